//! One device with one case in memory: its documents, its statements, what it has heard of. Signs and merges; decides nothing.

use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

use documents::{Actor, Arrival, CaseReading, CaseworkDoc, Document, IdentityDoc, IdentityReading, RawChange};
use model::change::CaseChange;
use model::facts::{Depends, DocFacts};
use model::opening::NewCase;
use model::permissions::{Roles, Who};
use model::reducer::{StatementFact, reduce};
use model::statement::{Basis, LaneKey, Seen, Statement, StatementBody};
use model::workflow::Workflow;
use model::{ChangeHash, DeviceRef, EntryId, LaneRef, Millis, StaffRef, StatementHash};

/// Which acts of a history, one bit each.
pub type Acts = u128;

/// A raw change and whose it is.
type Logged = (Actor, Rc<RawChange>);

/// A statement with the act that made it.
#[derive(Debug, Clone)]
pub struct Signed {
    /// The statement.
    pub statement: Rc<Statement>,
    /// Hash of its bytes.
    pub hash: StatementHash,
    /// The act.
    pub act: usize,
}

/// Which acts a device has heard of, by what they wrote.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Knows {
    /// What they wrote in casework.
    pub casework: Acts,
    /// What they wrote in identity.
    pub identity: Acts,
    /// What they signed.
    pub statements: Acts,
}

/// What the case reads as on one device.
#[derive(Debug, Clone)]
pub struct Read {
    /// Casework.
    pub casework: CaseReading,
    /// Identity, where it is here.
    pub identity: Option<IdentityReading>,
    /// Where it stands.
    pub workflow: Workflow,
}

/// Everything that a device has of the case at one moment, as it would be sent.
#[derive(Clone)]
pub struct Parcel {
    casework: Vec<Logged>,
    identity: Vec<Logged>,
    statements: Vec<Signed>,
    knows: Knows,
}

/// What of a parcel arrives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// All of it.
    All,
    /// Casework and statements: identity comes another day (`domain.md` 16 M8).
    WithoutIdentity,
    /// The documents; the statements come later.
    DocumentsAlone,
    /// The statements; what they rest on comes later.
    StatementsAlone,
}

/// A device.
pub struct Replica {
    /// Who works on it.
    pub staff: StaffRef,
    /// With which roles.
    pub roles: Roles,
    /// How far its clock is off.
    pub clock_off_ms: i64,
    /// What it has heard of.
    pub knows: Knows,
    /// Statements, each lane without gaps.
    pub statements: Vec<Signed>,
    lane: LaneKey,
    actor: Actor,
    casework: CaseworkDoc,
    identity: Option<IdentityDoc>,
    casework_log: Vec<Logged>,
    identity_log: Vec<Logged>,
    at_basis: HashMap<StatementHash, Depends>,
    agency: Rc<Agency>,
    read: Option<Rc<Read>>,
}

/// Who works there: with which roles, and on which devices.
#[derive(Debug, Default)]
pub struct Agency {
    roles: BTreeMap<StaffRef, Roles>,
    actors: BTreeMap<Actor, StaffRef>,
}

impl Agency {
    /// Of these people, and of devices by number.
    pub fn of(people: &[Who], devices: impl IntoIterator<Item = (u8, StaffRef)>) -> Agency {
        let roles = people.iter().map(|who| (who.staff, who.roles)).collect();
        Agency { roles, actors: devices.into_iter().map(|(number, staff)| (actor_of(number), staff)).collect() }
    }
}

impl Replica {
    /// The device on which a case is made by act 0.
    ///
    /// # Errors
    /// In words.
    pub fn making(number: u8, who: &Who, new: &NewCase, agency: &Rc<Agency>) -> Result<Replica, String> {
        let actor = actor_of(number);
        let (casework, casework_raw) = CaseworkDoc::genesis(actor, new).map_err(|error| error.to_string())?;
        let (identity, identity_raw) = IdentityDoc::genesis(actor, new).map_err(|error| error.to_string())?;
        let knows = Knows { casework: 1, identity: 1, statements: 1 };
        let logged = |raw: Vec<RawChange>| raw.into_iter().map(|change| (actor, Rc::new(change))).collect();
        let mut replica = Replica {
            staff: who.staff,
            roles: who.roles,
            clock_off_ms: 0,
            knows,
            statements: Vec::new(),
            lane: lane_of(number),
            actor,
            casework,
            identity: Some(identity),
            casework_log: logged(casework_raw),
            identity_log: logged(identity_raw),
            at_basis: HashMap::new(),
            agency: agency.clone(),
            read: None,
        };
        replica.sign(&new.change.statements, 0, new.created_at, &mut fresh_ids(0))?;
        Ok(replica)
    }

    /// Another device that has what this one has; without identity when that comes another day.
    #[must_use]
    pub fn joined_by(&self, number: u8, who: &Who, with_identity: bool) -> Replica {
        Replica {
            staff: who.staff,
            roles: who.roles,
            clock_off_ms: 0,
            knows: Knows { identity: if with_identity { self.knows.identity } else { 0 }, ..self.knows },
            statements: self.statements.clone(),
            lane: lane_of(number),
            actor: actor_of(number),
            casework: self.casework.clone(),
            identity: self.identity.clone().filter(|_| with_identity),
            casework_log: self.casework_log.clone(),
            identity_log: if with_identity { self.identity_log.clone() } else { Vec::new() },
            at_basis: self.at_basis.clone(),
            agency: self.agency.clone(),
            read: None,
        }
    }

    /// Whether identity is here.
    pub fn has_identity(&self) -> bool {
        self.identity.is_some()
    }

    /// What the case reads as now.
    pub fn read(&mut self) -> Rc<Read> {
        if let Some(read) = &self.read {
            return read.clone();
        }
        let agency = self.agency.clone();
        let staff_of = |actor: &Actor| agency.actors.get(actor).copied();
        let casework = self.casework.read_naming(&staff_of);
        let facts = self.facts();
        let workflow = reduce(&facts, &DocFacts::of(&casework.case));
        let identity = self.identity.as_ref().map(|identity| identity.read_naming(&staff_of));
        let read = Rc::new(Read { casework, identity, workflow });
        self.read = Some(read.clone());
        read
    }

    /// What is known of every statement, as the reducer gets it.
    pub fn facts(&mut self) -> Vec<StatementFact> {
        for signed in &self.statements {
            let (statement, hash) = (&signed.statement, signed.hash);
            if statement.body.needs_document() && !self.at_basis.contains_key(&hash) {
                let heads: Vec<[u8; 32]> = statement.basis.heads.iter().map(|head| *head.as_bytes()).collect();
                if let Some(then) = self.casework.read_at(&heads) {
                    self.at_basis.insert(hash, Depends::of(&then.case));
                }
            }
        }
        let fact = |signed: &Signed| StatementFact {
            statement: (*signed.statement).clone(),
            hash: signed.hash,
            author_roles: self.agency.roles.get(&signed.statement.author).copied().unwrap_or_default(),
            valid: true,
            doc_at_basis: self.at_basis.get(&signed.hash).cloned(),
        };
        self.statements.iter().map(fact).collect()
    }

    /// Writes a decision as act `act`; answers the hashes of what was signed.
    ///
    /// # Errors
    /// In words, when a document refuses it: then nothing was written.
    pub fn write(&mut self, change: &CaseChange, act: usize, at: Millis) -> Result<Vec<StatementHash>, String> {
        let bit = 1 << act;
        self.read = None;
        let raw = self.casework.edit(self.actor, change, at).map_err(|error| error.to_string())?;
        self.casework_log.extend(raw.into_iter().map(|raw| (self.actor, Rc::new(raw))));
        self.knows.casework |= bit;
        match &mut self.identity {
            Some(identity) => {
                let raw = identity.edit(self.actor, change, at).map_err(|error| error.to_string())?;
                self.identity_log.extend(raw.into_iter().map(|raw| (self.actor, Rc::new(raw))));
                self.knows.identity |= bit;
            }
            None if change.identity.is_empty() => {}
            None => return Err("identity is written where it is not".to_owned()),
        }
        self.knows.statements |= bit;
        self.sign(&change.statements, act, at, &mut fresh_ids(act))
    }

    fn sign(
        &mut self,
        bodies: &[StatementBody],
        act: usize,
        at: Millis,
        id: &mut dyn FnMut() -> EntryId,
    ) -> Result<Vec<StatementHash>, String> {
        let mut hashes = Vec::with_capacity(bodies.len());
        for body in bodies {
            let of_lane = self.statements.iter().filter(|signed| signed.statement.lane_key() == self.lane);
            let order = 1 + of_lane.map(|signed| signed.statement.order).max().unwrap_or(0);
            let heads = self.casework.document().heads().into_iter().map(ChangeHash::from_bytes).collect();
            let basis = Basis { heads, lanes: self.lanes_seen() };
            let (author, (device, lane)) = (self.staff, self.lane);
            let statement = Statement { id: id(), author, device, lane, order, basis, at, body: body.clone() };
            let bytes = documents::write_statement(&statement).map_err(|error| error.to_string())?;
            let hash = documents::statement_hash(&bytes);
            self.statements.push(Signed { statement: Rc::new(statement), hash, act });
            hashes.push(hash);
        }
        self.read = None;
        Ok(hashes)
    }

    fn lanes_seen(&self) -> BTreeMap<LaneKey, Seen> {
        let mut seen: BTreeMap<LaneKey, Seen> = BTreeMap::new();
        for signed in self.statements.iter().filter(|signed| signed.statement.lane_key() != self.lane) {
            let up_to = Seen::up_to(signed.statement.order, signed.hash);
            let last = seen.entry(signed.statement.lane_key()).or_insert(up_to);
            *last = (*last).max(up_to);
        }
        seen
    }

    /// What this device would send now.
    #[must_use]
    pub fn parcel(&self) -> Parcel {
        Parcel {
            casework: self.casework_log.clone(),
            identity: self.identity_log.clone(),
            statements: self.statements.clone(),
            knows: self.knows,
        }
    }

    /// Takes what came, as its envelopes would bring it; what is here already does no harm.
    ///
    /// # Errors
    /// In words, when an honest device is not believed.
    pub fn hear(&mut self, parcel: &Parcel, part: Part) -> Result<(), String> {
        self.read = None;
        if part != Part::StatementsAlone {
            let merged = taken(self.casework.document(), &parcel.casework, &mut self.casework_log)?;
            self.casework = CaseworkDoc::of(merged).map_err(|error| error.to_string())?;
            self.knows.casework |= parcel.knows.casework;
        }
        if matches!(part, Part::All | Part::DocumentsAlone) && !parcel.identity.is_empty() {
            let here = self.identity.as_ref().map_or_else(Document::default, |identity| identity.document().clone());
            let merged = taken(&here, &parcel.identity, &mut self.identity_log)?;
            self.identity = Some(IdentityDoc::of(merged).map_err(|error| error.to_string())?);
            self.knows.identity |= parcel.knows.identity;
        }
        if part != Part::DocumentsAlone {
            let fresh = |signed: &&Signed| !self.statements.iter().any(|known| known.hash == signed.hash);
            let fresh: Vec<Signed> = parcel.statements.iter().filter(fresh).cloned().collect();
            self.statements.extend(fresh);
            self.knows.statements |= parcel.knows.statements;
        }
        Ok(())
    }

    /// The same device after a night: everything read again from what it saved.
    ///
    /// # Errors
    /// In words.
    pub fn wake(&mut self) -> Result<(), String> {
        let saved = self.casework.document().save();
        self.casework = CaseworkDoc::load(Some(&saved), &[]).map_err(|error| error.to_string())?;
        if let Some(identity) = &mut self.identity {
            let saved = identity.document().save();
            *identity = IdentityDoc::load(Some(&saved), &[]).map_err(|error| error.to_string())?;
        }
        self.at_basis.clear();
        self.read = None;
        Ok(())
    }
}

fn taken(here: &Document, theirs: &[Logged], log: &mut Vec<Logged>) -> Result<Document, String> {
    let fresh: Vec<&Logged> = theirs.iter().filter(|(_, raw)| !here.has(&raw.hash)).collect();
    let bytes: Vec<(Actor, [Vec<u8>; 1])> = fresh.iter().map(|(actor, raw)| (*actor, [raw.bytes.clone()])).collect();
    let arrivals: Vec<Arrival<'_>> =
        bytes.iter().map(|(actor, changes)| Arrival { actor: *actor, changes: changes.as_slice() }).collect();
    let admitted = documents::admit(here, &arrivals);
    if let Some(poison) = admitted.verdicts.iter().find_map(|verdict| verdict.as_ref().err()) {
        return Err(format!("an honest device is not believed: {poison}"));
    }
    log.extend(fresh.into_iter().cloned());
    Ok(admitted.document)
}

fn actor_of(number: u8) -> Actor {
    [0x10 + number; 16]
}

fn lane_of(number: u8) -> LaneKey {
    (DeviceRef::from_bytes([0x20 + number; 8]), LaneRef::from_bytes([0x30 + number; 8]))
}

/// Ids of the statements of one act.
fn fresh_ids(act: usize) -> impl FnMut() -> EntryId {
    let mut next = 0_u8;
    move || {
        next += 1;
        let mut bytes = [0x5E; 16];
        bytes[14..].copy_from_slice(&[u8::try_from(act).unwrap_or(u8::MAX), next]);
        EntryId::from_bytes(bytes)
    }
}
