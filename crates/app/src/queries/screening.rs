//! One case before intake: what is recorded, and what its screening asks. The rules are the model's.

use model::approval;
use model::client::Identity;
use model::codes::{CaseState, ConsentScope, Programme};
use model::consent::state_on;
use model::deadlines::{DeadlineKey, Receipts, Timeframes, open_deadlines};
use model::ids::PersonCode;
use model::incident_type::concerns_of;
use model::lifecycle::REACH_TRIES;
use model::permissions::{Act, Object, Permission};
use model::screening::{self, CRITERIA_VERSION, criteria_of};
use model::statement::Subject;
use model::workflow::was_refused;

use crate::authors::Authors;
use crate::error::{CommandError, ErrorCode};
use crate::live::{LiveCase, ReadCase};
use crate::queries::case_file::{OneCase, known};
use crate::registry::Reply;
use crate::session::Session;
use crate::show::{self, Shower};
use crate::views::{CriteriaOf, GivenBack, ScreeningSheet};

/// `screening`
pub fn screening(session: &mut Session, input: OneCase) -> Result<Reply<ScreeningSheet>, CommandError> {
    session.with_case(input.case.0, |session, live| {
        let read = live.read(&session.membership);
        if session.permission(&read, live, Object::Casework, Act::Read) == Permission::No {
            return Err(ErrorCode::NotAllowed.into());
        }
        Ok(Reply::unchanged(sheet(session, live, &read)?))
    })
}

fn sheet(session: &Session, live: &LiveCase, read: &ReadCase) -> Result<ScreeningSheet, CommandError> {
    let (case, workflow, today) = (&read.case, &read.workflow, session.today());
    let current = screening::current(case, workflow);
    let deadlines = open_deadlines(case, workflow, &Timeframes::default(), &Receipts::default());
    let due = deadlines.iter().find(|deadline| deadline.key == DeadlineKey::Screening);
    let consent = workflow.consents.get(&(PersonCode::Client, ConsentScope::InterviewAndRecord));
    let mut concerns: Vec<_> = case.concerns.iter().collect();
    concerns.sort_by_key(|concern| (!concern.main, concern.id));
    let attempts = case.contacts.iter().filter(|note| note.attempt_failed.is_some()).count();
    let waits = approval::waiting(case, workflow).iter().any(|subject| matches!(subject, Subject::Screening(_)));
    let allowed = model::commands::allowed_commands(case, workflow, &session.who(read, live));
    let named = |identity: &Identity| identity.client().is_some_and(|client| client.names().next().is_some());
    Ok(ScreeningSheet {
        case: live.id.to_hex(),
        code: case.code.map(|code| code.to_string()).unwrap_or_default(),
        state: workflow.state.code().to_owned(),
        programme: case.programme.map(|programme| programme.code().to_owned()),
        lead: case.leads.first().map(show::lead),
        screening: current.filter(|_| workflow.state != CaseState::NoAction).map(show::screening),
        given_back: given_back(session, live, read)?,
        emergency_actions: case.emergency_actions.iter().map(show::emergency_action).collect(),
        emergency_open: screening::emergency_unanswered(case),
        interview_consent: state_on(consent.map(|view| &view.counts), today).code().to_owned(),
        concerns: concerns.iter().map(|concern| concern.kind.code().to_owned()).collect(),
        risk_now: workflow.risk.current.map(|level| level.code().to_owned()),
        has_name: read.identity.as_ref().is_some_and(named),
        attempts: u32::try_from(attempts).unwrap_or(u32::MAX),
        attempts_needed: u32::try_from(REACH_TRIES).unwrap_or(u32::MAX),
        due_on: due.map(|deadline| deadline.due.to_string()),
        waits,
        programmes: Programme::ALL.iter().map(|programme| programme_of(*programme)).collect(),
        allowed: allowed.into_iter().filter_map(|allowed| known(allowed.command)).collect(),
    })
}

/// What the supervisor said to the latest screening, while it is the one that was given back.
fn given_back(session: &Session, live: &LiveCase, read: &ReadCase) -> Result<Option<GivenBack>, CommandError> {
    let approvals = &read.workflow.approvals;
    let last = read.case.screenings.iter().max_by_key(|one| (one.asked_on, one.id));
    let subject = last.map(|one| Subject::Screening(one.id)).filter(|subject| was_refused(approvals, *subject));
    let Some(view) = subject.and_then(|subject| approvals.get(&subject)) else { return Ok(None) };
    let authors = Authors::of(session, live)?;
    let shower = Shower { membership: &session.membership, authors: &authors, me: session.me() };
    Ok(Some(shower.given_back(live, view)))
}

fn programme_of(programme: Programme) -> CriteriaOf {
    let criteria = criteria_of(CRITERIA_VERSION, programme).unwrap_or_default();
    CriteriaOf {
        programme: programme.code().to_owned(),
        criteria: criteria.iter().map(|criterion| criterion.code().to_owned()).collect(),
        concerns: concerns_of(programme).iter().map(|kind| kind.code().to_owned()).collect(),
    }
}
