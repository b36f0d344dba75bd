//! What a chain of grants says: signatures, places, forks, cuts, and who may do what at which place.

use wire::roster::LanePlace;
use wire::{Cut, DocId, Form, Hash, LaneId, Op, Record, RoleSet, Roster, RosterError, Sequencer, Signature};

use crate::keys::{key, public, sign};
use crate::samples::{self, DOC, LANE};
use crate::world::Who::{Adm, Cw, Root, Sup, SupB};
use crate::world::{TEAM_A, TEAM_B, World, add_device, add_staff, genesis, joins, leaves, revoke, set_roles, signed};

#[test]
fn signatures_are_the_authors_first_and_nobodys_twice() {
    let world = World::new();
    let good = world.grant(&[add_device(Cw, 60, None)], &[Adm, Sup]);
    let mut other_first = good.clone();
    other_first.signatures.swap(0, 1);
    let mut twice = good.clone();
    twice.signatures.push(twice.signatures[0]);
    let mut none = good.clone();
    none.signatures.clear();
    for bad in [other_first, twice, none] {
        assert_eq!(world.roster.judge_grant(&bad), Err(RosterError::BadSigners), "not the form of consent");
    }
    let mut altered = good.clone();
    altered.nonce[0] ^= 1;
    assert!(matches!(world.roster.judge_grant(&altered), Err(RosterError::BadSignature(_))), "every byte is signed");
    let mut stranger = good.clone();
    stranger.signatures[1].0 = wire::Signer::Device(public(&key(99)).device_key_id());
    assert_eq!(world.roster.judge_grant(&stranger), Err(RosterError::UnknownSigner), "nobody here knows that device");
    let elsewhere = signed(samples::agency(), Hash::of(b"no head of ours"), &good.ops, &[Adm, Sup]);
    assert_eq!(world.roster.judge_grant(&elsewhere), Err(RosterError::UnknownBasis), "judged on another chain");
}

#[test]
fn a_grant_counts_before_it_is_sequenced_and_once_after() {
    let mut world = World::new();
    let grant = world.grant(&[add_device(Cw, 60, None)], &[Sup]);
    let device = public(&key(60)).device_key_id();
    let early = world.roster.with_grant(&grant).unwrap();
    assert!(early.device(device).is_some(), "between the two tablets it counts at once");
    assert_eq!(early.head(), world.roster.head(), "but it has no place that anyone could cite");
    assert_eq!(early.with_grant(&grant).unwrap_err(), RosterError::AlreadyApplied, "counting twice changes nothing");
    let record = world.record(grant.clone()).to_bytes();
    world.roster.apply(&record).unwrap();
    assert!(world.roster.device(device).is_some(), "then the server gives it a place");
    assert_eq!(world.roster.judge_grant(&grant), Err(RosterError::AlreadyApplied), "a second place is refused");
    let mut signed_again = grant.clone();
    signed_again.signatures.push(world.grant(&grant.ops, &[Adm]).signatures[0]);
    assert_eq!(world.roster.judge_grant(&signed_again), Err(RosterError::AlreadyApplied), "whoever else signs it");
}

#[test]
fn a_replayed_record_is_known_and_a_fork_is_refused() {
    let mut world = World::new();
    let other_view = world.roster.clone();
    let first = world.then(&[add_device(Cw, 60, None)], &[Sup]).unwrap();
    assert_eq!(world.roster.apply(&first), Err(RosterError::AlreadyApplied), "the same record again is harmless");
    let genesis = world.genesis.clone();
    assert_eq!(world.roster.apply(&genesis), Err(RosterError::AlreadyApplied), "the first one too");
    let rival_world = World { roster: other_view, genesis };
    let rival = rival_world.record(rival_world.grant(&[add_device(Cw, 61, None)], &[Sup])).to_bytes();
    assert_eq!(world.roster.apply(&rival), Err(RosterError::Fork { seq: 1 }), "a rival of equal length is a fork");
    let mut forked = world.record(world.grant(&[add_device(Cw, 62, None)], &[Sup]));
    forked.prev_hash = Hash::of(&rival);
    forked.signature = sign(&key(2), &forked.signing_input());
    assert_eq!(
        world.roster.apply(&forked.to_bytes()),
        Err(RosterError::Fork { seq: 2 }),
        "so is one that follows a rival"
    );
    let mut later = world.record(world.grant(&[add_device(Cw, 62, None)], &[Sup]));
    later.seq = 5;
    later.signature = sign(&key(2), &later.signing_input());
    let refused = world.roster.apply(&later.to_bytes());
    assert_eq!(refused, Err(RosterError::Gap { expected: 2, found: 5 }), "records between are missing");
}

#[test]
fn only_the_root_and_the_server_give_places() {
    let world = World::new();
    let grant = world.grant(&[add_device(Cw, 60, None)], &[Sup]);
    let by = |sequencer, signer: u8| {
        let mut record = world.roster.next_record(grant.clone(), sequencer);
        record.signature = sign(&key(signer), &record.signing_input());
        world.roster.clone().apply(&record.to_bytes())
    };
    assert_eq!(by(Sequencer::Server, 2), Ok(()), "the server's receipt key");
    assert_eq!(by(Sequencer::Server, 3), Ok(()), "or the key it may move to");
    assert_eq!(by(Sequencer::Root, 1), Ok(()), "or the root");
    assert_eq!(by(Sequencer::Server, 1), Err(RosterError::BadSequencer), "each under its own name");
    assert_eq!(by(Sequencer::Server, Sup.seed()), Err(RosterError::BadSequencer), "no device");
    assert_eq!(by(Sequencer::Root, 2), Err(RosterError::BadSequencer), "no server as the root");
    let serverless = genesis(vec![Op::Genesis { root: public(&key(1)) }]).to_bytes();
    let roster = Roster::found(&serverless, &public(&key(1))).unwrap();
    let grant = signed(roster.agency(), roster.head(), &[add_staff(Cw, RoleSet::CW)], &[Root]);
    let mut record = roster.next_record(grant, Sequencer::Server);
    record.signature = sign(&key(2), &record.signing_input());
    let refused = roster.clone().apply(&record.to_bytes());
    assert_eq!(refused, Err(RosterError::BadSequencer), "before the agency has a server there is none");
}

#[test]
fn the_chain_starts_with_the_pinned_root_and_nothing_else() {
    let root = public(&key(1));
    let good = genesis(vec![Op::Genesis { root }]);
    assert!(Roster::found(&good.to_bytes(), &root).is_ok(), "the root begins");
    let other = Roster::found(&good.to_bytes(), &public(&key(2))).unwrap_err();
    assert_eq!(other, RosterError::OtherAgency, "a server cannot put its own chain before a pinned root");
    let alter = |change: fn(&mut Record)| {
        let mut record = good.clone();
        change(&mut record);
        record.signature = sign(&key(1), &record.signing_input());
        Roster::found(&record.to_bytes(), &root).unwrap_err()
    };
    let unfit = RosterError::Unfit { what: "genesis" };
    assert_eq!(alter(|record| record.sequencer = Sequencer::Server), unfit, "no server was there yet");
    assert_eq!(alter(|record| record.grant.basis = Hash::of(b"before")), unfit, "nothing comes before");
    let begins = alter(|record| record.grant.ops = vec![add_staff(Cw, RoleSet::CW)]);
    assert_eq!(begins, RosterError::OtherAgency, "it must say which agency begins");
    let mut unsigned = good.clone();
    unsigned.signature = Signature::NONE;
    assert_eq!(Roster::found(&unsigned.to_bytes(), &root).unwrap_err(), RosterError::BadSequencer, "it is signed");
    let mut forged = good.clone();
    forged.grant = signed(good.agency, Hash::ZERO, &good.grant.ops, &[Sup]);
    forged.signature = sign(&key(1), &forged.signing_input());
    assert!(Roster::found(&forged.to_bytes(), &root).is_err(), "by the root and by nobody else");
}

#[test]
fn heads_are_found_by_what_envelopes_cite() {
    let mut world = World::new();
    let first = world.roster.head();
    world.then(&[add_device(Cw, 60, None)], &[Sup]).unwrap();
    let roster = &world.roster;
    assert_eq!(roster.head_at(&first.prefix8()), Some(first), "an older head is still known");
    assert_eq!(roster.seq_of_head(&first.prefix8()), Some(0), "with its place, so that citing backwards shows");
    assert_eq!(roster.seq_of_head(&roster.head().prefix8()), Some(1), "the newest too");
    assert!(!roster.knows_head(&[0; 8]), "and no other");
    assert_eq!(roster.heads(), [first, roster.head()], "in order");
}

#[test]
fn a_lane_that_is_not_listed_is_cut_at_zero() {
    let mut world = World::new();
    let last = Hash::of(b"the last that counts");
    let other = Hash::of(b"another envelope");
    let allows = |roster: &Roster, doc, lane, seq, hash| roster.allows_writing(Cw.device(), doc, lane, seq, &hash);
    assert!(allows(&world.roster, DOC, LANE, 900, other), "a member writes anywhere it may read");
    world.then(&[revoke(Cw)], &[Sup]).unwrap();
    let roster = &world.roster;
    assert!(allows(roster, DOC, LANE, 3, other), "what came before the cut stands");
    assert!(allows(roster, DOC, LANE, 4, last), "the cut itself stands");
    assert!(!allows(roster, DOC, LANE, 4, other), "but not another envelope in its place: a fork of equal length");
    assert!(!allows(roster, DOC, LANE, 5, last), "nothing after");
    let new_lane = LaneId::from_bytes([2; 8]);
    assert!(!allows(roster, DOC, new_lane, 1, other), "a lane that is not listed is cut at zero");
    assert!(!allows(roster, DocId::from_bytes([3; 16]), LANE, 1, other), "so is a document that is not");
    let stranger = public(&key(99)).device_key_id();
    assert!(!roster.allows_writing(stranger, DOC, LANE, 1, &other), "who never was a member writes nothing");
}

#[test]
fn a_cut_names_a_lane_once_and_the_earlier_place_wins() {
    let lane = |seq| wire::CutLane { doc: DOC, lane: LANE, seq, hash: Hash::of(&[seq as u8]) };
    let cut = Cut::new(vec![lane(9), lane(4)]);
    assert_eq!(cut.lanes(), [lane(4)], "the safer reading");
    let twice = [2u8].iter().copied().chain([lane(4), lane(4)].iter().flat_map(Form::to_bytes)).collect::<Vec<u8>>();
    assert!(Cut::parse(&twice).is_err(), "two entries for one lane are refused");
}

#[test]
fn an_old_head_cited_late_wins_no_role_back() {
    let mut world = World::new();
    let demotion = Op::SetRoles { staff: Sup.staff(), roles: RoleSet::CW, cut: samples::cut() };
    world.then(&[demotion], &[Root]).unwrap();
    let at = |seq, cited_seq| {
        let hash = Hash::of(b"the last that counts");
        world.roster.roles_when(&LanePlace { doc: DOC, device: Sup.device(), lane: LANE, seq, hash, cited_seq })
    };
    assert_eq!(at(3, 0), RoleSet::SUP, "what was signed before the cut was signed by a supervisor");
    assert_eq!(at(4, 0), RoleSet::SUP, "up to the cut itself");
    assert_eq!(at(5, 0), RoleSet::NONE, "after it the old head lends nothing, and the new role was not claimed");
    assert_eq!(at(5, 1), RoleSet::CW, "who cites the change has the new role");
    world.then(&[revoke(Sup)], &[Adm]).unwrap();
    let late = LanePlace { doc: DOC, device: Sup.device(), lane: LANE, seq: 6, hash: Hash::ZERO, cited_seq: 1 };
    assert_eq!(world.roster.roles_when(&late), RoleSet::NONE, "beyond a revocation's cut there are no roles");
}

#[test]
fn supervision_ends_with_the_role_or_the_membership() {
    let mut world = World::new();
    let supervises = |world: &World| world.roster.supervises(Sup.staff(), Cw.staff());
    assert!(supervises(&world), "team A");
    assert!(!world.roster.supervises(SupB.staff(), Cw.staff()), "not team B");
    assert!(!world.roster.supervises(Sup.staff(), Sup.staff()), "never oneself");
    let teams: Vec<_> = world.roster.teams_of(Cw.staff()).map(|(team, _)| team).collect();
    assert_eq!(teams, [TEAM_A], "the caseworker's teams");
    world.then(&[set_roles(Sup, RoleSet::CW)], &[Root]).unwrap();
    assert!(!supervises(&world), "without the role the flag means nothing");
    world.then(&[set_roles(Sup, RoleSet::SUP), leaves(TEAM_A, Cw), joins(TEAM_B, Cw, false)], &[Root]).unwrap();
    assert!(!supervises(&world), "nor after the caseworker moved");
    assert!(world.roster.supervises(SupB.staff(), Cw.staff()), "to whom they moved");
    assert_eq!(world.roster.team(TEAM_A).unwrap().departures.len(), 1, "the departure and its cut are kept");
}

#[test]
fn a_supervisors_old_word_stands_and_an_old_head_lends_no_team_back() {
    let mut world = World::new();
    let cut = samples::cut();
    let steps_down = Op::TeamMember {
        team: TEAM_A,
        staff: Sup.staff(),
        joins: true,
        supervisor: false,
        team_key_wrap: Vec::new(),
        cut: cut.clone(),
    };
    world.then(&[joins(TEAM_A, SupB, true)], &[Root]).unwrap();
    let cited = world.roster.seq();
    world.then(&[steps_down], &[Root]).unwrap();
    assert!(!world.roster.team_key_is_clean(TEAM_A), "who stepped down holds the team's key");
    let supervised = |world: &World, seq, cited_seq, worker: crate::world::Who| {
        let hash = Hash::of(b"the last that counts");
        let place = LanePlace { doc: DOC, device: Sup.device(), lane: LANE, seq, hash, cited_seq };
        world.roster.supervised_when(&place, worker.staff())
    };
    assert!(supervised(&world, 4, cited, Cw), "what was decided before the cut was decided by the team's supervisor");
    assert!(!supervised(&world, 5, cited, Cw), "an old head cited after it lends nothing");
    assert!(!supervised(&world, 5, world.roster.seq(), Cw), "nor the new one");
    assert!(!supervised(&world, 4, cited, Sup), "never oneself");
    world.then(&[leaves(TEAM_A, Cw)], &[Root]).unwrap();
    assert!(supervised(&world, 4, cited, Cw), "that the worker left since takes nothing from it");
    world.then(&[Op::SetRoles { staff: Sup.staff(), roles: RoleSet::CW, cut }], &[Root]).unwrap();
    assert!(supervised(&world, 4, cited, Cw), "nor that the role was lost since");
    assert!(!supervised(&world, 5, cited, Cw), "but beyond the cut there is none");
}

#[test]
fn losing_the_role_steps_down_from_the_teams_and_stales_their_key() {
    let mut world = World::new();
    world.then(&[set_roles(Sup, RoleSet::CW)], &[Root]).unwrap();
    let member = &world.roster.team(TEAM_A).unwrap().members[&Sup.staff()];
    assert!(!member.supervisor && member.team_key_wrap.is_empty(), "no flag and no key");
    assert!(!world.roster.team_key_is_clean(TEAM_A), "which has to be replaced");
    assert!(world.roster.team_key_is_clean(TEAM_B), "that of other teams not");
}
