//! What queries answer about staff, their devices and removals under way. Holds no rule.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::{StaffView, TimelineEntry};
use crate::staffing::waiting::WaitingProposal;

/// People and their devices, as far as the person asking looks after them; their own for everybody else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct MembersView {
    /// By code.
    pub people: Vec<ColleagueView>,
    /// Whether the person asking may propose somebody for the staff, or sign for them.
    pub may_add: bool,
    /// Whether the person asking may sign second for what a colleague proposes.
    pub may_sign: bool,
    /// Supervisors whose team somebody can join, by code.
    pub supervisors: Vec<StaffView>,
    /// Removals, the newest first.
    pub removals: Vec<RemovalView>,
    /// Whether the person asking may have new keys made for their teams.
    pub may_renew_keys: bool,
    /// Teams whose keys were called suspect, the newest first.
    pub renewals: Vec<KeyRenewalView>,
    /// Documents whose key a removed device still has: each gets a new one with the next entry in it.
    pub stale_documents: u32,
    /// Documents with a new key that the office has not taken yet.
    pub keys_under_way: u32,
    /// When the office last answered, milliseconds since 1970.
    #[ts(type = "number | null")]
    pub last_sync_at: Option<i64>,
    /// What was proposed here and waits for a second signature, oldest first.
    pub proposals: Vec<WaitingProposal>,
    /// When the office turned down a change of this device because another came first, milliseconds since 1970.
    #[ts(type = "number | null")]
    pub overtaken_at: Option<i64>,
}

/// A person with their devices.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct ColleagueView {
    /// Who.
    pub staff: StaffView,
    /// Devices that count, the oldest first.
    pub devices: Vec<ColleagueDevice>,
    /// Supervisors of their team, by code; none without a team.
    pub team_of: Vec<StaffView>,
    /// Whether the person asking may propose other roles or another team for them.
    pub may_change: bool,
    /// Whether all of these may be removed by the person asking.
    pub may_remove: bool,
    /// Whether the person asking may let these go on without the office, where the agency has a lease.
    pub may_renew: bool,
}

/// A device.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct ColleagueDevice {
    /// Its key id, hex.
    pub id: String,
    /// Whether it is the one in hand.
    pub this_one: bool,
    /// When something of it last came here, milliseconds since 1970; `None` when nothing has.
    #[ts(type = "number | null")]
    pub heard_at: Option<i64>,
    /// Whether the person asking may remove it.
    pub may_remove: bool,
    /// Why they may not, as an error code; `None` when they may, or have no business with it.
    pub why_not: Option<String>,
}

/// Late work of removed devices that nobody took over yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct LateWorkList {
    /// By case and device.
    pub late: Vec<LateWorkView>,
}

/// What a removed device wrote in one case, beyond what counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct LateWorkView {
    /// Case id.
    pub case: String,
    /// Its code as people write it.
    pub code: String,
    /// Whose device.
    pub staff: StaffView,
    /// Its key id, hex.
    pub device: String,
    /// Hashes of the sealed units, hex: what taking it over is about.
    pub units: Vec<String>,
    /// Units that cannot be shown: about names and places, or building on what is missing.
    pub unread: u32,
    /// What the others say.
    pub entries: Vec<TimelineEntry>,
    /// Whether the person asking may take it over.
    pub may_adopt: bool,
}

/// A removal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct RemovalView {
    /// Whose device.
    pub staff: StaffView,
    /// Its key id, hex.
    pub device: String,
    /// Whether the office knows: it takes nothing from the device and hands it nothing from then on.
    pub at_office: bool,
    /// Whose devices have not been heard of since: one code a device. What they write meanwhile the removed one could
    /// still read, if it got hold of it.
    pub waits_for: Vec<String>,
    /// Entries of it that came late and wait for a supervisor.
    pub late: u32,
    /// The order to empty itself; `None` when nobody gave one.
    pub emptying: Option<EmptyingView>,
    /// Whether the person asking may give that order.
    pub may_empty: bool,
}

/// New keys of a team, of its members and of its documents, because somebody outside may know the old ones.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct KeyRenewalView {
    /// Who supervises the team, by code.
    pub team_of: Vec<StaffView>,
    /// When it was asked for, milliseconds since 1970 by the clock of whoever did.
    #[ts(type = "number")]
    pub asked_at: i64,
    /// Whether the office knows.
    pub at_office: bool,
    /// Whose devices have not been heard of since: one code a device. They still write under keys from before.
    pub waits_for: Vec<String>,
    /// Documents of the team with a key that is safe again.
    pub done: u32,
    /// Documents of the team that this device can open.
    pub all: u32,
}

/// An order to a removed device to empty itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct EmptyingView {
    /// When it was given, milliseconds since 1970 by the clock of whoever did.
    #[ts(type = "number")]
    pub ordered_at: i64,
    /// Whether it hands in its work first.
    pub late_first: bool,
    /// When the device said that its keys are gone, by its own clock; `None` while it has not.
    #[ts(type = "number | null")]
    pub emptied_at: Option<i64>,
    /// How many entries were lost with it, in its own words.
    pub left: Option<u32>,
}
