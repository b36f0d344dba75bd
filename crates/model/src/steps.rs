//! The five steps that a case goes through, as its head shows them: what is done, what is due now, what lies ahead.
//! Derived from the document and where the case stands; decides no transition.

use crate::case_file::Case;
use crate::codes::{AssessmentKind, CaseState, ReviewOutcome, RiskLevel, code_list};
use crate::deadlines::{Deadline, DeadlineKey, Timeframes, risks_since};
use crate::ids::{EntryId, StaffRef};
use crate::statement::Subject;
use crate::time::Day;
use crate::workflow::Workflow;

code_list!(
    /// The steps of case management (`domain.md` 6.1), a review counting as a part of carrying the plan out.
    StepKey = "case_step" {
        Registration = "registration", Assessment = "assessment", Planning = "planning",
        Implementation = "implementation", Closure = "closure",
    }
);
code_list!(
    /// How a step stands.
    StepState = "step_state" { Done = "done", Now = "now", Late = "late", Ahead = "ahead" }
);

/// Who did a step, or owes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepBy {
    /// Whoever wrote this entry of the document.
    Entry(EntryId),
    /// This person.
    Staff(StaffRef),
    /// Nobody in particular: any supervisor of the team may decide.
    Anybody,
}

/// One step of the current episode.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// Which.
    pub key: StepKey,
    /// How it stands.
    pub state: StepState,
    /// Days it may take at the risk of the case; `None` when it has no limit or did not begin.
    pub limit_days: Option<i32>,
    /// The last day on which it is, or was, on time.
    pub due: Option<Day>,
    /// The day it was done. `None` also for a step that a closed case never took.
    pub done_on: Option<Day>,
    /// Days it is, or was, late; `None` when on time.
    pub late_days: Option<i32>,
    /// Who did it or owes it.
    pub by: StepBy,
}

/// The steps of the current episode in their order. `deadlines` are the open ones of [`crate::deadlines`].
pub fn steps(case: &Case, workflow: &Workflow, deadlines: &[Deadline], times: &Timeframes, today: Day) -> [Step; 5] {
    let track = Track { case, workflow, times };
    let current = place(workflow.state);
    let at = |(index, key): (usize, &StepKey)| match index.cmp(&current) {
        // A transfer is no closure: that step was never taken (`domain.md` 6.3).
        _ if workflow.state == CaseState::Transferred && *key == StepKey::Closure => {
            Step::new(*key, StepState::Ahead, StepBy::Anybody)
        }
        std::cmp::Ordering::Less => track.done(*key),
        std::cmp::Ordering::Equal => track.now(*key, deadlines, today),
        std::cmp::Ordering::Greater => Step::new(*key, StepState::Ahead, StepBy::Anybody),
    };
    let mut all = StepKey::ALL.iter().enumerate().map(at);
    std::array::from_fn(|_| all.next().expect("there are five steps"))
}

/// How many steps are over.
const fn place(state: CaseState) -> usize {
    match state {
        CaseState::Identified | CaseState::Screening | CaseState::NoAction => 0,
        CaseState::Assessment => 1,
        CaseState::Planning => 2,
        CaseState::Implementing | CaseState::Reviewing | CaseState::TransferPending => 3,
        CaseState::ClosurePending => 4,
        CaseState::Closed | CaseState::Transferred | CaseState::Anonymised => 5,
    }
}

impl Step {
    fn new(key: StepKey, state: StepState, by: StepBy) -> Step {
        Step { key, state, limit_days: None, due: None, done_on: None, late_days: None, by }
    }
}

struct Track<'a> {
    case: &'a Case,
    workflow: &'a Workflow,
    times: &'a Timeframes,
}

impl Track<'_> {
    fn now(&self, key: StepKey, deadlines: &[Deadline], today: Day) -> Step {
        let owed: &[DeadlineKey] = match key {
            StepKey::Registration => &[DeadlineKey::FirstResponse, DeadlineKey::Screening],
            StepKey::Assessment => &[DeadlineKey::Assessment, DeadlineKey::Reassessment],
            StepKey::Planning => &[DeadlineKey::Plan],
            StepKey::Implementation => &[DeadlineKey::FollowUp, DeadlineKey::Review],
            StepKey::Closure => &[DeadlineKey::ClosureAuthorisation],
        };
        let by = match key {
            StepKey::Closure => StepBy::Anybody,
            _ => StepBy::Staff(self.workflow.assigned_to),
        };
        let step = Step::new(key, StepState::Now, by);
        let open = deadlines.iter().filter(|deadline| owed.contains(&deadline.key));
        let Some(first) = open.min_by_key(|deadline| deadline.due) else { return step };
        let risks = risks_since(&self.workflow.risk, first.started);
        let late_days = late(today, first.due);
        Step {
            state: if late_days.is_some() { StepState::Late } else { StepState::Now },
            limit_days: Some(self.times.shortest(first.key, &risks).days()),
            due: Some(first.due),
            late_days,
            ..step
        }
    }

    fn done(&self, key: StepKey) -> Step {
        let finished = match key {
            StepKey::Registration => self.registration(),
            StepKey::Assessment => self.assessment(),
            StepKey::Planning => self.planning(),
            StepKey::Implementation => self.implementation(),
            StepKey::Closure => self.closure(),
        };
        let Some(Finished { on, by, clock }) = finished else {
            return Step::new(key, StepState::Done, StepBy::Anybody);
        };
        let step = Step { done_on: Some(on), ..Step::new(key, StepState::Done, by) };
        let Some((key, started)) = clock else { return step };
        let limit = self.times.shortest(key, &self.risks_between(started, on)).days();
        let due = started.plus(limit);
        Step { limit_days: Some(limit), due: Some(due), late_days: late(on, due), ..step }
    }

    fn registration(&self) -> Option<Finished> {
        let episode = self.case.episode()?;
        Some(Finished { on: episode.opened_on, by: StepBy::Entry(episode.id), clock: None })
    }

    fn assessment(&self) -> Option<Finished> {
        let episode = self.case.episode()?;
        let stands = |a: &&crate::assessment::Assessment| {
            a.episode == episode.number
                && a.kind != AssessmentKind::Rapid
                && self.workflow.stands(Subject::Assessment(a.id), a.approval_needed)
        };
        let complete = self.case.assessments.iter().filter(stands).filter_map(|a| Some((a.completed_on?, a)));
        let (on, last) = complete.max_by_key(|(on, a)| (*on, a.id))?;
        let called = |id| self.case.reassess_calls.iter().find(|call| call.id == id).map(|call| call.on);
        let asked =
            last.answers_review.and_then(|id| called(id).or_else(|| self.held_with(id, ReviewOutcome::Reassess)));
        let again = episode.number > 1 || asked.is_some();
        let key = if again { DeadlineKey::Reassessment } else { DeadlineKey::Assessment };
        let clock = Some((key, asked.unwrap_or(episode.opened_on)));
        Some(Finished { on, by: StepBy::Entry(last.id), clock })
    }

    fn planning(&self) -> Option<Finished> {
        let plan = self.case.plan_in_force(self.workflow)?;
        let asked = plan.answers_review.and_then(|review| self.held_with(review, ReviewOutcome::RevisePlan));
        let started = asked.max(self.assessment().map(|assessed| assessed.on));
        let clock = started.map(|started| (DeadlineKey::Plan, started));
        Some(Finished { on: plan.agreed_on?, by: StepBy::Entry(plan.id), clock })
    }

    /// The work ends with the request to close; without a plan in force there was none.
    fn implementation(&self) -> Option<Finished> {
        self.case.plan_in_force(self.workflow)?;
        let closure = self.workflow.closure.as_ref()?;
        Some(Finished { on: closure.requested_at.day(), by: StepBy::Staff(closure.requested_by), clock: None })
    }

    fn closure(&self) -> Option<Finished> {
        let closure = self.workflow.closure.as_ref()?;
        let authorised = closure.authorisations.first()?;
        let clock = Some((DeadlineKey::ClosureAuthorisation, closure.requested_at.day()));
        Some(Finished { on: authorised.at.day(), by: StepBy::Staff(authorised.by), clock })
    }

    fn held_with(&self, review: EntryId, outcome: ReviewOutcome) -> Option<Day> {
        let found = self.case.reviews.iter().find(|other| other.id == review && other.outcome == Some(outcome))?;
        found.held_on
    }

    /// Levels in force from `started` until a step was done: a later one did not shorten it.
    fn risks_between(&self, started: Day, done: Day) -> Vec<RiskLevel> {
        let mut risk = self.workflow.risk.clone();
        risk.determinations.retain(|said| said.at.day() <= done);
        risk.current = None;
        risks_since(&risk, started)
    }
}

/// How a step ended, and the clock that ran for it with its start.
struct Finished {
    on: Day,
    by: StepBy,
    clock: Option<(DeadlineKey, Day)>,
}

fn late(on: Day, due: Day) -> Option<i32> {
    Some(on.days_since(due)).filter(|days| *days > 0)
}

#[cfg(test)]
mod tests;
