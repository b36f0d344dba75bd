//! Servers that share one PostgreSQL database: races between them, rows that nobody skips, records that both see.
#![allow(clippy::unwrap_used, reason = "a test that fails says where")]

mod common;

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use common::postgres::Cluster;
use common::{Agency, Link, Reply, STORED, body, items, login};
use server::storage::postgres::PostgresLog;
use server::storage::sqlite::SqliteLog;
use server::storage::{Batch, FeedAsk, Log, LogError, NewItem, Outcome, Place, Quota, Used};
use server::{Config, Limits, Running};
use wire::{AgencyId, Collection, Cursor, DeviceKeyId, DocId, Hash, Hello, LaneId, Op, RefusalCode, StaffId, TeamId};
use wire::{Cut, UpFrame};

const AGENCY: AgencyId = AgencyId::from_bytes([1; 16]);
const MINE: Collection = Collection::Caseload(StaffId::from_bytes([7; 16]));
const TEAM: Collection = Collection::Team(TeamId::from_bytes([9; 16]));
const DOCS: u8 = 12;
const ENVELOPES: u32 = 5;
/// Everything of all documents: an epoch, a placement and the envelopes of each.
const ALL: usize = DOCS as usize * (2 + ENVELOPES as usize);

fn device(number: u8) -> DeviceKeyId {
    DeviceKeyId::from_bytes([number; 8])
}

/// One document's items by one device; the same for whoever makes them.
fn document(number: u8) -> Vec<NewItem> {
    let item = |place, content: &[u8]| {
        let bytes = [&[number], content].concat();
        NewItem { doc: DocId::from_bytes([number; 16]), place, author: device(1), hash: Hash::of(&bytes), bytes }
    };
    let mut all = vec![
        item(Place::Epoch { number: 0, parent: Hash::ZERO }, b"epoch"),
        item(Place::Placement { counter: 1, collections: [MINE, TEAM] }, b"placement"),
    ];
    let mut previous = Hash::ZERO;
    for seq in 1..=ENVELOPES {
        let lane = LaneId::from_bytes([number; 8]);
        let next = item(Place::Lane { device: device(1), lane, seq, previous, cited: 0 }, &seq.to_be_bytes());
        previous = next.hash;
        all.push(next);
    }
    all
}

fn batch(items: Vec<NewItem>) -> Batch {
    let quota = Quota { bytes_max: 1 << 40, items_max: 1 << 40 };
    Batch { agency: AGENCY, device: device(1), through: vec![MINE], day: 1, quota, wasted: Used::default(), items }
}

/// Reads a feed to its end as a device does: page by page from the cursor of the page before.
async fn read_on<L: Log>(log: &L, collection: Collection, after: &mut u64, seen: &mut Vec<Vec<u8>>) {
    loop {
        let ask = FeedAsk { agency: AGENCY, collection, after: *after, without: None, covered: vec![], bytes_max: 40 };
        let page = log.feed(ask).await.unwrap();
        assert!(!page.restarted, "its own cursor is known to both servers");
        seen.extend(page.rows.into_iter().map(|row| row.bytes));
        *after = page.next;
        if !page.more {
            return;
        }
    }
}

/// Each upload sent by eight connections over two handles of the log, while somebody reads along.
async fn race<L: Log>(logs: [Arc<L>; 2]) {
    let ended = Arc::new(AtomicBool::new(false));
    let reader = {
        let (log, ended) = (logs[0].clone(), ended.clone());
        tokio::spawn(async move {
            let (mut after, mut seen) = (0, vec![]);
            loop {
                let last = ended.load(Ordering::SeqCst);
                read_on(&*log, TEAM, &mut after, &mut seen).await;
                if last {
                    return seen;
                }
            }
        })
    };
    let senders: Vec<_> = (0..8usize)
        .map(|sender| {
            let log = logs[sender % 2].clone();
            tokio::spawn(async move {
                let mut stored = 0;
                for round in 0..DOCS {
                    // Each in another order, so that they meet in all of them.
                    let number = (round + sender as u8 * 5) % DOCS;
                    let outcomes = log.append(batch(document(number))).await.unwrap().outcomes;
                    let held = |one: &Outcome| matches!(one, Outcome::Stored(_) | Outcome::Again(_));
                    assert!(outcomes.iter().all(held), "whoever was first, it is held: {outcomes:?}");
                    stored += outcomes.iter().filter(|one| matches!(one, Outcome::Stored(_))).count();
                }
                stored
            })
        })
        .collect();
    let mut stored = 0;
    for sender in senders {
        stored += sender.await.unwrap();
    }
    assert_eq!(stored, ALL, "each was stored once, by one of the eight");
    ended.store(true, Ordering::SeqCst);
    let seen = reader.await.unwrap();
    let each: BTreeSet<&Vec<u8>> = seen.iter().collect();
    assert_eq!((seen.len(), each.len()), (ALL, ALL), "who reads along misses nothing and gets nothing twice");
    let (mut after, mut whole) = (0, vec![]);
    read_on(&*logs[1], TEAM, &mut after, &mut whole).await;
    assert_eq!(whole, seen, "in the order in which it stands");
}

fn many_threads() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread().worker_threads(4).enable_all().build().unwrap()
}

#[test]
fn eight_senders_and_a_reader_lose_and_double_nothing_in_either_store() {
    let cluster = Cluster::start();
    let address = cluster.database("race");
    many_threads().block_on(async {
        let first = PostgresLog::open(&address, 1_000).await.unwrap();
        let second = PostgresLog::open(&address, 2_000).await.unwrap();
        race([Arc::new(first), Arc::new(second)]).await;
    });
    let rows = cluster.psql("race", "SELECT COUNT(*), COUNT(DISTINCT (doc, slot)), MAX(n) FROM item").unwrap();
    assert_eq!(rows, format!("{ALL}|{ALL}|{}", 2 + ENVELOPES), "one row each, positions without a gap");

    let folder = tempfile::tempdir().unwrap();
    many_threads().block_on(async {
        let log = Arc::new(SqliteLog::open(folder.path(), 1_000).unwrap());
        race([log.clone(), log]).await;
    });
}

#[test]
fn servers_that_start_together_make_the_tables_once_and_a_newer_programs_are_left_alone() {
    let cluster = Cluster::start();
    let address = cluster.database("start");
    many_threads().block_on(async {
        let opening = (1..=6).map(|run| {
            let address = address.clone();
            tokio::spawn(async move { PostgresLog::open(&address, run).await.map(|_| ()) })
        });
        for opened in opening.collect::<Vec<_>>() {
            opened.await.unwrap().unwrap();
        }
    });
    cluster.psql("start", "UPDATE satchel_schema SET version = 99").unwrap();
    let newer = many_threads().block_on(PostgresLog::open(&address, 1));
    assert!(matches!(newer, Err(LogError::Newer { found: 99, .. })), "made by a later program");
    assert_eq!(cluster.psql("start", "SELECT version FROM satchel_schema").unwrap(), "99", "and left as it is");
}

/// Two servers with the same keys on one database.
struct Pair {
    _folders: [tempfile::TempDir; 2],
    agency: Agency,
    servers: [Running; 2],
}

impl Pair {
    fn start(address: &str) -> Pair {
        let folders = [tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap()];
        let (pin, receipt_key) = server::identity(folders[0].path()).unwrap();
        let keys = |at: &Path| at.join("keys");
        std::fs::create_dir(keys(folders[1].path())).unwrap();
        for key in std::fs::read_dir(keys(folders[0].path())).unwrap().flatten() {
            std::fs::copy(key.path(), keys(folders[1].path()).join(key.file_name())).unwrap();
        }
        let agency = Agency::found(pin, receipt_key);
        let servers = [0, 1].map(|at: usize| {
            let path = folders[at].path();
            agency.write_roster(&path.join("roster"));
            let config = common::config(path, Limits::default());
            server::start(Config { postgres: Some(address.to_owned()), ..config }).unwrap()
        });
        assert_eq!(servers[0].pin(), servers[1].pin(), "tablets know one office");
        Pair { _folders: folders, agency, servers }
    }

    fn link(&self, at: usize) -> Link {
        Link::to(self.servers[at].addr())
    }

    fn hello(&self, at: usize, device: &common::Device, cursors: Vec<Cursor>) -> Hello {
        Hello {
            agency: self.agency.id,
            token: login(&mut self.link(at), &self.agency, device, vec![]).unwrap().token,
            budget_bytes: 1 << 20,
            roster_known: self.agency.records.len() as u32,
            include_own: false,
            cursors,
        }
    }
}

#[test]
fn two_servers_on_one_database_are_one_office() {
    let cluster = Cluster::start();
    let mut pair = Pair::start(&cluster.database("office"));
    let (a, s) = (pair.agency.a.clone(), pair.agency.s.clone());
    let mut doc = pair.agency.doc(1, &a, &a);
    doc.write(&a, 1);
    // The token of one server opens the other.
    let hello = pair.hello(0, &a, vec![]);
    let reply = Reply::read(&pair.link(1).post("/v1/sync", &body(&hello, &items(&doc.items))));
    assert!(reply.statuses().iter().all(|status| *status == STORED), "what one takes");
    assert!(reply.receipt.is_some(), "under the office's own receipt key");
    let team = vec![Cursor { collection: pair.agency.team(), fseq: 0 }];
    let asked = pair.hello(0, &s, team);
    let reply = Reply::read(&pair.link(0).post("/v1/sync", &body(&asked, &[])));
    assert_eq!(reply.items(), doc.items, "the other gives");
    let next = vec![reply.cursor(pair.agency.team()).unwrap()];
    doc.write(&a, 2);
    let last = doc.items.last().unwrap().clone();
    let reply = Reply::read(&pair.link(0).post("/v1/sync", &body(&hello, &items([&last]))));
    assert_eq!(reply.statuses(), [STORED], "and it goes on at the first");
    let asked = pair.hello(1, &s, next);
    let reply = Reply::read(&pair.link(1).post("/v1/sync", &body(&asked, &[])));
    assert_eq!(reply.items(), [last], "from the cursor of the other");

    let record = pair.agency.add(vec![Op::RevokeDevice { device: a.id, cut: Cut::new(vec![]) }]);
    let asked = pair.hello(0, &s, vec![]);
    let reply = Reply::read(&pair.link(0).post("/v1/sync", &body(&asked, &[UpFrame::Record(record)])));
    assert_eq!(reply.statuses(), [STORED], "one server learns that a device is out");
    let reply = Reply::read(&pair.link(1).post("/v1/sync", &body(&hello, &[])));
    assert_eq!((reply.refused, reply.records.len()), (None, 1), "and the other tells it so in the same moment");
    let knows = Hello { roster_known: pair.agency.records.len() as u32, ..hello };
    let reply = Reply::read(&pair.link(1).post("/v1/sync", &body(&knows, &[])));
    assert_eq!(reply.refused, Some(RefusalCode::Revoked), "and refuses it from then on");
}

#[test]
fn a_database_that_goes_away_is_said_and_nothing_is_called_stored() {
    let cluster = Cluster::start();
    let pair = Pair::start(&cluster.database("gone"));
    let a = pair.agency.a.clone();
    let doc = pair.agency.doc(1, &a, &a);
    let hello = pair.hello(0, &a, vec![]);
    assert_eq!(pair.link(0).get("/healthz").status, 200, "while it is there");
    drop(cluster);
    assert_eq!(pair.link(0).get("/healthz").status, 503, "health says so");
    let answer = pair.link(0).post("/v1/sync", &body(&hello, &items(&doc.items)));
    let reply = Reply::read(&answer);
    assert!(reply.acks.is_empty() && reply.receipt.is_none(), "nothing is acknowledged: {reply:?}");
    assert_eq!(reply.refused, Some(RefusalCode::Busy), "the tablet keeps it and comes again");
}

#[test]
fn an_office_that_moves_to_postgresql_keeps_every_row_and_no_device_notices() {
    let cluster = Cluster::start();
    let mut office = common::Office::open();
    let (a, s) = (office.agency.a.clone(), office.agency.s.clone());
    let mut first = office.agency.doc(1, &a, &a);
    first.write(&a, 1);
    let second = office.agency.doc(2, &a, &a);
    let all: Vec<Vec<u8>> = first.items.iter().chain(&second.items).cloned().collect();
    office.sync(&a, &[], &items(&all));
    let team = Cursor { collection: office.agency.team(), fseq: 0 };
    let cursor = office.sync(&s, &[team], &[]).cursor(office.agency.team()).unwrap();

    let address = cluster.database("grown");
    let folder = office.folder.path().to_owned();
    assert!(server::move_to_postgres(&folder, &address).is_err(), "not while a server writes into the file");
    office.running.take().unwrap().shutdown();
    let moved = server::move_to_postgres(&folder, &address).unwrap();
    assert!(moved > all.len() as u64, "rows of every table: {moved}");
    let again = server::move_to_postgres(&folder, &address);
    assert!(matches!(again, Err(server::NotMoved::NotEmpty)), "two offices are not mixed");
    let nothing = tempfile::tempdir().unwrap();
    let none = server::move_to_postgres(nothing.path(), &cluster.database("none"));
    assert!(matches!(none, Err(server::NotMoved::NoFile)), "and no office is made of nothing");

    let config = common::config(&folder, Limits::default());
    office.running = Some(server::start(Config { postgres: Some(address), admit: None, ..config }).unwrap());
    let reply = office.sync(&s, &[cursor], &[]);
    assert_eq!((reply.feed.len(), reply.more), (0, Some(false)), "a cursor of the file goes on in the database");
    let next = first.write(&a, 2);
    let reply = office.sync(&a, &[], &items([&next, &all[0]]));
    assert_eq!(reply.statuses(), [STORED, common::AGAIN], "a lane goes on and what was there is there");
    let reply = office.sync(&s, &[cursor], &[]);
    assert_eq!(reply.items(), [next], "and only what is new comes down");
}
