//! Opening a case: who may be the same person, a draft that has no case yet, who consents; and what an incident was.

use satchel_tests::scene::{DOMAINS, Scene};
use serde_json::{Value, json};

const NOBODY: &str = "00000000000000000000000000000001";

fn scene() -> (tempfile::TempDir, Scene) {
    let dir = tempfile::tempdir().unwrap();
    let scene = Scene::set(dir.path(), false).unwrap();
    (dir, scene)
}

fn intake(scene: &Scene, consent: &Value) -> Value {
    json!({
        "programme": "gbv", "unit_type": "individual", "client": { "first_name": "Noor", "age": 16, "sex": "female" },
        "concerns": [{ "kind": "risk_of_gbv" }], "risk": { "level": "medium", "note": "threats on the way" },
        "consent": consent, "next_contact_on": scene.world.clock.day(3),
    })
}

#[test]
fn a_name_that_is_typed_finds_own_cases_by_code_alone() {
    let (_dir, mut scene) = scene();
    let case = scene.open_case().unwrap();
    let look = |scene: &mut Scene, input: Value| scene.worker.call("similar_people", input).unwrap();

    let found = look(&mut scene, json!({ "names": "The  Milller", "age": 11 }));
    let hit = json!({
        "case": case.id, "code": case.code, "birth_year": 2014, "near_birth": true, "state": "implementing",
    });
    assert_eq!(found["cases"], json!([hit]), "one letter too many, about the same age; no name is in the answer");

    let comparison = found["comparison"].clone();
    let on = look(&mut scene, json!({ "names": "the baker", "comparison": comparison }));
    assert_eq!((&on["comparison"], &on["cases"]), (&comparison, &json!([])), "one look at names, logged once");
    let other = look(&mut scene, json!({ "names": "the baker", "comparison": NOBODY }));
    assert_ne!(other["comparison"], json!(NOBODY), "a comparison that was never logged is logged now");

    scene.meet().unwrap();
    let far = scene.supervisor.refused("similar_people", json!({ "names": "the miller" })).unwrap();
    assert_eq!(far.code.code(), "not_allowed", "who opens no cases compares no names");
    let list = |device: &mut satchel_tests::world::Device| device.call("cases", json!({})).unwrap()["may_open"].clone();
    let both = (list(&mut scene.worker), list(&mut scene.supervisor));
    assert_eq!(both, (json!(true), json!(false)), "and the list says who may open a case");
}

#[test]
fn what_is_typed_of_a_case_to_come_is_kept_until_it_is_opened() {
    let (_dir, mut scene) = scene();
    let typed = json!({ "kind": "opening", "content": "Noor, about sixteen" });
    let draft = scene.worker.call("save_draft", typed).unwrap()["draft"].clone();
    let loose = json!({ "kind": "follow_up", "content": "calm" });
    let refused = scene.worker.refused("save_draft", loose).unwrap();
    assert_eq!(refused.code.code(), "input_unreadable", "every other form belongs to a case");

    let mut refusing = intake(&scene, &json!({ "method": "written", "explained_all": true, "answer": "refused" }));
    refusing["draft"] = draft.clone();
    let refused = scene.worker.refused("open_case", refusing).unwrap();
    assert_eq!(refused.code.code(), "guard_unmet", "without consent there is no case");
    let held = scene.worker.call("drafts", json!({})).unwrap()["drafts"][0].clone();
    let said = (&held["id"], &held["case"], &held["content"]);
    assert_eq!(said, (&draft, &json!(""), &json!("Noor, about sixteen")), "and nothing that was typed is lost");

    let mut given = intake(&scene, &json!({ "method": "written", "explained_all": true }));
    given["draft"] = draft;
    scene.worker.call("open_case", given).unwrap();
    let left = scene.worker.call("drafts", json!({})).unwrap();
    assert_eq!(left["drafts"], json!([]), "the case takes its draft with it");
}

#[test]
fn a_caregiver_who_consents_is_named_in_identity_and_coded_elsewhere() {
    let (_dir, mut scene) = scene();
    let guided = scene.worker.call("opening_guide", json!({ "programme": "gbv", "age": 16 })).unwrap();
    let said = (&guided["client_part"], &guided["age"], &guided["concerns"][0]);
    assert_eq!(said, (&json!("consents_with_caregiver"), &json!(16), &json!("rape")), "domain.md 8.3 and 17.4");

    let consent = json!({
        "method": "verbal_witnessed", "explained_all": true, "given_by": "M1", "basis": "assent_plus_consent",
    });
    let alone = scene.worker.refused("open_case", intake(&scene, &consent)).unwrap();
    assert_eq!(alone.code.code(), "value_missing", "nobody is M1");
    let mut with_aunt = intake(&scene, &consent);
    with_aunt["caregiver"] = json!({ "name": "Rahma", "relation": "aunt_uncle", "caregiver": true });
    let opened = scene.worker.call("open_case", with_aunt).unwrap();
    let id = opened["case"].clone();
    let person = scene.worker.call("show_person", json!({ "case": id })).unwrap();
    assert_eq!(person["people"][1], json!({ "code": "M1", "names": ["Rahma"] }), "her name is in identity");
    let file = scene.worker.call("case_file", json!({ "case": id })).unwrap();
    assert!(!file.to_string().contains("Rahma"), "and in identity alone");
}

#[test]
fn an_assessment_covers_what_the_model_says_and_ends_its_draft() {
    let (_dir, mut scene) = scene();
    let opened = intake(&scene, &json!({ "method": "written", "explained_all": true }));
    let id = scene.worker.call("open_case", opened).unwrap()["case"].clone();
    let guide = scene.worker.call("assessment_guide", json!({ "case": id })).unwrap();
    let domains: Vec<&str> = guide["domains"].as_array().unwrap().iter().map(|one| one.as_str().unwrap()).collect();
    assert!(domains.contains(&"justice") && domains.contains(&"education"), "of the programme, and under 18");
    assert_eq!((&guide["kind"], &guide["has_strength"]), (&json!("comprehensive"), &json!(false)), "the first one");

    let typed = json!({ "case": id, "kind": "assessment", "content": "half of it" });
    let draft = scene.worker.call("save_draft", typed).unwrap()["draft"].clone();
    let findings = |domains: &[&str]| -> Vec<Value> {
        domains.iter().map(|domain| json!({ "domain": domain, "situation": "looked at together" })).collect()
    };
    let mut whole = json!({
        "case": id, "kind": "comprehensive", "findings": findings(&DOMAINS[..1]), "client_view": "wants to learn",
        "analysis": "she needs company on the way", "agreed_with_client": true, "draft": draft,
        "strengths": [{ "kind": "friends", "note": "two girls of her street" }],
        "risk": { "level": "medium", "note": "threats on the way" },
    });
    let refused = scene.worker.refused("complete_assessment", whole.clone()).unwrap();
    assert_eq!(refused.facts.get("guards").map(String::as_str), Some("domains_assessed"), "what is missing is named");
    assert_eq!(scene.worker.call("drafts", json!({})).unwrap()["drafts"][0]["id"], draft, "and nothing is lost");
    whole["findings"] = json!(findings(&domains));
    scene.worker.call("complete_assessment", whole).unwrap();
    assert_eq!(scene.worker.call("drafts", json!({})).unwrap()["drafts"], json!([]), "the draft went with it");
    let file = scene.worker.call("case_file", json!({ "case": id })).unwrap();
    assert_eq!(file["next_step"], json!("draft_plan"), "the plan comes next");
}

#[test]
fn an_incident_is_sorted_by_the_ordered_questions_and_not_by_the_screen() {
    let (_dir, mut scene) = scene();
    let opened = intake(&scene, &json!({ "method": "written", "explained_all": true }));
    let id = scene.worker.call("open_case", opened).unwrap()["case"].clone();
    let clock = scene.world.clock.clone();
    let no = json!({ "question": "penetration", "yes": false });
    let yes = json!({ "question": "unwanted_contact", "yes": true });
    let mut guide = |answers: &Value, fluids: Option<&str>| {
        let input = json!({ "case": id, "answers": answers, "happened": clock.day(-1), "body_fluids": fluids });
        scene.worker.call("incident_guide", input).unwrap()
    };
    assert_eq!(guide(&json!([no]), None)["ask"], json!("unwanted_contact"), "one question after the other");
    let without = guide(&json!([yes, no]), Some("no"));
    assert_eq!((&without["best_until"], &without["until"]), (&json!(null), &json!(null)), "no care that hurries");
    let found = guide(&json!([yes, no]), Some("unknown"));
    assert_eq!((&found["ask"], &found["kind"]), (&json!(null), &json!("sexual_assault")), "the first yes decides");
    let window = (&found["best_until"], &found["until"]);
    assert_eq!(window, (&json!(clock.day(2)), &json!(clock.day(4))), "care can still help");

    let record = |answers: Value| {
        json!({
            "case": id, "answers": answers, "happened": clock.day(-1), "account": "on the way from school",
            "risk": { "level": "high", "note": "he knows the way" },
        })
    };
    let half = scene.worker.refused("record_incident", record(json!([no]))).unwrap();
    assert_eq!(half.facts.get("field").map(String::as_str), Some("answers"), "a question is still open");
    scene.worker.call("record_incident", record(json!([no, yes]))).unwrap();
    let file = scene.worker.call("case_file", json!({ "case": id })).unwrap();
    assert!(file["timeline"].to_string().contains("sexual_assault"), "what the questions found is recorded");
    assert_eq!(file["risk"]["current"], json!("high"), "with its risk");
}
