//! Which step is done, due or ahead, and how late it was.

use super::*;
use crate::deadlines::{Receipts, open_deadlines};
use crate::testkit::{OPENED, WORKER, World, entry, world};

fn steps_on(world: &World, today: Day) -> [Step; 5] {
    let (case, workflow, times) = (world.case(), world.workflow(), Timeframes::default());
    let deadlines = open_deadlines(&case, &workflow, &times, &Receipts::default());
    steps(&case, &workflow, &deadlines, &times, today)
}

fn states(world: &World, today: Day) -> [StepState; 5] {
    steps_on(world, today).map(|step| step.state)
}

#[test]
fn a_new_case_is_registered_and_its_assessment_is_due_in_the_time_its_risk_leaves() {
    use StepState::{Ahead, Done, Late, Now};
    let opened = world().at_risk(WORKER, RiskLevel::High);
    assert_eq!(states(&opened, OPENED.plus(3)), [Done, Now, Ahead, Ahead, Ahead], "the third day is on time");
    assert_eq!(states(&opened, OPENED.plus(4)), [Done, Late, Ahead, Ahead, Ahead], "the fourth is not");
    let [registration, assessment, ..] = steps_on(&opened, OPENED.plus(4));
    assert_eq!((registration.done_on, registration.by), (Some(OPENED), StepBy::Entry(entry(1))), "who opened it");
    assert_eq!((assessment.limit_days, assessment.due), (Some(3), Some(OPENED.plus(3))), "domain.md 7.2, high risk");
    assert_eq!((assessment.late_days, assessment.by), (Some(1), StepBy::Staff(WORKER)), "and who owes it");
}

#[test]
fn a_step_that_was_late_stays_so_and_a_later_rise_of_risk_does_not_make_it_late() {
    let mut planned = world().at_risk(WORKER, RiskLevel::Medium).after_days(5).with_agreed_plan();
    planned.case_mut().plans[0].agreed_on = Some(OPENED.plus(20));
    let planned = planned.after_days(30).at_risk(WORKER, RiskLevel::High);
    let [_, assessment, planning, implementation, _] = steps_on(&planned, OPENED.plus(40));
    assert_eq!(
        (assessment.limit_days, assessment.late_days),
        (Some(7), None),
        "five days of seven, at the risk of then"
    );
    assert_eq!((planning.due, planning.late_days), (Some(OPENED.plus(19)), Some(1)), "fifteen days of fourteen");
    assert_eq!(implementation.limit_days, Some(7), "contact is now owed every seven days");
    assert_eq!(implementation.state, StepState::Late, "and was not kept");
}

#[test]
fn a_closure_asked_for_is_the_step_now_and_an_authorised_one_ends_them_all() {
    use StepState::{Done, Now};
    let asked = world().with_agreed_plan().after_days(3).closure_requested(WORKER);
    let [.., implementation, closure] = steps_on(&asked, OPENED.plus(3));
    assert_eq!((implementation.state, implementation.done_on), (Done, Some(OPENED.plus(3))), "the work ended with it");
    assert_eq!((closure.state, closure.due), (Now, Some(OPENED.plus(10))), "a supervisor has seven days");
    assert_eq!(closure.by, StepBy::Anybody, "whichever supervises");
    let closed = asked.authorised();
    assert_eq!(states(&closed, OPENED.plus(90)), [Done; 5], "nothing is late in a closed case");
}

#[test]
fn a_case_closed_before_a_plan_says_that_nothing_was_planned() {
    let closed = world().at_risk(WORKER, RiskLevel::Low).closed();
    let [_, assessment, planning, ..] = steps_on(&closed, OPENED);
    assert_eq!((planning.state, planning.done_on), (StepState::Done, None), "over, and never taken");
    assert_eq!(assessment.done_on, None, "nor was it assessed");
}
