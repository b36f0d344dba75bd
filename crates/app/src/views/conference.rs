//! Case conferences as their screen shows them. Holds no rule.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

/// Somebody who is invited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct InvitationView {
    /// Entry id.
    pub id: String,
    /// `staff`, `person` or `external`.
    pub kind: String,
    /// Which person of the case.
    pub person: Option<String>,
    /// Role or staff code.
    pub role: String,
    /// Of which service.
    pub organisation: String,
    /// Why they need to know.
    pub need_to_know: String,
    /// On what ground.
    pub basis: String,
    /// Whether they may still come: consent may have ended, or they are kept away since.
    pub may_come: bool,
}

/// One decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct ConferenceDecisionView {
    /// What.
    pub what: String,
    /// Who does it.
    pub responsible: String,
    /// Who exactly.
    pub responsible_who: String,
    /// By when.
    pub due_on: String,
    /// Whether it became an action of the plan.
    pub is_action: bool,
}

/// What came of a conference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct ConferenceRecordView {
    /// The day it was held.
    pub held_on: String,
    /// Staff code of who wrote it down.
    pub by: String,
    /// Whether the place was closed and confidential.
    pub venue_private: bool,
    /// Whether the client was there.
    pub client_there: bool,
    /// The client's views.
    pub client_views: String,
    /// Ids of those invited who came.
    pub attended: Vec<String>,
    /// The minutes.
    pub minutes: String,
    /// Who disagreed and with what.
    pub dissent: String,
    /// What it means for the case.
    pub outcome: String,
    /// What was decided.
    pub decisions: Vec<ConferenceDecisionView>,
}

/// One conference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct ConferenceView {
    /// Entry id.
    pub id: String,
    /// Kind.
    pub kind: String,
    /// Why.
    pub reason: String,
    /// What is to be talked over.
    pub agenda: String,
    /// The day it is to be held.
    pub planned_on: String,
    /// Staff code of who called it.
    pub called_by: String,
    /// Whether the client is invited.
    pub client_invited: bool,
    /// What is shared there.
    pub shared: Vec<String>,
    /// Who is invited.
    pub invited: Vec<InvitationView>,
    /// What came of it; several when two people wrote it down apart.
    pub records: Vec<ConferenceRecordView>,
    /// The day the client was told.
    pub explained_on: Option<String>,
}

/// A goal of which a decision can become an action.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct GoalChoice {
    /// Entry id.
    pub id: String,
    /// Its words.
    pub statement: String,
}

/// The conferences of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct ConferenceSheet {
    /// Case id.
    pub case: String,
    /// Code as people write it.
    pub code: String,
    /// Conferences of every episode: open ones first, then the latest first.
    pub conferences: Vec<ConferenceView>,
    /// People of the case who may be invited, by code; whoever is kept away is not among them.
    pub people: Vec<String>,
    /// Whether the client consents today to sharing at a conference.
    pub sharing_consented: bool,
    /// Goals of the plan in force.
    pub goals: Vec<GoalChoice>,
    /// Whether a review may be opened with the record.
    pub may_open_review: bool,
    /// Commands that may be given now by this person.
    pub allowed: Vec<String>,
}
