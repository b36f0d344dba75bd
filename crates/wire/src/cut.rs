//! Up to where each lane counts once its author lost a right. Knows positions, never what was written.

use crate::bytes::{Malformed, Reader, Writer};
use crate::form::{Form, field, form};
use crate::ids::{DocId, Hash, LaneId};
use crate::limits::CUT_LANES_MAX;

form! {
    /// The last envelope of one lane that still counts.
    #[derive(Debug, Copy)]
    CutLane, max 61;
    doc: DocId = "The document.",
    lane: LaneId = "The lane in that document.",
    seq: u32 = "Sequence of the last envelope that counts, from 1.",
    hash: Hash = "Hash of that envelope: a fork of equal length is not the lane that was cut.",
}

/// A cut vector: a lane that is not listed is cut at zero. Source: architecture 5.13.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cut {
    lanes: Vec<CutLane>,
}

impl Cut {
    /// Puts the lanes in order. Of two entries for one lane the earlier position stays, the safer reading.
    pub fn new(mut lanes: Vec<CutLane>) -> Cut {
        lanes.sort_by_key(|lane| (lane.doc, lane.lane, lane.seq));
        lanes.dedup_by_key(|lane| (lane.doc, lane.lane));
        Cut { lanes }
    }

    /// The lanes, by document and lane.
    pub fn lanes(&self) -> &[CutLane] {
        &self.lanes
    }

    /// Whether an envelope still counts. The caller has checked the lane's chain of previous hashes up to it.
    pub fn allows(&self, doc: DocId, lane: LaneId, seq: u32, hash: &Hash) -> bool {
        let found = self.lanes.binary_search_by_key(&(doc, lane), |cut| (cut.doc, cut.lane));
        found.is_ok_and(|at| {
            let cut = &self.lanes[at];
            seq < cut.seq || (seq == cut.seq && *hash == cut.hash)
        })
    }
}

impl Form for Cut {
    fn write(&self, out: &mut Writer) {
        self.lanes.write(out);
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        let lanes = field!(reader, lanes, Vec<CutLane>, CUT_LANES_MAX);
        let places = lanes.iter().map(|cut| (cut.doc, cut.lane));
        let rising = places.clone().zip(places.skip(1)).all(|(one, next)| one < next);
        if rising { Ok(Cut { lanes }) } else { Err(Malformed::NotCanonical { field: "cut" }) }
    }
}
