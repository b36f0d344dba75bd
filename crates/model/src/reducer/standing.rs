//! What follows from a set of statements that count: risk, consent, assignment, approvals, closure.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::history::History;
use super::judge::Ruling;
use crate::codes::{ClosureReason, ConsentScope, RiskLevel, Role};
use crate::consent::{ConsentDecision, HeldConsent, Recipient, is_given_up, narrowed};
use crate::facts::Depends;
use crate::handover::{AssignmentView, HandoverAnswer};
use crate::ids::{EntryId, PersonCode, StaffRef, StatementHash, TeamRef};
use crate::irregularity::Irregularity;
use crate::statement::{Statement, StatementBody, Subject};
use crate::time::Millis;
use crate::workflow::{
    AfterApproval, ApprovalDecision, ApprovalView, Approver, AuthorisationView, BidDecidedView, ClosureView,
    ConsentView, ContestReason, ContinuedView, RiskSaid, RiskView, SecondView,
};

/// The client's decision on services, on which the work rests.
const SERVICES: (PersonCode, ConsentScope) = (PersonCode::Client, ConsentScope::CaseManagement);

/// A set of statements that count: all of them, or those at the basis of one.
pub struct Standing<'a> {
    pub(super) history: &'a History<'a>,
    rulings: &'a [Ruling],
    counting: Vec<usize>,
    created_by: StaffRef,
}

impl<'a> Standing<'a> {
    /// What follows from the statements at these places of the causal order (ascending).
    pub fn new(
        history: &'a History<'a>,
        rulings: &'a [Ruling],
        counting: Vec<usize>,
        created_by: StaffRef,
    ) -> Standing<'a> {
        Standing { history, rulings, counting, created_by }
    }

    /// The statements that count, in causal order, with their hashes.
    pub fn counting(&self) -> impl Iterator<Item = (StatementHash, &'a Statement)> {
        let history = self.history;
        let counting = self.counting.iter();
        counting.map(move |at| (history.hash(*at), history.statement(*at)))
    }

    /// Risk: the highest of the determinations that no later one replaced.
    pub fn risk(&self) -> RiskView {
        let all = self.places(|body| body.risk().is_some());
        let latest = self.latest(&all);
        let said = |at: &usize| {
            let (hash, statement) = (self.history.hash(*at), self.history.statement(*at));
            RiskSaid::of(hash, statement, latest.contains(at))
        };
        let determinations: Vec<RiskSaid> = all.iter().filter_map(said).collect();
        let standing = determinations.iter().filter(|said| said.latest);
        RiskView { current: standing.map(|said| said.level).max(), determinations, conflict: latest.len() > 1 }
    }

    /// Consent by person and scope: the narrowest of the decisions that no later one replaced.
    pub fn consents(&self) -> BTreeMap<(PersonCode, ConsentScope), ConsentView> {
        let key = |body: &StatementBody| body.consent().map(|c| (c.about, c.scope));
        let mut views = BTreeMap::new();
        for (key, all) in self.grouped(key) {
            let latest = self.latest(&all);
            let decision = |at: &usize| {
                let consent = self.history.statement(*at).body.consent()?;
                Some((consent, self.history.hash(*at)))
            };
            let decisions = latest.iter().filter_map(decision);
            let narrowest = decisions.min_by_key(|(c, hash)| (Reverse(c.answer), *hash));
            views.extend(narrowest.map(|(consent, hash)| {
                let (counts, conflict) = (consent.clone(), latest.len() > 1);
                let view = ConsentView { counts, hash, conflict };
                (key, view)
            }));
        }
        views
    }

    /// Consent by person, purpose and recipient: what all decisions allow that no later one replaced. A no without a
    /// recipient is a no to every recipient.
    pub fn held_consents(&self) -> Vec<HeldConsent> {
        let mut held = Vec::new();
        for ((about, scope), all) in self.grouped(|body| body.consent().map(|c| (c.about, c.scope))) {
            let said = |at: usize| self.history.statement(at).body.consent();
            let to = |at: &usize| said(*at).map(recipients).unwrap_or_default();
            let keys: BTreeSet<Option<Recipient>> = all.iter().flat_map(to).collect();
            for key in keys {
                let whole = |consent: &ConsentDecision| !consent.grants() && consent.terms.recipients.is_empty();
                let means = |consent: &ConsentDecision| whole(consent) || recipients(consent).contains(&key);
                let about_it: Vec<usize> = all.iter().copied().filter(|at| said(*at).is_some_and(means)).collect();
                let latest = self.latest(&about_it);
                let mut rivals: Vec<_> =
                    latest.iter().filter_map(|at| Some((said(*at)?, self.history.hash(*at)))).collect();
                rivals.sort_by_key(|(consent, hash)| (Reverse(consent.answer), *hash));
                let Some(((counts, hash), others)) = rivals.split_first() else { continue };
                let decision = others.iter().fold((*counts).clone(), |both, (other, _)| narrowed(&both, other));
                let (to, conflict) = (key.clone(), !others.is_empty());
                held.push(HeldConsent { about, scope, to, decision, hash: *hash, conflict });
            }
        }
        held
    }

    /// The assigned worker and team: of the latest assignments that with the smallest hash, else the creator.
    pub fn assignment(&self, faults: &mut Vec<Irregularity>) -> (StaffRef, Option<TeamRef>) {
        let mut latest = self.latest(&self.assignments_that_hold());
        latest.sort_by_key(|at| self.history.hash(*at));
        let mut given = latest.iter().filter_map(|at| {
            let (staff, team) = self.history.statement(*at).body.assignment()?;
            Some((self.history.hash(*at), staff, team))
        });
        let Some((counts, staff, team)) = given.next() else {
            return (self.created_by, None);
        };
        let rivals = given.filter(|(_, other, _)| *other != staff);
        faults.extend(rivals.map(|(other, ..)| Irregularity::TwoAssignments { counts, other }));
        (staff, Some(team))
    }

    /// The assignment that counts; `None` while the creator carries the case.
    pub fn assigned_by(&self) -> Option<StatementHash> {
        let latest = self.latest(&self.assignments_that_hold());
        latest.into_iter().map(|at| self.history.hash(at)).min()
    }

    /// Everybody to whom the case was given, in causal order, with their answers.
    pub fn assignments(&self) -> Vec<AssignmentView> {
        let counts = self.assigned_by();
        let mut answers: BTreeMap<StatementHash, (HandoverAnswer, Millis)> = BTreeMap::new();
        for (_, statement) in self.counting() {
            let StatementBody::HandoverAnswered(answer) = &statement.body else { continue };
            // Two devices of one worker may answer apart: a no asks the supervisor again, so it stands.
            if answers.get(&answer.asked).is_none_or(|(held, _)| held.accepted) {
                answers.insert(answer.asked, (answer.clone(), statement.at));
            }
        }
        let view = |(hash, statement)| AssignmentView::of(hash, statement, &answers, Some(hash) == counts);
        self.counting().filter_map(view).collect()
    }

    /// Decisions on submitted work: a refusal beats an approval that did not see it.
    pub fn approvals(&self, now: &Depends) -> BTreeMap<Subject, ApprovalView> {
        let view = |at: usize| {
            let (hash, by) = (self.history.hash(at), self.history.statement(at).author);
            let (decision, comment) = match &self.history.statement(at).body {
                StatementBody::Refused { comment, .. } => (ApprovalDecision::Refused, comment),
                StatementBody::Approved { subject, comment } => (self.approval(at, *subject, now), comment),
                _ => return None,
            };
            let comment = comment.clone();
            Some(ApprovalView { decision, hash, by, comment, approvers: Vec::new() })
        };
        let counts = |all: &[usize]| {
            let latest = self.latest(all).into_iter().filter_map(view);
            let counts = latest.min_by_key(|view| (view.decision, view.hash))?;
            let approved = counts.decision == ApprovalDecision::Approved;
            let approvers = if approved { self.approvers(all, now) } else { Vec::new() };
            Some(ApprovalView { approvers, ..counts })
        };
        let grouped = self.grouped(StatementBody::decided_on).into_iter();
        grouped.filter_map(|(subject, all)| Some((subject, counts(&all)?))).collect()
    }

    /// Everybody whose approval among these statements counts and was not overtaken by a refusal that saw it.
    fn approvers(&self, all: &[usize], now: &Depends) -> Vec<Approver> {
        let refuses = |at: &usize| matches!(self.history.statement(*at).body, StatementBody::Refused { .. });
        let refusals: Vec<usize> = all.iter().copied().filter(refuses).collect();
        let mut approvers: Vec<Approver> = Vec::new();
        for at in all {
            let fact = self.history.fact(*at);
            let StatementBody::Approved { subject, .. } = &fact.statement.body else { continue };
            let stands = self.approval(*at, *subject, now) == ApprovalDecision::Approved
                && !refusals.iter().any(|later| self.history.has_seen(*later, *at));
            let by = fact.statement.author;
            if stands && !approvers.iter().any(|one| one.by == by) {
                approvers.push(Approver { by, roles: fact.author_roles });
            }
        }
        approvers
    }

    /// Second persons who decided, as those say who signed it.
    pub fn seconds(&self) -> BTreeMap<Subject, Vec<SecondView>> {
        let mut seconds: BTreeMap<Subject, Vec<SecondView>> = BTreeMap::new();
        for (_, statement) in self.counting() {
            if let StatementBody::SecondDecided { subject, who, on, note } = &statement.body {
                let view = SecondView { by: statement.author, who: who.clone(), on: *on, note: note.clone() };
                seconds.entry(*subject).or_default().push(view);
            }
        }
        seconds
    }

    /// What panels decided: of several on one determination the last in causal order. Nobody recorded a decision on what
    /// they prepared themselves.
    pub fn bids(&self, now: &Depends) -> BTreeMap<EntryId, BidDecidedView> {
        let mut bids = BTreeMap::new();
        for (hash, statement) in self.counting() {
            let StatementBody::BidDecided(said) = &statement.body else { continue };
            if now.proposed_by.get(&said.file) != Some(&statement.author) {
                bids.insert(said.bid, BidDecidedView { hash, by: statement.author, said: said.clone() });
            }
        }
        bids
    }

    /// Whether this is the client's decision on services that counts, and they no longer agree.
    pub fn is_given_up(&self, consent: StatementHash) -> bool {
        let counts = self.consents().remove(&SERVICES);
        counts.is_some_and(|view| view.hash == consent && is_given_up(&view.counts))
    }

    /// The grounds to go on against the decision of the client that counts; of several those with the smallest hash.
    pub fn continued(&self) -> Option<ContinuedView> {
        let consent = self.consents().remove(&SERVICES).filter(|view| is_given_up(&view.counts))?.hash;
        let grounds = self.counting().filter_map(|(hash, statement)| match &statement.body {
            StatementBody::CareContinued(said) if said.consent == consent => {
                Some(ContinuedView { hash, by: statement.author, at: statement.at, said: said.clone() })
            }
            _ => None,
        });
        grounds.min_by_key(|view| view.hash)
    }

    /// Who made a request that counts and was neither returned nor overtaken by a reopening; `None` without one.
    pub fn open_request(&self, request: StatementHash) -> Option<StaffRef> {
        let mut open = self.open_requests().into_iter();
        let asked = open.find(|at| self.history.hash(*at) == request)?;
        Some(self.history.statement(asked).author)
    }

    /// The closure that is asked for or in force. Of several requests one in force is shown, then that with the
    /// smallest hash. `now` is the document; `None`: unknown, and nothing can be in force.
    pub fn closure(&self, now: Option<&Depends>, faults: &mut Vec<Irregularity>) -> Option<ClosureView> {
        let requests = self.open_requests().into_iter();
        let mut views: Vec<_> = requests.filter_map(|at| self.closure_of(at, now)).collect();
        views.sort_by_key(|view| (!view.in_force, view.request));
        let mut views = views.into_iter();
        let view = views.next()?;
        let shown = view.request;
        let rival = |other: ClosureView| Irregularity::TwoRequests { shown, other: other.request };
        faults.extend(views.map(rival));
        Some(view)
    }

    fn closure_of(&self, at: usize, now: Option<&Depends>) -> Option<ClosureView> {
        let (request, statement) = (self.history.hash(at), self.history.statement(at));
        let asked = statement.body.closure_request()?;
        let given = self.places(|body| *body == StatementBody::ClosureAuthorised { request });
        let view = |at: &usize| (self.authorisation(*at, now), *at);
        let mut given: Vec<_> = given.iter().map(view).collect();
        given.sort_by_key(|(view, _)| (view.misses.len(), view.hash));

        let complete = || given.iter().filter(|(view, _)| view.misses.is_empty());
        let by_role = |role| complete().filter(move |(view, _)| view.roles.has(role));
        let supervised = by_role(Role::Supervisor).next().is_some();
        let joint =
            by_role(Role::Supervisor).any(|(sup, _)| by_role(Role::Manager).any(|(manager, _)| manager.by != sup.by));
        let high = self.risk().current == Some(RiskLevel::High);
        let needs_manager = high && asked.reason != ClosureReason::Death && !joint;
        let in_force = supervised && !needs_manager;
        let mut contested = Vec::new();
        let mut after_approval = Vec::new();
        match given.first() {
            Some((_, best)) if in_force => after_approval = self.after(*best, now),
            Some((best, _)) => {
                contested.clone_from(&best.misses);
                contested.extend(needs_manager.then_some(ContestReason::ManagerNeeded));
            }
            None => {}
        }
        Some(ClosureView {
            request,
            requested_by: statement.author,
            requested_at: statement.at,
            asked: asked.clone(),
            in_force,
            authorisations: given.into_iter().map(|(view, _)| view).collect(),
            contested,
            after_approval,
        })
    }

    pub(super) fn authorisation(&self, at: usize, now: Option<&Depends>) -> AuthorisationView {
        let fact = self.history.fact(at);
        let unseen = self.unseen_by(at);
        let mut misses: Vec<ContestReason> = unseen
            .filter_map(|other| match &self.history.statement(other).body {
                StatementBody::RiskDetermined(_) => Some(ContestReason::Risk(self.history.hash(other))),
                StatementBody::ConsentDecided(_) => Some(ContestReason::Consent(self.history.hash(other))),
                _ => None,
            })
            .collect();
        match (now, &fact.doc_at_basis) {
            (Some(now), Some(then)) => misses.extend(now.contests(then)),
            _ => misses.push(ContestReason::BasisNotHere),
        }
        misses.sort();
        AuthorisationView {
            hash: fact.hash,
            by: fact.statement.author,
            roles: fact.author_roles,
            at: fact.statement.at,
            misses,
        }
    }

    /// What came after an authorisation without being something it depends on.
    pub(super) fn after(&self, authorisation: usize, now: Option<&Depends>) -> Vec<AfterApproval> {
        let mut after = Vec::new();
        if let (Some(now), Some(then)) = (now, &self.history.fact(authorisation).doc_at_basis) {
            after.extend(now.added_since(then));
        }
        let unseen = self.unseen_by(authorisation).filter(|at| !self.history.statement(*at).body.authorises());
        after.extend(unseen.map(|at| AfterApproval::Statement(self.history.hash(at))));
        after
    }

    fn open_requests(&self) -> Vec<usize> {
        let mut open = self.places(|body| body.closure_request().is_some());
        let ends = |at: &usize, asked: usize| match &self.history.statement(*at).body {
            StatementBody::ClosureReturned { request, .. } => *request == self.history.hash(asked),
            StatementBody::Reopened { .. } => self.history.has_seen(*at, asked),
            _ => false,
        };
        open.retain(|asked| !self.counting.iter().any(|at| ends(at, *asked)));
        open
    }

    /// Approved, unless what it depends on moved: risk or consent was decided beside it, or the goals are others.
    fn approval(&self, at: usize, subject: Subject, now: &Depends) -> ApprovalDecision {
        let goals_differ = match (subject, &self.history.fact(at).doc_at_basis) {
            (Subject::Plan(plan), Some(then)) => !now.has_same_goals(then, plan),
            (Subject::Plan(_), None) => true,
            (
                Subject::Assessment(_)
                | Subject::Review(_)
                | Subject::Screening(_)
                | Subject::Transfer(_)
                | Subject::Report(_)
                | Subject::Fund(_)
                | Subject::Reunification(_)
                | Subject::Join(_),
                _,
            ) => false,
        };
        // Who proposed it, by the document: however the case went on, they did not decide on it.
        let own = now.proposed_by.get(&crate::approval::entry_of(subject)) == Some(&self.history.statement(at).author);
        let weighed = |other: &usize| self.history.statement(*other).body.is_weighed();
        let mut unseen = self.unseen_by(at).filter(weighed);
        let void = own || goals_differ || unseen.any(|other| !self.history.has_seen(other, at));
        if void { ApprovalDecision::Void } else { ApprovalDecision::Approved }
    }

    fn unseen_by(&self, at: usize) -> impl Iterator<Item = usize> {
        let unseen = move |other: &usize| *other != at && !self.history.has_seen(at, *other);
        self.counting.iter().copied().filter(unseen)
    }

    pub(super) fn places(&self, wanted: impl Fn(&StatementBody) -> bool) -> Vec<usize> {
        let wanted = |at: &usize| wanted(&self.history.statement(*at).body);
        self.counting.iter().copied().filter(wanted).collect()
    }

    fn grouped<K: Ord>(&self, key: impl Fn(&StatementBody) -> Option<K>) -> BTreeMap<K, Vec<usize>> {
        let mut groups: BTreeMap<K, Vec<usize>> = BTreeMap::new();
        for at in &self.counting {
            if let Some(key) = key(&self.history.statement(*at).body) {
                groups.entry(key).or_default().push(*at);
            }
        }
        groups
    }

    /// Those of `all` that no other of them has seen and may replace.
    fn latest(&self, all: &[usize]) -> Vec<usize> {
        let replaces = |later: usize, at| self.rulings[later].may_replace && self.history.has_seen(later, at);
        let mut latest = all.to_vec();
        latest.retain(|at| !all.iter().any(|later| replaces(*later, *at)));
        latest
    }
}

/// For whom a decision is: each of its recipients, or the purpose as a whole.
fn recipients(consent: &ConsentDecision) -> Vec<Option<Recipient>> {
    match consent.terms.recipients.as_slice() {
        [] => vec![None],
        named => named.iter().map(|one| Some(one.folded())).collect(),
    }
}
