//! How long a padded plaintext is: Padmé above a floor. Knows lengths only.

use crate::limits::{CIPHERTEXT_BYTES_MAX, PADDED_BYTES_MIN};

/// The padded length in bytes of `len` bytes: the floor, then Padmé (at most 12 % more).
///
/// Padmé keeps only the top bits of a length: of one with `e + 1` bits, the lowest `e - bits(e)` become zero, rounding up.
/// Invariants: not below `len`; `padded_len(padded_len(n)) == padded_len(n)`; grows with `len`.
pub const fn padded_len(len: usize) -> usize {
    if len <= PADDED_BYTES_MIN {
        return PADDED_BYTES_MIN;
    }
    let exponent = len.ilog2();
    let kept_bits = exponent.ilog2() + 1;
    let mask = (1usize << (exponent - kept_bits)) - 1;
    (len + mask) & !mask
}

/// Whether a ciphertext has a length that padding gives and the limit allows.
pub const fn is_padded(len: usize) -> bool {
    len <= CIPHERTEXT_BYTES_MAX && padded_len(len) == len
}

const _: () = assert!(is_padded(CIPHERTEXT_BYTES_MAX), "the limit is a length that padding reaches");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn padding_never_shortens_and_adds_at_most_an_eighth() {
        for len in 0..=CIPHERTEXT_BYTES_MAX {
            let padded = padded_len(len);
            assert!(padded >= len, "padding may not cut {len}");
            assert!(padded <= CIPHERTEXT_BYTES_MAX, "{len} must stay within the limit");
            assert!(len < PADDED_BYTES_MIN || padded - len <= len * 12 / 100, "{len} became {padded}: too dear");
            assert_eq!(padded_len(padded), padded, "a padded length is its own padded length");
        }
    }

    #[test]
    fn few_lengths_are_left_to_tell_apart() {
        let mut lengths: Vec<usize> = (0..=CIPHERTEXT_BYTES_MAX).map(padded_len).collect();
        lengths.dedup();
        assert!(lengths.len() < 150, "{} lengths tell an observer too much", lengths.len());
        assert!(lengths.is_sorted(), "more plaintext never gives less ciphertext");
    }

    #[test]
    fn known_lengths_pad_as_published() {
        // Worked by hand from the definition of Padmé.
        for (len, padded) in [(0, 256), (256, 256), (257, 272), (1000, 1024), (1025, 1088), (65_535, 65_536)] {
            assert_eq!(padded_len(len), padded, "Padmé of {len}");
        }
    }
}
