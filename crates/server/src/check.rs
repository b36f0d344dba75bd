//! The checks of an item that need only public keys and the roster: form, author, cut, cited head, signature.
//! In this order, so that the dear one comes last. Whether it continues its log is the store's to say.

use std::sync::Arc;

use wire::{AgencyId, Item, ItemKey, RefusalCode};

use crate::rosters::{Chain, refusal_of_form};
use crate::storage::{NewItem, Place};

/// From how many items on a second thread helps.
const SPLIT_FROM: usize = 16;

/// Checks items on at most two threads; the answers are in the order of the items.
pub fn all(agency: AgencyId, chain: &Arc<Chain>, items: Vec<Vec<u8>>) -> Vec<Result<NewItem, RefusalCode>> {
    let each = |items: Vec<Vec<u8>>| -> Vec<Result<NewItem, RefusalCode>> {
        items.into_iter().map(|bytes| one(agency, chain, bytes)).collect()
    };
    if items.len() < SPLIT_FROM {
        return each(items);
    }
    let mut first = items;
    let second = first.split_off(first.len() / 2);
    std::thread::scope(|scope| {
        let other = scope.spawn(|| each(second));
        let mut checked = each(first);
        checked.extend(other.join().expect("checks do not panic: every parser is total"));
        checked
    })
}

fn one(agency: AgencyId, chain: &Chain, bytes: Vec<u8>) -> Result<NewItem, RefusalCode> {
    let item = Item::parse(&bytes).map_err(refusal_of_form)?;
    let roster = &chain.roster;
    // Nothing brings back what two people erased.
    if roster.is_erased(item.doc()) {
        return Err(RefusalCode::NotAllowed);
    }
    let author = roster.device(item.author()).ok_or(RefusalCode::UnknownDevice)?;
    let prefix = item.roster_prefix();
    let cited = roster.seq_of_head(&prefix).ok_or(RefusalCode::RosterHead)?;
    let cited_head = roster.head_at(&prefix).ok_or(RefusalCode::RosterHead)?;
    let hash = item.hash();
    let counts = match item.key() {
        ItemKey::Envelope { doc, device, lane, seq } => {
            roster.allows_writing(device, doc, lane, seq, &hash) || chain.takes_late(device)
        }
        // These have no lane to cut: what was signed knowing of the revocation, or after it, does not count.
        ItemKey::Epoch { .. } | ItemKey::Placement { .. } => {
            author.revoked.as_ref().is_none_or(|revoked| cited < revoked.at)
        }
    };
    if !counts {
        return Err(RefusalCode::Revoked);
    }
    item.verify(&author.signing, agency, &cited_head).map_err(|_| RefusalCode::BadSignature)?;
    Ok(NewItem { doc: item.doc(), place: place(chain, &item, cited)?, author: item.author(), hash, bytes })
}

fn place(chain: &Chain, item: &Item, cited: u32) -> Result<Place, RefusalCode> {
    Ok(match item {
        Item::Envelope(envelope) => {
            let header = envelope.header();
            Place::Lane { device: header.device, lane: header.lane, seq: header.seq, previous: header.prev_hash, cited }
        }
        Item::Epoch(record) => Place::Epoch { number: record.epoch, parent: record.parent },
        Item::Placement(placement) => {
            let team = chain.roster.team(placement.team).ok_or(RefusalCode::NotAllowed)?;
            chain.roster.staff(placement.caseload).ok_or(RefusalCode::NotAllowed)?;
            let author = chain.roster.device(placement.author).map(|entry| entry.staff);
            let belongs = author.is_some_and(|staff| {
                staff == placement.caseload
                    || team.members.contains_key(&staff)
                    || team.departures.iter().any(|departure| departure.what == staff)
            });
            if !belongs {
                return Err(RefusalCode::NotAllowed);
            }
            Place::Placement {
                counter: placement.counter,
                collections: [wire::Collection::Caseload(placement.caseload), wire::Collection::Team(placement.team)],
            }
        }
    })
}
