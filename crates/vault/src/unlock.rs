//! The slot: a tablet's secrets under a passphrase. Holds no secret itself and knows nothing of the store.

use argon2::{Algorithm, Argon2, Version};
use wire::{Hash, Reader, Writer};
use zeroize::Zeroizing;

use crate::aead::{BOX_BYTES, open_box, seal_box};
use crate::entropy::{Entropy, random};
use crate::identity::{SECRETS_BYTES, Unlocked};
use crate::passphrase::{NewPassphrase, normalised};

#[cfg(any(test, feature = "testkit"))]
pub mod testkit;

/// First byte of a slot file, then its version.
const LETTER: u8 = 0xEB;
const SALT_BYTES: usize = 16;
const HEAD_BYTES: usize = 2 + 12 + SALT_BYTES;
const CHECKSUM_BYTES: usize = 8;
/// Exact bytes of a slot file.
pub const SLOT_BYTES: usize = HEAD_BYTES + SECRETS_BYTES + BOX_BYTES + CHECKSUM_BYTES;

/// Why a slot does not open. The file is left as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "each message says what its variant means")]
pub enum UnlockError {
    #[error("the passphrase does not open this slot")]
    WrongPassphrase,
    #[error("the slot file is damaged")]
    Damaged,
    #[error("the slot file is newer than this program")]
    Newer,
    #[error("the slot file's work factor is too low")]
    TooWeakParams,
    #[error("the slot file's work factor is out of reach")]
    TooDearParams,
}

/// How much work one try of a passphrase costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SlotParams {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over that memory.
    pub passes: u32,
    /// Lanes, computed one after the other here.
    pub lanes: u32,
}

impl SlotParams {
    /// The least that is accepted: 64 MiB, three passes. Source: architecture 5, Passphrase.
    pub const FLOOR: SlotParams = SlotParams { memory_kib: 64 * 1024, passes: 3, lanes: 1 };
    /// The most that is accepted, so that a hostile file cannot ask for all memory or an hour.
    pub const CEILING: SlotParams = SlotParams { memory_kib: 1024 * 1024, passes: 16, lanes: 4 };

    /// Parameters that take about `target_ms` on this tablet, given how long [`SlotParams::FLOOR`] took: more memory
    /// up to 256 MiB first, then more passes. Never below the floor.
    pub fn toward(target_ms: u64, floor_ms: u64) -> SlotParams {
        const MEMORY_KIB_AIM: u64 = 256 * 1024;
        let floor = SlotParams::FLOOR;
        let floor_ms = floor_ms.max(1);
        let scaled_kib = u64::from(floor.memory_kib).saturating_mul(target_ms) / floor_ms;
        let memory_kib = scaled_kib.clamp(floor.memory_kib.into(), MEMORY_KIB_AIM);
        let one_pass_ms = (floor_ms * memory_kib / u64::from(floor.memory_kib) / u64::from(floor.passes)).max(1);
        let passes = (target_ms / one_pass_ms).clamp(floor.passes.into(), SlotParams::CEILING.passes.into());
        SlotParams { memory_kib: memory_kib as u32, passes: passes as u32, lanes: floor.lanes }
    }

    /// Does the work once for nothing, for the caller to time.
    pub fn trial(self) {
        drop(self.key_from(b"", &[0; SALT_BYTES]));
    }

    fn check(self) -> Result<SlotParams, UnlockError> {
        let (floor, ceiling) = (SlotParams::FLOOR, SlotParams::CEILING);
        if self.memory_kib < floor.memory_kib || self.passes < floor.passes || self.lanes < floor.lanes {
            return Err(UnlockError::TooWeakParams);
        }
        if self.memory_kib > ceiling.memory_kib || self.passes > ceiling.passes || self.lanes > ceiling.lanes {
            return Err(UnlockError::TooDearParams);
        }
        Ok(self)
    }

    /// Argon2id, then a derivation of our own whose context keeps the key apart from any other use of the passphrase.
    fn key_from(self, passphrase: &[u8], salt: &[u8; SALT_BYTES]) -> Zeroizing<[u8; 32]> {
        let params = argon2::Params::new(self.memory_kib, self.passes, self.lanes, Some(32));
        let params = params.expect("between floor and ceiling every value is one that Argon2 takes");
        let mut work = Zeroizing::new([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(passphrase, salt, &mut work[..])
            .expect("any typed passphrase and a salt of 16 bytes are what Argon2 takes");
        Zeroizing::new(blake3::derive_key("satchel 2026-11 slot key v1", &work[..]))
    }
}

/// A slot file. All functions work on its bytes.
#[derive(Debug)]
pub struct Slot;

impl Slot {
    /// Makes a new tablet's secrets and puts them under a passphrase.
    /// Errors: [`UnlockError::TooWeakParams`], [`UnlockError::TooDearParams`].
    pub fn create(
        passphrase: &NewPassphrase,
        params: SlotParams,
        entropy: &mut dyn Entropy,
    ) -> Result<(Vec<u8>, Unlocked), UnlockError> {
        let unlocked = Unlocked::generate(entropy);
        Ok((Slot::seal(&unlocked, passphrase, params, entropy)?, unlocked))
    }

    /// Opens a slot. Takes as long as its parameters say, a second or so. Errors: [`UnlockError`].
    pub fn open(bytes: &[u8], passphrase: &str) -> Result<Unlocked, UnlockError> {
        #[cfg(any(test, feature = "testkit"))]
        if let Some(opened) = testkit::open_raw(bytes, passphrase) {
            return opened;
        }
        let secrets = open_under(LETTER, SECRETS_BYTES, bytes, passphrase)?;
        let secrets = secrets.as_slice().try_into().map_err(|_| UnlockError::Damaged)?;
        Ok(Unlocked::from_secrets(secrets))
    }

    /// The parameters that a slot file names, for saying how long opening will take.
    /// Errors: [`UnlockError`], but never [`UnlockError::WrongPassphrase`].
    pub fn params(bytes: &[u8]) -> Result<SlotParams, UnlockError> {
        read_head(LETTER, SECRETS_BYTES, bytes).map(|(params, _)| params)
    }

    /// A slot of these secrets under a passphrase: the first, or another one in its place. The caller replaces the
    /// file at once and durably. Errors: [`UnlockError::TooWeakParams`], [`UnlockError::TooDearParams`].
    pub fn seal(
        unlocked: &Unlocked,
        passphrase: &NewPassphrase,
        params: SlotParams,
        entropy: &mut dyn Entropy,
    ) -> Result<Vec<u8>, UnlockError> {
        seal_under(LETTER, &unlocked.to_secrets()[..], (passphrase, params), entropy)
    }
}

/// Secrets under a passphrase, in a file that begins with `letter`.
pub(crate) fn seal_under(
    letter: u8,
    secrets: &[u8],
    (passphrase, params): (&NewPassphrase, SlotParams),
    entropy: &mut dyn Entropy,
) -> Result<Vec<u8>, UnlockError> {
    let salt: [u8; SALT_BYTES] = random(entropy);
    let key = params.check()?.key_from(passphrase.as_str().as_bytes(), &salt);
    let mut out = Writer::new();
    out.letter(letter);
    for value in [params.memory_kib, params.passes, params.lanes] {
        out.put(&value.to_be_bytes());
    }
    out.put(&salt);
    let mut bytes = out.into_bytes();
    bytes.extend(seal_box(&key, secrets, &bytes, entropy));
    bytes.extend(Hash::of(&bytes).prefix8());
    Ok(bytes)
}

/// What [`seal_under`] sealed, if it was `secrets_bytes` long.
pub(crate) fn open_under(
    letter: u8,
    secrets_bytes: usize,
    bytes: &[u8],
    passphrase: &str,
) -> Result<Zeroizing<Vec<u8>>, UnlockError> {
    let (params, salt) = read_head(letter, secrets_bytes, bytes)?;
    let key = params.key_from(normalised(passphrase).as_bytes(), &salt);
    let sealed = &bytes[HEAD_BYTES..bytes.len() - CHECKSUM_BYTES];
    open_box(&key, sealed, &bytes[..HEAD_BYTES]).ok_or(UnlockError::WrongPassphrase)
}

/// Parameters and salt of a slot whose checksum fits. The checksum is plain and tells accidents from a wrong
/// passphrase; a deliberate change passes it and is then refused by the AEAD as a wrong passphrase.
fn read_head(letter: u8, secrets_bytes: usize, bytes: &[u8]) -> Result<(SlotParams, [u8; SALT_BYTES]), UnlockError> {
    match bytes {
        [found, 1, ..] if *found == letter => {}
        [found, version, ..] if *found == letter && *version > 1 => return Err(UnlockError::Newer),
        _ => return Err(UnlockError::Damaged),
    }
    let (body, checksum) = bytes.split_last_chunk().ok_or(UnlockError::Damaged)?;
    if bytes.len() != HEAD_BYTES + secrets_bytes + BOX_BYTES + CHECKSUM_BYTES || Hash::of(body).prefix8() != *checksum {
        return Err(UnlockError::Damaged);
    }
    let mut reader = Reader::new(&body[2..]);
    let mut number = || reader.array().map(u32::from_be_bytes).map_err(|_| UnlockError::Damaged);
    let params = SlotParams { memory_kib: number()?, passes: number()?, lanes: number()? };
    let salt = reader.array().map_err(|_| UnlockError::Damaged)?;
    Ok((params.check()?, salt))
}

#[cfg(test)]
mod tests;
