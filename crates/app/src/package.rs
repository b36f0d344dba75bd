//! What leaves the agency as a file: one JSON object of the fields that the sharing rule let through, and the answer
//! that comes back in the same manner. Decides nothing; reads foreign bytes with bounds.

pub(crate) mod received;
mod transfer;

pub(crate) use transfer::{Told, told_value, transfer_package};

use model::Day;
use model::case_file::Case;
use model::client::Identity;
use model::codes::{DeclineReason, ShareGroup, SharedField, WgLevel};
use model::consent::band_on;
use model::ids::PersonCode;
use model::referral::Referral;
use model::sharing::Agreed;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::{CommandError, ErrorCode};
use crate::forms::{Code, EntryRef, IsoDay};

/// What a package says that it is.
const PACKAGE: &str = "satchel referral";
/// What an answer says that it is.
const ANSWER: &str = "satchel acknowledgement";
/// Version of answers.
const FORM: u32 = 1;
/// Version of packages.
pub(crate) const PACKAGE_FORM: u32 = 2;

/// One field with its value, as it leaves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct SharedValue {
    /// Which field.
    pub field: String,
    /// Its value: a code where the list has codes, else words.
    pub value: String,
}

/// What the client agreed to, as it travels.
#[derive(Debug, Serialize)]
pub(crate) struct AgreedFile {
    purpose: &'static str,
    groups: Vec<&'static str>,
    kept_back: Vec<&'static str>,
    name: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<String>,
}

impl AgreedFile {
    pub fn of(agreed: &Agreed) -> AgreedFile {
        let codes = |groups: &[ShareGroup]| groups.iter().map(|group| group.code()).collect();
        AgreedFile {
            purpose: agreed.purpose.code(),
            groups: codes(&agreed.groups),
            kept_back: codes(&agreed.kept_back),
            name: agreed.name,
            until: agreed.until.map(|day| day.to_string()),
        }
    }
}

// FROZEN: providers hold files of this form; version 1 lacked what was agreed. A change is another version.
#[derive(Serialize)]
struct PackageV2<'a> {
    form: &'static str,
    version: u32,
    /// Named again by the answer; random, says nothing of the case.
    reference: String,
    made_on: String,
    priority: &'static str,
    answer_by: String,
    answer_to: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    agreed: Option<AgreedFile>,
    fields: std::collections::BTreeMap<&'a str, &'a str>,
}

/// What an answer can say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Answered {
    Received,
    Accepted,
    Declined,
    /// Of a transfer: the file of who the client is arrived.
    IdentityReceived,
    /// Of a referral: the service was given.
    Completed,
}

impl Answered {
    fn from_code(code: &str) -> Option<Answered> {
        Some(match code {
            "received" => Answered::Received,
            "accepted" => Answered::Accepted,
            "declined" => Answered::Declined,
            "identity_received" => Answered::IdentityReceived,
            "completed" => Answered::Completed,
            _ => return None,
        })
    }
}

fn answered<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Answered, D::Error> {
    let code = String::deserialize(from)?;
    Answered::from_code(&code).ok_or_else(|| serde::de::Error::custom("no answer"))
}

/// A provider's answer, as a file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AnswerV1 {
    form: String,
    version: u32,
    pub reference: EntryRef,
    #[serde(deserialize_with = "answered")]
    pub answer: Answered,
    #[serde(default)]
    pub declined: Option<Code<DeclineReason>>,
    #[serde(default)]
    pub on: Option<IsoDay>,
    #[serde(default)]
    pub note: String,
}

/// The bytes of a package before they are sealed.
pub(crate) fn package(
    referral: &Referral,
    (answer_by, answer_to): (Day, &str),
    agreed: Option<&Agreed>,
    shared: &[SharedValue],
) -> Vec<u8> {
    let package = PackageV2 {
        form: PACKAGE,
        version: PACKAGE_FORM,
        reference: referral.id.to_hex(),
        made_on: referral.made_on.to_string(),
        priority: referral.priority.code(),
        answer_by: answer_by.to_string(),
        answer_to,
        agreed: agreed.map(AgreedFile::of),
        fields: shared.iter().map(|one| (one.field.as_str(), one.value.as_str())).collect(),
    };
    serde_json::to_vec_pretty(&package).expect("plain texts have a JSON form")
}

/// Reads a provider's answer.
///
/// # Errors
/// [`ErrorCode::FileUntrusted`] for anything else, [`ErrorCode::UpdateNeeded`] for a newer form.
pub(crate) fn read_answer(bytes: &[u8]) -> Result<AnswerV1, CommandError> {
    #[derive(Deserialize)]
    struct Version {
        version: u32,
    }
    let unreadable = || CommandError::with(ErrorCode::FileUntrusted, "fault", "no acknowledgement");
    let version: Version = serde_json::from_slice(bytes).map_err(|_| unreadable())?;
    if version.version > FORM {
        return Err(ErrorCode::UpdateNeeded.into());
    }
    let answer: AnswerV1 = serde_json::from_slice(bytes).map_err(|_| unreadable())?;
    if answer.form == ANSWER && answer.version == FORM { Ok(answer) } else { Err(unreadable()) }
}

/// The value of a field of this case; `None` when nothing is on file.
pub(crate) fn value_of(
    field: SharedField,
    case: &Case,
    identity: Option<&Identity>,
    today: Day,
    said: &Said<'_>,
) -> Option<String> {
    let kept = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    match field {
        SharedField::CaseCode => case.code.map(|code| code.to_string()),
        SharedField::Name => identity.and_then(client_name),
        SharedField::AgeBand => band_on(case, today).map(|band| band.code().to_owned()),
        SharedField::Sex => case.client.sex.map(|sex| sex.code().to_owned()),
        SharedField::Language => case.client.needs_interpreter.then(|| "interpreter_needed".to_owned()),
        SharedField::AccessNeeds => access_needs(case),
        SharedField::ServiceAsked => kept(said.service),
        SharedField::Reason => kept(said.reason),
        SharedField::SafeContact => identity.and_then(safe_contact),
        SharedField::WorkerContact => kept(said.answer_to),
        // No referral lets these leave; a conference and a transfer write them afresh.
        SharedField::RiskLevel
        | SharedField::SafetyAdvice
        | SharedField::CareSituation
        | SharedField::PlanActions
        | SharedField::DocumentsNamed => None,
    }
}

/// What a worker said for one referral.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Said<'a> {
    pub service: &'a str,
    pub reason: &'a str,
    pub answer_to: &'a str,
}

/// Whether a field is read from the identity document.
pub(crate) const fn identifies(field: SharedField) -> bool {
    matches!(field, SharedField::Name | SharedField::SafeContact)
}

fn client_name(identity: &Identity) -> Option<String> {
    let client = identity.people.iter().find(|person| person.code == PersonCode::Client)?;
    let names: Vec<&str> = client.names().collect();
    (!names.is_empty()).then(|| names.join(" "))
}

/// The client's own ways that count as safe, with when and who may answer.
fn safe_contact(identity: &Identity) -> Option<String> {
    let points = identity.contact_points.iter().filter(|point| point.whose == PersonCode::Client);
    let safe = points.filter(|point| point.safe_to_call.counts().is_some_and(|safe| safe.allows()));
    let line = |point: &model::client::ContactPoint| {
        let parts = [&point.value, &point.safe_times, &point.who_may_answer];
        let parts: Vec<&str> = parts.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
        parts.join(", ")
    };
    let lines: Vec<String> = safe.map(line).collect();
    (!lines.is_empty()).then(|| lines.join("; "))
}

fn access_needs(case: &Case) -> Option<String> {
    let needs = case.client.functioning.iter().filter(|(_, level)| matches!(level, WgLevel::Lot | WgLevel::Cannot));
    let needs: Vec<String> = needs.map(|(domain, level)| format!("{}: {}", domain.code(), level.code())).collect();
    (!needs.is_empty()).then(|| needs.join(", "))
}

/// The last day on which an answer is in time. Source: `domain.md` 7.2 `referral_feedback`.
pub(crate) fn answer_by(referral: &Referral, sent_on: Day) -> Day {
    model::deadlines::referral_answer_by(&model::deadlines::Timeframes::default(), referral.priority, sent_on)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(text: &str) -> Result<AnswerV1, ErrorCode> {
        read_answer(text.as_bytes()).map_err(|error| error.code)
    }

    #[test]
    fn an_answer_says_whose_it_is_and_one_of_three_things() {
        let good = r#"{"form":"satchel acknowledgement","version":1,"reference":"000102030405060708090a0b0c0d0e0f",
            "answer":"declined","declined":"no_capacity","on":"2026-04-01","note":"full until May"}"#;
        let read = answer(good).unwrap();
        assert_eq!(read.answer, Answered::Declined, "the answer");
        assert_eq!(read.declined.unwrap().0, DeclineReason::NoCapacity, "and why");
    }

    #[test]
    fn what_is_no_answer_is_refused_whatever_its_bytes() {
        let deep = "[".repeat(20_000);
        let hostile = [
            "",
            "{}",
            "null",
            &deep,
            r#"{"version":1}"#,
            r#"{"form":"satchel acknowledgement","version":1,"reference":"00","answer":"accepted"}"#,
            r#"{"form":"satchel acknowledgement","version":1,"reference":"000102030405060708090a0b0c0d0e0f","answer":"in_service"}"#,
            r#"{"form":"other","version":1,"reference":"000102030405060708090a0b0c0d0e0f","answer":"accepted"}"#,
            r#"{"form":"satchel acknowledgement","version":1,"reference":"000102030405060708090a0b0c0d0e0f","answer":"accepted","x":1}"#,
        ];
        for text in hostile {
            assert_eq!(answer(text).unwrap_err(), ErrorCode::FileUntrusted, "{}", &text[..text.len().min(60)]);
        }
        let newer = answer(r#"{"version":2,"more":true}"#).unwrap_err();
        assert_eq!(newer, ErrorCode::UpdateNeeded, "a newer form asks for an update");
    }
}
