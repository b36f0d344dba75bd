//! What the rules of restricted cases refuse, as codes with facts.

use model::restriction::RestrictionRefused;
use model::text::TextRefused;

use crate::error::{CommandError, ErrorCode};

impl From<RestrictionRefused> for CommandError {
    fn from(refused: RestrictionRefused) -> CommandError {
        let named = |why: &str| CommandError::with(ErrorCode::NamedRefused, "why", why).and("field", "named");
        match refused {
            RestrictionRefused::NotAllowed => ErrorCode::NotAllowed.into(),
            RestrictionRefused::DeciderMissing => named("decider_missing"),
            RestrictionRefused::NobodyDecides => named("nobody_decides"),
            RestrictionRefused::NotReached => named("not_reached"),
            RestrictionRefused::TooMany { .. } => named("too_many"),
            RestrictionRefused::NothingChanges => ErrorCode::NothingToRecord.into(),
            RestrictionRefused::Text(TextRefused::Empty) => CommandError::with(ErrorCode::ValueMissing, "field", "why"),
            RestrictionRefused::Text(refused) => CommandError::from(refused).and("field", "why"),
        }
    }
}
