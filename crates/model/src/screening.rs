//! Screening: is somebody in danger, and does this client belong with us? What is found and what it comes to (`domain.md` 4.4).

mod criteria;
mod ending;
mod rules;

pub use criteria::{CRITERIA_VERSION, criteria_of, is_eligible};
pub use ending::{Screened, complete_screening};
pub(crate) use rules::checked_action;
pub use rules::{
    DangerAsked, ScreeningRefused, Tried, answer_danger, end_lead, record_attempt, record_emergency_action,
};

use std::collections::BTreeMap;

use crate::case_file::Case;
use crate::codes::{Criterion, EmergencyKind, Grade, NoActionReason, PlaceKind, ScreeningOutcome, Sex, ToldItem, Tri};
use crate::facts::ScreeningFact;
use crate::ids::EntryId;
use crate::register::Safer;
use crate::statement::Subject;
use crate::time::Day;
use crate::workflow::{ApprovalDecision, Workflow, was_refused};

/// An answer on danger. Of two that did not see each other, "yes" counts, then "not known".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Danger(pub Tri);

impl Safer for Danger {
    fn is_safer_than(&self, other: &Self) -> bool {
        let rank = |danger: &Danger| match danger.0 {
            Tri::Yes => 2,
            Tri::Unknown => 1,
            Tri::No => 0,
        };
        rank(self) > rank(other)
    }
}

/// One screening. It begins with its two answers on danger; everything else is said when it ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Screening {
    /// Key of this entry.
    pub id: EntryId,
    /// The day danger was asked about.
    pub asked_on: Day,
    /// Whether somebody is in danger now.
    pub immediate_danger: Tri,
    /// Whether the person may harm themselves or others.
    pub self_harm: Tri,
    /// Why somebody who was not taken on comes back (T23), at most a note; empty the first time.
    pub returned: String,
    /// The day of the interview.
    pub interview_on: Option<Day>,
    /// Where it was held.
    pub place: Option<PlaceKind>,
    /// Whether nobody could overhear.
    pub private_setting: Option<bool>,
    /// Which worker the person would like.
    pub preference: Option<WorkerPreference>,
    /// What was explained.
    pub told: Vec<ToldItem>,
    /// The version of the criteria that were asked; `None` when none were.
    pub criteria_version: Option<u32>,
    /// Answers to the criteria.
    pub criteria: BTreeMap<Criterion, Tri>,
    /// Why the person belongs with us although no criterion is met; at most a note. A supervisor decides on it.
    pub override_reason: String,
    /// Needs, in coded words; at most a note.
    pub needs: String,
    /// Strengths, in coded words; at most a note.
    pub strengths: String,
    /// What the client wants, in coded words; at most a note.
    pub wants: String,
    /// The three priority factors (S15 sentence 97).
    pub factors: Option<Factors>,
    /// Whether one obvious step would help at once: a single referral, contacting relatives.
    pub quick_win: bool,
    /// What it came to; `None` while it goes on.
    pub outcome: Option<ScreeningOutcome>,
    /// The day of that.
    pub ended_on: Option<Day>,
    /// Why no case is opened.
    pub reason: Option<NoActionReason>,
    /// The help that was given, in coded words; at most a note.
    pub help_given: String,
    /// Whether a supervisor must confirm what it came to.
    pub approval_needed: bool,
}

/// How pressing, how able to act, how much of their own means: asked at screening.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Factors {
    /// How soon something must happen.
    pub urgency: Grade,
    /// How much we can do about it.
    pub ability_to_act: Grade,
    /// How much the person and those around them can do.
    pub capacity: Grade,
}

/// Which worker the person would like (S15 sentence 41).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WorkerPreference {
    /// Of which sex; `None`: no wish.
    pub sex: Option<Sex>,
    /// Speaking which language, at most a line.
    pub language: String,
    /// What else, at most a line.
    pub other: String,
    /// Whether it can be met.
    pub met: bool,
    /// Why not, at most a line.
    pub reason_if_not: String,
}

/// Something that was done at once for somebody in danger. Append-only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EmergencyAction {
    /// Key of this entry.
    pub id: EntryId,
    /// The day.
    pub on: Day,
    /// What.
    pub kind: EmergencyKind,
    /// What came of it, in coded words; at most a note.
    pub result: String,
    /// Whether the supervisor was told.
    pub supervisor_told: bool,
}

/// A field of a screening.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ScreeningField {
    /// Whether somebody is in danger now (of two answers the safer counts).
    ImmediateDanger(Tri),
    /// Whether the person may harm themselves or others (of two answers the safer counts).
    SelfHarm(Tri),
    /// The day of the interview.
    InterviewOn(Day),
    /// Where it was held.
    Place(PlaceKind),
    /// Whether nobody could overhear.
    PrivateSetting(bool),
    /// Which worker the person would like.
    Preference(WorkerPreference),
    /// What was explained: replaces the list.
    Told(Vec<ToldItem>),
    /// The version of the criteria that were asked.
    CriteriaVersion(u32),
    /// Whether one criterion is met.
    Criterion(Criterion, Tri),
    /// Why the person belongs with us all the same.
    OverrideReason(String),
    /// Needs.
    Needs(String),
    /// Strengths.
    Strengths(String),
    /// What the client wants.
    Wants(String),
    /// The three priority factors.
    Factors(Factors),
    /// Whether one obvious step would help at once.
    QuickWin(bool),
    /// What it came to, and the day of that.
    Outcome(ScreeningOutcome, Day),
    /// Why no case is opened.
    Reason(NoActionReason),
    /// The help that was given.
    HelpGiven(String),
    /// Whether a supervisor must confirm.
    ApprovalNeeded(bool),
}

impl Screening {
    /// A screening of which nothing but its day is said yet.
    pub fn asked(id: EntryId, asked_on: Day) -> Screening {
        Screening {
            id,
            asked_on,
            immediate_danger: Tri::Unknown,
            self_harm: Tri::Unknown,
            returned: String::new(),
            interview_on: None,
            place: None,
            private_setting: None,
            preference: None,
            told: Vec::new(),
            criteria_version: None,
            criteria: BTreeMap::new(),
            override_reason: String::new(),
            needs: String::new(),
            strengths: String::new(),
            wants: String::new(),
            factors: None,
            quick_win: false,
            outcome: None,
            ended_on: None,
            reason: None,
            help_given: String::new(),
            approval_needed: false,
        }
    }

    /// Whether the emergency branch is open: somebody is in danger, or may harm themselves or others (T04).
    pub fn is_emergency(&self) -> bool {
        self.immediate_danger == Tri::Yes || self.self_harm == Tri::Yes
    }

    /// Whether it has begun (T02): danger opens it, or the person's yes to an interview, or their coming back.
    pub fn has_begun(&self) -> bool {
        self.is_emergency() || self.interview_on.is_some() || self.outcome.is_some() || !self.returned.is_empty()
    }

    /// As the reducer sees it.
    pub fn fact(&self) -> ScreeningFact {
        ScreeningFact {
            id: self.id,
            asked_on: self.asked_on,
            begun: self.has_begun(),
            outcome: self.outcome,
            approval_needed: self.approval_needed,
        }
    }
}

/// The screening that goes on, or that came to "open" and was not given back: the latest. `None` when a new one is begun.
pub fn current<'a>(case: &'a Case, workflow: &Workflow) -> Option<&'a Screening> {
    let goes_on = |screening: &&Screening| {
        let ended = !matches!(screening.outcome, None | Some(ScreeningOutcome::Open));
        let refused = was_refused(&workflow.approvals, Subject::Screening(screening.id));
        // One that ended and waits for the supervisor may still be put right.
        !refused && (!ended || !workflow.stands(Subject::Screening(screening.id), screening.approval_needed))
    };
    case.screenings.iter().filter(goes_on).max_by_key(|screening| (screening.asked_on, screening.id))
}

/// Whether a supervisor has approved what a screening came to: it is not written in any more.
pub fn is_approved(workflow: &Workflow, screening: &Screening) -> bool {
    let decision = workflow.approvals.get(&Subject::Screening(screening.id)).map(|view| view.decision);
    decision == Some(ApprovalDecision::Approved)
}

/// The screening by which a case may be opened: it came to "open" and was not given back.
pub fn to_open<'a>(case: &'a Case, workflow: &Workflow) -> Option<&'a Screening> {
    current(case, workflow).filter(|screening| screening.outcome == Some(ScreeningOutcome::Open))
}

/// Whether somebody was in danger and it is not recorded that something was done and the supervisor was told (T04).
pub fn emergency_unanswered(case: &Case) -> bool {
    let in_danger = case.screenings.iter().any(Screening::is_emergency);
    in_danger && !is_answered(&case.emergency_actions)
}

/// Whether something was done at once, and the supervisor knows.
pub fn is_answered(actions: &[EmergencyAction]) -> bool {
    actions.iter().any(|action| action.supervisor_told)
}

#[cfg(test)]
mod tests;
