//! Creating, opening and closing a store, and comparing it with its mark. Knows no table.

use crate::audit::AuditHead;
use crate::files::{self, MAKING_FILE, MARK_FILE, STORE_FILE};
use crate::mark::{ChainHead, Found, MarkFile};
use crate::migrations::{self, MIGRATIONS};
use crate::pack::Codec;
use crate::save::Link;
use crate::{AuditEntry, Id8, Id16, MarkKey, Reader, Saved, StoreError, StoreKey, Tx, UnreadableReason, cipher};
use rusqlite::Connection;
use std::cell::Cell;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

/// Pages of the log after which a save folds it into the file; below the size limit of the log.
const LOG_PAGES_MAX: u64 = 480;

/// An open store. One per folder and machine: a lock file sees to it.
pub struct Store {
    pub(crate) conn: Connection,
    pub(crate) codec: Codec,
    pub(crate) mark: MarkFile,
    /// The last save in the database.
    pub(crate) head: ChainHead,
    pub(crate) audit: AuditHead,
    pub(crate) behind: Option<Behind>,
    /// Set when a write found no room, until the reserve has been given back.
    pub(crate) full: Cell<bool>,
    dir: PathBuf,
    /// The database as bytes, for copies. Held as long as the connection, because closing any handle of a file gives up
    /// the locks that SQLite has on it.
    pub(crate) bytes: File,
    // After the connection: released last.
    _lock: File,
}

/// A store that opened, and what its opener must know.
pub struct Opened {
    /// The store.
    pub store: Store,
    /// Set when acknowledged saves may be missing: no save is taken before [`Store::accept_behind`].
    pub behind: Option<Behind>,
    /// Whether the last user of the store did not close it.
    pub unclean: bool,
    /// Schema number before this opening, when it was lower than now.
    pub migrated_from: Option<u32>,
}

/// How a store is behind its mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Behind {
    /// Number of the last save in the store.
    pub store_count: u64,
    /// Number of the last acknowledged save; `None` when the mark does not say.
    pub mark_count: Option<u64>,
    /// What was seen.
    pub reason: BehindReason,
}

/// What was seen of a store behind its mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BehindReason {
    /// Acknowledged saves are not in the store.
    SavesLost,
    /// The store has the count, but not the saves that were acknowledged: another copy of it.
    OtherHistory,
    /// The log could not be read while it was being folded into the file.
    LogLost,
    /// There is no mark file.
    MarkMissing,
    /// No place of the mark file is authentic.
    MarkDamaged,
}

impl Store {
    /// Makes an empty store in `dir` (which must exist) and opens it.
    ///
    /// Interrupted anywhere, it leaves nothing that hinders the next attempt.
    ///
    /// # Errors
    /// [`StoreError::AlreadyExists`] at any trace of a store; [`StoreError::InUse`].
    pub fn create(dir: &Path, key: &StoreKey, mark_key: &MarkKey) -> Result<Opened, StoreError> {
        let lock = files::lock(dir)?;
        if files::has_traces(dir)? {
            return Err(StoreError::AlreadyExists);
        }
        files::clear_making(dir)?;
        let making = dir.join(MAKING_FILE);
        files::create_private(&making)?;
        let conn = cipher::connect(&making, key)?;
        cipher::found(&conn)?;
        cipher::settle(&conn)?;
        migrations::migrate(&conn, MIGRATIONS)?;
        cipher::finish(conn)?;
        File::open(&making)?.sync_all()?;
        MarkFile::create(dir, &dir.join(MARK_FILE), mark_key)?;
        fs::rename(&making, dir.join(STORE_FILE))?;
        files::sync_dir(dir)?;
        Store::open_locked(dir, key, mark_key, lock)
    }

    /// Opens the store in `dir`.
    ///
    /// # Errors
    /// [`StoreError::Absent`], [`StoreError::InUse`], [`StoreError::Unreadable`] and
    /// [`StoreError::Newer`]; after any of them the bytes of the store are as they were.
    pub fn open(dir: &Path, key: &StoreKey, mark_key: &MarkKey) -> Result<Opened, StoreError> {
        if !dir.try_exists()? {
            return Err(StoreError::Absent);
        }
        let lock = files::lock(dir)?;
        Store::open_locked(dir, key, mark_key, lock)
    }

    fn open_locked(dir: &Path, key: &StoreKey, mark_key: &MarkKey, lock: File) -> Result<Opened, StoreError> {
        files::probe(dir)?;
        let log_bytes = files::log_bytes(dir)?;
        let bytes = File::open(dir.join(STORE_FILE))?;
        let conn = cipher::connect(&dir.join(STORE_FILE), key)?;
        let codec = Codec::new()?;
        if !cipher::is_store(&conn)? {
            return Err(StoreError::Unreadable { reason: UnreadableReason::NotAStore });
        }
        migrations::refuse_newer(&conn, &Reader::new(&conn, &codec), migrations::known())?;
        let log_pages = if log_bytes > 0 { cipher::log_pages(&conn)? } else { 0 };
        let (mut mark, found) = MarkFile::open(&dir.join(MARK_FILE), mark_key)?;
        let log_lost = log_bytes > 0 && log_pages == 0 && mark.checkpoint_noted()?;
        cipher::settle(&conn)?;
        let had = migrations::migrate(&conn, MIGRATIONS)?;
        if had < migrations::known() {
            // Saves rewrite the page of the ring, migrations do not: no log may hold both.
            cipher::truncate_log(&conn)?;
        }
        let reader = Reader::new(&conn, &codec);
        let (links, audit) = (reader.links()?, reader.audit_head()?);
        let behind = compare(&links, found, log_lost);
        let head = links.last().map_or(ChainHead::START, |link| ChainHead { n: link.n, hash: link.hash });
        let (full, dir) = (Cell::new(false), dir.to_owned());
        let mut store = Store { conn, codec, mark, head, audit, behind, full, dir, bytes, _lock: lock };
        if behind.is_none() {
            store.catch_up_mark()?;
        }
        let migrated_from = (had < migrations::known()).then_some(had);
        Ok(Opened { store, behind, unclean: log_bytes > 0, migrated_from })
    }

    /// Takes the store as it is, although saves are missing, and marks it anew.
    ///
    /// `work` writes the fresh lane in the same transaction that records the event in the audit
    /// log; until it has committed, every save is refused. Numbers go on above the lost ones.
    ///
    /// # Errors
    /// Those of [`Store::save`]. After one the store is still behind.
    pub fn accept_behind<T, E>(
        &mut self,
        now: i64,
        who: &Id16,
        device: &Id8,
        work: impl FnOnce(&Tx<'_>) -> Result<T, E>,
    ) -> Result<Saved<T>, E>
    where
        E: From<StoreError>,
    {
        let Some(behind) = self.behind else { return self.save(work) };
        let lost = behind.mark_count.map_or(0, |count| count.saturating_sub(behind.store_count));
        let entry = AuditEntry {
            at: now,
            who: *who,
            device: *device,
            what: "store_behind_mark".to_owned(),
            casework: None,
            reason: Some(format!("{:?}, saves missing: {lost}", behind.reason)),
        };
        let n = self.head.n.max(behind.mark_count.unwrap_or(0)) + 1;
        self.commit(n, |tx| {
            tx.append_audit(&entry)?;
            work(tx)
        })
    }

    /// Writes the mark when the database is ahead of it.
    pub(crate) fn catch_up_mark(&mut self) -> Result<(), StoreError> {
        if self.behind.is_some() {
            self.mark.reset(self.head).map_err(StoreError::MarkNotWritten)?;
            self.behind = None;
        } else if self.mark.head() != Some(self.head) {
            self.mark.advance(self.head).map_err(StoreError::MarkNotWritten)?;
        }
        Ok(())
    }

    /// Folds the log into the file. For idle moments; a long log is folded by the next save anyway.
    pub fn checkpoint(&mut self) -> Result<(), StoreError> {
        self.fold_log(cipher::checkpoint)
    }

    /// Folds the log, noted in the mark: were it cut short, what is left of the log must be whole.
    pub(crate) fn fold_log(&mut self, fold: fn(&Connection) -> Result<(), StoreError>) -> Result<(), StoreError> {
        if self.behind.is_some() {
            return Ok(()); // The log is evidence until somebody has accepted the loss.
        }
        self.mark.note_checkpoint(true)?;
        fold(&self.conn)?;
        Ok(self.mark.note_checkpoint(false)?)
    }

    /// A checkpoint once the log is long. Its failure costs nothing: the log stays as it is.
    pub(crate) fn checkpoint_when_long(&mut self) {
        if cipher::log_pages(&self.conn).is_ok_and(|pages| pages >= LOG_PAGES_MAX) {
            let _ = self.checkpoint();
        }
    }

    /// Folds the log into the file and empties it, so that nothing erased is left in it.
    ///
    /// # Errors
    /// What folding met. Nothing is lost: the log stays.
    pub fn empty_log(&mut self) -> Result<(), StoreError> {
        self.fold_log(cipher::truncate_log)
    }

    /// Tidies in idle time: merges the search index, gives free pages back, folds the log.
    pub fn tidy(&mut self) -> Result<(), StoreError> {
        // A save, so that the page of the ring stands beside every page that this moves.
        self.save(|tx| {
            tx.write_cache("INSERT INTO fts_case (fts_case, rank) VALUES ('merge', 500)", &[])?;
            tx.write_cache("INSERT INTO fts_person (fts_person, rank) VALUES ('merge', 500)", &[])?;
            tx.step_cache("PRAGMA incremental_vacuum(500)")
        })?;
        self.checkpoint()
    }

    /// Keeps `bytes` of room that a full disk gets back; made again after it was used, once there is room.
    ///
    /// # Errors
    /// [`StoreError::DiskFull`] when there is no room for it; nothing is left behind.
    pub fn keep_reserve(&self, bytes: u64) -> Result<(), StoreError> {
        files::make_reserve(&self.dir, bytes)
    }

    pub(crate) fn dir(&self) -> &Path {
        &self.dir
    }

    /// Gives the reserve back; a save that finds the disk full does so itself.
    pub fn release_reserve(&self) -> bool {
        files::drop_reserve(&self.dir).unwrap_or(false)
    }

    /// Closes the store: folds the log and empties it. Dropping a store instead is safe, and the
    /// next opening will call it unclean.
    ///
    /// # Errors
    /// What folding met. Nothing is lost: the log stays for the next opening.
    pub fn close(mut self) -> Result<(), StoreError> {
        self.fold_log(cipher::truncate_log)?;
        self.conn.flush_prepared_statement_cache();
        self.conn.close().map_err(|(_, error)| error.into())
    }

    /// The number of the last save.
    pub fn count(&self) -> u64 {
        self.head.n
    }
}

/// What the links in the store and the mark beside it say of each other.
fn compare(links: &[Link], found: Found, log_lost: bool) -> Option<Behind> {
    let store_count = links.last().map_or(0, |link| link.n);
    let behind = |mark_count, reason| Some(Behind { store_count, mark_count, reason });
    let (head, other_damaged) = match found {
        Found::Missing => return behind(None, BehindReason::MarkMissing),
        Found::Damaged => return behind(None, BehindReason::MarkDamaged),
        Found::Mark { head, other_damaged } => (head, other_damaged),
    };
    // A damaged place held a later save, and is only written once that save is in the store.
    let acknowledged = head.n + u64::from(other_damaged);
    if store_count < acknowledged {
        return behind(Some(acknowledged), BehindReason::SavesLost);
    }
    // Never more than one save ahead of the mark, so a mark of nothing vouches for the first alone.
    let vouched = if head == ChainHead::START {
        links.len() <= 1 && links.first().is_none_or(|first| first.prev == ChainHead::START.hash)
    } else {
        links.iter().any(|link| link.n == head.n && link.hash == head.hash)
    };
    if !vouched || !Link::chained(links) {
        return behind(Some(acknowledged), BehindReason::OtherHistory);
    }
    if log_lost { behind(Some(acknowledged), BehindReason::LogLost) } else { None }
}
