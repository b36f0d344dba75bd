//! A review and what changed since the last one: goals, contacts, risk.

use model::codes::ConsentScope;
use model::consent::state_on;
use model::ids::PersonCode;
use model::permissions::{Act, Object, Permission};
use model::review::{self, Review};
use model::{Day, brief};

use crate::authors::Authors;
use crate::error::{CommandError, ErrorCode};
use crate::live::ReadCase;
use crate::places::Places;
use crate::queries::case_file::{OneCase, known};
use crate::registry::Reply;
use crate::session::Session;
use crate::show::Shower;
use crate::standing::Standing;
use crate::views::{ActionView, ReviewSheet, RiskSummary};

/// `review`
pub fn review(session: &mut Session, input: OneCase) -> Result<Reply<ReviewSheet>, CommandError> {
    let unsent = session.unsent(input.case.0)?;
    session.with_case(input.case.0, |session, live| {
        let read = live.read(&session.membership);
        if session.permission(&read, live, Object::Casework, Act::Read) == Permission::No {
            return Err(ErrorCode::NotAllowed.into());
        }
        let authors = Authors::of(session, live)?;
        let places = Places::of(session, live, &authors, &unsent);
        let shower = Shower { membership: &session.membership, authors: &authors, me: session.me() };
        let (case, workflow) = (&read.case, &read.workflow);
        let since = review::since(case, workflow);
        let in_force = case.plan_in_force(workflow);
        let mut contacts = shower.contacts(live, &read, &places);
        contacts.retain(|contact| since.is_none_or(|since| contact.held_on >= since.to_string()));
        let consent = workflow.consents.get(&(PersonCode::Client, ConsentScope::CaseManagement));
        let allowed = model::commands::allowed_commands(case, workflow, &session.who(&read, live));
        Ok(Reply::unchanged(ReviewSheet {
            case: live.id.to_hex(),
            code: case.code.map(|code| code.to_string()).unwrap_or_default(),
            review: shown(&read).map(|review| shower.review(review, workflow)),
            given_back: review::returned(case, workflow).map(|(_, view)| shower.given_back(live, view)),
            since: since.map(|day| day.to_string()),
            goals: in_force.iter().flat_map(|plan| &plan.goals).map(|goal| shower.goal(goal)).collect(),
            closure_condition: in_force.map(|plan| plan.closure_condition.clone()).unwrap_or_default(),
            actions_done: done(&read, &shower, since),
            contacts,
            risk: risk(&read, &shower, since),
            consent: state_on(consent.map(|view| &view.counts), session.today()).code().to_owned(),
            people: brief::people(case).iter().map(ToString::to_string).collect(),
            suggested_review_on: Standing::of(session, &read).suggested_reviews(),
            allowed: allowed.into_iter().filter_map(|allowed| known(allowed.command)).collect(),
        }))
    })
}

/// The review under way, one that was given back, else the last.
fn shown(read: &ReadCase) -> Option<&Review> {
    let (case, workflow) = (&read.case, &read.workflow);
    let returned = || review::returned(case, workflow).map(|(review, _)| review);
    review::open(case).or_else(returned).or_else(|| review::last(case, workflow))
}

/// Actions of any version done since, the latest first.
fn done(read: &ReadCase, shower: &Shower<'_>, since: Option<Day>) -> Vec<ActionView> {
    let actions = read.case.goals().flat_map(|(_, goal)| &goal.actions);
    let done = |day: Day| since.is_none_or(|since| day >= since);
    let mut done: Vec<_> = actions.filter(|action| action.done_on.is_some_and(done)).collect();
    done.sort_by_key(|action| std::cmp::Reverse((action.done_on, action.id)));
    done.into_iter().map(|action| shower.action(action)).collect()
}

/// Risk as it stands, with the determinations since.
fn risk(read: &ReadCase, shower: &Shower<'_>, since: Option<Day>) -> RiskSummary {
    let mut risk = shower.risk(&read.workflow.risk);
    risk.entries.retain(|entry| since.is_none_or(|since| model::Millis(entry.at).day() >= since));
    risk
}
