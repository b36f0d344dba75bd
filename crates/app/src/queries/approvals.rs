//! What waits for a supervisor: closures, and work that was submitted.

use std::collections::BTreeSet;

use documents::StepIn;
use model::active::PendingClosure;
use model::approval::{entry_of, waiting};
use model::codes::{CaseState, Role};
use model::copies::Ledger;
use model::deadlines::{DeadlineKey, Receipts, Timeframes, open_deadlines};
use model::permissions::{Act, Object, Permission};
use model::statement::Subject;
use model::worklist::WorkRule;
use model::{CaseId, StatementHash};
use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use crate::authors::Authors;
use crate::error::CommandError;
use crate::live::{LiveCase, ReadCase};
use crate::places::{Places, Unsent};
use crate::queries::aid::{fund_view, tracing_view};
use crate::queries::decision::{may_decide, report_view};
use crate::queries::today::{ROWS_MAX, stored_rule};
use crate::registry::{Nothing, Reply};
use crate::session::Session;
use crate::show::Shower;
use crate::timeline::{self, Source};
use crate::views::{ApprovalItem, SubmittedItem, TransferItem};

/// What waits for this supervisor.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct Approvals {
    /// Closures, one a case.
    pub closures: Vec<ApprovalItem>,
    /// Assessments, plans and reviews.
    pub submitted: Vec<SubmittedItem>,
    /// Transfers, one a case.
    pub transfers: Vec<TransferItem>,
}

/// `approvals`
pub fn approvals(session: &mut Session, _: Nothing) -> Result<Reply<Approvals>, CommandError> {
    let (today, rule) = (session.today(), stored_rule(WorkRule::W05, Role::Supervisor));
    let cases: BTreeSet<CaseId> = session.store.read(|reader| -> Result<_, CommandError> {
        let due = reader.due(today.0, ROWS_MAX)?.into_iter().filter(|row| row.rule == rule).map(|row| row.casework);
        let pending = reader.cases()?.into_iter().filter(|row| row.state == CaseState::ClosurePending.code());
        Ok(due.chain(pending.map(|row| row.casework)).map(CaseId::from_bytes).collect())
    })?;
    let mut found = Approvals { closures: Vec::new(), submitted: Vec::new(), transfers: Vec::new() };
    for case in cases {
        let unsent = session.unsent(case)?;
        session.with_case(case, |session, live| {
            let read = live.read(&session.membership);
            let may = |object| session.permission(&read, live, object, Act::Approve) != Permission::No;
            let authors = Authors::of(session, live)?;
            let shower = Shower { membership: &session.membership, authors: &authors, me: session.me() };
            if may(Object::Closure) {
                found.closures.extend(closure(session, live, &read, &shower, &unsent));
            }
            if read.workflow.is_active() || read.workflow.is_before_intake() {
                found.submitted.extend(submitted(session, live, &read, &shower));
            }
            found.submitted.extend(proposed_join(session, live, &read, &shower).filter(|_| may(Object::Join)));
            if may(Object::Transfer) && read.workflow.is_active() {
                found.transfers.extend(transfer(session, live, &read, &shower, &unsent));
            }
            Ok(())
        })?;
    }
    Ok(Reply::unchanged(found))
}

fn closure(
    session: &Session,
    live: &LiveCase,
    read: &ReadCase,
    shower: &Shower<'_>,
    unsent: &Unsent,
) -> Option<ApprovalItem> {
    let pending = PendingClosure::of(&read.case, &read.workflow)?;
    let places = Places::of(session, live, shower.authors, unsent);
    let closure = pending.closure();
    let lines = timeline::lines(shower, live, read, &places);
    let seen = Seen::by(live, shower.authors, closure.request);
    Some(ApprovalItem {
        case: live.id.to_hex(),
        code: read.case.code.map(|code| code.to_string()).unwrap_or_default(),
        closure: shower.closure(closure),
        risk_now: read.workflow.risk.current.map(|level| level.code().to_owned()),
        mine: pending.is_own_work_of(&session.who(read, live)),
        after: lines.into_iter().filter(|line| !seen.has(line.source)).map(|line| line.entry).collect(),
    })
}

fn transfer(
    session: &Session,
    live: &LiveCase,
    read: &ReadCase,
    shower: &Shower<'_>,
    unsent: &Unsent,
) -> Option<TransferItem> {
    let view = read.workflow.transfer.as_ref()?;
    let places = Places::of(session, live, shower.authors, unsent);
    let seen = Seen::by(live, shower.authors, view.proposal);
    let lines = timeline::lines(shower, live, read, &places);
    let me = session.me();
    Some(TransferItem {
        case: live.id.to_hex(),
        code: read.case.code.map(|code| code.to_string()).unwrap_or_default(),
        transfer: shower.transfer(&read.case, view),
        risk_now: read.workflow.risk.current.map(|level| level.code().to_owned()),
        due_on: crate::queries::transfer::due_on(read),
        mine: view.proposed_by == me || read.workflow.assigned_to == me,
        after: lines.into_iter().filter(|line| !seen.has(line.source)).map(|line| line.entry).collect(),
    })
}

fn submitted(session: &Session, live: &LiveCase, read: &ReadCase, shower: &Shower<'_>) -> Vec<SubmittedItem> {
    let stamps = live.casework.stamps();
    let deadlines = open_deadlines(&read.case, &read.workflow, &Timeframes::default(), &Receipts::default());
    let item = |subject: Subject| {
        let id = entry_of(subject);
        let (name, step) = match subject {
            Subject::Assessment(_) => ("assessment", Some(StepIn::Completed)),
            Subject::Plan(_) => ("plan", Some(StepIn::Agreed)),
            Subject::Review(_) => ("review", Some(StepIn::Held)),
            Subject::Screening(_) => ("screening", Some(StepIn::Screened)),
            Subject::Report(_) => ("report", None),
            Subject::Fund(_) => ("fund", None),
            Subject::Reunification(_) => ("reunification", None),
            // It is decided on beside the closures.
            Subject::Transfer(_) | Subject::Join(_) => return None,
        };
        let assessment = read.case.assessments.iter().find(|one| subject == Subject::Assessment(one.id));
        let plan = read.case.plans.iter().find(|one| subject == Subject::Plan(one.id));
        let review = read.case.reviews.iter().find(|one| subject == Subject::Review(one.id));
        let screening = read.case.screenings.iter().find(|one| subject == Subject::Screening(one.id));
        let report = read.case.reports.iter().find(|one| subject == Subject::Report(one.id));
        let fund = read.case.fund_requests.iter().find(|one| subject == Subject::Fund(one.id));
        let proposes =
            |one: &&model::tracing::Tracing| one.steps.iter().any(|step| subject == Subject::Reunification(step.id));
        let tracing = read.case.tracings.iter().find(proposes);
        // What is submitted as it is made has no later step.
        let stamp = stamps.get(&id).and_then(|stamps| match step {
            Some(step) => stamps.steps.get(&step).copied(),
            None => Some(stamps.made),
        });
        let limit = deadlines.iter().find(|due| due.key == DeadlineKey::PlanApproval && due.about == Some(id));
        Some(SubmittedItem {
            case: live.id.to_hex(),
            code: read.case.code.map(|code| code.to_string()).unwrap_or_default(),
            subject: name.to_owned(),
            entry: id.to_hex(),
            by: stamp.map_or_else(|| "?".to_owned(), |stamp| shower.actor(live, stamp.actor)),
            at: stamp.map(|stamp| stamp.at.0),
            due_on: limit.map(|limit| limit.due.to_string()),
            risk_now: read.workflow.risk.current.map(|level| level.code().to_owned()),
            next_review_on: read.case.next_review_on.counts().map(ToString::to_string),
            assessment: assessment.map(crate::show::assessment),
            plan: plan.map(|plan| shower.plan(plan, &read.workflow)),
            review: review.map(|review| shower.review(review, &read.workflow)),
            screening: screening.map(crate::show::screening),
            fund: fund.map(|one| fund_view(session, live, read, shower, one)),
            tracing: tracing.map(|one| tracing_view(session, live, read, shower, one)),
            report: report.map(|report| report_view(session, live, read, shower, report)),
        })
    };
    let mine = |subject: &Subject| may_decide(session, read, live, *subject);
    waiting(&read.case, &read.workflow).into_iter().filter(mine).filter_map(item).collect()
}

/// The proposal that this file is joined to another: decided on with both in view, on a screen of its own.
fn proposed_join(session: &Session, live: &LiveCase, read: &ReadCase, shower: &Shower<'_>) -> Option<SubmittedItem> {
    let view = read.workflow.join_asked.as_ref().filter(|view| view.by != session.me())?;
    Some(SubmittedItem {
        case: live.id.to_hex(),
        code: read.case.code.map(|code| code.to_string()).unwrap_or_default(),
        subject: "join".to_owned(),
        entry: view.asked.id.to_hex(),
        by: shower.staff(view.by),
        at: Some(view.at.0),
        due_on: None,
        risk_now: read.workflow.risk.current.map(|level| level.code().to_owned()),
        next_review_on: None,
        assessment: None,
        plan: None,
        review: None,
        screening: None,
        fund: None,
        tracing: None,
        report: None,
    })
}

/// What somebody had before them when they signed.
struct Seen {
    changes: BTreeSet<[u8; 32]>,
    statements: BTreeSet<StatementHash>,
}

impl Seen {
    /// What the author of this statement had before them, the statement itself included.
    fn by(live: &LiveCase, authors: &Authors, hash: StatementHash) -> Seen {
        let ledger = Ledger::of(live.statements.iter().map(|held| (&held.statement, held.hash)));
        let Some(held) = live.statements.iter().find(|held| held.hash == hash) else {
            return Seen { changes: BTreeSet::new(), statements: BTreeSet::new() };
        };
        let heads = held.statement.basis.heads.iter().map(|head| *head.as_bytes());
        let mut statements = ledger.seen_by(&held.statement);
        statements.insert(hash);
        Seen { changes: authors.casework.seen_by(heads), statements }
    }

    fn has(&self, source: Source) -> bool {
        match source {
            Source::Change(change) => self.changes.contains(change.as_bytes()),
            Source::Statement(hash) => self.statements.contains(&hash),
            Source::Unknown => false,
        }
    }
}
