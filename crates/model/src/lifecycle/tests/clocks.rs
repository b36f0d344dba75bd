//! Every clock that a row starts runs from that day, and every clock that it stops is gone.

use super::*;
use crate::assessment::Assessment;
use crate::case_file::Episode;
use crate::codes::{AssessmentKind, ConsentScope, EmergencyKind, OpenReason, ReviewOutcome, ScreeningOutcome, Tri};
use crate::deadlines::{Receipts, Timeframes, open_deadlines};
use crate::post_closure::PostClosureCheck;
use crate::review::Review;
use crate::screening::{EmergencyAction, Screening};
use crate::statement::{StatementBody, Subject};
use crate::testkit::{consent_given, noticed_world};
use crate::time::Day;

/// The day on which a clock began to run; `None` when it does not.
fn began(world: &World, key: DeadlineKey) -> Option<Day> {
    let open = open_deadlines(&world.case(), &world.workflow(), &Timeframes::default(), &Receipts::default());
    open.iter().find(|deadline| deadline.key == key).map(|deadline| deadline.started)
}

fn state(world: &World) -> CaseState {
    world.workflow().state
}

/// Somebody in danger, for whom something was done and whose consent is owed.
fn in_danger() -> World {
    let mut world = noticed_world();
    let danger = Screening { immediate_danger: Tri::Yes, ..Screening::asked(entry(100), OPENED) };
    world.case_mut().screenings.push(danger);
    world
}

fn helped() -> World {
    let mut world = in_danger();
    world.case_mut().emergency_actions.push(EmergencyAction {
        id: entry(50),
        on: OPENED,
        kind: EmergencyKind::PlaceOfSafety,
        result: String::new(),
        supervisor_told: true,
    });
    world
}

const EARLY: [DeadlineKey; 3] =
    [DeadlineKey::FirstResponse, DeadlineKey::Screening, DeadlineKey::ConsentAfterEmergency];

/// The clocks before intake that run in neither of these cases.
fn none_of_early(world: &World) -> bool {
    EARLY.iter().all(|key| began(world, *key).is_none())
}

// Shows: T02 stops first_response.
#[test]
fn an_interview_is_the_first_response() {
    let mut world = noticed_world();
    assert_eq!(began(&world, DeadlineKey::FirstResponse), Some(OPENED), "somebody waits for an answer");
    let held = Screening { interview_on: Some(OPENED), ..Screening::asked(entry(100), OPENED) };
    world.case_mut().screenings.push(held);
    assert_eq!(began(&world, DeadlineKey::FirstResponse), None, "it was given");
    assert_eq!(began(&world, DeadlineKey::Screening), Some(OPENED), "the screening goes on");
}

// Shows: T03 stops first_response, T03 stops screening, T03 stops consent_after_emergency.
// Shows: T05 stops first_response, T05 stops screening, T05 stops consent_after_emergency.
#[test]
fn what_ends_before_intake_owes_nothing() {
    let open = helped();
    let both = [DeadlineKey::Screening, DeadlineKey::ConsentAfterEmergency].map(|key| began(&open, key));
    assert_eq!(both, [Some(OPENED), Some(OPENED)], "screening and consent are owed");
    assert_eq!(began(&in_danger(), DeadlineKey::FirstResponse), Some(OPENED), "before that, help itself");
    let mut screened_out = open;
    screened_out.case_mut().screenings[0].outcome = Some(ScreeningOutcome::NoAction);
    assert_eq!(state(&screened_out), CaseState::NoAction, "T05");
    assert!(none_of_early(&screened_out), "nobody is late for what is over");
    let mut lead = noticed_world();
    assert_eq!(began(&lead, DeadlineKey::Screening), Some(OPENED), "a lead is to be screened");
    let ended = Screening { outcome: Some(ScreeningOutcome::NoAction), ..Screening::asked(entry(101), OPENED) };
    lead.case_mut().screenings.push(ended);
    assert_eq!(state(&lead), CaseState::NoAction, "T03");
    assert!(none_of_early(&lead), "nor for a lead that ended");
}

// Shows: T23 starts screening.
#[test]
fn who_comes_back_is_screened_from_that_day_on() {
    let mut world = noticed_world();
    let ended = Screening { outcome: Some(ScreeningOutcome::NoAction), ..Screening::asked(entry(100), OPENED) };
    world.case_mut().screenings.push(ended);
    let back = OPENED.plus(40);
    let again = Screening {
        immediate_danger: Tri::Yes,
        returned: "her uncle is back".to_owned(),
        ..Screening::asked(entry(101), back)
    };
    world.case_mut().screenings.push(again);
    assert_eq!(began(&world, DeadlineKey::Screening), Some(back), "not from the first time she was noticed");
}

// Shows: T06 starts assessment, T06 stops first_response, T06 stops screening, T06 stops consent_after_emergency.
#[test]
fn intake_ends_the_screening_and_begins_the_assessment() {
    let mut world = helped();
    let intake = OPENED.plus(2);
    let (id, reason) = (entry(1), Some(OpenReason::New));
    world.case_mut().episodes.push(Episode { id, number: 1, opened_on: intake, reason, history_reviewed: false });
    assert_eq!(state(&world), CaseState::Assessment, "T06");
    assert_eq!(began(&world, DeadlineKey::Assessment), Some(intake), "from the day of intake");
    assert!(none_of_early(&world), "what was owed before is settled");
}

fn assessed(world: &mut World, id: u8, on: Day, answers_review: Option<crate::ids::EntryId>) {
    let kind = AssessmentKind::Comprehensive;
    let episode = world.case().episode_number();
    let started = Assessment::started(entry(id), episode, kind, on);
    world.case_mut().assessments.push(Assessment { completed_on: Some(on), answers_review, ..started });
}

// Shows: T08 starts plan, T08 stops assessment, T08 stops reassessment.
#[test]
fn a_completed_assessment_is_followed_by_a_plan() {
    let mut first = world();
    assert_eq!(began(&first, DeadlineKey::Assessment), Some(OPENED), "it is owed");
    assessed(&mut first, 4, OPENED.plus(3), None);
    assert_eq!(began(&first, DeadlineKey::Assessment), None, "it is done");
    assert_eq!(began(&first, DeadlineKey::Plan), Some(OPENED.plus(3)), "from the day it was complete");
    let mut again = reviewed(ReviewOutcome::Reassess);
    assert_eq!(began(&again, DeadlineKey::Reassessment), Some(REVIEWED), "needs are looked at again");
    assessed(&mut again, 5, REVIEWED.plus(2), Some(entry(30)));
    assert_eq!(began(&again, DeadlineKey::Reassessment), None, "done as well");
    assert_eq!(began(&again, DeadlineKey::Plan), Some(REVIEWED.plus(2)), "and another plan is due");
}

// Shows: T09 starts closure_authorisation, T09 stops assessment, T09 stops reassessment.
// Shows: T18 starts closure_authorisation.
// Shows: T21 stops closure_authorisation.
#[test]
fn whoever_asks_to_close_waits_for_an_answer_and_for_nothing_else() {
    for (before, key) in [
        (world(), DeadlineKey::Assessment),
        (reviewed(ReviewOutcome::Reassess), DeadlineKey::Reassessment),
        (reviewed(ReviewOutcome::Close), DeadlineKey::Review),
    ] {
        assert!(began(&before, key).is_some(), "{} is owed", key.code());
        let mut asked = before.closure_requested(WORKER);
        assert_eq!(began(&asked, DeadlineKey::ClosureAuthorisation), Some(OPENED), "from the day it was asked");
        assert_eq!(began(&asked, key), None, "{} rests meanwhile", key.code());
        let request = asked.workflow().closure.map(|closure| closure.request).expect("it was asked for");
        asked.say(SUPERVISOR, StatementBody::ClosureReturned { request, comment: "call M1".to_owned() });
        assert_eq!(began(&asked, DeadlineKey::ClosureAuthorisation), None, "it was answered");
        assert!(began(&asked, key).is_some(), "{} runs again (T21)", key.code());
    }
}

// Shows: T10 starts followup, T10 starts review, T10 starts plan_approval, T10 stops plan.
#[test]
fn an_agreed_plan_is_visited_and_reviewed_and_at_high_risk_approved_first() {
    let mut planned = world();
    assessed(&mut planned, 4, OPENED, None);
    assert_eq!(began(&planned, DeadlineKey::Plan), Some(OPENED), "a plan is due");
    let planned = world().with_agreed_plan();
    assert_eq!(began(&planned, DeadlineKey::Plan), None, "there it is");
    for key in [DeadlineKey::FollowUp, DeadlineKey::Review] {
        assert_eq!(began(&planned, key), Some(OPENED), "{} counts from its day", key.code());
    }
    let mut waits = planned.at_risk(WORKER, RiskLevel::High);
    waits.case_mut().plans[0].approval_needed = true;
    assert_eq!(began(&waits, DeadlineKey::PlanApproval), Some(OPENED), "a supervisor looks at it");
    waits.say(SUPERVISOR, StatementBody::Approved { subject: Subject::Plan(entry(10)), comment: String::new() });
    assert_eq!(began(&waits, DeadlineKey::PlanApproval), None, "and did");
    assert_eq!(began(&waits, DeadlineKey::FollowUp), Some(OPENED), "then the work begins");
}

// Shows: T12 starts followup.
#[test]
fn a_contact_in_which_the_client_was_seen_starts_the_time_to_the_next() {
    let mut world = world().with_agreed_plan();
    let day = OPENED.plus(9);
    let note =
        |seen| ContactNote { client_seen: seen, ..ContactNote::unwritten(entry(80), WORKER, day, moment(day).now) };
    world.case_mut().contacts.push(note(false));
    assert_eq!(began(&world, DeadlineKey::FollowUp), Some(OPENED), "talking about the client is no visit");
    world.case_mut().contacts.push(ContactNote { id: entry(81), ..note(true) });
    assert_eq!(began(&world, DeadlineKey::FollowUp), Some(day), "seeing them is");
}

const REVIEWED: Day = Day(OPENED.0 + 20);

/// A case whose review was held with this outcome and signed off.
fn reviewed(outcome: ReviewOutcome) -> World {
    let mut world = world().with_agreed_plan();
    let review = Review {
        held_on: Some(REVIEWED),
        outcome: Some(outcome),
        ..Review::opened(entry(30), 1, REVIEWED, Vec::new())
    };
    world.case_mut().reviews.push(review);
    world.say(SUPERVISOR, StatementBody::Approved { subject: Subject::Review(entry(30)), comment: String::new() });
    world
}

// Shows: T14 starts review, T14 stops review, T15 starts plan, T15 stops review.
// Shows: T16 starts reassessment, T16 stops review.
#[test]
fn what_a_review_comes_to_decides_which_clock_runs_from_it() {
    let before = world().with_agreed_plan();
    assert_eq!(began(&before, DeadlineKey::Review), Some(OPENED), "the first review counts from the plan");
    let goes_on = reviewed(ReviewOutcome::Continue);
    assert_eq!(began(&goes_on, DeadlineKey::Review), Some(REVIEWED), "T14: that one is done, the next counts from it");
    for (outcome, key) in
        [(ReviewOutcome::RevisePlan, DeadlineKey::Plan), (ReviewOutcome::Reassess, DeadlineKey::Reassessment)]
    {
        let world = reviewed(outcome);
        assert_eq!(began(&world, key), Some(REVIEWED), "{} counts from the review", key.code());
        assert_eq!(began(&world, DeadlineKey::Review), None, "and there is nothing to review before it is done");
    }
}

/// A closed case, opened again ten days later.
fn reopened() -> (World, Day) {
    let mut world = world().with_agreed_plan().closed().after_days(10);
    let day = world.today();
    let reason = OpenReason::ReopenedRequest;
    let episode = Episode { id: entry(51), number: 2, opened_on: day, reason: Some(reason), history_reviewed: true };
    world.case_mut().episodes.push(episode);
    world.say(WORKER, StatementBody::Reopened { reason, note: "M2 is back".to_owned() });
    (world, day)
}

// Shows: T22 starts reassessment, T22 stops post_closure, T29 stops post_closure.
#[test]
fn a_closed_case_owes_one_check_until_it_is_made_or_the_case_is_opened_again() {
    let mut closed = world().with_agreed_plan();
    let scope = ConsentScope::PostClosureContact;
    let consent = crate::consent::ConsentDecision { scope, ..consent_given(crate::codes::ConsentAnswer::Given) };
    closed.say(WORKER, StatementBody::ConsentDecided(consent));
    let mut closed = closed.closed();
    assert_eq!(began(&closed, DeadlineKey::PostClosure), Some(OPENED), "how are things?");
    closed.case_mut().post_closure_checks.push(PostClosureCheck {
        id: entry(80),
        episode: 1,
        done_on: OPENED.plus(30),
        reached: true,
        safety_change: crate::codes::SafetyChange::Same,
        new_concern: false,
        note: String::new(),
    });
    assert_eq!(began(&closed, DeadlineKey::PostClosure), None, "T29: it was asked");
    let (again, day) = reopened();
    assert_eq!(state(&again), CaseState::Assessment, "T22");
    assert_eq!(began(&again, DeadlineKey::PostClosure), None, "work has begun again");
    assert_eq!(began(&again, DeadlineKey::Reassessment), Some(day), "with a look at what is needed now");
}
