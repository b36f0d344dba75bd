//! The rows a batch works on. Each document and each feed counter is read once and written back once a batch.
//! Decides nothing.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, params};
use wire::{DeviceKeyId, DocId, Hash, LaneId};

use super::super::{Batch, EVIDENCE_PER_SLOT_MAX, LogError, NewItem, Place, Position, Used};
use super::places;

/// A collection as a column.
pub type Key = [u8; 17];

/// A document as the batch sees it.
pub struct Doc {
    pub head: Position,
    pub opened_by: DeviceKeyId,
    pub epoch: Option<(u32, Hash)>,
    /// Counter of the last placement; 0 before the first.
    pub placement: u32,
    /// Every collection it ever was in, and whether it still is.
    pub placed: BTreeMap<Key, bool>,
    pub changed: bool,
}

impl Doc {
    pub fn opened_by(device: DeviceKeyId) -> Doc {
        Doc {
            head: Position { n: 0, log_hash: Hash::ZERO },
            opened_by: device,
            epoch: None,
            placement: 0,
            placed: BTreeMap::new(),
            changed: true,
        }
    }
}

/// The newest envelope of a lane; all zero before the first.
pub struct LaneHead {
    pub seq: u32,
    pub hash: Hash,
    pub cited: u32,
}

/// A batch being appended.
pub struct Open<'a> {
    pub batch: &'a Batch,
    tx: &'a Connection,
    run: i64,
    docs: BTreeMap<DocId, Option<Doc>>,
    /// Last number given out in each feed that the batch touched.
    feeds: BTreeMap<Key, i64>,
}

impl<'a> Open<'a> {
    pub fn new(tx: &'a Connection, run: i64, batch: &'a Batch) -> Open<'a> {
        Open { batch, tx, run, docs: BTreeMap::new(), feeds: BTreeMap::new() }
    }

    /// Takes a document out; `None` if there is no such. To be put back.
    pub fn doc(&mut self, id: DocId) -> Result<Option<Doc>, LogError> {
        match self.docs.remove(&id) {
            Some(doc) => Ok(doc),
            None => self.load(id),
        }
    }

    pub fn put_back(&mut self, id: DocId, doc: Option<Doc>) {
        self.docs.insert(id, doc);
    }

    pub fn at_slot(&self, item: &NewItem) -> Result<Option<(Hash, Position)>, LogError> {
        let sql = "SELECT hash, n, log_hash FROM item WHERE agency = ?1 AND doc = ?2 AND slot = ?3";
        let slot = places::slot(&item.place);
        let key = params![self.batch.agency.as_bytes(), item.doc.as_bytes(), slot];
        let row = self.tx.prepare_cached(sql)?.query_row(key, |row| {
            let position = Position { n: row.get(1)?, log_hash: Hash::from_bytes(row.get(2)?) };
            Ok((Hash::from_bytes(row.get(0)?), position))
        });
        Ok(row.optional()?)
    }

    pub fn lane_head(&self, doc: DocId, device: DeviceKeyId, lane: LaneId) -> Result<LaneHead, LogError> {
        let sql = "SELECT slot, hash, cited FROM item WHERE agency = ?1 AND doc = ?2 \
                   AND slot BETWEEN ?3 AND ?4 ORDER BY slot DESC LIMIT 1";
        let from = places::lane_slot(device, lane, 0);
        let to = places::lane_slot(device, lane, u32::MAX);
        let key = params![self.batch.agency.as_bytes(), doc.as_bytes(), from, to];
        let row = self.tx.prepare_cached(sql)?.query_row(key, |row| {
            let slot: Vec<u8> = row.get(0)?;
            Ok(LaneHead {
                seq: places::seq_of(&slot).unwrap_or(0),
                hash: Hash::from_bytes(row.get(1)?),
                cited: row.get(2)?,
            })
        });
        Ok(row.optional()?.unwrap_or(LaneHead { seq: 0, hash: Hash::ZERO, cited: 0 }))
    }

    /// How many lanes a device has in a document: its envelopes with sequence 1.
    pub fn lanes(&self, doc: DocId, device: DeviceKeyId) -> Result<usize, LogError> {
        let sql = "SELECT COUNT(*) FROM item WHERE agency = ?1 AND doc = ?2 \
                   AND slot BETWEEN ?3 AND ?4 AND substr(slot, -4) = x'00000001'";
        let from = places::lane_slot(device, LaneId::from_bytes([0; 8]), 0);
        let to = places::lane_slot(device, LaneId::from_bytes([0xff; 8]), u32::MAX);
        let key = params![self.batch.agency.as_bytes(), doc.as_bytes(), from, to];
        let lanes: i64 = self.tx.prepare_cached(sql)?.query_row(key, |row| row.get(0))?;
        Ok(usize::try_from(lanes).unwrap_or(usize::MAX))
    }

    pub fn insert(&self, item: &NewItem, position: Position) -> Result<(), LogError> {
        let cited = match item.place {
            Place::Lane { cited, .. } => cited,
            Place::Epoch { .. } | Place::Placement { .. } => 0,
        };
        let sql = "INSERT INTO item \
                   (agency, doc, n, slot, kind, author, cited, hash, log_hash, bytes) \
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
        self.tx.prepare_cached(sql)?.execute(params![
            self.batch.agency.as_bytes(),
            item.doc.as_bytes(),
            position.n,
            places::slot(&item.place),
            places::kind(&item.place),
            item.author.as_bytes(),
            cited,
            item.hash.as_bytes(),
            position.log_hash.as_bytes(),
            item.bytes
        ])?;
        Ok(())
    }

    pub fn feed_one(&mut self, key: &Key, item: &NewItem, n: u32) -> Result<(), LogError> {
        let fseq = self.feed_head(key)? + 1;
        let sql = "INSERT INTO feed (agency, coll, fseq, doc, n, author) \
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
        self.tx.prepare_cached(sql)?.execute(params![
            self.batch.agency.as_bytes(),
            key,
            fseq,
            item.doc.as_bytes(),
            n,
            item.author.as_bytes()
        ])?;
        self.feeds.insert(*key, fseq);
        Ok(())
    }

    /// Feed rows for positions 1 to `head_n`, in that order.
    pub fn feed_all(&mut self, key: &Key, doc: DocId, head_n: u32) -> Result<(), LogError> {
        let base = self.feed_head(key)?;
        let sql = "INSERT INTO feed (agency, coll, fseq, doc, n, author) \
                   SELECT agency, ?2, ?3 + n, doc, n, author FROM item \
                   WHERE agency = ?1 AND doc = ?4";
        let row = params![self.batch.agency.as_bytes(), key, base, doc.as_bytes()];
        self.tx.prepare_cached(sql)?.execute(row)?;
        self.feeds.insert(*key, base + i64::from(head_n));
        Ok(())
    }

    pub fn keep_evidence(&self, item: &NewItem) -> Result<(), LogError> {
        let sql = "INSERT INTO equivocation (agency, doc, slot, hash, bytes) \
                   SELECT ?1, ?2, ?3, ?4, ?5 WHERE ?6 > (SELECT COUNT(*) FROM equivocation \
                   WHERE agency = ?1 AND doc = ?2 AND slot = ?3) ON CONFLICT DO NOTHING";
        self.tx.prepare_cached(sql)?.execute(params![
            self.batch.agency.as_bytes(),
            item.doc.as_bytes(),
            places::slot(&item.place),
            item.hash.as_bytes(),
            item.bytes,
            EVIDENCE_PER_SLOT_MAX
        ])?;
        Ok(())
    }

    pub fn write_placed(&self, id: DocId, doc: &Doc) -> Result<(), LogError> {
        let sql = "INSERT INTO placed (agency, doc, coll, current) VALUES (?1, ?2, ?3, ?4) \
                   ON CONFLICT (agency, doc, coll) DO UPDATE SET current = excluded.current";
        let mut write = self.tx.prepare_cached(sql)?;
        for (key, current) in &doc.placed {
            write.execute(params![self.batch.agency.as_bytes(), id.as_bytes(), key, current])?;
        }
        Ok(())
    }

    /// Writes what changed in documents and feed counters.
    pub fn write_back(&self) -> Result<(), LogError> {
        let agency = self.batch.agency;
        let sql = "INSERT INTO doc \
                   (agency, doc, head_n, head_hash, opened_by, epoch, epoch_hash, placement) \
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (agency, doc) DO UPDATE SET \
                   head_n = excluded.head_n, head_hash = excluded.head_hash, \
                   epoch = excluded.epoch, epoch_hash = excluded.epoch_hash, \
                   placement = excluded.placement";
        let mut write = self.tx.prepare_cached(sql)?;
        for (id, doc) in &self.docs {
            let Some(doc) = doc.as_ref().filter(|doc| doc.changed) else { continue };
            write.execute(params![
                agency.as_bytes(),
                id.as_bytes(),
                doc.head.n,
                doc.head.log_hash.as_bytes(),
                doc.opened_by.as_bytes(),
                doc.epoch.map_or(-1, |(number, _)| i64::from(number)),
                doc.epoch.map_or(Hash::ZERO, |(_, hash)| hash).as_bytes(),
                doc.placement
            ])?;
        }
        let sql = "INSERT INTO collection (agency, coll, fseq, run) VALUES (?1, ?2, ?3, ?4) \
                   ON CONFLICT (agency, coll) \
                   DO UPDATE SET fseq = excluded.fseq, run = excluded.run";
        let mut write = self.tx.prepare_cached(sql)?;
        for (key, fseq) in &self.feeds {
            write.execute(params![agency.as_bytes(), key, fseq, self.run])?;
        }
        Ok(())
    }

    /// Writes what the device has used of its day, and forgets its earlier days.
    pub fn charge(&self, used: Used) -> Result<(), LogError> {
        let Batch { agency, device, day, .. } = self.batch;
        let sql = "INSERT INTO device_quota (agency, device, day, bytes, items) \
                   VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (agency, device, day) \
                   DO UPDATE SET bytes = excluded.bytes, items = excluded.items";
        let bytes = i64::try_from(used.bytes).unwrap_or(i64::MAX);
        let items = i64::try_from(used.items).unwrap_or(i64::MAX);
        let row = params![agency.as_bytes(), device.as_bytes(), day, bytes, items];
        self.tx.prepare_cached(sql)?.execute(row)?;
        let sql = "DELETE FROM device_quota WHERE agency = ?1 AND device = ?2 AND day < ?3";
        let key = params![agency.as_bytes(), device.as_bytes(), day];
        self.tx.prepare_cached(sql)?.execute(key)?;
        Ok(())
    }

    /// The last number given out in a feed. The first of a run jumps, so that a lost history's numbers are not reused.
    fn feed_head(&self, key: &Key) -> Result<i64, LogError> {
        if let Some(head) = self.feeds.get(key) {
            return Ok(*head);
        }
        let sql = "SELECT fseq, run FROM collection WHERE agency = ?1 AND coll = ?2";
        let of = params![self.batch.agency.as_bytes(), key];
        let row = self.tx.prepare_cached(sql)?.query_row(of, |row| Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?)));
        let (head, run) = row.optional()?.unwrap_or((0, -1));
        Ok(if run == self.run { head } else { head + self.run })
    }

    fn load(&self, id: DocId) -> Result<Option<Doc>, LogError> {
        let key = params![self.batch.agency.as_bytes(), id.as_bytes()];
        let sql = "SELECT head_n, head_hash, opened_by, epoch, epoch_hash, placement \
                   FROM doc WHERE agency = ?1 AND doc = ?2";
        let row = self.tx.prepare_cached(sql)?.query_row(key, |row| {
            let epoch: i64 = row.get(3)?;
            let epoch_hash = Hash::from_bytes(row.get(4)?);
            Ok(Doc {
                head: Position { n: row.get(0)?, log_hash: Hash::from_bytes(row.get(1)?) },
                opened_by: DeviceKeyId::from_bytes(row.get(2)?),
                epoch: u32::try_from(epoch).ok().map(|number| (number, epoch_hash)),
                placement: row.get(5)?,
                placed: BTreeMap::new(),
                changed: false,
            })
        });
        let Some(mut doc) = row.optional()? else { return Ok(None) };
        let sql = "SELECT coll, current FROM placed WHERE agency = ?1 AND doc = ?2";
        let mut ask = self.tx.prepare_cached(sql)?;
        let rows = ask.query_map(key, |row| Ok((row.get(0)?, row.get(1)?)))?;
        doc.placed = rows.collect::<Result<_, _>>()?;
        Ok(Some(doc))
    }
}
