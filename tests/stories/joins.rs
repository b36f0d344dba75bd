//! Two files of one person, on two devices: proposed here, joined there, nothing lost that was written apart, and undone.

use app::error::ErrorCode;
use satchel_tests::scene::{Case, Scene};
use satchel_tests::world::Device;
use serde_json::{Value, json};

fn scene() -> (tempfile::TempDir, Scene, Case, Case) {
    let dir = tempfile::tempdir().unwrap();
    let mut scene = Scene::set(dir.path(), false).unwrap();
    let (wrong, right) = (scene.open_case().unwrap(), scene.open_case().unwrap());
    scene.meet().unwrap();
    (dir, scene, wrong, right)
}

fn file(device: &mut Device, case: &str) -> Value {
    device.call("case_file", json!({ "case": case })).unwrap()
}

fn listed(device: &mut Device, case: &Case) -> bool {
    let list = device.call("cases", json!({})).unwrap();
    list["rows"].as_array().unwrap().iter().any(|row| row["case"] == json!(case.id))
}

fn rules(device: &mut Device, case: &Case) -> Vec<String> {
    let today = device.call("today", json!({})).unwrap();
    let of_case = today["due"].as_array().unwrap().iter().filter(|one| one["case"] == json!(case.id));
    of_case.map(|one| one["rule"].as_str().unwrap().to_owned()).collect()
}

fn propose(scene: &mut Scene, wrong: &Case, right: &Case) {
    let input = json!({ "case": wrong.id, "code": right.code, "note": "the same aunt brought CL twice" });
    scene.worker.call("propose_join", input).unwrap();
    scene.meet().unwrap();
}

fn high(case: &Case) -> Value {
    json!({ "case": case.id, "risk": { "level": "high", "note": "was beaten again" }, "basis": "followup" })
}

#[test]
fn a_file_that_was_opened_in_error_leads_on_to_the_other_and_comes_back() {
    let (_dir, mut scene, wrong, right) = scene();
    let alike = scene.worker.call("join_candidates", json!({ "case": wrong.id })).unwrap();
    assert!(alike["cases"].as_array().unwrap().iter().all(|one| one["case"] != json!(wrong.id)), "never itself");
    let typo = json!({ "case": wrong.id, "code": "0000-0001", "note": "n" });
    let refused = scene.worker.refused("propose_join", typo).unwrap();
    assert_eq!((refused.code, &*refused.facts["field"]), (ErrorCode::CaseCodeWrong, "code"), "the check character");
    propose(&mut scene, &wrong, &right);
    let decide = json!({ "case": wrong.id, "note": "both read" });
    assert_eq!(scene.worker.refused("join_files", decide.clone()).unwrap().code, ErrorCode::OwnWork, "four eyes");
    let waits = scene.supervisor.call("approvals", json!({})).unwrap();
    let asked = waits["submitted"].as_array().unwrap().iter().any(|one| one["subject"] == "join");
    assert!(asked, "it waits for the supervisor: {waits}");
    let sheet = scene.supervisor.call("join", json!({ "case": wrong.id })).unwrap();
    assert_eq!(sheet["other"]["code"], json!(right.code), "with both files in view");
    scene.supervisor.call("join_files", decide.clone()).unwrap();
    scene.meet().unwrap();
    for device in [&mut scene.worker, &mut scene.supervisor] {
        assert!(!listed(device, &wrong) && listed(device, &right), "{}: the list has one", device.code);
        assert_eq!(rules(device, &wrong), Vec::<String>::new(), "{}: nothing is asked there", device.code);
        let found = device.call("case_by_code", json!({ "code": wrong.code })).unwrap();
        assert_eq!(
            (&found["case"], &found["joined_from"]),
            (&json!(right.id), &json!(wrong.code)),
            "the code leads on"
        );
        let hits = device.call("search", json!({ "text": wrong.code })).unwrap();
        assert_eq!(hits["hits"][0]["case"], json!(right.id), "as in the search");
        assert_eq!(file(device, &wrong.id)["join"]["joined"]["code"], json!(right.code), "it says where to go");
        assert_eq!(file(device, &right.id)["join"]["joins"][0]["code"], json!(wrong.code), "and the other where it is");
    }
    let refused = scene.worker.refused("determine_risk", high(&wrong)).unwrap();
    assert_eq!(refused.code, ErrorCode::StateRefuses, "nobody writes there");
    let silent = json!({ "case": wrong.id });
    assert_eq!(scene.supervisor.refused("undo_join", silent).unwrap().facts["field"], "note", "why?");
    scene.supervisor.call("undo_join", json!({ "case": wrong.id, "note": "they are cousins" })).unwrap();
    scene.meet().unwrap();
    for device in [&mut scene.worker, &mut scene.supervisor] {
        assert!(listed(device, &wrong) && listed(device, &right), "{}: two people, two files", device.code);
        assert_eq!(file(device, &right.id)["join"]["joins"], json!([]), "and neither names the other");
    }
    scene.print(&wrong).unwrap();
    scene.print(&right).unwrap();
}

#[test]
fn what_the_worker_wrote_meanwhile_is_not_lost_and_its_danger_goes_to_the_file_that_goes_on() {
    let (_dir, mut scene, wrong, right) = scene();
    propose(&mut scene, &wrong, &right);
    scene.worker.call("determine_risk", high(&wrong)).unwrap();
    let decide = json!({ "case": wrong.id });
    scene.supervisor.call("join_files", decide.clone()).unwrap();
    scene.meet().unwrap();
    for device in [&mut scene.worker, &mut scene.supervisor] {
        assert!(rules(device, &wrong).contains(&"T34".to_owned()), "{}: somebody has to look", device.code);
        assert!(listed(device, &wrong), "{}: and finds it", device.code);
    }
    let sheet = scene.supervisor.call("join", json!({ "case": wrong.id })).unwrap();
    assert_eq!(
        (&sheet["risk"], &sheet["joined"]["contested"]),
        (&json!("high"), &json!(true)),
        "what it means is said"
    );
    scene.supervisor.call("join_files", decide).unwrap();
    scene.meet().unwrap();
    for device in [&mut scene.worker, &mut scene.supervisor] {
        assert_eq!(file(device, &right.id)["risk"]["current"], "high", "{}: the safer counts", device.code);
        assert!(!listed(device, &wrong), "{}: and the list has one again", device.code);
    }
    scene.print(&wrong).unwrap();
    scene.print(&right).unwrap();
}
