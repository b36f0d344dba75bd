//! The case plan: versions, goals, actions and their progress.

use model::change::CaseChange;
use model::codes::{
    ActionStatus, CopyGiven, Domain, GoalHorizon, GoalStatus, Participation, Responsible, ReviewOutcome,
};
use model::ids::PersonCode;
use model::permissions::{Act, Object};
use model::plan::{self, Action, Agreement, Goal, Participant};
use model::review::that_asked;
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use crate::commands::follow_up::Recorded;
use crate::desk::Desk;
use crate::error::{CommandError, ErrorCode};
use crate::forms::{CaseRef, Code, EntryRef, IsoDay};
use crate::registry::{Nothing, Reply, View};
use crate::save::{Beside, external_entry};
use crate::session::Session;

const EDIT_CASEWORK: (Object, Act) = (Object::Casework, Act::Update);

/// A new plan version.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct DraftPlan {
    /// The case.
    pub case: CaseRef,
    /// The review that asked for it; the last one, when it asked for a plan, if left out.
    #[serde(default)]
    pub answers_review: Option<EntryRef>,
}

/// `draft_plan`
pub fn draft_plan(session: &mut Session, input: DraftPlan) -> Result<Reply<Recorded>, CommandError> {
    let id = session.entry_id();
    let rule = |desk: &Desk<'_>| {
        let asked = that_asked(&desk.read.case, &[ReviewOutcome::RevisePlan, ReviewOutcome::Reassess]);
        let review = input.answers_review.map(|review| review.0).or(asked);
        Ok(plan::draft_plan(&desk.active()?, id, review)?)
    };
    let change = session.decide(input.case.0, EDIT_CASEWORK, false, rule)?;
    session.settle(input.case.0, &change, &Beside::default(), &[], Recorded { entry: id.to_hex() })
}

/// A goal of a plan version.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct PlanGoal {
    /// The case.
    pub case: CaseRef,
    /// The plan version.
    pub plan: EntryRef,
    /// In coded words.
    pub statement: String,
    /// How far away it lies.
    pub horizon: Code<GoalHorizon>,
    /// The area of life.
    pub domain: Code<Domain>,
}

/// `plan_goal`
pub fn plan_goal(session: &mut Session, input: PlanGoal) -> Result<Reply<Recorded>, CommandError> {
    let id = session.entry_id();
    let goal =
        Goal { horizon: Some(input.horizon.0), domain: Some(input.domain.0), ..Goal::new(id, input.statement.clone()) };
    let rule = |desk: &Desk<'_>| Ok(plan::add_goal(&desk.active()?, input.plan.0, &goal)?);
    let change = session.decide(input.case.0, EDIT_CASEWORK, false, rule)?;
    session.settle(input.case.0, &change, &Beside::default(), &[], Recorded { entry: id.to_hex() })
}

/// An action of a goal.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct PlanAction {
    /// The case.
    pub case: CaseRef,
    /// The goal.
    pub goal: EntryRef,
    /// What.
    pub what: String,
    /// Who does it.
    pub responsible: Code<Responsible>,
    /// Who exactly.
    #[serde(default)]
    pub responsible_who: String,
    /// The day it is due.
    pub due_on: IsoDay,
    /// The id of another system, for imports.
    #[serde(default)]
    pub external: Option<String>,
}

/// `plan_action`
pub fn plan_action(session: &mut Session, input: PlanAction) -> Result<Reply<Recorded>, CommandError> {
    let id = match &input.external {
        Some(external) => external_entry(input.case.0, external),
        None => session.entry_id(),
    };
    let action = Action {
        responsible_who: input.responsible_who.clone(),
        ..Action::new(id, input.what.clone(), input.responsible.0, input.due_on.0)
    };
    let rule = |desk: &Desk<'_>| Ok(plan::add_action(&desk.active()?, input.goal.0, &action)?);
    let change = session.decide(input.case.0, EDIT_CASEWORK, false, rule)?;
    let external = input.external.iter().map(|name| (name.clone(), id)).collect();
    let beside = Beside { external, ..Beside::default() };
    session.settle(input.case.0, &change, &beside, &[], Recorded { entry: id.to_hex() })
}

/// Progress of an action.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct SetActionStatus {
    /// The case.
    pub case: CaseRef,
    /// The action.
    pub action: EntryRef,
    /// How far it is.
    pub status: Code<ActionStatus>,
    /// The day it was done.
    #[serde(default)]
    pub done_on: Option<IsoDay>,
    /// What came of it.
    #[serde(default)]
    pub outcome: String,
}

/// `set_action_status`
pub fn set_action_status(session: &mut Session, input: SetActionStatus) -> Result<Reply<Nothing>, CommandError> {
    let done_on = input.done_on.map(|day| day.0);
    let rule = |desk: &Desk<'_>| {
        let active = desk.active()?;
        let (action, status) = (input.action.0, input.status.0);
        Ok(plan::set_action_status(&active, action, status, done_on, &input.outcome, &desk.who, &desk.moment)?)
    };
    let change = session.decide(input.case.0, EDIT_CASEWORK, false, rule)?;
    session.settle(input.case.0, &change, &Beside::default(), &[View::Approvals], Nothing {})
}

/// The day an action is due.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct SetActionDue {
    /// The case.
    pub case: CaseRef,
    /// The action.
    pub action: EntryRef,
    /// The day.
    pub due_on: IsoDay,
}

/// `set_action_due`
pub fn set_action_due(session: &mut Session, input: SetActionDue) -> Result<Reply<Nothing>, CommandError> {
    let rule = |desk: &Desk<'_>| {
        let due_on = input.due_on.0;
        Ok(plan::set_action_due(&desk.active()?, input.action.0, due_on, &desk.who, &desk.moment)?)
    };
    let change = session.decide(input.case.0, (Object::SupervisorFields, Act::Update), false, rule)?;
    session.settle(input.case.0, &change, &Beside::default(), &[View::Conflicts], Nothing {})
}

/// Progress of a goal.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct SetGoalStatus {
    /// The case.
    pub case: CaseRef,
    /// The goal.
    pub goal: EntryRef,
    /// How far it is.
    pub status: Code<GoalStatus>,
    /// Why it is no longer relevant or feasible.
    #[serde(default)]
    pub reason: String,
}

/// `set_goal_status`
pub fn set_goal_status(session: &mut Session, input: SetGoalStatus) -> Result<Reply<Nothing>, CommandError> {
    let rule =
        |desk: &Desk<'_>| Ok(plan::set_goal_status(&desk.active()?, input.goal.0, input.status.0, &input.reason)?);
    let change = session.decide(input.case.0, EDIT_CASEWORK, false, rule)?;
    session.settle(input.case.0, &change, &Beside::default(), &[View::Approvals], Nothing {})
}

/// Somebody who took part.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct TookPart {
    /// Person code, such as `CL`.
    pub code: String,
    /// How.
    pub how: Code<Participation>,
}

/// The client's agreement to a plan version.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct AgreePlan {
    /// The case.
    pub case: CaseRef,
    /// The plan version.
    pub plan: EntryRef,
    /// The day.
    pub agreed_on: IsoDay,
    /// What must have changed so that the case can close.
    pub closure_condition: String,
    /// Who took part.
    pub participants: Vec<TookPart>,
    /// How the client got a copy.
    #[serde(default)]
    pub copy_given: Option<Code<CopyGiven>>,
    /// The day of the first review.
    pub next_review_on: IsoDay,
}

/// `agree_plan`
pub fn agree_plan(session: &mut Session, input: AgreePlan) -> Result<Reply<Nothing>, CommandError> {
    let agreement = Agreement {
        plan: input.plan.0,
        agreed_on: input.agreed_on.0,
        closure_condition: input.closure_condition.clone(),
        participants: participants(&input.participants)?,
        copy_given: input.copy_given.map(|code| code.0),
        next_review_on: input.next_review_on.0,
    };
    let rule = |desk: &Desk<'_>| -> Result<CaseChange, CommandError> {
        Ok(plan::agree_plan(&desk.active()?, &agreement, &desk.who, &desk.moment)?)
    };
    let change = session.decide(input.case.0, EDIT_CASEWORK, false, rule)?;
    session.settle(input.case.0, &change, &Beside::default(), &[View::Approvals], Nothing {})
}

pub(crate) fn participants(said: &[TookPart]) -> Result<Vec<Participant>, CommandError> {
    let read = |part: &TookPart| Some(Participant { code: PersonCode::parse(&part.code)?, how: part.how.0 });
    let all: Option<Vec<Participant>> = said.iter().map(read).collect();
    all.ok_or_else(|| CommandError::with(ErrorCode::InputUnreadable, "field", "participants"))
}
