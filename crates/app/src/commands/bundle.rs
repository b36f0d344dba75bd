//! A file on a memory stick in place of a network: putting one together, taking one in.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::carriage::BUNDLE_BYTES_MAX;

use super::sync::changed_views;
use crate::base64;
use crate::error::{CommandError, ErrorCode};
use crate::host::HostEntropy;
use crate::registry::{Reply, View};
use crate::session::Session;

/// Most bytes of a file that is taken in: the wrap is small beside what it holds.
pub const FILE_BYTES_MAX: usize = BUNDLE_BYTES_MAX + 4096;

/// What to put into the file.
#[derive(Debug, Clone, Copy, Default, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct PutOnStick {
    /// `next` of the file before, when one could not hold all.
    #[serde(default)]
    pub after: Option<u64>,
}

/// A file for a colleague's device.
#[derive(Clone, Serialize, JsonSchema, TS)]
pub struct Stick {
    /// The age file in base64. Whoever finds it sees neither whose it is nor of how many.
    pub file: String,
    /// The words that open it: to be said by another way than the stick goes.
    pub passphrase: String,
    /// Entries in it. 0 when everything is at the office already.
    pub items: u32,
    /// Where the next file goes on, when this one could not hold all.
    pub next: Option<u64>,
}

impl std::fmt::Debug for Stick {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Stick({} items)", self.items)
    }
}

/// `put_on_stick`
pub fn put_on_stick(session: &mut Session, input: PutOnStick) -> Result<Reply<Stick>, CommandError> {
    let bundle = session.put_together(input.after.unwrap_or(0))?;
    let sealed = vault::seal_bundle(&bundle.bytes, &mut HostEntropy(session.host.as_mut()));
    let (file, words) = sealed.map_err(|_| ErrorCode::Internal)?;
    let value = Stick {
        file: base64::encode(&file),
        passphrase: words.as_str().to_owned(),
        items: bundle.items,
        next: bundle.next,
    };
    Ok(Reply { value, changed: vec![View::BackupStatus] })
}

/// A colleague's file.
#[derive(Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct TakeFromStick {
    /// The file in base64.
    pub file: String,
    /// The words that the colleague said.
    pub passphrase: String,
}

impl Drop for TakeFromStick {
    fn drop(&mut self) {
        zeroize::Zeroize::zeroize(&mut self.passphrase);
    }
}

impl std::fmt::Debug for TakeFromStick {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("TakeFromStick(hidden)")
    }
}

/// What came of a file.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema, TS)]
pub struct Taken {
    /// Entries that are new here.
    pub applied: u32,
    /// Entries that could not be used and were set aside.
    pub set_aside: u32,
}

/// `take_from_stick`
pub fn take_from_stick(session: &mut Session, input: TakeFromStick) -> Result<Reply<Taken>, CommandError> {
    let file = base64::decode(&input.file, FILE_BYTES_MAX);
    let file = file.ok_or(CommandError::with(ErrorCode::FileUntrusted, "fault", "no bundle"))?;
    let plain = vault::open_bundle(&file, &input.passphrase).map_err(|_| ErrorCode::BundleLocked)?;
    let ingested = session.take_apart(&plain)?;
    let changed = changed_views(ingested.applied > 0 || ingested.quarantined > 0);
    Ok(Reply { value: Taken { applied: ingested.applied, set_aside: ingested.quarantined }, changed })
}
