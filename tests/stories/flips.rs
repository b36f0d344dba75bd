//! A line that changes what passes: the device refuses it or sets it aside, other cases go on, and a clean sync brings everything.

use std::sync::{Arc, Mutex};

use satchel_tests::scene::{Case, Print, Scene, print};
use satchel_tests::tap::{Passing, Tap, Way};
use serde_json::{Value, json};

/// Bytes of answers that are flipped, spread over the whole answer by a step that shares no factor with it.
const FLIPS: usize = 90;
const STEP: usize = 37;
/// Places at which an answer is cut.
const CUTS: usize = 20;

/// A scene whose supervisor reaches the office through a tap.
struct Tapped {
    scene: Scene,
    tap: Tap,
    /// Cases on which nothing happens.
    calm: Vec<(Case, Print)>,
    /// The case that is written in.
    busy: Case,
    round: u32,
}

impl Tapped {
    fn set(dir: &std::path::Path) -> Tapped {
        let mut scene = Scene::set(dir, false).unwrap();
        let busy = scene.open_case().unwrap();
        let calm: Vec<Case> = (0..2).map(|_| scene.open_case().unwrap()).collect();
        scene.meet().unwrap();
        let calm = calm.into_iter().map(|case| (case.clone(), scene.print(&case).unwrap())).collect();
        let tap = Tap::before(scene.world.address()).unwrap();
        scene.supervisor.point_to(tap.address()).unwrap();
        Tapped { scene, tap, calm, busy, round: 0 }
    }

    /// The worker writes a note, which is at the office then; answers what the case was like on the other device.
    fn news(&mut self) -> Print {
        self.write();
        self.scene.worker.sync().unwrap();
        print(&mut self.scene.supervisor, &self.busy.id).unwrap()
    }

    fn write(&mut self) {
        self.round += 1;
        self.scene.world.clock.pass_minutes(1);
        let seen = format!("round {}", self.round);
        let note = json!({ "case": self.busy.id, "held_on": self.scene.world.clock.day(0), "observations": seen });
        self.scene.worker.call("add_note", note).unwrap();
    }

    /// Syncs the supervisor over a bad line; answers the code when it was refused.
    fn bad_sync(&mut self) -> Option<&'static str> {
        let session = self.scene.supervisor.session().unwrap();
        app::registry::call(session, "sync", json!({})).err().map(|error| error.code.code())
    }

    /// After something bad the case is as it was or as it should be, and nothing else has moved.
    fn nothing_moved(&mut self, before: &Print, what: &str) {
        let now = print(&mut self.scene.supervisor, &self.busy.id).unwrap();
        let whole = print(&mut self.scene.worker, &self.busy.id).unwrap();
        assert!(now == *before || now == whole, "{what}: the case is as it was or as it should be");
        for (case, before) in &self.calm {
            let now = print(&mut self.scene.supervisor, &case.id).unwrap();
            assert_eq!(now, *before, "{what}: a case in which nobody wrote is as it was");
        }
    }

    /// A clean line brings everything.
    fn clean_again(&mut self, what: &str) {
        self.tap.leave_alone();
        self.scene.supervisor.sync().unwrap_or_else(|why| panic!("{what}: a clean sync works: {why}"));
        self.scene.print(&self.busy.clone()).unwrap_or_else(|why| panic!("{what}: and brings everything: {why}"));
    }

    fn set_aside(&mut self) -> Vec<Value> {
        let items = self.scene.supervisor.call("quarantine", json!({})).unwrap();
        items["items"].as_array().unwrap().clone()
    }

    fn whole(&mut self) {
        for device in [&mut self.scene.worker, &mut self.scene.supervisor] {
            let report = device.session().unwrap().verify().unwrap();
            assert!(report.whole, "{} is whole: {:?}", device.code, report.faults);
        }
    }
}

/// How a device may answer to a line that lies.
const REFUSALS: [&str; 3] = ["office_unreachable", "office_untrusted", "office_refused"];

fn expect_refusal(code: Option<&'static str>, what: &str) {
    if let Some(code) = code {
        assert!(REFUSALS.contains(&code), "{what}: the office is not believed, with a code that says so: {code}");
    }
}

#[test]
fn an_answer_with_any_byte_flipped_harms_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let mut tapped = Tapped::set(&dir.path().join("first"));
    let mut refused = 0;
    let mut harmed = Vec::new();
    for flip in 0..FLIPS {
        let before = tapped.news();
        let place = Arc::new(Mutex::new((0, 0)));
        let told = place.clone();
        tapped.tap.meddle(move |passing| {
            if passing.way == Way::Down && passing.is_sync() {
                let length = passing.bytes.len();
                let at = flip * STEP % length;
                passing.bytes[at] ^= 1 << (flip % 8);
                passing.hang_up = true;
                *told.lock().unwrap() = (at, length);
            }
        });
        let answer = tapped.bad_sync();
        let what = format!("byte {:?} flipped", place.lock().unwrap());
        expect_refusal(answer, &what);
        refused += usize::from(answer.is_some());
        tapped.nothing_moved(&before, &what);
        tapped.tap.leave_alone();
        tapped.scene.supervisor.sync().unwrap();
        if let Err(why) = tapped.scene.print(&tapped.busy.clone()) {
            harmed.push(format!("{what} {answer:?}: {why}"));
            tapped = Tapped::set(&dir.path().join(format!("after-{flip}")));
        }
    }
    assert!(harmed.is_empty(), "a clean sync brings what was flipped before: {harmed:#?}");
    assert!(refused > FLIPS / 4, "many of the flips were noticed at once: {refused}");
    tapped.whole();
}

#[test]
fn an_answer_cut_anywhere_harms_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let mut tapped = Tapped::set(dir.path());
    for cut in 0..CUTS {
        let before = tapped.news();
        tapped.tap.meddle(move |passing| {
            if passing.way == Way::Down && passing.is_sync() {
                let length = passing.bytes.len();
                passing.bytes.truncate(length * cut / CUTS);
                passing.hang_up = true;
            }
        });
        let answer = tapped.bad_sync();
        let what = format!("cut after {cut}/{CUTS}");
        assert_eq!(answer, Some("office_unreachable"), "{what}: a broken link is said to be one");
        tapped.nothing_moved(&before, &what);
        tapped.clean_again(&what);
    }
    assert_eq!(tapped.set_aside(), Vec::<Value>::new(), "a cut answer sets nothing aside");
    tapped.whole();
}

/// Where each field of an envelope's header begins (`docs/wire.md`); the last is what is sealed.
const HEADER: [(&str, usize); 15] = [
    ("letter", 0),
    ("version", 1),
    ("suite", 2),
    ("kind", 3),
    ("compressed", 4),
    ("dictionary", 5),
    ("doc", 6),
    ("device", 22),
    ("lane", 30),
    ("seq", 41),
    ("prev_hash", 42),
    ("epoch", 77),
    ("key_commit", 78),
    ("roster_head", 84),
    ("change_commitment", 104),
];
const OTHERS: [(&str, usize); 4] = [("witness_n", 95), ("witness_hash", 96), ("nonce", 136), ("sealed", 200)];

/// Flips a bit of one byte of each envelope that passes.
fn alter(passing: &mut Passing, way: Way, at: usize) {
    if passing.way == way && passing.is_sync() && !passing.body().is_empty() {
        passing.alter_items(|item| {
            if item.first() == Some(&wire::envelope::ENVELOPE_LETTER) {
                item[at] ^= 2;
            }
        });
    }
}

fn fields() -> impl Iterator<Item = (&'static str, usize)> {
    HEADER.into_iter().chain(OTHERS)
}

#[test]
fn an_envelope_altered_on_its_way_to_the_office_is_refused_there_and_sent_again() {
    let dir = tempfile::tempdir().unwrap();
    let mut tapped = Tapped::set(dir.path());
    tapped.scene.worker.point_to(tapped.tap.address()).unwrap();
    for (field, at) in fields() {
        tapped.write();
        let busy = tapped.busy.id.clone();
        let mine = print(&mut tapped.scene.worker, &busy).unwrap();
        let theirs = print(&mut tapped.scene.supervisor, &busy).unwrap();
        tapped.tap.meddle(move |passing| alter(passing, Way::Up, at));
        let session = tapped.scene.worker.session().unwrap();
        let answer = app::registry::call(session, "sync", json!({})).err().map(|error| error.code.code());
        expect_refusal(answer, field);
        let status = tapped.scene.worker.call("backup_status", json!({})).unwrap();
        assert!(status["only_here"].as_u64() > Some(0), "{field}: what was refused is said to be only here: {status}");
        assert_eq!(print(&mut tapped.scene.worker, &busy).unwrap(), mine, "{field}: and it is still here");
        tapped.tap.leave_alone();
        tapped.scene.supervisor.sync().unwrap();
        let held = print(&mut tapped.scene.supervisor, &busy).unwrap();
        assert_eq!(held, theirs, "{field}: the office took none of it");
        tapped.scene.worker.sync().unwrap();
        tapped.clean_again(field);
        let status = tapped.scene.worker.call("backup_status", json!({})).unwrap();
        assert_eq!(status["only_here"], 0, "{field}: a clean line brings it to the office: {status}");
    }
    tapped.whole();
}

#[test]
fn an_envelope_altered_on_its_way_from_the_office_is_not_let_in() {
    let dir = tempfile::tempdir().unwrap();
    let mut harmed = Vec::new();
    let mut tapped = Tapped::set(&dir.path().join("first"));
    for (field, at) in fields() {
        let before = tapped.news();
        tapped.tap.meddle(move |passing| alter(passing, Way::Down, at));
        expect_refusal(tapped.bad_sync(), field);
        let now = print(&mut tapped.scene.supervisor, &tapped.busy.id.clone()).unwrap();
        assert_eq!(now, before, "{field}: it is not let in");
        tapped.nothing_moved(&before, field);
        tapped.tap.leave_alone();
        // Another case goes on although this one has a bad entry.
        let calm = tapped.calm[0].0.clone();
        let note = json!({ "case": calm.id, "held_on": tapped.scene.world.clock.day(0), "observations": "goes on" });
        tapped.scene.worker.call("add_note", note).unwrap();
        tapped.scene.worker.sync().unwrap();
        tapped.scene.supervisor.sync().unwrap();
        let goes_on = tapped.scene.print(&calm).unwrap_or_else(|why| panic!("{field}: another case goes on: {why}"));
        tapped.calm[0].1 = goes_on;
        if let Err(why) = tapped.scene.print(&tapped.busy.clone()) {
            harmed.push(format!("{field}: {why}; set aside: {:?}", tapped.set_aside()));
            tapped = Tapped::set(&dir.path().join(format!("after {field}")));
        }
    }
    assert!(harmed.is_empty(), "a clean sync brings what was altered before: {harmed:#?}");
}
