//! Shows leads, screenings and what was done at once. Chooses no value.

use model::lead::Lead;
use model::screening::{EmergencyAction, Screening, WorkerPreference, is_eligible};

use crate::views::{CriterionAnswer, EmergencyActionView, LeadView, PreferenceView, ScreeningView};

/// How a case was noticed.
pub(crate) fn lead(lead: &Lead) -> LeadView {
    LeadView {
        identified_on: lead.identified_on.to_string(),
        source: lead.source.code().to_owned(),
        area: lead.area.clone(),
        urgent: lead.urgent.map(|why| why.code().to_owned()),
        hints: lead.hints.iter().map(|hint| hint.code().to_owned()).collect(),
        knows: lead.knows.code().to_owned(),
    }
}

/// Which worker the client would like.
pub(crate) fn preference(wish: &WorkerPreference) -> PreferenceView {
    PreferenceView {
        sex: wish.sex.map(|sex| sex.code().to_owned()),
        language: wish.language.clone(),
        other: wish.other.clone(),
        met: wish.met,
        reason_if_not: wish.reason_if_not.clone(),
    }
}

/// One screening.
pub(crate) fn screening(one: &Screening) -> ScreeningView {
    let factors = one.factors;
    let criteria = one
        .criteria
        .iter()
        .map(|(criterion, met)| CriterionAnswer { criterion: criterion.code().to_owned(), met: met.code().to_owned() });
    ScreeningView {
        id: one.id.to_hex(),
        asked_on: one.asked_on.to_string(),
        immediate_danger: one.immediate_danger.code().to_owned(),
        self_harm: one.self_harm.code().to_owned(),
        returned: one.returned.clone(),
        interview_on: one.interview_on.map(|day| day.to_string()),
        place: one.place.map(|place| place.code().to_owned()),
        private_setting: one.private_setting,
        preference: one.preference.as_ref().map(preference),
        told: one.told.iter().map(|item| item.code().to_owned()).collect(),
        criteria: criteria.collect(),
        eligible: is_eligible(&one.criteria),
        override_reason: one.override_reason.clone(),
        needs: one.needs.clone(),
        strengths: one.strengths.clone(),
        wants: one.wants.clone(),
        urgency: factors.map(|factors| factors.urgency.code().to_owned()),
        ability_to_act: factors.map(|factors| factors.ability_to_act.code().to_owned()),
        capacity: factors.map(|factors| factors.capacity.code().to_owned()),
        quick_win: one.quick_win,
        outcome: one.outcome.map(|outcome| outcome.code().to_owned()),
        reason: one.reason.map(|reason| reason.code().to_owned()),
        help_given: one.help_given.clone(),
    }
}

/// Something that was done at once.
pub(crate) fn emergency_action(done: &EmergencyAction) -> EmergencyActionView {
    EmergencyActionView {
        id: done.id.to_hex(),
        on: done.on.to_string(),
        kind: done.kind.code().to_owned(),
        result: done.result.clone(),
        supervisor_told: done.supervisor_told,
    }
}
