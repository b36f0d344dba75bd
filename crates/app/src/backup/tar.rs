//! The few lines of the tar form that a backup needs: plain files with short names, in a fixed order. Reads with bounds.

use std::io::{self, Read, Write};

const BLOCK: usize = 512;
/// Where the parts of a header stand. Source: POSIX.1-1988, ustar.
const MODE: usize = 100;
const SIZE: usize = 124;
const TIME: usize = 136;
const CHECKSUM: usize = 148;
const KIND: usize = 156;
const MAGIC: usize = 257;

/// Writes one tar file.
pub(super) struct Writer<'w> {
    out: &'w mut dyn Write,
    time_s: u64,
}

impl<'w> Writer<'w> {
    pub fn new(out: &'w mut dyn Write, time_s: i64) -> Writer<'w> {
        Writer { out, time_s: u64::try_from(time_s).unwrap_or(0) }
    }

    /// Adds a file of exactly `bytes` bytes.
    pub fn entry(&mut self, name: &str, bytes: u64, content: &mut dyn Read) -> io::Result<()> {
        self.out.write_all(&header(name, bytes, self.time_s))?;
        let copied = io::copy(&mut content.take(bytes), self.out)?;
        if copied != bytes {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        self.out.write_all(&[0; BLOCK][..padding(bytes)])
    }

    /// Two empty blocks end the file.
    pub fn finish(&mut self) -> io::Result<()> {
        self.out.write_all(&[0; 2 * BLOCK])
    }
}

/// Reads a tar file whose names and order are known.
pub(super) struct Reader<R> {
    input: R,
}

impl<R: Read> Reader<R> {
    pub fn new(input: R) -> Reader<R> {
        Reader { input }
    }

    /// The next file, which must have this name and at most so many bytes, goes to `out`. Answers how many it had.
    pub fn entry(&mut self, name: &str, bytes_max: u64, out: &mut dyn Write) -> io::Result<u64> {
        let mut found = [0; BLOCK];
        self.input.read_exact(&mut found)?;
        let bytes = octal(&found[SIZE..SIZE + 12]).filter(|bytes| *bytes <= bytes_max).ok_or(wrong())?;
        let time_s = octal(&found[TIME..TIME + 12]).ok_or(wrong())?;
        // One spelling is taken, ours: no links, no folders, no long names, nothing that leads elsewhere.
        if found != header(name, bytes, time_s) {
            return Err(wrong());
        }
        if io::copy(&mut (&mut self.input).take(bytes), out)? != bytes {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        let mut rest = [0; BLOCK];
        self.input.read_exact(&mut rest[..padding(bytes)])?;
        if rest == [0; BLOCK] { Ok(bytes) } else { Err(wrong()) }
    }

    /// Nothing but the end may follow.
    pub fn finish(mut self) -> io::Result<()> {
        let mut end = [1; 2 * BLOCK];
        self.input.read_exact(&mut end)?;
        let more = self.input.read(&mut [0])?;
        if end == [0; 2 * BLOCK] && more == 0 { Ok(()) } else { Err(wrong()) }
    }
}

fn wrong() -> io::Error {
    io::ErrorKind::InvalidData.into()
}

fn padding(bytes: u64) -> usize {
    // Below one block, so it fits.
    (BLOCK - (bytes % BLOCK as u64) as usize) % BLOCK
}

fn header(name: &str, bytes: u64, time_s: u64) -> [u8; BLOCK] {
    let mut block = [0; BLOCK];
    block[..name.len()].copy_from_slice(name.as_bytes());
    block[MODE..MODE + 8].copy_from_slice(b"0000600\0");
    block[MODE + 8..MODE + 16].copy_from_slice(b"0000000\0");
    block[MODE + 16..MODE + 24].copy_from_slice(b"0000000\0");
    block[SIZE..SIZE + 12].copy_from_slice(format!("{bytes:011o}\0").as_bytes());
    block[TIME..TIME + 12].copy_from_slice(format!("{:011o}\0", time_s & 0o77_777_777_777).as_bytes());
    block[CHECKSUM..CHECKSUM + 8].copy_from_slice(b"        ");
    block[KIND] = b'0';
    block[MAGIC..MAGIC + 8].copy_from_slice(b"ustar\x0000");
    let sum: u32 = block.iter().map(|byte| u32::from(*byte)).sum();
    block[CHECKSUM..CHECKSUM + 8].copy_from_slice(format!("{sum:06o}\0 ").as_bytes());
    block
}

fn octal(digits: &[u8]) -> Option<u64> {
    let text = std::str::from_utf8(digits.strip_suffix(b"\0")?).ok()?;
    u64::from_str_radix(text, 8).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made() -> Vec<u8> {
        let mut out = Vec::new();
        let mut tar = Writer::new(&mut out, 1_780_000_000);
        tar.entry("one", 3, &mut &b"abc"[..]).unwrap();
        tar.entry("two", 512, &mut &[7; 512][..]).unwrap();
        tar.finish().unwrap();
        out
    }

    fn read(bytes: &[u8], max: u64) -> Option<(Vec<u8>, Vec<u8>)> {
        let (mut one, mut two) = (Vec::new(), Vec::new());
        let mut tar = Reader::new(bytes);
        tar.entry("one", max, &mut one).ok()?;
        tar.entry("two", max, &mut two).ok()?;
        tar.finish().ok()?;
        Some((one, two))
    }

    #[test]
    fn what_was_written_is_read_and_nothing_else_is() {
        let good = made();
        assert_eq!(read(&good, 512), Some((b"abc".to_vec(), vec![7; 512])), "both files");
        assert_eq!(read(&good, 511), None, "one is larger than it may be");
        for cut in 0..good.len() {
            assert_eq!(read(&good[..cut], 512), None, "cut at {cut}");
        }
        assert_eq!(read(&[&good[..], &[0]].concat(), 512), None, "nothing may follow");
        for at in (0..BLOCK).chain(BLOCK + 3..3 * BLOCK) {
            let mut bad = good.clone();
            bad[at] ^= 1;
            let seen = read(&bad, 512);
            assert!(seen.is_none() || (TIME..CHECKSUM + 8).contains(&(at % BLOCK)), "a turned bit at {at}");
        }
    }

    #[test]
    fn a_claim_of_more_than_there_may_be_is_refused_before_it_is_read() {
        let mut huge = header("one", 0o77_777_777_777, 0).to_vec();
        huge.extend([0; 64]);
        let mut out = Vec::new();
        assert!(Reader::new(huge.as_slice()).entry("one", 4 << 30, &mut out).is_err(), "eight gigabytes");
        assert!(out.is_empty(), "and nothing was written");
    }
}
