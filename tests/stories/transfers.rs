//! Handing a case over to another agency on two devices: what leaves and what never does, who decides, what stops it.

use std::path::Path;
use std::process::Command;

use app::error::ErrorCode;
use base64::Engine as _;
use model::Day;
use satchel_tests::demo::services::directory;
use satchel_tests::scene::{Case, Scene};
use serde_json::{Value, json};

/// Words that stand in the forms of the case and must leave in nothing.
const PLANTED: [&str; 6] = ["quenchwort", "brindlemoor", "tallowfin", "ostrelby", "wherrigan", "pellucine"];
/// The name, and the phone, of the client.
const WHO: [&str; 2] = ["the miller", "100200"];

fn scene() -> (tempfile::TempDir, Scene, Case) {
    let dir = tempfile::tempdir().unwrap();
    let mut scene = Scene::set(dir.path(), false).unwrap();
    let case = scene.open_case().unwrap();
    let today = Day::parse(&scene.world.clock.day(0)).unwrap();
    scene.supervisor.call("set_directory", directory(today)).unwrap();
    let file = scene.supervisor.call("directory_file", json!({})).unwrap();
    scene.worker.call("load_directory", file).unwrap();
    let call = json!({ "case": case.id, "contact": case.phone, "safe": "yes" });
    let _ = scene.worker.call("set_safe_contact", call);
    (dir, scene, case)
}

fn consent(case: &Case, answer: &str) -> Value {
    json!({
        "case": case.id, "scope": "transfer", "answer": answer, "method": "verbal_witnessed",
        "witness_role": "second_staff", "exception": "no_caregiver",
        "recipients": [{ "name": "Social protection office Odra" }], "share_name": true,
        "share_groups": [
            "contact_safe", "demographics", "reason_short", "risk_level", "safety_advice", "plan_actions_for_receiver",
        ],
    })
}

fn proposal(case: &Case) -> Value {
    json!({
        "case": case.id, "reason": "moved", "provider": "social_office_odra",
        "concerns": "Alone after school.", "actions": "Registry asked; answer due.",
        "safety_advice": "Meet at the school gate.", "next_appointment": "Monday at nine, at school.",
        "fields": ["case_code", "age_band", "sex", "reason", "worker_contact", "risk_level", "safety_advice", "plan_actions"],
        "meeting_offered": true, "client_view": "CL wants to be near the aunt.",
    })
}

fn propose(scene: &mut Scene, case: &Case) -> String {
    scene.worker.call("decide_consent", consent(case, "given")).unwrap();
    let made = scene.worker.call("propose_transfer", proposal(case)).unwrap();
    made["entry"].as_str().unwrap().to_owned()
}

fn of(case: &Case, transfer: &str) -> Value {
    json!({ "case": case.id, "transfer": transfer })
}

fn with(mut base: Value, more: Value) -> Value {
    for (key, value) in more.as_object().unwrap() {
        base[key] = value.clone();
    }
    base
}

fn casework(case: &Case, transfer: &str) -> Value {
    let fields = proposal(case)["fields"].clone();
    let way = json!({
        "package": "casework", "fields": fields, "channel": "file_on_memory", "password_channel": "phone_call",
        "answer_to": "555 0107",
    });
    with(of(case, transfer), way)
}

fn identity(case: &Case, transfer: &str, channel: &str) -> Value {
    let way =
        json!({ "package": "identity", "fields": ["name"], "channel": channel, "password_channel": "provider_visit" });
    with(of(case, transfer), way)
}

fn answer(case: &Case, transfer: &str, said: &str, note: &str) -> Value {
    with(of(case, transfer), json!({ "answer": said, "note": note }))
}

fn state(scene: &mut Scene, case: &Case) -> String {
    let view = scene.worker.call("case_file", json!({ "case": case.id })).unwrap();
    view["state"].as_str().unwrap().to_owned()
}

/// Opens a file with the reference program, which reads passphrases from a terminal alone: python lends it one.
fn age_opens(dir: &Path, file: &Value, passphrase: &Value) -> Option<String> {
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
    let (sealed, open) = (dir.join("transfer.age"), dir.join("transfer.json"));
    let bytes = base64::engine::general_purpose::STANDARD.decode(file.as_str().unwrap()).unwrap();
    std::fs::write(&sealed, bytes).unwrap();
    let _ = std::fs::remove_file(&open);
    let words = passphrase.as_str().unwrap();
    let ran = Command::new("python3").arg("-c").arg(SCRIPT).args([&sealed, &open]).arg(words).status().unwrap();
    ran.success().then(|| std::fs::read_to_string(&open).unwrap())
}

#[test]
fn a_case_goes_from_the_worker_over_the_supervisor_to_another_agency_and_may_come_back() {
    let (dir, mut scene, case) = scene();
    plant(&mut scene, &case);
    // Offline: proposed on the tablet, decided when both have met.
    let transfer = propose(&mut scene, &case);
    let own = scene.worker.refused("authorise_transfer", of(&case, &transfer)).unwrap();
    assert_eq!(own.code, ErrorCode::OwnWork, "the worker decides nothing of it");
    scene.meet().unwrap();
    let waiting = scene.supervisor.call("approvals", json!({})).unwrap();
    assert_eq!(waiting["transfers"][0]["transfer"]["state"], json!("proposed"), "it waits beside the closures");
    assert_eq!(state(&mut scene, &case), "implementing", "a proposal moves nothing");
    let early = scene.supervisor.refused("send_transfer", casework(&case, &transfer)).unwrap();
    assert_eq!(early.code, ErrorCode::NothingToDecide, "nothing leaves before it is authorised");
    scene.supervisor.call("authorise_transfer", of(&case, &transfer)).unwrap();
    let sent = scene.supervisor.call("send_transfer", casework(&case, &transfer)).unwrap();
    let opened = age_opens(dir.path(), &sent["file"], &sent["passphrase"]).expect("the reference program opens it");
    let package: Value = serde_json::from_str(&opened).unwrap();
    assert_eq!(package["reference"], json!(transfer), "both files carry it");
    assert_eq!(package["fields"]["risk_level"], json!("medium"), "the risk as it is now");
    assert!(package["fields"]["plan_actions"].as_str().unwrap().contains("Monday at nine"), "and what comes next");
    assert!(WHO.iter().all(|who| !opened.contains(who)), "nobody is named beside the case");
    scene.meet().unwrap();
    assert_eq!(state(&mut scene, &case), "transfer_pending", "still ours");
    urgent_work_goes_on(&mut scene, &case);
    scene.worker.call("record_transfer_answer", answer(&case, &transfer, "accepted", "")).unwrap();
    scene.meet().unwrap();
    let together = scene.supervisor.refused("send_transfer", identity(&case, &transfer, "file_on_memory")).unwrap();
    assert_eq!(together.code, ErrorCode::FilesTogether, "names never go the way of the case on its day");
    let soon = with(of(&case, &transfer), json!({ "told": "introduced" }));
    let refused = scene.supervisor.refused("hand_over_case", soon.clone()).unwrap();
    assert_eq!(refused.code, ErrorCode::GuardUnmet, "nobody there knows yet who the client is");
    let named = scene.supervisor.call("send_transfer", identity(&case, &transfer, "encrypted_file_by_email")).unwrap();
    let who = age_opens(dir.path(), &named["file"], &named["passphrase"]).expect("the second file opens alike");
    assert!(who.contains(WHO[0]) && !who.contains(&case.code), "who the client is, and nothing of the case: {who}");
    assert!(age_opens(dir.path(), &named["file"], &sent["passphrase"]).is_none(), "each has its own passphrase");
    for planted in PLANTED {
        assert!(!opened.contains(planted) && !who.contains(planted), "{planted} left the agency");
    }
    scene.meet().unwrap();
    scene.worker.call("record_transfer_answer", answer(&case, &transfer, "identity_received", "")).unwrap();
    scene.meet().unwrap();
    scene.supervisor.call("hand_over_case", soon).unwrap();
    scene.meet().unwrap();
    assert_eq!(state(&mut scene, &case), "transferred", "T25");
    let file = scene.worker.call("case_file", json!({ "case": case.id })).unwrap();
    assert_eq!(file["closure"], json!(null), "a transfer is no closure");
    let late = scene.worker.refused("record_concern", concern(&scene.world.clock.day(0), &case)).unwrap();
    assert_eq!(late.code, ErrorCode::StateRefuses, "now it is theirs");
    scene.print(&case).unwrap();
    comes_back(&mut scene, &case);
}

fn plant(scene: &mut Scene, case: &Case) {
    let note = json!({
        "case": case.id, "mode": "home_visit", "private_setting": true, "client_seen": true, "duration_min": 30,
        "observations": PLANTED[0], "next_contact_on": scene.world.clock.day(5), "situation_change": "no",
        "child_seen_alone": "yes",
    });
    scene.worker.call("record_follow_up", note).unwrap();
    let day = scene.world.clock.day(0);
    let concern =
        json!({ "case": case.id, "concern": "neglect", "main": false, "noticed_on": day, "note": PLANTED[1] });
    scene.worker.call("record_concern", concern).unwrap();
    let incident = json!({
        "case": case.id, "kind": "physical_abuse", "happened": "2026-03", "account": PLANTED[2],
        "risk": { "level": "medium", "note": PLANTED[3] },
    });
    scene.worker.call("record_incident", incident).unwrap();
    let answers = json!({
        "case": case.id, "form": "intake", "version": 1,
        "answers": [{ "path": "story", "value": { "text": PLANTED[4] } }],
    });
    scene.worker.call("answer_questions", answers).unwrap();
    let due = json!({ "case": case.id, "action": case.action, "status": "partly_done", "outcome": PLANTED[5] });
    scene.worker.call("set_action_status", due).unwrap();
}

fn concern(day: &str, case: &Case) -> Value {
    json!({ "case": case.id, "concern": "neglect", "main": false, "noticed_on": day, "note": "" })
}

fn urgent_work_goes_on(scene: &mut Scene, case: &Case) {
    let day = scene.world.clock.day(0);
    scene.worker.call("record_concern", concern(&day, case)).unwrap();
    let note = json!({
        "case": case.id, "mode": "home_visit", "private_setting": true, "client_seen": true, "duration_min": 20,
        "observations": "Slept well.", "next_contact_on": scene.world.clock.day(5), "situation_change": "no",
        "child_seen_alone": "yes",
    });
    scene.worker.call("record_follow_up", note).unwrap();
    scene.meet().unwrap();
    assert_eq!(state(scene, case), "transfer_pending", "and it goes on all the same");
}

fn comes_back(scene: &mut Scene, case: &Case) {
    let again = json!({
        "case": case.id, "reason": "returned_transfer", "note": "They closed their office.", "history_reviewed": true,
        "consent": { "method": "written", "explained_all": true }, "risk": { "level": "medium", "note": "alone again" },
    });
    scene.worker.call("reopen_case", again).unwrap();
    scene.meet().unwrap();
    assert_eq!(state(scene, case), "assessment", "T27: a new episode under the same code");
    let sheet = scene.worker.call("transfer", json!({ "case": case.id })).unwrap();
    assert_eq!(sheet["transfer"], json!(null), "that transfer is over");
    assert_eq!(sheet["past"][0]["state"], json!("handed_over"), "and stays in the file");
    scene.print(case).unwrap();
}

#[test]
fn bad_input_is_refused_and_nothing_is_written() {
    let (_dir, mut scene, case) = scene();
    let why = |scene: &mut Scene, input: Value| {
        let refused = scene.worker.refused("propose_transfer", input).unwrap();
        (refused.code, refused.facts.get("field").cloned().unwrap_or_default())
    };
    let alone = why(&mut scene, proposal(&case));
    assert_eq!(alone.0, ErrorCode::SharingBlocked, "nobody asked the client");
    scene.worker.call("decide_consent", consent(&case, "given")).unwrap();
    let turned = |key: &str, value: Value| with(proposal(&case), json!({ key: value }));
    let clinic = why(&mut scene, turned("provider", json!("riverside_clinic")));
    assert_eq!(clinic.0, ErrorCode::ReceiverBarred, "a clinic manages no cases");
    let other = why(&mut scene, turned("provider", json!("first_step_cash")));
    assert_eq!(other.0, ErrorCode::SharingBlocked, "the client agreed to another agency");
    let nowhere = why(&mut scene, turned("provider", json!("nowhere")));
    assert_eq!(nowhere.0, ErrorCode::EntryUnknown, "not in the directory");
    let empty = why(&mut scene, turned("safety_advice", json!(" ")));
    assert_eq!(empty, (ErrorCode::ValueMissing, "safety_advice".to_owned()), "an empty part");
    let long = why(&mut scene, turned("concerns", json!("a".repeat(10_000))));
    assert_eq!(long, (ErrorCode::TextTooLong, "concerns".to_owned()), "ten thousand characters");
    let named = why(&mut scene, turned("actions", json!("Ask the miller again.")));
    assert_eq!(named.0, ErrorCode::NameInCasework, "a name in the summary");
    let name = why(&mut scene, turned("fields", json!(["case_code", "name"])));
    assert_eq!(name, (ErrorCode::SharingBlocked, "name".to_owned()), "names go in a file of their own");
    scene.world.clock.pass_days(40);
    let stale = scene.worker.refused("propose_transfer", proposal(&case)).unwrap();
    assert_eq!(stale.facts.get("why").map(String::as_str), Some("long_unchecked"), "97 days since anybody made sure");
    scene.worker.call("propose_transfer", turned("receiver_asked", json!(true))).unwrap();
    let twice = scene.worker.refused("propose_transfer", turned("receiver_asked", json!(true))).unwrap();
    assert_eq!(twice.code, ErrorCode::StateRefuses, "one at a time");
}

#[test]
fn a_returned_a_rejected_and_a_withdrawn_transfer_leave_the_case_where_it_was() {
    let (_dir, mut scene, case) = scene();
    let returned = propose(&mut scene, &case);
    scene.meet().unwrap();
    let words = with(of(&case, &returned), json!({ "comment": "Ask the aunt first." }));
    scene.supervisor.call("return_transfer", words).unwrap();
    scene.meet().unwrap();
    let sheet = scene.worker.call("transfer", json!({ "case": case.id })).unwrap();
    assert_eq!(sheet["past"][0]["comment"], json!("Ask the aunt first."), "the worker reads why");

    let rejected = propose(&mut scene, &case);
    scene.meet().unwrap();
    scene.supervisor.call("authorise_transfer", of(&case, &rejected)).unwrap();
    scene.supervisor.call("send_transfer", casework(&case, &rejected)).unwrap();
    scene.meet().unwrap();
    let unsaid = scene.worker.refused("record_transfer_answer", answer(&case, &rejected, "rejected", "")).unwrap();
    assert_eq!(unsaid.code, ErrorCode::ValueMissing, "a no says why");
    scene.worker.call("record_transfer_answer", answer(&case, &rejected, "rejected", "No worker there.")).unwrap();
    scene.meet().unwrap();
    assert_eq!(state(&mut scene, &case), "transfer_pending", "until the supervisor ends it");
    let over = with(of(&case, &rejected), json!({ "end": "rejected", "comment": "They have no worker." }));
    scene.supervisor.call("end_transfer", over).unwrap();
    scene.meet().unwrap();
    assert_eq!(state(&mut scene, &case), "implementing", "T26");

    let withdrawn = propose(&mut scene, &case);
    scene.meet().unwrap();
    // Two devices decide at once: the supervisor authorises while the client takes it back.
    scene.supervisor.call("authorise_transfer", of(&case, &withdrawn)).unwrap();
    scene.worker.call("decide_consent", consent(&case, "withdrawn")).unwrap();
    scene.meet().unwrap();
    assert_eq!(state(&mut scene, &case), "implementing", "transfer loses to withdrawal");
    let gone = scene.supervisor.refused("send_transfer", casework(&case, &withdrawn)).unwrap();
    assert_eq!(gone.code, ErrorCode::NothingToDecide, "nothing leaves any more");
    let sheet = scene.worker.call("transfer", json!({ "case": case.id })).unwrap();
    assert_eq!(sheet["past"].as_array().unwrap().len(), 3, "each of them stays in the file");
    scene.print(&case).unwrap();
}
