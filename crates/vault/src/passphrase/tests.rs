//! Generated words are plentiful and plain; easy passphrases are turned down.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;

use super::*;
use crate::unlock::testkit::seeded;

#[test]
fn the_list_has_2048_plain_words_no_two_a_slip_apart() {
    let words: BTreeSet<&str> = WORDS.lines().collect();
    assert_eq!(words.len(), WORDS_COUNT, "eleven bits a word");
    assert_eq!(WORDS.lines().count(), WORDS_COUNT, "each once");
    for word in &words {
        assert!((3..=8).contains(&word.len()), "{word} is short enough to type");
        assert!(word.bytes().all(|byte| byte.is_ascii_lowercase()), "{word} needs no other keyboard");
        for at in 0..word.len() {
            let without = [&word[..at], &word[at + 1..]].concat();
            assert!(!words.contains(without.as_str()), "{word} with a letter left out is another word");
        }
    }
}

#[test]
fn a_generated_passphrase_has_five_words_and_55_bits() {
    let bits = GENERATED_WORDS as u32 * WORDS_COUNT.ilog2();
    assert!(bits >= 51, "{bits} bits are at least those of four words of a list of 7,776");
    let generated = NewPassphrase::generate(&mut seeded(1));
    let words: Vec<&str> = generated.as_str().split(' ').collect();
    assert_eq!(words.len(), GENERATED_WORDS, "five words");
    assert!(words.iter().all(|word| WORDS.lines().any(|listed| listed == *word)), "from the list");
    assert_ne!(generated.as_str(), NewPassphrase::generate(&mut seeded(2)).as_str(), "other entropy, other words");
    assert_eq!(format!("{generated:?}"), "NewPassphrase(hidden)", "it does not show itself");
}

#[test]
fn generated_passphrases_pass_our_own_test() {
    for seed in 0..50 {
        let generated = NewPassphrase::generate(&mut seeded(seed));
        assert_eq!(passphrase_strength(generated.as_str()), Ok(()), "seed {seed}");
    }
}

#[test]
fn easy_passphrases_are_turned_down() {
    for easy in ["", "password", "Satchel2026!", "caseworker", "qwertyuiop", "1234567890123456", "letmein letmein"] {
        let refused = passphrase_strength(easy);
        assert!(matches!(refused, Err(WeakPassphrase::TooEasy { .. })), "{easy} is guessed first: {refused:?}");
        assert!(NewPassphrase::chosen(easy).is_err(), "and cannot be set");
    }
    assert_eq!(passphrase_strength(&"long ".repeat(60)), Err(WeakPassphrase::TooLong), "300 characters are too many");
}

#[test]
fn one_passphrase_has_one_spelling() {
    assert_eq!(*normalised(" one  two\tthree\u{a0}"), "one two three", "spaces");
    assert_eq!(*normalised("e\u{301}te\u{301}"), *normalised("été"), "composed and decomposed accents");
}
