//! Who may restrict a case to whom, what concurrent decisions come to, and that the safer counts.

use proptest::prelude::*;

use super::*;
use crate::codes::Role;
use crate::facts::DocFacts;
use crate::ids::TeamRef;
use crate::permissions::Roles;
use crate::reducer::reduce;
use crate::testkit::{OTHER_SUPERVISOR, SUPERVISOR, WORKER, World, supervisor, worker, world};

const NEXT: StaffRef = StaffRef::from_bytes([0x77; 16]);
const TEAM: TeamRef = TeamRef::from_bytes([1; 16]);

fn readers() -> [Reader; 4] {
    let reader = |staff, decides| Reader { staff, decides };
    [reader(WORKER, false), reader(NEXT, false), reader(SUPERVISOR, true), reader(OTHER_SUPERVISOR, true)]
}

fn to(named: &[StaffRef]) -> Restriction {
    Restriction { named: named.to_vec(), reason: RestrictionReason::StaffRelative, why: String::new() }
}

fn other() -> Who {
    Who { staff: OTHER_SUPERVISOR, roles: Roles::of(&[Role::Supervisor]) }
}

fn body(named: &[StaffRef]) -> StatementBody {
    let mut named = named.to_vec();
    named.sort();
    StatementBody::Restricted(to(&named))
}

fn given(staff: StaffRef) -> StatementBody {
    StatementBody::Assigned { staff, team: TEAM, reason: String::new() }
}

fn all(world: &World) -> Vec<StatementHash> {
    world.facts().iter().map(|fact| fact.hash).collect()
}

/// The world after the supervisor restricted the case to herself and the worker.
fn restricted() -> World {
    let mut world = world();
    let change = restrict(&world.workflow(), &to(&[SUPERVISOR]), &readers(), &supervisor()).unwrap();
    world.say(SUPERVISOR, change.statements[0].clone());
    world
}

#[test]
fn a_supervisor_names_who_may_open_the_case_and_the_worker_is_always_among_them() {
    let view = restricted().workflow().restriction.unwrap();
    let mut named = vec![WORKER, SUPERVISOR];
    named.sort();
    assert_eq!(view.named, named, "who carries the case has to open it");
    assert!(!view.names(OTHER_SUPERVISOR), "whoever is not named may not, supervisor or not");
}

#[test]
fn a_restriction_leaves_somebody_who_decides_and_names_whom_the_case_reaches() {
    let workflow = world().workflow();
    let try_to = |named: &[StaffRef], who: &Who| restrict(&workflow, &to(named), &readers(), who).unwrap_err();
    assert_eq!(
        try_to(&[], &supervisor()),
        RestrictionRefused::NobodyDecides,
        "the worker cannot approve their own work"
    );
    assert_eq!(try_to(&[NEXT], &supervisor()), RestrictionRefused::NobodyDecides, "nor can a colleague");
    assert_eq!(
        try_to(&[OTHER_SUPERVISOR], &supervisor()),
        RestrictionRefused::DeciderMissing,
        "who signs holds the key"
    );
    assert_eq!(try_to(&[SUPERVISOR], &worker()), RestrictionRefused::NotAllowed, "a supervisor decides");
    let stranger = StaffRef::from_bytes([0x99; 16]);
    assert_eq!(try_to(&[SUPERVISOR, stranger], &supervisor()), RestrictionRefused::NotReached, "nothing reaches them");
    let other_reason = Restriction { reason: RestrictionReason::Other, ..to(&[SUPERVISOR]) };
    let refused = restrict(&workflow, &other_reason, &readers(), &supervisor()).unwrap_err();
    assert_eq!(refused, RestrictionRefused::Text(TextRefused::Empty), "another reason is said");
}

#[test]
fn only_who_is_named_says_more_about_it_and_lifting_needs_a_reason() {
    let mut world = restricted();
    let workflow = world.workflow();
    let again = restrict(&workflow, &to(&[SUPERVISOR]), &readers(), &supervisor()).unwrap_err();
    assert_eq!(again, RestrictionRefused::NothingChanges, "it says so already");
    assert_eq!(
        lift(&workflow, "no relative any more", &other()).unwrap_err(),
        RestrictionRefused::NotAllowed,
        "not named"
    );
    assert!(matches!(lift(&workflow, " ", &supervisor()).unwrap_err(), RestrictionRefused::Text(_)), "why?");
    let change = lift(&workflow, "the cousin left the agency", &supervisor()).unwrap();
    world.say(SUPERVISOR, change.statements[0].clone());
    assert_eq!(world.workflow().restriction, None, "the team may open it again");
    assert_eq!(world.workflow().restrictions.len(), 1, "that it was restricted stays known");
    let nothing = lift(&world.workflow(), "again", &supervisor()).unwrap_err();
    assert_eq!(nothing, RestrictionRefused::NothingChanges, "there is nothing to lift");
}

#[test]
fn a_restriction_that_a_lifting_had_not_seen_stands() {
    let mut world = restricted();
    let before = all(&world);
    let restriction = world.workflow().restriction.unwrap().hash;
    world.say_having_seen(SUPERVISOR, body(&[WORKER, SUPERVISOR, OTHER_SUPERVISOR]), &before);
    let seen = all(&world);
    // Beside it, a forged or late word of the other one lifts what it knew.
    let lifted = StatementBody::RestrictionLifted { restriction, reason: "moved away".to_owned() };
    world.say_having_seen(OTHER_SUPERVISOR, lifted.clone(), &before);
    assert!(world.workflow().restriction.is_some(), "who was not named lifts nothing");
    world.say_having_seen(OTHER_SUPERVISOR, lifted, &seen);
    assert_eq!(world.workflow().restriction, None, "who is named by then does");
}

#[test]
fn a_handover_beside_a_restriction_gives_the_case_to_nobody_who_is_shut_out() {
    let mut world = world();
    let before = all(&world);
    world.say_having_seen(SUPERVISOR, body(&[WORKER, SUPERVISOR]), &before);
    world.say_having_seen(OTHER_SUPERVISOR, given(NEXT), &before);
    let workflow = world.workflow();
    assert_eq!(workflow.assigned_to, WORKER, "the safer of the two counts");
    let lifted = lift(&workflow, "looked into, no relative", &supervisor()).unwrap();
    world.say(SUPERVISOR, lifted.statements[0].clone());
    assert_eq!(world.workflow().assigned_to, WORKER, "and lifting moves no case by itself");
    world.say(SUPERVISOR, given(NEXT));
    assert_eq!(world.workflow().assigned_to, NEXT, "giving it again does");
}

#[test]
fn two_restrictions_beside_each_other_keep_those_whom_both_name_or_one_that_can_be_lifted() {
    let mut world = world();
    let before = all(&world);
    world.say_having_seen(SUPERVISOR, body(&[WORKER, NEXT, SUPERVISOR, OTHER_SUPERVISOR]), &before);
    world.say_having_seen(OTHER_SUPERVISOR, body(&[WORKER, OTHER_SUPERVISOR]), &before);
    let view = world.workflow().restriction.unwrap();
    assert_eq!(view.named, [OTHER_SUPERVISOR, WORKER], "both name these");
    let mut apart = crate::testkit::world();
    let before = all(&apart);
    apart.say_having_seen(SUPERVISOR, body(&[WORKER, SUPERVISOR]), &before);
    apart.say_having_seen(OTHER_SUPERVISOR, body(&[WORKER, OTHER_SUPERVISOR]), &before);
    let named = apart.workflow().restriction.unwrap().named;
    assert_eq!(named.len(), 2, "one of the two stands, so that somebody can decide: {named:?}");
}

/// One step: who acts, and how; or the two supervisors meet.
fn play(steps: &[(bool, u8)]) -> World {
    let mut world = world();
    let common = all(&world);
    let mut seen = [common.clone(), common];
    for (first, act) in steps {
        let at = usize::from(!first);
        let author = [SUPERVISOR, OTHER_SUPERVISOR][at];
        let said = match act {
            0 => body(&[WORKER, author]),
            1 => body(&[WORKER, NEXT, author]),
            2 => body(&[WORKER, NEXT, SUPERVISOR, OTHER_SUPERVISOR]),
            3 => StatementBody::RestrictionLifted { restriction: seen[at][0], reason: "over".to_owned() },
            4 => given(NEXT),
            5 => given(WORKER),
            _ => {
                let both: Vec<_> = seen[0].iter().chain(&seen[1]).copied().collect();
                seen = [both.clone(), both];
                continue;
            }
        };
        let hash = world.say_having_seen(author, said, &seen[at]);
        seen[at].push(hash);
    }
    world
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn in_any_history_the_same_stands_and_nobody_opens_whom_a_restriction_shuts_out(
        steps in prop::collection::vec((any::<bool>(), 0_u8..8), 0..16),
    ) {
        let world = play(&steps);
        let workflow = world.workflow();
        let mut turned = world.facts().to_vec();
        turned.reverse();
        prop_assert_eq!(&reduce(&turned, &DocFacts::of(&world.case())), &workflow, "in any order of arrival");
        let Some(view) = &workflow.restriction else { return Ok(()) };
        prop_assert!(view.names(workflow.assigned_to), "who carries the case opens it");
        let narrower = |staff: &&StaffRef| view.said.named.contains(staff) || **staff == workflow.assigned_to;
        prop_assert!(view.named.iter().all(|staff| narrower(&staff)), "nobody joins whom it does not name");
        let supervises = |staff: &StaffRef| [SUPERVISOR, OTHER_SUPERVISOR].contains(staff);
        prop_assert!(view.named.iter().any(supervises), "somebody can lift it");
    }
}
