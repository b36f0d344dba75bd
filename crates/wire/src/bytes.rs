//! Reading and writing bounded bytes. Knows shapes and lengths, never what a field means.

use std::fmt;

/// Why bytes are not the form they are read as. Carries no part of the bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "each message says what its variant means; `field` is the place")]
pub enum Malformed {
    #[error("the bytes end before the form does")]
    Truncated,
    #[error("the bytes go on after the form ended")]
    Trailing,
    #[error("a length, count or value of {field} is over its limit")]
    OverLimit { field: &'static str },
    #[error("{field} is not in its one spelling, or contradicts another field")]
    NotCanonical { field: &'static str },
    #[error("{field} has a value that this version does not define")]
    UnknownValue { field: &'static str },
    #[error("the first byte names another form")]
    OtherForm,
    #[error("form version {version} is newer than this program: keep the bytes, ask for an update")]
    Newer { version: u8 },
}

/// Reads from the front of untrusted bytes. After an error, stop.
#[derive(Clone)]
pub struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    /// Starts at the first of `bytes`.
    pub fn new(bytes: &'a [u8]) -> Self {
        Reader { rest: bytes }
    }

    /// What was not read yet.
    pub fn rest(&self) -> &'a [u8] {
        self.rest
    }

    /// Errors: [`Malformed::Trailing`] unless everything was read.
    pub fn finish(self) -> Result<(), Malformed> {
        if self.rest.is_empty() { Ok(()) } else { Err(Malformed::Trailing) }
    }

    /// The next `len` bytes. Errors: [`Malformed::Truncated`].
    pub fn take(&mut self, len: usize) -> Result<&'a [u8], Malformed> {
        let (taken, rest) = self.rest.split_at_checked(len).ok_or(Malformed::Truncated)?;
        self.rest = rest;
        Ok(taken)
    }

    /// The next `N` bytes. Errors: [`Malformed::Truncated`].
    pub fn array<const N: usize>(&mut self) -> Result<[u8; N], Malformed> {
        let (taken, rest) = self.rest.split_first_chunk().ok_or(Malformed::Truncated)?;
        self.rest = rest;
        Ok(*taken)
    }

    /// LEB128 of at most `max` in its shortest spelling.
    /// Errors: [`Malformed::NotCanonical`] for a longer spelling, [`Malformed::OverLimit`], [`Malformed::Truncated`].
    pub fn varint(&mut self, max: u64, field: &'static str) -> Result<u64, Malformed> {
        let mut value = 0;
        for shift in (0..64).step_by(7) {
            let [byte] = self.array()?;
            let bits = u64::from(byte & 0x7f);
            if shift == 63 && bits > 1 {
                break;
            }
            value |= bits << shift;
            if byte & 0x80 == 0 {
                let longer = byte == 0 && shift > 0;
                return match value {
                    _ if longer => Err(Malformed::NotCanonical { field }),
                    _ if value > max => Err(Malformed::OverLimit { field }),
                    _ => Ok(value),
                };
            }
        }
        Err(Malformed::OverLimit { field })
    }

    /// Bytes after their varint length, at most `max`. Errors: as [`Reader::varint`].
    pub fn bytes(&mut self, max: usize, field: &'static str) -> Result<&'a [u8], Malformed> {
        let len = self.varint(max as u64, field)?;
        self.take(len as usize)
    }

    /// A form's letter, then version 1. Errors: [`Malformed::OtherForm`], [`Malformed::Newer`].
    pub fn letter(&mut self, letter: u8) -> Result<(), Malformed> {
        match self.array()? {
            [found, 1] if found == letter => Ok(()),
            [found, 0] if found == letter => Err(Malformed::UnknownValue { field: "version" }),
            [found, version] if found == letter => Err(Malformed::Newer { version }),
            _ => Err(Malformed::OtherForm),
        }
    }
}

impl fmt::Debug for Reader<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Reader({} bytes left)", self.rest.len())
    }
}

/// Appends what the [`Reader`] methods of the same names read back.
#[derive(Debug, Default)]
pub struct Writer {
    bytes: Vec<u8>,
}

impl Writer {
    /// Nothing written yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Bytes written so far.
    pub(crate) fn len(&self) -> usize {
        self.bytes.len()
    }

    /// What was written.
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    /// Bytes as they are, without a length.
    pub fn put(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
    }

    /// LEB128 in its shortest spelling.
    pub fn varint(&mut self, mut value: u64) {
        while value >= 0x80 {
            self.bytes.push(value as u8 | 0x80);
            value >>= 7;
        }
        self.bytes.push(value as u8);
    }

    /// Bytes after their varint length.
    pub fn bytes(&mut self, bytes: &[u8]) {
        self.varint(bytes.len() as u64);
        self.put(bytes);
    }

    /// A form's letter, then version 1.
    pub fn letter(&mut self, letter: u8) {
        self.put(&[letter, 1]);
    }
}
