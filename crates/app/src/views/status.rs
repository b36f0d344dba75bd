//! What queries answer about backup, sync, drafts and what was set aside. Holds no rule.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

/// What is only here and what is at the office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct BackupStatus {
    /// Entries that are only on this device: saved, and not yet receipted by the office.
    pub only_here: u32,
    /// Of these, entries not sealed yet.
    pub unsealed: u32,
    /// When the oldest of them was saved, milliseconds since 1970.
    #[ts(type = "number | null")]
    pub oldest_at: Option<i64>,
    /// Envelopes that the office has receipted.
    pub at_office: u32,
    /// Entries that could not be read and were set aside.
    pub quarantined: u32,
    /// Entries that wait for a key or an earlier entry.
    pub waiting: u32,
    /// When the office last answered, milliseconds since 1970.
    #[ts(type = "number | null")]
    pub last_sync_at: Option<i64>,
    /// Whether this device's clock is more than an hour off the office's.
    pub clock_off: bool,
}

/// What one sync did.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct SyncReport {
    /// Entries the office receipted.
    pub sent: u32,
    /// Entries that came.
    pub received: u32,
    /// Of these, entries set aside as unreadable.
    pub quarantined: u32,
    /// Entries that the office did not take: another entry holds their place, an allowance is used up, or a rule. They stay here.
    pub turned_down: u32,
    /// Requests made.
    pub requests: u32,
    /// Bytes sent, TLS included.
    #[ts(type = "number")]
    pub bytes_up: u64,
    /// Bytes received, TLS included.
    #[ts(type = "number")]
    pub bytes_down: u64,
    /// Of both, the TLS handshake.
    #[ts(type = "number")]
    pub bytes_handshake: u64,
    /// Milliseconds from the first byte to the last.
    #[ts(type = "number")]
    pub wall_ms: u64,
    /// Documents that the office had lost and that were sent again.
    pub refilled: u32,
}

/// An entry that could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct QuarantineItem {
    /// Hash of its bytes.
    pub id: String,
    /// Key id of the device that signed it, hex.
    pub device: Option<String>,
    /// Case id, when known.
    pub case: Option<String>,
    /// Why, as a code.
    pub reason: String,
    /// When it was set aside.
    #[ts(type = "number")]
    pub at: i64,
}

/// An entry begun and not saved yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct DraftView {
    /// Draft id.
    pub id: String,
    /// Case it belongs to.
    pub case: String,
    /// Which form.
    pub kind: String,
    /// What was typed, as the form gave it.
    pub content: String,
    /// When it was last kept.
    #[ts(type = "number")]
    pub at: i64,
}
