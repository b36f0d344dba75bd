//! A case that goes to another agency: proposed, decided, sent, answered, handed over or ended.

use std::collections::BTreeSet;

use model::EntryId;
use model::codes::{
    HandOverTold, IdentityReason, SendChannel, SharedField, TransferAnswer, TransferEnd, TransferPackage,
    TransferReason,
};
use model::directory::{Directory, Provider};
use model::statement::StatementBody;
use model::transfer::{self, SendTransfer, TransferAnswered, TransferProposal, TransferSummary};

use super::services::directory;
use super::{Desk, Made, code};

pub fn propose_transfer(desk: &mut Desk<'_>) -> Made {
    let managing = |provider: Provider| Provider { case_management: true, ..provider };
    let list = Directory { providers: directory(desk.today()).providers.into_iter().map(managing).collect() };
    let proposal = TransferProposal {
        id: desk.id(),
        reason: *desk.dice.one_of(TransferReason::ALL),
        provider: code("riverside"),
        provider_name: String::new(),
        receiver_asked: true,
        summary: TransferSummary {
            concerns: desk.words(),
            actions: desk.words(),
            safety_advice: desk.words(),
            next_appointment: desk.words(),
        },
        fields: vec![SharedField::CaseCode, SharedField::RiskLevel],
        meeting_offered: desk.dice.heads(),
        client_view: desk.words(),
    };
    transfer::propose(&desk.active()?, &list, &proposal, desk.who, desk.moment).ok()
}

fn under_way(desk: &Desk<'_>) -> Option<EntryId> {
    desk.workflow.transfer.as_ref().map(|view| view.asked.id)
}

pub fn authorise_transfer(desk: &mut Desk<'_>) -> Made {
    transfer::authorise(&desk.active()?, under_way(desk)?, desk.who, desk.moment).ok()
}

pub fn return_transfer(desk: &mut Desk<'_>) -> Made {
    let comment = desk.words();
    transfer::give_back(&desk.active()?, under_way(desk)?, &comment, desk.who).ok()
}

/// Names go by another way than the case, and whoever reads them to send them says why.
pub fn send_transfer(desk: &mut Desk<'_>) -> Made {
    let (id, transfer) = (desk.id(), under_way(desk)?);
    let accepted = transfer::has_answered(desk.case, transfer, TransferAnswer::Accepted);
    let package = if accepted { TransferPackage::Identity } else { TransferPackage::Casework };
    let (field, channel) = match package {
        TransferPackage::Casework => (SharedField::CaseCode, SendChannel::FileOnMemory),
        TransferPackage::Identity => (SharedField::Name, SendChannel::EncryptedFileByEmail),
    };
    if package == TransferPackage::Identity {
        desk.identity?;
    }
    let fields = BTreeSet::from([field]);
    let password_channel = SendChannel::PhoneCall;
    let sent = SendTransfer { id, transfer, package, fields: &fields, channel, password_channel, hash: [7; 32] };
    let change = transfer::send(&desk.active()?, &sent, desk.who, desk.moment).ok()?;
    let opened = StatementBody::IdentityOpened { reason: IdentityReason::Transfer, note: String::new() };
    Some(if package == TransferPackage::Identity { change.with_statement(opened) } else { change })
}

pub fn record_transfer_answer(desk: &mut Desk<'_>) -> Made {
    let transfer = under_way(desk)?;
    let yes = [TransferAnswer::Accepted, TransferAnswer::IdentityReceived];
    let answer = if desk.dice.below(3) > 0 { desk.dice.one_of(&yes) } else { desk.dice.one_of(TransferAnswer::ALL) };
    let answered = TransferAnswered { id: desk.id(), transfer, answer: *answer, on: desk.today(), note: desk.words() };
    transfer::record_answer(&desk.active()?, &answered, desk.moment).ok()
}

pub fn hand_over_case(desk: &mut Desk<'_>) -> Made {
    let told = *desk.dice.one_of(HandOverTold::ALL);
    let note = desk.words();
    transfer::hand_over(&desk.active()?, under_way(desk)?, (told, &note), desk.who, desk.moment).ok()
}

/// Rarely, or few transfers would come to their end.
pub fn end_transfer(desk: &mut Desk<'_>) -> Made {
    let end = *desk.dice.one_of(TransferEnd::ALL);
    let comment = desk.words();
    if desk.dice.below(4) > 0 {
        return None;
    }
    transfer::end(&desk.active()?, under_way(desk)?, (end, &comment), desk.who, desk.moment).ok()
}
