//! Who belongs to the agency at one point of the chain. Enters acts that fit; whether their signers may is `rules`.

use std::collections::BTreeMap;

use crate::cut::Cut;
use crate::enrol::DeviceOffer;
use crate::ids::{DeviceKeyId, StaffId, TeamId};
use crate::recipient::Recipient;
use crate::roster::entries::{
    Changed, DEVICES_PER_STAFF_MAX, DeviceEntry, Emptying, Helped, KeyRenewal, StaffEntry, TeamEntry, TeamMembership,
    TeamPlace,
};
use crate::roster::erasure::{ErasureWord, Erasures};
use crate::roster::{Op, RoleSet, RosterError, ServerFacts};

/// Everything that the chain has said up to one record.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Members {
    pub(super) staff: BTreeMap<StaffId, StaffEntry>,
    pub(super) devices: BTreeMap<DeviceKeyId, DeviceEntry>,
    pub(super) teams: BTreeMap<TeamId, TeamEntry>,
    pub(super) server: Option<ServerFacts>,
    pub(super) policy: Vec<u8>,
    /// Place of the record that set the policy; 0 before any.
    pub(super) policy_at: u32,
    pub(super) recovery: Vec<Recipient>,
    pub(super) helped: Vec<Helped>,
    pub(super) erasures: Erasures,
}

impl Members {
    pub(super) fn staff(&mut self, staff: StaffId) -> Result<&mut StaffEntry, RosterError> {
        self.staff.get_mut(&staff).ok_or(RosterError::Unknown { what: "staff" })
    }

    pub(super) fn device(&mut self, device: DeviceKeyId) -> Result<&mut DeviceEntry, RosterError> {
        self.devices.get_mut(&device).ok_or(RosterError::Unknown { what: "device" })
    }

    pub(super) fn team(&mut self, team: TeamId) -> Result<&mut TeamEntry, RosterError> {
        self.teams.get_mut(&team).ok_or(RosterError::Unknown { what: "team" })
    }

    pub(super) fn active_devices(&self, staff: StaffId) -> impl Iterator<Item = (DeviceKeyId, &DeviceEntry)> {
        let held = self.staff.get(&staff).map_or(&[][..], |entry| &entry.devices);
        let entries = held.iter().filter_map(|id| Some((*id, self.devices.get(id)?)));
        entries.filter(|(_, entry)| entry.revoked.is_none())
    }

    /// Whether `supervisor` supervises a team of `staff`. Never oneself, and only while holding the role.
    pub(super) fn supervises(&self, supervisor: StaffId, staff: StaffId) -> bool {
        let mut teams = self.teams.iter().filter(|(_, entry)| entry.members.contains_key(&staff));
        supervisor != staff && teams.any(|(team, _)| self.supervises_team(supervisor, *team))
    }

    pub(super) fn supervises_team(&self, supervisor: StaffId, team: TeamId) -> bool {
        let membership = self.teams.get(&team).and_then(|entry| entry.members.get(&supervisor));
        membership.is_some_and(|member| member.supervisor) && self.has_role(supervisor, RoleSet::SUP)
    }

    pub(super) fn has_role(&self, staff: StaffId, role: RoleSet) -> bool {
        self.staff.get(&staff).is_some_and(|entry| entry.roles.any_of(role))
    }

    /// Whether no removed device and nobody outside holds a person's present key, as far as the chain says.
    pub(super) fn user_key_is_clean(&self, staff: StaffId) -> bool {
        let since = self.staff.get(&staff).map_or(0, |entry| entry.user_key_since);
        self.exposures(staff).all(|at| at <= since)
    }

    /// Whether anybody is left who has a team's present key and may make the next.
    pub(super) fn team_key_is_held(&self, team: TeamId) -> bool {
        let members = self.teams.get(&team).map(|entry| &entry.members).into_iter().flatten();
        let mut holders = members.filter(|(_, member)| !member.team_key_wrap.is_empty()).map(|(staff, _)| staff);
        holders.any(|staff| {
            let may = self.supervises_team(*staff, team);
            let devices = self.staff.get(staff).map_or(&[][..], |entry| &entry.devices).iter();
            may && devices.filter_map(|device| self.devices.get(device)).any(|device| device.revoked.is_none())
        })
    }

    /// Places of the records from which on a person's key of that time is not safe: a device of theirs was removed, or
    /// somebody outside may know it.
    pub(super) fn exposures(&self, staff: StaffId) -> impl Iterator<Item = u32> {
        let suspect = self.staff.get(&staff).map_or(0, |entry| entry.user_key_suspect_at);
        self.removed_devices(staff).chain(Some(suspect))
    }

    /// Places of the records that removed devices of a person.
    fn removed_devices(&self, staff: StaffId) -> impl Iterator<Item = u32> {
        let devices = self.staff.get(&staff).map_or(&[][..], |entry| &entry.devices).iter();
        devices.filter_map(|device| self.devices.get(device)?.revoked.as_ref().map(|revoked| revoked.at))
    }

    /// Enters one act, or refuses it and changes nothing.
    pub(super) fn enter(&mut self, op: &Op, at: u32) -> Result<(), RosterError> {
        match op {
            Op::Genesis { .. } => return Err(RosterError::Unfit { what: "genesis" }),
            Op::AddStaff { staff, roles, user_key, sealed_name } => {
                let (roles, user_key, sealed_name) = (*roles, *user_key, sealed_name.clone());
                let entry = StaffEntry { roles, first_roles: roles, user_key, sealed_name, ..StaffEntry::default() };
                add(&mut self.staff, *staff, entry, "staff")?;
            }
            Op::AddDevice { staff, offer, user_key_wrap } => {
                self.add_device(*staff, offer, user_key_wrap.clone(), at)?;
            }
            Op::SetRoles { staff, roles, cut } => self.set_roles(*staff, *roles, cut, at)?,
            Op::RevokeDevice { device, cut } => {
                let entry = self.device(*device)?;
                fits(entry.revoked.is_none(), "second revocation")?;
                entry.revoked = Some(Changed { what: (), at, cut: cut.clone() });
            }
            Op::OrderEmptying { device, late_first, at_ms } => {
                let entry = self.device(*device)?;
                fits(entry.revoked.is_some() && entry.emptying.is_none(), "order to empty")?;
                let (late_first, at_ms) = (*late_first, *at_ms);
                entry.emptying = Some(Emptying { at, late_first, at_ms, emptied: None });
            }
            Op::Emptied { device, left, at_ms } => {
                let order = self.device(*device)?.emptying.as_mut().filter(|order| order.emptied.is_none());
                order.ok_or(RosterError::Unfit { what: "last word" })?.emptied = Some((*left, *at_ms));
            }
            Op::RotateUserKey { staff, recipient, wraps, previous_wrap } => {
                let active: Vec<DeviceKeyId> = self.active_devices(*staff).map(|(id, _)| id).collect();
                let to_all = active.iter().all(|id| wraps.iter().any(|(to, _)| to == id));
                fits(to_all && wraps.len() == active.len(), "wraps")?;
                let person = self.staff(*staff)?;
                person.user_key = Some(*recipient);
                person.user_key_since = at;
                person.previous_user_key_wraps.insert(0, previous_wrap.clone());
                for (id, wrap) in wraps {
                    self.device(*id)?.user_key_wrap = wrap.clone();
                }
            }
            Op::SetServer(server) => self.server = Some(server.clone()),
            Op::SetPolicy { bytes } => (self.policy, self.policy_at) = (bytes.clone(), at),
            Op::SetRecovery { recipients } => self.recovery = recipients.clone(),
            Op::HelpRecover { device, helper, second, ask, at_ms } => {
                fits(self.device(*device)?.revoked.is_none(), "revoked device")?;
                let (device, helper, second, ask, at_ms) = (*device, *helper, *second, *ask, *at_ms);
                self.helped.push(Helped { device, helper, second, ask, at_ms });
            }
            Op::Erase { by, docs, cases, approves, at_ms } => {
                let roles = self.staff(*by)?.roles.common(RoleSet::SUP.with(RoleSet::IMO));
                let word = ErasureWord { by: *by, roles, at_ms: *at_ms };
                self.erasures.enter(docs, *cases, word, *approves, at)?;
            }
            Op::AddTeam { .. } | Op::TeamMember { .. } | Op::RotateTeamKey { .. } => self.enter_team(op, at)?,
            Op::RenewKeys { team, at_ms } => self.suspect_keys(*team, KeyRenewal { at, at_ms: *at_ms })?,
        }
        Ok(())
    }

    /// Whether an act changes what another record changed after the place `basis`: its signers decided on what is not so
    /// any more. Of two who decide apart the first counts, on every device.
    pub(super) fn is_overtaken(&self, op: &Op, basis: u32) -> bool {
        let newest = match op {
            Op::SetRoles { staff, .. } => {
                self.staff.get(staff).and_then(|entry| entry.role_changes.last()).map(|c| c.at)
            }
            Op::TeamMember { team, staff, .. } => {
                let places = self.teams.get(team).map_or(&[][..], |entry| &entry.places);
                places.iter().rfind(|change| change.what.staff == *staff).map(|change| change.at)
            }
            Op::SetPolicy { .. } => Some(self.policy_at),
            _ => None,
        };
        newest.is_some_and(|newest| newest > basis)
    }

    /// Whoever loses the role steps down from the teams that they supervise.
    fn set_roles(&mut self, staff: StaffId, roles: RoleSet, cut: &Cut, at: u32) -> Result<(), RosterError> {
        let lost = self.staff(staff)?.roles.without(roles);
        for (role, last) in [(RoleSet::ADM, "last administrator"), (RoleSet::MGR, "last manager")] {
            fits(!lost.any_of(role) || self.somebody_else_is(role, staff), last)?;
        }
        let entry = self.staff(staff)?;
        entry.roles = roles;
        entry.role_changes.push(Changed { what: roles, at, cut: cut.clone() });
        if lost.any_of(RoleSet::SUP) {
            for team in self.teams.values_mut() {
                if team.members.get(&staff).is_some_and(|member| member.supervisor) {
                    team.take_place(staff, TeamMembership { supervisor: false, team_key_wrap: Vec::new() }, cut, at);
                }
            }
        }
        Ok(())
    }

    /// Whether another person with a device has a role.
    fn somebody_else_is(&self, role: RoleSet, staff: StaffId) -> bool {
        let mut others = self.staff.iter().filter(|(other, entry)| **other != staff && entry.roles.any_of(role));
        others.any(|(other, _)| self.active_devices(*other).next().is_some())
    }

    fn enter_team(&mut self, op: &Op, at: u32) -> Result<(), RosterError> {
        match op {
            Op::AddTeam { team, generation, recipient } => {
                fits(*generation == 1, "team key generation")?;
                let (generation, recipient) = (*generation, *recipient);
                let (key_since, previous_key_wraps, members, departures, places, stepped_down) = Default::default();
                let entry = TeamEntry {
                    generation,
                    recipient,
                    key_since,
                    renewal: None,
                    previous_key_wraps,
                    members,
                    departures,
                    places,
                    stepped_down,
                };
                add(&mut self.teams, *team, entry, "team")?;
            }
            Op::TeamMember { team, staff, joins: true, supervisor, team_key_wrap, cut } => {
                let (staff, supervisor) = (*staff, *supervisor);
                let roles = self.staff(staff)?.roles;
                fits(!supervisor || roles.any_of(RoleSet::SUP), "supervisor without the role")?;
                let member = TeamMembership { supervisor, team_key_wrap: team_key_wrap.clone() };
                self.team(*team)?.take_place(staff, member, cut, at);
            }
            Op::TeamMember { team, staff, cut, supervisor, team_key_wrap, .. } => {
                fits(!supervisor && team_key_wrap.is_empty(), "departure with rights")?;
                let (staff, entry) = (*staff, self.team(*team)?);
                entry.members.remove(&staff).ok_or(RosterError::Unknown { what: "member" })?;
                entry.departures.push(Changed { what: staff, at, cut: cut.clone() });
                let what = TeamPlace { staff, member: false, supervisor: false };
                entry.places.push(Changed { what, at, cut: cut.clone() });
            }
            Op::RotateTeamKey { team, generation, recipient, wraps, previous_wrap } => {
                // Made by somebody who did not know of a removal, it would give the removed device the new key.
                let clean = wraps.iter().all(|(to, _)| self.user_key_is_clean(*to));
                let follows = !previous_wrap.is_empty() || !self.team_key_is_held(*team);
                let entry = self.team(*team)?;
                fits(entry.generation.checked_add(1) == Some(*generation), "team key generation")?;
                fits(wraps.iter().all(|(to, _)| entry.members.contains_key(to)), "wraps")?;
                fits(clean, "wraps")?;
                fits(follows, "key before")?;
                (entry.generation, entry.recipient, entry.key_since) = (*generation, *recipient, at);
                entry.previous_key_wraps.insert(0, previous_wrap.clone());
                for (staff, member) in &mut entry.members {
                    let wrap = wraps.iter().find(|(to, _)| to == staff);
                    member.team_key_wrap = wrap.map(|(_, wrap)| wrap.clone()).unwrap_or_default();
                }
            }
            other => return Err(RosterError::Unfit { what: other.name() }),
        }
        Ok(())
    }

    /// From here on the keys of a team and of everybody in it are not safe until each is replaced.
    fn suspect_keys(&mut self, team: TeamId, renewal: KeyRenewal) -> Result<(), RosterError> {
        let entry = self.team(team)?;
        entry.renewal = Some(renewal);
        let members: Vec<StaffId> = entry.members.keys().copied().collect();
        for staff in members {
            let person = self.staff(staff)?;
            // A key that is still to come is known to nobody.
            if person.user_key.is_some() {
                person.user_key_suspect_at = renewal.at;
            }
        }
        Ok(())
    }

    /// A person's first device, or the first after all others were lost, brings the user key; no other may change it.
    fn add_device(
        &mut self,
        staff: StaffId,
        offer: &DeviceOffer,
        user_key_wrap: Vec<u8>,
        added_at: u32,
    ) -> Result<(), RosterError> {
        offer.verify()?;
        let held = self.active_devices(staff).count();
        fits(held < DEVICES_PER_STAFF_MAX, "number of devices")?;
        let user_key = offer.user_key.or(self.staff(staff)?.user_key);
        fits(user_key.is_some(), "user key")?;
        fits(held == 0 || user_key == self.staff(staff)?.user_key, "user key")?;
        let (device, signing, recipient) = (offer.signing.device_key_id(), offer.signing, offer.recipient);
        let entry = DeviceEntry { staff, signing, recipient, user_key_wrap, added_at, revoked: None, emptying: None };
        add(&mut self.devices, device, entry, "device")?;
        let person = self.staff(staff)?;
        if person.user_key.is_some() && person.user_key != user_key {
            // All devices were lost, and with them the key: nothing leads back to it.
            person.user_key_since = added_at;
            person.previous_user_key_wraps.clear();
        }
        person.user_key = user_key;
        person.devices.push(device);
        Ok(())
    }
}

impl TeamEntry {
    fn take_place(&mut self, staff: StaffId, member: TeamMembership, cut: &Cut, at: u32) {
        let what = TeamPlace { staff, member: true, supervisor: member.supervisor };
        self.places.push(Changed { what, at, cut: cut.clone() });
        let keeps = member.supervisor || !member.team_key_wrap.is_empty();
        let before = self.members.insert(staff, member);
        if before.is_some_and(|before| before.supervisor || !before.team_key_wrap.is_empty()) && !keeps {
            self.stepped_down.push(at);
        }
    }

    /// Whether somebody belonged to the team at a place of the chain, or came to it later.
    pub(super) fn knew(&self, staff: StaffId, seq: u32) -> bool {
        let mut of = self.places.iter().filter(|one| one.what.staff == staff);
        let then = of.clone().take_while(|change| change.at <= seq).last().is_some_and(|change| change.what.member);
        then || of.any(|change| change.at > seq && change.what.member)
    }
}

fn add<K: Ord, V>(map: &mut BTreeMap<K, V>, key: K, value: V, what: &'static str) -> Result<(), RosterError> {
    if map.contains_key(&key) {
        return Err(RosterError::Exists { what });
    }
    map.insert(key, value);
    Ok(())
}

fn fits(fits: bool, what: &'static str) -> Result<(), RosterError> {
    if fits { Ok(()) } else { Err(RosterError::Unfit { what }) }
}
