//! What a worker types or is given. Knows how hard it is to guess, never what it opens.

use std::fmt;

use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use crate::entropy::{Entropy, random};

/// Our own list of plain words, one a line: see `words.txt`.
const WORDS: &str = include_str!("words.txt");
/// Words in the list: eleven bits each, so that a draw has no bias.
const WORDS_COUNT: usize = 2048;
/// Words in a generated passphrase: five of eleven bits are 55 bits, over the 51 that four words of a list of 7,776 give.
pub const GENERATED_WORDS: usize = 5;
/// Words that are compared aloud. Source: keys-and-sync 2.2.
pub const COMPARED_WORDS: usize = 6;
/// How hard a typed passphrase must be, as the power of ten of guesses. Source: architecture 5, Passphrase.
pub const GUESSES_LOG10_MIN: f64 = 14.0;
/// Most characters of a passphrase.
pub const PASSPHRASE_CHARS_MAX: usize = 256;

/// Why a passphrase may not be chosen.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
#[expect(missing_docs, reason = "each message says what its variant means")]
pub enum WeakPassphrase {
    #[error("10^{guesses_log10:.1} guesses would find it, 10^14 are asked for")]
    TooEasy { guesses_log10: f64 },
    #[error("longer than {PASSPHRASE_CHARS_MAX} characters")]
    TooLong,
}

/// A passphrase that is hard enough to set on a slot. Wiped when dropped.
pub struct NewPassphrase(Zeroizing<String>);

impl NewPassphrase {
    /// Takes a passphrase that a person chose. Errors: [`WeakPassphrase`].
    pub fn chosen(passphrase: &str) -> Result<NewPassphrase, WeakPassphrase> {
        passphrase_strength(passphrase)?;
        Ok(NewPassphrase(normalised(passphrase)))
    }

    /// Draws five words, 55 bits.
    pub fn generate(entropy: &mut dyn Entropy) -> NewPassphrase {
        let list: Vec<&str> = WORDS.lines().collect();
        let mut words = Zeroizing::new(String::with_capacity(GENERATED_WORDS * 9));
        for _ in 0..GENERATED_WORDS {
            let draw = Zeroizing::new(random::<2>(entropy));
            if !words.is_empty() {
                words.push(' ');
            }
            words.push_str(list[usize::from(u16::from_be_bytes(*draw)) % WORDS_COUNT]);
        }
        NewPassphrase(words)
    }

    /// The passphrase, to be shown once or used.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Words that two people read to each other to see that their screens mean the same thing, 66 bits of its hash. No secret.
pub fn compared_words(hash: &[u8; 32]) -> String {
    let list: Vec<&str> = WORDS.lines().collect();
    let word = |pair: &[u8]| list[usize::from(u16::from_be_bytes([pair[0], pair[1]])) % WORDS_COUNT];
    hash.chunks_exact(2).take(COMPARED_WORDS).map(word).collect::<Vec<_>>().join(" ")
}

impl fmt::Debug for NewPassphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("NewPassphrase(hidden)")
    }
}

/// Says whether a typed passphrase is hard enough to choose. Errors: [`WeakPassphrase`].
pub fn passphrase_strength(passphrase: &str) -> Result<(), WeakPassphrase> {
    let passphrase = normalised(passphrase);
    if passphrase.chars().count() > PASSPHRASE_CHARS_MAX {
        return Err(WeakPassphrase::TooLong);
    }
    let guesses_log10 = zxcvbn::zxcvbn(&passphrase, &["satchel"]).guesses_log10();
    if guesses_log10 < GUESSES_LOG10_MIN { Err(WeakPassphrase::TooEasy { guesses_log10 }) } else { Ok(()) }
}

/// One spelling of what was typed: Unicode NFKC, and one space between words, because tablet keyboards add their own.
pub(crate) fn normalised(passphrase: &str) -> Zeroizing<String> {
    let composed: Zeroizing<String> = Zeroizing::new(passphrase.nfkc().collect());
    let mut out = Zeroizing::new(String::with_capacity(composed.len()));
    for word in composed.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

#[cfg(test)]
mod tests;
