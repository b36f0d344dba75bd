//! Decisions explained to the client: to whom, why, what they said to it. Owed wherever a decision is not what they wished.

use crate::active::{ActiveCase, Moment};
use crate::case_file::Case;
use crate::change::{CaseChange, CaseworkEdit};
use crate::codes::{ChecklistAnswer, ClosureItem, ClosureReason, DecisionStage, ExplainedKind, Tri};
use crate::ids::{EntryId, PersonCode, StatementHash};
use crate::report;
use crate::text::{self, TextRefused};
use crate::time::{Day, DayRefused, happened_on};
use crate::unit;
use crate::workflow::Workflow;

/// Which decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DecisionRef {
    /// On a report.
    Report(EntryId),
    /// To ask for a closure that the client does not want.
    Closure(StatementHash),
    /// To go on although consent was taken back or refused.
    ConsentOverridden(StatementHash),
    /// Another one.
    Other,
}

impl DecisionRef {
    /// Its kind.
    pub const fn kind(self) -> ExplainedKind {
        match self {
            DecisionRef::Report(_) => ExplainedKind::Report,
            DecisionRef::Closure(_) => ExplainedKind::Closure,
            DecisionRef::ConsentOverridden(_) => ExplainedKind::ConsentOverridden,
            DecisionRef::Other => ExplainedKind::Other,
        }
    }
}

/// A decision that was explained. Source: `domain.md` 4.14, S15 sentences 39, 40, 114.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionExplained {
    /// Key of this entry.
    pub id: EntryId,
    /// Number of the episode it belongs to.
    pub episode: u32,
    /// Which decision.
    pub of: DecisionRef,
    /// To whom, by code; never empty.
    pub to: Vec<PersonCode>,
    /// The day.
    pub on: Day,
    /// Whether the decision is not what the client wished.
    pub against_wishes: bool,
    /// The reasons that were given, in coded words; at most a note, never empty.
    pub reasons: String,
    /// What the client said to it, in coded words; at most a note, never empty.
    pub reaction: String,
}

/// Most people to whom one decision is explained at once.
pub const TOLD_MAX: usize = 20;
/// Days in which a decision against a wish is explained. An agency default: `domain.md` 4.14 names no time.
pub const EXPLAIN_DAYS: i32 = 7;

/// Why an explanation was not recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ExplainRefused {
    /// Nobody is named to whom it was explained, or too many.
    #[error("nobody is named, or more than {TOLD_MAX}")]
    ToWhomNeeded,
    /// Somebody is named who must learn nothing of the case.
    #[error("somebody is named who must learn nothing")]
    KeptAway {
        /// Who.
        code: PersonCode,
    },
    /// There is no such decision.
    #[error("there is no such decision")]
    NoSuchDecision,
    /// A text does not fit.
    #[error("a text does not fit: {0}")]
    Text(#[from] TextRefused),
    /// A day does not fit.
    #[error("a day does not fit: {0}")]
    Day(#[from] DayRefused),
}

/// Records that a decision was explained.
pub fn explain(
    active: &ActiveCase<'_>,
    said: &DecisionExplained,
    moment: &Moment,
) -> Result<CaseChange, ExplainRefused> {
    let (case, workflow) = (active.case(), active.workflow());
    let is_there = match said.of {
        DecisionRef::Report(id) => case.reports.iter().any(|one| one.id == id),
        DecisionRef::Closure(hash) => workflow.closure.as_ref().is_some_and(|closure| closure.request == hash),
        DecisionRef::ConsentOverridden(hash) => workflow.continued.as_ref().is_some_and(|one| one.said.consent == hash),
        DecisionRef::Other => true,
    };
    if !is_there {
        return Err(ExplainRefused::NoSuchDecision);
    }
    Ok(CaseChange::new().with(CaseworkEdit::AddExplained(checked(case, said, moment)?)))
}

/// An explanation that fits, as it is kept.
pub(crate) fn checked(
    case: &Case,
    said: &DecisionExplained,
    moment: &Moment,
) -> Result<DecisionExplained, ExplainRefused> {
    happened_on(said.on, moment.today, moment.tolerance_days)?;
    if said.to.is_empty() || said.to.len() > TOLD_MAX {
        return Err(ExplainRefused::ToWhomNeeded);
    }
    let harmful = said.to.iter().find(|code| matches!(code, PersonCode::Perpetrator(_))).copied();
    if let Some(code) = harmful.or_else(|| unit::first_kept_away(case, &said.to)) {
        return Err(ExplainRefused::KeptAway { code });
    }
    let mut to = said.to.clone();
    to.sort();
    to.dedup();
    let (reasons, reaction) = (text::note_needed(&said.reasons)?, text::note_needed(&said.reaction)?);
    Ok(DecisionExplained { to, reasons, reaction, episode: case.episode_number(), ..said.clone() })
}

/// Decisions that are not what the client wished and were not explained yet, with the day of each; the earliest first.
pub fn owed(case: &Case, workflow: &Workflow) -> Vec<(DecisionRef, Day)> {
    let against = |one: &&report::MandatoryReport| {
        one.client_agrees == Tri::No && report::stage(one, workflow) == DecisionStage::Decided
    };
    let reports = case.reports.iter().filter(against).map(|one| (DecisionRef::Report(one.id), one.found_on));
    let mut owed: Vec<(DecisionRef, Day)> = reports.collect();
    if let Some(closure) = workflow.closure.as_ref().filter(|closure| is_against_wish(&closure.asked)) {
        owed.push((DecisionRef::Closure(closure.request), closure.requested_at.day()));
    }
    if let Some(continued) = &workflow.continued {
        owed.push((DecisionRef::ConsentOverridden(continued.said.consent), continued.at.day()));
    }
    owed.retain(|(of, _)| !case.explained.iter().any(|one| one.of == *of));
    owed.sort_by_key(|(of, on)| (*on, *of));
    owed
}

/// Whether the client does not agree that the work ends, and could be asked.
pub fn is_against_wish(asked: &crate::closure::ClosureRequest) -> bool {
    let unheard = [ClosureReason::Death, ClosureReason::LostContact, ClosureReason::DuplicateError];
    !unheard.contains(&asked.reason) && asked.checklist.get(&ClosureItem::AgreeEnd) == Some(&ChecklistAnswer::No)
}

#[cfg(test)]
mod tests;
