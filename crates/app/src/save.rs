//! One decision becomes one durable save: edits, statements, projections and the end of its draft in one transaction.

#[cfg(feature = "testkit")]
pub(crate) mod gathered;

use documents::{CaseworkDoc, EditFailed, IdentityDoc, RawChange};
use model::change::CaseChange;
use model::opening::NewCase;
use model::statement::{Basis, Statement, StatementBody};
use model::{CaseId, ChangeHash, DeviceRef, EntryId, LaneRef, Millis, StaffRef, StatementHash};
use store::{AuditEntry, DocKind, DocRow, PendingKind, SnapshotRow, StatementRow, Tx, Verdict};
use wire::{DocId, actor_id};

use crate::attachments::Parts;
use crate::coded_text::{kept_key, kept_with};
use crate::commands::draft::draft_id;
use crate::custody::Moving;
use crate::error::{CommandError, ErrorCode};
use crate::forms::EntryRef;
use crate::live::{Held, LiveCase, ReadCase};
use crate::projection;
use crate::session::{Me, Session};

/// The tail of a document is folded into its snapshot when it is longer than this.
const TAIL_MAX: u64 = 64;

/// What goes into the save beside the change itself.
#[derive(Clone, Default)]
pub(crate) struct Beside {
    /// The draft that this save ends.
    pub draft: Option<[u8; 16]>,
    /// What the audit log says, with its reason.
    pub audit: Option<(&'static str, String)>,
    /// Ids of another system for entries of this change.
    pub external: Vec<(String, EntryId)>,
    /// Another system's id of the case itself.
    pub external_case: Option<String>,
    /// Words that may stay in this case's texts from now on.
    pub kept_words: Vec<String>,
    /// New keys and places of the case's documents, where the change gives it to another worker.
    pub moving: Vec<Moving>,
    /// Sealed parts of what this change attaches.
    pub parts: Option<Parts>,
    /// Who carries the case by that change.
    pub carried_by: Option<StaffRef>,
}

impl Beside {
    /// A save that ends a draft, if there was one.
    pub fn ending(draft: Option<EntryRef>) -> Beside {
        Beside { draft: draft.map(draft_id), ..Beside::default() }
    }
}

/// Everything that one save writes, worked out before the transaction begins.
struct Written {
    casework: Vec<RawChange>,
    identity: Vec<RawChange>,
    statements: Vec<(Statement, StatementHash, Vec<u8>)>,
    at: Millis,
}

impl Session {
    /// Saves a decision on a case that is here.
    ///
    /// # Errors
    /// [`ErrorCode::NothingToRecord`] for an empty change, refusals of the document, and what the disk says.
    /// After an error the case in memory is dropped and read again.
    pub(crate) fn save(&mut self, case: CaseId, change: &CaseChange, beside: &Beside) -> Result<(), CommandError> {
        if change.is_empty() {
            return Err(ErrorCode::NothingToRecord.into());
        }
        let mut live = self.take_live(case)?;
        let written = self.write_into(&mut live, change)?;
        live.placed_with = beside.carried_by.or(live.placed_with);
        #[cfg(feature = "testkit")]
        if self.gathered.is_some() {
            return self.gather(live, written, beside);
        }
        let read = live.read(&self.membership);
        let rows = projection::rows(&live, &read);
        let me = self.me;
        self.store.save(|tx| -> Result<(), CommandError> {
            put_written(tx, &live, &written)?;
            beside.moving.iter().try_for_each(|moving| moving.store(tx))?;
            rows.put(tx)?;
            put_beside(tx, me, case, beside, written.at)?;
            fold_tails(tx, &live)
        })?;
        self.keep_live(live);
        Ok(())
    }

    /// Saves a new case: two documents, their first statements and projections.
    ///
    /// # Errors
    /// As [`Session::save`].
    pub(crate) fn save_new(&mut self, new: &NewCase, beside: &Beside) -> Result<(), CommandError> {
        let (live, written) = self.make(new)?;
        #[cfg(feature = "testkit")]
        if self.gathered.is_some() {
            return self.gather(live, written, beside);
        }
        let read = live.read(&self.membership);
        let me = self.me;
        self.store.save(|tx| -> Result<(), CommandError> {
            put_new(tx, &live, &read, &written)?;
            put_beside(tx, me, new.case, beside, written.at)
        })?;
        self.keep_live(live);
        Ok(())
    }

    /// Saves many new cases in one transaction: an import.
    ///
    /// # Errors
    /// As [`Session::save`]; all or nothing.
    pub(crate) fn save_many_new(&mut self, cases: &[(NewCase, Beside)]) -> Result<(), CommandError> {
        let mut made = Vec::with_capacity(cases.len());
        for (new, beside) in cases {
            let (live, written) = self.make(new)?;
            made.push((live, written, new.case, beside));
        }
        let (me, membership) = (self.me, &self.membership);
        self.store.save(|tx| -> Result<(), CommandError> {
            for (live, written, case, beside) in &made {
                put_new(tx, live, &live.read(membership), written)?;
                put_beside(tx, me, *case, beside, written.at)?;
            }
            Ok(())
        })?;
        Ok(())
    }

    fn make(&self, new: &NewCase) -> Result<(LiveCase, Written), CommandError> {
        let casework_doc = DocId::from_bytes(*new.case.as_bytes());
        let identity_doc = DocId::from_bytes(*new.identity.as_bytes());
        let (casework, casework_raw) = CaseworkDoc::genesis(self.actor(casework_doc), new).map_err(edit_refused)?;
        let (identity, identity_raw) = IdentityDoc::genesis(self.actor(identity_doc), new).map_err(edit_refused)?;
        for doc in [casework_doc, identity_doc] {
            self.membership.meet_lane(doc, self.me.device, self.me.lane);
        }
        let mut live = LiveCase::new(new.case, new.created_by, casework, (new.identity, identity));
        let mut ids = SubIds::new(new.case, new.created_at);
        let statements = self.sign_all(&mut live, &new.change.statements, new.created_at, &mut || ids.next())?;
        let written = Written { casework: casework_raw, identity: identity_raw, statements, at: new.created_at };
        Ok((live, written))
    }

    fn write_into(&mut self, live: &mut LiveCase, change: &CaseChange) -> Result<Written, CommandError> {
        live.changed();
        let at = self.now();
        let actor = self.actor(live.doc());
        let casework = live.casework.edit(actor, change, at).map_err(edit_refused)?;
        let identity = match &mut live.identity {
            _ if change.identity.is_empty() => Vec::new(),
            Some((id, doc)) => {
                let actor = self.actor(DocId::from_bytes(*id.as_bytes()));
                doc.edit(actor, change, at).map_err(edit_refused)?
            }
            None => return Err(ErrorCode::KeysMissing.into()),
        };
        let fresh: Vec<EntryId> = change.statements.iter().map(|_| self.entry_id()).collect();
        let mut fresh = fresh.into_iter();
        let mut id = || fresh.next().expect("one id was drawn for each statement");
        let statements = self.sign_all(live, &change.statements, at, &mut id)?;
        Ok(Written { casework, identity, statements, at })
    }

    /// Makes statements on the case as it stands now, this change's edits included.
    fn sign_all(
        &self,
        live: &mut LiveCase,
        bodies: &[StatementBody],
        at: Millis,
        id: &mut dyn FnMut() -> EntryId,
    ) -> Result<Vec<(Statement, StatementHash, Vec<u8>)>, CommandError> {
        let device = DeviceRef::from_bytes(*self.me.device.as_bytes());
        let lane = LaneRef::from_bytes(*self.me.lane.as_bytes());
        let mut out = Vec::with_capacity(bodies.len());
        for body in bodies {
            let order = 1 + live.last_order((device, lane));
            let heads = live.casework.document().heads().into_iter().map(ChangeHash::from_bytes).collect();
            let basis = Basis { heads, lanes: live.lanes_seen((device, lane)) };
            let author = self.me();
            let statement = Statement { id: id(), author, device, lane, order, basis, at, body: body.clone() };
            let bytes = documents::write_statement(&statement).map_err(|_| ErrorCode::TextTooLong)?;
            let hash = documents::statement_hash(&bytes);
            live.statements.push(Held { statement: statement.clone(), hash, sealed: None });
            out.push((statement, hash, bytes));
        }
        Ok(out)
    }

    pub(crate) fn actor(&self, doc: DocId) -> [u8; 16] {
        actor_id(self.membership.agency, doc, self.me.device, self.me.lane)
    }
}

fn put_new(tx: &Tx<'_>, live: &LiveCase, read: &ReadCase, written: &Written) -> Result<(), CommandError> {
    let casework = *live.id.as_bytes();
    put_new_doc(tx, casework, DocKind::Casework, None, live.casework.document(), &written.casework, written.at)?;
    if let Some((id, doc)) = &live.identity {
        let (id, kind) = (*id.as_bytes(), DocKind::Identity);
        put_new_doc(tx, id, kind, Some(casework), doc.document(), &written.identity, written.at)?;
    }
    put_statements(tx, live, written)?;
    projection::rows(live, read).put(tx)
}

fn put_beside(tx: &Tx<'_>, me: Me, case: CaseId, beside: &Beside, at: Millis) -> Result<(), CommandError> {
    if let Some(draft) = &beside.draft {
        tx.drop_draft(draft)?;
    }
    if let Some(parts) = &beside.parts {
        parts.keep(tx)?;
    }
    if let Some((what, reason)) = &beside.audit {
        tx.append_audit(&AuditEntry {
            at: at.0,
            who: *me.staff.as_bytes(),
            device: *me.device.as_bytes(),
            what: (*what).to_owned(),
            casework: Some(*case.as_bytes()),
            reason: Some(reason.clone()),
        })?;
    }
    for (name, entry) in &beside.external {
        tx.put_external(EXTERNAL, name, entry.as_bytes())?;
    }
    if !beside.kept_words.is_empty() {
        let bytes = tx.meta(&kept_key(case))?.unwrap_or_default();
        let kept = String::from_utf8(bytes).unwrap_or_default().lines().map(str::to_owned).collect();
        tx.set_meta(&kept_key(case), &kept_with(kept, &beside.kept_words))?;
    }
    if let Some(name) = &beside.external_case {
        tx.put_external(EXTERNAL_CASE, name, case.as_bytes())?;
    }
    Ok(())
}

/// The entry that stands for another system's id in a case: the same one each time it is taken over.
pub(crate) fn external_entry(case: CaseId, external: &str) -> EntryId {
    let mut hasher = blake3::Hasher::new_derive_key("satchel external entry v1");
    hasher.update(case.as_bytes()).update(external.as_bytes());
    EntryId::from_bytes(*hasher.finalize().as_bytes().first_chunk().expect("a hash has 32 bytes"))
}

/// Name of the system whose ids an import maps.
pub(crate) const EXTERNAL: &str = "import";
/// The same for ids of whole cases, apart so that they can be listed.
pub(crate) const EXTERNAL_CASE: &str = "import_case";

/// Ids of the statements of a new case, drawn from the case's own random id so that a repeated import repeats them.
struct SubIds {
    hasher: blake3::Hasher,
    count: u64,
}

impl SubIds {
    fn new(case: CaseId, at: Millis) -> SubIds {
        let mut hasher = blake3::Hasher::new_derive_key("satchel first statements of a case v1");
        hasher.update(case.as_bytes()).update(&at.0.to_be_bytes());
        SubIds { hasher, count: 0 }
    }

    fn next(&mut self) -> EntryId {
        self.count += 1;
        let hash = self.hasher.clone().update(&self.count.to_be_bytes()).finalize();
        EntryId::from_bytes(*hash.as_bytes().first_chunk().expect("a hash has 32 bytes"))
    }
}

fn put_new_doc(
    tx: &Tx<'_>,
    doc: [u8; 16],
    kind: DocKind,
    pair: Option<[u8; 16]>,
    document: &documents::Document,
    raw: &[RawChange],
    at: Millis,
) -> Result<(), CommandError> {
    let heads = document.heads();
    tx.put_doc(&DocRow { doc, kind, pair, epoch: 0, schema_v: document.schema_version(), heads: heads.clone() })?;
    tx.put_snapshot(&doc, &SnapshotRow { heads, bytes: document.save() }, 0)?;
    for change in raw {
        tx.add_pending(&doc, PendingKind::Change, at.0, &change.bytes)?;
    }
    Ok(())
}

fn put_written(tx: &Tx<'_>, live: &LiveCase, written: &Written) -> Result<(), CommandError> {
    put_changes(tx, live.id.as_bytes(), live.casework.document(), &written.casework, written.at)?;
    if let Some((id, doc)) = &live.identity {
        put_changes(tx, id.as_bytes(), doc.document(), &written.identity, written.at)?;
    }
    put_statements(tx, live, written)
}

fn put_changes(
    tx: &Tx<'_>,
    doc: &[u8; 16],
    document: &documents::Document,
    raw: &[RawChange],
    at: Millis,
) -> Result<(), CommandError> {
    if raw.is_empty() {
        return Ok(());
    }
    for change in raw {
        tx.append_tail(doc, &change.hash, &change.bytes)?;
        tx.add_pending(doc, PendingKind::Change, at.0, &change.bytes)?;
    }
    tx.set_heads(doc, &document.heads())?;
    Ok(())
}

fn put_statements(tx: &Tx<'_>, live: &LiveCase, written: &Written) -> Result<(), CommandError> {
    let doc = *live.id.as_bytes();
    for (statement, hash, bytes) in &written.statements {
        tx.put_statement(&StatementRow {
            doc,
            hash: *hash.as_bytes(),
            kind: kind_of_statement(bytes),
            device: *statement.device.as_bytes(),
            lane: *statement.lane.as_bytes(),
            seq: None,
            verdict: Verdict::NotJudged,
            bytes: bytes.clone(),
        })?;
        tx.add_pending(&doc, PendingKind::Statement, written.at.0, bytes)?;
    }
    Ok(())
}

/// Folds long tails into snapshots, so that opening a case stays quick.
pub(crate) fn fold_tails(tx: &Tx<'_>, live: &LiveCase) -> Result<(), CommandError> {
    let mut docs = vec![(*live.id.as_bytes(), live.casework.document())];
    docs.extend(live.identity.as_ref().map(|(id, doc)| (*id.as_bytes(), doc.document())));
    for (doc, document) in docs {
        if tx.tail_len(&doc)? > TAIL_MAX {
            let through = tx.tail(&doc)?.last().map_or(0, |row| row.ord);
            let snapshot = SnapshotRow { heads: document.heads(), bytes: document.save() };
            tx.put_snapshot(&doc, &snapshot, through)?;
        }
    }
    Ok(())
}

/// The type byte of a statement's form, for the store's own listing.
pub(crate) fn kind_of_statement(bytes: &[u8]) -> u16 {
    bytes.get(1).copied().map_or(0, u16::from)
}

pub(crate) fn edit_refused(refused: EditFailed) -> CommandError {
    match refused {
        EditFailed::NewerSchema { .. } => ErrorCode::UpdateNeeded.into(),
        EditFailed::NoSuchEntry => ErrorCode::EntryUnknown.into(),
        EditFailed::TooLarge => ErrorCode::CaseTooLarge.into(),
        EditFailed::NotApplied => ErrorCode::Internal.into(),
    }
}
