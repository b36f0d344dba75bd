//! Moves a case's two documents to another worker: new keys, another feed (ADR 0023). Decides nothing: it carries out
//! what an assignment said. A key is used only once the office has taken its record, so that of two supervisors who
//! decide apart nobody seals what the others cannot open.

use model::{CaseId, StaffRef};
use store::{EpochRow, ItemRef, PlacementRow, Reader, Tx};
use vault::{NewEpoch, new_epoch};
use wire::{Cut, DocId, EpochReason, EpochRecord, Form, Placement, Signature, StaffId, TeamId};

use crate::agency::meta;
use crate::error::{CommandError, ErrorCode};
use crate::host::HostEntropy;
use crate::membership::staff_id;
use crate::renewal;
use crate::save::Beside;
use crate::session::Session;

/// Bytes of one open move in the store's list: case, document, epoch, hash, counter.
const MOVE_BYTES: usize = 16 + 16 + 4 + 32 + 4;

/// A move that this device made and the office has not confirmed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct OpenMove {
    pub case: [u8; 16],
    pub doc: [u8; 16],
    pub epoch: u32,
    pub hash: [u8; 32],
    pub counter: u32,
}

/// The records of one document's move, made and not stored yet.
#[derive(Clone)]
pub(crate) struct Moving {
    open: OpenMove,
    epoch: EpochRecord,
    placement: Placement,
    sealed_key: [u8; 72],
}

impl Moving {
    /// Stores both records in place of an earlier move of the document that never got through, and queues them.
    pub fn store(&self, tx: &Tx<'_>) -> Result<(), CommandError> {
        let doc = self.open.doc;
        let mut moves = open_moves(tx)?;
        for earlier in moves.iter().filter(|one| one.doc == doc) {
            earlier.take_back(tx)?;
        }
        moves.retain(|one| one.doc != doc);
        renewal::take_back(tx, &doc)?;
        let (epoch, hash, counter) = (self.open.epoch, self.open.hash, self.open.counter);
        let sealed_key = Some(self.sealed_key);
        tx.put_epoch(&EpochRow { doc, epoch, hash, sealed_key, bytes: self.epoch.to_bytes() })?;
        tx.queue(&ItemRef::Epoch { doc, epoch, hash })?;
        tx.put_placement(&PlacementRow { doc, counter, bytes: self.placement.to_bytes() })?;
        tx.queue(&ItemRef::Placement { doc, counter })?;
        moves.push(self.open);
        Ok(tx.set_meta(meta::MOVES, &written(&moves))?)
    }
}

impl OpenMove {
    /// Forgets records that the office did not take. Nothing was ever sealed with this key.
    fn take_back(&self, tx: &Tx<'_>) -> Result<(), store::StoreError> {
        tx.drop_epoch(&self.doc, &self.hash)?;
        let own = |row: &PlacementRow| tx.is_waiting(&ItemRef::Placement { doc: row.doc, counter: row.counter });
        match tx.placement(&self.doc)? {
            Some(row) if row.counter == self.counter && own(&row)? => tx.drop_placement(&self.doc, self.counter),
            _ => Ok(()),
        }
    }
}

/// The moves that this device made and the office has not confirmed.
pub(crate) fn open_moves(reader: &Reader<'_>) -> Result<Vec<OpenMove>, store::StoreError> {
    let bytes = reader.meta(meta::MOVES)?.unwrap_or_default();
    Ok(bytes.chunks_exact(MOVE_BYTES).filter_map(read_move).collect())
}

fn read_move(bytes: &[u8]) -> Option<OpenMove> {
    Some(OpenMove {
        case: *bytes.first_chunk()?,
        doc: *bytes.get(16..)?.first_chunk()?,
        epoch: u32::from_be_bytes(*bytes.get(32..)?.first_chunk()?),
        hash: *bytes.get(36..)?.first_chunk()?,
        counter: u32::from_be_bytes(*bytes.get(68..)?.first_chunk()?),
    })
}

fn written(moves: &[OpenMove]) -> Vec<u8> {
    let mut out = Vec::with_capacity(moves.len() * MOVE_BYTES);
    for one in moves {
        out.extend_from_slice(&one.case);
        out.extend_from_slice(&one.doc);
        out.extend_from_slice(&one.epoch.to_be_bytes());
        out.extend_from_slice(&one.hash);
        out.extend_from_slice(&one.counter.to_be_bytes());
    }
    out
}

/// With whom the office has placed a document, once it was moved at all: the first placement follows the creator.
pub(crate) fn placed_with(reader: &Reader<'_>, doc: &[u8; 16]) -> Result<Option<StaffRef>, store::StoreError> {
    let row = reader.placement(doc)?.filter(|row| row.counter > 1);
    let placement = row.and_then(|row| Placement::parse(&row.bytes).ok());
    Ok(placement.map(|placement| StaffRef::from_bytes(*placement.caseload.as_bytes())))
}

impl Session {
    /// The records that move both documents of a case to a worker, for the save that decides it.
    ///
    /// # Errors
    /// [`ErrorCode::KeysMissing`] while a document, its key, or the worker's is not here.
    pub(crate) fn moving(&mut self, case: CaseId, worker: StaffId, team: TeamId) -> Result<Beside, CommandError> {
        // What is still unsealed gets its first key and place before it can be moved.
        self.seal_all()?;
        let identity = self.store.read(|reader| reader.identity_of(case.as_bytes()))?.ok_or(ErrorCode::KeysMissing)?;
        let mut moving = Vec::new();
        for doc in [*case.as_bytes(), identity] {
            moving.push(self.moving_doc(*case.as_bytes(), doc, worker, team)?);
        }
        Ok(Beside { moving, carried_by: Some(crate::membership::staff_ref(worker)), ..Beside::default() })
    }

    fn moving_doc(
        &mut self,
        case: [u8; 16],
        bytes: [u8; 16],
        worker: StaffId,
        team: TeamId,
    ) -> Result<Moving, CommandError> {
        let doc = DocId::from_bytes(bytes);
        let missing = || CommandError::from(ErrorCode::KeysMissing);
        let epoch = self.sealing_epoch(doc)?.ok_or_else(missing)?;
        let (rows, counter) = self.store.read(|reader| -> Result<_, CommandError> {
            let mut counter = reader.placement(&bytes)?.map_or(0, |row| row.counter);
            // A place of our own that was never sent gives way to this one.
            while counter > 0 && reader.is_waiting(&ItemRef::Placement { doc: bytes, counter })? {
                counter -= 1;
            }
            Ok((reader.epoch(&bytes, epoch)?, counter))
        })?;
        let key = self.doc_keys.get(doc, epoch).ok_or_else(missing)?;
        let records = rows.iter().filter_map(|row| EpochRecord::parse(&row.bytes).ok());
        let previous = records.into_iter().find(|record| record.key_commit == *key.key_commit()).ok_or_else(missing)?;
        self.membership.roster.staff(worker).and_then(|entry| entry.user_key).ok_or_else(missing)?;
        // Whose key a removed device holds waits for a new one: the case would be theirs unread, or the device's too.
        let (recipients, badge) = self.next_readers(&previous, worker, team)?.ok_or_else(missing)?;
        if recipients.len() < 2 {
            return Err(missing());
        }
        let (agency, roster_head) = (self.membership.agency, self.membership.roster.head());
        let key = self.doc_keys.get(doc, epoch).ok_or_else(missing)?;
        let facts = NewEpoch {
            agency,
            doc,
            previous: Some((&previous, key)),
            recipients: &recipients,
            reason: EpochReason::Reassigned,
            cut: Cut::default(),
            roster_head,
            badge,
        };
        let entropy = &mut HostEntropy(self.host.as_mut());
        let (record, fresh) = new_epoch(facts, &self.keys, entropy).map_err(|_| ErrorCode::KeysMissing)?;
        let sealed_key = fresh.seal_for_store(&self.keys, entropy);
        let counter = counter + 1;
        let mut placement = Placement {
            agency,
            doc,
            counter,
            caseload: worker,
            team,
            roster_head,
            author: self.me.device,
            signature: Signature::NONE,
        };
        self.keys.sign_placement(&mut placement);
        let open = OpenMove { case, doc: bytes, epoch: record.epoch, hash: *record.hash().as_bytes(), counter };
        Ok(Moving { open, epoch: record, placement, sealed_key })
    }

    /// Looks at the moves that are under way: done once the office took them; made anew when another supervisor's came
    /// first and this device's word is still the one that counts.
    pub(crate) fn settle_moves(&mut self) -> Result<(), CommandError> {
        let open = self.store.read(open_moves)?;
        let mut cases: Vec<[u8; 16]> = open.iter().map(|one| one.case).collect();
        cases.dedup();
        for case in cases {
            let of_case: Vec<OpenMove> = open.iter().filter(|one| one.case == case).copied().collect();
            let mut lost = false;
            for one in &of_case {
                match self.store.read(|reader| whereabouts(reader, one))? {
                    Whereabouts::Under => {}
                    Whereabouts::Done => self.forget_move(one)?,
                    Whereabouts::Lost => {
                        lost = true;
                        self.store.save(|tx| one.take_back(tx))?;
                        self.doc_keys.forget(DocId::from_bytes(one.doc), one.epoch);
                    }
                }
            }
            if lost {
                self.move_again(CaseId::from_bytes(case), &of_case)?;
            }
        }
        Ok(())
    }

    fn forget_move(&mut self, done: &OpenMove) -> Result<(), CommandError> {
        self.store.save(|tx| -> Result<(), store::StoreError> {
            let left: Vec<OpenMove> = open_moves(tx)?.into_iter().filter(|one| one != done).collect();
            tx.set_meta(meta::MOVES, &written(&left))
        })?;
        Ok(())
    }

    /// Another device moved the case first. If the assignment that counts is ours, the case moves on to whom it names.
    fn move_again(&mut self, case: CaseId, lost: &[OpenMove]) -> Result<(), CommandError> {
        let me = self.me();
        // Of two supervisors who decided apart the other restricted it: it is not this person's to move any more.
        if self.store.read(|reader| crate::restricted::is_shut_out(reader, case.as_bytes()))? {
            return lost.iter().try_for_each(|one| self.forget_move(one));
        }
        let to = self.with_case(case, |session, live| {
            let read = live.read(&session.membership);
            let counting = read.workflow.assignments.iter().find(|one| one.counts).filter(|one| one.by == me);
            Ok(counting.map(|one| one.staff))
        })?;
        let team = to.and_then(|worker| self.membership.team_of(worker));
        let Some((worker, team)) = to.zip(team) else {
            return lost.iter().try_for_each(|one| self.forget_move(one));
        };
        let beside = self.moving(case, staff_id(worker), team)?;
        self.store.save(|tx| beside.moving.iter().try_for_each(|one| one.store(tx)))?;
        self.forget_live(case);
        Ok(())
    }
}

/// What became of a move.
enum Whereabouts {
    /// It still has to be sent or answered.
    Under,
    /// The office holds both records.
    Done,
    /// Another device's record stands in its place.
    Lost,
}

fn whereabouts(reader: &Reader<'_>, one: &OpenMove) -> Result<Whereabouts, store::StoreError> {
    let epoch = ItemRef::Epoch { doc: one.doc, epoch: one.epoch, hash: one.hash };
    let held = reader.epoch(&one.doc, one.epoch)?.iter().any(|row| row.hash == one.hash);
    let placed = ItemRef::Placement { doc: one.doc, counter: one.counter };
    Ok(if !held {
        Whereabouts::Lost
    } else if reader.is_waiting(&epoch)? || reader.is_waiting(&placed)? {
        Whereabouts::Under
    } else {
        Whereabouts::Done
    })
}
