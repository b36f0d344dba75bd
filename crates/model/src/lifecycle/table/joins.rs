//! The rows of two files of one person: joined, and taken apart again.

use super::super::{Guard, Stops, To, Transition, TransitionId, Trigger};
use crate::codes::{CaseState, Role};

/// The file that was opened in error ends and points at the other.
pub(super) const JOIN: Transition = Transition {
    id: TransitionId::T34,
    from: &[
        CaseState::Assessment,
        CaseState::Planning,
        CaseState::Implementing,
        CaseState::Reviewing,
        CaseState::ClosurePending,
        CaseState::Closed,
    ],
    to: To::State(CaseState::Closed),
    trigger: Trigger::JoinedToOther,
    guards: &[Guard::MoneyAccounted],
    actors: &[Role::Supervisor],
    starts: &[],
    stops: Stops::All,
};

/// Back to where the work was; a file that was closed before stays closed.
pub(super) const APART: Transition = Transition {
    id: TransitionId::T38,
    from: &[CaseState::Closed],
    to: To::Previous,
    trigger: Trigger::TakenApart,
    guards: &[Guard::CommentWritten],
    actors: &[Role::Supervisor],
    starts: &[],
    stops: Stops::Keys(&[]),
};
