//! Proposals that were signed here and wait for a second person: kept until they count, are overtaken or are let go of.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use wire::{Form, Grant, Hash, Op, Reader, RosterError, Writer};

use super::{MemberProposal, MemberProposed};
use crate::agency::meta;
use crate::codes;
use crate::error::{CommandError, ErrorCode};
use crate::queries::case_file::hex;
use crate::registry::{Nothing, Reply, View};
use crate::session::Session;

/// Most proposals that are kept; a further one takes the place of the oldest.
const WAITING_MAX: usize = 8;

/// A proposal that waits for a second signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct WaitingProposal {
    /// Names it here.
    pub id: String,
    /// What it proposes; `None` for what is decided for the agency.
    pub member: Option<MemberProposal>,
}

/// One of the proposals that wait.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct ProposalRef {
    /// As the list names it.
    pub id: String,
}

/// `waiting_proposal`
pub fn show(session: &mut Session, input: ProposalRef) -> Result<Reply<MemberProposed>, CommandError> {
    let unknown = || CommandError::with(ErrorCode::EntryUnknown, "entry", "proposal");
    let grant = session.waiting_grants()?.into_iter().find(|grant| id_of(grant) == input.id).ok_or_else(unknown)?;
    let codes = codes::draw(&grant.to_bytes())?;
    Ok(Reply::unchanged(MemberProposed { done: false, codes }))
}

/// `drop_proposal`
pub fn drop_one(session: &mut Session, input: ProposalRef) -> Result<Reply<Nothing>, CommandError> {
    let mut kept = session.waiting_grants()?;
    kept.retain(|grant| id_of(grant) != input.id);
    session.keep_waiting(&kept)?;
    Ok(Reply { value: Nothing {}, changed: vec![View::Members] })
}

fn id_of(grant: &Grant) -> String {
    hex(&Hash::of(&grant.to_bytes()).as_bytes()[..8])
}

impl Session {
    /// Keeps a proposal until somebody signs second.
    pub(super) fn note_proposed(&mut self, grant: &Grant) -> Result<(), CommandError> {
        let mut kept = self.waiting_grants()?;
        kept.push(grant.clone());
        let too_many = kept.len().saturating_sub(WAITING_MAX);
        self.store.save(|tx| tx.set_meta(meta::OVERTAKEN_AT, &[]))?;
        self.keep_waiting(&kept[too_many..])
    }

    fn keep_waiting(&mut self, kept: &[Grant]) -> Result<(), CommandError> {
        let mut out = Writer::new();
        for grant in kept {
            out.bytes(&grant.to_bytes());
        }
        self.store.save(|tx| tx.set_meta(meta::PROPOSED, &out.into_bytes()))?;
        Ok(())
    }

    /// Proposals that still can count, oldest first: those that count already or came too late are not shown.
    pub(crate) fn waiting_grants(&self) -> Result<Vec<Grant>, CommandError> {
        let bytes = self.store.read(|reader| reader.meta(meta::PROPOSED))?.unwrap_or_default();
        let mut reader = Reader::new(&bytes);
        let mut grants = Vec::new();
        while let Ok(grant) = reader.bytes(wire::limits::GRANT_BYTES_MAX, "grant") {
            grants.extend(Grant::parse(grant).ok());
        }
        let waits = |grant: &Grant| {
            let judged = self.membership.roster.judge_grant(grant);
            matches!(judged, Ok(()) | Err(RosterError::NotAllowed { .. }))
        };
        grants.retain(waits);
        Ok(grants)
    }

    /// Proposals about people that wait, as screens show them.
    pub(crate) fn waiting_members(&self) -> Result<Vec<WaitingProposal>, CommandError> {
        let about_people = |grant: &Grant| !grant.ops.iter().any(|op| matches!(op, Op::SetPolicy { .. }));
        let grants = self.waiting_grants()?.into_iter().filter(about_people);
        let view = |grant: Grant| {
            let id = id_of(&grant);
            let read = self.proposal_of(grant).ok()?;
            Some(WaitingProposal { id, member: Some(self.proposal_view(&read)) })
        };
        Ok(grants.filter_map(view).collect())
    }

    /// Whether something decided for the agency waits for a second signature, and which.
    pub(crate) fn waiting_policy(&self) -> Result<Option<WaitingProposal>, CommandError> {
        let grants = self.waiting_grants()?.into_iter();
        let newest = grants.rev().find(|grant| grant.ops.iter().any(|op| matches!(op, Op::SetPolicy { .. })));
        Ok(newest.map(|grant| WaitingProposal { id: id_of(&grant), member: None }))
    }
}
