//! Case conferences: called with who is invited and why, held with what was decided, explained to the client.

use model::codes::{
    ConferenceKind, ConferenceOutcome, ConferenceReason, InviteeKind, LegalBasis, Responsible, ShareGroup,
};
use model::conference::{self, Brought, Conference, ConferenceDecision, ConferenceRecord, Invitation};
use model::permissions::{Act, Object};
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use crate::commands::follow_up::Recorded;
use crate::desk::Desk;
use crate::error::CommandError;
use crate::forms::{CaseRef, Code, EntryRef, IsoDay, person_codes};
use crate::registry::{Nothing, Reply};
use crate::save::Beside;
use crate::session::Session;

/// Somebody to be invited.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Invite {
    /// Of the agency, of the case, or of another service.
    pub kind: Code<InviteeKind>,
    /// Which person of the case.
    #[serde(default)]
    pub person: Option<String>,
    /// Role or staff code, in coded words.
    #[serde(default)]
    pub role: String,
    /// Of which service.
    #[serde(default)]
    pub organisation: String,
    /// Why they need to know.
    pub need_to_know: String,
    /// On what ground they may be told.
    pub basis: Code<LegalBasis>,
    /// Whether the client agrees that they come.
    pub client_agrees: bool,
}

/// A conference to be called.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct CallConference {
    /// The case.
    pub case: CaseRef,
    /// Kind.
    pub kind: Code<ConferenceKind>,
    /// Why.
    pub reason: Code<ConferenceReason>,
    /// What is to be talked over.
    pub agenda: String,
    /// The day it is to be held.
    pub planned_on: IsoDay,
    /// Whether the client is invited.
    pub client_invited: bool,
    /// Everybody else.
    #[serde(default)]
    pub invited: Vec<Invite>,
    /// What is shared there.
    #[serde(default)]
    pub shared: Vec<Code<ShareGroup>>,
    /// The draft that this entry ends.
    #[serde(default)]
    pub draft: Option<EntryRef>,
}

/// `call_conference`
pub fn call(session: &mut Session, input: CallConference) -> Result<Reply<Recorded>, CommandError> {
    let mut invited = Vec::with_capacity(input.invited.len());
    for one in &input.invited {
        invited.push(Invitation {
            id: session.entry_id(),
            kind: one.kind.0,
            person: person_codes(one.person.as_slice(), "person")?.first().copied(),
            role: one.role.clone(),
            organisation: one.organisation.clone(),
            need_to_know: one.need_to_know.clone(),
            basis: one.basis.0,
        });
    }
    let called = Conference {
        id: session.entry_id(),
        episode: 0,
        kind: input.kind.0,
        reason: input.reason.0,
        agenda: input.agenda.clone(),
        called_on: session.today(),
        planned_on: input.planned_on.0,
        client_invited: input.client_invited,
        shared: input.shared.iter().map(|group| group.0).collect(),
        invited,
        records: Vec::new(),
        explained_on: None,
    };
    let agrees: Vec<bool> = input.invited.iter().map(|one| one.client_agrees).collect();
    let rule = |desk: &Desk<'_>| Ok(conference::call_conference(&desk.active()?, &called, &agrees, &desk.moment)?);
    let change = session.decide(input.case.0, (Object::Conference, Act::Create), false, rule)?;
    let recorded = Recorded { entry: called.id.to_hex() };
    session.settle(input.case.0, &change, &Beside::ending(input.draft), &[], recorded)
}

/// A decision of a conference.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Decided {
    /// What, in coded words.
    pub what: String,
    /// Who does it.
    pub responsible: Code<Responsible>,
    /// Who exactly.
    #[serde(default)]
    pub responsible_who: String,
    /// By when.
    pub due_on: IsoDay,
    /// The goal of which it becomes an action.
    #[serde(default)]
    pub goal: Option<EntryRef>,
}

/// What came of a conference.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct HoldConference {
    /// The case.
    pub case: CaseRef,
    /// The conference.
    pub conference: EntryRef,
    /// The day; today when left out.
    #[serde(default)]
    pub held_on: Option<IsoDay>,
    /// Whether the place was closed and confidential.
    pub venue_private: bool,
    /// Whether the client was there.
    pub client_there: bool,
    /// The client's views and how they were brought in.
    pub client_views: String,
    /// Who came of those invited.
    #[serde(default)]
    pub attended: Vec<EntryRef>,
    /// Who signed to keep it confidential.
    #[serde(default)]
    pub signed: Vec<EntryRef>,
    /// The minutes.
    pub minutes: String,
    /// Whether they were read back to everybody.
    pub read_back: bool,
    /// Who disagreed and with what.
    #[serde(default)]
    pub dissent: String,
    /// What it means for the case.
    pub outcome: Code<ConferenceOutcome>,
    /// What was decided.
    #[serde(default)]
    pub decisions: Vec<Decided>,
    /// Whether a review is opened with it.
    #[serde(default)]
    pub opens_review: bool,
    /// The draft that this entry ends.
    #[serde(default)]
    pub draft: Option<EntryRef>,
}

/// `hold_conference`
pub fn hold(session: &mut Session, input: HoldConference) -> Result<Reply<Recorded>, CommandError> {
    let mut decisions = Vec::with_capacity(input.decisions.len());
    for one in &input.decisions {
        decisions.push(ConferenceDecision {
            id: session.entry_id(),
            what: one.what.clone(),
            responsible: one.responsible.0,
            responsible_who: one.responsible_who.clone(),
            due_on: one.due_on.0,
            action: Some(session.entry_id()),
        });
    }
    let record = ConferenceRecord {
        id: session.entry_id(),
        held_on: input.held_on.map_or_else(|| session.today(), |day| day.0),
        venue_private: input.venue_private,
        client_there: input.client_there,
        client_views: input.client_views.clone(),
        attended: input.attended.iter().map(|one| one.0).collect(),
        signed: input.signed.iter().map(|one| one.0).collect(),
        minutes: input.minutes.clone(),
        dissent: input.dissent.clone(),
        outcome: input.outcome.0,
        decisions,
    };
    let brought = Brought {
        read_back: input.read_back,
        goals: input.decisions.iter().map(|one| one.goal.map(|goal| goal.0)).collect(),
        review: input.opens_review.then(|| session.entry_id()),
    };
    let of = input.conference.0;
    let rule = |desk: &Desk<'_>| {
        let active = desk.active()?;
        Ok(conference::hold_conference(&active, of, &record, &brought, &desk.who, &desk.moment)?)
    };
    let change = session.decide(input.case.0, (Object::Conference, Act::Update), false, rule)?;
    let recorded = Recorded { entry: record.id.to_hex() };
    session.settle(input.case.0, &change, &Beside::ending(input.draft), &[], recorded)
}

/// The client was told what a conference decided.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct ExplainConference {
    /// The case.
    pub case: CaseRef,
    /// The conference.
    pub conference: EntryRef,
    /// The day; today when left out.
    #[serde(default)]
    pub on: Option<IsoDay>,
}

/// `explain_conference`
pub fn explain(session: &mut Session, input: ExplainConference) -> Result<Reply<Nothing>, CommandError> {
    let on = input.on.map_or_else(|| session.today(), |day| day.0);
    let rule =
        |desk: &Desk<'_>| Ok(conference::explain_conference(&desk.active()?, input.conference.0, on, &desk.moment)?);
    let change = session.decide(input.case.0, (Object::Conference, Act::Update), false, rule)?;
    session.settle(input.case.0, &change, &Beside::default(), &[], Nothing {})
}
