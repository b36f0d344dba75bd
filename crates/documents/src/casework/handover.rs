//! Handover notes as fields of a casework document. Append-only. No rule.

use model::codes::HandoverReason;
use model::handover::HandoverNote;

use crate::draft::Draft;
use crate::page::{Eye, Page};
use crate::pen::Pen;
use crate::tree::Tree;

pub(super) const NOTE: char = 'C';

const WRITTEN_ON: &str = "d";
const ASKS: &str = "a";
const TEXT: &str = "t";

pub(super) fn add(draft: &mut Draft<'_>, note: &HandoverNote) {
    let Some(mut pen) = Pen::add(draft, NOTE, note.id) else { return };
    pen.set_day(WRITTEN_ON, note.written_on);
    pen.maybe(ASKS, note.asks.map(HandoverReason::code));
    pen.text(TEXT, &note.note);
}

pub(super) fn read(tree: &Tree<'_>, eye: &Eye<'_>) -> Vec<HandoverNote> {
    let read = |page: &Page<'_, '_>| {
        page.note_rewriting();
        HandoverNote {
            id: page.id,
            written_on: page.day_needed(WRITTEN_ON),
            asks: page.code(ASKS, HandoverReason::from_code),
            note: page.text(TEXT),
        }
    };
    Page::children(tree, eye, NOTE, "handover_note").iter().map(read).collect()
}
