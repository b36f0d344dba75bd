//! A home from a backup: unpacked beside, checked whole, given a lane of its own, and only then put in place.

use std::fs::{self, OpenOptions};
use std::io::Read;
use std::path::{Path, PathBuf};

use serde::Serialize;
use store::{AuditEntry, Store, StoreError, StoreKey};
use vault::backup::open_backup;
use vault::{BackupKey, Slot, UnlockError, Unlocked};

use super::{FORM, MARK, PAPER, PaperV1, SLOT, SMALL_BYTES_MAX, STORE, STORE_BYTES_MAX, VERSION};
use super::{read_max, refused, sync_parent, tar};
use crate::agency::meta;
use crate::error::{CommandError, ErrorCode};
use crate::home::Home;
use crate::host::Host;
use crate::session::Session;
use crate::steps::step;
use crate::unlock::{DeviceHome, disk, mark_key};

/// Says that a folder beside a home is one that a restoring left.
const NOTE: &str = "restoring";

/// What was restored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Restored {
    /// When the backup was made, milliseconds since 1970 by the clock of the device that made it.
    pub made_ms: i64,
    /// Documents that were checked against their sealed units.
    pub documents: u32,
    /// Number of the last save in it.
    pub saves: u64,
}

/// Makes the home at `dir`, which must be absent or empty, from a backup. `passphrase` is the one that opened the home
/// when the backup was made. Killed at any moment, there is the whole home or none, and the backup is as it was.
///
/// # Errors
/// [`ErrorCode::HomeExists`], [`ErrorCode::BackupRefused`] for any file that is not a whole backup,
/// [`ErrorCode::PassphraseWrong`], disk errors; nothing is left then.
pub fn restore(
    file: impl Read,
    with: &BackupKey<'_>,
    dir: &Path,
    passphrase: &str,
    host: Box<dyn Host>,
) -> Result<Restored, CommandError> {
    if !is_free(dir).map_err(disk)? {
        return Err(ErrorCode::HomeExists.into());
    }
    let part = begin(dir)?;
    let restored = restore_into(file, with, &part, passphrase, host);
    let placed = restored.and_then(|restored| {
        step();
        fs::remove_file(part.join(NOTE)).map_err(disk)?;
        step();
        put_in_place(&part, dir).map_err(disk)?;
        Ok(restored)
    });
    if placed.is_err() {
        let _ = fs::remove_dir_all(&part);
    }
    placed
}

/// Whether there is nothing at all in a folder.
fn is_free(dir: &Path) -> std::io::Result<bool> {
    match fs::read_dir(dir) {
        Ok(mut entries) => Ok(entries.next().is_none()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(true),
        Err(error) => Err(error),
    }
}

/// A folder beside the home to be. One that a killed restoring left is taken away: it holds nothing that was not in a backup.
fn begin(dir: &Path) -> Result<PathBuf, CommandError> {
    let name = dir.file_name().ok_or(ErrorCode::HomeExists)?;
    let mut beside = std::ffi::OsString::from(".");
    beside.push(name);
    beside.push(".restoring");
    let part = dir.with_file_name(beside);
    let left = part.join(NOTE).exists() || Home::at(&part).store_dir().join(STORE).exists();
    if left {
        fs::remove_dir_all(&part).map_err(disk)?;
    }
    if !is_free(&part).map_err(disk)? {
        return Err(ErrorCode::HomeExists.into());
    }
    fs::create_dir_all(&part).map_err(disk)?;
    fs::write(part.join(NOTE), b"").map_err(disk)?;
    step();
    Home::at(&part).make().map_err(disk)?;
    Ok(part)
}

fn restore_into(
    file: impl Read,
    with: &BackupKey<'_>,
    part: &Path,
    passphrase: &str,
    host: Box<dyn Host>,
) -> Result<Restored, CommandError> {
    let home = Home::at(part);
    let (paper, keys) = unpack(file, with, &home, passphrase)?;
    step();
    let opened = Store::open(&home.store_dir(), &StoreKey::new(keys.store_key()), &mark_key(&keys));
    let mut opened = opened.map_err(|error| match error {
        StoreError::DiskFull | StoreError::Files(_) | StoreError::Newer { .. } => CommandError::from(error),
        _ => broken("store"),
    })?;
    if opened.behind.is_some() || opened.store.count() != paper.saves || !opened.store.integrity()?.is_whole() {
        return Err(broken("store"));
    }
    let hold = crate::unlock::hold(&home)?;
    let mut device = DeviceHome { keys, store: opened.store, host, home, behind: None, hold };
    take_fresh_lane(&mut device, &paper)?;
    step();
    let mut session = Session::begin(device)?;
    let report = session.verify()?;
    if !report.whole {
        return Err(broken("records"));
    }
    let restored = Restored { made_ms: paper.made_ms, documents: report.documents, saves: paper.saves };
    session.lock()?;
    Ok(restored)
}

/// Unpacks and opens the slot before anything large is written.
fn unpack(
    file: impl Read,
    with: &BackupKey<'_>,
    home: &Home,
    passphrase: &str,
) -> Result<(PaperV1, Unlocked), CommandError> {
    let mut tar = tar::Reader::new(open_backup(file, with).map_err(refused)?);
    let mut small = |name: &str| -> Result<Vec<u8>, CommandError> {
        let mut bytes = Vec::new();
        tar.entry(name, SMALL_BYTES_MAX, &mut bytes).map_err(|error| unpacked(&error, "file"))?;
        Ok(bytes)
    };
    let paper: PaperV1 = serde_json::from_slice(&small(PAPER)?).map_err(|_| broken("paper"))?;
    if paper.form != FORM || paper.version == 0 {
        return Err(broken("paper"));
    }
    if paper.version > VERSION {
        return Err(CommandError::with(ErrorCode::StoreNewer, "found", paper.version).and("known", VERSION));
    }
    let slot = small(SLOT)?;
    let keys = Slot::open(&slot, passphrase).map_err(|error| match error {
        UnlockError::WrongPassphrase => CommandError::from(ErrorCode::PassphraseWrong),
        UnlockError::Newer => ErrorCode::StoreNewer.into(),
        _ => broken("slot"),
    })?;
    let mark = small(MARK)?;
    write_private(&home.store_dir().join(MARK), &mut mark.as_slice())?;
    let store = create_private(&home.store_dir().join(STORE))?;
    let mut out = std::io::BufWriter::new(&store);
    tar.entry(STORE, STORE_BYTES_MAX, &mut out).map_err(|error| unpacked(&error, "file"))?;
    std::io::Write::flush(&mut out).map_err(disk)?;
    drop(out);
    store.sync_all().map_err(disk)?;
    tar.finish().map_err(|error| unpacked(&error, "file"))?;
    step();
    // Last: a folder without a slot is no home to anybody.
    write_private(&home.slot(), &mut slot.as_slice())?;
    Ok((paper, keys))
}

/// What is written from here on stands in a lane of its own, so that it never takes a number that the home wrote after
/// the backup was made.
fn take_fresh_lane(device: &mut DeviceHome, paper: &PaperV1) -> Result<(), CommandError> {
    let mut lane = [0; 8];
    device.host.fill(&mut lane);
    let staff = device.store.read(|reader| reader.meta(meta::STAFF))?;
    let who = staff.and_then(|staff| staff.try_into().ok()).ok_or_else(|| broken("store"))?;
    let entry = AuditEntry {
        at: device.host.now().0,
        who,
        device: *device.keys.device_key_id().as_bytes(),
        what: "restored_from_backup".to_owned(),
        casework: None,
        reason: Some(format!("made at {}", paper.made_ms)),
    };
    device.store.save(|tx| -> Result<(), StoreError> {
        tx.set_meta(meta::LANE, &lane)?;
        tx.set_meta(meta::OWN_TOO, &[1])?;
        tx.append_audit(&entry).map(|_| ())
    })?;
    Ok(())
}

/// One rename: before it there is no home, after it there is a whole one.
fn put_in_place(part: &Path, dir: &Path) -> std::io::Result<()> {
    if cfg!(windows) && dir.exists() {
        fs::remove_dir(dir)?;
    }
    if cfg!(unix) {
        for folder in [Home::at(part).store_dir().as_path(), part] {
            fs::File::open(folder)?.sync_all()?;
        }
    }
    step();
    fs::rename(part, dir)?;
    step();
    sync_parent(dir)
}

fn create_private(path: &Path) -> Result<fs::File, CommandError> {
    let file = OpenOptions::new().write(true).create_new(true).open(path).map_err(disk)?;
    crate::home::owner_only(path, 0o600).map_err(disk)?;
    Ok(file)
}

fn write_private(path: &Path, bytes: &mut dyn Read) -> Result<(), CommandError> {
    let mut file = create_private(path)?;
    std::io::copy(&mut read_max(bytes, SMALL_BYTES_MAX).map_err(disk)?.as_slice(), &mut file).map_err(disk)?;
    file.sync_all().map_err(disk)
}

/// A file that ends too early, was turned, or is something else; unless it is the disk that failed.
fn unpacked(error: &std::io::Error, part: &str) -> CommandError {
    match error.kind() {
        std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => ErrorCode::DiskFull.into(),
        _ => broken(part),
    }
}

fn broken(part: &str) -> CommandError {
    CommandError::with(ErrorCode::BackupRefused, "part", part)
}
