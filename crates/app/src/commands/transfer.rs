//! Transfers to another agency: proposed, decided, sent in two files, answered, handed over or ended.

use std::collections::BTreeSet;

use model::CaseId;
use model::active::{ActiveCase, Moment};
use model::codes::{
    AgencyCode, HandOverTold, IdentityReason, SendChannel, SharedField, TransferAnswer, TransferEnd, TransferPackage,
    TransferReason,
};
use model::permissions::{Act, Object, Permission};
use model::statement::StatementBody;
use model::transfer::{self, SendTransfer as Sent, TransferAnswered, TransferProposal, TransferSummary};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::base64;
use crate::commands::follow_up::Recorded;
use crate::desk::Desk;
use crate::error::{CommandError, ErrorCode};
use crate::forms::{CaseRef, Code, EntryRef, IsoDay};
use crate::host::HostEntropy;
use crate::package::{SharedValue, Told, identifies, told_value, transfer_package};
use crate::registry::{Nothing, Reply, View};
use crate::save::Beside;
use crate::session::Session;

const VIEWS: [View; 2] = [View::Approvals, View::Drafts];

/// A transfer that is proposed.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct ProposeTransfer {
    /// The case.
    pub case: CaseRef,
    /// Why.
    pub reason: Code<TransferReason>,
    /// The receiving agency by its code in the directory.
    pub provider: String,
    /// Whether the worker made sure with the agency itself.
    #[serde(default)]
    pub receiver_asked: bool,
    /// What the concerns are now.
    pub concerns: String,
    /// What was done and what is still to be done.
    pub actions: String,
    /// What keeps the client safe.
    pub safety_advice: String,
    /// When and where the client is next seen.
    pub next_appointment: String,
    /// What may leave in the casework file.
    pub fields: Vec<Code<SharedField>>,
    /// Whether a meeting with both workers was offered.
    #[serde(default)]
    pub meeting_offered: bool,
    /// What the client says of it.
    pub client_view: String,
    /// The draft that this entry ends.
    #[serde(default)]
    pub draft: Option<EntryRef>,
}

/// `propose_transfer`
pub fn propose(session: &mut Session, input: ProposeTransfer) -> Result<Reply<Recorded>, CommandError> {
    let list = session.services()?;
    let provider = AgencyCode::parse(&input.provider);
    let proposal = TransferProposal {
        id: session.entry_id(),
        reason: input.reason.0,
        provider: provider.ok_or(CommandError::with(ErrorCode::InputUnreadable, "field", "provider"))?,
        provider_name: String::new(),
        receiver_asked: input.receiver_asked,
        summary: TransferSummary {
            concerns: input.concerns.clone(),
            actions: input.actions.clone(),
            safety_advice: input.safety_advice.clone(),
            next_appointment: input.next_appointment.clone(),
        },
        fields: input.fields.iter().map(|field| field.0).collect(),
        meeting_offered: input.meeting_offered,
        client_view: input.client_view.clone(),
    };
    let rule = |desk: &Desk<'_>| Ok(transfer::propose(&desk.active()?, &list, &proposal, &desk.who, &desk.moment)?);
    let change = session.decide(input.case.0, (Object::Transfer, Act::Create), false, rule)?;
    let recorded = Recorded { entry: proposal.id.to_hex() };
    session.settle(input.case.0, &change, &Beside::ending(input.draft), &VIEWS, recorded)
}

/// A supervisor's yes to a transfer.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct AuthoriseTransfer {
    /// The case.
    pub case: CaseRef,
    /// The transfer.
    pub transfer: EntryRef,
    /// The draft of words that are not needed any more.
    #[serde(default)]
    pub draft: Option<EntryRef>,
}

/// `authorise_transfer`
pub fn authorise(session: &mut Session, input: AuthoriseTransfer) -> Result<Reply<Nothing>, CommandError> {
    let rule = |desk: &Desk<'_>| Ok(transfer::authorise(&desk.active()?, input.transfer.0, &desk.who, &desk.moment)?);
    let change = session.decide(input.case.0, (Object::Transfer, Act::Approve), false, rule)?;
    session.settle(input.case.0, &change, &Beside::ending(input.draft), &VIEWS, Nothing {})
}

/// A supervisor's no to a transfer, with words.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct ReturnTransfer {
    /// The case.
    pub case: CaseRef,
    /// The transfer.
    pub transfer: EntryRef,
    /// Why.
    pub comment: String,
    /// The draft that this entry ends.
    #[serde(default)]
    pub draft: Option<EntryRef>,
}

/// `return_transfer`
pub fn give_back(session: &mut Session, input: ReturnTransfer) -> Result<Reply<Nothing>, CommandError> {
    let rule = |desk: &Desk<'_>| Ok(transfer::give_back(&desk.active()?, input.transfer.0, &input.comment, &desk.who)?);
    let change = session.decide(input.case.0, (Object::Transfer, Act::Approve), false, rule)?;
    session.settle(input.case.0, &change, &Beside::ending(input.draft), &VIEWS, Nothing {})
}

/// One of the two files of a transfer that goes out.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct SendTransfer {
    /// The case.
    pub case: CaseRef,
    /// The transfer.
    pub transfer: EntryRef,
    /// `casework` first, `identity` once the agency said yes.
    pub package: Code<TransferPackage>,
    /// What is to leave.
    pub fields: Vec<Code<SharedField>>,
    /// How it goes.
    pub channel: Code<SendChannel>,
    /// How the passphrase is said.
    pub password_channel: Code<SendChannel>,
    /// How the agency can answer: a work phone, never the client's.
    #[serde(default)]
    pub answer_to: String,
    /// The draft that this entry ends.
    #[serde(default)]
    pub draft: Option<EntryRef>,
}

/// A file that went out.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct SentTransfer {
    /// `casework` or `identity`.
    pub package: String,
    /// What left, with the values.
    pub shared: Vec<SharedValue>,
    /// The age file in base64.
    pub file: String,
    /// Its passphrase. Shown once, kept nowhere.
    pub passphrase: String,
}

/// `send_transfer`
pub fn send(session: &mut Session, input: SendTransfer) -> Result<Reply<SentTransfer>, CommandError> {
    let (case, package) = (input.case.0, input.package.0);
    let answer_to = model::text::line(&input.answer_to)?;
    let fields: BTreeSet<SharedField> = input.fields.iter().map(|field| field.0).collect();
    let mut sent = Sent {
        id: session.entry_id(),
        transfer: input.transfer.0,
        package,
        fields: &fields,
        channel: input.channel.0,
        password_channel: input.password_channel.0,
        hash: [0; 32],
    };
    let decide = |session: &mut Session, sent: &Sent<'_>| {
        let rule = |desk: &Desk<'_>| Ok(transfer::send(&desk.active()?, sent, &desk.who, &desk.moment)?);
        session.decide(case, (Object::Transfer, Act::Approve), false, rule)
    };
    // Asked before anything is read out of the identity or sealed.
    decide(session, &sent)?;
    let (plain, shared) = plain_package(session, case, package, &fields, &answer_to)?;
    let sealed = vault::seal_package(&plain, &mut HostEntropy(session.host.as_mut()));
    let (bytes, spoken) = sealed.map_err(|_| ErrorCode::TextTooLong)?;
    sent.hash = *blake3::hash(&bytes).as_bytes();
    let mut change = decide(session, &sent)?;
    if package == TransferPackage::Identity && opens_with_reason(session, case)? {
        let (reason, note) = (IdentityReason::Transfer, String::new());
        change = change.with_statement(StatementBody::IdentityOpened { reason, note });
    }
    let who = fields.iter().copied().find(|field| identifies(*field));
    let audit = who.map(|field| ("identity_shared", field.code().to_owned()));
    let beside = Beside { audit, ..Beside::ending(input.draft) };
    let (file, passphrase) = (base64::encode(&bytes), spoken.as_str().to_owned());
    let answer = SentTransfer { package: package.code().to_owned(), shared, file, passphrase };
    session.settle(case, &change, &beside, &VIEWS, answer)
}

/// Whether this person opens the identity only with a reason, which is then signed.
fn opens_with_reason(session: &mut Session, case: CaseId) -> Result<bool, CommandError> {
    session.with_case(case, |session, live| {
        let read = live.read(&session.membership);
        match session.permission(&read, live, Object::Identity, Act::Read) {
            Permission::No => Err(ErrorCode::NotAllowed.into()),
            permission => Ok(permission == Permission::WithReason),
        }
    })
}

/// The bytes that are sealed, and the same values for the screen.
fn plain_package(
    session: &mut Session,
    case: CaseId,
    package: TransferPackage,
    fields: &BTreeSet<SharedField>,
    answer_to: &str,
) -> Result<(Vec<u8>, Vec<SharedValue>), CommandError> {
    let today = session.today();
    session.with_case(case, |session, live| {
        let read = live.read(&session.membership);
        if package == TransferPackage::Identity && read.identity.is_none() {
            return Err(ErrorCode::KeysMissing.into());
        }
        let view = read.workflow.transfer.as_ref().ok_or(ErrorCode::NothingToDecide)?;
        let told = Told::of(&view.asked, answer_to);
        let value = |field: &SharedField| {
            let value = told_value(*field, &read, read.identity.as_ref(), today, &told);
            let missing = if *field == SharedField::WorkerContact {
                CommandError::with(ErrorCode::ValueMissing, "field", "answer_to")
            } else {
                CommandError::with(ErrorCode::SharingBlocked, "field", field.code()).and("why", "not_on_file")
            };
            Ok(SharedValue { field: field.code().to_owned(), value: value.ok_or(missing)? })
        };
        let shared = fields.iter().map(value).collect::<Result<Vec<_>, CommandError>>()?;
        let moment = Moment { today, now: session.now(), tolerance_days: 0, spare: view.asked.id };
        let active = ActiveCase::of(&read.case, &read.workflow);
        let agreed = active.and_then(|active| transfer::agreed_for(&active, &view.asked.provider_name, &moment));
        Ok((transfer_package(&view.asked, package, (today, agreed.as_ref()), &shared), shared))
    })
}

/// What the receiving agency said.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct RecordTransferAnswer {
    /// The case.
    pub case: CaseRef,
    /// The transfer.
    pub transfer: EntryRef,
    /// What it said.
    pub answer: Code<TransferAnswer>,
    /// The day; today when left out.
    #[serde(default)]
    pub on: Option<IsoDay>,
    /// In coded words; needed for a no.
    #[serde(default)]
    pub note: String,
    /// The draft that this entry ends.
    #[serde(default)]
    pub draft: Option<EntryRef>,
}

/// `record_transfer_answer`
pub fn answer(session: &mut Session, input: RecordTransferAnswer) -> Result<Reply<Recorded>, CommandError> {
    let answered = TransferAnswered {
        id: session.entry_id(),
        transfer: input.transfer.0,
        answer: input.answer.0,
        on: input.on.map_or_else(|| session.today(), |day| day.0),
        note: input.note.clone(),
    };
    let rule = |desk: &Desk<'_>| Ok(transfer::record_answer(&desk.active()?, &answered, &desk.moment)?);
    let change = session.decide(input.case.0, (Object::Transfer, Act::Update), false, rule)?;
    let recorded = Recorded { entry: answered.id.to_hex() };
    session.settle(input.case.0, &change, &Beside::ending(input.draft), &VIEWS, recorded)
}

/// A hand-over that a supervisor confirms.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct HandOverCase {
    /// The case.
    pub case: CaseRef,
    /// The transfer.
    pub transfer: EntryRef,
    /// How the client came to know the new worker.
    pub told: Code<HandOverTold>,
    /// In coded words.
    #[serde(default)]
    pub note: String,
    /// The draft that this entry ends.
    #[serde(default)]
    pub draft: Option<EntryRef>,
}

/// `hand_over_case`
pub fn hand_over(session: &mut Session, input: HandOverCase) -> Result<Reply<Nothing>, CommandError> {
    let said = (input.told.0, input.note.as_str());
    let rule =
        |desk: &Desk<'_>| Ok(transfer::hand_over(&desk.active()?, input.transfer.0, said, &desk.who, &desk.moment)?);
    let change = session.decide(input.case.0, (Object::Transfer, Act::Approve), false, rule)?;
    session.settle(input.case.0, &change, &Beside::ending(input.draft), &VIEWS, Nothing {})
}

/// A transfer that goes no further.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct EndTransfer {
    /// The case.
    pub case: CaseRef,
    /// The transfer.
    pub transfer: EntryRef,
    /// Why.
    pub end: Code<TransferEnd>,
    /// The same in coded words.
    pub comment: String,
    /// The draft that this entry ends.
    #[serde(default)]
    pub draft: Option<EntryRef>,
}

/// `end_transfer`
pub fn end(session: &mut Session, input: EndTransfer) -> Result<Reply<Nothing>, CommandError> {
    let said = (input.end.0, input.comment.as_str());
    let rule = |desk: &Desk<'_>| Ok(transfer::end(&desk.active()?, input.transfer.0, said, &desk.who, &desk.moment)?);
    let change = session.decide(input.case.0, (Object::Transfer, Act::Approve), false, rule)?;
    session.settle(input.case.0, &change, &Beside::ending(input.draft), &VIEWS, Nothing {})
}
