//! Before intake: a lead, danger first, a screening, what it comes to, and two devices that screen at once.

use satchel_tests::scene::{Scene, print, text};
use satchel_tests::world::Device;
use serde_json::{Value, json};

fn scene() -> (tempfile::TempDir, Scene) {
    let dir = tempfile::tempdir().unwrap();
    let scene = Scene::set(dir.path(), false).unwrap();
    (dir, scene)
}

fn lead(area: &str) -> Value {
    json!({ "source": "school", "area": area, "urgent": false, "knows": "yes",
        "name": "Noor", "reach_note": "through the teacher, before noon" })
}

fn note_lead(device: &mut Device) -> String {
    text(&device.call("record_lead", lead("north camp")).unwrap()["case"]).unwrap()
}

fn danger(case: &str, immediate: &str) -> Value {
    json!({ "case": case, "immediate_danger": immediate, "self_harm": "no" })
}

fn sheet(device: &mut Device, case: &str) -> Value {
    device.call("screening", json!({ "case": case })).unwrap()
}

/// A whole screening in gender-based violence, with one criterion met or none.
fn whole(device: &mut Device, case: &str, met: &str) -> Value {
    let screening = sheet(device, case)["screening"]["id"].clone();
    json!({
        "case": case, "screening": screening, "consent": { "given": true, "method": "verbal_witnessed" },
        "private_setting": true, "preference": { "sex": "female", "met": true }, "programme": "gbv",
        "told": ["process", "roles", "records", "separation", "refuse", "stop", "limits", "complaints",
            "worker_choice", "time_limit", "options", "no_effect"],
        "criteria": [{ "criterion": "vc_g1", "met": met }, { "criterion": "vc_g2", "met": "no" }],
        "concerns": [{ "kind": "risk_of_gbv" }], "needs": "company on the way", "strengths": "two friends",
        "wants": "to go to school", "risk": { "level": "medium", "note": "threats on the way" },
        "factors": { "urgency": "high", "ability_to_act": "medium", "capacity": "low" }, "outcome": "open",
    })
}

fn intake(case: &str, scene: &Scene) -> Value {
    json!({ "case": case, "unit_type": "individual", "client": { "age": 16, "sex": "female" },
        "consent": { "method": "written", "explained": [] }, "next_contact_on": scene.world.clock.day(3) })
}

#[test]
fn a_lead_is_screened_opened_under_its_code_and_seen_by_the_supervisor() {
    let (_dir, mut scene) = scene();
    let noted = scene.worker.call("record_lead", lead("north camp")).unwrap();
    let (case, code) = (text(&noted["case"]).unwrap(), noted["code"].clone());
    let list = scene.worker.call("waiting_list", json!({})).unwrap();
    let row = &list["rows"][0];
    let said = (&row["code"], &row["state"], &row["area"], &row["score"], &row["next"]);
    assert_eq!(said, (&code, &json!("identified"), &json!("north camp"), &json!(12), &json!("contact")), "it waits");
    assert_eq!(row["parts"][0]["known"], json!(false), "what is not known is said to be assumed");
    let file = scene.worker.call("case_file", json!({ "case": case })).unwrap();
    assert!(
        !file.to_string().contains("Noor") && !file.to_string().contains("teacher"),
        "no name, no way to reach her"
    );
    let person = scene.worker.call("show_person", json!({ "case": case })).unwrap();
    assert_eq!(person["reach_note"], json!("through the teacher, before noon"), "both are in identity");

    scene.worker.call("answer_danger", danger(&case, "no")).unwrap();
    let early = scene.worker.refused("open_screened_case", intake(&case, &scene)).unwrap();
    assert_eq!(early.code.code(), "guard_unmet", "there is nothing to open yet");
    let said = whole(&mut scene.worker, &case, "yes");
    scene.worker.call("complete_screening", said).unwrap();
    let row = scene.worker.call("waiting_list", json!({})).unwrap()["rows"][0].clone();
    assert_eq!((&row["score"], &row["next"]), (&json!(15), &json!("opening")), "3 x 3 + 2 x 2 + 1 x 2");

    let opened = scene.worker.call("open_screened_case", intake(&case, &scene)).unwrap();
    assert_eq!((&opened["case"], &opened["code"]), (&json!(case), &code), "the same case, under the same code");
    let file = scene.worker.call("case_file", json!({ "case": case })).unwrap();
    let now = (&file["state"], &file["programme"], &file["risk"]["current"], &file["concerns"][0]);
    let kept = (&json!("assessment"), &json!("gbv"), &json!("medium"), &json!("risk_of_gbv"));
    assert_eq!(now, kept, "nothing was typed twice");
    assert_eq!(scene.worker.call("waiting_list", json!({})).unwrap()["rows"], json!([]), "nobody waits any more");
    scene.meet().unwrap();
    let prints = (print(&mut scene.worker, &case).unwrap(), print(&mut scene.supervisor, &case).unwrap());
    assert_eq!(prints.0, prints.1, "both devices say the same");
}

#[test]
fn danger_is_saved_at_once_and_nothing_ends_before_help_and_the_supervisor_know() {
    let (_dir, mut scene) = scene();
    let case = note_lead(&mut scene.worker);
    scene.worker.call("answer_danger", danger(&case, "yes")).unwrap();
    let at_once = sheet(&mut scene.worker, &case);
    let said = (&at_once["state"], &at_once["emergency_open"]);
    assert_eq!(said, (&json!("screening"), &json!(true)), "before anything else is asked");
    let today = scene.worker.call("today", json!({})).unwrap();
    let first = (&today["due"][0]["rule"], &today["due"][0]["case"]);
    assert_eq!(first, (&json!("W01"), &json!(case)), "it stands before everything");

    let whole_one = whole(&mut scene.worker, &case, "yes");
    scene.worker.call("complete_screening", whole_one).unwrap();
    let refused = scene.worker.refused("open_screened_case", intake(&case, &scene)).unwrap();
    assert_eq!(refused.facts.get("guards").map(String::as_str), Some("emergency_answered"), "help comes first");
    scene.meet().unwrap();
    let theirs = scene.supervisor.call("today", json!({})).unwrap();
    assert_eq!(theirs["due"][0]["rule"], json!("W01"), "the supervisor sees it too");
    let done = json!({ "case": case,
        "action": { "kind": "place_of_safety", "result": "with her aunt tonight", "supervisor_told": true } });
    scene.worker.call("record_emergency_action", done).unwrap();
    scene.worker.call("open_screened_case", intake(&case, &scene)).unwrap();
}

#[test]
fn who_is_not_taken_on_keeps_a_reason_and_may_come_back() {
    let (_dir, mut scene) = scene();
    let case = note_lead(&mut scene.worker);
    scene.worker.call("answer_danger", danger(&case, "no")).unwrap();
    let mut said = whole(&mut scene.worker, &case, "no");
    said["outcome"] = json!("redirect");
    let refused = scene.worker.refused("complete_screening", said.clone()).unwrap();
    let needed = refused.facts.get("guards").map(String::as_str);
    assert_eq!(needed, Some("no_action_reasoned,help_written"), "why, and with what help");
    said["reason"] = json!("capacity_referred_out");
    said["help_given"] = json!("went to the other office together");
    scene.worker.call("complete_screening", said).unwrap();
    assert_eq!(sheet(&mut scene.worker, &case)["waits"], json!(true), "a redirection is the supervisor's to confirm");
    scene.meet().unwrap();
    let waiting = scene.supervisor.call("approvals", json!({})).unwrap()["submitted"][0].clone();
    let shown = (&waiting["subject"], &waiting["screening"]["reason"]);
    assert_eq!(shown, (&json!("screening"), &json!("capacity_referred_out")), "with what was found");
    let yes = json!({ "case": case, "subject": "screening", "entry": waiting["entry"] });
    scene.supervisor.call("approve", yes).unwrap();
    scene.supervisor.sync().unwrap();
    scene.worker.sync().unwrap();
    assert_eq!(sheet(&mut scene.worker, &case)["state"], json!("no_action"), "it is over");

    let silent = scene.worker.refused("answer_danger", danger(&case, "no")).unwrap();
    assert_eq!(silent.facts.get("guards").map(String::as_str), Some("comment_written"), "why do they come back?");
    let mut back = danger(&case, "no");
    back["returned"] = json!("the other office closed");
    scene.worker.call("answer_danger", back).unwrap();
    let anew = sheet(&mut scene.worker, &case);
    assert_eq!((&anew["state"], &anew["screening"]["needs"]), (&json!("screening"), &json!("")), "screened anew");
}

#[test]
fn a_no_to_the_interview_leaves_nothing_of_what_was_typed() {
    let (_dir, mut scene) = scene();
    let case = note_lead(&mut scene.worker);
    scene.worker.call("answer_danger", danger(&case, "no")).unwrap();
    let mut said = whole(&mut scene.worker, &case, "yes");
    said["consent"]["given"] = json!(false);
    said["outcome"] = json!("no_action");
    said["reason"] = json!("consent_declined");
    scene.worker.call("complete_screening", said).unwrap();
    let file = scene.worker.call("case_file", json!({ "case": case })).unwrap().to_string();
    let typed = ["company on the way", "two friends", "threats on the way", "risk_of_gbv"];
    assert!(typed.iter().all(|words| !file.contains(words)), "a minimal record: {file}");
}

#[test]
fn danger_found_on_one_device_keeps_open_what_another_ends_at_the_same_time() {
    let (_dir, mut scene) = scene();
    let case = note_lead(&mut scene.worker);
    scene.worker.call("answer_danger", danger(&case, "no")).unwrap();
    let mut said = whole(&mut scene.worker, &case, "no");
    said["outcome"] = json!("redirect");
    said["reason"] = json!("capacity_referred_out");
    said["help_given"] = json!("went to the other office together");
    scene.worker.call("complete_screening", said).unwrap();
    scene.meet().unwrap();
    let far = scene.supervisor.refused("answer_danger", danger(&case, "yes")).unwrap();
    assert_eq!(far.code.code(), "not_allowed", "a supervisor reads the screening and does not hold it");

    let entry = scene.supervisor.call("approvals", json!({})).unwrap()["submitted"][0]["entry"].clone();
    scene.supervisor.call("approve", json!({ "case": case, "subject": "screening", "entry": entry })).unwrap();
    assert_eq!(sheet(&mut scene.supervisor, &case)["state"], json!("no_action"), "confirmed, as far as is known here");
    scene.worker.call("answer_danger", danger(&case, "yes")).unwrap();

    scene.meet().unwrap();
    scene.supervisor.sync().unwrap();
    scene.worker.sync().unwrap();
    for device in [&mut scene.worker, &mut scene.supervisor] {
        let now = sheet(device, &case);
        let said = (&now["state"], &now["emergency_open"]);
        assert_eq!(said, (&json!("screening"), &json!(true)), "danger beats an end that had not seen it");
    }
    let prints = (print(&mut scene.worker, &case).unwrap(), print(&mut scene.supervisor, &case).unwrap());
    assert_eq!(prints.0, prints.1, "and both devices say the same");
}

#[test]
fn what_cannot_be_so_is_refused_before_anything_is_written() {
    let (_dir, mut scene) = scene();
    let clock = scene.world.clock.clone();
    let with = |field: &str, value: Value| {
        let mut input = lead("north camp");
        input[field] = value;
        input
    };
    let code = |device: &mut Device, name: &str, input: Value| {
        let refused = device.refused(name, input).unwrap();
        (refused.code.code().to_owned(), refused.facts.get("field").cloned().unwrap_or_default())
    };
    let worker = &mut scene.worker;
    let refused = |code: &str, field: &str| (code.to_owned(), field.to_owned());
    assert_eq!(code(worker, "record_lead", with("area", json!(" "))), refused("value_missing", "area"), "where?");
    let urgent = code(worker, "record_lead", with("urgent", json!(true)));
    assert_eq!(urgent, refused("value_missing", "urgent_reason"), "why can it not wait?");
    assert_eq!(code(worker, "record_lead", with("identified_on", json!(clock.day(3)))).0, "date_refused", "not yet");
    let partial = code(worker, "record_lead", with("identified_on", json!("2026-03")));
    assert_eq!(partial.0, "input_unreadable", "a clock needs a day");
    let long = "a".repeat(10_001);
    assert_eq!(code(worker, "record_lead", with("reach_note", json!(long))).0, "text_too_long", "a note has an end");
    worker.call("record_lead", with("reach_note", json!("a".repeat(10_000)))).unwrap();
    let named = code(worker, "record_lead", with("area", json!("near Noor's house")));
    assert_eq!(named.0, "name_in_casework", "the area names nobody");

    let case = note_lead(worker);
    worker.call("answer_danger", danger(&case, "no")).unwrap();
    let mut said = whole(worker, &case, "yes");
    said["needs"] = json!("Noor needs company");
    assert_eq!(code(worker, "complete_screening", said.clone()).0, "name_in_casework", "nor does a note");
    said["needs"] = json!(long);
    assert_eq!(code(worker, "complete_screening", said.clone()).0, "text_too_long", "10,001 characters");
    said["needs"] = json!("a".repeat(10_000));
    said["interview_on"] = json!(clock.day(4));
    assert_eq!(code(worker, "complete_screening", said.clone()).0, "date_refused", "an interview was held");
    said["interview_on"] = json!(clock.day(0));
    worker.call("complete_screening", said).unwrap();
}
