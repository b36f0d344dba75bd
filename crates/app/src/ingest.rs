//! The gate for everything that comes from outside: nothing unauthenticated reaches a parser, nothing bad stops the rest.
//!
//! Order (`keys-and-sync.md` 2.7): size and frame, signature and roster, lane chain, AEAD, bounded decompression, then
//! vetting and applying on a clone. What fails is set aside with its bytes as evidence; what is early waits.

mod apply;
mod gate;
mod keep;

use std::collections::BTreeMap;

use store::{EnvelopeRow, EpochRow, InboxReason, InboxRow, PlacementRow, QuarantineRow, StatementRow};
use sync::Arrived;
use wire::DocId;

use crate::error::CommandError;
use crate::session::Session;

/// Why something was set aside. Stable names: they are stored and shown as a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SetAside {
    /// The bytes are no item.
    Malformed,
    /// The signature does not fit the bytes.
    Signature,
    /// The author may not write here, or wrote after their cut.
    NotAllowed,
    /// Written on a device that was removed, beyond what counts of it: it waits for a supervisor.
    Removed,
    /// The entry does not follow the one before it in its lane.
    Lane,
    /// The device signed two entries at one place.
    Equivocation,
    /// The seal does not open to what its header says.
    Seal,
    /// The content would damage the document.
    Poison,
    /// A statement that does not hold together.
    Statement,
    /// A key record that does not follow the one before.
    Epoch,
}

impl SetAside {
    pub const fn code(self) -> &'static str {
        match self {
            SetAside::Malformed => "malformed",
            SetAside::Signature => "signature",
            SetAside::NotAllowed => "not_allowed",
            SetAside::Removed => "removed",
            SetAside::Lane => "lane",
            SetAside::Equivocation => "equivocation",
            SetAside::Seal => "seal",
            SetAside::Poison => "poison",
            SetAside::Statement => "statement",
            SetAside::Epoch => "epoch",
        }
    }
}

/// One item as it came, or as it waited.
pub(crate) struct Incoming {
    pub doc: DocId,
    pub n: Option<u64>,
    pub log_prefix: Option<[u8; 8]>,
    pub hash: [u8; 32],
    pub bytes: Vec<u8>,
    /// Whether it already waits in the inbox.
    pub waited: bool,
}

/// What the gate decided for one document.
#[derive(Default)]
pub(crate) struct Verdicts {
    pub envelopes: Vec<EnvelopeRow>,
    pub epochs: Vec<EpochRow>,
    pub placements: Vec<PlacementRow>,
    pub statements: Vec<StatementRow>,
    pub wait: Vec<InboxRow>,
    pub aside: Vec<QuarantineRow>,
    /// Items that leave the inbox.
    pub leave: Vec<[u8; 32]>,
    /// Late work that leaves the quarantine, because a member's work builds on it.
    pub freed: Vec<[u8; 32]>,
}

/// What came of a batch.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Ingested {
    pub applied: u32,
    pub quarantined: u32,
}

impl Session {
    /// Takes in a batch from the office: roster records first, then items by document, then one save with cursors and pins.
    ///
    /// # Errors
    /// Only what the disk says: bad input is set aside, not an error.
    pub(crate) fn ingest(&mut self, batch: &sync::Batch) -> Result<Ingested, CommandError> {
        let mut by_doc: BTreeMap<DocId, Vec<Incoming>> = BTreeMap::new();
        let mut nameless = Vec::new();
        for item in &batch.items {
            match item.doc {
                Some(doc) => by_doc.entry(doc).or_default().push(incoming(doc, item)),
                None => nameless.push(self.aside(None, None, item.hash, SetAside::Malformed, &item.item)),
            }
        }
        self.take_in(by_doc, nameless, batch)
    }

    /// Takes in what came by hand: records that are new to this device, then items. What of it has no place at the office
    /// yet is sent on with the next exchange.
    ///
    /// # Errors
    /// Only what the disk says, and records that do not continue the chain.
    pub(crate) fn ingest_carried(
        &mut self,
        records: &[Vec<u8>],
        items: Vec<Vec<u8>>,
    ) -> Result<Ingested, CommandError> {
        let mut by_doc: BTreeMap<DocId, Vec<Incoming>> = BTreeMap::new();
        let mut nameless = Vec::new();
        for bytes in items {
            match crate::bundle::address(&bytes) {
                Some((doc, hash)) => {
                    by_doc.entry(doc).or_default().push(Incoming {
                        doc,
                        n: None,
                        log_prefix: None,
                        hash,
                        bytes,
                        waited: false,
                    });
                }
                None => nameless.push(self.aside(None, None, wire::Hash::of(&bytes), SetAside::Malformed, &bytes)),
            }
        }
        let docs: Vec<DocId> = by_doc.keys().copied().collect();
        let batch = sync::Batch { records: records.to_vec(), ..sync::Batch::default() };
        let ingested = self.take_in(by_doc, nameless, &batch)?;
        if ingested.applied > 0 {
            self.store.save(|tx| docs.iter().try_for_each(|doc| tx.refill(doc.as_bytes()).map(|_| ())))?;
        }
        Ok(ingested)
    }

    fn take_in(
        &mut self,
        mut by_doc: BTreeMap<DocId, Vec<Incoming>>,
        nameless: Vec<QuarantineRow>,
        batch: &sync::Batch,
    ) -> Result<Ingested, CommandError> {
        self.take_records(&batch.records)?;
        let erased = self.refuse_erased(&mut by_doc)?;
        // New keys, records or earlier entries may free what waited.
        let waiting = self.store.read(|reader| reader.inbox_docs())?;
        let roster_moved = !batch.records.is_empty();
        for doc in waiting.into_iter().map(DocId::from_bytes) {
            if roster_moved && !self.membership.roster.is_erased(doc) {
                by_doc.entry(doc).or_default();
            }
        }
        let docs: Vec<DocId> = by_doc.keys().copied().collect();
        let mut opened = Vec::with_capacity(docs.len());
        for (doc, items) in by_doc {
            let items = self.sift_left(doc, items)?;
            opened.push(self.open_items(doc, items)?);
        }
        let applied = apply::all(opened);
        let mut ingested = self.keep(batch, applied, nameless, &docs)?;
        ingested.quarantined += erased;
        self.settle_returned()?;
        Ok(ingested)
    }

    pub(crate) fn aside(
        &self,
        doc: Option<DocId>,
        device: Option<[u8; 8]>,
        hash: wire::Hash,
        why: SetAside,
        bytes: &[u8],
    ) -> QuarantineRow {
        QuarantineRow {
            hash: *hash.as_bytes(),
            doc: doc.map(|doc| *doc.as_bytes()),
            device,
            reason: why.code().to_owned(),
            at: self.now().0,
            bytes: bytes.to_vec(),
        }
    }
}

impl Verdicts {
    pub fn wait(&mut self, item: &Incoming, kind: u8, reason: InboxReason, now: i64) {
        if !item.waited {
            let (hash, doc) = (item.hash, *item.doc.as_bytes());
            self.wait.push(InboxRow { hash, doc, n: item.n, kind, reason, since: now, bytes: item.bytes.clone() });
        }
    }

    pub fn done(&mut self, item: &Incoming) {
        if item.waited {
            self.leave.push(item.hash);
        }
    }
}

fn incoming(doc: DocId, item: &Arrived) -> Incoming {
    Incoming {
        doc,
        n: Some(u64::from(item.n)),
        log_prefix: Some(item.log_prefix),
        hash: *item.hash.as_bytes(),
        bytes: item.item.clone(),
        waited: false,
    }
}
