//! What the rules of safety plans and the like refuse, as codes with facts.

use model::conference::ConferenceRefused;
use model::handover::HandoverRefused;
use model::post_closure::PostClosureRefused;
use model::reassess::ReassessRefused;
use model::safety_plan::SafetyPlanRefused;

use crate::error::{CommandError, ErrorCode};

impl From<SafetyPlanRefused> for CommandError {
    fn from(refused: SafetyPlanRefused) -> CommandError {
        match refused {
            SafetyPlanRefused::PartNeeded { part } => CommandError::with(ErrorCode::ValueMissing, "field", part.code()),
            SafetyPlanRefused::NotSafe { code } => {
                CommandError::with(ErrorCode::KeptAway, "who", code).and("field", "safe_people")
            }
            SafetyPlanRefused::TooMany => CommandError::with(ErrorCode::InputUnreadable, "field", "safe_people"),
            SafetyPlanRefused::OffScale => CommandError::with(ErrorCode::InputUnreadable, "field", "confidence"),
            SafetyPlanRefused::NotInForce => CommandError::with(ErrorCode::EntryUnknown, "entry", "safety_plan"),
            SafetyPlanRefused::Text(refused) => refused.into(),
            SafetyPlanRefused::Day(refused) => refused.into(),
        }
    }
}

impl From<ConferenceRefused> for CommandError {
    fn from(refused: ConferenceRefused) -> CommandError {
        let missing = |field: &str| CommandError::with(ErrorCode::ValueMissing, "field", field);
        match refused {
            ConferenceRefused::NobodyInvited => missing("invited"),
            ConferenceRefused::TooMany { max } => CommandError::with(ErrorCode::CaseTooLarge, "max", max),
            ConferenceRefused::WhoNeeded { at } => missing("who").and("at", at),
            ConferenceRefused::NeedToKnowMissing { at } => missing("need_to_know").and("at", at),
            ConferenceRefused::KeptAway { code } => {
                CommandError::with(ErrorCode::KeptAway, "who", code).and("field", "invited")
            }
            ConferenceRefused::ClientRefuses { at } => {
                CommandError::with(ErrorCode::ClientRefuses, "field", "client_agrees").and("at", at)
            }
            ConferenceRefused::ConsentNeeded { at } => {
                CommandError::with(ErrorCode::SharingNotConsented, "field", "basis").and("at", at)
            }
            ConferenceRefused::NoSuchConference => CommandError::with(ErrorCode::EntryUnknown, "entry", "conference"),
            ConferenceRefused::AlreadyHeld => CommandError::with(ErrorCode::StateRefuses, "conference", "held"),
            ConferenceRefused::NotHeld => CommandError::with(ErrorCode::StateRefuses, "conference", "open"),
            ConferenceRefused::NotInvited => CommandError::with(ErrorCode::EntryUnknown, "field", "attended"),
            ConferenceRefused::NotSigned { missing: count } => missing("signed").and("missing", count),
            ConferenceRefused::NotReadBack => missing("read_back"),
            ConferenceRefused::DueTooEarly => CommandError::with(ErrorCode::DateRefused, "field", "decisions"),
            ConferenceRefused::Action(refused) => refused.into(),
            ConferenceRefused::Review(refused) => refused.into(),
            ConferenceRefused::Text(refused) => refused.into(),
            ConferenceRefused::Day(refused) => refused.into(),
        }
    }
}

impl From<HandoverRefused> for CommandError {
    fn from(refused: HandoverRefused) -> CommandError {
        match refused {
            HandoverRefused::NotAllowed => ErrorCode::NotAllowed.into(),
            HandoverRefused::SameWorker | HandoverRefused::NoCaseworker => {
                CommandError::with(ErrorCode::InputUnreadable, "field", "to")
            }
            HandoverRefused::NotNamed => CommandError::with(ErrorCode::NotNamed, "field", "to"),
            HandoverRefused::LastDecider => CommandError::with(ErrorCode::LastDecider, "field", "to"),
            HandoverRefused::NotAsked => ErrorCode::NothingToDecide.into(),
            HandoverRefused::Missing { field } => CommandError::with(ErrorCode::ValueMissing, "field", field),
            HandoverRefused::Text(refused) => refused.into(),
            HandoverRefused::Transition(refused) => refused.into(),
        }
    }
}

impl From<PostClosureRefused> for CommandError {
    fn from(refused: PostClosureRefused) -> CommandError {
        match refused {
            PostClosureRefused::NotReached => CommandError::with(ErrorCode::InputUnreadable, "field", "reached"),
            PostClosureRefused::ConcernNeedsWords => CommandError::with(ErrorCode::ValueMissing, "field", "note"),
            PostClosureRefused::Text(refused) => refused.into(),
            PostClosureRefused::Day(refused) => refused.into(),
            PostClosureRefused::Transition(refused) => refused.into(),
        }
    }
}

impl From<ReassessRefused> for CommandError {
    fn from(refused: ReassessRefused) -> CommandError {
        match refused {
            ReassessRefused::Text(refused) => refused.into(),
            ReassessRefused::Risk(refused) => refused.into(),
            ReassessRefused::Transition(refused) => refused.into(),
        }
    }
}
