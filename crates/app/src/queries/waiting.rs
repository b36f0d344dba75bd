//! Those who wait to be taken on: leads and screenings, in the order of the model. A person decides.

use std::collections::BTreeMap;

use model::codes::CaseState;
use model::deadlines::{DeadlineKey, Receipts, Timeframes, open_deadlines};
use model::permissions::{Act, Object, Permission};
use model::priority::{ABILITY_WEIGHT, Part, SEVERITY_WEIGHT, URGENCY_WEIGHT, Waiting, in_order};
use model::screening;
use model::{CaseId, Day};
use model::{approval, statement::Subject};

use crate::authors::Authors;
use crate::commands::lead::may_record;
use crate::commands::opening::may_open;
use crate::error::CommandError;
use crate::live::{LiveCase, ReadCase};
use crate::registry::{Nothing, Reply};
use crate::session::Session;
use crate::show::Shower;
use crate::views::{PartView, WaitingList, WaitingRow};

/// More than any team has waiting.
const ROWS_MAX: usize = 1_000;

/// `waiting_list`
pub fn waiting_list(session: &mut Session, _: Nothing) -> Result<Reply<WaitingList>, CommandError> {
    let waits = |state: &str| [CaseState::Identified.code(), CaseState::Screening.code()].contains(&state);
    let rows = session.store.read(|reader| reader.cases())?;
    let cases: Vec<CaseId> =
        rows.iter().filter(|row| waits(&row.state)).map(|row| CaseId::from_bytes(row.casework)).collect();
    let today = session.today();
    let (mut order, mut drawn) = (Vec::new(), BTreeMap::new());
    for case in cases.into_iter().take(ROWS_MAX) {
        session.with_case(case, |session, live| {
            let read = live.read(&session.membership);
            if session.permission(&read, live, Object::Lead, Act::Read) != Permission::No {
                let waiting = Waiting::of(&read.case, &read.workflow);
                order.push(waiting);
                drawn.insert(waiting.case, row(session, live, &read, &waiting, today)?);
            }
            Ok(())
        })?;
    }
    let rows = in_order(order).into_iter().filter_map(|waiting| drawn.remove(&waiting.case)).collect();
    Ok(Reply::unchanged(WaitingList { rows, may_record: may_record(session), may_compare: may_open(session) }))
}

fn row(
    session: &Session,
    live: &LiveCase,
    read: &ReadCase,
    waiting: &Waiting,
    today: Day,
) -> Result<WaitingRow, CommandError> {
    let (case, workflow) = (&read.case, &read.workflow);
    let authors = Authors::of(session, live)?;
    let shower = Shower { membership: &session.membership, authors: &authors, me: session.me() };
    let deadlines = open_deadlines(case, workflow, &Timeframes::default(), &Receipts::default());
    let owed = [DeadlineKey::FirstResponse, DeadlineKey::Screening];
    let due = deadlines.iter().filter(|deadline| owed.contains(&deadline.key)).map(|deadline| deadline.due).min();
    let part = |name: &str, part: Part, weight| PartView {
        part: name.to_owned(),
        points: part.points,
        weight,
        known: part.known,
    };
    Ok(WaitingRow {
        case: live.id.to_hex(),
        code: case.code.map(|code| code.to_string()).unwrap_or_default(),
        state: workflow.state.code().to_owned(),
        area: case.leads.first().map(|lead| lead.area.clone()).unwrap_or_default(),
        identified_on: waiting.identified_on.to_string(),
        urgent: case.leads.iter().find_map(|lead| lead.urgent).map(|why| why.code().to_owned()),
        emergency_open: screening::emergency_unanswered(case),
        score: waiting.score(),
        parts: vec![
            part("urgency", waiting.urgency, URGENCY_WEIGHT),
            part("severity", waiting.severity, SEVERITY_WEIGHT),
            part("ability", waiting.ability, ABILITY_WEIGHT),
        ],
        quick_win: waiting.quick_win,
        next: next(read).to_owned(),
        due_on: due.map(|day| day.to_string()),
        days_late: due.map(|day| today.days_since(day)),
        assigned_to: shower.staff(workflow.assigned_to),
        mine: workflow.assigned_to == session.me(),
        came: !case.received.is_empty(),
        may_open_file: session.permission(read, live, Object::Casework, Act::Read) != Permission::No,
    })
}

/// What comes next, in one word.
fn next(read: &ReadCase) -> &'static str {
    let (case, workflow) = (&read.case, &read.workflow);
    let waits = approval::waiting(case, workflow).iter().any(|subject| matches!(subject, Subject::Screening(_)));
    if waits {
        "supervisor"
    } else if screening::to_open(case, workflow).is_some() {
        "opening"
    } else if workflow.state == CaseState::Identified {
        "contact"
    } else {
        "screening"
    }
}
