//! A transfer to another agency in readable form. Holds no rule.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::{FieldPreview, TimelineEntry};

/// One transfer: what was proposed, sent and answered, and how far it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct TransferSummaryView {
    /// Id, as the commands take it.
    pub id: String,
    /// How far it is.
    pub state: String,
    /// Why.
    pub reason: String,
    /// Name of the receiving agency.
    pub provider: String,
    /// Whether the worker made sure with the agency itself.
    pub receiver_asked: bool,
    /// Staff code of who proposed it.
    pub proposed_by: String,
    /// When, as their device said.
    #[ts(type = "number")]
    pub proposed_at: i64,
    /// Staff code of who authorised it.
    pub authorised_by: Option<String>,
    /// When, as their device said.
    #[ts(type = "number | null")]
    pub authorised_at: Option<i64>,
    /// Staff code of who confirmed the hand-over.
    pub handed_over_by: Option<String>,
    /// When, as their device said.
    #[ts(type = "number | null")]
    pub handed_over_at: Option<i64>,
    /// What a supervisor said when giving it back or ending it.
    pub comment: String,
    /// The summary, part by part.
    pub parts: Vec<SummaryPartView>,
    /// What the client says of it.
    pub client_view: String,
    /// Whether a meeting with both workers was offered.
    pub meeting_offered: bool,
    /// What may leave in the casework file.
    pub fields: Vec<String>,
    /// Files that went out, the first first.
    pub sendings: Vec<TransferSendingView>,
    /// What the agency said, the first first.
    pub answers: Vec<TransferAnswerView>,
}

/// A part of the summary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct SummaryPartView {
    /// Which.
    pub part: String,
    /// What is written.
    pub text: String,
}

/// A file of a transfer that went out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct TransferSendingView {
    /// `casework` or `identity`.
    pub package: String,
    /// How it went.
    pub channel: String,
    /// How its passphrase was said.
    pub password_channel: String,
    /// What left.
    pub fields: Vec<String>,
    /// The day.
    pub on: String,
}

/// Something that the receiving agency said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct TransferAnswerView {
    /// What.
    pub answer: String,
    /// The day.
    pub on: String,
    /// In coded words.
    pub note: String,
}

/// An agency that manages cases, as the directory has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct ReceiverView {
    /// Code in the directory.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Areas that it serves.
    pub areas: Vec<String>,
    /// Who is asked for there.
    pub contact_role: String,
    /// Their work phone.
    pub contact_phone: String,
    /// The day on which somebody last made sure of it.
    pub verified_on: String,
    /// Whether somebody has to make sure of it before it is asked.
    pub long_unchecked: bool,
    /// Whether it may not be asked at all.
    pub barred: bool,
    /// Why the client's consent does not cover it today; none: it does.
    pub consent_missing: Option<String>,
}

/// The transfers of a case, and who may receive it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct TransferSheet {
    /// Case id.
    pub case: String,
    /// Code as people write it.
    pub code: String,
    /// State of the case.
    pub state: String,
    /// The transfer that is proposed, under way or in force.
    pub transfer: Option<TransferSummaryView>,
    /// Transfers that stand no more, latest first.
    pub past: Vec<TransferSummaryView>,
    /// The last day on which the hand-over is in time, while it is under way.
    pub due_on: Option<String>,
    /// Why the client's consent to the transfer under way does not hold today; none: it does, or none is under way.
    pub consent_missing: Option<String>,
    /// Which file is to go next: `casework`, `identity`, or none.
    pub next_package: Option<String>,
    /// Answers that may be recorded now.
    pub next_answers: Vec<String>,
    /// Fields that may leave in the next file.
    pub next_fields: Vec<FieldPreview>,
    /// How the casework file went and on which day: the other file goes another way or on another day.
    pub casework_went: Option<TransferSendingView>,
    /// Risk that counts now.
    pub risk_now: Option<String>,
    /// Agencies that manage cases, those that may be asked first.
    pub receivers: Vec<ReceiverView>,
    /// Commands that may be given now by this person.
    pub allowed: Vec<String>,
}

/// A transfer that waits for this supervisor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct TransferItem {
    /// Case id.
    pub case: String,
    /// Code as people write it.
    pub code: String,
    /// The proposal, and how far it is.
    pub transfer: TransferSummaryView,
    /// Risk that counts now.
    pub risk_now: Option<String>,
    /// The last day on which the hand-over is in time.
    pub due_on: Option<String>,
    /// Whether the person asking proposed it or carries the case: then somebody else decides.
    pub mine: bool,
    /// What the proposal had not seen: recorded later, or elsewhere before it arrived. Newest first.
    pub after: Vec<TimelineEntry>,
}
