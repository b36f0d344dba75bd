//! Reading a form and writing it again.

use wire::{Form, FrameReader, Malformed};

use crate::samples::{down_bytes, up_bytes};

pub fn again<F: Form>(bytes: &[u8]) -> Result<Vec<u8>, Malformed> {
    F::parse(bytes).map(|form| form.to_bytes())
}

pub fn up_again(bytes: &[u8]) -> Result<Vec<u8>, Malformed> {
    let mut reader = FrameReader::new();
    reader.push(bytes);
    let mut frames = Vec::new();
    while let Some(frame) = reader.next_up()? {
        frames.push(frame);
    }
    reader.finish().map(|()| up_bytes(&frames))
}

pub fn down_again(bytes: &[u8]) -> Result<Vec<u8>, Malformed> {
    let mut reader = FrameReader::new();
    reader.push(bytes);
    let mut frames = Vec::new();
    while let Some(frame) = reader.next_down()? {
        frames.push(frame);
    }
    reader.finish().map(|()| down_bytes(&frames))
}
