//! Who may open a case, as screens show it. Holds no rule.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

/// That only named staff may open a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct RestrictionNotice {
    /// Staff code of the supervisor who decided.
    pub by: String,
    /// The day.
    pub on: String,
    /// Why.
    pub reason: String,
    /// Why, in words.
    pub why: String,
    /// Staff codes of those who may.
    pub named: Vec<String>,
    /// Whether none of them can decide on the case any more.
    pub nobody_decides: bool,
}

/// Somebody who could be named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct NameableView {
    /// Staff code.
    pub code: String,
    /// As people say it.
    pub name: String,
    /// Whether it is the person asking.
    pub me: bool,
    /// Whether they may open the case now.
    pub named: bool,
    /// Whether they carry the case: they always may.
    pub carries: bool,
}

/// Who may open a case, and whom a supervisor could name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct RestrictionSheet {
    /// Case id.
    pub case: String,
    /// Code as people write it.
    pub code: String,
    /// The restriction that stands.
    pub restricted: Option<RestrictionNotice>,
    /// Who could be named, the worker who carries the case first.
    pub people: Vec<NameableView>,
    /// Commands that may be given now by this person.
    pub allowed: Vec<String>,
}
