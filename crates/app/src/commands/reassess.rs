//! Calling for another assessment, because something is new or facts are missing.

use model::codes::{ReassessReason, RiskBasis};
use model::permissions::{Act, Object};
use model::reassess;
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use crate::commands::follow_up::{Recorded, RiskFound};
use crate::desk::Desk;
use crate::error::CommandError;
use crate::forms::{CaseRef, Code, EntryRef};
use crate::registry::{Reply, View};
use crate::save::Beside;
use crate::session::Session;

/// Why needs are to be assessed again now.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct CallReassessment {
    /// The case.
    pub case: CaseRef,
    /// What is new.
    pub reason: Code<ReassessReason>,
    /// The same in coded words.
    pub why: String,
    /// Risk as found now; left out only where facts are missing.
    #[serde(default)]
    pub risk: Option<RiskFound>,
    /// The draft that this entry ends.
    #[serde(default)]
    pub draft: Option<EntryRef>,
}

/// `call_reassessment`
pub fn call(session: &mut Session, input: CallReassessment) -> Result<Reply<Recorded>, CommandError> {
    let id = session.entry_id();
    let basis = match input.reason.0 {
        ReassessReason::NewIncident => RiskBasis::Incident,
        _ => RiskBasis::FollowUp,
    };
    let found = input.risk.as_ref().map(|risk| risk.determination(basis)).transpose()?;
    let said = (id, input.reason.0, input.why.as_str());
    let rule = |desk: &Desk<'_>| Ok(reassess::call(&desk.active()?, said, found.as_ref(), &desk.who, &desk.moment)?);
    let change = session.decide(input.case.0, (Object::Casework, Act::Create), false, rule)?;
    let views = [View::Approvals, View::Conflicts];
    let recorded = Recorded { entry: id.to_hex() };
    session.settle(input.case.0, &change, &Beside::ending(input.draft), &views, recorded)
}
