//! What a rule refuses becomes a code with facts. Total matches, so that a new refusal cannot be forgotten.

mod aid;
mod care;
mod decisions;
mod join;
mod restriction;
mod staffing;
mod transfer;

use model::follow_up::FollowUpRefused;
use model::lifecycle::{Guard, TransitionRefused};
use model::plan::PlanRefused;
use model::referral::{ReferralRefused, SendRefused};
use model::risk::RiskRefused;
use model::text::TextRefused;
use model::time::DayRefused;

use crate::error::{CommandError, ErrorCode};

impl From<TextRefused> for CommandError {
    fn from(refused: TextRefused) -> CommandError {
        match refused {
            TextRefused::Empty => CommandError::with(ErrorCode::ValueMissing, "fault", "empty text"),
            TextRefused::TooLong { chars, max } => {
                CommandError::with(ErrorCode::TextTooLong, "characters", chars).and("max", max)
            }
            TextRefused::ControlCharacter { at } => CommandError::with(ErrorCode::TextUnreadable, "position", at),
        }
    }
}

impl From<DayRefused> for CommandError {
    fn from(refused: DayRefused) -> CommandError {
        CommandError::with(ErrorCode::DateRefused, "fault", format!("{refused:?}"))
    }
}

impl From<RiskRefused> for CommandError {
    fn from(refused: RiskRefused) -> CommandError {
        match refused {
            RiskRefused::ReasonNeeded { .. } => ErrorCode::RiskReasonMissing.into(),
            RiskRefused::TooManyReasons { given } => CommandError::with(ErrorCode::InputUnreadable, "reasons", given),
            RiskRefused::Text(refused) => refused.into(),
        }
    }
}

impl From<FollowUpRefused> for CommandError {
    fn from(refused: FollowUpRefused) -> CommandError {
        let missing = |field: &str| CommandError::with(ErrorCode::ValueMissing, "field", field);
        match refused {
            FollowUpRefused::KindNeeded => missing("mode"),
            FollowUpRefused::PrivacyNeeded => missing("private_setting"),
            FollowUpRefused::SeenOrFailed => missing("client_seen"),
            FollowUpRefused::TooLong { .. } => CommandError::with(ErrorCode::InputUnreadable, "field", "duration_min"),
            FollowUpRefused::TooManyPresent => CommandError::with(ErrorCode::InputUnreadable, "field", "present"),
            FollowUpRefused::KeptAway { code } => {
                CommandError::with(ErrorCode::KeptAway, "who", code).and("field", "present")
            }
            FollowUpRefused::NextContactNeeded => missing("next_contact_on"),
            FollowUpRefused::NoSuchOpenAction { .. } => {
                CommandError::with(ErrorCode::EntryUnknown, "field", "actions_done")
            }
            FollowUpRefused::NoSuchReferral { .. } => {
                CommandError::with(ErrorCode::EntryUnknown, "field", "service_checks")
            }
            FollowUpRefused::TooManyFurther => {
                CommandError::with(ErrorCode::InputUnreadable, "field", "service_checks")
            }
            FollowUpRefused::AdvocacyUnsaid => missing("advocacy"),
            FollowUpRefused::NoSuchSession => CommandError::with(ErrorCode::InputUnreadable, "field", "session"),
            FollowUpRefused::NoSuchTravel => CommandError::with(ErrorCode::InputUnreadable, "field", "travel"),
            FollowUpRefused::Day(refused) => refused.into(),
            FollowUpRefused::Text(refused) => refused.into(),
            FollowUpRefused::Risk(refused) => refused.into(),
        }
    }
}

impl From<TransitionRefused> for CommandError {
    fn from(refused: TransitionRefused) -> CommandError {
        match refused {
            TransitionRefused::WrongState { state } => {
                CommandError::with(ErrorCode::StateRefuses, "state", state.code())
            }
            TransitionRefused::WrongRole => ErrorCode::NotAllowed.into(),
            TransitionRefused::Unmet { unmet } => {
                let names: Vec<String> = unmet.iter().map(|unmet| guard_name(unmet.guard)).collect();
                CommandError::with(ErrorCode::GuardUnmet, "guards", names.join(","))
            }
        }
    }
}

impl From<PlanRefused> for CommandError {
    fn from(refused: PlanRefused) -> CommandError {
        match refused {
            PlanRefused::NoSuchPlan => CommandError::with(ErrorCode::EntryUnknown, "entry", "plan"),
            PlanRefused::NoSuchGoal => CommandError::with(ErrorCode::EntryUnknown, "entry", "goal"),
            PlanRefused::NoSuchAction => CommandError::with(ErrorCode::EntryUnknown, "entry", "action"),
            PlanRefused::AlreadyAgreed => CommandError::with(ErrorCode::StateRefuses, "plan", "agreed"),
            PlanRefused::NotDraft => CommandError::with(ErrorCode::StateRefuses, "plan", "agreed"),
            PlanRefused::Submitted => CommandError::with(ErrorCode::StateRefuses, "plan", "submitted"),
            PlanRefused::DraftExists => CommandError::with(ErrorCode::StateRefuses, "plan", "draft"),
            PlanRefused::TooMany { max, .. } => CommandError::with(ErrorCode::CaseTooLarge, "max", max),
            PlanRefused::ReasonNeeded => CommandError::with(ErrorCode::ValueMissing, "field", "reason"),
            PlanRefused::Text(refused) => refused.into(),
            PlanRefused::Day(refused) => refused.into(),
            PlanRefused::Consent(refused) => refused.into(),
            PlanRefused::Transition(refused) => refused.into(),
        }
    }
}

impl From<ReferralRefused> for CommandError {
    fn from(refused: ReferralRefused) -> CommandError {
        match refused {
            ReferralRefused::Text(refused) => refused.into(),
            ReferralRefused::Day(refused) => refused.into(),
            ReferralRefused::NoSuchAction => CommandError::with(ErrorCode::EntryUnknown, "entry", "action"),
            ReferralRefused::NoSuchReferral => CommandError::with(ErrorCode::EntryUnknown, "entry", "referral"),
            ReferralRefused::WhyNeeded { state } => {
                let field = if state == model::codes::ReferralState::Declined { "declined" } else { "barrier" };
                CommandError::with(ErrorCode::ValueMissing, "field", field)
            }
            ReferralRefused::SentElsewhere | ReferralRefused::WrongOrder { .. } => {
                CommandError::with(ErrorCode::StateRefuses, "entry", "referral")
            }
        }
    }
}

impl From<SendRefused> for CommandError {
    fn from(refused: SendRefused) -> CommandError {
        match refused {
            SendRefused::NoSuchService => CommandError::with(ErrorCode::EntryUnknown, "entry", "provider"),
            SendRefused::Barred(why) => CommandError::with(ErrorCode::ServiceBarred, "why", why.code()),
            SendRefused::Stays(ruling) => CommandError::with(ErrorCode::SharingBlocked, "field", ruling.field.code())
                .and("why", ruling.stays.map(model::sharing::Stays::code).unwrap_or_default()),
            SendRefused::NothingShared => CommandError::with(ErrorCode::ValueMissing, "field", "fields"),
            SendRefused::PasswordChannel => ErrorCode::PasswordChannel.into(),
            SendRefused::SentBefore => CommandError::with(ErrorCode::StateRefuses, "entry", "referral"),
            SendRefused::Referral(refused) => refused.into(),
        }
    }
}

/// The stable name of a guard.
pub(crate) fn guard_name(guard: Guard) -> String {
    snake(&format!("{guard:?}"))
}

/// `GoalNamed` becomes `goal_named`: the stable name of a guard.
fn snake(name: &str) -> String {
    let mut out = String::with_capacity(name.len() + 4);
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && !out.is_empty() {
            out.push('_');
        }
        out.push(letter.to_ascii_lowercase());
    }
    out
}

impl From<model::closure::ClosureRefused> for CommandError {
    fn from(refused: model::closure::ClosureRefused) -> CommandError {
        use model::closure::ClosureRefused;
        match refused {
            ClosureRefused::OwnWork => ErrorCode::OwnWork.into(),
            ClosureRefused::OtherRequest => ErrorCode::NothingToDecide.into(),
            ClosureRefused::Text(refused) => refused.into(),
            ClosureRefused::Day(refused) => refused.into(),
            ClosureRefused::Risk(refused) => refused.into(),
            ClosureRefused::Transition(refused) => refused.into(),
        }
    }
}

impl From<model::conflict::SettleRefused> for CommandError {
    fn from(refused: model::conflict::SettleRefused) -> CommandError {
        use model::conflict::SettleRefused;
        match refused {
            SettleRefused::NoConflict => ErrorCode::ConflictGone.into(),
            SettleRefused::WrongValue => CommandError::with(ErrorCode::InputUnreadable, "field", "value"),
        }
    }
}

impl From<model::safe_contact::SafeContactRefused> for CommandError {
    fn from(refused: model::safe_contact::SafeContactRefused) -> CommandError {
        use model::safe_contact::SafeContactRefused;
        match refused {
            SafeContactRefused::NotFound => CommandError::with(ErrorCode::EntryUnknown, "entry", "contact"),
            SafeContactRefused::KeptAway { code } => CommandError::with(ErrorCode::KeptAway, "who", code),
            SafeContactRefused::Text(refused) => refused.into(),
        }
    }
}

impl From<model::questionnaire::AnswerRefused> for CommandError {
    fn from(refused: model::questionnaire::AnswerRefused) -> CommandError {
        use model::questionnaire::AnswerRefused;
        match refused {
            AnswerRefused::Text(refused) => refused.into(),
            AnswerRefused::DayNotPlausible => CommandError::with(ErrorCode::DateRefused, "field", "value"),
            AnswerRefused::OtherKind => CommandError::with(ErrorCode::InputUnreadable, "field", "path"),
        }
    }
}

impl From<model::opening::OpenRefused> for CommandError {
    fn from(refused: model::opening::OpenRefused) -> CommandError {
        use model::opening::OpenRefused;
        match refused {
            OpenRefused::NameNeeded => CommandError::with(ErrorCode::ValueMissing, "field", "client"),
            OpenRefused::GiverUnknown { .. } => CommandError::with(ErrorCode::ValueMissing, "field", "given_by"),
            OpenRefused::Concerns { given } => {
                CommandError::with(ErrorCode::ValueMissing, "field", "concerns").and("given", given)
            }
            OpenRefused::Text(refused) => refused.into(),
            OpenRefused::Day(refused) => refused.into(),
            OpenRefused::Risk(refused) => refused.into(),
            OpenRefused::Emergency(refused) => refused.into(),
            OpenRefused::Transition(refused) => refused.into(),
        }
    }
}

impl From<model::assessment::AssessmentRefused> for CommandError {
    fn from(refused: model::assessment::AssessmentRefused) -> CommandError {
        use model::assessment::AssessmentRefused;
        match refused {
            AssessmentRefused::NoSuchAssessment => CommandError::with(ErrorCode::EntryUnknown, "entry", "assessment"),
            AssessmentRefused::AlreadyComplete => CommandError::with(ErrorCode::StateRefuses, "assessment", "complete"),
            AssessmentRefused::StillOpen => CommandError::with(ErrorCode::StateRefuses, "assessment", "open"),
            AssessmentRefused::DayNeeded => CommandError::with(ErrorCode::ValueMissing, "field", "completed_on"),
            AssessmentRefused::Strength(refused) => refused.into(),
            AssessmentRefused::Text(refused) => refused.into(),
            AssessmentRefused::Day(refused) => refused.into(),
            AssessmentRefused::Risk(refused) => refused.into(),
            AssessmentRefused::Transition(refused) => refused.into(),
        }
    }
}

impl From<model::unit::UnitRefused> for CommandError {
    fn from(refused: model::unit::UnitRefused) -> CommandError {
        use model::unit::UnitRefused;
        match refused {
            UnitRefused::CodeNotFree { .. } => CommandError::with(ErrorCode::InputUnreadable, "field", "code"),
            UnitRefused::NoSuchMember => CommandError::with(ErrorCode::EntryUnknown, "entry", "unit_member"),
            UnitRefused::HappensAfterReport => CommandError::with(ErrorCode::DateRefused, "field", "happened"),
            UnitRefused::Text(refused) => refused.into(),
            UnitRefused::Day(refused) => refused.into(),
            UnitRefused::Risk(refused) => refused.into(),
        }
    }
}

impl From<model::consent::ConsentRefused> for CommandError {
    fn from(refused: model::consent::ConsentRefused) -> CommandError {
        use model::consent::{ConsentRefused, GiverMissing};
        let missing = |field: &str| CommandError::with(ErrorCode::ValueMissing, "field", field);
        match refused {
            ConsentRefused::NotEverythingTold { missing } => {
                CommandError::with(ErrorCode::GuardUnmet, "guards", "everything_told").and("missing", missing)
            }
            ConsentRefused::NotADecision => CommandError::with(ErrorCode::InputUnreadable, "field", "answer"),
            ConsentRefused::EndsBeforeItBegins => CommandError::with(ErrorCode::DateRefused, "field", "expires_on"),
            ConsentRefused::WitnessMissing => missing("witness_role"),
            ConsentRefused::SharingUnsaid { recipients: true } => missing("recipients"),
            ConsentRefused::SharingUnsaid { recipients: false } => missing("share_groups"),
            ConsentRefused::TooMany { max } => CommandError::with(ErrorCode::CaseTooLarge, "max", max),
            ConsentRefused::FormMissing => missing("form"),
            ConsentRefused::NameMissing { witness: true } => missing("witness_name"),
            ConsentRefused::NameMissing { witness: false } => missing("giver_name"),
            ConsentRefused::PaperPlaceMissing => missing("paper_place"),
            ConsentRefused::Giver(GiverMissing::Exception) => missing("exception"),
            ConsentRefused::Giver(GiverMissing::Assent) => missing("child_assent"),
            ConsentRefused::Giver(GiverMissing::ChildRefused) => {
                CommandError::with(ErrorCode::GuardUnmet, "guards", "child_assents")
            }
            ConsentRefused::Text(refused) => refused.into(),
            ConsentRefused::Day(refused) => refused.into(),
        }
    }
}

impl From<model::attachment::AttachRefused> for CommandError {
    fn from(refused: model::attachment::AttachRefused) -> CommandError {
        use model::attachment::AttachRefused;
        match refused {
            AttachRefused::NotConsented(why) => CommandError::with(ErrorCode::PicturesNotConsented, "why", why.code()),
            AttachRefused::TooMany { max } => CommandError::with(ErrorCode::CaseTooLarge, "max", max),
            AttachRefused::Unfit => CommandError::with(ErrorCode::PictureRefused, "why", "unreadable"),
            AttachRefused::Gone => CommandError::with(ErrorCode::EntryUnknown, "entry", "attachment"),
            AttachRefused::Day(refused) => refused.into(),
        }
    }
}

impl From<model::review::ReviewRefused> for CommandError {
    fn from(refused: model::review::ReviewRefused) -> CommandError {
        use model::review::ReviewRefused;
        match refused {
            ReviewRefused::NoSuchReview => CommandError::with(ErrorCode::EntryUnknown, "entry", "review"),
            ReviewRefused::AlreadyHeld => CommandError::with(ErrorCode::StateRefuses, "review", "held"),
            ReviewRefused::Text(refused) => refused.into(),
            ReviewRefused::Day(refused) => refused.into(),
            ReviewRefused::Risk(refused) => refused.into(),
            ReviewRefused::Goal(PlanRefused::ReasonNeeded) => {
                CommandError::with(ErrorCode::ValueMissing, "field", "goals")
            }
            ReviewRefused::Goal(refused) => refused.into(),
            ReviewRefused::Transition(refused) => refused.into(),
        }
    }
}

impl From<model::approval::ApprovalRefused> for CommandError {
    fn from(refused: model::approval::ApprovalRefused) -> CommandError {
        use model::approval::ApprovalRefused;
        match refused {
            ApprovalRefused::NotAllowed => ErrorCode::NotAllowed.into(),
            ApprovalRefused::SecondNeeded => ErrorCode::SecondNeeded.into(),
            ApprovalRefused::NotDecidedYet => CommandError::with(ErrorCode::StateRefuses, "decision", "own_first"),
            ApprovalRefused::Day(refused) => refused.into(),
            ApprovalRefused::NotWaiting => ErrorCode::NothingToDecide.into(),
            ApprovalRefused::Text(refused) => refused.into(),
        }
    }
}

impl From<model::sheet::SheetRefused> for CommandError {
    fn from(refused: model::sheet::SheetRefused) -> CommandError {
        use model::sheet::SheetRefused;
        match refused {
            SheetRefused::NoPlan => ErrorCode::SheetNoPlan.into(),
            SheetRefused::CopyNotSafe => ErrorCode::SheetNotSafe.into(),
            SheetRefused::CopyNotWanted => ErrorCode::SheetNotWanted.into(),
            SheetRefused::NoSuchReferral => CommandError::with(ErrorCode::EntryUnknown, "entry", "referral"),
            SheetRefused::ReferralOver => CommandError::with(ErrorCode::StateRefuses, "entry", "referral"),
            SheetRefused::SharingNotAgreed => ErrorCode::SheetNoConsent.into(),
        }
    }
}

impl From<model::lead::LeadRefused> for CommandError {
    fn from(refused: model::lead::LeadRefused) -> CommandError {
        use model::lead::LeadRefused;
        match refused {
            LeadRefused::AreaNeeded => CommandError::with(ErrorCode::ValueMissing, "field", "area"),
            LeadRefused::TooManyHints { given } => CommandError::with(ErrorCode::InputUnreadable, "hints", given),
            LeadRefused::Text(refused) => refused.into(),
            LeadRefused::Day(refused) => refused.into(),
            LeadRefused::Transition(refused) => refused.into(),
        }
    }
}

impl From<model::received::ReceivedRefused> for CommandError {
    fn from(refused: model::received::ReceivedRefused) -> CommandError {
        use model::received::ReceivedRefused;
        match refused {
            ReceivedRefused::Lead(refused) => refused.into(),
            ReceivedRefused::NothingReceived => CommandError::with(ErrorCode::EntryUnknown, "entry", "received"),
            ReceivedRefused::WrongOrder { answer } => {
                CommandError::with(ErrorCode::StateRefuses, "answer", answer.code())
            }
            ReceivedRefused::WhyNeeded => CommandError::with(ErrorCode::ValueMissing, "field", "declined"),
            ReceivedRefused::NobodyNamed => CommandError::with(ErrorCode::FileUnknown, "fault", "nobody"),
            ReceivedRefused::Text(refused) => refused.into(),
            ReceivedRefused::Day(refused) => refused.into(),
        }
    }
}

impl From<model::screening::ScreeningRefused> for CommandError {
    fn from(refused: model::screening::ScreeningRefused) -> CommandError {
        use model::screening::ScreeningRefused;
        match refused {
            ScreeningRefused::NoSuchScreening => CommandError::with(ErrorCode::EntryUnknown, "entry", "screening"),
            ScreeningRefused::Missing { field } => CommandError::with(ErrorCode::ValueMissing, "field", field),
            ScreeningRefused::ConsentDeclined => CommandError::with(ErrorCode::InputUnreadable, "field", "outcome"),
            ScreeningRefused::TooMany { field } => CommandError::with(ErrorCode::InputUnreadable, "field", field),
            ScreeningRefused::Text(refused) => refused.into(),
            ScreeningRefused::Day(refused) => refused.into(),
            ScreeningRefused::Risk(refused) => refused.into(),
            ScreeningRefused::Consent(refused) => refused.into(),
            ScreeningRefused::Transition(refused) => refused.into(),
        }
    }
}
