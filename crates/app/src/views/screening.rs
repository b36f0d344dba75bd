//! What comes before intake: leads, danger, screening, and who waits. Holds no rule.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::GivenBack;

/// How a case was noticed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct LeadView {
    /// The day.
    pub identified_on: String,
    /// Who noticed.
    pub source: String,
    /// The area.
    pub area: String,
    /// Why it cannot wait.
    pub urgent: Option<String>,
    /// What it may be about.
    pub hints: Vec<String>,
    /// Whether the person knows and agrees to be contacted.
    pub knows: String,
}

/// Which worker the person would like.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct PreferenceView {
    /// Of which sex; `None`: no wish.
    pub sex: Option<String>,
    /// Speaking which language.
    pub language: String,
    /// What else.
    pub other: String,
    /// Whether it can be met.
    pub met: bool,
    /// Why not.
    pub reason_if_not: String,
}

/// An answer to one criterion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct CriterionAnswer {
    /// Which.
    pub criterion: String,
    /// Whether it is met.
    pub met: String,
}

/// One screening.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct ScreeningView {
    /// Entry id, as `complete_screening` takes it.
    pub id: String,
    /// The day danger was asked about.
    pub asked_on: String,
    /// Whether somebody is in danger now.
    pub immediate_danger: String,
    /// Whether the person may harm themselves or others.
    pub self_harm: String,
    /// Why the person came back.
    pub returned: String,
    /// The day of the interview.
    pub interview_on: Option<String>,
    /// Where it was held.
    pub place: Option<String>,
    /// Whether nobody could overhear.
    pub private_setting: Option<bool>,
    /// Which worker the person would like.
    pub preference: Option<PreferenceView>,
    /// What was explained.
    pub told: Vec<String>,
    /// Answers to the criteria.
    pub criteria: Vec<CriterionAnswer>,
    /// Whether a criterion is met.
    pub eligible: bool,
    /// Why the person belongs with us all the same.
    pub override_reason: String,
    /// Needs.
    pub needs: String,
    /// Strengths.
    pub strengths: String,
    /// What the client wants.
    pub wants: String,
    /// How soon something must happen.
    pub urgency: Option<String>,
    /// How much we can do about it.
    pub ability_to_act: Option<String>,
    /// How much the person and those around them can do.
    pub capacity: Option<String>,
    /// Whether one obvious step would help at once.
    pub quick_win: bool,
    /// What it came to.
    pub outcome: Option<String>,
    /// Why no case is opened.
    pub reason: Option<String>,
    /// The help that was given.
    pub help_given: String,
}

/// Something that was done at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct EmergencyActionView {
    /// Entry id.
    pub id: String,
    /// The day.
    pub on: String,
    /// What.
    pub kind: String,
    /// What came of it.
    pub result: String,
    /// Whether the supervisor was told.
    pub supervisor_told: bool,
}

/// The criteria of one programme, in the order they are asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct CriteriaOf {
    /// The programme.
    pub programme: String,
    /// Its criteria.
    pub criteria: Vec<String>,
    /// Its concerns.
    pub concerns: Vec<String>,
}

/// What is recorded of a case before intake, and what its screening asks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct ScreeningSheet {
    /// Case id.
    pub case: String,
    /// Code as people write it.
    pub code: String,
    /// State.
    pub state: String,
    /// Kind of work, once it is said.
    pub programme: Option<String>,
    /// How it was noticed.
    pub lead: Option<LeadView>,
    /// The screening that goes on, or came to "open".
    pub screening: Option<ScreeningView>,
    /// What the supervisor said to a screening that was given back and not taken up again.
    pub given_back: Option<GivenBack>,
    /// What was done at once, in the order it was recorded.
    pub emergency_actions: Vec<EmergencyActionView>,
    /// Whether somebody is in danger and it is not recorded that something was done and the supervisor told.
    pub emergency_open: bool,
    /// Consent to the interview as it stands today.
    pub interview_consent: String,
    /// Concerns that are recorded, the main one first.
    pub concerns: Vec<String>,
    /// Risk that counts now.
    pub risk_now: Option<String>,
    /// Whether a name is recorded.
    pub has_name: bool,
    /// Safe tries to reach the person so far.
    pub attempts: u32,
    /// Safe tries after which somebody counts as unreachable.
    pub attempts_needed: u32,
    /// The last day on which the screening is on time.
    pub due_on: Option<String>,
    /// Whether it waits for the supervisor.
    pub waits: bool,
    /// Criteria and concerns by programme.
    pub programmes: Vec<CriteriaOf>,
    /// Commands that may be given now by this person.
    pub allowed: Vec<String>,
}

/// A part of the score.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct PartView {
    /// `urgency`, `severity` or `ability`.
    pub part: String,
    /// How much: 0 to 3.
    pub points: u8,
    /// How often it counts.
    pub weight: u8,
    /// Whether somebody said so; else it counts as medium.
    pub known: bool,
}

/// One who waits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct WaitingRow {
    /// Case id.
    pub case: String,
    /// Code as people write it.
    pub code: String,
    /// `identified` or `screening`.
    pub state: String,
    /// The area of its lead.
    pub area: String,
    /// The day it was noticed.
    pub identified_on: String,
    /// Why it cannot wait.
    pub urgent: Option<String>,
    /// Whether somebody is in danger and nothing that was done is recorded.
    pub emergency_open: bool,
    /// The score.
    pub score: u8,
    /// Its parts.
    pub parts: Vec<PartView>,
    /// Whether one obvious step would help at once.
    pub quick_win: bool,
    /// What comes next: `contact`, `screening`, `opening` or `supervisor`.
    pub next: String,
    /// The last day on which that is on time.
    pub due_on: Option<String>,
    /// Days past that day; negative when it lies ahead.
    pub days_late: Option<i32>,
    /// Staff code of the assigned worker.
    pub assigned_to: String,
    /// Whether the person asking is the assigned worker.
    pub mine: bool,
    /// Whether another agency sent it as a file.
    pub came: bool,
    /// Whether the person asking may open its file.
    pub may_open_file: bool,
}

/// Those who wait.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct WaitingList {
    /// In order.
    pub rows: Vec<WaitingRow>,
    /// Whether the person asking may record leads.
    pub may_record: bool,
    /// Whether the person asking may compare names with their own cases.
    pub may_compare: bool,
}
