//! What stops when a consent is taken back, and what cannot be called back any more. Erases nothing itself.

use crate::case_file::Case;
use crate::change::{CaseChange, CaseworkEdit};
use crate::codes::{CaseState, ConsentAnswer, ConsentScope, ReferralDirection, ReferralState, code_list};
use crate::consent::{BoundTo, ConsentDecision, Receiver, Recipient};
use crate::ids::{EntryId, PersonCode};
use crate::referral::{Referral, ReferralEvent, may_follow};
use crate::time::Day;
use crate::workflow::Workflow;

/// Days in which a case is closed after consent to services was taken back. Source: `domain.md` 6.2 T33.
pub const CLOSES_DAYS: i32 = 7;

code_list!(
    /// What follows when a consent is taken back, as people are told before they do it.
    ConsentEffect = "consent_effect" {
        ReferralsNotSent = "referrals_not_sent", ReferralsCalledBack = "referrals_called_back",
        ToldStaysTold = "told_stays_told", NothingShared = "nothing_shared", NoTransfer = "no_transfer",
        NoTracing = "no_tracing", NoPictures = "no_pictures", NoContact = "no_contact",
        CaseCloses = "case_closes", NotWritten = "not_written", PlanAgain = "plan_again",
        NoChecks = "no_checks", NotCounted = "not_counted",
    }
);

/// What follows in this case from taking back a purpose, for one recipient or as a whole, and for how many referrals.
/// Source: `domain.md` 8.6.
pub fn effects(case: &Case, scope: ConsentScope, to: Option<&Recipient>) -> Vec<(ConsentEffect, usize)> {
    let once = |effect| vec![(effect, 0)];
    match scope {
        ConsentScope::ShareReferral => {
            let recipients: Vec<Recipient> = to.cloned().into_iter().collect();
            let touched = touched(case, &recipients, None);
            let sent = touched.iter().filter(|referral| was_sent(referral.state())).count();
            let mut effects = once(ConsentEffect::NothingShared);
            let counts = [
                (ConsentEffect::ReferralsNotSent, touched.len() - sent),
                (ConsentEffect::ReferralsCalledBack, sent),
                (ConsentEffect::ToldStaysTold, sent),
            ];
            effects.extend(counts.into_iter().filter(|(_, count)| *count > 0));
            effects
        }
        ConsentScope::ShareConference => vec![(ConsentEffect::NothingShared, 0), (ConsentEffect::ToldStaysTold, 0)],
        ConsentScope::Transfer if case.transfer_sendings.is_empty() => once(ConsentEffect::NoTransfer),
        ConsentScope::Transfer => vec![(ConsentEffect::NoTransfer, 0), (ConsentEffect::ToldStaysTold, 0)],
        ConsentScope::Tracing => vec![(ConsentEffect::NoTracing, 0), (ConsentEffect::ToldStaysTold, 0)],
        ConsentScope::PhotoAudio => once(ConsentEffect::NoPictures),
        ConsentScope::SafeContact => once(ConsentEffect::NoContact),
        ConsentScope::CaseManagement => once(ConsentEffect::CaseCloses),
        ConsentScope::InterviewAndRecord => once(ConsentEffect::NotWritten),
        ConsentScope::Plan => once(ConsentEffect::PlanAgain),
        ConsentScope::PostClosureContact => once(ConsentEffect::NoChecks),
        ConsentScope::Statistics => once(ConsentEffect::NotCounted),
    }
}

const fn was_sent(state: ReferralState) -> bool {
    !matches!(state, ReferralState::Draft | ReferralState::Ready)
}

/// Referrals that rest on these recipients (none: on any) and can still be stopped.
fn touched<'a>(case: &'a Case, recipients: &[Recipient], bound_to: Option<BoundTo>) -> Vec<&'a Referral> {
    let rests = |referral: &&Referral| {
        let receiver = Receiver { name: &referral.provider, services: referral.service.as_slice() };
        let meant = recipients.is_empty() || recipients.iter().any(|one| one.is(&receiver));
        let bound = bound_to.is_none_or(|bound| bound == BoundTo::Referral(referral.id));
        referral.direction == ReferralDirection::Out
            && may_follow(referral.state(), ReferralState::Revoked)
            && meant
            && bound
    };
    case.referrals.iter().filter(rests).collect()
}

/// Revokes the referrals that rested on what was taken back: each gets an event, so there are to be as many `ids` as
/// the case has referrals.
pub fn revoke_referrals(case: &Case, decision: &ConsentDecision, ids: &[EntryId], on: Day) -> CaseChange {
    let stops = decision.scope == ConsentScope::ShareReferral && !decision.grants();
    if !stops || decision.about != PersonCode::Client {
        return CaseChange::new();
    }
    let touched = touched(case, &decision.terms.recipients, decision.terms.bound_to);
    touched.iter().zip(ids).fold(CaseChange::new(), |change, (referral, id)| {
        let event = ReferralEvent::plain(*id, ReferralState::Revoked, on);
        change.with(CaseworkEdit::AddReferralEvent(referral.id, event))
    })
}

/// Whether calling, writing and visiting were refused or taken back, so that nobody is to be reached from here.
pub fn contact_is_blocked(workflow: &Workflow) -> bool {
    refused(workflow, ConsentScope::SafeContact)
}

/// Whether the client refused this or took it back.
pub fn is_given_up(decision: &ConsentDecision) -> bool {
    matches!(decision.answer, ConsentAnswer::Refused | ConsentAnswer::Withdrawn)
}

/// Whether the client no longer agrees to services while the case goes on, so that it has to be closed: unless a
/// supervisor recorded grounds against it (T33).
pub fn has_to_close(workflow: &Workflow) -> bool {
    let goes_on = workflow.is_active() && workflow.state != CaseState::ClosurePending;
    goes_on && workflow.continued.is_none() && refused(workflow, ConsentScope::CaseManagement)
}

fn refused(workflow: &Workflow, scope: ConsentScope) -> bool {
    let view = workflow.consents.get(&(PersonCode::Client, scope));
    view.is_some_and(|view| is_given_up(&view.counts))
}
