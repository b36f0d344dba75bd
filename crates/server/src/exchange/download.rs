//! What goes down: the roster's news, then each feed up to the budget. Reads page by page and holds one page.

use std::collections::{BTreeSet, VecDeque};
use std::sync::Arc;

use bytes::Bytes;
use hyper::{Response, StatusCode};
use tokio::sync::{OwnedSemaphorePermit, mpsc};
use tokio::time::timeout;
use wire::{Collection, Cursor, DeviceKeyId, DownFrame, Feed, FrameWriter, Heard, Hello, RefusalCode};

use super::{Visitor, status};
use crate::answer::{self, AnswerBody, Broken};
use crate::office::Office;
use crate::storage::{FeedAsk, Log};

/// Bytes read from the log at a time, and the size from which an answer is streamed.
const PAGE_BYTES: usize = 128 * 1024;
/// Pages that may wait for the client.
const PAGES_WAITING_MAX: usize = 2;

/// A download under way.
pub(super) struct Download<L> {
    office: Arc<Office<L>>,
    visitor: Visitor,
    hello: Hello,
    down: FrameWriter,
    roster_next: Option<u32>,
    /// Colleagues' words behind this number are still to be told.
    words_after: Option<u64>,
    feeds: VecDeque<Cursor>,
    covered: Vec<(Collection, u64)>,
    budget: usize,
    more: bool,
    ended: bool,
    items: usize,
}

impl<L: Log> Download<L> {
    /// Starts behind what `down` holds already.
    pub fn new(office: Arc<Office<L>>, visitor: Visitor, hello: Hello, down: FrameWriter) -> Download<L> {
        let mut feeds = VecDeque::new();
        let mut roster_next = None;
        if let (Some((_, member)), Some(chain)) = (visitor.device, office.rosters.chain(visitor.agency)) {
            let allowed = chain.collections(member.staff);
            let reads = visitor.leaving.is_none() && chain.reads_content(member.staff);
            let mut seen = BTreeSet::new();
            let wanted = hello.cursors.iter().filter(|one| seen.insert(one.collection));
            let wanted = wanted.filter(|one| reads && allowed.contains(&one.collection));
            feeds = wanted.copied().collect();
            let held = visitor.leaving.unwrap_or(chain.roster.seq()) + 1;
            // To a device that knows more than we do, our newest record shows where we stand.
            roster_next = match hello.roster_known {
                known if known < held => Some(known),
                known if known > held && visitor.leaving.is_none() => Some(held - 1),
                _ => None,
            };
        }
        let budget = hello.budget_bytes as usize;
        Download {
            office,
            visitor,
            hello,
            down,
            roster_next,
            words_after: None,
            feeds,
            covered: Vec::new(),
            budget,
            more: false,
            ended: false,
            items: 0,
        }
    }

    /// Colleagues' words behind this number go down too.
    pub fn tell_words_after(&mut self, heard: Option<u64>) {
        self.words_after = heard;
    }

    /// A whole answer if it is small, otherwise one that is read as it is sent.
    pub async fn answer(mut self, permit: OwnedSemaphorePermit) -> Response<AnswerBody> {
        while !self.ended && self.down.len() < PAGE_BYTES {
            if let Err(code) = self.step().await {
                self.down.down(&DownFrame::Refused(code));
                return answer::whole(status(code), self.down.take());
            }
        }
        if self.ended {
            return answer::whole(StatusCode::OK, self.down.take());
        }
        let (parts, waiting) = mpsc::channel(PAGES_WAITING_MAX);
        tokio::spawn(self.stream(parts, permit));
        answer::streamed(waiting)
    }

    async fn stream(mut self, parts: mpsc::Sender<Result<Bytes, Broken>>, _permit: OwnedSemaphorePermit) {
        loop {
            let part = Bytes::from(self.down.take());
            // A client that takes nothing is let go; so is one that went.
            let sent = timeout(self.office.limits.body_idle, parts.send(Ok(part))).await;
            if self.ended || !matches!(sent, Ok(Ok(()))) {
                return;
            }
            while !self.ended && self.down.len() < PAGE_BYTES {
                if self.step().await.is_err() {
                    // A break, not an end: the client must not take a part for the whole.
                    let _ = parts.send(Err(Broken)).await;
                    return;
                }
            }
        }
    }

    /// Adds the next page of whatever is next.
    async fn step(&mut self) -> Result<(), RefusalCode> {
        // Before what they count and cite, so that an honest office always shows that too.
        if let Some(after) = self.words_after.take() {
            return self.words(after).await;
        }
        if let Some(next) = self.roster_next {
            return self.roster(next).await;
        }
        let Some(cursor) = self.feeds.front().copied() else {
            self.down.down(&DownFrame::End { more: self.more });
            self.ended = true;
            self.office.metrics.sent(self.items);
            tracing::info!(items = self.items, more = self.more, "sent");
            return Ok(());
        };
        if self.budget == 0 {
            self.more = true;
            self.feeds.clear();
            return Ok(());
        }
        self.feed(cursor).await
    }

    async fn roster(&mut self, from_seq: u32) -> Result<(), RefusalCode> {
        let agency = self.visitor.agency;
        let rows = self.office.log.roster(agency, from_seq, PAGE_BYTES).await;
        let mut rows = rows.map_err(|error| self.office.broken(&error))?;
        rows.retain(|row| self.visitor.leaving.is_none_or(|order| row.seq <= order));
        self.roster_next = rows.last().map(|row| row.seq + 1);
        for row in rows {
            self.down.down(&DownFrame::Record(row.bytes));
        }
        Ok(())
    }

    /// The newest word of each device of somebody who shares a team with the one who asks.
    async fn words(&mut self, after: u64) -> Result<(), RefusalCode> {
        let agency = self.visitor.agency;
        let (Some((own, member)), Some(chain)) = (self.visitor.device, self.office.rosters.chain(agency)) else {
            return Ok(());
        };
        let said = self.office.log.said(agency, after).await.map_err(|error| self.office.broken(&error))?;
        for word in said.into_iter().filter(|word| word.device != own) {
            let author = chain.member(word.device).map(|author| author.staff);
            if author.is_some_and(|author| chain.share_a_team(author, member.staff)) {
                self.down.down(&DownFrame::Presence(Heard { number: word.number, presence: word.presence }));
            }
        }
        Ok(())
    }

    async fn feed(&mut self, cursor: Cursor) -> Result<(), RefusalCode> {
        let ask = FeedAsk {
            agency: self.visitor.agency,
            collection: cursor.collection,
            after: cursor.fseq,
            without: self.without(),
            covered: self.covered.clone(),
            bytes_max: self.budget.min(PAGE_BYTES),
        };
        let page = self.office.log.feed(ask).await.map_err(|error| self.office.broken(&error))?;
        if page.restarted {
            // The device's cursor is of a history that we lost. It is told before it is sent everything, its own
            // items too, so that it can see what is missing here.
            self.hello.include_own = true;
            let start = Cursor { collection: cursor.collection, fseq: 0 };
            self.down.down(&DownFrame::Cursor(start));
            self.feeds[0] = start;
            return Ok(());
        }
        let before = self.down.len();
        self.items += page.rows.len();
        for row in page.rows {
            self.down.down(&DownFrame::Feed(Feed {
                collection: cursor.collection,
                fseq: row.fseq,
                n: row.position.n,
                log_prefix: row.position.log_hash.prefix8(),
                item: row.bytes,
            }));
        }
        self.budget = self.budget.saturating_sub(self.down.len() - before);
        self.feeds[0].fseq = page.next;
        let finished = !page.more;
        if finished || self.budget == 0 {
            if self.moved(cursor.collection, page.next) {
                self.down.down(&DownFrame::Cursor(self.feeds[0]));
            }
            self.feeds.pop_front();
            self.covered.push((cursor.collection, page.next));
            self.more |= !finished;
        }
        Ok(())
    }

    /// Whether the device does not know this number of the feed yet.
    fn moved(&self, collection: Collection, fseq: u64) -> bool {
        let known = self.hello.cursors.iter().find(|one| one.collection == collection);
        known.is_none_or(|known| known.fseq != fseq)
    }

    fn without(&self) -> Option<DeviceKeyId> {
        let own = self.visitor.device.map(|(device, _)| device);
        own.filter(|_| !self.hello.include_own)
    }
}
