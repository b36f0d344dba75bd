//! Opened changes and statements meet the document: vetted, applied on a clone, read, saved and loaded before anything is kept.

use std::collections::BTreeSet;

use documents::{Arrival, Document, IdentityDoc, RawChange, admit, change_deps, change_hash};
use model::statement::Statement;
use store::{EnvelopeRow, EnvelopeState, InboxReason, QuarantineRow, StatementRow, Verdict};
use vault::Payload;
use wire::{AgencyId, DeviceKeyId, DocId, LaneId, StaffId, actor_id};

use super::gate::{OpenedDoc, OpenedItem};
use super::{Incoming, SetAside, Verdicts};
use crate::error::{CommandError, ErrorCode};
use crate::session::Session;

/// A document as the store has it before a batch.
pub(crate) struct Loaded {
    pub document: Document,
    pub is_new: bool,
    pub statements: Vec<Statement>,
    pub agency: AgencyId,
    /// Who stands behind each device that may sign here.
    pub staff: Vec<(DeviceKeyId, StaffId)>,
}

/// What a batch brought to a document that the store does not have.
pub(crate) enum Fresh {
    /// No change.
    Nothing,
    /// The document itself, in its saved form.
    Document(Vec<u8>),
    /// Changes of a document that is here.
    Changes(Vec<RawChange>),
}

/// A document after a batch, not stored yet.
pub(crate) struct AppliedDoc {
    pub doc: DocId,
    pub document: Document,
    pub fresh: Fresh,
    pub verdicts: Verdicts,
    pub applied: u32,
}

impl Session {
    pub(super) fn load_for(&self, doc: DocId) -> Result<Loaded, CommandError> {
        let bytes = doc.as_bytes();
        let agency = self.membership.agency;
        let staff = self.membership.roster.devices().map(|(device, entry)| (device, entry.staff)).collect();
        self.store.read(|reader| {
            let Some(_) = reader.doc(bytes)? else {
                let document = Document::default();
                return Ok(Loaded { document, is_new: true, statements: Vec::new(), agency, staff });
            };
            let snapshot = reader.snapshot(bytes)?.map(|snapshot| snapshot.bytes);
            let tail: Vec<Vec<u8>> = reader.tail(bytes)?.into_iter().map(|row| row.bytes).collect();
            let document = Document::load(snapshot.as_deref(), &tail).map_err(|_| ErrorCode::StoreUnreadable)?;
            let decode = |row: &StatementRow| documents::read_statement(&row.bytes);
            let statements: Result<Vec<Statement>, _> = reader.statements(bytes)?.iter().map(decode).collect();
            let statements = statements.map_err(|_| ErrorCode::StoreUnreadable)?;
            Ok(Loaded { document, is_new: false, statements, agency, staff })
        })
    }
}

/// Applies every document's items, on as many threads as the machine has cores.
pub(super) fn all(docs: Vec<OpenedDoc>) -> Vec<AppliedDoc> {
    let threads = std::thread::available_parallelism().map_or(1, usize::from).min(4);
    if docs.len() < 2 * threads || threads == 1 {
        return docs.into_iter().map(one).collect();
    }
    let share = docs.len().div_ceil(threads);
    let mut docs = docs;
    std::thread::scope(|scope| {
        let mut running = Vec::new();
        while !docs.is_empty() {
            let part = docs.split_off(docs.len().saturating_sub(share));
            running.push(scope.spawn(move || part.into_iter().map(one).collect::<Vec<_>>()));
        }
        let join = |thread: std::thread::ScopedJoinHandle<'_, Vec<AppliedDoc>>| {
            thread.join().expect("applying catches the panics of its documents")
        };
        running.into_iter().flat_map(join).collect()
    })
}

fn one(opened: OpenedDoc) -> AppliedDoc {
    let OpenedDoc { doc, items, late, mut verdicts, loaded, now } = opened;
    let Loaded { document, is_new, mut statements, agency, staff } = loaded;
    let before = document.heads();
    let items = with_late(items, late);
    let arrivals: Vec<Arrival<'_>> = items.iter().filter_map(|item| arrival(item, agency)).collect();
    let admitted = admit(&document, &arrivals);
    let mut change_verdicts = admitted.verdicts.into_iter();
    let mut held_up: BTreeSet<(DeviceKeyId, LaneId)> = BTreeSet::new();
    let mut applied = 0;
    for opened in &items {
        let OpenedItem { item, device, lane, seq, kind, payload, late } = opened;
        let place = (*device, *lane);
        let outcome = match payload {
            Payload::Changes(_) => {
                let verdict = change_verdicts.next().expect("one verdict for each arrival");
                verdict.map(|_| None).map_err(|poison| if poison.is_early() { None } else { Some(SetAside::Poison) })
            }
            Payload::Statement(bytes) => {
                statement_row(doc, bytes, *device, *lane, *seq, &staff, &mut statements).map(Some).map_err(Some)
            }
        };
        if *late {
            // It stays set aside unless it fits; its statements stay set aside in any case.
            if outcome.is_ok() {
                verdicts.envelopes.push(envelope_row(item, *device, *lane, *seq, *kind, true));
                verdicts.freed.push(item.hash);
            }
            continue;
        }
        if held_up.contains(&place) {
            verdicts.wait(item, *kind, InboxReason::EarlierInLane, now);
            continue;
        }
        match outcome {
            Ok(statement) => {
                applied += 1;
                verdicts.statements.extend(statement);
                verdicts.envelopes.push(envelope_row(item, *device, *lane, *seq, *kind, true));
                verdicts.done(item);
            }
            Err(None) => {
                held_up.insert(place);
                verdicts.wait(item, *kind, InboxReason::Dependencies, now);
            }
            Err(Some(why)) => set_aside(opened, why, now, &mut verdicts),
        }
    }
    let document = admitted.document;
    let fresh = match (document.heads() == before, is_new) {
        (true, _) => Fresh::Nothing,
        (false, true) => Fresh::Document(admitted.saved.unwrap_or_else(|| document.save())),
        (false, false) => Fresh::Changes(document.changes_since(&before)),
    };
    AppliedDoc { doc, document, fresh, verdicts, applied }
}

/// Keeps what its document cannot take, in its place of the lane and in quarantine.
fn set_aside(opened: &OpenedItem, why: SetAside, now: i64, verdicts: &mut Verdicts) {
    let OpenedItem { item, device, lane, seq, kind, .. } = opened;
    verdicts.envelopes.push(envelope_row(item, *device, *lane, *seq, *kind, false));
    verdicts.aside.push(QuarantineRow {
        hash: item.hash,
        doc: Some(*item.doc.as_bytes()),
        device: Some(*device.as_bytes()),
        reason: why.code().to_owned(),
        at: now,
        bytes: item.bytes.clone(),
    });
    verdicts.done(item);
}

/// Puts the late work first that these items build on: a member who had it before they knew of the removal wrote on top of
/// it, and nobody may lose their work for that. Late work that nobody built on stays set aside.
fn with_late(items: Vec<OpenedItem>, late: Vec<OpenedItem>) -> Vec<OpenedItem> {
    if late.is_empty() {
        return items;
    }
    let changes = |item: &OpenedItem| match &item.payload {
        Payload::Changes(changes) => changes.clone(),
        Payload::Statement(_) => Vec::new(),
    };
    let builds_on = |item: &OpenedItem| -> Vec<[u8; 32]> {
        changes(item).iter().filter_map(|raw| change_deps(raw)).flatten().collect()
    };
    let mut wanted: BTreeSet<[u8; 32]> = items.iter().flat_map(builds_on).collect();
    let mut taken: Vec<OpenedItem> = Vec::new();
    // A late unit builds on earlier ones of its lane: from the last to the first.
    for item in late.into_iter().rev() {
        let holds = changes(&item).iter().filter_map(|raw| change_hash(raw)).any(|hash| wanted.contains(&hash));
        if holds {
            wanted.extend(builds_on(&item));
            taken.push(item);
        }
    }
    taken.reverse();
    taken.extend(items);
    taken
}

fn arrival(item: &OpenedItem, agency: AgencyId) -> Option<Arrival<'_>> {
    match &item.payload {
        Payload::Changes(changes) => {
            let actor = actor_id(agency, item.item.doc, item.device, item.lane);
            Some(Arrival { actor, changes })
        }
        Payload::Statement(_) => None,
    }
}

/// A statement belongs to who signed its envelope, stands where its lane says, and follows the one before.
fn statement_row(
    doc: DocId,
    bytes: &[u8],
    device: DeviceKeyId,
    lane: LaneId,
    seq: u32,
    staff: &[(DeviceKeyId, StaffId)],
    statements: &mut Vec<Statement>,
) -> Result<StatementRow, SetAside> {
    let statement = documents::read_statement(bytes).map_err(|_| SetAside::Statement)?;
    let author = staff.iter().find(|(known, _)| *known == device).map(|(_, staff)| staff.as_bytes());
    let place = (statement.device.as_bytes(), statement.lane.as_bytes());
    if author != Some(statement.author.as_bytes()) || place != (device.as_bytes(), lane.as_bytes()) {
        return Err(SetAside::Statement);
    }
    let key = statement.lane_key();
    let last = statements.iter().filter(|held| held.lane_key() == key).map(|held| held.order).max().unwrap_or(0);
    if statement.order != last + 1 {
        return Err(SetAside::Statement);
    }
    let row = StatementRow {
        doc: *doc.as_bytes(),
        hash: *documents::statement_hash(bytes).as_bytes(),
        kind: crate::save::kind_of_statement(bytes),
        device: *device.as_bytes(),
        lane: *lane.as_bytes(),
        seq: Some(seq),
        verdict: Verdict::NotJudged,
        bytes: bytes.to_vec(),
    };
    statements.push(statement);
    Ok(row)
}

pub(super) fn envelope_row(
    item: &Incoming,
    device: DeviceKeyId,
    lane: LaneId,
    seq: u32,
    kind: u8,
    applied: bool,
) -> EnvelopeRow {
    EnvelopeRow {
        doc: *item.doc.as_bytes(),
        device: *device.as_bytes(),
        lane: *lane.as_bytes(),
        seq,
        hash: item.hash,
        kind,
        n: item.n,
        log_prefix: item.log_prefix,
        own: false,
        state: if applied { EnvelopeState::Applied } else { EnvelopeState::SetAside },
        bytes: item.bytes.clone(),
    }
}

/// Which of the two documents this is, once enough of it is here to tell.
pub(super) fn kind_of(document: &Document) -> Option<(store::DocKind, Option<[u8; 16]>)> {
    match document.kind()? {
        documents::Kind::Casework => Some((store::DocKind::Casework, None)),
        documents::Kind::Identity => {
            let doc = IdentityDoc::of(document.clone()).ok()?;
            let link = doc.read().identity.link;
            Some((store::DocKind::Identity, link.map(|link| *link.case.as_bytes())))
        }
    }
}
