//! Writes planned operations as raw changes, split to their limits. Decides nothing about what is written.
//!
//! Changes are put together here and then applied the way a change from another device is, instead of through
//! Automerge's transactions: that is ten times faster for an import, gives the raw bytes without reading them back,
//! and lets a long edit be split. A test holds both ways to the same bytes.

use std::collections::HashMap;
use std::num::NonZeroU64;

use automerge::legacy::{Key, ObjectId, Op, OpId, OpType, SortedVec};
use automerge::{ActorId, Change, ChangeHash, ExpandedChange, ObjId, ObjType, ROOT, ReadDoc, ScalarValue, Value};

use crate::document::{Actor, Document, EditFailed};
use crate::limits::{CHANGE_BYTES_WRITTEN_MAX, OPS_PER_CHANGE_MAX, STATED_TIME_MAX};

/// A map that can be written to: one that the document has, or one made by this draft.
#[derive(Debug, Clone)]
pub(crate) struct Place {
    id: ObjectId,
    /// Where the document has it; `None` for a map made by this draft, which holds nothing yet.
    known: Option<ObjId>,
}

/// What this draft did under one key.
#[derive(Debug, Clone)]
struct Touched {
    counter: u64,
    made: Option<Place>,
}

/// The operations of one edit, on their way to being changes.
pub(crate) struct Draft<'d> {
    doc: &'d Document,
    actor: ActorId,
    at: i64,
    seq: u64,
    start_op: u64,
    deps: Vec<ChangeHash>,
    ops: Vec<Op>,
    op_bytes: usize,
    /// By place, then key: the counter of the last operation of this draft there, and the map it made if it made one.
    touched: HashMap<ObjectId, HashMap<String, Touched>>,
    done: Vec<Change>,
    too_large: bool,
}

impl<'d> Draft<'d> {
    pub(crate) fn new(doc: &'d Document, actor: Actor, at: i64) -> Self {
        let deps = doc.automerge().get_heads();
        let past_op = deps.iter().filter_map(|hash| doc.max_op_of(&hash.0)).max().unwrap_or(0);
        Draft {
            doc,
            actor: ActorId::from(actor),
            at: at.clamp(0, STATED_TIME_MAX),
            seq: doc.lane_end(&actor).seq + 1,
            start_op: past_op + 1,
            deps,
            ops: Vec::new(),
            op_bytes: 0,
            touched: HashMap::new(),
            done: Vec::new(),
            too_large: false,
        }
    }

    pub(crate) fn root(&self) -> Place {
        Place { id: ObjectId::Root, known: Some(ROOT) }
    }

    /// The map under `key`, from this draft or from the document.
    pub(crate) fn map(&self, parent: &Place, key: &str) -> Option<Place> {
        if let Some(touched) = self.touched(parent, key) {
            return touched.made.clone();
        }
        let known = parent.known.as_ref()?;
        match self.doc.automerge().get(known, key) {
            Ok(Some((Value::Object(ObjType::Map), id))) => {
                let (counter, actor) = op_id(&id)?;
                Some(Place { id: ObjectId::Id(OpId::new(counter, &actor)), known: Some(id) })
            }
            _ => None,
        }
    }

    /// Makes a new, empty map under `key`.
    pub(crate) fn make(&mut self, parent: &Place, key: &str) -> Place {
        let counter = self.push(parent, key, OpType::Make(ObjType::Map), key.len());
        let place = Place { id: ObjectId::Id(OpId::new(counter, &self.actor)), known: None };
        if let Some(touched) = self.touched.get_mut(&parent.id).and_then(|keys| keys.get_mut(key)) {
            touched.made = Some(place.clone());
        }
        place
    }

    /// Puts a value under `key`, replacing every value that stands there now; nothing if it is the only one already.
    pub(crate) fn put(&mut self, place: &Place, key: &str, value: impl Into<ScalarValue>) {
        let value = value.into();
        if !self.stands_alone(place, key, &value) {
            self.put_again(place, key, value);
        }
    }

    /// As [`Self::put`], even if the value stands already: said with knowledge of all that came since.
    pub(crate) fn put_again(&mut self, place: &Place, key: &str, value: impl Into<ScalarValue>) {
        let value = value.into();
        let bytes = key.len() + value_bytes(&value);
        self.push(place, key, OpType::Put(value), bytes);
    }

    /// Puts the only value that stands under `key` once more, so that a rival who did not see it said again is a conflict
    /// and no winner. Nothing when this edit wrote there, or when none or several stand.
    pub(crate) fn say_again(&mut self, place: &Place, key: &str) {
        let Some(known) = place.known.as_ref().filter(|_| self.touched(place, key).is_none()) else { return };
        let standing = match self.doc.automerge().get_all(known, key).unwrap_or_default().as_slice() {
            [(Value::Scalar(only), _)] => Some(only.as_ref().clone()),
            _ => None,
        };
        if let Some(value) = standing {
            self.put_again(place, key, value);
        }
    }

    /// The finished changes, each building on the one before.
    pub(crate) fn finish(mut self) -> Result<Vec<Change>, EditFailed> {
        self.flush();
        if self.too_large { Err(EditFailed::TooLarge) } else { Ok(self.done) }
    }

    fn stands_alone(&self, place: &Place, key: &str, value: &ScalarValue) -> bool {
        let Some(known) = &place.known else { return false };
        if self.touched(place, key).is_some() {
            return false;
        }
        match self.doc.automerge().get_all(known, key).unwrap_or_default().as_slice() {
            [(Value::Scalar(only), _)] => only.as_ref() == value,
            _ => false,
        }
    }

    fn touched(&self, place: &Place, key: &str) -> Option<&Touched> {
        self.touched.get(&place.id)?.get(key)
    }

    /// The operation's counter; its actor is the draft's.
    fn push(&mut self, place: &Place, key: &str, action: OpType, bytes: usize) -> u64 {
        if bytes > CHANGE_BYTES_WRITTEN_MAX {
            self.too_large = true;
        }
        if self.ops.len() == OPS_PER_CHANGE_MAX || self.op_bytes + bytes > CHANGE_BYTES_WRITTEN_MAX {
            self.flush();
        }
        let counter = self.start_op + self.ops.len() as u64;
        let keys = self.touched.entry(place.id.clone()).or_default();
        let replaced = match keys.insert(key.to_owned(), Touched { counter, made: None }) {
            Some(own) => vec![OpId::new(own.counter, &self.actor)],
            None => self.replaced(place, key),
        };
        self.op_bytes += bytes;
        self.ops.push(Op {
            action,
            obj: place.id.clone(),
            key: Key::Map(key.into()),
            pred: SortedVec::from(replaced),
            insert: false,
        });
        counter
    }

    /// The operations whose values stand under `key` in the document now.
    fn replaced(&self, place: &Place, key: &str) -> Vec<OpId> {
        let Some(known) = &place.known else { return Vec::new() };
        let values = self.doc.automerge().get_all(known, key).unwrap_or_default();
        values.iter().filter_map(|(_, id)| op_id(id)).map(|(counter, actor)| OpId::new(counter, &actor)).collect()
    }

    fn flush(&mut self) {
        let Some(start_op) = NonZeroU64::new(self.start_op).filter(|_| !self.ops.is_empty()) else { return };
        let operations = std::mem::take(&mut self.ops);
        self.start_op += operations.len() as u64;
        self.op_bytes = 0;
        let change = Change::from(ExpandedChange {
            operations,
            actor_id: self.actor.clone(),
            hash: None,
            seq: self.seq,
            start_op,
            time: self.at,
            message: None,
            deps: std::mem::take(&mut self.deps),
            extra_bytes: Vec::new(),
            author: None,
        });
        self.seq += 1;
        self.deps = vec![change.hash()];
        self.done.push(change);
    }
}

fn op_id(id: &ObjId) -> Option<(u64, ActorId)> {
    match id {
        ObjId::Id(counter, actor, _) => Some((*counter, actor.clone())),
        ObjId::Root => None,
    }
}

fn value_bytes(value: &ScalarValue) -> usize {
    match value {
        ScalarValue::Str(text) => text.len(),
        ScalarValue::Bytes(bytes) => bytes.len(),
        _ => 10,
    }
}
