//! What is offered first, to whom.

use super::*;
use crate::codes::RiskLevel;
use crate::conflict::conflicts;
use crate::deadlines::{Receipts, Timeframes, open_deadlines};
use crate::plan::{CasePlan, Goal};
use crate::review::Review;
use crate::statement::StatementBody;
use crate::testkit::{OPENED, SUPERVISOR, WORKER, World, entry, moment, supervisor, worker, world};
use crate::time::Day;

fn next(world: &World, who: &Who, today: Day) -> Option<NextStep> {
    let (case, workflow) = (world.case(), world.workflow());
    let deadlines = open_deadlines(&case, &workflow, &Timeframes::default(), &Receipts::default());
    let conflicts = conflicts(&case, None);
    let now = moment(today).now;
    let (case, workflow, deadlines, conflicts) = (&case, &workflow, &deadlines, &conflicts);
    next_step(&Situation { case, workflow, deadlines, conflicts, today, now }, who)
}

fn command(command: CaseCommand) -> Option<NextStep> {
    Some(NextStep::Command(command))
}

#[test]
fn the_worker_goes_on_with_the_step_the_case_stands_at() {
    let mut case = world().at_risk(WORKER, RiskLevel::Medium);
    assert_eq!(next(&case, &worker(), OPENED), command(CaseCommand::CompleteAssessment), "needs first");
    case = case.with_agreed_plan();
    let mut planning = case.clone();
    planning.case_mut().plans.clear();
    assert_eq!(next(&planning, &worker(), OPENED), command(CaseCommand::DraftPlan), "then a plan");
    planning.case_mut().plans.push(CasePlan::draft(entry(10), 1, 1, None));
    assert_eq!(next(&planning, &worker(), OPENED), command(CaseCommand::PlanGoal), "with a goal");
    planning.case_mut().plans[0].goals.push(Goal::new(entry(11), "Sleep safely"));
    assert_eq!(next(&planning, &worker(), OPENED), command(CaseCommand::PlanAction), "and an action");
    planning.case_mut().plans[0].goals = case.case().plans[0].goals.clone();
    assert_eq!(next(&planning, &worker(), OPENED), command(CaseCommand::AgreePlan), "that the client agrees to");
    assert_eq!(next(&case, &worker(), OPENED), Some(NextStep::Visit), "and then it is carried out");
}

#[test]
fn a_plan_that_waits_for_approval_leaves_the_worker_visiting_and_the_supervisor_deciding() {
    let mut waiting = world().at_risk(WORKER, RiskLevel::High).with_agreed_plan();
    waiting.case_mut().plans[0].approval_needed = true;
    assert_eq!(next(&waiting, &worker(), OPENED), Some(NextStep::Visit), "the work with the client goes on");
    assert_eq!(next(&waiting, &supervisor(), OPENED), command(CaseCommand::Approve), "the decision waits");
    let subject = Subject::Plan(entry(10));
    waiting.say(SUPERVISOR, StatementBody::Refused { subject, comment: "goal two".to_owned() });
    assert_eq!(next(&waiting, &worker(), OPENED), command(CaseCommand::DraftPlan), "given back: another version");
}

#[test]
fn a_visit_that_is_due_comes_before_a_review_that_is_near() {
    let case = world().at_risk(WORKER, RiskLevel::Medium).with_agreed_plan();
    assert_eq!(next(&case, &worker(), OPENED.plus(55)), Some(NextStep::Visit), "the client was not seen for long");
    let mut seen = case.clone();
    let note = crate::follow_up::ContactNote::unwritten(entry(30), WORKER, OPENED.plus(54), moment(OPENED).now);
    seen.case_mut().contacts.push(crate::follow_up::ContactNote { client_seen: true, ..note });
    assert_eq!(
        next(&seen, &worker(), OPENED.plus(52)),
        Some(NextStep::Visit),
        "eight days before its day it is not near"
    );
    assert_eq!(next(&seen, &worker(), OPENED.plus(55)), command(CaseCommand::OpenReview), "five days before it is");
    seen.case_mut().reviews.push(Review::opened(entry(20), 1, OPENED.plus(55), Vec::new()));
    assert_eq!(next(&seen, &worker(), OPENED.plus(55)), command(CaseCommand::HoldReview), "once open it is held");
}

#[test]
fn what_a_review_came_to_is_offered_until_somebody_began_it() {
    let mut seen = world().at_risk(WORKER, RiskLevel::Medium).with_agreed_plan();
    let note = crate::follow_up::ContactNote::unwritten(entry(30), WORKER, OPENED, moment(OPENED).now);
    seen.case_mut().contacts.push(crate::follow_up::ContactNote { client_seen: true, ..note });
    let review = Review::opened(entry(20), 1, OPENED, Vec::new());
    seen.case_mut().reviews.push(Review { held_on: Some(OPENED), ..review });
    seen.say(SUPERVISOR, StatementBody::Approved { subject: Subject::Review(entry(20)), comment: String::new() });
    for (outcome, step) in [
        (ReviewOutcome::Transfer, CaseCommand::ProposeTransfer),
        (ReviewOutcome::Conference, CaseCommand::CallConference),
        (ReviewOutcome::Bid, CaseCommand::AskBid),
    ] {
        seen.case_mut().reviews[0].outcome = Some(outcome);
        assert_eq!(next(&seen, &worker(), OPENED), command(step), "{outcome:?}");
    }
    seen.case_mut().reviews[0].outcome = Some(ReviewOutcome::Continue);
    assert_eq!(next(&seen, &worker(), OPENED), Some(NextStep::Visit), "nothing else was asked");
}

#[test]
fn a_closure_asked_for_leaves_nothing_to_the_worker_and_a_decision_to_the_supervisor() {
    let asked = world().with_agreed_plan().closure_requested(WORKER);
    assert_eq!(next(&asked, &worker(), OPENED), None, "it waits for somebody else");
    assert_eq!(next(&asked, &supervisor(), OPENED), command(CaseCommand::AuthoriseClosure), "who is offered this");
    assert_eq!(next(&asked.authorised(), &worker(), OPENED), None, "a closed case needs nothing");
}

#[test]
fn a_supervisor_settles_what_two_people_said_and_is_offered_nothing_where_nothing_waits() {
    let calm = world().at_risk(WORKER, RiskLevel::Low).with_agreed_plan();
    assert_eq!(next(&calm, &supervisor(), OPENED), None, "the work is the worker's");
    let rival = calm.with_rival_next_contact(OPENED.plus(3), OPENED.plus(5));
    assert_eq!(next(&rival, &supervisor(), OPENED), command(CaseCommand::SettleConflict), "two days for one visit");
    assert_eq!(next(&rival, &worker(), OPENED), Some(NextStep::Visit), "a conflict never holds up a visit");
}
