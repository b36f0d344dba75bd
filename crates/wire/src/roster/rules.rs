//! Who may grant what: the agency's one table of authority. Sees signers and members, never content.
//!
//! | Act | Enough signatures; the root alone always is |
//! |---|---|
//! | add staff | an ADM; with role ADM only the root |
//! | add a device | of an ADM only the root; of VOL or CW their supervisor; of any content role an ADM and a second |
//! | | person: their supervisor, or themselves by an existing device; of the rest an ADM |
//! | set roles | giving ADM only the root; of an ADM two ADMs; giving a content role an ADM and another person who |
//! | | is a SUP, giving another role an ADM and another person who is a SUP, MGR or ADM, none of them the person |
//! | | themselves; only taking: of a holder of content an ADM and their supervisor or themselves; of the rest an ADM |
//! | add a team | an ADM and another person who is a SUP |
//! | join or leave a team | an ADM and another person: the team's supervisor, or a holder of content themselves, |
//! | | but not to become supervisor of a team that has one |
//! | revoke a device | an ADM, or the person's supervisor |
//! | order a removed device to empty itself | as for revoking it |
//! | say that it is emptied | that removed device alone, and nothing else in the grant |
//! | call a team's keys suspect | an ADM, or the team's supervisor |
//! | rotate a key | the person; the team's supervisor |
//! | set server, recovery | two ADMs |
//! | set policy | two ADMs, or an ADM and another person who is a MGR |
//! | a word for erasing documents | that person, a SUP or an IMO; it takes one of each, of two people (`erasure`) |
//! | help to recover | the helper alone: the person's supervisor, a MGR or an ADM, never the person |
//!
//! Nobody's own word is enough to gain a right: else one ADM could add a puppet, give it a device while it holds
//! nothing, and let the puppet sign for its own rise.
//! Source: architecture 5.12, keys-and-sync 2.1.

use crate::ids::{DeviceKeyId, StaffId, TeamId};
use crate::roster::members::Members;
use crate::roster::{Op, RoleSet, RosterError};

/// The people behind a grant's good signatures, as the roster stands before one act.
pub(super) struct Signers<'a> {
    members: &'a Members,
    people: Vec<StaffId>,
}

impl<'a> Signers<'a> {
    /// Refuses signatures of devices that are unknown or revoked.
    pub(super) fn new(members: &'a Members, devices: &[DeviceKeyId]) -> Result<Self, RosterError> {
        let mut people = Vec::new();
        for device in devices {
            let entry = members.devices.get(device).ok_or(RosterError::UnknownSigner)?;
            match entry.revoked {
                Some(_) => return Err(RosterError::RevokedSigner),
                None if people.contains(&entry.staff) => {}
                None => people.push(entry.staff),
            }
        }
        Ok(Signers { members, people })
    }

    /// Whether the table above lets these people do this. Somebody who is not there has no roles and no supervisor.
    pub(super) fn may(&self, op: &Op) -> bool {
        match op {
            // A last word has no other signer: `is_last_word`.
            Op::Genesis { .. } | Op::Emptied { .. } => false,
            Op::AddStaff { roles, .. } => !roles.any_of(RoleSet::ADM) && self.admins() >= 1,
            Op::AddDevice { staff, .. } => self.may_add_device(*staff),
            Op::SetRoles { staff, roles, .. } => self.may_set_roles(*staff, *roles),
            Op::AddTeam { .. } => self.admin_and(|second| self.members.has_role(second, RoleSet::SUP)),
            Op::TeamMember { team, staff, supervisor, .. } => {
                let may_self = self.roles(*staff).hold_content() && !(*supervisor && self.is_supervised(*team));
                self.admin_and(|second| self.members.supervises_team(second, *team) || (may_self && second == *staff))
            }
            Op::RevokeDevice { device, .. } | Op::OrderEmptying { device, .. } => {
                let owner = self.members.devices.get(device).map(|entry| entry.staff);
                self.admins() >= 1
                    || self.any(|person| owner.is_some_and(|owner| self.members.supervises(person, owner)))
            }
            Op::RenewKeys { team, .. } => {
                self.admins() >= 1 || self.any(|person| self.members.supervises_team(person, *team))
            }
            Op::RotateUserKey { staff, .. } => self.people.contains(staff),
            Op::RotateTeamKey { team, .. } => self.any(|person| self.members.supervises_team(person, *team)),
            Op::HelpRecover { device, helper, .. } => {
                let owner = self.members.devices.get(device).map(|entry| entry.staff);
                let office = self.members.has_role(*helper, RoleSet::MGR.with(RoleSet::ADM));
                let may = |owner| *helper != owner && (office || self.members.supervises(*helper, owner));
                self.people.contains(helper) && owner.is_some_and(may)
            }
            Op::Erase { by, .. } => {
                self.people.contains(by) && self.members.has_role(*by, RoleSet::SUP.with(RoleSet::IMO))
            }
            Op::SetServer(_) | Op::SetRecovery { .. } => self.admins() >= 2,
            Op::SetPolicy { .. } => {
                self.admin_and(|second| self.members.has_role(second, RoleSet::ADM.with(RoleSet::MGR)))
            }
        }
    }

    /// Whether a grant is a removed device's word that it is emptied: this one act, this one signature.
    pub(super) fn is_last_word(ops: &[Op], devices: &[DeviceKeyId]) -> bool {
        matches!((ops, devices), ([Op::Emptied { device, .. }], [signer]) if device == signer)
    }

    fn may_add_device(&self, staff: StaffId) -> bool {
        let roles = self.roles(staff);
        let by_supervisor = || self.any(|person| self.members.supervises(person, staff));
        match () {
            () if roles.any_of(RoleSet::ADM) => false,
            () if !roles.hold_content() => self.admins() >= 1,
            () => (roles.only_field_work() && by_supervisor()) || self.admin_and_second(staff),
        }
    }

    fn may_set_roles(&self, staff: StaffId, new: RoleSet) -> bool {
        let old = self.roles(staff);
        let gained = new.without(old);
        let was_admin = old.any_of(RoleSet::ADM);
        match () {
            () if gained.any_of(RoleSet::ADM) || (was_admin && self.admins() < 2) => false,
            () if gained != RoleSet::NONE => {
                let office = RoleSet::SUP.with(RoleSet::MGR).with(RoleSet::ADM);
                let second = if gained.hold_content() { RoleSet::SUP } else { office };
                self.without(staff).admin_and(|one| self.members.has_role(one, second))
            }
            () if old.hold_content() => self.admin_and_second(staff),
            () => self.admins() >= 1,
        }
    }

    /// The signers but one: nobody's own word raises them.
    fn without(&self, staff: StaffId) -> Signers<'a> {
        let people = self.people.iter().copied().filter(|person| *person != staff).collect();
        Signers { members: self.members, people }
    }

    fn is_supervised(&self, team: TeamId) -> bool {
        let team = self.members.teams.get(&team);
        team.is_some_and(|entry| entry.members.values().any(|member| member.supervisor))
    }

    /// An ADM, and another person who is `staff` or their supervisor.
    fn admin_and_second(&self, staff: StaffId) -> bool {
        self.admin_and(|second| second == staff || self.members.supervises(second, staff))
    }

    /// An ADM, and another person of whom `fits` holds: one person with two roles is not two people.
    fn admin_and(&self, fits: impl Fn(StaffId) -> bool) -> bool {
        let is_admin = |person| self.members.has_role(person, RoleSet::ADM);
        self.any(|admin| is_admin(admin) && self.any(|second| second != admin && fits(second)))
    }

    fn admins(&self) -> usize {
        self.people.iter().filter(|person| self.members.has_role(**person, RoleSet::ADM)).count()
    }

    fn any(&self, fits: impl Fn(StaffId) -> bool) -> bool {
        self.people.iter().any(|person| fits(*person))
    }

    fn roles(&self, staff: StaffId) -> RoleSet {
        self.members.staff.get(&staff).map_or(RoleSet::NONE, |entry| entry.roles)
    }
}
