//! Decisions that weigh on people, between two devices: what may have to be reported, and what is decided against a wish.

use app::error::ErrorCode;
use satchel_tests::scene::{Case, Scene};
use satchel_tests::world::Device;
use serde_json::{Value, json};

fn scene() -> (tempfile::TempDir, Scene, Case) {
    let dir = tempfile::tempdir().unwrap();
    let mut scene = Scene::set(dir.path(), false).unwrap();
    let case = scene.open_case().unwrap();
    scene.meet().unwrap();
    (dir, scene, case)
}

fn sheet(device: &mut Device, case: &Case) -> Value {
    device.call("decisions", json!({ "case": case.id })).unwrap()
}

fn rules(device: &mut Device) -> Vec<(String, String)> {
    let today = device.call("today", json!({})).unwrap();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    today["due"].as_array().unwrap().iter().map(|one| (text(&one["rule"]), text(&one["why"][0]["value"]))).collect()
}

fn has(device: &mut Device, rule: &str, reason: &str) -> bool {
    rules(device).contains(&(rule.to_owned(), reason.to_owned()))
}

fn report(case: &Case, decision: &str) -> Value {
    json!({
        "case": case.id, "trigger": "child_abuse_law", "law": "Child act, article 12", "client_told": "yes",
        "client_wishes": "nobody shall know", "client_agrees": "no", "decision": decision,
        "reasons": "the danger would grow", "to_whom": "welfare office", "look_again_on": null,
    })
}

fn told() -> Value {
    json!({ "to": ["CL"], "reasons": "because it is the law", "reaction": "asked who will come" })
}

#[test]
fn a_report_is_asked_for_proposed_decided_made_and_explained() {
    let (_dir, mut scene, case) = scene();
    let visit = json!({
        "case": case.id, "mode": "home_visit", "private_setting": true, "present": ["CL"], "client_seen": true,
        "observations": "bruises on one arm", "marks": ["injury_seen"], "next_contact_on": scene.world.clock.day(5),
    });
    scene.worker.call("record_follow_up", visit).unwrap();
    assert!(has(&mut scene.worker, "D1", "report_asked:child_abuse_law"), "what was seen asks");
    let named = {
        let mut named = report(&case, "reported");
        named["reasons"] = json!("the miller saw it");
        named
    };
    assert_eq!(scene.worker.refused("record_report", named).unwrap().code, ErrorCode::NameInCasework, "no name");
    let mut nobody = report(&case, "reported");
    nobody["to_whom"] = json!("");
    assert_eq!(scene.worker.refused("record_report", nobody).unwrap().facts["field"], "to_whom", "led to its field");
    let stranger = scene.supervisor.refused("record_report", report(&case, "reported")).unwrap();
    assert_eq!(stranger.code, ErrorCode::NotAllowed, "who knows the client writes it");
    let made = scene.worker.call("record_report", report(&case, "reported")).unwrap();
    assert!(!has(&mut scene.worker, "D1", "report_asked:child_abuse_law"), "it was answered");
    let decide = json!({ "case": case.id, "subject": "report", "entry": made["entry"] });
    assert_eq!(scene.worker.refused("approve", decide.clone()).unwrap().code, ErrorCode::OwnWork, "never by oneself");
    scene.meet().unwrap();
    let waits = scene.supervisor.call("approvals", json!({})).unwrap();
    assert_eq!(waits["submitted"][0]["report"]["reasons"], json!("the danger would grow"), "read before it is decided");
    scene.supervisor.call("approve", decide).unwrap();
    scene.meet().unwrap();
    let read = sheet(&mut scene.worker, &case);
    assert_eq!(read["reports"][0]["stage"], json!("decided"), "on the worker's device too");
    assert_eq!(read["owed"][0]["kind"], json!("report"), "the client wished otherwise: they hear why");
    assert!(has(&mut scene.worker, "D1", "report_to_make"), "and it has to be done");
    let step = json!({ "case": case.id, "report": made["entry"], "made": true, "to_whom": "welfare office" });
    scene.worker.call("add_report_step", step).unwrap();
    let explain = json!({
        "case": case.id, "kind": "report", "entry": made["entry"], "against_wishes": true, "told": told(),
    });
    scene.worker.call("explain_decision", explain).unwrap();
    scene.meet().unwrap();
    let read = sheet(&mut scene.supervisor, &case);
    assert_eq!(read["owed"], json!([]), "nothing is owed any more");
    assert_eq!(read["explained"][0]["by"], json!("CW07"), "and it is said who explained it");
    assert!(rules(&mut scene.worker).iter().all(|(rule, _)| rule != "D1" && rule != "D2"), "nothing is left to do");
    let file = scene.worker.call("case_file", json!({ "case": case.id })).unwrap();
    let kinds: Vec<&Value> = file["timeline"].as_array().unwrap().iter().map(|one| &one["kind"]).collect();
    for kind in ["report", "report_made", "decision_explained", "approved"] {
        assert!(kinds.contains(&&json!(kind)), "the case file tells it: {kind}");
    }
}

#[test]
fn not_to_report_waits_for_a_second_person_on_every_device() {
    let (_dir, mut scene, case) = scene();
    let made = scene.worker.call("record_report", report(&case, "not_reported")).unwrap();
    scene.meet().unwrap();
    let decide = json!({ "case": case.id, "subject": "report", "entry": made["entry"] });
    let with = json!({
        "case": case.id, "subject": "report", "entry": made["entry"], "who": "programme manager", "note": "agrees",
    });
    let early = scene.supervisor.refused("decide_with", with.clone()).unwrap();
    assert_eq!(early.code, ErrorCode::StateRefuses, "the own decision comes first");
    scene.supervisor.call("approve", decide.clone()).unwrap();
    let again = scene.supervisor.refused("approve", decide).unwrap();
    assert_eq!(again.code, ErrorCode::SecondNeeded, "twice the same person is one person");
    scene.meet().unwrap();
    assert_eq!(sheet(&mut scene.worker, &case)["reports"][0]["stage"], json!("waits_for_second"), "one is not enough");
    scene.supervisor.call("decide_with", with).unwrap();
    scene.meet().unwrap();
    let read = sheet(&mut scene.worker, &case)["reports"][0].clone();
    assert_eq!(read["stage"], json!("decided"), "two decided");
    assert_eq!(read["deciders"][1]["own_hand"], json!(false), "and it is said that the second did not sign");
    assert_eq!(read["deciders"][1]["signed_by"], read["deciders"][0]["who"], "but the supervisor for them");
}

#[test]
fn a_client_who_takes_consent_back_is_not_left_in_danger_without_grounds() {
    let (_dir, mut scene, case) = scene();
    let withdraw = json!({ "case": case.id, "scope": "case_management", "answer": "withdrawn", "method": "written" });
    scene.worker.call("decide_consent", withdraw).unwrap();
    scene.meet().unwrap();
    let gone = sheet(&mut scene.supervisor, &case)["consent_gone"].clone();
    let grounds = |consent: &Value| {
        json!({
            "case": case.id, "consent": consent, "ground": "safety_of_child", "factors": "threatened twice",
            "client_view": "wants to be left alone", "view_weight": 4, "conclusion": "visits go on", "told": told(),
        })
    };
    let own = scene.worker.refused("continue_care", grounds(&gone)).unwrap();
    assert_eq!(own.code, ErrorCode::OwnWork, "the worker does not decide it");
    let mut empty = grounds(&gone);
    empty["told"]["to"] = json!([]);
    assert_eq!(scene.supervisor.refused("continue_care", empty).unwrap().facts["field"], "to", "the client hears it");
    let mut off = grounds(&gone);
    off["view_weight"] = json!(9);
    assert_eq!(scene.supervisor.refused("continue_care", off).unwrap().code, ErrorCode::InputUnreadable, "1 to 5");
    scene.supervisor.call("continue_care", grounds(&gone)).unwrap();
    scene.meet().unwrap();
    for device in [&mut scene.worker, &mut scene.supervisor] {
        let read = sheet(device, &case);
        assert_eq!(read["continued"]["ground"], json!("safety_of_child"), "the case says why it stays open");
        assert_eq!((&read["consent_gone"], &read["owed"]), (&json!(null), &json!([])), "and nothing more is owed");
        assert!(rules(device).iter().all(|(rule, _)| rule != "T33"), "nobody is asked to close it");
    }
}

fn bids(device: &mut Device, case: &Case) -> Value {
    device.call("bids", json!({ "case": case.id })).unwrap()
}

#[test]
fn what_is_best_for_a_child_is_prepared_by_one_and_decided_by_a_panel_on_the_others_device() {
    let (_dir, mut scene, case) = scene();
    let ask = json!({
        "case": case.id, "triggers": ["custody"], "framework": "national", "question": "where shall CL live",
    });
    let asked = scene.worker.call("ask_bid", ask.clone()).unwrap();
    assert_eq!(scene.worker.refused("ask_bid", ask).unwrap().code, ErrorCode::StateRefuses, "one after the other");
    let option = |what: &str| json!({ "what": what, "benefits": "close", "risks": "far" });
    let mut file = json!({
        "case": case.id, "bid": asked["entry"], "options": [option("with the aunt")],
        "weighed": [{ "element": "safety", "facts": "quiet street", "weight": 5, "favours": 1 }],
        "views_how": "alone, drawing", "views": "with the aunt", "views_weight": 4,
    });
    let refused = scene.worker.refused("prepare_bid", file.clone()).unwrap();
    assert_eq!(refused.facts["field"], "options", "one option is no choice");
    file["options"] = json!([option("with the aunt"), option("with the miller")]);
    assert_eq!(scene.worker.refused("prepare_bid", file.clone()).unwrap().code, ErrorCode::NameInCasework, "no name");
    file["options"] = json!([option("with the aunt"), option("in a foster family")]);
    let prepared = scene.worker.call("prepare_bid", file).unwrap();
    scene.meet().unwrap();
    let seat = |declared: bool| json!({ "role": "doctor", "organisation": "clinic", "declared": declared });
    let mut decide = json!({
        "case": case.id, "bid": asked["entry"], "file": prepared["entry"], "option": 1,
        "panel": [seat(true), seat(true), seat(false)], "review_due": scene.world.clock.day(180),
    });
    assert_eq!(scene.worker.refused("decide_bid", decide.clone()).unwrap().code, ErrorCode::OwnWork, "not alone");
    let refused = scene.supervisor.refused("decide_bid", decide.clone()).unwrap();
    assert_eq!((refused.facts["field"].as_str(), refused.facts["at"].as_str()), ("declared", "2"), "who is silent");
    decide["panel"] = json!([seat(true), seat(true), seat(true)]);
    decide["review_due"] = json!(scene.world.clock.day(400));
    let refused = scene.supervisor.refused("decide_bid", decide.clone()).unwrap();
    assert_eq!(refused.code, ErrorCode::DateRefused, "within a year");
    decide["review_due"] = json!(scene.world.clock.day(180));
    scene.supervisor.call("decide_bid", decide).unwrap();
    scene.meet().unwrap();
    let read = bids(&mut scene.worker, &case)["bids"][0].clone();
    assert_eq!((&read["status"], &read["decision"]["what"]), (&json!("decided"), &json!("with the aunt")), "{read}");
    assert!(has(&mut scene.worker, "D3", "bid_waits:decided"), "the child is to hear it, and it is to be done");
    let step = |kind: &str| {
        json!({
            "case": case.id, "bid": asked["entry"], "kind": kind, "note": "the aunt comes", "reaction": "smiled",
        })
    };
    scene.worker.call("follow_bid", step("explained")).unwrap();
    scene.worker.call("follow_bid", step("implemented")).unwrap();
    scene.meet().unwrap();
    let read = bids(&mut scene.supervisor, &case)["bids"][0].clone();
    assert_eq!((&read["status"], &read["explained"]), (&json!("implemented"), &json!(true)), "on both devices");
    assert!(rules(&mut scene.worker).iter().all(|(rule, _)| rule != "D3"), "until the day it is looked at again");
}
