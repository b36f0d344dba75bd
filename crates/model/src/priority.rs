//! The order of those who wait to be taken on (`domain.md` 7.4): a score with its parts, which helps a person to decide.
//! Computed each time; decides nothing.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::case_file::Case;
use crate::codes::{Grade, RiskLevel};
use crate::ids::CaseId;
use crate::screening::{Factors, Screening, current};
use crate::time::Day;
use crate::workflow::Workflow;

/// How much urgency weighs.
pub const URGENCY_WEIGHT: u8 = 3;
/// How much risk weighs.
pub const SEVERITY_WEIGHT: u8 = 2;
/// How much the ability to act weighs.
pub const ABILITY_WEIGHT: u8 = 1;

/// A factor as it counts, and whether somebody said so: what is not known yet counts as medium.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// How much: 1 to 3, 0 where there is no risk.
    pub points: u8,
    /// Whether it was said; else it is assumed.
    pub known: bool,
}

/// One line of the waiting list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waiting {
    /// Which case.
    pub case: CaseId,
    /// How soon something must happen.
    pub urgency: Part,
    /// How severe it is, by risk.
    pub severity: Part,
    /// How much we can do about it.
    pub ability: Part,
    /// Whether one obvious step would help at once.
    pub quick_win: bool,
    /// The day it was noticed.
    pub identified_on: Day,
}

impl Waiting {
    /// The score: three times urgency, twice severity, once ability to act.
    pub fn score(&self) -> u8 {
        let part = |part: Part, weight: u8| part.points.saturating_mul(weight);
        part(self.urgency, URGENCY_WEIGHT)
            .saturating_add(part(self.severity, SEVERITY_WEIGHT))
            .saturating_add(part(self.ability, ABILITY_WEIGHT))
    }

    /// The line of a case that waits. Before risk is determined, an urgent lead stands in for high risk (`domain.md` 7.2).
    pub fn of(case: &Case, workflow: &Workflow) -> Waiting {
        let screening = current(case, workflow);
        let factors = screening.and_then(|screening| screening.factors);
        let pressing = is_pressing(case, screening);
        let factor = |said: Option<Grade>| match said {
            Some(grade) => Part { points: points(grade), known: true },
            None => Part { points: 2, known: false },
        };
        let urgency = match factors.map(|factors: Factors| factors.urgency) {
            None if pressing => Part { points: 3, known: true },
            said => factor(said),
        };
        let severity = match workflow.risk.current {
            Some(level) => Part { points: severity(level), known: true },
            None if pressing => Part { points: 3, known: true },
            None => Part { points: 2, known: false },
        };
        Waiting {
            case: case.id,
            urgency,
            severity,
            ability: factor(factors.map(|factors| factors.ability_to_act)),
            quick_win: screening.is_some_and(|screening| screening.quick_win),
            identified_on: noticed_on(case),
        }
    }
}

/// The day a case was noticed: of its first lead, else of its first screening.
pub fn noticed_on(case: &Case) -> Day {
    let leads = case.leads.iter().map(|lead| lead.identified_on);
    let asked = case.screenings.iter().map(|screening| screening.asked_on);
    leads.chain(asked).min().unwrap_or_else(|| case.created_at.day())
}

/// Those who wait, in order: by score, then by the day they were noticed. A quick win stands first among those of its risk.
pub fn in_order(mut waiting: Vec<Waiting>) -> Vec<Waiting> {
    let mut highest: BTreeMap<u8, u8> = BTreeMap::new();
    for one in &waiting {
        let best = highest.entry(one.severity.points).or_default();
        *best = (*best).max(one.score());
    }
    waiting.sort_by_key(|one| {
        let best = highest.get(&one.severity.points).copied().unwrap_or_default();
        let stands_at = if one.quick_win { best } else { one.score() };
        (Reverse(stands_at), !one.quick_win, Reverse(one.score()), one.identified_on, one.case)
    });
    waiting
}

/// Whether it cannot wait: a lead said so, or somebody is in danger.
pub fn is_pressing(case: &Case, screening: Option<&Screening>) -> bool {
    case.leads.iter().any(|lead| lead.urgent.is_some()) || screening.is_some_and(Screening::is_emergency)
}

const fn points(grade: Grade) -> u8 {
    match grade {
        Grade::Low => 1,
        Grade::Medium => 2,
        Grade::High => 3,
    }
}

const fn severity(level: RiskLevel) -> u8 {
    match level {
        RiskLevel::None => 0,
        RiskLevel::Low => 1,
        RiskLevel::Medium => 2,
        RiskLevel::High => 3,
    }
}

#[cfg(test)]
mod tests;
