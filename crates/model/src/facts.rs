//! What the reducer needs to know of a casework document: the work done and what approvals depend on. Decides nothing.

use std::collections::{BTreeMap, BTreeSet};

use crate::case_file::Case;
use crate::codes::{ActionStatus, AssessmentKind, GoalStatus, ReviewOutcome, ScreeningOutcome};
use crate::ids::{EntryId, StaffRef};
use crate::reassess::{CallFact, has_ended};
use crate::screening::{self, Screening};
use crate::time::Day;
use crate::workflow::{AfterApproval, ContestReason};

/// Facts of the document as it stands now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocFacts {
    /// Who made the case: the assigned worker until a statement says otherwise.
    pub created_by: StaffRef,
    /// Number of the current episode; 0 before intake.
    pub episode: u32,
    /// Completed assessments of the current episode; a rapid one completes nothing (T07).
    pub assessments: Vec<Submitted>,
    /// Agreed plan versions of the current episode, latest version first.
    pub plans: Vec<Submitted>,
    /// Reviews of the current episode that no call ended, earliest first.
    pub reviews: Vec<ReviewFact>,
    /// Calls of the current episode for another assessment.
    pub calls: Vec<CallFact>,
    /// Whether anybody said how the case was noticed.
    pub noticed: bool,
    /// Screenings.
    pub screenings: Vec<ScreeningFact>,
    /// Whether somebody is in danger and it is not recorded that something was done and the supervisor told.
    pub emergency_open: bool,
    /// What approvals depend on.
    pub depends: Depends,
}

/// A completed assessment or agreed plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Submitted {
    /// Which.
    pub id: EntryId,
    /// The day it was completed or agreed.
    pub on: Day,
    /// Whether it waits for a supervisor.
    pub approval_needed: bool,
    /// The review or the call that asked for it.
    pub answers_review: Option<EntryId>,
}

/// A review as the reducer sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReviewFact {
    /// Which.
    pub id: EntryId,
    /// The day it was opened.
    pub opened_on: Day,
    /// What it decided; `None` while it is open.
    pub outcome: Option<ReviewOutcome>,
}

/// A screening as the reducer sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ScreeningFact {
    /// Which.
    pub id: EntryId,
    /// The day danger was asked about.
    pub asked_on: Day,
    /// Whether it has begun: somebody is in danger, or the person agreed to be interviewed.
    pub begun: bool,
    /// What it came to; `None` while it goes on.
    pub outcome: Option<ScreeningOutcome>,
    /// Whether that waits for a supervisor.
    pub approval_needed: bool,
}

/// What an approval depends on in the document (`architecture.md` 5, 10): compared between the state a supervisor saw
/// and the state now.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Depends {
    /// Incidents.
    pub incidents: BTreeSet<EntryId>,
    /// Concerns.
    pub concerns: BTreeSet<EntryId>,
    /// Goals.
    pub goals: BTreeMap<EntryId, GoalPrint>,
    /// Actions.
    pub actions: BTreeMap<EntryId, ActionPrint>,
    /// Contacts seen; nothing depends on them, they tell what came after.
    pub contacts: BTreeSet<EntryId>,
    /// Referrals and events seen; likewise.
    pub referrals: BTreeSet<EntryId>,
    /// Who proposed what others decide on; nobody decides on their own.
    pub proposed_by: BTreeMap<EntryId, StaffRef>,
}

/// What matters of a goal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoalPrint {
    /// The plan version it belongs to.
    pub plan: EntryId,
    /// Its words.
    pub statement: String,
    /// How far it is.
    pub status: GoalStatus,
}

/// What matters of an action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActionPrint {
    /// The goal it belongs to.
    pub goal: EntryId,
    /// Its words.
    pub what: String,
    /// How far it is.
    pub status: ActionStatus,
}

impl DocFacts {
    /// The facts of this document.
    pub fn of(case: &Case) -> DocFacts {
        let episode = case.episode_number();
        let submitted = |id, on: Option<Day>, approval_needed, answers_review| {
            on.map(|on| Submitted { id, on, approval_needed, answers_review })
        };
        let assessments = case.assessments.iter();
        let assessments = assessments.filter(|a| a.episode == episode && a.kind != AssessmentKind::Rapid);
        let mut plans: Vec<_> = case.plans.iter().filter(|plan| plan.episode == episode).collect();
        plans.sort_by(|a, b| b.version.cmp(&a.version).then(a.id.cmp(&b.id)));
        let reviews = case.reviews.iter().filter(|review| review.episode == episode && !has_ended(case, review.id));
        let mut reviews: Vec<_> = reviews
            .map(|r| ReviewFact { id: r.id, opened_on: r.opened_on, outcome: r.held_on.and(r.outcome) })
            .collect();
        reviews.sort_by_key(|review| (review.opened_on, review.id));
        DocFacts {
            created_by: case.created_by,
            episode,
            assessments: assessments
                .filter_map(|a| submitted(a.id, a.completed_on, a.approval_needed, a.answers_review))
                .collect(),
            plans: plans
                .iter()
                .filter_map(|p| submitted(p.id, p.agreed_on, p.approval_needed, p.answers_review))
                .collect(),
            reviews,
            calls: case
                .reassess_calls
                .iter()
                .filter(|call| call.episode == episode)
                .map(|call| CallFact { id: call.id, on: call.on })
                .collect(),
            noticed: !case.leads.is_empty(),
            screenings: case.screenings.iter().map(Screening::fact).collect(),
            emergency_open: screening::emergency_unanswered(case),
            depends: Depends::of(case),
        }
    }
}

impl Depends {
    /// What approvals depend on in this document.
    pub fn of(case: &Case) -> Depends {
        let mut depends = Depends {
            incidents: case.incidents.iter().map(|incident| incident.id).collect(),
            concerns: case.concerns.iter().map(|concern| concern.id).collect(),
            contacts: case.contacts.iter().map(|contact| contact.id).collect(),
            proposed_by: proposed_by(case),
            ..Depends::default()
        };
        for referral in &case.referrals {
            depends.referrals.insert(referral.id);
            depends.referrals.extend(referral.events.iter().map(|event| event.id));
        }
        for (plan, goal) in case.goals() {
            let print = GoalPrint { plan: plan.id, statement: goal.statement.clone(), status: goal.status };
            depends.goals.insert(goal.id, print);
            for action in &goal.actions {
                let print = ActionPrint { goal: goal.id, what: action.what.clone(), status: action.status };
                depends.actions.insert(action.id, print);
            }
        }
        depends
    }

    /// What an authorisation that saw `then` has not seen: new incidents and concerns, changed goals and actions.
    pub fn contests(&self, then: &Depends) -> Vec<ContestReason> {
        let mut reasons = Vec::new();
        reasons.extend(self.incidents.difference(&then.incidents).map(|id| ContestReason::Incident(*id)));
        reasons.extend(self.concerns.difference(&then.concerns).map(|id| ContestReason::Concern(*id)));
        reasons.extend(differing(&self.goals, &then.goals).map(ContestReason::Goal));
        reasons.extend(differing(&self.actions, &then.actions).map(ContestReason::Action));
        reasons
    }

    /// What was added since `then` without being something an approval depends on.
    pub fn added_since(&self, then: &Depends) -> Vec<AfterApproval> {
        let contacts = self.contacts.difference(&then.contacts).map(|id| AfterApproval::Contact(*id));
        let referrals = self.referrals.difference(&then.referrals).map(|id| AfterApproval::Referral(*id));
        contacts.chain(referrals).collect()
    }

    /// Whether the goals of a plan version, by id and words, are those of `then`. How far they are does not matter: work
    /// on an approved plan is what was approved.
    pub fn has_same_goals(&self, then: &Depends, plan: EntryId) -> bool {
        let words = |depends: &Depends| -> Vec<(EntryId, String)> {
            let of_plan = depends.goals.iter().filter(|(_, goal)| goal.plan == plan);
            of_plan.map(|(id, goal)| (*id, goal.statement.clone())).collect()
        };
        words(self) == words(then)
    }
}

fn proposed_by(case: &Case) -> BTreeMap<EntryId, StaffRef> {
    let reports = case.reports.iter().map(|report| (report.id, report.by));
    let files = case.bids.iter().flat_map(|bid| bid.files.iter().map(|file| (file.id, file.by)));
    let money = case.fund_requests.iter().map(|request| (request.id, request.by));
    let back = case.tracings.iter().flat_map(|one| one.steps.iter().map(|step| (step.id, step.by)));
    reports.chain(files).chain(money).chain(back).collect()
}

fn differing<'a, T: PartialEq>(
    now: &'a BTreeMap<EntryId, T>,
    then: &'a BTreeMap<EntryId, T>,
) -> impl Iterator<Item = EntryId> + 'a {
    let ids: BTreeSet<EntryId> = now.keys().chain(then.keys()).copied().collect();
    ids.into_iter().filter(|id| now.get(id) != then.get(id))
}
