//! Where a case stands: what the reducer derives from statements and document facts. Holds no rule and is never stored as truth.

mod decided;

use std::collections::{BTreeMap, BTreeSet};

use crate::closure::ClosureRequest;
use crate::codes::{CaseState, ConsentAnswer, ConsentScope, DecisionStage, OpenReason, RiskBasis, RiskLevel, Role};
use crate::consent::{ConsentDecision, HeldConsent};
use crate::handover::AssignmentView;
use crate::ids::{DeviceRef, EntryId, PersonCode, StaffRef, StatementHash, TeamRef};
use crate::irregularity::Irregularity;
use crate::join::{JoinAskedView, JoinView};
use crate::permissions::Roles;
use crate::restriction::RestrictionView;
use crate::statement::{Statement, StatementBody, Subject};
use crate::time::{Day, Millis};
use crate::transfer::TransferView;

pub use decided::{BidDecidedView, ContinuedView, SecondView};

/// Where a case stands. Equal on every device that holds the same statements and document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workflow {
    /// State of the current episode.
    pub state: CaseState,
    /// The state of the work beneath a closure request: to what a returned request leads back (T21).
    pub working_state: CaseState,
    /// The closure that is asked for or in force; `None` when there is none.
    pub closure: Option<ClosureView>,
    /// The transfer that is proposed, under way or in force; `None` when there is none.
    pub transfer: Option<TransferView>,
    /// Transfers that stand no more, in one order on every device.
    pub past_transfers: Vec<TransferView>,
    /// Risk.
    pub risk: RiskView,
    /// Consent by person and scope.
    pub consents: BTreeMap<(PersonCode, ConsentScope), ConsentView>,
    /// The same, one for each recipient where something is shared: what [`allows`](crate::consent::allows) asks.
    /// Ordered by person, purpose and recipient.
    pub held_consents: Vec<HeldConsent>,
    /// The assigned worker: by the latest assignment, else the case's creator.
    pub assigned_to: StaffRef,
    /// The team of the latest assignment; `None` before any.
    pub team: Option<TeamRef>,
    /// Who was given the case, in causal order; empty while its creator carries it.
    pub assignments: Vec<AssignmentView>,
    /// Decisions on assessments, plans and reviews, by subject.
    pub approvals: BTreeMap<Subject, ApprovalView>,
    /// Second persons who decided without signing, by subject, in causal order.
    pub seconds: BTreeMap<Subject, Vec<SecondView>>,
    /// What panels decided, by the determination it is about.
    pub bids: BTreeMap<EntryId, BidDecidedView>,
    /// A supervisor's grounds to go on although the client took back the consent that holds now.
    pub continued: Option<ContinuedView>,
    /// A proposal that waits: this file is to be joined to another of the same person.
    pub join_asked: Option<JoinAskedView>,
    /// This file was opened in error and is joined to another; it then counts as closed.
    pub joined: Option<JoinView>,
    /// Files that are joined to this one.
    pub joins: Vec<JoinView>,
    /// Who alone may open the case; `None`: its team may.
    pub restriction: Option<RestrictionView>,
    /// Every restriction that counts and is here, lifted or not.
    pub restrictions: BTreeSet<StatementHash>,
    /// Reopenings that count, in causal order.
    pub reopenings: Vec<ReopeningView>,
    /// Every statement in causal order with the verdict on it.
    pub statements: Vec<Judged>,
    /// Devices that signed two different statements at one place.
    pub suspended: BTreeSet<DeviceRef>,
    /// Where history disagrees with the rules, each once, in the order of the type.
    pub irregularities: Vec<Irregularity>,
}

impl Workflow {
    /// Whether a supervisor has authorised a closure that cannot stand yet (`architecture.md` 5, 10).
    pub fn closure_contested(&self) -> bool {
        self.state == CaseState::ClosurePending && self.closure.as_ref().is_some_and(|c| !c.contested.is_empty())
    }

    /// Whether submitted work is in force: approved, or never needing approval and not refused.
    pub fn stands(&self, subject: Subject, approval_needed: bool) -> bool {
        stands(&self.approvals, subject, approval_needed)
    }

    /// Whether the case is still before intake: noticed, being screened, or ended there without a case being opened.
    pub fn is_before_intake(&self) -> bool {
        matches!(self.state, CaseState::Identified | CaseState::Screening | CaseState::NoAction)
    }

    /// Whether the case counts in a caseload (`domain.md` 6.1).
    pub fn is_active(&self) -> bool {
        matches!(
            self.state,
            CaseState::Assessment
                | CaseState::Planning
                | CaseState::Implementing
                | CaseState::Reviewing
                | CaseState::ClosurePending
                | CaseState::TransferPending
        )
    }
}

/// A statement with the reducer's verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Judged {
    /// Which.
    pub hash: StatementHash,
    /// Whose.
    pub author: StaffRef,
    /// Whether it counts.
    pub verdict: Verdict,
}

/// Whether a statement changes the state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// It counts.
    Counts,
    /// Its lane was cut before it: listed, never counted.
    Cut,
    /// Its author had no role that may do this.
    NotAllowed,
    /// Its author decided on their own work.
    OwnWork,
    /// What it decides on did not stand so at its basis.
    OutOfPlace,
    /// It rests on statements that have not arrived.
    Waiting,
    /// Its device signed two statements at this place, and this is not the safer one.
    Equivocated,
}

impl Verdict {
    /// What to show a person about a statement with this verdict; `None` when all is in order. A fork is named once,
    /// by its place.
    pub fn irregularity(self, statement: StatementHash) -> Option<Irregularity> {
        match self {
            Verdict::Counts | Verdict::Equivocated => None,
            Verdict::Cut => Some(Irregularity::CutStatement { statement }),
            Verdict::NotAllowed => Some(Irregularity::NotAllowed { statement }),
            Verdict::OwnWork => Some(Irregularity::OwnWork { statement }),
            Verdict::OutOfPlace => Some(Irregularity::OutOfPlace { statement }),
            Verdict::Waiting => Some(Irregularity::StatementWaits { statement }),
        }
    }
}

/// The closure of the current episode as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClosureView {
    /// The request.
    pub request: StatementHash,
    /// Who asked.
    pub requested_by: StaffRef,
    /// When, as their device says.
    pub requested_at: Millis,
    /// What they said.
    pub asked: ClosureRequest,
    /// Whether it is closed by it: a supervisor's authorisation stands.
    pub in_force: bool,
    /// Authorisations of it, those that miss least first and then by hash: the first is shown (`domain.md` 16 M4).
    pub authorisations: Vec<AuthorisationView>,
    /// Why no authorisation stands although one was given. Empty when none was given or one stands.
    pub contested: Vec<ContestReason>,
    /// What came after the authorisation without touching what it depends on.
    pub after_approval: Vec<AfterApproval>,
}

/// One authorisation of a closure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuthorisationView {
    /// Which.
    pub hash: StatementHash,
    /// Who authorised.
    pub by: StaffRef,
    /// The roles they held then.
    pub roles: Roles,
    /// When, as their device says.
    pub at: Millis,
    /// What it had not seen. Empty: it stands.
    pub misses: Vec<ContestReason>,
}

/// Something an authorisation depends on and had not seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ContestReason {
    /// A risk determination.
    Risk(StatementHash),
    /// A consent decision.
    Consent(StatementHash),
    /// An incident.
    Incident(EntryId),
    /// A concern.
    Concern(EntryId),
    /// A goal that is new, gone or different.
    Goal(EntryId),
    /// An action that is new, gone or different.
    Action(EntryId),
    /// The document as the supervisor saw it is not here yet.
    BasisNotHere,
    /// Risk is high: a manager must authorise too (`domain.md` 4.13).
    ManagerNeeded,
}

/// Something that came after an authorisation and leaves it standing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum AfterApproval {
    /// A contact note.
    Contact(EntryId),
    /// A referral or a step of one.
    Referral(EntryId),
    /// Another statement.
    Statement(StatementHash),
}

/// Risk as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RiskView {
    /// The level that counts: the highest of the latest determinations. `None` before the first.
    pub current: Option<RiskLevel>,
    /// Every determination that counts, in causal order.
    pub determinations: Vec<RiskSaid>,
    /// Whether two determinations stand of which neither author had seen the other.
    pub conflict: bool,
}

impl RiskView {
    /// The determinations that no later one has seen and replaced.
    pub fn latest(&self) -> impl Iterator<Item = &RiskSaid> {
        self.determinations.iter().filter(|said| said.latest)
    }
}

/// One risk determination.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RiskSaid {
    /// Which.
    pub hash: StatementHash,
    /// The level.
    pub level: RiskLevel,
    /// On what occasion.
    pub basis: RiskBasis,
    /// The reason in words.
    pub note: String,
    /// Who.
    pub by: StaffRef,
    /// When, as their device says.
    pub at: Millis,
    /// Whether no later determination replaced it.
    pub latest: bool,
}

impl RiskSaid {
    /// How a statement shows if it determines risk.
    pub fn of(hash: StatementHash, statement: &Statement, latest: bool) -> Option<RiskSaid> {
        let risk = statement.body.risk()?;
        Some(RiskSaid {
            hash,
            level: risk.level,
            basis: risk.basis,
            note: risk.note.clone(),
            by: statement.author,
            at: statement.at,
            latest,
        })
    }
}

/// Consent of one person to one scope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsentView {
    /// The decision that counts: the narrowest of the latest.
    pub counts: ConsentDecision,
    /// The statement it is from.
    pub hash: StatementHash,
    /// Whether two decisions stand of which neither had seen the other.
    pub conflict: bool,
}

impl ConsentView {
    /// Whether this consent is given in full on `today`.
    pub fn is_given(&self, today: Day) -> bool {
        self.counts.valid_from <= today && self.counts.answer_on(today) == ConsentAnswer::Given
    }
}

/// Decision on a submitted piece of work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApprovalView {
    /// What counts: a refusal beats an approval that did not see it.
    pub decision: ApprovalDecision,
    /// The statement that counts.
    pub hash: StatementHash,
    /// Who decided.
    pub by: StaffRef,
    /// What they said.
    pub comment: String,
    /// Everybody whose approval counts, once each, in causal order; empty unless it is approved.
    pub approvers: Vec<Approver>,
}

impl ApprovalView {
    /// Whether two people approved of whom one holds the role of a manager.
    pub fn is_joint(&self) -> bool {
        self.approvers.len() > 1 && self.approvers.iter().any(|one| one.roles.has(Role::Manager))
    }
}

/// Somebody who approved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Approver {
    /// Who.
    pub by: StaffRef,
    /// The roles they held then.
    pub roles: Roles,
}

/// How far a decision is that one person takes, or two where `needs_second`: the second signs as manager, or the first
/// says who decided with them.
pub fn joint_stage(workflow: &Workflow, subject: Subject, needs_second: bool) -> DecisionStage {
    match workflow.approvals.get(&subject) {
        Some(view) if view.decision == ApprovalDecision::Refused => DecisionStage::GivenBack,
        Some(view) if view.decision == ApprovalDecision::Approved => {
            let both = view.is_joint() || workflow.seconds.contains_key(&subject);
            if !needs_second || both { DecisionStage::Decided } else { DecisionStage::WaitsForSecond }
        }
        _ => DecisionStage::Waits,
    }
}

/// Whether submitted work is in force by these decisions: approved, or never needing approval and not refused.
pub fn stands(approvals: &BTreeMap<Subject, ApprovalView>, subject: Subject, approval_needed: bool) -> bool {
    match approvals.get(&subject).map(|view| view.decision) {
        Some(ApprovalDecision::Approved) => true,
        Some(ApprovalDecision::Refused) => false,
        Some(ApprovalDecision::Void) | None => !approval_needed,
    }
}

/// Whether submitted work was given back: it is made anew.
pub fn was_refused(approvals: &BTreeMap<Subject, ApprovalView>, subject: Subject) -> bool {
    approvals.get(&subject).is_some_and(|view| view.decision == ApprovalDecision::Refused)
}

/// What was decided on a submitted piece of work, the decision that wins first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ApprovalDecision {
    /// It goes back to the worker.
    Refused,
    /// It stands.
    Approved,
    /// It was approved, but what was approved has changed since.
    Void,
}

/// A reopening that counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReopeningView {
    /// Which.
    pub hash: StatementHash,
    /// Why.
    pub reason: OpenReason,
    /// When, as the device says.
    pub at: Millis,
}

impl ReopeningView {
    /// How a statement shows if it reopens the case.
    pub fn of(hash: StatementHash, statement: &Statement) -> Option<ReopeningView> {
        let StatementBody::Reopened { reason, .. } = &statement.body else {
            return None;
        };
        Some(ReopeningView { hash, reason: *reason, at: statement.at })
    }
}
