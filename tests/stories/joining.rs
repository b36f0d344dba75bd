//! A new tablet and somebody who lets it in, two screens that show each other codes: no network, one answer for one tablet,
//! and whatever goes wrong says what to do.

use std::path::Path;
use std::sync::Arc;

use app::device::{Device as Held, Options};
use app::error::{CommandError, ErrorCode};
use model::codes::Role;
use satchel_tests::host::StoryPlace;
use satchel_tests::world::{Device, Other, PASSPHRASE, World};
use serde_json::{Value, json};
use wire::code::{Collected, JoinAnswer, lines};
use wire::{AgencyId, Form, Grant};

/// A tablet fresh from the box, as a host holds it.
struct Tablet {
    held: Arc<Held>,
    words: String,
    request: String,
}

impl Tablet {
    fn unpacked(world: &World, name: &str) -> Arc<Held> {
        let place = Box::new(StoryPlace::new(&world.clock, name, 0));
        Held::new(&world.dir.join(name), place, Options::default(), Box::new(|_| ()))
    }

    fn asking(world: &World, name: &str, further: bool) -> Tablet {
        let held = Tablet::unpacked(world, name);
        let asked = call(&held, "begin_join", json!({ "passphrase": PASSPHRASE, "further": further }));
        Tablet { held, words: asked["words"].as_str().unwrap().to_owned(), request: texts(&asked) }
    }

    fn take(&self, answer: &Value) -> Value {
        call(&self.held, "finish_join", json!({ "text": texts(answer) }))
    }

    fn refuses(&self, text: &str) -> CommandError {
        refused(&self.held, "finish_join", json!({ "text": text }))
    }
}

fn call(held: &Arc<Held>, name: &str, input: Value) -> Value {
    held.call(name, input).unwrap_or_else(|error| panic!("{name}: {error:?}")).value
}

fn refused(held: &Arc<Held>, name: &str, input: Value) -> CommandError {
    held.call(name, input).map(|reply| reply.value).unwrap_err()
}

/// The codes of an answer as somebody's camera collects them: the last first.
fn texts(shown: &Value) -> String {
    let codes = shown["codes"].as_array().unwrap().iter().rev();
    codes.map(|code| code["text"].as_str().unwrap().to_owned()).collect::<Vec<_>>().join("\n")
}

fn look(device: &mut Device, text: &str) -> Value {
    device.call("look_at_join", json!({ "text": text })).unwrap()
}

fn answer(device: &mut Device, text: &str, staff: Option<&str>) -> Value {
    device.call("answer_join", json!({ "text": text, "staff": staff })).unwrap()
}

fn codes_of(seen: &Value) -> Vec<&str> {
    seen["people"].as_array().unwrap().iter().map(|one| one["staff"]["code"].as_str().unwrap()).collect()
}

fn world(dir: &Path) -> (World, Device) {
    let (world, su01, _) = World::found_with(dir, false, &[]).unwrap();
    (world, su01)
}

#[test]
fn two_tablets_that_show_each_other_codes_need_no_network() {
    let dir = tempfile::tempdir().unwrap();
    let (mut world, mut su01) = world(dir.path());
    world.close_office();
    let held = Tablet::unpacked(&world, "new");
    assert_eq!(call(&held, "device_state", json!({}))["empty"], true, "there is nothing to unlock");
    let offered = call(&held, "offer_join_words", json!({}));
    assert_eq!(offered["words"].as_str().unwrap().split(' ').count(), 5, "a passphrase that nobody has to think up");
    let tablet = Tablet::asking(&world, "new", false);
    let seen = look(&mut su01, &tablet.request);
    assert_eq!(seen["words"], tablet.words.as_str(), "both screens show the same six words");
    assert_eq!(tablet.words.split(' ').count(), 6, "six of them");
    assert_eq!((seen["step"].as_str(), codes_of(&seen)), (Some("approve"), vec!["CW07", "CW08"]), "who has none yet");
    let shown = answer(&mut su01, &tablet.request, Some("CW08"));
    assert_eq!((shown["kind"].as_str(), &shown["words"]), (Some("answer"), &seen["words"]), "an answer to these keys");
    let state = tablet.take(&shown);
    assert_eq!((state["locked"].as_bool(), state["me"]["code"].as_str()), (Some(false), Some("CW08")), "it is theirs");
    world.open_office(None).unwrap();
    call(&tablet.held, "set_office_address", json!({ "address": world.address().to_string() }));
    call(&tablet.held, "sync", json!({}));
    let known = su01.session().unwrap().staff().into_iter().find(|row| row.code == "CW08").unwrap();
    assert_eq!(known.devices, 1, "whoever let it in knows it");
    call(&tablet.held, "lock", json!({}));
    let state = call(&tablet.held, "unlock", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(state["me"]["code"], "CW08", "and from now on it is unlocked as any other");
}

#[test]
fn an_answer_that_came_too_late_is_shown_once_more_by_whoever_gave_it() {
    let dir = tempfile::tempdir().unwrap();
    let (world, mut su01) = world(dir.path());
    let tablet = Tablet::asking(&world, "new", false);
    let late = answer(&mut su01, &tablet.request, Some("CW08"));
    world.clock.pass_minutes(11);
    assert_eq!(tablet.refuses(&texts(&late)).code, ErrorCode::EnrolExpired, "ten minutes are over");
    let seen = look(&mut su01, &tablet.request);
    assert_eq!((seen["step"].as_str(), codes_of(&seen)), (Some("again"), vec!["CW08"]), "it is CW08's already");
    let again = answer(&mut su01, &tablet.request, None);
    tablet.take(&again);
    let used = tablet.refuses(&texts(&again));
    assert_eq!(used.code, ErrorCode::EnrolUsed, "an answer is used once");
}

#[test]
fn a_tablet_that_was_closed_meanwhile_asks_with_the_same_keys() {
    let dir = tempfile::tempdir().unwrap();
    let (world, mut su01) = world(dir.path());
    let before = Tablet::asking(&world, "new", false);
    let shown = answer(&mut su01, &before.request, Some("CW07"));
    let (words, request) = (before.words.clone(), before.request.clone());
    drop(before);
    let held = Tablet::unpacked(&world, "new");
    assert_eq!(call(&held, "device_state", json!({}))["empty"], false, "keys are there");
    let nobodys = refused(&held, "unlock", json!({ "passphrase": PASSPHRASE })).code;
    assert_eq!(nobodys, ErrorCode::StoreMissing, "but it is nobody's yet");
    drop(held);
    let after = Tablet::asking(&world, "new", false);
    assert_eq!((&after.words, &after.request), (&words, &request), "the request that was signed");
    after.take(&shown);
}

#[test]
fn every_wrong_code_says_what_is_wrong_and_changes_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let (world, mut su01) = world(dir.path());
    let (tablet, other) = (Tablet::asking(&world, "new", false), Tablet::asking(&world, "other", false));
    let shown = answer(&mut su01, &tablet.request, Some("CW07"));
    let whole = texts(&shown);
    assert_eq!(other.refuses(&whole).code, ErrorCode::EnrolOtherTablet, "an answer is for one tablet");
    assert_eq!(tablet.refuses(&other.request).code, ErrorCode::CodeOtherKind, "a request is no answer");
    let first = whole.lines().next().unwrap();
    let some = tablet.refuses(first);
    assert_eq!((some.code, some.facts["have"].as_str()), (ErrorCode::CodesNotAll, "1"), "one code of several");
    assert_eq!(tablet.refuses(&whole[..whole.len() - 9]).code, ErrorCode::CodeDamaged, "cut short");
    assert_eq!(tablet.refuses(&format!("{whole}\n{}", tablet.request)).code, ErrorCode::CodesMixed, "two messages");
    assert_eq!(tablet.refuses("a shopping list").code, ErrorCode::CodeMissing, "no code");
    let looked =
        |device: &mut Device, text: &str| device.refused("look_at_join", json!({ "text": text })).unwrap().code;
    assert_eq!(looked(&mut su01, &whole), ErrorCode::CodeOtherKind, "an answer is no request");
    tablet.take(&shown);
    let begun = json!({ "passphrase": PASSPHRASE, "further": false });
    assert_eq!(refused(&tablet.held, "begin_join", begun).code, ErrorCode::EnrolUsed, "it belongs to somebody");
}

#[test]
fn somebody_who_may_not_lets_nobody_in() {
    let dir = tempfile::tempdir().unwrap();
    let fund_holder = Other { code: "FI01", roles: &[Role::FundHolder], supervises: false };
    let (world, _su01, mut others) = World::found_with(dir.path(), false, &[fund_holder]).unwrap();
    let tablet = Tablet::asking(&world, "new", false);
    let seen = look(&mut others[0], &tablet.request);
    assert_eq!(codes_of(&seen), Vec::<&str>::new(), "somebody who holds the fund lets nobody in");
    let asked = json!({ "text": tablet.request, "staff": "CW07" });
    assert_eq!(others[0].refused("answer_join", asked).unwrap().code, ErrorCode::NotAllowed, "whatever they ask");
    let unsaid = json!({ "text": tablet.request, "staff": null });
    let missing = others[0].refused("answer_join", unsaid).unwrap().code;
    assert_eq!(missing, ErrorCode::ValueMissing, "and whose it is has to be said");
}

#[test]
fn codes_of_another_agency_are_told_apart_on_both_sides() {
    let dir = tempfile::tempdir().unwrap();
    let (world, mut su01) = world(dir.path());
    let (tablet, further) = (Tablet::asking(&world, "new", false), Tablet::asking(&world, "further", true));
    let elsewhere = AgencyId::from_bytes([0xee; 16]);
    let message = |shown: &Value| Collected::read(&texts(shown)).unwrap().message().unwrap().unwrap();
    let mut lent = Grant::parse(&message(&answer(&mut su01, &further.request, None))).unwrap();
    lent.agency = elsewhere;
    let text = lines(&lent.to_bytes()).unwrap().join("\n");
    let foreign = su01.refused("look_at_join", json!({ "text": text })).unwrap().code;
    assert_eq!(foreign, ErrorCode::EnrolForeign, "somebody of another agency signed this");
    let mut whole = JoinAnswer::parse(&message(&answer(&mut su01, &tablet.request, Some("CW07")))).unwrap();
    let good = lines(&whole.to_bytes()).unwrap().join("\n");
    whole.answer.grant.agency = elsewhere;
    let foreign = tablet.refuses(&lines(&whole.to_bytes()).unwrap().join("\n")).code;
    assert_eq!(foreign, ErrorCode::EnrolForeign, "an answer whose two halves are of two agencies");
    let kept = call(&tablet.held, "finish_join", json!({ "text": good }));
    assert_eq!(kept["me"]["code"], "CW07", "what was refused changed nothing");
}

#[test]
fn a_further_tablet_takes_two_people_and_three_looks() {
    let dir = tempfile::tempdir().unwrap();
    let (world, mut su01, mut cw07) = World::found(dir.path(), false).unwrap();
    cw07.sync().unwrap();
    su01.sync().unwrap();
    let tablet = Tablet::asking(&world, "second", true);
    let seen = look(&mut cw07, &tablet.request);
    assert_eq!((seen["step"].as_str(), &seen["words"]), (Some("lend"), &json!(tablet.words)), "their own key is lent");
    let lent = answer(&mut cw07, &tablet.request, None);
    assert_eq!((lent["kind"].as_str(), &lent["valid_until"]), (Some("proposal"), &Value::Null), "one signature of two");
    assert_eq!(tablet.refuses(&texts(&lent)).code, ErrorCode::CodeOtherKind, "which lets nobody in");
    let seen = look(&mut su01, &texts(&lent));
    assert_eq!((seen["step"].as_str(), codes_of(&seen)), (Some("countersign"), vec!["CW07"]), "and says whose it is");
    assert_eq!(seen["words"], tablet.words.as_str(), "the words are those of the new tablet");
    let state = tablet.take(&answer(&mut su01, &texts(&lent), None));
    assert_eq!(state["me"]["code"], "CW07", "the person has two");
}
