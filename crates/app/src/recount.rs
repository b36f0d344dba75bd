//! Read tables after the roster changed who may decide what: a removal, other roles, another team. Made again for the cases
//! in which those people wrote, in one transaction with the word for which roster they were made under.

use std::collections::BTreeSet;

use model::CaseId;
use store::{DocKind, Reader};
use wire::roster::{Changed, TeamEntry, TeamPlace};
use wire::{DeviceKeyId, Form, Roster};

use crate::agency::meta;
use crate::error::CommandError;
use crate::live::LiveCase;
use crate::projection;
use crate::session::Session;
use crate::steps::step;

/// Whose cases are read anew.
enum Of {
    /// Those in which one of these devices wrote.
    Devices(BTreeSet<DeviceKeyId>),
    /// All.
    Everybody,
}

impl Session {
    /// Makes read tables again where another roster reads cases in another way. `before` is the roster under which they
    /// were made, when it is known. Killed before the end, the next start does it.
    ///
    /// # Errors
    /// What the disk says.
    pub(crate) fn recount(&mut self, before: Option<&Roster>) -> Result<(), CommandError> {
        let standing = standing(&self.membership.roster);
        let counted = self.store.read(|reader| reader.meta(meta::COUNTED_UNDER))?;
        if counted.as_deref() == Some(&standing[..]) {
            return Ok(());
        }
        let untouched = counted.is_none() && !ever_changed(&self.membership.roster);
        let of = match before.filter(|before| counted.as_deref() == Some(&self::standing(before)[..])) {
            _ if untouched => Of::Devices(BTreeSet::new()),
            Some(before) => changed(before, &self.membership.roster),
            None => Of::Everybody,
        };
        let membership = &self.membership;
        step();
        self.store.save(|tx| -> Result<(), CommandError> {
            for row in tx.docs(DocKind::Casework)? {
                if !concerns(&of, tx, &row.doc)? {
                    continue;
                }
                Session::meet_all(membership, tx, &row.doc)?;
                if let Some(live) = LiveCase::load(tx, CaseId::from_bytes(row.doc))? {
                    projection::rows(&live, &live.read(membership)).put(tx)?;
                }
            }
            Ok(tx.set_meta(meta::COUNTED_UNDER, &standing)?)
        })?;
        Ok(())
    }
}

/// A digest of everything in a roster that says whose word counts. A further device or a new key changes nothing of it.
pub(crate) fn standing(roster: &Roster) -> [u8; 32] {
    let mut hasher = blake3::Hasher::new_derive_key("satchel standing of members v1");
    for (device, entry) in roster.devices() {
        if let Some(revoked) = &entry.revoked {
            hasher.update(device.as_bytes()).update(&revoked.at.to_be_bytes()).update(&revoked.cut.to_bytes());
        }
    }
    for (staff, entry) in roster.all_staff() {
        hasher.update(staff.as_bytes()).update(&[entry.roles.bits()]);
        for change in &entry.role_changes {
            hasher.update(&change.at.to_be_bytes()).update(&[change.what.bits()]).update(&change.cut.to_bytes());
        }
    }
    for (team, entry) in roster.teams() {
        hasher.update(team.as_bytes());
        for (staff, member) in &entry.members {
            hasher.update(staff.as_bytes()).update(&[u8::from(member.supervisor)]);
        }
        for left in &entry.departures {
            hasher.update(left.what.as_bytes()).update(&left.at.to_be_bytes()).update(&left.cut.to_bytes());
        }
        // Places of the founding and first ones say nothing that `members` does not: they never take a word away.
        for change in entry.places.iter().filter(|change| is_second(entry, change)) {
            hasher.update(change.what.staff.as_bytes()).update(&change.at.to_be_bytes()).update(&change.cut.to_bytes());
            hasher.update(&[u8::from(change.what.member), u8::from(change.what.supervisor)]);
        }
    }
    *hasher.finalize().as_bytes()
}

/// Whether somebody had a place in the team before.
fn is_second(team: &TeamEntry, change: &Changed<TeamPlace>) -> bool {
    team.places.iter().any(|before| before.what.staff == change.what.staff && before.at < change.at)
}

/// Whether anything ever changed that could make a case read in another way than when it was written.
fn ever_changed(roster: &Roster) -> bool {
    roster.devices().any(|(_, entry)| entry.revoked.is_some())
        || roster.all_staff().any(|(_, entry)| !entry.role_changes.is_empty())
        || roster.teams().any(|(_, entry)| entry.places.iter().any(|change| is_second(entry, change)))
}

fn changed(before: &Roster, after: &Roster) -> Of {
    let teams = |roster: &Roster| -> Vec<_> {
        let members = |(team, entry): (wire::TeamId, &TeamEntry)| (team, entry.places.clone());
        roster.teams().map(members).collect()
    };
    if teams(before) != teams(after) {
        return Of::Everybody;
    }
    let removed =
        after.devices().filter(|(device, entry)| before.device(*device).is_none_or(|was| was.revoked != entry.revoked));
    let mut devices: BTreeSet<DeviceKeyId> = removed.map(|(device, _)| device).collect();
    for (staff, entry) in after.all_staff() {
        let was = before.staff(staff);
        if was.is_none_or(|was| (was.roles, &was.role_changes) != (entry.roles, &entry.role_changes)) {
            devices.extend(&entry.devices);
        }
    }
    Of::Devices(devices)
}

/// Whether one of the two documents of a case has a lane of theirs.
fn concerns(of: &Of, reader: &Reader<'_>, casework: &[u8; 16]) -> Result<bool, store::StoreError> {
    let Of::Devices(devices) = of else { return Ok(true) };
    if devices.is_empty() {
        return Ok(false);
    }
    for doc in [Some(*casework), reader.identity_of(casework)?].into_iter().flatten() {
        if reader.lane_heads(&doc)?.iter().any(|head| devices.contains(&DeviceKeyId::from_bytes(head.device))) {
            return Ok(true);
        }
    }
    Ok(false)
}
