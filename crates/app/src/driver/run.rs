//! One exchange under way: the machine, what it waits for and what it did so far. Touches neither network nor store.

use std::collections::{BTreeSet, VecDeque};

use sync::{Effect, Event, Exchange, Facts};
use wire::SigningPublic;

use super::files::FilesRun;
use crate::transport::{TransportError, Wire};
use crate::views::SyncReport;

/// An exchange between two of its steps. It may be dropped at any moment: what was stored is stored, the rest comes again.
pub(crate) struct Run {
    pub(super) machine: Exchange,
    pub(super) receipt_key: SigningPublic,
    /// What the machine is told next.
    pub(super) events: VecDeque<Event>,
    /// What the last answer brought; handed over only when nothing else is to be done first.
    pub(super) answers: VecDeque<Event>,
    /// What the machine asked for and is not done yet.
    pub(super) effects: VecDeque<Effect>,
    pub(super) report: SyncReport,
    /// Whether feeds are read from their start, because something that came is doubtful.
    pub(super) from_start: bool,
    /// Whether this device's word to its colleagues is on its way.
    pub(super) said: bool,
    /// Whether the next request needs a connection of its own.
    pub(super) hang_up: bool,
    /// Why the connection failed, for words.
    pub(super) fault: Option<TransportError>,
    /// Parts of attachments, once the entries are exchanged.
    pub(super) files: Option<FilesRun>,
    /// What one request may carry.
    pub(super) budget_bytes: u32,
    /// Places of the outbox that the office did not take, and that stay.
    pub(super) turned_down: BTreeSet<u64>,
    /// How often it began anew because what came asked for an answer.
    rounds: u32,
}

/// An exchange begins anew at most this often: new keys are sent, then what waited for them.
const ROUNDS_MAX: u32 = 4;

/// What a step leads to. Between two steps other commands may run.
#[derive(Debug)]
pub(crate) enum Step {
    /// Carry this to the office and tell the run what came of it.
    Ask(Request),
    /// Something became durable; step on.
    Stored,
    /// The exchange ended well.
    Done(SyncReport),
}

/// A request to carry to the office.
#[derive(Debug)]
pub(crate) struct Request {
    pub path: &'static str,
    pub body: Vec<u8>,
    /// Whether the connection so far must not be used.
    pub hang_up: bool,
}

/// A request outside of any run: what a device says that has no keys any more.
pub(crate) fn last_word_request(body: Vec<u8>) -> Request {
    Request { path: "/v1/sync", body, hang_up: false }
}

impl Run {
    pub(super) fn new(facts: Facts, from_start: bool) -> Run {
        Run {
            receipt_key: facts.receipt_key,
            budget_bytes: facts.budget_bytes,
            turned_down: BTreeSet::new(),
            rounds: 0,
            machine: Exchange::new(facts),
            events: VecDeque::from([Event::Start]),
            answers: VecDeque::new(),
            effects: VecDeque::new(),
            report: SyncReport::default(),
            from_start,
            said: false,
            hang_up: false,
            fault: None,
            files: None,
        }
    }

    /// Takes in what came of the request that was carried, whole or not at all.
    pub fn carried(&mut self, answer: Result<Vec<u8>, TransportError>) {
        self.report.requests += 1;
        if let Some(files) = &mut self.files {
            return files.carried(answer);
        }
        match answer {
            Ok(bytes) => self.answers.extend([Event::Received(bytes), Event::Closed { status: 200 }]),
            Err(TransportError::Status(status)) => self.answers.push_back(Event::Closed { status }),
            Err(error) => {
                self.answers.clear();
                self.hang_up = true;
                self.fault = Some(error);
                self.answers.push_back(Event::Failed);
            }
        }
    }

    /// How often it began anew.
    pub(super) fn rounds(&self) -> u32 {
        self.rounds
    }

    /// Whether it may begin anew.
    pub(super) fn may_go_again(&self) -> bool {
        self.rounds < ROUNDS_MAX
    }

    /// Begins anew with what is to be sent now; what it did so far stays counted.
    pub(super) fn again(&mut self, facts: Facts) {
        self.rounds += 1;
        self.turned_down.clear();
        self.machine = Exchange::new(facts);
        self.events = VecDeque::from([Event::Start]);
        self.answers.clear();
        self.effects.clear();
    }

    /// What it did so far.
    pub fn so_far(&self) -> &SyncReport {
        &self.report
    }

    pub(super) fn ask(&mut self, path: &'static str, body: Vec<u8>) -> Step {
        Step::Ask(Request { path, body, hang_up: std::mem::take(&mut self.hang_up) })
    }

    pub(super) fn drop_answers(&mut self) {
        self.answers.clear();
        self.hang_up = true;
    }
}

impl SyncReport {
    /// Adds what the link cost.
    pub(crate) fn note_wire(&mut self, wire: Wire, wall_ms: u64) {
        self.bytes_up = wire.up;
        self.bytes_down = wire.down;
        self.bytes_handshake = wire.handshake;
        self.wall_ms = wall_ms;
    }
}
