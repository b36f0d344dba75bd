//! Which public keys a document may be wrapped to, and whether an epoch still keeps out whoever was removed.
//! Reads the roster alone, so that everybody who knows the same records says the same. Knows no secret.

use crate::ids::{DeviceKeyId, StaffId, TeamId};
use crate::recipient::Recipient;
use crate::roster::{Roster, TeamEntry};

/// Whether something may be sealed under an epoch by somebody who knows this roster. Source: keys-and-sync 2.12.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EpochStanding {
    /// Everybody who could open it when it was made may still read.
    Good,
    /// Somebody who could open it was removed since, somebody outside may know a key that opens it, or a reader's key was
    /// replaced: a new one is made before the next write.
    Stale {
        /// Whether a reader has a new key and cannot open what is written now.
        reader_waits: bool,
    },
    /// What makes it stale has no place in the chain yet. Nothing is sealed until it has one: an epoch made before
    /// would cite a head that does not know of the removal.
    Unsettled,
}

impl Roster {
    /// How an epoch stands whose record was made by `author` at the cited head, for a document in this caseload and team.
    ///
    /// `before` are the places it had earlier: a move can be known where the epoch that came with it is not, and whoever
    /// made this one may have made it for them.
    pub fn epoch_standing(
        &self,
        author: DeviceKeyId,
        cited: u32,
        now: (StaffId, TeamId),
        before: &[(StaffId, TeamId)],
    ) -> EpochStanding {
        let by_author = self.device(author).and_then(|entry| entry.revoked.as_ref()).map(|revoked| revoked.at);
        let newest_key = self.key_changes(now.0, now.1).into_iter().max().unwrap_or(0);
        let places = before.iter().chain([&now]);
        let gone = places.flat_map(|(caseload, team)| self.removals(*caseload, *team));
        let newest = gone.chain(by_author).max().unwrap_or(0).max(newest_key);
        match () {
            () if newest <= cited => EpochStanding::Good,
            () if newest > self.seq() => EpochStanding::Unsettled,
            () => EpochStanding::Stale { reader_waits: newest_key > cited },
        }
    }

    /// The keys to which a document of this caseload and team is wrapped now: the worker's, unless a removed device has
    /// it or no device is left to use it, and the team's, unless somebody removed has it. Empty when neither is safe.
    pub fn document_recipients(&self, caseload: StaffId, team: TeamId) -> Vec<Recipient> {
        let has_device = self.active_devices(caseload).next().is_some();
        let user = self.staff(caseload).and_then(|entry| entry.user_key);
        let user = user.filter(|_| has_device && self.user_key_is_clean(caseload));
        let team_key = self.team(team).map(|entry| entry.recipient).filter(|_| self.team_key_is_clean(team));
        user.into_iter().chain(team_key).collect()
    }

    /// The keys of these people to which a document is wrapped that only they may open: of whoever has a device, and a key
    /// that no removed device has.
    pub fn named_recipients(&self, named: &[StaffId]) -> Vec<Recipient> {
        let usable =
            |staff: &&StaffId| self.active_devices(**staff).next().is_some() && self.user_key_is_clean(**staff);
        named.iter().filter(usable).filter_map(|staff| self.staff(*staff).and_then(|entry| entry.user_key)).collect()
    }

    /// Whether somebody who made a key at the cited head, for a document in this caseload and team, would have given it to
    /// this person: their own key for a document of theirs, or the team's, was not in doubt then.
    pub fn would_have_read(&self, staff: StaffId, cited: u32, caseload: StaffId, team: TeamId) -> bool {
        let clean = |removals: Vec<u32>, since: u32| {
            let doubted: Vec<u32> = removals.into_iter().filter(|at| *at <= cited).collect();
            doubted.is_empty() || (since <= cited && doubted.into_iter().all(|at| at <= since))
        };
        if staff == caseload {
            let since = self.staff(staff).map_or(0, |entry| entry.user_key_since);
            return clean(self.members.exposures(staff).filter(|at| *at > 0).collect(), since);
        }
        let Some(entry) = self.team(team) else { return false };
        let holds = entry.members.get(&staff).is_some_and(|one| one.supervisor && !one.team_key_wrap.is_empty());
        holds && clean(self.team_removals(entry), entry.key_since)
    }

    /// Whether any person's or team's first key was ever replaced: before that no reader waits for a document.
    pub fn has_replaced_keys(&self) -> bool {
        let replaced_user = self.all_staff().any(|(_, entry)| entry.user_key_since > 0);
        replaced_user || self.teams().any(|(_, entry)| entry.key_since > 0)
    }

    /// Whether no removed device and nobody outside holds a person's present key, as far as the chain says.
    pub fn user_key_is_clean(&self, staff: StaffId) -> bool {
        self.members.user_key_is_clean(staff)
    }

    /// Whether a person is to replace their key themselves and has a device to do it with: a document that is wrapped
    /// anew before would shut them out.
    pub fn makes_own_key(&self, staff: StaffId) -> bool {
        let has_key = self.staff(staff).is_some_and(|entry| entry.user_key.is_some());
        has_key && !self.user_key_is_clean(staff) && self.active_devices(staff).next().is_some()
    }

    /// Whether nobody who was removed or left, and nobody outside, holds a team's present key, as far as the chain says.
    pub fn team_key_is_clean(&self, team: TeamId) -> bool {
        let Some(entry) = self.team(team) else { return false };
        self.team_removals(entry).into_iter().all(|at| at <= entry.key_since)
    }

    /// Whether anybody is left who has a team's present key and may make the next: a supervisor with a wrap of it, and a
    /// device to open that with. Where nobody is, the next key has none before it.
    pub fn team_key_is_held(&self, team: TeamId) -> bool {
        self.members.team_key_is_held(team)
    }

    /// Who is to hold a team's key: its supervisors who have a device, and a key of their own that nobody removed has.
    pub fn team_key_holders(&self, team: TeamId) -> Vec<StaffId> {
        let members = self.team(team).map(|entry| &entry.members).into_iter().flatten();
        let supervisors = members.filter(|(_, member)| member.supervisor).map(|(staff, _)| *staff);
        let can = |staff: &StaffId| {
            let has_key = self.staff(*staff).is_some_and(|entry| entry.user_key.is_some());
            has_key && self.user_key_is_clean(*staff) && self.active_devices(*staff).next().is_some()
        };
        supervisors.filter(can).collect()
    }

    /// Whether a team's key is to be replaced: somebody who is gone has it, or a supervisor lacks it, who joined or who lost
    /// it with a device and has a new key of their own.
    pub fn team_wants_key(&self, team: TeamId) -> bool {
        let Some(entry) = self.team(team) else { return false };
        let holds = |staff: &StaffId| entry.members.get(staff).is_some_and(|one| !one.team_key_wrap.is_empty());
        let lacking = || !self.team_key_holders(team).iter().all(holds);
        !self.team_key_is_clean(team) || lacking()
    }

    /// Places of the records since which somebody who had the team key, or may have it, should not.
    fn team_removals(&self, team: &TeamEntry) -> Vec<u32> {
        let holders = team.members.iter().filter(|(_, member)| member.supervisor || !member.team_key_wrap.is_empty());
        let exposed = holders.flat_map(|(staff, _)| self.members.exposures(*staff));
        let left = team.departures.iter().map(|departure| departure.at);
        let suspect = team.renewal.map(|renewal| renewal.at);
        exposed.chain(left).chain(team.stepped_down.iter().copied()).chain(suspect).collect()
    }

    fn removals(&self, caseload: StaffId, team: TeamId) -> Vec<u32> {
        let mut places: Vec<u32> = self.members.exposures(caseload).collect();
        places.extend(self.team(team).into_iter().flat_map(|entry| self.team_removals(entry)));
        places
    }

    fn key_changes(&self, caseload: StaffId, team: TeamId) -> [u32; 2] {
        [
            self.staff(caseload).map_or(0, |entry| entry.user_key_since),
            self.team(team).map_or(0, |entry| entry.key_since),
        ]
    }
}
