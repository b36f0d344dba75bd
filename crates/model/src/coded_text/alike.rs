//! How like a name a word is: the name itself, inflected, shortened, or with a slip of the finger. Knows no person.

use super::Fold;

/// A word of a text.
#[derive(Debug, Clone)]
pub struct Word {
    /// As it was typed.
    pub typed: String,
    /// Folded.
    pub folded: Vec<char>,
    /// First character in the text.
    pub start: usize,
    /// The character after the last.
    pub end: usize,
}

/// The nearest comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// The name.
    Same,
    /// The name with something before or after it.
    Inflected,
    /// Its beginning, or a pet form.
    Short,
    /// A slip of the finger.
    Slip,
}

/// Letters that stand before an Arabic word and belong to it: and, so, with, for, as, the.
const ARABIC_BEFORE: &[&str] = &["وال", "فال", "بال", "كال", "ولل", "لل", "ال", "وب", "ول", "و", "ف", "ب", "ل", "ك"];
/// Letters that stand after it: his, her, their, our, my.
const ARABIC_AFTER: &[&str] = &["هما", "ها", "هم", "هن", "نا", "كم", "ه", "ي", "ك"];
/// Endings of pet forms.
const PET_ENDINGS: &[&str] = &["ette", "inho", "inha", "ito", "ita", "ie", "ou", "y", "i", "o", "u", "a"];

impl Word {
    /// A word as it stands in a text.
    pub fn new(typed: String, start: usize, end: usize, fold: Fold) -> Word {
        let folded = fold(&typed).chars().collect();
        Word { typed, folded, start, end }
    }

    /// The folded word.
    pub fn folded_text(&self) -> String {
        self.folded.iter().collect()
    }

    /// The word, and what is left of it without what Arabic writes before and after a word.
    pub fn bases(&self) -> Vec<String> {
        let whole = self.folded_text();
        if !is_arabic(&self.folded) {
            return vec![whole];
        }
        let mut bases = vec![whole.clone()];
        bases.extend(ARABIC_BEFORE.iter().filter_map(|before| whole.strip_prefix(before)).map(str::to_owned));
        let ends: Vec<String> = bases
            .iter()
            .flat_map(|base| ARABIC_AFTER.iter().filter_map(move |after| base.strip_suffix(after)))
            .map(str::to_owned)
            .collect();
        bases.extend(ends);
        bases.retain(|base| base.chars().nth(1).is_some());
        bases
    }
}

/// Whether the word is written in Arabic letters.
pub fn is_arabic(folded: &[char]) -> bool {
    folded.iter().any(|char| matches!(char, '\u{620}'..='\u{6ff}'))
}

/// How like `name` the word is; `None` when it is not.
pub fn likeness(word: &Word, name: &[char]) -> Option<Likeness> {
    let folded = word.folded.as_slice();
    if folded == name {
        return Some(Likeness::Same);
    }
    if is_arabic(name) {
        return arabic(word, name);
    }
    // What only has the form of a number is never a slip for a name.
    if folded.iter().any(char::is_ascii_digit) {
        return None;
    }
    if is_inflected(folded, name) {
        return Some(Likeness::Inflected);
    }
    if is_short(folded, name) {
        return Some(Likeness::Short);
    }
    is_slip(folded, name).then_some(Likeness::Slip)
}

fn arabic(word: &Word, name: &[char]) -> Option<Likeness> {
    if !is_arabic(&word.folded) {
        return None;
    }
    let bases: Vec<Vec<char>> = word.bases().iter().map(|base| base.chars().collect()).collect();
    if bases.iter().any(|base| base == name) {
        return Some(Likeness::Inflected);
    }
    // Before a suffix the round ta opens: فاطمة, فاطمتها.
    let opened = name.last() == Some(&'ه') && bases.iter().any(|base| open_ta(base, name));
    if opened {
        return Some(Likeness::Inflected);
    }
    let is_near = |base: &Vec<char>| base.len() >= 4 && name.len() >= 4 && slips(base, name) == 1;
    bases.first().is_some_and(is_near).then_some(Likeness::Slip).or_else(|| {
        // Behind "and", "for" or "with" only longer words are near enough to say something.
        bases.iter().skip(1).any(|base| base.len() >= 5 && is_near(base)).then_some(Likeness::Slip)
    })
}

fn open_ta(base: &[char], name: &[char]) -> bool {
    base.len() == name.len() && base.last() == Some(&'ت') && base[..base.len() - 1] == name[..name.len() - 1]
}

/// The name with an ending: two letters after four, three after six.
fn is_inflected(word: &[char], name: &[char]) -> bool {
    let more = word.len().saturating_sub(name.len());
    let allowed = if name.len() >= 6 { 3 } else { 2 };
    name.len() >= 4 && (1..=allowed).contains(&more) && word.starts_with(name)
}

/// The beginning of the name, or that with the ending of a pet form.
fn is_short(word: &[char], name: &[char]) -> bool {
    if word.len() >= 3 && word.len() < name.len() && name.starts_with(word) && word.len() * 2 >= name.len() {
        return true;
    }
    let text: String = word.iter().collect();
    PET_ENDINGS.iter().filter_map(|ending| text.strip_suffix(ending)).any(|stem| {
        let stem: Vec<char> = stem.chars().collect();
        let single = stem.len() >= 4 && stem[stem.len() - 1] == stem[stem.len() - 2];
        let stem = if single { &stem[..stem.len() - 1] } else { &stem[..] };
        stem.len() >= 3 && stem.len() < name.len() && name.starts_with(stem)
    })
}

/// One letter wrong, missing, too many or in the wrong place; two in long names; and the first letter is right.
fn is_slip(word: &[char], name: &[char]) -> bool {
    let allowed = match name.len() {
        0..=4 => return false,
        5..=8 => 1,
        _ => 2,
    };
    let starts_alike = word.first() == name.first() || (word.get(1) == name.first() && word.first() == name.get(1));
    if word.len() < 4 || !starts_alike {
        return false;
    }
    if slips(word, name) <= allowed {
        return true;
    }
    // The slip and an ending: "Aminaas", "Samirra's" without its apostrophe.
    let more = word.len().saturating_sub(name.len());
    name.len() >= 6 && (1..=2).contains(&more) && slips(&word[..word.len() - more], name) == 1
}

/// Letters changed, left out, added, or exchanged with their neighbour, to make one word of the other.
pub fn slips(one: &[char], other: &[char]) -> usize {
    if one.len().abs_diff(other.len()) > 2 {
        return 3;
    }
    let width = other.len() + 1;
    let mut before: Vec<usize> = vec![0; width];
    let mut last: Vec<usize> = (0..width).collect();
    for row in 1..=one.len() {
        let mut now = vec![row; width];
        for column in 1..width {
            let changed = usize::from(one[row - 1] != other[column - 1]);
            let mut least = (last[column] + 1).min(now[column - 1] + 1).min(last[column - 1] + changed);
            let is_swap =
                row > 1 && column > 1 && one[row - 1] == other[column - 2] && one[row - 2] == other[column - 1];
            if is_swap {
                least = least.min(before[column - 2] + 1);
            }
            now[column] = least;
        }
        (before, last) = (last, now);
    }
    last[other.len()]
}
