//! What the safety plan's screen and the case file's banner show. Holds no rule; the agreed signal is not here.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

/// One part of a safety plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct SafetyPartView {
    /// Which.
    pub part: String,
    /// In coded words.
    pub words: String,
}

/// One version of a safety plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct SafetyPlanView {
    /// Entry id.
    pub id: String,
    /// Number of the version.
    pub version: u32,
    /// The day it was made.
    pub made_on: String,
    /// Staff code of who wrote it.
    pub by: String,
    /// Whether the client made it with the worker.
    pub with_client: bool,
    /// What the client can safely keep of it.
    pub copy: Option<String>,
    /// What it says, in the order it is talked over.
    pub parts: Vec<SafetyPartView>,
    /// Who is safe to turn to, by code.
    pub safe_people: Vec<String>,
    /// Services to call.
    pub services: Vec<String>,
    /// How sure the client is, 1 to 5.
    pub confidence: Option<u8>,
}

/// A look at the plan that left it as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct SafetyLookView {
    /// The day.
    pub looked_on: String,
    /// Staff code of who looked.
    pub by: String,
    /// In coded words.
    pub note: String,
}

/// How the safety plan of a case stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct SafetySummary {
    /// `missing`, `rivals`, `overtaken`, `due` or `holds`.
    pub standing: String,
    /// The last day to look at it again.
    pub look_due: Option<String>,
    /// The day on which it was last made or looked at.
    pub seen_on: Option<String>,
}

/// The safety plan as its screen shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct SafetySheet {
    /// Case id.
    pub case: String,
    /// Code as people write it.
    pub code: String,
    /// How it stands.
    pub summary: SafetySummary,
    /// The newest version; several when they were written apart.
    pub newest: Vec<SafetyPlanView>,
    /// Older versions of this episode, the latest first.
    pub older: Vec<SafetyPlanView>,
    /// Looks at the newest version, the latest first.
    pub looks: Vec<SafetyLookView>,
    /// People who may be safe, by code: those who are kept away are not among them.
    pub people: Vec<String>,
    /// Every part, in the order it is talked over; those that no plan lacks.
    pub parts_needed: Vec<String>,
    /// Days on which to look again by the standard at the present risk.
    pub suggested_on: Option<String>,
    /// Whether the identity document is here, so that a signal can be kept.
    pub keeps_signal: bool,
    /// Commands that may be given now by this person.
    pub allowed: Vec<String>,
}
