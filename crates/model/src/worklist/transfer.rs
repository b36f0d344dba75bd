//! Tasks of a transfer: what waits for the supervisor (W05), and what keeps it going (T24).

use super::rules::{Situation, task};
use super::{Audience, Task, TransferStep, Why, WorkRule};
use crate::codes::{TransferAnswer, TransferPackage, TransferState};
use crate::deadlines::DeadlineKey;
use crate::transfer::{self, TransferStand};

/// What the transfer of the case needs next, and from whom.
pub(super) fn tasks(situation: &Situation<'_>) -> Vec<Task> {
    let (case, workflow, today) = (situation.case, situation.workflow, situation.today);
    let view = workflow.transfer.as_ref().filter(|_| workflow.is_active());
    let Some(view) = view.filter(|view| matches!(view.stand, TransferStand::Proposed | TransferStand::Authorised))
    else {
        return Vec::new();
    };
    let limit = situation.deadlines.iter().find(|one| one.key == DeadlineKey::Transfer);
    let due = limit.map(|one| one.due);
    let interval = limit.map_or(1, |one| one.due.days_since(one.started));
    let id = view.asked.id;
    let identity_sent = transfer::sending(case, id, TransferPackage::Identity).is_some();
    let identity_there = transfer::has_answered(case, id, TransferAnswer::IdentityReceived);
    let step = match transfer::state(case, view) {
        TransferState::Proposed => TransferStep::Decide,
        TransferState::Authorised => TransferStep::Send,
        TransferState::Sent | TransferState::Received => TransferStep::Answer,
        TransferState::Accepted if !identity_sent => TransferStep::SendIdentity,
        TransferState::Accepted if !identity_there => TransferStep::Receipt,
        TransferState::Accepted => TransferStep::Confirm,
        _ => TransferStep::Rejected,
    };
    let late = due.is_some_and(|due| due < today);
    let (rule, audience) = match step {
        TransferStep::Answer | TransferStep::Receipt if late => (WorkRule::T24, Audience::Both),
        TransferStep::Answer | TransferStep::Receipt => (WorkRule::T24, Audience::Worker),
        TransferStep::Send | TransferStep::SendIdentity => (WorkRule::T24, Audience::Supervisor),
        _ => (WorkRule::W05, Audience::Supervisor),
    };
    let mut tasks = vec![task(situation, rule, audience, due, interval, Why::TransferWaits { transfer: id, step })];
    if transfer::consent_is_over(case, workflow, today) {
        let why = Why::TransferWaits { transfer: id, step: TransferStep::ConsentOver };
        tasks.push(task(situation, WorkRule::W05, Audience::Both, due, interval, why));
    }
    tasks
}
