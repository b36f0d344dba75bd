//! What the backup screen says: case by case how far entries have spread, and what stands in the way.

use satchel_tests::scene::Scene;
use satchel_tests::world::Device;
use serde_json::{Value, json};

fn status(device: &mut Device) -> Value {
    device.call("backup_status", json!({})).unwrap()
}

fn problem<'s>(status: &'s Value, code: &str) -> &'s Value {
    status["problems"].as_array().unwrap().iter().find(|problem| problem["code"] == code).unwrap()
}

/// Codes of the problems but one: the clock of a world is never that of its office, which is the machine's.
fn codes(status: &Value) -> Vec<&str> {
    let problems = status["problems"].as_array().unwrap().iter();
    problems.map(|problem| problem["code"].as_str().unwrap()).filter(|code| *code != "clock_off").collect()
}

#[test]
fn a_case_is_only_here_then_at_the_office_then_on_a_second_device() {
    let dir = tempfile::tempdir().unwrap();
    let mut scene = Scene::set(dir.path(), false).unwrap();
    let began = scene.world.clock.now();
    let case = scene.open_case().unwrap();
    let fresh = status(&mut scene.worker);
    let row = &fresh["cases"][0];
    assert_eq!((&row["case"], &row["code"]), (&json!(case.id), &json!(case.code)), "the case by its code");
    assert_eq!((&row["only_here"], &row["at_office"]), (&fresh["only_here"], &json!(0)), "all of it is only here");
    assert_eq!(row["oldest_at"], json!(began), "since it was opened");
    scene.worker.call("seal", json!({})).unwrap();
    let sealed = status(&mut scene.worker);
    let waits = |status: &Value| status["bytes_waiting"].as_u64().unwrap();
    assert!(waits(&sealed) > waits(&fresh) + 1_000, "sealed, it waits with its bytes");
    assert_eq!(sealed["cases"][0]["oldest_at"], json!(began), "since the same moment, as the envelope itself says");

    scene.worker.sync().unwrap();
    let safe = status(&mut scene.worker);
    assert_eq!(waits(&safe), 0, "nothing waits any more");
    let row = &safe["cases"][0];
    assert_eq!((&row["only_here"], &row["oldest_at"]), (&json!(0), &Value::Null), "nothing is only here");
    assert_eq!((&row["at_office"], &row["second_device"]), (&safe["at_office"], &json!(0)), "it is at the office");

    scene.supervisor.sync().unwrap();
    let day = scene.world.clock.day(3);
    scene.supervisor.call("set_next_contact", json!({ "case": case.id, "on": day })).unwrap();
    scene.supervisor.sync().unwrap();
    scene.worker.sync().unwrap();
    let shared = status(&mut scene.worker);
    let (second, at_office) = (shared["second_device"].as_u64().unwrap(), shared["at_office"].as_u64().unwrap());
    assert!(second > 0, "the supervisor's entry says up to where they had it");
    assert!(second < at_office, "of casework; nothing was signed on the identity document");
    assert_eq!(shared["cases"][0]["second_device"], json!(second), "case by case");
    let visit = json!({
        "case": case.id, "mode": "home_visit", "private_setting": true, "client_seen": true,
        "observations": "calm", "next_contact_on": scene.world.clock.day(5),
    });
    scene.worker.call("record_follow_up", visit).unwrap();
    scene.worker.sync().unwrap();
    let later = status(&mut scene.worker);
    assert_eq!(later["second_device"], json!(second), "a later entry is on no second device by that");
    assert_eq!(codes(&later), Vec::<&str>::new(), "and nothing stands in the way");
}

#[test]
fn an_only_copy_older_than_seven_days_and_a_device_long_unsynced_are_named() {
    let dir = tempfile::tempdir().unwrap();
    let mut scene = Scene::set(dir.path(), false).unwrap();
    let case = scene.open_case().unwrap();
    scene.meet().unwrap();
    let day = scene.world.clock.day(3);
    scene.worker.call("set_next_contact", json!({ "case": case.id, "on": day })).unwrap();
    scene.world.clock.pass_days(7);
    assert_eq!(codes(&status(&mut scene.worker)), ["not_synced"], "seven days are no danger yet");
    scene.world.clock.pass_days(1);
    let status = status(&mut scene.worker);
    assert_eq!(codes(&status), ["only_copy_old", "not_synced"], "now they are");
    assert_eq!(problem(&status, "only_copy_old")["facts"], json!([{ "name": "days", "value": "8" }]), "with the days");
    assert!(status["free_bytes"].as_u64().is_none_or(|free| free > 0), "room is said where the system says it");
}
