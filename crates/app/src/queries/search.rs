//! Search: casework by its words, people by name. A search by name is one logged act and answers with codes.

use std::collections::BTreeSet;

use model::case_code;
use model::codes::IdentityReason;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::{CommandError, ErrorCode};
use crate::forms::Code;
use crate::queries::caseload::{is_near, list_row};
use crate::queries::joins::leads_on;
use crate::registry::Reply;
use crate::session::Session;
use crate::views::CaseListRow;

/// Hits shown at most.
const HITS_MAX: usize = 100;
/// Longest search text, in characters.
const QUERY_CHARS_MAX: usize = 100;

/// Words to look for in casework.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Search {
    /// Words or their beginnings, or the beginning of a case code.
    pub text: String,
}

/// A case that was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Hit {
    /// Case id.
    pub case: String,
    /// Code as people write it.
    pub code: String,
    /// What a list of cases shows of it.
    pub row: CaseListRow,
}

/// Cases that were found, best first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Hits {
    /// At most a hundred.
    pub hits: Vec<Hit>,
}

/// `search`
pub fn search(session: &mut Session, input: Search) -> Result<Reply<Hits>, CommandError> {
    let text = query(&input.text)?;
    let cases = session.store.read(|reader| -> Result<Vec<[u8; 16]>, CommandError> {
        // A code is what people read out: what begins like one is looked for first.
        let mut cases = match case_code::begun(text) {
            Some(code) => reader.cases_by_code_start(&code, HITS_MAX as u32)?,
            None => Vec::new(),
        };
        cases.extend(reader.search_cases(text, HITS_MAX)?);
        Ok(cases)
    })?;
    hits(session, cases)
}

/// A name to look for, and why.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct SearchPeople {
    /// A name or its beginning.
    pub text: String,
    /// Why.
    pub reason: Code<IdentityReason>,
}

/// `search_people`
pub fn search_people(session: &mut Session, input: SearchPeople) -> Result<Reply<Hits>, CommandError> {
    let text = query(&input.text)?;
    session.log_name_search(input.reason.0.code())?;
    hits_by_name(session, text)
}

/// The search itself, without its log entry: one search session logs once and may look several times.
pub(crate) fn hits_by_name(session: &mut Session, text: &str) -> Result<Reply<Hits>, CommandError> {
    let cases = session.store.read(|reader| -> Result<Vec<[u8; 16]>, CommandError> {
        let mut cases = Vec::new();
        for hit in reader.search_people(text, HITS_MAX)? {
            cases.extend(reader.doc(&hit)?.and_then(|row| row.pair));
        }
        Ok(cases)
    })?;
    hits(session, cases)
}

fn query(text: &str) -> Result<&str, CommandError> {
    if text.chars().count() > QUERY_CHARS_MAX {
        return Err(CommandError::with(ErrorCode::TextTooLong, "max", QUERY_CHARS_MAX));
    }
    Ok(text.trim())
}

fn hits(session: &mut Session, cases: Vec<[u8; 16]>) -> Result<Reply<Hits>, CommandError> {
    let today = session.today();
    let rows = session
        .store
        .read(|reader| -> Result<Vec<_>, CommandError> { cases.iter().map(|case| Ok(reader.case(case)?)).collect() })?;
    // A file that is joined to another leads on to that one.
    let mut led = Vec::new();
    for row in rows.into_iter().flatten() {
        led.push(*leads_on(session, &row)?.as_bytes());
    }
    let (cases, session) = (led, &*session);
    let mut seen = BTreeSet::new();
    let hits = session.store.read(|reader| -> Result<_, CommandError> {
        let waiting = reader.only_here_by_case()?;
        let mut hits = Vec::new();
        for case in cases.into_iter().filter(|case| seen.insert(*case)).take(HITS_MAX) {
            if let Some(row) = reader.case(&case)?.filter(|row| is_near(session, row)) {
                let only_here = waiting.get(&case).copied().unwrap_or(0);
                let next = reader.next_due_of(&case, today.0)?;
                let row = list_row(session, &row, only_here, next.as_ref(), today);
                hits.push(Hit { case: row.case.clone(), code: row.code.clone(), row });
            }
        }
        Ok(hits)
    })?;
    Ok(Reply::unchanged(Hits { hits }))
}
