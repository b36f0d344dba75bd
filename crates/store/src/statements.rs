//! Signed statements by document. Never parses one, never folds them.

use crate::docs::one_row;
use crate::{Hash32, Id8, Id16, Reader, StoreError, Tx};

/// Whether a statement was found to count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// Not judged yet.
    NotJudged,
    /// Its author could make it.
    Counts,
    /// Cut off, or its author could not make it.
    DoesNotCount,
}

/// One statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementRow {
    /// Document.
    pub doc: Id16,
    /// Hash of its bytes.
    pub hash: Hash32,
    /// Kind number of its body.
    pub kind: u16,
    /// Device key id of its author.
    pub device: Id8,
    /// Lane of its author.
    pub lane: Id8,
    /// Sequence number of the envelope that carries it; `None` until sealed.
    pub seq: Option<u32>,
    /// Whether it counts.
    pub verdict: Verdict,
    /// Its bytes, as signed.
    pub bytes: Vec<u8>,
}

impl Reader<'_> {
    /// The statements of a document, by hash.
    pub fn statements(&self, doc: &Id16) -> Result<Vec<StatementRow>, StoreError> {
        self.all(
            "SELECT doc, hash, kind, device, lane, seq, verdict, bytes FROM statement WHERE doc = ?1 ORDER BY hash",
            [doc],
            |row| {
                let verdict = match row.get(6)? {
                    0u8 => Verdict::NotJudged,
                    1 => Verdict::Counts,
                    2 => Verdict::DoesNotCount,
                    _ => return Err(StoreError::BadRow { table: "statement" }),
                };
                Ok(StatementRow {
                    doc: row.get(0)?,
                    hash: row.get(1)?,
                    kind: row.get(2)?,
                    device: row.get(3)?,
                    lane: row.get(4)?,
                    seq: row.get(5)?,
                    verdict,
                    bytes: self.unpacked(row, 7, "statement")?,
                })
            },
        )
    }
}

impl Tx<'_> {
    /// Adds a statement; one that is here already is left as it is. Answers whether it is new.
    pub fn put_statement(&self, row: &StatementRow) -> Result<bool, StoreError> {
        let added = self.write(
            "INSERT INTO statement (doc, hash, kind, device, lane, seq, verdict, bytes) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
             ON CONFLICT (doc, hash) DO NOTHING",
            &[
                &row.doc,
                &row.hash,
                &row.kind,
                &row.device,
                &row.lane,
                &row.seq,
                &verdict_number(row.verdict),
                &self.codec().pack(&row.bytes)?,
            ],
        )?;
        Ok(added == 1)
    }

    /// Notes the envelope that carries the statement.
    pub fn set_statement_seq(&self, doc: &Id16, hash: &Hash32, seq: u32) -> Result<(), StoreError> {
        let changed = self.write("UPDATE statement SET seq = ?3 WHERE doc = ?1 AND hash = ?2", &[doc, hash, &seq])?;
        one_row("statement", changed)
    }

    /// Notes whether the statement counts.
    pub fn set_verdict(&self, doc: &Id16, hash: &Hash32, verdict: Verdict) -> Result<(), StoreError> {
        let sql = "UPDATE statement SET verdict = ?3 WHERE doc = ?1 AND hash = ?2";
        one_row("statement", self.write(sql, &[doc, hash, &verdict_number(verdict)])?)
    }
}

fn verdict_number(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::NotJudged => 0,
        Verdict::Counts => 1,
        Verdict::DoesNotCount => 2,
    }
}
