//! The rules that make tasks, one function each. They look at one case and the day; nothing else.

use super::{Audience, Pressing, Priority, Task, Why, WorkRule};
use crate::approval;
use crate::case_file::Case;
use crate::codes::{CaseState, ConsentAnswer, ConsentScope, RiskLevel};
use crate::conflict::{Conflict, WORKER_FIRST_MS};
use crate::deadlines::{Deadline, DeadlineKey};
use crate::follow_up;
use crate::ids::PersonCode;
use crate::lifecycle::{LOST_CONTACT_DAYS, LOST_CONTACT_TRIES};
use crate::priority::is_pressing;
use crate::safety_plan;
use crate::screening;
use crate::time::{Day, Millis};
use crate::workflow::Workflow;

/// Days before its due day from which an assessment shows (W03).
pub const ASSESSMENT_SHOWS_DAYS: i32 = 2;
/// Days before its due day from which a screening shows (W02): an urgent one from its first day.
pub const SCREENING_SHOWS_DAYS: i32 = 1;
/// Days before its due day from which a plan shows (W04).
pub const PLAN_SHOWS_DAYS: i32 = 3;
/// Days before its due day from which a review shows (W07).
pub const REVIEW_SHOWS_DAYS: i32 = 7;
/// Days before its due day from which the check after closure shows (W21).
pub const POST_CLOSURE_SHOWS_DAYS: i32 = 7;
/// Days after a failed try within which to try again (W13). An agency default.
pub const TRY_AGAIN_DAYS: i32 = 7;
/// Days without sync after which a device is named (W20).
pub const SYNC_SHOWS_DAYS: i32 = 7;
/// The same when the device holds high-risk cases.
pub const SYNC_SHOWS_DAYS_HIGH: i32 = 3;

/// One case as its tasks are derived from it.
#[derive(Debug, Clone, Copy)]
pub struct Situation<'a> {
    /// The casework.
    pub case: &'a Case,
    /// Where it stands.
    pub workflow: &'a Workflow,
    /// Its open steps.
    pub deadlines: &'a [Deadline],
    /// Its conflicts.
    pub conflicts: &'a [Conflict],
    /// Today.
    pub today: Day,
    /// Now.
    pub now: Millis,
}

/// Every task of the case, most pressing first.
pub fn tasks(situation: &Situation<'_>) -> Vec<Task> {
    let mut tasks: Vec<Task> = situation.deadlines.iter().filter_map(|d| of_deadline(situation, d)).collect();
    tasks.extend(emergency(situation));
    tasks.extend(approvals(situation));
    tasks.extend(actions(situation));
    tasks.extend(safety_plan(situation));
    tasks.extend(not_reached(situation));
    tasks.extend(conflicts(situation));
    tasks.extend(super::consent::tasks(situation));
    tasks.extend(super::transfer::tasks(situation));
    tasks.extend(super::carrying::tasks(situation));
    tasks.extend(super::decisions::tasks(situation));
    tasks.extend(super::joins::tasks(situation));
    tasks.extend(super::restriction::tasks(situation));
    tasks.sort_by_key(|task| task.priority);
    tasks
}

/// The emergency branch is open without action: now, for the worker and the supervisor (W01).
fn emergency(situation: &Situation<'_>) -> Option<Task> {
    let before = matches!(situation.workflow.state, CaseState::Identified | CaseState::Screening);
    let open = before && screening::emergency_unanswered(situation.case);
    let due = situation.deadlines.iter().find(|deadline| deadline.key == DeadlineKey::FirstResponse);
    open.then(|| {
        let due = due.map(|deadline| deadline.due);
        let why = Why::EmergencyUnanswered;
        let task = task(situation, WorkRule::W01, Audience::Both, due, 1, why);
        Task { priority: task.priority.raised(Some(Pressing::Emergency)), ..task }
    })
}

/// A device that has not synced for long (W20). `last_sync`: `None` when it never did since `enrolled_on`.
pub fn sync_task(last_sync: Option<Day>, enrolled_on: Day, holds_high_risk: bool, today: Day) -> Option<Task> {
    let allowed = if holds_high_risk { SYNC_SHOWS_DAYS_HIGH } else { SYNC_SHOWS_DAYS };
    let since = last_sync.unwrap_or(enrolled_on);
    let days = today.days_since(since);
    let due = since.plus(allowed);
    let risk = if holds_high_risk { Some(RiskLevel::High) } else { None };
    (days >= allowed).then(|| Task {
        rule: WorkRule::W20,
        case: None,
        audience: Audience::Both,
        due: Some(due),
        late_days: today.days_since(due).max(0),
        why: Why::NotSynced { days },
        priority: Priority::new(WorkRule::W20, risk, Some(due), allowed, today),
    })
}

fn of_deadline(situation: &Situation<'_>, deadline: &Deadline) -> Option<Task> {
    let today = situation.today;
    let left = deadline.due.days_since(today);
    let late = left < 0;
    let at_overdue = if late { Audience::Both } else { Audience::Worker };
    let high = situation.workflow.risk.current == Some(RiskLevel::High);
    let (rule, shows, audience, why) = match deadline.key {
        DeadlineKey::Assessment | DeadlineKey::Reassessment => {
            (WorkRule::W03, ASSESSMENT_SHOWS_DAYS, at_overdue, Why::AssessmentDue(deadline.key))
        }
        // An emergency without action says it more strongly (W01).
        DeadlineKey::FirstResponse if screening::emergency_unanswered(situation.case) => return None,
        DeadlineKey::FirstResponse | DeadlineKey::Screening | DeadlineKey::ConsentAfterEmergency => {
            (WorkRule::W02, SCREENING_SHOWS_DAYS, at_overdue, Why::ScreeningDue(deadline.key))
        }
        DeadlineKey::Plan => (WorkRule::W04, PLAN_SHOWS_DAYS, at_overdue, Why::PlanDue),
        DeadlineKey::FollowUp if late && high => {
            let last = situation.case.last_contact_seen().map(|note| note.held_on);
            (WorkRule::W01, 0, Audience::Both, Why::HighRiskWithoutContact { last })
        }
        DeadlineKey::FollowUp => {
            let set = situation.case.next_contact_on.counts();
            let why = Why::FollowUpDue { by_date_set: set == Some(&deadline.due) };
            (WorkRule::W06, 0, Audience::Worker, why)
        }
        DeadlineKey::Review => (WorkRule::W07, REVIEW_SHOWS_DAYS, Audience::Both, Why::ReviewDue),
        DeadlineKey::ClosureAuthorisation => {
            let closure = situation.workflow.closure.as_ref()?;
            let why = Why::ClosureWaits { contested: closure.contested.clone() };
            // A request waits from the first day: W05 shows it by age.
            (WorkRule::W05, i32::MAX, Audience::Supervisor, why)
        }
        DeadlineKey::ReferralFeedback => {
            // The supervisor sees it one interval later (W09).
            let again = deadline.due.days_since(deadline.started).max(1);
            let audience = if -left >= again { Audience::Both } else { Audience::Worker };
            (WorkRule::W09, 0, audience, Why::ReferralUnanswered { referral: deadline.about })
        }
        DeadlineKey::PostClosure => {
            let key = (PersonCode::Client, ConsentScope::PostClosureContact);
            let agreed = situation.workflow.consents.get(&key)?;
            // Whoever did not agree, or no longer does, is left in peace.
            if !matches!(agreed.counts.answer_on(today), ConsentAnswer::Given) {
                return None;
            }
            (WorkRule::W21, POST_CLOSURE_SHOWS_DAYS, Audience::Worker, Why::PostClosureDue)
        }
        // An approval and a transfer are shown by what waits, with this as its due day.
        DeadlineKey::PlanApproval | DeadlineKey::Transfer | DeadlineKey::Handover => return None,
    };
    let interval = deadline.due.days_since(deadline.started);
    let pressing = time_critical(situation).filter(|_| rule == WorkRule::W02);
    (left <= shows).then(|| {
        let task = task(situation, rule, audience, Some(deadline.due), interval, why);
        Task { priority: task.priority.raised(pressing), ..task }
    })
}

fn time_critical(situation: &Situation<'_>) -> Option<Pressing> {
    let case = situation.case;
    let pressing = is_pressing(case, screening::current(case, situation.workflow));
    pressing.then_some(Pressing::TimeCritical)
}

fn approvals<'a>(situation: &'a Situation<'a>) -> impl Iterator<Item = Task> + 'a {
    let waiting = if situation.workflow.is_active() || situation.workflow.is_before_intake() {
        approval::waiting(situation.case, situation.workflow)
    } else {
        Vec::new()
    };
    waiting.into_iter().map(|subject| {
        let entry = Some(approval::entry_of(subject));
        let mut limits = situation.deadlines.iter();
        let limit = limits.find(|d| d.key == DeadlineKey::PlanApproval && d.about == entry);
        let interval = limit.map_or(1, |d| d.due.days_since(d.started));
        let why = Why::ApprovalWaits(subject);
        task(situation, WorkRule::W05, Audience::Supervisor, limit.map(|d| d.due), interval, why)
    })
}

/// Actions of the plan in force that are due today or late, while the work goes on.
fn actions<'a>(situation: &'a Situation<'a>) -> impl Iterator<Item = Task> + 'a {
    let workflow = situation.workflow;
    let owed = match workflow.state {
        CaseState::Implementing | CaseState::Reviewing => true,
        CaseState::ClosurePending => workflow.closure_contested(),
        _ => false,
    };
    let plan = if owed { situation.case.plan_in_force(workflow) } else { None };
    let actions = plan.into_iter().flat_map(|plan| plan.goals.iter().flat_map(|goal| &goal.actions));
    actions.filter(|action| action.is_open()).filter_map(|action| {
        let due = *action.due_on.counts()?;
        let why = Why::ActionDue { action: action.id, responsible: action.responsible };
        (due <= situation.today).then(|| task(situation, WorkRule::W08, Audience::Worker, Some(due), 7, why))
    })
}

/// Somebody tried and failed: to be tried again, or, once it was tried enough, to be decided on (W13).
fn not_reached(situation: &Situation<'_>) -> Option<Task> {
    let owed = situation.workflow.is_active() && situation.workflow.state != CaseState::ClosurePending;
    let days = if owed { follow_up::failed_tries(situation.case) } else { return None };
    let (first, last) = (days.first()?, days.last()?);
    let decide = days.len() >= LOST_CONTACT_TRIES && last.days_since(*first) >= LOST_CONTACT_DAYS;
    let due = if decide { *last } else { last.plus(TRY_AGAIN_DAYS) };
    let audience = if decide { Audience::Both } else { Audience::Worker };
    let why = Why::ClientNotReached { tries: days.len(), decide };
    Some(task(situation, WorkRule::W13, audience, Some(due), TRY_AGAIN_DAYS, why))
}

/// The safety plan is to be looked at again (W14): risk rose since, or its day is here.
fn safety_plan(situation: &Situation<'_>) -> Option<Task> {
    let (case, workflow) = (situation.case, situation.workflow);
    if !workflow.is_active() {
        return None;
    }
    let risen = safety_plan::last_rise(workflow).filter(|_| safety_plan::is_overtaken(case, workflow));
    let set = safety_plan::look_due(case).filter(|day| *day <= situation.today);
    let due = risen.map(|said| said.at.day()).or(set)?;
    let why = Why::SafetyPlanDue { risk_rose: risen.is_some() };
    Some(task(situation, WorkRule::W14, Audience::Worker, Some(due), 7, why))
}

fn conflicts<'a>(situation: &'a Situation<'a>) -> impl Iterator<Item = Task> + 'a {
    let of_fields = situation.conflicts.iter().map(|conflict| {
        let audience = audience_since(conflict.since(), situation.now);
        let why = Why::ConflictToSettle(conflict.field.clone());
        task(situation, WorkRule::W20, audience, None, 1, why)
    });
    let latest = situation.workflow.risk.latest().map(|said| said.at).max();
    let of_risk = latest
        .filter(|_| situation.workflow.risk.conflict)
        .map(|since| task(situation, WorkRule::W20, audience_since(since, situation.now), None, 1, Why::RiskConflict));
    of_risk.into_iter().chain(of_fields)
}

fn audience_since(since: Millis, now: Millis) -> Audience {
    if now < since.plus(WORKER_FIRST_MS) { Audience::Worker } else { Audience::Both }
}

pub(super) fn task(
    situation: &Situation<'_>,
    rule: WorkRule,
    audience: Audience,
    due: Option<Day>,
    interval_days: i32,
    why: Why,
) -> Task {
    let risk = situation.workflow.risk.current;
    Task {
        rule,
        case: Some(situation.case.id),
        audience,
        due,
        late_days: due.map_or(0, |due| situation.today.days_since(due).max(0)),
        why,
        priority: Priority::new(rule, risk, due, interval_days, situation.today),
    }
}
