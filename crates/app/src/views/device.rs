//! What a host answers of the device itself: locked or not, whose it is, its settings, the exchange under way.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use crate::emptying::EmptiedNotice;
use crate::error::CommandError;
use crate::last_tries::ShutNotice;
use crate::registry::View;
use crate::settings::Settings;
use crate::tablet::PersonHere;
use crate::views::{StaffView, SyncReport};

/// The device, locked or not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct DeviceState {
    /// Whether a passphrase is needed before anything is read or written.
    pub locked: bool,
    /// Whether there is nothing here to unlock: a new device, which has to be let in by somebody.
    pub empty: bool,
    /// Milliseconds before the next passphrase may be tried; 0 when one may be tried now.
    #[ts(type = "number")]
    pub wait_ms: u64,
    /// How screens look and act here.
    pub settings: Settings,
    /// Who unlocked it; `None` while locked.
    pub me: Option<StaffView>,
    /// The local day, ISO.
    pub today: String,
    /// The exchange with the office; nothing of it is told while locked.
    pub sync: SyncState,
    /// Saves that were confirmed once and are missing after damage; `None` when nothing is missing or while locked.
    #[ts(type = "number | null")]
    pub behind: Option<u64>,
    /// Whether this home belongs to a demonstration.
    pub demo: bool,
    /// Whose passphrase is asked for, by id; `None` while several have a store and none was chosen.
    pub person: Option<String>,
    /// Who has a store on this tablet, where several do or somebody waits to be let in.
    pub people: Vec<PersonHere>,
    /// Whether the person who had it unlocked made room for somebody else.
    pub adding: bool,
    /// Wrong passphrases that are left before the key is destroyed, once there are few; `None` where there is no bound.
    pub tries_left: Option<u32>,
    /// The tries of the person whose passphrase is asked for are over.
    pub shut: Option<ShutNotice>,
    /// Stores that were emptied on this tablet by order of the office.
    pub emptied: Vec<EmptiedNotice>,
}

/// How long the device waits for somebody before it locks itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Watch {
    /// Seconds without a sign of a person, as set, or fewer while a visit is open.
    pub lock_after_s: u16,
}

/// The exchange with the office, under way or over.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct SyncState {
    /// Whether one is under way.
    pub running: bool,
    /// Requests made so far, or by the last one.
    pub requests: u32,
    /// Entries that the office receipted so far.
    pub sent: u32,
    /// Entries that came so far.
    pub received: u32,
    /// What the last one that ended well did, since unlocking.
    pub last: Option<SyncReport>,
    /// Why the last one ended early; `None` while one is under way and after one that ended well.
    pub trouble: Option<CommandError>,
}

/// What a host tells its screens unasked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct DeviceEvent {
    /// Views to read again.
    pub changed: Vec<View>,
    /// The exchange as it stands.
    pub sync: SyncState,
    /// Whether the device is locked.
    pub locked: bool,
}
