//! One transaction for a batch: documents, envelopes, statements, projections, cursors and pins; then what is in memory.

use std::collections::{BTreeMap, BTreeSet};

use documents::Document;
use store::{CursorRow, DocRow, PinRow, QuarantineRow, RosterRow, SnapshotRow, Tx};
use wire::{Collection, Cursor, DocId, Form, Placement, Record};

use super::apply::{AppliedDoc, Fresh, kind_of};
use super::{Ingested, Verdicts};
use crate::agency::meta;
use crate::custody::open_moves;
use crate::error::{CommandError, ErrorCode};
use crate::live::LiveCase;
use crate::projection;
use crate::removal::note_heard;
use crate::renewal::open_renewals;
use crate::restricted::note_shut_out;
use crate::save::fold_tails;
use crate::session::Session;

impl Session {
    /// Verifies and takes over roster records, before the items that may cite them.
    pub(super) fn take_records(&mut self, records: &[Vec<u8>]) -> Result<(), CommandError> {
        if records.is_empty() {
            return Ok(());
        }
        let rows = self.store.read(|reader| reader.roster(0))?;
        let genesis = rows.first().ok_or(ErrorCode::StoreUnreadable)?;
        let mut roster = wire::Roster::found(&genesis.bytes, self.membership.roster.root())
            .map_err(|_| ErrorCode::StoreUnreadable)?;
        for row in &rows[1..] {
            roster.apply(&row.bytes).map_err(|_| ErrorCode::StoreUnreadable)?;
        }
        let mut taken = Vec::new();
        for bytes in records {
            roster.apply(bytes).map_err(|_| ErrorCode::OfficeUntrusted)?;
            let grant = Record::parse(bytes).map_err(|_| ErrorCode::OfficeUntrusted)?.grant;
            let grant_hash = *wire::Hash::of(&grant.to_bytes()).as_bytes();
            let row = RosterRow { seq: roster.seq(), hash: *roster.head().as_bytes(), bytes: bytes.clone() };
            taken.push((row, grant_hash));
        }
        self.store.save(|tx| -> Result<(), store::StoreError> {
            for (row, grant) in &taken {
                tx.put_roster(row)?;
                tx.set_grant_sequenced(grant, row.seq)?;
                tx.withdraw_grant(grant)?;
            }
            Ok(())
        })?;
        self.take_roster(roster)
    }

    /// Reads the chain and the open grants again, after one of them turned out to have no place.
    pub(crate) fn fold_roster(&mut self) -> Result<(), CommandError> {
        let rows = self.store.read(|reader| reader.roster(0))?;
        let genesis = rows.first().ok_or(ErrorCode::StoreUnreadable)?;
        let mut roster = wire::Roster::found(&genesis.bytes, self.membership.roster.root())
            .map_err(|_| ErrorCode::StoreUnreadable)?;
        for row in &rows[1..] {
            roster.apply(&row.bytes).map_err(|_| ErrorCode::StoreUnreadable)?;
        }
        self.take_roster(roster)
    }

    /// Takes over a chain with the grants that it does not hold yet.
    fn take_roster(&mut self, mut roster: wire::Roster) -> Result<(), CommandError> {
        for row in self.store.read(|reader| reader.open_grants())? {
            if let Ok(grant) = wire::Grant::parse(&row.bytes)
                && let Ok(with) = roster.with_grant(&grant)
            {
                roster = with;
            }
        }
        self.set_roster(roster)
    }

    /// Stores what came of a batch.
    pub(super) fn keep(
        &mut self,
        batch: &sync::Batch,
        mut applied: Vec<AppliedDoc>,
        nameless: Vec<QuarantineRow>,
        docs: &[DocId],
    ) -> Result<Ingested, CommandError> {
        let mut report = Ingested { applied: 0, quarantined: count(nameless.len()) };
        for doc in &applied {
            report.applied += doc.applied;
            report.quarantined += count(doc.verdicts.aside.len());
        }
        for doc in docs {
            self.forget_case_of(*doc)?;
        }
        let shut_out = self.shut_out_by(&applied)?;
        let membership = &self.membership;
        let meet = |tx: &Tx<'_>, case: &[u8; 16]| Session::meet_all(membership, tx, case);
        let now = self.now().0;
        self.store.save(|tx| -> Result<(), CommandError> {
            let mut touched: BTreeSet<[u8; 16]> = BTreeSet::new();
            for doc in &applied {
                if put_doc(tx, doc)? {
                    touched.insert(*doc.doc.as_bytes());
                }
                put_verdicts(tx, &doc.verdicts)?;
            }
            note_shut_out(tx, &shut_out)?;
            nameless.iter().try_for_each(|row| tx.put_quarantine(row))?;
            let came: Vec<_> = applied.iter().flat_map(|doc| &doc.verdicts.envelopes).collect();
            note_heard(tx, &membership.roster, &came, now)?;
            // Documents that were just applied and stored are not read from the store again.
            let mut at_hand: BTreeMap<[u8; 16], Document> =
                applied.iter_mut().map(|doc| (*doc.doc.as_bytes(), std::mem::take(&mut doc.document))).collect();
            for case in cases_of(tx, &touched)? {
                meet(tx, &case)?;
                if let Some(live) = LiveCase::load_with(tx, model::CaseId::from_bytes(case), &mut at_hand)? {
                    projection::rows(&live, &live.read(membership)).put(tx)?;
                    fold_tails(tx, &live)?;
                }
            }
            for cursor in &batch.cursors {
                tx.set_cursor(&cursor_row(cursor))?;
            }
            for (doc, pin) in batch.pins.iter().filter(|(doc, _)| !membership.roster.is_erased(*doc)) {
                let log_hash = *pin.log_hash.as_bytes();
                tx.set_pin(&PinRow { doc: *doc.as_bytes(), n: u64::from(pin.n), log_hash })?;
            }
            if saw_another_log(tx, &applied)? {
                tx.set_meta(meta::TWO_HISTORIES_AT, &now.to_be_bytes())?;
            }
            Ok(())
        })?;
        Ok(report)
    }

    /// Whether documents that got new keys are closed to this person by them, or open to them again.
    fn shut_out_by(&self, applied: &[AppliedDoc]) -> Result<Vec<([u8; 16], bool)>, CommandError> {
        let mut found = Vec::new();
        for doc in applied.iter().filter(|doc| !doc.verdicts.epochs.is_empty()) {
            let bytes = *doc.doc.as_bytes();
            let (mut epochs, held) = self.store.read(|reader| -> Result<_, CommandError> {
                // Keys of one's own that the office has not taken say nothing.
                let (moves, renewals) = (open_moves(reader)?, open_renewals(reader)?);
                let open =
                    |hash| moves.iter().any(|one| one.hash == hash) || renewals.iter().any(|one| one.hash == hash);
                let taken = reader.epochs(&bytes)?.into_iter().filter(|row| !open(row.hash));
                Ok((taken.collect::<Vec<_>>(), reader.placement(&bytes)?))
            })?;
            epochs.extend(doc.verdicts.epochs.iter().cloned());
            let newest = doc.verdicts.placements.iter().chain(held.iter()).max_by_key(|row| row.counter);
            let placement = newest.and_then(|row| Placement::parse(&row.bytes).ok());
            found.push((bytes, self.shuts_out(placement.as_ref(), &epochs)));
        }
        Ok(found)
    }

    fn forget_case_of(&mut self, doc: DocId) -> Result<(), CommandError> {
        let row = self.store.read(|reader| reader.doc(doc.as_bytes()))?;
        if let Some(row) = row {
            self.forget_live(model::CaseId::from_bytes(row.pair.unwrap_or(*doc.as_bytes())));
        }
        Ok(())
    }
}

fn count(len: usize) -> u32 {
    u32::try_from(len).unwrap_or(u32::MAX)
}

/// Stores the document if anything of it is new; answers whether it was.
fn put_doc(tx: &Tx<'_>, doc: &AppliedDoc) -> Result<bool, CommandError> {
    let bytes = doc.doc.as_bytes();
    match &doc.fresh {
        // A case that left this caseload is known by its placement alone, one that is restricted to others by its key.
        Fresh::Nothing => {
            let verdicts = &doc.verdicts;
            let news = !verdicts.placements.is_empty() || !verdicts.epochs.is_empty();
            return Ok(news || !verdicts.statements.is_empty());
        }
        Fresh::Document(saved) => {
            let Some((kind, pair)) = kind_of(&doc.document) else { return Ok(false) };
            let (heads, schema_v) = (doc.document.heads(), doc.document.schema_version());
            tx.put_doc(&DocRow { doc: *bytes, kind, pair, epoch: 0, schema_v, heads: heads.clone() })?;
            tx.put_snapshot(bytes, &SnapshotRow { heads, bytes: saved.clone() }, 0)?;
        }
        Fresh::Changes(changes) => {
            for change in changes {
                tx.append_tail(bytes, &change.hash, &change.bytes)?;
            }
            tx.set_heads(bytes, &doc.document.heads())?;
        }
    }
    Ok(true)
}

/// Whether an author that was let in had seen, at some place of a document's log, something else than was shown here.
fn saw_another_log(tx: &Tx<'_>, applied: &[AppliedDoc]) -> Result<bool, CommandError> {
    for row in applied.iter().flat_map(|doc| &doc.verdicts.envelopes) {
        let Ok(envelope) = wire::Envelope::parse(&row.bytes) else { continue };
        let header = envelope.header();
        let shown = tx.log_prefix_at(&row.doc, header.witness_n)?;
        if header.witness_n > 0 && shown.is_some_and(|shown| shown != header.witness_hash) {
            return Ok(true);
        }
    }
    Ok(false)
}

fn put_verdicts(tx: &Tx<'_>, verdicts: &Verdicts) -> Result<(), CommandError> {
    verdicts.leave.iter().try_for_each(|hash| tx.take_inbox(hash).map(|_| ()))?;
    verdicts.freed.iter().try_for_each(|hash| tx.take_quarantine(hash).map(|_| ()))?;
    for row in &verdicts.epochs {
        tx.put_epoch(row)?;
    }
    verdicts.placements.iter().try_for_each(|row| tx.put_placement(row))?;
    for row in &verdicts.envelopes {
        tx.put_envelope(row)?;
    }
    for row in &verdicts.statements {
        tx.put_statement(row)?;
    }
    verdicts.wait.iter().try_for_each(|row| tx.put_inbox(row))?;
    verdicts.aside.iter().try_for_each(|row| tx.put_quarantine(row))?;
    Ok(())
}

fn cases_of(tx: &Tx<'_>, docs: &BTreeSet<[u8; 16]>) -> Result<BTreeSet<[u8; 16]>, CommandError> {
    let mut cases = BTreeSet::new();
    for doc in docs {
        if let Some(row) = tx.doc(doc)? {
            cases.insert(row.pair.unwrap_or(*doc));
        }
    }
    Ok(cases)
}

fn cursor_row(cursor: &Cursor) -> CursorRow {
    let (kind, id) = match cursor.collection {
        Collection::Caseload(staff) => (0, *staff.as_bytes()),
        Collection::Team(team) => (1, *team.as_bytes()),
    };
    CursorRow { kind, id, fseq: cursor.fseq }
}
