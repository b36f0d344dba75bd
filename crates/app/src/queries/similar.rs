//! Similar people: cases whose client may be the one who is being named. Answers with codes, never names; logged once.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use model::similar::{Likeness, Somebody, likeness};
use model::time::DateAbout;
use model::{CaseId, EntryId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{CaseRow, search_words};
use ts_rs::TS;

use crate::commands::opening::{born, may_open};
use crate::error::{CommandError, ErrorCode};
use crate::forms::EntryRef;
use crate::projection::JOINED;
use crate::queries::caseload::spoken_code;
use crate::registry::Reply;
use crate::session::Session;

/// Cases shown at most: more would not be read.
const SHOWN_MAX: usize = 5;
/// Longest names that are compared, in characters.
const NAMES_CHARS_MAX: usize = 400;
/// Comparisons that a session remembers as logged.
const COMPARISONS_MAX: usize = 64;
/// What the log says was the reason.
const REASON: &str = "opening";

/// Who is being named.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct SimilarPeople {
    /// Every name that was typed, with a space between them.
    pub names: String,
    /// Birth date: a day, a month or a year.
    #[serde(default)]
    pub birth: Option<String>,
    /// Completed years, where no birth date is known.
    #[serde(default)]
    pub age: Option<u8>,
    /// The comparison that goes on, as the first answer called it; it is not logged again.
    #[serde(default)]
    pub comparison: Option<EntryRef>,
}

/// A case whose client may be the same person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct SimilarCase {
    /// Case id.
    pub case: String,
    /// Code as people write it.
    pub code: String,
    /// Year of birth, when it is known.
    pub birth_year: Option<i32>,
    /// Whether it is near the one that was said.
    pub near_birth: bool,
    /// State of the case.
    pub state: String,
}

/// Cases whose clients may be the same person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Similar {
    /// To be given with the next look of this comparison.
    pub comparison: String,
    /// The most alike first, at most five.
    pub cases: Vec<SimilarCase>,
}

/// `similar_people`
///
/// # Errors
/// [`ErrorCode::NotAllowed`] for somebody who opens no cases, [`ErrorCode::TextTooLong`], [`ErrorCode::DateRefused`].
pub fn similar_people(session: &mut Session, input: SimilarPeople) -> Result<Reply<Similar>, CommandError> {
    if !may_open(session) {
        return Err(ErrorCode::NotAllowed.into());
    }
    if input.names.chars().count() > NAMES_CHARS_MAX {
        return Err(CommandError::with(ErrorCode::TextTooLong, "max", NAMES_CHARS_MAX));
    }
    let birth = born(input.birth.as_deref(), input.age, session.today())?;
    let wanted = Somebody::new(&search_words(&input.names), birth);
    let comparison = comparison(session, input.comparison)?;
    let cases = cases_like(session, &wanted, |_| true)?;
    Ok(Reply::unchanged(Similar { comparison: comparison.to_hex(), cases }))
}

/// The person's own cases whose client is like this one, the most alike first.
pub(crate) fn cases_like(
    session: &Session,
    wanted: &Somebody,
    counts: impl Fn(&CaseRow) -> bool,
) -> Result<Vec<SimilarCase>, CommandError> {
    let mut alike = candidates(session, wanted)?;
    alike.retain(|(_, row, _)| counts(row) && row.flags & JOINED == 0);
    alike.sort_by_key(|(likeness, row, _)| (Reverse(*likeness), row.code.clone()));
    let shown = alike.into_iter().take(SHOWN_MAX).map(|(likeness, row, birth)| SimilarCase {
        case: CaseId::from_bytes(row.casework).to_hex(),
        code: spoken_code(&row.code),
        birth_year: birth.and_then(DateAbout::earliest).map(|day| day.ymd().0),
        near_birth: likeness.near_birth,
        state: row.state,
    });
    Ok(shown.collect())
}

/// The comparison that goes on, or a new one with its entry in the log.
fn comparison(session: &mut Session, goes_on: Option<EntryRef>) -> Result<EntryId, CommandError> {
    if let Some(known) = goes_on.filter(|known| session.comparisons.contains(&known.0)) {
        return Ok(known.0);
    }
    session.log_name_search(REASON)?;
    if session.comparisons.len() >= COMPARISONS_MAX {
        session.comparisons.clear();
    }
    let fresh = session.entry_id();
    session.comparisons.insert(fresh);
    Ok(fresh)
}

/// The person's own cases whose client is like `wanted`.
fn candidates(
    session: &Session,
    wanted: &Somebody,
) -> Result<Vec<(Likeness, CaseRow, Option<DateAbout>)>, CommandError> {
    let mine = session.me.staff;
    session.store.read(|reader| -> Result<_, CommandError> {
        let of_mine = reader.cases_of(mine.as_bytes())?;
        let mut own: BTreeMap<[u8; 16], CaseRow> = of_mine.into_iter().map(|row| (row.casework, row)).collect();
        let mut alike = Vec::new();
        for person in reader.people()? {
            let birth = person.born.as_deref().and_then(DateAbout::parse);
            let names = search_words(&format!("{} {}", person.name, person.other_names));
            let Some(likeness) = likeness(wanted, &Somebody::new(&names, birth)) else { continue };
            let case = person.casework.and_then(|case| own.remove(&case));
            alike.extend(case.map(|row| (likeness, row, birth)));
        }
        Ok(alike)
    })
}
