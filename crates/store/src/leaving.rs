//! Cases that leave this device: their keys first, then everything else of them. Knows rows, never why a case may go.

use crate::docs::one_row;
use crate::save::number;
use crate::{Id8, Id16, LaneHead, LaneSpan, Reader, Store, StoreError, Tx};
use rusqlite::Row;
use std::collections::BTreeSet;

/// Whether a case that left is to come back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// Nobody asked.
    No,
    /// The next exchange asks the office for it.
    Asked,
    /// The office was asked and had nothing of it for this device.
    NotGiven,
    /// Somebody wrote in it: the next exchange asks the office for it.
    News,
}

impl Wanted {
    /// Whether the next exchange asks the office for it.
    #[must_use]
    pub fn comes_back(self) -> bool {
        matches!(self, Wanted::Asked | Wanted::News)
    }
}

/// What remains of a case that left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftRow {
    /// Casework document.
    pub casework: Id16,
    /// Its identity document, where that was here.
    pub identity: Option<Id16>,
    /// Case code as written on paper.
    pub code: String,
    /// Code of the reason.
    pub why: String,
    /// The day on which the work in it was over here; days count from 1970-01-01.
    pub since: i32,
    /// The day on which it left.
    pub left_on: i32,
    /// Whether everything of it is destroyed; until then its keys are, and the rest follows.
    pub gone: bool,
    /// Whether it is to come back.
    pub wanted: Wanted,
}

impl LeftRow {
    /// Its documents.
    pub fn docs(&self) -> impl Iterator<Item = Id16> + '_ {
        std::iter::once(self.casework).chain(self.identity)
    }
}

impl Reader<'_> {
    /// Every case that left, by code.
    pub fn left_cases(&self) -> Result<Vec<LeftRow>, StoreError> {
        let sql =
            "SELECT casework, identity, code, why, since, left_on, gone, wanted FROM left_case ORDER BY code, casework";
        self.all(sql, [], left_row)
    }

    /// The case that left and has this document.
    pub fn left_case_of(&self, doc: &Id16) -> Result<Option<LeftRow>, StoreError> {
        let sql = "SELECT casework, identity, code, why, since, left_on, gone, wanted FROM left_case
             WHERE casework = ?1 OR identity = ?1";
        self.one(sql, [doc], left_row)
    }

    /// How far a device's lanes had come in a document that left.
    pub fn left_heads(&self, doc: &Id16, device: &Id8) -> Result<Vec<LaneHead>, StoreError> {
        let sql = "SELECT device, lane, seq, hash FROM left_lane WHERE doc = ?1 AND device = ?2 ORDER BY lane";
        self.all(sql, (doc, device), |row| {
            Ok(LaneHead { device: row.get(0)?, lane: row.get(1)?, seq: row.get(2)?, hash: row.get(3)? })
        })
    }

    /// What was held of every lane of every document that left.
    pub(crate) fn left_spans(&self) -> Result<Vec<(Id8, LaneSpan)>, StoreError> {
        self.all("SELECT device, doc, lane, count, seq, hash FROM left_lane ORDER BY doc, device, lane", [], |row| {
            let (doc, lane, count) = (row.get(1)?, row.get(2)?, number(row, 3)?);
            Ok((row.get(0)?, LaneSpan { doc, lane, count, seq: row.get(4)?, hash: row.get(5)? }))
        })
    }

    /// Every document of which anything is known here.
    pub fn known_docs(&self) -> Result<BTreeSet<Id16>, StoreError> {
        let mut known = BTreeSet::new();
        for sql in [
            "SELECT doc FROM doc",
            "SELECT DISTINCT doc FROM epoch",
            "SELECT DISTINCT doc FROM placement",
            "SELECT DISTINCT doc FROM inbox",
            "SELECT casework FROM left_case",
            "SELECT identity FROM left_case WHERE identity IS NOT NULL",
        ] {
            self.each(sql, [], |row| {
                known.insert(row.get(0)?);
                Ok(true)
            })?;
        }
        Ok(known)
    }

    /// Entries of this device in a document that the office has not said it holds.
    pub fn own_only_here(&self, doc: &Id16) -> Result<u64, StoreError> {
        self.count(
            "SELECT (SELECT count(*) FROM pending p JOIN doc d ON d.id = p.doc WHERE d.doc = ?1)
                  + (SELECT count(*) FROM envelope WHERE doc = ?1 AND own = 1 AND n IS NULL)",
            [doc],
        )
    }

    /// Whether anything of a document is only here: unsealed, unsent, without a receipt, or come and not read yet; or a
    /// part of an attachment that the office has not said it holds.
    pub fn holds_only_copy(&self, doc: &Id16) -> Result<bool, StoreError> {
        let only_here = self.count(
            "SELECT (SELECT count(*) FROM pending p JOIN doc d ON d.id = p.doc WHERE d.doc = ?1)
                  + (SELECT count(*) FROM outbox WHERE doc = ?1)
                  + (SELECT count(*) FROM envelope WHERE doc = ?1 AND n IS NULL)
                  + (SELECT count(*) FROM inbox WHERE doc = ?1)
                  + (SELECT count(*) FROM part p JOIN file f ON f.id = p.file
                     WHERE f.doc = ?1 AND f.erased = 0 AND p.there = 0 AND p.bytes IS NOT NULL)
                  + (SELECT count(*) FROM file WHERE doc = ?1 AND erased = 1)",
            [doc],
        )?;
        Ok(only_here > 0)
    }
}

impl Tx<'_> {
    /// A case leaves: remembers what remains of it and destroys every key of it, and every record that leads to one.
    pub fn leave(&self, row: &LeftRow) -> Result<(), StoreError> {
        self.write(
            "INSERT INTO left_case (casework, identity, code, why, since, left_on, gone, wanted)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, 0, 0)
             ON CONFLICT (casework) DO UPDATE SET identity = excluded.identity, code = excluded.code,
             why = excluded.why, since = excluded.since, left_on = excluded.left_on, gone = 0, wanted = 0",
            &[&row.casework, &row.identity, &row.code, &row.why, &row.since, &row.left_on],
        )?;
        for doc in row.docs() {
            self.write("DELETE FROM left_lane WHERE doc = ?1", &[&doc])?;
            // With a bare max() the hash comes from the row that holds it.
            self.write(
                "INSERT INTO left_lane (doc, device, lane, count, seq, hash)
                 SELECT doc, device, lane, count(*), max(seq), hash FROM envelope WHERE doc = ?1 GROUP BY device, lane",
                &[&doc],
            )?;
            self.destroy_keys(&doc)?;
        }
        Ok(())
    }

    /// Destroys every key of a document and every record that leads to one.
    pub fn destroy_keys(&self, doc: &Id16) -> Result<(), StoreError> {
        let waits = "DELETE FROM outbox WHERE kind = 2 AND item IN (SELECT id FROM epoch WHERE doc = ?1)";
        self.write(waits, &[doc])?;
        self.write("DELETE FROM epoch WHERE doc = ?1", &[doc]).map(|_| ())
    }

    /// Destroys all that is held of a document but where it stands in the office's log and whose it is.
    pub fn destroy_doc(&self, doc: &Id16) -> Result<(), StoreError> {
        self.destroy_keys(doc)?;
        if self.doc(doc)?.is_some() {
            self.put_search(doc, &[])?;
        }
        for sql in [
            "DELETE FROM part WHERE file IN (SELECT id FROM file WHERE doc = ?1)",
            "DELETE FROM file WHERE doc = ?1",
            "DELETE FROM outbox WHERE doc = ?1",
            "DELETE FROM inbox WHERE doc = ?1",
            "DELETE FROM quarantine WHERE doc = ?1",
            "DELETE FROM statement WHERE doc = ?1",
            "DELETE FROM envelope WHERE doc = ?1",
            "DELETE FROM pending WHERE doc IN (SELECT id FROM doc WHERE doc = ?1)",
            "DELETE FROM tail WHERE doc IN (SELECT id FROM doc WHERE doc = ?1)",
            "DELETE FROM snapshot WHERE doc IN (SELECT id FROM doc WHERE doc = ?1)",
            "DELETE FROM external_id WHERE entry = ?1",
            "DELETE FROM doc WHERE doc = ?1",
        ] {
            self.write(sql, &[doc])?;
        }
        for sql in [
            "DELETE FROM p_case WHERE casework = ?1",
            "DELETE FROM p_due WHERE casework = ?1",
            "DELETE FROM p_contact WHERE casework = ?1",
            "DELETE FROM p_conflict WHERE casework = ?1",
            "DELETE FROM p_person WHERE identity = ?1",
        ] {
            self.write_cache(sql, &[doc])?;
        }
        Ok(())
    }

    /// A document was erased for good: nothing of it stays, not even where it stood and whose it was.
    pub fn erase_doc(&self, doc: &Id16) -> Result<(), StoreError> {
        self.destroy_doc(doc)?;
        for sql in [
            "DELETE FROM placement WHERE doc = ?1",
            "DELETE FROM pin WHERE doc = ?1",
            "DELETE FROM left_lane WHERE doc = ?1",
            "DELETE FROM left_case WHERE casework = ?1",
            "UPDATE left_case SET identity = NULL WHERE identity = ?1",
        ] {
            self.write(sql, &[doc])?;
        }
        Ok(())
    }

    /// Takes what waits of a document off the outbox: the office will never have it. Whether there was anything.
    pub fn withdraw_doc(&self, doc: &Id16) -> Result<bool, StoreError> {
        Ok(self.write("DELETE FROM outbox WHERE doc = ?1", &[doc])? > 0)
    }

    /// Takes the words of what was destroyed out of the search indexes, which otherwise keep them until they are merged.
    pub fn scrub_search(&self) -> Result<(), StoreError> {
        self.write_cache("INSERT INTO fts_case (fts_case) VALUES ('optimize')", &[])?;
        self.write_cache("INSERT INTO fts_person (fts_person) VALUES ('optimize')", &[]).map(|_| ())
    }

    /// Everything of a case that left is destroyed.
    pub fn is_gone(&self, casework: &Id16) -> Result<(), StoreError> {
        one_row("left_case", self.write("UPDATE left_case SET gone = 1 WHERE casework = ?1", &[casework])?)
    }

    /// Says whether a case that left is to come back.
    pub fn want_left(&self, casework: &Id16, wanted: Wanted) -> Result<(), StoreError> {
        let sql = "UPDATE left_case SET wanted = ?2 WHERE casework = ?1";
        one_row("left_case", self.write(sql, &[casework, &wanted_number(wanted)])?)
    }

    /// A case that left is back, or erased everywhere.
    pub fn forget_left(&self, row: &LeftRow) -> Result<(), StoreError> {
        for doc in row.docs() {
            self.write("DELETE FROM left_lane WHERE doc = ?1", &[&doc])?;
        }
        self.write("DELETE FROM left_case WHERE casework = ?1", &[&row.casework]).map(|_| ())
    }
}

impl Store {
    /// Leaves nothing of what was destroyed in the file: the log that held it is folded in and emptied.
    ///
    /// # Errors
    /// What folding met; what was destroyed stays destroyed, and the next closing empties the log.
    pub fn settle_destroyed(&mut self) -> Result<(), StoreError> {
        self.save(|tx| tx.step_cache("PRAGMA incremental_vacuum"))?;
        self.empty_log()
    }
}

fn left_row(row: &Row<'_>) -> Result<LeftRow, StoreError> {
    let wanted = match row.get(7)? {
        0u8 => Wanted::No,
        1 => Wanted::Asked,
        2 => Wanted::NotGiven,
        3 => Wanted::News,
        _ => return Err(StoreError::BadRow { table: "left_case" }),
    };
    Ok(LeftRow {
        casework: row.get(0)?,
        identity: row.get(1)?,
        code: row.get(2)?,
        why: row.get(3)?,
        since: row.get(4)?,
        left_on: row.get(5)?,
        gone: row.get(6)?,
        wanted,
    })
}

fn wanted_number(wanted: Wanted) -> u8 {
    match wanted {
        Wanted::No => 0,
        Wanted::Asked => 1,
        Wanted::NotGiven => 2,
        Wanted::News => 3,
    }
}
