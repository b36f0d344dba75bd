//! Numbered migrations of a database, safe when several servers start at once. Never drops or replaces a table.

use deadpool_postgres::Object;

use super::super::LogError;

/// Numbered steps; a shipped one is never edited.
const MIGRATIONS: &[&str] = &[
    include_str!("../../../migrations/postgres/0001_office.sql"),
    include_str!("../../../migrations/postgres/0002_words.sql"),
];

/// Brings the tables to this program's version, in one transaction.
///
/// # Errors
/// [`LogError::Newer`] for a later program's tables, which are left as they were.
pub async fn prepare(client: &mut Object) -> Result<(), LogError> {
    let tx = client.transaction().await?;
    tx.batch_execute(
        "CREATE TABLE IF NOT EXISTS satchel_schema (one INTEGER NOT NULL PRIMARY KEY, version BIGINT NOT NULL); \
         INSERT INTO satchel_schema (one, version) VALUES (1, 0) ON CONFLICT DO NOTHING",
    )
    .await?;
    // Locked: of two servers that start at once, one migrates and the other waits.
    let row = tx.query_one("SELECT version FROM satchel_schema WHERE one = 1 FOR UPDATE", &[]).await?;
    let found: i64 = row.try_get(0)?;
    let known = MIGRATIONS.len() as i64;
    if !(0..=known).contains(&found) {
        return Err(LogError::Newer { found, known });
    }
    for (step, sql) in (1i64..).zip(MIGRATIONS) {
        if step > found {
            tx.batch_execute(sql).await?;
            tx.execute("UPDATE satchel_schema SET version = $1 WHERE one = 1", &[&step]).await?;
        }
    }
    Ok(tx.commit().await?)
}
