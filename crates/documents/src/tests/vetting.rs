//! Changes that no honest device of ours writes, each with the refusal it must meet.

#![allow(clippy::unwrap_used)]

use automerge::transaction::{CommitOptions, Transactable};
use automerge::{ActorId, Automerge, Change, ExpandedChange, ROOT, ReadDoc};

use super::world::*;
use crate::codec::Writer;
use crate::limits::OPS_PER_CHANGE_MAX;
use crate::{CaseworkDoc, Document, LoadFailed, Poison, apply_vetted, vet};

fn unhex(text: &str) -> Vec<u8> {
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(&text[at..at + 2], 16).unwrap()).collect()
}

/// `reliability.md` 0: fuzzing found that applying the first and loading the second panicked.
const STOPS_APPLY: &str =
    "856f4a83bb106022012c0010010101010100350101019c37009c9c9c9c9c2f9c9c309c9c9c9c9c350000001001fc000101ff6c307f4a";
const STOPS_LOAD: &str = "856f4a833d953564038601000000030001000023232323232323232323232323232323232323230f4ce0b86161616161616161616161616161616161616161616161616161c46507c0da2eabcfc7a8104dc2f1948b8213d2dcdc23feffffffffffffff6161616161616161616161610400000000000000616161616161616161404765b574c46507c0da2ecfc7104dc2f1948b8213d2dcdc2301";

pub(super) fn tablet() -> Tablet {
    Tablet::making(&full_case(), 1)
}

/// What vetting says of one raw change that comes from device 2.
pub(super) fn verdict(doc: &CaseworkDoc, raw: Vec<u8>) -> Result<usize, Poison> {
    vet(doc.document(), &[raw], actor(2), OPS_PER_CHANGE_MAX).map(|vetted| vetted.len())
}

/// A change by device 2 on what `doc` holds, written with Automerge itself.
pub(super) fn foreign(doc: &CaseworkDoc, write: impl FnOnce(&mut automerge::transaction::Transaction<'_>)) -> Change {
    let mut theirs = doc.document().automerge().fork().with_actor(ActorId::from(actor(2)));
    let mut transaction = theirs.transaction();
    write(&mut transaction);
    transaction.commit_with(CommitOptions::default().with_time(NOW.0));
    theirs.get_last_local_change().unwrap()
}

/// The same change with something about it made other.
pub(super) fn altered(change: &Change, alter: impl FnOnce(&mut ExpandedChange)) -> Vec<u8> {
    let mut expanded = change.decode();
    alter(&mut expanded);
    Change::from(expanded).raw_bytes().to_vec()
}

pub(super) fn plain(doc: &CaseworkDoc) -> Change {
    foreign(doc, |transaction| transaction.put(ROOT, "nc", 5_i64).unwrap())
}

#[test]
fn an_honest_change_passes_and_passes_again_as_known() {
    let doc = tablet().doc;
    let raw = plain(&doc).raw_bytes().to_vec();
    assert_eq!(verdict(&doc, raw.clone()), Ok(1), "what Automerge wrote is what we would write");
    let vetted = vet(doc.document(), std::slice::from_ref(&raw), actor(2), OPS_PER_CHANGE_MAX).unwrap();
    let with = CaseworkDoc::of(apply_vetted(doc.document(), vetted).unwrap()).unwrap();
    assert_eq!(with.read().case.next_contact_on.counts().unwrap().0, 5, "it is there");
    assert_eq!(verdict(&with, raw), Ok(0), "a repeated delivery is harmless");
}

#[test]
fn the_inputs_that_stopped_automerge_are_refused() {
    let doc = tablet().doc;
    for input in [STOPS_APPLY, STOPS_LOAD] {
        let raw = unhex(input);
        assert!(verdict(&doc, raw.clone()).is_err(), "as a change of an envelope");
        assert!(
            vet(&Document::default(), std::slice::from_ref(&raw), [1; 16], 1_000).is_err(),
            "for an empty document"
        );
        assert!(Document::load(Some(&raw), &[]).is_err(), "as a saved document");
        assert!(Document::load(None, &[raw]).is_err(), "as a tail");
    }
    assert_eq!(doc.read(), tablet().read(), "the document is what it was");
}

#[test]
fn a_compressed_chunk_is_refused() {
    let doc = tablet().doc;
    let big = foreign(&doc, |transaction| transaction.put(ROOT, "x", "a".repeat(200_000)).unwrap());
    let mut deflated = big.clone();
    let bytes = deflated.bytes().into_owned();
    assert_eq!(bytes[8], 2, "Automerge deflates what is long");
    assert!(bytes.len() < 2_000, "two hundred kilobytes hide in it");
    assert_eq!(verdict(&doc, bytes), Err(Poison::Compressed), "what unfolds could unfold to anything");
    assert_eq!(verdict(&doc, big.raw_bytes().to_vec()), Ok(1), "the same change in its plain form is fine");
}

#[test]
fn other_kinds_of_chunks_are_refused() {
    let doc = tablet().doc;
    let saved = verdict(&doc, doc.document().save());
    assert_eq!(saved, Err(Poison::NotAChange { chunk_type: 0 }), "a saved document");
    let mut bundle = plain(&doc).raw_bytes().to_vec();
    bundle[8] = 3;
    assert_eq!(verdict(&doc, bundle), Err(Poison::NotAChange { chunk_type: 3 }), "a bundle");
    let two = [plain(&doc).raw_bytes(), plain(&doc).raw_bytes()].concat();
    assert!(matches!(verdict(&doc, two), Err(Poison::Malformed(_))), "two changes in one");
}

#[test]
fn a_deflated_saved_document_is_refused() {
    let mut theirs = Automerge::new();
    let mut transaction = theirs.transaction();
    transaction.put(ROOT, "bomb", "a".repeat(1_000_000)).unwrap();
    transaction.commit();
    let bomb = theirs.save();
    assert!(bomb.len() < 10_000, "a megabyte hides in it");
    assert_eq!(
        Document::load(Some(&bomb), &[]).unwrap_err(),
        LoadFailed::Damaged(Poison::Compressed),
        "before loading"
    );
}

#[test]
fn a_change_of_another_actor_is_refused() {
    let doc = tablet().doc;
    let raw = plain(&doc).raw_bytes().to_vec();
    let wrong = vet(doc.document(), &[raw], actor(3), OPS_PER_CHANGE_MAX).map(|vetted| vetted.len());
    assert_eq!(wrong, Err(Poison::WrongActor), "nobody writes in another's lane");
}

#[test]
fn a_second_change_with_one_number_is_an_equivocation() {
    let first = tablet();
    let (mut two, mut twin) = (first.joined_by(2), first.joined_by(2));
    two.write(&next_contact(1));
    twin.write(&next_contact(2));
    let admitted = take(two.doc.document(), twin.doc.document());
    assert!(admitted.verdicts.contains(&Err(Poison::Equivocation { seq: 1 })), "one device, two histories: reported");
    assert_eq!(admitted.document.heads(), two.doc.document().heads(), "and the document goes on without the second");
}

#[test]
fn a_gap_in_an_actors_numbers_is_refused() {
    let doc = tablet().doc;
    let jumped = altered(&plain(&doc), |change| change.seq = 3);
    assert_eq!(verdict(&doc, jumped), Err(Poison::SequenceGap { expected: 1, found: 3 }), "numbers are dense");
}

#[test]
fn an_operation_counter_that_jumps_is_refused() {
    let doc = tablet().doc;
    let change = plain(&doc);
    let expected = change.start_op().get();
    for found in [1, expected - 1, expected + 1, u64::from(u32::MAX) - 2] {
        let raw = altered(&change, |change| change.start_op = found.try_into().unwrap());
        assert_eq!(
            verdict(&doc, raw),
            Err(Poison::StartOperation { expected, found }),
            "one counter follows from the past"
        );
    }
}

#[test]
fn a_counter_that_the_actor_used_before_is_refused() {
    let mut two = tablet().joined_by(2);
    let old_heads = plain(&two.doc);
    two.write(&next_contact(1));
    two.write(&next_contact(2));
    // Number 3, but built on what stood before numbers 1 and 2: their counters would be used a second time.
    let raw = altered(&old_heads, |change| change.seq = 3);
    assert!(matches!(verdict(&two.doc, raw), Err(Poison::StartOperation { .. })), "two operations with one name");
}

#[test]
fn an_impossible_time_is_refused() {
    let doc = tablet().doc;
    for time in [i64::MIN, -1, crate::limits::STATED_TIME_MAX + 1, i64::MAX] {
        let raw = altered(&plain(&doc), |change| change.time = time);
        assert_eq!(verdict(&doc, raw), Err(Poison::Time), "Automerge would panic on the difference to another");
    }
}

#[test]
fn a_change_with_too_many_operations_is_refused() {
    let doc = tablet().doc;
    let many = foreign(&doc, |transaction| {
        for number in 0..=OPS_PER_CHANGE_MAX {
            transaction.put(ROOT, format!("x{number}"), 1_i64).unwrap();
        }
    });
    let refused = verdict(&doc, many.raw_bytes().to_vec());
    assert!(matches!(refused, Err(Poison::TooManyOperations { .. })), "two hundred at most: {refused:?}");
}

/// A whole change put together by hand: one key, one action, one value and one count of replaced values, each `runs`
/// times, as run-length columns say it in a few bytes.
fn claiming(runs: i64, replaced: u64) -> Vec<u8> {
    let column = |write: &dyn Fn(&mut Writer)| {
        let mut out = Writer::new();
        out.signed(runs);
        write(&mut out);
        out.into_bytes()
    };
    let columns = [
        (0x15, column(&|out| out.text("x"))),
        (0x42, column(&|out| out.unsigned(1))),
        (0x56, column(&|out| out.unsigned(0))),
        (0x70, column(&|out| out.unsigned(replaced))),
    ];
    let mut body = Writer::new();
    body.length(0); // no past
    body.bytes(&actor(2));
    body.unsigned(1);
    body.unsigned(1);
    body.signed(0);
    body.length(0); // no message
    body.length(0); // no other actors
    body.length(columns.len());
    for (spec, bytes) in &columns {
        body.unsigned(*spec);
        body.length(bytes.len());
    }
    for (_, bytes) in &columns {
        body.raw(bytes);
    }
    let body = body.into_bytes();
    let mut chunk = Writer::new();
    chunk.raw(&[0x85, 0x6f, 0x4a, 0x83, 0, 0, 0, 0, 1]);
    chunk.bytes(&body);
    chunk.into_bytes()
}

#[test]
fn a_claim_of_endless_operations_is_refused_without_counting_them() {
    let read = |raw: &[u8]| crate::chunk::read_change(raw, OPS_PER_CHANGE_MAX).map(|facts| facts.ops);
    assert_eq!(read(&claiming(3, 0)), Ok(3), "the form itself is fine");
    for runs in [201, 1 << 40, 1 << 62] {
        let raw = claiming(runs, 0);
        assert!(raw.len() < 100, "a few bytes say it");
        let refused = verdict(&tablet().doc, raw);
        let endless = Poison::TooManyOperations { at_least: runs.unsigned_abs() };
        assert_eq!(refused, Err(endless), "Automerge would read them one by one");
    }
    for replaced in [5_000, 1 << 40, u64::MAX] {
        let refused = verdict(&tablet().doc, claiming(3, replaced));
        assert!(matches!(refused, Err(Poison::TooManyOperations { .. })), "and keep every replaced value in memory");
    }
}

#[test]
fn a_change_whose_past_is_missing_stays_outside() {
    let first = tablet();
    let mut two = first.joined_by(2);
    let raw = [two.write(&next_contact(1)), two.write(&next_contact(2))].concat();
    let early = vet(first.doc.document(), &[raw[1].bytes.clone()], actor(2), OPS_PER_CHANGE_MAX).unwrap_err();
    assert_eq!(early, Poison::MissingDeps(vec![raw[0].hash]), "it says what it waits for");
    assert!(early.is_early(), "it may be good later");
    let both = vet(first.doc.document(), &bytes_of(&raw), actor(2), OPS_PER_CHANGE_MAX).unwrap();
    assert_eq!(both.len(), 2, "together they pass");
}

#[test]
fn a_change_that_does_nothing_is_refused() {
    let doc = tablet().doc;
    let mut theirs = doc.document().automerge().fork().with_actor(ActorId::from(actor(2)));
    let hash = theirs.empty_commit(CommitOptions::default());
    let raw = theirs.get_change_by_hash(&hash).unwrap().raw_bytes().to_vec();
    assert_eq!(verdict(&doc, raw), Err(Poison::Empty), "none of ours is empty");
}

#[test]
fn a_wrong_checksum_is_refused() {
    let doc = tablet().doc;
    let mut raw = plain(&doc).raw_bytes().to_vec();
    raw[5] ^= 1;
    assert_eq!(verdict(&doc, raw), Err(Poison::Checksum), "Automerge would not have noticed");
}

#[test]
fn one_bad_envelope_keeps_out_only_itself() {
    let first = tablet();
    let (mut two, mut three) = (first.joined_by(2), first.joined_by(3));
    let good = bytes_of(&two.write(&next_contact(1)));
    let mut bad = bytes_of(&three.write(&next_contact(2)));
    bad[0][5] ^= 1;
    let arrivals =
        [crate::Arrival { actor: actor(3), changes: &bad }, crate::Arrival { actor: actor(2), changes: &good }];
    let admitted = crate::admit(first.doc.document(), &arrivals);
    assert_eq!(admitted.verdicts, [Err(Poison::Checksum), Ok(1)], "the other lane is not blocked");
    assert_eq!(admitted.document.heads(), two.doc.document().heads(), "and its change is in");
}

#[test]
fn an_envelope_is_taken_whole_or_not_at_all() {
    let first = tablet();
    let mut two = first.joined_by(2);
    let mut raw = bytes_of(&[two.write(&next_contact(1)), two.write(&next_contact(2))].concat());
    raw[1][5] ^= 1;
    let admitted = crate::admit(first.doc.document(), &[crate::Arrival { actor: actor(2), changes: &raw }]);
    assert_eq!(admitted.verdicts, [Err(Poison::Checksum)], "the second change is bad");
    assert_eq!(admitted.document.heads(), first.doc.document().heads(), "so the first waits with it in quarantine");
}
