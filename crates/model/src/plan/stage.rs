//! Where a plan version stands, and what it still lacks. Derived from the document and the supervisor's decisions.

use super::{CasePlan, Goal};
use crate::case_file::Case;
use crate::codes::code_list;
use crate::ids::EntryId;
use crate::lifecycle::Guard;
use crate::statement::Subject;
use crate::workflow::{ApprovalDecision, ApprovalView, Workflow};

/// How many goals a plan should have at most: more are said, not refused. Source: `design/ui.md` 3.11.
pub const GOALS_SUGGESTED_MAX: usize = 5;

code_list!(
    /// Where a plan version stands.
    PlanStage = "plan_stage" {
        Draft = "draft", Submitted = "submitted", Returned = "returned", InForce = "in_force",
    }
);

/// The newest version of the current episode.
pub fn latest(case: &Case) -> Option<&CasePlan> {
    let of_episode = case.plans.iter().filter(|plan| plan.episode == case.episode_number());
    of_episode.max_by(|a, b| a.version.cmp(&b.version).then(b.id.cmp(&a.id)))
}

/// Where a version stands. A version that a later one replaced still stands as it did.
pub fn stage(plan: &CasePlan, workflow: &Workflow) -> PlanStage {
    let subject = Subject::Plan(plan.id);
    if plan.agreed_on.is_none() {
        PlanStage::Draft
    } else if workflow.approvals.get(&subject).is_some_and(|view| view.decision == ApprovalDecision::Refused) {
        PlanStage::Returned
    } else if workflow.stands(subject, plan.approval_needed) {
        PlanStage::InForce
    } else {
        PlanStage::Submitted
    }
}

/// The last agreed version of the current episode and what the supervisor said, when it was given back.
pub fn returned<'a>(case: &'a Case, workflow: &'a Workflow) -> Option<(&'a CasePlan, &'a ApprovalView)> {
    let agreed = |plan: &&CasePlan| plan.episode == case.episode_number() && plan.agreed_on.is_some();
    let last = case.plans.iter().filter(agreed).max_by_key(|plan| (plan.version, std::cmp::Reverse(plan.id)))?;
    let view = workflow.approvals.get(&Subject::Plan(last.id))?;
    (view.decision == ApprovalDecision::Refused).then_some((last, view))
}

/// Something that a version lacks before it can be agreed, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap {
    /// Which condition of T10 does not hold.
    pub guard: Guard,
    /// The goal or action that lacks it; `None`: the plan itself.
    pub at: Option<EntryId>,
}

/// What the goals and actions of a version lack (`domain.md` 6.2 T10). What is said at the agreement is not looked at.
pub fn gaps(plan: &CasePlan) -> Vec<Gap> {
    if plan.goals.is_empty() {
        return vec![Gap { guard: Guard::GoalNamed, at: None }];
    }
    plan.goals.iter().flat_map(gaps_of).collect()
}

fn gaps_of(goal: &Goal) -> Vec<Gap> {
    if goal.actions.is_empty() {
        return vec![Gap { guard: Guard::EveryGoalHasAction, at: Some(goal.id) }];
    }
    let lacking = goal.actions.iter().filter(|action| action.responsible.is_none() || action.due_on.is_empty());
    lacking.map(|action| Gap { guard: Guard::EveryActionHasWhoAndWhen, at: Some(action.id) }).collect()
}
