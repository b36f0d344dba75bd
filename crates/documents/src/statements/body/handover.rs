//! Who carries a case from now on, and the answer to it, as bytes. Field order is that of the model's types and frozen.

use model::codes::{ClientInformed, HandoverReason, PreferenceCheck};
use model::handover::{HandoverAnswer, Reassignment};
use model::{EntryId, StaffRef, TeamRef};

use super::{code, maybe, statement, text};
use crate::codec::{Reader, Unreadable, Writer};

pub(super) fn write(out: &mut Writer, said: &Reassignment) {
    out.raw(said.from.as_bytes());
    out.raw(said.staff.as_bytes());
    out.raw(said.team.as_bytes());
    out.text(said.reason.code());
    out.text(&said.why);
    out.flag(said.note.is_some());
    if let Some(note) = said.note {
        out.raw(note.as_bytes());
    }
    out.text(said.informed.map_or("", ClientInformed::code));
    out.text(said.preference.map_or("", PreferenceCheck::code));
    out.text(&said.preference_note);
    out.text(&said.over_cap);
}

pub(super) fn read(from: &mut Reader<'_>) -> Result<Reassignment, Unreadable> {
    Ok(Reassignment {
        from: StaffRef::from_bytes(from.array()?),
        staff: StaffRef::from_bytes(from.array()?),
        team: TeamRef::from_bytes(from.array()?),
        reason: code(from, HandoverReason::from_code)?,
        why: text(from)?,
        note: maybe(from, |from| from.array().map(EntryId::from_bytes))?,
        informed: code(from, |said| unless_empty(said, ClientInformed::from_code))?,
        preference: code(from, |said| unless_empty(said, PreferenceCheck::from_code))?,
        preference_note: text(from)?,
        over_cap: text(from)?,
    })
}

pub(super) fn write_answer(out: &mut Writer, answer: &HandoverAnswer) {
    out.raw(answer.asked.as_bytes());
    out.flag(answer.accepted);
    out.text(&answer.reason);
}

pub(super) fn read_answer(from: &mut Reader<'_>) -> Result<HandoverAnswer, Unreadable> {
    Ok(HandoverAnswer { asked: statement(from)?, accepted: from.flag()?, reason: text(from)? })
}

/// `Some(None)` for an empty code: nothing was said.
fn unless_empty<T>(said: &str, of: impl Fn(&str) -> Option<T>) -> Option<Option<T>> {
    if said.is_empty() { Some(None) } else { of(said).map(Some) }
}
