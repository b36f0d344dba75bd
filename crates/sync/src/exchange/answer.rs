//! Reading one answer frame by frame. Believes a receipt that verifies and nothing else about what is at the office.

use wire::limits::FRAME_BYTES_MAX;
use wire::{
    Ack, AckStatus, Cursor, DocId, DownFrame, Feed, Form, FrameReader, Hash, Receipt, ReceiptLine, Record, RefusalCode,
};

use super::sent::Sent;
use super::{Exchange, State, Turn, comes_back};
use crate::effects::{Acked, Arrived, Batch, Behind, Effect, Trouble, Verdict};
use crate::pins::{Contradiction, Seen};

/// Items stored together at most, however small.
const BATCH_ITEMS_MAX: usize = 512;
/// Words of colleagues stored together at most: far more than a team has devices.
const WORDS_MAX: usize = 4_096;
/// What an answer may have beyond its budget: acknowledgements, the roster.
const ANSWER_SLACK_BYTES: u64 = 64 * 1024 * 1024;

/// What moves on once a batch is durable.
#[derive(Debug)]
pub(super) struct Storing {
    acked: Vec<Acked>,
    cursors: Vec<Cursor>,
    records: u32,
    items: u32,
}

/// An answer being read.
#[derive(Debug)]
pub(super) struct Answer {
    sent: Vec<Sent>,
    frames: FrameReader,
    bytes: u64,
    acks: Vec<Ack>,
    settled: bool,
    /// How far each feed is read with what waits in the batch.
    cursors: Vec<Cursor>,
    batch: Batch,
    batch_bytes: usize,
    ended: bool,
    refused: Option<RefusalCode>,
    closed: Option<u16>,
    records_stop: bool,
}

impl Answer {
    pub fn to(sent: Vec<Sent>, cursors: &[Cursor]) -> Answer {
        Answer {
            sent,
            frames: FrameReader::new(),
            bytes: 0,
            acks: Vec::new(),
            settled: false,
            cursors: cursors.to_vec(),
            batch: Batch::default(),
            batch_bytes: 0,
            ended: false,
            refused: None,
            closed: None,
            records_stop: false,
        }
    }
}

impl Exchange {
    pub(super) fn receive(&mut self, bytes: &[u8], turn: &mut Turn) {
        let State::Exchanging(answer) = &mut self.state else { return };
        self.report.down_bytes += bytes.len() as u64;
        answer.bytes += bytes.len() as u64;
        if answer.bytes > u64::from(self.facts.budget_bytes) + ANSWER_SLACK_BYTES {
            return self.done(Some(Trouble::Forged), turn);
        }
        answer.frames.push(bytes);
        self.read_on(turn);
    }

    pub(super) fn close(&mut self, status: u16, turn: &mut Turn) {
        let State::Exchanging(answer) = &mut self.state else { return };
        answer.closed = Some(status);
        self.read_on(turn);
    }

    /// The batch is durable: only now do cursors, the roster and the outbox move on.
    pub(super) fn stored(&mut self, turn: &mut Turn) {
        let Some(batch) = self.storing.take() else { return };
        for acked in &batch.acked {
            self.outbox_after = self.outbox_after.max(acked.key);
            match acked.verdict {
                Verdict::AtOffice { .. } => self.report.at_office += 1,
                Verdict::Placed { .. } => {}
                Verdict::Conflict => self.report.conflicts += 1,
                Verdict::OverQuota => self.report.over_quota += 1,
                Verdict::Refused(_) => self.report.refused += 1,
            }
        }
        for cursor in &batch.cursors {
            let ours = self.facts.cursors.iter_mut();
            for ours in ours.filter(|ours| ours.collection == cursor.collection) {
                *ours = *cursor;
            }
        }
        self.facts.roster_known += batch.records;
        self.report.records += batch.records;
        self.report.items += batch.items;
        let came = batch.items > 0 || batch.records > 0 || !batch.cursors.is_empty();
        self.progress |= came || !batch.acked.is_empty();
        self.read_on(turn);
    }

    /// Reads frames until a batch must be stored, bytes run out, or the answer is over.
    fn read_on(&mut self, turn: &mut Turn) {
        while self.storing.is_none() {
            let State::Exchanging(answer) = &mut self.state else { return };
            match answer.frames.next_down() {
                Ok(Some(frame)) => self.take(frame, turn),
                Ok(None) => {
                    let Some(status) = answer.closed else { return };
                    return self.finish(status, turn);
                }
                Err(_) => return self.fail(Trouble::NotTheOffice, turn),
            }
        }
    }

    fn take(&mut self, frame: DownFrame, turn: &mut Turn) {
        let State::Exchanging(answer) = &mut self.state else { return };
        if answer.ended || answer.refused.is_some() {
            return self.done(Some(Trouble::Forged), turn);
        }
        match frame {
            DownFrame::Acks(acks) => {
                answer.acks.extend(acks);
                if answer.settled || answer.acks.len() > answer.sent.len() {
                    self.done(Some(Trouble::Forged), turn);
                }
            }
            DownFrame::Receipt(receipt) => {
                if answer.settled {
                    return self.done(Some(Trouble::Forged), turn);
                }
                self.settle(Some(receipt), turn);
            }
            other => {
                if !answer.settled {
                    self.settle(None, turn);
                }
                self.take_down(other, turn);
            }
        }
    }

    fn take_down(&mut self, frame: DownFrame, turn: &mut Turn) {
        let State::Exchanging(answer) = &mut self.state else { return };
        match frame {
            DownFrame::Record(bytes) => self.take_record(bytes, turn),
            DownFrame::Presence(_) if answer.batch.heard.len() >= WORDS_MAX => {
                self.done(Some(Trouble::Forged), turn);
            }
            DownFrame::Presence(heard) => answer.batch.heard.push(heard),
            DownFrame::Feed(feed) => self.take_feed(feed, turn),
            DownFrame::Cursor(cursor) => self.take_cursor(cursor, turn),
            DownFrame::End { more } => {
                answer.ended = true;
                self.feed_more = more;
            }
            DownFrame::Refused(code) => answer.refused = Some(code),
            DownFrame::Acks(_) | DownFrame::Receipt(_) => {}
        }
    }

    /// Gives each acknowledged frame its verdict. Without a receipt that fits, nothing is at the office.
    fn settle(&mut self, receipt: Option<Receipt>, turn: &mut Turn) {
        let State::Exchanging(answer) = &mut self.state else { return };
        answer.settled = true;
        self.outbox_more |= answer.acks.len() < answer.sent.len();
        let held = |ack: &Ack| matches!(ack.status, AckStatus::Stored | AckStatus::Again);
        let pairs = || answer.sent.iter().zip(&answer.acks);
        let lines: Vec<ReceiptLine> = pairs()
            .filter(|(_, ack)| held(ack))
            .filter_map(|(sent, ack)| {
                let (n, log_prefix) = (ack.n, ack.log_prefix);
                sent.item.map(|item| ReceiptLine { item, n, log_prefix })
            })
            .collect();
        if let Some(receipt) = &receipt {
            let keys = [Some(self.facts.receipt_key), self.facts.successor];
            let (agency, device) = (self.facts.agency, self.facts.device);
            let fits = keys.iter().flatten().any(|key| receipt.verify(key, agency, device, &lines).is_ok());
            if !fits {
                return self.done(Some(Trouble::Forged), turn);
            }
        }
        let mut contradictions = Vec::new();
        for (sent, ack) in pairs() {
            let (n, log_prefix) = (ack.n, ack.log_prefix);
            let verdict = match (ack.status, sent.item) {
                (AckStatus::Conflict, _) => Verdict::Conflict,
                (AckStatus::OverQuota, _) => Verdict::OverQuota,
                (AckStatus::Refused(code), _) => {
                    contradictions.extend(sent.lost_before(code, &self.pins));
                    Verdict::Refused(code)
                }
                (_, None) => Verdict::Placed { seq: n, head_prefix: log_prefix },
                (_, Some(_)) if receipt.is_none() => {
                    self.report.unproven += 1;
                    self.outbox_more = true;
                    break; // What follows is asked for again with it, so that no key is passed over.
                }
                (status, Some(item)) => {
                    let how = if status == AckStatus::Stored { Seen::Given } else { Seen::Held };
                    if let Some(doc) = sent.doc {
                        let seen = self.pins.see(doc, n, item, log_prefix, how);
                        contradictions.extend(seen.map(|found| (doc, found)));
                    }
                    Verdict::AtOffice { n, log_prefix }
                }
            };
            answer.batch.acked.push(Acked { key: sent.key, verdict });
        }
        answer.batch.receipt_time_ms = receipt.map(|receipt| receipt.time_ms);
        for (doc, found) in contradictions {
            self.contradicted(doc, found, turn);
        }
        self.flush(turn);
    }

    fn take_record(&mut self, bytes: Vec<u8>, turn: &mut Turn) {
        let State::Exchanging(answer) = &mut self.state else { return };
        let known = self.facts.roster_known;
        let expected = known + answer.batch.records.len() as u32;
        let seq = Record::parse(&bytes).ok().map(|record| record.seq);
        match seq {
            Some(seq) if seq == expected && !answer.records_stop => {
                answer.batch_bytes += bytes.len();
                answer.batch.records.push(bytes);
                self.flush_if_due(turn);
            }
            // Its newest record is one that we have, and not our newest: it lost the rest.
            Some(seq) if seq + 1 < known && !self.roster_offered => {
                self.roster_offered = true;
                self.roster_from = Some(seq + 1);
                self.outbox_again = true; // What was turned down for citing the lost records is sent again.
                self.behind(Behind::Roster { ours: known, theirs: seq + 1 }, turn);
            }
            // A form we cannot read, or a gap: what follows does not continue our chain either.
            _ => {
                answer.records_stop = true;
                self.report.disordered += 1;
            }
        }
    }

    fn take_feed(&mut self, feed: Feed, turn: &mut Turn) {
        let State::Exchanging(answer) = &mut self.state else { return };
        // What was never asked for, or comes out of order, is no answer of the office: had it been altered on the way,
        // passing over it would lose it once the cursor moves on.
        let ours = answer.cursors.iter_mut().find(|ours| ours.collection == feed.collection);
        let Some(ours) = ours.filter(|ours| ours.fseq < feed.fseq) else {
            self.report.disordered += 1;
            return self.done(Some(Trouble::Forged), turn);
        };
        ours.fseq = feed.fseq;
        let cursor = *ours;
        let arrived = Arrived {
            collection: feed.collection,
            fseq: feed.fseq,
            doc: feed.doc(),
            n: feed.n,
            log_prefix: feed.log_prefix,
            hash: Hash::of(&feed.item),
            item: feed.item,
        };
        let Arrived { doc, n, hash, log_prefix, .. } = arrived;
        answer.batch_bytes += arrived.item.len();
        answer.batch.items.push(arrived);
        answer.batch.advance(cursor);
        if let Some(doc) = doc {
            let anew = self.restarted.contains(&cursor.collection);
            let how = if anew { Seen::FedAnew } else { Seen::Fed };
            if let Some(found) = self.pins.see(doc, n, hash, log_prefix, how) {
                self.contradicted(doc, found, turn);
            }
        }
        self.flush_if_due(turn);
    }

    fn take_cursor(&mut self, cursor: Cursor, turn: &mut Turn) {
        let State::Exchanging(answer) = &mut self.state else { return };
        let ours = answer.cursors.iter_mut().find(|ours| ours.collection == cursor.collection);
        let Some(ours) = ours else {
            return self.done(Some(Trouble::Forged), turn);
        };
        let before = ours.fseq;
        if cursor.fseq == before {
            return;
        }
        if cursor.fseq < before && !self.restarted.insert(cursor.collection) {
            // A feed that begins anew twice in one exchange would never end.
            return self.done(Some(Trouble::Forged), turn);
        }
        *ours = cursor;
        answer.batch.advance(cursor);
        if cursor.fseq < before {
            self.facts.include_own = true; // To see what of ours is missing there.
            let behind = Behind::Feed { collection: cursor.collection, ours: before };
            self.behind(behind, turn);
        }
    }

    fn contradicted(&mut self, doc: DocId, found: Contradiction, turn: &mut Turn) {
        // Once a feed began anew every document in it may differ: that was said already.
        if self.restarted.is_empty() && self.behind_docs.insert(doc) {
            let Contradiction { pinned_n, seen_n } = found;
            self.behind(Behind::Document { doc, pinned_n, seen_n }, turn);
        }
    }

    /// Tells the caller, who will put more into the outbox.
    fn behind(&mut self, behind: Behind, turn: &mut Turn) {
        self.report.behind += 1;
        self.outbox_more = true;
        turn.effects.push(Effect::ServerBehind(behind));
    }

    fn flush_if_due(&mut self, turn: &mut Turn) {
        let State::Exchanging(answer) = &self.state else { return };
        let many = answer.batch.items.len() >= BATCH_ITEMS_MAX;
        if many || answer.batch_bytes >= self.store_bytes() {
            self.flush(turn);
        }
    }

    /// Hands the batch to be stored, unless one is being stored still.
    pub(super) fn flush(&mut self, turn: &mut Turn) {
        let State::Exchanging(answer) = &mut self.state else { return };
        if self.storing.is_some() {
            return;
        }
        answer.batch.pins = self.pins.take_changed();
        answer.batch_bytes = 0;
        let batch = std::mem::take(&mut answer.batch);
        if !batch.is_empty() {
            self.storing = Some(Storing {
                acked: batch.acked.clone(),
                cursors: batch.cursors.clone(),
                records: batch.records.len() as u32,
                items: batch.items.len() as u32,
            });
            turn.effects.push(Effect::Store(batch));
        }
    }

    /// The answer ended properly: is it whole, and what does it mean?
    fn finish(&mut self, status: u16, turn: &mut Turn) {
        let State::Exchanging(answer) = &mut self.state else { return };
        if answer.frames.finish().is_err() {
            let cut = if status == 200 { Trouble::Link } else { Trouble::Status(status) };
            return self.fail(cut, turn);
        }
        if !answer.settled {
            self.settle(None, turn);
        }
        self.flush(turn);
        if self.storing.is_some() {
            return; // Once it is stored, this is called again.
        }
        let State::Exchanging(answer) = &self.state else { return };
        match (answer.refused, answer.ended, status) {
            (Some(RefusalCode::Session), _, _) => self.session_lost(turn),
            (Some(code), _, _) if comes_back(code) => self.fail(Trouble::Refused(code), turn),
            (Some(code), _, _) => self.done(Some(Trouble::Refused(code)), turn),
            (None, true, 200) => self.next(turn),
            (None, _, 200) => self.fail(Trouble::NotTheOffice, turn),
            // A caller that cannot read the body of a refusal still knows its status.
            (None, _, 401) => self.session_lost(turn),
            (None, _, 403) => self.done(Some(Trouble::Refused(RefusalCode::Revoked)), turn),
            (None, _, status) => self.fail(Trouble::Status(status), turn),
        }
    }
}

impl Batch {
    fn advance(&mut self, cursor: Cursor) {
        match self.cursors.iter_mut().find(|one| one.collection == cursor.collection) {
            Some(one) => *one = cursor,
            None => self.cursors.push(cursor),
        }
    }
}

const _: () = assert!(FRAME_BYTES_MAX < ANSWER_SLACK_BYTES as usize, "one frame never breaks the bound");
