//! Photos and recordings between two devices and a real office: they arrive whole or say what is missing, show nothing to
//! anybody else, and are gone when consent is.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use app::error::ErrorCode;
use satchel_tests::photo::{base64, photo, recording};
use satchel_tests::scanner::Scanner;
use satchel_tests::scene::{Case, Scene};
use satchel_tests::tap::{Tap, Way};
use satchel_tests::world::Device;
use serde_json::{Value, json};

const PLANTED: &str = "canaryrosa at 33.8938 north 35.5018 east";

fn scene() -> (tempfile::TempDir, Scene, Case) {
    let dir = tempfile::tempdir().unwrap();
    let mut scene = Scene::set(dir.path(), false).unwrap();
    let case = scene.open_case().unwrap();
    consent(&mut scene.worker, &case, "given");
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

fn attach(worker: &mut Device, case: &Case, kind: &str, bytes: &[u8]) -> String {
    let input = json!({ "case": case.id, "kind": kind, "content": base64(bytes) });
    worker.call("attach_file", input).unwrap()["entry"].as_str().unwrap().to_owned()
}

/// Four photos and a recording.
fn five(worker: &mut Device, case: &Case) -> Vec<String> {
    let photos = (0..4).map(|seed| ("photo", photo(seed, 420 + 40 * seed as u32, PLANTED)));
    let all = photos.chain([("audio", recording(9, 600_000))]);
    all.collect::<Vec<_>>().iter().map(|(kind, bytes)| attach(worker, case, kind, bytes)).collect()
}

fn list(device: &mut Device, case: &Case) -> Value {
    device.call("attachments", json!({ "case": case.id })).unwrap()
}

/// How many are whole at the office, and of how many.
fn at_office(device: &mut Device, case: &Case) -> (u64, u64) {
    let list = list(device, case);
    let sum = |one: &str, other: &str| list[one].as_u64().unwrap() + list[other].as_u64().unwrap();
    (sum("photos_at_office", "recordings_at_office"), sum("photos", "recordings"))
}

fn show(device: &mut Device, case: &Case, id: &str) -> Value {
    let input = json!({ "case": case.id, "attachment": id, "reason": "supervision" });
    device.call("show_attachment", input).unwrap()
}

/// Asks for all of them, fetches them, and compares each with what the worker's device shows.
fn the_supervisor_has_the_same(scene: &mut Scene, case: &Case, ids: &[String]) {
    scene.supervisor.sync().unwrap();
    for id in ids {
        assert_eq!(show(&mut scene.supervisor, case, id)["asked"], true, "fetched when somebody asks");
    }
    scene.supervisor.sync().unwrap();
    for id in ids {
        let (ours, theirs) = (show(&mut scene.worker, case, id), show(&mut scene.supervisor, case, id));
        assert!(ours["content"].as_str().is_some_and(|content| !content.is_empty()), "it is here");
        assert_eq!(ours, theirs, "byte for byte");
    }
}

/// Lets `through` parts pass, then cuts the link: at the request, or at the answer of what the office already stored.
fn cut_after(tap: &Tap, through: usize, way: Way) {
    let passed = Arc::new(AtomicUsize::new(0));
    tap.meddle(move |passing| {
        if passing.path == "/v1/blob/put" && passing.way == way {
            passing.hang_up = passed.fetch_add(1, Ordering::SeqCst) >= through;
            if passing.hang_up {
                passing.bytes.clear();
            }
        }
    });
}

#[test]
fn five_attachments_arrive_whole_though_the_link_is_cut_at_every_part() {
    let (_dir, mut scene, case) = scene();
    let tap = Tap::before(scene.world.address()).unwrap();
    scene.worker.point_to(tap.address()).unwrap();
    let ids = five(&mut scene.worker, &case);
    let (mut seen, mut rounds) = (Vec::new(), 0);
    loop {
        // Every boundary is met twice: before a part goes, and after the office took one and could not say so.
        cut_after(&tap, rounds % 2, if rounds % 2 == 0 { Way::Down } else { Way::Up });
        let note = json!({ "case": case.id, "held_on": scene.world.clock.day(0), "observations": "at the pump" });
        scene.worker.call("add_note", note).unwrap();
        let report = scene.worker.sync().expect("a broken file is no broken exchange");
        assert!(report["sent"].as_u64().unwrap() > 0, "the note is at the office, whatever became of photos");
        seen.push(at_office(&mut scene.worker, &case));
        rounds += 1;
        if report["parts_left"] == 0 {
            break;
        }
        assert!(rounds < 60, "each exchange brings at least one part further");
    }
    assert!(seen.is_sorted(), "what is there stays there: {seen:?}");
    assert!(seen.contains(&(2, 5)), "it is said that 2 of 5 are there: {seen:?}");
    assert_eq!(seen.last(), Some(&(5, 5)), "and in the end all");
    assert!(rounds >= 10, "there were {rounds} boundaries");
    the_supervisor_has_the_same(&mut scene, &case, &ids);
    let status = scene.worker.call("backup_status", json!({})).unwrap();
    assert_eq!((&status["media"], &status["media_at_office"]), (&json!(5), &json!(5)), "the backup screen says so too");
}

#[test]
fn what_the_office_lost_is_brought_again_and_the_rest_was_never_held_up() {
    let (_dir, mut scene, case) = scene();
    let ids = five(&mut scene.worker, &case);
    scene.worker.sync().unwrap();
    scene.supervisor.sync().unwrap();
    let blobs =
        || scene.world.office_bytes().unwrap().into_iter().filter(|(path, _)| path.to_string_lossy().contains("blobs"));
    let lost: Vec<_> = blobs().map(|(path, _)| path).step_by(3).collect();
    let all = blobs().count();
    lost.iter().for_each(|path| std::fs::remove_file(path).unwrap());
    for id in &ids {
        show(&mut scene.supervisor, &case, id);
    }
    let report = scene.supervisor.sync().unwrap();
    let came = report["parts_received"].as_u64().unwrap();
    assert_eq!(came, (all - lost.len()) as u64, "everything but what is lost");
    assert_eq!(scene.worker.sync().unwrap()["parts_sent"], 0, "the office was asked today already");
    scene.world.clock.pass_days(1);
    assert_eq!(scene.worker.sync().unwrap()["parts_sent"], lost.len(), "who has them brings them again");
    the_supervisor_gets_the_rest(&mut scene, &case, &ids);
}

fn the_supervisor_gets_the_rest(scene: &mut Scene, case: &Case, ids: &[String]) {
    scene.supervisor.sync().unwrap();
    for id in ids {
        let (ours, theirs) = (show(&mut scene.worker, case, id), show(&mut scene.supervisor, case, id));
        assert_eq!(ours, theirs, "whole in the end");
    }
}

#[test]
fn without_consent_nothing_is_kept_and_when_it_is_taken_back_nothing_stays() {
    let dir = tempfile::tempdir().unwrap();
    let mut scene = Scene::set(dir.path(), false).unwrap();
    let case = scene.open_case().unwrap();
    let input = json!({ "case": case.id, "kind": "photo", "content": base64(&photo(1, 60, PLANTED)) });
    let refused = scene.worker.refused("attach_file", input.clone()).unwrap();
    assert_eq!(
        (refused.code, refused.facts["why"].as_str()),
        (ErrorCode::PicturesNotConsented, "not_asked"),
        "ask first"
    );
    consent(&mut scene.worker, &case, "given");
    let id = scene.worker.call("attach_file", input.clone()).unwrap()["entry"].as_str().unwrap().to_owned();
    scene.meet().unwrap();
    show(&mut scene.supervisor, &case, &id);
    scene.supervisor.sync().unwrap();
    assert_eq!(show(&mut scene.supervisor, &case, &id)["asked"], false, "both have it");
    consent(&mut scene.worker, &case, "withdrawn");
    let ours = list(&mut scene.worker, &case);
    assert_eq!((&ours["attachments"], &ours["erased_with_consent"]), (&json!([]), &json!(1)), "gone at once");
    assert_eq!(scene.worker.refused("attach_file", input).unwrap().facts["why"], "withdrawn", "and no new one");
    scene.meet().unwrap();
    scene.meet().unwrap();
    assert_eq!(list(&mut scene.supervisor, &case)["attachments"], json!([]), "the supervisor's copy went too");
    let blobs = scene.world.office_bytes().unwrap();
    let left = blobs.iter().filter(|(path, _)| path.to_string_lossy().contains("blobs")).count();
    assert_eq!(left, 0, "and the office's");
}

#[test]
fn what_a_colleague_attached_who_had_not_heard_of_it_goes_too() {
    let (_dir, mut scene, case) = scene();
    let mut tablet = scene.world.enrol_further(&mut scene.worker, &mut scene.supervisor, "second", 78).unwrap();
    scene.meet().unwrap();
    tablet.sync().unwrap();
    consent(&mut scene.worker, &case, "withdrawn");
    attach(&mut tablet, &case, "photo", &photo(4, 60, PLANTED));
    tablet.sync().unwrap();
    scene.worker.sync().unwrap();
    scene.worker.sync().unwrap();
    tablet.sync().unwrap();
    for device in [&mut scene.worker, &mut tablet] {
        assert_eq!(list(device, &case)["erased_with_consent"], 1, "neither keeps it");
    }
}

#[test]
fn a_photo_that_is_no_photo_or_too_much_is_refused_with_a_reason() {
    let (_dir, mut scene, case) = scene();
    let mut refused = |kind: &str, content: String| {
        let input = json!({ "case": case.id, "kind": kind, "content": content });
        let error = scene.worker.refused("attach_file", input).unwrap();
        assert_eq!(error.code, ErrorCode::PictureRefused, "{kind}");
        error.facts["why"].clone()
    };
    let whole = photo(1, 60, PLANTED);
    assert_eq!(refused("photo", base64(&whole[..whole.len() / 2])), "unreadable", "cut short");
    assert_eq!(refused("photo", base64(b"GIF89a")), "unreadable", "another kind");
    assert_eq!(refused("photo", "not base 64".to_owned()), "unreadable", "no bytes at all");
    assert_eq!(refused("photo", "A".repeat(100 * 1024 * 1024)), "too_large", "a hundred megabytes");
    assert_eq!(refused("audio", base64(&whole)), "unreadable", "a picture is no recording");
    assert_eq!(list(&mut scene.worker, &case)["attachments"], json!([]), "nothing of it was kept");
}

#[test]
fn what_the_camera_wrote_and_what_it_shows_are_in_no_file_and_not_on_the_wire() {
    let (_dir, mut scene, case) = scene();
    let tap = Tap::before(scene.world.address()).unwrap();
    scene.worker.point_to(tap.address()).unwrap();
    let id = attach(&mut scene.worker, &case, "photo", &photo(3, 200, PLANTED));
    let shown = show(&mut scene.worker, &case, &id)["content"].as_str().unwrap().to_owned();
    scene.worker.sync().unwrap();
    let inside = &shown[400..440];
    let scanner = Scanner::of(&[PLANTED, inside]);
    assert!(scanner.find(&photo(3, 200, PLANTED)).is_some(), "the camera's file said it");
    assert_eq!(scanner.find(&tap.heard()), None, "not on the wire");
    let files = [scene.worker.bytes().unwrap(), scene.world.office_bytes().unwrap()].concat();
    for (path, bytes) in files {
        assert_eq!(scanner.find(&bytes), None, "not in {}", path.display());
    }
    let jpeg = scanner_bytes(&shown);
    assert_eq!(Scanner::of(&[PLANTED]).find(&jpeg), None, "and not in what is kept");
}

/// The bytes of a text in base 64.
fn scanner_bytes(text: &str) -> Vec<u8> {
    let value = |letter: u8| match letter {
        b'A'..=b'Z' => letter - b'A',
        b'a'..=b'z' => letter - b'a' + 26,
        b'0'..=b'9' => letter - b'0' + 52,
        b'+' => 62,
        _ => 63,
    };
    let bits = text.bytes().filter(|letter| *letter != b'=').map(value);
    let bits: Vec<u8> = bits.collect();
    bits.chunks(4)
        .flat_map(|four| {
            let at = |at: usize| u32::from(four.get(at).copied().unwrap_or(0));
            let group = at(0) << 18 | at(1) << 12 | at(2) << 6 | at(3);
            group.to_be_bytes()[1..four.len()].to_vec()
        })
        .collect()
}

#[test]
fn an_office_that_swaps_or_shortens_parts_shows_nobody_anything_wrong() {
    let (_dir, mut scene, case) = scene();
    let ids = five(&mut scene.worker, &case);
    scene.worker.sync().unwrap();
    scene.supervisor.sync().unwrap();
    let tap = Tap::before(scene.world.address()).unwrap();
    scene.supervisor.point_to(tap.address()).unwrap();
    for id in &ids {
        show(&mut scene.supervisor, &case, id);
    }
    let mut before: Vec<u8> = Vec::new();
    tap.meddle(move |passing| {
        if passing.path == "/v1/blob/get" && passing.way == Way::Down {
            let held = passing.body().to_vec();
            // Each answer is the part asked for before, or half of the right one.
            if before.is_empty() {
                passing.set_body(&held[..held.len() / 2])
            } else {
                passing.set_body(&before)
            }
            before = held;
        }
    });
    let report = scene.supervisor.sync().unwrap();
    assert_eq!(
        (&report["parts_received"], report["parts_refused"].as_u64().unwrap() > 5),
        (&json!(0), true),
        "none fits its name"
    );
    assert!(ids.iter().all(|id| show(&mut scene.supervisor, &case, id)["content"].is_null()), "nothing is shown");
    tap.leave_alone();
    scene.supervisor.sync().unwrap();
    the_supervisor_gets_the_rest(&mut scene, &case, &ids);
}

#[test]
fn a_photo_taken_while_a_visit_is_written_belongs_to_that_visit() {
    let (_dir, mut scene, case) = scene();
    let kept = json!({ "case": case.id, "kind": "follow_up", "content": "{}" });
    let draft = scene.worker.call("save_draft", kept).unwrap()["draft"].clone();
    let input = json!({ "case": case.id, "kind": "photo", "visit": draft, "content": base64(&photo(5, 60, PLANTED)) });
    scene.worker.call("attach_file", input).unwrap();
    let visit = json!({
        "case": case.id, "mode": "home_visit", "private_setting": true, "client_seen": true, "draft": draft,
        "observations": "at home, calm",
        "next_contact_on": scene.world.clock.day(5),
    });
    let entry = scene.worker.call("record_follow_up", visit).unwrap()["entry"].clone();
    let list = list(&mut scene.worker, &case);
    assert_eq!(list["attachments"][0]["visit"], entry, "it is found beside the visit");
}
