//! Sealing and unsealing envelopes: compress, pad, encrypt, sign, and back. Judges neither author nor content.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::fmt;

use chacha20poly1305::XNonce;
use chacha20poly1305::aead::{Aead, Payload as AeadPayload};
use wire::envelope::{aad, envelope_signing_input};
use wire::limits::{CHANGES_PER_ENVELOPE_MAX, CIPHERTEXT_BYTES_MAX, OPENED_BYTES_MAX};
use wire::{Envelope, Hash, HeaderV1, LaneId, Malformed, Verified};
use zeroize::Zeroizing;
use zstd::bulk::{Compressor, Decompressor};
use zstd::zstd_safe::CParameter;

use crate::dictionary::{DICTIONARY_NEWEST, dictionary};
use crate::entropy::{Entropy, random};
use crate::epoch::DocKey;
use crate::identity::Unlocked;
use crate::payload::{INNER_BYTES, Inner, Payload};

/// zstd level where nothing else is asked for.
pub const LEVEL_DEFAULT: i32 = 6;

/// Why a payload does not go into one envelope. Nothing was used up: split it and try again with the same place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "each message says what its variant means")]
pub enum SealError {
    #[error("there is nothing to seal")]
    Empty,
    #[error("{changes} changes are more than fit one envelope")]
    TooManyChanges { changes: usize },
    #[error("sequence and previous hash do not go together")]
    Misplaced,
    #[error("the payload is too large for one envelope")]
    TooLarge,
}

/// Why an envelope does not open. Keep it as evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "each message says what its variant means")]
pub enum UnsealError {
    #[error("the key is of another epoch")]
    OtherKey,
    #[error("the envelope does not open")]
    NotAuthentic,
    #[error("the envelope was sealed by another author")]
    OtherAuthor,
    #[error("dictionary {id} is unknown")]
    UnknownDictionary { id: u8 },
    #[error("the envelope does not decompress within its limit")]
    NotCompressed,
    #[error("the plaintext is malformed")]
    Malformed(#[from] Malformed),
    #[error("the content is not what the header commits to")]
    OtherContent,
}

/// All that one envelope says.
#[derive(Debug, Clone, Copy)]
pub struct Seal<'a> {
    /// Who signs.
    pub signer: &'a Unlocked,
    /// The document's newest epoch.
    pub key: &'a DocKey,
    /// The installation's lane.
    pub lane: LaneId,
    /// Position in the lane of this document, from 1.
    pub seq: u32,
    /// Hash of the lane's previous envelope; [`Hash::ZERO`] exactly at 1.
    pub prev_hash: Hash,
    /// The newest roster head known, in full.
    pub roster_head: Hash,
    /// Newest position and log-hash prefix that the server showed for this document.
    pub witness: Option<(u32, [u8; 8])>,
    /// Hybrid time of the session, milliseconds since 1970. Shown and compared, never trusted.
    pub time_ms: u64,
    /// What it carries.
    pub payload: &'a Payload,
}

/// Seals envelopes, one fresh compression context each time, its memory used again.
pub struct Sealer {
    compressor: Compressor<'static>,
    out: Zeroizing<Vec<u8>>,
}

impl Sealer {
    /// A sealer that compresses at a zstd level of 1 to 19.
    pub fn new(level: i32) -> Sealer {
        let bytes = dictionary(DICTIONARY_NEWEST).expect("the newest dictionary is part of this program");
        let mut compressor =
            Compressor::with_dictionary(level.clamp(1, 19), bytes).expect("zstd takes these levels and our dictionary");
        // The header names the dictionary, the AEAD is the checksum, and readers bound the size themselves.
        for unused in
            [CParameter::DictIdFlag(false), CParameter::ChecksumFlag(false), CParameter::ContentSizeFlag(false)]
        {
            compressor.set_parameter(unused).expect("zstd knows its own frame flags");
        }
        Sealer { compressor, out: Zeroizing::default() }
    }

    /// Compresses, pads, encrypts and signs. 240 bytes and the padded ciphertext: 496 for a small edit.
    /// Errors: [`SealError`].
    pub fn seal(&mut self, seal: &Seal<'_>, entropy: &mut dyn Entropy) -> Result<Envelope, SealError> {
        let body = checked_body(seal.payload)?;
        let compressed = self.compress(&body);
        let kept: &[u8] = if compressed { &self.out } else { &body };
        if INNER_BYTES + kept.len() + 1 > CIPHERTEXT_BYTES_MAX {
            return Err(SealError::TooLarge);
        }
        let header = header_of(seal, compressed);
        let inner = Inner { device: header.device, lane: seal.lane, seq: seal.seq, time_ms: seal.time_ms };
        let plaintext = Zeroizing::new(inner.plaintext(kept));
        let nonce: [u8; 24] = random(entropy);
        let aad = aad(seal.key.agency(), &header);
        let opened = AeadPayload { msg: &plaintext, aad: &aad };
        let ciphertext = seal.key.cipher().encrypt(XNonce::from_slice(&nonce), opened);
        let ciphertext = ciphertext.expect("64 KiB are far below the cipher's limit");
        let sealed = [&nonce[..], &ciphertext].concat();
        let input = envelope_signing_input(seal.key.agency(), &header, &seal.roster_head, &sealed);
        let envelope = Envelope::assemble(&header, &sealed, &seal.signer.sign(&input));
        envelope.map_err(|_| SealError::Misplaced)
    }

    /// Fills `out` and says whether that is shorter than the body.
    fn compress(&mut self, body: &[u8]) -> bool {
        self.out.clear();
        self.out.reserve(zstd::zstd_safe::compress_bound(body.len()));
        let done = self.compressor.compress_to_buffer(body, &mut *self.out);
        done.is_ok_and(|len| len < body.len())
    }
}

impl fmt::Debug for Sealer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sealer")
    }
}

/// What an envelope held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// Hybrid time of the author's session, milliseconds since 1970.
    pub time_ms: u64,
    /// What it carried.
    pub payload: Payload,
}

/// Unseals envelopes, keeping decompression contexts and one buffer of 256 KiB.
#[derive(Default)]
pub struct Opener {
    decompressors: BTreeMap<u8, Decompressor<'static>>,
    out: Zeroizing<Vec<u8>>,
}

impl Opener {
    /// Opens nothing by itself.
    pub fn new() -> Opener {
        Opener::default()
    }

    /// Decrypts, checks the author inside against the one outside, decompresses within bounds, checks the commitment.
    /// Errors: [`UnsealError`].
    pub fn unseal(&mut self, verified: &Verified<'_>, key: &DocKey) -> Result<Opened, UnsealError> {
        let envelope = verified.envelope();
        let header = envelope.header();
        let ours = (key.agency(), key.doc(), key.epoch(), key.key_commit().prefix6());
        if ours != (verified.agency(), header.doc, header.epoch, header.key_commit) {
            return Err(UnsealError::OtherKey);
        }
        let (nonce, msg) = envelope.sealed().split_at(24);
        let aad = aad(verified.agency(), header);
        let opened = key.cipher().decrypt(XNonce::from_slice(nonce), AeadPayload { msg, aad: &aad });
        let plaintext = Zeroizing::new(opened.map_err(|_| UnsealError::NotAuthentic)?);
        let (inner, body) = Inner::read(&plaintext)?;
        if (inner.device, inner.lane, inner.seq) != (header.device, header.lane, header.seq) {
            return Err(UnsealError::OtherAuthor);
        }
        let body = if header.compressed { self.decompress(header.dictionary, body)? } else { body };
        let payload = Payload::read(header.kind, body)?;
        if key.commitment(payload.parts()) != header.change_commitment {
            return Err(UnsealError::OtherContent);
        }
        Ok(Opened { time_ms: inner.time_ms, payload })
    }

    /// Never more than 256 KiB, whatever the frame's header claims: the buffer is the bound.
    fn decompress(&mut self, id: u8, body: &[u8]) -> Result<&[u8], UnsealError> {
        let unknown = UnsealError::UnknownDictionary { id };
        let decompressor = match self.decompressors.entry(id) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(place) => {
                let bytes = dictionary(id).ok_or(unknown)?;
                place.insert(Decompressor::with_dictionary(bytes).map_err(|_| unknown)?)
            }
        };
        self.out.resize(OPENED_BYTES_MAX, 0);
        let len = decompressor.decompress_to_buffer(body, &mut self.out[..]);
        Ok(&self.out[..len.map_err(|_| UnsealError::NotCompressed)?])
    }
}

impl fmt::Debug for Opener {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Opener({} dictionaries)", self.decompressors.len())
    }
}

fn checked_body(payload: &Payload) -> Result<Zeroizing<Vec<u8>>, SealError> {
    if let Payload::Changes(changes) = payload
        && changes.len() > CHANGES_PER_ENVELOPE_MAX
    {
        return Err(SealError::TooManyChanges { changes: changes.len() });
    }
    if payload.parts().all(<[u8]>::is_empty) {
        return Err(SealError::Empty);
    }
    let body = Zeroizing::new(payload.body());
    if body.len() > OPENED_BYTES_MAX { Err(SealError::TooLarge) } else { Ok(body) }
}

fn header_of(seal: &Seal<'_>, compressed: bool) -> HeaderV1 {
    let (witness_n, witness_hash) = seal.witness.unwrap_or_default();
    HeaderV1 {
        kind: seal.payload.kind(),
        compressed,
        dictionary: if compressed { DICTIONARY_NEWEST } else { 0 },
        doc: seal.key.doc(),
        device: seal.signer.device_key_id(),
        lane: seal.lane,
        seq: seal.seq,
        prev_hash: seal.prev_hash,
        epoch: seal.key.epoch(),
        key_commit: seal.key.key_commit().prefix6(),
        roster_head: seal.roster_head.prefix8(),
        witness_n,
        witness_hash,
        change_commitment: seal.key.commitment(seal.payload.parts()),
    }
}

#[cfg(test)]
mod tests;
