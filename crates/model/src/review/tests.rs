//! Opening and holding a review, and what follows once it is signed off.

use super::*;
use crate::approval;
use crate::codes::{Participation, RiskLevel};
use crate::ids::PersonCode;
use crate::lifecycle::Guard;
use crate::statement::Subject;
use crate::testkit::{OPENED, WORKER, World, entry, moment, risk_found, supervisor, worker, world};

const CLIENT: Participant = Participant { code: PersonCode::Client, how: Participation::TookPart };

fn reviewing() -> World {
    let mut world = world().with_agreed_plan().at_risk(WORKER, RiskLevel::Medium);
    world.case_mut().reviews.push(Review::opened(entry(30), 1, OPENED, vec![CLIENT]));
    world
}

fn held(outcome: ReviewOutcome) -> Held {
    Held {
        review: entry(30),
        held_on: OPENED,
        participants: vec![CLIENT],
        absence_reason: String::new(),
        supervisor_took_part: true,
        plan_still_relevant: Tri::Yes,
        client_feedback: "It helps that M1 knows".to_owned(),
        consent_reconfirmed: true,
        outcome,
        risk: risk_found(RiskLevel::Low),
        next_review_on: Some(OPENED.plus(60)),
        goals: Vec::new(),
    }
}

fn hold(world: &World, held: &Held) -> Result<CaseChange, ReviewRefused> {
    let (case, workflow) = (world.case(), world.workflow());
    let active = ActiveCase::of(&case, &workflow).expect("it is active");
    hold_review(&active, held, &worker(), &moment(OPENED))
}

// Shows: ReviewParticipantsNamed.
#[test]
fn a_review_opens_with_the_client_or_a_reason_why_not() {
    let world = world().with_agreed_plan();
    let (case, workflow) = (world.case(), world.workflow());
    let active = ActiveCase::of(&case, &workflow).expect("it is active");
    let open = |people: &[Participant]| open_review(&active, entry(30), people, &worker(), &moment(OPENED));
    assert!(open(&[CLIENT]).is_ok(), "the client takes part");
    let unmet = vec![lifecycle::Unmet { guard: Guard::ReviewParticipantsNamed, count: 1 }];
    let refused = Err(ReviewRefused::Transition(TransitionRefused::Unmet { unmet }));
    assert_eq!(open(&[]), refused, "S15: client and supervisor take part");
}

#[test]
fn a_held_review_determines_risk_and_the_next_day() {
    let change = hold(&reviewing(), &held(ReviewOutcome::Continue)).expect("it is complete");
    assert_eq!(change.statements.len(), 1, "risk is signed with it");
    let next = crate::change::CaseField::NextReviewOn(OPENED.plus(60));
    assert!(change.casework.contains(&CaseworkEdit::SetCase(next)), "the next review has a day");
    let ending = Held { next_review_on: None, ..held(ReviewOutcome::Close) };
    assert!(hold(&reviewing(), &ending).is_ok(), "a review that ends the work needs no next one");
    let going_on = Held { next_review_on: None, ..held(ReviewOutcome::Continue) };
    assert!(matches!(hold(&reviewing(), &going_on), Err(ReviewRefused::Transition(_))), "others do");
    let unknown = Held { review: entry(99), ..held(ReviewOutcome::Continue) };
    assert_eq!(hold(&reviewing(), &unknown), Err(ReviewRefused::NoSuchReview), "there is no such review");
}

#[test]
fn a_held_review_waits_for_the_supervisor_who_is_not_the_worker() {
    let mut world = reviewing();
    let review = &mut world.case_mut().reviews[0];
    (review.held_on, review.outcome) = (Some(OPENED), Some(ReviewOutcome::Continue));
    let (case, workflow) = (world.case(), world.workflow());
    let subject = Subject::Review(entry(30));
    assert_eq!(approval::waiting(&case, &workflow), [subject], "it waits to be signed off");
    let active = ActiveCase::of(&case, &workflow).expect("it is active");
    assert!(approval::approve(&active, subject, "", &supervisor()).is_ok(), "the supervisor signs it off");
    let own = approval::approve(&active, subject, "", &worker());
    assert_eq!(own, Err(approval::ApprovalRefused::NotAllowed), "the worker does not");
    let silent = approval::give_back(&active, subject, " ", &supervisor());
    assert_eq!(silent, Err(approval::ApprovalRefused::Text(TextRefused::Empty)), "giving back says why");
    let other = approval::approve(&active, Subject::Plan(entry(10)), "", &supervisor());
    assert_eq!(other, Err(approval::ApprovalRefused::NotWaiting), "the plan needed no approval");
}

#[test]
fn a_review_says_how_far_the_goals_are_and_giving_one_up_needs_a_reason() {
    let found = |status, reason: &str| {
        let goals = vec![GoalFound { goal: entry(11), status, reason: reason.to_owned() }];
        hold(&reviewing(), &Held { goals, ..held(ReviewOutcome::Continue) })
    };
    let met = found(GoalStatus::Met, "").expect("a met goal speaks for itself");
    let status = crate::change::GoalField::Status(GoalStatus::Met);
    assert!(met.casework.contains(&CaseworkEdit::SetGoal(entry(11), status)), "it is saved with the review");
    let mute = found(GoalStatus::NotFeasible, " ");
    assert_eq!(mute, Err(ReviewRefused::Goal(PlanRefused::ReasonNeeded)), "agreed with the client (domain.md 4.8)");
}

// Shows: NoReviewUnderWay.
#[test]
fn a_review_that_was_given_back_is_held_anew() {
    let mut world = reviewing();
    let review = &mut world.case_mut().reviews[0];
    (review.held_on, review.outcome) = (Some(OPENED), Some(ReviewOutcome::RevisePlan));
    let refused = StatementBody::Refused { subject: Subject::Review(entry(30)), comment: "ask her again".to_owned() };
    let open_again = |world: &World| {
        let (case, workflow) = (world.case(), world.workflow());
        let active = ActiveCase::of(&case, &workflow).expect("it is active");
        open_review(&active, entry(31), &[CLIENT], &worker(), &moment(OPENED))
    };
    let unmet = vec![lifecycle::Unmet { guard: Guard::NoReviewUnderWay, count: 1 }];
    let early = Err(ReviewRefused::Transition(TransitionRefused::Unmet { unmet }));
    assert_eq!(open_again(&world), early, "while it waits there is no second one");
    world.say(crate::testkit::SUPERVISOR, refused);
    let (case, workflow) = (world.case(), world.workflow());
    assert_eq!(workflow.state, crate::codes::CaseState::Reviewing, "the case stays with its review");
    let said = returned(&case, &workflow).map(|(review, view)| (review.id, view.comment.clone()));
    assert_eq!(said, Some((entry(30), "ask her again".to_owned())), "and the worker reads why");
    assert_eq!(that_asked(&case, &workflow, &[ReviewOutcome::RevisePlan]), None, "it asks for no plan");
    assert!(open_again(&world).is_ok(), "another one takes its place");
    world.case_mut().reviews.push(Review::opened(entry(29), 1, OPENED, vec![CLIENT]));
    let (case, workflow) = (world.case(), world.workflow());
    assert_eq!(returned(&case, &workflow), None, "then the first is history, whatever their ids");
    assert_eq!(open(&case).map(|review| review.id), Some(entry(29)), "and the new one is held");
}
