//! A device that was removed hears it from the signed roster and from nothing else, and hands over what is only on it.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener};

use app::error::ErrorCode;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use satchel_tests::photo::base64;
use satchel_tests::scene::{Case, open_case, text};
use satchel_tests::world::{Device, World};
use serde_json::{Value, json};

struct Office {
    world: World,
    su01: Device,
    cw07: Device,
    case: Case,
    _dir: tempfile::TempDir,
}

/// A supervisor, and a caseworker with a case; both have synced.
fn office() -> Office {
    let dir = tempfile::tempdir().unwrap();
    let (world, mut su01, mut cw07) = World::found(dir.path(), false).unwrap();
    let case = open_case(&mut cw07, &world.clock).unwrap();
    for device in [&mut cw07, &mut su01] {
        device.sync().unwrap();
    }
    Office { world, su01, cw07, case, _dir: dir }
}

impl Office {
    fn visit(&mut self, words: &str) -> Value {
        let today = text(&self.cw07.call("today", json!({})).unwrap()["today"]).unwrap();
        json!({
            "case": self.case.id, "held_on": today, "mode": "home_visit", "client_seen": true, "private_setting": true,
            "observations": words, "next_contact_on": today,
        })
    }

    fn remove(&mut self) {
        let device = self.cw07.session().unwrap().device();
        let device: String = device.as_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
        self.su01.call("remove_device", json!({ "device": device, "reason": "lost" })).unwrap();
    }

    fn told(&mut self) -> Value {
        self.cw07.call("own_removal", json!({})).unwrap()
    }
}

/// An office that answers everything alike.
fn says_always(status: &'static str) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let Ok(mut stream) = stream else { return };
            let _ = stream.read(&mut [0; 4096]);
            let _ = write!(stream, "HTTP/1.1 {status}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
        }
    });
    address
}

#[test]
fn a_removed_device_says_so_shows_what_it_has_and_hands_over_what_is_only_there() {
    let mut office = office();
    assert_eq!(office.told()["removed"], false, "a member's device");
    let visit = office.visit("said at the well, before anybody knew");
    office.cw07.call("record_follow_up", visit).unwrap();
    office.remove();
    office.su01.sync().unwrap();
    let refused = office.cw07.refused("sync", json!({})).unwrap();
    assert_eq!((refused.code, refused.facts["left"].as_str()), (ErrorCode::DeviceRemoved, "1"), "{refused:?}");
    let told = office.told();
    assert_eq!((&told["removed"], &told["only_here"]), (&json!(true), &json!(1)), "{told}");
    assert_eq!(told["ask"][0]["code"], "SU01", "and whom to ask: {told}");
    assert!(office.cw07.call("case_file", json!({ "case": office.case.id })).is_ok(), "what it has stays readable");
    let visit = office.visit("after it");
    let refused = office.cw07.refused("record_follow_up", visit).unwrap();
    assert_eq!(refused.code, ErrorCode::DeviceRemoved, "nothing is written that would count for nothing");
    let again = office.cw07.refused("sync", json!({})).unwrap();
    assert_eq!(again.code, ErrorCode::DeviceRemoved, "asked again, it knows the same: {again:?}");
    office.cw07.lock().unwrap();
    office.cw07.unlock().unwrap();
    assert_eq!(office.told()["removed"], true, "and after the next unlocking");
    let stick = office.cw07.call("put_on_stick", json!({})).unwrap();
    let carried = json!({ "file": stick["file"], "passphrase": stick["passphrase"] });
    office.su01.call("take_from_stick", carried).unwrap();
    let late = office.su01.call("late_work", json!({})).unwrap();
    assert!(late.to_string().contains("before anybody knew"), "a supervisor reads it as late work: {late}");
}

#[test]
fn a_colleagues_file_tells_it_too_and_an_order_to_empty_still_reaches_it() {
    let mut office = office();
    office.remove();
    office.su01.sync().unwrap();
    let visit = office.visit("unsealed yet, when the file came");
    office.cw07.call("record_follow_up", visit).unwrap();
    let stick = office.su01.call("put_on_stick", json!({})).unwrap();
    let carried = json!({ "file": stick["file"], "passphrase": stick["passphrase"] });
    office.cw07.call("take_from_stick", carried).unwrap();
    let told = office.told();
    assert_eq!((&told["removed"], &told["only_here"]), (&json!(true), &json!(1)), "without a network: {told}");
    assert_eq!(office.cw07.call("put_on_stick", json!({})).unwrap()["items"], 1, "what was saved can be handed over");
    let device = office.cw07.session().unwrap().device();
    let device: String = device.as_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
    office.su01.call("empty_device", json!({ "device": device, "reason": "lost", "late_first": true })).unwrap();
    office.su01.sync().unwrap();
    assert_eq!(office.cw07.refused("sync", json!({})).unwrap().code, ErrorCode::Emptied, "it asks on, and obeys");
}

#[test]
fn an_office_that_lies_frightens_nobody() {
    let mut office = office();
    for status in ["403 Forbidden", "401 Unauthorized", "410 Gone"] {
        office.cw07.point_to(says_always(status)).unwrap();
        let refused = office.cw07.refused("sync", json!({})).unwrap();
        assert_ne!(refused.code, ErrorCode::DeviceRemoved, "{status} is no signed record: {refused:?}");
        assert_eq!(office.told()["removed"], false, "{status}: nothing is believed");
    }
    // A record that removes it, with a signature that does not fit.
    office.remove();
    office.su01.sync().unwrap();
    let stick = office.su01.call("put_on_stick", json!({})).unwrap();
    let (file, words) = (text(&stick["file"]).unwrap(), text(&stick["passphrase"]).unwrap());
    let whole = vault::open_bundle(&STANDARD.decode(&file).unwrap(), &words).unwrap();
    let mut forged = 0;
    for at in [whole.len() - 1, whole.len() - 40, whole.len() - 120] {
        let mut bytes = whole.to_vec();
        bytes[at] ^= 1;
        let (file, words) = vault::seal_bundle(&bytes, &mut Zeros).unwrap();
        let carried = json!({ "file": base64(&file), "passphrase": words.as_str() });
        forged += u32::from(office.cw07.call("take_from_stick", carried).is_err());
        assert_eq!(office.told()["removed"], false, "a changed byte, and it is nobody's word");
    }
    assert!(forged > 0, "some are refused by name");
    let visit = office.visit("work goes on");
    office.cw07.call("record_follow_up", visit).unwrap();
    office.cw07.point_at(&office.world).unwrap();
    let refused = office.cw07.refused("sync", json!({})).unwrap();
    assert_eq!(refused.code, ErrorCode::DeviceRemoved, "the true record is believed at once");
}

/// Words for a file that nobody keeps.
struct Zeros;

impl vault::Entropy for Zeros {
    fn fill(&mut self, bytes: &mut [u8]) {
        bytes.fill(7);
    }
}
