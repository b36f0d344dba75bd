//! Ending an episode: asked, authorised or given back, and opened again.

use std::collections::BTreeMap;

use model::closure::{self, ClosureRequest, Consultation, Reopening};
use model::codes::{
    ChecklistAnswer, ClosureItem, ClosureReason, FeedbackOffer, OpenReason, RiskBasis, RiskLevel, SafetyChange, Tri,
};
use model::ids::PersonCode;
use model::permissions::{Act, Object};
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use crate::commands::follow_up::RiskFound;
use crate::commands::opening::ConsentGiven;
use crate::desk::Desk;
use crate::error::{CommandError, ErrorCode};
use crate::forms::{CaseRef, Code, EntryRef, IsoDay, StatementRef};
use crate::registry::{Nothing, Reply, View};
use crate::save::Beside;
use crate::session::Session;

const VIEWS: [View; 2] = [View::Approvals, View::Conflicts];

/// With whom the end was talked over.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Consulted {
    /// Whether the client was asked.
    pub client: bool,
    /// Unit members who were asked, by person code.
    #[serde(default)]
    pub members: Vec<String>,
    /// The day.
    pub on: IsoDay,
    /// What they said.
    #[serde(default)]
    pub views: String,
}

/// One answer to the closure checklist.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Checked {
    /// The item.
    pub item: Code<ClosureItem>,
    /// The answer.
    pub answer: Code<ChecklistAnswer>,
}

/// A request to close.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct RequestClosure {
    /// The case.
    pub case: CaseRef,
    /// Why.
    pub reason: Code<ClosureReason>,
    /// Short story for a possible reopening.
    pub summary: String,
    /// Whether what had to change has changed.
    pub condition_met: Code<Tri>,
    /// The risk at the end.
    pub final_risk: Code<RiskLevel>,
    /// Answers to the checklist.
    pub checklist: Vec<Checked>,
    /// Who was asked.
    #[serde(default)]
    pub consulted: Option<Consulted>,
    /// How safe the client feels compared with the start.
    pub safety_change: Code<SafetyChange>,
    /// Whether feedback was offered.
    pub feedback: Code<FeedbackOffer>,
    /// Whether the client knows how to come back.
    pub told_can_return: bool,
    /// Whether a transfer was offered and declined, or no receiver exists.
    #[serde(default)]
    pub transfer_not_possible: bool,
    /// The draft that this entry ends.
    #[serde(default)]
    pub draft: Option<EntryRef>,
}

/// `request_closure`
pub fn request(session: &mut Session, input: RequestClosure) -> Result<Reply<Nothing>, CommandError> {
    let consulted = input.consulted.as_ref().map(consultation).transpose()?;
    let asked = ClosureRequest {
        reason: input.reason.0,
        summary: input.summary.clone(),
        condition_met: input.condition_met.0,
        final_risk: input.final_risk.0,
        checklist: input.checklist.iter().map(|line| (line.item.0, line.answer.0)).collect::<BTreeMap<_, _>>(),
        consulted,
        safety_change: input.safety_change.0,
        feedback: input.feedback.0,
        told_can_return: input.told_can_return,
        transfer_not_possible: input.transfer_not_possible,
    };
    let rule = |desk: &Desk<'_>| Ok(closure::request_closure(&desk.active()?, &asked, &desk.who, &desk.moment)?);
    let change = session.decide(input.case.0, (Object::Closure, Act::Create), false, rule)?;
    session.settle(input.case.0, &change, &Beside::ending(input.draft), &VIEWS, Nothing {})
}

fn consultation(said: &Consulted) -> Result<Consultation, CommandError> {
    let members: Option<Vec<PersonCode>> = said.members.iter().map(|code| PersonCode::parse(code)).collect();
    Ok(Consultation {
        client: said.client,
        members: members.ok_or(CommandError::with(ErrorCode::InputUnreadable, "field", "members"))?,
        on: said.on.0,
        views: said.views.clone(),
    })
}

/// A supervisor's yes.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct AuthoriseClosure {
    /// The case.
    pub case: CaseRef,
    /// The request that is granted.
    pub request: StatementRef,
    /// The draft of words that are not needed any more.
    #[serde(default)]
    pub draft: Option<EntryRef>,
}

/// `authorise_closure`
pub fn authorise(session: &mut Session, input: AuthoriseClosure) -> Result<Reply<Nothing>, CommandError> {
    let rule =
        |desk: &Desk<'_>| Ok(closure::authorise_closure(&desk.pending()?, input.request.0, &desk.who, &desk.moment)?);
    let change = session.decide(input.case.0, (Object::Closure, Act::Approve), false, rule)?;
    session.settle(input.case.0, &change, &Beside::ending(input.draft), &VIEWS, Nothing {})
}

/// A supervisor's no, with words.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct ReturnClosure {
    /// The case.
    pub case: CaseRef,
    /// The request that goes back.
    pub request: StatementRef,
    /// Why.
    pub comment: String,
    /// The draft that this entry ends.
    #[serde(default)]
    pub draft: Option<EntryRef>,
}

/// `return_closure`
pub fn return_closure(session: &mut Session, input: ReturnClosure) -> Result<Reply<Nothing>, CommandError> {
    let rule = |desk: &Desk<'_>| {
        let pending = desk.pending()?;
        Ok(closure::return_closure(&pending, input.request.0, &input.comment, &desk.who, &desk.moment)?)
    };
    let change = session.decide(input.case.0, (Object::Closure, Act::Approve), false, rule)?;
    session.settle(input.case.0, &change, &Beside::ending(input.draft), &VIEWS, Nothing {})
}

/// Opening a closed case again.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct ReopenCase {
    /// The case.
    pub case: CaseRef,
    /// Why.
    pub reason: Code<OpenReason>,
    /// In coded words.
    pub note: String,
    /// Consent, asked again.
    pub consent: ConsentGiven,
    /// Whether the worker read the history.
    pub history_reviewed: bool,
    /// Risk as found.
    pub risk: RiskFound,
    /// The draft that this entry ends.
    #[serde(default)]
    pub draft: Option<EntryRef>,
}

/// `reopen_case`
pub fn reopen(session: &mut Session, input: ReopenCase) -> Result<Reply<Nothing>, CommandError> {
    let reopening = Reopening {
        episode: session.entry_id(),
        reason: input.reason.0,
        note: input.note.clone(),
        consent: input.consent.decision(session.today()),
        history_reviewed: input.history_reviewed,
        risk: input.risk.determination(RiskBasis::Reopening)?,
    };
    let rule = |desk: &Desk<'_>| Ok(closure::reopen(&desk.closed()?, &reopening, &desk.who, &desk.moment)?);
    let change = session.decide(input.case.0, (Object::Closure, Act::Create), false, rule)?;
    session.settle(input.case.0, &change, &Beside::ending(input.draft), &VIEWS, Nothing {})
}
