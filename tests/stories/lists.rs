//! What lists say of the same case to its worker and to the supervisor, day by day.

use satchel_tests::scene::{Scene, closure_request};
use satchel_tests::world::Device;
use serde_json::{Value, json};

fn rules(device: &mut Device) -> Vec<(String, String)> {
    let today = device.call("today", json!({})).unwrap();
    let said = |item: &Value, key: &str| item[key].as_str().unwrap().to_owned();
    today["due"].as_array().unwrap().iter().map(|item| (said(item, "rule"), said(item, "band"))).collect()
}

fn pair(rule: &str, band: &str) -> (String, String) {
    (rule.to_owned(), band.to_owned())
}

#[test]
fn a_visit_is_ahead_then_due_then_late_and_is_the_workers_alone() {
    let dir = tempfile::tempdir().unwrap();
    let mut scene = Scene::set(dir.path(), false).unwrap();
    let case = scene.open_case().unwrap();
    scene.meet().unwrap();
    let clock = scene.world.clock.clone();
    let today = scene.worker.call("today", json!({})).unwrap();
    assert_eq!(today["next_visit_on"], json!(clock.day(4)), "nothing is due, and this is when something will be");
    assert_eq!((&today["done_today"], &today["needs_backup"]), (&json!(0), &json!(false)), "nothing done or unsent");

    clock.pass_days(4);
    let today = scene.worker.call("today", json!({})).unwrap();
    let item = &today["due"][0];
    assert_eq!((&item["rule"], &item["band"]), (&json!("W06"), &json!("visit")), "the day has come");
    assert_eq!(item["visit"], json!(true), "it is done by a visit");
    let said = (&item["state"], &item["programme"], &item["risk"], &item["days_late"]);
    assert_eq!(said, (&json!("implementing"), &json!("cp"), &json!("medium"), &json!(0)), "what a row needs");
    assert_eq!(rules(&mut scene.supervisor), [], "a worker's visit is not the supervisor's task");

    clock.pass_days(1);
    assert_eq!(rules(&mut scene.worker), [pair("W06", "late")], "a day later");
    let visit = json!({
        "case": case.id, "mode": "home_visit", "private_setting": true, "client_seen": true,
        "observations": "calm", "next_contact_on": clock.day(20),
    });
    scene.worker.call("record_follow_up", visit).unwrap();
    let today = scene.worker.call("today", json!({})).unwrap();
    assert_eq!(today["done_today"], json!(1), "one contact today");
    assert_eq!((&today["only_here"], &today["needs_backup"]), (&json!(1), &json!(false)), "only here, and fresh");
    assert_eq!(today["next_visit_on"], json!(clock.day(14)), "the interval of medium risk comes before the day set");
    clock.pass_days(2);
    let today = scene.worker.call("today", json!({})).unwrap();
    assert_eq!(today["needs_backup"], json!(true), "two days on one device are too long");
}

#[test]
fn a_missed_contact_at_high_risk_is_one_task_and_reaches_the_supervisor() {
    let dir = tempfile::tempdir().unwrap();
    let mut scene = Scene::set(dir.path(), false).unwrap();
    let case = scene.open_case().unwrap();
    let high = json!({ "case": case.id, "risk": { "level": "high", "note": "threats" }, "basis": "followup" });
    scene.worker.call("determine_risk", high).unwrap();
    scene.meet().unwrap();
    scene.world.clock.pass_days(5);
    assert_eq!(rules(&mut scene.worker), [pair("W01", "late")], "the late follow-up is not named twice");
    assert_eq!(rules(&mut scene.supervisor), [pair("W01", "late")], "the supervisor sees it now");
}

#[test]
fn a_closure_waits_for_the_supervisor_and_not_for_the_worker() {
    let dir = tempfile::tempdir().unwrap();
    let mut scene = Scene::set(dir.path(), false).unwrap();
    let case = scene.open_case().unwrap();
    let today = scene.world.clock.day(0);
    scene.worker.call("request_closure", closure_request(&case.id, &today, "they move away")).unwrap();
    scene.meet().unwrap();
    assert_eq!(rules(&mut scene.supervisor), [pair("W05", "waiting")], "a decision waits");
    assert_eq!(rules(&mut scene.worker), [], "and nothing is left for the worker");
}

#[test]
fn a_row_says_whose_the_case_is_and_what_comes_next_and_a_hit_is_such_a_row() {
    let dir = tempfile::tempdir().unwrap();
    let mut scene = Scene::set(dir.path(), false).unwrap();
    let case = scene.open_case().unwrap();
    scene.meet().unwrap();
    let clock = scene.world.clock.clone();
    clock.pass_days(3);
    let worker = scene.worker.call("cases", json!({})).unwrap()["rows"][0].clone();
    let supervisor = scene.supervisor.call("cases", json!({})).unwrap()["rows"][0].clone();
    assert_eq!((&worker["mine"], &supervisor["mine"]), (&json!(true), &json!(false)), "it is the worker's");
    for row in [&worker, &supervisor] {
        assert_eq!((&row["next_rule"], &row["next_due_on"]), (&json!("W06"), &json!(clock.day(1))), "what comes next");
        assert_eq!(row["days_late"], json!(-1), "and that it lies ahead");
    }
    let hits = scene.worker.call("search", json!({ "text": case.code })).unwrap();
    assert_eq!(hits["hits"][0]["row"], worker, "a hit is shown like a row");
}

#[test]
fn staff_are_told_by_code_name_and_role_and_who_of_them_asks() {
    let dir = tempfile::tempdir().unwrap();
    let mut scene = Scene::set(dir.path(), false).unwrap();
    let staff = scene.worker.call("staff", json!({})).unwrap()["staff"].clone();
    let people = staff.as_array().unwrap();
    assert_eq!(people.len(), 3, "everybody whose name opens");
    let worker = json!({ "code": "CW07", "name": "Adewe Tal", "roles": ["CW"], "me": true });
    assert_eq!(people[0], worker, "by code, the one who asks marked");
    assert_eq!((&people[2]["roles"], &people[2]["me"]), (&json!(["SUP"]), &json!(false)), "and the supervisor");
}

#[test]
fn a_supervisor_sees_who_carries_how_much_and_a_worker_does_not() {
    let dir = tempfile::tempdir().unwrap();
    let mut scene = Scene::set(dir.path(), false).unwrap();
    scene.open_case().unwrap();
    scene.meet().unwrap();
    let refused = scene.worker.refused("workload", json!({})).unwrap();
    assert_eq!(refused.code, app::error::ErrorCode::NotAllowed, "colleagues do not compare each other");
    let seen = scene.supervisor.call("workload", json!({})).unwrap();
    let rows = seen["rows"].as_array().unwrap();
    let row = rows.iter().find(|row| row["is_worker"] == true && row["active"] == 1).unwrap();
    assert_eq!((&row["points"], &row["standing"]), (&json!(100), &json!("spare")), "one case of medium risk");
    let today = scene.supervisor.call("today", json!({})).unwrap();
    assert_eq!(today["over_cap"], 0, "nobody is over the limit (W15)");
}
