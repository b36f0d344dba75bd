//! The requests of a supervisor's cases to the emergency fund: who waits, what is to be paid and accounted for, and what the
//! month still grants. What whoever pays is told of them names no case.

use model::codes::{FundState, Role};
use model::fund::{self, FundRequest};
use model::permissions::{Act, Object, Permission};
use model::statement::Subject;
use model::{CaseId, Day, EntryId};

use crate::error::{CommandError, ErrorCode};
use crate::live::{LiveCase, ReadCase};
use crate::projection::ASKED_FUND;
use crate::registry::{Nothing, Reply};
use crate::session::Session;
use crate::views::{FundLine, FundList};

/// More cases with money than any team has on one device.
const CASES_MAX: usize = 2_000;
/// Days for which what came to an end still stands on the list.
const SHOWN_DAYS: i32 = 62;

/// `funds`
pub fn funds(session: &mut Session, _: Nothing) -> Result<Reply<FundList>, CommandError> {
    if !session.my_roles().has_any(&[Role::Supervisor, Role::Manager]) {
        return Err(ErrorCode::NotAllowed.into());
    }
    let today = session.today();
    let mut lines: Vec<(FundState, FundLine)> = Vec::new();
    let mut granted = 0_u32;
    each(session, |session, live, read| {
        for one in &read.case.fund_requests {
            if fund::is_one_month(one.asked_on, today) {
                granted = granted.saturating_add(fund::granted(one, &read.workflow));
            }
            let state = fund::state(one, &read.workflow, today);
            let over = matches!(state, FundState::Settled | FundState::Refused | FundState::Cancelled);
            if !over || today.days_since(last_day(one)) <= SHOWN_DAYS {
                lines.push((state, line(session, live, read, one, state)));
            }
        }
    })?;
    lines.sort_by(|(one, a), (other, b)| {
        (place(*one), &a.due_on, &a.asked_on, &a.number).cmp(&(place(*other), &b.due_on, &b.asked_on, &b.number))
    });
    let (year, month, _) = today.ymd();
    Ok(Reply::unchanged(FundList {
        month: format!("{year:04}-{month:02}-01"),
        granted,
        month_max: fund::MONTH_MAX,
        left: fund::MONTH_MAX.saturating_sub(granted),
        lines: lines.into_iter().map(|(_, line)| line).collect(),
    }))
}

/// Refuses what the month no longer grants, over every case that this person may read.
pub(crate) fn check_month(session: &mut Session, case: CaseId, request: EntryId) -> Result<(), CommandError> {
    let asked = session.with_case(case, |session, live| {
        let read = live.read(&session.membership);
        let found = read.case.fund_requests.iter().find(|one| one.id == request);
        Ok(found.map(|one| (one.asked_on, one.amount)))
    })?;
    let Some((on, amount)) = asked else { return Ok(()) };
    let mut granted = 0_u32;
    each(session, |_, _, read| {
        let of_month = read.case.fund_requests.iter().filter(|one| fund::is_one_month(one.asked_on, on));
        granted = of_month.map(|one| fund::granted(one, &read.workflow)).fold(granted, u32::saturating_add);
    })?;
    Ok(fund::within_month(amount, granted)?)
}

/// Shows every case that asked for money and that this person may read.
fn each(session: &mut Session, mut look: impl FnMut(&Session, &LiveCase, &ReadCase)) -> Result<(), CommandError> {
    let rows = session.store.read(|reader| reader.cases())?;
    let asked = rows.iter().filter(|row| row.flags & ASKED_FUND != 0).map(|row| CaseId::from_bytes(row.casework));
    for case in asked.take(CASES_MAX).collect::<Vec<_>>() {
        session.with_case(case, |session, live| {
            let read = live.read(&session.membership);
            if session.permission(&read, live, Object::Fund, Act::Read) != Permission::No {
                look(session, live, &read);
            }
            Ok(())
        })?;
    }
    Ok(())
}

fn line(session: &Session, live: &LiveCase, read: &ReadCase, one: &FundRequest, state: FundState) -> FundLine {
    FundLine {
        case: live.id.to_hex(),
        code: read.case.code.map(|code| code.to_string()).unwrap_or_default(),
        id: one.id.to_hex(),
        number: fund::number(one.id),
        state: state.code().to_owned(),
        purpose: one.purpose.code().to_owned(),
        amount: one.amount,
        method: one.method.code().to_owned(),
        asked_on: one.asked_on.to_string(),
        due_on: fund::settle_due(one).map(|due| due.to_string()),
        worker: session.membership.code_of(read.workflow.assigned_to),
        mine_to_decide: is_mine_to_decide(session, live, read, one),
    }
}

/// Whether it waits, and this person neither asked for it nor decided already.
fn is_mine_to_decide(session: &Session, live: &LiveCase, read: &ReadCase, one: &FundRequest) -> bool {
    let (subject, me) = (Subject::Fund(one.id), session.me());
    let decided = read.workflow.approvals.get(&subject).is_some_and(|view| view.approvers.iter().any(|by| by.by == me));
    let may = session.permission(read, live, Object::Fund, Act::Approve) == Permission::Yes;
    may && !decided && one.by != me && fund::waits(one, &read.workflow)
}

/// The last day on which something happened with it.
fn last_day(one: &FundRequest) -> Day {
    one.steps.iter().map(|step| step.on).fold(one.asked_on, Day::max)
}

/// What is late first, then what waits for a decision, for paying, for an account; what is over last.
const fn place(state: FundState) -> u8 {
    match state {
        FundState::Overdue => 0,
        FundState::Submitted | FundState::WaitsForSecond => 1,
        FundState::Approved => 2,
        FundState::Paid => 3,
        FundState::Settled | FundState::Refused | FundState::Cancelled => 4,
    }
}
