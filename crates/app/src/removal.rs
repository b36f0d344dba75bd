//! Removing a device or all devices of a person: what is signed, up to where their work counts, who has not heard of it.
//! Who may is the roster's to say; whether the cut would be whole is decided here.

use std::collections::{BTreeMap, BTreeSet};

use store::{AuditEntry, EnvelopeRow, Reader, Tx};
use wire::cut::CutLane;
use wire::limits::CUT_LANES_MAX;
use wire::{Cut, DeviceKeyId, DocId, Hash, LaneId, Op, Roster, StaffId, TeamId};

use crate::agency::meta;
use crate::error::{CommandError, ErrorCode};
use crate::session::Session;

/// Bytes of one line of what was heard: device, place of the newest roster head it cited, when it came.
const HEARD_BYTES: usize = 8 + 4 + 8;
/// Where an envelope's header holds the start of the roster head that it cites.
const CITED_AT: usize = 84;

/// What was last heard of a device, here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Heard {
    /// Place of the newest roster head that it cited.
    pub seq: u32,
    /// When the newest entry of it came, milliseconds since 1970 by this device's clock.
    pub at: i64,
}

/// What was heard of every device whose entries came to this one.
pub(crate) fn heard(reader: &Reader<'_>) -> Result<BTreeMap<DeviceKeyId, Heard>, store::StoreError> {
    let bytes = reader.meta(meta::ROSTER_HEARD)?.unwrap_or_default();
    let read = |line: &[u8]| {
        let device = DeviceKeyId::from_bytes(*line.first_chunk()?);
        let seq = u32::from_be_bytes(*line.get(8..)?.first_chunk()?);
        let at = i64::from_be_bytes(*line.get(12..)?.first_chunk()?);
        Some((device, Heard { seq, at }))
    };
    Ok(bytes.chunks_exact(HEARD_BYTES).filter_map(read).collect())
}

/// Notes which records the authors of these entries knew. An entry's author signed what it cites.
pub(crate) fn note_heard(
    tx: &Tx<'_>,
    roster: &Roster,
    envelopes: &[&EnvelopeRow],
    now: i64,
) -> Result<(), store::StoreError> {
    if envelopes.is_empty() {
        return Ok(());
    }
    let mut all = heard(tx)?;
    for row in envelopes {
        let prefix = row.bytes.get(CITED_AT..).and_then(|bytes| bytes.first_chunk::<8>());
        let seq = prefix.and_then(|prefix| roster.seq_of_head(prefix)).unwrap_or(0);
        let line = all.entry(DeviceKeyId::from_bytes(row.device)).or_insert(Heard { seq, at: now });
        *line = Heard { seq: line.seq.max(seq), at: now };
    }
    let mut out = Vec::with_capacity(all.len() * HEARD_BYTES);
    for (device, line) in &all {
        out.extend_from_slice(device.as_bytes());
        out.extend_from_slice(&line.seq.to_be_bytes());
        out.extend_from_slice(&line.at.to_be_bytes());
    }
    tx.set_meta(meta::ROSTER_HEARD, &out)
}

impl Session {
    /// Removes devices: signed, in the audit log, and with new keys of what they held begun at once.
    ///
    /// # Errors
    /// [`ErrorCode::NotAllowed`], [`ErrorCode::SupervisorNeeded`], [`ErrorCode::NothingToDecide`] when they are removed
    /// already; what the disk says.
    pub(crate) fn remove_devices(&mut self, devices: &[DeviceKeyId], reason: &str) -> Result<(), CommandError> {
        let mut ops = Vec::with_capacity(devices.len());
        for device in devices {
            self.may_remove(*device)?;
            ops.push(Op::RevokeDevice { device: *device, cut: self.cut_of(*device)? });
        }
        if ops.is_empty() {
            return Err(ErrorCode::NothingToDecide.into());
        }
        // What was saved before the removal is sealed before it counts.
        self.seal_all()?;
        self.grant(ops)?;
        let (at, who, device) = (self.now().0, *self.me.staff.as_bytes(), *self.me.device.as_bytes());
        let (what, reason) = ("device_removed".to_owned(), Some(reason.to_owned()));
        self.store.save(|tx| tx.append_audit(&AuditEntry { at, who, device, what, casework: None, reason }))?;
        self.settle_keys()
    }

    /// Orders a device to empty itself when it next hears of the office; one that is not removed yet is removed with it.
    /// `late_first` lets it hand in as late work what the office lacks.
    ///
    /// # Errors
    /// Those of [`Session::may_empty`]; what the disk says.
    pub(crate) fn order_emptying(
        &mut self,
        device: DeviceKeyId,
        reason: &str,
        late_first: bool,
    ) -> Result<(), CommandError> {
        self.may_empty(device)?;
        let removed = self.membership.roster.device(device).is_some_and(|entry| entry.revoked.is_some());
        let at_ms = u64::try_from(self.now().0).unwrap_or(0);
        let order = Op::OrderEmptying { device, late_first, at_ms };
        let mut ops = Vec::new();
        if !removed {
            ops.push(Op::RevokeDevice { device, cut: self.cut_of(device)? });
        }
        ops.push(order);
        self.seal_all()?;
        self.grant(ops)?;
        let (at, who, by) = (self.now().0, *self.me.staff.as_bytes(), *self.me.device.as_bytes());
        let (what, reason) = ("emptying_ordered".to_owned(), Some(reason.to_owned()));
        self.store.save(|tx| tx.append_audit(&AuditEntry { at, who, device: by, what, casework: None, reason }))?;
        if removed { Ok(()) } else { self.settle_keys() }
    }

    /// Whether this person may order a device to empty itself.
    ///
    /// # Errors
    /// Those of [`Session::may_remove`] for a device that is not removed yet; [`ErrorCode::NothingToDecide`] for one that
    /// was ordered to already; [`ErrorCode::NotAllowed`].
    pub(crate) fn may_empty(&self, device: DeviceKeyId) -> Result<(), CommandError> {
        let roster = &self.membership.roster;
        let entry = roster.device(device).ok_or(ErrorCode::EntryUnknown)?;
        let administers = roster.staff(self.me.staff).is_some_and(|me| me.roles.any_of(wire::RoleSet::ADM));
        match () {
            () if entry.revoked.is_none() => self.may_remove(device),
            () if entry.emptying.is_some() => Err(ErrorCode::NothingToDecide.into()),
            () if administers || roster.supervises(self.me.staff, entry.staff) => Ok(()),
            () => Err(ErrorCode::NotAllowed.into()),
        }
    }

    /// Whether this person may remove a device.
    ///
    /// # Errors
    /// [`ErrorCode::EntryUnknown`], [`ErrorCode::NothingToDecide`] for one that is removed already,
    /// [`ErrorCode::NotAllowed`] for the device in hand and for whoever is neither the supervisor nor an administrator,
    /// [`ErrorCode::SupervisorNeeded`] when only somebody else holds what its owner wrote.
    pub(crate) fn may_remove(&self, device: DeviceKeyId) -> Result<(), CommandError> {
        let roster = &self.membership.roster;
        let entry = roster.device(device).ok_or(ErrorCode::EntryUnknown)?;
        if entry.revoked.is_some() {
            return Err(ErrorCode::NothingToDecide.into());
        }
        let me = self.me.staff;
        let administers = roster.staff(me).is_some_and(|entry| entry.roles.any_of(wire::RoleSet::ADM));
        let supervises = roster.supervises(me, entry.staff);
        if device == self.me.device || !(administers || supervises) {
            return Err(ErrorCode::NotAllowed.into());
        }
        // A lane that the cut does not name counts for nothing: who signs it must hold all that the owner wrote.
        let wrote = roster.staff(entry.staff).is_some_and(|person| {
            let before = person.role_changes.iter().map(|change| change.what);
            before.chain([person.roles, person.first_roles]).any(wire::RoleSet::hold_content)
        });
        let holds_all = supervises && roster.teams_of(entry.staff).all(|(team, _)| roster.supervises_team(me, team));
        if wrote && !holds_all { Err(ErrorCode::SupervisorNeeded.into()) } else { Ok(()) }
    }

    /// The devices of a person that still count.
    pub(crate) fn devices_of(&self, staff: StaffId) -> Vec<DeviceKeyId> {
        self.membership.roster.active_devices(staff).map(|(device, _)| device).collect()
    }

    /// Up to where a device's work counts: everything of it that is here.
    pub(crate) fn cut_of(&self, device: DeviceKeyId) -> Result<Cut, CommandError> {
        let lanes = self.store.read(|reader| reader.lanes_of(device.as_bytes()))?;
        if lanes.len() > CUT_LANES_MAX {
            return Err(ErrorCode::CaseTooLarge.into());
        }
        let lane = |(doc, head): ([u8; 16], store::LaneHead)| CutLane {
            doc: DocId::from_bytes(doc),
            lane: LaneId::from_bytes(head.lane),
            seq: head.seq,
            hash: Hash::from_bytes(head.hash),
        };
        Ok(Cut::new(lanes.into_iter().map(lane).collect()))
    }

    /// Devices that may still write for a removed one to read: of those who share documents with its owner, the ones that
    /// have not cited the removal yet.
    pub(crate) fn not_heard(&self, removed: DeviceKeyId) -> Result<Vec<(StaffId, DeviceKeyId)>, CommandError> {
        let roster = &self.membership.roster;
        let Some(entry) = roster.device(removed) else { return Ok(Vec::new()) };
        let Some(at) = entry.revoked.as_ref().map(|revoked| revoked.at) else { return Ok(Vec::new()) };
        let heard = self.store.read(heard)?;
        let knows =
            |device: DeviceKeyId| device == self.me.device || heard.get(&device).is_some_and(|line| line.seq >= at);
        let mut people: BTreeSet<StaffId> = BTreeSet::from([entry.staff]);
        for (team, members) in roster.teams_of(entry.staff) {
            let reads_all = roster.supervises_team(entry.staff, team);
            let shares = |staff: &&StaffId| reads_all || roster.supervises_team(**staff, team);
            people.extend(members.members.keys().filter(shares));
        }
        let devices = people.into_iter().flat_map(|staff| roster.active_devices(staff).map(move |(id, _)| (staff, id)));
        Ok(devices.filter(|(_, device)| !knows(*device)).collect())
    }

    /// Whose devices have not done their part since the record at `at` called a team's keys suspect, one entry a device:
    /// what they write meanwhile is sealed under keys from before.
    pub(crate) fn not_renewed(&self, team: TeamId, at: u32) -> Result<Vec<StaffId>, CommandError> {
        let roster = &self.membership.roster;
        let heard = self.store.read(heard)?;
        let members = roster.team(team).map(|entry| entry.members.keys()).into_iter().flatten();
        let devices = members.flat_map(|staff| roster.active_devices(*staff).map(move |(id, _)| (*staff, id)));
        let waits = |(staff, device): &(StaffId, DeviceKeyId)| {
            let alone = roster.active_devices(*staff).nth(1).is_none();
            let has_new_key = roster.user_key_is_clean(*staff);
            let cited = heard.get(device).is_some_and(|line| line.seq >= at);
            // Whose only device made their new key knows; of several, one did.
            !(has_new_key && (alone || cited || *device == self.me.device))
        };
        Ok(devices.filter(waits).map(|(staff, _)| staff).collect())
    }
}
