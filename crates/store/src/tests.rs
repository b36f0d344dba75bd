//! Tests that need the inside of the store: its files, pages, log and mark. One module for each kind of promise.

mod attachments;
mod crash;
mod disk_full;
mod leaving;
mod opening;
mod overview;
mod projections;
mod rows;
mod schema;
mod search;
mod spread;
mod status;

use crate::{DocKind, DocRow, Id16, MarkKey, Opened, PendingKind, Saved, Store, StoreError, StoreKey, Tx};
use std::path::Path;

pub(crate) fn store_key() -> StoreKey {
    StoreKey::new(&[0x41; 48])
}

pub(crate) fn mark_key() -> MarkKey {
    MarkKey::new(&[0x42; 32])
}

pub(crate) fn create(dir: &Path) -> Store {
    let opened = Store::create(dir, &store_key(), &mark_key()).unwrap();
    assert_eq!(opened.behind, None, "a new store is not behind");
    opened.store
}

pub(crate) fn open(dir: &Path) -> Result<Opened, StoreError> {
    Store::open(dir, &store_key(), &mark_key())
}

pub(crate) fn id(n: u8) -> Id16 {
    [n; 16]
}

pub(crate) fn doc_row(doc: Id16, kind: DocKind) -> DocRow {
    DocRow { doc, kind, pair: None, epoch: 0, schema_v: 1, heads: vec![[9; 32]] }
}

/// Saves through the store's own error type.
pub(crate) fn save<T>(
    store: &mut Store,
    work: impl FnOnce(&Tx<'_>) -> Result<T, StoreError>,
) -> Result<Saved<T>, StoreError> {
    store.save(work)
}

/// A store with one casework document.
pub(crate) fn with_doc(dir: &Path) -> Store {
    let mut store = create(dir);
    save(&mut store, |tx| tx.put_doc(&doc_row(id(1), DocKind::Casework))).unwrap();
    store
}

/// One small edit, as the app makes it: change, marker, heads. Answers the number of the save.
pub(crate) fn edit(store: &mut Store, number: u32) -> Result<u64, StoreError> {
    let bytes = format!("planted-canary edit {number} of a visit with some words that fill the change").into_bytes();
    let hash = *blake3::hash(&bytes).as_bytes();
    let saved = save(store, |tx| {
        tx.append_tail(&id(1), &hash, &bytes)?;
        tx.add_pending(&id(1), PendingKind::Change, i64::from(number), &bytes)?;
        tx.set_heads(&id(1), &[hash])
    })?;
    Ok(saved.n)
}

/// Copies every file of a store, as a power cut would leave them.
pub(crate) fn copy_store(from: &Path, to: &Path) {
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        if entry.file_type().unwrap().is_file() {
            std::fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
        }
    }
}

/// The bytes of every file of a store but the lock, by name.
pub(crate) fn all_bytes(dir: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<(String, Vec<u8>)> = std::fs::read_dir(dir)
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.file_type().unwrap().is_file())
        .map(|entry| (entry.file_name().into_string().unwrap(), std::fs::read(entry.path()).unwrap()))
        .filter(|(name, _)| name != "store.lock")
        .collect();
    files.sort();
    files
}

pub(crate) fn contains(haystack: &[u8], needle: &[u8]) -> bool {
    haystack.windows(needle.len()).any(|window| window == needle)
}
