//! What happens after too many wrong passphrases where the agency set a bound: the slot is destroyed, and nothing else.
//! Records, parts for two holders and a file of what was not sent stay. Counts no try itself.

use std::fs;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::Attempts;

use crate::emptying::spoil;
use crate::error::{CommandError, ErrorCode};
use crate::home::{self, Home};
use crate::host::{Host, HostEntropy};
use crate::policy::Policy;
use crate::session::Session;
use crate::steps::step;
use crate::unlock::disk;
use crate::{base64, commands::bundle::Stick};

/// What a locked tablet says after its last try. It lies there in clear and names nobody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct ShutNotice {
    /// Version of this form, 1.
    pub version: u32,
    /// The day of the last try, by this tablet's calendar, ISO.
    pub on: String,
    /// Wrong passphrases in a row.
    pub tries: u32,
    /// Whether two people can open it again: parts of its key lie here.
    pub recoverable: bool,
    /// Whether a file of what was not at the office lies ready to be handed in.
    pub to_hand_in: bool,
}

/// What the notice of this home says; `None` while a passphrase opens it.
#[must_use]
pub(crate) fn notice(home: &Home) -> Option<ShutNotice> {
    if crate::emptying::opens(home) {
        return None;
    }
    let bytes = home::read_small(&home.shut()).ok().flatten()?;
    let notice: ShutNotice = serde_json::from_slice(&bytes).ok()?;
    let (recoverable, to_hand_in) = (home.recovery().exists(), home.to_hand_in().exists());
    Some(ShutNotice { recoverable, to_hand_in, ..notice })
}

/// Destroys the slot, which is what a passphrase opens. The notice goes first: killed before the slot is gone, the home
/// opens as before and nothing is said; after it, everything is said.
pub(crate) fn shut(home: &Home, tries: u32, host: &dyn Host) -> Result<ErrorCode, CommandError> {
    let (recoverable, to_hand_in) = (home.recovery().exists(), home.to_hand_in().exists());
    let notice = ShutNotice { version: 1, on: host.today().to_string(), tries, recoverable, to_hand_in };
    let bytes = serde_json::to_vec_pretty(&notice).map_err(|_| ErrorCode::Internal)?;
    home::replace(&home.shut(), &bytes).map_err(disk)?;
    step();
    for slot in [home.slot().with_extension("new"), home.slot()] {
        spoil(&slot).map_err(disk)?;
        step();
    }
    Ok(ErrorCode::TriesOver)
}

/// The file of what was not at the office, under words drawn for it: for a supervisor's device, as any such file.
///
/// # Errors
/// [`ErrorCode::StoreMissing`] unless the tries of this home are over and there is one; disk errors.
pub(crate) fn hand_in(home: &Home, host: &mut dyn Host) -> Result<Stick, CommandError> {
    notice(home).ok_or(ErrorCode::StoreMissing)?;
    let bytes = match fs::read(home.to_hand_in()) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Err(ErrorCode::StoreMissing.into()),
        Err(error) => return Err(disk(error)),
    };
    let items = crate::bundle::items_in(&bytes).ok_or(ErrorCode::FileUntrusted)?;
    let (file, words) = vault::seal_bundle(&bytes, &mut HostEntropy(host)).map_err(|_| ErrorCode::Internal)?;
    Ok(Stick { file: base64::encode(&file), passphrase: words.as_str().to_owned(), items, next: None })
}

impl Session {
    /// Puts the agency's bound beside the slot, where it is read before any passphrase, and keeps the file of what is not
    /// at the office up to date: sealed entries, which nobody without the case's keys reads.
    ///
    /// # Errors
    /// What the disk says.
    pub(crate) fn keep_tries(&mut self) -> Result<(), CommandError> {
        let rule = if self.home.is_demo() { Policy::NONE } else { Policy::read(self.membership.roster.policy()) };
        let bound = rule.tries.tries();
        let file = home::read_small(&self.home.attempts()).map_err(disk)?;
        let kept = Attempts::read(file.as_deref(), 0);
        if kept.destroyed_after != bound {
            let attempts = Attempts { destroyed_after: bound, ..kept };
            home::replace(&self.home.attempts(), &attempts.to_bytes()).map_err(disk)?;
        }
        let _ = fs::remove_file(self.home.shut());
        let waits = bound > 0 && self.only_here()?.0 > 0;
        if !waits {
            return gone(fs::remove_file(self.home.to_hand_in())).map_err(disk);
        }
        let bundle = self.put_together(0)?;
        home::replace(&self.home.to_hand_in(), &bundle.bytes).map_err(disk)
    }
}

fn gone(removed: std::io::Result<()>) -> std::io::Result<()> {
    match removed {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
