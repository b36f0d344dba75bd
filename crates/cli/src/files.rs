//! Reading passphrases and messages, printing lists and writing files. No rule.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use app::error::CommandError;
use app::host::Machine;
use app::registry::{Kind, Spec};
use app::session::Session;
use clap::Args;
use serde_json::{Value, json};

use crate::call::print_line;

/// Why the program itself could not do its work.
#[derive(Debug)]
pub enum Fault {
    /// Standard input cannot be read.
    Input(io::Error),
    /// Standard output cannot be written.
    Output(io::Error),
    /// A named file cannot be read or written.
    File(PathBuf, io::Error),
    /// A file does not hold what it should.
    Form(PathBuf, &'static str),
    /// Satchel refused.
    Command(CommandError),
    /// Something outside Satchel failed; the words say what.
    Other(String),
}

impl From<CommandError> for Fault {
    fn from(error: CommandError) -> Fault {
        Fault::Command(error)
    }
}

/// Prints a fault in words on standard error.
pub fn print_error(fault: &Fault) {
    let words = match fault {
        Fault::Input(error) => format!("standard input: {error}"),
        Fault::Output(error) => format!("standard output: {error}"),
        Fault::File(path, error) => format!("{}: {error}", path.display()),
        Fault::Form(path, wrong) => format!("{}: {wrong}", path.display()),
        Fault::Command(error) => format!("{} ({})", error.code.sentence(), error.code.code()),
        Fault::Other(words) => words.clone(),
    };
    let _ = writeln!(io::stderr().lock(), "satchel: {words}");
}

/// A passphrase file holds one line; more than this is another file.
const PASSPHRASE_FILE_BYTES_MAX: u64 = 4096;
/// Where the committed TypeScript stands, from the repository's root.
const BINDINGS: &str = "ui/src/ipc/generated.ts";

/// The first line of a passphrase file, without its line end.
pub fn read_passphrase(path: &Path) -> Result<String, Fault> {
    let bytes = read_bounded(path, PASSPHRASE_FILE_BYTES_MAX)?;
    let text = std::str::from_utf8(&bytes).map_err(|_| Fault::Form(path.to_owned(), "not a passphrase file"))?;
    Ok(text.lines().next().unwrap_or_default().to_owned())
}

/// The whole of a file of at most `bytes_max`.
pub fn read_bounded(path: &Path, bytes_max: u64) -> Result<Vec<u8>, Fault> {
    let fault = |error| Fault::File(path.to_owned(), error);
    let mut bytes = Vec::new();
    let mut file = File::open(path).map_err(fault)?.take(bytes_max + 1);
    file.read_to_end(&mut bytes).map_err(fault)?;
    if bytes.len() as u64 > bytes_max {
        return Err(Fault::Form(path.to_owned(), "too long to be what was asked for"));
    }
    Ok(bytes)
}

/// Writes a file that must not be there yet: a root key or an answer is never written over.
pub fn write_new(path: &Path, bytes: &[u8]) -> Result<(), Fault> {
    let fault = |error| Fault::File(path.to_owned(), error);
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path).map_err(fault)?;
    file.write_all(bytes).and_then(|()| file.sync_all()).map_err(fault)
}

/// The home to work on and how to open it.
#[derive(Args)]
pub struct Unlock {
    /// The folder that holds this device's records.
    #[arg(long)]
    pub home: PathBuf,
    #[command(flatten)]
    pub whose: Whose,
    /// A file whose first line is the passphrase.
    #[arg(long)]
    pub passphrase_file: PathBuf,
}

/// Whose records are meant.
#[derive(Args)]
pub struct Whose {
    /// Where several people have their records in one home: whose are meant, by the code that the lock screen shows.
    #[arg(long)]
    pub person: Option<String>,
}

impl Whose {
    /// The folder of that person in a home.
    pub fn folder(&self, home: &Path) -> Result<PathBuf, CommandError> {
        app::tablet::person_dir(home, self.person.as_deref())
    }
}

impl Unlock {
    /// The passphrase.
    pub fn passphrase(&self) -> Result<String, Fault> {
        read_passphrase(&self.passphrase_file)
    }

    /// The folder of the person meant.
    pub fn folder(&self) -> Result<PathBuf, Fault> {
        Ok(self.whose.folder(&self.home)?)
    }

    /// The home, unlocked.
    pub fn session(&self) -> Result<Session, Fault> {
        Ok(Session::unlock(&self.folder()?, &self.passphrase()?, Box::new(Machine::default()))?)
    }
}

/// `satchel commands`.
pub fn print_commands() -> Result<ExitCode, Fault> {
    let rows: Vec<Value> = app::table::TABLE.iter().map(listed).collect();
    let device: Vec<Value> = app::device::DEVICE_TABLE.iter().map(listed).collect();
    let errors: Vec<Value> = app::error::ErrorCode::ALL
        .iter()
        .map(|code| json!({ "code": code.code(), "sentence": code.sentence() }))
        .collect();
    print_line(&json!({ "commands": rows, "device": device, "errors": errors }))?;
    Ok(ExitCode::SUCCESS)
}

fn listed<On>(spec: &Spec<On>) -> Value {
    json!({
        "name": spec.name,
        "kind": match spec.kind { Kind::Command => "command", Kind::Query => "query" },
        "about": spec.about,
        "input": (spec.input)(),
        "output": (spec.output)(),
    })
}

/// `satchel passphrase`.
pub fn print_passphrase() -> Result<ExitCode, Fault> {
    let words = app::unlock::generate_passphrase(&mut Machine::default());
    writeln!(io::stdout().lock(), "{words}").map_err(Fault::Output)?;
    Ok(ExitCode::SUCCESS)
}

/// Arguments of `satchel bindings`.
#[derive(Args)]
pub struct Bindings {
    /// Compare with this file, or with the committed one, instead of printing; fails when they differ.
    #[arg(long, num_args = 0..=1, default_missing_value = BINDINGS)]
    check: Option<PathBuf>,
    /// Write this file, or the committed one.
    #[arg(long, num_args = 0..=1, default_missing_value = BINDINGS, conflicts_with = "check")]
    write: Option<PathBuf>,
}

impl Bindings {
    /// Prints, writes or compares the generated TypeScript.
    pub fn run(self) -> Result<ExitCode, Fault> {
        let text = app::bindings::typescript();
        if let Some(path) = self.write {
            fs::write(&path, text).map_err(|error| Fault::File(path, error))?;
        } else if let Some(path) = self.check {
            let committed = fs::read_to_string(&path).map_err(|error| Fault::File(path.clone(), error))?;
            if committed != text {
                let words = "differs from the command table; run `satchel bindings --write` and commit it";
                return Err(Fault::Form(path, words));
            }
        } else {
            io::stdout().lock().write_all(text.as_bytes()).map_err(Fault::Output)?;
        }
        Ok(ExitCode::SUCCESS)
    }
}
