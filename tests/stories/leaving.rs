//! A case file leaves the tablet of its worker when its time there is over, keys first; the office keeps it, and it comes
//! back whole when somebody needs it. Nothing that is only on the tablet goes with it.

use app::error::ErrorCode;
use satchel_tests::files::{files_below, put_back};
use satchel_tests::scene::{Case, Scene, closure_request, print, text};
use satchel_tests::world::{Device, PASSPHRASE};
use serde_json::{Value, json};

use crate::keys::{dies, unlock};

fn visit(device: &mut Device, case: &Case, words: &str) {
    let today = text(&device.call("today", json!({})).unwrap()["today"]).unwrap();
    let visit = json!({
        "case": case.id, "held_on": today, "mode": "home_visit", "client_seen": true, "private_setting": true,
        "observations": words, "next_contact_on": today,
    });
    device.call("record_follow_up", visit).unwrap();
}

/// What may be put right after closure, too.
fn say_safe(device: &mut Device, case: &Case, answer: &str) {
    let said = json!({ "case": case.id, "entry": case.phone, "question": "call", "answer": answer });
    device.call("set_safe_contact", said).unwrap();
}

fn safe_to_call(device: &mut Device, case: &Case) -> Value {
    let reason = if device.code == "SU01" { json!("supervision") } else { Value::Null };
    let person = device.call("show_person", json!({ "case": case.id, "reason": reason })).unwrap();
    person["contact_points"][0]["safe_to_call"]["counts"].clone()
}

/// A case that was closed today, and another one that goes on; both devices have everything.
fn closed(scene: &mut Scene) -> (Case, Case) {
    let (case, other) = (scene.open_case().unwrap(), scene.open_case().unwrap());
    visit(&mut scene.worker, &case, "zqcanary last visit");
    let today = scene.world.clock.day(0);
    let asked = closure_request(&case.id, &today, "moved to the coast");
    scene.worker.call("request_closure", asked).unwrap();
    scene.meet().unwrap();
    let file = scene.supervisor.call("case_file", json!({ "case": case.id })).unwrap();
    let request = file["closure"]["request"].clone();
    scene.supervisor.call("authorise_closure", json!({ "case": case.id, "request": request })).unwrap();
    scene.supervisor.sync().unwrap();
    scene.worker.sync().unwrap();
    let file = scene.worker.call("case_file", json!({ "case": case.id })).unwrap();
    assert_eq!(file["state"], "closed", "it is closed: {}", file["state"]);
    (case, other)
}

fn left(device: &mut Device) -> Value {
    device.call("left_cases", json!({})).unwrap()["cases"].clone()
}

fn codes(device: &mut Device) -> Vec<String> {
    let list = device.call("cases", json!({})).unwrap();
    list["rows"].as_array().unwrap().iter().map(|row| text(&row["code"]).unwrap()).collect()
}

#[test]
fn a_closed_case_leaves_the_tablet_after_thirty_days_and_the_supervisors_laptop_keeps_it() {
    let dir = tempfile::tempdir().unwrap();
    let mut scene = Scene::set(dir.path(), false).unwrap();
    let (case, other) = closed(&mut scene);
    let closed_on = scene.world.clock.day(0);
    scene.world.clock.pass_days(29);
    assert_eq!(scene.worker.sync().unwrap()["left"], 0, "its time is not over");
    scene.world.clock.pass_days(1);
    assert_eq!(scene.worker.sync().unwrap()["left"], 1, "now it is");
    let rows = left(&mut scene.worker);
    assert_eq!(rows[0]["code"], case.code, "its code remains: {rows}");
    assert_eq!((&rows[0]["why"], &rows[0]["since"]), (&json!("closed"), &json!(closed_on)), "with why, and since when");
    assert_eq!(rows[0]["left_on"], scene.world.clock.day(0), "and when it left");
    assert_eq!(codes(&mut scene.worker), vec![other.code.clone()], "the case that goes on is there");
    let refused = scene.worker.refused("case_file", json!({ "case": case.id })).unwrap();
    assert_eq!(refused.code, ErrorCode::CaseUnknown, "nothing of it opens");
    assert!(scene.worker.refused("show_person", json!({ "case": case.id })).is_ok(), "nor who it was about");
    let typed = scene.worker.refused("case_by_code", json!({ "code": case.code })).unwrap();
    assert_eq!(typed.code, ErrorCode::CaseLeft, "whoever types its code is told");
    assert!(scene.worker.session().unwrap().verify().unwrap().whole, "the store holds together");

    scene.supervisor.sync().unwrap();
    assert_eq!(left(&mut scene.supervisor), json!([]), "the office copy stays with who supervises");
    assert!(codes(&mut scene.supervisor).contains(&case.code), "and is read there");
    // What was counted before is counted still: nobody takes the missing case for lost entries.
    for _ in 0..2 {
        scene.meet().unwrap();
    }
    for device in [&mut scene.supervisor, &mut scene.worker] {
        let status = device.call("backup_status", json!({})).unwrap();
        // The office of a story has a clock of its own.
        let problems = status["problems"].as_array().unwrap().iter().filter(|one| one["code"] != "clock_off");
        assert_eq!(problems.count(), 0, "nothing is doubtful on {}: {}", device.code, status["problems"]);
    }
    scene.worker.lock().unwrap();
    scene.worker.unlock().unwrap();
    assert_eq!(left(&mut scene.worker)[0]["code"], case.code, "the list outlives the session");
}

#[test]
fn nothing_leaves_that_is_only_on_the_tablet_or_was_begun_and_not_saved() {
    let dir = tempfile::tempdir().unwrap();
    let mut scene = Scene::set(dir.path(), false).unwrap();
    let (case, _) = closed(&mut scene);
    let draft = json!({ "case": case.id, "kind": "visit", "content": "half a sentence" });
    let draft = scene.worker.call("save_draft", draft).unwrap();
    scene.world.clock.pass_days(31);
    assert_eq!(scene.worker.sync().unwrap()["left"], 0, "somebody began a note in it");
    let dropped = json!({ "draft": draft["draft"] });
    scene.worker.call("discard_draft", dropped).unwrap();
    // Without an office, nothing is over: what was saved last is only here.
    scene.world.close_office();
    say_safe(&mut scene.worker, &case, "no");
    assert!(scene.worker.sync().is_err(), "nobody answers");
    assert!(codes(&mut scene.worker).contains(&case.code), "it stays");
    scene.world.open_office(None).unwrap();
    for device in [&mut scene.worker, &mut scene.supervisor] {
        device.point_at(&scene.world).unwrap();
    }
    assert_eq!(scene.worker.sync().unwrap()["left"], 1, "once the office has it, the case may go");
    scene.supervisor.sync().unwrap();
    assert_eq!(safe_to_call(&mut scene.supervisor, &case), "no", "and what was said last is not lost");
}

#[test]
fn a_case_comes_back_whole_when_its_worker_asks_or_somebody_writes_in_it_and_its_lane_goes_on() {
    let dir = tempfile::tempdir().unwrap();
    let mut scene = Scene::set(dir.path(), false).unwrap();
    let (case, _) = closed(&mut scene);
    let before = print(&mut scene.worker, &case.id).unwrap();
    scene.world.clock.pass_days(30);
    scene.worker.sync().unwrap();
    scene.worker.call("bring_back_case", json!({ "case": case.id })).unwrap();
    assert_eq!(left(&mut scene.worker)[0]["asked"], true, "it is asked for");
    scene.worker.sync().unwrap();
    assert_eq!(codes(&mut scene.worker).len(), 2, "it stays a week, although its time is over");
    assert_eq!(print(&mut scene.worker, &case.id).unwrap(), before, "the same case, to the last statement");
    assert_eq!(left(&mut scene.worker), json!([]), "and no more among those that left");
    say_safe(&mut scene.worker, &case, "yes");
    scene.meet().unwrap();
    scene.print(&case).unwrap();

    scene.world.clock.pass_days(7);
    assert_eq!(scene.worker.sync().unwrap()["left"], 1, "nobody goes on with it: it leaves again");
    scene.supervisor.call("show_person", json!({ "case": case.id, "reason": "supervision" })).unwrap();
    scene.supervisor.sync().unwrap();
    assert_eq!(scene.worker.sync().unwrap()["left"], 1, "what a supervisor looks up brings nothing back for long");
    scene.worker.call("bring_back_case", json!({ "case": case.id })).unwrap();
    scene.worker.sync().unwrap();
    let reopened = json!({
        "case": case.id, "reason": "reopened_request", "note": "she is back", "history_reviewed": true,
        "consent": { "method": "written", "explained_all": true }, "risk": { "level": "high", "note": "found alone" },
    });
    scene.worker.call("reopen_case", reopened).unwrap();
    scene.meet().unwrap();
    scene.world.clock.pass_days(40);
    assert_eq!(scene.worker.sync().unwrap()["left"], 0, "a reopening stops its time");
    scene.supervisor.sync().unwrap();
    scene.print(&case).unwrap();
    let status = scene.supervisor.call("backup_status", json!({})).unwrap();
    assert_eq!(status["quarantined"], 0, "no number of a lane was used twice: {status}");
}

#[test]
fn a_case_that_was_given_to_a_colleague_leaves_the_old_tablet_after_a_week() {
    let dir = tempfile::tempdir().unwrap();
    let mut scene = Scene::set(dir.path(), false).unwrap();
    let case = scene.open_case().unwrap();
    let mut cw08 = scene.world.enrol(&mut scene.supervisor, "CW08", 3).unwrap();
    scene.meet().unwrap();
    let give = json!({
        "case": case.id, "to": "CW08", "reason": "worker_leaves", "note": "visits on Tuesdays",
        "informed": "told", "preference": "no_wish",
    });
    scene.supervisor.call("reassign_case", give).unwrap();
    scene.supervisor.sync().unwrap();
    cw08.sync().unwrap();
    assert_eq!(scene.worker.sync().unwrap()["left"], 0, "the new worker may ask still");
    scene.world.clock.pass_days(7);
    assert_eq!(scene.worker.sync().unwrap()["left"], 1, "after a week it leaves");
    assert_eq!(left(&mut scene.worker)[0]["why"], "handed_over", "and the list says why");
    visit(&mut cw08, &case, "met for the first time");
    cw08.sync().unwrap();
    scene.worker.sync().unwrap();
    assert_eq!(left(&mut scene.worker)[0]["asked"], false, "what the colleague writes brings nothing back");
    scene.worker.call("bring_back_case", json!({ "case": case.id })).unwrap();
    scene.worker.sync().unwrap();
    assert_eq!(left(&mut scene.worker)[0]["not_given"], true, "nor is it given to whoever asks");
    let back = json!({
        "case": case.id, "to": "CW07", "reason": "worker_leaves", "note": "she is back", "informed": "told",
        "preference": "no_wish",
    });
    scene.supervisor.sync().unwrap();
    scene.supervisor.call("reassign_case", back).unwrap();
    scene.supervisor.sync().unwrap();
    scene.worker.sync().unwrap();
    let file = scene.worker.call("case_file", json!({ "case": case.id })).unwrap();
    assert!(file["contacts"].to_string().contains("met for the first time"), "given back, it comes whole");
    visit(&mut scene.worker, &case, "on my list again");
    scene.meet().unwrap();
    scene.print(&case).unwrap();
}

#[test]
fn killed_at_each_step_of_leaving_a_case_is_whole_or_gone_and_the_office_has_it() {
    let dir = tempfile::tempdir().unwrap();
    let mut scene = Scene::set(dir.path(), false).unwrap();
    let (case, other) = closed(&mut scene);
    scene.world.clock.pass_days(30);
    scene.worker.lock().unwrap();
    let (home, clock) = (scene.worker.home.clone(), scene.world.clock.clone());
    let before = files_below(&home).unwrap();
    let (mut whole, mut gone, mut step) = (0, 0, 1);
    loop {
        let act = [("--act", "leave"), ("--home", home.to_str().unwrap()), ("--old", PASSPHRASE)];
        let died = dies(&act, &clock, step);
        let mut session = unlock(&home, PASSPHRASE, &clock, 500 + step)
            .unwrap_or_else(|error| panic!("killed at step {step} of leaving it does not open: {error:?}"));
        let report = session.verify().unwrap();
        assert!(report.whole, "killed at step {step}, records and read tables hold together: {report:?}");
        let mut ask = |name: &str, input: Value| app::registry::call(&mut session, name, input);
        assert!(ask("case_file", json!({ "case": other.id })).is_ok(), "the other case opens");
        let opens = ask("case_file", json!({ "case": case.id }));
        let rows = ask("left_cases", json!({})).unwrap().value["cases"].clone();
        match opens {
            Ok(_) => {
                assert_eq!(rows, json!([]), "killed at step {step}: what opens did not leave");
                whole += 1;
            }
            Err(error) => {
                assert_eq!(error.code, ErrorCode::CaseUnknown, "killed at step {step}: nothing is half there");
                assert_eq!(rows[0]["code"], case.code, "killed at step {step}: and the list says that it left");
                gone += 1;
            }
        }
        drop(session);
        if !died {
            break;
        }
        put_back(&home, &before).unwrap();
        step += 1;
    }
    assert!(whole > 0 && gone > 1, "kills came before and after: {whole}, {gone}");
    scene.supervisor.sync().unwrap();
    assert!(codes(&mut scene.supervisor).contains(&case.code), "the office has it");
}
