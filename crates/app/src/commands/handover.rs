//! Giving a case to another worker: the note, the supervisor's decision, the new worker's answer.

use model::StaffRef;
use model::caseload::{Fte, Points, Room, cap, case_points};
use model::codes::{ClientInformed, HandoverReason, PreferenceCheck, Role, Seniority};
use model::handover::{self, Candidate, Handing, HandoverNote};
use model::permissions::{Act, Object, Roles};
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use crate::commands::follow_up::Recorded;
use crate::desk::Desk;
use crate::error::{CommandError, ErrorCode};
use crate::forms::{CaseRef, Code, EntryRef};
use crate::live::ReadCase;
use crate::membership::{staff_id, staff_ref};
use crate::registry::{Nothing, Reply, View};
use crate::save::Beside;
use crate::session::Session;

/// What the next worker has to know.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct WriteHandoverNote {
    /// The case.
    pub case: CaseRef,
    /// Why somebody else should take the case; left out where the note only prepares it.
    #[serde(default)]
    pub asks: Option<Code<HandoverReason>>,
    /// Where the work stands and what comes next, in coded words.
    pub note: String,
    /// The draft that this entry ends.
    #[serde(default)]
    pub draft: Option<EntryRef>,
}

/// `write_handover_note`
pub fn write_note(session: &mut Session, input: WriteHandoverNote) -> Result<Reply<Recorded>, CommandError> {
    let note = HandoverNote {
        id: session.entry_id(),
        written_on: session.today(),
        asks: input.asks.map(|why| why.0),
        note: input.note.clone(),
    };
    let rule = |desk: &Desk<'_>| {
        let (case, workflow) = (&desk.read.case, &desk.read.workflow);
        Ok(handover::write_note(case, workflow, &note, &desk.who)?)
    };
    let change = session.decide(input.case.0, (Object::Assignment, Act::Create), false, rule)?;
    let recorded = Recorded { entry: note.id.to_hex() };
    session.settle(input.case.0, &change, &Beside::ending(input.draft), &[], recorded)
}

/// To whom a case is given, and what belongs to it.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct ReassignCase {
    /// The case.
    pub case: CaseRef,
    /// Staff code of the new worker.
    pub to: String,
    /// Why.
    pub reason: Code<HandoverReason>,
    /// Why, in coded words; needed for `other`.
    #[serde(default)]
    pub why: String,
    /// A handover note written now, in coded words; may stay empty where the leaving worker wrote one.
    #[serde(default)]
    pub note: String,
    /// Whether the client knows; left out for a lead that nobody has met.
    #[serde(default)]
    pub informed: Option<Code<ClientInformed>>,
    /// Whether the client's wish for a worker was looked at; left out likewise.
    #[serde(default)]
    pub preference: Option<Code<PreferenceCheck>>,
    /// Why a wish is not met.
    #[serde(default)]
    pub preference_note: String,
    /// Why the new worker may carry more than their cap.
    #[serde(default)]
    pub over_cap: String,
    /// The draft that this entry ends.
    #[serde(default)]
    pub draft: Option<EntryRef>,
}

/// `reassign_case`
pub fn reassign(session: &mut Session, input: ReassignCase) -> Result<Reply<Nothing>, CommandError> {
    let unknown = || CommandError::with(ErrorCode::InputUnreadable, "field", "to");
    let to = staff_ref(session.staff_by_code(&input.to).ok_or_else(unknown)?);
    session.settle_moves()?;
    let candidate = session.with_case(input.case.0, |session, live| {
        let read = live.read(&session.membership);
        candidate(session, &read, to).ok_or_else(unknown)
    })?;
    let handing = Handing {
        to: candidate,
        reason: input.reason.0,
        why: input.why.clone(),
        note: input.note.clone(),
        informed: input.informed.map(|code| code.0),
        preference: input.preference.map(|code| code.0),
        preference_note: input.preference_note.clone(),
        over_cap: input.over_cap.clone(),
    };
    let rule = |desk: &Desk<'_>| {
        let (case, workflow) = (&desk.read.case, &desk.read.workflow);
        Ok(handover::reassign(case, workflow, &handing, &desk.who, &desk.moment)?)
    };
    let change = session.decide(input.case.0, (Object::Assignment, Act::Approve), false, rule)?;
    let team = wire::TeamId::from_bytes(*candidate.team.as_bytes());
    let moved = session.moving(input.case.0, staff_id(to), team)?;
    let beside = Beside { draft: Beside::ending(input.draft).draft, ..moved };
    session.settle(input.case.0, &change, &beside, &[View::Waiting, View::Approvals, View::Drafts], Nothing {})
}

/// The new worker's answer.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct AnswerHandover {
    /// The case.
    pub case: CaseRef,
    /// Whether they take it.
    pub accepted: bool,
    /// Why not, in coded words; needed to decline.
    #[serde(default)]
    pub reason: String,
    /// The draft that this entry ends.
    #[serde(default)]
    pub draft: Option<EntryRef>,
}

/// `answer_handover`
pub fn answer(session: &mut Session, input: AnswerHandover) -> Result<Reply<Nothing>, CommandError> {
    let rule = |desk: &Desk<'_>| Ok(handover::answer(&desk.read.workflow, input.accepted, &input.reason, &desk.who)?);
    let change = session.decide(input.case.0, (Object::Assignment, Act::Read), false, rule)?;
    session.settle(input.case.0, &change, &Beside::ending(input.draft), &[View::Waiting, View::Drafts], Nothing {})
}

/// What every worker counts as while the roster says nothing else: an agency default (`domain.md` 7.3).
pub(crate) const CAP_OF: (Seniority, Fte) = (Seniority::Standard, Fte(100));

/// Somebody of the teams that the person asking supervises, as one who might carry this case; `None` for all others,
/// whose caseload this device does not see.
pub(crate) fn candidate(session: &Session, read: &ReadCase, staff: StaffRef) -> Option<Candidate> {
    let roster = &session.membership.roster;
    let entry = roster.staff(staff_id(staff))?;
    let (team, _) =
        roster.teams_of(staff_id(staff)).find(|(team, _)| roster.supervises_team(session.me.staff, *team))?;
    let carries = Roles::from_bits(entry.roles.bits()).has_any(&[Role::Caseworker, Role::Supervisor]);
    let rows = session.store.read(|reader| reader.cases_of(staff.as_bytes())).ok()?;
    let active = read.workflow.is_active();
    let adds = if active { case_points(read.workflow.risk.current, Points(0), false) } else { Points(0) };
    Some(Candidate {
        staff,
        team: model::TeamRef::from_bytes(*team.as_bytes()),
        carries_cases: carries && entry.user_key.is_some(),
        room: Room {
            carried: Points(rows.iter().map(|row| row.points).sum()),
            cap: cap(CAP_OF.0, CAP_OF.1),
            adds,
            overridden: false,
        },
    })
}
