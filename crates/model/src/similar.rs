//! Whether two people may be one: names that read or sound alike, years of birth that are near. Never decides that they are.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::coded_text;
use crate::time::DateAbout;

/// Years of birth that differ by at most this count as near: ages are often guessed.
pub const NEAR_YEARS: i32 = 2;
/// Words of one name that are looked at; more narrow nothing down.
pub const NAME_WORDS_MAX: usize = 12;
/// One wrong letter is forgiven from this length on, in characters: in shorter words it makes another name.
const TYPO_CHARS_MIN: usize = 4;
/// Words that sound alike differ in length by at most this, in characters.
const SOUND_CHARS_APART_MAX: usize = 3;
/// Shortest sound that tells a name from others, in sounds.
const SOUNDS_MIN: usize = 2;
/// What a year of birth that is near adds to the likeness.
const NEAR_BIRTH_POINTS: u32 = 3;

/// Somebody, as far as a comparison looks at them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Somebody {
    words: BTreeSet<String>,
    birth_year: Option<i32>,
}

impl Somebody {
    /// `names`: every name of one person as the store's search folds it, words with a space between them.
    pub fn new(names: &str, birth: Option<DateAbout>) -> Somebody {
        let said = || names.split_whitespace().take(NAME_WORDS_MAX);
        let telling = |word: &&str| word.chars().nth(1).is_some() && !coded_text::is_particle(word);
        let mut words: BTreeSet<String> = said().filter(telling).map(str::to_owned).collect();
        if words.is_empty() {
            words = said().map(str::to_owned).collect();
        }
        let birth_year = birth.and_then(DateAbout::earliest).map(|day| day.ymd().0);
        Somebody { words, birth_year }
    }
}

/// How alike two people are; the greater, the more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Likeness {
    /// Points of names and year together.
    pub points: u32,
    /// Whether the years of birth are known and near.
    pub near_birth: bool,
}

/// How alike two people are, or `None` when nobody need look. The same whichever is named first.
///
/// They are alike when every word of the shorter name has its own partner in the other, or two words have, or one has and
/// the years of birth are near. A year that is known and far off does not set them apart: ages are often wrong.
pub fn likeness(one: &Somebody, other: &Somebody) -> Option<Likeness> {
    let partners = partners(&one.words, &other.words);
    let years = one.birth_year.zip(other.birth_year);
    let near_birth = years.is_some_and(|(one, other)| (one - other).abs() <= NEAR_YEARS);
    let is_whole = partners.len() == one.words.len().min(other.words.len());
    let is_alike = !partners.is_empty() && (is_whole || partners.len() > 1 || near_birth);
    let points = partners.iter().sum::<u32>() + if near_birth { NEAR_BIRTH_POINTS } else { 0 };
    is_alike.then_some(Likeness { points, near_birth })
}

/// Points of the words that go together, each word once, the best first.
fn partners(one: &BTreeSet<String>, other: &BTreeSet<String>) -> Vec<u32> {
    let mut pairs: Vec<(u32, &str, &str)> = one
        .iter()
        .flat_map(|a| other.iter().filter_map(move |b| Some((points(a, b)?, a.as_str(), b.as_str()))))
        .collect();
    pairs.sort_by_key(|(points, a, b)| (Reverse(*points), *a.min(b), *a.max(b)));
    let (mut used_one, mut used_other) = (BTreeSet::new(), BTreeSet::new());
    let mut taken = Vec::new();
    for (points, a, b) in pairs {
        if !used_one.contains(a) && !used_other.contains(b) {
            used_one.insert(a);
            used_other.insert(b);
            taken.push(points);
        }
    }
    taken
}

/// How well two words go together: the same, the same sound, or one wrong letter.
fn points(a: &str, b: &str) -> Option<u32> {
    let (a, b) = (bare(a), bare(b));
    if a == b {
        return Some(4);
    }
    if sound_alike(a, b) {
        return Some(3);
    }
    let long_enough = |word: &str| word.chars().count() >= TYPO_CHARS_MIN;
    (long_enough(a) && long_enough(b) && one_letter_apart(a, b)).then_some(2)
}

/// An Arabic word without its article.
fn bare(word: &str) -> &str {
    match word.strip_prefix("ال") {
        Some(rest) if rest.chars().count() >= 3 => rest,
        _ => word,
    }
}

fn sound_alike(a: &str, b: &str) -> bool {
    let is_latin = |word: &str| word.bytes().all(|byte| byte.is_ascii_lowercase());
    if !is_latin(a) || !is_latin(b) || a.len().abs_diff(b.len()) > SOUND_CHARS_APART_MAX {
        return false;
    }
    let sound = sound_key(a);
    sound.len() >= SOUNDS_MIN && sound == sound_key(b)
}

/// The consonants of a name in Latin letters, those that are written for each other made one.
///
/// Made for names that come from Arabic, French, English and African spellings: vowels count only at the beginning and
/// are one there; `h` counts only at the beginning; doubled letters are one; `ph v` are `f`; `c k q ck kh` are `k`, but
/// `c` before `e i y` and `ch sh z` are `s`; `d t dh th` are `t`; `j dj dg gh` are `g`; `w` and `y` count only at the
/// beginning. So `Mohammed` and `Mahamat` are `mmt`, `Aisha` and `Aicha` are `as`, `Yusuf` and `Youssef` are `ysf`.
fn sound_key(word: &str) -> String {
    let letters = word.as_bytes();
    let mut key = String::new();
    // The sound of the letter before, so that doubled letters are one; a vowel between keeps two apart.
    let mut before = None;
    for (at, letter) in letters.iter().enumerate() {
        let next = letters.get(at + 1);
        let sound = match letter {
            b'h' if at > 0 => continue,
            b'd' if matches!(next, Some(b'j' | b'g')) => continue,
            b'a' | b'e' | b'i' | b'o' | b'u' => (at == 0).then_some('a'),
            b'w' | b'y' => (at == 0).then_some(char::from(*letter)),
            b'p' if next == Some(&b'h') => Some('f'),
            b'v' => Some('f'),
            b'c' if matches!(next, Some(b'e' | b'i' | b'y' | b'h')) => Some('s'),
            b'c' | b'q' => Some('k'),
            b'z' => Some('s'),
            b'd' => Some('t'),
            b'j' => Some('g'),
            other => Some(char::from(*other)),
        };
        if sound.is_some() && sound != before {
            key.extend(sound);
        }
        before = sound;
    }
    key
}

/// One slip of the finger makes one word of the other.
fn one_letter_apart(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    coded_text::slips(&a, &b) == 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn somebody(names: &str, year: Option<i32>) -> Somebody {
        Somebody::new(names, year.map(DateAbout::Year))
    }

    fn alike(one: &str, other: &str) -> bool {
        likeness(&somebody(one, None), &somebody(other, None)).is_some()
    }

    #[test]
    fn spellings_of_one_name_are_found() {
        for (one, other) in [
            ("mohammed", "muhamad"),
            ("mohamed", "mahamat"),
            ("aisha", "aicha"),
            ("youssef", "yusuf"),
            ("khadidja", "kadija"),
            ("ousmane", "usman"),
            ("zeinab", "zaynab"),
            ("philippe", "filip"),
            ("fatima", "fatuma"),
            ("ibrahim", "brahim"),
            ("محمد", "محمود"),
            ("الحسن", "حسن"),
            ("al hassan", "hasan"),
        ] {
            assert!(alike(one, other), "{one} may be {other}");
        }
    }

    #[test]
    fn other_names_are_left_alone() {
        for (one, other) in [("amina", "samira"), ("omar", "ali"), ("sara", "salim"), ("زينب", "مريم"), ("ali", "noor")]
        {
            assert!(!alike(one, other), "{one} is not {other}");
        }
        assert!(!alike("amina khalil", "amina yusuf"), "one name in common is no likeness");
        assert!(!alike("", "amina") && !alike("", ""), "nobody is not alike");
    }

    #[test]
    fn a_year_of_birth_that_is_near_raises_the_likeness_and_a_far_one_hides_nobody() {
        let typed = somebody("amina khalil", Some(2014));
        let with = |year| likeness(&typed, &somebody("amina yusuf", year));
        assert!(with(Some(2016)).is_some(), "one name and nearly the age");
        assert_eq!(with(Some(2017)), None, "three years are not near");
        let same = |year| likeness(&typed, &somebody("khalil amina", year)).expect("the same names");
        assert!(same(Some(2014)) > same(None), "the year raises it");
        assert_eq!(same(Some(1990)).points, same(None).points, "ages are often wrong");
    }

    #[test]
    fn words_pair_one_to_one() {
        assert!(!alike("ali ali hassan", "ali omar"), "one word is counted once");
        assert!(alike("ali hassan omar", "omar said ali"), "two of three are enough");
    }

    fn name() -> impl Strategy<Value = String> {
        proptest::collection::vec("[a-e]{2,6}|[اأبتث]{2,6}", 0..4).prop_map(|words| words.join(" "))
    }

    proptest! {
        #[test]
        fn likeness_does_not_depend_on_who_is_named_first(
            a in name(), b in name(), x in proptest::option::of(1990..2020), y in proptest::option::of(1990..2020),
        ) {
            let (one, other) = (somebody(&a, x), somebody(&b, y));
            prop_assert_eq!(likeness(&one, &other), likeness(&other, &one));
        }

        #[test]
        fn everybody_is_like_themselves(a in name(), year in proptest::option::of(1990..2020)) {
            let one = somebody(&a, year);
            prop_assert_eq!(likeness(&one, &one).is_some(), !one.words.is_empty());
        }

        #[test]
        fn one_wrong_letter_in_a_long_enough_word_is_forgiven(word in "[b-y]{5,12}", at in 0usize..5, letter in "[a-z]") {
            let mut wrong = word.clone();
            wrong.replace_range(at..=at, &letter);
            prop_assert!(alike(&word, &wrong), "{} may be {}", wrong, word);
            let mut left_out = word.clone();
            left_out.remove(at);
            prop_assert!(alike(&word, &left_out), "{} may be {}", left_out, word);
        }

        #[test]
        fn a_near_birth_never_lowers_the_likeness(a in name(), b in name(), year in 1990..2020, apart in -2..=2) {
            let without = likeness(&somebody(&a, None), &somebody(&b, None));
            let with = likeness(&somebody(&a, Some(year)), &somebody(&b, Some(year + apart)));
            prop_assert!(with >= without);
        }
    }
}
