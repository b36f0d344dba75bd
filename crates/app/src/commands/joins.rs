//! Two files of one person: proposed by who carries the file that was opened in error, joined or given back by a
//! supervisor, and taken apart again. Two files are two saves; the one that goes on comes first.

use model::CaseId;
use model::case_code::CaseCode;
use model::join::{self, File, JoinProposal, Joined};
use model::permissions::{Act, Object};
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use crate::commands::follow_up::Recorded;
use crate::desk::Desk;
use crate::error::{CommandError, ErrorCode};
use crate::forms::{CaseRef, EntryRef};
use crate::live::ReadCase;
use crate::registry::{Nothing, Reply, View};
use crate::save::Beside;
use crate::session::Session;

const VIEWS: [View; 4] = [View::Approvals, View::Cases, View::Today, View::CaseFile];

/// That this file was opened in error.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct ProposeJoin {
    /// The file that was opened in error.
    pub case: CaseRef,
    /// Code of the file that is to go on, as people write it.
    pub code: String,
    /// How it is known, in coded words.
    pub note: String,
    /// The draft that this entry ends.
    #[serde(default)]
    pub draft: Option<EntryRef>,
}

/// `propose_join`
pub fn propose_join(session: &mut Session, input: ProposeJoin) -> Result<Reply<Recorded>, CommandError> {
    let wrong = |_| CommandError::with(ErrorCode::CaseCodeWrong, "field", "code");
    let code = CaseCode::parse(&input.code).map_err(wrong)?;
    let proposal = JoinProposal { id: session.entry_id(), code, note: input.note };
    let case = input.case.0;
    let rule = |desk: &Desk<'_>| Ok(join::propose(&file(case, desk.read), &proposal, &desk.who)?);
    let change = session.decide(case, (Object::Join, Act::Create), false, rule)?;
    let recorded = Recorded { entry: proposal.id.to_hex() };
    session.settle(case, &change, &Beside::ending(input.draft), &VIEWS, recorded)
}

/// A supervisor's word on a proposal, or on what was joined.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct DecideJoin {
    /// The file that was opened in error.
    pub case: CaseRef,
    /// In coded words; needed to give back and to take apart.
    #[serde(default)]
    pub note: String,
    /// The draft that this entry ends.
    #[serde(default)]
    pub draft: Option<EntryRef>,
}

/// `join_files`
///
/// # Errors
/// [`ErrorCode::CaseUnknown`] where the other file is not on this device, or the refusal.
pub fn join_files(session: &mut Session, input: DecideJoin) -> Result<Reply<Nothing>, CommandError> {
    let (case, today) = (input.case.0, session.today());
    let read = session.with_case(case, |session, live| Ok(live.read(&session.membership)))?;
    let other = other_file(session, &read)?.ok_or(ErrorCode::CaseUnknown)?;
    let both = |desk: &Desk<'_>| -> Result<Joined, CommandError> {
        Ok(join::join(&file(case, &read), &file(other, desk.read), &input.note, &desk.who, today)?)
    };
    let goes_on = session.decide(other, (Object::Join, Act::Approve), false, |desk| Ok(both(desk)?.goes_on))?;
    let there = session.with_case(other, |session, live| Ok(live.read(&session.membership)))?;
    let here = |desk: &Desk<'_>| {
        let joined = join::join(&file(case, desk.read), &file(other, &there), &input.note, &desk.who, today)?;
        Ok(joined.in_error)
    };
    // Everything is judged before anything is saved.
    let in_error = session.decide(case, (Object::Join, Act::Approve), false, here)?;
    if !goes_on.is_empty() {
        session.save(other, &goes_on, &Beside::default())?;
    }
    session.settle(case, &in_error, &Beside::ending(input.draft), &VIEWS, Nothing {})
}

/// `return_join`
pub fn return_join(session: &mut Session, input: DecideJoin) -> Result<Reply<Nothing>, CommandError> {
    let case = input.case.0;
    let rule = |desk: &Desk<'_>| Ok(join::give_back(&file(case, desk.read), &input.note, &desk.who)?);
    let change = session.decide(case, (Object::Join, Act::Approve), false, rule)?;
    session.settle(case, &change, &Beside::ending(input.draft), &VIEWS, Nothing {})
}

/// `undo_join`
pub fn undo_join(session: &mut Session, input: DecideJoin) -> Result<Reply<Nothing>, CommandError> {
    let case = input.case.0;
    let read = session.with_case(case, |session, live| Ok(live.read(&session.membership)))?;
    let other = other_file(session, &read)?;
    let there = match other {
        Some(other) => Some(session.with_case(other, |session, live| Ok(live.read(&session.membership)))?),
        None => None,
    };
    let apart = |desk: &Desk<'_>| -> Result<Joined, CommandError> {
        let there = other.zip(there.as_ref()).map(|(id, read)| file(id, read));
        Ok(join::take_apart(&file(case, desk.read), there.as_ref(), &input.note, &desk.who)?)
    };
    let mut goes_on = None;
    let here = |desk: &Desk<'_>| {
        let both = apart(desk)?;
        goes_on = Some(both.goes_on);
        Ok(both.in_error)
    };
    let in_error = session.decide(case, (Object::Join, Act::Approve), false, here)?;
    if let Some((other, change)) = other.zip(goes_on).filter(|(_, change)| !change.is_empty()) {
        session.save(other, &change, &Beside::default())?;
    }
    session.settle(case, &in_error, &Beside::ending(input.draft), &VIEWS, Nothing {})
}

pub(crate) fn file(id: CaseId, read: &ReadCase) -> File<'_> {
    File { id, case: &read.case, workflow: &read.workflow }
}

/// The other file, where it is on this device: the one that this is joined to, else the one that is proposed.
pub(crate) fn other_file(session: &Session, read: &ReadCase) -> Result<Option<CaseId>, CommandError> {
    let workflow = &read.workflow;
    let joined = workflow.joined.as_ref().map(|view| view.join.code);
    let Some(code) = joined.or(workflow.join_asked.as_ref().map(|view| view.asked.code)) else { return Ok(None) };
    let rows = session.store.read(|reader| reader.cases_by_code(&code.compact()))?;
    let known = workflow.joined.as_ref().map(|view| view.join.other);
    let ids = rows.into_iter().map(|row| CaseId::from_bytes(row.casework));
    Ok(ids.into_iter().find(|id| known.is_none_or(|known| known == *id)))
}
