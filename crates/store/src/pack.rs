//! Compression of stored bytes. Knows nothing of what they mean.

use crate::StoreError;
use std::cell::RefCell;
use std::io;
use zstd::bulk::{Compressor, Decompressor};

/// Shorter bytes are stored as they are.
const PACK_BYTES_MIN: usize = 200;
/// Largest value that is stored or read back.
const UNPACKED_BYTES_MAX: usize = 64 * 1024 * 1024;
const LEVEL: i32 = 3;

const RAW: u8 = 0;
const ZSTD: u8 = 1;

/// Reusable compression contexts: making one costs more than packing a small change.
pub(crate) struct Codec {
    compressor: RefCell<Compressor<'static>>,
    decompressor: RefCell<Decompressor<'static>>,
}

impl Codec {
    pub(crate) fn new() -> Result<Codec, io::Error> {
        Ok(Codec {
            compressor: RefCell::new(Compressor::new(LEVEL)?),
            decompressor: RefCell::new(Decompressor::new()?),
        })
    }

    /// A tag byte, then the bytes; or a tag byte, the length as 4 big-endian bytes, then zstd.
    pub(crate) fn pack(&self, bytes: &[u8]) -> Result<Vec<u8>, StoreError> {
        if bytes.len() > UNPACKED_BYTES_MAX {
            return Err(StoreError::TooLarge { what: "stored bytes" });
        }
        if bytes.len() > PACK_BYTES_MIN {
            let packed = self.compressor.borrow_mut().compress(bytes)?;
            if packed.len() + 4 < bytes.len() {
                let length = u32::try_from(bytes.len()).expect("the bound above fits 32 bits");
                let mut out = Vec::with_capacity(5 + packed.len());
                out.push(ZSTD);
                out.extend_from_slice(&length.to_be_bytes());
                out.extend_from_slice(&packed);
                return Ok(out);
            }
        }
        let mut out = Vec::with_capacity(1 + bytes.len());
        out.push(RAW);
        out.extend_from_slice(bytes);
        Ok(out)
    }

    /// The inverse of [`Codec::pack`]; `table` is named when the bytes are not of its making.
    pub(crate) fn unpack(&self, stored: &[u8], table: &'static str) -> Result<Vec<u8>, StoreError> {
        let bad = StoreError::BadRow { table };
        match stored.split_first() {
            Some((&RAW, rest)) => Ok(rest.to_vec()),
            Some((&ZSTD, rest)) => {
                let Some((length, packed)) = rest.split_first_chunk::<4>() else { return Err(bad) };
                let length = u32::from_be_bytes(*length) as usize;
                if length > UNPACKED_BYTES_MAX {
                    return Err(bad);
                }
                match self.decompressor.borrow_mut().decompress(packed, length) {
                    Ok(bytes) if bytes.len() == length => Ok(bytes),
                    _ => Err(bad),
                }
            }
            _ => Err(bad),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_packed_unpacks_to_the_same_bytes(unit in proptest::collection::vec(any::<u8>(), 0..40), times in 0usize..60) {
            let codec = Codec::new().unwrap();
            let bytes = unit.repeat(times);
            let packed = codec.pack(&bytes).unwrap();
            prop_assert!(packed.len() <= bytes.len() + 1, "packing never costs more than its tag");
            prop_assert_eq!(codec.unpack(&packed, "tail").unwrap(), bytes);
        }

        #[test]
        fn damaged_bytes_never_panic(stored in proptest::collection::vec(any::<u8>(), 0..80)) {
            let _ = Codec::new().unwrap().unpack(&stored, "tail");
        }
    }
}
