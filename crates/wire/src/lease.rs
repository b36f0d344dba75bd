//! A supervisor's word that a tablet may go on without news of the office. Changes no right and no key.

use crate::form::{field, form};
use crate::ids::{AgencyId, DeviceKeyId};
use crate::signing::Signature;

/// First byte of a renewal.
pub const LEASE_RENEWAL_LETTER: u8 = 0xF5;

form! {
    /// Lets one device show its cases for one more lease.
    #[derive(Debug)]
    LeaseRenewal, max 128, letter LEASE_RENEWAL_LETTER, signed "satchel lease renewal v1", by author of agency;
    agency: AgencyId = "The agency.",
    device: DeviceKeyId = "Whose lease.",
    digits: u32 = "The eight digits that the device shows; others after each renewal, so that none counts twice.",
    author: DeviceKeyId = "The supervisor's device.",
    signature: Signature = "By the supervisor's device, over all of the above.",
}
