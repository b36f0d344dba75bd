//! Appending a batch inside the writer's transaction: reads what it must know, lets it be decided, writes the rows.

use std::collections::BTreeMap;

use rusqlite::{CachedStatement, Connection, OptionalExtension, params};
use wire::{AgencyId, DeviceKeyId, DocId, Hash, LaneId};

use super::super::append::{self, Decided, Doc, Known, LaneHead, Needs, Write};
use super::super::places::{self, Key};
use super::super::{Appended, Batch, EVIDENCE_PER_SLOT_MAX, LogError, NewItem, Place, Position, Used};

/// Appends the items in order; one outcome for each.
pub fn append(tx: &Connection, run: i64, batch: &Batch) -> Result<Appended, LogError> {
    let rows = Rows { tx, agency: batch.agency };
    let decided = append::decide(batch, rows.known(run, batch)?);
    rows.write(&decided.writes)?;
    rows.write_docs(&decided)?;
    rows.write_feeds(run, &decided.feeds)?;
    if decided.charged {
        rows.charge(batch, decided.used)?;
    }
    Ok(Appended { outcomes: decided.outcomes, used: decided.used })
}

/// Destroys what is kept of documents. The rows of feeds stay: they name places, and a cursor may stand on one.
pub fn erase(tx: &Connection, agency: AgencyId, docs: &[DocId]) -> Result<(), LogError> {
    for table in ["item", "equivocation", "placed", "doc"] {
        let mut delete = tx.prepare_cached(&format!("DELETE FROM {table} WHERE agency = ?1 AND doc = ?2"))?;
        for doc in docs {
            delete.execute(params![agency.as_bytes(), doc.as_bytes()])?;
        }
    }
    Ok(())
}

/// The rows of one agency, within a transaction.
struct Rows<'a> {
    tx: &'a Connection,
    agency: AgencyId,
}

impl Rows<'_> {
    fn sql(&self, sql: &str) -> Result<CachedStatement<'_>, LogError> {
        Ok(self.tx.prepare_cached(sql)?)
    }

    fn known(&self, run: i64, batch: &Batch) -> Result<Known, LogError> {
        let needs = Needs::of(&batch.items);
        let used = super::used(self.tx, batch.agency, batch.device, batch.day)?;
        let mut known = Known { used, ..Known::default() };
        for id in needs.docs {
            if let Some(doc) = self.doc(id)? {
                known.docs.insert(id, doc);
            }
        }
        for (doc, slot) in needs.slots {
            if let Some(found) = self.at_slot(doc, &slot)? {
                known.slots.insert((doc, slot), found);
            }
        }
        for (doc, device, lane) in needs.lanes {
            if let Some(head) = self.lane_head(doc, device, lane)? {
                known.lanes.insert((doc, device, lane), head);
            }
        }
        for (doc, device) in needs.beginners {
            known.lane_counts.insert((doc, device), self.lanes(doc, device)?);
        }
        for key in append::feeds(&batch.items, &known.docs) {
            known.feeds.insert(key, self.feed_head(&key, run)?);
        }
        Ok(known)
    }

    fn doc(&self, id: DocId) -> Result<Option<Doc>, LogError> {
        let key = params![self.agency.as_bytes(), id.as_bytes()];
        let sql = "SELECT head_n, head_hash, opened_by, epoch, epoch_hash, placement \
                   FROM doc WHERE agency = ?1 AND doc = ?2";
        let row = self.sql(sql)?.query_row(key, |row| {
            let epoch: i64 = row.get(3)?;
            let epoch_hash = Hash::from_bytes(row.get(4)?);
            Ok(Doc {
                head: Position { n: row.get(0)?, log_hash: Hash::from_bytes(row.get(1)?) },
                opened_by: DeviceKeyId::from_bytes(row.get(2)?),
                epoch: u32::try_from(epoch).ok().map(|number| (number, epoch_hash)),
                placement: row.get(5)?,
                placed: BTreeMap::new(),
            })
        });
        let Some(mut doc) = row.optional()? else { return Ok(None) };
        let mut ask = self.sql("SELECT coll, current FROM placed WHERE agency = ?1 AND doc = ?2")?;
        let rows = ask.query_map(key, |row| Ok((row.get(0)?, row.get(1)?)))?;
        doc.placed = rows.collect::<Result<_, _>>()?;
        Ok(Some(doc))
    }

    fn at_slot(&self, doc: DocId, slot: &[u8]) -> Result<Option<(Hash, Position)>, LogError> {
        let sql = "SELECT hash, n, log_hash FROM item WHERE agency = ?1 AND doc = ?2 AND slot = ?3";
        let key = params![self.agency.as_bytes(), doc.as_bytes(), slot];
        let row = self.sql(sql)?.query_row(key, |row| {
            let position = Position { n: row.get(1)?, log_hash: Hash::from_bytes(row.get(2)?) };
            Ok((Hash::from_bytes(row.get(0)?), position))
        });
        Ok(row.optional()?)
    }

    fn lane_head(&self, doc: DocId, device: DeviceKeyId, lane: LaneId) -> Result<Option<LaneHead>, LogError> {
        let sql = "SELECT slot, hash, cited FROM item WHERE agency = ?1 AND doc = ?2 \
                   AND slot BETWEEN ?3 AND ?4 ORDER BY slot DESC LIMIT 1";
        let from = places::lane_slot(device, lane, 0);
        let to = places::lane_slot(device, lane, u32::MAX);
        let key = params![self.agency.as_bytes(), doc.as_bytes(), from, to];
        let row = self.sql(sql)?.query_row(key, |row| {
            let slot: Vec<u8> = row.get(0)?;
            let seq = places::seq_of(&slot).unwrap_or(0);
            Ok(LaneHead { seq, hash: Hash::from_bytes(row.get(1)?), cited: row.get(2)? })
        });
        Ok(row.optional()?)
    }

    /// How many lanes a device has in a document: its envelopes with sequence 1.
    fn lanes(&self, doc: DocId, device: DeviceKeyId) -> Result<usize, LogError> {
        let sql = "SELECT COUNT(*) FROM item WHERE agency = ?1 AND doc = ?2 \
                   AND slot BETWEEN ?3 AND ?4 AND substr(slot, -4) = x'00000001'";
        let (from, to) = places::lanes_of(device);
        let key = params![self.agency.as_bytes(), doc.as_bytes(), from, to];
        let lanes: i64 = self.sql(sql)?.query_row(key, |row| row.get(0))?;
        Ok(usize::try_from(lanes).unwrap_or(usize::MAX))
    }

    fn feed_head(&self, key: &Key, run: i64) -> Result<i64, LogError> {
        let sql = "SELECT fseq, run FROM collection WHERE agency = ?1 AND coll = ?2";
        let of = params![self.agency.as_bytes(), key];
        let row = self.sql(sql)?.query_row(of, |row| Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?)));
        let (head, last_run) = row.optional()?.unwrap_or((0, -1));
        Ok(append::first_of_run(head, last_run, run))
    }

    fn write(&self, writes: &[Write<'_>]) -> Result<(), LogError> {
        for write in writes {
            match write {
                Write::Item { item, position } => self.insert(item, *position)?,
                Write::Feed { key, fseq, item, n } => self.feed_one(key, *fseq, item, *n)?,
                Write::FeedAll { key, base, doc, head_n } => self.feed_all(key, *base, *doc, *head_n)?,
                Write::Evidence { item } => self.keep_evidence(item)?,
            }
        }
        Ok(())
    }

    fn insert(&self, item: &NewItem, position: Position) -> Result<(), LogError> {
        let cited = match item.place {
            Place::Lane { cited, .. } => cited,
            Place::Epoch { .. } | Place::Placement { .. } => 0,
        };
        let sql = "INSERT INTO item \
                   (agency, doc, n, slot, kind, author, cited, hash, log_hash, bytes) \
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
        self.sql(sql)?.execute(params![
            self.agency.as_bytes(),
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

    fn feed_one(&self, key: &Key, fseq: i64, item: &NewItem, n: u32) -> Result<(), LogError> {
        let sql = "INSERT INTO feed (agency, coll, fseq, doc, n, author) \
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
        let row = params![self.agency.as_bytes(), key, fseq, item.doc.as_bytes(), n, item.author.as_bytes()];
        self.sql(sql)?.execute(row)?;
        Ok(())
    }

    fn feed_all(&self, key: &Key, base: i64, doc: DocId, head_n: u32) -> Result<(), LogError> {
        let sql = "INSERT INTO feed (agency, coll, fseq, doc, n, author) \
                   SELECT agency, ?2, ?3 + n, doc, n, author FROM item \
                   WHERE agency = ?1 AND doc = ?4 AND n <= ?5";
        self.sql(sql)?.execute(params![self.agency.as_bytes(), key, base, doc.as_bytes(), head_n])?;
        Ok(())
    }

    fn keep_evidence(&self, item: &NewItem) -> Result<(), LogError> {
        let sql = "INSERT INTO equivocation (agency, doc, slot, hash, bytes) \
                   SELECT ?1, ?2, ?3, ?4, ?5 WHERE ?6 > (SELECT COUNT(*) FROM equivocation \
                   WHERE agency = ?1 AND doc = ?2 AND slot = ?3) ON CONFLICT DO NOTHING";
        self.sql(sql)?.execute(params![
            self.agency.as_bytes(),
            item.doc.as_bytes(),
            places::slot(&item.place),
            item.hash.as_bytes(),
            item.bytes,
            EVIDENCE_PER_SLOT_MAX
        ])?;
        Ok(())
    }

    fn write_docs(&self, decided: &Decided<'_>) -> Result<(), LogError> {
        let sql = "INSERT INTO doc \
                   (agency, doc, head_n, head_hash, opened_by, epoch, epoch_hash, placement) \
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (agency, doc) DO UPDATE SET \
                   head_n = excluded.head_n, head_hash = excluded.head_hash, \
                   epoch = excluded.epoch, epoch_hash = excluded.epoch_hash, \
                   placement = excluded.placement";
        let mut write = self.sql(sql)?;
        for (id, doc) in &decided.docs {
            write.execute(params![
                self.agency.as_bytes(),
                id.as_bytes(),
                doc.head.n,
                doc.head.log_hash.as_bytes(),
                doc.opened_by.as_bytes(),
                doc.epoch.map_or(-1, |(number, _)| i64::from(number)),
                doc.epoch.map_or(Hash::ZERO, |(_, hash)| hash).as_bytes(),
                doc.placement
            ])?;
        }
        let sql = "INSERT INTO placed (agency, doc, coll, current) VALUES (?1, ?2, ?3, ?4) \
                   ON CONFLICT (agency, doc, coll) DO UPDATE SET current = excluded.current";
        let mut write = self.sql(sql)?;
        for (id, doc) in decided.docs.iter().filter(|(id, _)| decided.moved.contains(*id)) {
            for (key, current) in &doc.placed {
                write.execute(params![self.agency.as_bytes(), id.as_bytes(), key, current])?;
            }
        }
        Ok(())
    }

    fn write_feeds(&self, run: i64, feeds: &BTreeMap<Key, i64>) -> Result<(), LogError> {
        let sql = "INSERT INTO collection (agency, coll, fseq, run) VALUES (?1, ?2, ?3, ?4) \
                   ON CONFLICT (agency, coll) \
                   DO UPDATE SET fseq = excluded.fseq, run = excluded.run";
        let mut write = self.sql(sql)?;
        for (key, fseq) in feeds {
            write.execute(params![self.agency.as_bytes(), key, fseq, run])?;
        }
        Ok(())
    }

    /// Writes what the device has used of its day, and forgets its earlier days.
    fn charge(&self, batch: &Batch, used: Used) -> Result<(), LogError> {
        let (bytes, items) = used.columns();
        let sql = "INSERT INTO device_quota (agency, device, day, bytes, items) \
                   VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (agency, device, day) \
                   DO UPDATE SET bytes = excluded.bytes, items = excluded.items";
        let key = params![batch.agency.as_bytes(), batch.device.as_bytes(), batch.day, bytes, items];
        self.sql(sql)?.execute(key)?;
        let sql = "DELETE FROM device_quota WHERE agency = ?1 AND device = ?2 AND day < ?3";
        self.sql(sql)?.execute(params![batch.agency.as_bytes(), batch.device.as_bytes(), batch.day])?;
        Ok(())
    }
}
