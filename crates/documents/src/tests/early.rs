//! Leads, screenings and what was done at once: they read back, their form is frozen, and no answer on danger is lost.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;

use model::codes::*;
use model::lead::Lead;
use model::reassess::ReassessCall;
use model::screening::{EmergencyAction, Factors, Screening, ScreeningField, WorkerPreference};
use model::{CaseChange, CaseworkEdit, Day};

use super::versions::golden;
use super::world::*;
use crate::{CaseworkDoc, Notice};

fn lead() -> Lead {
    Lead {
        id: entry(70),
        identified_on: Day(20_540),
        source: LeadSource::CampManagement,
        area: "north camp".to_owned(),
        urgent: Some(UrgentReason::VeryYoungSeparated),
        hints: vec![ConcernKind::Separated, ConcernKind::SeriousHealth],
        knows: Tri::Unknown,
    }
}

fn done() -> EmergencyAction {
    EmergencyAction {
        id: entry(72),
        on: Day(20_541),
        kind: EmergencyKind::PlaceOfSafety,
        result: "with M1 tonight".to_owned(),
        supervisor_told: true,
    }
}

fn screening() -> Screening {
    Screening {
        immediate_danger: Tri::Yes,
        self_harm: Tri::No,
        returned: "back in the camp".to_owned(),
        interview_on: Some(Day(20_541)),
        place: Some(PlaceKind::SafeSpace),
        private_setting: Some(true),
        preference: Some(WorkerPreference {
            sex: Some(Sex::Female),
            language: "Fur".to_owned(),
            other: "no uniform".to_owned(),
            met: false,
            reason_if_not: "nobody here speaks it".to_owned(),
        }),
        told: vec![ToldItem::Process, ToldItem::TimeLimit],
        criteria_version: Some(1),
        criteria: BTreeMap::from([(Criterion::C1, Tri::Yes), (Criterion::C2, Tri::Unknown)]),
        override_reason: "alone".to_owned(),
        needs: "care".to_owned(),
        strengths: "M1".to_owned(),
        wants: "to stay".to_owned(),
        factors: Some(Factors { urgency: Grade::High, ability_to_act: Grade::Medium, capacity: Grade::Low }),
        quick_win: true,
        outcome: Some(ScreeningOutcome::Redirect),
        ended_on: Some(Day(20_542)),
        reason: Some(NoActionReason::CapacityReferredOut),
        help_given: "went there together".to_owned(),
        approval_needed: true,
        ..Screening::asked(entry(71), Day(20_541))
    }
}

/// The screening as it is really written: danger first, everything else when it ends.
fn edits() -> CaseChange {
    let whole = screening();
    let begun = Screening {
        immediate_danger: whole.immediate_danger,
        self_harm: whole.self_harm,
        returned: whole.returned.clone(),
        ..Screening::asked(whole.id, whole.asked_on)
    };
    let fields = vec![
        ScreeningField::InterviewOn(whole.interview_on.unwrap()),
        ScreeningField::Place(whole.place.unwrap()),
        ScreeningField::PrivateSetting(true),
        ScreeningField::Preference(whole.preference.clone().unwrap()),
        ScreeningField::Told(whole.told.clone()),
        ScreeningField::CriteriaVersion(1),
        ScreeningField::Criterion(Criterion::C1, Tri::Yes),
        ScreeningField::Criterion(Criterion::C2, Tri::Unknown),
        ScreeningField::OverrideReason(whole.override_reason.clone()),
        ScreeningField::Needs(whole.needs.clone()),
        ScreeningField::Strengths(whole.strengths.clone()),
        ScreeningField::Wants(whole.wants.clone()),
        ScreeningField::Factors(whole.factors.unwrap()),
        ScreeningField::QuickWin(true),
        ScreeningField::Reason(whole.reason.unwrap()),
        ScreeningField::HelpGiven(whole.help_given.clone()),
        ScreeningField::ApprovalNeeded(true),
        ScreeningField::Outcome(whole.outcome.unwrap(), whole.ended_on.unwrap()),
    ];
    let begun = CaseChange::new()
        .with(CaseworkEdit::AddLead(lead()))
        .with(CaseworkEdit::AddScreening(begun))
        .with(CaseworkEdit::AddEmergencyAction(done()));
    fields.into_iter().map(|field| CaseworkEdit::SetScreening(entry(71), field)).fold(begun, CaseChange::with)
}

// FROZEN: tablets in the field hold these bytes.
#[test]
fn what_comes_before_intake_keeps_its_form_and_reads_back() {
    let mut new = bare_case();
    new.change = edits();
    let (doc, raw) = CaseworkDoc::genesis(actor(1), &new).unwrap();
    let kept = golden("casework_v1_early", &bytes_of(&raw));
    assert_eq!(kept, bytes_of(&raw), "the form is frozen");
    let reading = doc.read();
    assert_eq!(reading.irregularities, [], "every field is known");
    assert_eq!(reading.case.leads, [lead()], "how it was noticed");
    assert_eq!(reading.case.screenings, [screening()], "what was found");
    assert_eq!(reading.case.emergency_actions, [done()], "and what was done at once");
    assert_eq!(CaseworkDoc::load(None, &kept).unwrap().read(), reading, "from the frozen bytes alone");
}

// FROZEN: tablets in the field hold these bytes.
#[test]
fn a_call_for_another_assessment_keeps_its_form_and_reads_back() {
    let call = ReassessCall {
        id: entry(73),
        episode: 2,
        on: Day(20_560),
        reason: ReassessReason::NewIncident,
        why: "M2 came back".to_owned(),
        ends: vec![entry(60), entry(61)],
    };
    let mut new = bare_case();
    new.change = CaseChange::new().with(CaseworkEdit::AddReassessCall(call.clone()));
    let (doc, raw) = CaseworkDoc::genesis(actor(1), &new).unwrap();
    let kept = golden("casework_v1_reassess_call", &bytes_of(&raw));
    assert_eq!(kept, bytes_of(&raw), "the form is frozen");
    let reading = doc.read();
    assert_eq!((reading.irregularities, reading.case.reassess_calls), (vec![], vec![call]), "every field is known");
}

#[test]
fn of_two_answers_on_danger_yes_counts_on_both_devices_and_of_two_outcomes_the_open_one() {
    let mut new = bare_case();
    new.change = CaseChange::new().with(CaseworkEdit::AddScreening(Screening::asked(entry(71), Day(20_541))));
    let mut ours = Tablet::making(&new, 1);
    let mut theirs = ours.joined_by(2);
    let set = |field| case_edit(CaseworkEdit::SetScreening(entry(71), field));
    ours.write(&set(ScreeningField::ImmediateDanger(Tri::Yes)));
    theirs.write(&set(ScreeningField::ImmediateDanger(Tri::No)));
    ours.write(&set(ScreeningField::Outcome(ScreeningOutcome::Open, Day(20_542))));
    theirs.write(&set(ScreeningField::Outcome(ScreeningOutcome::NoAction, Day(20_542))));
    exchange(&mut ours, &mut theirs);
    let (one, other) = (ours.read(), theirs.read());
    assert_eq!(one.case, other.case, "both devices read the same");
    let found = &one.case.screenings[0];
    assert_eq!(found.immediate_danger, Tri::Yes, "no silent winner on a safety field");
    assert_eq!(found.outcome, Some(ScreeningOutcome::Open), "somebody still means to help");
    let fields = |key: &str| Notice::OtherValues { field: format!("screening:{}.{key}", entry(71).to_hex()) };
    for key in ["x", "o"] {
        assert!(one.notices.contains(&fields(key)), "that there was another answer is said: {:?}", one.notices);
    }
}
