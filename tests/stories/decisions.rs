//! Commands that decide or raise a question: concerns, incidents, consent, reviews and what a supervisor says to them.

use app::error::ErrorCode;
use satchel_tests::scene::{Case, Scene, closure_request};
use satchel_tests::world::Device;
use serde_json::{Value, json};

fn view(device: &mut Device, case: &Case) -> Value {
    device.call("case_file", json!({ "case": case.id })).unwrap()
}

fn scene() -> (tempfile::TempDir, Scene, Case) {
    let dir = tempfile::tempdir().unwrap();
    let mut scene = Scene::set(dir.path(), false).unwrap();
    let case = scene.open_case().unwrap();
    scene.meet().unwrap();
    (dir, scene, case)
}

fn allowed(view: &Value, command: &str) -> bool {
    view["allowed"].as_array().unwrap().iter().any(|allowed| allowed == command)
}

#[test]
fn a_concern_or_an_incident_that_a_closure_had_not_seen_contests_it() {
    let (_dir, mut scene, case) = scene();
    let today = scene.world.clock.day(0);
    scene.worker.call("request_closure", closure_request(&case.id, &today, "they move")).unwrap();
    scene.meet().unwrap();
    let request = view(&mut scene.supervisor, &case)["closure"]["request"].clone();
    scene.supervisor.call("authorise_closure", json!({ "case": case.id, "request": request })).unwrap();
    scene
        .worker
        .call("record_concern", json!({ "case": case.id, "concern": "child_marriage", "note": "heard" }))
        .unwrap();
    let incident = json!({
        "case": case.id, "kind": "physical_abuse", "happened": "2026-03", "account": "he came back",
        "risk": { "level": "high", "note": "he is back" },
    });
    scene.worker.call("record_incident", incident).unwrap();
    scene.meet().unwrap();
    let view = view(&mut scene.supervisor, &case);
    assert_eq!(view["state"], json!("closure_pending"), "the closure does not stand");
    let contested = view["closure"]["contested"].as_array().unwrap();
    for reason in ["concern", "incident", "risk"] {
        assert!(contested.contains(&json!(reason)), "{reason} had not been seen");
    }
    assert_eq!(view["concerns"], json!(["neglect", "child_marriage"]), "the first stays the main one");
    let odd = json!({
        "case": case.id, "kind": "neglect", "happened": "2027", "risk": { "level": "low", "note": "odd" },
    });
    assert_eq!(
        scene.worker.refused("record_incident", odd).unwrap().code,
        ErrorCode::DateRefused,
        "not before it happened"
    );
}

#[test]
fn consent_is_given_for_its_time_and_withdrawn_at_any_time() {
    let (_dir, mut scene, case) = scene();
    let clock = scene.world.clock.clone();
    let decide = |scope: &str, answer: &str| {
        json!({
            "case": case.id, "scope": scope, "answer": answer, "method": "verbal_witnessed",
            "witness_role": "second_staff", "exception": "no_caregiver",
            "recipients": [{ "service": "health" }], "share_groups": ["service_needed"],
        })
    };
    let state = |scene: &mut Scene, scope: &str| {
        let scopes = view(&mut scene.supervisor, &case)["consent"]["scopes"].as_array().unwrap().clone();
        scopes.into_iter().find(|found| found["scope"] == scope).unwrap()
    };
    scene.worker.call("decide_consent", decide("share_referral", "given")).unwrap();
    scene.meet().unwrap();
    let given = state(&mut scene, "share_referral");
    assert_eq!((&given["state"], &given["until"]), (&json!("agreed"), &json!(clock.day(90))), "ninety days by default");
    scene.worker.call("decide_consent", decide("share_referral", "withdrawn")).unwrap();
    scene.meet().unwrap();
    let withdrawn = state(&mut scene, "share_referral");
    assert_eq!((&withdrawn["state"], &withdrawn["until"]), (&json!("withdrawn"), &Value::Null), "taken back for good");
    let untold = scene.worker.refused("decide_consent", decide("case_management", "given")).unwrap();
    assert_eq!(untold.code, ErrorCode::GuardUnmet, "services need everything told first");
    let by_hand = scene.worker.refused("decide_consent", decide("transfer", "expired")).unwrap();
    assert_eq!(by_hand.code, ErrorCode::InputUnreadable, "its last day says that");
    let other = scene.supervisor.refused("decide_consent", decide("transfer", "given")).unwrap();
    assert_eq!(other.code, ErrorCode::NotAllowed, "domain.md 14.1: the worker asks the client");
}

#[test]
fn a_review_is_opened_held_signed_off_and_what_it_asked_for_follows() {
    let (_dir, mut scene, case) = scene();
    let clock = scene.world.clock.clone();
    clock.pass_days(25);
    let client = json!([{ "code": "CL", "how": "took_part" }]);
    assert!(allowed(&view(&mut scene.worker, &case), "open_review"), "it may be opened");
    let opened = scene.worker.call("open_review", json!({ "case": case.id, "participants": client })).unwrap();
    assert_eq!(view(&mut scene.worker, &case)["next_step"], json!("hold_review"), "what comes next");
    let hold = json!({
        "case": case.id, "review": opened["entry"], "participants": client, "supervisor_took_part": true,
        "plan_still_relevant": "no", "client_feedback": "wants other help", "consent_reconfirmed": true,
        "outcome": "revise_plan", "risk": { "level": "medium" }, "next_review_on": clock.day(60),
    });
    scene.worker.call("hold_review", hold.clone()).unwrap();
    let again = scene.worker.refused("hold_review", hold).unwrap();
    assert_eq!(again.code, ErrorCode::StateRefuses, "a review is held once");
    scene.meet().unwrap();
    let waits = scene.supervisor.call("approvals", json!({})).unwrap()["submitted"].clone();
    let said = (&waits[0]["subject"], &waits[0]["entry"], &waits[0]["by"]);
    assert_eq!(said, (&json!("review"), &opened["entry"], &json!("CW07")), "it waits for the supervisor");
    assert_eq!(view(&mut scene.supervisor, &case)["next_step"], json!("approve"), "who is offered to decide");
    let decide = json!({ "case": case.id, "subject": "review", "entry": opened["entry"] });
    let own = scene.worker.refused("approve", decide.clone()).unwrap();
    assert_eq!(own.code, ErrorCode::OwnWork, "nobody approves own work");
    let mute = scene.supervisor.refused("give_back", decide.clone()).unwrap();
    assert_eq!(mute.code, ErrorCode::ValueMissing, "giving back needs words");
    scene.supervisor.call("approve", decide.clone()).unwrap();
    let twice = scene.supervisor.refused("approve", decide).unwrap();
    assert_eq!(twice.code, ErrorCode::NothingToDecide, "it is decided");
    scene.meet().unwrap();
    let planning = view(&mut scene.worker, &case);
    assert_eq!(
        (&planning["state"], &planning["next_step"]),
        (&json!("planning"), &json!("draft_plan")),
        "another plan"
    );
    let plan = scene.worker.call("draft_plan", json!({ "case": case.id })).unwrap()["entry"].clone();
    let goal = json!({ "case": case.id, "plan": plan, "statement": "Papers", "horizon": "short", "domain": "safety" });
    let goal = scene.worker.call("plan_goal", goal).unwrap()["entry"].clone();
    let action = json!({
        "case": case.id, "goal": goal, "what": "Ask again", "responsible": "caseworker", "due_on": clock.day(9),
    });
    scene.worker.call("plan_action", action).unwrap();
    let agree = json!({
        "case": case.id, "plan": plan, "agreed_on": clock.day(0), "closure_condition": "papers",
        "participants": client, "next_review_on": clock.day(30),
    });
    scene.worker.call("agree_plan", agree).unwrap();
    assert_eq!(view(&mut scene.worker, &case)["state"], json!("implementing"), "the new version answers the review");
}

#[test]
fn where_the_client_stays_is_kept_with_identity_and_asks_a_supervisor_for_a_reason() {
    let (_dir, mut scene, case) = scene();
    let say = |words: &str| json!({ "case": case.id, "words": words });
    scene.worker.call("set_whereabouts", say("with her aunt")).unwrap();
    let person = scene.worker.call("show_person", json!({ "case": case.id })).unwrap();
    assert_eq!(person["whereabouts"]["counts"], json!("with her aunt"), "it stands with the names");
    assert!(!view(&mut scene.worker, &case).to_string().contains("aunt\""), "and not in casework");
    let refused = scene.supervisor.refused("set_whereabouts", say("at the mill")).unwrap();
    assert_eq!(refused.code, ErrorCode::ValueMissing, "a supervisor says why");
}

#[test]
fn what_is_new_takes_a_case_back_to_the_assessment_before_anybody_signs_it_off() {
    let (_dir, mut scene, case) = scene();
    scene.world.clock.pass_days(9);
    let call = |reason: &str, why: &str, level: Option<&str>| {
        let mut input = json!({ "case": case.id, "reason": reason, "why": why });
        if let Some(level) = level {
            input["risk"] = json!({ "level": level, "note": "M2 was seen at the gate" });
        }
        input
    };
    let unjudged = scene.worker.refused("call_reassessment", call("new_incident", "M2 is back", None)).unwrap();
    assert_eq!(unjudged.code, ErrorCode::GuardUnmet, "what is new is judged at once: {unjudged:?}");
    let facts = scene.worker.refused("call_reassessment", call("missing_facts", "who cares", None)).unwrap();
    assert_eq!(facts.code, ErrorCode::StateRefuses, "there is an agreed plan");
    scene.worker.call("call_reassessment", call("new_incident", "M2 is back", Some("high"))).unwrap();
    let at_once = view(&mut scene.worker, &case);
    assert_eq!(
        (&at_once["state"], &at_once["next_step"], &at_once["risk"]["current"]),
        (&json!("assessment"), &json!("complete_assessment"), &json!("high")),
        "nobody has to sign it off first"
    );
    let guide = scene.worker.call("assessment_guide", json!({ "case": case.id })).unwrap();
    assert_eq!(guide["called"]["why"], json!("M2 is back"), "and the form says what for");
    scene.meet().unwrap();
    let seen = view(&mut scene.supervisor, &case);
    assert_eq!(seen["state"], json!("assessment"), "the supervisor sees it where they meet");
    let timeline = seen["timeline"].as_array().unwrap();
    let told = timeline.iter().filter(|one| one["kind"] == json!("reassess_call")).count();
    assert_eq!(told, 1, "and reads why in the timeline");
}
