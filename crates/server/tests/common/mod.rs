//! An agency made of plain keys, and a bare HTTP client. Uses `wire` and sockets, nothing of the server's inside.
#![allow(dead_code, reason = "each test file uses its own part")]

pub mod http;
pub mod material;
pub mod postgres;
pub mod tls;

use std::path::Path;

use server::{Config, Limits, Running};
use tempfile::TempDir;
use wire::{Ack, AckStatus, Cursor, DownFrame, Feed, Form, FrameReader, FrameWriter, Hello, Receipt};
use wire::{RefusalCode, SessionRequest, Signature, Token, UpFrame};

pub use http::{Answer, Link};
pub use material::{Agency, Device};

/// A server without TLS on a free loopback port, with one admitted agency.
pub struct Office {
    pub folder: TempDir,
    pub agency: Agency,
    pub running: Option<Running>,
}

impl Office {
    pub fn open() -> Office {
        Office::with(|_| {})
    }

    pub fn with(change: impl FnOnce(&mut Limits)) -> Office {
        let folder = tempfile::tempdir().unwrap();
        let (pin, receipt_key) = server::identity(folder.path()).unwrap();
        let agency = Agency::found(pin, receipt_key);
        agency.write_roster(&folder.path().join("roster"));
        let mut limits = Limits::default();
        change(&mut limits);
        let running = server::start(config(folder.path(), limits)).unwrap();
        Office { folder, agency, running: Some(running) }
    }

    pub fn restart(&mut self) {
        self.running.take().unwrap().shutdown();
        let limits = Limits::default();
        self.running = Some(server::start(config(self.folder.path(), limits)).unwrap());
    }

    /// Starts again with keys and roster file, but without the database.
    pub fn lose_database(&mut self) {
        self.running.take().unwrap().shutdown();
        for file in ["office.db", "office.db-wal", "office.db-shm"] {
            let _ = std::fs::remove_file(self.folder.path().join(file));
        }
        self.running = Some(server::start(config(self.folder.path(), Limits::default())).unwrap());
    }

    pub fn link(&self) -> Link {
        Link::to(self.running.as_ref().unwrap().addr())
    }

    /// A token for a device, by both session requests.
    pub fn token(&self, device: &Device) -> Vec<u8> {
        login(&mut self.link(), &self.agency, device, Vec::new()).unwrap().token
    }

    /// One exchange over a new connection.
    pub fn sync(&self, device: &Device, cursors: &[Cursor], up: &[UpFrame]) -> Reply {
        let hello = self.hello(device, cursors);
        self.exchange(&hello, up)
    }

    pub fn hello(&self, device: &Device, cursors: &[Cursor]) -> Hello {
        Hello {
            agency: self.agency.id,
            token: self.token(device),
            budget_bytes: 4 * 1024 * 1024,
            roster_known: self.agency.records.len() as u32,
            include_own: false,
            cursors: cursors.to_vec(),
        }
    }

    pub fn exchange(&self, hello: &Hello, up: &[UpFrame]) -> Reply {
        Reply::read(&self.link().post("/v1/sync", &body(hello, up)))
    }
}

pub fn config(data: &Path, limits: Limits) -> Config {
    let roster = data.join("roster");
    Config {
        admit: roster.exists().then_some(roster),
        tls: false,
        limits,
        ..Config::new(data.to_owned(), "127.0.0.1:0".parse().unwrap())
    }
}

/// Both session requests; `None` if the server says no.
pub fn login(link: &mut Link, agency: &Agency, device: &Device, grant: Vec<u8>) -> Option<Token> {
    let ask = SessionRequest::Ask { agency: agency.id, device: device.id };
    let answer = link.post("/v1/session", &ask.to_bytes());
    assert_eq!(answer.status, 200, "a nonce is given to anybody");
    let nonce = wire::Challenge::parse(&answer.body).unwrap().nonce;
    let input = SessionRequest::signing_input(agency.id, &agency.receipt_key, device.id, &nonce);
    let signature = device.sign(&input);
    let request = SessionRequest::Answer { agency: agency.id, device: device.id, nonce, signature, grant };
    let answer = link.post("/v1/session", &request.to_bytes());
    (answer.status == 200).then(|| Token::parse(&answer.body).unwrap())
}

pub fn body(hello: &Hello, up: &[UpFrame]) -> Vec<u8> {
    let mut out = FrameWriter::new();
    out.up(&UpFrame::Hello(hello.clone()));
    for frame in up {
        out.up(frame);
    }
    out.take()
}

/// An answer to an exchange, sorted.
#[derive(Debug, Default)]
pub struct Reply {
    pub status: u16,
    pub acks: Vec<Ack>,
    pub receipt: Option<Receipt>,
    pub records: Vec<Vec<u8>>,
    pub feed: Vec<Feed>,
    /// Words of colleagues.
    pub heard: Vec<wire::Heard>,
    pub cursors: Vec<Cursor>,
    pub more: Option<bool>,
    pub refused: Option<RefusalCode>,
}

impl Reply {
    pub fn read(answer: &Answer) -> Reply {
        let mut reply = Reply { status: answer.status, ..Reply::default() };
        let mut frames = FrameReader::new();
        frames.push(&answer.body);
        while let Some(frame) = frames.next_down().unwrap() {
            match frame {
                DownFrame::Acks(acks) => reply.acks.extend(acks),
                DownFrame::Receipt(receipt) => reply.receipt = Some(receipt),
                DownFrame::Record(bytes) => reply.records.push(bytes),
                DownFrame::Feed(feed) => reply.feed.push(feed),
                DownFrame::Presence(heard) => reply.heard.push(heard),
                DownFrame::Cursor(cursor) => reply.cursors.push(cursor),
                DownFrame::End { more } => reply.more = Some(more),
                DownFrame::Refused(code) => reply.refused = Some(code),
            }
        }
        frames.finish().unwrap();
        reply
    }

    pub fn statuses(&self) -> Vec<AckStatus> {
        self.acks.iter().map(|ack| ack.status).collect()
    }

    pub fn items(&self) -> Vec<Vec<u8>> {
        self.feed.iter().map(|feed| feed.item.clone()).collect()
    }

    /// The last cursor given for each feed.
    pub fn cursor(&self, collection: wire::Collection) -> Option<Cursor> {
        self.cursors.iter().rev().find(|cursor| cursor.collection == collection).copied()
    }
}

pub fn items<'a>(bytes: impl IntoIterator<Item = &'a Vec<u8>>) -> Vec<UpFrame> {
    bytes.into_iter().cloned().map(UpFrame::Item).collect()
}

pub const STORED: AckStatus = AckStatus::Stored;
pub const AGAIN: AckStatus = AckStatus::Again;

pub fn refused(code: RefusalCode) -> AckStatus {
    AckStatus::Refused(code)
}

pub fn no_signature() -> Signature {
    Signature::NONE
}
