//! The guards of who carries a case, and of a client who comes of age.

use super::super::guards::{Facts, Guard, Input};
use super::has_taken;
use crate::codes::ReferralState;
use crate::majority;
use crate::referral::Referral;

/// The guards of turning 18 (T30, `domain.md` 6.3).
pub(super) fn is_ready_for_18(guard: Guard, facts: &Facts<'_>) -> bool {
    let Some(case) = facts.case_file() else { return true };
    match guard {
        Guard::TransitionGoalPlanned => {
            majority::stands(case, facts.today).is_none() || facts.plan().is_some_and(majority::is_prepared)
        }
        Guard::TurnedAdult => case.client.majority_month.is_some_and(|month| facts.today >= month),
        Guard::TransitionGoalOffered => facts.goals().iter().any(majority::was_offered),
        _ => {
            let from = majority::prepares_from(case);
            let told = |referral: &Referral| referral.events.iter().any(|event| event.state == ReferralState::Sent);
            let lately = |referral: &&Referral| from.is_none_or(|from| referral.made_on >= from);
            case.referrals.iter().filter(lately).any(|referral| told(referral) || has_taken(referral.state()))
        }
    }
}

fn is_before_intake(facts: &Facts<'_>) -> bool {
    facts.case.is_some_and(|(_, workflow)| workflow.is_before_intake())
}

/// What a handover of an opened case must say; a case that was never opened has little to hand over.
pub(super) fn is_handed_over_well(guard: Guard, facts: &Facts<'_>) -> bool {
    match facts.input {
        Input::Handover(brought) if !is_before_intake(facts) => match guard {
            Guard::HandoverNoteWritten => brought.note,
            Guard::ClientInformedSaid => brought.informed.is_some(),
            _ => brought.preference.is_some(),
        },
        _ => true,
    }
}

/// Whether one more case fits; asked at intake and of who takes a case over.
pub(super) fn has_room(facts: &Facts<'_>) -> bool {
    match facts.input {
        Input::Opening { room, .. } => room.allows_one_more(),
        Input::Handover(brought) => brought.room.allows_one_more(),
        _ => true,
    }
}
