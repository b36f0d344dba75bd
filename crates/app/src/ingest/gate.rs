//! Who signed it, may they, does it follow, does it open. Parses nothing that is not authenticated.

use std::collections::BTreeMap;

use model::codes::Role;
use model::permissions::Roles;
use store::{EpochRow, InboxReason, LaneHead, PlacementRow};
use vault::{Opener, Payload, open_epoch};
use wire::{DeviceKeyId, DocId, Envelope, EpochReason, EpochRecord, Form, Hash, Item, LaneId, Placement, RoleSet};

use super::{Incoming, SetAside, Verdicts};
use crate::error::CommandError;
use crate::session::Session;

/// An envelope that was opened and waits to be applied.
pub(crate) struct OpenedItem {
    pub item: Incoming,
    pub device: DeviceKeyId,
    pub lane: LaneId,
    pub seq: u32,
    pub kind: u8,
    pub payload: Payload,
    /// Whether it is late work of a removed device, at hand only for what builds on it.
    pub late: bool,
}

/// One document with everything that could be opened for it.
pub(crate) struct OpenedDoc {
    pub doc: DocId,
    pub items: Vec<OpenedItem>,
    /// Late work of removed devices: taken only with work of a member who had it before they knew.
    pub late: Vec<OpenedItem>,
    pub verdicts: Verdicts,
    pub loaded: super::apply::Loaded,
    pub now: i64,
}

type Lanes = BTreeMap<([u8; 8], [u8; 8]), LaneHead>;

impl Session {
    /// Checks and opens the items of one document, with those that waited for it.
    pub(super) fn open_items(&mut self, doc: DocId, fresh: Vec<Incoming>) -> Result<OpenedDoc, CommandError> {
        let now = self.now().0;
        let (mut queue, mut lanes) = self.store.read(|reader| -> Result<_, CommandError> {
            let waited: Vec<Incoming> = reader
                .inbox(doc.as_bytes())?
                .into_iter()
                .map(|row| Incoming { doc, n: row.n, log_prefix: None, hash: row.hash, bytes: row.bytes, waited: true })
                .collect();
            let lanes: Lanes =
                reader.lane_heads(doc.as_bytes())?.into_iter().map(|head| ((head.device, head.lane), head)).collect();
            Ok((waited, lanes))
        })?;
        queue.extend(fresh);
        let mut out = OpenedDoc {
            doc,
            items: Vec::new(),
            late: Vec::new(),
            verdicts: Verdicts::default(),
            loaded: self.load_for(doc)?,
            now,
        };
        let mut opener = Opener::new();
        // An item that waits may be freed by one behind it: go round until nothing moves.
        loop {
            let before = queue.len();
            let mut left = Vec::new();
            for item in queue {
                if let Some(waits) = self.pass(item, &mut lanes, &mut opener, &mut out)? {
                    left.push(waits);
                }
            }
            if left.is_empty() || left.len() == before {
                left.iter().for_each(|(item, kind, why)| out.verdicts.wait(item, *kind, *why, now));
                put_in_log_order(&mut out.items);
                if !out.items.is_empty() {
                    out.late = self.late_at_hand(doc, &mut opener)?;
                }
                return Ok(out);
            }
            queue = left.into_iter().map(|(item, ..)| item).collect();
        }
    }

    /// Passes one item, or hands it back with the reason why it has to wait.
    fn pass(
        &mut self,
        item: Incoming,
        lanes: &mut Lanes,
        opener: &mut Opener,
        out: &mut OpenedDoc,
    ) -> Result<Option<(Incoming, u8, InboxReason)>, CommandError> {
        let kind = item.bytes.first().copied().unwrap_or(0);
        let Ok(parsed) = Item::parse(&item.bytes) else {
            self.set_aside(&item, None, SetAside::Malformed, out);
            return Ok(None);
        };
        if parsed.doc() != item.doc {
            self.set_aside(&item, None, SetAside::Malformed, out);
            return Ok(None);
        }
        let author = parsed.author();
        let roster = &self.membership.roster;
        let (Some(device), Some(head)) = (roster.device(author), roster.head_at(&parsed.roster_prefix())) else {
            return Ok(Some((item, kind, InboxReason::Roster)));
        };
        if parsed.verify(&device.signing, self.membership.agency, &head).is_err() {
            self.set_aside(&item, Some(author), SetAside::Signature, out);
            return Ok(None);
        }
        let holds_content = roster.staff(device.staff).is_some_and(|entry| holds_content(entry.roles));
        if !holds_content {
            self.set_aside(&item, Some(author), SetAside::NotAllowed, out);
            return Ok(None);
        }
        match parsed {
            Item::Epoch(record) => self.pass_epoch(item, &record, out),
            Item::Placement(placement) if placement.counter > 1 && !self.may_give(placement.author) => {
                self.set_aside(&item, Some(author), SetAside::NotAllowed, out);
                Ok(None)
            }
            Item::Placement(placement) => {
                pass_placement(&item, &placement, out);
                Ok(None)
            }
            Item::Envelope(envelope) => self.pass_envelope(item, &envelope, head, lanes, opener, out),
        }
    }

    fn pass_epoch(
        &mut self,
        item: Incoming,
        record: &EpochRecord,
        out: &mut OpenedDoc,
    ) -> Result<Option<(Incoming, u8, InboxReason)>, CommandError> {
        let held = self.store.read(|reader| reader.epochs(record.doc.as_bytes()))?;
        let hash = *record.hash().as_bytes();
        if held.iter().any(|row| row.hash == hash) || out.verdicts.epochs.iter().any(|row| row.hash == hash) {
            out.verdicts.done(&item);
            return Ok(None);
        }
        if self.knew_of_removal(record) || (record.reason == EpochReason::Reassigned && !self.may_give(record.author)) {
            self.set_aside(&item, Some(record.author), SetAside::NotAllowed, out);
            return Ok(None);
        }
        let mut known = held.iter().chain(&out.verdicts.epochs);
        let follows = if record.epoch == 0 {
            known.next().is_none()
        } else {
            let parent = *record.parent.as_bytes();
            known.any(|row| row.hash == parent && row.epoch + 1 == record.epoch)
        };
        if !follows {
            self.set_aside(&item, Some(record.author), SetAside::Epoch, out);
            return Ok(None);
        }
        let mut sealed_key = None;
        if let Ok(key) = open_epoch(record, &self.keyring) {
            let entropy = &mut crate::host::HostEntropy(self.host.as_mut());
            sealed_key = Some(key.seal_for_store(&self.keys, entropy));
            self.doc_keys.hold(key);
            self.hold_before(record, held.iter().chain(&out.verdicts.epochs));
        }
        let (doc, epoch) = (*record.doc.as_bytes(), record.epoch);
        out.verdicts.epochs.push(EpochRow { doc, epoch, hash, sealed_key, bytes: item.bytes.clone() });
        out.verdicts.done(&item);
        Ok(None)
    }

    /// Holds the keys before one that was just opened: who is given a case reads all of it.
    fn hold_before<'r>(&mut self, newest: &EpochRecord, known: impl Iterator<Item = &'r EpochRow>) {
        let known: Vec<EpochRecord> = known.filter_map(|row| EpochRecord::parse(&row.bytes).ok()).collect();
        let mut after = newest.clone();
        while let Some(record) = known.iter().find(|record| record.hash() == after.parent) {
            let held = self.doc_keys.get(after.doc, after.epoch);
            let Some(key) = held.and_then(|key| key.open_previous(&after, record).ok()) else { return };
            self.doc_keys.hold(key);
            after = record.clone();
        }
    }

    /// Whether somebody may give cases to others, now or when they signed: a supervisor or a manager.
    pub(crate) fn may_give(&self, author: DeviceKeyId) -> bool {
        let roster = &self.membership.roster;
        let entry = roster.device(author).and_then(|device| roster.staff(device.staff));
        let decides = |roles: &RoleSet| Roles::from_bits(roles.bits()).has_any(&[Role::Supervisor, Role::Manager]);
        entry.is_some_and(|entry| {
            let before = entry.role_changes.iter().map(|change| &change.what);
            before.chain([&entry.roles, &entry.first_roles]).any(decides)
        })
    }

    fn pass_envelope(
        &mut self,
        item: Incoming,
        envelope: &Envelope,
        roster_head: Hash,
        lanes: &mut Lanes,
        opener: &mut Opener,
        out: &mut OpenedDoc,
    ) -> Result<Option<(Incoming, u8, InboxReason)>, CommandError> {
        let header = envelope.header();
        let lane_key = (*header.device.as_bytes(), *header.lane.as_bytes());
        let hash = envelope.hash();
        let (seq, head_hash) = lanes.get(&lane_key).map_or((0, [0; 32]), |head| (head.seq, head.hash));
        if header.seq <= seq {
            return self.pass_again(&item, envelope, out).map(|()| None);
        }
        if self.is_late(header.device, item.doc, header.lane, header.seq, &hash) {
            self.set_aside(&item, Some(header.device), SetAside::Removed, out);
            return Ok(None);
        }
        if header.seq > seq + 1 {
            return Ok(Some((item, header.kind as u8, InboxReason::EarlierInLane)));
        }
        if head_hash != *header.prev_hash.as_bytes() {
            self.set_aside(&item, Some(header.device), SetAside::Lane, out);
            return Ok(None);
        }
        if !self.open_doc_key(item.doc, header.epoch)? {
            return Ok(Some((item, header.kind as u8, InboxReason::Key)));
        }
        let key = self.doc_keys.get(item.doc, header.epoch).ok_or(crate::error::ErrorCode::KeysMissing)?;
        let Some(device) = self.membership.roster.device(header.device) else {
            return Ok(Some((item, header.kind as u8, InboxReason::Roster)));
        };
        let Ok(verified) = envelope.verify(&device.signing, self.membership.agency, &roster_head) else {
            self.set_aside(&item, Some(header.device), SetAside::Signature, out);
            return Ok(None);
        };
        let (device, lane) = (header.device, header.lane);
        let opened = opener.unseal(&verified, key);
        let head = LaneHead { device: lane_key.0, lane: lane_key.1, seq: header.seq, hash: *hash.as_bytes() };
        lanes.insert(lane_key, head);
        self.membership.meet_lane(item.doc, device, lane);
        match opened {
            Ok(opened) => {
                let (seq, kind, payload) = (header.seq, header.kind as u8, opened.payload);
                out.items.push(OpenedItem { item, device, lane, seq, kind, payload, late: false });
            }
            Err(_) => {
                // It keeps its place in the lane, so that what follows it is not held up.
                let row = super::apply::envelope_row(&item, device, lane, header.seq, header.kind as u8, false);
                out.verdicts.envelopes.push(row);
                self.set_aside(&item, Some(device), SetAside::Seal, out);
            }
        }
        Ok(None)
    }

    /// Late work on a document that was set aside and can be opened, in the order in which it came.
    fn late_at_hand(&mut self, doc: DocId, opener: &mut Opener) -> Result<Vec<OpenedItem>, CommandError> {
        let rows = self.store.read(|reader| reader.quarantine_of(doc.as_bytes(), SetAside::Removed.code()))?;
        let mut late = Vec::new();
        for row in rows {
            let Some(opened) = self.open_own(&row.bytes, opener)? else { continue };
            let Ok(envelope) = Envelope::parse(&row.bytes) else { continue };
            let header = envelope.header();
            let (device, lane, seq, kind) = (header.device, header.lane, header.seq, header.kind as u8);
            let item = Incoming { doc, n: None, log_prefix: None, hash: row.hash, bytes: row.bytes, waited: false };
            late.push(OpenedItem { item, device, lane, seq, kind, payload: opened.payload, late: true });
        }
        Ok(late)
    }

    /// Whether a device was removed and this lies beyond what counts of it (keys-and-sync 2.12, 3).
    fn is_late(&self, device: DeviceKeyId, doc: DocId, lane: LaneId, seq: u32, hash: &Hash) -> bool {
        let roster = &self.membership.roster;
        roster.device(device).is_some() && !roster.allows_writing(device, doc, lane, seq, hash)
    }

    /// Whether a removed device signed a key record knowing that it was removed. One that it dated back is taken, and
    /// stale at once: nobody seals under it.
    fn knew_of_removal(&self, record: &EpochRecord) -> bool {
        let roster = &self.membership.roster;
        let cited = roster.seq_of_head(&record.roster_head.prefix8()).unwrap_or(0);
        let revoked = roster.device(record.author).and_then(|entry| entry.revoked.as_ref());
        revoked.is_some_and(|revoked| cited >= revoked.at)
    }

    /// An entry at a place that is taken: the same bytes again, or proof that its device signed two.
    fn pass_again(&self, item: &Incoming, envelope: &Envelope, out: &mut OpenedDoc) -> Result<(), CommandError> {
        let header = envelope.header();
        let (doc, device, lane) = (item.doc.as_bytes(), header.device.as_bytes(), header.lane.as_bytes());
        match self.store.read(|reader| reader.envelope(doc, device, lane, header.seq))? {
            Some(row) if row.hash != *envelope.hash().as_bytes() => {
                self.set_aside(item, Some(header.device), SetAside::Equivocation, out);
            }
            _ => out.verdicts.done(item),
        }
        Ok(())
    }

    fn set_aside(&self, item: &Incoming, device: Option<DeviceKeyId>, why: SetAside, out: &mut OpenedDoc) {
        let device = device.map(|device| *device.as_bytes());
        let row = self.aside(Some(item.doc), device, Hash::from_bytes(item.hash), why, &item.bytes);
        out.verdicts.aside.push(row);
        out.verdicts.done(item);
    }
}

/// A key that came behind what it opens let later entries pass first: they build on the earlier ones. Places that break
/// the order of a lane are the office's invention, and not followed.
fn put_in_log_order(items: &mut [OpenedItem]) {
    let mut ends: BTreeMap<(DeviceKeyId, LaneId), Option<u64>> = BTreeMap::new();
    let lanes_hold = items.iter().all(|opened| {
        let before = ends.insert((opened.device, opened.lane), opened.item.n);
        before.is_none_or(|before| before <= opened.item.n)
    });
    if lanes_hold {
        items.sort_by_key(|opened| opened.item.n);
    }
}

fn pass_placement(item: &Incoming, placement: &Placement, out: &mut OpenedDoc) {
    let (doc, counter) = (*placement.doc.as_bytes(), placement.counter);
    out.verdicts.placements.push(PlacementRow { doc, counter, bytes: placement.to_bytes() });
    out.verdicts.done(item);
}

/// Roles whose holders write in cases (`domain.md` 14.1).
fn holds_content(roles: RoleSet) -> bool {
    roles.hold_content()
}
