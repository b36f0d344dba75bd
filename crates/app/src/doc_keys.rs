//! Keys of documents for this session: opened once from the store or by age, then held. Makes the first epoch of a new document.

use std::collections::{BTreeMap, BTreeSet};

use store::{EpochRow, ItemRef, PlacementRow, Tx};
use vault::{DocKey, NewEpoch, new_epoch, open_epoch};
use wire::{Cut, DocId, EpochReason, EpochRecord, Form, Placement, Signature, StaffId, TeamId};

use crate::custody::open_moves;
use crate::error::{CommandError, ErrorCode};
use crate::host::HostEntropy;
use crate::renewal::open_renewals;
use crate::restricted::Badge;
use crate::session::Session;

/// A key that no document was opened with for this long in a session is opened again.
const HELD_MAX: usize = 4_096;

/// Opened keys by document and epoch, and the badges beside keys by what names the key.
#[derive(Default)]
pub(crate) struct DocKeys(BTreeMap<(DocId, u32), DocKey>, BTreeMap<[u8; 32], Option<Badge>>);

impl DocKeys {
    pub fn get(&self, doc: DocId, epoch: u32) -> Option<&DocKey> {
        self.0.get(&(doc, epoch))
    }

    pub fn forget(&mut self, doc: DocId, epoch: u32) {
        self.0.remove(&(doc, epoch));
    }

    pub fn forget_doc(&mut self, doc: DocId) {
        self.0.retain(|(of, _), _| *of != doc);
    }

    /// The badge beside a key, looked for once.
    pub fn badge(&mut self, commit: [u8; 32], open: impl FnOnce() -> Option<Badge>) -> Option<Badge> {
        *self.1.entry(commit).or_insert_with(open)
    }

    pub fn hold(&mut self, key: DocKey) {
        if self.0.len() >= HELD_MAX {
            self.0.clear();
            self.1.clear();
        }
        self.0.insert((key.doc(), key.epoch()), key);
    }
}

/// The first key of a document with what has to be stored and sent for it.
pub(crate) struct FirstEpoch {
    pub record: EpochRecord,
    pub placement: Placement,
    pub sealed_key: [u8; 72],
}

impl FirstEpoch {
    /// Stores the record and the placement and queues both, before any envelope of the document.
    pub fn store(&self, tx: &Tx<'_>) -> Result<(), store::StoreError> {
        let doc = *self.record.doc.as_bytes();
        let hash = *self.record.hash().as_bytes();
        let (epoch, sealed_key) = (self.record.epoch, Some(self.sealed_key));
        tx.put_epoch(&EpochRow { doc, epoch, hash, sealed_key, bytes: self.record.to_bytes() })?;
        tx.queue(&ItemRef::Epoch { doc, epoch, hash })?;
        let counter = self.placement.counter;
        tx.put_placement(&PlacementRow { doc, counter, bytes: self.placement.to_bytes() })?;
        tx.queue(&ItemRef::Placement { doc, counter })
    }
}

impl Session {
    /// Makes sure the key of a document's epoch is held. `false` while no record or wrap for us is here.
    pub(crate) fn open_doc_key(&mut self, doc: DocId, epoch: u32) -> Result<bool, CommandError> {
        if self.doc_keys.get(doc, epoch).is_some() {
            return Ok(true);
        }
        let (rows, newer) = self.store.read(|reader| -> Result<_, CommandError> {
            // A key whose record the office has not taken seals and opens nothing.
            let (moves, renewals) = (open_moves(reader)?, open_renewals(reader)?);
            let hashes = moves.iter().map(|one| one.hash).chain(renewals.iter().map(|one| one.hash));
            let open: BTreeSet<[u8; 32]> = hashes.collect();
            let taken = |row: &EpochRow| !open.contains(&row.hash);
            let of = |epoch| reader.epoch(doc.as_bytes(), epoch).map(|rows| rows.into_iter().filter(taken).collect());
            Ok::<(Vec<EpochRow>, Vec<EpochRow>), CommandError>((of(epoch)?, of(epoch.saturating_add(1))?))
        })?;
        for row in &rows {
            let Ok(record) = EpochRecord::parse(&row.bytes) else { continue };
            let kept = row.sealed_key.and_then(|sealed| DocKey::from_store(&self.keys, &record, &sealed).ok());
            if let Some(key) = kept.or_else(|| open_epoch(&record, &self.keyring).ok()) {
                self.doc_keys.hold(key);
                return Ok(true);
            }
        }
        // Who was given the case later reads it from the beginning: each key holds the one before it.
        for (row, after) in rows.iter().flat_map(|row| newer.iter().map(move |after| (row, after))) {
            let (Ok(record), Ok(after)) = (EpochRecord::parse(&row.bytes), EpochRecord::parse(&after.bytes)) else {
                continue;
            };
            if after.parent == record.hash() && self.open_doc_key(doc, after.epoch)? {
                let before =
                    self.doc_keys.get(doc, after.epoch).and_then(|key| key.open_previous(&after, &record).ok());
                if let Some(key) = before {
                    self.doc_keys.hold(key);
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }

    /// The newest key generation of a document that this device holds and the office has taken; `None` while it holds
    /// none of those that are there.
    pub(crate) fn sealing_epoch(&mut self, doc: DocId) -> Result<Option<u32>, CommandError> {
        let rows = self.store.read(|reader| reader.epochs(doc.as_bytes()))?;
        for epoch in rows.iter().rev().map(|row| row.epoch) {
            if self.open_doc_key(doc, epoch)? {
                return Ok(Some(epoch));
            }
        }
        Ok(None)
    }

    /// The first epoch of a new document, wrapped to its worker and their team, and its placement; `None` while a
    /// removed device holds the keys of both, so that it waits for new ones.
    ///
    /// # Errors
    /// [`ErrorCode::KeysMissing`] when the worker has no key in the roster yet.
    pub(crate) fn first_epoch(
        &mut self,
        doc: DocId,
        worker: StaffId,
        team: TeamId,
    ) -> Result<Option<FirstEpoch>, CommandError> {
        let roster = &self.membership.roster;
        roster.staff(worker).and_then(|entry| entry.user_key).ok_or(ErrorCode::KeysMissing)?;
        let recipients = roster.document_recipients(worker, team);
        if recipients.is_empty() {
            return Ok(None);
        }
        let roster_head = roster.head();
        let agency = self.membership.agency;
        let facts = NewEpoch {
            agency,
            doc,
            previous: None,
            recipients: &recipients,
            reason: EpochReason::Created,
            cut: Cut::default(),
            roster_head,
            badge: None,
        };
        let entropy = &mut HostEntropy(self.host.as_mut());
        let (record, key) = new_epoch(facts, &self.keys, entropy).map_err(|_| ErrorCode::KeysMissing)?;
        let sealed_key = key.seal_for_store(&self.keys, entropy);
        let mut placement = Placement {
            agency,
            doc,
            counter: 1,
            caseload: worker,
            team,
            roster_head,
            author: self.me.device,
            signature: Signature::NONE,
        };
        self.keys.sign_placement(&mut placement);
        self.doc_keys.hold(key);
        Ok(Some(FirstEpoch { record, placement, sealed_key }))
    }
}
