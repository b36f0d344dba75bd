//! The demo's agency: its people, their devices, its office. Holds no case.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::sync::Arc;

use app::agency::{Founded, Founder, OfficeServer, found};
use model::Day;
use model::codes::Role;
use serde_json::json;
use server::{Config, Running};

use super::desk::{DemoHost, Desk, Staff};
use super::services::directory;
use crate::host::Clock;
use crate::world::words;

/// The caseworker with the tablet.
pub const WORKER: Staff =
    Staff { code: "CW01", name: "Adewe Tal", folder: "tablet", passphrase: "lantern gravel orchid meadow nineteen" };
/// The supervisor with the laptop.
pub const SUPERVISOR: Staff =
    Staff { code: "SU01", name: "Sarmine Odel", folder: "laptop", passphrase: "copper harbour walnut violet thirteen" };
const NOBODYS: &str = "ladder saffron pebble window seventeen";

const fn unseen(code: &'static str, name: &'static str) -> Staff {
    Staff { code, name, folder: code, passphrase: NOBODYS }
}

/// Who carries cases, in the order of the plan. Only the first has a screen in the demo.
pub const WORKERS: [Staff; 12] = [
    WORKER,
    unseen("CW02", "Berun Kis"),
    unseen("CW03", "Oluma Sandre"),
    unseen("CW04", "Tessen Varo"),
    unseen("CW05", "Halke Merin"),
    unseen("CW06", "Inora Quell"),
    unseen("CW07", "Josune Drev"),
    unseen("CW08", "Palo Wetherin"),
    unseen("CW09", "Rikova Asund"),
    unseen("CW10", "Semi Thalor"),
    unseen("CW11", "Ulvane Brisk"),
    unseen("CW12", "Nadoru Pell"),
];
/// Opens the agency's root key, which only the demo's folder holds.
const ROOT_PASSPHRASE: &str = "quarry almond thunder basket eleven";

/// Whether the devices are at work on one day after the other together, or each on days of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Time {
    /// One clock for all.
    Shared,
    /// A clock for each device.
    Apart,
}

/// Folder of the office server, below the demo's.
pub const OFFICE: &str = "office";
/// The founding chain, as the office admits it.
pub const CHAIN: &str = "agency.chain";
/// Where the roster says that the office is; each device is told better.
const NOWHERE: &str = "127.0.0.1:1";

/// Devices of the agency and its office.
pub struct Agency {
    /// Who carries cases, in the order of [`WORKERS`]; the first two at least.
    pub workers: Vec<Desk>,
    /// The supervisor.
    pub supervisor: Desk,
    /// The office server.
    pub office: Running,
    /// The office's clock.
    pub clock: Clock,
}

impl server::Clock for Clock {
    fn now_ms(&self) -> u64 {
        u64::try_from(self.now()).unwrap_or(0)
    }
}

/// Founds the agency in `dir`: root, roster, office server, and an enrolled device for each of its people.
///
/// # Errors
/// In words.
pub fn found_agency(dir: &Path, clock: &Clock, workers: &[Staff], time: Time) -> Result<Agency, String> {
    let mut blanks = Vec::new();
    let mut founders = vec![founder("AD01", "Nilufe Harrow", Role::Administrator, None)];
    for person in [SUPERVISOR].iter().chain(workers).copied() {
        let clock = if time == Time::Apart { Clock::at(clock.now()) } else { clock.clone() };
        let seen = matches!(person.folder, "tablet" | "laptop");
        let mut home = if seen { person.blank(dir, &clock)? } else { person.blank_raw(dir, &clock)? };
        let request = home.enrol_request().map_err(|error| words(&error))?;
        let role = if person.code == SUPERVISOR.code { Role::Supervisor } else { Role::Caseworker };
        founders.push(founder(person.code, person.name, role, Some(request)));
        blanks.push((person, home, clock));
    }
    let (pin, receipt_key) = server::identity(&dir.join(OFFICE)).map_err(|error| error.to_string())?;
    let office =
        OfficeServer { address: NOWHERE.to_owned(), tls_key: *pin.as_bytes(), receipt_key: *receipt_key.as_bytes() };
    let mut host = DemoHost(clock.clone());
    let founded = found(&founders, &office, ROOT_PASSPHRASE, &mut host).map_err(|error| words(&error))?;
    std::fs::write(dir.join("root.age"), &founded.root_file).map_err(|error| error.to_string())?;
    std::fs::write(dir.join(CHAIN), &founded.chain).map_err(|error| error.to_string())?;
    let config = Config {
        admit: Some(dir.join(CHAIN)),
        clock: Arc::new(clock.clone()),
        ..Config::new(dir.join(OFFICE), loopback(0))
    };
    let office = server::start(config).map_err(|error| format!("the office does not start: {error}"))?;
    let address = office.addr().to_string();
    let mut desks = Vec::new();
    for (person, home, clock) in blanks {
        let session = home.enrol_accept(answer(&founded, person.code)?, &founded.chain);
        let mut desk = Desk::at(person, session.map_err(|error| words(&error))?, clock);
        desk.point_to(&address)?;
        desks.push(desk);
    }
    let supervisor = desks.remove(0);
    Ok(Agency { workers: desks, supervisor, office, clock: clock.clone() })
}

impl Agency {
    /// The supervisor signs the directory of services, and everybody loads it from a file.
    ///
    /// # Errors
    /// In words.
    pub fn spread_directory(&mut self, today: Day) -> Result<(), String> {
        self.supervisor.call("set_directory", directory(today))?;
        let file = self.supervisor.call("directory_file", json!({}))?;
        for desk in &mut self.workers {
            desk.call("load_directory", file.clone())?;
        }
        Ok(())
    }

    /// Who works at the tablet.
    pub fn worker(&mut self) -> &mut Desk {
        &mut self.workers[0]
    }

    /// The other worker, who is at work but has no screen in the demo.
    pub fn colleague(&mut self) -> &mut Desk {
        &mut self.workers[1]
    }

    /// Puts every clock to one moment.
    pub fn all_at(&self, ms: i64) {
        self.clock.set(ms);
        self.workers.iter().chain([&self.supervisor]).for_each(|desk| desk.clock.set(ms));
    }

    /// The two with a screen and CW02 sync, and again when the supervisor had something to say.
    ///
    /// # Errors
    /// In words.
    pub fn meet(&mut self) -> Result<(), String> {
        self.sync_first(2)?;
        if self.supervisor.sync()? > 0 {
            self.sync_first(2)?;
        }
        Ok(())
    }

    fn sync_first(&mut self, count: usize) -> Result<(), String> {
        self.workers.iter_mut().take(count).try_for_each(|desk| desk.sync().map(|_| ()))
    }
}

/// A port of this machine that only this machine reaches.
#[must_use]
pub fn loopback(port: u16) -> SocketAddr {
    SocketAddr::from((Ipv4Addr::LOCALHOST, port))
}

fn founder(code: &str, name: &str, role: Role, request: Option<Vec<u8>>) -> Founder {
    let supervises = role == Role::Supervisor;
    Founder { code: code.to_owned(), name: name.to_owned(), roles: vec![role], supervises, request }
}

fn answer<'f>(founded: &'f Founded, code: &str) -> Result<&'f [u8], String> {
    let answer = founded.answers.iter().find(|(of, _)| of == code);
    answer.map(|(_, answer)| answer.as_slice()).ok_or_else(|| format!("founding gave no answer for {code}"))
}
