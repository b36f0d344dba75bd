//! Who carries a case inside the agency: the note that is handed over, the supervisor's decision, the new worker's
//! answer (`domain.md` 6.2 T28). Moves no key and no document: that follows from the statement.

use std::collections::BTreeMap;

use crate::active::Moment;
use crate::case_file::Case;
use crate::caseload::Room;
use crate::change::{CaseChange, CaseworkEdit};
use crate::codes::{ClientInformed, HandoverReason, HandoverStanding, PreferenceCheck};
use crate::ids::{EntryId, StaffRef, StatementHash, TeamRef};
use crate::lifecycle::{self, Facts, Input, TransitionId, TransitionRefused};
use crate::permissions::{Act, Object, Permission, Who, may};
use crate::statement::{Statement, StatementBody};
use crate::text::{self, TextRefused};
use crate::time::{Day, Millis};
use crate::workflow::Workflow;

/// What the next worker has to know. Written by who carries the case or by the supervisor; only ever added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandoverNote {
    /// Key of this entry.
    pub id: EntryId,
    /// The day.
    pub written_on: Day,
    /// Why the writer asks that somebody else takes the case; `None` where it only prepares a handover.
    pub asks: Option<HandoverReason>,
    /// Where the work stands and what comes next, in coded words; at most a note, never empty.
    pub note: String,
}

/// A supervisor gives the case to another worker. Source: `domain.md` 6.2 T28.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reassignment {
    /// Who carried it.
    pub from: StaffRef,
    /// Who carries it now.
    pub staff: StaffRef,
    /// Their team.
    pub team: TeamRef,
    /// Why.
    pub reason: HandoverReason,
    /// Why, in coded words, at most a line; needed for [`HandoverReason::Other`].
    pub why: String,
    /// The handover note that goes with it; `None` for a lead, of which there is nothing to hand over.
    pub note: Option<EntryId>,
    /// Whether the client knows; `None` for a lead that nobody has met yet.
    pub informed: Option<ClientInformed>,
    /// Whether the client's wish was looked at; `None` likewise.
    pub preference: Option<PreferenceCheck>,
    /// Why a wish is not met, at most a line.
    pub preference_note: String,
    /// Why the new worker carries more than their cap, at most a line; empty where they do not.
    pub over_cap: String,
}

/// The new worker's answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandoverAnswer {
    /// What they answer.
    pub asked: StatementHash,
    /// Whether they take the case.
    pub accepted: bool,
    /// Why not, at most a line; empty with a yes.
    pub reason: String,
}

/// One line of the history of who carried the case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AssignmentView {
    /// The statement.
    pub hash: StatementHash,
    /// Who carried it from then on.
    pub staff: StaffRef,
    /// Who decided.
    pub by: StaffRef,
    /// When, as their device says.
    pub at: Millis,
    /// What was said; `None` for an assignment of a version that asked for no more than a reason.
    pub said: Option<Reassignment>,
    /// The answer, of the latest that which protects the client more: a no before a yes.
    pub answer: Option<(HandoverAnswer, Millis)>,
    /// Whether it is the one that counts now.
    pub counts: bool,
}

impl AssignmentView {
    /// Where this handover stands; `None` for one that nobody has to answer.
    pub fn standing(&self) -> Option<HandoverStanding> {
        self.said.as_ref()?;
        Some(match &self.answer {
            None => HandoverStanding::Asked,
            Some((answer, _)) if answer.accepted => HandoverStanding::Accepted,
            Some(_) => HandoverStanding::Declined,
        })
    }

    /// How a statement shows if it gives the case to somebody. `answers` holds the answers that count.
    pub(crate) fn of(
        hash: StatementHash,
        statement: &Statement,
        answers: &BTreeMap<StatementHash, (HandoverAnswer, Millis)>,
        counts: bool,
    ) -> Option<AssignmentView> {
        let (staff, _) = statement.body.assignment()?;
        let said = if let StatementBody::Reassigned(said) = &statement.body { Some(said.clone()) } else { None };
        let answer = answers.get(&hash).cloned();
        Some(AssignmentView { hash, staff, by: statement.author, at: statement.at, said, answer, counts })
    }
}

/// Why a handover was not written, decided or answered.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HandoverRefused {
    /// The person's roles may not do this, or it is their own case.
    #[error("this person may not do this")]
    NotAllowed,
    /// The case is with that worker already.
    #[error("the case is with this worker already")]
    SameWorker,
    /// The person chosen does not carry cases, or has no key yet.
    #[error("this person carries no cases")]
    NoCaseworker,
    /// The case is restricted, and the person is not named: a supervisor names them first.
    #[error("the case is restricted to others")]
    NotNamed,
    /// The case is restricted, and nobody else who is named could decide on it.
    #[error("nobody else could decide")]
    LastDecider,
    /// Nothing waits for this person's answer.
    #[error("nothing waits for this answer")]
    NotAsked,
    /// It has to be said.
    #[error("{field} is missing")]
    Missing {
        /// What.
        field: &'static str,
    },
    /// A text does not fit.
    #[error("a text does not fit: {0}")]
    Text(#[from] TextRefused),
    /// The step is not possible.
    #[error(transparent)]
    Transition(#[from] TransitionRefused),
}

/// Writes a handover note, with the wish that somebody else takes the case where there is one.
pub fn write_note(
    case: &Case,
    workflow: &Workflow,
    note: &HandoverNote,
    who: &Who,
) -> Result<CaseChange, HandoverRefused> {
    if !(workflow.is_active() || workflow.is_before_intake()) {
        return Err(TransitionRefused::WrongState { state: workflow.state }.into());
    }
    if may(who, who.closeness(workflow), Object::Assignment, Act::Create) != Permission::Yes {
        return Err(HandoverRefused::NotAllowed);
    }
    debug_assert!(case.handover_notes.iter().all(|other| other.id != note.id), "ids are drawn fresh");
    let note = HandoverNote { note: text::note_needed(&note.note)?, ..note.clone() };
    Ok(CaseChange::new().with(CaseworkEdit::AddHandoverNote(note)))
}

/// Who is to carry the case, as far as the caller knows them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Candidate {
    /// Who.
    pub staff: StaffRef,
    /// Their team.
    pub team: TeamRef,
    /// Whether they hold a role that carries cases, and a key to open this one.
    pub carries_cases: bool,
    /// What they carry, what they may, and what this case adds.
    pub room: Room,
}

/// What a supervisor decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handing {
    /// To whom.
    pub to: Candidate,
    /// Why.
    pub reason: HandoverReason,
    /// Why, in coded words.
    pub why: String,
    /// A note written with the decision; empty where the leaving worker's counts.
    pub note: String,
    /// Whether the client knows.
    pub informed: Option<ClientInformed>,
    /// Whether the client's wish was looked at.
    pub preference: Option<PreferenceCheck>,
    /// Why a wish is not met.
    pub preference_note: String,
    /// Why the cap may be passed.
    pub over_cap: String,
}

/// Gives the case to another worker (T28). A note counts that was written since the case came to its present worker.
pub fn reassign(
    case: &Case,
    workflow: &Workflow,
    handing: &Handing,
    who: &Who,
    moment: &Moment,
) -> Result<CaseChange, HandoverRefused> {
    if may(who, who.closeness(workflow), Object::Assignment, Act::Approve) != Permission::Yes {
        return Err(HandoverRefused::NotAllowed);
    }
    if handing.to.staff == workflow.assigned_to {
        return Err(HandoverRefused::SameWorker);
    }
    if !handing.to.carries_cases {
        return Err(HandoverRefused::NoCaseworker);
    }
    if workflow.restriction.as_ref().is_some_and(|view| !view.names(handing.to.staff)) {
        return Err(HandoverRefused::NotNamed);
    }
    if is_last_decider(workflow, handing.to.staff, who.staff) {
        return Err(HandoverRefused::LastDecider);
    }
    let why = text::line(&handing.why)?;
    if handing.reason == HandoverReason::Other && why.is_empty() {
        return Err(HandoverRefused::Missing { field: "why" });
    }
    let preference_note = text::line(&handing.preference_note)?;
    if handing.preference == Some(PreferenceCheck::NotMet) && preference_note.is_empty() {
        return Err(HandoverRefused::Missing { field: "preference_note" });
    }
    let over_cap = text::line(&handing.over_cap)?;
    let written = text::note(&handing.note)?;
    let fresh = (!written.is_empty()).then_some(HandoverNote {
        id: moment.spare,
        written_on: moment.today,
        asks: None,
        note: written,
    });
    let note = fresh.as_ref().map(|note| note.id).or(latest_note(case, workflow).map(|note| note.id));
    let room = Room { overridden: !over_cap.is_empty(), ..handing.to.room };
    let brought = Brought { note: note.is_some(), informed: handing.informed, preference: handing.preference, room };
    let input = Input::Handover(brought);
    lifecycle::check(TransitionId::T28, &Facts { case: Some((case, workflow)), who, today: moment.today, input })?;
    let said = Reassignment {
        from: workflow.assigned_to,
        staff: handing.to.staff,
        team: handing.to.team,
        reason: handing.reason,
        why,
        note,
        informed: handing.informed,
        preference: handing.preference,
        preference_note,
        over_cap: if handing.to.room.allows_one_more() { String::new() } else { over_cap },
    };
    let change = fresh.map_or_else(CaseChange::new, |note| CaseChange::new().with(CaseworkEdit::AddHandoverNote(note)));
    Ok(change.with_statement(StatementBody::Reassigned(said)))
}

/// Whether a restricted case would go to the one supervisor who may open it: nobody decides on their own case.
pub fn is_last_decider(workflow: &Workflow, to: StaffRef, decides: StaffRef) -> bool {
    workflow.restriction.as_ref().is_some_and(|view| view.deciders == Some(1)) && to == decides
}

/// What a supervisor brings to T28, for its guards.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Brought {
    /// Whether there is a note.
    pub note: bool,
    /// Whether it is said what the client knows.
    pub informed: Option<ClientInformed>,
    /// Whether the client's wish was looked at.
    pub preference: Option<PreferenceCheck>,
    /// The new worker's room.
    pub room: Room,
}

/// Answers for oneself: takes the case, or says why not.
pub fn answer(workflow: &Workflow, accepted: bool, reason: &str, who: &Who) -> Result<CaseChange, HandoverRefused> {
    let asked = to_answer(workflow, who.staff).ok_or(HandoverRefused::NotAsked)?;
    let reason = text::line(reason)?;
    if !accepted && reason.is_empty() {
        return Err(HandoverRefused::Missing { field: "reason" });
    }
    let reason = if accepted { String::new() } else { reason };
    let answer = HandoverAnswer { asked: asked.hash, accepted, reason };
    Ok(CaseChange::new().with_statement(StatementBody::HandoverAnswered(answer)))
}

/// The handover of the assignment that counts; `None` where nobody had to answer.
pub fn current(workflow: &Workflow) -> Option<&AssignmentView> {
    workflow.assignments.iter().find(|one| one.counts && one.said.is_some())
}

/// The handover that waits for this person's answer.
pub fn to_answer(workflow: &Workflow, staff: StaffRef) -> Option<&AssignmentView> {
    current(workflow).filter(|one| one.staff == staff && one.standing() == Some(HandoverStanding::Asked))
}

/// Whether nobody has the case on their hands: the worker who was asked declined it.
pub fn is_declined(workflow: &Workflow) -> bool {
    current(workflow).is_some_and(|one| one.standing() == Some(HandoverStanding::Declined))
}

/// The newest note since the case came to its present worker.
pub fn latest_note<'a>(case: &'a Case, workflow: &Workflow) -> Option<&'a HandoverNote> {
    let used = |id: EntryId| {
        workflow.assignments.iter().any(|one| one.said.as_ref().is_some_and(|said| said.note == Some(id)))
    };
    case.handover_notes.iter().filter(|note| !used(note.id)).max_by_key(|note| (note.written_on, note.id))
}

/// The wish of whoever carries the case that somebody else takes it, while nobody decided on it.
pub fn wish(case: &Case, workflow: &Workflow) -> Option<(Day, HandoverReason)> {
    latest_note(case, workflow).and_then(|note| Some((note.written_on, note.asks?)))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
