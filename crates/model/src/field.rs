//! Names of the fields that keep every concurrent value, and their values. Knows no document format.

use crate::case_file::Case;
use crate::client::Identity;
use crate::codes::{AgencyCode, Tri};
use crate::ids::EntryId;
use crate::questionnaire::{AnswerPath, AnswerRef, AnswerValue};
use crate::time::Day;

/// Which of the two documents of a case a field lives in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// What is done, coded.
    Casework,
    /// Who it is.
    Identity,
}

/// A field of which every concurrent value is kept (`architecture.md` 5, 9; `domain.md` 16 M2).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// Day of the next contact.
    NextContactOn,
    /// Day of the next review.
    NextReviewOn,
    /// Whether the file must be kept whatever retention says.
    LegalHold,
    /// Day an action is due.
    ActionDueOn(EntryId),
    /// How far an action is: confirmed like the others, but only its last value is kept.
    ActionStatus(EntryId),
    /// Whether a unit member must learn nothing.
    MemberExcluded(EntryId),
    /// An answer of a form.
    Answer(AnswerRef),
    /// An option of a tick-many question.
    Tick(AnswerRef, AgencyCode),
    /// Whether calling a contact point is safe.
    SafeToCall(EntryId),
    /// Whether texting a contact point is safe.
    SafeToText(EntryId),
    /// Whether visiting a place is safe.
    SafeToVisit(EntryId),
    /// Where the client stays now.
    Whereabouts,
}

/// A value of such a field.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum FieldValue {
    /// A day.
    Day(Day),
    /// An answer to "is it safe to".
    Safe(Tri),
    /// Yes or no.
    Bool(bool),
    /// A text.
    Text(String),
    /// An answer.
    Answer(AnswerValue),
}

impl Field {
    /// The document this field lives in.
    pub fn side(&self) -> Side {
        match self {
            Field::SafeToCall(_) | Field::SafeToText(_) | Field::SafeToVisit(_) | Field::Whereabouts => Side::Identity,
            Field::NextContactOn
            | Field::NextReviewOn
            | Field::LegalHold
            | Field::ActionDueOn(_)
            | Field::ActionStatus(_)
            | Field::MemberExcluded(_)
            | Field::Answer(_)
            | Field::Tick(..) => Side::Casework,
        }
    }

    /// The stable name of this field, as commands and confirmations spell it.
    pub fn key(&self) -> String {
        let of = |name: &str, id: &EntryId| format!("{name}:{}", id.to_hex());
        match self {
            Field::NextContactOn => "next_contact_on".to_owned(),
            Field::NextReviewOn => "next_review_on".to_owned(),
            Field::LegalHold => "legal_hold".to_owned(),
            Field::Whereabouts => "whereabouts".to_owned(),
            Field::ActionDueOn(id) => of("action_due_on", id),
            Field::ActionStatus(id) => of("action_status", id),
            Field::MemberExcluded(id) => of("member_excluded", id),
            Field::SafeToCall(id) => of("safe_to_call", id),
            Field::SafeToText(id) => of("safe_to_text", id),
            Field::SafeToVisit(id) => of("safe_to_visit", id),
            Field::Answer(at) => format!("answer:{}:{}:{}", at.form.as_str(), at.version, at.path.as_str()),
            Field::Tick(at, option) => {
                format!("tick:{}:{}:{}:{}", at.form.as_str(), at.version, at.path.as_str(), option.as_str())
            }
        }
    }

    /// Reads the form of [`Self::key`]. `None` for any other text.
    pub fn from_key(key: &str) -> Option<Field> {
        let parts: Vec<&str> = key.split(':').collect();
        let answer = |form: &str, version: &str, path: &str| {
            Some(AnswerRef {
                form: AgencyCode::parse(form)?,
                version: version.parse().ok()?,
                path: AnswerPath::parse(path)?,
            })
        };
        match parts.as_slice() {
            ["next_contact_on"] => Some(Field::NextContactOn),
            ["next_review_on"] => Some(Field::NextReviewOn),
            ["legal_hold"] => Some(Field::LegalHold),
            ["whereabouts"] => Some(Field::Whereabouts),
            ["action_due_on", id] => EntryId::from_hex(id).map(Field::ActionDueOn),
            ["action_status", id] => EntryId::from_hex(id).map(Field::ActionStatus),
            ["member_excluded", id] => EntryId::from_hex(id).map(Field::MemberExcluded),
            ["safe_to_call", id] => EntryId::from_hex(id).map(Field::SafeToCall),
            ["safe_to_text", id] => EntryId::from_hex(id).map(Field::SafeToText),
            ["safe_to_visit", id] => EntryId::from_hex(id).map(Field::SafeToVisit),
            ["answer", form, version, path] => answer(form, version, path).map(Field::Answer),
            ["tick", form, version, path, option] => {
                Some(Field::Tick(answer(form, version, path)?, AgencyCode::parse(option)?))
            }
            _ => None,
        }
    }

    /// Whether the field exists in this case: entries that were removed or never were have no fields.
    pub fn exists_in(&self, case: &Case, identity: Option<&Identity>) -> bool {
        match self {
            Field::NextContactOn | Field::NextReviewOn | Field::LegalHold | Field::Answer(_) | Field::Tick(..) => true,
            Field::ActionDueOn(id) | Field::ActionStatus(id) => case.action(*id).is_some(),
            Field::MemberExcluded(id) => case.unit_members.iter().any(|member| member.id == *id),
            Field::Whereabouts => identity.is_some(),
            Field::SafeToCall(id) | Field::SafeToText(id) => identity.is_some_and(|i| i.contact_point(*id).is_some()),
            Field::SafeToVisit(id) => identity.is_some_and(|i| i.place(*id).is_some()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_is_read_back_from_its_key() {
        let id = EntryId::from_bytes([0xC4; 16]);
        let answer = AnswerRef {
            form: AgencyCode::parse("intake").expect("a plain code"),
            version: 3,
            path: AnswerPath::parse("children/0a-1b/age").expect("a plain path"),
        };
        let option = AgencyCode::parse("walks_to_water").expect("a plain code");
        let fields = [
            Field::NextContactOn,
            Field::NextReviewOn,
            Field::LegalHold,
            Field::ActionDueOn(id),
            Field::ActionStatus(id),
            Field::MemberExcluded(id),
            Field::Answer(answer.clone()),
            Field::Tick(answer, option),
            Field::SafeToCall(id),
            Field::SafeToText(id),
            Field::SafeToVisit(id),
            Field::Whereabouts,
        ];
        for field in fields {
            assert_eq!(Field::from_key(&field.key()), Some(field.clone()), "commands name fields by key");
        }
        for wrong in ["", "risk", "answer:intake:x:y", "safe_to_call:00", "next_contact_on:"] {
            assert_eq!(Field::from_key(wrong), None, "{wrong} names no field");
        }
    }
}
