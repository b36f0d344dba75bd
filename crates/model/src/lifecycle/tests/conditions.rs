//! Guards that no test of a noun shows: each holds when it should, and is named when it does not.

use super::*;
use crate::active::EarlyCase;
use crate::case_file::Case;
use crate::codes::{ConsentScope, NoActionReason, Participation, ReviewOutcome, ScreeningOutcome, Tri};
use crate::consent::ConsentDecision;
use crate::ids::PersonCode;
use crate::plan::{CasePlan, Participant};
use crate::review::Review;
use crate::screening::{self, Screening};
use crate::statement::{StatementBody, Subject};
use crate::testkit::{consent_given, noticed_world, written};
use crate::unit::{Excluded, UnitMember};

fn holds(guard: Guard, case: Option<(&Case, &Workflow)>, who: &Who, input: Input<'_>) -> bool {
    evaluate(guard, &Facts { case, who, today: OPENED, input }).is_ok()
}

fn with(world: &World, guard: Guard, input: Input<'_>) -> bool {
    holds(guard, Some((&world.case(), &world.workflow())), &worker(), input)
}

// Shows: RiskSet.
#[test]
fn no_case_is_opened_before_risk_was_determined_there_or_at_screening() {
    let consent = consent_given(crate::codes::ConsentAnswer::Given);
    let carried = crate::caseload::Points(0);
    let room = crate::caseload::Room { carried, cap: carried, adds: carried, overridden: false };
    let opening = |risk| Input::Opening { consent: &consent, risk, room, danger: None };
    let found = crate::testkit::risk_found(RiskLevel::Low);
    assert!(!with(&noticed_world(), Guard::RiskSet, opening(None)), "nobody said how much danger there is");
    assert!(with(&noticed_world(), Guard::RiskSet, opening(Some(&found))), "said at intake");
    let screened = noticed_world().at_risk(WORKER, RiskLevel::Medium);
    assert!(with(&screened, Guard::RiskSet, opening(None)), "said at screening");
}

// Shows: LeadReasonGiven.
#[test]
fn a_lead_ends_without_an_interview_only_for_a_reason_that_needs_none() {
    for reason in NoActionReason::ALL {
        let needs_none = matches!(
            reason,
            NoActionReason::Unreachable
                | NoActionReason::Duplicate
                | NoActionReason::AlreadyManaged
                | NoActionReason::Died
        );
        let found = with(&noticed_world(), Guard::LeadReasonGiven, Input::LeadEnd(*reason));
        assert_eq!(found, needs_none, "{}: T03", reason.code());
    }
}

/// A case whose screening came to "open" although no criterion is met.
fn screened_by_exception() -> World {
    let mut world = noticed_world();
    let screening = Screening {
        outcome: Some(ScreeningOutcome::Open),
        ended_on: Some(OPENED),
        interview_on: Some(OPENED),
        approval_needed: true,
        override_reason: "alone with three children".to_owned(),
        ..Screening::asked(entry(100), OPENED)
    };
    world.case_mut().screenings.push(screening);
    world
}

// Shows: ScreeningComplete, Eligible.
#[test]
fn a_lead_is_opened_once_a_screening_says_so_and_without_a_criterion_once_a_supervisor_says_so() {
    assert!(!with(&noticed_world(), Guard::ScreeningComplete, Input::Nothing), "nobody was screened");
    let mut world = screened_by_exception();
    assert!(with(&world, Guard::ScreeningComplete, Input::Nothing), "it came to open");
    assert!(!with(&world, Guard::Eligible, Input::Nothing), "no criterion is met");
    let subject = Subject::Screening(entry(100));
    world.say(SUPERVISOR, StatementBody::Approved { subject, comment: String::new() });
    assert!(with(&world, Guard::Eligible, Input::Nothing), "the supervisor made an exception");
    world.case_mut().screenings[0].criteria.insert(crate::codes::Criterion::ALL[0], Tri::Yes);
    world.case_mut().screenings[0].approval_needed = false;
    assert!(with(&world, Guard::Eligible, Input::Nothing), "a criterion is met");
    let (case, workflow) = (world.case(), world.workflow());
    let early = EarlyCase::of(&case, &workflow).expect("it is not opened yet");
    assert!(screening::to_open(early.case(), early.workflow()).is_some(), "and it may be opened");
}

#[test]
fn an_exception_is_named_with_the_step_that_it_let_happen() {
    let world = screened_by_exception();
    let before = world.workflow();
    let after = Workflow { state: CaseState::Assessment, ..before.clone() };
    let passage = Passage::between(&before, &after).expect("the case was opened");
    assert_eq!(passage.rows.iter().map(|row| row.id).collect::<Vec<_>>(), [TransitionId::T06], "by this row alone");
    assert_eq!(passage.set_aside(&world.case()), [Guard::Eligible], "what did not hold is named");
    let mut fits = world.case();
    fits.screenings[0].criteria.insert(crate::codes::Criterion::ALL[0], Tri::Yes);
    assert_eq!(passage.set_aside(&fits), [], "and nothing where all held");
    assert_eq!(Passage::between(&before, &before), None, "a case that stands still took no step");
    let gone = Workflow { state: CaseState::Closed, ..before.clone() };
    let jump = Passage::between(&before, &gone).expect("it moved");
    assert!(jump.rows.is_empty(), "nobody closes what was never opened");
}

// Shows: NobodyKeptAwayTakesPart.
#[test]
fn whoever_must_learn_nothing_takes_no_part_in_plan_or_review() {
    let mut world = world().with_agreed_plan();
    let code = PersonCode::Member(1);
    world
        .case_mut()
        .unit_members
        .push(UnitMember { excluded: written(Excluded(true)), ..UnitMember::unknown(entry(61), code) });
    let part = |how| vec![Participant { code, how }];
    let learns = |how| {
        let plan = CasePlan { participants: part(how), ..world.case().plans[0].clone() };
        let review = Review::opened(entry(30), 1, OPENED, part(how));
        let in_plan = Input::Plan { plan: &plan, next_review_on: OPENED };
        let in_review = Input::Review { review: &review, next_review_on: None };
        [in_plan, in_review].map(|input| !with(&world, Guard::NobodyKeptAwayTakesPart, input))
    };
    assert_eq!(learns(Participation::TookPart), [true, true], "they were not to know");
    assert_eq!(learns(Participation::NotInvolved), [false, false], "named as not involved, they learn nothing");
}

// Shows: NextReviewSet.
#[test]
fn the_next_review_lies_ahead_unless_the_review_ends_the_work() {
    let world = world().with_agreed_plan();
    let case = world.case();
    let plan = |day| with(&world, Guard::NextReviewSet, Input::Plan { plan: &case.plans[0], next_review_on: day });
    assert!(plan(OPENED) && !plan(OPENED.plus(-1)), "today at the earliest");
    let after = |outcome, day| {
        let review = Review { outcome: Some(outcome), ..Review::opened(entry(30), 1, OPENED, Vec::new()) };
        with(&world, Guard::NextReviewSet, Input::Review { review: &review, next_review_on: day })
    };
    assert!(!after(ReviewOutcome::Continue, None), "T14: the work goes on, so it is looked at again");
    assert!(!after(ReviewOutcome::Continue, Some(OPENED.plus(-1))), "not in the past");
    assert!(after(ReviewOutcome::Continue, Some(OPENED.plus(60))), "in two months");
    assert!(after(ReviewOutcome::Close, None), "what ends is not reviewed");
}

// Shows: ReviewComplete.
#[test]
fn a_review_answers_all_that_it_asks() {
    let whole = Review {
        held_on: Some(OPENED),
        plan_still_relevant: Some(Tri::Yes),
        client_feedback: "it helps".to_owned(),
        consent_reconfirmed: Some(true),
        outcome: Some(ReviewOutcome::Continue),
        ..Review::opened(entry(30), 1, OPENED, Vec::new())
    };
    let missing = |change: fn(&mut Review)| {
        let mut review = whole.clone();
        change(&mut review);
        let (world, who) = (world(), worker());
        let (case, workflow) = (world.case(), world.workflow());
        let input = Input::Review { review: &review, next_review_on: None };
        let facts = Facts { case: Some((&case, &workflow)), who: &who, today: OPENED, input };
        evaluate(Guard::ReviewComplete, &facts).err().map_or(0, |unmet| unmet.count)
    };
    assert_eq!(missing(|_| {}), 0, "nothing");
    assert_eq!(missing(|review| review.plan_still_relevant = None), 1, "does the plan still fit?");
    assert_eq!(missing(|review| review.client_feedback = " ".to_owned()), 1, "what does the client say?");
    assert_eq!(missing(|review| review.consent_reconfirmed = None), 1, "does consent stand?");
    assert_eq!(missing(|review| (review.held_on, review.outcome) = (None, None)), 2, "when, and what follows?");
}

// Shows: NotOwnWork.
#[test]
fn neither_who_carries_the_case_nor_who_asked_grants_the_closure() {
    let grants = |world: &World, who: &Who| {
        holds(Guard::NotOwnWork, Some((&world.case(), &world.workflow())), who, Input::Nothing)
    };
    let asked = world().with_agreed_plan().closure_requested(WORKER);
    assert!(!grants(&asked, &worker()), "their own case");
    assert!(grants(&asked, &supervisor()), "somebody else");
    let own = world().with_agreed_plan().closure_requested(SUPERVISOR);
    assert!(!grants(&own, &supervisor()), "their own request");
}

// Shows: CaseManagementConsented, CommentWritten.
#[test]
fn a_word_is_no_word_when_it_is_blank_and_consent_is_for_the_services_themselves() {
    assert!(!with(&world(), Guard::CommentWritten, Input::Comment(" \n")), "T21, T22, T23: why?");
    assert!(with(&world(), Guard::CommentWritten, Input::Comment("call M1 first")), "because");
    assert!(with(&world(), Guard::CaseManagementConsented, Input::Nothing), "the client said yes");
    let reopened = |consent: &ConsentDecision| {
        let input = Input::Reopening { note: "so", consent, history_reviewed: true };
        with(&world(), Guard::CaseManagementConsented, input)
    };
    let yes = consent_given(crate::codes::ConsentAnswer::Given);
    assert!(reopened(&yes), "and said it again");
    let elsewhere = ConsentDecision { scope: ConsentScope::Transfer, ..yes.clone() };
    assert!(!reopened(&elsewhere), "a yes to something else is none");
    let tomorrow = ConsentDecision { valid_from: OPENED.plus(1), ..yes };
    assert!(!reopened(&tomorrow), "nor is one from tomorrow on");
}
