//! What the rules of transfers refuse, as codes with facts.

use model::sharing::Stays;
use model::text::TextRefused;
use model::transfer::TransferRefused;

use crate::error::{CommandError, ErrorCode};

impl From<TransferRefused> for CommandError {
    fn from(refused: TransferRefused) -> CommandError {
        let not_now = |why: &str| CommandError::with(ErrorCode::StateRefuses, "transfer", why);
        match refused {
            TransferRefused::NoSuchProvider => CommandError::with(ErrorCode::EntryUnknown, "entry", "provider"),
            TransferRefused::ManagesNoCases => {
                CommandError::with(ErrorCode::ReceiverBarred, "field", "provider").and("why", "manages_no_cases")
            }
            TransferRefused::Barred(why) => {
                CommandError::with(ErrorCode::ReceiverBarred, "field", "provider").and("why", why.code())
            }
            TransferRefused::Part { part, refused: TextRefused::Empty } => {
                CommandError::with(ErrorCode::ValueMissing, "field", part)
            }
            TransferRefused::Part { part, refused } => CommandError::from(refused).and("field", part),
            TransferRefused::Stays(ruling) => {
                CommandError::with(ErrorCode::SharingBlocked, "field", ruling.field.code())
                    .and("why", ruling.stays.map(Stays::code).unwrap_or_default())
            }
            TransferRefused::NothingShared => CommandError::with(ErrorCode::ValueMissing, "field", "fields"),
            TransferRefused::OtherPackage(field) => {
                CommandError::with(ErrorCode::SharingBlocked, "field", field.code()).and("why", "not_for_purpose")
            }
            TransferRefused::UnderWay => not_now("under_way"),
            TransferRefused::NotNow => ErrorCode::NothingToDecide.into(),
            TransferRefused::OwnWork => ErrorCode::OwnWork.into(),
            TransferRefused::NoFileChannel => CommandError::with(ErrorCode::InputUnreadable, "field", "channel"),
            TransferRefused::PasswordChannel => ErrorCode::PasswordChannel.into(),
            TransferRefused::TogetherWithOther => CommandError::with(ErrorCode::FilesTogether, "field", "channel"),
            TransferRefused::NotAccepted => not_now("not_accepted"),
            TransferRefused::WhyNeeded => CommandError::with(ErrorCode::ValueMissing, "field", "note"),
            TransferRefused::NotExpired => not_now("not_expired"),
            TransferRefused::Text(refused) => refused.into(),
            TransferRefused::Day(refused) => refused.into(),
            TransferRefused::Transition(refused) => refused.into(),
        }
    }
}
