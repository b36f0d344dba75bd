//! The one act that a screen offers first: what the case needs next from this person. Offers only what is allowed.

use crate::approval;
use crate::bid;
use crate::codes::{CaseState, ReviewOutcome, TransferAnswer, TransferPackage, TransferState};
use crate::commands::{CaseCommand, is_allowed};
use crate::deadlines::DeadlineKey;
use crate::ids::EntryId;
use crate::permissions::{Closeness, Permission, Who};
use crate::plan;
use crate::review;
use crate::statement::Subject;
use crate::transfer;
use crate::worklist::{REVIEW_SHOWS_DAYS, Situation};

/// What comes next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NextStep {
    /// A contact with the client.
    Visit,
    /// A command.
    Command(CaseCommand),
}

/// What comes next for somebody; `None` when the case waits for others or is closed.
///
/// The assigned worker goes on with the step of `domain.md` 6.2 that the case stands at, and visits where nothing else
/// is owed; who supervises it decides what waits. A visit that is due comes before a review that is near.
pub fn next_step(situation: &Situation<'_>, who: &Who) -> Option<NextStep> {
    let allowed = |command| is_allowed(command, situation.case, situation.workflow, who) == Permission::Yes;
    match who.closeness(situation.workflow) {
        Closeness::Own => {
            let wanted = of_worker(situation).map(NextStep::Command);
            let wanted = wanted.filter(|step| matches!(step, NextStep::Command(command) if allowed(*command)));
            let visits = situation.workflow.state != CaseState::ClosurePending && allowed(CaseCommand::RecordFollowUp);
            wanted.or(visits.then_some(NextStep::Visit))
        }
        Closeness::Team | Closeness::Far => {
            let wanted = [
                (CaseCommand::AuthoriseClosure, true),
                (CaseCommand::AuthoriseTransfer, true),
                (CaseCommand::HandOverCase, true),
                (CaseCommand::SendTransfer, is_to_send(situation)),
                (CaseCommand::EndTransfer, is_to_end(situation)),
                (CaseCommand::Approve, true),
                (CaseCommand::DetermineRisk, situation.workflow.risk.conflict),
                (CaseCommand::SettleConflict, !situation.conflicts.is_empty()),
            ];
            let mut wanted = wanted.into_iter().filter(|(command, needed)| *needed && allowed(*command));
            wanted.next().map(|(command, _)| NextStep::Command(command))
        }
    }
}

fn of_worker(situation: &Situation<'_>) -> Option<CaseCommand> {
    let waits = approval::waiting(situation.case, situation.workflow);
    let waits_for = |wanted: fn(&Subject) -> bool| waits.iter().any(wanted);
    match situation.workflow.state {
        CaseState::Identified => Some(CaseCommand::AnswerDanger),
        CaseState::Screening if waits_for(|subject| matches!(subject, Subject::Screening(_))) => None,
        CaseState::Screening => screening(situation),
        CaseState::Assessment if waits_for(|subject| matches!(subject, Subject::Assessment(_))) => None,
        CaseState::Assessment => Some(CaseCommand::CompleteAssessment),
        CaseState::Planning if waits_for(|subject| matches!(subject, Subject::Plan(_))) => None,
        CaseState::Planning => Some(planning(situation)),
        CaseState::Implementing if visit_is_due(situation) => None,
        CaseState::Implementing => {
            asked_by_review(situation).or(reviewing_soon(situation).then_some(CaseCommand::OpenReview))
        }
        CaseState::Reviewing => reviewing(situation),
        CaseState::TransferPending if waits_for_agency(situation) => Some(CaseCommand::RecordTransferAnswer),
        _ => None,
    }
}

/// How far the transfer is, while it is under way.
fn transferring(situation: &Situation<'_>) -> Option<(TransferState, EntryId)> {
    let view = situation.workflow.transfer.as_ref()?;
    Some((transfer::state(situation.case, view), view.asked.id))
}

fn identity_sent(situation: &Situation<'_>, id: EntryId) -> bool {
    transfer::sending(situation.case, id, TransferPackage::Identity).is_some()
}

fn waits_for_agency(situation: &Situation<'_>) -> bool {
    transferring(situation).is_some_and(|(state, id)| match state {
        TransferState::Sent | TransferState::Received => true,
        TransferState::Accepted => {
            let receipt = transfer::has_answered(situation.case, id, TransferAnswer::IdentityReceived);
            identity_sent(situation, id) && !receipt
        }
        _ => false,
    })
}

fn is_to_send(situation: &Situation<'_>) -> bool {
    transferring(situation).is_some_and(|(state, id)| match state {
        TransferState::Authorised => true,
        TransferState::Accepted => !identity_sent(situation, id),
        _ => false,
    })
}

fn is_to_end(situation: &Situation<'_>) -> bool {
    let rejected = transferring(situation).is_some_and(|(state, _)| state == TransferState::Rejected);
    rejected || transfer::consent_is_over(situation.case, situation.workflow, situation.today)
}

/// What the screening came to is carried on; while it goes on, its form is.
fn screening(situation: &Situation<'_>) -> Option<CaseCommand> {
    if crate::screening::to_open(situation.case, situation.workflow).is_some() {
        return Some(CaseCommand::OpenScreenedCase);
    }
    Some(CaseCommand::AnswerDanger)
}

/// A version in the making is carried on; otherwise a new one is begun.
fn planning(situation: &Situation<'_>) -> CaseCommand {
    match plan::latest(situation.case).filter(|plan| plan.agreed_on.is_none()) {
        None => CaseCommand::DraftPlan,
        Some(plan) if plan.goals.is_empty() => CaseCommand::PlanGoal,
        Some(plan) if plan.goals.iter().any(|goal| goal.actions.is_empty()) => CaseCommand::PlanAction,
        Some(_) => CaseCommand::AgreePlan,
    }
}

fn days_left(situation: &Situation<'_>, key: DeadlineKey) -> Option<i32> {
    let found = situation.deadlines.iter().find(|deadline| deadline.key == key);
    found.map(|deadline| deadline.due.days_since(situation.today))
}

fn visit_is_due(situation: &Situation<'_>) -> bool {
    days_left(situation, DeadlineKey::FollowUp).is_some_and(|days| days <= 0)
}

fn reviewing_soon(situation: &Situation<'_>) -> bool {
    days_left(situation, DeadlineKey::Review).is_some_and(|days| days <= REVIEW_SHOWS_DAYS)
}

/// What the last review came to while the plan goes on, until somebody began it.
fn asked_by_review(situation: &Situation<'_>) -> Option<CaseCommand> {
    let (case, workflow) = (situation.case, situation.workflow);
    let last = review::last(case, workflow)?;
    let held_on = last.held_on?;
    match last.outcome? {
        ReviewOutcome::Transfer => {
            let mut proposed = workflow.transfer.iter().chain(&workflow.past_transfers);
            let begun = proposed.any(|view| view.proposed_at.day() >= held_on);
            (!begun).then_some(CaseCommand::ProposeTransfer)
        }
        ReviewOutcome::Conference => {
            let begun = case.conferences.iter().any(|one| one.called_on >= held_on);
            (!begun).then_some(CaseCommand::CallConference)
        }
        ReviewOutcome::Bid => bid::asked_for(case, workflow).map(|_| CaseCommand::AskBid),
        _ => None,
    }
}

fn reviewing(situation: &Situation<'_>) -> Option<CaseCommand> {
    let (case, workflow) = (situation.case, situation.workflow);
    if review::returned(case, workflow).is_some() {
        return Some(CaseCommand::OpenReview);
    }
    let last = review::last(case, workflow)?;
    match last.outcome {
        None => Some(CaseCommand::HoldReview),
        Some(ReviewOutcome::Close) if situation.workflow.stands(Subject::Review(last.id), true) => {
            Some(CaseCommand::RequestClosure)
        }
        Some(_) => None,
    }
}

#[cfg(test)]
mod tests;
