//! Moves an office that has grown: every row of a log in a file goes into an empty PostgreSQL database, in one
//! transaction, with its numbers, so that no device notices. The file stays as it is.

use std::path::Path;

use rusqlite::types::Value;
use rusqlite::{Connection, OpenFlags};
use tokio::sync::mpsc;
use tokio_postgres::Transaction;
use tokio_postgres::types::ToSql;

use super::super::LogError;
use super::super::sqlite::{self, DATABASE_FILE};
use super::PostgresLog;

/// Rows that are read and written together.
const ROWS_AT_ONCE: usize = 200;

/// How a column of the file is held in the database.
#[derive(Debug, Clone, Copy)]
enum As {
    Bytes,
    Number,
    Small,
    Flag,
}

use As::{Bytes, Flag, Number, Small};

/// A table of both logs: its name and its columns.
type Table = (&'static str, &'static [(&'static str, As)]);

/// The tables of `migrations/`.
const TABLES: [Table; 10] = [
    ("agency", &[("agency", Bytes), ("root_pk", Bytes), ("roster_seq", Number), ("roster_head", Bytes)]),
    ("roster", &[("agency", Bytes), ("seq", Number), ("hash", Bytes), ("bytes", Bytes)]),
    (
        "doc",
        &[
            ("agency", Bytes),
            ("doc", Bytes),
            ("head_n", Number),
            ("head_hash", Bytes),
            ("opened_by", Bytes),
            ("epoch", Number),
            ("epoch_hash", Bytes),
            ("placement", Number),
        ],
    ),
    (
        "item",
        &[
            ("agency", Bytes),
            ("doc", Bytes),
            ("n", Number),
            ("slot", Bytes),
            ("kind", Small),
            ("author", Bytes),
            ("cited", Number),
            ("hash", Bytes),
            ("log_hash", Bytes),
            ("bytes", Bytes),
        ],
    ),
    ("placed", &[("agency", Bytes), ("doc", Bytes), ("coll", Bytes), ("current", Flag)]),
    ("collection", &[("agency", Bytes), ("coll", Bytes), ("fseq", Number), ("run", Number)]),
    ("feed", &[("agency", Bytes), ("coll", Bytes), ("fseq", Number), ("doc", Bytes), ("n", Number), ("author", Bytes)]),
    ("equivocation", &[("agency", Bytes), ("doc", Bytes), ("slot", Bytes), ("hash", Bytes), ("bytes", Bytes)]),
    ("device_quota", &[("agency", Bytes), ("device", Bytes), ("day", Number), ("bytes", Number), ("items", Number)]),
    ("word", &[("agency", Bytes), ("device", Bytes), ("number", Number), ("presence", Bytes)]),
];

/// Why nothing was moved. The file and the database are as they were.
#[derive(Debug, thiserror::Error)]
pub enum NotMoved {
    /// There is no log in the folder.
    #[error("there is no office.db in the data folder")]
    NoFile,
    /// The database holds an office already; two are not mixed.
    #[error("the database holds an office already: name an empty one")]
    NotEmpty,
    /// The file holds something that its tables do not allow.
    #[error("a row of {0} cannot be read")]
    Damaged(&'static str),
    /// Either store failed.
    #[error("the log could not be moved")]
    Log(#[from] LogError),
}

impl From<rusqlite::Error> for NotMoved {
    fn from(error: rusqlite::Error) -> NotMoved {
        NotMoved::Log(error.into())
    }
}

impl From<tokio_postgres::Error> for NotMoved {
    fn from(error: tokio_postgres::Error) -> NotMoved {
        NotMoved::Log(error.into())
    }
}

type Rows = Result<(Table, Vec<Vec<Value>>), NotMoved>;

impl PostgresLog {
    /// Takes over the log in `folder`, on which no server may be running. Returns how many rows were moved.
    ///
    /// # Errors
    /// [`NotMoved`]; nothing was changed then.
    pub async fn take_over(&self, folder: &Path) -> Result<u64, NotMoved> {
        let file = folder.join(DATABASE_FILE);
        if !file.is_file() {
            return Err(NotMoved::NoFile);
        }
        // Held until the end: no server writes into what is being read.
        let _lock = sqlite::lock(folder)?;
        let mut client = self.client().await?;
        let tx = client.transaction().await?;
        let held: i64 = tx.query_one("SELECT COUNT(*) FROM agency", &[]).await?.try_get(0)?;
        if held > 0 {
            return Err(NotMoved::NotEmpty);
        }
        let (pages, mut read) = mpsc::channel::<Rows>(2);
        let reader = tokio::task::spawn_blocking(move || {
            if let Err(error) = read_all(&file, &pages) {
                let _ = pages.blocking_send(Err(error));
            }
        });
        let mut moved = 0;
        while let Some(page) = read.recv().await {
            let (table, rows) = page?;
            write(&tx, table, &rows).await?;
            moved += rows.len() as u64;
        }
        reader.await.map_err(|_| LogError::Closed)?;
        tx.commit().await?;
        Ok(moved)
    }
}

/// Every row of every table, page by page, from one snapshot.
fn read_all(file: &Path, pages: &mpsc::Sender<Rows>) -> Result<(), NotMoved> {
    let mut db = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    sqlite::prepare(&mut db)?;
    let snapshot = db.transaction()?;
    for table in TABLES {
        let (name, columns) = table;
        let names: Vec<&str> = columns.iter().map(|(name, _)| *name).collect();
        let mut ask = snapshot.prepare(&format!("SELECT {} FROM {name}", names.join(", ")))?;
        let mut rows = ask.query([])?;
        let mut page = Vec::with_capacity(ROWS_AT_ONCE);
        while let Some(row) = rows.next()? {
            page.push((0..columns.len()).map(|at| row.get(at)).collect::<Result<Vec<Value>, _>>()?);
            if page.len() == ROWS_AT_ONCE && pages.blocking_send(Ok((table, std::mem::take(&mut page)))).is_err() {
                return Ok(()); // The writer gave up and says why.
            }
        }
        if !page.is_empty() && pages.blocking_send(Ok((table, page))).is_err() {
            return Ok(());
        }
    }
    Ok(())
}

async fn write(tx: &Transaction<'_>, (name, columns): Table, rows: &[Vec<Value>]) -> Result<(), NotMoved> {
    let names: Vec<&str> = columns.iter().map(|(name, _)| *name).collect();
    let mut cells: Vec<Box<dyn ToSql + Sync + Send>> = Vec::with_capacity(rows.len() * columns.len());
    for (value, (_, held)) in rows.iter().flat_map(|row| row.iter().zip(columns.iter())) {
        cells.push(cell(value, *held).ok_or(NotMoved::Damaged(name))?);
    }
    let groups: Vec<String> = (0..rows.len())
        .map(|row| {
            let places = (1..=columns.len()).map(|at| format!("${}", row * columns.len() + at));
            format!("({})", places.collect::<Vec<_>>().join(", "))
        })
        .collect();
    let sql = format!("INSERT INTO {name} ({}) VALUES {}", names.join(", "), groups.join(", "));
    let cells: Vec<&(dyn ToSql + Sync)> = cells.iter().map(|cell| &**cell as &(dyn ToSql + Sync)).collect();
    tx.execute(&sql, &cells).await?;
    Ok(())
}

fn cell(value: &Value, held: As) -> Option<Box<dyn ToSql + Sync + Send>> {
    Some(match (held, value) {
        (Bytes, Value::Blob(bytes)) => Box::new(bytes.clone()),
        (Number, Value::Integer(number)) => Box::new(*number),
        (Small, Value::Integer(number)) => Box::new(i16::try_from(*number).ok()?),
        (Flag, Value::Integer(number)) => Box::new(*number != 0),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_column_of_every_table_is_moved() {
        let mut db = Connection::open_in_memory().unwrap();
        sqlite::prepare(&mut db).unwrap();
        let mut ask = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").unwrap();
        let tables: Vec<String> = ask.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
        let mut moved: Vec<&str> = TABLES.iter().map(|(name, _)| *name).collect();
        moved.sort_unstable();
        assert_eq!(tables, moved, "a table that is not listed would be left behind");
        for (name, columns) in TABLES {
            let mut ask = db.prepare(&format!("SELECT name FROM pragma_table_info('{name}') ORDER BY cid")).unwrap();
            let held: Vec<String> = ask.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
            let listed: Vec<&str> = columns.iter().map(|(name, _)| *name).collect();
            assert_eq!(held, listed, "{name}: and so would a column");
        }
    }
}
