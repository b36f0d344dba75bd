//! A sealed, signed unit of one document: what the server may read of it and who signed it. Never what is inside.

use crate::bytes::{Malformed, Reader, Writer};
use crate::form::{Form, byte_enum};
use crate::ids::{AgencyId, DeviceKeyId, DocId, Hash, LaneId};
use crate::limits::{ENVELOPE_BYTES_MAX, ENVELOPE_FIXED_BYTES, HEADER_BYTES};
use crate::padding::is_padded;
use crate::signing::{Signature, SigningPublic, Unverified, signing_input};

/// First byte of an envelope.
pub const ENVELOPE_LETTER: u8 = 0xE1;

byte_enum! {
    /// The algorithms of a form. A second suite will wrap keys to post-quantum recipients too.
    Suite1;
    1 Classic = "XChaCha20-Poly1305, Ed25519, BLAKE3, zstd, age X25519 wraps.",
}

byte_enum! {
    /// What an envelope carries.
    EnvelopeKind;
    1 Change = "Automerge changes.",
    2 Statement = "One signed act.",
    3 Snapshot = "A whole document, for members who start late.",
    4 Receipt = "A device's word about the lanes it holds.",
}

/// The 136 readable bytes of an envelope. All of it is authenticated twice: by the AEAD and by the signature.
// FROZEN: tablets in the field hold these bytes. A change is a new `HeaderV2` plus a reader for both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeaderV1 {
    /// What the envelope carries.
    pub kind: EnvelopeKind,
    /// Whether the body inside is zstd.
    pub compressed: bool,
    /// The zstd dictionary used; 0 for none.
    pub dictionary: u8,
    /// The document.
    pub doc: DocId,
    /// The author's device.
    pub device: DeviceKeyId,
    /// The author's installation.
    pub lane: LaneId,
    /// Position in the lane of this document, from 1 and dense.
    pub seq: u32,
    /// Hash of the lane's previous envelope; zeros exactly at `seq` 1.
    pub prev_hash: Hash,
    /// The document's epoch, from 0.
    pub epoch: u32,
    /// First 6 bytes of that epoch's key commitment.
    pub key_commit: [u8; 6],
    /// First 8 bytes of the newest roster head that the author knew. The signature covers all 32.
    pub roster_head: [u8; 8],
    /// The newest position in the document's server log that the author had seen; 0 for none.
    pub witness_n: u32,
    /// First 8 bytes of the log hash at that position.
    pub witness_hash: [u8; 8],
    /// Keyed BLAKE3 over the hashes of what is inside; only members can check it.
    pub change_commitment: Hash,
}

impl HeaderV1 {
    /// The header as sent: fixed places, numbers big-endian.
    pub fn to_bytes(&self) -> [u8; HEADER_BYTES] {
        let mut out = Writer::new();
        out.letter(ENVELOPE_LETTER);
        out.put(&[Suite1::Classic as u8, self.kind as u8, self.compressed.into(), self.dictionary]);
        out.put(self.doc.as_bytes());
        out.put(self.device.as_bytes());
        out.put(self.lane.as_bytes());
        out.put(&self.seq.to_be_bytes());
        out.put(self.prev_hash.as_bytes());
        out.put(&self.epoch.to_be_bytes());
        out.put(&self.key_commit);
        out.put(&self.roster_head);
        out.put(&self.witness_n.to_be_bytes());
        out.put(&self.witness_hash);
        out.put(self.change_commitment.as_bytes());
        out.into_bytes().try_into().expect("the fields above are 136 bytes: golden/envelope.hex")
    }

    fn read(reader: &mut Reader<'_>) -> Result<HeaderV1, Malformed> {
        reader.letter(ENVELOPE_LETTER)?;
        Suite1::read(reader)?;
        let header = HeaderV1 {
            kind: EnvelopeKind::read(reader)?,
            compressed: bool::read(reader)?,
            dictionary: u8::read(reader)?,
            doc: DocId::read(reader)?,
            device: DeviceKeyId::read(reader)?,
            lane: LaneId::read(reader)?,
            seq: u32::from_be_bytes(reader.array()?),
            prev_hash: Hash::read(reader)?,
            epoch: u32::from_be_bytes(reader.array()?),
            key_commit: reader.array()?,
            roster_head: reader.array()?,
            witness_n: u32::from_be_bytes(reader.array()?),
            witness_hash: reader.array()?,
            change_commitment: Hash::read(reader)?,
        };
        let placed = header.seq > 0 && (header.seq == 1) == (header.prev_hash == Hash::ZERO);
        let named = header.compressed || header.dictionary == 0;
        if placed && named { Ok(header) } else { Err(Malformed::NotCanonical { field: "header" }) }
    }
}

/// An envelope whose shape is right. Who signed it is known only after [`Envelope::verify`].
#[derive(Clone, PartialEq, Eq)]
pub struct Envelope {
    header: HeaderV1,
    bytes: Vec<u8>,
}

impl Envelope {
    /// Errors: [`Malformed`] unless the bytes are one envelope in its limits, its ciphertext of a padded length.
    pub fn parse(bytes: &[u8]) -> Result<Envelope, Malformed> {
        Envelope::from_vec(bytes.to_vec())
    }

    /// As [`Envelope::parse`], keeping the bytes instead of copying them.
    pub fn from_vec(bytes: Vec<u8>) -> Result<Envelope, Malformed> {
        if bytes.len() > ENVELOPE_BYTES_MAX {
            return Err(Malformed::OverLimit { field: "envelope" });
        }
        let header = HeaderV1::read(&mut Reader::new(&bytes))?;
        match bytes.len().checked_sub(ENVELOPE_FIXED_BYTES) {
            None => Err(Malformed::Truncated),
            Some(len) if !is_padded(len) => Err(Malformed::NotCanonical { field: "ciphertext length" }),
            Some(_) => Ok(Envelope { header, bytes }),
        }
    }

    /// Puts together what `vault` sealed (nonce, ciphertext, tag) and signed. Errors: as [`Envelope::parse`].
    pub fn assemble(header: &HeaderV1, sealed: &[u8], signature: &Signature) -> Result<Envelope, Malformed> {
        Envelope::from_vec([&header.to_bytes()[..], sealed, signature.as_bytes()].concat())
    }

    /// The readable part.
    pub fn header(&self) -> &HeaderV1 {
        &self.header
    }

    /// The whole envelope.
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The whole envelope, given away.
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    /// BLAKE3 of all bytes: what the next envelope of the lane and the server's log refer to.
    pub fn hash(&self) -> Hash {
        Hash::of(&self.bytes)
    }

    /// Nonce, ciphertext and tag.
    pub fn sealed(&self) -> &[u8] {
        &self.bytes[HEADER_BYTES..self.bytes.len() - 64]
    }

    /// Checks that the device of `key` signed this envelope for `agency`, knowing the roster up to `roster_head`;
    /// whether it may is [`crate::Roster::allows_writing`]. Errors: [`Unverified`].
    pub fn verify(
        &self,
        key: &SigningPublic,
        agency: AgencyId,
        roster_head: &Hash,
    ) -> Result<Verified<'_>, Unverified> {
        if roster_head.prefix8() != self.header.roster_head {
            return Err(Unverified::OtherRosterHead);
        }
        let signature = self.bytes.last_chunk().expect("parse saw at least 240 bytes");
        let input = envelope_signing_input(agency, &self.header, roster_head, self.sealed());
        let signed = (&input[..], &Signature::from_bytes(*signature));
        key.verify_named((self.header.device, agency), agency, signed)?;
        Ok(Verified { envelope: self, agency })
    }
}

impl std::fmt::Debug for Envelope {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Envelope({:?}, {} bytes)", self.header, self.bytes.len())
    }
}

/// An envelope whose signature fits: the only thing that `vault` unseals.
#[derive(Debug, Clone, Copy)]
pub struct Verified<'a> {
    envelope: &'a Envelope,
    agency: AgencyId,
}

impl<'a> Verified<'a> {
    /// The envelope.
    pub fn envelope(&self) -> &'a Envelope {
        self.envelope
    }

    /// The agency for which it was signed.
    pub fn agency(&self) -> AgencyId {
        self.agency
    }
}

/// What the AEAD authenticates besides the plaintext: agency id, then the whole header.
pub fn aad(agency: AgencyId, header: &HeaderV1) -> Vec<u8> {
    [&agency.as_bytes()[..], &header.to_bytes()].concat()
}

/// What the author signs: context, agency, header, the full roster head, BLAKE3 of nonce, ciphertext and tag.
pub fn envelope_signing_input(agency: AgencyId, header: &HeaderV1, roster_head: &Hash, sealed: &[u8]) -> Vec<u8> {
    let sealed = Hash::of(sealed);
    let parts = [&agency.as_bytes()[..], &header.to_bytes(), roster_head.as_bytes(), sealed.as_bytes()];
    signing_input("satchel envelope v1", &parts)
}
