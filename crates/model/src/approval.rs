//! Approving and giving back what a worker submitted. Nobody approves their own work.

use crate::active::ActiveCase;
use crate::case_file::Case;
use crate::change::CaseChange;
use crate::ids::EntryId;
use crate::permissions::{Act, Object, Permission, Who, may};
use crate::statement::{StatementBody, Subject};
use crate::text::{self, TextRefused};
use crate::workflow::{ApprovalDecision, Workflow};

/// Why a decision on submitted work was not made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ApprovalRefused {
    /// The person's roles may not decide this, or it is their own case.
    #[error("this person may not decide this")]
    NotAllowed,
    /// Nothing of that kind waits for a decision.
    #[error("nothing waits for this decision")]
    NotWaiting,
    /// A text does not fit; giving work back needs a comment.
    #[error("a text does not fit: {0}")]
    Text(#[from] TextRefused),
}

/// What waits for a supervisor: submitted work that is not in force and was not given back. Oldest entries first.
pub fn waiting(case: &Case, workflow: &Workflow) -> Vec<Subject> {
    let episode = case.episode_number();
    let undecided = |subject: &Subject| {
        let decision = workflow.approvals.get(subject).map(|view| view.decision);
        matches!(decision, None | Some(ApprovalDecision::Void))
    };
    let assessments = case.assessments.iter().filter(|a| a.episode == episode && a.completed_on.is_some());
    let plans = case.plans.iter().filter(|p| p.episode == episode && p.agreed_on.is_some());
    let reviews = case.reviews.iter().filter(|r| r.episode == episode && r.outcome.is_some());
    let mut waiting: Vec<Subject> =
        assessments.filter(|a| a.approval_needed).map(|a| Subject::Assessment(a.id)).collect();
    waiting.extend(plans.filter(|p| p.approval_needed).map(|p| Subject::Plan(p.id)));
    waiting.extend(reviews.map(|r| Subject::Review(r.id)));
    let screenings = case.screenings.iter().filter(|s| episode == 0 && s.outcome.is_some() && s.approval_needed);
    waiting.extend(screenings.map(|s| Subject::Screening(s.id)));
    waiting.retain(undecided);
    waiting
}

/// Approves submitted work. The comment may be empty.
pub fn approve(
    active: &ActiveCase<'_>,
    subject: Subject,
    comment: &str,
    who: &Who,
) -> Result<CaseChange, ApprovalRefused> {
    let comment = text::note(comment)?;
    may_decide(active, subject, who)?;
    Ok(CaseChange::new().with_statement(StatementBody::Approved { subject, comment }))
}

/// Gives submitted work back with a comment.
pub fn give_back(
    active: &ActiveCase<'_>,
    subject: Subject,
    comment: &str,
    who: &Who,
) -> Result<CaseChange, ApprovalRefused> {
    let comment = text::note_needed(comment)?;
    may_decide(active, subject, who)?;
    Ok(CaseChange::new().with_statement(StatementBody::Refused { subject, comment }))
}

fn may_decide(active: &ActiveCase<'_>, subject: Subject, who: &Who) -> Result<(), ApprovalRefused> {
    let closeness = who.closeness(active.workflow());
    if may(who, closeness, Object::Casework, Act::Approve) != Permission::Yes {
        return Err(ApprovalRefused::NotAllowed);
    }
    let waits = waiting(active.case(), active.workflow()).contains(&subject);
    if waits { Ok(()) } else { Err(ApprovalRefused::NotWaiting) }
}

/// The entry that a subject names.
pub const fn entry_of(subject: Subject) -> EntryId {
    match subject {
        Subject::Assessment(id)
        | Subject::Plan(id)
        | Subject::Review(id)
        | Subject::Screening(id)
        | Subject::Transfer(id) => id,
    }
}
