//! Entries begun and not saved yet. Kept as the form gives them, bound to their case if it has one yet; the store is sealed,
//! so they are too.

use schemars::JsonSchema;
use serde::Deserialize;
use store::DraftRow;
use ts_rs::TS;

use crate::error::{CommandError, ErrorCode};
use crate::forms::{CaseRef, EntryRef};
use crate::registry::{Nothing, Reply, View};
use crate::session::Session;

/// The form that opens a case at once: its drafts belong to no case.
pub(crate) const OPENING: &str = "opening";
/// The form that notes a lead: it makes a case too.
pub(crate) const LEAD: &str = "lead";
/// How forms about a provider of the services list begin: they belong to no case.
const PROVIDER: &str = "provider_";

/// Longest content of a draft, in bytes.
const DRAFT_BYTES_MAX: usize = 256 * 1024;

/// What was typed so far.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveDraft {
    /// The draft; a new one when left out.
    #[serde(default)]
    pub draft: Option<EntryRef>,
    /// The case it belongs to; left out for `opening` and `lead`, whose case is still to come.
    #[serde(default)]
    pub case: Option<CaseRef>,
    /// Which form, such as `follow_up`.
    pub kind: String,
    /// What was typed, in the form's own shape.
    pub content: String,
}

/// The draft that was kept.
#[derive(Debug, Clone, serde::Serialize, JsonSchema, TS)]
pub struct Kept {
    /// Its id.
    pub draft: String,
}

/// `save_draft`
pub fn save_draft(session: &mut Session, input: SaveDraft) -> Result<Reply<Kept>, CommandError> {
    if input.content.len() > DRAFT_BYTES_MAX {
        return Err(CommandError::with(ErrorCode::TextTooLong, "max", DRAFT_BYTES_MAX));
    }
    if model::codes::AgencyCode::parse(&input.kind).is_none() {
        return Err(CommandError::with(ErrorCode::InputUnreadable, "field", "kind"));
    }
    let casework = input.case.map(|case| *case.0.as_bytes());
    let is_caseless = [OPENING, LEAD].contains(&input.kind.as_str()) || input.kind.starts_with(PROVIDER);
    if casework.is_none() != is_caseless {
        return Err(CommandError::with(ErrorCode::InputUnreadable, "field", "case"));
    }
    if let Some(casework) = casework
        && session.store.read(|reader| reader.doc(&casework))?.is_none()
    {
        return Err(ErrorCode::CaseUnknown.into());
    }
    let id = match input.draft {
        Some(draft) => draft_id(draft),
        None => *session.entry_id().as_bytes(),
    };
    let held = session.store.read(|reader| reader.draft(&id))?;
    if held.is_some_and(|held| held.casework != casework || held.kind != input.kind) {
        return Err(CommandError::with(ErrorCode::EntryUnknown, "entry", "draft"));
    }
    let row = DraftRow { id, casework, kind: input.kind, at: session.now().0, bytes: input.content.into_bytes() };
    session.store.save(|tx| tx.put_draft(&row))?;
    let draft = model::EntryId::from_bytes(id).to_hex();
    Ok(Reply { value: Kept { draft }, changed: vec![View::Drafts, View::Today] })
}

/// A draft that is not wanted any more.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct DiscardDraft {
    /// Which.
    pub draft: EntryRef,
}

/// `discard_draft`
pub fn discard_draft(session: &mut Session, input: DiscardDraft) -> Result<Reply<Nothing>, CommandError> {
    let id = draft_id(input.draft);
    if session.store.read(|reader| reader.draft(&id))?.is_none() {
        return Err(CommandError::with(ErrorCode::EntryUnknown, "entry", "draft"));
    }
    session.store.save(|tx| tx.drop_draft(&id))?;
    Ok(Reply { value: Nothing {}, changed: vec![View::Drafts, View::Today] })
}

pub(crate) fn draft_id(draft: EntryRef) -> [u8; 16] {
    *draft.0.as_bytes()
}
