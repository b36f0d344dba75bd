//! Plan versions, goals and actions as fields of a casework document. No rule.
//!
//! All three stand side by side at the root and name what they belong to, so that an edit of one needs no way to it.

use std::collections::BTreeMap;

use model::EntryId;
use model::change::{ActionField, GoalField, PlanField};
use model::codes::{ActionStatus, AgencyCode, CopyGiven, Domain, GoalHorizon, GoalStatus, Participation, Responsible};
use model::ids::PersonCode;
use model::irregularity::Irregularity;
use model::plan::{Action, CasePlan, Goal, Participant};

use crate::document::EditFailed;
use crate::draft::Draft;
use crate::page::{Eye, Page, of_day};
use crate::pen::{Pen, words};
use crate::removed;
use crate::tree::Tree;

pub(super) const PLAN: char = 'p';
pub(super) const GOAL: char = 'g';
pub(super) const ACTION: char = 't';

const EPISODE: &str = "e";
const VERSION: &str = "v";
const CLOSURE_CONDITION: &str = "c";
const PARTICIPANTS: &str = "w";
pub(super) const AGREED_ON: &str = "d";
const APPROVAL_NEEDED: &str = "n";
const ANSWERS_REVIEW: &str = "r";
const COPY_GIVEN: &str = "y";
const OBJECTIVE: &str = "o";

pub(super) fn add_plan(draft: &mut Draft<'_>, plan: &CasePlan) -> Result<(), EditFailed> {
    if let Some(mut pen) = Pen::add(draft, PLAN, plan.id) {
        pen.set(EPISODE, i64::from(plan.episode));
        pen.set(VERSION, i64::from(plan.version));
        pen.text(CLOSURE_CONDITION, &plan.closure_condition);
        pen.text(PARTICIPANTS, &participants(&plan.participants));
        pen.maybe_day(AGREED_ON, plan.agreed_on);
        pen.yes(APPROVAL_NEEDED, plan.approval_needed);
        pen.maybe_id(ANSWERS_REVIEW, plan.answers_review);
        pen.maybe(COPY_GIVEN, plan.copy_given.map(CopyGiven::code));
        pen.maybe(OBJECTIVE, plan.objective.as_ref().map(AgencyCode::as_str));
    }
    plan.goals.iter().try_for_each(|goal| add_goal(draft, plan.id, goal))
}

pub(super) fn set_plan(draft: &mut Draft<'_>, id: EntryId, field: &PlanField) -> Result<(), EditFailed> {
    let mut pen = Pen::find(draft, PLAN, id)?;
    match field {
        PlanField::ClosureCondition(text) => pen.set(CLOSURE_CONDITION, text.as_str()),
        PlanField::Participants(list) => pen.set(PARTICIPANTS, participants(list)),
        PlanField::AgreedOn(day) => pen.set_day(AGREED_ON, *day),
        PlanField::ApprovalNeeded(needed) => pen.set(APPROVAL_NEEDED, *needed),
        PlanField::CopyGiven(how) => pen.set(COPY_GIVEN, how.code()),
        PlanField::Objective(objective) => pen.set(OBJECTIVE, objective.as_str()),
    }
    Ok(())
}

/// `CL=led M1=informed`: who and how.
pub(super) fn participants(list: &[Participant]) -> String {
    words(list.iter().map(|participant| format!("{}={}", participant.code, participant.how.code())))
}

pub(super) fn participant(word: &str) -> Option<Participant> {
    let (code, how) = word.split_once('=')?;
    Some(Participant { code: PersonCode::parse(code)?, how: Participation::from_code(how)? })
}

pub(super) fn read_plans(tree: &Tree<'_>, eye: &Eye<'_>) -> Vec<CasePlan> {
    let mut goals = read_goals(tree, eye);
    let read = |page: &Page<'_, '_>| {
        page.note_other_values(&[]);
        CasePlan {
            id: page.id,
            episode: page.number_or(EPISODE, 1),
            version: page.number_or(VERSION, 1),
            closure_condition: page.text(CLOSURE_CONDITION),
            participants: page.codes(PARTICIPANTS, participant),
            agreed_on: page.day(AGREED_ON),
            approval_needed: page.flag(APPROVAL_NEEDED).unwrap_or(false),
            answers_review: page.entry(ANSWERS_REVIEW),
            copy_given: page.code(COPY_GIVEN, CopyGiven::from_code),
            objective: page.code(OBJECTIVE, AgencyCode::parse),
            goals: goals.remove(&page.id).unwrap_or_default(),
        }
    };
    let plans = Page::children(tree, eye, PLAN, "plan").iter().map(read).collect();
    for goal in goals.into_values().flatten() {
        eye.report(Irregularity::Orphan { entry: goal.id });
    }
    plans
}

const PARENT: &str = "p";
const STATEMENT: &str = "t";
const HORIZON: &str = "h";
const DOMAIN: &str = "d";
const STRENGTH: &str = "u";
const TRANSITION: &str = "y";
pub(super) const STATUS: &str = "s";
const STATUS_REASON: &str = "r";

pub(super) fn add_goal(draft: &mut Draft<'_>, plan: EntryId, goal: &Goal) -> Result<(), EditFailed> {
    Pen::find(draft, PLAN, plan)?;
    if let Some(mut pen) = Pen::add(draft, GOAL, goal.id) {
        pen.set_id(PARENT, plan.as_bytes());
        pen.text(STATEMENT, &goal.statement);
        pen.maybe(HORIZON, goal.horizon.map(GoalHorizon::code));
        pen.maybe(DOMAIN, goal.domain.map(Domain::code));
        pen.maybe_id(STRENGTH, goal.strength_used);
        pen.set(STATUS, goal.status.code());
        pen.text(STATUS_REASON, &goal.status_reason);
        pen.yes(TRANSITION, goal.transition);
    }
    goal.actions.iter().try_for_each(|action| add_action(draft, goal.id, action))
}

pub(super) fn set_goal(draft: &mut Draft<'_>, id: EntryId, field: &GoalField) -> Result<(), EditFailed> {
    let mut pen = Pen::find(draft, GOAL, id)?;
    match field {
        GoalField::Statement(text) => pen.set(STATEMENT, text.as_str()),
        GoalField::Horizon(horizon) => pen.set(HORIZON, horizon.code()),
        GoalField::Domain(domain) => pen.set(DOMAIN, domain.code()),
        GoalField::Transition(prepares) => pen.set(TRANSITION, *prepares),
        GoalField::StrengthUsed(strength) => pen.set_id(STRENGTH, strength.as_bytes()),
        GoalField::Status(status) => pen.set(STATUS, status.code()),
        GoalField::StatusReason(text) => pen.set(STATUS_REASON, text.as_str()),
    }
    Ok(())
}

/// Goals by the plan version they belong to.
fn read_goals(tree: &Tree<'_>, eye: &Eye<'_>) -> BTreeMap<EntryId, Vec<Goal>> {
    let actions = by_parent(removed::kept(tree, Page::children(tree, eye, ACTION, "action")));
    let pages = removed::kept_with(tree, Page::children(tree, eye, GOAL, "goal"), |goal| {
        actions.get(&Some(goal.id)).into_iter().flatten().map(|action| action.map).collect()
    });
    let gone = |parent: &EntryId| !pages.iter().any(|page| page.id == *parent);
    for orphan in actions.iter().filter(|(parent, _)| parent.as_ref().is_none_or(gone)).flat_map(|(_, pages)| pages) {
        eye.report(Irregularity::Orphan { entry: orphan.id });
    }
    let mut goals = BTreeMap::<EntryId, Vec<Goal>>::new();
    for page in &pages {
        let under = actions.get(&Some(page.id)).map_or(&[][..], Vec::as_slice);
        match page.entry(PARENT) {
            Some(plan) => goals.entry(plan).or_default().push(read_goal(page, under)),
            None => eye.report(Irregularity::Orphan { entry: page.id }),
        }
    }
    goals
}

fn by_parent<'t, 'e>(pages: Vec<Page<'t, 'e>>) -> BTreeMap<Option<EntryId>, Vec<Page<'t, 'e>>> {
    let mut grouped = BTreeMap::<_, Vec<_>>::new();
    for page in pages {
        grouped.entry(page.entry(PARENT)).or_default().push(page);
    }
    grouped
}

fn read_goal(page: &Page<'_, '_>, actions: &[Page<'_, '_>]) -> Goal {
    page.note_other_values(&[]);
    Goal {
        id: page.id,
        horizon: page.code(HORIZON, GoalHorizon::from_code),
        domain: page.code(DOMAIN, Domain::from_code),
        statement: page.text(STATEMENT),
        strength_used: page.entry(STRENGTH),
        status: page.code_or(STATUS, GoalStatus::from_code, GoalStatus::NotStarted),
        status_reason: page.text(STATUS_REASON),
        transition: page.flag(TRANSITION).unwrap_or(false),
        actions: actions.iter().map(read_action).collect(),
    }
}

const RESPONSIBLE: &str = "r";
const RESPONSIBLE_WHO: &str = "w";
pub(super) const DUE_ON: &str = "d";
const DONE_ON: &str = "f";
const OUTCOME: &str = "o";
const REFERRAL: &str = "x";

pub(super) fn add_action(draft: &mut Draft<'_>, goal: EntryId, action: &Action) -> Result<(), EditFailed> {
    Pen::find(draft, GOAL, goal)?;
    let Some(mut pen) = Pen::add(draft, ACTION, action.id) else { return Ok(()) };
    pen.set_id(PARENT, goal.as_bytes());
    pen.text(STATEMENT, &action.what);
    pen.maybe(RESPONSIBLE, action.responsible.map(Responsible::code));
    pen.text(RESPONSIBLE_WHO, &action.responsible_who);
    pen.maybe_day(DUE_ON, action.due_on.counts().copied());
    pen.set(STATUS, action.status.code());
    pen.maybe_day(DONE_ON, action.done_on);
    pen.text(OUTCOME, &action.outcome);
    pen.maybe_id(REFERRAL, action.referral);
    Ok(())
}

pub(super) fn set_action(draft: &mut Draft<'_>, id: EntryId, field: &ActionField) -> Result<(), EditFailed> {
    let mut pen = Pen::find(draft, ACTION, id)?;
    match field {
        ActionField::What(text) => pen.set(STATEMENT, text.as_str()),
        ActionField::Responsible(who) => pen.set(RESPONSIBLE, who.code()),
        ActionField::ResponsibleWho(who) => pen.set(RESPONSIBLE_WHO, who.as_str()),
        ActionField::DueOn(day) => pen.set_day(DUE_ON, *day),
        ActionField::Status(status) => pen.set(STATUS, status.code()),
        ActionField::DoneOn(Some(day)) => pen.set_day(DONE_ON, *day),
        ActionField::DoneOn(None) => pen.set(DONE_ON, automerge::ScalarValue::Null),
        ActionField::Outcome(text) => pen.set(OUTCOME, text.as_str()),
        ActionField::Referral(referral) => pen.set_id(REFERRAL, referral.as_bytes()),
    }
    Ok(())
}

fn read_action(page: &Page<'_, '_>) -> Action {
    page.note_other_values(&[DUE_ON]);
    Action {
        id: page.id,
        what: page.text(STATEMENT),
        responsible: page.code(RESPONSIBLE, Responsible::from_code),
        responsible_who: page.text(RESPONSIBLE_WHO),
        due_on: page.register(DUE_ON, of_day),
        status: page.code_or(STATUS, ActionStatus::from_code, ActionStatus::Planned),
        done_on: page.day_or_null(DONE_ON),
        outcome: page.text(OUTCOME),
        referral: page.entry(REFERRAL),
    }
}
