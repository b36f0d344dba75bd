//! Canaries: what people typed is in no file of the office or a tablet, not on the wire and in no error.

use std::path::PathBuf;

use app::host::Host;
use app::table::TABLE;
use app::unlock::DeviceHome;
use satchel_tests::dice::Dice;
use satchel_tests::host::{Clock, StoryHost};
use satchel_tests::scanner::Scanner;
use satchel_tests::scene::{DOMAINS, Scene, closure_request, text};
use satchel_tests::tap::Tap;
use satchel_tests::world::{Device, PASSPHRASE, World};
use serde_json::{Value, json};

/// Strings that are planted at least.
const CANARIES: usize = 50;
const SEED: u64 = 50;
const LETTERS: &str = "abcdefghijklmnopqrstuvwxyz";
const DIGITS: &str = "0123456789";

/// Random strings that nobody could type by chance, each handed out once.
struct Cage {
    dice: Dice,
    out: Vec<String>,
}

impl Cage {
    fn new() -> Cage {
        Cage { dice: Dice::new(SEED), out: Vec::new() }
    }

    /// A word that folding leaves as it is.
    fn word(&mut self) -> String {
        let word = self.dice.word(14, LETTERS);
        self.out.push(word.clone());
        word
    }

    fn number(&mut self) -> String {
        let number = self.dice.word(14, DIGITS);
        self.out.push(number.clone());
        number
    }
}

/// Every file of both devices and of the office.
fn every_file(worker: &Device, supervisor: &Device, world: &World) -> Vec<(PathBuf, Vec<u8>)> {
    [worker.bytes().unwrap(), supervisor.bytes().unwrap(), world.office_bytes().unwrap()].concat()
}

fn log_is_there(device: &Device) -> bool {
    let files = device.bytes().unwrap();
    files.iter().any(|(path, bytes)| path.ends_with("store/store.db-wal") && !bytes.is_empty())
}

fn nothing_in(scanner: &Scanner, files: &[(PathBuf, Vec<u8>)], when: &str) {
    for (path, bytes) in files {
        assert_eq!(scanner.find(bytes), None, "{when}: {} holds nothing that was typed", path.display());
    }
}

#[test]
fn the_scanner_finds_a_string_in_every_spelling() {
    let scanner = Scanner::of(&["qxvbnmtrwplkzj".to_owned()]);
    let spellings = [
        "qxvbnmtrwplkzj".as_bytes().to_vec(),
        "QXVBNMTRWPLKZJ".as_bytes().to_vec(),
        "qxvbnmtrwplkzj".encode_utf16().flat_map(u16::to_le_bytes).collect(),
        b"717876626e6d747277706c6b7a6a".to_vec(),
        b"cXh2Ym5tdHJ3cGxremo=".to_vec(),
        b"YXF4dmJubXRyd3Bsa3pq".to_vec(),
        b"YWFxeHZibm10cndwbGt6amE=".to_vec(),
    ];
    for spelling in spellings {
        let among = [vec![7; 5000], spelling.clone(), vec![9; 300]].concat();
        assert!(scanner.find(&among).is_some(), "found among others: {}", String::from_utf8_lossy(&spelling));
        assert_eq!(scanner.find(&among[..5000 + spelling.len() - 4]), None, "and only when it is there");
    }
}

#[test]
fn fifty_planted_strings_are_in_no_file_and_not_on_the_wire() {
    let mut cage = Cage::new();
    let dir = tempfile::tempdir().unwrap();
    let (world, mut supervisor, _) = World::found_with(dir.path(), false, &[]).unwrap();
    let tap = Tap::before(world.address()).unwrap();
    // A home as people make it: its key derived from a passphrase that was typed.
    let passphrase = format!("{} {} on {} hills", cage.word(), cage.word(), cage.number());
    let host: Box<dyn Host> = Box::new(StoryHost::new(&world.clock, "real home", 0));
    let home = DeviceHome::create(&dir.path().join("CW08"), &passphrase, host).unwrap();
    let mut worker = world.enrol_home(&mut supervisor, "CW08", home, &passphrase).unwrap();
    worker.point_to(tap.address()).unwrap();
    supervisor.point_to(tap.address()).unwrap();

    let case = plant(&mut worker, &world, &mut cage);
    let mut words: Vec<String> = cage.out.clone();
    words.push(passphrase.clone());
    words.push(PASSPHRASE.to_owned());
    let scanner = Scanner::of(&words);
    let everywhere = |worker: &Device, supervisor: &Device, when: &str| {
        nothing_in(&scanner, &every_file(worker, supervisor, &world), when);
    };
    assert!(log_is_there(&worker), "what was saved stands in the log still, which is scanned too");
    everywhere(&worker, &supervisor, "saved and open");

    worker.sync().unwrap();
    supervisor.sync().unwrap();
    everywhere(&worker, &supervisor, "synced and open");
    plant_as_supervisor(&mut supervisor, &case, &mut cage);
    supervisor.sync().unwrap();
    worker.sync().unwrap();
    for found in [&cage.out[4], &cage.out[24]] {
        worker.call("search_people", json!({ "text": found, "reason": "search" })).unwrap();
        worker.call("search", json!({ "text": found })).unwrap();
    }
    assert!(cage.out.len() >= CANARIES, "at least as many were planted as are promised");
    let scanner = Scanner::of(&[cage.out.clone(), vec![passphrase, PASSPHRASE.to_owned()]].concat());

    worker.kill();
    supervisor.kill();
    let files = every_file(&worker, &supervisor, &world);
    nothing_in(&scanner, &files, "after the program was killed");
    worker.unlock().unwrap();
    let held = worker.call("case_file", json!({ "case": case })).unwrap().to_string();
    assert!(cage.out.iter().any(|word| held.contains(word)), "the people who may do read what was typed");
    supervisor.unlock().unwrap();
    worker.lock().unwrap();
    supervisor.lock().unwrap();
    let files = every_file(&worker, &supervisor, &world);
    assert!(files.iter().any(|(path, _)| path.ends_with("store/store.db")), "the stores are among what is scanned");
    nothing_in(&scanner, &files, "after locking");

    let heard = tap.heard();
    assert!(heard.len() > 10_000, "the tap heard the exchanges: {} bytes", heard.len());
    assert_eq!(scanner.find(&heard), None, "nothing that was typed crossed the wire, even without TLS");
}

/// Types strings as a supervisor does who looks at the case, returns its closure and drafts.
fn plant_as_supervisor(supervisor: &mut Device, case: &str, cage: &mut Cage) {
    let reason = cage.word();
    let shown = json!({ "case": case, "reason": "supervision", "note": reason });
    supervisor.call("show_person", shown).unwrap();
    let request = supervisor.call("approvals", json!({})).unwrap()["closures"][0]["closure"]["request"].clone();
    let back = json!({ "case": case, "request": request, "comment": cage.word() });
    supervisor.call("return_closure", back).unwrap();
    let draft = json!({ "case": case, "kind": "follow_up", "content": cage.word() });
    supervisor.call("save_draft", draft).unwrap();
}

/// Types strings wherever a worker can type; answers the case.
fn plant(worker: &mut Device, world: &World, cage: &mut Cage) -> String {
    let clock = &world.clock;
    let case = plant_case(worker, clock, cage);
    let finding = |domain: &&str| json!({ "domain": domain, "situation": cage.word(), "needs": cage.word() });
    let findings: Vec<Value> = DOMAINS.iter().map(finding).collect();
    let assessment = json!({
        "case": case, "kind": "comprehensive", "findings": findings,
        "strengths": [{ "kind": "extended_family", "note": cage.word() }], "client_view": cage.word(),
        "analysis": cage.word(), "agreed_with_client": true, "risk": { "level": "medium", "note": cage.word() },
    });
    worker.call("complete_assessment", assessment).unwrap();
    let plan = text(&worker.call("draft_plan", json!({ "case": case })).unwrap()["entry"]).unwrap();
    let goal = json!({
        "case": case, "plan": plan, "statement": cage.word(), "horizon": "short", "domain": "safety",
    });
    let goal = text(&worker.call("plan_goal", goal).unwrap()["entry"]).unwrap();
    let action = json!({
        "case": case, "goal": goal, "what": cage.word(), "responsible": "caseworker", "due_on": clock.day(9),
    });
    worker.call("plan_action", action).unwrap();
    let agreed = json!({
        "case": case, "plan": plan, "agreed_on": clock.day(0), "closure_condition": cage.word(),
        "participants": [{ "code": "CL", "how": "took_part" }], "next_review_on": clock.day(30),
    });
    worker.call("agree_plan", agreed).unwrap();
    let visit = json!({
        "case": case, "mode": "home_visit", "private_setting": true, "client_seen": true,
        "observations": format!("{} and {}", cage.word(), cage.word()), "next_contact_on": clock.day(5),
    });
    worker.call("record_follow_up", visit).unwrap();
    let note = json!({
        "case": case, "held_on": clock.day(0), "by_said": cage.word(), "observations": cage.word(),
    });
    worker.call("add_note", note).unwrap();
    let referral = json!({
        "case": case, "service": "shelter", "provider": cage.word(), "priority": "routine", "reason": cage.word(),
        "client_told_steps": true,
    });
    worker.call("make_referral", referral).unwrap();
    let risk = json!({ "case": case, "risk": { "level": "low", "note": cage.word() }, "basis": "conference" });
    worker.call("determine_risk", risk).unwrap();
    let answers = json!({
        "case": case, "form": "intake", "version": 1,
        "answers": [{ "path": "story", "value": { "text": cage.word() } }],
    });
    worker.call("answer_questions", answers).unwrap();
    worker.call("request_closure", closure_request(&case, &clock.day(0), &cage.word())).unwrap();
    let draft = json!({ "case": case, "kind": "follow_up", "content": format!("{{\"text\":\"{}\"}}", cage.word()) });
    worker.call("save_draft", draft).unwrap();
    case
}

/// Opens a case with strings wherever intake lets a worker type; answers the case.
fn plant_case(worker: &mut Device, clock: &Clock, cage: &mut Cage) -> String {
    let opened = worker.call(
        "open_case",
        json!({
            "programme": "cp", "unit_type": "individual",
            "client": {
                "first_name": cage.word(), "middle_name": cage.word(), "family_name": cage.word(), "alias": cage.word(),
                "sex": "female", "birth": "2014-05",
            },
            "contact_points": [
                { "kind": "phone", "value": cage.number(), "safe_to_call": "yes", "safe_to_text": "no" },
                { "kind": "phone", "value": format!("+{}", cage.number()), "safe_to_call": "no", "safe_to_text": "no" },
            ],
            "places": [
                { "kind": "home", "address": cage.word(), "safe_to_visit": "yes" },
                { "kind": "home", "address": cage.word(), "safe_to_visit": "no" },
            ],
            "concerns": [{ "kind": "neglect", "note": cage.word() }],
            "risk": { "level": "medium", "note": cage.word() },
            "consent": { "method": "written", "explained_all": true }, "next_contact_on": clock.day(4),
        }),
    );
    text(&opened.unwrap()["case"]).unwrap()
}

#[test]
fn no_error_repeats_what_was_typed() {
    let dir = tempfile::tempdir().unwrap();
    let mut scene = Scene::set(dir.path(), false).unwrap();
    let case = scene.open_case().unwrap();
    let mut refused = 0;
    for typed in [Cage::new().word(), format!("+{}", Cage::new().number())] {
        let mut inputs = shapes(&typed);
        for input in wrong_in_one_place(&case.id, &case.phone, &typed) {
            inputs.push(input);
        }
        for device in [&mut scene.worker, &mut scene.supervisor] {
            for (name, input) in inputs_by_command(&inputs) {
                let Err(error) = app::registry::call(device.session().unwrap(), &name, input) else { continue };
                refused += 1;
                let shown = format!("{} {error:?} {error}", serde_json::to_string(&error).unwrap());
                assert!(!shown.contains(&typed), "{name} says what is wrong without repeating it: {shown}");
            }
        }
        let error = app::registry::call(scene.worker.session().unwrap(), &typed, json!({})).unwrap_err();
        assert!(!serde_json::to_string(&error).unwrap().contains(&typed), "not even as the name of a command");
    }
    assert!(refused > 500, "most of these are refused: {refused}");
}

type Input = (Option<&'static str>, Value);

/// Inputs that are wrong for whatever command gets them.
fn shapes(typed: &str) -> Vec<Input> {
    [
        json!(typed),
        json!([typed]),
        json!({ typed: 1 }),
        json!({ "case": typed }),
        json!({ "case": { typed: typed } }),
        json!({ "case": typed, typed: typed }),
        json!({ "case": "00000000000000000000000000000000", "content": typed, typed: typed }),
    ]
    .into_iter()
    .map(|input| (None, input))
    .collect()
}

/// Inputs that are right but for one place.
fn wrong_in_one_place(case: &str, phone: &str, typed: &str) -> Vec<Input> {
    let long = format!("{typed}{}", "x".repeat(20_000));
    let control = format!("{typed}\u{7}");
    let mut all: Vec<Input> = Vec::new();
    for note in [typed, &long, &control] {
        all.extend(wrong_values(case, phone, note).map(|(name, input)| (Some(name), input)));
    }
    for note in [long.as_str(), &control] {
        all.extend(wrong_texts(case, note).map(|(name, input)| (Some(name), input)));
    }
    all
}

/// Inputs with the note where a value of another kind belongs.
fn wrong_values(case: &str, phone: &str, note: &str) -> [(&'static str, Value); 17] {
    [
        ("set_next_contact", json!({ "case": case, "on": note })),
        ("set_safe_contact", json!({ "case": case, "entry": phone, "question": "call", "answer": note })),
        ("set_safe_contact", json!({ "case": case, "entry": phone, "question": note, "answer": "no" })),
        ("set_safe_contact", json!({ "case": case, "entry": note, "question": "call", "answer": "no" })),
        ("determine_risk", json!({ "case": case, "risk": { "level": note }, "basis": "conference" })),
        ("determine_risk", json!({ "case": case, "risk": { "level": "low", "reasons": [note] }, "basis": "review" })),
        ("case_by_code", json!({ "code": note })),
        ("settle_conflict", json!({ "case": case, "field": note, "value": note })),
        ("settle_conflict", json!({ "case": case, "field": "next_contact_on", "value": note })),
        ("set_office_address", json!({ "address": note })),
        (
            "make_referral",
            json!({ "case": case, "service": note, "provider": note, "priority": "routine", "reason": note }),
        ),
        (
            "answer_questions",
            json!({ "case": case, "form": note, "version": 1, "answers": [{ "path": note, "value": { "text": note } }] }),
        ),
        (
            "answer_questions",
            json!({ "case": case, "form": "intake", "version": 1, "answers": [{ "path": "a", "value": { "date": note } }] }),
        ),
        (
            "tick_options",
            json!({ "case": case, "form": "intake", "version": 1, "path": "a", "options": [{ "option": note, "ticked": true }] }),
        ),
        ("save_draft", json!({ "case": case, "kind": note, "content": note })),
        ("discard_draft", json!({ "draft": note })),
        ("show_person", json!({ "case": case, "reason": note, "note": note })),
    ]
}

/// Inputs with the note where a text belongs.
fn wrong_texts(case: &str, note: &str) -> [(&'static str, Value); 8] {
    [
        ("add_note", json!({ "case": case, "held_on": "2026-03-30", "observations": note })),
        ("add_note", json!({ "case": case, "held_on": "2026-03-30", "by_said": note, "observations": "seen" })),
        ("determine_risk", json!({ "case": case, "risk": { "level": "low", "note": note }, "basis": "conference" })),
        ("request_closure", closure_request(case, "2026-03-31", note)),
        ("search", json!({ "text": note })),
        ("search_people", json!({ "text": note, "reason": "search" })),
        ("show_person", json!({ "case": case, "reason": "supervision", "note": note })),
        (
            "open_case",
            json!({
                "programme": "cp", "unit_type": "individual", "client": { "first_name": note, "birth": note },
                "concerns": [], "risk": { "level": "low", "note": note },
                "consent": { "method": "written" }, "next_contact_on": "2026-04-09",
            }),
        ),
    ]
}

/// Shapes go to every command, the rest to its own.
fn inputs_by_command(inputs: &[Input]) -> Vec<(String, Value)> {
    let to_all = |input: &Value| TABLE.iter().map(|spec| (spec.name.to_owned(), input.clone())).collect::<Vec<_>>();
    let each = |(name, input): &Input| match name {
        Some(name) => vec![((*name).to_owned(), input.clone())],
        None => to_all(input),
    };
    inputs.iter().flat_map(each).collect()
}
