//! What each role is offered where a case stands.

use super::*;
use crate::codes::Role;
use crate::testkit::{SUPERVISOR, WORKER, supervisor, worker, world};

fn commands(allowed: &[Allowed]) -> Vec<CaseCommand> {
    allowed.iter().map(|allowed| allowed.command).collect()
}

#[test]
fn the_worker_works_and_the_supervisor_decides() {
    let world = world().with_agreed_plan().closure_requested(WORKER);
    let (case, workflow) = (world.case(), world.workflow());
    let of_worker = commands(&allowed_commands(&case, &workflow, &worker()));
    let of_supervisor = commands(&allowed_commands(&case, &workflow, &supervisor()));
    assert!(of_worker.contains(&CaseCommand::RecordFollowUp), "contacts are recorded in every active state");
    assert!(of_worker.contains(&CaseCommand::DetermineRisk), "so is risk");
    assert!(!of_worker.contains(&CaseCommand::AuthoriseClosure), "closing is the supervisor's");
    assert!(!of_worker.contains(&CaseCommand::RequestClosure), "it was asked for already");
    assert!(of_supervisor.contains(&CaseCommand::AuthoriseClosure), "the supervisor decides");
    assert!(of_supervisor.contains(&CaseCommand::SetNextContact), "and sets dates");
    assert!(!of_supervisor.contains(&CaseCommand::RecordFollowUp), "and writes no notes for the worker");
}

#[test]
fn a_supervisor_in_identity_gives_a_reason() {
    let world = world().with_agreed_plan();
    let permission = is_allowed(CaseCommand::SetSafeContact, &world.case(), &world.workflow(), &supervisor());
    assert_eq!(permission, Permission::WithReason, "domain.md 14.1: u+ of team");
}

#[test]
fn a_supervisor_who_carries_the_case_does_not_decide_on_it() {
    let world = world().created_by(SUPERVISOR).with_agreed_plan().closure_requested(SUPERVISOR);
    let of_own = commands(&allowed_commands(&world.case(), &world.workflow(), &supervisor()));
    assert!(!of_own.contains(&CaseCommand::AuthoriseClosure), "nobody approves own work");
    assert!(supervisor().roles.has(Role::Supervisor), "although the role is held");
}

#[test]
fn a_closed_case_is_only_reopened_or_put_right() {
    let world = world().with_agreed_plan().closed();
    let of_worker = commands(&allowed_commands(&world.case(), &world.workflow(), &worker()));
    let expected = [
        CaseCommand::ShowPerson,
        CaseCommand::SetSafeContact,
        CaseCommand::SetWhereabouts,
        CaseCommand::ReopenCase,
        CaseCommand::SettleConflict,
        CaseCommand::ProposeJoin,
    ];
    assert_eq!(of_worker, expected, "or is one file of two: the rest needs an active case");
}
