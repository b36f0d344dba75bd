//! One device as a host holds it, before a real office that answers late, breaks off or is gone: nobody waits, nothing is lost.

use std::path::Path;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use app::device::{Device, Options};
use app::error::ErrorCode;
use app::views::device::DeviceEvent;
use satchel_tests::host::StoryPlace;
use satchel_tests::scene::{Case, Scene};
use satchel_tests::tap::{Tap, Way};
use satchel_tests::world::PASSPHRASE;
use serde_json::{Value, json};

/// A test waits this long for what another thread has to do; never for a fixed time.
const PATIENCE: Duration = Duration::from_secs(30);

/// The caseworker's tablet behind a host, a case on it, and a tap on its way to the office.
struct Held {
    scene: Scene,
    case: Case,
    tap: Tap,
    device: Arc<Device>,
    events: Receiver<DeviceEvent>,
}

impl Held {
    fn set(dir: &Path, sync_every_s: u32) -> Held {
        let mut scene = Scene::set(dir, false).unwrap();
        let case = scene.open_case().unwrap();
        scene.meet().unwrap();
        let tap = Tap::before(scene.world.address()).unwrap();
        scene.worker.point_to(tap.address()).unwrap();
        scene.worker.lock().unwrap();
        let place = Box::new(StoryPlace::new(&scene.world.clock, "device", 1_000));
        let (tell, events) = channel();
        let tell = Mutex::new(tell);
        let listener = Box::new(move |event: &DeviceEvent| drop(tell.lock().unwrap().send(event.clone())));
        let device = Device::new(&scene.worker.home, place, Options { sync_every_s, ..Options::default() }, listener);
        Held { scene, case, tap, device, events }
    }

    fn unlocked(dir: &Path, sync_every_s: u32) -> Held {
        let held = Held::set(dir, sync_every_s);
        held.call("unlock", json!({ "passphrase": PASSPHRASE }));
        held
    }

    fn call(&self, name: &str, input: Value) -> Value {
        self.device.call(name, input).unwrap_or_else(|error| panic!("{name}: {error:?}")).value
    }

    fn refused(&self, name: &str, input: Value) -> ErrorCode {
        self.device.call(name, input).map(|reply| reply.value).unwrap_err().code
    }

    /// Saves a note and returns its words.
    fn save_note(&self, at: usize) -> String {
        let words = format!("note number {at} at the pump");
        let held_on = self.scene.world.clock.day(0);
        self.call("add_note", json!({ "case": self.case.id, "held_on": held_on, "observations": words }));
        words
    }

    /// Keeps half a sentence and returns the draft.
    fn begin_draft(&self) -> Value {
        let typed = json!({ "case": self.case.id, "kind": "visit", "content": "half a sentence" });
        self.call("save_draft", typed)["draft"].clone()
    }

    /// A draft that is not there cannot be discarded.
    fn finds_draft(&self, draft: &Value) {
        self.call("discard_draft", json!({ "draft": draft }));
        assert_eq!(self.refused("discard_draft", json!({ "draft": draft })), ErrorCode::EntryUnknown, "it was there");
    }

    /// Waits for an event of the exchange's end, and returns its state.
    fn exchange_ends(&self) -> app::views::device::SyncState {
        loop {
            let event = self.events.recv_timeout(PATIENCE).expect("an exchange ends and says so");
            if !event.sync.running && (event.sync.last.is_some() || event.sync.trouble.is_some()) {
                return event.sync;
            }
        }
    }

    /// From now on every answer to an exchange waits until the returned sender lets it go; the receiver tells of each.
    fn hold_answers(&self) -> (Receiver<()>, Sender<()>) {
        let (tell, held) = channel();
        let (release, released) = channel();
        self.tap.meddle(move |passing| {
            if passing.is_sync() && passing.way == Way::Down {
                let _ = tell.send(());
                let _ = released.recv();
            }
        });
        (held, release)
    }

    /// What the supervisor reads in the case after syncing.
    fn supervisor_reads(&mut self) -> String {
        self.scene.supervisor.sync().unwrap();
        self.scene.supervisor.call("case_file", json!({ "case": self.case.id })).unwrap().to_string()
    }
}

#[test]
fn a_locked_device_answers_for_itself_and_for_nothing_else() {
    let dir = tempfile::tempdir().unwrap();
    let held = Held::set(dir.path(), 0);
    let state = held.call("device_state", json!({}));
    assert_eq!(
        (&state["locked"], &state["me"], &state["behind"]),
        (&json!(true), &Value::Null, &Value::Null),
        "{state}"
    );
    assert_eq!(state["today"], json!(held.scene.world.clock.day(0)), "the day is no secret");
    for spec in app::table::TABLE {
        assert_eq!(held.refused(spec.name, json!({})), ErrorCode::Locked, "{} reads or writes records", spec.name);
    }
    assert_eq!(held.refused("sync_start", json!({})), ErrorCode::Locked, "keys are needed to sync");
    assert_eq!(held.refused("no_such_thing", json!({})), ErrorCode::CommandUnknown, "as before");
    assert_eq!(held.refused("unlock", json!({ "pass": "x" })), ErrorCode::InputUnreadable, "as before");
    assert_eq!(held.refused("unlock", json!({ "passphrase": "x".repeat(10_000) })), ErrorCode::PassphraseWrong, "long");
    let pasted = format!("\n\t {} \r\n", PASSPHRASE.replace(' ', " \u{a0}  "));
    let state = held.call("unlock", json!({ "passphrase": pasted }));
    assert_eq!(state["me"]["code"], "CW07", "a passphrase pasted with spaces opens: {state}");
    assert_eq!(state["me"]["roles"], json!(["CW"]), "and says what may be done");
    held.call("today", json!({}));
    assert_eq!(held.call("lock", json!({}))["locked"], true, "locked again");
    assert_eq!(held.refused("today", json!({})), ErrorCode::Locked, "and closed");
}

#[test]
fn settings_are_kept_beside_the_store_and_hold_while_locked() {
    let dir = tempfile::tempdir().unwrap();
    let held = Held::set(dir.path(), 0);
    let mut settings = held.call("device_state", json!({}))["settings"].clone();
    settings["language"] = json!("ar");
    settings["calendar"] = json!("islamic_umalqura");
    assert_eq!(held.call("set_settings", settings.clone()), settings, "what was set is answered");
    settings["lock_after_s"] = json!(5);
    assert_eq!(held.refused("set_settings", settings.clone()), ErrorCode::InputUnreadable, "outside the bounds");
    settings["name"] = json!("Adewe Tal");
    assert_eq!(held.refused("set_settings", settings), ErrorCode::InputUnreadable, "there is no place for a name");
    let place = Box::new(StoryPlace::new(&held.scene.world.clock, "device", 1_050));
    let again = Device::new(&held.scene.worker.home, place, Options::default(), Box::new(|_| ()));
    let state = again.call("device_state", json!({})).unwrap().value;
    assert_eq!(
        (&state["settings"]["language"], &state["settings"]["lock_after_s"]),
        (&json!("ar"), &json!(120)),
        "kept"
    );
}

#[test]
fn twenty_saves_run_while_the_office_holds_its_answer_and_all_of_them_arrive() {
    let dir = tempfile::tempdir().unwrap();
    let mut held = Held::unlocked(dir.path(), 0);
    let first = held.save_note(0);
    let (answer_held, release) = held.hold_answers();
    assert_eq!(held.call("sync_start", json!({}))["running"], true, "it answers at once");
    answer_held.recv_timeout(PATIENCE).expect("the exchange reached the office");
    let notes: Vec<String> = (1..=20).map(|at| held.save_note(at)).collect();
    assert_eq!(held.call("device_state", json!({}))["sync"]["running"], true, "the network still waits");
    assert_eq!(held.call("sync_start", json!({}))["running"], true, "a second one does not begin");
    drop(release);
    held.tap.leave_alone();
    let state = held.exchange_ends();
    assert_eq!(state.trouble, None, "the late answer was good");
    assert!(state.last.unwrap().sent > 0, "what was saved before is at the office");
    let report = held.call("sync", json!({}));
    assert!(report["sent"].as_u64().unwrap() > 0, "what was saved meanwhile follows: {report}");
    assert_eq!(held.call("backup_status", json!({}))["only_here"], 0, "nothing is only here");
    let read = held.supervisor_reads();
    assert!(read.contains(&first), "the first note arrived");
    notes.iter().for_each(|note| assert!(read.contains(note), "{note} arrived"));
}

#[test]
fn what_comes_while_people_save_meets_what_they_saved() {
    let dir = tempfile::tempdir().unwrap();
    let mut held = Held::unlocked(dir.path(), 0);
    let day = held.scene.world.clock.day(6);
    let case = held.case.id.clone();
    held.scene.supervisor.call("set_next_contact", json!({ "case": case, "on": day })).unwrap();
    held.scene.supervisor.sync().unwrap();
    let (answer_held, release) = held.hold_answers();
    held.call("sync_start", json!({}));
    answer_held.recv_timeout(PATIENCE).expect("the exchange reached the office");
    let note = held.save_note(1);
    drop(release);
    held.tap.leave_alone();
    assert_eq!(held.exchange_ends().trouble, None, "the answer was taken in");
    let file = held.call("case_file", json!({ "case": case }));
    assert!(file.to_string().contains(&note) && file.to_string().contains(&day), "both stand in the case: {file}");
    held.call("sync", json!({}));
    let theirs = held.supervisor_reads();
    let ours = held.call("case_file", json!({ "case": case }))["digest"].to_string();
    assert!(theirs.contains(&note) && theirs.contains(ours.trim_matches('"')), "both devices read the same");
}

#[test]
fn locking_in_the_middle_of_a_sync_loses_nothing_and_does_not_wait() {
    let dir = tempfile::tempdir().unwrap();
    let mut held = Held::unlocked(dir.path(), 0);
    let note = held.save_note(1);
    let (answer_held, release) = held.hold_answers();
    held.call("sync_start", json!({}));
    answer_held.recv_timeout(PATIENCE).expect("the exchange reached the office");
    let meanwhile = held.save_note(2);
    let draft = held.begin_draft();
    // The office still holds its answer: locking does not wait for it.
    let state = held.call("lock", json!({}));
    assert_eq!((&state["locked"], &state["sync"]["running"]), (&json!(true), &json!(false)), "locked: {state}");
    drop(release);
    held.tap.leave_alone();
    held.call("unlock", json!({ "passphrase": PASSPHRASE }));
    held.finds_draft(&draft);
    assert_eq!(held.call("backup_status", json!({}))["unsealed"], 0, "locking sealed what was saved");
    held.call("sync", json!({}));
    let read = held.supervisor_reads();
    assert!(read.contains(&note) && read.contains(&meanwhile), "both notes arrived");
}

#[test]
fn a_network_that_breaks_in_mid_sync_is_said_in_words_and_the_next_sync_brings_all() {
    let dir = tempfile::tempdir().unwrap();
    let mut held = Held::unlocked(dir.path(), 0);
    let notes: Vec<String> = (0..3).map(|at| held.save_note(at)).collect();
    held.tap.meddle(|passing| {
        if passing.is_sync() && passing.way == Way::Down {
            let half = passing.bytes.len() / 2;
            passing.bytes.truncate(half);
            passing.hang_up = true;
        }
    });
    held.call("sync_start", json!({}));
    let trouble = held.exchange_ends().trouble.expect("half an answer is none");
    assert_eq!(trouble.code, ErrorCode::OfficeUnreachable, "in words: {}", trouble.code.sentence());
    assert_eq!(held.refused("sync", json!({})), ErrorCode::OfficeUnreachable, "and to whoever waits for it");
    held.tap.leave_alone();
    held.call("sync", json!({}));
    assert_eq!(held.call("device_state", json!({}))["sync"]["trouble"], Value::Null, "the trouble is over");
    let read = held.supervisor_reads();
    notes.iter().for_each(|note| assert!(read.contains(note), "{note} arrived"));
}

#[test]
fn a_sync_that_is_stopped_stops_and_can_begin_again() {
    let dir = tempfile::tempdir().unwrap();
    let mut held = Held::unlocked(dir.path(), 0);
    let note = held.save_note(1);
    let (answer_held, release) = held.hold_answers();
    held.call("sync_start", json!({}));
    answer_held.recv_timeout(PATIENCE).expect("the exchange reached the office");
    assert_eq!(held.call("sync_stop", json!({}))["running"], false, "stopped at once");
    drop(release);
    held.tap.leave_alone();
    held.call("sync", json!({}));
    assert!(held.supervisor_reads().contains(&note), "the next one brings it");
}

#[test]
fn a_device_that_nobody_uses_locks_itself_and_keeps_the_draft() {
    let dir = tempfile::tempdir().unwrap();
    let held = Held::unlocked(dir.path(), 0);
    let clock = &held.scene.world.clock;
    let draft = held.begin_draft();
    clock.pass_ms(119_000);
    held.device.tick();
    assert_eq!(held.call("device_state", json!({}))["locked"], false, "two minutes are not over");
    clock.pass_ms(119_000);
    held.device.tick();
    assert!(held.call("today", json!({})).is_object(), "the question before this was a sign of life");
    clock.pass_ms(120_000);
    held.device.tick();
    assert_eq!(held.refused("today", json!({})), ErrorCode::Locked, "two minutes without a command");
    let told = held.events.try_iter().last().expect("screens are told");
    assert!(told.locked, "that it is locked");
    held.call("unlock", json!({ "passphrase": PASSPHRASE }));
    held.finds_draft(&draft);
}

#[test]
fn reading_without_a_command_keeps_it_open_and_a_visit_is_locked_sooner() {
    let dir = tempfile::tempdir().unwrap();
    let held = Held::unlocked(dir.path(), 0);
    let clock = &held.scene.world.clock;
    let here = |visiting: bool| held.call("here", json!({ "visiting": visiting }))["lock_after_s"].clone();
    for _ in 0..3 {
        clock.pass_ms(110_000);
        assert_eq!(here(false), json!(120), "a touch counts as well as a command");
        held.device.tick();
    }
    assert_eq!(held.call("device_state", json!({}))["locked"], false, "somebody reads");
    assert_eq!(here(true), json!(30), "others are in the room");
    clock.pass_ms(29_000);
    held.device.tick();
    assert_eq!(here(true), json!(30), "it is still open");
    clock.pass_ms(30_000);
    held.device.tick();
    assert_eq!(held.refused("today", json!({})), ErrorCode::Locked, "half a minute without a touch in a visit");
    held.call("unlock", json!({ "passphrase": PASSPHRASE }));
    clock.pass_ms(60_000);
    held.device.tick();
    assert_eq!(held.call("device_state", json!({}))["locked"], false, "the visit ended with the lock");
}

#[test]
fn a_device_exchanges_by_itself_after_unlocking_and_after_saves() {
    let dir = tempfile::tempdir().unwrap();
    let mut held = Held::unlocked(dir.path(), 300);
    let clock = held.scene.world.clock.clone();
    held.device.tick();
    assert_eq!(held.call("device_state", json!({}))["sync"]["last"], Value::Null, "screens come first");
    clock.pass_ms(1_000);
    held.device.tick();
    assert_eq!(held.exchange_ends().trouble, None, "then the office is asked");
    let note = held.save_note(1);
    clock.pass_ms(29_000);
    held.device.tick();
    assert_eq!(
        held.call("device_state", json!({}))["sync"]["running"],
        false,
        "what is done in one go travels together"
    );
    clock.pass_ms(1_000);
    held.device.tick();
    assert!(held.exchange_ends().last.is_some_and(|report| report.sent > 0), "then it goes");
    assert!(held.supervisor_reads().contains(&note), "and arrives");
}

#[test]
fn without_an_interval_a_device_exchanges_only_when_asked() {
    let dir = tempfile::tempdir().unwrap();
    let held = Held::unlocked(dir.path(), 0);
    held.save_note(1);
    held.scene.world.clock.pass_ms(60_000);
    held.device.tick();
    let state = held.call("device_state", json!({}));
    assert_eq!((&state["sync"]["running"], &state["sync"]["last"]), (&json!(false), &Value::Null), "nobody asked");
    assert!(held.call("backup_status", json!({}))["only_here"].as_u64().unwrap() > 0, "and it says so");
}
