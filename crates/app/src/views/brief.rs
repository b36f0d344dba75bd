//! What a worker reads before a visit. Codes and counts; no name, number or address. Holds no rule.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::{ActionView, ContactEntry, ReferralView, RiskSummary};

/// Where caution is needed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct SafetyNote {
    /// `visit_unsafe`, `visit_unknown`, `call_unsafe` and so on; `kept_away`: people who must learn nothing;
    /// `identity_not_here`: this device cannot tell.
    pub kind: String,
    /// At how many places, numbers or people.
    pub count: u32,
}

/// The day of the next contact by the standard interval.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct SuggestedNext {
    /// Level of risk.
    pub level: String,
    /// The last day of its interval, counted from today.
    pub on: String,
}

/// What to know before the door.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct VisitBrief {
    /// Case id.
    pub case: String,
    /// Code as people write it.
    pub code: String,
    /// The last contact, or try at one.
    pub last_contact: Option<ContactEntry>,
    /// Actions of the plan in force that are owed, those due first first.
    pub open_actions: Vec<ActionView>,
    /// Risk.
    pub risk: RiskSummary,
    /// Where caution is needed; only what occurs.
    pub safety: Vec<SafetyNote>,
    /// Codes of who may be there, the client first.
    pub people: Vec<String>,
    /// The next day by the standard, for each level of risk.
    pub suggested_next_on: Vec<SuggestedNext>,
    /// Levels of risk, the highest first.
    pub levels: Vec<String>,
    /// Referrals that went out and are under way: the client can say what came of them.
    pub referrals: Vec<ReferralView>,
    /// The number of the next support session with this client, from 1.
    pub next_session: u8,
}
