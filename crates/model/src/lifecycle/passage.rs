//! Which step a case took between two readings of it. Derived each time, never stored as truth (`architecture.md` D8).

use std::collections::BTreeSet;

use super::{Guard, TRANSITIONS, Transition};
use crate::case_file::Case;
use crate::codes::CaseState;
use crate::screening::{self, Screening};
use crate::workflow::Workflow;

/// A case went from one state to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// Where it stood.
    pub from: CaseState,
    /// Where it stands.
    pub to: CaseState,
    /// The rows that lead there, in the order of the table. Empty when no step does: then histories of several people
    /// came together (`domain.md` 16 M4, M5).
    pub rows: Vec<&'static Transition>,
}

impl Passage {
    /// What happened between two readings of one case; `None` while it stands where it stood.
    pub fn between(before: &Workflow, after: &Workflow) -> Option<Passage> {
        let (from, to) = (before.state, after.state);
        if from == to {
            return None;
        }
        let leads = |row: &&Transition| row.from.contains(&from) && row.leads_to(from, before.working_state) == to;
        Some(Passage { from, to, rows: TRANSITIONS.iter().filter(leads).collect() })
    }

    /// What was looked at before the step was allowed, each once.
    pub fn guards(&self) -> BTreeSet<Guard> {
        self.rows.iter().flat_map(|row| row.guards).copied().collect()
    }

    /// Of these, what did not hold and was set aside by a supervisor. The reason is in the screening.
    pub fn set_aside(&self, case: &Case) -> Vec<Guard> {
        let by_exception = |one: &Screening| one.approval_needed && !screening::is_eligible(&one.criteria);
        let opened_so =
            case.screenings.iter().filter(|one| one.ended_on.is_some()).max_by_key(|one| (one.ended_on, one.id));
        let set_aside = |guard: &Guard| *guard == Guard::Eligible && opened_so.is_some_and(by_exception);
        self.guards().into_iter().filter(|guard| guard.may_be_set_aside() && set_aside(guard)).collect()
    }
}
