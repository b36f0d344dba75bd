//! How places and collections are spelled as keys. Big-endian, so that the order of keys is the order of numbers.

use std::collections::BTreeMap;

use wire::{Collection, DeviceKeyId, LaneId};

use super::Place;

/// A collection as a column: one byte of kind and 16 bytes of id.
pub type Key = [u8; 17];
/// What may exist only once in a document, as a column.
pub type Slot = Vec<u8>;

/// Where a document is and was, and who opened it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reach {
    /// The device that stored its first item.
    pub opened_by: Option<DeviceKeyId>,
    /// Each collection it was ever placed in, and whether it is there now.
    pub(super) placed: BTreeMap<Key, bool>,
}

impl Reach {
    /// Whether it is in this collection now.
    #[must_use]
    pub fn is_in(&self, one: &Collection) -> bool {
        self.placed.get(&collection(one)) == Some(&true)
    }

    /// Whether it is or was in this collection.
    #[must_use]
    pub fn ever_in(&self, one: &Collection) -> bool {
        self.placed.contains_key(&collection(one))
    }
}

/// First byte of a slot and the `kind` column of an item.
pub const KIND_LANE: u8 = 1;
/// Likewise, of an epoch record.
pub const KIND_EPOCH: u8 = 2;
/// Likewise, of a placement.
pub const KIND_PLACEMENT: u8 = 3;

pub fn kind(place: &Place) -> u8 {
    match place {
        Place::Lane { .. } => KIND_LANE,
        Place::Epoch { .. } => KIND_EPOCH,
        Place::Placement { .. } => KIND_PLACEMENT,
    }
}

pub fn slot(place: &Place) -> Slot {
    match place {
        Place::Lane { device, lane, seq, .. } => lane_slot(*device, *lane, *seq),
        Place::Epoch { number, .. } => numbered(KIND_EPOCH, *number),
        Place::Placement { counter, .. } => numbered(KIND_PLACEMENT, *counter),
    }
}

pub fn lane_slot(device: DeviceKeyId, lane: LaneId, seq: u32) -> Slot {
    let mut slot = vec![KIND_LANE];
    slot.extend_from_slice(device.as_bytes());
    slot.extend_from_slice(lane.as_bytes());
    slot.extend_from_slice(&seq.to_be_bytes());
    slot
}

/// The first and the last slot that any lane of a device can have.
pub fn lanes_of(device: DeviceKeyId) -> (Slot, Slot) {
    let first = lane_slot(device, LaneId::from_bytes([0; 8]), 0);
    (first, lane_slot(device, LaneId::from_bytes([0xff; 8]), u32::MAX))
}

/// The sequence at the end of a lane's slot.
pub fn seq_of(slot: &[u8]) -> Option<u32> {
    slot.last_chunk().map(|seq| u32::from_be_bytes(*seq))
}

pub fn collection(collection: &Collection) -> Key {
    let (kind, id) = match collection {
        Collection::Caseload(staff) => (1, staff.as_bytes()),
        Collection::Team(team) => (2, team.as_bytes()),
    };
    let mut key = [kind; 17];
    key[1..].copy_from_slice(id);
    key
}

fn numbered(kind: u8, number: u32) -> Slot {
    let mut slot = vec![kind];
    slot.extend_from_slice(&number.to_be_bytes());
    slot
}
