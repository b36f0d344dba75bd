//! Thousands of damaged changes with their checksums put right: none ends the process or touches the document.

#![allow(clippy::unwrap_used)]

use automerge::legacy::{ObjectId, OpId, OpType, SortedVec};
use automerge::{ActorId, Change, ObjType, ScalarValue};

use super::world::*;
use crate::contain::contained;
use crate::limits::OPS_PER_CHANGE_MAX;
use crate::{Arrival, CaseworkDoc, admit};

/// A small generator of our own, so that every run damages the same bytes.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % below as u64) as usize
    }
}

/// Changes of device 2 on a case that it and device 1 know: a coded edit, a note, a new goal, answers.
fn targets(first: &Tablet) -> Vec<Vec<u8>> {
    let mut two = first.joined_by(2);
    let mut note = contact();
    note.id = entry(70);
    let edits = [
        next_contact(9),
        case_edit(model::CaseworkEdit::AddContact(note)),
        case_edit(model::CaseworkEdit::AddGoal(entry(7), goal(71, 72))),
        case_edit(answer("school/name", "d")).and(case_edit(answer("new", "e"))),
    ];
    edits.iter().flat_map(|edit| bytes_of(&two.write(edit))).collect()
}

fn damage(target: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = target.to_vec();
    let header = 10; // magic, checksum, type, first byte of the length
    for _ in 0..=dice.roll(3) {
        let at = header + dice.roll(bytes.len() - header);
        match dice.roll(4) {
            0 => bytes[at] ^= 1 << dice.roll(8),
            1 => bytes[at] = [0x00, 0x01, 0x7f, 0x80, 0xff][dice.roll(5)],
            2 => bytes[at] = bytes[at].wrapping_add(1),
            _ => {
                let from = header + dice.roll(bytes.len() - header);
                bytes[at] = bytes[from];
            }
        }
    }
    repaired(bytes)
}

/// The bytes with the checksum that an insider would put there.
fn repaired(mut bytes: Vec<u8>) -> Vec<u8> {
    if crate::chunk::read_change(&bytes, OPS_PER_CHANGE_MAX).is_ok()
        && let Ok(Ok(change)) = contained(|| Change::try_from(bytes.as_slice()))
    {
        bytes[4..8].copy_from_slice(&change.hash().0[..4]);
    }
    bytes
}

/// What a tablet does with a document after taking something in; panics here would be found the next day.
fn live_on(mut tablet: Tablet, other: &Tablet) {
    let reading = tablet.read();
    let _ = model::facts::DocFacts::of(&reading.case);
    let saved = tablet.doc.document().save();
    let loaded = CaseworkDoc::load(Some(&saved), &[]).unwrap();
    assert_eq!(loaded.read(), reading, "it comes back as it was");
    for change in
        [next_contact(77), case_edit(answer("school/name", "z")), case_edit(model::CaseworkEdit::AddContact(contact()))]
    {
        let written = tablet.doc.edit(actor(1), &change, NOW);
        assert!(written.is_ok(), "it can be worked on: {written:?}");
    }
    let everything = bytes_of(&other.doc.document().changes_since(&[]));
    let arrivals: Vec<_> =
        everything.iter().map(|raw| Arrival { actor: actor_of(raw), changes: std::slice::from_ref(raw) }).collect();
    let admitted = admit(tablet.doc.document(), &arrivals);
    let _ = CaseworkDoc::of(admitted.document).unwrap().read();
}

/// The same change with one of its operations meaning something else: another map, another past, another value.
fn twist(target: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut change = Change::try_from(target).unwrap().decode();
    let some_op = |dice: &mut Dice| {
        let counter = dice.roll(change.start_op.get() as usize + change.operations.len() + 2) as u64;
        OpId::new(counter, &ActorId::from(actor(1 + dice.roll(3) as u8)))
    };
    let (one, other) = (some_op(dice), some_op(dice));
    let at = dice.roll(change.operations.len());
    let op = &mut change.operations[at];
    match dice.roll(6) {
        0 => op.obj = ObjectId::Id(one),
        1 => op.obj = ObjectId::Root,
        2 => op.pred = SortedVec::from(vec![one]),
        3 => op.pred = SortedVec::from(vec![one, other]),
        4 => op.action = OpType::Make(ObjType::Map),
        _ => {
            let values = [
                ScalarValue::counter(i64::MAX),
                ScalarValue::F64(f64::NAN),
                ScalarValue::Uint(u64::MAX),
                ScalarValue::Timestamp(i64::MIN),
                ScalarValue::Unknown { type_code: 12, bytes: vec![1, 2] },
                ScalarValue::Bytes(Vec::new()),
            ];
            op.action = OpType::Put(values[dice.roll(values.len())].clone());
        }
    }
    contained(|| Change::from(change).raw_bytes().to_vec()).unwrap_or_default()
}

/// Sends `rounds` changes made bad by `spoil`, each after good ones, and lives on with what is taken; how many were.
fn endure(rounds: usize, seed: u64, spoil: fn(&[u8], &mut Dice) -> Vec<u8>) -> usize {
    // Caught panics would fill the output of the test.
    std::panic::set_hook(Box::new(|_| {}));
    let first = Tablet::making(&full_case(), 1);
    let mut third = first.joined_by(3);
    third.write(&next_contact(30));
    let targets = targets(&first);
    let before = (first.read(), first.doc.document().heads(), first.doc.document().save());
    let mut dice = Dice(seed);
    let mut taken = 0;
    for round in 0..rounds {
        let last = round % targets.len();
        let mut changes = targets[..=last].to_vec();
        changes[last] = spoil(&targets[last], &mut dice);
        let admitted = admit(first.doc.document(), &[Arrival { actor: actor(2), changes: &changes }]);
        if admitted.verdicts[0].is_ok() {
            taken += 1;
            let doc = CaseworkDoc::of(admitted.document).unwrap();
            live_on(Tablet { actor: actor(1), doc }, &third);
        } else {
            assert_eq!(admitted.document.heads(), before.1, "a refusal leaves the document as it was");
        }
    }
    let _ = std::panic::take_hook();
    let after = (first.read(), first.doc.document().heads(), first.doc.document().save());
    assert_eq!(after, before, "the original document never changed");
    taken
}

#[test]
fn thousands_of_damaged_changes_end_nothing_and_touch_nothing() {
    let taken = endure(2_500, 0x5A7C_4E11, damage);
    assert!((1..1_250).contains(&taken), "damage that only changes what is said may pass, most must not: {taken}");
}

#[test]
fn changes_with_twisted_operations_end_nothing_and_touch_nothing() {
    let taken = endure(600, 0x0DD_CA5E, twist);
    assert!(taken > 0, "some twists are edits that anybody could make: {taken}");
}

#[test]
fn any_bytes_as_changes_or_saved_documents_are_refused_or_read() {
    std::panic::set_hook(Box::new(|_| {}));
    let first = Tablet::making(&full_case(), 1);
    let saved = first.doc.document().save();
    let raw = bytes_of(&first.doc.document().changes_since(&[]));
    let mut dice = Dice(0x0BAD_5EED);
    for _ in 0..300 {
        let mut bytes = saved.clone();
        let at = dice.roll(bytes.len());
        bytes[at] ^= 1 << dice.roll(8);
        let _ = CaseworkDoc::load(Some(&bytes), &[]);
        let end = dice.roll(saved.len());
        assert!(CaseworkDoc::load(Some(&saved[..end]), &[]).is_err(), "half a document is none");
        let end = dice.roll(raw[0].len());
        assert!(CaseworkDoc::load(None, &[raw[0][..end].to_vec()]).is_err(), "nor is half a change");
    }
    let _ = std::panic::take_hook();
}
