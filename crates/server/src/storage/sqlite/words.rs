//! The newest word of each device, numbered as they come. Reads none of them.

use rusqlite::{Connection, params};
use wire::{AgencyId, DeviceKeyId};

use super::super::{LogError, Word};

pub fn say(tx: &Connection, agency: AgencyId, device: DeviceKeyId, presence: &[u8]) -> Result<(), LogError> {
    let sql = "INSERT INTO word (agency, device, number, presence)
               SELECT ?1, ?2, coalesce(max(number), 0) + 1, ?3 FROM word WHERE agency = ?1
               ON CONFLICT (agency, device) DO UPDATE SET number = excluded.number, presence = excluded.presence";
    tx.prepare_cached(sql)?.execute(params![agency.as_bytes(), device.as_bytes(), presence])?;
    Ok(())
}

pub fn said(db: &Connection, agency: AgencyId, after: u64) -> Result<Vec<Word>, LogError> {
    let sql = "SELECT number, device, presence FROM word WHERE agency = ?1 AND (number > ?2
               OR ?2 > (SELECT coalesce(max(number), 0) FROM word WHERE agency = ?1)) ORDER BY number";
    let mut ask = db.prepare_cached(sql)?;
    let after = i64::try_from(after).unwrap_or(i64::MAX);
    let rows = ask.query_map(params![agency.as_bytes(), after], |row| {
        Ok(Word {
            number: row.get::<_, i64>(0)?.unsigned_abs(),
            device: DeviceKeyId::from_bytes(row.get(1)?),
            presence: row.get(2)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
