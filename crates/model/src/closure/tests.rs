//! Asking, authorising, giving back and reopening, as rules; what stands of it is the reducer's.

use super::*;
use crate::codes::{CaseState, ConsentAnswer};
use crate::lifecycle::Guard;
use crate::testkit::{
    OPENED, SUPERVISOR, WORKER, World, consent_given, entry, manager, moment, risk_found, supervisor, worker, world,
};

fn with_pending<T>(world: &World, then: impl Fn(&PendingClosure<'_>) -> T) -> T {
    let (case, workflow) = (world.case(), world.workflow());
    then(&PendingClosure::of(&case, &workflow).expect("a closure is pending"))
}

#[test]
fn a_request_carries_the_final_risk_when_it_differs() {
    let world = world().with_agreed_plan().at_risk(WORKER, RiskLevel::Medium);
    let (case, workflow) = (world.case(), world.workflow());
    let active = ActiveCase::of(&case, &workflow).expect("it is active");
    let mut request = world.closure_request(ClosureReason::LeftArea);
    let same = request_closure(&active, &request, &worker(), &moment(OPENED)).expect("it is complete");
    assert_eq!(same.statements.len(), 1, "only the request: the risk is in the file already");
    request.final_risk = RiskLevel::Low;
    let lower = request_closure(&active, &request, &worker(), &moment(OPENED)).expect("it is complete");
    assert!(lower.statements[0].risk().is_some(), "the final risk is determined first");
    assert!(lower.statements[1].closure_request().is_some(), "then the closure is asked for");
}

#[test]
fn a_summary_is_bounded() {
    let world = world().with_agreed_plan();
    let (case, workflow) = (world.case(), world.workflow());
    let active = ActiveCase::of(&case, &workflow).expect("it is active");
    let request = ClosureRequest {
        summary: "x".repeat(text::SUMMARY_CHARS_MAX + 1),
        ..world.closure_request(ClosureReason::LeftArea)
    };
    let refused = request_closure(&active, &request, &worker(), &moment(OPENED));
    assert!(matches!(refused, Err(ClosureRefused::Text(TextRefused::TooLong { .. }))), "2,000 characters");
}

#[test]
fn the_supervisor_authorises_or_returns_and_the_worker_does_neither() {
    let world = world().with_agreed_plan().closure_requested(WORKER);
    with_pending(&world, |pending| {
        let request = pending.closure().request;
        let at = moment(OPENED);
        assert!(authorise_closure(pending, request, &supervisor(), &at).is_ok(), "the supervisor's decision");
        assert!(authorise_closure(pending, request, &manager(), &at).is_ok(), "the manager joins at high risk");
        let own = authorise_closure(pending, request, &worker(), &at);
        assert_eq!(own, Err(ClosureRefused::OwnWork), "nobody approves own work");
        let other = StatementHash::from_bytes([9; 32]);
        let wrong = authorise_closure(pending, other, &supervisor(), &at);
        assert_eq!(wrong, Err(ClosureRefused::OtherRequest), "another request than the one that stands");
        assert!(return_closure(pending, request, "call M1", &supervisor(), &at).is_ok(), "given back with a word");
        let silent = return_closure(pending, request, " ", &supervisor(), &at);
        assert_eq!(silent, Err(ClosureRefused::Text(TextRefused::Empty)), "T21 needs a comment");
    });
}

#[test]
fn a_supervisor_who_asked_does_not_authorise() {
    let world = world().with_agreed_plan().closure_requested(SUPERVISOR);
    with_pending(&world, |pending| {
        assert!(pending.is_own_work_of(&supervisor()), "they asked");
        let own = authorise_closure(pending, pending.closure().request, &supervisor(), &moment(OPENED));
        assert_eq!(own, Err(ClosureRefused::OwnWork), "somebody else decides");
    });
}

// Shows: CaseManagementConsented, HistoryReviewed.
#[test]
fn reopening_makes_an_episode_and_signs_why_consent_and_risk() {
    let world = world().with_agreed_plan().closed();
    let (case, workflow) = (world.case(), world.workflow());
    let closed = ClosedCase::of(&case, &workflow).expect("it is closed");
    let mut reopening = Reopening {
        episode: entry(50),
        reason: OpenReason::ReopenedNewConcern,
        note: "M2 is back".to_owned(),
        consent: consent_given(ConsentAnswer::Given),
        history_reviewed: true,
        risk: risk_found(RiskLevel::Medium),
    };
    let change = reopen(&closed, &reopening, &worker(), &moment(OPENED)).expect("it is complete");
    assert_eq!(change.statements.len(), 3, "reopened, consent, risk");
    let CaseworkEdit::AddEpisode(episode) = &change.casework[0] else { panic!("an episode: {change:?}") };
    assert_eq!(episode.number, 2, "the second episode, same code");
    reopening.history_reviewed = false;
    reopening.consent = consent_given(ConsentAnswer::Refused);
    let refused = reopen(&closed, &reopening, &worker(), &moment(OPENED));
    let Err(ClosureRefused::Transition(TransitionRefused::Unmet { unmet })) = refused else {
        panic!("two guards were expected: {refused:?}")
    };
    let guards: Vec<Guard> = unmet.iter().map(|unmet| unmet.guard).collect();
    assert_eq!(guards, [Guard::CaseManagementConsented, Guard::HistoryReviewed], "T22");
}

#[test]
fn only_a_case_that_stands_there_proves_it() {
    let world = world().with_agreed_plan();
    let (case, workflow) = (world.case(), world.workflow());
    assert_eq!(workflow.state, CaseState::Implementing, "at work");
    assert!(PendingClosure::of(&case, &workflow).is_none(), "nobody asked");
    assert!(ClosedCase::of(&case, &workflow).is_none(), "nothing is closed");
    let closed = world.closed();
    let workflow = closed.workflow();
    assert!(ActiveCase::of(&case, &workflow).is_none(), "a closed case does not change");
    assert!(PendingClosure::of(&case, &workflow).is_none(), "and waits for nothing");
}

#[test]
fn after_a_death_the_file_is_kept_whatever_retention_says() {
    let world = world().with_agreed_plan().at_risk(WORKER, RiskLevel::Medium);
    let asked = |world: &World, reason| {
        let (case, workflow) = (world.case(), world.workflow());
        let active = ActiveCase::of(&case, &workflow).expect("it is active");
        let change = request_closure(&active, &world.closure_request(reason), &worker(), &moment(OPENED));
        change.expect("it is complete").casework
    };
    let held = [CaseworkEdit::SetCase(CaseField::LegalHold(true))];
    assert_eq!(asked(&world, ClosureReason::Death), held, "T31: legal hold");
    assert!(asked(&world, ClosureReason::LeftArea).is_empty(), "no other reason holds it");
    let mut again = world;
    again.case_mut().legal_hold = crate::testkit::written(LegalHold(true));
    assert!(asked(&again, ClosureReason::Death).is_empty(), "what holds is not said twice");
}
