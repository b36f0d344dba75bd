//! `satchel agency` and `satchel enrol`: founding an agency, changing who belongs, adding devices, by files. Signs nothing
//! itself; `app` does.

mod change;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use app::agency::{Founder, OfficeServer, found_with};
use app::host::Machine;
use app::policy::{PlannedPolicy, Policy};
use app::session::Session;
use app::tablet::Tablet;
use app::unlock::DeviceHome;
use clap::{Args, Subcommand};
use serde::Deserialize;
use serde_json::json;

use crate::call::print_line;
use crate::files::{Fault, Unlock, read_bounded, read_passphrase, write_new};

/// A plan is a page of JSON; more than this is not one.
const PLAN_BYTES_MAX: u64 = 1024 * 1024;
/// A message of enrolment is a few kilobytes.
const MESSAGE_BYTES_MAX: u64 = 64 * 1024;
/// A roster chain of many thousand records.
const CHAIN_BYTES_MAX: u64 = 256 * 1024 * 1024;

/// `satchel agency …`
#[derive(Subcommand)]
pub enum Agency {
    /// Make the root key, the roster chain and an answer for every device that asked.
    Init(Init),
    /// Print who belongs to the agency and what holds for all devices, as this device knows it.
    Show(Show),
    /// Propose somebody new for the staff.
    Staff(change::Staff),
    /// Propose other roles for somebody.
    Role(change::Role),
    /// Propose another team for somebody.
    Team(change::Team),
    /// Print what holds for all devices, or propose other figures.
    Policy(change::Policy),
    /// Say what a colleague's proposal would do, and sign it second.
    Sign(change::Sign),
}

/// Arguments of `satchel agency init`.
#[derive(Args)]
pub struct Init {
    /// A JSON file: `{"server":{"address":…,"tls_key":hex,"receipt_key":hex},"people":[{"code":…,"name":…,
    /// "roles":[…],"supervises":bool,"request":path}],"policy":{"lease_days":14,"lease_warn_days":7,
    /// "destroy_after_tries":0}}`. Paths are relative to it; what the policy leaves out is as shown, 0 days are no lease,
    /// and 0 tries no bound.
    #[arg(long)]
    plan: PathBuf,
    /// A file whose first line is the passphrase of the root key.
    #[arg(long)]
    root_passphrase_file: PathBuf,
    /// Where to put `root-1.age`, `root-2.age`, `agency.chain` and `CODE.answer` files. Nothing is written over.
    #[arg(long)]
    out: PathBuf,
}

/// Arguments of `satchel agency show`.
#[derive(Args)]
pub struct Show {
    #[command(flatten)]
    unlock: Unlock,
}

/// `satchel enrol …`
#[derive(Subcommand)]
pub enum Enrol {
    /// Make a home and write its request: what the device shows to be enrolled.
    Request(Request),
    /// Lend your own key to a further device of yours; your supervisor then approves what this writes.
    Lend(Lend),
    /// Answer a request as the worker's supervisor, the person being present.
    Approve(Approve),
    /// Take the answer: the device belongs to the agency from then on.
    Accept(Accept),
}

/// Arguments of `satchel enrol request`.
#[derive(Args)]
pub struct Request {
    #[command(flatten)]
    unlock: Unlock,
    /// The holder has a device already, which will lend its key.
    #[arg(long)]
    further: bool,
    /// Make a store for one more person of this home: a staff code or initials, which the lock screen shows.
    #[arg(long, conflicts_with = "person")]
    label: Option<String>,
    /// Where to write the request.
    #[arg(long)]
    out: PathBuf,
}

/// Arguments of `satchel enrol lend`.
#[derive(Args)]
pub struct Lend {
    #[command(flatten)]
    unlock: Unlock,
    /// The further device's request.
    #[arg(long)]
    request: PathBuf,
    /// Where to write the proposal.
    #[arg(long)]
    out: PathBuf,
}

/// Arguments of `satchel enrol approve`.
#[derive(Args)]
pub struct Approve {
    #[command(flatten)]
    unlock: Unlock,
    /// The request; with `--proposed`, what `enrol lend` wrote.
    #[arg(long)]
    request: PathBuf,
    /// Staff code of the device's holder.
    #[arg(long, required_unless_present = "proposed")]
    staff: Option<String>,
    /// The request is a proposal of the holder's other device.
    #[arg(long, conflicts_with = "staff")]
    proposed: bool,
    /// Where to write the answer; the roster chain goes beside it as `OUT.chain`.
    #[arg(long)]
    out: PathBuf,
}

/// Arguments of `satchel enrol accept`.
#[derive(Args)]
pub struct Accept {
    #[command(flatten)]
    unlock: Unlock,
    /// The answer to this device's request.
    #[arg(long)]
    answer: PathBuf,
    /// The roster chain.
    #[arg(long)]
    chain: PathBuf,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Plan {
    server: PlannedServer,
    people: Vec<PlannedPerson>,
    #[serde(default)]
    policy: PlannedPolicy,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PlannedServer {
    address: String,
    tls_key: String,
    receipt_key: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PlannedPerson {
    code: String,
    name: String,
    roles: Vec<String>,
    #[serde(default)]
    supervises: bool,
    #[serde(default)]
    request: Option<PathBuf>,
}

impl Agency {
    /// Does it.
    pub fn run(self) -> Result<ExitCode, Fault> {
        match self {
            Agency::Init(init) => init.run(),
            Agency::Show(show) => show.run(),
            Agency::Staff(staff) => staff.run(),
            Agency::Role(role) => role.run(),
            Agency::Team(team) => team.run(),
            Agency::Policy(policy) => policy.run(),
            Agency::Sign(sign) => sign.run(),
        }
    }
}

impl Init {
    fn run(self) -> Result<ExitCode, Fault> {
        let passphrase = read_passphrase(&self.root_passphrase_file)?;
        let (people, server, policy) = read_plan(&self.plan)?;
        let founded = found_with(&people, (&server, policy), &passphrase, &mut Machine::default())?;
        fs::create_dir_all(&self.out).map_err(|error| Fault::File(self.out.clone(), error))?;
        // Two copies for two places: `root-2.age` belongs on other media, with another holder.
        write_new(&self.out.join("root-1.age"), &founded.root_file)?;
        write_new(&self.out.join("root-2.age"), &founded.root_file)?;
        write_new(&self.out.join("agency.chain"), &founded.chain)?;
        for (code, answer) in &founded.answers {
            write_new(&self.out.join(format!("{code}.answer")), answer)?;
        }
        let answered: Vec<&str> = founded.answers.iter().map(|(code, _)| code.as_str()).collect();
        print_line(&json!({ "ok": true, "value": { "answers": answered, "people": people.len() } }))?;
        Ok(ExitCode::SUCCESS)
    }
}

fn read_plan(path: &Path) -> Result<(Vec<Founder>, OfficeServer, Policy), Fault> {
    let form = |wrong| Fault::Form(path.to_owned(), wrong);
    let plan: Plan = serde_json::from_slice(&read_bounded(path, PLAN_BYTES_MAX)?)
        .map_err(|error| Fault::Other(format!("{}: not a plan: {error}", path.display())))?;
    let server = OfficeServer {
        address: plan.server.address,
        tls_key: unhex(&plan.server.tls_key).ok_or(form("server.tls_key is not 64 hex digits"))?,
        receipt_key: unhex(&plan.server.receipt_key).ok_or(form("server.receipt_key is not 64 hex digits"))?,
    };
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut people = Vec::with_capacity(plan.people.len());
    for person in plan.people {
        if !is_code(&person.code) {
            return Err(form("a staff code is two letters and two digits, such as CW07"));
        }
        let request = person.request.map(|request| read_bounded(&folder.join(request), MESSAGE_BYTES_MAX));
        people.push(Founder {
            code: person.code,
            name: person.name,
            roles: app::staff::roles_of(&person.roles)?,
            supervises: person.supervises,
            request: request.transpose()?,
        });
    }
    Ok((people, server, Policy::planned(plan.policy)?))
}

/// A staff code names a file too, so it is held to its form before anything is founded.
fn is_code(code: &str) -> bool {
    let bytes = code.as_bytes();
    bytes.len() == 4 && bytes[..2].iter().all(u8::is_ascii_uppercase) && bytes[2..].iter().all(u8::is_ascii_digit)
}

/// Reads 64 hex digits.
pub fn unhex(text: &str) -> Option<[u8; 32]> {
    let mut out = [0; 32];
    if text.len() != 64 || !text.is_ascii() {
        return None;
    }
    for (at, byte) in out.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&text[2 * at..2 * at + 2], 16).ok()?;
    }
    Some(out)
}

impl Show {
    fn run(self) -> Result<ExitCode, Fault> {
        let mut session = self.unlock.session()?;
        let policy = app::registry::call(&mut session, "policy", json!({}))?.value["now"].clone();
        let value = json!({ "records": session.roster_records(), "staff": session.staff(), "policy": policy });
        print_line(&json!({ "ok": true, "value": value }))?;
        session.lock()?;
        Ok(ExitCode::SUCCESS)
    }
}

impl Enrol {
    /// Does it.
    pub fn run(self) -> Result<ExitCode, Fault> {
        match self {
            Enrol::Request(request) => request.run()?,
            Enrol::Lend(lend) => lend.run()?,
            Enrol::Approve(approve) => approve.run()?,
            Enrol::Accept(accept) => accept.run()?,
        }
        Ok(ExitCode::SUCCESS)
    }
}

impl Request {
    fn run(self) -> Result<(), Fault> {
        let passphrase = self.unlock.passphrase()?;
        let home = match &self.label {
            Some(label) => Tablet::at(&self.unlock.home).make_room(label, &mut Machine::default())?.dir().to_owned(),
            None => self.unlock.folder()?,
        };
        // Asking again, say after the answer came too late, opens the home that is there.
        let mut device = match app::home::Home::at(&home).is_taken() {
            true => DeviceHome::open(&home, &passphrase, Box::new(Machine::default()))?,
            false => DeviceHome::create(&home, &passphrase, Box::new(Machine::default()))?,
        };
        let request = if self.further { device.enrol_request_further()? } else { device.enrol_request()? };
        write_new(&self.out, &request)?;
        said("request", &self.out)
    }
}

impl Lend {
    fn run(self) -> Result<(), Fault> {
        let request = read_bounded(&self.request, MESSAGE_BYTES_MAX)?;
        let mut session = self.unlock.session()?;
        let proposal = session.enrol_propose(&request)?;
        write_new(&self.out, &proposal)?;
        session.lock()?;
        said("proposal", &self.out)
    }
}

impl Approve {
    fn run(self) -> Result<(), Fault> {
        let request = read_bounded(&self.request, MESSAGE_BYTES_MAX)?;
        let mut session = self.unlock.session()?;
        let answer = match &self.staff {
            Some(staff) => session.enrol_approve(&request, staff)?,
            None => session.enrol_second(&request)?,
        };
        write_new(&self.out, &answer)?;
        let mut chain = self.out.clone().into_os_string();
        chain.push(".chain");
        write_new(Path::new(&chain), &session.chain()?)?;
        session.lock()?;
        said("answer", &self.out)
    }
}

impl Accept {
    fn run(self) -> Result<(), Fault> {
        let answer = read_bounded(&self.answer, MESSAGE_BYTES_MAX)?;
        let chain = read_bounded(&self.chain, CHAIN_BYTES_MAX)?;
        let passphrase = self.unlock.passphrase()?;
        let device = DeviceHome::open(&self.unlock.folder()?, &passphrase, Box::new(Machine::default()))?;
        let session: Session = device.enrol_accept(&answer, &chain)?;
        session.lock()?;
        print_line(&json!({ "ok": true, "value": {} }))
    }
}

fn said(what: &str, path: &Path) -> Result<(), Fault> {
    print_line(&json!({ "ok": true, "value": { what: path.display().to_string() } }))
}
