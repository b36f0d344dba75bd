//! The case plan: goals, and actions with who and when. Decides what may be planned; never whether a case may close.

mod draft;
mod rules;
mod stage;

pub use draft::{ActionWords, GoalWords, add_goal, draft_plan, remove_action, remove_goal, revise_action, revise_goal};
pub use rules::{
    ACTIONS_MAX, Agreement, GOALS_MAX, PlanRefused, add_action, agree_plan, approval_needed, set_action_due,
    set_action_status, set_goal_status,
};
pub(crate) use rules::{done_edits, next_review};
pub use stage::{GOALS_SUGGESTED_MAX, Gap, PlanStage, gaps, latest, returned, stage};

use crate::codes::{ActionStatus, AgencyCode, CopyGiven, Domain, GoalHorizon, GoalStatus, Participation, Responsible};
use crate::ids::{EntryId, PersonCode};
use crate::register::{Register, Safer};
use crate::time::Day;

/// A day that drives a deadline: of two concurrent ones the earlier counts. Source: `domain.md` 16 M3.
impl Safer for Day {
    fn is_safer_than(&self, other: &Self) -> bool {
        self < other
    }
}

/// One version of the case plan. Source: `domain.md` 4.8.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CasePlan {
    /// Key of this entry.
    pub id: EntryId,
    /// Number of the episode it was made in, from 1.
    pub episode: u32,
    /// Version, from 1; a later version replaces an earlier one once it is in force.
    pub version: u32,
    /// What must have changed so that the case can close, in the client's words; at most a note.
    pub closure_condition: String,
    /// Who took part and how.
    pub participants: Vec<Participant>,
    /// The day the client agreed. `None` while it is a draft.
    pub agreed_on: Option<Day>,
    /// Whether it is in force only once a supervisor approved it: said when it was agreed, because risk was high then.
    pub approval_needed: bool,
    /// The review that asked for this version; `None` for the first.
    pub answers_review: Option<EntryId>,
    /// How the client got a copy.
    pub copy_given: Option<CopyGiven>,
    /// The programme objective it serves.
    pub objective: Option<AgencyCode>,
    /// Goals, ordered by entry id.
    pub goals: Vec<Goal>,
}

/// Somebody who took part in a plan or review.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Participant {
    /// Who.
    pub code: PersonCode,
    /// How.
    pub how: Participation,
}

/// What the client wants to have changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Goal {
    /// Key of this entry.
    pub id: EntryId,
    /// How far away it lies.
    pub horizon: Option<GoalHorizon>,
    /// The area of life it belongs to.
    pub domain: Option<Domain>,
    /// The goal in coded words, at most a note.
    pub statement: String,
    /// The strength it builds on.
    pub strength_used: Option<EntryId>,
    /// How far it is.
    pub status: GoalStatus,
    /// Why it is no longer relevant or feasible, agreed with the client; at most a line.
    pub status_reason: String,
    /// Whether it prepares for being 18 (T30).
    pub transition: bool,
    /// Actions, ordered by entry id.
    pub actions: Vec<Action>,
}

/// Something that somebody does by a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    /// Key of this entry.
    pub id: EntryId,
    /// What, in coded words; at most a note.
    pub what: String,
    /// Who does it.
    pub responsible: Option<Responsible>,
    /// Who exactly: a person code, staff code or provider; at most a line.
    pub responsible_who: String,
    /// The day it is due. Of two concurrent days the earlier counts.
    pub due_on: Register<Day>,
    /// How far it is.
    pub status: ActionStatus,
    /// The day it was done.
    pub done_on: Option<Day>,
    /// What came of it, at most a note.
    pub outcome: String,
    /// The referral that carries it out.
    pub referral: Option<EntryId>,
}

impl Action {
    /// Whether work is still owed: planned, in progress or partly done.
    pub fn is_open(&self) -> bool {
        matches!(self.status, ActionStatus::Planned | ActionStatus::InProgress | ActionStatus::PartlyDone)
    }
}

impl CasePlan {
    /// An empty draft.
    pub fn draft(id: EntryId, episode: u32, version: u32, answers_review: Option<EntryId>) -> CasePlan {
        CasePlan {
            id,
            episode,
            version,
            closure_condition: String::new(),
            participants: Vec::new(),
            agreed_on: None,
            approval_needed: false,
            answers_review,
            copy_given: None,
            objective: None,
            goals: Vec::new(),
        }
    }
}

impl Goal {
    /// A goal that has just been set.
    pub fn new(id: EntryId, statement: impl Into<String>) -> Goal {
        Goal {
            id,
            horizon: None,
            domain: None,
            statement: statement.into(),
            strength_used: None,
            status: GoalStatus::NotStarted,
            status_reason: String::new(),
            transition: false,
            actions: Vec::new(),
        }
    }
}

impl Action {
    /// An action that has just been planned.
    pub fn new(id: EntryId, what: impl Into<String>, responsible: Responsible, due_on: Day) -> Action {
        Action {
            id,
            what: what.into(),
            responsible: Some(responsible),
            responsible_who: String::new(),
            due_on: Register::unwritten(due_on),
            status: ActionStatus::Planned,
            done_on: None,
            outcome: String::new(),
            referral: None,
        }
    }
}

#[cfg(test)]
mod tests;
