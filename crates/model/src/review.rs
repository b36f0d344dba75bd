//! Reviews: is the plan working, and what follows. A review stands once a supervisor signed it off.

use std::collections::BTreeMap;

use crate::active::{ActiveCase, Moment};
use crate::case_file::Case;
use crate::change::{CaseChange, CaseworkEdit, ReviewField};
use crate::codes::{GoalStatus, ReviewOutcome, Tri, code_list};
use crate::ids::EntryId;
use crate::lifecycle::{self, Facts, Input, TransitionId, TransitionRefused};
use crate::permissions::Who;
use crate::plan::{self, Participant, PlanRefused};
use crate::reassess::has_ended;
use crate::risk::{self, RiskDetermination, RiskRefused};
use crate::statement::{StatementBody, Subject};
use crate::text::{self, TextRefused};
use crate::time::{Day, DayRefused, happened_on, planned_on};
use crate::workflow::{ApprovalDecision, ApprovalView, Workflow};

/// One review of the plan. Source: `domain.md` 4.10.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// Key of this entry.
    pub id: EntryId,
    /// Number of the episode it belongs to, from 1.
    pub episode: u32,
    /// The day it was opened.
    pub opened_on: Day,
    /// The day it was held. `None` while it is open.
    pub held_on: Option<Day>,
    /// Who took part; the client always, unless `absence_reason` says why not.
    pub participants: Vec<Participant>,
    /// Why client or supervisor were not there, at most a line.
    pub absence_reason: String,
    /// Whether the supervisor took part.
    pub supervisor_took_part: bool,
    /// Whether the plan still fits.
    pub plan_still_relevant: Option<Tri>,
    /// What the client says about the work, at most a note.
    pub client_feedback: String,
    /// Whether consent was asked again and given.
    pub consent_reconfirmed: Option<bool>,
    /// What follows. `None` while it is open.
    pub outcome: Option<ReviewOutcome>,
}

code_list!(
    /// Where a review stands.
    ReviewStage = "review_stage" {
        Open = "open", Submitted = "submitted", Returned = "returned", SignedOff = "signed_off",
    }
);

/// Where a review stands.
pub fn stage(review: &Review, workflow: &Workflow) -> ReviewStage {
    match workflow.approvals.get(&Subject::Review(review.id)).map(|view| view.decision) {
        _ if review.outcome.is_none() => ReviewStage::Open,
        Some(ApprovalDecision::Refused) => ReviewStage::Returned,
        Some(ApprovalDecision::Approved) => ReviewStage::SignedOff,
        Some(ApprovalDecision::Void) | None => ReviewStage::Submitted,
    }
}

/// The day from which a review looks back: the last one that was signed off, else the day the plan in force was agreed.
pub fn since(case: &Case, workflow: &Workflow) -> Option<Day> {
    let signed_off = counted(case, workflow).filter(|review| workflow.stands(Subject::Review(review.id), true));
    let held = signed_off.filter_map(|review| review.held_on).max();
    held.or_else(|| case.plan_in_force(workflow)?.agreed_on)
}

/// Why a review was not opened, held or signed off.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReviewRefused {
    /// There is no such review.
    #[error("there is no such review")]
    NoSuchReview,
    /// It was held already.
    #[error("the review was held already")]
    AlreadyHeld,
    /// A text does not fit.
    #[error("a text does not fit: {0}")]
    Text(#[from] TextRefused),
    /// A day does not fit.
    #[error("a day does not fit: {0}")]
    Day(#[from] DayRefused),
    /// The risk does not fit.
    #[error("the risk does not fit: {0}")]
    Risk(#[from] RiskRefused),
    /// What is said of a goal does not fit.
    #[error("what is said of a goal does not fit: {0}")]
    Goal(#[source] PlanRefused),
    /// The step is not possible.
    #[error(transparent)]
    Transition(#[from] TransitionRefused),
}

/// What a held review says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// Which review.
    pub review: EntryId,
    /// The day it was held.
    pub held_on: Day,
    /// Who took part.
    pub participants: Vec<Participant>,
    /// Why client or supervisor were not there.
    pub absence_reason: String,
    /// Whether the supervisor took part.
    pub supervisor_took_part: bool,
    /// Whether the plan still fits.
    pub plan_still_relevant: Tri,
    /// What the client says.
    pub client_feedback: String,
    /// Whether consent was asked again and given.
    pub consent_reconfirmed: bool,
    /// What follows.
    pub outcome: ReviewOutcome,
    /// Risk as found.
    pub risk: RiskDetermination,
    /// The day of the next review; not needed when the case is to close.
    pub next_review_on: Option<Day>,
    /// Goals that are found to stand elsewhere than the file says.
    pub goals: Vec<GoalFound>,
}

/// How far a goal was found to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoalFound {
    /// Which.
    pub goal: EntryId,
    /// How far it is.
    pub status: GoalStatus,
    /// Why it is no longer relevant or feasible, at most a line.
    pub reason: String,
}

/// Opens a review (T13); also after one was given back.
pub fn open_review(
    active: &ActiveCase<'_>,
    id: EntryId,
    participants: &[Participant],
    who: &Who,
    moment: &Moment,
) -> Result<CaseChange, ReviewRefused> {
    let review = Review::opened(id, active.case().episode_number(), moment.today, participants.to_vec());
    check(active, TransitionId::T13, &review, None, who, moment)?;
    Ok(CaseChange::new().with(CaseworkEdit::AddReview(review)))
}

/// Holds a review (T14-T16, T18). The case moves on once a supervisor signed it off.
pub fn hold_review(
    active: &ActiveCase<'_>,
    held: &Held,
    who: &Who,
    moment: &Moment,
) -> Result<CaseChange, ReviewRefused> {
    let found = active.case().reviews.iter().find(|review| review.id == held.review);
    let found = found.ok_or(ReviewRefused::NoSuchReview)?;
    if found.outcome.is_some() {
        return Err(ReviewRefused::AlreadyHeld);
    }
    happened_on(held.held_on, moment.today, moment.tolerance_days)?;
    let review = Review {
        held_on: Some(held.held_on),
        participants: held.participants.clone(),
        absence_reason: text::line(&held.absence_reason)?,
        supervisor_took_part: held.supervisor_took_part,
        plan_still_relevant: Some(held.plan_still_relevant),
        client_feedback: text::note(&held.client_feedback)?,
        consent_reconfirmed: Some(held.consent_reconfirmed),
        outcome: Some(held.outcome),
        ..found.clone()
    };
    let id = match held.outcome {
        ReviewOutcome::RevisePlan => TransitionId::T15,
        ReviewOutcome::Reassess => TransitionId::T16,
        ReviewOutcome::Continue
        | ReviewOutcome::Conference
        | ReviewOutcome::Bid
        | ReviewOutcome::Transfer
        | ReviewOutcome::Close => TransitionId::T14,
    };
    check(active, id, &review, held.next_review_on, who, moment)?;
    let risk = risk::checked(&active.workflow().risk, &held.risk)?;
    let mut change = edits(&review);
    for found in &held.goals {
        let said = plan::set_goal_status(active, found.goal, found.status, &found.reason);
        change = change.and(said.map_err(ReviewRefused::Goal)?);
    }
    if let Some(day) = held.next_review_on {
        change = change.and(plan::next_review(active.case(), day, who, moment));
    }
    Ok(change.with_statement(StatementBody::RiskDetermined(risk)))
}

/// Sets the day of the next review; it is due by then, never later than the standard says.
pub fn set_next_review(
    active: &ActiveCase<'_>,
    day: Day,
    who: &Who,
    moment: &Moment,
) -> Result<CaseChange, ReviewRefused> {
    planned_on(day, moment.today)?;
    Ok(plan::next_review(active.case(), day, who, moment))
}

/// The reviews of the current episode whose place no call for another assessment took.
fn of_episode(case: &Case) -> impl Iterator<Item = &Review> + Clone {
    let here = |review: &&Review| review.episode == case.episode_number() && !has_ended(case, review.id);
    case.reviews.iter().filter(here)
}

/// The reviews of the current episode that count: not given back, and not ended by a call.
pub fn counted<'a>(case: &'a Case, workflow: &'a Workflow) -> impl Iterator<Item = &'a Review> + Clone {
    of_episode(case).filter(|review| !is_refused(&workflow.approvals, review.id))
}

/// The last review of the episode that counts. Of several on one day one that no plan answers yet: it came last.
pub fn last<'a>(case: &'a Case, workflow: &'a Workflow) -> Option<&'a Review> {
    let answered = |review: &Review| {
        let mut plans = case.plans.iter().filter(|plan| plan.answers_review == Some(review.id));
        plans.any(|plan| plan.agreed_on.is_some() && workflow.stands(Subject::Plan(plan.id), plan.approval_needed))
    };
    counted(case, workflow).max_by_key(|review| (review.opened_on, !answered(review), review.id))
}

/// The review of the current episode that was opened and not held yet.
pub fn open(case: &Case) -> Option<&Review> {
    of_episode(case).filter(|review| review.outcome.is_none()).max_by_key(|review| (review.opened_on, review.id))
}

/// The review that the supervisor gave back and that no other has replaced, with what they said. It is held anew.
pub fn returned<'a>(case: &'a Case, workflow: &'a Workflow) -> Option<(&'a Review, &'a ApprovalView)> {
    let refused = of_episode(case).filter(|review| is_refused(&workflow.approvals, review.id));
    let last = refused.max_by_key(|review| (review.opened_on, review.id))?;
    let replaced = counted(case, workflow).any(|review| review.opened_on >= last.opened_on);
    workflow.approvals.get(&Subject::Review(last.id)).filter(|_| !replaced).map(|view| (last, view))
}

/// Whether the supervisor gave a review back.
pub(crate) fn is_refused(approvals: &BTreeMap<Subject, ApprovalView>, review: EntryId) -> bool {
    approvals.get(&Subject::Review(review)).is_some_and(|view| view.decision == ApprovalDecision::Refused)
}

/// The review that asked for work of this kind: the last of the episode, held, with one of these outcomes. Work that does
/// not name it would not end the step it asked for (T15, T16).
pub fn that_asked(case: &Case, workflow: &Workflow, outcomes: &[ReviewOutcome]) -> Option<EntryId> {
    let last = last(case, workflow)?;
    let asked = last.held_on.and(last.outcome).is_some_and(|outcome| outcomes.contains(&outcome));
    asked.then_some(last.id)
}

fn check(
    active: &ActiveCase<'_>,
    id: TransitionId,
    review: &Review,
    next_review_on: Option<Day>,
    who: &Who,
    moment: &Moment,
) -> Result<(), ReviewRefused> {
    let facts = Facts {
        case: Some((active.case(), active.workflow())),
        who,
        today: moment.today,
        input: Input::Review { review, next_review_on },
    };
    lifecycle::check(id, &facts)?;
    Ok(())
}

fn edits(review: &Review) -> CaseChange {
    let fields = [
        review.held_on.map(ReviewField::HeldOn),
        Some(ReviewField::Participants(review.participants.clone())),
        Some(ReviewField::AbsenceReason(review.absence_reason.clone())),
        Some(ReviewField::SupervisorTookPart(review.supervisor_took_part)),
        review.plan_still_relevant.map(ReviewField::PlanStillRelevant),
        Some(ReviewField::ClientFeedback(review.client_feedback.clone())),
        review.consent_reconfirmed.map(ReviewField::ConsentReconfirmed),
        review.outcome.map(ReviewField::Outcome),
    ];
    let set = |field| CaseworkEdit::SetReview(review.id, field);
    fields.into_iter().flatten().map(set).fold(CaseChange::new(), CaseChange::with)
}

impl Review {
    /// A review that has just been opened.
    pub fn opened(id: EntryId, episode: u32, opened_on: Day, participants: Vec<Participant>) -> Review {
        Review {
            id,
            episode,
            opened_on,
            held_on: None,
            participants,
            absence_reason: String::new(),
            supervisor_took_part: false,
            plan_still_relevant: None,
            client_feedback: String::new(),
            consent_reconfirmed: None,
            outcome: None,
        }
    }
}

#[cfg(test)]
mod tests;
