//! Plans and reviews as their screens carry them: a draft put right, agreed with consent, given back, made anew.

use app::error::ErrorCode;
use satchel_tests::scene::{Case, Scene};
use satchel_tests::world::Device;
use serde_json::{Value, json};

fn plan(device: &mut Device, case: &Case) -> Value {
    device.call("plan", json!({ "case": case.id })).unwrap()
}

fn review(device: &mut Device, case: &Case) -> Value {
    device.call("review", json!({ "case": case.id })).unwrap()
}

fn scene() -> (tempfile::TempDir, Scene, Case) {
    let dir = tempfile::tempdir().unwrap();
    let mut scene = Scene::set(dir.path(), false).unwrap();
    let case = scene.open_case().unwrap();
    scene.meet().unwrap();
    (dir, scene, case)
}

fn hold(scene: &mut Scene, case: &Case, outcome: &str, level: &str) -> Value {
    let client = json!([{ "code": "CL", "how": "took_part" }]);
    let opened = scene.worker.call("open_review", json!({ "case": case.id, "participants": client })).unwrap();
    let goal = plan(&mut scene.worker, case)["plan"]["goals"][0]["id"].clone();
    let held = json!({
        "case": case.id, "review": opened["entry"], "participants": client, "supervisor_took_part": false,
        "absence_reason": "at the district office", "plan_still_relevant": "no", "client_feedback": "wants school first",
        "consent_reconfirmed": true, "outcome": outcome, "risk": { "level": level, "note": "he came back" },
        "next_review_on": scene.world.clock.day(20), "goals": [{ "goal": goal, "status": "in_progress" }],
    });
    scene.worker.call("hold_review", held).unwrap();
    scene.meet().unwrap();
    opened["entry"].clone()
}

fn decide(scene: &mut Scene, case: &Case, command: &str, subject: &str, entry: &Value) {
    let input = json!({ "case": case.id, "subject": subject, "entry": entry, "comment": "ask the aunt too" });
    scene.supervisor.call(command, input).unwrap();
    scene.meet().unwrap();
}

fn agree(scene: &mut Scene, case: &Case, draft: &Value) {
    let agree = json!({
        "case": case.id, "plan": draft, "agreed_on": scene.world.clock.day(0), "closure_condition": "I go to school",
        "participants": [{ "code": "CL", "how": "led" }, { "code": "M1", "how": "informed" }],
        "next_review_on": scene.world.clock.day(20), "consent": { "method": "thumbprint" }, "copy_given": "pictures",
    });
    scene.worker.call("agree_plan", agree).unwrap();
    scene.meet().unwrap();
}

#[test]
fn a_review_changes_the_plan_and_a_plan_at_high_risk_comes_back_and_goes_again() {
    let (_dir, mut scene, case) = scene();
    scene.world.clock.pass_days(25);
    let held = hold(&mut scene, &case, "revise_plan", "high");
    let waits = scene.supervisor.call("approvals", json!({})).unwrap()["submitted"][0].clone();
    let said = (&waits["review"]["client_feedback"], &waits["review"]["stage"]);
    assert_eq!(said, (&json!("wants school first"), &json!("submitted")), "the supervisor reads the whole review");
    decide(&mut scene, &case, "approve", "review", &held);
    let before = plan(&mut scene.worker, &case);
    assert_eq!(before["plan"]["goals"][0]["status"], json!("in_progress"), "the review said how far the goal is");
    let draft = scene.worker.call("draft_plan", json!({ "case": case.id })).unwrap()["entry"].clone();
    let sheet = plan(&mut scene.worker, &case);
    let (new, old) = (&sheet["plan"]["goals"][0], &sheet["in_force"]["goals"][0]);
    assert_eq!((&new["statement"], &new["status"]), (&old["statement"], &old["status"]), "what is open goes on");
    assert_ne!(new["id"], old["id"], "in a version of its own");
    assert_eq!(sheet["approval_needed"], json!(true), "at high risk the supervisor looks at it");
    assert_eq!(sheet["gaps"], json!([]), "nothing lacks but the agreement");
    agree(&mut scene, &case, &draft);
    let waits = scene.supervisor.call("approvals", json!({})).unwrap()["submitted"][0].clone();
    assert_eq!(waits["plan"]["participants"][1]["code"], json!("M1"), "with who took part");
    let early = scene.worker.refused("draft_plan", json!({ "case": case.id })).unwrap();
    assert_eq!(early.code, ErrorCode::StateRefuses, "while it waits no other version is begun");
    decide(&mut scene, &case, "give_back", "plan", &draft);
    let sheet = plan(&mut scene.worker, &case);
    assert_eq!(sheet["given_back"]["comment"], json!("ask the aunt too"), "the words stand beside the plan");
    assert_eq!(sheet["plan"]["stage"], json!("returned"), "which came back");
    let again = scene.worker.call("draft_plan", json!({ "case": case.id })).unwrap()["entry"].clone();
    assert_eq!(plan(&mut scene.worker, &case)["given_back"]["by"], json!("SU01"), "also while the next one is written");
    agree(&mut scene, &case, &again);
    decide(&mut scene, &case, "approve", "plan", &again);
    let file = scene.worker.call("case_file", json!({ "case": case.id })).unwrap();
    assert_eq!((&file["state"], &file["plan"]["version"]), (&json!("implementing"), &json!(3)), "it is carried out");
    let consent = file["consent"]["scopes"].as_array().unwrap().iter().find(|one| one["scope"] == "plan").unwrap();
    assert_eq!((&consent["state"], &consent["method"]), (&json!("agreed"), &json!("thumbprint")), "with consent to it");
    scene.print(&case).unwrap();
}

#[test]
fn a_draft_is_put_right_and_what_was_taken_out_comes_back_whole() {
    let (_dir, mut scene, case) = scene();
    scene.world.clock.pass_days(25);
    let held = hold(&mut scene, &case, "revise_plan", "medium");
    decide(&mut scene, &case, "approve", "review", &held);
    let draft = scene.worker.call("draft_plan", json!({ "case": case.id })).unwrap()["entry"].clone();
    let goal = plan(&mut scene.worker, &case)["plan"]["goals"][0].clone();
    let action = &goal["actions"][0];
    let revise = json!({
        "case": case.id, "goal": goal["id"], "statement": "My papers, and school", "horizon": "long", "domain": "education",
    });
    scene.worker.call("revise_goal", revise.clone()).unwrap();
    scene.worker.call("revise_goal", revise).unwrap();
    let due = scene.world.clock.day(12);
    let other = json!({
        "case": case.id, "action": action["id"], "what": "Ask the clerk", "responsible": "unit_member",
        "responsible_who": "M1", "due_on": due,
    });
    scene.worker.call("revise_action", other).unwrap();
    let now = plan(&mut scene.worker, &case)["plan"]["goals"][0].clone();
    assert_eq!(now["statement"], json!("My papers, and school"), "in the family's words");
    assert_eq!(now["actions"][0]["responsible_who"], json!("M1"), "and the action with who does it");
    assert_eq!(now["actions"][0]["due_on"]["counts"], json!(due), "and by when");
    scene.worker.call("remove_action", json!({ "case": case.id, "action": action["id"] })).unwrap();
    let gaps = plan(&mut scene.worker, &case)["gaps"].clone();
    assert_eq!(gaps[0], json!({ "guard": "every_goal_has_action", "at": goal["id"] }), "what it lacks has its place");
    scene.worker.call("remove_goal", json!({ "case": case.id, "goal": goal["id"] })).unwrap();
    assert_eq!(plan(&mut scene.worker, &case)["gaps"][0]["guard"], json!("goal_named"), "an empty plan is not agreed");
    let back = json!({
        "case": case.id, "plan": draft, "statement": "My papers, and school", "horizon": "long", "domain": "education",
        "status": "in_progress", "actions": [{
            "what": "Ask the clerk", "responsible": "unit_member", "responsible_who": "M1", "due_on": due, "status": "in_progress",
        }],
    });
    scene.worker.call("plan_goal", back).unwrap();
    let back = plan(&mut scene.worker, &case)["plan"]["goals"][0].clone();
    assert_eq!(
        (&back["status"], &back["actions"][0]["status"]),
        (&json!("in_progress"), &json!("in_progress")),
        "whole"
    );
    scene.meet().unwrap();
    scene.print(&case).unwrap();
    let old = plan(&mut scene.worker, &case)["in_force"]["goals"][0]["id"].clone();
    let agreed = scene.worker.refused("remove_goal", json!({ "case": case.id, "goal": old })).unwrap();
    assert_eq!(agreed.code, ErrorCode::StateRefuses, "what was agreed stays");
}

#[test]
fn a_review_that_was_given_back_is_held_anew_and_one_command_ends_its_draft() {
    let (_dir, mut scene, case) = scene();
    scene.world.clock.pass_days(25);
    let first = hold(&mut scene, &case, "continue", "medium");
    decide(&mut scene, &case, "give_back", "review", &first);
    let sheet = review(&mut scene.worker, &case);
    assert_eq!(sheet["given_back"]["comment"], json!("ask the aunt too"), "the worker reads why");
    assert_eq!(sheet["review"]["client_feedback"], json!("wants school first"), "and what was written stays");
    let file = scene.worker.call("case_file", json!({ "case": case.id })).unwrap();
    assert_eq!(file["next_step"], json!("open_review"), "it is held anew");
    let client = json!([{ "code": "CL", "how": "took_part" }]);
    let second = scene.worker.call("open_review", json!({ "case": case.id, "participants": client })).unwrap();
    let draft =
        scene.worker.call("save_draft", json!({ "case": case.id, "kind": "review", "content": "half" })).unwrap();
    let held = json!({
        "case": case.id, "review": second["entry"], "participants": client, "plan_still_relevant": "yes",
        "client_feedback": "the aunt agrees", "consent_reconfirmed": true, "outcome": "continue",
        "risk": { "level": "medium" }, "next_review_on": scene.world.clock.day(30), "draft": draft["draft"],
    });
    scene.worker.call("hold_review", held).unwrap();
    assert_eq!(scene.worker.call("drafts", json!({})).unwrap()["drafts"], json!([]), "the draft ends with its entry");
    scene.meet().unwrap();
    decide(&mut scene, &case, "approve", "review", &second["entry"]);
    let file = scene.worker.call("case_file", json!({ "case": case.id })).unwrap();
    assert_eq!(file["state"], json!("implementing"), "signed off, the work goes on");
    assert_eq!(
        review(&mut scene.worker, &case)["since"],
        json!(scene.world.clock.day(0)),
        "the next one looks back here"
    );
    scene.print(&case).unwrap();
}
