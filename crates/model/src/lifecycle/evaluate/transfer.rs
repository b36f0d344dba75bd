//! Whether the guards of a transfer hold (`domain.md` 6.2 T24, T25). Reads facts; decides nothing else.

use super::{Facts, Guard, Input};
use crate::codes::{TransferAnswer, TransferState};
use crate::transfer::{self, TransferProposal, TransferView};

pub(super) fn holds(guard: Guard, facts: &Facts<'_>) -> bool {
    let Some((case, workflow)) = facts.case else { return false };
    let view = workflow.transfer.as_ref();
    let answered = |answer| view.is_some_and(|view| transfer::has_answered(case, view.asked.id, answer));
    match guard {
        Guard::TransferConsented => proposal(facts, view)
            .is_some_and(|asked| transfer::consented(case, workflow, &asked.provider_name, facts.today).is_ok()),
        Guard::TransferSummaryComplete => proposal(facts, view).is_some_and(|asked| asked.summary.is_complete()),
        Guard::TransferAccepted => view.is_some_and(|view| transfer::state(case, view) == TransferState::Accepted),
        Guard::IdentityReceived => answered(TransferAnswer::IdentityReceived),
        _ => {
            let proposed = view.map(|view| view.proposed_by);
            workflow.assigned_to != facts.who.staff && proposed != Some(facts.who.staff)
        }
    }
}

fn proposal<'a>(facts: &Facts<'a>, view: Option<&'a TransferView>) -> Option<&'a TransferProposal> {
    if let Input::Transfer(proposal) = facts.input { Some(proposal) } else { view.map(|view| &view.asked) }
}
