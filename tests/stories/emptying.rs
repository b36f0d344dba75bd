//! A removed device is emptied by order of the office: keys first, files second, and it says honestly what was lost.

use std::path::Path;

use app::error::ErrorCode;
use app::session::Session;
use app::tablet::Tablet;
use model::codes::Role;
use satchel_tests::host::StoryHost;
use satchel_tests::scene::{Case, open_case, text};
use satchel_tests::world::{Device, Other, PASSPHRASE, World};
use serde_json::{Value, json};

use crate::keys::dies;

struct Office {
    world: World,
    su01: Device,
    cw07: Device,
    case: Case,
    id: String,
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
    let id = cw07.session().unwrap().device().as_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
    Office { world, su01, cw07, case, id, _dir: dir }
}

impl Office {
    fn note(&mut self, words: &str) {
        let today = text(&self.cw07.call("today", json!({})).unwrap()["today"]).unwrap();
        let visit = json!({
            "case": self.case.id, "held_on": today, "mode": "home_visit", "client_seen": true, "private_setting": true,
            "observations": words, "next_contact_on": today,
        });
        self.cw07.call("record_follow_up", visit).unwrap();
    }

    fn order(&mut self, late_first: bool) {
        let order = json!({ "device": self.id, "reason": "stolen", "late_first": late_first });
        self.su01.call("empty_device", order).unwrap();
        self.su01.sync().unwrap();
    }

    fn removal(&mut self) -> Value {
        self.su01.call("members", json!({})).unwrap()["removals"][0].clone()
    }
}

/// Whether anything of keys or records is left in a home.
fn anything_left(home: &Path) -> bool {
    ["slot", "parts", "asked", "store"].iter().any(|name| home.join(name).exists())
}

#[test]
fn a_tablet_that_was_ordered_to_is_empty_after_its_next_contact_and_says_what_was_lost() {
    let mut office = office();
    office.note("said at the well, and never sent");
    office.order(false);
    let waits = office.removal();
    assert_eq!((&waits["emptying"]["emptied_at"], &waits["may_empty"]), (&Value::Null, &json!(false)), "{waits}");
    assert!(office.cw07.call("case_file", json!({ "case": office.case.id })).is_ok(), "offline, nothing can reach it");
    let refused = office.cw07.refused("sync", json!({})).unwrap();
    assert_eq!((refused.code, refused.facts["left"].as_str()), (ErrorCode::Emptied, "1"), "{refused:?}");
    let refused = office.cw07.refused("case_file", json!({ "case": office.case.id })).unwrap();
    assert_eq!(refused.code, ErrorCode::Emptied, "nothing is read any more, before it is locked even");
    assert!(!office.cw07.home.join("slot").exists(), "the keys went first");
    office.cw07.lock().unwrap();
    assert!(!anything_left(&office.cw07.home), "then the files");
    let told = Tablet::at(&office.cw07.home).emptied();
    assert_eq!((told.len(), told[0].left, told[0].late_first), (1, 1, false), "what was lost is said: {told:?}");
    assert_eq!(told[0].on, office.world.clock.day(0).to_string(), "and when");
    let notice = std::fs::read_to_string(office.cw07.home.join("emptied")).unwrap();
    assert!(!notice.contains("CW07") && !notice.contains("well"), "but of nobody: {notice}");
    office.su01.sync().unwrap();
    let said = office.removal();
    assert_eq!(said["emptying"]["left"], 1, "the device's last word has come: {said}");
    assert!(said["emptying"]["emptied_at"].is_number(), "with its time");
    let again =
        office.su01.refused("empty_device", json!({ "device": office.id, "reason": "lost", "late_first": true }));
    assert_eq!(again.unwrap().code, ErrorCode::NothingToDecide, "one order is enough");
}

#[test]
fn what_waited_on_it_is_handed_in_first_where_the_order_says_so_and_waits_for_a_supervisor() {
    let mut office = office();
    office.note("said at the well, and sent at last");
    office.order(true);
    let refused = office.cw07.refused("sync", json!({})).unwrap();
    assert_eq!(
        (refused.code, refused.facts["left"].as_str()),
        (ErrorCode::Emptied, "0"),
        "nothing was left: {refused:?}"
    );
    office.cw07.lock().unwrap();
    assert!(!anything_left(&office.cw07.home), "it is empty");
    office.su01.sync().unwrap();
    let late = office.su01.call("late_work", json!({})).unwrap();
    assert!(late.to_string().contains("sent at last"), "late work, as of any removed device: {late}");
    assert_eq!(office.removal()["late"], 1, "and counted as such");
    let file = office.su01.call("case_file", json!({ "case": office.case.id })).unwrap();
    assert!(!file.to_string().contains("sent at last"), "merged into nothing by itself");
}

#[test]
fn an_order_after_the_removal_reaches_it_too_and_nobody_else() {
    let mut office = office();
    let mut cw08 = office.world.enrol(&mut office.su01, "CW08", 8).unwrap();
    cw08.sync().unwrap();
    let unknown = json!({ "device": office.id, "reason": "stolen", "late_first": false });
    assert_eq!(
        cw08.refused("empty_device", unknown.clone()).unwrap().code,
        ErrorCode::NotAllowed,
        "a colleague may not"
    );
    assert_eq!(office.cw07.refused("empty_device", unknown).unwrap().code, ErrorCode::NotAllowed, "nor its owner");
    office.su01.call("remove_device", json!({ "device": office.id, "reason": "lost" })).unwrap();
    office.su01.sync().unwrap();
    assert_eq!(office.cw07.refused("sync", json!({})).unwrap().code, ErrorCode::DeviceRemoved, "removed, no more");
    assert!(office.cw07.call("case_file", json!({ "case": office.case.id })).is_ok(), "and nothing is destroyed");
    assert_eq!(office.removal()["may_empty"], true, "it can still be ordered");
    office.order(false);
    cw08.sync().unwrap();
    assert!(cw08.call("cases", json!({})).is_ok(), "an order for another device is none for this one");
    assert_eq!(office.cw07.refused("sync", json!({})).unwrap().code, ErrorCode::Emptied, "the one that was meant");
}

#[test]
fn an_administrator_may_order_it_where_no_cases_were_held() {
    let dir = tempfile::tempdir().unwrap();
    let others = [
        Other { code: "AD01", roles: &[Role::Administrator], supervises: false },
        Other { code: "IM01", roles: &[Role::InformationOfficer], supervises: false },
    ];
    let (_world, _su01, mut devices) = World::found_with(dir.path(), false, &others).unwrap();
    let [ad01, im01] = devices.as_mut_slice() else { panic!("two") };
    let id: String = im01.session().unwrap().device().as_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
    ad01.call("empty_device", json!({ "device": id, "reason": "left", "late_first": false })).unwrap();
    ad01.sync().unwrap();
    assert_eq!(im01.refused("sync", json!({})).unwrap().code, ErrorCode::Emptied, "signed by an administrator");
}

#[test]
fn killed_at_each_step_of_emptying_it_has_not_begun_or_nothing_opens() {
    let mut office = office();
    office.note("never sent");
    office.order(false);
    office.cw07.lock().unwrap();
    let (home, kept) = (office.cw07.home.clone(), office.cw07.home.with_extension("kept"));
    copy(&home, &kept);
    // By hand, so that the office goes on waiting for it.
    let stick = office.su01.call("put_on_stick", json!({})).unwrap();
    let file = home.with_extension("stick");
    std::fs::write(&file, stick["file"].as_str().unwrap()).unwrap();
    let said = stick["passphrase"].as_str().unwrap().to_owned();
    let (mut not_begun, mut gone, mut step) = (0, 0, 1);
    loop {
        let words = [
            ("--act", "empty"),
            ("--home", home.to_str().unwrap()),
            ("--old", PASSPHRASE),
            ("--new", said.as_str()),
            ("--file", file.to_str().unwrap()),
        ];
        let died = dies(&words, &office.world.clock, step);
        let host = Box::new(StoryHost::new(&office.world.clock, "a look after the kill", step));
        let opened = Session::unlock(&home, PASSPHRASE, host);
        let told = Tablet::at(&home).emptied();
        match &opened {
            Ok(_) => {
                assert!(died, "an emptying that was not killed is one");
                assert!(told.is_empty(), "killed at step {step}: nothing is said of what has not happened");
                not_begun += 1;
            }
            Err(error) => {
                // An opening that finds the order in its records obeys it: that is the end of it, too.
                let over = matches!(error.code, ErrorCode::StoreMissing | ErrorCode::Emptied);
                assert!(over, "killed at step {step}: {error:?}");
                assert!(
                    !home.join("slot").exists() && !home.join("parts").exists(),
                    "no key is left after step {step}"
                );
                assert_eq!(Tablet::at(&home).emptied().len(), 1, "and the notice is there");
                gone += 1;
            }
        }
        drop(opened);
        if !died {
            break;
        }
        std::fs::remove_dir_all(&home).unwrap();
        copy(&kept, &home);
        step += 1;
    }
    assert!(not_begun + gone > 10 && gone > 3, "kills came before and after: {not_begun}, {gone}");
    assert!(!anything_left(&home), "the one that was not killed left nothing");
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        match entry.path().is_dir() {
            true => copy(&entry.path(), &target),
            false => std::fs::copy(entry.path(), target).map(|_| ()).unwrap(),
        }
    }
}
