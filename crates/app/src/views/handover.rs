//! Who carries a case: its handovers and the workers who might take it. Holds no rule.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::PreferenceView;

/// What was written for the next worker.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct HandoverNoteView {
    /// The day.
    pub on: String,
    /// Staff code of the writer.
    pub by: String,
    /// Why the writer asks that somebody else takes the case.
    pub asks: Option<String>,
    /// The words.
    pub note: String,
}

/// A worker who might take the case. Points are in hundredths.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct CandidateView {
    /// Staff code.
    pub code: String,
    /// As people say it.
    pub name: String,
    /// What they carry.
    pub carries: u32,
    /// What they may carry.
    pub cap: u32,
    /// What this case adds.
    pub adds: u32,
    /// Whether they would carry more than they may.
    pub over: bool,
}

/// A handover that waits for the answer of the person asking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct HandoverWaiting {
    /// Staff code of the supervisor.
    pub by: String,
    /// Staff code of who carried the case before.
    pub from: String,
    /// The day of the decision.
    pub on: String,
    /// The last day for the answer.
    pub due_on: Option<String>,
    /// Why.
    pub reason: Option<String>,
    /// Why, in words.
    pub why: String,
    /// Whether the client knows.
    pub informed: Option<String>,
    /// The note that came with it.
    pub note: Option<HandoverNoteView>,
}

/// One line of the history of who carried the case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct AssignmentLine {
    /// Staff code of who carried it from then on.
    pub to: String,
    /// Staff code of who carried it before.
    pub from: String,
    /// Staff code of who decided.
    pub by: String,
    /// The day.
    pub on: String,
    /// Why.
    pub reason: Option<String>,
    /// Why, in words.
    pub why: String,
    /// Whether the client knows.
    pub informed: Option<String>,
    /// Why more was given than the worker may carry.
    pub over_cap: String,
    /// `asked`, `accepted` or `declined`; `None` where nobody had to answer.
    pub standing: Option<String>,
    /// Why it was declined.
    pub declined_because: String,
    /// Whether it is the one that counts now.
    pub counts: bool,
}

/// Who carries a case, and all that a handover needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct HandoverSheet {
    /// Case id.
    pub case: String,
    /// Code as people write it.
    pub code: String,
    /// Staff code of who carries it.
    pub assigned_to: String,
    /// Whether the case was opened: a lead needs no note.
    pub opened: bool,
    /// The note that would go with it.
    pub note: Option<HandoverNoteView>,
    /// Which worker the client wished for at first contact.
    pub wish: Option<PreferenceView>,
    /// Workers who might take it, those who carry least first; empty for whoever may not decide.
    pub candidates: Vec<CandidateView>,
    /// What waits for the answer of the person asking.
    pub waiting: Option<HandoverWaiting>,
    /// Who was given the case, newest first.
    pub history: Vec<AssignmentLine>,
    /// Whether two supervisors gave it to two workers without seeing each other's decision.
    pub rivals: bool,
    /// Commands that may be given now by this person.
    pub allowed: Vec<String>,
}
