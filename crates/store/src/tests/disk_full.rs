//! A full disk: nothing lost, named, and work goes on when there is room again.

use super::*;

fn pages(store: &Store) -> i64 {
    store.conn.query_row("PRAGMA page_count", [], |row| row.get(0)).unwrap()
}

fn limit(store: &Store, pages: i64) {
    store.conn.query_row("PRAGMA max_page_count", [], |_| Ok(())).unwrap();
    store.conn.pragma_update(None, "max_page_count", pages).unwrap();
}

#[test]
fn a_full_disk_refuses_the_save_and_loses_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = with_doc(dir.path());
    store.keep_reserve(64 * 1024).unwrap();
    edit(&mut store, 0).unwrap();
    limit(&store, pages(&store) + 3);
    let big: Vec<u8> = (0..200_000u32).flat_map(|n| blake3::hash(&n.to_be_bytes()).as_bytes()[..1].to_vec()).collect();
    let full = save(&mut store, |tx| {
        tx.set_meta("small", b"first")?;
        tx.append_tail(&id(1), &[1; 32], &big)
    });
    assert!(matches!(full, Err(StoreError::DiskFull)), "told apart from every other failure: {full:?}");
    assert!(!dir.path().join("store.reserve").exists(), "the reserve was given back");
    assert_eq!(store.read(|r| r.meta("small")).unwrap(), None, "nothing of the save is left");
    assert_eq!(store.read(|r| r.tail_len(&id(1))).unwrap(), 1, "what was saved is there");
    edit(&mut store, 1).unwrap();
    limit(&store, 1_000_000);
    save(&mut store, |tx| tx.append_tail(&id(1), &[1; 32], &big)).unwrap();
    assert!(store.integrity().unwrap().is_whole(), "work goes on");
    store.keep_reserve(64 * 1024).unwrap();
    store.close().unwrap();
    assert_eq!(open(dir.path()).unwrap().store.read(|r| r.tail_len(&id(1))).unwrap(), 3, "and lasts");
}

#[test]
fn a_reserve_takes_real_room_once() {
    let dir = tempfile::tempdir().unwrap();
    let store = create(dir.path());
    store.keep_reserve(200_000).unwrap();
    let path = dir.path().join("store.reserve");
    let made = std::fs::metadata(&path).unwrap();
    assert_eq!(made.len(), 200_000, "as large as asked");
    #[cfg(unix)]
    {
        use std::os::unix::fs::{MetadataExt, PermissionsExt};
        assert!(made.blocks() * 512 >= 200_000, "a hole would reserve nothing");
        assert_eq!(made.permissions().mode() & 0o777, 0o600, "nobody else reads our files");
        let store_mode = std::fs::metadata(dir.path().join("store.db")).unwrap().permissions().mode();
        assert_eq!(store_mode & 0o777, 0o600, "nor the store");
    }
    store.keep_reserve(100_000).unwrap();
    assert_eq!(std::fs::metadata(&path).unwrap().len(), 200_000, "a larger one is kept");
    assert!(store.release_reserve(), "given back");
    assert!(!store.release_reserve(), "only once");
}
