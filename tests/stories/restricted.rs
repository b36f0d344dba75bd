//! A restricted case: whoever is not named gets no key, sees nothing, and is told nothing; what was decided beside it loses.

use app::error::ErrorCode;
use app::reach::Held;
use model::codes::Role;
use satchel_tests::scene::{Case, open_case, print};
use satchel_tests::world::{Device, Other, World};
use serde_json::{Value, json};

/// Two supervisors of one team, the worker who carries the case, and a colleague; everybody has synced.
struct Office {
    world: World,
    su01: Device,
    su02: Device,
    cw07: Device,
    cw08: Device,
    case: Case,
    _dir: tempfile::TempDir,
}

fn office() -> Office {
    let dir = tempfile::tempdir().unwrap();
    let others = [Other { code: "SU02", roles: &[Role::Supervisor], supervises: true }];
    let (world, mut su01, mut others) = World::found_with(dir.path(), false, &others).unwrap();
    let mut su02 = others.remove(0);
    let mut cw07 = world.enrol(&mut su01, "CW07", 2).unwrap();
    let mut cw08 = world.enrol(&mut su01, "CW08", 3).unwrap();
    let case = open_case(&mut cw07, &world.clock).unwrap();
    for device in [&mut cw07, &mut su01, &mut su02, &mut cw08] {
        device.sync().unwrap();
    }
    Office { world, su01, su02, cw07, cw08, case, _dir: dir }
}

fn restrict(case: &Case, named: &[&str]) -> Value {
    json!({ "case": case.id, "named": named, "reason": "staff_relative" })
}

fn is_listed(device: &mut Device, case: &Case) -> bool {
    let list = device.call("cases", json!({})).unwrap();
    list["rows"].as_array().unwrap().iter().any(|row| row["case"] == json!(case.id))
}

fn held(device: &mut Device) -> Vec<Held> {
    device.session().unwrap().held_items().unwrap()
}

fn note(device: &mut Device, case: &Case, words: &str) {
    let today = device.call("today", json!({})).unwrap()["today"].clone();
    let visit = json!({
        "case": case.id, "held_on": today, "mode": "home_visit", "client_seen": true, "private_setting": true,
        "observations": words, "next_contact_on": today,
    });
    device.call("record_follow_up", visit).unwrap();
}

/// Nothing on this device says that there is such a case.
fn sees_nothing_of_it(device: &mut Device, case: &Case) {
    assert!(!is_listed(device, case), "the list has it no more");
    let refused = device.refused("case_file", json!({ "case": case.id })).unwrap();
    assert_eq!(refused.code, ErrorCode::CaseUnknown, "as if it were not there");
    for (query, text) in
        [("search", case.code.clone()), ("search", "papers".to_owned()), ("search_people", "miller".to_owned())]
    {
        let hits = device.call(query, json!({ "text": text })).unwrap_or(json!({ "hits": [] }));
        assert_eq!(hits["hits"], json!([]), "{query} finds nothing");
    }
    let asked = device.call("today", json!({})).unwrap();
    assert!(!asked.to_string().contains(&case.id), "nothing is asked of them: {asked}");
    assert!(!device.call("approvals", json!({})).unwrap().to_string().contains(&case.id), "nothing to decide");
    let risk = json!({ "case": case.id, "risk": { "level": "high", "note": "x" }, "basis": "followup" });
    assert!(device.refused("determine_risk", risk).is_ok(), "nothing is written there");
    let list = device.call("cases", json!({})).unwrap();
    assert_eq!(list["gone"], json!([]), "nor does it say where it went: {list}");
    let status = device.call("backup_status", json!({})).unwrap();
    assert_eq!(status["waiting"], 0, "nothing is said to wait for a key: {status}");
    assert!(!status["problems"].to_string().contains("waiting_for"), "nor is it a problem: {status}");
    let verify = device.session().unwrap().verify().unwrap();
    assert!(verify.projections_equal, "the tables of the one who is shut out equal a rebuild");
}

#[test]
fn whoever_is_not_named_opens_nothing_that_is_written_from_then_on_and_sees_nothing_of_the_case() {
    let mut office = office();
    let case = office.case.clone();
    assert!(is_listed(&mut office.su02, &case), "before it, the second supervisor sees the case");
    let before = held(&mut office.su01);
    office.su01.call("restrict_case", restrict(&case, &["SU01"])).unwrap();
    let sealed_early = held(&mut office.su01);
    let early: Vec<_> = sealed_early.into_iter().filter(|one| !before.contains(one)).collect();
    assert!(
        early.len() <= 2,
        "before the office has the new keys, nothing but their records is there: {}",
        early.len()
    );
    office.su01.sync().unwrap();
    office.cw07.sync().unwrap();
    note(&mut office.cw07, &case, "the stove is mended");
    office.cw07.sync().unwrap();
    office.su01.sync().unwrap();
    let fresh: Vec<_> = held(&mut office.su01).into_iter().filter(|one| !before.contains(one)).collect();
    assert!(fresh.len() >= 4, "keys of both documents, the word itself and a visit: {}", fresh.len());
    office.su02.sync().unwrap();
    let chain = office.su01.session().unwrap().roster().clone();
    let opened = office.su02.session().unwrap().could_open(&chain, &fresh).unwrap();
    assert_eq!(opened, Vec::<Held>::new(), "keys, not filters: the whole device opens none of it");
    let named = office.cw07.session().unwrap().could_open(&chain, &fresh).unwrap();
    assert_eq!(named.len(), fresh.len(), "who is named opens all of it");

    sees_nothing_of_it(&mut office.su02, &case);

    assert_eq!(
        print(&mut office.su01, &case.id).unwrap(),
        print(&mut office.cw07, &case.id).unwrap(),
        "those named agree"
    );
    let file = office.cw07.call("case_file", json!({ "case": case.id })).unwrap();
    assert_eq!(file["restriction"]["named"].as_array().unwrap().len(), 2, "and see who else may open it: {file}");
    let refused = office.su01.refused("reassign_case", json!({
        "case": case.id, "to": "CW08", "reason": "overload", "note": "n", "informed": "told", "preference": "no_wish",
    }));
    assert_eq!(refused.unwrap().code, ErrorCode::NotNamed, "it goes to nobody who is not named");
    let sheet = office.su01.call("handover", json!({ "case": case.id })).unwrap();
    assert_eq!(sheet["candidates"], json!([]), "nobody else is offered");
    assert!(
        !office.world.dir.as_os_str().is_empty() && !is_listed(&mut office.cw08, &case),
        "a colleague never saw it"
    );
}

#[test]
fn the_second_supervisor_has_the_case_back_once_it_is_lifted_with_all_that_was_written() {
    let mut office = office();
    let case = office.case.clone();
    office.su01.call("restrict_case", restrict(&case, &["SU01"])).unwrap();
    for device in [&mut office.su01, &mut office.su02, &mut office.cw07] {
        device.sync().unwrap();
    }
    note(&mut office.cw07, &case, "the roof holds");
    office.cw07.sync().unwrap();
    office.su01.sync().unwrap();
    let refused = office.su01.refused("lift_restriction", json!({ "case": case.id, "why": " " })).unwrap();
    assert_eq!(refused.facts["field"], "why", "it is said why");
    office.su01.call("lift_restriction", json!({ "case": case.id, "why": "no relative after all" })).unwrap();
    office.su01.sync().unwrap();
    office.su02.sync().unwrap();
    assert!(is_listed(&mut office.su02, &case), "it is there again");
    let file = office.su02.call("case_file", json!({ "case": case.id })).unwrap();
    assert!(file["contacts"].to_string().contains("the roof holds"), "with what was written meanwhile");
    assert_eq!(file["restriction"], Value::Null, "and no restriction");
    office.cw07.sync().unwrap();
    assert_eq!(print(&mut office.su02, &case.id).unwrap(), print(&mut office.cw07, &case.id).unwrap(), "they agree");
}

#[test]
fn a_case_that_is_given_away_beside_its_restriction_comes_back_to_its_worker() {
    for restricted_first in [true, false] {
        let mut office = office();
        let case = office.case.clone();
        office.su01.call("restrict_case", restrict(&case, &["SU01"])).unwrap();
        let give = json!({
            "case": case.id, "to": "CW08", "reason": "overload", "note": "visits on Tuesdays", "informed": "told",
            "preference": "no_wish",
        });
        office.su02.call("reassign_case", give).unwrap();
        let order = if restricted_first { [true, false] } else { [false, true] };
        for su01 in order {
            if su01 {
                office.su01.sync().unwrap()
            } else {
                office.su02.sync().unwrap()
            };
        }
        for _ in 0..3 {
            for device in [&mut office.su01, &mut office.cw07, &mut office.cw08, &mut office.su02] {
                device.sync().unwrap();
            }
        }
        let told = format!("restricted first: {restricted_first}");
        for device in [&mut office.su01, &mut office.cw07] {
            let file = device.call("case_file", json!({ "case": case.id })).unwrap();
            assert_eq!(file["assigned_to"], "CW07", "{told}: the safer counts, on {}", device.code);
            assert!(file["restriction"].is_object(), "{told}: it is restricted");
        }
        assert!(!is_listed(&mut office.su02, &case), "{told}: the other supervisor is shut out");
        assert!(!is_listed(&mut office.cw08, &case), "{told}: and so is the one it was given to");
        note(&mut office.cw07, &case, "seen at home");
        office.cw07.sync().unwrap();
        office.su01.sync().unwrap();
        let file = office.su01.call("case_file", json!({ "case": case.id })).unwrap();
        assert!(file["contacts"].to_string().contains("seen at home"), "{told}: the work goes on");
    }
}

#[test]
fn a_restriction_that_leaves_nobody_who_decides_is_refused_in_words() {
    let mut office = office();
    let case = office.case.clone();
    let refused = office.su01.refused("restrict_case", restrict(&case, &["CW07"])).unwrap();
    assert_eq!((refused.code, &*refused.facts["why"]), (ErrorCode::NamedRefused, "nobody_decides"), "who approves?");
    let refused = office.su01.refused("restrict_case", restrict(&case, &["SU02"])).unwrap();
    assert_eq!(&*refused.facts["why"], "decider_missing", "who makes the key has it");
    let refused = office.su01.refused("restrict_case", restrict(&case, &["SU01", "CW08"])).unwrap();
    assert_eq!(&*refused.facts["why"], "not_reached", "a colleague has no feed that would bring it");
    let refused = office.cw07.refused("restrict_case", restrict(&case, &["SU01"])).unwrap();
    assert_eq!(refused.code, ErrorCode::OwnWork, "a worker does not decide on their own case");
}
