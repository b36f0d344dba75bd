//! Which change of a document had seen which. Compares hashes alone; reads no field and decides nothing.

use std::collections::{BTreeMap, BTreeSet};

use automerge::Change;

use crate::contain::contained;
use crate::document::{Actor, Document, Heads};

/// The changes of a document and what each builds on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ChangeGraph {
    changes: BTreeMap<[u8; 32], (Actor, Heads)>,
}

impl ChangeGraph {
    pub(crate) fn of(document: &Document) -> ChangeGraph {
        let metas = document.automerge().get_changes_meta(&[]);
        let change = |meta: automerge::ChangeMetadata<'_>| {
            let actor = <Actor>::try_from(meta.actor.to_bytes()).unwrap_or_default();
            (meta.hash.0, (actor, meta.deps.iter().map(|dep| dep.0).collect()))
        };
        ChangeGraph { changes: metas.into_iter().map(change).collect() }
    }

    /// Every change with the actor that wrote it.
    pub fn changes(&self) -> impl Iterator<Item = (&[u8; 32], &Actor)> {
        self.changes.iter().map(|(hash, (actor, _))| (hash, actor))
    }

    /// The actor that wrote a change; `None` for one that is not here.
    pub fn actor_of(&self, change: &[u8; 32]) -> Option<Actor> {
        self.changes.get(change).map(|(actor, _)| *actor)
    }

    /// These changes and every change that they build on. Those that are not here are passed over.
    pub fn seen_by(&self, changes: impl IntoIterator<Item = [u8; 32]>) -> BTreeSet<[u8; 32]> {
        let mut seen = BTreeSet::new();
        let mut open: Vec<[u8; 32]> = changes.into_iter().collect();
        while let Some(next) = open.pop() {
            if let Some((_, deps)) = self.changes.get(&next)
                && seen.insert(next)
            {
                open.extend(deps);
            }
        }
        seen
    }

    /// Heads of what the authors of all these changes had seen before they wrote them; empty when nothing.
    pub fn common_past(&self, changes: &[[u8; 32]]) -> Heads {
        let past = |change: &[u8; 32]| {
            let deps = self.changes.get(change).map(|(_, deps)| deps.clone()).unwrap_or_default();
            self.seen_by(deps)
        };
        let mut pasts = changes.iter().map(past);
        let first = pasts.next().unwrap_or_default();
        let common = pasts.fold(first, |common, past| common.intersection(&past).copied().collect());
        let built_on: BTreeSet<[u8; 32]> = common.iter().flat_map(|change| self.changes[change].1.clone()).collect();
        common.difference(&built_on).copied().collect()
    }
}

/// The changes that a raw change builds on, by hash; `None` for bytes that are none.
pub fn change_deps(raw: &[u8]) -> Option<Vec<[u8; 32]>> {
    let read = contained(|| Change::try_from(raw)).ok()?;
    read.ok().map(|change| change.deps().iter().map(|dep| dep.0).collect())
}

/// The hash by which others name a raw change; `None` for bytes that are none.
pub fn change_hash(raw: &[u8]) -> Option<[u8; 32]> {
    let read = contained(|| Change::try_from(raw)).ok()?;
    read.ok().map(|change| change.hash().0)
}
