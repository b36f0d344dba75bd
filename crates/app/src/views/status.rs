//! What queries answer about backup, sync, drafts and what was set aside. Holds no rule.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::Fact;

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
    /// Own envelopes of [`Self::at_office`] that another device has had before it: it said so under its signature.
    pub second_device: u32,
    /// Bytes that wait to be sent.
    #[ts(type = "number")]
    pub bytes_waiting: u64,
    /// Cases in which this device wrote, those with something only here first; at most 500.
    pub cases: Vec<BackupCase>,
    /// What stands in the way, the most dangerous first.
    pub problems: Vec<Problem>,
    /// Colleagues with a device and when each was last heard of, those longest ago first.
    pub colleagues: Vec<NewestWord>,
    /// Photos and recordings that are whole on this device.
    pub media: u32,
    /// Of these, what the office holds whole.
    pub media_at_office: u32,
    /// Bytes that the disk has left; `None` where the system does not say.
    #[ts(type = "number | null")]
    pub free_bytes: Option<u64>,
}

/// Where this device's entries of one case are, its identity document included.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct BackupCase {
    /// Case id.
    pub case: String,
    /// Code as people write it.
    pub code: String,
    /// Entries that are only on this device.
    pub only_here: u32,
    /// Own envelopes that the office has receipted.
    pub at_office: u32,
    /// Of these, envelopes that another device has had.
    pub second_device: u32,
    /// When the oldest entry that is only here was saved, milliseconds since 1970; `None` when nothing is, or nobody knows.
    #[ts(type = "number | null")]
    pub oldest_at: Option<i64>,
}

/// When a colleague's devices last said, under their signature, how much they had sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct NewestWord {
    /// Staff code.
    pub code: String,
    /// As colleagues say it; empty where it cannot be opened.
    pub name: String,
    /// Milliseconds since 1970; `None` before the first word.
    #[ts(type = "number | null")]
    pub at: Option<i64>,
    /// Whether that is long ago although the office was reached since.
    pub silent: bool,
    /// Entries that these devices say are at the office and that it did not show here.
    pub missing: u32,
}

/// Something that keeps entries from being safe.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Problem {
    /// `only_copy_old`, `saves_missing`, `turned_down`, `two_histories`, `entries_held_back`, `other_roster`,
    /// `colleague_silent`, `office_behind`, `disk_low`, `clock_off`, `not_synced`, `quarantined`, `update_needed`,
    /// `waiting_for_key` or `waiting_for_entry`.
    pub code: String,
    /// Counts, days and bytes for its sentence.
    pub facts: Vec<Fact>,
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
    /// Parts of photos and recordings that the office took.
    pub parts_sent: u32,
    /// Parts that came.
    pub parts_received: u32,
    /// Parts that were not what was asked for; nothing of them was kept.
    pub parts_refused: u32,
    /// Parts that still wait to be sent.
    pub parts_left: u32,
    /// Case files whose time on this device was over and that left it.
    pub left: u32,
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
    /// Case it belongs to; empty while the case does not exist yet.
    pub case: String,
    /// Its code as people write it; empty like `case`.
    pub case_code: String,
    /// Which form.
    pub kind: String,
    /// What was typed, as the form gave it.
    pub content: String,
    /// When it was last kept.
    #[ts(type = "number")]
    pub at: i64,
}
