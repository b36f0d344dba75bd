//! Tasks about consent: what ends soon, what the client decides anew at 15 and 18, what is still to be written (W10, T33).

use super::rules::{Situation, task};
use super::{Audience, Task, Why, WorkRule};
use crate::case_file::Case;
use crate::codes::{AgeBand, ConsentAnswer, ConsentMethod, ConsentScope};
use crate::consent::{CLOSES_DAYS, HeldConsent, band_on, has_to_close, held, is_given_anew, state_on};
use crate::consent::{ConsentState, is_sharing};
use crate::ids::PersonCode;
use crate::time::Day;
use crate::workflow::Workflow;

/// Days before its last day from which a consent is asked again (W10).
pub const CONSENT_SHOWS_DAYS: i32 = 14;
/// Days before the client is 15 or 18 from which that shows (W10).
pub const BAND_SHOWS_DAYS: i32 = 30;

/// Every task about the client's consent, while the case goes on.
pub(super) fn tasks(situation: &Situation<'_>) -> Vec<Task> {
    let (workflow, today) = (situation.workflow, situation.today);
    if !workflow.is_active() {
        return Vec::new();
    }
    if has_to_close(workflow) {
        return vec![has_to_be_closed(situation)];
    }
    let held = held(situation.case, workflow);
    let mut tasks: Vec<Task> = held.iter().filter_map(|one| of_held(situation, one)).collect();
    let services = held.iter().find(|one| one.scope == ConsentScope::CaseManagement && one.about == PersonCode::Client);
    let given = services.filter(|one| one.decision.grants()).and_then(|one| one.decision.terms.age_band);
    let soon = band_on(situation.case, today.plus(BAND_SHOWS_DAYS));
    if given.zip(soon).is_some_and(|(given, soon)| is_given_anew(given, soon)) {
        tasks.push(task(situation, WorkRule::W10, Audience::Worker, None, 1, Why::ConsentAnew));
    }
    tasks
}

/// A purpose that ends soon or, for what the case rests on, has ended; else a spoken yes that is still to be written.
fn of_held(situation: &Situation<'_>, held: &HeldConsent) -> Option<Task> {
    let (decision, scope, today) = (&held.decision, held.scope, situation.today);
    if held.about != PersonCode::Client || !decision.grants() {
        return None;
    }
    let state = state_on(Some(decision), today);
    let kept_up = matches!(scope, ConsentScope::CaseManagement | ConsentScope::SafeContact);
    let ends = decision.expires_on.filter(|last| last.days_since(today) <= CONSENT_SHOWS_DAYS);
    if let Some(last) = ends.filter(|_| state != ConsentState::Expired || kept_up) {
        return Some(task(situation, WorkRule::W10, Audience::Worker, Some(last), 14, Why::ConsentEnds { scope }));
    }
    let spoken = decision.method == ConsentMethod::VerbalWitnessed && decision.terms.witness.is_some();
    let to_write = spoken && !is_sharing(scope) && matches!(state, ConsentState::Agreed | ConsentState::Partial);
    to_write.then(|| task(situation, WorkRule::W10, Audience::Worker, None, 1, Why::ConsentToWrite { scope }))
}

fn has_to_be_closed(situation: &Situation<'_>) -> Task {
    let key = (PersonCode::Client, ConsentScope::CaseManagement);
    let since = situation.workflow.consents.get(&key).map_or(situation.today, |view| view.counts.valid_from);
    let due: Day = since.plus(CLOSES_DAYS);
    let withdrawn =
        situation.workflow.consents.get(&key).is_some_and(|view| view.counts.answer == ConsentAnswer::Withdrawn);
    let why = Why::ConsentGone { withdrawn };
    task(situation, WorkRule::T33, Audience::Both, Some(due), CLOSES_DAYS, why)
}

/// Every day on which a task about consent may begin or cease to show, for lists that are made ahead.
pub fn consent_days(case: &Case, workflow: &Workflow) -> Vec<Day> {
    let of_held = |one: &HeldConsent| {
        let ends = one.decision.expires_on.into_iter().flat_map(|last| [last.plus(-CONSENT_SHOWS_DAYS), last.plus(1)]);
        std::iter::once(one.decision.valid_from).chain(ends)
    };
    let mut days: Vec<Day> = workflow.held_consents.iter().flat_map(of_held).collect();
    let given = days.iter().min().copied();
    // The first day in the years of a childhood on which another voice is near.
    let years = given.into_iter().flat_map(|from| (0..18 * 366).map(move |after| from.plus(after)));
    let near = |day: &Day| band_on(case, day.plus(BAND_SHOWS_DAYS));
    let band = given.and_then(|from| band_on(case, from));
    let anew = |day: &Day| band.zip(near(day)).is_some_and(|(then, soon)| is_given_anew(then, soon));
    if band.is_none_or(|band| band >= AgeBand::To24) {
        return days;
    }
    days.extend(years.clone().find(anew));
    days.extend(years.into_iter().find(|day| anew(day) && near(day).is_some_and(|soon| soon >= AgeBand::To24)));
    days
}
