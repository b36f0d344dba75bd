//! Where each entry is, as its own device may say it: only here, at the office, or on a second device that built on it.

use std::collections::BTreeMap;

use satchel_tests::scene::{Case, Scene};
use satchel_tests::world::Device;
use serde_json::{Value, json};

fn timeline(device: &mut Device, case: &Case) -> Vec<Value> {
    device.call("case_file", json!({ "case": case.id })).unwrap()["timeline"].as_array().unwrap().clone()
}

/// How many entries of the timeline are where.
fn places(device: &mut Device, case: &Case) -> BTreeMap<String, usize> {
    let mut places = BTreeMap::new();
    for entry in timeline(device, case) {
        *places.entry(entry["place"].as_str().unwrap().to_owned()).or_insert(0) += 1;
    }
    places
}

fn place_of(device: &mut Device, case: &Case, kind: &str) -> String {
    let entries = timeline(device, case);
    let found: Vec<&Value> = entries.iter().filter(|entry| entry["kind"] == kind).collect();
    found[0]["place"].as_str().unwrap().to_owned()
}

fn visit(scene: &mut Scene, case: &Case, words: &str) {
    let visit = json!({
        "case": case.id, "mode": "home_visit", "private_setting": true, "client_seen": true,
        "observations": words, "next_contact_on": scene.world.clock.day(5),
    });
    scene.worker.call("record_follow_up", visit).unwrap();
}

#[test]
fn entries_are_only_here_until_the_office_receipts_them_whether_sealed_or_not() {
    let dir = tempfile::tempdir().unwrap();
    let mut scene = Scene::set(dir.path(), false).unwrap();
    let case = scene.open_case().unwrap();
    let all = timeline(&mut scene.worker, &case).len();
    let only_here = BTreeMap::from([("only_here".to_owned(), all)]);
    assert_eq!(places(&mut scene.worker, &case), only_here, "nothing has left the tablet");
    scene.worker.call("seal", json!({})).unwrap();
    assert_eq!(places(&mut scene.worker, &case), only_here, "sealing sends nothing");
    scene.worker.lock().unwrap();
    scene.worker.unlock().unwrap();
    assert_eq!(places(&mut scene.worker, &case), only_here, "nor does locking");

    scene.worker.sync().unwrap();
    let at_office = BTreeMap::from([("at_office".to_owned(), all)]);
    assert_eq!(places(&mut scene.worker, &case), at_office, "receipted, every one");

    visit(&mut scene, &case, "calm");
    let one = BTreeMap::from([("at_office".to_owned(), all), ("only_here".to_owned(), 1)]);
    assert_eq!(places(&mut scene.worker, &case), one, "one saved and not sealed");
    scene.worker.call("seal", json!({})).unwrap();
    visit(&mut scene, &case, "calm again");
    let two = BTreeMap::from([("at_office".to_owned(), all), ("only_here".to_owned(), 2)]);
    assert_eq!(places(&mut scene.worker, &case), two, "one sealed and not sent, one not sealed");
    let contact = scene.worker.call("case_file", json!({ "case": case.id })).unwrap()["contacts"][0].clone();
    assert_eq!(contact["place"], json!("only_here"), "a contact says so too");
}

#[test]
fn an_entry_is_on_a_second_device_once_that_device_wrote_on_top_of_it() {
    let dir = tempfile::tempdir().unwrap();
    let mut scene = Scene::set(dir.path(), false).unwrap();
    let case = scene.open_case().unwrap();
    scene.meet().unwrap();
    let all = timeline(&mut scene.worker, &case).len();
    let at_office = BTreeMap::from([("at_office".to_owned(), all)]);
    assert_eq!(places(&mut scene.worker, &case), at_office, "the supervisor has it, and nothing proves it yet");

    let day = scene.world.clock.day(3);
    scene.supervisor.call("set_next_contact", json!({ "case": case.id, "on": day })).unwrap();
    scene.worker.sync().unwrap();
    assert_eq!(place_of(&mut scene.worker, &case, "goal"), "at_office", "their edit has not come yet");
    scene.supervisor.sync().unwrap();
    scene.worker.sync().unwrap();
    assert_eq!(place_of(&mut scene.worker, &case, "goal"), "second_device", "their edit stands on the document");
    assert_eq!(place_of(&mut scene.worker, &case, "consent"), "at_office", "an edit says nothing of statements");

    let found = json!({ "case": case.id, "risk": { "level": "high", "note": "seen" }, "basis": "followup" });
    scene.supervisor.call("determine_risk", found).unwrap();
    scene.supervisor.sync().unwrap();
    scene.worker.sync().unwrap();
    let on_both = BTreeMap::from([("second_device".to_owned(), all + 1)]);
    assert_eq!(places(&mut scene.worker, &case), on_both, "their statement names those before it, and is theirs");
    visit(&mut scene, &case, "later");
    assert_eq!(place_of(&mut scene.worker, &case, "contact"), "only_here", "what nobody has seen is only here");
}

#[test]
fn what_another_device_wrote_is_on_two_devices_and_an_own_entry_beside_it_is_not() {
    let dir = tempfile::tempdir().unwrap();
    let mut scene = Scene::set(dir.path(), false).unwrap();
    let case = scene.open_case().unwrap();
    scene.meet().unwrap();
    let theirs = timeline(&mut scene.supervisor, &case);
    let found = json!({ "case": case.id, "risk": { "level": "high", "note": "seen" }, "basis": "followup" });
    scene.supervisor.call("determine_risk", found).unwrap();
    let places = places(&mut scene.supervisor, &case);
    let expected = BTreeMap::from([("only_here".to_owned(), 1), ("second_device".to_owned(), theirs.len())]);
    assert_eq!(places, expected, "the worker's entries are on the worker's device and on this one");
}
