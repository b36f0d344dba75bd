//! The log a server was started with: one of the two kinds. Decides nothing; passes every call on.

use std::path::Path;

use wire::{AgencyId, DeviceKeyId, DocId};

use super::postgres::PostgresLog;
use super::sqlite::SqliteLog;
use super::{
    Agency, Appended, Batch, FeedAsk, FeedPage, Log, LogError, Reach, RosterHead, RosterOutcome, RosterRow, Used, Word,
};

/// Either kind of log.
#[derive(Debug)]
pub enum Backend {
    /// One file, one server.
    Sqlite(SqliteLog),
    /// One database, any number of servers.
    Postgres(PostgresLog),
}

impl Backend {
    /// Opens the log in PostgreSQL where an address is given, else in a file in `folder`.
    ///
    /// # Errors
    /// As [`PostgresLog::open`] and [`SqliteLog::open`].
    pub async fn open(folder: &Path, postgres: Option<&str>, run: u32) -> Result<Backend, LogError> {
        match postgres {
            Some(address) => Ok(Backend::Postgres(PostgresLog::open(address, run).await?)),
            None => Ok(Backend::Sqlite(SqliteLog::open(folder, run)?)),
        }
    }
}

/// The same call on whichever log it is.
macro_rules! pass {
    ($self:ident, $log:ident => $call:expr) => {
        match $self {
            Backend::Sqlite($log) => $call.await,
            Backend::Postgres($log) => $call.await,
        }
    };
}

impl Log for Backend {
    async fn agencies(&self) -> Result<Vec<Agency>, LogError> {
        pass!(self, log => log.agencies())
    }

    async fn roster_head(&self, agency: AgencyId) -> Result<Option<RosterHead>, LogError> {
        pass!(self, log => log.roster_head(agency))
    }

    async fn admit(&self, agency: AgencyId, root_pk: [u8; 32], records: Vec<RosterRow>) -> Result<(), LogError> {
        pass!(self, log => log.admit(agency, root_pk, records))
    }

    async fn append_roster(
        &self,
        agency: AgencyId,
        after: RosterHead,
        record: RosterRow,
    ) -> Result<RosterOutcome, LogError> {
        pass!(self, log => log.append_roster(agency, after, record))
    }

    async fn roster(&self, agency: AgencyId, from_seq: u32, bytes_max: usize) -> Result<Vec<RosterRow>, LogError> {
        pass!(self, log => log.roster(agency, from_seq, bytes_max))
    }

    async fn reach(&self, agency: AgencyId, doc: DocId) -> Result<Reach, LogError> {
        pass!(self, log => log.reach(agency, doc))
    }

    async fn append(&self, batch: Batch) -> Result<Appended, LogError> {
        pass!(self, log => log.append(batch))
    }

    async fn erase(&self, agency: AgencyId, docs: Vec<DocId>) -> Result<(), LogError> {
        pass!(self, log => log.erase(agency, docs))
    }

    async fn feed(&self, ask: FeedAsk) -> Result<FeedPage, LogError> {
        pass!(self, log => log.feed(ask))
    }

    async fn used(&self, agency: AgencyId, device: DeviceKeyId, day: i64) -> Result<Used, LogError> {
        pass!(self, log => log.used(agency, device, day))
    }

    async fn say(&self, agency: AgencyId, device: DeviceKeyId, presence: Vec<u8>) -> Result<(), LogError> {
        pass!(self, log => log.say(agency, device, presence))
    }

    async fn said(&self, agency: AgencyId, after: u64) -> Result<Vec<Word>, LogError> {
        pass!(self, log => log.said(agency, after))
    }

    async fn evidence(&self, agency: AgencyId) -> Result<u64, LogError> {
        pass!(self, log => log.evidence(agency))
    }

    async fn ping(&self) -> Result<(), LogError> {
        pass!(self, log => log.ping())
    }

    async fn close(&self) {
        pass!(self, log => log.close());
    }
}
