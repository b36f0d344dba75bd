//! Photos, recordings and scanned papers. They show who somebody is, so they stand in identity; their bytes never do.
//! Decides whether one may be taken and when it has to go; seals, stores and sends nothing.

use std::fmt;

use crate::active::{ActiveCase, Moment};
use crate::case_file::{Case, LegalHold};
use crate::change::{CaseChange, IdentityEdit};
use crate::client::Identity;
use crate::codes::{AttachmentKind, ConsentScope, ErasedBecause, MediaForm, PaperKind};
use crate::consent::{Ask, Asked, WhyNot, allows, band_on, held, is_given_up};
use crate::ids::{EntryId, PersonCode, StatementHash};
use crate::time::{Day, DayRefused, happened_on};
use crate::workflow::Workflow;

/// Attachments that one case holds at a time.
pub const ATTACHMENTS_MAX: usize = 200;
/// Parts of one attachment, its head too.
pub const PARTS_MAX: usize = 65;
/// Days within which media are erased once consent to them was taken back; this version does it at once.
/// Source: `domain.md` 8.6.
pub const ERASED_WITHIN_DAYS: i32 = 7;

/// A photo, a recording or a scanned paper. Source: `domain.md` 3 IdentityAttachment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Key of this entry, and what its parts are bound to.
    pub id: EntryId,
    /// What it is.
    pub kind: AttachmentKind,
    /// In which form.
    pub media: MediaForm,
    /// The day it was taken.
    pub taken_on: Day,
    /// The visit it belongs to: the entry of its contact note, or of the draft that becomes it.
    pub visit: Option<EntryId>,
    /// What the paper is; there for a paper and for nothing else.
    pub paper: Option<Paper>,
    /// The consent it rests on; `None` for a paper that needs none, and where it could not be read.
    pub consent: Option<StatementHash>,
    /// Bytes of the content.
    pub bytes: u64,
    /// Where its parts are and what opens them.
    pub manifest: Manifest,
    /// Why it is no longer kept; its parts are destroyed then.
    pub erased: Option<ErasedBecause>,
}

/// What a scanned paper is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paper {
    /// Its kind.
    pub kind: PaperKind,
    /// The day that stands on it; `None` where none does.
    pub dated_on: Option<Day>,
}

/// What leads to the parts of an attachment.
///
/// Invariant: 2 to [`PARTS_MAX`] parts, or none where it could not be read.
#[derive(Clone, PartialEq, Eq)]
pub struct Manifest {
    /// Opens the first part.
    pub key: [u8; 32],
    /// Hash of each sealed part, in their order.
    pub parts: Vec<[u8; 32]>,
}

impl Attachment {
    /// Whether it may be kept only while the client agrees to photos and recordings.
    pub fn needs_consent(&self) -> bool {
        needs_consent(self.kind, self.paper.map(|paper| paper.kind))
    }
}

impl fmt::Debug for Manifest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Manifest({} parts)", self.parts.len())
    }
}

/// Why something was not attached, or not removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AttachRefused {
    /// The client has not agreed to photos and recordings (`domain.md` 8.2).
    #[error("no consent to photos and recordings: {0:?}")]
    NotConsented(WhyNot),
    /// The case holds as many as it can.
    #[error("more than {max} attachments")]
    TooMany {
        /// How many fit.
        max: usize,
    },
    /// No such form for what it is, or no parts.
    #[error("this is no photo, no recording and no paper")]
    Unfit,
    /// There is no such attachment any more.
    #[error("no such attachment")]
    Gone,
    /// The day does not fit.
    #[error("the day does not fit: {0}")]
    Day(#[from] DayRefused),
}

/// Whether keeping it asks for consent to photos and recordings. What shows a face or lets a voice be heard does, an
/// identity card too; every other paper belongs to the file as a note does (`docs/adr/0044-scanned-papers.md`).
/// Source: `domain.md` 8.2.
pub const fn needs_consent(kind: AttachmentKind, paper: Option<PaperKind>) -> bool {
    match (kind, paper) {
        (AttachmentKind::Photo | AttachmentKind::Audio, _) => true,
        (AttachmentKind::Paper, paper) => matches!(paper, Some(PaperKind::IdentityCard)),
    }
}

/// Whether photos and recordings may be taken today, and on which consent.
///
/// # Errors
/// The reason, of which there is one: nobody receives anything.
pub fn may_be_taken(case: &Case, workflow: &Workflow, today: Day) -> Result<StatementHash, WhyNot> {
    let ask = Ask {
        about: PersonCode::Client,
        scope: ConsentScope::PhotoAudio,
        receiver: None,
        groups: &[],
        name: false,
        bound_to: None,
    };
    let held = held(case, workflow);
    let on = Asked { today, band: band_on(case, today) };
    allows(&held, &ask, on).map_err(|why| why.first().map_or(WhyNot::NotAsked, |not| not.why))?;
    let agreed = held.iter().find(|one| one.about == ask.about && one.scope == ask.scope && one.to.is_none());
    agreed.map(|one| one.hash).ok_or(WhyNot::NotAsked)
}

/// Attaches a photo, a recording or a scanned paper. Its bytes are kept by whoever sealed them, in the same save.
pub fn attach(
    proof: &ActiveCase<'_>,
    identity: &Identity,
    attachment: &Attachment,
    moment: &Moment,
) -> Result<CaseChange, AttachRefused> {
    let consent = if attachment.needs_consent() {
        Some(may_be_taken(proof.case(), proof.workflow(), moment.today).map_err(AttachRefused::NotConsented)?)
    } else {
        None
    };
    if kept(identity).count() >= ATTACHMENTS_MAX {
        return Err(AttachRefused::TooMany { max: ATTACHMENTS_MAX });
    }
    let picture = matches!(attachment.kind, AttachmentKind::Photo | AttachmentKind::Paper);
    let said = (attachment.kind == AttachmentKind::Paper) == attachment.paper.is_some();
    let fits = picture == (attachment.media == MediaForm::Jpeg);
    if !fits || !said || !(2..=PARTS_MAX).contains(&attachment.manifest.parts.len()) || attachment.bytes == 0 {
        return Err(AttachRefused::Unfit);
    }
    happened_on(attachment.taken_on, moment.today, moment.tolerance_days)?;
    if let Some(dated_on) = attachment.paper.and_then(|paper| paper.dated_on) {
        happened_on(dated_on, moment.today, moment.tolerance_days)?;
    }
    let attachment = Attachment { consent, erased: None, ..attachment.clone() };
    Ok(CaseChange::new().with_identity(IdentityEdit::AddAttachment(attachment)))
}

/// Removes one, taken by mistake or not wanted: its parts are destroyed.
pub fn remove(identity: &Identity, id: EntryId) -> Result<CaseChange, AttachRefused> {
    let found = kept(identity).any(|one| one.id == id);
    let erased = IdentityEdit::EraseAttachment(id, ErasedBecause::Removed);
    if found { Ok(CaseChange::new().with_identity(erased)) } else { Err(AttachRefused::Gone) }
}

/// Erases everything that rests on a consent which was taken back or refused since, also what somebody attached who
/// had not heard of it. A paper that needs no such consent stays. Writes nothing while the client agrees, and nothing
/// while the case is kept for a court.
/// Source: `domain.md` 8.6.
pub fn erase_unconsented(case: &Case, workflow: &Workflow, identity: &Identity) -> CaseChange {
    let view = workflow.consents.get(&(PersonCode::Client, ConsentScope::PhotoAudio));
    let given_up = view.is_some_and(|view| is_given_up(&view.counts));
    if !given_up || case.legal_hold.counts() == Some(&LegalHold(true)) {
        return CaseChange::new();
    }
    kept(identity).filter(|one| one.needs_consent()).fold(CaseChange::new(), |change, one| {
        change.with_identity(IdentityEdit::EraseAttachment(one.id, ErasedBecause::ConsentGone))
    })
}

/// Those that were not erased.
pub fn kept(identity: &Identity) -> impl Iterator<Item = &Attachment> {
    identity.attachments.iter().filter(|one| one.erased.is_none())
}

#[cfg(test)]
mod tests;
