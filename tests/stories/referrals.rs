//! Referrals: what leaves and what never does, the package in the hands of the reference program, answers, refusals.

use std::path::Path;
use std::process::Command;

use app::error::ErrorCode;
use base64::Engine as _;
use model::Day;
use satchel_tests::demo::services::directory;
use satchel_tests::scene::{Case, Scene};
use serde_json::{Value, json};

/// Words that stand in every intake form of the case and must leave in nothing.
const PLANTED: [&str; 7] =
    ["quenchwort", "brindlemoor", "tallowfin", "ostrelby", "wherrigan", "pellucine", "drovemark"];

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

fn consent(case: &Case, answer: &str, groups: &Value) -> Value {
    json!({
        "case": case.id, "scope": "share_referral", "answer": answer, "method": "verbal_witnessed",
        "witness_role": "second_staff", "exception": "no_caregiver", "recipients": [{ "name": "Riverside clinic" }],
        "share_groups": groups, "share_name": true,
    })
}

fn all_groups() -> Value {
    json!([
        "contact_safe",
        "demographics",
        "service_needed",
        "reason_short",
        "risk_level",
        "safety_advice",
        "access_needs",
        "care_situation",
        "plan_actions_for_receiver",
        "documents_named"
    ])
}

fn referral(case: &Case, fields: &Value, channel: &str, password: Option<&str>) -> Value {
    json!({
        "case": case.id, "provider": "riverside_clinic", "service": "health", "priority": "urgent",
        "reason": "A check that was missed.", "fields": fields, "channel": channel, "password_channel": password,
        "answer_to": "555 0107", "client_told_steps": true,
    })
}

fn bytes_of(text: &str) -> Vec<u8> {
    base64::engine::general_purpose::STANDARD.decode(text).unwrap()
}

/// Opens a file with the reference program, which reads passphrases from a terminal alone: python lends it one.
fn age_opens(dir: &Path, file: &[u8], passphrase: &str) -> Option<Vec<u8>> {
    const SCRIPT: &str = r#"
import os, pty, sys
pid, fd = pty.fork()
if pid == 0:
    os.execvp("age", ["age", "-d", "-o", sys.argv[2], sys.argv[1]])
seen = b""
while b"passphrase" not in seen.lower():
    seen += os.read(fd, 1024)
os.write(fd, sys.argv[3].encode() + b"\n")
try:
    while os.read(fd, 1024):
        pass
except OSError:
    pass
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
"#;
    let (sealed, open) = (dir.join("referral.age"), dir.join("referral.json"));
    std::fs::write(&sealed, file).unwrap();
    let _ = std::fs::remove_file(&open);
    let ran = Command::new("python3").arg("-c").arg(SCRIPT).args([&sealed, &open]).arg(passphrase).status().unwrap();
    ran.success().then(|| std::fs::read(&open).unwrap())
}

#[test]
fn a_package_holds_what_was_agreed_and_the_reference_program_opens_it() {
    let (dir, mut scene, case) = scene();
    scene.worker.call("decide_consent", consent(&case, "given", &json!(["service_needed", "reason_short"]))).unwrap();
    let fields = json!(["case_code", "service_asked", "reason", "worker_contact"]);
    let sent =
        scene.worker.call("send_referral", referral(&case, &fields, "file_on_memory", Some("phone_call"))).unwrap();
    let passphrase = sent["passphrase"].as_str().unwrap();
    assert_eq!(passphrase.split(' ').count(), 5, "words that can be said on the phone");
    let sheet = scene.worker.call("referrals", json!({ "case": case.id })).unwrap();
    let tracked = &sheet["referrals"][0];
    assert_eq!((tracked["state"].clone(), tracked["fields"].clone()), (json!("sent"), fields), "kept in the case");
    assert!(tracked["answer_by"].as_str().unwrap() > scene.world.clock.day(0).as_str(), "an urgent answer has a day");
    let file = bytes_of(sent["file"].as_str().unwrap());
    let opened = age_opens(dir.path(), &file, passphrase).expect("the reference program opens it");
    let package: Value = serde_json::from_slice(&opened).unwrap();
    assert_eq!(package["fields"]["case_code"], json!(case.code), "the code, and");
    assert_eq!(package["fields"].as_object().unwrap().len(), 4, "nothing that was not ticked");
    assert!(age_opens(dir.path(), &file, "five words of somebody else").is_none(), "another passphrase opens nothing");
    assert_eq!(sheet.to_string().matches(passphrase).count(), 0, "the passphrase is shown once");
}

#[test]
fn an_answer_comes_back_as_a_file_and_hostile_files_change_nothing() {
    let (_dir, mut scene, case) = scene();
    scene.worker.call("decide_consent", consent(&case, "given", &json!(["service_needed"]))).unwrap();
    let fields = json!(["case_code", "service_asked"]);
    let sent = scene.worker.call("send_referral", referral(&case, &fields, "paper_by_hand", None)).unwrap();
    assert_eq!((sent["file"].clone(), sent["passphrase"].clone()), (json!(null), json!(null)), "paper has no file");
    let reference = sent["referral"].as_str().unwrap();
    // "{" and "}" alone, text, an age header without an end, a newer form.
    for file in ["e30=", "", "aGVsbG8=", "YWdlLWVuY3J5cHRpb24ub3JnL3YxCg==", "not base64"] {
        let refused = scene.worker.refused("take_acknowledgement", json!({ "case": case.id, "file": file })).unwrap();
        assert_eq!(refused.code, ErrorCode::FileUntrusted, "{file:?}");
    }
    let answer = |reference: &str, answer: &str| {
        let text = json!({
            "form": "satchel acknowledgement", "version": 1, "reference": reference, "answer": answer,
            "declined": "no_capacity", "note": "full until May",
        });
        json!({ "case": case.id, "file": base64(text.to_string().as_bytes()) })
    };
    let other = scene.worker.refused("take_acknowledgement", answer(&"0".repeat(32), "declined")).unwrap();
    assert_eq!(other.code, ErrorCode::EntryUnknown, "an answer to something else");
    scene.worker.call("take_acknowledgement", answer(reference, "declined")).unwrap();
    let again = scene.worker.refused("take_acknowledgement", answer(reference, "accepted")).unwrap();
    assert_eq!(again.code, ErrorCode::StateRefuses, "declined is declined");
    scene.meet().unwrap();
    let sheet = scene.supervisor.call("referrals", json!({ "case": case.id })).unwrap();
    assert_eq!(sheet["referrals"][0]["state"], json!("declined"), "the supervisor sees it");
    assert_eq!(sheet["gaps"][0]["why"], json!("full"), "and the gap it leaves behind");
    scene.print(&case).unwrap();
}

fn base64(bytes: &[u8]) -> String {
    let digits: Vec<char> = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".chars().collect();
    let mut out = String::new();
    for three in bytes.chunks(3) {
        let word = three.iter().fold(0_usize, |word, byte| word << 8 | usize::from(*byte)) << (8 * (3 - three.len()));
        (0..4).for_each(|at| out.push(if at <= three.len() { digits[word >> (18 - 6 * at) & 63] } else { '=' }));
    }
    out
}

#[test]
fn a_referral_without_consent_with_an_expired_one_or_to_a_barred_place_does_not_go_out() {
    let (_dir, mut scene, case) = scene();
    let fields = json!(["case_code", "service_asked"]);
    let paper = referral(&case, &fields, "paper_by_hand", None);
    let why = |scene: &mut Scene, input: &Value| {
        let refused = scene.worker.refused("send_referral", input.clone()).unwrap();
        (refused.code, refused.facts.get("why").cloned().unwrap_or_default())
    };
    assert_eq!(why(&mut scene, &paper), (ErrorCode::SharingBlocked, "not_asked".to_owned()), "nobody asked");
    scene.worker.call("decide_consent", consent(&case, "given", &all_groups())).unwrap();
    let mut barred = paper.clone();
    (barred["provider"], barred["service"]) = (json!("weavers"), json!("livelihoods"));
    assert_eq!(why(&mut scene, &barred), (ErrorCode::ServiceBarred, "do_not_use".to_owned()), "not to be used");
    let same = referral(&case, &fields, "file_on_memory", Some("file_on_memory"));
    assert_eq!(why(&mut scene, &same).0, ErrorCode::PasswordChannel, "the passphrase beside the file");
    for field in ["risk_level", "safety_advice", "plan_actions", "name", "safe_contact"] {
        let asked = referral(&case, &json!(["service_asked", field]), "paper_by_hand", None);
        assert_eq!(why(&mut scene, &asked).0, ErrorCode::SharingBlocked, "{field} never stands on a slip");
    }
    scene.world.clock.pass_days(91);
    assert_eq!(why(&mut scene, &paper), (ErrorCode::SharingBlocked, "expired".to_owned()), "its time is over");
    let sheet = scene.worker.call("referrals", json!({ "case": case.id })).unwrap();
    assert_eq!(sheet["referrals"], json!([]), "nothing was written");
}

#[test]
fn nothing_of_the_intake_forms_leaves_by_any_way() {
    let (dir, mut scene, case) = scene();
    let day = scene.world.clock.day(0);
    let note = json!({
        "case": case.id, "mode": "home_visit", "private_setting": true, "client_seen": true, "duration_min": 30,
        "observations": format!("{} {}", PLANTED[0], PLANTED[1]), "next_contact_on": scene.world.clock.day(5),
        "situation_change": "no", "child_seen_alone": "yes",
    });
    scene.worker.call("record_follow_up", note).unwrap();
    let concern =
        json!({ "case": case.id, "concern": "neglect", "main": false, "noticed_on": day, "note": PLANTED[2] });
    scene.worker.call("record_concern", concern).unwrap();
    let incident = json!({
        "case": case.id, "kind": "physical_abuse", "happened": "2026-03", "account": PLANTED[3],
        "risk": { "level": "high", "note": PLANTED[4] },
    });
    scene.worker.call("record_incident", incident).unwrap();
    let answers = json!({
        "case": case.id, "form": "intake", "version": 1,
        "answers": [{ "path": "story", "value": { "text": PLANTED[5] } }],
    });
    scene.worker.call("answer_questions", answers).unwrap();
    let due = json!({ "case": case.id, "action": case.action, "status": "partly_done", "outcome": PLANTED[6] });
    scene.worker.call("set_action_status", due).unwrap();
    scene.worker.call("decide_consent", consent(&case, "given", &all_groups())).unwrap();
    let whole = json!(["case_code", "age_band", "service_asked", "reason", "worker_contact"]);
    let named = json!(["name", "service_asked", "reason", "safe_contact"]);
    let mut left = Vec::new();
    for (fields, channel, password) in [
        (&whole, "file_on_memory", Some("phone_call")),
        (&whole, "encrypted_file_by_email", Some("provider_visit")),
        (&named, "file_on_memory", Some("phone_call")),
        (&whole, "paper_by_hand", None),
        (&whole, "phone_call", None),
        (&whole, "provider_visit", None),
    ] {
        let Ok(sent) = scene.worker.call("send_referral", referral(&case, fields, channel, password)) else { continue };
        left.push(sent["shared"].to_string());
        if let Some(file) = sent["file"].as_str() {
            let opened = age_opens(dir.path(), &bytes_of(file), sent["passphrase"].as_str().unwrap()).unwrap();
            left.push(String::from_utf8(opened).unwrap());
        }
        let preview =
            json!({ "case": case.id, "provider": "riverside_clinic", "service": "health", "channel": channel });
        left.push(scene.worker.call("referral_preview", preview).unwrap().to_string());
    }
    let file = scene.worker.call("directory_file", json!({})).unwrap()["file"].as_str().unwrap().to_owned();
    left.push(String::from_utf8_lossy(&bytes_of(&file)).into_owned());
    assert!(left.len() >= 12, "every way was tried: {}", left.len());
    let text = scene.worker.call("case_file", json!({ "case": case.id })).unwrap().to_string();
    for planted in [PLANTED[0], PLANTED[1], PLANTED[4]] {
        assert!(text.contains(planted), "{planted} stands in the file");
    }
    for planted in PLANTED {
        assert!(left.iter().all(|one| !one.contains(planted)), "{planted} left the agency");
    }
}
