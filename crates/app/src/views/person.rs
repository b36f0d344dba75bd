//! Who a case is about. The only views with a name in them.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::FieldView;

/// A named person of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct PersonEntry {
    /// Code in casework.
    pub code: String,
    /// Names as spoken.
    pub names: Vec<String>,
}

/// A way to reach somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct ContactPointView {
    /// Entry id.
    pub id: String,
    /// Kind.
    pub kind: Option<String>,
    /// Number or address.
    pub value: String,
    /// Whose.
    pub whose: String,
    /// Whether they must learn nothing of the case, so that nobody calls or writes to them.
    pub kept_away: bool,
    /// Whether calling is safe.
    pub safe_to_call: FieldView,
    /// Whether texting is safe.
    pub safe_to_text: FieldView,
}

/// A place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct PlaceView {
    /// Entry id.
    pub id: String,
    /// Kind.
    pub kind: Option<String>,
    /// Address and directions.
    pub address: String,
    /// Whether visiting is safe.
    pub safe_to_visit: FieldView,
}

/// Who a case is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct PersonView {
    /// Case id.
    pub case: String,
    /// People by code.
    pub people: Vec<PersonEntry>,
    /// Ways to reach them.
    pub contact_points: Vec<ContactPointView>,
    /// Places.
    pub places: Vec<PlaceView>,
    /// Where the client stays now.
    pub whereabouts: FieldView,
    /// The word or sign agreed for "come and help".
    pub signal: FieldView,
    /// How somebody who was only noticed can be reached safely; empty when nothing was said.
    pub reach_note: String,
}
