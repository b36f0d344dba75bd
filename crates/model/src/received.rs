//! What another agency sent: the lead it becomes, what is answered, and calling back what was sent. Opens no file.

use std::collections::BTreeMap;

use crate::active::Moment;
use crate::case_file::Case;
use crate::change::{CaseChange, CaseworkEdit, IdentityEdit};
use crate::client::Person;
use crate::codes::{
    DeclineReason, LeadSource, ReceivedAnswer, ReceivedKind, ReferralPriority, SharedField, TransferReason, Tri,
    UrgentReason,
};
use crate::ids::{EntryId, PersonCode};
use crate::lead::{self, LeadRefused, Noticed};
use crate::opening::{NewCase, checked_person};
use crate::permissions::Who;
use crate::sharing::Agreed;
use crate::text::{self, TextRefused};
use crate::time::{Day, DayRefused, happened_on};

/// A referral or a transfer that came in, with what its file said of the case. Source: `domain.md` 9.1, 9.2.
///
/// Invariant: neither name nor a way to reach somebody stands here; both go into identity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received {
    /// Key of this entry.
    pub id: EntryId,
    /// The sender's own key of it, named again by every answer.
    pub reference: EntryId,
    /// What it asks for.
    pub kind: ReceivedKind,
    /// Which agency sent it, as its file says; nothing in files of older versions.
    pub from: String,
    /// How the sender can be asked.
    pub answer_to: String,
    /// The day the file was made, as it says.
    pub made_on: Day,
    /// The day it was opened here.
    pub received_on: Day,
    /// How quickly the sender waits; a transfer is urgent.
    pub priority: ReferralPriority,
    /// The last day on which an answer is in time, where the file says one.
    pub answer_by: Option<Day>,
    /// Why the case moves; a transfer alone.
    pub reason: Option<TransferReason>,
    /// What the client agreed to, as the file says; `None` in files of older versions and once it was called back.
    pub agreed: Option<Agreed>,
    /// What the file said, each at most a note.
    pub fields: BTreeMap<SharedField, String>,
    /// What was answered, in the order of their days.
    pub steps: Vec<ReceivedStep>,
}

/// An answer that went back, or word that the client's consent ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceivedStep {
    /// Key of this entry.
    pub id: EntryId,
    /// What was said.
    pub answer: ReceivedAnswer,
    /// The day.
    pub on: Day,
    /// Why not; needed to decline.
    pub declined: Option<DeclineReason>,
    /// In coded words, at most a note.
    pub note: String,
}

/// Most answers that one file gets.
pub const STEPS_MAX: usize = 20;

/// Fields that say who somebody is: kept in identity alone.
pub const IDENTIFYING: [SharedField; 2] = [SharedField::Name, SharedField::SafeContact];

/// Why something received was not kept or answered.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReceivedRefused {
    /// The lead was refused.
    #[error(transparent)]
    Lead(#[from] LeadRefused),
    /// Nothing of the kind came for this case.
    #[error("nothing was received for this case")]
    NothingReceived,
    /// This cannot be answered after what was answered.
    #[error("{} does not follow", answer.code())]
    WrongOrder {
        /// What was to be said.
        answer: ReceivedAnswer,
    },
    /// Declining needs a reason.
    #[error("declining needs a reason")]
    WhyNeeded,
    /// The file of who the client is says no name.
    #[error("the file names nobody")]
    NobodyNamed,
    /// A text does not fit.
    #[error("a text does not fit: {0}")]
    Text(#[from] TextRefused),
    /// The day does not fit.
    #[error("a day does not fit: {0}")]
    Day(#[from] DayRefused),
}

impl Received {
    /// How far it is: of answers the last that counts; `None` while nothing went back.
    pub fn state(&self) -> Option<ReceivedAnswer> {
        self.steps.iter().map(|step| step.answer).max_by_key(|answer| progress(*answer))
    }

    /// Whether the client's consent to it ended: then what the file said is not shown any more.
    pub fn is_recalled(&self) -> bool {
        self.state() == Some(ReceivedAnswer::Recalled)
    }

    /// What may be answered next, the likeliest first.
    pub fn next(&self) -> Vec<ReceivedAnswer> {
        ReceivedAnswer::ALL.iter().copied().filter(|answer| self.may_follow(*answer)).collect()
    }

    fn may_follow(&self, to: ReceivedAnswer) -> bool {
        use ReceivedAnswer::{Accepted, Completed, Declined, IdentityReceived, Waiting};
        if self.steps.len() >= STEPS_MAX {
            return false;
        }
        match (self.state(), to) {
            (None, Waiting) | (None | Some(Waiting), Accepted | Declined) => true,
            // A service says what came of it; a case that moved is told by its own agency from then on.
            (Some(Accepted), Completed) => self.kind == ReceivedKind::Referral,
            (Some(Accepted), IdentityReceived) => self.kind == ReceivedKind::Transfer,
            _ => false,
        }
    }
}

/// Of answers that met: what takes help away counts before what promises it, and a recall before all.
const fn progress(answer: ReceivedAnswer) -> u8 {
    match answer {
        ReceivedAnswer::Waiting => 0,
        ReceivedAnswer::Accepted => 1,
        ReceivedAnswer::IdentityReceived => 2,
        ReceivedAnswer::Completed => 3,
        ReceivedAnswer::Declined => 4,
        ReceivedAnswer::Recalled => 5,
    }
}

/// Keeps what was received as a lead (T01), with the sender's file beside it.
///
/// The source is the other agency's kind of sending, an emergency cannot wait, and the client knows: no agency sends a
/// file of somebody who did not agree.
///
/// # Errors
/// As [`lead::record_lead`].
pub fn keep(noticed: &Noticed, received: &Received, who: &Who, moment: &Moment) -> Result<NewCase, ReceivedRefused> {
    let received = checked(received, moment)?;
    let mut noticed = noticed.clone();
    noticed.lead.source = source(received.kind);
    noticed.lead.knows = Tri::Yes;
    if received.priority == ReferralPriority::Emergency {
        noticed.lead.urgent = noticed.lead.urgent.or(Some(UrgentReason::Other));
    }
    let mut new = lead::record_lead(&noticed, who, moment)?;
    new.change = new.change.with(CaseworkEdit::AddReceived(received));
    Ok(new)
}

/// Where a lead comes from that arrived as a file.
pub const fn source(kind: ReceivedKind) -> LeadSource {
    match kind {
        ReceivedKind::Referral => LeadSource::Ngo,
        ReceivedKind::Transfer => LeadSource::TransferIn,
    }
}

fn checked(received: &Received, moment: &Moment) -> Result<Received, ReceivedRefused> {
    happened_on(received.received_on, moment.today, moment.tolerance_days)?;
    let fields = received.fields.iter().filter(|(field, _)| !IDENTIFYING.contains(field));
    let fields = fields.map(|(field, said)| Ok((*field, text::note(said)?)));
    Ok(Received {
        from: text::line(&received.from)?,
        answer_to: text::line(&received.answer_to)?,
        fields: fields.collect::<Result<BTreeMap<SharedField, String>, TextRefused>>()?,
        steps: Vec::new(),
        ..received.clone()
    })
}

/// What was received with this key of the sender's, in this case.
pub fn of_sender(case: &Case, reference: EntryId) -> Option<&Received> {
    case.received.iter().find(|one| one.reference == reference)
}

/// Records an answer that goes back to the sender. It may be given in every state: a sender is never left without one.
pub fn answer(
    case: &Case,
    received: EntryId,
    step: &ReceivedStep,
    moment: &Moment,
) -> Result<CaseChange, ReceivedRefused> {
    let found = case.received.iter().find(|one| one.id == received).ok_or(ReceivedRefused::NothingReceived)?;
    happened_on(step.on, moment.today, moment.tolerance_days)?;
    if !found.may_follow(step.answer) {
        return Err(ReceivedRefused::WrongOrder { answer: step.answer });
    }
    if step.answer == ReceivedAnswer::Declined && step.declined.is_none() {
        return Err(ReceivedRefused::WhyNeeded);
    }
    let step = ReceivedStep { note: text::note(&step.note)?, ..step.clone() };
    Ok(CaseChange::new().with(CaseworkEdit::AddReceivedStep(received, step)))
}

/// Who the client of an accepted transfer is: their name and a safe way, in identity, and the receipt for the sender.
pub fn name_client(
    case: &Case,
    received: EntryId,
    (client, reach_note): (&Person, &str),
    step: &ReceivedStep,
    moment: &Moment,
) -> Result<CaseChange, ReceivedRefused> {
    let client = checked_person(client, PersonCode::Client)?;
    if client.names().next().is_none() {
        return Err(ReceivedRefused::NobodyNamed);
    }
    let reach_note = text::note(reach_note)?;
    let change = answer(case, received, step, moment)?.with_identity(IdentityEdit::AddPerson(client));
    Ok(if reach_note.is_empty() { change } else { change.with_identity(IdentityEdit::SetReachNote(reach_note)) })
}

/// The client took the consent back at the sender: what the file said goes out of the case. What the client told this
/// agency itself stays, under the consent given here. Source: `domain.md` 8.6.
pub fn recall(
    case: &Case,
    received: EntryId,
    (step, on): (EntryId, Day),
    moment: &Moment,
) -> Result<CaseChange, ReceivedRefused> {
    let found = case.received.iter().find(|one| one.id == received).ok_or(ReceivedRefused::NothingReceived)?;
    happened_on(on, moment.today, moment.tolerance_days)?;
    if found.is_recalled() {
        return Err(ReceivedRefused::WrongOrder { answer: ReceivedAnswer::Recalled });
    }
    let step = ReceivedStep { id: step, answer: ReceivedAnswer::Recalled, on, declined: None, note: String::new() };
    let change = CaseChange::new().with(CaseworkEdit::EraseReceived(received));
    Ok(change.with(CaseworkEdit::AddReceivedStep(received, step)))
}

#[cfg(test)]
mod tests;
