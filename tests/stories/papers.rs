//! Scanned papers through commands: kept with what they are, read on a second device, refused when damaged, and not
//! swept away with photos.

use app::error::ErrorCode;
use satchel_tests::photo::{base64, photo};
use satchel_tests::scene::{Case, Scene};
use satchel_tests::world::Device;
use serde_json::{Value, json};

const PLANTED: &str = "canaryrosa at 33.8938 north 35.5018 east";

fn scene() -> (tempfile::TempDir, Scene, Case) {
    let dir = tempfile::tempdir().unwrap();
    let mut scene = Scene::set(dir.path(), false).unwrap();
    let case = scene.open_case().unwrap();
    scene.meet().unwrap();
    (dir, scene, case)
}

fn consent(worker: &mut Device, case: &Case, answer: &str) {
    let said = json!({
        "case": case.id, "scope": "photo_audio", "answer": answer, "method": "verbal_witnessed",
        "witness_role": "trusted_adult", "exception": "no_caregiver", "exception_note": "lives alone",
    });
    worker.call("decide_consent", said).unwrap();
}

fn keep(worker: &mut Device, case: &Case, kind: &str, seed: u64) -> String {
    let input = json!({ "case": case.id, "kind": kind, "content": base64(&photo(seed, 90, PLANTED)) });
    worker.call("keep_paper", input).unwrap()["entry"].as_str().unwrap().to_owned()
}

fn kinds(device: &mut Device, case: &Case) -> Vec<String> {
    let list = device.call("attachments", json!({ "case": case.id })).unwrap();
    let kind = |one: &Value| one["paper"].as_str().unwrap().to_owned();
    let mut kinds: Vec<String> = list["attachments"].as_array().unwrap().iter().map(kind).collect();
    kinds.sort();
    kinds
}

fn show(device: &mut Device, case: &Case, id: &str) -> Value {
    let input = json!({ "case": case.id, "attachment": id, "reason": "supervision" });
    device.call("show_attachment", input).unwrap()
}

#[test]
fn a_paper_is_kept_with_its_kind_and_day_and_read_by_the_supervisor() {
    let (_dir, mut scene, case) = scene();
    let kept = json!({ "case": case.id, "kind": "paper", "content": "{}" });
    let draft = scene.worker.call("save_draft", kept).unwrap()["draft"].clone();
    let dated_on = scene.world.clock.day(-300);
    let input = json!({
        "case": case.id, "kind": "court_paper", "dated_on": dated_on, "draft": draft,
        "content": base64(&photo(1, 700, PLANTED)),
    });
    let id = scene.worker.call("keep_paper", input).unwrap()["entry"].as_str().unwrap().to_owned();
    assert_eq!(scene.worker.call("drafts", json!({})).unwrap()["drafts"], json!([]), "the draft ended with it");
    scene.meet().unwrap();
    let list = scene.supervisor.call("attachments", json!({ "case": case.id })).unwrap();
    let one = &list["attachments"][0];
    assert_eq!(
        (&one["kind"], &one["paper"], &one["dated_on"]),
        (&json!("paper"), &json!("court_paper"), &json!(dated_on)),
        "it says what it is and what day stands on it"
    );
    let ours = scene.worker.call("attachments", json!({ "case": case.id })).unwrap();
    assert_eq!(
        (&ours["papers_at_office"], &ours["papers"], &ours["photos"]),
        (&json!(1), &json!(1), &json!(0)),
        "the office holds it, and it is no photo"
    );
    assert_eq!(show(&mut scene.supervisor, &case, &id)["asked"], true, "it comes when somebody asks");
    scene.supervisor.sync().unwrap();
    let (ours, theirs) = (show(&mut scene.worker, &case, &id), show(&mut scene.supervisor, &case, &id));
    assert!(ours["content"].as_str().is_some_and(|content| !content.is_empty()), "it is here");
    assert_eq!(ours, theirs, "byte for byte");
}

#[test]
fn a_damaged_picture_is_no_paper_and_nothing_of_it_is_kept() {
    let (_dir, mut scene, case) = scene();
    let whole = photo(1, 60, PLANTED);
    let mut refused = |content: String, dated_on: Value| {
        let input = json!({ "case": case.id, "kind": "letter", "dated_on": dated_on, "content": content });
        scene.worker.refused("keep_paper", input).unwrap()
    };
    for damaged in [base64(&whole[..whole.len() / 2]), base64(b"%PDF-1.7"), "not base 64".to_owned()] {
        let error = refused(damaged, Value::Null);
        assert_eq!((error.code, error.facts["why"].as_str()), (ErrorCode::PictureRefused, "unreadable"), "no picture");
    }
    let error = refused("A".repeat(30 * 1024 * 1024), Value::Null);
    assert_eq!((error.code, error.facts["why"].as_str()), (ErrorCode::PictureRefused, "too_large"), "not even read");
    let error = refused(base64(&whole), json!("2099-01-01"));
    assert_eq!(error.code, ErrorCode::DateRefused, "nobody wrote it yet");
    let nameless = json!({ "case": case.id, "kind": "paper", "content": base64(&whole) });
    assert_eq!(scene.worker.refused("attach_file", nameless).unwrap().code, ErrorCode::PictureRefused, "which paper?");
    assert_eq!(kinds(&mut scene.worker, &case), [""; 0], "nothing was kept");
}

#[test]
fn an_identity_card_goes_with_consent_to_photos_and_the_other_papers_stay() {
    let (_dir, mut scene, case) = scene();
    let card = json!({ "case": case.id, "kind": "id_copy", "content": base64(&photo(2, 60, PLANTED)) });
    let refused = scene.worker.refused("keep_paper", card).unwrap();
    assert_eq!(refused.code, ErrorCode::PicturesNotConsented, "it shows a face");
    let letter = keep(&mut scene.worker, &case, "letter", 3);
    consent(&mut scene.worker, &case, "given");
    keep(&mut scene.worker, &case, "id_copy", 2);
    let wrong = keep(&mut scene.worker, &case, "other", 4);
    assert_eq!(kinds(&mut scene.worker, &case), ["id_copy", "letter", "other"], "all three");
    scene.meet().unwrap();
    consent(&mut scene.worker, &case, "withdrawn");
    assert_eq!(kinds(&mut scene.worker, &case), ["letter", "other"], "the card went at once");
    let gone = json!({ "case": case.id, "attachment": wrong });
    scene.worker.call("remove_attachment", gone).unwrap();
    scene.meet().unwrap();
    scene.meet().unwrap();
    assert_eq!(kinds(&mut scene.supervisor, &case), ["letter"], "and on the supervisor's device");
    show(&mut scene.supervisor, &case, &letter);
    scene.supervisor.sync().unwrap();
    assert!(show(&mut scene.supervisor, &case, &letter)["content"].is_string(), "what stays can be read");
    let blobs = scene.world.office_bytes().unwrap();
    let left = blobs.iter().filter(|(path, _)| path.to_string_lossy().contains("blobs")).count();
    assert_eq!(left, 2, "the office holds the letter's two parts and nothing else");
}
