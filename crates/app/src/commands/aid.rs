//! Money that cannot wait, and the search for a family: asked for, and what happened with it.

use model::Millis;
use model::codes::{FundCriterion, FundMethod, FundPurpose, FundStepKind, TracingStepKind, Tri};
use model::fund::{self, FundRequest, FundStep};
use model::ids::PersonCode;
use model::permissions::{Act, Object};
use model::tracing::{self, Tracing, TracingStep};
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use crate::commands::follow_up::Recorded;
use crate::desk::Desk;
use crate::error::{CommandError, ErrorCode};
use crate::forms::{CaseRef, Code, EntryRef, IsoDay};
use crate::registry::{Reply, View};
use crate::save::Beside;
use crate::session::Session;

/// Money that is asked for.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct AskFund {
    /// The case.
    pub case: CaseRef,
    /// What it is for.
    pub purpose: Code<FundPurpose>,
    /// How much, in whole units of the agency's currency.
    pub amount: u32,
    /// How it is to be paid.
    pub method: Code<FundMethod>,
    /// Whether somebody outside learns by it who the client is.
    pub names_client: bool,
    /// Why it cannot wait.
    pub why_now: String,
    /// What it bridges the time to.
    #[serde(default)]
    pub bridge_to: String,
    /// What was looked at.
    pub criteria: Vec<Code<FundCriterion>>,
    /// What else was tried.
    pub tried: String,
    /// The draft that this entry ends.
    #[serde(default)]
    pub draft: Option<EntryRef>,
}

/// `ask_fund`
pub fn ask_fund(session: &mut Session, input: AskFund) -> Result<Reply<Recorded>, CommandError> {
    let request = FundRequest {
        id: session.entry_id(),
        by: session.me(),
        recorded_at: Millis(0),
        episode: 0,
        asked_on: session.today(),
        purpose: input.purpose.0,
        amount: input.amount,
        method: input.method.0,
        names_client: input.names_client,
        why_now: input.why_now,
        bridge_to: input.bridge_to,
        criteria: input.criteria.into_iter().map(|one| one.0).collect(),
        tried: input.tried,
        steps: Vec::new(),
    };
    let rule = |desk: &Desk<'_>| Ok(fund::ask_fund(&desk.active()?, &request, &desk.moment)?);
    let change = session.decide(input.case.0, (Object::Fund, Act::Create), false, rule)?;
    let recorded = Recorded { entry: request.id.to_hex() };
    session.settle(input.case.0, &change, &Beside::ending(input.draft), &[View::Approvals], recorded)
}

/// What happened with money that was asked for.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct AddFundStep {
    /// The case.
    pub case: CaseRef,
    /// The request.
    pub request: EntryRef,
    /// What.
    pub kind: Code<FundStepKind>,
    /// The day; today when left out.
    #[serde(default)]
    pub on: Option<IsoDay>,
    /// What was spent, where it is accounted for.
    #[serde(default)]
    pub spent: u32,
    /// What came back, where it is accounted for.
    #[serde(default)]
    pub returned: u32,
    /// Whether there is a receipt, where it is accounted for.
    #[serde(default)]
    pub receipt: Option<Code<Tri>>,
    /// In coded words.
    #[serde(default)]
    pub note: String,
    /// The draft that this entry ends.
    #[serde(default)]
    pub draft: Option<EntryRef>,
}

/// `add_fund_step`
pub fn add_fund_step(session: &mut Session, input: AddFundStep) -> Result<Reply<Recorded>, CommandError> {
    let step = FundStep {
        id: session.entry_id(),
        recorded_at: Millis(0),
        on: input.on.map_or_else(|| session.today(), |day| day.0),
        kind: input.kind.0,
        spent: input.spent,
        returned: input.returned,
        receipt: input.receipt.map_or(Tri::Unknown, |said| said.0),
        note: input.note,
    };
    let rule = |desk: &Desk<'_>| Ok(fund::add_step(&desk.active()?, input.request.0, &step, &desk.moment)?);
    let change = session.decide(input.case.0, (Object::Fund, Act::Update), false, rule)?;
    let recorded = Recorded { entry: step.id.to_hex() };
    session.settle(input.case.0, &change, &Beside::ending(input.draft), &[View::Approvals], recorded)
}

/// A family that is to be looked for.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct OpenTracing {
    /// The case.
    pub case: CaseRef,
    /// The day of the separation, where it is known.
    #[serde(default)]
    pub separated_on: Option<IsoDay>,
    /// Where: district or area.
    #[serde(default)]
    pub area: String,
    /// How it happened.
    pub circumstances: String,
    /// What the child wishes.
    pub wishes: String,
    /// The draft that this entry ends.
    #[serde(default)]
    pub draft: Option<EntryRef>,
}

/// `open_tracing`
pub fn open_tracing(session: &mut Session, input: OpenTracing) -> Result<Reply<Recorded>, CommandError> {
    let begun = Tracing {
        id: session.entry_id(),
        opened_on: session.today(),
        separated_on: input.separated_on.map(|day| day.0),
        area: input.area,
        circumstances: input.circumstances,
        wishes: input.wishes,
        steps: Vec::new(),
    };
    let rule = |desk: &Desk<'_>| Ok(tracing::open_tracing(&desk.active()?, &begun, &desk.moment)?);
    let change = session.decide(input.case.0, (Object::Tracing, Act::Create), false, rule)?;
    let recorded = Recorded { entry: begun.id.to_hex() };
    session.settle(input.case.0, &change, &Beside::ending(input.draft), &[], recorded)
}

/// What was done to find a family.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct AddTracingStep {
    /// The case.
    pub case: CaseRef,
    /// The search.
    pub tracing: EntryRef,
    /// What.
    pub kind: Code<TracingStepKind>,
    /// The day; today when left out.
    #[serde(default)]
    pub on: Option<IsoDay>,
    /// Who was found or verified, by code.
    #[serde(default)]
    pub adult: Option<String>,
    /// Whether the child would be safe with them.
    #[serde(default)]
    pub safe: Option<Code<Tri>>,
    /// In coded words.
    pub note: String,
    /// What the child says to it.
    #[serde(default)]
    pub wishes: String,
    /// The day to go on.
    #[serde(default)]
    pub next_on: Option<IsoDay>,
    /// The draft that this entry ends.
    #[serde(default)]
    pub draft: Option<EntryRef>,
}

/// `add_tracing_step`
pub fn add_tracing_step(session: &mut Session, input: AddTracingStep) -> Result<Reply<Recorded>, CommandError> {
    let unreadable = || CommandError::with(ErrorCode::InputUnreadable, "field", "adult");
    let adult = input.adult.map(|code| PersonCode::parse(&code).ok_or_else(unreadable)).transpose()?;
    let step = TracingStep {
        id: session.entry_id(),
        by: session.me(),
        recorded_at: Millis(0),
        on: input.on.map_or_else(|| session.today(), |day| day.0),
        kind: input.kind.0,
        adult,
        safe: input.safe.map_or(Tri::Unknown, |said| said.0),
        note: input.note,
        wishes: input.wishes,
        next_on: input.next_on.map(|day| day.0),
    };
    let rule = |desk: &Desk<'_>| Ok(tracing::add_step(&desk.active()?, input.tracing.0, &step, &desk.moment)?);
    let change = session.decide(input.case.0, (Object::Tracing, Act::Update), false, rule)?;
    let recorded = Recorded { entry: step.id.to_hex() };
    session.settle(input.case.0, &change, &Beside::ending(input.draft), &[View::Approvals], recorded)
}
