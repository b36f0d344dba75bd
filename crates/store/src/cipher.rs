//! Connections to the encrypted file: key and pragmas. The only place that sets them.

use crate::{StoreError, StoreKey, UnreadableReason};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags};
use std::path::Path;

/// "SATC": tells our stores from other people's SQLCipher files.
pub(crate) const APPLICATION_ID: i32 = 0x5341_5443;
/// Prepared statements kept: more than the crate has.
const STATEMENTS_MAX: usize = 256;

/// Opens the file with its key and reads the first page. Changes no byte of any file.
///
/// # Errors
/// [`StoreError::Unreadable`] when the first page does not pass.
pub(crate) fn connect(path: &Path, key: &StoreKey) -> Result<Connection, StoreError> {
    let conn = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    // Closing must not fold the log into the file: not with a wrong key, and otherwise only beside a note in the mark.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    pragma(&conn, "PRAGMA cipher_log_level = NONE")?;
    // Before the key, so that the copies SQLite makes of it are wiped too.
    pragma(&conn, "PRAGMA cipher_memory_security = ON")?;
    pragma(&conn, &key.pragma())?;
    // Exclusive: the index of the log lives in memory, and nobody else writes.
    pragma(&conn, "PRAGMA locking_mode = EXCLUSIVE")?;
    pragma(&conn, "PRAGMA temp_store = MEMORY")?;
    match conn.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0)) {
        Ok(_) => {}
        Err(error) => return Err(first_page_error(error)),
    }
    conn.set_prepared_statement_cache_capacity(STATEMENTS_MAX);
    Ok(conn)
}

fn first_page_error(error: rusqlite::Error) -> StoreError {
    match error.sqlite_error_code() {
        Some(ErrorCode::NotADatabase) => StoreError::Unreadable { reason: UnreadableReason::KeyOrDamage },
        Some(ErrorCode::DatabaseCorrupt) => StoreError::Unreadable { reason: UnreadableReason::Truncated },
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => StoreError::InUse,
        _ => error.into(),
    }
}

/// Settings of a new file that cannot be changed later.
pub(crate) fn found(conn: &Connection) -> Result<(), StoreError> {
    pragma(conn, "PRAGMA auto_vacuum = INCREMENTAL")?;
    pragma(conn, "PRAGMA journal_mode = WAL")?;
    conn.pragma_update(None, "application_id", APPLICATION_ID)?;
    Ok(())
}

/// Settings of every connection, once the file is known to be ours and not newer.
pub(crate) fn settle(conn: &Connection) -> Result<(), StoreError> {
    let mode: String = conn.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
    if mode != "wal" {
        return Err(StoreError::Unreadable { reason: UnreadableReason::NotAStore });
    }
    for sql in [
        "PRAGMA synchronous = FULL",
        "PRAGMA secure_delete = ON",
        "PRAGMA foreign_keys = ON",
        "PRAGMA trusted_schema = OFF",
        "PRAGMA wal_autocheckpoint = 0",
        "PRAGMA journal_size_limit = 2000000",
        "PRAGMA cache_size = -4000",
    ] {
        pragma(conn, sql)?;
    }
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    // Plans must not depend on bound values, or cached statements are prepared again and again.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    Ok(())
}

/// Whether the file says that it is a Satchel store.
pub(crate) fn is_store(conn: &Connection) -> Result<bool, StoreError> {
    let id: i32 = conn.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    Ok(id == APPLICATION_ID)
}

/// Closes a store in the making: its log goes into the file and away.
pub(crate) fn finish(conn: Connection) -> Result<(), StoreError> {
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    conn.close().map_err(|(_, error)| error.into())
}

/// Folds the log into the file as far as it goes.
pub(crate) fn checkpoint(conn: &Connection) -> Result<(), StoreError> {
    pragma(conn, "PRAGMA wal_checkpoint(PASSIVE)")
}

/// Folds the whole log into the file and empties it.
pub(crate) fn truncate_log(conn: &Connection) -> Result<(), StoreError> {
    pragma(conn, "PRAGMA wal_checkpoint(TRUNCATE)")
}

/// Pages in the log. Does no work.
pub(crate) fn log_pages(conn: &Connection) -> Result<u64, StoreError> {
    let mut statement = conn.prepare_cached("PRAGMA wal_checkpoint(NOOP)")?;
    let pages: i64 = statement.query_row([], |row| row.get(1))?;
    Ok(u64::try_from(pages).unwrap_or(0))
}

/// Runs a pragma and passes over what it answers.
fn pragma(conn: &Connection, sql: &str) -> Result<(), StoreError> {
    let mut statement = conn.prepare(sql)?;
    let mut rows = statement.query([])?;
    while rows.next()?.is_some() {}
    Ok(())
}
