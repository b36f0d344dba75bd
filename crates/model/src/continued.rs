//! Going on against a withdrawn consent: a supervisor's grounds, weighed and explained (`domain.md` 6.2 T33). Grants no consent.

use crate::active::{ActiveCase, Moment};
use crate::change::{CaseChange, CaseworkEdit};
use crate::codes::{ConsentScope, OverrideGround};
use crate::consent::is_given_up;
use crate::explained::{self, DecisionExplained, DecisionRef, ExplainRefused};
use crate::ids::{PersonCode, StatementHash};
use crate::permissions::{Act, Object, Permission, Who, may};
use crate::statement::StatementBody;
use crate::text::{self, TextRefused};

/// Why the work goes on although the client no longer agrees to it: the weighing of interests and what follows from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CareContinued {
    /// The decision of the client that is not followed.
    pub consent: StatementHash,
    /// On what ground.
    pub ground: OverrideGround,
    /// What was weighed: at most a note, never empty.
    pub factors: String,
    /// What the client says, in coded words: at most a note, never empty.
    pub client_view: String,
    /// How much weight their view has by age and maturity, 1 to [`WEIGHT_MAX`].
    pub view_weight: u8,
    /// What follows: at most a note, never empty.
    pub conclusion: String,
}

/// The greatest weight of a view.
pub const WEIGHT_MAX: u8 = 5;

/// Why the work does not go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ContinueRefused {
    /// The person's roles may not decide this, or it is their own case.
    #[error("this person may not decide this")]
    NotAllowed,
    /// The client has not taken back what this decision is about.
    #[error("this consent does not stand in the way")]
    NotWithdrawn,
    /// The weight is not on the scale.
    #[error("the weight is not 1 to {WEIGHT_MAX}")]
    OffScale,
    /// A text does not fit.
    #[error("a text does not fit: {0}")]
    Text(#[from] TextRefused),
    /// The explanation does not fit.
    #[error("the explanation does not fit: {0}")]
    Explained(#[from] ExplainRefused),
}

/// Records a supervisor's grounds against closing, with what the client was told.
pub fn continue_care(
    active: &ActiveCase<'_>,
    said: &CareContinued,
    explained: &DecisionExplained,
    who: &Who,
    moment: &Moment,
) -> Result<CaseChange, ContinueRefused> {
    let workflow = active.workflow();
    if may(who, who.closeness(workflow), Object::Override, Act::Approve) != Permission::Yes {
        return Err(ContinueRefused::NotAllowed);
    }
    let view = workflow.consents.get(&(PersonCode::Client, ConsentScope::CaseManagement));
    if !view.is_some_and(|view| view.hash == said.consent && is_given_up(&view.counts)) {
        return Err(ContinueRefused::NotWithdrawn);
    }
    if !(1..=WEIGHT_MAX).contains(&said.view_weight) {
        return Err(ContinueRefused::OffScale);
    }
    let said = CareContinued {
        factors: text::note_needed(&said.factors)?,
        client_view: text::note_needed(&said.client_view)?,
        conclusion: text::note_needed(&said.conclusion)?,
        ..said.clone()
    };
    let of = DecisionRef::ConsentOverridden(said.consent);
    let explained = DecisionExplained { of, against_wishes: true, ..explained.clone() };
    let explained = explained::checked(active.case(), &explained, moment)?;
    Ok(CaseChange::new().with(CaseworkEdit::AddExplained(explained)).with_statement(StatementBody::CareContinued(said)))
}

#[cfg(test)]
mod tests;
