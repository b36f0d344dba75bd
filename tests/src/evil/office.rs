//! An office that lies: a layer before an honest server that may hide, invent, renumber and sign again. It holds what
//! the office holds, its receipt key among it, and nothing that a device holds.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use ed25519_dalek::{Signer as _, SigningKey};
use wire::{
    Ack, AckStatus, AgencyId, Collection, Cursor, DeviceKeyId, DocId, DownFrame, Feed, FrameReader, FrameWriter, Hash,
    Hello, Item, Presence, Receipt, ReceiptLine, RefusalCode, Signature, UpFrame, log_hash,
};

use crate::tap::{Meddler, Passing, Tap, Way};

/// The logs as one device was told of them: hashes of items by document and position.
pub type Logs = BTreeMap<DocId, BTreeMap<u32, Hash>>;

/// Items that came down, newest last, each with its feed.
pub type Fed = Vec<(Collection, Vec<u8>)>;

type OnItem = Box<dyn FnMut(&[u8]) -> bool + Send>;
/// The code with which the items that it picks are said to be turned down.
type Denial = (RefusalCode, OnItem);
type OnDevice = Box<dyn FnMut(DeviceKeyId) -> bool + Send>;
type OnFrames<T> = Box<dyn FnMut(&mut Vec<T>) + Send>;

/// What the office does to one device. The default is to be honest.
#[derive(Default)]
pub struct Lies {
    /// Whether positions and log hashes are made to fit what this device is shown.
    pub renumbers: bool,
    /// Nothing of any feed comes down, and no cursor moves.
    pub freezes: bool,
    /// Items that do not come down.
    pub hides: Option<OnItem>,
    /// Words of devices that do not come down.
    pub mutes: Option<OnDevice>,
    /// Uploaded items that are acknowledged and not kept.
    pub swallows: Option<OnItem>,
    /// Uploaded items that are kept and said to be turned down.
    pub denies: Option<Denial>,
    /// Roster records from this one on do not come down.
    pub roster_ends: Option<u32>,
    /// Items that come down besides, behind the others.
    pub adds: Vec<(Collection, Vec<u8>)>,
    /// How far the office's clock runs ahead in receipts, in milliseconds.
    pub ahead_ms: u64,
    /// Anything else that is done to an answer.
    pub frames: Option<OnFrames<DownFrame>>,
    /// Anything else that is done to the bytes.
    pub bytes: Option<Meddler>,
}

/// What the layer knows of one device's exchanges.
struct Side {
    key: SigningKey,
    agency: AgencyId,
    device: DeviceKeyId,
    shown: Logs,
    hello: Option<Hello>,
    /// What the last request sent, in order; `None` for what is no item.
    sent: Vec<Option<Vec<u8>>>,
    /// Which of it never reached the server.
    swallowed: Vec<usize>,
    /// Items that came down, newest last.
    fed: Fed,
    paths: Vec<String>,
    lies: Lies,
}

/// The office as one device meets it.
#[derive(Clone)]
pub struct Evil(Arc<Mutex<Side>>);

impl Evil {
    /// Honest, until told otherwise. `shown` is what the device was told before, and `fed` what came down to it.
    #[must_use]
    pub fn new(key: SigningKey, agency: AgencyId, device: DeviceKeyId, shown: Logs, fed: Fed) -> Evil {
        let (hello, lies) = (None, Lies::default());
        let (sent, swallowed, paths) = (Vec::new(), Vec::new(), Vec::new());
        Evil(Arc::new(Mutex::new(Side { key, agency, device, shown, hello, sent, swallowed, fed, paths, lies })))
    }

    /// Stands in the way of a device.
    pub fn sit_in(&self, tap: &Tap) {
        let evil = self.clone();
        tap.meddle(move |passing| evil.with(|side| side.pass(passing)));
    }

    /// From now on it lies so.
    pub fn lie(&self, tell: impl FnOnce(&mut Lies)) {
        self.with(|side| tell(&mut side.lies));
    }

    /// From now on it is honest.
    pub fn behave(&self) {
        self.with(|side| side.lies = Lies::default());
    }

    /// What the device was told of each log.
    #[must_use]
    pub fn shown(&self) -> Logs {
        self.with(|side| side.shown.clone())
    }

    /// Forgets that the device was shown the last `count` items of a document.
    pub fn forget_shown(&self, doc: DocId, count: usize) {
        self.with(|side| {
            let log = side.shown.entry(doc).or_default();
            for _ in 0..count {
                log.pop_last();
            }
        });
    }

    /// Items that came down to the device, newest last, each with its feed.
    #[must_use]
    pub fn fed(&self) -> Fed {
        self.with(|side| side.fed.clone())
    }

    /// Every path that was asked for.
    #[must_use]
    pub fn paths(&self) -> Vec<String> {
        self.with(|side| side.paths.clone())
    }

    fn with<T>(&self, look: impl FnOnce(&mut Side) -> T) -> T {
        look(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Side {
    fn pass(&mut self, passing: &mut Passing) {
        let good = passing.bytes.starts_with(b"HTTP/1.1 200");
        match passing.way {
            Way::Up if passing.is_sync() => self.up(passing),
            Way::Down if passing.is_sync() && good => self.down(passing),
            _ => {}
        }
        if passing.way == Way::Up {
            self.paths.push(passing.path.clone());
        }
        if let Some(bytes) = &mut self.lies.bytes {
            bytes(passing);
        }
    }

    fn up(&mut self, passing: &mut Passing) {
        let (mut reader, mut writer) = (FrameReader::new(), FrameWriter::new());
        reader.push(passing.body());
        self.sent.clear();
        self.swallowed.clear();
        while let Ok(Some(frame)) = reader.next_up() {
            match &frame {
                UpFrame::Hello(hello) => self.hello = Some(hello.clone()),
                UpFrame::Item(item) => {
                    self.sent.push(Some(item.clone()));
                    if self.lies.swallows.as_mut().is_some_and(|swallows| swallows(item)) {
                        self.swallowed.push(self.sent.len() - 1);
                        continue;
                    }
                }
                _ => self.sent.push(None),
            }
            writer.up(&frame);
        }
        let body = writer.take();
        passing.set_body(&body);
    }

    fn down(&mut self, passing: &mut Passing) {
        let mut reader = FrameReader::new();
        reader.push(passing.body());
        let mut frames = Vec::new();
        while let Ok(Some(frame)) = reader.next_down() {
            frames.push(frame);
        }
        let turned_down = frames.iter().any(|frame| matches!(frame, DownFrame::Refused(_)));
        if !turned_down {
            frames = self.acknowledge(frames);
            frames.retain_mut(|frame| self.lets_down(frame));
            self.add(&mut frames);
        }
        if let Some(also) = &mut self.lies.frames {
            also(&mut frames);
        }
        let mut writer = FrameWriter::new();
        frames.iter().for_each(|frame| writer.down(frame));
        let body = writer.take();
        passing.set_body(&body);
    }

    /// Acknowledgements as the office wants them seen, under a receipt of its own.
    fn acknowledge(&mut self, frames: Vec<DownFrame>) -> Vec<DownFrame> {
        let (mut theirs, mut rest, mut time_ms) = (Vec::new(), Vec::new(), None);
        for frame in frames {
            match frame {
                DownFrame::Acks(acks) => theirs.extend(acks),
                DownFrame::Receipt(receipt) => time_ms = Some(receipt.time_ms),
                other => rest.push(other),
            }
        }
        let (mut theirs, mut acks, mut lines) = (theirs.into_iter(), Vec::new(), Vec::new());
        for (at, item) in std::mem::take(&mut self.sent).into_iter().enumerate() {
            let swallowed = self.swallowed.contains(&at);
            let invented = Ack { status: AckStatus::Stored, n: 0, log_prefix: [0; 8] };
            let Some(mut ack) = (if swallowed { Some(invented) } else { theirs.next() }) else { break };
            if let Some(item) = &item {
                if let Some((code, denies)) = &mut self.lies.denies
                    && denies(item)
                {
                    ack = Ack { status: AckStatus::Refused(*code), n: 0, log_prefix: [0; 8] };
                }
                if matches!(ack.status, AckStatus::Stored | AckStatus::Again) {
                    (ack.n, ack.log_prefix) = self.place(item, (ack.n, ack.log_prefix), swallowed);
                    lines.push(ReceiptLine { item: Hash::of(item), n: ack.n, log_prefix: ack.log_prefix });
                }
            }
            acks.push(ack);
        }
        let mut out = Vec::new();
        if !acks.is_empty() {
            out.push(DownFrame::Acks(acks));
        }
        if !lines.is_empty() {
            let honest_ms = time_ms.unwrap_or(0);
            let time_ms = honest_ms + self.lies.ahead_ms;
            let input = Receipt::signing_input(self.agency, self.device, time_ms, &lines);
            let signature = Signature::from_bytes(self.key.sign(&input).to_bytes());
            out.push(DownFrame::Receipt(Receipt { time_ms, signature }));
        }
        out.extend(rest);
        out
    }

    /// Where an item is said to stand, and remembers that it was said.
    fn place(&mut self, item: &[u8], honest: (u32, [u8; 8]), invents: bool) -> (u32, [u8; 8]) {
        let hash = Hash::of(item);
        let Some(doc) = Item::peek_doc(item) else { return honest };
        let log = self.shown.entry(doc).or_default();
        if !(self.lies.renumbers || invents) {
            log.insert(honest.0, hash);
            return honest;
        }
        let known = log.iter().find(|(_, held)| **held == hash).map(|(n, _)| *n);
        let n = known.unwrap_or_else(|| log.last_key_value().map_or(1, |(n, _)| n + 1));
        log.insert(n, hash);
        let running = log.range(..=n).fold(Hash::ZERO, |before, (_, item)| log_hash(&before, item));
        (n, running.prefix8())
    }

    fn lets_down(&mut self, frame: &mut DownFrame) -> bool {
        match frame {
            DownFrame::Feed(_) | DownFrame::Cursor(_) if self.lies.freezes => false,
            DownFrame::Feed(feed) => {
                if self.lies.hides.as_mut().is_some_and(|hides| hides(&feed.item)) {
                    return false;
                }
                (feed.n, feed.log_prefix) = self.place(&feed.item.clone(), (feed.n, feed.log_prefix), false);
                self.fed.push((feed.collection, feed.item.clone()));
                true
            }
            DownFrame::Presence(heard) => {
                let author = Presence::parse_author(&heard.presence);
                !self.lies.mutes.as_mut().zip(author).is_some_and(|(mutes, author)| mutes(author))
            }
            DownFrame::Record(bytes) => {
                let seq = <wire::Record as wire::Form>::parse(bytes).map_or(u32::MAX, |record| record.seq);
                self.lies.roster_ends.is_none_or(|ends| seq < ends)
            }
            _ => true,
        }
    }

    /// Puts what the office adds behind the feed that it belongs to, with numbers that rise.
    fn add(&mut self, frames: &mut Vec<DownFrame>) {
        for (collection, item) in std::mem::take(&mut self.lies.adds) {
            let read = self.hello.as_ref().and_then(|hello| {
                hello.cursors.iter().find(|cursor| cursor.collection == collection).map(|cursor| cursor.fseq)
            });
            let mut last = (0, read.unwrap_or(0));
            for (at, frame) in frames.iter().enumerate() {
                match frame {
                    DownFrame::Feed(feed) if feed.collection == collection => last = (at + 1, feed.fseq),
                    DownFrame::Acks(_) | DownFrame::Receipt(_) | DownFrame::Record(_) | DownFrame::Presence(_)
                        if last.0 <= at =>
                    {
                        last.0 = at + 1;
                    }
                    _ => {}
                }
            }
            let fseq = last.1 + 1;
            let (n, log_prefix) = self.place(&item, (u32::MAX, [0; 8]), true);
            frames.insert(last.0, DownFrame::Feed(Feed { collection, fseq, n, log_prefix, item }));
            for frame in frames.iter_mut() {
                if let DownFrame::Cursor(cursor) = frame
                    && cursor.collection == collection
                {
                    *cursor = Cursor { collection, fseq: cursor.fseq.max(fseq) };
                }
            }
        }
    }
}

trait Authored {
    fn parse_author(bytes: &[u8]) -> Option<DeviceKeyId>;
}

impl Authored for Presence {
    fn parse_author(bytes: &[u8]) -> Option<DeviceKeyId> {
        <Presence as wire::Form>::parse(bytes).ok().map(|presence| presence.author)
    }
}
