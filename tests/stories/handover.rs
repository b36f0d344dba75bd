//! A case goes to another worker: the keys and the feed go with it, late notes still arrive, and nobody decides in silence.

use app::error::ErrorCode;
use model::codes::Role;
use satchel_tests::scene::{Case, open_case, print, text};
use satchel_tests::world::{Device, Other, World};
use serde_json::{Value, json};

/// A supervisor, the worker who carries the case, and the one who is to take it; everybody has synced.
struct Office {
    world: World,
    su01: Device,
    cw07: Device,
    cw08: Device,
    _dir: tempfile::TempDir,
}

fn office() -> (Office, Case) {
    let dir = tempfile::tempdir().unwrap();
    let (world, mut su01, mut cw07) = World::found(dir.path(), false).unwrap();
    let mut cw08 = world.enrol(&mut su01, "CW08", 3).unwrap();
    let case = open_case(&mut cw07, &world.clock).unwrap();
    for device in [&mut cw07, &mut su01, &mut cw08] {
        device.sync().unwrap();
    }
    (Office { world, su01, cw07, cw08, _dir: dir }, case)
}

fn give(case: &Case, to: &str) -> Value {
    json!({
        "case": case.id, "to": to, "reason": "worker_leaves", "note": "visits on Tuesdays, the aunt opens",
        "informed": "told", "preference": "no_wish",
    })
}

fn assigned_to(device: &mut Device, case: &Case) -> String {
    text(&device.call("case_file", json!({ "case": case.id })).unwrap()["assigned_to"]).unwrap()
}

fn note(device: &mut Device, case: &Case, words: &str) {
    let today = text(&device.call("today", json!({})).unwrap()["today"]).unwrap();
    let visit = json!({
        "case": case.id, "held_on": today, "mode": "home_visit", "client_seen": true, "private_setting": true,
        "observations": words, "next_contact_on": today,
    });
    device.call("record_follow_up", visit).unwrap();
}

fn rules_of(device: &mut Device) -> Vec<String> {
    let today = device.call("today", json!({})).unwrap();
    today["due"].as_array().unwrap().iter().map(|item| text(&item["rule"]).unwrap()).collect()
}

fn sheet(device: &mut Device, case: &Case) -> Value {
    device.call("handover", json!({ "case": case.id })).unwrap()
}

#[test]
fn the_new_worker_reads_the_whole_case_and_takes_it_and_the_old_tablet_is_given_nothing_new() {
    let (mut office, case) = office();
    office.su01.call("reassign_case", give(&case, "CW08")).unwrap();
    assert!(office.cw08.refused("case_file", json!({ "case": case.id })).is_ok(), "it is not there before an exchange");
    office.su01.sync().unwrap();
    office.cw08.sync().unwrap();
    assert!(rules_of(&mut office.cw08).contains(&"T28".to_owned()), "the new worker is asked");
    let waiting = sheet(&mut office.cw08, &case)["waiting"].clone();
    assert_eq!(
        waiting["note"]["note"], "visits on Tuesdays, the aunt opens",
        "what was handed over is read: {waiting}"
    );
    let person = office.cw08.call("show_person", json!({ "case": case.id })).unwrap();
    assert_eq!(person["contact_points"].as_array().unwrap().len(), 1, "names are there, from before the handover");
    office.cw08.call("answer_handover", json!({ "case": case.id, "accepted": true })).unwrap();
    note(&mut office.cw08, &case, "met for the first time");
    office.cw08.sync().unwrap();
    office.su01.sync().unwrap();
    let (ours, theirs) = (print(&mut office.su01, &case.id).unwrap(), print(&mut office.cw08, &case.id).unwrap());
    assert_eq!(ours, theirs, "both read the same case");

    office.cw07.sync().unwrap();
    let refused = office.cw07.refused("case_file", json!({ "case": case.id })).unwrap();
    assert_eq!(refused.code, ErrorCode::NotAllowed, "the former worker's tablet does not open it any more");
    let list = office.cw07.call("cases", json!({})).unwrap();
    assert_eq!(list["gone"], json!([{ "code": case.code, "to": "CW08" }]), "and says who has it: {list}");
    assert!(office.cw07.call("search", json!({ "text": "papers" })).unwrap()["hits"] == json!([]), "nothing is found");
    assert!(office.cw07.refused("show_person", json!({ "case": case.id })).is_ok(), "nor its names");
    let held = office.cw07.bytes().unwrap().iter().map(|(_, bytes)| bytes.len()).sum::<usize>();
    office.cw08.sync().unwrap();
    note(&mut office.cw08, &case, "seen again");
    office.cw08.sync().unwrap();
    let report = office.cw07.sync().unwrap();
    assert_eq!(report["received"], 0, "nothing new of it reaches the old tablet ({held} bytes held)");
    assert!(!rules_of(&mut office.cw08).contains(&"T28".to_owned()), "a yes ends the handover");
}

#[test]
fn an_old_workers_late_note_still_arrives_and_what_they_determined_before_they_knew_counts() {
    let (mut office, case) = office();
    office.cw07.online = false;
    note(&mut office.cw07, &case, "a visit without network");
    office.su01.call("reassign_case", give(&case, "CW08")).unwrap();
    office.su01.sync().unwrap();
    office.cw08.sync().unwrap();
    office
        .cw07
        .call(
            "determine_risk",
            json!({ "case": case.id, "risk": { "level": "low", "note": "calm now" }, "basis": "followup" }),
        )
        .unwrap();
    office.cw07.online = true;
    office.cw07.point_at(&office.world).unwrap();
    office.cw07.sync().unwrap();
    office.cw08.sync().unwrap();
    office.su01.sync().unwrap();
    let file = office.cw08.call("case_file", json!({ "case": case.id })).unwrap();
    assert!(file["contacts"].to_string().contains("a visit without network"), "late notes are accepted as notes");
    assert_eq!(file["risk"]["current"], "low", "on their tablet they carried the case: {}", file["risk"]);
    let late = json!({ "case": case.id, "risk": { "level": "none", "note": "calm" }, "basis": "followup" });
    let refused = office.cw07.refused("determine_risk", late).unwrap();
    assert_eq!(refused.code, ErrorCode::NotAllowed, "once the news is there, they decide nothing more");
    let (ours, theirs) = (print(&mut office.su01, &case.id).unwrap(), print(&mut office.cw08, &case.id).unwrap());
    assert_eq!(ours, theirs, "both read the same case");
}

#[test]
fn a_reassignment_made_offline_counts_once_it_arrives() {
    let (mut office, case) = office();
    office.su01.online = false;
    office.su01.call("reassign_case", give(&case, "CW08")).unwrap();
    office.su01.sync().unwrap();
    assert_eq!(assigned_to(&mut office.su01, &case), "CW08", "on the supervisor's tablet it is decided");
    note(&mut office.cw07, &case, "still carrying it");
    office.cw07.sync().unwrap();
    office.su01.lock().unwrap();
    office.su01.unlock().unwrap();
    office.su01.online = true;
    office.su01.point_at(&office.world).unwrap();
    office.su01.sync().unwrap();
    office.cw08.sync().unwrap();
    office.cw08.call("answer_handover", json!({ "case": case.id, "accepted": true })).unwrap();
    let file = office.cw08.call("case_file", json!({ "case": case.id })).unwrap();
    assert!(file["contacts"].to_string().contains("still carrying it"), "what was written meanwhile is there");
    assert_eq!(file["assigned_to"], "CW08", "and the case is the new worker's");
}

#[test]
fn a_declined_case_comes_back_to_the_supervisor_who_gives_it_on_or_back() {
    let (mut office, case) = office();
    office.su01.call("reassign_case", give(&case, "CW08")).unwrap();
    office.su01.sync().unwrap();
    office.cw08.sync().unwrap();
    let silent = office.cw08.refused("answer_handover", json!({ "case": case.id, "accepted": false })).unwrap();
    assert_eq!(silent.facts.get("field").map(String::as_str), Some("reason"), "a no is explained");
    let no = json!({ "case": case.id, "accepted": false, "reason": "knows the family privately" });
    office.cw08.call("answer_handover", no).unwrap();
    office.cw08.sync().unwrap();
    office.su01.sync().unwrap();
    assert!(rules_of(&mut office.su01).contains(&"W15".to_owned()), "nobody has the case on their hands");
    let back = json!({
        "case": case.id, "to": "CW07", "reason": "returned", "note": "CW08 cannot take it", "informed": "told",
        "preference": "met",
    });
    office.su01.call("reassign_case", back).unwrap();
    office.su01.sync().unwrap();
    office.cw07.sync().unwrap();
    office.cw07.call("answer_handover", json!({ "case": case.id, "accepted": true })).unwrap();
    note(&mut office.cw07, &case, "back again");
    office.cw07.sync().unwrap();
    office.su01.sync().unwrap();
    assert_eq!(assigned_to(&mut office.su01, &case), "CW07", "the case is where it was");
    let history = sheet(&mut office.su01, &case)["history"].clone();
    assert_eq!(history.as_array().unwrap().len(), 2, "and both handovers are kept: {history}");
    assert_eq!(history[1]["declined_because"], "knows the family privately", "with the reason of the no");
    office.cw08.sync().unwrap();
    assert!(office.cw08.refused("case_file", json!({ "case": case.id })).is_ok(), "who declined reads it no more");
}

#[test]
fn two_supervisors_who_give_a_case_at_once_are_both_named_until_one_decides_again() {
    let dir = tempfile::tempdir().unwrap();
    let others = [Other { code: "SU02", roles: &[Role::Supervisor], supervises: true }];
    let (world, mut su01, mut rest) = World::found_with(dir.path(), false, &others).unwrap();
    let mut su02 = rest.remove(0);
    let mut cw07 = world.enrol(&mut su01, "CW07", 2).unwrap();
    let mut cw08 = world.enrol(&mut su01, "CW08", 3).unwrap();
    let case = open_case(&mut cw07, &world.clock).unwrap();
    for device in [&mut cw07, &mut su01, &mut su02, &mut cw08] {
        device.sync().unwrap();
    }
    su01.call("reassign_case", give(&case, "CW08")).unwrap();
    su02.call("reassign_case", give(&case, "SU01")).unwrap();
    for _ in 0..2 {
        for device in [&mut su01, &mut su02, &mut cw08] {
            device.sync().unwrap();
        }
    }
    let (one, two) = (assigned_to(&mut su01, &case), assigned_to(&mut su02, &case));
    assert_eq!(one, two, "both supervisors see the same worker");
    assert!(sheet(&mut su02, &case)["rivals"].as_bool().unwrap(), "and that there are two decisions");
    let again = json!({
        "case": case.id, "to": "CW08", "reason": "other", "why": "agreed by telephone", "note": "as before",
        "informed": "told", "preference": "no_wish",
    });
    // Whoever carries it by the first count cannot decide; the other supervisor settles it.
    if one != "CW08" {
        su02.call("reassign_case", again).unwrap();
    } else {
        let to_su01 = json!({
            "case": case.id, "to": "SU01", "reason": "other", "why": "agreed by telephone", "note": "as before",
            "informed": "told", "preference": "no_wish",
        });
        su02.call("reassign_case", to_su01).unwrap();
        su02.call("reassign_case", again).unwrap();
    }
    for _ in 0..2 {
        for device in [&mut su02, &mut su01, &mut cw08] {
            device.sync().unwrap();
        }
    }
    assert!(!sheet(&mut su02, &case)["rivals"].as_bool().unwrap(), "a decision that saw both settles it");
    cw08.call("answer_handover", json!({ "case": case.id, "accepted": true })).unwrap();
    note(&mut cw08, &case, "mine now");
    cw08.sync().unwrap();
    su01.sync().unwrap();
    su02.sync().unwrap();
    let prints = [&mut su01, &mut su02, &mut cw08].map(|device| print(device, &case.id).unwrap());
    assert!(prints.iter().all(|one| *one == prints[0]), "three devices read the same case: {prints:?}");
    for device in [&mut su01, &mut su02, &mut cw08] {
        let set_aside = device.call("quarantine", json!({})).unwrap();
        assert_eq!(set_aside["items"], json!([]), "{} could read everything: {set_aside}", device.code);
    }
}

#[test]
fn over_the_cap_needs_a_reason_and_bad_input_changes_nothing() {
    let (mut office, case) = office();
    let without = |field: &str| {
        let mut input = give(&case, "CW08");
        input.as_object_mut().unwrap().remove(field);
        input
    };
    for (field, guard) in [
        ("note", "handover_note_written"),
        ("informed", "client_informed_said"),
        ("preference", "preference_looked_at"),
    ] {
        let refused = office.su01.refused("reassign_case", without(field)).unwrap();
        assert_eq!(refused.code, ErrorCode::GuardUnmet, "{field} belongs to a handover");
        assert!(format!("{:?}", refused.facts).contains(guard), "and is named: {:?}", refused.facts);
    }
    for to in ["CW07", "NOBODY", "", "CW99"] {
        assert!(office.su01.refused("reassign_case", give(&case, to)).is_ok(), "{to} cannot be given this case");
    }
    assert!(office.cw07.refused("reassign_case", give(&case, "CW08")).is_ok(), "a worker decides on no handover");
    let long = json!({ "case": case.id, "note": "x".repeat(10_001) });
    assert!(office.cw07.refused("write_handover_note", long).is_ok(), "a note has a bound");
    assert!(office.cw07.refused("write_handover_note", json!({ "case": case.id, "note": " " })).is_ok(), "and words");
    assert!(office.cw08.refused("answer_handover", json!({ "case": case.id, "accepted": true })).is_ok(), "not asked");
    let named = json!({ "case": case.id, "note": "the miller opens the door" });
    let refused = office.cw07.refused("write_handover_note", named).unwrap();
    assert_eq!(refused.code, ErrorCode::NameInCasework, "a note is casework: codes only");
    let wish = json!({ "case": case.id, "asks": "overload", "note": "all is in the plan" });
    office.cw07.call("write_handover_note", wish).unwrap();
    office.cw07.sync().unwrap();
    office.su01.sync().unwrap();
    assert!(rules_of(&mut office.su01).contains(&"T28".to_owned()), "the worker's wish reaches the supervisor");
    office.su01.call("reassign_case", without("note")).unwrap();
    assert!(!rules_of(&mut office.su01).contains(&"T28".to_owned()), "the worker's own note is enough");
}
