//! The identity document of one case: names, ways to reach people, places. Never a concern, risk, plan or note. No rule.

mod attachment;
mod consent_form;
mod people;

use model::case_code::CaseCode;
use model::change::{CaseChange, IdentityChild, IdentityEdit};
use model::client::{Identity, LinkRecord, Whereabouts};
use model::field::Field;
use model::irregularity::Irregularity;
use model::opening::NewCase;
use model::safe_contact::Signal;
use model::{CaseId, Millis, PersonDocId};

use crate::confirmation;
use crate::document::{Actor, Document, EditFailed, Kind, LoadFailed, RawChange, SCHEMA_VERSION};
use crate::draft::Draft;
use crate::key;
use crate::notice::Notice;
use crate::page::{Eye, Page, StaffOf};
use crate::pen::Pen;
use crate::tree::{Scalar, Tree};

/// What stands under [`key::KIND`] in an identity document.
pub(crate) const KIND: &str = "i";

const ID: &str = "id";
const LINK_CASE: &str = "lc";
const LINK_CODE: &str = "no";
const CREATED_AT: &str = "at";
const WHEREABOUTS: &str = "wa";
const SIGNAL: &str = "sg";
const REACH_NOTE: &str = "rn";

/// The identity document of one case, in memory.
#[derive(Debug, Clone)]
pub struct IdentityDoc(Document);

/// What an identity document says. Reading never fails: what could not be understood is named beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdentityReading {
    /// Who the case is about.
    pub identity: Identity,
    /// Where the document holds something that this version cannot read, in one order on every device.
    pub irregularities: Vec<Irregularity>,
    /// What merging left behind the values shown, in one order on every device.
    pub notices: Vec<Notice>,
}

impl IdentityDoc {
    /// Makes the document of a new case: what every such document says, with the link to the casework document, then
    /// the identity edits in `new.change`.
    ///
    /// The first of the changes is the document's genesis, the only one that builds on nothing.
    ///
    /// # Errors
    /// As for [`Self::edit`].
    pub fn genesis(actor: Actor, new: &NewCase) -> Result<(IdentityDoc, Vec<RawChange>), EditFailed> {
        let mut document = Document::default();
        let raw = document.write(actor, new.created_at.0, |draft| {
            write_genesis(draft, new);
            new.change.identity.iter().try_for_each(|edit| write(draft, edit))
        })?;
        Ok((IdentityDoc(document), raw))
    }

    /// Loads the document from its saved form and the changes since. Give no saved form to build it from changes alone.
    ///
    /// # Errors
    /// As for [`Document::load`]; [`LoadFailed::OtherKind`] if it is no identity document.
    pub fn load(snapshot: Option<&[u8]>, tail: &[Vec<u8>]) -> Result<IdentityDoc, LoadFailed> {
        IdentityDoc::of(Document::load(snapshot, tail)?)
    }

    /// Takes a document that turns out to be one of identity.
    ///
    /// # Errors
    /// [`LoadFailed::OtherKind`] if it is not.
    pub fn of(document: Document) -> Result<IdentityDoc, LoadFailed> {
        match document.kind() {
            Some(Kind::Identity) => Ok(IdentityDoc(document)),
            _ => Err(LoadFailed::OtherKind),
        }
    }

    /// The document beneath: saving, heads, raw changes, and what admitting changes of others needs.
    pub fn document(&self) -> &Document {
        &self.0
    }

    /// Gives up the document beneath.
    pub fn into_document(self) -> Document {
        self.0
    }

    /// Writes the identity edits of `change`, stated to be made `at`, and returns the new raw changes in order.
    ///
    /// Adding a child that is already there writes nothing, so an edit whose save ended in doubt can be repeated.
    ///
    /// # Errors
    /// The document stays as it was. [`EditFailed::NewerSchema`] on a document that a newer version wrote.
    pub fn edit(&mut self, actor: Actor, change: &CaseChange, at: Millis) -> Result<Vec<RawChange>, EditFailed> {
        self.0.write(actor, at.0, |draft| change.identity.iter().try_for_each(|edit| write(draft, edit)))
    }

    /// What the document says now, with writers named by actor.
    pub fn read(&self) -> IdentityReading {
        self.read_naming(&|_| None)
    }

    /// As [`Self::read`], with writers named where `staff_of` knows them.
    pub fn read_naming(&self, staff_of: &StaffOf<'_>) -> IdentityReading {
        read(&self.0.tree(), staff_of)
    }

    /// What the document said at `heads`; `None` while the document does not have all of them.
    pub fn read_at(&self, heads: &[[u8; 32]]) -> Option<IdentityReading> {
        Some(read(&self.0.tree_at(heads)?, &|_| None))
    }
}

fn write_genesis(draft: &mut Draft<'_>, new: &NewCase) {
    let mut pen = Pen::root(draft);
    pen.set(key::SCHEMA, i64::from(SCHEMA_VERSION));
    pen.set(key::KIND, KIND);
    pen.set_id(ID, new.identity.as_bytes());
    pen.set_id(LINK_CASE, new.case.as_bytes());
    pen.set(LINK_CODE, new.code.compact());
    pen.set(CREATED_AT, new.created_at.0);
}

fn write(draft: &mut Draft<'_>, edit: &IdentityEdit) -> Result<(), EditFailed> {
    match edit {
        IdentityEdit::AddPerson(person) => people::add_person(draft, person),
        IdentityEdit::SetPerson(id, field) => people::set_person(draft, *id, field)?,
        IdentityEdit::AddContactPoint(point) => people::add_contact_point(draft, point),
        IdentityEdit::SetContactPoint(id, field) => people::set_contact_point(draft, *id, field)?,
        IdentityEdit::AddPlace(place) => people::add_place(draft, place),
        IdentityEdit::SetPlace(id, field) => people::set_place(draft, *id, field)?,
        IdentityEdit::SetReachNote(text) => Pen::root(draft).set(REACH_NOTE, text.as_str()),
        IdentityEdit::SetWhereabouts(text) => Pen::root(draft).set(WHEREABOUTS, text.as_str()),
        IdentityEdit::AddConsentForm(form) => consent_form::add(draft, form),
        IdentityEdit::AddAttachment(one) => attachment::add(draft, one),
        IdentityEdit::EraseAttachment(id, because) => attachment::erase(draft, *id, *because)?,
        IdentityEdit::SetSignal(text) => Pen::root(draft).set(SIGNAL, text.as_str()),
        IdentityEdit::Confirm(confirmation) => {
            confirmation::add(draft, confirmation);
            say_again(draft, &confirmation.field)?;
        }
        IdentityEdit::Remove(child, id) => Pen::find(draft, prefix_of(*child), *id)?.remove(),
    }
    Ok(())
}

/// A value said again is written again: beside a rival that had not seen it, both stand.
fn say_again(draft: &mut Draft<'_>, field: &Field) -> Result<(), EditFailed> {
    match field {
        Field::Whereabouts => Pen::root(draft).say_again(WHEREABOUTS),
        Field::SafeToCall(id) => Pen::find(draft, people::CONTACT_POINT, *id)?.say_again(people::SAFE_TO_CALL),
        Field::SafeToText(id) => Pen::find(draft, people::CONTACT_POINT, *id)?.say_again(people::SAFE_TO_TEXT),
        Field::SafeToVisit(id) => Pen::find(draft, people::PLACE, *id)?.say_again(people::SAFE_TO_VISIT),
        Field::NextContactOn
        | Field::NextReviewOn
        | Field::LegalHold
        | Field::ActionDueOn(_)
        | Field::ActionStatus(_)
        | Field::MemberExcluded(_)
        | Field::Answer(_)
        | Field::Tick(..) => {}
    }
    Ok(())
}

fn prefix_of(child: IdentityChild) -> char {
    match child {
        IdentityChild::Person => people::PERSON,
        IdentityChild::ContactPoint => people::CONTACT_POINT,
        IdentityChild::Place => people::PLACE,
    }
}

fn read(tree: &Tree<'_>, staff_of: &StaffOf<'_>) -> IdentityReading {
    let eye = Eye::new(staff_of);
    let root = Page::root(tree, &eye);
    root.note_other_values(&[WHEREABOUTS, SIGNAL]);
    let version = root.number_or(key::SCHEMA, 0);
    if version > SCHEMA_VERSION {
        eye.report(Irregularity::NewerForm { version });
    }
    let mut identity = Identity::empty(PersonDocId::from_bytes(root.first(ID, Scalar::bytes).unwrap_or_default()));
    identity.link = read_link(&root);
    identity.people = people::read_people(tree, &eye);
    identity.contact_points = people::read_contact_points(tree, &eye);
    identity.places = people::read_places(tree, &eye);
    identity.whereabouts = root.register(WHEREABOUTS, |scalar| Some(Whereabouts(scalar.text()?.to_owned())));
    identity.consent_forms = consent_form::read(tree, &eye);
    identity.attachments = attachment::read(tree, &eye);
    identity.signal = root.register(SIGNAL, |scalar| Some(Signal(scalar.text()?.to_owned())));
    identity.reach_note = root.text(REACH_NOTE);
    identity.confirmations = confirmation::read(tree, &eye);
    let (irregularities, notices) = eye.finish();
    IdentityReading { identity, irregularities, notices }
}

fn read_link(root: &Page<'_, '_>) -> Option<LinkRecord> {
    let case = CaseId::from_bytes(root.first(LINK_CASE, Scalar::bytes)?);
    let code = CaseCode::parse(&root.text(LINK_CODE)).ok();
    if code.is_none() {
        root.eye.report(Irregularity::BrokenCaseCode);
    }
    Some(LinkRecord { case, code: code? })
}
