//! What is only here and what is at the office, counted from the rows that say so. Reads; and tries a rebuild without keeping it.

use std::collections::BTreeMap;

use crate::save::number;
use crate::{Hash32, Id8, Id16, PinRow, PlacementRow, Reader, Store, StoreError, Tx};

/// Entries of one device by where they are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Whereabouts {
    /// Saved and not sealed yet.
    pub unsealed: u64,
    /// Sealed, and the office has not said that it holds them.
    pub unsent: u64,
    /// Own envelopes that the office holds.
    pub at_office: u64,
}

impl Reader<'_> {
    /// Where this device's own entries are.
    pub fn whereabouts(&self) -> Result<Whereabouts, StoreError> {
        Ok(Whereabouts {
            unsealed: self.count("SELECT count(*) FROM pending", [])?,
            unsent: self.count("SELECT count(*) FROM outbox WHERE kind = 4", [])?,
            at_office: self.count("SELECT count(*) FROM envelope WHERE own = 1 AND n IS NOT NULL", [])?,
        })
    }

    /// Entries that are only here, by casework document; the identity document's count with its case.
    pub fn only_here_by_case(&self) -> Result<BTreeMap<Id16, u64>, StoreError> {
        let mut by_case = BTreeMap::new();
        for sql in [
            "SELECT coalesce(d.pair, d.doc), count(*) FROM pending p JOIN doc d ON d.id = p.doc GROUP BY 1",
            "SELECT coalesce(d.pair, d.doc), count(*) FROM outbox o JOIN doc d ON d.doc = o.doc WHERE o.kind = 4 GROUP BY 1",
        ] {
            self.each(sql, [], |row| {
                *by_case.entry(row.get(0)?).or_insert(0) += number(row, 1)?;
                Ok(true)
            })?;
        }
        Ok(by_case)
    }

    /// When the oldest unsealed entry was saved, milliseconds since 1970.
    pub fn oldest_unsealed_at(&self) -> Result<Option<i64>, StoreError> {
        Ok(self.one("SELECT min(at) FROM pending", [], |row| Ok(row.get(0)?))?.flatten())
    }

    /// Every pinned log position.
    pub fn pins(&self) -> Result<Vec<PinRow>, StoreError> {
        self.all("SELECT doc, n, log_hash FROM pin ORDER BY doc", [], |row| {
            Ok(PinRow { doc: row.get(0)?, n: number(row, 1)?, log_hash: row.get(2)? })
        })
    }

    /// The placement in force of every document.
    pub fn placements(&self) -> Result<Vec<PlacementRow>, StoreError> {
        self.all("SELECT doc, max(counter), bytes FROM placement GROUP BY doc ORDER BY doc", [], |row| {
            Ok(PlacementRow { doc: row.get(0)?, counter: row.get(1)?, bytes: row.get(2)? })
        })
    }
}

/// An envelope at a log position beyond its document's pin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LooseRow {
    /// Its document.
    pub doc: Id16,
    /// Its position, as the office said.
    pub n: u64,
    /// Its hash.
    pub hash: Hash32,
    /// First bytes of the log's running hash there, as the office said.
    pub log_prefix: Id8,
}

impl Reader<'_> {
    /// Envelopes whose position lies beyond their document's pin: something between was not seen yet.
    pub fn loose(&self) -> Result<Vec<LooseRow>, StoreError> {
        self.all(
            "SELECT e.doc, e.n, e.hash, e.log_prefix FROM pin p JOIN envelope e ON e.doc = p.doc AND e.n > p.n
             WHERE e.log_prefix IS NOT NULL ORDER BY e.doc, e.n",
            [],
            |row| Ok(LooseRow { doc: row.get(0)?, n: number(row, 1)?, hash: row.get(2)?, log_prefix: row.get(3)? }),
        )
    }
}

impl Tx<'_> {
    /// Takes a grant off the outbox: a verified record carries it.
    pub fn withdraw_grant(&self, hash: &Hash32) -> Result<bool, StoreError> {
        let sql = "DELETE FROM outbox WHERE kind = 1 AND item = (SELECT id FROM grants WHERE hash = ?1)";
        Ok(self.write(sql, &[hash])? == 1)
    }
}

/// Ends the transaction of [`Store::try_out`] with its answer.
enum TriedOut<T, E> {
    Done(T),
    Failed(E),
}

impl<T, E: From<StoreError>> From<StoreError> for TriedOut<T, E> {
    fn from(error: StoreError) -> Self {
        TriedOut::Failed(error.into())
    }
}

impl Store {
    /// Runs `work` in a transaction that is always rolled back: what would be there if it were done.
    ///
    /// # Errors
    /// Those of `work`; nothing is ever kept.
    pub fn try_out<T, E: From<StoreError>>(&mut self, work: impl FnOnce(&Tx<'_>) -> Result<T, E>) -> Result<T, E> {
        let outcome = self
            .save(|tx| -> Result<(), TriedOut<T, E>> { Err(work(tx).map_or_else(TriedOut::Failed, TriedOut::Done)) });
        match outcome {
            Err(TriedOut::Done(value)) => Ok(value),
            Err(TriedOut::Failed(error)) => Err(error),
            Ok(_) => Err(StoreError::NoSuchRow { table: "a transaction that was to be thrown away" }.into()),
        }
    }
}
