//! Reading a feed in one snapshot. Skips what the reader may no longer see, wrote itself, or has through another feed.

use rusqlite::{Connection, OptionalExtension, params};
use wire::{AgencyId, DeviceKeyId, DocId, Hash};

use super::super::places::{self, Key};
use super::super::{FEED_ROWS_MAX, FeedAsk, FeedPage, FeedRow, LogError, Position, Reach};

/// A device key id that no device has: nothing is left out. (The root authors no feed row under it that matters.)
const NOBODY: [u8; 8] = [0xff; 8];

pub fn page(db: &Connection, ask: &FeedAsk) -> Result<FeedPage, LogError> {
    let agency = ask.agency;
    let coll = places::collection(&ask.collection);
    let restarted = ask.after != 0 && !exists(db, agency, &coll, ask.after)?;
    let after = if restarted { 0 } else { ask.after };
    let without = ask.without.map_or(NOBODY, |device| *device.as_bytes());
    // A document that left the collection is no longer read through it; only the move itself is.
    let sql = "SELECT f.fseq, f.doc, f.n, i.log_hash, i.bytes FROM feed f \
               JOIN placed p ON p.agency = f.agency AND p.doc = f.doc AND p.coll = f.coll \
               JOIN item i ON i.agency = f.agency AND i.doc = f.doc AND i.n = f.n \
               WHERE f.agency = ?1 AND f.coll = ?2 AND f.fseq > ?3 AND f.author <> ?4 \
               AND (p.current = 1 OR i.kind = ?5) ORDER BY f.fseq";
    let mut select = db.prepare_cached(sql)?;
    let key = params![agency.as_bytes(), coll, number(after), without, places::KIND_PLACEMENT];
    let mut found = select.query(key)?;
    let mut rows = Vec::new();
    let mut bytes = 0;
    let mut next = after;
    let mut more = false;
    while let Some(row) = found.next()? {
        let fseq: i64 = row.get(0)?;
        if !rows.is_empty() && (bytes >= ask.bytes_max || rows.len() >= FEED_ROWS_MAX) {
            more = true;
            break;
        }
        next = fseq.unsigned_abs();
        let doc = DocId::from_bytes(row.get(1)?);
        let n: u32 = row.get(2)?;
        if covered(db, ask, doc, n)? {
            continue;
        }
        let log_hash = Hash::from_bytes(row.get(3)?);
        let row = FeedRow { fseq: next, doc, position: Position { n, log_hash }, bytes: row.get(4)? };
        bytes += row.bytes.len();
        rows.push(row);
    }
    if !more {
        next = head(db, agency, &coll)?.max(after);
    }
    Ok(FeedPage { rows, next, more, restarted })
}

/// Where a document is and was, and who opened it.
pub fn reach(db: &Connection, agency: AgencyId, doc: DocId) -> Result<Reach, LogError> {
    let key = params![agency.as_bytes(), doc.as_bytes()];
    let sql = "SELECT opened_by FROM doc WHERE agency = ?1 AND doc = ?2";
    let opened_by = db.prepare_cached(sql)?.query_row(key, |row| row.get(0).map(DeviceKeyId::from_bytes)).optional()?;
    let mut ask = db.prepare_cached("SELECT coll, current FROM placed WHERE agency = ?1 AND doc = ?2")?;
    let placed = ask.query_map(key, |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
    Ok(Reach { opened_by, placed })
}

/// Whether another feed, read up to its number, has brought this item. Exact because a document that comes back to a
/// collection gets new numbers for all it holds: its latest row there was written while it was there, and it still is.
fn covered(db: &Connection, ask: &FeedAsk, doc: DocId, n: u32) -> Result<bool, LogError> {
    let sql = "SELECT 1 FROM placed WHERE agency = ?1 AND doc = ?2 AND coll = ?3 AND current = 1 \
               AND ?5 >= (SELECT MAX(fseq) FROM feed \
               WHERE agency = ?1 AND coll = ?3 AND doc = ?2 AND n = ?4)";
    for (collection, up_to) in &ask.covered {
        let coll = places::collection(collection);
        let key = params![ask.agency.as_bytes(), doc.as_bytes(), coll, n, number(*up_to)];
        if db.prepare_cached(sql)?.exists(key)? {
            return Ok(true);
        }
    }
    Ok(false)
}

fn exists(db: &Connection, agency: AgencyId, coll: &Key, fseq: u64) -> Result<bool, LogError> {
    let sql = "SELECT 1 FROM feed WHERE agency = ?1 AND coll = ?2 AND fseq = ?3";
    Ok(db.prepare_cached(sql)?.exists(params![agency.as_bytes(), coll, number(fseq)])?)
}

fn head(db: &Connection, agency: AgencyId, coll: &Key) -> Result<u64, LogError> {
    let sql = "SELECT fseq FROM collection WHERE agency = ?1 AND coll = ?2";
    let mut ask = db.prepare_cached(sql)?;
    let head = ask.query_row(params![agency.as_bytes(), coll], |row| row.get::<_, i64>(0));
    Ok(head.optional()?.unwrap_or(0).unsigned_abs())
}

/// A feed number as SQL holds it; numbers of no feed stay numbers of no feed.
fn number(fseq: u64) -> i64 {
    i64::try_from(fseq).unwrap_or(i64::MAX)
}
