//! Statements as bytes: the form that is signed, sealed and kept for ever. Knows no key, no signature and no rule.
//!
//! Form 1, numbers as LEB128, texts and codes with their length before them:
//!
//! | What | Bytes |
//! |---|---|
//! | form version, 1 | 1 |
//! | type of the body | 1 |
//! | id | 16 |
//! | author (staff) | 16 |
//! | device, lane | 8 + 8 |
//! | order in the lane, from 1 | 1-5 |
//! | time stated, milliseconds since 1970, signed | 6 |
//! | document heads of the basis: count, then each, ascending | 1 + 32 n |
//! | lanes of the basis: count, then each: device, lane, order, first 8 bytes of hash, ascending | 1 + 25 n |
//! | body: length, then its fields in the order of the model's type | |

mod body;

use std::collections::BTreeMap;

use model::statement::{Basis, LaneKey, Seen, Statement};
use model::{ChangeHash, DeviceRef, EntryId, LaneRef, Millis, StaffRef, StatementHash};

use crate::codec::{Reader, Unreadable, Writer};
use crate::limits::{BASIS_HEADS_MAX, BASIS_LANES_MAX, STATEMENT_BYTES_MAX};

/// The form that this version writes.
pub const STATEMENT_FORM: u8 = 1;

const HASH_CONTEXT: &str = "satchel 2026-11 statement v1";

/// Why bytes are no statement for this version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum StatementUnread {
    /// A newer version of the program wrote it: keep the bytes and say that an update is needed.
    #[error("statement form {form}, type {kind} is newer than this version")]
    Newer {
        /// The form's version.
        form: u8,
        /// The type of the body.
        kind: u8,
    },
    /// The bytes are malformed, or hold a code that this version does not know.
    #[error("the statement cannot be read")]
    Malformed(#[from] Unreadable),
}

/// A statement that does not fit its form: a text, list or code beyond the model's own limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the statement does not fit its form")]
pub struct StatementUnfit;

/// The statement in its one form in bytes.
///
/// # Errors
/// [`StatementUnfit`] if these bytes would not read back as this statement: nothing unreadable is ever signed.
pub fn write_statement(statement: &Statement) -> Result<Vec<u8>, StatementUnfit> {
    let bytes = form(statement);
    match read_fields(&bytes) {
        Ok(read) if read == *statement => Ok(bytes),
        _ => Err(StatementUnfit),
    }
}

/// Reads a statement's bytes.
///
/// # Errors
/// [`StatementUnread::Newer`] for what a newer version wrote; otherwise the first thing wrong. Bytes that are not the
/// one form of what they say are wrong: the same act must not have two hashes.
pub fn read_statement(bytes: &[u8]) -> Result<Statement, StatementUnread> {
    let statement = read_fields(bytes)?;
    if form(&statement) == bytes { Ok(statement) } else { Err(Unreadable::Order.into()) }
}

/// The name of a statement: a hash of its bytes, apart from every other hash here.
pub fn statement_hash(bytes: &[u8]) -> StatementHash {
    StatementHash::from_bytes(blake3::derive_key(HASH_CONTEXT, bytes))
}

fn form(statement: &Statement) -> Vec<u8> {
    let mut out = Writer::new();
    out.byte(STATEMENT_FORM);
    out.byte(body::kind(&statement.body));
    out.raw(statement.id.as_bytes());
    out.raw(statement.author.as_bytes());
    out.raw(statement.device.as_bytes());
    out.raw(statement.lane.as_bytes());
    out.unsigned(u64::from(statement.order));
    out.signed(statement.at.0);
    out.length(statement.basis.heads.len());
    for head in &statement.basis.heads {
        out.raw(head.as_bytes());
    }
    out.length(statement.basis.lanes.len());
    for ((device, lane), seen) in &statement.basis.lanes {
        out.raw(device.as_bytes());
        out.raw(lane.as_bytes());
        out.unsigned(u64::from(seen.order));
        out.raw(&seen.tip);
    }
    let mut fields = Writer::new();
    body::write(&mut fields, &statement.body);
    out.bytes(&fields.into_bytes());
    out.into_bytes()
}

fn read_fields(bytes: &[u8]) -> Result<Statement, StatementUnread> {
    if bytes.len() > STATEMENT_BYTES_MAX {
        return Err(Unreadable::TooLong.into());
    }
    let mut reader = Reader::new(bytes);
    let (form, kind) = (reader.byte()?, reader.byte()?);
    if form != STATEMENT_FORM || !body::is_known(kind) {
        let is_newer = form > STATEMENT_FORM || (form == STATEMENT_FORM && kind != 0);
        return Err(if is_newer { StatementUnread::Newer { form, kind } } else { Unreadable::Code.into() });
    }
    let id = EntryId::from_bytes(reader.array()?);
    let author = StaffRef::from_bytes(reader.array()?);
    let (device, lane) = read_lane(&mut reader)?;
    let order = read_order(&mut reader)?;
    let at = Millis(reader.signed()?);
    let basis = Basis { heads: read_heads(&mut reader)?, lanes: read_lanes(&mut reader)? };
    let fields = reader.bytes(STATEMENT_BYTES_MAX)?;
    reader.end()?;
    let body = body::read(kind, fields)?;
    Ok(Statement { id, author, device, lane, order, basis, at, body })
}

fn read_lane(reader: &mut Reader<'_>) -> Result<LaneKey, Unreadable> {
    Ok((DeviceRef::from_bytes(reader.array()?), LaneRef::from_bytes(reader.array()?)))
}

fn read_order(reader: &mut Reader<'_>) -> Result<u32, Unreadable> {
    u32::try_from(reader.unsigned()?).map_err(|_| Unreadable::TooLong)
}

fn read_heads(reader: &mut Reader<'_>) -> Result<Vec<ChangeHash>, Unreadable> {
    let count = reader.length(BASIS_HEADS_MAX)?;
    let mut heads = Vec::new();
    for _ in 0..count {
        let head = ChangeHash::from_bytes(reader.array()?);
        if heads.last().is_some_and(|last| *last >= head) {
            return Err(Unreadable::Order);
        }
        heads.push(head);
    }
    Ok(heads)
}

fn read_lanes(reader: &mut Reader<'_>) -> Result<BTreeMap<LaneKey, Seen>, Unreadable> {
    let count = reader.length(BASIS_LANES_MAX)?;
    let mut lanes = BTreeMap::new();
    for _ in 0..count {
        let key = read_lane(reader)?;
        if lanes.last_key_value().is_some_and(|(last, _)| *last >= key) {
            return Err(Unreadable::Order);
        }
        lanes.insert(key, Seen { order: read_order(reader)?, tip: reader.array()? });
    }
    Ok(lanes)
}

#[cfg(test)]
mod tests;
