//! Referrals: asking another service to act, and what came of it.

mod acknowledgement;

pub use acknowledgement::{TakeAnswer, take_answer};

use std::collections::BTreeSet;

use model::CaseId;
use model::active::{ActiveCase, Moment};
use model::codes::{
    AgencyCode, Barrier, DeclineReason, GapReason, ReferralDirection, ReferralPriority, ReferralState, SendChannel,
    SharedField, Tri,
};
use model::directory::Directory;
use model::permissions::{Act, Object};
use model::referral::{self, Referral, ReferralEvent, Sending, ServiceGap};
use model::sharing::Agreed;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::base64;
use crate::commands::follow_up::Recorded;
use crate::desk::Desk;
use crate::error::{CommandError, ErrorCode};
use crate::forms::{CaseRef, Code, EntryRef, IsoDay};
use crate::host::HostEntropy;
use crate::package::{Said, SharedValue, answer_by, identifies, package, value_of};
use crate::registry::{Reply, View};
use crate::save::{Beside, external_entry};
use crate::session::Session;

/// A referral.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct MakeReferral {
    /// The case.
    pub case: CaseRef,
    /// The action it carries out.
    #[serde(default)]
    pub action: Option<EntryRef>,
    /// Service asked for, by the agency's code.
    pub service: String,
    /// The provider.
    pub provider: String,
    /// How quickly an answer is due.
    pub priority: Code<ReferralPriority>,
    /// The reason in one or two sentences.
    pub reason: String,
    /// Whether the client was told the steps.
    #[serde(default)]
    pub client_told_steps: bool,
    /// The day; today when left out.
    #[serde(default)]
    pub made_on: Option<IsoDay>,
    /// The id of another system, for imports.
    #[serde(default)]
    pub external: Option<String>,
}

/// `make_referral`
pub fn make_referral(session: &mut Session, input: MakeReferral) -> Result<Reply<Recorded>, CommandError> {
    let id = match &input.external {
        Some(external) => external_entry(input.case.0, external),
        None => session.entry_id(),
    };
    let service = AgencyCode::parse(&input.service);
    let referral = Referral {
        id,
        direction: ReferralDirection::Out,
        action: input.action.map(|action| action.0),
        service: Some(service.ok_or(CommandError::with(ErrorCode::InputUnreadable, "field", "service"))?),
        provider: input.provider.clone(),
        priority: input.priority.0,
        reason_short: input.reason.clone(),
        client_told_steps: input.client_told_steps,
        made_on: input.made_on.map_or_else(|| session.today(), |day| day.0),
        sent: None,
        events: Vec::new(),
    };
    let rule = |desk: &Desk<'_>| Ok(referral::make_referral(&desk.active()?, &referral, &desk.moment)?);
    let change = session.decide(input.case.0, (Object::Referral, Act::Create), false, rule)?;
    let external = input.external.iter().map(|name| (name.clone(), id)).collect();
    let beside = Beside { external, ..Beside::default() };
    session.settle(input.case.0, &change, &beside, &[], Recorded { entry: id.to_hex() })
}

/// A step of a referral.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct RecordReferralEvent {
    /// The case.
    pub case: CaseRef,
    /// The referral.
    pub referral: EntryRef,
    /// The state it reached.
    pub state: Code<ReferralState>,
    /// The day; today when left out.
    #[serde(default)]
    pub on: Option<IsoDay>,
    /// In coded words.
    #[serde(default)]
    pub note: String,
    /// What stood in the way, where the client did not go.
    #[serde(default)]
    pub barrier: Option<Code<Barrier>>,
    /// Why the provider declined.
    #[serde(default)]
    pub declined: Option<Code<DeclineReason>>,
    /// Whether the client says that it helped.
    #[serde(default)]
    pub useful: Option<Code<Tri>>,
    /// The draft that this entry ends.
    #[serde(default)]
    pub draft: Option<EntryRef>,
}

/// `record_referral_event`
pub fn record_event(session: &mut Session, input: RecordReferralEvent) -> Result<Reply<Recorded>, CommandError> {
    let id = session.entry_id();
    let on = input.on.map_or_else(|| session.today(), |day| day.0);
    let event = ReferralEvent {
        note: input.note.clone(),
        barrier: input.barrier.map(|code| code.0),
        declined: input.declined.map(|code| code.0),
        useful: input.useful.map(|code| code.0),
        ..ReferralEvent::plain(id, input.state.0, on)
    };
    let rule =
        |desk: &Desk<'_>| Ok(referral::record_referral_event(&desk.active()?, input.referral.0, &event, &desk.moment)?);
    let change = session.decide(input.case.0, (Object::Referral, Act::Update), false, rule)?;
    session.settle(
        input.case.0,
        &change,
        &Beside::ending(input.draft),
        &[View::Drafts],
        Recorded { entry: id.to_hex() },
    )
}

/// A referral that goes out.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct SendReferral {
    /// The case.
    pub case: CaseRef,
    /// A referral that was drafted before; a new one when left out.
    #[serde(default)]
    pub referral: Option<EntryRef>,
    /// The action it carries out.
    #[serde(default)]
    pub action: Option<EntryRef>,
    /// The provider by its code in the directory.
    pub provider: String,
    /// The service by its code at the provider.
    pub service: String,
    /// How quickly an answer is due.
    pub priority: Code<ReferralPriority>,
    /// The reason in one or two sentences.
    pub reason: String,
    /// What is to leave.
    pub fields: Vec<Code<SharedField>>,
    /// How it goes.
    pub channel: Code<SendChannel>,
    /// How the passphrase is said, where a file goes.
    #[serde(default)]
    pub password_channel: Option<Code<SendChannel>>,
    /// How the provider can answer: a work phone, never the client's.
    pub answer_to: String,
    /// Whether the client was told the steps.
    pub client_told_steps: bool,
    /// The draft that this entry ends.
    #[serde(default)]
    pub draft: Option<EntryRef>,
}

/// What went out.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct SentReferral {
    /// The referral.
    pub referral: String,
    /// What left, with the values.
    pub shared: Vec<SharedValue>,
    /// The age file in base64, where one was made.
    pub file: Option<String>,
    /// Its passphrase. Shown once, kept nowhere.
    pub passphrase: Option<String>,
    /// The last day on which an answer is in time.
    pub answer_by: String,
}

/// `send_referral`
pub fn send(session: &mut Session, input: SendReferral) -> Result<Reply<SentReferral>, CommandError> {
    let case = input.case.0;
    let answer_to = model::text::line_needed(&input.answer_to)?;
    let list = session.services()?;
    let fields: BTreeSet<SharedField> = input.fields.iter().map(|field| field.0).collect();
    let provider_code = parsed(&input.provider, "provider")?;
    let offer = parsed(&input.service, "service")?;
    let (referral, drafted) = referral_to_send(session, &input, &list, (&provider_code, &offer))?;
    let mut sending = Sending {
        referral: &referral,
        drafted,
        provider: &provider_code,
        offer: &offer,
        fields: &fields,
        channel: input.channel.0,
        password_channel: input.password_channel.map(|code| code.0),
        package: None,
        steps: [session.entry_id(), session.entry_id()],
    };
    let act = (Object::Referral, Act::Create);
    let decide = |session: &mut Session, sending: &Sending<'_>| {
        let rule = |desk: &Desk<'_>| Ok(referral::send_referral(&desk.active()?, &list, sending, &desk.moment)?);
        session.decide(case, act, false, rule)
    };
    // Asked before anything is read out of the identity or sealed.
    decide(session, &sending)?;
    let service = referral.service.as_ref().map(AgencyCode::as_str).unwrap_or_default().to_owned();
    let said = Said { service: &service, reason: &referral.reason_short, answer_to: &answer_to };
    let shared = shared_values(session, case, &fields, &said)?;
    let by = answer_by(&referral, session.today());
    let (mut file, mut passphrase) = (None, None);
    if referral::carries_file(sending.channel) {
        let agreed = agreed_now(session, case, &list, &sending)?;
        let plain = package(&referral, (by, &answer_to), agreed.as_ref(), &shared);
        let sealed = vault::seal_package(&plain, &mut HostEntropy(session.host.as_mut()));
        let (bytes, spoken) = sealed.map_err(|_| ErrorCode::TextTooLong)?;
        sending.package = Some(*blake3::hash(&bytes).as_bytes());
        (file, passphrase) = (Some(base64::encode(&bytes)), Some(spoken.as_str().to_owned()));
    }
    let change = decide(session, &sending)?;
    let who = fields.iter().copied().find(|field| identifies(*field));
    let audit = who.map(|field| ("identity_shared", field.code().to_owned()));
    let beside = Beside { audit, ..Beside::ending(input.draft) };
    let answer_by = by.to_string();
    let sent = SentReferral { referral: referral.id.to_hex(), shared, file, passphrase, answer_by };
    session.settle(case, &change, &beside, &[View::Drafts], sent)
}

/// What the client agreed for this referral today.
fn agreed_now(
    session: &mut Session,
    case: CaseId,
    list: &Directory,
    sending: &Sending<'_>,
) -> Result<Option<Agreed>, CommandError> {
    let moment = Moment { today: session.today(), now: session.now(), tolerance_days: 0, spare: sending.referral.id };
    let provider = list.provider(sending.provider);
    session.with_case(case, |session, live| {
        let read = live.read(&session.membership);
        let active = ActiveCase::of(&read.case, &read.workflow).zip(provider);
        let agreed = |(active, provider): (ActiveCase<'_>, _)| {
            referral::agreed_for(&active, provider, sending.channel, sending.referral.id, &moment)
        };
        Ok(active.and_then(agreed))
    })
}

fn parsed(text: &str, field: &str) -> Result<AgencyCode, CommandError> {
    AgencyCode::parse(text).ok_or(CommandError::with(ErrorCode::InputUnreadable, "field", field))
}

/// The referral as it will stand in the file, and whether it stands there already.
fn referral_to_send(
    session: &mut Session,
    input: &SendReferral,
    list: &Directory,
    (provider, offer): (&AgencyCode, &AgencyCode),
) -> Result<(Referral, bool), CommandError> {
    if let Some(drafted) = input.referral {
        let found = session.with_case(input.case.0, |session, live| {
            let read = live.read(&session.membership);
            Ok(read.case.referrals.iter().find(|one| one.id == drafted.0).cloned())
        })?;
        return Ok((found.ok_or(CommandError::with(ErrorCode::EntryUnknown, "entry", "referral"))?, true));
    }
    let unknown = || CommandError::with(ErrorCode::EntryUnknown, "entry", "provider");
    let provider = list.provider(provider).ok_or_else(unknown)?;
    let referral = Referral {
        id: session.entry_id(),
        direction: ReferralDirection::Out,
        action: input.action.map(|action| action.0),
        service: Some(provider.service(offer).ok_or_else(unknown)?.kind.clone()),
        provider: provider.name.clone(),
        priority: input.priority.0,
        reason_short: input.reason.clone(),
        client_told_steps: input.client_told_steps,
        made_on: session.today(),
        sent: None,
        events: Vec::new(),
    };
    Ok((referral, false))
}

fn shared_values(
    session: &mut Session,
    case: CaseId,
    fields: &BTreeSet<SharedField>,
    said: &Said<'_>,
) -> Result<Vec<SharedValue>, CommandError> {
    let today = session.today();
    session.with_case(case, |session, live| {
        let read = live.read(&session.membership);
        let shared = |field: &SharedField| {
            let value = value_of(*field, &read.case, read.identity.as_ref(), today, said);
            let value = value.ok_or(CommandError::with(ErrorCode::SharingBlocked, "field", field.code()))?;
            Ok(SharedValue { field: field.code().to_owned(), value })
        };
        fields.iter().map(shared).collect()
    })
}

/// A need that found no usable service.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct NoteServiceGap {
    /// The case.
    pub case: CaseRef,
    /// Kind of service, by code.
    pub service: String,
    /// Where it was needed.
    #[serde(default)]
    pub area: String,
    /// Why none was usable.
    pub why: Code<GapReason>,
}

/// `note_service_gap`
pub fn note_gap(session: &mut Session, input: NoteServiceGap) -> Result<Reply<Recorded>, CommandError> {
    let id = session.entry_id();
    let (service, on) = (parsed(&input.service, "service")?, session.today());
    let gap = ServiceGap { id, service, area: input.area.clone(), why: input.why.0, on };
    let rule = |desk: &Desk<'_>| Ok(referral::note_gap(&desk.active()?, &gap, &desk.moment)?);
    let change = session.decide(input.case.0, (Object::Referral, Act::Create), false, rule)?;
    session.settle(input.case.0, &change, &Beside::default(), &[], Recorded { entry: id.to_hex() })
}
