//! The table holds together, and each guard refuses what it is there to refuse.

mod actors;
mod clocks;
mod conditions;
mod paper;
mod source;

use std::collections::BTreeSet;

use super::*;
use crate::case_file::Case;
use crate::closure::ClosureRequest;
use crate::codes::{ChecklistAnswer, ClosureItem, GoalStatus, NoContactReason, ReferralState, RiskLevel};
use crate::follow_up::ContactNote;
use crate::import::{ImportReferral, imported_referral};
use crate::permissions::Who;
use crate::testkit::{OPENED, SUPERVISOR, WORKER, World, entry, moment, supervisor, worker, world};
use crate::workflow::Workflow;

fn facts<'a>(case: &'a Case, workflow: &'a Workflow, who: &'a Who, request: &'a ClosureRequest) -> Facts<'a> {
    Facts { case: Some((case, workflow)), who, today: OPENED, input: Input::Closure(request) }
}

fn asked(world: &World, reason: ClosureReason, who: &Who) -> Result<TransitionId, TransitionRefused> {
    let (case, workflow, request) = (world.case(), world.workflow(), world.closure_request(reason));
    check_closure_request(reason, &facts(&case, &workflow, who, &request)).map(|row| row.id)
}

fn unmet_guards(refused: Result<TransitionId, TransitionRefused>) -> Vec<Guard> {
    match refused {
        Err(TransitionRefused::Unmet { unmet }) => unmet.iter().map(|unmet| unmet.guard).collect(),
        other => panic!("unmet guards were expected, not {other:?}"),
    }
}

#[test]
fn every_transition_has_exactly_one_row_and_every_row_can_be_taken() {
    for id in TransitionId::ALL {
        let rows = TRANSITIONS.iter().filter(|row| row.id == *id).count();
        assert_eq!(rows, 1, "{} is one row of domain.md 6.2", id.code());
    }
    assert_eq!(TRANSITIONS.len(), TransitionId::ALL.len(), "and there is no other");
    for row in TRANSITIONS {
        assert!(!row.from.is_empty() && !row.actors.is_empty(), "{:?} starts somewhere, by somebody", row.id);
    }
}

#[test]
fn no_state_has_two_rows_for_one_trigger_unless_the_reason_decides() {
    let mut seen = BTreeSet::new();
    for row in TRANSITIONS {
        for from in row.from {
            let choice = row.trigger == Trigger::ClosureRequested; // T09, T18 or T19: `check_closure_request`
            assert!(seen.insert((*from, row.trigger)) || choice, "{:?} is not the only row", row.id);
        }
    }
}

#[test]
fn every_state_of_the_work_leads_on_and_a_closed_case_can_be_reopened() {
    let leads_on = |state: CaseState| {
        TRANSITIONS.iter().any(|row| row.from.contains(&state) && row.leads_to(state, state) != state)
    };
    for state in [
        CaseState::Screening,
        CaseState::Assessment,
        CaseState::Planning,
        CaseState::Implementing,
        CaseState::Reviewing,
        CaseState::ClosurePending,
        CaseState::Closed,
    ] {
        assert!(leads_on(state), "{} is no dead end", state.code());
    }
    let back = Transition::of(TransitionId::T21).leads_to(CaseState::ClosurePending, CaseState::Planning);
    assert_eq!(back, CaseState::Planning, "a returned request leads back to where the work was");
}

#[test]
fn contacts_are_recorded_in_every_active_state() {
    let contact = Transition::of(TransitionId::T12);
    for state in [CaseState::Assessment, CaseState::Planning, CaseState::Reviewing, CaseState::ClosurePending] {
        assert!(contact.from.contains(&state), "architecture.md 5, 10: also while {}", state.code());
    }
    assert!(!contact.from.contains(&CaseState::Closed), "a closed case is reopened first");
}

#[test]
fn the_row_of_a_request_follows_from_where_the_case_stands() {
    assert_eq!(asked(&world(), ClosureReason::AssessedNoNeed, &worker()), Ok(TransitionId::T09), "out of assessment");
    assert_eq!(asked(&world(), ClosureReason::LeftArea, &worker()), Ok(TransitionId::T19), "any active state");
    let mut reviewing = world().with_agreed_plan();
    reviewing.case_mut().reviews.push(crate::review::Review::opened(entry(30), 1, OPENED, Vec::new()));
    assert_eq!(asked(&reviewing, ClosureReason::LeftArea, &worker()), Ok(TransitionId::T18), "out of a review");
    let pending = world().with_agreed_plan().closure_requested(WORKER);
    let refused = Err(TransitionRefused::WrongState { state: CaseState::ClosurePending });
    assert_eq!(asked(&pending, ClosureReason::LeftArea, &worker()), refused, "it was asked for already");
    let nobody = Who { roles: crate::permissions::Roles::NONE, ..worker() };
    assert_eq!(asked(&world(), ClosureReason::LeftArea, &nobody), Err(TransitionRefused::WrongRole), "no role");
}

// Shows: GoalsMet, FinalRiskLow.
#[test]
fn goals_met_needs_every_goal_settled_one_met_and_low_risk() {
    let mut world = world().with_agreed_plan().at_risk(WORKER, RiskLevel::Medium);
    let refused = unmet_guards(asked(&world, ClosureReason::GoalsMet, &worker()));
    assert_eq!(refused, [Guard::GoalsMet, Guard::FinalRiskLow], "an open goal, and medium risk");
    world.case_mut().plans[0].goals[0].status = GoalStatus::NoLongerRelevant;
    world = world.at_risk(WORKER, RiskLevel::Low);
    let refused = unmet_guards(asked(&world, ClosureReason::GoalsMet, &worker()));
    assert_eq!(refused, [Guard::GoalsMet], "at least one goal was met");
    world.case_mut().plans[0].goals[0].status = GoalStatus::Met;
    assert!(asked(&world, ClosureReason::GoalsMet, &worker()).is_ok(), "now it may be asked");
}

// Shows: GoalReasonsWritten.
#[test]
fn goals_that_no_longer_fit_say_why() {
    let mut world = world().with_agreed_plan();
    world.case_mut().plans[0].goals[0].status = GoalStatus::NotFeasible;
    let reason = ClosureReason::GoalsNotRelevantFeasible;
    assert_eq!(unmet_guards(asked(&world, reason, &worker())), [Guard::GoalReasonsWritten], "no reason written");
    world.case_mut().plans[0].goals[0].status_reason = "the school closed".to_owned();
    assert!(asked(&world, reason, &worker()).is_ok(), "agreed with the client");
}

// Shows: ContactTried.
#[test]
fn lost_contact_needs_three_tries_on_different_days_over_thirty_days() {
    let mut world = world().with_agreed_plan();
    let try_on = |world: &mut World, number: u8, days: i32| {
        let day = OPENED.plus(days);
        let note = ContactNote {
            attempt_failed: Some(NoContactReason::NotHome),
            ..ContactNote::unwritten(entry(number), WORKER, day, moment(day).now)
        };
        world.case_mut().contacts.push(note);
    };
    for (number, days) in [(80, 1), (81, 1), (82, 20)] {
        try_on(&mut world, number, days);
    }
    let refused = unmet_guards(asked(&world, ClosureReason::LostContact, &worker()));
    assert_eq!(refused, [Guard::ContactTried], "two days within three weeks are not enough");
    try_on(&mut world, 83, 31);
    assert!(asked(&world, ClosureReason::LostContact, &worker()).is_ok(), "three days over thirty");
    let (case, workflow, who) = (world.case(), world.workflow(), worker());
    let alone = ClosureRequest { consulted: None, ..world.closure_request(ClosureReason::LostContact) };
    let taken = check_closure_request(ClosureReason::LostContact, &facts(&case, &workflow, &who, &alone));
    assert!(taken.is_ok(), "nobody is consulted who cannot be reached");
    let seen = ContactNote {
        client_seen: true,
        ..ContactNote::unwritten(entry(84), WORKER, OPENED.plus(25), moment(OPENED).now)
    };
    world.case_mut().contacts.push(seen);
    let refused = unmet_guards(asked(&world, ClosureReason::LostContact, &worker()));
    assert_eq!(refused, [Guard::ContactTried], "tries before the client was seen do not count");
}

// Shows: ReferralAccepted, SupervisorActs, NoPlanAgreed.
#[test]
fn other_reasons_ask_for_what_the_file_can_answer() {
    let mut world = world().with_agreed_plan();
    assert_eq!(
        unmet_guards(asked(&world, ClosureReason::ReferredOut, &worker())),
        [Guard::ReferralAccepted],
        "no other service took over"
    );
    let referral = ImportReferral {
        id: "r1".to_owned(),
        to: "clinic".to_owned(),
        service: crate::codes::AgencyCode::parse("health").expect("a plain code"),
        on: OPENED,
        reason: "check-up".to_owned(),
        state: ReferralState::Accepted,
    };
    let referral = imported_referral(&referral, entry(90), entry(91)).expect("it fits");
    world.case_mut().referrals.push(referral);
    assert!(asked(&world, ClosureReason::ReferredOut, &worker()).is_ok(), "the clinic accepted");
    let duplicate = asked(&world, ClosureReason::DuplicateError, &worker());
    assert_eq!(unmet_guards(duplicate), [Guard::SupervisorActs], "T34 is the supervisor's");
    let no_need = asked(&world, ClosureReason::AssessedNoNeed, &worker());
    assert_eq!(unmet_guards(no_need), [Guard::NoPlanAgreed], "there was a need: a plan was agreed");
}

// Shows: SummaryWritten, ChecklistComplete, ClientConsulted, TransferNotPossible.
#[test]
fn a_request_is_complete() {
    let world = world().with_agreed_plan();
    let (case, workflow) = (world.case(), world.workflow());
    let mut request = world.closure_request(ClosureReason::LeftArea);
    request.summary = "  ".to_owned();
    request.checklist.remove(&ClosureItem::Safe);
    request.checklist.remove(&ClosureItem::SupervisorRead);
    request.consulted = None;
    request.transfer_not_possible = false;
    let by_row = [Guard::SummaryWritten, Guard::ChecklistComplete, Guard::ClientConsulted];
    let who = worker();
    let refused = check_closure_request(request.reason, &facts(&case, &workflow, &who, &request));
    assert_eq!(unmet_guards(refused.map(|row| row.id)), by_row, "each is named once");
    let again = world.closure_request(ClosureReason::LeftArea);
    request = ClosureRequest { transfer_not_possible: false, ..again };
    let refused = check_closure_request(request.reason, &facts(&case, &workflow, &who, &request));
    assert_eq!(unmet_guards(refused.map(|row| row.id)), [Guard::TransferNotPossible], "then those of the reason");
}

// Shows: ReferralsSettled.
#[test]
fn an_authorisation_leaves_no_referral_hanging() {
    let mut world = world().with_agreed_plan();
    let mut request = world.closure_request(ClosureReason::LeftArea);
    request.checklist.insert(ClosureItem::ReferralsSettled, ChecklistAnswer::No);
    world.say(WORKER, crate::statement::StatementBody::ClosureRequested(request));
    let referral = ImportReferral {
        id: "r1".to_owned(),
        to: "clinic".to_owned(),
        service: crate::codes::AgencyCode::parse("health").expect("a plain code"),
        on: OPENED,
        reason: String::new(),
        state: ReferralState::Sent,
    };
    let referral = imported_referral(&referral, entry(90), entry(91)).expect("it fits");
    world.case_mut().referrals.push(referral);
    let (case, workflow, who) = (world.case(), world.workflow(), supervisor());
    let facts = Facts { case: Some((&case, &workflow)), who: &who, today: OPENED, input: Input::Nothing };
    let refused = check(TransitionId::T20, &facts).map(|row| row.id);
    assert_eq!(unmet_guards(refused), [Guard::ReferralsSettled], "somebody still waits for an answer");
    assert_eq!(workflow.assigned_to, WORKER, "and the supervisor {SUPERVISOR:?} is somebody else");
}
