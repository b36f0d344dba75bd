//! What a rule decided to write: edits of the two documents and statements to sign, saved together or not at all.
//! Says what changes, never how a document stores it.

mod identity;

pub use identity::{ContactPointField, IdentityChild, IdentityEdit, PersonField, PlaceField};

use crate::assessment::{Assessment, DomainFinding};
use crate::bid::{Bid, BidFile, BidStep};
use crate::case_file::Episode;
use crate::codes::{
    ActionStatus, AgencyCode, CareArrangement, CopyGiven, Displacement, Domain, GoalHorizon, GoalStatus, Programme,
    Relation, Responsible, ReviewOutcome, Separation, Sex, Tri, UnitType, WgLevel,
};
use crate::conference::{Conference, ConferenceRecord};
use crate::explained::DecisionExplained;
use crate::follow_up::ContactNote;
use crate::fund::{FundRequest, FundStep};
use crate::handover::HandoverNote;
use crate::ids::EntryId;
use crate::lead::Lead;
use crate::plan::{Action, CasePlan, Goal, Participant};
use crate::post_closure::PostClosureCheck;
use crate::questionnaire::{AnswerRef, AnswerValue, Confirmation};
use crate::reassess::ReassessCall;
use crate::received::{Received, ReceivedStep};
use crate::referral::{Referral, ReferralEvent, SentAs, ServiceGap};
use crate::report::{MandatoryReport, ReportStep};
use crate::review::Review;
use crate::safety_plan::{SafetyLook, SafetyPlan};
use crate::screening::{EmergencyAction, Screening, ScreeningField};
use crate::statement::StatementBody;
use crate::time::Day;
use crate::tracing::{Tracing, TracingStep};
use crate::transfer::{TransferAnswered, TransferSending};
use crate::unit::{Concern, Functioning, Incident, Strength, UnitMember};

/// Everything one decision writes. One change is one save: all of it or nothing (`architecture.md` D7).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CaseChange {
    /// Edits of the casework document, in order.
    pub casework: Vec<CaseworkEdit>,
    /// Edits of the identity document, in order.
    pub identity: Vec<IdentityEdit>,
    /// Statements to sign, in order.
    pub statements: Vec<StatementBody>,
}

impl CaseChange {
    /// A change that writes nothing yet.
    pub fn new() -> CaseChange {
        CaseChange::default()
    }

    /// Adds an edit of the casework document.
    #[must_use]
    pub fn with(mut self, edit: CaseworkEdit) -> CaseChange {
        self.casework.push(edit);
        self
    }

    /// Adds an edit of the identity document.
    #[must_use]
    pub fn with_identity(mut self, edit: IdentityEdit) -> CaseChange {
        self.identity.push(edit);
        self
    }

    /// Adds a statement to sign.
    #[must_use]
    pub fn with_statement(mut self, body: StatementBody) -> CaseChange {
        self.statements.push(body);
        self
    }

    /// Adds everything another change writes, after what this one writes.
    #[must_use]
    pub fn and(mut self, other: CaseChange) -> CaseChange {
        self.casework.extend(other.casework);
        self.identity.extend(other.identity);
        self.statements.extend(other.statements);
        self
    }

    /// Whether nothing is written.
    pub fn is_empty(&self) -> bool {
        self.casework.is_empty() && self.identity.is_empty() && self.statements.is_empty()
    }
}

/// An edit of the casework document. Setting a field replaces every value the writer had seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CaseworkEdit {
    /// Sets a field of the case.
    SetCase(CaseField),
    /// Adds a unit member.
    AddUnitMember(UnitMember),
    /// Sets a field of a unit member.
    SetUnitMember(EntryId, UnitMemberField),
    /// Adds a strength.
    AddStrength(Strength),
    /// Adds a concern.
    AddConcern(Concern),
    /// Adds an incident.
    AddIncident(Incident),
    /// Opens an episode.
    AddEpisode(Episode),
    /// Adds an assessment.
    AddAssessment(Assessment),
    /// Sets a field of an assessment.
    SetAssessment(EntryId, AssessmentField),
    /// Adds a plan version, with the goals and actions it holds.
    AddPlan(CasePlan),
    /// Sets a field of a plan version.
    SetPlan(EntryId, PlanField),
    /// Adds a goal, with the actions it holds, to a plan version.
    AddGoal(EntryId, Goal),
    /// Sets a field of a goal.
    SetGoal(EntryId, GoalField),
    /// Adds an action to a goal.
    AddAction(EntryId, Action),
    /// Sets a field of an action.
    SetAction(EntryId, ActionField),
    /// Adds a contact note.
    AddContact(ContactNote),
    /// Opens a review.
    AddReview(Review),
    /// Sets a field of a review.
    SetReview(EntryId, ReviewField),
    /// Adds a check after closure.
    AddPostClosureCheck(PostClosureCheck),
    /// Calls a conference, with those who are invited.
    AddConference(Conference),
    /// Adds what came of a conference, with its decisions.
    AddConferenceRecord(EntryId, ConferenceRecord),
    /// Sets the day the client was told what a conference decided.
    ExplainConference(EntryId, Day),
    /// Adds a version of the safety plan.
    AddSafetyPlan(SafetyPlan),
    /// Adds a look at the safety plan.
    AddSafetyLook(SafetyLook),
    /// Adds a referral, with the events it holds.
    AddReferral(Referral),
    /// Adds a step to a referral.
    AddReferralEvent(EntryId, ReferralEvent),
    /// Says how a referral went out.
    SendReferral(EntryId, SentAs),
    /// Adds a need that found no usable service.
    AddServiceGap(ServiceGap),
    /// Adds a file of a transfer that went out.
    AddTransferSending(TransferSending),
    /// Adds what a receiving agency said.
    AddTransferAnswer(TransferAnswered),
    /// Says how the case was noticed.
    AddLead(Lead),
    /// Begins a screening with its answers on danger.
    AddScreening(Screening),
    /// Sets a field of a screening.
    SetScreening(EntryId, ScreeningField),
    /// Says what was done at once.
    AddEmergencyAction(EmergencyAction),
    /// Calls for another assessment.
    AddReassessCall(ReassessCall),
    /// Adds a handover note.
    AddHandoverNote(HandoverNote),
    /// Adds what may have to be reported.
    AddReport(MandatoryReport),
    /// Adds what happened with a report.
    AddReportStep(EntryId, ReportStep),
    /// Asks for a determination of best interests.
    AddBid(Bid),
    /// Adds what was gathered for its panel.
    AddBidFile(EntryId, BidFile),
    /// Adds what happened after, or instead of, the panel's decision.
    AddBidStep(EntryId, BidStep),
    /// Adds that a decision was explained.
    AddExplained(DecisionExplained),
    /// Asks the emergency fund for money.
    AddFundRequest(FundRequest),
    /// Adds what happened with a request for money.
    AddFundStep(EntryId, FundStep),
    /// Begins to look for a family.
    AddTracing(Tracing),
    /// Adds what was done to find a family.
    AddTracingStep(EntryId, TracingStep),
    /// Adds what another agency sent, from which the case came.
    AddReceived(Received),
    /// Adds an answer to it.
    AddReceivedStep(EntryId, ReceivedStep),
    /// Empties what its file said, because the consent to it ended.
    EraseReceived(EntryId),
    /// Answers a question.
    Answer(AnswerRef, AnswerValue),
    /// Ticks or unticks an option of a tick-many question.
    Tick(AnswerRef, AgencyCode, bool),
    /// Says that a value still holds, or that a conflict was settled.
    Confirm(Confirmation),
    /// Marks a child as removed; it is kept, and no longer shown.
    Remove(CaseworkChild, EntryId),
}

/// A field of the case itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CaseField {
    /// Kind of work.
    Programme(Programme),
    /// One person, or with household.
    UnitType(UnitType),
    /// Day of the next contact (a register).
    NextContactOn(Day),
    /// Day of the next review (a register).
    NextReviewOn(Day),
    /// Whether retention is suspended (a register).
    LegalHold(bool),
    /// Whether only named staff may open it.
    Restricted(bool),
    /// The client's sex or gender.
    Sex(Sex),
    /// The client's completed years at intake.
    AgeAtIntake(u8),
    /// Whether that age is an estimate.
    AgeEstimated(bool),
    /// The first day of the month in which the client is 18.
    MajorityMonth(Day),
    /// The client's displacement.
    Displacement(Displacement),
    /// The child's care arrangement.
    CareArrangement(CareArrangement),
    /// The child's separation.
    Separation(Separation),
    /// Whether an interpreter is needed.
    NeedsInterpreter(bool),
    /// Functioning in one domain.
    Functioning(Functioning, WgLevel),
}

/// A field of a unit member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UnitMemberField {
    /// Relation to the client.
    Relation(Relation),
    /// Completed years.
    AgeYears(u8),
    /// Sex or gender.
    Sex(Sex),
    /// Whether they live with the client.
    LivesWithClient(Tri),
    /// Whether they care for the client.
    Caregiver(bool),
    /// Whether they can decide for themselves.
    Capacity(Tri),
    /// What they want for themselves.
    OwnInterests(String),
    /// Whether they take part in the plan.
    Involved(Tri),
    /// Whether this person must learn nothing (a register).
    Excluded(bool),
}

/// A field of an assessment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AssessmentField {
    /// The day it was complete.
    CompletedOn(Day),
    /// What was found in one domain.
    Finding(Domain, DomainFinding),
    /// The client's own view.
    ClientView(String),
    /// What the worker concludes.
    Analysis(String),
    /// Whether the client agrees.
    AgreedWithClient(bool),
    /// Where they do not.
    Disagreements(String),
    /// Whether a safety plan is needed.
    SafetyPlanNeeded(Tri),
    /// Whether a supervisor must approve it.
    ApprovalNeeded(bool),
}

/// A field of a plan version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlanField {
    /// What must have changed so that the case can close.
    ClosureCondition(String),
    /// Who took part: replaces the list.
    Participants(Vec<Participant>),
    /// The day the client agreed.
    AgreedOn(Day),
    /// Whether a supervisor must approve it.
    ApprovalNeeded(bool),
    /// How the client got a copy.
    CopyGiven(CopyGiven),
    /// The objective it serves.
    Objective(AgencyCode),
}

/// A field of a goal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GoalField {
    /// The goal in coded words.
    Statement(String),
    /// How far away it lies.
    Horizon(GoalHorizon),
    /// The area of life.
    Domain(Domain),
    /// Whether it prepares for being 18.
    Transition(bool),
    /// The strength it builds on.
    StrengthUsed(EntryId),
    /// How far it is.
    Status(GoalStatus),
    /// Why it is no longer relevant or feasible.
    StatusReason(String),
}

/// A field of an action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ActionField {
    /// What.
    What(String),
    /// Who does it.
    Responsible(Responsible),
    /// Who exactly.
    ResponsibleWho(String),
    /// The day it is due (a register).
    DueOn(Day),
    /// How far it is.
    Status(ActionStatus),
    /// The day it was done; `None` takes the day back.
    DoneOn(Option<Day>),
    /// What came of it.
    Outcome(String),
    /// The referral that carries it out.
    Referral(EntryId),
}

/// A field of a review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReviewField {
    /// The day it was held.
    HeldOn(Day),
    /// Who took part: replaces the list.
    Participants(Vec<Participant>),
    /// Why client or supervisor were not there.
    AbsenceReason(String),
    /// Whether the supervisor took part.
    SupervisorTookPart(bool),
    /// Whether the plan still fits.
    PlanStillRelevant(Tri),
    /// What the client says about the work.
    ClientFeedback(String),
    /// Whether consent was asked again and given.
    ConsentReconfirmed(bool),
    /// What follows.
    Outcome(ReviewOutcome),
}

/// Children of the casework document that can be removed. Notes, events and confirmations cannot: they are append-only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CaseworkChild {
    /// A unit member.
    UnitMember,
    /// A strength.
    Strength,
    /// A goal.
    Goal,
    /// An action.
    Action,
    /// A referral that was never sent.
    Referral,
}
