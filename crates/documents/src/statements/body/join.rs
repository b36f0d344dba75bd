//! Two files of one person as bytes of a statement. Field order is that of the model's types and frozen with form 1.

use model::CaseId;
use model::case_code::CaseCode;
use model::join::{Join, JoinProposal, JoinSide};

use super::{CODE_BYTES_MAX, entry, text};
use crate::codec::{Reader, Unreadable, Writer};

const OPENED_IN_ERROR: u8 = 1;
const GOES_ON: u8 = 2;

pub(super) fn write_proposal(out: &mut Writer, asked: &JoinProposal) {
    out.raw(asked.id.as_bytes());
    out.text(&asked.code.compact());
    out.text(&asked.note);
}

pub(super) fn read_proposal(from: &mut Reader<'_>) -> Result<JoinProposal, Unreadable> {
    Ok(JoinProposal { id: entry(from)?, code: case_code(from)?, note: text(from)? })
}

pub(super) fn write(out: &mut Writer, join: &Join) {
    out.byte(match join.side {
        JoinSide::OpenedInError => OPENED_IN_ERROR,
        JoinSide::GoesOn => GOES_ON,
    });
    out.raw(join.proposal.as_bytes());
    out.raw(join.other.as_bytes());
    out.text(&join.code.compact());
    out.text(&join.note);
}

pub(super) fn read(from: &mut Reader<'_>) -> Result<Join, Unreadable> {
    let side = match from.byte()? {
        OPENED_IN_ERROR => JoinSide::OpenedInError,
        GOES_ON => JoinSide::GoesOn,
        _ => return Err(Unreadable::Code),
    };
    let (proposal, other) = (entry(from)?, CaseId::from_bytes(from.array()?));
    Ok(Join { side, proposal, other, code: case_code(from)?, note: text(from)? })
}

fn case_code(from: &mut Reader<'_>) -> Result<CaseCode, Unreadable> {
    CaseCode::parse(from.text(CODE_BYTES_MAX)?).map_err(|_| Unreadable::Code)
}
