//! Another passphrase for a home: the same secrets in another slot, whole or not at all. Derives no key itself.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{NewPassphrase, Slot, SlotParams, Unlocked};
use zeroize::Zeroize;

use crate::error::{CommandError, ErrorCode};
use crate::home::{self, Home};
use crate::host::{Host, HostEntropy};
use crate::registry::{Nothing, Reply};
use crate::session::Session;
use crate::unlock::{disk, generate_passphrase, try_passphrase};

/// The passphrase that holds, and the one to come.
#[derive(Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangePassphrase {
    /// As it is typed to unlock.
    pub old: String,
    /// What shall open this device from now on.
    pub new: String,
}

impl Drop for ChangePassphrase {
    fn drop(&mut self) {
        self.old.zeroize();
        self.new.zeroize();
    }
}

/// Words drawn for somebody who needs a passphrase. They count once somebody chose them.
#[derive(Serialize, JsonSchema, TS)]
pub struct OfferedWords {
    /// Five words.
    pub words: String,
}

/// `offer_passphrase`
pub fn offer(session: &mut Session, _: Nothing) -> Result<Reply<OfferedWords>, CommandError> {
    Ok(Reply::unchanged(OfferedWords { words: generate_passphrase(session.host.as_mut()) }))
}

/// `change_passphrase`
pub fn change(session: &mut Session, input: ChangePassphrase) -> Result<Reply<Nothing>, CommandError> {
    session.change_passphrase(&input.old, &input.new)?;
    Ok(Reply::unchanged(Nothing {}))
}

impl Session {
    /// Puts this device's secrets under another passphrase. Killed at any moment, the device opens with the old one or
    /// with the new one. Records are not touched: a session that is open works on.
    ///
    /// # Errors
    /// [`ErrorCode::PassphraseWeak`] before anything is tried; [`ErrorCode::PassphraseWrong`] and
    /// [`ErrorCode::UnlockWait`] as when unlocking; disk errors, and then the old one opens.
    pub fn change_passphrase(&mut self, old: &str, new: &str) -> Result<(), CommandError> {
        let chosen = NewPassphrase::chosen(new).map_err(|_| ErrorCode::PassphraseWeak)?;
        let slot = home::read_small(&self.home.slot()).map_err(disk)?.ok_or(ErrorCode::StoreMissing)?;
        let keys = try_passphrase(&self.home, &slot, old, self.host.as_ref())?;
        // The slot in the folder has to be that of the records that are open: else they would be left without one.
        if keys.device_key_id() != self.keys.device_key_id() || keys.store_key() != self.keys.store_key() {
            return Err(CommandError::with(ErrorCode::StoreUnreadable, "part", "slot"));
        }
        // As much work as before; a slot that does not say how much gets the least.
        let params = Slot::params(&slot).unwrap_or(SlotParams::FLOOR);
        keep_slot(&self.home, &keys, &chosen, params, self.host.as_mut())?;
        self.log_passphrase()
    }
}

/// Writes a slot in place of the one before, once it has opened with its passphrase.
pub(crate) fn keep_slot(
    home: &Home,
    keys: &Unlocked,
    chosen: &NewPassphrase,
    params: SlotParams,
    host: &mut dyn Host,
) -> Result<(), CommandError> {
    let slot = Slot::seal(keys, chosen, params, &mut HostEntropy(host)).map_err(|_| ErrorCode::Internal)?;
    let opened = Slot::open(&slot, chosen.as_str()).map_err(|_| ErrorCode::Internal)?;
    if opened.store_key() != keys.store_key() {
        return Err(ErrorCode::Internal.into());
    }
    home::replace(&home.slot(), &slot).map_err(disk)
}
