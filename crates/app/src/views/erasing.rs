//! Files whose time at the office is over, as their list shows them. Holds no rule.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

/// A file that may be put forward for erasing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct DueErasure {
    /// Case id.
    pub case: String,
    /// Code as people write it.
    pub code: String,
    /// By which rule it was kept: `R1` to `R4`.
    pub class: String,
    /// The day on which its work was over.
    pub since: String,
    /// The day up to which it was kept.
    pub due_on: String,
    /// Whether only names go now, and casework at its own time.
    pub names_only: bool,
}

/// Files that somebody put forward and that wait for a second person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct ErasureView {
    /// By what it is named.
    pub id: String,
    /// Of how many cases.
    pub cases: u32,
    /// Documents.
    pub documents: u32,
    /// Staff codes of who agreed.
    pub by: Vec<String>,
    /// When it was put forward, milliseconds since 1970.
    #[ts(type = "number")]
    pub at: i64,
    /// Codes of the cases among them that this device holds.
    pub codes: Vec<String>,
    /// Whether this person agreed.
    pub mine: bool,
    /// Whether this person's word is the one that is missing.
    pub may_answer: bool,
    /// Whether both words are there and the office is still to give the second its place.
    pub under_way: bool,
}

/// The certificate of an erasure: a count, and no content.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct ErasedFiles {
    /// By what it is named.
    pub id: String,
    /// Of how many cases.
    pub cases: u32,
    /// Documents.
    pub documents: u32,
    /// Staff codes of the two.
    pub by: Vec<String>,
    /// When the second agreed, milliseconds since 1970.
    #[ts(type = "number")]
    pub at: i64,
}

/// A file that was erased and of which something is only on this device.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct HeldBackFile {
    /// Case id.
    pub case: String,
    /// Code as people write it.
    pub code: String,
    /// Entries that the office never got.
    pub entries: u32,
    /// Entries begun and not saved.
    pub drafts: u32,
}

/// Everything about erasing that concerns this person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Erasures {
    /// Whether this person may put files forward.
    pub may_propose: bool,
    /// Whether this person's word counts in erasing.
    pub may_answer: bool,
    /// Files to put forward, the longest due first.
    pub due: Vec<DueErasure>,
    /// Put forward, newest first.
    pub waiting: Vec<ErasureView>,
    /// Erased, newest first.
    pub done: Vec<ErasedFiles>,
    /// What waits for this person to let it go.
    pub held: Vec<HeldBackFile>,
}
