//! How far this device's own envelopes have spread, document by document, and how much room is left. Derives no verdict.

use std::collections::BTreeMap;

use crate::save::number;
use crate::setaside::reason;
use crate::{Hash32, Id8, Id16, InboxReason, PlacementRow, Reader, Store, StoreError};

/// Own entries of one document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OwnRow {
    /// Envelopes that this device ever sealed, in whichever lane.
    pub sealed: u64,
    /// Of these, envelopes that no office has receipted.
    pub unsent: u64,
    /// Lane and place of the first of those.
    pub first_unsent: Option<(Id8, u32)>,
    /// When the oldest entry that is not sealed was saved, milliseconds since 1970.
    pub oldest_unsealed_at: Option<i64>,
}

/// The last envelope of another device's lane.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OtherHead {
    /// Document.
    pub doc: Id16,
    /// Device key id.
    pub device: Id8,
    /// Lane.
    pub lane: Id8,
    /// Its place in the lane.
    pub seq: u32,
}

/// What is held of one lane of one document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LaneSpan {
    /// Document.
    pub doc: Id16,
    /// Lane.
    pub lane: Id8,
    /// Envelopes.
    pub count: u64,
    /// The last one's place in the lane.
    pub seq: u32,
    /// Its hash.
    pub hash: Hash32,
}

impl Reader<'_> {
    /// What this device ever sealed, lane by lane, cases that left among it, without what waits in the outbox at places up to `after`.
    pub fn own_spans(&self, device: &Id8, after: u64) -> Result<Vec<LaneSpan>, StoreError> {
        // With a bare max() the hash comes from the row that holds it.
        let sql = "SELECT doc, lane, count(*), max(seq), hash FROM envelope WHERE device = ?1 AND id NOT IN
             (SELECT item FROM outbox WHERE kind = 4 AND ord <= ?2) GROUP BY doc, lane";
        let mut spans = self.all(sql, (device, crate::save::signed(after)?), |row| span(row, 0))?;
        spans.extend(self.left_spans()?.into_iter().filter(|(by, _)| by == device).map(|(_, span)| span));
        Ok(spans)
    }

    /// What is or, in cases that left, was held of every lane of every other device.
    pub fn other_spans(&self, device: &Id8) -> Result<Vec<(Id8, LaneSpan)>, StoreError> {
        let sql = "SELECT device, doc, lane, count(*), max(seq), hash FROM envelope WHERE device <> ?1
             GROUP BY device, doc, lane";
        let mut spans = self.all(sql, [device], |row| Ok((row.get(0)?, span(row, 1)?)))?;
        spans.extend(self.left_spans()?.into_iter().filter(|(by, _)| by != device));
        Ok(spans)
    }

    /// Every placement of every document, lowest counter first.
    pub fn all_placements(&self) -> Result<Vec<PlacementRow>, StoreError> {
        self.all("SELECT doc, counter, bytes FROM placement ORDER BY doc, counter", [], |row| {
            Ok(PlacementRow { doc: row.get(0)?, counter: row.get(1)?, bytes: row.get(2)? })
        })
    }

    /// First bytes of the log hash at place `n` of a document's log, where it is known.
    pub fn log_prefix_at(&self, doc: &Id16, n: u32) -> Result<Option<Id8>, StoreError> {
        let held = "SELECT log_prefix FROM envelope WHERE doc = ?1 AND n = ?2 AND log_prefix IS NOT NULL";
        if let Some(prefix) = self.one(held, (doc, n), |row| Ok(row.get(0)?))? {
            return Ok(Some(prefix));
        }
        let pinned = "SELECT substr(log_hash, 1, 8) FROM pin WHERE doc = ?1 AND n = ?2";
        self.one(pinned, (doc, n), |row| Ok(row.get(0)?))
    }

    /// This device's entries by document; documents in which it wrote nothing are left out.
    pub fn own_by_doc(&self, device: &Id8) -> Result<BTreeMap<Id16, OwnRow>, StoreError> {
        let mut own: BTreeMap<Id16, OwnRow> = BTreeMap::new();
        // Answered from the index alone: the envelopes themselves are not read.
        let sealed = "SELECT doc, count(*) FROM envelope WHERE device = ?1 GROUP BY doc";
        self.each(sealed, [device], |row| {
            own.entry(row.get(0)?).or_default().sealed = number(row, 1)?;
            Ok(true)
        })?;
        let unsent = "SELECT e.doc, e.lane, e.seq FROM outbox o JOIN envelope e ON e.id = o.item
             WHERE o.kind = 4 AND e.own = 1 ORDER BY e.doc, e.id";
        self.each(unsent, [], |row| {
            let of_doc = own.entry(row.get(0)?).or_default();
            of_doc.unsent += 1;
            of_doc.first_unsent.get_or_insert((row.get(1)?, row.get(2)?));
            Ok(true)
        })?;
        let unsealed = "SELECT d.doc, min(p.at) FROM pending p JOIN doc d ON d.id = p.doc GROUP BY d.doc";
        self.each(unsealed, [], |row| {
            own.entry(row.get(0)?).or_default().oldest_unsealed_at = row.get(1)?;
            Ok(true)
        })?;
        Ok(own)
    }

    /// The casework document of every document: itself, or the one that an identity document belongs to.
    pub fn casework_of_docs(&self) -> Result<BTreeMap<Id16, Id16>, StoreError> {
        let mut casework = BTreeMap::new();
        self.each("SELECT doc, coalesce(pair, doc) FROM doc", [], |row| {
            casework.insert(row.get(0)?, row.get(1)?);
            Ok(true)
        })?;
        Ok(casework)
    }

    /// The last envelope of every lane of every device but this one.
    pub fn other_heads(&self, device: &Id8) -> Result<Vec<OtherHead>, StoreError> {
        let sql = "SELECT doc, device, lane, max(seq) FROM envelope WHERE device <> ?1 GROUP BY doc, device, lane";
        self.all(sql, [device], |row| {
            Ok(OtherHead { doc: row.get(0)?, device: row.get(1)?, lane: row.get(2)?, seq: row.get(3)? })
        })
    }

    /// This device's envelopes up to place `n` of the document's log, if the log that is known here has this hash there:
    /// whoever names both has had them all.
    pub fn own_up_to(&self, doc: &Id16, device: &Id8, n: u32, log_prefix: &Id8) -> Result<u64, StoreError> {
        self.count(
            "SELECT count(*) FROM envelope WHERE doc = ?1 AND device = ?2 AND n <= ?3
             AND EXISTS (SELECT 1 FROM envelope WHERE doc = ?1 AND n = ?3 AND log_prefix = ?4)",
            (doc, device, n, log_prefix),
        )
    }

    /// How many items wait, by what they wait for.
    pub fn inbox_reasons(&self) -> Result<BTreeMap<InboxReason, u64>, StoreError> {
        let mut reasons = BTreeMap::new();
        self.each("SELECT reason, count(*) FROM inbox GROUP BY reason", [], |row| {
            reasons.insert(reason(row.get(0)?)?, number(row, 1)?);
            Ok(true)
        })?;
        Ok(reasons)
    }
}

fn span(row: &rusqlite::Row<'_>, at: usize) -> Result<LaneSpan, StoreError> {
    Ok(LaneSpan {
        doc: row.get(at)?,
        lane: row.get(at + 1)?,
        count: number(row, at + 2)?,
        seq: row.get(at + 3)?,
        hash: row.get(at + 4)?,
    })
}

impl Store {
    /// Bytes that the disk of this store has left for us; `None` where the system does not say.
    #[must_use]
    pub fn free_bytes(&self) -> Option<u64> {
        free_bytes(self.dir())
    }
}

#[cfg(unix)]
fn free_bytes(dir: &std::path::Path) -> Option<u64> {
    let disk = rustix::fs::statvfs(dir).ok()?;
    disk.f_bavail.checked_mul(disk.f_frsize)
}

#[cfg(not(unix))]
fn free_bytes(_: &std::path::Path) -> Option<u64> {
    None
}
