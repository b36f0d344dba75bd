//! One exchange with the office as frames: what goes up, what comes down. Carries records, judges none.
//!
//! `POST /v1/sync` sends one [`Hello`], then the outbox in order; the answer has, in order, acknowledgements (one for
//! each frame after the hello), the server's receipt for those it stored or had, roster records, feeds, cursors, the end.

use crate::bytes::Malformed;
use crate::form::{byte_enum, choice, field, form};
use crate::ids::{AgencyId, DocId, StaffId, TeamId};
use crate::item::Item;
use crate::limits::{
    ACKS_PER_FRAME_MAX, BUDGET_BYTES_MAX, CURSORS_MAX, FRAME_BYTES_MAX, GRANT_BYTES_MAX, ITEM_BYTES_MAX,
    PRESENCE_BYTES_MAX, RECORD_BYTES_MAX, TOKEN_BYTES_MAX,
};
use crate::receipt::Receipt;

mod frames;

pub use frames::{FrameReader, FrameWriter};

choice! {
    /// What a feed is about.
    #[derive(Debug, Copy, PartialOrd, Ord, Hash)]
    Collection, max 17;
    1 Caseload(staff: StaffId) = "The documents of one worker.",
    2 Team(team: TeamId) = "The documents of one team, for those who supervise it.",
}

form! {
    /// How far a device has read one feed.
    #[derive(Debug, Copy)]
    Cursor, max 27;
    collection: Collection = "Which feed.",
    fseq: u64 = "The last feed position read; 0 before the first.",
}

form! {
    /// The first frame of an exchange.
    Hello, max 64 + TOKEN_BYTES_MAX + CURSORS_MAX * Cursor::BYTES_MAX, letter 0xE9, check budget;
    agency: AgencyId = "The agency.",
    token: Vec<u8> [TOKEN_BYTES_MAX] = "From [`crate::Token`].",
    budget_bytes: u32 = "How many bytes may come down; the frame that reaches the budget is still sent whole.",
    roster_known: u32 = "How many roster records the device holds; the newest has a sequence one less.",
    include_own: bool = "Whether the device wants its own items too, after a loss.",
    cursors: Vec<Cursor> [CURSORS_MAX] = "How far the device has read each feed it may read.",
}

fn budget(hello: &Hello) -> Result<(), Malformed> {
    let fits = hello.budget_bytes as usize <= BUDGET_BYTES_MAX;
    if fits { Ok(()) } else { Err(Malformed::OverLimit { field: "budget_bytes" }) }
}

form! {
    /// One item from a feed.
    #[derive(Debug)]
    Feed, max 64 + ITEM_BYTES_MAX;
    collection: Collection = "Which feed. Sent once for a run of items, not with each.",
    fseq: u64 = "Position in the feed.",
    n: u32 = "Position in the document's log, from 1.",
    log_prefix: [u8; 8] = "First 8 bytes of the log hash there.",
    item: Vec<u8> [ITEM_BYTES_MAX] = "The item; perhaps too new for this program to read, to be kept all the same.",
}

form! {
    /// A device's word to its colleagues, and how far it has read theirs.
    #[derive(Debug)]
    Said, max 16 + PRESENCE_BYTES_MAX;
    heard: u64 = "The office's number of the newest [`Heard`]; 0 before the first.",
    presence: Vec<u8> [PRESENCE_BYTES_MAX] = "A [`crate::Presence`].",
}

form! {
    /// A colleague's word.
    #[derive(Debug)]
    Heard, max 16 + PRESENCE_BYTES_MAX;
    number: u64 = "The office's number for it, growing.",
    presence: Vec<u8> [PRESENCE_BYTES_MAX] = "A [`crate::Presence`]; perhaps too new for this program to read.",
}

byte_enum! {
    /// Why the server turned something down. Another's document and one that is not there answer alike.
    RefusalCode;
    1 Malformed = "Not the form it claims to be.",
    2 Newer = "A newer form than the server knows.",
    3 UnknownDevice = "No such device in the roster.",
    4 Revoked = "The device was revoked, or this is beyond its cut.",
    5 BadSignature = "A signature does not fit.",
    6 RosterHead = "Cites a roster head that the server lacks, or an older one than the device cited before.",
    7 Gap = "Not the next of its lane, epoch or placement: something before it is missing.",
    8 Previous = "The previous hash or parent is not the one that the server holds.",
    9 NotAllowed = "The device may not write this document, or there is none such.",
    10 TooLarge = "Over a size limit.",
    11 TooManyLanes = "The device has too many lanes in this document.",
    12 Session = "The token is unknown or expired: make a new session.",
    13 RosterRule = "The roster's rules refuse this grant or record.",
    14 Busy = "The server is short of something: try later.",
}

choice! {
    /// What became of one uploaded frame.
    #[derive(Debug, Copy)]
    AckStatus, max 2;
    0 Stored = "Stored now, durably.",
    1 Again = "Was there already with the same bytes.",
    2 Conflict = "Something else has its place: equivocation (kept as evidence) or a lost race.",
    3 OverQuota = "The device's quota is used up: try tomorrow.",
    4 Refused(code: RefusalCode) = "Turned down; nothing was stored.",
}

form! {
    /// The server's answer to one uploaded frame.
    #[derive(Debug, Copy)]
    Ack, max 16;
    status: AckStatus = "What became of it.",
    n: u32 = "Its position in the document's log or the roster chain; 0 unless stored or there already.",
    log_prefix: [u8; 8] = "First 8 bytes of the log hash or roster head there; zeros unless stored or there already.",
}

choice! {
    /// A frame from the device.
    #[derive(Debug)]
    UpFrame, max FRAME_BYTES_MAX;
    1 Hello(hello: Hello) = "Who asks and how far it has read. First and once.",
    2 Record(record: Vec<u8> [RECORD_BYTES_MAX]) = "A sequenced roster record, to found a server's chain or refill it.",
    3 Grant(grant: Vec<u8> [GRANT_BYTES_MAX]) = "A grant to be sequenced.",
    4 Item(item: Vec<u8> [ITEM_BYTES_MAX]) = "An item for its document's log.",
    13 Presence(said: Said) = "The device's word to its colleagues. Last and once; asks for theirs.",
}

choice! {
    /// A frame from the server.
    #[derive(Debug)]
    DownFrame, max FRAME_BYTES_MAX;
    5 Acks(acks: Vec<Ack> [ACKS_PER_FRAME_MAX]) = "One for each frame after the hello, in order; may come in several frames.",
    6 Receipt(receipt: Receipt) = "Signed over all items stored or there already, in order.",
    7 Record(record: Vec<u8> [RECORD_BYTES_MAX]) = "The next roster record.",
    8 Feed(feed: Feed) = "An item from a feed.",
    9 Cursor(cursor: Cursor) = "A feed was read up to here, items left out included.",
    10 End {
        more: bool = "Whether another exchange would bring more: the budget ended first.",
    } = "The end.",
    14 Presence(heard: Heard) = "A colleague's newest word, before the roster records, so that those it cites follow.",
    11 Refused(code: RefusalCode) = "The whole exchange was turned down here.",
}

impl Feed {
    /// The item's document, even of an item too new to parse.
    pub fn doc(&self) -> Option<DocId> {
        Item::peek_doc(&self.item)
    }
}

impl std::fmt::Debug for Hello {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Hello({:?}, roster {}, {} cursors)", self.agency, self.roster_known, self.cursors.len())
    }
}
