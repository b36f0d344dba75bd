//! What a client consents to. Of two decisions that did not see each other the narrower holds (`domain.md` 8.6).

use crate::active::{ActiveCase, Moment};
use crate::change::CaseChange;
use crate::codes::{ConsentAnswer, ConsentMethod, ConsentScope, LegalBasis, ToldItem};
use crate::ids::PersonCode;
use crate::statement::StatementBody;
use crate::text::{self, TextRefused};
use crate::time::{Day, DayRefused, happened_on};

/// One decision about one scope, coded; the signed form is in identity. Source: `domain.md` 8.1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsentDecision {
    /// Whose data.
    pub about: PersonCode,
    /// What for.
    pub scope: ConsentScope,
    /// What was decided.
    pub answer: ConsentAnswer,
    /// On what ground.
    pub basis: LegalBasis,
    /// Who decided.
    pub given_by: PersonCode,
    /// How.
    pub method: ConsentMethod,
    /// What was explained before.
    pub explained: Vec<ToldItem>,
    /// The first day it holds.
    pub valid_from: Day,
    /// The last day it holds; `None` until withdrawn.
    pub expires_on: Option<Day>,
    /// Conditions in coded words, at most a note.
    pub conditions: String,
}

impl ConsentDecision {
    /// What this decision says on `today`: a given or partial consent past its last day has expired.
    pub fn answer_on(&self, today: Day) -> ConsentAnswer {
        let past = self.expires_on.is_some_and(|last| last < today);
        if past && self.answer < ConsentAnswer::Expired { ConsentAnswer::Expired } else { self.answer }
    }

    /// Whether everything was explained that opening a case requires. Source: `domain.md` 8.4.
    pub fn explained_everything(&self) -> bool {
        ToldItem::ALL.iter().all(|item| self.explained.contains(item))
    }
}

/// Why a consent decision was not recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ConsentRefused {
    /// Opening a case needs everything explained first (`domain.md` 8.4).
    #[error("{missing} things were not explained")]
    NotEverythingTold {
        /// How many.
        missing: usize,
    },
    /// It ends before it begins.
    #[error("it ends before it begins")]
    EndsBeforeItBegins,
    /// A text does not fit.
    #[error("a text does not fit: {0}")]
    Text(#[from] TextRefused),
    /// A day does not fit.
    #[error("a day does not fit: {0}")]
    Day(#[from] DayRefused),
}

/// Records a decision. A refusal or withdrawal is always taken; giving `case_management` needs all explained.
pub fn decide_consent(
    _proof: &ActiveCase<'_>,
    decision: &ConsentDecision,
    moment: &Moment,
) -> Result<CaseChange, ConsentRefused> {
    happened_on(decision.valid_from, moment.today, moment.tolerance_days)?;
    if decision.expires_on.is_some_and(|last| last < decision.valid_from) {
        return Err(ConsentRefused::EndsBeforeItBegins);
    }
    let missing = ToldItem::ALL.iter().filter(|item| !decision.explained.contains(item)).count();
    let opens = decision.scope == ConsentScope::CaseManagement && decision.answer == ConsentAnswer::Given;
    if opens && missing > 0 {
        return Err(ConsentRefused::NotEverythingTold { missing });
    }
    let decision = ConsentDecision { conditions: text::note(&decision.conditions)?, ..decision.clone() };
    Ok(CaseChange::new().with_statement(StatementBody::ConsentDecided(decision)))
}
