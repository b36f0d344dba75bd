//! Case files that left this device: code, why, when. Reads what remains of them; opens none.

use model::{CaseId, Day};
use store::Wanted;

use crate::error::CommandError;
use crate::queries::caseload::spoken_code;
use crate::registry::{Nothing, Reply};
use crate::session::Session;
use crate::views::{LeftCase, LeftCases};

/// `left_cases`
pub fn left_cases(session: &mut Session, _: Nothing) -> Result<Reply<LeftCases>, CommandError> {
    let mut rows = session.store.read(|reader| reader.left_cases())?;
    rows.sort_by_key(|row| std::cmp::Reverse(row.left_on));
    let view = |row: store::LeftRow| LeftCase {
        case: CaseId::from_bytes(row.casework).to_hex(),
        code: spoken_code(&row.code),
        why: row.why,
        since: Day(row.since).to_string(),
        left_on: Day(row.left_on).to_string(),
        asked: row.wanted == Wanted::Asked,
        not_given: row.wanted == Wanted::NotGiven,
    };
    Ok(Reply::unchanged(LeftCases { cases: rows.into_iter().map(view).collect() }))
}
