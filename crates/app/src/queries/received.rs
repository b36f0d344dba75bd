//! What a file of another agency says, before anything is stored, and how what was kept was answered.

use std::collections::BTreeMap;

use model::codes::{ReceivedAnswer, ShareGroup, SharedField};
use model::permissions::{Act, Object, Permission};
use model::received::{Received, of_sender};
use model::sharing::Agreed;
use model::{CaseId, EntryId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::commands::opening::may_open;
use crate::commands::received::{FileForSender, for_sender};
use crate::error::{CommandError, ErrorCode};
use crate::package::SharedValue;
use crate::package::received::{Sent, answer_file, open};
use crate::queries::case_file::OneCase;
use crate::registry::Reply;
use crate::save::EXTERNAL_CASE;
use crate::session::Session;

/// A file to look at.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct OpenReceived {
    /// Bytes of the file, in base64.
    pub file: String,
    /// Its passphrase; none for a recall.
    #[serde(default)]
    pub passphrase: String,
}

impl Drop for OpenReceived {
    fn drop(&mut self) {
        zeroize::Zeroize::zeroize(&mut self.passphrase);
    }
}

/// What a file says. Nothing of it is stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct ReceivedPreview {
    /// `referral`, `transfer`, `identity` or `recall`.
    pub kind: String,
    /// The day it was made, as it says; none in a second file or a recall.
    pub made_on: Option<String>,
    /// How quickly the sender waits.
    pub priority: Option<String>,
    /// The last day on which an answer is in time.
    pub answer_by: Option<String>,
    /// How the sender can be asked.
    pub answer_to: String,
    /// Why a case moves.
    pub reason: Option<String>,
    /// What the client agreed to, where the file says it.
    pub agreed: Option<AgreedView>,
    /// What it says, field by field.
    pub said: Vec<SharedValue>,
    /// The case that it became before, or belongs to.
    pub known: Option<KnownCase>,
    /// Whether this person may keep it.
    pub may_keep: bool,
}

/// What the client agreed that this agency may be told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct AgreedView {
    /// What for.
    pub purpose: String,
    /// What may be told.
    pub groups: Vec<String>,
    /// What the client keeps back.
    pub kept_back: Vec<String>,
    /// Whether the name may be told.
    pub name: bool,
    /// The last day on which it holds.
    pub until: Option<String>,
}

impl AgreedView {
    fn of(agreed: &Agreed) -> AgreedView {
        let codes = |groups: &[ShareGroup]| groups.iter().map(|group| group.code().to_owned()).collect();
        AgreedView {
            purpose: agreed.purpose.code().to_owned(),
            groups: codes(&agreed.groups),
            kept_back: codes(&agreed.kept_back),
            name: agreed.name,
            until: agreed.until.map(|day| day.to_string()),
        }
    }
}

/// A case on this device.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct KnownCase {
    /// Case id.
    pub case: String,
    /// Code as people write it.
    pub code: String,
    /// How far its answers are; none while nothing went back.
    pub answered: Option<String>,
}

/// `open_received`
///
/// # Errors
/// [`ErrorCode::FileUnknown`] with its `fault`, [`ErrorCode::BundleLocked`], [`ErrorCode::FileNewer`], [`ErrorCode::NotAllowed`] for somebody who
/// carries no cases.
pub fn open_received(session: &mut Session, input: OpenReceived) -> Result<Reply<ReceivedPreview>, CommandError> {
    if !may_open(session) {
        return Err(ErrorCode::NotAllowed.into());
    }
    let sent = open(&input.file, &input.passphrase)?;
    let reference = match &sent {
        Sent::Case(came) => came.reference,
        Sent::Identity { reference, .. } | Sent::Recall { reference } => *reference,
    };
    let known = match known_case(session, reference)? {
        Some(case) => Some(known(session, case, reference)?),
        None => None,
    };
    let mut preview = ReceivedPreview {
        kind: String::new(),
        made_on: None,
        priority: None,
        answer_by: None,
        answer_to: String::new(),
        reason: None,
        agreed: None,
        said: Vec::new(),
        known,
        may_keep: true,
    };
    match sent {
        Sent::Case(came) => {
            preview.kind = came.kind.code().to_owned();
            preview.made_on = Some(came.made_on.to_string());
            preview.priority = Some(came.priority.code().to_owned());
            preview.answer_by = came.answer_by.map(|day| day.to_string());
            preview.answer_to = came.answer_to.clone();
            preview.reason = came.reason.map(|reason| reason.code().to_owned());
            preview.agreed = came.agreed.as_ref().map(AgreedView::of);
            preview.said = said(&came.fields);
            preview.may_keep = preview.known.is_none();
        }
        Sent::Identity { fields, .. } => {
            preview.kind = "identity".to_owned();
            preview.said = said(&fields);
            let accepted = ReceivedAnswer::Accepted.code();
            preview.may_keep = preview.known.as_ref().is_some_and(|one| one.answered.as_deref() == Some(accepted));
        }
        Sent::Recall { .. } => {
            preview.kind = "recall".to_owned();
            let recalled = ReceivedAnswer::Recalled.code();
            let is_new = |one: &KnownCase| one.answered.as_deref() != Some(recalled);
            preview.may_keep = preview.known.as_ref().is_some_and(is_new);
        }
    }
    Ok(Reply::unchanged(preview))
}

fn said(fields: &BTreeMap<SharedField, String>) -> Vec<SharedValue> {
    let one =
        |(field, value): (&SharedField, &String)| SharedValue { field: field.code().to_owned(), value: value.clone() };
    fields.iter().map(one).collect()
}

fn known(session: &mut Session, case: CaseId, reference: EntryId) -> Result<KnownCase, CommandError> {
    session.with_case(case, |session, live| {
        let read = live.read(&session.membership);
        let state = of_sender(&read.case, reference).and_then(Received::state);
        Ok(KnownCase {
            case: case.to_hex(),
            code: read.case.code.map(|code| code.to_string()).unwrap_or_default(),
            answered: state.map(|answer| answer.code().to_owned()),
        })
    })
}

/// The case that a sender's file became: as this device kept it, or as a colleague did.
pub(crate) fn known_case(session: &mut Session, reference: EntryId) -> Result<Option<CaseId>, CommandError> {
    let name = format!("received {}", reference.to_hex());
    let own = session.store.read(|reader| reader.external(EXTERNAL_CASE, &name))?;
    let rows = session.store.read(|reader| reader.cases())?;
    // What this device kept is asked first; a colleague's copy is found in the cases that came with an exchange.
    let mut cases: Vec<CaseId> = rows.iter().map(|row| CaseId::from_bytes(row.casework)).collect();
    cases.sort_by_key(|case| Some(*case.as_bytes()) != own);
    for case in cases {
        let is_it = session.with_case(case, |session, live| {
            let read = live.read(&session.membership);
            Ok(of_sender(&read.case, reference).is_some())
        })?;
        if is_it {
            return Ok(Some(case));
        }
    }
    Ok(None)
}

/// What was received for a case, and what may be answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct ReceivedSheet {
    /// Case id.
    pub case: String,
    /// Code as people write it.
    pub code: String,
    /// Each file, the first first.
    pub files: Vec<ReceivedView>,
}

/// One file of another agency that was kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct ReceivedView {
    /// Id, as the commands take it.
    pub id: String,
    /// `referral` or `transfer`.
    pub kind: String,
    /// Which agency it came from.
    pub from: String,
    /// How the sender can be asked.
    pub answer_to: String,
    /// The day it was made.
    pub made_on: String,
    /// The day it was opened here.
    pub received_on: String,
    /// How quickly the sender waits.
    pub priority: String,
    /// The last day on which an answer is in time.
    pub answer_by: Option<String>,
    /// Why a case moves.
    pub reason: Option<String>,
    /// What the client agreed to, where the file says it; nothing once it was recalled.
    pub agreed: Option<AgreedView>,
    /// What it says, field by field; nothing once it was recalled.
    pub said: Vec<SharedValue>,
    /// What was answered, the first first.
    pub steps: Vec<ReceivedStepView>,
    /// What may be answered now.
    pub next: Vec<String>,
}

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct ReceivedStepView {
    /// What was said.
    pub answer: String,
    /// The day.
    pub on: String,
    /// Why not.
    pub declined: Option<String>,
    /// In plain words.
    pub note: String,
}

/// `received`
pub fn sheet(session: &mut Session, input: OneCase) -> Result<Reply<ReceivedSheet>, CommandError> {
    session.with_case(input.case.0, |session, live| {
        let read = live.read(&session.membership);
        if session.permission(&read, live, Object::Referral, Act::Read) == Permission::No {
            return Err(ErrorCode::NotAllowed.into());
        }
        let answers = session.permission(&read, live, Object::Referral, Act::Update) == Permission::Yes;
        Ok(Reply::unchanged(ReceivedSheet {
            case: live.id.to_hex(),
            code: read.case.code.map(|code| code.to_string()).unwrap_or_default(),
            files: read.case.received.iter().map(|one| view(one, answers)).collect(),
        }))
    })
}

/// `answer_again`
///
/// The file of the last answer once more: after the client was named, and wherever one was lost on its way.
///
/// # Errors
/// [`ErrorCode::EntryUnknown`] while nothing was answered.
pub fn answer_again(session: &mut Session, input: OneCase) -> Result<Reply<FileForSender>, CommandError> {
    session.with_case(input.case.0, |session, live| {
        let read = live.read(&session.membership);
        if session.permission(&read, live, Object::Referral, Act::Update) != Permission::Yes {
            return Err(ErrorCode::NotAllowed.into());
        }
        let last = read.case.received.iter().filter(|one| !one.is_recalled()).find_map(|one| {
            let state = one.state()?;
            one.steps.iter().find(|step| step.answer == state).map(|step| (one.reference, step.clone()))
        });
        let (reference, step) = last.ok_or(CommandError::with(ErrorCode::EntryUnknown, "entry", "answer"))?;
        let file = answer_file(reference, step.answer, (step.on, step.declined), &step.note);
        Ok(Reply::unchanged(for_sender(&file)))
    })
}

fn view(one: &Received, answers: bool) -> ReceivedView {
    // The receipt for who the client is goes out when their file is kept, not by a press.
    let by_press = |answer: &ReceivedAnswer| *answer != ReceivedAnswer::IdentityReceived;
    let next = one.next().into_iter().filter(by_press).filter(|_| answers);
    let step = |step: &model::received::ReceivedStep| ReceivedStepView {
        answer: step.answer.code().to_owned(),
        on: step.on.to_string(),
        declined: step.declined.map(|why| why.code().to_owned()),
        note: step.note.clone(),
    };
    ReceivedView {
        id: one.id.to_hex(),
        kind: one.kind.code().to_owned(),
        from: one.from.clone(),
        answer_to: one.answer_to.clone(),
        made_on: one.made_on.to_string(),
        received_on: one.received_on.to_string(),
        priority: one.priority.code().to_owned(),
        answer_by: one.answer_by.map(|day| day.to_string()),
        reason: one.reason.map(|reason| reason.code().to_owned()),
        agreed: one.agreed.as_ref().filter(|_| !one.is_recalled()).map(AgreedView::of),
        said: if one.is_recalled() { Vec::new() } else { said(&one.fields) },
        steps: one.steps.iter().map(step).collect(),
        next: next.map(|answer| answer.code().to_owned()).collect(),
    }
}
