//! A signed set of acts, and its place in the chain. Knows who signed, not whether they may.

use crate::bytes::{Malformed, Writer};
use crate::form::{Form, byte_enum, canonical, choice, field, form};
use crate::ids::{AgencyId, DeviceKeyId, Hash};
use crate::limits::{GRANT_BYTES_MAX, OPS_PER_GRANT_MAX, RECORD_BYTES_MAX, SIGNATURES_PER_GRANT_MAX};
use crate::roster::Op;
use crate::signing::{Signature, signing_input};

/// First byte of a grant.
pub const GRANT_LETTER: u8 = 0xE4;
/// First byte of a roster record.
pub const RECORD_LETTER: u8 = 0xE5;

choice! {
    /// Who signs a grant.
    #[derive(Debug, Copy, PartialOrd, Ord)]
    Signer, max 9;
    0 Root = "The agency's root key.",
    1 Device(device: DeviceKeyId) = "A member's device.",
}

byte_enum! {
    /// Who gave a grant its place in the chain.
    Sequencer;
    0 Root = "The agency's root key, during set-up.",
    1 Server = "The server, by its receipt key. It chooses the order and can choose nothing else.",
}

// FROZEN: tablets in the field hold these bytes.
form! {
    /// Signed acts, valid wherever they stand in the chain as long as the rules of that place allow them.
    /// Travels on its own until the server has sequenced it. Source: architecture 5.12.
    #[derive(Debug)]
    Grant, max GRANT_BYTES_MAX, letter GRANT_LETTER, check says_something;
    agency: AgencyId = "The agency.",
    basis: Hash = "The newest roster head that the author knew; zeros in the first record.",
    ops: Vec<Op> [OPS_PER_GRANT_MAX] = "The acts, in order, all or none.",
    author: Signer = "Who proposes.",
    nonce: [u8; 16] = "Random: two equal grants are still two.",
    signatures: Vec<(Signer, Signature)> [SIGNATURES_PER_GRANT_MAX] = "The author's first, then any second ones, over the same bytes.",
}

fn says_something(grant: &Grant) -> Result<(), Malformed> {
    canonical(!grant.ops.is_empty(), "ops")
}

impl Grant {
    /// What every signer signs: context, then all fields but the signatures.
    pub fn signing_input(&self) -> Vec<u8> {
        let mut out = Writer::new();
        out.letter(GRANT_LETTER);
        self.agency.write(&mut out);
        self.basis.write(&mut out);
        self.ops.write(&mut out);
        self.author.write(&mut out);
        self.nonce.write(&mut out);
        signing_input("satchel grant v1", &[&out.into_bytes()])
    }

    /// The grant's own name, whoever signed it and in whatever order: one grant counts once.
    pub fn id(&self) -> Hash {
        Hash::of(&self.signing_input())
    }
}

// FROZEN: tablets in the field hold these bytes.
form! {
    /// A grant at its place in the agency's one chain. Its hash is the roster head while it is the newest.
    #[derive(Debug)]
    Record, max RECORD_BYTES_MAX, letter RECORD_LETTER, signed "satchel roster record v1",
        check only_the_first_follows_nothing;
    agency: AgencyId = "The agency.",
    seq: u32 = "Place in the chain, from 0 and dense.",
    prev_hash: Hash = "Hash of the record before; zeros exactly at 0.",
    grant: Grant = "What happens here.",
    sequencer: Sequencer = "Who chose the place.",
    signature: Signature = "By the sequencer, over all of the above.",
}

fn only_the_first_follows_nothing(record: &Record) -> Result<(), Malformed> {
    canonical((record.seq == 0) == (record.prev_hash == Hash::ZERO), "prev_hash")
}
