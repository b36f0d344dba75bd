//! What is left after power cuts, kills, lost log tails and failed commits: everything acknowledged, or its loss by name.

use super::*;
use crate::mark::ChainHead;
use crate::{Behind, BehindReason};
use std::collections::BTreeSet;
use std::fs;

/// What opening a crashed copy showed.
#[derive(Debug, PartialEq)]
enum Outcome {
    /// The edits that are there.
    Edits(BTreeSet<i64>),
    /// The loss was named.
    Behind(Behind),
    /// The store, or a page of it, was named as damaged.
    Damaged,
}

fn look(dir: &Path) -> Outcome {
    let opened = match open(dir) {
        Ok(opened) => opened,
        Err(StoreError::Unreadable { .. } | StoreError::Damaged) => return Outcome::Damaged,
        Err(other) => panic!("an error without a name: {other:?}"),
    };
    if let Some(behind) = opened.behind {
        return Outcome::Behind(behind);
    }
    match opened.store.read(|r| r.pending(&id(1))) {
        Ok(rows) => Outcome::Edits(rows.into_iter().map(|row| row.at).collect()),
        Err(StoreError::Damaged) => Outcome::Damaged,
        Err(other) => panic!("an error without a name: {other:?}"),
    }
}

fn edits(range: std::ops::Range<i64>) -> Outcome {
    Outcome::Edits(range.collect())
}

#[test]
fn a_copy_taken_between_any_two_saves_has_every_save() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = with_doc(dir.path());
    for n in 0..120i64 {
        edit(&mut store, n as u32).unwrap();
        if n % 12 == 0 {
            let cut = tempfile::tempdir().unwrap();
            copy_store(dir.path(), cut.path());
            assert_eq!(look(cut.path()), edits(0..n + 1), "everything up to the cut is there");
        }
        if n == 60 {
            store.checkpoint().unwrap();
        }
    }
}

#[test]
fn a_cut_after_the_commit_and_before_the_mark_keeps_the_save() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = with_doc(dir.path());
    edit(&mut store, 0).unwrap();
    let mark_before = fs::read(dir.path().join("store.mark")).unwrap();
    edit(&mut store, 1).unwrap();
    let cut = tempfile::tempdir().unwrap();
    copy_store(dir.path(), cut.path());
    fs::write(cut.path().join("store.mark"), mark_before).unwrap();
    assert_eq!(look(cut.path()), edits(0..2), "a store ahead of its mark has lost nothing");
    assert_eq!(look(cut.path()), edits(0..2), "and its mark has been written since");
}

#[test]
fn a_cut_before_the_commit_reached_the_log_leaves_the_saves_before_it() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = with_doc(dir.path());
    edit(&mut store, 0).unwrap();
    let before = fs::metadata(dir.path().join("store.db-wal")).unwrap().len();
    let mark_before = fs::read(dir.path().join("store.mark")).unwrap();
    edit(&mut store, 1).unwrap();
    let log = fs::read(dir.path().join("store.db-wal")).unwrap();
    for kept in (before as usize..log.len() - 1).step_by(977) {
        let cut = tempfile::tempdir().unwrap();
        copy_store(dir.path(), cut.path());
        fs::write(cut.path().join("store.db-wal"), &log[..kept]).unwrap();
        fs::write(cut.path().join("store.mark"), &mark_before).unwrap();
        assert_eq!(look(cut.path()), edits(0..1), "the unfinished save is gone as a whole at {kept} bytes");
    }
}

#[test]
fn a_flipped_byte_of_the_log_loses_nothing_or_says_so() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = with_doc(dir.path());
    store.checkpoint().unwrap();
    for n in 0..40 {
        edit(&mut store, n).unwrap();
    }
    let crashed = tempfile::tempdir().unwrap();
    copy_store(dir.path(), crashed.path());
    let log = fs::read(crashed.path().join("store.db-wal")).unwrap();
    let mut named = 0;
    let mut harmless = 0;
    let step = (log.len() / 250) | 1;
    let tail = log.len() - 200..log.len();
    for at in (0..log.len()).step_by(step).chain(tail.step_by(9)) {
        let cut = tempfile::tempdir().unwrap();
        copy_store(crashed.path(), cut.path());
        let mut flipped = log.clone();
        flipped[at] ^= 0x20;
        fs::write(cut.path().join("store.db-wal"), flipped).unwrap();
        match look(cut.path()) {
            Outcome::Edits(seen) => {
                assert_eq!(seen, (0..40).collect(), "byte {at}: all edits or a named loss");
                harmless += 1;
            }
            Outcome::Behind(behind) => {
                assert_eq!(behind.reason, BehindReason::SavesLost, "byte {at}");
                assert!(behind.store_count < 41 && behind.mark_count == Some(41), "byte {at}: {behind:?}");
                named += 1;
            }
            Outcome::Damaged => named += 1,
        }
    }
    assert!(named > 200, "nearly every flip cuts the log short ({named} named, {harmless} harmless)");
}

#[test]
fn a_log_that_was_folded_already_hides_no_loss_when_flipped() {
    // After a checkpoint the file is ahead of every shorter log, and old pages could hide new ones.
    let dir = tempfile::tempdir().unwrap();
    let mut store = with_doc(dir.path());
    for n in 0..200 {
        edit(&mut store, n).unwrap();
    }
    crate::cipher::checkpoint(&store.conn).unwrap();
    let crashed = tempfile::tempdir().unwrap();
    copy_store(dir.path(), crashed.path());
    let log = fs::read(crashed.path().join("store.db-wal")).unwrap();
    for at in (0..log.len()).step_by((log.len() / 100) | 1) {
        let cut = tempfile::tempdir().unwrap();
        copy_store(crashed.path(), cut.path());
        let mut flipped = log.clone();
        flipped[at] ^= 1;
        fs::write(cut.path().join("store.db-wal"), flipped).unwrap();
        match look(cut.path()) {
            Outcome::Edits(seen) => assert_eq!(seen.len(), 200, "byte {at}: all edits or a named loss"),
            Outcome::Behind(_) | Outcome::Damaged => {}
        }
    }
}

#[test]
fn a_checkpoint_cut_short_beside_an_unreadable_log_is_named() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = with_doc(dir.path());
    edit(&mut store, 0).unwrap();
    store.mark.note_checkpoint(true).unwrap();
    crate::cipher::checkpoint(&store.conn).unwrap();
    let cut = tempfile::tempdir().unwrap();
    copy_store(dir.path(), cut.path());
    assert_eq!(look(cut.path()), edits(0..1), "with its log the store is whole");
    copy_store(dir.path(), cut.path());
    let path = cut.path().join("store.db-wal");
    let mut log = fs::read(&path).unwrap();
    log[32 + 30] ^= 1;
    fs::write(&path, log).unwrap();
    let Outcome::Behind(behind) = look(cut.path()) else { panic!("the file may hold half of the log") };
    assert_eq!(behind.reason, BehindReason::LogLost, "nobody can say which half");
}

#[test]
fn a_flipped_byte_of_the_main_file_is_named() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = with_doc(dir.path());
    for n in 0..40 {
        edit(&mut store, n).unwrap();
    }
    store.close().unwrap();
    let bytes = fs::read(dir.path().join("store.db")).unwrap();
    // The first 16 bytes are the salt, which the key brings along: a flip there harms nothing.
    for at in (16..bytes.len()).step_by(4096 + 7) {
        let mut flipped = bytes.clone();
        flipped[at] ^= 4;
        fs::write(dir.path().join("store.db"), flipped).unwrap();
        match open(dir.path()) {
            Err(StoreError::Unreadable { .. } | StoreError::Damaged) => {}
            Err(other) => panic!("byte {at}: an error without a name: {other:?}"),
            Ok(mut opened) => {
                let report = opened.store.integrity().unwrap();
                assert!(!report.bad_pages.is_empty(), "byte {at}: every page is authenticated");
                assert!(!report.is_whole(), "byte {at}: the report says so");
            }
        }
    }
}

#[test]
fn an_older_copy_of_the_store_is_behind_and_goes_on_above_the_lost_numbers() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = with_doc(dir.path());
    edit(&mut store, 0).unwrap();
    let old = tempfile::tempdir().unwrap();
    copy_store(dir.path(), old.path());
    for n in 1..30 {
        edit(&mut store, n).unwrap();
    }
    drop(store);
    for name in ["store.db", "store.db-wal"] {
        fs::copy(old.path().join(name), dir.path().join(name)).unwrap();
    }
    let opened = open(dir.path()).unwrap();
    let behind = Behind { store_count: 2, mark_count: Some(31), reason: BehindReason::SavesLost };
    assert_eq!(opened.behind, Some(behind), "29 acknowledged saves are missing");
    let mut store = opened.store;
    assert!(matches!(edit(&mut store, 90), Err(StoreError::BehindMark)), "no save before that is accepted");
    let kept: Result<_, StoreError> = store.accept_behind(5, &id(3), &[4; 8], |tx| tx.set_meta("lane", &[7; 8]));
    assert_eq!(kept.unwrap().n, 32, "numbers go on above the lost ones");
    assert_eq!(edit(&mut store, 91).unwrap(), 33, "and saves are taken again");
    let report = store.integrity().unwrap();
    assert!(report.is_whole(), "the store is whole in itself: {report:?}");
    store.close().unwrap();
    let opened = open(dir.path()).unwrap();
    assert_eq!(opened.behind, None, "the mark is the store's again");
    let (lane, audit) = opened.store.read(|r| (r.meta("lane").unwrap(), r.audit(0, 10).unwrap()));
    assert_eq!(lane.as_deref(), Some(&[7; 8][..]), "the fresh lane came with the acceptance");
    assert_eq!(audit[0].entry.what, "store_behind_mark", "and is in the audit log");
}

#[test]
fn a_cut_during_acceptance_leaves_the_store_behind() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = with_doc(dir.path());
    edit(&mut store, 0).unwrap();
    store.close().unwrap();
    let mark = fs::read(dir.path().join("store.mark")).unwrap();
    fs::remove_file(dir.path().join("store.mark")).unwrap();
    let mut store = open(dir.path()).unwrap().store;
    let accepted: Result<_, StoreError> = store.accept_behind(5, &id(3), &[4; 8], |_| Ok(()));
    accepted.unwrap();
    drop(store);
    // As if the new mark had not reached the disk: once missing, once the old one.
    fs::remove_file(dir.path().join("store.mark")).unwrap();
    let opened = open(dir.path()).unwrap();
    assert_eq!(opened.behind.unwrap().reason, BehindReason::MarkMissing, "still to be accepted");
    drop(opened);
    fs::write(dir.path().join("store.mark"), mark).unwrap();
    assert_eq!(open(dir.path()).unwrap().behind, None, "one save ahead of the old mark, as after any cut");
}

#[test]
fn a_copy_that_went_its_own_way_is_another_history() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = with_doc(dir.path());
    let twin = tempfile::tempdir().unwrap();
    copy_store(dir.path(), twin.path());
    for n in 0..5 {
        edit(&mut store, n).unwrap();
    }
    store.close().unwrap();
    let mut other = open(twin.path()).unwrap().store;
    for n in 10..25 {
        edit(&mut other, n).unwrap();
    }
    other.close().unwrap();
    for name in ["store.db", "store.db-wal"] {
        fs::copy(twin.path().join(name), dir.path().join(name)).unwrap();
    }
    let behind = open(dir.path()).unwrap().behind.unwrap();
    assert_eq!(behind.reason, BehindReason::OtherHistory, "more saves, but not the acknowledged ones");
}

#[test]
fn a_torn_newest_mark_does_not_hide_a_lost_save() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = with_doc(dir.path());
    edit(&mut store, 0).unwrap();
    let old = tempfile::tempdir().unwrap();
    copy_store(dir.path(), old.path());
    edit(&mut store, 1).unwrap();
    let newest = store.mark.head().unwrap();
    drop(store);
    let mut mark = fs::read(dir.path().join("store.mark")).unwrap();
    let sector = (0..2).find(|sector| mark[sector * 4096 + 8] == newest.n as u8).unwrap();
    mark[sector * 4096 + 50] ^= 1;
    fs::write(dir.path().join("store.mark"), &mark).unwrap();
    assert_eq!(look(dir.path()), edits(0..2), "a torn mark beside a store that has the save is an ordinary cut");
    fs::write(dir.path().join("store.mark"), &mark).unwrap();
    for name in ["store.db", "store.db-wal"] {
        fs::copy(old.path().join(name), dir.path().join(name)).unwrap();
    }
    let Outcome::Behind(behind) = look(dir.path()) else { panic!("the torn place was of a later save") };
    assert_eq!(behind.mark_count, Some(3), "which is counted as acknowledged");
}

#[test]
fn a_save_whose_mark_fails_is_not_called_saved_and_is_not_lost() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = with_doc(dir.path());
    edit(&mut store, 0).unwrap();
    store.mark.break_for_test();
    assert!(matches!(edit(&mut store, 1), Err(StoreError::MarkNotWritten(_))), "the commit stands, the mark does not");
    assert!(matches!(edit(&mut store, 2), Err(StoreError::MarkNotWritten(_))), "never two saves ahead of the mark");
    assert_eq!(store.read(|r| r.tail_len(&id(1))).unwrap(), 2, "the second was not even begun");
    store.mark.mend_for_test();
    edit(&mut store, 3).unwrap();
    drop(store);
    assert_eq!(look(dir.path()), Outcome::Edits([0, 1, 3].into()), "what was committed is there");
}

#[test]
fn a_panic_or_an_error_inside_a_save_leaves_no_trace() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = with_doc(dir.path());
    let head: ChainHead = store.head;
    let refused: Result<Saved<()>, StoreError> = store.save(|tx| {
        tx.set_meta("half", b"done")?;
        Err(StoreError::NoSuchRow { table: "doc" })
    });
    assert!(refused.is_err(), "the error comes back");
    let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        let _: Result<Saved<()>, StoreError> = store.save(|tx| {
            tx.set_meta("half", b"done")?;
            panic!("planted")
        });
    }));
    assert!(panicked.is_err(), "the panic goes on");
    assert_eq!(store.read(|r| r.meta("half")).unwrap(), None, "nothing of either is left");
    assert_eq!(store.head, head, "and no number was used");
    let nothing = save(&mut store, |_| Ok(())).unwrap();
    assert_eq!(nothing.n, head.n, "a save that writes nothing uses no number");
    edit(&mut store, 0).unwrap();
}
