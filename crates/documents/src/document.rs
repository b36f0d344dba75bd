//! One Automerge document of either kind: loading, saving, heads, raw changes. Knows no noun of casework.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use automerge::legacy::OpId;
use automerge::{Automerge, Change, ChangeHash, ObjId, ROOT, ReadDoc, ScalarValue, Value};

use crate::casework;
use crate::chunk;
use crate::contain::{Panicked, contained};
use crate::draft::Draft;
use crate::graph::ChangeGraph;
use crate::identity;
use crate::key;
use crate::limits::OPS_PER_CHANGE_MAX;
use crate::tree::{self, Scalar, Tree};
use crate::vet::Poison;

/// An Automerge actor: a hash over agency, document, device key and lane. Source: `architecture.md` 5.1.
pub type Actor = [u8; 16];

/// Which of the two documents of a case. Source: `architecture.md` D3.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// What is done, coded.
    Casework,
    /// Who it is.
    Identity,
}

/// A set of document heads, ascending.
pub type Heads = Vec<[u8; 32]>;

/// The schema that this version writes.
pub const SCHEMA_VERSION: u32 = 1;

/// One uncompressed Automerge change: the record. Source: `architecture.md` D1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawChange {
    /// The hash that other changes and statements name it by.
    pub hash: [u8; 32],
    /// The chunk as it is kept, sealed and sent.
    pub bytes: Vec<u8>,
}

impl RawChange {
    pub(crate) fn of(change: &Change) -> RawChange {
        // `raw_bytes` is the uncompressed chunk however long it is; `bytes` would deflate it.
        RawChange { hash: change.hash().0, bytes: change.raw_bytes().to_vec() }
    }
}

/// Why a document could not be loaded from what the store holds.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LoadFailed {
    /// The saved form or one of the changes cannot be read.
    #[error("the saved document cannot be read")]
    Damaged(#[from] Poison),
    /// Changes are there that build on others that are not.
    #[error("{missing} changes are missing")]
    Incomplete {
        /// How many are known to be missing.
        missing: usize,
    },
    /// The document is readable but is not the one that was expected.
    #[error("the loaded document has other heads")]
    OtherHeads,
    /// The document is of the other kind, or of no kind of ours.
    #[error("the document is of another kind")]
    OtherKind,
}

impl From<Panicked> for LoadFailed {
    fn from(_: Panicked) -> Self {
        LoadFailed::Damaged(Poison::Stopped)
    }
}

/// Why an edit could not be written. The document is as it was before.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EditFailed {
    /// A newer version of the program wrote this document; this one shows it and changes nothing.
    #[error("the document has schema {found}, this version writes up to {SCHEMA_VERSION}")]
    NewerSchema {
        /// The document's schema.
        found: u32,
    },
    /// The edit names an entry that the document does not have.
    #[error("an entry named by the edit is not in the document")]
    NoSuchEntry,
    /// One value of the edit is larger than a change may be.
    #[error("one value is larger than a change may be")]
    TooLarge,
    /// Automerge stopped or refused: the document must be loaded again before it is used.
    #[error("the edit could not be applied")]
    NotApplied,
}

impl From<Panicked> for EditFailed {
    fn from(_: Panicked) -> Self {
        EditFailed::NotApplied
    }
}

/// Where an actor's changes end.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct LaneEnd {
    pub(crate) seq: u64,
    pub(crate) max_op: u64,
}

/// A document in memory. Every way to change it works on a copy and swaps at the end, so an error leaves it as it was.
#[derive(Debug, Clone, Default)]
pub struct Document {
    automerge: Automerge,
    lanes: OnceLock<BTreeMap<Actor, LaneEnd>>,
}

impl Document {
    /// Loads a document from its saved form and the changes since.
    ///
    /// The bytes come from our own store and were vetted before they went there; panics are caught all the same.
    ///
    /// # Errors
    /// [`LoadFailed::Damaged`] or [`LoadFailed::Incomplete`]; the store then rebuilds from raw changes.
    pub fn load(snapshot: Option<&[u8]>, tail: &[Vec<u8>]) -> Result<Document, LoadFailed> {
        let automerge = contained(|| load(snapshot, tail))??;
        let missing = automerge.get_missing_deps(&[]).len();
        if missing > 0 {
            return Err(LoadFailed::Incomplete { missing });
        }
        Ok(Document::of(automerge))
    }

    pub(crate) fn of(automerge: Automerge) -> Document {
        Document { automerge, lanes: OnceLock::new() }
    }

    /// The whole document with its history, not deflated: the store compresses it. A cache, never the record.
    pub fn save(&self) -> Vec<u8> {
        self.automerge.save_nocompress()
    }

    /// The hashes of the changes that nothing builds on yet, ascending.
    pub fn heads(&self) -> Heads {
        self.automerge.get_heads().into_iter().map(|hash| hash.0).collect()
    }

    /// Whether the heads are these: `Ok` from Automerge proves nothing (`reliability.md` M3).
    ///
    /// # Errors
    /// [`LoadFailed::OtherHeads`] if not.
    pub fn expect_heads(&self, heads: &[[u8; 32]]) -> Result<(), LoadFailed> {
        let mut heads = heads.to_vec();
        heads.sort_unstable();
        if heads == self.heads() { Ok(()) } else { Err(LoadFailed::OtherHeads) }
    }

    /// Every change since `heads`, each after what it builds on; all of them for no heads.
    ///
    /// Heads that the document does not have are passed over.
    pub fn changes_since(&self, heads: &[[u8; 32]]) -> Vec<RawChange> {
        let heads: Vec<ChangeHash> = heads.iter().filter(|hash| self.has(hash)).map(|hash| ChangeHash(*hash)).collect();
        self.automerge.get_changes(&heads).iter().map(RawChange::of).collect()
    }

    /// Whether the document has the change with this hash.
    pub fn has(&self, hash: &[u8; 32]) -> bool {
        self.max_op_of(hash).is_some()
    }

    /// How many changes the document has.
    pub fn change_count(&self) -> usize {
        self.lanes().values().map(|end| end.seq as usize).sum()
    }

    /// The schema that the document says it has; 0 for an empty one.
    ///
    /// Of several, written by people who did not see each other, the newest: never edit what a newer version began.
    pub fn schema_version(&self) -> u32 {
        let values = self.automerge.get_all(ROOT, key::SCHEMA).unwrap_or_default();
        values.iter().filter_map(|(value, _)| as_u32(value)).max().unwrap_or(0)
    }

    /// Which document of a case this is; `None` for an empty one or one of a kind that this version does not know.
    ///
    /// Its genesis alone says so: whoever writes something else there later changes nothing.
    pub fn kind(&self) -> Option<Kind> {
        match self.at_genesis(key::KIND)?.text() {
            Some(casework::KIND) => Some(Kind::Casework),
            Some(identity::KIND) => Some(Kind::Identity),
            _ => None,
        }
    }

    /// What the document's first change put under a key of its root.
    pub(crate) fn at_genesis(&self, key: &str) -> Option<Scalar> {
        tree::at_genesis(&self.automerge, &ROOT, key)
    }

    pub(crate) fn automerge(&self) -> &Automerge {
        &self.automerge
    }

    /// Whether an operation of the document made a map.
    pub(crate) fn is_map(&self, op: &OpId) -> bool {
        let id = ObjId::Id(op.counter(), op.actor().clone(), 0);
        self.automerge.object_type(id).is_ok()
    }

    pub(crate) fn max_op_of(&self, hash: &[u8; 32]) -> Option<u64> {
        self.automerge.get_change_meta_by_hash(&ChangeHash(*hash)).map(|meta| meta.max_op)
    }

    pub(crate) fn lane_end(&self, actor: &Actor) -> LaneEnd {
        self.lanes().get(actor).copied().unwrap_or_default()
    }

    /// Where each actor ends, counted once and carried along by edits.
    fn lanes(&self) -> &BTreeMap<Actor, LaneEnd> {
        self.lanes.get_or_init(|| {
            let mut lanes = BTreeMap::<Actor, LaneEnd>::new();
            for meta in self.automerge.get_changes_meta(&[]) {
                let Ok(actor) = Actor::try_from(meta.actor.to_bytes()) else { continue };
                let end = lanes.entry(actor).or_default();
                *end = LaneEnd { seq: end.seq.max(meta.seq), max_op: end.max_op.max(meta.max_op) };
            }
            lanes
        })
    }

    /// Writes through `plan` as one or more changes of `actor`, stated to be made `at`: milliseconds since 1970, moved
    /// into the years that a change may state if a clock is beyond them.
    pub(crate) fn write(
        &mut self,
        actor: Actor,
        at: i64,
        plan: impl FnOnce(&mut Draft<'_>) -> Result<(), EditFailed>,
    ) -> Result<Vec<RawChange>, EditFailed> {
        let found = self.schema_version();
        if found > SCHEMA_VERSION {
            return Err(EditFailed::NewerSchema { found });
        }
        let changes = contained(|| {
            let mut draft = Draft::new(self, actor, at);
            plan(&mut draft)?;
            draft.finish()
        })??;
        if changes.is_empty() {
            return Ok(Vec::new());
        }
        *self = self.with(&changes).map_err(|_| EditFailed::NotApplied)?;
        Ok(changes.iter().map(RawChange::of).collect())
    }

    /// A copy of the document with these changes, each after what it builds on.
    pub(crate) fn with(&self, changes: &[Change]) -> Result<Document, Poison> {
        let mut copy = self.automerge.clone();
        let automerge =
            contained(move || copy.apply_changes(changes.to_vec()).map(|()| copy))?.map_err(|_| Poison::NotApplied)?;
        let lanes = OnceLock::new();
        if let Some(known) = self.lanes.get() {
            let mut known = known.clone();
            for change in changes {
                let Ok(actor) = Actor::try_from(change.actor_id().to_bytes()) else { continue };
                known.insert(actor, LaneEnd { seq: change.seq(), max_op: change.max_op() });
            }
            let _ = lanes.set(known);
        }
        Ok(Document { automerge, lanes })
    }

    /// Which change had seen which.
    pub fn graph(&self) -> ChangeGraph {
        ChangeGraph::of(self)
    }

    /// The document's present content.
    pub(crate) fn tree(&self) -> Tree<'_> {
        Tree::read(&self.automerge, None)
    }

    /// The document's content as it was at `heads`; `None` if the document does not have one of them.
    pub(crate) fn tree_at(&self, heads: &[[u8; 32]]) -> Option<Tree<'_>> {
        if !heads.iter().all(|hash| self.has(hash)) {
            return None;
        }
        let heads = heads.iter().map(|hash| ChangeHash(*hash)).collect();
        Some(Tree::read(&self.automerge, Some(heads)))
    }
}

fn as_u32(value: &Value<'_>) -> Option<u32> {
    match value {
        Value::Scalar(scalar) => match scalar.as_ref() {
            ScalarValue::Int(number) => u32::try_from(*number).ok(),
            ScalarValue::Uint(number) => u32::try_from(*number).ok(),
            _ => None,
        },
        Value::Object(_) => None,
    }
}

fn load(snapshot: Option<&[u8]>, tail: &[Vec<u8>]) -> Result<Automerge, Poison> {
    let mut automerge = match snapshot {
        Some(bytes) => {
            chunk::check_snapshot(bytes)?;
            Automerge::load(bytes).map_err(|_| Poison::Undecodable)?
        }
        None => Automerge::new(),
    };
    if !tail.is_empty() {
        let changes = tail.iter().map(|bytes| read_change(bytes)).collect::<Result<Vec<Change>, Poison>>()?;
        automerge.apply_changes(changes).map_err(|_| Poison::NotApplied)?;
    }
    Ok(automerge)
}

/// Bounded like the changes of others: what was vetted once passes again, what was damaged since cannot unfold.
fn read_change(bytes: &[u8]) -> Result<Change, Poison> {
    chunk::read_change(bytes, OPS_PER_CHANGE_MAX)?;
    Change::try_from(bytes).map_err(|_| Poison::Undecodable)
}
