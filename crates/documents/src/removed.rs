//! Which children count as removed. Nothing is deleted: a removal that had not seen somebody's edit hides nothing.

use std::collections::BTreeSet;

use crate::key;
use crate::notice::Notice;
use crate::page::Page;
use crate::tree::{Map, Scalar, Tree};

/// The pages that are not removed.
pub(crate) fn kept<'t, 'e>(tree: &Tree<'_>, pages: Vec<Page<'t, 'e>>) -> Vec<Page<'t, 'e>> {
    kept_with(tree, pages, |_| Vec::new())
}

/// As [`kept`]; a page also counts as edited when one of the maps that `belonging` gives for it was.
pub(crate) fn kept_with<'t, 'e>(
    tree: &Tree<'_>,
    pages: Vec<Page<'t, 'e>>,
    belonging: impl Fn(&Page<'t, 'e>) -> Vec<Map<'t>>,
) -> Vec<Page<'t, 'e>> {
    let stays = |page: &Page<'t, 'e>| {
        let Some(unseen) = unseen_by_removal(tree, page.map) else { return true };
        let mut maps = belonging(page);
        maps.push(page.map);
        let edited = maps.into_iter().any(|map| written_in(map, &unseen));
        if edited {
            page.eye.notice(Notice::RemovedWhileEdited { entry: page.id });
        }
        edited
    };
    pages.into_iter().filter(stays).collect()
}

/// The changes that the removal had not seen; `None` when the child was not removed.
fn unseen_by_removal(tree: &Tree<'_>, map: Map<'_>) -> Option<BTreeSet<[u8; 32]>> {
    let removals = map.all(key::TOMBSTONE);
    let mut removals = removals.iter().filter(|put| put.value == Scalar::Flag(true));
    // An edit that one of several removals had seen is gone.
    let first = tree.changes_unseen_at(&removals.next()?.by.change);
    Some(removals.fold(first, |unseen, put| &unseen & &tree.changes_unseen_at(&put.by.change)))
}

fn written_in(map: Map<'_>, changes: &BTreeSet<[u8; 32]>) -> bool {
    let made = map.made().is_some_and(|by| changes.contains(&by.change));
    let written = |key: &str| map.all(key).iter().any(|put| changes.contains(&put.by.change));
    made || map.slots().iter().filter(|slot| slot.key != key::TOMBSTONE).any(|slot| written(&slot.key))
}
