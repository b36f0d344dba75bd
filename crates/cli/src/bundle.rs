//! `satchel bundle`: what has not reached the office in files for a memory stick, and a colleague's files taken in.

use std::path::PathBuf;
use std::process::ExitCode;

use app::commands::bundle::{FILE_BYTES_MAX, PutOnStick, TakeFromStick, put_on_stick, take_from_stick};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use clap::{Args, Subcommand};
use serde_json::json;

use crate::call::print_line;
use crate::files::{Fault, Unlock, read_bounded, read_passphrase, write_new};

/// `satchel bundle …`
#[derive(Subcommand)]
pub enum Bundle {
    /// Put what has not reached the office into age files and print the words that open each.
    Export(Export),
    /// Take in a file of a colleague of the same agency.
    Import(Import),
}

/// Arguments of `satchel bundle export`.
#[derive(Args)]
pub struct Export {
    #[command(flatten)]
    unlock: Unlock,
    /// The file to make; further ones get `.2`, `.3` behind it. Nothing is written over.
    #[arg(long)]
    to: PathBuf,
}

/// Arguments of `satchel bundle import`.
#[derive(Args)]
pub struct Import {
    #[command(flatten)]
    unlock: Unlock,
    /// The colleague's file.
    #[arg(long)]
    from: PathBuf,
    /// A file whose first line is the words that the colleague said.
    #[arg(long)]
    words_file: PathBuf,
}

impl Bundle {
    /// Does it.
    pub fn run(self) -> Result<ExitCode, Fault> {
        match self {
            Bundle::Export(export) => export.run(),
            Bundle::Import(import) => import.run(),
        }
    }
}

impl Export {
    fn run(self) -> Result<ExitCode, Fault> {
        let mut session = self.unlock.session()?;
        let (mut after, mut number) = (None, 1);
        loop {
            let stick = put_on_stick(&mut session, PutOnStick { after })?.value;
            let mut path = self.to.clone();
            if number > 1 {
                path.as_mut_os_string().push(format!(".{number}"));
            }
            let file = STANDARD.decode(&stick.file).map_err(|_| Fault::Form(path.clone(), "could not be made"))?;
            write_new(&path, &file)?;
            print_line(&json!({ "ok": true, "value": { "items": stick.items, "words": stick.passphrase } }))?;
            number += 1;
            after = stick.next;
            if after.is_none() {
                break;
            }
        }
        session.lock()?;
        Ok(ExitCode::SUCCESS)
    }
}

impl Import {
    fn run(self) -> Result<ExitCode, Fault> {
        let file = STANDARD.encode(read_bounded(&self.from, FILE_BYTES_MAX as u64)?);
        let passphrase = read_passphrase(&self.words_file)?;
        let mut session = self.unlock.session()?;
        let taken = take_from_stick(&mut session, TakeFromStick { file, passphrase })?.value;
        print_line(&json!({ "ok": true, "value": taken }))?;
        session.lock()?;
        Ok(ExitCode::SUCCESS)
    }
}
