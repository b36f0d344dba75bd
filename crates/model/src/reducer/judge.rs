//! Whether each statement counts, judged by the state at its own basis. Never looks at what came later.

use super::StatementFact;
use super::history::History;
use super::standing::Standing;
use crate::codes::Role;
use crate::facts::Depends;
use crate::ids::{EntryId, StaffRef};
use crate::join::JoinSide;
use crate::merge;
use crate::permissions;
use crate::statement::{StatementBody, Subject};
use crate::transfer::{TransferStand, TransferView};
use crate::workflow::Verdict;

/// What was found about one statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ruling {
    /// Whether it counts.
    pub verdict: Verdict,
    /// Whether its author was the assigned worker or a supervisor then: only such a statement replaces what it has
    /// seen. Others add (a former worker may still raise risk), and never take away (`domain.md` 16 M6).
    pub may_replace: bool,
}

/// A ruling on every statement, in causal order.
pub fn judge(history: &History<'_>, created_by: StaffRef) -> Vec<Ruling> {
    let mut rulings: Vec<Ruling> = Vec::with_capacity(history.count());
    for at in 0..history.count() {
        let seen = |earlier: &usize| history.has_seen(at, *earlier) && rulings[*earlier].verdict == Verdict::Counts;
        let before = (0..at).filter(seen).collect();
        rulings.push(rule(history, at, &Standing::new(history, &rulings, before, created_by)));
    }
    rulings
}

fn rule(history: &History<'_>, at: usize, before: &Standing<'_>) -> Ruling {
    let fact = history.fact(at);
    let (body, author) = (&fact.statement.body, fact.statement.author);
    let is_assigned = before.assignment(&mut Vec::new()).0 == author;
    let waits = history.waits(at);
    let verdict = if !fact.valid {
        Verdict::Cut
    } else if history.is_forked(at) {
        Verdict::Equivocated
    } else if !permissions::may_state(body, fact.author_roles, is_assigned) {
        Verdict::NotAllowed
    } else if waits && (merge::permits(body) || is_out_of_place(fact, before)) {
        Verdict::Waiting
    } else if is_out_of_place(fact, before) {
        Verdict::OutOfPlace
    } else if is_own_work(body, author, is_assigned, before) {
        Verdict::OwnWork
    } else {
        Verdict::Counts
    };
    let supervises = fact.author_roles.has_any(&[Role::Supervisor, Role::Manager]);
    Ruling { verdict, may_replace: is_assigned || supervises }
}

/// Whether what the statement decides on did not stand so at its basis (`domain.md` 6.2 T18-T22).
fn is_out_of_place(fact: &StatementFact, before: &Standing<'_>) -> bool {
    let closure = || before.closure(fact.doc_at_basis.as_ref(), &mut Vec::new());
    let closed = || closure().is_some_and(|closure| closure.in_force);
    let transfers = || {
        let nothing = Depends::default();
        before.transfers(&before.approvals(fact.doc_at_basis.as_ref().unwrap_or(&nothing)))
    };
    let stands = |id: EntryId| transfers().into_iter().find(|view| view.asked.id == id).map(|view| view.stand);
    let any = |stand: TransferStand| transfers().iter().any(|view| view.stand == stand);
    match &fact.statement.body {
        StatementBody::TransferProposed(_) => closure().is_some() || transfers().iter().any(TransferView::stands),
        StatementBody::Approved { subject: Subject::Transfer(id), .. }
        | StatementBody::Refused { subject: Subject::Transfer(id), .. } => stands(*id) != Some(TransferStand::Proposed),
        StatementBody::TransferHandedOver { transfer, .. } | StatementBody::TransferEnded { transfer, .. } => {
            stands(*transfer) != Some(TransferStand::Authorised)
        }
        StatementBody::ClosureRequested(_) => {
            closure().is_some() || any(TransferStand::Authorised) || any(TransferStand::HandedOver)
        }
        StatementBody::HandoverAnswered(answer) => before.assigned_by() != Some(answer.asked),
        StatementBody::ClosureAuthorised { request } => before.open_request(*request).is_none(),
        StatementBody::ClosureReturned { request, .. } => closed() || before.open_request(*request).is_none(),
        StatementBody::Reopened { .. } if before.joined(None).is_some() => true,
        // While the document of that basis is missing, an authorisation is enough: reopening protects.
        StatementBody::Reopened { .. } if fact.doc_at_basis.is_none() => {
            closure().is_none_or(|closure| closure.authorisations.is_empty()) && !any(TransferStand::HandedOver)
        }
        StatementBody::JoinProposed(_) => before.joined(None).is_some(),
        StatementBody::Joined(join) => {
            join.side == JoinSide::OpenedInError && before.join_proposer(join.proposal).is_none()
        }
        StatementBody::JoinUndone { .. } => before.joined(None).is_none() && before.joins().is_empty(),
        StatementBody::Restricted(said) => {
            let carrier = before.assignment(&mut Vec::new()).0;
            let (author, named) = (fact.statement.author, &said.named);
            !named.contains(&author) || !named.contains(&carrier) || is_shut_out(before, author)
        }
        StatementBody::RestrictionLifted { .. } => {
            before.restriction().is_none() || is_shut_out(before, fact.statement.author)
        }
        StatementBody::Reopened { .. } => !closed() && !any(TransferStand::HandedOver),
        StatementBody::RiskDetermined(_)
        | StatementBody::ConsentDecided(_)
        | StatementBody::Approved { .. }
        | StatementBody::Refused { .. }
        | StatementBody::Assigned { .. }
        | StatementBody::Reassigned(_)
        | StatementBody::IdentityOpened { .. }
        | StatementBody::SecondDecided { .. }
        | StatementBody::BidDecided(_)
        | StatementBody::WorkAdopted(_)
        | StatementBody::NameKept { .. } => false,
        StatementBody::CareContinued(said) => !before.is_given_up(said.consent),
    }
}

/// Whether the case was restricted to others.
fn is_shut_out(before: &Standing<'_>, author: StaffRef) -> bool {
    before.restriction().is_some_and(|view| !view.names(author))
}

/// Whether somebody approves what they did themselves (`domain.md` 2).
fn is_own_work(body: &StatementBody, author: StaffRef, is_assigned: bool, before: &Standing<'_>) -> bool {
    match body {
        StatementBody::ClosureAuthorised { request } => is_assigned || before.open_request(*request) == Some(author),
        StatementBody::Approved { subject: Subject::Transfer(id), .. }
        | StatementBody::Refused { subject: Subject::Transfer(id), .. } => {
            is_assigned || before.proposer(*id) == Some(author)
        }
        StatementBody::TransferHandedOver { transfer, .. } | StatementBody::TransferEnded { transfer, .. } => {
            is_assigned || before.proposer(*transfer) == Some(author)
        }
        StatementBody::Joined(join) => is_assigned || before.join_proposer(join.proposal) == Some(author),
        StatementBody::Refused { subject: Subject::Join(id), .. } => {
            is_assigned || before.join_proposer(*id) == Some(author)
        }
        StatementBody::JoinUndone { .. } | StatementBody::Restricted(_) | StatementBody::RestrictionLifted { .. } => {
            is_assigned
        }
        StatementBody::WorkAdopted(work) => work.author == author,
        StatementBody::Approved { .. }
        | StatementBody::Reassigned(_)
        | StatementBody::SecondDecided { .. }
        | StatementBody::CareContinued(_)
        | StatementBody::BidDecided(_) => is_assigned,
        _ => false,
    }
}
