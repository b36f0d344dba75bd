//! What may be planned and when a plan is agreed. Decides; writes nothing.

use super::{Action, CasePlan, Participant};
use crate::active::{ActiveCase, Moment};
use crate::change::{ActionField, CaseChange, CaseField, CaseworkEdit, GoalField, PlanField};
use crate::codes::{ActionStatus, CopyGiven, GoalStatus, RiskLevel};
use crate::consent::{ConsentDecision, ConsentRefused, sign_consent};
use crate::field::Field;
use crate::ids::EntryId;
use crate::lifecycle::{self, Facts, Input, TransitionId, TransitionRefused};
use crate::permissions::Who;
use crate::register::unchanged;
use crate::text::{self, TextRefused};
use crate::time::{Day, DayRefused, happened_on, planned_on};
use crate::workflow::Workflow;

/// Most goals of one plan version.
pub const GOALS_MAX: usize = 50;
/// Most actions of one goal.
pub const ACTIONS_MAX: usize = 100;

/// Why a plan was not changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PlanRefused {
    /// There is no such plan version.
    #[error("there is no such plan")]
    NoSuchPlan,
    /// There is no such goal.
    #[error("there is no such goal")]
    NoSuchGoal,
    /// There is no such action.
    #[error("there is no such action")]
    NoSuchAction,
    /// The plan was agreed: another goal needs another version.
    #[error("an agreed plan takes no new goal")]
    AlreadyAgreed,
    /// The plan was agreed: what it says stays; how far it is may change.
    #[error("an agreed plan keeps its words")]
    NotDraft,
    /// A draft already waits to be agreed.
    #[error("a draft already exists")]
    DraftExists,
    /// An agreed version waits for the supervisor.
    #[error("a version waits for the supervisor")]
    Submitted,
    /// More goals or actions than a plan holds.
    #[error("at most {max} fit")]
    TooMany {
        /// How many fit.
        max: usize,
    },
    /// Not relevant or not feasible needs a reason agreed with the client.
    #[error("a reason is needed")]
    ReasonNeeded,
    /// A text does not fit.
    #[error("a text does not fit: {0}")]
    Text(#[from] TextRefused),
    /// A day does not fit.
    #[error("a day does not fit: {0}")]
    Day(#[from] DayRefused),
    /// The client's consent does not fit.
    #[error("the consent does not fit: {0}")]
    Consent(#[from] ConsentRefused),
    /// The plan cannot be agreed yet.
    #[error(transparent)]
    Transition(#[from] TransitionRefused),
}

/// Adds an action to a goal, in a draft or while the plan runs (T12).
pub fn add_action(active: &ActiveCase<'_>, goal: EntryId, action: &Action) -> Result<CaseChange, PlanRefused> {
    let (_, found) = active.case().goal(goal).ok_or(PlanRefused::NoSuchGoal)?;
    if found.actions.len() >= ACTIONS_MAX {
        return Err(PlanRefused::TooMany { max: ACTIONS_MAX });
    }
    Ok(CaseChange::new().with(CaseworkEdit::AddAction(goal, checked_action(action)?)))
}

/// Says how far an action is; said again unchanged it becomes a dated confirmation. `done_on` is kept only for done and
/// partly done, and `None` where the day is not known.
pub fn set_action_status(
    active: &ActiveCase<'_>,
    action: EntryId,
    status: ActionStatus,
    done_on: Option<Day>,
    outcome: &str,
    who: &Who,
    moment: &Moment,
) -> Result<CaseChange, PlanRefused> {
    let (_, found) = active.case().action(action).ok_or(PlanRefused::NoSuchAction)?;
    let outcome = text::note(outcome)?;
    if let Some(day) = done_on {
        happened_on(day, moment.today, moment.tolerance_days)?;
    }
    if found.status == status && found.done_on == done_on && outcome.is_empty() {
        let confirmed = moment.confirm(who.staff).entry(Field::ActionStatus(action));
        return Ok(CaseChange::new().with(CaseworkEdit::Confirm(confirmed)));
    }
    if status == ActionStatus::Done {
        return Ok(done_edits(action, done_on, outcome));
    }
    let done_on = done_on.filter(|_| status == ActionStatus::PartlyDone);
    let change = CaseChange::new()
        .with(CaseworkEdit::SetAction(action, ActionField::Status(status)))
        .with(CaseworkEdit::SetAction(action, ActionField::DoneOn(done_on)));
    Ok(with_outcome(change, action, outcome))
}

/// Moves the day an action is due; said again unchanged it becomes a dated confirmation.
pub fn set_action_due(
    active: &ActiveCase<'_>,
    action: EntryId,
    due_on: Day,
    who: &Who,
    moment: &Moment,
) -> Result<CaseChange, PlanRefused> {
    planned_on(due_on, moment.today)?;
    let (_, found) = active.case().action(action).ok_or(PlanRefused::NoSuchAction)?;
    let confirm = || CaseworkEdit::Confirm(moment.confirm(who.staff).entry(Field::ActionDueOn(action)));
    let set = || CaseworkEdit::SetAction(action, ActionField::DueOn(due_on));
    Ok(CaseChange::new().with(if unchanged(&found.due_on, &due_on) { confirm() } else { set() }))
}

/// Says how far a goal is. No longer relevant and not feasible need a reason agreed with the client (`domain.md` 4.8).
pub fn set_goal_status(
    active: &ActiveCase<'_>,
    goal: EntryId,
    status: GoalStatus,
    reason: &str,
) -> Result<CaseChange, PlanRefused> {
    active.case().goal(goal).ok_or(PlanRefused::NoSuchGoal)?;
    let reason = text::line(reason)?;
    let needed = matches!(status, GoalStatus::NoLongerRelevant | GoalStatus::NotFeasible);
    if needed && reason.is_empty() {
        return Err(PlanRefused::ReasonNeeded);
    }
    let change = CaseChange::new().with(CaseworkEdit::SetGoal(goal, GoalField::Status(status)));
    Ok(if reason.is_empty() {
        change
    } else {
        change.with(CaseworkEdit::SetGoal(goal, GoalField::StatusReason(reason)))
    })
}

/// What is written when a plan is agreed with the client.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreement {
    /// The draft.
    pub plan: EntryId,
    /// The day the client agreed.
    pub agreed_on: Day,
    /// What must have changed so that the case can close, in the client's words.
    pub closure_condition: String,
    /// Who took part.
    pub participants: Vec<Participant>,
    /// How the client got a copy.
    pub copy_given: Option<CopyGiven>,
    /// The day of the first review.
    pub next_review_on: Day,
    /// The client's consent to this plan, signed with it; `None` when it was recorded elsewhere.
    pub consent: Option<ConsentDecision>,
}

/// Agrees a plan with the client (T10). At high risk it is in force only once a supervisor approved it.
pub fn agree_plan(
    active: &ActiveCase<'_>,
    agreement: &Agreement,
    who: &Who,
    moment: &Moment,
) -> Result<CaseChange, PlanRefused> {
    let (case, workflow) = (active.case(), active.workflow());
    let draft = case.plan(agreement.plan).ok_or(PlanRefused::NoSuchPlan)?;
    if draft.agreed_on.is_some() {
        return Err(PlanRefused::AlreadyAgreed);
    }
    happened_on(agreement.agreed_on, moment.today, moment.tolerance_days)?;
    planned_on(agreement.next_review_on, moment.today)?;
    let plan = CasePlan {
        closure_condition: text::note(&agreement.closure_condition)?,
        participants: agreement.participants.clone(),
        agreed_on: Some(agreement.agreed_on),
        ..draft.clone()
    };
    let input = Input::Plan { plan: &plan, next_review_on: agreement.next_review_on };
    lifecycle::check(TransitionId::T10, &Facts { case: Some((case, workflow)), who, today: moment.today, input })?;
    let approval_needed = approval_needed(workflow);
    let set = |field| CaseworkEdit::SetPlan(plan.id, field);
    let mut change = CaseChange::new()
        .with(set(PlanField::ClosureCondition(plan.closure_condition.clone())))
        .with(set(PlanField::Participants(plan.participants.clone())))
        .with(set(PlanField::AgreedOn(agreement.agreed_on)))
        .with(set(PlanField::ApprovalNeeded(approval_needed)));
    if let Some(copy) = agreement.copy_given {
        change = change.with(set(PlanField::CopyGiven(copy)));
    }
    if let Some(consent) = &agreement.consent {
        change = change.and(sign_consent(active, consent, moment)?);
    }
    Ok(change.and(next_review(case, agreement.next_review_on, who, moment)))
}

/// Whether a plan that is agreed now is in force only once a supervisor approved it. Source: `domain.md` 15, high risk.
pub fn approval_needed(workflow: &Workflow) -> bool {
    workflow.risk.current == Some(RiskLevel::High)
}

/// Sets the day of the next review; said again unchanged it becomes a dated confirmation.
pub(crate) fn next_review(case: &crate::case_file::Case, day: Day, who: &Who, moment: &Moment) -> CaseChange {
    let confirm = || CaseworkEdit::Confirm(moment.confirm(who.staff).entry(Field::NextReviewOn));
    let set = || CaseworkEdit::SetCase(CaseField::NextReviewOn(day));
    CaseChange::new().with(if unchanged(&case.next_review_on, &day) { confirm() } else { set() })
}

/// The edits that finish an action.
pub(crate) fn done_edits(action: EntryId, done_on: Option<Day>, outcome: String) -> CaseChange {
    let change = CaseChange::new()
        .with(CaseworkEdit::SetAction(action, ActionField::Status(ActionStatus::Done)))
        .with(CaseworkEdit::SetAction(action, ActionField::DoneOn(done_on)));
    with_outcome(change, action, outcome)
}

fn with_outcome(change: CaseChange, action: EntryId, outcome: String) -> CaseChange {
    if outcome.is_empty() {
        return change;
    }
    change.with(CaseworkEdit::SetAction(action, ActionField::Outcome(outcome)))
}

pub(super) fn checked_action(action: &Action) -> Result<Action, PlanRefused> {
    for said in action.due_on.values() {
        if !said.value.is_plausible() {
            return Err(PlanRefused::Day(DayRefused::NotPlausible));
        }
    }
    Ok(Action {
        what: text::note_needed(&action.what)?,
        responsible_who: text::line(&action.responsible_who)?,
        outcome: text::note(&action.outcome)?,
        ..action.clone()
    })
}
