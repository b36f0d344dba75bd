//! Secrets from a seed, for tests only: release builds lack this module.

use wire::{DeviceKeyId, Writer};

use super::{LETTER, UnlockError};
use crate::entropy::Entropy;
use crate::identity::Unlocked;
use crate::passphrase::normalised;

/// The version byte of a raw slot, which no release reads.
const RAW_VERSION: u8 = 0xFF;

/// An endless stream of bytes that follows from `seed` alone.
pub fn seeded(seed: u64) -> impl Entropy {
    let mut stream = blake3::Hasher::new_derive_key("satchel testkit").update(&seed.to_be_bytes()).finalize_xof();
    move |out: &mut [u8]| stream.fill(out)
}

/// A slot file without key derivation: opens at once with `passphrase` to [`Unlocked::for_tests`] of `seed`.
pub fn raw_slot(seed: u64, passphrase: &str) -> Vec<u8> {
    let mut out = Writer::new();
    out.put(&[LETTER, RAW_VERSION]);
    out.put(&seed.to_be_bytes());
    out.put(blake3::hash(normalised(passphrase).as_bytes()).as_bytes());
    out.into_bytes()
}

/// Opens a raw slot; `None` for any other file.
pub(super) fn open_raw(bytes: &[u8], passphrase: &str) -> Option<Result<Unlocked, UnlockError>> {
    let [LETTER, RAW_VERSION, rest @ ..] = bytes else {
        return None;
    };
    let (seed, check) = rest.split_first_chunk()?;
    let fits = check == blake3::hash(normalised(passphrase).as_bytes()).as_bytes();
    Some(if fits { Ok(Unlocked::for_tests(u64::from_be_bytes(*seed))) } else { Err(UnlockError::WrongPassphrase) })
}

/// The id that [`Unlocked::for_tests`] of `seed` will have.
pub fn device_key_id(seed: u64) -> DeviceKeyId {
    Unlocked::for_tests(seed).device_key_id()
}
