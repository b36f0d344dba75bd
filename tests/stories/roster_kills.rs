//! A device killed at each step of joining and of a removal: the old or the new holds, never neither, and going on is enough.

use app::unlock::DeviceHome;
use satchel_tests::files::{files_below, put_back};
use satchel_tests::host::StoryHost;
use satchel_tests::scene::open_case;
use satchel_tests::world::{PASSPHRASE, World};
use serde_json::json;

use crate::keys::{dies, unlock};

#[test]
fn killed_at_each_step_of_joining_a_device_asks_on_or_belongs_to_its_person() {
    let dir = tempfile::tempdir().unwrap();
    let (world, mut su01, _) = World::found_with(dir.path(), false, &[]).unwrap();
    let (home, clock) = (dir.path().join("new"), world.clock.clone());
    let host = |opening| Box::new(StoryHost::new(&clock, "new", opening));
    let mut asking = DeviceHome::create_raw(&home, PASSPHRASE, 41, host(0)).unwrap();
    let request = asking.enrol_request().unwrap();
    drop(asking);
    let before = files_below(&home).unwrap();
    let answer = dir.path().join("answer");
    let (mut asked_on, mut joined, mut step) = (0, 0, 1);
    loop {
        // Ten minutes pass between kills: whoever let it in gives the answer once more.
        let session = su01.session().unwrap();
        let text = json!({ "text": wire::code::lines(&request).unwrap().join("\n"), "staff": "CW07" });
        let shown = app::registry::call(session, "answer_join", text).unwrap().value;
        let codes: Vec<&str> = shown["codes"].as_array().unwrap().iter().map(|c| c["text"].as_str().unwrap()).collect();
        let whole = wire::code::Collected::read(&codes.join("\n")).unwrap().message().unwrap().unwrap();
        let whole = <wire::code::JoinAnswer as wire::Form>::parse(&whole).unwrap();
        std::fs::write(&answer, wire::Form::to_bytes(&whole.answer)).unwrap();
        std::fs::write(answer.with_extension("2"), app::agency::chain_file(&whole.records)).unwrap();
        let file = answer.to_str().unwrap();
        let act = [("--act", "join"), ("--home", home.to_str().unwrap()), ("--old", PASSPHRASE), ("--file", file)];
        let died = dies(&act, &clock, step);
        match unlock(&home, PASSPHRASE, &clock, 500 + step) {
            Ok(session) => {
                assert_eq!(session.staff().len(), 3, "it is a member's device, chain and all");
                joined += 1;
            }
            Err(error) => {
                assert_eq!(error.code.code(), "store_missing", "killed at step {step}, it is nobody's yet");
                let mut again = DeviceHome::open(&home, PASSPHRASE, host(900 + step)).unwrap();
                assert_eq!(again.enrol_request().unwrap(), request, "and asks with the keys that were signed");
                asked_on += 1;
            }
        }
        if !died {
            break;
        }
        put_back(&home, &before).unwrap();
        step += 1;
    }
    assert!(asked_on > 0 && joined > 1, "kills came before and after: {asked_on}, {joined}");
}

#[test]
fn killed_at_each_step_of_a_removal_the_supervisors_device_is_whole_and_removes_it_in_the_end() {
    let dir = tempfile::tempdir().unwrap();
    let (world, mut su01, mut cw07) = World::found(dir.path(), false).unwrap();
    let case = open_case(&mut cw07, &world.clock).unwrap();
    for device in [&mut cw07, &mut su01] {
        device.sync().unwrap();
    }
    let mut second = world.enrol_further(&mut cw07, &mut su01, "CW07-b", 31).unwrap();
    for device in [&mut cw07, &mut su01, &mut second] {
        device.sync().unwrap();
    }
    let gone = second.session().unwrap().device();
    let id: String = gone.as_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
    su01.lock().unwrap();
    let (home, clock) = (su01.home.clone(), world.clock.clone());
    let before = files_below(&home).unwrap();
    let (mut held, mut removed, mut step) = (0, 0, 1);
    loop {
        let act = [("--act", "remove"), ("--home", home.to_str().unwrap()), ("--old", PASSPHRASE), ("--new", &id)];
        let died = dies(&act, &clock, step);
        let mut session = unlock(&home, PASSPHRASE, &clock, 500 + step)
            .unwrap_or_else(|error| panic!("killed at step {step} of a removal it does not open: {error:?}"));
        let report = session.verify().unwrap();
        assert!(report.whole, "killed at step {step}, records and read tables hold together: {report:?}");
        let view = app::registry::call(&mut session, "case_file", json!({ "case": case.id })).unwrap().value;
        assert_eq!(view["code"].as_str().unwrap(), case.code, "the case opens");
        let is_out = session.roster().device(gone).unwrap().revoked.is_some();
        let again = app::registry::call(&mut session, "remove_device", json!({ "device": id, "reason": "lost" }));
        assert_eq!(again.is_err(), is_out, "what was not done is done now, what was done stays: {again:?}");
        if is_out {
            removed += 1
        } else {
            held += 1
        }
        drop(session);
        if !died {
            break;
        }
        put_back(&home, &before).unwrap();
        step += 1;
    }
    assert!(held > 0 && removed > 1, "kills came before and after: {held}, {removed}");
    su01.unlock().unwrap();
    for _ in 0..2 {
        su01.sync().unwrap();
        cw07.sync().unwrap();
    }
    let risk = json!({ "case": case.id, "risk": { "level": "high", "note": "seen" }, "basis": "followup" });
    cw07.call("determine_risk", risk).unwrap();
    cw07.sync().unwrap();
    su01.sync().unwrap();
    let file = su01.call("case_file", json!({ "case": case.id })).unwrap();
    assert_eq!(file["risk"]["current"], "high", "and the person's other device works on under new keys");
}
