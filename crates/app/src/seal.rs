//! Turns what was saved into envelopes, in a transaction of its own, before a byte may leave. Sends nothing.

use std::collections::BTreeMap;

use store::{EnvelopeRow, EnvelopeState, ItemRef, PendingKind, PendingRow, Tx};
use vault::{Payload, Seal, SealError, Sealer};
use wire::limits::{CHANGES_PER_ENVELOPE_MAX, OPENED_BYTES_MAX};
use wire::{DocId, Envelope, Hash};

use crate::agency::meta;
use crate::doc_keys::FirstEpoch;
use crate::error::{CommandError, ErrorCode};
use crate::host::HostEntropy;
use crate::live::SealedAt;
use crate::session::Session;

/// Documents sealed in one transaction: an import of thousands stays bounded in memory.
const DOCS_PER_SAVE: usize = 128;
/// A bundle stops growing here, well below what an envelope opens to.
const BUNDLE_BYTES_MAX: usize = OPENED_BYTES_MAX / 2;
/// How hard to compress: what is sealed once is sent and kept many times.
const LEVEL: i32 = 9;

/// A run of pending entries that becomes one envelope.
struct Bundle {
    payload: Payload,
    /// When its last entry was saved.
    at: i64,
}

/// One document's new envelopes.
struct SealedDoc {
    doc: DocId,
    first: Option<FirstEpoch>,
    envelopes: Vec<EnvelopeRow>,
    statements: Vec<([u8; 32], u32)>,
    through: u64,
}

impl Session {
    /// Seals everything that waits. Called at the end of a work session, before a sync and before locking.
    ///
    /// # Errors
    /// What the disk says; what was not sealed waits on.
    pub(crate) fn seal_all(&mut self) -> Result<u32, CommandError> {
        let mut docs = self.store.read(|reader| reader.pending_docs())?;
        // What is erased for good is sent to nobody any more.
        docs.retain(|doc| !self.membership.roster.is_erased(DocId::from_bytes(*doc)));
        let mut sealer = Sealer::new(LEVEL);
        let mut sealed = 0;
        for some in docs.chunks(DOCS_PER_SAVE) {
            let mut made = Vec::with_capacity(some.len());
            for doc in some {
                made.push(self.seal_doc(DocId::from_bytes(*doc), &mut sealer)?);
            }
            self.store.save(|tx| -> Result<(), CommandError> {
                // The oldest entry that is only here stays known once it is sealed.
                if tx.meta(meta::UNSENT_SINCE)?.is_none_or(|since| since.is_empty())
                    && let Some(since) = tx.oldest_unsealed_at()?
                {
                    tx.set_meta(meta::UNSENT_SINCE, &since.to_be_bytes())?;
                }
                made.iter().try_for_each(|doc| doc.store(tx))
            })?;
            sealed += made.iter().map(|doc| doc.envelopes.len()).sum::<usize>();
            self.note_sealed(&made);
        }
        Ok(u32::try_from(sealed).unwrap_or(u32::MAX))
    }

    /// Seals what an earlier run saved and could not seal any more.
    pub(crate) fn seal_leftovers(&mut self) -> Result<(), CommandError> {
        self.seal_all().map(|_| ())
    }

    fn seal_doc(&mut self, doc: DocId, sealer: &mut Sealer) -> Result<SealedDoc, CommandError> {
        let (pending, head, pin, keyed) = self.store.read(|reader| -> Result<_, CommandError> {
            let bytes = doc.as_bytes();
            let head = reader.lane_head(bytes, self.me.device.as_bytes(), self.me.lane.as_bytes())?;
            let keyed = !reader.epochs(bytes)?.is_empty();
            Ok((reader.pending(bytes)?, head, reader.pin(bytes)?, keyed))
        })?;
        let safe = match self.sealing_epoch(doc)? {
            Some(epoch) => self.may_seal_under(doc, epoch)?.then_some((None, epoch)),
            None if !keyed => self.first_epoch_of(doc)?.map(|first| (Some(first), 0)),
            None => None,
        };
        // The key has not arrived, or somebody who was removed could read along: what waits to be sealed waits on.
        let Some((first, epoch)) = safe else {
            let (envelopes, statements) = (Vec::new(), Vec::new());
            return Ok(SealedDoc { doc, first: None, envelopes, statements, through: 0 });
        };
        let through = pending.last().map_or(0, |row| row.ord);
        let mut out = SealedDoc { doc, first, envelopes: Vec::new(), statements: Vec::new(), through };
        let (mut seq, mut prev_hash) = head.map_or((0, Hash::ZERO), |head| (head.seq, Hash::from_bytes(head.hash)));
        let witness = pin.and_then(|pin| {
            let prefix = *pin.log_hash.first_chunk()?;
            Some((u32::try_from(pin.n).ok()?, prefix))
        });
        let roster_head = self.membership.roster.head();
        let key = self.doc_keys.get(doc, epoch).ok_or(ErrorCode::KeysMissing)?;
        let mut queue: Vec<Bundle> = bundles(pending);
        queue.reverse();
        while let Some(bundle) = queue.pop() {
            let seal = Seal {
                signer: &self.keys,
                key,
                lane: self.me.lane,
                seq: seq + 1,
                prev_hash,
                roster_head,
                witness,
                time_ms: u64::try_from(bundle.at).unwrap_or(0),
                payload: &bundle.payload,
            };
            let envelope = match sealer.seal(&seal, &mut HostEntropy(self.host.as_mut())) {
                Ok(envelope) => envelope,
                Err(SealError::TooLarge) => {
                    let (left, right) = halves(bundle).ok_or(ErrorCode::CaseTooLarge)?;
                    queue.push(right);
                    queue.push(left);
                    continue;
                }
                Err(_) => return Err(ErrorCode::Internal.into()),
            };
            seq += 1;
            prev_hash = envelope.hash();
            if let Payload::Statement(bytes) = &bundle.payload {
                out.statements.push((*documents::statement_hash(bytes).as_bytes(), seq));
            }
            out.envelopes.push(own_row(envelope, prev_hash));
        }
        Ok(out)
    }

    /// The first key of a document, for the worker of its case.
    fn first_epoch_of(&mut self, doc: DocId) -> Result<Option<FirstEpoch>, CommandError> {
        let row = self.store.read(|reader| reader.doc(doc.as_bytes()))?.ok_or(ErrorCode::Internal)?;
        let casework = row.pair.unwrap_or(*doc.as_bytes());
        let case = self.store.read(|reader| reader.case(&casework))?;
        let worker = case.and_then(|case| case.assigned_to).map_or(self.me.staff, wire::StaffId::from_bytes);
        let team = self.membership.team_of(crate::membership::staff_ref(worker)).ok_or(ErrorCode::KeysMissing)?;
        self.first_epoch(doc, worker, team)
    }

    /// Statements that are in memory learn the sequence of their envelopes.
    fn note_sealed(&mut self, made: &[SealedDoc]) {
        let by_statement: BTreeMap<[u8; 32], SealedAt> = made
            .iter()
            .flat_map(|doc| doc.statements.iter().map(move |(hash, seq)| (doc, hash, seq)))
            .filter_map(|(doc, hash, seq)| {
                let row = doc.envelopes.iter().find(|row| row.seq == *seq)?;
                let envelope = Envelope::parse(&row.bytes).ok()?;
                Some((*hash, SealedAt::of(envelope.header(), Hash::from_bytes(row.hash))))
            })
            .collect();
        if !by_statement.is_empty() {
            self.each_live(|live| {
                let mut sealed_any = false;
                for held in &mut live.statements {
                    if let Some(sealed) = by_statement.get(held.hash.as_bytes()) {
                        held.sealed = Some(*sealed);
                        sealed_any = true;
                    }
                }
                if sealed_any {
                    live.changed();
                }
            });
        }
    }
}

/// The row of an envelope that this device just made.
fn own_row(envelope: Envelope, hash: Hash) -> EnvelopeRow {
    let header = envelope.header();
    EnvelopeRow {
        doc: *header.doc.as_bytes(),
        device: *header.device.as_bytes(),
        lane: *header.lane.as_bytes(),
        seq: header.seq,
        hash: *hash.as_bytes(),
        kind: header.kind as u8,
        n: None,
        log_prefix: None,
        own: true,
        state: EnvelopeState::Applied,
        bytes: envelope.into_bytes(),
    }
}

impl SealedDoc {
    fn store(&self, tx: &Tx<'_>) -> Result<(), CommandError> {
        if let Some(first) = &self.first {
            first.store(tx)?;
        }
        let doc = *self.doc.as_bytes();
        for row in &self.envelopes {
            tx.put_envelope(row)?;
            tx.queue(&ItemRef::Envelope { doc, device: row.device, lane: row.lane, seq: row.seq })?;
        }
        for (hash, seq) in &self.statements {
            tx.set_statement_seq(&doc, hash, *seq)?;
        }
        tx.clear_pending(&doc, self.through)?;
        Ok(())
    }
}

/// Groups pending entries in their order: changes together up to the limits, each statement alone.
fn bundles(pending: Vec<PendingRow>) -> Vec<Bundle> {
    let mut out: Vec<Bundle> = Vec::new();
    let mut bytes = 0;
    for row in pending {
        let PendingRow { ord: _, kind, at, bytes: entry } = row;
        match kind {
            PendingKind::Statement => {
                out.push(Bundle { payload: Payload::Statement(entry), at });
                bytes = BUNDLE_BYTES_MAX;
            }
            PendingKind::Change => match out.last_mut() {
                Some(Bundle { payload: Payload::Changes(changes), at: last })
                    if changes.len() < CHANGES_PER_ENVELOPE_MAX && bytes + entry.len() <= BUNDLE_BYTES_MAX =>
                {
                    bytes += entry.len();
                    changes.push(entry);
                    *last = at;
                }
                _ => {
                    bytes = entry.len();
                    out.push(Bundle { payload: Payload::Changes(vec![entry]), at });
                }
            },
        }
    }
    out
}

/// Splits a bundle that does not fit; `None` when it is one entry already.
fn halves(bundle: Bundle) -> Option<(Bundle, Bundle)> {
    let Bundle { payload, at } = bundle;
    let Payload::Changes(mut changes) = payload else { return None };
    if changes.len() < 2 {
        return None;
    }
    let right = changes.split_off(changes.len() / 2);
    let of = |changes| Bundle { payload: Payload::Changes(changes), at };
    Some((of(changes), of(right)))
}
