//! What T24 asks for beyond a supervisor's yes, and which clocks run once another agency has the case.

use super::*;
use crate::case_file::Episode;
use crate::ids::TeamRef;
use crate::lifecycle::{Facts, Input, TransitionId, check};
use crate::testkit::MANAGER;

/// What keeps the transfer from being authorised.
fn missing(world: &World, who: &Who) -> Vec<Guard> {
    let (case, workflow) = (world.case(), world.workflow());
    let facts = Facts { case: Some((&case, &workflow)), who, today: world.today(), input: Input::Nothing };
    match check(TransitionId::T24, &facts) {
        Ok(_) => Vec::new(),
        Err(TransitionRefused::Unmet { unmet }) => unmet.iter().map(|one| one.guard).collect(),
        Err(other) => panic!("guards were expected, not {other:?}"),
    }
}

// Shows: RiskSet, TransferConsented, TransferSummaryComplete, NotOwnTransfer.
#[test]
fn a_transfer_is_authorised_with_risk_consent_and_summary_by_somebody_else() {
    assert_eq!(missing(&proposed(), &supervisor()), [], "nothing is missing");
    let said = |mut world: World, by: StaffRef, proposal: TransferProposal| {
        world.say(by, StatementBody::TransferProposed(proposal));
        missing(&world, &supervisor())
    };
    let mut unknown = world().with_agreed_plan();
    unknown.say(WORKER, StatementBody::ConsentDecided(agreed(ConsentAnswer::Given, NAME, 60)));
    assert_eq!(said(unknown, WORKER, proposal()), [Guard::RiskSet], "how much danger there is must be known");
    assert_eq!(
        said(world_without_consent(), WORKER, proposal()),
        [Guard::TransferConsented],
        "nobody asked the client"
    );
    let other = TransferProposal { provider_name: "Elsewhere".to_owned(), ..proposal() };
    assert_eq!(said(ready(), WORKER, other), [Guard::TransferConsented], "they agreed to another agency");
    let over = missing(&proposed().after_days(61), &supervisor());
    assert_eq!(over, [Guard::TransferConsented], "what was agreed has run out");
    let summary = TransferSummary { actions: " ".to_owned(), ..proposal().summary };
    let half = TransferProposal { summary, ..proposal() };
    assert_eq!(said(ready(), WORKER, half), [Guard::TransferSummaryComplete], "the next worker needs every part");
    assert_eq!(said(ready(), SUPERVISOR, proposal()), [Guard::NotOwnTransfer], "they proposed it");
    let (mut own, team) = (proposed(), TeamRef::from_bytes([1; 16]));
    own.say(MANAGER, StatementBody::Assigned { staff: SUPERVISOR, team, reason: "covers".to_owned() });
    assert_eq!(missing(&own, &supervisor()), [Guard::NotOwnTransfer], "they carry the case");
}

// Shows: T25 stops all, T27 starts reassessment.
#[test]
fn nothing_is_owed_here_once_another_agency_has_the_case_until_it_comes_back() {
    let due = |world: &World| {
        let open = open_deadlines(&world.case(), &world.workflow(), &Timeframes::default(), &Receipts::default());
        open.into_iter().map(|one| (one.key, one.started)).collect::<Vec<_>>()
    };
    let mut world = at_the_door();
    assert!(!due(&world).is_empty(), "the worker still visits");
    world.say(SUPERVISOR, handed_over());
    assert_eq!(due(&world), [], "T25: they are theirs now");
    let (back, reason) = (OPENED.plus(12), OpenReason::ReturnedTransfer);
    let mut world = world.after_days(12);
    let episode = Episode { id: entry(51), number: 2, opened_on: back, reason: Some(reason), history_reviewed: true };
    world.case_mut().episodes.push(episode);
    world.say(WORKER, StatementBody::Reopened { reason, note: "came back".to_owned() });
    assert_eq!(world.workflow().state, CaseState::Assessment, "T27");
    assert!(due(&world).contains(&(DeadlineKey::Reassessment, back)), "what is needed now is looked at anew");
}
