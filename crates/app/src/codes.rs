//! Messages of enrolment as codes that people show each other: drawn for a screen, read from text or from a picture.
//! One parser whatever they came by; decides nothing about who may join.

mod picture;

use qrcode::{Color, EcLevel, QrCode};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use wire::code::{CodeFault, Collected, JOIN_ANSWER_LETTER, lines};
use wire::enrol::{ENROL_ANSWER_LETTER, ENROL_REQUEST_LETTER};
use wire::roster::GRANT_LETTER;

use crate::error::{CommandError, ErrorCode};

pub use picture::{CodePicture, CodesInPicture, read_picture};

/// Modules of white that every code needs around it.
const QUIET_MODULES: usize = 4;

/// A code as a screen draws it: squares on a white field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct ShownCode {
    /// What it says, to be copied.
    pub text: String,
    /// Modules along each side, the white ones around it included.
    pub size: u32,
    /// Its dark modules as the path of an SVG in a box of `size`.
    pub path: String,
}

/// What a message is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum CodeKind {
    /// A new tablet asks to belong.
    Request,
    /// The answer to it.
    Answer,
    /// Something signed once that needs a second signature.
    Proposal,
    /// Nothing that this program knows.
    Other,
}

/// Text that holds codes: pasted, or what was scanned so far, one after the other.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct CodeText {
    /// Whatever stands around the codes does not matter.
    pub text: String,
}

/// How much of a message is here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct CodeSeen {
    /// Codes that were read.
    pub have: u32,
    /// Codes that the message has.
    pub of: u32,
    /// What it is for, once all are there.
    pub kind: Option<CodeKind>,
}

/// Looks how much of a message is here.
///
/// # Errors
/// [`ErrorCode::CodeMissing`], [`ErrorCode::CodeDamaged`], [`ErrorCode::CodesMixed`], [`ErrorCode::UpdateNeeded`].
pub fn look(text: &str) -> Result<CodeSeen, CommandError> {
    let collected = Collected::read(text).map_err(refused)?;
    let kind = collected.message().map_err(refused)?.map(|message| kind_of(&message));
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    Ok(CodeSeen { have: count(collected.have()), of: count(collected.count()), kind })
}

/// The whole message in a text, which must be of one of these kinds.
///
/// # Errors
/// As [`look`]; [`ErrorCode::CodesNotAll`] with `have` and `of`, [`ErrorCode::CodeOtherKind`].
pub fn message(text: &str, kinds: &[CodeKind]) -> Result<(CodeKind, Vec<u8>), CommandError> {
    let collected = Collected::read(text).map_err(refused)?;
    let not_all = || CommandError::with(ErrorCode::CodesNotAll, "have", collected.have()).and("of", collected.count());
    let message = collected.message().map_err(refused)?.ok_or_else(not_all)?;
    let kind = kind_of(&message);
    if kinds.contains(&kind) { Ok((kind, message)) } else { Err(ErrorCode::CodeOtherKind.into()) }
}

/// Draws a message.
///
/// # Errors
/// [`ErrorCode::CodesTooMany`] for a message that has to go as a file.
pub fn draw(message: &[u8]) -> Result<Vec<ShownCode>, CommandError> {
    lines(message).map_err(|_| ErrorCode::CodesTooMany)?.into_iter().map(drawn).collect()
}

fn kind_of(message: &[u8]) -> CodeKind {
    match message.first() {
        Some(&ENROL_REQUEST_LETTER) => CodeKind::Request,
        Some(&JOIN_ANSWER_LETTER | &ENROL_ANSWER_LETTER) => CodeKind::Answer,
        Some(&GRANT_LETTER) => CodeKind::Proposal,
        _ => CodeKind::Other,
    }
}

fn refused(fault: CodeFault) -> CommandError {
    match fault {
        CodeFault::None => ErrorCode::CodeMissing,
        CodeFault::Damaged => ErrorCode::CodeDamaged,
        CodeFault::Mixed => ErrorCode::CodesMixed,
        CodeFault::Newer => ErrorCode::UpdateNeeded,
        CodeFault::TooLong => ErrorCode::CodesTooMany,
    }
    .into()
}

fn drawn(text: String) -> Result<ShownCode, CommandError> {
    let code = QrCode::with_error_correction_level(text.as_bytes(), EcLevel::M).map_err(|_| ErrorCode::Internal)?;
    let width = code.width();
    let dark = code.to_colors();
    let mut path = String::new();
    for (y, row) in dark.chunks(width).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|a, b| a == b) {
            if run[0] == Color::Dark {
                let (left, top, len) = (x + QUIET_MODULES, y + QUIET_MODULES, run.len());
                path.push_str(&format!("M{left} {top}h{len}v1h-{len}z"));
            }
            x += run.len();
        }
    }
    let size = u32::try_from(width + 2 * QUIET_MODULES).map_err(|_| ErrorCode::Internal)?;
    Ok(ShownCode { text, size, path })
}

#[cfg(test)]
mod tests;
