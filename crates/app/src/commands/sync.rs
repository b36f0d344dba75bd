//! Sealing what was saved, exchanging with the office, and where the office is.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::CommandError;
use crate::registry::{Nothing, Reply, View};
use crate::session::Session;
use crate::views::SyncReport;

/// How to sync.
#[derive(Debug, Clone, Copy, Default, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Sync {
    /// Whether the link is slow: smaller requests, so that a break repeats less.
    #[serde(default)]
    pub slow_link: bool,
}

impl Sync {
    /// How much one request may carry, when that is less than usual.
    pub(crate) fn budget_bytes(self) -> Option<u32> {
        let slow = u32::try_from(wire::limits::BUDGET_SLOW_BYTES).expect("a limit of 256 KiB fits");
        self.slow_link.then_some(slow)
    }
}

/// `sync`
pub fn sync(session: &mut Session, input: Sync) -> Result<Reply<SyncReport>, CommandError> {
    let value = session.sync(input.budget_bytes())?;
    let changed = changed_views(value.received > 0 || value.quarantined > 0 || value.left > 0);
    Ok(Reply { value, changed })
}

/// What an exchange changed, depending on whether anything came.
pub(crate) fn changed_views(came: bool) -> Vec<View> {
    let mut changed = vec![View::BackupStatus, View::Attachments];
    if came {
        changed.extend([
            View::Cases,
            View::CaseFile,
            View::Person,
            View::Today,
            View::Approvals,
            View::Conflicts,
            View::Quarantine,
        ]);
    }
    changed
}

/// What sealing did.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema, TS)]
pub struct Sealed {
    /// Envelopes made.
    pub envelopes: u32,
}

/// `seal`
pub fn seal(session: &mut Session, _: Nothing) -> Result<Reply<Sealed>, CommandError> {
    let envelopes = session.seal_all()?;
    Ok(Reply { value: Sealed { envelopes }, changed: vec![View::BackupStatus] })
}

/// Another address of the same office.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct SetOfficeAddress {
    /// Host and port. The office's keys stay those of the roster.
    pub address: String,
}

/// `set_office_address`
pub fn set_office_address(session: &mut Session, input: SetOfficeAddress) -> Result<Reply<Nothing>, CommandError> {
    session.set_office_address(&input.address)?;
    Ok(Reply { value: Nothing {}, changed: vec![View::BackupStatus] })
}
