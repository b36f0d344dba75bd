//! The services directory: loading a signed list, signing one, proposing a change. The list itself is no case's.

use model::codes::AgencyCode;
use model::text;
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;
use wire::limits::OFFICE_FILE_BYTES_MAX;

use crate::base64;
use crate::directory::{DirectoryForm, PROPOSALS_MAX, Proposal, ProviderForm};
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

/// `keep_provider`: puts a provider in place of the one with its code, or adds it where the code is empty. Codes of new
/// services that are left empty are made.
pub fn keep_provider(session: &mut Session, input: ProviderForm) -> Result<Reply<Nothing>, CommandError> {
    let mut provider = input;
    let held = session.held_directory()?.map(|held| held.form);
    let mut form = held.unwrap_or(DirectoryForm { version: 1, providers: Vec::new() });
    name_services(&mut provider);
    let place = form.providers.iter().position(|one| one.id == provider.id && !provider.id.is_empty());
    let at = match place {
        Some(at) => {
            form.providers[at] = provider;
            at
        }
        None if provider.id.is_empty() => {
            provider.id = format!("p_{}", session.entry_id().to_hex());
            form.providers.push(provider);
            form.providers.len() - 1
        }
        None => return Err(CommandError::with(ErrorCode::EntryUnknown, "entry", "provider")),
    };
    // The place in the list tells a form whether the slip is its own.
    session.sign_directory(&form).map_err(|refused| refused.and("kept", at + 1))?;
    Ok(done())
}

/// A code for each service without one: its kind, numbered where the provider has several of it.
fn name_services(provider: &mut ProviderForm) {
    for at in 0..provider.services.len() {
        if !provider.services[at].id.is_empty() {
            continue;
        }
        let kind = provider.services[at].kind.clone();
        let taken: Vec<String> = provider.services.iter().map(|one| one.id.clone()).collect();
        let numbered = |number: usize| if number == 1 { kind.clone() } else { format!("{kind}_{number}") };
        let free = (1..).map(numbered).find(|code| !taken.contains(code));
        provider.services[at].id = free.unwrap_or_default();
    }
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
