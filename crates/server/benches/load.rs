//! Many devices at once against one office, on a file and on PostgreSQL: how long each waits, what the server takes.
//! Counts every envelope afterwards. Run by `cargo xtask bench-office [--devices N] [--edits N]`.
#![allow(clippy::unwrap_used, reason = "shares its client with tests; a bench that fails says where")]
#![allow(clippy::disallowed_methods, clippy::print_stdout, reason = "a measurement reads the clock and prints")]

#[path = "../tests/common/mod.rs"]
mod common;

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Barrier;
use std::time::{Duration, Instant};

use common::postgres::Cluster;
use common::{Agency, Device, Link, Reply, STORED, body, items, login};
use ed25519_dalek::SigningKey;
use wire::{Cursor, Cut, Hash, Hello, LaneId, Op, RoleSet, StaffId};

/// Members that one roster record adds: three acts each, and a record holds 32.
const MEMBERS_A_RECORD: usize = 10;
/// Bytes that a device takes at once.
const BUDGET: u32 = 4 * 1024 * 1024;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let number = |name: &str, usual: usize| {
        let at = arguments.iter().position(|word| word == name);
        at.and_then(|at| arguments.get(at + 1)).map_or(usual, |value| value.parse().expect("a number"))
    };
    let (devices, edits) = (number("--devices", 500), number("--edits", 50));
    println!("{devices} devices, {edits} edits each, one office on this machine, without TLS");
    println!("| log | all done | envelopes/s | p50 | p99 | slowest | memory of the server | lost | twice |");
    println!("|---|---|---|---|---|---|---|---|---|");
    run("one file", None, devices, edits);
    let cluster = Cluster::start_durable();
    run("PostgreSQL", Some(&cluster.database("load")), devices, edits);
}

/// The server as a program of its own.
struct Server {
    child: Child,
    addr: SocketAddr,
}

impl Server {
    fn start(data: &Path, postgres: Option<&str>) -> Server {
        let mut command = Command::new(env!("CARGO_BIN_EXE_satchel-server"));
        command.args(["--listen", "127.0.0.1:0", "--clear-text", "--log", "error", "--data"]).arg(data);
        command.arg("--admit").arg(data.join("roster"));
        if let Some(address) = postgres {
            command.env("SATCHEL_POSTGRES", address);
        }
        let mut child = command.stdout(Stdio::piped()).spawn().expect("the server was built with the bench");
        let mut announced = String::new();
        let out = child.stdout.take().expect("it was piped");
        BufReader::new(out).read_line(&mut announced).expect("it says where it listens");
        let port = announced.split(r#""port":"#).nth(1).and_then(|rest| rest.split(',').next());
        let port = port.and_then(|port| port.parse().ok()).expect("it says its port");
        Server { child, addr: ([127, 0, 0, 1], port).into() }
    }

    /// The most memory it ever held, in MB.
    fn memory_mb(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).expect("it runs");
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("Linux says so");
        line.trim().trim_end_matches(" kB").parse::<u64>().expect("a number") / 1024
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status();
        let _ = self.child.wait();
    }
}

fn run(log: &str, postgres: Option<&str>, devices: usize, edits: usize) {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let (pin, receipt_key) = server::identity(folder.path()).expect("keys can be made");
    let mut agency = Agency::found(pin, receipt_key);
    let crowd = enrol(&mut agency, devices);
    agency.write_roster(&folder.path().join("roster"));
    let uploads: Vec<Vec<Vec<u8>>> = crowd.iter().zip(0..).map(|(one, at)| written(&agency, one, at, edits)).collect();
    let server = Server::start(folder.path(), postgres);

    let gate = Barrier::new(devices + 1);
    let (mut waits, all) = std::thread::scope(|scope| {
        let waiting: Vec<_> = crowd
            .iter()
            .zip(&uploads)
            .map(|(device, upload)| {
                let (agency, gate, addr) = (&agency, &gate, server.addr);
                scope.spawn(move || {
                    gate.wait();
                    exchange(addr, agency, device, upload)
                })
            })
            .collect();
        gate.wait();
        let began = Instant::now();
        let waits: Vec<Duration> = waiting.into_iter().map(|one| one.join().expect("no device failed")).collect();
        (waits, began.elapsed())
    });
    waits.sort();
    let (lost, twice) = count(&server, &agency, &uploads);
    let at = |share: usize| waits[(waits.len() * share / 100).min(waits.len() - 1)].as_millis();
    let envelopes = devices * edits;
    println!(
        "| {log} | {} ms | {} | {} ms | {} ms | {} ms | {} MB | {lost} | {twice} |",
        all.as_millis(),
        envelopes as u128 * 1000 / all.as_millis().max(1),
        at(50),
        at(99),
        at(100),
        server.memory_mb(),
    );
    assert_eq!((lost, twice), (0, 0), "what was acknowledged is there, once");
}

/// Logs in and sends everything; how long until all is acknowledged. A device that is told to come again does.
fn exchange(addr: SocketAddr, agency: &Agency, device: &Device, upload: &[Vec<u8>]) -> Duration {
    let began = Instant::now();
    loop {
        let mut link = Link::to(addr);
        let hello = hello(&mut link, agency, device, vec![]);
        let reply = Reply::read(&link.post("/v1/sync", &body(&hello, &items(upload))));
        if reply.status == 200 {
            assert!(reply.statuses().iter().all(|status| *status == STORED), "{:?}", reply.statuses());
            return began.elapsed();
        }
        assert_eq!(reply.status, 503, "only ever told to come again");
    }
}

fn hello(link: &mut Link, agency: &Agency, device: &Device, cursors: Vec<Cursor>) -> Hello {
    Hello {
        agency: agency.id,
        token: login(link, agency, device, vec![]).expect("it is a member").token,
        budget_bytes: BUDGET,
        roster_known: agency.records.len() as u32,
        include_own: false,
        cursors,
    }
}

/// How many items the supervisor does not get, and how many come more than once.
fn count(server: &Server, agency: &Agency, uploads: &[Vec<Vec<u8>>]) -> (usize, usize) {
    let mut cursor = Cursor { collection: agency.team(), fseq: 0 };
    let (mut seen, mut rows) = (BTreeSet::new(), 0);
    loop {
        let mut link = Link::to(server.addr);
        let asked = hello(&mut link, agency, &agency.s, vec![cursor]);
        let reply = Reply::read(&link.post("/v1/sync", &body(&asked, &[])));
        rows += reply.feed.len();
        seen.extend(reply.items().iter().map(|item| *Hash::of(item).as_bytes()));
        cursor = reply.cursor(cursor.collection).unwrap_or(cursor);
        if reply.more != Some(true) {
            break;
        }
    }
    let sent: usize = uploads.iter().map(Vec::len).sum();
    (sent - seen.len(), rows - seen.len())
}

/// A document of the device's own with so many envelopes.
fn written(agency: &Agency, device: &Device, number: u16, edits: usize) -> Vec<Vec<u8>> {
    let mut doc = agency.doc(number, device, device);
    for edit in 0..edits {
        doc.write(device, edit as u8);
    }
    doc.items
}

/// New members of the team, each with a device.
fn enrol(agency: &mut Agency, devices: usize) -> Vec<Device> {
    let crowd: Vec<Device> = (0..devices as u32).map(newcomer).collect();
    for some in crowd.chunks(MEMBERS_A_RECORD) {
        let team = agency.team;
        let ops = some.iter().flat_map(|device| {
            let (staff, user_key) = (device.staff, Some([4; 32]));
            [
                Op::AddStaff { staff, roles: RoleSet::CW, user_key: None, sealed_name: vec![] },
                Op::AddDevice { staff, offer: device.offer(user_key), user_key_wrap: vec![5; 200] },
                Op::TeamMember {
                    team,
                    staff,
                    joins: true,
                    supervisor: false,
                    team_key_wrap: vec![],
                    cut: Cut::default(),
                },
            ]
        });
        agency.add(ops.collect());
    }
    crowd
}

fn newcomer(number: u32) -> Device {
    let seed = Hash::of(&number.to_be_bytes());
    let (mut staff, mut lane) = ([0x55; 16], [0x66; 8]);
    staff[..4].copy_from_slice(&number.to_be_bytes());
    lane[..4].copy_from_slice(&number.to_be_bytes());
    let key = SigningKey::from_bytes(seed.as_bytes());
    let id = common::material::public(&key).device_key_id();
    Device { key, id, staff: StaffId::from_bytes(staff), lane: LaneId::from_bytes(lane) }
}
