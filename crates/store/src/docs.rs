//! Documents, their snapshots, the changes after them, and what waits to be sealed. Never parses a change.

use crate::save::{join_heads, number, signed, split_heads};
use crate::{Hash32, Id16, Reader, StoreError, Tx};
use rusqlite::Row;

/// The two documents of a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DocKind {
    /// What happened, coded. Its id is the case's id.
    Casework,
    /// Who it is about.
    Identity,
}

/// One document as the store knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocRow {
    /// Its id.
    pub doc: Id16,
    /// Which of the two.
    pub kind: DocKind,
    /// Of an identity document: its casework, when known. Always `None` on casework (SR-2).
    pub pair: Option<Id16>,
    /// Key generation in use.
    pub epoch: u32,
    /// Schema version of the document.
    pub schema_v: u32,
    /// Automerge heads with everything applied.
    pub heads: Vec<Hash32>,
}

/// A saved document: a cache of the changes before `tail`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SnapshotRow {
    /// Heads that loading it must give.
    pub heads: Vec<Hash32>,
    /// The document saved without its own compression; the store compresses.
    pub bytes: Vec<u8>,
}

/// One raw change that the snapshot does not hold yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TailRow {
    /// Place in the document's tail; grows.
    pub ord: u64,
    /// Hash of the change.
    pub hash: Hash32,
    /// The raw, uncompressed change.
    pub bytes: Vec<u8>,
}

/// What an unsealed entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PendingKind {
    /// A raw change.
    Change,
    /// The bytes of a statement.
    Statement,
}

/// Something saved and not yet sealed; the row is the marker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PendingRow {
    /// Order in which the document's entries must be sealed.
    pub ord: u64,
    /// Change or statement.
    pub kind: PendingKind,
    /// When it was saved, milliseconds since 1970.
    pub at: i64,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl Reader<'_> {
    /// The document, if the store has it.
    pub fn doc(&self, doc: &Id16) -> Result<Option<DocRow>, StoreError> {
        self.one("SELECT doc, kind, pair, epoch, schema_v, heads FROM doc WHERE doc = ?1", [doc], doc_row)
    }

    /// All documents of a kind, oldest first.
    pub fn docs(&self, kind: DocKind) -> Result<Vec<DocRow>, StoreError> {
        self.all(
            "SELECT doc, kind, pair, epoch, schema_v, heads FROM doc WHERE kind = ?1 ORDER BY id",
            [kind_number(kind)],
            doc_row,
        )
    }

    /// The identity document of a case, if it is here.
    pub fn identity_of(&self, casework: &Id16) -> Result<Option<Id16>, StoreError> {
        self.one("SELECT doc FROM doc WHERE pair = ?1 ORDER BY doc", [casework], |row| Ok(row.get(0)?))
    }

    /// The document's snapshot; none until the first one is put.
    pub fn snapshot(&self, doc: &Id16) -> Result<Option<SnapshotRow>, StoreError> {
        self.one("SELECT s.heads, s.bytes FROM snapshot s JOIN doc d ON d.id = s.doc WHERE d.doc = ?1", [doc], |row| {
            let heads = split_heads(row.get_ref(0)?.as_blob().map_err(rusqlite::Error::from)?, "snapshot")?;
            let bytes = self.codec().unpack(row.get_ref(1)?.as_blob().map_err(rusqlite::Error::from)?, "snapshot")?;
            Ok(SnapshotRow { heads, bytes })
        })
    }

    /// The changes after the snapshot, in the order in which they were applied.
    pub fn tail(&self, doc: &Id16) -> Result<Vec<TailRow>, StoreError> {
        self.all(
            "SELECT t.ord, t.hash, t.bytes FROM tail t JOIN doc d ON d.id = t.doc WHERE d.doc = ?1 ORDER BY t.ord",
            [doc],
            |row| Ok(TailRow { ord: number(row, 0)?, hash: row.get(1)?, bytes: self.unpacked(row, 2, "tail")? }),
        )
    }

    /// How many changes stand after the snapshot.
    pub fn tail_len(&self, doc: &Id16) -> Result<u64, StoreError> {
        self.count("SELECT count(*) FROM tail t JOIN doc d ON d.id = t.doc WHERE d.doc = ?1", [doc])
    }

    /// Documents with anything unsealed, by id.
    pub fn pending_docs(&self) -> Result<Vec<Id16>, StoreError> {
        self.all("SELECT doc FROM doc WHERE id IN (SELECT doc FROM pending) ORDER BY doc", [], |row| Ok(row.get(0)?))
    }

    /// What the document has unsealed, in sealing order.
    pub fn pending(&self, doc: &Id16) -> Result<Vec<PendingRow>, StoreError> {
        self.all(
            "SELECT p.ord, p.kind, p.at, p.bytes FROM pending p JOIN doc d ON d.id = p.doc WHERE d.doc = ?1 ORDER BY p.ord",
            [doc],
            |row| {
                let kind = match row.get(1)? {
                    0u8 => PendingKind::Change,
                    1 => PendingKind::Statement,
                    _ => return Err(StoreError::BadRow { table: "pending" }),
                };
                Ok(PendingRow { ord: number(row, 0)?, kind, at: row.get(2)?, bytes: self.unpacked(row, 3, "pending")? })
            },
        )
    }

    /// A packed column, unpacked.
    pub(crate) fn unpacked(&self, row: &Row<'_>, column: usize, table: &'static str) -> Result<Vec<u8>, StoreError> {
        match row.get_ref(column)?.as_blob() {
            Ok(stored) => self.codec().unpack(stored, table),
            Err(_) => Err(StoreError::BadRow { table }),
        }
    }

    /// The row number of a document.
    pub(crate) fn doc_id(&self, doc: &Id16) -> Result<i64, StoreError> {
        self.one("SELECT id FROM doc WHERE doc = ?1", [doc], |row| Ok(row.get(0)?))?
            .ok_or(StoreError::NoSuchRow { table: "doc" })
    }
}

impl Tx<'_> {
    /// Adds the document or replaces what is known of it.
    pub fn put_doc(&self, row: &DocRow) -> Result<(), StoreError> {
        self.write(
            "INSERT INTO doc (doc, kind, pair, epoch, schema_v, heads) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (doc) DO UPDATE SET kind = excluded.kind, pair = excluded.pair, epoch = excluded.epoch,
             schema_v = excluded.schema_v, heads = excluded.heads",
            &[&row.doc, &kind_number(row.kind), &row.pair, &row.epoch, &row.schema_v, &join_heads(&row.heads)],
        )?;
        Ok(())
    }

    /// Sets the heads after changes were applied.
    pub fn set_heads(&self, doc: &Id16, heads: &[Hash32]) -> Result<(), StoreError> {
        one_row("doc", self.write("UPDATE doc SET heads = ?2 WHERE doc = ?1", &[doc, &join_heads(heads)])?)
    }

    /// Sets the key generation in use.
    pub fn set_epoch(&self, doc: &Id16, epoch: u32) -> Result<(), StoreError> {
        one_row("doc", self.write("UPDATE doc SET epoch = ?2 WHERE doc = ?1", &[doc, &epoch])?)
    }

    /// Appends one raw change; answers its place.
    pub fn append_tail(&self, doc: &Id16, hash: &Hash32, bytes: &[u8]) -> Result<u64, StoreError> {
        let id = self.doc_id(doc)?;
        let ord = 1 + self.count("SELECT coalesce(max(ord), 0) FROM tail WHERE doc = ?1", [id])?;
        self.write(
            "INSERT INTO tail (doc, ord, hash, bytes) VALUES (?1, ?2, ?3, ?4)",
            &[&id, &signed(ord)?, hash, &self.codec().pack(bytes)?],
        )?;
        Ok(ord)
    }

    /// Puts a snapshot that holds the tail up to and including `through`, and drops those changes.
    pub fn put_snapshot(&self, doc: &Id16, snapshot: &SnapshotRow, through: u64) -> Result<(), StoreError> {
        let id = self.doc_id(doc)?;
        self.write(
            "INSERT INTO snapshot (doc, heads, bytes) VALUES (?1, ?2, ?3)
             ON CONFLICT (doc) DO UPDATE SET heads = excluded.heads, bytes = excluded.bytes",
            &[&id, &join_heads(&snapshot.heads), &self.codec().pack(&snapshot.bytes)?],
        )?;
        if through > 0 {
            self.write("DELETE FROM tail WHERE doc = ?1 AND ord <= ?2", &[&id, &signed(through)?])?;
        }
        Ok(())
    }

    /// Marks bytes as saved and not yet sealed; answers their place in the sealing order.
    pub fn add_pending(&self, doc: &Id16, kind: PendingKind, at: i64, bytes: &[u8]) -> Result<u64, StoreError> {
        let id = self.doc_id(doc)?;
        let ord = 1 + self.count("SELECT coalesce(max(ord), 0) FROM pending WHERE doc = ?1", [id])?;
        self.write(
            "INSERT INTO pending (doc, ord, kind, at, bytes) VALUES (?1, ?2, ?3, ?4, ?5)",
            &[&id, &signed(ord)?, &pending_number(kind), &at, &self.codec().pack(bytes)?],
        )?;
        Ok(ord)
    }

    /// Drops the markers up to and including `through`: their envelopes are stored by this save.
    pub fn clear_pending(&self, doc: &Id16, through: u64) -> Result<(), StoreError> {
        let id = self.doc_id(doc)?;
        self.write("DELETE FROM pending WHERE doc = ?1 AND ord <= ?2", &[&id, &signed(through)?])?;
        Ok(())
    }
}

/// Refuses when an update found nothing to update.
pub(crate) fn one_row(table: &'static str, changed: usize) -> Result<(), StoreError> {
    if changed == 1 { Ok(()) } else { Err(StoreError::NoSuchRow { table }) }
}

fn doc_row(row: &Row<'_>) -> Result<DocRow, StoreError> {
    let kind = match row.get(1)? {
        0u8 => DocKind::Casework,
        1 => DocKind::Identity,
        _ => return Err(StoreError::BadRow { table: "doc" }),
    };
    let heads = split_heads(row.get_ref(5)?.as_blob().map_err(rusqlite::Error::from)?, "doc")?;
    Ok(DocRow { doc: row.get(0)?, kind, pair: row.get(2)?, epoch: row.get(3)?, schema_v: row.get(4)?, heads })
}

/// A kind as stored.
pub(crate) fn kind_number(kind: DocKind) -> u8 {
    match kind {
        DocKind::Casework => 0,
        DocKind::Identity => 1,
    }
}

fn pending_number(kind: PendingKind) -> u8 {
    match kind {
        PendingKind::Change => 0,
        PendingKind::Statement => 1,
    }
}
