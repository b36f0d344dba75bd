//! Appending a batch inside the writer's transaction: every rule that must hold at the moment of writing.

use rusqlite::Connection;
use wire::limits::LANES_PER_DEVICE_MAX;
use wire::{Hash, log_hash};

use super::super::{Appended, Batch, LogError, NewItem, Outcome, Place, Position, Refusal};
use super::open::{Doc, Key, Open};
use super::places;

/// Appends the items in order; one outcome for each.
pub fn append(tx: &Connection, run: i64, batch: &Batch) -> Result<Appended, LogError> {
    let mut open = Open::new(tx, run, batch);
    let mut used = super::used(tx, batch.agency, batch.device, batch.day)?;
    let before = used;
    used.bytes = used.bytes.saturating_add(batch.wasted.bytes);
    used.items = used.items.saturating_add(batch.wasted.items);
    let mut outcomes = Vec::with_capacity(batch.items.len());
    for item in &batch.items {
        let size = item.bytes.len() as u64;
        let mut doc = open.doc(item.doc)?;
        let outcome = decide(&mut open, &mut doc, item, used.leaves_room(size, &batch.quota))?;
        open.put_back(item.doc, doc);
        if !matches!(outcome, Outcome::Again(_) | Outcome::OverQuota) {
            used.add(size);
        }
        outcomes.push(outcome);
    }
    open.write_back()?;
    if used != before {
        open.charge(used)?;
    }
    Ok(Appended { outcomes, used })
}

fn decide(open: &mut Open<'_>, doc: &mut Option<Doc>, item: &NewItem, room: bool) -> Result<Outcome, LogError> {
    if let Some(doc) = doc {
        if !may_write(open.batch, doc) {
            return Ok(Outcome::Refused(Refusal::NoDocument));
        }
        if let Some((hash, position)) = open.at_slot(item)? {
            if hash == item.hash {
                return Ok(Outcome::Again(position));
            }
            if room && matches!(item.place, Place::Lane { .. }) {
                open.keep_evidence(item)?;
            }
            return Ok(Outcome::Conflict);
        }
    } else if !matches!(item.place, Place::Epoch { number: 0, .. }) {
        return Ok(Outcome::Refused(Refusal::NoDocument));
    }
    if !room {
        return Ok(Outcome::OverQuota);
    }
    if let Some(refusal) = refusal(open, doc.as_ref(), item)? {
        return Ok(Outcome::Refused(refusal));
    }
    let doc = doc.get_or_insert_with(|| Doc::opened_by(open.batch.device));
    store(open, doc, item).map(Outcome::Stored)
}

/// A device may write where its person reads or once read: work done before a case moved on must still arrive.
/// Who opened the document may go on: its placement may come later, or, when an emptied office is refilled, name
/// someone else for a while.
fn may_write(batch: &Batch, doc: &Doc) -> bool {
    doc.opened_by == batch.device || batch.through.iter().any(|one| doc.placed.contains_key(&places::collection(one)))
}

/// Why the item may not come next, or `None` if it may.
fn refusal(open: &Open<'_>, doc: Option<&Doc>, item: &NewItem) -> Result<Option<Refusal>, LogError> {
    let (next, found, fits) = match item.place {
        Place::Lane { device, lane, seq, previous, cited } => {
            let head = open.lane_head(item.doc, device, lane)?;
            if head.seq == 0 && seq == 1 && open.lanes(item.doc, device)? >= LANES_PER_DEVICE_MAX {
                return Ok(Some(Refusal::TooManyLanes));
            }
            if cited < head.cited {
                return Ok(Some(Refusal::RosterBackwards));
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
    Ok(match (next == Some(found), fits) {
        (true, true) => None,
        (true, false) => Some(Refusal::BrokenChain),
        (false, _) => Some(Refusal::Gap),
    })
}

fn store(open: &mut Open<'_>, doc: &mut Doc, item: &NewItem) -> Result<Position, LogError> {
    let position = Position { n: doc.head.n + 1, log_hash: log_hash(&doc.head.log_hash, &item.hash) };
    open.insert(item, position)?;
    doc.head = position;
    doc.changed = true;
    match item.place {
        Place::Lane { .. } => feed_current(open, doc, item)?,
        Place::Epoch { number, .. } => {
            doc.epoch = Some((number, item.hash));
            feed_current(open, doc, item)?;
        }
        Place::Placement { counter, collections } => {
            doc.placement = counter;
            let keys = collections.map(|one| places::collection(&one));
            move_to(open, doc, item, keys)?;
        }
    }
    Ok(position)
}

fn feed_current(open: &mut Open<'_>, doc: &Doc, item: &NewItem) -> Result<(), LogError> {
    for key in doc.placed.iter().filter(|(_, current)| **current).map(|(key, _)| key) {
        open.feed_one(key, item, doc.head.n)?;
    }
    Ok(())
}

/// Moves a document: the collections it leaves learn of that, the new ones get all that went before.
fn move_to(open: &mut Open<'_>, doc: &mut Doc, item: &NewItem, keys: [Key; 2]) -> Result<(), LogError> {
    feed_current(open, doc, item)?;
    for (key, current) in &mut doc.placed {
        *current = *current && keys.contains(key);
    }
    for key in keys {
        if doc.placed.get(&key) != Some(&true) {
            open.feed_all(&key, item.doc, doc.head.n)?;
            doc.placed.insert(key, true);
        }
    }
    open.write_placed(item.doc, doc)
}
