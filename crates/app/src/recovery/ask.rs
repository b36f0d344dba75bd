//! A locked device asks for help: a key for the answers, kept under the passphrase to come. Opens nothing.

use std::path::Path;

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;
use vault::{AskKey, NewPassphrase, RecoverySlot, Slot, SlotParams};
use wire::limits::RECOVERY_WINDOW_MS;
use wire::{Form, Reader, RecoveryAsk, Writer};

use super::{check_digits, to_text};
use crate::error::{CommandError, ErrorCode};
use crate::home::{self, Home};
use crate::host::{Host, HostEntropy};
use crate::unlock::disk;

/// First byte of the file of a request that waits.
const LETTER: u8 = 0xE3;
/// Most bytes of the sealed key in it.
const SEALED_BYTES_MAX: usize = 512;

/// A request, to be carried to both holders.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct Asked {
    /// The request: one line of text.
    pub text: String,
    /// Eight digits that the holders see, too.
    pub check: String,
    /// Until when answers are taken, milliseconds since 1970 by this device's clock.
    #[ts(type = "number")]
    pub until_ms: u64,
}

/// Makes a request on a locked home, in place of any before. `new` is the passphrase that shall hold afterwards.
///
/// # Errors
/// [`ErrorCode::PassphraseWeak`], [`ErrorCode::RecoveryMissing`] when nobody holds parts, disk errors.
pub fn ask(dir: &Path, new: &str, host: &mut dyn Host) -> Result<Asked, CommandError> {
    let home = Home::at(dir);
    let chosen = NewPassphrase::chosen(new).map_err(|_| ErrorCode::PassphraseWeak)?;
    let file = home::read_small(&home.recovery()).map_err(disk)?.ok_or(ErrorCode::RecoveryMissing)?;
    let slot = RecoverySlot::parse(&file).map_err(|_| ErrorCode::RecoveryMissing)?;
    let made_ms = u64::try_from(host.now().0).unwrap_or(0);
    let mut nonce = [0; 16];
    host.fill(&mut nonce);
    let entropy = &mut HostEntropy(host);
    let key = AskKey::generate(entropy);
    let sealed = key.seal(&chosen, params(&home), entropy).map_err(|_| ErrorCode::Internal)?;
    let ask = RecoveryAsk { parts: slot.parts, recipient: key.recipient(), nonce, made_ms };
    Waiting { ask: ask.clone(), sealed }.keep(&home)?;
    let text = String::from_utf8(to_text(&ask)).map_err(|_| ErrorCode::Internal)?;
    Ok(Asked { text, check: check_digits(ask.hash()), until_ms: made_ms.saturating_add(RECOVERY_WINDOW_MS) })
}

/// As much work as the slot that is there asks for; the least when it does not say.
pub(super) fn params(home: &Home) -> SlotParams {
    let slot = home::read_small(&home.slot()).ok().flatten();
    slot.and_then(|slot| Slot::params(&slot).ok()).unwrap_or(SlotParams::FLOOR)
}

/// A request that waits for its answers.
pub(super) struct Waiting {
    pub ask: RecoveryAsk,
    pub sealed: Vec<u8>,
}

impl Waiting {
    fn keep(&self, home: &Home) -> Result<(), CommandError> {
        let mut out = Writer::new();
        out.letter(LETTER);
        self.ask.write(&mut out);
        out.bytes(&self.sealed);
        home::replace(&home.asked(), &out.into_bytes()).map_err(disk)
    }

    /// The request of this home, if there is one that can be read.
    pub fn read(home: &Home) -> Result<Option<Waiting>, CommandError> {
        let Some(bytes) = home::read_small(&home.asked()).map_err(disk)? else { return Ok(None) };
        let read = || {
            let mut reader = Reader::new(&bytes);
            reader.letter(LETTER)?;
            let ask = RecoveryAsk::read(&mut reader)?;
            let sealed = reader.bytes(SEALED_BYTES_MAX, "sealed")?.to_vec();
            reader.finish()?;
            Ok::<_, wire::Malformed>(Waiting { ask, sealed })
        };
        Ok(read().ok())
    }
}
