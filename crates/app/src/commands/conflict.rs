//! Settling two values that did not see each other. Settling is itself an entry: nothing that was said is lost.

use model::change::CaseChange;
use model::conflict::{conflict_of, settle as settle_rule};
use model::field::{Field, Side};
use model::permissions::{Act, Object};
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::{CommandError, ErrorCode};
use crate::forms::CaseRef;
use crate::registry::{Nothing, Reply, View};
use crate::save::Beside;
use crate::session::Session;
use crate::show::Shown;

/// Which value holds.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct SettleConflict {
    /// The case.
    pub case: CaseRef,
    /// The field, as `conflicts` names it.
    pub field: String,
    /// The value that holds: one of those that `conflicts` shows.
    pub value: String,
}

/// `settle_conflict`
pub fn settle(session: &mut Session, input: SettleConflict) -> Result<Reply<Nothing>, CommandError> {
    let unknown = CommandError::with(ErrorCode::InputUnreadable, "field", "field");
    let field = Field::from_key(&input.field).ok_or(unknown)?;
    let object = match field.side() {
        Side::Casework => Object::SupervisorFields,
        Side::Identity => Object::Identity,
    };
    // Settling says why by itself: both values stand there.
    let rule = |desk: &Desk<'_>| -> Result<CaseChange, CommandError> {
        let read = desk.read;
        let conflict = conflict_of(&read.case, read.identity.as_ref(), &field)?;
        let chosen = conflict.values.iter().find(|said| said.value.shown() == input.value);
        let chosen = chosen.ok_or(CommandError::with(ErrorCode::InputUnreadable, "field", "value"))?;
        Ok(settle_rule(&conflict, &chosen.value, desk.moment.confirm(desk.who.staff))?)
    };
    let change = session.decide(input.case.0, (object, Act::Update), true, rule)?;
    let beside = Beside { audit: Some(("conflict_settled", input.field.clone())), ..Beside::default() };
    session.settle(input.case.0, &change, &beside, &[View::Conflicts, View::Person], Nothing {})
}
