//! Bringing back a case file that left this device. The next exchange fetches it.

use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use crate::error::CommandError;
use crate::forms::CaseRef;
use crate::registry::{Nothing, Reply, View};
use crate::session::Session;

/// A file to bring back.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct BringBack {
    /// The case that left.
    pub case: CaseRef,
}

/// `bring_back_case`
///
/// # Errors
/// [`crate::error::ErrorCode::CaseUnknown`] for a case that did not leave.
pub fn bring_back(session: &mut Session, input: BringBack) -> Result<Reply<Nothing>, CommandError> {
    session.want_back(input.case.0)?;
    Ok(Reply { value: Nothing {}, changed: vec![View::Cases] })
}
