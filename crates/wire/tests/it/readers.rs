//! Which key is safe: what the chain says of epochs and recipients after somebody was removed.

use wire::{EpochStanding, Op, RosterError};

use crate::world::Who::{Adm, Cw, CwB, Root, Sup, SupB};
use crate::world::{TEAM_A, World, revoke};

const STALE: EpochStanding = EpochStanding::Stale { reader_waits: false };

#[test]
fn an_epoch_is_stale_once_somebody_who_could_open_it_was_removed() {
    let mut world = World::new();
    let made_at = world.roster.seq();
    let standing = |world: &World, cited| world.roster.epoch_standing(Sup.device(), cited, (Cw.staff(), TEAM_A), &[]);
    assert_eq!(standing(&world, made_at), EpochStanding::Good, "nobody was removed");
    world.then(&[revoke(CwB)], &[Adm]).unwrap();
    assert_eq!(standing(&world, made_at), EpochStanding::Good, "who could not read it changes nothing");
    world.then(&[revoke(Cw)], &[Adm]).unwrap();
    assert_eq!(standing(&world, made_at), STALE, "its worker could");
    assert_eq!(standing(&world, world.roster.seq()), EpochStanding::Good, "one made knowing of it keeps them out");
    assert_eq!(
        world.roster.document_recipients(Cw.staff(), TEAM_A),
        [] as [[u8; 32]; 0],
        "the team's key went with the device too"
    );
    assert_eq!(world.roster.team_key_holders(TEAM_A), [Sup.staff()], "its supervisor replaces it");
    world.then(&[revoke(Sup)], &[Adm]).unwrap();
    assert!(!world.roster.team_key_is_clean(TEAM_A), "the supervisor's device has the team's key");
    assert_eq!(world.roster.team_key_holders(TEAM_A), [] as [wire::StaffId; 0], "and nobody is left to replace it");
}

#[test]
fn a_move_that_is_known_before_its_new_key_does_not_make_the_old_key_safe() {
    let mut world = World::new();
    let made_at = world.roster.seq();
    let (now, before) = ((CwB.staff(), TEAM_A), (Cw.staff(), TEAM_A));
    world.then(&[revoke(Cw)], &[Adm]).unwrap();
    let standing = |cited| world.roster.epoch_standing(Sup.device(), cited, now, &[before]);
    assert_eq!(standing(made_at), STALE, "it was made for the worker whose tablet is gone");
    assert_eq!(standing(world.roster.seq()), EpochStanding::Good, "the one that came with the move keeps them out");
}

#[test]
fn a_removal_without_a_place_in_the_chain_holds_sealing_back() {
    let world = World::new();
    let made_at = world.roster.seq();
    let grant = world.grant(&[revoke(Cw)], &[Adm]);
    let with = world.roster.with_grant(&grant).unwrap();
    let standing = with.epoch_standing(Sup.device(), made_at, (Cw.staff(), TEAM_A), &[]);
    assert_eq!(standing, EpochStanding::Unsettled, "an epoch made now would cite a head that does not know of it");
}

#[test]
fn a_team_key_is_not_given_to_a_key_that_a_removed_device_has() {
    let mut world = World::new();
    world.then(&[revoke(Sup)], &[Adm]).unwrap();
    let rotate = Op::RotateTeamKey {
        team: TEAM_A,
        generation: 2,
        recipient: [0x32; 32],
        wraps: vec![(Sup.staff(), vec![1])],
        previous_wrap: vec![2],
    };
    let refused = world.then(&[rotate], &[Root]);
    assert_eq!(refused, Err(RosterError::Unfit { what: "wraps" }), "not even by the root");
}

#[test]
fn a_team_begins_anew_only_where_nobody_is_left_who_has_its_key() {
    let mut world = World::new();
    let anew = Op::RotateTeamKey {
        team: TEAM_A,
        generation: 2,
        recipient: [0x32; 32],
        wraps: Vec::new(),
        previous_wrap: Vec::new(),
    };
    assert!(world.roster.team_key_is_held(TEAM_A), "its supervisor has it");
    let refused = world.judge(std::slice::from_ref(&anew), &[Root]);
    assert_eq!(refused, Err(RosterError::Unfit { what: "key before" }), "the keys before would be lost");
    world.then(&[revoke(Sup)], &[Adm]).unwrap();
    assert!(!world.roster.team_key_is_held(TEAM_A), "the only device that could open it is gone");
    world.then(&[anew], &[Root]).unwrap();
}

#[test]
fn keys_that_somebody_outside_may_know_are_replaced_from_the_person_down_to_the_document() {
    let mut world = World::new();
    let made_at = world.roster.seq();
    let renew = Op::RenewKeys { team: TEAM_A, at_ms: 5 };
    for (signers, may) in [(&[Sup][..], true), (&[Adm], true), (&[Root], true), (&[SupB], false), (&[Cw], false)] {
        assert_eq!(world.judge(std::slice::from_ref(&renew), signers).is_ok(), may, "{signers:?}");
    }
    let pending = world.roster.with_grant(&world.grant(std::slice::from_ref(&renew), &[Sup])).unwrap();
    let held_back = pending.epoch_standing(Sup.device(), made_at, (Cw.staff(), TEAM_A), &[]);
    assert_eq!(held_back, EpochStanding::Unsettled, "nothing is sealed before the office knows");
    world.then(&[renew], &[Sup]).unwrap();
    let standing = |world: &World, cited| world.roster.epoch_standing(Sup.device(), cited, (Cw.staff(), TEAM_A), &[]);
    assert_eq!(standing(&world, made_at), STALE, "what was made before may be open to somebody");
    assert!(
        !world.roster.team_key_is_clean(TEAM_A) && world.roster.makes_own_key(Cw.staff()),
        "all of them are suspect"
    );
    assert!(world.roster.user_key_is_clean(CwB.staff()), "those of another team are not");
    assert_eq!(world.roster.document_recipients(Cw.staff(), TEAM_A), [] as [[u8; 32]; 0], "nothing is wrapped to them");
    let rotate = |staff: wire::StaffId, device, to: u8| Op::RotateUserKey {
        staff,
        recipient: [to; 32],
        wraps: vec![(device, vec![1])],
        previous_wrap: vec![2],
    };
    world.then(&[rotate(Sup.staff(), Sup.device(), 0x51)], &[Sup]).unwrap();
    assert_eq!(world.roster.team_key_holders(TEAM_A), [Sup.staff()], "who has a new key can hold the team's");
    let wraps = vec![(Sup.staff(), vec![1])];
    let team = Op::RotateTeamKey { team: TEAM_A, generation: 2, recipient: [0x52; 32], wraps, previous_wrap: vec![2] };
    world.then(&[team], &[Sup]).unwrap();
    assert_eq!(world.roster.document_recipients(Cw.staff(), TEAM_A), [[0x52; 32]], "the worker's own is still missing");
    world.then(&[rotate(Cw.staff(), Cw.device(), 0x53)], &[Cw]).unwrap();
    assert!(!world.roster.makes_own_key(Cw.staff()), "it is there");
    assert_eq!(world.roster.document_recipients(Cw.staff(), TEAM_A), [[0x53; 32], [0x52; 32]], "and both read on");
    assert_eq!(standing(&world, world.roster.seq()), EpochStanding::Good, "under an epoch made now");
}
