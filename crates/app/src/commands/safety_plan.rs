//! Safety plans: made with the client, looked at again.

use std::collections::BTreeMap;

use model::Millis;
use model::codes::{SafetyCopy, SafetyPart};
use model::permissions::{Act, Object};
use model::safety_plan::{self, SafetyLook, SafetyPlan};
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use crate::commands::follow_up::Recorded;
use crate::desk::Desk;
use crate::error::{CommandError, ErrorCode};
use crate::forms::{CaseRef, Code, EntryRef, IsoDay, agency_codes, person_codes};
use crate::registry::{Reply, View};
use crate::save::Beside;
use crate::session::Session;

/// One part of a safety plan.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct SafetyPartSaid {
    /// Which.
    pub part: Code<SafetyPart>,
    /// In coded words.
    pub words: String,
}

/// A safety plan, or its next version.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct MakeSafetyPlan {
    /// The case.
    pub case: CaseRef,
    /// The day; today when left out.
    #[serde(default)]
    pub made_on: Option<IsoDay>,
    /// Whether the client made it with the worker.
    pub with_client: bool,
    /// What the client can safely keep of it.
    #[serde(default)]
    pub copy: Option<Code<SafetyCopy>>,
    /// What it says.
    pub parts: Vec<SafetyPartSaid>,
    /// Who is safe to turn to, by person code.
    #[serde(default)]
    pub safe_people: Vec<String>,
    /// Services to call, by the agency's codes.
    #[serde(default)]
    pub services: Vec<String>,
    /// The word or sign agreed for "come and help"; kept in the identity document only. Empty leaves it as it is.
    #[serde(default)]
    pub signal: String,
    /// How sure the client is, 1 to 5.
    #[serde(default)]
    pub confidence: Option<u8>,
    /// The last day to look at it again.
    #[serde(default)]
    pub review_on: Option<IsoDay>,
    /// The draft that this entry ends.
    #[serde(default)]
    pub draft: Option<EntryRef>,
}

/// `make_safety_plan`
pub fn make(session: &mut Session, input: MakeSafetyPlan) -> Result<Reply<Recorded>, CommandError> {
    let plan = SafetyPlan {
        id: session.entry_id(),
        episode: 0,
        version: 0,
        made_on: input.made_on.map_or_else(|| session.today(), |day| day.0),
        recorded_at: Millis(0),
        with_client: input.with_client,
        copy: input.copy.map(|copy| copy.0),
        parts: input.parts.iter().map(|said| (said.part.0, said.words.clone())).collect::<BTreeMap<_, _>>(),
        safe_people: person_codes(&input.safe_people, "safe_people")?,
        services: agency_codes(&input.services, "services")?,
        confidence: input.confidence,
        review_on: input.review_on.map(|day| day.0),
    };
    if plan.parts.len() != input.parts.len() {
        return Err(CommandError::with(ErrorCode::InputUnreadable, "field", "parts"));
    }
    let rule = |desk: &Desk<'_>| {
        let identity = desk.read.identity.as_ref();
        if !input.signal.trim().is_empty() && identity.is_none() {
            return Err(ErrorCode::KeysMissing.into());
        }
        let known = identity.map(|identity| &identity.signal);
        Ok(safety_plan::make_safety_plan(&desk.active()?, &plan, &input.signal, known, &desk.moment)?)
    };
    let change = session.decide(input.case.0, (Object::Casework, Act::Create), false, rule)?;
    let recorded = Recorded { entry: plan.id.to_hex() };
    session.settle(input.case.0, &change, &Beside::ending(input.draft), &[View::Person], recorded)
}

/// A look at the safety plan that leaves it as it is.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct LookAtSafetyPlan {
    /// The case.
    pub case: CaseRef,
    /// The version that was looked at.
    pub plan: EntryRef,
    /// The day; today when left out.
    #[serde(default)]
    pub looked_on: Option<IsoDay>,
    /// In coded words.
    #[serde(default)]
    pub note: String,
    /// The last day to look again.
    #[serde(default)]
    pub review_on: Option<IsoDay>,
}

/// `look_at_safety_plan`
pub fn look(session: &mut Session, input: LookAtSafetyPlan) -> Result<Reply<Recorded>, CommandError> {
    let look = SafetyLook {
        id: session.entry_id(),
        plan: input.plan.0,
        looked_on: input.looked_on.map_or_else(|| session.today(), |day| day.0),
        recorded_at: Millis(0),
        note: input.note.clone(),
        review_on: input.review_on.map(|day| day.0),
    };
    let rule = |desk: &Desk<'_>| Ok(safety_plan::look_at_safety_plan(&desk.active()?, &look, &desk.moment)?);
    let change = session.decide(input.case.0, (Object::Casework, Act::Update), false, rule)?;
    session.settle(input.case.0, &change, &Beside::default(), &[], Recorded { entry: look.id.to_hex() })
}
