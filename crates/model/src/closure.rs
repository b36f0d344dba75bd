//! Ending an episode: asked by the worker, authorised or given back by a supervisor who is not that worker.

use std::collections::BTreeMap;

use crate::active::{ActiveCase, ClosedCase, Moment, PendingClosure};
use crate::case_file::{Case, Episode, LegalHold};
use crate::change::{CaseChange, CaseField, CaseworkEdit};
use crate::codes::{
    CaseState, ChecklistAnswer, ClosureItem, ClosureReason, FeedbackOffer, OpenReason, RiskBasis, RiskLevel,
    SafetyChange, Tri,
};
use crate::consent::ConsentDecision;
use crate::ids::{EntryId, PersonCode, StatementHash};
use crate::lifecycle::{self, Facts, Input, TransitionId, TransitionRefused};
use crate::permissions::Who;
use crate::risk::{self, RiskDetermination, RiskRefused};
use crate::statement::StatementBody;
use crate::text::{self, TextRefused};
use crate::time::{Day, DayRefused, happened_on};
use crate::workflow::Workflow;

/// What a worker says when asking to close. Source: `domain.md` 4.13.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClosureRequest {
    /// Why.
    pub reason: ClosureReason,
    /// Short story for a possible reopening: at most 2,000 characters, never empty.
    pub summary: String,
    /// Whether what had to change has changed.
    pub condition_met: Tri,
    /// The risk as the worker sees it at the end.
    pub final_risk: RiskLevel,
    /// Answers to the checklist.
    pub checklist: BTreeMap<ClosureItem, ChecklistAnswer>,
    /// Who was asked; `None` when nobody could be.
    pub consulted: Option<Consultation>,
    /// How safe the client feels compared with the start.
    pub safety_change: SafetyChange,
    /// Whether feedback was offered.
    pub feedback: FeedbackOffer,
    /// Whether the client knows how to come back.
    pub told_can_return: bool,
    /// Whether a transfer was offered and declined, or no receiver exists (needed for `left_area`).
    pub transfer_not_possible: bool,
}

/// With whom the end was talked over. Source: `domain.md` 4.13, S15 sentence 124.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consultation {
    /// Whether the client was asked.
    pub client: bool,
    /// Which unit members were asked.
    pub members: Vec<PersonCode>,
    /// The day.
    pub on: Day,
    /// What they said, in coded words; at most a note.
    pub views: String,
}

/// Why a closure was not asked for, authorised or given back, or a case not reopened.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ClosureRefused {
    /// Somebody else may do this, not the assigned worker and not who asked (`domain.md` 2).
    #[error("nobody approves their own work")]
    OwnWork,
    /// The decision was about another request than the one that stands.
    #[error("this is not the request that stands")]
    OtherRequest,
    /// A text does not fit.
    #[error("a text does not fit: {0}")]
    Text(#[from] TextRefused),
    /// A day does not fit.
    #[error("a day does not fit: {0}")]
    Day(#[from] DayRefused),
    /// The risk does not fit.
    #[error("the risk does not fit: {0}")]
    Risk(#[from] RiskRefused),
    /// The step is not possible.
    #[error(transparent)]
    Transition(#[from] TransitionRefused),
}

/// Asks to close the case (T09, T18, T19 with the guards of `domain.md` 6.3). The final risk is determined with it when
/// it differs from what the file says.
pub fn request_closure(
    active: &ActiveCase<'_>,
    request: &ClosureRequest,
    who: &Who,
    moment: &Moment,
) -> Result<CaseChange, ClosureRefused> {
    let mut request = request.clone();
    request.summary = text::summary_needed(&request.summary)?;
    if let Some(consulted) = &mut request.consulted {
        happened_on(consulted.on, moment.today, moment.tolerance_days)?;
        consulted.views = text::note(&consulted.views)?;
    }
    let facts = facts(active.case(), active.workflow(), who, moment, Input::Closure(&request));
    lifecycle::check_closure_request(request.reason, &facts)?;
    let mut change = CaseChange::new();
    if active.workflow().risk.current != Some(request.final_risk) {
        let found = RiskDetermination {
            level: request.final_risk,
            basis: RiskBasis::Closure,
            reasons: Vec::new(),
            note: request.summary.clone(),
        };
        let risk = risk::checked(&active.workflow().risk, &found)?;
        change = change.with_statement(StatementBody::RiskDetermined(risk));
    }
    if request.reason == ClosureReason::Death && active.case().legal_hold.counts() != Some(&LegalHold(true)) {
        // T31: the file is kept whatever retention says, until somebody above the team releases it.
        change = change.with(CaseworkEdit::SetCase(CaseField::LegalHold(true)));
    }
    Ok(change.with_statement(StatementBody::ClosureRequested(request)))
}

/// Closes the case (T20), or, where an earlier authorisation is contested, authorises it again on the full picture.
///
/// Whether it stands is for the reducer: what the supervisor's tablet did not hold, it has not seen.
pub fn authorise_closure(
    pending: &PendingClosure<'_>,
    request: StatementHash,
    who: &Who,
    moment: &Moment,
) -> Result<CaseChange, ClosureRefused> {
    decided(pending, request)?;
    if pending.is_own_work_of(who) {
        return Err(ClosureRefused::OwnWork);
    }
    let facts = facts(pending.case(), pending.workflow(), who, moment, Input::Nothing);
    lifecycle::check(TransitionId::T20, &facts)?;
    Ok(CaseChange::new().with_statement(StatementBody::ClosureAuthorised { request }))
}

/// Gives the request back with a comment (T21): the work goes on where it was.
pub fn return_closure(
    pending: &PendingClosure<'_>,
    request: StatementHash,
    comment: &str,
    who: &Who,
    moment: &Moment,
) -> Result<CaseChange, ClosureRefused> {
    decided(pending, request)?;
    let comment = text::note_needed(comment)?;
    let facts = facts(pending.case(), pending.workflow(), who, moment, Input::Comment(&comment));
    lifecycle::check(TransitionId::T21, &facts)?;
    Ok(CaseChange::new().with_statement(StatementBody::ClosureReturned { request, comment }))
}

/// What is needed to open a closed case again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reopening {
    /// Key of the new episode.
    pub episode: EntryId,
    /// Why.
    pub reason: OpenReason,
    /// In coded words.
    pub note: String,
    /// Consent `case_management`, asked again.
    pub consent: ConsentDecision,
    /// Whether the worker read the history, so that the client need not tell it again.
    pub history_reviewed: bool,
    /// Risk as found.
    pub risk: RiskDetermination,
}

/// Opens a closed case again (T22), or one that another agency had (T27): a new episode under the same code, beginning with an assessment.
pub fn reopen(
    closed: &ClosedCase<'_>,
    reopening: &Reopening,
    who: &Who,
    moment: &Moment,
) -> Result<CaseChange, ClosureRefused> {
    let note = text::note_needed(&reopening.note)?;
    let risk = risk::checked(&closed.workflow().risk, &reopening.risk)?;
    let input =
        Input::Reopening { note: &note, consent: &reopening.consent, history_reviewed: reopening.history_reviewed };
    let back = if closed.workflow().state == CaseState::Transferred { TransitionId::T27 } else { TransitionId::T22 };
    lifecycle::check(back, &facts(closed.case(), closed.workflow(), who, moment, input))?;
    let episode = Episode {
        id: reopening.episode,
        number: closed.case().episode_number() + 1,
        opened_on: moment.today,
        reason: Some(reopening.reason),
        history_reviewed: reopening.history_reviewed,
    };
    Ok(CaseChange::new()
        .with(CaseworkEdit::AddEpisode(episode))
        .with_statement(StatementBody::Reopened { reason: reopening.reason, note })
        .with_statement(StatementBody::ConsentDecided(reopening.consent.clone()))
        .with_statement(StatementBody::RiskDetermined(risk)))
}

fn decided(pending: &PendingClosure<'_>, request: StatementHash) -> Result<(), ClosureRefused> {
    if pending.closure().request == request { Ok(()) } else { Err(ClosureRefused::OtherRequest) }
}

fn facts<'a>(case: &'a Case, workflow: &'a Workflow, who: &'a Who, moment: &Moment, input: Input<'a>) -> Facts<'a> {
    Facts { case: Some((case, workflow)), who, today: moment.today, input }
}

#[cfg(test)]
mod tests;
