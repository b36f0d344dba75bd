//! What an office keeps, as one trait that every database backend implements; knows no HTTP and checks no signature.
//!
//! The rules that must be atomic with the write live behind [`Log::append`]: one row per slot, the chain of a lane,
//! the chain of epochs, who may write to a document, counters and feeds. Everything that needs only public keys was
//! checked before. `tests/conformance.rs` is the one suite for all backends.

pub mod backend;
pub mod postgres;
pub mod sqlite;

mod append;
mod places;

use std::future::Future;

use wire::{AgencyId, Collection, DeviceKeyId, DocId, Hash, LaneId};

pub use self::places::Reach;

/// The longest group of evidence kept for one slot: two histories prove the act, more only fill the disk.
pub const EVIDENCE_PER_SLOT_MAX: i64 = 4;
/// Rows on one page of a feed, whatever their size.
pub const FEED_ROWS_MAX: usize = 2_000;

/// A store of agencies, their rosters and their documents' logs.
///
/// Invariant of every implementation: what a returned future has acknowledged survives a crash of the process and of
/// the machine, and a failed call may be repeated without making a second row.
pub trait Log: Send + Sync + 'static {
    /// Every agency that was admitted, with the head of its roster.
    fn agencies(&self) -> impl Future<Output = Result<Vec<Agency>, LogError>> + Send;

    /// Where an agency's roster stands now; `None` for one that was not admitted. Another server on the same store may
    /// have moved it.
    fn roster_head(&self, agency: AgencyId) -> impl Future<Output = Result<Option<RosterHead>, LogError>> + Send;

    /// Pins an agency's root key and stores its roster records from the genesis on; known equal records are skipped.
    ///
    /// # Errors
    /// [`LogError::AdmittedOtherwise`] when another root key or another record stands at one of the places.
    fn admit(
        &self,
        agency: AgencyId,
        root_pk: [u8; 32],
        records: Vec<RosterRow>,
    ) -> impl Future<Output = Result<(), LogError>> + Send;

    /// Appends one record if `after` is still the head (compare and swap).
    fn append_roster(
        &self,
        agency: AgencyId,
        after: RosterHead,
        record: RosterRow,
    ) -> impl Future<Output = Result<RosterOutcome, LogError>> + Send;

    /// Records with a sequence of at least `from_seq`, in order, up to about `bytes_max` bytes and at least one.
    fn roster(
        &self,
        agency: AgencyId,
        from_seq: u32,
        bytes_max: usize,
    ) -> impl Future<Output = Result<Vec<RosterRow>, LogError>> + Send;

    /// Where a document is and was, and who opened it; empty for one that is not there.
    fn reach(&self, agency: AgencyId, doc: DocId) -> impl Future<Output = Result<Reach, LogError>> + Send;

    /// Appends the items in order, all in one transaction.
    fn append(&self, batch: Batch) -> impl Future<Output = Result<Appended, LogError>> + Send;

    /// Destroys everything that is kept of documents that the roster says are erased. Numbers of feeds stay given out.
    fn erase(&self, agency: AgencyId, docs: Vec<DocId>) -> impl Future<Output = Result<(), LogError>> + Send;

    /// One page of a feed in feed order, read in one snapshot.
    fn feed(&self, ask: FeedAsk) -> impl Future<Output = Result<FeedPage, LogError>> + Send;

    /// What a device has used of its allowance on a day (days since 1970-01-01 by the server's clock).
    fn used(
        &self,
        agency: AgencyId,
        device: DeviceKeyId,
        day: i64,
    ) -> impl Future<Output = Result<Used, LogError>> + Send;

    /// Keeps a device's newest word in place of the one before, under the agency's next number for words.
    fn say(
        &self,
        agency: AgencyId,
        device: DeviceKeyId,
        presence: Vec<u8>,
    ) -> impl Future<Output = Result<(), LogError>> + Send;

    /// The newest word of each device with a number above `after`, in their order. All of them when `after` is a number
    /// that was never given out: it is of a database that was lost.
    fn said(&self, agency: AgencyId, after: u64) -> impl Future<Output = Result<Vec<Word>, LogError>> + Send;

    /// How many conflicting histories are kept as evidence for an agency.
    fn evidence(&self, agency: AgencyId) -> impl Future<Output = Result<u64, LogError>> + Send;

    /// Answers when the store can read and its writer lives.
    fn ping(&self) -> impl Future<Output = Result<(), LogError>> + Send;

    /// Finishes the writes under way and lets go of the files.
    fn close(&self) -> impl Future<Output = ()> + Send;
}

/// An admitted agency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Agency {
    /// First bytes of the hash of the root key.
    pub agency: AgencyId,
    /// Public key of the agency root, pinned at admission.
    pub root_pk: [u8; 32],
    /// Where the roster stands.
    pub head: RosterHead,
}

/// The newest record of a roster.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RosterHead {
    /// 0 is the genesis.
    pub seq: u32,
    /// Hash of the record's bytes.
    pub hash: Hash,
}

/// One stored roster record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RosterRow {
    /// 0 is the genesis.
    pub seq: u32,
    /// Hash of `bytes`.
    pub hash: Hash,
    /// The record as it came.
    pub bytes: Vec<u8>,
}

/// What became of a roster record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RosterOutcome {
    /// It is the new head.
    Stored,
    /// It was there already, byte for byte.
    Again,
    /// Another record took the place: read the roster again from here.
    Overtaken(RosterHead),
}

/// Where an item stands in its document: its idempotency key and what it must follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// An envelope in the chain of one installation.
    Lane {
        /// Key id of the author's device.
        device: DeviceKeyId,
        /// The installation.
        lane: LaneId,
        /// From 1, dense.
        seq: u32,
        /// Hash of the envelope before; zeros for sequence 1.
        previous: Hash,
        /// Place in the roster of the head that the envelope cites: it may not go backwards in a lane.
        cited: u32,
    },
    /// A key generation of the document, by compare and swap on the one before.
    Epoch {
        /// From 0, dense.
        number: u32,
        /// Hash of the record before; zeros for number 0.
        parent: Hash,
    },
    /// Which feeds the document belongs to from now on.
    Placement {
        /// From 1, dense.
        counter: u32,
        /// The two collections.
        collections: [Collection; 2],
    },
}

/// An item whose signature, author and form were checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewItem {
    /// The document.
    pub doc: DocId,
    /// Slot and chain.
    pub place: Place,
    /// Key id of the device that signed it.
    pub author: DeviceKeyId,
    /// Hash of the item as `wire` defines it.
    pub hash: Hash,
    /// The item's bytes as they came and as they will be sent on.
    pub bytes: Vec<u8>,
}

/// Items of one device, appended together.
#[derive(Debug, Clone)]
pub struct Batch {
    /// Whose log.
    pub agency: AgencyId,
    /// The device of the session; it need not be the author.
    pub device: DeviceKeyId,
    /// The collections that the device's person stands for: a document that is or was in one of them may be written.
    pub through: Vec<Collection>,
    /// Day that the bytes are charged to.
    pub day: i64,
    /// The allowance of a day.
    pub quota: Quota,
    /// What was refused before it came here and is charged all the same.
    pub wasted: Used,
    /// In the order of upload.
    pub items: Vec<NewItem>,
}

/// How much a device may upload on one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quota {
    /// Bytes of items.
    pub bytes_max: u64,
    /// Items.
    pub items_max: u64,
}

/// How much a device has uploaded on one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Used {
    /// Bytes of items that were stored or refused; what was already there costs nothing.
    pub bytes: u64,
    /// Items, likewise.
    pub items: u64,
}

impl Used {
    /// Whether one more item of this size still fits.
    #[must_use]
    pub fn leaves_room(&self, bytes: u64, quota: &Quota) -> bool {
        self.items < quota.items_max && self.bytes.saturating_add(bytes) <= quota.bytes_max
    }

    /// As SQL holds it: bytes and items.
    fn columns(self) -> (i64, i64) {
        let column = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
        (column(self.bytes), column(self.items))
    }

    /// What SQL held.
    fn from_columns(bytes: i64, items: i64) -> Used {
        Used { bytes: bytes.unsigned_abs(), items: items.unsigned_abs() }
    }

    /// Counts one more item.
    pub fn add(&mut self, bytes: u64) {
        self.bytes = self.bytes.saturating_add(bytes);
        self.items = self.items.saturating_add(1);
    }
}

/// What became of a batch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appended {
    /// One for each item, in order.
    pub outcomes: Vec<Outcome>,
    /// What the device has used of the day's allowance now.
    pub used: Used,
}

/// Position of an item in its document's log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// From 1, dense.
    pub n: u32,
    /// Running hash of the log up to and including the item.
    pub log_hash: Hash,
}

/// What became of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Durable at this position.
    Stored(Position),
    /// It was there already, byte for byte.
    Again(Position),
    /// The slot holds other bytes. Those of an envelope are kept as evidence.
    Conflict,
    /// Not stored.
    Refused(Refusal),
    /// The day's allowance is used up.
    OverQuota,
}

/// Why a well-signed item is not stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The document does not exist or this device has no business with it: one answer for both.
    NoDocument,
    /// Something that comes before is missing.
    Gap,
    /// The named predecessor is not the one that is stored.
    BrokenChain,
    /// Cites an older roster head than the lane did before.
    RosterBackwards,
    /// The device opened too many lanes in this document.
    TooManyLanes,
}

/// A device's word as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Growing within the agency.
    pub number: u64,
    /// Key id of the device that signed it.
    pub device: DeviceKeyId,
    /// As it came.
    pub presence: Vec<u8>,
}

/// A question to a feed.
#[derive(Debug, Clone)]
pub struct FeedAsk {
    /// Whose log.
    pub agency: AgencyId,
    /// Which feed.
    pub collection: Collection,
    /// Rows behind this number are wanted; 0 for all.
    pub after: u64,
    /// Leave out what this device signed itself.
    pub without: Option<DeviceKeyId>,
    /// Leave out what these feeds have brought already, each up to its number.
    pub covered: Vec<(Collection, u64)>,
    /// Stop after about this many bytes of items, but never before the first row.
    pub bytes_max: usize,
}

/// A row of a feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedRow {
    /// Place in the feed; growing, with gaps.
    pub fseq: u64,
    /// The document.
    pub doc: DocId,
    /// Position in its log.
    pub position: Position,
    /// The item's bytes.
    pub bytes: Vec<u8>,
}

/// Part of a feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedPage {
    /// In feed order.
    pub rows: Vec<FeedRow>,
    /// Where to go on: the last row of the page, or the feed's head when nothing more is there.
    pub next: u64,
    /// Whether rows remain behind `next`.
    pub more: bool,
    /// The number asked after is not one of this store's: it was given out by a history that is gone (a lost or
    /// older database), so the page starts at the beginning.
    pub restarted: bool,
}

/// The store broke; nothing is said about the items, which may be sent again.
#[derive(Debug, thiserror::Error)]
pub enum LogError {
    /// No space is left.
    #[error("the disk is full")]
    Full,
    /// The data was written by a newer version; it was left as it is.
    #[error("the data has schema {found}, this program knows {known}")]
    Newer {
        /// In the file.
        found: i64,
        /// The newest that this program reads.
        known: i64,
    },
    /// Another process has the folder.
    #[error("another server uses this folder")]
    InUse,
    /// The agency stands there with another root key or another history.
    #[error("the agency was admitted with another history")]
    AdmittedOtherwise,
    /// The commit that this write shared with others failed.
    #[error("the shared commit failed")]
    Uncommitted,
    /// The writer has ended.
    #[error("the store is closed")]
    Closed,
    /// The file system or the database engine failed.
    #[error("the store failed")]
    Backend(#[source] Box<dyn std::error::Error + Send + Sync>),
}
