//! The words between the machine and its caller: what happened, what to do, what came of it.

use wire::{Collection, Cursor, DocId, Hash, RefusalCode, UpFrame};

use crate::facts::Pin;

/// What happened. One that does not fit the moment is ignored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// The exchange may begin.
    Start,
    /// The outbox, as [`Effect::ReadOutbox`] asked.
    Outbox {
        /// In order of their keys, at least one if there is any.
        frames: Vec<Outgoing>,
        /// Whether more wait behind them.
        more: bool,
    },
    /// Roster records held, as [`Effect::ReadRoster`] asked, in order.
    RosterHeld(Vec<Vec<u8>>),
    /// Part of the answer to the request under way. While a [`Effect::Store`] is not answered, bring no more.
    Received(Vec<u8>),
    /// The answer to the request under way ended properly.
    Closed {
        /// HTTP status.
        status: u16,
    },
    /// The request under way broke: no connection, cut, too slow.
    Failed,
    /// The batch is durable.
    Stored,
    /// The batch could not be stored; the device's own trouble (a full disk).
    NotStored,
    /// The time of [`Effect::WakeAt`] has come.
    Woke,
}

/// Something to send, with the caller's own number for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outgoing {
    /// Grows with the order of sending; from 1. 0 for a presence, which stands last and is in no outbox.
    pub key: u64,
    /// An item, a grant, a record or a presence; never a hello.
    pub frame: UpFrame,
}

/// What to do, in this order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// `POST /v1/session` with this body; report with [`Event::Received`] and [`Event::Closed`].
    RequestNonce {
        /// The body.
        body: Vec<u8>,
    },
    /// Sign, then `POST /v1/session` with `wire::SessionRequest::Answer`, and the grant that adds this device if it
    /// is not in the roster yet; report likewise.
    RequestToken {
        /// To be sent back.
        nonce: Vec<u8>,
        /// What the device signs.
        signing_input: Vec<u8>,
    },
    /// Keep the token for the next exchanges. Loss is harmless.
    KeepToken(crate::HeldToken),
    /// Read the outbox; answer with [`Event::Outbox`].
    ReadOutbox {
        /// Only keys above this one.
        after: u64,
        /// Stop when this is reached; the frame that reaches it is still sent whole.
        bytes_max: usize,
    },
    /// Read roster records held; answer with [`Event::RosterHeld`].
    ReadRoster {
        /// From this sequence on.
        from_seq: u32,
        /// As for the outbox.
        bytes_max: usize,
    },
    /// `POST /v1/sync` with this body; report with [`Event::Received`] and [`Event::Closed`].
    SendSync {
        /// The body.
        body: Vec<u8>,
    },
    /// Drop the connection of the request under way; what else arrives on it is not wanted.
    HangUp,
    /// Store all of it in one transaction; answer with [`Event::Stored`] or [`Event::NotStored`].
    Store(Batch),
    /// The office lost something that it had: say so on screen and put what it lacks into the outbox again.
    /// What it still has costs nothing (it answers "again").
    ServerBehind(Behind),
    /// Wait until then, in milliseconds of this device's clock; then [`Event::Woke`].
    WakeAt(u64),
    /// The exchange is over.
    Done(Report),
}

/// What is stored together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Batch {
    /// What became of what was sent.
    pub acked: Vec<Acked>,
    /// The office's clock at its receipt; may never move a deadline later.
    pub receipt_time_ms: Option<u64>,
    /// Colleagues' words with the office's numbers for them, not verified.
    pub heard: Vec<wire::Heard>,
    /// Roster records that continue those held, to be applied before the items. The caller verifies each.
    pub records: Vec<Vec<u8>>,
    /// Items, in feed order, not verified: the ingest gate is the caller's.
    pub items: Vec<Arrived>,
    /// How far the feeds are read once the items are stored.
    pub cursors: Vec<Cursor>,
    /// Positions verified once the items are stored.
    pub pins: Vec<(DocId, Pin)>,
}

impl Batch {
    /// Whether there is nothing to store.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Batch::default()
    }
}

/// What became of one outgoing frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Acked {
    /// The caller's number.
    pub key: u64,
    /// What became of it.
    pub verdict: Verdict,
}

/// What the office says of one frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// At the office, under a receipt that verified. The only verdict that says so.
    AtOffice {
        /// Position in the document's log.
        n: u32,
        /// First bytes of the running hash there.
        log_prefix: [u8; 8],
    },
    /// A roster record or grant has a place, the office says. Proven when its record comes down and verifies.
    Placed {
        /// Place in the chain.
        seq: u32,
        /// First bytes of the record's hash.
        head_prefix: [u8; 8],
    },
    /// Something else holds its place.
    Conflict,
    /// Not today: the day's allowance is used up.
    OverQuota,
    /// Turned down.
    Refused(RefusalCode),
}

/// An item from a feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrived {
    /// Which feed.
    pub collection: Collection,
    /// Place in the feed.
    pub fseq: u64,
    /// The document; `None` if the bytes do not even name one.
    pub doc: Option<DocId>,
    /// Position in its log, as the office says.
    pub n: u32,
    /// First bytes of the running hash there, as the office says.
    pub log_prefix: [u8; 8],
    /// BLAKE3 of `item`.
    pub hash: Hash,
    /// The bytes.
    pub item: Vec<u8>,
}

/// How the office is behind what this device has proof of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Behind {
    /// A feed began anew: its database was lost or is an older copy. Everything held of this feed's documents is to
    /// be offered again, and their pins forgotten: what comes down now builds them anew.
    Feed {
        /// Which feed.
        collection: Collection,
        /// How far it had been read.
        ours: u64,
    },
    /// A document's log is shorter than, or not, the one that was pinned. Everything held of it is to be offered again.
    Document {
        /// The document.
        doc: DocId,
        /// The pinned position.
        pinned_n: u32,
        /// Where the office contradicted it.
        seen_n: u32,
    },
    /// Its roster is older than the one held; the exchange sends the missing records by itself.
    Roster {
        /// Records held.
        ours: u32,
        /// Records that the office showed.
        theirs: u32,
    },
}

/// Why an exchange ended early.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// No connection, or it broke, as often as tried.
    Link,
    /// An answer with this HTTP status and no frames.
    Status(u16),
    /// Something answered that is not the office (a hotel's login page).
    NotTheOffice,
    /// The receipt does not fit what was sent, or the answer breaks the protocol: not the office that was pinned.
    Forged,
    /// The office turned the whole exchange down.
    Refused(RefusalCode),
    /// No session: this device is not in the office's roster, or no longer.
    NoSession,
    /// Requests brought nothing forward.
    Stalled,
    /// The device could not store what came.
    NotStored,
}

/// What came of an exchange.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Report {
    /// Exchanges of frames, not counting sessions.
    pub requests: u32,
    /// Bytes of bodies sent.
    pub up_bytes: u64,
    /// Bytes of bodies received.
    pub down_bytes: u64,
    /// Items proven to be at the office.
    pub at_office: u32,
    /// Frames that something else's place was taken for.
    pub conflicts: u32,
    /// Frames put off by the allowance.
    pub over_quota: u32,
    /// Frames turned down.
    pub refused: u32,
    /// Items that the office says it has without a receipt that proves it.
    pub unproven: u32,
    /// Items received and stored.
    pub items: u32,
    /// Roster records received and stored.
    pub records: u32,
    /// Frames ignored: twice, out of order, or not asked for.
    pub disordered: u32,
    /// How often the office was behind.
    pub behind: u32,
    /// Whether more waits at the office or in the outbox.
    pub more: bool,
    /// Why it ended early, or `None`.
    pub trouble: Option<Trouble>,
    /// Failures in a row, for the next [`crate::Facts`].
    pub failures: u32,
    /// When to try again after trouble, in milliseconds of this device's clock.
    pub retry_at_ms: Option<u64>,
}
