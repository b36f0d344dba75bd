//! What goes between a device whose passphrase was forgotten and the two who hold a part each. Holds no key itself.

use crate::bytes::Malformed;
use crate::form::{canonical, field, form};
use crate::ids::{AgencyId, DeviceKeyId, Hash, StaffId};
use crate::limits::{ENROL_GRANT_BYTES_MAX, RECOVERY_HOLDERS_MAX, RECOVERY_PARTS_BYTES_MAX, WRAP_BYTES_MAX};
use crate::recipient::Recipient;
use crate::roster::Grant;
use crate::signing::Signature;

/// First byte of the two parts.
pub const RECOVERY_PARTS_LETTER: u8 = 0xEC;
/// First byte of a request for help.
pub const RECOVERY_ASK_LETTER: u8 = 0xED;
/// First byte of an answer.
pub const RECOVERY_ANSWER_LETTER: u8 = 0xEE;

// FROZEN: these bytes lie on devices and memory sticks.
form! {
    /// The key to a device's secrets in two parts, each wrapped for those who may hold it. One part says nothing.
    #[derive(Debug)]
    RecoveryParts, max RECOVERY_PARTS_BYTES_MAX, letter RECOVERY_PARTS_LETTER, signed "satchel recovery parts v1",
        by device of agency, check nobody_holds_both;
    agency: AgencyId = "The agency.",
    staff: StaffId = "Whose device it is.",
    first_holders: Vec<StaffId> [RECOVERY_HOLDERS_MAX] = "Who can open the first part, each alone.",
    first_wrap: Vec<u8> [WRAP_BYTES_MAX] = "The first part, wrapped by age to their user keys.",
    second_holders: Vec<StaffId> [RECOVERY_HOLDERS_MAX] = "Who can open the second; nobody of the first.",
    second_wrap: Vec<u8> [WRAP_BYTES_MAX] = "The second part.",
    made_ms: u64 = "When the key was split, milliseconds since 1970 by the device's clock.",
    device: DeviceKeyId = "The device.",
    signature: Signature = "By the device, over all of the above.",
}

fn nobody_holds_both(parts: &RecoveryParts) -> Result<(), Malformed> {
    let (first, second) = (&parts.first_holders, &parts.second_holders);
    let apart = first.iter().all(|holder| !second.contains(holder) && *holder != parts.staff);
    canonical(apart && !second.contains(&parts.staff) && !first.is_empty() && !second.is_empty(), "holders")
}

form! {
    /// A device asks for help. It is locked, so it cannot sign: who it is in front of, a person looks.
    #[derive(Debug)]
    RecoveryAsk, max 128 + RECOVERY_PARTS_BYTES_MAX, letter RECOVERY_ASK_LETTER;
    parts: RecoveryParts = "As the device signed them while it was open.",
    recipient: Recipient = "A key made for this request: answers are wrapped to it.",
    nonce: [u8; 16] = "Random: no two requests are alike.",
    made_ms: u64 = "When, milliseconds since 1970 by the device's clock.",
}

impl RecoveryAsk {
    /// The request's own name, which its answers repeat. People compare its first digits.
    pub fn hash(&self) -> Hash {
        Hash::of(&crate::Form::to_bytes(self))
    }
}

form! {
    /// One part, opened for the device that asked, and the record that it was.
    #[derive(Debug)]
    RecoveryAnswer, max 512 + WRAP_BYTES_MAX + ENROL_GRANT_BYTES_MAX, letter RECOVERY_ANSWER_LETTER,
        signed "satchel recovery answer v1", by author of agency;
    agency: AgencyId = "The agency.",
    ask: Hash = "The request that this answers.",
    second: bool = "Which part it is.",
    part_wrap: Vec<u8> [WRAP_BYTES_MAX] = "The part, wrapped by age to the request's key.",
    grant: Grant = "Says that this holder helped; travels with the device until the server has sequenced it.",
    author: DeviceKeyId = "The holder's device.",
    signature: Signature = "By the holder's device, over all of the above.",
}
