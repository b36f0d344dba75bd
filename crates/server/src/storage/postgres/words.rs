//! The newest word of each device, numbered as they come. Reads none of them.

use deadpool_postgres::Object;
use wire::{AgencyId, DeviceKeyId};

use super::super::{LogError, Word};
use super::{exact, raw};

pub async fn say(client: &mut Object, agency: AgencyId, device: DeviceKeyId, presence: &[u8]) -> Result<(), LogError> {
    let tx = client.transaction().await?;
    // Locked: numbers are given out one after another, so that nobody reads past one that appears later.
    let lock = tx.prepare_cached("SELECT roster_seq FROM agency WHERE agency = $1 FOR UPDATE").await?;
    tx.query_opt(&lock, &[&raw(agency.as_bytes())]).await?;
    let sql = "INSERT INTO word (agency, device, number, presence) \
               SELECT $1::bytea, $2::bytea, coalesce(max(number), 0) + 1, $3::bytea FROM word WHERE agency = $1 \
               ON CONFLICT (agency, device) DO UPDATE SET number = excluded.number, presence = excluded.presence";
    let row = tx.prepare_cached(sql).await?;
    tx.execute(&row, &[&raw(agency.as_bytes()), &raw(device.as_bytes()), &presence]).await?;
    Ok(tx.commit().await?)
}

pub async fn said(client: &Object, agency: AgencyId, after: u64) -> Result<Vec<Word>, LogError> {
    let sql = "SELECT number, device, presence FROM word WHERE agency = $1 AND (number > $2 \
               OR $2 > (SELECT coalesce(max(number), 0) FROM word WHERE agency = $1)) ORDER BY number";
    let ask = client.prepare_cached(sql).await?;
    let after = i64::try_from(after).unwrap_or(i64::MAX);
    let rows = client.query(&ask, &[&raw(agency.as_bytes()), &after]).await?;
    rows.iter()
        .map(|row| {
            let number: i64 = row.try_get(0)?;
            let device = DeviceKeyId::from_bytes(exact(row, 1)?);
            Ok(Word { number: number.unsigned_abs(), device, presence: row.try_get(2)? })
        })
        .collect()
}
