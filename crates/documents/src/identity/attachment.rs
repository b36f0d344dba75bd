//! Photos, recordings and scanned papers as entries of an identity document: what leads to their parts, never the parts. No rule.

use model::EntryId;
use model::StatementHash;
use model::attachment::{Attachment, Manifest, PARTS_MAX, Paper};
use model::codes::{AttachmentKind, ErasedBecause, MediaForm, PaperKind};

use crate::document::EditFailed;
use crate::draft::Draft;
use crate::page::{Eye, Page};
use crate::pen::Pen;
use crate::tree::Tree;

const ATTACHMENT: char = 'm';

const KIND: &str = "k";
const MEDIA: &str = "f";
const TAKEN_ON: &str = "d";
const VISIT: &str = "v";
const CONSENT: &str = "c";
const BYTES: &str = "n";
/// The key of the head, then the name of each part: 32 bytes each.
const MANIFEST: &str = "p";
const ERASED: &str = "x";
/// What a paper is and the day that stands on it; of nothing else.
const PAPER: &str = "w";
const DATED_ON: &str = "y";

pub(super) fn add(draft: &mut Draft<'_>, attachment: &Attachment) {
    let Some(mut pen) = Pen::add(draft, ATTACHMENT, attachment.id) else { return };
    pen.set(KIND, attachment.kind.code());
    pen.set(MEDIA, attachment.media.code());
    pen.set_day(TAKEN_ON, attachment.taken_on);
    pen.maybe_id(VISIT, attachment.visit);
    if let Some(consent) = attachment.consent {
        pen.set_blob(CONSENT, consent.as_bytes().to_vec());
    }
    pen.set(BYTES, i64::try_from(attachment.bytes).unwrap_or(i64::MAX));
    let manifest = &attachment.manifest;
    pen.set_blob(MANIFEST, [&manifest.key[..], &manifest.parts.concat()].concat());
    if let Some(paper) = attachment.paper {
        pen.set(PAPER, paper.kind.code());
        pen.maybe_day(DATED_ON, paper.dated_on);
    }
}

/// Says once that it is gone: the first reason stays.
pub(super) fn erase(draft: &mut Draft<'_>, id: EntryId, because: ErasedBecause) -> Result<(), EditFailed> {
    Pen::find(draft, ATTACHMENT, id)?.set(ERASED, because.code());
    Ok(())
}

pub(super) fn read(tree: &Tree<'_>, eye: &Eye<'_>) -> Vec<Attachment> {
    let read = |page: &Page<'_, '_>| {
        // A reason that this version does not know is a reason all the same.
        let gone = page.map.slot(ERASED).is_some();
        if gone {
            page.note_other_values(&[ERASED])
        } else {
            page.note_rewriting()
        }
        let kind = page.code_or(KIND, AttachmentKind::from_code, AttachmentKind::Photo);
        let paper = || Paper {
            kind: page.code_or(PAPER, PaperKind::from_code, PaperKind::Other),
            dated_on: page.day(DATED_ON),
        };
        let because = page.code(ERASED, ErasedBecause::from_code);
        Attachment {
            id: page.id,
            kind,
            media: page.code_or(MEDIA, MediaForm::from_code, MediaForm::Jpeg),
            taken_on: page.day_needed(TAKEN_ON),
            visit: page.entry(VISIT),
            paper: (kind == AttachmentKind::Paper).then(paper),
            consent: page.hash(CONSENT).map(StatementHash::from_bytes),
            bytes: page.number_or(BYTES, 0),
            manifest: page.blob(MANIFEST, manifest).unwrap_or(Manifest { key: [0; 32], parts: Vec::new() }),
            erased: gone.then_some(because.unwrap_or(ErasedBecause::Removed)),
        }
    };
    Page::children(tree, eye, ATTACHMENT, "attachment").iter().map(read).collect()
}

fn manifest(bytes: &[u8]) -> Option<Manifest> {
    let (rows, rest) = bytes.as_chunks::<32>();
    let (key, parts) = rows.split_first()?;
    let whole = rest.is_empty() && (2..=PARTS_MAX).contains(&parts.len());
    whole.then(|| Manifest { key: *key, parts: parts.to_vec() })
}
