//! Restricted cases on this device (ADR 0042): to whom new keys go, what follows when the news comes in another order, and
//! how a case leaves the screens of whoever may not open it any more. Decides nothing: a supervisor's word does.

use std::collections::{BTreeMap, BTreeSet};

use model::{CaseId, StaffRef, StatementHash};
use store::{EpochRow, InboxReason, Reader, Tx};
use vault::{BADGE_BYTES, epoch_badge, open_epoch};
use wire::{DocId, EpochRecord, Form, Placement, Recipient, StaffId, TeamId};

use crate::agency::meta;
use crate::error::{CommandError, ErrorCode};
use crate::membership::{staff_id, staff_ref};
use crate::projection::RESTRICTED;
use crate::session::Session;

/// Stands beside a key that only named staff have: the start of the hash of the word that names them.
pub(crate) type Badge = [u8; BADGE_BYTES];

/// The keys that a document is wrapped to, and the badge beside its own.
pub(crate) type Readers = (Vec<Recipient>, Option<Badge>);

/// To whom a document's next key goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Wanted {
    /// To its worker and their team.
    Team,
    /// To these people alone.
    Named {
        /// The badge of the word that names them.
        badge: Badge,
        /// Who.
        named: Vec<StaffId>,
    },
    /// Named staff have it by a word that has not come yet: whoever does not know them makes no key.
    Unknown,
}

fn badge_of(restriction: &StatementHash) -> Badge {
    *restriction.as_bytes().first_chunk().expect("a hash is longer than its badge")
}

impl Session {
    /// To whom the keys of a document go by what is known here; `have` is the badge of the key in use.
    ///
    /// # Errors
    /// What the disk says.
    pub(crate) fn readers_wanted(&mut self, doc: DocId, have: Option<Badge>) -> Result<Wanted, CommandError> {
        let found = self.store.read(|reader| -> Result<_, CommandError> {
            let Some(row) = reader.doc(doc.as_bytes())? else { return Ok(None) };
            let casework = row.pair.unwrap_or(*doc.as_bytes());
            let flagged = reader.case(&casework)?.is_some_and(|row| row.flags & RESTRICTED != 0);
            let is_here = reader.doc(&casework)?.is_some();
            Ok(Some((casework, flagged, !is_here || is_shut_out(reader, &casework)?)))
        })?;
        let Some((casework, flagged, closed)) = found else { return Ok(Wanted::Team) };
        if !flagged && have.is_none() {
            return Ok(Wanted::Team);
        }
        // Without the casework nothing says who is named.
        if closed {
            return Ok(Wanted::Unknown);
        }
        self.with_case(CaseId::from_bytes(casework), |session, live| {
            let read = live.read(&session.membership);
            let workflow = &read.workflow;
            let is_here = |badge: &Badge| workflow.restrictions.iter().any(|one| badge_of(one) == *badge);
            Ok(match &workflow.restriction {
                _ if have.is_some_and(|badge| !is_here(&badge)) => Wanted::Unknown,
                Some(view) => Wanted::Named {
                    badge: badge_of(&view.hash),
                    named: view.named.iter().map(|staff| staff_id(*staff)).collect(),
                },
                None => Wanted::Team,
            })
        })
    }

    /// The keys to which a document is wrapped next, and the badge beside its own; `None` while that is not known here, or
    /// the one who would make it is not among the readers.
    ///
    /// # Errors
    /// What the disk says.
    pub(crate) fn next_readers(
        &mut self,
        previous: &EpochRecord,
        caseload: StaffId,
        team: TeamId,
    ) -> Result<Option<Readers>, CommandError> {
        let have = self.badge_beside(previous);
        Ok(match self.readers_wanted(previous.doc, have)? {
            Wanted::Team => Some((self.membership.roster.document_recipients(caseload, team), None)),
            Wanted::Named { badge, named } => {
                let may = named.contains(&self.me.staff) && named.contains(&caseload);
                may.then(|| (self.membership.roster.named_recipients(&named), Some(badge)))
            }
            Wanted::Unknown => None,
        })
    }

    /// The badge beside the key of an epoch, opened once in a session.
    pub(crate) fn badge_beside(&mut self, record: &EpochRecord) -> Option<Badge> {
        let (keyring, commit) = (&self.keyring, *record.key_commit.as_bytes());
        self.doc_keys.badge(commit, || epoch_badge(record, keyring))
    }

    /// Gives both documents of a restricted case, or of one that is not any more, the keys that they want.
    ///
    /// # Errors
    /// What the disk says.
    pub(crate) fn rekey_case(&mut self, case: CaseId) -> Result<(), CommandError> {
        let identity = self.store.read(|reader| reader.identity_of(case.as_bytes()))?;
        for doc in [Some(*case.as_bytes()), identity].into_iter().flatten() {
            self.renew(DocId::from_bytes(doc))?;
        }
        Ok(())
    }

    /// What restricted cases ask of this device: keys for those who are named alone, and the place with the worker who
    /// carries them, where another decision had moved one beside the word that restricts it.
    ///
    /// # Errors
    /// What the disk says.
    pub(crate) fn settle_restricted(&mut self) -> Result<(), CommandError> {
        let rows = self.store.read(|reader| reader.cases())?;
        for row in rows.into_iter().filter(|row| row.flags & RESTRICTED != 0) {
            let case = CaseId::from_bytes(row.casework);
            self.rekey_case(case)?;
            self.bring_back(case)?;
        }
        Ok(())
    }

    /// Places a restricted case with its worker again.
    fn bring_back(&mut self, case: CaseId) -> Result<(), CommandError> {
        let me = self.me();
        let to = self.with_case(case, |session, live| {
            let read = live.read(&session.membership);
            let worker = read.workflow.assigned_to;
            let elsewhere = live.placed_with.is_some_and(|placed| placed != worker);
            let decides = read.workflow.restriction.as_ref().is_some_and(|view| view.by == me);
            Ok((elsewhere && decides).then_some(worker))
        })?;
        let Some((worker, team)) = to.and_then(|to| self.membership.team_of(to).map(|team| (to, team))) else {
            return Ok(());
        };
        let under_way = self.store.read(crate::custody::open_moves)?;
        if under_way.iter().any(|one| one.case == *case.as_bytes()) {
            return Ok(());
        }
        // Keys that are on their way come first; the next exchange tries again.
        let Ok(beside) = self.moving(case, staff_id(worker), team) else { return Ok(()) };
        self.store.save(|tx| beside.moving.iter().try_for_each(|one| one.store(tx)))?;
        self.forget_live(case);
        Ok(())
    }

    /// Whether these key records of a document say that this person may not read on: somebody who decides made a key that
    /// would have been theirs too, and gave it to others. A key that is only late shuts nobody out.
    pub(crate) fn shuts_out(&self, placement: Option<&Placement>, epochs: &[EpochRow]) -> bool {
        let Some(placement) = placement else { return false };
        let roster = &self.membership.roster;
        let (me, caseload, team) = (self.me.staff, placement.caseload, placement.team);
        if caseload != me && !roster.supervises_team(me, team) {
            return false;
        }
        let mut newest: Vec<&EpochRow> = epochs.iter().collect();
        newest.sort_by_key(|row| std::cmp::Reverse(row.epoch));
        let closed = newest.into_iter().map_while(|row| {
            let record = EpochRecord::parse(&row.bytes).ok()?;
            (row.sealed_key.is_none() && open_epoch(&record, &self.keyring).is_err()).then_some(record)
        });
        closed.into_iter().any(|record| {
            let cited = roster.seq_of_head(&record.roster_head.prefix8()).unwrap_or(0);
            self.may_give(record.author) && roster.would_have_read(me, cited, caseload, team)
        })
    }

    /// Who of the agency could be named for a case: who carries it, and who supervises the team whose feed brings it.
    pub(crate) fn possible_readers(&self, carrier: StaffRef) -> Vec<model::restriction::Reader> {
        let roster = &self.membership.roster;
        let team = self.membership.team_of(carrier);
        let everybody = roster.all_staff().filter(|(_, entry)| entry.user_key.is_some()).map(|(staff, _)| staff);
        let reader = |staff: StaffId| {
            let decides = staff_ref(staff) != carrier && team.is_some_and(|team| roster.supervises_team(staff, team));
            let decides = decides && roster.active_devices(staff).next().is_some();
            (decides || staff_ref(staff) == carrier)
                .then_some(model::restriction::Reader { staff: staff_ref(staff), decides })
        };
        everybody.filter_map(reader).collect()
    }
}

/// Whether this person may not read a case any more, by one of its documents.
pub(crate) fn is_shut_out(reader: &Reader<'_>, casework: &[u8; 16]) -> Result<bool, store::StoreError> {
    let shut = reader.meta(meta::SHUT_OUT)?.unwrap_or_default();
    if shut.is_empty() {
        return Ok(false);
    }
    let identity = reader.identity_of(casework)?;
    let is = |doc: &[u8; 16]| shut.chunks_exact(16).any(|one| one == doc);
    Ok(is(casework) || identity.is_some_and(|identity| is(&identity)))
}

/// Documents that this person may not read any more.
pub(crate) fn shut_out_docs(reader: &Reader<'_>) -> Result<BTreeSet<[u8; 16]>, store::StoreError> {
    let shut = reader.meta(meta::SHUT_OUT)?.unwrap_or_default();
    Ok(shut.chunks_exact(16).filter_map(|one| one.try_into().ok()).collect())
}

/// What came for such documents and stays closed, by what it waits for: nothing that this person is told of.
pub(crate) fn closed_inbox(reader: &Reader<'_>) -> Result<BTreeMap<InboxReason, u64>, store::StoreError> {
    let mut closed = BTreeMap::new();
    for doc in shut_out_docs(reader)? {
        for row in reader.inbox(&doc)? {
            *closed.entry(row.reason).or_insert(0) += 1;
        }
    }
    Ok(closed)
}

/// Keeps of each of these documents whether this person may read on.
pub(crate) fn note_shut_out(tx: &Tx<'_>, docs: &[([u8; 16], bool)]) -> Result<(), store::StoreError> {
    let before = tx.meta(meta::SHUT_OUT)?.unwrap_or_default();
    let mut shut: Vec<[u8; 16]> = before.chunks_exact(16).filter_map(|one| one.try_into().ok()).collect();
    shut.retain(|doc| !docs.iter().any(|(of, _)| of == doc));
    shut.extend(docs.iter().filter(|(_, out)| *out).map(|(doc, _)| *doc));
    let after: Vec<u8> = shut.into_iter().flatten().collect();
    if after == before { Ok(()) } else { tx.set_meta(meta::SHUT_OUT, &after) }
}

/// Takes everything of a case out of the read tables. What it was made from stays, sealed as it came.
pub(crate) fn take_out(tx: &Tx<'_>, casework: &[u8; 16], identity: Option<&[u8; 16]>) -> Result<(), store::StoreError> {
    tx.put_contacts(casework, &[])?;
    tx.put_conflicts(casework, &[])?;
    tx.put_due(casework, &[])?;
    tx.put_search(casework, &[])?;
    if let Some(identity) = identity {
        tx.put_search(identity, &[])?;
    }
    tx.drop_case(casework, identity)
}

/// The staff member with this code, for a list of those who may open a case.
///
/// # Errors
/// [`ErrorCode::InputUnreadable`] for a code that nobody has.
pub(crate) fn named_by_code(session: &Session, code: &str) -> Result<StaffRef, CommandError> {
    let unknown = || CommandError::with(ErrorCode::InputUnreadable, "field", "named");
    session.staff_by_code(code).map(staff_ref).ok_or_else(unknown)
}
