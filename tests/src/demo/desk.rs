//! A person of the demo agency at an unlocked device whose clock the demo sets. Gives commands as any host does.

use std::path::Path;

use app::error::ErrorCode;
use app::host::{Host, Machine};
use app::registry;
use app::session::Session;
use app::unlock::DeviceHome;
use model::change::{CaseChange, CaseField, CaseworkEdit};
use model::codes::{Displacement, WgLevel};
use model::unit::Functioning;
use model::{CaseId, Millis};
use serde_json::{Value, json};

use super::plan::record::Client;
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
    /// What its clock says, while the demo is made.
    pub clock: Clock,
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

    /// The same without a key derivation, for devices that nobody is to unlock.
    ///
    /// # Errors
    /// In words.
    pub fn blank_raw(&self, dir: &Path, clock: &Clock) -> Result<DeviceHome, String> {
        let host = Box::new(DemoHost(clock.clone()));
        let seed = u64::from(blake3::hash(self.code.as_bytes()).as_bytes()[0]);
        DeviceHome::create_raw(&dir.join(self.folder), self.passphrase, seed, host).map_err(|error| words(&error))
    }

    /// Unlocks this person's device as it is now.
    ///
    /// # Errors
    /// In words.
    pub fn unlock(&self, dir: &Path) -> Result<Desk, String> {
        let host = Box::new(Machine::default());
        let session = Session::unlock(&dir.join(self.folder), self.passphrase, host).map_err(|error| words(&error))?;
        Ok(Desk::at(*self, session, Clock::at(now().0)))
    }
}

impl Desk {
    /// A device that was just enrolled or unlocked.
    #[must_use]
    pub fn at(staff: Staff, session: Session, clock: Clock) -> Desk {
        Desk { staff, clock, session }
    }

    /// From here on what is done on one case is written at once by [`Desk::write_gathered`]. A worker may pass the cap.
    pub fn begin_gathering(&mut self) {
        self.session.allow_over_cap(true);
        self.session.begin_gathering();
    }

    /// Writes what was done on a case since the last time.
    ///
    /// # Errors
    /// In words.
    pub fn write_gathered(&mut self) -> Result<(), String> {
        self.session.write_gathered().map_err(|error| words(&error))
    }

    /// Every further act is one save, as for people.
    ///
    /// # Errors
    /// In words.
    pub fn end_gathering(&mut self) -> Result<(), String> {
        self.session.end_gathering().map_err(|error| words(&error))
    }

    /// What is known of a client and has no command yet: displacement, functioning, an interpreter.
    ///
    /// # Errors
    /// In words.
    pub fn write_profile(&mut self, case: &str, client: &Client) -> Result<(), String> {
        let id = CaseId::from_hex(case).ok_or("no case id")?;
        let displacement = Displacement::from_code(client.displacement).ok_or("no such displacement")?;
        let mut change = CaseChange::new().with(CaseworkEdit::SetCase(CaseField::Displacement(displacement)));
        if let Some((domain, level)) = client.difficulty {
            let domain = Functioning::from_code(domain).ok_or("no such domain of functioning")?;
            let level = WgLevel::from_code(level).ok_or("no such level")?;
            change = change.with(CaseworkEdit::SetCase(CaseField::Functioning(domain, level)));
        }
        self.session.write_change(id, &change).map_err(|error| words(&error))
    }

    /// That nothing of a case may be erased: no command says so yet.
    ///
    /// # Errors
    /// In words.
    pub fn write_legal_hold(&mut self, case: &str) -> Result<(), String> {
        let id = CaseId::from_hex(case).ok_or("no case id")?;
        let change = CaseChange::new().with(CaseworkEdit::SetCase(CaseField::LegalHold(true)));
        self.session.write_change(id, &change).map_err(|error| words(&error))
    }

    /// Gives a command and returns its value.
    ///
    /// # Errors
    /// In words, when it is refused.
    pub fn call(&mut self, name: &str, input: Value) -> Result<Value, String> {
        let answer = registry::call(&mut self.session, name, input);
        answer.map(|reply| reply.value).map_err(|error| format!("{}: {name}: {}", self.staff.code, words(&error)))
    }

    /// Gives a command that must be refused; the code of the refusal.
    ///
    /// # Errors
    /// In words, when it was accepted.
    pub fn refused(&mut self, name: &str, input: Value) -> Result<ErrorCode, String> {
        match registry::call(&mut self.session, name, input) {
            Ok(_) => Err(format!("{}: {name} was accepted", self.staff.code)),
            Err(error) => Ok(error.code),
        }
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

    /// Brings back a case file that left this device, if it did.
    ///
    /// # Errors
    /// In words.
    pub fn fetch_left(&mut self, case: &str) -> Result<(), String> {
        let left = self.call("left_cases", json!({}))?;
        let is_it = |one: &Value| one["case"] == case;
        if left["cases"].as_array().is_some_and(|cases| cases.iter().any(is_it)) {
            self.call("bring_back_case", json!({ "case": case }))?;
            self.sync()?;
        }
        Ok(())
    }

    /// Locks the device.
    ///
    /// # Errors
    /// In words.
    pub fn lock(self) -> Result<(), String> {
        self.session.lock().map_err(|error| words(&error))
    }
}
