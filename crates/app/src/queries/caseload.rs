//! The list of cases, and a case by its code. Codes, never names.

use model::case_code::CaseCode;
use model::codes::Role;
use model::{Day, StaffRef};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::{CaseRow, NextDue};
use ts_rs::TS;

use crate::commands::lead::may_record;
use crate::commands::opening::may_open;
use crate::error::{CommandError, ErrorCode};
use crate::projection::JOINED;
use crate::queries::joins::leads_on;
use crate::queries::today::parts;
use crate::registry::{Nothing, Reply};
use crate::session::Session;
use crate::views::{CaseList, CaseListRow, GoneCase};

/// `cases`
pub fn cases(session: &mut Session, _: Nothing) -> Result<Reply<CaseList>, CommandError> {
    let today = session.today();
    let (mut rows, waiting, next, left) = session.store.read(|reader| -> Result<_, CommandError> {
        let left = reader.left_cases()?.len();
        Ok((reader.cases()?, reader.only_here_by_case()?, reader.next_due(today.0)?, left))
    })?;
    let due_on = |case: &[u8; 16]| next.get(case).map(|due| due.due_on);
    // The rows come by code, and stay so among those that are due on one day.
    rows.sort_by_key(|row| due_on(&row.casework).unwrap_or(i32::MAX));
    rows.retain(|row| row.flags & JOINED == 0);
    let (rows, gone): (Vec<CaseRow>, Vec<CaseRow>) = rows.into_iter().partition(|row| is_near(session, row));
    let gone = gone.iter().map(|row| GoneCase {
        code: spoken_code(&row.code),
        to: row.assigned_to.map_or_else(String::new, |staff| session.membership.code_of(StaffRef::from_bytes(staff))),
    });
    let gone = gone.collect();
    let total = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    let only_here = |case: &[u8; 16]| waiting.get(case).copied().unwrap_or(0);
    let row = |row: &CaseRow| list_row(session, row, only_here(&row.casework), next.get(&row.casework), today);
    let rows = rows.iter().map(row).collect();
    Ok(Reply::unchanged(CaseList {
        rows,
        total,
        gone,
        left: u32::try_from(left).unwrap_or(u32::MAX),
        may_open: may_open(session),
        may_record: may_record(session),
    }))
}

/// Whether a case is the person's own or one they supervise. Others were given away: their keys are not for this device.
pub(crate) fn is_near(session: &Session, row: &CaseRow) -> bool {
    let me = session.me.staff;
    let decides = session.my_roles().has_any(&[Role::Supervisor, Role::Manager]);
    let roster = &session.membership.roster;
    row.assigned_to.is_none_or(|staff| {
        let staff = wire::StaffId::from_bytes(staff);
        staff == me || (decides && roster.supervises(me, staff))
    }) || session.my_roles().has(Role::Manager)
}

/// One row of a list, with the next task of the case.
pub(crate) fn list_row(
    session: &Session,
    row: &CaseRow,
    only_here: u64,
    next: Option<&NextDue>,
    today: Day,
) -> CaseListRow {
    let day = |day: Option<i32>| day.map(|day| Day(day).to_string());
    let assigned_to = row.assigned_to.map(StaffRef::from_bytes);
    CaseListRow {
        case: model::CaseId::from_bytes(row.casework).to_hex(),
        code: spoken_code(&row.code),
        programme: Some(row.programme.clone()).filter(|programme| !programme.is_empty()),
        state: row.state.clone(),
        risk: row.risk.clone(),
        next_contact_on: day(row.next_contact_on),
        next_review_on: day(row.next_review_on),
        assigned_to: assigned_to.map_or_else(String::new, |staff| session.membership.code_of(staff)),
        conflicts: row.conflicts,
        closure_contested: row.contested,
        restricted: row.flags & crate::projection::RESTRICTED != 0,
        only_here: u32::try_from(only_here).unwrap_or(u32::MAX),
        mine: assigned_to == Some(session.me()),
        next_due_on: day(next.map(|due| due.due_on)),
        days_late: next.map(|due| today.0 - due.due_on),
        next_rule: next.and_then(|due| parts(&due.rule)).map(|(rule, _)| rule.code().to_owned()),
    }
}

/// A code as people write it: two groups of four.
pub(crate) fn spoken_code(compact: &str) -> String {
    CaseCode::parse(compact).map_or_else(|_| compact.to_owned(), |code| code.to_string())
}

/// A case by the code on paper.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct ByCode {
    /// As written, in any case, with or without the gap.
    pub code: String,
}

/// The case that was meant.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct FoundCase {
    /// Case id.
    pub case: String,
    /// Code as people write it.
    pub code: String,
    /// The code that was typed, where that file is joined to this one.
    pub joined_from: Option<String>,
}

/// `case_by_code`
pub fn by_code(session: &mut Session, input: ByCode) -> Result<Reply<FoundCase>, CommandError> {
    let code = CaseCode::parse(&input.code).map_err(|_| ErrorCode::CaseCodeWrong)?;
    let rows = session.store.read(|reader| reader.cases_by_code(&code.compact()))?;
    let Some(row) = rows.first() else {
        let left = session.store.read(|reader| reader.left_cases())?;
        let gone = left.iter().any(|row| row.code == code.compact());
        return Err(if gone { ErrorCode::CaseLeft } else { ErrorCode::CaseUnknown }.into());
    };
    let case = leads_on(session, row)?;
    let joined_from = (case.as_bytes() != &row.casework).then(|| code.to_string());
    let shown = session.store.read(|reader| reader.case(case.as_bytes()))?.map(|row| spoken_code(&row.code));
    let code = shown.unwrap_or_else(|| code.to_string());
    Ok(Reply::unchanged(FoundCase { case: case.to_hex(), code, joined_from }))
}
