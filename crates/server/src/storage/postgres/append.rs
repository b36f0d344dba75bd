//! Appending a batch in one transaction: locks and reads what it must know, lets it be decided, writes the rows.
//! One statement for each kind of row, however many there are: the database may be a network away.

use std::collections::BTreeMap;

use deadpool_postgres::{Object, Transaction};
use tokio_postgres::types::ToSql;
use tokio_postgres::{IsolationLevel, Row};
use wire::{AgencyId, DeviceKeyId, DocId, Hash};

use super::super::append::{self, Decided, Doc, Known, LaneHead, Needs, Write};
use super::super::places::{self, Key};
use super::super::{Appended, Batch, EVIDENCE_PER_SLOT_MAX, LogError, NewItem, Place, Position, Used};
use super::{exact, raw, small};

/// The run of a feed that no server has written to.
const NO_RUN: i64 = -1;

/// Appends the items in order; one outcome for each.
pub async fn append(client: &mut Object, run: i64, batch: &Batch) -> Result<Appended, LogError> {
    let tx = client.build_transaction().isolation_level(IsolationLevel::ReadCommitted).start().await?;
    let rows = Rows { tx: &tx, agency: batch.agency };
    let known = rows.known(run, batch).await?;
    let decided = append::decide(batch, known);
    rows.write(&decided.writes).await?;
    rows.write_docs(&decided).await?;
    rows.write_feeds(run, &decided.feeds).await?;
    if decided.charged {
        rows.charge(batch, decided.used).await?;
    }
    let appended = Appended { outcomes: decided.outcomes, used: decided.used };
    tx.commit().await?;
    Ok(appended)
}

/// Destroys what is kept of documents. The rows of feeds stay: they name places, and a cursor may stand on one.
pub async fn erase(client: &mut Object, agency: AgencyId, docs: &[DocId]) -> Result<(), LogError> {
    let tx = client.build_transaction().isolation_level(IsolationLevel::ReadCommitted).start().await?;
    let docs: Vec<&[u8]> = docs.iter().map(|doc| raw(doc.as_bytes())).collect();
    for table in ["item", "equivocation", "placed", "doc"] {
        let delete = format!("DELETE FROM {table} WHERE agency = $1 AND doc = ANY($2)");
        let delete = tx.prepare_cached(&delete).await?;
        tx.execute(&delete, &[&raw(agency.as_bytes()), &docs]).await?;
    }
    Ok(tx.commit().await?)
}

/// The rows of one agency, within a transaction.
struct Rows<'a> {
    tx: &'a Transaction<'a>,
    agency: AgencyId,
}

type Parameters<'a> = &'a [&'a (dyn ToSql + Sync)];

impl Rows<'_> {
    async fn ask(&self, sql: &str, parameters: Parameters<'_>) -> Result<Vec<Row>, LogError> {
        let statement = self.tx.prepare_cached(sql).await?;
        Ok(self.tx.query(&statement, parameters).await?)
    }

    async fn execute(&self, sql: &str, parameters: Parameters<'_>) -> Result<(), LogError> {
        let statement = self.tx.prepare_cached(sql).await?;
        self.tx.execute(&statement, parameters).await?;
        Ok(())
    }

    async fn known(&self, run: i64, batch: &Batch) -> Result<Known, LogError> {
        let needs = Needs::of(&batch.items);
        let mut known = Known { docs: self.docs(&needs).await?, ..Known::default() };
        self.read_slots(&needs, &mut known).await?;
        self.read_lanes(&needs, &mut known).await?;
        for (doc, device) in &needs.beginners {
            known.lane_counts.insert((*doc, *device), self.lanes(*doc, *device).await?);
        }
        known.feeds = self.feeds(run, batch, &known.docs).await?;
        known.used = self.used(batch).await?;
        Ok(known)
    }

    /// The documents, locked: until the end nobody else adds to their logs.
    async fn docs(&self, needs: &Needs) -> Result<BTreeMap<DocId, Doc>, LogError> {
        let agency = raw(self.agency.as_bytes());
        let ids: Vec<&[u8]> = needs.docs.iter().map(|id| raw(id.as_bytes())).collect();
        let sql = "SELECT doc, head_n, head_hash, opened_by, epoch, epoch_hash, placement FROM doc \
                   WHERE agency = $1 AND doc = ANY($2) ORDER BY doc FOR UPDATE";
        let mut docs = BTreeMap::new();
        for row in &self.ask(sql, &[&agency, &ids]).await? {
            let epoch: i64 = row.try_get(4)?;
            let epoch_hash = Hash::from_bytes(exact(row, 5)?);
            let doc = Doc {
                head: Position { n: small(row, 1)?, log_hash: Hash::from_bytes(exact(row, 2)?) },
                opened_by: DeviceKeyId::from_bytes(exact(row, 3)?),
                epoch: u32::try_from(epoch).ok().map(|number| (number, epoch_hash)),
                placement: small(row, 6)?,
                placed: BTreeMap::new(),
            };
            docs.insert(DocId::from_bytes(exact(row, 0)?), doc);
        }
        let sql = "SELECT doc, coll, current FROM placed WHERE agency = $1 AND doc = ANY($2)";
        for row in &self.ask(sql, &[&agency, &ids]).await? {
            if let Some(doc) = docs.get_mut(&DocId::from_bytes(exact(row, 0)?)) {
                doc.placed.insert(exact(row, 1)?, row.try_get(2)?);
            }
        }
        Ok(docs)
    }

    async fn read_slots(&self, needs: &Needs, known: &mut Known) -> Result<(), LogError> {
        let docs: Vec<&[u8]> = needs.slots.iter().map(|(doc, _)| raw(doc.as_bytes())).collect();
        let slots: Vec<&[u8]> = needs.slots.iter().map(|(_, slot)| raw(slot)).collect();
        let sql = "SELECT i.doc, i.slot, i.hash, i.n, i.log_hash FROM unnest($2::bytea[], $3::bytea[]) AS w(doc, slot) \
                   JOIN item i ON i.agency = $1 AND i.doc = w.doc AND i.slot = w.slot";
        for row in &self.ask(sql, &[&raw(self.agency.as_bytes()), &docs, &slots]).await? {
            let slot = (DocId::from_bytes(exact(row, 0)?), row.try_get(1)?);
            let position = Position { n: small(row, 3)?, log_hash: Hash::from_bytes(exact(row, 4)?) };
            known.slots.insert(slot, (Hash::from_bytes(exact(row, 2)?), position));
        }
        Ok(())
    }

    async fn read_lanes(&self, needs: &Needs, known: &mut Known) -> Result<(), LogError> {
        let docs: Vec<&[u8]> = needs.lanes.iter().map(|(doc, ..)| raw(doc.as_bytes())).collect();
        let slots = |seq| needs.lanes.iter().map(move |(_, device, lane)| places::lane_slot(*device, *lane, seq));
        let (from, to): (Vec<Vec<u8>>, Vec<Vec<u8>>) = (slots(0).collect(), slots(u32::MAX).collect());
        let sql = "SELECT w.doc, w.low, h.slot, h.hash, h.cited \
                   FROM unnest($2::bytea[], $3::bytea[], $4::bytea[]) AS w(doc, low, high) \
                   CROSS JOIN LATERAL (SELECT i.slot, i.hash, i.cited FROM item i WHERE i.agency = $1 \
                   AND i.doc = w.doc AND i.slot BETWEEN w.low AND w.high ORDER BY i.slot DESC LIMIT 1) h";
        let found = self.ask(sql, &[&raw(self.agency.as_bytes()), &docs, &from, &to]).await?;
        let by_place: BTreeMap<(DocId, &[u8]), _> =
            needs.lanes.iter().zip(&from).map(|(lane, low)| ((lane.0, low.as_slice()), *lane)).collect();
        for row in &found {
            let place = (DocId::from_bytes(exact(row, 0)?), row.try_get(1)?);
            let slot: &[u8] = row.try_get(2)?;
            let seq = places::seq_of(slot).unwrap_or(0);
            let head = LaneHead { seq, hash: Hash::from_bytes(exact(row, 3)?), cited: small(row, 4)? };
            if let Some(lane) = by_place.get(&place) {
                known.lanes.insert(*lane, head);
            }
        }
        Ok(())
    }

    /// How many lanes a device has in a document: its envelopes with sequence 1.
    async fn lanes(&self, doc: DocId, device: DeviceKeyId) -> Result<usize, LogError> {
        let sql = "SELECT COUNT(*) FROM item WHERE agency = $1 AND doc = $2 AND slot BETWEEN $3 AND $4 \
                   AND substring(slot FROM 18 FOR 4) = $5";
        let (from, to) = places::lanes_of(device);
        let first = 1u32.to_be_bytes();
        let (agency, doc) = (raw(self.agency.as_bytes()), raw(doc.as_bytes()));
        let rows = self.ask(sql, &[&agency, &doc, &raw(&from), &raw(&to), &raw(&first)]).await?;
        let lanes: i64 = rows.first().map_or(Ok(0), |row| row.try_get(0))?;
        Ok(usize::try_from(lanes).unwrap_or(usize::MAX))
    }

    /// The last number of each feed that may grow, locked in order.
    async fn feeds(
        &self,
        run: i64,
        batch: &Batch,
        docs: &BTreeMap<DocId, Doc>,
    ) -> Result<BTreeMap<Key, i64>, LogError> {
        let agency = raw(self.agency.as_bytes());
        let feeds = append::feeds(&batch.items, docs);
        let keys: Vec<&[u8]> = feeds.iter().map(|key| raw(key)).collect();
        if keys.is_empty() {
            return Ok(BTreeMap::new());
        }
        // A row that is not there cannot be locked.
        let sql = "INSERT INTO collection (agency, coll, fseq, run) SELECT $1, k.coll, 0, $3 \
                   FROM unnest($2::bytea[]) AS k(coll) ORDER BY k.coll ON CONFLICT DO NOTHING";
        self.execute(sql, &[&agency, &keys, &NO_RUN]).await?;
        let sql =
            "SELECT coll, fseq, run FROM collection WHERE agency = $1 AND coll = ANY($2) ORDER BY coll FOR UPDATE";
        let mut heads = BTreeMap::new();
        for row in &self.ask(sql, &[&agency, &keys]).await? {
            heads.insert(exact(row, 0)?, append::first_of_run(row.try_get(1)?, row.try_get(2)?, run));
        }
        Ok(heads)
    }

    /// What the device has used of its day, locked: two of its sessions share one allowance.
    async fn used(&self, batch: &Batch) -> Result<Used, LogError> {
        let (agency, device) = (raw(batch.agency.as_bytes()), raw(batch.device.as_bytes()));
        let sql = "INSERT INTO device_quota (agency, device, day, bytes, items) VALUES ($1, $2, $3, 0, 0) \
                   ON CONFLICT DO NOTHING";
        self.execute(sql, &[&agency, &device, &batch.day]).await?;
        let sql = "SELECT bytes, items FROM device_quota WHERE agency = $1 AND device = $2 AND day = $3 FOR UPDATE";
        let rows = self.ask(sql, &[&agency, &device, &batch.day]).await?;
        match rows.first() {
            Some(row) => Ok(Used::from_columns(row.try_get(0)?, row.try_get(1)?)),
            None => Ok(Used::default()),
        }
    }

    async fn write(&self, writes: &[Write<'_>]) -> Result<(), LogError> {
        self.insert_items(writes).await?;
        self.insert_feed_rows(writes).await?;
        let agency = raw(self.agency.as_bytes());
        for write in writes {
            match write {
                Write::FeedAll { key, base, doc, head_n } => {
                    let sql = "INSERT INTO feed (agency, coll, fseq, doc, n, author) \
                               SELECT agency, $2, $3::bigint + n, doc, n, author FROM item \
                               WHERE agency = $1 AND doc = $4 AND n <= $5";
                    let doc = raw(doc.as_bytes());
                    self.execute(sql, &[&agency, &raw(key), base, &doc, &i64::from(*head_n)]).await?;
                }
                Write::Evidence { item } => self.keep_evidence(item).await?,
                Write::Item { .. } | Write::Feed { .. } => {}
            }
        }
        Ok(())
    }

    async fn insert_items(&self, writes: &[Write<'_>]) -> Result<(), LogError> {
        let new: Vec<(&NewItem, &Position)> = writes.iter().filter_map(item_of).collect();
        if new.is_empty() {
            return Ok(());
        }
        let docs: Vec<&[u8]> = new.iter().map(|(item, _)| raw(item.doc.as_bytes())).collect();
        let numbers: Vec<i64> = new.iter().map(|(_, position)| i64::from(position.n)).collect();
        let slots: Vec<Vec<u8>> = new.iter().map(|(item, _)| places::slot(&item.place)).collect();
        let kinds: Vec<i16> = new.iter().map(|(item, _)| i16::from(places::kind(&item.place))).collect();
        let authors: Vec<&[u8]> = new.iter().map(|(item, _)| raw(item.author.as_bytes())).collect();
        let cited: Vec<i64> = new.iter().map(|(item, _)| i64::from(cited(&item.place))).collect();
        let hashes: Vec<&[u8]> = new.iter().map(|(item, _)| raw(item.hash.as_bytes())).collect();
        let log_hashes: Vec<&[u8]> = new.iter().map(|(_, position)| raw(position.log_hash.as_bytes())).collect();
        let bytes: Vec<&[u8]> = new.iter().map(|(item, _)| raw(&item.bytes)).collect();
        let sql = "INSERT INTO item (agency, doc, n, slot, kind, author, cited, hash, log_hash, bytes) \
                   SELECT $1, u.doc, u.n, u.slot, u.kind, u.author, u.cited, u.hash, u.log_hash, u.bytes \
                   FROM unnest($2::bytea[], $3::bigint[], $4::bytea[], $5::smallint[], $6::bytea[], $7::bigint[], \
                   $8::bytea[], $9::bytea[], $10::bytea[]) \
                   AS u(doc, n, slot, kind, author, cited, hash, log_hash, bytes)";
        let agency = raw(self.agency.as_bytes());
        let columns: Parameters<'_> =
            &[&agency, &docs, &numbers, &slots, &kinds, &authors, &cited, &hashes, &log_hashes, &bytes];
        self.execute(sql, columns).await
    }

    async fn insert_feed_rows(&self, writes: &[Write<'_>]) -> Result<(), LogError> {
        let (mut keys, mut numbers): (Vec<&[u8]>, Vec<i64>) = (vec![], vec![]);
        let (mut docs, mut places, mut authors): (Vec<&[u8]>, Vec<i64>, Vec<&[u8]>) = (vec![], vec![], vec![]);
        for write in writes {
            let Write::Feed { key, fseq, item, n } = write else { continue };
            keys.push(raw(key));
            numbers.push(*fseq);
            docs.push(raw(item.doc.as_bytes()));
            places.push(i64::from(*n));
            authors.push(raw(item.author.as_bytes()));
        }
        if keys.is_empty() {
            return Ok(());
        }
        let sql = "INSERT INTO feed (agency, coll, fseq, doc, n, author) \
                   SELECT $1, u.coll, u.fseq, u.doc, u.n, u.author \
                   FROM unnest($2::bytea[], $3::bigint[], $4::bytea[], $5::bigint[], $6::bytea[]) \
                   AS u(coll, fseq, doc, n, author)";
        self.execute(sql, &[&raw(self.agency.as_bytes()), &keys, &numbers, &docs, &places, &authors]).await
    }

    async fn keep_evidence(&self, item: &NewItem) -> Result<(), LogError> {
        let sql = "INSERT INTO equivocation (agency, doc, slot, hash, bytes) \
                   SELECT $1::bytea, $2::bytea, $3::bytea, $4::bytea, $5::bytea \
                   WHERE $6::bigint > (SELECT COUNT(*) FROM equivocation \
                   WHERE agency = $1 AND doc = $2 AND slot = $3) ON CONFLICT DO NOTHING";
        let slot = places::slot(&item.place);
        let (agency, doc) = (raw(self.agency.as_bytes()), raw(item.doc.as_bytes()));
        let (hash, bytes) = (raw(item.hash.as_bytes()), raw(&item.bytes));
        self.execute(sql, &[&agency, &doc, &raw(&slot), &hash, &bytes, &EVIDENCE_PER_SLOT_MAX]).await
    }

    async fn write_docs(&self, decided: &Decided<'_>) -> Result<(), LogError> {
        let agency = raw(self.agency.as_bytes());
        let sql = "INSERT INTO doc \
                   (agency, doc, head_n, head_hash, opened_by, epoch, epoch_hash, placement) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (agency, doc) DO UPDATE SET \
                   head_n = excluded.head_n, head_hash = excluded.head_hash, \
                   epoch = excluded.epoch, epoch_hash = excluded.epoch_hash, \
                   placement = excluded.placement";
        for (id, doc) in &decided.docs {
            let epoch = doc.epoch.map_or(-1, |(number, _)| i64::from(number));
            let epoch_hash = doc.epoch.map_or(Hash::ZERO, |(_, hash)| hash);
            let (n, placement) = (i64::from(doc.head.n), i64::from(doc.placement));
            let (hash, opened_by) = (raw(doc.head.log_hash.as_bytes()), raw(doc.opened_by.as_bytes()));
            let (id, epoch_hash) = (raw(id.as_bytes()), raw(epoch_hash.as_bytes()));
            self.execute(sql, &[&agency, &id, &n, &hash, &opened_by, &epoch, &epoch_hash, &placement]).await?;
        }
        let sql = "INSERT INTO placed (agency, doc, coll, current) VALUES ($1, $2, $3, $4) \
                   ON CONFLICT (agency, doc, coll) DO UPDATE SET current = excluded.current";
        for (id, doc) in decided.docs.iter().filter(|(id, _)| decided.moved.contains(*id)) {
            for (key, current) in &doc.placed {
                self.execute(sql, &[&agency, &raw(id.as_bytes()), &raw(key), current]).await?;
            }
        }
        Ok(())
    }

    async fn write_feeds(&self, run: i64, feeds: &BTreeMap<Key, i64>) -> Result<(), LogError> {
        let sql = "UPDATE collection SET fseq = $3, run = $4 WHERE agency = $1 AND coll = $2";
        for (key, fseq) in feeds {
            self.execute(sql, &[&raw(self.agency.as_bytes()), &raw(key), fseq, &run]).await?;
        }
        Ok(())
    }

    /// Writes what the device has used of its day, and forgets its earlier days.
    async fn charge(&self, batch: &Batch, used: Used) -> Result<(), LogError> {
        let (agency, device) = (raw(batch.agency.as_bytes()), raw(batch.device.as_bytes()));
        let (bytes, items) = used.columns();
        let sql = "UPDATE device_quota SET bytes = $4, items = $5 WHERE agency = $1 AND device = $2 AND day = $3";
        self.execute(sql, &[&agency, &device, &batch.day, &bytes, &items]).await?;
        let sql = "DELETE FROM device_quota WHERE agency = $1 AND device = $2 AND day < $3";
        self.execute(sql, &[&agency, &device, &batch.day]).await
    }
}

fn item_of<'a>(write: &'a Write<'_>) -> Option<(&'a NewItem, &'a Position)> {
    match write {
        Write::Item { item, position } => Some((item, position)),
        Write::Feed { .. } | Write::FeedAll { .. } | Write::Evidence { .. } => None,
    }
}

fn cited(place: &Place) -> u32 {
    match place {
        Place::Lane { cited, .. } => *cited,
        Place::Epoch { .. } | Place::Placement { .. } => 0,
    }
}
