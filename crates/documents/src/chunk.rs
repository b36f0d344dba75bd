//! The outer form of Automerge chunks, read strictly and within bounds before Automerge sees a byte. Applies nothing.
//!
//! Automerge believes the run lengths inside a chunk: a hundred bytes can claim 2^60 operations, and reading them
//! would never end. So the counts are added up here first, and only the shapes that this program writes go further:
//! making a map and putting a value under a key. Nothing we write deletes, splices or counts, so a change that
//! does is refused before it can hide another person's entry.

use crate::codec::{Reader, Unreadable};
use crate::limits::{
    ACTORS_PER_CHANGE_MAX, CHANGE_BYTES_MAX, DEPS_PER_CHANGE_MAX, REPLACED_PER_CHANGE_MAX, SNAPSHOT_BYTES_MAX,
    STATED_TIME_MAX,
};
use crate::vet::Poison;

const MAGIC: [u8; 4] = [0x85, 0x6f, 0x4a, 0x83];
const TYPE_DOCUMENT: u8 = 0;
const TYPE_CHANGE: u8 = 1;
const TYPE_COMPRESSED: u8 = 2;

const DEFLATED: u32 = 0b1000;
const COLUMN_KEY_ACTOR: u32 = 0x11;
const COLUMN_KEY_COUNTER: u32 = 0x13;
const COLUMN_INSERT: u32 = 0x34;
const COLUMN_ACTION: u32 = 0x42;
const COLUMN_REPLACED: u32 = 0x70;
/// Columns that a change of ours may fill, beside those checked by content: object, key, value, replaced.
const COLUMNS_PLAIN: [u32; 7] = [0x01, 0x02, 0x15, 0x56, 0x57, 0x71, 0x73];
const COLUMNS_MAX: usize = 32;

const ACTION_MAKE_MAP: u64 = 0;
const ACTION_PUT: u64 = 1;

/// What a change says about itself, read without Automerge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ChangeFacts {
    pub(crate) actor: [u8; 16],
    pub(crate) seq: u64,
    pub(crate) start_op: u64,
    pub(crate) deps: Vec<[u8; 32]>,
    pub(crate) ops: usize,
}

impl ChangeFacts {
    /// The counter of the change's last operation.
    pub(crate) fn max_op(&self) -> u64 {
        self.start_op.saturating_add(self.ops as u64) - 1
    }
}

/// Reads the outer form of one uncompressed change.
///
/// # Errors
/// The first thing about it that this program would not have written.
pub(crate) fn read_change(bytes: &[u8], ops_max: usize) -> Result<ChangeFacts, Poison> {
    if bytes.len() > CHANGE_BYTES_MAX {
        return Err(Poison::TooLarge { bytes: bytes.len() });
    }
    let (chunk_type, body) = read_header(bytes)?;
    match chunk_type {
        TYPE_CHANGE => read_body(body, ops_max),
        TYPE_COMPRESSED => Err(Poison::Compressed),
        other => Err(Poison::NotAChange { chunk_type: other }),
    }
}

fn read_header(bytes: &[u8]) -> Result<(u8, &[u8]), Poison> {
    let mut reader = Reader::new(bytes);
    if reader.array::<4>()? != MAGIC {
        return Err(Poison::Malformed(Unreadable::Code));
    }
    let _checksum = reader.array::<4>()?;
    let chunk_type = reader.byte()?;
    let length = reader.length(usize::MAX)?;
    let body = reader.take(length)?;
    reader.end()?;
    Ok((chunk_type, body))
}

fn read_body(body: &[u8], ops_max: usize) -> Result<ChangeFacts, Poison> {
    let mut reader = Reader::new(body);
    let deps = read_deps(&mut reader)?;
    let actor = read_actor(&mut reader)?;
    let seq = reader.unsigned()?;
    let start_op = reader.unsigned()?;
    let time = reader.signed()?;
    if !(0..=STATED_TIME_MAX).contains(&time) {
        return Err(Poison::Time);
    }
    if reader.length(CHANGE_BYTES_MAX)? != 0 {
        return Err(Poison::UnknownShape); // a commit message
    }
    for _ in 0..reader.length(ACTORS_PER_CHANGE_MAX)? {
        read_actor(&mut reader)?;
    }
    let columns = read_column_table(&mut reader)?;
    let mut ops = 0;
    for (spec, length) in columns {
        let column = reader.take(length)?;
        match spec {
            COLUMN_ACTION => ops = count_actions(column, ops_max)?,
            COLUMN_INSERT => refuse_inserts(column)?,
            COLUMN_REPLACED => refuse_many_replaced(column, ops_max)?,
            COLUMN_KEY_ACTOR | COLUMN_KEY_COUNTER if column.is_empty() => {}
            spec if COLUMNS_PLAIN.contains(&spec) => {}
            _ => return Err(Poison::UnknownShape),
        }
    }
    if !reader.is_empty() {
        return Err(Poison::UnknownShape); // extra bytes, such as an author footer
    }
    if ops == 0 {
        return Err(Poison::Empty);
    }
    Ok(ChangeFacts { actor, seq, start_op, deps, ops })
}

fn read_deps(reader: &mut Reader<'_>) -> Result<Vec<[u8; 32]>, Poison> {
    let count = reader.length(DEPS_PER_CHANGE_MAX)?;
    let mut deps = Vec::with_capacity(count);
    for _ in 0..count {
        let dep = reader.array::<32>()?;
        if deps.last().is_some_and(|last| *last >= dep) {
            return Err(Poison::Malformed(Unreadable::Order));
        }
        deps.push(dep);
    }
    Ok(deps)
}

fn read_actor(reader: &mut Reader<'_>) -> Result<[u8; 16], Poison> {
    let bytes = reader.bytes(16)?;
    <[u8; 16]>::try_from(bytes).map_err(|_| Poison::Malformed(Unreadable::Short))
}

/// The table of columns: (what it holds, how many bytes).
fn read_column_table(reader: &mut Reader<'_>) -> Result<Vec<(u32, usize)>, Poison> {
    let count = reader.length(COLUMNS_MAX)?;
    let mut columns = Vec::with_capacity(count);
    for _ in 0..count {
        let spec = u32::try_from(reader.unsigned()?).map_err(|_| Poison::Malformed(Unreadable::Number))?;
        let length = reader.length(SNAPSHOT_BYTES_MAX)?;
        if spec & DEFLATED != 0 {
            return Err(Poison::Compressed);
        }
        if columns.last().is_some_and(|(last, _)| *last >= spec) {
            return Err(Poison::Malformed(Unreadable::Order));
        }
        columns.push((spec, length));
    }
    Ok(columns)
}

/// Walks a run-length column of numbers and hands each run to `visit` as (value, how often).
fn walk_runs(column: &[u8], mut visit: impl FnMut(u64, u64) -> Result<(), Poison>) -> Result<(), Poison> {
    let mut reader = Reader::new(column);
    while !reader.is_empty() {
        let run = reader.signed()?;
        match run {
            0 => return Err(Poison::UnknownShape), // a run of nothing: neither column may have one
            run if run > 0 => visit(reader.unsigned()?, run.unsigned_abs())?,
            run => {
                for _ in 0..run.unsigned_abs() {
                    visit(reader.unsigned()?, 1)?; // ends with the bytes
                }
            }
        }
    }
    Ok(())
}

fn count_actions(column: &[u8], ops_max: usize) -> Result<usize, Poison> {
    let mut ops = 0u64;
    walk_runs(column, |action, times| {
        ops = ops.saturating_add(times);
        if ops > ops_max as u64 {
            return Err(Poison::TooManyOperations { at_least: ops });
        }
        if action == ACTION_MAKE_MAP || action == ACTION_PUT { Ok(()) } else { Err(Poison::UnknownShape) }
    })?;
    Ok(ops as usize)
}

fn refuse_many_replaced(column: &[u8], ops_max: usize) -> Result<(), Poison> {
    let (mut rows, mut replaced) = (0u64, 0u64);
    walk_runs(column, |count, times| {
        rows = rows.saturating_add(times);
        replaced = replaced.saturating_add(count.saturating_mul(times));
        if rows > ops_max as u64 || replaced > REPLACED_PER_CHANGE_MAX as u64 {
            return Err(Poison::TooManyOperations { at_least: replaced.max(rows) });
        }
        Ok(())
    })
}

/// The insert column is a list of runs that begins with "not an insert": one run means that nothing is.
fn refuse_inserts(column: &[u8]) -> Result<(), Poison> {
    let mut reader = Reader::new(column);
    if !reader.is_empty() {
        reader.unsigned()?;
    }
    if reader.is_empty() { Ok(()) } else { Err(Poison::UnknownShape) }
}

/// Refuses a saved document that is too large, is no document, or carries deflated columns.
///
/// # Errors
/// What was refused; a saved document of 65 KB can otherwise hold 64 MiB. Source: `reliability.md` M5.
pub(crate) fn check_snapshot(bytes: &[u8]) -> Result<(), Poison> {
    if bytes.len() > SNAPSHOT_BYTES_MAX {
        return Err(Poison::TooLarge { bytes: bytes.len() });
    }
    let (chunk_type, body) = read_header(bytes)?;
    if chunk_type != TYPE_DOCUMENT {
        return Err(Poison::NotAChange { chunk_type });
    }
    let mut reader = Reader::new(body);
    for _ in 0..reader.length(body.len())? {
        reader.bytes(body.len())?;
    }
    for _ in 0..reader.length(body.len())? {
        reader.array::<32>()?;
    }
    read_column_table(&mut reader)?;
    read_column_table(&mut reader)?;
    Ok(())
}
