//! Roles and teams change after founding: two people sign, keys follow, and what was decided before stands.

use app::error::ErrorCode;
use model::codes::Role;
use satchel_tests::scene::{Case, closure_request, open_case};
use satchel_tests::world::{Device, Other, World};
use serde_json::{Value, json};

const OFFICE: &[Other] = &[
    Other { code: "SU02", roles: &[Role::Supervisor], supervises: true },
    Other { code: "AD01", roles: &[Role::Administrator], supervises: false },
    Other { code: "AD02", roles: &[Role::Administrator], supervises: false },
];

/// Two supervisors of one team, two administrators and a worker, on a socket with the office.
struct Office {
    world: World,
    su01: Device,
    su02: Device,
    ad01: Device,
    ad02: Device,
    cw07: Device,
    _dir: tempfile::TempDir,
}

impl Office {
    fn open() -> Office {
        let dir = tempfile::tempdir().unwrap();
        let (world, mut su01, others) = World::found_with(dir.path(), false, OFFICE).unwrap();
        let [su02, ad01, ad02]: [Device; 3] = others.try_into().unwrap_or_else(|_| panic!("three more devices"));
        let cw07 = world.enrol(&mut su01, "CW07", 7).unwrap();
        let mut office = Office { world, su01, su02, ad01, ad02, cw07, _dir: dir };
        office.meet();
        office
    }

    fn meet(&mut self) {
        for _ in 0..3 {
            for device in [&mut self.su01, &mut self.su02, &mut self.ad01, &mut self.ad02, &mut self.cw07] {
                device.sync().unwrap();
            }
        }
    }

    fn closing_case(&mut self) -> Case {
        let case = open_case(&mut self.cw07, &self.world.clock).unwrap();
        let request = closure_request(&case.id, &self.world.clock.day(0), "moves away");
        self.cw07.call("request_closure", request).unwrap();
        case
    }
}

fn change(staff: &str, roles: &[&str], team_of: Option<&str>) -> Value {
    json!({ "staff": staff, "roles": roles, "team_of": team_of })
}

fn texts(proposed: &Value) -> Value {
    let codes = proposed["codes"].as_array().unwrap().iter().map(|code| code["text"].as_str().unwrap());
    json!({ "text": codes.collect::<Vec<_>>().join("\n") })
}

fn propose(device: &mut Device, input: Value) -> Value {
    let proposed = device.call("change_member", input).unwrap();
    assert_eq!(proposed["done"], false, "one signature is not enough");
    texts(&proposed)
}

fn sign(device: &mut Device, proposal: &Value) {
    assert_eq!(device.call("sign_member", proposal.clone()).unwrap()["done"], true, "two are");
}

fn roles_of(device: &mut Device, code: &str) -> Vec<&'static str> {
    let staff = device.session().unwrap().staff();
    staff.into_iter().find(|row| row.code == code).unwrap().roles
}

fn state(device: &mut Device, case: &Case) -> String {
    device.call("case_file", json!({ "case": case.id })).unwrap()["state"].as_str().unwrap().to_owned()
}

fn authorise(device: &mut Device, case: &Case) {
    let view = device.call("case_file", json!({ "case": case.id })).unwrap();
    let decision = json!({ "case": case.id, "request": view["closure"]["request"] });
    device.call("authorise_closure", decision).unwrap();
}

#[test]
fn what_a_supervisor_decided_stands_and_what_they_decide_without_the_role_counts_for_nothing() {
    let mut office = Office::open();
    let (before, after) = (office.closing_case(), office.closing_case());
    office.meet();
    authorise(&mut office.su01, &before);
    office.meet();
    let proposal = propose(&mut office.su02, change("SU01", &[], None));
    let seen = office.ad01.call("look_at_member", proposal.clone()).unwrap();
    assert_eq!((&seen["before"]["roles"], &seen["roles"]), (&json!(["SUP"]), &json!([])), "what they lose is said");
    sign(&mut office.ad01, &proposal);
    office.ad01.sync().unwrap();
    // Their tablet has not heard of it and cites the roster that it knows.
    authorise(&mut office.su01, &after);
    assert_eq!(state(&mut office.su01, &after), "closed", "so it looks there");
    office.meet();
    for device in [&mut office.cw07, &mut office.su02] {
        assert_eq!(state(device, &before), "closed", "{}: decided while they supervised", device.code);
        assert_eq!(state(device, &after), "closure_pending", "{}: an old head lends nothing back", device.code);
        device.lock().unwrap();
        device.unlock().unwrap();
        assert_eq!(state(device, &after), "closure_pending", "{}: read again, the same", device.code);
    }
    let shut_out = office.su01.refused("case_file", json!({ "case": after.id })).unwrap().code;
    assert_eq!(shut_out, ErrorCode::NotAllowed, "and their own tablet shows the team's files no more");
    authorise(&mut office.su02, &after);
    office.meet();
    assert_eq!(state(&mut office.cw07, &after), "closed", "whoever supervises now decides");
    let roster = office.su02.session().unwrap().roster().clone();
    let (_, team) = roster.teams().next().unwrap();
    assert!(team.generation > 1, "the key that they knew was replaced");
    assert!(roster.teams().all(|(id, _)| roster.team_key_is_clean(id)), "and nobody who left has the new one");
}

#[test]
fn of_two_administrators_who_change_somebody_apart_the_first_at_the_office_counts_everywhere() {
    let mut office = Office::open();
    let one = propose(&mut office.ad01, change("CW07", &["CW", "VOL"], Some("SU01")));
    let other = propose(&mut office.ad02, change("CW07", &["CW", "IMO"], Some("SU01")));
    sign(&mut office.su01, &one);
    sign(&mut office.su02, &other);
    office.su02.sync().unwrap();
    office.meet();
    for device in [&mut office.su01, &mut office.su02, &mut office.ad01, &mut office.ad02, &mut office.cw07] {
        assert_eq!(roles_of(device, "CW07"), ["CW", "IMO"], "{}: alike on every device", device.code);
    }
    let told = office.su01.call("members", json!({})).unwrap();
    assert!(told["overtaken_at"].is_number(), "whoever signed the other is told that it came too late");
    let late = office.su01.refused("sign_member", one.clone()).unwrap().code;
    assert_eq!(late, ErrorCode::ChangeOvertaken, "and it cannot be signed again");
    let waits = office.ad01.call("members", json!({})).unwrap()["proposals"].clone();
    assert_eq!(waits, json!([]), "what came too late does not wait any more");
    let again = propose(&mut office.ad01, change("CW07", &["CW", "IMO", "VOL"], Some("SU01")));
    sign(&mut office.su01, &again);
    office.meet();
    assert_eq!(roles_of(&mut office.cw07, "CW07"), ["VOL", "CW", "IMO"], "looked at again, decided again");
}

#[test]
fn a_proposal_waits_with_its_codes_until_somebody_signs_second_or_it_is_let_go() {
    let mut office = Office::open();
    let proposal = propose(&mut office.ad01, change("CW07", &["CW", "SUP"], Some("SU01")));
    let waits = office.ad01.call("members", json!({})).unwrap()["proposals"].clone();
    assert_eq!(waits[0]["member"]["code"], "CW07", "whose");
    assert_eq!(waits[0]["member"]["before"]["roles"], json!(["CW"]), "what they are");
    let id = json!({ "id": waits[0]["id"] });
    let shown = office.ad01.call("waiting_proposal", id.clone()).unwrap();
    assert_eq!(texts(&shown), proposal, "the same codes once more");
    office.ad01.call("drop_proposal", id).unwrap();
    assert_eq!(office.ad01.call("members", json!({})).unwrap()["proposals"], json!([]), "let go of");
    sign(&mut office.su01, &proposal);
    office.meet();
    assert_eq!(roles_of(&mut office.ad01, "CW07"), ["CW", "SUP"], "codes that were handed over still count");
}

#[test]
fn a_new_supervisor_reads_the_team_and_one_who_steps_down_reads_nothing_new() {
    let mut office = Office::open();
    let mut cw08 = office.world.enrol(&mut office.su01, "CW08", 8).unwrap();
    let case = office.closing_case();
    office.meet();
    cw08.sync().unwrap();
    let proposal = propose(&mut office.ad01, change("CW08", &["CW", "SUP"], Some("SU01")));
    sign(&mut office.su02, &proposal);
    for _ in 0..2 {
        office.meet();
        cw08.sync().unwrap();
    }
    assert_eq!(state(&mut cw08, &case), "closure_pending", "all history of the team's files is theirs to read");
    let proposal = propose(&mut office.su01, change("CW08", &["CW"], Some("SU01")));
    sign(&mut office.ad02, &proposal);
    office.meet();
    cw08.sync().unwrap();
    let note = json!({ "case": case.id, "held_on": office.world.clock.day(0), "observations": "said after they left" });
    office.cw07.call("add_note", note).unwrap();
    office.meet();
    cw08.sync().unwrap();
    let gone = cw08.refused("case_file", json!({ "case": case.id })).unwrap().code;
    assert_eq!(gone, ErrorCode::NotAllowed, "the team's files are shown no more");
    let chain = office.su01.session().unwrap().roster().clone();
    let all = office.su01.session().unwrap().held_items().unwrap();
    let newest: Vec<_> = all.into_iter().filter(|item| item.cited == chain.seq()).collect();
    assert!(!newest.is_empty(), "something was written since");
    let open = cw08.session().unwrap().could_open(&chain, &newest).unwrap();
    assert_eq!(open, [], "whatever is written since is closed to the whole device");
}

#[test]
fn what_would_leave_work_or_an_office_alone_is_refused_with_the_reason() {
    let mut office = Office::open();
    let case = open_case(&mut office.cw07, &office.world.clock).unwrap();
    office.meet();
    let refused = |device: &mut Device, input: Value| device.refused("change_member", input).unwrap();
    let carries = refused(&mut office.su01, change("CW07", &[], None));
    assert_eq!(
        (carries.code, carries.facts["open_cases"].as_str()),
        (ErrorCode::ChangeCasesOpen, "1"),
        "{}",
        case.code
    );
    let unknowing = refused(&mut office.ad01, change("CW07", &[], None)).code;
    assert_eq!(unknowing, ErrorCode::ChangeBySupervisor, "an administrator does not hold what they wrote");
    let rise = refused(&mut office.cw07, change("CW07", &["CW", "SUP"], Some("SU01"))).code;
    assert_eq!(rise, ErrorCode::ChangeOwnRise, "nobody raises themself");
    let colleague = refused(&mut office.cw07, change("SU01", &[], None)).code;
    assert_eq!(colleague, ErrorCode::NotAllowed, "nor anybody above them");
    let ruler = refused(&mut office.ad01, change("SU02", &["SUP", "ADM"], Some("SU01"))).code;
    assert_eq!(ruler, ErrorCode::ChangeAdministrator, "the root key makes administrators");
    let teamless = refused(&mut office.ad01, change("CW07", &["CW", "VOL"], None)).code;
    assert_eq!(teamless, ErrorCode::ValueMissing, "who reads cases belongs to a team");
    let same = refused(&mut office.ad01, change("CW07", &["CW"], Some("SU02"))).code;
    assert_eq!(same, ErrorCode::ChangeNone, "the same team by its other supervisor");
    let proposal = propose(&mut office.su02, change("SU01", &[], None));
    sign(&mut office.ad01, &proposal);
    office.meet();
    let alone = refused(&mut office.su02, change("SU02", &[], None)).code;
    assert_eq!(alone, ErrorCode::SupervisorStays, "somebody opens the team's files");
    let proposal = propose(&mut office.ad01, change("AD02", &[], None));
    sign(&mut office.ad02, &proposal);
    office.meet();
    let last = refused(&mut office.ad01, change("AD01", &[], None)).code;
    assert_eq!(last, ErrorCode::AdministratorStays, "somebody looks after the devices");
}

#[test]
fn a_policy_is_set_by_two_arrives_on_every_device_and_says_who_and_when() {
    let mut office = Office::open();
    let figures = |days: u16, warn: u16, lock: u16| json!({ "lease_days": days, "lease_warn_days": warn, "lock_after_s_max": lock });
    let before = office.cw07.call("policy", json!({})).unwrap();
    assert_eq!((&before["now"], &before["decided_at"]), (&figures(0, 0, 600), &Value::Null), "as it was founded");
    assert_eq!(before["may_change"], false, "a caseworker sees it and sets nothing");
    let not_theirs = office.su01.refused("change_policy", figures(10, 5, 60)).unwrap().code;
    assert_eq!(not_theirs, ErrorCode::NotAllowed, "nor does a supervisor");
    for (wrong, field) in [
        (figures(31, 5, 60), "lease_days"),
        (figures(5, 5, 60), "lease_warn_days"),
        (figures(10, 5, 29), "lock_after_s_max"),
    ] {
        let refused = office.ad01.refused("change_policy", wrong).unwrap();
        assert_eq!((refused.code, &*refused.facts["field"]), (ErrorCode::PolicyOutside, field), "said at its figure");
    }
    let proposed = office.ad01.call("change_policy", figures(10, 5, 60)).unwrap();
    assert_eq!(proposed["done"], false, "nobody decides for everybody alone");
    let late = texts(&office.ad02.call("change_policy", figures(20, 9, 120)).unwrap());
    let seen = office.ad02.call("look_at_policy", texts(&proposed)).unwrap();
    assert_eq!((&seen["by"]["code"], &seen["then"]), (&json!("AD01"), &figures(10, 5, 60)), "who proposes what");
    assert_eq!(office.ad02.call("sign_policy", texts(&proposed)).unwrap()["done"], true, "two do");
    office.ad02.sync().unwrap();
    office.meet();
    for device in [&mut office.cw07, &mut office.su01, &mut office.ad01] {
        let view = device.call("policy", json!({})).unwrap();
        assert_eq!(view["now"], figures(10, 5, 60), "{}: it arrived", device.code);
        let by: Vec<&str> =
            view["decided_by"].as_array().unwrap().iter().filter_map(|one| one["code"].as_str()).collect();
        assert_eq!((by, view["decided_at"].is_number()), (vec!["AD01", "AD02"], true), "with who and when");
    }
    let overtaken = office.ad01.refused("sign_policy", late).unwrap().code;
    assert_eq!(overtaken, ErrorCode::ChangeOvertaken, "what was decided on the one before is decided again");
    let same = office.ad01.refused("change_policy", figures(10, 5, 60)).unwrap().code;
    assert_eq!(same, ErrorCode::ChangeNone, "and a change changes something");
}
