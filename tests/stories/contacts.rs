//! What a contact brings beyond the visit itself: services checked, support given, what was asked of others, the way.

use app::error::ErrorCode;
use model::Day;
use satchel_tests::demo::services::directory;
use satchel_tests::scene::{Case, Scene};
use serde_json::{Value, json};

fn scene() -> (tempfile::TempDir, Scene, Case) {
    let dir = tempfile::tempdir().unwrap();
    let mut scene = Scene::set(dir.path(), false).unwrap();
    let case = scene.open_case().unwrap();
    let today = Day::parse(&scene.world.clock.day(0)).unwrap();
    scene.supervisor.call("set_directory", directory(today)).unwrap();
    let file = scene.supervisor.call("directory_file", json!({})).unwrap();
    scene.worker.call("load_directory", file).unwrap();
    (dir, scene, case)
}

/// A referral on paper to the clinic, for which the client said yes.
fn refer(scene: &mut Scene, case: &Case) -> String {
    let consent = json!({
        "case": case.id, "scope": "share_referral", "answer": "given", "method": "verbal_witnessed",
        "witness_role": "second_staff", "exception": "no_caregiver", "recipients": [{ "name": "Riverside clinic" }],
        "share_groups": ["service_needed", "reason_short"],
    });
    scene.worker.call("decide_consent", consent).unwrap();
    let sent = json!({
        "case": case.id, "provider": "riverside_clinic", "service": "health", "priority": "urgent",
        "reason": "A check that was missed.", "fields": ["case_code", "service_asked"], "channel": "paper_by_hand",
        "answer_to": "555 0107", "client_told_steps": true,
    });
    scene.worker.call("send_referral", sent).unwrap()["referral"].as_str().unwrap().to_owned()
}

fn phone_call(scene: &Scene, case: &Case, further: &Value) -> Value {
    json!({
        "case": case.id, "mode": "phone", "private_setting": true, "present": ["CL"], "client_seen": true,
        "duration_min": 25, "purposes": ["follow_up_service", "psychosocial"], "barriers": ["distance"],
        "observations": "CL was at the clinic with M1.", "next_contact_on": scene.world.clock.day(5),
        "further": further,
    })
}

#[test]
fn a_call_with_all_it_brought_reaches_the_supervisor_and_moves_the_referral() {
    let (_dir, mut scene, case) = scene();
    let referral = refer(&mut scene, &case);
    let brief = scene.worker.call("visit_brief", json!({ "case": case.id })).unwrap();
    assert_eq!(brief["referrals"][0]["id"], json!(referral), "what was asked for stands in the brief");
    assert_eq!(brief["next_session"], json!(1), "no session of support yet");
    let further = json!({
        "service_checks": [{ "referral": referral, "received": "yes", "how": "walked there", "next": "again in a week" }],
        "barrier_plan": "The bus at noon stops there.",
        "direct_services": ["psychosocial"],
        "session": { "method": "listening_support", "number": 1 },
        "advocacy": [{ "towards": "School office", "asked": "A place without a fee", "result": "They will answer" }],
        "travel": { "means": "walk", "minutes": 40, "cost": 0 },
    });
    scene.worker.call("record_follow_up", phone_call(&scene, &case, &further)).unwrap();
    scene.meet().unwrap();
    let sheet = scene.supervisor.call("referrals", json!({ "case": case.id })).unwrap();
    assert_eq!(sheet["referrals"][0]["state"], json!("in_service"), "who was served is in service");
    let states: Vec<&Value> =
        sheet["referrals"][0]["steps"].as_array().unwrap().iter().map(|step| &step["state"]).collect();
    assert!(states.contains(&&json!("accepted")), "and was accepted before: {states:?}");
    let told = scene.supervisor.call("case_file", json!({ "case": case.id })).unwrap().to_string();
    for said in ["walked there", "The bus at noon", "listening_support", "A place without a fee", "They will answer"] {
        assert!(told.contains(said), "{said} stands in the timeline");
    }
    let brief = scene.worker.call("visit_brief", json!({ "case": case.id })).unwrap();
    assert_eq!(brief["next_session"], json!(2), "the next session is the second");
    scene.print(&case).unwrap();
}

#[test]
fn a_contact_with_bad_further_things_is_refused_and_leaves_nothing() {
    let (_dir, mut scene, case) = scene();
    let referral = refer(&mut scene, &case);
    let check = json!({ "referral": referral, "received": "yes" });
    for (further, code, field) in [
        (
            json!({ "service_checks": [{ "referral": "0".repeat(32), "received": "no" }] }),
            ErrorCode::EntryUnknown,
            "service_checks",
        ),
        (json!({ "service_checks": [check, check] }), ErrorCode::EntryUnknown, "service_checks"),
        (json!({ "advocacy": [{ "towards": " ", "asked": "x" }] }), ErrorCode::ValueMissing, "advocacy"),
        (json!({ "session": { "method": "group", "number": 0 } }), ErrorCode::InputUnreadable, "session"),
        (json!({ "travel": { "means": "walk", "minutes": 2000 } }), ErrorCode::InputUnreadable, "travel"),
        (json!({ "direct_services": ["Food!"] }), ErrorCode::InputUnreadable, "direct_services"),
    ] {
        let refused = scene.worker.refused("record_follow_up", phone_call(&scene, &case, &further)).unwrap();
        assert_eq!((refused.code, refused.facts["field"].as_str()), (code, field), "{further}");
    }
    let name = json!({ "advocacy": [{ "towards": case_name(&mut scene, &case), "asked": "to come", "result": "" }] });
    let refused = scene.worker.refused("record_follow_up", phone_call(&scene, &case, &name)).unwrap();
    assert_eq!(refused.code, ErrorCode::NameInCasework, "a name is a name wherever it stands");
    let sheet = scene.worker.call("referrals", json!({ "case": case.id })).unwrap();
    assert_eq!(sheet["referrals"][0]["state"], json!("sent"), "nothing was written");
}

fn case_name(scene: &mut Scene, case: &Case) -> String {
    let shown = scene.worker.call("show_person", json!({ "case": case.id })).unwrap();
    shown["people"][0]["names"][0].as_str().unwrap().to_owned()
}
