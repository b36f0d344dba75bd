//! What may be planned, when a plan is agreed, and what a repeated word becomes.

use super::*;
use crate::active::ActiveCase;
use crate::change::{ActionField, CaseChange, CaseworkEdit, PlanField};
use crate::codes::RiskLevel;
use crate::field::Field;
use crate::lifecycle::{Guard, TransitionRefused};
use crate::testkit::{OPENED, WORKER, World, entry, moment, worker, world};
use crate::time::DayRefused;

/// A case in planning with a draft that has one goal and one action.
fn planning() -> World {
    let mut world = world().with_agreed_plan();
    let plan = &mut world.case_mut().plans[0];
    plan.agreed_on = None;
    plan.closure_condition.clear();
    plan.participants.clear();
    world
}

fn agreement() -> Agreement {
    Agreement {
        plan: entry(10),
        agreed_on: OPENED,
        closure_condition: "Four quiet weeks".to_owned(),
        participants: vec![Participant { code: PersonCode::Client, how: Participation::Led }],
        copy_given: Some(CopyGiven::ReadAloud),
        next_review_on: OPENED.plus(60),
    }
}

fn agree(world: &World, agreement: &Agreement) -> Result<CaseChange, PlanRefused> {
    let (case, workflow) = (world.case(), world.workflow());
    let active = ActiveCase::of(&case, &workflow).expect("it is active");
    agree_plan(&active, agreement, &worker(), &moment(OPENED))
}

fn unmet(refused: Result<CaseChange, PlanRefused>) -> Vec<Guard> {
    match refused {
        Err(PlanRefused::Transition(TransitionRefused::Unmet { unmet })) => {
            unmet.iter().map(|unmet| unmet.guard).collect()
        }
        other => panic!("unmet guards were expected, not {other:?}"),
    }
}

#[test]
fn a_complete_plan_is_agreed_and_sets_the_first_review() {
    let change = agree(&planning(), &agreement()).expect("it is complete");
    let agreed = CaseworkEdit::SetPlan(entry(10), PlanField::AgreedOn(OPENED));
    let no_approval = CaseworkEdit::SetPlan(entry(10), PlanField::ApprovalNeeded(false));
    let review = CaseworkEdit::SetCase(crate::change::CaseField::NextReviewOn(OPENED.plus(60)));
    for edit in [agreed, no_approval, review] {
        assert!(change.casework.contains(&edit), "{edit:?} is part of it");
    }
}

#[test]
fn at_high_risk_a_supervisor_must_approve_the_plan() {
    let world = planning().at_risk(WORKER, RiskLevel::High);
    let change = agree(&world, &agreement()).expect("it is complete");
    let approval = CaseworkEdit::SetPlan(entry(10), PlanField::ApprovalNeeded(true));
    assert!(change.casework.contains(&approval), "domain.md 15: approvals.plan is high only");
}

#[test]
fn an_incomplete_plan_names_all_that_is_missing() {
    let mut world = planning();
    let second = Goal::new(entry(13), "Go to school again");
    let first = &mut world.case_mut().plans[0].goals;
    first[0].actions[0].responsible = None;
    first.push(second);
    let bare = Agreement { closure_condition: " ".to_owned(), participants: Vec::new(), ..agreement() };
    let expected = [
        Guard::EveryGoalHasAction,
        Guard::EveryActionHasWhoAndWhen,
        Guard::ClosureConditionWritten,
        Guard::ClientTookPart,
    ];
    assert_eq!(unmet(agree(&world, &bare)), expected, "in the order of the row T10");
    world.case_mut().plans[0].goals.clear();
    assert_eq!(unmet(agree(&world, &agreement())), [Guard::GoalNamed], "a plan has a goal");
}

#[test]
fn an_agreed_plan_takes_no_new_goal_but_new_actions() {
    let world = world().with_agreed_plan();
    let (case, workflow) = (world.case(), world.workflow());
    let active = ActiveCase::of(&case, &workflow).expect("it is active");
    let goal = add_goal(&active, entry(10), &Goal::new(entry(13), "Another"));
    assert_eq!(goal, Err(PlanRefused::AlreadyAgreed), "another goal needs another version");
    let action = Action::new(entry(14), "Ask the school", Responsible::Caseworker, OPENED.plus(5));
    assert!(add_action(&active, entry(11), &action).is_ok(), "work on a goal goes on (T12)");
    assert_eq!(add_action(&active, entry(10), &action), Err(PlanRefused::NoSuchGoal), "a plan is no goal");
    let again = agree(&world, &agreement());
    assert_eq!(again, Err(PlanRefused::AlreadyAgreed), "it was agreed once");
}

#[test]
fn one_draft_at_a_time_and_versions_count_up() {
    let (agreed, drafting) = (world().with_agreed_plan(), planning());
    let draft = |world: &World| {
        let (case, workflow) = (world.case(), world.workflow());
        let active = ActiveCase::of(&case, &workflow).expect("it is active");
        draft_plan(&active, entry(15), None).map(|change| change.casework)
    };
    let second = CasePlan::draft(entry(15), 1, 2, None);
    assert_eq!(draft(&agreed), Ok(vec![CaseworkEdit::AddPlan(second)]), "version 2 of episode 1");
    assert_eq!(draft(&drafting), Err(PlanRefused::DraftExists), "finish the first draft");
}

#[test]
fn an_action_said_done_again_is_confirmed() {
    let mut world = world().with_agreed_plan();
    let finish = |world: &World| {
        let (case, workflow) = (world.case(), world.workflow());
        let active = ActiveCase::of(&case, &workflow).expect("it is active");
        let done = ActionStatus::Done;
        set_action_status(&active, entry(12), done, Some(OPENED), "", &worker(), &moment(OPENED))
            .map(|change| change.casework)
    };
    let expected = vec![
        CaseworkEdit::SetAction(entry(12), ActionField::Status(ActionStatus::Done)),
        CaseworkEdit::SetAction(entry(12), ActionField::DoneOn(Some(OPENED))),
    ];
    assert_eq!(finish(&world), Ok(expected), "first it is set");
    let action = &mut world.case_mut().plans[0].goals[0].actions[0];
    (action.status, action.done_on) = (ActionStatus::Done, Some(OPENED));
    let confirmed = moment(OPENED).confirm(WORKER).entry(Field::ActionStatus(entry(12)));
    assert_eq!(finish(&world), Ok(vec![CaseworkEdit::Confirm(confirmed)]), "then it is confirmed");
}

#[test]
fn giving_up_a_goal_needs_a_reason() {
    let world = world().with_agreed_plan();
    let (case, workflow) = (world.case(), world.workflow());
    let active = ActiveCase::of(&case, &workflow).expect("it is active");
    let refused = set_goal_status(&active, entry(11), GoalStatus::NotFeasible, " ");
    assert_eq!(refused, Err(PlanRefused::ReasonNeeded), "agreed with the client (domain.md 4.8)");
    assert!(set_goal_status(&active, entry(11), GoalStatus::Met, "").is_ok(), "a met goal speaks for itself");
}

#[test]
fn an_action_is_moved_ahead_and_not_into_the_past() {
    let world = world().with_agreed_plan();
    let (case, workflow) = (world.case(), world.workflow());
    let active = ActiveCase::of(&case, &workflow).expect("it is active");
    let due = |day| set_action_due(&active, entry(12), day, &worker(), &moment(OPENED)).map(|c| c.casework);
    assert_eq!(due(OPENED.plus(-1)), Err(PlanRefused::Day(DayRefused::InPast)), "yesterday is gone");
    let moved = CaseworkEdit::SetAction(entry(12), ActionField::DueOn(OPENED.plus(3)));
    assert_eq!(due(OPENED.plus(3)), Ok(vec![moved]), "another day is set");
    let confirmed = moment(OPENED).confirm(WORKER).entry(Field::ActionDueOn(entry(12)));
    assert_eq!(due(OPENED.plus(14)), Ok(vec![CaseworkEdit::Confirm(confirmed)]), "the same day is confirmed");
}
