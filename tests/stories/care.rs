//! Safety plans and the client unit between two devices: what protects is kept, and who is kept away stays away.

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

fn safety_plan(case: &Case, can_do: &str) -> Value {
    json!({
        "case": case.id, "with_client": true, "copy": "memorised", "confidence": 4, "signal": "red cloth",
        "parts": [
            { "part": "concern_in_own_words", "words": "he drinks and shouts" },
            { "part": "things_client_can_do", "words": can_do },
        ],
        "services": ["safe_shelter"],
    })
}

fn sheet(device: &mut Device, case: &Case) -> Value {
    device.call("safety_plan", json!({ "case": case.id })).unwrap()
}

fn unit(device: &mut Device, case: &Case) -> Value {
    device.call("client_unit", json!({ "case": case.id })).unwrap()
}

fn add_member(scene: &mut Scene, case: &Case, member: Value) -> Value {
    let input = json!({ "case": case.id, "member": member, "name": "Uncle Testname" });
    scene.worker.call("add_unit_member", input).unwrap()["entry"].clone()
}

#[test]
fn a_safety_plan_is_overtaken_by_a_risk_from_elsewhere_and_holds_again_once_looked_at() {
    let (_dir, mut scene, case) = scene();
    scene.worker.call("make_safety_plan", safety_plan(&case, "go to the neighbour")).unwrap();
    assert_eq!(sheet(&mut scene.worker, &case)["summary"]["standing"], json!("holds"), "it was just made");
    scene.world.clock.pass_days(2);
    let risk = json!({ "case": case.id, "risk": { "level": "high", "note": "threats" }, "basis": "followup" });
    scene.meet().unwrap();
    scene.supervisor.call("determine_risk", risk).unwrap();
    scene.meet().unwrap();
    let read = sheet(&mut scene.worker, &case);
    assert_eq!(read["summary"]["standing"], json!("overtaken"), "it was made for less danger");
    let today = scene.worker.call("today", json!({})).unwrap();
    let rules: Vec<&Value> = today["due"].as_array().unwrap().iter().map(|one| &one["rule"]).collect();
    assert!(rules.contains(&&json!("W14")), "it stands on the worker's list: {rules:?}");
    let look = json!({ "case": case.id, "plan": read["newest"][0]["id"], "note": "still good" });
    scene.worker.call("look_at_safety_plan", look).unwrap();
    assert_eq!(sheet(&mut scene.worker, &case)["summary"]["standing"], json!("holds"), "looked at since");
    scene.meet().unwrap();
    assert_eq!(sheet(&mut scene.supervisor, &case)["looks"][0]["by"], json!("CW07"), "the supervisor sees who");
    let file = scene.worker.call("case_file", json!({ "case": case.id })).unwrap();
    let kinds: Vec<&Value> = file["timeline"].as_array().unwrap().iter().map(|one| &one["kind"]).collect();
    assert!(kinds.contains(&&json!("safety_plan")) && kinds.contains(&&json!("safety_look")), "both are told");
    assert!(!file.to_string().contains("red cloth"), "the agreed sign is not in casework");
    let person = scene.worker.call("show_person", json!({ "case": case.id })).unwrap();
    assert_eq!(person["signal"]["counts"], json!("red cloth"), "but with the names");
    scene.print(&case).unwrap();
}

#[test]
fn a_safety_plan_with_a_name_or_without_its_core_is_refused_and_its_draft_stays() {
    let (_dir, mut scene, case) = scene();
    let draft =
        scene.worker.call("save_draft", json!({ "case": case.id, "kind": "safety_plan", "content": "half" })).unwrap();
    let mut named = safety_plan(&case, "run to the miller");
    named["draft"] = draft["draft"].clone();
    let refused = scene.worker.refused("make_safety_plan", named).unwrap();
    assert_eq!(refused.code, ErrorCode::NameInCasework, "the client is called the miller");
    let mut empty = safety_plan(&case, "  ");
    empty["draft"] = draft["draft"].clone();
    let refused = scene.worker.refused("make_safety_plan", empty).unwrap();
    assert_eq!(refused.facts["field"], "things_client_can_do", "led back to its field");
    let mut twice = safety_plan(&case, "leave");
    twice["parts"][1]["part"] = json!("concern_in_own_words");
    assert_eq!(scene.worker.refused("make_safety_plan", twice).unwrap().code, ErrorCode::InputUnreadable, "said twice");
    let stranger = scene.supervisor.refused("make_safety_plan", safety_plan(&case, "leave")).unwrap();
    assert_eq!(stranger.code, ErrorCode::NotAllowed, "the worker makes it with the client");
    assert_eq!(
        scene.worker.call("drafts", json!({})).unwrap()["drafts"].as_array().unwrap().len(),
        1,
        "nothing is lost"
    );
}

#[test]
fn who_is_kept_away_on_one_device_is_kept_away_on_the_other_whatever_it_said_meanwhile() {
    let (_dir, mut scene, case) = scene();
    let uncle = add_member(&mut scene, &case, json!({ "relation": "aunt_uncle", "own_interests": "wants the land" }));
    scene.meet().unwrap();
    let set = |excluded: bool| json!({ "case": case.id, "entry": uncle, "excluded": excluded });
    scene.supervisor.call("set_excluded", set(true)).unwrap();
    scene
        .worker
        .call(
            "revise_unit_member",
            json!({
                "case": case.id, "entry": uncle, "member": { "involved": "yes", "capacity": "yes", "excluded": false },
            }),
        )
        .unwrap();
    scene.meet().unwrap();
    scene.supervisor.sync().unwrap();
    for device in [&mut scene.worker, &mut scene.supervisor] {
        let read = unit(device, &case)["members"][0].clone();
        assert_eq!(
            (&read["kept_away"], &read["involved"]),
            (&json!(true), &json!("yes")),
            "nothing said is lost: {read}"
        );
    }
    let visit = json!({
        "case": case.id, "mode": "home_visit", "private_setting": false, "present": ["CL", "M1"], "client_seen": true,
        "observations": "M1 came in", "next_contact_on": scene.world.clock.day(5),
    });
    let refused = scene.worker.refused("record_follow_up", visit.clone()).unwrap();
    assert_eq!((refused.code, refused.facts["who"].as_str()), (ErrorCode::KeptAway, "M1"), "not at a visit");
    let mut unsafe_moment = visit;
    unsafe_moment["marks"] = json!(["unsafe_moment"]);
    scene.worker.call("record_follow_up", unsafe_moment).unwrap();
    let mut named = safety_plan(&case, "leave");
    named["safe_people"] = json!(["M1"]);
    assert_eq!(scene.worker.refused("make_safety_plan", named).unwrap().code, ErrorCode::KeptAway, "nor a safe person");
    let open = json!({ "case": case.id, "participants": [
        { "code": "CL", "how": "took_part" }, { "code": "M1", "how": "informed" },
    ]});
    let refused = scene.worker.refused("open_review", open).unwrap();
    assert_eq!(refused.facts["guards"], "nobody_kept_away_takes_part", "nor told at a review");
    scene.meet().unwrap();
    scene.print(&case).unwrap();
}

#[test]
fn two_people_added_on_two_days_get_codes_of_their_own_and_a_name_only_in_identity() {
    let (_dir, mut scene, case) = scene();
    add_member(&mut scene, &case, json!({ "relation": "grandparent", "age_years": 61, "caregiver": true }));
    add_member(&mut scene, &case, json!({ "relation": "sibling" }));
    let members = unit(&mut scene.worker, &case);
    let codes: Vec<&Value> = members["members"].as_array().unwrap().iter().map(|one| &one["code"]).collect();
    assert_eq!(codes, [&json!("M1"), &json!("M2")], "each the next free code");
    assert!(!members.to_string().contains("Testname"), "the name is with the names");
    let nobody = scene.worker.refused("add_unit_member", json!({ "case": case.id, "member": {} })).unwrap();
    assert_eq!(nobody.facts["field"], "relation", "who it is must be said");
    let unknown = json!({ "case": case.id, "entry": "00".repeat(16), "member": { "sex": "male" } });
    assert_eq!(scene.worker.refused("revise_unit_member", unknown).unwrap().code, ErrorCode::EntryUnknown, "nobody");
    let strength = json!({ "case": case.id, "holder": "M1", "kind": "faith", "note": "sings in a choir" });
    scene.worker.call("add_strength", strength).unwrap();
    let of_stranger = json!({ "case": case.id, "holder": "M9", "kind": "faith" });
    assert_eq!(
        scene.worker.refused("add_strength", of_stranger).unwrap().code,
        ErrorCode::EntryUnknown,
        "there is no M9"
    );
    scene.meet().unwrap();
    assert_eq!(unit(&mut scene.supervisor, &case)["strengths"].as_array().unwrap().len(), 2, "both devices have it");
    scene.print(&case).unwrap();
}

fn conference(case: &Case, on: &str, basis: &str, agrees: bool) -> Value {
    json!({
        "case": case.id, "kind": "inter_agency", "reason": "complex", "agenda": "where CL sleeps", "planned_on": on,
        "client_invited": true, "shared": ["risk_level"], "invited": [{
            "kind": "external", "role": "counsellor", "organisation": "district school",
            "need_to_know": "sees CL each day", "basis": basis, "client_agrees": agrees,
        }],
    })
}

fn consent_to_share(scene: &mut Scene, case: &Case, answer: &str) {
    let input = json!({
        "case": case.id, "about": "CL", "scope": "share_conference", "answer": answer, "method": "verbal_witnessed",
        "given_by": "CL", "witness_role": "second_staff", "exception": "no_caregiver",
        "recipients": [{ "name": "district school" }], "share_groups": ["risk_level"],
    });
    scene.worker.call("decide_consent", input).unwrap();
}

#[test]
fn a_conference_called_by_the_supervisor_is_held_by_the_worker_and_explained_before_closing() {
    let (_dir, mut scene, case) = scene();
    let on = scene.world.clock.day(3);
    let refused = scene.supervisor.refused("call_conference", conference(&case, &on, "consent", true)).unwrap();
    assert_eq!(refused.code, ErrorCode::SharingNotConsented, "nobody asked the client");
    let refused = scene.worker.refused("call_conference", conference(&case, &on, "legal_obligation", false)).unwrap();
    assert_eq!((refused.code, refused.facts["at"].as_str()), (ErrorCode::ClientRefuses, "0"), "the client's no stands");
    consent_to_share(&mut scene, &case, "given");
    scene.meet().unwrap();
    let called = scene.supervisor.call("call_conference", conference(&case, &on, "consent", true)).unwrap();
    scene.supervisor.sync().unwrap();
    consent_to_share(&mut scene, &case, "withdrawn");
    scene.meet().unwrap();
    let read = scene.worker.call("conferences", json!({ "case": case.id })).unwrap();
    let invited = read["conferences"][0]["invited"][0].clone();
    assert_eq!(invited["may_come"], json!(false), "consent was taken back meanwhile: {invited}");
    consent_to_share(&mut scene, &case, "given");
    scene.world.clock.pass_days(3);
    let hold = |signed: Value, read_back: bool| {
        json!({
            "case": case.id, "conference": called["entry"], "venue_private": true, "client_there": true,
            "client_views": "wants to stay", "attended": [invited["id"]], "signed": signed, "minutes": "sleep and school",
            "read_back": read_back, "dissent": "the counsellor would wait", "outcome": "remains_open",
            "opens_review": true, "decisions": [{
                "what": "fetch CL after school", "responsible": "community", "due_on": scene.world.clock.day(9),
                "goal": read["goals"][0]["id"],
            }],
        })
    };
    let (unheard, unsigned) = (hold(json!([invited["id"]]), false), hold(json!([]), true));
    let (whole, again) = (hold(json!([invited["id"]]), true), hold(json!([invited["id"]]), true));
    assert_eq!(
        scene.worker.refused("hold_conference", unheard).unwrap().facts["field"],
        "read_back",
        "minutes are heard"
    );
    assert_eq!(scene.worker.refused("hold_conference", unsigned).unwrap().facts["field"], "signed", "outsiders sign");
    scene.worker.call("hold_conference", whole).unwrap();
    assert_eq!(
        scene.worker.refused("hold_conference", again).unwrap().code,
        ErrorCode::StateRefuses,
        "it is held once"
    );
    scene.meet().unwrap();
    let file = scene.supervisor.call("case_file", json!({ "case": case.id })).unwrap();
    assert_eq!(file["state"], json!("reviewing"), "a conference opened the review (T13)");
    let plan = file["plan"]["goals"][0]["actions"].to_string();
    assert!(plan.contains("fetch CL after school"), "the decision is an action of the plan: {plan}");
    let request =
        satchel_tests::scene::closure_request(&case.id, &scene.world.clock.day(0), "moved to another district");
    let refused = scene.worker.refused("request_closure", request).unwrap();
    assert!(refused.facts["guards"].contains("conferences_explained"), "the client hears it first: {refused:?}");
    let told = json!({ "case": case.id, "conference": called["entry"] });
    scene.worker.call("explain_conference", told).unwrap();
    scene.meet().unwrap();
    scene.print(&case).unwrap();
}

#[test]
fn after_closing_the_client_is_asked_once_and_only_with_consent() {
    let (_dir, mut scene, case) = scene();
    let consent = json!({
        "case": case.id, "about": "CL", "scope": "post_closure_contact", "answer": "given",
        "method": "verbal_witnessed", "given_by": "CL", "witness_role": "second_staff", "exception": "no_caregiver",
    });
    scene.worker.call("decide_consent", consent).unwrap();
    let check = json!({ "case": case.id, "reached": true, "safety_change": "more", "note": "goes to school" });
    let early = scene.worker.refused("record_post_closure_check", check.clone()).unwrap();
    assert_eq!(early.code, ErrorCode::StateRefuses, "the case is not closed");
    let request =
        satchel_tests::scene::closure_request(&case.id, &scene.world.clock.day(0), "moved to another district");
    scene.worker.call("request_closure", request).unwrap();
    scene.meet().unwrap();
    let waits = scene.supervisor.call("case_file", json!({ "case": case.id })).unwrap();
    let authorise = json!({ "case": case.id, "request": waits["closure"]["request"] });
    scene.supervisor.call("authorise_closure", authorise).unwrap();
    scene.meet().unwrap();
    scene.world.clock.pass_days(60);
    let today = scene.worker.call("today", json!({})).unwrap();
    let rules: Vec<&Value> = today["due"].as_array().unwrap().iter().map(|one| &one["rule"]).collect();
    assert!(rules.contains(&&json!("W21")), "it is owed: {rules:?}");
    let silent = json!({ "case": case.id, "reached": false, "safety_change": "more" });
    assert_eq!(scene.worker.refused("record_post_closure_check", silent).unwrap().facts["field"], "reached", "who?");
    scene.worker.call("record_post_closure_check", check).unwrap();
    let file = scene.worker.call("case_file", json!({ "case": case.id })).unwrap();
    assert!(!file["allowed"].to_string().contains("record_post_closure_check"), "nothing more is owed");
    assert_eq!(file["state"], json!("closed"), "and the case stays closed");
    scene.meet().unwrap();
    let kept = scene.supervisor.call("case_file", json!({ "case": case.id })).unwrap();
    let asked = kept["timeline"].as_array().unwrap().iter().any(|one| one["kind"] == json!("post_closure_check"));
    assert!(asked, "the office has the answer");
    let gone = scene.worker.refused("case_file", json!({ "case": case.id })).unwrap();
    assert_eq!(gone.code, ErrorCode::CaseUnknown, "and the file, whose time was over, left the tablet");
}
