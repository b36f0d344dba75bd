//! Referrals as their screens show them. Holds no rule.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

/// The referrals of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct ReferralSheet {
    /// Case id.
    pub case: String,
    /// Code as people write it.
    pub code: String,
    /// The referrals, latest first.
    pub referrals: Vec<ReferralTracked>,
    /// Needs that found no usable service.
    pub gaps: Vec<GapView>,
    /// Open actions that no referral carries out yet.
    pub actions: Vec<UnreferredAction>,
    /// Commands that may be given now by this person.
    pub allowed: Vec<String>,
}

/// One referral and how far it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct ReferralTracked {
    /// Entry id.
    pub id: String,
    /// Kind of service.
    pub service: Option<String>,
    /// The provider.
    pub provider: String,
    /// How quickly an answer is due.
    pub priority: String,
    /// The reason that was given.
    pub reason: String,
    /// Where it stands.
    pub state: String,
    /// The day it was written.
    pub made_on: String,
    /// The last day on which an answer is in time, while one is awaited.
    pub answer_by: Option<String>,
    /// Days since then; negative while there is time.
    pub days_late: Option<i32>,
    /// How it went.
    pub channel: Option<String>,
    /// What left.
    pub fields: Vec<String>,
    /// States that may follow.
    pub next: Vec<String>,
    /// What happened to it, in the order in which it was written.
    pub steps: Vec<ReferralStep>,
}

/// One step of a referral.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct ReferralStep {
    /// The state it reached.
    pub state: String,
    /// The day.
    pub on: String,
    /// In coded words.
    pub note: String,
    /// What stood in the way.
    pub barrier: Option<String>,
    /// Why the provider declined.
    pub declined: Option<String>,
    /// Whether the client says that it helped.
    pub useful: Option<String>,
}

/// A need that found no usable service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct GapView {
    /// Kind of service.
    pub service: String,
    /// Where it was needed.
    pub area: String,
    /// Why none was usable.
    pub why: String,
    /// The day.
    pub on: String,
}

/// An action that a referral could carry out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct UnreferredAction {
    /// Entry id.
    pub id: String,
    /// What is to be done.
    pub what: String,
}

/// What would leave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct SharingPreview {
    /// Field by field, in the order of the list.
    pub fields: Vec<FieldPreview>,
    /// What never leaves, whatever was agreed.
    pub never: Vec<String>,
    /// Whether a passphrase has to be said by another way.
    pub needs_passphrase: bool,
}

/// One field that could leave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct FieldPreview {
    /// Which.
    pub field: String,
    /// The group in which people agree to it.
    pub group: Option<String>,
    /// Why it stays; none: it may leave.
    pub stays: Option<String>,
    /// What would be written; none for names and numbers, which are read when it is sent.
    pub value: Option<String>,
}
