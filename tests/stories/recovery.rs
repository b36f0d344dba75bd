//! A forgotten passphrase, helped by a supervisor and a manager without a network; and everything that must not help.

use std::path::PathBuf;

use app::error::CommandError;
use app::recovery::{ask, finish};
use app::registry;
use model::codes::Role;
use satchel_tests::host::StoryHost;
use satchel_tests::scene::{Case, open_case};
use satchel_tests::world::{Device, Other, PASSPHRASE, World};
use serde_json::{Value, json};

use crate::keys::{dies, unlock};

const NEW: &str = "walnut ferry quilt seventeen ribbons";

/// An agency with a supervisor and a manager, and a caseworker with a case who forgot the passphrase.
struct Day {
    _dir: tempfile::TempDir,
    world: World,
    supervisor: Device,
    manager: Device,
    worker: Device,
    case: Case,
    asked: u32,
}

fn day() -> Day {
    let dir = tempfile::tempdir().unwrap();
    let manager = Other { code: "MG01", roles: &[Role::Manager], supervises: false };
    let (world, mut supervisor, mut others) = World::found_with(dir.path(), false, &[manager]).unwrap();
    let mut worker = world.enrol(&mut supervisor, "CW07", 2).unwrap();
    let case = open_case(&mut worker, &world.clock).unwrap();
    worker.sync().unwrap();
    supervisor.sync().unwrap();
    let mut manager = others.remove(0);
    manager.sync().unwrap();
    worker.lock().unwrap();
    Day { _dir: dir, world, supervisor, manager, worker, case, asked: 0 }
}

impl Day {
    fn host(&mut self) -> StoryHost {
        self.asked += 1;
        StoryHost::new(&self.world.clock, "the locked device", self.asked)
    }

    /// The request's text and its digits.
    fn ask(&mut self) -> (String, String) {
        let asked = ask(&self.worker.home.clone(), NEW, &mut self.host()).unwrap();
        (asked.text, asked.check)
    }

    fn finish(&mut self, answers: &[&str]) -> Result<(), CommandError> {
        let answers: Vec<Vec<u8>> = answers.iter().map(|text| text.as_bytes().to_vec()).collect();
        finish(&self.worker.home.clone(), NEW, &answers, &mut self.host())
    }

    /// A refusal after which nothing is changed: the slot stands byte for byte.
    fn refused(&mut self, answers: &[&str], code: &str, fault: Option<&str>, why: &str) {
        let slot = std::fs::read(self.worker.home.join("slot")).unwrap();
        let error = self.finish(answers).unwrap_err();
        assert_eq!(error.code.code(), code, "{why}: {error:?}");
        assert_eq!(error.facts.get("fault").map(String::as_str), fault, "{why}");
        assert!(error.code.sentence().contains("Nothing was changed"), "and says what is safe");
        assert_eq!(std::fs::read(self.worker.home.join("slot")).unwrap(), slot, "{why}: the slot stands");
    }
}

fn answer(holder: &mut Device, request: &str) -> String {
    let answered = holder.call("help_recover", json!({ "text": request })).unwrap();
    answered["text"].as_str().unwrap().to_owned()
}

fn status(device: &mut Device) -> Value {
    device.call("recovery_status", json!({})).unwrap()
}

#[test]
fn two_holders_open_a_device_without_a_network_and_everybody_can_see_it() {
    let mut day = day();
    day.world.close_office();
    let (request, check) = day.ask();
    assert!(request.trim().len() < 2_900, "it fits into one code to scan: {}", request.len());
    for (holder, part) in [(&mut day.supervisor, "first"), (&mut day.manager, "second")] {
        let seen = holder.call("look_at_recovery", json!({ "text": request })).unwrap();
        assert_eq!(seen["who"]["code"], json!("CW07"), "the {part} holder sees whose device asks");
        assert_eq!(seen["check"], json!(check), "and digits to compare");
    }
    let (one, other) = (answer(&mut day.supervisor, &request), answer(&mut day.manager, &request));
    day.finish(&[&one, &other]).unwrap();
    let (home, clock) = (day.worker.home.clone(), day.world.clock.clone());
    assert_eq!(unlock(&home, PASSPHRASE, &clock, 1).err().unwrap().code.code(), "passphrase_wrong", "not the old one");
    let mut session = unlock(&home, NEW, &clock, 2).unwrap();
    assert!(session.behind().is_none() && session.verify().unwrap().whole, "nothing is missing");
    let view = registry::call(&mut session, "case_file", json!({ "case": day.case.id })).unwrap().value;
    assert_eq!(view["code"], json!(day.case.code), "the case is there");
    let seen = registry::call(&mut session, "recovery_status", json!({})).unwrap().value;
    let by: Vec<&Value> = seen["uses"].as_array().unwrap().iter().map(|one| &one["by"]["code"]).collect();
    assert_eq!(by, [&json!("MG01"), &json!("SU01")], "the worker sees who helped, before any network");
    assert!(!home.join("asked").exists(), "the request is over");
    session.lock().unwrap();
    day.refused(&[&one, &other], "recovery_expired", None, "the same answers a second time");

    // Each helper's device tells the office by itself; the roster then says so to everybody.
    day.world.open_office(None).unwrap();
    for _ in 0..2 {
        for device in [&mut day.supervisor, &mut day.manager] {
            device.point_at(&day.world).unwrap();
            device.sync().unwrap();
        }
    }
    assert_eq!(status(&mut day.supervisor)["uses"][0]["of"]["code"], json!("CW07"), "helpers see what they did");
    let mut session = unlock(&home, NEW, &clock, 3).unwrap();
    let input = json!({ "address": day.world.address().to_string() });
    registry::call(&mut session, "set_office_address", input).unwrap();
    registry::call(&mut session, "sync", json!({})).unwrap();
    let seen = registry::call(&mut session, "recovery_status", json!({})).unwrap().value;
    assert_eq!(seen["uses"].as_array().unwrap().len(), 2, "each use once, from wherever it was heard");
}

#[test]
fn one_holder_an_old_answer_and_another_device_open_nothing() {
    let mut day = day();
    let (first_request, _) = day.ask();
    let early = answer(&mut day.manager, &first_request);
    let (request, _) = day.ask();
    let one = answer(&mut day.supervisor, &request);
    day.refused(&[&one], "recovery_refused", Some("one_missing"), "one holder alone");
    day.refused(&[&one, &one], "recovery_refused", Some("one_missing"), "one holder twice");
    day.refused(&[&one, &early], "recovery_refused", Some("other_request"), "an answer to an earlier request");
    day.refused(&[&one, "aGVsbG8="], "recovery_refused", Some("not_a_message"), "something else");
    day.refused(&[&one, "é"], "recovery_refused", Some("not_a_message"), "no text of ours");

    // Somebody who holds no part, and a request that somebody put together.
    let mut other = day.world.enrol(&mut day.supervisor, "CW08", 3).unwrap();
    other.sync().unwrap();
    // Who helps has to know the device: one exchange after it was enrolled is enough.
    day.manager.sync().unwrap();
    let refused = other.refused("help_recover", json!({ "text": request })).unwrap();
    assert_eq!(refused.code.code(), "not_allowed", "a colleague holds no part");
    for text in ["", "AAAA", &request[..request.len() / 2]] {
        let refused = day.supervisor.refused("help_recover", json!({ "text": text })).unwrap();
        assert_eq!(refused.code.code(), "recovery_refused", "no request: {text:?}");
    }
    let other_home = other.home.clone();
    other.lock().unwrap();
    let theirs = ask(&other_home, NEW, &mut day.host()).unwrap().text;
    let (theirs_one, theirs_two) = (answer(&mut day.supervisor, &theirs), answer(&mut day.manager, &theirs));
    day.refused(&[&theirs_one, &theirs_two], "recovery_refused", Some("other_request"), "answers for another device");

    let two = answer(&mut day.manager, &request);
    let wrong = finish(
        &day.worker.home.clone(),
        "some other words that nobody chose",
        &[one.clone().into(), two.clone().into()],
        &mut day.host(),
    );
    assert_eq!(wrong.unwrap_err().code.code(), "passphrase_wrong", "the new passphrase is the one that was chosen");
    day.world.clock.pass_minutes(11);
    day.refused(&[&one, &two], "recovery_expired", None, "after ten minutes");
    let (request, _) = day.ask();
    let (one, two) = (answer(&mut day.supervisor, &request), answer(&mut day.manager, &request));
    day.world.clock.pass_minutes(-5);
    day.refused(&[&one, &two], "recovery_expired", None, "a clock that was set back");
    let weak = ask(&day.worker.home.clone(), "password1", &mut day.host()).unwrap_err();
    assert_eq!(weak.code.code(), "passphrase_weak", "below the bar");
    let (request, _) = day.ask();
    let (one, two) = (answer(&mut day.supervisor, &request), answer(&mut day.manager, &request));
    day.finish(&[&two, &one]).unwrap();
    unlock(&day.worker.home.clone(), NEW, &day.world.clock.clone(), 9).unwrap();
}

#[test]
fn a_device_whose_agency_has_nobody_for_both_parts_says_so() {
    let dir = tempfile::tempdir().unwrap();
    let (world, mut supervisor, mut worker) = World::found(dir.path(), false).unwrap();
    assert_eq!(status(&mut worker)["ready"], json!(false), "one supervisor is not two people");
    assert_eq!(status(&mut supervisor)["ready"], json!(false), "and nobody helps a supervisor who is alone");
    worker.lock().unwrap();
    let mut host = StoryHost::new(&world.clock, "alone", 1);
    assert_eq!(ask(&worker.home, NEW, &mut host).unwrap_err().code.code(), "recovery_missing", "it says so");
}

#[test]
fn killed_at_each_step_of_a_recovery_the_old_passphrase_opens_or_the_new_one() {
    let mut day = day();
    let (home, clock) = (day.worker.home.clone(), day.world.clock.clone());
    let (request, _) = day.ask();
    let folder = home.parent().unwrap().to_owned();
    let write = |name: &str, text: &str| -> PathBuf {
        let path = folder.join(name);
        std::fs::write(&path, text).unwrap();
        path
    };
    let one = write("one.answer", &answer(&mut day.supervisor, &request));
    write("one.answer.2", &answer(&mut day.manager, &request));
    let keep = |name: &str| std::fs::read(home.join(name)).unwrap();
    let (slot, asked, parts) = (keep("slot"), keep("asked"), keep("parts"));
    let (mut old_opened, mut new_opened, mut step) = (0, 0, 1);
    let began = clock.now();
    loop {
        clock.set(began);
        let words = [
            ("--act", "recover"),
            ("--home", home.to_str().unwrap()),
            ("--new", NEW),
            ("--file", one.to_str().unwrap()),
        ];
        let died = dies(&words, &clock, step);
        let unchanged = keep("slot") == slot;
        let opens = if unchanged { PASSPHRASE } else { NEW };
        let mut session = unlock(&home, opens, &clock, step).expect("one of them opens");
        let view = registry::call(&mut session, "case_file", json!({ "case": day.case.id })).unwrap().value;
        assert_eq!(view["code"], json!(day.case.code), "the case is there");
        drop(session);
        if !died {
            assert!(!unchanged, "a recovery that was not killed is one");
            break;
        }
        if unchanged {
            old_opened += 1
        } else {
            new_opened += 1
        }
        // As it was before; the look may have split the parts anew, now that they were used.
        std::fs::write(home.join("slot"), &slot).unwrap();
        std::fs::write(home.join("asked"), &asked).unwrap();
        std::fs::write(home.join("parts"), &parts).unwrap();
        step += 1;
    }
    assert!(old_opened > 3 && new_opened > 1, "kills came before and after: {old_opened}, {new_opened}");
}
