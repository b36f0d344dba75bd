//! What is inside an envelope before compression and encryption. Opaque changes or one opaque statement.

use wire::limits::CHANGES_PER_ENVELOPE_MAX;
use wire::padding::padded_len;
use wire::{DeviceKeyId, EnvelopeKind, Form, LaneId, Malformed, Reader, Writer};

/// Version of the plaintext form.
const VERSION: u8 = 1;
/// Marks where the content ends and the padding begins.
const PAD_MARK: u8 = 0x80;

/// What one envelope carries.
#[derive(Clone, PartialEq, Eq)]
pub enum Payload {
    /// Raw uncompressed Automerge changes, one to 200, in their order.
    Changes(Vec<Vec<u8>>),
    /// One statement in its signed form.
    Statement(Vec<u8>),
}

impl Payload {
    /// What the header calls it.
    pub const fn kind(&self) -> EnvelopeKind {
        match self {
            Payload::Changes(_) => EnvelopeKind::Change,
            Payload::Statement(_) => EnvelopeKind::Statement,
        }
    }

    /// Each part that the header's commitment covers.
    pub fn parts(&self) -> impl Iterator<Item = &[u8]> {
        match self {
            Payload::Changes(changes) => changes.iter(),
            Payload::Statement(statement) => std::slice::from_ref(statement).iter(),
        }
        .map(Vec::as_slice)
    }

    /// The body before compression.
    pub(crate) fn body(&self) -> Vec<u8> {
        match self {
            Payload::Changes(changes) => changes.to_bytes(),
            Payload::Statement(statement) => statement.clone(),
        }
    }

    /// Reads a body of the kind that the header names.
    pub(crate) fn read(kind: EnvelopeKind, body: &[u8]) -> Result<Payload, Malformed> {
        match kind {
            EnvelopeKind::Change => {
                let mut reader = Reader::new(body);
                let changes = Vec::read_max(&mut reader, CHANGES_PER_ENVELOPE_MAX, "changes")?;
                reader.finish().map(|()| Payload::Changes(changes))
            }
            EnvelopeKind::Statement => Ok(Payload::Statement(body.to_vec())),
            EnvelopeKind::Snapshot | EnvelopeKind::Receipt => Err(Malformed::UnknownValue { field: "kind" }),
        }
    }
}

impl std::fmt::Debug for Payload {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Payload::Changes(changes) => write!(f, "Changes({})", changes.len()),
            Payload::Statement(statement) => write!(f, "Statement({} bytes)", statement.len()),
        }
    }
}

/// The first part of the plaintext: the author again, where only a member could have written it, and the time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Inner {
    pub device: DeviceKeyId,
    pub lane: LaneId,
    pub seq: u32,
    pub time_ms: u64,
}

/// Bytes of [`Inner`] with its version.
pub(crate) const INNER_BYTES: usize = 1 + 8 + 8 + 4 + 8;

impl Inner {
    /// Version, author, time, body, then padding. The whole plaintext of an envelope.
    pub fn plaintext(&self, body: &[u8]) -> Vec<u8> {
        let mut out = Writer::new();
        out.put(&[VERSION]);
        out.put(self.device.as_bytes());
        out.put(self.lane.as_bytes());
        out.put(&self.seq.to_be_bytes());
        out.put(&self.time_ms.to_be_bytes());
        out.put(body);
        out.put(&[PAD_MARK]);
        let mut bytes = out.into_bytes();
        bytes.resize(padded_len(bytes.len()), 0);
        bytes
    }

    /// Author and body of a plaintext whose padding is the one that its length asks for.
    pub fn read(plaintext: &[u8]) -> Result<(Inner, &[u8]), Malformed> {
        let padding = Malformed::NotCanonical { field: "padding" };
        let mark = plaintext.iter().rposition(|byte| *byte != 0).ok_or(padding)?;
        if plaintext[mark] != PAD_MARK || padded_len(mark + 1) != plaintext.len() {
            return Err(padding);
        }
        let mut reader = Reader::new(&plaintext[..mark]);
        let [version] = reader.array()?;
        if version != VERSION {
            return Err(Malformed::Newer { version });
        }
        let inner = Inner {
            device: DeviceKeyId::read(&mut reader)?,
            lane: LaneId::read(&mut reader)?,
            seq: u32::from_be_bytes(reader.array()?),
            time_ms: u64::from_be_bytes(reader.array()?),
        };
        Ok((inner, reader.rest()))
    }
}
