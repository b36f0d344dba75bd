//! New keys of documents once somebody who could open them was removed (ADR 0031), or somebody outside may know a key that
//! opens them (ADR 0043): made before the next write, used only
//! when the office has taken their record, so that of two who renew at once nobody seals what the other cannot open.

use store::{EpochRow, ItemRef, Reader, Tx};
use vault::{NewEpoch, new_epoch};
use wire::{Cut, DocId, EpochReason, EpochRecord, EpochStanding, Form, Placement, TeamId};

use crate::agency::meta;
use crate::custody::open_moves;
use crate::error::{CommandError, ErrorCode};
use crate::host::HostEntropy;
use crate::restricted::Wanted;
use crate::session::Session;
use crate::steps::step;

/// Bytes of one open renewal in the store's list: document, epoch, hash.
const RENEWAL_BYTES: usize = 16 + 4 + 32;

/// A key that this device made and the office has not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct OpenRenewal {
    pub doc: [u8; 16],
    pub epoch: u32,
    pub hash: [u8; 32],
}

/// The renewals that this device made and the office has not confirmed.
pub(crate) fn open_renewals(reader: &Reader<'_>) -> Result<Vec<OpenRenewal>, store::StoreError> {
    let bytes = reader.meta(meta::RENEWALS)?.unwrap_or_default();
    Ok(bytes.chunks_exact(RENEWAL_BYTES).filter_map(read_renewal).collect())
}

/// Forgets this device's open renewal of a document. Nothing was ever sealed with its key.
pub(crate) fn take_back(tx: &Tx<'_>, doc: &[u8; 16]) -> Result<(), store::StoreError> {
    let (gone, left): (Vec<_>, Vec<_>) = open_renewals(tx)?.into_iter().partition(|one| one.doc == *doc);
    if gone.is_empty() {
        return Ok(());
    }
    gone.iter().try_for_each(|one| tx.drop_epoch(&one.doc, &one.hash))?;
    tx.set_meta(meta::RENEWALS, &written(&left))
}

fn read_renewal(bytes: &[u8]) -> Option<OpenRenewal> {
    Some(OpenRenewal {
        doc: *bytes.first_chunk()?,
        epoch: u32::from_be_bytes(*bytes.get(16..)?.first_chunk()?),
        hash: *bytes.get(20..)?.first_chunk()?,
    })
}

fn written(renewals: &[OpenRenewal]) -> Vec<u8> {
    let mut out = Vec::with_capacity(renewals.len() * RENEWAL_BYTES);
    for one in renewals {
        out.extend_from_slice(&one.doc);
        out.extend_from_slice(&one.epoch.to_be_bytes());
        out.extend_from_slice(&one.hash);
    }
    out
}

impl Session {
    /// Whether something may be sealed under this epoch of a document. If it has become stale, a new one is begun.
    ///
    /// # Errors
    /// What the disk says.
    pub(crate) fn may_seal_under(&mut self, doc: DocId, epoch: u32) -> Result<bool, CommandError> {
        if self.is_shut_out(doc, epoch)? {
            return Ok(false);
        }
        match self.standing_of(doc, epoch)? {
            EpochStanding::Good => Ok(true),
            EpochStanding::Unsettled => Ok(false),
            EpochStanding::Stale { .. } => self.renew(doc).map(|_| false),
        }
    }

    /// Whether others went on to a key that is not for this device: it waits until one of them lets it in again.
    fn is_shut_out(&self, doc: DocId, epoch: u32) -> Result<bool, CommandError> {
        let (rows, renewals) = self.store.read(|reader| -> Result<_, store::StoreError> {
            Ok((reader.epochs(doc.as_bytes())?, open_renewals(reader)?))
        })?;
        let later = rows.iter().filter(|row| row.epoch > epoch && !renewals.iter().any(|one| one.hash == row.hash));
        let reasons = later.filter_map(|row| EpochRecord::parse(&row.bytes).ok().map(|record| record.reason));
        // A case that moved away keeps taking late notes under the key before (ADR 0023).
        Ok(reasons.into_iter().any(|reason| reason != EpochReason::Reassigned))
    }

    /// How the epoch stands that this device would seal under.
    pub(crate) fn standing_of(&mut self, doc: DocId, epoch: u32) -> Result<EpochStanding, CommandError> {
        let Some((record, placement)) = self.record_in_use(doc, epoch)? else { return Ok(EpochStanding::Good) };
        let rows = self.store.read(|reader| reader.placements_of(doc.as_bytes()))?;
        let placements = rows.iter().filter_map(|row| Placement::parse(&row.bytes).ok());
        let places: Vec<_> = placements.map(|placement| (placement.caseload, placement.team)).collect();
        let roster = &self.membership.roster;
        let cited = roster.seq_of_head(&record.roster_head.prefix8()).unwrap_or(0);
        let now = (placement.caseload, placement.team);
        let standing = roster.epoch_standing(record.author, cited, now, &places);
        let have = self.badge_beside(&record);
        Ok(match (self.readers_wanted(doc, have)?, standing) {
            (_, EpochStanding::Unsettled) => EpochStanding::Unsettled,
            // Whoever knows for whom it is makes the next one.
            (Wanted::Unknown, EpochStanding::Stale { .. }) => EpochStanding::Unsettled,
            (Wanted::Unknown, EpochStanding::Good) => EpochStanding::Good,
            (Wanted::Named { badge, .. }, _) if have != Some(badge) => EpochStanding::Stale { reader_waits: false },
            (Wanted::Team, _) if have.is_some() => EpochStanding::Stale { reader_waits: true },
            (Wanted::Team | Wanted::Named { .. }, standing) => standing,
        })
    }

    /// The record behind the key that is held for an epoch, and where its document is placed.
    fn record_in_use(&self, doc: DocId, epoch: u32) -> Result<Option<(EpochRecord, Placement)>, CommandError> {
        let (rows, placement) = self.store.read(|reader| -> Result<_, store::StoreError> {
            Ok((reader.epoch(doc.as_bytes(), epoch)?, reader.placement(doc.as_bytes())?))
        })?;
        let key = self.doc_keys.get(doc, epoch).ok_or(ErrorCode::KeysMissing)?;
        let mut records = rows.iter().filter_map(|row| EpochRecord::parse(&row.bytes).ok());
        let record = records.find(|record| record.key_commit == *key.key_commit());
        Ok(record.zip(placement.and_then(|row| Placement::parse(&row.bytes).ok())))
    }

    /// Begins a new epoch of a document, wrapped to those who may read it now. `false` when one is under way already, or
    /// nobody's key is safe yet.
    ///
    /// # Errors
    /// What the disk says.
    pub(crate) fn renew(&mut self, doc: DocId) -> Result<bool, CommandError> {
        let under_way = self.store.read(|reader| -> Result<_, store::StoreError> {
            let moving = open_moves(reader)?.iter().any(|one| one.doc == *doc.as_bytes());
            Ok(moving || open_renewals(reader)?.iter().any(|one| one.doc == *doc.as_bytes()))
        })?;
        let Some(epoch) = self.sealing_epoch(doc)?.filter(|_| !under_way) else { return Ok(false) };
        if self.is_shut_out(doc, epoch)? {
            return Ok(false);
        }
        let Some((previous, placement)) = self.record_in_use(doc, epoch)? else { return Ok(false) };
        let EpochStanding::Stale { reader_waits } = self.standing_of(doc, epoch)? else { return Ok(false) };
        let readers = self.next_readers(&previous, placement.caseload, placement.team)?;
        let Some((recipients, badge)) = readers.filter(|(recipients, _)| !recipients.is_empty()) else {
            return Ok(false);
        };
        let facts = NewEpoch {
            agency: self.membership.agency,
            doc,
            previous: Some((&previous, self.doc_keys.get(doc, epoch).ok_or(ErrorCode::KeysMissing)?)),
            recipients: &recipients,
            reason: if reader_waits { EpochReason::Joined } else { EpochReason::Revoked },
            cut: Cut::default(),
            roster_head: self.membership.roster.head(),
            badge,
        };
        let entropy = &mut HostEntropy(self.host.as_mut());
        let (record, key) = new_epoch(facts, &self.keys, entropy).map_err(|_| ErrorCode::KeysMissing)?;
        let sealed_key = Some(key.seal_for_store(&self.keys, entropy));
        let (doc, epoch, hash) = (*doc.as_bytes(), record.epoch, *record.hash().as_bytes());
        step();
        self.store.save(|tx| -> Result<(), store::StoreError> {
            tx.put_epoch(&EpochRow { doc, epoch, hash, sealed_key, bytes: record.to_bytes() })?;
            tx.queue(&ItemRef::Epoch { doc, epoch, hash })?;
            let mut open = open_renewals(tx)?;
            open.push(OpenRenewal { doc, epoch, hash });
            tx.set_meta(meta::RENEWALS, &written(&open))
        })?;
        step();
        Ok(true)
    }

    /// Renews every document whose key is stale; with `waiting`, only those of which a reader with a new key waits. A
    /// document whose worker is about to make a key of their own follows after it: made before, it would shut them out.
    ///
    /// # Errors
    /// What the disk says.
    pub(crate) fn renew_all(&mut self, waiting: bool) -> Result<u32, CommandError> {
        let mut begun = 0;
        for row in self.store.read(|reader| reader.placements())? {
            let doc = DocId::from_bytes(row.doc);
            let caseload = Placement::parse(&row.bytes).ok().map(|placement| placement.caseload);
            if caseload.is_some_and(|worker| worker != self.me.staff && self.membership.roster.makes_own_key(worker)) {
                continue;
            }
            let Some(epoch) = self.sealing_epoch(doc)? else { continue };
            if let EpochStanding::Stale { reader_waits } = self.standing_of(doc, epoch)?
                && (reader_waits || !waiting)
            {
                begun += u32::from(self.renew(doc)?);
            }
        }
        Ok(begun)
    }

    /// Documents whose key somebody removed still has: they get a new one with the next entry in them.
    ///
    /// # Errors
    /// What the disk says.
    pub(crate) fn stale_documents(&mut self) -> Result<u32, CommandError> {
        let mut stale = 0;
        for doc in self.store.read(|reader| reader.placements())?.into_iter().map(|row| DocId::from_bytes(row.doc)) {
            if let Some(epoch) = self.sealing_epoch(doc)? {
                stale += u32::from(self.standing_of(doc, epoch)? != EpochStanding::Good);
            }
        }
        Ok(stale)
    }

    /// Documents of a team that this device can open, and how many of them have a key that is safe now.
    ///
    /// # Errors
    /// What the disk says.
    pub(crate) fn renewed_of(&mut self, team: TeamId) -> Result<(u32, u32), CommandError> {
        let (mut done, mut all) = (0, 0);
        for row in self.store.read(|reader| reader.placements())? {
            let of_team = Placement::parse(&row.bytes).is_ok_and(|placement| placement.team == team);
            let doc = DocId::from_bytes(row.doc);
            if of_team && let Some(epoch) = self.sealing_epoch(doc)? {
                all += 1;
                done += u32::from(self.standing_of(doc, epoch)? == EpochStanding::Good);
            }
        }
        Ok((done, all))
    }

    /// Looks at the renewals under way: in use once the office took them, forgotten when another device's came first.
    pub(crate) fn settle_renewals(&mut self) -> Result<(), CommandError> {
        let (kept, gone) = self.store.read(|reader| -> Result<_, store::StoreError> {
            let (mut kept, mut gone) = (Vec::new(), Vec::new());
            for one in open_renewals(reader)? {
                let item = ItemRef::Epoch { doc: one.doc, epoch: one.epoch, hash: one.hash };
                let held = reader.epoch(&one.doc, one.epoch)?.iter().any(|row| row.hash == one.hash);
                if held && reader.is_waiting(&item)? { kept.push(one) } else { gone.push(one) }
            }
            Ok((kept, gone))
        })?;
        if !gone.is_empty() {
            self.store.save(|tx| tx.set_meta(meta::RENEWALS, &written(&kept)))?;
            gone.iter().for_each(|one| self.doc_keys.forget(DocId::from_bytes(one.doc), one.epoch));
            self.rekeyed = true;
        }
        Ok(())
    }
}
