//! The safety plan of a case: the version that holds, older ones, looks at it.

use model::codes::{RiskLevel, SafetyPart};
use model::deadlines::Timeframes;
use model::ids::PersonCode;
use model::permissions::{Act, Object, Permission};
use model::safety_plan::{self, PARTS_NEEDED, SafetyPlan};
use model::{Day, EntryId, brief, unit};

use crate::authors::Authors;
use crate::error::{CommandError, ErrorCode};
use crate::live::{LiveCase, ReadCase};
use crate::queries::case_file::{OneCase, known};
use crate::registry::Reply;
use crate::session::Session;
use crate::show::Shower;
use crate::views::{SafetyLookView, SafetyPartView, SafetyPlanView, SafetySheet, SafetySummary};

/// `safety_plan`
pub fn safety_plan(session: &mut Session, input: OneCase) -> Result<Reply<SafetySheet>, CommandError> {
    session.with_case(input.case.0, |session, live| {
        let read = live.read(&session.membership);
        if session.permission(&read, live, Object::Casework, Act::Read) == Permission::No {
            return Err(ErrorCode::NotAllowed.into());
        }
        let authors = Authors::of(session, live)?;
        let shower = Shower { membership: &session.membership, authors: &authors, me: session.me() };
        Ok(Reply::unchanged(sheet(session, live, &read, &shower)))
    })
}

fn sheet(session: &Session, live: &LiveCase, read: &ReadCase, shower: &Shower<'_>) -> SafetySheet {
    let (case, workflow, today) = (&read.case, &read.workflow, session.today());
    let stamps = live.casework.stamps();
    let by = |id: &EntryId| {
        let made = stamps.get(id).map(|stamps| stamps.made.actor);
        made.map_or_else(|| "?".to_owned(), |actor| shower.actor(live, actor))
    };
    let newest = safety_plan::newest(case);
    let ids: Vec<EntryId> = newest.iter().map(|plan| plan.id).collect();
    let mut older: Vec<&SafetyPlan> = case.safety_plans.iter().filter(|plan| !ids.contains(&plan.id)).collect();
    older.sort_by_key(|plan| std::cmp::Reverse((plan.recorded_at, plan.id)));
    let mut looks: Vec<_> = case.safety_looks.iter().filter(|look| ids.contains(&look.plan)).collect();
    looks.sort_by_key(|look| std::cmp::Reverse((look.recorded_at, look.id)));
    let may_be_safe = |code: &PersonCode| {
        *code != PersonCode::Client && unit::first_kept_away(case, std::slice::from_ref(code)).is_none()
    };
    let allowed = model::commands::allowed_commands(case, workflow, &session.who(read, live));
    let level = workflow.risk.current.unwrap_or(RiskLevel::Medium);
    SafetySheet {
        case: live.id.to_hex(),
        code: case.code.map(|code| code.to_string()).unwrap_or_default(),
        summary: summary(read, today),
        newest: newest.into_iter().map(|plan| view(plan, by(&plan.id))).collect(),
        older: older.into_iter().map(|plan| view(plan, by(&plan.id))).collect(),
        looks: looks
            .into_iter()
            .map(|look| SafetyLookView {
                looked_on: look.looked_on.to_string(),
                by: by(&look.id),
                note: look.note.clone(),
            })
            .collect(),
        people: brief::people(case).into_iter().filter(may_be_safe).map(|code| code.to_string()).collect(),
        parts_needed: PARTS_NEEDED.map(|part: SafetyPart| part.code().to_owned()).into(),
        suggested_on: Some(brief::next_contact(&Timeframes::default(), level, today).to_string()),
        keeps_signal: read.identity.is_some(),
        allowed: allowed.into_iter().filter_map(|allowed| known(allowed.command)).collect(),
    }
}

fn view(plan: &SafetyPlan, by: String) -> SafetyPlanView {
    let part =
        |(part, words): (&SafetyPart, &String)| SafetyPartView { part: part.code().to_owned(), words: words.clone() };
    SafetyPlanView {
        id: plan.id.to_hex(),
        version: plan.version,
        made_on: plan.made_on.to_string(),
        by,
        with_client: plan.with_client,
        copy: plan.copy.map(|copy| copy.code().to_owned()),
        parts: plan.parts.iter().map(part).collect(),
        safe_people: plan.safe_people.iter().map(ToString::to_string).collect(),
        services: plan.services.iter().map(|code| code.as_str().to_owned()).collect(),
        confidence: plan.confidence,
    }
}

/// How the safety plan stands on a day, for the banner of the case.
pub(crate) fn summary(read: &ReadCase, today: Day) -> SafetySummary {
    let (case, workflow) = (&read.case, &read.workflow);
    let made = safety_plan::in_force(case).map(|plan| plan.made_on);
    SafetySummary {
        standing: safety_plan::standing(case, workflow, today).code().to_owned(),
        look_due: safety_plan::look_due(case).map(|day| day.to_string()),
        seen_on: safety_plan::last_look(case).map(|look| look.looked_on).max(made).map(|day| day.to_string()),
    }
}
