//! What is read of decisions that weigh on people: a second person, a panel, grounds against a withdrawn consent.

use crate::bid::BidDecision;
use crate::continued::CareContinued;
use crate::ids::{StaffRef, StatementHash};
use crate::time::{Day, Millis};

/// A second person who decided, as the one who signed says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SecondView {
    /// Who says so.
    pub by: StaffRef,
    /// Who decided with them.
    pub who: String,
    /// The day.
    pub on: Day,
    /// What they said.
    pub note: String,
}

/// What a panel decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BidDecidedView {
    /// The statement.
    pub hash: StatementHash,
    /// Who recorded it.
    pub by: StaffRef,
    /// What.
    pub said: BidDecision,
}

/// Why the work goes on against a withdrawn consent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContinuedView {
    /// The statement.
    pub hash: StatementHash,
    /// Who decided it.
    pub by: StaffRef,
    /// When, as their device says.
    pub at: Millis,
    /// The grounds.
    pub said: CareContinued,
}
