//! What is written reads back, within the limits and in the same bytes as Automerge would write.

#![allow(clippy::unwrap_used)]

use automerge::transaction::{CommitOptions, Transactable};
use automerge::{ActorId, Automerge, ObjType, ROOT, ReadDoc, ScalarValue};
use model::change::{ActionField, CaseField, CaseworkChild, GoalField};
use model::codes::ActionStatus;
use model::{CaseChange, CaseworkEdit, Day, Register, Said, Writer};

use super::world::*;
use crate::document::{Document, EditFailed};
use crate::limits::{CHANGE_BYTES_WRITTEN_MAX, OPS_PER_CHANGE_MAX};
use crate::{CaseworkDoc, IdentityDoc, LoadFailed};

/// The values of a register without who said them.
fn values<T: Clone>(register: &Register<T>) -> Vec<T> {
    register.values().iter().map(|said| said.value.clone()).collect()
}

#[test]
fn every_field_of_casework_reads_back() {
    let reading = Tablet::making(&full_case(), 1).read();
    assert_eq!(reading.irregularities, [], "our own form is understood");
    assert_eq!(reading.notices, [], "one writer leaves nothing behind");
    let case = reading.case;
    assert_eq!((case.id, case.code), (bare_case().case, Some(bare_case().code)), "from the genesis");
    assert_eq!((case.created_by, case.created_at), (staff(1), NOW), "from the genesis");
    assert_eq!(values(&case.next_contact_on), [Day(20_550)], "a register holds its value");
    assert_eq!(values(&case.next_review_on), [Day(20_600)], "a register holds its value");
    assert!(case.legal_hold.counts().unwrap().0 && case.restricted, "both were set");
    assert_eq!(case.client.functioning.len(), 2, "by domain");
    assert!(case.client.has_disability() && case.client.needs_interpreter, "the coded profile");
    assert_eq!(case.strengths, [strength()], "strengths");
    assert_eq!((case.concerns, case.incidents), (vec![concern()], vec![incident()]), "concerns and incidents");
    assert_eq!(case.assessments, [assessment()], "assessments, with domains that were looked at");
    assert_eq!((case.contacts, case.reviews), (vec![contact()], vec![review()]), "contacts and reviews");
    assert_eq!(case.referrals, [referral()], "referrals with their steps");
    assert_eq!(case.confirmations, [confirmation(17, model::field::Field::NextContactOn)], "confirmations");
    assert_eq!(case.episodes.len(), 1, "episodes");
    assert_eq!(values(&case.unit_members[0].excluded), values(&member().excluded), "who must learn nothing");
    for (at, value) in answers() {
        assert_eq!(case.answers.value(&at), Some(&value), "{at:?} keeps its type");
    }
    let ticked = |option: &str| case.answers.is_ticked(&question("needs"), &option_code(option));
    assert!(ticked("food") && !ticked("cash"), "a tick and a tick taken back");
}

fn option_code(code: &str) -> model::codes::AgencyCode {
    model::codes::AgencyCode::parse(code).unwrap()
}

#[test]
fn the_plan_reads_back_with_its_goals_and_actions() {
    let case = Tablet::making(&full_case(), 1).read().case;
    let mut read = case.plans[0].clone();
    for (written, read) in [goal(8, 9), goal(10, 11)].into_iter().zip(&mut read.goals) {
        let due = read.actions[0].due_on.clone();
        assert_eq!(values(&due), [Day(20_560)], "the day that drives a deadline");
        read.actions[0].due_on = written.actions[0].due_on.clone();
        assert_eq!(*read, written, "everything else is as it was given");
    }
    read.goals = plan().goals;
    assert_eq!(read, plan(), "the version itself");
}

#[test]
fn every_field_of_identity_reads_back() {
    let reading = identity_of(&full_case()).read();
    assert_eq!((reading.irregularities, reading.notices), (vec![], vec![]), "our own form is understood");
    let identity = reading.identity;
    let link = identity.link.unwrap();
    assert_eq!((identity.id, link.case, link.code), (bare_case().identity, bare_case().case, bare_case().code), "link");
    assert_eq!(identity.people, [person()], "people");
    let (point, place) = (&identity.contact_points[0], &identity.places[0]);
    assert_eq!(values(&point.safe_to_call), values(&contact_point().safe_to_call), "safe contact");
    assert_eq!(values(&point.safe_to_text), values(&contact_point().safe_to_text), "safe contact");
    assert_eq!(
        (&point.value, &point.who_may_answer),
        (&contact_point().value, &contact_point().who_may_answer),
        "text"
    );
    assert_eq!(values(&place.safe_to_visit), values(&super::world::place().safe_to_visit), "safe visits");
    assert_eq!(place.visit_notes, super::world::place().visit_notes, "the cover agreed with the client");
    assert_eq!(identity.whereabouts.counts().unwrap().0, "with an aunt, camp 2", "whereabouts");
    assert_eq!(identity.confirmations.len(), 1, "confirmations");
}

#[test]
fn each_document_gets_its_own_edits() {
    let new = full_case();
    let (casework, _) = CaseworkDoc::genesis(actor(1), &new).unwrap();
    let text = String::from_utf8_lossy(&casework.document().save()).into_owned();
    for name in ["Amina", "Neema", "Mina", "أحمد", "+000 111", "block 4"] {
        assert!(!text.contains(name), "{name} is identity: casework cannot be walked back to a person");
    }
    assert!(IdentityDoc::of(casework.into_document()).is_err(), "one is not taken for the other");
    let identity = identity_of(&new).document().save();
    let text = String::from_utf8_lossy(&identity).into_owned();
    assert!(!text.contains("P1 hit me") && !text.contains("separated"), "identity knows nothing of the case");
    assert_eq!(CaseworkDoc::load(Some(&identity), &[]).unwrap_err(), LoadFailed::OtherKind, "nor the other way");
}

#[test]
fn a_field_names_who_said_it_when_and_in_which_change() {
    let mut tablet = Tablet::making(&bare_case(), 1);
    let raw = tablet.write_at(&next_contact(20_550), model::Millis(5));
    let said = tablet.read().case.next_contact_on.values()[0].clone();
    let change = model::ChangeHash::from_bytes(raw[0].hash);
    let expected = Said { value: Day(20_550), by: Writer::Actor(actor(1)), at: model::Millis(5), change };
    assert_eq!(said, expected, "a conflict can be told in the words of the case");
    let named = tablet.doc.read_naming(&|actor| (actor[0] == 1).then(|| staff(4)));
    assert_eq!(named.case.next_contact_on.values()[0].by, Writer::Staff(staff(4)), "the roster knows the person");
}

#[test]
fn a_value_that_stands_already_is_not_written_again() {
    let mut tablet = Tablet::making(&bare_case(), 1);
    assert_eq!(tablet.write(&next_contact(20_550)).len(), 1, "the first time");
    assert_eq!(tablet.write(&next_contact(20_550)).len(), 0, "said again is a confirmation, not an edit");
    assert_eq!(tablet.write(&case_edit(CaseworkEdit::AddContact(contact()))).len(), 1, "a note");
    assert_eq!(tablet.write(&case_edit(CaseworkEdit::AddContact(contact()))).len(), 0, "a repeated save adds no twin");
}

#[test]
fn an_edit_of_an_entry_that_is_not_there_writes_nothing() {
    let mut tablet = Tablet::making(&bare_case(), 1);
    let heads = tablet.doc.document().heads();
    let change = next_contact(9).with(CaseworkEdit::SetGoal(entry(99), GoalField::Statement("x".into())));
    let failed = tablet.doc.edit(actor(1), &change, NOW).unwrap_err();
    assert_eq!(failed, EditFailed::NoSuchEntry, "all of an edit or none of it");
    assert_eq!(tablet.doc.document().heads(), heads, "the document is as it was");
}

#[test]
fn a_child_can_be_added_and_edited_in_one_save() {
    let mut tablet = Tablet::making(&full_case(), 1);
    let change = CaseChange::new()
        .with(CaseworkEdit::AddAction(entry(8), action_of(30)))
        .with(CaseworkEdit::SetAction(entry(30), ActionField::DoneOn(None)))
        .with(CaseworkEdit::SetAction(entry(30), ActionField::DueOn(Day(3))))
        .with(CaseworkEdit::SetAction(entry(30), ActionField::Status(ActionStatus::Planned)));
    assert_eq!(tablet.write(&change).len(), 1, "one change");
    let case = tablet.read().case;
    let (_, action) = case.action(entry(30)).unwrap();
    assert_eq!((values(&action.due_on), action.done_on), (vec![Day(3)], None), "the later word of one save stands");
}

#[test]
fn a_removed_child_is_kept_and_not_shown() {
    let mut tablet = Tablet::making(&full_case(), 1);
    tablet.write(&case_edit(CaseworkEdit::Remove(CaseworkChild::Goal, entry(8))));
    let reading = tablet.read();
    assert!(reading.case.goal(entry(8)).is_none(), "the goal is gone from view, and its action with it");
    assert!(reading.case.goal(entry(10)).is_some(), "the other one stays");
    let saved = tablet.doc.document().save();
    assert!(String::from_utf8_lossy(&saved).contains("sleeps without fear"), "nothing is ever deleted");
}

#[test]
fn a_long_edit_is_split_into_changes_within_the_limits() {
    let mut tablet = Tablet::making(&bare_case(), 1);
    let notes = (0..60).fold(CaseChange::new(), |change, number| {
        let mut note = contact();
        note.id = entry(100 + number);
        note.observations = "ç".repeat(5_000 + usize::from(number));
        change.with(CaseworkEdit::AddContact(note))
    });
    let raw = tablet.write(&notes);
    for change in &raw {
        let facts = crate::chunk::read_change(&change.bytes, OPS_PER_CHANGE_MAX).unwrap();
        assert!(facts.ops <= OPS_PER_CHANGE_MAX, "two hundred operations a change");
        assert!(change.bytes.len() < CHANGE_BYTES_WRITTEN_MAX + 8_192, "a change fits into an envelope");
        assert_eq!(change.bytes[8], 1, "however long, the chunk is not deflated");
    }
    assert!(raw.len() > 10, "so it took several");
    assert_eq!(tablet.read().case.contacts.len(), 60, "and all of it is there");
}

#[test]
fn a_value_larger_than_any_change_is_refused_before_it_is_written() {
    let mut tablet = Tablet::making(&bare_case(), 1);
    let change = case_edit(answer("story", &"x".repeat(CHANGE_BYTES_WRITTEN_MAX)));
    assert_eq!(tablet.doc.edit(actor(1), &change, NOW).unwrap_err(), EditFailed::TooLarge, "it fits no envelope");
}

#[test]
fn changes_since_the_kept_heads_are_those_that_were_returned() {
    let mut tablet = Tablet::making(&full_case(), 1);
    let kept = tablet.doc.document().heads();
    let mut returned = tablet.write(&next_contact(1));
    returned.extend(tablet.write(&case_edit(answer("a", "b"))));
    assert_eq!(tablet.doc.document().changes_since(&kept), returned, "the record is what was returned, byte for byte");
    let saved = tablet.doc.document().save();
    let mut again = CaseworkDoc::load(Some(&saved), &[]).unwrap();
    assert_eq!(again.document().changes_since(&kept), returned, "also after saving and loading");
    let next = again.edit(actor(1), &next_contact(2), NOW).unwrap();
    assert_eq!(next, tablet.write(&next_contact(2)), "and a loaded document goes on where it was");
}

#[test]
fn a_document_loads_from_a_saved_form_and_the_changes_since() {
    let mut tablet = Tablet::making(&full_case(), 1);
    let saved = tablet.doc.document().save();
    let tail = bytes_of(&tablet.write(&next_contact(7)));
    let loaded = CaseworkDoc::load(Some(&saved), &tail).unwrap();
    assert_eq!(loaded.document().expect_heads(&tablet.doc.document().heads()), Ok(()), "the heads are compared");
    assert_eq!(loaded.read(), tablet.read(), "and it says the same");
    let all = bytes_of(&tablet.doc.document().changes_since(&[]));
    assert_eq!(CaseworkDoc::load(None, &all).unwrap().read(), tablet.read(), "as does one made from changes alone");
    let gap = CaseworkDoc::load(None, &all[1..]).unwrap_err();
    assert!(matches!(gap, LoadFailed::Incomplete { .. } | LoadFailed::OtherKind), "a gap is named: {gap:?}");
}

#[test]
fn a_document_reads_as_it_was_at_earlier_heads() {
    let mut tablet = Tablet::making(&full_case(), 1);
    let (before, heads) = (tablet.read(), tablet.doc.document().heads());
    tablet.write(&next_contact(7).with(CaseworkEdit::Remove(CaseworkChild::Goal, entry(8))));
    assert_eq!(tablet.doc.read_at(&heads).unwrap(), before, "a closure is judged on what its author saw");
    assert_ne!(tablet.read(), before, "not on what came later");
    assert_eq!(tablet.doc.read_at(&[[9; 32]]), None, "heads that are not here are not guessed");
}

#[test]
fn a_coded_edit_by_another_device_is_small() {
    let mut first = Tablet::making(&full_case(), 1);
    let mut second = first.joined_by(2);
    let sizes = [
        second.write(&next_contact(20_551)),
        second.write(&case_edit(answer("intake_severity", "medium"))),
        second.write(&case_edit(CaseworkEdit::SetAction(entry(9), ActionField::Status(ActionStatus::NotDone)))),
        first.write(&case_edit(CaseworkEdit::SetCase(CaseField::LegalHold(false)))),
    ]
    .map(|raw| raw[0].bytes.len());
    assert!(sizes.iter().all(|size| *size <= 160), "a coded edit is at most 160 bytes raw: {sizes:?}");
}

/// Writing goes by a way of our own: it must give the bytes that Automerge's transactions give.
#[test]
fn a_change_is_written_as_automerge_itself_would() {
    let mut document = Document::default();
    let mut theirs = Automerge::new().with_actor(ActorId::from(actor(1)));
    let raw = document
        .write(actor(1), 77, |draft| {
            let root = draft.root();
            draft.put(&root, "number", 7_i64);
            let map = draft.make(&root, "map");
            draft.put(&map, "text", "long ".repeat(100));
            draft.put(&map, "flag", true);
            draft.put(&root, "number", 8_i64);
            Ok(())
        })
        .unwrap();
    let mut transaction = theirs.transaction();
    transaction.put(ROOT, "number", 7_i64).unwrap();
    let map = transaction.put_object(ROOT, "map", ObjType::Map).unwrap();
    transaction.put(&map, "text", "long ".repeat(100)).unwrap();
    transaction.put(&map, "flag", true).unwrap();
    transaction.put(ROOT, "number", 8_i64).unwrap();
    transaction.commit_with(CommitOptions::default().with_time(77));
    assert_eq!(raw[0].bytes, theirs.get_last_local_change().unwrap().raw_bytes(), "the first change");

    let mut other = theirs.fork().with_actor(ActorId::from(actor(2)));
    let mut ours = document.clone();
    ours.write(actor(2), 78, put_rivals).unwrap();
    let mut transaction = other.transaction();
    transaction.put(&map, "flag", false).unwrap();
    transaction.put(ROOT, "bytes", ScalarValue::Bytes(vec![1; 16])).unwrap();
    transaction.commit_with(CommitOptions::default().with_time(78));
    let rival = other.get_last_local_change().unwrap();
    assert_eq!(ours.changes_since(&document.heads())[0].bytes, rival.raw_bytes(), "another actor, an older map");
    assert_eq!(ours.automerge().get_heads(), other.get_heads(), "and both documents are one");
}

fn put_rivals(draft: &mut crate::draft::Draft<'_>) -> Result<(), EditFailed> {
    let map = draft.map(&draft.root(), "map").ok_or(EditFailed::NoSuchEntry)?;
    draft.put(&map, "flag", false);
    draft.put(&draft.root(), "bytes", ScalarValue::Bytes(vec![1; 16]));
    Ok(())
}

#[test]
fn our_documents_hold_maps_and_scalars_only() {
    let tablet = Tablet::making(&full_case(), 1);
    let automerge = tablet.doc.document().automerge();
    for found in automerge.iter() {
        let object = automerge.object_type(found.obj.as_ref()).unwrap();
        assert_eq!(object, ObjType::Map, "lists and texts cost memory and time that notes do not need");
    }
    assert!(tablet.doc.document().tree().depth() <= 2, "a child stands at the root");
}

#[test]
fn documents_can_be_handed_to_another_thread() {
    fn sendable<T: Send + Sync>() {}
    sendable::<CaseworkDoc>();
    sendable::<IdentityDoc>();
}
