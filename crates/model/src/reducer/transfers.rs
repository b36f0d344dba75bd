//! What follows for transfers from a set of statements that count: which stands, which ended, and by whom.

use std::collections::BTreeMap;

use super::standing::Standing;
use crate::codes::{ConsentScope, TransferEnd};
use crate::consent::Recipient;
use crate::ids::{EntryId, PersonCode, StaffRef, StatementHash};
use crate::irregularity::Irregularity;
use crate::statement::{StatementBody, Subject};
use crate::transfer::{ActedBy, TransferProposal, TransferStand, TransferView};
use crate::workflow::{ApprovalDecision, ApprovalView};

/// Decisions on submitted work, by subject.
type Approvals = BTreeMap<Subject, ApprovalView>;

impl Standing<'_> {
    /// Every transfer that was proposed: first the one that is shown (in force, then authorised, then proposed), then
    /// by the hash of the proposal.
    pub fn transfers(&self, approvals: &Approvals) -> Vec<TransferView> {
        let proposals = self.places(|body| body.proposal().is_some());
        let mut views: Vec<TransferView> =
            proposals.into_iter().filter_map(|at| self.transfer_of(at, approvals)).collect();
        views.sort_by_key(|view| (view.stand, view.proposal));
        views
    }

    /// Who proposed a transfer.
    pub fn proposer(&self, transfer: EntryId) -> Option<StaffRef> {
        let mut made = self.counting().filter(|(_, one)| one.body.proposal().is_some_and(|asked| asked.id == transfer));
        made.next().map(|(_, statement)| statement.author)
    }

    fn transfer_of(&self, at: usize, approvals: &Approvals) -> Option<TransferView> {
        let statement = self.history.statement(at);
        let asked = statement.body.proposal()?;
        let decision = approvals.get(&Subject::Transfer(asked.id));
        let approved = decision.filter(|view| view.decision == ApprovalDecision::Approved);
        let mut authorised = self.places(
            |body| matches!(body, StatementBody::Approved { subject: Subject::Transfer(id), .. } if *id == asked.id),
        );
        authorised.retain(|place| approved.is_some_and(|view| view.hash == self.history.hash(*place)));
        let handed = self.hand_over_of(asked.id);
        let ended = self.end_of(asked.id);
        let stand = if self.came_back(at) {
            TransferStand::Over
        } else if let Some((end, _)) = &ended {
            TransferStand::Ended(*end)
        } else if self.consent_gone(at, asked, handed) {
            TransferStand::ConsentGone
        } else if handed.is_some() {
            TransferStand::HandedOver
        } else {
            match decision.map(|view| view.decision) {
                Some(ApprovalDecision::Refused) => TransferStand::Returned,
                Some(ApprovalDecision::Approved) => TransferStand::Authorised,
                Some(ApprovalDecision::Void) | None => TransferStand::Proposed,
            }
        };
        let returned = decision.filter(|_| stand == TransferStand::Returned).map(|view| view.comment.clone());
        Some(TransferView {
            proposal: self.history.hash(at),
            proposed_by: statement.author,
            proposed_at: statement.at,
            asked: asked.clone(),
            authorised: authorised.first().map(|place| self.acted(*place)),
            handed_over: handed.map(|place| self.acted(place)),
            comment: returned.or_else(|| ended.map(|(_, comment)| comment)).unwrap_or_default(),
            stand,
        })
    }

    fn acted(&self, at: usize) -> ActedBy {
        let statement = self.history.statement(at);
        ActedBy { hash: self.history.hash(at), by: statement.author, at: statement.at }
    }

    /// The hand-over that had seen every risk determination and consent decision but those that saw it.
    fn hand_over_of(&self, transfer: EntryId) -> Option<usize> {
        let made = self
            .places(|body| matches!(body, StatementBody::TransferHandedOver { transfer: of, .. } if *of == transfer));
        let weighed = self.places(StatementBody::is_weighed);
        let beside =
            |at: usize, other: &usize| !self.history.has_seen(at, *other) && !self.history.has_seen(*other, at);
        made.into_iter().find(|at| !weighed.iter().any(|other| beside(*at, other)))
    }

    /// An end beats a hand-over that had not seen it: the case then stays here.
    fn end_of(&self, transfer: EntryId) -> Option<(TransferEnd, String)> {
        let mut ends = self.counting().filter_map(|(hash, statement)| match &statement.body {
            StatementBody::TransferEnded { transfer: of, end, comment } if *of == transfer => {
                Some((hash, *end, comment))
            }
            _ => None,
        });
        let first = ends.next()?;
        let (_, end, comment) = ends.fold(first, |best, next| if next.0 < best.0 { next } else { best });
        Some((end, comment.clone()))
    }

    /// Whether the client said no to this receiver after the proposal, or beside it, before the case was handed over.
    fn consent_gone(&self, proposed: usize, asked: &TransferProposal, handed: Option<usize>) -> bool {
        let receiver = Recipient::Named(asked.provider_name.clone()).folded();
        let no = self.places(|body| {
            body.consent().is_some_and(|said| {
                let names = said.terms.recipients.iter().any(|one| one.folded() == receiver);
                let means = said.terms.recipients.is_empty() || names;
                said.about == PersonCode::Client && said.scope == ConsentScope::Transfer && !said.grants() && means
            })
        });
        no.into_iter().any(|at| {
            let before = self.history.has_seen(proposed, at);
            let after = handed.is_some_and(|handed| self.history.has_seen(at, handed));
            !before && !after
        })
    }

    fn came_back(&self, at: usize) -> bool {
        let reopened = self.places(|body| matches!(body, StatementBody::Reopened { .. }));
        reopened.into_iter().any(|later| self.history.has_seen(later, at))
    }
}

/// The transfer that counts and the others, where two were proposed beside each other or one beside a closure.
pub fn rivals(transfers: &[TransferView], closure: Option<StatementHash>) -> impl Iterator<Item = Irregularity> + '_ {
    let mut standing = transfers.iter().filter(|view| view.stands()).map(|view| view.proposal);
    let shown = closure.or_else(|| standing.next());
    let beside = move |other| Irregularity::TransferRivals { shown: shown.unwrap_or(other), other };
    standing.map(beside)
}
