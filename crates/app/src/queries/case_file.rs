//! One case, whole and coded; what waits for a supervisor; where two values stand side by side.

use model::CaseId;
use model::permissions::{Act, Object, Permission};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::{CommandError, ErrorCode};
use crate::forms::CaseRef;
use crate::live::{LiveCase, ReadCase};
use crate::registry::{Nothing, Reply};
use crate::session::Session;
use crate::show::Shower;
use crate::views::{ApprovalItem, CaseFileView, ConflictView};

/// Which case.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct OneCase {
    /// The case.
    pub case: CaseRef,
}

/// `case_file`
pub fn case_file(session: &mut Session, input: OneCase) -> Result<Reply<CaseFileView>, CommandError> {
    session.with_case(input.case.0, |session, live| {
        let read = live.read(&session.membership);
        if session.permission(&read, live, Object::Casework, Act::Read) == Permission::No {
            return Err(ErrorCode::NotAllowed.into());
        }
        Ok(Reply::unchanged(view(session, live, &read)?))
    })
}

fn view(session: &Session, live: &LiveCase, read: &ReadCase) -> Result<CaseFileView, CommandError> {
    let shower = Shower { membership: &session.membership };
    let case = live.id.to_hex();
    let code = read.case.code.map(|code| code.to_string()).unwrap_or_default();
    let mut concerns: Vec<_> = read.case.concerns.iter().collect();
    concerns.sort_by_key(|concern| (!concern.main, concern.id));
    let who = session.who(read, live);
    let allowed = model::commands::allowed_commands(&read.case, &read.workflow, &who);
    let irregularities = read.irregularities.iter().chain(&read.workflow.irregularities);
    let plan = read.case.plan_in_force(&read.workflow).or(read.case.plans.last());
    Ok(CaseFileView {
        conflicts: read.conflicts.iter().map(|conflict| shower.conflict(&case, &code, conflict)).collect(),
        programme: read.case.programme.map(|programme| programme.code().to_owned()),
        state: read.workflow.state.code().to_owned(),
        assigned_to: shower.staff(read.workflow.assigned_to),
        risk: shower.risk(&read.workflow.risk),
        next_contact_on: shower.field(&read.case.next_contact_on),
        next_review_on: shower.field(&read.case.next_review_on),
        contacts: shower.contacts(read),
        plan: plan.map(|plan| shower.plan(plan)),
        referrals: shower.referrals(read),
        concerns: concerns.iter().map(|concern| concern.kind.code().to_owned()).collect(),
        closure: read.workflow.closure.as_ref().map(|closure| shower.closure(closure)),
        irregularities: irregularities.map(|one| irregularity_name(&format!("{one:?}"))).collect(),
        allowed: allowed.into_iter().filter_map(known).collect(),
        only_here: only_here(session, live)?,
        has_person: live.identity.is_some(),
        digest: hex(&digest(live, read)),
        sources: hex(&crate::projection::built_from(live)),
        case,
        code,
    })
}

/// A command of the model that this program's table has, under the table's name.
fn known(allowed: model::commands::Allowed) -> Option<String> {
    let name = match allowed.command.code() {
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

/// The variant's name alone: its fields may name entries, never words.
fn irregularity_name(debug: &str) -> String {
    debug.split([' ', '{', '(']).next().unwrap_or_default().to_owned()
}

fn only_here(session: &Session, live: &LiveCase) -> Result<u32, CommandError> {
    let waiting = session.store.read(|reader| reader.only_here_by_case())?;
    Ok(u32::try_from(waiting.get(live.id.as_bytes()).copied().unwrap_or(0)).unwrap_or(u32::MAX))
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
}

/// `conflicts`
pub fn conflicts(session: &mut Session, input: ConflictsOf) -> Result<Reply<Conflicts>, CommandError> {
    let cases: Vec<CaseId> = match input.case {
        Some(case) => vec![case.0],
        None => {
            let rows = session.store.read(|reader| reader.all_conflicts())?;
            let mut cases: Vec<CaseId> = rows.iter().map(|row| CaseId::from_bytes(row.casework)).collect();
            cases.dedup();
            cases
        }
    };
    let mut conflicts = Vec::new();
    for case in cases {
        let shown = session
            .with_case(case, |session, live| Ok(view(session, live, &live.read(&session.membership))?.conflicts))?;
        conflicts.extend(shown);
    }
    Ok(Reply::unchanged(Conflicts { conflicts }))
}

/// Closures that wait.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct Approvals {
    /// One a case.
    pub closures: Vec<ApprovalItem>,
}

/// `approvals`
pub fn approvals(session: &mut Session, _: Nothing) -> Result<Reply<Approvals>, CommandError> {
    let pending = model::codes::CaseState::ClosurePending.code();
    let rows = session.store.read(|reader| reader.cases())?;
    let cases: Vec<CaseId> =
        rows.iter().filter(|row| row.state == pending).map(|row| CaseId::from_bytes(row.casework)).collect();
    let mut closures = Vec::new();
    for case in cases {
        let item = session.with_case(case, |session, live| {
            let read = live.read(&session.membership);
            if session.permission(&read, live, Object::Closure, Act::Approve) == Permission::No {
                return Ok(None);
            }
            let shower = Shower { membership: &session.membership };
            Ok(read.workflow.closure.as_ref().map(|closure| ApprovalItem {
                case: live.id.to_hex(),
                code: read.case.code.map(|code| code.to_string()).unwrap_or_default(),
                closure: shower.closure(closure),
                risk_now: read.workflow.risk.current.map(|level| level.code().to_owned()),
            }))
        })?;
        closures.extend(item);
    }
    Ok(Reply::unchanged(Approvals { closures }))
}
