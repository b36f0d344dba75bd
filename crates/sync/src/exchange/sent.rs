//! What a request sent, as far as its answer needs it, and what a refusal says of it. Holds no bytes.

use wire::{DocId, Hash, RefusalCode};

use crate::pins::{Contradiction, Pins};

/// A frame that was sent, as far as its acknowledgement needs it.
#[derive(Debug)]
pub(super) struct Sent {
    pub key: u64,
    /// Hash of an item; `None` for what belongs to the roster.
    pub item: Option<Hash>,
    pub doc: Option<DocId>,
    /// Whether it is an envelope, which has to follow the one before it in its lane.
    pub in_lane: bool,
}

impl Sent {
    /// Refused for want of something that the office once had: the log that it showed of this document goes further.
    pub fn lost_before(&self, code: RefusalCode, pins: &Pins) -> Option<(DocId, Contradiction)> {
        let doc = self.doc.filter(|_| self.in_lane && matches!(code, RefusalCode::Gap | RefusalCode::NotAllowed))?;
        let pinned_n = pins.pinned(doc);
        (pinned_n > 0).then_some((doc, Contradiction { pinned_n, seen_n: 0 }))
    }
}
