//! What may be planned, when a plan is agreed, and what a repeated word becomes.

use super::*;
use crate::active::ActiveCase;
use crate::change::{ActionField, CaseChange, CaseworkEdit, PlanField};
use crate::codes::RiskLevel;
use crate::field::Field;
use crate::lifecycle::{Guard, TransitionRefused};
use crate::testkit::{OPENED, WORKER, World, entry, moment, worker, world};
use crate::text::TextRefused;
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
        consent: None,
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

// Shows: GoalNamed, EveryGoalHasAction, EveryActionHasWhoAndWhen, ClosureConditionWritten, ClientTookPart.
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

/// Ids that are given one after the other, from 60 on.
fn fresh() -> impl FnMut() -> EntryId {
    let mut last = 59;
    move || {
        last += 1;
        entry(last)
    }
}

#[test]
fn one_draft_at_a_time_and_versions_count_up() {
    let (agreed, drafting) = (world().with_agreed_plan(), planning());
    let draft = |world: &World| {
        let (case, workflow) = (world.case(), world.workflow());
        let active = ActiveCase::of(&case, &workflow).expect("it is active");
        draft_plan(&active, entry(15), None, &mut fresh()).map(|change| change.casework)
    };
    let second = |world: &World| match draft(world).expect("it is begun").remove(0) {
        CaseworkEdit::AddPlan(plan) => plan,
        other => panic!("a plan was expected, not {other:?}"),
    };
    let begun = second(&agreed);
    assert_eq!((begun.id, begun.version, begun.agreed_on), (entry(15), 2, None), "version 2 of episode 1");
    let goal = &begun.goals[0];
    let carried = (goal.id, goal.statement.as_str(), goal.actions[0].id);
    assert_eq!(carried, (entry(60), "Sleep safely at night", entry(61)), "what is open goes on, under ids of its own");
    assert_eq!(begun.closure_condition, "Four quiet weeks", "so does what has to change");
    let mut met = agreed.clone();
    met.case_mut().plans[0].goals[0].status = GoalStatus::Met;
    assert_eq!(second(&met).goals, [], "what is met is done");
    assert_eq!(draft(&drafting), Err(PlanRefused::DraftExists), "finish the first draft");
    let mut waits = agreed.at_risk(WORKER, RiskLevel::High);
    waits.case_mut().plans[0].approval_needed = true;
    assert_eq!(draft(&waits), Err(PlanRefused::Submitted), "the supervisor decides first");
}

#[test]
fn what_is_not_agreed_can_be_put_right_or_taken_out() {
    let world = planning();
    let (case, workflow) = (world.case(), world.workflow());
    let active = ActiveCase::of(&case, &workflow).expect("it is active");
    let words = GoalWords {
        statement: " Sleep well ".to_owned(),
        horizon: GoalHorizon::Short,
        domain: Domain::Safety,
        transition: None,
    };
    let written = revise_goal(&active, entry(11), &words).expect("it is a draft").casework;
    let statement = CaseworkEdit::SetGoal(entry(11), crate::change::GoalField::Statement("Sleep well".to_owned()));
    assert_eq!(written.len(), 3, "what differs is written");
    assert!(written.contains(&statement), "without the blanks around it");
    let empty = GoalWords { statement: " ".to_owned(), ..words.clone() };
    assert_eq!(
        revise_goal(&active, entry(11), &empty),
        Err(PlanRefused::Text(TextRefused::Empty)),
        "it says something"
    );
    let same = ActionWords {
        what: "Aunt keeps the key".to_owned(),
        responsible: Responsible::UnitMember,
        responsible_who: String::new(),
        due_on: OPENED.plus(14),
    };
    assert_eq!(revise_action(&active, entry(12), &same), Ok(CaseChange::new()), "said again, nothing is written");
    let later = ActionWords { due_on: OPENED.plus(20), ..same.clone() };
    let due = CaseworkEdit::SetAction(entry(12), ActionField::DueOn(OPENED.plus(20)));
    assert_eq!(revise_action(&active, entry(12), &later), Ok(CaseChange::new().with(due)), "only the day is written");
    let gone = CaseworkEdit::Remove(crate::change::CaseworkChild::Action, entry(12));
    assert_eq!(remove_action(&active, entry(12)), Ok(CaseChange::new().with(gone)), "it is marked, not erased");
    assert!(remove_goal(&active, entry(11)).is_ok(), "so is a goal");
    let agreed = crate::testkit::world().with_agreed_plan();
    let (case, workflow) = (agreed.case(), agreed.workflow());
    let active = ActiveCase::of(&case, &workflow).expect("it is active");
    assert_eq!(revise_goal(&active, entry(11), &words), Err(PlanRefused::NotDraft), "what was agreed keeps its words");
    assert_eq!(revise_action(&active, entry(12), &same), Err(PlanRefused::NotDraft), "actions too");
    assert_eq!(remove_goal(&active, entry(11)), Err(PlanRefused::NotDraft), "and stays");
}

#[test]
fn what_a_draft_lacks_is_named_where_it_lacks_it() {
    let mut world = planning();
    assert_eq!(gaps(&world.case().plans[0]), [], "it only waits to be agreed");
    let goals = &mut world.case_mut().plans[0].goals;
    goals[0].actions[0].responsible = None;
    goals.push(Goal::new(entry(13), "Go to school again"));
    let expected = [
        Gap { guard: Guard::EveryActionHasWhoAndWhen, at: Some(entry(12)) },
        Gap { guard: Guard::EveryGoalHasAction, at: Some(entry(13)) },
    ];
    assert_eq!(gaps(&world.case().plans[0]), expected, "each leads to its place");
    world.case_mut().plans[0].goals.clear();
    assert_eq!(gaps(&world.case().plans[0]), [Gap { guard: Guard::GoalNamed, at: None }], "a plan has a goal");
}

#[test]
fn a_returned_plan_stays_beside_the_next_draft_with_the_words() {
    let mut world = world().with_agreed_plan().at_risk(WORKER, RiskLevel::High);
    world.case_mut().plans[0].approval_needed = true;
    let at = |world: &World| stage(&world.case().plans[0], &world.workflow());
    assert_eq!(at(&world), PlanStage::Submitted, "it waits for the supervisor");
    let (subject, comment) = (crate::statement::Subject::Plan(entry(10)), "say who calls".to_owned());
    world.say(crate::testkit::SUPERVISOR, crate::statement::StatementBody::Refused { subject, comment });
    assert_eq!(at(&world), PlanStage::Returned, "it came back");
    world.case_mut().plans.push(CasePlan::draft(entry(15), 1, 2, None));
    let (case, workflow) = (world.case(), world.workflow());
    let said = returned(&case, &workflow).map(|(plan, view)| (plan.id, view.comment.as_str()));
    assert_eq!(said, Some((entry(10), "say who calls")), "the words stay until another version is agreed");
}

#[test]
fn the_consent_to_a_plan_is_signed_with_it() {
    let consent = Some(crate::testkit::consent_given(crate::codes::ConsentAnswer::Given));
    let change = agree(&planning(), &Agreement { consent, ..agreement() }).expect("it is complete");
    assert_eq!(change.statements.len(), 1, "one save: the plan and the client's word to it");
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
