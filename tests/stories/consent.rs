//! Consent between two devices: what may be shared with whom, the form that stays in identity, what taking it back stops.

use app::error::ErrorCode;
use model::Day;
use satchel_tests::demo::services::directory;
use satchel_tests::scene::{Case, Scene};
use satchel_tests::world::Device;
use serde_json::{Value, json};

const CAMP: &str = "Camp clinic of the Blue Lamp";

fn scene() -> (tempfile::TempDir, Scene, Case) {
    let dir = tempfile::tempdir().unwrap();
    let mut scene = Scene::set(dir.path(), false).unwrap();
    let case = scene.open_case().unwrap();
    scene.meet().unwrap();
    (dir, scene, case)
}

fn sheet(device: &mut Device, case: &Case) -> Value {
    device.call("consents", json!({ "case": case.id })).unwrap()
}

/// The lines of one purpose.
fn lines(device: &mut Device, case: &Case, scope: &str) -> Vec<Value> {
    let lines = sheet(device, case)["lines"].as_array().unwrap().clone();
    lines.into_iter().filter(|line| line["scope"] == scope).collect()
}

/// A signed yes to a referral to one clinic, with two groups, one of them kept from health services.
fn sharing(case: &Case) -> Value {
    json!({
        "case": case.id, "scope": "share_referral", "answer": "given", "method": "written",
        "exception": "no_caregiver", "exception_note": "lives alone", "understood": "they may help me",
        "recipients": [{ "name": "Riverside clinic" }], "share_groups": ["service_needed", "contact_safe"],
        "withheld": [{ "group": "contact_safe", "from": { "service": "health" }, "reason": "fear_of_harm" }],
        "language": "ar", "interpreter": true,
        "form": {
            "giver_name": "the miller", "mark": { "signature": [[[10, 10], [400, 700]], [[420, 300]]] },
            "interpreter_name": "Lina Testova", "interpreter_promised": true,
        },
    })
}

fn with(mut input: Value, changes: &[(&str, Value)]) -> Value {
    for (field, value) in changes {
        input[*field] = value.clone();
    }
    input
}

/// The rules of the tasks of a case on this device.
fn rules(device: &mut Device) -> Vec<String> {
    let today = device.call("today", json!({})).unwrap();
    let of = |value: &Value| value["rule"].as_str().map(str::to_owned);
    today["due"].as_array().unwrap().iter().filter_map(of).collect()
}

#[test]
fn what_was_agreed_is_read_by_the_supervisor_and_the_names_stay_in_identity() {
    let (_dir, mut scene, case) = scene();
    scene.worker.call("decide_consent", sharing(&case)).unwrap();
    scene.meet().unwrap();
    let line = lines(&mut scene.supervisor, &case, "share_referral").remove(0);
    assert_eq!(
        (&line["state"], &line["to"]["name"]),
        (&json!("agreed"), &json!("Riverside clinic")),
        "as it was written"
    );
    assert_eq!(line["groups"], json!(["contact_safe", "service_needed"]), "in the order of the list");
    assert_eq!(line["withheld"][0]["from"]["service"], "health", "with the exception");
    assert!(!sheet(&mut scene.supervisor, &case).to_string().contains("Lina"), "casework holds no name");
    let open = json!({ "case": case.id, "form": line["form"], "reason": "supervision" });
    let form = scene.supervisor.call("show_consent_form", open.clone()).unwrap();
    assert_eq!(form["strokes"], json!([[[10, 10], [400, 700]], [[420, 300]]]), "stroke by stroke");
    assert_eq!(form["interpreter_name"], "Lina Testova", "who interpreted is named on the form alone");
    let silent = with(open, &[("reason", Value::Null)]);
    let refused = scene.supervisor.refused("show_consent_form", silent).unwrap();
    assert_eq!(refused.code, ErrorCode::ValueMissing, "opening identity has a reason");
    let ours = sheet(&mut scene.worker, &case);
    assert_eq!(ours["lines"], sheet(&mut scene.supervisor, &case)["lines"], "both read the same");
    assert_eq!((&ours["may_decide"], &ours["part"]), (&json!(true), &json!("assents")), "the worker asks the client");
}

#[test]
fn taking_sharing_back_revokes_what_rested_on_it_on_every_device() {
    let (_dir, mut scene, case) = scene();
    let clock = scene.world.clock.clone();
    let today = Day::parse(&clock.day(0)).unwrap();
    scene.supervisor.call("set_directory", directory(today)).unwrap();
    let file = scene.supervisor.call("directory_file", json!({})).unwrap();
    scene.worker.call("load_directory", file).unwrap();
    for (provider, name) in [("riverside_clinic", "Riverside clinic"), ("camp_clinic", CAMP)] {
        let consent = with(sharing(&case), &[("recipients", json!([{ "name": name }]))]);
        scene.worker.call("decide_consent", consent).unwrap();
        let sent = json!({
            "case": case.id, "provider": provider, "service": "health", "priority": "routine", "reason": "needs a check",
            "fields": ["case_code", "service_asked"], "channel": "paper_by_hand", "answer_to": "555 0107",
            "client_told_steps": true,
        });
        scene.worker.call("send_referral", sent).unwrap();
    }
    let stops = lines(&mut scene.worker, &case, "share_referral")[0]["stops"].clone();
    let called_back = json!({ "effect": "referrals_called_back", "count": 1 });
    assert!(stops.as_array().unwrap().contains(&called_back), "it is said before: {stops}");
    let back = with(sharing(&case), &[("answer", json!("withdrawn")), ("form", Value::Null)]);
    scene.worker.call("decide_consent", back).unwrap();
    scene.meet().unwrap();
    let file = scene.supervisor.call("case_file", json!({ "case": case.id })).unwrap();
    let states: Vec<(String, String)> = file["referrals"]
        .as_array()
        .unwrap()
        .iter()
        .map(|referral| {
            let text = |field: &str| referral[field].as_str().unwrap().to_owned();
            (text("provider"), text("state"))
        })
        .collect();
    assert!(states.contains(&("Riverside clinic".into(), "revoked".into())), "what rested on it: {states:?}");
    assert!(states.contains(&(CAMP.into(), "sent".into())), "and nothing else");
    let all = lines(&mut scene.supervisor, &case, "share_referral");
    let line = all.iter().find(|line| line["to"]["name"] == "Riverside clinic").unwrap();
    assert_eq!((&line["state"], &line["on"]), (&json!("withdrawn"), &json!(clock.day(0))), "from today");
}

#[test]
fn consent_that_ends_is_said_before_and_services_taken_back_ask_for_closure() {
    let (_dir, mut scene, case) = scene();
    assert!(!rules(&mut scene.worker).contains(&"W10".to_owned()), "a year is left");
    let soon = json!({
        "case": case.id, "scope": "safe_contact", "answer": "given", "method": "verbal_witnessed",
        "witness_role": "second_staff", "exception": "no_caregiver", "expires_on": scene.world.clock.day(14),
    });
    scene.worker.call("decide_consent", soon).unwrap();
    assert!(rules(&mut scene.worker).contains(&"W10".to_owned()), "two weeks are left");
    let stop =
        |scope: &str| json!({ "case": case.id, "scope": scope, "answer": "withdrawn", "method": "verbal_witnessed" });
    scene.worker.call("decide_consent", stop("safe_contact")).unwrap();
    let brief = scene.worker.call("visit_brief", json!({ "case": case.id })).unwrap();
    assert_eq!(brief["safety"][0]["kind"], "contact_not_agreed", "nobody is called or visited from here");
    scene.worker.call("decide_consent", stop("case_management")).unwrap();
    scene.meet().unwrap();
    for device in [&mut scene.worker, &mut scene.supervisor] {
        assert!(rules(device).contains(&"T33".to_owned()), "the case is to be closed: {:?}", device.code);
    }
}

#[test]
fn what_was_shared_until_a_day_asks_nothing_the_day_after() {
    let (_dir, mut scene, case) = scene();
    let clock = scene.world.clock.clone();
    scene.worker.call("decide_consent", with(sharing(&case), &[("expires_on", json!(clock.day(3)))])).unwrap();
    let later = with(
        sharing(&case),
        &[("expires_on", json!(clock.day(40))), ("recipients", json!([{ "name": "Hill clinic" }]))],
    );
    scene.worker.call("decide_consent", later).unwrap();
    let ends = |device: &mut Device| rules(device).iter().filter(|rule| *rule == "W10").count();
    assert_eq!(ends(&mut scene.worker), 1, "three days are left of one");
    clock.pass_days(3);
    assert_eq!(ends(&mut scene.worker), 1, "its last day");
    clock.pass_days(1);
    assert_eq!(ends(&mut scene.worker), 0, "it is over: nothing is shared and nothing is asked (domain.md 8.6)");
    let file = scene.worker.call("case_file", json!({ "case": case.id })).unwrap();
    assert_ne!(file["next_due"]["rule"], "W10", "nor is it the next thing to do");
    clock.pass_days(25);
    assert_eq!(ends(&mut scene.worker), 1, "until the other one is near its end");
}

#[test]
fn the_narrower_of_two_decisions_that_did_not_meet_counts_on_both_devices() {
    let (_dir, mut scene, case) = scene();
    scene.worker.call("decide_consent", sharing(&case)).unwrap();
    let other =
        with(sharing(&case), &[("recipients", json!([{ "service": "legal_aid" }])), ("share_name", json!(true))]);
    scene.worker.call("decide_consent", other).unwrap();
    scene.meet().unwrap();
    let all = lines(&mut scene.supervisor, &case, "share_referral");
    assert_eq!(all.len(), 2, "one line a recipient: {all:?}");
    let back =
        with(sharing(&case), &[("answer", json!("withdrawn")), ("recipients", json!([])), ("form", Value::Null)]);
    scene.worker.call("decide_consent", back).unwrap();
    scene.meet().unwrap();
    let states: Vec<Value> =
        lines(&mut scene.supervisor, &case, "share_referral").into_iter().map(|line| line["state"].clone()).collect();
    assert!(states.iter().all(|state| *state == "withdrawn"), "a no to all sharing stops each: {states:?}");
}

#[test]
fn what_is_incomplete_or_broken_is_refused_with_the_field_to_go_back_to() {
    let (_dir, mut scene, case) = scene();
    let clock = scene.world.clock.clone();
    let thumb = |picture: &str| json!({ "giver_name": "the miller", "witness_name": "Rosa", "mark": { "thumbprint": picture } });
    let by_thumb = |picture: &str| {
        vec![("method", json!("thumbprint")), ("witness_role", json!("trusted_adult")), ("form", thumb(picture))]
    };
    let wrong: Vec<(Vec<(&str, Value)>, &str)> = vec![
        (vec![("form", Value::Null)], "form"),
        (vec![("method", json!("verbal_witnessed")), ("form", Value::Null)], "witness_role"),
        (vec![("exception", Value::Null)], "exception"),
        (vec![("given_by", json!("M1"))], "child_assent"),
        (vec![("recipients", json!([]))], "recipients"),
        (vec![("share_groups", json!([]))], "share_groups"),
        (vec![("expires_on", json!(clock.day(-1)))], "expires_on"),
        (vec![("form", json!({ "giver_name": " ", "mark": { "signature": [[[1, 1], [2, 2]]] } }))], "giver_name"),
        (vec![("form", json!({ "giver_name": "the miller", "mark": { "signature": [] } }))], "signature"),
        (
            vec![("form", json!({ "giver_name": "the miller", "mark": { "signature": [[[1, 1], [2, 2000]]] } }))],
            "signature",
        ),
        (vec![("form", json!({ "giver_name": "the miller", "mark": "on_paper" }))], "paper_place"),
        (by_thumb("bm8gcGljdHVyZQ=="), "thumbprint"),
        (by_thumb("not base 64"), "thumbprint"),
        (by_thumb(&"AAAA".repeat(10_000)), "thumbprint"),
    ];
    for (changes, field) in wrong {
        let refused = scene.worker.refused("decide_consent", with(sharing(&case), &changes)).unwrap();
        assert_eq!(refused.facts.get("field").map(String::as_str), Some(field), "{changes:?}");
    }
    let long = with(sharing(&case), &[("understood", json!("x".repeat(10_001)))]);
    assert_eq!(scene.worker.refused("decide_consent", long).unwrap().code, ErrorCode::TextTooLong, "a note at most");
    let fits = with(sharing(&case), &[("understood", json!("x".repeat(10_000)))]);
    scene.worker.call("decide_consent", fits).unwrap();
    clock.pass_days(91);
    let line = lines(&mut scene.worker, &case, "share_referral").remove(0);
    assert_eq!(line["state"], "expired", "ninety days, then it is as if nobody had asked");
}
