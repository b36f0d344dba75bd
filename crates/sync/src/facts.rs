//! What a device knows when an exchange starts. Read from its store by the caller; nothing secret.

use std::collections::BTreeMap;

use wire::{AgencyId, Cursor, DeviceKeyId, DocId, Hash, SigningPublic};

/// What a device knows when an exchange starts.
#[derive(Debug, Clone)]
pub struct Facts {
    /// The agency.
    pub agency: AgencyId,
    /// This device.
    pub device: DeviceKeyId,
    /// The office's receipt key, pinned at enrolment.
    pub receipt_key: SigningPublic,
    /// The key that the office may have moved to, if the roster names one. Source: architecture 5.5.
    pub successor: Option<SigningPublic>,
    /// A token of an earlier session.
    pub session: Option<HeldToken>,
    /// How many roster records are held; the newest has sequence one less.
    pub roster_known: u32,
    /// How far each feed was read: the own caseload and each supervised team; 0 for a feed never read.
    pub cursors: Vec<Cursor>,
    /// Newest verified position of each document's log.
    pub pins: BTreeMap<DocId, Pin>,
    /// Items held beyond their document's pin. Left out, a pin stays at its gap after a restart; nothing else is lost.
    pub loose: Vec<Loose>,
    /// Most bytes to send and to ask for in one request, from the link: `wire::limits::BUDGET_SLOW_BYTES` or
    /// `wire::limits::BUDGET_BYTES_MAX`.
    pub budget_bytes: u32,
    /// Whether the device's own items are wanted back, after a loss.
    pub include_own: bool,
    /// Failures in a row before this exchange, from the last [`crate::Report`].
    pub failures: u32,
}

/// A session token, kept between exchanges.
#[derive(Clone, PartialEq, Eq)]
pub struct HeldToken {
    /// As the office gave it.
    pub token: Vec<u8>,
    /// Until when it is worth trying, in milliseconds of this device's clock.
    pub until_ms: u64,
}

impl std::fmt::Debug for HeldToken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "HeldToken(hidden, until {})", self.until_ms)
    }
}

/// A position in a document's log up to which every item was seen and the running hash agrees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pin {
    /// From 1; 0 before the first item.
    pub n: u32,
    /// The running hash there.
    pub log_hash: Hash,
}

impl Pin {
    /// Before the first item.
    pub const START: Pin = Pin { n: 0, log_hash: Hash::ZERO };
}

/// An item at a position beyond its document's pin: something before it was not seen yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Loose {
    /// The document.
    pub doc: DocId,
    /// Position in its log.
    pub n: u32,
    /// Hash of the item.
    pub item: Hash,
    /// First bytes of the running hash that the office claimed there.
    pub log_prefix: [u8; 8],
}
