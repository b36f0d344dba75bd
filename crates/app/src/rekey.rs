//! New keys of people and teams once a device that held them was removed, or somebody outside may know them: made by
//! whoever may, without being asked. Signs through the vault; which key is not safe any more is the roster's to say.

use store::AuditEntry;
use vault::{TeamKey, UserKey};
use wire::limits::OPS_PER_GRANT_MAX;
use wire::{DeviceKeyId, Form, Grant, Op, RefusalCode, RoleSet, TeamId};

use crate::agency::meta;
use crate::error::{CommandError, ErrorCode};
use crate::host::HostEntropy;
use crate::session::Session;

impl Session {
    /// Does what the roster asks of this device: a new key of its own person, of teams it supervises, and of documents
    /// that a reader with a new key waits for.
    ///
    /// # Errors
    /// What the disk says.
    pub(crate) fn settle_keys(&mut self) -> Result<(), CommandError> {
        self.settle_renewals()?;
        let is_member = self.membership.roster.device(self.me.device).is_some_and(|entry| entry.revoked.is_none());
        if !is_member {
            return Ok(());
        }
        if !self.membership.roster.user_key_is_clean(self.me.staff) {
            let op = self.new_user_key()?;
            self.grant(vec![op])?;
        }
        for team in self.teams_to_rekey() {
            if let Some(op) = self.new_team_key(team)? {
                self.grant(vec![op])?;
            }
        }
        self.renew_for_readers()?;
        self.settle_restricted()
    }

    /// Has all keys of this person's teams made anew: the teams', their members' and their documents'. An administrator
    /// says it for every team. Each device does its part when it hears of it; this one at once.
    ///
    /// # Errors
    /// [`ErrorCode::NotAllowed`] for whoever supervises no team and administers nothing; [`ErrorCode::NothingToDecide`]
    /// while that is under way; what the disk says.
    pub(crate) fn renew_team_keys(&mut self, reason: &str) -> Result<(), CommandError> {
        let mine = self.teams_to_speak_for();
        if mine.is_empty() {
            return Err(ErrorCode::NotAllowed.into());
        }
        let roster = &self.membership.roster;
        let at_ms = u64::try_from(self.now().0).unwrap_or(0);
        let sent =
            |team: TeamId| roster.team(team).and_then(|entry| entry.renewal).is_none_or(|one| one.at <= roster.seq());
        let settled = mine.into_iter().filter(|team| roster.team_key_is_clean(*team) && sent(*team));
        let ops: Vec<Op> = settled.map(|team| Op::RenewKeys { team, at_ms }).collect();
        if ops.is_empty() {
            return Err(ErrorCode::NothingToDecide.into());
        }
        // What was saved before is sealed before it counts: later it waits for new keys.
        self.seal_all()?;
        for some in ops.chunks(OPS_PER_GRANT_MAX) {
            self.grant(some.to_vec())?;
        }
        let (at, who, device) = (self.now().0, *self.me.staff.as_bytes(), *self.me.device.as_bytes());
        let (what, reason) = ("keys_renewed".to_owned(), Some(reason.to_owned()));
        self.store.save(|tx| tx.append_audit(&AuditEntry { at, who, device, what, casework: None, reason }))?;
        self.settle_keys()
    }

    /// The teams whose keys this person may call suspect.
    pub(crate) fn teams_to_speak_for(&self) -> Vec<TeamId> {
        let (roster, me) = (&self.membership.roster, self.me.staff);
        let administers = roster.staff(me).is_some_and(|entry| entry.roles.any_of(RoleSet::ADM));
        let teams = roster.teams().map(|(team, _)| team);
        teams.filter(|team| administers || roster.supervises_team(me, *team)).collect()
    }

    /// Signs acts as this device alone, keeps them and lets them count here.
    ///
    /// # Errors
    /// [`ErrorCode::NotAllowed`] when this person may not.
    pub(crate) fn grant(&mut self, ops: Vec<Op>) -> Result<(), CommandError> {
        let mut grant = self.proposed(ops);
        self.keys.sign_grant(&mut grant);
        self.keep_grant(&grant)
    }

    /// Once for each state of the chain: readers who got a new key are let in again.
    fn renew_for_readers(&mut self) -> Result<(), CommandError> {
        if !self.membership.roster.has_replaced_keys() {
            return Ok(());
        }
        let seq = self.membership.roster.seq().to_be_bytes();
        let done = self.store.read(|reader| reader.meta(meta::RENEWED_AT))?;
        if done.as_deref() == Some(&seq[..]) {
            return Ok(());
        }
        self.renew_all(true)?;
        self.store.save(|tx| tx.set_meta(meta::RENEWED_AT, &seq))?;
        Ok(())
    }

    fn new_user_key(&mut self) -> Result<Op, CommandError> {
        let missing = |_| CommandError::from(ErrorCode::KeysMissing);
        let key = UserKey::generate(&mut HostEntropy(self.host.as_mut()));
        let roster = &self.membership.roster;
        let to = |(device, recipient): (DeviceKeyId, [u8; 32])| Ok((device, key.wrap_to(&recipient).map_err(missing)?));
        let devices = roster.active_devices(self.me.staff).map(|(id, entry)| (id, entry.recipient));
        let wraps = devices.map(to).collect::<Result<_, CommandError>>()?;
        let old = self.keyring.user(self.me.staff).ok_or(ErrorCode::KeysMissing)?;
        let previous_wrap = old.wrap_to(&key.recipient()).map_err(missing)?;
        Ok(Op::RotateUserKey { staff: self.me.staff, recipient: key.recipient(), wraps, previous_wrap })
    }

    /// Teams whose key this device may and should replace: somebody who is gone has it, or a supervisor lacks it.
    fn teams_to_rekey(&self) -> Vec<TeamId> {
        let roster = &self.membership.roster;
        let mine = roster.teams().map(|(team, _)| team).filter(|team| roster.supervises_team(self.me.staff, *team));
        let can = |team: &TeamId| self.keyring.team(*team).is_some() || !roster.team_key_is_held(*team);
        mine.filter(|team| roster.team_wants_key(*team) && can(team)).collect()
    }

    fn new_team_key(&mut self, team: TeamId) -> Result<Option<Op>, CommandError> {
        let missing = |_| CommandError::from(ErrorCode::KeysMissing);
        let key = TeamKey::generate(&mut HostEntropy(self.host.as_mut()));
        let roster = &self.membership.roster;
        let holders = roster.team_key_holders(team);
        let Some(entry) = roster.team(team).filter(|_| holders.contains(&self.me.staff)) else { return Ok(None) };
        let old = self.keyring.team(team);
        if old.is_none() && roster.team_key_is_held(team) {
            return Ok(None);
        }
        let mut wraps = Vec::with_capacity(holders.len());
        for staff in holders {
            let user = roster.staff(staff).and_then(|entry| entry.user_key).ok_or(ErrorCode::KeysMissing)?;
            wraps.push((staff, key.wrap_to(&user).map_err(missing)?));
        }
        // Nobody is left who has the key before: the team begins anew, and who can open a document wraps it to the new key.
        let previous_wrap =
            old.map(|old| old.wrap_to(&key.recipient()).map_err(missing)).transpose()?.unwrap_or_default();
        let (generation, recipient) = (entry.generation.saturating_add(1), key.recipient());
        Ok(Some(Op::RotateTeamKey { team, generation, recipient, wraps, previous_wrap }))
    }

    /// A removal, a new key, a change or a word for erasing that the office will never take, because another device's came
    /// first, is not sent again.
    pub(crate) fn is_overtaken(grant: &[u8], code: RefusalCode) -> bool {
        let ours = |op: &Op| {
            let renewed = matches!(op, Op::RenewKeys { .. } | Op::RotateUserKey { .. } | Op::RotateTeamKey { .. });
            renewed || matches!(op, Op::RevokeDevice { .. } | Op::Erase { .. }) || Session::is_decided_by_two(op)
        };
        matches!(code, RefusalCode::RosterRule | RefusalCode::Revoked)
            && Grant::parse(grant).is_ok_and(|grant| grant.ops.iter().all(ours))
    }

    /// Whether an act is one of those that people decide, and that another of the same may overtake.
    pub(crate) fn is_decided_by_two(op: &Op) -> bool {
        matches!(op, Op::SetRoles { .. } | Op::TeamMember { .. } | Op::SetPolicy { .. })
    }
}
