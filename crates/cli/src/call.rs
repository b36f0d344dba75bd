//! `satchel call`: one command, or many as JSON lines, each answered by one JSON line.

use std::io::{self, BufRead, Read, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use app::error::{CommandError, ErrorCode};
use app::registry;
use app::session::Session;
use clap::Args;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::files::{Fault, Whose, read_passphrase};

/// A line of input longer than this is refused unread.
const LINE_BYTES_MAX: u64 = 1024 * 1024;

/// Arguments of `satchel call`.
#[derive(Args)]
pub struct Call {
    /// The folder that holds this device's records.
    #[arg(long)]
    home: PathBuf,
    #[command(flatten)]
    whose: Whose,
    /// A file whose first line is the passphrase.
    #[arg(long)]
    passphrase_file: PathBuf,
    /// Minutes to add to the clock: for demonstrations that live several days in a minute.
    #[arg(long, default_value_t = 0, hide = true)]
    clock_shift_minutes: i64,
    /// The command's name; without it, lines `{"command":…,"input":…}` are read from standard input.
    command: Option<String>,
    /// Its input as JSON.
    input: Option<String>,
}

impl Call {
    /// Unlocks, runs, prints; exit code 1 when any command was refused.
    pub fn run(self) -> Result<ExitCode, Fault> {
        let passphrase = read_passphrase(&self.passphrase_file)?;
        let host =
            app::host::Machine { clock_shift_ms: self.clock_shift_minutes.saturating_mul(60_000), shows_files: false };
        let folder = self.whose.folder(&self.home);
        let mut session = match folder.and_then(|folder| Session::unlock(&folder, &passphrase, Box::new(host))) {
            Ok(session) => session,
            Err(error) => {
                print_line(&refused(&error))?;
                return Ok(ExitCode::from(1));
            }
        };
        let all_ran = match &self.command {
            Some(command) => run_one(&mut session, command, self.input.as_deref().unwrap_or("{}"))?,
            None => run_lines(&mut session)?,
        };
        session.lock().map_err(Fault::Command)?;
        Ok(if all_ran { ExitCode::SUCCESS } else { ExitCode::from(1) })
    }
}

fn run_one(session: &mut Session, command: &str, input: &str) -> Result<bool, Fault> {
    let answer = match serde_json::from_str::<Value>(input) {
        Ok(input) => answer(session, command, input),
        Err(_) => refused(&CommandError::with(ErrorCode::InputUnreadable, "fault", "not JSON")),
    };
    print_line(&answer)?;
    Ok(answer["ok"] == json!(true))
}

fn run_lines(session: &mut Session) -> Result<bool, Fault> {
    let mut all_ran = true;
    let mut input = io::stdin().lock();
    let mut line = Vec::new();
    loop {
        line.clear();
        let read = (&mut input).take(LINE_BYTES_MAX).read_until(b'\n', &mut line).map_err(Fault::Input)?;
        if read == 0 {
            return Ok(all_ran);
        }
        if line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        let answer = if line.len() as u64 == LINE_BYTES_MAX && line.last() != Some(&b'\n') {
            skip_rest_of_line(&mut input).map_err(Fault::Input)?;
            let too_long = CommandError::with(ErrorCode::InputUnreadable, "fault", "line too long");
            refused(&too_long.and("max", LINE_BYTES_MAX))
        } else {
            match serde_json::from_slice::<Request>(&line) {
                Ok(Request { command, input }) => answer(session, &command, input),
                Err(_) => refused(&CommandError::with(ErrorCode::InputUnreadable, "fault", "not a JSON line")),
            }
        };
        all_ran &= answer["ok"] == json!(true);
        print_line(&answer)?;
    }
}

/// One line of input.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Request {
    command: String,
    #[serde(default)]
    input: Value,
}

fn skip_rest_of_line(input: &mut impl BufRead) -> io::Result<()> {
    loop {
        let (used, done) = {
            let buffer = input.fill_buf()?;
            match buffer.iter().position(|byte| *byte == b'\n') {
                Some(end) => (end + 1, true),
                None => (buffer.len(), buffer.is_empty()),
            }
        };
        input.consume(used);
        if done {
            return Ok(());
        }
    }
}

fn answer(session: &mut Session, command: &str, input: Value) -> Value {
    match registry::call(session, command, input) {
        Ok(reply) => json!({ "ok": true, "value": reply.value, "changed": reply.changed }),
        Err(error) => refused(&error),
    }
}

/// The line that says no.
pub fn refused(error: &CommandError) -> Value {
    json!({ "ok": false, "error": error, "sentence": error.code.sentence() })
}

/// Prints one JSON line.
pub fn print_line(line: &Value) -> Result<(), Fault> {
    let mut out = io::stdout().lock();
    writeln!(out, "{line}").and_then(|()| out.flush()).map_err(Fault::Output)
}
