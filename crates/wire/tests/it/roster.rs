//! Who may grant what: the rules as tables, each row with its reason.

use wire::{Cut, Op, RoleSet, RosterError};

use crate::keys::{key, offer, public, sign};
use crate::samples;
use crate::world::Who::{Adm, Adm2, Cw, CwB, Fin, Fresh, Root, Sup, SupB};
use crate::world::{TEAM_A, Who, World, add_device, add_staff, joins, leaves, revoke, set_roles};

pub const YES: bool = true;
pub const NO: bool = false;

/// Each row: signers, whether they are enough, why.
pub fn table(op: &Op, rows: &[(&[Who], bool, &str)]) {
    let world = World::new();
    for (signers, enough, why) in rows {
        let judged = world.judge(std::slice::from_ref(op), signers);
        let expected = if *enough { Ok(()) } else { Err(RosterError::NotAllowed { op: op.name() }) };
        assert_eq!(judged, expected, "{} by {signers:?}: {why}", op.name());
    }
}

#[test]
fn a_caseworkers_device_needs_their_supervisor_or_themselves_and_an_admin() {
    table(
        &add_device(Cw, 60, None),
        &[
            (&[Root], YES, "the root sets up everything"),
            (&[Sup], YES, "the supervisor is the second person by standing there"),
            (&[Adm, Sup], YES, "an admin may propose it"),
            (&[Adm, Cw], YES, "the person's own device vouches"),
            (&[Adm], NO, "a lone admin cannot enrol a device of a caseworker"),
            (&[Adm, Adm2], NO, "nor can two of them"),
            (&[Cw], NO, "nor a stolen tablet alone"),
            (&[SupB], NO, "nor a supervisor of another team"),
            (&[Adm, SupB], NO, "not even with an admin"),
            (&[Adm, CwB], NO, "nor a colleague with an admin"),
            (&[Adm, Fin], NO, "nor an office worker with an admin"),
        ],
    );
}

#[test]
fn a_supervisors_device_needs_two_people() {
    table(
        &add_device(Sup, 60, None),
        &[
            (&[Adm, Sup], YES, "an admin and the person's own device"),
            (&[Sup], NO, "not the person alone"),
            (&[Adm], NO, "not an admin alone"),
            (&[SupB], NO, "not another supervisor alone"),
            (&[Cw], NO, "nor one they supervise"),
        ],
    );
}

#[test]
fn an_admins_device_needs_the_root() {
    table(
        &add_device(Adm2, 60, None),
        &[
            (&[Root], YES, "only the root makes admins' keys"),
            (&[Adm], NO, "one admin could become two"),
            (&[Adm, Adm2], NO, "not even together"),
            (&[Adm, Sup], NO, "nor with a supervisor"),
        ],
    );
    table(
        &add_device(Fin, 60, None),
        &[(&[Adm], YES, "who holds no content needs one admin"), (&[Sup], NO, "not others")],
    );
}

#[test]
fn people_are_added_by_admins_and_admins_by_the_root() {
    let puppet = |roles| Op::AddStaff {
        staff: wire::StaffId::from_bytes([0x99; 16]),
        roles,
        user_key: None,
        sealed_name: Vec::new(),
    };
    let rows: [(&[Who], bool, &str); 3] = [
        (&[Adm], YES, "a name without a device does nothing yet"),
        (&[Sup], NO, "not theirs"),
        (&[Fin], NO, "nor theirs"),
    ];
    table(&puppet(RoleSet::CW), &rows);
    table(&puppet(RoleSet::FIN), &rows);
    table(
        &puppet(RoleSet::ADM.with(RoleSet::CW)),
        &[(&[Root], YES, "the root may"), (&[Adm, Adm2], NO, "nobody but the root adds an admin")],
    );
}

#[test]
fn roles_that_hold_content_change_by_two_people() {
    table(
        &set_roles(Cw, RoleSet::VOL.with(RoleSet::CW)),
        &[
            (&[Adm, Sup], YES, "a supervisor agrees that they gain a role"),
            (&[Adm, SupB], YES, "any supervisor may"),
            (&[Adm], NO, "not an admin alone"),
            (&[Adm, Cw], NO, "nobody's own word is enough to gain a right"),
            (&[Sup], NO, "nor the supervisor alone"),
        ],
    );
    table(
        &set_roles(Cw, RoleSet::NONE),
        &[
            (&[Adm, Sup], YES, "leaving: their supervisor"),
            (&[Adm, Cw], YES, "or themselves"),
            (&[Adm], NO, "not an admin alone"),
        ],
    );
    table(
        &set_roles(Fin, RoleSet::ADM),
        &[(&[Root], YES, "the root may"), (&[Adm, Adm2, Sup], NO, "nobody else makes an admin")],
    );
    table(
        &set_roles(Adm2, RoleSet::NONE),
        &[(&[Adm, Adm2], YES, "two admins end one"), (&[Adm], NO, "one admin ends no other")],
    );
}

#[test]
fn one_admin_cannot_raise_a_puppet() {
    let mut world = World::new();
    let puppet = Fresh;
    world.then(&[set_roles(puppet, RoleSet::NONE)], &[Root]).unwrap();
    world.then(&[add_device(puppet, puppet.seed(), Some(9))], &[Adm]).unwrap();
    let rise = world.judge(&[set_roles(puppet, RoleSet::SUP)], &[Adm, puppet]);
    assert_eq!(rise, Err(RosterError::NotAllowed { op: "SetRoles" }), "the puppet's device is the admin's own hand");
    let joining = world.judge(&[joins(TEAM_A, puppet, false)], &[Adm, puppet]);
    assert_eq!(joining, Err(RosterError::NotAllowed { op: "TeamMember" }), "and no way into a team");
}

#[test]
fn one_person_with_two_roles_is_not_two_people() {
    let mut world = World::new();
    world.then(&[set_roles(Adm, RoleSet::ADM.with(RoleSet::SUP)), joins(TEAM_A, Adm, true)], &[Root]).unwrap();
    let alone = world.judge(&[set_roles(Cw, RoleSet::SUP)], &[Adm]);
    assert_eq!(alone, Err(RosterError::NotAllowed { op: "SetRoles" }), "an admin who supervises still needs another");
    assert_eq!(world.judge(&[set_roles(Cw, RoleSet::SUP)], &[Adm, Sup]), Ok(()), "such as a supervisor");
    world.then(&[add_device(Adm, 70, None)], &[Root]).unwrap();
    let mut grant = world.grant(&[Op::SetPolicy { bytes: vec![1] }], &[Adm]);
    let second = key(70);
    let signer = wire::Signer::Device(public(&second).device_key_id());
    grant.signatures.push((signer, sign(&second, &grant.signing_input())));
    let judged = world.roster.judge_grant(&grant);
    assert_eq!(judged, Err(RosterError::NotAllowed { op: "SetPolicy" }), "nor are two devices of one admin two admins");
}

#[test]
fn teams_change_by_two_people() {
    let team = wire::TeamId::from_bytes([0xc; 16]);
    table(
        &Op::AddTeam { team, generation: 1, recipient: [0x71; 32] },
        &[
            (&[Adm, Sup], YES, "a supervisor makes the key"),
            (&[Adm], NO, "an admin alone would hold it"),
            (&[Sup], NO, "not alone"),
        ],
    );
    table(
        &joins(TEAM_A, Fresh, false),
        &[
            (&[Adm, Sup], YES, "the team's supervisor agrees"),
            (&[Sup], NO, "but does not decide alone"),
            (&[Adm, SupB], NO, "another team's does not count"),
            (&[Adm], NO, "nor an admin alone"),
        ],
    );
    table(
        &joins(TEAM_A, SupB, true),
        &[(&[Adm, Sup], YES, "a second supervisor by the first"), (&[Adm, SupB], NO, "not by pushing in")],
    );
    table(&joins(TEAM_A, CwB, false), &[(&[Adm, CwB], YES, "a caseworker's own device vouches for the move")]);
    table(&leaves(TEAM_A, Cw), &[(&[Adm, Sup], YES, "leaving"), (&[Adm], NO, "by two")]);
    table(&joins(TEAM_A, Fin, false), &[(&[Adm, Fin], NO, "who holds no content cannot let themselves in")]);
}

#[test]
fn devices_are_revoked_by_an_admin_or_the_supervisor() {
    table(
        &revoke(Cw),
        &[
            (&[Adm], YES, "fast, by one"),
            (&[Sup], YES, "or by the supervisor in the field"),
            (&[SupB], NO, "not another team's"),
            (&[CwB], NO, "nor a colleague"),
            (&[Fin], NO, "nor the office"),
        ],
    );
}

#[test]
fn keys_are_rotated_by_those_who_hold_them() {
    let user = Op::RotateUserKey {
        staff: Cw.staff(),
        recipient: [0x31; 32],
        wraps: vec![(Cw.device(), vec![1])],
        previous_wrap: vec![2],
    };
    table(
        &user,
        &[(&[Cw], YES, "the person holds it"), (&[Adm], NO, "an admin never does"), (&[Sup], NO, "nor the supervisor")],
    );
    let team = Op::RotateTeamKey {
        team: TEAM_A,
        generation: 2,
        recipient: [0x32; 32],
        wraps: vec![(Sup.staff(), vec![1])],
        previous_wrap: vec![2],
    };
    table(
        &team,
        &[
            (&[Sup], YES, "the supervisor holds it"),
            (&[Adm], NO, "an admin never does"),
            (&[SupB], NO, "nor another team"),
        ],
    );
    let mut world = World::new();
    world.then(&[user], &[Cw]).unwrap();
    world.then(&[team], &[Sup]).unwrap();
    let entry = world.roster.team(TEAM_A).unwrap();
    assert_eq!((entry.generation, entry.recipient), (2, [0x32; 32]), "the new team key counts");
    assert!(entry.members[&Cw.staff()].team_key_wrap.is_empty(), "who got no wrap has lost the key");
    assert_eq!(world.roster.device(Cw.device()).unwrap().user_key_wrap, vec![1], "and so does the user key");
}

#[test]
fn server_policy_and_recovery_need_two_admins() {
    for op in [
        Op::SetServer(samples::server()),
        Op::SetPolicy { bytes: vec![1] },
        Op::SetRecovery { recipients: vec![[9; 32]] },
    ] {
        table(
            &op,
            &[
                (&[Root], YES, "the root"),
                (&[Adm, Adm2], YES, "two admins"),
                (&[Adm], NO, "one"),
                (&[Adm, Sup], NO, "one and another"),
            ],
        );
    }
    table(&Op::Genesis { root: public(&key(1)) }, &[(&[Adm, Adm2], NO, "an agency begins once")]);
}

#[test]
fn help_with_a_forgotten_passphrase_is_said_by_whoever_gave_it() {
    let help = |helper: Who| Op::HelpRecover {
        device: Cw.device(),
        helper: helper.staff(),
        second: false,
        ask: wire::Hash::of(b"a request"),
        at_ms: 1,
    };
    let no_part = "nobody here holds a part";
    table(
        &help(Sup),
        &[(&[Sup], YES, "their supervisor"), (&[Adm], NO, "in somebody else's name"), (&[Cw], NO, no_part)],
    );
    table(&help(Adm), &[(&[Adm], YES, "an administrator"), (&[Sup], NO, "in somebody else's name")]);
    table(&help(SupB), &[(&[SupB], NO, "a supervisor of others")]);
    table(&help(Cw), &[(&[Cw], NO, "nobody helps themselves"), (&[Cw, Sup], NO, "not even with another")]);
    table(&help(Fin), &[(&[Fin], NO, no_part)]);
}

#[test]
fn acts_that_do_not_fit_are_refused_even_from_the_root() {
    let world = World::new();
    let unknown = wire::StaffId::from_bytes([0x88; 16]);
    let rows = [
        (Op::Genesis { root: public(&key(1)) }, RosterError::Unfit { what: "genesis" }),
        (add_staff(Cw, RoleSet::CW), RosterError::Exists { what: "staff" }),
        (add_device(Cw, Cw.seed(), None), RosterError::Exists { what: "device" }),
        (add_device(Fresh, 60, None), RosterError::Unfit { what: "user key" }),
        (add_device(Cw, 60, Some(0x20)), RosterError::Unfit { what: "user key" }),
        (
            Op::SetRoles { staff: unknown, roles: RoleSet::CW, cut: Cut::default() },
            RosterError::Unknown { what: "staff" },
        ),
        (joins(TEAM_A, Cw, true), RosterError::Unfit { what: "supervisor without the role" }),
        (joins(wire::TeamId::from_bytes([9; 16]), Cw, false), RosterError::Unknown { what: "team" }),
        (leaves(TEAM_A, CwB), RosterError::Unknown { what: "member" }),
        (Op::AddTeam { team: TEAM_A, generation: 1, recipient: [9; 32] }, RosterError::Exists { what: "team" }),
    ];
    for (op, refused) in rows {
        assert_eq!(world.judge(std::slice::from_ref(&op), &[Root]), Err(refused), "{}", op.name());
    }
}

#[test]
fn a_device_is_added_only_with_its_own_signature() {
    let world = World::new();
    let mut stolen = offer(60, None);
    stolen.recipient = [0x13; 32];
    let op = Op::AddDevice { staff: Cw.staff(), offer: stolen, user_key_wrap: Vec::new() };
    let refused = world.judge(&[op], &[Sup]);
    assert!(matches!(refused, Err(RosterError::BadSignature(_))), "somebody swapped the key that receives");
}

#[test]
fn a_first_device_brings_its_persons_key_and_a_device_after_a_total_loss_brings_a_new_one() {
    let mut world = World::new();
    world.then(&[joins(TEAM_A, Fresh, false)], &[Adm, Sup]).unwrap();
    world.then(&[add_device(Fresh, Fresh.seed(), Some(9))], &[Sup]).unwrap();
    assert_eq!(world.roster.staff(Fresh.staff()).unwrap().user_key, Some([0x49; 32]), "the device made it");
    world.then(&[revoke(Fresh)], &[Sup]).unwrap();
    world.then(&[add_device(Fresh, 60, Some(10))], &[Sup]).unwrap();
    assert_eq!(world.roster.staff(Fresh.staff()).unwrap().user_key, Some([0x4a; 32]), "all devices lost: a new key");
}

#[test]
fn a_person_holds_a_bounded_number_of_devices() {
    let mut world = World::new();
    for seed in 60..67 {
        world.then(&[add_device(Cw, seed, None)], &[Sup]).unwrap();
    }
    let refused = world.judge(&[add_device(Cw, 67, None)], &[Sup]);
    assert_eq!(refused, Err(RosterError::Unfit { what: "number of devices" }), "eight at a time");
}

#[test]
fn a_revoked_devices_grant_is_refused() {
    let mut world = World::new();
    let before = world.grant(&[add_device(Cw, 60, None)], &[Sup]);
    assert_eq!(world.roster.judge_grant(&before), Ok(()), "it was good when it was signed");
    world.then(&[revoke(Sup)], &[Adm]).unwrap();
    assert_eq!(world.roster.judge_grant(&before), Err(RosterError::RevokedSigner), "but it was not sequenced in time");
    let second = world.judge(&[set_roles(CwB, RoleSet::NONE)], &[Adm, Sup]);
    assert_eq!(second, Err(RosterError::RevokedSigner), "nor does it count as a second signature");
}

#[test]
fn a_grant_is_all_or_nothing_and_each_act_sees_the_one_before() {
    let mut world = World::new();
    let members = world.roster.clone();
    let newcomer = [joins(TEAM_A, Fresh, false), add_device(Fresh, Fresh.seed(), Some(9))];
    let half = [newcomer[0].clone(), newcomer[1].clone(), add_staff(Cw, RoleSet::CW)];
    assert_eq!(world.then(&half, &[Adm, Sup]), Err(RosterError::Exists { what: "staff" }), "the last act does not fit");
    assert_eq!(world.roster.head(), members.head(), "so there is no record");
    assert_eq!(world.roster.device(Fresh.device()), None, "and no device");
    assert!(world.then(&newcomer, &[Adm, Sup]).is_ok(), "the others alone are fine");
    assert!(world.roster.supervises(Sup.staff(), Fresh.staff()), "and both count");
    let ends = [revoke(Adm), set_roles(Fin, RoleSet::MGR)];
    assert_eq!(world.judge(&ends, &[Adm]), Err(RosterError::RevokedSigner), "who revokes themselves signs no more");
}

#[test]
fn a_removed_device_is_ordered_to_empty_itself_by_whoever_may_remove_it() {
    let order = Op::OrderEmptying { device: Cw.device(), late_first: true, at_ms: 5 };
    let removal = Op::RevokeDevice { device: Cw.device(), cut: Cut::default() };
    let both = [removal.clone(), order.clone()];
    let world = World::new();
    for (signers, may) in [(&[Sup][..], true), (&[Adm], true), (&[Root], true), (&[SupB], false), (&[Cw], false)] {
        assert_eq!(world.judge(&both, signers).is_ok(), may, "{signers:?}");
    }
    let in_use = world.judge(std::slice::from_ref(&order), &[Sup]);
    assert_eq!(in_use, Err(RosterError::Unfit { what: "order to empty" }), "a device in use is not emptied");
    let mut world = World::new();
    world.then(&[removal], &[Sup]).unwrap();
    world.then(std::slice::from_ref(&order), &[Sup]).unwrap();
    let again = world.judge(&[order], &[Adm]);
    assert_eq!(again, Err(RosterError::Unfit { what: "order to empty" }), "one order is enough");
    let standing = world.roster.emptying(Cw.device()).unwrap();
    assert_eq!(
        (standing.late_first, standing.at_ms, standing.emptied),
        (true, 5, None),
        "it stands until it is obeyed"
    );
}

#[test]
fn only_the_device_itself_says_that_it_is_emptied_and_says_nothing_else_any_more() {
    let said = Op::Emptied { device: Cw.device(), left: 3, at_ms: 9 };
    let removal = Op::RevokeDevice { device: Cw.device(), cut: Cut::default() };
    let order = Op::OrderEmptying { device: Cw.device(), late_first: false, at_ms: 5 };
    let mut world = World::new();
    world.then(&[removal], &[Sup]).unwrap();
    let unordered = world.judge(std::slice::from_ref(&said), &[Cw]);
    assert_eq!(unordered, Err(RosterError::Unfit { what: "last word" }), "nobody asked it to");
    world.then(&[order], &[Sup]).unwrap();
    for others in [&[Sup][..], &[Adm], &[CwB]] {
        let refused = world.judge(std::slice::from_ref(&said), others);
        assert_eq!(refused, Err(RosterError::NotAllowed { op: said.name() }), "nobody says it for the device");
    }
    let more = [said.clone(), Op::SetPolicy { bytes: vec![1] }];
    assert_eq!(world.judge(&more, &[Cw]), Err(RosterError::RevokedSigner), "and it does nothing else with it");
    world.then(std::slice::from_ref(&said), &[Cw]).unwrap();
    assert_eq!(world.roster.device(Cw.device()).unwrap().emptying.unwrap().emptied, Some((3, 9)), "everybody sees it");
    assert!(world.roster.emptying(Cw.device()).is_none(), "nothing is owed any more");
    assert_eq!(world.judge(&[said], &[Cw]), Err(RosterError::Unfit { what: "last word" }), "once");
}
