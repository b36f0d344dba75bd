//! Money that cannot wait and a family that is looked for, between two devices: asked here, decided there.

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

fn request(case: &Case, amount: u32) -> Value {
    json!({
        "case": case.id, "purpose": "medicine", "amount": amount, "method": "cash", "names_client": false,
        "why_now": "the fever rises", "criteria": ["no_other_source"], "tried": "the post has none",
    })
}

fn fund(device: &mut Device, case: &Case) -> Value {
    device.call("fund", json!({ "case": case.id })).unwrap()["requests"][0].clone()
}

#[test]
fn money_is_asked_for_decided_on_the_others_device_paid_and_accounted_for() {
    let (_dir, mut scene, case) = scene();
    let mut named = request(&case, 80);
    named["tried"] = json!("the miller has none");
    assert_eq!(scene.worker.refused("ask_fund", named).unwrap().code, ErrorCode::NameInCasework, "no name");
    let mut told = request(&case, 80);
    told["names_client"] = json!(true);
    let refused = scene.worker.refused("ask_fund", told).unwrap();
    assert_eq!(refused.code, ErrorCode::SharingNotConsented, "nobody outside learns who it is");
    let asked = scene.worker.call("ask_fund", request(&case, 80)).unwrap();
    let decide = json!({ "case": case.id, "subject": "fund", "entry": asked["entry"] });
    assert_eq!(scene.worker.refused("approve", decide.clone()).unwrap().code, ErrorCode::OwnWork, "four eyes");
    let paid = |kind: &str| json!({ "case": case.id, "request": asked["entry"], "kind": kind });
    assert_eq!(scene.worker.refused("add_fund_step", paid("paid")).unwrap().code, ErrorCode::EntryUnknown, "not yet");
    scene.meet().unwrap();
    let waits = scene.supervisor.call("approvals", json!({})).unwrap();
    let item = waits["submitted"].as_array().unwrap().iter().find(|one| one["subject"] == "fund").unwrap().clone();
    assert_eq!(item["fund"]["amount"], 80, "the supervisor reads what is asked");
    scene.supervisor.call("approve", decide).unwrap();
    scene.meet().unwrap();
    assert_eq!(fund(&mut scene.worker, &case)["state"], "approved", "the worker knows");
    scene.worker.call("add_fund_step", paid("paid")).unwrap();
    let mut account = paid("settled");
    account["spent"] = json!(70);
    account["receipt"] = json!("yes");
    let refused = scene.worker.refused("add_fund_step", account.clone()).unwrap();
    assert_eq!(refused.facts["field"], "spent", "ten are missing");
    account["returned"] = json!(10);
    scene.worker.call("add_fund_step", account).unwrap();
    scene.meet().unwrap();
    assert_eq!(fund(&mut scene.supervisor, &case)["state"], "settled", "to the last unit, on both devices");
}

#[test]
fn above_the_first_limit_a_second_person_decides() {
    let (_dir, mut scene, case) = scene();
    let asked = scene.worker.call("ask_fund", request(&case, 400)).unwrap();
    scene.meet().unwrap();
    let decide = json!({ "case": case.id, "subject": "fund", "entry": asked["entry"] });
    scene.supervisor.call("approve", decide.clone()).unwrap();
    assert_eq!(fund(&mut scene.supervisor, &case)["state"], "waits_for_second", "one is not enough");
    let mut with = decide;
    with["who"] = json!("MG01");
    with["note"] = json!("agreed by phone");
    scene.supervisor.call("decide_with", with).unwrap();
    assert_eq!(fund(&mut scene.supervisor, &case)["state"], "approved", "now two decided");
}

#[test]
fn a_family_is_looked_for_and_a_child_goes_back_only_after_a_supervisors_yes() {
    let (_dir, mut scene, case) = scene();
    let begun = scene
        .worker
        .call("open_tracing", json!({ "case": case.id, "circumstances": "lost at night", "wishes": "to go home" }))
        .unwrap();
    let step = |kind: &str| {
        json!({
            "case": case.id, "tracing": begun["entry"], "kind": kind, "note": "knew the song", "wishes": "wants to go",
        })
    };
    let refused = scene.worker.refused("add_tracing_step", step("asked")).unwrap();
    assert_eq!(refused.code, ErrorCode::SharingNotConsented, "nobody is asked without consent");
    let refused = scene.worker.refused("add_tracing_step", step("proposed")).unwrap();
    assert_eq!(refused.facts["tracing"], "not_verified", "nobody goes back to a stranger");
    let refused = scene.worker.refused("add_tracing_step", step("verified")).unwrap();
    assert_eq!(refused.facts["field"], "adult", "who was verified");
    let refused = scene.worker.refused("add_tracing_step", step("reunified")).unwrap();
    assert_eq!(refused.facts["tracing"], "not_approved", "nor without a supervisor");
    scene.worker.call("add_tracing_step", step("found")).unwrap();
    scene.meet().unwrap();
    let read = scene.supervisor.call("tracing", json!({ "case": case.id })).unwrap();
    assert_eq!(read["tracings"][0]["state"], "in_progress", "the supervisor sees how far it is");
    assert_eq!(
        read["allowed"].as_array().unwrap().iter().find(|one| *one == "add_tracing_step"),
        None,
        "and adds none"
    );
}

#[test]
fn a_supervisor_sees_what_waits_for_money_and_a_month_grants_no_more_than_it_has() {
    let (_dir, mut scene, case) = scene();
    let refused = scene.worker.refused("funds", json!({})).unwrap();
    assert_eq!(refused.code, ErrorCode::NotAllowed, "the list is of those who decide");
    let mut cases = vec![case];
    cases.extend((0..3).map(|_| scene.open_case().unwrap()));
    let ask =
        |scene: &mut Scene, case: &Case| scene.worker.call("ask_fund", request(case, 500)).unwrap()["entry"].clone();
    let asked: Vec<(usize, Value)> =
        [0, 0, 1, 1, 2, 2, 3].into_iter().map(|nth| (nth, ask(&mut scene, &cases[nth]))).collect();
    scene.meet().unwrap();
    let list = scene.supervisor.call("funds", json!({})).unwrap();
    assert_eq!((&list["left"], &list["granted"]), (&json!(3000), &json!(0)), "nothing is granted yet");
    let mine = |line: &Value| line["mine_to_decide"] == true && line["state"] == "submitted";
    assert_eq!(list["lines"].as_array().unwrap().iter().filter(|line| mine(line)).count(), 7, "all seven wait");
    let decide =
        |(nth, entry): &(usize, Value)| json!({ "case": cases[*nth].id, "subject": "fund", "entry": entry.clone() });
    for one in &asked[..6] {
        scene.supervisor.call("approve", decide(one)).unwrap();
        let mut with = decide(one);
        (with["who"], with["note"]) = (json!("MG01"), json!("agreed by phone"));
        scene.supervisor.call("decide_with", with).unwrap();
    }
    let refused = scene.supervisor.refused("approve", decide(&asked[6])).unwrap();
    assert_eq!((refused.code, &*refused.facts["left"]), (ErrorCode::FundMonthUsed, "0"), "the month is used up");
    let list = scene.supervisor.call("funds", json!({})).unwrap();
    assert_eq!((&list["left"], &list["granted"]), (&json!(0), &json!(3000)), "as the list says");
    scene.meet().unwrap();
    let closing =
        satchel_tests::scene::closure_request(&cases[0].id, &scene.world.clock.day(0), "moved to another district");
    let close = scene.worker.refused("request_closure", closing).unwrap();
    assert!(close.facts["guards"].contains("money_accounted"), "no case ends while money is out: {close:?}");
    scene.world.clock.pass_days(31);
    let later = ask(&mut scene, &cases[3]);
    scene.meet().unwrap();
    scene.supervisor.call("approve", decide(&(3, later))).unwrap();
}
