//! What somebody with a whole device in their hands could open: the oracle of tests about removed devices. Never in a
//! program that people use.

use std::collections::BTreeMap;

use store::Reader;
use vault::{DocKey, Keyring, Opener, TeamKey, Unlocked, UserKey, open_epoch};
use wire::{DeviceKeyId, Envelope, EpochRecord, Form, Item, Roster, StaffId, TeamId};

use crate::error::CommandError;
use crate::session::Session;

/// A sealed thing and what its author knew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// Who made it.
    pub author: DeviceKeyId,
    /// Place in the chain of the roster head that it cites.
    pub cited: u32,
    /// All its bytes.
    pub bytes: Vec<u8>,
}

impl Session {
    /// The roster as this device knows it.
    #[must_use]
    pub fn roster(&self) -> &Roster {
        &self.membership.roster
    }

    /// Every key record and envelope that this device holds, its own included.
    ///
    /// # Errors
    /// What the disk says.
    pub fn held_items(&self) -> Result<Vec<Held>, CommandError> {
        let bytes = self.store.read(|reader| -> Result<_, store::StoreError> {
            let mut all = Vec::new();
            for row in reader.placements()? {
                all.extend(reader.epochs(&row.doc)?.into_iter().map(|row| row.bytes));
                all.extend(reader.envelopes(&row.doc)?.into_iter().map(|row| row.bytes));
            }
            Ok(all)
        })?;
        let read = |bytes: Vec<u8>| {
            let item = Item::parse(&bytes).ok()?;
            let cited = self.membership.roster.seq_of_head(&item.roster_prefix())?;
            Some(Held { author: item.author(), cited, bytes: bytes.clone() })
        };
        Ok(bytes.into_iter().filter_map(read).collect())
    }

    /// Which of these whoever has this whole device could open: with its own keys, with every key that any record of the
    /// chain gives to them, and with the keys before those.
    ///
    /// # Errors
    /// What the disk says.
    pub fn could_open(&self, chain: &Roster, items: &[Held]) -> Result<Vec<Held>, CommandError> {
        let keyring = every_key(&self.keys, &[&self.membership.roster, chain]);
        let kept = self.store.read(|reader| self.kept_keys(reader))?;
        Ok(CopiedKeys { keyring, kept }.open(chain, items))
    }

    /// Every key of people, teams and documents that this device has now, as somebody may have copied them; not what the
    /// device alone has.
    ///
    /// # Errors
    /// What the disk says.
    pub fn copied_keys(&self) -> Result<CopiedKeys, CommandError> {
        let keyring = every_key(&self.keys, &[&self.membership.roster]);
        let kept = self.store.read(|reader| self.kept_keys(reader))?;
        Ok(CopiedKeys { keyring, kept })
    }

    fn kept_keys(&self, reader: &Reader<'_>) -> Result<Vec<DocKey>, store::StoreError> {
        let mut keys = Vec::new();
        for row in reader.placements()? {
            for row in reader.epochs(&row.doc)? {
                let Ok(record) = EpochRecord::parse(&row.bytes) else { continue };
                let kept = row.sealed_key.and_then(|sealed| DocKey::from_store(&self.keys, &record, &sealed).ok());
                keys.extend(kept);
                keys.extend(open_epoch(&record, &self.keyring).ok());
            }
        }
        Ok(keys)
    }
}

/// Keys of people, teams and documents in wrong hands.
pub struct CopiedKeys {
    keyring: Keyring,
    kept: Vec<DocKey>,
}

impl CopiedKeys {
    /// Which of these open with them, and with the keys that those lead to.
    #[must_use]
    pub fn open(self, chain: &Roster, items: &[Held]) -> Vec<Held> {
        let records: Vec<EpochRecord> = items.iter().filter_map(|one| EpochRecord::parse(&one.bytes).ok()).collect();
        let keys = keys_within(self.kept, &records, &self.keyring);
        let mut opener = Opener::new();
        let mut opens = |one: &&Held| match Item::parse(&one.bytes) {
            Ok(Item::Epoch(record)) => keys.iter().any(|key| key.key_commit() == &record.key_commit),
            Ok(Item::Envelope(envelope)) => opens_envelope(chain, &envelope, &keys, &mut opener),
            _ => false,
        };
        items.iter().filter(|one| opens(one)).cloned().collect()
    }
}

/// Every key that a device's own keys lead to, by what these chains say.
#[must_use]
pub fn every_key(keys: &Unlocked, chains: &[&Roster]) -> Keyring {
    let mut keyring = Keyring::new();
    let mut users: Vec<UserKey> = Vec::new();
    let mut teams: BTreeMap<TeamId, Vec<TeamKey>> = BTreeMap::new();
    for chain in chains {
        users.extend(chain.devices().filter_map(|(_, entry)| keys.open_user_key(&entry.user_key_wrap).ok()));
        for wrap in chain.all_staff().flat_map(|(_, entry)| &entry.previous_user_key_wraps) {
            users.extend(users.iter().find_map(|key| key.open_previous(wrap).ok()));
        }
    }
    for (team, entry) in chains.iter().flat_map(|chain| chain.teams()) {
        let held = teams.entry(team).or_default();
        let wraps = entry.members.values().map(|member| &member.team_key_wrap);
        held.extend(wraps.filter_map(|wrap| users.iter().find_map(|key| key.open_team_key(wrap).ok())));
        for wrap in &entry.previous_key_wraps {
            held.extend(held.iter().find_map(|key| key.open_previous(wrap).ok()));
        }
    }
    for (team, held) in teams {
        held.into_iter().for_each(|key| keyring.add_team(team, key));
    }
    users.into_iter().for_each(|key| keyring.add_user(StaffId::from_bytes([0; 16]), key));
    keyring
}

/// The keys of epochs that some keys lead to: opened from their records, and each from the one after it.
#[must_use]
pub fn keys_within(mut keys: Vec<DocKey>, records: &[EpochRecord], keyring: &Keyring) -> Vec<DocKey> {
    keys.extend(records.iter().filter_map(|record| open_epoch(record, keyring).ok()));
    loop {
        let chained = |after: &EpochRecord| {
            let before = records.iter().find(|before| before.hash() == after.parent)?;
            if keys.iter().any(|key| key.key_commit() == &before.key_commit) {
                return None;
            }
            keys.iter().find_map(|key| key.open_previous(after, before).ok())
        };
        let Some(key) = records.iter().find_map(chained) else { return keys };
        keys.push(key);
    }
}

fn opens_envelope(chain: &Roster, envelope: &Envelope, keys: &[DocKey], opener: &mut Opener) -> bool {
    let header = envelope.header();
    let author = chain.device(header.device);
    let head = chain.head_at(&header.roster_head);
    let verified =
        author.zip(head).and_then(|(author, head)| envelope.verify(&author.signing, chain.agency(), &head).ok());
    let fits = |key: &&DocKey| key.doc() == header.doc && key.epoch() == header.epoch;
    verified.is_some_and(|verified| keys.iter().filter(fits).any(|key| opener.unseal(&verified, key).is_ok()))
}
