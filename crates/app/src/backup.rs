//! A home as one age file, and a home from one. What lies in the file stays sealed by its own passphrase; decides no rule.
//!
//! `docs/backup.md` says the same to somebody without this program.

mod restore;
mod tar;

pub use restore::{Restored, restore};
pub use vault::BackupKey;

use std::fs::{self, OpenOptions};
use std::io::{self, Read, Write};
use std::path::Path;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::BackupRefused;
use vault::backup::{Sealing, seal_to_keys, seal_to_words};

use crate::error::{CommandError, ErrorCode};
use crate::home;
use crate::host::HostEntropy;
use crate::registry::{Nothing, Reply};
use crate::session::Session;
use crate::steps::step;
use crate::unlock::disk;

/// What a backup says that it is.
const FORM: &str = "satchel backup";
/// Version of its form.
const VERSION: u32 = 1;
/// Names of what lies in it, in this order.
const PAPER: &str = "satchel-backup.json";
const SLOT: &str = "slot";
const MARK: &str = store::MARK_FILE;
const STORE: &str = store::STORE_FILE;
/// Most bytes of paper, slot and mark.
const SMALL_BYTES_MAX: u64 = 64 * 1024;
/// Most bytes of a store in a backup.
const STORE_BYTES_MAX: u64 = 4 * 1024 * 1024 * 1024;
/// Most bytes of a store whose backup goes through a screen, which holds the whole file in memory.
const SCREEN_BYTES_MAX: u64 = 48 * 1024 * 1024;

// FROZEN: agencies hold files of this form. A change is another version.
/// What stands at the head of a backup, for people and programs that look at it.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct PaperV1 {
    form: String,
    version: u32,
    /// When it was made, milliseconds since 1970 by the device's clock.
    made_ms: i64,
    agency: String,
    staff: String,
    device: String,
    /// Number of the last save in it.
    saves: u64,
}

/// Who shall open a backup.
#[derive(Debug, Clone)]
pub enum BackupTo {
    /// The holders of these age recipients (`age1…`), each alone.
    Keys(Vec<String>),
    /// Whoever has the words that are drawn for it.
    Words,
}

/// A backup for a screen to hand out.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub struct BackupFile {
    /// A name for the file, which says nothing of what it holds.
    pub name: String,
    /// Its bytes, base 64.
    pub file: String,
    /// The words that open it. Shown once.
    pub words: String,
}

/// `make_backup`
pub fn make(session: &mut Session, _: Nothing) -> Result<Reply<BackupFile>, CommandError> {
    session.seal_all()?;
    if session.store.copy()?.len > SCREEN_BYTES_MAX {
        return Err(CommandError::with(ErrorCode::BackupLarge, "max", SCREEN_BYTES_MAX / (1024 * 1024)));
    }
    let (mut sealing, words) = seal_to_words(&mut HostEntropy(session.host.as_mut()), Vec::new()).map_err(refused)?;
    session.back_up(&mut sealing)?;
    let file = sealing.finish().map_err(disk)?;
    let name = format!("copy-{}.age", session.today());
    let file = BackupFile { name, file: crate::base64::encode(&file), words: words.as_str().to_owned() };
    Ok(Reply::unchanged(file))
}

impl Session {
    /// Writes a backup to a file that must not be there yet. Answers with the words when it was sealed under some.
    ///
    /// # Errors
    /// [`ErrorCode::FileExists`], [`ErrorCode::RecipientUnusable`], disk errors; no file of that name is left then.
    pub fn back_up_to(&mut self, path: &Path, to: &BackupTo) -> Result<Option<String>, CommandError> {
        if path.exists() {
            return Err(ErrorCode::FileExists.into());
        }
        let mut beside = path.to_owned().into_os_string();
        beside.push(".part");
        let beside = Path::new(&beside);
        let file = OpenOptions::new().write(true).create(true).truncate(true).open(beside).map_err(disk)?;
        home::owner_only(beside, 0o600).map_err(disk)?;
        let written = self.back_up_into(file, to);
        let kept = written.and_then(|words| {
            step();
            fs::rename(beside, path).and_then(|()| sync_parent(path)).map_err(disk)?;
            Ok(words)
        });
        if kept.is_err() {
            let _ = fs::remove_file(beside);
        }
        kept
    }

    fn back_up_into(&mut self, file: fs::File, to: &BackupTo) -> Result<Option<String>, CommandError> {
        let (mut sealing, words): (Sealing<fs::File>, _) = match to {
            BackupTo::Keys(keys) => (seal_to_keys(keys, file).map_err(refused)?, None),
            BackupTo::Words => {
                let entropy = &mut HostEntropy(self.host.as_mut());
                let (sealing, words) = seal_to_words(entropy, file).map_err(refused)?;
                (sealing, Some(words.as_str().to_owned()))
            }
        };
        step();
        self.back_up(&mut sealing)?;
        step();
        sealing.finish().and_then(|file| file.sync_all()).map_err(disk)?;
        Ok(words)
    }

    /// Writes what a backup holds: a tar file of paper, slot, mark and store, of one moment.
    fn back_up(&mut self, out: &mut dyn Write) -> Result<(), CommandError> {
        self.log_backup()?;
        self.seal_all()?;
        let slot = home::read_small(&self.home.slot()).map_err(disk)?.ok_or(ErrorCode::StoreMissing)?;
        let (agency, now_ms) = (crate::queries::case_file::hex(self.membership.agency.as_bytes()), self.now().0);
        let (staff, device) = (self.me.staff, self.me.device);
        let mut copy = self.store.copy()?;
        let paper = PaperV1 {
            form: FORM.to_owned(),
            version: VERSION,
            made_ms: now_ms,
            agency,
            staff: crate::queries::case_file::hex(staff.as_bytes()),
            device: crate::queries::case_file::hex(device.as_bytes()),
            saves: copy.saves,
        };
        let paper = serde_json::to_vec_pretty(&paper).map_err(|_| ErrorCode::Internal)?;
        let (mark, len) = (std::mem::take(&mut copy.mark), copy.len);
        let mut tar = tar::Writer::new(out, now_ms / 1000);
        let mut whole = |tar: &mut tar::Writer<'_>| -> io::Result<()> {
            tar.entry(PAPER, paper.len() as u64, &mut paper.as_slice())?;
            tar.entry(SLOT, slot.len() as u64, &mut slot.as_slice())?;
            tar.entry(MARK, mark.len() as u64, &mut mark.as_slice())?;
            tar.entry(STORE, len, &mut copy)?;
            tar.finish()
        };
        whole(&mut tar).map_err(disk)
    }
}

pub(crate) fn refused(error: BackupRefused) -> CommandError {
    match error {
        BackupRefused::NoRecipient => ErrorCode::RecipientUnusable.into(),
        BackupRefused::NotOpened => ErrorCode::BackupRefused.into(),
        BackupRefused::Files(error) => disk(error),
    }
}

/// Makes a new name in a folder outlive a power cut.
fn sync_parent(path: &Path) -> io::Result<()> {
    let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if cfg!(unix) { fs::File::open(parent)?.sync_all() } else { Ok(()) }
}

/// Reads at most `max` bytes; more is refused.
fn read_max(reader: &mut dyn Read, max: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    reader.take(max + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > max { Err(io::ErrorKind::InvalidData.into()) } else { Ok(bytes) }
}
