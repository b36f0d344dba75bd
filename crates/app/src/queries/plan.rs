//! The case plan in the making: its newest version, what it lacks, what a supervisor said to it.

use model::permissions::{Act, Object, Permission};
use model::plan::{self, GOALS_SUGGESTED_MAX, PlanStage};

use crate::authors::Authors;
use crate::error::{CommandError, ErrorCode};
use crate::queries::case_file::{OneCase, known};
use crate::refusals::guard_name;
use crate::registry::Reply;
use crate::session::Session;
use crate::show::Shower;
use crate::standing::Standing;
use crate::views::{PlanGap, PlanSheet};

/// `plan`
pub fn plan(session: &mut Session, input: OneCase) -> Result<Reply<PlanSheet>, CommandError> {
    session.with_case(input.case.0, |session, live| {
        let read = live.read(&session.membership);
        if session.permission(&read, live, Object::Casework, Act::Read) == Permission::No {
            return Err(ErrorCode::NotAllowed.into());
        }
        let authors = Authors::of(session, live)?;
        let shower = Shower { membership: &session.membership, authors: &authors, me: session.me() };
        let (case, workflow) = (&read.case, &read.workflow);
        let newest = plan::latest(case);
        let draft = newest.filter(|plan| plan::stage(plan, workflow) == PlanStage::Draft);
        let in_force = case.plan_in_force(workflow).filter(|plan| newest.is_none_or(|newest| newest.id != plan.id));
        let gaps = draft
            .map(plan::gaps)
            .unwrap_or_default()
            .into_iter()
            .map(|gap| PlanGap { guard: guard_name(gap.guard), at: gap.at.map(|at| at.to_hex()) });
        let risk_now = workflow.risk.current.map(|level| level.code().to_owned());
        let suggested = Standing::of(session, &read).suggested_reviews();
        let allowed = model::commands::allowed_commands(case, workflow, &session.who(&read, live));
        Ok(Reply::unchanged(PlanSheet {
            case: live.id.to_hex(),
            code: case.code.map(|code| code.to_string()).unwrap_or_default(),
            plan: newest.map(|plan| shower.plan(plan, workflow)),
            in_force: in_force.map(|plan| shower.plan(plan, workflow)),
            given_back: plan::returned(case, workflow).map(|(_, view)| shower.given_back(live, view)),
            gaps: gaps.collect(),
            people: model::brief::people(case).iter().map(ToString::to_string).collect(),
            approval_needed: plan::approval_needed(workflow),
            suggested_review: suggested.into_iter().find(|one| Some(&one.level) == risk_now.as_ref()),
            risk_now,
            goals_suggested_max: u32::try_from(GOALS_SUGGESTED_MAX).unwrap_or(u32::MAX),
            turns_18_on: model::majority::stands(case, session.today()).map(|near| near.month.to_string()),
            allowed: allowed.into_iter().filter_map(|allowed| known(allowed.command)).collect(),
        }))
    })
}
