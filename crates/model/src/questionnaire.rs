//! Answers to an agency's own forms, a value per field and version. Calculated values are never stored.

use std::collections::BTreeMap;

use crate::change::{CaseChange, CaseworkEdit};
use crate::codes::AgencyCode;
use crate::field::Field;
use crate::ids::{EntryId, StaffRef};
use crate::register::{Register, Safer, unchanged};
use crate::text::{self, TextRefused};
use crate::time::{Day, Millis};

/// Longest text of one answer, in characters.
pub const ANSWER_CHARS_MAX: usize = 10_000;

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum AnswerValue {
    /// Asked, and deliberately without a value.
    Null,
    /// Yes or no.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// A day.
    Date(Day),
    /// A text, kept exactly as given.
    Text(String),
}

/// Answers have no order of safety: both of two concurrent ones stand, that with the smaller change hash first.
impl Safer for AnswerValue {
    fn is_safer_than(&self, _other: &Self) -> bool {
        false
    }
}

/// Whether an option of a tick-many question is ticked. As for any answer, none is safer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ticked(pub bool);

impl Safer for Ticked {
    fn is_safer_than(&self, _other: &Self) -> bool {
        false
    }
}

/// A field of a form: segments of `A-Z a-z 0-9 _ . -` joined by `/`; rows of a repeated group are named by stable ids.
///
/// Invariant: 1 to [`AnswerPath::CHARS_MAX`] characters, no empty segment.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AnswerPath(String);

impl AnswerPath {
    /// Longest path, in characters.
    pub const CHARS_MAX: usize = 200;

    /// Reads a path. `None` unless it keeps the invariant.
    pub fn parse(text: &str) -> Option<AnswerPath> {
        let plain = |segment: &str| {
            !segment.is_empty() && segment.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'.' | b'-'))
        };
        let fits = text.len() <= Self::CHARS_MAX && text.split('/').all(plain);
        fits.then(|| AnswerPath(text.to_owned()))
    }

    /// The path.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Where an answer belongs: which form, which version of it, which field.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AnswerRef {
    /// The form.
    pub form: AgencyCode,
    /// Version of the form on which the question was answered.
    pub version: u32,
    /// The field.
    pub path: AnswerPath,
}

/// The values of one field: one answer, or a set of ticked options.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AnswerSlot {
    /// The answer of a question with one value; empty for tick-many questions.
    pub one: Register<AnswerValue>,
    /// The options of a tick-many question that were ever ticked or unticked.
    pub options: BTreeMap<AgencyCode, Register<Ticked>>,
}

/// All answers of one case, over forms and versions.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answers {
    /// Values by field.
    pub slots: BTreeMap<AnswerRef, AnswerSlot>,
}

impl Answers {
    /// The answer that counts, or `None` when the question was never answered.
    pub fn value(&self, at: &AnswerRef) -> Option<&AnswerValue> {
        self.slots.get(at)?.one.counts()
    }

    /// Whether an option counts as ticked.
    pub fn is_ticked(&self, at: &AnswerRef, option: &AgencyCode) -> bool {
        self.slots.get(at).and_then(|slot| slot.options.get(option)).and_then(Register::counts).is_some_and(|t| t.0)
    }
}

/// A dated word that a value still holds, or that a person settled two values into one.
///
/// A value set again unchanged leaves no trace in the document (`keys-and-sync.md` 7), so it becomes one of these.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confirmation {
    /// Key of this entry.
    pub id: EntryId,
    /// Which field.
    pub field: Field,
    /// Who said so.
    pub by: StaffRef,
    /// The day they said it.
    pub on: Day,
    /// When their device recorded it.
    pub at: Millis,
    /// Whether a conflict was settled by it.
    pub settled: bool,
}

/// Who confirms and when: what a rule needs to turn a repeated value into a [`Confirmation`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ConfirmAs {
    /// A fresh random id for the entry.
    pub id: EntryId,
    /// Who confirms.
    pub by: StaffRef,
    /// Today.
    pub on: Day,
    /// Now.
    pub at: Millis,
}

impl ConfirmAs {
    /// The entry that says this field's value still holds.
    pub fn entry(self, field: Field) -> Confirmation {
        Confirmation { id: self.id, field, by: self.by, on: self.on, at: self.at, settled: false }
    }
}

/// Why an answer was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AnswerRefused {
    /// The text does not fit.
    #[error("a text does not fit: {0}")]
    Text(#[from] TextRefused),
    /// The day is outside the years casework accepts.
    #[error("the day is not plausible")]
    DayNotPlausible,
    /// The field holds ticks, or a single value, and not the other.
    #[error("the question has another kind of answer")]
    OtherKind,
}

/// Answers a question; said again unchanged it becomes a dated confirmation.
pub fn answer_question(
    answers: &Answers,
    at: &AnswerRef,
    value: &AnswerValue,
    confirm: ConfirmAs,
) -> Result<CaseChange, AnswerRefused> {
    check_value(value)?;
    let slot = answers.slots.get(at);
    if slot.is_some_and(|slot| !slot.options.is_empty()) {
        return Err(AnswerRefused::OtherKind);
    }
    let edit = if slot.is_some_and(|slot| unchanged(&slot.one, value)) {
        CaseworkEdit::Confirm(confirm.entry(Field::Answer(at.clone())))
    } else {
        CaseworkEdit::Answer(at.clone(), value.clone())
    };
    Ok(CaseChange::new().with(edit))
}

/// Ticks or unticks an option of a tick-many question; said again unchanged it becomes a dated confirmation.
pub fn tick(
    answers: &Answers,
    at: &AnswerRef,
    option: &AgencyCode,
    ticked: bool,
    confirm: ConfirmAs,
) -> Result<CaseChange, AnswerRefused> {
    let slot = answers.slots.get(at);
    if slot.is_some_and(|slot| !slot.one.is_empty()) {
        return Err(AnswerRefused::OtherKind);
    }
    let register = slot.and_then(|slot| slot.options.get(option));
    let edit = if register.is_some_and(|register| unchanged(register, &Ticked(ticked))) {
        CaseworkEdit::Confirm(confirm.entry(Field::Tick(at.clone(), option.clone())))
    } else {
        CaseworkEdit::Tick(at.clone(), option.clone(), ticked)
    };
    Ok(CaseChange::new().with(edit))
}

/// Whether a value may be stored: bounded text without control characters, a plausible day. It is kept as given.
pub fn check_value(value: &AnswerValue) -> Result<(), AnswerRefused> {
    match value {
        AnswerValue::Text(words) => Ok(text::kept(words, ANSWER_CHARS_MAX)?),
        AnswerValue::Date(day) if !day.is_plausible() => Err(AnswerRefused::DayNotPlausible),
        AnswerValue::Date(_) | AnswerValue::Null | AnswerValue::Bool(_) | AnswerValue::Int(_) => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testkit::{WORKER, confirm_as, written};

    fn question(path: &str) -> AnswerRef {
        AnswerRef {
            form: AgencyCode::parse("intake").expect("a plain code"),
            version: 1,
            path: AnswerPath::parse(path).expect("a plain path"),
        }
    }

    fn answered(path: &str, value: AnswerValue) -> Answers {
        let slot = AnswerSlot { one: written(value), options: BTreeMap::new() };
        Answers { slots: BTreeMap::from([(question(path), slot)]) }
    }

    #[test]
    fn a_repeated_answer_is_confirmed_and_another_is_set() {
        let answers = answered("health_status", AnswerValue::Text("open".to_owned()));
        let at = question("health_status");
        let same = answer_question(&answers, &at, &AnswerValue::Text("open".to_owned()), confirm_as(WORKER));
        let confirmed = CaseworkEdit::Confirm(confirm_as(WORKER).entry(Field::Answer(at.clone())));
        assert_eq!(same.map(|c| c.casework), Ok(vec![confirmed]), "the worker's word is kept as a dated entry");
        let other = answer_question(&answers, &at, &AnswerValue::Null, confirm_as(WORKER));
        let set = CaseworkEdit::Answer(at, AnswerValue::Null);
        assert_eq!(other.map(|c| c.casework), Ok(vec![set]), "taking an answer back is an answer");
    }

    #[test]
    fn a_question_keeps_its_kind() {
        let answers = answered("needs", AnswerValue::Int(3));
        let option = AgencyCode::parse("food").expect("a plain code");
        let refused = tick(&answers, &question("needs"), &option, true, confirm_as(WORKER));
        assert_eq!(refused, Err(AnswerRefused::OtherKind), "it was answered with a number");
        let fresh = tick(&answers, &question("services"), &option, true, confirm_as(WORKER));
        assert!(fresh.is_ok(), "a new question takes ticks");
    }

    #[test]
    fn an_answer_is_kept_exactly_or_refused() {
        let long = AnswerValue::Text("a".repeat(ANSWER_CHARS_MAX + 1));
        assert!(matches!(check_value(&long), Err(AnswerRefused::Text(TextRefused::TooLong { .. }))), "bounded");
        let bell = AnswerValue::Text("a\u{7}".to_owned());
        assert!(matches!(check_value(&bell), Err(AnswerRefused::Text(_))), "no control characters");
        assert_eq!(check_value(&AnswerValue::Date(Day(i32::MIN))), Err(AnswerRefused::DayNotPlausible), "no such year");
        assert_eq!(check_value(&AnswerValue::Text("  kept  ".to_owned())), Ok(()), "spaces belong to the answer");
    }

    #[test]
    fn paths_are_plain_segments() {
        for right in ["a", "intake_status", "children/0a1b/age", "A.b-c_9"] {
            assert!(AnswerPath::parse(right).is_some(), "{right} is a path");
        }
        for wrong in ["", "/", "a/", "/a", "a//b", "a b", "é", "a:b", &"a".repeat(201)] {
            assert!(AnswerPath::parse(wrong).is_none(), "{wrong} is no path");
        }
    }
}
