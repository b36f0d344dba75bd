//! What may be written in a plan version that is not agreed yet: begun, added to, put right, taken out. Agrees nothing.

use super::rules::{ACTIONS_MAX, GOALS_MAX, PlanRefused, checked_action};
use super::stage::{PlanStage, latest, stage};
use super::{Action, CasePlan, Goal};
use crate::active::ActiveCase;
use crate::change::{ActionField, CaseChange, CaseworkChild, CaseworkEdit, GoalField};
use crate::codes::{Domain, GoalHorizon, GoalStatus, Responsible};
use crate::ids::EntryId;
use crate::text;
use crate::time::Day;

/// Begins a plan version as a draft. `answers_review` names the review that asked for a new one.
///
/// A revision begins with what is still open in the version before it, under ids that `fresh` gives: the old version is
/// kept as it was (`domain.md` 6.2 T15).
pub fn draft_plan(
    active: &ActiveCase<'_>,
    id: EntryId,
    answers_review: Option<EntryId>,
    fresh: &mut dyn FnMut() -> EntryId,
) -> Result<CaseChange, PlanRefused> {
    let episode = active.case().episode_number();
    let before = latest(active.case());
    match before.map(|plan| stage(plan, active.workflow())) {
        Some(PlanStage::Draft) => return Err(PlanRefused::DraftExists),
        Some(PlanStage::Submitted) => return Err(PlanRefused::Submitted),
        Some(PlanStage::Returned | PlanStage::InForce) | None => {}
    }
    let version = before.map_or(0, |plan| plan.version) + 1;
    let draft = CasePlan::draft(id, episode, version, answers_review);
    let draft = before.map_or(draft.clone(), |plan| CasePlan {
        closure_condition: plan.closure_condition.clone(),
        objective: plan.objective.clone(),
        goals: plan.goals.iter().filter(|goal| is_open(goal)).map(|goal| carried(goal, fresh)).collect(),
        ..draft
    });
    Ok(CaseChange::new().with(CaseworkEdit::AddPlan(draft)))
}

const fn is_open(goal: &Goal) -> bool {
    !matches!(goal.status, GoalStatus::Met | GoalStatus::NoLongerRelevant | GoalStatus::NotFeasible)
}

fn carried(goal: &Goal, fresh: &mut dyn FnMut() -> EntryId) -> Goal {
    let id = fresh();
    let open = goal.actions.iter().filter(|action| action.is_open());
    Goal { id, actions: open.map(|action| Action { id: fresh(), ..action.clone() }).collect(), ..goal.clone() }
}

/// Adds a goal, with its actions, to a draft.
pub fn add_goal(active: &ActiveCase<'_>, plan: EntryId, goal: &Goal) -> Result<CaseChange, PlanRefused> {
    let draft = active.case().plan(plan).ok_or(PlanRefused::NoSuchPlan)?;
    if draft.agreed_on.is_some() {
        return Err(PlanRefused::AlreadyAgreed);
    }
    if draft.goals.len() >= GOALS_MAX {
        return Err(PlanRefused::TooMany { max: GOALS_MAX });
    }
    if goal.actions.len() > ACTIONS_MAX {
        return Err(PlanRefused::TooMany { max: ACTIONS_MAX });
    }
    let mut goal = goal.clone();
    goal.statement = text::note_needed(&goal.statement)?;
    goal.status_reason = text::line(&goal.status_reason)?;
    goal.actions = goal.actions.iter().map(checked_action).collect::<Result<_, _>>()?;
    Ok(CaseChange::new().with(CaseworkEdit::AddGoal(plan, goal)))
}

/// What a goal of a draft is to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoalWords {
    /// In coded words, at most a note.
    pub statement: String,
    /// How far away it lies.
    pub horizon: GoalHorizon,
    /// The area of life.
    pub domain: Domain,
    /// Whether it prepares for being 18; `None` leaves that as it is.
    pub transition: Option<bool>,
}

/// Puts a goal of a draft right. Writes only what differs: another device's word on the rest stays.
pub fn revise_goal(active: &ActiveCase<'_>, goal: EntryId, words: &GoalWords) -> Result<CaseChange, PlanRefused> {
    let found = goal_of_draft(active, goal)?;
    let statement = text::note_needed(&words.statement)?;
    let fields = [
        (found.statement != statement).then_some(GoalField::Statement(statement)),
        (found.horizon != Some(words.horizon)).then_some(GoalField::Horizon(words.horizon)),
        (found.domain != Some(words.domain)).then_some(GoalField::Domain(words.domain)),
        words.transition.filter(|said| *said != found.transition).map(GoalField::Transition),
    ];
    let set = |field| CaseworkEdit::SetGoal(goal, field);
    Ok(fields.into_iter().flatten().map(set).fold(CaseChange::new(), CaseChange::with))
}

/// Takes a goal out of a draft, with its actions. The document keeps it; a concurrent edit brings it back.
pub fn remove_goal(active: &ActiveCase<'_>, goal: EntryId) -> Result<CaseChange, PlanRefused> {
    goal_of_draft(active, goal)?;
    Ok(CaseChange::new().with(CaseworkEdit::Remove(CaseworkChild::Goal, goal)))
}

/// What an action of a draft is to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActionWords {
    /// In coded words, at most a note.
    pub what: String,
    /// Who does it.
    pub responsible: Responsible,
    /// Who exactly, at most a line.
    pub responsible_who: String,
    /// The day it is due.
    pub due_on: Day,
}

/// Puts an action of a draft right. Writes only what differs.
pub fn revise_action(active: &ActiveCase<'_>, action: EntryId, words: &ActionWords) -> Result<CaseChange, PlanRefused> {
    let found = action_of_draft(active, action)?;
    let what = text::note_needed(&words.what)?;
    let who = text::line(&words.responsible_who)?;
    let fields = [
        (found.what != what).then_some(ActionField::What(what)),
        (found.responsible != Some(words.responsible)).then_some(ActionField::Responsible(words.responsible)),
        (found.responsible_who != who).then_some(ActionField::ResponsibleWho(who)),
        (!crate::register::unchanged(&found.due_on, &words.due_on)).then_some(ActionField::DueOn(words.due_on)),
    ];
    let set = |field| CaseworkEdit::SetAction(action, field);
    Ok(fields.into_iter().flatten().map(set).fold(CaseChange::new(), CaseChange::with))
}

/// Takes an action out of a draft. The document keeps it; a concurrent edit brings it back.
pub fn remove_action(active: &ActiveCase<'_>, action: EntryId) -> Result<CaseChange, PlanRefused> {
    action_of_draft(active, action)?;
    Ok(CaseChange::new().with(CaseworkEdit::Remove(CaseworkChild::Action, action)))
}

fn goal_of_draft<'a>(active: &ActiveCase<'a>, goal: EntryId) -> Result<&'a Goal, PlanRefused> {
    let (plan, goal) = active.case().goal(goal).ok_or(PlanRefused::NoSuchGoal)?;
    if plan.agreed_on.is_some() { Err(PlanRefused::NotDraft) } else { Ok(goal) }
}

fn action_of_draft<'a>(active: &ActiveCase<'a>, action: EntryId) -> Result<&'a Action, PlanRefused> {
    let (goal, action) = active.case().action(action).ok_or(PlanRefused::NoSuchAction)?;
    goal_of_draft(active, goal.id).map(|_| action)
}
