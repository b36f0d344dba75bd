//! What the chain says of a person, a device and a team: its entries, as they are listed. Nothing is judged here.

use std::collections::BTreeMap;

use crate::cut::Cut;
use crate::ids::{DeviceKeyId, Hash, StaffId};
use crate::recipient::Recipient;
use crate::roster::RoleSet;
use crate::signing::SigningPublic;

/// Most devices one person may hold at a time.
pub const DEVICES_PER_STAFF_MAX: usize = 8;

/// A member of staff.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StaffEntry {
    /// Roles now.
    pub roles: RoleSet,
    /// Roles on joining.
    pub first_roles: RoleSet,
    /// Changes of roles since, oldest first; each cut says up to where lanes keep the roles before.
    pub role_changes: Vec<Changed<RoleSet>>,
    /// The user key, once a device brought it.
    pub user_key: Option<Recipient>,
    /// Place of the record since which the user key is the present one; 0 while it is the first.
    pub user_key_since: u32,
    /// Place of the newest record by which somebody outside may know the user key; 0 while there is none.
    pub user_key_suspect_at: u32,
    /// Each secret user key that was rotated, wrapped to the one after it, newest first.
    pub previous_user_key_wraps: Vec<Vec<u8>>,
    /// Sealed name; opaque here.
    pub sealed_name: Vec<u8>,
    /// Devices, revoked or not, oldest first.
    pub devices: Vec<DeviceKeyId>,
}

/// A device, which stays listed when it is revoked, so that its old signatures can still be checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeviceEntry {
    /// Whose.
    pub staff: StaffId,
    /// What it signs with.
    pub signing: SigningPublic,
    /// Its age X25519 recipient.
    pub recipient: Recipient,
    /// The person's secret user key, wrapped to it.
    pub user_key_wrap: Vec<u8>,
    /// Place of the record that added it.
    pub added_at: u32,
    /// Set once it was revoked; the cut says up to where its lanes count.
    pub revoked: Option<Changed<()>>,
    /// Set once it was ordered to empty itself.
    pub emptying: Option<Emptying>,
}

/// An order to a removed device to empty itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Emptying {
    /// Place of the record in the chain.
    pub at: u32,
    /// Whether it hands in first what the office lacks of it.
    pub late_first: bool,
    /// When it was ordered, milliseconds since 1970 by the clock of whoever did.
    pub at_ms: u64,
    /// Its own last word, once it came: how many entries were lost with it, and when.
    pub emptied: Option<(u32, u64)>,
}

/// A team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeamEntry {
    /// Generation of the team key, from 1.
    pub generation: u32,
    /// The team key.
    pub recipient: Recipient,
    /// Place of the record since which the team key is the present one; 0 while it is the first.
    pub key_since: u32,
    /// The newest word that somebody outside may know the team's keys.
    pub renewal: Option<KeyRenewal>,
    /// Each secret team key that was rotated, wrapped to the one after it, newest first.
    pub previous_key_wraps: Vec<Vec<u8>>,
    /// Who belongs to it now.
    pub members: BTreeMap<StaffId, TeamMembership>,
    /// Who left, oldest first; each cut says up to where their lanes count for the team's documents.
    pub departures: Vec<Changed<StaffId>>,
    /// Every place in the team as it became, oldest first: whoever supervised it once did so up to the cut.
    pub places: Vec<Changed<TeamPlace>>,
    /// Places of the records since which somebody who held the team key should not have it, though they stayed.
    pub stepped_down: Vec<u32>,
}

/// What somebody is in a team from a record on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TeamPlace {
    /// Who.
    pub staff: StaffId,
    /// Whether they belong to it.
    pub member: bool,
    /// Whether they supervise it.
    pub supervisor: bool,
}

/// A word that a team's keys are to be made anew because somebody outside may know them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeyRenewal {
    /// Place of the record in the chain.
    pub at: u32,
    /// When, milliseconds since 1970 by the clock of whoever asked for it.
    pub at_ms: u64,
}

/// A right that changed: `what` it became or whose it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed<T> {
    /// Roles from there on, or who left.
    pub what: T,
    /// Place of the record in the chain.
    pub at: u32,
    /// Up to where lanes count as before.
    pub cut: Cut,
}

/// Somebody opened their part for a device whose passphrase was forgotten.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Helped {
    /// The device.
    pub device: DeviceKeyId,
    /// Who helped.
    pub helper: StaffId,
    /// Which part.
    pub second: bool,
    /// The request that was answered.
    pub ask: Hash,
    /// When, milliseconds since 1970 by the helper's clock.
    pub at_ms: u64,
}

/// A person in a team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeamMembership {
    /// Supervises it.
    pub supervisor: bool,
    /// The secret team key, wrapped to the person's user key; empty if the person does not read the whole team.
    pub team_key_wrap: Vec<u8>,
}
