//! A field with everything that was said of it, and a fact for a sentence. Holds no rule.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

/// A named fact for a sentence.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema, TS)]
pub struct Fact {
    /// What it is.
    pub name: String,
    /// Its value: a code, a day or a number.
    pub value: String,
}

/// One value of a field that has several.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct SaidValue {
    /// The value as a code, ISO day or text.
    pub value: String,
    /// Staff code of who said it.
    pub by: String,
    /// When, as their device said, milliseconds since 1970.
    #[ts(type = "number")]
    pub at: i64,
    /// Whether it counts until somebody settles it.
    pub counts: bool,
    /// Whether the person asking said it.
    pub mine: bool,
    /// The first eight hex digits of the key id of the device it was said on; empty when that is not known here.
    pub device: String,
}

/// A field with several values that did not see each other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct ConflictView {
    /// Case id.
    pub case: String,
    /// Code as people write it.
    pub code: String,
    /// Which field, as `settle_conflict` takes it.
    pub field: String,
    /// What the entry is about when the field is one of many, such as the action whose day it is.
    pub about: Option<String>,
    /// Every value.
    pub values: Vec<SaidValue>,
    /// The value that everybody who said one of these had seen; `None` when there was none.
    pub before: Option<String>,
    /// What another choice than the value that counts would move, such as `next_review`: `FROM->TO` in ISO days or codes.
    pub effects: Vec<Fact>,
}

/// A register: the value that counts and everything said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct FieldView {
    /// The value that counts.
    pub counts: Option<String>,
    /// Every value; more than one only in a conflict.
    pub values: Vec<SaidValue>,
}
