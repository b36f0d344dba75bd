//! The answer of whoever a referral or a transfer went to, as a file that came back.

use model::codes::{ReferralState, TransferAnswer};
use model::{CaseId, EntryId};
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;
use vault::package::PACKAGE_BYTES_MAX;

use super::{RecordReferralEvent, record_event};
use crate::base64;
use crate::commands::follow_up::Recorded;
use crate::commands::transfer::{RecordTransferAnswer, answer as record_transfer_answer};
use crate::error::{CommandError, ErrorCode};
use crate::forms::{CaseRef, Code};
use crate::package::{AnswerV1, Answered, read_answer};
use crate::registry::Reply;
use crate::session::Session;

/// A provider's answer, as it came back.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct TakeAnswer {
    /// The case.
    pub case: CaseRef,
    /// Bytes of the file, in base64: JSON, or an age file that holds it.
    pub file: String,
    /// The passphrase of an age file.
    #[serde(default)]
    pub passphrase: String,
}

impl Drop for TakeAnswer {
    fn drop(&mut self) {
        zeroize::Zeroize::zeroize(&mut self.passphrase);
    }
}

/// How an age file begins.
const AGE_FIRST_LINE: &[u8] = b"age-encryption.org/";

/// `take_acknowledgement`
pub fn take_answer(session: &mut Session, input: TakeAnswer) -> Result<Reply<Recorded>, CommandError> {
    let unreadable = || CommandError::with(ErrorCode::FileUntrusted, "fault", "no acknowledgement");
    let bytes = base64::decode(&input.file, PACKAGE_BYTES_MAX).ok_or_else(unreadable)?;
    let answer = if bytes.starts_with(AGE_FIRST_LINE) {
        read_answer(&vault::open_package(&bytes, &input.passphrase).map_err(|_| unreadable())?)?
    } else {
        read_answer(&bytes)?
    };
    if is_transfer(session, input.case.0, answer.reference.0)? {
        return take_transfer_answer(session, input.case, answer);
    }
    let step = |state: ReferralState| RecordReferralEvent {
        case: input.case,
        referral: answer.reference,
        state: Code(state),
        on: answer.on,
        note: answer.note.clone(),
        barrier: None,
        declined: answer.declined,
        useful: None,
        draft: None,
    };
    match answer.answer {
        Answered::Received => record_event(session, step(ReferralState::Received)),
        Answered::Accepted => record_event(session, step(ReferralState::Accepted)),
        Answered::Declined => record_event(session, step(ReferralState::Declined)),
        Answered::Completed => {
            // A service that was given had begun; where that was noted before, it is not noted again.
            let begun =
                record_event(session, RecordReferralEvent { note: String::new(), ..step(ReferralState::InService) });
            match begun {
                Err(refused) if refused.code != ErrorCode::StateRefuses => return Err(refused),
                _ => {}
            }
            record_event(session, step(ReferralState::Completed))
        }
        Answered::IdentityReceived => Err(unreadable()),
    }
}

fn is_transfer(session: &mut Session, case: CaseId, reference: EntryId) -> Result<bool, CommandError> {
    session.with_case(case, |session, live| {
        let read = live.read(&session.membership);
        Ok(read.workflow.transfer.as_ref().is_some_and(|view| view.asked.id == reference))
    })
}

/// The answer of the agency that a case goes to.
fn take_transfer_answer(
    session: &mut Session,
    case: CaseRef,
    answer: AnswerV1,
) -> Result<Reply<Recorded>, CommandError> {
    let said = match answer.answer {
        Answered::Received => TransferAnswer::Received,
        Answered::Accepted => TransferAnswer::Accepted,
        Answered::Declined => TransferAnswer::Rejected,
        Answered::IdentityReceived => TransferAnswer::IdentityReceived,
        Answered::Completed => {
            return Err(CommandError::with(ErrorCode::FileUntrusted, "fault", "no acknowledgement"));
        }
    };
    // A no without words still says why, by its code.
    let why = answer.declined.map(|code| code.0.code().to_owned()).unwrap_or_default();
    let note = if answer.note.trim().is_empty() { why } else { answer.note };
    let record =
        RecordTransferAnswer { case, transfer: answer.reference, answer: Code(said), on: answer.on, note, draft: None };
    record_transfer_answer(session, record)
}
