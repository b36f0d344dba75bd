//! The casework document of one case as it reads: everything about the case, with people named only by code.

use crate::assessment::Assessment;
use crate::bid::Bid;
use crate::case_code::CaseCode;
use crate::codes::{OpenReason, Programme, UnitType};
use crate::conference::Conference;
use crate::explained::DecisionExplained;
use crate::follow_up::ContactNote;
use crate::fund::FundRequest;
use crate::handover::HandoverNote;
use crate::ids::{CaseId, EntryId, StaffRef};
use crate::lead::Lead;
use crate::plan::{Action, CasePlan, Goal};
use crate::post_closure::PostClosureCheck;
use crate::questionnaire::{Answers, Confirmation};
use crate::reassess::ReassessCall;
use crate::received::Received;
use crate::referral::{Referral, ServiceGap};
use crate::register::{Register, Safer};
use crate::report::MandatoryReport;
use crate::review::Review;
use crate::safety_plan::{SafetyLook, SafetyPlan};
use crate::screening::{EmergencyAction, Screening};
use crate::statement::Subject;
use crate::time::{Day, Millis};
use crate::tracing::Tracing;
use crate::transfer::{TransferAnswered, TransferSending};
use crate::unit::{ClientProfile, Concern, Incident, Strength, UnitMember};
use crate::workflow::Workflow;

/// What one case's casework document says. State, deadlines and tasks are derived from it and the signed statements.
///
/// Invariant: children are ordered by entry id and none of them was removed; reading never fails, so a field whose
/// stored form this version does not understand is `None` or empty and named by an irregularity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// The casework document.
    pub id: CaseId,
    /// Version of the document's form.
    pub schema_version: u32,
    /// The code people write. `None` when it could not be read.
    pub code: Option<CaseCode>,
    /// Who made the document.
    pub created_by: StaffRef,
    /// When their device made it.
    pub created_at: Millis,
    /// Kind of work.
    pub programme: Option<Programme>,
    /// One person, or a person with household.
    pub unit_type: Option<UnitType>,
    /// The client, coded.
    pub client: ClientProfile,
    /// The client unit, coded.
    pub unit_members: Vec<UnitMember>,
    /// Strengths.
    pub strengths: Vec<Strength>,
    /// Concerns.
    pub concerns: Vec<Concern>,
    /// Incidents.
    pub incidents: Vec<Incident>,
    /// Episodes; each reopening adds one.
    pub episodes: Vec<Episode>,
    /// Assessments.
    pub assessments: Vec<Assessment>,
    /// Plan versions.
    pub plans: Vec<CasePlan>,
    /// Contacts.
    pub contacts: Vec<ContactNote>,
    /// Reviews.
    pub reviews: Vec<Review>,
    /// Referrals.
    pub referrals: Vec<Referral>,
    /// Needs that found no usable service.
    pub gaps: Vec<ServiceGap>,
    /// Checks after closure.
    pub post_closure_checks: Vec<PostClosureCheck>,
    /// Case conferences.
    pub conferences: Vec<Conference>,
    /// Versions of the safety plan.
    pub safety_plans: Vec<SafetyPlan>,
    /// Looks at it that left it as it is.
    pub safety_looks: Vec<SafetyLook>,
    /// How the case was noticed; empty for a case that was opened at once.
    pub leads: Vec<Lead>,
    /// Screenings; each return of a person adds one.
    pub screenings: Vec<Screening>,
    /// What was done at once for somebody in danger.
    pub emergency_actions: Vec<EmergencyAction>,
    /// Calls for another assessment before a review asks for one.
    pub reassess_calls: Vec<ReassessCall>,
    /// Files of a transfer that went out.
    pub transfer_sendings: Vec<TransferSending>,
    /// What receiving agencies said.
    pub transfer_answers: Vec<TransferAnswered>,
    /// What was written for the next worker.
    pub handover_notes: Vec<HandoverNote>,
    /// Reports that a law or policy may ask for, and the decision on each.
    pub reports: Vec<MandatoryReport>,
    /// Determinations of best interests.
    pub bids: Vec<Bid>,
    /// Decisions that were explained to the client.
    pub explained: Vec<DecisionExplained>,
    /// Requests to the emergency fund.
    pub fund_requests: Vec<FundRequest>,
    /// Families that are looked for.
    pub tracings: Vec<Tracing>,
    /// What other agencies sent; empty for a case that began here.
    pub received: Vec<Received>,
    /// Day of the next contact (`next_contact_due` of `domain.md` 4.9), written by worker and supervisor.
    pub next_contact_on: Register<Day>,
    /// Day of the next review.
    pub next_review_on: Register<Day>,
    /// Whether retention is suspended.
    pub legal_hold: Register<LegalHold>,
    /// Whether only named staff may open it.
    pub restricted: bool,
    /// Answers to agency forms.
    pub answers: Answers,
    /// Values that were said again unchanged.
    pub confirmations: Vec<Confirmation>,
}

/// From one opening to its closure. Source: `domain.md` 4.1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Episode {
    /// Key of this entry.
    pub id: EntryId,
    /// Number, from 1.
    pub number: u32,
    /// The day of intake.
    pub opened_on: Day,
    /// Why it was opened.
    pub reason: Option<OpenReason>,
    /// Whether the worker read the history, so that the client need not tell it again (reopening; S15 sentence 127).
    pub history_reviewed: bool,
}

/// Whether the file must be kept whatever retention says. `true` is the safer value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LegalHold(pub bool);

impl Safer for LegalHold {
    fn is_safer_than(&self, other: &Self) -> bool {
        self.0 && !other.0
    }
}

impl Case {
    /// The casework document before anything but its genesis was read.
    pub fn empty(id: CaseId, created_by: StaffRef, created_at: Millis) -> Case {
        Case {
            id,
            schema_version: 1,
            code: None,
            created_by,
            created_at,
            programme: None,
            unit_type: None,
            client: ClientProfile::default(),
            unit_members: Vec::new(),
            strengths: Vec::new(),
            concerns: Vec::new(),
            incidents: Vec::new(),
            episodes: Vec::new(),
            assessments: Vec::new(),
            plans: Vec::new(),
            contacts: Vec::new(),
            reviews: Vec::new(),
            referrals: Vec::new(),
            gaps: Vec::new(),
            post_closure_checks: Vec::new(),
            conferences: Vec::new(),
            reports: Vec::new(),
            bids: Vec::new(),
            explained: Vec::new(),
            fund_requests: Vec::new(),
            tracings: Vec::new(),
            received: Vec::new(),
            safety_plans: Vec::new(),
            safety_looks: Vec::new(),
            leads: Vec::new(),
            screenings: Vec::new(),
            emergency_actions: Vec::new(),
            reassess_calls: Vec::new(),
            transfer_sendings: Vec::new(),
            transfer_answers: Vec::new(),
            handover_notes: Vec::new(),
            next_contact_on: Register::default(),
            next_review_on: Register::default(),
            legal_hold: Register::default(),
            restricted: false,
            answers: Answers::default(),
            confirmations: Vec::new(),
        }
    }

    /// The current episode: the highest number; of two with one number the smaller id. `None` before intake.
    pub fn episode(&self) -> Option<&Episode> {
        self.episodes.iter().max_by(|a, b| a.number.cmp(&b.number).then(b.id.cmp(&a.id)))
    }

    /// Number of the current episode, 0 before intake.
    pub fn episode_number(&self) -> u32 {
        self.episode().map_or(0, |episode| episode.number)
    }

    /// The plan version with this id.
    pub fn plan(&self, id: EntryId) -> Option<&CasePlan> {
        self.plans.iter().find(|plan| plan.id == id)
    }

    /// The plan version in force: of this episode, agreed, not refused, approved where that is needed; the latest such.
    pub fn plan_in_force(&self, workflow: &Workflow) -> Option<&CasePlan> {
        let episode = self.episode_number();
        let stands = |plan: &&CasePlan| {
            plan.episode == episode
                && plan.agreed_on.is_some()
                && workflow.stands(Subject::Plan(plan.id), plan.approval_needed)
        };
        let in_force = self.plans.iter().filter(stands);
        in_force.max_by(|a, b| a.version.cmp(&b.version).then(b.id.cmp(&a.id)))
    }

    /// Every goal with its plan version.
    pub fn goals(&self) -> impl Iterator<Item = (&CasePlan, &Goal)> {
        self.plans.iter().flat_map(|plan| plan.goals.iter().map(move |goal| (plan, goal)))
    }

    /// The goal with this id and its plan version.
    pub fn goal(&self, id: EntryId) -> Option<(&CasePlan, &Goal)> {
        self.goals().find(|(_, goal)| goal.id == id)
    }

    /// The action with this id and its goal.
    pub fn action(&self, id: EntryId) -> Option<(&Goal, &Action)> {
        self.goals()
            .flat_map(|(_, goal)| goal.actions.iter().map(move |action| (goal, action)))
            .find(|(_, action)| action.id == id)
    }

    /// The last contact in which the client was seen or spoken to. Source: `domain.md` 7.2 `followup`.
    pub fn last_contact_seen(&self) -> Option<&ContactNote> {
        self.contacts.iter().filter(|note| note.client_seen).max_by_key(|note| (note.held_on, note.id))
    }
}
