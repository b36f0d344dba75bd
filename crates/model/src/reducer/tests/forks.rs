//! Devices that lie or were cloned: forked lanes, claims without ground, statements that have not arrived.

use super::*;
use crate::statement::{Seen, Statement};
use crate::testkit::World;

/// The same place of the same lane, signed again with another act.
fn forked(world: &World, hash: StatementHash, body: StatementBody) -> StatementFact {
    let fact = world.facts().iter().find(|fact| fact.hash == hash).unwrap();
    let statement = Statement { body, id: entry(200), ..fact.statement.clone() };
    StatementFact { statement, hash: StatementHash::from_bytes([0; 32]), ..fact.clone() }
}

#[test]
fn of_a_forked_lane_the_safer_statement_counts_and_the_device_is_suspended() {
    for (signed, fork) in [(RiskLevel::Low, RiskLevel::High), (RiskLevel::High, RiskLevel::Low)] {
        let mut world = world().with_agreed_plan();
        let hash = world.say(WORKER, risk(signed));
        let rival = forked(&world, hash, risk(fork));
        let device = rival.statement.device;
        world.push_fact(rival);
        let workflow = world.workflow();
        assert_eq!(workflow.risk.current, Some(RiskLevel::High), "the safer one keeps counting");
        assert_eq!(workflow.risk.determinations.len(), 1, "the other does not");
        assert!(workflow.suspended.contains(&device), "the device is suspended");
        let named = |i: &Irregularity| matches!(i, Irregularity::Equivocation { .. });
        assert!(workflow.irregularities.iter().any(named), "and a person is told");
    }
}

#[test]
fn a_device_that_forked_its_lane_authorises_nothing_any_more() {
    let mut world = world().with_agreed_plan().at_risk(SUPERVISOR, RiskLevel::Low);
    let hash = world.facts().last().unwrap().hash;
    let rival = forked(&world, hash, risk(RiskLevel::Medium));
    world.push_fact(rival);
    let world = world.closure_requested(WORKER).authorised();
    assert_eq!(world.workflow().state, CaseState::ClosurePending, "an approval needs an honest device");
    let last = world.facts().last().unwrap().hash;
    assert_eq!(verdict(&world, last), Verdict::Equivocated, "it is listed as such");
}

#[test]
fn a_cut_statement_at_the_same_place_displaces_nothing() {
    let mut world = world().with_agreed_plan();
    let hash = world.say(WORKER, risk(RiskLevel::High));
    // Whoever found the device after it was revoked signs again, with a smaller hash.
    let late = StatementFact { valid: false, ..forked(&world, hash, risk(RiskLevel::High)) };
    world.push_fact(late);
    let workflow = world.workflow();
    assert_eq!(workflow.risk.current, Some(RiskLevel::High), "the statement before the cut stands");
    assert!(workflow.suspended.is_empty(), "a revoked device need not be suspended");
}

#[test]
fn nobody_hides_a_determination_by_claiming_to_have_seen_the_future() {
    let mut world = world().with_agreed_plan();
    let seen: Vec<StatementHash> = world.facts().iter().map(|fact| fact.hash).collect();
    let lowered = world.say_having_seen(SUPERVISOR, risk(RiskLevel::Low), &seen);
    let worker_lane = world.facts()[0].statement.lane_key();
    let fact = world.fact_mut(lowered).unwrap();
    fact.statement.basis.lanes.insert(worker_lane, Seen { order: 99, tip: [0; 8] });
    world.say_having_seen(WORKER, risk(RiskLevel::High), &seen);
    let workflow = world.workflow();
    assert_eq!(workflow.risk.current, Some(RiskLevel::High), "the raise stands beside the lowering");
    assert!(workflow.risk.conflict, "and somebody must settle it");
}

#[test]
fn two_statements_that_claim_each_other_are_named_and_none_vanishes() {
    let mut world = world().with_agreed_plan();
    let seen: Vec<StatementHash> = world.facts().iter().map(|fact| fact.hash).collect();
    let one = world.say_having_seen(WORKER, risk(RiskLevel::High), &seen);
    let two = world.say(SUPERVISOR, risk(RiskLevel::Low));
    let lane = world.facts().iter().find(|fact| fact.hash == two).unwrap().statement.lane_key();
    world.fact_mut(one).unwrap().statement.basis.lanes.insert(lane, Seen::up_to(1, two));
    let workflow = world.workflow();
    assert!(workflow.risk.current.is_some(), "a circle does not empty the risk");
    let (first, second) = (one.min(two), one.max(two));
    let named = workflow.irregularities.iter().any(|irregularity| {
        *irregularity == Irregularity::ImpossibleBasis { first, second }
            || *irregularity == Irregularity::ImpossibleBasis { first: second, second: first }
    });
    assert!(named, "the claim is shown: {:?}", workflow.irregularities);
}

#[test]
fn an_authorisation_waits_for_what_it_rests_on_and_a_risk_does_not() {
    let full = world().with_agreed_plan().at_risk(WORKER, RiskLevel::Low).closed();
    let facts: Vec<StatementFact> = full.facts().to_vec();
    let doc = DocFacts::of(&full.case());
    // The worker's risk determination has not arrived; everything signed after it rests on it.
    let risk_at = facts.iter().position(|fact| fact.statement.body.risk().is_some()).unwrap();
    let mut partial = facts.clone();
    partial.remove(risk_at);
    let workflow = reduce(&partial, &doc);
    let given = facts.last().unwrap().hash;
    let judged = workflow.statements.iter().find(|judged| judged.hash == given).unwrap();
    assert_eq!(judged.verdict, Verdict::Waiting, "what permits waits");
    assert_eq!(workflow.state, CaseState::ClosurePending, "the request is known already");
    assert_eq!(reduce(&facts, &doc).state, CaseState::Closed, "once all is here, it closes");

    let mut risk_only = facts.clone();
    risk_only.retain(|fact| fact.statement.body.risk().is_some());
    assert_eq!(reduce(&risk_only, &doc).risk.current, Some(RiskLevel::Low), "what protects counts at once");
}

#[test]
fn a_reopening_counts_also_while_the_document_of_its_basis_is_missing() {
    let mut world = world().with_agreed_plan().closed();
    let note = "she asked again".to_owned();
    let reopened = world.say(WORKER, StatementBody::Reopened { reason: OpenReason::ReopenedRequest, note });
    world.fact_mut(reopened).unwrap().doc_at_basis = None;
    assert_eq!(verdict(&world, reopened), Verdict::Counts, "opening a case again protects");
    assert_eq!(world.workflow().state, CaseState::Assessment, "the work begins");
}

#[test]
fn nothing_signed_means_nothing_decided() {
    let workflow = reduce(&[], &DocFacts::of(&world().case()));
    assert_eq!(workflow.risk.current, None, "no determination");
    assert_eq!(workflow.assigned_to, WORKER, "the creator is the worker");
    assert!(workflow.irregularities.is_empty(), "and nothing is odd");
}
