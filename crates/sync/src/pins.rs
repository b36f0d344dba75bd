//! How far each document's log was seen without a gap, and where the office contradicts itself. Knows hashes, no content.

use std::collections::{BTreeMap, BTreeSet};

use wire::{DocId, Hash, log_hash};

use crate::facts::{Loose, Pin};

/// Items beyond a gap that are remembered for one document.
const LOOSE_MAX: usize = 1_024;

/// How a position was learnt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seen {
    /// The office just gave this position: it must be new.
    Given,
    /// The office had the item already.
    Held,
    /// From a feed.
    Fed,
    /// From a feed that began anew: position 1 starts the document's log over.
    FedAnew,
}

/// The office said something that cannot be true if what it said before was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Contradiction {
    /// The pinned position.
    pub pinned_n: u32,
    /// The position that does not fit.
    pub seen_n: u32,
}

#[derive(Debug, Clone)]
struct Log {
    pin: Pin,
    loose: BTreeMap<u32, (Hash, [u8; 8])>,
}

/// Pins of all documents.
#[derive(Debug, Clone)]
pub struct Pins {
    logs: BTreeMap<DocId, Log>,
    changed: BTreeSet<DocId>,
}

impl Pins {
    pub fn new(pins: &BTreeMap<DocId, Pin>, loose: &[Loose]) -> Pins {
        let log = |pin: &Pin| Log { pin: *pin, loose: BTreeMap::new() };
        let mut logs: BTreeMap<DocId, Log> = pins.iter().map(|(doc, pin)| (*doc, log(pin))).collect();
        for one in loose {
            let log = logs.entry(one.doc).or_insert_with(|| log(&Pin::START));
            if one.n > log.pin.n && log.loose.len() < LOOSE_MAX {
                log.loose.insert(one.n, (one.item, one.log_prefix));
            }
        }
        Pins { logs, changed: BTreeSet::new() }
    }

    /// Takes in one position of a document's log.
    pub fn see(&mut self, doc: DocId, n: u32, item: Hash, log_prefix: [u8; 8], how: Seen) -> Option<Contradiction> {
        let log = self.logs.entry(doc).or_insert(Log { pin: Pin::START, loose: BTreeMap::new() });
        let pinned_n = log.pin.n;
        let contradiction = Some(Contradiction { pinned_n, seen_n: n });
        // A log that starts over is told from its first position, whatever was pinned.
        let starts_over = n == 1 && pinned_n > 0 && matches!(how, Seen::FedAnew | Seen::Given);
        if starts_over {
            *log = Log { pin: Pin::START, loose: BTreeMap::new() };
            self.changed.insert(doc);
        }
        let mut found = if starts_over && how == Seen::Given { contradiction } else { None };
        if n == log.pin.n && log.pin.log_hash.prefix8() != log_prefix {
            found = contradiction;
        } else if n <= log.pin.n && how == Seen::Given {
            found = contradiction; // A position below the pin was given to something else before.
        } else if n > log.pin.n && log.loose.len() < LOOSE_MAX {
            log.loose.insert(n, (item, log_prefix));
        }
        if !log.advance(&mut self.changed, doc) {
            found = contradiction;
        }
        found
    }

    /// How far a document's log was seen without a gap.
    pub fn pinned(&self, doc: DocId) -> u32 {
        self.logs.get(&doc).map_or(0, |log| log.pin.n)
    }

    /// Pins that moved since the last call.
    pub fn take_changed(&mut self) -> Vec<(DocId, Pin)> {
        let changed = std::mem::take(&mut self.changed);
        let pin = |doc: DocId| self.logs.get(&doc).map(|log| (doc, log.pin));
        changed.into_iter().filter_map(pin).collect()
    }
}

impl Log {
    /// Moves the pin over what follows without a gap; false if the running hash does not agree.
    fn advance(&mut self, changed: &mut BTreeSet<DocId>, doc: DocId) -> bool {
        while let Some((item, prefix)) = self.pin.n.checked_add(1).and_then(|n| self.loose.remove(&n)) {
            let next = log_hash(&self.pin.log_hash, &item);
            if next.prefix8() != prefix {
                return false;
            }
            self.pin = Pin { n: self.pin.n + 1, log_hash: next };
            changed.insert(doc);
        }
        true
    }
}
