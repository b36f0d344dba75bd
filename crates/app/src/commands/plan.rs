//! The case plan: versions, goals, actions and their progress. How it is agreed is in `agreement`.

mod agreement;
pub(crate) use agreement::participants;
pub use agreement::{AgreePlan, TookPart, agree_plan};

use model::change::CaseChange;
use model::codes::{ActionStatus, Domain, GoalHorizon, GoalStatus, Responsible};
use model::permissions::{Act, Object};
use model::plan::{self, Action, ActionWords, Goal, GoalWords};
use model::reassess::plan_answers;
use model::{CaseId, EntryId};
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use crate::commands::follow_up::Recorded;
use crate::desk::Desk;
use crate::error::CommandError;
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
        let asked = plan_answers(&desk.read.case, &desk.read.workflow);
        let review = input.answers_review.map(|review| review.0).or(asked);
        Ok(plan::draft_plan(&desk.active()?, id, review, &mut carried_ids(input.case.0, id))?)
    };
    let change = session.decide(input.case.0, EDIT_CASEWORK, false, rule)?;
    session.settle(input.case.0, &change, &Beside::default(), &[], Recorded { entry: id.to_hex() })
}

/// Ids of the goals and actions that a version takes over from the one before it: as random as its own.
fn carried_ids(case: CaseId, plan: EntryId) -> impl FnMut() -> EntryId {
    let mut carried = 0_u32;
    move || {
        carried += 1;
        external_entry(case, &format!("{} {carried}", plan.to_hex()))
    }
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
    /// How far it is; not started when left out.
    #[serde(default)]
    pub status: Option<Code<GoalStatus>>,
    /// Whether it prepares for being 18.
    #[serde(default)]
    pub transition: bool,
    /// Actions that come with it.
    #[serde(default)]
    pub actions: Vec<ActionOfGoal>,
}

/// An action that comes with its goal.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct ActionOfGoal {
    /// What.
    pub what: String,
    /// Who does it.
    pub responsible: Code<Responsible>,
    /// Who exactly.
    #[serde(default)]
    pub responsible_who: String,
    /// The day it is due.
    pub due_on: IsoDay,
    /// How far it is; planned when left out.
    #[serde(default)]
    pub status: Option<Code<ActionStatus>>,
}

/// `plan_goal`
pub fn plan_goal(session: &mut Session, input: PlanGoal) -> Result<Reply<Recorded>, CommandError> {
    let id = session.entry_id();
    let action = |said: &ActionOfGoal| Action {
        responsible_who: said.responsible_who.clone(),
        status: said.status.map_or(ActionStatus::Planned, |status| status.0),
        ..Action::new(session.entry_id(), said.what.clone(), said.responsible.0, said.due_on.0)
    };
    let goal = Goal {
        horizon: Some(input.horizon.0),
        domain: Some(input.domain.0),
        status: input.status.map_or(GoalStatus::NotStarted, |status| status.0),
        actions: input.actions.iter().map(action).collect(),
        transition: input.transition,
        ..Goal::new(id, input.statement.clone())
    };
    let rule = |desk: &Desk<'_>| Ok(plan::add_goal(&desk.active()?, input.plan.0, &goal)?);
    let change = session.decide(input.case.0, EDIT_CASEWORK, false, rule)?;
    session.settle(input.case.0, &change, &Beside::default(), &[], Recorded { entry: id.to_hex() })
}

/// Another wording of a goal that is not agreed yet.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct ReviseGoal {
    /// The case.
    pub case: CaseRef,
    /// The goal.
    pub goal: EntryRef,
    /// In coded words.
    pub statement: String,
    /// How far away it lies.
    pub horizon: Code<GoalHorizon>,
    /// The area of life.
    pub domain: Code<Domain>,
    /// Whether it prepares for being 18; unchanged when left out.
    #[serde(default)]
    pub transition: Option<bool>,
}

/// `revise_goal`
pub fn revise_goal(session: &mut Session, input: ReviseGoal) -> Result<Reply<Nothing>, CommandError> {
    let words = GoalWords {
        statement: input.statement.clone(),
        horizon: input.horizon.0,
        domain: input.domain.0,
        transition: input.transition,
    };
    let rule = |desk: &Desk<'_>| Ok(plan::revise_goal(&desk.active()?, input.goal.0, &words)?);
    let change = session.decide(input.case.0, EDIT_CASEWORK, false, rule)?;
    settle_words(session, input.case, &change)
}

/// Saves another wording; words that are the same as before write nothing.
fn settle_words(session: &mut Session, case: CaseRef, change: &CaseChange) -> Result<Reply<Nothing>, CommandError> {
    if change.is_empty() {
        return Ok(Reply::unchanged(Nothing {}));
    }
    session.settle(case.0, change, &Beside::default(), &[], Nothing {})
}

/// A goal that is taken out of a plan version that is not agreed yet.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct RemoveGoal {
    /// The case.
    pub case: CaseRef,
    /// The goal.
    pub goal: EntryRef,
}

/// `remove_goal`
pub fn remove_goal(session: &mut Session, input: RemoveGoal) -> Result<Reply<Nothing>, CommandError> {
    let rule = |desk: &Desk<'_>| Ok(plan::remove_goal(&desk.active()?, input.goal.0)?);
    let change = session.decide(input.case.0, EDIT_CASEWORK, false, rule)?;
    session.settle(input.case.0, &change, &Beside::default(), &[], Nothing {})
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

/// Another wording of an action that is not agreed yet.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct ReviseAction {
    /// The case.
    pub case: CaseRef,
    /// The action.
    pub action: EntryRef,
    /// What.
    pub what: String,
    /// Who does it.
    pub responsible: Code<Responsible>,
    /// Who exactly.
    #[serde(default)]
    pub responsible_who: String,
    /// The day it is due.
    pub due_on: IsoDay,
}

/// `revise_action`
pub fn revise_action(session: &mut Session, input: ReviseAction) -> Result<Reply<Nothing>, CommandError> {
    let words = ActionWords {
        what: input.what.clone(),
        responsible: input.responsible.0,
        responsible_who: input.responsible_who.clone(),
        due_on: input.due_on.0,
    };
    let rule = |desk: &Desk<'_>| Ok(plan::revise_action(&desk.active()?, input.action.0, &words)?);
    let change = session.decide(input.case.0, EDIT_CASEWORK, false, rule)?;
    settle_words(session, input.case, &change)
}

/// An action that is taken out of a plan version that is not agreed yet.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct RemoveAction {
    /// The case.
    pub case: CaseRef,
    /// The action.
    pub action: EntryRef,
}

/// `remove_action`
pub fn remove_action(session: &mut Session, input: RemoveAction) -> Result<Reply<Nothing>, CommandError> {
    let rule = |desk: &Desk<'_>| Ok(plan::remove_action(&desk.active()?, input.action.0)?);
    let change = session.decide(input.case.0, EDIT_CASEWORK, false, rule)?;
    session.settle(input.case.0, &change, &Beside::default(), &[], Nothing {})
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
