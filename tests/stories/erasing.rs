//! Erasing for good: a supervisor and another person of information management decide, every device and the office destroy,
//! and what a tablet wrote without having heard of it waits for its person.

use app::error::ErrorCode;
use model::codes::Role;
use satchel_tests::scene::text;
use satchel_tests::world::{Device, Other, World};
use serde_json::{Value, json};

/// A worker's tablet, a supervisor's laptop, the device of who looks after information, and a real server.
struct Office {
    world: World,
    su01: Device,
    im01: Device,
    cw07: Device,
    _dir: tempfile::TempDir,
}

fn office() -> Office {
    let dir = tempfile::tempdir().unwrap();
    let officer = Other { code: "IM01", roles: &[Role::InformationOfficer], supervises: false };
    let (world, mut su01, mut others) = World::found_with(dir.path(), false, &[officer]).unwrap();
    let cw07 = world.enrol(&mut su01, "CW07", 2).unwrap();
    let mut office = Office { world, su01, im01: others.remove(0), cw07, _dir: dir };
    office.su01.sync().unwrap();
    office
}

impl Office {
    /// Somebody says no to being registered; the supervisor confirmed it, and the tablet has not heard that yet.
    fn declined(&mut self) -> String {
        let lead = json!({ "source": "school", "area": "north camp", "urgent": false, "knows": "yes",
            "name": "Noor", "reach_note": "zqcanary through the teacher" });
        let case = text(&self.cw07.call("record_lead", lead).unwrap()["case"]).unwrap();
        let danger = json!({ "case": case, "immediate_danger": "no", "self_harm": "no" });
        self.cw07.call("answer_danger", danger).unwrap();
        let screening = self.cw07.call("screening", json!({ "case": case })).unwrap()["screening"]["id"].clone();
        let said = json!({
            "case": case, "screening": screening, "consent": { "given": false, "method": "verbal_witnessed" },
            "private_setting": true, "preference": { "sex": "female", "met": true }, "programme": "gbv",
            "told": ["process", "roles", "records", "separation", "refuse", "stop", "limits", "complaints",
                "worker_choice", "time_limit", "options", "no_effect"],
            "criteria": [], "concerns": [], "needs": "", "strengths": "", "wants": "",
            "outcome": "no_action", "reason": "consent_declined",
        });
        self.cw07.call("complete_screening", said).unwrap();
        self.cw07.sync().unwrap();
        self.su01.sync().unwrap();
        let waits = self.su01.call("approvals", json!({})).unwrap()["submitted"][0].clone();
        let yes = json!({ "case": case, "subject": "screening", "entry": waits["entry"] });
        self.su01.call("approve", yes).unwrap();
        self.su01.sync().unwrap();
        case
    }

    /// The supervisor puts forward what is due, and the other person agrees. Answers what was due.
    fn erase(&mut self, case: &str) -> Value {
        let due = list(&mut self.su01)["due"].clone();
        self.su01.call("propose_erasure", json!({ "cases": [case] })).unwrap();
        self.su01.sync().unwrap();
        self.im01.sync().unwrap();
        let waits = list(&mut self.im01)["waiting"][0].clone();
        assert_eq!(waits["may_answer"], true, "the second word is this person's: {waits}");
        self.im01.call("answer_erasure", json!({ "erasure": waits["id"], "approves": true })).unwrap();
        self.im01.sync().unwrap();
        due
    }
}

fn list(device: &mut Device) -> Value {
    device.call("erasures", json!({})).unwrap()
}

fn items_of(device: &mut Device, case: &str) -> Vec<Vec<u8>> {
    let byte = |at: usize| u8::from_str_radix(&case[at * 2..at * 2 + 2], 16).unwrap();
    let doc: Vec<u8> = (0..16).map(byte).collect();
    let held = device.session().unwrap().held_items().unwrap();
    let of = |bytes: &Vec<u8>| wire::Item::peek_doc(bytes).is_some_and(|found| found.as_bytes() == doc.as_slice());
    held.into_iter().map(|one| one.bytes).filter(of).collect()
}

/// How many of these items lie in the office's files: by their signatures, which no page splits into nothing.
fn at_office(world: &World, items: &[Vec<u8>]) -> usize {
    let files = world.office_bytes().unwrap();
    let lies = |item: &&Vec<u8>| {
        let signature = &item[item.len() - 64..];
        files.iter().any(|(_, bytes)| bytes.windows(64).any(|window| window == signature))
    };
    items.iter().filter(lies).count()
}

#[test]
fn names_are_erased_after_thirty_days_and_the_rest_after_ninety_by_two_people_and_neither_alone() {
    let mut office = office();
    let case = office.declined();
    assert_eq!(office.cw07.sync().unwrap()["left"], 1, "it leaves the tablet at once");
    let rows = office.cw07.call("left_cases", json!({})).unwrap()["cases"].clone();
    assert_eq!(rows[0]["why"], "declined", "and the list says why: {rows}");
    assert_eq!(list(&mut office.su01)["due"], json!([]), "the office keeps it for now");
    let early = office.su01.refused("propose_erasure", json!({ "cases": [case] })).unwrap();
    assert_eq!(early.code, ErrorCode::NothingToDecide, "nobody erases before the day");

    office.world.clock.pass_days(30);
    let person = json!({ "case": case, "reason": "supervision" });
    assert!(office.su01.call("show_person", person.clone()).unwrap().to_string().contains("teacher"), "still there");
    let due = office.erase(&case);
    assert_eq!((&due[0]["names_only"], &due[0]["class"]), (&json!(true), &json!("R1")), "names go first: {due}");
    assert!(office.su01.call("show_person", person.clone()).is_ok(), "the laptop has not heard of the second word");
    office.su01.sync().unwrap();
    assert!(office.su01.refused("show_person", person).is_ok(), "now the names are gone");
    assert!(office.su01.call("case_file", json!({ "case": case })).is_ok(), "the coded file is kept for now");

    office.world.clock.pass_days(60);
    let kept = items_of(&mut office.su01, &case);
    assert!(at_office(&office.world, &kept) > 0, "the office holds what the laptop does");
    let due = office.erase(&case);
    assert_eq!(due[0]["names_only"], false, "now the rest: {due}");
    office.su01.sync().unwrap();
    let gone = office.su01.refused("case_file", json!({ "case": case })).unwrap();
    assert_eq!(gone.code, ErrorCode::CaseUnknown, "nothing of it opens");
    assert!(items_of(&mut office.su01, &case).is_empty(), "no key and no item is left");
    assert!(office.su01.session().unwrap().verify().unwrap().whole, "the store holds together");
    let done = list(&mut office.im01)["done"].clone();
    let certificate = (&done[0]["cases"], &done[0]["by"]);
    assert_eq!(certificate, (&json!(1), &json!(["SU01", "IM01"])), "a count and two people, no content: {done}");

    office.cw07.call("bring_back_case", json!({ "case": case })).unwrap();
    office.cw07.sync().unwrap();
    assert_eq!(office.cw07.call("left_cases", json!({})).unwrap()["cases"], json!([]), "nothing to bring back");
    office.world.close_office();
    assert_eq!(at_office(&office.world, &kept), 0, "no file of the office holds a part of an erased item");
}

#[test]
fn nobody_else_has_a_word_and_a_case_that_goes_on_takes_the_supervisors_word_back() {
    let mut office = office();
    let case = office.declined();
    office.cw07.sync().unwrap();
    office.world.clock.pass_days(91);
    for device in [&mut office.cw07, &mut office.im01] {
        let refused = device.refused("propose_erasure", json!({ "cases": [case] })).unwrap();
        assert_eq!(refused.code, ErrorCode::NothingToDecide, "{} puts nothing forward", device.code);
    }
    office.su01.call("propose_erasure", json!({ "cases": [case] })).unwrap();
    let waits = list(&mut office.su01)["waiting"][0].clone();
    assert_eq!((&waits["mine"], &waits["may_answer"]), (&json!(true), &json!(false)), "one word is not two: {waits}");
    let twice = json!({ "erasure": waits["id"], "approves": true });
    assert_eq!(office.su01.refused("answer_erasure", twice.clone()).unwrap().code, ErrorCode::NotAllowed, "not again");
    office.su01.sync().unwrap();
    office.cw07.sync().unwrap();
    assert_eq!(office.cw07.refused("answer_erasure", twice.clone()).unwrap().code, ErrorCode::NotAllowed, "no role");

    // The person comes back: the worker fetches the file and goes on with it.
    office.cw07.call("bring_back_case", json!({ "case": case })).unwrap();
    office.cw07.sync().unwrap();
    let back =
        json!({ "case": case, "immediate_danger": "no", "self_harm": "no", "returned": "she asks for help now" });
    office.cw07.call("answer_danger", back).unwrap();
    office.cw07.sync().unwrap();
    office.su01.sync().unwrap();
    office.su01.sync().unwrap();
    assert_eq!(list(&mut office.su01)["waiting"], json!([]), "the supervisor's device took its word back");
    office.im01.sync().unwrap();
    let refused = office.im01.refused("answer_erasure", twice).unwrap();
    assert_eq!(refused.code, ErrorCode::EntryUnknown, "nothing waits for a second word");
    assert!(office.su01.call("case_file", json!({ "case": case })).is_ok(), "the file is whole");
}

#[test]
fn what_a_tablet_wrote_without_having_heard_of_an_erasure_is_set_aside_there_until_its_person_lets_it_go() {
    let mut office = office();
    let case = office.declined();
    // The tablet is away for three months, and notes danger meanwhile.
    office.world.clock.pass_days(91);
    office.erase(&case);
    office.su01.sync().unwrap();
    let danger = json!({ "case": case, "immediate_danger": "yes", "self_harm": "no" });
    office.cw07.call("answer_danger", danger.clone()).unwrap();
    office.cw07.sync().unwrap();
    office.cw07.sync().unwrap();
    let held = list(&mut office.cw07)["held"].clone();
    assert_eq!(held.as_array().unwrap().len(), 1, "it is said: {held}");
    assert!(held[0]["entries"].as_u64().unwrap() > 0, "with how much is only here");
    let screening = office.cw07.call("screening", json!({ "case": case })).unwrap();
    assert_eq!(screening["emergency_open"], true, "what was written can be read here");
    let refused = office.cw07.refused("answer_danger", danger).unwrap();
    assert_eq!(refused.code, ErrorCode::CaseErased, "and nothing is added to it");
    assert!(office.su01.refused("case_file", json!({ "case": case })).is_ok(), "nobody else took it");
    let status = office.su01.call("backup_status", json!({})).unwrap();
    let codes: Vec<&str> =
        status["problems"].as_array().unwrap().iter().map(|one| one["code"].as_str().unwrap()).collect();
    assert!(!codes.contains(&"erased_offered"), "the office offered nothing: {codes:?}");
    office.cw07.lock().unwrap();
    office.cw07.unlock().unwrap();
    assert_eq!(list(&mut office.cw07)["held"], held, "it waits as long as its person likes");

    office.cw07.call("let_erased_go", json!({ "case": case })).unwrap();
    assert_eq!(list(&mut office.cw07)["held"], json!([]), "then it is gone");
    let gone = office.cw07.refused("case_file", json!({ "case": case })).unwrap();
    assert_eq!(gone.code, ErrorCode::CaseUnknown, "for good");
    for _ in 0..2 {
        office.cw07.sync().unwrap();
        office.su01.sync().unwrap();
    }
    for device in [&mut office.cw07, &mut office.su01] {
        let status = device.call("backup_status", json!({})).unwrap();
        let of = |one: &&Value| ["entries_held_back", "turned_down"].contains(&one["code"].as_str().unwrap());
        let left: Vec<&Value> = status["problems"].as_array().unwrap().iter().filter(of).collect();
        assert!(left.is_empty(), "nothing is missed or refused on {}: {left:?}", device.code);
    }
}
