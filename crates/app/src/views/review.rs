//! What the review's screen needs: the review, and what changed since the last one. Holds no rule.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::{ActionView, ContactEntry, GivenBack, GoalView, ParticipantView, RiskSummary, SuggestedNext};

/// One review.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct ReviewView {
    /// Entry id.
    pub id: String,
    /// `open`, `submitted`, `returned` or `signed_off`.
    pub stage: String,
    /// The day it was opened.
    pub opened_on: String,
    /// The day it was held.
    pub held_on: Option<String>,
    /// Who took part.
    pub participants: Vec<ParticipantView>,
    /// Why client or supervisor were not there.
    pub absence_reason: String,
    /// Whether the supervisor took part.
    pub supervisor_took_part: bool,
    /// Whether the plan still fits.
    pub plan_still_relevant: Option<String>,
    /// What the client says about the work.
    pub client_feedback: String,
    /// Whether consent was asked again and given.
    pub consent_reconfirmed: Option<bool>,
    /// What follows.
    pub outcome: Option<String>,
}

/// A review as its screen shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct ReviewSheet {
    /// Case id.
    pub case: String,
    /// Code as people write it.
    pub code: String,
    /// The review under way, else the last one.
    pub review: Option<ReviewView>,
    /// What the supervisor said, when the last review was given back and none has replaced it.
    pub given_back: Option<GivenBack>,
    /// The day it looks back to: the last review, else the day the plan was agreed.
    pub since: Option<String>,
    /// Goals of the plan in force.
    pub goals: Vec<GoalView>,
    /// What must have changed so that the case can close.
    pub closure_condition: String,
    /// Actions done since that day.
    pub actions_done: Vec<ActionView>,
    /// Contacts since that day, latest first.
    pub contacts: Vec<ContactEntry>,
    /// Risk, with the determinations since that day.
    pub risk: RiskSummary,
    /// `agreed`, `withdrawn` and so on: how consent to the services stands today.
    pub consent: String,
    /// Codes of who may take part, the client first.
    pub people: Vec<String>,
    /// The next review by the standard, for each level of risk, the highest first.
    pub suggested_review_on: Vec<SuggestedNext>,
    /// Commands that may be given now by this person.
    pub allowed: Vec<String>,
}
