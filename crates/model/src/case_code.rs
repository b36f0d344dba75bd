//! The code that people write on paper in place of a name. Encodes nothing about the case.

use std::fmt;

/// Characters of a code without its check character.
pub const RANDOM_CHARS: usize = 7;
/// Characters of a code.
pub const CODE_CHARS: usize = RANDOM_CHARS + 1;
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Seven random characters and a check character of the 32-character Crockford alphabet, shown as two groups of four.
/// Source: `domain.md` 1.2, `architecture.md` 5 "Case code".
///
/// Invariant: the sum over GF(32) of each character times a power of the generator is zero. The weights are distinct
/// and not zero, so every single wrong character and every swap of two characters is refused.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CaseCode([u8; CODE_CHARS]);

/// Why a typed text is no case code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CaseCodeRefused {
    /// It has not eight characters.
    #[error("a case code has eight characters, this has {chars}")]
    WrongLength {
        /// Characters, without spaces and hyphens.
        chars: usize,
    },
    /// A character that no code has.
    #[error("the character at position {at} is not used in case codes")]
    WrongCharacter {
        /// Position in the text as typed, counted in characters from 0.
        at: usize,
    },
    /// The check character does not fit: something was misread or mistyped.
    #[error("the check character does not fit")]
    CheckFails,
}

impl CaseCode {
    /// The code of seven random values; only the low five bits of each count.
    pub fn new(entropy: [u8; RANDOM_CHARS]) -> CaseCode {
        let mut digits = [0_u8; CODE_CHARS];
        for (digit, random) in digits.iter_mut().zip(entropy) {
            *digit = random & 31;
        }
        digits[RANDOM_CHARS] = weighted_sum(&digits[..RANDOM_CHARS]);
        CaseCode(digits)
    }

    /// Reads a code as people type it: lower case, `O` for 0, `I` and `L` for 1, hyphens and spaces are accepted.
    pub fn parse(text: &str) -> Result<CaseCode, CaseCodeRefused> {
        let mut digits = [0_u8; CODE_CHARS];
        let mut chars = 0;
        for (at, c) in text.chars().enumerate() {
            if c == '-' || c.is_whitespace() {
                continue;
            }
            let value = value_of(c).ok_or(CaseCodeRefused::WrongCharacter { at })?;
            if let Some(digit) = digits.get_mut(chars) {
                *digit = value;
            }
            chars += 1;
        }
        if chars != CODE_CHARS {
            return Err(CaseCodeRefused::WrongLength { chars });
        }
        if weighted_sum(&digits[..RANDOM_CHARS]) != digits[RANDOM_CHARS] {
            return Err(CaseCodeRefused::CheckFails);
        }
        Ok(CaseCode(digits))
    }

    /// The eight characters without a hyphen: the form that is stored and searched.
    pub fn compact(&self) -> String {
        self.0.iter().map(|digit| char::from(ALPHABET[usize::from(*digit)])).collect()
    }
}

impl fmt::Display for CaseCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = self.compact();
        write!(f, "{}-{}", &text[..4], &text[4..])
    }
}

impl fmt::Debug for CaseCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CaseCode({self})")
    }
}

/// What somebody has typed of a code so far, in the form of [`CaseCode::compact`]: as many characters as were typed.
/// `None` for a text that no code begins with. The check character is not looked at.
pub fn begun(text: &str) -> Option<String> {
    let typed: Vec<char> = text.chars().filter(|c| *c != '-' && !c.is_whitespace()).take(CODE_CHARS + 1).collect();
    let read = |c: &char| Some(char::from(ALPHABET[usize::from(value_of(*c)?)]));
    let code: Option<String> = typed.iter().map(read).collect();
    code.filter(|code| (1..=CODE_CHARS).contains(&code.len()))
}

fn value_of(c: char) -> Option<u8> {
    let upper = match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let position = ALPHABET.iter().position(|letter| char::from(*letter) == upper)?;
    u8::try_from(position).ok()
}

/// Sum over GF(32) of the digits times 2, 2², 2³…; the check character has weight 1.
fn weighted_sum(digits: &[u8]) -> u8 {
    let mut weight = 1;
    let mut sum = 0;
    for digit in digits {
        weight = times(weight, 2);
        sum ^= times(weight, *digit);
    }
    sum
}

/// Product in GF(32) with the polynomial x⁵ + x² + 1, of which 2 is a generator.
const fn times(a: u8, b: u8) -> u8 {
    let mut product = 0;
    let mut a = a;
    let mut b = b;
    while b != 0 {
        if b & 1 == 1 {
            product ^= a;
        }
        a <<= 1;
        if a & 32 != 0 {
            a ^= 0b10_0101;
        }
        b >>= 1;
    }
    product
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn is_valid(digits: &[u8]) -> bool {
        weighted_sum(&digits[..RANDOM_CHARS]) == digits[RANDOM_CHARS]
    }

    #[test]
    fn a_typed_code_is_read_as_it_was_meant() {
        let code = CaseCode::new([0, 1, 10, 31, 17, 5, 8]);
        let shown = code.to_string();
        assert_eq!(shown.len(), 9, "two groups of four and a hyphen");
        assert_eq!(CaseCode::parse(&shown), Ok(code), "as printed");
        assert_eq!(CaseCode::parse(&shown.to_lowercase()), Ok(code), "in lower case");
        let sloppy = shown.replace('0', "o").replace('1', "l").replace('-', "  ");
        assert_eq!(CaseCode::parse(&sloppy), Ok(code), "with letters that look like digits");
    }

    #[test]
    fn a_code_typed_halfway_is_read_in_the_form_that_is_stored() {
        let code = CaseCode::new([1, 2, 3, 4, 5, 6, 7]);
        let spoken = code.to_string().to_lowercase();
        assert_eq!(begun(&spoken[..6]).as_deref(), Some(&code.compact()[..5]), "hyphen and case do not matter");
        assert_eq!(begun("o l").as_deref(), Some("01"), "look-alikes are read as meant");
        for other in ["", "school!", "0123456789"] {
            assert_eq!(begun(other), None, "no code begins with {other}");
        }
    }

    #[test]
    fn other_texts_are_refused_with_the_reason() {
        assert_eq!(CaseCode::parse("ABC"), Err(CaseCodeRefused::WrongLength { chars: 3 }), "too short");
        assert_eq!(CaseCode::parse("ABCD-EFGHJ"), Err(CaseCodeRefused::WrongLength { chars: 9 }), "too long");
        assert_eq!(CaseCode::parse("ABCU-EFGH"), Err(CaseCodeRefused::WrongCharacter { at: 3 }), "U is not used");
        assert_eq!(CaseCode::parse("é"), Err(CaseCodeRefused::WrongCharacter { at: 0 }), "nor are accents");
    }

    #[test]
    fn every_single_error_at_every_position_is_caught() {
        for seed in 0..64_u8 {
            let code = CaseCode::new(std::array::from_fn(|i| {
                seed.wrapping_mul(7).wrapping_add(11 * u8::try_from(i).unwrap())
            }));
            for at in 0..CODE_CHARS {
                for wrong in (0..32).filter(|wrong| *wrong != code.0[at]) {
                    let mut digits = code.0;
                    digits[at] = wrong;
                    assert!(!is_valid(&digits), "{code} with character {at} misread");
                }
            }
        }
    }

    #[test]
    fn every_swap_of_two_different_characters_is_caught() {
        // A swap changes the sum by (weight_i - weight_j)(a - b); all pairs of values at all pairs of places.
        for i in 0..CODE_CHARS {
            for j in i + 1..CODE_CHARS {
                for a in 0..32 {
                    for b in (0..32).filter(|b| *b != a) {
                        let mut entropy = [3_u8; RANDOM_CHARS];
                        entropy[i] = a;
                        if j < RANDOM_CHARS {
                            entropy[j] = b;
                        }
                        let mut digits = CaseCode::new(entropy).0;
                        if digits[i] == digits[j] {
                            continue;
                        }
                        digits.swap(i, j);
                        assert!(!is_valid(&digits), "places {i} and {j} swapped, values {a} and {b}");
                    }
                }
            }
        }
    }

    #[test]
    fn every_value_has_an_inverse() {
        for a in 1..32 {
            assert_eq!((1..32).filter(|b| times(a, *b) == 1).count(), 1, "{a} in a field of 32 elements");
        }
    }

    proptest! {
        #[test]
        fn random_codes_read_back(entropy in any::<[u8; RANDOM_CHARS]>()) {
            let code = CaseCode::new(entropy);
            prop_assert_eq!(CaseCode::parse(&code.to_string()), Ok(code));
            prop_assert_eq!(CaseCode::parse(&code.compact()), Ok(code));
        }

        #[test]
        fn any_text_is_read_or_refused(text in ".{0,40}") {
            if let Ok(code) = CaseCode::parse(&text) {
                prop_assert_eq!(CaseCode::parse(&code.compact()), Ok(code));
            }
        }
    }
}
