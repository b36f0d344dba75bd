//! A tablet whose store is a few vectors, and an office that is honest until told otherwise.
#![allow(dead_code, reason = "each test file uses its own part")]

use std::collections::{BTreeMap, BTreeSet};

use ed25519_dalek::{Signer as _, SigningKey};
use sync::{Batch, Behind, Effect, Event, Exchange, Facts, HeldToken, Loose, Outgoing, Pin, Report, Verdict};
use wire::limits::BUDGET_SLOW_BYTES;
use wire::{
    Ack, AckStatus, AgencyId, Challenge, Collection, Cursor, DeviceKeyId, DocId, DownFrame, Feed, Form, FrameReader,
    FrameWriter, Hash, Hello, Receipt, ReceiptLine, RefusalCode, Signature, SigningPublic, StaffId, Token, UpFrame,
    log_hash,
};

pub const AGENCY: AgencyId = AgencyId::from_bytes([1; 16]);
pub const DEVICE: DeviceKeyId = DeviceKeyId::from_bytes([2; 8]);
pub const MINE: Collection = Collection::Caseload(StaffId::from_bytes([3; 16]));

pub fn receipt_key() -> SigningKey {
    SigningKey::from_bytes(&[4; 32])
}

pub fn public(key: &SigningKey) -> SigningPublic {
    SigningPublic::from_bytes(key.verifying_key().as_bytes()).unwrap()
}

/// Bytes that name a document where an envelope does; what an item means is not this crate's business.
pub fn item(doc: u8, content: u16) -> Vec<u8> {
    let mut bytes = vec![0xE1, 1, 1, 1, 0, 0];
    bytes.extend_from_slice(&[doc; 16]);
    bytes.extend_from_slice(&content.to_be_bytes());
    bytes.resize(300, 0);
    bytes
}

/// What a tablet has on disk.
#[derive(Debug, Clone, Default)]
pub struct Tablet {
    pub outbox: BTreeMap<u64, Vec<u8>>,
    pub at_office: BTreeSet<u64>,
    pub items: BTreeSet<Vec<u8>>,
    pub cursor: u64,
    pub pins: BTreeMap<DocId, Pin>,
    /// Where each item held stands in its document's log.
    pub places: BTreeMap<(DocId, u32), (Hash, [u8; 8])>,
    pub token: Option<HeldToken>,
    pub records: u32,
    pub behind: Vec<Behind>,
}

impl Tablet {
    pub fn with_outbox(frames: impl IntoIterator<Item = Vec<u8>>) -> Tablet {
        Tablet { outbox: (1..).zip(frames).collect(), records: 1, ..Tablet::default() }
    }

    pub fn facts(&self) -> Facts {
        Facts {
            agency: AGENCY,
            device: DEVICE,
            receipt_key: public(&receipt_key()),
            successor: None,
            session: self.token.clone(),
            roster_known: self.records,
            cursors: vec![Cursor { collection: MINE, fseq: self.cursor }],
            pins: self.pins.clone(),
            loose: self.loose(),
            budget_bytes: BUDGET_SLOW_BYTES as u32,
            include_own: false,
            failures: 0,
        }
    }

    /// What is held beyond a pin.
    fn loose(&self) -> Vec<Loose> {
        let pinned = |doc| self.pins.get(doc).map_or(0, |pin| pin.n);
        let beyond = self.places.iter().filter(|((doc, n), _)| *n > pinned(doc));
        beyond
            .map(|((doc, n), (item, log_prefix))| Loose { doc: *doc, n: *n, item: *item, log_prefix: *log_prefix })
            .collect()
    }

    /// Everything that it holds, its own and others': what a refill offers.
    pub fn held(&self) -> BTreeSet<Vec<u8>> {
        self.items.iter().chain(self.outbox.values()).cloned().collect()
    }

    pub fn store(&mut self, batch: &Batch) {
        for acked in &batch.acked {
            if let Verdict::AtOffice { n, log_prefix } = acked.verdict {
                self.at_office.insert(acked.key);
                let bytes = &self.outbox[&acked.key];
                let doc = wire::Item::peek_doc(bytes).unwrap();
                self.places.insert((doc, n), (Hash::of(bytes), log_prefix));
            }
        }
        for arrived in &batch.items {
            let doc = arrived.doc.unwrap();
            self.places.insert((doc, arrived.n), (arrived.hash, arrived.log_prefix));
        }
        self.items.extend(batch.items.iter().map(|arrived| arrived.item.clone()));
        for cursor in &batch.cursors {
            assert_eq!(cursor.collection, MINE, "no other feed was asked for");
            self.cursor = cursor.fseq;
        }
        self.pins.extend(batch.pins.iter().copied());
        self.records += batch.records.len() as u32;
    }

    /// Puts everything held into the outbox again, and forgets pins, as told.
    pub fn refill(&mut self) {
        let mut key = self.outbox.keys().last().copied().unwrap_or(0);
        for item in self.held() {
            key += 1;
            self.outbox.insert(key, item);
        }
        self.pins.clear();
        self.places.clear();
    }

    pub fn outbox_after(&self, after: u64, bytes_max: usize) -> (Vec<Outgoing>, bool) {
        let mut bytes = 0;
        let waiting = self.outbox.iter().filter(|(key, _)| !self.at_office.contains(key));
        let mut waiting = waiting.filter(|(key, _)| **key > after).peekable();
        let mut frames = Vec::new();
        while bytes < bytes_max {
            let Some((key, item)) = waiting.next() else { break };
            bytes += item.len();
            frames.push(Outgoing { key: *key, frame: UpFrame::Item(item.clone()) });
        }
        (frames, waiting.peek().is_some())
    }
}

/// Where requests go.
pub trait Net {
    fn nonce(&mut self) -> (u16, Vec<u8>) {
        (200, Challenge { nonce: vec![5; 24] }.to_bytes())
    }

    fn token(&mut self) -> (u16, Vec<u8>) {
        (200, Token { token: vec![6; 32], valid_s: 3600 }.to_bytes())
    }

    /// Status, body, and whether the answer ended properly.
    fn sync(&mut self, hello: Hello, frames: Vec<UpFrame>) -> (u16, Vec<u8>, bool);
}

/// An office with one feed, as the real one answers.
#[derive(Debug, Clone, Default)]
pub struct Office {
    pub log: Vec<(DocId, Vec<u8>)>,
    pub logs: BTreeMap<DocId, Vec<Hash>>,
    pub base: u64,
    pub authors: BTreeSet<Vec<u8>>,
    /// Hashes of everything it ever signed for.
    pub signed: BTreeSet<Hash>,
}

impl Office {
    pub fn add(&mut self, bytes: &[u8]) -> Ack {
        let doc = wire::Item::peek_doc(bytes).unwrap();
        let hash = Hash::of(bytes);
        let log = self.logs.entry(doc).or_default();
        let known = log.iter().position(|one| *one == hash);
        let status = if known.is_some() { AckStatus::Again } else { AckStatus::Stored };
        if known.is_none() {
            log.push(hash);
            self.log.push((doc, bytes.to_vec()));
        }
        let n = known.map_or(log.len(), |at| at + 1);
        let log_prefix = self.log_hash(doc, n).prefix8();
        Ack { status, n: n as u32, log_prefix }
    }

    pub fn log_hash(&self, doc: DocId, n: usize) -> Hash {
        let log = &self.logs[&doc];
        log[..n].iter().fold(Hash::ZERO, |before, item| log_hash(&before, item))
    }

    pub fn signs(&mut self, lines: &[ReceiptLine]) -> Receipt {
        self.signed.extend(lines.iter().map(|line| line.item));
        let input = Receipt::signing_input(AGENCY, DEVICE, 7, lines);
        let signature = Signature::from_bytes(receipt_key().sign(&input).to_bytes());
        Receipt { time_ms: 7, signature }
    }

    pub fn answer(&mut self, hello: &Hello, frames: &[UpFrame]) -> Vec<DownFrame> {
        let mut down = Vec::new();
        let (mut acks, mut lines) = (Vec::new(), Vec::new());
        for frame in frames {
            let UpFrame::Item(bytes) = frame else {
                acks.push(Ack { status: AckStatus::Refused(RefusalCode::Gap), n: 0, log_prefix: [0; 8] });
                continue;
            };
            let ack = self.add(bytes);
            self.authors.insert(bytes.clone());
            lines.push(ReceiptLine { item: Hash::of(bytes), n: ack.n, log_prefix: ack.log_prefix });
            acks.push(ack);
        }
        if !acks.is_empty() {
            down.push(DownFrame::Acks(acks));
            down.push(DownFrame::Receipt(self.signs(&lines)));
        }
        self.feed(hello, &mut down);
        down
    }

    fn feed(&self, hello: &Hello, down: &mut Vec<DownFrame>) {
        let head = self.base + self.log.len() as u64;
        let mut after = hello.cursors[0].fseq;
        let mut own = hello.include_own;
        if after != 0 && !(self.base + 1..=head).contains(&after) {
            after = 0;
            own = true;
            down.push(DownFrame::Cursor(Cursor { collection: MINE, fseq: 0 }));
        }
        let mut bytes = 0;
        let mut places: BTreeMap<DocId, usize> = BTreeMap::new();
        for ((doc, item), at) in self.log.iter().zip(self.base + 1..) {
            let n = places.entry(*doc).or_insert(0);
            *n += 1;
            if at <= after || (!own && self.authors.contains(item)) {
                continue;
            }
            if bytes >= hello.budget_bytes as usize {
                down.push(DownFrame::Cursor(Cursor { collection: MINE, fseq: after }));
                return down.push(DownFrame::End { more: true });
            }
            bytes += item.len();
            after = at;
            let log_prefix = self.log_hash(*doc, *n).prefix8();
            let (n, item) = (*n as u32, item.clone());
            down.push(DownFrame::Feed(Feed { collection: MINE, fseq: at, n, log_prefix, item }));
        }
        if head != hello.cursors[0].fseq && !self.log.is_empty() {
            down.push(DownFrame::Cursor(Cursor { collection: MINE, fseq: head }));
        }
        down.push(DownFrame::End { more: false });
    }
}

impl Net for Office {
    fn sync(&mut self, hello: Hello, frames: Vec<UpFrame>) -> (u16, Vec<u8>, bool) {
        let answer = self.answer(&hello, &frames);
        (200, bytes_of(&answer), true)
    }
}

pub fn bytes_of(frames: &[DownFrame]) -> Vec<u8> {
    let mut out = FrameWriter::new();
    for frame in frames {
        out.down(frame);
    }
    out.take()
}

pub fn read_up(body: &[u8]) -> (Hello, Vec<UpFrame>) {
    let mut reader = FrameReader::new();
    reader.push(body);
    let Some(UpFrame::Hello(hello)) = reader.next_up().unwrap() else { panic!("a hello comes first") };
    let mut frames = Vec::new();
    while let Some(frame) = reader.next_up().unwrap() {
        frames.push(frame);
    }
    reader.finish().unwrap();
    (hello, frames)
}

/// Runs one exchange to its end, or until `steps` effects were performed (a crash).
pub fn run(tablet: &mut Tablet, net: &mut impl Net, steps: usize) -> Option<Report> {
    let mut exchange = Exchange::new(tablet.facts());
    let mut now = 1_000_000;
    let mut events = vec![Event::Start];
    let mut left = steps;
    loop {
        events.reverse();
        let event = events.pop()?;
        events.reverse();
        for effect in exchange.on_event(event, now, 0) {
            if left == 0 {
                return None;
            }
            left -= 1;
            match effect {
                Effect::RequestNonce { .. } => events.extend(answered(net.nonce())),
                Effect::RequestToken { .. } => events.extend(answered(net.token())),
                Effect::KeepToken(token) => tablet.token = Some(token),
                Effect::ReadOutbox { after, bytes_max } => {
                    let (frames, more) = tablet.outbox_after(after, bytes_max);
                    events.push(Event::Outbox { frames, more });
                }
                Effect::ReadRoster { from_seq, .. } => {
                    let records = (from_seq..tablet.records).map(|seq| vec![seq as u8; 40]);
                    events.push(Event::RosterHeld(records.collect()));
                }
                Effect::SendSync { body } => {
                    let (hello, frames) = read_up(&body);
                    assert_eq!(hello.cursors[0].fseq, tablet.cursor, "a cursor is asked from only once it is stored");
                    let (status, body, proper) = net.sync(hello, frames);
                    events.extend(body.chunks(700).map(|part| Event::Received(part.to_vec())));
                    events.push(if proper { Event::Closed { status } } else { Event::Failed });
                }
                Effect::HangUp => {
                    events.retain(|event| !matches!(event, Event::Received(_) | Event::Closed { .. } | Event::Failed))
                }
                Effect::Store(batch) => {
                    tablet.store(&batch);
                    events.insert(0, Event::Stored);
                }
                Effect::ServerBehind(behind) => {
                    tablet.behind.push(behind);
                    tablet.refill();
                }
                Effect::WakeAt(at) => {
                    assert!(at >= now, "time goes forward");
                    now = at;
                    events.push(Event::Woke);
                }
                Effect::Done(report) => {
                    assert!(exchange.is_over(), "done is done");
                    return Some(report);
                }
            }
        }
    }
}

fn answered((status, body): (u16, Vec<u8>)) -> [Event; 2] {
    [Event::Received(body), Event::Closed { status }]
}

/// More effects than any exchange here may need.
pub const STEPS_MAX: usize = 200_000;
