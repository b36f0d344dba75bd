//! Who may unseal a document from some point on: the record of one key generation. Never the key.

use crate::bytes::Malformed;
use crate::cut::Cut;
use crate::envelope::Suite1;
use crate::form::{byte_enum, canonical, field, form};
use crate::ids::{AgencyId, DeviceKeyId, DocId, Hash};
use crate::limits::{EPOCH_BYTES_MAX, EPOCH_WRAPS_BYTES_MAX};
use crate::signing::Signature;

/// First byte of an epoch record.
pub const EPOCH_LETTER: u8 = 0xE2;

byte_enum! {
    /// Why a document got a new key.
    EpochReason;
    0 Created = "The document begins.",
    1 Reassigned = "The case moved to another worker or team.",
    2 Revoked = "A member or device that could read lost that right.",
    3 Joined = "A member gained the right to read.",
    4 Rotated = "Routine change.",
}

// FROZEN: tablets in the field hold these bytes.
form! {
    /// One epoch of one document. Source: keys-and-sync 2.3.
    #[derive(Debug)]
    EpochRecord, max EPOCH_BYTES_MAX, letter EPOCH_LETTER, signed "satchel epoch v1", by author of agency,
        check only_the_first_follows_nothing;
    suite: Suite1 = "How keys are wrapped and sealed.",
    reason: EpochReason = "Why.",
    agency: AgencyId = "The agency.",
    doc: DocId = "The document.",
    epoch: u32 = "Number of the epoch, from 0 and dense.",
    parent: Hash = "Hash of the record of the epoch before; zeros exactly at epoch 0.",
    key_commit: Hash = "Commits to the epoch's key, so that one ciphertext cannot open as two texts.",
    wraps: Vec<u8> [EPOCH_WRAPS_BYTES_MAX] = "The key, wrapped by age to users and teams; trusted only for the signature.",
    previous_key: Option<[u8; 72]> = "The key before, sealed under this one: nonce 24, key, tag 16; none exactly at epoch 0.",
    cut: Cut = "Up to where envelopes of the epoch before count, for lanes that lost their right.",
    roster_head: Hash = "The newest roster head that the author knew, in full.",
    author: DeviceKeyId = "The author's device.",
    signature: Signature = "By the author, over all of the above.",
}

fn only_the_first_follows_nothing(record: &EpochRecord) -> Result<(), Malformed> {
    let first = record.epoch == 0;
    canonical(first == (record.parent == Hash::ZERO) && first == record.previous_key.is_none(), "epoch")
}
