//! Decisions that weigh on people: what may have to be reported, who decided with whom, what the client was told of it.

use model::approval;
use model::codes::{ExplainedKind, OverrideGround, ReportDecision, ReportTrigger, Tri};
use model::continued::{self, CareContinued};
use model::explained::{self, DecisionExplained, DecisionRef};
use model::permissions::{Act, Object};
use model::report::{self, MandatoryReport, ReportStep};
use model::statement::Subject;
use model::{Day, Millis};
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use crate::commands::approval::Submitted;
use crate::commands::follow_up::Recorded;
use crate::desk::Desk;
use crate::error::{CommandError, ErrorCode};
use crate::forms::{CaseRef, Code, EntryRef, IsoDay, StatementRef, person_codes};
use crate::queries::fund_list::check_month;
use crate::registry::{Nothing, Reply, View};
use crate::save::Beside;
use crate::session::Session;

/// What may have to be reported, and what is proposed.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct RecordReport {
    /// The case.
    pub case: CaseRef,
    /// What asks for a report.
    pub trigger: Code<ReportTrigger>,
    /// The law or policy.
    pub law: String,
    /// The day it was learned; today when left out.
    #[serde(default)]
    pub found_on: Option<IsoDay>,
    /// Whether the client was told before.
    pub client_told: Code<Tri>,
    /// Why not.
    #[serde(default)]
    pub told_why: String,
    /// What the client wishes.
    #[serde(default)]
    pub client_wishes: String,
    /// Whether that is what is proposed.
    pub client_agrees: Code<Tri>,
    /// What is proposed.
    pub decision: Code<ReportDecision>,
    /// Why.
    pub reasons: String,
    /// To whom.
    #[serde(default)]
    pub to_whom: String,
    /// The day it was reported, if it was.
    #[serde(default)]
    pub reported_on: Option<IsoDay>,
    /// The day on which a deferred decision is taken again.
    #[serde(default)]
    pub look_again_on: Option<IsoDay>,
    /// What was agreed to follow.
    #[serde(default)]
    pub follow_up: String,
    /// The draft that this entry ends.
    #[serde(default)]
    pub draft: Option<EntryRef>,
}

/// `record_report`
pub fn record_report(session: &mut Session, input: RecordReport) -> Result<Reply<Recorded>, CommandError> {
    let report = MandatoryReport {
        id: session.entry_id(),
        by: session.me(),
        recorded_at: Millis(0),
        found_on: day_or_today(session, input.found_on),
        trigger: input.trigger.0,
        law: input.law,
        client_told: input.client_told.0,
        told_why: input.told_why,
        client_wishes: input.client_wishes,
        client_agrees: input.client_agrees.0,
        decision: input.decision.0,
        reasons: input.reasons,
        to_whom: input.to_whom,
        reported_on: input.reported_on.map(|day| day.0),
        look_again_on: input.look_again_on.map(|day| day.0),
        follow_up: input.follow_up,
        steps: Vec::new(),
    };
    let rule = |desk: &Desk<'_>| Ok(report::record_report(&desk.to_decide()?, &report, &desk.moment)?);
    let change = session.decide(input.case.0, (Object::Report, Act::Create), false, rule)?;
    let recorded = Recorded { entry: report.id.to_hex() };
    session.settle(input.case.0, &change, &Beside::ending(input.draft), &[View::Approvals], recorded)
}

/// What happened with a report.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct AddReportStep {
    /// The case.
    pub case: CaseRef,
    /// The report.
    pub report: EntryRef,
    /// The day; today when left out.
    #[serde(default)]
    pub on: Option<IsoDay>,
    /// Whether with this the report was made.
    pub made: bool,
    /// To whom.
    #[serde(default)]
    pub to_whom: String,
    /// What came of it.
    #[serde(default)]
    pub note: String,
    /// The draft that this entry ends.
    #[serde(default)]
    pub draft: Option<EntryRef>,
}

/// `add_report_step`
pub fn add_report_step(session: &mut Session, input: AddReportStep) -> Result<Reply<Recorded>, CommandError> {
    let step = ReportStep {
        id: session.entry_id(),
        on: day_or_today(session, input.on),
        made: input.made,
        to_whom: input.to_whom,
        note: input.note,
    };
    let rule = |desk: &Desk<'_>| Ok(report::add_step(&desk.to_decide()?, input.report.0, &step, &desk.moment)?);
    let change = session.decide(input.case.0, (Object::Report, Act::Create), false, rule)?;
    let recorded = Recorded { entry: step.id.to_hex() };
    session.settle(input.case.0, &change, &Beside::ending(input.draft), &[], recorded)
}

/// Who decided with the person who signs.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct DecideWith {
    /// The case.
    pub case: CaseRef,
    /// What kind of work.
    pub subject: Submitted,
    /// Which.
    pub entry: EntryRef,
    /// Who, by role or staff code.
    pub who: String,
    /// The day; today when left out.
    #[serde(default)]
    pub on: Option<IsoDay>,
    /// What they said.
    pub note: String,
    /// The draft that this entry ends.
    #[serde(default)]
    pub draft: Option<EntryRef>,
}

/// `decide_with`
pub fn decide_with(session: &mut Session, input: DecideWith) -> Result<Reply<Nothing>, CommandError> {
    let subject = input.subject.of(input.entry.0);
    let on = day_or_today(session, input.on);
    let rule = |desk: &Desk<'_>| {
        let said = (input.who.as_str(), on, input.note.as_str());
        Ok(approval::decide_with(&desk.to_decide()?, subject, said, &desk.who, &desk.moment)?)
    };
    let change = session.decide(input.case.0, (approval::object_of(subject), Act::Approve), false, rule)?;
    if let Subject::Fund(request) = subject {
        check_month(session, input.case.0, request)?;
    }
    session.settle(input.case.0, &change, &Beside::ending(input.draft), &[View::Approvals], Nothing {})
}

/// What the client and others were told of a decision, and what they said.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Told {
    /// To whom, by person code.
    pub to: Vec<String>,
    /// The day; today when left out.
    #[serde(default)]
    pub on: Option<IsoDay>,
    /// The reasons that were given.
    pub reasons: String,
    /// What they said to it.
    pub reaction: String,
}

impl Told {
    fn explained(
        &self,
        session: &mut Session,
        of: DecisionRef,
        against: bool,
    ) -> Result<DecisionExplained, CommandError> {
        Ok(DecisionExplained {
            id: session.entry_id(),
            episode: 0,
            of,
            to: person_codes(&self.to, "to")?,
            on: day_or_today(session, self.on),
            against_wishes: against,
            reasons: self.reasons.clone(),
            reaction: self.reaction.clone(),
        })
    }
}

/// A decision that was explained.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct ExplainDecision {
    /// The case.
    pub case: CaseRef,
    /// Which kind of decision.
    pub kind: Code<ExplainedKind>,
    /// The report, when it is one.
    #[serde(default)]
    pub entry: Option<EntryRef>,
    /// The request or the consent, when it is one.
    #[serde(default)]
    pub statement: Option<StatementRef>,
    /// Whether it is not what the client wished.
    pub against_wishes: bool,
    /// What was said.
    pub told: Told,
    /// The draft that this entry ends.
    #[serde(default)]
    pub draft: Option<EntryRef>,
}

impl ExplainDecision {
    fn of(&self) -> Result<DecisionRef, CommandError> {
        let of = match (self.kind.0, self.entry, self.statement) {
            (ExplainedKind::Report, Some(entry), None) => Some(DecisionRef::Report(entry.0)),
            (ExplainedKind::Closure, None, Some(hash)) => Some(DecisionRef::Closure(hash.0)),
            (ExplainedKind::ConsentOverridden, None, Some(hash)) => Some(DecisionRef::ConsentOverridden(hash.0)),
            (ExplainedKind::Other, None, None) => Some(DecisionRef::Other),
            _ => None,
        };
        of.ok_or_else(|| CommandError::with(ErrorCode::InputUnreadable, "field", "kind"))
    }
}

/// `explain_decision`
pub fn explain(session: &mut Session, input: ExplainDecision) -> Result<Reply<Recorded>, CommandError> {
    let said = input.told.explained(session, input.of()?, input.against_wishes)?;
    let rule = |desk: &Desk<'_>| Ok(explained::explain(&desk.active()?, &said, &desk.moment)?);
    let change = session.decide(input.case.0, (Object::Explanation, Act::Create), false, rule)?;
    let recorded = Recorded { entry: said.id.to_hex() };
    session.settle(input.case.0, &change, &Beside::ending(input.draft), &[View::Approvals], recorded)
}

/// A supervisor's grounds to go on although the client no longer agrees.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct ContinueCare {
    /// The case.
    pub case: CaseRef,
    /// The decision of the client that is not followed.
    pub consent: StatementRef,
    /// On what ground.
    pub ground: Code<OverrideGround>,
    /// What was weighed.
    pub factors: String,
    /// What the client says.
    pub client_view: String,
    /// How much weight that has, 1 to 5.
    pub view_weight: u8,
    /// What follows.
    pub conclusion: String,
    /// What the client was told.
    pub told: Told,
    /// The draft that this entry ends.
    #[serde(default)]
    pub draft: Option<EntryRef>,
}

/// `continue_care`
pub fn continue_care(session: &mut Session, input: ContinueCare) -> Result<Reply<Nothing>, CommandError> {
    let of = DecisionRef::ConsentOverridden(input.consent.0);
    let told = input.told.explained(session, of, true)?;
    let said = CareContinued {
        consent: input.consent.0,
        ground: input.ground.0,
        factors: input.factors,
        client_view: input.client_view,
        view_weight: input.view_weight,
        conclusion: input.conclusion,
    };
    let rule = |desk: &Desk<'_>| Ok(continued::continue_care(&desk.active()?, &said, &told, &desk.who, &desk.moment)?);
    let change = session.decide(input.case.0, (Object::Override, Act::Approve), false, rule)?;
    session.settle(input.case.0, &change, &Beside::ending(input.draft), &[View::Approvals], Nothing {})
}

pub(crate) fn day_or_today(session: &Session, said: Option<IsoDay>) -> Day {
    said.map_or_else(|| session.today(), |day| day.0)
}
