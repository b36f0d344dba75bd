//! What the rules of safety plans and the like refuse, as codes with facts.

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
