//! Determining what is best for a child: asked, prepared, decided by a panel, explained, carried out. Decides no closure.

use crate::active::{ActiveCase, Moment};
use crate::case_file::Case;
use crate::change::{CaseChange, CaseworkEdit};
use crate::codes::{BidElement, BidFramework, BidStatus, BidStepKind, BidTrigger, ConferenceKind, ReviewOutcome};
use crate::ids::{EntryId, StaffRef};
use crate::permissions::{Act, Object, Permission, Who, may};
use crate::report;
use crate::statement::StatementBody;
use crate::text::{self, TextRefused};
use crate::time::{Day, DayRefused, Millis, happened_on, planned_on};
use crate::workflow::Workflow;

/// A determination of best interests (BID) that was asked for. Source: `domain.md` 4.12, S15 sentences 103 to 114.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bid {
    /// Key of this entry.
    pub id: EntryId,
    /// The day it was asked for.
    pub asked_on: Day,
    /// Why; never empty.
    pub triggers: Vec<BidTrigger>,
    /// By which procedure.
    pub framework: BidFramework,
    /// What is to be decided, in coded words: at most a note, never empty.
    pub question: String,
    /// Who represents the child, by role: at most a line.
    pub guardian: String,
    /// The day they were appointed.
    pub guardian_on: Option<Day>,
    /// What was gathered for the panel; a later one replaces the earlier.
    pub files: Vec<BidFile>,
    /// What happened afterwards.
    pub steps: Vec<BidStep>,
}

/// What was gathered for the panel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BidFile {
    /// Key of this entry.
    pub id: EntryId,
    /// Who wrote it, as its document says; nobody decides on their own.
    pub by: StaffRef,
    /// When it was recorded, as the device says.
    pub recorded_at: Millis,
    /// What could be done; at least [`OPTIONS_MIN`].
    pub options: Vec<BidOption>,
    /// What was weighed; never empty.
    pub weighed: Vec<Weighed>,
    /// How the child's views were gathered: at most a note, never empty.
    pub views_how: String,
    /// The child's views, in coded words: at most a note, never empty.
    pub views: String,
    /// Their weight by age and maturity, 1 to [`WEIGHT_MAX`].
    pub views_weight: u8,
}

/// Something that could be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BidOption {
    /// What: at most a note, never empty.
    pub what: String,
    /// What is good about it: at most a note, never empty.
    pub benefits: String,
    /// What could harm: at most a note, never empty.
    pub risks: String,
}

/// One thing that was weighed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weighed {
    /// Which.
    pub element: BidElement,
    /// What is known: at most a note, never empty.
    pub facts: String,
    /// How much it counts, 1 to [`WEIGHT_MAX`].
    pub weight: u8,
    /// The option it speaks for, from 1; 0 for none.
    pub favours: u8,
}

/// Somebody of the panel, by role and organisation; their name is not needed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Panellist {
    /// Role: at most a line, never empty.
    pub role: String,
    /// Organisation: at most a line, never empty.
    pub organisation: String,
    /// Whether they declared that no interest of their own is touched.
    pub declared: bool,
}

/// What a panel decided, as the one says who recorded it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BidDecision {
    /// The determination.
    pub bid: EntryId,
    /// What the panel had before it.
    pub file: EntryId,
    /// The option, from 1.
    pub option: u8,
    /// Who decided; at least [`PANEL_MIN`].
    pub panel: Vec<Panellist>,
    /// Who disagreed and with what: at most a note.
    pub dissent: String,
    /// The day.
    pub decided_on: Day,
    /// The last day to look at it again.
    pub review_due: Day,
}

/// What happened after, or instead of, a decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BidStep {
    /// Key of this entry.
    pub id: EntryId,
    /// When it was recorded, as the device says.
    pub recorded_at: Millis,
    /// The day.
    pub on: Day,
    /// What.
    pub kind: BidStepKind,
    /// What was explained, what was carried out by whom, or why it was given up: at most a note, never empty.
    pub note: String,
    /// What the child said to it: at most a note, needed where it was explained.
    pub reaction: String,
}

/// Fewest options that a panel has before it: one alone is no choice.
pub const OPTIONS_MIN: usize = 2;
/// Most options.
pub const OPTIONS_MAX: usize = 8;
/// Fewest people of a panel. An agency default. Source: `domain.md` 4.12.
pub const PANEL_MIN: usize = 3;
/// Most people of a panel.
pub const PANEL_MAX: usize = 15;
/// The greatest weight.
pub const WEIGHT_MAX: u8 = 5;
/// Most days until a decision is looked at again. An agency default. Source: `domain.md` 4.12.
pub const REVIEW_DAYS_MAX: i32 = 365;

/// Why a step of a determination was not recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BidRefused {
    /// It is not said why it is asked for.
    #[error("no reason is named")]
    TriggerNeeded,
    /// One is open already.
    #[error("one is open already")]
    OpenAlready,
    /// The client is not a child.
    #[error("best interests are determined for children")]
    NotAChild,
    /// There is none that waits for this.
    #[error("there is none that waits for this")]
    NoSuchBid,
    /// Too few options, or too many.
    #[error("{OPTIONS_MIN} to {OPTIONS_MAX} options are needed")]
    Options,
    /// Nothing was weighed, or something twice.
    #[error("something is weighed, each once")]
    Weighed,
    /// A weight or an option is not on its scale.
    #[error("a number is not on its scale")]
    OffScale,
    /// The panel is too small or too large.
    #[error("{PANEL_MIN} to {PANEL_MAX} people decide")]
    Panel,
    /// Somebody of the panel did not declare their interests.
    #[error("somebody did not declare their interests")]
    Undeclared {
        /// Which, from 0.
        at: usize,
    },
    /// It is looked at again later than allowed.
    #[error("it is looked at again within {REVIEW_DAYS_MAX} days")]
    ReviewTooLate,
    /// The person's roles may not decide this, or it is their own work.
    #[error("this person may not decide this")]
    NotAllowed,
    /// A text does not fit.
    #[error("a text does not fit: {0}")]
    Text(#[from] TextRefused),
    /// A day does not fit.
    #[error("a day does not fit: {0}")]
    Day(#[from] DayRefused),
}

/// Asks for a determination.
pub fn ask_bid(active: &ActiveCase<'_>, bid: &Bid, moment: &Moment) -> Result<CaseChange, BidRefused> {
    if !report::is_child(active.case()) {
        return Err(BidRefused::NotAChild);
    }
    if open(active.case(), active.workflow()).is_some() {
        return Err(BidRefused::OpenAlready);
    }
    happened_on(bid.asked_on, moment.today, moment.tolerance_days)?;
    if let Some(day) = bid.guardian_on {
        happened_on(day, moment.today, moment.tolerance_days)?;
    }
    let mut triggers = bid.triggers.clone();
    triggers.sort();
    triggers.dedup();
    if triggers.is_empty() {
        return Err(BidRefused::TriggerNeeded);
    }
    let (question, guardian) = (text::note_needed(&bid.question)?, text::line(&bid.guardian)?);
    let asked = Bid { triggers, question, guardian, files: Vec::new(), steps: Vec::new(), ..bid.clone() };
    Ok(CaseChange::new().with(CaseworkEdit::AddBid(asked)))
}

/// Records what was gathered for the panel. After a decision it opens the determination again.
pub fn prepare_bid(
    active: &ActiveCase<'_>,
    bid: EntryId,
    file: &BidFile,
    moment: &Moment,
) -> Result<CaseChange, BidRefused> {
    let found = find(active.case(), bid)?;
    if status(found, active.workflow()) == BidStatus::Cancelled {
        return Err(BidRefused::NoSuchBid);
    }
    if !(OPTIONS_MIN..=OPTIONS_MAX).contains(&file.options.len()) {
        return Err(BidRefused::Options);
    }
    let mut options = Vec::with_capacity(file.options.len());
    for one in &file.options {
        let (what, benefits) = (text::note_needed(&one.what)?, text::note_needed(&one.benefits)?);
        options.push(BidOption { what, benefits, risks: text::note_needed(&one.risks)? });
    }
    let mut weighed: Vec<Weighed> = Vec::with_capacity(file.weighed.len());
    for one in &file.weighed {
        if weighed.iter().any(|before| before.element == one.element) {
            return Err(BidRefused::Weighed);
        }
        if !on_scale(one.weight) || usize::from(one.favours) > options.len() {
            return Err(BidRefused::OffScale);
        }
        weighed.push(Weighed { facts: text::note_needed(&one.facts)?, ..one.clone() });
    }
    if weighed.is_empty() {
        return Err(BidRefused::Weighed);
    }
    if !on_scale(file.views_weight) {
        return Err(BidRefused::OffScale);
    }
    let file = BidFile {
        options,
        weighed,
        recorded_at: moment.now,
        views_how: text::note_needed(&file.views_how)?,
        views: text::note_needed(&file.views)?,
        ..file.clone()
    };
    Ok(CaseChange::new().with(CaseworkEdit::AddBidFile(bid, file)))
}

/// Records what a panel decided, by a supervisor who does not carry the case and did not prepare it.
pub fn decide_bid(
    active: &ActiveCase<'_>,
    said: &BidDecision,
    who: &Who,
    moment: &Moment,
) -> Result<CaseChange, BidRefused> {
    let workflow = active.workflow();
    let found = find(active.case(), said.bid)?;
    let file = newest_file(found).filter(|file| file.id == said.file).ok_or(BidRefused::NoSuchBid)?;
    if !matches!(status(found, workflow), BidStatus::Panel | BidStatus::Reopened) {
        return Err(BidRefused::NoSuchBid);
    }
    let own = file.by == who.staff;
    if own || may(who, who.closeness(workflow), Object::Bid, Act::Approve) != Permission::Yes {
        return Err(BidRefused::NotAllowed);
    }
    if said.option == 0 || usize::from(said.option) > file.options.len() {
        return Err(BidRefused::OffScale);
    }
    if !(PANEL_MIN..=PANEL_MAX).contains(&said.panel.len()) {
        return Err(BidRefused::Panel);
    }
    let mut panel = Vec::with_capacity(said.panel.len());
    for (at, one) in said.panel.iter().enumerate() {
        if !one.declared {
            return Err(BidRefused::Undeclared { at });
        }
        let (role, organisation) = (text::line_needed(&one.role)?, text::line_needed(&one.organisation)?);
        panel.push(Panellist { role, organisation, declared: true });
    }
    happened_on(said.decided_on, moment.today, moment.tolerance_days)?;
    planned_on(said.review_due, moment.today)?;
    if said.review_due.days_since(said.decided_on) > REVIEW_DAYS_MAX {
        return Err(BidRefused::ReviewTooLate);
    }
    let said = BidDecision { panel, dissent: text::note(&said.dissent)?, ..said.clone() };
    Ok(CaseChange::new().with_statement(StatementBody::BidDecided(said)))
}

/// Records that a decision was explained to the child or carried out, or that the determination is given up.
pub fn follow_bid(
    active: &ActiveCase<'_>,
    bid: EntryId,
    step: &BidStep,
    moment: &Moment,
) -> Result<CaseChange, BidRefused> {
    let found = find(active.case(), bid)?;
    let decided = matches!(status(found, active.workflow()), BidStatus::Decided | BidStatus::Implemented);
    // What was decided is carried out or asked anew, not dropped.
    if decided == (step.kind == BidStepKind::Cancelled) {
        return Err(BidRefused::NoSuchBid);
    }
    happened_on(step.on, moment.today, moment.tolerance_days)?;
    let reaction = match step.kind {
        BidStepKind::Explained => text::note_needed(&step.reaction)?,
        BidStepKind::Implemented | BidStepKind::Cancelled => text::note(&step.reaction)?,
    };
    let step = BidStep { note: text::note_needed(&step.note)?, reaction, recorded_at: moment.now, ..step.clone() };
    Ok(CaseChange::new().with(CaseworkEdit::AddBidStep(bid, step)))
}

/// How far a determination is.
pub fn status(bid: &Bid, workflow: &Workflow) -> BidStatus {
    if bid.steps.iter().any(|step| step.kind == BidStepKind::Cancelled) {
        return BidStatus::Cancelled;
    }
    let Some(file) = newest_file(bid) else { return BidStatus::Requested };
    match workflow.bids.get(&bid.id) {
        None => BidStatus::Panel,
        Some(view) if view.said.file != file.id => BidStatus::Reopened,
        Some(_) if since_file(bid, file, BidStepKind::Implemented) => BidStatus::Implemented,
        Some(_) => BidStatus::Decided,
    }
}

/// Whether the child heard what was decided, since it was.
pub fn is_explained(bid: &Bid) -> bool {
    newest_file(bid).is_some_and(|file| since_file(bid, file, BidStepKind::Explained))
}

/// The determination that is open: not given up, and not both explained and carried out. A case with one stays open (T20).
pub fn open<'a>(case: &'a Case, workflow: &Workflow) -> Option<&'a Bid> {
    case.bids.iter().find(|bid| match status(bid, workflow) {
        BidStatus::Cancelled => false,
        BidStatus::Implemented => !is_explained(bid),
        _ => true,
    })
}

/// What the panel has before it: the latest.
pub fn newest_file(bid: &Bid) -> Option<&BidFile> {
    bid.files.iter().max_by_key(|file| (file.recorded_at, file.id))
}

/// The last day to look at a decision again, while nothing newer was gathered.
pub fn review_due(bid: &Bid, workflow: &Workflow) -> Option<Day> {
    let decided = matches!(status(bid, workflow), BidStatus::Decided | BidStatus::Implemented);
    workflow.bids.get(&bid.id).filter(|_| decided).map(|view| view.said.review_due)
}

/// The day on which a review or a meeting for a panel asked for a determination that nobody began; for a child only.
pub fn asked_for(case: &Case, workflow: &Workflow) -> Option<Day> {
    let ended = |review: &&crate::review::Review| review.outcome == Some(ReviewOutcome::Bid);
    let reviews = case.reviews.iter().filter(ended).filter_map(|review| review.held_on);
    let meetings = case.conferences.iter().filter(|one| one.kind == ConferenceKind::BidPanelPrep);
    let held = meetings.flat_map(|one| one.records.iter().map(|record| record.held_on));
    let asked = reviews.chain(held).max()?;
    let begun = case.bids.iter().any(|bid| bid.asked_on >= asked) || open(case, workflow).is_some();
    (!begun && report::is_child(case)).then_some(asked)
}

fn since_file(bid: &Bid, file: &BidFile, kind: BidStepKind) -> bool {
    bid.steps.iter().any(|step| step.kind == kind && step.recorded_at >= file.recorded_at)
}

fn find(case: &Case, id: EntryId) -> Result<&Bid, BidRefused> {
    case.bids.iter().find(|bid| bid.id == id).ok_or(BidRefused::NoSuchBid)
}

fn on_scale(weight: u8) -> bool {
    (1..=WEIGHT_MAX).contains(&weight)
}

#[cfg(test)]
mod tests;
