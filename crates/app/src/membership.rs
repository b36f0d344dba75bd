//! The roster as the rules need it: who is behind a key, which roles count for a case. Verifies nothing itself.

use std::collections::BTreeMap;
use std::sync::Mutex;

use model::StaffRef;
use model::codes::Role;
use model::permissions::Roles;
use wire::roster::LanePlace;
use wire::{AgencyId, DeviceKeyId, DocId, LaneId, Roster, StaffId, TeamId, actor_id};

/// The roster of the agency with the names that this device could open.
pub(crate) struct Membership {
    pub agency: AgencyId,
    pub roster: Roster,
    /// Staff code and display name by staff member.
    pub names: BTreeMap<StaffId, StaffName>,
    /// Lanes whose actors were met, to turn an actor back into a person.
    lanes: Mutex<BTreeMap<(DocId, [u8; 16]), StaffRef>>,
}

/// What staff call each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct StaffName {
    /// Such as `CW07`.
    pub code: String,
    /// As people say it.
    pub name: String,
}

impl Membership {
    pub fn new(agency: AgencyId, roster: Roster, names: BTreeMap<StaffId, StaffName>) -> Membership {
        Membership { agency, roster, names, lanes: Mutex::new(BTreeMap::new()) }
    }

    /// Remembers that this lane of this document belongs to this device.
    pub fn meet_lane(&self, doc: DocId, device: DeviceKeyId, lane: LaneId) {
        if let Some(staff) = self.staff_of(device) {
            let actor = actor_id(self.agency, doc, device, lane);
            self.lanes.lock().expect("no holder of this lock panics").insert((doc, actor), staff);
        }
    }

    /// The staff member who writes under an actor of a document, when the lane was met.
    pub fn staff_behind(&self, doc: DocId, actor: [u8; 16]) -> Option<StaffRef> {
        self.lanes.lock().expect("no holder of this lock panics").get(&(doc, actor)).copied()
    }

    /// The staff member behind a device.
    pub fn staff_of(&self, device: DeviceKeyId) -> Option<StaffRef> {
        self.roster.device(device).map(|entry| StaffRef::from_bytes(*entry.staff.as_bytes()))
    }

    /// The roles of a person that count for a case of these workers.
    pub fn roles_for(&self, author: StaffRef, assigned: &[StaffRef]) -> Roles {
        let id = staff_id(author);
        let Some(entry) = self.roster.staff(id) else { return Roles::NONE };
        let held = Roles::from_bits(entry.roles.bits());
        let supervises = assigned.iter().any(|worker| self.roster.supervises(id, staff_id(*worker)));
        let counts = |role: &&Role| held.has(**role) && (**role != Role::Supervisor || supervises);
        Role::ALL.iter().filter(counts).fold(Roles::NONE, |roles, role| roles.and(*role))
    }

    /// The roles of an author that counted for a case of these workers where something of theirs stands in its lane.
    pub fn roles_when(&self, place: &LanePlace, assigned: &[StaffRef]) -> Roles {
        let held = Roles::from_bits(self.roster.roles_when(place).bits());
        let supervised = || assigned.iter().any(|worker| self.roster.supervised_when(place, staff_id(*worker)));
        let counts = |role: &&Role| held.has(**role) && (**role != Role::Supervisor || supervised());
        Role::ALL.iter().filter(counts).fold(Roles::NONE, |roles, role| roles.and(*role))
    }

    /// The code of a staff member, or the start of their id when the roster's names cannot be opened.
    pub fn code_of(&self, staff: StaffRef) -> String {
        self.names.get(&staff_id(staff)).map_or_else(|| staff.to_hex()[..8].to_owned(), |name| name.code.clone())
    }

    /// The team of a worker: the first they belong to.
    pub fn team_of(&self, staff: StaffRef) -> Option<TeamId> {
        self.roster.teams_of(staff_id(staff)).next().map(|(team, _)| team)
    }
}

pub(crate) fn staff_id(staff: StaffRef) -> StaffId {
    StaffId::from_bytes(*staff.as_bytes())
}

pub(crate) fn staff_ref(staff: StaffId) -> StaffRef {
    StaffRef::from_bytes(*staff.as_bytes())
}
