//! Contacts: a home visit with everything that belongs to it, in one save.

mod further;

pub use further::{AdvocacyFound, FurtherFound, ServiceChecked, SessionHeld, TravelTold};

use model::change::CaseChange;
use model::codes::{Barrier, ContactMode, ContactPurpose, NoContactReason, RiskBasis, RiskLevel, Tri, VisitMark};
use model::follow_up::{self, ActionDone, ContactNote, FollowUp, SERVICE_CHECKS_MAX};
use model::ids::{EntryId, PersonCode};
use model::permissions::{Act, Object};
use model::risk::RiskDetermination;
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::{CommandError, ErrorCode};
use crate::forms::{CaseRef, Code, EntryRef, IsoDay};
use crate::registry::{Nothing, Reply, View};
use crate::save::{Beside, external_entry};
use crate::session::Session;

/// Risk found on this occasion.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct RiskFound {
    /// The level.
    pub level: Code<RiskLevel>,
    /// The reason in coded words.
    #[serde(default)]
    pub note: String,
    /// Reasons by the agency's codes.
    #[serde(default)]
    pub reasons: Vec<String>,
}

impl RiskFound {
    /// As the model has it.
    pub(crate) fn determination(&self, basis: RiskBasis) -> Result<RiskDetermination, CommandError> {
        let read = |code: &String| model::codes::AgencyCode::parse(code);
        let reasons: Option<Vec<_>> = self.reasons.iter().map(read).collect();
        let reasons = reasons.ok_or(CommandError::with(ErrorCode::InputUnreadable, "field", "reasons"))?;
        Ok(RiskDetermination { level: self.level.0, basis, reasons, note: self.note.clone() })
    }
}

/// An action of the plan that was done.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct DoneAction {
    /// Which.
    pub action: EntryRef,
    /// What came of it.
    #[serde(default)]
    pub outcome: String,
}

/// A contact and what belongs to it.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct RecordFollowUp {
    /// The case.
    pub case: CaseRef,
    /// The day; today when left out.
    #[serde(default)]
    pub held_on: Option<IsoDay>,
    /// How.
    pub mode: Code<ContactMode>,
    /// How long, in minutes.
    #[serde(default)]
    pub duration_min: Option<u16>,
    /// Whether nobody could overhear.
    pub private_setting: bool,
    /// Who was there, by person code.
    #[serde(default)]
    pub present: Vec<String>,
    /// Whether the client was seen or spoken to.
    pub client_seen: bool,
    /// Whether a child was seen alone.
    #[serde(default)]
    pub child_seen_alone: Option<Code<Tri>>,
    /// Whether the situation changed.
    #[serde(default)]
    pub situation_change: Option<Code<Tri>>,
    /// What it was for.
    #[serde(default)]
    pub purposes: Vec<Code<ContactPurpose>>,
    /// What was marked with one touch.
    #[serde(default)]
    pub marks: Vec<Code<VisitMark>>,
    /// What stood in the way.
    #[serde(default)]
    pub barriers: Vec<Code<Barrier>>,
    /// Why the try failed, when it did.
    #[serde(default)]
    pub attempt_failed: Option<Code<NoContactReason>>,
    /// What was seen and said, in coded words.
    #[serde(default)]
    pub observations: String,
    /// What else it brought; nothing when left out.
    #[serde(default)]
    pub further: Option<FurtherFound>,
    /// Risk, when it was determined again.
    #[serde(default)]
    pub risk: Option<RiskFound>,
    /// Actions that were done.
    #[serde(default)]
    pub actions_done: Vec<DoneAction>,
    /// The day of the next contact.
    #[serde(default)]
    pub next_contact_on: Option<IsoDay>,
    /// The draft that this entry ends.
    #[serde(default)]
    pub draft: Option<EntryRef>,
}

/// The entry that was made.
#[derive(Debug, Clone, serde::Serialize, JsonSchema, TS)]
pub struct Recorded {
    /// Its id.
    pub entry: String,
}

/// `record_follow_up`
pub fn record(session: &mut Session, input: RecordFollowUp) -> Result<Reply<Recorded>, CommandError> {
    let note = note_of(session, &input)?;
    let entry = note.id.to_hex();
    let held_on = note.held_on;
    let risk = input.risk.as_ref().map(|risk| risk.determination(RiskBasis::FollowUp)).transpose()?;
    let done =
        |done: &DoneAction| ActionDone { action: done.action.0, done_on: held_on, outcome: done.outcome.clone() };
    let follow_up = FollowUp {
        note,
        risk,
        actions_done: input.actions_done.iter().map(done).collect(),
        next_contact_on: input.next_contact_on.map(|day| day.0),
        steps: keys_of_steps(session, &input),
    };
    let rule = |desk: &Desk<'_>| Ok(follow_up::record_follow_up(&desk.active()?, &follow_up, &desk.who, &desk.moment)?);
    let change = session.decide(input.case.0, (Object::Casework, Act::Update), false, rule)?;
    let beside = Beside::ending(input.draft);
    let views = [View::Drafts, View::Conflicts, View::Approvals];
    session.settle(input.case.0, &change, &beside, &views, Recorded { entry })
}

/// Two steps at most for each service that was checked: accepted, and in service.
fn keys_of_steps(session: &mut Session, input: &RecordFollowUp) -> Vec<EntryId> {
    let checks = input.further.as_ref().map_or(0, |further| further.service_checks.len().min(SERVICE_CHECKS_MAX));
    (0..2 * checks).map(|_| session.entry_id()).collect()
}

/// The id of the draft that it ends, so that photos taken meanwhile belong to it; without one a fresh id.
fn entry_of(session: &mut Session, input: &RecordFollowUp) -> Result<EntryId, CommandError> {
    let Some(draft) = input.draft else { return Ok(session.entry_id()) };
    let is_kept = session.store.read(|reader| reader.draft(draft.0.as_bytes()))?.is_some();
    Ok(if is_kept { draft.0 } else { session.entry_id() })
}

fn note_of(session: &mut Session, input: &RecordFollowUp) -> Result<ContactNote, CommandError> {
    let further = input.further.as_ref().map(|found| found.further(session)).transpose()?;
    let present: Option<Vec<PersonCode>> = input.present.iter().map(|code| PersonCode::parse(code)).collect();
    Ok(ContactNote {
        id: entry_of(session, input)?,
        held_on: input.held_on.map_or_else(|| session.today(), |day| day.0),
        recorded_at: session.now(),
        by: session.me(),
        by_said: String::new(),
        kind: Some(input.mode.0),
        duration_min: input.duration_min,
        private_setting: Some(input.private_setting),
        present: present.ok_or(CommandError::with(ErrorCode::InputUnreadable, "field", "present"))?,
        purposes: input.purposes.iter().map(|code| code.0).collect(),
        client_seen: input.client_seen,
        child_seen_alone: input.child_seen_alone.map(|code| code.0),
        situation_change: input.situation_change.map(|code| code.0),
        barriers: input.barriers.iter().map(|code| code.0).collect(),
        marks: input.marks.iter().map(|code| code.0).collect(),
        attempt_failed: input.attempt_failed.map(|code| code.0),
        observations: input.observations.clone(),
        further: further.unwrap_or_default(),
    })
}

/// The day of the next contact.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct SetNextContact {
    /// The case.
    pub case: CaseRef,
    /// The day.
    pub on: IsoDay,
}

/// `set_next_contact`
pub fn set_next_contact(session: &mut Session, input: SetNextContact) -> Result<Reply<Nothing>, CommandError> {
    let rule = |desk: &Desk<'_>| -> Result<CaseChange, CommandError> {
        Ok(follow_up::set_next_contact(&desk.active()?, input.on.0, &desk.who, &desk.moment)?)
    };
    let change = session.decide(input.case.0, (Object::SupervisorFields, Act::Update), false, rule)?;
    session.settle(input.case.0, &change, &Beside::default(), &[View::Conflicts], Nothing {})
}

/// A note made elsewhere, with an id of the other system.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct AddNote {
    /// The case.
    pub case: CaseRef,
    /// The day it was made.
    pub held_on: IsoDay,
    /// Who made it, as the other system says.
    #[serde(default)]
    pub by_said: String,
    /// What was seen and said.
    pub observations: String,
    /// The other system's id.
    #[serde(default)]
    pub external: Option<String>,
}

/// `add_note`
pub fn add_note(session: &mut Session, input: AddNote) -> Result<Reply<Recorded>, CommandError> {
    let id = match &input.external {
        Some(external) => external_entry(input.case.0, external),
        None => session.entry_id(),
    };
    let note = ContactNote {
        by_said: input.by_said.clone(),
        kind: Some(ContactMode::Other),
        observations: input.observations.clone(),
        ..ContactNote::unwritten(id, session.me(), input.held_on.0, session.now())
    };
    let rule = |desk: &Desk<'_>| Ok(follow_up::add_note(&desk.active()?, &note, &desk.who, &desk.moment)?);
    let change = session.decide(input.case.0, (Object::Casework, Act::Update), false, rule)?;
    let external = input.external.iter().map(|name| (name.clone(), id)).collect();
    let beside = Beside { external, ..Beside::default() };
    session.settle(input.case.0, &change, &beside, &[], Recorded { entry: id.to_hex() })
}
