//! Signed records made from fixed keys: an agency with a caseworker, a second one, and their supervisor.

use std::path::Path;

use ed25519_dalek::{Signer as _, SigningKey};
use wire::{
    AgencyId, Collection, Cut, DeviceKeyId, DeviceOffer, DocId, Envelope, EnvelopeKind, EpochReason, EpochRecord, Form,
    Grant, Hash, HeaderV1, LaneId, Op, Placement, Record, RoleSet, Roster, Sequencer, ServerFacts, Signature, Signer,
    SigningPublic, StaffId, TeamId, Writer,
};

/// A device with its one lane.
#[derive(Clone)]
pub struct Device {
    pub key: SigningKey,
    pub id: DeviceKeyId,
    pub staff: StaffId,
    pub lane: LaneId,
}

impl Device {
    pub fn new(seed: u8, staff: StaffId) -> Device {
        let key = SigningKey::from_bytes(&[seed; 32]);
        let id = public(&key).device_key_id();
        Device { key, id, staff, lane: LaneId::from_bytes([seed; 8]) }
    }

    pub fn sign(&self, input: &[u8]) -> Signature {
        Signature::from_bytes(self.key.sign(input).to_bytes())
    }

    pub fn offer(&self, user_key: Option<[u8; 32]>) -> DeviceOffer {
        let mut offer = DeviceOffer {
            signing: public(&self.key),
            recipient: [1; 32],
            transport: None,
            user_key,
            nonce: [2; 16],
            signature: Signature::NONE,
        };
        offer.signature = self.sign(&offer.signing_input());
        offer
    }

    pub fn caseload(&self) -> Collection {
        Collection::Caseload(self.staff)
    }
}

/// An agency, its chain, and its devices: caseworkers `a` and `b`, supervisor `s`.
pub struct Agency {
    pub id: AgencyId,
    pub root: SigningKey,
    pub receipt_key: SigningPublic,
    pub records: Vec<Vec<u8>>,
    pub roster: Roster,
    pub team: TeamId,
    pub a: Device,
    pub b: Device,
    pub s: Device,
}

impl Agency {
    pub fn found(tls_key: Hash, receipt_key: SigningPublic) -> Agency {
        Agency::found_by(9, tls_key, receipt_key)
    }

    pub fn found_by(seed: u8, tls_key: Hash, receipt_key: SigningPublic) -> Agency {
        let root = SigningKey::from_bytes(&[seed; 32]);
        let team = TeamId::from_bytes([seed; 16]);
        let device = |n: u8| Device::new(seed.wrapping_mul(16) + n, StaffId::from_bytes([n; 16]));
        let (a, b, s) = (device(1), device(2), device(3));
        let server = ServerFacts { address: "https://127.0.0.1".into(), tls_key, receipt_key, successor: None };
        let mut ops = vec![
            Op::Genesis { root: public(&root) },
            Op::SetServer(server),
            Op::AddTeam { team, generation: 1, recipient: [3; 32] },
        ];
        for (device, roles) in [(&a, RoleSet::CW), (&b, RoleSet::CW), (&s, RoleSet::SUP)] {
            let (staff, user_key) = (device.staff, Some([4; 32]));
            ops.push(Op::AddStaff { staff, roles, user_key: None, sealed_name: vec![] });
            let offer = device.offer(user_key);
            ops.push(Op::AddDevice { staff, offer, user_key_wrap: vec![5; 200] });
            ops.push(Op::TeamMember {
                team,
                staff,
                joins: true,
                supervisor: roles == RoleSet::SUP,
                team_key_wrap: vec![],
                cut: Cut::default(),
            });
        }
        let id = AgencyId::of(&public(&root));
        let grant = signed_by_root(&root, id, Hash::ZERO, ops, 0);
        let record = root_record(&root, id, 0, Hash::ZERO, grant);
        let roster = Roster::found(&record, &public(&root)).unwrap();
        Agency { id, root, receipt_key, records: vec![record], roster, team, a, b, s }
    }

    /// Adds a record by the root.
    pub fn add(&mut self, ops: Vec<Op>) -> Vec<u8> {
        let seq = self.roster.seq() + 1;
        let grant = self.grant(ops, seq as u8);
        let record = root_record(&self.root, self.id, seq, self.roster.head(), grant);
        self.roster.apply(&record).unwrap();
        self.records.push(record.clone());
        record
    }

    /// A grant by the root, not sequenced.
    pub fn grant(&self, ops: Vec<Op>, nonce: u8) -> Grant {
        signed_by_root(&self.root, self.id, self.roster.head(), ops, nonce)
    }

    /// A grant by which the supervisor adds a second device of the first caseworker.
    pub fn grant_by_supervisor(&self, device: &Device) -> Grant {
        let ops = vec![Op::AddDevice { staff: device.staff, offer: device.offer(None), user_key_wrap: vec![6; 200] }];
        let mut grant = Grant {
            agency: self.id,
            basis: self.roster.head(),
            ops,
            author: Signer::Device(self.s.id),
            nonce: [7; 16],
            signatures: vec![],
        };
        let signature = self.s.sign(&grant.signing_input());
        grant.signatures.push((grant.author, signature));
        grant
    }

    pub fn write_roster(&self, path: &Path) {
        let mut out = Writer::new();
        for record in &self.records {
            out.bytes(record);
        }
        std::fs::write(path, out.into_bytes()).unwrap();
    }

    pub fn team(&self) -> Collection {
        Collection::Team(self.team)
    }

    /// A new document with its epoch and its placement in a caseload of the team.
    pub fn doc(&self, number: u16, author: &Device, caseload: &Device) -> Doc {
        self.doc_in(self.team, number, author, caseload)
    }

    /// The same in any team.
    pub fn doc_in(&self, team: TeamId, number: u16, author: &Device, caseload: &Device) -> Doc {
        let mut id = [0x77; 16];
        id[..2].copy_from_slice(&number.to_be_bytes());
        let mut doc = Doc {
            agency: self.id,
            id: DocId::from_bytes(id),
            roster_head: self.roster.head(),
            team,
            seqs: std::collections::BTreeMap::new(),
            epochs: 0,
            epoch_hash: Hash::ZERO,
            placements: 0,
            items: vec![],
        };
        doc.epoch(author);
        doc.place(author, caseload.staff);
        doc
    }
}

/// A document's items in the order they were made.
#[derive(Clone)]
pub struct Doc {
    pub agency: AgencyId,
    pub id: DocId,
    pub roster_head: Hash,
    pub team: TeamId,
    seqs: std::collections::BTreeMap<(DeviceKeyId, LaneId), (u32, Hash)>,
    epochs: u32,
    epoch_hash: Hash,
    placements: u32,
    pub items: Vec<Vec<u8>>,
}

impl Doc {
    pub fn epoch(&mut self, author: &Device) -> Vec<u8> {
        let mut record = EpochRecord {
            suite: wire::envelope::Suite1::Classic,
            agency: self.agency,
            doc: self.id,
            epoch: self.epochs,
            parent: self.epoch_hash,
            key_commit: Hash::of(b"key"),
            wraps: vec![8; 272],
            previous_key: (self.epochs > 0).then_some([9; 72]),
            reason: EpochReason::Created,
            cut: Cut::default(),
            roster_head: self.roster_head,
            author: author.id,
            signature: Signature::NONE,
        };
        record.signature = author.sign(&record.signing_input());
        self.epochs += 1;
        self.epoch_hash = record.hash();
        self.keep(record.to_bytes())
    }

    pub fn place(&mut self, author: &Device, caseload: StaffId) -> Vec<u8> {
        self.placements += 1;
        let mut placement = Placement {
            agency: self.agency,
            doc: self.id,
            counter: self.placements,
            caseload,
            team: self.team,
            roster_head: self.roster_head,
            author: author.id,
            signature: Signature::NONE,
        };
        placement.signature = author.sign(&placement.signing_input());
        self.keep(placement.to_bytes())
    }

    /// The next envelope of the device's lane, its ciphertext filled with `filling`.
    pub fn write(&mut self, author: &Device, filling: u8) -> Vec<u8> {
        let (seq, prev) = self.lane(author);
        let envelope = self.envelope(author, seq + 1, prev, filling, 256);
        self.seqs.insert((author.id, author.lane), (seq + 1, Hash::of(&envelope)));
        self.keep(envelope)
    }

    pub fn lane(&self, author: &Device) -> (u32, Hash) {
        self.seqs.get(&(author.id, author.lane)).copied().unwrap_or((0, Hash::ZERO))
    }

    /// An envelope at any place, not kept.
    pub fn envelope(&self, author: &Device, seq: u32, prev_hash: Hash, filling: u8, len: usize) -> Vec<u8> {
        let header = HeaderV1 {
            kind: EnvelopeKind::Change,
            compressed: false,
            dictionary: 0,
            doc: self.id,
            device: author.id,
            lane: author.lane,
            seq,
            prev_hash,
            epoch: 0,
            key_commit: [0; 6],
            roster_head: self.roster_head.prefix8(),
            witness_n: 0,
            witness_hash: [0; 8],
            change_commitment: Hash::of(&[filling]),
        };
        let sealed = vec![filling; 24 + len + 16];
        let input = wire::envelope::envelope_signing_input(self.agency, &header, &self.roster_head, &sealed);
        Envelope::assemble(&header, &sealed, &author.sign(&input)).unwrap().into_bytes()
    }

    fn keep(&mut self, bytes: Vec<u8>) -> Vec<u8> {
        self.items.push(bytes.clone());
        bytes
    }
}

pub fn public(key: &SigningKey) -> SigningPublic {
    SigningPublic::from_bytes(key.verifying_key().as_bytes()).unwrap()
}

fn signed_by_root(root: &SigningKey, agency: AgencyId, basis: Hash, ops: Vec<Op>, nonce: u8) -> Grant {
    let mut grant = Grant { agency, basis, ops, author: Signer::Root, nonce: [nonce; 16], signatures: vec![] };
    let signature = Signature::from_bytes(root.sign(&grant.signing_input()).to_bytes());
    grant.signatures.push((Signer::Root, signature));
    grant
}

pub fn root_record(root: &SigningKey, agency: AgencyId, seq: u32, prev_hash: Hash, grant: Grant) -> Vec<u8> {
    let mut record = Record { agency, seq, prev_hash, grant, sequencer: Sequencer::Root, signature: Signature::NONE };
    record.signature = Signature::from_bytes(root.sign(&record.signing_input()).to_bytes());
    record.to_bytes()
}
