//! What is due, late or waiting, in order of priority.

use model::{CaseId, Day};
use store::DueRow;

use crate::error::CommandError;
use crate::queries::caseload::spoken_code;
use crate::registry::{Nothing, Reply};
use crate::session::Session;
use crate::views::{DueItem, Fact, Today};

/// More tasks than anybody does in a day.
const TASKS_MAX: u32 = 500;

/// `today`
pub fn today(session: &mut Session, _: Nothing) -> Result<Reply<Today>, CommandError> {
    let today = session.today();
    let mine = session.my_roles().bits();
    let (rows, own, drafts, cases) = session.store.read(|reader| -> Result<_, CommandError> {
        Ok((reader.due(today.0, TASKS_MAX)?, reader.whereabouts()?, reader.drafts(None)?.len(), reader.cases()?))
    })?;
    let code_of = |case: &[u8; 16]| {
        cases.iter().find(|row| row.casework == *case).map(|row| spoken_code(&row.code)).unwrap_or_default()
    };
    let due: Vec<DueItem> =
        rows.iter().filter(|row| row.roles & mine != 0).map(|row| item(row, today, code_of(&row.casework))).collect();
    let late = due.iter().filter(|item| item.days_late.is_some_and(|days| days > 0)).count();
    Ok(Reply::unchanged(Today {
        today: today.to_string(),
        late: u32::try_from(late).unwrap_or(u32::MAX),
        due,
        only_here: u32::try_from(own.unsealed + own.unsent).unwrap_or(u32::MAX),
        drafts: u32::try_from(drafts).unwrap_or(u32::MAX),
    }))
}

fn item(row: &DueRow, today: Day, code: String) -> DueItem {
    let mut why = vec![Fact { name: "reason".to_owned(), value: row.reason.clone() }];
    if row.amount != 0 {
        why.push(Fact { name: "amount".to_owned(), value: row.amount.to_string() });
    }
    DueItem {
        rule: row.rule.clone(),
        case: CaseId::from_bytes(row.casework).to_hex(),
        code,
        due_on: row.due_on.map(|day| Day(day).to_string()),
        days_late: row.due_on.map(|day| today.0 - day),
        why,
    }
}
