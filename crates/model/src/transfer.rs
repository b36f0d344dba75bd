//! The case goes to another agency: what is proposed, what was sent and answered, and how far it is. Never a closure;
//! this agency stays responsible until the hand-over is confirmed. Shares nothing: files are made elsewhere.

mod decide;
mod send;

pub use decide::{authorise, end, give_back, hand_over, propose, record_answer};
pub use send::{SendTransfer, agreed_for, preview, preview_identity, send};

use crate::active::ActiveCase;
use crate::case_file::Case;
use crate::codes::{
    AgencyCode, ConsentScope, Hindrance, SendChannel, SharedField, SummaryPart, TransferAnswer, TransferEnd,
    TransferPackage, TransferReason, TransferState,
};
use crate::consent::{Ask, Asked, Receiver, WhyNot, allows, band_on, held};
use crate::directory::Provider;
use crate::ids::{EntryId, PersonCode, StaffRef, StatementHash};
use crate::lifecycle::TransitionRefused;
use crate::sharing::FieldRuling;
use crate::text::TextRefused;
use crate::time::{Day, DayRefused, Millis};
use crate::workflow::Workflow;

/// What a worker proposes. Signed whole, so that nothing in it changes after a supervisor authorised it.
/// Source: `domain.md` 9.2.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TransferProposal {
    /// Key of this transfer; the receiving agency sees it as the reference.
    pub id: EntryId,
    /// Why.
    pub reason: TransferReason,
    /// The receiving agency by its code in the directory.
    pub provider: AgencyCode,
    /// Its name at that time, at most a line: whom consent must name.
    pub provider_name: String,
    /// Whether the worker asked the agency itself, needed where the directory was not checked for long.
    pub receiver_asked: bool,
    /// The fresh summary.
    pub summary: TransferSummary,
    /// What may leave with it, in the order of the list.
    pub fields: Vec<SharedField>,
    /// Whether a meeting of the client with both workers was offered.
    pub meeting_offered: bool,
    /// What the client says of it: at most 2,000 characters, never empty.
    pub client_view: String,
}

/// The summary in its parts, written for this transfer and never copied from a form: each at most 2,000 characters,
/// none empty. The risk is read from the file when it is sent.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TransferSummary {
    /// What the concerns are now.
    pub concerns: String,
    /// What was done and what is still to be done.
    pub actions: String,
    /// What keeps the client safe, and what would put them in danger.
    pub safety_advice: String,
    /// When and where the client is next seen.
    pub next_appointment: String,
}

impl TransferSummary {
    /// One of its parts.
    pub fn part(&self, part: SummaryPart) -> &str {
        match part {
            SummaryPart::Concerns => &self.concerns,
            SummaryPart::Actions => &self.actions,
            SummaryPart::SafetyAdvice => &self.safety_advice,
            SummaryPart::NextAppointment => &self.next_appointment,
        }
    }

    /// Whether every part is written.
    pub fn is_complete(&self) -> bool {
        SummaryPart::ALL.iter().all(|part| !self.part(*part).trim().is_empty())
    }
}

impl TransferProposal {
    /// Its texts that people write about the case.
    pub fn texts(&self) -> [&str; 5] {
        let summary = &self.summary;
        [&summary.concerns, &summary.actions, &summary.safety_advice, &summary.next_appointment, &self.client_view]
    }
}

/// One of the two files that went out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TransferSending {
    /// Key of this entry.
    pub id: EntryId,
    /// The transfer.
    pub transfer: EntryId,
    /// Which file.
    pub package: TransferPackage,
    /// What left, in the order of the list.
    pub fields: Vec<SharedField>,
    /// How it went.
    pub channel: SendChannel,
    /// How its passphrase was said.
    pub password_channel: SendChannel,
    /// The hash of the sealed file.
    pub hash: [u8; 32],
    /// The day.
    pub on: Day,
}

/// Something that the receiving agency said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TransferAnswered {
    /// Key of this entry.
    pub id: EntryId,
    /// The transfer.
    pub transfer: EntryId,
    /// What it said.
    pub answer: TransferAnswer,
    /// The day.
    pub on: Day,
    /// In coded words, at most a note; needed for a no.
    pub note: String,
}

/// A proposed transfer as the statements leave it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TransferView {
    /// The proposal.
    pub proposal: StatementHash,
    /// Who proposed it.
    pub proposed_by: StaffRef,
    /// When, as their device says.
    pub proposed_at: Millis,
    /// What they said.
    pub asked: TransferProposal,
    /// Who authorised it and when; `None` while nobody did, or what was authorised has changed since.
    pub authorised: Option<ActedBy>,
    /// Who confirmed the hand-over, where that stands.
    pub handed_over: Option<ActedBy>,
    /// What a supervisor said when giving it back or ending it; else empty.
    pub comment: String,
    /// Where it stands.
    pub stand: TransferStand,
}

/// Who acted, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ActedBy {
    /// The statement.
    pub hash: StatementHash,
    /// Who.
    pub by: StaffRef,
    /// When, as their device says.
    pub at: Millis,
}

/// Where a proposal stands, by the statements alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TransferStand {
    /// The other agency has the case.
    HandedOver,
    /// Authorised: it is sent, answered and handed over.
    Authorised,
    /// It waits for a supervisor.
    Proposed,
    /// It was given back.
    Returned,
    /// It ended without a hand-over.
    Ended(TransferEnd),
    /// The client took the consent back, which ends it whatever else was decided meanwhile (`domain.md` 16 M4).
    ConsentGone,
    /// The case came back after it.
    Over,
}

impl TransferView {
    /// Whether it is still under way or in force.
    pub fn stands(&self) -> bool {
        matches!(self.stand, TransferStand::HandedOver | TransferStand::Authorised | TransferStand::Proposed)
    }
}

/// How far a transfer is: statements first, then what was sent and answered. A no counts before a yes, because then the
/// client has nobody there.
pub fn state(case: &Case, view: &TransferView) -> TransferState {
    match view.stand {
        TransferStand::HandedOver | TransferStand::Over => return TransferState::HandedOver,
        TransferStand::Returned => return TransferState::Returned,
        TransferStand::ConsentGone => return TransferState::Revoked,
        TransferStand::Ended(TransferEnd::Rejected) => return TransferState::Rejected,
        TransferStand::Ended(TransferEnd::Expired) => return TransferState::Expired,
        TransferStand::Ended(TransferEnd::Revoked) => return TransferState::Revoked,
        TransferStand::Proposed => return TransferState::Proposed,
        TransferStand::Authorised => {}
    }
    let said = |answer| has_answered(case, view.asked.id, answer);
    if said(TransferAnswer::Rejected) {
        TransferState::Rejected
    } else if said(TransferAnswer::Accepted) {
        TransferState::Accepted
    } else if said(TransferAnswer::Received) {
        TransferState::Received
    } else if sending(case, view.asked.id, TransferPackage::Casework).is_some() {
        TransferState::Sent
    } else {
        TransferState::Authorised
    }
}

/// Whether the receiving agency said this.
pub fn has_answered(case: &Case, transfer: EntryId, answer: TransferAnswer) -> bool {
    case.transfer_answers.iter().any(|one| one.transfer == transfer && one.answer == answer)
}

/// The latest sending of one of the files.
pub fn sending(case: &Case, transfer: EntryId, package: TransferPackage) -> Option<&TransferSending> {
    let mine = case.transfer_sendings.iter().filter(|one| one.transfer == transfer && one.package == package);
    mine.max_by_key(|one| (one.on, one.id))
}

/// Whether the client's consent to this transfer names the receiving agency and holds today.
///
/// # Errors
/// Why not.
pub fn consented(case: &Case, workflow: &Workflow, provider_name: &str, today: Day) -> Result<(), WhyNot> {
    let ask = Ask {
        about: PersonCode::Client,
        scope: ConsentScope::Transfer,
        // By its name alone: a consent for a kind of service names nobody.
        receiver: Some(Receiver { name: provider_name, services: &[] }),
        groups: &[],
        name: false,
        bound_to: None,
    };
    let on = Asked { today, band: band_on(case, today) };
    let not = allows(&held(case, workflow), &ask, on).err();
    not.and_then(|not| not.first().map(|first| first.why)).map_or(Ok(()), Err)
}

/// Whether the authorised transfer has lost its consent to time: nobody took it back, its last day is past or the
/// client decides anew at another age. A supervisor then ends it (`domain.md` 6.2 T26).
pub fn consent_is_over(case: &Case, workflow: &Workflow, today: Day) -> bool {
    let view = workflow.transfer.as_ref().filter(|view| view.stand == TransferStand::Authorised);
    let over = |why: WhyNot| matches!(why, WhyNot::Expired | WhyNot::AgeBandChanged);
    view.is_some_and(|view| consented(case, workflow, &view.asked.provider_name, today).is_err_and(over))
}

/// Days on which that may begin, for lists that are made ahead.
pub fn consent_ends(workflow: &Workflow) -> impl Iterator<Item = Day> + '_ {
    let of_transfer = workflow.held_consents.iter().filter(|one| one.scope == ConsentScope::Transfer);
    of_transfer.filter_map(|one| Some(one.decision.expires_on?.plus(1)))
}

/// What stands between a case and a receiving agency; `None`: it may be asked.
///
/// `asked`: whether the worker made sure with the agency itself, which stands in for a directory not checked for long.
pub fn hindrance(provider: &Provider, asked: bool, today: Day) -> Option<Hindrance> {
    if provider.vetting == crate::codes::Vetting::DoNotUse {
        Some(Hindrance::DoNotUse)
    } else if provider.is_long_unchecked(today) && !asked {
        Some(Hindrance::LongUnchecked)
    } else {
        None
    }
}

/// Why something about a transfer was not done. Each variant is something a person can act on.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TransferRefused {
    /// The directory has no such agency.
    #[error("there is no such agency")]
    NoSuchProvider,
    /// It does not manage cases.
    #[error("this agency manages no cases")]
    ManagesNoCases,
    /// It may not be asked, or not before somebody made sure.
    #[error("this agency may not be asked: {}", .0.code())]
    Barred(Hindrance),
    /// A part of the summary, or what the client says, is missing or too long.
    #[error("{part}: {refused}")]
    Part {
        /// Which part, by its code; `client_view` for what the client says.
        part: &'static str,
        /// What is wrong with it.
        refused: TextRefused,
    },
    /// A field that was ticked may not leave.
    #[error("{} may not leave", .0.field.code())]
    Stays(FieldRuling),
    /// Nothing was ticked.
    #[error("nothing is to be shared")]
    NothingShared,
    /// A field of the casework goes with the casework, what identifies goes apart.
    #[error("{} goes in the other file", .0.code())]
    OtherPackage(SharedField),
    /// Another transfer is under way.
    #[error("another transfer is under way")]
    UnderWay,
    /// There is no such transfer, or it stands elsewhere.
    #[error("there is no such transfer now")]
    NotNow,
    /// Somebody else may do this: neither the assigned worker nor who proposed it.
    #[error("nobody decides on their own work")]
    OwnWork,
    /// The file goes by a channel that carries files.
    #[error("this channel carries no file")]
    NoFileChannel,
    /// The passphrase would go the way of the file.
    #[error("the passphrase goes by another channel")]
    PasswordChannel,
    /// Both files would go on one day by one channel (`domain.md` 9.2).
    #[error("the two files go on another day or by another channel")]
    TogetherWithOther,
    /// The identity goes once the agency said yes.
    #[error("the agency has not accepted yet")]
    NotAccepted,
    /// A no of the receiving agency says why.
    #[error("a no says why")]
    WhyNeeded,
    /// It ends as expired only when its consent or its time is over.
    #[error("its time is not over")]
    NotExpired,
    /// A text does not fit.
    #[error("a text does not fit: {0}")]
    Text(#[from] TextRefused),
    /// A day does not fit.
    #[error("a day does not fit: {0}")]
    Day(#[from] DayRefused),
    /// The step is not possible.
    #[error(transparent)]
    Transition(#[from] TransitionRefused),
}

/// The transfer that stands, where it is this one.
fn standing<'a>(active: &ActiveCase<'a>, transfer: EntryId) -> Result<&'a TransferView, TransferRefused> {
    let view = active.workflow().transfer.as_ref().filter(|view| view.asked.id == transfer);
    view.ok_or(TransferRefused::NotNow)
}

#[cfg(test)]
pub(crate) mod tests;
