//! What somebody should do next, and why, as data (`domain.md` 10). Tasks are derived each time, never typed or stored.

mod carrying;
mod consent;
mod decisions;
mod joins;
mod restriction;
mod rules;
mod transfer;

pub use consent::{BAND_SHOWS_DAYS, CONSENT_SHOWS_DAYS, consent_days};
pub use decisions::decision_days;
pub use rules::{REVIEW_SHOWS_DAYS, Situation, sync_task, tasks};

use std::cmp::Reverse;

use crate::codes::{BidStatus, ConsentScope, HandoverReason, ReportTrigger, Responsible, RiskLevel, Role, code_list};
use crate::deadlines::DeadlineKey;
use crate::explained::DecisionRef;
use crate::field::Field;
use crate::ids::{CaseId, EntryId};
use crate::permissions::Roles;
use crate::statement::Subject;
use crate::time::Day;
use crate::workflow::ContestReason;

code_list!(
    /// Rules of `domain.md` 10 that this version derives, and the transitions that consent (T33) and a transfer (T24) ask for.
    WorkRule = "worklist_rule" {
        W01 = "W01", W02 = "W02", W03 = "W03", W04 = "W04", W05 = "W05", W06 = "W06", W07 = "W07", W08 = "W08", W09 = "W09",
        W10 = "W10", W13 = "W13", W14 = "W14", W20 = "W20", W21 = "W21", T33 = "T33",
        T24 = "T24", T34 = "T34",
        // Nobody is left who may open a restricted case and decide on it.
        R1 = "R1",
        // Who carries the case.
        T28 = "T28", W11 = "W11", W12 = "W12", W15 = "W15",
        // Decisions that weigh on people: what `domain.md` 4.14 and 8.5 ask for without a number in its chapter 10.
        D1 = "D1", D2 = "D2", D3 = "D3",
        // Money that was paid out, and a family that is looked for: `domain.md` 11.3 and 4.14 give them no number either.
        D4 = "D4", D5 = "D5",
    }
);

code_list!(
    /// Where a task stands on the list of the day: what is to be done with the client, what is late, what waits for a
    /// decision of this person. Source: `ui.md` 3.5.
    Band = "work_band" { Visit = "visit", Late = "late", Waiting = "waiting" }
);

code_list!(
    /// What a transfer waits for.
    TransferStep = "transfer_step" {
        Decide = "decide", Send = "send", Answer = "answer", SendIdentity = "send_identity", Receipt = "receipt",
        Confirm = "confirm", Rejected = "rejected", ConsentOver = "consent_over",
    }
);

impl WorkRule {
    /// The rule whose task says less about the same thing and is left out beside this one: a missed contact at high
    /// risk (W01) is the late follow-up (W06), said more strongly.
    pub const fn overtakes(self) -> Option<WorkRule> {
        match self {
            WorkRule::W01 => Some(WorkRule::W06),
            _ => None,
        }
    }

    /// Whether the task is done by seeing the client, so that its row offers to begin a visit: a follow-up, due or missed.
    pub const fn is_a_visit(self) -> bool {
        matches!(self, WorkRule::W01 | WorkRule::W06)
    }
}

/// The band of a task that is `days_late` past its day (negative: ahead; `None`: it has none).
///
/// Decisions and answers wait, however late they are: nobody travels for them.
pub fn band(rule: WorkRule, days_late: Option<i32>) -> Band {
    match rule {
        WorkRule::W05
        | WorkRule::W09
        | WorkRule::W20
        | WorkRule::T24
        | WorkRule::T34
        | WorkRule::R1
        | WorkRule::T28
        | WorkRule::W15 => Band::Waiting,
        _ if days_late.is_some_and(|days| days > 0) => Band::Late,
        _ => Band::Visit,
    }
}

/// Whether a task that stands on the list of `listed_for` is for somebody: a worker's tasks are the assigned worker's,
/// a supervisor's are for those who supervise the case and do not carry it, because nobody decides on own work.
pub fn is_for(listed_for: Role, is_assigned: bool, roles: Roles) -> bool {
    match listed_for {
        Role::Caseworker => is_assigned,
        role => roles.has(role) && !is_assigned,
    }
}

/// Whose list shows a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Audience {
    /// The assigned worker.
    Worker,
    /// The supervisor.
    Supervisor,
    /// Both.
    Both,
}

/// Something to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// The rule it comes from.
    pub rule: WorkRule,
    /// The case; `None` when it is about the device.
    pub case: Option<CaseId>,
    /// Whose list shows it.
    pub audience: Audience,
    /// The last day on which it is on time; `None` when it is simply waiting.
    pub due: Option<Day>,
    /// Days after the due day; 0 when not late.
    pub late_days: i32,
    /// Why it is there.
    pub why: Why,
    /// Its place in the list: smaller comes first.
    pub priority: Priority,
}

/// Why a task is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// High risk, and the client was not seen or spoken to in the time allowed.
    HighRiskWithoutContact {
        /// The last such contact; `None` when there was none.
        last: Option<Day>,
    },
    /// Somebody is in danger, and it is not recorded that something was done and the supervisor told (T04).
    EmergencyUnanswered,
    /// A first response, a screening or a consent after an emergency is due.
    ScreeningDue(DeadlineKey),
    /// An assessment or reassessment is due.
    AssessmentDue(DeadlineKey),
    /// A plan is due.
    PlanDue,
    /// A proposal to join this file to another waits for a decision.
    JoinWaits(EntryId),
    /// Something was written in a file after it was joined to another: somebody has to look at it again.
    JoinContested,
    /// The case is restricted, and nobody of those who may open it can decide on it.
    NobodyDecides,
    /// Submitted work waits for a decision.
    ApprovalWaits(Subject),
    /// A closure waits for authorisation.
    ClosureWaits {
        /// What an earlier authorisation had not seen; empty when there was none.
        contested: Vec<ContestReason>,
    },
    /// A follow-up is due, by the interval or by a day that was set.
    FollowUpDue {
        /// Whether a day that somebody set decides.
        by_date_set: bool,
    },
    /// A review is due.
    ReviewDue,
    /// An action is due.
    ActionDue {
        /// Which.
        action: EntryId,
        /// Who does it; the client's own actions are worded gently.
        responsible: Option<Responsible>,
    },
    /// A referral has no answer and its day has come.
    ReferralUnanswered {
        /// Which.
        referral: Option<EntryId>,
    },
    /// The client could not be reached.
    ClientNotReached {
        /// On how many days somebody tried.
        tries: usize,
        /// Whether enough was tried, so that it is to be decided what follows (T32).
        decide: bool,
    },
    /// The client is to be asked how things are after closure.
    PostClosureDue,
    /// Risk rose after the safety plan was last looked at, or the day to look at it is here.
    SafetyPlanDue {
        /// Whether risk rose since.
        risk_rose: bool,
    },
    /// A field has two values that did not see each other.
    ConflictToSettle(Field),
    /// Two risk determinations stand of which neither author had seen the other.
    RiskConflict,
    /// A consent ends soon, or has ended.
    ConsentEnds {
        /// To what.
        scope: ConsentScope,
    },
    /// The client is 15 or 18, or will be soon, and decides anew.
    ConsentAnew,
    /// A spoken yes is to be written at the next safe meeting.
    ConsentToWrite {
        /// To what.
        scope: ConsentScope,
    },
    /// The client does not agree to services any more: the case is to be closed.
    ConsentGone {
        /// Whether it was taken back; else it was refused.
        withdrawn: bool,
    },
    /// A transfer waits.
    TransferWaits {
        /// Which.
        transfer: EntryId,
        /// For what.
        step: TransferStep,
    },
    /// The client is 18 soon, or is now, and no goal prepares for it (T30).
    MajorityUnprepared {
        /// Whether the month is here.
        reached: bool,
    },
    /// A handover waits for the new worker's answer (T28).
    HandoverToAnswer,
    /// The new worker declined: somebody else is to carry the case (W15).
    HandoverDeclined,
    /// Whoever carries the case asks that somebody else takes it.
    HandoverWished {
        /// Why.
        reason: HandoverReason,
    },
    /// Something on file asks whether to report, and nobody answered.
    ReportAsked(ReportTrigger),
    /// A deferred report is to be decided again.
    ReportAgain(EntryId),
    /// A report is decided and was not made yet.
    ReportToMake(EntryId),
    /// A decision is not what the client wished, and was not explained yet.
    ExplanationOwed(DecisionRef),
    /// A review or a meeting asked for a determination of best interests that nobody began.
    BidAsked,
    /// A determination waits: to be prepared, decided, explained or carried out.
    BidWaits(EntryId, BidStatus),
    /// A panel's decision is to be looked at again.
    BidReview(EntryId),
    /// Every goal is met or no longer fits, and nothing in the plan has moved for two weeks (W12).
    GoalsSettled,
    /// Money was paid out and is to be accounted for.
    FundToSettle(EntryId),
    /// A decision on money stands, and it was not paid out yet.
    FundToPay(EntryId),
    /// A day to go on with the search for a family, or to look at how a child fares who went back.
    TracingNext(EntryId),
    /// Consent to tracing is gone: what others were told is to be called back.
    TracingRecall(EntryId),
    /// The device has not synced.
    NotSynced {
        /// For how many days.
        days: i32,
    },
}

/// What stands before risk in the order of the list (`domain.md` 7.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pressing {
    /// The emergency branch is open without action.
    Emergency,
    /// A lead that cannot wait.
    TimeCritical,
}

/// Order of the list (`domain.md` 7.4): an open emergency, what is time-critical before intake, risk, then lateness
/// measured against the interval, then the due day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Priority {
    /// Higher first: an open emergency, a time-critical lead, then risk; a case without a determination stands between
    /// medium and low.
    pub risk: Reverse<u8>,
    /// Days late in thousandths of the interval, later first; 0 when not late.
    pub lateness: Reverse<i64>,
    /// Due soonest first; what has no due day last.
    pub due: Day,
    /// The rule, so that equal tasks keep one order.
    pub rule: WorkRule,
}

/// From here on a priority is above that of every risk.
const RAISED: u8 = 9;

impl Priority {
    /// This place, moved up: an open emergency stands before everything, a time-critical lead before every risk.
    #[must_use]
    pub fn raised(self, pressing: Option<Pressing>) -> Priority {
        let mark = match pressing {
            Some(Pressing::Emergency) => RAISED + 1,
            Some(Pressing::TimeCritical) => RAISED,
            None => return self,
        };
        Priority { risk: Reverse(mark), ..self }
    }

    /// The place of a task that may take `interval_days` and is due on `due`.
    pub fn new(rule: WorkRule, risk: Option<RiskLevel>, due: Option<Day>, interval_days: i32, today: Day) -> Priority {
        let late = due.map_or(0, |due| today.days_since(due).max(0));
        let lateness = i64::from(late) * 1_000 / i64::from(interval_days.max(1));
        Priority { risk: Reverse(rank(risk)), lateness: Reverse(lateness), due: due.unwrap_or(Day(i32::MAX)), rule }
    }
}

/// A task's place on the list of the day: what was moved up first, then bands in their order, in the first one by day, in
/// the others by priority. Source: `ui.md` 3.5.
pub fn place_on_list(band: Band, priority: Priority) -> (u8, Option<Day>, Priority) {
    match band {
        _ if priority.risk.0 >= RAISED => (0, None, priority),
        Band::Visit => (0, Some(priority.due), priority),
        Band::Late => (1, None, priority),
        Band::Waiting => (2, None, priority),
    }
}

const fn rank(risk: Option<RiskLevel>) -> u8 {
    match risk {
        Some(RiskLevel::High) => 4,
        Some(RiskLevel::Medium) => 3,
        None => 2,
        Some(RiskLevel::Low) => 1,
        Some(RiskLevel::None) => 0,
    }
}

#[cfg(test)]
mod tests;
