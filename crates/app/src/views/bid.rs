//! Determinations of best interests as their screen shows them. Holds no rule.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

/// Something that could be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct BidOptionView {
    /// What.
    pub what: String,
    /// What is good about it.
    pub benefits: String,
    /// What could harm.
    pub risks: String,
}

/// One thing that was weighed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct WeighedView {
    /// Which.
    pub element: String,
    /// What is known.
    pub facts: String,
    /// How much it counts, 1 to 5.
    pub weight: u8,
    /// The option it speaks for, from 1; 0 for none.
    pub favours: u8,
}

/// What the panel has before it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct BidFileView {
    /// Entry id.
    pub id: String,
    /// Staff code of who gathered it.
    pub by: String,
    /// What could be done.
    pub options: Vec<BidOptionView>,
    /// What was weighed.
    pub weighed: Vec<WeighedView>,
    /// How the child's views were gathered.
    pub views_how: String,
    /// The child's views.
    pub views: String,
    /// Their weight, 1 to 5.
    pub views_weight: u8,
}

/// Somebody of the panel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct PanellistView {
    /// Role.
    pub role: String,
    /// Organisation.
    pub organisation: String,
}

/// What the panel decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct BidDecisionView {
    /// Staff code of who recorded it.
    pub by: String,
    /// The day.
    pub decided_on: String,
    /// The option, from 1.
    pub option: u8,
    /// What it says; empty when what the panel had is not here.
    pub what: String,
    /// Who decided.
    pub panel: Vec<PanellistView>,
    /// Who disagreed and with what.
    pub dissent: String,
    /// The last day to look at it again.
    pub review_due: String,
}

/// What happened after, or instead of, the decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct BidStepView {
    /// `explained`, `implemented` or `cancelled`.
    pub kind: String,
    /// The day.
    pub on: String,
    /// Staff code of who wrote it.
    pub by: String,
    /// What.
    pub note: String,
    /// What the child said to it.
    pub reaction: String,
}

/// One determination.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct BidView {
    /// Entry id.
    pub id: String,
    /// How far it is.
    pub status: String,
    /// The day it was asked for.
    pub asked_on: String,
    /// Staff code of who asked.
    pub by: String,
    /// Why.
    pub triggers: Vec<String>,
    /// By which procedure.
    pub framework: String,
    /// What is to be decided.
    pub question: String,
    /// Who represents the child.
    pub guardian: String,
    /// The day they were appointed.
    pub guardian_on: Option<String>,
    /// What the panel has before it.
    pub file: Option<BidFileView>,
    /// What was decided last.
    pub decision: Option<BidDecisionView>,
    /// Whether the child heard it since.
    pub explained: bool,
    /// What happened afterwards, the latest first.
    pub steps: Vec<BidStepView>,
    /// Whether the person asking may record the panel's decision now.
    pub mine_to_decide: bool,
}

/// The determinations of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct BidSheet {
    /// Case id.
    pub case: String,
    /// Code as people write it.
    pub code: String,
    /// The latest first.
    pub bids: Vec<BidView>,
    /// The day on which a review or a meeting asked for one that nobody began.
    pub asked_for: Option<String>,
    /// Fewest people of a panel.
    pub panel_min: u32,
    /// The last day on which a decision of today may be looked at again.
    pub review_latest: String,
    /// Commands that may be given now by this person.
    pub allowed: Vec<String>,
}
