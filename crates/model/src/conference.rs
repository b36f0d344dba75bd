//! Case conferences: who is called and may be, what was decided, what the client heard of it. Never who may be told more.

mod refused;

pub use refused::ConferenceRefused;

use crate::active::{ActiveCase, Moment};
use crate::case_file::Case;
use crate::change::{CaseChange, CaseworkEdit};
use crate::codes::{
    ActionStatus, ConferenceKind, ConferenceOutcome, ConferenceReason, ConsentAnswer, ConsentScope, InviteeKind,
    LegalBasis, Participation, Responsible, ShareGroup,
};
use crate::consent::{Ask, Asked, BoundTo, HeldConsent, Receiver, allows, band_on, held};
use crate::ids::{EntryId, PersonCode};
use crate::permissions::Who;
use crate::plan::{self, Action, Participant};
use crate::register::Register;
use crate::review;
use crate::text;
use crate::time::{Day, happened_on, planned_on};
use crate::unit;
use crate::workflow::Workflow;

/// A conference that was called. Source: `domain.md` 4.11, S15 sentences 115 to 119.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conference {
    /// Key of this entry.
    pub id: EntryId,
    /// Number of the episode it belongs to, from 1.
    pub episode: u32,
    /// Kind.
    pub kind: ConferenceKind,
    /// Why.
    pub reason: ConferenceReason,
    /// What is to be talked over, in coded words; at most a note, set before anybody is invited.
    pub agenda: String,
    /// The day it was called.
    pub called_on: Day,
    /// The day it is to be held.
    pub planned_on: Day,
    /// Whether the client is invited.
    pub client_invited: bool,
    /// What is shared there, each once.
    pub shared: Vec<ShareGroup>,
    /// Everybody else who is invited.
    pub invited: Vec<Invitation>,
    /// What came of it; several when two people wrote it down apart.
    pub records: Vec<ConferenceRecord>,
    /// The day the client was told what was decided.
    pub explained_on: Option<Day>,
}

/// Somebody who is invited, and why they need to know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// Key of this entry.
    pub id: EntryId,
    /// Of the agency, of the case, or of another service.
    pub kind: InviteeKind,
    /// Which person of the case; `None` for the others.
    pub person: Option<PersonCode>,
    /// Role or staff code, in coded words; at most a line.
    pub role: String,
    /// Of which service; at most a line. Needed for another service.
    pub organisation: String,
    /// Why they need to know, at most a note; never empty.
    pub need_to_know: String,
    /// On what ground they may be told.
    pub basis: LegalBasis,
}

/// What came of a conference. Only ever added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConferenceRecord {
    /// Key of this entry.
    pub id: EntryId,
    /// The day it was held.
    pub held_on: Day,
    /// Whether the place was closed and confidential.
    pub venue_private: bool,
    /// Whether the client was there.
    pub client_there: bool,
    /// The client's views and how they were brought in, at most a note; never empty.
    pub client_views: String,
    /// Who came of those invited.
    pub attended: Vec<EntryId>,
    /// Who signed to keep it confidential.
    pub signed: Vec<EntryId>,
    /// The minutes, at most a note; never empty. They were read back to everybody.
    pub minutes: String,
    /// Who disagreed and with what, at most a note.
    pub dissent: String,
    /// What it means for the case.
    pub outcome: ConferenceOutcome,
    /// What was decided.
    pub decisions: Vec<ConferenceDecision>,
}

/// One decision with who does it and by when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConferenceDecision {
    /// Key of this entry.
    pub id: EntryId,
    /// What, in coded words; at most a note.
    pub what: String,
    /// Who does it.
    pub responsible: Responsible,
    /// Who exactly, at most a line.
    pub responsible_who: String,
    /// The last day on which it is on time.
    pub due_on: Day,
    /// The action of the plan that it became.
    pub action: Option<EntryId>,
}

/// Most people invited to one conference.
pub const INVITED_MAX: usize = 30;
/// Most decisions of one conference.
pub const DECISIONS_MAX: usize = 30;

/// Whether the client consents today that this one learns at a conference what is shared there (`domain.md` 8.2
/// `share_conference`).
fn is_consented(active: &ActiveCase<'_>, conference: &Conference, invitation: &Invitation, today: Day) -> bool {
    let (case, workflow) = (active.case(), active.workflow());
    let ask = Ask {
        about: PersonCode::Client,
        scope: ConsentScope::ShareConference,
        receiver: Some(Receiver { name: &invitation.organisation, services: &[] }),
        groups: &conference.shared,
        name: false,
        bound_to: Some(BoundTo::Conference(conference.id)),
    };
    allows(&held(case, workflow), &ask, Asked { today, band: band_on(case, today) }).is_ok()
}

/// Whether the client consents today that anybody outside learns anything at a conference; who and what, the rule looks at
/// for each who is invited.
pub fn sharing_consented(case: &Case, workflow: &Workflow, today: Day) -> bool {
    let of_scope = |one: &HeldConsent| one.about == PersonCode::Client && one.scope == ConsentScope::ShareConference;
    let stands =
        |one: &HeldConsent| matches!(one.decision.answer_on(today), ConsentAnswer::Given | ConsentAnswer::Partial);
    held(case, workflow).iter().any(|one| of_scope(one) && stands(one))
}

/// Whether somebody may be invited, the `at`th. Nobody outside the agency without a ground that holds today.
///
/// # Errors
/// Why not; the client's own no (`client_agrees`) stands above every ground.
pub fn may_invite(
    active: &ActiveCase<'_>,
    conference: &Conference,
    (at, invitation): (usize, &Invitation),
    client_agrees: bool,
    today: Day,
) -> Result<(), ConferenceRefused> {
    if let Some(code) = invitation.person {
        let harmed = matches!(code, PersonCode::Perpetrator(_));
        if harmed || unit::first_kept_away(active.case(), &[code]).is_some() {
            return Err(ConferenceRefused::KeptAway { code });
        }
    }
    if !client_agrees {
        return Err(ConferenceRefused::ClientRefuses { at });
    }
    let by_consent = matches!(invitation.basis, LegalBasis::Consent | LegalBasis::AssentPlusConsent);
    let outside = invitation.kind == InviteeKind::External;
    if outside && by_consent && !is_consented(active, conference, invitation, today) {
        return Err(ConferenceRefused::ConsentNeeded { at });
    }
    Ok(())
}

/// Calls a conference and invites to it. `client_agrees`: what the client says of each who is invited, in their order.
pub fn call_conference(
    active: &ActiveCase<'_>,
    conference: &Conference,
    client_agrees: &[bool],
    moment: &Moment,
) -> Result<CaseChange, ConferenceRefused> {
    planned_on(conference.planned_on, moment.today)?;
    let agenda = text::note_needed(&conference.agenda)?;
    if conference.invited.is_empty() && !conference.client_invited {
        return Err(ConferenceRefused::NobodyInvited);
    }
    if conference.invited.len() > INVITED_MAX {
        return Err(ConferenceRefused::TooMany { max: INVITED_MAX });
    }
    let mut invited = Vec::with_capacity(conference.invited.len());
    for (at, one) in conference.invited.iter().enumerate() {
        let checked = checked_invitation(at, one)?;
        let agrees = client_agrees.get(at).copied().unwrap_or(false);
        may_invite(active, conference, (at, &checked), agrees, moment.today)?;
        invited.push(checked);
    }
    let mut shared = conference.shared.clone();
    shared.sort();
    shared.dedup();
    let called = Conference {
        agenda,
        invited,
        shared,
        episode: active.case().episode_number(),
        called_on: moment.today,
        records: Vec::new(),
        explained_on: None,
        ..conference.clone()
    };
    Ok(CaseChange::new().with(CaseworkEdit::AddConference(called)))
}

fn checked_invitation(at: usize, invitation: &Invitation) -> Result<Invitation, ConferenceRefused> {
    let checked = Invitation {
        role: text::line(&invitation.role)?,
        organisation: text::line(&invitation.organisation)?,
        need_to_know: text::note(&invitation.need_to_know)?,
        ..invitation.clone()
    };
    let is_said = match checked.kind {
        InviteeKind::Staff => !checked.role.is_empty(),
        InviteeKind::Person => checked.person.is_some_and(|code| code != PersonCode::Client),
        InviteeKind::External => !checked.role.is_empty() && !checked.organisation.is_empty(),
    };
    match (is_said, checked.need_to_know.is_empty()) {
        (false, _) => Err(ConferenceRefused::WhoNeeded { at }),
        (true, true) => Err(ConferenceRefused::NeedToKnowMissing { at }),
        (true, false) => Ok(checked),
    }
}

/// What is brought from a conference beside its record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brought {
    /// Whether the minutes were read back to everybody.
    pub read_back: bool,
    /// For each decision in its order, the goal of which it becomes an action.
    pub goals: Vec<Option<EntryId>>,
    /// The review that it opens (T13), under this id.
    pub review: Option<EntryId>,
}

/// Records a conference: who came, what was said and decided; its decisions become actions, and it may open a review.
pub fn hold_conference(
    active: &ActiveCase<'_>,
    conference: EntryId,
    record: &ConferenceRecord,
    brought: &Brought,
    who: &Who,
    moment: &Moment,
) -> Result<CaseChange, ConferenceRefused> {
    let called = find(active.case(), conference)?;
    if !called.records.is_empty() {
        return Err(ConferenceRefused::AlreadyHeld);
    }
    happened_on(record.held_on, moment.today, moment.tolerance_days)?;
    if !brought.read_back {
        return Err(ConferenceRefused::NotReadBack);
    }
    check_attendance(called, record)?;
    if record.decisions.len() > DECISIONS_MAX {
        return Err(ConferenceRefused::TooMany { max: DECISIONS_MAX });
    }
    let mut change = CaseChange::new();
    let mut decisions = Vec::with_capacity(record.decisions.len());
    for (at, decision) in record.decisions.iter().enumerate() {
        let (decision, action) = decided(active, decision, brought.goals.get(at).copied().flatten(), record.held_on)?;
        decisions.push(decision);
        change = change.and(action);
    }
    let whole = ConferenceRecord {
        client_views: text::note_needed(&record.client_views)?,
        minutes: text::note_needed(&record.minutes)?,
        dissent: text::note(&record.dissent)?,
        decisions,
        ..record.clone()
    };
    if let Some(id) = brought.review {
        let opened = review::open_review(active, id, &participants(called, record), who, moment);
        change = change.and(opened.map_err(ConferenceRefused::Review)?);
    }
    Ok(CaseChange::new().with(CaseworkEdit::AddConferenceRecord(conference, whole)).and(change))
}

/// Records that the client was told what was decided.
pub fn explain_conference(
    active: &ActiveCase<'_>,
    conference: EntryId,
    on: Day,
    moment: &Moment,
) -> Result<CaseChange, ConferenceRefused> {
    happened_on(on, moment.today, moment.tolerance_days)?;
    let called = find(active.case(), conference)?;
    if called.records.is_empty() {
        return Err(ConferenceRefused::NotHeld);
    }
    Ok(CaseChange::new().with(CaseworkEdit::ExplainConference(conference, on)))
}

/// Conferences of the current episode that were called and not held yet, the next one first.
pub fn open(case: &Case) -> Vec<&Conference> {
    let mut open: Vec<&Conference> = of_episode(case).filter(|one| one.records.is_empty()).collect();
    open.sort_by_key(|one| (one.planned_on, one.id));
    open
}

/// Conferences of the current episode that were held and of which the client was not told yet.
pub fn unexplained(case: &Case) -> impl Iterator<Item = &Conference> {
    of_episode(case).filter(|one| !one.records.is_empty() && one.explained_on.is_none())
}

/// The last day in this episode on which a conference was held.
pub fn last_held(case: &Case) -> Option<Day> {
    of_episode(case).flat_map(|one| one.records.iter().map(|record| record.held_on)).max()
}

fn of_episode(case: &Case) -> impl Iterator<Item = &Conference> {
    let episode = case.episode_number();
    case.conferences.iter().filter(move |one| one.episode == episode)
}

fn find(case: &Case, id: EntryId) -> Result<&Conference, ConferenceRefused> {
    case.conferences.iter().find(|one| one.id == id).ok_or(ConferenceRefused::NoSuchConference)
}

fn check_attendance(called: &Conference, record: &ConferenceRecord) -> Result<(), ConferenceRefused> {
    let invited = |id: &EntryId| called.invited.iter().any(|one| one.id == *id);
    if !record.attended.iter().chain(&record.signed).all(invited) {
        return Err(ConferenceRefused::NotInvited);
    }
    let outside = called.invited.iter().filter(|one| one.kind == InviteeKind::External);
    let unsigned = outside.filter(|one| record.attended.contains(&one.id) && !record.signed.contains(&one.id));
    match unsigned.count() {
        0 => Ok(()),
        missing => Err(ConferenceRefused::NotSigned { missing }),
    }
}

/// A decision that fits, with the action it becomes.
fn decided(
    active: &ActiveCase<'_>,
    decision: &ConferenceDecision,
    goal: Option<EntryId>,
    held_on: Day,
) -> Result<(ConferenceDecision, CaseChange), ConferenceRefused> {
    if decision.due_on < held_on {
        return Err(ConferenceRefused::DueTooEarly);
    }
    let checked = ConferenceDecision {
        what: text::note_needed(&decision.what)?,
        responsible_who: text::line(&decision.responsible_who)?,
        action: decision.action.filter(|_| goal.is_some()),
        ..decision.clone()
    };
    let (Some(goal), Some(id)) = (goal, checked.action) else { return Ok((checked, CaseChange::new())) };
    let action = Action {
        id,
        what: checked.what.clone(),
        responsible: Some(checked.responsible),
        responsible_who: checked.responsible_who.clone(),
        due_on: Register::unwritten(checked.due_on),
        status: ActionStatus::Planned,
        done_on: None,
        outcome: String::new(),
        referral: None,
    };
    let change = plan::add_action(active, goal, &action).map_err(ConferenceRefused::Action)?;
    Ok((checked, change))
}

/// Who was there, as a review names them: the people of the case.
fn participants(called: &Conference, record: &ConferenceRecord) -> Vec<Participant> {
    let client = record.client_there.then_some(PersonCode::Client);
    let came = called.invited.iter().filter(|one| record.attended.contains(&one.id)).filter_map(|one| one.person);
    client.into_iter().chain(came).map(|code| Participant { code, how: Participation::TookPart }).collect()
}

#[cfg(test)]
mod tests;
