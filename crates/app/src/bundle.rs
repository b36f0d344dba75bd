//! Carriage without a network (`keys-and-sync.md` 2.15): what has not reached the office goes into one file, and a file of a
//! colleague is taken in through the same gate as what the office sends. Trusts nothing about the file.
//!
//! Inside the age file: `satchel bundle 1`, the agency's id, then frames of the exchange: roster records, then items in the
//! order of sending.

use store::ItemRef;
use wire::{AgencyId, DocId, Form, FrameReader, FrameWriter, Item, Record, UpFrame};

use vault::carriage::BUNDLE_BYTES_MAX;

use crate::error::{CommandError, ErrorCode};
use crate::ingest::Ingested;
use crate::session::Session;

/// How a bundle begins.
const MAGIC: &[u8; 16] = b"satchel bundle 1";

/// What was put together.
pub(crate) struct Bundle {
    /// The plain bytes.
    pub bytes: Vec<u8>,
    /// Items of casework and keys in it.
    pub items: u32,
    /// Where the next bundle goes on, when this one could not hold all.
    pub next: Option<u64>,
}

impl Session {
    /// Seals what waits and puts together what has not reached the office, from behind `after` in the order of sending.
    ///
    /// # Errors
    /// Disk errors.
    pub(crate) fn put_together(&mut self, after: u64) -> Result<Bundle, CommandError> {
        self.seal_all()?;
        let mut out = FrameWriter::new();
        // The whole chain: the receiver may be further behind than anybody knows. It keeps what is new to it.
        for row in self.store.read(|reader| reader.roster(0))? {
            out.up(&UpFrame::Record(row.bytes));
        }
        let mut bytes = [MAGIC.as_slice(), self.membership.agency.as_bytes(), &out.take()].concat();
        let room = BUNDLE_BYTES_MAX.saturating_sub(bytes.len());
        let (mut items, mut at) = (0, after);
        for row in self.store.read(|reader| reader.outbox(after, room as u64))? {
            match row.item {
                // The chain is in; a grant is for the office, which gives it its place.
                ItemRef::Roster { .. } | ItemRef::Grant { .. } => {}
                ItemRef::Epoch { .. } | ItemRef::Placement { .. } | ItemRef::Envelope { .. } => {
                    out.up(&UpFrame::Item(row.bytes));
                    let frame = out.take();
                    if bytes.len() + frame.len() > BUNDLE_BYTES_MAX {
                        break;
                    }
                    bytes.extend(frame);
                    items += 1;
                }
            }
            at = row.ord;
        }
        let rest = self.store.read(|reader| reader.outbox(at, 1))?;
        Ok(Bundle { bytes, items, next: (!rest.is_empty() && at > after).then_some(at) })
    }

    /// Takes in a bundle. What is new goes on to the office with this device's next exchange.
    ///
    /// # Errors
    /// [`ErrorCode::FileUntrusted`] for bytes that are no bundle, [`ErrorCode::BundleForeign`] for one of another agency;
    /// nothing was changed then. Bad items in a good bundle are set aside one by one, as from the office.
    pub(crate) fn take_apart(&mut self, bytes: &[u8]) -> Result<Ingested, CommandError> {
        let untrusted = || CommandError::with(ErrorCode::FileUntrusted, "fault", "no bundle");
        let rest = bytes.strip_prefix(MAGIC).ok_or_else(untrusted)?;
        let (agency, frames) = rest.split_first_chunk::<16>().ok_or_else(untrusted)?;
        if AgencyId::from_bytes(*agency) != self.membership.agency {
            return Err(ErrorCode::BundleForeign.into());
        }
        let (records, items) = read(frames).ok_or_else(untrusted)?;
        // A chain of other records than ours is a fork, and nothing that stands on it is looked at.
        let held = self.membership.roster.heads();
        let mut fresh = Vec::new();
        for bytes in records {
            let record = Record::parse(&bytes).map_err(|_| untrusted())?;
            match held.get(record.seq as usize) {
                Some(head) if *head == wire::Hash::of(&bytes) => {}
                Some(_) => return Err(untrusted()),
                None => fresh.push(bytes),
            }
        }
        if !fresh.is_empty() {
            // Whoever hears of their own removal seals nothing any more: what was saved before can still be handed over.
            self.seal_all()?;
        }
        let ingested = self.ingest_carried(&fresh, items)?;
        if !fresh.is_empty() {
            // Records that the office gave a place are news of it, whoever carried them.
            self.lease_news()?;
        }
        self.obey_order(false)?;
        self.obey_erasures()?;
        Ok(ingested)
    }
}

/// How many entries are in the bytes of a bundle; `None` when they are none.
pub(crate) fn items_in(bytes: &[u8]) -> Option<u32> {
    let (_, frames) = bytes.strip_prefix(MAGIC)?.split_first_chunk::<16>()?;
    let (_, items) = read(frames)?;
    u32::try_from(items.len()).ok()
}

/// Bytes of roster records, and bytes of items.
type Carried = (Vec<Vec<u8>>, Vec<Vec<u8>>);

/// Records and items of a bundle; `None` when it is cut short or holds anything else.
fn read(frames: &[u8]) -> Option<Carried> {
    let (mut records, mut items) = (Vec::new(), Vec::new());
    let mut reader = FrameReader::new();
    reader.push(frames);
    while let Some(frame) = reader.next_up().ok()? {
        match frame {
            UpFrame::Record(bytes) => records.push(bytes),
            UpFrame::Item(bytes) => items.push(bytes),
            UpFrame::Hello(_) | UpFrame::Grant(_) | UpFrame::Presence(_) => return None,
        }
    }
    reader.finish().ok()?;
    Some((records, items))
}

/// The document that an item says it belongs to, and its hash. Its signature is checked by the gate.
pub(crate) fn address(bytes: &[u8]) -> Option<(DocId, [u8; 32])> {
    let item = Item::parse(bytes).ok()?;
    Some((item.doc(), *item.hash().as_bytes()))
}
