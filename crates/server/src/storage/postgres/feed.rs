//! Reading a feed in one snapshot. Skips what the reader may no longer see, wrote itself, or has through another feed.

use deadpool_postgres::{Object, Transaction};
use tokio_postgres::IsolationLevel;
use wire::{AgencyId, DeviceKeyId, DocId, Hash};

use super::super::places::{self, Key};
use super::super::{FEED_ROWS_MAX, FeedAsk, FeedPage, FeedRow, LogError, Position, Reach};
use super::{exact, raw, small};

/// Rows fetched at a time: a page that is full stops the database there.
const ROWS: i32 = 64;

/// A document that left the collection is no longer read through it; only the move itself is. What another feed has
/// brought up to its number is left out: exact because a document that comes back to a collection gets new numbers
/// for all it holds, so its latest row there was written while it was there, and it still is.
const PAGE: &str = "SELECT f.fseq, f.doc, f.n, i.log_hash, i.bytes FROM feed f \
    JOIN placed p ON p.agency = f.agency AND p.doc = f.doc AND p.coll = f.coll \
    JOIN item i ON i.agency = f.agency AND i.doc = f.doc AND i.n = f.n \
    WHERE f.agency = $1 AND f.coll = $2 AND f.fseq > $3 AND ($4::bytea IS NULL OR f.author <> $4) \
    AND (p.current OR i.kind = $5) AND NOT EXISTS (\
    SELECT 1 FROM unnest($6::bytea[], $7::bigint[]) AS c(coll, up_to) \
    JOIN placed q ON q.agency = $1 AND q.doc = f.doc AND q.coll = c.coll AND q.current \
    WHERE c.up_to >= (SELECT MAX(o.fseq) FROM feed o \
    WHERE o.agency = $1 AND o.coll = c.coll AND o.doc = f.doc AND o.n = f.n)) ORDER BY f.fseq";

pub async fn page(client: &mut Object, ask: &FeedAsk) -> Result<FeedPage, LogError> {
    let snapshot = client.build_transaction().read_only(true).isolation_level(IsolationLevel::RepeatableRead);
    let tx = snapshot.start().await?;
    let coll = places::collection(&ask.collection);
    let restarted = ask.after != 0 && !exists(&tx, ask.agency, &coll, ask.after).await?;
    let after = if restarted { 0 } else { ask.after };
    let mut page = FeedPage { rows: vec![], next: after, more: false, restarted };
    fill(&tx, ask, &coll, &mut page).await?;
    if !page.more {
        page.next = head(&tx, ask.agency, &coll).await?.max(after);
    }
    Ok(page)
}

async fn fill(tx: &Transaction<'_>, ask: &FeedAsk, coll: &Key, page: &mut FeedPage) -> Result<(), LogError> {
    let covered: Vec<(Key, i64)> =
        ask.covered.iter().map(|(one, up_to)| (places::collection(one), number(*up_to))).collect();
    let colls: Vec<&[u8]> = covered.iter().map(|(key, _)| raw(key)).collect();
    let numbers: Vec<i64> = covered.iter().map(|(_, up_to)| *up_to).collect();
    let without = ask.without.as_ref().map(|device| raw(device.as_bytes()));
    let kind = i16::from(places::KIND_PLACEMENT);
    let select = tx.prepare_cached(PAGE).await?;
    let (agency, after) = (raw(ask.agency.as_bytes()), number(page.next));
    let portal = tx.bind(&select, &[&agency, &raw(coll), &after, &without, &kind, &colls, &numbers]).await?;
    let mut bytes = 0;
    loop {
        let found = tx.query_portal(&portal, ROWS).await?;
        for row in &found {
            if !page.rows.is_empty() && (bytes >= ask.bytes_max || page.rows.len() >= FEED_ROWS_MAX) {
                page.more = true;
                return Ok(());
            }
            let fseq: i64 = row.try_get(0)?;
            page.next = fseq.unsigned_abs();
            let position = Position { n: small(row, 2)?, log_hash: Hash::from_bytes(exact(row, 3)?) };
            let doc = DocId::from_bytes(exact(row, 1)?);
            let row = FeedRow { fseq: page.next, doc, position, bytes: row.try_get(4)? };
            bytes += row.bytes.len();
            page.rows.push(row);
        }
        if found.len() < ROWS as usize {
            return Ok(());
        }
    }
}

/// Where a document is and was, and who opened it.
pub async fn reach(client: &Object, agency: AgencyId, doc: DocId) -> Result<Reach, LogError> {
    let (agency, doc) = (raw(agency.as_bytes()), raw(doc.as_bytes()));
    let ask = client.prepare_cached("SELECT opened_by FROM doc WHERE agency = $1 AND doc = $2").await?;
    let row = client.query_opt(&ask, &[&agency, &doc]).await?;
    let opened_by = row.map(|row| exact(&row, 0).map(DeviceKeyId::from_bytes)).transpose()?;
    let ask = client.prepare_cached("SELECT coll, current FROM placed WHERE agency = $1 AND doc = $2").await?;
    let rows = client.query(&ask, &[&agency, &doc]).await?;
    let placed = rows.iter().map(|row| Ok((exact(row, 0)?, row.try_get(1)?))).collect::<Result<_, LogError>>()?;
    Ok(Reach { opened_by, placed })
}

async fn exists(tx: &Transaction<'_>, agency: AgencyId, coll: &Key, fseq: u64) -> Result<bool, LogError> {
    let ask = tx.prepare_cached("SELECT 1 FROM feed WHERE agency = $1 AND coll = $2 AND fseq = $3").await?;
    Ok(tx.query_opt(&ask, &[&raw(agency.as_bytes()), &raw(coll), &number(fseq)]).await?.is_some())
}

async fn head(tx: &Transaction<'_>, agency: AgencyId, coll: &Key) -> Result<u64, LogError> {
    let ask = tx.prepare_cached("SELECT fseq FROM collection WHERE agency = $1 AND coll = $2").await?;
    let row = tx.query_opt(&ask, &[&raw(agency.as_bytes()), &raw(coll)]).await?;
    Ok(row.map_or(0, |row| row.get::<_, i64>(0)).unsigned_abs())
}

/// A feed number as SQL holds it; numbers of no feed stay numbers of no feed.
fn number(fseq: u64) -> i64 {
    i64::try_from(fseq).unwrap_or(i64::MAX)
}
