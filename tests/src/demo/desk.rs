//! A person of the demo agency at an unlocked device whose clock the demo sets. Gives commands as any host does.

use std::path::Path;

use app::host::{Host, Machine};
use app::registry;
use app::session::Session;
use app::unlock::DeviceHome;
use model::Millis;
use serde_json::{Value, json};

use crate::host::Clock;
use crate::world::words;

/// Somebody with a device.
#[derive(Debug, Clone, Copy)]
pub struct Staff {
    /// Staff code.
    pub code: &'static str,
    /// Name as colleagues say it.
    pub name: &'static str,
    /// Folder of the device, below the demo's.
    pub folder: &'static str,
    /// Opens the device. Printed to everybody: it protects nothing.
    pub passphrase: &'static str,
}

/// An unlocked device.
pub struct Desk {
    /// Whose.
    pub staff: Staff,
    session: Session,
}

/// The demo's clock with this machine's randomness: keys are real.
pub struct DemoHost(pub Clock);

impl Host for DemoHost {
    fn now(&self) -> Millis {
        Millis(self.0.now())
    }

    fn utc_offset_minutes(&self) -> i32 {
        Machine::default().utc_offset_minutes()
    }

    fn fill(&mut self, out: &mut [u8]) {
        Machine::default().fill(out);
    }
}

/// The time on this machine.
#[must_use]
pub fn now() -> Millis {
    Machine::default().now()
}

impl Staff {
    /// Makes the home of this person's device, with a slot that costs what a real one costs.
    ///
    /// # Errors
    /// In words.
    pub fn blank(&self, dir: &Path, clock: &Clock) -> Result<DeviceHome, String> {
        let host = Box::new(DemoHost(clock.clone()));
        DeviceHome::create(&dir.join(self.folder), self.passphrase, host).map_err(|error| words(&error))
    }

    /// Unlocks this person's device as it is now.
    ///
    /// # Errors
    /// In words.
    pub fn unlock(&self, dir: &Path) -> Result<Desk, String> {
        let host = Box::new(Machine::default());
        let session = Session::unlock(&dir.join(self.folder), self.passphrase, host).map_err(|error| words(&error))?;
        Ok(Desk::at(*self, session))
    }
}

impl Desk {
    /// A device that was just enrolled or unlocked.
    #[must_use]
    pub fn at(staff: Staff, session: Session) -> Desk {
        Desk { staff, session }
    }

    /// Gives a command and returns its value.
    ///
    /// # Errors
    /// In words, when it is refused.
    pub fn call(&mut self, name: &str, input: Value) -> Result<Value, String> {
        let answer = registry::call(&mut self.session, name, input);
        answer.map(|reply| reply.value).map_err(|error| format!("{}: {name}: {}", self.staff.code, words(&error)))
    }

    /// Tells the device where the office listens.
    ///
    /// # Errors
    /// In words.
    pub fn point_to(&mut self, address: &str) -> Result<(), String> {
        self.call("set_office_address", json!({ "address": address })).map(|_| ())
    }

    /// Exchanges with the office; how many entries went up.
    ///
    /// # Errors
    /// In words.
    pub fn sync(&mut self) -> Result<u64, String> {
        Ok(self.call("sync", json!({}))?["sent"].as_u64().unwrap_or(0))
    }

    /// Locks the device.
    ///
    /// # Errors
    /// In words.
    pub fn lock(self) -> Result<(), String> {
        self.session.lock().map_err(|error| words(&error))
    }
}
