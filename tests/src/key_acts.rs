//! What changes keys, as a program that can be told to die at one step of it. Holds no rule.

use std::path::{Path, PathBuf};

use app::backup::{BackupKey, BackupTo, restore};
use app::error::{CommandError, ErrorCode};
use app::recovery::finish;
use app::registry;
use app::session::Session;
use app::steps;
use app::unlock::DeviceHome;
use serde_json::json;

use crate::host::{Clock, StoryHost};
use crate::world::words;

/// One change of keys.
#[derive(Debug, Clone, Default)]
pub struct Act {
    /// `change`, `backup`, `restore`, `recover`, `empty`, `join`, `remove`, `renew`, `guess` or `leave`.
    pub name: String,
    /// The folder of the device.
    pub home: PathBuf,
    /// The passphrase that holds.
    pub old: String,
    /// The one to come.
    pub new: String,
    /// A file that it works on.
    pub file: PathBuf,
}

impl Act {
    /// Does it, and dies at the `nth` step if there are as many.
    ///
    /// # Errors
    /// In words, when it was refused.
    pub fn run(&self, clock: &Clock, nth: u32) -> Result<(), String> {
        let done = match self.name.as_str() {
            "change" => self.change(clock, nth),
            "backup" => self.back_up(clock, nth),
            "restore" => self.restore(clock, nth),
            "recover" => self.recover(clock, nth),
            "empty" => self.empty(clock, nth),
            "join" => self.join(clock, nth),
            "remove" => self.remove(clock, nth),
            "renew" => self.renew(clock, nth),
            "guess" => self.guess(clock, nth),
            "leave" => self.leave(clock, nth),
            other => return Err(format!("no such act: {other}")),
        };
        done.map_err(|error| words(&error))
    }

    fn change(&self, clock: &Clock, nth: u32) -> Result<(), CommandError> {
        let mut session = Session::unlock(&self.home, &self.old, host(clock, nth))?;
        steps::die_at(nth);
        session.change_passphrase(&self.old, &self.new)
    }

    /// Takes in a colleague's file, which brings the order to empty this device. The file's words are `new`.
    fn empty(&self, clock: &Clock, nth: u32) -> Result<(), CommandError> {
        let mut session = Session::unlock(&self.home, &self.old, host(clock, nth))?;
        steps::die_at(nth);
        let file = std::fs::read_to_string(&self.file).map_err(|_| ErrorCode::DiskFailed)?;
        let carried = serde_json::json!({ "file": file, "passphrase": self.new });
        match registry::call(&mut session, "take_from_stick", carried) {
            Err(error) if error.code == ErrorCode::Emptied => session.lock(),
            Err(error) => Err(error),
            Ok(_) => Err(ErrorCode::Internal.into()),
        }
    }

    fn back_up(&self, clock: &Clock, nth: u32) -> Result<(), CommandError> {
        let mut session = Session::unlock(&self.home, &self.old, host(clock, nth))?;
        steps::die_at(nth);
        session.back_up_to(&self.file, &BackupTo::Keys(vec![self.new.clone()])).map(|_| ())
    }

    /// `new` is the text of the key.
    fn restore(&self, clock: &Clock, nth: u32) -> Result<(), CommandError> {
        steps::die_at(nth);
        let file = std::fs::File::open(&self.file).map_err(|_| ErrorCode::DiskFailed)?;
        restore(file, &BackupKey::Key(&self.new), &self.home, &self.old, host(clock, nth)).map(|_| ())
    }

    /// The answers lie in `file` and in a file of that name with `.2`.
    fn recover(&self, clock: &Clock, nth: u32) -> Result<(), CommandError> {
        let answers = self.two_files()?;
        steps::die_at(nth);
        finish(&self.home, &self.new, &answers, host(clock, nth).as_mut())
    }

    /// The answer lies in `file`, the chain in a file of that name with `.2`.
    fn join(&self, clock: &Clock, nth: u32) -> Result<(), CommandError> {
        let [answer, chain] = self.two_files()?;
        steps::die_at(nth);
        let mut home = DeviceHome::open(&self.home, &self.old, host(clock, nth))?;
        home.enrol_request()?;
        home.enrol_accept(&answer, &chain)?.lock()
    }

    /// `new` is the id of the device.
    fn remove(&self, clock: &Clock, nth: u32) -> Result<(), CommandError> {
        let mut session = Session::unlock(&self.home, &self.old, host(clock, nth))?;
        steps::die_at(nth);
        registry::call(&mut session, "remove_device", json!({ "device": self.new, "reason": "lost" }))?;
        session.lock()
    }

    /// Calls the keys of this person's teams suspect.
    fn renew(&self, clock: &Clock, nth: u32) -> Result<(), CommandError> {
        let mut session = Session::unlock(&self.home, &self.old, host(clock, nth))?;
        steps::die_at(nth);
        registry::call(&mut session, "renew_keys", json!({ "reason": "copy_missing" }))?;
        session.lock()
    }

    /// Tries `new`, which is not the passphrase.
    fn guess(&self, clock: &Clock, nth: u32) -> Result<(), CommandError> {
        steps::die_at(nth);
        match Session::unlock(&self.home, &self.new, host(clock, nth)) {
            Err(error) if matches!(error.code, ErrorCode::PassphraseWrong | ErrorCode::TriesOver) => Ok(()),
            Err(error) => Err(error),
            Ok(_) => Err(ErrorCode::Internal.into()),
        }
    }

    /// Meets the office, after which what is over leaves.
    fn leave(&self, clock: &Clock, nth: u32) -> Result<(), CommandError> {
        let mut session = Session::unlock(&self.home, &self.old, host(clock, nth))?;
        steps::die_at(nth);
        registry::call(&mut session, "sync", json!({}))?;
        session.lock()
    }

    fn two_files(&self) -> Result<[Vec<u8>; 2], CommandError> {
        let mut second = self.file.clone().into_os_string();
        second.push(".2");
        let read = |path: &Path| std::fs::read(path).map_err(|_| ErrorCode::DiskFailed);
        Ok([read(&self.file)?, read(Path::new(&second))?])
    }
}

fn host(clock: &Clock, nth: u32) -> Box<StoryHost> {
    Box::new(StoryHost::new(clock, "a program that dies", nth))
}
