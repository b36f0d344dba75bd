//! Two people who do not see each other decide the same thing: what both said is there, the safer counts, nothing wins in silence.

use satchel_tests::dice::Dice;
use satchel_tests::scene::{Case, Scene, print};
use satchel_tests::world::Device;
use serde_json::{Value, json};

/// Worlds, each on a thread of its own.
const WORLDS: u64 = 2;
/// Cases of a world; each plays one history a round.
const CASES: usize = 4;
/// Rounds: 25 of 4 histories in 2 worlds are 200.
const ROUNDS: u64 = 25;
/// The first seed; `SATCHEL_SEED` gives another.
const SEED: u64 = 20_260_331;
/// Answers to "is it safe", the one that protects most first.
const SAFE: [&str; 3] = ["no", "unknown", "yes"];
/// Levels of risk, the highest first.
const LEVELS: [&str; 3] = ["high", "medium", "low"];

/// What two people decide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Matter {
    NextContact,
    NextReview,
    ActionDue,
    Call,
    Text,
    Visit,
    Risk,
}

const MATTERS: [Matter; 7] = [
    Matter::NextContact,
    Matter::NextReview,
    Matter::ActionDue,
    Matter::Call,
    Matter::Text,
    Matter::Visit,
    Matter::Risk,
];

/// One case in one round: who ends up saying what.
struct History<'c> {
    seed: u64,
    case: &'c Case,
    matter: Matter,
    worker_says: String,
    supervisor_says: String,
    /// Risk entries that were there before, on both.
    before: Vec<String>,
}

#[test]
fn of_two_hundred_pairs_of_rival_decisions_both_are_there_and_the_safer_counts() {
    let seed = std::env::var("SATCHEL_SEED").ok().and_then(|said| said.parse().ok()).unwrap_or(SEED);
    println!("seed {seed}: SATCHEL_SEED={seed} repeats this run");
    std::thread::scope(|scope| {
        let worlds: Vec<_> = (0..WORLDS).map(|world| scope.spawn(move || play(seed + world * ROUNDS))).collect();
        worlds.into_iter().for_each(|world| world.join().expect("both worlds hold"));
    });
}

/// The rounds of one world, each from its own seed.
fn play(seed: u64) {
    let dir = tempfile::tempdir().unwrap();
    let mut scene = Scene::set(dir.path(), false).unwrap();
    let cases: Vec<Case> = (0..CASES).map(|_| scene.open_case().unwrap()).collect();
    scene.meet().unwrap();
    for round in 0..ROUNDS {
        let mut dice = Dice::new(seed + round);
        let histories: Vec<History> =
            cases.iter().map(|case| decide_apart(&mut scene, case, seed + round, &mut dice)).collect();
        come_together(&mut scene, &mut dice);
        for history in &histories {
            check(&mut scene, history);
        }
        // Every second matter is settled by somebody who saw both; the rest stands until the next round.
        let settled: Vec<(&History, String)> = histories
            .iter()
            .filter(|_| dice.heads())
            .collect::<Vec<_>>()
            .into_iter()
            .map(|history| (history, settle(&mut scene, history, &mut dice)))
            .collect();
        come_together(&mut scene, &mut dice);
        for (history, chosen) in settled {
            check_settled(&mut scene, history, &chosen);
        }
    }
}

/// Both decide on the same matter, each one to three times, neither knowing of the other.
fn decide_apart<'c>(scene: &mut Scene, case: &'c Case, seed: u64, dice: &mut Dice) -> History<'c> {
    let matter = *dice.one_of(&MATTERS);
    let values = values(scene, matter);
    let view = scene.worker.call("case_file", json!({ "case": case.id })).unwrap();
    let standing = standing(&mut scene.worker, case, matter);
    let first = dice.below(values.len());
    let other = (first + 1 + dice.below(values.len() - 1)) % values.len();
    let (worker_says, supervisor_says) = (values[first].clone(), values[other].clone());
    let ids = |view: &Value| view["risk"]["entries"].as_array().unwrap().iter().map(id_of).collect();
    let history = History { seed, case, matter, worker_says, supervisor_says, before: ids(&view) };
    let mut turns = [true, false];
    if dice.heads() {
        turns.reverse();
    }
    for workers_turn in turns {
        let last = if workers_turn { &history.worker_says } else { &history.supervisor_says };
        let device = if workers_turn { &mut scene.worker } else { &mut scene.supervisor };
        // What stands alone already would only be confirmed: it is changed first, and then said again as an edit.
        let mut said = Vec::new();
        if matter != Matter::Risk && (standing.as_ref() == Some(last) || dice.heads()) {
            let others: Vec<&String> = values.iter().filter(|value| *value != last).collect();
            said.push((*dice.one_of(&others)).clone());
            if standing.as_ref() == Some(&said[0]) {
                said.clear();
            }
        }
        said.push(last.clone());
        for value in said {
            say(device, case, matter, &value);
            scene.world.clock.pass_minutes(1 + i64::try_from(dice.below(90)).unwrap());
        }
    }
    history
}

fn values(scene: &Scene, matter: Matter) -> Vec<String> {
    match matter {
        Matter::NextContact | Matter::NextReview | Matter::ActionDue => {
            (1..40).map(|days| scene.world.clock.day(days)).collect()
        }
        Matter::Call | Matter::Text | Matter::Visit => SAFE.map(str::to_owned).to_vec(),
        Matter::Risk => LEVELS.map(str::to_owned).to_vec(),
    }
}

/// The value that stands alone, if one does.
fn standing(device: &mut Device, case: &Case, matter: Matter) -> Option<String> {
    if matter == Matter::Risk {
        return None;
    }
    let field = field(device, case, matter);
    let values = field["values"].as_array().unwrap();
    let only = values.first().filter(|_| values.len() == 1)?;
    only["value"].as_str().map(str::to_owned)
}

/// A field with every value that somebody said.
fn field(device: &mut Device, case: &Case, matter: Matter) -> Value {
    let view = device.call("case_file", json!({ "case": case.id })).unwrap();
    let reason = if device.code == "SU01" { json!("supervision") } else { Value::Null };
    let mut person = || device.call("show_person", json!({ "case": case.id, "reason": reason })).unwrap();
    match matter {
        Matter::NextContact => view["next_contact_on"].clone(),
        Matter::NextReview => view["next_review_on"].clone(),
        Matter::ActionDue => view["plan"]["goals"][0]["actions"][0]["due_on"].clone(),
        Matter::Call => person()["contact_points"][0]["safe_to_call"].clone(),
        Matter::Text => person()["contact_points"][0]["safe_to_text"].clone(),
        Matter::Visit => person()["places"][0]["safe_to_visit"].clone(),
        Matter::Risk => view["risk"].clone(),
    }
}

fn say(device: &mut Device, case: &Case, matter: Matter, value: &str) {
    let safe = |entry: &str, question: &str| json!({ "case": case.id, "entry": entry, "question": question, "answer": value, "reason": "supervision" });
    let (command, input) = match matter {
        Matter::NextContact => ("set_next_contact", json!({ "case": case.id, "on": value })),
        Matter::NextReview => ("set_next_review", json!({ "case": case.id, "on": value })),
        Matter::ActionDue => ("set_action_due", json!({ "case": case.id, "action": case.action, "due_on": value })),
        Matter::Call => ("set_safe_contact", safe(&case.phone, "call")),
        Matter::Text => ("set_safe_contact", safe(&case.phone, "text")),
        Matter::Visit => ("set_safe_contact", safe(&case.home, "visit")),
        Matter::Risk => {
            let risk = json!({ "level": value, "note": format!("{} says {value}", device.code) });
            ("determine_risk", json!({ "case": case.id, "risk": risk, "basis": "conference" }))
        }
    };
    device.call(command, input).unwrap();
    print(device, &case.id).unwrap(); // Before any sync: what the save left in memory is what it wrote.
}

/// Both sync in an order that the dice choose, now and then once more, until both have heard of both.
fn come_together(scene: &mut Scene, dice: &mut Dice) {
    let mut order = if dice.heads() { vec![true, false, true] } else { vec![false, true, false] };
    if dice.heads() {
        order.insert(0, order[0]);
    }
    for worker in order {
        if worker { scene.worker.sync() } else { scene.supervisor.sync() }.unwrap();
    }
}

fn check(scene: &mut Scene, history: &History) {
    let History { seed, case, matter, .. } = history;
    scene.print(case).unwrap_or_else(|why| panic!("seed {seed}, {matter:?}: both devices are equal: {why}"));
    for who in ["CW07", "SU01"] {
        let device = if who == "CW07" { &mut scene.worker } else { &mut scene.supervisor };
        let at = format!("seed {seed}, {matter:?} on {who}");
        if *matter == Matter::Risk {
            check_risk(&field(device, case, *matter), history, &at);
            continue;
        }
        let field = field(device, case, *matter);
        let says = |value: &str, by: &str| {
            let values = field["values"].as_array().unwrap();
            values.iter().any(|one| one["value"] == value && one["by"] == by && one["at"].is_i64())
        };
        assert!(says(&history.worker_says, "CW07"), "{at}: what CW07 said is there: {field}");
        assert!(says(&history.supervisor_says, "SU01"), "{at}: what SU01 said is there: {field}");
        assert_eq!(field["values"].as_array().unwrap().len(), 2, "{at}: and nothing that they had replaced: {field}");
        assert_eq!(field["counts"], safer(history), "{at}: the one that protects more counts: {field}");
        let view = device.call("conflicts", json!({ "case": case.id })).unwrap();
        let shown = view["conflicts"].as_array().unwrap().iter().any(|conflict| {
            let said = |value: &str| conflict["values"].as_array().unwrap().iter().any(|one| one["value"] == value);
            conflict["code"] == case.code && said(&history.worker_says) && said(&history.supervisor_says)
        });
        assert!(shown, "{at}: somebody is asked to settle it: {view}");
    }
}

/// Of two values that were said, the one that protects more.
fn safer(history: &History) -> Value {
    let (ours, theirs) = (&history.worker_says, &history.supervisor_says);
    let first_of = |order: &[&str]| order.iter().find(|value| *value == ours || *value == theirs).map(|v| json!(v));
    match history.matter {
        Matter::NextContact | Matter::NextReview | Matter::ActionDue => json!(ours.min(theirs)),
        Matter::Call | Matter::Text | Matter::Visit => first_of(&SAFE).unwrap(),
        Matter::Risk => first_of(&LEVELS).unwrap(),
    }
}

fn id_of(entry: &Value) -> String {
    entry["id"].as_str().unwrap().to_owned()
}

fn check_risk(risk: &Value, history: &History, at: &str) {
    let entries = risk["entries"].as_array().unwrap();
    let fresh: Vec<&Value> = entries.iter().filter(|entry| !history.before.contains(&id_of(entry))).collect();
    let says = |level: &str, by: &str| {
        fresh.iter().any(|one| one["level"] == level && one["by"] == by && one["at"].is_i64() && one["latest"] == true)
    };
    assert_eq!(fresh.len(), 2, "{at}: both determinations are listed: {risk}");
    assert!(says(&history.worker_says, "CW07"), "{at}: that of CW07 stands: {risk}");
    assert!(says(&history.supervisor_says, "SU01"), "{at}: that of SU01 stands: {risk}");
    assert_eq!(risk["conflict"], true, "{at}: they are marked as rivals: {risk}");
    assert_eq!(risk["current"], safer(history), "{at}: the highest counts: {risk}");
    assert!(history.before.iter().all(|id| entries.iter().any(|one| id_of(one) == *id)), "{at}: none is forgotten");
}

/// One of the two, who has seen both, decides; answers what holds then.
fn settle(scene: &mut Scene, history: &History, dice: &mut Dice) -> String {
    let device = if dice.heads() { &mut scene.worker } else { &mut scene.supervisor };
    let case = history.case;
    let chosen = dice.one_of(&[&history.worker_says, &history.supervisor_says]).to_string();
    if history.matter == Matter::Risk || dice.heads() {
        say(device, case, history.matter, &chosen);
        return chosen;
    }
    let view = device.call("conflicts", json!({ "case": case.id })).unwrap();
    let conflict = view["conflicts"].as_array().unwrap().iter().find(|conflict| {
        let said = |value: &str| conflict["values"].as_array().unwrap().iter().any(|one| one["value"] == value);
        said(&history.worker_says) && said(&history.supervisor_says) && names(conflict, history)
    });
    let field = conflict.unwrap()["field"].clone();
    device.call("settle_conflict", json!({ "case": case.id, "field": field, "value": chosen })).unwrap();
    chosen
}

fn names(conflict: &Value, history: &History) -> bool {
    let key = match history.matter {
        Matter::NextContact => "next_contact_on",
        Matter::NextReview => "next_review_on",
        Matter::ActionDue => "action_due_on",
        Matter::Call => "safe_to_call",
        Matter::Text => "safe_to_text",
        Matter::Visit => "safe_to_visit",
        Matter::Risk => return false,
    };
    conflict["field"].as_str().is_some_and(|field| field.starts_with(key))
}

fn check_settled(scene: &mut Scene, history: &History, chosen: &str) {
    let History { seed, case, matter, .. } = history;
    scene.print(case).unwrap_or_else(|why| panic!("seed {seed}, {matter:?} settled: both devices are equal: {why}"));
    for device in [&mut scene.worker, &mut scene.supervisor] {
        let field = field(device, case, *matter);
        let at = format!("seed {seed}, {matter:?} settled on {chosen}, seen by {}", device.code);
        if *matter == Matter::Risk {
            assert_eq!(field["current"], chosen, "{at}: the later determination counts: {field}");
            assert_eq!(field["conflict"], false, "{at}: it saw both: {field}");
        } else {
            assert_eq!(field["counts"], chosen, "{at}: it counts: {field}");
            assert_eq!(field["values"].as_array().unwrap().len(), 1, "{at}: it stands alone: {field}");
        }
    }
}

#[test]
fn a_word_said_again_is_not_lost_beside_a_rival_that_says_otherwise() {
    let dir = tempfile::tempdir().unwrap();
    let mut scene = Scene::set(dir.path(), false).unwrap();
    let case = scene.open_case().unwrap();
    say(&mut scene.worker, &case, Matter::Call, "no");
    scene.meet().unwrap();
    scene.world.clock.pass_minutes(30);
    say(&mut scene.worker, &case, Matter::Call, "no");
    say(&mut scene.supervisor, &case, Matter::Call, "yes");
    scene.meet().unwrap();
    for device in [&mut scene.worker, &mut scene.supervisor] {
        let call = field(device, &case, Matter::Call);
        assert_eq!(call["counts"], "no", "who said again that it is not safe was not overruled unseen: {call}");
    }
}
