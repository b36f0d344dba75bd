//! A case of another system in plain words, ISO days and codes, and how it is read. Knows no store and no rule.

use model::codes::{AgencyCode, ReferralState, Sex};
use model::import::{ImportAction, ImportCase, ImportGoal, ImportIdentity, ImportMember, ImportNote, ImportReferral};
use model::questionnaire::{AnswerPath, AnswerValue};
use model::time::DateAbout;
use model::{Day, Millis};
use serde::Serialize;

use crate::error::{CommandError, ErrorCode};

/// A case of another system. Ids are that system's own texts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ForeignCase {
    /// That system's id of the case.
    pub id: String,
    /// Who.
    pub identity: ForeignIdentity,
    /// Answers by path.
    pub answers: Vec<(String, ForeignValue)>,
    /// Goals.
    pub goals: Vec<ForeignGoal>,
    /// Referrals.
    pub referrals: Vec<ForeignReferral>,
    /// Notes.
    pub notes: Vec<ForeignNote>,
}

/// Who the case is about. Empty texts where nothing is known.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ForeignIdentity {
    /// Given name.
    pub first: String,
    /// Further given names.
    pub middle: String,
    /// Family name.
    pub family: String,
    /// Nickname.
    pub alias: String,
    /// Code of sex or gender.
    pub sex: String,
    /// ISO date, month or year.
    pub birth: String,
    /// Address.
    pub address: String,
    /// Telephone number.
    pub phone: String,
    /// The household.
    pub household: Vec<ForeignMember>,
}

/// A household member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ForeignMember {
    /// That system's id.
    pub id: String,
    /// Full name.
    pub name: String,
    /// Relation in that system's word.
    pub relation: String,
    /// Code of sex or gender.
    pub sex: String,
    /// ISO date, month or year.
    pub birth: String,
}

/// A goal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ForeignGoal {
    /// That system's id.
    pub id: String,
    /// The goal.
    pub title: String,
    /// Its actions.
    pub actions: Vec<ForeignAction>,
}

/// An action of a goal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ForeignAction {
    /// That system's id.
    pub id: String,
    /// What.
    pub text: String,
    /// ISO day on which it is due.
    pub due: String,
    /// Who does it, in that system's word.
    pub by: String,
    /// Whether it is done.
    pub done: bool,
}

/// A referral.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ForeignReferral {
    /// That system's id.
    pub id: String,
    /// The provider.
    pub to: String,
    /// Code of the service.
    pub service: String,
    /// ISO day.
    pub on: String,
    /// Why.
    pub reason: String,
    /// Code of the state it reached.
    pub state: String,
}

/// A note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ForeignNote {
    /// That system's id.
    pub id: String,
    /// ISO day.
    pub on: String,
    /// Who wrote it, in that system's word.
    pub by: String,
    /// What was written.
    pub text: String,
}

/// A value of an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum ForeignValue {
    /// Not answered.
    Nothing,
    /// Yes or no.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// A day.
    Day(IsoText),
    /// A text.
    Text(String),
}

/// A day as ISO text: kept apart from texts that only look like one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct IsoText(pub String);

impl ForeignCase {
    /// Ids of everything inside the case.
    pub(super) fn entry_ids(&self) -> impl Iterator<Item = &str> {
        let members = self.identity.household.iter().map(|member| &member.id);
        let goals = self.goals.iter().flat_map(|goal| goal.actions.iter().map(|action| &action.id).chain([&goal.id]));
        let others = self.referrals.iter().map(|one| &one.id).chain(self.notes.iter().map(|one| &one.id));
        members.chain(goals).chain(others).map(String::as_str)
    }

    /// The case in the model's types.
    pub(super) fn read(&self) -> Result<ImportCase, CommandError> {
        let mut answers = Vec::with_capacity(self.answers.len());
        for (path, value) in &self.answers {
            answers.push((AnswerPath::parse(path).ok_or_else(|| unreadable("path"))?, value.read()?));
        }
        Ok(ImportCase {
            identity: self.identity.read()?,
            answers,
            goals: self.goals.iter().map(ForeignGoal::read).collect::<Result<_, _>>()?,
            referrals: self.referrals.iter().map(ForeignReferral::read).collect::<Result<_, _>>()?,
            notes: self.notes.iter().map(ForeignNote::read).collect::<Result<_, _>>()?,
        })
    }
}

impl ForeignIdentity {
    fn read(&self) -> Result<ImportIdentity, CommandError> {
        Ok(ImportIdentity {
            first: self.first.clone(),
            middle: self.middle.clone(),
            family: self.family.clone(),
            alias: self.alias.clone(),
            sex: sex(&self.sex)?,
            birth: birth(&self.birth)?,
            address: self.address.clone(),
            phone: self.phone.clone(),
            household: self.household.iter().map(ForeignMember::read).collect::<Result<_, _>>()?,
        })
    }
}

impl ForeignMember {
    fn read(&self) -> Result<ImportMember, CommandError> {
        Ok(ImportMember {
            id: self.id.clone(),
            name: self.name.clone(),
            relation: self.relation.clone(),
            sex: sex(&self.sex)?,
            birth: birth(&self.birth)?,
        })
    }
}

impl ForeignGoal {
    fn read(&self) -> Result<ImportGoal, CommandError> {
        let actions = self.actions.iter().map(ForeignAction::read).collect::<Result<_, _>>()?;
        Ok(ImportGoal { id: self.id.clone(), title: self.title.clone(), actions })
    }
}

impl ForeignAction {
    fn read(&self) -> Result<ImportAction, CommandError> {
        Ok(ImportAction {
            id: self.id.clone(),
            text: self.text.clone(),
            due: day(&self.due)?,
            by: self.by.clone(),
            done: self.done,
        })
    }
}

impl ForeignReferral {
    pub(super) fn read(&self) -> Result<ImportReferral, CommandError> {
        Ok(ImportReferral {
            id: self.id.clone(),
            to: self.to.clone(),
            service: AgencyCode::parse(&self.service).ok_or_else(|| unreadable("service"))?,
            on: day(&self.on)?,
            reason: self.reason.clone(),
            state: ReferralState::from_code(&self.state).ok_or_else(|| unreadable("state"))?,
        })
    }
}

impl ForeignNote {
    fn read(&self) -> Result<ImportNote, CommandError> {
        let on = day(&self.on)?;
        let at = Millis(i64::from(on.0) * model::time::DAY_MS);
        Ok(ImportNote { id: self.id.clone(), at, by: self.by.clone(), text: self.text.clone() })
    }
}

impl ForeignValue {
    pub(super) fn read(&self) -> Result<AnswerValue, CommandError> {
        Ok(match self {
            ForeignValue::Nothing => AnswerValue::Null,
            ForeignValue::Bool(yes) => AnswerValue::Bool(*yes),
            ForeignValue::Int(number) => AnswerValue::Int(*number),
            ForeignValue::Day(iso) => AnswerValue::Date(day(&iso.0)?),
            ForeignValue::Text(text) => AnswerValue::Text(text.clone()),
        })
    }

    pub(super) fn of(value: &AnswerValue) -> ForeignValue {
        match value {
            AnswerValue::Null => ForeignValue::Nothing,
            AnswerValue::Bool(yes) => ForeignValue::Bool(*yes),
            AnswerValue::Int(number) => ForeignValue::Int(*number),
            AnswerValue::Date(day) => ForeignValue::Day(IsoText(day.to_string())),
            AnswerValue::Text(text) => ForeignValue::Text(text.clone()),
        }
    }
}

pub(super) fn day(iso: &str) -> Result<Day, CommandError> {
    Day::parse(iso).ok_or(ErrorCode::DateRefused.into())
}

fn sex(code: &str) -> Result<Option<Sex>, CommandError> {
    match code {
        "" => Ok(None),
        code => Sex::from_code(code).map(Some).ok_or_else(|| unreadable("sex")),
    }
}

fn birth(iso: &str) -> Result<Option<DateAbout>, CommandError> {
    match iso {
        "" => Ok(None),
        iso => DateAbout::parse(iso).map(Some).ok_or_else(|| ErrorCode::DateRefused.into()),
    }
}

fn unreadable(field: &str) -> CommandError {
    CommandError::with(ErrorCode::InputUnreadable, "field", field)
}
