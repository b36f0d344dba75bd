//! Photos and recordings as a device would make them, from a seed: real enough to be cleaned, with words beside the picture.

use crate::dice::Dice;

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
/// Bytes of one stored block.
const BLOCK_BYTES: usize = 0xffff;

/// A PNG of noise, `side` pixels each way, with `said` in it where cameras write who and where.
#[must_use]
pub fn photo(seed: u64, side: u32, said: &str) -> Vec<u8> {
    let mut dice = Dice::new(seed);
    let mut state = u32::try_from(dice.below(0x7fff_ffff)).unwrap_or(1);
    let mut noise = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state.to_be_bytes()[0]
    };
    let mut rows = Vec::new();
    for _ in 0..side {
        rows.push(0);
        rows.extend((0..side * 3).map(|_| noise()));
    }
    let size = [side.to_be_bytes(), side.to_be_bytes()].concat();
    let mut out = b"\x89PNG\r\n\x1a\n".to_vec();
    chunk(&mut out, b"IHDR", &[&size[..], &[8, 2, 0, 0, 0]].concat());
    chunk(&mut out, b"tEXt", &[b"Comment\0", said.as_bytes()].concat());
    chunk(&mut out, b"IDAT", &stored(&rows));
    chunk(&mut out, b"IEND", &[]);
    out
}

/// Something that begins as a recording does.
#[must_use]
pub fn recording(seed: u64, bytes: usize) -> Vec<u8> {
    let mut dice = Dice::new(seed);
    let noise = (0..bytes.saturating_sub(4)).map(|_| u8::try_from(dice.below(256)).unwrap_or(0));
    b"OggS".iter().copied().chain(noise).collect()
}

/// Base 64, as a web view sends it.
#[must_use]
pub fn base64(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let byte = |at: usize| u32::from(three.get(at).copied().unwrap_or(0));
        let group = byte(0) << 16 | byte(1) << 8 | byte(2);
        for (at, shift) in [18, 12, 6, 0].into_iter().enumerate() {
            let letter = char::from(ALPHABET[(group >> shift & 63) as usize]);
            out.push(if at <= three.len() { letter } else { '=' });
        }
    }
    out
}

/// A zlib stream that compresses nothing.
fn stored(bytes: &[u8]) -> Vec<u8> {
    let mut out = vec![0x78, 0x01];
    let blocks = bytes.chunks(BLOCK_BYTES);
    let last = blocks.len().saturating_sub(1);
    for (at, block) in blocks.enumerate() {
        let len = u16::try_from(block.len()).unwrap_or(u16::MAX);
        out.push(u8::from(at == last));
        out.extend([len.to_le_bytes(), (!len).to_le_bytes()].concat());
        out.extend(block);
    }
    let sums = bytes.iter().fold((1_u32, 0_u32), |(a, b), byte| {
        let a = (a + u32::from(*byte)) % 65_521;
        (a, (b + a) % 65_521)
    });
    out.extend((sums.1 << 16 | sums.0).to_be_bytes());
    out
}

fn chunk(out: &mut Vec<u8>, kind: &[u8; 4], body: &[u8]) {
    out.extend(u32::try_from(body.len()).unwrap_or(u32::MAX).to_be_bytes());
    let checked = [&kind[..], body].concat();
    out.extend(&checked);
    out.extend(crc(&checked).to_be_bytes());
}

fn crc(bytes: &[u8]) -> u32 {
    let step = |crc: u32, byte: &u8| {
        let bit = |crc: u32, _| if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 };
        (0..8).fold(crc ^ u32::from(*byte), bit)
    };
    !bytes.iter().fold(u32::MAX, step)
}
