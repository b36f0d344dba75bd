//! What the acts of transfers and handovers ask of the matrix, and which act of a transfer is possible now, by how far it
//! is. Checks state, not the input.

use super::CaseCommand;
use crate::case_file::Case;
use crate::codes::{TransferAnswer, TransferPackage, TransferState};
use crate::lifecycle::{Transition, TransitionId};
use crate::permissions::{Act, Object, Who};
use crate::transfer::{self, TransferStand, TransferView};
use crate::workflow::Workflow;

/// What a transfer or a handover asks of the matrix; then decisions that weigh on people.
pub(super) const fn asks_for(command: CaseCommand) -> (Object, Act) {
    match command {
        CaseCommand::ProposeTransfer => (Object::Transfer, Act::Create),
        CaseCommand::RecordTransferAnswer => (Object::Transfer, Act::Update),
        CaseCommand::AuthoriseTransfer
        | CaseCommand::ReturnTransfer
        | CaseCommand::SendTransfer
        | CaseCommand::HandOverCase
        | CaseCommand::EndTransfer => (Object::Transfer, Act::Approve),
        CaseCommand::WriteHandoverNote => (Object::Assignment, Act::Create),
        CaseCommand::ReassignCase => (Object::Assignment, Act::Approve),
        CaseCommand::AnswerHandover => (Object::Assignment, Act::Read),
        _ => super::of_decision(command),
    }
}

/// Whether a transfer is so far.
pub(super) fn fits(command: CaseCommand, case: &Case, workflow: &Workflow, who: &Who) -> bool {
    if let Some(fits) = super::joins::fits(command, workflow, who).or_else(|| super::aid::fits(command, case, workflow))
    {
        return fits;
    }
    let from = |id: TransitionId| Transition::of(id).from.contains(&workflow.state);
    let view = workflow.transfer.as_ref();
    if command == CaseCommand::ProposeTransfer {
        return from(TransitionId::T24) && view.is_none();
    }
    let Some(view) = view else { return false };
    let own = view.proposed_by == who.staff;
    match command {
        CaseCommand::AuthoriseTransfer => from(TransitionId::T24) && view.stand == TransferStand::Proposed && !own,
        CaseCommand::ReturnTransfer => workflow.is_active() && view.stand == TransferStand::Proposed && !own,
        CaseCommand::EndTransfer => from(TransitionId::T26) && !own,
        CaseCommand::HandOverCase => from(TransitionId::T25) && is_next(command, case, view) && !own,
        _ => from(TransitionId::T25) && is_next(command, case, view),
    }
}

/// Whether what was sent and answered so far asks for this.
fn is_next(command: CaseCommand, case: &Case, view: &TransferView) -> bool {
    let id = view.asked.id;
    let state = transfer::state(case, view);
    let receipt = transfer::has_answered(case, id, TransferAnswer::IdentityReceived);
    let identity = transfer::sending(case, id, TransferPackage::Identity).is_some();
    match (command, state) {
        (CaseCommand::SendTransfer, TransferState::Authorised) => true,
        (CaseCommand::SendTransfer, TransferState::Accepted) => !receipt,
        (
            CaseCommand::RecordTransferAnswer,
            TransferState::Sent | TransferState::Received | TransferState::Accepted,
        ) => true,
        (CaseCommand::HandOverCase, TransferState::Accepted) => identity && receipt,
        _ => false,
    }
}
