//! New keys of people and teams once a device that held them was removed: made by whoever may, without being asked.
//! Signs through the vault; which key is not safe any more is the roster's to say.

use vault::{TeamKey, UserKey};
use wire::{DeviceKeyId, Form, Grant, Op, RefusalCode, TeamId};

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
        mine.filter(|team| roster.team_wants_key(*team) && self.keyring.team(*team).is_some()).collect()
    }

    fn new_team_key(&mut self, team: TeamId) -> Result<Option<Op>, CommandError> {
        let missing = |_| CommandError::from(ErrorCode::KeysMissing);
        let key = TeamKey::generate(&mut HostEntropy(self.host.as_mut()));
        let roster = &self.membership.roster;
        let holders = roster.team_key_holders(team);
        let (Some(entry), Some(old)) = (roster.team(team), self.keyring.team(team)) else { return Ok(None) };
        if !holders.contains(&self.me.staff) {
            return Ok(None);
        }
        let mut wraps = Vec::with_capacity(holders.len());
        for staff in holders {
            let user = roster.staff(staff).and_then(|entry| entry.user_key).ok_or(ErrorCode::KeysMissing)?;
            wraps.push((staff, key.wrap_to(&user).map_err(missing)?));
        }
        let previous_wrap = old.wrap_to(&key.recipient()).map_err(missing)?;
        let (generation, recipient) = (entry.generation.saturating_add(1), key.recipient());
        Ok(Some(Op::RotateTeamKey { team, generation, recipient, wraps, previous_wrap }))
    }

    /// A removal or a new key that the office will never take, because another device's came first, is not sent again.
    pub(crate) fn is_overtaken(grant: &[u8], code: RefusalCode) -> bool {
        let ours =
            |op: &Op| matches!(op, Op::RevokeDevice { .. } | Op::RotateUserKey { .. } | Op::RotateTeamKey { .. });
        matches!(code, RefusalCode::RosterRule | RefusalCode::Revoked)
            && Grant::parse(grant).is_ok_and(|grant| grant.ops.iter().all(ours))
    }
}
