//! The one transaction of a save, and the handles to read and write rows. Knows no table but `saved`.

use crate::audit::AuditHead;
use crate::mark::ChainHead;
use crate::pack::Codec;
use crate::{Hash32, Store, StoreError};
use rusqlite::types::{ToSqlOutput, Value, ValueRef};
use rusqlite::{Connection, Params, Row, ToSql};
use std::cell::{Cell, RefCell};
use std::ops::Deref;

/// What a finished save hands back.
#[derive(Debug, PartialEq, Eq)]
pub struct Saved<T> {
    /// Number of this save; grows with each save that wrote something.
    pub n: u64,
    /// What the closure returned.
    pub value: T,
}

/// Reads rows. Its methods stand with the tables that they read.
pub struct Reader<'s> {
    conn: &'s Connection,
    codec: &'s Codec,
}

/// Reads and writes rows inside one save.
pub struct Tx<'s> {
    reader: Reader<'s>,
    digest: RefCell<blake3::Hasher>,
    pub(crate) audit: Cell<AuditHead>,
    wrote: Cell<bool>,
    full: &'s Cell<bool>,
}

impl<'s> Deref for Tx<'s> {
    type Target = Reader<'s>;

    fn deref(&self) -> &Reader<'s> {
        &self.reader
    }
}

impl<'s> Reader<'s> {
    pub(crate) fn new(conn: &'s Connection, codec: &'s Codec) -> Reader<'s> {
        Reader { conn, codec }
    }

    pub(crate) fn codec(&self) -> &Codec {
        self.codec
    }

    /// Every row of `sql`, in its order. The statement text is fixed, so no data can become SQL.
    pub(crate) fn all<T>(
        &self,
        sql: &'static str,
        params: impl Params,
        mut map: impl FnMut(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Vec<T>, StoreError> {
        let mut out = Vec::new();
        self.each(sql, params, |row| {
            out.push(map(row)?);
            Ok(true)
        })?;
        Ok(out)
    }

    /// The first row of `sql`, if there is one.
    pub(crate) fn one<T>(
        &self,
        sql: &'static str,
        params: impl Params,
        map: impl FnOnce(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Option<T>, StoreError> {
        let mut statement = self.conn.prepare_cached(sql)?;
        let mut rows = statement.query(params)?;
        rows.next()?.map(map).transpose()
    }

    /// Calls `visit` for each row until it answers `false`.
    pub(crate) fn each(
        &self,
        sql: &'static str,
        params: impl Params,
        mut visit: impl FnMut(&Row<'_>) -> Result<bool, StoreError>,
    ) -> Result<(), StoreError> {
        let mut statement = self.conn.prepare_cached(sql)?;
        let mut rows = statement.query(params)?;
        while let Some(row) = rows.next()? {
            if !visit(row)? {
                break;
            }
        }
        Ok(())
    }

    /// The single number that `sql` counts.
    pub(crate) fn count(&self, sql: &'static str, params: impl Params) -> Result<u64, StoreError> {
        Ok(self.one(sql, params, |row| number(row, 0))?.unwrap_or(0))
    }
}

impl<'s> Tx<'s> {
    fn new(reader: Reader<'s>, audit: AuditHead, full: &'s Cell<bool>) -> Tx<'s> {
        let digest = blake3::Hasher::new_derive_key("satchel store rows of one save v1");
        Tx { reader, digest: RefCell::new(digest), audit: Cell::new(audit), wrote: Cell::new(false), full }
    }

    /// Writes to the record: what is written goes into the digest of the save.
    pub(crate) fn write(&self, sql: &'static str, params: &[&dyn ToSql]) -> Result<usize, StoreError> {
        {
            let mut digest = self.digest.borrow_mut();
            absorb(&mut digest, b's', sql.as_bytes());
            for param in params {
                absorb_param(&mut digest, *param)?;
            }
        }
        self.write_cache(sql, params)
    }

    /// Writes to a cache, which can be rebuilt and stays out of the digest.
    pub(crate) fn write_cache(&self, sql: &'static str, params: &[&dyn ToSql]) -> Result<usize, StoreError> {
        self.wrote.set(true);
        let written = self.reader.conn.prepare_cached(sql).and_then(|mut statement| statement.execute(params));
        written.map_err(|error| {
            let error = StoreError::from(error);
            if matches!(error, StoreError::DiskFull) {
                self.full.set(true);
            }
            error
        })
    }

    /// Runs a statement on a cache to its end, passing over what it answers.
    pub(crate) fn step_cache(&self, sql: &'static str) -> Result<(), StoreError> {
        self.wrote.set(true);
        self.each(sql, [], |_| Ok(true))
    }

    /// Ends the save's own rows: the ring entry that makes it one link of the chain.
    fn link(&self, n: u64, prev: &ChainHead) -> Result<ChainHead, StoreError> {
        let digest = *self.digest.borrow().finalize().as_bytes();
        let audit = self.audit.get();
        let hash = link_hash(&prev.hash, n, &digest, &audit);
        self.write_cache(
            "INSERT INTO saved (slot, n, prev, digest, audit_n, audit_hash, hash)
             VALUES (coalesce((SELECT (slot + 1) % 16 FROM saved ORDER BY n DESC LIMIT 1), 0), ?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (slot) DO UPDATE SET n = excluded.n, prev = excluded.prev, digest = excluded.digest,
             audit_n = excluded.audit_n, audit_hash = excluded.audit_hash, hash = excluded.hash",
            &[&signed(n)?, &prev.hash, &digest, &signed(audit.n)?, &audit.hash, &hash],
        )?;
        Ok(ChainHead { n, hash })
    }
}

/// One stored link of the chain of saves.
pub(crate) struct Link {
    pub(crate) n: u64,
    pub(crate) prev: Hash32,
    pub(crate) hash: Hash32,
    pub(crate) audit: AuditHead,
    digest: Hash32,
}

impl Link {
    /// Whether each of `links`, oldest first, follows from its parts and from the one before.
    pub(crate) fn chained(links: &[Link]) -> bool {
        links.iter().all(|link| link_hash(&link.prev, link.n, &link.digest, &link.audit) == link.hash)
            && links.windows(2).all(|pair| pair[1].prev == pair[0].hash)
    }
}

impl Reader<'_> {
    /// The stored links, oldest first.
    pub(crate) fn links(&self) -> Result<Vec<Link>, StoreError> {
        self.all("SELECT n, prev, digest, audit_n, audit_hash, hash FROM saved ORDER BY n", [], |row| {
            let audit = AuditHead { n: number(row, 3)?, hash: row.get(4)? };
            Ok(Link { n: number(row, 0)?, prev: row.get(1)?, digest: row.get(2)?, hash: row.get(5)?, audit })
        })
    }
}

fn link_hash(prev: &Hash32, n: u64, digest: &Hash32, audit: &AuditHead) -> Hash32 {
    let mut hasher = blake3::Hasher::new_derive_key("satchel store chain of saves v1");
    hasher.update(prev).update(&n.to_be_bytes()).update(digest);
    hasher.update(&audit.n.to_be_bytes()).update(&audit.hash);
    *hasher.finalize().as_bytes()
}

fn absorb(digest: &mut blake3::Hasher, tag: u8, bytes: &[u8]) {
    digest.update(&[tag]).update(&(bytes.len() as u64).to_be_bytes()).update(bytes);
}

fn absorb_param(digest: &mut blake3::Hasher, param: &dyn ToSql) -> Result<(), StoreError> {
    let output = param.to_sql()?;
    let value = match &output {
        ToSqlOutput::Borrowed(value) => *value,
        ToSqlOutput::Owned(value) => ValueRef::from(value),
        _ => ValueRef::from(&Value::Null),
    };
    match value {
        ValueRef::Null => absorb(digest, b'n', &[]),
        ValueRef::Integer(n) => absorb(digest, b'i', &n.to_be_bytes()),
        ValueRef::Real(x) => absorb(digest, b'r', &x.to_be_bytes()),
        ValueRef::Text(text) => absorb(digest, b't', text),
        ValueRef::Blob(bytes) => absorb(digest, b'b', bytes),
    }
    Ok(())
}

/// A count or position as SQLite holds it.
pub(crate) fn signed(n: u64) -> Result<i64, StoreError> {
    i64::try_from(n).map_err(|_| StoreError::TooLarge { what: "a count" })
}

/// A column that is never negative.
pub(crate) fn number(row: &Row<'_>, column: usize) -> Result<u64, StoreError> {
    let stored: i64 = row.get(column)?;
    u64::try_from(stored).map_err(|_| StoreError::BadRow { table: "a count" })
}

/// Heads as stored: one after the other.
pub(crate) fn join_heads(heads: &[Hash32]) -> Vec<u8> {
    heads.concat()
}

/// The inverse of [`join_heads`].
pub(crate) fn split_heads(stored: &[u8], table: &'static str) -> Result<Vec<Hash32>, StoreError> {
    let (heads, rest) = stored.as_chunks::<32>();
    if rest.is_empty() { Ok(heads.to_vec()) } else { Err(StoreError::BadRow { table }) }
}

impl Store {
    /// Runs `work` in one transaction, commits it to disk, then advances the mark.
    ///
    /// `Ok` means durable: both are synced. An error from `work` rolls everything back. A save
    /// that wrote nothing costs nothing and keeps its number.
    ///
    /// # Errors
    /// Those of `work`, and [`StoreError::BehindMark`], [`StoreError::DiskFull`],
    /// [`StoreError::CommitUnknown`], [`StoreError::MarkNotWritten`].
    pub fn save<T, E>(&mut self, work: impl FnOnce(&Tx<'_>) -> Result<T, E>) -> Result<Saved<T>, E>
    where
        E: From<StoreError>,
    {
        if self.behind.is_some() {
            return Err(StoreError::BehindMark.into());
        }
        // Never more than one save ahead of the mark, or the ring could not vouch for it.
        self.catch_up_mark()?;
        self.commit(self.head.n + 1, work)
    }

    /// Reads. Nothing that it sees can change meanwhile.
    pub fn read<T>(&self, work: impl FnOnce(&Reader<'_>) -> T) -> T {
        work(&Reader::new(&self.conn, &self.codec))
    }

    /// One transaction as save number `n`, then the mark.
    pub(crate) fn commit<T, E>(&mut self, n: u64, work: impl FnOnce(&Tx<'_>) -> Result<T, E>) -> Result<Saved<T>, E>
    where
        E: From<StoreError>,
    {
        let outcome = self.transact(n, work);
        if self.full.replace(false) {
            self.release_reserve();
        }
        match outcome {
            Ok(Committed { value, heads }) => {
                if let Some((head, audit)) = heads {
                    self.head = head;
                    self.audit = audit;
                    self.catch_up_mark()?;
                    self.checkpoint_when_long();
                }
                Ok(Saved { n: self.head.n, value })
            }
            Err(Failed::Work(error)) => Err(error),
            Err(Failed::Store(error)) => Err(error.into()),
        }
    }

    fn transact<T, E>(&self, n: u64, work: impl FnOnce(&Tx<'_>) -> Result<T, E>) -> Result<Committed<T>, Failed<E>> {
        let transaction = Transaction::begin(&self.conn)?;
        let tx = Tx::new(Reader::new(&self.conn, &self.codec), self.audit, &self.full);
        let value = work(&tx).map_err(Failed::Work)?;
        if !tx.wrote.get() {
            return Ok(Committed { value, heads: None });
        }
        let head = tx.link(n, &self.head)?;
        let audit = tx.audit.get();
        drop(tx);
        transaction.commit().map_err(|error| match StoreError::from(error) {
            // The commit frame is written last, so without room for it there is no commit.
            StoreError::DiskFull => {
                self.full.set(true);
                StoreError::DiskFull
            }
            StoreError::Sql(error) => StoreError::CommitUnknown(error),
            other => other,
        })?;
        Ok(Committed { value, heads: Some((head, audit)) })
    }
}

/// A transaction that is undone unless it is committed. Like rusqlite's, with statements prepared once.
struct Transaction<'s>(&'s Connection);

impl<'s> Transaction<'s> {
    fn begin(conn: &'s Connection) -> Result<Transaction<'s>, StoreError> {
        conn.prepare_cached("BEGIN IMMEDIATE")?.execute([])?;
        Ok(Transaction(conn))
    }

    fn commit(self) -> Result<(), rusqlite::Error> {
        self.0.prepare_cached("COMMIT")?.execute([])?;
        Ok(())
    }
}

impl Drop for Transaction<'_> {
    fn drop(&mut self) {
        // After a commit, and after an error for which SQLite has undone the transaction itself, there is none left.
        if !self.0.is_autocommit() {
            let _ = self.0.execute_batch("ROLLBACK");
        }
    }
}

/// A finished transaction; without heads when it wrote nothing and was undone.
struct Committed<T> {
    value: T,
    heads: Option<(ChainHead, AuditHead)>,
}

enum Failed<E> {
    Work(E),
    Store(StoreError),
}

impl<E> From<StoreError> for Failed<E> {
    fn from(error: StoreError) -> Failed<E> {
        Failed::Store(error)
    }
}
