//! Cleans what a camera or a recorder made, before anything of it is kept. The only place that reads a picture.
//!
//! A photo is decoded within limits that its header is asked first, turned as the camera meant it, made smaller and
//! written anew: place, time, owner and model of the camera go with the old file. A recording is not opened: it stays as
//! the web view's recorder made it, which writes no place and no name into it, and anything else is refused.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};
use model::codes::MediaForm;

/// Most bytes of a photo as the camera made it.
pub const PHOTO_BYTES_MAX: usize = 12 * 1024 * 1024;
/// Most bytes of a recording: about twenty minutes of speech.
pub const RECORDING_BYTES_MAX: usize = 6 * 1024 * 1024;
/// Most pixels that are decoded: three bytes each in memory.
const PIXELS_MAX: u64 = 40_000_000;
/// What decoding may take in memory besides the picture itself.
const ALLOC_BYTES_MAX: u64 = 256 * 1024 * 1024;
/// A photo is written until it is no larger than this. Source: keys-and-sync 2.11.
const WRITTEN_BYTES_MAX: usize = 300 * 1024;
/// A scanned paper is written until it is no larger than this.
const PAPER_WRITTEN_BYTES_MAX: usize = 600 * 1024;
/// Longest side and quality, tried in this order.
const TRIES: [(u32, u8); 6] = [(1600, 82), (1600, 70), (1280, 70), (1024, 65), (800, 60), (640, 50)];
/// The same for a paper: print on A4 stays readable at 2,000 pixels, so quality goes before size.
const PAPER_TRIES: [(u32, u8); 8] =
    [(2000, 82), (2000, 70), (2000, 58), (2000, 45), (1600, 50), (1280, 50), (1024, 50), (640, 50)];
/// The same for what a list shows.
const SMALL_TRIES: [(u32, u8); 4] = [(128, 60), (96, 55), (80, 45), (56, 40)];

/// A photo that holds nothing but what it shows.
pub(crate) struct CleanPhoto {
    /// A JPEG: of at most 300 KiB, of a paper 600 KiB.
    pub jpeg: Vec<u8>,
    /// A JPEG of at most 4 KiB.
    pub preview: Vec<u8>,
}

/// Why something is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unclean {
    /// More bytes or pixels than are read.
    TooLarge,
    /// No whole JPEG or PNG; no WebM or Ogg.
    Unreadable,
}

impl Unclean {
    /// The stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Unclean::TooLarge => "too_large",
            Unclean::Unreadable => "unreadable",
        }
    }
}

/// Cleans a photo.
///
/// # Errors
/// [`Unclean`]; decoders that break on what they are given count as unreadable.
pub(crate) fn clean_photo(bytes: &[u8]) -> Result<CleanPhoto, Unclean> {
    cleaned(bytes, &TRIES, WRITTEN_BYTES_MAX)
}

/// Cleans the picture of a paper, which is kept larger than a photo: its print has to be read.
///
/// # Errors
/// As [`clean_photo`].
pub(crate) fn clean_paper(bytes: &[u8]) -> Result<CleanPhoto, Unclean> {
    cleaned(bytes, &PAPER_TRIES, PAPER_WRITTEN_BYTES_MAX)
}

/// The form of a recording.
///
/// # Errors
/// [`Unclean`].
pub(crate) fn recording_form(bytes: &[u8]) -> Result<MediaForm, Unclean> {
    if bytes.len() > RECORDING_BYTES_MAX {
        return Err(Unclean::TooLarge);
    }
    match bytes {
        [0x1a, 0x45, 0xdf, 0xa3, ..] => Ok(MediaForm::Webm),
        [b'O', b'g', b'g', b'S', ..] => Ok(MediaForm::Ogg),
        _ => Err(Unclean::Unreadable),
    }
}

fn cleaned(bytes: &[u8], tries: &[(u32, u8)], bytes_max: usize) -> Result<CleanPhoto, Unclean> {
    if bytes.len() > PHOTO_BYTES_MAX {
        return Err(Unclean::TooLarge);
    }
    let anew = AssertUnwindSafe(|| written_anew(bytes, tries, bytes_max));
    catch_unwind(anew).unwrap_or(Err(Unclean::Unreadable))
}

fn written_anew(bytes: &[u8], tries: &[(u32, u8)], bytes_max: usize) -> Result<CleanPhoto, Unclean> {
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|_| Unclean::Unreadable)?;
    if !matches!(reader.format(), Some(ImageFormat::Jpeg | ImageFormat::Png)) {
        return Err(Unclean::Unreadable);
    }
    if reader.format() == Some(ImageFormat::Jpeg) && !is_whole_jpeg(bytes) {
        return Err(Unclean::Unreadable);
    }
    let mut limits = Limits::default();
    limits.max_alloc = Some(ALLOC_BYTES_MAX);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|_| Unclean::Unreadable)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > PIXELS_MAX {
        return Err(Unclean::TooLarge);
    }
    let turned = decoder.orientation().map_err(|_| Unclean::Unreadable)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|_| Unclean::Unreadable)?;
    picture.apply_orientation(turned);
    let jpeg = fitting(&picture, tries, bytes_max)?;
    let preview = fitting(&picture, &SMALL_TRIES, vault::file::PREVIEW_BYTES_MAX)?;
    Ok(CleanPhoto { jpeg, preview })
}

/// Whether the picture of a JPEG goes on to its end: the decoder paints grey over what was cut off, which on a paper
/// would be its signature. What cameras write behind the end does not matter; nor does a preview inside a segment.
fn is_whole_jpeg(bytes: &[u8]) -> bool {
    const SCAN: u8 = 0xda;
    let mut rest = bytes.get(2..).unwrap_or_default();
    while let [0xff, marker, tail @ ..] = rest {
        match (*marker, tail) {
            (SCAN, _) => return tail.windows(2).any(|two| two == [0xff, 0xd9]),
            // A marker may be filled up to where it begins.
            (0xff, _) => rest = &rest[1..],
            (_, [high, low, ..]) => {
                let len = usize::from(u16::from_be_bytes([*high, *low]));
                rest = tail.get(len..).unwrap_or_default();
            }
            _ => return false,
        }
    }
    false
}

/// The first of the tries that fits; the last is small enough for any picture.
fn fitting(picture: &DynamicImage, tries: &[(u32, u8)], bytes_max: usize) -> Result<Vec<u8>, Unclean> {
    for (side, quality) in tries {
        let larger = picture.width() > *side || picture.height() > *side;
        let sized = if larger { picture.thumbnail(*side, *side) } else { picture.clone() };
        let mut out = Vec::new();
        let encoder = JpegEncoder::new_with_quality(&mut out, *quality);
        sized.to_rgb8().write_with_encoder(encoder).map_err(|_| Unclean::Unreadable)?;
        if out.len() <= bytes_max {
            return Ok(out);
        }
    }
    Err(Unclean::TooLarge)
}

#[cfg(test)]
mod tests;
