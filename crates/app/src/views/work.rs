//! What was done in a case: risk, contacts, plan, referrals, closure. Holds no rule.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::FieldView;

/// One risk determination.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct RiskEntry {
    /// Statement hash.
    pub id: String,
    /// The level.
    pub level: String,
    /// On what occasion.
    pub basis: String,
    /// The reason in words.
    pub note: String,
    /// Who.
    pub by: String,
    /// When, as their device said.
    #[ts(type = "number")]
    pub at: i64,
    /// Whether no later one replaced it.
    pub latest: bool,
}

/// Risk as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct RiskSummary {
    /// The level that counts.
    pub current: Option<String>,
    /// Whether two people determined it without seeing each other.
    pub conflict: bool,
    /// Every determination, earliest first.
    pub entries: Vec<RiskEntry>,
}

/// A case whose risk two people determined without seeing each other's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct RiskConflictView {
    /// Case id.
    pub case: String,
    /// Code as people write it.
    pub code: String,
    /// Risk as it stands.
    pub risk: RiskSummary,
    /// Whether the person asking may determine it anew.
    pub may_determine: bool,
}

/// One contact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct ContactEntry {
    /// Entry id.
    pub id: String,
    /// The day.
    pub held_on: String,
    /// How.
    pub kind: Option<String>,
    /// Who wrote it.
    pub by: String,
    /// Whether the client was seen or spoken to.
    pub client_seen: bool,
    /// What was seen and said.
    pub observations: String,
    /// How long, in minutes.
    pub duration_min: Option<u16>,
    /// Who was there, by person code.
    pub present: Vec<String>,
    /// Whether nobody could overhear.
    pub private_setting: Option<bool>,
    /// Whether a child was seen alone.
    pub child_seen_alone: Option<String>,
    /// Whether the situation changed.
    pub situation_change: Option<String>,
    /// What it was for.
    pub purposes: Vec<String>,
    /// What was marked with one touch.
    pub marks: Vec<String>,
    /// What stood in the way.
    pub barriers: Vec<String>,
    /// Why the try failed; `None` when contact was made.
    pub attempt_failed: Option<String>,
    /// When it was recorded, as the author's device said, milliseconds since 1970.
    #[ts(type = "number")]
    pub at: i64,
    /// Where it is besides this device: `only_here`, `at_office` or `second_device`.
    pub place: String,
}

/// One action of the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct ActionView {
    /// Entry id.
    pub id: String,
    /// What.
    pub what: String,
    /// Who does it.
    pub responsible: Option<String>,
    /// Who exactly, in coded words.
    pub responsible_who: String,
    /// The day it is due.
    pub due_on: FieldView,
    /// How far it is.
    pub status: String,
    /// The day it was done.
    pub done_on: Option<String>,
}

/// One goal of the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct GoalView {
    /// Entry id.
    pub id: String,
    /// In coded words.
    pub statement: String,
    /// Horizon.
    pub horizon: Option<String>,
    /// The area of life.
    pub domain: Option<String>,
    /// How far it is.
    pub status: String,
    /// Why it is no longer relevant or feasible.
    pub status_reason: String,
    /// Whether it prepares for being 18.
    pub transition: bool,
    /// Its actions.
    pub actions: Vec<ActionView>,
}

/// Somebody who took part in a plan or review.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct ParticipantView {
    /// Person code.
    pub code: String,
    /// How.
    pub how: String,
}

/// A plan version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct PlanView {
    /// Entry id.
    pub id: String,
    /// Version, from 1.
    pub version: u32,
    /// `draft`, `submitted`, `returned` or `in_force`.
    pub stage: String,
    /// The day the client agreed.
    pub agreed_on: Option<String>,
    /// What must have changed so that the case can close.
    pub closure_condition: String,
    /// Who took part.
    pub participants: Vec<ParticipantView>,
    /// How the client got a copy.
    pub copy_given: Option<String>,
    /// Its goals.
    pub goals: Vec<GoalView>,
}

/// One referral.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct ReferralView {
    /// Entry id.
    pub id: String,
    /// Service asked for.
    pub service: Option<String>,
    /// The provider.
    pub provider: String,
    /// Where it stands.
    pub state: String,
    /// The day it was written.
    pub made_on: String,
}

/// One authorisation of a closure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct AuthorisationEntry {
    /// Who.
    pub by: String,
    /// When, as their device said.
    #[ts(type = "number")]
    pub at: i64,
    /// What it had not seen: kinds such as `risk` or `goal`. Empty: it stands.
    pub not_seen: Vec<String>,
}

/// An answer to the closure checklist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct ChecklistLine {
    /// The item.
    pub item: String,
    /// `yes`, `no` or `na`.
    pub answer: String,
}

/// With whom the end of a case was talked over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct ConsultedView {
    /// Person codes, the client's first.
    pub people: Vec<String>,
    /// The day.
    pub on: String,
    /// What they said.
    pub views: String,
}

/// The closure asked for or in force.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct ClosureSummary {
    /// Statement hash of the request, as `authorise_closure` takes it.
    pub request: String,
    /// Why.
    pub reason: String,
    /// Who asked.
    pub requested_by: String,
    /// When, as their device said.
    #[ts(type = "number")]
    pub requested_at: i64,
    /// The story for a possible reopening.
    pub summary: String,
    /// Risk as the worker saw it then.
    pub final_risk: String,
    /// Whether what had to change has changed, as the worker said.
    pub condition_met: String,
    /// How safe the client feels compared with the start.
    pub safety_change: String,
    /// With whom the end was talked over; `None` when with nobody.
    pub consulted: Option<ConsultedView>,
    /// Answers to the checklist, in its order.
    pub checklist: Vec<ChecklistLine>,
    /// Every authorisation.
    pub authorisations: Vec<AuthorisationEntry>,
    /// Why none stands although one was given.
    pub contested: Vec<String>,
    /// How many entries came after an authorisation without touching what it depends on.
    pub after_approval: u32,
}
