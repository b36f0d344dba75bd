//! Confirmations as children of either document. Append-only. No rule.
//!
//! Automerge writes nothing when a value is put again unchanged (`keys-and-sync.md` 7). This says who confirmed it and when;
//! the value itself is written again beside it, so that a rival becomes a conflict.

use model::field::Field;
use model::questionnaire::Confirmation;
use model::{Millis, StaffRef};

use crate::draft::Draft;
use crate::page::{Eye, Page};
use crate::pen::Pen;
use crate::tree::Tree;

pub(crate) const CONFIRMATION: char = 'y';

const FIELD: &str = "f";
const BY: &str = "b";
const ON: &str = "d";
const AT: &str = "a";
const SETTLED: &str = "s";

pub(crate) fn add(draft: &mut Draft<'_>, confirmation: &Confirmation) {
    let Some(mut pen) = Pen::add(draft, CONFIRMATION, confirmation.id) else { return };
    pen.set(FIELD, confirmation.field.key());
    pen.set_id(BY, confirmation.by.as_bytes());
    pen.set_day(ON, confirmation.on);
    pen.set(AT, confirmation.at.0);
    pen.yes(SETTLED, confirmation.settled);
}

/// Confirmations of fields that this version does not know are named and left out.
pub(crate) fn read(tree: &Tree<'_>, eye: &Eye<'_>) -> Vec<Confirmation> {
    let nobody = StaffRef::from_bytes([0; 16]);
    let read = |page: &Page<'_, '_>| {
        page.note_rewriting();
        Some(Confirmation {
            id: page.id,
            field: page.code(FIELD, Field::from_key)?,
            by: page.staff(BY).unwrap_or(nobody),
            on: page.day_needed(ON),
            at: Millis(page.number_or(AT, 0)),
            settled: page.flag(SETTLED).unwrap_or(false),
        })
    };
    Page::children(tree, eye, CONFIRMATION, "confirmation").iter().filter_map(read).collect()
}
