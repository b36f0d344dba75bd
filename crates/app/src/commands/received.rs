//! Files of other agencies: looked at before anything is stored, kept as a lead or declined, answered, called back.

use model::active::Moment;
use model::client::Person;
use model::codes::{
    ConcernKind, DeclineReason, ReceivedAnswer, ReferralState, SharedField, TransferState, Tri, UrgentReason,
};
use model::ids::PersonCode;
use model::lead::{Lead, Noticed};
use model::permissions::{Act, Object, Permission};
use model::received::{self, Received, ReceivedStep};
use model::{CaseId, EntryId, PersonDocId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::base64;
use crate::coded_text::refuse_names_of_new;
use crate::commands::lead::as_maker;
use crate::commands::opening::{Opened, fresh_code, may_open};
use crate::desk::Desk;
use crate::error::{CommandError, ErrorCode};
use crate::forms::{CaseRef, Code, EntryRef};
use crate::package::received::{Came, Sent, answer_file, open, recall_file};
use crate::queries::received::known_case;
use crate::registry::{Reply, View};
use crate::save::Beside;
use crate::session::Session;

/// What the store calls a case that came with a sender's key.
const EXTERNAL: &str = "received";

/// A file that is kept.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct KeepReceived {
    /// Bytes of the file, in base64.
    pub file: String,
    /// Its passphrase.
    pub passphrase: String,
    /// Which agency it came from, as whoever handed it over says.
    pub from: String,
    /// The area, not an address.
    #[serde(default)]
    pub area: String,
    /// What it may be about.
    #[serde(default)]
    pub hints: Vec<Code<ConcernKind>>,
    /// Why it cannot wait, where it cannot.
    #[serde(default)]
    pub urgent_reason: Option<Code<UrgentReason>>,
    /// The reason in codes, where the file's own words name somebody.
    #[serde(default)]
    pub reason: Option<String>,
    /// The safety advice in codes, likewise.
    #[serde(default)]
    pub safety_advice: Option<String>,
    /// What was done and is planned in codes, likewise.
    #[serde(default)]
    pub plan_actions: Option<String>,
    /// The draft that this entry ends.
    #[serde(default)]
    pub draft: Option<EntryRef>,
}

impl Drop for KeepReceived {
    fn drop(&mut self) {
        zeroize::Zeroize::zeroize(&mut self.passphrase);
    }
}

/// `keep_received`
///
/// A referral or a case becomes a lead of whoever keeps it. The file of who the client is goes into the lead that its first
/// file became.
///
/// # Errors
/// Those of the file; [`ErrorCode::ReceivedBefore`] with its case when it was kept already.
pub fn keep(session: &mut Session, input: KeepReceived) -> Result<Reply<Opened>, CommandError> {
    if !may_open(session) {
        return Err(ErrorCode::NotAllowed.into());
    }
    match open(&input.file, &input.passphrase)? {
        Sent::Case(came) => keep_case(session, &input, &came),
        Sent::Identity { reference, fields } => {
            let name = fields.get(&SharedField::Name).cloned().unwrap_or_default();
            let reach = fields.get(&SharedField::SafeContact).cloned().unwrap_or_default();
            name_client(session, reference, &name, &reach, input.draft)
        }
        Sent::Recall { reference } => recall(session, reference),
    }
}

fn keep_case(session: &mut Session, input: &KeepReceived, came: &Came) -> Result<Reply<Opened>, CommandError> {
    if let Some(case) = known_case(session, came.reference)? {
        return Err(CommandError::with(ErrorCode::ReceivedBefore, "case", case.to_hex()));
    }
    let moment = Moment { today: session.today(), now: session.now(), tolerance_days: 1, spare: session.entry_id() };
    let said = |field: SharedField| came.fields.get(&field).cloned().unwrap_or_default();
    let from = model::text::line_needed(&input.from)?;
    let mut kept: Received = came.kept(session.entry_id(), &from, moment.today);
    for (field, words) in [
        (SharedField::Reason, &input.reason),
        (SharedField::SafetyAdvice, &input.safety_advice),
        (SharedField::PlanActions, &input.plan_actions),
    ] {
        if let (Some(words), true) = (words, kept.fields.contains_key(&field)) {
            kept.fields.insert(field, words.clone());
        }
    }
    let name = said(SharedField::Name);
    let client = Person { first_name: name.clone(), ..Person::unnamed(session.entry_id(), PersonCode::Client) };
    let noticed = Noticed {
        case: CaseId::from_bytes(*session.entry_id().as_bytes()),
        identity: PersonDocId::from_bytes(*session.entry_id().as_bytes()),
        code: fresh_code(session)?,
        lead: Lead {
            id: session.entry_id(),
            identified_on: moment.today,
            source: received::source(came.kind),
            area: input.area.clone(),
            urgent: input.urgent_reason.map(|reason| reason.0),
            hints: input.hints.iter().map(|hint| hint.0).collect(),
            knows: Tri::Yes,
        },
        client: Some(client).filter(|_| !name.trim().is_empty()),
        reach_note: said(SharedField::SafeContact),
    };
    let new = received::keep(&noticed, &kept, &as_maker(session), &moment)?;
    refuse_names_of_new(&new.change)?;
    let external_case = Some(format!("{EXTERNAL} {}", came.reference.to_hex()));
    let audit = Some(("file_received", came.kind.code().to_owned()));
    session.save_new(&new, &Beside { external_case, audit, ..Beside::ending(input.draft) })?;
    let value = Opened { case: new.case.to_hex(), code: new.code.to_string() };
    Ok(Reply { value, changed: vec![View::Cases, View::Today, View::BackupStatus, View::Drafts, View::Waiting] })
}

const VIEWS: [View; 2] = [View::Waiting, View::Drafts];

fn name_client(
    session: &mut Session,
    reference: EntryId,
    name: &str,
    reach: &str,
    draft: Option<EntryRef>,
) -> Result<Reply<Opened>, CommandError> {
    let case = known_case(session, reference)?.ok_or(ErrorCode::FirstFileMissing)?;
    let client = Person { first_name: name.to_owned(), ..Person::unnamed(session.entry_id(), PersonCode::Client) };
    let step = plain_step(session, ReceivedAnswer::IdentityReceived);
    let rule = |desk: &Desk<'_>| {
        let read = &desk.read.case;
        let one = received::of_sender(read, reference).ok_or(received::ReceivedRefused::NothingReceived)?;
        Ok(received::name_client(read, one.id, (&client, reach), &step, &desk.moment)?)
    };
    settled(session, case, rule, &Beside::ending(draft))
}

fn recall(session: &mut Session, reference: EntryId) -> Result<Reply<Opened>, CommandError> {
    let case = known_case(session, reference)?.ok_or(ErrorCode::FirstFileMissing)?;
    let (step, today) = (session.entry_id(), session.today());
    let rule = |desk: &Desk<'_>| {
        let read = &desk.read.case;
        let one = received::of_sender(read, reference).ok_or(received::ReceivedRefused::NothingReceived)?;
        Ok(received::recall(read, one.id, (step, today), &desk.moment)?)
    };
    settled(session, case, rule, &Beside::default())
}

fn settled(
    session: &mut Session,
    case: CaseId,
    rule: impl FnOnce(&Desk<'_>) -> Result<model::change::CaseChange, CommandError>,
    beside: &Beside,
) -> Result<Reply<Opened>, CommandError> {
    let change = session.decide(case, (Object::Referral, Act::Update), false, rule)?;
    let code = session.with_case(case, |session, live| {
        let read = live.read(&session.membership);
        Ok(read.case.code.map(|code| code.to_string()).unwrap_or_default())
    })?;
    session.settle(case, &change, beside, &VIEWS, Opened { case: case.to_hex(), code })
}

fn plain_step(session: &mut Session, answer: ReceivedAnswer) -> ReceivedStep {
    ReceivedStep { id: session.entry_id(), answer, on: session.today(), declined: None, note: String::new() }
}

/// A file that is declined before anything of it is stored.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct DeclineReceived {
    /// Bytes of the file, in base64.
    pub file: String,
    /// Its passphrase.
    pub passphrase: String,
    /// Why.
    pub declined: Code<DeclineReason>,
    /// The same in plain words for the sender; names nobody.
    #[serde(default)]
    pub note: String,
}

impl Drop for DeclineReceived {
    fn drop(&mut self) {
        zeroize::Zeroize::zeroize(&mut self.passphrase);
    }
}

/// A file that goes back to the sender.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct FileForSender {
    /// Its bytes in base64: JSON that holds nothing secret.
    pub file: String,
}

pub(crate) fn for_sender(bytes: &[u8]) -> FileForSender {
    FileForSender { file: base64::encode(bytes) }
}

/// `decline_received`
///
/// Nothing of the file is stored; the audit log says that one was declined, and why.
///
/// # Errors
/// Those of the file; [`ErrorCode::ReceivedBefore`] when it was kept: then its lead is answered.
pub fn decline(session: &mut Session, input: DeclineReceived) -> Result<Reply<FileForSender>, CommandError> {
    if !may_open(session) {
        return Err(ErrorCode::NotAllowed.into());
    }
    let Sent::Case(came) = open(&input.file, &input.passphrase)? else {
        return Err(CommandError::with(ErrorCode::FileUnknown, "fault", "form"));
    };
    if let Some(case) = known_case(session, came.reference)? {
        return Err(CommandError::with(ErrorCode::ReceivedBefore, "case", case.to_hex()));
    }
    let (note, why) = (model::text::line(&input.note)?, input.declined.0);
    session.log_declined_file(why.code())?;
    let file = answer_file(came.reference, ReceivedAnswer::Declined, (session.today(), Some(why)), &note);
    Ok(Reply::unchanged(for_sender(&file)))
}

/// An answer to what was received.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct AnswerReceived {
    /// The case.
    pub case: CaseRef,
    /// What was received.
    pub received: EntryRef,
    /// What is answered.
    pub answer: Code<ReceivedAnswer>,
    /// Why not; needed to decline.
    #[serde(default)]
    pub declined: Option<Code<DeclineReason>>,
    /// In plain words for the sender; names nobody.
    #[serde(default)]
    pub note: String,
}

/// `answer_received`
pub fn answer(session: &mut Session, input: AnswerReceived) -> Result<Reply<FileForSender>, CommandError> {
    let mut step = plain_step(session, input.answer.0);
    (step.declined, step.note) = (input.declined.map(|code| code.0), model::text::line(&input.note)?);
    let mut reference = None;
    let rule = |desk: &Desk<'_>| {
        let one = desk.read.case.received.iter().find(|one| one.id == input.received.0);
        reference = one.map(|one| one.reference);
        Ok(received::answer(&desk.read.case, input.received.0, &step, &desk.moment)?)
    };
    let change = session.decide(input.case.0, (Object::Referral, Act::Update), false, rule)?;
    let reference = reference.ok_or(CommandError::with(ErrorCode::EntryUnknown, "entry", "received"))?;
    let file = answer_file(reference, step.answer, (step.on, step.declined), &step.note);
    session.settle(input.case.0, &change, &Beside::default(), &VIEWS, for_sender(&file))
}

/// Something that went out and is called back.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct RecallSent {
    /// The case.
    pub case: CaseRef,
    /// The referral, or the transfer.
    pub sent: EntryRef,
}

/// `recall_sent`
///
/// Word to the receiver that the consent ended, as a file. It says nothing of anybody, and may be made again.
///
/// # Errors
/// [`ErrorCode::StateRefuses`] while the referral is not called back and the transfer is not ended.
pub fn recall_sent(session: &mut Session, input: RecallSent) -> Result<Reply<FileForSender>, CommandError> {
    let today = session.today();
    session.with_case(input.case.0, |session, live| {
        let read = live.read(&session.membership);
        if session.permission(&read, live, Object::Referral, Act::Read) == Permission::No {
            return Err(ErrorCode::NotAllowed.into());
        }
        let id = input.sent.0;
        let revoked = read.case.referrals.iter().any(|one| one.id == id && one.state() == ReferralState::Revoked);
        let ended = read.workflow.past_transfers.iter().any(|one| {
            one.asked.id == id && !matches!(model::transfer::state(&read.case, one), TransferState::HandedOver)
        });
        if !revoked && !ended {
            return Err(CommandError::with(ErrorCode::StateRefuses, "state", read.workflow.state.code()));
        }
        Ok(Reply::unchanged(for_sender(&recall_file(id, today))))
    })
}
