//! The steps of one case that are open now, with the day each is due. Derived anew each time, never stored.

use super::{DeadlineKey, Receipts, Timeframes, due_on, referral_answer_by, risks_since};
use crate::case_file::Case;
use crate::codes::{
    AssessmentKind, CaseState, ConsentScope, HandoverStanding, ReferralState, ReviewOutcome, RiskLevel,
};
use crate::handover;
use crate::ids::{EntryId, PersonCode};
use crate::plan::CasePlan;
use crate::post_closure;
use crate::reassess;
use crate::review;
use crate::screening::{self, Screening};
use crate::statement::Subject;
use crate::time::Day;
use crate::workflow::{ApprovalDecision, ContestReason, Workflow};

/// A timed step that is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Deadline {
    /// Which step.
    pub key: DeadlineKey,
    /// What it is about when a case can have several: the plan, the referral.
    pub about: Option<EntryId>,
    /// The day it started.
    pub started: Day,
    /// The last day on which it is on time.
    pub due: Day,
}

/// Every open step of the case, ordered by due day.
///
/// A field that sets an earlier day (next contact, next review) makes the step due then; it never makes it later.
pub fn open_deadlines(case: &Case, workflow: &Workflow, times: &Timeframes, receipts: &Receipts) -> Vec<Deadline> {
    let context = Context { case, workflow, times, receipts };
    let mut open = match workflow.state {
        CaseState::ClosurePending => {
            let mut open = vec![context.closure_authorisation()];
            // A closure that cannot stand leaves the work owed; one that can pauses its clocks (T19, T21).
            if workflow.closure_contested() {
                open.extend(context.of_work(workflow.working_state));
            }
            open
        }
        CaseState::Closed => vec![context.post_closure()],
        // This agency is responsible until the hand-over: contacts stay owed, the other clocks rest (T24, T26).
        CaseState::TransferPending => vec![context.transfer(), context.follow_up()],
        state => context.of_work(state),
    };
    if workflow.is_active() || matches!(workflow.state, CaseState::Identified | CaseState::Screening) {
        open.push(context.handover());
    }
    if workflow.is_active() {
        open.extend(context.referral_feedback());
    }
    let mut open: Vec<Deadline> = open.into_iter().flatten().collect();
    open.sort_by_key(|deadline| (deadline.due, *deadline));
    open
}

struct Context<'a> {
    case: &'a Case,
    workflow: &'a Workflow,
    times: &'a Timeframes,
    receipts: &'a Receipts,
}

impl Context<'_> {
    fn of_work(&self, state: CaseState) -> Vec<Option<Deadline>> {
        match state {
            CaseState::Identified | CaseState::Screening => self.before_intake(),
            CaseState::Assessment => vec![self.assessment()],
            CaseState::Planning => vec![self.plan(), self.plan_approval()],
            CaseState::Implementing | CaseState::Reviewing => vec![self.follow_up(), self.review()],
            _ => Vec::new(),
        }
    }

    fn step(&self, key: DeadlineKey, about: Option<EntryId>, started: Day) -> Deadline {
        let due = due_on(self.times, key, started, &risks_since(&self.workflow.risk, started));
        Deadline { key, about, started, due }
    }

    fn entry_day(&self, stated: Day, entry: EntryId) -> Day {
        Receipts::start(stated, self.receipts.entries.get(&entry).copied())
    }

    /// What is owed before intake. An urgent lead stands in for high risk, and a risk found later gives no time back.
    ///
    /// A case without a lead and without a screening is one that an import or an early version made: nothing is owed.
    fn before_intake(&self) -> Vec<Option<Deadline>> {
        let case = self.case;
        let in_danger = case.screenings.iter().any(Screening::is_emergency);
        let noticed = case.leads.iter().map(|lead| self.entry_day(lead.identified_on, lead.id)).min();
        let asked = case.screenings.iter().map(|one| self.entry_day(one.asked_on, one.id));
        // Somebody who comes back is screened anew: the clock runs from that day.
        let back = case.screenings.iter().filter(|one| !one.returned.is_empty());
        let back = back.map(|one| self.entry_day(one.asked_on, one.id)).max();
        let Some(started) = back.or(noticed).or(asked.clone().min()) else { return Vec::new() };
        let answered = !case.screenings.is_empty() || !case.contacts.is_empty();
        let unanswered = screening::emergency_unanswered(case);
        let emergency_from = case.screenings.iter().filter(|one| one.is_emergency());
        let emergency_from = emergency_from.map(|one| self.entry_day(one.asked_on, one.id)).min();
        let first_from = if unanswered { emergency_from } else { Some(started).filter(|_| !answered) };
        let first = first_from.map(|from| self.early_step(DeadlineKey::FirstResponse, from, in_danger));
        let decided = |scope| self.workflow.consents.contains_key(&(PersonCode::Client, scope));
        let consented = decided(ConsentScope::InterviewAndRecord) || decided(ConsentScope::CaseManagement);
        let acted = case.emergency_actions.iter().map(|action| self.entry_day(action.on, action.id)).min();
        let consent = acted.filter(|_| !consented);
        let consent = consent.map(|from| self.early_step(DeadlineKey::ConsentAfterEmergency, from, in_danger));
        vec![first, Some(self.early_step(DeadlineKey::Screening, started, in_danger)), consent]
    }

    fn early_step(&self, key: DeadlineKey, started: Day, in_danger: bool) -> Deadline {
        let urgent = in_danger || self.case.leads.iter().any(|lead| lead.urgent.is_some());
        let mut risks = risks_since(&self.workflow.risk, started);
        if urgent {
            risks.push(RiskLevel::High);
        }
        Deadline { key, about: None, started, due: due_on(self.times, key, started, &risks) }
    }

    /// Assessment of a new case, or reassessment after a reopening, a call or a review that asked for it.
    fn assessment(&self) -> Option<Deadline> {
        let called = reassess::unanswered(self.case, self.workflow).map(|call| self.entry_day(call.on, call.id));
        if let Some(day) = called.or_else(|| self.last_review_with(ReviewOutcome::Reassess)) {
            return Some(self.step(DeadlineKey::Reassessment, None, day));
        }
        let episode = self.case.episode()?;
        let key = if episode.number > 1 { DeadlineKey::Reassessment } else { DeadlineKey::Assessment };
        Some(self.step(key, None, self.entry_day(episode.opened_on, episode.id)))
    }

    /// From the completed assessment, or from the review that asked for another plan.
    fn plan(&self) -> Option<Deadline> {
        let episode = self.case.episode_number();
        let assessed = self.case.assessments.iter();
        let assessed = assessed.filter(|a| a.episode == episode && a.kind != AssessmentKind::Rapid);
        let completed = assessed.filter_map(|a| Some(self.entry_day(a.completed_on?, a.id))).max();
        let started = completed.max(self.last_review_with(ReviewOutcome::RevisePlan))?;
        Some(self.step(DeadlineKey::Plan, None, started))
    }

    fn plan_approval(&self) -> Option<Deadline> {
        let episode = self.case.episode_number();
        let waits = |plan: &&CasePlan| {
            let decision = self.workflow.approvals.get(&Subject::Plan(plan.id)).map(|view| view.decision);
            plan.episode == episode && plan.approval_needed && matches!(decision, None | Some(ApprovalDecision::Void))
        };
        let plan = self.case.plans.iter().filter(waits).max_by_key(|plan| (plan.version, plan.id))?;
        let started = self.entry_day(plan.agreed_on?, plan.id);
        Some(self.step(DeadlineKey::PlanApproval, Some(plan.id), started))
    }

    fn follow_up(&self) -> Option<Deadline> {
        let contact = self.case.last_contact_seen().map(|note| self.entry_day(note.held_on, note.id));
        let started = contact.max(self.plan_agreed())?;
        let mut deadline = self.step(DeadlineKey::FollowUp, None, started);
        // A day set before the last contact was kept or overtaken by it.
        let set = self.case.next_contact_on.counts().copied().filter(|day| Some(*day) > contact);
        deadline.due = set.map_or(deadline.due, |day| day.min(deadline.due));
        Some(deadline)
    }

    fn review(&self) -> Option<Deadline> {
        let held = review::counted(self.case, self.workflow)
            .filter_map(|review| Some(self.entry_day(review.held_on?, review.id)))
            .max();
        let started = held.max(self.plan_agreed())?;
        let mut deadline = self.step(DeadlineKey::Review, None, started);
        let set = self.case.next_review_on.counts().copied().filter(|day| Some(*day) > held);
        deadline.due = set.map_or(deadline.due, |day| day.min(deadline.due));
        Some(deadline)
    }

    /// From the supervisor's decision until the new worker has taken the case; a no leaves it open.
    fn handover(&self) -> Option<Deadline> {
        let asked = handover::current(self.workflow)?;
        if asked.standing() == Some(HandoverStanding::Accepted) {
            return None;
        }
        let received = self.receipts.statements.get(&asked.hash).copied();
        Some(self.step(DeadlineKey::Handover, None, Receipts::start(asked.at.day(), received)))
    }

    fn closure_authorisation(&self) -> Option<Deadline> {
        let closure = self.workflow.closure.as_ref()?;
        let received = |hash| self.receipts.statements.get(hash).copied();
        let asked = Receipts::start(closure.requested_at.day(), received(&closure.request));
        // T36: what the authorisation had not seen starts the time anew.
        let unseen = closure.contested.iter().filter_map(|reason| match reason {
            ContestReason::Risk(hash) => {
                let said = self.workflow.risk.determinations.iter().find(|said| said.hash == *hash)?;
                Some(Receipts::start(said.at.day(), received(hash)))
            }
            _ => None,
        });
        let started = unseen.max().map_or(asked, |day| day.max(asked));
        Some(self.step(DeadlineKey::ClosureAuthorisation, None, started))
    }

    /// From the authorisation to the hand-over.
    fn transfer(&self) -> Option<Deadline> {
        let view = self.workflow.transfer.as_ref()?;
        let authorised = view.authorised?;
        let received = self.receipts.statements.get(&authorised.hash).copied();
        let started = Receipts::start(authorised.at.day(), received);
        Some(self.step(DeadlineKey::Transfer, Some(view.asked.id), started))
    }

    /// By the last risk before closure; an unset risk counts as medium.
    fn post_closure(&self) -> Option<Deadline> {
        if post_closure::is_done(self.case) {
            return None;
        }
        let authorised = self.workflow.closure.as_ref()?.authorisations.first()?;
        let received = self.receipts.statements.get(&authorised.hash).copied();
        let started = Receipts::start(authorised.at.day(), received);
        let risk = self.workflow.risk.current.unwrap_or(RiskLevel::Medium);
        let key = DeadlineKey::PostClosure;
        Some(Deadline { key, about: None, started, due: due_on(self.times, key, started, &[risk]) })
    }

    fn referral_feedback(&self) -> Vec<Option<Deadline>> {
        let key = DeadlineKey::ReferralFeedback;
        let open = self.case.referrals.iter().filter(|referral| referral.state() == ReferralState::Sent);
        let deadline = |referral: &crate::referral::Referral| {
            let sent = referral.events.iter().filter(|event| event.state == ReferralState::Sent);
            let started = sent.map(|event| self.entry_day(event.on, event.id)).min()?;
            let due = referral_answer_by(self.times, referral.priority, started);
            Some(Deadline { key, about: Some(referral.id), started, due })
        };
        open.map(deadline).collect()
    }

    /// The day the latest plan version of this episode was agreed.
    fn plan_agreed(&self) -> Option<Day> {
        let episode = self.case.episode_number();
        let plans = self.case.plans.iter().filter(|plan| plan.episode == episode);
        plans.filter_map(|plan| Some(self.entry_day(plan.agreed_on?, plan.id))).max()
    }

    fn last_review_with(&self, outcome: ReviewOutcome) -> Option<Day> {
        let last = review::last(self.case, self.workflow)?;
        let day = last.held_on.filter(|_| last.outcome == Some(outcome))?;
        Some(self.entry_day(day, last.id))
    }
}
