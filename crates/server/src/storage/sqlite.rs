//! The log in one SQLite file: a writer thread that commits groups of jobs, and read connections beside it.
//! Holds SQL and nothing of HTTP, rosters' rules or signatures.

mod append;
mod feed;
mod readers;
mod rosters;
mod schema;
mod words;
mod writer;

use std::fs::{File, TryLockError};
use std::path::Path;

use rusqlite::{Connection, OptionalExtension, params};
use wire::{AgencyId, DeviceKeyId, DocId};

use self::readers::Readers;
use self::writer::Writer;
use super::{
    Agency, Appended, Batch, FeedAsk, FeedPage, Log, LogError, Reach, RosterHead, RosterOutcome, RosterRow, Used, Word,
};

pub(super) use self::schema::prepare;

/// Name of the database in the data folder.
pub const DATABASE_FILE: &str = "office.db";
/// Name of the file whose lock says that a server is running on the folder.
pub const LOCK_FILE: &str = "office.lock";

/// A log in one folder, held by one process.
#[derive(Debug)]
pub struct SqliteLog {
    writer: Writer,
    readers: Readers,
    // Dropped last: the folder is free once nothing reads or writes.
    _lock: File,
}

impl SqliteLog {
    /// Opens the log in `folder`, or makes an empty one if there is none.
    ///
    /// `run` is a random number that names this run of the server. Feed numbers jump by it once a run, so that a
    /// cursor given out by a database that was lost later is recognised as foreign (see [`FeedPage::restarted`]).
    ///
    /// # Errors
    /// [`LogError::InUse`], [`LogError::Newer`], and [`LogError::Backend`] for a file that does not open; nothing is
    /// deleted or made anew then.
    pub fn open(folder: &Path, run: u32) -> Result<SqliteLog, LogError> {
        let lock = lock(folder)?;
        let path = folder.join(DATABASE_FILE);
        let mut connection = Connection::open(&path)?;
        prepare(&mut connection)?;
        Ok(SqliteLog { writer: Writer::start(connection, i64::from(run))?, readers: Readers::new(path), _lock: lock })
    }
}

/// Holds the folder against other servers until it is dropped.
pub(super) fn lock(folder: &Path) -> Result<File, LogError> {
    let file = File::create(folder.join(LOCK_FILE)).map_err(backend)?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(LogError::InUse),
        Err(TryLockError::Error(error)) => Err(backend(error)),
    }
}

impl Log for SqliteLog {
    async fn agencies(&self) -> Result<Vec<Agency>, LogError> {
        self.readers.read(rosters::agencies).await
    }

    async fn roster_head(&self, agency: AgencyId) -> Result<Option<RosterHead>, LogError> {
        self.readers.read(move |db| rosters::head(db, agency)).await
    }

    async fn admit(&self, agency: AgencyId, root_pk: [u8; 32], records: Vec<RosterRow>) -> Result<(), LogError> {
        self.writer.write(move |tx, _| rosters::admit(tx, agency, &root_pk, &records)).await
    }

    async fn append_roster(
        &self,
        agency: AgencyId,
        after: RosterHead,
        record: RosterRow,
    ) -> Result<RosterOutcome, LogError> {
        self.writer.write(move |tx, _| rosters::append(tx, agency, after, &record)).await
    }

    async fn roster(&self, agency: AgencyId, from_seq: u32, bytes_max: usize) -> Result<Vec<RosterRow>, LogError> {
        self.readers.read(move |db| rosters::read(db, agency, from_seq, bytes_max)).await
    }

    async fn reach(&self, agency: AgencyId, doc: DocId) -> Result<Reach, LogError> {
        self.readers.read(move |db| feed::reach(db, agency, doc)).await
    }

    async fn append(&self, batch: Batch) -> Result<Appended, LogError> {
        self.writer.write(move |tx, run| append::append(tx, run, &batch)).await
    }

    async fn erase(&self, agency: AgencyId, docs: Vec<DocId>) -> Result<(), LogError> {
        self.writer.write(move |tx, _| append::erase(tx, agency, &docs)).await
    }

    async fn feed(&self, ask: FeedAsk) -> Result<FeedPage, LogError> {
        self.readers.read(move |db| feed::page(db, &ask)).await
    }

    async fn used(&self, agency: AgencyId, device: DeviceKeyId, day: i64) -> Result<Used, LogError> {
        self.readers.read(move |db| used(db, agency, device, day)).await
    }

    async fn say(&self, agency: AgencyId, device: DeviceKeyId, presence: Vec<u8>) -> Result<(), LogError> {
        self.writer.write(move |tx, _| words::say(tx, agency, device, &presence)).await
    }

    async fn said(&self, agency: AgencyId, after: u64) -> Result<Vec<Word>, LogError> {
        self.readers.read(move |db| words::said(db, agency, after)).await
    }

    async fn evidence(&self, agency: AgencyId) -> Result<u64, LogError> {
        self.readers
            .read(move |db| {
                let sql = "SELECT COUNT(*) FROM equivocation WHERE agency = ?1";
                let count: i64 = db.query_row(sql, [agency.as_bytes()], |row| row.get(0))?;
                Ok(count.unsigned_abs())
            })
            .await
    }

    async fn ping(&self) -> Result<(), LogError> {
        if !self.writer.lives() {
            return Err(LogError::Closed);
        }
        self.readers.read(|db| Ok(db.query_row("SELECT 1", [], |_| Ok(()))?)).await
    }

    async fn close(&self) {
        self.readers.close();
        self.writer.close().await;
    }
}

fn used(db: &Connection, agency: AgencyId, device: DeviceKeyId, day: i64) -> Result<Used, LogError> {
    let mut ask =
        db.prepare_cached("SELECT bytes, items FROM device_quota WHERE agency = ?1 AND device = ?2 AND day = ?3")?;
    let key = params![agency.as_bytes(), device.as_bytes(), day];
    let row = ask.query_row(key, |row| Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?)));
    let (bytes, items) = row.optional()?.unwrap_or((0, 0));
    Ok(Used::from_columns(bytes, items))
}

impl From<rusqlite::Error> for LogError {
    fn from(error: rusqlite::Error) -> LogError {
        match error.sqlite_error_code() {
            Some(rusqlite::ErrorCode::DiskFull) => LogError::Full,
            _ => LogError::Backend(Box::new(error)),
        }
    }
}

fn backend(error: impl std::error::Error + Send + Sync + 'static) -> LogError {
    LogError::Backend(Box::new(error))
}
