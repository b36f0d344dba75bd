//! The exchange with the office while people work: carries on a thread of its own, takes the session for steps only.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::Ordering;
use std::sync::{Arc, mpsc};
use std::time::Duration;

use serde_json::Value;
use tokio::sync::watch;

use super::Device;
use crate::commands::sync::{Sync, changed_views};
use crate::driver::{Carrier, Run, Step, Stopped};
use crate::error::{CommandError, ErrorCode};
use crate::host::measure_ms;
use crate::registry::{Reply, run_typed};
use crate::session::Session;
use crate::views::SyncReport;
use crate::views::device::SyncState;

/// After an unlocking, screens get a moment to themselves.
const AFTER_UNLOCK_MS: u64 = 1_000;
/// After a save, so that what is done in one go travels together. Source: architecture 5.2, end of a work session.
const AFTER_SAVE_MS: u64 = 30_000;
/// How long a step waits for commands that came first, at most.
const POLITE_TRIES: u32 = 200;
const POLITE_WAIT: Duration = Duration::from_millis(1);

/// The exchange, as the device knows it.
#[derive(Default)]
pub(super) struct Background {
    state: SyncState,
    running: Option<Running>,
    /// Number of the last exchange.
    count: u64,
    /// Uptime at which the next one begins by itself.
    due_ms: Option<u64>,
    failures: u32,
    /// Something was saved since the one under way began.
    saved_since: bool,
}

struct Running {
    number: u64,
    stop: watch::Sender<bool>,
    /// Who waits for its end.
    waiting: Vec<mpsc::Sender<Outcome>>,
}

type Outcome = Result<SyncReport, CommandError>;

impl Background {
    pub fn state(&self) -> &SyncState {
        &self.state
    }

    /// Nothing of an exchange is known to a locked device.
    pub fn forget(&mut self) {
        *self = Background { count: self.count, ..Background::default() };
    }

    fn is_running(&self, number: u64) -> bool {
        self.running.as_ref().is_some_and(|running| running.number == number)
    }
}

impl Device {
    /// Begins an exchange, unless one is under way, and answers at once.
    pub(super) fn start_exchange(self: &Arc<Self>, budget_bytes: Option<u32>) -> Result<SyncState, CommandError> {
        self.begin_exchange(budget_bytes, None)
    }

    fn begin_exchange(
        self: &Arc<Self>,
        budget_bytes: Option<u32>,
        waiter: Option<mpsc::Sender<Outcome>>,
    ) -> Result<SyncState, CommandError> {
        let mut front = self.front();
        if front.me.is_none() {
            return Err(ErrorCode::Locked.into());
        }
        let background = &mut front.background;
        if let Some(running) = &mut background.running {
            running.waiting.extend(waiter);
            return Ok(background.state.clone());
        }
        let (stop, stopped) = watch::channel(false);
        background.count += 1;
        let number = background.count;
        background.running = Some(Running { number, stop, waiting: waiter.into_iter().collect() });
        background.saved_since = false;
        background.due_ms = None;
        background.state = SyncState { running: true, last: background.state.last.take(), ..SyncState::default() };
        let state = background.state.clone();
        drop(front);
        let device = self.clone();
        std::thread::spawn(move || device.exchange(number, budget_bytes, stopped));
        self.announce(Vec::new());
        Ok(state)
    }

    /// Ends the exchange under way, if any. It stops at its next step; what it stored stays.
    pub(super) fn stop_exchange(&self) -> SyncState {
        let mut front = self.front();
        let due_ms = self.next_due_ms(0, false);
        let background = &mut front.background;
        let Some(running) = background.running.take() else { return background.state.clone() };
        running.stop.send_replace(true);
        background.state.running = false;
        background.due_ms = due_ms;
        let state = background.state.clone();
        drop(front);
        self.announce(Vec::new());
        state
    }

    /// `sync` on a device: the same exchange, and its end is waited for; other commands run meanwhile.
    pub(super) fn sync_and_wait(self: &Arc<Self>, input: Value) -> Result<Reply<Value>, CommandError> {
        run_typed(&mut self.clone(), input, |device: &mut Arc<Device>, sync: Sync| {
            // One that is under way began before what was saved last.
            if let Some(outcome) = device.under_way() {
                let _ = outcome.recv();
            }
            let (tell, outcome) = mpsc::channel();
            device.begin_exchange(sync.budget_bytes(), Some(tell))?;
            let stopped = || {
                let locked = device.front().me.is_none();
                let unreachable = || CommandError::with(ErrorCode::OfficeUnreachable, "trouble", "stopped");
                if locked { ErrorCode::Locked.into() } else { unreachable() }
            };
            let report: SyncReport = outcome.recv().unwrap_or_else(|_| Err(stopped()))?;
            let changed = changed_views(report.received > 0 || report.quarantined > 0 || report.left > 0);
            Ok(Reply { value: report, changed })
        })
    }

    fn under_way(&self) -> Option<mpsc::Receiver<Outcome>> {
        let (tell, outcome) = mpsc::channel();
        self.front().background.running.as_mut()?.waiting.push(tell);
        Some(outcome)
    }

    /// Something was saved: it is not to wait for the next full interval.
    pub(super) fn sync_soon(&self) {
        let soon = self.next_due_ms(0, true);
        let background = &mut self.front().background;
        if background.running.is_some() {
            background.saved_since = true;
        } else if background.failures == 0 {
            background.due_ms = [background.due_ms, soon].into_iter().flatten().min();
        }
    }

    pub(super) fn sync_after_unlock(&self) {
        let automatic = self.options.sync_every_s > 0;
        self.front().background.due_ms = automatic.then(|| self.place.uptime_ms() + AFTER_UNLOCK_MS);
    }

    pub(super) fn sync_if_due(self: &Arc<Self>) {
        let now_ms = self.place.uptime_ms();
        let is_due = self.front().background.due_ms.is_some_and(|due_ms| due_ms <= now_ms);
        if is_due {
            // Locked meanwhile: then nothing is due any more.
            let _ = self.start_exchange(None);
        }
    }

    /// When the next exchange begins by itself, after so many failures in a row; `None` for never.
    fn next_due_ms(&self, failures: u32, soon: bool) -> Option<u64> {
        let every_ms = u64::from(self.options.sync_every_s) * 1000;
        let wait_ms = if soon { every_ms.min(AFTER_SAVE_MS) } else { every_ms };
        let wait_ms = wait_ms.max(sync::wait_ms(failures, u32::MAX));
        (every_ms > 0).then(|| self.place.uptime_ms() + wait_ms)
    }

    /// The exchange itself, on its own thread.
    fn exchange(self: &Arc<Self>, number: u64, budget_bytes: Option<u32>, mut stopped: Stopped) {
        let mut ended = None;
        let mut wire = None;
        let wall_ms = measure_ms(|| {
            let begun = self.step(&stopped, |session| session.sync_begin(budget_bytes));
            ended = begun.and_then(|begun| {
                let (mut run, mut carrier) = match begun.and_then(|(run, route)| Ok((run, Carrier::new(route)?))) {
                    Ok(begun) => begun,
                    Err(error) => return Some(Err(error)),
                };
                let ended = self.steps(number, &mut run, &mut carrier, &mut stopped);
                wire = Some(carrier.finish());
                self.say_last_word(&mut carrier, &mut stopped);
                ended
            });
        });
        if let (Some(Ok(report)), Some(wire)) = (&mut ended, wire) {
            report.note_wire(wire, wall_ms);
        }
        let Some(outcome) = ended else { return };
        let emptied = outcome.as_ref().is_err_and(|error| error.code == ErrorCode::Emptied);
        self.end_exchange(number, outcome);
        if emptied {
            self.lock();
        }
    }

    /// What an emptied device has to say, said without holding up whoever locks.
    fn say_last_word(&self, carrier: &mut Carrier, stopped: &mut Stopped) {
        let request = self.session().as_mut().and_then(Session::take_last_word);
        if let Some(request) = request {
            let _ = carrier.carry(request, stopped);
        }
    }

    /// Steps until the end; `None` when it was stopped.
    fn steps(
        self: &Arc<Self>,
        number: u64,
        run: &mut Run,
        carrier: &mut Carrier,
        stopped: &mut Stopped,
    ) -> Option<Outcome> {
        loop {
            let came_before = came(run.so_far());
            let step = match self.step(stopped, |session| session.sync_step(run))? {
                Ok(step) => step,
                Err(error) => return Some(Err(error)),
            };
            match step {
                Step::Ask(request) => run.carried(carrier.carry(request, stopped)?),
                Step::Stored if self.note_progress(number, run.so_far()) => {
                    self.announce(changed_views(came(run.so_far()) > came_before));
                }
                Step::Stored => {}
                Step::Done(report) => return Some(Ok(report)),
            }
        }
    }

    /// Takes the session for one step, after the commands that wait for it; `None` when the exchange was stopped.
    fn step<T>(
        &self,
        stopped: &Stopped,
        work: impl FnOnce(&mut Session) -> Result<T, CommandError>,
    ) -> Option<Result<T, CommandError>> {
        for _ in 0..POLITE_TRIES {
            if self.waiting.load(Ordering::SeqCst) == 0 {
                break;
            }
            std::thread::sleep(POLITE_WAIT);
        }
        let mut held = self.session();
        // Whoever locks says stop before taking the session: what is found here is the session it began with.
        if *stopped.borrow() {
            return None;
        }
        let session = held.as_mut()?;
        let worked = catch_unwind(AssertUnwindSafe(|| work(session)));
        Some(worked.unwrap_or_else(|_| {
            session.forget_live_documents();
            Err(ErrorCode::Internal.into())
        }))
    }

    fn note_progress(&self, number: u64, so_far: &SyncReport) -> bool {
        let background = &mut self.front().background;
        let mine = background.is_running(number);
        if mine {
            background.state.requests = so_far.requests;
            background.state.sent = so_far.sent;
            background.state.received = so_far.received;
        }
        mine
    }

    fn end_exchange(&self, number: u64, outcome: Outcome) {
        let mut front = self.front();
        if !front.background.is_running(number) {
            return;
        }
        let failures = if outcome.is_ok() { 0 } else { front.background.failures + 1 };
        let due_ms = self.next_due_ms(failures, front.background.saved_since);
        let background = &mut front.background;
        (background.failures, background.due_ms) = (failures, due_ms);
        background.state.running = false;
        match &outcome {
            Ok(report) => {
                background.state.requests = report.requests;
                background.state.sent = report.sent;
                background.state.received = report.received;
                background.state.last = Some(report.clone());
            }
            Err(error) => background.state.trouble = Some(error.clone()),
        }
        let ended = background.running.take();
        drop(front);
        self.announce(changed_views(false));
        for waiting in ended.into_iter().flat_map(|running| running.waiting) {
            // Who waited may have given up.
            let _ = waiting.send(outcome.clone());
        }
    }
}

fn came(report: &SyncReport) -> u32 {
    report.received + report.quarantined
}
