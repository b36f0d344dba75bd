//! What waits for a supervisor's decision, in readable form. Holds no rule.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::{ClosureSummary, FundView, PlanView, ReportView, ReviewView, ScreeningView, TimelineEntry, TracingView};

/// Work that waits for this supervisor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct SubmittedItem {
    /// Case id.
    pub case: String,
    /// Code as people write it.
    pub code: String,
    /// `assessment`, `plan`, `review`, `screening`, `report`, `fund` or `reunification`, as `approve` takes it.
    pub subject: String,
    /// Entry id, as `approve` takes it.
    pub entry: String,
    /// Staff code of who submitted it.
    pub by: String,
    /// When, as their device said, milliseconds since 1970.
    #[ts(type = "number | null")]
    pub at: Option<i64>,
    /// The last day on which a decision is on time, where the standard sets one.
    pub due_on: Option<String>,
    /// Risk that counts now.
    pub risk_now: Option<String>,
    /// The day of the next review that counts.
    pub next_review_on: Option<String>,
    /// The assessment, when it is one.
    pub assessment: Option<SubmittedAssessment>,
    /// The plan version, when it is one.
    pub plan: Option<PlanView>,
    /// The review, when it is one.
    pub review: Option<ReviewView>,
    /// The screening, when it is one.
    pub screening: Option<ScreeningView>,
    /// The report, when it is one.
    pub report: Option<ReportView>,
    /// The request for money, when it is one.
    pub fund: Option<FundView>,
    /// The search for a family, when a child is to go back.
    pub tracing: Option<TracingView>,
}

/// A completed assessment as a supervisor reads it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct SubmittedAssessment {
    /// Kind.
    pub kind: String,
    /// The day it was complete.
    pub completed_on: Option<String>,
    /// What was found, area by area.
    pub findings: Vec<SubmittedFinding>,
    /// The client's own view.
    pub client_view: String,
    /// What the worker concludes.
    pub analysis: String,
    /// Whether the client agrees.
    pub agreed_with_client: Option<bool>,
    /// Where they do not.
    pub disagreements: String,
    /// Whether a safety plan is needed.
    pub safety_plan_needed: Option<String>,
}

/// What was found in one area of life.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct SubmittedFinding {
    /// The area.
    pub domain: String,
    /// How things are.
    pub situation: String,
    /// What is needed.
    pub needs: String,
}

/// A closure that waits for this supervisor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct ApprovalItem {
    /// Case id.
    pub case: String,
    /// Code as people write it.
    pub code: String,
    /// The request.
    pub closure: ClosureSummary,
    /// Risk that counts now.
    pub risk_now: Option<String>,
    /// Whether the person asking made the request or carries the case: then somebody else decides.
    pub mine: bool,
    /// What the request had not seen: recorded later, or elsewhere before it arrived. Newest first.
    pub after: Vec<TimelineEntry>,
}
