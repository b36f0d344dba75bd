//! The numbered steps from an empty file to the present schema. A step is never edited once released.

use crate::{Reader, StoreError};
use rusqlite::{Connection, Transaction, TransactionBehavior};

/// One step; its number is its place from 1.
#[derive(Clone, Copy)]
pub(crate) struct Migration {
    pub(crate) sql: &'static str,
}

/// All steps.
pub(crate) const MIGRATIONS: &[Migration] = &[
    Migration { sql: include_str!("../migrations/0001_first.sql") },
    Migration { sql: include_str!("../migrations/0002_attachments.sql") },
    Migration { sql: include_str!("../migrations/0003_leaving.sql") },
];

/// Meta key of the lowest schema number a program must know to open this store; 8 bytes, big-endian.
///
/// A step that only adds leaves it, so that an older tablet may still open the store.
pub(crate) const BREAKS_AT: &str = "schema_breaks_at";

/// Highest schema number known here.
pub(crate) fn known() -> u32 {
    u32::try_from(MIGRATIONS.len()).expect("a handful of steps")
}

/// Schema number of the file.
pub(crate) fn schema_of(conn: &Connection) -> Result<u32, StoreError> {
    Ok(conn.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

/// Refuses a store that only a newer program may open. Reads only.
pub(crate) fn refuse_newer(conn: &Connection, reader: &Reader<'_>, known: u32) -> Result<(), StoreError> {
    let found = schema_of(conn)?;
    if found <= known {
        return Ok(());
    }
    let breaks_at = match reader.meta(BREAKS_AT) {
        Ok(Some(stored)) => <[u8; 8]>::try_from(stored.as_slice()).map(u64::from_be_bytes).unwrap_or(u64::MAX),
        Ok(None) => 0,
        Err(_) => u64::MAX,
    };
    if breaks_at > u64::from(known) { Err(StoreError::Newer { found, known }) } else { Ok(()) }
}

/// Runs the steps that the file lacks, each in its own transaction. Answers the number it had before.
pub(crate) fn migrate(conn: &Connection, steps: &[Migration]) -> Result<u32, StoreError> {
    let had = schema_of(conn)?;
    for (number, step) in (1u32..).zip(steps).filter(|(number, _)| *number > had) {
        let transaction = Transaction::new_unchecked(conn, TransactionBehavior::Immediate)?;
        transaction.execute_batch(step.sql)?;
        transaction.pragma_update(None, "user_version", number)?;
        transaction.commit()?;
    }
    Ok(had)
}
