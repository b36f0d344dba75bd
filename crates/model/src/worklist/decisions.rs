//! Tasks about decisions that weigh on people: reports that something asks for, explanations that are owed, best interests,
//! money, a family that is looked for (D1 to D5), and a plan without an open goal (W12).

use super::rules::{Situation, task};
use super::{Audience, Task, Why, WorkRule};
use crate::bid;
use crate::case_file::Case;
use crate::codes::{BidStatus, CaseState, FundState, GoalStatus};
use crate::explained::{self, EXPLAIN_DAYS};
use crate::fund::{self, FundRequest};
use crate::plan::Goal;
use crate::report::{self, MAKE_DAYS};
use crate::time::Day;
use crate::tracing;
use crate::workflow::Workflow;

/// Days before its day from which a panel's decision is looked at again. An agency default.
const BID_SHOWS_DAYS: i32 = 30;

/// Every task about such a decision, while the case or its screening goes on.
pub(super) fn tasks(situation: &Situation<'_>) -> Vec<Task> {
    let (case, workflow, today) = (situation.case, situation.workflow, situation.today);
    if !workflow.is_active() && !workflow.is_before_intake() {
        return Vec::new();
    }
    let of = |rule, audience, due, days, why| task(situation, rule, audience, Some(due), days, why);
    let mut tasks = Vec::new();
    for asked in report::unanswered(case, workflow) {
        tasks.push(of(WorkRule::D1, Audience::Both, asked.on, 1, Why::ReportAsked(asked.trigger)));
    }
    for (one, again) in report::deferred(case, workflow).filter(|(_, again)| *again <= today) {
        tasks.push(of(WorkRule::D1, Audience::Both, again, 1, Why::ReportAgain(one.id)));
    }
    for one in case.reports.iter().filter(|one| report::is_to_make(one, workflow)) {
        let due = one.found_on.plus(MAKE_DAYS);
        tasks.push(of(WorkRule::D1, Audience::Worker, due, MAKE_DAYS, Why::ReportToMake(one.id)));
    }
    for (decision, on) in explained::owed(case, workflow) {
        let due = on.plus(EXPLAIN_DAYS);
        tasks.push(of(WorkRule::D2, Audience::Worker, due, EXPLAIN_DAYS, Why::ExplanationOwed(decision)));
    }
    tasks.extend(of_bids(situation));
    tasks.extend(of_settled_goals(situation));
    tasks.extend(of_money(situation));
    tasks.extend(of_tracing(situation));
    tasks
}

/// Days after which a plan without an open goal asks for a review or an end. Source: `domain.md` 10 W12.
const SETTLED_DAYS: i32 = 14;
/// Days before its day from which an account of money shows. An agency default.
const SETTLE_SHOWS_DAYS: i32 = 7;

/// The plan has nothing left to do: propose a review or closure (W12).
fn of_settled_goals(situation: &Situation<'_>) -> Option<Task> {
    let due = goals_settled_on(situation.case, situation.workflow)?.plus(SETTLED_DAYS);
    let shows = situation.workflow.state == CaseState::Implementing && due <= situation.today;
    shows.then(|| task(situation, WorkRule::W12, Audience::Both, Some(due), SETTLED_DAYS, Why::GoalsSettled))
}

/// The last day on which the plan in force moved, where no goal of it is open. A goal itself keeps no day: what counts
/// is when the plan was agreed, an action done, a review held.
fn goals_settled_on(case: &Case, workflow: &Workflow) -> Option<Day> {
    let plan = case.plan_in_force(workflow)?;
    let over = |goal: &Goal| matches!(goal.status, GoalStatus::Met | GoalStatus::NoLongerRelevant);
    if plan.goals.is_empty() || !plan.goals.iter().all(over) {
        return None;
    }
    let done = plan.goals.iter().flat_map(|goal| &goal.actions).filter_map(|action| action.done_on);
    let held = case.reviews.iter().filter_map(|review| review.held_on);
    plan.agreed_on.into_iter().chain(done).chain(held).max()
}

/// Money that was approved or paid out (D4).
fn of_money(situation: &Situation<'_>) -> Vec<Task> {
    let (case, workflow, today) = (situation.case, situation.workflow, situation.today);
    let task_of = |one: &FundRequest| {
        let to_settle = fund::settle_due(one).filter(|due| due.days_since(today) <= SETTLE_SHOWS_DAYS);
        let to_settle = to_settle.map(|due| (due, Why::FundToSettle(one.id)));
        let approved = fund::state(one, workflow, today) == FundState::Approved;
        let to_pay = approved.then_some((one.asked_on, Why::FundToPay(one.id)));
        let (due, why) = to_settle.or(to_pay)?;
        Some(task(situation, WorkRule::D4, Audience::Worker, Some(due), fund::SETTLE_DAYS, why))
    };
    case.fund_requests.iter().filter_map(task_of).collect()
}

/// The search for a family: the day to go on, and what is to be called back (D5).
fn of_tracing(situation: &Situation<'_>) -> Vec<Task> {
    let (case, workflow, today) = (situation.case, situation.workflow, situation.today);
    let of = |due, why| task(situation, WorkRule::D5, Audience::Worker, Some(due), 1, why);
    let mut tasks = Vec::new();
    for one in &case.tracings {
        let next = tracing::next_day(one, workflow).filter(|day| *day <= today);
        tasks.extend(next.map(|day| of(day, Why::TracingNext(one.id))));
        let recall = tracing::to_recall(one, workflow, today);
        tasks.extend(recall.map(|since| of(since, Why::TracingRecall(one.id))));
    }
    tasks
}

/// Determinations of best interests: asked for, waiting for somebody, or to be looked at again.
fn of_bids(situation: &Situation<'_>) -> Vec<Task> {
    let (case, workflow, today) = (situation.case, situation.workflow, situation.today);
    let asked = bid::asked_for(case, workflow);
    let of = |audience, due, why| task(situation, WorkRule::D3, audience, due, BID_SHOWS_DAYS, why);
    let mut tasks: Vec<Task> = asked.iter().map(|on| of(Audience::Worker, Some(*on), Why::BidAsked)).collect();
    if let Some(open) = bid::open(case, workflow) {
        let status = bid::status(open, workflow);
        let decides = matches!(status, BidStatus::Panel | BidStatus::Reopened);
        let audience = if decides { Audience::Supervisor } else { Audience::Worker };
        tasks.push(of(audience, None, Why::BidWaits(open.id, status)));
    }
    let due = case.bids.iter().filter_map(|one| Some((one.id, bid::review_due(one, workflow)?)));
    let near = due.filter(|(_, due)| due.days_since(today) <= BID_SHOWS_DAYS);
    tasks.extend(near.map(|(id, due)| of(Audience::Both, Some(due), Why::BidReview(id))));
    tasks
}

/// Every day on which such a task may begin to show, for lists that are made ahead.
pub fn decision_days(case: &Case, workflow: &Workflow) -> Vec<Day> {
    let bids = case.bids.iter().filter_map(|one| Some(bid::review_due(one, workflow)?.plus(-BID_SHOWS_DAYS)));
    let families = case.tracings.iter().filter_map(|one| tracing::next_day(one, workflow));
    let money = case.fund_requests.iter().filter_map(|one| Some(fund::settle_due(one)?.plus(-SETTLE_SHOWS_DAYS)));
    let settled = goals_settled_on(case, workflow).map(|on| on.plus(SETTLED_DAYS));
    let deferred = report::deferred(case, workflow).map(|(_, again)| again);
    deferred.chain(bids).chain(families).chain(money).chain(settled).collect()
}
