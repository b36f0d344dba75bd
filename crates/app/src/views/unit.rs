//! The client unit as its screen shows it, coded: nobody is named here. Holds no rule.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

/// A member of the client unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct MemberView {
    /// Entry id.
    pub id: String,
    /// `M1` and so on.
    pub code: String,
    /// Relation to the client.
    pub relation: Option<String>,
    /// Completed years.
    pub age_years: Option<u8>,
    /// Sex or gender.
    pub sex: Option<String>,
    /// Whether they live with the client.
    pub lives_with_client: Option<String>,
    /// Whether they care for the client.
    pub caregiver: bool,
    /// Whether they can decide for themselves.
    pub capacity: Option<String>,
    /// What they want for themselves.
    pub own_interests: String,
    /// Whether they take part in the plan.
    pub involved: Option<String>,
    /// Whether they must learn nothing of the case: the answer that protects counts.
    pub kept_away: bool,
    /// Whether there are two answers to that.
    pub kept_away_twice: bool,
}

/// A strength.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct StrengthView {
    /// Entry id.
    pub id: String,
    /// Whose, by code; `None` for the community's.
    pub holder: Option<String>,
    /// Kind.
    pub kind: String,
    /// In coded words.
    pub note: String,
}

/// The client unit of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct UnitView {
    /// Case id.
    pub case: String,
    /// Code as people write it.
    pub code: String,
    /// Members by code.
    pub members: Vec<MemberView>,
    /// Strengths, the client's first, the community's last.
    pub strengths: Vec<StrengthView>,
    /// The code that the next member gets.
    pub next_code: Option<String>,
    /// Whether the identity document is here, so that a name can be kept.
    pub keeps_names: bool,
    /// Commands that may be given now by this person.
    pub allowed: Vec<String>,
}
