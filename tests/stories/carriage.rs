//! A memory stick in place of a network: the worker's visit and the supervisor's decision cross without any office.

use satchel_tests::scanner::Scanner;
use satchel_tests::scene::{Case, Scene};
use satchel_tests::world::{Device, World};
use serde_json::{Value, json};

/// What a device puts on a stick.
fn put(device: &mut Device) -> Value {
    device.call("put_on_stick", json!({})).unwrap()
}

fn take(device: &mut Device, stick: &Value) -> Value {
    device.call("take_from_stick", json!({ "file": stick["file"], "passphrase": stick["passphrase"] })).unwrap()
}

fn only_here(device: &mut Device) -> u64 {
    device.call("backup_status", json!({})).unwrap()["only_here"].as_u64().unwrap()
}

fn note(device: &mut Device, world: &World, case: &Case, words: &str) {
    let today = world.clock.day(0);
    device.call("add_note", json!({ "case": case.id, "held_on": today, "observations": words })).unwrap();
}

fn same(scene: &mut Scene, case: &Case, when: &str) {
    let worker = satchel_tests::scene::print(&mut scene.worker, &case.id).unwrap();
    let supervisor = satchel_tests::scene::print(&mut scene.supervisor, &case.id).unwrap();
    assert_eq!(worker, supervisor, "{when}: both tablets hold the same case");
}

#[test]
fn a_visit_and_a_decision_cross_on_a_stick_and_reach_the_office_with_whoever_gets_there_first() {
    let dir = tempfile::tempdir().unwrap();
    let mut scene = Scene::set(dir.path(), false).unwrap();
    let old = scene.open_case().unwrap();
    scene.meet().unwrap();
    scene.world.close_office();

    // A new case and new words in an old one, and no network for a week.
    let new = scene.open_case().unwrap();
    note(&mut scene.worker, &scene.world, &old, "seen at the pump");
    let stick = put(&mut scene.worker);
    assert!(stick["items"].as_u64().unwrap() > 3, "keys, a place and the entries of two cases: {}", stick["items"]);
    assert_eq!(stick["next"], Value::Null, "in one file");
    let came = take(&mut scene.supervisor, &stick);
    assert_eq!(came["set_aside"], 0, "all of it is good");
    for case in [&old, &new] {
        same(&mut scene, case, "on the way there");
    }
    let again = take(&mut scene.supervisor, &stick);
    assert_eq!((&again["applied"], &again["set_aside"]), (&json!(0), &json!(0)), "a second time changes nothing");

    // The supervisor's answer goes back the same way.
    scene.world.clock.pass_minutes(5);
    let day = scene.world.clock.day(6);
    scene.supervisor.call("set_next_contact", json!({ "case": old.id, "on": day })).unwrap();
    let back = put(&mut scene.supervisor);
    take(&mut scene.worker, &back);
    same(&mut scene, &old, "on the way back");

    // Only the supervisor reaches the office; the worker's tablet is lost in a river.
    assert!(only_here(&mut scene.supervisor) > 0, "nothing is called safe before the office has it");
    scene.world.open_office(None).unwrap();
    scene.supervisor.point_at(&scene.world).unwrap();
    scene.supervisor.sync().unwrap();
    assert_eq!(only_here(&mut scene.supervisor), 0, "her laptop carried his work too");
    let Scene { world, supervisor, worker } = &mut scene;
    let mut fresh = world.enrol_further(worker, supervisor, "fresh", 78).unwrap();
    supervisor.sync().unwrap();
    fresh.sync().unwrap();
    for case in [&old, &new] {
        let read = satchel_tests::scene::print(&mut fresh, &case.id).unwrap();
        let held = satchel_tests::scene::print(supervisor, &case.id).unwrap();
        assert_eq!(read, held, "a new tablet of the worker reads what came by hand, from the office");
    }
    // The old tablet turns up after all: nothing twice, nothing lost.
    worker.point_at(world).unwrap();
    worker.sync().unwrap();
    supervisor.sync().unwrap();
    same(&mut scene, &old, "in the end");
    assert_eq!(only_here(&mut scene.worker), 0, "and it learns that all is safe");
}

#[test]
fn a_stick_that_is_found_says_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let mut scene = Scene::set(dir.path(), false).unwrap();
    let case = scene.open_case().unwrap();
    note(&mut scene.worker, &scene.world, &case, "the neighbour with the limp asked again");
    let stick = put(&mut scene.worker);
    let file = decoded(stick["file"].as_str().unwrap());
    assert!(file.starts_with(b"age-encryption.org/v1\n-> scrypt "), "a standard age file");
    let secrets = ["the neighbour with the limp", "satchel bundle 1", case.id.as_str()];
    assert_eq!(Scanner::of(&secrets).find(&file), None, "neither whose it is nor of what");
}

#[test]
fn what_is_no_good_stick_is_refused_in_words_and_changes_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let mut scene = Scene::set(dir.path(), false).unwrap();
    let case = scene.open_case().unwrap();
    scene.meet().unwrap();
    note(&mut scene.worker, &scene.world, &case, "seen at the pump");
    let before = scene.supervisor.call("cases", json!({})).unwrap();
    let stick = put(&mut scene.worker);
    let (file, words) = (stick["file"].as_str().unwrap().to_owned(), stick["passphrase"].clone());
    let refused = |device: &mut Device, file: &str, words: &Value| {
        device.refused("take_from_stick", json!({ "file": file, "passphrase": words })).unwrap().code.code().to_owned()
    };
    let half = &file[..file.len() / 8 * 4];
    let mut turned = decoded(&file);
    *turned.last_mut().unwrap() ^= 1;
    assert_eq!(refused(&mut scene.supervisor, &file, &json!("other words than these")), "bundle_locked", "wrong words");
    assert_eq!(refused(&mut scene.supervisor, half, &words), "bundle_locked", "cut short");
    assert_eq!(refused(&mut scene.supervisor, &encoded(&turned), &words), "bundle_locked", "one bit turned");
    assert_eq!(refused(&mut scene.supervisor, "no base64!", &words), "file_untrusted", "not even a file");
    assert_eq!(refused(&mut scene.supervisor, &"A".repeat(900_000 * 2), &words), "file_untrusted", "far too long");

    // A good bundle but for whose it is.
    let mut plain = vault::open_bundle(&decoded(&file), words.as_str().unwrap()).unwrap();
    plain[16] ^= 1;
    let (foreign, said) = vault::seal_bundle(&plain, &mut vault::testkit::seeded(4)).unwrap();
    let code = refused(&mut scene.supervisor, &encoded(&foreign), &json!(said.as_str()));
    assert_eq!(code, "bundle_foreign", "of another agency");
    assert_eq!(scene.supervisor.call("cases", json!({})).unwrap(), before, "nothing was changed");
}

fn decoded(text: &str) -> Vec<u8> {
    use base64::Engine as _;
    base64::engine::general_purpose::STANDARD.decode(text).unwrap()
}

fn encoded(bytes: &[u8]) -> String {
    use base64::Engine as _;
    base64::engine::general_purpose::STANDARD.encode(bytes)
}
