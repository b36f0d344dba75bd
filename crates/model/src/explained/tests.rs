//! What is decided against a wish is explained to the person, and to nobody who must not know.

use super::*;
use crate::closure;
use crate::codes::{ReportDecision, ReportTrigger};
use crate::lifecycle::{Guard, TransitionRefused};
use crate::statement::{StatementBody, Subject};
use crate::testkit::{OPENED, SUPERVISOR, WORKER, World, entry, moment, supervisor, world, written};
use crate::unit::{Excluded, UnitMember};

fn said(of: DecisionRef) -> DecisionExplained {
    DecisionExplained {
        id: entry(60),
        episode: 0,
        of,
        to: vec![PersonCode::Client, PersonCode::Client],
        on: OPENED,
        against_wishes: true,
        reasons: "because you are in danger".to_owned(),
        reaction: "was silent, then asked when".to_owned(),
    }
}

fn explained(world: &World, said: &DecisionExplained) -> Result<CaseChange, ExplainRefused> {
    let (case, workflow) = (world.case(), world.workflow());
    explain(&ActiveCase::of(&case, &workflow).expect("it is active"), said, &moment(world.today()))
}

/// A world in which the supervisor decided to report what the client does not want reported.
fn reported() -> World {
    let mut world = world().with_agreed_plan();
    world.case_mut().reports.push(report::MandatoryReport {
        id: entry(50),
        by: WORKER,
        recorded_at: moment(OPENED).now,
        found_on: OPENED,
        trigger: ReportTrigger::CourtOrder,
        law: "order 7".to_owned(),
        client_told: Tri::Yes,
        told_why: String::new(),
        client_wishes: "nobody shall know".to_owned(),
        client_agrees: Tri::No,
        decision: ReportDecision::Reported,
        reasons: "a judge asked".to_owned(),
        to_whom: "the court".to_owned(),
        reported_on: Some(OPENED),
        look_again_on: None,
        follow_up: String::new(),
        steps: Vec::new(),
    });
    world.say(SUPERVISOR, StatementBody::Approved { subject: Subject::Report(entry(50)), comment: String::new() });
    world
}

#[test]
fn a_report_against_the_clients_wish_is_owed_an_explanation_until_it_is_given() {
    let mut world = reported();
    let of = DecisionRef::Report(entry(50));
    assert_eq!(owed(&world.case(), &world.workflow()), [(of, OPENED)], "S15 39: the client hears why");
    let change = explained(&world, &said(of)).expect("it fits");
    let Some(CaseworkEdit::AddExplained(kept)) = change.casework.first().cloned() else { panic!("one edit") };
    assert_eq!((kept.to.len(), kept.episode), (1, 1), "each person once, in this episode");
    world.case_mut().explained.push(kept);
    assert!(owed(&world.case(), &world.workflow()).is_empty(), "nothing is owed any more");
}

#[test]
fn an_explanation_is_for_somebody_and_for_nobody_kept_away() {
    let mut world = reported();
    world.case_mut().unit_members.push(UnitMember {
        excluded: written(Excluded(true)),
        ..UnitMember::unknown(entry(61), PersonCode::Member(1))
    });
    let of = DecisionRef::Report(entry(50));
    let nobody = DecisionExplained { to: Vec::new(), ..said(of) };
    assert_eq!(explained(&world, &nobody), Err(ExplainRefused::ToWhomNeeded), "to somebody");
    let kept_away = DecisionExplained { to: vec![PersonCode::Client, PersonCode::Member(1)], ..said(of) };
    let refused = Err(ExplainRefused::KeptAway { code: PersonCode::Member(1) });
    assert_eq!(explained(&world, &kept_away), refused, "who must learn nothing is told nothing");
    let silent = DecisionExplained { reaction: "  ".to_owned(), ..said(of) };
    assert!(matches!(explained(&world, &silent), Err(ExplainRefused::Text(_))), "what they said to it counts");
    let other = said(DecisionRef::Report(entry(9)));
    assert_eq!(explained(&world, &other), Err(ExplainRefused::NoSuchDecision), "there is no such report");
}

// Shows: DecisionsExplained.
#[test]
fn a_case_is_not_closed_before_the_client_heard_why() {
    let mut world = reported().closure_requested(WORKER);
    let close = |world: &World| {
        let (case, workflow) = (world.case(), world.workflow());
        let pending = crate::active::PendingClosure::of(&case, &workflow).expect("it is asked for");
        closure::authorise_closure(&pending, pending.closure().request, &supervisor(), &moment(world.today()))
    };
    let refused = close(&world).expect_err("something is owed");
    let closure::ClosureRefused::Transition(TransitionRefused::Unmet { unmet }) = refused else { panic!("a guard") };
    assert_eq!(unmet[0].guard, Guard::DecisionsExplained, "and it is said what");
    world.case_mut().explained.push(said(DecisionRef::Report(entry(50))));
    assert!(close(&world).is_ok(), "now it may close");
}

#[test]
fn a_closure_that_the_client_does_not_want_is_explained_too() {
    let mut world = world().with_agreed_plan();
    let mut request = world.closure_request(ClosureReason::ProgrammeEnded);
    request.checklist.insert(ClosureItem::AgreeEnd, ChecklistAnswer::No);
    let hash = world.say(WORKER, StatementBody::ClosureRequested(request.clone()));
    assert_eq!(owed(&world.case(), &world.workflow()), [(DecisionRef::Closure(hash), OPENED)], "they do not agree");
    request.reason = ClosureReason::LostContact;
    assert!(!is_against_wish(&request), "nobody is there to be told");
}
