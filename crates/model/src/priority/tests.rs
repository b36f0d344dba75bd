//! The order of those who wait, and what stands in for what is not known.

use super::*;
use crate::codes::{ScreeningOutcome, UrgentReason};
use crate::testkit::{OPENED, WORKER, World, entry, noticed_world};

fn line(case: u8, [urgency, severity, ability]: [u8; 3], quick_win: bool) -> Waiting {
    let part = |points| Part { points, known: true };
    Waiting {
        case: CaseId::from_bytes([case; 16]),
        urgency: part(urgency),
        severity: part(severity),
        ability: part(ability),
        quick_win,
        identified_on: OPENED,
    }
}

fn noticed(urgent: Option<UrgentReason>) -> World {
    let mut world = noticed_world();
    world.case_mut().leads[0].urgent = urgent;
    world
}

#[test]
fn the_score_weighs_urgency_most_and_ability_least() {
    assert_eq!(line(1, [3, 2, 1], false).score(), 14, "3 x urgency + 2 x risk + 1 x ability (domain.md 7.4)");
}

#[test]
fn those_who_wait_stand_by_score_then_by_the_day_they_were_noticed() {
    let early = Waiting { identified_on: OPENED.plus(-3), ..line(3, [2, 2, 2], false) };
    let order = in_order(vec![line(1, [2, 2, 2], false), line(2, [3, 3, 1], false), early]);
    let cases: Vec<u8> = order.iter().map(|one| one.case.as_bytes()[0]).collect();
    assert_eq!(cases, [2, 3, 1], "the highest score, then who waits longest");
}

#[test]
fn a_quick_win_stands_first_among_those_of_its_risk_and_no_higher() {
    let order = in_order(vec![
        line(1, [3, 3, 3], false),
        line(2, [2, 2, 2], false),
        line(3, [3, 2, 3], false),
        line(4, [1, 2, 1], true),
    ]);
    let cases: Vec<u8> = order.iter().map(|one| one.case.as_bytes()[0]).collect();
    assert_eq!(cases, [1, 4, 3, 2], "before every medium risk, after the high one");
}

#[test]
fn before_anything_is_known_an_urgent_lead_counts_as_high_and_the_rest_as_medium() {
    let urgent = noticed(Some(UrgentReason::LeavingSoon));
    let waiting = Waiting::of(&urgent.case(), &urgent.workflow());
    assert_eq!((waiting.urgency.points, waiting.severity.points), (3, 3), "the hint stands in for risk");
    assert_eq!(waiting.identified_on, OPENED, "it waits since it was noticed");
    let calm = noticed(None);
    let waiting = Waiting::of(&calm.case(), &calm.workflow());
    assert_eq!(waiting.urgency, Part { points: 2, known: false }, "assumed, and said to be so");
    assert_eq!(waiting.score(), 12, "medium everywhere");
}

#[test]
fn what_the_screening_found_replaces_what_was_assumed() {
    let mut world = noticed(None).at_risk(WORKER, RiskLevel::Low);
    let grades = Factors { urgency: Grade::Low, ability_to_act: Grade::High, capacity: Grade::Low };
    let screening = Screening {
        factors: Some(grades),
        quick_win: true,
        outcome: Some(ScreeningOutcome::Open),
        ..Screening::asked(entry(4), OPENED)
    };
    world.case_mut().screenings.push(screening);
    let waiting = Waiting::of(&world.case(), &world.workflow());
    assert_eq!((waiting.score(), waiting.quick_win), (8, true), "3 x 1 + 2 x 1 + 3");
    assert!(waiting.ability.known && waiting.severity.known, "nothing is assumed any more");
}
