//! Sealed envelopes, own and others': kept for good, because they are the record and refill a server. Never opens one.

use crate::docs::one_row;
use crate::save::signed;
use crate::{Hash32, Id8, Id16, Reader, StoreError, Tx};
use rusqlite::Row;

/// What became of an envelope on this tablet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EnvelopeState {
    /// Kept, not yet opened or applied.
    Waiting,
    /// Its content is in the document.
    Applied,
    /// Its content was refused; the bytes are kept all the same.
    SetAside,
}

/// One sealed envelope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EnvelopeRow {
    /// Document.
    pub doc: Id16,
    /// Device key id of the author.
    pub device: Id8,
    /// Lane of the author's installation.
    pub lane: Id8,
    /// Place in the lane, from 1.
    pub seq: u32,
    /// Hash of all its bytes.
    pub hash: Hash32,
    /// Kind byte of its header.
    pub kind: u8,
    /// Place in the server's log of the document; `None` until acknowledged.
    pub n: Option<u64>,
    /// First bytes of the log hash at `n`.
    pub log_prefix: Option<Id8>,
    /// Whether this device sealed it.
    pub own: bool,
    /// What became of it here.
    pub state: EnvelopeState,
    /// All its bytes.
    pub bytes: Vec<u8>,
}

/// Last envelope held of one lane in one document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LaneHead {
    /// Device key id.
    pub device: Id8,
    /// Lane.
    pub lane: Id8,
    /// Highest sequence number held.
    pub seq: u32,
    /// Hash of that envelope.
    pub hash: Hash32,
}

/// What putting an envelope found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Put {
    /// It was not here before.
    New,
    /// The same envelope was here already; nothing was written.
    Same,
    /// Another envelope stands in its place: its author signed two. Nothing was written.
    Other {
        /// Hash of the one held.
        held: Hash32,
    },
}

impl Reader<'_> {
    /// The envelope at that place of the lane.
    pub fn envelope(&self, doc: &Id16, device: &Id8, lane: &Id8, seq: u32) -> Result<Option<EnvelopeRow>, StoreError> {
        self.one(
            "SELECT doc, device, lane, seq, hash, kind, n, log_prefix, own, state, bytes FROM envelope
             WHERE doc = ?1 AND device = ?2 AND lane = ?3 AND seq = ?4",
            (doc, device, lane, seq),
            envelope_row,
        )
    }

    /// All envelopes of the document: in log order, then those that no server has confirmed.
    pub fn envelopes(&self, doc: &Id16) -> Result<Vec<EnvelopeRow>, StoreError> {
        self.all(
            "SELECT doc, device, lane, seq, hash, kind, n, log_prefix, own, state, bytes FROM envelope
             WHERE doc = ?1 ORDER BY n IS NULL, n, id",
            [doc],
            envelope_row,
        )
    }

    /// The last envelope of every lane of the document, by device and lane.
    pub fn lane_heads(&self, doc: &Id16) -> Result<Vec<LaneHead>, StoreError> {
        // With a bare max() the other columns come from the row that holds it.
        self.all(
            "SELECT device, lane, max(seq), hash FROM envelope WHERE doc = ?1 GROUP BY device, lane ORDER BY device, lane",
            [doc],
            |row| Ok(LaneHead { device: row.get(0)?, lane: row.get(1)?, seq: row.get(2)?, hash: row.get(3)? }),
        )
    }

    /// The last envelope of every lane in which a device wrote, by document: what a cut names.
    pub fn lanes_of(&self, device: &Id8) -> Result<Vec<(Id16, LaneHead)>, StoreError> {
        self.all(
            "SELECT doc, lane, max(seq), hash FROM envelope WHERE device = ?1 GROUP BY doc, lane
             UNION ALL SELECT doc, lane, seq, hash FROM left_lane WHERE device = ?1 ORDER BY 1, 2",
            [device],
            |row| {
                let head = LaneHead { device: *device, lane: row.get(1)?, seq: row.get(2)?, hash: row.get(3)? };
                Ok((row.get(0)?, head))
            },
        )
    }

    /// The last envelope of one lane; `None` when the lane is new to the document.
    pub fn lane_head(&self, doc: &Id16, device: &Id8, lane: &Id8) -> Result<Option<LaneHead>, StoreError> {
        self.one(
            "SELECT seq, hash FROM envelope WHERE doc = ?1 AND device = ?2 AND lane = ?3 ORDER BY seq DESC LIMIT 1",
            (doc, device, lane),
            |row| Ok(LaneHead { device: *device, lane: *lane, seq: row.get(0)?, hash: row.get(1)? }),
        )
    }
}

impl Tx<'_> {
    /// Keeps an envelope, unless its place in the lane is taken.
    pub fn put_envelope(&self, row: &EnvelopeRow) -> Result<Put, StoreError> {
        let held: Option<Hash32> = self.one(
            "SELECT hash FROM envelope WHERE doc = ?1 AND device = ?2 AND lane = ?3 AND seq = ?4",
            (&row.doc, &row.device, &row.lane, row.seq),
            |found| Ok(found.get(0)?),
        )?;
        if let Some(held) = held {
            return Ok(if held == row.hash { Put::Same } else { Put::Other { held } });
        }
        let n = row.n.map(signed).transpose()?;
        self.write(
            "INSERT INTO envelope (doc, device, lane, seq, hash, kind, n, log_prefix, own, state, bytes)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
            &[
                &row.doc,
                &row.device,
                &row.lane,
                &row.seq,
                &row.hash,
                &row.kind,
                &n,
                &row.log_prefix,
                &row.own,
                &state_number(row.state),
                &row.bytes,
            ],
        )?;
        Ok(Put::New)
    }

    /// Says what became of an envelope.
    pub fn set_envelope_state(
        &self,
        doc: &Id16,
        device: &Id8,
        lane: &Id8,
        seq: u32,
        state: EnvelopeState,
    ) -> Result<(), StoreError> {
        let changed = self.write(
            "UPDATE envelope SET state = ?5 WHERE doc = ?1 AND device = ?2 AND lane = ?3 AND seq = ?4",
            &[doc, device, lane, &seq, &state_number(state)],
        )?;
        one_row("envelope", changed)
    }

    /// Notes the place that the server's log gave an envelope already held (as when it comes back down).
    pub fn set_envelope_place(
        &self,
        doc: &Id16,
        device: &Id8,
        lane: &Id8,
        seq: u32,
        n: u64,
        log_prefix: &Id8,
    ) -> Result<(), StoreError> {
        let changed = self.write(
            "UPDATE envelope SET n = ?5, log_prefix = ?6 WHERE doc = ?1 AND device = ?2 AND lane = ?3 AND seq = ?4",
            &[doc, device, lane, &seq, &signed(n)?, log_prefix],
        )?;
        one_row("envelope", changed)
    }
}

fn envelope_row(row: &Row<'_>) -> Result<EnvelopeRow, StoreError> {
    let state = match row.get(9)? {
        0u8 => EnvelopeState::Waiting,
        1 => EnvelopeState::Applied,
        2 => EnvelopeState::SetAside,
        _ => return Err(StoreError::BadRow { table: "envelope" }),
    };
    let n: Option<i64> = row.get(6)?;
    let n = n.map(|n| u64::try_from(n).map_err(|_| StoreError::BadRow { table: "envelope" })).transpose()?;
    Ok(EnvelopeRow {
        doc: row.get(0)?,
        device: row.get(1)?,
        lane: row.get(2)?,
        seq: row.get(3)?,
        hash: row.get(4)?,
        kind: row.get(5)?,
        n,
        log_prefix: row.get(7)?,
        own: row.get(8)?,
        state,
        bytes: row.get(10)?,
    })
}

fn state_number(state: EnvelopeState) -> u8 {
    match state {
        EnvelopeState::Waiting => 0,
        EnvelopeState::Applied => 1,
        EnvelopeState::SetAside => 2,
    }
}
