//! What must hold before a transition, and what is looked at for it. Evaluates nothing.

use crate::assessment::Assessment;
use crate::case_file::Case;
use crate::caseload::Room;
use crate::closure::ClosureRequest;
use crate::codes::{CaseState, ConsentScope, NoActionReason, Tri};
use crate::consent::ConsentDecision;
use crate::handover::Brought;
use crate::ids::{EntryId, PersonCode};
use crate::permissions::Who;
use crate::plan::{CasePlan, Goal};
use crate::review::Review;
use crate::risk::RiskDetermination;
use crate::screening::{EmergencyAction, Screened};
use crate::time::Day;
use crate::transfer::TransferProposal;
use crate::unit::Strength;
use crate::workflow::Workflow;

/// A condition of a transition or of a closure reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Guard {
    /// Consent `case_management` is given and holds today.
    CaseManagementConsented,
    /// Everything of `domain.md` 8.4 was explained before.
    EverythingTold,
    /// Risk was determined.
    RiskSet,
    /// The worker has room below their cap, or a supervisor allowed it.
    WorkerHasRoom,
    /// The domains the programme requires were assessed.
    DomainsAssessed,
    /// At least one strength is named.
    StrengthNamed,
    /// The client's own view is written.
    ClientViewWritten,
    /// The analysis is written.
    AnalysisWritten,
    /// The client agrees, or the disagreement is written.
    AgreementRecorded,
    /// The safety plan that the assessment asks for is made.
    SafetyPlanMade,
    /// The plan has a goal.
    GoalNamed,
    /// Each goal has an action.
    EveryGoalHasAction,
    /// Each action says who and by when.
    EveryActionHasWhoAndWhen,
    /// It is written what must have changed so that the case can close.
    ClosureConditionWritten,
    /// The client took part in the plan.
    ClientTookPart,
    /// The day of the next review is set, and not past.
    NextReviewSet,
    /// No review is under way: none is open, and none waits for the supervisor.
    NoReviewUnderWay,
    /// The client takes part in the review, or it is written why not.
    ReviewParticipantsNamed,
    /// Nobody takes part who must learn nothing of the case.
    NobodyKeptAwayTakesPart,
    /// The review says whether the plan fits, what the client says, whether consent stands, and what follows.
    ReviewComplete,
    /// The closure summary is written.
    SummaryWritten,
    /// Every item of the closure checklist that the worker can answer is answered.
    ChecklistComplete,
    /// The end was talked over with the client (not after their death, nor with somebody who cannot be reached).
    ClientConsulted,
    /// Every agreed goal is met or no longer relevant, at least one met.
    GoalsMet,
    /// Risk at the end is low or none, by the request and by the file.
    FinalRiskLow,
    /// Every goal that was not met says why.
    GoalReasonsWritten,
    /// Another service accepted a referral.
    ReferralAccepted,
    /// Three failed tries on different days over thirty days.
    ContactTried,
    /// A transfer was offered and declined, or no receiver exists.
    TransferNotPossible,
    /// No plan was agreed in this episode.
    NoPlanAgreed,
    /// A supervisor asks.
    SupervisorActs,
    /// It is neither the person's own case nor their own request.
    NotOwnWork,
    /// The client was told what every conference decided (not after death, lost contact or a case opened in error).
    ConferencesExplained,
    /// What asks for a report was answered, and the answer decided.
    ReportsDecided,
    /// The client was told why, wherever a decision is not what they wished (not when nobody can be told).
    DecisionsExplained,
    /// No determination of best interests is open (not after the child's death, nor in a case opened in error).
    NoOpenBid,
    /// No emergency money is out: every request was refused, given up, or accounted for.
    MoneyAccounted,
    /// The day is reached up to which the names are kept.
    RetentionOver,
    /// No legal hold, death or determination of best interests keeps the file.
    NoLegalHold,
    /// No supervisor recorded grounds to go on against the client's wish (the client declines).
    NoGroundAgainst,
    /// At high risk, a conference was held since the client was last seen (lost contact).
    ConferenceHeldIfHigh,
    /// The client consents to be contacted after closure.
    PostClosureConsented,
    /// No sent referral is left hanging, or the request says that they are settled.
    ReferralsSettled,
    /// A comment or reason is written.
    CommentWritten,
    /// The worker read the history.
    HistoryReviewed,
    /// The person agreed to an interview, or somebody is in danger.
    InterviewConsented,
    /// It was asked which worker the person would like.
    PreferenceAsked,
    /// A lead ends for a reason that needs no interview.
    LeadReasonGiven,
    /// Somebody who is not reachable was tried three times.
    ReachTried,
    /// Somebody who was in danger: something was done, and the supervisor was told.
    EmergencyAnswered,
    /// It is said why no case is opened.
    NoActionReasoned,
    /// It is written which help was given.
    HelpWritten,
    /// The client was told what a screening is and what follows from it.
    ClientTold,
    /// A screening came to "open".
    ScreeningComplete,
    /// A criterion is met, or a supervisor approved an exception.
    Eligible,
    /// The client agrees to the transfer, to this agency by its name, and that holds today.
    TransferConsented,
    /// Every part of the transfer summary is written.
    TransferSummaryComplete,
    /// The receiving agency said yes.
    TransferAccepted,
    /// The receiving agency has the identity file.
    IdentityReceived,
    /// The person neither carries the case nor proposed the transfer.
    NotOwnTransfer,
    /// A plan made within six months of the client's 18th birthday prepares for it.
    TransitionGoalPlanned,
    /// The client is 18 (`turned_18`).
    TurnedAdult,
    /// A goal that prepares for being 18 was reached or worked on with the client.
    TransitionGoalOffered,
    /// A service for adults was told, by a referral that went out with the client's consent.
    AdultServicesInformed,
    /// A handover note is written (not for a case that was never opened).
    HandoverNoteWritten,
    /// It is said whether the client knows who comes from now on (not for a case that was never opened).
    ClientInformedSaid,
    /// The client's wish for a worker was looked at (not for a case that was never opened).
    PreferenceLookedAt,
}

impl Guard {
    /// Whether a supervisor may let a step happen although this does not hold; what they said is kept with the case.
    /// Source: `domain.md` 6.2 T06.
    pub const fn may_be_set_aside(self) -> bool {
        matches!(self, Guard::WorkerHasRoom | Guard::Eligible)
    }
}

/// A guard that does not hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unmet {
    /// Which.
    pub guard: Guard,
    /// How many things are missing or in the way; 1 where it is a yes or no.
    pub count: usize,
}

/// What guards look at.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    /// The case and where it stands; `None` at intake.
    pub case: Option<(&'a Case, &'a Workflow)>,
    /// Who acts.
    pub who: &'a Who,
    /// Today.
    pub today: Day,
    /// What they bring.
    pub input: Input<'a>,
}

/// What a person brings to a transition.
#[derive(Debug, Clone, Copy)]
pub enum Input<'a> {
    /// Nothing but the act.
    Nothing,
    /// An intake.
    Opening {
        /// Consent `case_management`.
        consent: &'a ConsentDecision,
        /// First risk; `None` when the screening determined it.
        risk: Option<&'a RiskDetermination>,
        /// The worker's room.
        room: Room,
        /// What was said of danger, where no screening did.
        danger: Option<&'a OpeningDanger>,
    },
    /// A lead.
    Lead,
    /// A lead that ends without an interview.
    LeadEnd(NoActionReason),
    /// What a screening found.
    Screening(&'a Screened),
    /// A completed assessment, and the strengths that are recorded with it.
    Assessment(&'a Assessment, &'a [Strength]),
    /// A plan to be agreed.
    Plan {
        /// The plan.
        plan: &'a CasePlan,
        /// The day of the first review.
        next_review_on: Day,
    },
    /// A review to be opened or held.
    Review {
        /// The review as it will be.
        review: &'a Review,
        /// The day of the next one; `None` at opening.
        next_review_on: Option<Day>,
    },
    /// A request to close.
    Closure(&'a ClosureRequest),
    /// A proposed transfer.
    Transfer(&'a TransferProposal),
    /// A comment.
    Comment(&'a str),
    /// A call for another assessment.
    Reassessing {
        /// Why, in words.
        why: &'a str,
        /// Risk as found now.
        risk: Option<&'a RiskDetermination>,
    },
    /// A handover to another worker.
    Handover(Brought),
    /// A reopening.
    Reopening {
        /// Why, in words.
        note: &'a str,
        /// Consent, asked again.
        consent: &'a ConsentDecision,
        /// Whether the worker read the history.
        history_reviewed: bool,
    },
}

/// What was said of danger by somebody who opens a case at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpeningDanger {
    /// Key of the entry that keeps it.
    pub id: EntryId,
    /// Whether somebody is in danger now.
    pub immediate_danger: Tri,
    /// Whether the person may harm themselves or others.
    pub self_harm: Tri,
    /// What was done at once.
    pub actions: Vec<EmergencyAction>,
}

impl<'a> Facts<'a> {
    /// Where the case stands; screening at intake, identified while it is only noticed.
    pub fn state(&self) -> CaseState {
        let new = if matches!(self.input, Input::Lead) { CaseState::Identified } else { CaseState::Screening };
        self.case.map_or(new, |(_, workflow)| workflow.state)
    }

    pub(super) fn consent(&self) -> Option<&'a ConsentDecision> {
        match self.input {
            Input::Opening { consent, .. } | Input::Reopening { consent, .. } => Some(consent),
            _ => {
                let key = (PersonCode::Client, ConsentScope::CaseManagement);
                self.case.and_then(|(_, workflow)| Some(&workflow.consents.get(&key)?.counts))
            }
        }
    }

    pub(super) fn closure(&self) -> Option<&'a ClosureRequest> {
        match self.input {
            Input::Closure(request) => Some(request),
            _ => self.case.and_then(|(_, workflow)| Some(&workflow.closure.as_ref()?.asked)),
        }
    }

    pub(super) fn plan(&self) -> Option<&'a CasePlan> {
        match self.input {
            Input::Plan { plan, .. } => Some(plan),
            _ => self.case.and_then(|(case, workflow)| case.plan_in_force(workflow)),
        }
    }

    pub(super) fn goals(&self) -> &'a [Goal] {
        self.plan().map_or(&[], |plan| &plan.goals)
    }

    pub(super) fn case_file(&self) -> Option<&'a Case> {
        self.case.map(|(case, _)| case)
    }
}
