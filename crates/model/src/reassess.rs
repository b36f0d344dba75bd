//! A new look at what is needed, called for before the next review (`domain.md` 6.2 T11, T17). Whoever works the case
//! calls for it; no supervisor has to sign it off, for what is new may not wait.

use crate::active::{ActiveCase, Moment};
use crate::case_file::Case;
use crate::change::{CaseChange, CaseworkEdit};
use crate::codes::{CaseState, ReassessReason, ReviewOutcome};
use crate::facts::{DocFacts, ReviewFact, Submitted};
use crate::ids::EntryId;
use crate::lifecycle::{self, Facts, Input, Transition, TransitionId, TransitionRefused};
use crate::permissions::Who;
use crate::review;
use crate::risk::{self, RiskDetermination, RiskRefused};
use crate::statement::{StatementBody, Subject};
use crate::text::{self, TextRefused};
use crate::time::Day;
use crate::workflow::Workflow;

/// A call for another assessment. Never changed afterwards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReassessCall {
    /// Key of this entry.
    pub id: EntryId,
    /// Number of the episode it belongs to, from 1.
    pub episode: u32,
    /// The day it was called for.
    pub on: Day,
    /// What is new.
    pub reason: ReassessReason,
    /// The same in coded words, at most a note, never empty.
    pub why: String,
    /// Reviews that it ends: whatever they were still to bring, the new assessment and plan take their place.
    pub ends: Vec<EntryId>,
}

/// A call as the reducer sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CallFact {
    /// Which.
    pub id: EntryId,
    /// The day of the call.
    pub on: Day,
}

/// Why another assessment was not called for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReassessRefused {
    /// The text does not fit.
    #[error("the text does not fit: {0}")]
    Text(#[from] TextRefused),
    /// The risk does not fit.
    #[error("the risk does not fit: {0}")]
    Risk(#[from] RiskRefused),
    /// The step is not possible.
    #[error(transparent)]
    Transition(#[from] TransitionRefused),
}

/// What another assessment may be called for in this state, what is new for the client first.
pub fn reasons(state: CaseState) -> Vec<ReassessReason> {
    ReassessReason::ALL.iter().copied().filter(|reason| Transition::of(row_of(*reason)).from.contains(&state)).collect()
}

/// Missing facts lead back before a plan is agreed; what is new does so later as well.
fn row_of(reason: ReassessReason) -> TransitionId {
    if reason == ReassessReason::MissingFacts { TransitionId::T11 } else { TransitionId::T17 }
}

/// Calls for another assessment: T17, or T11 where facts are missing before a plan is agreed.
///
/// What is new for the client comes with the risk as it is found now; facts that are missing change no risk.
pub fn call(
    active: &ActiveCase<'_>,
    (id, reason, why): (EntryId, ReassessReason, &str),
    found: Option<&RiskDetermination>,
    who: &Who,
    moment: &Moment,
) -> Result<CaseChange, ReassessRefused> {
    let why = text::note(why)?;
    let facts = Facts {
        case: Some((active.case(), active.workflow())),
        who,
        today: moment.today,
        input: Input::Reassessing { why: &why, risk: found },
    };
    let row = row_of(reason);
    lifecycle::check(row, &facts)?;
    let ends = unsettled(active.case(), active.workflow());
    let call = ReassessCall { id, episode: active.case().episode_number(), on: moment.today, reason, why, ends };
    let change = CaseChange::new().with(CaseworkEdit::AddReassessCall(call));
    let Some(found) = found else { return Ok(change) };
    let risk = risk::checked(&active.workflow().risk, found)?;
    Ok(change.with_statement(StatementBody::RiskDetermined(risk)))
}

/// Reviews of the episode that still hold the case or ask for something: open, not signed off, given back, or unanswered.
fn unsettled(case: &Case, workflow: &Workflow) -> Vec<EntryId> {
    let doc = DocFacts::of(case);
    let planned = |id: EntryId| {
        let stands = |plan: &&Submitted| workflow.stands(Subject::Plan(plan.id), plan.approval_needed);
        doc.plans.iter().filter(stands).any(|plan| plan.answers_review == Some(id))
    };
    let is_settled = |one: &ReviewFact| {
        let signed_off = workflow.stands(Subject::Review(one.id), true);
        match one.outcome {
            Some(ReviewOutcome::RevisePlan | ReviewOutcome::Reassess) => signed_off && planned(one.id),
            Some(ReviewOutcome::Close) | None => false,
            Some(_) => signed_off,
        }
    };
    doc.reviews.iter().filter(|one| !is_settled(one)).map(|one| one.id).collect()
}

/// Whether a call took the place of a review.
pub fn has_ended(case: &Case, review: EntryId) -> bool {
    case.reassess_calls.iter().any(|call| call.ends.contains(&review))
}

/// Whether an assessment or a plan answers one of `calls`: it names it, or it names another of them and was made on a later
/// day. So of two calls that did not see each other the later one is not lost in the answer to the first.
pub(crate) fn answers(work: &Submitted, call: CallFact, calls: &[CallFact]) -> bool {
    let named = |one: &CallFact| work.answers_review == Some(one.id);
    named(&call) || (work.on > call.on && calls.iter().any(named))
}

/// Where calls leave the case: in assessment until one that stands answers each of them, then in planning until a plan does.
pub(crate) fn asked_state(calls: &[CallFact], assessments: &[Submitted], plans: &[Submitted]) -> Option<CaseState> {
    let by = |work: &[Submitted], call: &CallFact| work.iter().any(|one| answers(one, *call, calls));
    if calls.iter().any(|call| !by(assessments, call) && !by(plans, call)) {
        return Some(CaseState::Assessment);
    }
    calls.iter().any(|call| !by(plans, call)).then_some(CaseState::Planning)
}

/// The last call of the episode that no assessment, or with `for_plan` no plan, answers yet.
fn waiting<'a>(case: &'a Case, workflow: &Workflow, for_plan: bool) -> Option<&'a ReassessCall> {
    let doc = DocFacts::of(case);
    let stands =
        |work: &&Submitted, subject: fn(EntryId) -> Subject| workflow.stands(subject(work.id), work.approval_needed);
    let plans = doc.plans.iter().filter(|plan| stands(plan, Subject::Plan));
    let assessments = doc.assessments.iter().filter(|one| !for_plan && stands(one, Subject::Assessment));
    let work: Vec<&Submitted> = plans.chain(assessments).collect();
    let open = doc.calls.iter().filter(|call| !work.iter().any(|one| answers(one, **call, &doc.calls)));
    let last = open.max_by_key(|call| (call.on, call.id))?;
    case.reassess_calls.iter().find(|call| call.id == last.id)
}

/// What an assessment written now answers: a call, else the review that asked for one (T11, T16, T17).
pub fn assessment_answers(case: &Case, workflow: &Workflow) -> Option<EntryId> {
    let call = waiting(case, workflow, false).map(|call| call.id);
    call.or_else(|| review::that_asked(case, workflow, &[ReviewOutcome::Reassess]))
}

/// What a plan written now answers: a call, else the review that asked for another (T11, T15-T17).
pub fn plan_answers(case: &Case, workflow: &Workflow) -> Option<EntryId> {
    let call = waiting(case, workflow, true).map(|call| call.id);
    call.or_else(|| review::that_asked(case, workflow, &[ReviewOutcome::RevisePlan, ReviewOutcome::Reassess]))
}

/// The call of the current episode that waits for an assessment.
pub fn unanswered<'a>(case: &'a Case, workflow: &'a Workflow) -> Option<&'a ReassessCall> {
    waiting(case, workflow, false)
}

#[cfg(test)]
mod tests;
