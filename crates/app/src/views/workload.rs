//! How much workers carry, as their supervisor sees it. Holds no rule.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

/// What one worker carries.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct WorkloadRow {
    /// Staff code.
    pub code: String,
    /// As people say it.
    pub name: String,
    /// Whether it is the person asking.
    pub me: bool,
    /// Whether they hold a caseworker's role.
    pub is_worker: bool,
    /// Cases that are worked on.
    pub active: u32,
    /// Of these, those of high risk.
    pub high_risk: u32,
    /// Leads and first talks.
    pub waiting: u32,
    /// Cases of which something is late.
    pub late: u32,
    /// What they carry, in hundredths: 100 is one case of medium risk.
    pub points: u32,
    /// What they may carry, in hundredths.
    pub cap: u32,
    /// `over`, `full`, `room` or `spare`.
    pub standing: String,
}

/// What the workers of a supervisor's teams carry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct WorkloadView {
    /// Those who carry most first.
    pub rows: Vec<WorkloadRow>,
}
