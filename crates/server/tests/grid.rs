//! Every route x method x principal x whose thing, on both databases: each cell is asserted, and what belongs to others
//! answers as what does not exist. The rows come from the server's own table of routes.
#![allow(clippy::unwrap_used, reason = "a test that fails says where")]

mod common;
#[path = "grid/parts.rs"]
mod parts;

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use common::material::Doc;
use common::postgres::Cluster;
use common::{Agency, Answer, Device, Link, Reply, STORED, body, items, login, refused};
use server::routes::{Policy, ROUTES, Route};
use server::{Clock, Config, Running};
use wire::{AckStatus, Challenge, Collection, Cursor, Cut, Form, Hello, Op, RefusalCode, RoleSet, SessionRequest};
use wire::{Signature, StaffId, TeamId};

/// Longer than a token is good for.
const LONG_MS: u64 = 13 * 60 * 60 * 1000;
const METHODS: [&str; 7] = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/// Who asks. For each the person stands for something of their own, or for nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Principal {
    /// No session at all.
    Nobody,
    /// A member of another agency of the same office, asking in this one.
    OtherAgency,
    /// A worker of another team.
    OtherTeam,
    /// The worker in whose caseload the document is.
    Assigned,
    /// The supervisor of the team.
    Supervisor,
    /// A device that was removed.
    Revoked,
    /// A device that nobody added yet.
    Pending,
    /// The assigned worker's device with a session of yesterday.
    Expired,
    /// An administrator: keeps the roster, reads no case.
    Administrator,
}

const PRINCIPALS: [Principal; 9] = [
    Principal::Nobody,
    Principal::OtherAgency,
    Principal::OtherTeam,
    Principal::Assigned,
    Principal::Supervisor,
    Principal::Revoked,
    Principal::Pending,
    Principal::Expired,
    Principal::Administrator,
];

/// Whose thing is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Whose {
    Own,
    Others,
    Nobodys,
}

const WHOSE: [Whose; 3] = [Whose::Own, Whose::Others, Whose::Nobodys];

/// What an exchange has to answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// The whole request is turned down.
    No(u16, RefusalCode),
    /// It is answered; what was sent and what was asked for fared so.
    Answered { wrote: AckStatus, read: bool },
}

fn expected(principal: Principal, whose: Whose) -> Outcome {
    let own = whose == Whose::Own;
    let not_allowed = refused(RefusalCode::NotAllowed);
    match principal {
        Principal::Nobody => Outcome::Answered { wrote: refused(RefusalCode::Session), read: false },
        Principal::OtherAgency | Principal::Pending | Principal::Expired => Outcome::No(401, RefusalCode::Session),
        Principal::Revoked => Outcome::No(403, RefusalCode::Revoked),
        Principal::Administrator => Outcome::Answered { wrote: not_allowed, read: false },
        Principal::OtherTeam | Principal::Assigned | Principal::Supervisor => {
            Outcome::Answered { wrote: if own { STORED } else { not_allowed }, read: own }
        }
    }
}

struct Hands(AtomicU64);

impl Clock for Hands {
    fn now_ms(&self) -> u64 {
        self.0.load(Ordering::SeqCst)
    }
}

/// An office with two agencies; the one in question has two teams, an administrator and a removed device.
struct World {
    running: Running,
    agency: Agency,
    other: Agency,
    elsewhere: Device,
    elsewhere_team: TeamId,
    admin: Device,
    revoked: Device,
    pending: Device,
    tokens: Vec<(Principal, Vec<u8>)>,
    docs: u16,
}

impl World {
    fn open(data: &Path, postgres: Option<String>) -> World {
        let (pin, receipt_key) = server::identity(data).unwrap();
        let mut agency = Agency::found(pin, receipt_key);
        let other = Agency::found_by(5, pin, receipt_key);
        let clock = Arc::new(Hands(AtomicU64::new(1_790_000_000_000)));
        let loopback = "127.0.0.1:0".parse().unwrap();
        let kept = Config { postgres, tls: false, clock: clock.clone(), ..Config::new(data.to_owned(), loopback) };
        let running = server::start(kept).unwrap();
        let device = |n: u8| Device::new(n, StaffId::from_bytes([n; 16]));
        let (elsewhere, admin, revoked) = (device(0xe1), device(0xe2), device(0xe3));
        let pending = Device::new(0xe4, agency.a.staff);
        let elsewhere_team = TeamId::from_bytes([0xe5; 16]);
        let mut ops = vec![Op::AddTeam { team: elsewhere_team, generation: 1, recipient: [3; 32] }];
        for (device, roles) in [(&elsewhere, RoleSet::CW), (&admin, RoleSet::ADM), (&revoked, RoleSet::CW)] {
            ops.push(Op::AddStaff { staff: device.staff, roles, user_key: None, sealed_name: vec![] });
            let (staff, offer) = (device.staff, device.offer(Some([4; 32])));
            ops.push(Op::AddDevice { staff, offer, user_key_wrap: vec![5; 200] });
        }
        for (device, team) in [(&elsewhere, elsewhere_team), (&revoked, agency.team)] {
            let (staff, cut) = (device.staff, Cut::default());
            ops.push(Op::TeamMember { team, staff, joins: true, supervisor: false, team_key_wrap: vec![], cut });
        }
        agency.add(ops);
        running.admit(agency.records.clone()).unwrap();
        running.admit(other.records.clone()).unwrap();
        let mut world = World {
            running,
            agency,
            other,
            elsewhere,
            elsewhere_team,
            admin,
            revoked,
            pending,
            tokens: vec![],
            docs: 0,
        };
        world.hand_out(&clock);
        world
    }

    /// Sessions of everybody who can get one, the expired one first.
    fn hand_out(&mut self, clock: &Hands) {
        let of = |world: &World, agency: &Agency, device: &Device| {
            login(&mut world.link(), agency, device, vec![]).unwrap().token
        };
        let expired = of(self, &self.agency, &self.agency.a);
        clock.0.fetch_add(LONG_MS, Ordering::SeqCst);
        let revoked = of(self, &self.agency, &self.revoked);
        self.tokens = vec![
            (Principal::Expired, expired),
            (Principal::Revoked, revoked),
            (Principal::OtherAgency, of(self, &self.other, &self.other.a)),
            (Principal::OtherTeam, of(self, &self.agency, &self.elsewhere)),
            (Principal::Assigned, of(self, &self.agency, &self.agency.a)),
            (Principal::Supervisor, of(self, &self.agency, &self.agency.s)),
            (Principal::Administrator, of(self, &self.agency, &self.admin)),
            (Principal::Pending, vec![7; 32]),
        ];
        let device = self.revoked.id;
        let record = self.agency.add(vec![Op::RevokeDevice { device, cut: Cut::default() }]);
        let mut hello = self.hello(Principal::Nobody, self.agency.team());
        hello.roster_known = self.agency.records.len() as u32;
        let took = self.exchange(&hello, &[wire::UpFrame::Record(record)]);
        assert_eq!(took.statuses(), [STORED], "the removal is known");
    }

    fn link(&self) -> Link {
        Link::to(self.running.addr())
    }

    fn device(&self, principal: Principal) -> &Device {
        match principal {
            Principal::OtherAgency => &self.other.a,
            Principal::OtherTeam => &self.elsewhere,
            Principal::Nobody | Principal::Assigned | Principal::Expired => &self.agency.a,
            Principal::Supervisor => &self.agency.s,
            Principal::Revoked => &self.revoked,
            Principal::Pending => &self.pending,
            Principal::Administrator => &self.admin,
        }
    }

    fn hello(&self, principal: Principal, collection: Collection) -> Hello {
        let token = self.tokens.iter().find(|(one, _)| *one == principal);
        Hello {
            agency: self.agency.id,
            token: token.map(|(_, token)| token.clone()).unwrap_or_default(),
            budget_bytes: 4 * 1024 * 1024,
            roster_known: self.agency.records.len() as u32,
            include_own: true,
            cursors: vec![Cursor { collection, fseq: 0 }],
        }
    }

    fn exchange(&self, hello: &Hello, up: &[wire::UpFrame]) -> Reply {
        Reply::read(&self.post(hello, up))
    }

    fn post(&self, hello: &Hello, up: &[wire::UpFrame]) -> Answer {
        self.link().post("/v1/sync", &body(hello, up))
    }

    /// A document that is there, in the team and caseload of `keeper`.
    fn stored(&mut self, keeper: &Device, team: TeamId) -> Doc {
        self.docs += 1;
        let doc = self.agency.doc_in(team, self.docs, keeper, keeper);
        let token = login(&mut self.link(), &self.agency, keeper, vec![]).unwrap().token;
        let hello = Hello { token, ..self.hello(Principal::Nobody, self.agency.team()) };
        let reply = self.exchange(&hello, &items(&doc.items));
        assert_eq!(reply.statuses(), [STORED, STORED], "it is there");
        doc
    }

    /// The thing that is asked for, and the feed that holds it.
    fn thing(&mut self, principal: Principal, whose: Whose) -> (Doc, Collection) {
        let (a, b, c) = (self.agency.a.clone(), self.agency.b.clone(), self.elsewhere.clone());
        let (team, there) = (self.agency.team, self.elsewhere_team);
        let mine = if principal == Principal::OtherTeam { (c.clone(), there) } else { (a, team) };
        let others = match principal {
            Principal::Supervisor => (c, there),
            _ => (b, team),
        };
        let is_supervisor = principal == Principal::Supervisor;
        let feed = |keeper: &Device, team| match is_supervisor {
            true => Collection::Team(team),
            false => keeper.caseload(),
        };
        match whose {
            Whose::Own => (self.stored(&mine.0, mine.1), feed(&mine.0, mine.1)),
            Whose::Others => (self.stored(&others.0, others.1), feed(&others.0, others.1)),
            Whose::Nobodys => {
                self.docs += 1;
                let doc = self.agency.doc(self.docs, &mine.0, &mine.0);
                let absent = match is_supervisor {
                    true => Collection::Team(TeamId::from_bytes([0x99; 16])),
                    false => Collection::Caseload(StaffId::from_bytes([0x99; 16])),
                };
                (doc, absent)
            }
        }
    }
}

/// One cell of the exchange: asks for the thing and writes to it.
fn sync_cell(world: &mut World, principal: Principal, whose: Whose) -> Answer {
    let (mut doc, feed) = world.thing(principal, whose);
    let author = match principal {
        Principal::OtherAgency | Principal::Pending => world.agency.a.clone(),
        _ => world.device(principal).clone(),
    };
    let written = doc.write(&author, 1);
    let answer = world.post(&world.hello(principal, feed), &items([&written]));
    let reply = Reply::read(&answer);
    let met = match reply.refused {
        Some(code) => Outcome::No(reply.status, code),
        None => {
            let brought = reply.items();
            let read = brought.contains(&doc.items[0]);
            assert!(read || brought.is_empty(), "{principal:?} {whose:?}: nothing else is brought");
            Outcome::Answered { wrote: reply.acks[0].status, read }
        }
    };
    assert_eq!(met, expected(principal, whose), "{principal:?} asks for {whose:?}");
    answer
}

/// One cell of the proof: a device says who it is, with its own key, under its own, another's or nobody's id.
fn session_cell(world: &World, principal: Principal, whose: Whose) -> Answer {
    let stranger = Device::new(0xf1, world.agency.a.staff);
    let own = match principal {
        Principal::Nobody => &stranger,
        _ => world.device(principal),
    };
    let claimed = match whose {
        Whose::Own => own.id,
        Whose::Others if principal == Principal::Supervisor => world.agency.b.id,
        Whose::Others => world.agency.s.id,
        Whose::Nobodys => wire::DeviceKeyId::from_bytes([0x99; 8]),
    };
    let agency = &world.agency;
    let mut link = world.link();
    let ask = SessionRequest::Ask { agency: agency.id, device: claimed };
    let asked = link.post("/v1/session", &ask.to_bytes());
    assert_eq!(asked.status, 200, "a nonce is given to anybody");
    let nonce = Challenge::parse(&asked.body).unwrap().nonce;
    let signature = own.sign(&SessionRequest::signing_input(agency.id, &agency.receipt_key, claimed, &nonce));
    let proof = SessionRequest::Answer { agency: agency.id, device: claimed, nonce, signature, grant: vec![] };
    let answer = link.post("/v1/session", &proof.to_bytes());
    let is_member = matches!(
        principal,
        Principal::OtherTeam
            | Principal::Assigned
            | Principal::Supervisor
            | Principal::Expired
            | Principal::Administrator
            // To hear that it was removed, and for nothing else: the exchange above turns down whoever knows.
            | Principal::Revoked
    );
    let wanted = if is_member && whose == Whose::Own { 200 } else { 401 };
    assert_eq!(answer.status, wanted, "{principal:?} says it is {whose:?}");
    assert!(wanted == 200 || answer.body.is_empty(), "a no says nothing more");
    answer
}

/// Answers of one cell by a method that the table does not have for this path.
fn wrong_method(world: &World, route: &Route, method: &str, principal: Principal, absent: &Answer) {
    let hello = world.hello(principal, world.agency.team());
    let bytes = body(&hello, &[]);
    let mut link = world.link();
    let head = link.head(method, route.path, bytes.len());
    link.send(&[head.as_bytes(), &bytes].concat());
    let answer = link.answer().unwrap();
    assert_eq!((answer.status, answer.body.len()), (absent.status, 0), "{method} {} by {principal:?}", route.path);
}

fn grid(data: &Path, postgres: Option<String>) {
    let mut world = World::open(data, postgres);
    let absent = world.link().get("/v1/nowhere");
    assert_eq!((absent.status, absent.body.len()), (404, 0), "what is not in the table");
    let mut cells = 0;
    for route in &ROUTES {
        for principal in PRINCIPALS {
            for method in METHODS.into_iter().filter(|method| *method != route.method.as_str()) {
                wrong_method(&world, route, method, principal, &absent);
                cells += WHOSE.len();
            }
            let answers: Vec<Answer> = WHOSE
                .into_iter()
                .map(|whose| match route.policy {
                    Policy::Anybody => world.link().get(route.path),
                    Policy::Proof => session_cell(&world, principal, whose),
                    Policy::Session => sync_cell(&mut world, principal, whose),
                    Policy::Part => parts::cell(&mut world, route.path, principal, whose),
                })
                .collect();
            cells += answers.len();
            assert!(answers.iter().all(|answer| answer.status < 500), "{principal:?} at {} breaks nothing", route.path);
            assert_eq!(answers[1], answers[2], "{principal:?} at {}: others' is as absent", route.path);
            if route.policy == Policy::Anybody {
                assert_eq!(answers[0], answers[1], "{} knows nobody", route.path);
            }
        }
    }
    assert_eq!(cells, ROUTES.len() * METHODS.len() * PRINCIPALS.len() * WHOSE.len(), "no cell was left out");
}

#[test]
fn every_cell_of_the_grid_holds_on_sqlite() {
    let folder = tempfile::tempdir().unwrap();
    grid(folder.path(), None);
}

#[test]
fn every_cell_of_the_grid_holds_on_postgresql() {
    let cluster = Cluster::start();
    let folder = tempfile::tempdir().unwrap();
    grid(folder.path(), Some(cluster.database("grid")));
}

#[test]
fn an_unsigned_proof_is_no_proof() {
    let folder = tempfile::tempdir().unwrap();
    let world = World::open(folder.path(), None);
    let agency = &world.agency;
    let device = agency.a.id;
    let mut link = world.link();
    let asked = link.post("/v1/session", &SessionRequest::Ask { agency: agency.id, device }.to_bytes());
    let nonce = Challenge::parse(&asked.body).unwrap().nonce;
    let signature = Signature::NONE;
    let proof = SessionRequest::Answer { agency: agency.id, device, nonce, signature, grant: vec![] };
    assert_eq!(link.post("/v1/session", &proof.to_bytes()).status, 401, "an empty signature opens nothing");
}
