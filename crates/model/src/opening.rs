//! Opening a case: intake with consent, risk and a worker who has room (`domain.md` 6.2 T06). Makes both documents at once,
//! or goes on where a screening came to "open".

mod screened;

pub use screened::{OpenScreened, open_screened};

use crate::active::Moment;
use crate::case_code::CaseCode;
use crate::case_file::Episode;
use crate::caseload::Room;
use crate::change::{CaseChange, CaseField, CaseworkEdit, IdentityEdit};
use crate::client::Person;
use crate::codes::{OpenReason, Programme, UnitType};
use crate::consent::{ConsentDecision, majority_month};
use crate::ids::{CaseId, EntryId, PersonCode, PersonDocId, StaffRef};
use crate::lifecycle::guards::OpeningDanger;
use crate::lifecycle::{self, Facts, Input, TransitionId, TransitionRefused};
use crate::permissions::Who;
use crate::risk::{self, RiskDetermination, RiskRefused};
use crate::screening::{Screening, ScreeningRefused, checked_action};
use crate::statement::StatementBody;
use crate::text::{self, TextRefused};
use crate::time::{DateAbout, Day, DayRefused, Millis, happened_on, planned_on};
use crate::unit::{Concern, UnitMember};
use crate::workflow::RiskView;

/// A case to be made: two documents with everything they first say.
///
/// `documents` writes the genesis of each (containers, code, link) and then `change` in the same save.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCase {
    /// Its casework document.
    pub case: CaseId,
    /// Its identity document.
    pub identity: PersonDocId,
    /// Its code.
    pub code: CaseCode,
    /// Who makes it: the assigned worker until a statement says otherwise.
    pub created_by: StaffRef,
    /// When, as the device says.
    pub created_at: Millis,
    /// What both documents first say, and the statements signed at intake.
    pub change: CaseChange,
}

/// What a worker brings to open a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Intake {
    /// A fresh id for the casework document.
    pub case: CaseId,
    /// A fresh id for the identity document.
    pub identity: PersonDocId,
    /// A fresh code.
    pub code: CaseCode,
    /// A fresh id for the first episode.
    pub episode: EntryId,
    /// The client; its code is set to `CL`.
    pub client: Person,
    /// Kind of work.
    pub programme: Programme,
    /// One person, or with household.
    pub unit_type: UnitType,
    /// The day of intake.
    pub opened_on: Day,
    /// Who consents for or with the client, coded and named; their code is set to `M1`.
    pub caregiver: Option<(UnitMember, Person)>,
    /// Consent `case_management`.
    pub consent: ConsentDecision,
    /// First risk.
    pub risk: RiskDetermination,
    /// Concerns, the main one first.
    pub concerns: Vec<Concern>,
    /// The day of the next contact.
    pub next_contact_on: Day,
    /// The worker's room.
    pub room: Room,
    /// What was said of danger before anything else; `None` when it was not asked.
    pub danger: Option<OpeningDanger>,
}

/// Most concerns named at intake.
pub const CONCERNS_MAX: usize = 20;

/// The code of whoever consents for or with the client: the first of the client unit.
pub const CAREGIVER: PersonCode = PersonCode::Member(1);

/// Why a case was not opened.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OpenRefused {
    /// The client has no name: a chosen one will do.
    #[error("a name is needed, a chosen one will do")]
    NameNeeded,
    /// The consent names a person who is not in the case.
    #[error("nobody in the case has the code {code}")]
    GiverUnknown {
        /// Which.
        code: PersonCode,
    },
    /// No concern, or more than a case holds at intake.
    #[error("{given} concerns, one to {CONCERNS_MAX} are needed")]
    Concerns {
        /// How many were given.
        given: usize,
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
    /// What was done at once does not fit.
    #[error(transparent)]
    Emergency(#[from] ScreeningRefused),
    /// The case cannot be opened yet.
    #[error(transparent)]
    Transition(#[from] TransitionRefused),
}

/// Opens a case (T06): both documents, consent and first risk as one.
pub fn open_case(intake: &Intake, who: &Who, moment: &Moment) -> Result<NewCase, OpenRefused> {
    happened_on(intake.opened_on, moment.today, moment.tolerance_days)?;
    planned_on(intake.next_contact_on, moment.today)?;
    if !(1..=CONCERNS_MAX).contains(&intake.concerns.len()) {
        return Err(OpenRefused::Concerns { given: intake.concerns.len() });
    }
    let client = checked_person(&intake.client, PersonCode::Client)?;
    if client.names().next().is_none() {
        return Err(OpenRefused::NameNeeded);
    }
    giver_is_named(&intake.consent, intake.caregiver.is_some())?;
    let risk = risk::checked(&RiskView::default(), &intake.risk)?;
    let input = Input::Opening {
        consent: &intake.consent,
        risk: Some(&risk),
        room: intake.room,
        danger: intake.danger.as_ref(),
    };
    lifecycle::check(TransitionId::T06, &Facts { case: None, who, today: moment.today, input })?;
    let mut change = CaseChange::new()
        .with(CaseworkEdit::SetCase(CaseField::Programme(intake.programme)))
        .with(CaseworkEdit::SetCase(CaseField::UnitType(intake.unit_type)))
        .with(CaseworkEdit::AddEpisode(Episode {
            id: intake.episode,
            number: 1,
            opened_on: intake.opened_on,
            reason: Some(OpenReason::New),
            history_reviewed: false,
        }))
        .and(coded_client(&client, intake.opened_on))
        .with(CaseworkEdit::SetCase(CaseField::NextContactOn(intake.next_contact_on)));
    for concern in &intake.concerns {
        let note = text::note(&concern.note)?;
        change = change.with(CaseworkEdit::AddConcern(Concern { note, ..concern.clone() }));
    }
    let change = change
        .and(asked_of_danger(intake, moment)?)
        .with_identity(IdentityEdit::AddPerson(client))
        .and(consenting(intake.caregiver.as_ref())?)
        .with_statement(StatementBody::ConsentDecided(intake.consent.clone()))
        .with_statement(StatementBody::RiskDetermined(risk));
    Ok(NewCase {
        case: intake.case,
        identity: intake.identity,
        code: intake.code,
        created_by: who.staff,
        created_at: moment.now,
        change,
    })
}

/// Whoever consents is the client, or somebody who is named here.
fn giver_is_named(consent: &ConsentDecision, caregiver_named: bool) -> Result<(), OpenRefused> {
    let giver = consent.given_by;
    let known = giver == PersonCode::Client || (giver == CAREGIVER && caregiver_named);
    if known { Ok(()) } else { Err(OpenRefused::GiverUnknown { code: giver }) }
}

/// The answers on danger, as the screening that they would have begun, and what was done at once.
fn asked_of_danger(intake: &Intake, moment: &Moment) -> Result<CaseChange, OpenRefused> {
    let Some(danger) = &intake.danger else { return Ok(CaseChange::new()) };
    let asked = Screening {
        immediate_danger: danger.immediate_danger,
        self_harm: danger.self_harm,
        ..Screening::asked(danger.id, intake.opened_on)
    };
    let mut change = CaseChange::new().with(CaseworkEdit::AddScreening(asked));
    for action in &danger.actions {
        change = change.with(CaseworkEdit::AddEmergencyAction(checked_action(action, moment)?));
    }
    Ok(change)
}

/// Whoever consents with the client: by code in casework, by name in identity alone.
fn consenting(caregiver: Option<&(UnitMember, Person)>) -> Result<CaseChange, TextRefused> {
    let Some((member, person)) = caregiver else { return Ok(CaseChange::new()) };
    let member = UnitMember { code: CAREGIVER, ..member.clone() };
    let person = checked_person(person, CAREGIVER)?;
    Ok(CaseChange::new().with(CaseworkEdit::AddUnitMember(member)).with_identity(IdentityEdit::AddPerson(person)))
}

/// What casework may know of the client: sex and age, derived on the device that opens the case (`domain.md` 4.3).
pub(crate) fn coded_client(client: &Person, opened_on: Day) -> CaseChange {
    let mut change = CaseChange::new();
    if let Some(sex) = client.sex {
        change = change.with(CaseworkEdit::SetCase(CaseField::Sex(sex)));
    }
    if let Some((birth, age)) = client.birth.and_then(|birth| Some((birth, birth.age_on(opened_on)?))) {
        let estimated = !matches!(birth, DateAbout::Day(_));
        change = change
            .with(CaseworkEdit::SetCase(CaseField::AgeAtIntake(age)))
            .with(CaseworkEdit::SetCase(CaseField::AgeEstimated(estimated)));
        if let Some(month) = majority_month(birth) {
            change = change.with(CaseworkEdit::SetCase(CaseField::MajorityMonth(month)));
        }
    }
    change
}

/// The person with their texts checked and this code.
pub(crate) fn checked_person(person: &Person, code: PersonCode) -> Result<Person, TextRefused> {
    Ok(Person {
        code,
        first_name: text::line(&person.first_name)?,
        middle_name: text::line(&person.middle_name)?,
        family_name: text::line(&person.family_name)?,
        alias: text::line(&person.alias)?,
        relation_said: text::line(&person.relation_said)?,
        ..person.clone()
    })
}

#[cfg(test)]
mod tests;
