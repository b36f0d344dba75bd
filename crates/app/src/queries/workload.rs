//! How much each worker of a supervisor's teams carries, in cases and points. Ranks nobody, names no client.

use std::collections::BTreeMap;

use model::StaffRef;
use model::caseload::{self, CaseloadStanding, Fte, Points};
use model::codes::{CaseState, RiskLevel, Role, Seniority};
use store::{CaseRow, NextDue};

use crate::commands::handover::CAP_OF;
use crate::error::{CommandError, ErrorCode};
use crate::membership::{staff_id, staff_ref};
use crate::registry::{Nothing, Reply};
use crate::session::Session;
use crate::views::{WorkloadRow, WorkloadView};

/// `workload`
pub fn workload(session: &mut Session, _: Nothing) -> Result<Reply<WorkloadView>, CommandError> {
    if !session.my_roles().has_any(&[Role::Supervisor, Role::Manager]) {
        return Err(ErrorCode::NotAllowed.into());
    }
    Ok(Reply::unchanged(WorkloadView { rows: rows(session)? }))
}

/// How many workers of the person's teams carry more than their cap (W15); nobody's for who supervises nobody.
pub(crate) fn over_cap(session: &Session) -> Result<u32, CommandError> {
    if !session.my_roles().has(Role::Supervisor) {
        return Ok(0);
    }
    let over = rows(session)?.iter().filter(|row| row.standing == CaseloadStanding::Over.code()).count();
    Ok(u32::try_from(over).unwrap_or(u32::MAX))
}

fn rows(session: &Session) -> Result<Vec<WorkloadRow>, CommandError> {
    let today = session.today().0;
    let (cases, next) =
        session.store.read(|reader| -> Result<_, CommandError> { Ok((reader.cases()?, reader.next_due(today)?)) })?;
    let mut of_staff: BTreeMap<StaffRef, Vec<&CaseRow>> = BTreeMap::new();
    for row in &cases {
        if let Some(staff) = row.assigned_to {
            of_staff.entry(StaffRef::from_bytes(staff)).or_default().push(row);
        }
    }
    let roster = &session.membership.roster;
    let mine = |staff: &StaffRef| *staff == session.me() || roster.supervises(session.me.staff, staff_id(*staff));
    let everybody = roster.all_staff().map(|(staff, _)| staff_ref(staff)).filter(mine);
    let is_late = |row: &&&CaseRow| {
        let due: Option<&NextDue> = next.get(&row.casework);
        due.is_some_and(|due| due.due_on < today)
    };
    let view = |staff: StaffRef| {
        let own = of_staff.get(&staff).map(Vec::as_slice).unwrap_or_default();
        let (seniority, fte) = CAP_OF;
        row_of(session, staff, own, own.iter().filter(is_late).count(), (seniority, fte))
    };
    // Who supervises and carries nothing is not listed among those who do.
    let carries = |row: &WorkloadRow| row.active + row.waiting > 0 || row.is_worker;
    let mut rows: Vec<WorkloadRow> = everybody.map(view).filter(carries).collect();
    rows.sort_by(|a, b| (b.points, &a.code).cmp(&(a.points, &b.code)));
    Ok(rows)
}

fn row_of(
    session: &Session,
    staff: StaffRef,
    own: &[&CaseRow],
    late: usize,
    (seniority, fte): (Seniority, Fte),
) -> WorkloadRow {
    let small = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let waits = |row: &&&CaseRow| [CaseState::Identified.code(), CaseState::Screening.code()].contains(&&*row.state);
    let high = |row: &&&CaseRow| row.points > 0 && row.risk.as_deref() == Some(RiskLevel::High.code());
    let points = caseload::total(own.iter().map(|row| Points(row.points)));
    let cap = caseload::cap(seniority, fte);
    let shown = session.staff_view(staff_id(staff));
    WorkloadRow {
        is_worker: shown.roles.iter().any(|role| role == Role::Caseworker.code()),
        code: shown.code,
        name: shown.name,
        me: staff == session.me(),
        active: small(own.iter().filter(|row| row.points > 0).count()),
        high_risk: small(own.iter().filter(high).count()),
        waiting: small(own.iter().filter(waits).count()),
        late: small(late),
        points: points.0,
        cap: cap.0,
        standing: caseload::standing(points, cap, fte).code().to_owned(),
    }
}
