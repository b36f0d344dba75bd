//! Who carries a case and who might: the form of a handover, its history, and what waits for an answer.

use model::StaffRef;
use model::commands::CaseCommand;
use model::deadlines::{DeadlineKey, Receipts, Timeframes, open_deadlines};
use model::handover::{self, AssignmentView, HandoverNote};
use model::permissions::{Act, Object, Permission};

use crate::authors::Authors;
use crate::commands::handover::candidate;
use crate::error::{CommandError, ErrorCode};
use crate::live::{LiveCase, ReadCase};
use crate::membership::staff_ref;
use crate::queries::case_file::{OneCase, known};
use crate::registry::Reply;
use crate::session::Session;
use crate::show::Shower;
use crate::views::{AssignmentLine, CandidateView, HandoverNoteView, HandoverSheet, HandoverWaiting};

/// `handover`
pub fn handover(session: &mut Session, input: OneCase) -> Result<Reply<HandoverSheet>, CommandError> {
    session.with_case(input.case.0, |session, live| {
        let read = live.read(&session.membership);
        if session.permission(&read, live, Object::Assignment, Act::Read) == Permission::No {
            return Err(ErrorCode::NotAllowed.into());
        }
        Ok(Reply::unchanged(sheet(session, live, &read)?))
    })
}

fn sheet(session: &Session, live: &LiveCase, read: &ReadCase) -> Result<HandoverSheet, CommandError> {
    let authors = Authors::of(session, live)?;
    let shower = Shower { membership: &session.membership, authors: &authors, me: session.me() };
    let (case, workflow) = (&read.case, &read.workflow);
    let allowed = model::commands::allowed_commands(case, workflow, &session.who(read, live));
    let may_give = allowed.iter().any(|one| one.command == CaseCommand::ReassignCase);
    let note = |note: &HandoverNote| note_view(&shower, live, note);
    let waiting = handover::to_answer(workflow, session.me()).map(|asked| waiting(read, asked, &shower, note));
    let wish = case.screenings.iter().rev().find_map(|one| one.preference.as_ref());
    Ok(HandoverSheet {
        case: live.id.to_hex(),
        code: case.code.map(|code| code.to_string()).unwrap_or_default(),
        assigned_to: shower.staff(workflow.assigned_to),
        opened: workflow.is_active(),
        note: handover::latest_note(case, workflow).map(note),
        wish: wish.map(crate::show::preference),
        candidates: if may_give { candidates(session, read) } else { Vec::new() },
        waiting,
        history: workflow.assignments.iter().rev().map(|one| line(&shower, read, one)).collect(),
        rivals: workflow
            .irregularities
            .iter()
            .any(|one| matches!(one, model::irregularity::Irregularity::TwoAssignments { .. })),
        allowed: allowed.into_iter().filter_map(|allowed| known(allowed.command)).collect(),
    })
}

fn note_view(shower: &Shower<'_>, live: &LiveCase, note: &HandoverNote) -> HandoverNoteView {
    let stamp = live.casework.stamps().get(&note.id).map(|stamps| stamps.made.actor);
    HandoverNoteView {
        on: note.written_on.to_string(),
        by: stamp.map_or_else(String::new, |actor| shower.actor(live, actor)),
        asks: note.asks.map(|why| why.code().to_owned()),
        note: note.note.clone(),
    }
}

fn waiting(
    read: &ReadCase,
    asked: &AssignmentView,
    shower: &Shower<'_>,
    note: impl Fn(&HandoverNote) -> HandoverNoteView,
) -> HandoverWaiting {
    let deadlines = open_deadlines(&read.case, &read.workflow, &Timeframes::default(), &Receipts::default());
    let due = deadlines.iter().find(|deadline| deadline.key == DeadlineKey::Handover);
    let said = asked.said.as_ref();
    let with_it = said.and_then(|said| read.case.handover_notes.iter().find(|note| said.note == Some(note.id)));
    HandoverWaiting {
        by: shower.staff(asked.by),
        from: said.map_or_else(String::new, |said| shower.staff(said.from)),
        on: asked.at.day().to_string(),
        due_on: due.map(|deadline| deadline.due.to_string()),
        reason: said.map(|said| said.reason.code().to_owned()),
        why: said.map(|said| said.why.clone()).unwrap_or_default(),
        informed: said.and_then(|said| said.informed).map(|code| code.code().to_owned()),
        note: with_it.map(note),
    }
}

fn line(shower: &Shower<'_>, read: &ReadCase, one: &AssignmentView) -> AssignmentLine {
    let said = one.said.as_ref();
    AssignmentLine {
        to: shower.staff(one.staff),
        from: shower.staff(said.map_or(read.case.created_by, |said| said.from)),
        by: shower.staff(one.by),
        on: one.at.day().to_string(),
        reason: said.map(|said| said.reason.code().to_owned()),
        why: said.map(|said| said.why.clone()).unwrap_or_default(),
        informed: said.and_then(|said| said.informed).map(|code| code.code().to_owned()),
        over_cap: said.map(|said| said.over_cap.clone()).unwrap_or_default(),
        standing: one.standing().map(|standing| standing.code().to_owned()),
        declined_because: one.answer.as_ref().map(|(answer, _)| answer.reason.clone()).unwrap_or_default(),
        counts: one.counts,
    }
}

/// Workers who might take the case, those with most room first. Ranks nobody: the supervisor chooses.
fn candidates(session: &Session, read: &ReadCase) -> Vec<CandidateView> {
    let everybody = session.membership.roster.all_staff().map(|(staff, _)| staff_ref(staff));
    let view = |staff: StaffRef| {
        let found = candidate(session, read, staff).filter(|found| found.carries_cases)?;
        let named = read.workflow.restriction.as_ref().is_none_or(|view| view.names(staff));
        (named && !handover::is_last_decider(&read.workflow, staff, session.me())).then_some(())?;
        let shown = session.staff_view(crate::membership::staff_id(staff));
        (staff != read.workflow.assigned_to).then(|| CandidateView {
            code: shown.code,
            name: shown.name,
            carries: found.room.carried.0,
            cap: found.room.cap.0,
            adds: found.room.adds.0,
            over: !found.room.allows_one_more(),
        })
    };
    let mut candidates: Vec<CandidateView> = everybody.filter_map(view).collect();
    candidates.sort_by(|a, b| (a.carries, &a.code).cmp(&(b.carries, &b.code)));
    candidates
}
