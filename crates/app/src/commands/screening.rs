//! Screening: danger first, what is done at once, tries to reach somebody, and what it comes to.

use std::collections::BTreeMap;

use model::codes::{
    ConsentAnswer, ConsentMethod, ConsentScope, ContactMode, Criterion, EmergencyKind, Grade, LegalBasis,
    NoActionReason, NoContactReason, PlaceKind, Programme, RiskBasis, ScreeningOutcome, Sex, ToldItem, Tri,
};
use model::consent::ConsentDecision;
use model::ids::PersonCode;
use model::permissions::{Act, Object};
use model::screening::{self, DangerAsked, EmergencyAction, Factors, Screened, Tried, WorkerPreference};
use model::{Day, EntryId};
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use crate::commands::follow_up::{Recorded, RiskFound};
use crate::commands::opening::{NewConcern, concerns};
use crate::desk::Desk;
use crate::error::CommandError;
use crate::forms::{CaseRef, Code, EntryRef, IsoDay};
use crate::registry::{Nothing, Reply, View};
use crate::save::Beside;
use crate::session::Session;

const VIEWS: [View; 3] = [View::Waiting, View::Approvals, View::Drafts];

/// The two answers that come before everything else.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct AnswerDanger {
    /// The case.
    pub case: CaseRef,
    /// Whether somebody is in danger now.
    pub immediate_danger: Code<Tri>,
    /// Whether the person may harm themselves or others.
    pub self_harm: Code<Tri>,
    /// Why somebody who was not taken on comes back; needed then.
    #[serde(default)]
    pub returned: String,
}

/// `answer_danger`
pub fn answer_danger(session: &mut Session, input: AnswerDanger) -> Result<Reply<Nothing>, CommandError> {
    let asked = DangerAsked {
        id: session.entry_id(),
        immediate_danger: input.immediate_danger.0,
        self_harm: input.self_harm.0,
        returned: input.returned.clone(),
    };
    let rule = |desk: &Desk<'_>| Ok(screening::answer_danger(&desk.early()?, &asked, &desk.who, &desk.moment)?);
    let change = session.decide(input.case.0, (Object::Casework, Act::Create), false, rule)?;
    session.settle(input.case.0, &change, &Beside::default(), &VIEWS, Nothing {})
}

/// Something that was done at once.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct DoneAtOnce {
    /// What.
    pub kind: Code<EmergencyKind>,
    /// The day; today when left out.
    #[serde(default)]
    pub on: Option<IsoDay>,
    /// What came of it, in coded words.
    #[serde(default)]
    pub result: String,
    /// Whether the supervisor was told.
    pub supervisor_told: bool,
}

impl DoneAtOnce {
    pub(crate) fn action(&self, id: EntryId, today: Day) -> EmergencyAction {
        EmergencyAction {
            id,
            on: self.on.map_or(today, |day| day.0),
            kind: self.kind.0,
            result: self.result.clone(),
            supervisor_told: self.supervisor_told,
        }
    }
}

/// Something that was done at once for somebody in danger.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct RecordEmergencyAction {
    /// The case.
    pub case: CaseRef,
    /// What was done.
    pub action: DoneAtOnce,
}

/// `record_emergency_action`
pub fn record_emergency_action(
    session: &mut Session,
    input: RecordEmergencyAction,
) -> Result<Reply<Recorded>, CommandError> {
    let action = input.action.action(session.entry_id(), session.today());
    let rule = |desk: &Desk<'_>| Ok(screening::record_emergency_action(&desk.early()?, &action, &desk.moment)?);
    let change = session.decide(input.case.0, (Object::Casework, Act::Create), false, rule)?;
    let recorded = Recorded { entry: action.id.to_hex() };
    session.settle(input.case.0, &change, &Beside::default(), &VIEWS, recorded)
}

/// A safe try to reach somebody that failed.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct RecordAttempt {
    /// The case.
    pub case: CaseRef,
    /// The day; today when left out.
    #[serde(default)]
    pub on: Option<IsoDay>,
    /// How.
    pub mode: Code<ContactMode>,
    /// Why nobody was reached.
    pub why: Code<NoContactReason>,
}

/// `record_attempt`
pub fn record_attempt(session: &mut Session, input: RecordAttempt) -> Result<Reply<Recorded>, CommandError> {
    let tried = Tried {
        id: session.entry_id(),
        on: input.on.map_or_else(|| session.today(), |day| day.0),
        mode: input.mode.0,
        why: input.why.0,
    };
    let rule = |desk: &Desk<'_>| Ok(screening::record_attempt(&desk.early()?, &tried, &desk.who, &desk.moment)?);
    let change = session.decide(input.case.0, (Object::Casework, Act::Create), false, rule)?;
    session.settle(input.case.0, &change, &Beside::default(), &VIEWS, Recorded { entry: tried.id.to_hex() })
}

/// A lead that never came to an interview.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct EndLead {
    /// The case.
    pub case: CaseRef,
    /// Why: unreachable, a duplicate, with another agency, or died.
    pub reason: Code<NoActionReason>,
    /// In coded words.
    #[serde(default)]
    pub note: String,
    /// The draft that this entry ends.
    #[serde(default)]
    pub draft: Option<EntryRef>,
}

/// `end_lead`
pub fn end_lead(session: &mut Session, input: EndLead) -> Result<Reply<Nothing>, CommandError> {
    let id = session.entry_id();
    let rule = |desk: &Desk<'_>| {
        let (early, reason) = (desk.early()?, input.reason.0);
        Ok(screening::end_lead(&early, id, reason, &input.note, &desk.who, &desk.moment)?)
    };
    let change = session.decide(input.case.0, (Object::Casework, Act::Update), false, rule)?;
    session.settle(input.case.0, &change, &Beside::ending(input.draft), &VIEWS, Nothing {})
}

/// Whether the person agrees to be interviewed and to what is written down.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct InterviewConsent {
    /// Whether they agree.
    pub given: bool,
    /// How they said it.
    pub method: Code<ConsentMethod>,
}

impl InterviewConsent {
    fn decision(self, from: Day, told: &[ToldItem]) -> ConsentDecision {
        ConsentDecision {
            about: PersonCode::Client,
            scope: ConsentScope::InterviewAndRecord,
            answer: if self.given { ConsentAnswer::Given } else { ConsentAnswer::Refused },
            basis: LegalBasis::Consent,
            given_by: PersonCode::Client,
            method: self.method.0,
            explained: told.to_vec(),
            valid_from: from,
            expires_on: None,
            conditions: String::new(),
            terms: model::consent::ConsentTerms::default(),
        }
    }
}

/// Which worker the person would like.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct WorkerWish {
    /// Of which sex; left out: no wish.
    #[serde(default)]
    pub sex: Option<Code<Sex>>,
    /// Speaking which language.
    #[serde(default)]
    pub language: String,
    /// What else.
    #[serde(default)]
    pub other: String,
    /// Whether it can be met.
    pub met: bool,
    /// Why not.
    #[serde(default)]
    pub reason_if_not: String,
}

/// An answer to one criterion.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct CriterionSaid {
    /// Which.
    pub criterion: Code<Criterion>,
    /// Whether it is met.
    pub met: Code<Tri>,
}

/// The three priority factors.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct FactorsSaid {
    /// How soon something must happen.
    pub urgency: Code<Grade>,
    /// How much we can do about it.
    pub ability_to_act: Code<Grade>,
    /// How much the person and those around them can do.
    pub capacity: Code<Grade>,
}

/// What a screening found and what it comes to.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct CompleteScreening {
    /// The case.
    pub case: CaseRef,
    /// The screening, as `screening` names it.
    pub screening: EntryRef,
    /// Consent to the interview; left out when it was decided before.
    #[serde(default)]
    pub consent: Option<InterviewConsent>,
    /// The day of the interview; today when left out.
    #[serde(default)]
    pub interview_on: Option<IsoDay>,
    /// Where it was held.
    #[serde(default)]
    pub place: Option<Code<PlaceKind>>,
    /// Whether nobody could overhear.
    #[serde(default)]
    pub private_setting: Option<bool>,
    /// Which worker the person would like.
    #[serde(default)]
    pub preference: Option<WorkerWish>,
    /// Kind of work.
    #[serde(default)]
    pub programme: Option<Code<Programme>>,
    /// What was explained.
    #[serde(default)]
    pub told: Vec<Code<ToldItem>>,
    /// Answers to the criteria of the programme.
    #[serde(default)]
    pub criteria: Vec<CriterionSaid>,
    /// Why the person belongs with us although no criterion is met; a supervisor decides on it.
    #[serde(default)]
    pub override_reason: String,
    /// Concerns, the main one first.
    #[serde(default)]
    pub concerns: Vec<NewConcern>,
    /// Needs, in coded words.
    #[serde(default)]
    pub needs: String,
    /// Strengths, in coded words.
    #[serde(default)]
    pub strengths: String,
    /// What the client wants, in coded words.
    #[serde(default)]
    pub wants: String,
    /// Risk as found.
    #[serde(default)]
    pub risk: Option<RiskFound>,
    /// The three priority factors.
    #[serde(default)]
    pub factors: Option<FactorsSaid>,
    /// Whether one obvious step would help at once.
    #[serde(default)]
    pub quick_win: bool,
    /// What it comes to.
    pub outcome: Code<ScreeningOutcome>,
    /// Why no case is opened.
    #[serde(default)]
    pub reason: Option<Code<NoActionReason>>,
    /// The help that was given, in coded words.
    #[serde(default)]
    pub help_given: String,
    /// The draft that this entry ends.
    #[serde(default)]
    pub draft: Option<EntryRef>,
}

/// `complete_screening`
pub fn complete_screening(session: &mut Session, input: CompleteScreening) -> Result<Reply<Nothing>, CommandError> {
    let said = screened(session, &input)?;
    let rule = |desk: &Desk<'_>| Ok(screening::complete_screening(&desk.early()?, &said, &desk.who, &desk.moment)?);
    let change = session.decide(input.case.0, (Object::Casework, Act::Update), false, rule)?;
    session.settle(input.case.0, &change, &Beside::ending(input.draft), &VIEWS, Nothing {})
}

fn screened(session: &mut Session, input: &CompleteScreening) -> Result<Screened, CommandError> {
    let interview_on = input.interview_on.map_or_else(|| session.today(), |day| day.0);
    let told: Vec<ToldItem> = input.told.iter().map(|item| item.0).collect();
    let risk = input.risk.as_ref().map(|found| found.determination(RiskBasis::Screening)).transpose()?;
    let criteria: BTreeMap<Criterion, Tri> = input.criteria.iter().map(|said| (said.criterion.0, said.met.0)).collect();
    Ok(Screened {
        screening: input.screening.0,
        consent: input.consent.map(|consent| consent.decision(interview_on, &told)),
        interview_on,
        place: input.place.map(|place| place.0),
        private_setting: input.private_setting,
        preference: input.preference.as_ref().map(|wish| WorkerPreference {
            sex: wish.sex.map(|sex| sex.0),
            language: wish.language.clone(),
            other: wish.other.clone(),
            met: wish.met,
            reason_if_not: wish.reason_if_not.clone(),
        }),
        programme: input.programme.map(|programme| programme.0),
        told,
        criteria,
        override_reason: input.override_reason.clone(),
        concerns: concerns(session, &input.concerns, interview_on),
        needs: input.needs.clone(),
        strengths: input.strengths.clone(),
        wants: input.wants.clone(),
        risk,
        factors: input.factors.map(|factors| Factors {
            urgency: factors.urgency.0,
            ability_to_act: factors.ability_to_act.0,
            capacity: factors.capacity.0,
        }),
        quick_win: input.quick_win,
        outcome: input.outcome.0,
        reason: input.reason.map(|reason| reason.0),
        help_given: input.help_given.clone(),
    })
}
