//! The two secrets that a store needs. They come from the unlocked slot and are wiped when dropped.

use std::fmt;
use zeroize::Zeroizing;

/// The raw SQLCipher key (32 bytes) and salt (16 bytes) of one store.
// No `Clone`, no `Serialize`: it leaves this crate only through the key pragma.
pub struct StoreKey(Zeroizing<[u8; 48]>);

impl StoreKey {
    /// `bytes` is the key followed by the salt.
    pub fn new(bytes: &[u8; 48]) -> StoreKey {
        StoreKey(Zeroizing::new(*bytes))
    }

    /// The pragma that hands the key to SQLCipher, past its password derivation.
    pub(crate) fn pragma(&self) -> Zeroizing<String> {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        let mut sql = Zeroizing::new(String::with_capacity(128));
        sql.push_str("PRAGMA key = \"x'");
        for byte in self.0.iter() {
            sql.push(char::from(DIGITS[usize::from(byte >> 4)]));
            sql.push(char::from(DIGITS[usize::from(byte & 15)]));
        }
        sql.push_str("'\"");
        sql
    }
}

impl fmt::Debug for StoreKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("StoreKey(hidden)")
    }
}

/// Authenticates the mark file.
pub struct MarkKey(Zeroizing<[u8; 32]>);

impl MarkKey {
    /// `bytes` is a secret of its own, not derived from the store key.
    pub fn new(bytes: &[u8; 32]) -> MarkKey {
        MarkKey(Zeroizing::new(*bytes))
    }

    /// The copy that an open store keeps.
    pub(crate) fn keep(&self) -> MarkKey {
        MarkKey(self.0.clone())
    }

    /// The check value of `content`.
    pub(crate) fn mac(&self, content: &[u8]) -> blake3::Hash {
        blake3::keyed_hash(&self.0, content)
    }
}

impl fmt::Debug for MarkKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MarkKey(hidden)")
    }
}
