//! Taking a case over from another system: names into identity, the rest into casework, every outside id kept by the
//! caller's table. Decides what fits; hashes and writes nothing.

mod parts;

pub use parts::{imported_action, imported_note, imported_referral, relation_of};

use crate::active::Moment;
use crate::case_code::CaseCode;
use crate::case_file::Episode;
use crate::change::{CaseChange, CaseField, CaseworkEdit};
use crate::codes::{AgencyCode, OpenReason, Programme, ReferralState, Sex, UnitType};
use crate::ids::{CaseId, EntryId, PersonDocId, StaffRef};
use crate::opening::NewCase;
use crate::questionnaire::{AnswerPath, AnswerRefused, AnswerValue};
use crate::text::TextRefused;
use crate::time::{DateAbout, Day, Millis};
use parts::{answers, check_sizes, notes, people, plan, plausible, referrals};

/// A case of another system. Ids are that system's own texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportCase {
    /// Who.
    pub identity: ImportIdentity,
    /// Answers by path; those without a value are left out.
    pub answers: Vec<(AnswerPath, AnswerValue)>,
    /// Goals.
    pub goals: Vec<ImportGoal>,
    /// Referrals.
    pub referrals: Vec<ImportReferral>,
    /// Notes.
    pub notes: Vec<ImportNote>,
}

/// Who a case of another system is about.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ImportIdentity {
    /// Given name.
    pub first: String,
    /// Further given names.
    pub middle: String,
    /// Family name.
    pub family: String,
    /// Nickname; empty when there is none.
    pub alias: String,
    /// Sex or gender.
    pub sex: Option<Sex>,
    /// Birth date.
    pub birth: Option<DateAbout>,
    /// Address; empty when there is none.
    pub address: String,
    /// Telephone number; empty when there is none.
    pub phone: String,
    /// The household.
    pub household: Vec<ImportMember>,
}

/// A household member of another system's case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportMember {
    /// That system's id.
    pub id: String,
    /// Full name.
    pub name: String,
    /// Relation in that system's word.
    pub relation: String,
    /// Sex or gender.
    pub sex: Option<Sex>,
    /// Birth date.
    pub birth: Option<DateAbout>,
}

/// A goal of another system's case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportGoal {
    /// That system's id.
    pub id: String,
    /// The goal.
    pub title: String,
    /// Its actions.
    pub actions: Vec<ImportAction>,
}

/// An action of another system's case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportAction {
    /// That system's id.
    pub id: String,
    /// What.
    pub text: String,
    /// The day it is due.
    pub due: Day,
    /// Who does it, in that system's word.
    pub by: String,
    /// Whether it is done.
    pub done: bool,
}

/// A referral of another system's case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportReferral {
    /// That system's id.
    pub id: String,
    /// The provider.
    pub to: String,
    /// The service.
    pub service: AgencyCode,
    /// The day it was made.
    pub on: Day,
    /// Why.
    pub reason: String,
    /// Where it stands.
    pub state: ReferralState,
}

/// A note of another system's case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportNote {
    /// That system's id.
    pub id: String,
    /// When it was written.
    pub at: Millis,
    /// Who wrote it, in that system's word.
    pub by: String,
    /// What was written.
    pub text: String,
}

/// How a case is taken over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportAs {
    /// A fresh id for the casework document.
    pub case: CaseId,
    /// A fresh id for the identity document.
    pub identity: PersonDocId,
    /// A fresh code.
    pub code: CaseCode,
    /// Whose case it becomes.
    pub staff: StaffRef,
    /// Kind of work.
    pub programme: Programme,
    /// The day it counts as opened and its plan as agreed.
    pub opened_on: Day,
    /// The form its answers belong to.
    pub form: AgencyCode,
    /// Version of that form.
    pub form_version: u32,
}

/// Most goals, referrals, notes, answers or household members of one imported case.
pub const IMPORT_ITEMS_MAX: usize = 2_000;

/// Why a case was not taken over. Nothing of it is written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ImportRefused {
    /// Two things have one id.
    #[error("an id is used twice")]
    IdTwice {
        /// The id.
        id: String,
    },
    /// More than one case holds.
    #[error("{given} items, at most {IMPORT_ITEMS_MAX} fit")]
    TooMany {
        /// How many were given.
        given: usize,
    },
    /// More people than person codes.
    #[error("more people than a case has codes for")]
    TooManyPeople,
    /// A text does not fit.
    #[error("a text does not fit: {0}")]
    Text(#[from] TextRefused),
    /// An answer does not fit.
    #[error("an answer does not fit: {0}")]
    Answer(#[from] AnswerRefused),
    /// A day is not plausible.
    #[error("a day is not plausible")]
    Day,
}

/// Takes a case over. `id_of` turns that system's id into an entry id, the same one each time; the caller hashes the
/// case's id with it, so that two imports of one case meet.
pub fn import_case(
    import: &ImportCase,
    import_as: &ImportAs,
    moment: &Moment,
    id_of: impl Fn(&str) -> EntryId,
) -> Result<NewCase, ImportRefused> {
    check_sizes(import)?;
    let episode = Episode {
        id: id_of("episode"),
        number: 1,
        opened_on: plausible(import_as.opened_on)?,
        reason: Some(OpenReason::New),
        history_reviewed: false,
    };
    let change = CaseChange::new()
        .with(CaseworkEdit::SetCase(CaseField::Programme(import_as.programme)))
        .with(CaseworkEdit::SetCase(CaseField::UnitType(UnitType::Unit)))
        .with(CaseworkEdit::AddEpisode(episode))
        .and(people(&import.identity, import_as, &id_of)?)
        .and(answers(import, import_as)?)
        .with(CaseworkEdit::AddPlan(plan(import, import_as, &id_of)?))
        .and(referrals(import, &id_of)?)
        .and(notes(import, import_as, &id_of)?);
    Ok(NewCase {
        case: import_as.case,
        identity: import_as.identity,
        code: import_as.code,
        created_by: import_as.staff,
        created_at: moment.now,
        change,
    })
}

#[cfg(test)]
mod tests;
