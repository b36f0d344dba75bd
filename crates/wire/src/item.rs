//! Anything that stands in a document's server log, and the running hash of that log.

use crate::bytes::Malformed;
use crate::envelope::{ENVELOPE_LETTER, Envelope};
use crate::epoch::{EPOCH_LETTER, EpochRecord};
use crate::form::Form;
use crate::ids::{AgencyId, DeviceKeyId, DocId, Hash, LaneId};
use crate::placement::{PLACEMENT_LETTER, Placement};
use crate::signing::{SigningPublic, Unverified};

/// One entry of a document's log, told apart by its first byte.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item {
    /// A sealed unit.
    Envelope(Envelope),
    /// A key generation.
    Epoch(EpochRecord),
    /// Which feeds the document belongs to.
    Placement(Placement),
}

/// What may exist once: the same key with other bytes is an equivocation (envelope) or a lost race (epoch, placement).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the fields are those of the forms")]
pub enum ItemKey {
    /// One place in one lane.
    Envelope { doc: DocId, device: DeviceKeyId, lane: LaneId, seq: u32 },
    /// One epoch. Its parent must be the newest epoch record there is.
    Epoch { doc: DocId, epoch: u32 },
    /// One placement. Its counter must be one more than the newest.
    Placement { doc: DocId, counter: u32 },
}

impl Item {
    /// Errors: [`Malformed`] unless the bytes are exactly one envelope, epoch record or placement.
    pub fn parse(bytes: &[u8]) -> Result<Item, Malformed> {
        match bytes.first() {
            None => Err(Malformed::Truncated),
            Some(&ENVELOPE_LETTER) => Envelope::parse(bytes).map(Item::Envelope),
            Some(&EPOCH_LETTER) => EpochRecord::parse(bytes).map(Item::Epoch),
            Some(&PLACEMENT_LETTER) => Placement::parse(bytes).map(Item::Placement),
            Some(_) => Err(Malformed::OtherForm),
        }
    }

    /// The document of an item whose version may be too new to parse. Every version of a form keeps it in the same place.
    pub fn peek_doc(bytes: &[u8]) -> Option<DocId> {
        let at = match *bytes.first()? {
            ENVELOPE_LETTER => 6,
            EPOCH_LETTER => 20,
            PLACEMENT_LETTER => 18,
            _ => return None,
        };
        bytes.get(at..)?.first_chunk().copied().map(DocId::from_bytes)
    }

    /// The bytes that [`Item::parse`] read.
    pub fn to_bytes(&self) -> Vec<u8> {
        match self {
            Item::Envelope(envelope) => envelope.as_bytes().to_vec(),
            Item::Epoch(record) => record.to_bytes(),
            Item::Placement(placement) => placement.to_bytes(),
        }
    }

    /// BLAKE3 of all bytes.
    pub fn hash(&self) -> Hash {
        match self {
            Item::Envelope(envelope) => envelope.hash(),
            Item::Epoch(record) => record.hash(),
            Item::Placement(placement) => placement.hash(),
        }
    }

    /// The document whose log it belongs to.
    pub fn doc(&self) -> DocId {
        match self {
            Item::Envelope(envelope) => envelope.header().doc,
            Item::Epoch(record) => record.doc,
            Item::Placement(placement) => placement.doc,
        }
    }

    /// The device that claims to have signed it.
    pub fn author(&self) -> DeviceKeyId {
        match self {
            Item::Envelope(envelope) => envelope.header().device,
            Item::Epoch(record) => record.author,
            Item::Placement(placement) => placement.author,
        }
    }

    /// First 8 bytes of the roster head it cites: look the whole up with [`crate::Roster::head_at`].
    pub fn roster_prefix(&self) -> [u8; 8] {
        match self {
            Item::Envelope(envelope) => envelope.header().roster_head,
            Item::Epoch(record) => record.roster_head.prefix8(),
            Item::Placement(placement) => placement.roster_head.prefix8(),
        }
    }

    /// What may exist once.
    pub fn key(&self) -> ItemKey {
        let doc = self.doc();
        match self {
            Item::Envelope(envelope) => {
                let header = envelope.header();
                ItemKey::Envelope { doc, device: header.device, lane: header.lane, seq: header.seq }
            }
            Item::Epoch(record) => ItemKey::Epoch { doc, epoch: record.epoch },
            Item::Placement(placement) => ItemKey::Placement { doc, counter: placement.counter },
        }
    }

    /// Checks the signature, whichever form it is. Errors: [`Unverified`].
    pub fn verify(&self, key: &SigningPublic, agency: AgencyId, roster_head: &Hash) -> Result<(), Unverified> {
        let cited = match self {
            Item::Envelope(envelope) => {
                return envelope.verify(key, agency, roster_head).map(|_| ());
            }
            Item::Epoch(record) => record.verify(key, agency).map(|()| record.roster_head),
            Item::Placement(placement) => placement.verify(key, agency).map(|()| placement.roster_head),
        }?;
        if cited == *roster_head { Ok(()) } else { Err(Unverified::OtherRosterHead) }
    }
}

/// The running hash of a document's log: `H_n = BLAKE3(H_{n-1} ‖ item hash)`, `H_0` = [`Hash::ZERO`].
pub fn log_hash(previous: &Hash, item: &Hash) -> Hash {
    Hash::of(&[*previous.as_bytes(), *item.as_bytes()].concat())
}
