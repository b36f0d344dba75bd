//! Texts that hold codes only: what a text would reveal, and words that stay although they look like a name.

use model::change::CaseChange;
use model::coded_text::Revealing;
use model::codes::KeptReason;
use model::permissions::{Act, Object};
use model::statement::StatementBody;
use model::text::NOTE_CHARS_MAX;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::coded_text::unsettled;
use crate::error::{CommandError, ErrorCode};
use crate::forms::{CaseRef, Code};
use crate::registry::{Nothing, Reply, View};
use crate::save::Beside;
use crate::session::Session;

/// Words kept with one reason, at most.
const WORDS_MAX: usize = 20;

/// A text before it is saved.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct CheckText {
    /// The case it is about.
    pub case: CaseRef,
    /// As it was typed, at most a note.
    pub text: String,
}

/// A part of a text that may show who the case is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct RevealView {
    /// First character, counted from 0.
    pub start: usize,
    /// The character after the last.
    pub end: usize,
    /// `name`, `number` or `place`.
    pub kind: String,
    /// The code to write instead, if there is one.
    pub code: Option<String>,
}

/// What a text would reveal.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct Reveals {
    /// In the order of the text.
    pub parts: Vec<RevealView>,
}

/// `check_text`
pub fn check_text(session: &mut Session, input: CheckText) -> Result<Reply<Reveals>, CommandError> {
    if input.text.chars().count() > NOTE_CHARS_MAX {
        return Err(CommandError::with(ErrorCode::TextTooLong, "max", NOTE_CHARS_MAX));
    }
    let kept = session.kept_words(input.case.0)?;
    let parts = session.with_case(input.case.0, |session, live| {
        let read = live.read(&session.membership);
        let Some(identity) = read.identity.as_ref() else { return Ok(Vec::new()) };
        let found = unsettled(&Revealing::of(identity, store::fold), &input.text, &kept);
        let view = |one: model::coded_text::Reveal| RevealView {
            start: one.start,
            end: one.end,
            kind: one.kind.code().to_owned(),
            code: one.code.map(|code| code.to_string()),
        };
        Ok(found.into_iter().map(view).collect())
    })?;
    Ok(Reply::unchanged(Reveals { parts }))
}

/// Words that stay.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct KeepWords {
    /// The case.
    pub case: CaseRef,
    /// As they stand in the text.
    pub words: Vec<String>,
    /// Why; the supervisor sees it.
    pub reason: Code<KeptReason>,
}

/// `keep_words`
pub fn keep_words(session: &mut Session, input: KeepWords) -> Result<Reply<Nothing>, CommandError> {
    let (case, reason) = (input.case.0, input.reason.0);
    if input.words.is_empty() || input.words.len() > WORDS_MAX {
        return Err(CommandError::with(ErrorCode::ValueMissing, "field", "words"));
    }
    let words = u8::try_from(input.words.len()).unwrap_or(u8::MAX);
    let rule =
        |_: &crate::desk::Desk<'_>| Ok(CaseChange::new().with_statement(StatementBody::NameKept { reason, words }));
    let change = session.decide(case, (Object::Casework, Act::Update), false, rule)?;
    let words = input.words.iter().map(|word| model::text::line_needed(word)).collect::<Result<Vec<_>, _>>()?;
    let beside =
        Beside { audit: Some(("name_kept", reason.code().to_owned())), kept_words: words, ..Beside::default() };
    session.settle(case, &change, &beside, &[View::CaseFile], Nothing {})
}
