//! Attachments: parts come and go without losing one that is nowhere else, and erased bytes are in no file.

use super::*;
use crate::{Erased, FileCount, FileKind};

const DOC: u8 = 1;
const FILE: u8 = 7;

fn names(count: u8) -> Vec<[u8; 32]> {
    (0..count).map(|part| [part + 1; 32]).collect()
}

/// A store with one photo of three parts, two of them here.
fn with_photo(dir: &Path) -> Store {
    let mut store = with_doc(dir);
    save(&mut store, |tx| {
        tx.put_file(&id(FILE), &id(DOC), FileKind::Photo, &names(3))?;
        tx.keep_part(&id(FILE), &[1; 32], b"head").map(|_| ())?;
        tx.keep_part(&id(FILE), &[2; 32], b"planted-canary-part").map(|_| ())
    })
    .unwrap();
    store
}

#[test]
fn a_photo_is_counted_by_its_parts() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = with_photo(dir.path());
    let row = |store: &Store| store.read(|reader| reader.file(&id(FILE))).unwrap().unwrap();
    assert_eq!((row(&store).parts, row(&store).here, row(&store).there), (3, 2, 0), "two of three");
    assert_eq!(store.read(|reader| reader.parts(&id(FILE))).unwrap(), None, "not whole yet");
    let count = |store: &Store| store.read(|reader| reader.file_count(FileKind::Photo)).unwrap();
    assert_eq!(count(&store), FileCount::default(), "what is not whole here is not this device's to send");
    save(&mut store, |tx| tx.keep_part(&id(FILE), &[3; 32], b"tail")).unwrap();
    assert_eq!(count(&store), FileCount { here: 1, at_office: 0 }, "whole here");
    assert_eq!(store.read(|reader| reader.parts_to_send()).unwrap().len(), 3, "each part is to be sent");
    save(&mut store, |tx| names(3).iter().try_for_each(|name| tx.set_there(&id(FILE), name, true))).unwrap();
    assert_eq!(count(&store), FileCount { here: 1, at_office: 1 }, "and whole there");
    assert_eq!(store.read(|reader| reader.parts_to_send()).unwrap(), [], "nothing is left to send");
    save(&mut store, |tx| tx.put_file(&id(FILE), &id(DOC), FileKind::Photo, &names(3))).unwrap();
    assert_eq!(row(&store).there, 3, "being named once more changes nothing");
}

#[test]
fn only_what_the_office_holds_whole_and_nobody_pinned_is_let_go() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = with_photo(dir.path());
    let evict = |store: &mut Store| save(store, |tx| tx.evict_file(&id(FILE))).unwrap().value;
    save(&mut store, |tx| tx.set_there(&id(FILE), &[1; 32], true)).unwrap();
    assert!(!evict(&mut store), "the office has one of three");
    save(&mut store, |tx| names(3).iter().try_for_each(|name| tx.set_there(&id(FILE), name, true))).unwrap();
    save(&mut store, |tx| tx.pin_file(&id(FILE), true)).unwrap();
    assert!(!evict(&mut store), "somebody wants it here");
    save(&mut store, |tx| tx.pin_file(&id(FILE), false)).unwrap();
    assert!(evict(&mut store), "it can be fetched again");
    assert_eq!(store.read(|reader| reader.parts_to_fetch()).unwrap(), [], "nobody asked for it");
    save(&mut store, |tx| tx.want_file(&id(FILE), true)).unwrap();
    assert_eq!(store.read(|reader| reader.parts_to_fetch()).unwrap().len(), 3, "now somebody does");
}

#[test]
fn an_erased_photo_is_in_no_file_and_does_not_come_back() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = with_photo(dir.path());
    assert!(save(&mut store, |tx| tx.erase_file(&id(FILE))).unwrap().value, "it was there");
    store.empty_log().unwrap();
    assert_eq!(std::fs::metadata(dir.path().join("store.db-wal")).map(|meta| meta.len()).unwrap_or(0), 0, "no log");
    let row = store.read(|reader| reader.file(&id(FILE))).unwrap().unwrap();
    assert_eq!((row.here, row.erased), (0, Erased::Here), "that there was one stays known");
    assert!(!save(&mut store, |tx| tx.keep_part(&id(FILE), &[1; 32], b"head")).unwrap().value, "it is not taken again");
    assert!(!save(&mut store, |tx| tx.erase_file(&id(FILE))).unwrap().value, "once is enough");
    assert_eq!(store.read(|reader| reader.parts_to_drop()).unwrap().len(), 3, "the office is to be told");
    save(&mut store, |tx| tx.erased_at_office(&id(FILE))).unwrap();
    assert_eq!(store.read(|reader| reader.parts_to_drop()).unwrap(), [], "and was");
}
