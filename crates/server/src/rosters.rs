//! The folded rosters of all admitted agencies, and giving grants their place. Keeps them equal to the log.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

use ed25519_dalek::{Signer as _, SigningKey};
use tokio::sync::Mutex;
use wire::{
    AckStatus, AgencyId, Collection, DeviceKeyId, Form, Grant, Hash, Malformed, Record, RefusalCode, Roster,
    RosterError, Sequencer, Signature, SigningPublic, StaffId,
};

use crate::storage::{Agency, Log, LogError, RosterHead, RosterOutcome, RosterRow};

/// Bytes of records read from the log at a time.
const PAGE_BYTES: usize = 1024 * 1024;

/// A chain as the server knows it, and where each grant stands in it.
#[derive(Debug, Clone)]
pub struct Chain {
    /// The fold of all records.
    pub roster: Roster,
    places: BTreeMap<Hash, u32>,
}

/// What became of an uploaded record or grant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Placed {
    /// As it is acknowledged.
    pub status: AckStatus,
    /// Its place in the chain, if it has one.
    pub seq: u32,
    /// Hash of the record there.
    pub hash: Hash,
}

/// A device that may act now.
#[derive(Debug, Clone, Copy)]
pub struct Member {
    /// Whose device.
    pub staff: StaffId,
    /// What it signs with.
    pub signing: SigningPublic,
}

impl Chain {
    fn found(bytes: &[u8], root: &SigningPublic) -> Result<Chain, RosterError> {
        let roster = Roster::found(bytes, root)?;
        let grant = Record::parse(bytes)?.grant.id();
        Ok(Chain { roster, places: BTreeMap::from([(grant, 0)]) })
    }

    fn apply(&mut self, bytes: &[u8]) -> Result<(), RosterError> {
        self.roster.apply(bytes)?;
        self.places.insert(Record::parse(bytes)?.grant.id(), self.roster.seq());
        Ok(())
    }

    /// Whether a record claims the next place behind our head: what can be known without a copy of the roster.
    fn continues(&self, bytes: &[u8]) -> Result<(), RosterError> {
        let record = Record::parse(bytes)?;
        let (expected, found) = (self.roster.seq() + 1, record.seq);
        match self.roster.heads().get(found as usize) {
            Some(head) if *head == Hash::of(bytes) => Err(RosterError::AlreadyApplied),
            Some(_) => Err(RosterError::Fork { seq: found }),
            None if found != expected => Err(RosterError::Gap { expected, found }),
            None if record.prev_hash != self.roster.head() => Err(RosterError::Fork { seq: found }),
            None => Ok(()),
        }
    }

    /// A device that is in the roster and not revoked.
    #[must_use]
    pub fn member(&self, device: DeviceKeyId) -> Option<Member> {
        let entry = self.roster.device(device).filter(|entry| entry.revoked.is_none())?;
        Some(Member { staff: entry.staff, signing: entry.signing })
    }

    /// A removed device that has something to hear still, and the last record that it is told: its removal, or the order
    /// to empty itself until it said that it did.
    #[must_use]
    pub fn leaving(&self, device: DeviceKeyId) -> Option<(Member, u32)> {
        let entry = self.roster.device(device)?;
        let revoked = entry.revoked.as_ref()?;
        let last = match &entry.emptying {
            Some(order) if order.emptied.is_some() => return None,
            Some(order) => order.at,
            None => revoked.at,
        };
        Some((Member { staff: entry.staff, signing: entry.signing }, last))
    }

    /// Whether a removed device that knows so many records has heard all that it is told, and owes nothing.
    #[must_use]
    pub fn is_told(&self, device: DeviceKeyId, last: u32, known: u32) -> bool {
        self.roster.emptying(device).is_none() && known > last
    }

    /// Whether work of a removed device is taken beyond its cut, because it is to hand in all before it is emptied.
    /// Whoever reads it sets it aside as late.
    #[must_use]
    pub fn takes_late(&self, device: DeviceKeyId) -> bool {
        self.leaving(device).is_some() && self.roster.emptying(device).is_some_and(|order| order.late_first)
    }

    /// The feeds that a person stands for: their caseload and the teams they supervise.
    #[must_use]
    pub fn collections(&self, staff: StaffId) -> Vec<Collection> {
        let teams = self.roster.teams().map(|(team, _)| team);
        let supervised = teams.filter(|team| self.roster.supervises_team(staff, *team));
        std::iter::once(Collection::Caseload(staff)).chain(supervised.map(Collection::Team)).collect()
    }

    /// Whether two people belong to one team, or are one.
    #[must_use]
    pub fn share_a_team(&self, one: StaffId, other: StaffId) -> bool {
        let in_both = |members: &BTreeMap<StaffId, _>| members.contains_key(&one) && members.contains_key(&other);
        one == other || self.roster.teams().any(|(_, team)| in_both(&team.members))
    }

    /// Whether a person reads case content at all: someone who left keeps a name, not a caseload.
    #[must_use]
    pub fn reads_content(&self, staff: StaffId) -> bool {
        self.roster.staff(staff).is_some_and(|entry| entry.roles.hold_content())
    }

    fn at(&self, status: AckStatus, seq: u32) -> Placed {
        let hash = self.roster.heads().get(seq as usize).copied().unwrap_or(Hash::ZERO);
        Placed { status, seq, hash }
    }

    fn head(&self) -> RosterHead {
        RosterHead { seq: self.roster.seq(), hash: self.roster.head() }
    }
}

/// All chains.
#[derive(Debug, Default)]
pub struct Rosters {
    chains: RwLock<BTreeMap<AgencyId, Arc<Chain>>>,
    /// Held while a chain grows: one record at a time.
    growing: Mutex<()>,
}

impl Rosters {
    /// Folds every admitted agency's records.
    ///
    /// # Errors
    /// [`LogError`], also when stored records no longer verify.
    pub async fn load<L: Log>(&self, log: &L) -> Result<(), LogError> {
        let _growing = self.growing.lock().await;
        for agency in log.agencies().await? {
            let chain = fold(log, &agency).await?;
            self.set(agency.agency, chain);
        }
        Ok(())
    }

    /// An agency's chain as it stands, or `None` if it was not admitted.
    #[must_use]
    pub fn chain(&self, agency: AgencyId) -> Option<Arc<Chain>> {
        self.chains.read().unwrap_or_else(PoisonError::into_inner).get(&agency).cloned()
    }

    /// An agency's chain as the log has it now: another server on the same log may have given places.
    ///
    /// # Errors
    /// [`LogError`].
    pub async fn fresh<L: Log>(&self, log: &L, agency: AgencyId) -> Result<Option<Arc<Chain>>, LogError> {
        let Some(head) = log.roster_head(agency).await? else { return Ok(None) };
        let known = self.chain(agency);
        if known.as_ref().is_some_and(|chain| chain.head() == head) {
            return Ok(known);
        }
        let _growing = self.growing.lock().await;
        let read = match self.chain(agency) {
            Some(chain) => Some(catch_up(log, &chain).await?),
            None => match log.agencies().await?.into_iter().find(|one| one.agency == agency) {
                Some(agency) => Some(fold(log, &agency).await?),
                None => None,
            },
        };
        if let Some(chain) = read {
            self.set(agency, chain);
        }
        Ok(self.chain(agency))
    }

    /// Gives a grant the next place, signed by the server; one that has a place keeps it.
    ///
    /// # Errors
    /// [`LogError`].
    pub async fn sequence<L: Log>(
        &self,
        log: &L,
        agency: AgencyId,
        bytes: &[u8],
        key: &SigningKey,
    ) -> Result<Placed, LogError> {
        let grant = match Grant::parse(bytes) {
            Ok(grant) => grant,
            Err(malformed) => return Ok(refused(refusal_of_form(malformed))),
        };
        let _growing = self.growing.lock().await;
        for _ in 0..RACES_MAX {
            let Some(chain) = self.chain(agency) else {
                return Ok(refused(RefusalCode::Session));
            };
            if let Some(seq) = chain.places.get(&grant.id()) {
                return Ok(chain.at(AckStatus::Again, *seq));
            }
            // Whoever has no right to it costs no copy of the roster.
            if let Err(error) = chain.roster.judge_grant(&grant) {
                return Ok(not_applied(&chain, &error, bytes));
            }
            let mut record = chain.roster.next_record(grant.clone(), Sequencer::Server);
            let signature = key.sign(&record.signing_input());
            record.signature = Signature::from_bytes(signature.to_bytes());
            if let Some(placed) = self.grow(log, &chain, record.to_bytes()).await? {
                return Ok(placed);
            }
        }
        Ok(refused(RefusalCode::Busy))
    }

    /// Takes a record that was sequenced before, by the root or by this server before it lost it.
    ///
    /// # Errors
    /// [`LogError`].
    pub async fn take<L: Log>(&self, log: &L, agency: AgencyId, bytes: &[u8]) -> Result<Placed, LogError> {
        let _growing = self.growing.lock().await;
        for _ in 0..RACES_MAX {
            let Some(chain) = self.chain(agency) else {
                return Ok(refused(RefusalCode::Session));
            };
            if let Err(error) = chain.continues(bytes) {
                return Ok(not_applied(&chain, &error, bytes));
            }
            if let Some(placed) = self.grow(log, &chain, bytes.to_vec()).await? {
                return Ok(placed);
            }
        }
        Ok(refused(RefusalCode::Busy))
    }

    /// Appends a record, or says why not; `None` if another server was faster and the chain was read again.
    async fn grow<L: Log>(&self, log: &L, chain: &Chain, bytes: Vec<u8>) -> Result<Option<Placed>, LogError> {
        let agency = chain.roster.agency();
        let mut grown = chain.clone();
        if let Err(error) = grown.apply(&bytes) {
            return Ok(Some(not_applied(chain, &error, &bytes)));
        }
        let head = grown.head();
        let row = RosterRow { seq: head.seq, hash: head.hash, bytes };
        match log.append_roster(agency, chain.head(), row).await? {
            RosterOutcome::Stored | RosterOutcome::Again => {
                let placed = grown.at(AckStatus::Stored, head.seq);
                self.set(agency, grown);
                Ok(Some(placed))
            }
            RosterOutcome::Overtaken(head) => {
                let root_pk = *chain.roster.root().as_bytes();
                let fresh = fold(log, &Agency { agency, root_pk, head }).await?;
                self.set(agency, fresh);
                Ok(None)
            }
        }
    }

    fn set(&self, agency: AgencyId, chain: Chain) {
        let mut chains = self.chains.write().unwrap_or_else(PoisonError::into_inner);
        chains.insert(agency, Arc::new(chain));
    }
}

/// How often a lost race for the next place is tried again within one request.
const RACES_MAX: usize = 4;

/// A chain with the records that were given a place since.
async fn catch_up<L: Log>(log: &L, chain: &Chain) -> Result<Chain, LogError> {
    let mut chain = chain.clone();
    loop {
        let rows = log.roster(chain.roster.agency(), chain.roster.seq() + 1, PAGE_BYTES).await?;
        if rows.is_empty() {
            return Ok(chain);
        }
        for row in rows {
            chain.apply(&row.bytes).map_err(broken)?;
        }
    }
}

async fn fold<L: Log>(log: &L, agency: &Agency) -> Result<Chain, LogError> {
    let root = SigningPublic::from_bytes(&agency.root_pk);
    let root = root.map_err(|error| broken(error.into()))?;
    let genesis = log.roster(agency.agency, 0, 1).await?;
    let genesis = genesis.first().ok_or_else(|| broken(RosterError::Unknown { what: "genesis" }))?;
    catch_up(log, &Chain::found(&genesis.bytes, &root).map_err(broken)?).await
}

fn broken(error: RosterError) -> LogError {
    LogError::Backend(Box::new(error))
}

fn not_applied(chain: &Chain, error: &RosterError, bytes: &[u8]) -> Placed {
    match error {
        RosterError::AlreadyApplied => {
            let seq = Record::parse(bytes).map_or(0, |record| record.seq);
            chain.at(AckStatus::Again, seq)
        }
        RosterError::Fork { .. } => Placed { status: AckStatus::Conflict, seq: 0, hash: Hash::ZERO },
        RosterError::Malformed(malformed) => refused(refusal_of_form(*malformed)),
        RosterError::Gap { .. } => refused(RefusalCode::Gap),
        RosterError::UnknownBasis => refused(RefusalCode::RosterHead),
        RosterError::UnknownSigner => refused(RefusalCode::UnknownDevice),
        RosterError::RevokedSigner => refused(RefusalCode::Revoked),
        RosterError::BadSignature(_) | RosterError::BadSequencer => refused(RefusalCode::BadSignature),
        RosterError::OtherAgency
        | RosterError::BadSigners
        | RosterError::NotAllowed { .. }
        | RosterError::Unknown { .. }
        | RosterError::Exists { .. }
        | RosterError::Overtaken { .. }
        | RosterError::Unfit { .. } => refused(RefusalCode::RosterRule),
    }
}

fn refused(code: RefusalCode) -> Placed {
    Placed { status: AckStatus::Refused(code), seq: 0, hash: Hash::ZERO }
}

/// The refusal that says what is wrong with a form.
#[must_use]
pub fn refusal_of_form(malformed: Malformed) -> RefusalCode {
    match malformed {
        Malformed::Newer { .. } => RefusalCode::Newer,
        Malformed::OverLimit { .. } => RefusalCode::TooLarge,
        _ => RefusalCode::Malformed,
    }
}
