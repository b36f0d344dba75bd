//! The key of one epoch of one document: made, wrapped to people and teams, opened, cached. Decides no membership.

use std::fmt;

use chacha20poly1305::{KeyInit, XChaCha20Poly1305};
use wire::envelope::Suite1;
use wire::{AgencyId, Cut, DocId, EpochReason, EpochRecord, Hash, Signature};
use zeroize::Zeroizing;

use crate::aead::{open_box, seal_box};
use crate::entropy::{Entropy, random};
use crate::identity::Unlocked;
use crate::keys::{BADGE_BYTES, Keyring, UnwrapError, WrapError, unwrap_badged, wrap_badged};

/// Bytes of a document key as the store keeps it: nonce, key, tag.
pub const STORED_KEY_BYTES: usize = 24 + 32 + 16;

/// Why an epoch's key is not to be had from a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "each message says what its variant means")]
pub enum EpochRefused {
    #[error("the document key does not unwrap")]
    NotForUs(#[from] UnwrapError),
    #[error("the key is not the one that the epoch commits to")]
    OtherKey,
    #[error("the epochs do not follow each other")]
    OtherEpoch,
}

/// The secret of one epoch, with what seals and commits under it. Wiped when dropped.
pub struct DocKey {
    key: Zeroizing<[u8; 32]>,
    agency: AgencyId,
    doc: DocId,
    epoch: u32,
    commit: Hash,
    cipher: XChaCha20Poly1305,
    commitment_key: Zeroizing<[u8; 32]>,
}

impl DocKey {
    fn new(key: Zeroizing<[u8; 32]>, agency: AgencyId, doc: DocId, epoch: u32) -> DocKey {
        let aead_key = Zeroizing::new(blake3::derive_key("satchel 2026-11 envelope aead v1", &key[..]));
        DocKey {
            commit: key_commit(&key, agency, doc, epoch),
            cipher: XChaCha20Poly1305::new((&*aead_key).into()),
            commitment_key: Zeroizing::new(blake3::derive_key("satchel 2026-11 change commitment v1", &key[..])),
            key,
            agency,
            doc,
            epoch,
        }
    }

    /// Takes a key for the one that `record` commits to, or refuses it.
    fn committed(key: Zeroizing<[u8; 32]>, record: &EpochRecord) -> Result<DocKey, EpochRefused> {
        let key = DocKey::new(key, record.agency, record.doc, record.epoch);
        if key.commit == record.key_commit { Ok(key) } else { Err(EpochRefused::OtherKey) }
    }

    /// The agency.
    pub fn agency(&self) -> AgencyId {
        self.agency
    }

    /// The document.
    pub fn doc(&self) -> DocId {
        self.doc
    }

    /// Number of the epoch.
    pub fn epoch(&self) -> u32 {
        self.epoch
    }

    /// What envelopes of this epoch name it by.
    pub fn key_commit(&self) -> &Hash {
        &self.commit
    }

    /// The key of the epoch before, which this epoch's record holds. Errors: [`EpochRefused`].
    pub fn open_previous(&self, record: &EpochRecord, previous: &EpochRecord) -> Result<DocKey, EpochRefused> {
        let in_a_row = record.key_commit == self.commit && record.parent == previous.hash();
        let sealed = record.previous_key.filter(|_| in_a_row && previous.doc == self.doc);
        let sealed = sealed.ok_or(EpochRefused::OtherEpoch)?;
        let aad = bound_to(self.agency, self.doc, self.epoch);
        let key = open_box(&self.previous_box_key(), &sealed, &aad).ok_or(EpochRefused::OtherKey)?;
        DocKey::committed(read_key(&key)?, previous)
    }

    /// This key for the store's cache, so that the slow unwrapping happens once.
    pub fn seal_for_store(&self, unlocked: &Unlocked, entropy: &mut dyn Entropy) -> [u8; STORED_KEY_BYTES] {
        let aad = bound_to(self.agency, self.doc, self.epoch);
        let sealed = seal_box(&local_box_key(unlocked), &self.key[..], &aad, entropy);
        sealed.try_into().expect("a box of 32 bytes has 72")
    }

    /// The key of `record` from the store's cache.
    /// Errors: [`EpochRefused::OtherKey`] if the cache holds something else: unwrap again.
    pub fn from_store(
        unlocked: &Unlocked,
        record: &EpochRecord,
        sealed: &[u8; STORED_KEY_BYTES],
    ) -> Result<DocKey, EpochRefused> {
        let aad = bound_to(record.agency, record.doc, record.epoch);
        let key = open_box(&local_box_key(unlocked), sealed, &aad).ok_or(EpochRefused::OtherKey)?;
        DocKey::committed(read_key(&key)?, record)
    }

    pub(crate) fn cipher(&self) -> &XChaCha20Poly1305 {
        &self.cipher
    }

    /// Keyed BLAKE3 over the hashes of what an envelope carries: proves authorship to members after compaction.
    pub(crate) fn commitment<'a>(&self, parts: impl Iterator<Item = &'a [u8]>) -> Hash {
        let mut hasher = blake3::Hasher::new_keyed(&self.commitment_key);
        for part in parts {
            hasher.update(blake3::hash(part).as_bytes());
        }
        Hash::from_bytes(*hasher.finalize().as_bytes())
    }

    fn previous_box_key(&self) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(blake3::derive_key("satchel 2026-11 previous epoch key v1", &self.key[..]))
    }
}

impl fmt::Debug for DocKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DocKey({:?}, epoch {})", self.doc, self.epoch)
    }
}

/// What a new epoch is about.
#[derive(Debug)]
pub struct NewEpoch<'a> {
    /// The agency.
    pub agency: AgencyId,
    /// The document.
    pub doc: DocId,
    /// The epoch before and its key; `None` at a document's beginning.
    pub previous: Option<(&'a EpochRecord, &'a DocKey)>,
    /// Users' and teams' recipients, one to eight.
    pub recipients: &'a [[u8; 32]],
    /// Why.
    pub reason: EpochReason,
    /// Up to where lanes that lost their right count.
    pub cut: Cut,
    /// The newest roster head known.
    pub roster_head: Hash,
    /// What the readers are to know of why it is wrapped to them, and nobody else: stands sealed beside the key.
    pub badge: Option<[u8; BADGE_BYTES]>,
}

/// Makes an epoch: a fresh key, wrapped, with the key before sealed under it, signed by this device.
/// Errors: [`WrapError`].
pub fn new_epoch(
    facts: NewEpoch<'_>,
    signer: &Unlocked,
    entropy: &mut dyn Entropy,
) -> Result<(EpochRecord, DocKey), WrapError> {
    let epoch = facts.previous.map_or(0, |(record, _)| record.epoch + 1);
    let key = DocKey::new(Zeroizing::new(random(entropy)), facts.agency, facts.doc, epoch);
    let previous_key = facts.previous.map(|(_, previous)| {
        let aad = bound_to(facts.agency, facts.doc, epoch);
        let sealed = seal_box(&key.previous_box_key(), &previous.key[..], &aad, entropy);
        sealed.try_into().expect("a box of 32 bytes has 72")
    });
    let mut record = EpochRecord {
        suite: Suite1::Classic,
        agency: facts.agency,
        doc: facts.doc,
        epoch,
        parent: facts.previous.map_or(Hash::ZERO, |(record, _)| record.hash()),
        key_commit: key.commit,
        wraps: wrap_badged(&key.key, facts.badge.as_ref(), b'D', facts.recipients)?,
        previous_key,
        reason: facts.reason,
        cut: facts.cut,
        roster_head: facts.roster_head,
        author: signer.device_key_id(),
        signature: Signature::NONE,
    };
    record.signature = signer.sign(&record.signing_input());
    Ok((record, key))
}

/// The key of an epoch, by whichever key at hand opens it. The caller has verified the record: `age` names no sender.
/// Errors: [`EpochRefused`].
pub fn open_epoch(record: &EpochRecord, keyring: &Keyring) -> Result<DocKey, EpochRefused> {
    let (key, _) = unwrap_badged(&record.wraps, b'D', &keyring.secrets())?;
    DocKey::committed(key, record)
}

/// The badge beside the key of an epoch; `None` without one, and for whoever cannot open the wrap.
pub fn epoch_badge(record: &EpochRecord, keyring: &Keyring) -> Option<[u8; BADGE_BYTES]> {
    unwrap_badged(&record.wraps, b'D', &keyring.secrets()).ok().and_then(|(_, badge)| badge)
}

/// A hash that fits one key only, bound to where the key is used. XChaCha20-Poly1305 alone lets one ciphertext open
/// differently under two keys.
fn key_commit(key: &[u8; 32], agency: AgencyId, doc: DocId, epoch: u32) -> Hash {
    let mut hasher = blake3::Hasher::new_derive_key("satchel 2026-11 epoch key commitment v1");
    hasher.update(key).update(&bound_to(agency, doc, epoch));
    Hash::from_bytes(*hasher.finalize().as_bytes())
}

fn local_box_key(unlocked: &Unlocked) -> Zeroizing<[u8; 32]> {
    Zeroizing::new(blake3::derive_key("satchel 2026-11 stored document key v1", unlocked.local_key()))
}

fn bound_to(agency: AgencyId, doc: DocId, epoch: u32) -> [u8; 36] {
    let mut aad = [0; 36];
    aad[..16].copy_from_slice(agency.as_bytes());
    aad[16..32].copy_from_slice(doc.as_bytes());
    aad[32..].copy_from_slice(&epoch.to_be_bytes());
    aad
}

fn read_key(bytes: &[u8]) -> Result<Zeroizing<[u8; 32]>, EpochRefused> {
    bytes.try_into().map(Zeroizing::new).map_err(|_| EpochRefused::OtherKey)
}

#[cfg(test)]
mod tests;
