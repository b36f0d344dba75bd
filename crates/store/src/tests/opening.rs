//! What a store says when it does not open, and that looking at it changes no byte.

use super::*;
use crate::{BehindReason, UnreadableReason, set_aside};
use std::fs;

/// A closed store with content, and the same left open (with a log) by a crash.
fn stores() -> Vec<(&'static str, tempfile::TempDir)> {
    let closed = tempfile::tempdir().unwrap();
    let mut store = with_doc(closed.path());
    for n in 0..5 {
        edit(&mut store, n).unwrap();
    }
    store.close().unwrap();
    let crashed = tempfile::tempdir().unwrap();
    let mut store = open(closed.path()).unwrap().store;
    for n in 5..10 {
        edit(&mut store, n).unwrap();
    }
    copy_store(closed.path(), crashed.path());
    store.close().unwrap();
    vec![("closed", closed), ("crashed", crashed)]
}

fn reason(result: Result<Opened, StoreError>) -> UnreadableReason {
    match result {
        Err(StoreError::Unreadable { reason }) => reason,
        Err(other) => panic!("another error: {other:?}"),
        Ok(_) => panic!("it opened"),
    }
}

#[test]
fn a_wrong_key_or_salt_is_refused_and_leaves_every_byte() {
    for (name, dir) in stores() {
        let before = all_bytes(dir.path());
        for at in [0, 31, 32, 47] {
            let mut key = [0x41; 48];
            key[at] ^= 1;
            // The salt is only used for the page check, so it fails as a wrong key does.
            let result = Store::open(dir.path(), &StoreKey::new(&key), &mark_key());
            if at < 32 {
                assert_eq!(reason(result), UnreadableReason::KeyOrDamage, "{name}: byte {at} of the key");
            } else {
                assert!(result.is_err(), "{name}: byte {at} of the salt");
            }
            assert_eq!(all_bytes(dir.path()), before, "{name}: looking with a wrong key changes nothing");
        }
        let opened = open(dir.path()).unwrap();
        assert_eq!(opened.behind, None, "{name}: and the right key still opens it");
        assert_eq!(opened.unclean, name == "crashed", "{name}: a log with rows means that nobody closed it");
    }
}

#[test]
fn a_foreign_truncated_or_empty_file_is_named_and_left() {
    type Damage = (&'static str, fn(&[u8]) -> Vec<u8>, UnreadableReason);
    let damages: [Damage; 5] = [
        ("zero bytes", |_| Vec::new(), UnreadableReason::Empty),
        ("a few bytes", |bytes| bytes[..100].to_vec(), UnreadableReason::Truncated),
        ("half a page short", |bytes| bytes[..bytes.len() - 2048].to_vec(), UnreadableReason::Truncated),
        ("ten pages short", |bytes| bytes[..bytes.len() - 40_960].to_vec(), UnreadableReason::Truncated),
        ("somebody else's bytes", |bytes| vec![0x5c; bytes.len()], UnreadableReason::KeyOrDamage),
    ];
    for (name, damage, expected) in damages {
        let (_, dir) = stores().remove(0);
        let path = dir.path().join("store.db");
        fs::write(&path, damage(&fs::read(&path).unwrap())).unwrap();
        let before = all_bytes(dir.path());
        assert_eq!(reason(open(dir.path())), expected, "{name}");
        assert_eq!(all_bytes(dir.path()), before, "{name}: the file is kept as it was");
        let again = Store::create(dir.path(), &store_key(), &mark_key());
        assert!(matches!(again, Err(StoreError::AlreadyExists)), "{name}: nothing is created over it");
    }
}

#[test]
fn an_unencrypted_database_is_not_ours() {
    let dir = tempfile::tempdir().unwrap();
    let plain = rusqlite::Connection::open(dir.path().join("store.db")).unwrap();
    plain.execute_batch("CREATE TABLE t (a); INSERT INTO t VALUES (1);").unwrap();
    drop(plain);
    let before = all_bytes(dir.path());
    assert_eq!(reason(open(dir.path())), UnreadableReason::Plaintext, "its first bytes say so");
    assert_eq!(all_bytes(dir.path()), before, "it is kept as it was");
}

#[test]
fn somebody_elses_encrypted_database_is_not_a_store() {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("store.db"), b"").unwrap();
    let conn = crate::cipher::connect(&dir.path().join("store.db"), &store_key()).unwrap();
    conn.execute_batch("CREATE TABLE t (a); INSERT INTO t VALUES (1);").unwrap();
    crate::cipher::finish(conn).unwrap();
    let before = all_bytes(dir.path());
    assert_eq!(reason(open(dir.path())), UnreadableReason::NotAStore, "the key fits, the application id does not");
    assert_eq!(all_bytes(dir.path()), before, "it is kept as it was");
}

#[test]
fn a_newer_store_is_refused_unless_it_only_added() {
    for (breaks_at, opens) in [(9u64, false), (1, true)] {
        let dir = tempfile::tempdir().unwrap();
        let mut store = with_doc(dir.path());
        save(&mut store, |tx| tx.set_meta(crate::migrations::BREAKS_AT, &breaks_at.to_be_bytes())).unwrap();
        store.conn.pragma_update(None, "user_version", 9).unwrap();
        store.close().unwrap();
        let before = all_bytes(dir.path());
        let result = open(dir.path());
        if opens {
            assert!(result.unwrap().migrated_from.is_none(), "schema 9 still suits programs that know less");
        } else {
            assert!(
                matches!(result, Err(StoreError::Newer { found: 9, known }) if known == crate::migrations::known()),
                "only a newer program may touch it"
            );
            assert_eq!(all_bytes(dir.path()), before, "it is kept as it was");
        }
    }
}

#[test]
fn an_empty_folder_holds_no_store_and_a_lone_part_is_a_trace() {
    let dir = tempfile::tempdir().unwrap();
    assert!(matches!(open(dir.path()), Err(StoreError::Absent)), "nothing is here");
    assert!(matches!(open(&dir.path().join("nowhere")), Err(StoreError::Absent)), "not even the folder");
    for part in ["store.mark", "store.db-wal"] {
        let (_, dir) = stores().remove(1);
        for (name, _) in all_bytes(dir.path()).iter().filter(|(name, _)| name != part) {
            fs::remove_file(dir.path().join(name)).unwrap();
        }
        assert_eq!(reason(open(dir.path())), UnreadableReason::MainFileMissing, "{part} says that a store was here");
        let again = Store::create(dir.path(), &store_key(), &mark_key());
        assert!(matches!(again, Err(StoreError::AlreadyExists)), "{part}: creating needs a person's choice");
    }
}

#[test]
fn an_interrupted_creation_does_not_hinder_the_next() {
    let dir = tempfile::tempdir().unwrap();
    for left in ["store.making", "store.making-wal"] {
        fs::write(dir.path().join(left), b"half").unwrap();
    }
    let path = dir.path().join("store.mark");
    crate::mark::MarkFile::create(dir.path(), &path, &MarkKey::new(&[1; 32])).unwrap();
    assert!(matches!(open(dir.path()), Err(StoreError::Absent)), "a mark that never counted is no trace");
    create(dir.path()).close().unwrap();
    let names: Vec<String> = all_bytes(dir.path()).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["store.db", "store.db-wal", "store.mark"], "nothing of the attempt is left");
    assert_eq!(open(dir.path()).unwrap().behind, None, "and the store has its own mark");
}

#[test]
fn a_second_opener_is_refused_while_the_first_lives() {
    let dir = tempfile::tempdir().unwrap();
    let store = with_doc(dir.path());
    assert!(matches!(open(dir.path()), Err(StoreError::InUse)), "the lock is held");
    assert!(matches!(set_aside(dir.path(), 0), Err(StoreError::InUse)), "nor may it be moved away");
    let child = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "tests::opening::a_second_process_for_the_test_below", "--nocapture"])
        .env("STORE_TEST_DIR", dir.path())
        .output()
        .unwrap();
    assert!(child.status.success(), "another process is refused too: {}", String::from_utf8_lossy(&child.stdout));
    drop(store);
    assert!(open(dir.path()).is_ok(), "the lock goes with its holder");
}

/// Does nothing by itself: `a_second_opener_is_refused_while_the_first_lives` runs it in a process of its own.
#[test]
fn a_second_process_for_the_test_below() {
    if let Some(dir) = std::env::var_os("STORE_TEST_DIR") {
        assert!(matches!(open(dir.as_ref()), Err(StoreError::InUse)), "the other process holds the lock");
    }
}

#[test]
fn a_store_set_aside_opens_where_it_was_put() {
    let (_, dir) = stores().remove(1);
    let before = all_bytes(dir.path());
    let aside = set_aside(dir.path(), 1_700_000_000_000).unwrap();
    assert_eq!(all_bytes(&aside), before, "moved, not changed");
    assert!(matches!(open(dir.path()), Err(StoreError::Absent)), "the place is free");
    assert!(matches!(set_aside(dir.path(), 0), Err(StoreError::Absent)), "nothing is left to move");
    let opened = open(&aside).unwrap();
    assert_eq!(opened.behind, None, "whole, with its mark");
    assert_eq!(opened.store.read(|r| r.tail_len(&id(1))).unwrap(), 10, "with every edit");
    create(dir.path()).close().unwrap();
    let second = set_aside(dir.path(), 1_700_000_000_000).unwrap();
    assert_ne!(second, aside, "a second one gets a folder of its own");
}

#[test]
fn an_interrupted_set_aside_is_finished_by_the_next() {
    let (_, dir) = stores().remove(1);
    let before = all_bytes(dir.path());
    let begun = dir.path().join("store-set-aside-5");
    fs::create_dir(&begun).unwrap();
    fs::rename(dir.path().join("store.db-wal"), begun.join("store.db-wal")).unwrap();
    assert_eq!(set_aside(dir.path(), 6).unwrap(), begun, "it goes on in the folder that was begun");
    assert_eq!(all_bytes(&begun), before, "so that the parts stay together");
}

#[test]
fn nothing_on_disk_can_be_read_without_the_key() {
    let (_, dir) = stores().remove(1);
    for (name, bytes) in all_bytes(dir.path()) {
        assert!(!bytes.starts_with(b"SQLite format 3"), "{name} is no plain database");
        for planted in [&b"planted-canary"[..], b"CREATE TABLE", b"of a visit"] {
            assert!(!contains(&bytes, planted), "{name} holds no {:?}", String::from_utf8_lossy(planted));
        }
    }
}

#[test]
fn the_settings_that_keep_saves_and_secrets_are_on() {
    let dir = tempfile::tempdir().unwrap();
    let store = create(dir.path());
    let number = |sql: &str| store.conn.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap();
    assert_eq!(number("PRAGMA synchronous"), 2, "FULL");
    assert_eq!(number("PRAGMA secure_delete"), 1, "freed bytes are overwritten");
    assert_eq!(number("PRAGMA temp_store"), 2, "temporary tables stay in memory");
    assert_eq!(number("PRAGMA foreign_keys"), 1, "references are checked");
    assert_eq!(number("PRAGMA auto_vacuum"), 2, "incremental");
    let text = |sql: &str| store.conn.query_row(sql, [], |row| row.get::<_, String>(0)).unwrap();
    assert_eq!(text("PRAGMA journal_mode"), "wal", "saves append");
    assert_eq!(text("PRAGMA locking_mode"), "exclusive", "nobody else writes");
    assert_eq!(text("PRAGMA cipher_memory_security"), "1", "freed memory is wiped");
}

#[test]
fn a_missing_or_damaged_mark_is_reported() {
    let (_, dir) = stores().remove(0);
    let mark = dir.path().join("store.mark");
    let good = fs::read(&mark).unwrap();
    let mut torn = good.clone();
    torn[20] ^= 1;
    torn[4096 + 20] ^= 1;
    for (bytes, expected) in [(None, BehindReason::MarkMissing), (Some(torn), BehindReason::MarkDamaged)] {
        match bytes {
            Some(bytes) => fs::write(&mark, bytes).unwrap(),
            None => fs::remove_file(&mark).unwrap(),
        }
        let opened = open(dir.path()).unwrap();
        let behind = opened.behind.unwrap();
        assert_eq!((behind.reason, behind.mark_count), (expected, None), "the mark vouches for nothing");
        assert_eq!(behind.store_count, 11, "what the store has is said");
        let mut store = opened.store;
        assert!(matches!(edit(&mut store, 90), Err(StoreError::BehindMark)), "no save before that is accepted");
        drop(store);
        fs::write(&mark, &good).unwrap();
        assert_eq!(open(dir.path()).unwrap().behind, None, "nothing was written meanwhile");
    }
}
