//! What queries answer: plain values for a screen. Holds no rule; dates are ISO days, ids are hex, times are milliseconds.

pub mod device;
mod status;

pub use status::{BackupStatus, DraftView, QuarantineItem, SyncReport};

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

/// One row of the case list. No name ever stands in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct CaseListRow {
    /// Case id.
    pub case: String,
    /// Code as people write it.
    pub code: String,
    /// Kind of work.
    pub programme: Option<String>,
    /// State of the current episode.
    pub state: String,
    /// Risk that counts.
    pub risk: Option<String>,
    /// Day of the next contact that counts.
    pub next_contact_on: Option<String>,
    /// Day of the next review that counts.
    pub next_review_on: Option<String>,
    /// Staff code of the assigned worker, or their id when the roster does not name them.
    pub assigned_to: String,
    /// Fields with two values.
    pub conflicts: u32,
    /// Whether a closure was authorised without having seen everything.
    pub closure_contested: bool,
    /// Entries that are only on this device.
    pub only_here: u32,
}

/// A page of the case list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct CaseList {
    /// Rows by priority.
    pub rows: Vec<CaseListRow>,
    /// All cases on this device.
    pub total: u32,
}

/// Something that is due, waits or needs a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct DueItem {
    /// Rule of the worklist, such as `W06`.
    pub rule: String,
    /// Case id.
    pub case: String,
    /// Code as people write it.
    pub code: String,
    /// Last day on time, if the task has one.
    pub due_on: Option<String>,
    /// Days past that day; negative when it lies ahead.
    pub days_late: Option<i32>,
    /// Facts for the sentence that explains it.
    pub why: Vec<Fact>,
}

/// A named fact for a sentence.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema, TS)]
pub struct Fact {
    /// What it is.
    pub name: String,
    /// Its value: a code, a day or a number.
    pub value: String,
}

/// What a worker sees first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Today {
    /// The local day.
    pub today: String,
    /// Tasks in order of priority.
    pub due: Vec<DueItem>,
    /// How many of them are late.
    pub late: u32,
    /// Entries that are only on this device.
    pub only_here: u32,
    /// Entries begun and not finished.
    pub drafts: u32,
}

/// One value of a field that has several.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct SaidValue {
    /// The value as a code, ISO day or text.
    pub value: String,
    /// Staff code of who said it.
    pub by: String,
    /// When, as their device said, milliseconds since 1970.
    #[ts(type = "number")]
    pub at: i64,
    /// Whether it counts until somebody settles it.
    pub counts: bool,
}

/// A field with several values that did not see each other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct ConflictView {
    /// Case id.
    pub case: String,
    /// Code as people write it.
    pub code: String,
    /// Which field, as `settle_conflict` takes it.
    pub field: String,
    /// Every value.
    pub values: Vec<SaidValue>,
}

/// A register: the value that counts and everything said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct FieldView {
    /// The value that counts.
    pub counts: Option<String>,
    /// Every value; more than one only in a conflict.
    pub values: Vec<SaidValue>,
}

/// One risk determination.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct RiskEntry {
    /// Statement hash.
    pub id: String,
    /// The level.
    pub level: String,
    /// On what occasion.
    pub basis: String,
    /// The reason in words.
    pub note: String,
    /// Who.
    pub by: String,
    /// When, as their device said.
    #[ts(type = "number")]
    pub at: i64,
    /// Whether no later one replaced it.
    pub latest: bool,
}

/// Risk as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct RiskSummary {
    /// The level that counts.
    pub current: Option<String>,
    /// Whether two people determined it without seeing each other.
    pub conflict: bool,
    /// Every determination, earliest first.
    pub entries: Vec<RiskEntry>,
}

/// One contact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct ContactEntry {
    /// Entry id.
    pub id: String,
    /// The day.
    pub held_on: String,
    /// How.
    pub kind: Option<String>,
    /// Who wrote it.
    pub by: String,
    /// Whether the client was seen or spoken to.
    pub client_seen: bool,
    /// What was seen and said.
    pub observations: String,
}

/// One action of the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct ActionView {
    /// Entry id.
    pub id: String,
    /// What.
    pub what: String,
    /// Who does it.
    pub responsible: Option<String>,
    /// The day it is due.
    pub due_on: FieldView,
    /// How far it is.
    pub status: String,
    /// The day it was done.
    pub done_on: Option<String>,
}

/// One goal of the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct GoalView {
    /// Entry id.
    pub id: String,
    /// In coded words.
    pub statement: String,
    /// Horizon.
    pub horizon: Option<String>,
    /// How far it is.
    pub status: String,
    /// Its actions.
    pub actions: Vec<ActionView>,
}

/// The plan version in force or in the making.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct PlanView {
    /// Entry id.
    pub id: String,
    /// Version, from 1.
    pub version: u32,
    /// The day the client agreed.
    pub agreed_on: Option<String>,
    /// What must have changed so that the case can close.
    pub closure_condition: String,
    /// Its goals.
    pub goals: Vec<GoalView>,
}

/// One referral.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct ReferralView {
    /// Entry id.
    pub id: String,
    /// Service asked for.
    pub service: Option<String>,
    /// The provider.
    pub provider: String,
    /// Where it stands.
    pub state: String,
    /// The day it was written.
    pub made_on: String,
}

/// One authorisation of a closure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct AuthorisationEntry {
    /// Who.
    pub by: String,
    /// When, as their device said.
    #[ts(type = "number")]
    pub at: i64,
    /// What it had not seen: kinds such as `risk` or `goal`. Empty: it stands.
    pub not_seen: Vec<String>,
}

/// The closure asked for or in force.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct ClosureSummary {
    /// Statement hash of the request, as `authorise_closure` takes it.
    pub request: String,
    /// Why.
    pub reason: String,
    /// Who asked.
    pub requested_by: String,
    /// When, as their device said.
    #[ts(type = "number")]
    pub requested_at: i64,
    /// The story for a possible reopening.
    pub summary: String,
    /// Risk as the worker saw it then.
    pub final_risk: String,
    /// Every authorisation.
    pub authorisations: Vec<AuthorisationEntry>,
    /// Why none stands although one was given.
    pub contested: Vec<String>,
    /// How many entries came after an authorisation without touching what it depends on.
    pub after_approval: u32,
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

/// A named person of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct PersonEntry {
    /// Code in casework.
    pub code: String,
    /// Names as spoken.
    pub names: Vec<String>,
}

/// A way to reach somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct ContactPointView {
    /// Entry id.
    pub id: String,
    /// Kind.
    pub kind: Option<String>,
    /// Number or address.
    pub value: String,
    /// Whose.
    pub whose: String,
    /// Whether calling is safe.
    pub safe_to_call: FieldView,
    /// Whether texting is safe.
    pub safe_to_text: FieldView,
}

/// A place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct PlaceView {
    /// Entry id.
    pub id: String,
    /// Kind.
    pub kind: Option<String>,
    /// Address and directions.
    pub address: String,
    /// Whether visiting is safe.
    pub safe_to_visit: FieldView,
}

/// Who a case is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct PersonView {
    /// Case id.
    pub case: String,
    /// People by code.
    pub people: Vec<PersonEntry>,
    /// Ways to reach them.
    pub contact_points: Vec<ContactPointView>,
    /// Places.
    pub places: Vec<PlaceView>,
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
