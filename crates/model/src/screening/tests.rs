//! Danger first, what a screening needs, what it comes to, and when a case counts as ended before intake.

use super::*;
use crate::active::EarlyCase;
use crate::change::{CaseChange, CaseworkEdit};
use crate::codes::{
    CaseState, ConcernKind, ConsentAnswer, ConsentMethod, ConsentScope, ContactMode, LegalBasis, NoContactReason,
    Programme, RiskLevel, UrgentReason,
};
use crate::consent::ConsentDecision;
use crate::deadlines::{DeadlineKey, Receipts, Timeframes, open_deadlines};
use crate::ids::PersonCode;
use crate::lifecycle::{Guard, Passage, TransitionId, TransitionRefused};
use crate::statement::StatementBody;
use crate::testkit::{OPENED, SUPERVISOR, World, entry, moment, noticed_world, risk_found, worker};
use crate::unit::Concern;
use crate::worklist::{Situation, WorkRule, tasks};

/// Writes what a change says of screenings, as the document would.
fn write(world: &mut World, change: CaseChange) {
    for edit in change.casework {
        let case = world.case_mut();
        match edit {
            CaseworkEdit::AddScreening(one) => case.screenings.push(one),
            CaseworkEdit::AddEmergencyAction(done) => case.emergency_actions.push(done),
            CaseworkEdit::AddContact(note) => case.contacts.push(note),
            CaseworkEdit::AddConcern(concern) => case.concerns.push(concern),
            CaseworkEdit::SetScreening(id, field) => {
                let one = case.screenings.iter_mut().find(|one| one.id == id).expect("it was begun");
                match field {
                    ScreeningField::ImmediateDanger(said) => one.immediate_danger = said,
                    ScreeningField::SelfHarm(said) => one.self_harm = said,
                    ScreeningField::InterviewOn(day) => one.interview_on = Some(day),
                    ScreeningField::Needs(text) => one.needs = text,
                    ScreeningField::Criterion(which, met) => {
                        one.criteria.insert(which, met);
                    }
                    ScreeningField::Told(told) => one.told = told,
                    ScreeningField::Outcome(outcome, day) => (one.outcome, one.ended_on) = (Some(outcome), Some(day)),
                    ScreeningField::ApprovalNeeded(needed) => one.approval_needed = needed,
                    _ => {}
                }
            }
            _ => {}
        }
    }
    for body in change.statements {
        world.say(crate::testkit::WORKER, body);
    }
}

fn answer(world: &mut World, danger: Tri, returned: &str) -> Result<(), ScreeningRefused> {
    let (case, workflow) = (world.case(), world.workflow());
    let id = entry(100 + u8::try_from(case.screenings.len()).expect("a few"));
    let asked = DangerAsked { id, immediate_danger: danger, self_harm: Tri::No, returned: returned.to_owned() };
    let early = EarlyCase::of(&case, &workflow).expect("nothing was opened");
    let change = answer_danger(&early, &asked, &worker(), &moment(OPENED))?;
    write(world, change);
    Ok(())
}

fn interview(answer: ConsentAnswer) -> ConsentDecision {
    ConsentDecision {
        about: PersonCode::Client,
        scope: ConsentScope::InterviewAndRecord,
        answer,
        basis: LegalBasis::Consent,
        given_by: PersonCode::Client,
        method: ConsentMethod::VerbalWitnessed,
        explained: vec![ToldItem::Process],
        valid_from: OPENED,
        expires_on: None,
        conditions: String::new(),
        terms: crate::consent::ConsentTerms::default(),
    }
}

fn screened(met: Tri) -> Screened {
    let criteria = criteria_of(CRITERIA_VERSION, Programme::Gbv).expect("there is a set");
    let concern =
        Concern { id: entry(4), kind: ConcernKind::RiskOfGbv, main: true, noticed_on: OPENED, note: String::new() };
    Screened {
        screening: entry(100),
        consent: Some(interview(ConsentAnswer::Given)),
        interview_on: OPENED,
        place: None,
        private_setting: Some(true),
        preference: Some(WorkerPreference { met: true, ..WorkerPreference::default() }),
        programme: Some(Programme::Gbv),
        told: vec![ToldItem::Process, ToldItem::TimeLimit],
        criteria: criteria.iter().map(|criterion| (*criterion, met)).collect(),
        override_reason: String::new(),
        concerns: vec![concern],
        needs: "company on the way".to_owned(),
        strengths: "two friends".to_owned(),
        wants: "to learn".to_owned(),
        risk: Some(risk_found(RiskLevel::Medium)),
        factors: Some(Factors { urgency: Grade::High, ability_to_act: Grade::Medium, capacity: Grade::Low }),
        quick_win: false,
        outcome: ScreeningOutcome::Open,
        reason: None,
        help_given: String::new(),
    }
}

fn complete(world: &mut World, said: &Screened) -> Result<(), ScreeningRefused> {
    let (case, workflow) = (world.case(), world.workflow());
    let early = EarlyCase::of(&case, &workflow).expect("nothing was opened");
    let change = complete_screening(&early, said, &worker(), &moment(OPENED))?;
    write(world, change);
    Ok(())
}

fn unmet(refused: Result<(), ScreeningRefused>) -> Vec<Guard> {
    match refused {
        Err(ScreeningRefused::Transition(TransitionRefused::Unmet { unmet })) => {
            unmet.iter().map(|one| one.guard).collect()
        }
        other => panic!("unmet guards were expected, not {other:?}"),
    }
}

#[test]
fn danger_begins_a_screening_at_once_and_no_danger_waits_for_consent() {
    let mut calm = noticed_world();
    assert_eq!(calm.workflow().state, CaseState::Identified, "it was noticed");
    answer(&mut calm, Tri::No, "").unwrap();
    assert_eq!(calm.workflow().state, CaseState::Identified, "T02 needs a yes to the interview");
    let mut pressing = noticed_world();
    answer(&mut pressing, Tri::Yes, "").unwrap();
    assert_eq!(pressing.workflow().state, CaseState::Screening, "or immediate danger");
    answer(&mut pressing, Tri::No, "").unwrap();
    assert_eq!(pressing.case().screenings.len(), 1, "answered anew, it is the same screening");
}

// Shows: T37 stops first_response.
#[test]
fn danger_that_was_ticked_by_mistake_is_taken_back_by_a_row_of_the_table() {
    let mut world = noticed_world();
    answer(&mut world, Tri::Yes, "").unwrap();
    let before = world.workflow();
    assert_eq!(before.state, CaseState::Screening, "danger begins it");
    answer(&mut world, Tri::No, "").unwrap();
    let after = world.workflow();
    let passage = Passage::between(&before, &after).expect("it went back");
    assert_eq!(passage.rows.iter().map(|row| row.id).collect::<Vec<_>>(), [TransitionId::T37], "a row leads there");
    let deadlines = open_deadlines(&world.case(), &after, &Timeframes::default(), &Receipts::default());
    assert!(deadlines.iter().all(|due| due.key != DeadlineKey::FirstResponse), "nobody is in danger");
}

// Shows: T04 starts consent_after_emergency, T04 stops first_response.
#[test]
fn an_open_emergency_is_owed_now_by_worker_and_supervisor_until_something_is_done() {
    let mut world = noticed_world();
    answer(&mut world, Tri::Yes, "").unwrap();
    let owed = |world: &World| {
        let (case, workflow) = (world.case(), world.workflow());
        let deadlines = open_deadlines(&case, &workflow, &Timeframes::default(), &Receipts::default());
        let (today, now) = (OPENED, moment(OPENED).now);
        let situation =
            Situation { case: &case, workflow: &workflow, deadlines: &deadlines, conflicts: &[], today, now };
        (tasks(&situation).first().map(|task| task.rule), deadlines.iter().map(|due| due.key).collect::<Vec<_>>())
    };
    assert_eq!(owed(&world).0, Some(WorkRule::W01), "the emergency stands before everything");
    let action = EmergencyAction {
        id: entry(50),
        on: OPENED,
        kind: EmergencyKind::PlaceOfSafety,
        result: "with her aunt tonight".to_owned(),
        supervisor_told: true,
    };
    let (case, workflow) = (world.case(), world.workflow());
    let early = EarlyCase::of(&case, &workflow).unwrap();
    let late = EmergencyAction { on: OPENED.plus(5), ..action.clone() };
    assert!(record_emergency_action(&early, &late, &moment(OPENED)).is_err(), "nothing was done on a day to come");
    write(&mut world, record_emergency_action(&early, &action, &moment(OPENED)).unwrap());
    let (first, keys) = owed(&world);
    assert_eq!(first, Some(WorkRule::W02), "then the screening itself");
    assert!(keys.contains(&DeadlineKey::ConsentAfterEmergency), "and consent to what was written (domain.md 7.2)");
    assert!(!keys.contains(&DeadlineKey::FirstResponse), "the first response was given");
}

// Shows: InterviewConsented, PreferenceAsked, NoActionReasoned, HelpWritten, ClientTold.
#[test]
fn a_screening_asks_for_everything_and_names_what_is_missing() {
    let refused = |change: fn(&mut Screened)| {
        let mut world = noticed_world();
        answer(&mut world, Tri::No, "").unwrap();
        let mut said = screened(Tri::Yes);
        change(&mut said);
        complete(&mut world, &said)
    };
    assert_eq!(unmet(refused(|s| s.consent = None)), [Guard::InterviewConsented], "a yes to the interview");
    assert_eq!(unmet(refused(|s| s.preference = None)), [Guard::PreferenceAsked], "S15 sentence 41");
    let missing = |field| Err(ScreeningRefused::Missing { field });
    assert_eq!(refused(|s| s.criteria.clear()), missing("criteria"), "each criterion is asked");
    assert_eq!(refused(|s| s.risk = None), missing("risk"), "risk is found at screening");
    assert_eq!(refused(|s| s.factors = None), missing("factors"), "S15 sentence 97");
    assert_eq!(refused(|s| s.wants.clear()), missing("wants"), "what does the client want?");
    assert_eq!(refused(|s| s.concerns.clear()), missing("concerns"), "why?");
    let tomorrow = refused(|s| s.interview_on = OPENED.plus(9));
    assert!(matches!(tomorrow, Err(ScreeningRefused::Day(_))), "an interview was held, not planned");
    let reason = refused(|s| {
        s.outcome = ScreeningOutcome::NoAction;
        s.told.clear();
    });
    assert_eq!(unmet(reason), [Guard::NoActionReasoned, Guard::HelpWritten, Guard::ClientTold], "T05");
}

#[test]
fn a_person_who_meets_no_criterion_is_opened_only_by_the_supervisors_word() {
    let mut world = noticed_world();
    answer(&mut world, Tri::No, "").unwrap();
    let mut said = screened(Tri::No);
    let refused = complete(&mut world, &said);
    assert_eq!(refused, Err(ScreeningRefused::Missing { field: "override_reason" }), "why all the same?");
    said.override_reason = "alone with three children".to_owned();
    complete(&mut world, &said).unwrap();
    let (case, workflow) = (world.case(), world.workflow());
    let waits = crate::approval::waiting(&case, &workflow);
    assert_eq!(waits, [Subject::Screening(entry(100))], "a supervisor decides");
    assert!(!is_approved(&workflow, &case.screenings[0]), "and has not yet");
    world.say(SUPERVISOR, StatementBody::Approved { subject: Subject::Screening(entry(100)), comment: String::new() });
    assert!(is_approved(&world.workflow(), &case.screenings[0]), "now it may be opened");
    assert_eq!(world.workflow().state, CaseState::Screening, "it waits to be opened");
    let again = complete(&mut world, &said);
    assert_eq!(again, Err(ScreeningRefused::NoSuchScreening), "what was approved is not written over");
}

#[test]
fn a_no_to_the_interview_leaves_a_minimal_record_that_a_supervisor_confirms() {
    let mut world = noticed_world();
    answer(&mut world, Tri::No, "").unwrap();
    let mut said = screened(Tri::Yes);
    said.consent = Some(interview(ConsentAnswer::Refused));
    assert_eq!(complete(&mut world, &said), Err(ScreeningRefused::ConsentDeclined), "no case is opened by it");
    said.outcome = ScreeningOutcome::NoAction;
    said.reason = Some(NoActionReason::ConsentDeclined);
    complete(&mut world, &said).unwrap();
    let case = world.case();
    assert!(case.concerns.is_empty() && case.screenings[0].needs.is_empty(), "nothing that was typed is kept");
    assert_eq!(world.workflow().risk.current, None, "and no risk is determined");
    assert_eq!(world.workflow().state, CaseState::Screening, "a supervisor confirms it (domain.md 15)");
    world.say(SUPERVISOR, StatementBody::Approved { subject: Subject::Screening(entry(100)), comment: String::new() });
    assert_eq!(world.workflow().state, CaseState::NoAction, "then it is over");
}

// Shows: CommentWritten.
#[test]
fn who_was_not_taken_on_comes_back_with_a_reason_and_is_screened_anew() {
    let mut world = noticed_world();
    answer(&mut world, Tri::No, "").unwrap();
    let mut said = screened(Tri::No);
    said.outcome = ScreeningOutcome::NoAction;
    said.reason = Some(NoActionReason::CriteriaNotMet);
    said.help_given = "told where the registry is".to_owned();
    complete(&mut world, &said).unwrap();
    assert_eq!(world.workflow().state, CaseState::NoAction, "T05");
    assert_eq!(unmet(answer(&mut world, Tri::No, " ")), [Guard::CommentWritten], "T23: why now?");
    answer(&mut world, Tri::No, "her uncle is back").unwrap();
    assert_eq!(world.workflow().state, CaseState::Screening, "a new screening");
    assert_eq!(world.case().screenings.len(), 2, "beside the first one");
}

// Shows: ReachTried.
#[test]
fn a_lead_ends_unreachable_after_three_tries_and_a_supervisors_word() {
    let mut world = noticed_world();
    let end = |world: &World| {
        let (case, workflow) = (world.case(), world.workflow());
        let early = EarlyCase::of(&case, &workflow).unwrap();
        let reason = NoActionReason::Unreachable;
        end_lead(&early, entry(100), reason, "", &worker(), &moment(OPENED))
    };
    for number in 0..3 {
        assert_eq!(unmet(end(&world).map(drop)), [Guard::ReachTried], "{number} tries are not enough");
        let (case, workflow) = (world.case(), world.workflow());
        let early = EarlyCase::of(&case, &workflow).unwrap();
        let (mode, why) = (ContactMode::Phone, NoContactReason::PhoneOff);
        let tried = Tried { id: entry(80 + number), on: OPENED, mode, why };
        write(&mut world, record_attempt(&early, &tried, &worker(), &moment(OPENED)).unwrap());
    }
    let change = end(&world).unwrap();
    write(&mut world, change);
    assert_ne!(world.workflow().state, CaseState::NoAction, "the supervisor confirms (T03)");
    world.say(SUPERVISOR, StatementBody::Approved { subject: Subject::Screening(entry(100)), comment: String::new() });
    assert_eq!(world.workflow().state, CaseState::NoAction, "now it is over");
}

#[test]
fn of_two_screenings_that_did_not_see_each_other_the_open_one_keeps_the_case_open() {
    let mut world = noticed_world();
    let ended = |id, outcome| Screening { outcome: Some(outcome), ..Screening::asked(entry(id), OPENED) };
    world.case_mut().screenings.push(ended(10, ScreeningOutcome::NoAction));
    assert_eq!(world.workflow().state, CaseState::NoAction, "alone it ends the case");
    world.case_mut().screenings.push(ended(11, ScreeningOutcome::Open));
    assert_eq!(world.workflow().state, CaseState::Screening, "somebody else found a reason to go on");
    assert!(Danger(Tri::Yes).is_safer_than(&Danger(Tri::No)), "and of two answers on danger, yes counts");
}

// Shows: T01 starts first_response, T01 starts screening.
#[test]
fn an_urgent_lead_is_due_in_a_day_and_another_in_three() {
    let due = |urgent| {
        let mut world = noticed_world();
        world.case_mut().leads[0].urgent = urgent;
        let open = open_deadlines(&world.case(), &world.workflow(), &Timeframes::default(), &Receipts::default());
        open.iter().map(|one| (one.key, one.due.days_since(OPENED))).collect::<Vec<_>>()
    };
    let calm = [(DeadlineKey::FirstResponse, 3), (DeadlineKey::Screening, 3)];
    assert_eq!(due(None), calm, "72 hours where nothing is known (domain.md 7.2)");
    let urgent = [(DeadlineKey::FirstResponse, 1), (DeadlineKey::Screening, 1)];
    assert_eq!(due(Some(UrgentReason::Medical)), urgent, "urgent stands in for high risk");
}
