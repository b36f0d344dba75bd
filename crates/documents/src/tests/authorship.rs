//! Who wrote what, and which change had seen which.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;

use model::change::ActionField;
use model::codes::{ActionStatus, VisitMark};
use model::follow_up::ContactNote;
use model::{CaseworkEdit, ChangeHash, Day, Millis};

use super::world::*;
use crate::{StepIn, change_hash};

#[test]
fn what_two_writers_both_had_before_them_is_their_common_past() {
    let mut worker = Tablet::making(&full_case(), 1);
    worker.write(&next_contact(20_000));
    let shared = worker.doc.document().heads();
    let mut supervisor = worker.joined_by(2);
    let ours = worker.write(&next_contact(20_001))[0].hash;
    let theirs = supervisor.write(&next_contact(20_002))[0].hash;
    worker.hear(&supervisor);
    let graph = worker.doc.document().graph();
    assert_eq!(graph.common_past(&[ours, theirs]), shared, "where both stood before they spoke");
    let past = worker.doc.read_at(&shared).unwrap().case;
    assert_eq!(past.next_contact_on.counts(), Some(&Day(20_000)), "and the day both knew");
    let seen = graph.seen_by([theirs]);
    assert!(seen.contains(&theirs) && !seen.contains(&ours), "theirs was written without ours");
    assert_eq!((graph.actor_of(&ours), graph.actor_of(&[7; 32])), (Some(worker.actor), None), "and ours by us");
    let all: BTreeSet<[u8; 32]> = graph.changes().map(|(change, _)| *change).collect();
    assert_eq!(graph.seen_by(worker.doc.document().heads()), all, "the heads have seen everything");
    assert!(
        graph.common_past(&[*all.iter().find(|change| graph.seen_by([**change]).len() == 1).unwrap()]).is_empty(),
        "nothing lies before the first"
    );
}

#[test]
fn a_contact_with_every_field_and_its_marks_reads_back_as_it_was_made() {
    let mut worker = Tablet::making(&bare_case(), 1);
    let note = ContactNote { marks: vec![VisitMark::PrivateTalk, VisitMark::InjurySeen], ..contact() };
    worker.write(&case_edit(CaseworkEdit::AddContact(note.clone())));
    let reading = worker.read();
    assert_eq!(reading.case.contacts, [note], "marks stand with the other fields");
    assert_eq!(reading.notices, [], "and do not look as if they were written in afterwards");
}

#[test]
fn an_entry_and_a_later_step_in_it_name_their_writers_and_changes() {
    let worker = Tablet::making(&full_case(), 1);
    let action = worker.read().case.plans[0].goals[0].actions[0].id;
    let before = worker.doc.stamps().remove(&action).unwrap();
    assert_eq!(before.made.actor, worker.actor, "made by the worker");
    assert_eq!(before.later(StepIn::Status), None, "its status was written with it");
    let mut supervisor = worker.joined_by(2);
    let done = CaseworkEdit::SetAction(action, ActionField::Status(ActionStatus::Cancelled));
    let raw = supervisor.write_at(&case_edit(done), Millis(99_000));
    let after = supervisor.doc.stamps().remove(&action).unwrap();
    let step = after.later(StepIn::Status).unwrap();
    assert_eq!((after.made, step.actor), (before.made, supervisor.actor), "the maker stays, the step has its own");
    assert_eq!(
        (step.change, step.at),
        (ChangeHash::from_bytes(raw[0].hash), Millis(99_000)),
        "with its change and time"
    );
    assert_eq!(change_hash(&raw[0].bytes), Some(raw[0].hash), "raw bytes name the same change");
    assert_eq!(change_hash(b"no change"), None, "and what is none has no name");
}
