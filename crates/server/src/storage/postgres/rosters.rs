//! Roster rows: admission and compare-and-swap on the head.

use deadpool_postgres::{Object, Transaction};
use tokio_postgres::Row;
use wire::{AgencyId, Hash};

use super::super::{Agency, LogError, RosterHead, RosterOutcome, RosterRow};
use super::{exact, raw, small};

/// Rows fetched at a time.
const ROWS: i32 = 64;

pub async fn agencies(client: &Object) -> Result<Vec<Agency>, LogError> {
    let sql = "SELECT agency, root_pk, roster_seq, roster_head FROM agency ORDER BY agency";
    let ask = client.prepare_cached(sql).await?;
    let rows = client.query(&ask, &[]).await?;
    let agency = |row: &Row| {
        Ok(Agency {
            agency: AgencyId::from_bytes(exact(row, 0)?),
            root_pk: exact(row, 1)?,
            head: RosterHead { seq: small(row, 2)?, hash: Hash::from_bytes(exact(row, 3)?) },
        })
    };
    rows.iter().map(agency).collect()
}

pub async fn head(client: &Object, agency: AgencyId) -> Result<Option<RosterHead>, LogError> {
    let ask = client.prepare_cached("SELECT roster_seq, roster_head FROM agency WHERE agency = $1").await?;
    let row = client.query_opt(&ask, &[&raw(agency.as_bytes())]).await?;
    row.as_ref().map(head_of).transpose()
}

pub async fn admit(
    client: &mut Object,
    agency: AgencyId,
    root_pk: &[u8; 32],
    records: &[RosterRow],
) -> Result<(), LogError> {
    let tx = client.transaction().await?;
    let ask = tx.prepare_cached("SELECT root_pk FROM agency WHERE agency = $1 FOR UPDATE").await?;
    let known = tx.query_opt(&ask, &[&raw(agency.as_bytes())]).await?;
    let known: Option<[u8; 32]> = known.as_ref().map(|row| exact(row, 0)).transpose()?;
    if known.is_some_and(|known| known != *root_pk) {
        return Err(LogError::AdmittedOtherwise);
    }
    for (record, place) in records.iter().zip(0u32..) {
        if record.seq != place {
            return Err(LogError::AdmittedOtherwise);
        }
        match hash_at(&tx, agency, record.seq).await? {
            Some(hash) if hash == record.hash => {}
            Some(_) => return Err(LogError::AdmittedOtherwise),
            None => insert(&tx, agency, record).await?,
        }
    }
    if known.is_none() {
        let first = records.first().ok_or(LogError::AdmittedOtherwise)?;
        let sql = "INSERT INTO agency (agency, root_pk, roster_seq, roster_head) VALUES ($1, $2, $3, $4)";
        let row = tx.prepare_cached(sql).await?;
        let (seq, hash) = (i64::from(first.seq), raw(first.hash.as_bytes()));
        tx.execute(&row, &[&raw(agency.as_bytes()), &raw(root_pk), &seq, &hash]).await?;
    }
    if let Some(last) = records.last() {
        let sql = "UPDATE agency SET roster_seq = $2, roster_head = $3 WHERE agency = $1 AND roster_seq < $2";
        let row = tx.prepare_cached(sql).await?;
        let (seq, hash) = (i64::from(last.seq), raw(last.hash.as_bytes()));
        tx.execute(&row, &[&raw(agency.as_bytes()), &seq, &hash]).await?;
    }
    Ok(tx.commit().await?)
}

pub async fn append(
    client: &mut Object,
    agency: AgencyId,
    after: RosterHead,
    record: &RosterRow,
) -> Result<RosterOutcome, LogError> {
    let tx = client.transaction().await?;
    // Locked first: what is read next is what stands when ours is written.
    let sql = "SELECT roster_seq, roster_head FROM agency WHERE agency = $1 FOR UPDATE";
    let ask = tx.prepare_cached(sql).await?;
    let head = head_of(&tx.query_one(&ask, &[&raw(agency.as_bytes())]).await?)?;
    if hash_at(&tx, agency, record.seq).await? == Some(record.hash) {
        return Ok(RosterOutcome::Again);
    }
    if head != after {
        return Ok(RosterOutcome::Overtaken(head));
    }
    insert(&tx, agency, record).await?;
    let move_on = tx.prepare_cached("UPDATE agency SET roster_seq = $2, roster_head = $3 WHERE agency = $1").await?;
    let (seq, hash) = (i64::from(record.seq), raw(record.hash.as_bytes()));
    tx.execute(&move_on, &[&raw(agency.as_bytes()), &seq, &hash]).await?;
    tx.commit().await?;
    Ok(RosterOutcome::Stored)
}

pub async fn read(
    client: &mut Object,
    agency: AgencyId,
    from_seq: u32,
    bytes_max: usize,
) -> Result<Vec<RosterRow>, LogError> {
    let tx = client.build_transaction().read_only(true).start().await?;
    let sql = "SELECT seq, hash, bytes FROM roster WHERE agency = $1 AND seq >= $2 ORDER BY seq";
    let ask = tx.prepare_cached(sql).await?;
    let portal = tx.bind(&ask, &[&raw(agency.as_bytes()), &i64::from(from_seq)]).await?;
    let (mut records, mut bytes) = (vec![], 0);
    loop {
        let rows = tx.query_portal(&portal, ROWS).await?;
        for row in &rows {
            let record =
                RosterRow { seq: small(row, 0)?, hash: Hash::from_bytes(exact(row, 1)?), bytes: row.try_get(2)? };
            bytes += record.bytes.len();
            records.push(record);
            if bytes >= bytes_max {
                return Ok(records);
            }
        }
        if rows.len() < ROWS as usize {
            return Ok(records);
        }
    }
}

fn head_of(row: &Row) -> Result<RosterHead, LogError> {
    Ok(RosterHead { seq: small(row, 0)?, hash: Hash::from_bytes(exact(row, 1)?) })
}

async fn hash_at(tx: &Transaction<'_>, agency: AgencyId, seq: u32) -> Result<Option<Hash>, LogError> {
    let ask = tx.prepare_cached("SELECT hash FROM roster WHERE agency = $1 AND seq = $2").await?;
    let row = tx.query_opt(&ask, &[&raw(agency.as_bytes()), &i64::from(seq)]).await?;
    row.as_ref().map(|row| Ok(Hash::from_bytes(exact(row, 0)?))).transpose()
}

async fn insert(tx: &Transaction<'_>, agency: AgencyId, record: &RosterRow) -> Result<(), LogError> {
    let row = tx.prepare_cached("INSERT INTO roster (agency, seq, hash, bytes) VALUES ($1, $2, $3, $4)").await?;
    let (seq, hash) = (i64::from(record.seq), raw(record.hash.as_bytes()));
    tx.execute(&row, &[&raw(agency.as_bytes()), &seq, &hash, &raw(&record.bytes)]).await?;
    Ok(())
}
