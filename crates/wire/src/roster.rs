//! The signed chain of members: who belongs, with which keys and roles, checked back to the pinned root.
//! Decides who may sign; never what they may read.

use std::collections::{BTreeMap, BTreeSet};

use crate::bytes::Malformed;
use crate::form::Form;
use crate::ids::{AgencyId, DeviceKeyId, DocId, Hash, StaffId, TeamId};
use crate::recipient::Recipient;
use crate::signing::{Signature, SigningPublic, Unverified};

mod entries;
mod erasure;
mod grant;
mod members;
mod op;
mod readers;
mod roles;
mod rules;
mod when;

pub use entries::{
    Changed, DEVICES_PER_STAFF_MAX, DeviceEntry, Emptying, Helped, KeyRenewal, StaffEntry, TeamEntry, TeamMembership,
    TeamPlace,
};
pub use erasure::{Erasure, ErasureWord};
pub use grant::{GRANT_LETTER, Grant, Record, Sequencer, Signer};
pub use op::{Op, ServerFacts};
pub use readers::EpochStanding;
pub use roles::RoleSet;
pub use when::LanePlace;

use members::Members;
use rules::Signers;

/// Why a record or grant does not count. The roster is unchanged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "each message says what its variant means")]
pub enum RosterError {
    #[error("the record is malformed")]
    Malformed(#[from] Malformed),
    #[error("the record is of another agency, or not from the pinned root")]
    OtherAgency,
    #[error("the record or grant counts already: harmless")]
    AlreadyApplied,
    #[error("record {found} came where {expected} is next")]
    Gap { expected: u32, found: u32 },
    #[error("record {seq} does not continue this chain: somebody shows two")]
    Fork { seq: u32 },
    #[error("the record's place is not signed by the server or the root")]
    BadSequencer,
    #[error("the grant builds on a roster head that this chain does not have")]
    UnknownBasis,
    #[error("the grant's first signature is not its author's, or one signer signs twice")]
    BadSigners,
    #[error("a signer of the grant is not in the roster")]
    UnknownSigner,
    #[error("a signer of the grant was revoked")]
    RevokedSigner,
    #[error("a signature does not fit")]
    BadSignature(#[from] Unverified),
    #[error("the signers may not {op}")]
    NotAllowed { op: &'static str },
    #[error("unknown {what}")]
    Unknown { what: &'static str },
    #[error("the {what} exists already")]
    Exists { what: &'static str },
    #[error("the {what} does not fit what is there")]
    Unfit { what: &'static str },
    #[error("another record changed the same since {op} was signed")]
    Overtaken { op: &'static str },
}

/// The chain up to its newest record, folded.
#[derive(Debug, Clone)]
pub struct Roster {
    agency: AgencyId,
    root: SigningPublic,
    heads: Vec<Hash>,
    by_prefix: BTreeMap<[u8; 8], u32>,
    grants: BTreeSet<Hash>,
    members: Members,
}

impl Roster {
    /// Starts the chain from its first record, which must come from the pinned root. Errors: [`RosterError`].
    pub fn found(genesis: &[u8], expected_root: &SigningPublic) -> Result<Roster, RosterError> {
        let record = Record::parse(genesis)?;
        let agency = AgencyId::of(expected_root);
        let is_ours = record.grant.ops.first() == Some(&Op::Genesis { root: *expected_root });
        if !is_ours || record.agency != agency || record.grant.agency != agency {
            return Err(RosterError::OtherAgency);
        }
        let by_root = record.sequencer == Sequencer::Root && record.grant.signatures.len() == 1;
        if record.seq != 0 || record.grant.basis != Hash::ZERO || !by_root {
            return Err(RosterError::Unfit { what: "genesis" });
        }
        let (heads, by_prefix, grants, members) = Default::default();
        let mut roster = Roster { agency, root: *expected_root, heads, by_prefix, grants, members };
        roster.check_sequencer(&record)?;
        roster.check_signatures(&record.grant)?;
        for op in &record.grant.ops[1..] {
            roster.members.enter(op, 0)?;
        }
        roster.take_head(&record, Hash::of(genesis));
        Ok(roster)
    }

    /// Adds the next record. Errors: [`RosterError`], the roster then unchanged; a [`RosterError::Fork`] means that
    /// two chains are being shown, which a person must be told.
    pub fn apply(&mut self, bytes: &[u8]) -> Result<(), RosterError> {
        let record = Record::parse(bytes)?;
        let (seq, hash) = (record.seq, Hash::of(bytes));
        if record.agency != self.agency {
            return Err(RosterError::OtherAgency);
        }
        match self.heads.get(seq as usize) {
            Some(known) if *known == hash => return Err(RosterError::AlreadyApplied),
            Some(_) => return Err(RosterError::Fork { seq }),
            None if seq != self.seq() + 1 => {
                return Err(RosterError::Gap { expected: self.seq() + 1, found: seq });
            }
            None if record.prev_hash != self.head() => return Err(RosterError::Fork { seq }),
            None => {}
        }
        self.check_sequencer(&record)?;
        self.members = self.judged(&record.grant)?;
        self.take_head(&record, hash);
        Ok(())
    }

    /// Whether a grant could be sequenced next. Errors: [`RosterError`], the reason why not.
    pub fn judge_grant(&self, grant: &Grant) -> Result<(), RosterError> {
        self.judged(grant).map(|_| ())
    }

    /// This roster with a grant counted that is not sequenced yet. The head stays: nobody may cite what has no place.
    /// Errors: as [`Roster::judge_grant`].
    pub fn with_grant(&self, grant: &Grant) -> Result<Roster, RosterError> {
        let mut roster = self.clone();
        roster.members = self.judged(grant)?;
        roster.grants.insert(grant.id());
        Ok(roster)
    }

    /// The record that would come next, for the sequencer to sign.
    pub fn next_record(&self, grant: Grant, sequencer: Sequencer) -> Record {
        Record {
            agency: self.agency,
            seq: self.seq() + 1,
            prev_hash: self.head(),
            grant,
            sequencer,
            signature: Signature::NONE,
        }
    }

    /// The agency.
    pub fn agency(&self) -> AgencyId {
        self.agency
    }

    /// The pinned root key.
    pub fn root(&self) -> &SigningPublic {
        &self.root
    }

    /// Hash of the newest record.
    pub fn head(&self) -> Hash {
        *self.heads.last().expect("a roster starts with its genesis record")
    }

    /// Place of the newest record, from 0.
    pub fn seq(&self) -> u32 {
        self.heads.len() as u32 - 1
    }

    /// Hashes of all records, oldest first.
    pub fn heads(&self) -> &[Hash] {
        &self.heads
    }

    /// The head that an envelope cites by its first 8 bytes.
    pub fn head_at(&self, prefix: &[u8; 8]) -> Option<Hash> {
        self.seq_of_head(prefix).map(|seq| self.heads[seq as usize])
    }

    /// The place in the chain of a cited head: a device's citations may not go backwards.
    pub fn seq_of_head(&self, prefix: &[u8; 8]) -> Option<u32> {
        self.by_prefix.get(prefix).copied()
    }

    /// Whether this chain has the cited head.
    pub fn knows_head(&self, prefix: &[u8; 8]) -> bool {
        self.by_prefix.contains_key(prefix)
    }

    /// Whether this grant counts here already.
    pub fn has_grant(&self, grant: &Grant) -> bool {
        self.grants.contains(&grant.id())
    }

    /// A device, revoked or not.
    pub fn device(&self, device: DeviceKeyId) -> Option<&DeviceEntry> {
        self.members.devices.get(&device)
    }

    /// All devices, revoked or not.
    pub fn devices(&self) -> impl Iterator<Item = (DeviceKeyId, &DeviceEntry)> {
        self.members.devices.iter().map(|(id, entry)| (*id, entry))
    }

    /// A person's devices that are not revoked.
    pub fn active_devices(&self, staff: StaffId) -> impl Iterator<Item = (DeviceKeyId, &DeviceEntry)> {
        self.members.active_devices(staff)
    }

    /// A member of staff.
    pub fn staff(&self, staff: StaffId) -> Option<&StaffEntry> {
        self.members.staff.get(&staff)
    }

    /// All members of staff.
    pub fn all_staff(&self) -> impl Iterator<Item = (StaffId, &StaffEntry)> {
        self.members.staff.iter().map(|(id, entry)| (*id, entry))
    }

    /// A team.
    pub fn team(&self, team: TeamId) -> Option<&TeamEntry> {
        self.members.teams.get(&team)
    }

    /// All teams.
    pub fn teams(&self) -> impl Iterator<Item = (TeamId, &TeamEntry)> {
        self.members.teams.iter().map(|(id, entry)| (*id, entry))
    }

    /// The teams a person belongs to.
    pub fn teams_of(&self, staff: StaffId) -> impl Iterator<Item = (TeamId, &TeamEntry)> {
        self.teams().filter(move |(_, entry)| entry.members.contains_key(&staff))
    }

    /// Whether one person supervises a team of another.
    pub fn supervises(&self, supervisor: StaffId, staff: StaffId) -> bool {
        self.members.supervises(supervisor, staff)
    }

    /// Whether a person supervises a team, holding the role.
    pub fn supervises_team(&self, supervisor: StaffId, team: TeamId) -> bool {
        self.members.supervises_team(supervisor, team)
    }

    /// Where the server is, once the agency has one.
    pub fn server(&self) -> Option<&ServerFacts> {
        self.members.server.as_ref()
    }

    /// The agency's policy; empty before any, opaque here.
    pub fn policy(&self) -> &[u8] {
        &self.members.policy
    }

    /// Who helped with a forgotten passphrase, oldest first.
    pub fn helped(&self) -> &[Helped] {
        &self.members.helped
    }

    /// Every erasure that was agreed to or is proposed, oldest first.
    pub fn erasures(&self) -> &[Erasure] {
        &self.members.erasures.all
    }

    /// Whether a document is erased for good: nothing of it is taken from anybody. A word that has no place in the chain
    /// yet erases nothing.
    pub fn is_erased(&self, doc: DocId) -> bool {
        self.members.erasures.since(doc).is_some_and(|at| at <= self.seq())
    }

    /// Documents that are erased, each with the place of the record since which it is.
    pub fn erased(&self) -> impl Iterator<Item = (DocId, u32)> {
        self.members.erasures.docs().filter(|(_, at)| *at <= self.seq())
    }

    /// The order to empty itself that a removed device has not confirmed yet.
    pub fn emptying(&self, device: DeviceKeyId) -> Option<&Emptying> {
        self.device(device)?.emptying.as_ref().filter(|order| order.emptied.is_none())
    }

    /// Who may help to recover.
    pub fn recovery(&self) -> &[Recipient] {
        &self.members.recovery
    }

    /// Place of the record that set the policy; 0 while it is the founding one.
    pub fn policy_at(&self) -> u32 {
        self.members.policy_at
    }

    /// The members after a grant, if its signers may do all of it.
    fn judged(&self, grant: &Grant) -> Result<Members, RosterError> {
        match () {
            () if grant.agency != self.agency => return Err(RosterError::OtherAgency),
            () if self.has_grant(grant) => return Err(RosterError::AlreadyApplied),
            () if self.head_at(&grant.basis.prefix8()) != Some(grant.basis) => {
                return Err(RosterError::UnknownBasis);
            }
            () => {}
        }
        let basis = self.seq_of_head(&grant.basis.prefix8()).unwrap_or(0);
        if let Some(op) = grant.ops.iter().find(|op| self.members.is_overtaken(op, basis)) {
            return Err(RosterError::Overtaken { op: op.name() });
        }
        let (by_root, devices) = self.check_signatures(grant)?;
        let mut members = self.members.clone();
        let last_word = !by_root && Signers::is_last_word(&grant.ops, &devices);
        for op in &grant.ops {
            if !last_word && !Signers::new(&members, &devices)?.may(op) && !by_root {
                return Err(RosterError::NotAllowed { op: op.name() });
            }
            members.enter(op, self.seq() + 1)?;
        }
        Ok(members)
    }

    /// Whether the root signed, and which devices did.
    fn check_signatures(&self, grant: &Grant) -> Result<(bool, Vec<DeviceKeyId>), RosterError> {
        let signers: BTreeSet<Signer> = grant.signatures.iter().map(|(signer, _)| *signer).collect();
        let author_first = grant.signatures.first().is_some_and(|(signer, _)| *signer == grant.author);
        if !author_first || signers.len() != grant.signatures.len() {
            return Err(RosterError::BadSigners);
        }
        let input = grant.signing_input();
        let mut devices = Vec::new();
        for (signer, signature) in &grant.signatures {
            let key = match signer {
                Signer::Root => &self.root,
                Signer::Device(device) => {
                    devices.push(*device);
                    &self.device(*device).ok_or(RosterError::UnknownSigner)?.signing
                }
            };
            key.verify(&input, signature)?;
        }
        Ok((signers.contains(&Signer::Root), devices))
    }

    fn check_sequencer(&self, record: &Record) -> Result<(), RosterError> {
        let input = record.signing_input();
        let fits = |key: &SigningPublic| key.verify(&input, &record.signature).is_ok();
        let good = match (record.sequencer, self.server()) {
            (Sequencer::Root, _) => fits(&self.root),
            (Sequencer::Server, None) => false,
            (Sequencer::Server, Some(server)) => {
                fits(&server.receipt_key) || server.successor.as_ref().is_some_and(fits)
            }
        };
        if good { Ok(()) } else { Err(RosterError::BadSequencer) }
    }

    fn take_head(&mut self, record: &Record, hash: Hash) {
        self.by_prefix.insert(hash.prefix8(), record.seq);
        self.heads.push(hash);
        self.grants.insert(record.grant.id());
    }
}
