//! The statements of a transfer, as bytes. Field order is frozen with form 1.

use model::codes::{AgencyCode, HandOverTold, SharedField, TransferEnd, TransferReason};
use model::statement::StatementBody;
use model::transfer::{TransferProposal, TransferSummary};

use super::{code, entry, list, text};
use crate::codec::{Reader, Unreadable, Writer};

/// What a statement on a transfer says; nothing of another.
pub(super) fn write(out: &mut Writer, body: &StatementBody) {
    match body {
        StatementBody::TransferProposed(proposal) => write_proposal(out, proposal),
        StatementBody::TransferHandedOver { transfer, told, note } => {
            out.raw(transfer.as_bytes());
            out.text(told.code());
            out.text(note);
        }
        StatementBody::TransferEnded { transfer, end, comment } => {
            out.raw(transfer.as_bytes());
            out.text(end.code());
            out.text(comment);
        }
        _ => {}
    }
}

fn write_proposal(out: &mut Writer, proposal: &TransferProposal) {
    out.raw(proposal.id.as_bytes());
    out.text(proposal.reason.code());
    out.text(proposal.provider.as_str());
    out.text(&proposal.provider_name);
    out.flag(proposal.receiver_asked);
    out.text(&proposal.summary.concerns);
    out.text(&proposal.summary.actions);
    out.text(&proposal.summary.safety_advice);
    out.text(&proposal.summary.next_appointment);
    out.length(proposal.fields.len());
    for field in &proposal.fields {
        out.text(field.code());
    }
    out.flag(proposal.meeting_offered);
    out.text(&proposal.client_view);
}

pub(super) fn read_proposal(from: &mut Reader<'_>) -> Result<TransferProposal, Unreadable> {
    Ok(TransferProposal {
        id: entry(from)?,
        reason: code(from, TransferReason::from_code)?,
        provider: code(from, AgencyCode::parse)?,
        provider_name: text(from)?,
        receiver_asked: from.flag()?,
        summary: TransferSummary {
            concerns: text(from)?,
            actions: text(from)?,
            safety_advice: text(from)?,
            next_appointment: text(from)?,
        },
        fields: list(from, |from| code(from, SharedField::from_code))?,
        meeting_offered: from.flag()?,
        client_view: text(from)?,
    })
}

pub(super) fn read_handed_over(from: &mut Reader<'_>) -> Result<StatementBody, Unreadable> {
    Ok(StatementBody::TransferHandedOver {
        transfer: entry(from)?,
        told: code(from, HandOverTold::from_code)?,
        note: text(from)?,
    })
}

pub(super) fn read_ended(from: &mut Reader<'_>) -> Result<StatementBody, Unreadable> {
    Ok(StatementBody::TransferEnded {
        transfer: entry(from)?,
        end: code(from, TransferEnd::from_code)?,
        comment: text(from)?,
    })
}
