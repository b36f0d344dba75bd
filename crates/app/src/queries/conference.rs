//! The conferences of a case, and what is needed to call one.

use model::commands::CaseCommand;
use model::conference::{self, Conference, ConferenceDecision, ConferenceRecord, Invitation};
use model::ids::PersonCode;
use model::permissions::{Act, Object, Permission};
use model::{EntryId, brief, unit};

use crate::authors::Authors;
use crate::error::{CommandError, ErrorCode};
use crate::live::{LiveCase, ReadCase};
use crate::queries::case_file::{OneCase, known};
use crate::registry::Reply;
use crate::session::Session;
use crate::show::Shower;
use crate::views::{
    ConferenceDecisionView, ConferenceRecordView, ConferenceSheet, ConferenceView, GoalChoice, InvitationView,
};

/// `conferences`
pub fn conferences(session: &mut Session, input: OneCase) -> Result<Reply<ConferenceSheet>, CommandError> {
    session.with_case(input.case.0, |session, live| {
        let read = live.read(&session.membership);
        if session.permission(&read, live, Object::Conference, Act::Read) == Permission::No {
            return Err(ErrorCode::NotAllowed.into());
        }
        let authors = Authors::of(session, live)?;
        let shower = Shower { membership: &session.membership, authors: &authors, me: session.me() };
        Ok(Reply::unchanged(sheet(session, live, &read, &shower)))
    })
}

fn sheet(session: &Session, live: &LiveCase, read: &ReadCase, shower: &Shower<'_>) -> ConferenceSheet {
    let (case, workflow, today) = (&read.case, &read.workflow, session.today());
    let stamps = live.casework.stamps();
    let by = |id: EntryId| {
        let made = stamps.get(&id).map(|stamps| stamps.made.actor);
        made.map_or_else(|| "?".to_owned(), |actor| shower.actor(live, actor))
    };
    let consented = conference::sharing_consented(case, workflow, today);
    let may_come = |called: &Conference, one: &Invitation| {
        model::active::ActiveCase::of(case, workflow)
            .is_none_or(|active| conference::may_invite(&active, called, (0, one), true, today).is_ok())
    };
    let mut all: Vec<&Conference> = case.conferences.iter().collect();
    all.sort_by_key(|one| (!one.records.is_empty(), std::cmp::Reverse((one.planned_on, one.id))));
    let invitable = |code: &PersonCode| {
        *code != PersonCode::Client && unit::first_kept_away(case, std::slice::from_ref(code)).is_none()
    };
    let allowed = model::commands::allowed_commands(case, workflow, &session.who(read, live));
    let in_force = case.plan_in_force(workflow);
    ConferenceSheet {
        case: live.id.to_hex(),
        code: case.code.map(|code| code.to_string()).unwrap_or_default(),
        conferences: all.into_iter().map(|one| view(one, &by, &may_come)).collect(),
        people: brief::people(case).into_iter().filter(invitable).map(|code| code.to_string()).collect(),
        sharing_consented: consented,
        goals: in_force
            .iter()
            .flat_map(|plan| &plan.goals)
            .map(|goal| GoalChoice { id: goal.id.to_hex(), statement: goal.statement.clone() })
            .collect(),
        may_open_review: allowed.iter().any(|one| one.command == CaseCommand::OpenReview),
        allowed: allowed.into_iter().filter_map(|allowed| known(allowed.command)).collect(),
    }
}

fn view(
    one: &Conference,
    by: &impl Fn(EntryId) -> String,
    may_come: &impl Fn(&Conference, &Invitation) -> bool,
) -> ConferenceView {
    let invitation = |invited: &Invitation| InvitationView {
        id: invited.id.to_hex(),
        kind: invited.kind.code().to_owned(),
        person: invited.person.map(|code| code.to_string()),
        role: invited.role.clone(),
        organisation: invited.organisation.clone(),
        need_to_know: invited.need_to_know.clone(),
        basis: invited.basis.code().to_owned(),
        may_come: may_come(one, invited),
    };
    ConferenceView {
        id: one.id.to_hex(),
        kind: one.kind.code().to_owned(),
        reason: one.reason.code().to_owned(),
        agenda: one.agenda.clone(),
        planned_on: one.planned_on.to_string(),
        called_by: by(one.id),
        client_invited: one.client_invited,
        shared: one.shared.iter().map(|group| group.code().to_owned()).collect(),
        invited: one.invited.iter().map(invitation).collect(),
        records: one.records.iter().map(|record| record_view(record, by(record.id))).collect(),
        explained_on: one.explained_on.map(|day| day.to_string()),
    }
}

fn record_view(record: &ConferenceRecord, by: String) -> ConferenceRecordView {
    let decision = |one: &ConferenceDecision| ConferenceDecisionView {
        what: one.what.clone(),
        responsible: one.responsible.code().to_owned(),
        responsible_who: one.responsible_who.clone(),
        due_on: one.due_on.to_string(),
        is_action: one.action.is_some(),
    };
    ConferenceRecordView {
        held_on: record.held_on.to_string(),
        by,
        venue_private: record.venue_private,
        client_there: record.client_there,
        client_views: record.client_views.clone(),
        attended: record.attended.iter().map(EntryId::to_hex).collect(),
        minutes: record.minutes.clone(),
        dissent: record.dissent.clone(),
        outcome: record.outcome.code().to_owned(),
        decisions: record.decisions.iter().map(decision).collect(),
    }
}
