//! Two files of one person: one was opened in error and is joined to the other, which goes on. Reversible; copies nothing.

use crate::case_code::CaseCode;
use crate::case_file::Case;
use crate::change::CaseChange;
use crate::codes::{CaseState, ConsentAnswer, RiskBasis, RiskLevel};
use crate::consent::ConsentDecision;
use crate::ids::{CaseId, EntryId, StaffRef, StatementHash};
use crate::lifecycle::{self, Facts, Input, TransitionId, TransitionRefused};
use crate::permissions::{Act, Object, Permission, Who, may};
use crate::risk::RiskDetermination;
use crate::statement::{StatementBody, Subject};
use crate::text::{self, TextRefused};
use crate::time::{Day, Millis};
use crate::workflow::{ConsentView, ContestReason, Workflow};

/// Which of the two files a decision stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum JoinSide {
    /// The one that was opened in error.
    OpenedInError,
    /// The one that goes on.
    GoesOn,
}

/// A worker says that this file and another are about one person, and that this one was opened in error.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JoinProposal {
    /// Key of the proposal.
    pub id: EntryId,
    /// Code of the file that is to go on.
    pub code: CaseCode,
    /// How it is known, in coded words: at most a note, never empty.
    pub note: String,
}

/// A supervisor's decision, as it stands in one of the two files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Join {
    /// Which of the two this is.
    pub side: JoinSide,
    /// The proposal that was decided on.
    pub proposal: EntryId,
    /// The other file.
    pub other: CaseId,
    /// Its code.
    pub code: CaseCode,
    /// In coded words: at most a note; may be empty.
    pub note: String,
}

/// A proposal that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JoinAskedView {
    /// Hash of its statement.
    pub hash: StatementHash,
    /// Who proposed.
    pub by: StaffRef,
    /// When.
    pub at: Millis,
    /// What.
    pub asked: JoinProposal,
}

/// A join that stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JoinView {
    /// Hash of the decision that counts here.
    pub hash: StatementHash,
    /// Who decided.
    pub by: StaffRef,
    /// When.
    pub at: Millis,
    /// What.
    pub join: Join,
    /// What the decision had not seen of this file and depends on; empty on the side that goes on.
    pub unseen: Vec<ContestReason>,
    /// How many contacts and steps of referrals it had not seen either.
    pub late: usize,
}

impl JoinView {
    /// Whether somebody has to look again: something was written in this file that the decision had not seen.
    pub fn is_contested(&self) -> bool {
        !self.unseen.is_empty() || self.late > 0
    }
}

/// Why files are not joined, or not taken apart again.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum JoinRefused {
    /// The person's roles may not do this.
    #[error("this person may not do this")]
    NotAllowed,
    /// Nobody decides on their own case or their own proposal.
    #[error("nobody decides on their own work")]
    OwnWork,
    /// No proposal waits, or no join stands.
    #[error("nothing waits for this")]
    NotWaiting,
    /// One file cannot be joined to itself.
    #[error("it is the same file")]
    SameFile,
    /// One of the two is joined already, or others are joined to the one that was opened in error.
    #[error("one of the files is joined already")]
    JoinedAlready,
    /// Another worker carries the other file: one of the two is handed over first.
    #[error("two workers carry the two files")]
    TwoWorkers,
    /// The file that is to go on is not worked on as this one is: open it again first; or one of the two goes elsewhere.
    #[error("the file that is to go on does not go on")]
    NotOpen,
    /// The step is not possible.
    #[error(transparent)]
    Transition(#[from] TransitionRefused),
    /// A text does not fit.
    #[error("a text does not fit: {0}")]
    Text(#[from] TextRefused),
}

/// One of the two files.
#[derive(Debug, Clone, Copy)]
pub struct File<'a> {
    /// Its document.
    pub id: CaseId,
    /// The casework.
    pub case: &'a Case,
    /// Where it stands.
    pub workflow: &'a Workflow,
}

/// What a decision changes in each of the two files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Joined {
    /// In the file that goes on: saved first. Empty where it says so already.
    pub goes_on: CaseChange,
    /// In the one that was opened in error.
    pub in_error: CaseChange,
}

/// What of the file that was opened in error makes the other one safer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Safer {
    /// Its risk, where that is higher.
    pub risk: Option<RiskLevel>,
    /// Decisions by which it refuses what the other grants.
    pub refused: Vec<ConsentDecision>,
}

/// Proposes that this file is joined to another (T34).
pub fn propose(file: &File<'_>, proposal: &JoinProposal, who: &Who) -> Result<CaseChange, JoinRefused> {
    if may(who, who.closeness(file.workflow), Object::Join, Act::Create) != Permission::Yes {
        return Err(JoinRefused::NotAllowed);
    }
    if file.case.code == Some(proposal.code) {
        return Err(JoinRefused::SameFile);
    }
    if file.workflow.joined.is_some() || file.workflow.join_asked.is_some() || !file.workflow.joins.is_empty() {
        return Err(JoinRefused::JoinedAlready);
    }
    if !may_be_joined(file.workflow) {
        return Err(JoinRefused::NotOpen);
    }
    let proposal = JoinProposal { note: text::note_needed(&proposal.note)?, ..proposal.clone() };
    Ok(CaseChange::new().with_statement(StatementBody::JoinProposed(proposal)))
}

/// Joins the first file to the second, or decides anew on a join that is contested.
pub fn join(in_error: &File<'_>, goes_on: &File<'_>, note: &str, who: &Who, today: Day) -> Result<Joined, JoinRefused> {
    let proposal = decided_on(in_error, who)?;
    check_both(in_error, goes_on)?;
    if in_error.workflow.joined.is_none() {
        let case = Some((in_error.case, in_error.workflow));
        lifecycle::check(TransitionId::T34, &Facts { case, who, today, input: Input::Nothing })?;
    }
    let note = text::note(note)?;
    let (Some(code), Some(other_code)) = (in_error.case.code, goes_on.case.code) else {
        return Err(JoinRefused::NotWaiting);
    };
    let here =
        Join { side: JoinSide::OpenedInError, proposal, other: goes_on.id, code: other_code, note: note.clone() };
    let there = Join { side: JoinSide::GoesOn, proposal, other: in_error.id, code, note };
    let mut change = CaseChange::new();
    if !goes_on.workflow.joins.iter().any(|view| view.join.other == in_error.id) {
        change = change.with_statement(StatementBody::Joined(there));
    }
    for body in safer(in_error, goes_on).bodies(code, today) {
        change = change.with_statement(body);
    }
    Ok(Joined { goes_on: change, in_error: CaseChange::new().with_statement(StatementBody::Joined(here)) })
}

/// Gives a proposal back with a reason: both files go on.
pub fn give_back(file: &File<'_>, comment: &str, who: &Who) -> Result<CaseChange, JoinRefused> {
    let proposal = file.workflow.join_asked.as_ref().ok_or(JoinRefused::NotWaiting)?;
    may_decide(file, proposal.by, who)?;
    let comment = text::note_needed(comment)?;
    let subject = Subject::Join(proposal.asked.id);
    Ok(CaseChange::new().with_statement(StatementBody::Refused { subject, comment }))
}

/// Takes two files apart again: what each of them is to say.
pub fn take_apart(
    in_error: &File<'_>,
    goes_on: Option<&File<'_>>,
    note: &str,
    who: &Who,
) -> Result<Joined, JoinRefused> {
    let joined = in_error.workflow.joined.as_ref().ok_or(JoinRefused::NotWaiting)?;
    if may(who, who.closeness(in_error.workflow), Object::Join, Act::Approve) != Permission::Yes {
        return Err(not_allowed(in_error, who));
    }
    let note = text::note_needed(note)?;
    let undone = |join, note| CaseChange::new().with_statement(StatementBody::JoinUndone { join, note });
    let other = goes_on.and_then(|file| file.workflow.joins.iter().find(|view| view.join.other == in_error.id));
    Ok(Joined {
        goes_on: other.map_or_else(CaseChange::new, |view| undone(view.hash, note.clone())),
        in_error: undone(joined.hash, note),
    })
}

/// What of the first file makes the second one safer.
pub fn safer(in_error: &File<'_>, goes_on: &File<'_>) -> Safer {
    let (from, to) = (in_error.workflow, goes_on.workflow);
    // What goes on closed takes no determination: it is weighed when it is opened again.
    let risk = from.risk.current.filter(|risk| to.is_active() && to.risk.current.is_none_or(|there| *risk > there));
    let says_no = |view: &ConsentView| matches!(view.counts.answer, ConsentAnswer::Refused | ConsentAnswer::Withdrawn);
    let granted = |key| to.consents.get(key).is_some_and(|view| view.counts.grants());
    let refused = from.consents.iter().filter(|(key, view)| says_no(view) && granted(key));
    Safer { risk, refused: refused.map(|(_, view)| view.counts.clone()).collect() }
}

impl Safer {
    /// The statements that say so in the file that goes on.
    fn bodies(&self, from: CaseCode, today: Day) -> Vec<StatementBody> {
        let risk = self.risk.map(|level| {
            let note = from.to_string();
            StatementBody::RiskDetermined(RiskDetermination {
                level,
                basis: RiskBasis::Review,
                reasons: Vec::new(),
                note,
            })
        });
        let no = self.refused.iter().map(|said| {
            // The same no, from today on, with where it was said.
            let valid_from = said.valid_from.max(today);
            let conditions = from.to_string();
            StatementBody::ConsentDecided(ConsentDecision { valid_from, conditions, ..said.clone() })
        });
        risk.into_iter().chain(no).collect()
    }
}

/// Whether a file can be one of two that are joined: worked on or closed, and not on its way to another agency.
pub fn may_be_joined(workflow: &Workflow) -> bool {
    workflow.state == CaseState::Closed || (workflow.is_active() && workflow.state != CaseState::TransferPending)
}

/// Whether the work of a file goes on, or would if it were not joined.
fn is_worked_on(workflow: &Workflow) -> bool {
    let closed = workflow.closure.as_ref().is_some_and(|closure| closure.in_force);
    workflow.is_active() || (workflow.joined.is_some() && !closed)
}

fn check_both(in_error: &File<'_>, goes_on: &File<'_>) -> Result<(), JoinRefused> {
    if in_error.id == goes_on.id {
        return Err(JoinRefused::SameFile);
    }
    let (from, to) = (in_error.workflow, goes_on.workflow);
    let elsewhere = from.joined.as_ref().is_some_and(|view| view.join.other != goes_on.id);
    if to.joined.is_some() || !from.joins.is_empty() || elsewhere {
        return Err(JoinRefused::JoinedAlready);
    }
    if !may_be_joined(to) || !may_be_joined(from) || (is_worked_on(from) && !to.is_active()) {
        return Err(JoinRefused::NotOpen);
    }
    if from.assigned_to != to.assigned_to {
        return Err(JoinRefused::TwoWorkers);
    }
    Ok(())
}

/// The proposal that is decided on: one that waits, or that of a join which is contested.
fn decided_on(file: &File<'_>, who: &Who) -> Result<EntryId, JoinRefused> {
    let workflow = file.workflow;
    if let Some(view) = workflow.joined.as_ref().filter(|view| view.is_contested()) {
        may_decide(file, workflow.assigned_to, who)?;
        return Ok(view.join.proposal);
    }
    let asked = workflow.join_asked.as_ref().ok_or(JoinRefused::NotWaiting)?;
    may_decide(file, asked.by, who)?;
    Ok(asked.asked.id)
}

fn may_decide(file: &File<'_>, proposed_by: StaffRef, who: &Who) -> Result<(), JoinRefused> {
    if proposed_by == who.staff {
        return Err(JoinRefused::OwnWork);
    }
    match may(who, who.closeness(file.workflow), Object::Join, Act::Approve) {
        Permission::Yes => Ok(()),
        _ => Err(not_allowed(file, who)),
    }
}

fn not_allowed(file: &File<'_>, who: &Who) -> JoinRefused {
    if file.workflow.assigned_to == who.staff { JoinRefused::OwnWork } else { JoinRefused::NotAllowed }
}

#[cfg(test)]
mod tests;
