//! Requests for money and the search for a family, of one case.

use model::fund::{self, FundRequest};
use model::ids::PersonCode;
use model::permissions::{Act, Object, Permission};
use model::statement::Subject;
use model::tracing::{self, Tracing};
use model::workflow::ApprovalDecision;
use model::{EntryId, brief, unit};

use crate::authors::Authors;
use crate::error::{CommandError, ErrorCode};
use crate::live::{LiveCase, ReadCase};
use crate::queries::case_file::{OneCase, known};
use crate::queries::decision::deciders;
use crate::registry::Reply;
use crate::session::Session;
use crate::show::Shower;
use crate::views::{FundSheet, FundStepView, FundView, TracingSheet, TracingStepView, TracingView};

/// `fund`
pub fn fund_sheet(session: &mut Session, input: OneCase) -> Result<Reply<FundSheet>, CommandError> {
    on_case(session, &input, Object::Fund, |session, live, read, shower| {
        let (case, workflow) = (&read.case, &read.workflow);
        let mut all: Vec<&FundRequest> = case.fund_requests.iter().collect();
        all.sort_by_key(|one| std::cmp::Reverse((one.asked_on, one.recorded_at, one.id)));
        FundSheet {
            case: live.id.to_hex(),
            code: case.code.map(|code| code.to_string()).unwrap_or_default(),
            requests: all.into_iter().map(|one| fund_view(session, live, read, shower, one)).collect(),
            most_now: fund::left(case, workflow).min(fund::REQUEST_MAX),
            alone_max: fund::ALONE_MAX,
            may_be_told: fund::may_be_told(workflow, session.today()),
            allowed: allowed(session, live, read),
        }
    })
}

/// `tracing`
pub fn tracing_sheet(session: &mut Session, input: OneCase) -> Result<Reply<TracingSheet>, CommandError> {
    on_case(session, &input, Object::Tracing, |session, live, read, shower| {
        let (case, workflow, today) = (&read.case, &read.workflow, session.today());
        let mut all: Vec<&Tracing> = case.tracings.iter().collect();
        all.sort_by_key(|one| std::cmp::Reverse((one.opened_on, one.id)));
        let may_be_verified = |code: &PersonCode| {
            let other = !matches!(code, PersonCode::Client | PersonCode::Perpetrator(_));
            other && unit::first_kept_away(case, std::slice::from_ref(code)).is_none()
        };
        TracingSheet {
            case: live.id.to_hex(),
            code: case.code.map(|code| code.to_string()).unwrap_or_default(),
            tracings: all.iter().map(|one| tracing_view(session, live, read, shower, one)).collect(),
            may_ask: tracing::may_ask(workflow, today),
            recall_since: all
                .iter()
                .find_map(|one| tracing::to_recall(one, workflow, today))
                .map(|day| day.to_string()),
            people: brief::people(case).into_iter().filter(may_be_verified).map(|code| code.to_string()).collect(),
            allowed: allowed(session, live, read),
        }
    })
}

fn on_case<T>(
    session: &mut Session,
    input: &OneCase,
    object: Object,
    show: impl FnOnce(&Session, &LiveCase, &ReadCase, &Shower<'_>) -> T,
) -> Result<Reply<T>, CommandError> {
    session.with_case(input.case.0, |session, live| {
        let read = live.read(&session.membership);
        if session.permission(&read, live, object, Act::Read) == Permission::No {
            return Err(ErrorCode::NotAllowed.into());
        }
        let authors = Authors::of(session, live)?;
        let shower = Shower { membership: &session.membership, authors: &authors, me: session.me() };
        Ok(Reply::unchanged(show(session, live, &read, &shower)))
    })
}

fn allowed(session: &Session, live: &LiveCase, read: &ReadCase) -> Vec<String> {
    let allowed = model::commands::allowed_commands(&read.case, &read.workflow, &session.who(read, live));
    allowed.into_iter().filter_map(|allowed| known(allowed.command)).collect()
}

fn writer(live: &LiveCase, shower: &Shower<'_>, id: EntryId) -> String {
    let made = live.casework.stamps().get(&id).map(|stamps| stamps.made.actor);
    made.map_or_else(|| "?".to_owned(), |actor| shower.actor(live, actor))
}

/// One request, as its screen and a supervisor's list show it.
pub(crate) fn fund_view(
    session: &Session,
    live: &LiveCase,
    read: &ReadCase,
    shower: &Shower<'_>,
    one: &FundRequest,
) -> FundView {
    let (workflow, subject, me) = (&read.workflow, Subject::Fund(one.id), session.me());
    let view = workflow.approvals.get(&subject);
    let decided_by_me = view.is_some_and(|view| view.approvers.iter().any(|approver| approver.by == me));
    let may = session.permission(read, live, Object::Fund, Act::Approve) == Permission::Yes && one.by != me;
    let waits = fund::waits(one, workflow) && may;
    let refused = view.filter(|view| view.decision == ApprovalDecision::Refused);
    let steps = one.steps.iter().rev().map(|step| FundStepView {
        kind: step.kind.code().to_owned(),
        on: step.on.to_string(),
        by: writer(live, shower, step.id),
        spent: step.spent,
        returned: step.returned,
        receipt: step.receipt.code().to_owned(),
        note: step.note.clone(),
    });
    FundView {
        id: one.id.to_hex(),
        number: fund::number(one.id),
        state: fund::state(one, workflow, session.today()).code().to_owned(),
        asked_on: one.asked_on.to_string(),
        by: writer(live, shower, one.id),
        purpose: one.purpose.code().to_owned(),
        amount: one.amount,
        method: one.method.code().to_owned(),
        names_client: one.names_client,
        why_now: one.why_now.clone(),
        bridge_to: one.bridge_to.clone(),
        criteria: one.criteria.iter().map(|one| one.code().to_owned()).collect(),
        tried: one.tried.clone(),
        deciders: deciders(read, shower, subject),
        two_decide: fund::needs_second(one),
        mine_to_decide: waits && !decided_by_me,
        second_missing: waits && decided_by_me,
        given_back: refused.map(|view| view.comment.clone()),
        settle_due: fund::settle_due(one).map(|day| day.to_string()),
        steps: steps.collect(),
    }
}

/// One search, as its screen and a supervisor's list show it.
pub(crate) fn tracing_view(
    session: &Session,
    live: &LiveCase,
    read: &ReadCase,
    shower: &Shower<'_>,
    one: &Tracing,
) -> TracingView {
    let workflow = &read.workflow;
    let may = session.permission(read, live, Object::Tracing, Act::Approve) == Permission::Yes;
    let mine = tracing::waiting(one, workflow).filter(|step| may && step.by != session.me());
    let mut refused = one.steps.iter().filter_map(|step| workflow.approvals.get(&Subject::Reunification(step.id)));
    let refused = refused.rfind(|view| view.decision == ApprovalDecision::Refused);
    let steps = one.steps.iter().rev().map(|step| TracingStepView {
        id: step.id.to_hex(),
        kind: step.kind.code().to_owned(),
        on: step.on.to_string(),
        by: writer(live, shower, step.id),
        adult: step.adult.map(|code| code.to_string()),
        safe: step.safe.code().to_owned(),
        note: step.note.clone(),
        wishes: step.wishes.clone(),
        next_on: step.next_on.map(|day| day.to_string()),
    });
    TracingView {
        id: one.id.to_hex(),
        state: tracing::state(one, workflow).code().to_owned(),
        opened_on: one.opened_on.to_string(),
        separated_on: one.separated_on.map(|day| day.to_string()),
        area: one.area.clone(),
        circumstances: one.circumstances.clone(),
        wishes: one.wishes.clone(),
        steps: steps.collect(),
        approved: tracing::is_approved(one, workflow),
        given_back: refused.filter(|_| tracing::proposal(one, workflow).is_none()).map(|view| view.comment.clone()),
        mine_to_decide: mine.map(|step| step.id.to_hex()),
        next: tracing::possible(one, workflow, session.today()).map(|kind| kind.code().to_owned()).collect(),
    }
}
