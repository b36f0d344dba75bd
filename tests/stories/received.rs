//! Two agencies, each with its own office: a referral and a case that moves go from one to the other as files, are looked at
//! before anything is stored, answered, and called back.

use app::error::ErrorCode;
use model::Day;
use satchel_tests::demo::services::directory;
use satchel_tests::scene::{Case, Scene};
use satchel_tests::world::Device;
use serde_json::{Value, json};

/// The sender with a case, and the receiver who knows nothing of it.
struct Two {
    _dirs: [tempfile::TempDir; 2],
    ours: Scene,
    case: Case,
    theirs: Scene,
}

impl Two {
    fn set() -> Two {
        let dirs = [tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap()];
        let mut ours = Scene::set(dirs[0].path(), false).unwrap();
        let case = ours.open_case().unwrap();
        let today = Day::parse(&ours.world.clock.day(0)).unwrap();
        ours.supervisor.call("set_directory", directory(today)).unwrap();
        let file = ours.supervisor.call("directory_file", json!({})).unwrap();
        ours.worker.call("load_directory", file).unwrap();
        let theirs = Scene::set(dirs[1].path(), false).unwrap();
        Two { _dirs: dirs, ours, case, theirs }
    }

    fn of(&self, more: Value) -> Value {
        let mut input = json!({ "case": self.case.id });
        for (key, value) in more.as_object().unwrap() {
            input[key] = value.clone();
        }
        input
    }

    fn consent(&self, scope: &str, to: &str, answer: &str) -> Value {
        self.of(json!({
            "scope": scope, "answer": answer, "method": "verbal_witnessed", "witness_role": "second_staff",
            "exception": "no_caregiver", "recipients": [{ "name": to }], "share_name": true, "share_groups": [
                "contact_safe", "demographics", "service_needed", "reason_short", "risk_level", "safety_advice",
                "plan_actions_for_receiver",
            ],
        }))
    }

    /// A referral that goes out as a file.
    fn refer(&mut self) -> Value {
        let consent = self.consent("share_referral", "Riverside clinic", "given");
        self.ours.worker.call("decide_consent", consent).unwrap();
        let referral = self.of(json!({
            "provider": "riverside_clinic", "service": "health", "priority": "emergency",
            "reason": "A check that was missed.", "fields": ["name", "service_asked", "reason"],
            "channel": "file_on_memory", "password_channel": "phone_call", "answer_to": "555 0107",
            "client_told_steps": true,
        }));
        self.ours.worker.call("send_referral", referral).unwrap()
    }

    fn take(&mut self, answer: &Value) {
        let input = self.of(json!({ "file": answer["file"] }));
        self.ours.worker.call("take_acknowledgement", input).unwrap();
    }

    fn referral_state(&mut self) -> Value {
        let input = self.of(json!({}));
        self.ours.worker.call("referrals", input).unwrap()["referrals"][0]["state"].clone()
    }
}

fn opened(sent: &Value) -> Value {
    json!({ "file": sent["file"], "passphrase": sent["passphrase"] })
}

fn kept(sent: &Value) -> Value {
    json!({ "file": sent["file"], "passphrase": sent["passphrase"], "from": "Harbour office", "area": "north camp" })
}

fn sheet(device: &mut Device, case: &Value) -> Value {
    device.call("received", json!({ "case": case })).unwrap()["files"][0].clone()
}

fn answer(device: &mut Device, case: &Value, said: &str, more: Value) -> Value {
    let mut input = json!({ "case": case, "received": sheet(device, case)["id"], "answer": said });
    for (key, value) in more.as_object().unwrap() {
        input[key] = value.clone();
    }
    device.call("answer_received", input).unwrap()
}

#[test]
fn a_referral_is_looked_at_kept_as_a_lead_and_answered_until_the_loop_is_closed() {
    let mut two = Two::set();
    let sent = two.refer();
    let preview = two.theirs.worker.call("open_received", opened(&sent)).unwrap();
    assert_eq!(preview["kind"], json!("referral"), "it says what it is");
    assert_eq!(preview["said"].as_array().unwrap().len(), 3, "and all that it holds");
    let agreed = &preview["agreed"];
    assert_eq!(agreed["purpose"], "share_referral", "with what the client agreed to: {agreed}");
    assert!(!agreed["groups"].as_array().unwrap().is_empty(), "what may be told: {agreed}");
    assert_eq!(two.theirs.worker.call("cases", json!({})).unwrap()["rows"], json!([]), "nothing is stored by looking");
    let lead = two.theirs.worker.call("keep_received", kept(&sent)).unwrap();
    let waiting = two.theirs.worker.call("waiting_list", json!({})).unwrap();
    assert_eq!(waiting["rows"][0]["urgent"], json!("other"), "an emergency cannot wait");
    let file = two.theirs.worker.call("case_file", json!({ "case": lead["case"] })).unwrap();
    assert!(!file.to_string().contains("the miller"), "who it is stands in identity alone");
    let again = two.theirs.worker.refused("keep_received", kept(&sent)).unwrap();
    assert_eq!(again.code, ErrorCode::ReceivedBefore, "the same file is recognised");
    assert_eq!(again.facts["case"], lead["case"].as_str().unwrap(), "and leads to what it became");
    two.theirs.meet().unwrap();
    let known = two.theirs.supervisor.call("received", json!({ "case": lead["case"] })).unwrap();
    assert_eq!(known["files"][0]["from"], json!("Harbour office"), "the supervisor reads what came");
    let stranger = two.theirs.supervisor.refused("open_received", opened(&sent)).unwrap();
    assert_eq!(stranger.code, ErrorCode::NotAllowed, "who carries no cases opens none");
    for (said, state) in [("waiting", "received"), ("accepted", "accepted"), ("completed", "completed")] {
        let back = answer(&mut two.theirs.worker, &lead["case"], said, json!({}));
        two.take(&back);
        assert_eq!(two.referral_state(), json!(state), "the sender hears {said}");
    }
    assert_eq!(sheet(&mut two.theirs.worker, &lead["case"])["next"], json!([]), "there is nothing more to say");
    two.theirs.meet().unwrap();
    two.ours.meet().unwrap();
    two.ours.print(&two.case).unwrap();
}

#[test]
fn a_file_that_is_declined_leaves_nothing_behind_and_the_sender_hears_why() {
    let mut two = Two::set();
    let sent = two.refer();
    let mut no = opened(&sent);
    no["declined"] = json!("no_capacity");
    let back = two.theirs.worker.call("decline_received", no).unwrap();
    assert_eq!(two.theirs.worker.call("waiting_list", json!({})).unwrap()["rows"], json!([]), "nothing is kept");
    two.take(&back);
    assert_eq!(two.referral_state(), json!("declined"), "the sender hears it");
    let gaps = two.of(json!({}));
    assert_eq!(two.ours.worker.call("referrals", gaps).unwrap()["gaps"][0]["why"], json!("full"), "and why");
}

#[test]
fn what_no_agency_sends_is_refused_and_nothing_is_stored() {
    let mut two = Two::set();
    let sent = two.refer();
    let device = &mut two.theirs.worker;
    let code = |device: &mut Device, file: &str, words: &str| {
        device.refused("open_received", json!({ "file": file, "passphrase": words })).unwrap().code
    };
    let (file, words) = (sent["file"].as_str().unwrap(), sent["passphrase"].as_str().unwrap());
    assert_eq!(code(device, file, "five words of somebody else"), ErrorCode::BundleLocked, "other words");
    assert_eq!(code(device, &file[..file.len() / 2 / 4 * 4], words), ErrorCode::BundleLocked, "half of it");
    for hostile in ["", "aGVsbG8=", "e30=", "not base64"] {
        assert_eq!(code(device, hostile, words), ErrorCode::FileUnknown, "{hostile:?}");
    }
    assert_eq!(code(device, &"A".repeat(400_000), words), ErrorCode::FileUnknown, "larger than any file of an agency");
    assert_eq!(device.call("cases", json!({})).unwrap()["rows"], json!([]), "nothing was stored");
}

#[test]
fn consent_that_ends_calls_the_referral_back_and_the_receiver_loses_what_it_said() {
    let mut two = Two::set();
    let sent = two.refer();
    let lead = two.theirs.worker.call("keep_received", kept(&sent)).unwrap();
    let early = two.of(json!({ "sent": sent["referral"] }));
    let refused = two.ours.worker.refused("recall_sent", early.clone()).unwrap();
    assert_eq!(refused.code, ErrorCode::StateRefuses, "nobody took anything back");
    let back = two.consent("share_referral", "Riverside clinic", "withdrawn");
    two.ours.worker.call("decide_consent", back).unwrap();
    assert_eq!(two.referral_state(), json!("revoked"), "the rule of domain.md 8.6");
    let recall = two.ours.worker.call("recall_sent", early).unwrap();
    let preview = two.theirs.worker.call("open_received", json!({ "file": recall["file"] })).unwrap();
    assert_eq!((preview["kind"].clone(), preview["may_keep"].clone()), (json!("recall"), json!(true)), "what it is");
    let mut file = json!({ "file": recall["file"], "passphrase": "", "from": "" });
    two.theirs.worker.call("keep_received", file.clone()).unwrap();
    let after = sheet(&mut two.theirs.worker, &lead["case"]);
    assert_eq!((after["said"].clone(), after["next"].clone()), (json!([]), json!([])), "what it said is gone");
    assert_eq!(after["agreed"], Value::Null, "and so is what was agreed");
    assert_eq!(after["steps"][0]["answer"], json!("recalled"), "that it was called back stays");
    file["from"] = json!("again");
    let twice = two.theirs.worker.refused("keep_received", file).unwrap();
    assert_eq!(twice.code, ErrorCode::StateRefuses, "once");
}

#[test]
fn a_case_moves_from_one_agency_to_another_and_the_senders_transfer_ends() {
    let mut two = Two::set();
    let consent = two.consent("transfer", "Social protection office Odra", "given");
    two.ours.worker.call("decide_consent", consent).unwrap();
    let proposal = two.of(json!({
        "reason": "moved", "provider": "social_office_odra", "concerns": "Alone after school.",
        "actions": "Registry asked; answer due.", "safety_advice": "Meet at the school gate.",
        "next_appointment": "Monday at nine, at school.", "meeting_offered": true, "client_view": "CL wants to be near.",
        "fields": ["case_code", "age_band", "sex", "reason", "worker_contact", "safety_advice", "plan_actions"],
    }));
    let transfer = two.ours.worker.call("propose_transfer", proposal).unwrap()["entry"].clone();
    two.ours.meet().unwrap();
    let of = two.of(json!({ "transfer": transfer }));
    two.ours.supervisor.call("authorise_transfer", of.clone()).unwrap();
    let send = two.of(json!({
        "transfer": transfer, "package": "casework", "channel": "file_on_memory", "password_channel": "phone_call",
        "answer_to": "555 0107",
        "fields": ["case_code", "age_band", "sex", "reason", "worker_contact", "safety_advice", "plan_actions"],
    }));
    let sent = two.ours.supervisor.call("send_transfer", send).unwrap();
    two.ours.meet().unwrap();
    let lead = two.theirs.worker.call("keep_received", kept(&sent)).unwrap();
    let history = sheet(&mut two.theirs.worker, &lead["case"]);
    assert!(history.to_string().contains("Monday at nine"), "what was done and comes next: {history}");
    let yes = answer(&mut two.theirs.worker, &lead["case"], "accepted", json!({}));
    two.take(&yes);
    let named = two.of(json!({
        "transfer": transfer, "package": "identity", "fields": ["name"], "channel": "encrypted_file_by_email",
        "password_channel": "provider_visit",
    }));
    two.ours.meet().unwrap();
    let who = two.ours.supervisor.call("send_transfer", named).unwrap();
    two.ours.meet().unwrap();
    let preview = two.theirs.worker.call("open_received", opened(&who)).unwrap();
    assert_eq!(preview["known"]["code"], lead["code"], "the second file knows its case");
    two.theirs.worker.call("keep_received", kept(&who)).unwrap();
    let person = json!({ "case": lead["case"], "reason": null });
    let shown = two.theirs.worker.call("show_person", person).unwrap();
    assert!(shown.to_string().contains("the miller"), "and now who it is is known");
    let receipt = two.theirs.worker.call("answer_again", json!({ "case": lead["case"] })).unwrap();
    two.take(&receipt);
    two.ours.meet().unwrap();
    let over = two.of(json!({ "transfer": transfer, "told": "introduced" }));
    two.ours.supervisor.call("hand_over_case", over).unwrap();
    two.ours.meet().unwrap();
    let state = two.of(json!({}));
    assert_eq!(two.ours.worker.call("case_file", state).unwrap()["state"], json!("transferred"), "T25");
    two.theirs.meet().unwrap();
}
