//! Folds signed statements and document facts into where a case stands. Pure: equal input sets give equal output,
//! whatever their order of arrival; reads no clock, never fails. How (`architecture.md` 5, 7-11; `domain.md` 16):
//!
//! 1. **Order** ([`history`]). A statement comes after what its basis names and what stands before it in its lane;
//!    the rest is ordered by hash. Stated times never order anything. A basis names the last statement of each lane
//!    by hash, so nobody can claim to have seen what was not yet made. Of two statements at one place of a lane only
//!    the safer counts, and the device is listed as suspended.
//! 2. **Judgement** ([`judge`]). In that order each statement is judged once, by the state at its own basis: role, own
//!    work, and whether what it decides on stood so there. The verdict never depends on what came later.
//! 3. **Standing** ([`standing`]). From the statements that count: risk is the highest of the latest determinations;
//!    the narrower consent, the refusal and the return win; an authorisation closes a case only if it had seen every
//!    risk determination, consent decision, incident, concern, goal and action. Otherwise the closure is contested.
//! 4. **Phase** ([`phase`]). Beneath a closure, the state of the work follows from the document.

pub mod history;
mod joins;
pub mod judge;
mod restrictions;
pub mod standing;
mod transfers;

#[cfg(test)]
mod tests;

use crate::codes::CaseState;
use crate::facts::{Depends, DocFacts};
use crate::ids::StatementHash;
use crate::irregularity::Irregularity;
use crate::lifecycle::phase;
use crate::permissions::Roles;
use crate::statement::Statement;
use crate::transfer::{TransferStand, TransferView};
use crate::workflow::{Judged, ReopeningView, Verdict, Workflow};
use history::History;
use standing::Standing;

/// A statement with what the caller knows about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementFact {
    /// The statement.
    pub statement: Statement,
    /// Hash of its bytes.
    pub hash: StatementHash,
    /// Roles its author held for this case at the roster head it names: a supervisor of another team is none here.
    pub author_roles: Roles,
    /// Whether it stands before every cut of its lane. `false`: listed, never counted.
    pub valid: bool,
    /// What the document said at its basis, where `StatementBody::needs_document`; `None` elsewhere, and while changes
    /// of that basis are missing here.
    pub doc_at_basis: Option<Depends>,
}

/// Where the case stands, by everything that is known here. Facts may repeat and come in any order.
pub fn reduce(facts: &[StatementFact], doc: &DocFacts) -> Workflow {
    let history = History::of(facts);
    let rulings = judge::judge(&history, doc.created_by);
    let counting: Vec<usize> = (0..history.count()).filter(|at| rulings[*at].verdict == Verdict::Counts).collect();
    let standing = Standing::new(&history, &rulings, counting, doc.created_by);

    let mut irregularities = history.irregularities();
    let verdict = |(at, ruling): (usize, &judge::Ruling)| ruling.verdict.irregularity(history.hash(at));
    irregularities.extend(rulings.iter().enumerate().filter_map(verdict));
    let (assigned_to, team) = standing.assignment(&mut irregularities);
    let approvals = standing.approvals(&doc.depends);
    let (seconds, continued) = (standing.seconds(), standing.continued());
    let reopenings: Vec<_> = standing.counting().filter_map(|(hash, s)| ReopeningView::of(hash, s)).collect();
    let working_state = phase::working_state(doc, &approvals, reopenings.len());
    let closure = standing.closure(Some(&doc.depends), &mut irregularities);
    let mut past_transfers = standing.transfers(&approvals);
    irregularities.extend(transfers::rivals(&past_transfers, closure.as_ref().map(|closure| closure.request)));
    let stands = past_transfers.first().is_some_and(TransferView::stands);
    let transfer = stands.then(|| past_transfers.remove(0));
    let joined = standing.joined(Some(&doc.depends));
    if doc.episode > 1 && reopenings.len() + 1 < doc.episode as usize {
        irregularities.push(Irregularity::EpisodeWithoutReopening { number: doc.episode });
    }
    irregularities.sort();
    irregularities.dedup();
    Workflow {
        state: match (&closure, transfer.as_ref().map(|transfer| transfer.stand)) {
            _ if joined.is_some() => CaseState::Closed,
            (Some(closure), _) if closure.in_force => CaseState::Closed,
            (_, Some(TransferStand::HandedOver)) => CaseState::Transferred,
            (Some(_), _) => CaseState::ClosurePending,
            (None, Some(TransferStand::Authorised)) => CaseState::TransferPending,
            (None, _) => working_state,
        },
        working_state,
        closure,
        transfer,
        past_transfers,
        risk: standing.risk(),
        consents: standing.consents(),
        held_consents: standing.held_consents(),
        assigned_to,
        team,
        assignments: standing.assignments(),
        approvals,
        join_asked: standing.join_asked().filter(|_| joined.is_none()),
        joins: standing.joins(),
        joined,
        seconds,
        continued,
        bids: standing.bids(&doc.depends),
        restriction: standing.restriction().map(|view| view.with(assigned_to)),
        restrictions: standing.restrictions(),
        reopenings,
        statements: judged(&history, &rulings),
        suspended: history.suspended(),
        irregularities,
    }
}

fn judged(history: &History<'_>, rulings: &[judge::Ruling]) -> Vec<Judged> {
    let judged = |(at, ruling): (usize, &judge::Ruling)| Judged {
        hash: history.hash(at),
        author: history.statement(at).author,
        verdict: ruling.verdict,
    };
    rulings.iter().enumerate().map(judged).collect()
}
