//! Concerns and incidents: what raises the question whether the client is safe.

use model::codes::{ConcernKind, GbvQuestion, RiskBasis};
use model::incident_type::{Sorted, sort_incident};
use model::permissions::{Act, Object};
use model::time::DateAbout;
use model::unit::{self, Concern, Incident};
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use crate::commands::follow_up::{Recorded, RiskFound};
use crate::desk::Desk;
use crate::error::{CommandError, ErrorCode};
use crate::forms::{CaseRef, Code, EntryRef, IsoDay};
use crate::registry::{Reply, View};
use crate::save::Beside;
use crate::session::Session;

const VIEWS: [View; 2] = [View::Approvals, View::Conflicts];

/// A protection concern.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct RecordConcern {
    /// The case.
    pub case: CaseRef,
    /// Which concern.
    pub concern: Code<ConcernKind>,
    /// Whether it is the main one; the first main one stays.
    #[serde(default)]
    pub main: bool,
    /// The day it was first heard of; today when left out.
    #[serde(default)]
    pub noticed_on: Option<IsoDay>,
    /// In coded words.
    #[serde(default)]
    pub note: String,
    /// The draft that this entry ends.
    #[serde(default)]
    pub draft: Option<EntryRef>,
}

/// `record_concern`
pub fn record_concern(session: &mut Session, input: RecordConcern) -> Result<Reply<Recorded>, CommandError> {
    let concern = Concern {
        id: session.entry_id(),
        kind: input.concern.0,
        main: input.main,
        noticed_on: input.noticed_on.map_or_else(|| session.today(), |day| day.0),
        note: input.note.clone(),
    };
    let rule = |desk: &Desk<'_>| Ok(unit::record_concern(&desk.active()?, &concern, &desk.moment)?);
    let change = session.decide(input.case.0, (Object::Casework, Act::Create), false, rule)?;
    let recorded = Recorded { entry: concern.id.to_hex() };
    session.settle(input.case.0, &change, &Beside::ending(input.draft), &VIEWS, recorded)
}

/// An answer to one of the questions that sort an incident, in their order.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct GbvAnswer {
    /// The question.
    pub question: Code<GbvQuestion>,
    /// Whether it was so.
    pub yes: bool,
}

/// How far these answers sort an incident.
pub(crate) fn sorted(answers: &[GbvAnswer]) -> Sorted {
    let answers: Vec<_> = answers.iter().map(|answer| (answer.question.0, answer.yes)).collect();
    sort_incident(&answers)
}

/// Something that was done to the client.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct RecordIncident {
    /// The case.
    pub case: CaseRef,
    /// What kind of act, where it is chosen.
    #[serde(default)]
    pub kind: Option<Code<ConcernKind>>,
    /// Answers to the ordered questions, where they sort it; then `kind` is left out.
    #[serde(default)]
    pub answers: Vec<GbvAnswer>,
    /// When it happened: `2026`, `2026-03` or `2026-03-31`.
    pub happened: String,
    /// The day it was reported; today when left out.
    #[serde(default)]
    pub reported_on: Option<IsoDay>,
    /// The client's own words, the shortest needed.
    #[serde(default)]
    pub account: String,
    /// Risk as found now.
    pub risk: RiskFound,
    /// The draft that this entry ends.
    #[serde(default)]
    pub draft: Option<EntryRef>,
}

impl RecordIncident {
    /// The kind that was chosen, or that the ordered questions find; a kind beside answers is refused.
    fn found_kind(&self) -> Result<ConcernKind, CommandError> {
        match (self.kind, self.answers.is_empty()) {
            (Some(kind), true) => Ok(kind.0),
            (None, false) => match sorted(&self.answers) {
                Sorted::Is(kind) => Ok(kind),
                Sorted::Ask(_) => Err(CommandError::with(ErrorCode::ValueMissing, "field", "answers")),
            },
            (None, true) => Err(CommandError::with(ErrorCode::ValueMissing, "field", "kind")),
            (Some(_), false) => Err(CommandError::with(ErrorCode::InputUnreadable, "field", "kind")),
        }
    }
}

/// `record_incident`
pub fn record_incident(session: &mut Session, input: RecordIncident) -> Result<Reply<Recorded>, CommandError> {
    let happened = DateAbout::parse(&input.happened);
    let incident = Incident {
        id: session.entry_id(),
        happened: happened.ok_or(CommandError::with(ErrorCode::InputUnreadable, "field", "happened"))?,
        reported_on: input.reported_on.map_or_else(|| session.today(), |day| day.0),
        kind: input.found_kind()?,
        account: input.account.clone(),
    };
    let found = input.risk.determination(RiskBasis::Incident)?;
    let rule = |desk: &Desk<'_>| Ok(unit::record_incident(&desk.active()?, &incident, &found, &desk.moment)?);
    let change = session.decide(input.case.0, (Object::Casework, Act::Create), false, rule)?;
    let recorded = Recorded { entry: incident.id.to_hex() };
    session.settle(input.case.0, &change, &Beside::ending(input.draft), &VIEWS, recorded)
}
