//! New keys for a team because somebody outside may know the old ones: nobody is shut out, nothing new opens with the old.

use app::error::ErrorCode;
use app::reach::Held;
use model::codes::Role;
use satchel_tests::files::{files_below, put_back};
use satchel_tests::scene::{Case, open_case, print};
use satchel_tests::world::{Device, Other, PASSPHRASE, World};
use serde_json::{Value, json};

use crate::keys::{dies, unlock};

/// A supervisor and a caseworker with a case; both have synced.
fn office() -> (tempfile::TempDir, World, Device, Device, Case) {
    let dir = tempfile::tempdir().unwrap();
    let (world, mut su01, mut cw07) = World::found(dir.path(), false).unwrap();
    let case = open_case(&mut cw07, &world.clock).unwrap();
    cw07.sync().unwrap();
    su01.sync().unwrap();
    (dir, world, su01, cw07, case)
}

fn determine(device: &mut Device, case: &Case, level: &str) {
    let risk = json!({ "case": case.id, "risk": { "level": level, "note": "seen today" }, "basis": "followup" });
    device.call("determine_risk", risk).unwrap();
}

fn renewal(device: &mut Device) -> Value {
    let all = device.call("members", json!({})).unwrap();
    all["renewals"][0].clone()
}

fn renew(device: &mut Device) {
    device.call("renew_keys", json!({ "reason": "copy_missing" })).unwrap();
}

/// Everything on a device whose author knew that the keys are suspect and did their part.
fn since(device: &mut Device, at: u32) -> Vec<Held> {
    let held = device.session().unwrap().held_items().unwrap();
    held.into_iter().filter(|one| one.cited >= at).collect()
}

#[test]
fn after_new_keys_a_copy_of_the_old_ones_opens_nothing_that_is_written_and_everybody_reads_on() {
    let (_dir, _world, mut su01, mut cw07, case) = office();
    let copies = [&mut su01, &mut cw07].map(|device| device.session().unwrap().copied_keys().unwrap());
    determine(&mut cw07, &case, "high");
    renew(&mut su01);
    assert_eq!(renewal(&mut su01)["at_office"], false, "the office does not know yet");
    let again = su01.refused("renew_keys", json!({ "reason": "precaution" })).unwrap();
    assert_eq!(again.code, ErrorCode::NothingToDecide, "and until then once is enough");
    su01.sync().unwrap();
    let waits = renewal(&mut su01);
    assert_eq!((&waits["waits_for"], &waits["at_office"]), (&json!(["CW07"]), &json!(true)), "one device: {waits}");
    assert_eq!((&waits["done"], &waits["all"]), (&json!(0), &json!(2)), "no file goes without its worker: {waits}");
    // What was written before the news came counts, late as it is.
    for _ in 0..2 {
        cw07.sync().unwrap();
        su01.sync().unwrap();
    }
    let done = renewal(&mut su01);
    assert_eq!((&done["waits_for"], &done["done"]), (&json!([]), &json!(2)), "all have new keys: {done}");
    determine(&mut cw07, &case, "medium");
    cw07.sync().unwrap();
    su01.sync().unwrap();
    assert_eq!(print(&mut su01, &case.id), print(&mut cw07, &case.id), "both read the same case");
    let file = su01.call("case_file", json!({ "case": case.id })).unwrap();
    assert_eq!(file["risk"]["current"], "medium", "with what came last");
    assert!(file["timeline"].to_string().contains("high"), "and with what was written before the news");
    let chain = su01.session().unwrap().roster().clone();
    let newest = chain.all_staff().map(|(_, entry)| entry.user_key_since).max().unwrap();
    let after = since(&mut su01, newest);
    assert!(after.len() >= 3, "two keys and an entry: {}", after.len());
    for copy in copies {
        assert_eq!(copy.open(&chain, &after), [], "whoever copied the keys opens none of it");
    }
}

#[test]
fn an_offline_supervisor_holds_back_what_they_write_and_a_worker_far_away_loses_nothing() {
    let (_dir, world, mut su01, mut cw07, case) = office();
    cw07.online = false;
    determine(&mut cw07, &case, "high");
    su01.online = false;
    renew(&mut su01);
    determine(&mut su01, &case, "medium");
    su01.sync().unwrap();
    let status = su01.call("backup_status", json!({})).unwrap();
    assert!(status["unsealed"].as_u64().unwrap() > 0, "it waits for a key that nobody outside knows: {status}");
    su01.online = true;
    su01.point_at(&world).unwrap();
    su01.sync().unwrap();
    assert_eq!(su01.call("backup_status", json!({})).unwrap()["only_here"], 0, "then it goes");
    determine(&mut cw07, &case, "low");
    cw07.online = true;
    cw07.point_at(&world).unwrap();
    for _ in 0..3 {
        cw07.sync().unwrap();
        su01.sync().unwrap();
    }
    for device in [&mut su01, &mut cw07] {
        let status = device.call("backup_status", json!({})).unwrap();
        assert_eq!((&status["only_here"], &status["waiting"]), (&json!(0), &json!(0)), "{}: {status}", device.code);
    }
    assert_eq!(print(&mut su01, &case.id), print(&mut cw07, &case.id), "both read the same case");
    let done = renewal(&mut su01);
    assert_eq!((&done["waits_for"], &done["done"]), (&json!([]), &json!(2)), "and all is done: {done}");
}

#[test]
fn who_may_ask_for_new_keys_is_the_supervisor_and_the_administrator_and_once_is_enough() {
    let dir = tempfile::tempdir().unwrap();
    let others = [Other { code: "AD01", roles: &[Role::Administrator], supervises: false }];
    let (world, mut su01, mut rest) = World::found_with(dir.path(), false, &others).unwrap();
    let mut ad01 = rest.remove(0);
    let mut cw07 = world.enrol(&mut su01, "CW07", 2).unwrap();
    open_case(&mut cw07, &world.clock).unwrap();
    for device in [&mut cw07, &mut su01, &mut ad01] {
        device.sync().unwrap();
    }
    let asks = |device: &mut Device| device.refused("renew_keys", json!({ "reason": "precaution" })).unwrap().code;
    assert_eq!(asks(&mut cw07), ErrorCode::NotAllowed, "a worker asks the supervisor");
    for wrong in [json!({}), json!({ "reason": "dislike" })] {
        assert_eq!(su01.refused("renew_keys", wrong).unwrap().code, ErrorCode::InputUnreadable, "a reason is asked");
    }
    renew(&mut ad01);
    assert_eq!(asks(&mut ad01), ErrorCode::NothingToDecide, "it is under way");
    ad01.sync().unwrap();
    for _ in 0..2 {
        su01.sync().unwrap();
        cw07.sync().unwrap();
    }
    su01.sync().unwrap();
    let done = renewal(&mut su01);
    assert_eq!((&done["done"], &done["all"]), (&json!(2), &json!(2)), "the supervisor's device did it unasked: {done}");
    assert_eq!(renewal(&mut ad01)["all"], 0, "an administrator holds no file");
}

#[test]
fn killed_at_each_step_of_new_keys_the_device_is_whole_and_does_the_rest_by_itself() {
    let (_dir, world, mut su01, mut cw07, case) = office();
    su01.lock().unwrap();
    let (home, clock) = (su01.home.clone(), world.clock.clone());
    let before = files_below(&home).unwrap();
    let (mut held, mut begun, mut step) = (0, 0, 1);
    loop {
        let act = [("--act", "renew"), ("--home", home.to_str().unwrap()), ("--old", PASSPHRASE)];
        let died = dies(&act, &clock, step);
        let mut session = unlock(&home, PASSPHRASE, &clock, 500 + step)
            .unwrap_or_else(|error| panic!("killed at step {step} of new keys it does not open: {error:?}"));
        let report = session.verify().unwrap();
        assert!(report.whole, "killed at step {step}, records and read tables hold together: {report:?}");
        let view = app::registry::call(&mut session, "case_file", json!({ "case": case.id })).unwrap().value;
        assert_eq!(view["code"].as_str().unwrap(), case.code, "the case opens");
        let is_asked = session.roster().teams().any(|(_, team)| team.renewal.is_some());
        drop(session);
        if is_asked {
            begun += 1
        } else {
            held += 1
        }
        if !died {
            break;
        }
        // The last killed at which it was asked for goes on below, as a person would find it.
        if !(is_asked && begun == 2) {
            put_back(&home, &before).unwrap();
        } else {
            break;
        }
        step += 1;
    }
    assert!(held > 0 && begun > 1, "kills came before and after: {held}, {begun}");
    su01.unlock().unwrap();
    for _ in 0..2 {
        su01.sync().unwrap();
        cw07.sync().unwrap();
    }
    su01.sync().unwrap();
    let done = renewal(&mut su01);
    assert_eq!((&done["done"], &done["waits_for"]), (&json!(2), &json!([])), "what was begun is done: {done}");
    determine(&mut cw07, &case, "high");
    cw07.sync().unwrap();
    su01.sync().unwrap();
    assert_eq!(print(&mut su01, &case.id), print(&mut cw07, &case.id), "and both read on");
}
