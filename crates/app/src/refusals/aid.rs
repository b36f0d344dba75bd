//! What the rules of money and of tracing refuse, as codes with facts.

use model::fund::FundRefused;
use model::tracing::TracingRefused;

use crate::error::{CommandError, ErrorCode};

fn missing(field: &str) -> CommandError {
    CommandError::with(ErrorCode::ValueMissing, "field", field)
}

impl From<FundRefused> for CommandError {
    fn from(refused: FundRefused) -> CommandError {
        match refused {
            FundRefused::Amount => missing("amount"),
            FundRefused::OverCeiling { left } => missing("amount").and("left", left),
            FundRefused::CriterionNeeded => missing("criteria"),
            FundRefused::ConsentNeeded => CommandError::with(ErrorCode::SharingNotConsented, "field", "names_client"),
            FundRefused::NoSuchRequest => CommandError::with(ErrorCode::EntryUnknown, "entry", "fund_request"),
            FundRefused::OverMonth { left } => CommandError::with(ErrorCode::FundMonthUsed, "left", left),
            FundRefused::NotEven { paid } => missing("spent").and("paid", paid),
            FundRefused::Text(refused) => refused.into(),
            FundRefused::Day(refused) => refused.into(),
        }
    }
}

impl From<TracingRefused> for CommandError {
    fn from(refused: TracingRefused) -> CommandError {
        let not_yet = |why: &str| CommandError::with(ErrorCode::StateRefuses, "tracing", why).and("field", "kind");
        match refused {
            TracingRefused::NotAChild => not_yet("adult"),
            TracingRefused::OpenAlready => not_yet("open"),
            TracingRefused::NotVerified => not_yet("not_verified"),
            TracingRefused::BestInterestsFirst => not_yet("best_interests"),
            TracingRefused::NotApproved => not_yet("not_approved"),
            TracingRefused::NoSuchTracing => CommandError::with(ErrorCode::EntryUnknown, "entry", "tracing"),
            TracingRefused::ConsentNeeded => CommandError::with(ErrorCode::SharingNotConsented, "field", "kind"),
            TracingRefused::AdultNeeded => missing("adult"),
            TracingRefused::KeptAway { code } => {
                CommandError::with(ErrorCode::KeptAway, "who", code).and("field", "adult")
            }
            TracingRefused::DayNeeded => missing("next_on"),
            TracingRefused::Text(refused) => refused.into(),
            TracingRefused::Day(refused) => refused.into(),
        }
    }
}
