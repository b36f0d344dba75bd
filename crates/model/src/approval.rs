//! Approving and giving back what a worker submitted. Nobody approves their own work.

use crate::active::{ActiveCase, Moment};
use crate::case_file::Case;
use crate::change::CaseChange;
use crate::codes::DecisionStage;
use crate::fund;
use crate::ids::{EntryId, StaffRef};
use crate::permissions::{Act, Object, Permission, Who, may};
use crate::reassess::has_ended;
use crate::report::{self, MandatoryReport};
use crate::review::Review;
use crate::statement::{StatementBody, Subject};
use crate::text::{self, TextRefused};
use crate::time::{Day, DayRefused, happened_on};
use crate::tracing;
use crate::workflow::{ApprovalDecision, Workflow};

/// Why a decision on submitted work was not made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ApprovalRefused {
    /// The person's roles may not decide this, or it is their own case.
    #[error("this person may not decide this")]
    NotAllowed,
    /// It waits for a second person: this one has decided.
    #[error("a second person has to decide")]
    SecondNeeded,
    /// Somebody says who decided with them before they decided themselves.
    #[error("the own decision comes first")]
    NotDecidedYet,
    /// Nothing of that kind waits for a decision.
    #[error("nothing waits for this decision")]
    NotWaiting,
    /// A text does not fit; giving work back needs a comment.
    #[error("a text does not fit: {0}")]
    Text(#[from] TextRefused),
    /// A day does not fit.
    #[error("a day does not fit: {0}")]
    Day(#[from] DayRefused),
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
    let held = |r: &&Review| r.episode == episode && r.outcome.is_some() && !has_ended(case, r.id);
    let reviews = case.reviews.iter().filter(held);
    let mut waiting: Vec<Subject> =
        assessments.filter(|a| a.approval_needed).map(|a| Subject::Assessment(a.id)).collect();
    waiting.extend(plans.filter(|p| p.approval_needed).map(|p| Subject::Plan(p.id)));
    waiting.extend(reviews.map(|r| Subject::Review(r.id)));
    let screenings = case.screenings.iter().filter(|s| episode == 0 && s.outcome.is_some() && s.approval_needed);
    waiting.extend(screenings.map(|s| Subject::Screening(s.id)));
    waiting.retain(undecided);
    // A decision for two waits until the second was there too; what was never decided waits whatever the episode.
    let open = |report: &&MandatoryReport| {
        matches!(report::stage(report, workflow), DecisionStage::Waits | DecisionStage::WaitsForSecond)
    };
    waiting.extend(case.reports.iter().filter(open).map(|report| Subject::Report(report.id)));
    let money = case.fund_requests.iter().filter(|one| fund::waits(one, workflow));
    waiting.extend(money.map(|one| Subject::Fund(one.id)));
    let back = case.tracings.iter().filter_map(|one| tracing::waiting(one, workflow));
    waiting.extend(back.map(|step| Subject::Reunification(step.id)));
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
    let approved = active.workflow().approvals.get(&subject);
    if approved.is_some_and(|view| view.approvers.iter().any(|one| one.by == who.staff)) {
        return Err(ApprovalRefused::SecondNeeded);
    }
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
    let own = proposed_by(active.case(), subject) == Some(who.staff);
    if own || may(who, closeness, object_of(subject), Act::Approve) != Permission::Yes {
        return Err(ApprovalRefused::NotAllowed);
    }
    let waits = waiting(active.case(), active.workflow()).contains(&subject);
    if waits { Ok(()) } else { Err(ApprovalRefused::NotWaiting) }
}

/// Who proposed what is decided on, where its document says so.
fn proposed_by(case: &Case, subject: Subject) -> Option<StaffRef> {
    match subject {
        Subject::Report(id) => case.reports.iter().find(|one| one.id == id).map(|one| one.by),
        Subject::Fund(id) => case.fund_requests.iter().find(|one| one.id == id).map(|one| one.by),
        Subject::Reunification(id) => {
            case.tracings.iter().flat_map(|one| &one.steps).find(|step| step.id == id).map(|step| step.by)
        }
        // Who proposed a transfer is judged by its own commands: the proposal is a statement.
        Subject::Assessment(_)
        | Subject::Plan(_)
        | Subject::Review(_)
        | Subject::Screening(_)
        | Subject::Join(_)
        | Subject::Transfer(_) => None,
    }
}

/// The entry that a subject names.
pub const fn entry_of(subject: Subject) -> EntryId {
    match subject {
        Subject::Assessment(id)
        | Subject::Plan(id)
        | Subject::Review(id)
        | Subject::Screening(id)
        | Subject::Transfer(id)
        | Subject::Report(id)
        | Subject::Fund(id)
        | Subject::Reunification(id)
        | Subject::Join(id) => id,
    }
}

/// The row of the matrix that a decision on it belongs to.
pub const fn object_of(subject: Subject) -> Object {
    match subject {
        Subject::Assessment(_) | Subject::Plan(_) | Subject::Review(_) | Subject::Screening(_) => Object::Casework,
        Subject::Report(_) => Object::Report,
        Subject::Fund(_) => Object::Fund,
        Subject::Reunification(_) => Object::Tracing,
        Subject::Transfer(_) => Object::Transfer,
        Subject::Join(_) => Object::Join,
    }
}

/// Records who decided together with the one who signs: somebody who answers for the programme and holds no key to the
/// case. It says what it is: their word as the supervisor passes it on, not their signature.
pub fn decide_with(
    active: &ActiveCase<'_>,
    subject: Subject,
    (with, on, note): (&str, Day, &str),
    who: &Who,
    moment: &Moment,
) -> Result<CaseChange, ApprovalRefused> {
    let (with, note) = (text::line_needed(with)?, text::note_needed(note)?);
    happened_on(on, moment.today, moment.tolerance_days)?;
    may_decide(active, subject, who)?;
    let approved = active.workflow().approvals.get(&subject);
    let mine = approved.is_some_and(|view| view.approvers.iter().any(|one| one.by == who.staff));
    // First one's own decision, then the word of the other.
    if !mine {
        return Err(ApprovalRefused::NotDecidedYet);
    }
    Ok(CaseChange::new().with_statement(StatementBody::SecondDecided { subject, who: with, on, note }))
}
