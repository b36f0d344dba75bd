//! The program itself: what it says on starting, TLS and its pin, being killed, being asked to stop, and its log.
#![allow(clippy::unwrap_used, reason = "a test that fails says where")]

mod common;

use std::io::{BufRead, BufReader, Read};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use common::{AGAIN, Link, Reply, STORED, body, items, login, material::Agency, tls};
use wire::{Cursor, Hash, Hello};

struct Program {
    child: Child,
    addr: SocketAddr,
    announced: String,
}

impl Program {
    fn start(data: &Path, more: &[&str]) -> Program {
        let mut child = Command::new(env!("CARGO_BIN_EXE_satchel-server"))
            .args(["--listen", "127.0.0.1:0", "--data"])
            .arg(data)
            .args(more)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut announced = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut announced).unwrap();
        let port = announced.split(r#""port":"#).nth(1).and_then(|rest| rest.split(',').next());
        let port: u16 = port.unwrap().parse().unwrap();
        Program { child, addr: ([127, 0, 0, 1], port).into(), announced }
    }

    fn terminate(mut self) -> (bool, String) {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &id]).status().unwrap().success(), "asked");
        let mut log = String::new();
        self.child.stderr.take().unwrap().read_to_string(&mut log).unwrap();
        (self.child.wait().unwrap().success(), log)
    }

    fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

fn folder() -> (tempfile::TempDir, Agency, Hash) {
    let folder = tempfile::tempdir().unwrap();
    let (pin, receipt_key) = server::identity(folder.path()).unwrap();
    let agency = Agency::found(pin, receipt_key);
    agency.write_roster(&folder.path().join("roster"));
    (folder, agency, pin)
}

fn hello(link: &mut Link, agency: &Agency, device: &common::Device, cursors: Vec<Cursor>) -> Hello {
    Hello {
        agency: agency.id,
        token: login(link, agency, device, vec![]).unwrap().token,
        budget_bytes: 1 << 20,
        roster_known: 1,
        include_own: false,
        cursors,
    }
}

#[test]
fn it_says_where_it_listens_and_what_to_pin_and_speaks_tls_1_3_only() {
    let (folder, agency, pin) = folder();
    let admit = folder.path().join("roster");
    let program = Program::start(folder.path(), &["--admit", admit.to_str().unwrap()]);
    let hex = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    assert!(program.announced.contains(&hex(pin.as_bytes())), "the pin: {}", program.announced);
    assert!(program.announced.contains(&hex(agency.receipt_key.as_bytes())), "the receipt key");
    let mut link = tls::link(program.addr, pin, &rustls::version::TLS13).unwrap();
    assert_eq!(link.get("/healthz").status, 200, "over TLS 1.3");
    let hello = hello(&mut link, &agency, &agency.a, vec![]);
    let doc = agency.doc(1, &agency.a, &agency.a);
    let reply = Reply::read(&link.post("/v1/sync", &body(&hello, &items(&doc.items))));
    assert_eq!(reply.statuses(), [STORED; 2], "an exchange");
    assert!(tls::link(program.addr, pin, &rustls::version::TLS12).is_err(), "nothing older");
    let other = Hash::of(b"another key");
    assert!(tls::link(program.addr, other, &rustls::version::TLS13).is_err(), "the pin decides");
    let mut clear = Link::to(program.addr);
    clear.send(b"GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n");
    assert!(clear.answer().is_none(), "nothing in clear");
    let (good, _) = program.terminate();
    assert!(good, "and it ends well when asked");
}

#[test]
fn killed_between_two_requests_it_keeps_everything_acknowledged() {
    let (folder, agency, _) = folder();
    let admit = folder.path().join("roster");
    let arguments = ["--clear-text", "--admit", admit.to_str().unwrap()];
    let mut doc = agency.doc(1, &agency.a, &agency.a);
    let mut sent = 0;
    for round in 0..5u8 {
        let program = Program::start(folder.path(), &arguments);
        let mut link = Link::to(program.addr);
        let hello = hello(&mut link, &agency, &agency.a, vec![]);
        for filling in 0..20 {
            doc.write(&agency.a, round * 20 + filling);
        }
        let reply = Reply::read(&link.post("/v1/sync", &body(&hello, &items(&doc.items[sent..]))));
        assert!(reply.statuses().iter().all(|status| *status == STORED), "round {round}");
        sent = doc.items.len();
        // Half of a next request is under way when it dies.
        let whole = body(&hello, &items(&doc.items));
        let head = link.head("POST", "/v1/sync", whole.len());
        link.send(&[head.as_bytes(), &whole[..whole.len() / 2]].concat());
        program.kill();
    }
    let program = Program::start(folder.path(), &arguments);
    let mut link = Link::to(program.addr);
    let all = hello(&mut link, &agency, &agency.a, vec![]);
    let reply = Reply::read(&link.post("/v1/sync", &body(&all, &items(&doc.items))));
    assert!(reply.statuses().iter().all(|status| *status == AGAIN), "all of it is there");
    let cursor = Cursor { collection: agency.team(), fseq: 0 };
    let supervisor = hello(&mut link, &agency, &agency.s, vec![cursor]);
    let reply = Reply::read(&link.post("/v1/sync", &body(&supervisor, &[])));
    assert_eq!(reply.items(), doc.items, "once, in order");
    let (good, _) = program.terminate();
    assert!(good, "and it still ends well");
}

#[test]
fn its_log_is_lines_of_json_with_counts_and_no_ids() {
    let (folder, agency, _) = folder();
    let admit = folder.path().join("roster");
    let arguments = ["--clear-text", "--log", "trace", "--admit", admit.to_str().unwrap()];
    let program = Program::start(folder.path(), &arguments);
    let mut link = Link::to(program.addr);
    let cursor = Cursor { collection: agency.a.caseload(), fseq: 0 };
    let hello = hello(&mut link, &agency, &agency.a, vec![cursor]);
    let mut doc = agency.doc(1, &agency.a, &agency.a);
    doc.write(&agency.a, 1);
    doc.items.push(vec![0xE1; 50]);
    link.post("/v1/sync", &body(&hello, &items(&doc.items)));
    link.post("/v1/sync", b"rubbish");
    let port = program.addr.port().to_string();
    let (good, log) = program.terminate();
    assert!(good, "ends well");
    assert!(log.contains(r#""stored":3"#) && log.contains(r#""refused":1"#), "counts are there: {log}");
    for line in log.lines() {
        assert!(line.starts_with('{') && line.ends_with('}'), "one JSON object a line: {line}");
    }
    let (device, staff) = (agency.a.id, agency.a.staff);
    let ids: [&[u8]; 6] = [
        agency.id.as_bytes(),
        device.as_bytes(),
        staff.as_bytes(),
        doc.id.as_bytes(),
        agency.a.lane.as_bytes(),
        &hello.token,
    ];
    for id in ids {
        let hex: String = id.iter().map(|byte| format!("{byte:02x}")).collect();
        let list = format!("{:?}", &id[..4]);
        let clean = !log.contains(&hex[..8]) && !log.contains(list.trim_matches(['[', ']']));
        assert!(clean, "an id is in the log: {hex}");
    }
    assert!(!log.contains("127.0.0.1") && !log.contains(&port), "nor whose address asked");
}

#[test]
fn it_does_not_start_on_what_it_cannot_use_and_says_why() {
    let (folder, agency, _) = folder();
    let run = |more: &[&str]| {
        let data = folder.path().to_str().unwrap();
        let all = [&["--data", data, "--listen", "127.0.0.1:0"], more].concat();
        Command::new(env!("CARGO_BIN_EXE_satchel-server")).args(all).output().unwrap()
    };
    let bad = folder.path().join("bad");
    std::fs::write(&bad, b"not records").unwrap();
    let output = run(&["--admit", bad.to_str().unwrap()]);
    assert!(!output.status.success() && output.stdout.is_empty(), "no half-started server");
    assert!(!output.stderr.is_empty(), "and a reason");
    let running = server::start(common::config(folder.path(), server::Limits::default())).unwrap();
    let output = run(&[]);
    assert!(!output.status.success(), "two servers on one folder");
    assert!(String::from_utf8_lossy(&output.stderr).contains("another server"), "said plainly");
    let mut link = Link::to(running.addr());
    assert!(login(&mut link, &agency, &agency.a, vec![]).is_some(), "the first goes on");
}
