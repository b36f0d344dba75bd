//! Requests for money and the search for a family, as their screens show them. Holds no rule.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::DeciderView;

/// What happened with a request for money.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct FundStepView {
    /// `paid`, `settled` or `cancelled`.
    pub kind: String,
    /// The day.
    pub on: String,
    /// Staff code of who wrote it.
    pub by: String,
    /// What was spent, in whole units.
    pub spent: u32,
    /// What came back, in whole units.
    pub returned: u32,
    /// Whether there is a receipt.
    pub receipt: String,
    /// In coded words.
    pub note: String,
}

/// One request for money.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct FundView {
    /// Entry id.
    pub id: String,
    /// What whoever pays is told instead of a case code.
    pub number: String,
    /// How far it is.
    pub state: String,
    /// The day it was asked for.
    pub asked_on: String,
    /// Staff code of who asked.
    pub by: String,
    /// What it is for.
    pub purpose: String,
    /// How much, in whole units.
    pub amount: u32,
    /// How it is to be paid.
    pub method: String,
    /// Whether somebody outside learns by it who the client is.
    pub names_client: bool,
    /// Why it cannot wait.
    pub why_now: String,
    /// What it bridges the time to.
    pub bridge_to: String,
    /// What was looked at.
    pub criteria: Vec<String>,
    /// What else was tried.
    pub tried: String,
    /// Who decided, in the order of their decisions.
    pub deciders: Vec<DeciderView>,
    /// Whether two people decide on it.
    pub two_decide: bool,
    /// Whether the person asking may decide on it now.
    pub mine_to_decide: bool,
    /// Whether the person asking decided and a second person is still missing.
    pub second_missing: bool,
    /// What the supervisor said, where it was refused.
    pub given_back: Option<String>,
    /// The last day to account for what was paid.
    pub settle_due: Option<String>,
    /// What happened afterwards, the latest first.
    pub steps: Vec<FundStepView>,
}

/// The requests for money of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct FundSheet {
    /// Case id.
    pub case: String,
    /// Code as people write it.
    pub code: String,
    /// The latest first.
    pub requests: Vec<FundView>,
    /// Most that one request may ask for now, in whole units.
    pub most_now: u32,
    /// Most that a supervisor decides alone, in whole units.
    pub alone_max: u32,
    /// Whether the client agreed that somebody outside is told who they are.
    pub may_be_told: bool,
    /// Commands that may be given now by this person.
    pub allowed: Vec<String>,
}

/// What was done to find a family.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct TracingStepView {
    /// Entry id.
    pub id: String,
    /// What.
    pub kind: String,
    /// The day.
    pub on: String,
    /// Staff code of who wrote it.
    pub by: String,
    /// Who was found or verified.
    pub adult: Option<String>,
    /// Whether the child would be safe with them.
    pub safe: String,
    /// In coded words.
    pub note: String,
    /// What the child says to it.
    pub wishes: String,
    /// The day to go on.
    pub next_on: Option<String>,
}

/// One search for a family.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct TracingView {
    /// Entry id.
    pub id: String,
    /// How far it is.
    pub state: String,
    /// The day it was begun.
    pub opened_on: String,
    /// The day of the separation.
    pub separated_on: Option<String>,
    /// Where.
    pub area: String,
    /// How it happened.
    pub circumstances: String,
    /// What the child wishes.
    pub wishes: String,
    /// What happened since, the latest first.
    pub steps: Vec<TracingStepView>,
    /// Whether a supervisor approved that the child goes back.
    pub approved: bool,
    /// What the supervisor said, where the last proposal was given back.
    pub given_back: Option<String>,
    /// The proposal that the person asking may decide on now.
    pub mine_to_decide: Option<String>,
    /// What may be recorded now, of the kinds of step.
    pub next: Vec<String>,
}

/// The searches of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct TracingSheet {
    /// Case id.
    pub case: String,
    /// Code as people write it.
    pub code: String,
    /// The latest first.
    pub tracings: Vec<TracingView>,
    /// Whether the client agreed that others are asked.
    pub may_ask: bool,
    /// The day since which what others were told is to be called back.
    pub recall_since: Option<String>,
    /// Codes of who may be verified.
    pub people: Vec<String>,
    /// Commands that may be given now by this person.
    pub allowed: Vec<String>,
}

/// One request on the list of a supervisor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct FundLine {
    /// Case id.
    pub case: String,
    /// Code as people write it.
    pub code: String,
    /// Entry id.
    pub id: String,
    /// What whoever pays is told instead of a case code.
    pub number: String,
    /// How far it is.
    pub state: String,
    /// What it is for.
    pub purpose: String,
    /// How much, in whole units.
    pub amount: u32,
    /// How it is to be paid.
    pub method: String,
    /// The day it was asked for.
    pub asked_on: String,
    /// The last day to account for it, once it is paid.
    pub due_on: Option<String>,
    /// Staff code of who carries the case.
    pub worker: String,
    /// Whether it waits for a decision of the person asking.
    pub mine_to_decide: bool,
}

/// What a supervisor's cases asked of the emergency fund.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct FundList {
    /// The first day of this month.
    pub month: String,
    /// What is granted of what was asked for in this month, in whole units.
    pub granted: u32,
    /// The most that a month grants.
    pub month_max: u32,
    /// What is left of it.
    pub left: u32,
    /// What is late first, then what waits, what is to be paid, what is to be accounted for, and what is over.
    pub lines: Vec<FundLine>,
}
