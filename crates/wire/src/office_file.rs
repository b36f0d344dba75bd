//! A list of the agency that a member signed, carried as a file from device to device. What is in it is opaque here.

use crate::bytes::Malformed;
use crate::form::{canonical, field, form};
use crate::ids::{AgencyId, DeviceKeyId};
use crate::limits::{OFFICE_FILE_BODY_BYTES_MAX, OFFICE_FILE_BYTES_MAX, OFFICE_FILE_TOPIC_BYTES_MAX};
use crate::signing::Signature;

/// First byte of an office file.
pub const OFFICE_FILE_LETTER: u8 = 0xEA;

// FROZEN: files of this form lie on memory sticks.
form! {
    /// A list as its author signed it. Of two about one topic the one that was issued later holds.
    #[derive(Debug)]
    OfficeFile, max OFFICE_FILE_BYTES_MAX, letter OFFICE_FILE_LETTER, signed "satchel office file v1",
        by author of agency, check says_what_it_is;
    agency: AgencyId = "The agency.",
    topic: String [OFFICE_FILE_TOPIC_BYTES_MAX] = "What the list is about, such as `directory`.",
    issued_ms: u64 = "When it was signed, milliseconds since 1970 by the author's clock.",
    body: Vec<u8> [OFFICE_FILE_BODY_BYTES_MAX] = "The list, in the form of its topic.",
    author: DeviceKeyId = "The author's device.",
    signature: Signature = "By the author, over all of the above.",
}

fn says_what_it_is(file: &OfficeFile) -> Result<(), Malformed> {
    canonical(!file.topic.is_empty(), "topic")
}
