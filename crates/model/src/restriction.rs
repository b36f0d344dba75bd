//! Restricted cases: a supervisor names the staff who may open one, and nobody else reads on (`domain.md` 2, flag
//! `restricted`). Names people and decides; whose keys follow from it is carried out elsewhere (ADR 0042).

use crate::change::CaseChange;
use crate::codes::RestrictionReason;
use crate::ids::{StaffRef, StatementHash};
use crate::permissions::{Act, Object, Permission, Who, may};
use crate::statement::StatementBody;
use crate::text::{self, TextRefused};
use crate::time::Millis;
use crate::workflow::Workflow;

/// Most people who may be named: each is one more reader of every key.
pub const NAMED_MAX: usize = 6;

/// A supervisor says who may open the case from now on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restriction {
    /// Who may, ascending and each once; the worker who carries the case and the supervisor who signs are among them.
    pub named: Vec<StaffRef>,
    /// Why.
    pub reason: RestrictionReason,
    /// The same in coded words, at most a line; needed for [`RestrictionReason::Other`].
    pub why: String,
}

/// A restriction that stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RestrictionView {
    /// The statement; of several that stand beside each other that with the smallest hash.
    pub hash: StatementHash,
    /// Who signed it.
    pub by: StaffRef,
    /// When, as their device says.
    pub at: Millis,
    /// What it says.
    pub said: Restriction,
    /// Who may open the case: those whom every restriction that stands names.
    pub named: Vec<StaffRef>,
    /// How many of them may decide on the case and do not carry it, by the roster as the reader knows it; `None` where
    /// nobody looked.
    pub deciders: Option<usize>,
}

impl RestrictionView {
    /// Whether somebody may open the case.
    pub fn names(&self, staff: StaffRef) -> bool {
        self.named.contains(&staff)
    }

    /// The same with the worker who carries the case: of decisions that did not see each other one may have left them out.
    #[must_use]
    pub(crate) fn with(mut self, carrier: StaffRef) -> RestrictionView {
        if !self.names(carrier) {
            self.named.push(carrier);
            self.named.sort();
        }
        self
    }

    /// Whether nobody is left who could decide on the case.
    pub fn nobody_decides(&self) -> bool {
        self.deciders == Some(0)
    }
}

/// Why a case is not restricted, or not opened to the team again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RestrictionRefused {
    /// The person's roles may not do this, or it is their own case.
    #[error("this person may not do this")]
    NotAllowed,
    /// Who signs has to be among those who may open it: they make the new key, and so hold it.
    #[error("who decides has to be named")]
    DeciderMissing,
    /// Nobody who is named could decide on the case but who carries it.
    #[error("nobody who is named could decide")]
    NobodyDecides,
    /// Somebody is named whom the entries of this case do not reach.
    #[error("somebody is named whom the case does not reach")]
    NotReached,
    /// More people than a key is given to.
    #[error("{named} people are named")]
    TooMany {
        /// How many.
        named: usize,
    },
    /// The case says so already, or is not restricted.
    #[error("nothing changes")]
    NothingChanges,
    /// A text does not fit, or is missing.
    #[error("a text does not fit: {0}")]
    Text(#[from] TextRefused),
}

/// Somebody who could be named: the worker, and whoever supervises the team.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reader {
    /// Who.
    pub staff: StaffRef,
    /// Whether they hold a role that decides on the case.
    pub decides: bool,
}

/// Names who may open the case. The worker who carries it always may.
pub fn restrict(
    workflow: &Workflow,
    wanted: &Restriction,
    readers: &[Reader],
    who: &Who,
) -> Result<CaseChange, RestrictionRefused> {
    may_decide(workflow, who)?;
    let mut named = wanted.named.clone();
    named.push(workflow.assigned_to);
    named.sort();
    named.dedup();
    if named.len() > NAMED_MAX {
        return Err(RestrictionRefused::TooMany { named: named.len() });
    }
    let of = |staff: &StaffRef| readers.iter().find(|reader| reader.staff == *staff);
    if named.iter().any(|staff| of(staff).is_none()) {
        return Err(RestrictionRefused::NotReached);
    }
    let decides = |staff: &&StaffRef| **staff != workflow.assigned_to && of(staff).is_some_and(|one| one.decides);
    if named.iter().filter(decides).count() == 0 {
        return Err(RestrictionRefused::NobodyDecides);
    }
    if !named.contains(&who.staff) {
        return Err(RestrictionRefused::DeciderMissing);
    }
    let why = match wanted.reason {
        RestrictionReason::Other => text::line_needed(&wanted.why)?,
        _ => text::line(&wanted.why)?,
    };
    if workflow.restriction.as_ref().is_some_and(|view| view.named == named) {
        return Err(RestrictionRefused::NothingChanges);
    }
    let said = Restriction { named, reason: wanted.reason, why };
    Ok(CaseChange::new().with_statement(StatementBody::Restricted(said)))
}

/// Opens the case to its team again, with a reason.
pub fn lift(workflow: &Workflow, reason: &str, who: &Who) -> Result<CaseChange, RestrictionRefused> {
    may_decide(workflow, who)?;
    let view = workflow.restriction.as_ref().ok_or(RestrictionRefused::NothingChanges)?;
    let reason = text::note_needed(reason)?;
    Ok(CaseChange::new().with_statement(StatementBody::RestrictionLifted { restriction: view.hash, reason }))
}

fn may_decide(workflow: &Workflow, who: &Who) -> Result<(), RestrictionRefused> {
    let permission = may(who, who.closeness(workflow), Object::Restriction, Act::Approve);
    let named = workflow.restriction.as_ref().is_none_or(|view| view.names(who.staff));
    if permission == Permission::Yes && named { Ok(()) } else { Err(RestrictionRefused::NotAllowed) }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
