//! Erasing for good: it takes two people of two roles, and nothing but the chain says that it happened.

use wire::{DocId, Op, RoleSet, RosterError};

use crate::world::{Who, Who::*, World};

fn doc(number: u8) -> DocId {
    DocId::from_bytes([number; 16])
}

fn word(who: Who, docs: &[u8], approves: bool) -> Op {
    let docs = docs.iter().map(|number| doc(*number)).collect();
    Op::Erase { by: who.staff(), docs, cases: 1, approves, at_ms: 7 }
}

/// An agency in which FIN looks after information.
fn world() -> World {
    let mut world = World::new();
    let roles = Op::SetRoles { staff: Fin.staff(), roles: RoleSet::IMO, cut: wire::Cut::default() };
    world.then(&[roles], &[Adm, Sup]).unwrap();
    world
}

#[test]
fn a_supervisor_and_another_person_of_information_management_erase_together_and_neither_alone() {
    for (first, second) in [(Sup, Fin), (Fin, Sup)] {
        let mut world = world();
        world.then(&[word(first, &[1, 2], true)], &[first]).unwrap();
        assert!(!world.roster.is_erased(doc(1)), "{first:?} alone erases nothing");
        assert_eq!(world.roster.erasures()[0].words.len(), 1, "it is proposed");
        world.then(&[word(second, &[1, 2], true)], &[second]).unwrap();
        let at = world.roster.seq();
        let erased: Vec<_> = world.roster.erased().collect();
        assert_eq!(erased, vec![(doc(1), at), (doc(2), at)], "now both documents are gone");
        let again = world.judge(&[word(first, &[1, 2], true)], &[first]);
        assert_eq!(again, Err(RosterError::Unfit { what: "erasure" }), "once");
        let back = world.judge(&[word(first, &[1, 2], false)], &[first]);
        assert_eq!(back, Err(RosterError::Unfit { what: "erasure" }), "and nobody takes it back any more");
    }
}

#[test]
fn nobody_else_has_a_word_nor_speaks_for_another() {
    let world = world();
    let refused = Err(RosterError::NotAllowed { op: word(Cw, &[1], true).name() });
    for who in [Cw, Adm] {
        assert_eq!(world.judge(&[word(who, &[1], true)], &[who]), refused, "{who:?} has neither role");
    }
    assert_eq!(world.judge(&[word(Sup, &[1], true)], &[Fin]), refused, "a word is said by whose it is");
}

#[test]
fn two_words_of_one_role_or_of_one_person_erase_nothing() {
    let mut world = world();
    world.then(&[word(Sup, &[1], true)], &[Sup]).unwrap();
    world.then(&[word(SupB, &[1], true)], &[SupB]).unwrap();
    assert!(!world.roster.is_erased(doc(1)), "two supervisors are no officer");
    let both = Op::SetRoles { staff: Sup.staff(), roles: RoleSet::SUP.with(RoleSet::IMO), cut: wire::Cut::default() };
    let mut one = World::new();
    one.then(&[both], &[Adm, SupB]).unwrap();
    one.then(&[word(Sup, &[1], true)], &[Sup]).unwrap();
    assert!(!one.roster.is_erased(doc(1)), "somebody with both roles is one person");
    one.then(&[word(SupB, &[1], true)], &[SupB]).unwrap();
    assert!(one.roster.is_erased(doc(1)), "with another supervisor they are two");
}

#[test]
fn a_word_is_taken_back_until_the_second_is_said_and_a_word_without_a_place_erases_nothing() {
    let mut world = world();
    world.then(&[word(Sup, &[1], true)], &[Sup]).unwrap();
    world.then(&[word(Sup, &[1], false)], &[Sup]).unwrap();
    assert!(world.roster.erasures().is_empty(), "nothing is proposed any more");
    world.then(&[word(Sup, &[1], true)], &[Sup]).unwrap();
    let open = world.grant(&[word(Fin, &[1], true)], &[Fin]);
    let with = world.roster.with_grant(&open).unwrap();
    assert!(!with.is_erased(doc(1)), "the office has not given it a place: it may never have one");
    let unordered = world.judge(&[word(Sup, &[3, 2], true)], &[Sup]);
    assert_eq!(unordered, Err(RosterError::Unfit { what: "erasure" }), "documents stand in one order");
    assert!(world.judge(&[word(Sup, &[], true)], &[Sup]).is_err(), "nothing is nothing to erase");
}
