//! Edits of the identity document, which casework never sees.

use crate::attachment::Attachment;
use crate::client::{ContactPoint, Person, Place};
use crate::codes::{ContactKind, ErasedBecause, PlaceKind, Sex, Tri};
use crate::consent::ConsentForm;
use crate::ids::EntryId;
use crate::questionnaire::Confirmation;
use crate::time::DateAbout;

/// An edit of the identity document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IdentityEdit {
    /// Adds a person.
    AddPerson(Person),
    /// Sets a field of a person.
    SetPerson(EntryId, PersonField),
    /// Adds a way to reach somebody.
    AddContactPoint(ContactPoint),
    /// Sets a field of a contact point.
    SetContactPoint(EntryId, ContactPointField),
    /// Adds a place.
    AddPlace(Place),
    /// Sets a field of a place.
    SetPlace(EntryId, PlaceField),
    /// Says how somebody who was only noticed can be reached safely.
    SetReachNote(String),
    /// Sets where the client stays now (a register).
    SetWhereabouts(String),
    /// Adds the signed form of a consent.
    AddConsentForm(ConsentForm),
    /// Sets the word or sign agreed for "come and help" (a register).
    SetSignal(String),
    /// Adds a photo or a recording.
    AddAttachment(Attachment),
    /// Says that one is no longer kept, and why: its parts are destroyed.
    EraseAttachment(EntryId, ErasedBecause),
    /// Says that a value still holds, or that a conflict was settled.
    Confirm(Confirmation),
    /// Marks a child as removed; it is kept, and no longer shown.
    Remove(IdentityChild, EntryId),
}

/// A field of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PersonField {
    /// Given name.
    FirstName(String),
    /// Further given names.
    MiddleName(String),
    /// Family name.
    FamilyName(String),
    /// Nickname or chosen name.
    Alias(String),
    /// Sex or gender.
    Sex(Sex),
    /// Birth date.
    Birth(DateAbout),
    /// Relation in the family's own word.
    RelationSaid(String),
}

/// A field of a contact point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ContactPointField {
    /// Kind of channel.
    Kind(ContactKind),
    /// Number or address.
    Value(String),
    /// Whether calling is safe (a register).
    SafeToCall(Tri),
    /// Whether texting is safe (a register).
    SafeToText(Tri),
    /// When it is safe.
    SafeTimes(String),
    /// Who may answer.
    WhoMayAnswer(String),
}

/// A field of a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlaceField {
    /// Kind of place.
    Kind(PlaceKind),
    /// Address, directions, landmark.
    Address(String),
    /// Whether visiting is safe (a register).
    SafeToVisit(Tri),
    /// Who may see the worker arrive.
    VisitNotes(String),
}

/// Children of the identity document that can be removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum IdentityChild {
    /// A person.
    Person,
    /// A contact point.
    ContactPoint,
    /// A place.
    Place,
}
