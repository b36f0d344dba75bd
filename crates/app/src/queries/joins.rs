//! Whether a file is one of two of the same person: what was proposed, what follows, and which others may be meant.

use model::join::{self, JoinView};
use model::permissions::{Act, Object, Permission};
use model::similar::Somebody;
use model::statement::Subject;
use model::workflow::ApprovalDecision;
use model::{CaseId, EntryId};
use store::{CaseRow, search_words};

use crate::commands::joins::{file, other_file};
use crate::error::{CommandError, ErrorCode};
use crate::live::{LiveCase, ReadCase};
use crate::queries::case_file::{OneCase, known};
use crate::queries::similar::{Similar, cases_like};
use crate::registry::Reply;
use crate::session::Session;
use crate::views::{FileBrief, JoinNotices, JoinRequest, JoinSheet, JoinedFile};

/// What the log says was the reason of the search.
const REASON: &str = "joining";

/// `join`
pub fn join_sheet(session: &mut Session, input: OneCase) -> Result<Reply<JoinSheet>, CommandError> {
    let case = input.case.0;
    let (read, this, allowed) = session.with_case(case, |session, live| {
        let read = live.read(&session.membership);
        if session.permission(&read, live, Object::Join, Act::Read) == Permission::No {
            return Err(ErrorCode::NotAllowed.into());
        }
        let allowed = model::commands::allowed_commands(&read.case, &read.workflow, &session.who(&read, live));
        let this = brief(session, live, &read);
        Ok((read, this, allowed.into_iter().filter_map(|one| known(one.command)).collect()))
    })?;
    let other = match other_file(session, &read)? {
        Some(id) => Some(session.with_case(id, |session, live| {
            let there = live.read(&session.membership);
            let may = session.permission(&there, live, Object::Join, Act::Read) != Permission::No;
            let brief = may.then(|| brief(session, live, &there));
            Ok(brief.map(|brief| (brief, join::safer(&file(case, &read), &file(id, &there)))))
        })?),
        None => None,
    };
    let (other, safer) = other.flatten().map_or((None, join::Safer::default()), |(brief, safer)| (Some(brief), safer));
    let workflow = &read.workflow;
    let staff = |staff| session.membership.code_of(staff);
    let asked = workflow.join_asked.as_ref().map(|view| JoinRequest {
        by: staff(view.by),
        on: view.at.day().to_string(),
        code: view.asked.code.to_string(),
        note: view.asked.note.clone(),
    });
    let notices = notices(session, &read)?;
    let mut refused: Vec<String> = safer.refused.iter().map(|said| said.scope.code().to_owned()).collect();
    refused.dedup();
    let goes_on = asked.is_none() && notices.joined.is_none();
    Ok(Reply::unchanged(JoinSheet {
        this,
        given_back: given_back(&read).filter(|_| goes_on),
        other,
        asked,
        joined: notices.joined,
        joins: notices.joins,
        risk: safer.risk.map(|risk| risk.code().to_owned()),
        refused,
        allowed,
    }))
}

/// What a supervisor said to the proposal that was given back last.
fn given_back(read: &ReadCase) -> Option<String> {
    let workflow = &read.workflow;
    let back = workflow
        .approvals
        .iter()
        .filter(|(subject, view)| matches!(subject, Subject::Join(_)) && view.decision == ApprovalDecision::Refused);
    let place = |hash| workflow.statements.iter().position(|one| one.hash == hash);
    back.max_by_key(|(_, view)| place(view.hash)).map(|(_, view)| view.comment.clone())
}

/// What the case file says of it.
pub(crate) fn notices(session: &Session, read: &ReadCase) -> Result<JoinNotices, CommandError> {
    let workflow = &read.workflow;
    let here = |view: &JoinView| -> Result<JoinedFile, CommandError> {
        let row = session.store.read(|reader| reader.case(view.join.other.as_bytes()))?;
        Ok(JoinedFile {
            case: row.map(|row| CaseId::from_bytes(row.casework).to_hex()),
            code: view.join.code.to_string(),
            by: session.membership.code_of(view.by),
            on: view.at.day().to_string(),
            note: view.join.note.clone(),
            contested: view.is_contested(),
        })
    };
    Ok(JoinNotices {
        joined: workflow.joined.as_ref().map(here).transpose()?,
        joins: workflow.joins.iter().map(here).collect::<Result<_, _>>()?,
        asked: workflow.join_asked.is_some(),
    })
}

/// `join_candidates`
///
/// # Errors
/// [`ErrorCode::NotAllowed`] for who proposes nothing here or holds no identity of this file.
pub fn join_candidates(session: &mut Session, input: OneCase) -> Result<Reply<Similar>, CommandError> {
    let case = input.case.0;
    let wanted = session.with_case(case, |session, live| {
        let read = live.read(&session.membership);
        let may = |object, act| session.permission(&read, live, object, act) == Permission::Yes;
        let client = read.identity.as_ref().and_then(|identity| identity.client());
        let client = client.filter(|_| may(Object::Join, Act::Create) && may(Object::Identity, Act::Read));
        let client = client.ok_or(ErrorCode::NotAllowed)?;
        let names = client.names().collect::<Vec<_>>().join(" ");
        Ok(Somebody::new(&search_words(&names), client.birth))
    })?;
    // Looked for once in a session and file, and logged once.
    let comparison = EntryId::from_bytes(*case.as_bytes());
    if session.comparisons.insert(comparison) {
        session.log_name_search(REASON)?;
    }
    let others = |row: &CaseRow| row.casework != *case.as_bytes();
    Ok(Reply::unchanged(Similar { comparison: comparison.to_hex(), cases: cases_like(session, &wanted, others)? }))
}

/// The case that stands for this one: the file that it is joined to, where that is here.
pub(crate) fn leads_on(session: &mut Session, row: &CaseRow) -> Result<CaseId, CommandError> {
    let case = CaseId::from_bytes(row.casework);
    if row.flags & crate::projection::JOINED == 0 {
        return Ok(case);
    }
    let other = session.with_case(case, |session, live| {
        let read = live.read(&session.membership);
        Ok(read.workflow.joined.as_ref().map(|view| view.join.other))
    })?;
    let Some(other) = other else { return Ok(case) };
    let is_here = session.store.read(|reader| reader.case(other.as_bytes()))?.is_some();
    Ok(if is_here { other } else { case })
}

fn brief(session: &Session, live: &LiveCase, read: &ReadCase) -> FileBrief {
    let (case, workflow) = (&read.case, &read.workflow);
    FileBrief {
        case: live.id.to_hex(),
        code: case.code.map(|code| code.to_string()).unwrap_or_default(),
        programme: case.programme.map(|programme| programme.code().to_owned()),
        state: workflow.state.code().to_owned(),
        risk: workflow.risk.current.map(|risk| risk.code().to_owned()),
        worker: session.membership.code_of(workflow.assigned_to),
        opened_on: case.episode().map(|episode| episode.opened_on.to_string()),
        contacts: u32::try_from(case.contacts.len()).unwrap_or(u32::MAX),
    }
}
