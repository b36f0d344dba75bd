//! The list of services: signed by the supervisor, carried as a file, refused when somebody else made or turned it.

use app::error::ErrorCode;
use model::Day;
use satchel_tests::demo::services::directory;
use satchel_tests::scene::Scene;
use serde_json::{Value, json};

fn signed(scene: &mut Scene) -> Value {
    let today = Day::parse(&scene.world.clock.day(0)).unwrap();
    scene.supervisor.call("set_directory", directory(today)).unwrap();
    scene.supervisor.call("directory_file", json!({})).unwrap()
}

#[test]
fn a_list_that_the_supervisor_signed_is_read_on_the_tablet_without_a_network() {
    let dir = tempfile::tempdir().unwrap();
    let mut scene = Scene::set(dir.path(), false).unwrap();
    let empty = scene.worker.call("directory", json!({})).unwrap();
    assert_eq!((empty["issued_on"].clone(), empty["keeps"].clone()), (json!(null), json!(false)), "nothing yet");
    let file = signed(&mut scene);
    scene.worker.online = false;
    scene.worker.call("load_directory", file.clone()).unwrap();
    let view = scene.worker.call("directory", json!({})).unwrap();
    assert_eq!(view["issued_by"], json!("SU01"), "by whom");
    assert_eq!(view["providers"].as_array().unwrap().len(), 25, "all of them");
    let old = view["providers"].as_array().unwrap().iter().filter(|one| one["long_unchecked"] == true).count();
    assert_eq!(old, 4, "those that nobody checked for more than 90 days");
    let again = scene.worker.refused("load_directory", file).unwrap();
    assert_eq!(again.code, ErrorCode::FileOlder, "the same list again changes nothing");
}

#[test]
fn a_list_from_somebody_else_or_turned_on_the_way_changes_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let mut scene = Scene::set(dir.path(), false).unwrap();
    let today = Day::parse(&scene.world.clock.day(0)).unwrap();
    let of_worker = scene.worker.refused("set_directory", directory(today)).unwrap();
    assert_eq!(of_worker.code, ErrorCode::NotAllowed, "a caseworker proposes and does not sign");
    let good = signed(&mut scene)["file"].as_str().unwrap().to_owned();
    // One letter in the middle of the list.
    let (before, after) = good.split_at(good.len() / 2);
    let turned = format!("{before}{}{}", if after.starts_with('A') { 'B' } else { 'A' }, &after[1..]);
    for file in [turned, good[..good.len() / 8 * 4].to_owned(), String::new(), "A".repeat(2_000_000), "é".to_owned()] {
        let refused = scene.worker.refused("load_directory", json!({ "file": file })).unwrap();
        assert_eq!(refused.code, ErrorCode::FileUntrusted, "{} characters", file.len());
    }
    let mut slip = directory(today);
    slip["providers"][12]["location"] = json!("the house with the green door");
    let refused = scene.supervisor.refused("set_directory", slip).unwrap();
    assert_eq!(refused.code, ErrorCode::DirectoryRefused, "nobody writes where a safe shelter is");
    assert_eq!(refused.facts["provider"], "13", "and the slip is named");
}

#[test]
fn what_is_wrong_in_the_list_is_reported_and_checked() {
    let dir = tempfile::tempdir().unwrap();
    let mut scene = Scene::set(dir.path(), false).unwrap();
    let file = signed(&mut scene);
    scene.worker.call("load_directory", file).unwrap();
    let said = json!({ "provider": "tarn_health_post", "what": "Open on Saturdays now" });
    scene.worker.call("propose_directory_change", said).unwrap();
    let unknown = json!({ "provider": "nobody", "what": "x" });
    assert_eq!(
        scene.worker.refused("propose_directory_change", unknown).unwrap().code,
        ErrorCode::EntryUnknown,
        "no such place"
    );
    let proposals = scene.worker.call("directory", json!({})).unwrap()["proposals"].clone();
    assert_eq!(proposals[0]["by"], json!("CW07"), "whom to ask about it");
    let refused = scene.worker.refused("confirm_provider", json!({ "provider": "tarn_health_post" })).unwrap();
    assert_eq!(refused.code, ErrorCode::NotAllowed, "the worker reports, the supervisor confirms");
    scene.world.clock.pass_days(1);
    scene.supervisor.call("confirm_provider", json!({ "provider": "tarn_health_post" })).unwrap();
    let file = scene.supervisor.call("directory_file", json!({})).unwrap();
    scene.worker.call("load_directory", file).unwrap();
    let view = scene.worker.call("directory", json!({})).unwrap();
    let post =
        view["providers"].as_array().unwrap().iter().find(|one| one["form"]["id"] == "tarn_health_post").unwrap();
    assert_eq!(post["unchecked_days"], json!(0), "fresh again on both devices");
    scene.worker.call("drop_directory_change", json!({ "proposal": proposals[0]["id"] })).unwrap();
    let view = scene.worker.call("directory", json!({})).unwrap();
    assert_eq!(view["proposals"], json!([]), "taken up");
}
