//! Whether it is safe to call, text or visit. The answer that protects more counts until somebody settles it.

use crate::case_file::Case;
use crate::change::{CaseChange, ContactPointField, IdentityEdit, PlaceField};
use crate::client::{ContactPoint, Identity, Place, Whereabouts};
use crate::codes::Tri;
use crate::field::Field;
use crate::ids::{EntryId, PersonCode};
use crate::questionnaire::ConfirmAs;
use crate::register::{Register, Safer, unchanged};
use crate::text::{self, TextRefused};
use crate::unit::first_kept_away;

/// An answer to "is it safe to …". `no` beats `unknown` beats `yes`. Source: `domain.md` 16 M3.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SafeTo(pub Tri);

impl SafeTo {
    /// Whether the app may launch the call, message or visit. Source: `domain.md` 3 ContactPoint.
    pub fn allows(self) -> bool {
        self.0 == Tri::Yes
    }

    const fn caution(self) -> u8 {
        match self.0 {
            Tri::Yes => 0,
            Tri::Unknown => 1,
            Tri::No => 2,
        }
    }
}

impl Safer for SafeTo {
    fn is_safer_than(&self, other: &Self) -> bool {
        self.caution() > other.caution()
    }
}

/// The word or sign that a client agreed with somebody for "come and help", at most a line. No answer is safer than
/// another: every concurrent one is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signal(pub String);

impl Safer for Signal {
    fn is_safer_than(&self, _other: &Self) -> bool {
        false
    }
}

/// Why a safe-contact answer was not set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SafeContactRefused {
    /// There is no such contact point or place.
    #[error("there is no such contact point or place")]
    NotFound,
    /// It is the number or place of somebody who must learn nothing of the case: it cannot be called safe.
    #[error("it belongs to somebody who is kept away")]
    KeptAway {
        /// Whose it is.
        code: PersonCode,
    },
    /// A text does not fit.
    #[error("a text does not fit: {0}")]
    Text(#[from] TextRefused),
}

/// What is asked about a contact point or place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SafeQuestion {
    /// Is it safe to call this contact point?
    ToCall(EntryId),
    /// Is it safe to text this contact point?
    ToText(EntryId),
    /// Is it safe to visit this place?
    ToVisit(EntryId),
}

impl SafeQuestion {
    /// The field that holds the answer.
    pub const fn field(self) -> Field {
        match self {
            SafeQuestion::ToCall(id) => Field::SafeToCall(id),
            SafeQuestion::ToText(id) => Field::SafeToText(id),
            SafeQuestion::ToVisit(id) => Field::SafeToVisit(id),
        }
    }

    /// Every answer in this identity document; `None` when the entry does not exist.
    pub fn answers(self, identity: &Identity) -> Option<&Register<SafeTo>> {
        match self {
            SafeQuestion::ToCall(id) => identity.contact_point(id).map(|point| &point.safe_to_call),
            SafeQuestion::ToText(id) => identity.contact_point(id).map(|point| &point.safe_to_text),
            SafeQuestion::ToVisit(id) => identity.place(id).map(|place| &place.safe_to_visit),
        }
    }

    /// Whose number or place it is; `None` when the entry does not exist.
    pub fn whose(self, identity: &Identity) -> Option<PersonCode> {
        match self {
            SafeQuestion::ToCall(id) | SafeQuestion::ToText(id) => identity.contact_point(id).map(|point| point.whose),
            SafeQuestion::ToVisit(id) => identity.place(id).map(|place| place.whose),
        }
    }

    /// The edit that sets the answer.
    pub const fn set(self, answer: Tri) -> IdentityEdit {
        match self {
            SafeQuestion::ToCall(id) => IdentityEdit::SetContactPoint(id, ContactPointField::SafeToCall(answer)),
            SafeQuestion::ToText(id) => IdentityEdit::SetContactPoint(id, ContactPointField::SafeToText(answer)),
            SafeQuestion::ToVisit(id) => IdentityEdit::SetPlace(id, PlaceField::SafeToVisit(answer)),
        }
    }
}

/// Answers whether it is safe; said again unchanged it becomes a dated confirmation.
pub fn set_safe_contact(
    case: &Case,
    identity: &Identity,
    question: SafeQuestion,
    answer: Tri,
    confirm: ConfirmAs,
) -> Result<CaseChange, SafeContactRefused> {
    let answers = question.answers(identity).ok_or(SafeContactRefused::NotFound)?;
    let kept_away = question.whose(identity).and_then(|code| first_kept_away(case, &[code]));
    if let Some(code) = kept_away.filter(|_| answer == Tri::Yes) {
        return Err(SafeContactRefused::KeptAway { code });
    }
    let edit = if unchanged(answers, &SafeTo(answer)) {
        IdentityEdit::Confirm(confirm.entry(question.field()))
    } else {
        question.set(answer)
    };
    Ok(CaseChange::new().with_identity(edit))
}

/// Says where the client stays now; said again unchanged it becomes a dated confirmation.
pub fn set_whereabouts(identity: &Identity, words: &str, confirm: ConfirmAs) -> Result<CaseChange, SafeContactRefused> {
    let words = text::line_needed(words)?;
    let edit = if unchanged(&identity.whereabouts, &Whereabouts(words.clone())) {
        IdentityEdit::Confirm(confirm.entry(Field::Whereabouts))
    } else {
        IdentityEdit::SetWhereabouts(words)
    };
    Ok(CaseChange::new().with_identity(edit))
}

/// Adds a way to reach somebody.
pub fn add_contact_point(point: &ContactPoint) -> Result<CaseChange, SafeContactRefused> {
    let point = ContactPoint {
        value: text::line_needed(&point.value)?,
        safe_times: text::line(&point.safe_times)?,
        who_may_answer: text::line(&point.who_may_answer)?,
        ..point.clone()
    };
    Ok(CaseChange::new().with_identity(IdentityEdit::AddContactPoint(point)))
}

/// Adds a place.
pub fn add_place(place: &Place) -> Result<CaseChange, SafeContactRefused> {
    let place = Place {
        address: text::note_needed(&place.address)?,
        visit_notes: text::note(&place.visit_notes)?,
        ..place.clone()
    };
    Ok(CaseChange::new().with_identity(IdentityEdit::AddPlace(place)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::ChangeHash;
    use crate::register::{Said, Writer};
    use crate::testkit::{WORKER, confirm_as, entry, identity};
    use crate::time::Millis;

    fn said(answer: Tri, change: u8) -> Said<SafeTo> {
        Said {
            value: SafeTo(answer),
            by: Writer::Staff(WORKER),
            at: Millis(0),
            change: ChangeHash::from_bytes([change; 32]),
        }
    }

    #[test]
    fn no_beats_unknown_beats_yes_in_any_order() {
        for (answers, counts) in [
            (vec![Tri::Yes, Tri::No], Tri::No),
            (vec![Tri::No, Tri::Yes], Tri::No),
            (vec![Tri::Unknown, Tri::Yes], Tri::Unknown),
            (vec![Tri::Yes, Tri::Unknown, Tri::No], Tri::No),
            (vec![Tri::Yes, Tri::Yes], Tri::Yes),
        ] {
            let values = answers.iter().zip(1..).map(|(answer, change)| said(*answer, change)).collect();
            let register = Register::from_values(values);
            assert_eq!(register.counts(), Some(&SafeTo(counts)), "{answers:?}: the answer that protects more counts");
            assert_eq!(register.counts().is_some_and(|safe| safe.allows()), counts == Tri::Yes, "only yes allows");
        }
    }

    #[test]
    fn an_answer_said_again_is_a_dated_confirmation() {
        let identity = identity();
        let question = SafeQuestion::ToCall(entry(70));
        let change =
            set_safe_contact(&crate::testkit::world().case(), &identity, question, Tri::Yes, confirm_as(WORKER));
        let confirmed = IdentityEdit::Confirm(confirm_as(WORKER).entry(question.field()));
        assert_eq!(change.map(|c| c.identity), Ok(vec![confirmed]), "the document would record no change");
        let change =
            set_safe_contact(&crate::testkit::world().case(), &identity, question, Tri::No, confirm_as(WORKER));
        assert_eq!(change.map(|c| c.identity), Ok(vec![question.set(Tri::No)]), "another answer is set");
        let missing = set_safe_contact(
            &crate::testkit::world().case(),
            &identity,
            SafeQuestion::ToVisit(entry(70)),
            Tri::No,
            confirm_as(WORKER),
        );
        assert_eq!(missing, Err(SafeContactRefused::NotFound), "a contact point is no place");
    }
}
