//! Bad input at the door: damaged and foreign homes, wrong passphrases, wrong commands. A clear code each, the store as it was.

use std::path::{Path, PathBuf};

use app::error::CommandError;
use app::session::Session;
use app::unlock::DeviceHome;
use model::codes::Role;
use satchel_tests::host::{Clock, StoryHost};
use satchel_tests::scene::{Case, Scene, closure_request, open_case};
use satchel_tests::world::{Other, PASSPHRASE, World, files_below};
use serde_json::{Value, json};

fn host(clock: &Clock) -> Box<StoryHost> {
    Box::new(StoryHost::new(clock, "bad input", 0))
}

fn refused_unlock(home: &Path, passphrase: &str, clock: &Clock) -> CommandError {
    match Session::unlock(home, passphrase, host(clock)) {
        Ok(_) => panic!("{} must not open", home.display()),
        Err(error) => error,
    }
}

/// The files that hold work: not the lock, and not the count of tries, which is there to change.
fn records(home: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut files = files_below(home).unwrap();
    files.retain(|(path, _)| !path.ends_with("tries") && !path.ends_with("store/store.lock"));
    files.sort();
    files
}

fn copy(from: &Path, to: &Path) {
    for (path, bytes) in files_below(from).unwrap() {
        let path = to.join(path.strip_prefix(from).unwrap());
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
}

/// A locked home with one case, and the clock.
fn locked_home(dir: &Path) -> (PathBuf, Clock) {
    let mut scene = Scene::set(dir, false).unwrap();
    scene.open_case().unwrap();
    scene.worker.lock().unwrap();
    (scene.worker.home.clone(), scene.world.clock.clone())
}

#[test]
fn a_store_that_is_damaged_foreign_or_empty_is_named_and_left_as_it_is() {
    let dir = tempfile::tempdir().unwrap();
    let (home, clock) = locked_home(dir.path());
    let good = std::fs::read(home.join("store/store.db")).unwrap();
    let flipped = |at: usize| {
        let mut bytes = good.clone();
        bytes[at] ^= 0x10;
        bytes
    };
    let plain = [&b"SQLite format 3\0"[..], &[0; 8176]].concat();
    let cases: [(&str, Vec<u8>); 7] = [
        ("the first byte after its salt", flipped(16)),
        ("the seal of its first page", flipped(4090)),
        ("the middle of its first page", flipped(2000)),
        ("nothing in it", Vec::new()),
        ("half of it", good[..good.len() / 2 + 100].to_vec()),
        ("another program's database", plain),
        ("a text", "not a store at all\n".repeat(500).into_bytes()),
    ];
    for (number, (what, bytes)) in cases.into_iter().enumerate() {
        let other = dir.path().join(format!("damaged-{number}"));
        copy(&home, &other);
        std::fs::write(other.join("store/store.db"), &bytes).unwrap();
        let before = records(&other);
        let error = refused_unlock(&other, PASSPHRASE, &clock);
        assert_eq!(error.code.code(), "store_unreadable", "{what}: {error:?}");
        assert_eq!(records(&other), before, "{what}: every byte is as it was, for whoever can help");
        let again = refused_unlock(&other, PASSPHRASE, &clock);
        assert_eq!(again, error, "{what}: and it is said again, without a wait");
    }
}

#[test]
fn damage_where_the_store_keeps_nothing_harms_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let (home, clock) = locked_home(dir.path());
    let mut bytes = std::fs::read(home.join("store/store.db")).unwrap();
    // The first sixteen bytes are a salt, which the slot's key makes idle.
    bytes[3] ^= 0x10;
    std::fs::write(home.join("store/store.db"), &bytes).unwrap();
    let mut session = Session::unlock(&home, PASSPHRASE, host(&clock)).unwrap();
    let report = session.verify().unwrap();
    assert!(report.whole, "everything is there: {:?}", report.faults);
    session.lock().unwrap();
}

#[test]
fn damage_inside_the_store_is_found_by_verifying_and_panics_nowhere() {
    let dir = tempfile::tempdir().unwrap();
    let (home, clock) = locked_home(dir.path());
    let good = std::fs::read(home.join("store/store.db")).unwrap();
    for page in 1..good.len() / 4096 {
        let other = dir.path().join(format!("page-{page}"));
        copy(&home, &other);
        let mut bytes = good.clone();
        bytes[page * 4096 + 1234] ^= 1;
        std::fs::write(other.join("store/store.db"), &bytes).unwrap();
        let mut session = match Session::unlock(&other, PASSPHRASE, host(&clock)) {
            Ok(session) => session,
            Err(error) => {
                assert_eq!(error.code.code(), "store_unreadable", "page {page}: {error:?}");
                continue;
            }
        };
        for query in ["cases", "today", "drafts", "backup_status", "quarantine"] {
            if let Err(error) = app::registry::call(&mut session, query, json!({})) {
                assert_eq!(error.code.code(), "store_unreadable", "page {page}, {query}: {error:?}");
            }
        }
        let found = session.verify().map_or(true, |report| !report.whole);
        assert!(found, "page {page}: a flipped byte is found");
    }
}

#[test]
fn a_damaged_slot_is_named_and_opens_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let (home, clock) = locked_home(dir.path());
    let good = std::fs::read(home.join("slot")).unwrap();
    let other = dir.path().join("damaged");
    copy(&home, &other);
    let records_of_store = records(&other.join("store"));
    let mut damaged: Vec<Vec<u8>> = vec![Vec::new(), good[..good.len() - 1].to_vec(), vec![0xAA; 300]];
    for at in 0..good.len() {
        let mut bytes = good.clone();
        bytes[at] ^= 4;
        damaged.push(bytes);
    }
    for bytes in damaged {
        std::fs::write(other.join("slot"), &bytes).unwrap();
        let _ = std::fs::remove_file(other.join("tries"));
        let error = refused_unlock(&other, PASSPHRASE, &clock);
        let code = error.code.code();
        let named = ["store_unreadable", "store_newer", "passphrase_wrong"].contains(&code);
        assert!(named, "a damaged slot is refused with a code of its own: {error:?}");
        assert_eq!(std::fs::read(other.join("slot")).unwrap(), bytes, "it is left as it is");
    }
    assert_eq!(records(&other.join("store")), records_of_store, "and so is the store");
}

#[test]
fn one_home_has_one_session_and_is_never_made_anew() {
    let dir = tempfile::tempdir().unwrap();
    let (home, clock) = locked_home(dir.path());
    let session = Session::unlock(&home, PASSPHRASE, host(&clock)).unwrap();
    let before = records(&home);
    assert_eq!(refused_unlock(&home, PASSPHRASE, &clock).code.code(), "store_in_use", "a second session is refused");
    let taken = DeviceHome::create_raw(&home, PASSPHRASE, 9, host(&clock)).err().unwrap();
    assert_eq!(taken.code.code(), "home_exists", "a home is never made over another");
    assert_eq!(records(&home), before, "and neither touched anything");
    session.lock().unwrap();
    let slot_alone = dir.path().join("slot-alone");
    std::fs::create_dir_all(&slot_alone).unwrap();
    std::fs::copy(home.join("slot"), slot_alone.join("slot")).unwrap();
    let taken = DeviceHome::create_raw(&slot_alone, PASSPHRASE, 9, host(&clock)).err().unwrap();
    assert_eq!(taken.code.code(), "home_exists", "not even over a slot alone");
}

#[test]
fn a_home_that_nobody_enrolled_says_so() {
    let dir = tempfile::tempdir().unwrap();
    let clock = Clock::at_noon("2026-03-31");
    drop(DeviceHome::create_raw(&dir.path().join("blank"), PASSPHRASE, 5, host(&clock)).unwrap());
    let blank = refused_unlock(&dir.path().join("blank"), PASSPHRASE, &clock);
    assert_eq!(blank.code.code(), "store_missing", "a home without an agency asks to be enrolled");
    let nothing = refused_unlock(&dir.path().join("nothing"), PASSPHRASE, &clock);
    assert_eq!(nothing.code.code(), "store_missing", "and so does a folder that is not there");
    assert!(!dir.path().join("nothing").exists(), "which is not made by looking");
    let weak = DeviceHome::create(&dir.path().join("weak"), "password1", host(&clock)).err().unwrap();
    assert_eq!(weak.code.code(), "passphrase_weak", "a passphrase that can be guessed is not taken");
    assert!(!dir.path().join("weak").exists(), "and leaves nothing behind");
}

#[test]
fn wrong_passphrases_cost_a_growing_wait_that_survives_a_restart() {
    let dir = tempfile::tempdir().unwrap();
    let (home, clock) = locked_home(dir.path());
    let before = records(&home);
    let wait = |error: &CommandError| error.facts["wait_ms"].parse::<i64>().unwrap();
    let mut waits = Vec::new();
    for _ in 0..12 {
        let error = refused_unlock(&home, "not the passphrase", &clock);
        assert_eq!(error.code.code(), "passphrase_wrong", "{error:?}");
        waits.push(wait(&error));
        if wait(&error) > 0 {
            // Each opening is a program of its own: nothing but the file remembers.
            let too_soon = refused_unlock(&home, PASSPHRASE, &clock);
            assert_eq!(too_soon.code.code(), "unlock_wait", "even the right one has to wait: {too_soon:?}");
            assert_eq!(wait(&too_soon), wait(&error), "and the wait is the one that was announced");
            clock.pass_ms(wait(&error) - 1);
            assert_eq!(refused_unlock(&home, PASSPHRASE, &clock).code.code(), "unlock_wait", "to its end");
            clock.pass_ms(1);
        }
    }
    assert!(waits.is_sorted() && waits[0] == 0 && *waits.last().unwrap() >= 300_000, "the wait grows: {waits:?}");
    assert_eq!(records(&home), before, "nobody touched the store");
    Session::unlock(&home, PASSPHRASE, host(&clock)).unwrap().lock().unwrap();
    let slip = refused_unlock(&home, "not the passphrase", &clock);
    assert_eq!(wait(&slip), 0, "the right one clears the count");
}

/// A command, its input, and the code that answers it.
type Wrong = (&'static str, Value, &'static str);

/// An id that is in no store.
const NOWHERE: &str = "00000000000000000000000000000001";

fn wrong_commands(case: &Case) -> Vec<Wrong> {
    [wrong_shapes_and_cases(case), wrong_risks_and_notes(case), wrong_entries_and_the_rest(case)].concat()
}

fn wrong_shapes_and_cases(case: &Case) -> Vec<Wrong> {
    let id = case.id.as_str();
    let mistyped = {
        let mut code: Vec<char> = case.code.chars().collect();
        code[0] = if code[0] == 'A' { 'B' } else { 'A' };
        code.into_iter().collect::<String>()
    };
    vec![
        ("open_the_door", json!({}), "command_unknown"),
        ("", json!({}), "command_unknown"),
        ("set_next_contact", json!({ "case": id, "on": "2026-04-02", "more": 1 }), "input_unreadable"),
        ("set_next_contact", json!({ "case": id }), "input_unreadable"),
        ("set_next_contact", json!([1, 2]), "input_unreadable"),
        ("set_next_contact", json!("text"), "input_unreadable"),
        ("set_next_contact", json!({ "case": 7, "on": "2026-04-02" }), "input_unreadable"),
        ("set_next_contact", json!({ "case": id, "on": "2026-02-30" }), "input_unreadable"),
        ("set_next_contact", json!({ "case": id, "on": "2399-01-01" }), "input_unreadable"),
        ("set_next_contact", json!({ "case": id, "on": "2026-03-01" }), "date_refused"),
        ("set_next_contact", json!({ "case": NOWHERE, "on": "2026-04-02" }), "case_unknown"),
        ("case_file", json!({ "case": "zz" }), "input_unreadable"),
        ("case_file", json!({ "case": NOWHERE }), "case_unknown"),
        ("case_by_code", json!({ "code": mistyped }), "case_code_wrong"),
        ("case_by_code", json!({ "code": "ABC" }), "case_code_wrong"),
        ("case_by_code", json!({ "code": "0000-0000" }), "case_unknown"),
    ]
}

fn wrong_risks_and_notes(case: &Case) -> Vec<Wrong> {
    let id = case.id.as_str();
    let note = |text: &str| json!({ "case": id, "held_on": "2026-03-31", "observations": text });
    let risk =
        |level: &str, note: &str| json!({ "case": id, "risk": { "level": level, "note": note }, "basis": "review" });
    vec![
        ("determine_risk", risk("enormous", "why"), "input_unreadable"),
        ("determine_risk", risk("high", ""), "risk_reason_missing"),
        ("determine_risk", risk("high", &"x".repeat(10_001)), "text_too_long"),
        ("determine_risk", risk("high", "bell\u{7}"), "text_unreadable"),
        ("add_note", note(&"x".repeat(10_001)), "text_too_long"),
        ("add_note", note("nul\u{0}nul"), "text_unreadable"),
        ("add_note", note("turned\u{202E}round"), "text_unreadable"),
        ("add_note", note("  \n "), "value_missing"),
        ("add_note", json!({ "case": id, "held_on": "2026-09-01", "observations": "ahead" }), "date_refused"),
    ]
}

fn wrong_entries_and_the_rest(case: &Case) -> Vec<Wrong> {
    let id = case.id.as_str();
    vec![
        (
            "set_safe_contact",
            json!({ "case": id, "entry": NOWHERE, "question": "call", "answer": "no" }),
            "entry_unknown",
        ),
        (
            "set_safe_contact",
            json!({ "case": id, "entry": case.home, "question": "call", "answer": "no" }),
            "entry_unknown",
        ),
        ("set_action_due", json!({ "case": id, "action": NOWHERE, "due_on": "2026-04-09" }), "entry_unknown"),
        ("settle_conflict", json!({ "case": id, "field": "next_contact_on", "value": "2026-04-02" }), "conflict_gone"),
        ("settle_conflict", json!({ "case": id, "field": "nonsense", "value": "x" }), "input_unreadable"),
        (
            "save_draft",
            json!({ "case": id, "kind": "follow_up", "content": "x".repeat(256 * 1024 + 1) }),
            "text_too_long",
        ),
        ("save_draft", json!({ "case": NOWHERE, "kind": "follow_up", "content": "x" }), "case_unknown"),
        ("discard_draft", json!({ "draft": NOWHERE }), "entry_unknown"),
        ("search", json!({ "text": "x".repeat(101) }), "text_too_long"),
        ("search_people", json!({ "text": "x", "reason": "curiosity" }), "input_unreadable"),
        ("set_office_address", json!({ "address": "nowhere" }), "input_unreadable"),
        ("request_closure", closure_request(id, "2026-03-31", &"x".repeat(2_001)), "text_too_long"),
        (
            "reopen_case",
            json!({
                "case": id, "reason": "new", "note": "again", "consent": { "method": "written", "explained_all": true },
                "history_reviewed": true, "risk": { "level": "low", "note": "x" },
            }),
            "state_refuses",
        ),
    ]
}

#[test]
fn every_wrong_command_has_its_code_and_changes_no_byte() {
    let dir = tempfile::tempdir().unwrap();
    let mut scene = Scene::set(dir.path(), false).unwrap();
    let case = scene.open_case().unwrap();
    let mut before = records(&scene.worker.home);
    let mut other = Vec::new();
    for (name, input, code) in wrong_commands(&case) {
        let shown = input.to_string().chars().take(120).collect::<String>();
        let Ok(error) = scene.worker.refused(name, input) else {
            other.push(format!("{name} {shown}: done, not {code}"));
            continue;
        };
        if error.code.code() != code {
            other.push(format!("{name} {shown}: {error:?}, not {code}"));
        }
        assert!(!error.code.sentence().is_empty(), "{name}: with a sentence for people");
        if records(&scene.worker.home) != before {
            other.push(format!("{name} {shown}: refused, and yet something was written"));
            before = records(&scene.worker.home);
        }
    }
    assert!(other.is_empty(), "each has its own code and changes nothing: {other:#?}");
}

#[test]
fn nobody_decides_on_what_is_not_theirs() {
    let dir = tempfile::tempdir().unwrap();
    let others = [
        Other { code: "SU02", roles: &[Role::Supervisor], supervises: false },
        Other { code: "DU03", roles: &[Role::Supervisor, Role::Caseworker], supervises: true },
    ];
    let (world, mut supervisor, mut others) = World::found_with(dir.path(), false, &others).unwrap();
    let (mut both, mut nobodys) = (others.remove(1), others.remove(0));
    let mut worker = world.enrol(&mut supervisor, "CW07", 2).unwrap();
    let mut colleague = world.enrol(&mut supervisor, "CW08", 3).unwrap();
    let case = open_case(&mut worker, &world.clock).unwrap();
    let today = world.clock.day(0);
    worker.call("request_closure", closure_request(&case.id, &today, "moves away")).unwrap();
    let own = open_case(&mut both, &world.clock).unwrap();
    both.call("request_closure", closure_request(&own.id, &today, "moves away")).unwrap();
    for _ in 0..2 {
        for device in [&mut worker, &mut supervisor, &mut both, &mut colleague, &mut nobodys] {
            device.sync().unwrap();
        }
    }
    let request = |case: &Case, device: &mut satchel_tests::world::Device| {
        let view = device.call("case_file", json!({ "case": case.id })).unwrap();
        json!({ "case": case.id, "request": view["closure"]["request"] })
    };
    let authorise = request(&case, &mut worker);
    let by_worker = worker.refused("authorise_closure", authorise.clone()).unwrap();
    assert_eq!(by_worker.code.code(), "own_work", "who carries the case does not close it");
    for device in [&mut colleague, &mut nobodys] {
        let refused = device.refused("authorise_closure", authorise.clone()).unwrap();
        assert_eq!(refused.code.code(), "case_unknown", "{} has nothing to do with the case", device.code);
        assert_eq!(device.call("cases", json!({})).unwrap()["total"], 0, "{} sees no case", device.code);
    }
    let own_request = request(&own, &mut both);
    let refused = both.refused("authorise_closure", own_request.clone()).unwrap();
    assert_eq!(refused.code.code(), "own_work", "a supervisor does not decide on their own request");
    let no_note = json!({ "case": case.id, "held_on": today, "observations": "not mine to write" });
    assert_eq!(supervisor.refused("add_note", no_note).unwrap().code.code(), "not_allowed", "nor write for the worker");
    let no_reason = json!({ "case": case.id });
    let refused = supervisor.refused("show_person", no_reason).unwrap();
    assert_eq!(refused.code.code(), "value_missing", "nor look at names without a reason");
    let mut blank = DeviceHome::create_raw(&dir.path().join("blank"), PASSPHRASE, 50, host(&world.clock)).unwrap();
    let asked = blank.enrol_request().unwrap();
    for device in [&mut worker, &mut nobodys] {
        let refused = device.session().unwrap().enrol_approve(&asked, "CW08").unwrap_err();
        assert_eq!(refused.code.code(), "not_allowed", "{} enrols nobody", device.code);
    }
    supervisor.call("authorise_closure", own_request).unwrap();
    supervisor.call("authorise_closure", authorise).unwrap();
}
