//! Takes vetted changes into a document: on a copy, with panics caught, and only if it survives saving and loading.

use automerge::{Automerge, Change};

use crate::contain::contained;
use crate::document::{Actor, Document};
use crate::limits::{DEPTH_MAX, OPS_PER_CHANGE_MAX};
use crate::tree::Tree;
use crate::vet::{Gate, Poison, Vetted};

/// The changes of one opened envelope and the actor that its lane and device make.
#[derive(Debug, Clone, Copy)]
pub struct Arrival<'a> {
    /// Whose lane the envelope stands in.
    pub actor: Actor,
    /// Raw changes in the order of the envelope.
    pub changes: &'a [Vec<u8>],
}

/// What became of a batch of arrivals.
#[derive(Debug, Clone)]
pub struct Admitted {
    /// The document with everything that was admitted; equal to the one before if nothing was.
    pub document: Document,
    /// For each arrival, in order: how many of its changes were new, or why none of them was taken.
    pub verdicts: Vec<Result<usize, Poison>>,
    /// The document as [`Document::save`] would give it, when checking it has made that already.
    pub saved: Option<Vec<u8>>,
}

/// Takes the changes of many envelopes of one document at once: each is vetted, all are applied and checked together.
///
/// If the document does not survive them, they are taken one by one, so that one bad envelope keeps out nothing but
/// itself and what builds on it. Source: `keys-and-sync.md` 2.7, 4 and 5.
pub fn admit(document: &Document, arrivals: &[Arrival<'_>]) -> Admitted {
    let mut gate = Gate::new(document);
    let mut changes = Vec::new();
    let mut verdicts = Vec::with_capacity(arrivals.len());
    for arrival in arrivals {
        let verdict = gate.check_all(arrival.changes, arrival.actor, OPS_PER_CHANGE_MAX);
        verdicts.push(verdict.map(|vetted| {
            let new = vetted.len();
            changes.extend(vetted.changes);
            new
        }));
    }
    if changes.is_empty() {
        return Admitted { document: document.clone(), verdicts, saved: None };
    }
    match survive(document, changes) {
        Ok((document, saved)) => Admitted { document, verdicts, saved: Some(saved) },
        Err(_) => one_by_one(document, arrivals),
    }
}

fn one_by_one(document: &Document, arrivals: &[Arrival<'_>]) -> Admitted {
    let mut document = document.clone();
    let mut take = |arrival: &Arrival<'_>| {
        let vetted = Gate::new(&document).check_all(arrival.changes, arrival.actor, OPS_PER_CHANGE_MAX)?;
        let new = vetted.len();
        document = apply_vetted(&document, vetted)?;
        Ok(new)
    };
    let verdicts = arrivals.iter().map(&mut take).collect();
    Admitted { document, verdicts, saved: None }
}

/// A copy of `document` with changes that [`crate::vet()`] passed for it.
///
/// # Errors
/// Why the copy was thrown away. `document` itself is never touched.
pub fn apply_vetted(document: &Document, vetted: Vetted) -> Result<Document, Poison> {
    if vetted.is_empty() {
        return Ok(document.clone());
    }
    survive(document, vetted.changes).map(|(document, _)| document)
}

fn survive(document: &Document, changes: Vec<Change>) -> Result<(Document, Vec<u8>), Poison> {
    let changed = document.with(&changes)?;
    let saved = contained(|| check(changed.automerge(), &changes))??;
    Ok((changed, saved))
}

/// Reads everything, saves, loads and compares: what passes here can be opened again tomorrow. Answers what was saved.
fn check(changed: &Automerge, changes: &[Change]) -> Result<Vec<u8>, Poison> {
    let here = |change: &Change| changed.get_change_meta_by_hash(&change.hash()).is_some();
    if !changes.iter().all(here) {
        return Err(Poison::NotApplied);
    }
    if Tree::read(changed, None).depth() > DEPTH_MAX {
        return Err(Poison::TooDeep);
    }
    let saved = changed.save_nocompress();
    let loaded = Automerge::load(&saved).map_err(|_| Poison::RoundTrip)?;
    if loaded.get_heads() == changed.get_heads() { Ok(saved) } else { Err(Poison::RoundTrip) }
}
