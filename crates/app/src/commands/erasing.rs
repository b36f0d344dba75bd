//! Words for erasing files for good, and letting go of what of them is only here. Who may is the model's and the roster's.

use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;
use wire::limits::ERASE_DOCS_MAX;

use crate::error::{CommandError, ErrorCode};
use crate::forms::CaseRef;
use crate::queries::erasing::{due, name_of};
use crate::registry::{Nothing, Reply, View};
use crate::session::Session;

const VIEWS: [View; 3] = [View::Erasures, View::BackupStatus, View::Cases];

/// Files to put forward.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct ProposeErasure {
    /// The cases; each must be due.
    pub cases: Vec<CaseRef>,
}

/// `propose_erasure`
///
/// # Errors
/// [`ErrorCode::NothingToDecide`] when one of them is not due; [`ErrorCode::NotAllowed`]; [`ErrorCode::CaseTooLarge`] for
/// more than one word may name.
pub fn propose(session: &mut Session, input: ProposeErasure) -> Result<Reply<Nothing>, CommandError> {
    let due = due(session)?;
    let mut docs = Vec::new();
    for case in &input.cases {
        let found = due.iter().find(|one| one.case == case.0).ok_or(ErrorCode::NothingToDecide)?;
        docs.extend(found.docs.iter().copied());
    }
    docs.sort_unstable();
    docs.dedup();
    if docs.is_empty() {
        return Err(ErrorCode::NothingToDecide.into());
    }
    if docs.len() > ERASE_DOCS_MAX {
        return Err(ErrorCode::CaseTooLarge.into());
    }
    let cases = u32::try_from(input.cases.len()).unwrap_or(u32::MAX);
    session.say_erasure(docs, cases, true)?;
    Ok(Reply { value: Nothing {}, changed: VIEWS.to_vec() })
}

/// A word on files that somebody put forward.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct AnswerErasure {
    /// Which, as the list names it.
    pub erasure: String,
    /// Whether they agree; otherwise they take their own word back.
    pub approves: bool,
}

/// `answer_erasure`
///
/// # Errors
/// [`ErrorCode::EntryUnknown`], [`ErrorCode::NotAllowed`] for who has no word here or said it already.
pub fn answer(session: &mut Session, input: AnswerErasure) -> Result<Reply<Nothing>, CommandError> {
    let unknown = || CommandError::with(ErrorCode::EntryUnknown, "entry", "erasure");
    let open = session.membership.roster.erasures().iter().filter(|one| one.at.is_none());
    let found = open.into_iter().find(|one| name_of(one) == input.erasure).cloned().ok_or_else(unknown)?;
    session.say_erasure(found.docs, found.cases, input.approves)?;
    Ok(Reply { value: Nothing {}, changed: VIEWS.to_vec() })
}

/// A file that was erased and of which something is only here.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct LetErasedGo {
    /// The case.
    pub case: CaseRef,
}

/// `let_erased_go`
///
/// # Errors
/// [`ErrorCode::NothingToDecide`] where nothing of it is held back.
pub fn let_go(session: &mut Session, input: LetErasedGo) -> Result<Reply<Nothing>, CommandError> {
    session.let_erased_go(input.case.0)?;
    let mut changed = VIEWS.to_vec();
    changed.extend([View::CaseFile, View::Today, View::Drafts]);
    Ok(Reply { value: Nothing {}, changed })
}
