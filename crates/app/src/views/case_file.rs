//! One case, whole and coded. Holds no rule.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::{
    ClosureSummary, ConflictView, ContactEntry, DecisionNotices, DueItem, FieldView, GivenBack, JoinNotices, PlanView,
    ReferralView, RestrictionNotice, RiskSummary, SafetySummary, TimelineEntry, TransferSummaryView,
};

/// What the client consents to for one purpose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct ConsentScopeView {
    /// Purpose.
    pub scope: String,
    /// `agreed`, `partial`, `refused`, `withdrawn`, `expired` or `not_asked`, as it stands today.
    pub state: String,
    /// The day the decision holds from.
    pub on: Option<String>,
    /// The last day it holds.
    pub until: Option<String>,
    /// How it was given.
    pub method: Option<String>,
    /// Staff code of who recorded it.
    pub by: Option<String>,
}

/// Consent of the client, every purpose in the order of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct ConsentSummary {
    /// One a purpose.
    pub scopes: Vec<ConsentScopeView>,
}

/// One of the five steps of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct StepView {
    /// `registration`, `assessment`, `planning`, `implementation` or `closure`.
    pub step: String,
    /// `done`, `now`, `late` or `ahead`.
    pub state: String,
    /// The last day on which it is, or was, on time.
    pub due_on: Option<String>,
    /// Days it is, or was, late; `None` when on time.
    pub days_late: Option<i32>,
    /// The day it was done; `None` also for a step that a closed case never took.
    pub done_on: Option<String>,
    /// Staff code of who did it or owes it; `None` when any supervisor may.
    pub who: Option<String>,
    /// Days it may take.
    pub limit_days: Option<i32>,
}

/// Everything about a case, coded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct CaseFileView {
    /// Case id.
    pub case: String,
    /// Code as people write it.
    pub code: String,
    /// Kind of work.
    pub programme: Option<String>,
    /// State of the current episode.
    pub state: String,
    /// Staff code of the assigned worker.
    pub assigned_to: String,
    /// Risk.
    pub risk: RiskSummary,
    /// Day of the next contact.
    pub next_contact_on: FieldView,
    /// Day of the next review.
    pub next_review_on: FieldView,
    /// Contacts, latest first.
    pub contacts: Vec<ContactEntry>,
    /// The plan.
    pub plan: Option<PlanView>,
    /// Referrals, latest first.
    pub referrals: Vec<ReferralView>,
    /// Concerns by code, the main one first.
    pub concerns: Vec<String>,
    /// The closure.
    pub closure: Option<ClosureSummary>,
    /// What a supervisor said when giving the last request to close back, until it is asked for again.
    pub closure_given_back: Option<GivenBack>,
    /// The transfer that is proposed, under way or in force.
    pub transfer: Option<TransferSummaryView>,
    /// Whether another agency sent it.
    pub came: bool,
    /// Fields with two values.
    pub conflicts: Vec<ConflictView>,
    /// How many places of its history disagree with a rule.
    pub irregularities: Vec<String>,
    /// Commands that may be given now by this person.
    pub allowed: Vec<String>,
    /// Entries that are only on this device.
    pub only_here: u32,
    /// Whether identity is on this device.
    pub has_person: bool,
    /// How the safety plan stands.
    pub safety: SafetySummary,
    /// What the client consents to.
    pub consent: ConsentSummary,
    /// What of its decisions must not be overlooked.
    pub decisions: DecisionNotices,
    /// Whether it is one of two files of the same person.
    pub join: JoinNotices,
    /// That only named staff may open it.
    pub restriction: Option<RestrictionNotice>,
    /// What happened, newest first.
    pub timeline: Vec<TimelineEntry>,
    /// The five steps in their order.
    pub steps: Vec<StepView>,
    /// The task that is due first, whoever owes it.
    pub next_due: Option<DueItem>,
    /// What this person is offered first: one of `allowed`, or `visit`; `None` when the case waits for others.
    pub next_step: Option<String>,
    /// The day the current episode was opened.
    pub opened_on: Option<String>,
    /// Whether the person asking is the assigned worker.
    pub mine: bool,
    /// Digest of what every device must render alike, hex.
    pub digest: String,
    /// Digest of the heads and statements it was made from, hex.
    pub sources: String,
}
