//! Why a conference is not called, held or explained: each something that a worker can act on. Decides nothing.

use crate::ids::PersonCode;
use crate::plan::PlanRefused;
use crate::review::ReviewRefused;
use crate::text::TextRefused;
use crate::time::DayRefused;

/// Why a conference was not called, held or explained.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ConferenceRefused {
    /// Nobody is invited.
    #[error("nobody is invited")]
    NobodyInvited,
    /// More people or decisions than a conference holds.
    #[error("at most {max} fit")]
    TooMany {
        /// How many fit.
        max: usize,
    },
    /// It is not said who is invited, or of which service.
    #[error("it is not said who is invited")]
    WhoNeeded {
        /// Which invitation, from 0.
        at: usize,
    },
    /// It is not said why somebody needs to know.
    #[error("it is not said why somebody needs to know")]
    NeedToKnowMissing {
        /// Which invitation, from 0.
        at: usize,
    },
    /// Somebody is invited who must learn nothing of the case, or may have done harm.
    #[error("somebody is invited who is kept away")]
    KeptAway {
        /// Who.
        code: PersonCode,
    },
    /// The client does not want somebody there.
    #[error("the client does not want somebody there")]
    ClientRefuses {
        /// Which invitation, from 0.
        at: usize,
    },
    /// Somebody of another service is invited by consent, and there is none.
    #[error("there is no consent to share at a conference")]
    ConsentNeeded {
        /// Which invitation, from 0.
        at: usize,
    },
    /// There is no such conference.
    #[error("there is no such conference")]
    NoSuchConference,
    /// It was held already.
    #[error("the conference was held already")]
    AlreadyHeld,
    /// It was not held yet.
    #[error("the conference was not held yet")]
    NotHeld,
    /// Somebody came who was not invited.
    #[error("somebody came who was not invited")]
    NotInvited,
    /// Somebody of another service came and did not sign to keep it confidential.
    #[error("{missing} did not sign")]
    NotSigned {
        /// How many.
        missing: usize,
    },
    /// The minutes were not read back.
    #[error("the minutes were not read back")]
    NotReadBack,
    /// A decision is due before it was made.
    #[error("a decision is due before it was made")]
    DueTooEarly,
    /// A decision cannot become an action.
    #[error("a decision cannot become an action: {0}")]
    Action(#[source] PlanRefused),
    /// The review cannot be opened.
    #[error("the review cannot be opened: {0}")]
    Review(#[source] ReviewRefused),
    /// A text does not fit.
    #[error("a text does not fit: {0}")]
    Text(#[from] TextRefused),
    /// A day does not fit.
    #[error("a day does not fit: {0}")]
    Day(#[from] DayRefused),
}
