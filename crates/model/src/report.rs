//! Reports that a law or policy may ask for: what asks, what is proposed, what supervisor and manager decided. Never silent.

use crate::active::{ActiveCase, Moment};
use crate::case_file::Case;
use crate::change::{CaseChange, CaseworkEdit};
use crate::codes::{
    ClosureReason, ConcernKind, DecisionStage, Programme, ReportDecision, ReportTrigger, Tri, VisitMark,
};
use crate::ids::{EntryId, StaffRef};
use crate::statement::Subject;
use crate::text::{self, TextRefused};
use crate::time::{Day, DayRefused, Millis, happened_on, planned_on};
use crate::workflow::{Workflow, joint_stage};

/// What somebody learned that may have to be reported, and what is to be done. Source: `domain.md` 4.14, 8.5.
///
/// It says what the worker proposes; it stands once a supervisor approved it, and, where nothing is reported, a second
/// person who answers for the programme. Which law: at most a line, never empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MandatoryReport {
    /// Key of this entry.
    pub id: EntryId,
    /// Who wrote it, as its document says; nobody decides on their own proposal.
    pub by: StaffRef,
    /// When it was recorded, as the device says.
    pub recorded_at: Millis,
    /// The day it was learned.
    pub found_on: Day,
    /// What asks for a report.
    pub trigger: ReportTrigger,
    /// The law or policy.
    pub law: String,
    /// Whether the client was told before.
    pub client_told: Tri,
    /// Why not; at most a note.
    pub told_why: String,
    /// What the client wishes, in coded words; at most a note.
    pub client_wishes: String,
    /// Whether that is what is proposed.
    pub client_agrees: Tri,
    /// What is proposed.
    pub decision: ReportDecision,
    /// Why; at most a note, never empty.
    pub reasons: String,
    /// To whom; at most a line.
    pub to_whom: String,
    /// The day it was reported, where that could not wait or is done.
    pub reported_on: Option<Day>,
    /// The day on which a deferred one is decided again.
    pub look_again_on: Option<Day>,
    /// What was agreed to follow; at most a note.
    pub follow_up: String,
    /// What happened afterwards.
    pub steps: Vec<ReportStep>,
}

/// What happened with a report after it was decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportStep {
    /// Key of this entry.
    pub id: EntryId,
    /// The day.
    pub on: Day,
    /// Whether with this the report was made.
    pub made: bool,
    /// To whom; at most a line.
    pub to_whom: String,
    /// What came of it; at most a note.
    pub note: String,
}

/// Something on file that asks whether to report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Asked {
    /// The day it was learned.
    pub on: Day,
    /// What asks.
    pub trigger: ReportTrigger,
}

/// Why a report was not recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReportRefused {
    /// The client was not told before something is reported, and it is not said why.
    #[error("it is not said why the client was not told")]
    ToldWhyNeeded,
    /// Something is to be reported, and it is not said to whom.
    #[error("it is not said to whom")]
    WhomNeeded,
    /// A deferred decision has no day on which it is looked at again.
    #[error("a deferred decision needs a day")]
    DayNeeded,
    /// There is no such report, or nothing is to be reported with it.
    #[error("there is no such report")]
    NoSuchReport,
    /// A text does not fit.
    #[error("a text does not fit: {0}")]
    Text(#[from] TextRefused),
    /// A day does not fit.
    #[error("a day does not fit: {0}")]
    Day(#[from] DayRefused),
}

/// Most steps that one report keeps.
pub const STEPS_MAX: usize = 50;
/// Days in which a decided report is made. An agency default: `domain.md` 8.5 leaves the time to law and policy.
pub const MAKE_DAYS: i32 = 1;

/// Records what asks for a report and what the worker proposes.
pub fn record_report(
    active: &ActiveCase<'_>,
    report: &MandatoryReport,
    moment: &Moment,
) -> Result<CaseChange, ReportRefused> {
    let _ = active;
    happened_on(report.found_on, moment.today, moment.tolerance_days)?;
    let whole = MandatoryReport {
        recorded_at: moment.now,
        law: text::line_needed(&report.law)?,
        told_why: text::note(&report.told_why)?,
        client_wishes: text::note(&report.client_wishes)?,
        reasons: text::note_needed(&report.reasons)?,
        to_whom: text::line(&report.to_whom)?,
        follow_up: text::note(&report.follow_up)?,
        steps: Vec::new(),
        ..report.clone()
    };
    match whole.decision {
        ReportDecision::Reported => {
            if whole.to_whom.is_empty() {
                return Err(ReportRefused::WhomNeeded);
            }
            // Before something is disclosed the client is told, unless that raises danger (`domain.md` 8.5).
            if whole.client_told != Tri::Yes && whole.told_why.is_empty() {
                return Err(ReportRefused::ToldWhyNeeded);
            }
            if let Some(day) = whole.reported_on {
                happened_on(day, moment.today, moment.tolerance_days)?;
            }
        }
        ReportDecision::Deferred => {
            planned_on(whole.look_again_on.ok_or(ReportRefused::DayNeeded)?, moment.today)?;
        }
        ReportDecision::NotReported => {}
    }
    let is_made = whole.decision == ReportDecision::Reported;
    let is_deferred = whole.decision == ReportDecision::Deferred;
    let kept = MandatoryReport {
        reported_on: whole.reported_on.filter(|_| is_made),
        look_again_on: whole.look_again_on.filter(|_| is_deferred),
        ..whole
    };
    Ok(CaseChange::new().with(CaseworkEdit::AddReport(kept)))
}

/// Records what happened with a report: that it was made, or what came of it.
pub fn add_step(
    active: &ActiveCase<'_>,
    report: EntryId,
    step: &ReportStep,
    moment: &Moment,
) -> Result<CaseChange, ReportRefused> {
    let found = active.case().reports.iter().find(|one| one.id == report).ok_or(ReportRefused::NoSuchReport)?;
    if found.decision != ReportDecision::Reported || found.steps.len() >= STEPS_MAX {
        return Err(ReportRefused::NoSuchReport);
    }
    happened_on(step.on, moment.today, moment.tolerance_days)?;
    let to_whom = text::line(&step.to_whom)?;
    if step.made && to_whom.is_empty() {
        return Err(ReportRefused::WhomNeeded);
    }
    let note = if step.made { text::note(&step.note)? } else { text::note_needed(&step.note)? };
    Ok(CaseChange::new().with(CaseworkEdit::AddReportStep(report, ReportStep { to_whom, note, ..step.clone() })))
}

/// How far the decision is. Not to report needs two people, one of whom answers for the programme (`domain.md` 4.14).
pub fn stage(report: &MandatoryReport, workflow: &Workflow) -> DecisionStage {
    joint_stage(workflow, Subject::Report(report.id), report.decision == ReportDecision::NotReported)
}

/// The day on which it was reported; `None` while it was not.
pub fn made_on(report: &MandatoryReport) -> Option<Day> {
    let steps = report.steps.iter().filter(|step| step.made).map(|step| step.on);
    report.reported_on.into_iter().chain(steps).min()
}

/// Whether a report is decided and still to be made.
pub fn is_to_make(report: &MandatoryReport, workflow: &Workflow) -> bool {
    let decided = stage(report, workflow) == DecisionStage::Decided;
    decided && report.decision == ReportDecision::Reported && made_on(report).is_none()
}

/// What on file asks for a report that nobody wrote yet: each trigger once, the earliest first (`domain.md` 4.14).
pub fn unanswered(case: &Case, workflow: &Workflow) -> Vec<Asked> {
    let answers = |asked: &Asked| {
        let speaks = |report: &&MandatoryReport| report.trigger == asked.trigger && report.found_on >= asked.on;
        case.reports.iter().filter(speaks).any(|one| stage(one, workflow) != DecisionStage::GivenBack)
    };
    let mut open: Vec<Asked> = asked(case, workflow).into_iter().filter(|asked| !answers(asked)).collect();
    open.sort();
    let mut seen = std::collections::BTreeSet::new();
    open.retain(|asked| seen.insert(asked.trigger));
    open
}

/// Deferred decisions whose day was set and which no later report on the same trigger took up.
pub fn deferred<'a>(case: &'a Case, workflow: &'a Workflow) -> impl Iterator<Item = (&'a MandatoryReport, Day)> {
    let later = |of: &MandatoryReport| {
        let same = |one: &&MandatoryReport| one.trigger == of.trigger && one.recorded_at > of.recorded_at;
        case.reports.iter().filter(same).any(|one| stage(one, workflow) != DecisionStage::GivenBack)
    };
    let open = case.reports.iter().filter(move |one| {
        one.decision == ReportDecision::Deferred && stage(one, workflow) != DecisionStage::GivenBack && !later(one)
    });
    open.filter_map(|one| Some((one, one.look_again_on?)))
}

/// Everything on file that asks for a report: danger in a screening, an incident or an injury of a child, a death.
fn asked(case: &Case, workflow: &Workflow) -> Vec<Asked> {
    let mut asked = Vec::new();
    for one in &case.screenings {
        if one.immediate_danger == Tri::Yes || one.self_harm == Tri::Yes {
            asked.push(Asked { on: one.asked_on, trigger: ReportTrigger::DangerToSelf });
        }
    }
    if is_child(case) {
        let abuse = case.incidents.iter().filter(|one| ABUSE.contains(&one.kind)).map(|one| one.reported_on);
        let hurt = case.contacts.iter().filter(|note| note.marks.contains(&VisitMark::InjurySeen));
        let days = abuse.chain(hurt.map(|note| note.held_on));
        asked.extend(days.map(|on| Asked { on, trigger: ReportTrigger::ChildAbuseLaw }));
    }
    // T31: the check belongs to every death.
    let died = workflow.closure.as_ref().filter(|closure| closure.asked.reason == ClosureReason::Death);
    asked.extend(died.map(|closure| Asked { on: closure.requested_at.day(), trigger: ReportTrigger::OtherLaw }));
    asked
}

/// Acts against a child that laws on child abuse commonly name. An agency default (`domain.md` 8.5: where law obliges).
const ABUSE: [ConcernKind; 8] = [
    ConcernKind::PhysicalAbuse,
    ConcernKind::SexualAbuse,
    ConcernKind::Trafficking,
    ConcernKind::ChildMarriage,
    ConcernKind::Rape,
    ConcernKind::SexualAssault,
    ConcernKind::PhysicalAssault,
    ConcernKind::ForcedMarriage,
];

/// Whether the client is a child, by the age at intake; where that is not known, by the programme.
pub fn is_child(case: &Case) -> bool {
    case.client.age_at_intake.map_or(case.programme == Some(Programme::Cp), |years| years < 18)
}

#[cfg(test)]
mod tests;
