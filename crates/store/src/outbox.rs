//! What the server has not confirmed, in the order in which it must hear it. Holds no bytes itself, only references.

use crate::save::{number, signed};
use crate::{Hash32, Id8, Id16, Reader, StoreError, Tx};

/// Names a stored item that can be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ItemRef {
    /// A roster record.
    Roster {
        /// Its sequence number.
        seq: u32,
    },
    /// A grant that the server has yet to sequence.
    Grant {
        /// Its hash.
        hash: Hash32,
    },
    /// An epoch record.
    Epoch {
        /// Document.
        doc: Id16,
        /// Epoch number.
        epoch: u32,
        /// Hash of the record.
        hash: Hash32,
    },
    /// A placement record.
    Placement {
        /// Document.
        doc: Id16,
        /// Its counter.
        counter: u32,
    },
    /// An envelope.
    Envelope {
        /// Document.
        doc: Id16,
        /// Device key id.
        device: Id8,
        /// Lane.
        lane: Id8,
        /// Sequence number.
        seq: u32,
    },
}

/// One item to send.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutboxRow {
    /// Place in the sending order.
    pub ord: u64,
    /// What it is.
    pub item: ItemRef,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// How much is unsent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct OutboxSize {
    /// Items.
    pub items: u64,
    /// Their bytes, without framing.
    pub bytes: u64,
}

const ROSTER: u8 = 0;
const GRANT: u8 = 1;
const EPOCH: u8 = 2;
const PLACEMENT: u8 = 3;
const ENVELOPE: u8 = 4;

impl Reader<'_> {
    /// Unsent items in order, after place `after`, until their bytes pass `bytes_max`; at least one when any is left.
    pub fn outbox(&self, after: u64, bytes_max: u64) -> Result<Vec<OutboxRow>, StoreError> {
        let mut picked = Vec::new();
        let mut bytes = 0u64;
        self.each("SELECT ord, kind, item, size FROM outbox WHERE ord > ?1 ORDER BY ord", [signed(after)?], |row| {
            bytes += number(row, 3)?;
            if bytes > bytes_max && !picked.is_empty() {
                return Ok(false);
            }
            picked.push((number(row, 0)?, row.get::<_, u8>(1)?, row.get::<_, i64>(2)?));
            Ok(true)
        })?;
        picked
            .into_iter()
            .map(|(ord, kind, item)| {
                let (item, bytes) = self.sendable(kind, item)?;
                Ok(OutboxRow { ord, item, bytes })
            })
            .collect()
    }

    /// How much is unsent.
    pub fn outbox_size(&self) -> Result<OutboxSize, StoreError> {
        let size = self.one("SELECT count(*), coalesce(sum(size), 0) FROM outbox", [], |row| {
            Ok(OutboxSize { items: number(row, 0)?, bytes: number(row, 1)? })
        })?;
        Ok(size.unwrap_or_default())
    }

    /// Unsent items of one document.
    pub fn outbox_of(&self, doc: &Id16) -> Result<u64, StoreError> {
        self.count("SELECT count(*) FROM outbox WHERE doc = ?1", [doc])
    }

    /// Whether an item that is here still has to be sent; `false` also for one that is not here.
    pub fn is_waiting(&self, item: &ItemRef) -> Result<bool, StoreError> {
        match self.locate(item) {
            Ok((kind, row, _, _)) => {
                Ok(self.count("SELECT count(*) FROM outbox WHERE kind = ?1 AND item = ?2", (kind, row))? > 0)
            }
            Err(StoreError::NoSuchRow { .. }) => Ok(false),
            Err(other) => Err(other),
        }
    }

    /// The item that waits at a place of the outbox.
    pub fn waiting_at(&self, ord: u64) -> Result<Option<ItemRef>, StoreError> {
        let found = self.one("SELECT kind, item FROM outbox WHERE ord = ?1", [signed(ord)?], |row| {
            Ok((row.get::<_, u8>(0)?, row.get::<_, i64>(1)?))
        })?;
        found.map(|(kind, item)| self.sendable(kind, item).map(|(item, _)| item)).transpose()
    }

    fn sendable(&self, kind: u8, item: i64) -> Result<(ItemRef, Vec<u8>), StoreError> {
        let found = match kind {
            ROSTER => self.one("SELECT bytes, seq FROM roster WHERE seq = ?1", [item], |row| {
                Ok((ItemRef::Roster { seq: row.get(1)? }, row.get(0)?))
            }),
            GRANT => self.one("SELECT bytes, hash FROM grants WHERE id = ?1", [item], |row| {
                Ok((ItemRef::Grant { hash: row.get(1)? }, row.get(0)?))
            }),
            EPOCH => self.one("SELECT bytes, doc, epoch, hash FROM epoch WHERE id = ?1", [item], |row| {
                Ok((ItemRef::Epoch { doc: row.get(1)?, epoch: row.get(2)?, hash: row.get(3)? }, row.get(0)?))
            }),
            PLACEMENT => self.one("SELECT bytes, doc, counter FROM placement WHERE id = ?1", [item], |row| {
                Ok((ItemRef::Placement { doc: row.get(1)?, counter: row.get(2)? }, row.get(0)?))
            }),
            _ => self.one("SELECT bytes, doc, device, lane, seq FROM envelope WHERE id = ?1", [item], |row| {
                let item =
                    ItemRef::Envelope { doc: row.get(1)?, device: row.get(2)?, lane: row.get(3)?, seq: row.get(4)? };
                Ok((item, row.get(0)?))
            }),
        };
        found?.ok_or(StoreError::NoSuchRow { table: "outbox" })
    }

    /// Kind, row, document and size of an item.
    fn locate(&self, item: &ItemRef) -> Result<(u8, i64, Option<Id16>, i64), StoreError> {
        let place = |row: &rusqlite::Row<'_>| Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?));
        let (kind, doc, found, table) = match item {
            ItemRef::Roster { seq } => {
                let found = self.one("SELECT seq, length(bytes) FROM roster WHERE seq = ?1", [seq], place)?;
                (ROSTER, None, found, "roster")
            }
            ItemRef::Grant { hash } => {
                let found = self.one("SELECT id, length(bytes) FROM grants WHERE hash = ?1", [hash], place)?;
                (GRANT, None, found, "grants")
            }
            ItemRef::Epoch { doc, epoch, hash } => {
                let sql = "SELECT id, length(bytes) FROM epoch WHERE doc = ?1 AND epoch = ?2 AND hash = ?3";
                (EPOCH, Some(*doc), self.one(sql, (doc, epoch, hash), place)?, "epoch")
            }
            ItemRef::Placement { doc, counter } => {
                let sql = "SELECT id, length(bytes) FROM placement WHERE doc = ?1 AND counter = ?2";
                (PLACEMENT, Some(*doc), self.one(sql, (doc, counter), place)?, "placement")
            }
            ItemRef::Envelope { doc, device, lane, seq } => {
                let sql =
                    "SELECT id, length(bytes) FROM envelope WHERE doc = ?1 AND device = ?2 AND lane = ?3 AND seq = ?4";
                (ENVELOPE, Some(*doc), self.one(sql, (doc, device, lane, seq), place)?, "envelope")
            }
        };
        let (row, size) = found.ok_or(StoreError::NoSuchRow { table })?;
        Ok((kind, row, doc, size))
    }
}

impl Tx<'_> {
    /// Puts a stored item at the end of the outbox; an item that waits already keeps its place.
    pub fn queue(&self, item: &ItemRef) -> Result<(), StoreError> {
        let (kind, row, doc, size) = self.locate(item)?;
        self.write(
            "INSERT INTO outbox (kind, item, doc, size) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (kind, item) DO NOTHING",
            &[&kind, &row, &doc, &size],
        )?;
        Ok(())
    }

    /// Takes an item off the outbox: a verified receipt says that the server holds it at `n`.
    ///
    /// Answers `false` when it was taken off before.
    pub fn acknowledge(&self, ord: u64, n: u64, log_prefix: &Id8) -> Result<bool, StoreError> {
        let ord = signed(ord)?;
        self.write(
            "UPDATE envelope SET n = ?2, log_prefix = ?3 WHERE id = (SELECT item FROM outbox WHERE ord = ?1 AND kind = 4)",
            &[&ord, &signed(n)?, log_prefix],
        )?;
        Ok(self.write("DELETE FROM outbox WHERE ord = ?1", &[&ord])? == 1)
    }

    /// Takes an item off the outbox that the server will never take (as a placement that lost).
    ///
    /// The item itself stays. The caller records why. Answers `false` when it was taken off before.
    pub fn withdraw(&self, ord: u64) -> Result<bool, StoreError> {
        Ok(self.write("DELETE FROM outbox WHERE ord = ?1", &[&signed(ord)?])? == 1)
    }

    /// The server has lost the document: forgets its acknowledgements and queues all that is held of it.
    ///
    /// Keys first, then placements, then envelopes in the order of the lost log. Answers
    /// how many items are queued.
    pub fn refill(&self, doc: &Id16) -> Result<u64, StoreError> {
        self.write("DELETE FROM outbox WHERE doc = ?1", &[doc])?;
        self.write(
            "INSERT INTO outbox (kind, item, doc, size) SELECT 2, id, doc, length(bytes) FROM epoch WHERE doc = ?1 ORDER BY epoch, id",
            &[doc],
        )?;
        self.write(
            "INSERT INTO outbox (kind, item, doc, size) SELECT 3, id, doc, length(bytes) FROM placement WHERE doc = ?1 ORDER BY counter",
            &[doc],
        )?;
        self.write(
            "INSERT INTO outbox (kind, item, doc, size) SELECT 4, id, doc, length(bytes) FROM envelope WHERE doc = ?1 ORDER BY n IS NULL, n, id",
            &[doc],
        )?;
        self.write("UPDATE envelope SET n = NULL, log_prefix = NULL WHERE doc = ?1", &[doc])?;
        self.write("DELETE FROM pin WHERE doc = ?1", &[doc])?;
        self.outbox_of(doc)
    }
}
