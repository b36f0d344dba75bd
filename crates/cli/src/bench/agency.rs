//! A throw-away agency for measurements: a supervisor, one worker with two devices, all properly enrolled, raw slots.

use std::fs;
use std::path::{Path, PathBuf};

use app::agency::{Founder, OfficeServer, found};
use app::commands::sync::{SetOfficeAddress, Sync, set_office_address, sync};
use app::host::{Host, Machine};
use app::session::Session;
use app::unlock::{DeviceHome, generate_passphrase};

use super::office::Office;
use crate::files::Fault;

/// Opens every home of a bench: its slots have no key derivation, so it protects nothing.
pub const PASSPHRASE: &str = "bench";
/// The workload's last instant, 2026-07-08: a machine whose clock is earlier counts as having reached it.
const WORKLOAD_END_MS: i64 = 1_783_468_800_000;
/// Where a device is told its office is until it hears a port.
const NOWHERE: &str = "127.0.0.1:1";

/// This machine, at a time when all of the workload has happened.
pub fn machine() -> Box<dyn Host> {
    let now = Machine::default().now();
    Box::new(Machine { clock_shift_ms: (WORKLOAD_END_MS - now.0).max(0), shows_files: false })
}

/// The folder beside an office's or device's folder where the agency is kept.
pub fn beside(dir: &Path) -> PathBuf {
    dir.parent().unwrap_or(Path::new(".")).join("agency")
}

/// Starts the office of `dir`; when it first starts, founds its agency and prepares homes for `d0` and `d1`.
pub fn open_office(dir: &Path, tls: bool) -> Result<Office, Fault> {
    let folder = beside(dir);
    let chain = folder.join("agency.chain");
    if chain.is_file() {
        return Office::start(dir, Some(&chain), tls);
    }
    fs::create_dir_all(&folder).map_err(|error| Fault::File(folder.clone(), error))?;
    let first = Office::start(dir, None, tls)?;
    let server = OfficeServer {
        address: NOWHERE.to_owned(),
        tls_key: if tls { first.tls_pin } else { [0; 32] },
        receipt_key: first.receipt_key,
    };
    first.stop();
    let mut supervisor = DeviceHome::create_raw(&folder.join("supervisor"), PASSPHRASE, 1, machine())?;
    let mut d0 = DeviceHome::create_raw(&folder.join("d0"), PASSPHRASE, 2, machine())?;
    let people =
        [person("SU01", "SUP", true, supervisor.enrol_request()?)?, person("CW01", "CW", false, d0.enrol_request()?)?];
    let mut host = machine();
    let passphrase = generate_passphrase(host.as_mut());
    let founded = found(&people, &server, &passphrase, host.as_mut())?;
    fs::write(&chain, &founded.chain).map_err(|error| Fault::File(chain.clone(), error))?;
    let answer = |code: &str| {
        let found = founded.answers.iter().find(|(of, _)| of == code);
        found.map(|(_, answer)| answer.as_slice()).ok_or(Fault::Other(format!("no answer for {code}")))
    };
    let mut supervisor = supervisor.enrol_accept(answer("SU01")?, &founded.chain)?;
    let mut d0 = d0.enrol_accept(answer("CW01")?, &founded.chain)?;
    let office = Office::start(dir, Some(&chain), tls)?;
    add_second_device(&folder, &mut supervisor, &mut d0, office.port)?;
    supervisor.lock()?;
    d0.lock()?;
    Ok(office)
}

/// The worker's second device, with the office's record of it on both.
fn add_second_device(folder: &Path, supervisor: &mut Session, d0: &mut Session, port: u16) -> Result<(), Fault> {
    let mut d1 = DeviceHome::create_raw(&folder.join("d1"), PASSPHRASE, 3, machine())?;
    let proposal = d0.enrol_propose(&d1.enrol_request_further()?)?;
    let answer = supervisor.enrol_second(&proposal)?;
    for session in [&mut *supervisor, d0] {
        let address = format!("127.0.0.1:{port}");
        set_office_address(session, SetOfficeAddress { address })?;
        sync(session, Sync::default())?;
    }
    let d1 = d1.enrol_accept(&answer, &supervisor.chain()?)?;
    d1.lock()?;
    Ok(())
}

fn person(code: &str, role: &str, supervises: bool, request: Vec<u8>) -> Result<Founder, Fault> {
    Ok(Founder {
        code: code.to_owned(),
        name: format!("Bench {code}"),
        roles: app::staff::roles_of(&[role.to_owned()])?,
        supervises,
        request: Some(request),
    })
}

/// Makes `dir` the home that was prepared for it, once.
pub fn move_in(dir: &Path) -> Result<(), Fault> {
    if app::home::Home::at(dir).is_taken() {
        return Ok(());
    }
    let name = dir.file_name().ok_or(Fault::Form(dir.to_owned(), "names no device"))?;
    let prepared = beside(dir).join(name);
    // The harness has made an empty folder; anything in it is not ours to remove.
    let empty = fs::remove_dir(dir);
    if empty.is_err() && dir.exists() {
        return Err(Fault::Form(dir.to_owned(), "is neither empty nor a home"));
    }
    fs::rename(&prepared, dir).map_err(|error| Fault::File(prepared, error))
}
