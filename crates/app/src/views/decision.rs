//! Decisions that weigh on people, as their screen shows them. Holds no rule.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

/// What happened with a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct ReportStepView {
    /// The day.
    pub on: String,
    /// Staff code of who wrote it.
    pub by: String,
    /// Whether with this the report was made.
    pub made: bool,
    /// To whom.
    pub to_whom: String,
    /// What came of it.
    pub note: String,
}

/// Somebody who decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct DeciderView {
    /// Staff code, or how the one who signed names them.
    pub who: String,
    /// Staff code of who signed this.
    pub signed_by: String,
    /// Whether it is their own signature; else the word of who signed.
    pub own_hand: bool,
    /// The day they decided, where somebody else says so.
    pub on: Option<String>,
    /// What they said, where somebody else says so.
    pub note: String,
}

/// One report: what asks for it, what is proposed, what was decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct ReportView {
    /// Entry id.
    pub id: String,
    /// Staff code of who wrote it.
    pub by: String,
    /// The day it was learned.
    pub found_on: String,
    /// What asks for it.
    pub trigger: String,
    /// The law or policy.
    pub law: String,
    /// Whether the client was told before.
    pub client_told: String,
    /// Why not.
    pub told_why: String,
    /// What the client wishes.
    pub client_wishes: String,
    /// Whether that is what is proposed.
    pub client_agrees: String,
    /// What is proposed.
    pub decision: String,
    /// Why.
    pub reasons: String,
    /// To whom.
    pub to_whom: String,
    /// The day it was made.
    pub made_on: Option<String>,
    /// The day on which a deferred decision is taken again.
    pub look_again_on: Option<String>,
    /// What was agreed to follow.
    pub follow_up: String,
    /// `waits`, `waits_for_second`, `decided` or `given_back`.
    pub stage: String,
    /// Who decided.
    pub deciders: Vec<DeciderView>,
    /// Whether the person asking may decide on it now: first, or as the second.
    pub mine_to_decide: bool,
    /// Whether the person asking decided, and has to say who decided with them.
    pub second_missing: bool,
    /// The supervisor's words, when it was given back.
    pub given_back: Option<String>,
    /// What happened afterwards, the latest first.
    pub steps: Vec<ReportStepView>,
}

/// Something on file that asks whether to report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct ReportAsked {
    /// What asks.
    pub trigger: String,
    /// The day it was learned.
    pub on: String,
}

/// A decision that was explained, or is to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct ExplainedView {
    /// Which kind of decision.
    pub kind: String,
    /// The report, when it is one.
    pub entry: Option<String>,
    /// The request or the consent, when it is one.
    pub statement: Option<String>,
    /// The day: it was explained, or, where it is owed, it was decided.
    pub on: String,
    /// Staff code of who explained it; `None` where it is owed.
    pub by: Option<String>,
    /// To whom.
    pub to: Vec<String>,
    /// Whether it is not what the client wished.
    pub against_wishes: bool,
    /// The reasons that were given.
    pub reasons: String,
    /// What they said to it.
    pub reaction: String,
}

/// Why the work goes on against a withdrawn consent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct ContinuedCareView {
    /// Staff code of who decided.
    pub by: String,
    /// The day.
    pub on: String,
    /// On what ground.
    pub ground: String,
    /// What was weighed.
    pub factors: String,
    /// What the client says.
    pub client_view: String,
    /// How much weight that has, 1 to 5.
    pub view_weight: u8,
    /// What follows.
    pub conclusion: String,
}

/// What of the decisions of a case must not be overlooked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct DecisionNotices {
    /// Why the work goes on against a withdrawn consent.
    pub continued: Option<ContinuedCareView>,
    /// How many things on file ask whether to report.
    pub reports_asked: u32,
    /// How many decisions are to be explained.
    pub explanations_owed: u32,
    /// Whether a determination of best interests is open (flag `bid_open`) or asked for.
    pub bid_open: bool,
}

/// The decisions of a case that weigh on people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct DecisionSheet {
    /// Case id.
    pub case: String,
    /// Code as people write it.
    pub code: String,
    /// What on file asks whether to report, and nobody answered.
    pub asked: Vec<ReportAsked>,
    /// Reports, the latest first.
    pub reports: Vec<ReportView>,
    /// Decisions that are to be explained.
    pub owed: Vec<ExplainedView>,
    /// Decisions that were explained, the latest first.
    pub explained: Vec<ExplainedView>,
    /// Why the work goes on against a withdrawn consent.
    pub continued: Option<ContinuedCareView>,
    /// The client's no for which the case is to be closed, or grounds against it recorded.
    pub consent_gone: Option<String>,
    /// People who may be told, by code.
    pub people: Vec<String>,
    /// Commands that may be given now by this person.
    pub allowed: Vec<String>,
}
