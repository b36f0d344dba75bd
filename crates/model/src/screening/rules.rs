//! Danger first, what is done at once, tries to reach somebody, and leads that end without a screening (T02-T04, T23).

use super::{EmergencyAction, Screening, ScreeningField, current, is_approved};
use crate::active::{EarlyCase, Moment};
use crate::change::{CaseChange, CaseworkEdit};
use crate::codes::{CaseState, ContactMode, NoActionReason, NoContactReason, ScreeningOutcome, Tri};
use crate::consent::ConsentRefused;
use crate::follow_up::ContactNote;
use crate::ids::EntryId;
use crate::lifecycle::{self, Facts, Input, TransitionId, TransitionRefused};
use crate::permissions::Who;
use crate::risk::RiskRefused;
use crate::text::{self, TextRefused};
use crate::time::{Day, DayRefused, happened_on};

/// Why something before intake was not recorded.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ScreeningRefused {
    /// No screening with that id goes on.
    #[error("no such screening goes on")]
    NoSuchScreening,
    /// Something needed is missing.
    #[error("{field} is missing")]
    Missing {
        /// The field, by its name in the command.
        field: &'static str,
    },
    /// A person who does not agree to be interviewed is not screened further: only a minimal record remains.
    #[error("without consent nothing more is recorded")]
    ConsentDeclined,
    /// More of something than a screening holds.
    #[error("too many {field}")]
    TooMany {
        /// Of what.
        field: &'static str,
    },
    /// A text does not fit.
    #[error("a text does not fit: {0}")]
    Text(#[from] TextRefused),
    /// A day does not fit.
    #[error("a day does not fit: {0}")]
    Day(#[from] DayRefused),
    /// The risk does not fit.
    #[error("the risk does not fit: {0}")]
    Risk(#[from] RiskRefused),
    /// The consent does not fit.
    #[error("the consent does not fit: {0}")]
    Consent(#[from] ConsentRefused),
    /// Not possible now.
    #[error(transparent)]
    Transition(#[from] TransitionRefused),
}

/// The two answers that come before everything else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DangerAsked {
    /// A fresh id, for the screening that begins.
    pub id: EntryId,
    /// Whether somebody is in danger now.
    pub immediate_danger: Tri,
    /// Whether the person may harm themselves or others.
    pub self_harm: Tri,
    /// Why somebody who was not taken on comes back; needed then, and left empty otherwise.
    pub returned: String,
}

/// Records the answers on danger, at once and before anything else: they begin a screening, or change the one that goes on.
///
/// Danger opens the emergency branch (T04); without it the case stays identified until the person agrees to an interview
/// (T02), and goes back there when danger was ticked by mistake (T37). After `no_action` it is the return of the person
/// (T23), which has a reason.
pub fn answer_danger(
    early: &EarlyCase<'_>,
    asked: &DangerAsked,
    who: &Who,
    moment: &Moment,
) -> Result<CaseChange, ScreeningRefused> {
    let (case, workflow) = (early.case(), early.workflow());
    let returned = text::note(&asked.returned)?;
    let back = workflow.state == CaseState::NoAction;
    let open = current(case, workflow).filter(|open| !back && !is_approved(workflow, open));
    let id = match (back, open) {
        (true, _) => TransitionId::T23,
        (false, Some(open)) if takes_back(workflow.state, open, asked) => TransitionId::T37,
        _ => TransitionId::T04,
    };
    let facts = Facts { case: Some((case, workflow)), who, today: moment.today, input: Input::Comment(&returned) };
    lifecycle::check(id, &facts)?;
    if let Some(open) = open {
        let set = |field| CaseworkEdit::SetScreening(open.id, field);
        return Ok(CaseChange::new()
            .with(set(ScreeningField::ImmediateDanger(asked.immediate_danger)))
            .with(set(ScreeningField::SelfHarm(asked.self_harm))));
    }
    let (immediate_danger, self_harm) = (asked.immediate_danger, asked.self_harm);
    let returned = if back { returned } else { String::new() };
    let screening = Screening { immediate_danger, self_harm, returned, ..Screening::asked(asked.id, moment.today) };
    Ok(CaseChange::new().with(CaseworkEdit::AddScreening(screening)))
}

/// Whether the danger that alone began a screening was ticked by mistake (T37).
fn takes_back(state: CaseState, open: &Screening, asked: &DangerAsked) -> bool {
    let (immediate_danger, self_harm) = (asked.immediate_danger, asked.self_harm);
    let after = Screening { immediate_danger, self_harm, ..open.clone() };
    state == CaseState::Screening && open.is_emergency() && !after.has_begun()
}

/// Records what was done at once for somebody in danger (T04).
pub fn record_emergency_action(
    early: &EarlyCase<'_>,
    action: &EmergencyAction,
    moment: &Moment,
) -> Result<CaseChange, ScreeningRefused> {
    if early.workflow().state == CaseState::NoAction {
        return Err(TransitionRefused::WrongState { state: CaseState::NoAction }.into());
    }
    Ok(CaseChange::new().with(CaseworkEdit::AddEmergencyAction(checked_action(action, moment)?)))
}

/// The action with its day and text checked.
pub(crate) fn checked_action(action: &EmergencyAction, moment: &Moment) -> Result<EmergencyAction, ScreeningRefused> {
    happened_on(action.on, moment.today, moment.tolerance_days)?;
    Ok(EmergencyAction { result: text::note(&action.result)?, ..action.clone() })
}

/// A try to reach somebody that failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tried {
    /// A fresh id for the note.
    pub id: EntryId,
    /// The day.
    pub on: Day,
    /// How.
    pub mode: ContactMode,
    /// Why nobody was reached.
    pub why: NoContactReason,
}

/// Records a safe try to reach somebody before intake; three of them make a lead unreachable (T03).
pub fn record_attempt(
    early: &EarlyCase<'_>,
    tried: &Tried,
    who: &Who,
    moment: &Moment,
) -> Result<CaseChange, ScreeningRefused> {
    if early.workflow().state == CaseState::NoAction {
        return Err(TransitionRefused::WrongState { state: CaseState::NoAction }.into());
    }
    happened_on(tried.on, moment.today, moment.tolerance_days)?;
    let note = ContactNote {
        kind: Some(tried.mode),
        attempt_failed: Some(tried.why),
        ..ContactNote::unwritten(tried.id, who.staff, tried.on, moment.now)
    };
    Ok(CaseChange::new().with(CaseworkEdit::AddContact(note)))
}

/// Ends a lead that never came to an interview (T03): unreachable, a duplicate, or with another agency. A supervisor confirms.
pub fn end_lead(
    early: &EarlyCase<'_>,
    id: EntryId,
    reason: NoActionReason,
    note: &str,
    who: &Who,
    moment: &Moment,
) -> Result<CaseChange, ScreeningRefused> {
    let facts =
        Facts { case: Some((early.case(), early.workflow())), who, today: moment.today, input: Input::LeadEnd(reason) };
    lifecycle::check(TransitionId::T03, &facts)?;
    let ended = Screening {
        outcome: Some(ScreeningOutcome::NoAction),
        ended_on: Some(moment.today),
        reason: Some(reason),
        help_given: text::note(note)?,
        approval_needed: true,
        ..Screening::asked(id, moment.today)
    };
    Ok(CaseChange::new().with(CaseworkEdit::AddScreening(ended)))
}
