//! One case, whole and coded; where two values stand side by side.

use std::collections::BTreeSet;

use model::CaseId;
use model::commands::CaseCommand;
use model::permissions::{Act, Object, Permission};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::DueRow;
use ts_rs::TS;

use crate::authors::Authors;
use crate::error::{CommandError, ErrorCode};
use crate::forms::CaseRef;
use crate::live::{LiveCase, ReadCase};
use crate::places::{Places, Unsent};
use crate::queries::today::{item, parts};
use crate::registry::Reply;
use crate::session::Session;
use crate::show::Shower;
use crate::standing::Standing;
use crate::timeline;
use crate::views::{CaseFileView, ConflictView, DueItem, RiskConflictView};

/// Which case.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct OneCase {
    /// The case.
    pub case: CaseRef,
}

/// `case_file`
pub fn case_file(session: &mut Session, input: OneCase) -> Result<Reply<CaseFileView>, CommandError> {
    let unsent = session.unsent(input.case.0)?;
    session.with_case(input.case.0, |session, live| {
        let read = live.read(&session.membership);
        if session.permission(&read, live, Object::Casework, Act::Read) == Permission::No {
            return Err(ErrorCode::NotAllowed.into());
        }
        Ok(Reply::unchanged(view(session, live, &read, &unsent)?))
    })
}

fn view(session: &Session, live: &LiveCase, read: &ReadCase, unsent: &Unsent) -> Result<CaseFileView, CommandError> {
    let authors = Authors::of(session, live)?;
    let places = Places::of(session, live, &authors, unsent);
    let shower = Shower { membership: &session.membership, authors: &authors, me: session.me() };
    let mut concerns: Vec<_> = read.case.concerns.iter().collect();
    concerns.sort_by_key(|concern| (!concern.main, concern.id));
    let who = session.who(read, live);
    let standing = Standing::of(session, read);
    let allowed = model::commands::allowed_commands(&read.case, &read.workflow, &who);
    let irregularities = read.irregularities.iter().chain(&read.workflow.irregularities);
    let plan = read.case.plan_in_force(&read.workflow).or_else(|| model::plan::latest(&read.case));
    let (only_here, next_due) = stored(session, live)?;
    Ok(CaseFileView {
        case: live.id.to_hex(),
        code: read.case.code.map(|code| code.to_string()).unwrap_or_default(),
        conflicts: read.conflicts.iter().map(|conflict| shower.conflict(live, read, conflict)).collect(),
        programme: read.case.programme.map(|programme| programme.code().to_owned()),
        state: read.workflow.state.code().to_owned(),
        assigned_to: shower.staff(read.workflow.assigned_to),
        risk: shower.risk(&read.workflow.risk),
        next_contact_on: shower.field(&read.case.next_contact_on),
        next_review_on: shower.field(&read.case.next_review_on),
        contacts: shower.contacts(live, read, &places),
        plan: plan.map(|plan| shower.plan(plan, &read.workflow)),
        referrals: shower.referrals(read),
        concerns: concerns.iter().map(|concern| concern.kind.code().to_owned()).collect(),
        closure: read.workflow.closure.as_ref().map(|closure| shower.closure(closure)),
        closure_given_back: shower.closure_given_back(live),
        came: !read.case.received.is_empty(),
        transfer: read.workflow.transfer.as_ref().map(|view| shower.transfer(&read.case, view)),
        irregularities: irregularities.map(|one| irregularity_name(&format!("{one:?}"))).chain(noticed(read)).collect(),
        allowed: allowed.into_iter().filter_map(|allowed| known(allowed.command)).collect(),
        only_here,
        has_person: live.identity.is_some(),
        safety: crate::queries::safety_plan::summary(read, session.today()),
        consent: standing.consent(&shower, live),
        decisions: crate::queries::decision::notices(read, &shower),
        join: crate::queries::joins::notices(session, read)?,
        restriction: crate::queries::restriction::notice(session, read),
        timeline: timeline::lines(&shower, live, read, &places).into_iter().map(|line| line.entry).collect(),
        steps: standing.steps(&shower, live),
        next_due,
        next_step: standing.next_step(&who),
        opened_on: read.case.episode().map(|episode| episode.opened_on.to_string()),
        mine: read.workflow.assigned_to == session.me(),
        digest: hex(&digest(live, read)),
        sources: hex(&crate::projection::built_from(live)),
    })
}

/// A command of the model that this program's table has, under the table's name.
pub(crate) fn known(command: CaseCommand) -> Option<String> {
    let name = match command.code() {
        "answer_question" => "answer_questions",
        "add_goal" => "plan_goal",
        "add_action" => "plan_action",
        "set_action" => "set_action_status",
        "set_goal" => "set_goal_status",
        "reopen" => "reopen_case",
        other => other,
    };
    crate::registry::find(name).map(|spec| spec.name.to_owned())
}

/// What every device must render alike: casework, identity and where the case stands.
///
/// Writers stand as actors here: which of them this device can name is no part of the case.
pub(crate) fn digest(live: &LiveCase, read: &ReadCase) -> [u8; 32] {
    let mut hasher = blake3::Hasher::new_derive_key("satchel rendered case with identity v1");
    hasher.update(&documents::render_digest(&live.casework.read(), &read.workflow));
    if let Some((_, identity)) = &live.identity {
        hasher.update(&documents::render_identity_digest(&identity.read()));
    }
    *hasher.finalize().as_bytes()
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What merging left behind the values shown, each kind once: which field it was stands nowhere.
fn noticed(read: &ReadCase) -> BTreeSet<String> {
    read.notices.iter().map(|one| irregularity_name(&format!("{one:?}"))).collect()
}

/// The variant's name alone: its fields may name entries, never words.
fn irregularity_name(debug: &str) -> String {
    debug.split([' ', '{', '(']).next().unwrap_or_default().to_owned()
}

/// What the read tables say of one case: entries that are only here, and the task that is due first.
fn stored(session: &Session, live: &LiveCase) -> Result<(u32, Option<DueItem>), CommandError> {
    let (id, today) = (live.id.as_bytes(), session.today());
    let (waiting, case, rows) = session.store.read(|reader| -> Result<_, CommandError> {
        Ok((reader.only_here_by_case()?, reader.case(id)?, reader.due_of(id)?))
    })?;
    let only_here = u32::try_from(waiting.get(id).copied().unwrap_or(0)).unwrap_or(u32::MAX);
    // What shows only once its day is past says nothing before.
    let stands = |row: &DueRow| row.until.is_none_or(|until| until >= today.0);
    let in_time = |row: &&DueRow| stands(row) && row.due_on.is_some_and(|due| row.shows_on <= due.max(today.0));
    let next = rows.iter().filter(in_time).min_by_key(|row| (row.due_on, &row.rule, row.subject));
    let next_due = next.and_then(|row| Some(item(parts(&row.rule)?.0, row, case.as_ref()?, today)));
    Ok((only_here, next_due))
}

/// Conflicts of one case, or of all.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct ConflictsOf {
    /// The case; all when left out.
    #[serde(default)]
    pub case: Option<CaseRef>,
}

/// Every conflict asked for.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct Conflicts {
    /// One a field.
    pub conflicts: Vec<ConflictView>,
    /// One a case whose risk two people determined without seeing each other's.
    pub risks: Vec<RiskConflictView>,
}

/// `conflicts`
pub fn conflicts(session: &mut Session, input: ConflictsOf) -> Result<Reply<Conflicts>, CommandError> {
    let cases: Vec<CaseId> = match input.case {
        Some(case) => vec![case.0],
        None => {
            let rows = session.store.read(|reader| reader.cases())?;
            rows.iter().filter(|row| row.conflicts > 0).map(|row| CaseId::from_bytes(row.casework)).collect()
        }
    };
    let mut found = Conflicts { conflicts: Vec::new(), risks: Vec::new() };
    for case in cases {
        session.with_case(case, |session, live| {
            let read = live.read(&session.membership);
            let authors = Authors::of(session, live)?;
            let shower = Shower { membership: &session.membership, authors: &authors, me: session.me() };
            found.conflicts.extend(read.conflicts.iter().map(|conflict| shower.conflict(live, &read, conflict)));
            if read.workflow.risk.conflict {
                let allowed = model::commands::allowed_commands(&read.case, &read.workflow, &session.who(&read, live));
                found.risks.push(RiskConflictView {
                    case: live.id.to_hex(),
                    code: read.case.code.map(|code| code.to_string()).unwrap_or_default(),
                    risk: shower.risk(&read.workflow.risk),
                    may_determine: allowed.iter().any(|one| one.command == CaseCommand::DetermineRisk),
                });
            }
            Ok(())
        })?;
    }
    Ok(Reply::unchanged(found))
}
