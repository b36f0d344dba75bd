//! A document's content in one pass: maps of scalars, with every value of a field that has several. Knows no noun.

use std::cell::OnceCell;
use std::collections::{BTreeSet, HashMap};

use automerge::iter::DocItem;
use automerge::{
    ActorId, Automerge, ChangeHash, ObjId, ObjType, ROOT, ReadDoc, ScalarValue, ScalarValueRef, Value, ValueRef,
};

/// One value with the operation that put it there.
#[derive(Debug, Clone)]
pub(crate) struct Put {
    pub(crate) value: Scalar,
    pub(crate) by: Origin,
}

/// The change behind a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Origin {
    /// The actor, if it is one of ours: 16 bytes.
    pub(crate) actor: [u8; 16],
    /// As the writer stated it, milliseconds since 1970.
    pub(crate) at: i64,
    pub(crate) change: [u8; 32],
    /// Whether the change builds on nothing: the document's first.
    pub(crate) is_genesis: bool,
}

/// A value as documents of ours hold them; anything else is `Other` and kept in the document untouched.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Scalar {
    Null,
    Flag(bool),
    Number(i64),
    Text(String),
    Bytes(Vec<u8>),
    /// A moment, milliseconds since 1970: how answers tell a day from a number.
    Moment(i64),
    Other,
}

impl Scalar {
    pub(crate) fn text(&self) -> Option<&str> {
        match self {
            Scalar::Text(text) => Some(text),
            _ => None,
        }
    }

    pub(crate) fn number(&self) -> Option<i64> {
        match self {
            Scalar::Number(number) => Some(*number),
            _ => None,
        }
    }

    pub(crate) fn flag(&self) -> Option<bool> {
        match self {
            Scalar::Flag(flag) => Some(*flag),
            _ => None,
        }
    }

    /// Bytes of any length: a mark on a form.
    pub(crate) fn blob(&self) -> Option<&[u8]> {
        match self {
            Scalar::Bytes(bytes) => Some(bytes),
            _ => None,
        }
    }

    /// A hash: 32 bytes.
    pub(crate) fn hash(&self) -> Option<[u8; 32]> {
        match self {
            Scalar::Bytes(bytes) => bytes.as_slice().try_into().ok(),
            _ => None,
        }
    }

    /// An id: 16 bytes.
    pub(crate) fn bytes(&self) -> Option<[u8; 16]> {
        match self {
            Scalar::Bytes(bytes) => bytes.as_slice().try_into().ok(),
            _ => None,
        }
    }
}

/// What stands under one key.
#[derive(Debug)]
pub(crate) struct Slot {
    pub(crate) key: String,
    id: ObjId,
    pub(crate) held: Held,
    /// Whether other values stand beside this one.
    pub(crate) conflict: bool,
}

impl Slot {
    pub(crate) fn scalar(&self) -> Option<&Scalar> {
        match &self.held {
            Held::Scalar(scalar) => Some(scalar),
            Held::Map(_) => None,
        }
    }
}

/// A scalar or the number of another map of the tree.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Held {
    Scalar(Scalar),
    Map(usize),
}

#[derive(Debug)]
struct Node {
    id: ObjId,
    depth: usize,
    /// Ascending by key.
    slots: Vec<Slot>,
}

/// The content of one document at one moment of its history.
#[derive(Debug)]
pub(crate) struct Tree<'d> {
    automerge: &'d Automerge,
    heads: Option<Vec<ChangeHash>>,
    nodes: Vec<Node>,
    origins: OnceCell<Origins>,
}

/// The changes of a document, to be found by the operations they hold. Automerge looks each up anew and slowly.
#[derive(Debug)]
struct Origins(Vec<(ActorId, Vec<OfChange>)>);

/// One change by its operations' counters, both ends included.
#[derive(Debug)]
struct OfChange {
    start_op: u64,
    max_op: u64,
    origin: Origin,
}

impl Origins {
    fn of(automerge: &Automerge) -> Self {
        let mut actors: Vec<(ActorId, Vec<OfChange>)> = Vec::new();
        for meta in automerge.get_changes_meta(&[]) {
            let actor = <[u8; 16]>::try_from(meta.actor.to_bytes()).unwrap_or_default();
            let (change, is_genesis) = (meta.hash.0, meta.deps.is_empty());
            let origin = Origin { actor, at: meta.timestamp, change, is_genesis };
            let of_change = OfChange { start_op: meta.start_op, max_op: meta.max_op, origin };
            match actors.iter_mut().find(|(actor, _)| *actor == *meta.actor) {
                Some((_, changes)) => changes.push(of_change),
                None => actors.push((meta.actor.into_owned(), vec![of_change])),
            }
        }
        for (_, changes) in &mut actors {
            changes.sort_unstable_by_key(|of_change| of_change.start_op);
        }
        Origins(actors)
    }

    fn behind(&self, id: &ObjId) -> Option<Origin> {
        let ObjId::Id(counter, actor, _) = id else { return None };
        let (_, changes) = self.0.iter().find(|(known, _)| known == actor)?;
        let after = changes.partition_point(|of_change| of_change.start_op <= *counter);
        changes[..after].last().filter(|of_change| *counter <= of_change.max_op).map(|of_change| of_change.origin)
    }
}

impl<'d> Tree<'d> {
    /// Reads everything that is visible, now or at `heads`, which the document must have.
    pub(crate) fn read(automerge: &'d Automerge, heads: Option<Vec<ChangeHash>>) -> Self {
        let mut nodes = vec![Node { id: ROOT, depth: 0, slots: Vec::new() }];
        let mut numbers = HashMap::from([(ROOT, 0)]);
        let mut current = 0;
        for found in automerge.iter_at(ROOT, heads.as_deref()) {
            if nodes[current].id != *found.obj {
                let Some(number) = numbers.get(found.obj.as_ref()) else { continue };
                current = *number;
            }
            let DocItem::Map(item) = found.item else { continue };
            let id = item.id();
            let held = match &item.value {
                ValueRef::Object(ObjType::Map) => {
                    numbers.insert(id.clone(), nodes.len());
                    let depth = nodes[current].depth + 1;
                    nodes.push(Node { id: id.clone(), depth, slots: Vec::new() });
                    Held::Map(nodes.len() - 1)
                }
                ValueRef::Object(_) => Held::Scalar(Scalar::Other),
                ValueRef::Scalar(scalar) => Held::Scalar(of_ref(scalar)),
            };
            let key = item.key.into_owned();
            nodes[current].slots.push(Slot { key, id, held, conflict: item.conflict });
        }
        for node in &mut nodes {
            node.slots.sort_by(|one, other| one.key.cmp(&other.key));
        }
        Tree { automerge, heads, nodes, origins: OnceCell::new() }
    }

    pub(crate) fn root(&self) -> Map<'_> {
        Map { tree: self, node: 0 }
    }

    /// Levels of maps inside each other.
    pub(crate) fn depth(&self) -> usize {
        self.nodes.iter().map(|node| node.depth).max().unwrap_or(0)
    }

    /// The changes of the document that the change with this hash does not build on.
    pub(crate) fn changes_unseen_at(&self, change: &[u8; 32]) -> BTreeSet<[u8; 32]> {
        let metas = self.automerge.get_changes_meta(&[ChangeHash(*change)]);
        metas.into_iter().map(|meta| meta.hash.0).collect()
    }

    fn origin(&self, id: &ObjId) -> Option<Origin> {
        self.origins.get_or_init(|| Origins::of(self.automerge)).behind(id)
    }

    fn all(&self, node: usize, slot: &Slot) -> Vec<Put> {
        let obj = &self.nodes[node].id;
        let found = match &self.heads {
            Some(heads) => self.automerge.get_all_at(obj, slot.key.as_str(), heads),
            None => self.automerge.get_all(obj, slot.key.as_str()),
        };
        let values = found.unwrap_or_default();
        let put = |(value, id): (Value<'_>, ObjId)| Some(Put { value: of_value(&value), by: self.origin(&id)? });
        values.into_iter().filter_map(put).collect()
    }
}

/// One map of a tree.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Map<'t> {
    tree: &'t Tree<'t>,
    node: usize,
}

impl<'t> Map<'t> {
    pub(crate) fn slots(&self) -> &'t [Slot] {
        &self.tree.nodes[self.node].slots
    }

    pub(crate) fn slot(&self, key: &str) -> Option<&'t Slot> {
        let slots = self.slots();
        slots.binary_search_by(|slot| slot.key.as_str().cmp(key)).ok().map(|at| &slots[at])
    }

    /// The slots whose key begins with `prefix`.
    pub(crate) fn slots_from(&self, prefix: char) -> impl Iterator<Item = &'t Slot> + use<'t> {
        let slots = self.slots();
        let first = slots.partition_point(|slot| slot.key.as_bytes() < &[prefix as u8][..]);
        slots[first..].iter().take_while(move |slot| slot.key.starts_with(prefix))
    }

    pub(crate) fn map_in(&self, slot: &Slot) -> Option<Map<'t>> {
        match slot.held {
            Held::Map(node) => Some(Map { tree: self.tree, node }),
            Held::Scalar(_) => None,
        }
    }

    /// Every value under `key` with its origin: one, or several that did not see each other.
    pub(crate) fn all(&self, key: &str) -> Vec<Put> {
        self.slot(key).map(|slot| self.all_in(slot)).unwrap_or_default()
    }

    /// As [`Self::all`] for a slot of this map that is at hand.
    pub(crate) fn all_in(&self, slot: &Slot) -> Vec<Put> {
        if slot.conflict { self.tree.all(self.node, slot) } else { self.only(slot).into_iter().collect() }
    }

    /// The value that stands in `slot`, with its origin.
    pub(crate) fn only(&self, slot: &Slot) -> Option<Put> {
        let value = match &slot.held {
            Held::Scalar(scalar) => scalar.clone(),
            Held::Map(_) => Scalar::Other,
        };
        Some(Put { value, by: self.tree.origin(&slot.id)? })
    }

    /// What the document's first change put under `key`.
    pub(crate) fn at_genesis(&self, key: &str) -> Option<Scalar> {
        at_genesis(self.tree.automerge, &self.tree.nodes[self.node].id, key)
    }

    /// Whether every field was written together with the map: one actor, the operations that follow the making.
    ///
    /// `fields_max` is the most fields that such a map has.
    pub(crate) fn is_as_made(&self, fields_max: u64) -> bool {
        let ObjId::Id(made, maker, _) = &self.tree.nodes[self.node].id else { return true };
        self.slots().iter().all(|slot| match &slot.id {
            ObjId::Id(counter, actor, _) => actor == maker && (*made..=made + fields_max).contains(counter),
            ObjId::Root => false,
        })
    }

    /// When and by whom the map itself was made.
    pub(crate) fn made(&self) -> Option<Origin> {
        self.tree.origin(&self.tree.nodes[self.node].id)
    }
}

/// What a document's first change put under a key of one of its maps.
pub(crate) fn at_genesis(automerge: &Automerge, map: &ObjId, key: &str) -> Option<Scalar> {
    let genesis = automerge.get_changes_meta(&[]).into_iter().find(|meta| meta.deps.is_empty())?.hash;
    automerge.get_at(map, key, &[genesis]).ok()?.map(|(value, _)| of_value(&value))
}

fn of_value(value: &Value<'_>) -> Scalar {
    match value {
        Value::Scalar(scalar) => of_scalar(scalar),
        Value::Object(_) => Scalar::Other,
    }
}

fn of_ref(scalar: &ScalarValueRef<'_>) -> Scalar {
    match scalar {
        ScalarValueRef::Null => Scalar::Null,
        ScalarValueRef::Boolean(flag) => Scalar::Flag(*flag),
        ScalarValueRef::Int(number) => Scalar::Number(*number),
        ScalarValueRef::Uint(number) => i64::try_from(*number).map_or(Scalar::Other, Scalar::Number),
        ScalarValueRef::Str(text) => Scalar::Text(text.to_string()),
        ScalarValueRef::Bytes(bytes) => Scalar::Bytes(bytes.to_vec()),
        ScalarValueRef::Timestamp(at) => Scalar::Moment(*at),
        _ => Scalar::Other,
    }
}

fn of_scalar(scalar: &ScalarValue) -> Scalar {
    match scalar {
        ScalarValue::Null => Scalar::Null,
        ScalarValue::Boolean(flag) => Scalar::Flag(*flag),
        ScalarValue::Int(number) => Scalar::Number(*number),
        ScalarValue::Uint(number) => i64::try_from(*number).map_or(Scalar::Other, Scalar::Number),
        ScalarValue::Str(text) => Scalar::Text(text.to_string()),
        ScalarValue::Bytes(bytes) => Scalar::Bytes(bytes.clone()),
        ScalarValue::Timestamp(at) => Scalar::Moment(*at),
        _ => Scalar::Other,
    }
}
