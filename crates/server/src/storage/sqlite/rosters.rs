//! Roster rows: admission and compare-and-swap on the head.

use rusqlite::{Connection, OptionalExtension, params};
use wire::{AgencyId, Hash};

use super::super::{Agency, LogError, RosterHead, RosterOutcome, RosterRow};

pub fn agencies(db: &Connection) -> Result<Vec<Agency>, LogError> {
    let mut ask = db.prepare_cached("SELECT agency, root_pk, roster_seq, roster_head FROM agency ORDER BY agency")?;
    let rows = ask.query_map([], |row| {
        Ok(Agency {
            agency: AgencyId::from_bytes(row.get(0)?),
            root_pk: row.get(1)?,
            head: RosterHead { seq: row.get(2)?, hash: Hash::from_bytes(row.get(3)?) },
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub fn head(db: &Connection, agency: AgencyId) -> Result<Option<RosterHead>, LogError> {
    let mut ask = db.prepare_cached("SELECT roster_seq, roster_head FROM agency WHERE agency = ?1")?;
    let row = ask
        .query_row([agency.as_bytes()], |row| Ok(RosterHead { seq: row.get(0)?, hash: Hash::from_bytes(row.get(1)?) }));
    Ok(row.optional()?)
}

pub fn admit(tx: &Connection, agency: AgencyId, root_pk: &[u8; 32], records: &[RosterRow]) -> Result<(), LogError> {
    let known: Option<[u8; 32]> = tx
        .query_row("SELECT root_pk FROM agency WHERE agency = ?1", [agency.as_bytes()], |row| row.get(0))
        .optional()?;
    if known.is_some_and(|known| known != *root_pk) {
        return Err(LogError::AdmittedOtherwise);
    }
    for (record, place) in records.iter().zip(0u32..) {
        if record.seq != place {
            return Err(LogError::AdmittedOtherwise);
        }
        match hash_at(tx, agency, record.seq)? {
            Some(hash) if hash == record.hash => {}
            Some(_) => return Err(LogError::AdmittedOtherwise),
            None => insert(tx, agency, record)?,
        }
    }
    if known.is_none() {
        let first = records.first().ok_or(LogError::AdmittedOtherwise)?;
        tx.execute(
            "INSERT INTO agency (agency, root_pk, roster_seq, roster_head) VALUES (?1, ?2, ?3, ?4)",
            params![agency.as_bytes(), root_pk, first.seq, first.hash.as_bytes()],
        )?;
    }
    if let Some(last) = records.last() {
        let sql = "UPDATE agency SET roster_seq = ?2, roster_head = ?3 \
                   WHERE agency = ?1 AND roster_seq < ?2";
        tx.execute(sql, params![agency.as_bytes(), last.seq, last.hash.as_bytes()])?;
    }
    Ok(())
}

pub fn append(
    tx: &Connection,
    agency: AgencyId,
    after: RosterHead,
    record: &RosterRow,
) -> Result<RosterOutcome, LogError> {
    if hash_at(tx, agency, record.seq)? == Some(record.hash) {
        return Ok(RosterOutcome::Again);
    }
    let sql = "UPDATE agency SET roster_seq = ?2, roster_head = ?3 \
               WHERE agency = ?1 AND roster_seq = ?4 AND roster_head = ?5";
    let moved = tx.prepare_cached(sql)?.execute(params![
        agency.as_bytes(),
        record.seq,
        record.hash.as_bytes(),
        after.seq,
        after.hash.as_bytes()
    ])?;
    if moved == 1 {
        insert(tx, agency, record)?;
        return Ok(RosterOutcome::Stored);
    }
    let head = head(tx, agency)?.ok_or(LogError::AdmittedOtherwise)?;
    Ok(RosterOutcome::Overtaken(head))
}

pub fn read(db: &Connection, agency: AgencyId, from_seq: u32, bytes_max: usize) -> Result<Vec<RosterRow>, LogError> {
    let mut ask =
        db.prepare_cached("SELECT seq, hash, bytes FROM roster WHERE agency = ?1 AND seq >= ?2 ORDER BY seq")?;
    let mut rows = ask.query(params![agency.as_bytes(), from_seq])?;
    let mut records = Vec::new();
    let mut bytes = 0;
    while let Some(row) = rows.next()? {
        let record = RosterRow { seq: row.get(0)?, hash: Hash::from_bytes(row.get(1)?), bytes: row.get(2)? };
        bytes += record.bytes.len();
        records.push(record);
        if bytes >= bytes_max {
            break;
        }
    }
    Ok(records)
}

fn hash_at(tx: &Connection, agency: AgencyId, seq: u32) -> Result<Option<Hash>, LogError> {
    let mut ask = tx.prepare_cached("SELECT hash FROM roster WHERE agency = ?1 AND seq = ?2")?;
    let hash = ask.query_row(params![agency.as_bytes(), seq], |row| row.get(0)).optional()?;
    Ok(hash.map(Hash::from_bytes))
}

fn insert(tx: &Connection, agency: AgencyId, record: &RosterRow) -> Result<(), LogError> {
    let sql = "INSERT INTO roster (agency, seq, hash, bytes) VALUES (?1, ?2, ?3, ?4)";
    tx.prepare_cached(sql)?.execute(params![agency.as_bytes(), record.seq, record.hash.as_bytes(), record.bytes])?;
    Ok(())
}
