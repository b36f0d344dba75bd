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

#[test]
fn needs_without_a_service_are_counted_over_the_cases_of_a_team() {
    let (_dir, mut scene, case) = scene();
    let gap = json!({ "case": case.id, "service": "legal_aid", "area": "Upper Mere", "why": "too_costly" });
    scene.worker.call("note_service_gap", gap.clone()).unwrap();
    scene.worker.call("note_service_gap", gap).unwrap();
    let bad = json!({ "case": case.id, "service": "Legal aid", "why": "too_costly" });
    assert_eq!(scene.worker.refused("note_service_gap", bad).unwrap().code, ErrorCode::InputUnreadable, "no code");
    scene.meet().unwrap();
    let counted = scene.supervisor.call("service_gaps", json!({})).unwrap();
    let first = &counted["gaps"][0];
    assert_eq!(
        (first["service"].clone(), first["area"].clone(), first["why"].clone(), first["count"].clone()),
        (json!("legal_aid"), json!("Upper Mere"), json!("too_costly"), json!(2)),
        "on the supervisor's tablet too"
    );
    scene.world.clock.pass_days(91);
    let later = scene.worker.call("service_gaps", json!({})).unwrap();
    assert_eq!(later["gaps"], json!([]), "what is long past is not counted");
}

#[test]
fn the_crisis_card_names_who_answers_now_and_needs_no_network() {
    let (_dir, mut scene, _) = scene();
    scene.worker.online = false;
    let card = scene.worker.call("crisis_card", json!({})).unwrap();
    assert_eq!(card["has_directory"], json!(true), "the list is on the tablet");
    let lines = card["lines"].as_array().unwrap();
    assert!(!lines.is_empty() && lines.len() <= 8, "a short card: {}", lines.len());
    let reached = |line: &Value| line["phone"] != json!("") || line["after_hours"] != json!("");
    assert!(lines.iter().all(reached), "everybody on it can be reached");
    let area = lines[0]["areas"][0].clone();
    let near = scene.worker.call("crisis_card", json!({ "area": area })).unwrap();
    assert_eq!(near["lines"][0]["in_area"], json!(true), "those of the area first");
    let nowhere = scene.worker.call("crisis_card", json!({ "area": "Nowhere" })).unwrap();
    assert_eq!(nowhere["lines"][0]["in_area"], json!(false), "and those further away say so");
}

#[test]
fn a_supervisor_changes_one_provider_and_the_next_list_reaches_the_worker() {
    let (_dir, mut scene, _) = scene();
    let list = scene.supervisor.call("directory", json!({})).unwrap();
    let mut clinic = list["providers"][0]["form"].clone();
    let of_worker = scene.worker.refused("keep_provider", clinic.clone()).unwrap();
    assert_eq!(of_worker.code, ErrorCode::NotAllowed, "a caseworker proposes and does not sign");
    clinic["safe_and_ethical"] = json!("do_not_use");
    clinic["safe_reason"] = json!("");
    let silent = scene.supervisor.refused("keep_provider", clinic.clone()).unwrap();
    let told = (silent.code, silent.facts["fault"].as_str(), silent.facts["provider"] == silent.facts["kept"]);
    assert_eq!(told, (ErrorCode::DirectoryRefused, "ReasonNeeded", true), "why is said, and whose slip it is");
    clinic["safe_reason"] = json!("asks for money");
    clinic["services"][0]["id"] = json!("");
    let twin = clinic["services"][0].clone();
    clinic["services"].as_array_mut().unwrap().push(twin);
    scene.supervisor.call("keep_provider", clinic.clone()).unwrap();
    let mut unknown = clinic.clone();
    unknown["id"] = json!("nobody");
    assert_eq!(scene.supervisor.refused("keep_provider", unknown).unwrap().code, ErrorCode::EntryUnknown, "no guess");
    let mut fresh = clinic.clone();
    (fresh["id"], fresh["name"]) = (json!(""), json!("عيادة النهر"));
    scene.supervisor.call("keep_provider", fresh).unwrap();
    let file = scene.supervisor.call("directory_file", json!({})).unwrap();
    scene.worker.call("load_directory", file).unwrap();
    let taken = scene.worker.call("directory", json!({})).unwrap();
    let providers = taken["providers"].as_array().unwrap();
    assert_eq!(providers.len(), 26, "one more");
    assert_eq!(providers[0]["form"]["safe_and_ethical"], json!("do_not_use"), "one changed");
    let ids: Vec<&Value> = providers[0]["form"]["services"].as_array().unwrap().iter().map(|one| &one["id"]).collect();
    assert!(ids.iter().all(|id| **id != json!("")) && ids[0] != ids[ids.len() - 1], "each service has a code: {ids:?}");
    assert_eq!(providers[25]["form"]["name"], json!("عيادة النهر"), "named in any script");
}

#[test]
fn ten_who_came_with_one_issue_in_an_area_are_named_to_the_supervisor_alone() {
    let (_dir, mut scene, _) = scene();
    let none = scene.supervisor.call("shared_issues", json!({})).unwrap();
    assert_eq!(none["issues"], json!([]), "nobody came yet");
    for _ in 0..10 {
        came_with_papers(&mut scene);
    }
    let own = scene.worker.call("shared_issues", json!({})).unwrap();
    assert_eq!(own["issues"], json!([]), "it is not for one worker to decide");
    scene.meet().unwrap();
    let shared = scene.supervisor.call("shared_issues", json!({})).unwrap();
    let issue = json!([{ "concern": "documentation", "area": "Upper Mere", "count": 10 }]);
    assert_eq!(shared["issues"], issue, "consider to help the community together");
}

/// Somebody whose one issue was solved at the first talk.
fn came_with_papers(scene: &mut Scene) {
    let lead = json!({ "source": "outreach", "area": "Upper Mere", "urgent": false, "knows": "yes" });
    let noted = scene.worker.call("record_lead", lead).unwrap();
    let case = noted["case"].clone();
    let asked = json!({ "case": case, "immediate_danger": "no", "self_harm": "no" });
    scene.worker.call("answer_danger", asked).unwrap();
    let sheet = scene.worker.call("screening", json!({ "case": case })).unwrap();
    let criteria = ["vc_p1", "vc_p2", "vc_p3", "vc_p4"].map(|code| json!({ "criterion": code, "met": "no" }));
    let ended = json!({
        "case": case, "screening": sheet["screening"]["id"],
        "consent": { "given": true, "method": "verbal_witnessed" }, "private_setting": true, "programme": "gp", "preference": { "met": true },
        "told": ["process", "roles", "records", "separation", "refuse", "stop", "limits", "complaints",
            "worker_choice", "time_limit", "options", "no_effect"],
        "criteria": criteria, "concerns": [{ "kind": "documentation" }],
        "needs": "a lost paper", "strengths": "knows the office", "wants": "a new paper",
        "risk": { "level": "low", "note": "nothing else" },
        "factors": { "urgency": "low", "ability_to_act": "high", "capacity": "high" },
        "outcome": "no_action", "reason": "single_issue_resolved", "help_given": "a new paper was asked for",
    });
    scene.worker.call("complete_screening", ended).unwrap();
}
