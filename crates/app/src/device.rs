//! What every host holds: one home, locked or unlocked, its settings, its exchange with the office. No rule of casework.

mod answer;
mod background;
mod idle;
mod join;
mod rows;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde_json::Value;

use crate::error::{CommandError, ErrorCode};
use crate::home::Home;
use crate::host::Place;
use crate::registry::{self, Reply, View};
use crate::session::Session;
use crate::settings::Settings;
use crate::unlock::{self, DeviceHome};
use crate::views::StaffView;
use crate::views::device::{DeviceEvent, DeviceState};

pub use answer::{REQUEST_BYTES_MAX, refused};
use background::Background;
use idle::Idle;
pub use join::{BeginJoin, JoinAsked};
pub use rows::DEVICE_TABLE;

/// Told of everything that happens unasked.
pub type Listener = Box<dyn Fn(&DeviceEvent) + Send + Sync>;

/// How a device is held.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options {
    /// Seconds between exchanges that nobody asked for; 0 for none.
    pub sync_every_s: u32,
}

/// One home, as a host holds it. Commands run one at a time; the network never holds them up.
pub struct Device {
    home: Home,
    place: Box<dyn Place>,
    options: Options,
    tell: Listener,
    session: Mutex<Option<Session>>,
    /// A home that asks to belong to somebody. Taken only while `session` is held.
    joining: Mutex<Option<DeviceHome>>,
    /// Callers that wait for `session`: the exchange lets them go first.
    waiting: AtomicUsize,
    front: Mutex<Front>,
    /// Held while listeners are told, so that they hear of things in the order in which they happened.
    telling: Mutex<()>,
}

/// What is known without asking the session. Held for moments only, and never while waiting for the session.
struct Front {
    settings: Settings,
    /// Who unlocked it; `None` while locked.
    me: Option<StaffView>,
    behind: Option<u64>,
    idle: Idle,
    /// Whether a screen shows a visit.
    visiting: bool,
    background: Background,
}

impl Device {
    /// A locked device on a home, which need not exist yet.
    #[must_use]
    pub fn new(dir: &Path, place: Box<dyn Place>, options: Options, tell: Listener) -> Arc<Device> {
        let home = Home::at(dir);
        // What a program that was killed left of a sheet.
        crate::tray::sweep(&home.sheets_dir());
        let front = Front {
            settings: Settings::read(&home),
            me: None,
            behind: None,
            idle: Idle::default(),
            visiting: false,
            background: Background::default(),
        };
        let (session, joining, front) = (Mutex::new(None), Mutex::new(None), Mutex::new(front));
        Arc::new(Device {
            home,
            place,
            options,
            tell,
            session,
            joining,
            waiting: AtomicUsize::new(0),
            front,
            telling: Mutex::new(()),
        })
    }

    /// Runs a row by its name: one of the device, or one on unlocked records. A panic inside is contained.
    ///
    /// # Errors
    /// [`ErrorCode::CommandUnknown`], [`ErrorCode::Locked`], [`ErrorCode::InputUnreadable`], or what the row refuses.
    pub fn call(self: &Arc<Self>, name: &str, input: Value) -> Result<Reply<Value>, CommandError> {
        if let Some(spec) = DEVICE_TABLE.iter().find(|spec| spec.name == name) {
            let ran = catch_unwind(AssertUnwindSafe(|| (spec.run)(&mut self.clone(), input)));
            return ran.unwrap_or(Err(ErrorCode::Internal.into()));
        }
        let spec = registry::find(name).ok_or(ErrorCode::CommandUnknown)?;
        self.touch(spec.kind);
        if name == "sync" {
            return self.sync_and_wait(input);
        }
        let mut session = self.session();
        let answer = registry::call(session.as_mut().ok_or(ErrorCode::Locked)?, name, input)?;
        drop(session);
        self.touch(spec.kind);
        if answer.changed.iter().any(|view| *view != View::Drafts) {
            self.sync_soon();
        }
        Ok(answer)
    }

    /// Tries a passphrase. On a device that is unlocked already nothing happens.
    pub(crate) fn unlock(self: &Arc<Self>, passphrase: &str) -> Result<DeviceState, CommandError> {
        let mut held = self.session();
        if held.is_none() {
            self.leave_join();
            let session = Session::unlock(self.home.dir(), passphrase, self.place.host())?;
            self.enter(&mut held, session);
            drop(held);
            self.sync_after_unlock();
            self.announce(Vec::new());
        }
        Ok(self.state())
    }

    /// From here on the device is unlocked.
    fn enter(&self, held: &mut Option<Session>, session: Session) {
        let now = self.moment();
        let mut front = self.front();
        front.me = Some(session.my_view());
        front.behind = session.behind().map(|behind| {
            // A mark that does not say how many leaves it at "some": at least one.
            behind.mark_count.map_or(1, |count| count.saturating_sub(behind.store_count).max(1))
        });
        front.idle.touch(now);
        *held = Some(session);
    }

    /// Ends the exchange, seals what was saved and closes the store. A device is locked after this, whatever happens:
    /// what could not be sealed now is saved, and sealed when it is unlocked again.
    pub fn lock(&self) {
        self.stop_exchange();
        // Held until the store is closed: whoever unlocks meanwhile waits for that.
        let mut held = self.session();
        self.leave_join();
        let Some(session) = held.take() else { return };
        {
            let mut front = self.front();
            (front.me, front.behind, front.visiting) = (None, None, false);
            front.background.forget();
        }
        let closed = catch_unwind(AssertUnwindSafe(|| session.lock()));
        drop(held);
        if !matches!(closed, Ok(Ok(()))) {
            tracing::warn!("a session was closed without sealing everything");
        }
        self.announce(Vec::new());
    }

    /// How the device stands. Waits for no command that is under way.
    pub fn state(&self) -> DeviceState {
        let host = self.place.host();
        let front = self.front();
        let locked = front.me.is_none();
        DeviceState {
            locked,
            empty: locked && !self.home.is_taken(),
            wait_ms: if locked { unlock::wait_ms(&self.home, host.as_ref()) } else { 0 },
            settings: front.settings,
            me: front.me.clone(),
            today: host.today().to_string(),
            sync: front.background.state().clone(),
            behind: front.behind,
            demo: self.home.is_demo(),
        }
    }

    pub(crate) fn set_settings(&self, settings: Settings) -> Result<Settings, CommandError> {
        settings.keep(&self.home)?;
        self.front().settings = settings;
        Ok(settings)
    }

    /// Works on the files of a home that nobody has open here, and that nobody opens meanwhile.
    pub(crate) fn while_locked<T>(
        &self,
        work: impl FnOnce(&Path, &mut dyn crate::host::Host) -> Result<T, CommandError>,
    ) -> Result<T, CommandError> {
        let held = self.session();
        if held.is_some() {
            return Err(ErrorCode::StoreInUse.into());
        }
        work(self.home.dir(), self.place.host().as_mut())
    }

    /// The session, in the order in which callers ask for it as far as the machine does so.
    fn session(&self) -> MutexGuard<'_, Option<Session>> {
        self.waiting.fetch_add(1, Ordering::SeqCst);
        // A panic inside a row was contained before it reached this lock.
        let held = self.session.lock().unwrap_or_else(PoisonError::into_inner);
        self.waiting.fetch_sub(1, Ordering::SeqCst);
        held
    }

    fn front(&self) -> MutexGuard<'_, Front> {
        self.front.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Tells screens how things stand and what to read again.
    fn announce(&self, changed: Vec<View>) {
        let now = self.moment();
        let _in_order = self.telling.lock().unwrap_or_else(PoisonError::into_inner);
        let event = {
            let mut front = self.front();
            front.idle.told(now);
            DeviceEvent { changed, sync: front.background.state().clone(), locked: front.me.is_none() }
        };
        (self.tell)(&event);
    }
}

impl Drop for Device {
    /// A host that ends without a word still seals what was saved.
    fn drop(&mut self) {
        self.lock();
    }
}
