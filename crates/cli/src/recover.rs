//! `satchel recover`: a forgotten passphrase, helped by two people, by files. Decides nothing; `app` does.

use std::path::PathBuf;
use std::process::ExitCode;

use app::host::Machine;
use app::recovery::{AskFile, answer_ask, ask, finish, look_at_ask};
use clap::{Args, Subcommand};
use serde_json::json;

use crate::call::print_line;
use crate::files::{Fault, Unlock, Whose, read_bounded, read_passphrase, write_new};

/// A request or an answer is a line of text.
const MESSAGE_BYTES_MAX: u64 = 64 * 1024;

/// `satchel recover …`
#[derive(Subcommand)]
#[command(disable_help_subcommand = true)] // `help` is an act of ours here.
pub enum Recover {
    /// On the locked device: choose a new passphrase and write the request. Both answers have to come within ten minutes.
    Ask(Ask),
    /// As one of the two holders: look who asks, or open your part for them.
    Help(Help),
    /// On the locked device again: take both answers. The new passphrase holds from then on.
    Finish(Finish),
}

/// Arguments of `satchel recover ask`.
#[derive(Args)]
pub struct Ask {
    /// The folder that holds the device's records.
    #[arg(long)]
    home: PathBuf,
    #[command(flatten)]
    whose: Whose,
    /// A file whose first line is the new passphrase.
    #[arg(long)]
    new_passphrase_file: PathBuf,
    /// Where to write the request.
    #[arg(long)]
    out: PathBuf,
}

/// Arguments of `satchel recover help`.
#[derive(Args)]
pub struct Help {
    #[command(flatten)]
    unlock: Unlock,
    /// The request.
    #[arg(long)]
    request: PathBuf,
    /// Where to write the answer. Without it, only who asks is printed.
    #[arg(long)]
    out: Option<PathBuf>,
}

/// Arguments of `satchel recover finish`.
#[derive(Args)]
pub struct Finish {
    /// The folder that holds the device's records.
    #[arg(long)]
    home: PathBuf,
    #[command(flatten)]
    whose: Whose,
    /// The same new passphrase as with the request.
    #[arg(long)]
    new_passphrase_file: PathBuf,
    /// An answer; given twice.
    #[arg(long, required = true)]
    answer: Vec<PathBuf>,
}

impl Recover {
    /// Does it.
    pub fn run(self) -> Result<ExitCode, Fault> {
        match self {
            Recover::Ask(one) => one.run()?,
            Recover::Help(one) => one.run()?,
            Recover::Finish(one) => one.run()?,
        }
        Ok(ExitCode::SUCCESS)
    }
}

impl Ask {
    fn run(self) -> Result<(), Fault> {
        let new = read_passphrase(&self.new_passphrase_file)?;
        let asked = ask(&self.whose.folder(&self.home)?, &new, &mut Machine::default())?;
        write_new(&self.out, asked.text.as_bytes())?;
        let value = json!({ "request": self.out.display().to_string(), "check": asked.check });
        print_line(&json!({ "ok": true, "value": value }))
    }
}

impl Help {
    fn run(self) -> Result<(), Fault> {
        let text = read_bounded(&self.request, MESSAGE_BYTES_MAX)?;
        let text = String::from_utf8(text).map_err(|_| Fault::Form(self.request.clone(), "not a request"))?;
        let mut session = self.unlock.session()?;
        let seen = look_at_ask(&mut session, AskFile { text: text.clone() })?.value;
        if let Some(out) = &self.out {
            let answered = answer_ask(&mut session, AskFile { text })?.value;
            write_new(out, answered.text.as_bytes())?;
        }
        session.lock()?;
        let answer = self.out.map(|out| out.display().to_string());
        print_line(&json!({ "ok": true, "value": { "who": seen.who, "check": seen.check, "answer": answer } }))
    }
}

impl Finish {
    fn run(self) -> Result<(), Fault> {
        let new = read_passphrase(&self.new_passphrase_file)?;
        let answers: Result<Vec<Vec<u8>>, Fault> =
            self.answer.iter().map(|path| read_bounded(path, MESSAGE_BYTES_MAX)).collect();
        finish(&self.whose.folder(&self.home)?, &new, &answers?, &mut Machine::default())?;
        print_line(&json!({ "ok": true, "value": {} }))
    }
}
