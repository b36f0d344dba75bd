//! Forms not yet finished, each bound to its case. Never reads what is in them.

use crate::{Id16, Reader, StoreError, Tx};
use rusqlite::Row;

/// One unfinished form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftRow {
    /// Its id, which the edit keeps when it is saved: a retry is then harmless.
    pub id: Id16,
    /// The case it belongs to; `None` only before that case exists.
    pub casework: Option<Id16>,
    /// Which form.
    pub kind: String,
    /// Last change, milliseconds since 1970.
    pub at: i64,
    /// What was typed.
    pub bytes: Vec<u8>,
}

impl Reader<'_> {
    /// One draft.
    pub fn draft(&self, id: &Id16) -> Result<Option<DraftRow>, StoreError> {
        self.one("SELECT id, casework, kind, at, bytes FROM draft WHERE id = ?1", [id], |row| self.draft_row(row))
    }

    /// The drafts of a case, or with `None` those of cases to come; oldest first.
    pub fn drafts(&self, casework: Option<&Id16>) -> Result<Vec<DraftRow>, StoreError> {
        self.all(
            "SELECT id, casework, kind, at, bytes FROM draft WHERE casework IS ?1 ORDER BY at, id",
            [casework],
            |row| self.draft_row(row),
        )
    }

    /// Every draft on this device; oldest first.
    pub fn all_drafts(&self) -> Result<Vec<DraftRow>, StoreError> {
        self.all("SELECT id, casework, kind, at, bytes FROM draft ORDER BY at, id", [], |row| self.draft_row(row))
    }

    fn draft_row(&self, row: &Row<'_>) -> Result<DraftRow, StoreError> {
        let bytes = self.unpacked(row, 4, "draft")?;
        Ok(DraftRow { id: row.get(0)?, casework: row.get(1)?, kind: row.get(2)?, at: row.get(3)?, bytes })
    }
}

impl Tx<'_> {
    /// Keeps a draft.
    ///
    /// # Errors
    /// [`StoreError::BadRow`] when the id is in use for another case or form: a draft never moves (F7).
    pub fn put_draft(&self, row: &DraftRow) -> Result<(), StoreError> {
        let changed = self.write(
            "INSERT INTO draft (id, casework, kind, at, bytes) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (id) DO UPDATE SET at = excluded.at, bytes = excluded.bytes
             WHERE casework IS excluded.casework AND kind = excluded.kind",
            &[&row.id, &row.casework, &row.kind, &row.at, &self.codec().pack(&row.bytes)?],
        )?;
        if changed == 1 { Ok(()) } else { Err(StoreError::BadRow { table: "draft" }) }
    }

    /// Ends a draft, in the save that records what it became. `false` when there was none.
    pub fn drop_draft(&self, id: &Id16) -> Result<bool, StoreError> {
        Ok(self.write("DELETE FROM draft WHERE id = ?1", &[id])? == 1)
    }
}
