//! The files of a store and what may be done to them: look, lock, reserve, set aside. Never deletes a store.

use crate::mark::MarkFile;
use crate::{StoreError, UnreadableReason};
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// The database, in the folder that the caller chose.
pub const STORE_FILE: &str = "store.db";
const LOG_FILE: &str = "store.db-wal";
const INDEX_FILE: &str = "store.db-shm";
const JOURNAL_FILE: &str = "store.db-journal";
/// The mark beside the database.
pub const MARK_FILE: &str = "store.mark";
const LOCK_FILE: &str = "store.lock";
const RESERVE_FILE: &str = "store.reserve";
/// A store in the making; it becomes the store by one rename and holds nothing before.
pub(crate) const MAKING_FILE: &str = "store.making";
const ASIDE_PREFIX: &str = "store-set-aside-";

/// What belongs to a store that somebody may want back, the database last.
const KEPT_FILES: [&str; 5] = [LOG_FILE, JOURNAL_FILE, INDEX_FILE, MARK_FILE, STORE_FILE];
const PAGE_BYTES: u64 = 4096;
const SQLITE_MAGIC: &[u8; 16] = b"SQLite format 3\0";

/// Takes the lock of the folder; it is held as long as the file lives.
pub(crate) fn lock(dir: &Path) -> Result<File, StoreError> {
    let file = OpenOptions::new().create(true).truncate(false).write(true).open(dir.join(LOCK_FILE))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(StoreError::InUse),
        Err(TryLockError::Error(error)) => Err(error.into()),
    }
}

/// Looks at the database file before SQLite may touch it. `Ok` means that it is worth trying the key.
pub(crate) fn probe(dir: &Path) -> Result<(), StoreError> {
    let unreadable = |reason| Err(StoreError::Unreadable { reason });
    let mut file = match File::open(dir.join(STORE_FILE)) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return if has_traces(dir)? {
                unreadable(UnreadableReason::MainFileMissing)
            } else {
                Err(StoreError::Absent)
            };
        }
        Err(error) => return Err(error.into()),
    };
    let bytes = file.metadata()?.len();
    if bytes == 0 {
        return unreadable(UnreadableReason::Empty);
    }
    // While a log exists, an interrupted checkpoint may have left half a page that the log still holds.
    if bytes < PAGE_BYTES || (bytes % PAGE_BYTES != 0 && log_bytes(dir)? == 0) {
        return unreadable(UnreadableReason::Truncated);
    }
    let mut start = [0; 16];
    file.read_exact(&mut start)?;
    if &start == SQLITE_MAGIC { unreadable(UnreadableReason::Plaintext) } else { Ok(()) }
}

/// Whether any part of a store is here that somebody may want back.
///
/// A mark that never counted a save is none: creation leaves it when it is interrupted.
pub(crate) fn has_traces(dir: &Path) -> Result<bool, StoreError> {
    for name in [STORE_FILE, LOG_FILE, JOURNAL_FILE] {
        if dir.join(name).try_exists()? {
            return Ok(true);
        }
    }
    Ok(MarkFile::counted_any(&dir.join(MARK_FILE))?)
}

/// Bytes in the write-ahead log; 0 without one.
pub(crate) fn log_bytes(dir: &Path) -> Result<u64, StoreError> {
    match fs::metadata(dir.join(LOG_FILE)) {
        Ok(found) => Ok(found.len()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(0),
        Err(error) => Err(error.into()),
    }
}

/// Removes what an interrupted creation left; nothing in it was ever a store.
pub(crate) fn clear_making(dir: &Path) -> Result<(), StoreError> {
    for name in [MAKING_FILE, "store.making-wal", "store.making-shm", "store.making-journal"] {
        match fs::remove_file(dir.join(name)) {
            Ok(()) => {}
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}

/// Makes a rename or a new file in `dir` outlive a power cut, where the system lets a folder be synced.
pub(crate) fn sync_dir(dir: &Path) -> Result<(), StoreError> {
    if cfg!(unix) {
        File::open(dir)?.sync_all()?;
    }
    Ok(())
}

/// Makes an empty file that only its owner may read.
pub(crate) fn create_private(path: &Path) -> Result<File, io::Error> {
    let mut options = OpenOptions::new();
    options.create_new(true).read(true).write(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    options.open(path)
}

/// Writes a file of `bytes` bytes whose removal gives room when the disk is full. Keeps one that is there.
pub(crate) fn make_reserve(dir: &Path, bytes: u64) -> Result<(), StoreError> {
    let path = dir.join(RESERVE_FILE);
    if path.metadata().is_ok_and(|found| found.len() >= bytes) {
        return Ok(());
    }
    drop_reserve(dir)?;
    let written = write_reserve(&path, bytes);
    if written.is_err() {
        drop_reserve(dir)?;
    }
    written
}

fn write_reserve(path: &Path, bytes: u64) -> Result<(), StoreError> {
    let mut file = create_private(path)?;
    // Written out, because a hole in a file reserves nothing.
    let block = [0x5a; 64 * 1024];
    let mut left = bytes;
    while left > 0 {
        let now = left.min(block.len() as u64);
        file.write_all(&block[..usize::try_from(now).expect("at most one block")])?;
        left -= now;
    }
    file.sync_all()?;
    Ok(())
}

/// Gives the reserve back to the disk. `Ok(false)` when there was none.
pub(crate) fn drop_reserve(dir: &Path) -> Result<bool, StoreError> {
    match fs::remove_file(dir.join(RESERVE_FILE)) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// Moves every part of the store in `dir` into a folder of its own beside it, and answers that folder.
///
/// Only after a person has chosen it. Nothing is deleted or changed: `Store::open` on the answered
/// folder finds what was here. `now` is milliseconds since 1970 and only names the folder.
///
/// # Errors
/// [`StoreError::Absent`] when there is nothing to move, [`StoreError::InUse`] while it is open.
pub fn set_aside(dir: &Path, now: i64) -> Result<PathBuf, StoreError> {
    let _lock = lock(dir)?;
    let found: Vec<&str> = KEPT_FILES.into_iter().filter(|name| dir.join(name).exists()).collect();
    if found.is_empty() {
        return Err(StoreError::Absent);
    }
    let aside = match unfinished_aside(dir, &found)? {
        Some(aside) => aside,
        None => new_aside(dir, now)?,
    };
    for name in found {
        fs::rename(dir.join(name), aside.join(name))?;
    }
    sync_dir(&aside)?;
    sync_dir(dir)?;
    Ok(aside)
}

/// A folder that an interrupted `set_aside` began: without a database and without the files still here.
fn unfinished_aside(dir: &Path, found: &[&str]) -> Result<Option<PathBuf>, StoreError> {
    if !found.contains(&STORE_FILE) {
        return Ok(None);
    }
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        let named = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(ASIDE_PREFIX));
        if named
            && path.is_dir()
            && found.iter().all(|name| !path.join(name).exists())
            && !path.join(STORE_FILE).exists()
        {
            return Ok(Some(path));
        }
    }
    Ok(None)
}

fn new_aside(dir: &Path, now: i64) -> Result<PathBuf, StoreError> {
    let mut name = format!("{ASIDE_PREFIX}{now}");
    for attempt in 2u32.. {
        match fs::create_dir(dir.join(&name)) {
            Ok(()) => break,
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                name = format!("{ASIDE_PREFIX}{now}-{attempt}")
            }
            Err(error) => return Err(error.into()),
        }
    }
    Ok(dir.join(name))
}
