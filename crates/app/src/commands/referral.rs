//! Referrals: asking another service to act, and what came of it.

use model::codes::{AgencyCode, ReferralDirection, ReferralPriority, ReferralState};
use model::permissions::{Act, Object};
use model::referral::{self, Referral, ReferralEvent};
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use crate::commands::follow_up::Recorded;
use crate::desk::Desk;
use crate::error::{CommandError, ErrorCode};
use crate::forms::{CaseRef, Code, EntryRef, IsoDay};
use crate::registry::Reply;
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
}

/// `record_referral_event`
pub fn record_event(session: &mut Session, input: RecordReferralEvent) -> Result<Reply<Recorded>, CommandError> {
    let id = session.entry_id();
    let on = input.on.map_or_else(|| session.today(), |day| day.0);
    let event = ReferralEvent { id, state: input.state.0, on, note: input.note.clone() };
    let rule =
        |desk: &Desk<'_>| Ok(referral::record_referral_event(&desk.active()?, input.referral.0, &event, &desk.moment)?);
    let change = session.decide(input.case.0, (Object::Referral, Act::Update), false, rule)?;
    session.settle(input.case.0, &change, &Beside::default(), &[], Recorded { entry: id.to_hex() })
}
