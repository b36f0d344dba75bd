//! What can fail in the store. Holds no stored value, so that an error may be logged.

use std::io;

/// Why a store could not be used, or a save not be confirmed.
///
/// No variant carries stored content. After any of them the store stays as it was on disk, with
/// the two exceptions named at [`StoreError::CommitUnknown`] and [`StoreError::MarkNotWritten`].
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// There is no trace of a store in this folder; one may be created.
    #[error("there is no store in this folder")]
    Absent,
    /// A store, or a part of one, is here already; creating over it is refused.
    #[error("a store, or a part of one, is already in this folder")]
    AlreadyExists,
    /// Another process, or another `Store` of this one, has this store open.
    #[error("the store is in use by another process")]
    InUse,
    /// The store is here and does not open with this key. Its bytes are unchanged.
    #[error("the store does not open: {reason:?}")]
    Unreadable {
        /// What was seen.
        reason: UnreadableReason,
    },
    /// Written by a newer program whose form this one may not touch. Its bytes are unchanged.
    #[error("the store has schema {found}, this program knows {known}")]
    Newer {
        /// Schema number of the store.
        found: u32,
        /// Highest schema number known here.
        known: u32,
    },
    /// No room (or a write was refused by the medium). The save did not happen; a reserve, if
    /// any, has been released, and the same save may be tried again once there is room.
    #[error("there is no room left on the disk")]
    DiskFull,
    /// The commit itself reported an error: the save may be present after the next open, so a
    /// retry has to be harmless by its ids.
    #[error("it is unknown whether the save reached the disk")]
    CommitUnknown(#[source] rusqlite::Error),
    /// The save is in the store, but the mark could not be advanced, so it must not be called
    /// saved. Saves are refused until the mark has been written.
    #[error("the mark could not be written")]
    MarkNotWritten(#[source] io::Error),
    /// The store is behind its mark and nobody has accepted that; see `Store::accept_behind`.
    #[error("the store is behind its mark")]
    BehindMark,
    /// A page failed its check while in use.
    #[error("a page of the store is damaged")]
    Damaged,
    /// A stored row holds what no version of this program writes.
    #[error("a row of {table} cannot be read")]
    BadRow {
        /// Table of the row.
        table: &'static str,
    },
    /// The row that this one refers to does not exist.
    #[error("no such row in {table}")]
    NoSuchRow {
        /// Table in which it was looked for.
        table: &'static str,
    },
    /// A value is longer or larger than the store takes.
    #[error("{what} is over its bound")]
    TooLarge {
        /// Which value.
        what: &'static str,
    },
    /// A file beside the database could not be used.
    #[error("a file of the store could not be used")]
    Files(#[source] io::Error),
    /// SQLite refused; a defect of this program or a fault of the machine.
    #[error("the database refused")]
    Sql(#[source] rusqlite::Error),
}

/// What was seen of a store that does not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnreadableReason {
    /// The file has no bytes.
    Empty,
    /// The file is shorter than it says.
    Truncated,
    /// A database without encryption: not ours.
    Plaintext,
    /// The first page does not pass its check: another key, or damage. They look alike.
    KeyOrDamage,
    /// It opens with this key, but it is not a Satchel store.
    NotAStore,
    /// Only the log or the mark is here; the database file itself is gone.
    MainFileMissing,
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> StoreError {
        use rusqlite::ErrorCode;
        match error.sqlite_error().map(|e| (e.code, e.extended_code)) {
            Some((ErrorCode::DiskFull, _)) | Some((_, rusqlite::ffi::SQLITE_IOERR_WRITE)) => StoreError::DiskFull,
            Some((ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase, _)) => StoreError::Damaged,
            _ => StoreError::Sql(error),
        }
    }
}

impl From<io::Error> for StoreError {
    fn from(error: io::Error) -> StoreError {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => StoreError::DiskFull,
            _ => StoreError::Files(error),
        }
    }
}
