//! What every host holds: one tablet, locked or unlocked by one of its people, settings, the exchange with the office.
//! No rule of casework.

mod answer;
mod background;
mod idle;
mod join;
mod nearby;
mod people;
mod rows;

use std::net::{Ipv4Addr, SocketAddr};
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
use crate::tablet::{self, Tablet};
use crate::unlock::{self, DeviceHome};
use crate::views::StaffView;
use crate::views::device::{DeviceEvent, DeviceState};

pub use answer::{REQUEST_BYTES_MAX, refused};
use background::Background;
use idle::Idle;
pub use join::{BeginJoin, JoinAsked};
pub use nearby::ANYWHERE;
pub use rows::DEVICE_TABLE;

/// Told of everything that happens unasked.
pub type Listener = Box<dyn Fn(&DeviceEvent) + Send + Sync>;

/// How a device is held.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    /// Seconds between exchanges that nobody asked for; 0 for none.
    pub sync_every_s: u32,
    /// Where it listens while it waits for another device in the room, [`ANYWHERE`] on a tablet and on loopback in a demo.
    /// Another port where this one is taken.
    pub nearby: SocketAddr,
}

impl Default for Options {
    fn default() -> Options {
        Options { sync_every_s: 0, nearby: (Ipv4Addr::LOCALHOST, 0).into() }
    }
}

/// One tablet, as a host holds it. Commands run one at a time; the network never holds them up.
pub struct Device {
    tablet: Tablet,
    place: Box<dyn Place>,
    options: Options,
    tell: Listener,
    session: Mutex<Option<Session>>,
    /// A home that asks to belong to somebody. Taken only while `session` is held.
    joining: Mutex<Option<DeviceHome>>,
    /// Callers that wait for `session`: the exchange lets them go first.
    waiting: AtomicUsize,
    front: Mutex<Front>,
    /// The meeting with another device in the room, if one is under way.
    near: Mutex<nearby::Near>,
    /// Held while listeners are told, so that they hear of things in the order in which they happened.
    telling: Mutex<()>,
}

/// What is known without asking the session. Held for moments only, and never while waiting for the session.
struct Front {
    /// The person whose passphrase is asked for; `None` while several have a store and none was chosen.
    home: Option<Home>,
    /// Whether the person who had it unlocked made room for somebody else.
    adding: bool,
    settings: Settings,
    /// The longest time that the agency lets a device stay open with nobody there, in seconds.
    lock_after_s_max: u16,
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
        let tablet = Tablet::at(dir);
        // What a program that was killed left of a sheet.
        tablet.homes().iter().for_each(|home| crate::tray::sweep(&home.sheets_dir()));
        tablet.homes().iter().for_each(crate::emptying::go_on);
        let home = tablet.home_of(None).ok();
        let front = Front {
            settings: Settings::read(home.as_ref().unwrap_or(&Home::at(dir))),
            home,
            lock_after_s_max: model::policy::LOCK_AFTER_S_MAX,
            adding: false,
            me: None,
            behind: None,
            idle: Idle::default(),
            visiting: false,
            background: Background::default(),
        };
        let (session, joining, front) = (Mutex::new(None), Mutex::new(None), Mutex::new(front));
        Arc::new(Device {
            tablet,
            place,
            options,
            tell,
            session,
            joining,
            waiting: AtomicUsize::new(0),
            front,
            near: Mutex::default(),
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
        let answer = registry::call(session.as_mut().ok_or(ErrorCode::Locked)?, name, input);
        session.iter().for_each(|session| self.follow(session));
        drop(session);
        if answer.as_ref().is_err_and(|error| error.code == ErrorCode::Emptied) {
            self.lock();
        }
        let answer = answer?;
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
            let session = Session::unlock(self.chosen()?.dir(), passphrase, self.place.host())?;
            self.enter(&mut held, session);
            drop(held);
            self.sync_after_unlock();
            self.announce(Vec::new());
        }
        Ok(self.state())
    }

    /// From here on the device is unlocked.
    fn enter(&self, held: &mut Option<Session>, session: Session) {
        self.follow(&session);
        let now = self.moment();
        let mut front = self.front();
        front.adding = false;
        front.behind = session.behind().map(|behind| {
            // A mark that does not say how many leaves it at "some": at least one.
            behind.mark_count.map_or(1, |count| count.saturating_sub(behind.store_count).max(1))
        });
        front.idle.touch(now);
        *held = Some(session);
    }

    /// What the roster says by now of whoever has the device unlocked, and of all devices.
    fn follow(&self, session: &Session) {
        let (me, rule) = (session.my_view(), session.policy().rule);
        let mut front = self.front();
        front.me = Some(me);
        front.lock_after_s_max = rule.lock_after_s_max;
    }

    /// Ends the exchange, seals what was saved and closes the store. A device is locked after this, whatever happens:
    /// what could not be sealed now is saved, and sealed when it is unlocked again.
    pub fn lock(&self) {
        self.stop_exchange();
        self.meet_stop();
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
        let people = self.tablet.people();
        let front = self.front();
        let locked = front.me.is_none();
        let waited_for = front.home.as_ref().filter(|_| locked);
        DeviceState {
            locked,
            empty: locked && people.is_empty(),
            wait_ms: waited_for.map_or(0, |home| unlock::wait_ms(home, host.as_ref())),
            settings: front.settings,
            me: front.me.clone(),
            today: host.today().to_string(),
            sync: front.background.state().clone(),
            behind: front.behind,
            demo: self.tablet.is_demo(),
            person: front.home.as_ref().map(tablet::id_of),
            // Alone, nobody is named before the passphrase.
            people: if people.len() > 1 || people.iter().any(|one| one.waiting) { people } else { Vec::new() },
            adding: front.adding,
            tries_left: waited_for.and_then(unlock::tries_left),
            shut: waited_for.and_then(crate::last_tries::notice),
            emptied: self.tablet.emptied(),
        }
    }

    pub(crate) fn set_settings(&self, settings: Settings) -> Result<Settings, CommandError> {
        let home = self.chosen()?;
        settings.keep(&home)?;
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
        work(self.chosen()?.dir(), self.place.host().as_mut())
    }

    /// The home of the person whose passphrase is asked for.
    fn chosen(&self) -> Result<Home, CommandError> {
        let home = self.front().home.clone();
        home.map_or_else(|| self.tablet.home_of(None), Ok)
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
