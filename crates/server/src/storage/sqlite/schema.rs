//! Opening a database file: pragmas and numbered migrations. Never deletes or replaces a file.

use rusqlite::{Connection, TransactionBehavior};

use super::super::LogError;

/// Numbered steps; a shipped one is never edited.
const MIGRATIONS: &[&str] =
    &[include_str!("../../../migrations/0001_office.sql"), include_str!("../../../migrations/0002_words.sql")];

/// Sets up the writing connection and brings the schema to this program's version.
///
/// # Errors
/// [`LogError::Newer`] for a file of a later program, which is left as it was.
pub fn prepare(db: &mut Connection) -> Result<(), LogError> {
    let found: i64 = db.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let known = MIGRATIONS.len() as i64;
    if !(0..=known).contains(&found) {
        return Err(LogError::Newer { found, known });
    }
    db.pragma_update(None, "journal_mode", "WAL")?;
    pragmas(db)?;
    db.pragma_update(None, "journal_size_limit", 16_000_000)?;
    // What is erased is overwritten.
    db.pragma_update(None, "secure_delete", true)?;
    let tx = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for (step, sql) in (1i64..).zip(MIGRATIONS) {
        if step > found {
            tx.execute_batch(sql)?;
            tx.pragma_update(None, "user_version", step)?;
        }
    }
    Ok(tx.commit()?)
}

/// What every connection needs.
pub fn pragmas(db: &Connection) -> Result<(), LogError> {
    db.busy_timeout(std::time::Duration::from_secs(10))?;
    db.pragma_update(None, "synchronous", "FULL")?;
    db.pragma_update(None, "temp_store", "MEMORY")?;
    db.pragma_update(None, "cache_size", -8_000)?;
    db.set_prepared_statement_cache_capacity(64);
    Ok(())
}
