//! What a case file says of itself: steps, consent, what comes next, conflicts and decisions, to each who reads it.

use satchel_tests::scene::{Case, Scene, closure_request};
use satchel_tests::world::Device;
use serde_json::{Value, json};

fn view(device: &mut Device, case: &Case) -> Value {
    device.call("case_file", json!({ "case": case.id })).unwrap()
}

fn kinds(timeline: &Value) -> Vec<String> {
    timeline.as_array().unwrap().iter().map(|entry| entry["kind"].as_str().unwrap().to_owned()).collect()
}

fn facts(of: &Value) -> Vec<(String, String)> {
    let said = |fact: &Value, key: &str| fact[key].as_str().unwrap().to_owned();
    of.as_array().unwrap().iter().map(|fact| (said(fact, "name"), said(fact, "value"))).collect()
}

fn scene() -> (tempfile::TempDir, Scene, Case) {
    let dir = tempfile::tempdir().unwrap();
    let mut scene = Scene::set(dir.path(), false).unwrap();
    let case = scene.open_case().unwrap();
    scene.meet().unwrap();
    (dir, scene, case)
}

#[test]
fn a_case_file_says_whose_it_is_where_it_stands_and_what_comes_next() {
    let (_dir, mut scene, case) = scene();
    let today = scene.world.clock.day(0);
    let (worker, supervisor) = (view(&mut scene.worker, &case), view(&mut scene.supervisor, &case));
    assert_eq!((&worker["mine"], &supervisor["mine"]), (&json!(true), &json!(false)), "it is the worker's");
    assert_eq!(worker["opened_on"], json!(today), "since today");
    assert_eq!(worker["next_step"], json!("visit"), "the plan is carried out");
    assert_eq!(supervisor["next_step"], Value::Null, "and nothing waits for the supervisor");
    assert_eq!(
        (&worker["next_due"]["rule"], &worker["next_due"]["due_on"]),
        (&json!("W06"), &json!(scene.world.clock.day(4))),
        "the visit"
    );
    let states: Vec<&Value> = worker["steps"].as_array().unwrap().iter().map(|step| &step["state"]).collect();
    assert_eq!(states, ["done", "done", "done", "now", "ahead"], "three steps are done");
    let planning = &worker["steps"][2];
    assert_eq!((&planning["who"], &planning["done_on"]), (&json!("CW07"), &json!(today)), "by whom and when");
    assert_eq!((&planning["limit_days"], &planning["days_late"]), (&json!(14), &Value::Null), "in time");
    assert_eq!(supervisor["steps"], worker["steps"], "everybody is told the same");
}

#[test]
fn consent_stands_purpose_by_purpose_and_silence_is_no_consent() {
    let (_dir, mut scene, case) = scene();
    let scopes = view(&mut scene.worker, &case)["consent"]["scopes"].as_array().unwrap().clone();
    let of = |scope: &str| scopes.iter().find(|found| found["scope"] == scope).unwrap().clone();
    let given = of("case_management");
    assert_eq!(
        (&given["state"], &given["by"], &given["method"]),
        (&json!("agreed"), &json!("CW07"), &json!("written")),
        "as it was given"
    );
    assert_eq!(
        (&given["on"], &given["until"]),
        (&json!(scene.world.clock.day(0)), &json!(scene.world.clock.day(365))),
        "for a year"
    );
    assert_eq!(of("share_referral")["state"], json!("not_asked"), "nobody asked");
    scene.world.clock.pass_days(366);
    let later = view(&mut scene.worker, &case)["consent"]["scopes"].clone();
    let later = later.as_array().unwrap().iter().find(|found| found["scope"] == "case_management").unwrap().clone();
    assert_eq!(later["state"], json!("expired"), "and then it must be asked again");
}

#[test]
fn the_timeline_tells_each_thing_once_the_newest_first() {
    let (_dir, mut scene, case) = scene();
    let clock = scene.world.clock.clone();
    clock.pass_days(1);
    scene
        .worker
        .call("set_action_due", json!({ "case": case.id, "action": case.action, "due_on": clock.day(3) }))
        .unwrap();
    clock.pass_days(1);
    let visit = json!({
        "case": case.id, "mode": "home_visit", "private_setting": true, "client_seen": true, "child_seen_alone": "yes",
        "marks": ["injury_seen", "private_talk", "injury_seen"], "purposes": ["safety_check"], "barriers": ["distance"],
        "observations": "calm", "next_contact_on": clock.day(5), "actions_done": [{ "action": case.action }],
        "risk": { "level": "low", "note": "calm for weeks" },
    });
    scene.worker.call("record_follow_up", visit).unwrap();
    let view = view(&mut scene.worker, &case);
    let told = kinds(&view["timeline"]);
    let mut newest: Vec<&str> = told[..3].iter().map(String::as_str).collect();
    newest.sort_unstable();
    assert_eq!(newest, ["action_done", "contact", "risk"], "today's first");
    assert_eq!(told[3], "action_changed", "then yesterday's");
    for kind in
        ["case_opened", "concern", "consent", "assessment", "plan_drafted", "plan_agreed", "goal", "action_added"]
    {
        assert_eq!(told.iter().filter(|found| *found == kind).count(), 1, "{kind} happened once");
    }
    let mut ids: Vec<&Value> = view["timeline"].as_array().unwrap().iter().map(|entry| &entry["id"]).collect();
    ids.sort_by_key(|id| id.to_string());
    ids.dedup();
    assert_eq!(ids.len(), told.len(), "each has its own id");
    let contact = &view["contacts"][0];
    let said = (&contact["child_seen_alone"], &contact["private_setting"], &contact["attempt_failed"]);
    assert_eq!(said, (&json!("yes"), &json!(true), &Value::Null), "a contact says what was recorded");
    let coded = (&contact["marks"], &contact["purposes"], &contact["barriers"]);
    let expected = (&json!(["private_talk", "injury_seen"]), &json!(["safety_check"]), &json!(["distance"]));
    assert_eq!(coded, expected, "what was marked, each once");
    assert_eq!(contact["at"], json!(clock.now()), "and when");
    scene.meet().unwrap();
    let theirs = scene.supervisor.call("case_file", json!({ "case": case.id })).unwrap();
    assert_eq!(theirs["contacts"][0]["marks"], contact["marks"], "marks travel");
}

#[test]
fn a_conflict_says_who_said_what_where_what_was_before_and_what_a_choice_moves() {
    let (_dir, mut scene, case) = scene();
    let clock = scene.world.clock.clone();
    let (before, sooner, later) = (clock.day(4), clock.day(6), clock.day(9));
    scene.worker.call("set_next_contact", json!({ "case": case.id, "on": sooner })).unwrap();
    scene.supervisor.call("set_next_contact", json!({ "case": case.id, "on": later })).unwrap();
    scene.meet().unwrap();
    let conflict = view(&mut scene.worker, &case)["conflicts"][0].clone();
    assert_eq!(conflict["before"], json!(before), "what both had seen");
    let moved = ("next_contact".to_owned(), format!("{sooner}->{later}"));
    assert_eq!(facts(&conflict["effects"]), [moved], "what the other day would move");
    let values = conflict["values"].as_array().unwrap();
    let by = |code: &str| values.iter().find(|said| said["by"] == code).unwrap();
    assert_eq!((&by("CW07")["mine"], &by("SU01")["mine"]), (&json!(true), &json!(false)), "which is mine");
    let device = |device: &mut Device| -> String {
        let key = device.session().unwrap().device();
        key.as_bytes()[..4].iter().map(|byte| format!("{byte:02x}")).collect()
    };
    assert_eq!(by("CW07")["device"], json!(device(&mut scene.worker)), "said on the worker's device");
    assert_eq!(by("SU01")["device"], json!(device(&mut scene.supervisor)), "and on the supervisor's");
    assert_eq!(
        scene.worker.call("conflicts", json!({})).unwrap()["conflicts"],
        json!([conflict]),
        "the list says the same"
    );

    let reason = json!("supervision");
    let say = |device: &mut Device, answer: &str, reason: &Value| {
        let said =
            json!({ "case": case.id, "entry": case.phone, "question": "call", "answer": answer, "reason": reason });
        device.call("set_safe_contact", said).unwrap();
    };
    say(&mut scene.worker, "yes", &Value::Null);
    say(&mut scene.supervisor, "no", &reason);
    scene.meet().unwrap();
    let conflicts = view(&mut scene.worker, &case)["conflicts"].as_array().unwrap().clone();
    let call = conflicts.iter().find(|found| found["field"].as_str().unwrap().starts_with("safe_to_call")).unwrap();
    assert_eq!(call["before"], json!("unknown"), "of identity too");
    assert_eq!(facts(&call["effects"]), [("call".to_owned(), "no->yes".to_owned())], "calls would be possible");
}

#[test]
fn a_decision_shows_what_the_request_had_not_seen_and_to_whom_it_is_not_open() {
    let (_dir, mut scene, case) = scene();
    let clock = scene.world.clock.clone();
    scene.worker.call("request_closure", closure_request(&case.id, &clock.day(0), "they move")).unwrap();
    let beside = json!({ "case": case.id, "risk": { "level": "high", "note": "heard" }, "basis": "followup" });
    scene.supervisor.call("determine_risk", beside).unwrap();
    scene.meet().unwrap();
    let visit = json!({
        "case": case.id, "mode": "phone", "private_setting": true, "client_seen": true, "observations": "packed",
    });
    scene.worker.call("record_follow_up", visit).unwrap();
    scene.meet().unwrap();
    let waiting = scene.supervisor.call("approvals", json!({})).unwrap()["closures"].clone();
    assert_eq!(waiting.as_array().unwrap().len(), 1, "one decision waits");
    assert_eq!(waiting[0]["mine"], json!(false), "which this supervisor may make");
    let mut after = kinds(&waiting[0]["after"]);
    after.sort();
    assert_eq!(after, ["contact", "risk"], "what the worker did not know, and what came later");
    let view = view(&mut scene.worker, &case);
    assert_eq!(view["next_step"], Value::Null, "the worker waits");
    assert_eq!(
        (&view["steps"][4]["state"], &view["steps"][4]["who"]),
        (&json!("now"), &Value::Null),
        "for any supervisor"
    );
    assert_eq!(scene.worker.call("approvals", json!({})).unwrap()["closures"], json!([]), "nobody decides on own work");
}

#[test]
fn a_brief_before_a_visit_names_cautions_and_days_and_no_address() {
    let (_dir, mut scene, case) = scene();
    let clock = scene.world.clock.clone();
    let brief = scene.worker.call("visit_brief", json!({ "case": case.id })).unwrap();
    let notes = json!([{ "kind": "call_unknown", "count": 1 }, { "kind": "text_unsafe", "count": 1 }]);
    assert_eq!(brief["safety"], notes, "the home may be visited, the phone not used");
    assert_eq!(brief["people"], json!(["CL"]), "who may be there");
    assert_eq!(brief["open_actions"][0]["id"], json!(case.action), "what is owed");
    assert_eq!(brief["levels"], json!(["high", "medium", "low", "none"]), "the highest first");
    assert_eq!(brief["suggested_next_on"][0], json!({ "level": "high", "on": clock.day(7) }), "domain.md 7.2");
    assert_eq!(brief["last_contact"], Value::Null, "nobody was there yet");
    assert!(!brief.to_string().contains("mill"), "no address stands in it");
    let tried = json!({
        "case": case.id, "mode": "home_visit", "private_setting": false, "client_seen": false,
        "attempt_failed": "not_home", "next_contact_on": clock.day(2),
    });
    scene.worker.call("record_follow_up", tried).unwrap();
    let brief = scene.worker.call("visit_brief", json!({ "case": case.id })).unwrap();
    assert_eq!(brief["last_contact"]["attempt_failed"], json!("not_home"), "a try is told too");
}
