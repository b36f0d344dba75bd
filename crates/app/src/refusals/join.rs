//! What the rules of two files of one person refuse, as codes with facts.

use model::join::JoinRefused;
use model::text::TextRefused;

use crate::error::{CommandError, ErrorCode};

impl From<JoinRefused> for CommandError {
    fn from(refused: JoinRefused) -> CommandError {
        let not_now = |why: &str| CommandError::with(ErrorCode::FilesApart, "why", why).and("field", "code");
        match refused {
            JoinRefused::NotAllowed => ErrorCode::NotAllowed.into(),
            JoinRefused::OwnWork => ErrorCode::OwnWork.into(),
            JoinRefused::NotWaiting => ErrorCode::NothingToDecide.into(),
            JoinRefused::SameFile => not_now("same_file"),
            JoinRefused::JoinedAlready => not_now("joined_already"),
            JoinRefused::TwoWorkers => not_now("two_workers"),
            JoinRefused::NotOpen => not_now("not_open"),
            JoinRefused::Text(TextRefused::Empty) => CommandError::with(ErrorCode::ValueMissing, "field", "note"),
            JoinRefused::Text(refused) => CommandError::from(refused).and("field", "note"),
            JoinRefused::Transition(refused) => refused.into(),
        }
    }
}
