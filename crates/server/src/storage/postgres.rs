//! The log in a PostgreSQL database that several servers may share. Holds SQL and nothing of HTTP, rosters' rules or
//! signatures.
//!
//! What must not happen twice is guarded by row locks taken in one order (documents, then feeds, then the device's
//! day) at READ COMMITTED; a transaction that loses a race is rolled back whole and tried again.

mod append;
mod connect;
mod feed;
mod rosters;
mod schema;
mod take_over;
mod words;

use std::time::Duration;

use deadpool_postgres::{Object, Pool};
use tokio_postgres::error::SqlState;
use wire::{AgencyId, DeviceKeyId, DocId};

use super::{
    Agency, Appended, Batch, FeedAsk, FeedPage, Log, LogError, Reach, RosterHead, RosterOutcome, RosterRow, Used, Word,
};

pub use self::connect::BadAddress;
pub use self::take_over::NotMoved;

/// How often a transaction that lost a race is tried again.
const TRIES_MAX: u32 = 12;
/// The first pause before trying again; it doubles up to [`PAUSE_MAX`].
const PAUSE: Duration = Duration::from_millis(4);
/// The longest pause before trying again.
const PAUSE_MAX: Duration = Duration::from_millis(250);

/// A log in a PostgreSQL database. Any number of servers may use one database at once.
pub struct PostgresLog {
    pool: Pool,
    run: i64,
}

impl std::fmt::Debug for PostgresLog {
    /// Without the address, which holds a password.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PostgresLog")
    }
}

impl PostgresLog {
    /// Opens the log behind `address` (a `postgresql://` URL or `key=value` pairs) and brings its tables to this
    /// program's version.
    ///
    /// `run` is a random number that names this run of the server; see [`super::sqlite::SqliteLog::open`]. Servers
    /// that share a database take turns in naming it, so feed numbers jump often: only its lower 24 bits are used.
    ///
    /// # Errors
    /// [`LogError::Newer`] for tables of a later program, which are left as they were; [`LogError::Backend`] for an
    /// address that is wrong ([`BadAddress`]) or a database that does not answer.
    pub async fn open(address: &str, run: u32) -> Result<PostgresLog, LogError> {
        let pool = connect::pool(address)?;
        let log = PostgresLog { pool, run: i64::from((run & 0x00ff_ffff).max(1)) };
        let mut tries = Tries::default();
        loop {
            match schema::prepare(&mut log.client().await?).await {
                Err(error) if tries.may_go_on(&error).await => {}
                other => return other.map(|()| log),
            }
        }
    }

    async fn client(&self) -> Result<Object, LogError> {
        Ok(self.pool.get().await?)
    }
}

/// Counts the tries of one transaction.
#[derive(Default)]
struct Tries(u32);

impl Tries {
    /// Whether `error` came of a race that may be run again; waits a little then.
    async fn may_go_on(&mut self, error: &LogError) -> bool {
        if self.0 >= TRIES_MAX || !is_race(error) {
            return false;
        }
        tokio::time::sleep((PAUSE * (1 << self.0.min(6))).min(PAUSE_MAX)).await;
        self.0 += 1;
        true
    }
}

/// Somebody else's transaction came between: nothing of ours was kept.
fn is_race(error: &LogError) -> bool {
    let LogError::Backend(source) = error else { return false };
    let Some(code) = source.downcast_ref::<tokio_postgres::Error>().and_then(|error| error.code()) else {
        return false;
    };
    // A row that is made by two at once shows as a unique violation; on trying again it is simply there.
    [&SqlState::T_R_SERIALIZATION_FAILURE, &SqlState::T_R_DEADLOCK_DETECTED, &SqlState::UNIQUE_VIOLATION]
        .contains(&code)
}

impl Log for PostgresLog {
    async fn agencies(&self) -> Result<Vec<Agency>, LogError> {
        rosters::agencies(&self.client().await?).await
    }

    async fn roster_head(&self, agency: AgencyId) -> Result<Option<RosterHead>, LogError> {
        rosters::head(&self.client().await?, agency).await
    }

    async fn admit(&self, agency: AgencyId, root_pk: [u8; 32], records: Vec<RosterRow>) -> Result<(), LogError> {
        let mut tries = Tries::default();
        loop {
            match rosters::admit(&mut self.client().await?, agency, &root_pk, &records).await {
                Err(error) if tries.may_go_on(&error).await => {}
                other => return other,
            }
        }
    }

    async fn append_roster(
        &self,
        agency: AgencyId,
        after: RosterHead,
        record: RosterRow,
    ) -> Result<RosterOutcome, LogError> {
        let mut tries = Tries::default();
        loop {
            match rosters::append(&mut self.client().await?, agency, after, &record).await {
                Err(error) if tries.may_go_on(&error).await => {}
                other => return other,
            }
        }
    }

    async fn roster(&self, agency: AgencyId, from_seq: u32, bytes_max: usize) -> Result<Vec<RosterRow>, LogError> {
        rosters::read(&mut self.client().await?, agency, from_seq, bytes_max).await
    }

    async fn append(&self, batch: Batch) -> Result<Appended, LogError> {
        let mut tries = Tries::default();
        loop {
            match append::append(&mut self.client().await?, self.run, &batch).await {
                Err(error) if tries.may_go_on(&error).await => {}
                other => return other,
            }
        }
    }

    async fn erase(&self, agency: AgencyId, docs: Vec<DocId>) -> Result<(), LogError> {
        let mut tries = Tries::default();
        loop {
            match append::erase(&mut self.client().await?, agency, &docs).await {
                Err(error) if tries.may_go_on(&error).await => {}
                other => return other,
            }
        }
    }

    async fn feed(&self, ask: FeedAsk) -> Result<FeedPage, LogError> {
        feed::page(&mut self.client().await?, &ask).await
    }

    async fn reach(&self, agency: AgencyId, doc: DocId) -> Result<Reach, LogError> {
        feed::reach(&self.client().await?, agency, doc).await
    }

    async fn used(&self, agency: AgencyId, device: DeviceKeyId, day: i64) -> Result<Used, LogError> {
        let client = self.client().await?;
        let sql = "SELECT bytes, items FROM device_quota WHERE agency = $1 AND device = $2 AND day = $3";
        let ask = client.prepare_cached(sql).await?;
        let row = client.query_opt(&ask, &[&raw(agency.as_bytes()), &raw(device.as_bytes()), &day]).await?;
        Ok(row.map_or(Used::default(), |row| Used::from_columns(row.get(0), row.get(1))))
    }

    async fn say(&self, agency: AgencyId, device: DeviceKeyId, presence: Vec<u8>) -> Result<(), LogError> {
        let mut tries = Tries::default();
        loop {
            match words::say(&mut self.client().await?, agency, device, &presence).await {
                Err(error) if tries.may_go_on(&error).await => {}
                other => return other,
            }
        }
    }

    async fn said(&self, agency: AgencyId, after: u64) -> Result<Vec<Word>, LogError> {
        words::said(&self.client().await?, agency, after).await
    }

    async fn evidence(&self, agency: AgencyId) -> Result<u64, LogError> {
        let client = self.client().await?;
        let ask = client.prepare_cached("SELECT COUNT(*) FROM equivocation WHERE agency = $1").await?;
        let row = client.query_one(&ask, &[&raw(agency.as_bytes())]).await?;
        Ok(row.get::<_, i64>(0).unsigned_abs())
    }

    async fn ping(&self) -> Result<(), LogError> {
        self.client().await?.simple_query("SELECT 1").await?;
        Ok(())
    }

    async fn close(&self) {
        self.pool.close();
    }
}

/// Bytes as a parameter.
fn raw(bytes: &[u8]) -> &[u8] {
    bytes
}

/// A column of raw bytes of one length.
fn exact<const N: usize>(row: &tokio_postgres::Row, column: usize) -> Result<[u8; N], LogError> {
    let bytes: &[u8] = row.try_get(column)?;
    bytes.try_into().map_err(|_| LogError::Backend("a column has another length".into()))
}

/// A column that holds a number of 32 bits.
fn small(row: &tokio_postgres::Row, column: usize) -> Result<u32, LogError> {
    let number: i64 = row.try_get(column)?;
    u32::try_from(number).map_err(|_| LogError::Backend("a column holds no such number".into()))
}

impl From<tokio_postgres::Error> for LogError {
    fn from(error: tokio_postgres::Error) -> LogError {
        match error.code() {
            Some(code) if *code == SqlState::DISK_FULL => LogError::Full,
            _ => LogError::Backend(Box::new(error)),
        }
    }
}

impl From<deadpool_postgres::PoolError> for LogError {
    fn from(error: deadpool_postgres::PoolError) -> LogError {
        match error {
            deadpool_postgres::PoolError::Closed => LogError::Closed,
            deadpool_postgres::PoolError::Backend(error) => error.into(),
            other => LogError::Backend(Box::new(other)),
        }
    }
}
