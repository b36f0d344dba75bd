//! `satchel agency staff|role|team|policy|sign`: who belongs as what, and what holds for all devices, changed by two people
//! with a file between them. Decides nothing: it gives the commands that screens give.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use app::registry;
use app::session::Session;
use clap::Args;
use serde_json::{Value, json};

use super::MESSAGE_BYTES_MAX;
use crate::call::print_line;
use crate::files::{Fault, Unlock, read_bounded, write_new};

/// Arguments of `satchel agency staff`.
#[derive(Args)]
pub struct Staff {
    #[command(flatten)]
    unlock: Unlock,
    /// Staff code that nobody has, such as `CW09`.
    code: String,
    /// Name as colleagues say it; sealed, so that the office never reads it.
    #[arg(long)]
    name: String,
    /// Code of a role; may be given several times.
    #[arg(long, required = true)]
    role: Vec<String>,
    /// Staff code of a supervisor whose team they join.
    #[arg(long)]
    team: Option<String>,
    /// Where to write the proposal for whoever signs second.
    #[arg(long)]
    out: PathBuf,
}

/// Arguments of `satchel agency role`.
#[derive(Args)]
pub struct Role {
    #[command(flatten)]
    unlock: Unlock,
    /// Whose, by staff code.
    code: String,
    /// Code of a role that they hold from then on; may be given several times.
    #[arg(long, required_unless_present = "none")]
    role: Vec<String>,
    /// No role: they leave, and their team too.
    #[arg(long, conflicts_with = "role")]
    none: bool,
    /// Where to write the proposal for whoever signs second.
    #[arg(long)]
    out: PathBuf,
}

/// Arguments of `satchel agency team`.
#[derive(Args)]
pub struct Team {
    #[command(flatten)]
    unlock: Unlock,
    /// Who, by staff code.
    code: String,
    /// Staff code of a supervisor of the team to which they go.
    #[arg(long, required_unless_present = "none")]
    of: Option<String>,
    /// No team, for somebody who works with no cases.
    #[arg(long, conflicts_with = "of")]
    none: bool,
    /// Where to write the proposal for whoever signs second.
    #[arg(long)]
    out: PathBuf,
}

/// Arguments of `satchel agency policy`. Without a figure it prints what holds; a figure that is left out stays.
#[derive(Args)]
pub struct Policy {
    #[command(flatten)]
    unlock: Unlock,
    /// Days without news of the office after which a device shows no cases; 0 for never, 30 at most.
    #[arg(long, requires = "out")]
    lease_days: Option<u16>,
    /// Days after which it warns.
    #[arg(long, requires = "out")]
    lease_warn_days: Option<u16>,
    /// The longest time that a device may stay open with nobody there, 30 to 600 seconds.
    #[arg(long, requires = "out")]
    lock_after_s_max: Option<u16>,
    /// Where to write the proposal for whoever signs second.
    #[arg(long)]
    out: Option<PathBuf>,
}

/// Arguments of `satchel agency sign`.
#[derive(Args)]
pub struct Sign {
    #[command(flatten)]
    unlock: Unlock,
    /// What a colleague proposes.
    #[arg(long)]
    proposal: PathBuf,
    /// Sign it. Without this it is only said what it proposes.
    #[arg(long)]
    yes: bool,
    /// Where to write it where one more signature is needed.
    #[arg(long)]
    out: Option<PathBuf>,
}

impl Staff {
    /// Proposes somebody new.
    pub fn run(self) -> Result<ExitCode, Fault> {
        let input = json!({ "code": self.code, "name": self.name, "roles": self.role, "team_of": self.team });
        propose(&self.unlock, "add_member", &self.out, |_| Ok(input))
    }
}

impl Role {
    /// Proposes other roles; the team stays, unless nothing is left to do in it.
    pub fn run(self) -> Result<ExitCode, Fault> {
        propose(&self.unlock, "change_member", &self.out, |session| {
            let team = if self.none { Value::Null } else { person(session, &self.code)?["team_of"][0]["code"].clone() };
            Ok(json!({ "staff": self.code, "roles": self.role, "team_of": team }))
        })
    }
}

impl Team {
    /// Proposes another team; the roles stay.
    pub fn run(self) -> Result<ExitCode, Fault> {
        propose(&self.unlock, "change_member", &self.out, |session| {
            let roles = person(session, &self.code)?["staff"]["roles"].clone();
            let roles = if roles.is_null() { json!([]) } else { roles };
            Ok(json!({ "staff": self.code, "roles": roles, "team_of": self.of }))
        })
    }
}

impl Policy {
    /// Prints what holds, or proposes something else.
    pub fn run(self) -> Result<ExitCode, Fault> {
        let figures = [
            ("lease_days", self.lease_days),
            ("lease_warn_days", self.lease_warn_days),
            ("lock_after_s_max", self.lock_after_s_max),
        ];
        let Some(out) = self.out.filter(|_| figures.iter().any(|(_, figure)| figure.is_some())) else {
            let mut session = self.unlock.session()?;
            let value = ask(&mut session, "policy", json!({}))?;
            session.lock()?;
            return said(&value);
        };
        propose(&self.unlock, "change_policy", &out, |session| {
            let mut input = ask(session, "policy", json!({}))?["now"].clone();
            for (name, figure) in figures {
                if let Some(figure) = figure {
                    input[name] = json!(figure);
                }
            }
            Ok(input)
        })
    }
}

impl Sign {
    /// Says what a proposal would do, and signs it when told to.
    pub fn run(self) -> Result<ExitCode, Fault> {
        let bytes = read_bounded(&self.proposal, MESSAGE_BYTES_MAX)?;
        let text = json!({ "text": String::from_utf8_lossy(&bytes) });
        let mut session = self.unlock.session()?;
        let other_kind = |error: &Fault| matches!(error, Fault::Command(error) if error.code == app::error::ErrorCode::CodeOtherKind);
        let (proposes, act) = match ask(&mut session, "look_at_member", text.clone()) {
            Err(error) if other_kind(&error) => (ask(&mut session, "look_at_policy", text.clone())?, "sign_policy"),
            looked => (looked?, "sign_member"),
        };
        if !self.yes {
            session.lock()?;
            return said(&json!({ "proposes": proposes }));
        }
        let signed = ask(&mut session, act, text)?;
        session.lock()?;
        let done = signed["done"].clone();
        match (done == json!(true), &self.out) {
            (false, Some(out)) => write_new(out, codes(&signed).as_bytes())?,
            (false, None) => return Err(Fault::Other("one more signature is needed: say where with --out".to_owned())),
            (true, _) => {}
        }
        said(&json!({ "done": done, "proposes": proposes }))
    }
}

/// Gives a command that proposes, and writes what the second person signs.
fn propose(
    unlock: &Unlock,
    command: &str,
    out: &Path,
    input: impl FnOnce(&mut Session) -> Result<Value, Fault>,
) -> Result<ExitCode, Fault> {
    let mut session = unlock.session()?;
    let input = input(&mut session)?;
    let proposed = ask(&mut session, command, input)?;
    session.lock()?;
    if proposed["done"] == json!(true) {
        return said(&json!({ "done": true }));
    }
    write_new(out, codes(&proposed).as_bytes())?;
    said(&json!({ "done": false, "proposal": out.display().to_string() }))
}

fn person(session: &mut Session, code: &str) -> Result<Value, Fault> {
    let sheet = ask(session, "members", json!({}))?;
    let people = sheet["people"].as_array().cloned().unwrap_or_default();
    let found = people.into_iter().find(|one| one["staff"]["code"] == json!(code));
    Ok(found.unwrap_or(Value::Null))
}

fn ask(session: &mut Session, command: &str, input: Value) -> Result<Value, Fault> {
    Ok(registry::call(session, command, input)?.value)
}

/// The lines that a screen shows as codes.
fn codes(proposed: &Value) -> String {
    let lines = proposed["codes"].as_array().into_iter().flatten().filter_map(|code| code["text"].as_str());
    lines.map(|line| format!("{line}\n")).collect()
}

fn said(value: &Value) -> Result<ExitCode, Fault> {
    print_line(&json!({ "ok": true, "value": value }))?;
    Ok(ExitCode::SUCCESS)
}
