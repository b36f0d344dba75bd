//! What the cases on this device have in common: needs without a service, issues that many share. Counted on demand.

use model::CaseId;
use model::case_file::Case;
use model::codes::{CaseState, Role};
use model::permissions::{Act, Object, Permission};
use model::trends::{GAPS_DAYS, Gaps, SHARED_ISSUES_DAYS, shared_issues, single_issue};
use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use crate::error::CommandError;
use crate::registry::{Nothing, Reply};
use crate::session::Session;

/// More cases than any team has on one device.
const CASES_MAX: usize = 2_000;

/// Needs without a service, counted over the cases that this person may read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct ServiceGaps {
    /// Days looked back at.
    pub days: i32,
    /// The most frequent first.
    pub gaps: Vec<GapCounted>,
}

/// Needs of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct GapCounted {
    /// Kind of service.
    pub service: String,
    /// Where; empty where nobody said.
    pub area: String,
    /// Why none was usable.
    pub why: String,
    /// How often.
    pub count: u32,
    /// The last day.
    pub last_on: String,
}

/// `service_gaps`
pub fn service_gaps(session: &mut Session, _: Nothing) -> Result<Reply<ServiceGaps>, CommandError> {
    let (today, mut counts) = (session.today(), Gaps::default());
    each_case(session, Object::Referral, |_| true, |case| counts.add(case, today))?;
    let small = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let gaps = counts.counted().into_iter().map(|one| GapCounted {
        service: one.service.as_str().to_owned(),
        area: one.area,
        why: one.why.code().to_owned(),
        count: small(one.count),
        last_on: one.last_on.to_string(),
    });
    Ok(Reply::unchanged(ServiceGaps { days: GAPS_DAYS, gaps: gaps.collect() }))
}

/// Issues that many people of an area share; empty for who does not supervise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct SharedIssues {
    /// Days looked back at.
    pub days: i32,
    /// The most frequent first.
    pub issues: Vec<SharedIssueView>,
}

/// One issue that many share.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct SharedIssueView {
    /// The concern.
    pub concern: String,
    /// Where.
    pub area: String,
    /// How many came with it.
    pub count: u32,
}

/// `shared_issues`
pub fn issues(session: &mut Session, _: Nothing) -> Result<Reply<SharedIssues>, CommandError> {
    let mut found = Vec::new();
    // A community-wide answer is for who sees more than own work. Source: `domain.md` 10 W18.
    if session.my_roles().has_any(&[Role::Supervisor, Role::Manager]) {
        let ended = |state: &str| state == CaseState::NoAction.code();
        each_case(session, Object::Lead, ended, |case| found.extend(single_issue(case)))?;
    }
    let small = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let issues = shared_issues(found, session.today()).into_iter().map(|one| SharedIssueView {
        concern: one.kind.code().to_owned(),
        area: one.area,
        count: small(one.count),
    });
    Ok(Reply::unchanged(SharedIssues { days: SHARED_ISSUES_DAYS, issues: issues.collect() }))
}

/// Shows every case of which this person may read something, one after the other.
fn each_case(
    session: &mut Session,
    what: Object,
    wanted: impl Fn(&str) -> bool,
    mut look: impl FnMut(&Case),
) -> Result<(), CommandError> {
    let rows = session.store.read(|reader| reader.cases())?;
    let cases = rows.iter().filter(|row| wanted(&row.state)).map(|row| CaseId::from_bytes(row.casework));
    for case in cases.take(CASES_MAX).collect::<Vec<_>>() {
        session.with_case(case, |session, live| {
            let read = live.read(&session.membership);
            if session.permission(&read, live, what, Act::Read) != Permission::No {
                look(&read.case);
            }
            Ok(())
        })?;
    }
    Ok(())
}
