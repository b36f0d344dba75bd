//! Determining risk: by statement, with a reason, never by editing a field. The reducer decides which one counts.

use crate::active::ActiveCase;
use crate::change::CaseChange;
use crate::codes::{AgencyCode, RiskBasis, RiskLevel};
use crate::statement::StatementBody;
use crate::text::{self, TextRefused};
use crate::workflow::RiskView;

/// How much risk somebody found. Append-only; a later one never erases an earlier one. Source: `domain.md` 4.6.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RiskDetermination {
    /// The level.
    pub level: RiskLevel,
    /// On what occasion.
    pub basis: RiskBasis,
    /// Reasons by the agency's codes, at most [`REASONS_MAX`].
    pub reasons: Vec<AgencyCode>,
    /// The reason in coded words, at most a note; empty only when an unchanged level is confirmed.
    pub note: String,
}

/// Most coded reasons of one determination.
pub const REASONS_MAX: usize = 10;

/// Why a risk was not determined.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RiskRefused {
    /// Raising, lowering or first setting risk, or settling a risk conflict, needs a reason in words.
    #[error("a reason is needed")]
    ReasonNeeded {
        /// The level that counts now; `None` before the first determination.
        from: Option<RiskLevel>,
    },
    /// More coded reasons than one determination holds.
    #[error("{given} reasons, at most {REASONS_MAX} fit")]
    TooManyReasons {
        /// How many were given.
        given: usize,
    },
    /// The reason does not fit.
    #[error("a text does not fit: {0}")]
    Text(#[from] TextRefused),
}

/// Determines the risk of an active case: in every active state, also while a closure is pending (T36).
///
/// Made by somebody who has both rivals of a conflict before them, it settles the conflict.
pub fn determine_risk(active: &ActiveCase<'_>, found: &RiskDetermination) -> Result<CaseChange, RiskRefused> {
    let determination = checked(&active.workflow().risk, found)?;
    Ok(CaseChange::new().with_statement(StatementBody::RiskDetermined(determination)))
}

/// The determination with its texts checked, against the risk as it stands.
pub fn checked(risk: &RiskView, found: &RiskDetermination) -> Result<RiskDetermination, RiskRefused> {
    let note = text::note(&found.note)?;
    let confirms = risk.current == Some(found.level) && !risk.conflict;
    if note.is_empty() && !confirms {
        return Err(RiskRefused::ReasonNeeded { from: risk.current });
    }
    if found.reasons.len() > REASONS_MAX {
        return Err(RiskRefused::TooManyReasons { given: found.reasons.len() });
    }
    Ok(RiskDetermination { note, ..found.clone() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testkit::{WORKER, world};

    fn found(level: RiskLevel, note: &str) -> RiskDetermination {
        RiskDetermination { level, basis: RiskBasis::FollowUp, reasons: Vec::new(), note: note.to_owned() }
    }

    #[test]
    fn raising_or_lowering_risk_needs_a_reason_and_confirming_it_does_not() {
        let world = world().with_agreed_plan().at_risk(WORKER, RiskLevel::Medium);
        let (case, workflow) = (world.case(), world.workflow());
        let active = ActiveCase::of(&case, &workflow).expect("it is active");
        let refused = Err(RiskRefused::ReasonNeeded { from: Some(RiskLevel::Medium) });
        assert_eq!(determine_risk(&active, &found(RiskLevel::High, " ")), refused, "a raise is explained");
        assert_eq!(determine_risk(&active, &found(RiskLevel::Low, "")), refused, "so is a lowering");
        assert!(determine_risk(&active, &found(RiskLevel::Medium, "")).is_ok(), "still medium, said today");
        let change = determine_risk(&active, &found(RiskLevel::High, "P1 is back in the house"));
        assert_eq!(change.map(|change| change.statements.len()), Ok(1), "one statement to sign");
    }

    #[test]
    fn settling_a_risk_conflict_needs_a_reason_even_at_the_level_that_counts() {
        let world = world().with_agreed_plan().with_rival_risks(RiskLevel::Low, RiskLevel::High);
        let (case, workflow) = (world.case(), world.workflow());
        assert!(workflow.risk.conflict, "neither had seen the other");
        let active = ActiveCase::of(&case, &workflow).expect("it is active");
        let refused = Err(RiskRefused::ReasonNeeded { from: Some(RiskLevel::High) });
        assert_eq!(determine_risk(&active, &found(RiskLevel::High, "")), refused, "somebody must say why");
    }
}
