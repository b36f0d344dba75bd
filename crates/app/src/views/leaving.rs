//! Case files that left this device, as their list shows them. Holds no rule.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

/// What remains here of a case file that left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct LeftCase {
    /// Case id.
    pub case: String,
    /// Code as people write it.
    pub code: String,
    /// Why: `closed`, `no_action`, `declined`, `transferred`, `handed_over`.
    pub why: String,
    /// The day on which its work was over here.
    pub since: String,
    /// The day on which it left.
    pub left_on: String,
    /// Whether it comes back with the next exchange.
    pub asked: bool,
    /// Whether the office was asked and had nothing of it for this device.
    pub not_given: bool,
}

/// Every case file that left this device.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct LeftCases {
    /// Newest first.
    pub cases: Vec<LeftCase>,
}
