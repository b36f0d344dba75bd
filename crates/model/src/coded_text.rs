//! Finds names, numbers and places of a case's people in a text that is to hold codes only (`domain.md` SR-5).
//! Looks at spelling and nothing else: it proposes, a person decides.

mod alike;
mod common;
mod texts;

use std::collections::BTreeSet;

use crate::change::IdentityEdit;
use crate::client::{ContactPoint, Identity, Person};
use crate::codes::code_list;
use crate::consent::ConsentForm;
use crate::ids::PersonCode;
pub(crate) use alike::slips;
use alike::{Word, is_arabic};
pub(crate) use common::is_particle;
use common::{is_common, is_place_word, is_street_word};
pub use texts::coded_texts;

code_list!(
    /// What a part of a text looks like.
    RevealKind = "reveal_kind" { Name = "name", Number = "number", Place = "place" }
);

/// Spells a word in the one way in which words are compared: lower case, without accents, one form of each letter.
pub type Fold = fn(&str) -> String;

/// Letters of a word of a place below which it says nothing.
const PLACE_LETTERS_MIN: usize = 5;
/// Digits of a number that have to agree, from its end.
const NUMBER_DIGITS_MIN: usize = 6;
/// Letters of a name below which it is looked for nowhere.
const NAME_LETTERS_MIN: usize = 2;

/// A part of a text that may show who the case is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reveal {
    /// First character, counted from 0.
    pub start: usize,
    /// The character after the last.
    pub end: usize,
    /// What it looks like.
    pub kind: RevealKind,
    /// The code to write instead; `None` for a place and for a number of nobody in particular.
    pub code: Option<PersonCode>,
}

/// What must not be written about the people of one case.
#[derive(Debug, Clone)]
pub struct Revealing {
    names: Vec<Name>,
    numbers: Vec<(String, PersonCode)>,
    places: BTreeSet<String>,
    fold: Fold,
}

#[derive(Debug, Clone)]
struct Name {
    /// As it was written.
    typed: String,
    folded: Vec<char>,
    code: PersonCode,
}

impl Revealing {
    /// What the identity document of a case holds.
    pub fn of(identity: &Identity, fold: Fold) -> Revealing {
        let mut revealing = Revealing::nothing(fold);
        identity.people.iter().for_each(|person| revealing.add_person(person));
        identity.contact_points.iter().for_each(|point| revealing.add_contact_point(point));
        identity.places.iter().for_each(|place| revealing.add_place(&place.address));
        identity.consent_forms.iter().for_each(|form| revealing.add_form(form));
        identity.whereabouts.values().iter().for_each(|said| revealing.add_place(&said.value.0));
        revealing
    }

    /// What a change is about to write into an identity document: that of a case which does not exist yet.
    pub fn of_edits(edits: &[IdentityEdit], fold: Fold) -> Revealing {
        let mut revealing = Revealing::nothing(fold);
        for edit in edits {
            match edit {
                IdentityEdit::AddPerson(person) => revealing.add_person(person),
                IdentityEdit::AddContactPoint(point) => revealing.add_contact_point(point),
                IdentityEdit::AddPlace(place) => revealing.add_place(&place.address),
                IdentityEdit::SetWhereabouts(words) => revealing.add_place(words),
                IdentityEdit::AddConsentForm(form) => revealing.add_form(form),
                // The note on how to reach somebody names the very area that casework holds.
                IdentityEdit::SetReachNote(_)
                | IdentityEdit::SetPerson(..)
                | IdentityEdit::SetContactPoint(..)
                | IdentityEdit::SetPlace(..)
                | IdentityEdit::SetSignal(_)
                | IdentityEdit::AddAttachment(_)
                | IdentityEdit::EraseAttachment(..)
                | IdentityEdit::Confirm(_)
                | IdentityEdit::Remove(..) => {}
            }
        }
        revealing
    }

    fn nothing(fold: Fold) -> Revealing {
        Revealing { names: Vec::new(), numbers: Vec::new(), places: BTreeSet::new(), fold }
    }

    fn add_person(&mut self, person: &Person) {
        person.names().for_each(|name| self.add_name(name, person.code));
    }

    /// Who agreed is not to be named in casework; who was beside is nobody of the case.
    fn add_form(&mut self, form: &ConsentForm) {
        self.add_name(&form.giver_name, form.giver);
    }

    fn add_contact_point(&mut self, point: &ContactPoint) {
        let digits = digits_of(&(self.fold)(&point.value));
        if digits.len() >= NUMBER_DIGITS_MIN {
            self.numbers.push((digits, point.whose));
        } else {
            self.add_name(&point.value, point.whose);
        }
    }

    fn add_name(&mut self, name: &str, code: PersonCode) {
        let words = words(name, self.fold);
        for word in &words {
            let is_too_short = word.folded.len() < NAME_LETTERS_MIN;
            // "the miller": of what people are called, ordinary words without a capital name nobody.
            let is_ordinary = !is_arabic(&word.folded) && is_common(&word.typed);
            if !is_too_short && !is_ordinary && !is_particle(&word.folded_text()) {
                self.names.push(Name { typed: word.typed.clone(), folded: word.folded.clone(), code });
            }
        }
        // Two words of one name are often written as one: Abd Allah, Abdallah.
        for pair in words.windows(2) {
            let [first, second] = pair else { continue };
            let typed = format!("{}{}", first.typed, second.typed);
            let folded = first.folded.iter().chain(&second.folded).copied().collect();
            self.names.push(Name { typed, folded, code });
        }
    }

    /// Directions are full of ordinary words. What names a place has a capital letter or, in Arabic, stands behind the
    /// word for a street or quarter.
    fn add_place(&mut self, place: &str) {
        let words = words(place, self.fold);
        for (at, word) in words.iter().enumerate() {
            let folded = word.folded_text();
            let is_name = if is_arabic(&word.folded) {
                at.checked_sub(1).is_some_and(|before| is_street_word(&words[before].folded_text()))
            } else {
                word.typed.chars().next().is_some_and(char::is_uppercase)
            };
            let has_digit = folded.chars().any(|char| char.is_ascii_digit());
            let says_nothing = has_digit || is_place_word(&folded) || is_common(&word.typed.to_lowercase());
            if word.folded.len() >= PLACE_LETTERS_MIN && is_name && !says_nothing {
                self.places.insert(folded);
            }
        }
    }

    /// Every part of `text` that may show who the case is about, in order, none overlapping another.
    pub fn find(&self, text: &str) -> Vec<Reveal> {
        let mut found = self.numbers_in(text);
        let numbers: Vec<(usize, usize)> = found.iter().map(|one| (one.start, one.end)).collect();
        for word in words(text, self.fold) {
            if numbers.iter().any(|(start, end)| word.start < *end && *start < word.end) {
                continue;
            }
            let (start, end) = (word.start, word.end);
            if let Some(name) = self.name_like(&word) {
                found.push(Reveal { start, end, kind: RevealKind::Name, code: Some(name.code) });
            } else if word.bases().iter().any(|base| self.places.contains(base)) {
                found.push(Reveal { start, end, kind: RevealKind::Place, code: None });
            }
        }
        found.sort_by_key(|one| one.start);
        found
    }

    /// The name that a word is most like.
    fn name_like(&self, word: &Word) -> Option<&Name> {
        let likeness = |name: &Name| {
            let said = alike::likeness(word, &name.folded)?;
            // A common word is a name only when it is written exactly as the name: "May" and not "may".
            let is_meant = !is_common(&word.typed.to_lowercase()) || word.typed == name.typed;
            is_meant.then_some(said)
        };
        let found = self.names.iter().filter_map(|name| Some((likeness(name)?, name)));
        found.min_by_key(|(likeness, name)| (*likeness, name.code)).map(|(_, name)| name)
    }

    fn numbers_in(&self, text: &str) -> Vec<Reveal> {
        let chars: Vec<char> = text.chars().collect();
        let mut found = Vec::new();
        let mut at = 0;
        while at < chars.len() {
            let Some(end) = number_end(&chars, at) else {
                at += 1;
                continue;
            };
            let digits = digits_of(&(self.fold)(&chars[at..end].iter().collect::<String>()));
            let owner = self.numbers.iter().find(|(known, _)| common_end(known, &digits) >= NUMBER_DIGITS_MIN);
            if let Some((_, code)) = owner {
                found.push(Reveal { start: at, end, kind: RevealKind::Number, code: Some(*code) });
            }
            at = end;
        }
        found
    }
}

/// Where a run of digits ends that begins at `at`; single separators between digits belong to it. `None` when none begins.
fn number_end(chars: &[char], at: usize) -> Option<usize> {
    let is_digit = |char: &char| char.is_numeric();
    if !chars.get(at).is_some_and(|char| is_digit(char) || *char == '+') {
        return None;
    }
    let mut end = at;
    let mut gap = 0;
    for (index, char) in chars.iter().enumerate().skip(at) {
        if is_digit(char) {
            (end, gap) = (index + 1, 0);
        } else if matches!(char, ' ' | '-' | '.' | '/' | '(' | ')' | '+' | '\u{a0}') && gap < 2 {
            gap += 1;
        } else {
            break;
        }
    }
    (end > at).then_some(end)
}

fn digits_of(folded: &str) -> String {
    folded.chars().filter(char::is_ascii_digit).collect()
}

/// How many digits two numbers share at their end.
fn common_end(one: &str, other: &str) -> usize {
    one.bytes().rev().zip(other.bytes().rev()).take_while(|(a, b)| a == b).count()
}

/// The words of a text: letters, digits and their marks; what stands between them belongs to none.
fn words(text: &str, fold: Fold) -> Vec<Word> {
    let mut words = Vec::new();
    let mut typed = String::new();
    let mut start = 0;
    let mut close = |typed: &mut String, start: usize, end: usize| {
        if !typed.is_empty() {
            words.push(Word::new(std::mem::take(typed), start, end, fold));
        }
    };
    let mut count = 0;
    for (at, char) in text.chars().enumerate() {
        count = at + 1;
        if char.is_alphanumeric() || is_mark(char) {
            if typed.is_empty() {
                start = at;
            }
            typed.push(char);
        } else {
            close(&mut typed, start, at);
        }
    }
    close(&mut typed, start, count);
    words
}

/// Combining marks and the Arabic stretcher: written inside words, and no letters.
const fn is_mark(char: char) -> bool {
    matches!(char, '\u{300}'..='\u{36f}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6ed}')
}

#[cfg(test)]
mod tests;
