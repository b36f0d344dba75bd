//! Looks through files and what passed on a wire for strings that may not be there, in one pass over the bytes.

use std::collections::HashMap;

/// Looks for strings in every spelling in which a program might leave them.
pub struct Scanner {
    spellings: Vec<(String, Vec<u8>)>,
    by_start: HashMap<[u8; 4], Vec<usize>>,
    /// Which first two bytes are worth a look: most of a sealed file is passed over quickly.
    starts: Vec<bool>,
}

impl Scanner {
    /// Looks for these, each of at least twelve bytes.
    ///
    /// # Panics
    /// When one is so short that it would be found by chance.
    #[must_use]
    pub fn of<S: AsRef<str>>(words: &[S]) -> Scanner {
        let mut spellings = Vec::new();
        for word in words.iter().map(AsRef::as_ref) {
            assert!(word.len() >= 12, "a shorter string would be found by chance");
            let mut spell = |bytes: Vec<u8>| spellings.push((word.to_owned(), bytes));
            spell(word.as_bytes().to_vec());
            spell(word.to_uppercase().into_bytes());
            spell(word.encode_utf16().flat_map(u16::to_le_bytes).collect());
            spell(hex(word.as_bytes()).into_bytes());
            spell(hex(word.as_bytes()).to_uppercase().into_bytes());
            (0..3).for_each(|shift| spell(base64_inside(word.as_bytes(), shift)));
        }
        let mut by_start: HashMap<[u8; 4], Vec<usize>> = HashMap::new();
        let mut starts = vec![false; 1 << 16];
        for (at, (_, bytes)) in spellings.iter().enumerate() {
            let start = *bytes.first_chunk().expect("every spelling is longer");
            by_start.entry(start).or_default().push(at);
            starts[usize::from(start[0]) << 8 | usize::from(start[1])] = true;
        }
        Scanner { spellings, by_start, starts }
    }

    /// The first string that is in `bytes`.
    #[must_use]
    pub fn find(&self, bytes: &[u8]) -> Option<&str> {
        for (at, window) in bytes.windows(4).enumerate() {
            if !self.starts[usize::from(window[0]) << 8 | usize::from(window[1])] {
                continue;
            }
            let Some(spellings) = self.by_start.get(window) else { continue };
            let found = spellings.iter().find(|one| bytes[at..].starts_with(&self.spellings[**one].1));
            if let Some(found) = found {
                return Some(&self.spellings[*found].0);
            }
        }
        None
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What of `bytes` stands the same in base64 whatever surrounds it, when it begins `shift` bytes into a group of three.
fn base64_inside(bytes: &[u8], shift: usize) -> Vec<u8> {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let padded = [vec![0; shift], bytes.to_vec()].concat();
    let bit = |at: usize| padded[at / 8] >> (7 - at % 8) & 1;
    let sextet = |at: usize| (0..6).fold(0, |value, step| value << 1 | usize::from(bit(at * 6 + step)));
    let (first, end) = ((shift * 8).div_ceil(6), padded.len() * 8 / 6);
    (first..end).map(|at| ALPHABET[sextet(at)]).collect()
}
