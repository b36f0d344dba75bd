//! Deciding a batch: every rule that must hold at the moment of writing, on what a backend has read under its locks.
//! Knows no SQL, so that every backend decides alike.

use std::collections::{BTreeMap, BTreeSet};

use wire::limits::LANES_PER_DEVICE_MAX;
use wire::{DeviceKeyId, DocId, Hash, LaneId, log_hash};

use super::places::{self, Key, Slot};
use super::{Batch, NewItem, Outcome, Place, Position, Refusal, Used};

/// A document as a batch sees it.
#[derive(Debug, Clone)]
pub struct Doc {
    /// The end of its log.
    pub head: Position,
    /// The device whose first epoch opened it.
    pub opened_by: DeviceKeyId,
    /// Number and hash of the newest key generation.
    pub epoch: Option<(u32, Hash)>,
    /// Counter of the last placement; 0 before the first.
    pub placement: u32,
    /// Every collection it ever was in, and whether it still is.
    pub placed: BTreeMap<Key, bool>,
}

impl Doc {
    fn opened_by(device: DeviceKeyId) -> Doc {
        let head = Position { n: 0, log_hash: Hash::ZERO };
        Doc { head, opened_by: device, epoch: None, placement: 0, placed: BTreeMap::new() }
    }
}

/// The newest envelope of a lane; all zero before the first.
#[derive(Debug, Clone, Copy)]
pub struct LaneHead {
    /// From 1.
    pub seq: u32,
    /// Of the envelope.
    pub hash: Hash,
    /// Place in the roster of the head it cites.
    pub cited: u32,
}

/// One installation's chain in a document.
pub type Lane = (DocId, DeviceKeyId, LaneId);

/// What a backend must read before a batch can be decided.
#[derive(Debug, Default)]
pub struct Needs {
    /// Documents, to be locked in this order.
    pub docs: BTreeSet<DocId>,
    /// Slots that may be taken already.
    pub slots: BTreeSet<(DocId, Slot)>,
    /// Lanes whose newest envelope is asked for.
    pub lanes: BTreeSet<Lane>,
    /// Devices whose lanes in a document are counted: those that begin one.
    pub beginners: BTreeSet<(DocId, DeviceKeyId)>,
}

impl Needs {
    /// Of these items.
    pub fn of(items: &[NewItem]) -> Needs {
        let mut needs = Needs::default();
        for item in items {
            needs.docs.insert(item.doc);
            needs.slots.insert((item.doc, places::slot(&item.place)));
            if let Place::Lane { device, lane, seq, .. } = item.place {
                needs.lanes.insert((item.doc, device, lane));
                if seq == 1 {
                    needs.beginners.insert((item.doc, device));
                }
            }
        }
        needs
    }
}

/// The feeds that these items may grow: to be locked in this order.
pub fn feeds(items: &[NewItem], docs: &BTreeMap<DocId, Doc>) -> BTreeSet<Key> {
    let current = docs.values().flat_map(|doc| doc.placed.iter().filter(|(_, current)| **current));
    let named = items.iter().filter_map(|item| match item.place {
        Place::Placement { collections, .. } => Some(collections.map(|one| places::collection(&one))),
        Place::Lane { .. } | Place::Epoch { .. } => None,
    });
    current.map(|(key, _)| *key).chain(named.flatten()).collect()
}

/// What a backend has read. What is absent here is not there.
#[derive(Debug, Default)]
pub struct Known {
    /// Of [`Needs::docs`].
    pub docs: BTreeMap<DocId, Doc>,
    /// Of [`Needs::slots`].
    pub slots: BTreeMap<(DocId, Slot), (Hash, Position)>,
    /// Of [`Needs::lanes`].
    pub lanes: BTreeMap<Lane, LaneHead>,
    /// Of [`Needs::beginners`].
    pub lane_counts: BTreeMap<(DocId, DeviceKeyId), usize>,
    /// Of [`feeds`]: the last number given out, with the jump of a new run (see [`first_of_run`]).
    pub feeds: BTreeMap<Key, i64>,
    /// What the device has used of its day.
    pub used: Used,
}

/// The last number given out in a feed as this run goes on from it: the first of a run jumps, so that the numbers of
/// a lost history are not given out again.
pub fn first_of_run(head: i64, last_run: i64, run: i64) -> i64 {
    if last_run == run { head } else { head + run }
}

/// One row to write, in order.
#[derive(Debug)]
pub enum Write<'a> {
    /// The item itself.
    Item { item: &'a NewItem, position: Position },
    /// Its row in a feed.
    Feed { key: Key, fseq: i64, item: &'a NewItem, n: u32 },
    /// Feed rows for everything of a document up to `head_n`, numbered from `base` on, once all items are written.
    FeedAll { key: Key, base: i64, doc: DocId, head_n: u32 },
    /// Other bytes for a slot that is taken.
    Evidence { item: &'a NewItem },
}

/// A decided batch: what to answer and what to write.
#[derive(Debug)]
pub struct Decided<'a> {
    /// One for each item.
    pub outcomes: Vec<Outcome>,
    /// What the device has used of its day now.
    pub used: Used,
    /// Whether that differs from before.
    pub charged: bool,
    /// Rows to write.
    pub writes: Vec<Write<'a>>,
    /// Documents that changed, whole.
    pub docs: BTreeMap<DocId, Doc>,
    /// Documents whose collections changed.
    pub moved: BTreeSet<DocId>,
    /// Feeds that grew, with their last number.
    pub feeds: BTreeMap<Key, i64>,
}

/// Decides the items in order; one outcome for each.
pub fn decide(batch: &Batch, known: Known) -> Decided<'_> {
    let before = known.used;
    let mut used = before;
    used.bytes = used.bytes.saturating_add(batch.wasted.bytes);
    used.items = used.items.saturating_add(batch.wasted.items);
    let mut desk =
        Desk { batch, known, changed: BTreeSet::new(), grown: BTreeSet::new(), moved: BTreeSet::new(), writes: vec![] };
    let mut outcomes = Vec::with_capacity(batch.items.len());
    for item in &batch.items {
        let size = item.bytes.len() as u64;
        let outcome = desk.item(item, used.leaves_room(size, &batch.quota));
        if !matches!(outcome, Outcome::Again(_) | Outcome::OverQuota) {
            used.add(size);
        }
        outcomes.push(outcome);
    }
    let Desk { mut known, changed, grown, moved, writes, .. } = desk;
    known.docs.retain(|id, _| changed.contains(id));
    known.feeds.retain(|key, _| grown.contains(key));
    Decided { outcomes, used, charged: used != before, writes, docs: known.docs, moved, feeds: known.feeds }
}

struct Desk<'a> {
    batch: &'a Batch,
    known: Known,
    changed: BTreeSet<DocId>,
    grown: BTreeSet<Key>,
    moved: BTreeSet<DocId>,
    writes: Vec<Write<'a>>,
}

impl<'a> Desk<'a> {
    fn item(&mut self, item: &'a NewItem, room: bool) -> Outcome {
        let slot = (item.doc, places::slot(&item.place));
        if let Some(doc) = self.known.docs.get(&item.doc) {
            if !may_write(self.batch, doc) {
                return Outcome::Refused(Refusal::NoDocument);
            }
            if let Some((hash, position)) = self.known.slots.get(&slot) {
                if *hash == item.hash {
                    return Outcome::Again(*position);
                }
                if room && matches!(item.place, Place::Lane { .. }) {
                    self.writes.push(Write::Evidence { item });
                }
                return Outcome::Conflict;
            }
        } else if !matches!(item.place, Place::Epoch { number: 0, .. }) {
            return Outcome::Refused(Refusal::NoDocument);
        }
        if !room {
            return Outcome::OverQuota;
        }
        match self.refusal(item) {
            Some(refusal) => Outcome::Refused(refusal),
            None => Outcome::Stored(self.store(item, slot)),
        }
    }

    /// Why the item may not come next, or `None` if it may.
    fn refusal(&self, item: &NewItem) -> Option<Refusal> {
        let doc = self.known.docs.get(&item.doc);
        let (next, found, fits) = match item.place {
            Place::Lane { device, lane, seq, previous, cited } => {
                let head = self.lane_head((item.doc, device, lane));
                if head.seq == 0 && seq == 1 && self.lanes(item.doc, device) >= LANES_PER_DEVICE_MAX {
                    return Some(Refusal::TooManyLanes);
                }
                if cited < head.cited {
                    return Some(Refusal::RosterBackwards);
                }
                (head.seq.checked_add(1), seq, previous == head.hash)
            }
            Place::Epoch { number, parent } => match doc.and_then(|doc| doc.epoch) {
                Some((head, hash)) => (head.checked_add(1), number, parent == hash),
                None => (Some(0), number, parent == Hash::ZERO),
            },
            Place::Placement { counter, .. } => {
                let head = doc.map_or(0, |doc| doc.placement);
                (head.checked_add(1), counter, true)
            }
        };
        match (next == Some(found), fits) {
            (true, true) => None,
            (true, false) => Some(Refusal::BrokenChain),
            (false, _) => Some(Refusal::Gap),
        }
    }

    fn lane_head(&self, lane: Lane) -> LaneHead {
        self.known.lanes.get(&lane).copied().unwrap_or(LaneHead { seq: 0, hash: Hash::ZERO, cited: 0 })
    }

    fn lanes(&self, doc: DocId, device: DeviceKeyId) -> usize {
        self.known.lane_counts.get(&(doc, device)).copied().unwrap_or(0)
    }

    fn store(&mut self, item: &'a NewItem, slot: (DocId, Slot)) -> Position {
        let opener = self.batch.device;
        let doc = self.known.docs.entry(item.doc).or_insert_with(|| Doc::opened_by(opener));
        let position = Position { n: doc.head.n + 1, log_hash: log_hash(&doc.head.log_hash, &item.hash) };
        doc.head = position;
        // Where it was before it moves: those who lose it learn of the move by its row.
        let fed: Vec<Key> = doc.placed.iter().filter(|(_, current)| **current).map(|(key, _)| *key).collect();
        match item.place {
            Place::Lane { device, lane, seq, cited, .. } => {
                if seq == 1 {
                    *self.known.lane_counts.entry((item.doc, device)).or_insert(0) += 1;
                }
                self.known.lanes.insert((item.doc, device, lane), LaneHead { seq, hash: item.hash, cited });
            }
            Place::Epoch { number, .. } => doc.epoch = Some((number, item.hash)),
            Place::Placement { counter, .. } => doc.placement = counter,
        }
        self.known.slots.insert(slot, (item.hash, position));
        self.changed.insert(item.doc);
        self.writes.push(Write::Item { item, position });
        for key in fed {
            let fseq = self.next_in(key, 1);
            self.writes.push(Write::Feed { key, fseq: fseq + 1, item, n: position.n });
        }
        if let Place::Placement { collections, .. } = item.place {
            self.move_to(item.doc, position.n, collections.map(|one| places::collection(&one)));
        }
        position
    }

    /// Moves a document: the new collections get all that went before.
    fn move_to(&mut self, id: DocId, head_n: u32, keys: [Key; 2]) {
        self.moved.insert(id);
        let mut entered = vec![];
        if let Some(doc) = self.known.docs.get_mut(&id) {
            for (key, current) in &mut doc.placed {
                *current = *current && keys.contains(key);
            }
            for key in keys {
                if doc.placed.insert(key, true) != Some(true) {
                    entered.push(key);
                }
            }
        }
        for key in entered {
            let base = self.next_in(key, i64::from(head_n));
            self.writes.push(Write::FeedAll { key, base, doc: id, head_n });
        }
    }

    /// Takes `count` numbers of a feed and gives the one before them.
    fn next_in(&mut self, key: Key, count: i64) -> i64 {
        let head = self.known.feeds.entry(key).or_insert(0);
        let base = *head;
        *head += count;
        self.grown.insert(key);
        base
    }
}

/// A device may write where its person reads or once read: work done before a case moved on must still arrive.
/// Who opened the document may go on: its placement may come later, or, when an emptied office is refilled, name
/// someone else for a while.
fn may_write(batch: &Batch, doc: &Doc) -> bool {
    doc.opened_by == batch.device || batch.through.iter().any(|one| doc.placed.contains_key(&places::collection(one)))
}
