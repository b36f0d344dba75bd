//! The workload taken over by a real device: nothing of it is lost on the way in, and every edit lands.

use app::agency::{Founder, OfficeServer, found};
use app::import::{ForeignCase, Seen};
use app::session::Session;
use app::unlock::{DeviceHome, generate_passphrase};
use serde_json::Value;

use super::super::agency::{PASSPHRASE, machine};
use super::super::workload::{SEED, Size, cases, edits};
use super::*;

/// The public half of a secret of zeros: a receipt key must be a point of the curve.
const RECEIPT_KEY: &str = "3b6a27bcceb6a42d62a3a8d02a6f0d73653215771de243a63ac048a18b59da29";

/// A caseworker's device in an agency without a server.
fn device(folder: &std::path::Path) -> Session {
    let person = |code: &str, role: &str, supervises: bool| {
        let home = DeviceHome::create_raw(&folder.join(code), PASSPHRASE, u64::from(supervises), machine());
        let mut home = home.unwrap();
        let request = Some(home.enrol_request().unwrap());
        let roles = app::staff::roles_of(&[role.to_owned()]).unwrap();
        (home, Founder { code: code.to_owned(), name: "Somebody".to_owned(), roles, supervises, request })
    };
    let (_, supervisor) = person("SU01", "SUP", true);
    let (home, worker) = person("CW01", "CW", false);
    let receipt_key = crate::agency::unhex(RECEIPT_KEY).unwrap();
    let server = OfficeServer { address: "127.0.0.1:1".to_owned(), tls_key: [0; 32], receipt_key };
    let mut host = machine();
    let passphrase = generate_passphrase(host.as_mut());
    let founded = found(&[supervisor, worker], &server, &passphrase, host.as_mut()).unwrap();
    let (_, answer) = founded.answers.iter().find(|(code, _)| code == "CW01").unwrap();
    home.enrol_accept(answer, &founded.chain).unwrap()
}

/// Every value of a case in one order, without the ids that each system gives itself.
fn plain(case: &ForeignCase) -> Value {
    fn strip(value: &mut Value, depth: usize) {
        match value {
            Value::Object(fields) => {
                if depth > 0 {
                    fields.remove("id");
                }
                fields.values_mut().for_each(|field| strip(field, depth + 1));
            }
            Value::Array(items) => {
                items.iter_mut().for_each(|item| strip(item, depth + 1));
                items.sort_by_key(Value::to_string);
            }
            _ => {}
        }
    }
    let mut value = serde_json::to_value(case).unwrap();
    strip(&mut value, 0);
    value
}

#[test]
fn cases_read_back_as_they_were_given() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = device(folder.path());
    let given: Vec<ForeignCase> = cases::all(Size::S, SEED).take(8).map(|one| case(&one)).collect();
    assert_eq!(session.import_cases(&source(), &given).unwrap(), 8, "all are new");
    assert_eq!(session.import_cases(&source(), &given).unwrap(), 0, "taking them over again changes nothing");
    let known = session.imported_cases().unwrap();
    for one in &given {
        let read = session.read_back(&source(), known[&one.id]).unwrap();
        assert_eq!(plain(&read), plain(one), "{}: every value is there, and no other", one.id);
    }
    assert!(session.verify().unwrap().whole, "and the home holds together");
}

#[test]
fn every_edit_of_the_stream_lands_and_a_repeated_value_is_confirmed() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = device(folder.path());
    let given: Vec<ForeignCase> = cases::all(Size::S, SEED).map(|one| case(&one)).collect();
    session.import_cases(&source(), &given).unwrap();
    let known = session.imported_cases().unwrap();
    for one in edits::stream(Size::S, SEED).take(120) {
        let (case, read) = (known[&one.case], edit(&one).unwrap());
        session.import_edit(&source(), case, &read).unwrap();
        assert_eq!(session.what_became_of(&source(), case, &read).unwrap(), Seen::Visible, "{} stands", one.path);
        if matches!(read, ForeignEdit::Answer { .. }) {
            let before = session.read_back_digest(&source(), case).unwrap();
            session.import_edit(&source(), case, &read).unwrap();
            let after = session.read_back_digest(&source(), case).unwrap();
            assert_eq!(after, before, "said again, {} is confirmed and still the same", one.path);
        }
    }
}
