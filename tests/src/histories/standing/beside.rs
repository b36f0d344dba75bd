//! What statements beside risk, consent, approval and closure come to: transfers, who took the case, grounds to go on, panels.

use std::collections::BTreeMap;

use model::codes::{ConsentAnswer, ConsentScope, HandoverStanding};
use model::consent::Recipient;
use model::ids::PersonCode;
use model::statement::{StatementBody, Subject};
use model::transfer::{TransferProposal, TransferStand};
use model::workflow::{ApprovalDecision, Workflow};
use model::{EntryId, StatementHash};

use super::{Said, Standing};

impl<'a> Standing<'a> {
    /// Everything of these.
    ///
    /// # Errors
    /// The first that does not hold, by its rule.
    pub(super) fn check_beside(&'a self, workflow: &Workflow) -> Result<(), String> {
        self.transfers_stand_by_what_was_seen(workflow)?;
        self.a_no_asks_for_another_worker(workflow)?;
        self.only_grounds_for_this_no_count(workflow)?;
        self.panels_decide_last(workflow)?;
        let seconds = self.all(|body| matches!(body, StatementBody::SecondDecided { .. })).len();
        let kept: usize = workflow.seconds.values().map(Vec::len).sum();
        if seconds == kept { Ok(()) } else { Err("M1: a second person's word is gone".to_owned()) }
    }

    /// Whether another agency has the case, and whether one is about to take it.
    pub(super) fn transferred(&'a self, workflow: &Workflow) -> (bool, bool) {
        let stands: Vec<TransferStand> = self.proposals().map(|one| self.stand_of(one, workflow)).collect();
        (stands.contains(&TransferStand::HandedOver), stands.contains(&TransferStand::Authorised))
    }

    fn proposals(&'a self) -> impl Iterator<Item = &'a Said<'a>> {
        self.said.iter().filter(|one| one.body.proposal().is_some())
    }

    /// T24 to T27, and M4: a hand-over that had not seen all risk and consent is none; a withdrawal or an end that did not
    /// see it, or that it did not see, beats it.
    fn transfers_stand_by_what_was_seen(&'a self, workflow: &Workflow) -> Result<(), String> {
        let shown: BTreeMap<StatementHash, TransferStand> =
            workflow.transfer.iter().chain(&workflow.past_transfers).map(|view| (view.proposal, view.stand)).collect();
        let expected: BTreeMap<StatementHash, TransferStand> =
            self.proposals().map(|one| (one.hash, self.stand_of(one, workflow))).collect();
        if shown == expected { Ok(()) } else { Err(format!("M4: transfers stand {expected:?}, not {shown:?}")) }
    }

    fn stand_of(&'a self, proposed: &'a Said<'a>, workflow: &Workflow) -> TransferStand {
        let Some(asked) = proposed.body.proposal() else { return TransferStand::Over };
        if self.said.iter().any(|one| matches!(one.body, StatementBody::Reopened { .. }) && self.saw(one, proposed)) {
            return TransferStand::Over;
        }
        let ends = self.said.iter().filter_map(|one| match one.body {
            StatementBody::TransferEnded { transfer, end, .. } if *transfer == asked.id => Some((one.hash, *end)),
            _ => None,
        });
        if let Some((_, end)) = ends.min_by_key(|(hash, _)| *hash) {
            return TransferStand::Ended(end);
        }
        let handed = self.handed_over(asked.id);
        if self.said.iter().any(|one| self.takes_back(one, proposed, asked, handed)) {
            return TransferStand::ConsentGone;
        }
        if handed.is_some() {
            return TransferStand::HandedOver;
        }
        // That decision was worked out on its own (M5).
        match workflow.approvals.get(&Subject::Transfer(asked.id)).map(|view| view.decision) {
            Some(ApprovalDecision::Refused) => TransferStand::Returned,
            Some(ApprovalDecision::Approved) => TransferStand::Authorised,
            Some(ApprovalDecision::Void) | None => TransferStand::Proposed,
        }
    }

    fn handed_over(&'a self, transfer: EntryId) -> Option<&'a Said<'a>> {
        let weighed = |one: &&Said<'_>| one.body.risk().is_some() || one.body.consent().is_some();
        let handed = |one: &Said<'_>| matches!(one.body, StatementBody::TransferHandedOver { transfer: of, .. } if *of == transfer);
        let beside = |at: &Said<'_>, other: &Said<'_>| !self.saw(at, other) && !self.saw(other, at);
        let whole = |at: &&Said<'_>| !self.said.iter().filter(weighed).any(|other| beside(at, other));
        self.said.iter().filter(|one| handed(one)).find(whole)
    }

    /// Whether the client said no to this agency after it was proposed, and nobody handed the case over before they did.
    fn takes_back(
        &self,
        one: &Said<'_>,
        proposed: &Said<'_>,
        asked: &TransferProposal,
        handed: Option<&Said<'_>>,
    ) -> bool {
        let Some(consent) = one.body.consent() else { return false };
        let yes = matches!(consent.answer, ConsentAnswer::Given | ConsentAnswer::Partial);
        let named = Recipient::Named(asked.provider_name.clone());
        let to = consent.terms.recipients.is_empty() || consent.terms.recipients.contains(&named);
        let about = consent.about == PersonCode::Client && consent.scope == ConsentScope::Transfer;
        about && !yes && to && !self.saw(proposed, one) && !handed.is_some_and(|handed| self.saw(one, handed))
    }

    /// T28: of two answers to one handover a no counts, and each handover is kept.
    fn a_no_asks_for_another_worker(&'a self, workflow: &Workflow) -> Result<(), String> {
        let given = self.all(|body| body.assignment().is_some());
        if given.len() != workflow.assignments.len() {
            return Err("M1: somebody who carried the case is gone".to_owned());
        }
        for view in &workflow.assignments {
            let answers: Vec<bool> = self
                .said
                .iter()
                .filter_map(|one| match one.body {
                    StatementBody::HandoverAnswered(said) if said.asked == view.hash => Some(said.accepted),
                    _ => None,
                })
                .collect();
            let expected = match answers.iter().min() {
                None => HandoverStanding::Asked,
                Some(true) => HandoverStanding::Accepted,
                Some(false) => HandoverStanding::Declined,
            };
            if view.standing().is_some_and(|standing| standing != expected) {
                return Err(format!("T28: a handover is {expected:?}, not {:?}", view.standing()));
            }
        }
        Ok(())
    }

    /// T33: grounds hold against the no that counts, and against no other.
    fn only_grounds_for_this_no_count(&'a self, workflow: &Workflow) -> Result<(), String> {
        let services = (PersonCode::Client, ConsentScope::CaseManagement);
        let of_services =
            self.latest(&self.all(|body| body.consent().is_some_and(|one| (one.about, one.scope) == services)));
        let refuses = |one: &Said<'_>| {
            let answer = one.body.consent().map(|consent| consent.answer);
            matches!(answer, Some(ConsentAnswer::Refused | ConsentAnswer::Withdrawn))
        };
        let withdrawn =
            |one: &&Said<'_>| one.body.consent().is_some_and(|consent| consent.answer == ConsentAnswer::Withdrawn);
        let narrowest: Vec<&Said<'_>> = if of_services.iter().any(&withdrawn) {
            of_services.iter().copied().filter(withdrawn).collect()
        } else {
            of_services.iter().copied().filter(|one| refuses(one)).collect()
        };
        let counts = narrowest.iter().map(|one| one.hash).min();
        let grounds = self.said.iter().filter_map(|one| match one.body {
            StatementBody::CareContinued(said) if Some(said.consent) == counts => Some(one.hash),
            _ => None,
        });
        let (expected, found) = (grounds.min(), workflow.continued.as_ref().map(|view| view.hash));
        if found == expected { Ok(()) } else { Err(format!("T33: {expected:?} keeps the case open, not {found:?}")) }
    }

    /// What a panel decided stands until one who saw it decides anew.
    fn panels_decide_last(&'a self, workflow: &Workflow) -> Result<(), String> {
        let mut by_bid: BTreeMap<EntryId, Vec<&Said<'_>>> = BTreeMap::new();
        for one in &self.said {
            if let StatementBody::BidDecided(said) = one.body {
                by_bid.entry(said.bid).or_default().push(one);
            }
        }
        if by_bid.len() != workflow.bids.len() {
            return Err("M1: what a panel decided is gone".to_owned());
        }
        for (bid, decided) in &by_bid {
            let replaced = |one: &Said<'_>| decided.iter().any(|later| self.saw(later, one));
            let mut latest = decided.iter().filter(|one| !replaced(one)).map(|one| one.hash);
            let found = workflow.bids.get(bid).map(|view| view.hash);
            if !latest.any(|hash| Some(hash) == found) {
                return Err(format!("{bid:?}: an older decision of a panel counts"));
            }
        }
        Ok(())
    }
}
