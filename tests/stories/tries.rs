//! Tries that an agency bounds: after the last wrong one the slot is gone, and everything else is not.

use std::path::PathBuf;

use app::error::ErrorCode;
use app::policy::Policy;
use app::recovery::{ask, finish};
use app::registry;
use app::session::Session;
use model::codes::Role;
use model::tries::TriesRule;
use satchel_tests::files::{files_below, put_back};
use satchel_tests::host::StoryHost;
use satchel_tests::scene::{Case, open_case};
use satchel_tests::world::{Device, Other, PASSPHRASE, World};
use serde_json::{Value, json};

use crate::keys::{dies, unlock};

const NEW: &str = "walnut ferry quilt seventeen ribbons";
const WRONG: &str = "not these words";

struct Day {
    _dir: tempfile::TempDir,
    world: World,
    supervisor: Device,
    manager: Device,
    home: PathBuf,
    case: Case,
}

/// An agency that allows ten tries, and a caseworker's locked device with one entry that the office lacks.
fn day() -> Day {
    let dir = tempfile::tempdir().unwrap();
    let manager = Other { code: "MG01", roles: &[Role::Manager], supervises: false };
    let policy = Policy { tries: TriesRule::new(10).unwrap(), ..Policy::NONE };
    let (world, mut supervisor, mut others) = World::found_under(dir.path(), false, &[manager], policy).unwrap();
    let mut worker = world.enrol(&mut supervisor, "CW07", 2).unwrap();
    let case = open_case(&mut worker, &world.clock).unwrap();
    worker.sync().unwrap();
    supervisor.sync().unwrap();
    let mut manager = others.remove(0);
    manager.sync().unwrap();
    let risk = json!({ "case": case.id, "risk": { "level": "high", "note": "never sent" }, "basis": "followup" });
    worker.call("determine_risk", risk).unwrap();
    worker.lock().unwrap();
    let home = worker.home.clone();
    Day { _dir: dir, world, supervisor, manager, home, case }
}

impl Day {
    /// Tries a passphrase as soon as one may.
    fn guess(&self, words: &str) -> app::error::CommandError {
        self.world.clock.pass_minutes(20);
        let host = Box::new(StoryHost::new(&self.world.clock, "a stranger", 1));
        Session::unlock(&self.home, words, host).err().expect("a stranger opens nothing")
    }

    fn state(&self) -> Value {
        let device = crate::tablet::tablet(&self.home, &self.world.clock);
        crate::tablet::call(&device, "device_state", json!({}))
    }
}

#[test]
fn after_the_last_wrong_passphrase_the_slot_is_gone_and_nothing_that_was_written_is() {
    let mut day = day();
    for nth in 1..=9_u32 {
        let refused = day.guess(WRONG);
        assert_eq!(refused.code, ErrorCode::PassphraseWrong, "try {nth}: {refused:?}");
        let left = (10 - nth <= 5).then(|| (10 - nth).to_string());
        assert_eq!(refused.facts.get("left").cloned(), left, "the last five are counted aloud");
    }
    assert_eq!(day.state()["tries_left"], 1, "and stand on the screen of whoever comes next");
    assert_eq!(day.guess(WRONG).code, ErrorCode::TriesOver, "the tenth");
    assert!(!day.home.join("slot").exists(), "nothing is left to try at");
    for words in [WRONG, PASSPHRASE] {
        assert_eq!(day.guess(words).code, ErrorCode::TriesOver, "no passphrase opens it");
    }
    let shut = day.state()["shut"].clone();
    assert_eq!((&shut["tries"], &shut["recoverable"], &shut["to_hand_in"]), (&json!(10), &json!(true), &json!(true)));
    assert!(!std::fs::read_to_string(day.home.join("shut")).unwrap().contains("CW07"), "it names nobody");

    // What was not sent is handed in without any key of the device.
    let device = crate::tablet::tablet(&day.home, &day.world.clock);
    let stick = crate::tablet::call(&device, "hand_in", json!({}));
    assert!(stick["items"].as_u64().unwrap() > 0, "sealed entries: {}", stick["items"]);
    drop(device);
    let carried = json!({ "file": stick["file"], "passphrase": stick["passphrase"] });
    day.supervisor.call("take_from_stick", carried).unwrap();
    let file = day.supervisor.call("case_file", json!({ "case": day.case.id })).unwrap();
    assert_eq!(file["risk"]["current"], "high", "and counts: its author is a member");

    // And two people open the device again, with all that was on it.
    let mut host = StoryHost::new(&day.world.clock, "the locked device", 7);
    let request = ask(&day.home, NEW, &mut host).unwrap().text;
    let answer = |holder: &mut Device| {
        holder.call("help_recover", json!({ "text": request })).unwrap()["text"].as_str().unwrap().as_bytes().to_vec()
    };
    let answers = [answer(&mut day.supervisor), answer(&mut day.manager)];
    finish(&day.home, NEW, &answers, &mut host).unwrap();
    let mut session = unlock(&day.home, NEW, &day.world.clock, 2).unwrap();
    assert!(session.verify().unwrap().whole, "nothing is missing");
    let view = registry::call(&mut session, "case_file", json!({ "case": day.case.id })).unwrap().value;
    assert_eq!(view["risk"]["current"], "high", "what was never sent is there");
    session.lock().unwrap();
    assert_eq!(day.state()["shut"], Value::Null, "nothing is said of it any more");
    assert_eq!(day.guess(WRONG).facts.get("left"), None, "and ten tries begin anew");
}

#[test]
fn the_right_passphrase_begins_the_count_anew_and_without_a_policy_nothing_is_ever_destroyed() {
    let day = day();
    for _ in 0..9 {
        day.guess(WRONG);
    }
    unlock(&day.home, PASSPHRASE, &day.world.clock, 3).unwrap().lock().unwrap();
    assert_eq!(day.state()["tries_left"], Value::Null, "ten are left again");
    let dir = tempfile::tempdir().unwrap();
    let (world, _, mut cw07) = World::found(dir.path(), false).unwrap();
    cw07.lock().unwrap();
    for nth in 0..60 {
        world.clock.pass_minutes(20);
        let refused = Session::unlock(&cw07.home, WRONG, Box::new(StoryHost::new(&world.clock, "a stranger", nth)));
        assert_eq!(refused.err().unwrap().code, ErrorCode::PassphraseWrong, "as often as it likes");
    }
    unlock(&cw07.home, PASSPHRASE, &world.clock, 3).unwrap();
}

#[test]
fn killed_at_each_step_of_the_last_try_the_passphrase_opens_it_or_two_people_do() {
    let mut day = day();
    for _ in 0..9 {
        day.guess(WRONG);
    }
    let before = files_below(&day.home).unwrap();
    let (mut opens, mut shut, mut step) = (0, 0, 1);
    loop {
        day.world.clock.pass_minutes(20);
        let act = [("--act", "guess"), ("--home", day.home.to_str().unwrap()), ("--old", PASSPHRASE), ("--new", WRONG)];
        let died = dies(&act, &day.world.clock, step);
        match unlock(&day.home, PASSPHRASE, &day.world.clock, 100 + step) {
            Ok(mut session) => {
                assert!(died, "a last try that was not killed is the last");
                assert!(session.verify().unwrap().whole, "killed at step {step}, it opens as before");
                opens += 1;
            }
            Err(error) => {
                assert_eq!(error.code, ErrorCode::TriesOver, "killed at step {step}, it says what happened");
                assert!(day.home.join("parts").exists() && day.home.join("unsent").exists(), "both ways on are there");
                shut += 1;
            }
        }
        if !died {
            break;
        }
        put_back(&day.home, &before).unwrap();
        step += 1;
    }
    assert!(opens > 2 && shut > 1, "kills came before and after: {opens}, {shut}");
    let mut host = StoryHost::new(&day.world.clock, "the locked device", 7);
    let request = ask(&day.home, NEW, &mut host).unwrap().text;
    let answer = |holder: &mut Device| {
        holder.call("help_recover", json!({ "text": request })).unwrap()["text"].as_str().unwrap().as_bytes().to_vec()
    };
    let answers = [answer(&mut day.supervisor), answer(&mut day.manager)];
    finish(&day.home, NEW, &answers, &mut host).unwrap();
    unlock(&day.home, NEW, &day.world.clock, 2).unwrap();
}
