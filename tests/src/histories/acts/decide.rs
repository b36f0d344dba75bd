//! Closing, reopening, approving, and settling what two people said.

use model::active::ActiveCase;
use model::active::{ClosedCase, PendingClosure};
use model::approval;
use model::closure::{self, ClosureRequest, Consultation, Reopening};
use model::codes::{
    ChecklistAnswer, ClosureItem, ClosureReason, ConsentAnswer, ConsentScope, FeedbackOffer, OpenReason, RiskBasis,
    RiskLevel, SafetyChange, Tri,
};
use model::conflict::{conflict_of, conflicts, settle};
use model::field::Side;
use model::post_closure::{self, PostClosureCheck};
use model::statement::Subject;

use super::{Desk, Made};

pub fn request_closure(desk: &mut Desk<'_>) -> Made {
    let reasons = [
        ClosureReason::LeftArea,
        ClosureReason::LeftArea,
        ClosureReason::ClientDeclines,
        ClosureReason::AssessedNoNeed,
        ClosureReason::Death,
        ClosureReason::GoalsMet,
    ];
    let on = desk.today();
    let request = ClosureRequest {
        reason: *desk.dice.one_of(&reasons),
        summary: desk.words(),
        condition_met: Tri::Yes,
        final_risk: desk.workflow.risk.current.filter(|_| desk.dice.below(3) > 0).unwrap_or(RiskLevel::Low),
        checklist: ClosureItem::ALL.iter().map(|item| (*item, ChecklistAnswer::Yes)).collect(),
        consulted: Some(Consultation { client: true, members: Vec::new(), on, views: String::new() }),
        safety_change: SafetyChange::More,
        feedback: FeedbackOffer::Given,
        told_can_return: true,
        transfer_not_possible: true,
    };
    closure::request_closure(&desk.active()?, &request, desk.who, desk.moment).ok()
}

fn pending<'a>(desk: &Desk<'a>) -> Option<PendingClosure<'a>> {
    PendingClosure::of(desk.case, desk.workflow)
}

pub fn authorise_closure(desk: &mut Desk<'_>) -> Made {
    let pending = pending(desk)?;
    closure::authorise_closure(&pending, pending.closure().request, desk.who, desk.moment).ok()
}

pub fn return_closure(desk: &mut Desk<'_>) -> Made {
    let pending = pending(desk)?;
    let comment = desk.words();
    closure::return_closure(&pending, pending.closure().request, &comment, desk.who, desk.moment).ok()
}

pub fn reopen_case(desk: &mut Desk<'_>) -> Made {
    let closed = ClosedCase::of(desk.case, desk.workflow)?;
    let reopening = Reopening {
        episode: desk.id(),
        reason: OpenReason::ReopenedRequest,
        note: desk.words(),
        consent: desk.consent(ConsentScope::CaseManagement, ConsentAnswer::Given),
        history_reviewed: true,
        risk: desk.risk(RiskBasis::Reopening),
    };
    closure::reopen(&closed, &reopening, desk.who, desk.moment).ok()
}

pub fn record_post_closure_check(desk: &mut Desk<'_>) -> Made {
    let closed = ClosedCase::of(desk.case, desk.workflow)?;
    let reached = desk.dice.heads();
    let check = PostClosureCheck {
        id: desk.id(),
        episode: 0,
        done_on: desk.today(),
        reached,
        safety_change: if reached { SafetyChange::Same } else { SafetyChange::NotAsked },
        new_concern: false,
        note: desk.words(),
    };
    post_closure::record_post_closure_check(&closed, &check, desk.who, desk.moment).ok()
}

fn waiting<'a>(desk: &mut Desk<'a>) -> Option<(ActiveCase<'a>, Subject)> {
    let subjects = approval::waiting(desk.case, desk.workflow);
    Some((ActiveCase::to_decide(desk.case, desk.workflow)?, *desk.pick(&subjects)?))
}

pub fn approve(desk: &mut Desk<'_>) -> Made {
    let (active, subject) = waiting(desk)?;
    approval::approve(&active, subject, "", desk.who).ok()
}

pub fn give_back(desk: &mut Desk<'_>) -> Made {
    let (active, subject) = waiting(desk)?;
    let comment = desk.words();
    approval::give_back(&active, subject, &comment, desk.who).ok()
}

pub fn settle_conflict(desk: &mut Desk<'_>) -> Made {
    let mut found = conflicts(desk.case, desk.identity);
    found.retain(|conflict| conflict.field.side() == Side::Casework || desk.identity.is_some());
    let field = desk.pick(&found)?.field.clone();
    let conflict = conflict_of(desk.case, desk.identity, &field).ok()?;
    let chosen = desk.pick(&conflict.values)?.value.clone();
    settle(&conflict, &chosen, desk.moment.confirm(desk.who.staff)).ok()
}
