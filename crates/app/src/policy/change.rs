//! The policy after founding: what holds, since when and by whom, and a change that two people sign. The rule is `model`'s.

use model::codes::Role;
use model::lease::LEASE_DAYS_MAX;
use model::policy::{AgencyPolicy, LOCK_AFTER_S_MAX, LOCK_AFTER_S_MIN};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use wire::{Form, Grant, Op, Record, Signer, StaffId};

use super::Policy;
use crate::codes::{self, CodeKind, CodeText};
use crate::error::{CommandError, ErrorCode};
use crate::registry::{Nothing, Reply};
use crate::session::Session;
use crate::staffing::MemberProposed;
use crate::staffing::waiting::WaitingProposal;
use crate::views::StaffView;

/// Figures of a policy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangePolicy {
    /// Days without news of the office after which a tablet shows no cases; 0 for never.
    pub lease_days: u16,
    /// Days after which it warns; fewer than the lease has.
    pub lease_warn_days: u16,
    /// The longest time that a tablet may be set to stay open with nobody there, in seconds.
    pub lock_after_s_max: u16,
}

/// What holds for all tablets of the agency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct PolicyView {
    /// What holds now.
    pub now: ChangePolicy,
    /// Most days of a lease.
    pub lease_days_max: u16,
    /// Fewest seconds until a tablet locks itself.
    pub lock_after_s_least: u16,
    /// Most seconds until a tablet locks itself.
    pub lock_after_s_most: u16,
    /// When it was decided, milliseconds since 1970; `None` for what holds since the founding.
    #[ts(type = "number | null")]
    pub decided_at: Option<i64>,
    /// Who signed it.
    pub decided_by: Vec<StaffView>,
    /// Whether the person asking may propose a change, or sign for one.
    pub may_change: bool,
    /// The newest change that was proposed here and waits for a second signature.
    pub waiting: Option<WaitingProposal>,
}

/// A policy that a colleague proposes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct PolicyProposal {
    /// Who signed it.
    pub by: StaffView,
    /// What would hold.
    pub then: ChangePolicy,
    /// What holds now.
    pub now: ChangePolicy,
}

/// `policy`
pub fn policy(session: &mut Session, _: Nothing) -> Result<Reply<PolicyView>, CommandError> {
    let policy = session.policy();
    let at_ms = policy.decided_at_ms.and_then(|at_ms| i64::try_from(at_ms).ok());
    let decided_by = session.policy_signers()?.into_iter().map(|staff| session.staff_view(staff)).collect();
    Ok(Reply::unchanged(PolicyView {
        now: figures(policy.rule),
        lease_days_max: LEASE_DAYS_MAX,
        lock_after_s_least: LOCK_AFTER_S_MIN,
        lock_after_s_most: LOCK_AFTER_S_MAX,
        decided_at: at_ms,
        decided_by,
        may_change: session.may_change_policy(),
        waiting: session.waiting_policy()?,
    }))
}

/// `change_policy`
pub fn change(session: &mut Session, input: ChangePolicy) -> Result<Reply<MemberProposed>, CommandError> {
    if !session.may_change_policy() {
        return Err(ErrorCode::NotAllowed.into());
    }
    let rule = AgencyPolicy::new(input.lease_days, input.lease_warn_days, input.lock_after_s_max)?;
    let rule = rule.after(session.policy().rule)?;
    let decided_at_ms = Some(u64::try_from(session.now().0).unwrap_or(0));
    // Tries are bounded at the founding.
    let tries = session.policy().tries;
    let bytes = Policy { rule, tries, decided_at_ms }.to_bytes();
    let grant = session.proposed(vec![Op::SetPolicy { bytes }]);
    session.sign_first(grant)
}

/// `look_at_policy`
pub fn look(session: &mut Session, input: CodeText) -> Result<Reply<PolicyProposal>, CommandError> {
    let (grant, then) = session.read_policy(&input.text)?;
    let Signer::Device(author) = grant.author else { return Err(ErrorCode::EnrolRefused.into()) };
    let by = session.membership.roster.device(author).ok_or(ErrorCode::RosterBehind)?.staff;
    let (by, now) = (session.staff_view(by), figures(session.policy().rule));
    Ok(Reply::unchanged(PolicyProposal { by, then: figures(then), now }))
}

/// `sign_policy`
pub fn sign(session: &mut Session, input: CodeText) -> Result<Reply<MemberProposed>, CommandError> {
    let (grant, _) = session.read_policy(&input.text)?;
    if !session.may_change_policy() {
        return Err(ErrorCode::NotAllowed.into());
    }
    session.sign_second(grant)
}

fn figures(rule: AgencyPolicy) -> ChangePolicy {
    let AgencyPolicy { lease, lock_after_s_max } = rule;
    ChangePolicy { lease_days: lease.days, lease_warn_days: lease.warn_days, lock_after_s_max }
}

impl Session {
    /// What the agency decided for all tablets.
    pub(crate) fn policy(&self) -> Policy {
        Policy::read(self.membership.roster.policy())
    }

    /// Whether this person's signature can be one of the two that a policy needs (`domain.md` 14.1, SOP).
    fn may_change_policy(&self) -> bool {
        self.my_roles().has_any(&[Role::Administrator, Role::Manager])
    }

    /// A proposed policy within its bounds, whoever made its bytes.
    fn read_policy(&self, text: &str) -> Result<(Grant, AgencyPolicy), CommandError> {
        let (_, message) = codes::message(text, &[CodeKind::Proposal])?;
        let grant = Grant::parse(&message).map_err(|_| ErrorCode::EnrolRefused)?;
        if grant.agency != self.membership.agency {
            return Err(ErrorCode::EnrolForeign.into());
        }
        let [Op::SetPolicy { bytes }] = grant.ops.as_slice() else { return Err(ErrorCode::CodeOtherKind.into()) };
        let policy = Policy::read(bytes);
        // Bytes that hold nothing back by not being understood are not signed, nor a bound that nobody is shown.
        if policy.to_bytes() != *bytes || policy.tries != self.policy().tries {
            return Err(ErrorCode::EnrolRefused.into());
        }
        Ok((grant, policy.rule))
    }

    /// Who signed the policy that holds; nobody for one of the founding.
    fn policy_signers(&self) -> Result<Vec<StaffId>, CommandError> {
        let roster = &self.membership.roster;
        let at = roster.policy_at();
        let carries = |grant: &Grant| {
            grant.ops.iter().any(|op| matches!(op, Op::SetPolicy { bytes } if bytes == roster.policy()))
        };
        let grant = self.store.read(|reader| -> Result<Option<Grant>, store::StoreError> {
            let placed = reader.roster(at)?.into_iter().find(|row| row.seq == at);
            let placed = placed.and_then(|row| Record::parse(&row.bytes).ok()).map(|record| record.grant);
            let open = reader.open_grants()?.into_iter().filter_map(|row| Grant::parse(&row.bytes).ok());
            Ok(placed.into_iter().chain(open).find(carries))
        })?;
        let signer = |signer: Signer| match signer {
            Signer::Device(device) => roster.device(device).map(|entry| entry.staff),
            Signer::Root => None,
        };
        let signers = grant.into_iter().flat_map(|grant| grant.signatures);
        Ok(signers.filter_map(|(one, _)| signer(one)).collect())
    }
}
