//! Whether changes that came from elsewhere may touch a document. Reads and compares; applies nothing.

use std::collections::{BTreeMap, BTreeSet};

use automerge::Change;
use automerge::legacy::{Op, OpType};

use crate::chunk::{self, ChangeFacts};
use crate::codec::Unreadable;
use crate::contain::{Panicked, contained};
use crate::document::{Actor, Document, LaneEnd};

/// Why a change was refused. Goes to quarantine with its envelope; carries numbers and hashes, never content.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Poison {
    /// More bytes than any change of ours has.
    #[error("{bytes} bytes are too many for one change")]
    TooLarge {
        /// Bytes found.
        bytes: usize,
    },
    /// The chunk is a saved document, a bundle or something unknown.
    #[error("chunk type {chunk_type} is not a change")]
    NotAChange {
        /// The chunk's type byte.
        chunk_type: u8,
    },
    /// The chunk or one of its columns is deflated: it could unfold to anything.
    #[error("the chunk is compressed inside")]
    Compressed,
    /// The outer form cannot be read.
    #[error("the chunk is malformed")]
    Malformed(#[from] Unreadable),
    /// Automerge cannot read the operations.
    #[error("the operations cannot be read")]
    Undecodable,
    /// The checksum does not fit the bytes.
    #[error("the checksum is wrong")]
    Checksum,
    /// Reading and writing the change again gives other bytes.
    #[error("the change is not in its one form")]
    NotCanonical,
    /// The change has no operation.
    #[error("the change is empty")]
    Empty,
    /// The change does something that this version never writes: a list, a text, a deletion, a message.
    #[error("the change has a shape this version does not know")]
    UnknownShape,
    /// The change puts something in the place of a whole entry, which would take the entry from view.
    #[error("the change replaces an entry")]
    ReplacesEntry,
    /// The change has more operations, or replaces more values, than allowed.
    #[error("at least {at_least} operations in one change")]
    TooManyOperations {
        /// How many were counted before counting stopped.
        at_least: u64,
    },
    /// The time stated is outside the years that a change may state.
    #[error("the time stated is impossible")]
    Time,
    /// The change names another actor than the one its envelope stands for.
    #[error("the change is signed for another actor")]
    WrongActor,
    /// The change does not follow the actor's last one.
    #[error("change {found} of its actor where {expected} was due")]
    SequenceGap {
        /// The number that was due.
        expected: u64,
        /// The number found.
        found: u64,
    },
    /// The actor wrote another change with this number before: one device, two histories.
    #[error("a second change number {seq} of the same actor")]
    Equivocation {
        /// The number used twice.
        seq: u64,
    },
    /// The operation counter is not the one that follows from the change's past.
    #[error("operation counter {found} where {expected} was due")]
    StartOperation {
        /// The counter that was due.
        expected: u64,
        /// The counter found.
        found: u64,
    },
    /// The change builds on nothing although the document has begun: a second beginning could say who made the case.
    #[error("a second beginning of the document")]
    SecondGenesis,
    /// Changes that this one builds on are not here: park it, and try again when they are.
    #[error("{} earlier changes are missing", .0.len())]
    MissingDeps(Vec<[u8; 32]>),
    /// Automerge refused to apply the change.
    #[error("the change cannot be applied")]
    NotApplied,
    /// Reading or applying the change stopped in a panic, which was caught.
    #[error("the change made the reader stop")]
    Stopped,
    /// The document with the change does not come back from its saved form.
    #[error("the document does not survive saving and loading")]
    RoundTrip,
    /// Maps inside maps beyond any document of ours.
    #[error("the document is nested too deeply")]
    TooDeep,
}

impl From<Panicked> for Poison {
    fn from(_: Panicked) -> Self {
        Poison::Stopped
    }
}

impl Poison {
    /// Whether the change may be good and only early: what it builds on has not arrived.
    pub fn is_early(&self) -> bool {
        matches!(self, Poison::MissingDeps(_))
    }
}

/// Changes that passed [`vet`], in the order given, without those that the document already has.
#[derive(Debug, Clone, Default)]
pub struct Vetted {
    pub(crate) changes: Vec<Change>,
}

impl Vetted {
    /// How many changes are new to the document.
    pub fn len(&self) -> usize {
        self.changes.len()
    }

    /// Whether the document had every change already.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }
}

/// Checks the changes of one envelope against `doc`: form, bounds, actor, sequence, operation counter, past, and that
/// each has exactly one form in bytes. Source: `keys-and-sync.md` 2.7, 3.
///
/// `actor` is what the envelope's lane and device make it be, `ops_max` usually [`crate::OPS_PER_CHANGE_MAX`].
/// A change that the document already has is passed over, so that a repeated delivery is harmless.
///
/// # Errors
/// The first thing wrong with the first wrong change: an envelope is taken whole or not at all.
pub fn vet(doc: &Document, changes: &[Vec<u8>], actor: Actor, ops_max: usize) -> Result<Vetted, Poison> {
    let mut gate = Gate::new(doc);
    gate.check_all(changes, actor, ops_max)
}

/// The facts a check needs about the past: the document's own, and those of changes accepted just before.
pub(crate) struct Gate<'d> {
    doc: &'d Document,
    fresh: BTreeMap<[u8; 32], u64>,
    lanes: BTreeMap<Actor, LaneEnd>,
    /// Maps made by the changes accepted just before, by counter and actor.
    made: BTreeSet<(u64, Actor)>,
}

impl<'d> Gate<'d> {
    pub(crate) fn new(doc: &'d Document) -> Self {
        Gate { doc, fresh: BTreeMap::new(), lanes: BTreeMap::new(), made: BTreeSet::new() }
    }

    /// Checks one envelope's changes; nothing is remembered of an envelope that is refused.
    pub(crate) fn check_all(&mut self, raw: &[Vec<u8>], actor: Actor, ops_max: usize) -> Result<Vetted, Poison> {
        let lane_before = self.lanes.get(&actor).copied();
        let mut vetted = Vetted::default();
        for bytes in raw {
            match self.check(bytes, actor, ops_max) {
                Ok(Some(change)) => vetted.changes.push(change),
                Ok(None) => {}
                Err(poison) => {
                    self.forget(&vetted, actor, lane_before);
                    return Err(poison);
                }
            }
        }
        Ok(vetted)
    }

    fn forget(&mut self, vetted: &Vetted, actor: Actor, lane_before: Option<LaneEnd>) {
        for change in &vetted.changes {
            self.fresh.remove(&change.hash().0);
        }
        let kept_op = lane_before.map_or(0, |end| end.max_op);
        self.made.retain(|(counter, maker)| *maker != actor || *counter <= kept_op);
        match lane_before {
            Some(end) => self.lanes.insert(actor, end),
            None => self.lanes.remove(&actor),
        };
    }

    fn check(&mut self, bytes: &[u8], actor: Actor, ops_max: usize) -> Result<Option<Change>, Poison> {
        let facts = chunk::read_change(bytes, ops_max)?;
        if facts.actor != actor {
            return Err(Poison::WrongActor);
        }
        let change = contained(|| decode(bytes))??;
        if self.knows(&change.hash().0) {
            return Ok(None);
        }
        self.check_past(&facts)?;
        let (reformed, operations) = contained(|| reform(&change))?;
        if reformed.raw_bytes() != bytes || operations.len() != facts.ops {
            return Err(Poison::NotCanonical);
        }
        self.check_operations(&operations, &facts)?;
        self.fresh.insert(change.hash().0, facts.max_op());
        self.lanes.insert(actor, LaneEnd { seq: facts.seq, max_op: facts.max_op() });
        Ok(Some(change))
    }

    /// No operation replaces a map, and the maps made are remembered.
    ///
    /// Ours never do: an entry is made once under its own id. Replacing one would hide it as a deletion would.
    fn check_operations(&mut self, operations: &[Op], facts: &ChangeFacts) -> Result<(), Poison> {
        let mut made = BTreeSet::new();
        for (counter, op) in (facts.start_op..).zip(operations) {
            for replaced in op.pred.iter() {
                let actor = Actor::try_from(replaced.actor().to_bytes()).map_err(|_| Poison::WrongActor)?;
                let name = (replaced.counter(), actor);
                if made.contains(&name) || self.made.contains(&name) || self.doc.is_map(replaced) {
                    return Err(Poison::ReplacesEntry);
                }
            }
            if matches!(op.action, OpType::Make(_)) {
                made.insert((counter, facts.actor));
            }
        }
        self.made.append(&mut made);
        Ok(())
    }

    fn knows(&self, hash: &[u8; 32]) -> bool {
        self.fresh.contains_key(hash) || self.doc.max_op_of(hash).is_some()
    }

    fn has_begun(&self) -> bool {
        !self.fresh.is_empty() || !self.doc.automerge().is_empty()
    }

    fn check_past(&self, facts: &ChangeFacts) -> Result<(), Poison> {
        let last = match self.lanes.get(&facts.actor) {
            Some(end) => *end,
            None => self.doc.lane_end(&facts.actor),
        };
        if facts.seq <= last.seq {
            return Err(Poison::Equivocation { seq: facts.seq });
        }
        if facts.deps.is_empty() && self.has_begun() {
            return Err(Poison::SecondGenesis);
        }
        let (mut missing, mut past_op) = (Vec::new(), 0);
        for dep in &facts.deps {
            match self.fresh.get(dep).copied().or_else(|| self.doc.max_op_of(dep)) {
                Some(max_op) => past_op = past_op.max(max_op),
                None => missing.push(*dep),
            }
        }
        if !missing.is_empty() {
            return Err(Poison::MissingDeps(missing));
        }
        if facts.seq != last.seq + 1 {
            return Err(Poison::SequenceGap { expected: last.seq + 1, found: facts.seq });
        }
        // The actor's own last change counts as past even if it is not named, or counters could be used twice.
        if facts.start_op != past_op + 1 || facts.start_op <= last.max_op {
            return Err(Poison::StartOperation { expected: past_op.max(last.max_op) + 1, found: facts.start_op });
        }
        Ok(())
    }
}

/// The change written anew from what Automerge read in it, and its operations.
fn reform(change: &Change) -> (Change, Vec<Op>) {
    let expanded = change.decode();
    let operations = expanded.operations.clone();
    (Change::from(expanded), operations)
}

fn decode(bytes: &[u8]) -> Result<Change, Poison> {
    let change = Change::try_from(bytes).map_err(|_| Poison::Undecodable)?;
    // Automerge computes the hash but does not compare it with the four bytes in the header.
    if bytes.get(4..8) == Some(&change.hash().0[..4]) { Ok(change) } else { Err(Poison::Checksum) }
}
