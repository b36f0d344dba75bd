//! Photos, recordings and scanned papers: taken, looked at, fetched, kept here, removed. Cleans and seals before anything is saved.

use model::attachment::{self, Attachment, Paper};
use model::codes::{AttachmentKind, IdentityReason, MediaForm, PaperKind};
use model::permissions::{Act, Object};
use model::time::Day;
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use crate::base64;
use crate::desk::Desk;
use crate::error::{CommandError, ErrorCode};
use crate::forms::{CaseRef, Code, EntryRef, IsoDay};
use crate::picture::{self, PHOTO_BYTES_MAX, RECORDING_BYTES_MAX, Unclean};
use crate::queries::person::open_identity;
use crate::registry::{Nothing, Reply, View};
use crate::save::Beside;
use crate::session::Session;
use crate::views::ShownAttachment;

use super::follow_up::Recorded;

/// A photo or a recording, as the web view has it.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct AttachFile {
    /// The case.
    pub case: CaseRef,
    /// What it is.
    pub kind: Code<AttachmentKind>,
    /// The draft of the visit, or its entry, where it belongs to one.
    #[serde(default)]
    pub visit: Option<EntryRef>,
    /// The day it was taken; today when left out.
    #[serde(default)]
    pub taken_on: Option<IsoDay>,
    /// A JPEG or PNG of at most 12 MiB, a WebM or Ogg recording of at most 6 MiB, in base 64.
    pub content: String,
}

/// `attach_file`
pub fn attach(session: &mut Session, input: AttachFile) -> Result<Reply<Recorded>, CommandError> {
    let taken_on = input.taken_on.map_or_else(|| session.today(), |day| day.0);
    let made = Made { kind: input.kind.0, taken_on, visit: input.visit, paper: None };
    keep(session, input.case, made, &input.content, (Act::Update, Beside::default()))
}

/// The picture of a paper, and what it is.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct KeepPaper {
    /// The case.
    pub case: CaseRef,
    /// What it is.
    pub kind: Code<PaperKind>,
    /// The day that stands on it, where one does.
    #[serde(default)]
    pub dated_on: Option<IsoDay>,
    /// A JPEG or PNG of at most 12 MiB, in base 64.
    pub content: String,
    /// The draft that this entry ends.
    #[serde(default)]
    pub draft: Option<EntryRef>,
}

/// `keep_paper`
pub fn keep_paper(session: &mut Session, input: KeepPaper) -> Result<Reply<Recorded>, CommandError> {
    let paper = Some(Paper { kind: input.kind.0, dated_on: input.dated_on.map(|day| day.0) });
    let made = Made { kind: AttachmentKind::Paper, taken_on: session.today(), visit: None, paper };
    keep(session, input.case, made, &input.content, (Act::Create, Beside::ending(input.draft)))
}

/// What somebody says of what they attach.
struct Made {
    kind: AttachmentKind,
    taken_on: Day,
    visit: Option<EntryRef>,
    paper: Option<Paper>,
}

/// Cleans, seals and attaches, in the save that `beside` goes with.
fn keep(
    session: &mut Session,
    case: CaseRef,
    made: Made,
    content: &str,
    (act, beside): (Act, Beside),
) -> Result<Reply<Recorded>, CommandError> {
    if attachment::needs_consent(made.kind, made.paper.map(|paper| paper.kind)) {
        may_take(session, case)?;
    }
    let taken = take(made.kind, content)?;
    let (id, manifest, parts) = session.seal_attachment(&taken.content, &taken.preview)?;
    let attachment = Attachment {
        id,
        kind: made.kind,
        media: taken.media,
        taken_on: made.taken_on,
        visit: made.visit.map(|entry| entry.0),
        paper: made.paper,
        consent: None,
        bytes: taken.content.len() as u64,
        manifest,
        erased: None,
    };
    let rule = |desk: &Desk<'_>| {
        let identity = desk.read.identity.as_ref().ok_or(ErrorCode::KeysMissing)?;
        Ok(attachment::attach(&desk.active()?, identity, &attachment, &desk.moment)?)
    };
    let change = session.decide(case.0, (Object::Identity, act), false, rule)?;
    let beside = Beside { parts: Some(parts), ..beside };
    session.settle(case.0, &change, &beside, &[View::Attachments], Recorded { entry: id.to_hex() })
}

/// Asked before anything is decoded: without consent nobody looks at a photo.
fn may_take(session: &mut Session, case: CaseRef) -> Result<(), CommandError> {
    let today = session.today();
    session.with_case(case.0, |session, live| {
        let read = live.read(&session.membership);
        attachment::may_be_taken(&read.case, &read.workflow, today).map_err(attachment::AttachRefused::NotConsented)?;
        Ok(())
    })
}

struct Taken {
    content: Vec<u8>,
    preview: Vec<u8>,
    media: MediaForm,
}

fn take(kind: AttachmentKind, text: &str) -> Result<Taken, CommandError> {
    let refused = |why: Unclean| CommandError::with(ErrorCode::PictureRefused, "why", why.code());
    let bytes_max = match kind {
        AttachmentKind::Photo | AttachmentKind::Paper => PHOTO_BYTES_MAX,
        AttachmentKind::Audio => RECORDING_BYTES_MAX,
    };
    // A long text is not decoded at all.
    if text.len() > bytes_max.div_ceil(3) * 4 {
        return Err(refused(Unclean::TooLarge).and("max", bytes_max));
    }
    let bytes = base64::decode(text, bytes_max).ok_or_else(|| refused(Unclean::Unreadable))?;
    let clean = match kind {
        AttachmentKind::Photo => picture::clean_photo(&bytes),
        AttachmentKind::Paper => picture::clean_paper(&bytes),
        AttachmentKind::Audio => {
            let media = picture::recording_form(&bytes).map_err(refused)?;
            return Ok(Taken { content: bytes, preview: Vec::new(), media });
        }
    }
    .map_err(refused)?;
    Ok(Taken { content: clean.jpeg, preview: clean.preview, media: MediaForm::Jpeg })
}

/// Which attachment, and why.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct ShowAttachment {
    /// The case.
    pub case: CaseRef,
    /// Which.
    pub attachment: EntryRef,
    /// Why; needed from anybody but the assigned worker.
    #[serde(default)]
    pub reason: Option<Code<IdentityReason>>,
}

/// `show_attachment`: for a view inside the app. One that is not here is asked for with the next exchange.
pub fn show(session: &mut Session, input: ShowAttachment) -> Result<Reply<ShownAttachment>, CommandError> {
    let file = find(session, input.case, input.attachment)?;
    let mut changed = open_identity(session, input.case.0, input.reason, "")?;
    let content = session.open_attachment(&file)?;
    let (id, now) = (*file.id.as_bytes(), session.now().0);
    let asked = content.is_none();
    session.store.save(|tx| if asked { tx.want_file(&id, true) } else { tx.touch_file(&id, now) })?;
    changed.push(View::Attachments);
    let media = match file.media {
        MediaForm::Jpeg => "image/jpeg",
        MediaForm::Webm => "audio/webm",
        MediaForm::Ogg => "audio/ogg",
    };
    let content = content.map(|bytes| base64::encode(&bytes));
    Ok(Reply { value: ShownAttachment { media: media.to_owned(), content, asked }, changed })
}

/// One attachment.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct OneAttachment {
    /// The case.
    pub case: CaseRef,
    /// Which.
    pub attachment: EntryRef,
}

/// `remove_attachment`
pub fn remove(session: &mut Session, input: OneAttachment) -> Result<Reply<Nothing>, CommandError> {
    let rule = |desk: &Desk<'_>| {
        let identity = desk.read.identity.as_ref().ok_or(ErrorCode::KeysMissing)?;
        Ok(attachment::remove(identity, input.attachment.0)?)
    };
    let change = session.decide(input.case.0, (Object::Identity, Act::Update), false, rule)?;
    let beside = Beside { audit: Some(("media_erased", "removed".to_owned())), ..Beside::default() };
    let reply = session.settle(input.case.0, &change, &beside, &[View::Attachments], Nothing {})?;
    session.store.empty_log()?;
    Ok(reply)
}

/// Whether an attachment stays on this device.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct PinAttachment {
    /// The case.
    pub case: CaseRef,
    /// Which.
    pub attachment: EntryRef,
    /// Whether it stays.
    pub pinned: bool,
}

/// `pin_attachment`: before a visit without network. One that is not here is fetched with the next exchange.
pub fn pin(session: &mut Session, input: PinAttachment) -> Result<Reply<Nothing>, CommandError> {
    let file = find(session, input.case, input.attachment)?;
    session.store.save(|tx| tx.pin_file(file.id.as_bytes(), input.pinned))?;
    Ok(Reply { value: Nothing {}, changed: vec![View::Attachments] })
}

/// `evict_attachment`: makes room. Refused while the office does not hold all of it, or it is to stay.
pub fn evict(session: &mut Session, input: OneAttachment) -> Result<Reply<Nothing>, CommandError> {
    let file = find(session, input.case, input.attachment)?;
    let gone = session.store.save(|tx| tx.evict_file(file.id.as_bytes()))?.value;
    if !gone {
        return Err(CommandError::with(ErrorCode::StateRefuses, "attachment", "not_whole_at_office"));
    }
    Ok(Reply { value: Nothing {}, changed: vec![View::Attachments] })
}

fn find(session: &mut Session, case: CaseRef, id: EntryRef) -> Result<Attachment, CommandError> {
    session.with_case(case.0, |session, live| {
        let read = live.read(&session.membership);
        let identity = read.identity.as_ref().ok_or(ErrorCode::KeysMissing)?;
        let found = attachment::kept(identity).find(|one| one.id == id.0).cloned();
        found.ok_or(CommandError::with(ErrorCode::EntryUnknown, "entry", "attachment"))
    })
}
