//! Roles, teams and policy that change: who raises whom, who stays, and which of two changes counts.

use wire::{Form, Op, RoleSet, RosterError};

use crate::roster::{NO, YES, table};
use crate::world::Who::{Adm, Adm2, Cw, Fin, Fresh, Root, Sup, SupB};
use crate::world::{TEAM_A, Who, World, leaves, set_roles, signatures};

#[test]
fn a_role_of_the_office_is_given_by_two_others_and_taken_by_one() {
    table(
        &set_roles(Fin, RoleSet::FIN.with(RoleSet::MGR)),
        &[
            (&[Adm, Sup], YES, "who decides for the office is raised by two"),
            (&[Adm, Adm2], YES, "two admins are two"),
            (&[Adm], NO, "not by an admin alone"),
            (&[Adm, Fin], NO, "nor by themselves"),
            (&[Sup], NO, "nor a supervisor alone"),
        ],
    );
    table(
        &set_roles(Sup, RoleSet::SUP.with(RoleSet::MGR)),
        &[(&[Adm, Sup], NO, "nobody raises themself"), (&[Adm, SupB], YES, "a colleague may")],
    );
    table(&set_roles(Fin, RoleSet::NONE), &[(&[Adm], YES, "to take a role without content is one admin's")]);
}

#[test]
fn an_admin_raises_others_but_not_themself() {
    table(
        &set_roles(Adm, RoleSet::ADM.with(RoleSet::SUP)),
        &[
            (&[Adm, Adm2], NO, "giving a content role takes a supervisor"),
            (&[Adm, Sup], NO, "and another administrator"),
            (&[Adm2, Sup], NO, "of an admin two admins"),
            (&[Adm, Adm2, Sup], YES, "two others and the person"),
        ],
    );
}

#[test]
fn the_last_administrator_and_the_last_manager_stay() {
    let mut world = World::new();
    world.then(&[set_roles(Adm2, RoleSet::NONE)], &[Adm, Adm2]).unwrap();
    let last = world.judge(&[set_roles(Adm, RoleSet::NONE)], &[Root]);
    assert_eq!(last, Err(RosterError::Unfit { what: "last administrator" }), "not even by the root");
    world.then(&[set_roles(Fin, RoleSet::MGR)], &[Adm, Sup]).unwrap();
    let last = world.judge(&[set_roles(Fin, RoleSet::NONE)], &[Adm]);
    assert_eq!(last, Err(RosterError::Unfit { what: "last manager" }), "once there is one");
    world.then(&[set_roles(Fresh, RoleSet::CW.with(RoleSet::MGR))], &[Adm, Sup]).unwrap();
    let last = world.judge(&[set_roles(Fin, RoleSet::NONE)], &[Adm]);
    assert_eq!(last, Err(RosterError::Unfit { what: "last manager" }), "somebody without a device manages nothing");
}

#[test]
fn of_two_who_change_the_same_apart_the_first_counts() {
    let mut world = World::new();
    let policy = Op::SetPolicy { bytes: vec![1] };
    let acts: [(Vec<Op>, &[Who], &str); 3] = [
        (vec![set_roles(Cw, RoleSet::NONE)], &[Adm, Cw], "SetRoles"),
        (vec![leaves(TEAM_A, Cw)], &[Adm, Sup], "TeamMember"),
        (vec![policy], &[Adm, Adm2], "SetPolicy"),
    ];
    let late: Vec<_> = acts.iter().map(|(ops, signers, _)| (world.grant(ops, signers), *signers)).collect();
    for (ops, signers, _) in [&acts[1], &acts[0], &acts[2]] {
        world.then(ops, signers).unwrap();
    }
    for ((grant, signers), (_, _, op)) in late.iter().zip(&acts) {
        let mut other = grant.clone();
        other.nonce = [6; 16];
        other.signatures = signatures(&other, signers);
        assert_eq!(world.roster.judge_grant(&other), Err(RosterError::Overtaken { op }), "decided on what was");
    }
    assert_eq!(world.judge(&[set_roles(Cw, RoleSet::CW)], &[Adm, SupB]), Ok(()), "who looks again may decide again");
}

#[test]
fn a_manager_and_an_administrator_set_the_policy_together() {
    let mut world = World::new();
    let policy = [Op::SetPolicy { bytes: vec![1] }];
    world.then(&[set_roles(Fin, RoleSet::MGR)], &[Adm, Sup]).unwrap();
    assert_eq!(world.judge(&policy, &[Adm, Fin]), Ok(()), "who manages decides, who administers loads it");
    let alone = world.judge(&policy, &[Fin]);
    assert_eq!(alone, Err(RosterError::NotAllowed { op: "SetPolicy" }), "neither of them alone");
    let mut roster = world.roster.clone();
    roster.apply(&world.record(world.grant(&policy, &[Adm, Fin])).to_bytes()).unwrap();
    assert_eq!((roster.policy(), roster.policy_at()), (&[1][..], world.roster.seq() + 1), "and since when is known");
}
