//! The work goes on against a client's no only on a supervisor's grounds, weighed, explained, and for that no alone.

use super::*;
use crate::codes::{ClosureReason, ConsentAnswer};
use crate::consent::has_to_close;
use crate::ids::StaffRef;
use crate::lifecycle::{self, Facts, Guard, Input, TransitionRefused};
use crate::testkit::{OPENED, SUPERVISOR, WORKER, World, consent, entry, moment, supervisor, worker, world};

fn withdrawn() -> (World, StatementHash) {
    let mut world = world().with_agreed_plan();
    let hash = world.say(WORKER, consent(ConsentAnswer::Withdrawn));
    (world, hash)
}

fn grounds(consent: StatementHash) -> CareContinued {
    CareContinued {
        consent,
        ground: OverrideGround::SafetyOfChild,
        factors: "M1 threatened CL twice".to_owned(),
        client_view: "wants to be left alone".to_owned(),
        view_weight: 4,
        conclusion: "visits go on until CL is safe".to_owned(),
    }
}

fn told() -> DecisionExplained {
    DecisionExplained {
        id: entry(60),
        episode: 0,
        of: DecisionRef::Other,
        to: vec![PersonCode::Client],
        on: OPENED,
        against_wishes: false,
        reasons: "the danger is great".to_owned(),
        reaction: "angry, agrees to one visit".to_owned(),
    }
}

fn decided(world: &World, said: &CareContinued, who: &Who) -> Result<CaseChange, ContinueRefused> {
    let (case, workflow) = (world.case(), world.workflow());
    let active = ActiveCase::of(&case, &workflow).expect("it is active");
    continue_care(&active, said, &told(), who, &moment(OPENED))
}

fn continued(world: &mut World, by: StaffRef, said: CareContinued) {
    world.say(by, StatementBody::CareContinued(said));
}

// Shows: NoGroundAgainst.
#[test]
fn a_supervisor_keeps_a_case_open_with_grounds_and_an_explanation() {
    let (mut world, hash) = withdrawn();
    assert!(has_to_close(&world.workflow()), "T33: it would be closed");
    let change = decided(&world, &grounds(hash), &supervisor()).expect("it fits");
    assert!(
        matches!(&change.casework[..], [CaseworkEdit::AddExplained(kept)] if kept.against_wishes
            && kept.of == DecisionRef::ConsentOverridden(hash)),
        "the client heard it, and it is said that they did not wish it"
    );
    world.say(SUPERVISOR, change.statements[0].clone());
    assert!(!has_to_close(&world.workflow()), "it stays open");
    let view = world.workflow().continued.expect("and says why");
    assert_eq!((view.by, view.said.ground), (SUPERVISOR, OverrideGround::SafetyOfChild), "who and on what ground");
    let against = |world: &World| {
        let declines = world.closure_request(ClosureReason::ClientDeclines);
        let (case, workflow, who) = (world.case(), world.workflow(), worker());
        let input = Input::Closure(&declines);
        let facts = Facts { case: Some((&case, &workflow)), who: &who, today: OPENED, input };
        lifecycle::check_closure_request(ClosureReason::ClientDeclines, &facts).map(|row| row.id)
    };
    let refused = against(&world);
    assert!(
        matches!(refused, Err(TransitionRefused::Unmet { unmet }) if unmet.iter().any(|one| one.guard == Guard::NoGroundAgainst)),
        "domain.md 6.3: no ground to go against the wish"
    );
    assert!(against(&withdrawn().0).is_ok(), "without grounds the client's no is followed");
}

#[test]
fn a_new_no_of_the_client_is_weighed_anew() {
    let (mut world, hash) = withdrawn();
    continued(&mut world, SUPERVISOR, grounds(hash));
    world.say(WORKER, consent(ConsentAnswer::Given));
    assert!(world.workflow().continued.is_none(), "they agree again: nothing is overridden");
    world.say(WORKER, consent(ConsentAnswer::Withdrawn));
    assert!(has_to_close(&world.workflow()), "the old grounds were for the old no");
}

#[test]
fn grounds_of_a_worker_or_without_weighing_do_not_count() {
    let (mut world, hash) = withdrawn();
    assert_eq!(decided(&world, &grounds(hash), &worker()), Err(ContinueRefused::NotAllowed), "their own case");
    let off = CareContinued { view_weight: 6, ..grounds(hash) };
    assert_eq!(decided(&world, &off, &supervisor()), Err(ContinueRefused::OffScale), "1 to 5");
    let empty = CareContinued { factors: " ".to_owned(), ..grounds(hash) };
    assert!(matches!(decided(&world, &empty, &supervisor()), Err(ContinueRefused::Text(_))), "what was weighed");
    let other = grounds(StatementHash::from_bytes([9; 32]));
    assert_eq!(decided(&world, &other, &supervisor()), Err(ContinueRefused::NotWithdrawn), "another decision");
    continued(&mut world, WORKER, grounds(hash));
    assert!(has_to_close(&world.workflow()), "signed by a worker it changes nothing");
    let own = world.clone().created_by(SUPERVISOR);
    assert_eq!(decided(&own, &grounds(hash), &supervisor()), Err(ContinueRefused::NotAllowed), "nor in an own case");
}
