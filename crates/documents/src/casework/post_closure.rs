//! Checks after closure as fields of a casework document. Append-only. No rule.

use model::codes::SafetyChange;
use model::post_closure::PostClosureCheck;

use crate::draft::Draft;
use crate::page::{Eye, Page};
use crate::pen::Pen;
use crate::tree::Tree;

pub(super) const CHECK: char = 'b';

const EPISODE: &str = "e";
const DONE_ON: &str = "d";
const REACHED: &str = "r";
const SAFETY: &str = "s";
const NEW_CONCERN: &str = "c";
const NOTE: &str = "t";

pub(super) fn add(draft: &mut Draft<'_>, check: &PostClosureCheck) {
    let Some(mut pen) = Pen::add(draft, CHECK, check.id) else { return };
    pen.set(EPISODE, i64::from(check.episode));
    pen.set_day(DONE_ON, check.done_on);
    pen.yes(REACHED, check.reached);
    pen.set(SAFETY, check.safety_change.code());
    pen.yes(NEW_CONCERN, check.new_concern);
    pen.text(NOTE, &check.note);
}

pub(super) fn read(tree: &Tree<'_>, eye: &Eye<'_>) -> Vec<PostClosureCheck> {
    let read = |page: &Page<'_, '_>| {
        page.note_rewriting();
        PostClosureCheck {
            id: page.id,
            episode: page.number_or(EPISODE, 1),
            done_on: page.day_needed(DONE_ON),
            reached: page.flag(REACHED).unwrap_or(false),
            safety_change: page.code_or(SAFETY, SafetyChange::from_code, SafetyChange::NotAsked),
            new_concern: page.flag(NEW_CONCERN).unwrap_or(false),
            note: page.text(NOTE),
        }
    };
    Page::children(tree, eye, CHECK, "post_closure_check").iter().map(read).collect()
}
