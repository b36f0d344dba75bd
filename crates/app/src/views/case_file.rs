//! One case, whole and coded, and what waits for a decision on it. Holds no rule.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::{ClosureSummary, ConflictView, ContactEntry, FieldView, PlanView, ReferralView, RiskSummary};

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
    /// Digest of what every device must render alike, hex.
    pub digest: String,
    /// Digest of the heads and statements it was made from, hex.
    pub sources: String,
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
}
