//! What is due, late or waiting for the person who asks, in order of priority.

use std::collections::{BTreeMap, BTreeSet};

use model::codes::{RiskLevel, Role};
use model::copies::needs_backup;
use model::worklist::{Pressing, Priority, WorkRule, band, is_for, place_on_list};
use model::{CaseId, Day, Millis, StaffRef};
use store::{CaseRow, DueRow};

use crate::error::CommandError;
use crate::projection::EMERGENCY;
use crate::queries::backup::oldest_only_here;
use crate::queries::caseload::spoken_code;
use crate::queries::workload::over_cap;
use crate::registry::{Nothing, Reply};
use crate::session::Session;
use crate::views::{DueItem, Fact, Today};

/// More tasks than anybody does in a day.
const TASKS_MAX: usize = 500;
/// More rows than the tasks of any team: each stands once for the worker and once for the supervisor.
pub(crate) const ROWS_MAX: u32 = 20_000;

/// `today`
pub fn today(session: &mut Session, _: Nothing) -> Result<Reply<Today>, CommandError> {
    let today = session.today();
    let me = *session.me().as_bytes();
    let visit = stored_rule(WorkRule::W06, Role::Caseworker);
    let found = session.store.read(|reader| -> Result<_, CommandError> {
        Ok(Found {
            cases: reader.cases()?,
            rows: reader.due(today.0, ROWS_MAX)?,
            drafts: reader.all_drafts()?.len(),
            only_here: reader.whereabouts().map(|own| own.unsealed + own.unsent)?,
            done_today: reader.contacts_held(today.0, &me)?,
            next_visit: reader.next_due_by(&visit, &me, today.0)?,
            oldest_unsent_at: oldest_only_here(reader)?,
        })
    })?;
    let mut due = worklist(session, &found, today);
    let late = due.iter().filter(|(_, item)| item.days_late.is_some_and(|days| days > 0)).count();
    let over_cap = over_cap(session)?;
    due.truncate(TASKS_MAX);
    due.sort_by_key(|(place, _)| *place);
    let small = |count: u64| u32::try_from(count).unwrap_or(u32::MAX);
    Ok(Reply::unchanged(Today {
        today: today.to_string(),
        over_cap,
        late: u32::try_from(late).unwrap_or(u32::MAX),
        due: due.into_iter().map(|(_, item)| item).collect(),
        only_here: small(found.only_here),
        drafts: u32::try_from(found.drafts).unwrap_or(u32::MAX),
        done_today: small(found.done_today),
        next_visit_on: found.next_visit.map(|day| Day(day).to_string()),
        needs_backup: found.oldest_unsent_at.is_some_and(|oldest| needs_backup(Millis(oldest), session.now())),
    }))
}

/// What one look at the store found.
struct Found {
    cases: Vec<CaseRow>,
    rows: Vec<DueRow>,
    drafts: usize,
    only_here: u64,
    done_today: u64,
    next_visit: Option<i32>,
    oldest_unsent_at: Option<i64>,
}

/// Where a task stands on the list.
type Place = (u8, Option<Day>, Priority);

/// The tasks that are for this person: each once, most pressing first, with their place on the list of the day.
fn worklist(session: &Session, found: &Found, today: Day) -> Vec<(Place, DueItem)> {
    let cases: BTreeMap<&[u8; 16], &CaseRow> = found.cases.iter().map(|row| (&row.casework, row)).collect();
    let roles = session.my_roles();
    let mut tasks = Vec::new();
    for row in &found.rows {
        let (Some(case), Some((rule, listed_for))) = (cases.get(&row.casework), parts(&row.rule)) else { continue };
        let is_assigned = case.assigned_to.map(StaffRef::from_bytes) == Some(session.me());
        if is_for(listed_for, is_assigned, roles) {
            tasks.push((rule, row, *case));
        }
    }
    let overtaken: BTreeSet<([u8; 16], WorkRule)> =
        tasks.iter().filter_map(|(rule, row, _)| Some((row.casework, rule.overtakes()?))).collect();
    tasks.retain(|(rule, row, _)| !overtaken.contains(&(row.casework, *rule)));
    tasks.sort_by_cached_key(|(rule, row, case)| (priority(*rule, row, case, today), row.casework, row.subject));
    tasks.dedup_by_key(|(rule, row, _)| (*rule, row.casework, row.subject));
    let placed = |(rule, row, case): (WorkRule, &DueRow, &CaseRow)| {
        let band = band(rule, row.due_on.map(|day| today.0 - day));
        (place_on_list(band, priority(rule, row, case, today)), item(rule, row, case, today))
    };
    tasks.into_iter().map(placed).collect()
}

fn priority(rule: WorkRule, row: &DueRow, case: &CaseRow, today: Day) -> Priority {
    let interval = i32::try_from(row.interval_days).unwrap_or(i32::MAX);
    let risk = case.risk.as_deref().and_then(RiskLevel::from_code);
    let pressing = (row.reason == EMERGENCY).then_some(Pressing::Emergency);
    Priority::new(rule, risk, row.due_on.map(Day), interval, today).raised(pressing)
}

/// How the read table spells a rule: with the role on whose list it stands.
pub(crate) fn stored_rule(rule: WorkRule, listed_for: Role) -> String {
    format!("{}/{}", rule.code(), listed_for.code())
}

/// The rule of a stored line and on whose list it stands.
pub(crate) fn parts(stored: &str) -> Option<(WorkRule, Role)> {
    let (rule, role) = stored.split_once('/')?;
    Some((WorkRule::from_code(rule)?, Role::from_code(role)?))
}

/// A stored line as a task.
pub(crate) fn item(rule: WorkRule, row: &DueRow, case: &CaseRow, today: Day) -> DueItem {
    let mut why = vec![Fact { name: "reason".to_owned(), value: row.reason.clone() }];
    if row.amount != 0 {
        why.push(Fact { name: "amount".to_owned(), value: row.amount.to_string() });
    }
    let days_late = row.due_on.map(|day| today.0 - day);
    DueItem {
        rule: rule.code().to_owned(),
        case: CaseId::from_bytes(row.casework).to_hex(),
        code: spoken_code(&case.code),
        due_on: row.due_on.map(|day| Day(day).to_string()),
        days_late,
        why,
        band: band(rule, days_late).code().to_owned(),
        visit: rule.is_a_visit(),
        state: case.state.clone(),
        programme: Some(case.programme.clone()).filter(|programme| !programme.is_empty()),
        risk: case.risk.clone(),
    }
}
