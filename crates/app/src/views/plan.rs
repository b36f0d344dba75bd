//! What the plan's screen needs: the newest version, what it lacks, what the supervisor said. Holds no rule.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::{PlanView, SuggestedNext};

/// What a supervisor said when giving work back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct GivenBack {
    /// Staff code.
    pub by: String,
    /// When, as their device said, milliseconds since 1970; `None` when the statement is not here.
    #[ts(type = "number | null")]
    pub at: Option<i64>,
    /// The words.
    pub comment: String,
}

/// Something a plan version lacks before it can be agreed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct PlanGap {
    /// The condition, as a refusal of `agree_plan` names it.
    pub guard: String,
    /// The goal or action that lacks it; `None`: the plan itself.
    pub at: Option<String>,
}

/// The case plan as its screen shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct PlanSheet {
    /// Case id.
    pub case: String,
    /// Code as people write it.
    pub code: String,
    /// The newest version of the current episode.
    pub plan: Option<PlanView>,
    /// The version in force, when that is another one.
    pub in_force: Option<PlanView>,
    /// What the supervisor said, when the last agreed version was given back.
    pub given_back: Option<GivenBack>,
    /// What the goals and actions of a draft lack.
    pub gaps: Vec<PlanGap>,
    /// Codes of who may take part, the client first.
    pub people: Vec<String>,
    /// Risk that counts now.
    pub risk_now: Option<String>,
    /// Whether a plan agreed now waits for a supervisor.
    pub approval_needed: bool,
    /// The next review by the standard at the risk that counts; `None` without one.
    pub suggested_review: Option<SuggestedNext>,
    /// How many goals a plan should have at most: more are said, not refused.
    pub goals_suggested_max: u32,
    /// The month in which the client is 18, where it is near or here: a goal has to prepare for it.
    pub turns_18_on: Option<String>,
    /// Commands that may be given now by this person.
    pub allowed: Vec<String>,
}
