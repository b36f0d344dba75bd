//! Performs what the sync machine asks of the store: reads the outbox, keeps what came. Talks to no network.

use std::collections::BTreeSet;

use store::{ItemRef, Tx};
use sync::{Acked, Behind, Effect, Event, Outgoing, Trouble, Verdict};
use wire::{Collection, Form, RefusalCode, UpFrame};

use super::run::{Run, Step};
use super::trouble::trouble_error;
use crate::agency::meta;
use crate::custody::open_moves;
use crate::error::{CommandError, ErrorCode};
use crate::renewal::open_renewals;
use crate::session::Session;

impl Session {
    /// Performs one effect; `None` when the next may follow at once.
    pub(super) fn perform(&mut self, effect: Effect, run: &mut Run) -> Result<Option<Step>, CommandError> {
        match effect {
            Effect::RequestNonce { body } => return Ok(Some(run.ask("/v1/session", body))),
            Effect::RequestToken { nonce, .. } => {
                let grant = self.own_grant()?;
                let answer = self.keys.answer_session(self.membership.agency, &run.receipt_key, &nonce, &grant);
                return Ok(Some(run.ask("/v1/session", answer.to_bytes())));
            }
            Effect::SendSync { body } => return Ok(Some(run.ask("/v1/sync", body))),
            Effect::KeepToken(token) => {
                // What was sent under the token before was turned down, the word to colleagues too.
                run.said = false;
                self.token = Some(token);
            }
            Effect::ReadOutbox { after, bytes_max } => {
                let read = self.read_outbox(after, bytes_max, &mut run.said)?;
                run.events.push_back(read);
            }
            Effect::ReadRoster { from_seq, bytes_max } => {
                run.events.push_back(self.read_roster(from_seq, bytes_max)?);
            }
            Effect::HangUp => run.drop_answers(),
            Effect::Store(batch) => {
                let stored = self.store_batch(&batch, run);
                if let Err(error) = &stored
                    && !matches!(error.code, ErrorCode::DiskFull | ErrorCode::DiskFailed)
                {
                    return Err(error.clone());
                }
                if stored.is_ok() {
                    self.obey_order(false)?;
                }
                run.events.push_back(if stored.is_ok() { Event::Stored } else { Event::NotStored });
                return Ok(Some(Step::Stored));
            }
            Effect::ServerBehind(behind) => {
                run.report.refilled += self.refill(behind)?;
                // What is sent once more is counted once more.
                run.said = false;
            }
            // A command answers now; trying again later is the caller's to decide.
            Effect::WakeAt(_) => return Err(trouble_error(Trouble::Link, run.fault.as_ref())),
            Effect::Done(report) => {
                if report.trouble.is_none() {
                    self.obey_order(true)?;
                }
                if report.trouble.is_none() && !self.is_removed() && self.goes_again(run)? {
                    return Ok(None);
                }
                run.report = self.finish(report, run)?;
                run.files = Some(self.begin_files()?);
                return self.step_files(run).map(Some);
            }
        }
        Ok(None)
    }

    /// Begins anew where something is to be sent still, or a file that left is to come back: the feeds are then read from
    /// their start. Whether it did.
    fn goes_again(&mut self, run: &mut Run) -> Result<bool, CommandError> {
        let comes_back = !run.from_start && self.wants_back()?;
        if !(self.has_more_to_send(&run.turned_down)? || comes_back) || !run.may_go_again() {
            return Ok(false);
        }
        run.from_start |= comes_back;
        run.again(self.facts(run.budget_bytes, comes_back)?);
        Ok(true)
    }

    /// Whether what came asks for something to be sent besides what the office turned down: new keys, or what waited to
    /// be sealed under them.
    fn has_more_to_send(&mut self, turned_down: &BTreeSet<u64>) -> Result<bool, CommandError> {
        // Nobody removed, no key suspect, no case restricted: no key changes, and what was saved meanwhile goes with the
        // next exchange.
        let rekeyed = std::mem::take(&mut self.rekeyed);
        let roster = &self.membership.roster;
        let removed = roster.devices().any(|(_, entry)| entry.revoked.is_some());
        if !rekeyed && !removed && !roster.teams().any(|(_, entry)| entry.renewal.is_some()) {
            return Ok(false);
        }
        self.settle_keys()?;
        self.seal_all()?;
        self.store.read(|reader| {
            let mut left = 0;
            for ord in turned_down {
                left += u64::from(reader.waiting_at(*ord)?.is_some());
            }
            Ok(reader.outbox_size()?.items > left)
        })
    }

    /// The grant that makes this device a member, while the office has not sequenced it.
    fn own_grant(&self) -> Result<Vec<u8>, CommandError> {
        let open = self.store.read(|reader| reader.open_grants())?;
        let adds_us = |bytes: &[u8]| {
            wire::Grant::parse(bytes).is_ok_and(|grant| {
                grant.ops.iter().any(|op| match op {
                    wire::Op::AddDevice { offer, .. } => offer.signing.device_key_id() == self.me.device,
                    _ => false,
                })
            })
        };
        Ok(open.into_iter().map(|row| row.bytes).find(|bytes| adds_us(bytes)).unwrap_or_default())
    }

    /// What waits behind `after`; with the last of it, once, this device's word to its colleagues.
    fn read_outbox(&mut self, after: u64, bytes_max: usize, said: &mut bool) -> Result<Event, CommandError> {
        let rows = self.store.read(|reader| reader.outbox(after, bytes_max as u64))?;
        let last = rows.last().map_or(after, |row| row.ord);
        let more = !self.store.read(|reader| reader.outbox(last, 1))?.is_empty();
        let mut frames = Vec::with_capacity(rows.len());
        for row in rows {
            let frame = match row.item {
                ItemRef::Roster { .. } => UpFrame::Record(row.bytes),
                ItemRef::Grant { .. } => UpFrame::Grant(row.bytes),
                ItemRef::Epoch { .. } | ItemRef::Placement { .. } | ItemRef::Envelope { .. } => {
                    UpFrame::Item(row.bytes)
                }
            };
            frames.push(Outgoing { key: row.ord, frame });
        }
        if !more && !std::mem::replace(said, true) {
            frames.push(Outgoing { key: 0, frame: UpFrame::Presence(self.own_word(after)?) });
        }
        Ok(Event::Outbox { frames, more })
    }

    fn read_roster(&self, from_seq: u32, bytes_max: usize) -> Result<Event, CommandError> {
        let mut records = Vec::new();
        let mut bytes = 0;
        for row in self.store.read(|reader| reader.roster(from_seq))? {
            bytes += row.bytes.len();
            records.push(row.bytes);
            if bytes >= bytes_max {
                break;
            }
        }
        Ok(Event::RosterHeld(records))
    }

    /// Acknowledgements and what came, each durable before the machine hears of it.
    fn store_batch(&mut self, batch: &sync::Batch, run: &mut Run) -> Result<(), CommandError> {
        if !batch.acked.is_empty() || batch.receipt_time_ms.is_some() {
            let skew =
                batch.receipt_time_ms.map(|office_ms| self.now().0 - i64::try_from(office_ms).unwrap_or(i64::MAX));
            let (now, mut overtaken) = (self.now().0, false);
            self.store.save(|tx| -> Result<(), store::StoreError> {
                for Acked { key, verdict } in &batch.acked {
                    match verdict {
                        Verdict::AtOffice { n, log_prefix } => {
                            tx.acknowledge(*key, u64::from(*n), log_prefix)?;
                        }
                        // A key or a place of a case that another supervisor moved first: this device's never was.
                        Verdict::Conflict | Verdict::Refused(RefusalCode::Previous | RefusalCode::Gap) => {
                            drop_lost_move(tx, *key)?;
                        }
                        Verdict::Refused(code) => {
                            if let Some((hash, is_decision)) = overtaken_grant(tx, *key, *code)? {
                                tx.drop_grant(&hash)?;
                                overtaken = true;
                                if is_decision {
                                    tx.set_meta(meta::OVERTAKEN_AT, &now.to_be_bytes())?;
                                }
                            }
                        }
                        // A grant with a place waits until the record that carries it comes down and verifies.
                        Verdict::Placed { .. } | Verdict::OverQuota => {}
                    }
                }
                if tx.whereabouts()?.unsent == 0 {
                    tx.set_meta(meta::UNSENT_SINCE, &[])?;
                }
                match skew {
                    Some(skew) => tx.set_meta(meta::CLOCK_SKEW, &skew.to_be_bytes()),
                    None => Ok(()),
                }
            })?;
            for Acked { key, verdict } in &batch.acked {
                let left = self.store.read(|reader| reader.waiting_at(*key))?.is_some();
                if left && !matches!(verdict, Verdict::AtOffice { .. } | Verdict::Placed { .. }) {
                    run.turned_down.insert(*key);
                }
            }
            if overtaken {
                self.fold_roster()?;
            }
            let at_office = |acked: &&Acked| matches!(acked.verdict, Verdict::AtOffice { .. });
            run.report.sent += u32::try_from(batch.acked.iter().filter(at_office).count()).unwrap_or(u32::MAX);
        }
        self.settle_renewals()?;
        // What was saved while the network waited is sealed on what its author had seen, before more comes.
        self.seal_all()?;
        let ingested = self.ingest(batch)?;
        self.hear(&batch.heard)?;
        run.report.received += ingested.applied;
        run.report.quarantined += ingested.quarantined;
        self.settle_moves()
    }

    /// The office lost something: everything held of it goes into the outbox again. Nothing here is deleted.
    fn refill(&mut self, behind: Behind) -> Result<u32, CommandError> {
        let docs: BTreeSet<[u8; 16]> = match behind {
            Behind::Roster { .. } => BTreeSet::new(),
            // A case that left this person's feeds is not theirs to bring back.
            Behind::Document { doc, .. } if !self.reads(doc)? => return Ok(0),
            // Nor one that left this device: nothing of it is here.
            Behind::Document { doc, .. } if self.has_left(doc)? => return Ok(0),
            Behind::Document { doc, .. } => BTreeSet::from([*doc.as_bytes()]),
            Behind::Feed { collection, .. } => self.store.read(|reader| -> Result<_, CommandError> {
                let mut docs = BTreeSet::new();
                for row in reader.placements()? {
                    if let Ok(placement) = wire::Placement::parse(&row.bytes)
                        && feeds(&placement, collection)
                        && reader.left_case_of(&row.doc)?.is_none()
                    {
                        docs.insert(row.doc);
                    }
                }
                Ok(docs)
            })?,
        };
        let now = self.now().0;
        self.store.save(|tx| -> Result<(), store::StoreError> {
            docs.iter().try_for_each(|doc| tx.refill(doc).map(|_| ()))?;
            docs.iter().try_for_each(|doc| tx.forget_there(doc))?;
            tx.set_meta(meta::OFFICE_BEHIND_AT, &now.to_be_bytes())
        })?;
        Ok(u32::try_from(docs.len()).unwrap_or(u32::MAX))
    }

    /// Whether a document is in this person's caseload or in a team they supervise.
    fn reads(&self, doc: wire::DocId) -> Result<bool, CommandError> {
        let row = self.store.read(|reader| reader.placement(doc.as_bytes()))?;
        let placement = row.and_then(|row| wire::Placement::parse(&row.bytes).ok());
        Ok(placement.is_none_or(|placement| self.reads_placed(&placement)))
    }

    /// The same by a placement.
    pub(crate) fn reads_placed(&self, placement: &wire::Placement) -> bool {
        let roster = &self.membership.roster;
        placement.caseload == self.me.staff || roster.supervises_team(self.me.staff, placement.team)
    }

    fn has_left(&self, doc: wire::DocId) -> Result<bool, CommandError> {
        Ok(self.store.read(|reader| reader.left_case_of(doc.as_bytes()))?.is_some())
    }
}

/// Takes back a key or a place that the office refused, where it is one of this device's own open moves.
fn drop_lost_move(tx: &Tx<'_>, ord: u64) -> Result<(), store::StoreError> {
    let open = open_moves(tx)?;
    match tx.waiting_at(ord)? {
        Some(ItemRef::Epoch { doc, hash, .. }) if open.iter().any(|one| one.hash == hash) => tx.drop_epoch(&doc, &hash),
        Some(ItemRef::Epoch { doc, hash, .. }) if open_renewals(tx)?.iter().any(|one| one.hash == hash) => {
            tx.drop_epoch(&doc, &hash)
        }
        Some(ItemRef::Placement { doc, counter })
            if open.iter().any(|one| (one.doc, one.counter) == (doc, counter)) =>
        {
            tx.drop_placement(&doc, counter)
        }
        _ => Ok(()),
    }
}

/// The grant that waits here, when the office will never give it a place, and whether people decided it.
fn overtaken_grant(tx: &Tx<'_>, ord: u64, code: RefusalCode) -> Result<Option<([u8; 32], bool)>, store::StoreError> {
    let Some(ItemRef::Grant { hash }) = tx.waiting_at(ord)? else { return Ok(None) };
    let held = tx.open_grants()?.into_iter().find(|row| row.hash == hash);
    let lost = held.filter(|row| Session::is_overtaken(&row.bytes, code));
    let decided =
        |bytes: &[u8]| wire::Grant::parse(bytes).is_ok_and(|grant| grant.ops.iter().any(Session::is_decided_by_two));
    Ok(lost.map(|row| (row.hash, decided(&row.bytes))))
}

fn feeds(placement: &wire::Placement, collection: Collection) -> bool {
    match collection {
        Collection::Caseload(staff) => placement.caseload == staff,
        Collection::Team(team) => placement.team == team,
    }
}
