//! Attachments in sealed parts. Knows bytes and keys, never whose picture it is.
//!
//! The first part is the head: a random key for all others, how long the content is, and a small preview. The key of the
//! head stands in the document that speaks of the file. Whoever destroys the head of an attachment has destroyed its key,
//! which a document, where nothing is ever deleted, could not promise. Each part is bound to its file, its place, the
//! number of parts and to being the last: parts that were moved, left out or taken from another file do not open.

use wire::limits::{BLOB_BYTES_MAX, BLOB_PLAIN_BYTES_MAX};
use wire::padding::padded_len;
use wire::{Hash, Malformed, Reader, Writer};
use zeroize::Zeroizing;

use crate::aead::{BOX_BYTES, open_box, seal_box};
use crate::entropy::{Entropy, random};

/// First byte of an opened head.
const LETTER: u8 = 0xF3;
/// Most bytes of a preview.
pub const PREVIEW_BYTES_MAX: usize = 4 * 1024;
/// Most parts of one file, the head too.
pub const PARTS_MAX: usize = 65;
/// Most bytes of one file.
pub const FILE_BYTES_MAX: usize = (PARTS_MAX - 1) * BLOB_PLAIN_BYTES_MAX;

const _: () = assert!(BLOB_PLAIN_BYTES_MAX + BOX_BYTES == BLOB_BYTES_MAX, "a whole part fits its form");
const _: () = assert!(padded_len(BLOB_PLAIN_BYTES_MAX) == BLOB_PLAIN_BYTES_MAX, "a whole part needs no padding");

/// One sealed part.
#[derive(Clone, PartialEq, Eq)]
pub struct SealedPart {
    /// BLAKE3 of the bytes.
    pub name: Hash,
    /// As it is stored and sent.
    pub bytes: Vec<u8>,
}

/// A file in its parts, the head first.
pub struct SealedFile {
    /// Opens the head. For the document, and nowhere else.
    pub key: Zeroizing<[u8; 32]>,
    /// At least two.
    pub parts: Vec<SealedPart>,
}

/// What the head of a file says.
pub struct FileHead {
    key: Zeroizing<[u8; 32]>,
    /// Bytes of the content.
    pub bytes: u64,
    /// A small picture of it; empty where there is none.
    pub preview: Vec<u8>,
}

/// Why a file does not open. Nothing of its content was given out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FileRefused {
    /// No such number of parts, or more bytes than a file may have.
    #[error("a file of this size is not sealed")]
    Size,
    /// The part is not the one that was sealed for this place of this file.
    #[error("part {part} is not what was sealed")]
    Part {
        /// From 0, which is the head.
        part: usize,
    },
}

impl std::fmt::Debug for SealedPart {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SealedPart({} bytes)", self.bytes.len())
    }
}

impl std::fmt::Debug for SealedFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SealedFile({} parts)", self.parts.len())
    }
}

impl std::fmt::Debug for FileHead {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "FileHead({} bytes)", self.bytes)
    }
}

/// Seals `content` as the file `id`, with a preview for lists.
///
/// # Errors
/// [`FileRefused::Size`] for nothing, for more than [`FILE_BYTES_MAX`], or a preview above [`PREVIEW_BYTES_MAX`].
pub fn seal_file(
    id: &[u8; 16],
    content: &[u8],
    preview: &[u8],
    entropy: &mut dyn Entropy,
) -> Result<SealedFile, FileRefused> {
    if content.is_empty() || content.len() > FILE_BYTES_MAX || preview.len() > PREVIEW_BYTES_MAX {
        return Err(FileRefused::Size);
    }
    let (key, inner) = (Zeroizing::new(random(entropy)), Zeroizing::new(random(entropy)));
    let count = 1 + content.len().div_ceil(BLOB_PLAIN_BYTES_MAX);
    let head = Zeroizing::new(head_bytes(&inner, content.len(), preview));
    let mut parts = vec![seal_part(id, &key, (0, count), &head, entropy)];
    for (at, piece) in content.chunks(BLOB_PLAIN_BYTES_MAX).enumerate() {
        parts.push(seal_part(id, &inner, (at + 1, count), piece, entropy));
    }
    Ok(SealedFile { key, parts })
}

/// Opens the head of the file `id`, which has `count` parts.
///
/// # Errors
/// [`FileRefused`].
pub fn open_head(id: &[u8; 16], key: &[u8; 32], count: usize, sealed: &[u8]) -> Result<FileHead, FileRefused> {
    if !(2..=PARTS_MAX).contains(&count) {
        return Err(FileRefused::Size);
    }
    let refused = FileRefused::Part { part: 0 };
    let plain = open_box(key, sealed, &bound_to(id, (0, count))).ok_or(refused)?;
    let head = read_head(&plain).map_err(|_| refused)?;
    let whole = usize::try_from(head.bytes).unwrap_or(usize::MAX);
    let fits = whole > 0 && whole <= FILE_BYTES_MAX && 1 + whole.div_ceil(BLOB_PLAIN_BYTES_MAX) == count;
    if fits { Ok(head) } else { Err(refused) }
}

/// Opens a whole file from its parts, the head first.
///
/// # Errors
/// [`FileRefused`]; a part that is not right gives out nothing of the others.
pub fn open_file(id: &[u8; 16], key: &[u8; 32], parts: &[Vec<u8>]) -> Result<Zeroizing<Vec<u8>>, FileRefused> {
    let head = open_head(id, key, parts.len(), parts.first().ok_or(FileRefused::Size)?)?;
    let whole = usize::try_from(head.bytes).map_err(|_| FileRefused::Size)?;
    let mut content = Zeroizing::new(Vec::with_capacity(whole));
    for (at, sealed) in parts.iter().enumerate().skip(1) {
        let refused = FileRefused::Part { part: at };
        let plain = open_box(&head.key, sealed, &bound_to(id, (at, parts.len()))).ok_or(refused)?;
        let wanted = (whole - content.len()).min(BLOB_PLAIN_BYTES_MAX);
        let padding = plain.get(wanted..).ok_or(refused)?;
        if plain.len() != padded_len(wanted) || padding.iter().any(|byte| *byte != 0) {
            return Err(refused);
        }
        content.extend_from_slice(&plain[..wanted]);
    }
    Ok(content)
}

/// Pads and seals one part. Its length tells no more than Padmé does.
fn seal_part(
    id: &[u8; 16],
    key: &[u8; 32],
    place: (usize, usize),
    plain: &[u8],
    entropy: &mut dyn Entropy,
) -> SealedPart {
    let mut padded = Zeroizing::new(vec![0; padded_len(plain.len())]);
    padded[..plain.len()].copy_from_slice(plain);
    let bytes = seal_box(key, &padded, &bound_to(id, place), entropy);
    SealedPart { name: Hash::of(&bytes), bytes }
}

/// What a part is bound to: its file, its place, how many there are, and whether it is the last.
fn bound_to(id: &[u8; 16], (at, count): (usize, usize)) -> Vec<u8> {
    let mut out = Writer::new();
    out.put(b"satchel file v1");
    out.put(id);
    out.varint(at as u64);
    out.varint(count as u64);
    out.put(&[u8::from(at + 1 == count)]);
    out.into_bytes()
}

fn head_bytes(key: &[u8; 32], bytes: usize, preview: &[u8]) -> Vec<u8> {
    let mut out = Writer::new();
    out.put(&[LETTER, 1]);
    out.put(key);
    out.varint(bytes as u64);
    out.bytes(preview);
    out.into_bytes()
}

fn read_head(plain: &[u8]) -> Result<FileHead, Malformed> {
    let mut reader = Reader::new(plain);
    let [letter, version] = reader.array()?;
    if (letter, version) != (LETTER, 1) {
        return Err(Malformed::Newer { version });
    }
    let key = Zeroizing::new(reader.array()?);
    let bytes = reader.varint(FILE_BYTES_MAX as u64, "bytes")?;
    let len = reader.varint(PREVIEW_BYTES_MAX as u64, "preview")?;
    let preview = reader.take(usize::try_from(len).unwrap_or(usize::MAX))?.to_vec();
    if reader.rest().iter().any(|byte| *byte != 0) {
        return Err(Malformed::NotCanonical { field: "padding" });
    }
    Ok(FileHead { key, bytes, preview })
}

#[cfg(test)]
mod tests;
