//! Calling for another assessment, what answers it, and that no call is lost in the answer to another.

use super::*;
use crate::assessment::Assessment;
use crate::codes::{AssessmentKind, ReviewOutcome, RiskLevel};
use crate::deadlines::{DeadlineKey, Receipts, Timeframes, open_deadlines};
use crate::lifecycle::{Guard, Unmet};
use crate::plan::CasePlan;
use crate::review::Review;
use crate::testkit::{OPENED, SUPERVISOR, WORKER, World, entry, moment, risk_found, supervisor, worker, world};

fn working() -> World {
    world().with_agreed_plan().at_risk(WORKER, RiskLevel::Medium)
}

fn planning() -> World {
    let mut world = working();
    world.case_mut().plans.clear();
    world
}

fn asked(
    world: &World,
    reason: ReassessReason,
    why: &str,
    risk: Option<&RiskDetermination>,
    who: &Who,
) -> Result<CaseChange, ReassessRefused> {
    let (case, workflow) = (world.case(), world.workflow());
    let active = ActiveCase::of(&case, &workflow).expect("it is active");
    call(&active, (entry(90), reason, why), risk, who, &moment(OPENED))
}

fn calls(world: &mut World, id: u8, on: Day) {
    let why = "M2 came back".to_owned();
    let reason = ReassessReason::NewIncident;
    world.case_mut().reassess_calls.push(ReassessCall { id: entry(id), episode: 1, on, reason, why, ends: Vec::new() });
}

fn assessed(world: &mut World, id: u8, on: Day, answers: Option<u8>) {
    let started = Assessment::started(entry(id), 1, AssessmentKind::Reassessment, on);
    let answers_review = answers.map(entry);
    world.case_mut().assessments.push(Assessment { completed_on: Some(on), answers_review, ..started });
}

fn planned(world: &mut World, id: u8, on: Day, answers: u8) {
    let last = working().case().plans[0].clone();
    let version = u32::from(id);
    let plan = CasePlan { id: entry(id), version, agreed_on: Some(on), answers_review: Some(entry(answers)), ..last };
    world.case_mut().plans.push(plan);
}

fn state(world: &World) -> CaseState {
    world.workflow().state
}

#[test]
fn what_is_new_is_called_for_with_a_reason_and_the_risk_as_it_is_now() {
    let world = working();
    let risk = risk_found(RiskLevel::High);
    let change = asked(&world, ReassessReason::NewIncident, "M2 came back", Some(&risk), &worker()).expect("T17");
    assert_eq!((change.casework.len(), change.statements.len()), (1, 1), "the call, and the risk signed with it");
    let unmet = |guards: &[Guard]| {
        let unmet = guards.iter().map(|guard| Unmet { guard: *guard, count: 1 }).collect();
        Err(ReassessRefused::Transition(TransitionRefused::Unmet { unmet }))
    };
    let silent = asked(&world, ReassessReason::NewIncident, " ", None, &worker());
    assert_eq!(silent, unmet(&[Guard::CommentWritten, Guard::RiskSet]), "an old risk does not answer for what is new");
    assert!(asked(&world, ReassessReason::NewConcern, "so", Some(&risk), &supervisor()).is_ok(), "or by a supervisor");
}

#[test]
fn missing_facts_lead_back_only_before_a_plan_is_agreed_and_change_no_risk() {
    let change = asked(&planning(), ReassessReason::MissingFacts, "who cares for M1", None, &worker()).expect("T11");
    assert!(change.statements.is_empty(), "nothing is said of risk");
    let late = asked(&working(), ReassessReason::MissingFacts, "who cares for M1", None, &worker());
    let expected = TransitionRefused::WrongState { state: CaseState::Implementing };
    assert_eq!(late, Err(ReassessRefused::Transition(expected)), "later something new is named, with its risk");
}

// Shows: T11 starts reassessment, T17 starts reassessment, T11 stops plan, T17 stops plan.
#[test]
fn a_call_stands_until_an_assessment_and_then_a_plan_answer_it() {
    let open = |world: &World| -> Vec<(DeadlineKey, Day)> {
        let all = open_deadlines(&world.case(), &world.workflow(), &Timeframes::default(), &Receipts::default());
        let steps = [DeadlineKey::Reassessment, DeadlineKey::Plan];
        all.iter().filter(|one| steps.contains(&one.key)).map(|one| (one.key, one.started)).collect()
    };
    for mut world in [working(), planning()] {
        let day = OPENED.plus(20);
        calls(&mut world, 90, day);
        assert_eq!(state(&world), CaseState::Assessment, "what is needed is looked at anew");
        assert_eq!(open(&world), [(DeadlineKey::Reassessment, day)], "from the day of the call");
        assert_eq!(assessment_answers(&world.case(), &world.workflow()), Some(entry(90)), "by the next one");
        assessed(&mut world, 91, day.plus(2), None);
        assert_eq!(state(&world), CaseState::Assessment, "an assessment that was under way answers nothing");
        assessed(&mut world, 92, day.plus(2), Some(90));
        assert_eq!(state(&world), CaseState::Planning, "then the plan is looked at");
        assert_eq!(open(&world), [(DeadlineKey::Plan, day.plus(2))], "from the day it was complete");
        assert_eq!(plan_answers(&world.case(), &world.workflow()), Some(entry(90)), "by the next version");
        planned(&mut world, 93, day.plus(4), 90);
        assert_eq!(state(&world), CaseState::Implementing, "and the work goes on");
        let workflow = world.workflow();
        assert_eq!(unanswered(&world.case(), &workflow), None, "nobody waits for anything");
        assert_eq!(plan_answers(&world.case(), &workflow), None, "a later plan answers no old call");
    }
}

#[test]
fn of_two_calls_that_did_not_see_each_other_the_later_is_not_lost_in_the_answer_to_the_first() {
    let (one, other) = (OPENED.plus(20), OPENED.plus(23));
    let mut early = working();
    calls(&mut early, 90, one);
    assessed(&mut early, 92, one.plus(1), Some(90));
    planned(&mut early, 93, one.plus(2), 90);
    calls(&mut early, 94, other);
    assert_eq!(state(&early), CaseState::Assessment, "what happened afterwards was not looked at");
    assert_eq!(assessment_answers(&early.case(), &early.workflow()), Some(entry(94)), "so the next one does");

    let mut both = working();
    calls(&mut both, 90, one);
    calls(&mut both, 94, other);
    assert_eq!(assessment_answers(&both.case(), &both.workflow()), Some(entry(94)), "who sees both names the last");
    assessed(&mut both, 95, other.plus(1), Some(94));
    planned(&mut both, 96, other.plus(2), 94);
    assert_eq!(state(&both), CaseState::Implementing, "one look answers both");

    let mut apart = working();
    calls(&mut apart, 90, one);
    assessed(&mut apart, 92, other.plus(2), Some(30));
    assert_eq!(state(&apart), CaseState::Assessment, "the answer to a review is none to a call that it did not name");
}

#[test]
fn a_call_out_of_a_review_takes_its_place_and_a_review_that_it_did_not_see_stays() {
    let mut world = working();
    world.case_mut().reviews.push(Review::opened(entry(30), 1, OPENED.plus(9), Vec::new()));
    assert_eq!(state(&world), CaseState::Reviewing, "it is under way");
    let risk = risk_found(RiskLevel::High);
    let change = asked(&world, ReassessReason::NewIncident, "M2 came back", Some(&risk), &worker()).expect("T17");
    let CaseworkEdit::AddReassessCall(call) = &change.casework[0] else { panic!("it is kept: {change:?}") };
    assert_eq!(call.ends, [entry(30)], "it says which review it ends");
    world.case_mut().reassess_calls.push(call.clone());
    assert_eq!(state(&world), CaseState::Assessment, "what is new goes first");
    assert_eq!(review::open(&world.case()), None, "nobody is asked to hold it any more");
    assessed(&mut world, 92, OPENED.plus(11), Some(90));
    planned(&mut world, 93, OPENED.plus(12), 90);
    assert_eq!(state(&world), CaseState::Implementing, "the new plan begins where the review would have led");
    world.case_mut().reviews.push(Review::opened(entry(31), 1, OPENED.plus(9), Vec::new()));
    assert_eq!(state(&world), CaseState::Reviewing, "one that was opened elsewhere is held");
}

#[test]
fn an_assessment_that_waits_for_a_supervisor_answers_only_once_it_stands() {
    let mut world = working();
    calls(&mut world, 90, OPENED.plus(10));
    assessed(&mut world, 92, OPENED.plus(11), Some(90));
    world.case_mut().assessments.last_mut().unwrap().approval_needed = true;
    assert_eq!(state(&world), CaseState::Assessment, "high risk is looked at by two");
    let subject = Subject::Assessment(entry(92));
    world.say(SUPERVISOR, StatementBody::Approved { subject, comment: String::new() });
    assert_eq!(state(&world), CaseState::Planning, "it stands");
}

#[test]
fn a_call_of_an_earlier_episode_asks_for_nothing() {
    let mut world = working();
    calls(&mut world, 90, OPENED.plus(10));
    world.case_mut().reassess_calls[0].episode = 0;
    assert_eq!(state(&world), CaseState::Implementing, "what was then is over");
    let asked = review::that_asked(&world.case(), &world.workflow(), &[ReviewOutcome::Reassess]);
    assert_eq!((asked, assessment_answers(&world.case(), &world.workflow())), (None, None), "nor does anything else");
}

#[test]
fn missing_facts_lead_back_only_before_a_plan_is_agreed_and_what_is_new_does_later_too() {
    assert_eq!(
        reasons(CaseState::Planning).len(),
        ReassessReason::ALL.len(),
        "any reason leads back from a plan in the making"
    );
    for state in [CaseState::Implementing, CaseState::Reviewing] {
        let may = reasons(state);
        assert!(!may.contains(&ReassessReason::MissingFacts) && may.len() == 3, "{state:?}: {may:?}");
    }
    assert!(
        reasons(CaseState::Assessment).is_empty() && reasons(CaseState::Closed).is_empty(),
        "nothing to lead back from"
    );
}
