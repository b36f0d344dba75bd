//! Plans with goals and actions, and reviews of them.

use model::codes::{
    ActionStatus, Domain, GoalHorizon, GoalStatus, Participation, ReassessReason, Responsible, ReviewOutcome,
    RiskBasis, Tri,
};
use model::ids::PersonCode;
use model::plan::{self, Action, ActionWords, Agreement, Goal, GoalWords, Participant};
use model::reassess;
use model::review::{self, Held};
use model::{EntryId, Register};

use super::{Desk, Made, id_of};

const CLIENT: Participant = Participant { code: PersonCode::Client, how: Participation::TookPart };

pub fn draft_plan(desk: &mut Desk<'_>) -> Made {
    let active = desk.active()?;
    let asked = reassess::plan_answers(desk.case, desk.workflow);
    let id = desk.id();
    let dice = &mut *desk.dice;
    plan::draft_plan(&active, id, asked, &mut || id_of(dice)).ok()
}

/// Goals of the newest version, then any goal.
fn goal(desk: &mut Desk<'_>) -> Option<EntryId> {
    let newest = plan::latest(desk.case).into_iter().flat_map(|plan| &plan.goals).map(|goal| goal.id);
    let newest: Vec<EntryId> = newest.collect();
    let all: Vec<EntryId> = desk.case.goals().map(|(_, goal)| goal.id).collect();
    desk.pick(if newest.is_empty() { &all } else { &newest }).copied()
}

fn action(desk: &mut Desk<'_>) -> Option<EntryId> {
    let actions: Vec<EntryId> = desk.case.goals().flat_map(|(_, goal)| &goal.actions).map(|action| action.id).collect();
    desk.pick(&actions).copied()
}

fn new_action(desk: &mut Desk<'_>) -> Action {
    let (id, what, due_on) = (desk.id(), desk.words(), desk.day_ahead());
    let new = Action::new(id, what, Responsible::Caseworker, due_on);
    Action { due_on: Register::unwritten(due_on), ..new }
}

pub fn plan_goal(desk: &mut Desk<'_>) -> Made {
    let plan = plan::latest(desk.case)?.id;
    let actions = vec![new_action(desk)];
    let goal = Goal { domain: Some(Domain::Safety), actions, ..Goal::new(desk.id(), desk.words()) };
    plan::add_goal(&desk.active()?, plan, &goal).ok()
}

pub fn revise_goal(desk: &mut Desk<'_>) -> Made {
    let goal = goal(desk)?;
    let horizon = *desk.dice.one_of(GoalHorizon::ALL);
    let words = GoalWords { statement: desk.words(), horizon, domain: Domain::Safety, transition: None };
    plan::revise_goal(&desk.active()?, goal, &words).ok()
}

pub fn remove_goal(desk: &mut Desk<'_>) -> Made {
    let goal = goal(desk)?;
    plan::remove_goal(&desk.active()?, goal).ok()
}

pub fn plan_action(desk: &mut Desk<'_>) -> Made {
    let goal = goal(desk)?;
    let action = new_action(desk);
    plan::add_action(&desk.active()?, goal, &action).ok()
}

pub fn revise_action(desk: &mut Desk<'_>) -> Made {
    let action = action(desk)?;
    let (what, due_on) = (desk.words(), desk.day_ahead());
    let words = ActionWords { what, responsible: Responsible::Client, responsible_who: String::new(), due_on };
    plan::revise_action(&desk.active()?, action, &words).ok()
}

pub fn remove_action(desk: &mut Desk<'_>) -> Made {
    let action = action(desk)?;
    plan::remove_action(&desk.active()?, action).ok()
}

pub fn set_goal_status(desk: &mut Desk<'_>) -> Made {
    let (goal, status) = (goal(desk)?, *desk.dice.one_of(GoalStatus::ALL));
    let reason = desk.words();
    plan::set_goal_status(&desk.active()?, goal, status, &reason).ok()
}

pub fn set_action_status(desk: &mut Desk<'_>) -> Made {
    let (action, status) = (action(desk)?, *desk.dice.one_of(ActionStatus::ALL));
    let (today, outcome) = (desk.today(), desk.words());
    let done = matches!(status, ActionStatus::Done | ActionStatus::PartlyDone).then_some(today);
    plan::set_action_status(&desk.active()?, action, status, done, &outcome, desk.who, desk.moment).ok()
}

pub fn set_action_due(desk: &mut Desk<'_>) -> Made {
    let (action, day) = (action(desk)?, desk.day_ahead());
    plan::set_action_due(&desk.active()?, action, day, desk.who, desk.moment).ok()
}

pub fn agree_plan(desk: &mut Desk<'_>) -> Made {
    let agreement = Agreement {
        plan: plan::latest(desk.case)?.id,
        agreed_on: desk.today(),
        closure_condition: desk.words(),
        participants: vec![CLIENT],
        copy_given: None,
        next_review_on: desk.day_ahead(),
        consent: None,
    };
    plan::agree_plan(&desk.active()?, &agreement, desk.who, desk.moment).ok()
}

pub fn open_review(desk: &mut Desk<'_>) -> Made {
    let id = desk.id();
    review::open_review(&desk.active()?, id, &[CLIENT], desk.who, desk.moment).ok()
}

pub fn set_next_review(desk: &mut Desk<'_>) -> Made {
    let day = desk.day_ahead();
    review::set_next_review(&desk.active()?, day, desk.who, desk.moment).ok()
}

pub fn hold_review(desk: &mut Desk<'_>) -> Made {
    let outcomes = [
        ReviewOutcome::Continue,
        ReviewOutcome::Continue,
        ReviewOutcome::RevisePlan,
        ReviewOutcome::Reassess,
        ReviewOutcome::Close,
    ];
    let held = Held {
        review: review::open(desk.case)?.id,
        held_on: desk.today(),
        participants: vec![CLIENT],
        absence_reason: String::new(),
        supervisor_took_part: desk.dice.heads(),
        plan_still_relevant: Tri::Yes,
        client_feedback: desk.words(),
        consent_reconfirmed: true,
        outcome: *desk.dice.one_of(&outcomes),
        risk: desk.risk(RiskBasis::Review),
        next_review_on: Some(desk.day_ahead()),
        goals: Vec::new(),
    };
    review::hold_review(&desk.active()?, &held, desk.who, desk.moment).ok()
}

pub fn call_reassessment(desk: &mut Desk<'_>) -> Made {
    let reasons = [ReassessReason::NewIncident, ReassessReason::SignificantChange, ReassessReason::MissingFacts];
    let reason = *desk.dice.one_of(&reasons);
    let found = (reason != ReassessReason::MissingFacts).then(|| desk.risk(RiskBasis::Incident));
    let (id, why) = (desk.id(), desk.words());
    reassess::call(&desk.active()?, (id, reason, &why), found.as_ref(), desk.who, desk.moment).ok()
}
