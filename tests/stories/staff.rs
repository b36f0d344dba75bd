//! Somebody joins the staff after founding: two people sign, the office numbers it, a tablet follows, and work begins.

use app::error::ErrorCode;
use model::codes::Role;
use satchel_tests::scene::open_case;
use satchel_tests::world::{Device, Other, World};
use serde_json::{Value, json};

const OFFICE: &[Other] = &[Other { code: "AD01", roles: &[Role::Administrator], supervises: false }];

fn office(dir: &std::path::Path) -> (World, Device, Device) {
    let (world, su01, mut others) = World::found_with(dir, false, OFFICE).unwrap();
    (world, su01, others.remove(0))
}

fn member(code: &str, roles: &[&str], team_of: Option<&str>) -> Value {
    json!({ "code": code, "name": "Ilvane Dor", "roles": roles, "team_of": team_of })
}

fn texts(proposed: &Value) -> Value {
    let codes = proposed["codes"].as_array().unwrap().iter().map(|code| code["text"].as_str().unwrap());
    json!({ "text": codes.collect::<Vec<_>>().join("\n") })
}

fn propose(device: &mut Device, member: Value) -> Value {
    let proposed = device.call("add_member", member).unwrap();
    assert_eq!(proposed["done"], false, "one signature is not enough for a team");
    texts(&proposed)
}

fn codes_of(device: &mut Device) -> Vec<String> {
    device.session().unwrap().staff().into_iter().map(|row| row.code).collect()
}

#[test]
fn a_caseworker_joins_a_team_by_two_signatures_and_works_the_same_day() {
    let dir = tempfile::tempdir().unwrap();
    let (world, mut su01, mut ad01) = office(dir.path());
    let proposal = propose(&mut ad01, member("cw09", &["CW"], Some("SU01")));
    let seen = su01.call("look_at_member", proposal.clone()).unwrap();
    assert_eq!((seen["by"]["code"].as_str(), seen["code"].as_str()), (Some("AD01"), Some("CW09")), "who and whom");
    assert_eq!((&seen["roles"], seen["name"].as_str()), (&json!(["CW"]), Some("Ilvane Dor")), "as what");
    assert_eq!(seen["team_of"][0]["code"], "SU01", "and in whose team");
    assert!(!codes_of(&mut su01).contains(&"CW09".to_owned()), "looking changes nothing");
    su01.call("sign_member", proposal.clone()).unwrap();
    let again = su01.refused("sign_member", proposal).unwrap().code;
    assert_eq!(again, ErrorCode::EnrolUsed, "a proposal counts once");
    su01.sync().unwrap();
    ad01.sync().unwrap();
    assert!(codes_of(&mut ad01).contains(&"CW09".to_owned()), "everybody learns of it from the office");
    let mut cw09 = world.enrol(&mut su01, "CW09", 9).unwrap();
    let case = open_case(&mut cw09, &world.clock).unwrap();
    cw09.sync().unwrap();
    su01.sync().unwrap();
    let file = su01.call("case_file", json!({ "case": case.id })).unwrap();
    assert_eq!(file["code"].as_str().unwrap(), case.code, "and the supervisor reads their cases");
    for (path, bytes) in world.office_bytes().unwrap() {
        assert!(!bytes.windows(6).any(|part| part == b"Ilvane"), "the office reads no name: {}", path.display());
    }
}

#[test]
fn a_new_supervisor_reads_the_teams_cases_once_another_gave_them_its_key() {
    let dir = tempfile::tempdir().unwrap();
    let (world, mut su01, mut ad01) = office(dir.path());
    let mut cw07 = world.enrol(&mut su01, "CW07", 2).unwrap();
    let case = open_case(&mut cw07, &world.clock).unwrap();
    cw07.sync().unwrap();
    su01.sync().unwrap();
    ad01.sync().unwrap();
    let proposal = propose(&mut su01, member("SU02", &["SUP"], Some("SU01")));
    ad01.call("sign_member", proposal).unwrap();
    ad01.sync().unwrap();
    su01.sync().unwrap();
    let mut home = world.blank_home("SU02", 12).unwrap();
    let asked = wire::code::lines(&home.enrol_request().unwrap()).unwrap().join("\n");
    let signed = ad01.call("answer_join", json!({ "text": asked, "staff": "SU02" })).unwrap();
    assert_eq!(signed["kind"], "proposal", "a supervisor's device takes two people");
    let answered = su01.call("answer_join", texts(&signed)).unwrap();
    let whole = texts(&answered)["text"].as_str().unwrap().to_owned();
    let whole = wire::code::Collected::read(&whole).unwrap().message().unwrap().unwrap();
    let whole = <wire::code::JoinAnswer as wire::Form>::parse(&whole).unwrap();
    let chain = app::agency::chain_file(&whole.records);
    let session = home.enrol_accept(&wire::Form::to_bytes(&whole.answer), &chain).unwrap();
    let mut su02 = world.device_of("SU02", session).unwrap();
    for _ in 0..3 {
        su01.sync().unwrap();
        su02.sync().unwrap();
        cw07.sync().unwrap();
    }
    let file = su02.call("case_file", json!({ "case": case.id })).unwrap();
    assert_eq!(file["code"].as_str().unwrap(), case.code, "all history of the team's cases is theirs to read");
}

#[test]
fn who_may_not_adds_nobody_and_nobody_is_added_twice() {
    let dir = tempfile::tempdir().unwrap();
    let (world, mut su01, mut ad01) = office(dir.path());
    let mut cw07 = world.enrol(&mut su01, "CW07", 2).unwrap();
    let code = |device: &mut Device, input: Value| device.refused("add_member", input).unwrap().code;
    let caseworker = member("CW09", &["CW"], Some("SU01"));
    assert_eq!(code(&mut cw07, caseworker.clone()), ErrorCode::NotAllowed, "a caseworker adds nobody");
    let administrator = member("AD02", &["ADM"], None);
    assert_eq!(code(&mut ad01, administrator.clone()), ErrorCode::NotAllowed, "the root key makes administrators");
    assert_eq!(code(&mut su01, administrator), ErrorCode::NotAllowed, "and nobody else");
    assert_eq!(
        code(&mut ad01, member("CW07", &["CW"], Some("SU01"))),
        ErrorCode::StaffCodeTaken,
        "a code is one person's"
    );
    assert_eq!(code(&mut ad01, member("Carla", &["CW"], Some("SU01"))), ErrorCode::ValueMissing, "and has a form");
    assert_eq!(code(&mut ad01, member("CW09", &["CW"], None)), ErrorCode::ValueMissing, "who holds cases has a team");
    let holder = ad01.call("add_member", member("FI01", &["FIN"], None)).unwrap();
    assert_eq!(holder["done"], true, "who holds no case needs one signature");
    let (mine, theirs) = (propose(&mut ad01, caseworker.clone()), propose(&mut su01, caseworker));
    let own = ad01.refused("sign_member", mine.clone()).unwrap().code;
    assert_eq!(own, ErrorCode::SecondNeeded, "one person is not two");
    assert_eq!(cw07.refused("sign_member", mine.clone()).unwrap().code, ErrorCode::NotAllowed, "nor is anybody else");
    su01.sync().unwrap();
    su01.call("sign_member", mine).unwrap();
    su01.sync().unwrap();
    ad01.sync().unwrap();
    let late = ad01.refused("sign_member", theirs).unwrap().code;
    assert_eq!(late, ErrorCode::StaffCodeTaken, "of two proposals at once the second says why it is too late");
}
