//! The demo agency as `cargo xtask demo` opens it: what the table counts is in its stores, and each planted story is true.

use std::collections::BTreeMap;

use app::error::ErrorCode;
use model::Day;
use satchel_tests::demo::agency::{SUPERVISOR, WORKER};
use satchel_tests::demo::desk::{Desk, now};
use satchel_tests::demo::make::make;
use satchel_tests::demo::plan::record::{Act, Record};
use satchel_tests::demo::plan::tags::{NAMED_ONLY, TAGS};
use satchel_tests::demo::plan::{Plan, WORKERS, table};
use satchel_tests::demo::stamp::Size;
use serde_json::{Value, json};

use crate::demo_stories::{Told, is_true};

type Counts<'w> = BTreeMap<&'w str, usize>;

fn counted<'w>(words: impl IntoIterator<Item = &'w str>) -> Counts<'w> {
    words.into_iter().fold(BTreeMap::new(), |mut all, word| {
        *all.entry(word).or_default() += 1;
        all
    })
}

fn rows(desk: &mut Desk, query: &str, list: &str) -> Vec<Value> {
    desk.call(query, json!({})).unwrap()[list].as_array().cloned().unwrap_or_default()
}

fn texts<'v>(rows: &[&'v Value], field: &str) -> Counts<'v> {
    counted(rows.iter().filter_map(|row| row[field].as_str()))
}

fn is_active(row: &&Value) -> bool {
    let state = row["state"].as_str().unwrap_or_default();
    satchel_tests::demo::plan::record::ACTIVE.contains(&state)
}

#[test]
fn the_demo_agency_has_what_the_table_counts_and_every_planted_story_is_true() {
    let place = tempfile::tempdir().unwrap();
    let dir = place.path().join("demo");
    let stamp = make(&dir, Size::Whole, &mut |_| {}).unwrap();
    let mut told = Vec::new();
    let again = make(&dir, Size::Whole, &mut |words| told.push(words.to_owned())).unwrap();
    assert_eq!((again, told.len()), (stamp.clone(), 1), "a whole one is left as it is");
    let plan = Plan::of(Day::parse(&stamp.made_on).unwrap());
    let (mut tablet, mut laptop) = (WORKER.unlock(&dir).unwrap(), SUPERVISOR.unlock(&dir).unwrap());

    the_story_waits(&mut tablet, &mut laptop, &stamp.story_code);
    the_lists_hold_what_the_table_counts(&plan, &mut tablet, &mut laptop);
    the_files_hold_what_the_table_counts(&mut laptop);
    assert_eq!(stamp.tags.len(), TAGS.len(), "every tag is found by the code of its case");
    for tag in TAGS.iter().filter(|tag| !NAMED_ONLY.contains(&tag.code)) {
        let record = plan.tagged(tag.code).unwrap();
        let mut told = Told::of(&mut laptop, &stamp.tags[tag.code], plan.anchor);
        assert!(is_true(tag.code, record, &mut told), "{}: {}: {:#}", tag.code, tag.story, told.file);
    }
    a_name_is_still_caught(&mut tablet, &stamp.tags["D22"], plan.tagged("D22").unwrap());
    tablet.lock().unwrap();
    laptop.lock().unwrap();
}

fn the_story_waits(tablet: &mut Desk, laptop: &mut Desk, code: &str) {
    let story = tablet.call("case_by_code", json!({ "code": code })).unwrap();
    for desk in [tablet, laptop] {
        let view = desk.call("case_file", json!({ "case": story["case"] })).unwrap();
        assert_eq!(view["state"], json!("closure_pending"), "the story begins with a closure asked for");
        assert_eq!(view["risk"]["current"], json!("medium"), "at medium risk");
        assert_eq!(view["closure"]["contested"], json!([]), "which nothing contests yet");
        assert_eq!(rows(desk, "conflicts", "conflicts").len(), 2, "two fields have two values");
        assert_eq!(rows(desk, "conflicts", "risks").len(), 1, "and one risk");
    }
}

/// One case was opened in error: only a supervisor who carries it may close it, so it is still being assessed.
fn stands(record: &Record) -> &'static str {
    if record.closure == Some("duplicate_error") { "assessment" } else { record.state }
}

fn the_lists_hold_what_the_table_counts(plan: &Plan, tablet: &mut Desk, laptop: &mut Desk) {
    let all = rows(laptop, "cases", "rows");
    let all: Vec<&Value> = all.iter().collect();
    assert_eq!(texts(&all, "state"), counted(plan.records.iter().map(stands)), "the state of each of 200 records");
    let in_error = plan.records.iter().find(|one| one.closure == Some("duplicate_error")).unwrap();
    let active: Vec<&Value> = all.iter().copied().filter(is_active).collect();
    assert_eq!(active.len(), 117, "116 active cases, and the one that was opened in error");
    let mut loads: Counts<'_> = WORKERS.into_iter().zip(table::CASELOADS).filter(|(_, cases)| *cases > 0).collect();
    *loads.entry(WORKERS[in_error.worker]).or_default() += 1;
    assert_eq!(texts(&active, "assigned_to"), loads, "active cases of each worker");
    let mut risks: Counts<'_> = table::RISKS.iter().copied().collect();
    *risks.entry(in_error.base).or_default() += 1;
    // Of two risks that two people determined apart, the higher counts.
    assert_eq!(texts(&active, "risk"), risks, "current risk of the active cases");
    let late = |row: &&&Value| row["next_contact_on"].as_str().and_then(Day::parse).is_some_and(|on| on < plan.anchor);
    let overdue: Vec<&Value> = active.iter().copied().filter(|row| late(&row)).collect();
    assert_eq!(overdue.len(), plan.records.iter().filter(|one| is_overdue(one)).count(), "contacts that are overdue");

    let own = rows(tablet, "cases", "rows");
    assert_eq!(own.iter().filter(is_active).count(), 31, "active cases of CW01 on the tablet");
    assert_eq!(rows(tablet, "cases", "gone").len(), 1, "one was given to a colleague");
    assert_eq!(rows(laptop, "approvals", "closures").len(), 6, "six closures wait, one of them contested");
    assert!(!rows(tablet, "today", "due").is_empty(), "there is something to do");
}

/// Whether the day that was agreed for the next contact is over.
fn is_overdue(record: &Record) -> bool {
    let next = record.entries.iter().rev().find_map(|entry| match entry.act {
        Act::Open(next, _) | Act::Visit(next, ..) | Act::Advocate(next) | Act::Try(next) => Some(next),
        Act::NameTyped => Some(9),
        _ => None,
    });
    let is_active = record.is_active() || record.closure == Some("duplicate_error");
    is_active && next.is_some_and(|next| next < 0)
}

/// Referrals, plans, reports and the like, counted case by case as the supervisor reads them.
fn the_files_hold_what_the_table_counts(laptop: &mut Desk) {
    let (mut states, mut reports, mut bids, mut kinds) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let (mut conferences, mut reasons, mut withdrawn) = (0, Vec::new(), 0);
    let each = |of: &Value, list: &str, field: &str, into: &mut Vec<String>| {
        let all = of[list].as_array().into_iter().flatten();
        into.extend(all.filter_map(|one| one[field].as_str().map(str::to_owned)));
    };
    for row in rows(laptop, "cases", "rows") {
        let mut ask = |query: &str| laptop.call(query, json!({ "case": row["case"] })).unwrap();
        each(&ask("referrals"), "referrals", "state", &mut states);
        each(&ask("decisions"), "reports", "decision", &mut reports);
        each(&ask("bids"), "bids", "status", &mut bids);
        conferences += ask("conferences")["conferences"].as_array().map_or(0, Vec::len);
        let file = ask("case_file");
        each(&file, "timeline", "kind", &mut kinds);
        let is_taken_back =
            |one: &&Value| one["kind"] == "consent" && one["facts"].to_string().contains("\"withdrawn\"");
        withdrawn += file["timeline"].as_array().unwrap().iter().filter(is_taken_back).count();
        reasons.extend(file["closure"]["reason"].as_str().filter(|_| row["state"] == "closed").map(str::to_owned));
    }
    let of = |words: &[String], word: &str| words.iter().filter(|one| *one == word).count();
    let mut wanted: Counts<'_> = table::REFERRALS.iter().copied().filter(|(state, _)| *state != "cancelled").collect();
    wanted.extend([("cancelled", 9), ("revoked", 3)]);
    assert_eq!(counted(states.iter().map(String::as_str)), wanted, "420 referrals by where they stand");
    assert_eq!([reports.len(), of(&reports, "not_reported")], table::REPORTS, "mandatory reports");
    let [asked, decided, again] = table::BIDS;
    assert_eq!([bids.len(), of(&bids, "decided"), of(&bids, "reopened")], [asked, decided, again], "best interests");
    assert_eq!(conferences, table::CONFERENCES[0], "conferences");
    assert_eq!(of(&kinds, "plan_agreed"), table::PLANS.iter().sum::<usize>(), "plan versions agreed");
    assert_eq!(of(&kinds, "safety_plan"), table::SAFETY_PLANS, "safety plans");
    assert_eq!(withdrawn, table::CONSENTS[0], "consents withdrawn");
    let closed: Counts<'_> = table::CLOSURES.iter().copied().filter(|(why, _)| *why != "duplicate_error").collect();
    assert_eq!(counted(reasons.iter().map(String::as_str)), closed, "why closed cases are closed");
}

/// Not only once, when the demo was made.
fn a_name_is_still_caught(tablet: &mut Desk, code: &str, record: &Record) {
    let case = tablet.call("case_by_code", json!({ "code": code })).unwrap()["case"].clone();
    let note = json!({
        "case": case, "mode": "phone", "private_setting": true, "client_seen": true, "next_contact_on": now().day().plus(3).to_string(),
        "observations": format!("{} {} was at home.", record.client.first, record.client.family),
    });
    assert_eq!(tablet.refused("record_follow_up", note).unwrap(), ErrorCode::NameInCasework, "the name stays out");
}
