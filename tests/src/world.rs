//! An agency with an office server on a loopback socket and devices that can lose their network. Everything is real but the clock.

mod founders;
mod newcomers;

use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};

use app::agency::{self, OfficeServer};
use app::error::{CommandError, ErrorCode};
use app::policy::Policy;
use app::registry;
use app::session::Session;
use app::unlock::DeviceHome;
use serde_json::{Value, json};
use server::{Config, Running};

pub use self::founders::Other;
pub use crate::files::files_below;
use crate::host::{Clock, StoryHost};

/// The passphrase of every device of a world. It opens nothing outside.
pub const PASSPHRASE: &str = "harbour lantern violet gravel nineteen";

/// A person of the agency with their device.
pub struct Device {
    /// Staff code.
    pub code: String,
    /// Folder of the device.
    pub home: PathBuf,
    /// Whether the office can be reached.
    pub online: bool,
    passphrase: String,
    session: Option<Session>,
    clock: Clock,
    openings: u32,
}

/// An agency, its office and its clock.
pub struct World {
    /// The clock that everybody shares.
    pub clock: Clock,
    /// Folder of everything.
    pub dir: PathBuf,
    office: Option<Running>,
    address: SocketAddr,
    tls: bool,
}

impl World {
    /// Founds an agency in `dir` with a supervisor `SU01` and a caseworker `CW07`, each with an enrolled device.
    ///
    /// # Errors
    /// In words, when any step fails.
    pub fn found(dir: &Path, tls: bool) -> Result<(World, Device, Device), String> {
        let (world, mut su01, _) = World::found_with(dir, tls, &[])?;
        let cw07 = world.enrol(&mut su01, "CW07", 2)?;
        Ok((world, su01, cw07))
    }

    /// Founds an agency in which further people have a device from the first day; their devices come in that order.
    ///
    /// # Errors
    /// In words, when any step fails.
    pub fn found_with(dir: &Path, tls: bool, others: &[Other]) -> Result<(World, Device, Vec<Device>), String> {
        World::found_under(dir, tls, others, Policy::NONE)
    }

    /// As [`World::found_with`], of an agency that decided something for all its tablets.
    ///
    /// # Errors
    /// In words, when any step fails.
    pub fn found_under(
        dir: &Path,
        tls: bool,
        others: &[Other],
        policy: Policy,
    ) -> Result<(World, Device, Vec<Device>), String> {
        let clock = Clock::at_noon("2026-03-31");
        let (pin, receipt_key) = server::identity(&dir.join("office")).map_err(|error| error.to_string())?;
        let mut blanks = vec![("SU01", blank(dir, "SU01", 1, &clock)?)];
        for (other, seed) in others.iter().zip(100..) {
            blanks.push((other.code, blank(dir, other.code, seed, &clock)?));
        }
        let asked = blanks.iter_mut().map(|(_, home)| home.enrol_request().map_err(|error| words(&error)));
        let asked: Vec<Vec<u8>> = asked.collect::<Result<_, _>>()?;
        let mut host = StoryHost::new(&clock, "founding", 0);
        let office = OfficeServer {
            address: "127.0.0.1:1".to_owned(),
            tls_key: if tls { *pin.as_bytes() } else { [0; 32] },
            receipt_key: *receipt_key.as_bytes(),
        };
        let people = founders::people(asked, others);
        let founded = agency::found_with(&people, (&office, policy), PASSPHRASE, &mut host).map_err(|e| words(&e))?;
        let mut world = World {
            clock: clock.clone(),
            dir: dir.to_owned(),
            office: None,
            address: (Ipv4Addr::LOCALHOST, 0).into(),
            tls,
        };
        std::fs::write(world.chain_file(), &founded.chain).map_err(|error| error.to_string())?;
        world.open_office(Some(&world.chain_file()))?;
        let mut devices = Vec::new();
        for (code, home) in blanks {
            let answer = founded.answers.iter().find(|(of, _)| of == code).ok_or("founding gave no answer")?;
            let session = home.enrol_accept(&answer.1, &founded.chain).map_err(|error| words(&error))?;
            let mut device = Device::of(dir, code, code, session, &clock);
            device.point_at(&world)?;
            devices.push(device);
        }
        let supervisor = devices.remove(0);
        Ok((world, supervisor, devices))
    }

    /// The founding chain as a file, as the office admits it.
    #[must_use]
    pub fn chain_file(&self) -> PathBuf {
        self.dir.join("agency.chain")
    }

    /// Enrols a new device for a person, the supervisor present: the two messages of the QR codes, then one sync each.
    ///
    /// # Errors
    /// In words.
    pub fn enrol(&self, supervisor: &mut Device, code: &str, seed: u64) -> Result<Device, String> {
        self.enrol_home(supervisor, code, blank(&self.dir, code, seed, &self.clock)?, PASSPHRASE)
    }

    /// Enrols a device of somebody who lost all others, in a folder of its own.
    ///
    /// # Errors
    /// In words.
    pub fn enrol_again(&self, supervisor: &mut Device, code: &str, folder: &str, seed: u64) -> Result<Device, String> {
        let home = blank(&self.dir, folder, seed, &self.clock)?;
        let mut device = self.enrol_home(supervisor, code, home, PASSPHRASE)?;
        device.home = self.dir.join(folder);
        Ok(device)
    }

    /// As [`World::enrol`], of a home that was made before in the world's folder, named by the person's code.
    ///
    /// # Errors
    /// In words.
    pub fn enrol_home(
        &self,
        supervisor: &mut Device,
        code: &str,
        mut home: DeviceHome,
        passphrase: &str,
    ) -> Result<Device, String> {
        let request = home.enrol_request().map_err(|error| words(&error))?;
        let session = supervisor.session()?;
        let answer = session.enrol_approve(&request, code).map_err(|error| words(&error))?;
        let chain = session.chain().map_err(|error| words(&error))?;
        let session = home.enrol_accept(&answer, &chain).map_err(|error| words(&error))?;
        let mut device = Device::of(&self.dir, code, code, session, &self.clock);
        device.passphrase = passphrase.to_owned();
        device.point_at(self)?;
        Ok(device)
    }

    /// Enrols a further device of somebody, in a folder of its own: it holds nothing until it has synced.
    ///
    /// # Errors
    /// In words.
    pub fn enrol_further(
        &self,
        holder: &mut Device,
        supervisor: &mut Device,
        folder: &str,
        seed: u64,
    ) -> Result<Device, String> {
        let mut home = blank(&self.dir, folder, seed, &self.clock)?;
        let request = home.enrol_request_further().map_err(|error| words(&error))?;
        let grant = holder.session()?.enrol_propose(&request).map_err(|error| words(&error))?;
        let answer = supervisor.session()?.enrol_second(&grant).map_err(|error| words(&error))?;
        let chain = supervisor.session()?.chain().map_err(|error| words(&error))?;
        let session = home.enrol_accept(&answer, &chain).map_err(|error| words(&error))?;
        let mut device = Device::of(&self.dir, folder, &holder.code.clone(), session, &self.clock);
        device.point_at(self)?;
        Ok(device)
    }

    /// Starts the office on its data, the first time with an agency's chain to admit.
    ///
    /// # Errors
    /// In words.
    pub fn open_office(&mut self, admit: Option<&Path>) -> Result<(), String> {
        let config = Config {
            tls: self.tls,
            admit: admit.map(Path::to_owned),
            ..Config::new(self.dir.join("office"), self.address)
        };
        let running = server::start(config).map_err(|error| format!("the office does not start: {error:?}"))?;
        self.address = running.addr();
        self.office = Some(running);
        Ok(())
    }

    /// Stops the office; its data stay.
    pub fn close_office(&mut self) {
        if let Some(office) = self.office.take() {
            office.shutdown();
        }
    }

    /// Where the office listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Every byte that the office keeps, file by file.
    ///
    /// # Errors
    /// In words.
    pub fn office_bytes(&self) -> Result<Vec<(PathBuf, Vec<u8>)>, String> {
        files_below(&self.dir.join("office"))
    }
}

fn blank(dir: &Path, code: &str, seed: u64, clock: &Clock) -> Result<DeviceHome, String> {
    let host = Box::new(StoryHost::new(clock, code, 0));
    DeviceHome::create_raw(&dir.join(code), PASSPHRASE, seed, host).map_err(|error| words(&error))
}

impl Device {
    fn of(dir: &Path, folder: &str, code: &str, session: Session, clock: &Clock) -> Device {
        Device {
            code: code.to_owned(),
            home: dir.join(folder),
            passphrase: PASSPHRASE.to_owned(),
            online: true,
            session: Some(session),
            clock: clock.clone(),
            openings: 0,
        }
    }

    /// A locked device whose home is there already. `openings` names the run, so that its randomness is its own.
    #[must_use]
    pub fn kept(home: &Path, code: &str, clock: &Clock, openings: u32) -> Device {
        Device {
            code: code.to_owned(),
            home: home.to_owned(),
            passphrase: PASSPHRASE.to_owned(),
            online: true,
            session: None,
            clock: clock.clone(),
            openings,
        }
    }

    /// The unlocked session.
    ///
    /// # Errors
    /// When the device is locked.
    pub fn session(&mut self) -> Result<&mut Session, String> {
        self.session.as_mut().ok_or_else(|| format!("{} is locked", self.code))
    }

    /// Another home with the secrets of this device, opened: what a restored backup is.
    ///
    /// # Errors
    /// In words.
    pub fn beside(&self, home: &Path) -> Result<Device, String> {
        let mut device = Device {
            code: self.code.clone(),
            home: home.to_owned(),
            passphrase: self.passphrase.clone(),
            online: true,
            session: None,
            clock: self.clock.clone(),
            // Randomness of its own.
            openings: 1_000,
        };
        device.unlock()?;
        Ok(device)
    }

    /// Tells the device where the office listens.
    ///
    /// # Errors
    /// In words.
    pub fn point_at(&mut self, world: &World) -> Result<(), String> {
        self.point_to(world.address())
    }

    /// Tells the device that the office listens at this address.
    ///
    /// # Errors
    /// In words.
    pub fn point_to(&mut self, address: SocketAddr) -> Result<(), String> {
        self.call("set_office_address", json!({ "address": address.to_string() })).map(|_| ())
    }

    /// Locks the device as a worker does.
    ///
    /// # Errors
    /// In words.
    pub fn lock(&mut self) -> Result<(), String> {
        match self.session.take() {
            Some(session) => session.lock().map_err(|error| words(&error)),
            None => Ok(()),
        }
    }

    /// Drops the session without any goodbye: what a killed program leaves.
    pub fn kill(&mut self) {
        self.session = None;
    }

    /// Unlocks again.
    ///
    /// # Errors
    /// In words.
    pub fn unlock(&mut self) -> Result<(), String> {
        self.openings += 1;
        let host = Box::new(StoryHost::new(&self.clock, &self.code, self.openings));
        let session = Session::unlock(&self.home, &self.passphrase, host).map_err(|error| words(&error))?;
        self.session = Some(session);
        Ok(())
    }

    /// Gives a command and returns its value.
    ///
    /// # Errors
    /// In words, when it is refused.
    pub fn call(&mut self, name: &str, input: Value) -> Result<Value, String> {
        let code = self.code.clone();
        let answer = registry::call(self.session()?, name, input);
        answer.map(|reply| reply.value).map_err(|error| format!("{code}: {name}: {}", words(&error)))
    }

    /// Gives a command that must be refused, and returns why.
    ///
    /// # Errors
    /// When it was done.
    pub fn refused(&mut self, name: &str, input: Value) -> Result<CommandError, String> {
        match registry::call(self.session()?, name, input) {
            Ok(_) => Err(format!("{}: {name} should have been refused", self.code)),
            Err(error) => Ok(error),
        }
    }

    /// Syncs when online; offline it must answer that the office cannot be reached.
    ///
    /// # Errors
    /// In words.
    pub fn sync(&mut self) -> Result<Value, String> {
        if self.online {
            return self.call("sync", json!({}));
        }
        self.call("set_office_address", json!({ "address": "127.0.0.1:9" }))?;
        match self.refused("sync", json!({}))?.code {
            ErrorCode::OfficeUnreachable => Ok(Value::Null),
            other => Err(format!("offline sync answered {}", other.code())),
        }
    }

    /// Every byte in the device's folder, file by file.
    ///
    /// # Errors
    /// In words.
    pub fn bytes(&self) -> Result<Vec<(PathBuf, Vec<u8>)>, String> {
        files_below(&self.home)
    }
}

/// An error in words.
#[must_use]
pub fn words(error: &CommandError) -> String {
    format!("{} {:?}", error.code.code(), error.facts)
}
