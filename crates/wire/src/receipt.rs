//! The server's signed word that it holds items, so that a tablet may let go of its own fear, never of its own copy.

use crate::bytes::Writer;
use crate::form::{Form, field, form};
use crate::ids::{AgencyId, DeviceKeyId, Hash};
use crate::signing::{Signature, SigningPublic, Unverified, signing_input};

form! {
    /// One item that the server holds, at its place in the document's log.
    #[derive(Debug, Copy)]
    ReceiptLine, max 45;
    item: Hash = "Hash of the item.",
    n: u32 = "Its position in the document's log, from 1.",
    log_prefix: [u8; 8] = "First 8 bytes of the log hash there.",
}

// FROZEN: tablets in the field hold these bytes.
form! {
    /// The server's signature over the lines that it acknowledged in one answer, in their order.
    /// The lines are not sent again: both sides have them from the upload and its acknowledgements.
    #[derive(Debug, Copy)]
    Receipt, max 74;
    time_ms: u64 = "The server's clock, milliseconds since 1970. May never move a deadline later. Source: architecture 5.5.",
    signature: Signature = "By the server's receipt key.",
}

impl Receipt {
    /// What the server signs: context, agency, the device that is told, time, count, lines.
    pub fn signing_input(agency: AgencyId, device: DeviceKeyId, time_ms: u64, lines: &[ReceiptLine]) -> Vec<u8> {
        let mut out = Writer::new();
        time_ms.write(&mut out);
        out.varint(lines.len() as u64);
        ReceiptLine::write_all(lines, &mut out);
        signing_input("satchel receipt v1", &[agency.as_bytes(), device.as_bytes(), &out.into_bytes()])
    }

    /// Checks the server's word against the pinned receipt key. Errors: [`Unverified::BadSignature`].
    pub fn verify(
        &self,
        key: &SigningPublic,
        agency: AgencyId,
        device: DeviceKeyId,
        lines: &[ReceiptLine],
    ) -> Result<(), Unverified> {
        key.verify(&Receipt::signing_input(agency, device, self.time_ms, lines), &self.signature)
    }
}
