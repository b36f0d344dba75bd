//! Which 32 bytes can be a recipient. The secret half lives in `vault`.

use crate::bytes::{Malformed, Reader, Writer};
use crate::form::Form;

/// An X25519 public key, to which `vault` wraps keys.
pub type Recipient = [u8; 32];

/// The points to which nothing secret can be sent, whatever the sender's key: zero, one, the two of order eight, and
/// the field's modulus with its neighbours. `age` panics when asked to wrap to one.
const USELESS: [Recipient; 7] = [
    run(0, 0, 0),
    run(1, 0, 0),
    *b"\xe0\xeb\x7a\x7c\x3b\x41\xb8\xae\x16\x56\xe3\xfa\xf1\x9f\xc4\x6a\xda\x09\x8d\xeb\x9c\x32\xb1\xfd\x86\x62\x05\x16\x5f\x49\xb8\x00",
    *b"\x5f\x9c\x95\xbc\xa3\x50\x8c\x24\xb1\xd0\xb1\x55\x9c\x83\xef\x5b\x04\x44\x5c\xc4\x58\x1c\x8e\x86\xd8\x22\x4e\xdd\xd0\x9f\x11\x57",
    run(0xec, 0xff, 0x7f),
    run(0xed, 0xff, 0x7f),
    run(0xee, 0xff, 0x7f),
];

/// Whether these bytes are a public key that can receive. The highest bit never counts.
pub fn is_recipient(bytes: &Recipient) -> bool {
    let mut point = *bytes;
    point[31] &= 0x7f;
    !USELESS.contains(&point)
}

impl Form for Recipient {
    fn write(&self, out: &mut Writer) {
        out.put(self);
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let bytes = reader.array()?;
        if is_recipient(&bytes) { Ok(bytes) } else { Err(Malformed::UnknownValue { field: "recipient" }) }
    }
}

const fn run(first: u8, between: u8, last: u8) -> Recipient {
    let mut bytes = [between; 32];
    bytes[0] = first;
    bytes[31] = last;
    bytes
}
