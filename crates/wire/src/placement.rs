//! Which feeds a document belongs to: one worker's caseload and one team. In clear, because the server must know it.

use crate::bytes::Malformed;
use crate::form::{canonical, field, form};
use crate::ids::{AgencyId, DeviceKeyId, DocId, Hash, StaffId, TeamId};
use crate::limits::PLACEMENT_BYTES_MAX;
use crate::signing::Signature;

/// First byte of a placement record.
pub const PLACEMENT_LETTER: u8 = 0xE3;

// FROZEN: tablets in the field hold these bytes.
form! {
    /// Where a document belongs from now on. The one with the highest counter holds. Source: architecture 5.15.
    #[derive(Debug)]
    Placement, max PLACEMENT_BYTES_MAX, letter PLACEMENT_LETTER, signed "satchel placement v1", by author of agency,
        check counts_from_one;
    agency: AgencyId = "The agency.",
    doc: DocId = "The document.",
    counter: u32 = "Number of this placement of the document, from 1 and dense.",
    caseload: StaffId = "Whose caseload.",
    team: TeamId = "Which team.",
    roster_head: Hash = "The newest roster head that the author knew, in full.",
    author: DeviceKeyId = "The author's device.",
    signature: Signature = "By the author, over all of the above.",
}

fn counts_from_one(placement: &Placement) -> Result<(), Malformed> {
    canonical(placement.counter > 0, "counter")
}
