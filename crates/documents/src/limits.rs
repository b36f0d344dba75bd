//! Every size this crate accepts or writes, with the relations between them checked when it is built. Holds numbers only.

/// Latest moment that a change may state, in milliseconds since 1970: the end of the year 9999. The earliest is 0.
///
/// Automerge stores the differences between times, and a difference beyond 64 bits makes it panic (found by
/// `merging::a_stated_time_decides_nothing`).
pub const STATED_TIME_MAX: i64 = 253_402_300_799_999;

/// Operations in one change, written or accepted. Source: `architecture.md` 5.4.
pub const OPS_PER_CHANGE_MAX: usize = 200;

/// Bytes of one raw change that is accepted: what one opened envelope may hold. Source: `architecture.md` 5.4.
pub const CHANGE_BYTES_MAX: usize = 256 * 1024;

/// Bytes of keys and values in one change that is written. An envelope holds 64 KiB sealed, so a change fits into one
/// even if it does not compress at all.
pub const CHANGE_BYTES_WRITTEN_MAX: usize = 48 * 1024;

/// Changes that one change may name as its direct past.
pub const DEPS_PER_CHANGE_MAX: usize = 256;

/// Other devices that one change may mention in its operations.
pub const ACTORS_PER_CHANGE_MAX: usize = 256;

/// Earlier values that the operations of one change may replace together.
pub const REPLACED_PER_CHANGE_MAX: usize = 4096;

/// Bytes of a saved document that `load` will look at. Source: keys-and-sync 7 (cap 1 MB; a margin is kept so that
/// a case that grew past the cap can still be opened and split).
pub const SNAPSHOT_BYTES_MAX: usize = 16 * 1024 * 1024;

/// Levels of maps inside each other that a document may have. Ours use three.
pub const DEPTH_MAX: usize = 8;

/// Bytes of one statement in its stored form.
pub const STATEMENT_BYTES_MAX: usize = 64 * 1024;

/// Document heads that a statement may be based on.
pub const BASIS_HEADS_MAX: usize = 256;

/// Lanes that a statement may say it has seen.
pub const BASIS_LANES_MAX: usize = 1024;

/// Bytes of one text inside a statement: 10,000 characters of at most four bytes.
pub const STATEMENT_TEXT_BYTES_MAX: usize = 40_000;

const _: () = assert!(DEPS_PER_CHANGE_MAX * 32 + CHANGE_BYTES_WRITTEN_MAX < CHANGE_BYTES_MAX);
const _: () = assert!(STATEMENT_TEXT_BYTES_MAX < CHANGE_BYTES_WRITTEN_MAX);
const _: () = assert!(STATEMENT_TEXT_BYTES_MAX < STATEMENT_BYTES_MAX);
const _: () = assert!(BASIS_HEADS_MAX * 32 + BASIS_LANES_MAX * 29 < STATEMENT_BYTES_MAX);
const _: () = assert!(STATEMENT_BYTES_MAX <= CHANGE_BYTES_MAX);
