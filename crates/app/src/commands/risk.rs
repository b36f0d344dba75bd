//! Risk, determined apart from a contact.

use model::codes::RiskBasis;
use model::permissions::{Act, Object};
use model::risk;
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use crate::commands::follow_up::RiskFound;
use crate::desk::Desk;
use crate::error::CommandError;
use crate::forms::{CaseRef, Code, EntryRef};
use crate::registry::{Nothing, Reply, View};
use crate::save::Beside;
use crate::session::Session;

/// A risk determination.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct DetermineRisk {
    /// The case.
    pub case: CaseRef,
    /// What was found.
    pub risk: RiskFound,
    /// On what occasion.
    pub basis: Code<RiskBasis>,
    /// The draft that this entry ends.
    #[serde(default)]
    pub draft: Option<EntryRef>,
}

/// `determine_risk`
pub fn determine(session: &mut Session, input: DetermineRisk) -> Result<Reply<Nothing>, CommandError> {
    let found = input.risk.determination(input.basis.0)?;
    let rule = |desk: &Desk<'_>| Ok(risk::determine_risk(&desk.active()?, &found)?);
    let change = session.decide(input.case.0, (Object::Risk, Act::Create), false, rule)?;
    session.settle(input.case.0, &change, &Beside::ending(input.draft), &[View::Approvals, View::Conflicts], Nothing {})
}
