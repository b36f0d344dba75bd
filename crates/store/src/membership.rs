//! Roster, grants, epochs, placements, feed cursors and log pins. Checks no signature and reads no record.

use crate::docs::one_row;
use crate::save::{number, signed};
use crate::{Hash32, Id16, Reader, StoreError, Tx};
use rusqlite::Row;

/// One record of the roster chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RosterRow {
    /// Place in the chain, from 0.
    pub seq: u32,
    /// Hash of the record.
    pub hash: Hash32,
    /// The record.
    pub bytes: Vec<u8>,
}

/// One grant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GrantRow {
    /// Its hash.
    pub hash: Hash32,
    /// The roster record that carries it; `None` before the server has sequenced it.
    pub sequenced: Option<u32>,
    /// The grant.
    pub bytes: Vec<u8>,
}

/// One key generation of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EpochRow {
    /// Document.
    pub doc: Id16,
    /// Number, from 0. Two rivals of one number may both be here.
    pub epoch: u32,
    /// Hash of the record.
    pub hash: Hash32,
    /// The document key under the device's local wrap key; `None` when this device cannot open it.
    pub sealed_key: Option<[u8; 72]>,
    /// The record.
    pub bytes: Vec<u8>,
}

/// One placement of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlacementRow {
    /// Document.
    pub doc: Id16,
    /// Its counter.
    pub counter: u32,
    /// The record.
    pub bytes: Vec<u8>,
}

/// How far one feed was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CursorRow {
    /// Kind byte of the collection.
    pub kind: u8,
    /// Staff or team.
    pub id: Id16,
    /// Last feed position stored here.
    pub fseq: u64,
}

/// The furthest log state of a document that was seen; a server may never show less.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PinRow {
    /// Document.
    pub doc: Id16,
    /// Length of its log.
    pub n: u64,
    /// Log hash at `n`.
    pub log_hash: Hash32,
}

impl Reader<'_> {
    /// Roster records from `from` on, in order.
    pub fn roster(&self, from: u32) -> Result<Vec<RosterRow>, StoreError> {
        self.all("SELECT seq, hash, bytes FROM roster WHERE seq >= ?1 ORDER BY seq", [from], |row| {
            Ok(RosterRow { seq: row.get(0)?, hash: row.get(1)?, bytes: row.get(2)? })
        })
    }

    /// Grants not yet in the roster, oldest first.
    pub fn open_grants(&self) -> Result<Vec<GrantRow>, StoreError> {
        self.all("SELECT hash, sequenced, bytes FROM grants WHERE sequenced IS NULL ORDER BY id", [], |row| {
            Ok(GrantRow { hash: row.get(0)?, sequenced: row.get(1)?, bytes: row.get(2)? })
        })
    }

    /// The document's key generations, lowest first, rivals by hash.
    pub fn epochs(&self, doc: &Id16) -> Result<Vec<EpochRow>, StoreError> {
        self.all(
            "SELECT doc, epoch, hash, sealed_key, bytes FROM epoch WHERE doc = ?1 ORDER BY epoch, hash",
            [doc],
            epoch_row,
        )
    }

    /// The records of one generation: none, one, or rivals.
    pub fn epoch(&self, doc: &Id16, epoch: u32) -> Result<Vec<EpochRow>, StoreError> {
        self.all(
            "SELECT doc, epoch, hash, sealed_key, bytes FROM epoch WHERE doc = ?1 AND epoch = ?2 ORDER BY hash",
            (doc, epoch),
            epoch_row,
        )
    }

    /// The latest placement of the document.
    pub fn placement(&self, doc: &Id16) -> Result<Option<PlacementRow>, StoreError> {
        self.one(
            "SELECT doc, counter, bytes FROM placement WHERE doc = ?1 ORDER BY counter DESC LIMIT 1",
            [doc],
            |row| Ok(PlacementRow { doc: row.get(0)?, counter: row.get(1)?, bytes: row.get(2)? }),
        )
    }

    /// Every placement of a document, oldest first.
    pub fn placements_of(&self, doc: &Id16) -> Result<Vec<PlacementRow>, StoreError> {
        self.all("SELECT doc, counter, bytes FROM placement WHERE doc = ?1 ORDER BY counter", [doc], |row| {
            Ok(PlacementRow { doc: row.get(0)?, counter: row.get(1)?, bytes: row.get(2)? })
        })
    }

    /// All feed cursors, by collection.
    pub fn cursors(&self) -> Result<Vec<CursorRow>, StoreError> {
        self.all("SELECT kind, id, fseq FROM cursor ORDER BY kind, id", [], |row| {
            Ok(CursorRow { kind: row.get(0)?, id: row.get(1)?, fseq: number(row, 2)? })
        })
    }

    /// The pin of a document.
    pub fn pin(&self, doc: &Id16) -> Result<Option<PinRow>, StoreError> {
        self.one("SELECT doc, n, log_hash FROM pin WHERE doc = ?1", [doc], |row| {
            Ok(PinRow { doc: row.get(0)?, n: number(row, 1)?, log_hash: row.get(2)? })
        })
    }
}

impl Tx<'_> {
    /// Appends a roster record. One that is here already, by number and hash, is left; answers whether it is new.
    ///
    /// # Errors
    /// [`StoreError::BadRow`] when another record has this number: the roster never goes two ways.
    pub fn put_roster(&self, row: &RosterRow) -> Result<bool, StoreError> {
        let held: Option<Hash32> =
            self.one("SELECT hash FROM roster WHERE seq = ?1", [row.seq], |found| Ok(found.get(0)?))?;
        match held {
            Some(held) if held == row.hash => Ok(false),
            Some(_) => Err(StoreError::BadRow { table: "roster" }),
            None => {
                let sql = "INSERT INTO roster (seq, hash, bytes) VALUES (?1, ?2, ?3)";
                self.write(sql, &[&row.seq, &row.hash, &row.bytes])?;
                Ok(true)
            }
        }
    }

    /// Adds a grant; one that is here already is left. Answers whether it is new.
    pub fn put_grant(&self, hash: &Hash32, bytes: &[u8]) -> Result<bool, StoreError> {
        let sql = "INSERT INTO grants (hash, bytes) VALUES (?1, ?2) ON CONFLICT (hash) DO NOTHING";
        Ok(self.write(sql, &[hash, &bytes])? == 1)
    }

    /// Notes the roster record that carries a grant. `false` when the grant is not here.
    pub fn set_grant_sequenced(&self, hash: &Hash32, seq: u32) -> Result<bool, StoreError> {
        Ok(self.write("UPDATE grants SET sequenced = ?2 WHERE hash = ?1", &[hash, &seq])? == 1)
    }

    /// Drops a grant of this device that will never be sequenced, and what waits of it to be sent.
    pub fn drop_grant(&self, hash: &Hash32) -> Result<(), StoreError> {
        self.withdraw_grant(hash)?;
        self.write("DELETE FROM grants WHERE hash = ?1 AND sequenced IS NULL", &[hash]).map(|_| ())
    }

    /// Adds an epoch record. One that is here already only gains the key, if it had none. Answers whether it is new.
    pub fn put_epoch(&self, row: &EpochRow) -> Result<bool, StoreError> {
        let held = self.count(
            "SELECT count(*) FROM epoch WHERE doc = ?1 AND epoch = ?2 AND hash = ?3",
            (&row.doc, row.epoch, &row.hash),
        )?;
        self.write(
            "INSERT INTO epoch (doc, epoch, hash, sealed_key, bytes) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (doc, epoch, hash) DO UPDATE SET sealed_key = coalesce(sealed_key, excluded.sealed_key)",
            &[&row.doc, &row.epoch, &row.hash, &row.sealed_key, &row.bytes],
        )?;
        Ok(held == 0)
    }

    /// Keeps the opened key of an epoch, sealed for this device.
    pub fn set_epoch_key(&self, doc: &Id16, hash: &Hash32, sealed_key: &[u8; 72]) -> Result<(), StoreError> {
        let sql = "UPDATE epoch SET sealed_key = ?3 WHERE doc = ?1 AND hash = ?2";
        one_row("epoch", self.write(sql, &[doc, hash, sealed_key])?)
    }

    /// Keeps a placement; another of the same counter gives way to it.
    pub fn put_placement(&self, row: &PlacementRow) -> Result<(), StoreError> {
        self.write(
            "INSERT INTO placement (doc, counter, bytes) VALUES (?1, ?2, ?3)
             ON CONFLICT (doc, counter) DO UPDATE SET bytes = excluded.bytes",
            &[&row.doc, &row.counter, &row.bytes],
        )?;
        Ok(())
    }

    /// Drops a key generation that the server never took, and what waits of it to be sent. The caller knows that nothing
    /// was sealed with it.
    pub fn drop_epoch(&self, doc: &Id16, hash: &Hash32) -> Result<(), StoreError> {
        self.write(
            "DELETE FROM outbox WHERE kind = 2 AND item IN (SELECT id FROM epoch WHERE doc = ?1 AND hash = ?2)",
            &[doc, hash],
        )?;
        self.write("DELETE FROM epoch WHERE doc = ?1 AND hash = ?2", &[doc, hash]).map(|_| ())
    }

    /// Drops a placement that the server never took, and what waits of it to be sent.
    pub fn drop_placement(&self, doc: &Id16, counter: u32) -> Result<(), StoreError> {
        self.write(
            "DELETE FROM outbox WHERE kind = 3 AND item IN (SELECT id FROM placement WHERE doc = ?1 AND counter = ?2)",
            &[doc, &counter],
        )?;
        self.write("DELETE FROM placement WHERE doc = ?1 AND counter = ?2", &[doc, &counter]).map(|_| ())
    }

    /// Moves a feed cursor. It belongs in the save that stores what was read up to it.
    pub fn set_cursor(&self, row: &CursorRow) -> Result<(), StoreError> {
        self.write(
            "INSERT INTO cursor (kind, id, fseq) VALUES (?1, ?2, ?3) ON CONFLICT (kind, id) DO UPDATE SET fseq = excluded.fseq",
            &[&row.kind, &row.id, &signed(row.fseq)?],
        )?;
        Ok(())
    }

    /// Pins a log state; a lower one than is pinned changes nothing. Answers whether the pin moved or stood.
    pub fn set_pin(&self, row: &PinRow) -> Result<bool, StoreError> {
        let changed = self.write(
            "INSERT INTO pin (doc, n, log_hash) VALUES (?1, ?2, ?3)
             ON CONFLICT (doc) DO UPDATE SET n = excluded.n, log_hash = excluded.log_hash WHERE excluded.n >= n",
            &[&row.doc, &signed(row.n)?, &row.log_hash],
        )?;
        Ok(changed == 1)
    }
}

fn epoch_row(row: &Row<'_>) -> Result<EpochRow, StoreError> {
    Ok(EpochRow {
        doc: row.get(0)?,
        epoch: row.get(1)?,
        hash: row.get(2)?,
        sealed_key: row.get(3)?,
        bytes: row.get(4)?,
    })
}
