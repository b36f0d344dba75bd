//! Sheets on paper: each printed in each language, names never with a case, a case never with names, nothing left behind.

use std::path::{Path, PathBuf};
use std::process::Command;

use app::error::ErrorCode;
use base64::Engine as _;
use satchel_tests::scene::{Case, Scene};
use satchel_tests::world::Device;
use serde_json::{Value, json};

const LANGUAGES: [&str; 3] = ["en", "fr", "ar"];
/// Planted in identity by the scene.
const NAMES: [&str; 4] = ["miller", "100200", "behind the mill", "Zeyneb"];
/// Planted in casework by the scene and below.
const CASEWORK: [&str; 5] = ["often alone", "Papers again", "registry", "eglect", "clinic"];

fn scene() -> (tempfile::TempDir, Scene, Case) {
    let dir = tempfile::tempdir().unwrap();
    let mut scene = Scene::set(dir.path(), false).unwrap();
    let case = scene.open_case().unwrap();
    scene.meet().unwrap();
    (dir, scene, case)
}

fn refer(device: &mut Device, case: &Case) -> Value {
    let referral = json!({
        "case": case.id, "service": "health", "provider": "The clinic", "priority": "urgent",
        "reason": "A check of the arm", "client_told_steps": true,
    });
    device.call("make_referral", referral).unwrap()["entry"].clone()
}

fn share(scene: &mut Scene, case: &Case, answer: &str) {
    let decision = json!({
        "case": case.id, "scope": "share_referral", "answer": answer, "method": "verbal_witnessed",
        "witness_role": "second_staff", "exception": "no_caregiver", "recipients": [{ "name": "The clinic" }],
        "share_groups": ["service_needed", "reason_short"], "valid_from": scene.world.clock.day(0),
    });
    scene.worker.call("decide_consent", decision).unwrap();
}

/// Prepares a sheet and gives what stands on it, without marks of direction, and its PDF.
fn printed(device: &mut Device, command: &str, input: Value) -> (Value, String, Vec<u8>) {
    let view = device.call(command, input).unwrap();
    let text: String = view.to_string().chars().filter(|letter| !('\u{2066}'..='\u{2069}').contains(letter)).collect();
    let file = device.call("sheet_file", json!({})).unwrap();
    (view, text, decode(file["bytes"].as_str().unwrap()))
}

fn decode(text: &str) -> Vec<u8> {
    base64::engine::general_purpose::STANDARD.decode(text).unwrap()
}

/// What a reader finds in the PDF.
fn read_back(pdf: &[u8], dir: &Path) -> String {
    let path = dir.join("read.pdf");
    std::fs::write(&path, pdf).unwrap();
    let output = Command::new("pdftotext").args(["-layout".as_ref(), path.as_os_str(), "-".as_ref()]).output();
    let output = output.expect("pdftotext is there: `cargo xtask check` installs poppler-utils");
    String::from_utf8(output.stdout).unwrap()
}

/// Where samples are put for people to look at, when somebody asks for them.
fn keep_sample(name: &str, pdf: &[u8]) {
    if let Some(dir) = std::env::var_os("SATCHEL_SAMPLES") {
        std::fs::write(PathBuf::from(dir).join(name), pdf).unwrap();
    }
}

#[test]
fn every_sheet_is_printed_and_none_mixes_names_with_a_case() {
    let (dir, mut scene, case) = scene();
    let referral = refer(&mut scene.worker, &case);
    share(&mut scene, &case, "given");
    let sheets = [
        ("print_case_summary", json!({})),
        ("print_family_plan", json!({})),
        ("print_referral_slip", json!({ "referral": referral })),
        ("print_consent_form", json!({})),
        ("print_code_key", json!({})),
    ];
    for language in LANGUAGES {
        for (command, extra) in &sheets {
            let mut input = json!({ "case": case.id, "language": language, "paper": "a4" });
            input.as_object_mut().unwrap().extend(extra.as_object().unwrap().clone());
            let (view, text, pdf) = printed(&mut scene.worker, command, input);
            assert!(pdf.starts_with(b"%PDF-"), "{command} in {language} is a PDF");
            keep_sample(&format!("{command}.{language}.pdf"), &pdf);
            assert_eq!(view["direction"], json!(if language == "ar" { "rtl" } else { "ltr" }), "as the language runs");
            assert_eq!(view["letters_missing"], json!(0), "{command} in {language} has all its letters");
            let said = [text, read_back(&pdf, dir.path())];
            for text in &said {
                mixes_nothing(command, language, text, &case.code);
            }
        }
    }
}

fn mixes_nothing(command: &str, language: &str, text: &str, code: &str) {
    let holds = |planted: &str| text.contains(planted);
    let identity = matches!(command, "print_consent_form" | "print_code_key");
    let forbidden: &[&str] = if identity { &CASEWORK } else { &NAMES };
    for planted in forbidden {
        assert!(!holds(planted), "{command} in {language} must not say {planted}: {text}");
    }
    let has_code = matches!(command, "print_case_summary" | "print_referral_slip" | "print_code_key");
    assert_eq!(holds(code), has_code, "{command} in {language} and the case code: {text}");
    assert!(!identity || holds("miller"), "{command} in {language} is for people who know the person");
}

#[test]
fn a_slip_needs_consent_and_a_copy_needs_a_safe_place() {
    let (_dir, mut scene, case) = scene();
    let referral = refer(&mut scene.worker, &case);
    let slip = json!({ "case": case.id, "referral": referral, "language": "en", "paper": "a5" });
    let refused = scene.worker.refused("print_referral_slip", slip.clone()).unwrap();
    assert_eq!(refused.code, ErrorCode::SheetNoConsent, "nobody agreed to share");
    let list = scene.worker.call("sheets", json!({ "case": case.id })).unwrap();
    assert_eq!(list["sheets"][2]["refused"], json!("sheet_no_consent"), "and the screen says so before");
    share(&mut scene, &case, "given");
    scene.worker.call("print_referral_slip", slip.clone()).unwrap();
    share(&mut scene, &case, "withdrawn");
    let refused = scene.worker.refused("print_referral_slip", slip).unwrap();
    assert_eq!(refused.code, ErrorCode::StateRefuses, "the referral that rested on it is over");

    let draft = revise(&mut scene, &case);
    let agree = json!({
        "case": case.id, "plan": draft, "agreed_on": scene.world.clock.day(0), "closure_condition": "I have my papers",
        "participants": [{ "code": "CL", "how": "led" }], "next_review_on": scene.world.clock.day(20),
        "consent": { "method": "verbal_witnessed" }, "copy_given": "not_safe",
    });
    scene.worker.call("agree_plan", agree).unwrap();
    let copy = json!({ "case": case.id, "language": "en", "paper": "a4" });
    let refused = scene.worker.refused("print_family_plan", copy).unwrap();
    assert_eq!(refused.code, ErrorCode::SheetNotSafe, "somebody at home could find it");
    let gone = scene.worker.call("discard_sheet", json!({})).and(scene.worker.refused("sheet_file", json!({})));
    assert_eq!(gone.unwrap().code, ErrorCode::SheetGone, "a sheet that was put away is gone");
}

/// A review that asks for another plan version; its draft.
fn revise(scene: &mut Scene, case: &Case) -> Value {
    let client = json!([{ "code": "CL", "how": "took_part" }]);
    let opened = scene.worker.call("open_review", json!({ "case": case.id, "participants": client })).unwrap();
    let held = json!({
        "case": case.id, "review": opened["entry"], "participants": client, "supervisor_took_part": false,
        "absence_reason": "at the district office", "plan_still_relevant": "no", "client_feedback": "other things first",
        "consent_reconfirmed": true, "outcome": "revise_plan", "risk": { "level": "medium", "note": "as before" },
        "next_review_on": scene.world.clock.day(20), "goals": [],
    });
    scene.worker.call("hold_review", held).unwrap();
    scene.meet().unwrap();
    let approve = json!({ "case": case.id, "subject": "review", "entry": opened["entry"], "comment": "" });
    scene.supervisor.call("approve", approve).unwrap();
    scene.meet().unwrap();
    scene.worker.call("draft_plan", json!({ "case": case.id })).unwrap()["entry"].clone()
}

#[test]
fn a_supervisor_opens_names_on_paper_only_with_a_reason_that_stays() {
    let (_dir, mut scene, case) = scene();
    let form = json!({ "case": case.id, "language": "fr", "paper": "a4" });
    let refused = scene.supervisor.refused("print_consent_form", form).unwrap();
    assert_eq!(refused.code, ErrorCode::ValueMissing, "why?");
    let form = json!({ "case": case.id, "language": "fr", "paper": "a4", "reason": "worker_absent" });
    scene.supervisor.call("print_consent_form", form).unwrap();
    scene.meet().unwrap();
    let file = scene.worker.call("case_file", json!({ "case": case.id })).unwrap();
    let opened = file["timeline"].to_string().contains("worker_absent");
    assert!(opened, "the worker reads who opened the names, and why");
}

#[test]
fn a_note_of_ten_thousand_letters_and_a_hostile_one_are_printed_whole() {
    let (dir, mut scene, case) = scene();
    let words: String = (0..1600).map(|word| format!("word{word} ")).collect();
    let note: String = words.chars().take(9_990).collect();
    let hostile = ") Tj ET /OpenAction <</S /JavaScript>> <script>alert(1)</script> \u{5d0}\u{645}";
    for (said, last) in [(note.trim(), "word1000"), (hostile, "/OpenAction")] {
        let visit = json!({
            "case": case.id, "mode": "home_visit", "client_seen": true, "private_setting": true,
            "observations": said, "next_contact_on": scene.world.clock.day(9),
        });
        scene.worker.call("record_follow_up", visit).unwrap();
        let input = json!({ "case": case.id, "language": "ar", "paper": "a5" });
        let (view, text, pdf) = printed(&mut scene.worker, "print_case_summary", input);
        assert!(text.contains(last), "the note is on the sheet");
        assert!(view["pages"].as_u64().unwrap() > 1, "over as many pages as it needs");
        let reads = read_back(&pdf, dir.path()).contains(last);
        assert!(reads, "and can be read back from the paper's file");
        scene.world.clock.pass_days(1);
    }
}
