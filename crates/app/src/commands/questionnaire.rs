//! Answers to an agency's own forms, a value per field.

use model::change::CaseChange;
use model::codes::AgencyCode;
use model::permissions::{Act, Object};
use model::questionnaire::{AnswerPath, AnswerRef, AnswerValue, answer_question, tick as tick_rule};
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::{CommandError, ErrorCode};
use crate::forms::{CaseRef, IsoDay};
use crate::registry::{Nothing, Reply, View};
use crate::save::Beside;
use crate::session::Session;

/// Most answers in one save.
const ANSWERS_MAX: usize = 500;

/// One answer.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Answered {
    /// Asked, and deliberately without a value.
    Nothing,
    /// Yes or no.
    Bool(bool),
    /// A whole number.
    #[ts(type = "{ int: number }")]
    Int(i64),
    /// A day.
    Date(IsoDay),
    /// A text, kept exactly as given.
    Text(String),
}

impl Answered {
    fn value(&self) -> AnswerValue {
        match self {
            Answered::Nothing => AnswerValue::Null,
            Answered::Bool(yes) => AnswerValue::Bool(*yes),
            Answered::Int(number) => AnswerValue::Int(*number),
            Answered::Date(day) => AnswerValue::Date(day.0),
            Answered::Text(text) => AnswerValue::Text(text.clone()),
        }
    }
}

/// An answer and where it belongs.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct FieldAnswer {
    /// Path of the field, rows by stable ids.
    pub path: String,
    /// The answer.
    pub value: Answered,
}

/// Answers to one form.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct AnswerQuestions {
    /// The case.
    pub case: CaseRef,
    /// The form.
    pub form: String,
    /// Its version.
    pub version: u32,
    /// The answers.
    pub answers: Vec<FieldAnswer>,
}

/// `answer_questions`
pub fn answer(session: &mut Session, input: AnswerQuestions) -> Result<Reply<Nothing>, CommandError> {
    if input.answers.len() > ANSWERS_MAX {
        return Err(CommandError::with(ErrorCode::InputUnreadable, "max", ANSWERS_MAX));
    }
    let mut answers = Vec::with_capacity(input.answers.len());
    for one in &input.answers {
        answers.push((reference(&input.form, input.version, &one.path)?, one.value.value(), session.entry_id()));
    }
    let rule = |desk: &Desk<'_>| {
        desk.active()?;
        answers.iter().try_fold(CaseChange::new(), |change, (at, value, id)| {
            let confirm = model::questionnaire::ConfirmAs { id: *id, ..desk.moment.confirm(desk.who.staff) };
            Ok(change.and(answer_question(&desk.read.case.answers, at, value, confirm)?))
        })
    };
    let change = session.decide(input.case.0, (Object::Casework, Act::Update), false, rule)?;
    session.settle(input.case.0, &change, &Beside::default(), &[View::Conflicts], Nothing {})
}

/// One option of a tick-many question.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct OptionTicked {
    /// The option.
    pub option: String,
    /// Whether it is ticked.
    pub ticked: bool,
}

/// Ticks of one question.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct TickOptions {
    /// The case.
    pub case: CaseRef,
    /// The form.
    pub form: String,
    /// Its version.
    pub version: u32,
    /// Path of the field.
    pub path: String,
    /// The options that changed.
    pub options: Vec<OptionTicked>,
}

/// `tick_options`
pub fn tick(session: &mut Session, input: TickOptions) -> Result<Reply<Nothing>, CommandError> {
    let at = reference(&input.form, input.version, &input.path)?;
    let mut ticks = Vec::with_capacity(input.options.len());
    for one in &input.options {
        let option = AgencyCode::parse(&one.option);
        let option = option.ok_or(CommandError::with(ErrorCode::InputUnreadable, "field", "option"))?;
        ticks.push((option, one.ticked, session.entry_id()));
    }
    let rule = |desk: &Desk<'_>| {
        desk.active()?;
        ticks.iter().try_fold(CaseChange::new(), |change, (option, ticked, id)| {
            let confirm = model::questionnaire::ConfirmAs { id: *id, ..desk.moment.confirm(desk.who.staff) };
            Ok(change.and(tick_rule(&desk.read.case.answers, &at, option, *ticked, confirm)?))
        })
    };
    let change = session.decide(input.case.0, (Object::Casework, Act::Update), false, rule)?;
    session.settle(input.case.0, &change, &Beside::default(), &[View::Conflicts], Nothing {})
}

fn reference(form: &str, version: u32, path: &str) -> Result<AnswerRef, CommandError> {
    let wrong = |field: &str| CommandError::with(ErrorCode::InputUnreadable, "field", field);
    Ok(AnswerRef {
        form: AgencyCode::parse(form).ok_or_else(|| wrong("form"))?,
        version,
        path: AnswerPath::parse(path).ok_or_else(|| wrong("path"))?,
    })
}
