//! What happened in a case, entry by entry. Holds no rule.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::Fact;

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct TimelineEntry {
    /// Id of the entry or hash of the statement; a step in an entry adds `:` and its name. Each once in a case.
    pub id: String,
    /// What it is, such as `contact` or `risk`.
    pub kind: String,
    /// The day it happened, as its author said.
    pub on: String,
    /// When it was recorded, as the author's device said, milliseconds since 1970.
    #[ts(type = "number | null")]
    pub at: Option<i64>,
    /// Staff code of who recorded it.
    pub by: String,
    /// Where it is besides this device: `only_here`, `at_office` or `second_device`.
    pub place: String,
    /// Codes, days and words for its sentence.
    pub facts: Vec<Fact>,
}
