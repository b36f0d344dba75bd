//! Parts of attachments between a device and the office: sealed bytes, named by their hash. Knows no key and no file.
//!
//! Every question is a `POST` with one of these as its body, so that no address holds a name. A part is kept under the
//! document that speaks of it, and whoever may read that document's log may have it.

use crate::bytes::Malformed;
use crate::form::{canonical, field, form};
use crate::ids::{AgencyId, DocId, Hash};
use crate::limits::{BLOB_BYTES_MAX, BLOB_NAMES_MAX, TOKEN_BYTES_MAX};

form! {
    /// Body of `POST /v1/blob/have`, `/v1/blob/get` and `/v1/blob/drop`: the second names one part.
    BlobAsk, max 64 + TOKEN_BYTES_MAX + BLOB_NAMES_MAX * 32, letter 0xF0, check some;
    agency: AgencyId = "The agency.",
    token: Vec<u8> [TOKEN_BYTES_MAX] = "From [`crate::Token`].",
    doc: DocId = "The document that speaks of the parts.",
    names: Vec<Hash> [BLOB_NAMES_MAX] = "At least one: BLAKE3 of each part as it is stored.",
}

fn some(ask: &BlobAsk) -> Result<(), Malformed> {
    canonical(!ask.names.is_empty(), "names")
}

impl std::fmt::Debug for BlobAsk {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "BlobAsk({:?}, {} parts of {:?})", self.agency, self.names.len(), self.doc)
    }
}

form! {
    /// Body of `POST /v1/blob/put`.
    BlobPut, max 112 + TOKEN_BYTES_MAX + BLOB_BYTES_MAX, letter 0xF1;
    agency: AgencyId = "The agency.",
    token: Vec<u8> [TOKEN_BYTES_MAX] = "From [`crate::Token`].",
    doc: DocId = "The document that speaks of the part.",
    name: Hash = "BLAKE3 of the bytes; the office takes no others under this name.",
    bytes: Vec<u8> [BLOB_BYTES_MAX] = "The sealed part.",
}

impl std::fmt::Debug for BlobPut {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "BlobPut({:?}, {} bytes for {:?})", self.agency, self.bytes.len(), self.doc)
    }
}

form! {
    /// The answer to `have`: which of the parts are there, in the order of the question.
    #[derive(Debug)]
    BlobHeld, max 4 + BLOB_NAMES_MAX, letter 0xF2;
    held: Vec<bool> [BLOB_NAMES_MAX] = "One for each name.",
}
