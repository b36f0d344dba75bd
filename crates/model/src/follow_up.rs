//! Contacts with the client: what was seen, what was done, when to meet again. Notes are append-only.

mod further;

pub use further::{
    ADVOCACY_MAX, Advocacy, Further, SERVICE_CHECKS_MAX, ServiceCheck, SupportSession, Travel, moves, next_session,
};

use std::collections::BTreeSet;

use crate::active::{ActiveCase, Moment};
use crate::case_file::Case;
use crate::change::{CaseChange, CaseField, CaseworkEdit};
use crate::codes::{Barrier, CaseState, ContactMode, ContactPurpose, NoContactReason, Tri, VisitMark};
use crate::field::Field;
use crate::ids::{EntryId, PersonCode, StaffRef};
use crate::permissions::Who;
use crate::register::unchanged;
use crate::risk::{self, RiskDetermination, RiskRefused};
use crate::statement::StatementBody;
use crate::text::{self, TextRefused};
use crate::time::{Day, DayRefused, Millis, happened_on, planned_on};
use crate::unit;

/// One contact, or one try at it. Source: `domain.md` 4.9.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactNote {
    /// Key of this entry.
    pub id: EntryId,
    /// The day it happened, as the worker says.
    pub held_on: Day,
    /// When it was recorded, as the device says.
    pub recorded_at: Millis,
    /// Who wrote it.
    pub by: StaffRef,
    /// Who made the contact when that was somebody without an account here (imported notes); at most a line.
    pub by_said: String,
    /// How.
    pub kind: Option<ContactMode>,
    /// How long, in minutes.
    pub duration_min: Option<u16>,
    /// Whether nobody could overhear.
    pub private_setting: Option<bool>,
    /// Who was there.
    pub present: Vec<PersonCode>,
    /// What for.
    pub purposes: Vec<ContactPurpose>,
    /// Whether the client was seen or spoken to. Only such a contact restarts the follow-up clock (`domain.md` 7.2).
    pub client_seen: bool,
    /// Whether a child was seen alone.
    pub child_seen_alone: Option<Tri>,
    /// Whether the situation changed.
    pub situation_change: Option<Tri>,
    /// What stood in the way.
    pub barriers: Vec<Barrier>,
    /// What was marked with one touch, each once.
    pub marks: Vec<VisitMark>,
    /// Why the try failed; `None` when contact was made.
    pub attempt_failed: Option<NoContactReason>,
    /// What was seen and said, in coded words; at most a note.
    pub observations: String,
    /// What else it brought.
    pub further: Further,
}

impl ContactNote {
    /// A note of which nothing but author, day and time is said yet.
    pub fn unwritten(id: EntryId, by: StaffRef, held_on: Day, recorded_at: Millis) -> ContactNote {
        ContactNote {
            id,
            held_on,
            recorded_at,
            by,
            by_said: String::new(),
            kind: None,
            duration_min: None,
            private_setting: None,
            present: Vec::new(),
            purposes: Vec::new(),
            client_seen: false,
            child_seen_alone: None,
            situation_change: None,
            barriers: Vec::new(),
            marks: Vec::new(),
            attempt_failed: None,
            observations: String::new(),
            further: Further::default(),
        }
    }
}

/// What a worker brings from a visit: saved, and signed, as one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowUp {
    /// The note. `by` and `recorded_at` are set by [`record_follow_up`].
    pub note: ContactNote,
    /// Risk as found, with its reason; `None` when it was not judged anew.
    pub risk: Option<RiskDetermination>,
    /// Actions that were done.
    pub actions_done: Vec<ActionDone>,
    /// The day of the next contact.
    pub next_contact_on: Option<Day>,
    /// Fresh keys for the steps that referrals take because of it: two for each service that was checked.
    pub steps: Vec<EntryId>,
}

/// An action that was done, and what came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActionDone {
    /// Which.
    pub action: EntryId,
    /// The day it was done.
    pub done_on: Day,
    /// What came of it, at most a note.
    pub outcome: String,
}

/// Longest contact, in minutes: one day.
pub const DURATION_MIN_MAX: u16 = 24 * 60;
/// Most people named as present.
pub const PRESENT_MAX: usize = 50;

/// Why a follow-up was not recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FollowUpRefused {
    /// It is not said how the contact took place.
    #[error("the kind of contact is needed")]
    KindNeeded,
    /// It is not said whether nobody could overhear.
    #[error("whether the place was private is needed")]
    PrivacyNeeded,
    /// A failed try in which the client was seen.
    #[error("the client was seen or the try failed, not both")]
    SeenOrFailed,
    /// Longer than a day.
    #[error("{minutes} minutes are longer than a day")]
    TooLong {
        /// Minutes given.
        minutes: u16,
    },
    /// More people than a note holds.
    #[error("more than {PRESENT_MAX} people present")]
    TooManyPresent,
    /// Somebody was there who must learn nothing of the case. Where they came all the same, the moment was unsafe and is
    /// marked so.
    #[error("somebody was there who is kept away")]
    KeptAway {
        /// Who.
        code: PersonCode,
    },
    /// The day of the next contact is needed while the case is worked on.
    #[error("the day of the next contact is needed")]
    NextContactNeeded,
    /// There is no such action, or it is no longer open.
    #[error("an action does not exist or is not open")]
    NoSuchOpenAction {
        /// Which.
        action: EntryId,
    },
    /// There is no such referral, or it was checked twice in one contact.
    #[error("a referral does not exist, or is checked twice")]
    NoSuchReferral {
        /// Which.
        referral: EntryId,
    },
    /// More services or things asked than a note holds.
    #[error("more was checked or asked than a note holds")]
    TooManyFurther,
    /// Of whom something was asked, or what, is not said.
    #[error("of whom and what was asked is needed")]
    AdvocacyUnsaid,
    /// A support session that has no such number.
    #[error("a support session has a number from 1")]
    NoSuchSession,
    /// A way of more than a day, or beyond any cost.
    #[error("the way is too long or too dear")]
    NoSuchTravel,
    /// A day does not fit.
    #[error("a day does not fit: {0}")]
    Day(#[from] DayRefused),
    /// A text does not fit.
    #[error("a text does not fit: {0}")]
    Text(#[from] TextRefused),
    /// The risk does not fit.
    #[error("the risk does not fit: {0}")]
    Risk(#[from] RiskRefused),
}

/// Records a contact with all that came of it: note, actions done, next contact, risk (T12; T36 while a closure is
/// pending). One change: all of it is saved, or nothing. A failed try needs no words; everything else does.
pub fn record_follow_up(
    active: &ActiveCase<'_>,
    follow_up: &FollowUp,
    who: &Who,
    moment: &Moment,
) -> Result<CaseChange, FollowUpRefused> {
    let note = checked_note(active.case(), &follow_up.note, who, moment)?;
    if note.kind.is_none() {
        return Err(FollowUpRefused::KindNeeded);
    }
    if note.private_setting.is_none() && note.attempt_failed.is_none() {
        return Err(FollowUpRefused::PrivacyNeeded);
    }
    if note.client_seen && note.attempt_failed.is_some() {
        return Err(FollowUpRefused::SeenOrFailed);
    }
    if note.attempt_failed.is_none() {
        text::note_needed(&note.observations)?;
    }
    let kept_away = unit::first_kept_away(active.case(), &note.present);
    if let Some(code) = kept_away.filter(|_| !note.marks.contains(&VisitMark::UnsafeMoment)) {
        return Err(FollowUpRefused::KeptAway { code });
    }
    let (checks, held_on) = (note.further.service_checks.clone(), note.held_on);
    let mut change = CaseChange::new().with(CaseworkEdit::AddContact(note));
    change = change.and(further::referral_steps(active.case(), &checks, held_on, &follow_up.steps)?);
    for done in &follow_up.actions_done {
        change = change.and(action_done(active.case(), done, moment)?);
    }
    change = change.and(next_contact(active, follow_up.next_contact_on, who, moment)?);
    if let Some(risk) = &follow_up.risk {
        let risk = risk::checked(&active.workflow().risk, risk)?;
        change = change.with_statement(StatementBody::RiskDetermined(risk));
    }
    Ok(change)
}

/// The days of failed tries since the client was last seen or spoken to, each once (`domain.md` 6.2 T32).
pub fn failed_tries(case: &Case) -> BTreeSet<Day> {
    let since = case.last_contact_seen().map(|note| note.held_on);
    let failed = case.contacts.iter().filter(|note| note.attempt_failed.is_some() && Some(note.held_on) >= since);
    failed.map(|note| note.held_on).collect()
}

/// Adds a note of a contact and nothing else: a supervisor's remark, a note taken over from another system.
pub fn add_note(
    active: &ActiveCase<'_>,
    note: &ContactNote,
    who: &Who,
    moment: &Moment,
) -> Result<CaseChange, FollowUpRefused> {
    let note = checked_note(active.case(), note, who, moment)?;
    text::note_needed(&note.observations)?;
    Ok(CaseChange::new().with(CaseworkEdit::AddContact(note)))
}

/// Sets the day of the next contact; said again unchanged it becomes a dated confirmation.
pub fn set_next_contact(
    active: &ActiveCase<'_>,
    day: Day,
    who: &Who,
    moment: &Moment,
) -> Result<CaseChange, FollowUpRefused> {
    planned_on(day, moment.today)?;
    let register = &active.case().next_contact_on;
    Ok(match unchanged(register, &day) {
        true => CaseChange::new().with(CaseworkEdit::Confirm(moment.confirm(who.staff).entry(Field::NextContactOn))),
        false => CaseChange::new().with(CaseworkEdit::SetCase(CaseField::NextContactOn(day))),
    })
}

fn checked_note(case: &Case, note: &ContactNote, who: &Who, moment: &Moment) -> Result<ContactNote, FollowUpRefused> {
    happened_on(note.held_on, moment.today, moment.tolerance_days)?;
    if let Some(minutes) = note.duration_min.filter(|minutes| *minutes > DURATION_MIN_MAX) {
        return Err(FollowUpRefused::TooLong { minutes });
    }
    if note.present.len() > PRESENT_MAX {
        return Err(FollowUpRefused::TooManyPresent);
    }
    let mut marks = note.marks.clone();
    marks.sort();
    marks.dedup();
    Ok(ContactNote {
        marks,
        by: who.staff,
        recorded_at: moment.now,
        by_said: text::line(&note.by_said)?,
        observations: text::note(&note.observations)?,
        further: further::checked(case, &note.further)?,
        ..note.clone()
    })
}

fn action_done(case: &Case, done: &ActionDone, moment: &Moment) -> Result<CaseChange, FollowUpRefused> {
    happened_on(done.done_on, moment.today, moment.tolerance_days)?;
    let outcome = text::note(&done.outcome)?;
    let found = case.action(done.action).filter(|(_, action)| action.is_open());
    if found.is_none() {
        return Err(FollowUpRefused::NoSuchOpenAction { action: done.action });
    }
    Ok(crate::plan::done_edits(done.action, Some(done.done_on), outcome))
}

fn next_contact(
    active: &ActiveCase<'_>,
    day: Option<Day>,
    who: &Who,
    moment: &Moment,
) -> Result<CaseChange, FollowUpRefused> {
    match day {
        Some(day) => set_next_contact(active, day, who, moment),
        // Once closure is asked for, a next contact is no longer owed.
        None if active.workflow().state == CaseState::ClosurePending => Ok(CaseChange::new()),
        None => Err(FollowUpRefused::NextContactNeeded),
    }
}

#[cfg(test)]
mod tests;
