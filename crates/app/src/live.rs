//! Cases that are open in memory: their two documents and statements, and what they read as. Writes nothing.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use documents::{CaseworkDoc, Document, IdentityDoc, Notice};
use model::case_file::Case;
use model::client::Identity;
use model::codes::Role;
use model::conflict::{self, Conflict};
use model::facts::{Depends, DocFacts};
use model::irregularity::Irregularity;
use model::permissions::Roles;
use model::reducer::{StatementFact, reduce};
use model::statement::Statement;
use model::statement::{LaneKey, Seen};
use model::workflow::Workflow;
use model::{CaseId, PersonDocId, StaffRef, StatementHash};
use store::Reader;
use wire::roster::LanePlace;
use wire::{DeviceKeyId, DocId, Hash, LaneId};

use crate::custody;
use crate::error::{CommandError, ErrorCode};
use crate::membership::{Membership, staff_id};
use crate::restricted;

/// How many cases stay in memory: a caseload. What they take is in `docs/performance.md`.
pub(crate) const LIVE_MAX: usize = 32;

/// A statement of the case with what storing it taught us.
#[derive(Debug, Clone)]
pub(crate) struct Held {
    pub statement: Statement,
    pub hash: StatementHash,
    /// Where its envelope stands; `None` until sealed.
    pub sealed: Option<SealedAt>,
}

/// Where the envelope of a statement stands.
#[derive(Debug, Clone, Copy)]
pub(crate) struct SealedAt {
    /// In the lane.
    pub seq: u32,
    /// Of the envelope.
    pub hash: Hash,
    /// Start of the roster head that it cites.
    pub cites: [u8; 8],
}

impl SealedAt {
    /// Of an envelope's header.
    pub fn of(header: &wire::HeaderV1, hash: Hash) -> SealedAt {
        SealedAt { seq: header.seq, hash, cites: header.roster_head }
    }
}

/// One case in memory.
pub(crate) struct LiveCase {
    pub id: CaseId,
    /// Who made the case: kept apart so that roles can be judged before reading it.
    pub created_by: StaffRef,
    pub casework: CaseworkDoc,
    pub identity: Option<(PersonDocId, IdentityDoc)>,
    pub statements: Vec<Held>,
    /// With whom the office has placed the case, once it was moved.
    pub placed_with: Option<StaffRef>,
    /// Whether it was restricted to others than this person.
    pub shut_out: bool,
    /// What it was last read as, until something of it changes.
    reading: OnceLock<Arc<ReadCase>>,
}

/// What a case reads as.
pub(crate) struct ReadCase {
    pub case: Case,
    pub identity: Option<Identity>,
    pub workflow: Workflow,
    pub conflicts: Vec<Conflict>,
    pub irregularities: Vec<Irregularity>,
    /// What merging left behind the values shown, in casework and then in identity.
    pub notices: Vec<Notice>,
}

impl LiveCase {
    /// A case that was just made.
    pub fn new(id: CaseId, created_by: StaffRef, casework: CaseworkDoc, identity: (PersonDocId, IdentityDoc)) -> Self {
        let (statements, reading) = (Vec::new(), OnceLock::new());
        LiveCase {
            id,
            created_by,
            casework,
            identity: Some(identity),
            statements,
            placed_with: None,
            shut_out: false,
            reading,
        }
    }

    /// Loads a case from snapshot and tail; `None` when the store does not have it.
    pub fn load(reader: &Reader<'_>, id: CaseId) -> Result<Option<LiveCase>, CommandError> {
        LiveCase::load_with(reader, id, &mut BTreeMap::new())
    }

    /// As [`LiveCase::load`], taking documents that are in memory as the store has them from there.
    pub fn load_with(
        reader: &Reader<'_>,
        id: CaseId,
        at_hand: &mut BTreeMap<[u8; 16], Document>,
    ) -> Result<Option<LiveCase>, CommandError> {
        let doc = id.as_bytes();
        let Some(row) = reader.doc(doc)? else { return Ok(None) };
        let mut take = |doc: &[u8; 16]| match at_hand.remove(doc) {
            Some(document) => Ok(document),
            None => load_document(reader, doc),
        };
        let casework = CaseworkDoc::of(take(doc)?).map_err(|_| ErrorCode::StoreUnreadable)?;
        casework.document().expect_heads(&row.heads).map_err(|_| ErrorCode::StoreUnreadable)?;
        let identity = match reader.identity_of(doc)? {
            None => None,
            Some(other) => {
                let identity = IdentityDoc::of(take(&other)?).map_err(|_| ErrorCode::StoreUnreadable)?;
                Some((PersonDocId::from_bytes(other), identity))
            }
        };
        let created_by = casework.created_by();
        let statements = reader.statements(doc)?.into_iter().map(|row| held(reader, row)).collect::<Result<_, _>>()?;
        let placed_with = custody::placed_with(reader, doc)?;
        let (shut_out, reading) = (restricted::is_shut_out(reader, doc)?, OnceLock::new());
        Ok(Some(LiveCase { id, created_by, casework, identity, statements, placed_with, shut_out, reading }))
    }

    /// The case and where it stands, read once: by the rule that decides or by the save before it.
    ///
    /// Whoever changes a document or a statement says so with [`LiveCase::changed`]; a new roster and arrivals from
    /// outside drop the live case itself.
    pub fn read(&self, membership: &Membership) -> Arc<ReadCase> {
        self.reading.get_or_init(|| Arc::new(self.read_anew(membership))).clone()
    }

    /// Forgets what the case was read as.
    pub fn changed(&mut self) {
        self.reading.take();
    }

    fn read_anew(&self, membership: &Membership) -> ReadCase {
        let doc = self.doc();
        let reading = self.casework.read_naming(&|actor| membership.staff_behind(doc, *actor));
        let (mut irregularities, mut notices) = (reading.irregularities, reading.notices);
        let identity = self.identity.as_ref().map(|(id, document)| {
            let id = DocId::from_bytes(*id.as_bytes());
            let reading = document.read_naming(&|actor| membership.staff_behind(id, *actor));
            irregularities.extend(reading.irregularities);
            notices.extend(reading.notices);
            reading.identity
        });
        let case = reading.case;
        let mut workflow = reduce(&self.facts(membership), &DocFacts::of(&case));
        workflow.assigned_to = self.gone_to(&workflow).unwrap_or(workflow.assigned_to);
        self.count_deciders(&mut workflow, membership);
        let conflicts = conflict::conflicts(&case, identity.as_ref());
        ReadCase { case, identity, workflow, conflicts, irregularities, notices }
    }

    /// Who carries the case by its newest placement, where the statements that are here know nothing of it: the case
    /// left this person's caseload, and with it the feed that would have brought the decision. Where two assignments
    /// stand against each other, the statements are what people look at, not the place that came first.
    fn gone_to(&self, workflow: &Workflow) -> Option<StaffRef> {
        let rivals = |one: &Irregularity| matches!(one, Irregularity::TwoAssignments { .. });
        let placed = self.placed_with.filter(|placed| *placed != workflow.assigned_to);
        placed.filter(|_| !workflow.irregularities.iter().any(rivals) && workflow.restriction.is_none())
    }

    /// How many of those who may open a restricted case can decide on it, by the roster as it is here.
    fn count_deciders(&self, workflow: &mut Workflow, membership: &Membership) {
        let carrier = workflow.assigned_to;
        let Some(view) = &mut workflow.restriction else { return };
        let has_device = |staff: StaffRef| membership.roster.active_devices(staff_id(staff)).next().is_some();
        let decides = |staff: &&StaffRef| {
            let roles = membership.roles_for(**staff, &[self.created_by, carrier]);
            **staff != carrier && roles.has(Role::Supervisor) && has_device(**staff)
        };
        view.deciders = Some(view.named.iter().filter(decides).count());
    }

    /// The order of the last statement of a lane, 0 before any.
    pub fn last_order(&self, lane: LaneKey) -> u32 {
        let of_lane = self.statements.iter().filter(|held| held.statement.lane_key() == lane);
        of_lane.map(|held| held.statement.order).max().unwrap_or(0)
    }

    /// The last statement seen of every lane but our own.
    pub fn lanes_seen(&self, own: LaneKey) -> BTreeMap<LaneKey, Seen> {
        let mut seen: BTreeMap<LaneKey, Seen> = BTreeMap::new();
        for held in &self.statements {
            let lane = held.statement.lane_key();
            let order = held.statement.order;
            if lane != own && seen.get(&lane).is_none_or(|last| last.order < order) {
                seen.insert(lane, Seen::up_to(order, held.hash));
            }
        }
        seen
    }

    pub fn doc(&self) -> DocId {
        DocId::from_bytes(*self.id.as_bytes())
    }

    fn facts(&self, membership: &Membership) -> Vec<StatementFact> {
        let assigned = self.assigned();
        self.statements
            .iter()
            .map(|held| {
                let statement = held.statement.clone();
                let depends = statement.body.needs_document();
                let doc_at_basis = depends.then(|| self.depends_at(&statement)).flatten();
                let author_roles = self.roles_of(held, &assigned, membership);
                let place = self.place_of(held, membership);
                let valid = place.is_none_or(|place| {
                    membership.roster.allows_writing(place.device, place.doc, place.lane, place.seq, &place.hash)
                });
                StatementFact { statement, hash: held.hash, author_roles, valid, doc_at_basis }
            })
            .collect()
    }

    /// What approvals depend on as the document said at a statement's basis.
    fn depends_at(&self, statement: &Statement) -> Option<Depends> {
        let heads: Vec<[u8; 32]> = statement.basis.heads.iter().map(|head| *head.as_bytes()).collect();
        self.casework.read_at(&heads).map(|reading| Depends::of(&reading.case))
    }

    /// Everybody who was ever assigned, the creator first.
    fn assigned(&self) -> Vec<StaffRef> {
        let mut assigned = vec![self.created_by];
        assigned.extend(self.statements.iter().filter_map(|held| held.statement.body.assignment()).map(|(to, _)| to));
        assigned
    }

    /// Where a statement stands in its author's lane; `None` until it is sealed.
    fn place_of(&self, held: &Held, membership: &Membership) -> Option<LanePlace> {
        let (statement, sealed) = (&held.statement, held.sealed?);
        let device = DeviceKeyId::from_bytes(*statement.device.as_bytes());
        let lane = LaneId::from_bytes(*statement.lane.as_bytes());
        // A head that is not known here lends nothing that was given later.
        let cited_seq = membership.roster.seq_of_head(&sealed.cites).unwrap_or(0);
        Some(LanePlace { doc: self.doc(), device, lane, seq: sealed.seq, hash: sealed.hash, cited_seq })
    }

    /// Roles that the author had for this case where the statement stands in their lane, whatever they are by now: a
    /// supervisor counts as one only for their own team's cases. What is not sealed yet stands at the present head.
    fn roles_of(&self, held: &Held, assigned: &[StaffRef], membership: &Membership) -> Roles {
        let author = held.statement.author;
        let device = DeviceKeyId::from_bytes(*held.statement.device.as_bytes());
        match self.place_of(held, membership) {
            _ if membership.staff_of(device) != Some(author) => Roles::NONE,
            None => membership.roles_for(author, assigned),
            Some(place) => membership.roles_when(&place, assigned),
        }
    }
}

/// A document from its snapshot and the changes after it.
fn load_document(reader: &Reader<'_>, doc: &[u8; 16]) -> Result<Document, CommandError> {
    let snapshot = reader.snapshot(doc)?.map(|snapshot| snapshot.bytes);
    let tail: Vec<Vec<u8>> = reader.tail(doc)?.into_iter().map(|row| row.bytes).collect();
    Ok(Document::load(snapshot.as_deref(), &tail).map_err(|_| ErrorCode::StoreUnreadable)?)
}

fn held(reader: &Reader<'_>, row: store::StatementRow) -> Result<Held, CommandError> {
    let statement = documents::read_statement(&row.bytes).map_err(|_| ErrorCode::StoreUnreadable)?;
    let sealed = match row.seq {
        None => None,
        Some(seq) => {
            let row = reader.envelope(&row.doc, &row.device, &row.lane, seq)?;
            row.and_then(|row| {
                let envelope = wire::Envelope::parse(&row.bytes).ok()?;
                Some(SealedAt::of(envelope.header(), Hash::from_bytes(row.hash)))
            })
        }
    };
    Ok(Held { statement, hash: StatementHash::from_bytes(row.hash), sealed })
}
