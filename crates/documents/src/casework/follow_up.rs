//! Contact notes as fields of a casework document. Append-only: there is no edit of one. No rule.

use model::codes::{Barrier, ContactMode, ContactPurpose, NoContactReason, Tri, VisitMark};
use model::follow_up::ContactNote;
use model::ids::PersonCode;
use model::{Millis, StaffRef};

use crate::draft::Draft;
use crate::page::{Eye, Page};
use crate::pen::{Pen, codes, words};
use crate::tree::Tree;

pub(super) const CONTACT: char = 'n';

const HELD_ON: &str = "d";
const RECORDED_AT: &str = "a";
const BY: &str = "b";
const BY_SAID: &str = "y";
const MODE: &str = "k";
const DURATION: &str = "m";
const PRIVATE: &str = "p";
const PRESENT: &str = "w";
const PURPOSES: &str = "u";
const SEEN: &str = "s";
const CHILD_ALONE: &str = "c";
const CHANGED: &str = "g";
const BARRIERS: &str = "r";
const MARKS: &str = "q";
const FAILED: &str = "f";
const OBSERVATIONS: &str = "t";

pub(super) fn add(draft: &mut Draft<'_>, note: &ContactNote) {
    let Some(mut pen) = Pen::add(draft, CONTACT, note.id) else { return };
    pen.set_day(HELD_ON, note.held_on);
    pen.set(RECORDED_AT, note.recorded_at.0);
    pen.set_id(BY, note.by.as_bytes());
    pen.text(BY_SAID, &note.by_said);
    pen.maybe(MODE, note.kind.map(ContactMode::code));
    pen.maybe(DURATION, note.duration_min.map(i64::from));
    pen.maybe(PRIVATE, note.private_setting);
    pen.text(PRESENT, &words(note.present.iter().map(PersonCode::to_string)));
    pen.text(PURPOSES, &codes(note.purposes.iter().map(|purpose| purpose.code())));
    pen.yes(SEEN, note.client_seen);
    pen.maybe(CHILD_ALONE, note.child_seen_alone.map(Tri::code));
    pen.maybe(CHANGED, note.situation_change.map(Tri::code));
    pen.text(BARRIERS, &codes(note.barriers.iter().map(|barrier| barrier.code())));
    pen.text(MARKS, &codes(note.marks.iter().map(|mark| mark.code())));
    pen.maybe(FAILED, note.attempt_failed.map(NoContactReason::code));
    pen.text(OBSERVATIONS, &note.observations);
}

pub(super) fn read(tree: &Tree<'_>, eye: &Eye<'_>) -> Vec<ContactNote> {
    let nobody = StaffRef::from_bytes([0; 16]);
    let read = |page: &Page<'_, '_>| {
        page.note_rewriting();
        ContactNote {
            id: page.id,
            held_on: page.day_needed(HELD_ON),
            recorded_at: Millis(page.number_or(RECORDED_AT, 0)),
            by: page.staff(BY).unwrap_or(nobody),
            by_said: page.text(BY_SAID),
            kind: page.code(MODE, ContactMode::from_code),
            duration_min: page.number(DURATION),
            private_setting: page.flag(PRIVATE),
            present: page.codes(PRESENT, PersonCode::parse),
            purposes: page.codes(PURPOSES, ContactPurpose::from_code),
            client_seen: page.flag(SEEN).unwrap_or(false),
            child_seen_alone: page.code(CHILD_ALONE, Tri::from_code),
            situation_change: page.code(CHANGED, Tri::from_code),
            barriers: page.codes(BARRIERS, Barrier::from_code),
            marks: page.codes(MARKS, VisitMark::from_code),
            attempt_failed: page.code(FAILED, NoContactReason::from_code),
            observations: page.text(OBSERVATIONS),
        }
    };
    Page::children(tree, eye, CONTACT, "contact").iter().map(read).collect()
}
