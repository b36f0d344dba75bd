//! Emptying one person's home by order of the office: the keys first, in one stroke, then the files. Who may order it is
//! the roster's to say; nothing here is done for anybody's word but the chain's.

use std::fs;
use std::io;
use std::path::Path;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::Slot;
use wire::{AgencyId, Emptying, Form, FrameWriter, Grant, Hello, Op, Signer, UpFrame};

use crate::driver::last_word_request;
use crate::error::{CommandError, ErrorCode};
use crate::home::{self, Home};
use crate::session::Session;
use crate::steps::step;
use crate::unlock::disk;

/// What the screen of an emptied tablet says. It lies there in clear and names nobody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct EmptiedNotice {
    /// Version of this form, 1.
    pub version: u32,
    /// The day on which it was emptied, by this tablet's calendar, ISO.
    pub on: String,
    /// Entries that were on it and not at the office: they are lost.
    pub left: u32,
    /// Entries begun and not saved, which are lost as well.
    pub drafts: u32,
    /// Whether what waited was handed in first.
    pub late_first: bool,
}

/// How an ordered emptying stands in a session.
#[derive(Debug, Default)]
pub(crate) struct Emptied {
    /// Whether the keys are gone: nothing is read, written or sealed any more.
    pub done: bool,
    /// What tells the office so, until it was carried.
    pub last_word: Option<Vec<u8>>,
}

impl Session {
    /// Does what the chain orders of this device. Work that is to be handed in first waits for the end of an exchange.
    ///
    /// # Errors
    /// [`ErrorCode::Emptied`] once the keys are gone; what the disk says while they are not.
    pub(crate) fn obey_order(&mut self, handed_in: bool) -> Result<(), CommandError> {
        let order = self.membership.roster.emptying(self.me.device).copied();
        match order {
            Some(order) if handed_in || !order.late_first => Err(self.empty(order)?),
            _ => Ok(()),
        }
    }

    /// Why a row is not run: the tablet was emptied, or only what brings its work to the office is done still.
    pub(crate) fn closed_to(&self, row: &str) -> Option<CommandError> {
        /// What a device may do that is to be emptied: hand in its work.
        const HANDING_IN: [&str; 4] = ["sync", "backup_status", "set_office_address", "put_on_stick"];
        let ordered = || self.membership.roster.emptying(self.me.device).is_some();
        match () {
            () if self.emptied.done => Some(ErrorCode::Emptied.into()),
            () if ordered() && !HANDING_IN.contains(&row) => Some(ErrorCode::EmptiedSoon.into()),
            () => None,
        }
    }

    /// Destroys the keys and says what that means. The files follow when the session ends.
    fn empty(&mut self, order: Emptying) -> Result<CommandError, CommandError> {
        let (left, drafts) = self.only_here()?;
        // Signed while there is a key to sign with, sent when there is none any more.
        let last_word = self.last_word(left);
        let notice =
            EmptiedNotice { version: 1, on: self.today().to_string(), left, drafts, late_first: order.late_first };
        destroy_keys(&self.home, &notice).map_err(disk)?;
        self.emptied = Emptied { done: true, last_word: Some(last_word) };
        self.forget_live_documents();
        Ok(emptied(&notice))
    }

    fn last_word(&mut self, left: u32) -> Vec<u8> {
        let mut nonce = [0; 16];
        self.host.fill(&mut nonce);
        let at_ms = u64::try_from(self.now().0).unwrap_or(0);
        let roster = &self.membership.roster;
        let mut grant = Grant {
            agency: roster.agency(),
            basis: roster.head(),
            ops: vec![Op::Emptied { device: self.me.device, left, at_ms }],
            author: Signer::Device(self.me.device),
            nonce,
            signatures: Vec::new(),
        };
        self.keys.sign_grant(&mut grant);
        exchange_of(roster.agency(), roster.seq() + 1, grant.to_bytes())
    }

    /// The request that tells the office, once.
    pub(crate) fn take_last_word(&mut self) -> Option<crate::driver::Request> {
        self.emptied.last_word.take().map(last_word_request)
    }
}

/// An exchange without a session: nobody asks for anything, and the grant proves itself.
fn exchange_of(agency: AgencyId, roster_known: u32, grant: Vec<u8>) -> Vec<u8> {
    let (token, cursors) = (Vec::new(), Vec::new());
    let hello = Hello { agency, token, budget_bytes: 0, roster_known, include_own: false, cursors };
    let mut frames = FrameWriter::new();
    frames.up(&UpFrame::Hello(hello));
    frames.up(&UpFrame::Grant(grant));
    frames.take()
}

fn emptied(notice: &EmptiedNotice) -> CommandError {
    CommandError::with(ErrorCode::Emptied, "left", notice.left).and("drafts", notice.drafts)
}

/// The notice in a home whose keys are gone, if it was emptied.
#[must_use]
pub(crate) fn notice(home: &Home) -> Option<EmptiedNotice> {
    let bytes = home::read_small(&home.emptied()).ok().flatten()?;
    let notice: EmptiedNotice = serde_json::from_slice(&bytes).ok()?;
    (!opens(home)).then_some(notice)
}

/// Goes on with an emptying whose program was ended between keys and files.
pub(crate) fn go_on(home: &Home) {
    if notice(home).is_some()
        && (home.is_taken() || home.recovery().exists())
        && let Ok(Some(_hold)) = home::Hold::take(home)
        && erase_files(home).is_err()
    {
        tracing::warn!("files of an emptied store are still there; nothing opens them");
    }
}

/// Whether there is a whole slot: a passphrase opens the home still.
pub(crate) fn opens(home: &Home) -> bool {
    let slot = home::read_small(&home.slot()).ok().flatten();
    slot.is_some_and(|slot| Slot::params(&slot).is_ok() || !slot.iter().all(|byte| *byte == 0))
}

/// Leaves the notice, then takes away every way to the keys. The slot goes last: as long as it is there, nothing has
/// begun and the home opens; once it is gone, nothing opens what is left.
fn destroy_keys(home: &Home, notice: &EmptiedNotice) -> io::Result<()> {
    let bytes = serde_json::to_vec_pretty(notice).map_err(io::Error::other)?;
    home::replace(&home.emptied(), &bytes)?;
    step();
    spoil_keys(home)
}

/// The parts for a forgotten passphrase are made anew at the next opening, should the slot still be there by then.
fn spoil_keys(home: &Home) -> io::Result<()> {
    for keys in [home.recovery(), home.asked(), home.slot().with_extension("new"), home.slot()] {
        spoil(&keys)?;
        step();
    }
    sync(home.dir());
    Ok(())
}

/// Takes away everything that is kept of a person on this tablet but the notice, the keys first. Whoever kills the program
/// afterwards finds bytes that nothing opens.
///
/// # Errors
/// Whatever the file system says; what is left then opens with nothing, and the next try goes on.
pub(crate) fn erase_files(home: &Home) -> io::Result<()> {
    spoil_keys(home)?;
    for folder in [home.store_dir(), home.sheets_dir()] {
        gone(fs::remove_dir_all(folder))?;
        step();
    }
    for file in [home.attempts(), home.label(), home.waiting(), home.shut(), home.to_hand_in()] {
        gone(fs::remove_file(file))?;
    }
    step();
    if home.tablet() != home.dir() {
        gone(fs::remove_file(home.settings()))?;
        // A notice may stay in it.
        let _ = fs::remove_dir(home.dir());
    }
    Ok(())
}

/// Writes over a small file of keys and takes it away. Flash memory may keep old bytes: `docs/security.md` says so.
pub(crate) fn spoil(path: &Path) -> io::Result<()> {
    let Ok(length) = fs::metadata(path).map(|found| found.len()) else { return Ok(()) };
    let length = usize::try_from(length).unwrap_or(0).min(64 * 1024);
    if let Ok(mut file) = fs::OpenOptions::new().write(true).open(path) {
        // One that cannot be written over is taken away all the same.
        let _ = io::Write::write_all(&mut file, &vec![0; length]).and_then(|()| file.sync_all());
    }
    step();
    gone(fs::remove_file(path))
}

fn gone(removed: io::Result<()>) -> io::Result<()> {
    match removed {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

fn sync(dir: &Path) {
    if cfg!(unix) {
        let _ = fs::File::open(dir).and_then(|dir| dir.sync_all());
    }
}
