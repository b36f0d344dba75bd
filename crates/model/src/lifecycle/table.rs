//! The rows: `domain.md` 6.2 and 6.3 as data. Later work adds rows here and guards in `guards.rs`; nothing else changes.

mod joins;
mod reassessment;

use super::guards::Guard;
use super::{Stops, To, Transition, TransitionId, Trigger};
use crate::codes::{CaseState, ClosureReason, Role};
use crate::deadlines::DeadlineKey;

const WORKERS: &[Role] = &[Role::Caseworker, Role::Supervisor];
const DECIDERS: &[Role] = &[Role::Supervisor, Role::Manager];
const AT_WORK: &[CaseState] =
    &[CaseState::Assessment, CaseState::Planning, CaseState::Implementing, CaseState::Reviewing];
const CLOSURE: &[DeadlineKey] = &[DeadlineKey::ClosureAuthorisation];
/// What asking to close needs once the work has begun.
const CLOSING: &[Guard] = &[
    Guard::SummaryWritten,
    Guard::ChecklistComplete,
    Guard::ClientConsulted,
    Guard::ConferencesExplained,
    Guard::MoneyAccounted,
];
const BEFORE: &[CaseState] = &[CaseState::Identified, CaseState::Screening];
const EARLY: &[DeadlineKey] = &[DeadlineKey::FirstResponse, DeadlineKey::Screening, DeadlineKey::ConsentAfterEmergency];
const TRANSFER: &[DeadlineKey] = &[DeadlineKey::Transfer];
/// A lead and a screening are given to a worker as an open case is.
const HANDED_OVER: &[CaseState] = &[
    CaseState::Identified,
    CaseState::Screening,
    CaseState::Assessment,
    CaseState::Planning,
    CaseState::Implementing,
    CaseState::Reviewing,
    CaseState::ClosurePending,
];
const NOTHING: Stops = Stops::Keys(&[]);

/// The transitions of `domain.md` 6.2 that this version executes, in order of number.
pub const TRANSITIONS: &[Transition] = &[
    Transition {
        id: TransitionId::T01,
        // What does not exist yet counts as identified.
        from: &[CaseState::Identified],
        to: To::State(CaseState::Identified),
        trigger: Trigger::LeadRecorded,
        guards: &[],
        actors: &[Role::Volunteer, Role::Caseworker, Role::Supervisor],
        starts: &[DeadlineKey::FirstResponse, DeadlineKey::Screening],
        stops: NOTHING,
    },
    Transition {
        id: TransitionId::T02,
        from: BEFORE,
        to: To::State(CaseState::Screening),
        trigger: Trigger::Interviewed,
        guards: &[Guard::InterviewConsented, Guard::PreferenceAsked],
        actors: WORKERS,
        starts: &[],
        stops: Stops::Keys(&[DeadlineKey::FirstResponse]),
    },
    Transition {
        id: TransitionId::T03,
        from: &[CaseState::Identified],
        to: To::State(CaseState::NoAction),
        trigger: Trigger::LeadEnded,
        guards: &[Guard::LeadReasonGiven, Guard::ReachTried],
        actors: WORKERS,
        starts: &[],
        stops: Stops::Keys(EARLY),
    },
    Transition {
        id: TransitionId::T04,
        from: BEFORE,
        to: To::State(CaseState::Screening),
        trigger: Trigger::DangerAsked,
        guards: &[],
        actors: WORKERS,
        starts: &[DeadlineKey::ConsentAfterEmergency],
        stops: Stops::Keys(&[DeadlineKey::FirstResponse]),
    },
    Transition {
        // Ours: `domain.md` 6.2 has no row for a tick that was a mistake. The answers stay in the history of their field.
        id: TransitionId::T37,
        from: &[CaseState::Screening],
        to: To::State(CaseState::Identified),
        trigger: Trigger::DangerTakenBack,
        guards: &[],
        actors: WORKERS,
        starts: &[],
        stops: Stops::Keys(&[DeadlineKey::FirstResponse]),
    },
    Transition {
        id: TransitionId::T05,
        // From identified where the person declines the interview itself.
        from: BEFORE,
        to: To::State(CaseState::NoAction),
        trigger: Trigger::ScreenedOut,
        guards: &[Guard::EmergencyAnswered, Guard::NoActionReasoned, Guard::HelpWritten, Guard::ClientTold],
        actors: WORKERS,
        starts: &[],
        stops: Stops::Keys(EARLY),
    },
    Transition {
        id: TransitionId::T23,
        from: &[CaseState::NoAction],
        to: To::State(CaseState::Screening),
        trigger: Trigger::Returned,
        guards: &[Guard::CommentWritten],
        actors: WORKERS,
        starts: &[DeadlineKey::Screening],
        stops: NOTHING,
    },
    Transition {
        id: TransitionId::T06,
        from: &[CaseState::Identified, CaseState::Screening],
        to: To::State(CaseState::Assessment),
        trigger: Trigger::Opened,
        guards: &[
            Guard::CaseManagementConsented,
            Guard::EverythingTold,
            Guard::RiskSet,
            Guard::WorkerHasRoom,
            Guard::ScreeningComplete,
            Guard::Eligible,
            Guard::EmergencyAnswered,
        ],
        actors: WORKERS,
        starts: &[DeadlineKey::Assessment],
        stops: Stops::Keys(EARLY),
    },
    reassessment::RAPID,
    Transition {
        id: TransitionId::T08,
        from: &[CaseState::Assessment],
        to: To::State(CaseState::Planning),
        trigger: Trigger::AssessmentComplete,
        guards: &[
            Guard::DomainsAssessed,
            Guard::StrengthNamed,
            Guard::ClientViewWritten,
            Guard::AnalysisWritten,
            Guard::AgreementRecorded,
            Guard::RiskSet,
            Guard::SafetyPlanMade,
        ],
        actors: WORKERS,
        starts: &[DeadlineKey::Plan],
        stops: Stops::Keys(&[DeadlineKey::Assessment, DeadlineKey::Reassessment]),
    },
    Transition {
        id: TransitionId::T09,
        from: &[CaseState::Assessment],
        to: To::State(CaseState::ClosurePending),
        trigger: Trigger::ClosureRequested,
        guards: &[Guard::SummaryWritten, Guard::ClientConsulted, Guard::MoneyAccounted],
        actors: WORKERS,
        starts: CLOSURE,
        stops: Stops::Keys(&[DeadlineKey::Assessment, DeadlineKey::Reassessment]),
    },
    Transition {
        id: TransitionId::T10,
        from: &[CaseState::Planning],
        to: To::State(CaseState::Implementing),
        trigger: Trigger::PlanAgreed,
        guards: &[
            Guard::GoalNamed,
            Guard::EveryGoalHasAction,
            Guard::EveryActionHasWhoAndWhen,
            Guard::ClosureConditionWritten,
            Guard::ClientTookPart,
            Guard::NobodyKeptAwayTakesPart,
            Guard::NextReviewSet,
            Guard::TransitionGoalPlanned,
        ],
        actors: WORKERS,
        starts: &[DeadlineKey::FollowUp, DeadlineKey::Review, DeadlineKey::PlanApproval],
        stops: Stops::Keys(&[DeadlineKey::Plan]),
    },
    Transition {
        id: TransitionId::T12,
        from: &[
            CaseState::Assessment,
            CaseState::Planning,
            CaseState::Implementing,
            CaseState::Reviewing,
            CaseState::ClosurePending,
            CaseState::TransferPending,
        ],
        to: To::Same,
        trigger: Trigger::ContactRecorded,
        guards: &[],
        actors: WORKERS,
        starts: &[DeadlineKey::FollowUp],
        stops: NOTHING,
    },
    Transition {
        id: TransitionId::T13,
        // From a review only when the last one was given back: it is held anew.
        from: &[CaseState::Implementing, CaseState::Reviewing],
        to: To::State(CaseState::Reviewing),
        trigger: Trigger::ReviewOpened,
        guards: &[Guard::NoReviewUnderWay, Guard::ReviewParticipantsNamed, Guard::NobodyKeptAwayTakesPart],
        actors: WORKERS,
        starts: &[],
        stops: NOTHING,
    },
    review_held(TransitionId::T14, CaseState::Implementing, Trigger::ReviewContinues, &[DeadlineKey::Review]),
    review_held(TransitionId::T15, CaseState::Planning, Trigger::ReviewRevisesPlan, &[DeadlineKey::Plan]),
    review_held(TransitionId::T16, CaseState::Assessment, Trigger::ReviewReassesses, &[DeadlineKey::Reassessment]),
    reassessment::FACTS_MISSING,
    reassessment::NEWLY_NEEDED,
    Transition {
        id: TransitionId::T18,
        from: &[CaseState::Reviewing],
        to: To::State(CaseState::ClosurePending),
        trigger: Trigger::ClosureRequested,
        guards: CLOSING,
        actors: WORKERS,
        starts: CLOSURE,
        stops: NOTHING,
    },
    Transition {
        id: TransitionId::T19,
        from: AT_WORK,
        to: To::State(CaseState::ClosurePending),
        trigger: Trigger::ClosureRequested,
        guards: CLOSING,
        actors: WORKERS,
        starts: CLOSURE,
        stops: NOTHING,
    },
    Transition {
        id: TransitionId::T20,
        from: &[CaseState::ClosurePending],
        to: To::State(CaseState::Closed),
        trigger: Trigger::ClosureAuthorised,
        guards: &[
            Guard::NotOwnWork,
            Guard::ReferralsSettled,
            Guard::ReportsDecided,
            Guard::NoOpenBid,
            Guard::MoneyAccounted,
            Guard::DecisionsExplained,
        ],
        actors: DECIDERS,
        starts: &[DeadlineKey::PostClosure],
        stops: Stops::All,
    },
    Transition {
        id: TransitionId::T21,
        from: &[CaseState::ClosurePending],
        to: To::Previous,
        trigger: Trigger::ClosureReturned,
        guards: &[Guard::CommentWritten],
        actors: DECIDERS,
        starts: &[],
        stops: Stops::Keys(CLOSURE),
    },
    Transition {
        id: TransitionId::T22,
        from: &[CaseState::Closed],
        to: To::State(CaseState::Assessment),
        trigger: Trigger::Reopened,
        guards: &[Guard::CommentWritten, Guard::CaseManagementConsented, Guard::HistoryReviewed],
        actors: WORKERS,
        starts: &[DeadlineKey::Reassessment],
        stops: Stops::Keys(&[DeadlineKey::PostClosure]),
    },
    Transition {
        id: TransitionId::T29,
        from: &[CaseState::Closed],
        to: To::Same,
        trigger: Trigger::PostClosureChecked,
        guards: &[Guard::PostClosureConsented],
        actors: WORKERS,
        starts: &[],
        stops: Stops::Keys(&[DeadlineKey::PostClosure]),
    },
    Transition {
        id: TransitionId::T28,
        from: HANDED_OVER,
        to: To::Same,
        trigger: Trigger::Reassigned,
        guards: &[
            Guard::HandoverNoteWritten,
            Guard::ClientInformedSaid,
            Guard::PreferenceLookedAt,
            Guard::WorkerHasRoom,
        ],
        actors: DECIDERS,
        starts: &[DeadlineKey::Handover],
        stops: NOTHING,
    },
    Transition {
        id: TransitionId::T36,
        from: &[CaseState::ClosurePending],
        to: To::Same,
        trigger: Trigger::NewsWhilePending,
        guards: &[],
        actors: WORKERS,
        starts: CLOSURE,
        stops: NOTHING,
    },
    Transition {
        id: TransitionId::T24,
        from: AT_WORK,
        to: To::State(CaseState::TransferPending),
        trigger: Trigger::TransferAuthorised,
        guards: &[Guard::RiskSet, Guard::TransferConsented, Guard::TransferSummaryComplete, Guard::NotOwnTransfer],
        actors: &[Role::Supervisor],
        starts: TRANSFER,
        stops: NOTHING,
    },
    Transition {
        id: TransitionId::T25,
        from: &[CaseState::TransferPending],
        to: To::State(CaseState::Transferred),
        trigger: Trigger::TransferHandedOver,
        guards: &[
            Guard::TransferConsented,
            Guard::TransferAccepted,
            Guard::IdentityReceived,
            Guard::NotOwnTransfer,
            Guard::MoneyAccounted,
        ],
        actors: &[Role::Supervisor],
        starts: &[],
        stops: Stops::All,
    },
    Transition {
        id: TransitionId::T26,
        from: &[CaseState::TransferPending],
        to: To::Previous,
        trigger: Trigger::TransferEnded,
        guards: &[Guard::CommentWritten],
        actors: &[Role::Supervisor],
        starts: &[],
        stops: Stops::Keys(TRANSFER),
    },
    Transition {
        id: TransitionId::T27,
        from: &[CaseState::Transferred],
        to: To::State(CaseState::Assessment),
        trigger: Trigger::CameBack,
        guards: &[Guard::CommentWritten, Guard::CaseManagementConsented, Guard::HistoryReviewed],
        actors: WORKERS,
        starts: &[DeadlineKey::Reassessment],
        stops: NOTHING,
    },
    joins::JOIN,
    joins::APART,
    Transition {
        id: TransitionId::T35,
        from: &[CaseState::Closed, CaseState::NoAction, CaseState::Transferred],
        to: To::State(CaseState::Anonymised),
        trigger: Trigger::Erased,
        guards: &[Guard::RetentionOver, Guard::NoLegalHold],
        actors: &[Role::Supervisor, Role::InformationOfficer],
        starts: &[],
        stops: NOTHING,
    },
];

/// A review is held by the worker; the case moves on once a supervisor signed it off (S15 sentence 48).
const fn review_held(id: TransitionId, to: CaseState, trigger: Trigger, starts: &'static [DeadlineKey]) -> Transition {
    Transition {
        id,
        from: &[CaseState::Reviewing],
        to: To::State(to),
        trigger,
        guards: &[
            Guard::ReviewParticipantsNamed,
            Guard::NobodyKeptAwayTakesPart,
            Guard::ReviewComplete,
            Guard::NextReviewSet,
        ],
        actors: WORKERS,
        starts,
        stops: Stops::Keys(&[DeadlineKey::Review]),
    }
}

/// What a reason to close requires beyond the row (`domain.md` 6.3), as far as the case file can answer it.
///
/// `programme_ended` and `death` ask for facts that later work records; the supervisor judges them.
pub const fn reason_guards(reason: ClosureReason) -> &'static [Guard] {
    match reason {
        ClosureReason::GoalsMet => &[Guard::GoalsMet, Guard::FinalRiskLow],
        ClosureReason::GoalsNotRelevantFeasible => &[Guard::GoalReasonsWritten],
        ClosureReason::ReferredOut => &[Guard::ReferralAccepted],
        ClosureReason::LeftArea => &[Guard::TransferNotPossible],
        ClosureReason::LostContact => &[Guard::ContactTried, Guard::ConferenceHeldIfHigh],
        ClosureReason::DuplicateError => &[Guard::SupervisorActs],
        ClosureReason::ClientDeclines => &[Guard::ClientConsulted, Guard::NoGroundAgainst],
        ClosureReason::AssessedNoNeed => &[Guard::NoPlanAgreed],
        ClosureReason::Turned18 => &[Guard::TurnedAdult, Guard::TransitionGoalOffered, Guard::AdultServicesInformed],
        ClosureReason::ProgrammeEnded | ClosureReason::Death => &[],
    }
}
