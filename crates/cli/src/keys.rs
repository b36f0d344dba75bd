//! `satchel change-passphrase`, `backup` and `restore`: what keeps a home openable. Changes no key itself; `app` does.

use std::fs::File;
use std::path::PathBuf;
use std::process::ExitCode;

use app::backup::{BackupKey, BackupTo, restore};
use app::host::Machine;
use app::tablet::Tablet;
use clap::Args;
use serde_json::json;

use crate::call::print_line;
use crate::files::{Fault, Unlock, read_bounded, read_passphrase};

/// A file of age keys is a few lines.
const KEY_FILE_BYTES_MAX: u64 = 64 * 1024;

/// Arguments of `satchel change-passphrase`.
#[derive(Args)]
pub struct ChangePassphrase {
    #[command(flatten)]
    unlock: Unlock,
    /// A file whose first line is the new passphrase.
    #[arg(long)]
    new_passphrase_file: PathBuf,
}

impl ChangePassphrase {
    /// Changes it; killed at any moment, the home opens with the old one or the new one.
    pub fn run(self) -> Result<ExitCode, Fault> {
        let (old, new) = (self.unlock.passphrase()?, read_passphrase(&self.new_passphrase_file)?);
        let mut session = self.unlock.session()?;
        session.change_passphrase(&old, &new)?;
        session.lock()?;
        print_line(&json!({ "ok": true, "value": {} }))?;
        Ok(ExitCode::SUCCESS)
    }
}

/// Arguments of `satchel backup`.
#[derive(Args)]
pub struct Backup {
    #[command(flatten)]
    unlock: Unlock,
    /// Where to write it. Nothing is written over.
    #[arg(long)]
    to: PathBuf,
    /// An age recipient (`age1…`) that opens it; may be given up to eight times. Without one, words are drawn for the
    /// file and printed once.
    #[arg(long)]
    recipient: Vec<String>,
}

impl Backup {
    /// Makes it.
    pub fn run(self) -> Result<ExitCode, Fault> {
        let to = if self.recipient.is_empty() { BackupTo::Words } else { BackupTo::Keys(self.recipient) };
        let mut session = self.unlock.session()?;
        let words = session.back_up_to(&self.to, &to)?;
        session.lock()?;
        print_line(&json!({ "ok": true, "value": { "backup": self.to.display().to_string(), "words": words } }))?;
        Ok(ExitCode::SUCCESS)
    }
}

/// Arguments of `satchel restore`.
#[derive(Args)]
pub struct Restore {
    /// The backup.
    #[arg(long)]
    from: PathBuf,
    /// The folder to make, absent or empty.
    #[arg(long)]
    home: PathBuf,
    /// Put it beside the records of others who use this tablet already: the folder is theirs then.
    #[arg(long)]
    beside_others: bool,
    /// A file whose first line is the passphrase of the home, as it was when the backup was made.
    #[arg(long)]
    passphrase_file: PathBuf,
    /// A file with the age key, as `age-keygen` writes it.
    #[arg(long, required_unless_present = "words_file", conflicts_with = "words_file")]
    identity: Option<PathBuf>,
    /// A file whose first line is the words of the backup.
    #[arg(long)]
    words_file: Option<PathBuf>,
}

impl Restore {
    /// Makes the home, whole or not at all.
    pub fn run(self) -> Result<ExitCode, Fault> {
        let passphrase = read_passphrase(&self.passphrase_file)?;
        let text = match (&self.identity, &self.words_file) {
            (Some(path), _) => String::from_utf8(read_bounded(path, KEY_FILE_BYTES_MAX)?)
                .map_err(|_| Fault::Form(path.clone(), "not a file of age keys"))?,
            (None, Some(path)) => read_passphrase(path)?,
            (None, None) => return Err(Fault::Other("a key or the words are needed".to_owned())),
        };
        let with = if self.identity.is_some() { BackupKey::Key(&text) } else { BackupKey::Words(&text) };
        let file = File::open(&self.from).map_err(|error| Fault::File(self.from.clone(), error))?;
        let folder = match self.beside_others {
            true => Tablet::at(&self.home).room_for_backup(&mut Machine::default())?,
            false => self.home,
        };
        let restored = restore(file, &with, &folder, &passphrase, Box::new(Machine::default()))?;
        print_line(&json!({ "ok": true, "value": restored }))?;
        Ok(ExitCode::SUCCESS)
    }
}
