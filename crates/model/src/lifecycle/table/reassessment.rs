//! The rows of assessments beside the full one: the rapid one before it, and another that no review asks for.

use super::super::{Guard, Stops, To, Transition, TransitionId, Trigger};
use super::WORKERS;
use crate::codes::CaseState;
use crate::deadlines::DeadlineKey;

const STARTS: &[DeadlineKey] = &[DeadlineKey::Reassessment];

/// What cannot wait is looked at first; the full assessment stays owed, by the same day.
pub(super) const RAPID: Transition = Transition {
    id: TransitionId::T07,
    from: &[CaseState::Assessment],
    to: To::Same,
    trigger: Trigger::RapidlyAssessed,
    guards: &[Guard::DomainsAssessed, Guard::ClientViewWritten, Guard::RiskSet, Guard::SafetyPlanMade],
    actors: WORKERS,
    starts: &[],
    stops: Stops::Keys(&[]),
};

/// Before a plan is agreed: what it would rest on is missing or has changed.
pub(super) const FACTS_MISSING: Transition = Transition {
    id: TransitionId::T11,
    from: &[CaseState::Planning],
    to: To::State(CaseState::Assessment),
    trigger: Trigger::FactsMissing,
    guards: &[Guard::CommentWritten],
    actors: WORKERS,
    starts: STARTS,
    stops: Stops::Keys(&[DeadlineKey::Plan]),
};

/// What is new for the client does not wait for a review, nor for anybody's signature.
pub(super) const NEWLY_NEEDED: Transition = Transition {
    id: TransitionId::T17,
    from: &[CaseState::Planning, CaseState::Implementing, CaseState::Reviewing],
    to: To::State(CaseState::Assessment),
    trigger: Trigger::NewlyNeeded,
    guards: &[Guard::CommentWritten, Guard::RiskSet],
    actors: WORKERS,
    starts: STARTS,
    stops: Stops::Keys(&[DeadlineKey::Plan]),
};
