//! The identity document of one case: names, ways to reach people, places. Never a concern, risk, plan or note (`domain.md` 1.1).

use crate::attachment::Attachment;
use crate::case_code::CaseCode;
use crate::codes::{ContactKind, PlaceKind, Sex};
use crate::consent::ConsentForm;
use crate::ids::{CaseId, EntryId, PersonCode, PersonDocId};
use crate::questionnaire::Confirmation;
use crate::register::{Register, Safer};
use crate::safe_contact::{SafeTo, Signal};
use crate::time::DateAbout;

/// Who a case is about. One per case; opening it never opens the casework. Source: `domain.md` 3.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// This document.
    pub id: PersonDocId,
    /// The only bridge between the two documents of a case (`domain.md` SR-2). `None` when it could not be read.
    pub link: Option<LinkRecord>,
    /// The client and everyone named in the case, ordered by entry id.
    pub people: Vec<Person>,
    /// Ways to reach them, ordered by entry id.
    pub contact_points: Vec<ContactPoint>,
    /// Places where they can be found, ordered by entry id.
    pub places: Vec<Place>,
    /// Where the client stays now, in the worker's words; a safety field, so every concurrent value is kept.
    pub whereabouts: Register<Whereabouts>,
    /// Signed forms of consents, ordered by entry id.
    pub consent_forms: Vec<ConsentForm>,
    /// Photos and recordings, also those that were erased, ordered by entry id.
    pub attachments: Vec<Attachment>,
    /// The word or sign agreed for "come and help" (`domain.md` 4.7); every concurrent one is kept.
    pub signal: Register<Signal>,
    /// How somebody who was only noticed can be reached safely, in the words of who noticed them; at most a note.
    pub reach_note: String,
    /// Values that were said again unchanged.
    pub confirmations: Vec<Confirmation>,
}

/// Where the client stays now, at most a line. No answer is safer than another: every concurrent one is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whereabouts(pub String);

impl Safer for Whereabouts {
    fn is_safer_than(&self, _other: &Self) -> bool {
        false
    }
}

/// From a name to a case code, kept on the side of the name. Source: `domain.md` 3 LinkRecord.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LinkRecord {
    /// The casework document.
    pub case: CaseId,
    /// Its code as people write it.
    pub code: CaseCode,
}

/// A named person. Source: `domain.md` 3 IdentityRecord.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Key of this entry.
    pub id: EntryId,
    /// The code that stands for this person in casework.
    pub code: PersonCode,
    /// Given name as called, at most a line. Empty when not recorded.
    pub first_name: String,
    /// Further given names, at most a line.
    pub middle_name: String,
    /// Family name, at most a line.
    pub family_name: String,
    /// Nickname or chosen name, at most a line.
    pub alias: String,
    /// Sex or gender as the person says.
    pub sex: Option<Sex>,
    /// Birth date, possibly known only to the month or year.
    pub birth: Option<DateAbout>,
    /// Relation to the client in the family's own word, at most a line; the coded relation is in casework.
    pub relation_said: String,
}

impl Person {
    /// A person with a code and nothing else known yet.
    pub fn unnamed(id: EntryId, code: PersonCode) -> Person {
        Person {
            id,
            code,
            first_name: String::new(),
            middle_name: String::new(),
            family_name: String::new(),
            alias: String::new(),
            sex: None,
            birth: None,
            relation_said: String::new(),
        }
    }

    /// The names that are recorded, in the order they are spoken.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        [&self.first_name, &self.middle_name, &self.family_name, &self.alias]
            .into_iter()
            .map(String::as_str)
            .filter(|name| !name.is_empty())
    }
}

/// A way to reach somebody. Source: `domain.md` 3 ContactPoint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactPoint {
    /// Key of this entry.
    pub id: EntryId,
    /// Kind of channel.
    pub kind: Option<ContactKind>,
    /// Number or address, at most a line.
    pub value: String,
    /// Whose it is.
    pub whose: PersonCode,
    /// Whether calling is safe. A call cannot be launched unless this counts as yes.
    pub safe_to_call: Register<SafeTo>,
    /// Whether a text message is safe. A text cannot be launched unless this counts as yes.
    pub safe_to_text: Register<SafeTo>,
    /// When it is safe, at most a line.
    pub safe_times: String,
    /// Who may answer, at most a line.
    pub who_may_answer: String,
}

/// A place where somebody can be found. Source: `domain.md` 3 Place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Key of this entry.
    pub id: EntryId,
    /// Kind of place.
    pub kind: Option<PlaceKind>,
    /// Whose place it is.
    pub whose: PersonCode,
    /// Address, directions and landmark, at most a note.
    pub address: String,
    /// Whether visiting is safe.
    pub safe_to_visit: Register<SafeTo>,
    /// Who may see the worker arrive, and the reason agreed with the client; at most a note.
    pub visit_notes: String,
}

impl Identity {
    /// The identity document before anything was read from it.
    pub fn empty(id: PersonDocId) -> Identity {
        Identity {
            id,
            link: None,
            people: Vec::new(),
            contact_points: Vec::new(),
            places: Vec::new(),
            whereabouts: Register::default(),
            consent_forms: Vec::new(),
            attachments: Vec::new(),
            signal: Register::default(),
            reach_note: String::new(),
            confirmations: Vec::new(),
        }
    }

    /// The person with this code; of several the one with the smallest entry id.
    pub fn person(&self, code: PersonCode) -> Option<&Person> {
        self.people.iter().filter(|person| person.code == code).min_by_key(|person| person.id)
    }

    /// The client, or `None` while nothing is recorded.
    pub fn client(&self) -> Option<&Person> {
        self.person(PersonCode::Client)
    }

    /// The contact point with this id.
    pub fn contact_point(&self, id: EntryId) -> Option<&ContactPoint> {
        self.contact_points.iter().find(|point| point.id == id)
    }

    /// The place with this id.
    pub fn place(&self, id: EntryId) -> Option<&Place> {
        self.places.iter().find(|place| place.id == id)
    }
}
