//! One SQLCipher file per staff member: history, outbox, projections, search, mark. Knows rows, never keys of cases.
//!
//! Everything that changes the store goes through [`Store::save`]: one transaction, synced to
//! disk, then the mark. `Ok` from it is the only thing that may be shown as "saved".
//! Bytes of changes, statements, envelopes and records are opaque here. Ids are plain arrays.

mod error;
mod keys;
mod pack;

mod cipher;
mod copy;
mod files;
mod mark;
mod migrations;
mod open;
mod save;

mod attachments;
mod docs;
mod envelopes;
mod outbox;
mod setaside;
mod statements;

mod membership;

mod audit;
mod drafts;
mod meta;

mod cases;
mod due;
mod fold;
mod overview;
mod people;
mod search;

mod leaving;
mod spread;
mod status;
mod verify;

#[cfg(test)]
mod tests;

pub use attachments::{Erased, FileCount, FileKind, FileRow, PartRow};
pub use audit::{AuditEntry, AuditRow};
pub use cases::{CaseRow, ConflictRow, ContactRow};
pub use copy::Copy;
pub use docs::{DocKind, DocRow, PendingKind, PendingRow, SnapshotRow, TailRow};
pub use drafts::DraftRow;
pub use due::DueRow;
pub use envelopes::{EnvelopeRow, EnvelopeState, LaneHead, Put};
pub use error::{StoreError, UnreadableReason};
pub use files::{MARK_FILE, STORE_FILE, set_aside};
pub use fold::{fold, search_words};
pub use keys::{MarkKey, StoreKey};
pub use leaving::{LeftRow, Wanted};
pub use membership::{CursorRow, EpochRow, GrantRow, PinRow, PlacementRow, RosterRow};
pub use open::{Behind, BehindReason, Opened, Store};
pub use outbox::{ItemRef, OutboxRow, OutboxSize};
pub use overview::{NextDue, UnsentRow};
pub use people::PersonRow;
pub use save::{Reader, Saved, Tx};
pub use setaside::{InboxReason, InboxRow, QuarantineRow};
pub use spread::{LaneSpan, OtherHead, OwnRow};
pub use statements::{StatementRow, Verdict};
pub use status::{LooseRow, Whereabouts};
pub use verify::{Counts, IntegrityReport};

/// 16 raw bytes: a document, entry, staff member or team.
pub type Id16 = [u8; 16];
/// 8 raw bytes: a device key id, a lane, or the first bytes of a log hash.
pub type Id8 = [u8; 8];
/// A BLAKE3 or Automerge hash.
pub type Hash32 = [u8; 32];
