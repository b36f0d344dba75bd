//! The acts of a transfer that decide: proposed by the worker, authorised or given back, confirmed or ended by a
//! supervisor who neither carries the case nor proposed it. Sends nothing.

use std::collections::BTreeSet;

use super::{TransferAnswered, TransferProposal, TransferRefused, TransferStand, TransferView, hindrance, standing};
use crate::active::{ActiveCase, Moment};
use crate::change::{CaseChange, CaseworkEdit};
use crate::codes::{
    HandOverTold, SharedField, SummaryPart, TransferAnswer, TransferEnd, TransferPackage, TransferState,
};
use crate::deadlines::{DeadlineKey, Receipts, Timeframes, open_deadlines};
use crate::directory::Directory;
use crate::ids::EntryId;
use crate::lifecycle::{self, Facts, Input, Transition, TransitionId, TransitionRefused};
use crate::permissions::Who;
use crate::statement::{StatementBody, Subject};
use crate::text;
use crate::time::happened_on;

/// Proposes to transfer the case: to an agency that manages cases, with a complete summary and what the client agreed
/// to. The case stays where it is until a supervisor authorises it.
///
/// # Errors
/// [`TransferRefused`], the first thing in the way.
pub fn propose(
    active: &ActiveCase<'_>,
    directory: &Directory,
    proposal: &TransferProposal,
    who: &Who,
    moment: &Moment,
) -> Result<CaseChange, TransferRefused> {
    let state = active.workflow().state;
    if !Transition::of(TransitionId::T24).from.contains(&state) {
        return Err(TransitionRefused::WrongState { state }.into());
    }
    if active.workflow().transfer.as_ref().is_some_and(TransferView::stands) {
        return Err(TransferRefused::UnderWay);
    }
    let provider = directory.provider(&proposal.provider).ok_or(TransferRefused::NoSuchProvider)?;
    if !provider.case_management {
        return Err(TransferRefused::ManagesNoCases);
    }
    let barred = hindrance(provider, proposal.receiver_asked, moment.today);
    barred.map_or(Ok(()), |why| Err(TransferRefused::Barred(why)))?;
    let mut proposal = checked(proposal)?;
    proposal.provider_name.clone_from(&provider.name);
    if proposal.fields.is_empty() {
        return Err(TransferRefused::NothingShared);
    }
    let wanted: BTreeSet<SharedField> = proposal.fields.iter().copied().collect();
    let name = &proposal.provider_name;
    proposal.fields = super::send::leaving_now(active, TransferPackage::Casework, name, &wanted, moment)?;
    lifecycle::check_proposal(&facts(active, who, moment, Input::Transfer(&proposal)))?;
    Ok(CaseChange::new().with_statement(StatementBody::TransferProposed(proposal)))
}

fn checked(proposal: &TransferProposal) -> Result<TransferProposal, TransferRefused> {
    let fits = |part: &'static str, text: &str| {
        text::summary_needed(text).map_err(|refused| TransferRefused::Part { part, refused })
    };
    let mut checked = proposal.clone();
    checked.summary.concerns = fits(SummaryPart::Concerns.code(), &proposal.summary.concerns)?;
    checked.summary.actions = fits(SummaryPart::Actions.code(), &proposal.summary.actions)?;
    checked.summary.safety_advice = fits(SummaryPart::SafetyAdvice.code(), &proposal.summary.safety_advice)?;
    checked.summary.next_appointment = fits(SummaryPart::NextAppointment.code(), &proposal.summary.next_appointment)?;
    checked.client_view = fits("client_view", &proposal.client_view)?;
    Ok(checked)
}

/// Authorises a proposed transfer (T24). The case is then pending transfer; this agency stays responsible.
pub fn authorise(
    active: &ActiveCase<'_>,
    transfer: EntryId,
    who: &Who,
    moment: &Moment,
) -> Result<CaseChange, TransferRefused> {
    decided(active, transfer, TransferStand::Proposed, who)?;
    lifecycle::check(TransitionId::T24, &facts(active, who, moment, Input::Nothing))?;
    let (subject, comment) = (Subject::Transfer(transfer), String::new());
    Ok(CaseChange::new().with_statement(StatementBody::Approved { subject, comment }))
}

/// Gives a proposal back with words: the work goes on where it is.
pub fn give_back(
    active: &ActiveCase<'_>,
    transfer: EntryId,
    comment: &str,
    who: &Who,
) -> Result<CaseChange, TransferRefused> {
    decided(active, transfer, TransferStand::Proposed, who)?;
    let comment = text::note_needed(comment)?;
    let subject = Subject::Transfer(transfer);
    Ok(CaseChange::new().with_statement(StatementBody::Refused { subject, comment }))
}

/// Records what the receiving agency said, also the receipt for the identity file.
pub fn record_answer(
    active: &ActiveCase<'_>,
    answered: &TransferAnswered,
    moment: &Moment,
) -> Result<CaseChange, TransferRefused> {
    let view = standing(active, answered.transfer)?;
    happened_on(answered.on, moment.today, moment.tolerance_days)?;
    let case = active.case();
    let fits = match (answered.answer, super::state(case, view)) {
        (TransferAnswer::Received, TransferState::Sent) => true,
        (TransferAnswer::Accepted | TransferAnswer::Rejected, TransferState::Sent | TransferState::Received) => true,
        // An agency may take its yes back until the case is theirs.
        (TransferAnswer::Rejected, TransferState::Accepted) => true,
        (TransferAnswer::IdentityReceived, TransferState::Accepted) => {
            super::sending(case, answered.transfer, TransferPackage::Identity).is_some()
                && !super::has_answered(case, answered.transfer, TransferAnswer::IdentityReceived)
        }
        _ => false,
    };
    if !fits {
        return Err(TransferRefused::NotNow);
    }
    let note = text::note(&answered.note)?;
    if answered.answer == TransferAnswer::Rejected && note.is_empty() {
        return Err(TransferRefused::WhyNeeded);
    }
    let answered = TransferAnswered { note, ..answered.clone() };
    Ok(CaseChange::new().with(CaseworkEdit::AddTransferAnswer(answered)))
}

/// Confirms that the other agency has the case (T25). Only then it is no longer ours.
pub fn hand_over(
    active: &ActiveCase<'_>,
    transfer: EntryId,
    (told, note): (HandOverTold, &str),
    who: &Who,
    moment: &Moment,
) -> Result<CaseChange, TransferRefused> {
    decided(active, transfer, TransferStand::Authorised, who)?;
    let note = text::note(note)?;
    lifecycle::check(TransitionId::T25, &facts(active, who, moment, Input::Nothing))?;
    Ok(CaseChange::new().with_statement(StatementBody::TransferHandedOver { transfer, told, note }))
}

/// Ends an authorised transfer (T26): the case goes back to where it was, its clocks running from their own starts.
pub fn end(
    active: &ActiveCase<'_>,
    transfer: EntryId,
    (end, comment): (TransferEnd, &str),
    who: &Who,
    moment: &Moment,
) -> Result<CaseChange, TransferRefused> {
    let view = decided(active, transfer, TransferStand::Authorised, who)?;
    let comment = text::note_needed(comment)?;
    lifecycle::check(TransitionId::T26, &facts(active, who, moment, Input::Comment(&comment)))?;
    let rejected = super::state(active.case(), view) == TransferState::Rejected;
    match end {
        TransferEnd::Rejected if !rejected => return Err(TransferRefused::NotNow),
        TransferEnd::Expired if !is_over(active, moment) => return Err(TransferRefused::NotExpired),
        TransferEnd::Rejected | TransferEnd::Expired | TransferEnd::Revoked => {}
    }
    Ok(CaseChange::new().with_statement(StatementBody::TransferEnded { transfer, end, comment }))
}

/// Whether the consent or the time for it is over.
fn is_over(active: &ActiveCase<'_>, moment: &Moment) -> bool {
    let (case, workflow) = (active.case(), active.workflow());
    let open = open_deadlines(case, workflow, &Timeframes::default(), &Receipts::default());
    let late = open.iter().any(|one| one.key == DeadlineKey::Transfer && one.due < moment.today);
    late || super::consent_is_over(case, workflow, moment.today)
}

fn decided<'a>(
    active: &ActiveCase<'a>,
    transfer: EntryId,
    stand: TransferStand,
    who: &Who,
) -> Result<&'a TransferView, TransferRefused> {
    let view = standing(active, transfer)?;
    if view.stand != stand {
        return Err(TransferRefused::NotNow);
    }
    if view.proposed_by == who.staff || active.workflow().assigned_to == who.staff {
        return Err(TransferRefused::OwnWork);
    }
    Ok(view)
}

fn facts<'a>(active: &ActiveCase<'a>, who: &'a Who, moment: &Moment, input: Input<'a>) -> Facts<'a> {
    Facts { case: Some((active.case(), active.workflow())), who, today: moment.today, input }
}
