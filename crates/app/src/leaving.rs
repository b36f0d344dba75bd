//! Case files leave this device when their work is over: the keys first, then everything else (docs/adr/0041). When they may
//! is the model's to say; nothing goes that is only here, and nothing is asked of the network.

use model::retention::{Class, Retention, leaves_on, over};
use model::{CaseId, Day};
use store::{CaseRow, LeftRow, Reader, Wanted};
use wire::{DocId, Form, LaneId, Placement};

use crate::agency::meta;
use crate::coded_text::kept_key;
use crate::driver::CLOCK_OFF_MS;
use crate::error::CommandError;
use crate::ingest::Incoming;
use crate::live::ReadCase;
use crate::queries::backup::kept_number;
use crate::session::Session;
use crate::steps::step;

/// Why a case leaves. Stable names: they are stored and shown as a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Why {
    /// It was closed.
    Closed,
    /// No case was opened.
    NoAction,
    /// The person said no to being registered.
    Declined,
    /// Another agency has it.
    Transferred,
    /// A colleague carries it.
    HandedOver,
}

impl Why {
    const fn code(self) -> &'static str {
        match self {
            Why::Closed => "closed",
            Why::NoAction => "no_action",
            Why::Declined => "declined",
            Why::Transferred => "transferred",
            Why::HandedOver => "handed_over",
        }
    }
}

impl Session {
    /// After an exchange that ended well: destroys here what a case file's time is over for, one case after the other.
    ///
    /// Kept is what is only here or was begun and not saved, and whatever this person supervises: theirs is the office copy.
    /// Answers how many left.
    ///
    /// # Errors
    /// What the disk says; a case whose keys are gone is then destroyed whole at the next start.
    pub(crate) fn let_cases_go(&mut self) -> Result<u32, CommandError> {
        // While a demo agency is made its time jumps, and cases are played one after the other.
        #[cfg(feature = "testkit")]
        if self.gathered.is_some() {
            return Ok(0);
        }
        let (rows, skew) = self.store.read(|reader| -> Result<_, CommandError> {
            Ok((reader.cases()?, kept_number(reader, meta::CLOCK_SKEW)?.unwrap_or(0)))
        })?;
        // By a clock that runs ahead nothing is over.
        if skew > CLOCK_OFF_MS {
            return Ok(0);
        }
        let mut leaving = Vec::new();
        for row in rows {
            if let Some(left) = self.leaves(&row)? {
                leaving.push(left);
            }
        }
        for left in &leaving {
            step();
            self.destroy_keys_of(left)?;
        }
        if leaving.is_empty() {
            return Ok(0);
        }
        self.finish_leaving()?;
        Ok(u32::try_from(leaving.len()).unwrap_or(u32::MAX))
    }

    /// Goes on with what lost its keys and is still here in part: after a kill, or because that was just decided.
    ///
    /// # Errors
    /// What the disk says.
    pub(crate) fn finish_leaving(&mut self) -> Result<(), CommandError> {
        let rows = self.store.read(|reader| reader.left_cases())?;
        let unfinished: Vec<LeftRow> = rows.into_iter().filter(|row| !row.gone).collect();
        if unfinished.is_empty() {
            return Ok(());
        }
        for row in &unfinished {
            let case = CaseId::from_bytes(row.casework);
            step();
            self.store.save(|tx| -> Result<(), store::StoreError> {
                row.docs().try_for_each(|doc| tx.destroy_doc(&doc))?;
                tx.drop_meta(&kept_key(case))?;
                tx.drop_meta(&gone_key(&row.casework))?;
                tx.drop_meta(&back_key(&row.casework))?;
                tx.scrub_search()?;
                tx.is_gone(&row.casework)
            })?;
            self.forget_live(case);
        }
        step();
        Ok(self.store.settle_destroyed()?)
    }

    /// A file that left is to come back with the next exchange.
    ///
    /// # Errors
    /// [`crate::error::ErrorCode::CaseUnknown`] for one that did not leave; what the disk says.
    pub(crate) fn want_back(&mut self, case: CaseId) -> Result<(), CommandError> {
        let row = self.store.read(|reader| reader.left_case_of(case.as_bytes()))?;
        let row = row.filter(|row| row.casework == *case.as_bytes());
        let row = row.ok_or(crate::error::ErrorCode::CaseUnknown)?;
        self.store.save(|tx| tx.want_left(&row.casework, Wanted::Asked))?;
        Ok(())
    }

    /// Whether some file that left is to come back: the feeds are then read from their start.
    pub(crate) fn wants_back(&self) -> Result<bool, CommandError> {
        Ok(self.store.read(|reader| reader.left_cases())?.iter().any(|row| row.wanted.comes_back()))
    }

    /// Once the feeds were read from their start: what was asked for and did not come is not for this device.
    pub(crate) fn note_not_given(&mut self) -> Result<(), CommandError> {
        let rows = self.store.read(|reader| reader.left_cases())?;
        for row in rows.iter().filter(|row| row.wanted.comes_back()) {
            let here = self.store.read(|reader| reader.doc(&row.casework))?.is_some();
            let left = if row.wanted == Wanted::Asked { Wanted::NotGiven } else { Wanted::No };
            self.store.save(|tx| if here { tx.forget_left(row) } else { tx.want_left(&row.casework, left) })?;
        }
        Ok(())
    }

    /// What of an arrival for a document that left is taken in: its places always, the rest only once it is wanted back.
    /// Something new in it, or its place with this person again, makes it wanted.
    pub(crate) fn sift_left(&mut self, doc: DocId, items: Vec<Incoming>) -> Result<Vec<Incoming>, CommandError> {
        let (row, pinned) = self.store.read(|reader| -> Result<_, CommandError> {
            let pinned = reader.pin(doc.as_bytes())?.map_or(0, |pin| pin.n);
            Ok((reader.left_case_of(doc.as_bytes())?, pinned))
        })?;
        let Some(row) = row.filter(|row| !row.wanted.comes_back()) else { return Ok(items) };
        let is_new = |item: &Incoming| item.n.is_some_and(|n| n > pinned);
        let (places, rest): (Vec<Incoming>, Vec<Incoming>) =
            items.into_iter().partition(|item| Placement::parse(&item.bytes).is_ok());
        let reads =
            |item: &Incoming| Placement::parse(&item.bytes).is_ok_and(|placement| self.reads_placed(&placement));
        if rest.iter().any(is_new) || places.iter().any(|item| is_new(item) && reads(item)) {
            self.store.save(|tx| tx.want_left(&row.casework, Wanted::News))?;
        }
        Ok(places)
    }

    /// Files that came back: their lanes go on where they were, and where the office kept back the end of one, a fresh lane
    /// begins, so that no number of a lane ever leaves this device with other bytes.
    pub(crate) fn settle_returned(&mut self) -> Result<(), CommandError> {
        let rows = self.store.read(|reader| reader.left_cases())?;
        let (device, lane) = (*self.me.device.as_bytes(), *self.me.lane.as_bytes());
        for row in rows.iter().filter(|row| row.wanted.comes_back()) {
            let (here, cut_short) = self.store.read(|reader| -> Result<_, store::StoreError> {
                let mut cut_short = false;
                for doc in row.docs() {
                    let head = reader.left_heads(&doc, &device)?.into_iter().find(|head| head.lane == lane);
                    let held = reader.lane_head(&doc, &device, &lane)?;
                    cut_short |= head.is_some_and(|head| held.is_none_or(|held| held.seq < head.seq));
                }
                Ok((reader.doc(&row.casework)?.is_some(), cut_short))
            })?;
            if here {
                if cut_short {
                    self.begin_lane()?;
                }
                let (key, today) = (back_key(&row.casework), i64::from(self.today().0));
                let asked = row.wanted == Wanted::Asked;
                self.store.save(|tx| {
                    tx.forget_left(row)?;
                    // What nobody here asked for leaves again at once, unless its time is not over any more.
                    if asked { tx.set_meta(&key, &today.to_be_bytes()) } else { Ok(()) }
                })?;
            }
        }
        Ok(())
    }

    /// Takes a fresh lane for what is written from here on.
    fn begin_lane(&mut self) -> Result<(), CommandError> {
        let mut lane = [0; 8];
        self.host.fill(&mut lane);
        self.store.save(|tx| tx.set_meta(meta::LANE, &lane))?;
        self.me.lane = LaneId::from_bytes(lane);
        self.forget_live_documents();
        Ok(())
    }

    fn destroy_keys_of(&mut self, left: &LeftRow) -> Result<(), CommandError> {
        self.store.save(|tx| tx.leave(left))?;
        for doc in left.docs() {
            self.doc_keys.forget_doc(DocId::from_bytes(doc));
        }
        self.forget_live(CaseId::from_bytes(left.casework));
        // A sheet that was prepared may be of this case.
        self.tray.clear();
        step();
        Ok(())
    }

    /// What remains of a case that leaves today; `None` for one that stays.
    fn leaves(&mut self, row: &CaseRow) -> Result<Option<LeftRow>, CommandError> {
        let today = self.today();
        let (placement, identity) = self.store.read(|reader| -> Result<_, store::StoreError> {
            Ok((reader.placement(&row.casework)?, reader.identity_of(&row.casework)?))
        })?;
        let Some(placement) = placement.and_then(|row| Placement::parse(&row.bytes).ok()) else { return Ok(None) };
        if self.membership.roster.supervises_team(self.me.staff, placement.team) {
            return Ok(None);
        }
        let given_away = placement.caseload != self.me.staff;
        if !given_away && !matches!(row.state.as_str(), "closed" | "no_action" | "transferred") {
            return Ok(None);
        }
        let read =
            self.with_case(CaseId::from_bytes(row.casework), |session, live| Ok(live.read(&session.membership)))?;
        let back = self.store.read(|reader| kept_day(reader, &back_key(&row.casework)))?;
        if !given_away && back.is_some_and(|back| today < back.plus(Retention::default().returned_days)) {
            return Ok(None);
        }
        let found = if given_away { self.given_away(row, &read)? } else { ended(&read) };
        let Some((why, since, _)) = found.filter(|(_, _, on)| *on <= today) else { return Ok(None) };
        if self.store.read(|reader| is_needed(reader, &row.casework, identity.as_ref()))? {
            return Ok(None);
        }
        Ok(Some(LeftRow {
            casework: row.casework,
            identity,
            code: row.code.clone(),
            why: why.code().to_owned(),
            since: since.0,
            left_on: today.0,
            gone: false,
            wanted: Wanted::No,
        }))
    }

    /// A case that a colleague carries, counted from the day on which this device heard of it. Where two assignments stand
    /// against each other, people look at it first.
    fn given_away(&mut self, row: &CaseRow, read: &ReadCase) -> Result<Option<(Why, Day, Day)>, CommandError> {
        let rivals = |one: &model::irregularity::Irregularity| {
            matches!(one, model::irregularity::Irregularity::TwoAssignments { .. })
        };
        if read.workflow.assigned_to == self.me() || read.workflow.irregularities.iter().any(rivals) {
            return Ok(None);
        }
        let (key, today) = (gone_key(&row.casework), self.today());
        let since = match self.store.read(|reader| kept_day(reader, &key))? {
            Some(day) => day,
            None => {
                self.store.save(|tx| tx.set_meta(&key, &i64::from(today.0).to_be_bytes()))?;
                today
            }
        };
        Ok(Some((Why::HandedOver, since, since.plus(Retention::default().handed_over_days))))
    }
}

/// Why, since when, and from which day on a case of this person's own may leave.
fn ended(read: &ReadCase) -> Option<(Why, Day, Day)> {
    let over = over(&read.case, &read.workflow)?;
    let on = leaves_on(&read.case, &read.workflow, &Retention::default())?;
    let why = match (over.class, read.workflow.state) {
        (Class::Declined, _) => Why::Declined,
        (_, model::codes::CaseState::NoAction) => Why::NoAction,
        (_, model::codes::CaseState::Transferred) => Why::Transferred,
        _ => Why::Closed,
    };
    Some((why, over.since, on))
}

/// Whether something of a case is nowhere else, or was begun and not saved: it then stays whole.
fn is_needed(reader: &Reader<'_>, casework: &[u8; 16], identity: Option<&[u8; 16]>) -> Result<bool, store::StoreError> {
    for doc in std::iter::once(casework).chain(identity) {
        if reader.holds_only_copy(doc)? {
            return Ok(true);
        }
    }
    Ok(!reader.drafts(Some(casework))?.is_empty())
}

fn gone_key(casework: &[u8; 16]) -> String {
    format!("given_away/{}", crate::queries::case_file::hex(casework))
}

fn back_key(casework: &[u8; 16]) -> String {
    format!("back_here/{}", crate::queries::case_file::hex(casework))
}

fn kept_day(reader: &Reader<'_>, key: &str) -> Result<Option<Day>, CommandError> {
    Ok(kept_number(reader, key)?.and_then(|day| i32::try_from(day).ok()).map(Day))
}
