//! Each figure of the table, asserted with its own sentence.

use std::collections::BTreeMap;

use super::record::{Act, Programme, Record};
use super::steps::{indicator, steps};
use super::table::{self, Cut};
use super::*;

fn plan() -> Plan {
    Plan::of(Day::parse("2026-03-31").unwrap())
}

fn counted<'a>(words: impl IntoIterator<Item = &'a str>) -> BTreeMap<&'a str, usize> {
    words.into_iter().fold(BTreeMap::new(), |mut all, word| {
        *all.entry(word).or_default() += 1;
        all
    })
}

fn cut(cut: Cut) -> BTreeMap<&'static str, usize> {
    cut.iter().copied().collect()
}

#[test]
fn there_are_200_records_of_three_programmes_in_eleven_states() {
    let plan = plan();
    assert_eq!(plan.records.len(), 200, "200 case records");
    let programmes = counted(plan.records.iter().map(|one| one.programme.code()));
    assert_eq!(programmes, BTreeMap::from([("cp", 118), ("gbv", 52), ("gp", 30)]), "programme");
    let wanted = table::STATES.iter().map(|(state, of)| (*state, of.iter().sum::<usize>())).collect();
    assert_eq!(counted(plan.records.iter().map(|one| one.state)), wanted, "state");
    let sums: Vec<usize> = table::STATES.iter().map(|(_, of)| of.iter().sum()).collect();
    assert_eq!(sums, [4, 6, 16, 18, 14, 66, 10, 6, 50, 2, 8], "the sums of the table");
}

#[test]
fn the_116_active_cases_have_their_risks_and_their_workers() {
    let plan = plan();
    let active: Vec<&Record> = plan.records.iter().filter(|one| one.is_active()).collect();
    assert_eq!(counted(active.iter().filter_map(|one| one.risk)), cut(table::RISKS), "current risk");
    for (worker, cases) in table::CASELOADS.into_iter().enumerate() {
        assert_eq!(
            active.iter().filter(|one| one.worker == worker).count(),
            cases,
            "active cases of CW{:02}",
            worker + 1
        );
    }
}

#[test]
fn reasons_not_to_open_to_close_and_to_have_closed_before_are_those_of_the_table() {
    let plan = plan();
    assert_eq!(counted(plan.records.iter().filter_map(|one| one.no_action)), cut(table::NO_ACTION), "no action");
    let closed = plan.records.iter().filter(|one| one.state == "closed");
    assert_eq!(counted(closed.filter_map(|one| one.closure)), cut(table::CLOSURES), "of the 50 now closed");
    let before = plan.records.iter().filter(|one| one.closed_before.is_some());
    assert_eq!(counted(before.clone().filter_map(|one| one.closed_before)), cut(table::CLOSED_BEFORE), "of the 7");
    assert_eq!(before.filter(|one| one.is_active()).count(), 5, "five are active now, two closed again");
}

#[test]
fn sex_and_age_of_each_programme_are_those_of_the_table() {
    let plan = plan();
    for (at, programme) in [Programme::Cp, Programme::Gbv, Programme::Gp].into_iter().enumerate() {
        let of = || plan.records.iter().filter(move |one| one.programme == programme).map(|one| &one.client);
        assert_eq!(counted(of().map(|client| client.sex)), cut(table::SEXES[at]), "sex, {}", programme.code());
        for (band, count) in table::AGES[at] {
            let (from, to) = deal::limits(band);
            let there = of().filter(|client| (from..=to).contains(&client.age)).count();
            assert_eq!(there, *count, "{}: {band}", programme.code());
        }
    }
}

#[test]
fn a_birth_gives_the_age_that_is_counted() {
    let plan = plan();
    for record in &plan.records {
        let born = model::time::DateAbout::parse(&record.client.birth).unwrap();
        let lead = plan.anchor.plus(record.entries[0].day);
        assert_eq!(born.age_on(lead), Some(record.client.age), "record {} on the day of its lead", record.number);
    }
}

#[test]
fn disability_displacement_and_sources_are_those_of_the_table() {
    let plan = plan();
    let clients = || plan.records.iter().map(|one| &one.client);
    assert_eq!(clients().filter(|client| client.difficulty.is_some()).count(), table::DISABLED, "disability");
    assert_eq!(counted(clients().map(|client| client.displacement)), cut(table::DISPLACEMENT), "displacement");
    assert_eq!(counted(plan.records.iter().map(|one| one.source)), cut(table::SOURCES), "lead sources");
}

#[test]
fn incidents_of_gender_based_violence_are_those_of_the_table() {
    let plan = plan();
    let incidents = || plan.records.iter().filter_map(|one| one.incident);
    assert_eq!(counted(incidents().map(|one| one.kind)), cut(table::INCIDENTS), "46 past screening");
    let sexual = || incidents().filter(|one| matches!(one.kind, "rape" | "sexual_assault"));
    let soon = sexual().filter(|one| one.days_to_report < 3).count();
    assert_eq!((soon, sexual().count()), (table::WITHIN_72_H, 14), "reported within 72 h");
}

#[test]
fn referrals_stand_where_the_table_has_them() {
    let plan = plan();
    let mut reached: BTreeMap<&str, usize> = BTreeMap::new();
    for record in &plan.records {
        for state in record.referral_states() {
            *reached.entry(if state == "revoked" { "cancelled" } else { state }).or_default() += 1;
        }
    }
    assert_eq!(reached, cut(table::REFERRALS), "420 referrals");
}

#[test]
fn plans_notes_reviews_safety_plans_and_conferences_are_those_of_the_table() {
    let plan = plan();
    let all = |like: fn(&Act) -> bool| plan.records.iter().map(|one| one.count(like)).sum::<usize>();
    let first = all(|act| matches!(act, Act::Plan { version: 1, .. }));
    let later = all(|act| matches!(act, Act::Plan { version: 2.., .. }));
    assert_eq!([first, later], table::PLANS, "plan versions, 146 of them the first in their episode");
    let note =
        |act: &Act| matches!(act, Act::Visit(..) | Act::Try(_) | Act::Attempt | Act::Advocate(_) | Act::NameTyped);
    let mut notes: Vec<usize> = plan.records.iter().filter(|one| one.is_opened()).map(|one| one.count(note)).collect();
    notes.sort_unstable();
    let (sum, median) = (notes.iter().sum::<usize>(), notes[notes.len() / 2]);
    assert!(
        (1_400..=1_500).contains(&sum) && (6..=8).contains(&median),
        "about 1,450 notes, median 7: {sum}, {median}"
    );
    let reviews = all(|act| matches!(act, Act::HoldReview(..)));
    assert!((180..=200).contains(&reviews), "about 190 reviews: {reviews}");
    assert_eq!(all(|act| matches!(act, Act::SafetyPlan)), table::SAFETY_PLANS, "safety plans");
    let refused = all(|act| matches!(act, Act::Conference(true)));
    assert_eq!([all(|act| matches!(act, Act::Conference(_))), refused], table::CONFERENCES, "conferences");
}

#[test]
fn consents_have_the_special_counts_of_the_table() {
    let plan = plan();
    let decisions: Vec<counted::Decision> = plan.records.iter().flat_map(Record::decisions).collect();
    assert!((950..=1_050).contains(&decisions.len()), "about 1,000 consents: {}", decisions.len());
    let with = |answer: &str| decisions.iter().filter(|one| one.answer == answer).count();
    let stands = |one: &Record| {
        let reopened = one.entries.iter().rev().find(|entry| matches!(entry.act, Act::Reopen(_)));
        let from = reopened.map_or(i32::MIN, |entry| entry.day);
        let soon = |one: &counted::Decision| one.is_given() && one.ends.is_some_and(|day| (0..=14).contains(&day));
        one.decisions().into_iter().filter(|one| one.day >= from && soon(one)).count()
    };
    let ending: usize = plan.records.iter().map(stands).sum();
    let spoken = decisions.iter().filter(|one| one.is_to_be_written()).count();
    let found = [with("withdrawn"), with("partial"), ending, spoken];
    assert_eq!(found, table::CONSENTS, "withdrawn, partial, ending within 14 days, spoken and not written");
}

#[test]
fn the_indicators_whose_records_exist_come_out_as_expected() {
    let plan = plan();
    for (id, numerator, denominator) in table::INDICATORS {
        assert_eq!(indicator(id, &plan.records), Some((numerator, denominator)), "{id}");
    }
    assert_eq!(indicator("15.5", &plan.records), None, "file checks come with the office");
}

#[test]
fn nothing_lies_in_the_future_or_before_its_lead_and_every_step_is_in_order() {
    let plan = plan();
    for record in &plan.records {
        let days: Vec<i32> = record.entries.iter().map(|entry| entry.day).collect();
        assert!(days.is_sorted() && days.last().is_some_and(|day| *day < 0), "record {}: {days:?}", record.number);
        assert!(matches!(record.entries[0].act, Act::Lead(_)), "record {} begins with its lead", record.number);
        let late: Vec<_> = steps(record).into_iter().filter(|step| step.counts() && step.is_late()).collect();
        let own = record.entries.len() < 3
            || record.state == "screening"
            || record.entries.iter().any(|entry| matches!(entry.act, Act::Try(_)));
        assert!(late.is_empty() || record.late || own, "record {} is late only on purpose: {late:?}", record.number);
    }
}

#[test]
fn the_same_seed_gives_the_same_agency_on_every_day() {
    let (one, other) = (plan(), Plan::of(Day::parse("2026-11-22").unwrap()));
    assert_eq!(one, plan(), "twice the same");
    let acts = |plan: &Plan| plan.records.iter().map(|one| one.entries.clone()).collect::<Vec<_>>();
    assert_eq!(acts(&one), acts(&other), "only the calendar differs");
}

#[test]
fn what_had_to_be_reported_was_answered() {
    let plan = plan();
    let proposed = |wanted: Option<&str>| {
        let counts = |act: &Act| matches!(act, Act::Report(_, decision) if wanted.is_none_or(|one| one == *decision));
        plan.records.iter().map(|one| one.count(counts)).sum::<usize>()
    };
    assert_eq!(
        [proposed(None), proposed(Some("not_reported"))],
        table::REPORTS,
        "mandatory reports, and those not made"
    );
}

#[test]
fn what_is_best_for_a_child_was_asked_five_times() {
    let plan = plan();
    let with = |like: &dyn Fn(&Record) -> bool| plan.records.iter().filter(|one| like(one)).count();
    let decided = |one: &Record| one.count(|act| *act == Act::DecideBid) == 1;
    let again = |one: &Record| decided(one) && one.count(|act| *act == Act::PrepareBid) == 2;
    let found = [
        with(&|one| one.count(|act| *act == Act::AskBid) == 1),
        with(&|one| decided(one) && !again(one)),
        with(&again),
    ];
    assert_eq!(found, table::BIDS, "asked, decided, opened again");
}

#[test]
fn every_planted_story_has_one_record() {
    let plan = plan();
    for tag in tags::TAGS {
        assert_eq!(plan.records.iter().filter(|one| one.tag == Some(tag.code)).count(), 1, "{}", tag.code);
    }
    let unplayed: Vec<&str> = plan
        .records
        .iter()
        .filter(|one| one.count(|act| matches!(act, Act::Named(_))) > 0)
        .filter_map(|one| one.tag)
        .collect();
    let mut wanted = unplayed.clone();
    wanted.sort_unstable();
    assert_eq!(wanted, tags::NAMED_ONLY, "what is named only, and nothing else");
}
