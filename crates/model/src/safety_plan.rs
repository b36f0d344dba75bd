//! Safety plans: what a client can do when danger comes. Versions and looks at them are only added. Decides no risk.

use std::collections::BTreeMap;

use crate::active::{ActiveCase, Moment};
use crate::case_file::Case;
use crate::change::{CaseChange, CaseworkEdit, IdentityEdit};
use crate::codes::{AgencyCode, SafetyCopy, SafetyPart, SafetyStanding};
use crate::ids::{EntryId, PersonCode};
use crate::register::unchanged;
use crate::safe_contact::Signal;
use crate::text::{self, TextRefused};
use crate::time::{Day, DayRefused, Millis, happened_on, planned_on};
use crate::unit;
use crate::workflow::{RiskSaid, Workflow};

/// One version of a safety plan. A change of it is the next version. Source: `domain.md` 4.7.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SafetyPlan {
    /// Key of this entry.
    pub id: EntryId,
    /// Number of the episode it belongs to, from 1.
    pub episode: u32,
    /// Number of the version in its episode, from 1; two that were written apart have the same one.
    pub version: u32,
    /// The day it was made.
    pub made_on: Day,
    /// When it was recorded, as the device says: a risk that rose on the same day is told apart by it.
    pub recorded_at: Millis,
    /// Whether the client made it with the worker.
    pub with_client: bool,
    /// What the client can safely keep of it.
    pub copy: Option<SafetyCopy>,
    /// What it says, in coded words; each at most a note, none empty.
    pub parts: BTreeMap<SafetyPart, String>,
    /// Who is safe to turn to, by code.
    pub safe_people: Vec<PersonCode>,
    /// Services to call, by the agency's codes.
    pub services: Vec<AgencyCode>,
    /// How sure the client is that it will work, 1 to 5.
    pub confidence: Option<u8>,
    /// The last day to look at it again.
    pub review_on: Option<Day>,
}

/// A look at a safety plan that left it as it is. Source: `domain.md` 4.7 `review_due`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SafetyLook {
    /// Key of this entry.
    pub id: EntryId,
    /// The version that was looked at.
    pub plan: EntryId,
    /// The day.
    pub looked_on: Day,
    /// When it was recorded, as the device says.
    pub recorded_at: Millis,
    /// What was said, in coded words; at most a note.
    pub note: String,
    /// The last day to look again.
    pub review_on: Option<Day>,
}

/// Most people and services that a plan names.
pub const NAMED_MAX: usize = 20;
/// The highest answer to "how sure are you".
pub const CONFIDENCE_MAX: u8 = 5;
/// What every plan says. An agency default: the founding documents name the parts, not which may be left out.
pub const PARTS_NEEDED: [SafetyPart; 2] = [SafetyPart::ConcernInOwnWords, SafetyPart::ThingsClientCanDo];

/// Why a safety plan was not made or looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SafetyPlanRefused {
    /// A part that every plan has is missing.
    #[error("a part is missing: {}", part.code())]
    PartNeeded {
        /// Which.
        part: SafetyPart,
    },
    /// Somebody is named as safe who is kept away or may have done harm.
    #[error("somebody is named as safe who is not")]
    NotSafe {
        /// Who.
        code: PersonCode,
    },
    /// More people or services than a plan names.
    #[error("more than {NAMED_MAX} people or services")]
    TooMany,
    /// The answer is not 1 to 5.
    #[error("the answer is not 1 to {CONFIDENCE_MAX}")]
    OffScale,
    /// There is no such version in force: another one was written since.
    #[error("this is not the version that holds")]
    NotInForce,
    /// A text does not fit.
    #[error("a text does not fit: {0}")]
    Text(#[from] TextRefused),
    /// A day does not fit.
    #[error("a day does not fit: {0}")]
    Day(#[from] DayRefused),
}

/// Makes a safety plan, or its next version. `signal` is the word or sign agreed for "come and help": it goes to the
/// identity document, because it is the client's own; empty leaves it as it is.
pub fn make_safety_plan(
    active: &ActiveCase<'_>,
    plan: &SafetyPlan,
    signal: &str,
    known_signal: Option<&crate::register::Register<Signal>>,
    moment: &Moment,
) -> Result<CaseChange, SafetyPlanRefused> {
    happened_on(plan.made_on, moment.today, moment.tolerance_days)?;
    if let Some(day) = plan.review_on {
        planned_on(day, moment.today)?;
    }
    if plan.confidence.is_some_and(|sure| !(1..=CONFIDENCE_MAX).contains(&sure)) {
        return Err(SafetyPlanRefused::OffScale);
    }
    if plan.safe_people.len() > NAMED_MAX || plan.services.len() > NAMED_MAX {
        return Err(SafetyPlanRefused::TooMany);
    }
    let harmful = |code: &&PersonCode| matches!(code, PersonCode::Perpetrator(_));
    let not_safe = plan.safe_people.iter().find(harmful).copied();
    if let Some(code) = not_safe.or_else(|| unit::first_kept_away(active.case(), &plan.safe_people)) {
        return Err(SafetyPlanRefused::NotSafe { code });
    }
    let mut parts = BTreeMap::new();
    for (part, words) in &plan.parts {
        let words = text::note(words)?;
        if !words.is_empty() {
            parts.insert(*part, words);
        }
    }
    if let Some(part) = PARTS_NEEDED.into_iter().find(|part| !parts.contains_key(part)) {
        return Err(SafetyPlanRefused::PartNeeded { part });
    }
    let version = in_force(active.case()).map_or(0, |last| last.version) + 1;
    let made =
        SafetyPlan { parts, version, episode: active.case().episode_number(), recorded_at: moment.now, ..plan.clone() };
    let change = CaseChange::new().with(CaseworkEdit::AddSafetyPlan(made));
    let signal = text::line(signal)?;
    let is_known = known_signal.is_some_and(|known| unchanged(known, &Signal(signal.clone())));
    Ok(if signal.is_empty() || is_known { change } else { change.with_identity(IdentityEdit::SetSignal(signal)) })
}

/// Records that the plan in force was looked at with the client and still holds.
pub fn look_at_safety_plan(
    active: &ActiveCase<'_>,
    look: &SafetyLook,
    moment: &Moment,
) -> Result<CaseChange, SafetyPlanRefused> {
    happened_on(look.looked_on, moment.today, moment.tolerance_days)?;
    if let Some(day) = look.review_on {
        planned_on(day, moment.today)?;
    }
    let holds = newest(active.case());
    // Two that were written apart need a new version that knows both; a look at one would hide the other.
    if holds.len() != 1 || holds[0].id != look.plan {
        return Err(SafetyPlanRefused::NotInForce);
    }
    let look = SafetyLook { note: text::note(&look.note)?, recorded_at: moment.now, ..look.clone() };
    Ok(CaseChange::new().with(CaseworkEdit::AddSafetyLook(look)))
}

/// The newest versions of the current episode: more than one when they were written apart, the smaller id first.
pub fn newest(case: &Case) -> Vec<&SafetyPlan> {
    let episode = case.episode_number();
    let of_episode = || case.safety_plans.iter().filter(move |plan| plan.episode == episode);
    let last = of_episode().map(|plan| plan.version).max();
    of_episode().filter(|plan| Some(plan.version) == last).collect()
}

/// The version that is shown: of several that were written apart, the one with the smaller id. `None` without a plan.
pub fn in_force(case: &Case) -> Option<&SafetyPlan> {
    newest(case).first().copied()
}

/// The last look at the version in force.
pub fn last_look(case: &Case) -> Option<&SafetyLook> {
    let plan = in_force(case)?.id;
    case.safety_looks.iter().filter(|look| look.plan == plan).max_by_key(|look| (look.recorded_at, look.id))
}

/// The last day to look at the plan in force again; `None` without a plan or without such a day.
pub fn look_due(case: &Case) -> Option<Day> {
    last_look(case).map_or_else(|| in_force(case)?.review_on, |look| look.review_on)
}

/// The last time that risk rose, in causal order; `None` while it never did. The first determination is no rise.
pub fn last_rise(workflow: &Workflow) -> Option<&RiskSaid> {
    let said = &workflow.risk.determinations;
    let mut rises = said.windows(2).filter(|pair| pair[1].level > pair[0].level);
    rises.next_back().map(|pair| &pair[1])
}

/// Whether risk rose after somebody last looked at the plan: then it may no longer protect (`domain.md` 10, W14).
pub fn is_overtaken(case: &Case, workflow: &Workflow) -> bool {
    let looked = in_force(case).map(|plan| plan.recorded_at).max(last_look(case).map(|look| look.recorded_at));
    looked.is_some_and(|looked| last_rise(workflow).is_some_and(|said| said.at > looked))
}

/// How the safety plan stands on a day.
pub fn standing(case: &Case, workflow: &Workflow, today: Day) -> SafetyStanding {
    let newest = newest(case);
    if newest.is_empty() {
        SafetyStanding::Missing
    } else if newest.len() > 1 {
        SafetyStanding::Rivals
    } else if is_overtaken(case, workflow) {
        SafetyStanding::Overtaken
    } else if look_due(case).is_some_and(|day| day < today) {
        SafetyStanding::Due
    } else {
        SafetyStanding::Holds
    }
}

#[cfg(test)]
mod tests;
