//! Making and opening a device's home: slot, tries, store. Decides when a passphrase may be tried; derives no key itself.

use std::path::Path;

use store::{MarkKey, Store, StoreError, StoreKey};
use vault::{Attempts, NewPassphrase, Slot, SlotParams, UnlockError, Unlocked};

use crate::error::{CommandError, ErrorCode};
use crate::home::{self, Hold, Home};
use crate::host::{Host, HostEntropy, measure_ms};

/// What unlocking should take on this machine.
const UNLOCK_MS_AIM: u64 = 1_000;
/// Room kept so that a full disk still lets a person read, send and free space.
const RESERVE_BYTES: u64 = 8 * 1024 * 1024;

/// A home whose keys are in memory and whose store is open. It need not belong to an agency yet.
pub struct DeviceHome {
    pub(crate) keys: Unlocked,
    pub(crate) store: Store,
    pub(crate) host: Box<dyn Host>,
    pub(crate) home: Home,
    /// Whether the store was behind its mark: saves that had been confirmed are missing.
    pub(crate) behind: Option<store::Behind>,
    /// Nobody else opens a store of this tablet meanwhile.
    pub(crate) hold: Hold,
}

/// Words to offer as a passphrase.
pub fn generate_passphrase(host: &mut dyn Host) -> String {
    NewPassphrase::generate(&mut HostEntropy(host)).as_str().to_owned()
}

impl DeviceHome {
    /// Makes a home with fresh keys and an empty store.
    ///
    /// # Errors
    /// [`ErrorCode::PassphraseWeak`], [`ErrorCode::HomeExists`] when any trace of a store is there, disk errors.
    pub fn create(dir: &Path, passphrase: &str, mut host: Box<dyn Host>) -> Result<DeviceHome, CommandError> {
        let chosen = NewPassphrase::chosen(passphrase).map_err(|_| ErrorCode::PassphraseWeak)?;
        let floor_ms = measure_ms(|| SlotParams::FLOOR.trial());
        let params = SlotParams::toward(UNLOCK_MS_AIM, floor_ms);
        let made = Slot::create(&chosen, params, &mut HostEntropy(host.as_mut()));
        let (slot, keys) = made.map_err(|_| ErrorCode::Internal)?;
        DeviceHome::settle(dir, &slot, keys, host)
    }

    /// Makes a home whose slot needs no key derivation. For tests and benches; release builds lack it.
    ///
    /// # Errors
    /// As [`DeviceHome::create`].
    #[cfg(feature = "testkit")]
    pub fn create_raw(
        dir: &Path,
        passphrase: &str,
        seed: u64,
        host: Box<dyn Host>,
    ) -> Result<DeviceHome, CommandError> {
        let slot = vault::unlock::testkit::raw_slot(seed, passphrase);
        let keys = Slot::open(&slot, passphrase).map_err(|_| ErrorCode::Internal)?;
        DeviceHome::settle(dir, &slot, keys, host)
    }

    fn settle(dir: &Path, slot: &[u8], keys: Unlocked, host: Box<dyn Host>) -> Result<DeviceHome, CommandError> {
        let home = Home::at(dir);
        if home.is_taken() {
            return Err(ErrorCode::HomeExists.into());
        }
        home.make().map_err(disk)?;
        let hold = hold(&home)?;
        home::replace(&home.slot(), slot).map_err(disk)?;
        // Whoever begins anew here has read it.
        let _ = std::fs::remove_file(home.emptied());
        let opened = Store::create(&home.store_dir(), &StoreKey::new(keys.store_key()), &mark_key(&keys))?;
        opened.store.keep_reserve(RESERVE_BYTES)?;
        Ok(DeviceHome { keys, store: opened.store, host, home, behind: None, hold })
    }

    /// Opens a home. A wrong passphrase costs a growing wait that outlives this program; the store is not touched by it.
    ///
    /// # Errors
    /// [`ErrorCode::Emptied`] where the office had it emptied; [`ErrorCode::TriesOver`] after the last try; [`ErrorCode::UnlockWait`] with `wait_ms`, [`ErrorCode::PassphraseWrong`], and what the store says.
    pub fn open(dir: &Path, passphrase: &str, host: Box<dyn Host>) -> Result<DeviceHome, CommandError> {
        let home = Home::at(dir);
        if crate::emptying::notice(&home).is_some() {
            crate::emptying::go_on(&home);
            return Err(ErrorCode::Emptied.into());
        }
        if crate::last_tries::notice(&home).is_some() {
            return Err(ErrorCode::TriesOver.into());
        }
        let slot = home::read_small(&home.slot()).map_err(disk)?.ok_or(ErrorCode::StoreMissing)?;
        let hold = hold(&home)?;
        let keys = try_passphrase(&home, &slot, passphrase, host.as_ref())?;
        let opened = Store::open(&home.store_dir(), &StoreKey::new(keys.store_key()), &mark_key(&keys))?;
        // Kept again when it was given up on a full disk and there is room now.
        let _ = opened.store.keep_reserve(RESERVE_BYTES);
        Ok(DeviceHome { keys, store: opened.store, host, home, behind: opened.behind, hold })
    }
}

/// Takes the tablet, of which one store is open at a time.
///
/// # Errors
/// [`ErrorCode::StoreInUse`]; disk errors.
pub(crate) fn hold(home: &Home) -> Result<Hold, CommandError> {
    Hold::take(home).map_err(disk)?.ok_or_else(|| ErrorCode::StoreInUse.into())
}

/// How long the next try of a passphrase has to wait, in milliseconds.
pub(crate) fn wait_ms(home: &Home, host: &dyn Host) -> u64 {
    let now_ms = u64::try_from(host.now().0).unwrap_or(0);
    let Ok(Some(file)) = home::read_small(&home.attempts()) else { return 0 };
    let mut attempts = Attempts::read(Some(&file), now_ms);
    let wait_ms = attempts.wait_ms(now_ms);
    if attempts.to_bytes() != file {
        // A damaged file counts from now on: asked for again, the wait has to have grown shorter.
        let _ = home::replace(&home.attempts(), &attempts.to_bytes());
    }
    wait_ms
}

/// How many wrong passphrases are left before the slot is destroyed, once that is to be said.
pub(crate) fn tries_left(home: &Home) -> Option<u32> {
    let file = home::read_small(&home.attempts()).ok().flatten();
    model::tries::warned(Attempts::read(file.as_deref(), 0).left())
}

/// Tries the slot, counting the try before it is known to be wrong, so that killing the program wins nothing.
pub(crate) fn try_passphrase(
    home: &Home,
    slot: &[u8],
    passphrase: &str,
    host: &dyn Host,
) -> Result<Unlocked, CommandError> {
    let now_ms = u64::try_from(host.now().0).unwrap_or(0);
    let path = home.attempts();
    let file = home::read_small(&path).map_err(disk)?;
    let mut attempts = Attempts::read(file.as_deref(), now_ms);
    let wait_ms = attempts.wait_ms(now_ms);
    if wait_ms > 0 {
        home::replace(&path, &attempts.to_bytes()).map_err(disk)?;
        return Err(CommandError::with(ErrorCode::UnlockWait, "wait_ms", wait_ms));
    }
    let failed = attempts.failed(now_ms);
    home::replace(&path, &failed.to_bytes()).map_err(disk)?;
    match Slot::open(slot, passphrase) {
        Ok(keys) => {
            home::replace(&path, &attempts.passed().to_bytes()).map_err(disk)?;
            Ok(keys)
        }
        Err(UnlockError::WrongPassphrase) if failed.left() == Some(0) => {
            Err(crate::last_tries::shut(home, failed.failures, host)?.into())
        }
        Err(UnlockError::WrongPassphrase) => {
            let wait_ms = vault::delay_ms(failed.failures);
            let wrong = CommandError::with(ErrorCode::PassphraseWrong, "wait_ms", wait_ms);
            Err(match model::tries::warned(failed.left()) {
                Some(left) => wrong.and("left", left),
                None => wrong,
            })
        }
        Err(other) => {
            // The slot itself is at fault, not the person: this try does not count.
            home::replace(&path, &attempts.to_bytes()).map_err(disk)?;
            Err(match other {
                UnlockError::Newer => ErrorCode::StoreNewer.into(),
                _ => CommandError::with(ErrorCode::StoreUnreadable, "part", "slot"),
            })
        }
    }
}

pub(crate) fn mark_key(keys: &Unlocked) -> MarkKey {
    MarkKey::new(keys.mark_key())
}

pub(crate) fn disk(error: std::io::Error) -> CommandError {
    match error.kind() {
        std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => ErrorCode::DiskFull.into(),
        _ => ErrorCode::DiskFailed.into(),
    }
}

impl From<StoreError> for CommandError {
    fn from(error: StoreError) -> CommandError {
        match error {
            StoreError::Absent => ErrorCode::StoreMissing.into(),
            StoreError::AlreadyExists => ErrorCode::HomeExists.into(),
            StoreError::InUse => ErrorCode::StoreInUse.into(),
            StoreError::Unreadable { reason } => {
                CommandError::with(ErrorCode::StoreUnreadable, "reason", format!("{reason:?}"))
            }
            StoreError::Newer { found, known } => {
                CommandError::with(ErrorCode::StoreNewer, "found", found).and("known", known)
            }
            StoreError::DiskFull => ErrorCode::DiskFull.into(),
            StoreError::CommitUnknown(_) | StoreError::MarkNotWritten(_) | StoreError::Files(_) => {
                ErrorCode::DiskFailed.into()
            }
            StoreError::Damaged | StoreError::BadRow { .. } => ErrorCode::StoreUnreadable.into(),
            StoreError::BehindMark | StoreError::NoSuchRow { .. } | StoreError::Sql(_) => ErrorCode::Internal.into(),
            StoreError::TooLarge { what } => CommandError::with(ErrorCode::TextTooLong, "field", what),
        }
    }
}
