//! Looking for the family of a separated child: what is known, who was asked, the adult verified, the way back. Finds nobody.

use crate::active::{ActiveCase, Moment};
use crate::bid;
use crate::case_file::Case;
use crate::change::{CaseChange, CaseworkEdit};
use crate::codes::{BidStatus, BidTrigger, ConsentScope, TracingState, TracingStepKind, Tri};
use crate::ids::{EntryId, PersonCode, StaffRef};
use crate::report;
use crate::statement::Subject;
use crate::text::{self, TextRefused};
use crate::time::{Day, DayRefused, Millis, happened_on, planned_on};
use crate::unit;
use crate::workflow::{ApprovalDecision, Workflow};

/// A family that is looked for. Names and addresses of the people sought stand in identity. Source: `domain.md` 4.14.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tracing {
    /// Key of this entry.
    pub id: EntryId,
    /// The day it was begun.
    pub opened_on: Day,
    /// The day of the separation, where it is known.
    pub separated_on: Option<Day>,
    /// Where: district or area, at most a line.
    pub area: String,
    /// How it happened, in coded words: at most a note, never empty.
    pub circumstances: String,
    /// What the child wishes, in coded words: at most a note, never empty.
    pub wishes: String,
    /// What happened since, in the order of their days.
    pub steps: Vec<TracingStep>,
}

/// What was done to find the family, and what came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TracingStep {
    /// Key of this entry.
    pub id: EntryId,
    /// Who wrote it, as its document says; nobody decides on their own proposal.
    pub by: StaffRef,
    /// When it was recorded, as the device says.
    pub recorded_at: Millis,
    /// The day.
    pub on: Day,
    /// What.
    pub kind: TracingStepKind,
    /// Who was found or verified, by code; needed to verify.
    pub adult: Option<PersonCode>,
    /// Whether the child would be safe with them; what is not said is not known.
    pub safe: Tri,
    /// In coded words, at most a note, never empty.
    pub note: String,
    /// What the child says to it, at most a note; needed to verify, to propose and to look again.
    pub wishes: String,
    /// The day to go on; needed after a child went back.
    pub next_on: Option<Day>,
}

/// Most steps that one tracing keeps.
pub const STEPS_MAX: usize = 100;

/// Why a step of tracing was not recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TracingRefused {
    /// The client is not a child.
    #[error("families are traced for children")]
    NotAChild,
    /// One is open already.
    #[error("one is open already")]
    OpenAlready,
    /// There is none that waits for this.
    #[error("there is none that waits for this")]
    NoSuchTracing,
    /// The client did not agree that others are asked.
    #[error("the client did not agree to tracing")]
    ConsentNeeded,
    /// It is not said who was verified, or nobody of the case has that code.
    #[error("somebody of the case is to be named")]
    AdultNeeded,
    /// Somebody who must learn nothing of the case.
    #[error("{code} must learn nothing of the case")]
    KeptAway {
        /// Who.
        code: PersonCode,
    },
    /// Nobody was verified yet.
    #[error("the adult is verified before a child goes back")]
    NotVerified,
    /// Whether the child would be safe is in doubt, and nobody determined what is best.
    #[error("it is to be determined first what is best for the child")]
    BestInterestsFirst,
    /// A supervisor did not approve that the child goes back.
    #[error("a supervisor has to approve first")]
    NotApproved,
    /// It is not said when somebody looks at how things are.
    #[error("a day to look again is needed")]
    DayNeeded,
    /// A text does not fit.
    #[error("a text does not fit: {0}")]
    Text(#[from] TextRefused),
    /// A day does not fit.
    #[error("a day does not fit: {0}")]
    Day(#[from] DayRefused),
}

/// Begins to look for a family. What is known is written at once, before anybody is asked: the chance passes.
pub fn open_tracing(active: &ActiveCase<'_>, tracing: &Tracing, moment: &Moment) -> Result<CaseChange, TracingRefused> {
    let (case, workflow) = (active.case(), active.workflow());
    if !report::is_child(case) {
        return Err(TracingRefused::NotAChild);
    }
    if open(case, workflow).is_some() {
        return Err(TracingRefused::OpenAlready);
    }
    happened_on(tracing.opened_on, moment.today, moment.tolerance_days)?;
    if let Some(day) = tracing.separated_on {
        happened_on(day, moment.today, moment.tolerance_days)?;
    }
    let begun = Tracing {
        area: text::line(&tracing.area)?,
        circumstances: text::note_needed(&tracing.circumstances)?,
        wishes: text::note_needed(&tracing.wishes)?,
        steps: Vec::new(),
        ..tracing.clone()
    };
    Ok(CaseChange::new().with(CaseworkEdit::AddTracing(begun)))
}

/// Records what was done to find the family and what came of it.
///
/// Nobody is asked without the client's consent to tracing. Before a child goes back an adult was verified, what is best
/// was determined where their safety is in doubt, and a supervisor approved it.
pub fn add_step(
    active: &ActiveCase<'_>,
    tracing: EntryId,
    step: &TracingStep,
    moment: &Moment,
) -> Result<CaseChange, TracingRefused> {
    let (case, workflow) = (active.case(), active.workflow());
    let found = case.tracings.iter().find(|one| one.id == tracing).ok_or(TracingRefused::NoSuchTracing)?;
    if state(found, workflow) == TracingState::Closed || found.steps.len() >= STEPS_MAX {
        return Err(TracingRefused::NoSuchTracing);
    }
    happened_on(step.on, moment.today, moment.tolerance_days)?;
    if let Some(day) = step.next_on {
        planned_on(day, moment.today)?;
    }
    may_be_taken(active, found, step, moment.today)?;
    let asks_child = matches!(
        step.kind,
        TracingStepKind::Verified | TracingStepKind::Proposed | TracingStepKind::Reunified | TracingStepKind::Followed
    );
    let wishes = if asks_child { text::note_needed(&step.wishes)? } else { text::note(&step.wishes)? };
    let verifies = step.kind == TracingStepKind::Verified;
    let kept = TracingStep {
        recorded_at: moment.now,
        adult: step.adult.filter(|_| verifies || step.kind == TracingStepKind::Found),
        safe: if verifies { step.safe } else { Tri::Unknown },
        note: text::note_needed(&step.note)?,
        wishes,
        ..step.clone()
    };
    Ok(CaseChange::new().with(CaseworkEdit::AddTracingStep(tracing, kept)))
}

/// Whether a step may follow on what was done so far.
fn may_be_taken(
    active: &ActiveCase<'_>,
    tracing: &Tracing,
    step: &TracingStep,
    today: Day,
) -> Result<(), TracingRefused> {
    let (case, workflow) = (active.case(), active.workflow());
    match step.kind {
        TracingStepKind::Asked if !may_ask(workflow, today) => Err(TracingRefused::ConsentNeeded),
        TracingStepKind::Verified => {
            let code = step.adult.filter(|code| crate::brief::people(case).contains(code));
            let code = code.filter(|code| *code != PersonCode::Client).ok_or(TracingRefused::AdultNeeded)?;
            match unit::first_kept_away(case, &[code]) {
                Some(code) => Err(TracingRefused::KeptAway { code }),
                None if matches!(code, PersonCode::Perpetrator(_)) => Err(TracingRefused::KeptAway { code }),
                None => Ok(()),
            }
        }
        TracingStepKind::Proposed => {
            let verified = last(tracing, TracingStepKind::Verified).ok_or(TracingRefused::NotVerified)?;
            if !may_ask(workflow, today) {
                return Err(TracingRefused::ConsentNeeded);
            }
            let sure = verified.safe == Tri::Yes || best_was_determined(case, workflow, tracing);
            if sure { Ok(()) } else { Err(TracingRefused::BestInterestsFirst) }
        }
        TracingStepKind::Reunified => {
            if !is_approved(tracing, workflow) {
                return Err(TracingRefused::NotApproved);
            }
            // How a child fares is looked at after they went back (`domain.md` 4.14).
            step.next_on.map(|_| ()).ok_or(TracingRefused::DayNeeded)
        }
        TracingStepKind::Followed if last(tracing, TracingStepKind::Reunified).is_none() => {
            Err(TracingRefused::NoSuchTracing)
        }
        TracingStepKind::Asked
        | TracingStepKind::Recalled
        | TracingStepKind::Found
        | TracingStepKind::Followed
        | TracingStepKind::Closed => Ok(()),
    }
}

/// What may be recorded now, by how far it is; whom it names and what is written may still be refused.
pub fn possible<'a>(
    tracing: &'a Tracing,
    workflow: &'a Workflow,
    today: Day,
) -> impl Iterator<Item = TracingStepKind> + 'a {
    let (state, asks) = (state(tracing, workflow), may_ask(workflow, today));
    let fits = move |kind: &TracingStepKind| match kind {
        _ if state == TracingState::Closed => false,
        TracingStepKind::Asked => asks && state != TracingState::Reunified,
        TracingStepKind::Recalled => last(tracing, TracingStepKind::Asked).is_some(),
        TracingStepKind::Found | TracingStepKind::Verified => state != TracingState::Reunified,
        TracingStepKind::Proposed => asks && state == TracingState::Verified,
        TracingStepKind::Reunified => state == TracingState::Proposed && is_approved(tracing, workflow),
        TracingStepKind::Followed => state == TracingState::Reunified,
        TracingStepKind::Closed => true,
    };
    TracingStepKind::ALL.iter().copied().filter(fits)
}

/// How far it is.
pub fn state(tracing: &Tracing, workflow: &Workflow) -> TracingState {
    let has = |kind| last(tracing, kind).is_some();
    if has(TracingStepKind::Closed) {
        TracingState::Closed
    } else if has(TracingStepKind::Reunified) {
        TracingState::Reunified
    } else if proposal(tracing, workflow).is_some() {
        TracingState::Proposed
    } else if has(TracingStepKind::Verified) {
        TracingState::Verified
    } else if tracing.steps.is_empty() {
        TracingState::Open
    } else {
        TracingState::InProgress
    }
}

/// The tracing that goes on.
pub fn open<'a>(case: &'a Case, workflow: &Workflow) -> Option<&'a Tracing> {
    case.tracings.iter().find(|one| state(one, workflow) != TracingState::Closed)
}

/// The proposal that the child goes back and that was not given back.
pub fn proposal<'a>(tracing: &'a Tracing, workflow: &Workflow) -> Option<&'a TracingStep> {
    let given_back = |step: &&TracingStep| {
        let view = workflow.approvals.get(&Subject::Reunification(step.id));
        view.is_some_and(|view| view.decision == ApprovalDecision::Refused)
    };
    last(tracing, TracingStepKind::Proposed).filter(|step| !given_back(step))
}

/// The proposal that waits for a supervisor.
pub fn waiting<'a>(tracing: &'a Tracing, workflow: &Workflow) -> Option<&'a TracingStep> {
    let over = matches!(state(tracing, workflow), TracingState::Closed | TracingState::Reunified);
    proposal(tracing, workflow).filter(|_| !over && !is_approved(tracing, workflow))
}

/// Whether a supervisor approved the proposal that stands.
pub fn is_approved(tracing: &Tracing, workflow: &Workflow) -> bool {
    proposal(tracing, workflow).is_some_and(|step| workflow.stands(Subject::Reunification(step.id), true))
}

/// The day on which somebody looks again, while nothing was recorded since it was set.
pub fn next_day(tracing: &Tracing, workflow: &Workflow) -> Option<Day> {
    let open = state(tracing, workflow) != TracingState::Closed;
    tracing.steps.iter().max_by_key(|step| (step.recorded_at, step.id)).filter(|_| open)?.next_on
}

/// The day since which what was shared is to be called back: consent was taken back and others were asked before.
pub fn to_recall(tracing: &Tracing, workflow: &Workflow, today: Day) -> Option<Day> {
    let asked = last(tracing, TracingStepKind::Asked)?;
    let recalled = last(tracing, TracingStepKind::Recalled);
    let since = recalled.is_none_or(|step| step.recorded_at < asked.recorded_at);
    let over = state(tracing, workflow) == TracingState::Closed;
    (since && !over && !may_ask(workflow, today)).then(|| consent_changed_on(workflow).unwrap_or(asked.on))
}

/// Whether the client agreed that others are asked.
pub fn may_ask(workflow: &Workflow, today: Day) -> bool {
    let key = (PersonCode::Client, ConsentScope::Tracing);
    workflow.consents.get(&key).is_some_and(|view| view.is_given(today))
}

fn consent_changed_on(workflow: &Workflow) -> Option<Day> {
    let key = (PersonCode::Client, ConsentScope::Tracing);
    workflow.consents.get(&key).map(|view| view.counts.expires_on.unwrap_or(view.counts.valid_from))
}

fn last(tracing: &Tracing, kind: TracingStepKind) -> Option<&TracingStep> {
    tracing.steps.iter().filter(|step| step.kind == kind).max_by_key(|step| (step.recorded_at, step.id))
}

/// Whether it was determined what is best, since this tracing began.
fn best_was_determined(case: &Case, workflow: &Workflow, tracing: &Tracing) -> bool {
    case.bids.iter().any(|one| {
        let decided = matches!(bid::status(one, workflow), BidStatus::Decided | BidStatus::Implemented);
        decided && one.triggers.contains(&BidTrigger::Reunification) && one.asked_on >= tracing.opened_on
    })
}

#[cfg(test)]
mod tests;
