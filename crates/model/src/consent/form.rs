//! The signed form of a consent: names and marks, kept in identity alone. The decision itself is coded in casework.

use crate::codes::{AgencyCode, ConsentMethod, Relation, WitnessRole};
use crate::consent::{ConsentDecision, ConsentRefused, needs_witness};
use crate::ids::{EntryId, PersonCode};
use crate::text;
use crate::time::Day;

/// Bytes of a picture that a form holds: a document's change must fit into one envelope.
pub const PICTURE_BYTES_MAX: usize = 24 * 1024;
/// Pixels along one side of a picture.
pub const PICTURE_PIXELS_MAX: u32 = 4096;
/// Strokes of one signature.
pub const STROKES_MAX: usize = 100;
/// Points of one signature, all strokes together.
pub const POINTS_MAX: usize = 4000;
/// Width and height of the field that a signature is drawn on, in its own units.
pub const PAD_UNITS: u16 = 1000;

/// The artefact behind a decision. Source: `domain.md` 3 ConsentForm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsentForm {
    /// Key of this entry; the decision names it.
    pub id: EntryId,
    /// Who agreed.
    pub giver: PersonCode,
    /// Their name, at most a line.
    pub giver_name: String,
    /// Relation to the client; `None` for the client.
    pub relation: Option<Relation>,
    /// How it was marked.
    pub mark: Mark,
    /// Name of who was beside, at most a line; empty where nobody had to be.
    pub witness_name: String,
    /// In which part.
    pub witness: Option<WitnessRole>,
    /// The language it was explained in.
    pub language: Option<AgencyCode>,
    /// Name of the interpreter, at most a line.
    pub interpreter_name: String,
    /// Whether the interpreter promised to keep it to themselves.
    pub interpreter_promised: bool,
    /// Where a paper original is kept, at most a line.
    pub paper_place: String,
    /// The day it was marked.
    pub signed_on: Day,
}

/// How a form was marked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mark {
    /// Written by hand on the pad.
    Signature(Signature),
    /// A picture of an inked thumb. No biometrics: nothing compares it.
    Thumbprint(Picture),
    /// On paper, kept where `paper_place` says.
    OnPaper,
    /// Said before a witness; nothing was marked.
    Spoken,
}

/// A signature as strokes of points, each within [`PAD_UNITS`].
///
/// Invariant: 1 to [`STROKES_MAX`] strokes, none empty, at least two and at most [`POINTS_MAX`] points.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature(Vec<Vec<(u16, u16)>>);

impl Signature {
    /// Takes strokes that keep the invariant; `None` for all others, an empty pad too.
    pub fn of(strokes: Vec<Vec<(u16, u16)>>) -> Option<Signature> {
        let points: usize = strokes.iter().map(Vec::len).sum();
        let fits = (1..=STROKES_MAX).contains(&strokes.len()) && (2..=POINTS_MAX).contains(&points);
        let inside = strokes.iter().flatten().all(|(x, y)| *x <= PAD_UNITS && *y <= PAD_UNITS);
        (fits && inside && strokes.iter().all(|stroke| !stroke.is_empty())).then_some(Signature(strokes))
    }

    /// The strokes.
    pub fn strokes(&self) -> &[Vec<(u16, u16)>] {
        &self.0
    }
}

/// A small PNG or JPEG picture whose frame is whole.
///
/// Invariant: at most [`PICTURE_BYTES_MAX`], begins and ends as its format does, states a size of 1 to
/// [`PICTURE_PIXELS_MAX`] pixels a side. What is inside is drawn by the screen, never read here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture(Vec<u8>);

/// Why bytes are no picture for a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PictureRefused {
    /// It does not fit.
    #[error("{bytes} bytes, at most {max} fit")]
    TooLarge {
        /// Bytes given.
        bytes: usize,
        /// Bytes that fit.
        max: usize,
    },
    /// Neither PNG nor JPEG, cut short, or of an impossible size.
    #[error("no whole PNG or JPEG picture")]
    Unreadable,
}

impl Picture {
    /// Takes bytes that keep the invariant.
    ///
    /// # Errors
    /// [`PictureRefused`] for all others.
    pub fn of(bytes: Vec<u8>) -> Result<Picture, PictureRefused> {
        if bytes.len() > PICTURE_BYTES_MAX {
            return Err(PictureRefused::TooLarge { bytes: bytes.len(), max: PICTURE_BYTES_MAX });
        }
        let sides = png_sides(&bytes).or_else(|| jpeg_sides(&bytes)).ok_or(PictureRefused::Unreadable)?;
        let sane = |side: u32| (1..=PICTURE_PIXELS_MAX).contains(&side);
        if sane(sides.0) && sane(sides.1) { Ok(Picture(bytes)) } else { Err(PictureRefused::Unreadable) }
    }

    /// The bytes.
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// What browsers call the format.
    pub fn media_type(&self) -> &'static str {
        if self.0.starts_with(&PNG_BEGINS) { "image/png" } else { "image/jpeg" }
    }
}

const PNG_BEGINS: [u8; 8] = *b"\x89PNG\r\n\x1a\n";
/// Length, name and checksum of the last chunk.
const PNG_ENDS: [u8; 12] = *b"\0\0\0\0IEND\xaeB`\x82";
const JPEG_BEGINS: [u8; 3] = [0xff, 0xd8, 0xff];
const JPEG_ENDS: [u8; 2] = [0xff, 0xd9];

fn png_sides(bytes: &[u8]) -> Option<(u32, u32)> {
    let body = bytes.strip_prefix(&PNG_BEGINS)?.strip_suffix(&PNG_ENDS)?;
    let header = body.get(4..16).filter(|_| body.get(..4) == Some(&[0, 0, 0, 13]))?.strip_prefix(b"IHDR")?;
    let side = |at: usize| Some(u32::from_be_bytes(header.get(at..at + 4)?.try_into().ok()?));
    Some((side(0)?, side(4)?))
}

/// Walks the segments up to the one that states the size.
fn jpeg_sides(bytes: &[u8]) -> Option<(u32, u32)> {
    bytes.strip_prefix(&JPEG_BEGINS)?.strip_suffix(&JPEG_ENDS)?;
    let mut at = 2;
    loop {
        let (marker, length) = (bytes.get(at..at + 2)?, bytes.get(at + 2..at + 4)?);
        let length = usize::from(u16::from_be_bytes(length.try_into().ok()?));
        match marker {
            [0xff, 0xc0..=0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf] => {
                let side =
                    |from: usize| Some(u32::from(u16::from_be_bytes(bytes.get(from..from + 2)?.try_into().ok()?)));
                return Some((side(at + 7)?, side(at + 5)?));
            }
            [0xff, 0xc4 | 0xdb | 0xdd | 0xfe | 0xe0..=0xef] if length >= 2 => at += 2 + length,
            _ => return None,
        }
    }
}

/// The form as it goes with `decision`: marked in the way the decision says, with the names that it needs.
pub(super) fn checked(form: &ConsentForm, decision: &ConsentDecision) -> Result<ConsentForm, ConsentRefused> {
    let fits = match (&form.mark, decision.method) {
        (Mark::Signature(_), ConsentMethod::Written)
        | (Mark::Thumbprint(_), ConsentMethod::Thumbprint)
        | (Mark::Spoken, ConsentMethod::VerbalWitnessed)
        | (Mark::OnPaper, ConsentMethod::Written | ConsentMethod::Thumbprint) => true,
        (Mark::Signature(_) | Mark::Thumbprint(_) | Mark::Spoken | Mark::OnPaper, _) => false,
    };
    if !fits || form.giver != decision.given_by {
        return Err(ConsentRefused::FormMissing);
    }
    let mut form = form.clone();
    form.giver_name =
        text::line_needed(&form.giver_name).map_err(|_| ConsentRefused::NameMissing { witness: false })?;
    form.witness_name = text::line(&form.witness_name)?;
    if needs_witness(decision) && form.witness_name.is_empty() {
        return Err(ConsentRefused::NameMissing { witness: true });
    }
    form.interpreter_name = text::line(&form.interpreter_name)?;
    form.paper_place = text::line(&form.paper_place)?;
    if form.mark == Mark::OnPaper && form.paper_place.is_empty() {
        return Err(ConsentRefused::PaperPlaceMissing);
    }
    form.witness = decision.terms.witness;
    form.language.clone_from(&decision.terms.language);
    Ok(form)
}
