//! Who should do what, why, and in which order.

use super::*;
use crate::codes::{CaseState, Role};
use crate::conflict::conflicts;
use crate::deadlines::{Receipts, Timeframes, open_deadlines};
use crate::follow_up::ContactNote;
use crate::permissions::Roles;
use crate::statement::StatementBody;
use crate::testkit::{OPENED, SUPERVISOR, WORKER, World, entry, identity, moment, risk, world};

fn tasks_on(world: &World, today: Day) -> Vec<Task> {
    let (case, workflow) = (world.case(), world.workflow());
    let deadlines = open_deadlines(&case, &workflow, &Timeframes::default(), &Receipts::default());
    let conflicts = conflicts(&case, Some(&identity()));
    let now = moment(today).now;
    tasks(&Situation { case: &case, workflow: &workflow, deadlines: &deadlines, conflicts: &conflicts, today, now })
}

fn rules_on(world: &World, today: Day) -> Vec<WorkRule> {
    tasks_on(world, today).iter().map(|task| task.rule).collect()
}

fn seen(mut world: World, level: RiskLevel) -> World {
    let note =
        ContactNote { client_seen: true, ..ContactNote::unwritten(entry(20), WORKER, OPENED, moment(OPENED).now) };
    world.case_mut().contacts.push(note);
    world.at_risk(WORKER, level)
}

#[test]
fn an_assessment_shows_two_days_before_and_reaches_the_supervisor_when_late() {
    let opened = world();
    assert!(rules_on(&opened, OPENED.plus(4)).is_empty(), "five days are enough time");
    let soon = tasks_on(&opened, OPENED.plus(5));
    assert_eq!((soon[0].rule, soon[0].audience), (WorkRule::W03, Audience::Worker), "two days left");
    let late = tasks_on(&opened, OPENED.plus(8));
    assert_eq!((late[0].late_days, late[0].audience), (1, Audience::Both), "the supervisor sees it late");
}

#[test]
fn a_plan_shows_three_days_before_its_day() {
    let mut planning = world().with_agreed_plan();
    planning.case_mut().plans.clear();
    assert!(rules_on(&planning, OPENED.plus(10)).is_empty(), "four days left of fourteen");
    assert_eq!(rules_on(&planning, OPENED.plus(11)), [WorkRule::W04], "three days left");
}

#[test]
fn a_follow_up_shows_on_its_day_and_at_high_risk_becomes_urgent_once_late() {
    let medium = seen(world().with_agreed_plan(), RiskLevel::Medium);
    assert!(!rules_on(&medium, OPENED.plus(13)).contains(&WorkRule::W06), "tomorrow is not today");
    assert!(rules_on(&medium, OPENED.plus(14)).contains(&WorkRule::W06), "due today");
    let high = seen(world().with_agreed_plan(), RiskLevel::High);
    let late = tasks_on(&high, OPENED.plus(8));
    assert_eq!(late[0].rule, WorkRule::W01, "high risk without contact comes first");
    assert_eq!(late[0].why, Why::HighRiskWithoutContact { last: Some(OPENED) }, "and says since when");
    assert_eq!(late[0].audience, Audience::Both, "the supervisor sees it now");
}

#[test]
fn a_day_that_was_set_says_so() {
    let world =
        seen(world().with_agreed_plan(), RiskLevel::Low).with_rival_next_contact(OPENED.plus(9), OPENED.plus(4));
    let due = tasks_on(&world, OPENED.plus(4));
    let follow_up = due.iter().find(|task| task.rule == WorkRule::W06).expect("it is due by the earlier day");
    assert_eq!(follow_up.why, Why::FollowUpDue { by_date_set: true }, "a person set this day");
}

#[test]
fn a_review_shows_a_week_before_and_actions_on_their_day() {
    let world = seen(world().with_agreed_plan(), RiskLevel::High);
    assert!(rules_on(&world, OPENED.plus(23)).contains(&WorkRule::W07), "seven days before the thirtieth");
    assert!(!rules_on(&world, OPENED.plus(13)).contains(&WorkRule::W08), "the action is due on day 14");
    let due = tasks_on(&world, OPENED.plus(14));
    let action = due.iter().find(|task| task.rule == WorkRule::W08).expect("due today");
    let why = Why::ActionDue { action: entry(12), responsible: Some(Responsible::UnitMember) };
    assert_eq!(action.why, why, "it says whose action it is");
}

#[test]
fn a_closure_waits_on_the_supervisors_list_and_says_what_was_not_seen() {
    let mut world = world().with_agreed_plan().closure_requested(WORKER);
    let waiting = tasks_on(&world, OPENED);
    assert_eq!(waiting.len(), 1, "the work rests while it waits: {waiting:?}");
    assert_eq!((waiting[0].rule, waiting[0].audience), (WorkRule::W05, Audience::Supervisor), "from the first day");
    let request = world.workflow().closure.map(|closure| closure.request).expect("it was asked for");
    let before: Vec<_> = world.facts().iter().map(|fact| fact.hash).collect();
    let raised = world.say_having_seen(WORKER, risk(RiskLevel::High), &before);
    world.say_having_seen(SUPERVISOR, StatementBody::ClosureAuthorised { request }, &before);
    assert_eq!(world.workflow().state, CaseState::ClosurePending, "contested");
    let contested = tasks_on(&world, OPENED);
    let closure = contested.iter().find(|task| task.rule == WorkRule::W05).expect("it waits again");
    let why = Why::ClosureWaits { contested: vec![ContestReason::Risk(raised), ContestReason::ManagerNeeded] };
    let without_manager = Why::ClosureWaits { contested: vec![ContestReason::Risk(raised)] };
    assert!(closure.why == why || closure.why == without_manager, "{:?} names the risk", closure.why);
}

#[test]
fn a_plan_that_needs_approval_waits_with_its_day() {
    let mut world = world().with_agreed_plan().at_risk(WORKER, RiskLevel::High);
    world.case_mut().plans[0].approval_needed = true;
    let waiting = tasks_on(&world, OPENED);
    assert_eq!(waiting[0].rule, WorkRule::W05, "the supervisor is asked");
    assert_eq!(waiting[0].due, Some(OPENED.plus(2)), "within two days at high risk");
}

#[test]
fn a_conflict_is_the_workers_first_and_the_supervisors_after_two_days() {
    let world =
        seen(world().with_agreed_plan(), RiskLevel::Low).with_rival_next_contact(OPENED.plus(20), OPENED.plus(25));
    let conflict = |today: Day| {
        let tasks = tasks_on(&world, today);
        tasks.into_iter().find(|task| task.rule == WorkRule::W20).expect("two days stand").audience
    };
    assert_eq!(conflict(OPENED.plus(1)), Audience::Worker, "within 48 hours");
    assert_eq!(conflict(OPENED.plus(2)), Audience::Both, "after them");
    let rivals = seen(world.clone(), RiskLevel::Low).with_rival_risks(RiskLevel::Low, RiskLevel::High);
    let tasks = tasks_on(&rivals, OPENED);
    assert!(tasks.iter().any(|task| task.why == Why::RiskConflict), "rival risks are a conflict too");
}

#[test]
fn a_device_that_has_not_synced_is_named_sooner_with_high_risk_cases() {
    let last = Some(OPENED);
    assert!(sync_task(last, OPENED, false, OPENED.plus(6)).is_none(), "six days are fine");
    assert!(sync_task(last, OPENED, false, OPENED.plus(7)).is_some(), "seven are not");
    let high = sync_task(last, OPENED, true, OPENED.plus(3)).expect("three days with high risk");
    assert_eq!(high.why, Why::NotSynced { days: 3 }, "it says for how long");
    assert!(
        sync_task(None, OPENED, false, OPENED.plus(9)).is_some(),
        "a device that never synced counts from enrolment"
    );
}

#[test]
fn higher_risk_then_lateness_then_day_decide_the_order() {
    let today = OPENED;
    let place = |risk, due: i32, interval| Priority::new(WorkRule::W06, risk, Some(OPENED.plus(due)), interval, today);
    let (high, medium) = (Some(RiskLevel::High), Some(RiskLevel::Medium));
    assert!(place(high, 5, 7) < place(medium, -30, 14), "risk comes before lateness");
    assert!(place(high, -3, 7) < place(high, -3, 30), "three days of seven weigh more than three of thirty");
    assert!(place(high, 1, 7) < place(high, 2, 7), "then due soonest");
    assert!(place(None, 1, 7) < place(Some(RiskLevel::Low), 1, 7), "an unknown risk is not a low one");
    let waiting = Priority::new(WorkRule::W05, high, None, 1, today);
    assert!(place(high, 90, 7) < waiting, "what has no day comes last in its band");
}

#[test]
fn a_task_of_the_day_is_a_visit_and_past_its_day_it_is_late_and_a_decision_waits() {
    assert_eq!(band(WorkRule::W06, Some(0)), Band::Visit, "due today is on time");
    assert_eq!(band(WorkRule::W07, Some(-5)), Band::Visit, "a review in five days is work with the client");
    assert_eq!(band(WorkRule::W06, Some(1)), Band::Late, "one day past");
    assert_eq!(band(WorkRule::W01, Some(1)), Band::Late, "and at high risk");
    assert_eq!(band(WorkRule::W05, Some(9)), Band::Waiting, "a decision waits, however long");
    assert_eq!(band(WorkRule::W20, None), Band::Waiting, "so does a conflict");
    assert_eq!(WorkRule::W01.overtakes(), Some(WorkRule::W06), "one late contact is one task");
}

#[test]
fn visits_stand_by_their_day_and_what_is_late_by_its_weight() {
    let place = |band, risk, due: i32| {
        let priority = Priority::new(WorkRule::W06, risk, Some(OPENED.plus(due)), 7, OPENED);
        place_on_list(band, priority)
    };
    let (high, low) = (Some(RiskLevel::High), Some(RiskLevel::Low));
    assert!(place(Band::Visit, low, 0) < place(Band::Visit, high, 3), "a visit of today before one in three days");
    assert!(place(Band::Visit, high, 0) < place(Band::Visit, low, 0), "on one day the higher risk first");
    assert!(place(Band::Late, high, -1) < place(Band::Late, low, -9), "of what is late the higher risk first");
    assert!(place(Band::Visit, low, 5) < place(Band::Late, high, -5), "bands keep their order");
    assert!(place(Band::Late, low, -1) < place(Band::Waiting, high, -1), "and what waits comes last");
}

#[test]
fn only_a_contact_that_is_owed_is_begun_as_a_visit() {
    let visits: Vec<WorkRule> = WorkRule::ALL.iter().copied().filter(|rule| rule.is_a_visit()).collect();
    assert_eq!(visits, [WorkRule::W01, WorkRule::W06], "a plan, a review or an action is not begun by a visit's form");
}

#[test]
fn a_task_is_for_the_assigned_worker_or_for_a_supervisor_who_does_not_carry_the_case() {
    let both = Roles::of(&[Role::Caseworker, Role::Supervisor]);
    assert!(is_for(Role::Caseworker, true, both), "the assigned worker's own");
    assert!(!is_for(Role::Caseworker, false, both), "a colleague's visit is not a supervisor's task");
    assert!(is_for(Role::Supervisor, false, both), "a decision on a colleague's case");
    assert!(!is_for(Role::Supervisor, true, both), "nobody decides on own work");
    assert!(!is_for(Role::Supervisor, false, Roles::of(&[Role::Caseworker])), "a caseworker decides nothing");
}

#[test]
fn a_client_who_was_not_reached_is_tried_again_and_then_decided_on() {
    let mut world = seen(world().with_agreed_plan(), RiskLevel::Low);
    let asked = |world: &World, day: Day| {
        let found = tasks_on(world, day).into_iter().find(|task| task.rule == WorkRule::W13);
        found.map(|task| (task.why, task.due, task.audience))
    };
    assert_eq!(asked(&world, OPENED), None, "nobody failed yet");
    for (number, days) in [(21, 3), (22, 10), (23, 34)] {
        let held_on = OPENED.plus(days);
        let failed = Some(crate::codes::NoContactReason::NotHome);
        let blank = ContactNote::unwritten(entry(number), WORKER, held_on, moment(held_on).now);
        world.case_mut().contacts.push(ContactNote { attempt_failed: failed, ..blank });
        let tries = usize::from(number) - 20;
        let decide = days == 34;
        let due = if decide { held_on } else { held_on.plus(7) };
        let audience = if decide { Audience::Both } else { Audience::Worker };
        let expected = (Why::ClientNotReached { tries, decide }, Some(due), audience);
        assert_eq!(asked(&world, held_on), Some(expected), "try {tries}");
    }
}

#[test]
fn how_things_are_after_closure_is_asked_only_of_who_agreed_to_it() {
    let closed = |answer| {
        let mut world = world().with_agreed_plan().at_risk(WORKER, RiskLevel::Low);
        let scope = ConsentScope::PostClosureContact;
        let decision = crate::consent::ConsentDecision {
            scope,
            expires_on: Some(OPENED.plus(200)),
            ..crate::testkit::consent_given(answer)
        };
        world.say(WORKER, StatementBody::ConsentDecided(decision));
        world.closed()
    };
    let agreed = closed(crate::codes::ConsentAnswer::Given);
    assert!(!rules_on(&agreed, OPENED.plus(60)).contains(&WorkRule::W21), "not yet");
    assert!(rules_on(&agreed, OPENED.plus(90)).contains(&WorkRule::W21), "by the last risk before closure");
    let refused = closed(crate::codes::ConsentAnswer::Refused);
    assert!(!rules_on(&refused, OPENED.plus(90)).contains(&WorkRule::W21), "left in peace");
}

#[test]
fn a_plan_without_an_open_goal_asks_for_a_review_after_two_weeks_of_rest() {
    let mut world = seen(world().with_agreed_plan(), RiskLevel::Low);
    let settled = |world: &World, days: i32| rules_on(world, OPENED.plus(days)).contains(&WorkRule::W12);
    assert!(!settled(&world, 40), "there is work left");
    for goal in &mut world.case_mut().plans[0].goals {
        goal.status = crate::codes::GoalStatus::Met;
    }
    assert!(!settled(&world, 13), "the plan moved not long ago");
    assert!(settled(&world, 14), "domain.md 10: a review or an end is proposed");
    world.case_mut().plans[0].goals[0].actions[0].done_on = Some(OPENED.plus(10));
    assert!(!settled(&world, 20), "an action was done since");
}
