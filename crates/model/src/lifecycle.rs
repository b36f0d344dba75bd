//! Every transition of a case in one table: from where, by whom, under which guards, which clocks it starts and stops.
//! Decides whether a step is allowed; writes nothing. State itself is derived by the reducer.

mod evaluate;
pub mod guards;
mod passage;
pub mod phase;
mod table;

pub use evaluate::{LOST_CONTACT_DAYS, LOST_CONTACT_TRIES, REACH_TRIES, evaluate};
pub use guards::{Facts, Guard, Input, Unmet};
pub use passage::Passage;
pub use table::{TRANSITIONS, reason_guards};

use crate::codes::{CaseState, ClosureReason, Role, code_list};
use crate::deadlines::DeadlineKey;

code_list!(
    /// Transitions of `domain.md` 6.2 that this version executes.
    TransitionId = "transition" {
        T01 = "T01", T02 = "T02", T03 = "T03", T04 = "T04", T05 = "T05", T23 = "T23", T06 = "T06", T07 = "T07", T08 = "T08", T09 = "T09", T10 = "T10", T12 = "T12", T13 = "T13", T14 = "T14",
        T15 = "T15", T16 = "T16", T11 = "T11", T17 = "T17", T18 = "T18", T19 = "T19", T20 = "T20", T21 = "T21", T22 = "T22", T28 = "T28", T29 = "T29",
        T34 = "T34", T36 = "T36",
        // Danger that was ticked by mistake.
        T37 = "T37",
        // Ours: `domain.md` 6.2 has no row for taking apart what T34 joined.
        T38 = "T38",
        // Transfers.
        T24 = "T24", T25 = "T25", T26 = "T26", T27 = "T27",
        // Erasing.
        T35 = "T35",
    }
);

/// Where a transition leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum To {
    /// To this state.
    State(CaseState),
    /// It stays where it is.
    Same,
    /// Back to the state of the work before the closure was asked for.
    Previous,
}

/// What sets a transition off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trigger {
    /// A lead is recorded.
    LeadRecorded,
    /// The file of somebody who has another is joined to that one.
    JoinedToOther,
    /// Two files are taken apart again.
    TakenApart,
    /// A lead ends without an interview.
    LeadEnded,
    /// Danger is asked about.
    DangerAsked,
    /// Danger that was ticked by mistake is taken back before the first talk.
    DangerTakenBack,
    /// An interview is held.
    Interviewed,
    /// A screening comes to no action.
    ScreenedOut,
    /// Somebody who was not taken on comes back.
    Returned,
    /// Intake.
    Opened,
    /// A rapid assessment is made before the full one.
    RapidlyAssessed,
    /// An assessment is complete.
    AssessmentComplete,
    /// A plan version is agreed.
    PlanAgreed,
    /// A contact is recorded.
    ContactRecorded,
    /// A review is opened.
    ReviewOpened,
    /// A review is held, with the plan going on.
    ReviewContinues,
    /// A review is held, and the plan must change.
    ReviewRevisesPlan,
    /// A review is held, and needs are to be assessed again.
    ReviewReassesses,
    /// Facts are found to be missing or changed before a plan is agreed.
    FactsMissing,
    /// A new concern, a new incident or a significant change asks for another assessment at once.
    NewlyNeeded,
    /// Closure is asked for.
    ClosureRequested,
    /// Closure is authorised.
    ClosureAuthorised,
    /// The request is given back.
    ClosureReturned,
    /// A closed case is opened again.
    Reopened,
    /// Another worker of the agency takes the case.
    Reassigned,
    /// The client is asked how things are after closure.
    PostClosureChecked,
    /// A transfer is authorised.
    TransferAuthorised,
    /// The other agency has the case.
    TransferHandedOver,
    /// A transfer ends without a hand-over.
    TransferEnded,
    /// A case that was handed over comes back.
    CameBack,
    /// The time for which it is kept is over, and a supervisor and another person of information management erase it.
    Erased,
    /// Risk, an incident or a concern is recorded while a closure is pending, or arrives by sync.
    NewsWhilePending,
}

/// Which clocks a transition stops.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stops {
    /// These.
    Keys(&'static [DeadlineKey]),
    /// All that run.
    All,
}

/// One row of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Transition {
    /// Its number in `domain.md` 6.2.
    pub id: TransitionId,
    /// States it may start from.
    pub from: &'static [CaseState],
    /// Where it leads.
    pub to: To,
    /// What sets it off.
    pub trigger: Trigger,
    /// What must hold.
    pub guards: &'static [Guard],
    /// Who may do it: any of these roles.
    pub actors: &'static [Role],
    /// Clocks it starts.
    pub starts: &'static [DeadlineKey],
    /// Clocks it stops.
    pub stops: Stops,
}

/// Why a transition is not possible. Each variant is something a person can act on.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TransitionRefused {
    /// The case stands elsewhere.
    #[error("not possible while the case is in state {}", state.code())]
    WrongState {
        /// Where it stands.
        state: CaseState,
    },
    /// The person's roles may not do this.
    #[error("the role may not do this")]
    WrongRole,
    /// Guards that do not hold, each once, in the order of the row.
    #[error("{} conditions are not met", unmet.len())]
    Unmet {
        /// Which, and how often.
        unmet: Vec<Unmet>,
    },
}

impl Transition {
    /// The row of this number.
    pub fn of(id: TransitionId) -> &'static Transition {
        let row = TRANSITIONS.iter().find(|row| row.id == id);
        row.expect("a test holds that every transition has a row")
    }

    /// The state the case is in afterwards.
    pub fn leads_to(&self, now: CaseState, working: CaseState) -> CaseState {
        match self.to {
            To::State(state) => state,
            To::Same => now,
            To::Previous => working,
        }
    }
}

/// Whether a transition is possible now: state, role, then every guard of its row.
pub fn check(id: TransitionId, facts: &Facts<'_>) -> Result<&'static Transition, TransitionRefused> {
    let row = Transition::of(id);
    let state = facts.state();
    if !row.from.contains(&state) {
        return Err(TransitionRefused::WrongState { state });
    }
    if !facts.who.roles.has_any(row.actors) {
        return Err(TransitionRefused::WrongRole);
    }
    unmet(row.guards, facts).map(|()| row)
}

/// As [`check`] for a request to close, with the guards of its reason (`domain.md` 6.3).
///
/// Which row applies follows from where the case stands: T09 before a plan, T18 out of a review, else T19.
pub fn check_closure_request(
    reason: ClosureReason,
    facts: &Facts<'_>,
) -> Result<&'static Transition, TransitionRefused> {
    let id = match (facts.state(), reason) {
        (CaseState::Assessment, ClosureReason::AssessedNoNeed | ClosureReason::ClientDeclines) => TransitionId::T09,
        (CaseState::Reviewing, _) => TransitionId::T18,
        _ => TransitionId::T19,
    };
    let row = check(id, facts)?;
    unmet(reason_guards(reason), facts).map(|()| row)
}

/// Whether a transfer may be proposed: what T24 asks for, but for who decides on it.
pub fn check_proposal(facts: &Facts<'_>) -> Result<(), TransitionRefused> {
    let guards = Transition::of(TransitionId::T24).guards.iter().copied();
    let guards: Vec<Guard> = guards.filter(|guard| *guard != Guard::NotOwnTransfer).collect();
    unmet(&guards, facts)
}

fn unmet(guards: &[Guard], facts: &Facts<'_>) -> Result<(), TransitionRefused> {
    let unmet: Vec<Unmet> = guards.iter().filter_map(|guard| evaluate(*guard, facts).err()).collect();
    if unmet.is_empty() { Ok(()) } else { Err(TransitionRefused::Unmet { unmet }) }
}

#[cfg(test)]
mod tests;
