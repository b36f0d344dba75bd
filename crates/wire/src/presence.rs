//! A device's signed word of how much it has written and which roster it knows, so that an office cannot hide that
//! quietly. In clear: it says no more than the office sees anyway. Judges nothing.

use crate::bytes::Malformed;
use crate::form::{canonical, field, form};
use crate::ids::{AgencyId, DeviceKeyId, Hash, LaneId, StaffId};
use crate::limits::{CURSORS_MAX, PRESENCE_BYTES_MAX};
use crate::signing::Signature;

/// First byte of a presence.
pub const PRESENCE_LETTER: u8 = 0xEB;

form! {
    /// What a device has written in the documents of one caseload and knows to be at the office.
    #[derive(Debug, Copy)]
    PresenceLine, max 53;
    caseload: StaffId = "Whose caseload the documents are in, as the author knows.",
    envelopes: u32 = "The author's envelopes in them, from all its lanes.",
    heads: Hash = "[`presence_heads`] of the lanes in which they stand.",
}

// FROZEN: tablets in the field hold these bytes.
form! {
    /// One word for each exchange. Of two of one device the later holds. Source: keys-and-sync 2.9.
    #[derive(Debug)]
    Presence, max PRESENCE_BYTES_MAX, letter PRESENCE_LETTER, signed "satchel presence v1", by author of agency,
        check in_order;
    agency: AgencyId = "The agency.",
    at_ms: u64 = "When it was signed, milliseconds since 1970 by the author's clock, and always later than the one before.",
    roster_seq: u32 = "Place of the newest roster record that the author knew.",
    roster_head: Hash = "Its hash.",
    lines: Vec<PresenceLine> [CURSORS_MAX] = "Rising by caseload.",
    author: DeviceKeyId = "The author's device.",
    signature: Signature = "By the author, over all of the above.",
}

fn in_order(presence: &Presence) -> Result<(), Malformed> {
    let rising = presence.lines.windows(2).all(|two| two[0].caseload.as_bytes() < two[1].caseload.as_bytes());
    canonical(rising, "lines")
}

/// Digest over the newest envelope of each lane of a device: lane, its sequence number and its hash, in the order of
/// their bytes. Documents are left out: a lane head's hash stands for its document.
pub fn presence_heads(heads: &[(LaneId, u32, Hash)]) -> Hash {
    let mut rows: Vec<Vec<u8>> = heads
        .iter()
        .map(|(lane, seq, hash)| [&lane.as_bytes()[..], &seq.to_be_bytes(), hash.as_bytes()].concat())
        .collect();
    rows.sort();
    Hash::of(&rows.concat())
}
