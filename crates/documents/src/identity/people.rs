//! People, ways to reach them and places as fields of an identity document. No rule.

use model::EntryId;
use model::change::{ContactPointField, PersonField, PlaceField};
use model::client::{ContactPoint, Person, Place};
use model::codes::{ContactKind, PlaceKind, Sex, Tri};
use model::ids::PersonCode;
use model::safe_contact::SafeTo;
use model::time::DateAbout;

use crate::document::EditFailed;
use crate::draft::Draft;
use crate::page::{Eye, Page};
use crate::pen::Pen;
use crate::removed;
use crate::tree::{Scalar, Tree};

pub(super) const PERSON: char = 'p';
pub(super) const CONTACT_POINT: char = 'c';
pub(super) const PLACE: char = 'l';

const CODE: &str = "c";
const FIRST: &str = "f";
const MIDDLE: &str = "m";
const FAMILY: &str = "l";
const ALIAS: &str = "a";
const SEX: &str = "s";
const BIRTH: &str = "b";
const RELATION: &str = "r";

pub(super) fn add_person(draft: &mut Draft<'_>, person: &Person) {
    let Some(mut pen) = Pen::add(draft, PERSON, person.id) else { return };
    pen.set(CODE, person.code.to_string());
    pen.text(FIRST, &person.first_name);
    pen.text(MIDDLE, &person.middle_name);
    pen.text(FAMILY, &person.family_name);
    pen.text(ALIAS, &person.alias);
    pen.maybe(SEX, person.sex.map(Sex::code));
    pen.maybe(BIRTH, person.birth.map(|birth| birth.to_string()));
    pen.text(RELATION, &person.relation_said);
}

pub(super) fn set_person(draft: &mut Draft<'_>, id: EntryId, field: &PersonField) -> Result<(), EditFailed> {
    let mut pen = Pen::find(draft, PERSON, id)?;
    match field {
        PersonField::FirstName(name) => pen.set(FIRST, name.as_str()),
        PersonField::MiddleName(name) => pen.set(MIDDLE, name.as_str()),
        PersonField::FamilyName(name) => pen.set(FAMILY, name.as_str()),
        PersonField::Alias(name) => pen.set(ALIAS, name.as_str()),
        PersonField::Sex(sex) => pen.set(SEX, sex.code()),
        PersonField::Birth(birth) => pen.set(BIRTH, birth.to_string()),
        PersonField::RelationSaid(relation) => pen.set(RELATION, relation.as_str()),
    }
    Ok(())
}

/// Somebody whose code cannot be read is a further contact, never the client.
const CODE_WHEN_UNKNOWN: PersonCode = PersonCode::Other(0);

pub(super) fn read_people(tree: &Tree<'_>, eye: &Eye<'_>) -> Vec<Person> {
    let read = |page: &Page<'_, '_>| {
        page.note_other_values(&[]);
        Person {
            id: page.id,
            code: page.code_or(CODE, PersonCode::parse, CODE_WHEN_UNKNOWN),
            first_name: page.text(FIRST),
            middle_name: page.text(MIDDLE),
            family_name: page.text(FAMILY),
            alias: page.text(ALIAS),
            sex: page.code(SEX, Sex::from_code),
            birth: page.code(BIRTH, DateAbout::parse),
            relation_said: page.text(RELATION),
        }
    };
    removed::kept(tree, Page::children(tree, eye, PERSON, "person")).iter().map(read).collect()
}

const KIND: &str = "k";
const VALUE: &str = "v";
const WHOSE: &str = "w";
pub(super) const SAFE_TO_CALL: &str = "c";
pub(super) const SAFE_TO_TEXT: &str = "t";
const SAFE_TIMES: &str = "s";
const WHO_MAY_ANSWER: &str = "a";

pub(super) fn add_contact_point(draft: &mut Draft<'_>, point: &ContactPoint) {
    let Some(mut pen) = Pen::add(draft, CONTACT_POINT, point.id) else { return };
    pen.maybe(KIND, point.kind.map(ContactKind::code));
    pen.text(VALUE, &point.value);
    pen.set(WHOSE, point.whose.to_string());
    pen.maybe(SAFE_TO_CALL, point.safe_to_call.counts().map(|safe| safe.0.code()));
    pen.maybe(SAFE_TO_TEXT, point.safe_to_text.counts().map(|safe| safe.0.code()));
    pen.text(SAFE_TIMES, &point.safe_times);
    pen.text(WHO_MAY_ANSWER, &point.who_may_answer);
}

pub(super) fn set_contact_point(
    draft: &mut Draft<'_>,
    id: EntryId,
    field: &ContactPointField,
) -> Result<(), EditFailed> {
    let mut pen = Pen::find(draft, CONTACT_POINT, id)?;
    match field {
        ContactPointField::Kind(kind) => pen.set(KIND, kind.code()),
        ContactPointField::Value(value) => pen.set(VALUE, value.as_str()),
        ContactPointField::SafeToCall(safe) => pen.set(SAFE_TO_CALL, safe.code()),
        ContactPointField::SafeToText(safe) => pen.set(SAFE_TO_TEXT, safe.code()),
        ContactPointField::SafeTimes(text) => pen.set(SAFE_TIMES, text.as_str()),
        ContactPointField::WhoMayAnswer(text) => pen.set(WHO_MAY_ANSWER, text.as_str()),
    }
    Ok(())
}

pub(super) fn read_contact_points(tree: &Tree<'_>, eye: &Eye<'_>) -> Vec<ContactPoint> {
    let read = |page: &Page<'_, '_>| {
        page.note_other_values(&[SAFE_TO_CALL, SAFE_TO_TEXT]);
        ContactPoint {
            id: page.id,
            kind: page.code(KIND, ContactKind::from_code),
            value: page.text(VALUE),
            whose: page.code_or(WHOSE, PersonCode::parse, CODE_WHEN_UNKNOWN),
            safe_to_call: page.register(SAFE_TO_CALL, safe_to),
            safe_to_text: page.register(SAFE_TO_TEXT, safe_to),
            safe_times: page.text(SAFE_TIMES),
            who_may_answer: page.text(WHO_MAY_ANSWER),
        }
    };
    removed::kept(tree, Page::children(tree, eye, CONTACT_POINT, "contact_point")).iter().map(read).collect()
}

const ADDRESS: &str = "a";
pub(super) const SAFE_TO_VISIT: &str = "v";
const VISIT_NOTES: &str = "n";

pub(super) fn add_place(draft: &mut Draft<'_>, place: &Place) {
    let Some(mut pen) = Pen::add(draft, PLACE, place.id) else { return };
    pen.maybe(KIND, place.kind.map(PlaceKind::code));
    pen.set(WHOSE, place.whose.to_string());
    pen.text(ADDRESS, &place.address);
    pen.maybe(SAFE_TO_VISIT, place.safe_to_visit.counts().map(|safe| safe.0.code()));
    pen.text(VISIT_NOTES, &place.visit_notes);
}

pub(super) fn set_place(draft: &mut Draft<'_>, id: EntryId, field: &PlaceField) -> Result<(), EditFailed> {
    let mut pen = Pen::find(draft, PLACE, id)?;
    match field {
        PlaceField::Kind(kind) => pen.set(KIND, kind.code()),
        PlaceField::Address(text) => pen.set(ADDRESS, text.as_str()),
        PlaceField::SafeToVisit(safe) => pen.set(SAFE_TO_VISIT, safe.code()),
        PlaceField::VisitNotes(text) => pen.set(VISIT_NOTES, text.as_str()),
    }
    Ok(())
}

pub(super) fn read_places(tree: &Tree<'_>, eye: &Eye<'_>) -> Vec<Place> {
    let read = |page: &Page<'_, '_>| {
        page.note_other_values(&[SAFE_TO_VISIT]);
        Place {
            id: page.id,
            kind: page.code(KIND, PlaceKind::from_code),
            whose: page.code_or(WHOSE, PersonCode::parse, CODE_WHEN_UNKNOWN),
            address: page.text(ADDRESS),
            safe_to_visit: page.register(SAFE_TO_VISIT, safe_to),
            visit_notes: page.text(VISIT_NOTES),
        }
    };
    removed::kept(tree, Page::children(tree, eye, PLACE, "place")).iter().map(read).collect()
}

/// An answer that cannot be read is no answer that allows a call: it counts as "unknown".
fn safe_to(scalar: &Scalar) -> Option<SafeTo> {
    Tri::from_code(scalar.text()?).map(SafeTo)
}
