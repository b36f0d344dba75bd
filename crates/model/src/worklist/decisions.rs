//! Tasks about decisions that weigh on people: reports that something asks for, explanations that are owed (D1, D2).

use super::rules::{Situation, task};
use super::{Audience, Task, Why, WorkRule};
use crate::case_file::Case;
use crate::explained::{self, EXPLAIN_DAYS};
use crate::report::{self, MAKE_DAYS};
use crate::time::Day;
use crate::workflow::Workflow;

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
    tasks
}

/// Every day on which such a task may begin to show, for lists that are made ahead.
pub fn decision_days(case: &Case, workflow: &Workflow) -> Vec<Day> {
    report::deferred(case, workflow).map(|(_, again)| again).collect()
}
