//! Leads: a possible case that somebody noticed. The least that is needed, and nothing that is not (`domain.md` 4.2, T01).

use crate::active::Moment;
use crate::case_code::CaseCode;
use crate::change::{CaseChange, CaseworkEdit, IdentityEdit};
use crate::client::Person;
use crate::codes::{ConcernKind, LeadSource, Tri, UrgentReason};
use crate::ids::{CaseId, EntryId, PersonCode, PersonDocId};
use crate::lifecycle::{self, Facts, Input, TransitionId, TransitionRefused};
use crate::opening::{NewCase, checked_person};
use crate::permissions::Who;
use crate::text::{self, TextRefused};
use crate::time::{Day, DayRefused, happened_on};

/// How a case was noticed: categories alone, no story. Source: `domain.md` 4.2.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lead {
    /// Key of this entry.
    pub id: EntryId,
    /// The day somebody noticed: first response and screening count from it.
    pub identified_on: Day,
    /// Who noticed.
    pub source: LeadSource,
    /// The area, not an address; a line in coded words.
    pub area: String,
    /// Why it cannot wait; `None` when it can.
    pub urgent: Option<UrgentReason>,
    /// What it may be about, at most [`HINTS_MAX`].
    pub hints: Vec<ConcernKind>,
    /// Whether the person knows and agrees to be contacted.
    pub knows: Tri,
}

/// Most concerns hinted at by one lead.
pub const HINTS_MAX: usize = 10;

/// What somebody brings to record a lead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noticed {
    /// A fresh id for the casework document.
    pub case: CaseId,
    /// A fresh id for the identity document.
    pub identity: PersonDocId,
    /// A fresh code.
    pub code: CaseCode,
    /// The lead.
    pub lead: Lead,
    /// Who it may be about, where a name was said; its code is set to `CL`.
    pub client: Option<Person>,
    /// How to reach them safely: for the identity document, the only identifying thing beside a name.
    pub reach_note: String,
}

/// Why a lead was not recorded.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LeadRefused {
    /// An area is needed.
    #[error("an area is needed")]
    AreaNeeded,
    /// More hints than a lead holds.
    #[error("{given} hints, at most {HINTS_MAX} fit")]
    TooManyHints {
        /// How many were given.
        given: usize,
    },
    /// A text does not fit.
    #[error("a text does not fit: {0}")]
    Text(#[from] TextRefused),
    /// The day does not fit.
    #[error("a day does not fit: {0}")]
    Day(#[from] DayRefused),
    /// The person's role records no leads.
    #[error(transparent)]
    Transition(#[from] TransitionRefused),
}

/// Records a lead (T01): both documents of a case that is `identified`, with the least that is needed.
pub fn record_lead(noticed: &Noticed, who: &Who, moment: &Moment) -> Result<NewCase, LeadRefused> {
    let lead = &noticed.lead;
    happened_on(lead.identified_on, moment.today, moment.tolerance_days)?;
    let area = text::line(&lead.area)?;
    if area.is_empty() {
        return Err(LeadRefused::AreaNeeded);
    }
    if lead.hints.len() > HINTS_MAX {
        return Err(LeadRefused::TooManyHints { given: lead.hints.len() });
    }
    lifecycle::check(TransitionId::T01, &Facts { case: None, who, today: moment.today, input: Input::Lead })?;
    let mut change = CaseChange::new().with(CaseworkEdit::AddLead(Lead { area, ..lead.clone() }));
    let reach_note = text::note(&noticed.reach_note)?;
    if !reach_note.is_empty() {
        change = change.with_identity(IdentityEdit::SetReachNote(reach_note));
    }
    if let Some(client) = &noticed.client {
        let client = checked_person(client, PersonCode::Client)?;
        change = change.with_identity(IdentityEdit::AddPerson(client));
    }
    Ok(NewCase {
        case: noticed.case,
        identity: noticed.identity,
        code: noticed.code,
        created_by: who.staff,
        created_at: moment.now,
        change,
    })
}

#[cfg(test)]
mod tests;
