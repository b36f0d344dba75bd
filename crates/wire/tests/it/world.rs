//! A small agency with two teams, to try the roster's rules on.

use ed25519_dalek::SigningKey;
use wire::{
    AgencyId, Cut, DeviceKeyId, Form, Grant, Hash, Op, Record, RoleSet, Roster, RosterError, Sequencer, Signature,
    Signer, StaffId, TeamId,
};

use crate::keys::{key, offer, public, sign};
use crate::samples;

pub const TEAM_A: TeamId = TeamId::from_bytes([0xa; 16]);
pub const TEAM_B: TeamId = TeamId::from_bytes([0xb; 16]);

/// The people; each has one device, of the seed that is ten more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    Root = 1,
    Adm = 2,
    Adm2 = 3,
    /// Supervises team A.
    Sup = 4,
    /// Supervises team B.
    SupB = 5,
    /// In team A.
    Cw = 6,
    /// In team B.
    CwB = 7,
    Fin = 8,
    /// A caseworker without a team or a device.
    Fresh = 9,
}

use Who::*;

impl Who {
    pub fn staff(self) -> StaffId {
        StaffId::from_bytes([self as u8; 16])
    }

    pub fn seed(self) -> u8 {
        10 + self as u8
    }

    pub fn device(self) -> DeviceKeyId {
        public(&key(self.seed())).device_key_id()
    }

    fn key(self) -> (Signer, SigningKey) {
        match self {
            Root => (Signer::Root, key(1)),
            other => (Signer::Device(other.device()), key(other.seed())),
        }
    }
}

/// The agency.
pub struct World {
    pub roster: Roster,
    pub genesis: Vec<u8>,
}

impl World {
    pub fn new() -> World {
        let mut ops = vec![Op::Genesis { root: public(&key(1)) }];
        let roles = [
            (Adm, RoleSet::ADM),
            (Adm2, RoleSet::ADM),
            (Sup, RoleSet::SUP),
            (SupB, RoleSet::SUP),
            (Cw, RoleSet::CW),
            (CwB, RoleSet::CW),
            (Fin, RoleSet::FIN),
        ];
        for (who, roles) in roles {
            ops.push(add_staff(who, roles));
            ops.push(add_device(who, who.seed(), Some(who as u8)));
        }
        ops.push(add_staff(Fresh, RoleSet::CW));
        for team in [TEAM_A, TEAM_B] {
            ops.push(Op::AddTeam { team, generation: 1, recipient: [0x71; 32] });
        }
        ops.extend([joins(TEAM_A, Sup, true), joins(TEAM_A, Cw, false)]);
        ops.extend([joins(TEAM_B, SupB, true), joins(TEAM_B, CwB, false)]);
        ops.push(Op::SetServer(samples::server()));
        let genesis = genesis(ops).to_bytes();
        World { roster: Roster::found(&genesis, &public(&key(1))).unwrap(), genesis }
    }

    pub fn grant(&self, ops: &[Op], signers: &[Who]) -> Grant {
        signed(self.roster.agency(), self.roster.head(), ops, signers)
    }

    pub fn judge(&self, ops: &[Op], signers: &[Who]) -> Result<(), RosterError> {
        self.roster.judge_grant(&self.grant(ops, signers))
    }

    /// The record that the server would make of a grant.
    pub fn record(&self, grant: Grant) -> Record {
        let mut record = self.roster.next_record(grant, Sequencer::Server);
        record.signature = sign(&key(2), &record.signing_input());
        record
    }

    /// What happens next, sequenced by the server.
    pub fn then(&mut self, ops: &[Op], signers: &[Who]) -> Result<Vec<u8>, RosterError> {
        let bytes = self.record(self.grant(ops, signers)).to_bytes();
        self.roster.apply(&bytes).map(|()| bytes)
    }
}

pub fn genesis(ops: Vec<Op>) -> Record {
    let agency = AgencyId::of(&public(&key(1)));
    let mut record = Record {
        agency,
        seq: 0,
        prev_hash: Hash::ZERO,
        grant: signed(agency, Hash::ZERO, &ops, &[Root]),
        sequencer: Sequencer::Root,
        signature: Signature::NONE,
    };
    record.signature = sign(&key(1), &record.signing_input());
    record
}

pub fn signed(agency: AgencyId, basis: Hash, ops: &[Op], signers: &[Who]) -> Grant {
    let author = signers[0].key().0;
    let mut grant = Grant { agency, basis, ops: ops.to_vec(), author, nonce: [5; 16], signatures: Vec::new() };
    grant.signatures = signatures(&grant, signers);
    grant
}

/// What these people sign for a grant.
pub fn signatures(grant: &Grant, signers: &[Who]) -> Vec<(Signer, Signature)> {
    let input = grant.signing_input();
    let sign = |who: &Who| {
        let (signer, key) = who.key();
        (signer, sign(&key, &input))
    };
    signers.iter().map(sign).collect()
}

pub fn add_staff(who: Who, roles: RoleSet) -> Op {
    Op::AddStaff { staff: who.staff(), roles, user_key: None, sealed_name: vec![0x5e; 72] }
}

/// `user_key` as the device brings it; a person's later devices bring none.
pub fn add_device(who: Who, seed: u8, user_key: Option<u8>) -> Op {
    let user_key = user_key.map(|first| 0x40 + first);
    Op::AddDevice { staff: who.staff(), offer: offer(seed, user_key), user_key_wrap: vec![0x44; 40] }
}

pub fn joins(team: TeamId, who: Who, supervisor: bool) -> Op {
    let (staff, cut) = (who.staff(), Cut::default());
    Op::TeamMember { team, staff, joins: true, supervisor, team_key_wrap: vec![0x77; 40], cut }
}

pub fn leaves(team: TeamId, who: Who) -> Op {
    let (staff, cut) = (who.staff(), Cut::default());
    Op::TeamMember { team, staff, joins: false, supervisor: false, team_key_wrap: Vec::new(), cut }
}

pub fn set_roles(who: Who, roles: RoleSet) -> Op {
    Op::SetRoles { staff: who.staff(), roles, cut: Cut::default() }
}

pub fn revoke(who: Who) -> Op {
    Op::RevokeDevice { device: who.device(), cut: samples::cut() }
}
