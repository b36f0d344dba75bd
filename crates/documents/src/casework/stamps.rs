//! Who wrote each entry of a casework document and the steps in it, and in which change. No rule.

use std::collections::BTreeMap;

use model::{ChangeHash, EntryId, Millis};

use super::{assessment, plan, review, screening};
use crate::document::Actor;
use crate::key;
use crate::tree::{Map, Origin, Tree};

/// The change behind an entry or a step in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    /// The actor that wrote it.
    pub actor: Actor,
    /// When, as the writer's device says.
    pub at: Millis,
    /// The change.
    pub change: ChangeHash,
}

/// A step that is written into an entry after it was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StepIn {
    /// An assessment was completed.
    Completed,
    /// A plan version was agreed.
    Agreed,
    /// The status of a goal or an action was set.
    Status,
    /// The due day of an action was set; with several values, the one that shows.
    DueOn,
    /// A review was held.
    Held,
    /// A screening came to something.
    Screened,
}

/// The stamps of one entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryStamps {
    /// Its making.
    pub made: Stamp,
    /// The last writing of each step, those written with the entry included.
    pub steps: BTreeMap<StepIn, Stamp>,
}

impl EntryStamps {
    /// The stamp of a step that was written apart from the entry itself.
    pub fn later(&self, step: StepIn) -> Option<Stamp> {
        self.steps.get(&step).copied().filter(|stamp| stamp.change != self.made.change)
    }
}

/// Fields that are steps, by the letter of the entry.
const STEPS: [(char, &str, StepIn); 7] = [
    (assessment::ASSESSMENT, assessment::COMPLETED_ON, StepIn::Completed),
    (plan::PLAN, plan::AGREED_ON, StepIn::Agreed),
    (plan::GOAL, plan::STATUS, StepIn::Status),
    (plan::ACTION, plan::STATUS, StepIn::Status),
    (plan::ACTION, plan::DUE_ON, StepIn::DueOn),
    (review::REVIEW, review::OUTCOME, StepIn::Held),
    (screening::SCREENING, screening::OUTCOME, StepIn::Screened),
];

/// The stamps of every entry of the document.
pub(super) fn read(tree: &Tree<'_>) -> BTreeMap<EntryId, EntryStamps> {
    let root = tree.root();
    let entries = root.slots().iter().filter_map(|slot| {
        let (id, map) = (key::child_id(&slot.key)?, root.map_in(slot)?);
        let made = stamp(&map.made()?);
        let letter = slot.key.chars().next()?;
        Some((id, EntryStamps { made, steps: steps(letter, map) }))
    });
    entries.collect()
}

fn steps(letter: char, map: Map<'_>) -> BTreeMap<StepIn, Stamp> {
    let of_entry = STEPS.iter().filter(|(prefix, ..)| *prefix == letter);
    let written = of_entry.filter_map(|(_, key, step)| Some((*step, stamp(&map.only(map.slot(key)?)?.by))));
    written.collect()
}

fn stamp(by: &Origin) -> Stamp {
    Stamp { actor: by.actor, at: Millis(by.at), change: ChangeHash::from_bytes(by.change) }
}
