//! Two files of one person, as their screen shows them. Holds no rule.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

/// What is to be known of one of the files before they are joined.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct FileBrief {
    /// Case id.
    pub case: String,
    /// Code as people write it.
    pub code: String,
    /// Kind of work.
    pub programme: Option<String>,
    /// State of the current episode.
    pub state: String,
    /// Current risk.
    pub risk: Option<String>,
    /// Staff code of who carries it.
    pub worker: String,
    /// The day the current episode was opened.
    pub opened_on: Option<String>,
    /// How many contacts it has.
    pub contacts: u32,
}

/// A proposal that waits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct JoinRequest {
    /// Staff code of who proposed.
    pub by: String,
    /// The day.
    pub on: String,
    /// Code of the file that is to go on.
    pub code: String,
    /// How it is known.
    pub note: String,
}

/// A join that stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct JoinedFile {
    /// Case id of the other file, where it is on this device.
    pub case: Option<String>,
    /// Its code.
    pub code: String,
    /// Staff code of who decided.
    pub by: String,
    /// The day.
    pub on: String,
    /// What they said.
    pub note: String,
    /// Whether something was written here that the decision had not seen.
    pub contested: bool,
}

/// Whether this file is one of two.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct JoinNotices {
    /// This file was opened in error: the one that goes on.
    pub joined: Option<JoinedFile>,
    /// Files that are joined to this one.
    pub joins: Vec<JoinedFile>,
    /// Whether it is proposed that this file is joined to another.
    pub asked: bool,
}

/// Everything that is decided on with two files of one person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct JoinSheet {
    /// This file.
    pub this: FileBrief,
    /// The file that is to go on, or does, where it is on this device.
    pub other: Option<FileBrief>,
    /// The proposal.
    pub asked: Option<JoinRequest>,
    /// The join that stands.
    pub joined: Option<JoinedFile>,
    /// Files that are joined to this one.
    pub joins: Vec<JoinedFile>,
    /// The risk that the file that goes on takes over, where it is higher here.
    pub risk: Option<String>,
    /// Purposes that this file refuses and the other grants.
    pub refused: Vec<String>,
    /// The last proposal, where it was given back: what the supervisor said.
    pub given_back: Option<String>,
    /// Commands that may be given now by this person.
    pub allowed: Vec<String>,
}
