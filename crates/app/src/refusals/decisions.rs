//! What the rules of decisions that weigh on people refuse, as codes with facts.

use model::adoption::AdoptRefused;
use model::bid::BidRefused;
use model::continued::ContinueRefused;
use model::explained::ExplainRefused;
use model::report::ReportRefused;

use crate::error::{CommandError, ErrorCode};

fn missing(field: &str) -> CommandError {
    CommandError::with(ErrorCode::ValueMissing, "field", field)
}

impl From<ReportRefused> for CommandError {
    fn from(refused: ReportRefused) -> CommandError {
        match refused {
            ReportRefused::ToldWhyNeeded => missing("told_why"),
            ReportRefused::WhomNeeded => missing("to_whom"),
            ReportRefused::DayNeeded => missing("look_again_on"),
            ReportRefused::NoSuchReport => CommandError::with(ErrorCode::EntryUnknown, "entry", "report"),
            ReportRefused::Text(refused) => refused.into(),
            ReportRefused::Day(refused) => refused.into(),
        }
    }
}

impl From<ExplainRefused> for CommandError {
    fn from(refused: ExplainRefused) -> CommandError {
        match refused {
            ExplainRefused::ToWhomNeeded => missing("to"),
            ExplainRefused::KeptAway { code } => {
                CommandError::with(ErrorCode::KeptAway, "who", code).and("field", "to")
            }
            ExplainRefused::NoSuchDecision => CommandError::with(ErrorCode::EntryUnknown, "entry", "decision"),
            ExplainRefused::Text(refused) => refused.into(),
            ExplainRefused::Day(refused) => refused.into(),
        }
    }
}

impl From<AdoptRefused> for CommandError {
    fn from(refused: AdoptRefused) -> CommandError {
        match refused {
            AdoptRefused::NotAllowed => ErrorCode::NotAllowed.into(),
            AdoptRefused::OwnWork => ErrorCode::OwnWork.into(),
            AdoptRefused::Nothing => ErrorCode::NothingToDecide.into(),
            AdoptRefused::TooMuch => ErrorCode::CaseTooLarge.into(),
            AdoptRefused::Text(refused) => CommandError::from(refused).and("field", "note"),
        }
    }
}

impl From<ContinueRefused> for CommandError {
    fn from(refused: ContinueRefused) -> CommandError {
        match refused {
            ContinueRefused::NotAllowed => ErrorCode::NotAllowed.into(),
            ContinueRefused::NotWithdrawn => CommandError::with(ErrorCode::EntryUnknown, "entry", "consent"),
            ContinueRefused::OffScale => CommandError::with(ErrorCode::InputUnreadable, "field", "view_weight"),
            ContinueRefused::Text(refused) => refused.into(),
            ContinueRefused::Explained(refused) => refused.into(),
        }
    }
}

impl From<BidRefused> for CommandError {
    fn from(refused: BidRefused) -> CommandError {
        match refused {
            BidRefused::TriggerNeeded => missing("triggers"),
            BidRefused::NotAChild => CommandError::with(ErrorCode::StateRefuses, "bid", "adult"),
            BidRefused::OpenAlready => CommandError::with(ErrorCode::StateRefuses, "bid", "open"),
            BidRefused::NoSuchBid => CommandError::with(ErrorCode::EntryUnknown, "entry", "bid"),
            BidRefused::Options => missing("options"),
            BidRefused::Weighed => missing("weighed"),
            BidRefused::OffScale => CommandError::with(ErrorCode::InputUnreadable, "field", "weight"),
            BidRefused::Panel => missing("panel"),
            BidRefused::Undeclared { at } => missing("declared").and("at", at),
            BidRefused::ReviewTooLate => CommandError::with(ErrorCode::DateRefused, "field", "review_due"),
            BidRefused::NotAllowed => ErrorCode::NotAllowed.into(),
            BidRefused::Text(refused) => refused.into(),
            BidRefused::Day(refused) => refused.into(),
        }
    }
}
