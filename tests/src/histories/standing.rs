//! What signed statements come to, worked out again from who had heard of what (`domain.md` 16 M1, M3 to M7): an oracle that
//! knows acts and hashes, and neither documents, clocks nor the reducer.

mod beside;

use std::collections::{BTreeMap, BTreeSet};

use model::change::CaseworkEdit;
use model::codes::{CaseState, ClosureReason, ConsentAnswer, RiskLevel, Role};
use model::permissions::Roles;
use model::statement::{StatementBody, Subject};
use model::transfer::TransferStand;
use model::workflow::{ApprovalDecision, Verdict, Workflow};
use model::{StaffRef, StatementHash};

use super::ledger::{Done, Work};
use super::replica::Signed;

/// A statement as the oracle knows it.
struct Said<'a> {
    hash: StatementHash,
    act: usize,
    /// Its place among those of its act.
    place: usize,
    body: &'a StatementBody,
    author: StaffRef,
    roles: Roles,
}

/// Everything that was said in a history.
pub struct Standing<'a> {
    said: Vec<Said<'a>>,
    acts: &'a [Done],
    made_by: StaffRef,
    now: Work,
}

impl<'a> Standing<'a> {
    /// Of all statements of a history, and of goals and actions as they stand at its end.
    pub fn of(statements: &'a [Signed], acts: &'a [Done], made_by: StaffRef, now: Work) -> Standing<'a> {
        let said = |signed: &'a Signed| {
            let done = &acts[signed.act];
            let place = done.signed.iter().position(|hash| *hash == signed.hash).unwrap_or(0);
            let (hash, act, author) = (signed.hash, signed.act, signed.statement.author);
            Said { hash, act, place, body: &signed.statement.body, author, roles: done.roles }
        };
        Standing { said: statements.iter().map(said).collect(), acts, made_by, now }
    }

    fn saw(&self, later: &Said<'_>, earlier: &Said<'_>) -> bool {
        if later.act == earlier.act {
            return earlier.place < later.place;
        }
        self.acts[later.act].past.statements & (1 << earlier.act) != 0
    }

    /// Whether somebody took the case over or supervises: only then what they say replaces what they saw (M6).
    fn may_replace(&self, one: &Said<'_>) -> bool {
        one.roles.has_any(&[Role::Supervisor, Role::Manager])
            || self.assigned(|earlier| self.saw(one, earlier)) == one.author
    }

    fn assigned(&self, among: impl Fn(&Said<'_>) -> bool) -> StaffRef {
        let given: Vec<&Said<'_>> =
            self.said.iter().filter(|one| one.body.assignment().is_some() && among(one)).collect();
        let latest = given.iter().filter(|one| !given.iter().any(|later| self.saw(later, one)));
        let counts = latest.min_by_key(|one| one.hash).and_then(|one| one.body.assignment());
        counts.map_or(self.made_by, |(staff, _)| staff)
    }

    /// Those that nobody replaced who saw them and may.
    fn latest(&self, all: &[&'a Said<'a>]) -> Vec<&'a Said<'a>> {
        let replaced = |one: &Said<'_>| all.iter().any(|later| self.may_replace(later) && self.saw(later, one));
        all.iter().copied().filter(|one| !replaced(one)).collect()
    }

    fn all(&'a self, wanted: impl Fn(&StatementBody) -> bool) -> Vec<&'a Said<'a>> {
        self.said.iter().filter(|one| wanted(one.body)).collect()
    }

    /// Everything.
    ///
    /// # Errors
    /// The first that does not hold, by its rule.
    pub fn check(&'a self, workflow: &Workflow) -> Result<(), String> {
        self.all_are_kept(workflow)?;
        self.order_is_causal_then_by_hash(workflow)?;
        self.risk_is_the_highest_of_the_latest(workflow)?;
        self.consent_is_the_narrowest_of_the_latest(workflow)?;
        self.approvals_hold_for_what_they_saw(workflow)?;
        self.assignment_is_the_latest(workflow)?;
        self.closure_saw_all_that_it_rests_on(workflow)?;
        self.check_beside(workflow)
    }

    /// M1: statements of all devices are one set; what a rule allowed where it was signed counts everywhere.
    fn all_are_kept(&self, workflow: &Workflow) -> Result<(), String> {
        let kept: BTreeSet<StatementHash> = workflow.statements.iter().map(|judged| judged.hash).collect();
        if kept.len() != self.said.len() || workflow.statements.len() != self.said.len() {
            return Err(format!("M1: {} of {} statements are kept", kept.len(), self.said.len()));
        }
        let refused = workflow.statements.iter().find(|judged| judged.verdict != Verdict::Counts);
        refused.map_or(Ok(()), |judged| {
            let one = self.said.iter().find(|one| one.hash == judged.hash);
            let by = one.map_or("nobody", |one| self.acts[one.act].command);
            Err(format!("M1: a statement by {by} was allowed where it was signed and is judged {:?}", judged.verdict))
        })
    }

    /// M7: each after what it saw; of those that are free of it the smallest hash first. No clock is asked.
    fn order_is_causal_then_by_hash(&self, workflow: &Workflow) -> Result<(), String> {
        let mut left: Vec<&Said<'_>> = self.said.iter().collect();
        for judged in &workflow.statements {
            let free = |one: &&Said<'_>| !left.iter().any(|other| self.saw(one, other));
            let next = left.iter().copied().filter(free).min_by_key(|one| one.hash).map(|one| one.hash);
            if next != Some(judged.hash) {
                return Err(format!("M7: {next:?} comes before {:?}", judged.hash));
            }
            left.retain(|one| one.hash != judged.hash);
        }
        Ok(())
    }

    /// M3 for risk; and every determination stays listed (M1).
    fn risk_is_the_highest_of_the_latest(&'a self, workflow: &Workflow) -> Result<(), String> {
        let all = self.all(|body| body.risk().is_some());
        let latest = self.latest(&all);
        let highest = latest.iter().filter_map(|one| Some(one.body.risk()?.level)).max();
        let risk = &workflow.risk;
        if risk.current != highest {
            return Err(format!("M3: the highest latest risk is {highest:?}, {:?} counts", risk.current));
        }
        let marked: BTreeSet<StatementHash> = risk.latest().map(|said| said.hash).collect();
        if marked != latest.iter().map(|one| one.hash).collect() || risk.conflict != (latest.len() > 1) {
            return Err("M3: rival determinations are not shown as rivals".to_owned());
        }
        if risk.determinations.len() == all.len() { Ok(()) } else { Err("M1: a determination is gone".to_owned()) }
    }

    /// M3 for consent: of what stands side by side the answer counts that allows least.
    fn consent_is_the_narrowest_of_the_latest(&'a self, workflow: &Workflow) -> Result<(), String> {
        const WIDE_TO_NARROW: [ConsentAnswer; 5] = [
            ConsentAnswer::Given,
            ConsentAnswer::Partial,
            ConsentAnswer::Expired,
            ConsentAnswer::Refused,
            ConsentAnswer::Withdrawn,
        ];
        let narrow = |answer: ConsentAnswer| WIDE_TO_NARROW.iter().position(|other| *other == answer);
        for (key, view) in &workflow.consents {
            let all = self.all(|body| body.consent().is_some_and(|one| (one.about, one.scope) == *key));
            let latest = self.latest(&all);
            let expected = latest.iter().filter_map(|one| narrow(one.body.consent()?.answer)).max();
            if narrow(view.counts.answer) != expected || view.conflict != (latest.len() > 1) {
                return Err(format!("M3: consent {key:?} counts as {:?}", view.counts.answer));
            }
        }
        let kinds: BTreeSet<_> =
            self.said.iter().filter_map(|one| one.body.consent()).map(|c| (c.about, c.scope)).collect();
        if kinds.len() == workflow.consents.len() { Ok(()) } else { Err("M1: a consent is gone".to_owned()) }
    }

    /// M5: an approval holds for what it saw; risk or consent beside it, or other goals, void it; a refusal beside it wins.
    fn approvals_hold_for_what_they_saw(&'a self, workflow: &Workflow) -> Result<(), String> {
        let subjects: BTreeSet<Subject> = self.said.iter().filter_map(|one| one.body.decided_on()).collect();
        for subject in &subjects {
            let latest = self.latest(&self.all(|body| body.decided_on() == Some(*subject)));
            let refused = latest.iter().any(|one| matches!(one.body, StatementBody::Refused { .. }));
            let stands = |one: &&&Said<'_>| !refused && !self.is_void(one, *subject);
            let expected = match latest.iter().find(stands) {
                _ if refused => ApprovalDecision::Refused,
                Some(_) => ApprovalDecision::Approved,
                None => ApprovalDecision::Void,
            };
            let found = workflow.approvals.get(subject).map(|view| view.decision);
            if found != Some(expected) {
                return Err(format!("M5: {subject:?} is {expected:?}, not {found:?}"));
            }
        }
        if workflow.approvals.len() == subjects.len() { Ok(()) } else { Err("M5: decisions on nothing".to_owned()) }
    }

    fn is_void(&self, approval: &Said<'_>, subject: Subject) -> bool {
        let beside = |one: &Said<'_>| {
            let weighed = one.body.risk().is_some() || one.body.consent().is_some();
            weighed && one.hash != approval.hash && !self.saw(approval, one) && !self.saw(one, approval)
        };
        let other_goals = match subject {
            Subject::Plan(plan) => self.acts[approval.act].work.words_of(plan) != self.now.words_of(plan),
            _ => false,
        };
        other_goals || self.said.iter().any(beside)
    }

    /// M6: the case is whose the last assignment made it.
    fn assignment_is_the_latest(&self, workflow: &Workflow) -> Result<(), String> {
        let expected = self.assigned(|_| true);
        if workflow.assigned_to == expected { Ok(()) } else { Err("M6: the case went to somebody else".to_owned()) }
    }

    /// M4: a case is closed by a supervisor who saw all risk, consent, incidents, concerns, goals and actions; otherwise
    /// what was authorised is contested and says why. At high risk a manager saw it all, too.
    fn closure_saw_all_that_it_rests_on(&'a self, workflow: &Workflow) -> Result<(), String> {
        let open = self.open_requests();
        let high = workflow.risk.current == Some(RiskLevel::High);
        let closes = |request: &&Said<'_>| {
            let given = self.all(|body| *body == StatementBody::ClosureAuthorised { request: request.hash });
            let whole: Vec<&Said<'_>> = given.into_iter().filter(|one| self.saw_everything(one)).collect();
            let by = |role| whole.iter().filter(move |one| one.roles.has(role)).map(|one| one.author);
            let of_death = request.body.closure_request().is_some_and(|asked| asked.reason == ClosureReason::Death);
            let both = || by(Role::Supervisor).any(|one| by(Role::Manager).any(|other| other != one));
            by(Role::Supervisor).next().is_some() && (!high || of_death || both())
        };
        let closed = open.iter().find(|request| closes(request)).map(|request| request.hash);
        let pending = closed.is_none() && !open.is_empty();
        if closed.is_some() != (workflow.state == CaseState::Closed) {
            return Err(format!("M4: closed by {closed:?}, and it stands in {}", workflow.state.code()));
        }
        let (gone, going) = self.transferred(workflow);
        let (gone, pending) = (gone && closed.is_none(), pending && !gone);
        if pending != (workflow.state == CaseState::ClosurePending) {
            return Err(format!("M4: {} requests are open, and it stands in {}", open.len(), workflow.state.code()));
        }
        let going = going && closed.is_none() && !gone && !pending;
        let stands = (workflow.state == CaseState::Transferred, workflow.state == CaseState::TransferPending);
        if stands != (gone, going) {
            return Err(format!(
                "M4: handed over {gone}, about to be {going}, and it stands in {}",
                workflow.state.code()
            ));
        }
        let Some(view) = &workflow.closure else { return Ok(()) };
        let given = self.all(|body| *body == StatementBody::ClosureAuthorised { request: view.request });
        if view.authorisations.len() != given.len() {
            return Err("M4: an authorisation is gone".to_owned());
        }
        let by_supervisor = given.iter().any(|one| one.roles.has(Role::Supervisor));
        if pending && by_supervisor && !workflow.closure_contested() {
            return Err("M4: an authorisation that cannot stand contests nothing".to_owned());
        }
        Ok(())
    }

    fn open_requests(&'a self) -> Vec<&'a Said<'a>> {
        let mut open = self.all(|body| body.closure_request().is_some());
        let ends = |one: &Said<'_>, request: &Said<'_>| match one.body {
            StatementBody::ClosureReturned { request: returned, .. } => *returned == request.hash,
            StatementBody::Reopened { .. } => self.saw(one, request),
            _ => false,
        };
        open.retain(|request| !self.said.iter().any(|one| ends(one, request)));
        open
    }

    fn saw_everything(&self, authorisation: &Said<'_>) -> bool {
        let done = &self.acts[authorisation.act];
        let weighed = |one: &Said<'_>| one.body.risk().is_some() || one.body.consent().is_some();
        let unseen = |one: &Said<'_>| weighed(one) && !self.saw(authorisation, one);
        let news = |edit: &CaseworkEdit| matches!(edit, CaseworkEdit::AddIncident(_) | CaseworkEdit::AddConcern(_));
        let heard = done.past.casework | 1 << authorisation.act;
        let unheard = |(act, other): (usize, &Done)| heard & (1 << act) == 0 && other.change.casework.iter().any(news);
        !self.said.iter().any(unseen) && !self.acts.iter().enumerate().any(unheard) && done.work == self.now
    }
}

/// How often each approval, closure and rivalry was met: so that nobody believes a run in which none was.
pub fn met(workflow: &Workflow, tally: &mut BTreeMap<&'static str, usize>) {
    let mut count = |what, holds: bool| *tally.entry(what).or_default() += usize::from(holds);
    count("rival risks", workflow.risk.conflict);
    count("rival consents", workflow.consents.values().any(|view| view.conflict));
    count("contested closures", workflow.closure_contested());
    count("closed cases", workflow.state == CaseState::Closed);
    let decided = |decision| workflow.approvals.values().any(|view| view.decision == decision);
    count("approvals that were voided", decided(ApprovalDecision::Void));
    count("reopened cases", !workflow.reopenings.is_empty());
    let transfers = || workflow.transfer.iter().chain(&workflow.past_transfers).map(|view| view.stand);
    count("transfers under way", transfers().any(|stand| stand == TransferStand::Authorised));
    count("transferred cases", workflow.state == CaseState::Transferred);
    count("transfers that a no ended", transfers().any(|stand| stand == TransferStand::ConsentGone));
    count("answered handovers", workflow.assignments.iter().any(|one| one.answer.is_some()));
    count("work against a no", workflow.continued.is_some());
    count("decisions of two", !workflow.seconds.is_empty());
    count("decisions of panels", !workflow.bids.is_empty());
}
