//! The machine: sessions, requests, retries and the end. What an answer says is read in `answer`.

use std::collections::BTreeSet;

use wire::limits::{BUDGET_BYTES_MAX, BUDGET_SLOW_BYTES};
use wire::{Challenge, Collection, DocId, Form, FrameWriter, Hash, Hello, RefusalCode, SessionRequest, Token, UpFrame};

use crate::backoff::wait_ms;
use crate::effects::{Effect, Event, Outgoing, Report, Trouble};
use crate::facts::{Facts, HeldToken};
use crate::pins::Pins;

mod answer;
mod sent;

use answer::{Answer, Storing};
use sent::Sent;

/// Requests in one exchange; what is left then waits for the next.
pub const REQUESTS_MAX: u32 = 4_096;
/// Failures in a row, with growing waits between, before an exchange gives up.
pub const ATTEMPTS_MAX: u32 = 4;
/// Frames sent in one request.
pub const FRAMES_MAX: usize = 16 * 1024;
/// Requests in a row that may bring nothing forward.
const STALLS_MAX: u32 = 2;
/// Sessions that may be made in one exchange.
const SESSIONS_MAX: u32 = 3;
/// A token this close to its end is not worth a try, in milliseconds.
const TOKEN_MARGIN_MS: u64 = 60_000;
/// Longest answer to a session request.
const SESSION_ANSWER_BYTES_MAX: usize = 256;
/// Bytes of items stored together on a slow link: what a cut costs at most.
const STORE_SLOW_BYTES: usize = 16 * 1024;
/// Bytes of items stored together otherwise.
const STORE_BYTES: usize = 256 * 1024;

/// One exchange with the office, from start to report.
#[derive(Debug)]
pub struct Exchange {
    facts: Facts,
    pins: Pins,
    state: State,
    /// The batch that is being stored.
    storing: Option<Storing>,
    /// Everything in the outbox up to this key was answered.
    outbox_after: u64,
    outbox_more: bool,
    /// The outbox is read from its start once more.
    outbox_again: bool,
    feed_more: bool,
    /// The office lacks roster records from this one on.
    roster_from: Option<u32>,
    /// The roster was offered without a session.
    roster_offered: bool,
    progress: bool,
    stalls: u32,
    attempts: u32,
    sessions: u32,
    restarted: BTreeSet<Collection>,
    behind_docs: BTreeSet<DocId>,
    report: Report,
}

#[derive(Debug)]
enum State {
    Fresh,
    AskingNonce(Vec<u8>),
    AskingToken(Vec<u8>),
    ReadingRoster,
    ReadingOutbox,
    Exchanging(Box<Answer>),
    Resting,
    Ended,
}

impl Exchange {
    /// Ready to start.
    #[must_use]
    pub fn new(mut facts: Facts) -> Exchange {
        facts.budget_bytes = facts.budget_bytes.min(BUDGET_BYTES_MAX as u32);
        let pins = Pins::new(&facts.pins, &facts.loose);
        let report = Report { failures: facts.failures, ..Report::default() };
        Exchange {
            facts,
            pins,
            state: State::Fresh,
            storing: None,
            outbox_after: 0,
            outbox_more: false,
            outbox_again: false,
            feed_more: false,
            roster_from: None,
            roster_offered: false,
            progress: false,
            stalls: 0,
            attempts: 0,
            sessions: 0,
            restarted: BTreeSet::new(),
            behind_docs: BTreeSet::new(),
            report,
        }
    }

    /// Whether [`Effect::Done`] was given; nothing follows it.
    #[must_use]
    pub fn is_over(&self) -> bool {
        matches!(self.state, State::Ended)
    }

    /// Takes in what happened and says what to do. `now_ms` is the device's clock, `jitter` a random number; neither
    /// decides anything but waits.
    pub fn on_event(&mut self, event: Event, now_ms: u64, jitter: u32) -> Vec<Effect> {
        let mut turn = Turn { now_ms, jitter, effects: Vec::new() };
        match (event, &mut self.state) {
            (_, State::Ended) => {}
            (Event::Start, State::Fresh) | (Event::Woke, State::Resting) => self.begin(&mut turn),
            (Event::RosterHeld(records), State::ReadingRoster) => self.send_roster(records, &mut turn),
            (Event::Outbox { frames, more }, State::ReadingOutbox) => {
                self.send_outbox(frames, more, &mut turn);
            }
            (Event::Received(bytes), State::AskingNonce(held) | State::AskingToken(held)) => {
                self.report.down_bytes += bytes.len() as u64;
                held.extend_from_slice(&bytes);
                if held.len() > SESSION_ANSWER_BYTES_MAX {
                    self.fail(Trouble::NotTheOffice, &mut turn);
                }
            }
            (Event::Received(bytes), State::Exchanging(_)) => self.receive(&bytes, &mut turn),
            (Event::Closed { status }, State::AskingNonce(body)) => {
                let body = std::mem::take(body);
                self.challenged(status, &body, &mut turn);
            }
            (Event::Closed { status }, State::AskingToken(body)) => {
                let body = std::mem::take(body);
                self.tokened(status, &body, &mut turn);
            }
            (Event::Closed { status }, State::Exchanging(_)) => self.close(status, &mut turn),
            (Event::Failed, State::AskingNonce(_) | State::AskingToken(_) | State::Exchanging(_)) => {
                self.fail(Trouble::Link, &mut turn)
            }
            (Event::Stored, _) => self.stored(&mut turn),
            (Event::NotStored, _) if self.storing.is_some() => {
                self.storing = None;
                self.done(Some(Trouble::NotStored), &mut turn);
            }
            _ => {}
        }
        turn.effects
    }

    /// Begins the next request, with a session first if there is none.
    fn begin(&mut self, turn: &mut Turn) {
        if self.report.requests >= REQUESTS_MAX {
            return self.done(None, turn);
        }
        let good = |token: &HeldToken| turn.now_ms < token.until_ms;
        if self.facts.session.as_ref().is_some_and(good) {
            return self.prepare(turn);
        }
        if self.sessions >= SESSIONS_MAX {
            return self.done(Some(Trouble::NoSession), turn);
        }
        self.sessions += 1;
        let Facts { agency, device, .. } = self.facts;
        let body = SessionRequest::Ask { agency, device }.to_bytes();
        self.report.up_bytes += body.len() as u64;
        self.state = State::AskingNonce(Vec::new());
        turn.effects.push(Effect::RequestNonce { body });
    }

    /// Reads what to send: the roster first if the office lacks it, because items cite it.
    fn prepare(&mut self, turn: &mut Turn) {
        let bytes_max = self.facts.budget_bytes as usize;
        if let Some(from_seq) = self.roster_from {
            self.state = State::ReadingRoster;
            turn.effects.push(Effect::ReadRoster { from_seq, bytes_max });
        } else {
            self.state = State::ReadingOutbox;
            turn.effects.push(Effect::ReadOutbox { after: self.outbox_after, bytes_max });
        }
    }

    fn challenged(&mut self, status: u16, body: &[u8], turn: &mut Turn) {
        if status != 200 {
            return self.fail(Trouble::Status(status), turn);
        }
        let Ok(Challenge { nonce }) = Challenge::parse(body) else {
            return self.fail(Trouble::NotTheOffice, turn);
        };
        let Facts { agency, device, receipt_key, .. } = &self.facts;
        let signing_input = SessionRequest::signing_input(*agency, receipt_key, *device, &nonce);
        self.state = State::AskingToken(Vec::new());
        turn.effects.push(Effect::RequestToken { nonce, signing_input });
    }

    fn tokened(&mut self, status: u16, body: &[u8], turn: &mut Turn) {
        match (status, Token::parse(body)) {
            (200, Ok(Token { token, valid_s })) => {
                let valid_ms = (u64::from(valid_s) * 1000).saturating_sub(TOKEN_MARGIN_MS);
                let held = HeldToken { token, until_ms: turn.now_ms.saturating_add(valid_ms) };
                self.facts.session = Some(held.clone());
                turn.effects.push(Effect::KeepToken(held));
                self.prepare(turn);
            }
            (200, Err(_)) => self.fail(Trouble::NotTheOffice, turn),
            // An office that lost its roster knows nobody. The records prove themselves: offer them once.
            (401, _) if !self.roster_offered && self.facts.roster_known > 0 => {
                self.roster_offered = true;
                self.roster_from = Some(0);
                self.prepare(turn);
            }
            (401 | 403, _) => self.done(Some(Trouble::NoSession), turn),
            _ => self.fail(Trouble::Status(status), turn),
        }
    }

    fn send_roster(&mut self, records: Vec<Vec<u8>>, turn: &mut Turn) {
        let Some(from_seq) = self.roster_from.filter(|_| !records.is_empty()) else {
            self.roster_from = None;
            // Without a session there is nothing else to say.
            return if self.facts.session.is_some() {
                self.prepare(turn)
            } else {
                self.done(Some(Trouble::NoSession), turn)
            };
        };
        let next = from_seq.saturating_add(u32::try_from(records.len()).unwrap_or(u32::MAX));
        self.roster_from = (next < self.facts.roster_known).then_some(next);
        let frames = records.into_iter().map(|bytes| Outgoing { key: 0, frame: UpFrame::Record(bytes) });
        self.send(frames.collect(), turn);
    }

    fn send_outbox(&mut self, mut frames: Vec<Outgoing>, more: bool, turn: &mut Turn) {
        let held = frames.len();
        let mut bytes = 0;
        let mut after = self.outbox_after;
        let fits = |one: &Outgoing| {
            let last = matches!(one.frame, UpFrame::Presence(_));
            let fits = bytes < self.facts.budget_bytes as usize && (one.key > after || last);
            bytes += frame_bytes(&one.frame);
            after = if last { u64::MAX } else { one.key };
            fits && !matches!(one.frame, UpFrame::Hello(_))
        };
        let keep = frames.iter().map(fits).take_while(|fits| *fits).count();
        frames.truncate(keep.min(FRAMES_MAX));
        self.outbox_more = more || frames.len() < held;
        self.send(frames, turn);
    }

    fn send(&mut self, frames: Vec<Outgoing>, turn: &mut Turn) {
        let mut up = FrameWriter::new();
        up.up(&UpFrame::Hello(Hello {
            agency: self.facts.agency,
            token: self.facts.session.as_ref().map(|held| held.token.clone()).unwrap_or_default(),
            budget_bytes: self.facts.budget_bytes,
            roster_known: self.facts.roster_known,
            include_own: self.facts.include_own,
            cursors: self.facts.cursors.clone(),
        }));
        let mut sent = Vec::with_capacity(frames.len());
        for Outgoing { key, frame } in &frames {
            up.up(frame);
            sent.push(match frame {
                UpFrame::Item(bytes) => Sent {
                    key: *key,
                    item: Some(Hash::of(bytes)),
                    doc: wire::Item::peek_doc(bytes),
                    in_lane: bytes.first() == Some(&wire::envelope::ENVELOPE_LETTER),
                },
                _ => Sent { key: *key, item: None, doc: None, in_lane: false },
            });
        }
        let body = up.take();
        self.report.requests += 1;
        self.report.up_bytes += body.len() as u64;
        self.progress = false;
        self.feed_more = false;
        self.state = State::Exchanging(Box::new(Answer::to(sent, &self.facts.cursors)));
        turn.effects.push(Effect::SendSync { body });
    }

    /// After an answer was read to its end and stored.
    fn next(&mut self, turn: &mut Turn) {
        if self.progress {
            self.stalls = 0;
            self.attempts = 0;
            self.facts.failures = 0;
        } else {
            self.stalls += 1;
        }
        if std::mem::take(&mut self.outbox_again) {
            self.outbox_after = 0;
        }
        let wanted = self.feed_more || self.outbox_more || self.roster_from.is_some() || self.facts.session.is_none();
        if !wanted {
            self.done(None, turn);
        } else if self.stalls >= STALLS_MAX {
            self.done(Some(Trouble::Stalled), turn);
        } else {
            self.begin(turn);
        }
    }

    fn session_lost(&mut self, turn: &mut Turn) {
        if self.facts.session.take().is_none() {
            return self.done(Some(Trouble::NoSession), turn);
        }
        self.begin(turn);
    }

    /// Waits and tries again, or gives up. What had come whole before a break is stored first.
    fn fail(&mut self, trouble: Trouble, turn: &mut Turn) {
        if let State::Exchanging(_) = self.state {
            self.flush(turn);
        }
        if trouble != Trouble::Link && !matches!(trouble, Trouble::Status(_)) {
            turn.effects.push(Effect::HangUp);
        }
        self.facts.failures = self.facts.failures.saturating_add(1);
        if self.progress {
            self.attempts = 0;
        }
        self.progress = false;
        self.attempts += 1;
        if self.attempts > ATTEMPTS_MAX {
            return self.done(Some(trouble), turn);
        }
        self.state = State::Resting;
        let wait = wait_ms(self.facts.failures, turn.jitter);
        turn.effects.push(Effect::WakeAt(turn.now_ms.saturating_add(wait)));
    }

    fn done(&mut self, trouble: Option<Trouble>, turn: &mut Turn) {
        if matches!(self.state, State::Exchanging(_)) && trouble.is_some() {
            turn.effects.push(Effect::HangUp);
        }
        self.report.trouble = trouble;
        self.report.failures = if trouble.is_some() { self.facts.failures.max(1) } else { 0 };
        self.report.retry_at_ms =
            trouble.map(|_| turn.now_ms.saturating_add(wait_ms(self.report.failures, turn.jitter)));
        self.report.more = self.feed_more || self.outbox_more || self.roster_from.is_some();
        self.state = State::Ended;
        turn.effects.push(Effect::Done(self.report));
    }

    fn store_bytes(&self) -> usize {
        if self.facts.budget_bytes as usize <= BUDGET_SLOW_BYTES { STORE_SLOW_BYTES } else { STORE_BYTES }
    }
}

/// One call of [`Exchange::on_event`].
struct Turn {
    now_ms: u64,
    jitter: u32,
    effects: Vec<Effect>,
}

fn frame_bytes(frame: &UpFrame) -> usize {
    match frame {
        UpFrame::Hello(_) => 0,
        UpFrame::Presence(said) => said.presence.len() + 16,
        UpFrame::Record(bytes) | UpFrame::Grant(bytes) | UpFrame::Item(bytes) => bytes.len() + 4,
    }
}

/// A turned-down exchange that may work later.
fn comes_back(code: RefusalCode) -> bool {
    code == RefusalCode::Busy
}
