//! A device or a person is removed: what they had stays theirs to read, nothing later does, and late work waits for a person.

use app::error::ErrorCode;
use app::reach::Held;
use model::codes::Role;
use satchel_tests::scene::{Case, open_case, print, text};
use satchel_tests::world::{Device, Other, World};
use serde_json::{Value, json};

struct Office {
    world: World,
    su01: Device,
    cw07: Device,
    _dir: tempfile::TempDir,
}

/// A supervisor and a caseworker with a case; both have synced.
fn office() -> (Office, Case) {
    let dir = tempfile::tempdir().unwrap();
    let (world, mut su01, mut cw07) = World::found(dir.path(), false).unwrap();
    let case = open_case(&mut cw07, &world.clock).unwrap();
    for device in [&mut cw07, &mut su01] {
        device.sync().unwrap();
    }
    (Office { world, su01, cw07, _dir: dir }, case)
}

fn id_of(device: &mut Device) -> String {
    device.session().unwrap().device().as_bytes().iter().map(|byte| format!("{byte:02x}")).collect()
}

fn note(device: &mut Device, case: &Case, words: &str) {
    let today = text(&device.call("today", json!({})).unwrap()["today"]).unwrap();
    let visit = json!({
        "case": case.id, "held_on": today, "mode": "home_visit", "client_seen": true, "private_setting": true,
        "observations": words, "next_contact_on": today,
    });
    device.call("record_follow_up", visit).unwrap();
}

fn determine(device: &mut Device, case: &Case, level: &str) {
    let risk = json!({ "case": case.id, "risk": { "level": level, "note": "seen today" }, "basis": "followup" });
    device.call("determine_risk", risk).unwrap();
}

fn remove(device: &mut Device, removed: &str) {
    device.call("remove_device", json!({ "device": removed, "reason": "lost" })).unwrap();
}

/// Everything that these devices hold and whose author knew of the removal, and what of it the removed one could open.
fn later(keepers: &mut [&mut Device], removed: &mut Device) -> (Vec<Held>, Vec<Held>) {
    let chain = keepers[0].session().unwrap().roster().clone();
    let gone = removed.session().unwrap().device();
    let at = chain.device(gone).unwrap().revoked.as_ref().expect("it was removed").at;
    let mut all: Vec<Held> = Vec::new();
    for keeper in keepers {
        let held = keeper.session().unwrap().held_items().unwrap();
        all.extend(held.into_iter().filter(|one| one.author != gone));
    }
    all.sort_by(|a, b| a.bytes.cmp(&b.bytes));
    all.dedup();
    let opened = removed.session().unwrap().could_open(&chain, &all).unwrap();
    let knows = |one: &Held| one.cited >= at;
    (all.into_iter().filter(knows).collect(), opened.into_iter().filter(knows).collect())
}

fn members(device: &mut Device) -> Value {
    device.call("members", json!({})).unwrap()
}

#[test]
fn what_is_written_after_a_removal_is_closed_to_the_removed_device_and_its_past_stays_whole() {
    let (mut office, case) = office();
    let gone = id_of(&mut office.cw07);
    determine(&mut office.su01, &case, "high");
    office.su01.sync().unwrap();
    remove(&mut office.su01, &gone);
    determine(&mut office.su01, &case, "medium");
    office.su01.sync().unwrap();
    let status = office.su01.call("backup_status", json!({})).unwrap();
    assert_eq!(status["only_here"], 0, "new keys and what waited for them went in one exchange: {status}");
    let (after, opened) = later(&mut [&mut office.su01], &mut office.cw07);
    assert!(after.len() >= 2, "a key and an entry were made after it: {}", after.len());
    assert_eq!(opened, [], "whoever has the whole device opens none of it");
    let refused = office.cw07.refused("sync", json!({})).unwrap();
    assert_eq!(refused.code, ErrorCode::DeviceRemoved, "the office takes nothing from it: {refused:?}");
    assert!(office.cw07.call("case_file", json!({ "case": case.id })).is_ok(), "nothing is destroyed on the device");
    let file = office.su01.call("case_file", json!({ "case": case.id })).unwrap();
    assert_eq!(file["risk"]["current"], "medium", "and what was written before counts as before");
    assert_eq!(file["irregularities"], json!([]), "no entry of the past was cut off: {}", file["irregularities"]);
}

#[test]
fn a_worker_who_lost_the_only_tablet_gets_a_new_one_and_reads_on_and_the_lost_one_does_not() {
    let (mut office, case) = office();
    let gone = id_of(&mut office.cw07);
    office.su01.call("remove_member", json!({ "staff": "CW07", "reason": "stolen" })).unwrap();
    determine(&mut office.su01, &case, "high");
    office.su01.sync().unwrap();
    let mut fresh = office.world.enrol_again(&mut office.su01, "CW07", "CW07-new", 21).unwrap();
    office.su01.sync().unwrap();
    fresh.sync().unwrap();
    let file = fresh.call("case_file", json!({ "case": case.id })).unwrap();
    assert_eq!(file["risk"]["current"], "high", "the whole case is there: {file}");
    note(&mut fresh, &case, "back at work with a new tablet");
    fresh.sync().unwrap();
    office.su01.sync().unwrap();
    assert_eq!(print(&mut fresh, &case.id), print(&mut office.su01, &case.id), "both read the same case");
    let (after, opened) = later(&mut [&mut office.su01, &mut fresh], &mut office.cw07);
    assert!(after.len() >= 4, "keys and entries of both: {}", after.len());
    assert_eq!(opened, [], "the lost tablet opens none of it");
    assert_ne!(gone, id_of(&mut fresh), "it is another device");
}

#[test]
fn losing_one_of_two_tablets_gives_the_person_a_new_key_without_being_asked() {
    let (mut office, case) = office();
    let mut second = office.world.enrol_further(&mut office.cw07, &mut office.su01, "CW07-b", 31).unwrap();
    for device in [&mut office.su01, &mut second] {
        device.sync().unwrap();
    }
    let gone = id_of(&mut second);
    remove(&mut office.su01, &gone);
    determine(&mut office.su01, &case, "high");
    office.su01.sync().unwrap();
    note(&mut office.cw07, &case, "a visit before the news came");
    for _ in 0..2 {
        office.cw07.sync().unwrap();
        office.su01.sync().unwrap();
    }
    note(&mut office.cw07, &case, "a visit after it");
    office.cw07.sync().unwrap();
    office.su01.sync().unwrap();
    let (ours, theirs) = (print(&mut office.su01, &case.id).unwrap(), print(&mut office.cw07, &case.id).unwrap());
    assert_eq!(ours, theirs, "both read the same case");
    for device in [&mut office.su01, &mut office.cw07] {
        let status = device.call("backup_status", json!({})).unwrap();
        assert_eq!((&status["only_here"], &status["waiting"]), (&json!(0), &json!(0)), "{}: {status}", device.code);
    }
    let (after, opened) = later(&mut [&mut office.su01, &mut office.cw07], &mut second);
    assert!(after.len() >= 4, "keys and entries of both: {}", after.len());
    assert_eq!(opened, [], "the lost tablet shared the old key and opens none of it");
}

#[test]
fn a_removed_supervisor_loses_the_key_of_the_team() {
    let dir = tempfile::tempdir().unwrap();
    let others = [Other { code: "SU02", roles: &[Role::Supervisor], supervises: true }];
    let (world, mut su01, mut rest) = World::found_with(dir.path(), false, &others).unwrap();
    let mut su02 = rest.remove(0);
    let mut cw07 = world.enrol(&mut su01, "CW07", 2).unwrap();
    let case = open_case(&mut cw07, &world.clock).unwrap();
    for device in [&mut cw07, &mut su01, &mut su02] {
        device.sync().unwrap();
    }
    su01.call("remove_member", json!({ "staff": "SU02", "reason": "left" })).unwrap();
    su01.sync().unwrap();
    let waits = members(&mut su01)["removals"][0].clone();
    assert_eq!((&waits["waits_for"], &waits["at_office"]), (&json!(["CW07"]), &json!(true)), "one tablet: {waits}");
    note(&mut cw07, &case, "a visit before the news came");
    cw07.sync().unwrap();
    note(&mut cw07, &case, "a visit after it");
    cw07.sync().unwrap();
    su01.sync().unwrap();
    assert_eq!(members(&mut su01)["removals"][0]["waits_for"], json!([]), "access has ended");
    let other = open_case(&mut cw07, &world.clock).unwrap();
    cw07.sync().unwrap();
    su01.sync().unwrap();
    for case in [&case, &other] {
        assert_eq!(print(&mut su01, &case.id), print(&mut cw07, &case.id), "both read the same case");
    }
    let (after, opened) = later(&mut [&mut su01, &mut cw07], &mut su02);
    assert!(after.len() >= 3, "keys and entries: {}", after.len());
    assert_eq!(opened, [], "the former supervisor opens none of it");
}

#[test]
fn a_removal_without_network_holds_back_what_is_written_until_the_office_knows() {
    let (mut office, case) = office();
    let gone = id_of(&mut office.cw07);
    office.su01.online = false;
    remove(&mut office.su01, &gone);
    determine(&mut office.su01, &case, "high");
    office.su01.sync().unwrap();
    let status = office.su01.call("backup_status", json!({})).unwrap();
    assert!(status["unsealed"].as_u64().unwrap() > 0, "nothing is sealed under a key that the device has: {status}");
    assert_eq!(members(&mut office.su01)["removals"][0]["at_office"], false, "and the screen says so");
    office.su01.lock().unwrap();
    office.su01.unlock().unwrap();
    office.su01.online = true;
    office.su01.point_at(&office.world).unwrap();
    office.su01.sync().unwrap();
    let status = office.su01.call("backup_status", json!({})).unwrap();
    assert_eq!(status["only_here"], 0, "then it goes: {status}");
    let (after, opened) = later(&mut [&mut office.su01], &mut office.cw07);
    assert!(!after.is_empty() && opened.is_empty(), "closed to the removed device");
}

#[test]
fn who_may_not_remove_is_refused_with_a_sentence_and_bad_input_changes_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let others = [Other { code: "AD01", roles: &[Role::Administrator], supervises: false }];
    let (world, mut su01, mut rest) = World::found_with(dir.path(), false, &others).unwrap();
    let mut ad01 = rest.remove(0);
    let mut cw07 = world.enrol(&mut su01, "CW07", 2).unwrap();
    for device in [&mut su01, &mut ad01, &mut cw07] {
        device.sync().unwrap();
    }
    let (theirs, mine) = (id_of(&mut cw07), id_of(&mut su01));
    let asks = |device: &mut Device, of: &str| {
        device.refused("remove_device", json!({ "device": of, "reason": "lost" })).unwrap().code
    };
    assert_eq!(asks(&mut cw07, &mine), ErrorCode::NotAllowed, "nobody removes their supervisor");
    assert_eq!(asks(&mut su01, &mine), ErrorCode::NotAllowed, "nor the device in hand");
    assert_eq!(asks(&mut ad01, &theirs), ErrorCode::SupervisorNeeded, "an administrator holds none of the work");
    let long = format!("{theirs}00");
    for wrong in ["", "zz", "0000000000000000", long.as_str()] {
        assert_eq!(asks(&mut su01, wrong), ErrorCode::EntryUnknown, "{wrong:?} is no device");
    }
    for wrong in [json!({ "device": theirs }), json!({ "device": theirs, "reason": "dislike" })] {
        assert_eq!(su01.refused("remove_device", wrong).unwrap().code, ErrorCode::InputUnreadable, "a reason is asked");
    }
    let nobody = json!({ "staff": "CW99", "reason": "lost" });
    assert_eq!(su01.refused("remove_member", nobody).unwrap().code, ErrorCode::EntryUnknown, "nobody is called that");
    let no_device = json!({ "staff": "CW08", "reason": "lost" });
    assert_eq!(su01.refused("remove_member", no_device).unwrap().code, ErrorCode::NothingToDecide, "nothing to remove");
    assert_eq!(members(&mut su01)["removals"], json!([]), "nothing happened");
    assert_eq!(members(&mut cw07)["people"].as_array().unwrap().len(), 1, "a worker sees their own devices");
    remove(&mut su01, &theirs);
    assert_eq!(asks(&mut su01, &theirs), ErrorCode::NothingToDecide, "once is enough");
}

#[test]
fn keys_can_be_changed_at_once_instead_of_with_the_next_entry() {
    let (mut office, case) = office();
    let gone = id_of(&mut office.cw07);
    assert_eq!(office.su01.call("change_keys_now", json!({})).unwrap()["documents"], 0, "nothing to do before");
    remove(&mut office.su01, &gone);
    office.su01.sync().unwrap();
    assert_eq!(members(&mut office.su01)["stale_documents"], 2, "both documents of the case");
    assert_eq!(office.su01.call("change_keys_now", json!({})).unwrap()["documents"], 2, "both get a new key");
    assert_eq!(members(&mut office.su01)["keys_under_way"], 2, "which the office takes next");
    office.su01.sync().unwrap();
    let after = members(&mut office.su01);
    assert_eq!((&after["stale_documents"], &after["keys_under_way"]), (&json!(0), &json!(0)), "done: {after}");
    determine(&mut office.su01, &case, "high");
    office.su01.sync().unwrap();
    let (_, opened) = later(&mut [&mut office.su01], &mut office.cw07);
    assert_eq!(opened, [], "closed to the removed device");
}

/// A second supervisor, so that one may know what the other does not; everybody has synced.
fn two_supervisors() -> (Office, Device, Case) {
    let dir = tempfile::tempdir().unwrap();
    let others = [Other { code: "SU02", roles: &[Role::Supervisor], supervises: true }];
    let (world, mut su01, mut rest) = World::found_with(dir.path(), false, &others).unwrap();
    let mut su02 = rest.remove(0);
    let mut cw07 = world.enrol(&mut su01, "CW07", 2).unwrap();
    let case = open_case(&mut cw07, &world.clock).unwrap();
    for device in [&mut cw07, &mut su01, &mut su02] {
        device.sync().unwrap();
    }
    (Office { world, su01, cw07, _dir: dir }, su02, case)
}

fn late(device: &mut Device) -> Value {
    device.call("late_work", json!({})).unwrap()["late"].clone()
}

fn timeline(device: &mut Device, case: &Case) -> Vec<Value> {
    let file = device.call("case_file", json!({ "case": case.id })).unwrap();
    file["timeline"].as_array().unwrap().clone()
}

#[test]
fn late_work_waits_for_a_supervisor_and_is_taken_over_as_testimony_and_never_merged() {
    let (mut office, mut su02, case) = two_supervisors();
    let gone = id_of(&mut office.cw07);
    note(&mut office.cw07, &case, "a visit that nobody has heard of");
    determine(&mut office.cw07, &case, "high");
    office.cw07.sync().unwrap();
    remove(&mut office.su01, &gone);
    office.su01.sync().unwrap();
    let file = office.su01.call("case_file", json!({ "case": case.id })).unwrap();
    assert!(!file["contacts"].to_string().contains("nobody has heard"), "it is not merged by itself");
    assert_ne!(file["risk"]["current"], "high", "nor does it decide");
    let waiting = late(&mut office.su01);
    assert_eq!(waiting.as_array().unwrap().len(), 1, "one device, one case: {waiting}");
    let one = &waiting[0];
    assert!(one["entries"].to_string().contains("nobody has heard"), "a supervisor can read it: {one}");
    assert_eq!((&one["unread"], &one["may_adopt"]), (&json!(0), &json!(true)), "all of it: {one}");
    let removal = members(&mut office.su01)["removals"][0].clone();
    assert!(removal["late"].as_u64().unwrap() >= 2, "and the removal says that it waits: {removal}");
    let adopt = |note: &str, units: &Value| json!({ "case": case.id, "device": gone, "note": note, "units": units });
    let silent = office.su01.refused("adopt_late_work", adopt(" ", &one["units"])).unwrap();
    assert_eq!(silent.code, ErrorCode::ValueMissing, "a reason is asked");
    let other = office.su01.refused("adopt_late_work", adopt("seen in the diary", &json!([]))).unwrap();
    assert_eq!(other.code, ErrorCode::EntryUnknown, "only what was looked at");
    office.su01.call("adopt_late_work", adopt("the diary says the same", &one["units"])).unwrap();
    assert_eq!(late(&mut office.su01), json!([]), "it is not asked about again");
    office.su01.sync().unwrap();
    su02.sync().unwrap();
    for device in [&mut office.su01, &mut su02] {
        let told: Vec<Value> =
            timeline(device, &case).into_iter().filter(|entry| entry.to_string().contains("testimony")).collect();
        assert!(told.iter().any(|entry| entry.to_string().contains("nobody has heard")), "{}: {told:?}", device.code);
        assert!(told.iter().all(|entry| entry["by"] == "CW07"), "under its author's name: {told:?}");
        let file = device.call("case_file", json!({ "case": case.id })).unwrap();
        assert_ne!(file["risk"]["current"], "high", "{}: testimony decides nothing", device.code);
    }
    let kept = office.su01.call("quarantine", json!({})).unwrap();
    assert!(!kept["items"].as_array().unwrap().is_empty(), "and the sealed units stay");
    assert_eq!(print(&mut office.su01, &case.id), print(&mut su02, &case.id), "both read the same case");
}

#[test]
fn what_a_colleague_wrote_on_top_of_late_work_reaches_everybody() {
    let (mut office, mut su02, case) = two_supervisors();
    let gone = id_of(&mut office.cw07);
    note(&mut office.cw07, &case, "a visit that only one supervisor has");
    office.cw07.sync().unwrap();
    su02.sync().unwrap();
    remove(&mut office.su01, &gone);
    office.su01.sync().unwrap();
    assert_eq!(late(&mut office.su01).as_array().unwrap().len(), 1, "for one it is late");
    su02.call("set_next_contact", json!({ "case": case.id, "on": "2026-04-09" })).unwrap();
    for _ in 0..2 {
        su02.sync().unwrap();
        office.su01.sync().unwrap();
    }
    let status = office.su01.call("backup_status", json!({})).unwrap();
    assert_eq!(status["waiting"], 0, "nothing waits for ever: {status}");
    assert_eq!(print(&mut office.su01, &case.id), print(&mut su02, &case.id), "both read the same case");
    assert_eq!(late(&mut office.su01), json!([]), "it came with the work of a member who had it before");
}

#[test]
fn a_removal_that_cuts_work_off_leaves_read_tables_equal_to_a_rebuild_everywhere() {
    let dir = tempfile::tempdir().unwrap();
    let second = Other { code: "SU02", roles: &[Role::Supervisor], supervises: true };
    let (world, mut su01, mut others) = World::found_with(dir.path(), false, &[second]).unwrap();
    let mut su02 = others.remove(0);
    let mut cw07 = world.enrol(&mut su01, "CW07", 2).unwrap();
    let case = open_case(&mut cw07, &world.clock).unwrap();
    for device in [&mut cw07, &mut su01, &mut su02] {
        device.sync().unwrap();
    }
    determine(&mut cw07, &case, "high");
    cw07.sync().unwrap();
    su02.sync().unwrap();
    let gone = id_of(&mut cw07);
    remove(&mut su01, &gone);
    assert!(su01.session().unwrap().verify().unwrap().whole, "where it was signed");
    for device in [&mut su01, &mut su02] {
        device.sync().unwrap();
        let report = device.session().unwrap().verify().unwrap();
        assert!(report.whole, "{} reads its tables as its cases: {report:?}", device.code);
    }
    let risk = |device: &mut Device| device.call("case_file", json!({ "case": case.id })).unwrap()["risk"].clone();
    assert_eq!(risk(&mut su02), risk(&mut su01), "both read the case without what was cut off");
    su02.kill();
    su02.unlock().unwrap();
    assert!(su02.session().unwrap().verify().unwrap().whole, "and so it stays");
}
