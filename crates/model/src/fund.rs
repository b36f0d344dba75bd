//! Money for what cannot wait: asked for with a purpose, decided by somebody else, paid out and accounted for. Pays nothing.

use crate::active::{ActiveCase, Moment};
use crate::case_file::Case;
use crate::change::{CaseChange, CaseworkEdit};
use crate::codes::{ConsentScope, DecisionStage, FundCriterion, FundMethod, FundPurpose, FundState, FundStepKind, Tri};
use crate::ids::{EntryId, PersonCode, StaffRef};
use crate::statement::Subject;
use crate::text::{self, TextRefused};
use crate::time::{Day, DayRefused, Millis, happened_on};
use crate::workflow::{Workflow, joint_stage};

/// A request to the emergency fund. It holds no name: whoever pays is told its number, amount and purpose. Source:
/// `domain.md` 11.3.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FundRequest {
    /// Key of this entry.
    pub id: EntryId,
    /// Who wrote it, as its document says; nobody decides on their own request.
    pub by: StaffRef,
    /// When it was recorded, as the device says.
    pub recorded_at: Millis,
    /// Number of the episode it belongs to, from 1.
    pub episode: u32,
    /// The day it was asked for.
    pub asked_on: Day,
    /// What the money is for.
    pub purpose: FundPurpose,
    /// How much, in whole units of the agency's currency; 1 to [`REQUEST_MAX`].
    pub amount: u32,
    /// How it is to be paid.
    pub method: FundMethod,
    /// Whether somebody outside learns by it who the client is; then the client has agreed to that.
    pub names_client: bool,
    /// Why it cannot wait, in coded words: at most a note, never empty.
    pub why_now: String,
    /// What it bridges the time to: at most a line.
    pub bridge_to: String,
    /// What was looked at; never empty.
    pub criteria: Vec<FundCriterion>,
    /// What else was tried: at most a note, never empty.
    pub tried: String,
    /// What happened afterwards.
    pub steps: Vec<FundStep>,
}

/// What happened with a request after it was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FundStep {
    /// Key of this entry.
    pub id: EntryId,
    /// When it was recorded, as the device says.
    pub recorded_at: Millis,
    /// The day.
    pub on: Day,
    /// What.
    pub kind: FundStepKind,
    /// What was spent, where it is accounted for.
    pub spent: u32,
    /// What came back, where it is accounted for.
    pub returned: u32,
    /// Whether there is a receipt; it lies with the identity papers, because a name may stand on it.
    pub receipt: Tri,
    /// In coded words, at most a note; needed where there is no receipt and where it is given up.
    pub note: String,
}

/// Most that one request asks for, in whole units of the agency's currency. An agency default.
pub const REQUEST_MAX: u32 = 500;
/// Most that a supervisor decides alone; above it somebody who answers for the programme decides too. An agency default.
pub const ALONE_MAX: u32 = 150;
/// Most for one case in one episode. An agency default.
pub const CASE_MAX: u32 = 1_000;
/// Most that is granted of what a team asks for in one month. An agency default.
pub const MONTH_MAX: u32 = 3_000;
/// Days after paying in which it is accounted for. Source: `domain.md` 11.3.
pub const SETTLE_DAYS: i32 = 14;
/// Most steps that one request keeps.
pub const STEPS_MAX: usize = 20;

/// Why a request or what happened with it was not recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FundRefused {
    /// No amount, or more than one request may ask for.
    #[error("an amount from 1 to {REQUEST_MAX} is needed")]
    Amount,
    /// More than is left for this case.
    #[error("only {left} are left for this case")]
    OverCeiling {
        /// What is left, in whole units.
        left: u32,
    },
    /// Nothing was looked at.
    #[error("no criterion is named")]
    CriterionNeeded,
    /// Somebody outside would learn who the client is, and the client did not agree.
    #[error("the client did not agree that somebody outside is told")]
    ConsentNeeded,
    /// There is no request that waits for this.
    #[error("there is no request that waits for this")]
    NoSuchRequest,
    /// More than is left of the month in which it was asked for.
    #[error("only {left} are left of the month")]
    OverMonth {
        /// What is left, in whole units.
        left: u32,
    },
    /// What was spent and what came back are not what was paid.
    #[error("spent and returned are not the {paid} that were paid")]
    NotEven {
        /// What was paid, in whole units.
        paid: u32,
    },
    /// A text does not fit.
    #[error("a text does not fit: {0}")]
    Text(#[from] TextRefused),
    /// A day does not fit.
    #[error("a day does not fit: {0}")]
    Day(#[from] DayRefused),
}

/// Asks the emergency fund for money.
pub fn ask_fund(active: &ActiveCase<'_>, request: &FundRequest, moment: &Moment) -> Result<CaseChange, FundRefused> {
    let (case, workflow) = (active.case(), active.workflow());
    happened_on(request.asked_on, moment.today, moment.tolerance_days)?;
    if !(1..=REQUEST_MAX).contains(&request.amount) {
        return Err(FundRefused::Amount);
    }
    let left = left(case, workflow);
    if request.amount > left {
        return Err(FundRefused::OverCeiling { left });
    }
    let mut criteria = request.criteria.clone();
    criteria.sort();
    criteria.dedup();
    if criteria.is_empty() {
        return Err(FundRefused::CriterionNeeded);
    }
    if request.names_client && !may_be_told(workflow, moment.today) {
        return Err(FundRefused::ConsentNeeded);
    }
    let asked = FundRequest {
        recorded_at: moment.now,
        episode: case.episode_number(),
        why_now: text::note_needed(&request.why_now)?,
        bridge_to: text::line(&request.bridge_to)?,
        tried: text::note_needed(&request.tried)?,
        criteria,
        steps: Vec::new(),
        ..request.clone()
    };
    Ok(CaseChange::new().with(CaseworkEdit::AddFundRequest(asked)))
}

/// Records that the money was paid out, accounted for, or is not needed any more.
pub fn add_step(
    active: &ActiveCase<'_>,
    request: EntryId,
    step: &FundStep,
    moment: &Moment,
) -> Result<CaseChange, FundRefused> {
    let found = active.case().fund_requests.iter().find(|one| one.id == request).ok_or(FundRefused::NoSuchRequest)?;
    let state = state(found, active.workflow(), moment.today);
    let fits = match step.kind {
        FundStepKind::Paid => state == FundState::Approved,
        FundStepKind::Settled => matches!(state, FundState::Paid | FundState::Overdue),
        FundStepKind::Cancelled => {
            matches!(state, FundState::Submitted | FundState::WaitsForSecond | FundState::Approved)
        }
    };
    if !fits || found.steps.len() >= STEPS_MAX {
        return Err(FundRefused::NoSuchRequest);
    }
    happened_on(step.on, moment.today, moment.tolerance_days)?;
    let settles = step.kind == FundStepKind::Settled;
    if settles && step.spent.checked_add(step.returned) != Some(found.amount) {
        return Err(FundRefused::NotEven { paid: found.amount });
    }
    let said_why = (settles && step.receipt != Tri::Yes) || step.kind == FundStepKind::Cancelled;
    let note = if said_why { text::note_needed(&step.note)? } else { text::note(&step.note)? };
    let (spent, returned) = if settles { (step.spent, step.returned) } else { (0, 0) };
    let receipt = if settles { step.receipt } else { Tri::Unknown };
    let step = FundStep { recorded_at: moment.now, spent, returned, receipt, note, ..step.clone() };
    Ok(CaseChange::new().with(CaseworkEdit::AddFundStep(request, step)))
}

/// How far a request is on a day.
pub fn state(request: &FundRequest, workflow: &Workflow, today: Day) -> FundState {
    let has = |kind| request.steps.iter().any(|step| step.kind == kind);
    if has(FundStepKind::Settled) {
        return FundState::Settled;
    }
    if let Some(due) = settle_due(request) {
        return if today > due { FundState::Overdue } else { FundState::Paid };
    }
    if has(FundStepKind::Cancelled) {
        return FundState::Cancelled;
    }
    match joint_stage(workflow, Subject::Fund(request.id), needs_second(request)) {
        DecisionStage::Waits => FundState::Submitted,
        DecisionStage::WaitsForSecond => FundState::WaitsForSecond,
        DecisionStage::Decided => FundState::Approved,
        DecisionStage::GivenBack => FundState::Refused,
    }
}

/// Whether a request waits for somebody to decide on it.
pub fn waits(request: &FundRequest, workflow: &Workflow) -> bool {
    let stage = joint_stage(workflow, Subject::Fund(request.id), needs_second(request));
    request.steps.is_empty() && matches!(stage, DecisionStage::Waits | DecisionStage::WaitsForSecond)
}

/// Whether two people decide on it (`domain.md` 11.3: a manager too above the first limit).
pub fn needs_second(request: &FundRequest) -> bool {
    request.amount > ALONE_MAX
}

/// The last day to account for what was paid; `None` while nothing was, and once it is accounted for.
pub fn settle_due(request: &FundRequest) -> Option<Day> {
    if request.steps.iter().any(|step| step.kind == FundStepKind::Settled) {
        return None;
    }
    let paid = request.steps.iter().filter(|step| step.kind == FundStepKind::Paid);
    paid.map(|step| step.on.plus(SETTLE_DAYS)).min()
}

/// What may still be asked for in this episode, in whole units: what was refused or given up does not count, and of what
/// was accounted for only what was spent.
pub fn left(case: &Case, workflow: &Workflow) -> u32 {
    let of_episode = case.fund_requests.iter().filter(|one| one.episode == case.episode_number());
    let counts = |one: &FundRequest| {
        let settled = one.steps.iter().find(|step| step.kind == FundStepKind::Settled);
        // How late it is changes nothing here.
        match state(one, workflow, one.asked_on) {
            FundState::Refused | FundState::Cancelled => 0,
            _ => settled.map_or(one.amount, |step| step.spent),
        }
    };
    CASE_MAX.saturating_sub(of_episode.map(counts).fold(0, u32::saturating_add))
}

/// The requests of a case for which money is out or may still go out: neither refused, given up nor accounted for.
pub fn out<'a>(case: &'a Case, workflow: &'a Workflow, today: Day) -> impl Iterator<Item = &'a FundRequest> {
    case.fund_requests.iter().filter(move |one| match state(one, workflow, today) {
        FundState::Refused | FundState::Cancelled | FundState::Settled => false,
        FundState::Submitted
        | FundState::WaitsForSecond
        | FundState::Approved
        | FundState::Paid
        | FundState::Overdue => true,
    })
}

/// What one request takes of its month, in whole units: nothing before it is granted, then all of it, and of what was
/// accounted for only what was spent.
pub fn granted(request: &FundRequest, workflow: &Workflow) -> u32 {
    let settled = request.steps.iter().find(|step| step.kind == FundStepKind::Settled);
    match state(request, workflow, request.asked_on) {
        FundState::Approved | FundState::Paid | FundState::Overdue => request.amount,
        FundState::Settled => settled.map_or(request.amount, |step| step.spent),
        FundState::Submitted | FundState::WaitsForSecond | FundState::Refused | FundState::Cancelled => 0,
    }
}

/// Whether a request still fits into the month in which it was asked for, of which so much is granted. Whoever decides
/// knows the cases of their own teams; two who decide apart may exceed it together, which the list of requests shows.
pub fn within_month(amount: u32, granted: u32) -> Result<(), FundRefused> {
    let left = MONTH_MAX.saturating_sub(granted);
    if amount <= left { Ok(()) } else { Err(FundRefused::OverMonth { left }) }
}

/// Whether two days lie in one month of the calendar.
pub fn is_one_month(one: Day, other: Day) -> bool {
    let (year, month, _) = one.ymd();
    let (other_year, other_month, _) = other.ymd();
    (year, month) == (other_year, other_month)
}

/// Whether the client agreed that somebody outside is told who they are.
pub fn may_be_told(workflow: &Workflow, today: Day) -> bool {
    let key = (PersonCode::Client, ConsentScope::ShareReferral);
    workflow.consents.get(&key).is_some_and(|view| view.is_given(today))
}

/// What whoever pays is told instead of a name or a case code: `F-` and six hexadecimal digits.
pub fn number(request: EntryId) -> String {
    format!("F-{}", request.to_hex()[..6].to_uppercase())
}

#[cfg(test)]
mod tests;
