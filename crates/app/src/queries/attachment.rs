//! The photos, recordings and papers of a case, and where each of them is. Previews are identity: only for who may see that unasked.

use model::attachment::{self, Attachment};
use model::codes::{AttachmentKind, ErasedBecause};
use model::permissions::{Act, Object, Permission};
use schemars::JsonSchema;
use serde::Deserialize;
use store::FileRow;
use ts_rs::TS;

use crate::base64;
use crate::error::{CommandError, ErrorCode};
use crate::forms::CaseRef;
use crate::picture::{PHOTO_BYTES_MAX, RECORDING_BYTES_MAX};
use crate::queries::backup::small;
use crate::registry::Reply;
use crate::session::Session;
use crate::views::{AttachmentList, AttachmentView};

/// Whose photos and recordings.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct AttachmentsOf {
    /// The case.
    pub case: CaseRef,
    /// Whether small pictures are wanted: not where somebody may look over a shoulder.
    #[serde(default)]
    pub previews: bool,
}

/// `attachments`
pub fn attachments(session: &mut Session, input: AttachmentsOf) -> Result<Reply<AttachmentList>, CommandError> {
    let today = session.today();
    let list = session.with_case(input.case.0, |session, live| {
        let read = live.read(&session.membership);
        if session.permission(&read, live, Object::Casework, Act::Read) == Permission::No {
            return Err(ErrorCode::NotAllowed.into());
        }
        let own = session.permission(&read, live, Object::Identity, Act::Read) == Permission::Yes;
        let may_take = attachment::may_be_taken(&read.case, &read.workflow, today);
        let all = read.identity.as_ref().map(|identity| identity.attachments.as_slice()).unwrap_or_default();
        let kept = all.iter().filter(|one| one.erased.is_none());
        let views: Vec<AttachmentView> =
            kept.map(|one| view(session, one, input.previews && own)).collect::<Result<_, _>>()?;
        let gone = all.iter().filter(|one| one.erased == Some(ErasedBecause::ConsentGone)).count();
        let count = |kind: AttachmentKind, whole: bool| {
            let there = |one: &AttachmentView| one.parts_at_office == one.parts;
            let meant = |one: &&AttachmentView| one.kind == kind.code() && (there(one) || (one.here && !whole));
            small(views.iter().filter(meant).count() as u64)
        };
        Ok(AttachmentList {
            may_take: may_take.is_ok(),
            why_not: may_take.err().map(|why| why.code().to_owned()).unwrap_or_default(),
            photo_bytes_max: small(PHOTO_BYTES_MAX as u64),
            recording_bytes_max: small(RECORDING_BYTES_MAX as u64),
            photos: count(AttachmentKind::Photo, false),
            photos_at_office: count(AttachmentKind::Photo, true),
            recordings: count(AttachmentKind::Audio, false),
            recordings_at_office: count(AttachmentKind::Audio, true),
            papers: count(AttachmentKind::Paper, false),
            papers_at_office: count(AttachmentKind::Paper, true),
            elsewhere: small(views.iter().filter(|one| !one.here && one.parts_at_office < one.parts).count() as u64),
            erased_with_consent: small(gone as u64),
            attachments: views,
        })
    })?;
    Ok(Reply::unchanged(list))
}

fn view(session: &Session, one: &Attachment, with_preview: bool) -> Result<AttachmentView, CommandError> {
    let row = session.store.read(|reader| reader.file(one.id.as_bytes()))?;
    let preview = if with_preview { session.preview_of(one)? } else { None };
    let counted = |count: fn(&FileRow) -> u64| row.as_ref().map_or(0, count);
    let (parts, here, there) = (one.manifest.parts.len() as u64, counted(|row| row.here), counted(|row| row.there));
    let whole_here = here == parts && parts > 0;
    let is_asked = row.as_ref().is_some_and(|row| row.wanted || row.pinned);
    let state = match (whole_here, there) {
        (false, _) if is_asked => "asked",
        (false, _) => "not_here",
        (true, 0) => "only_here",
        (true, there) if there < parts => "part_at_office",
        (true, _) => "at_office",
    };
    Ok(AttachmentView {
        id: one.id.to_hex(),
        kind: one.kind.code().to_owned(),
        paper: one.paper.map(|paper| paper.kind.code().to_owned()).unwrap_or_default(),
        dated_on: one.paper.and_then(|paper| paper.dated_on).map(|day| day.to_string()),
        taken_on: one.taken_on.to_string(),
        visit: one.visit.map(|visit| visit.to_hex()),
        bytes: small(one.bytes),
        state: state.to_owned(),
        parts: small(parts),
        parts_at_office: small(there),
        here: whole_here,
        pinned: row.is_some_and(|row| row.pinned),
        preview: preview.map(|bytes| format!("data:image/jpeg;base64,{}", base64::encode(&bytes))).unwrap_or_default(),
    })
}
