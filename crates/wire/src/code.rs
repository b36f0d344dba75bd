//! Messages as lines of text, each short enough for one QR code: one form for what is scanned, pasted or read from a picture.
//! Knows how a message is cut and put together again, never what it says.

use std::collections::BTreeMap;

use crate::bytes::Malformed;
use crate::enrol::EnrolAnswer;
use crate::form::{Form, canonical, field, form};
use crate::ids::Hash;
use crate::limits::{CODE_MESSAGE_BYTES_MAX, CODE_PART_BYTES_MAX, CODE_PARTS_MAX, CODE_TEXT_BYTES_MAX};

/// First byte of a part of a message.
pub const CODE_PART_LETTER: u8 = 0xF6;
/// First byte of an answer that brings the roster chain along.
pub const JOIN_ANSWER_LETTER: u8 = 0xF7;
/// What every line begins with: letters and a sign of the alphabet in which QR codes are shortest.
pub const CODE_PREFIX: &str = "SATCHEL:";
/// RFC 4648: nothing in it is lost in a mail, and a QR code holds it at five and a half bits a character.
const ALPHABET: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

form! {
    /// A piece of a message.
    #[derive(Debug)]
    CodePart, max 32 + CODE_PART_BYTES_MAX, letter CODE_PART_LETTER, check fits_together;
    message: [u8; 8] = "Start of the message's hash.",
    at: u8 = "Which piece, from 0.",
    count: u8 = "How many pieces the message has, at least 1.",
    bytes: Vec<u8> [CODE_PART_BYTES_MAX] = "The piece.",
    sum: [u8; 6] = "Start of the hash of all of the above: damage is found in the line where it happened.",
}

impl CodePart {
    fn sum(&self) -> [u8; 6] {
        let fields = [&self.message[..], &[self.at, self.count], &self.bytes].concat();
        *Hash::of(&fields).as_bytes().first_chunk().expect("a hash is longer")
    }
}

fn fits_together(part: &CodePart) -> Result<(), Malformed> {
    canonical(part.at < part.count && usize::from(part.count) <= CODE_PARTS_MAX, "count")?;
    canonical(!part.bytes.is_empty() && part.sum == part.sum(), "sum")
}

form! {
    /// The second message of enrolment with all that a tablet without a network needs to check it.
    #[derive(Debug)]
    JoinAnswer, max CODE_MESSAGE_BYTES_MAX, letter JOIN_ANSWER_LETTER;
    answer: EnrolAnswer = "Whom the tablet may trust.",
    records: Vec<Vec<u8>> [4096] = "The roster chain, oldest first, up to the newest record that the signer knows.",
}

/// Why a text is not a whole message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "each message says what its variant means")]
pub enum CodeFault {
    #[error("there is no code in this")]
    None,
    #[error("a code is damaged or cut short")]
    Damaged,
    #[error("codes of two messages stand together")]
    Mixed,
    #[error("a newer program made this code")]
    Newer,
    #[error("the message is too long for codes")]
    TooLong,
}

/// The pieces of one message that are here so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Collected {
    message: [u8; 8],
    count: u8,
    parts: BTreeMap<u8, Vec<u8>>,
}

impl Collected {
    /// Reads every code in a text, whatever stands around and between them. Errors: [`CodeFault`].
    pub fn read(text: &str) -> Result<Collected, CodeFault> {
        if text.len() > CODE_TEXT_BYTES_MAX {
            return Err(CodeFault::TooLong);
        }
        let plain: String = text.chars().filter(|sign| !sign.is_whitespace()).collect::<String>().to_ascii_uppercase();
        let mut collected: Option<Collected> = None;
        for line in plain.split(CODE_PREFIX).skip(1) {
            let part = read_line(line)?;
            let all =
                collected.get_or_insert(Collected { message: part.message, count: part.count, parts: BTreeMap::new() });
            if (all.message, all.count) != (part.message, part.count) {
                return Err(CodeFault::Mixed);
            }
            all.parts.insert(part.at, part.bytes);
        }
        collected.ok_or(CodeFault::None)
    }

    /// How many pieces are here.
    pub fn have(&self) -> usize {
        self.parts.len()
    }

    /// How many pieces the message has.
    pub fn count(&self) -> usize {
        usize::from(self.count)
    }

    /// The message, once all its pieces are here. Errors: [`CodeFault::Damaged`] when they do not make the message that
    /// each says it belongs to.
    pub fn message(&self) -> Result<Option<Vec<u8>>, CodeFault> {
        if self.have() < self.count() {
            return Ok(None);
        }
        let bytes: Vec<u8> = self.parts.values().flatten().copied().collect();
        if Hash::of(&bytes).prefix8() == self.message { Ok(Some(bytes)) } else { Err(CodeFault::Damaged) }
    }
}

/// A message as lines, each for one code. Errors: [`CodeFault::TooLong`].
pub fn lines(message: &[u8]) -> Result<Vec<String>, CodeFault> {
    if message.is_empty() || message.len() > CODE_MESSAGE_BYTES_MAX {
        return Err(CodeFault::TooLong);
    }
    // Pieces of one size, so that no code is much denser than another.
    let count = message.len().div_ceil(CODE_PART_BYTES_MAX);
    let pieces: Vec<&[u8]> = message.chunks(message.len().div_ceil(count)).collect();
    let count = u8::try_from(pieces.len()).map_err(|_| CodeFault::TooLong)?;
    let line = |(at, bytes): (u8, &[u8])| {
        let message = Hash::of(message).prefix8();
        let mut part = CodePart { message, at, count, bytes: bytes.to_vec(), sum: [0; 6] };
        part.sum = part.sum();
        format!("{CODE_PREFIX}{}", encode(&part.to_bytes()))
    };
    Ok((0..count).zip(pieces).map(line).collect())
}

fn read_line(line: &str) -> Result<CodePart, CodeFault> {
    let end = line.bytes().position(|sign| !ALPHABET.contains(&sign)).unwrap_or(line.len());
    let bytes = decode(&line.as_bytes()[..end]).ok_or(CodeFault::Damaged)?;
    CodePart::parse(&bytes).map_err(|fault| match fault {
        Malformed::Newer { .. } => CodeFault::Newer,
        _ => CodeFault::Damaged,
    })
}

fn encode(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len().div_ceil(5) * 8);
    for chunk in bytes.chunks(5) {
        let mut five = [0; 8];
        five[3..3 + chunk.len()].copy_from_slice(chunk);
        let value = u64::from_be_bytes(five);
        let signs = (chunk.len() * 8).div_ceil(5);
        out.extend((0..signs).map(|at| char::from(ALPHABET[(value >> (35 - 5 * at) & 31) as usize])));
    }
    out
}

/// The bytes of a text in the alphabet; `None` unless it is the one text of them.
fn decode(text: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(text.len() * 5 / 8);
    for chunk in text.chunks(8) {
        let mut value = 0_u64;
        for (at, sign) in chunk.iter().enumerate() {
            let bits = ALPHABET.iter().position(|known| known == sign)?;
            value |= (bits as u64) << (35 - 5 * at);
        }
        let bytes = chunk.len() * 5 / 8;
        out.extend_from_slice(&value.to_be_bytes()[3..3 + bytes]);
    }
    (encode(&out).as_bytes() == text).then_some(out)
}
