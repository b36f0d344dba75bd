//! A device's secrets for the day on which its passphrase is forgotten: under a key that two people hold half of each.
//! Knows parts and keys, never who may hold one.

use std::fmt;

use wire::recipient::Recipient;
use wire::{AgencyId, Form, Hash, LeaseRenewal, Reader, RecoveryAnswer, RecoveryParts, Signature, StaffId, Writer};
use zeroize::Zeroizing;

use crate::aead::{open_box, seal_box};
use crate::entropy::{Entropy, random};
use crate::identity::{SECRETS_BYTES, Unlocked};
use crate::keys::{AgeSecret, UnwrapError, UserKey, WrapError, unwrap, wrap};
use crate::passphrase::NewPassphrase;
use crate::unlock::{SlotParams, UnlockError, open_under, seal_under};

/// First byte of the file with the parts, then its version.
const FILE_LETTER: u8 = 0xEF;
/// First byte of the key of a request under its passphrase.
const ASK_KEY_LETTER: u8 = 0xE0;
/// Most bytes of the sealed secrets.
const SEALED_BYTES_MAX: usize = 1024;

/// Why two parts do not open a device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "each message says what its variant means")]
pub enum RecoveryRefused {
    #[error("a part is not for this request")]
    OtherRequest,
    #[error("the two parts do not make the key of this device")]
    OtherParts,
    #[error("the file with the parts is damaged")]
    Damaged,
}

/// One part. Random by itself: without the other it says nothing of the key.
pub struct Part(Zeroizing<[u8; 32]>);

impl Part {
    /// This part, for the device that asked. Errors: [`WrapError::BadRecipient`].
    pub fn wrap_to(&self, asking: &Recipient, second: bool) -> Result<Vec<u8>, WrapError> {
        wrap(&self.0, if second { b'4' } else { b'3' }, &[*asking])
    }
}

impl fmt::Debug for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Part(hidden)")
    }
}

impl UserKey {
    /// The part that a device wrapped to this person. Errors: [`UnwrapError`].
    pub fn open_part(&self, parts: &RecoveryParts, second: bool) -> Result<Part, UnwrapError> {
        let (blob, purpose) = if second { (&parts.second_wrap, b'2') } else { (&parts.first_wrap, b'1') };
        unwrap(blob, purpose, &[self.age()]).map(Part)
    }
}

/// Those who can open one part, each alone, and their user keys.
pub type PartHolders<'h> = &'h [(StaffId, Recipient)];

impl Unlocked {
    /// Splits a fresh key to this device's secrets in two and wraps each part to its holders. Errors: [`WrapError`].
    pub fn split_for_recovery(
        &self,
        (agency, staff): (AgencyId, StaffId),
        (first, second): (PartHolders<'_>, PartHolders<'_>),
        made_ms: u64,
        entropy: &mut dyn Entropy,
    ) -> Result<RecoverySlot, WrapError> {
        let key = Zeroizing::new(random::<32>(entropy));
        let one = Zeroizing::new(random::<32>(entropy));
        let other = xor(&key, &one);
        let (ids, keys): (Vec<StaffId>, Vec<Recipient>) = first.iter().copied().unzip();
        let (other_ids, other_keys): (Vec<StaffId>, Vec<Recipient>) = second.iter().copied().unzip();
        let mut parts = RecoveryParts {
            agency,
            staff,
            first_holders: ids,
            first_wrap: wrap(&one, b'1', &keys)?,
            second_holders: other_ids,
            second_wrap: wrap(&other, b'2', &other_keys)?,
            made_ms,
            device: self.device_key_id(),
            signature: Signature::NONE,
        };
        parts.signature = self.sign(&parts.signing_input());
        let sealed = seal_box(&box_key(&key), &self.to_secrets()[..], parts.hash().as_bytes(), entropy);
        Ok(RecoverySlot { parts, holders: Hash::ZERO, sealed })
    }

    /// Makes this device the author of a renewal and signs it.
    pub fn sign_lease(&self, renewal: &mut LeaseRenewal) {
        renewal.author = self.device_key_id();
        renewal.signature = self.sign(&renewal.signing_input());
    }

    /// Makes this device the author of an answer and signs it.
    pub fn sign_recovery_answer(&self, answer: &mut RecoveryAnswer) {
        answer.author = self.device_key_id();
        answer.signature = self.sign(&answer.signing_input());
    }
}

/// The secrets under the split key, with both wraps of it. Lies beside the slot; nobody opens it alone.
#[derive(Debug)]
pub struct RecoverySlot {
    /// The two parts as the device signed them.
    pub parts: RecoveryParts,
    /// For whom they were made, in a digest of the caller's: another one asks for other parts.
    pub holders: Hash,
    sealed: Vec<u8>,
}

impl RecoverySlot {
    /// The file.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = Writer::new();
        out.letter(FILE_LETTER);
        self.holders.write(&mut out);
        self.parts.write(&mut out);
        out.bytes(&self.sealed);
        out.into_bytes()
    }

    /// Reads the file. Errors: [`RecoveryRefused::Damaged`].
    pub fn parse(bytes: &[u8]) -> Result<RecoverySlot, RecoveryRefused> {
        let read = || {
            let mut reader = Reader::new(bytes);
            reader.letter(FILE_LETTER)?;
            let holders = Hash::read(&mut reader)?;
            let parts = RecoveryParts::read(&mut reader)?;
            let sealed = reader.bytes(SEALED_BYTES_MAX, "sealed")?.to_vec();
            reader.finish()?;
            Ok::<_, wire::Malformed>(RecoverySlot { parts, holders, sealed })
        };
        read().map_err(|_| RecoveryRefused::Damaged)
    }

    /// The device's secrets, from both parts as they were wrapped to the key of a request. Errors: [`RecoveryRefused`].
    pub fn recover(&self, key: &AskKey, first: &[u8], second: &[u8]) -> Result<Unlocked, RecoveryRefused> {
        let open = |blob: &[u8], purpose| unwrap(blob, purpose, &[&key.0]).map_err(|_| RecoveryRefused::OtherRequest);
        let (first, second) = (open(first, b'3')?, open(second, b'4')?);
        let whole = xor(&first, &second);
        let secrets = open_box(&box_key(&whole), &self.sealed, self.parts.hash().as_bytes());
        let secrets = secrets.ok_or(RecoveryRefused::OtherParts)?;
        let secrets: &[u8; SECRETS_BYTES] = secrets.as_slice().try_into().map_err(|_| RecoveryRefused::OtherParts)?;
        Ok(Unlocked::from_secrets(secrets))
    }
}

/// The key of one request, to which answers are wrapped. Between request and answers it lies under the new passphrase.
#[derive(Debug)]
pub struct AskKey(AgeSecret);

impl AskKey {
    /// A key for one request.
    pub fn generate(entropy: &mut dyn Entropy) -> AskKey {
        AskKey(AgeSecret::generate(entropy))
    }

    /// What answers are wrapped to.
    pub fn recipient(&self) -> Recipient {
        self.0.recipient()
    }

    /// The key under the passphrase to come. Errors: [`UnlockError`] for the parameters.
    pub fn seal(
        &self,
        passphrase: &NewPassphrase,
        params: SlotParams,
        entropy: &mut dyn Entropy,
    ) -> Result<Vec<u8>, UnlockError> {
        seal_under(ASK_KEY_LETTER, &self.0.to_bytes()[..], (passphrase, params), entropy)
    }

    /// Opens what [`AskKey::seal`] sealed. Errors: [`UnlockError`].
    pub fn open(bytes: &[u8], passphrase: &str) -> Result<AskKey, UnlockError> {
        let secret = open_under(ASK_KEY_LETTER, 32, bytes, passphrase)?;
        let secret = secret.as_slice().try_into().map_err(|_| UnlockError::Damaged)?;
        Ok(AskKey(AgeSecret::from_bytes(secret)))
    }
}

fn xor(one: &[u8; 32], other: &[u8; 32]) -> Zeroizing<[u8; 32]> {
    let mut both = Zeroizing::new(*one);
    both.iter_mut().zip(other).for_each(|(byte, with)| *byte ^= with);
    both
}

fn box_key(whole: &[u8; 32]) -> Zeroizing<[u8; 32]> {
    Zeroizing::new(blake3::derive_key("satchel 2026-11 recovery key v1", whole))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that fails says where")]

    use super::*;
    use crate::unlock::testkit::seeded;

    const WHO: (AgencyId, StaffId) = (AgencyId::from_bytes([1; 16]), StaffId::from_bytes([2; 16]));

    fn split(seed: u64, one: &UserKey, two: &UserKey) -> RecoverySlot {
        let first = [(StaffId::from_bytes([3; 16]), one.recipient())];
        let second = [(StaffId::from_bytes([4; 16]), two.recipient())];
        Unlocked::for_tests(7).split_for_recovery(WHO, (&first, &second), 5, &mut seeded(seed)).unwrap()
    }

    fn people() -> (UserKey, UserKey) {
        (UserKey::generate(&mut seeded(1)), UserKey::generate(&mut seeded(2)))
    }

    #[test]
    fn two_parts_open_the_secrets_and_the_file_comes_back_as_it_was() {
        let (one, two) = people();
        let slot = RecoverySlot::parse(&split(9, &one, &two).to_bytes()).unwrap();
        let ask = AskKey::generate(&mut seeded(3));
        let first = one.open_part(&slot.parts, false).unwrap().wrap_to(&ask.recipient(), false).unwrap();
        let second = two.open_part(&slot.parts, true).unwrap().wrap_to(&ask.recipient(), true).unwrap();
        let opened = slot.recover(&ask, &first, &second).unwrap();
        assert_eq!(opened.to_secrets(), Unlocked::for_tests(7).to_secrets(), "all of them");
        let swapped = slot.recover(&ask, &second, &first).unwrap_err();
        assert_eq!(swapped, RecoveryRefused::OtherRequest, "each part in its place");
        let bytes = slot.to_bytes();
        assert!((0..bytes.len()).all(|len| RecoverySlot::parse(&bytes[..len]).is_err()), "a part of the file is none");
    }

    #[test]
    fn one_holder_alone_learns_nothing() {
        let (one, two) = people();
        let (slot, again) = (split(9, &one, &two), split(10, &one, &two));
        assert_eq!(one.open_part(&slot.parts, true).unwrap_err(), UnwrapError::NotForUs, "not the other part");
        assert_eq!(two.open_part(&slot.parts, false).unwrap_err(), UnwrapError::NotForUs, "nor this one");
        let (part, other) = (one.open_part(&slot.parts, false).unwrap(), one.open_part(&again.parts, false).unwrap());
        assert_ne!(part.0, other.0, "the same secrets, another part: it does not follow from them");
        let ask = AskKey::generate(&mut seeded(3));
        let first = part.wrap_to(&ask.recipient(), false).unwrap();
        // A holder who plays both: with their own part twice, with zeros, with a part of another day.
        for guess in [&part, &Part(Zeroizing::new([0; 32])), &other] {
            let second = guess.wrap_to(&ask.recipient(), true).unwrap();
            let refused = slot.recover(&ask, &first, &second).unwrap_err();
            assert_eq!(refused, RecoveryRefused::OtherParts, "no key comes of it");
        }
    }

    #[test]
    fn parts_are_for_one_request_and_one_device() {
        let (one, two) = people();
        let (slot, other) = (split(9, &one, &two), split(10, &one, &two));
        let (ask, later) = (AskKey::generate(&mut seeded(3)), AskKey::generate(&mut seeded(4)));
        let first = one.open_part(&slot.parts, false).unwrap().wrap_to(&ask.recipient(), false).unwrap();
        let second = two.open_part(&slot.parts, true).unwrap().wrap_to(&ask.recipient(), true).unwrap();
        let refused = slot.recover(&later, &first, &second).unwrap_err();
        assert_eq!(refused, RecoveryRefused::OtherRequest, "an answer to an earlier request opens nothing");
        let refused = other.recover(&ask, &first, &second).unwrap_err();
        assert_eq!(refused, RecoveryRefused::OtherParts, "nor does one for other parts");
    }

    #[test]
    fn the_key_of_a_request_lies_under_the_new_passphrase() {
        let passphrase = NewPassphrase::generate(&mut seeded(5));
        let key = AskKey::generate(&mut seeded(3));
        let bytes = key.seal(&passphrase, SlotParams::FLOOR, &mut seeded(6)).unwrap();
        assert_eq!(AskKey::open(&bytes, passphrase.as_str()).unwrap().recipient(), key.recipient(), "it comes back");
        assert_eq!(AskKey::open(&bytes, "other words").unwrap_err(), UnlockError::WrongPassphrase, "for them alone");
        assert!(crate::Slot::open(&bytes, passphrase.as_str()).is_err(), "and it is no slot");
    }
}
