//! Two people and one tablet: each has their own store, nobody opens another's, and one is open at a time.

use std::path::Path;
use std::sync::Arc;

use app::device::{Device as Tablet, Options};
use app::error::ErrorCode;
use app::host::{Host, Place};
use app::session::Session;
use app::tablet::person_dir;
use base64_of::{bytes, text};
use satchel_tests::host::{Clock, StoryHost};
use satchel_tests::scene::open_case;
use satchel_tests::world::{Device, PASSPHRASE, World};
use serde_json::{Value, json};
use store::{MarkKey, Store, StoreError, StoreKey};

/// What the second person chose.
const THEIRS: &str = "walnut ferry quilt seven ribbon anchor";

struct Here(Clock);

impl Place for Here {
    fn host(&self) -> Box<dyn Host> {
        Box::new(StoryHost::new(&self.0, "tablet", 7_000))
    }

    fn uptime_ms(&self) -> u64 {
        u64::try_from(self.0.now()).unwrap()
    }
}

pub fn tablet(home: &Path, clock: &Clock) -> Arc<Tablet> {
    Tablet::new(home, Box::new(Here(clock.clone())), Options::default(), Box::new(|_| ()))
}

pub fn call(tablet: &Arc<Tablet>, name: &str, input: Value) -> Value {
    tablet.call(name, input).unwrap_or_else(|error| panic!("{name}: {error:?}")).value
}

fn refused(tablet: &Arc<Tablet>, name: &str, input: Value) -> ErrorCode {
    tablet.call(name, input).map(|reply| reply.value).unwrap_err().code
}

/// Base 64 as screens send it.
mod base64_of {
    use std::process::{Command, Stdio};

    fn run(flag: &[&str], input: &[u8]) -> Vec<u8> {
        let mut child = Command::new("base64");
        let mut child = child.args(flag).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        std::io::Write::write_all(&mut child.stdin.take().unwrap(), input).unwrap();
        child.wait_with_output().unwrap().stdout
    }

    pub fn text(bytes: &[u8]) -> String {
        String::from_utf8(run(&["-w0"], bytes)).unwrap()
    }

    pub fn bytes(text: &str) -> Vec<u8> {
        run(&["-d"], text.as_bytes())
    }
}

/// A tablet of `CW07` with a case, to which `CW08` was added; both have synced with the office.
struct Shared {
    world: World,
    su01: Device,
    home: std::path::PathBuf,
    tablet: Arc<Tablet>,
    second: String,
    case: String,
    _dir: tempfile::TempDir,
}

fn shared() -> Shared {
    let dir = tempfile::tempdir().unwrap();
    let (world, mut su01, mut cw07) = World::found(dir.path(), false).unwrap();
    let case = open_case(&mut cw07, &world.clock).unwrap();
    cw07.sync().unwrap();
    cw07.lock().unwrap();
    let home = cw07.home.clone();
    let tablet = tablet(&home, &world.clock);
    let alone = call(&tablet, "device_state", json!({}));
    assert_eq!((&alone["people"], &alone["person"]), (&json!([]), &json!("first")), "a home as it always was");
    assert!(!home.join("label").exists(), "and nothing about its person stands in clear");
    let add = json!({ "label": "CW08", "new": THEIRS, "further": false });
    assert_eq!(refused(&tablet, "add_person", add.clone()), ErrorCode::NotAllowed, "a finder adds nobody");
    assert_eq!(refused(&tablet, "begin_person", json!({})), ErrorCode::Locked, "only who is at work here makes room");
    call(&tablet, "unlock", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(call(&tablet, "begin_person", json!({}))["locked"], true, "the first one's records are closed first");
    let asked = call(&tablet, "add_person", add);
    let second = asked["state"]["person"].as_str().unwrap().to_owned();
    let request = bytes(asked["file"].as_str().unwrap());
    assert_eq!(
        refused(&tablet, "unlock", json!({ "passphrase": THEIRS })),
        ErrorCode::StoreMissing,
        "not enrolled yet"
    );
    let again = call(&tablet, "ask_again", json!({ "passphrase": THEIRS }));
    assert_eq!(again["file"], asked["file"], "the same request, as long as it waits");
    let answer = su01.session().unwrap().enrol_approve(&request, "CW08").unwrap();
    let chain = su01.session().unwrap().chain().unwrap();
    let accept = json!({ "passphrase": THEIRS, "answer": text(&answer), "chain": text(&chain) });
    call(&tablet, "accept_person", accept);
    Shared { world, su01, home, tablet, second, case: case.id, _dir: dir }
}

#[test]
fn a_supervisor_answers_the_request_of_a_further_person_on_a_screen_without_a_file() {
    let dir = tempfile::tempdir().unwrap();
    let (world, mut su01, mut cw07) = World::found(dir.path(), false).unwrap();
    open_case(&mut cw07, &world.clock).unwrap();
    cw07.lock().unwrap();
    let tablet = tablet(&cw07.home, &world.clock);
    call(&tablet, "unlock", json!({ "passphrase": PASSPHRASE }));
    call(&tablet, "begin_person", json!({}));
    call(&tablet, "add_person", json!({ "label": "CW08", "new": THEIRS, "further": false }));
    let wrong = json!({ "passphrase": PASSPHRASE, "further": false });
    assert_eq!(refused(&tablet, "begin_join", wrong), ErrorCode::PassphraseWrong, "the new person's own");
    let asked = call(&tablet, "begin_join", json!({ "passphrase": THEIRS, "further": false }));
    let lines = |shown: &Value| {
        let codes = shown["codes"].as_array().unwrap().iter().map(|code| code["text"].as_str().unwrap().to_owned());
        codes.collect::<Vec<_>>().join("\n")
    };
    let seen = su01.call("look_at_join", json!({ "text": lines(&asked) })).unwrap();
    assert_eq!(seen["words"], asked["words"], "both screens show the same words");
    let answer = su01.call("answer_join", json!({ "text": lines(&asked), "staff": "CW08" })).unwrap();
    let state = call(&tablet, "finish_join", json!({ "text": lines(&answer) }));
    assert_eq!((&state["me"]["code"], &state["locked"]), (&json!("CW08"), &json!(false)), "at work at once: {state}");
    call(&tablet, "choose_person", json!({ "person": "first" }));
    call(&tablet, "unlock", json!({ "passphrase": PASSPHRASE }));
}

#[test]
fn two_people_work_on_one_tablet_and_neither_opens_what_the_other_wrote() {
    let mut shared = shared();
    let (tablet, second) = (shared.tablet.clone(), shared.second.clone());
    assert_eq!(
        refused(&tablet, "unlock", json!({ "passphrase": PASSPHRASE })),
        ErrorCode::PassphraseWrong,
        "not theirs"
    );
    let state = call(&tablet, "unlock", json!({ "passphrase": THEIRS }));
    assert_eq!(state["me"]["code"], "CW08", "the second one is at work");
    call(&tablet, "set_office_address", json!({ "address": shared.world.address().to_string() }));
    call(&tablet, "sync", json!({}));
    assert_eq!(refused(&tablet, "case_file", json!({ "case": shared.case })), ErrorCode::CaseUnknown, "not their case");

    let state = call(&tablet, "choose_person", json!({ "person": "first" }));
    assert_eq!((&state["locked"], &state["me"]), (&json!(true), &Value::Null), "switching locks first");
    assert_eq!(state["wait_ms"], 0, "each has their own count of wrong passphrases");
    assert_eq!(
        refused(&tablet, "unlock", json!({ "passphrase": THEIRS })),
        ErrorCode::PassphraseWrong,
        "the other way"
    );
    call(&tablet, "unlock", json!({ "passphrase": PASSPHRASE }));
    let file = call(&tablet, "case_file", json!({ "case": shared.case }));
    assert_eq!(file["irregularities"], json!([]), "what was here before stands as it was");
    let labels: Vec<Value> = call(&tablet, "device_state", json!({}))["people"].as_array().unwrap().clone();
    let labels: Vec<&Value> = labels.iter().map(|one| &one["label"]).collect();
    assert_eq!(labels, [&json!("CW07"), &json!("CW08")], "shared, the first one has a code on the lock screen, too");
    call(&tablet, "sync", json!({}));

    let elsewhere = person_dir(&shared.home, Some(&second)).unwrap();
    let host = Box::new(StoryHost::new(&shared.world.clock, "elsewhere", 1));
    let opened = Session::unlock(&elsewhere, THEIRS, host).map(|_| ()).unwrap_err();
    assert_eq!(opened.code, ErrorCode::StoreInUse, "another program opens nobody's store meanwhile");
    call(&tablet, "lock", json!({}));
    shared.su01.sync().unwrap();
    let devices = shared.su01.call("members", json!({})).unwrap().to_string();
    assert!(devices.contains("CW08") && devices.contains("CW07"), "each is a device of its own person: {devices}");
}

#[test]
fn the_keys_of_one_person_read_no_file_of_another() {
    let shared = shared();
    call(&shared.tablet, "choose_person", json!({ "person": "first" }));
    let second = person_dir(&shared.home, Some("cw08")).unwrap();
    let slot = |dir: &Path| std::fs::read(dir.join("slot")).unwrap();
    let first = vault::Slot::open(&slot(&shared.home), PASSPHRASE).unwrap();
    assert!(vault::Slot::open(&slot(&second), PASSPHRASE).is_err(), "one passphrase opens one slot");
    let theirs = vault::Slot::open(&slot(&second), THEIRS).unwrap();
    let open = |dir: &Path, keys: &vault::Unlocked| {
        Store::open(&dir.join("store"), &StoreKey::new(keys.store_key()), &MarkKey::new(keys.mark_key()))
    };
    for (dir, keys) in [(shared.home.as_path(), &theirs), (second.as_path(), &first)] {
        let refused = open(dir, keys).map(|_| ()).unwrap_err();
        assert!(matches!(refused, StoreError::Unreadable { .. }), "{refused:?}");
    }
    assert!(open(&shared.home, &first).is_ok() && open(&second, &theirs).is_ok(), "each opens their own, unharmed");
    assert_ne!(first.device_key_id(), theirs.device_key_id(), "and signs with keys of their own");
}

#[test]
fn a_program_that_is_not_told_whose_records_are_meant_asks() {
    let shared = shared();
    call(&shared.tablet, "choose_person", json!({ "person": "first" }));
    call(&shared.tablet, "unlock", json!({ "passphrase": PASSPHRASE }));
    call(&shared.tablet, "lock", json!({}));
    let refused = person_dir(&shared.home, None).unwrap_err();
    assert_eq!((refused.code, refused.facts["people"].as_str()), (ErrorCode::PersonNeeded, "CW07, CW08"), "who");
    assert_eq!(person_dir(&shared.home, Some("CW07")).unwrap(), shared.home, "the first one's folder never moves");
    let fresh = tablet(&shared.home, &shared.world.clock);
    let state = call(&fresh, "device_state", json!({}));
    assert_eq!(state["person"], Value::Null, "after a start nobody is chosen yet: {state}");
    assert_eq!(self::refused(&fresh, "unlock", json!({ "passphrase": PASSPHRASE })), ErrorCode::PersonNeeded, "whose?");
}
