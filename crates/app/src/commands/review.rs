//! Reviews: opened with who takes part, held with what follows.

use model::codes::{GoalStatus, ReviewOutcome, RiskBasis, Tri};
use model::permissions::{Act, Object};
use model::review::{self, GoalFound, Held};
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use crate::commands::follow_up::{Recorded, RiskFound};
use crate::commands::plan::{TookPart, participants};
use crate::desk::Desk;
use crate::error::CommandError;
use crate::forms::{CaseRef, Code, EntryRef, IsoDay};
use crate::registry::{Nothing, Reply, View};
use crate::save::Beside;
use crate::session::Session;

/// A review that begins.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct OpenReview {
    /// The case.
    pub case: CaseRef,
    /// Who takes part.
    pub participants: Vec<TookPart>,
}

/// `open_review`
pub fn open_review(session: &mut Session, input: OpenReview) -> Result<Reply<Recorded>, CommandError> {
    let id = session.entry_id();
    let taking_part = participants(&input.participants)?;
    let rule = |desk: &Desk<'_>| Ok(review::open_review(&desk.active()?, id, &taking_part, &desk.who, &desk.moment)?);
    let change = session.decide(input.case.0, (Object::Casework, Act::Create), false, rule)?;
    let recorded = Recorded { entry: id.to_hex() };
    session.settle(input.case.0, &change, &Beside::default(), &[View::Approvals], recorded)
}

/// The day of the next review.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct SetNextReview {
    /// The case.
    pub case: CaseRef,
    /// The day.
    pub on: IsoDay,
}

/// `set_next_review`
pub fn set_next_review(session: &mut Session, input: SetNextReview) -> Result<Reply<Nothing>, CommandError> {
    let rule = |desk: &Desk<'_>| Ok(review::set_next_review(&desk.active()?, input.on.0, &desk.who, &desk.moment)?);
    let change = session.decide(input.case.0, (Object::SupervisorFields, Act::Update), false, rule)?;
    session.settle(input.case.0, &change, &Beside::default(), &[View::Conflicts], Nothing {})
}

/// What a review found.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct HoldReview {
    /// The case.
    pub case: CaseRef,
    /// The review, as `open_review` named it.
    pub review: EntryRef,
    /// The day; today when left out.
    #[serde(default)]
    pub held_on: Option<IsoDay>,
    /// Who took part.
    pub participants: Vec<TookPart>,
    /// Why client or supervisor were not there.
    #[serde(default)]
    pub absence_reason: String,
    /// Whether the supervisor took part.
    #[serde(default)]
    pub supervisor_took_part: bool,
    /// Whether the plan still fits.
    pub plan_still_relevant: Code<Tri>,
    /// What the client says about the work.
    pub client_feedback: String,
    /// Whether consent was asked again and given.
    pub consent_reconfirmed: bool,
    /// What follows.
    pub outcome: Code<ReviewOutcome>,
    /// Risk as found.
    pub risk: RiskFound,
    /// The day of the next review; not needed when the case is to close.
    #[serde(default)]
    pub next_review_on: Option<IsoDay>,
    /// Goals that stand elsewhere than the file says.
    #[serde(default)]
    pub goals: Vec<GoalSaid>,
    /// The draft that this entry ends.
    #[serde(default)]
    pub draft: Option<EntryRef>,
}

/// How far a goal is.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct GoalSaid {
    /// The goal.
    pub goal: EntryRef,
    /// How far it is.
    pub status: Code<GoalStatus>,
    /// Why it is no longer relevant or feasible.
    #[serde(default)]
    pub reason: String,
}

impl GoalSaid {
    fn found(&self) -> GoalFound {
        GoalFound { goal: self.goal.0, status: self.status.0, reason: self.reason.clone() }
    }
}

/// `hold_review`
pub fn hold_review(session: &mut Session, input: HoldReview) -> Result<Reply<Nothing>, CommandError> {
    let held = Held {
        review: input.review.0,
        held_on: input.held_on.map_or_else(|| session.today(), |day| day.0),
        participants: participants(&input.participants)?,
        absence_reason: input.absence_reason.clone(),
        supervisor_took_part: input.supervisor_took_part,
        plan_still_relevant: input.plan_still_relevant.0,
        client_feedback: input.client_feedback.clone(),
        consent_reconfirmed: input.consent_reconfirmed,
        outcome: input.outcome.0,
        risk: input.risk.determination(RiskBasis::Review)?,
        next_review_on: input.next_review_on.map(|day| day.0),
        goals: input.goals.iter().map(GoalSaid::found).collect(),
    };
    let rule = |desk: &Desk<'_>| Ok(review::hold_review(&desk.active()?, &held, &desk.who, &desk.moment)?);
    let change = session.decide(input.case.0, (Object::Casework, Act::Update), false, rule)?;
    session.settle(input.case.0, &change, &Beside::ending(input.draft), &[View::Approvals, View::Conflicts], Nothing {})
}
