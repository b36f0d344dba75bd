//! What the reducer promises, told as short histories, and properties over random ones.

#![allow(clippy::unwrap_used)]

mod forks;
mod random;

use super::*;
use crate::assessment::Assessment;
use crate::codes::{ClosureReason, ConsentAnswer, ConsentScope, OpenReason, Programme, ReviewOutcome, RiskLevel};
use crate::facts::Depends;
use crate::ids::{PersonCode, StaffRef, TeamRef};
use crate::plan::CasePlan;
use crate::statement::{StatementBody, Subject};
use crate::testkit::{MANAGER, OPENED, SUPERVISOR, WORKER, World, consent, entry, risk, world};
use crate::workflow::{AfterApproval, ApprovalDecision, ContestReason};

fn verdict(world: &World, hash: StatementHash) -> Verdict {
    let workflow = world.workflow();
    workflow.statements.iter().find(|judged| judged.hash == hash).unwrap().verdict
}

fn request_of(world: &World) -> StatementHash {
    world.workflow().closure.unwrap().request
}

#[test]
fn the_state_follows_the_work_that_is_done() {
    let opened = world();
    assert_eq!(opened.workflow().state, CaseState::Assessment, "a case opens with an assessment");
    let planned = world().with_agreed_plan();
    assert_eq!(planned.workflow().state, CaseState::Implementing, "an agreed plan is carried out");
    let mut no_plan = world().with_agreed_plan();
    no_plan.case_mut().plans.clear();
    assert_eq!(no_plan.workflow().state, CaseState::Planning, "assessed, not yet planned");
    let mut nothing = world();
    nothing.case_mut().episodes.clear();
    assert_eq!(nothing.workflow().state, CaseState::Screening, "no intake yet");
    assert_eq!(nothing.case().programme, Some(Programme::Cp), "whatever else is known");
}

#[test]
fn a_closure_that_had_seen_everything_closes_the_case() {
    let world = world().with_agreed_plan().at_risk(WORKER, RiskLevel::Low).closed();
    let workflow = world.workflow();
    assert_eq!(workflow.state, CaseState::Closed, "asked by the worker, authorised by the supervisor");
    assert!(workflow.irregularities.is_empty(), "and nothing is odd: {:?}", workflow.irregularities);
    assert_eq!(workflow.working_state, CaseState::Implementing, "the work beneath it is still known");
}

#[test]
fn a_closure_that_had_not_seen_a_higher_risk_is_contested_until_it_is_authorised_again() {
    // The story of issue 2: worker and supervisor act without seeing each other.
    let mut world = world().with_agreed_plan().at_risk(WORKER, RiskLevel::Medium).closure_requested(WORKER);
    let request = request_of(&world);
    let before: Vec<StatementHash> = world.facts().iter().map(|fact| fact.hash).collect();
    let raised = world.say_having_seen(WORKER, risk(RiskLevel::High), &before);
    world.say_having_seen(SUPERVISOR, StatementBody::ClosureAuthorised { request }, &before);

    let workflow = world.workflow();
    assert_eq!(workflow.state, CaseState::ClosurePending, "the request stands, the case is not closed");
    assert!(workflow.closure_contested(), "a supervisor authorised it without seeing the visit");
    let closure = workflow.closure.clone().unwrap();
    assert!(closure.contested.contains(&ContestReason::Risk(raised)), "because of this determination");
    assert_eq!(workflow.risk.current, Some(RiskLevel::High), "the new risk counts at once");

    world.say(WORKER, risk(RiskLevel::Low));
    assert!(world.workflow().closure_contested(), "a lower risk alone does not close the case");
    let second = world.say(SUPERVISOR, StatementBody::ClosureAuthorised { request });
    let workflow = world.workflow();
    assert_eq!(workflow.state, CaseState::Closed, "authorised on the full picture");
    assert_eq!(workflow.closure.unwrap().authorisations[0].hash, second, "the one that saw all is shown first");
}

#[test]
fn high_risk_closes_only_with_supervisor_and_manager_together() {
    let mut world = world().with_agreed_plan().at_risk(WORKER, RiskLevel::High).closed();
    let request = request_of(&world);
    let closure = world.workflow().closure.unwrap();
    assert_eq!(closure.contested, [ContestReason::ManagerNeeded], "domain.md 4.13: high cannot close alone");
    world.say(MANAGER, StatementBody::ClosureAuthorised { request });
    assert_eq!(world.workflow().state, CaseState::Closed, "both authorised");
}

#[test]
fn a_manager_alone_closes_nothing() {
    let mut world = world().with_agreed_plan().closure_requested(WORKER);
    let request = request_of(&world);
    world.say(MANAGER, StatementBody::ClosureAuthorised { request });
    let workflow = world.workflow();
    assert_eq!(workflow.state, CaseState::ClosurePending, "closing is the supervisor's decision");
    assert!(!workflow.closure_contested(), "and nothing speaks against it: it waits");
}

#[test]
fn after_a_death_high_risk_does_not_need_the_manager() {
    let mut world = world().with_agreed_plan().at_risk(WORKER, RiskLevel::High);
    let request = world.closure_request(ClosureReason::Death);
    world.say(WORKER, StatementBody::ClosureRequested(request));
    let world = world.authorised();
    assert_eq!(world.workflow().state, CaseState::Closed, "domain.md 4.13 excepts death");
}

#[test]
fn whatever_an_authorisation_depends_on_contests_it_and_the_rest_is_listed() {
    let mut world = world().with_agreed_plan().closure_requested(WORKER);
    let request = request_of(&world);
    let seen: Vec<StatementHash> = world.facts().iter().map(|fact| fact.hash).collect();
    let then = Depends::of(&world.case());
    let note = crate::follow_up::ContactNote::unwritten(entry(40), WORKER, OPENED, world.case().created_at);
    world.case_mut().contacts.push(note);
    world.say_with(SUPERVISOR, StatementBody::ClosureAuthorised { request }, &seen, then.clone());
    let closure = world.workflow().closure.unwrap();
    assert!(closure.in_force, "a note is nothing it depends on");
    assert_eq!(closure.after_approval, [AfterApproval::Contact(entry(40))], "and is listed");

    world.case_mut().plans[0].goals[0].actions[0].status = crate::codes::ActionStatus::Done;
    let concern = world.case().concerns[0].clone();
    world.case_mut().concerns.push(crate::unit::Concern { id: entry(41), ..concern });
    let closure = world.workflow().closure.unwrap();
    let expected = [ContestReason::Concern(entry(41)), ContestReason::Action(entry(12))];
    assert_eq!(closure.contested, expected, "a concern and an action it had not seen");
}

#[test]
fn an_authorisation_whose_basis_is_not_here_waits() {
    let mut world = world().with_agreed_plan().closure_requested(WORKER);
    let request = request_of(&world);
    let given = world.say(SUPERVISOR, StatementBody::ClosureAuthorised { request });
    world.fact_mut(given).unwrap().doc_at_basis = None;
    let closure = world.workflow().closure.unwrap();
    assert_eq!(closure.contested, [ContestReason::BasisNotHere], "what was approved cannot be compared yet");
}

#[test]
fn a_return_beats_an_authorisation_that_did_not_see_it() {
    let mut world = world().with_agreed_plan().closure_requested(WORKER);
    let request = request_of(&world);
    let seen: Vec<StatementHash> = world.facts().iter().map(|fact| fact.hash).collect();
    world.say_having_seen(SUPERVISOR, StatementBody::ClosureAuthorised { request }, &seen);
    let comment = "talk to the aunt first".to_owned();
    world.say_having_seen(MANAGER, StatementBody::ClosureReturned { request, comment }, &seen);
    let workflow = world.workflow();
    assert_eq!(workflow.state, CaseState::Implementing, "refusal beats approval, the work goes on (T21)");
    assert!(workflow.closure.is_none(), "the request is given back");
}

#[test]
fn a_closed_case_is_reopened_and_not_returned() {
    let mut world = world().with_agreed_plan().closed();
    let request = request_of(&world);
    let comment = "too late".to_owned();
    let late = world.say(MANAGER, StatementBody::ClosureReturned { request, comment });
    assert_eq!(verdict(&world, late), Verdict::OutOfPlace, "it was closed at that basis");
    assert_eq!(world.workflow().state, CaseState::Closed, "and stays closed");

    let reason = OpenReason::ReopenedNewConcern;
    world.say(WORKER, StatementBody::Reopened { reason, note: "back in the village".to_owned() });
    let workflow = world.workflow();
    assert_eq!(workflow.state, CaseState::Assessment, "T22 leads to an assessment");
    assert_eq!(workflow.reopenings.len(), 1, "the reopening is known");
    let episode = world.case().episodes[0].clone();
    world.case_mut().episodes.push(crate::case_file::Episode { id: entry(50), number: 2, ..episode });
    let workflow = world.workflow();
    assert_eq!(workflow.state, CaseState::Assessment, "also once the new episode's entry is here");
    assert!(workflow.closure.is_none(), "the first closure belongs to the first episode");

    let again = world.closed();
    assert_eq!(again.workflow().state, CaseState::Closed, "the second episode closes on its own");
}

#[test]
fn an_episode_that_nobody_reopened_is_named_and_opens_nothing() {
    let mut world = world().with_agreed_plan().closed();
    let episode = world.case().episodes[0].clone();
    world.case_mut().episodes.push(crate::case_file::Episode { id: entry(50), number: 2, ..episode });
    let workflow = world.workflow();
    // A wish in the document does not decide; but what was approved was another plan's goals.
    assert_eq!(workflow.state, CaseState::Closed, "statements decide, fields describe");
    let expected = Irregularity::EpisodeWithoutReopening { number: 2 };
    assert!(workflow.irregularities.contains(&expected), "{:?}", workflow.irregularities);
}

#[test]
fn nobody_authorises_what_they_asked_for_or_their_own_case() {
    let mut asked = world().with_agreed_plan().closure_requested(SUPERVISOR);
    let request = request_of(&asked);
    let own = asked.say(SUPERVISOR, StatementBody::ClosureAuthorised { request });
    assert_eq!(verdict(&asked, own), Verdict::OwnWork, "the author of a request never authorises it");
    assert_eq!(asked.workflow().state, CaseState::ClosurePending, "it waits for somebody else");

    let mut carried = world().with_agreed_plan();
    let team = TeamRef::from_bytes([1; 16]);
    carried.say(MANAGER, StatementBody::Assigned { staff: SUPERVISOR, team, reason: String::new() });
    carried = carried.closure_requested(SUPERVISOR);
    let request = request_of(&carried);
    let own = carried.say(SUPERVISOR, StatementBody::ClosureAuthorised { request });
    assert_eq!(verdict(&carried, own), Verdict::OwnWork, "nor does the assigned worker");
}

#[test]
fn a_worker_authorises_nothing() {
    let mut world = world().with_agreed_plan().closure_requested(WORKER);
    let request = request_of(&world);
    let wish = world.say(WORKER, StatementBody::ClosureAuthorised { request });
    assert_eq!(verdict(&world, wish), Verdict::NotAllowed, "a caseworker's role does not close cases");
    assert!(world.workflow().irregularities.contains(&Irregularity::NotAllowed { statement: wish }), "it is shown");
}

#[test]
fn a_cut_statement_is_listed_and_changes_nothing() {
    let mut world = world().with_agreed_plan().at_risk(WORKER, RiskLevel::Low).closed();
    let closed = world.workflow();
    let cut = world.say(SUPERVISOR, risk(RiskLevel::High));
    world.fact_mut(cut).unwrap().valid = false;
    let workflow = world.workflow();
    assert_eq!((workflow.state, workflow.risk), (closed.state, closed.risk), "as if it had not been said");
    assert_eq!(verdict(&world, cut), Verdict::Cut, "but everybody can see that it was");
}

#[test]
fn a_former_worker_may_raise_risk_and_not_lower_it() {
    let mut world = world().with_agreed_plan().at_risk(WORKER, RiskLevel::Medium);
    let team = TeamRef::from_bytes([1; 16]);
    let next = StaffRef::from_bytes([0x77; 16]);
    world.say(SUPERVISOR, StatementBody::Assigned { staff: next, team, reason: "holiday".to_owned() });
    assert_eq!(world.workflow().assigned_to, next, "the case is somebody else's now");
    world.say(WORKER, risk(RiskLevel::Low));
    assert_eq!(world.workflow().risk.current, Some(RiskLevel::Medium), "a late lowering is only a proposal");
    world.say(WORKER, risk(RiskLevel::High));
    assert_eq!(world.workflow().risk.current, Some(RiskLevel::High), "a late raise protects, so it counts");
    world.say(next, risk(RiskLevel::Medium));
    assert_eq!(world.workflow().risk.current, Some(RiskLevel::Medium), "the assigned worker settles it");
    assert!(!world.workflow().risk.conflict, "having seen all of them");
}

#[test]
fn rival_assignments_give_one_answer_and_are_named() {
    let mut world = world();
    let team = TeamRef::from_bytes([1; 16]);
    let seen: Vec<StatementHash> = world.facts().iter().map(|fact| fact.hash).collect();
    let assign =
        |staff: u8| StatementBody::Assigned { staff: StaffRef::from_bytes([staff; 16]), team, reason: String::new() };
    let one = world.say_having_seen(SUPERVISOR, assign(1), &seen);
    let two = world.say_having_seen(MANAGER, assign(2), &seen);
    let (counts, other) = (one.min(two), one.max(two));
    let irregular = Irregularity::TwoAssignments { counts, other };
    assert!(world.workflow().irregularities.contains(&irregular), "somebody must assign again");
}

#[test]
fn the_narrower_consent_counts_until_somebody_saw_both() {
    let mut world = world();
    let seen: Vec<StatementHash> = world.facts().iter().map(|fact| fact.hash).collect();
    world.say_having_seen(WORKER, consent(ConsentAnswer::Given), &seen);
    world.say_having_seen(SUPERVISOR, consent(ConsentAnswer::Withdrawn), &seen);
    let key = (PersonCode::Client, ConsentScope::CaseManagement);
    let view = world.workflow().consents[&key].clone();
    assert_eq!(view.counts.answer, ConsentAnswer::Withdrawn, "withdrawal beats a yes that did not see it");
    assert!(view.conflict, "and somebody must ask again");
    world.say(WORKER, consent(ConsentAnswer::Given));
    let view = world.workflow().consents[&key].clone();
    assert_eq!(view.counts.answer, ConsentAnswer::Given, "asked again, knowing of the withdrawal");
    assert!(!view.conflict, "nothing stands against it");
}

#[test]
fn a_plan_at_high_risk_is_in_force_once_a_supervisor_approved_it() {
    let mut world = world().with_agreed_plan().at_risk(WORKER, RiskLevel::High);
    world.case_mut().plans[0].approval_needed = true;
    let plan = Subject::Plan(entry(10));
    assert_eq!(world.workflow().state, CaseState::Planning, "it waits for the supervisor");
    let approved = StatementBody::Approved { subject: plan, comment: String::new() };
    let own = world.say(WORKER, approved.clone());
    assert_eq!(verdict(&world, own), Verdict::NotAllowed, "the worker does not approve it");
    world.say(SUPERVISOR, approved);
    assert_eq!(world.workflow().state, CaseState::Implementing, "approved, it is carried out");
    world.case_mut().plans[0].goals[0].actions[0].status = crate::codes::ActionStatus::Done;
    assert_eq!(world.workflow().state, CaseState::Implementing, "carrying it out does not undo the approval");
    world.case_mut().plans[0].goals[0].statement = "Something else".to_owned();
    let decision = world.workflow().approvals[&plan].decision;
    assert_eq!(decision, ApprovalDecision::Void, "another goal is not what was approved");
    assert_eq!(world.workflow().state, CaseState::Planning, "so it waits again");
}

#[test]
fn a_refusal_beats_an_approval_and_risk_beside_it_voids_one() {
    let mut world = world().with_agreed_plan().at_risk(WORKER, RiskLevel::High);
    world.case_mut().plans[0].approval_needed = true;
    let subject = Subject::Plan(entry(10));
    let seen: Vec<StatementHash> = world.facts().iter().map(|fact| fact.hash).collect();
    let approved = StatementBody::Approved { subject, comment: String::new() };
    world.say_having_seen(SUPERVISOR, approved.clone(), &seen);
    world.say_having_seen(WORKER, risk(RiskLevel::Medium), &seen);
    let decision = |world: &World| world.workflow().approvals[&subject].decision;
    assert_eq!(decision(&world), ApprovalDecision::Void, "risk was judged anew beside it (M5)");
    world.say(SUPERVISOR, approved);
    assert_eq!(decision(&world), ApprovalDecision::Approved, "approved again, knowing it");
    let refused = StatementBody::Refused { subject, comment: "too vague".to_owned() };
    world.say_having_seen(MANAGER, refused, &seen);
    assert_eq!(decision(&world), ApprovalDecision::Refused, "refusal beats approval");
}

#[test]
fn a_review_ends_when_a_supervisor_signed_it_off() {
    let mut world = world().with_agreed_plan();
    let review = crate::review::Review::opened(entry(30), 1, OPENED, Vec::new());
    world.case_mut().reviews.push(review);
    assert_eq!(world.workflow().state, CaseState::Reviewing, "opened");
    for (outcome, state) in [
        (ReviewOutcome::Continue, CaseState::Implementing),
        (ReviewOutcome::RevisePlan, CaseState::Planning),
        (ReviewOutcome::Reassess, CaseState::Assessment),
        (ReviewOutcome::Close, CaseState::Reviewing),
    ] {
        let mut world = world.clone();
        world.case_mut().reviews[0].held_on = Some(OPENED);
        world.case_mut().reviews[0].outcome = Some(outcome);
        assert_eq!(world.workflow().state, CaseState::Reviewing, "held, not signed off");
        let subject = Subject::Review(entry(30));
        world.say(SUPERVISOR, StatementBody::Approved { subject, comment: String::new() });
        assert_eq!(world.workflow().state, state, "signed off with {outcome:?}");
    }
}

#[test]
fn after_a_review_the_work_goes_on_once_what_it_asked_for_is_there() {
    let mut world = world().with_agreed_plan();
    let mut review = crate::review::Review::opened(entry(30), 1, OPENED, Vec::new());
    (review.held_on, review.outcome) = (Some(OPENED), Some(ReviewOutcome::Reassess));
    world.case_mut().reviews.push(review);
    let subject = Subject::Review(entry(30));
    world.say(SUPERVISOR, StatementBody::Approved { subject, comment: String::new() });
    let assessment = world.case().assessments[0].clone();
    let answers_review = Some(entry(30));
    world.case_mut().assessments.push(Assessment { id: entry(31), answers_review, ..assessment });
    assert_eq!(world.workflow().state, CaseState::Planning, "assessed anew, to be planned anew");
    let plan = world.case().plans[0].clone();
    world.case_mut().plans.push(CasePlan { id: entry(32), version: 2, answers_review, ..plan });
    assert_eq!(world.workflow().state, CaseState::Implementing, "planned anew, it is carried out");
    world.case_mut().assessments.pop();
    assert_eq!(world.workflow().state, CaseState::Implementing, "a new plan alone is an answer too");
}

#[test]
fn the_second_review_of_a_day_counts_whatever_its_id() {
    for (first, second) in [(30, 40), (40, 30)] {
        let mut world = world().with_agreed_plan();
        let held = |id: u8| {
            let mut review = crate::review::Review::opened(entry(id), 1, OPENED, Vec::new());
            (review.held_on, review.outcome) = (Some(OPENED), Some(ReviewOutcome::RevisePlan));
            review
        };
        let sign_off = |world: &mut World, id: u8| {
            let subject = Subject::Review(entry(id));
            world.say(SUPERVISOR, StatementBody::Approved { subject, comment: String::new() });
        };
        world.case_mut().reviews.push(held(first));
        sign_off(&mut world, first);
        let plan = world.case().plans[0].clone();
        let answering = CasePlan { id: entry(50), version: 2, answers_review: Some(entry(first)), ..plan };
        world.case_mut().plans.push(answering);
        assert_eq!(world.workflow().state, CaseState::Implementing, "the first is answered");
        world.case_mut().reviews.push(held(second));
        sign_off(&mut world, second);
        let workflow = world.workflow();
        assert_eq!(workflow.state, CaseState::Planning, "the second asks anew");
        let asked = crate::review::that_asked(&world.case(), &workflow, &[ReviewOutcome::RevisePlan]);
        assert_eq!(asked, Some(entry(second)), "and the next plan answers it");
    }
}

#[test]
fn a_second_request_while_one_stands_is_out_of_place() {
    let world = world().with_agreed_plan().closure_requested(WORKER);
    let first = request_of(&world);
    let mut twice = world.closure_requested(WORKER);
    let second = twice.facts().last().unwrap().hash;
    assert_eq!(verdict(&twice, second), Verdict::OutOfPlace, "the first one stands");
    assert_eq!(request_of(&twice), first, "and is shown");
    let comment = "not yet".to_owned();
    twice.say(SUPERVISOR, StatementBody::ClosureReturned { request: first, comment });
    let third = twice.closure_requested(WORKER);
    assert_eq!(verdict(&third, request_of(&third)), Verdict::Counts, "after the return one may ask again");
}

#[test]
fn rival_requests_are_named_and_one_is_shown() {
    let mut world = world().with_agreed_plan();
    let seen: Vec<StatementHash> = world.facts().iter().map(|fact| fact.hash).collect();
    let ask = |world: &mut World, by| {
        let request = world.closure_request(ClosureReason::LeftArea);
        world.say_having_seen(by, StatementBody::ClosureRequested(request), &seen)
    };
    let (one, two) = (ask(&mut world, WORKER), ask(&mut world, SUPERVISOR));
    let workflow = world.workflow();
    let (shown, other) = (one.min(two), one.max(two));
    assert_eq!(workflow.closure.unwrap().request, shown, "the smaller hash is shown");
    assert!(workflow.irregularities.contains(&Irregularity::TwoRequests { shown, other }), "the other is named");
}
