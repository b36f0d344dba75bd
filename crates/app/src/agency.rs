//! Founding an agency and enrolling devices with the two messages of the QR codes. Signs through the vault; decides no role.

mod asking;
mod further;

use model::codes::Role;
use model::permissions::Roles;
use vault::{NamesKey, NewPassphrase, RootKey, TeamKey};
use wire::enrol::{EnrolAnswer, EnrolRequest};
use wire::limits::ENROL_WINDOW_MS;
use wire::{
    AgencyId, Form, Grant, Hash, Op, Reader, Record, RoleSet, Roster, Sequencer, ServerFacts, Signature, Signer,
    StaffId, TeamId, Writer,
};

use crate::error::{CommandError, ErrorCode};
use crate::host::{Host, HostEntropy};
use crate::policy::Policy;
use crate::session::Session;
use crate::steps::step;

/// A chain file holds at most this many records.
const RECORDS_MAX: usize = 100_000;

/// A person the agency begins with.
#[derive(Debug, Clone)]
pub struct Founder {
    /// Staff code, such as `CW07`.
    pub code: String,
    /// Name as colleagues say it.
    pub name: String,
    /// Roles.
    pub roles: Vec<Role>,
    /// Whether they supervise the team.
    pub supervises: bool,
    /// The request of their first device, when they have one already.
    pub request: Option<Vec<u8>>,
}

/// What founding leaves behind.
#[derive(Debug)]
pub struct Founded {
    /// The root key as an age file under the root passphrase.
    pub root_file: Vec<u8>,
    /// The roster chain, for the server and every device.
    pub chain: Vec<u8>,
    /// Answers by staff code, for those who brought a request.
    pub answers: Vec<(String, Vec<u8>)>,
    /// The agency.
    pub agency: AgencyId,
}

/// The office server as the agency pins it.
#[derive(Debug, Clone)]
pub struct OfficeServer {
    /// Host and port.
    pub address: String,
    /// BLAKE3 of its TLS key, zero for plain loopback.
    pub tls_key: [u8; 32],
    /// Its receipt key.
    pub receipt_key: [u8; 32],
}

/// Founds an agency with one team: makes the root key, the chain and an answer for each device that asked.
///
/// # Errors
/// [`ErrorCode::EnrolRefused`] when a request does not hold, [`ErrorCode::ValueMissing`] without a supervisor's device.
pub fn found(
    people: &[Founder],
    server: &OfficeServer,
    root_passphrase: &str,
    host: &mut dyn Host,
) -> Result<Founded, CommandError> {
    found_with(people, (server, Policy::NONE), root_passphrase, host)
}

/// As [`found`], with what the agency decided for all its tablets.
///
/// # Errors
/// As [`found`].
pub fn found_with(
    people: &[Founder],
    (server, policy): (&OfficeServer, Policy),
    root_passphrase: &str,
    host: &mut dyn Host,
) -> Result<Founded, CommandError> {
    let now_ms = u64::try_from(host.now().0).unwrap_or(0);
    let root = RootKey::generate(&mut HostEntropy(host));
    let root_file = root.seal(&NewPassphrase::chosen(root_passphrase).map_err(|_| ErrorCode::PassphraseWeak)?);
    let genesis = root.genesis(Vec::new(), &mut HostEntropy(host));
    let mut founding = Foundation::begin(&root, genesis, host)?;
    founding.place(server, policy)?;
    let mut answers = Vec::new();
    for person in people {
        if let Some(grant) = founding.add_person(person)? {
            answers.push((person, grant));
        }
    }
    let head = founding.roster.head();
    let mut files = Vec::new();
    for (person, (staff, grant, request)) in answers {
        let names_key = founding.names.wrap_to(&request.offer.recipient).map_err(|_| ErrorCode::EnrolRefused)?;
        let mut answer = EnrolAnswer {
            root: *root.public(),
            roster_head: head,
            server: founding.roster.server().cloned(),
            staff,
            grant,
            names_key,
            nonce: request.offer.nonce,
            valid_until_ms: now_ms.saturating_add(ENROL_WINDOW_MS),
            signer: Signer::Root,
            signature: Signature::NONE,
        };
        root.sign_answer(&mut answer);
        files.push((person.code.clone(), answer.to_bytes()));
    }
    let agency = founding.roster.agency();
    Ok(Founded { root_file, chain: chain_file(&founding.records), answers: files, agency })
}

type Joined = (StaffId, Grant, EnrolRequest);

struct Foundation<'a> {
    root: &'a RootKey,
    host: &'a mut dyn Host,
    roster: Roster,
    records: Vec<Vec<u8>>,
    team: TeamId,
    team_key: TeamKey,
    names: NamesKey,
}

impl<'a> Foundation<'a> {
    fn begin(root: &'a RootKey, genesis: Record, host: &'a mut dyn Host) -> Result<Foundation<'a>, CommandError> {
        let genesis = genesis.to_bytes();
        let roster = Roster::found(&genesis, root.public()).map_err(|_| ErrorCode::Internal)?;
        let mut team = [0; 16];
        host.fill(&mut team);
        let team_key = TeamKey::generate(&mut HostEntropy(host));
        let names = NamesKey::generate(&mut HostEntropy(host));
        let team = TeamId::from_bytes(team);
        Ok(Foundation { root, host, roster, records: vec![genesis], team, team_key, names })
    }

    fn place(&mut self, server: &OfficeServer, policy: Policy) -> Result<(), CommandError> {
        let receipt_key =
            wire::SigningPublic::from_bytes(&server.receipt_key).map_err(|_| ErrorCode::InputUnreadable)?;
        let facts = ServerFacts {
            address: server.address.clone(),
            tls_key: Hash::from_bytes(server.tls_key),
            receipt_key,
            successor: None,
        };
        let team = Op::AddTeam { team: self.team, generation: 1, recipient: self.team_key.recipient() };
        let policy = (policy != Policy::NONE).then(|| Op::SetPolicy { bytes: policy.to_bytes() });
        self.record([Op::SetServer(facts), team].into_iter().chain(policy).collect()).map(|_| ())
    }

    fn add_person(&mut self, person: &Founder) -> Result<Option<Joined>, CommandError> {
        let mut id = [0; 16];
        self.host.fill(&mut id);
        let staff = StaffId::from_bytes(id);
        let request = person.request.as_deref().map(EnrolRequest::parse).transpose();
        let request = request.map_err(|_| ErrorCode::EnrolRefused)?;
        let spoken = format!("{}|{}", person.code, person.name);
        let sealed_name = self.names.seal_name(self.roster.agency(), staff, &spoken, &mut HostEntropy(self.host));
        let sealed_name = sealed_name.ok_or(CommandError::with(ErrorCode::TextTooLong, "field", "name"))?;
        let roles = RoleSet::from_bits(Roles::of(&person.roles).bits());
        let mut ops = vec![Op::AddStaff { staff, roles, user_key: None, sealed_name }];
        let mut team_key_wrap = Vec::new();
        if let Some(request) = &request {
            let user_key = request.offer.user_key.ok_or(ErrorCode::EnrolRefused)?;
            let user_key_wrap = request.user_key_wrap.clone();
            ops.push(Op::AddDevice { staff, offer: request.offer.clone(), user_key_wrap });
            if person.supervises {
                team_key_wrap = self.team_key.wrap_to(&user_key).map_err(|_| ErrorCode::EnrolRefused)?;
            }
        } else if person.supervises {
            return Err(CommandError::with(ErrorCode::ValueMissing, "field", "request"));
        }
        if person.supervises || person.roles.contains(&Role::Caseworker) {
            let supervisor = person.supervises;
            let cut = wire::Cut::default();
            ops.push(Op::TeamMember { team: self.team, staff, joins: true, supervisor, team_key_wrap, cut });
        }
        let grant = self.record(ops)?;
        Ok(request.map(|request| (staff, grant, request)))
    }

    /// Signs the acts as root and appends them to the chain.
    fn record(&mut self, ops: Vec<Op>) -> Result<Grant, CommandError> {
        let mut nonce = [0; 16];
        self.host.fill(&mut nonce);
        let mut grant = Grant {
            agency: self.roster.agency(),
            basis: self.roster.head(),
            ops,
            author: Signer::Root,
            nonce,
            signatures: Vec::new(),
        };
        self.root.sign_grant(&mut grant);
        let mut record = self.roster.next_record(grant.clone(), Sequencer::Root);
        self.root.sign_record(&mut record);
        let bytes = record.to_bytes();
        self.roster.apply(&bytes).map_err(|fault| refused_by(&fault))?;
        self.records.push(bytes);
        Ok(grant)
    }
}

impl Session {
    /// Enrols a colleague's new device, the person being present: signs the grant and answers their request.
    ///
    /// # Errors
    /// [`ErrorCode::NotAllowed`] unless this person supervises the worker's team, [`ErrorCode::EnrolRefused`].
    pub fn enrol_approve(&mut self, request: &[u8], staff_code: &str) -> Result<Vec<u8>, CommandError> {
        let request = EnrolRequest::parse(request).map_err(|_| ErrorCode::EnrolRefused)?;
        let staff = self.staff_by_code(staff_code).ok_or(ErrorCode::EntryUnknown)?;
        let grant = self.adding(staff, &request);
        self.sign_and_answer(staff, &request.offer, grant)
    }

    /// A grant that adds a device, not signed yet.
    pub(crate) fn adding(&mut self, staff: StaffId, request: &EnrolRequest) -> Grant {
        let (offer, user_key_wrap) = (request.offer.clone(), request.user_key_wrap.clone());
        self.proposed(vec![Op::AddDevice { staff, offer, user_key_wrap }])
    }

    /// A grant of this device, not signed yet.
    pub(crate) fn proposed(&mut self, ops: Vec<Op>) -> Grant {
        let mut nonce = [0; 16];
        self.host.fill(&mut nonce);
        let roster = &self.membership.roster;
        let (agency, basis) = (roster.agency(), roster.head());
        Grant { agency, basis, ops, author: Signer::Device(self.keys.device_key_id()), nonce, signatures: Vec::new() }
    }

    pub(crate) fn keep_grant(&mut self, grant: &Grant) -> Result<(), CommandError> {
        let roster = self.membership.roster.with_grant(grant).map_err(|_| ErrorCode::NotAllowed)?;
        let bytes = grant.to_bytes();
        let hash = *Hash::of(&bytes).as_bytes();
        step();
        self.store.save(|tx| -> Result<(), store::StoreError> {
            tx.put_grant(&hash, &bytes)?;
            tx.queue(&store::ItemRef::Grant { hash })
        })?;
        step();
        self.set_roster(roster)?;
        step();
        Ok(())
    }

    /// The roster chain as a file, for a device that is being enrolled.
    ///
    /// # Errors
    /// What the store says.
    pub fn chain(&self) -> Result<Vec<u8>, CommandError> {
        let rows = self.store.read(|reader| reader.roster(0))?;
        Ok(chain_file(&rows.into_iter().map(|row| row.bytes).collect::<Vec<_>>()))
    }
}

/// The roster's own word for what is wrong: kinds and ids, never a name.
fn refused_by(fault: &wire::RosterError) -> CommandError {
    CommandError::with(ErrorCode::EnrolRefused, "fault", format!("{fault:?}"))
}

/// Names under which the store keeps what belongs to the installation.
pub(crate) mod meta {
    pub const ROOT: &str = "root";
    pub const STAFF: &str = "staff";
    pub const NAMES_KEY: &str = "names_key";
    pub const LANE: &str = "lane";
    pub const REQUEST: &str = "enrol_request";
    pub const OFFICE_ADDRESS: &str = "office_address";
    pub const LAST_SYNC: &str = "last_sync";
    pub const UNSENT_SINCE: &str = "unsent_since";
    pub const DOUBTFUL: &str = "doubtful";
    pub const CLOCK_SKEW: &str = "clock_skew";
    pub const MOVES: &str = "moves";
    pub const FILES_CHECKED_AT: &str = "files_checked_at";
    pub const OWN_WORD_AT: &str = "own_word_at";
    pub const HEARD: &str = "heard";
    pub const OFFICE_BEHIND_AT: &str = "office_behind_at";
    pub const TWO_HISTORIES_AT: &str = "two_histories_at";
    pub const RENEWALS: &str = "renewals";
    pub const RENEWED_AT: &str = "renewed_at";
    pub const ROSTER_HEARD: &str = "roster_heard";
    /// When there was news of the office, and the latest time of the clock since.
    pub const LEASE: &str = "lease";
    /// Proposals that were signed here and wait for a second person.
    pub const PROPOSED: &str = "proposed";
    /// When the office turned down a change of this device because another came first; empty once it was seen.
    pub const OVERTAKEN_AT: &str = "overtaken_at";
    pub const COUNTED_UNDER: &str = "counted_under";
    /// Set once another lane of this device may have written what is not here: its items are asked for, too.
    pub const OWN_TOO: &str = "own_too";
    /// When an office last offered what is erased for good.
    pub const ERASED_OFFERED_AT: &str = "erased_offered_at";
    /// Documents that this person may not read any more.
    pub const SHUT_OUT: &str = "shut_out";
}

/// Records one after the other, each behind its length.
#[must_use]
pub fn chain_file(records: &[Vec<u8>]) -> Vec<u8> {
    let mut out = Writer::new();
    for record in records {
        out.bytes(record);
    }
    out.into_bytes()
}

fn read_chain(bytes: &[u8]) -> Result<Vec<Vec<u8>>, CommandError> {
    let mut reader = Reader::new(bytes);
    let mut records = Vec::new();
    while !reader.rest().is_empty() {
        if records.len() == RECORDS_MAX {
            return Err(ErrorCode::EnrolRefused.into());
        }
        let record = reader.bytes(wire::limits::RECORD_BYTES_MAX, "record").map_err(|_| ErrorCode::EnrolRefused)?;
        records.push(record.to_vec());
    }
    Ok(records)
}
