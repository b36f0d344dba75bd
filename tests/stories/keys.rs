//! Another passphrase: whole or not at all, whatever is killed when, and no saved entry is lost by it.

use std::path::Path;
use std::process::Command;

use app::error::CommandError;
use app::registry;
use app::session::Session;
use app::steps::DIED;
use satchel_tests::host::{Clock, StoryHost};
use satchel_tests::scene::Scene;
use satchel_tests::world::PASSPHRASE;
use serde_json::json;

const NEW: &str = "walnut ferry quilt seventeen ribbons";

/// Does an act in a program of its own that dies at a step. `true` when it died; else there was no such step.
pub fn dies(act: &[(&str, &str)], clock: &Clock, step: u32) -> bool {
    let mut command = Command::new(env!("CARGO_BIN_EXE_satchel-sim"));
    command.arg("key-act").args(["--now", &clock.now().to_string(), "--step", &step.to_string()]);
    command.args(act.iter().flat_map(|(name, value)| [*name, *value]));
    let ran = command.output().unwrap();
    let code = ran.status.code();
    assert!([Some(0), Some(DIED)].contains(&code), "{act:?}: {}", String::from_utf8_lossy(&ran.stderr));
    code == Some(DIED)
}

/// Opens a home long after any wrong try.
pub fn unlock(home: &Path, passphrase: &str, clock: &Clock, opening: u32) -> Result<Session, CommandError> {
    clock.pass_minutes(20);
    Session::unlock(home, passphrase, Box::new(StoryHost::new(clock, "a look after the kill", opening)))
}

#[test]
fn killed_at_each_step_of_a_change_either_passphrase_opens_and_never_neither() {
    let dir = tempfile::tempdir().unwrap();
    let mut scene = Scene::set(dir.path(), false).unwrap();
    let case = scene.open_case().unwrap();
    scene.worker.lock().unwrap();
    let (home, clock) = (scene.worker.home.clone(), scene.world.clock.clone());
    let slot = home.join("slot");
    let before = std::fs::read(&slot).unwrap();
    let (mut old_opened, mut new_opened, mut step) = (0, 0, 1);
    loop {
        let words = [("--act", "change"), ("--home", home.to_str().unwrap()), ("--old", PASSPHRASE), ("--new", NEW)];
        clock.pass_minutes(20);
        let died = dies(&words, &clock, step);
        let unchanged = std::fs::read(&slot).unwrap() == before;
        let (opens, closed) = if unchanged { (PASSPHRASE, NEW) } else { (NEW, PASSPHRASE) };
        let mut session = unlock(&home, opens, &clock, step)
            .unwrap_or_else(|error| panic!("killed at step {step} of a change, neither opens: {error:?}"));
        let view = registry::call(&mut session, "case_file", json!({ "case": case.id })).unwrap();
        assert_eq!(view.value["code"].as_str().unwrap(), case.code, "the case is there");
        drop(session);
        if !died {
            assert_eq!(opens, NEW, "a change that was not killed is one");
            let refused = unlock(&home, closed, &clock, step).err().unwrap();
            assert_eq!(refused.code.code(), "passphrase_wrong", "and the old passphrase opens nothing any more");
            break;
        }
        if unchanged {
            old_opened += 1
        } else {
            new_opened += 1
        }
        std::fs::write(&slot, &before).unwrap();
        step += 1;
    }
    assert!(old_opened > 5 && new_opened > 1, "kills came before and after: {old_opened}, {new_opened}");
}

#[test]
fn what_is_saved_before_during_and_after_a_change_stays() {
    let dir = tempfile::tempdir().unwrap();
    let mut scene = Scene::set(dir.path(), false).unwrap();
    let case = scene.open_case().unwrap();
    let clock = scene.world.clock.clone();
    let note = |device: &mut satchel_tests::world::Device, words: &str| {
        let visit = json!({
            "case": case.id, "mode": "home_visit", "private_setting": true, "client_seen": true, "observations": words,
            "next_contact_on": "2026-04-05",
        });
        device.call("record_follow_up", visit).unwrap();
    };
    note(&mut scene.worker, "the first call");
    let weak = json!({ "old": PASSPHRASE, "new": "password1" });
    let refused = scene.worker.refused("change_passphrase", weak).unwrap();
    assert_eq!(refused.code.code(), "passphrase_weak", "below the bar");
    assert!(refused.code.sentence().contains("Nothing was changed"), "and says what holds");
    let wrong = json!({ "old": "not the one", "new": NEW });
    assert_eq!(scene.worker.refused("change_passphrase", wrong).unwrap().code.code(), "passphrase_wrong", "asked for");
    scene.worker.call("change_passphrase", json!({ "old": PASSPHRASE, "new": NEW })).unwrap();
    note(&mut scene.worker, "the call after");
    let home = scene.worker.home.clone();
    scene.worker.kill();
    assert!(unlock(&home, PASSPHRASE, &clock, 1).is_err(), "the old one opens nothing");
    let mut session = unlock(&home, NEW, &clock, 2).unwrap();
    assert!(session.behind().is_none(), "no save is missing");
    assert!(session.verify().unwrap().whole, "and the records hold together");
    let view = registry::call(&mut session, "case_file", json!({ "case": case.id })).unwrap().value.to_string();
    assert!(view.contains("the first call") && view.contains("the call after"), "both calls are there");
    let offered = registry::call(&mut session, "offer_passphrase", json!({})).unwrap().value;
    let words = offered["words"].as_str().unwrap().to_owned();
    assert_eq!(words.split(' ').count(), 5, "five words are offered");
    registry::call(&mut session, "change_passphrase", json!({ "old": NEW, "new": words })).unwrap();
    session.lock().unwrap();
    unlock(&home, &words, &clock, 3).unwrap();
}
