//! What an operator's collector reads: counts that are true and say of nobody who they are.
#![allow(clippy::unwrap_used, reason = "a test that fails says where")]

mod common;

use common::{Agency, Link, Reply, STORED, body, items, login};
use server::{Config, Running, StartError};
use wire::Hello;

struct Counted {
    running: Running,
    agency: Agency,
    _folder: tempfile::TempDir,
}

fn counted() -> Counted {
    let folder = tempfile::tempdir().unwrap();
    let (pin, receipt_key) = server::identity(folder.path()).unwrap();
    let agency = Agency::found(pin, receipt_key);
    let loopback = "127.0.0.1:0".parse().unwrap();
    let config = Config { tls: false, metrics: Some(loopback), ..Config::new(folder.path().to_owned(), loopback) };
    let running = server::start(config).unwrap();
    running.admit(agency.records.clone()).unwrap();
    Counted { running, agency, _folder: folder }
}

impl Counted {
    fn read(&self) -> String {
        let answer = Link::to(self.running.metrics().unwrap()).get("/metrics");
        assert_eq!(answer.status, 200, "the collector is answered");
        String::from_utf8(answer.body).unwrap()
    }
}

/// The number behind a line's name and labels.
fn value(text: &str, line: &str) -> Option<f64> {
    text.lines().find_map(|one| one.strip_prefix(line)?.trim().parse().ok())
}

#[test]
fn counts_say_how_much_and_never_of_whom() {
    let counted = counted();
    let agency = &counted.agency;
    let mut link = Link::to(counted.running.addr());
    let token = login(&mut link, agency, &agency.a, vec![]).unwrap().token;
    let hello = Hello {
        agency: agency.id,
        token,
        budget_bytes: 1 << 20,
        roster_known: 1,
        include_own: true,
        cursors: vec![wire::Cursor { collection: agency.a.caseload(), fseq: 0 }],
    };
    let doc = agency.doc(1, &agency.a, &agency.a);
    let reply = Reply::read(&link.post("/v1/sync", &body(&hello, &items(&doc.items))));
    assert_eq!(reply.statuses(), [STORED, STORED], "something to count");
    link.post("/v1/sync", &body(&hello, &items(&doc.items)));
    link.get("/who/knows");

    let text = counted.read();
    assert_eq!(value(&text, r#"satchel_frames_total{outcome="stored"}"#), Some(2.0), "{text}");
    assert_eq!(value(&text, r#"satchel_frames_total{outcome="again"}"#), Some(2.0), "{text}");
    assert_eq!(value(&text, r#"satchel_requests_total{route="/v1/sync",status="200"}"#), Some(2.0), "{text}");
    assert_eq!(value(&text, r#"satchel_requests_total{route="other",status="404"}"#), Some(1.0), "{text}");
    assert_eq!(value(&text, "satchel_requests_under_way"), Some(0.0), "{text}");
    assert_eq!(value(&text, "satchel_sent_items_total"), Some(4.0), "{text}");
    assert!(value(&text, "satchel_last_stored_seconds").unwrap() > 1.7e9, "{text}");
    let hex = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    for secret in [hex(agency.id.as_bytes()), hex(agency.a.id.as_bytes()), hex(doc.id.as_bytes())] {
        assert!(!text.contains(&secret), "no id: {text}");
    }
    assert!(!text.contains("127.0.0.1") && !text.contains("who"), "no address, and no path that a visitor made up");
}

#[test]
fn counts_are_served_beside_the_office_and_not_by_it() {
    let counted = counted();
    let office = Link::to(counted.running.addr()).get("/metrics");
    assert_eq!((office.status, office.body.len()), (404, 0), "devices find nothing there");
    let elsewhere = Link::to(counted.running.metrics().unwrap()).get("/v1/sync");
    assert_eq!((elsewhere.status, elsewhere.body.len()), (404, 0), "and the collector nothing else");
    let folder = tempfile::tempdir().unwrap();
    let loopback = "127.0.0.1:0".parse().unwrap();
    let open = Some("0.0.0.0:0".parse().unwrap());
    let config = Config { metrics: open, ..Config::new(folder.path().to_owned(), loopback) };
    assert!(matches!(server::start(config), Err(StartError::CountsInClear)), "they do not cross a street in clear");
}
