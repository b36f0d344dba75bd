//! The cases and edits of the shared bench, made from a seed; must equal the shared generator byte for byte.
//!
//! The generator it mirrors (`workload.mjs` of the shared bench) is the reference: word lists, order of the random
//! draws and the spelling of every key are facts of that bench, not choices made here. Hashes of its output are
//! frozen in the tests below. All people, places and numbers are made up.

pub mod cases;
pub mod edits;
mod random;
mod words;

use std::io::{self, Write};
use std::path::Path;

use serde::Serialize;

pub use cases::Case;
pub use edits::Edit;

/// The seed of the published results.
pub const SEED: &str = "v1";

/// How much of a workload to make.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// 30 cases, 600 edits by 3 devices in a week.
    S,
    /// 1,000 cases, 20,000 edits by 10 devices in 56 days.
    M,
    /// 10,000 cases, 100,000 edits by 20 devices in 182 days.
    L,
}

impl Size {
    /// The letter that names it on a command line and in a seed.
    pub fn letter(self) -> char {
        match self {
            Size::S => 'S',
            Size::M => 'M',
            Size::L => 'L',
        }
    }

    /// The size with this letter, or `None`.
    pub fn from_letter(letter: &str) -> Option<Size> {
        [Size::S, Size::M, Size::L].into_iter().find(|size| letter == size.letter().to_string())
    }

    /// How many cases there are.
    pub fn cases(self) -> usize {
        match self {
            Size::S => 30,
            Size::M => 1_000,
            Size::L => 10_000,
        }
    }

    /// How many edits the stream has.
    pub fn edits(self) -> usize {
        match self {
            Size::S => 600,
            Size::M => 20_000,
            Size::L => 100_000,
        }
    }

    /// How many devices write the stream.
    pub fn devices(self) -> u32 {
        match self {
            Size::S => 3,
            Size::M => 10,
            Size::L => 20,
        }
    }

    /// How many days the stream covers.
    pub fn days(self) -> u32 {
        match self {
            Size::S => 7,
            Size::M => 56,
            Size::L => 182,
        }
    }
}

/// Writes items one JSON object a line, as the shared generator does.
///
/// # Errors
/// Those of the writer.
pub fn write_jsonl<T: Serialize>(out: &mut impl Write, items: impl IntoIterator<Item = T>) -> io::Result<()> {
    for item in items {
        serde_json::to_writer(&mut *out, &item)?;
        out.write_all(b"\n")?;
    }
    Ok(())
}

/// Writes `cases.jsonl`, `edits.jsonl` and `diverge.jsonl` into a folder, which is made if need be.
///
/// # Errors
/// Those of the file system.
pub fn write_files(size: Size, folder: &Path) -> io::Result<()> {
    std::fs::create_dir_all(folder)?;
    let file = |name: &str| std::fs::File::create(folder.join(name)).map(io::BufWriter::new);
    let (mut cases, mut edits, mut diverge) = (file("cases.jsonl")?, file("edits.jsonl")?, file("diverge.jsonl")?);
    write_jsonl(&mut cases, cases::all(size, SEED))?;
    write_jsonl(&mut edits, edits::stream(size, SEED))?;
    write_jsonl(&mut diverge, edits::diverging(size, SEED))?;
    cases.flush()?;
    edits.flush()?;
    diverge.flush()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// BLAKE3 and length of what a writer is given, so that nothing is kept.
    #[derive(Default)]
    struct Digest {
        hasher: blake3::Hasher,
        bytes: usize,
    }

    impl Write for Digest {
        fn write(&mut self, part: &[u8]) -> io::Result<usize> {
            self.hasher.update(part);
            self.bytes += part.len();
            Ok(part.len())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    fn digest<T: Serialize>(items: impl IntoIterator<Item = T>) -> (usize, String) {
        let mut digest = Digest::default();
        write_jsonl(&mut digest, items).unwrap();
        (digest.bytes, digest.hasher.finalize().to_hex().to_string())
    }

    fn assert_frozen(size: Size, frozen: [(usize, &str); 3]) {
        let made =
            [digest(cases::all(size, SEED)), digest(edits::stream(size, SEED)), digest(edits::diverging(size, SEED))];
        for ((made, frozen), name) in made.iter().zip(frozen).zip(["cases", "edits", "diverge"]) {
            assert_eq!(
                (made.0, made.1.as_str()),
                frozen,
                "{name} of {size:?} must equal what the shared generator writes"
            );
        }
    }

    #[test]
    fn size_s_equals_the_shared_generator() {
        assert_frozen(
            Size::S,
            [
                (718_653, "a51dadf2effb34e07487c0600574fd350db94b39c3eb252fb50c254fe66bfd74"),
                (171_754, "4a6088351ea6ab0c845d2aed4f30a710325c47a88c0a5595e61f245d62b2e490"),
                (32_683, "31589a85163ca59b2782434ea613f9893bc872b7dd0b8193e46c0fda9d56dc94"),
            ],
        );
    }

    #[test]
    fn size_m_equals_the_shared_generator() {
        assert_frozen(
            Size::M,
            [
                (24_842_885, "b6e441c7b011afa486587942eeba5ec36573bd145a64983491ca2a7735867e60"),
                (5_589_996, "a0b4d9c33dfdb3a9dc76d523b722fce0720b1dbd5bc597317af5e140be3bdb67"),
                (37_051, "9f5a09d2d11d43a485482807c031ad244ba282969d1e0b6b69fd3dd62ddd286f"),
            ],
        );
    }

    #[test]
    fn a_written_case_and_edit_read_back_equal() {
        let case = cases::all(Size::S, SEED).next().unwrap();
        let read: Case = serde_json::from_str(&serde_json::to_string(&case).unwrap()).unwrap();
        assert_eq!(read, case, "the peer program reads cases from files");
        for edit in edits::stream(Size::S, SEED).chain(edits::diverging(Size::S, SEED)) {
            let read: Edit = serde_json::from_str(&serde_json::to_string(&edit).unwrap()).unwrap();
            assert_eq!(read, edit, "the peer program reads edits from files");
            assert!(edit.target().is_some(), "every path the generator makes is understood: {}", edit.path);
        }
    }

    #[test]
    fn files_hold_one_line_an_item() {
        let folder = tempfile::tempdir().unwrap();
        write_files(Size::S, folder.path()).unwrap();
        let lines = |name: &str| std::fs::read_to_string(folder.path().join(name)).unwrap().lines().count();
        assert_eq!(
            [lines("cases.jsonl"), lines("edits.jsonl"), lines("diverge.jsonl")],
            [30, 600, 100],
            "as many lines as the size says"
        );
    }

    #[test]
    fn a_size_is_found_by_its_letter() {
        assert_eq!(Size::from_letter("M"), Some(Size::M), "letters name sizes on the command line");
        assert_eq!(Size::from_letter("XL"), None, "an unknown letter is no size");
    }
}
