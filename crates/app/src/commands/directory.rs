//! The services directory: loading a signed list, signing one, proposing a change. The list itself is no case's.

use model::codes::AgencyCode;
use model::text;
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;
use wire::limits::OFFICE_FILE_BYTES_MAX;

use crate::base64;
use crate::directory::{DirectoryForm, PROPOSALS_MAX, Proposal};
use crate::error::{CommandError, ErrorCode};
use crate::forms::IsoDay;
use crate::registry::{Nothing, Reply, View};
use crate::session::Session;

fn done() -> Reply<Nothing> {
    Reply { value: Nothing {}, changed: vec![View::Directory] }
}

/// A signed list as it was carried here.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct LoadDirectory {
    /// Bytes of the file, in base64.
    pub file: String,
}

/// `load_directory`
pub fn load(session: &mut Session, input: LoadDirectory) -> Result<Reply<Nothing>, CommandError> {
    let bytes = base64::decode(input.file.trim(), OFFICE_FILE_BYTES_MAX);
    let bytes = bytes.ok_or(CommandError::with(ErrorCode::FileUntrusted, "fault", "no office file"))?;
    session.take_directory(&bytes)?;
    Ok(done())
}

/// `set_directory`
pub fn set(session: &mut Session, input: DirectoryForm) -> Result<Reply<Nothing>, CommandError> {
    session.sign_directory(&input)?;
    Ok(done())
}

/// A provider of the directory.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct OneProvider {
    /// By code.
    pub provider: String,
}

/// `confirm_provider`
pub fn confirm(session: &mut Session, input: OneProvider) -> Result<Reply<Nothing>, CommandError> {
    let unknown = || CommandError::with(ErrorCode::EntryUnknown, "entry", "provider");
    let mut form = session.held_directory()?.ok_or_else(unknown)?.form;
    let found = form.providers.iter_mut().find(|provider| provider.id == input.provider);
    found.ok_or_else(unknown)?.verified_on = IsoDay(session.today());
    session.sign_directory(&form)?;
    Ok(done())
}

/// Something in the directory is wrong or missing.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct ProposeChange {
    /// The provider by code; left out for one that is missing.
    #[serde(default)]
    pub provider: Option<String>,
    /// What to change, in a line. Never about a client.
    pub what: String,
}

/// `propose_directory_change`
pub fn propose(session: &mut Session, input: ProposeChange) -> Result<Reply<Nothing>, CommandError> {
    let what = text::line_needed(&input.what)?;
    if let Some(provider) = &input.provider {
        let code = AgencyCode::parse(provider);
        let known = code.is_some_and(|code| session.services().is_ok_and(|list| list.provider(&code).is_some()));
        if !known {
            return Err(CommandError::with(ErrorCode::EntryUnknown, "entry", "provider"));
        }
    }
    let mut all = session.proposals()?;
    if all.len() >= PROPOSALS_MAX {
        return Err(CommandError::with(ErrorCode::TextTooLong, "max", PROPOSALS_MAX));
    }
    let proposal = Proposal {
        id: session.entry_id().to_hex(),
        provider: input.provider,
        what,
        by: session.membership.code_of(session.me()),
        on: IsoDay(session.today()),
    };
    all.push(proposal);
    session.keep_proposals(&all)?;
    Ok(done())
}

/// A proposed change.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct OneProposal {
    /// By its id.
    pub proposal: String,
}

/// `drop_directory_change`
pub fn drop_change(session: &mut Session, input: OneProposal) -> Result<Reply<Nothing>, CommandError> {
    let mut all = session.proposals()?;
    let had = all.len();
    all.retain(|proposal| proposal.id != input.proposal);
    if all.len() == had {
        return Err(CommandError::with(ErrorCode::EntryUnknown, "entry", "proposal"));
    }
    session.keep_proposals(&all)?;
    Ok(done())
}
