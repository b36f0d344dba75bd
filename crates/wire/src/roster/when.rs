//! What an author was where something stands in a lane: as at the head it cites, less what a later cut took. Decides no case.

use crate::cut::Cut;
use crate::ids::{DeviceKeyId, DocId, Hash, LaneId, StaffId};
use crate::roster::{RoleSet, Roster, TeamEntry};

/// One place in one lane of one document, with the roster head its author cited there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LanePlace {
    /// The document.
    pub doc: DocId,
    /// The author's device.
    pub device: DeviceKeyId,
    /// The author's installation.
    pub lane: LaneId,
    /// Position in the lane.
    pub seq: u32,
    /// Hash of the envelope there.
    pub hash: Hash,
    /// Place in the chain of the roster head that the envelope cites.
    pub cited_seq: u32,
}

impl LanePlace {
    /// Whether a cut lets it stand under what held before.
    fn is_before(&self, cut: &Cut) -> bool {
        cut.allows(self.doc, self.lane, self.seq, &self.hash)
    }
}

impl Roster {
    /// Whether an envelope of this device counts here: the device is known, and not revoked or within its cut.
    /// The caller has checked the lane's chain of previous hashes.
    pub fn allows_writing(&self, device: DeviceKeyId, doc: DocId, lane: LaneId, seq: u32, hash: &Hash) -> bool {
        let Some(entry) = self.device(device) else {
            return false;
        };
        entry.revoked.as_ref().is_none_or(|revoked| revoked.cut.allows(doc, lane, seq, hash))
    }

    /// The roles under which an envelope counts: those at the roster head it cites, less what a later change
    /// took away before the author's lane got there. An old head cited late wins nothing back. Source: architecture 5.13.
    pub fn roles_when(&self, place: &LanePlace) -> RoleSet {
        let Some(entry) = self.device(place.device) else {
            return RoleSet::NONE;
        };
        if !self.allows_writing(place.device, place.doc, place.lane, place.seq, &place.hash) {
            return RoleSet::NONE;
        }
        let Some(person) = self.staff(entry.staff) else {
            return RoleSet::NONE;
        };
        person.role_changes.iter().fold(person.first_roles, |roles, change| match () {
            () if change.at <= place.cited_seq => change.what,
            () if place.is_before(&change.cut) => roles,
            () => roles.common(change.what),
        })
    }

    /// Whether the author of an envelope supervised a team of a worker there: as at the head it cites, less what a later
    /// change took away before the lane got there. Never oneself, and only with the role. Source: architecture 5.13.
    pub fn supervised_when(&self, place: &LanePlace, worker: StaffId) -> bool {
        let Some(author) = self.device(place.device).map(|entry| entry.staff) else { return false };
        let supervised = |team: &TeamEntry| {
            let mine = team.places.iter().filter(|change| change.what.staff == author);
            mine.fold(false, |did, change| match () {
                () if change.at <= place.cited_seq => change.what.supervisor,
                () if place.is_before(&change.cut) => did,
                () => did && change.what.supervisor,
            })
        };
        let held = author != worker && self.roles_when(place).any_of(RoleSet::SUP);
        held && self.members.teams.values().any(|team| team.knew(worker, place.cited_seq) && supervised(team))
    }
}
