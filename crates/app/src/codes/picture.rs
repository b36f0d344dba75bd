//! Codes in a picture: a photo that somebody chose, or what the camera sees. Bounded before anything is unpacked, and a
//! decoder that panics spoils nothing but this picture.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use image::{ImageReader, Limits};
use rqrr::PreparedImage;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use wire::code::{CODE_PREFIX, Collected};

use crate::error::{CommandError, ErrorCode};

/// Most bytes of a picture: it comes in one request.
const PICTURE_BYTES_MAX: usize = 704 * 1024;
/// Most pixels along a side. A screen makes it smaller before it sends it.
const SIDE_PIXELS_MAX: u32 = 4_096;
/// Most bytes that unpacking may take.
const UNPACKED_BYTES_MAX: u64 = 96 * 1024 * 1024;
/// Most codes that are looked for in one picture.
const CODES_MAX: usize = 16;

/// A picture to look for codes in.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct CodePicture {
    /// A PNG or JPEG file in base 64.
    pub picture: String,
}

/// What codes of ours stand in a picture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct CodesInPicture {
    /// Their text; none when there are none, or none that can be read.
    pub codes: Vec<String>,
}

/// Reads the codes in a picture. None is no error: a camera looks again.
///
/// # Errors
/// [`ErrorCode::PictureUnreadable`] for what is no picture, or too large a one.
pub fn read_picture(input: &CodePicture) -> Result<CodesInPicture, CommandError> {
    let unreadable = || CommandError::from(ErrorCode::PictureUnreadable);
    let bytes = crate::base64::decode(&input.picture, PICTURE_BYTES_MAX).ok_or_else(unreadable)?;
    let read = catch_unwind(AssertUnwindSafe(|| codes_in(&bytes)));
    Ok(CodesInPicture { codes: read.ok().flatten().ok_or_else(unreadable)? })
}

fn codes_in(bytes: &[u8]) -> Option<Vec<String>> {
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(SIDE_PIXELS_MAX);
    limits.max_image_height = Some(SIDE_PIXELS_MAX);
    limits.max_alloc = Some(UNPACKED_BYTES_MAX);
    reader.limits(limits);
    let picture = reader.decode().ok()?.into_luma8();
    let (width, height) = picture.dimensions();
    let at = |x: usize, y: usize| picture.as_raw()[y * width as usize + x];
    // As it is; then in black and white, which a grainy picture needs.
    let (darkest, lightest) = picture.as_raw().iter().fold((255, 0), |(low, high), at| (low.min(*at), high.max(*at)));
    let middle = darkest / 2 + lightest / 2;
    let (wide, high) = (width as usize, height as usize);
    let grey = PreparedImage::prepare_from_greyscale(wide, high, at);
    let plain = PreparedImage::prepare_from_bitmap(wide, high, |x, y| at(x, y) < middle);
    for mut prepared in [grey, plain] {
        let grids = prepared.detect_grids();
        let texts = grids.iter().take(CODES_MAX).filter_map(|grid| grid.decode().ok().map(|(_, text)| text));
        let ours = |text: &String| text.starts_with(CODE_PREFIX) && Collected::read(text).is_ok();
        let found: Vec<String> = texts.filter(ours).collect();
        if !found.is_empty() {
            return Some(found);
        }
    }
    Some(Vec::new())
}
