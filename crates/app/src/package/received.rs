//! What other agencies' files say, read with bounds: referrals, the two files of a transfer, and recalls; and the answers
//! that go back. Foreign bytes become typed values or a refusal here; decides nothing.

use std::collections::{BTreeMap, BTreeSet};

use model::codes::{
    ConsentScope, DeclineReason, ReceivedAnswer, ReceivedKind, ReferralPriority, ShareGroup, SharedField,
    TransferReason,
};
use model::received::Received;
use model::sharing::Agreed;
use model::{Day, EntryId};
use serde::{Deserialize, Serialize};
use vault::package::PACKAGE_BYTES_MAX;

use crate::base64;
use crate::error::{CommandError, ErrorCode};
use crate::forms::{Code, EntryRef, IsoDay};
use crate::package::PACKAGE_FORM;

/// How an age file begins.
const AGE_FIRST_LINE: &[u8] = b"age-encryption.org/";
const REFERRAL: &str = "satchel referral";
const TRANSFER: &str = "satchel transfer";
const IDENTITY: &str = "satchel transfer identity";
const RECALL: &str = "satchel recall";
const ANSWER: &str = "satchel acknowledgement";
/// Newest version of the forms that did not change.
const FORM: u32 = 1;
/// Of these the first had nothing of what the client agreed to.
const WITHOUT_AGREED: u32 = 1;

/// What a file of another agency is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Sent {
    /// A referral, or a case under its code.
    Case(Box<Came>),
    /// Who the client of a transfer is.
    Identity { reference: EntryId, fields: BTreeMap<SharedField, String> },
    /// The client took the consent back.
    Recall { reference: EntryId },
}

/// A referral or transfer as its file says it. Sender and days of this agency are not in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Came {
    pub reference: EntryId,
    pub kind: ReceivedKind,
    pub made_on: Day,
    pub priority: ReferralPriority,
    pub answer_by: Option<Day>,
    pub answer_to: String,
    pub reason: Option<TransferReason>,
    pub agreed: Option<Agreed>,
    pub fields: BTreeMap<SharedField, String>,
}

#[derive(Deserialize)]
struct Head {
    form: String,
    version: u32,
}

/// What the client agreed to, as a file says it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AgreedSaid {
    purpose: Code<ConsentScope>,
    groups: Vec<Code<ShareGroup>>,
    kept_back: Vec<Code<ShareGroup>>,
    name: bool,
    #[serde(default)]
    until: Option<IsoDay>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ReferralFile {
    #[serde(rename = "form")]
    _form: String,
    #[serde(rename = "version")]
    _version: u32,
    reference: EntryRef,
    made_on: IsoDay,
    priority: Code<ReferralPriority>,
    answer_by: IsoDay,
    answer_to: String,
    #[serde(default)]
    agreed: Option<AgreedSaid>,
    fields: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TransferFile {
    #[serde(rename = "form")]
    _form: String,
    #[serde(rename = "version")]
    _version: u32,
    reference: EntryRef,
    made_on: IsoDay,
    #[serde(default)]
    reason: Option<Code<TransferReason>>,
    #[serde(default)]
    agreed: Option<AgreedSaid>,
    fields: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RecallFile {
    #[serde(rename = "form")]
    _form: String,
    #[serde(rename = "version")]
    _version: u32,
    reference: EntryRef,
    #[serde(rename = "on")]
    _on: IsoDay,
}

fn unknown(fault: &str) -> CommandError {
    CommandError::with(ErrorCode::FileUnknown, "fault", fault)
}

/// Opens a file that came from another agency and says what it is. Stores nothing.
///
/// # Errors
/// [`ErrorCode::FileUnknown`] with `fault`: `size`, `form` or `unsealed`; [`ErrorCode::BundleLocked`] for other words or a
/// broken seal; [`ErrorCode::FileNewer`].
pub(crate) fn open(file: &str, passphrase: &str) -> Result<Sent, CommandError> {
    // Twice the plain size is the most that a sealed one takes.
    let bytes = base64::decode(file, 2 * PACKAGE_BYTES_MAX).ok_or_else(|| unknown("size"))?;
    if bytes.starts_with(AGE_FIRST_LINE) {
        let plain = vault::open_package(&bytes, passphrase).map_err(|_| ErrorCode::BundleLocked)?;
        return read(&plain);
    }
    // Only a recall, which says nothing of anybody, goes without a seal.
    match read(&bytes)? {
        recall @ Sent::Recall { .. } => Ok(recall),
        _ => Err(unknown("unsealed")),
    }
}

fn read(plain: &[u8]) -> Result<Sent, CommandError> {
    let form = || unknown("form");
    let head: Head = serde_json::from_slice(plain).map_err(|_| form())?;
    let known = [REFERRAL, TRANSFER, IDENTITY, RECALL].contains(&head.form.as_str());
    if !known {
        return Err(form());
    }
    let newest = if [REFERRAL, TRANSFER].contains(&head.form.as_str()) { PACKAGE_FORM } else { FORM };
    if head.version > newest {
        return Err(ErrorCode::FileNewer.into());
    }
    if head.version == 0 {
        return Err(form());
    }
    match head.form.as_str() {
        REFERRAL => {
            let file: ReferralFile = serde_json::from_slice(plain).map_err(|_| form())?;
            Ok(Sent::Case(Box::new(Came {
                reference: file.reference.0,
                kind: ReceivedKind::Referral,
                made_on: file.made_on.0,
                priority: file.priority.0,
                answer_by: Some(file.answer_by.0),
                answer_to: model::text::line(&file.answer_to)?,
                reason: None,
                agreed: agreed(file.agreed, head.version)?,
                fields: fields(file.fields)?,
            })))
        }
        RECALL => {
            let file: RecallFile = serde_json::from_slice(plain).map_err(|_| form())?;
            Ok(Sent::Recall { reference: file.reference.0 })
        }
        which => {
            let file: TransferFile = serde_json::from_slice(plain).map_err(|_| form())?;
            let (reference, fields) = (file.reference.0, fields(file.fields)?);
            let agreed = agreed(file.agreed, head.version)?;
            if which == IDENTITY {
                return Ok(Sent::Identity { reference, fields });
            }
            let answer_to = fields.get(&SharedField::WorkerContact).cloned().unwrap_or_default();
            Ok(Sent::Case(Box::new(Came {
                reference,
                kind: ReceivedKind::Transfer,
                made_on: file.made_on.0,
                // A case that moves is taken over soon: nobody carries it on both sides for long.
                priority: ReferralPriority::Urgent,
                answer_by: None,
                answer_to: model::text::line(&answer_to).unwrap_or_default(),
                reason: file.reason.map(|code| code.0),
                agreed,
                fields,
            })))
        }
    }
}

/// What a file says was agreed. A group stands on one side only.
fn agreed(said: Option<AgreedSaid>, version: u32) -> Result<Option<Agreed>, CommandError> {
    let Some(said) = said else { return Ok(None) };
    let once = |groups: Vec<Code<ShareGroup>>| groups.into_iter().map(|code| code.0).collect::<BTreeSet<ShareGroup>>();
    let (groups, kept_back) = (once(said.groups), once(said.kept_back));
    if version == WITHOUT_AGREED || !groups.is_disjoint(&kept_back) {
        return Err(unknown("form"));
    }
    Ok(Some(Agreed {
        purpose: said.purpose.0,
        groups: groups.into_iter().collect(),
        kept_back: kept_back.into_iter().collect(),
        name: said.name,
        until: said.until.map(|day| day.0),
    }))
}

/// The fields of a file, each a known one and at most a note without control characters.
fn fields(said: BTreeMap<String, String>) -> Result<BTreeMap<SharedField, String>, CommandError> {
    let field = |(name, said): (String, String)| {
        let field = SharedField::from_code(&name).ok_or_else(|| unknown("form"))?;
        Ok((field, model::text::note(&said)?))
    };
    said.into_iter().map(field).collect()
}

// FROZEN: agencies read files of this form; it is what `read_answer` takes. A change is another version.
#[derive(Serialize)]
struct AnswerFile<'a> {
    form: &'static str,
    version: u32,
    reference: String,
    answer: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    declined: Option<&'static str>,
    on: String,
    #[serde(skip_serializing_if = "str::is_empty")]
    note: &'a str,
}

/// An answer as it goes back. It names nobody and says nothing of the case beyond what was decided.
pub(crate) fn answer_file(
    reference: EntryId,
    answer: ReceivedAnswer,
    (on, declined): (Day, Option<DeclineReason>),
    note: &str,
) -> Vec<u8> {
    let file = AnswerFile {
        form: ANSWER,
        version: FORM,
        reference: reference.to_hex(),
        answer: match answer {
            ReceivedAnswer::Waiting | ReceivedAnswer::Recalled => "received",
            ReceivedAnswer::Accepted => "accepted",
            ReceivedAnswer::Declined => "declined",
            ReceivedAnswer::IdentityReceived => "identity_received",
            ReceivedAnswer::Completed => "completed",
        },
        declined: declined.map(DeclineReason::code),
        on: on.to_string(),
        note,
    };
    serde_json::to_vec_pretty(&file).expect("plain texts have a JSON form")
}

/// Word to whoever holds a package that the client took the consent back. It says nothing but which one.
pub(crate) fn recall_file(reference: EntryId, on: Day) -> Vec<u8> {
    let recall = serde_json::json!({
        "form": RECALL, "version": FORM, "reference": reference.to_hex(), "on": on.to_string(),
    });
    serde_json::to_vec_pretty(&recall).expect("plain texts have a JSON form")
}

impl Came {
    /// As it is kept, with what only the receiver knows.
    pub fn kept(&self, id: EntryId, from: &str, received_on: Day) -> Received {
        Received {
            id,
            reference: self.reference,
            kind: self.kind,
            from: from.to_owned(),
            answer_to: self.answer_to.clone(),
            made_on: self.made_on,
            received_on,
            priority: self.priority,
            answer_by: self.answer_by,
            reason: self.reason,
            agreed: self.agreed.clone(),
            fields: self.fields.clone(),
            steps: Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const REFERENCE: &str = "000102030405060708090a0b0c0d0e0f";

    fn text(form: &str, version: u32, more: &str) -> String {
        format!(r#"{{"form":"{form}","version":{version},"reference":"{REFERENCE}","made_on":"2026-04-01",{more}}}"#)
    }

    #[test]
    fn each_form_is_read_as_what_it_is() {
        let more = r#""priority":"urgent","answer_by":"2026-04-04","answer_to":"555","fields":{"reason":"a check"}"#;
        let Sent::Case(came) = read(text(REFERRAL, 1, more).as_bytes()).unwrap() else { panic!("a referral") };
        assert_eq!(came.fields[&SharedField::Reason], "a check", "with what it says");
        let moved = r#""reason":"moved","fields":{"worker_contact":"555"}"#;
        let Sent::Case(came) = read(text(TRANSFER, 1, moved).as_bytes()).unwrap() else { panic!("a transfer") };
        assert_eq!((came.kind, came.answer_to.as_str()), (ReceivedKind::Transfer, "555"), "and whom to ask");
        let said = r#""agreed":{"purpose":"transfer","groups":["demographics"],"kept_back":["reason_short"],"name":false},"fields":{}"#;
        let Sent::Case(came) = read(text(TRANSFER, 2, said).as_bytes()).unwrap() else { panic!("a transfer") };
        assert_eq!(came.agreed.unwrap().kept_back, [ShareGroup::ReasonShort], "with what the client keeps back");
        assert!(read(text(TRANSFER, 1, said).as_bytes()).is_err(), "the first version had no such thing");
        let twice = said.replace("reason_short", "demographics");
        assert!(read(text(TRANSFER, 2, &twice).as_bytes()).is_err(), "a group is agreed to or kept back");
        let who = read(text(IDENTITY, 1, r#""fields":{"name":"A"}"#).as_bytes()).unwrap();
        assert!(matches!(who, Sent::Identity { .. }), "who it is comes apart");
        let recall = recall_file(EntryId::from_bytes([7; 16]), Day(20_000));
        assert_eq!(read(&recall).unwrap(), Sent::Recall { reference: EntryId::from_bytes([7; 16]) }, "and back");
    }

    #[test]
    fn what_is_none_of_them_is_refused_whatever_its_bytes() {
        let deep = "[".repeat(20_000);
        let stranger =
            text(REFERRAL, 1, r#""priority":"urgent","answer_by":"2026-04-04","answer_to":"","fields":{"x":"y"}"#);
        let control = text(TRANSFER, 1, r#""fields":{"reason":"a\u0000b"}"#);
        for text in ["", "{}", "null", "{\"form\":\"satchel backup\",\"version\":1}", &deep, &stranger, &control] {
            assert!(read(text.as_bytes()).is_err(), "{}", &text[..text.len().min(60)]);
        }
        let newer = read(br#"{"form":"satchel transfer","version":3,"more":[1]}"#).unwrap_err();
        assert_eq!(newer.code, ErrorCode::FileNewer, "a newer form asks for an update");
        let bare = text(TRANSFER, 1, r#""fields":{}"#);
        let unsealed = open(&base64::encode(bare.as_bytes()), "").unwrap_err();
        assert_eq!(unsealed.facts["fault"], "unsealed", "a case in clear is taken from nobody");
    }

    #[test]
    fn an_answer_is_one_that_the_sender_reads() {
        let file = answer_file(
            EntryId::from_bytes([7; 16]),
            ReceivedAnswer::Declined,
            (Day(20_000), Some(DeclineReason::NoCapacity)),
            "full until May",
        );
        let read = crate::package::read_answer(&file).unwrap();
        assert_eq!(read.declined.unwrap().0, DeclineReason::NoCapacity, "with why");
    }
}
