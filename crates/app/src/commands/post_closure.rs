//! Asking how things are after a case was closed.

use model::codes::SafetyChange;
use model::permissions::{Act, Object};
use model::post_closure::{self, PostClosureCheck};
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use crate::commands::follow_up::Recorded;
use crate::desk::Desk;
use crate::error::CommandError;
use crate::forms::{CaseRef, Code, EntryRef, IsoDay};
use crate::registry::Reply;
use crate::save::Beside;
use crate::session::Session;

/// How things are after closure.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct RecordPostClosureCheck {
    /// The case.
    pub case: CaseRef,
    /// The day; today when left out.
    #[serde(default)]
    pub done_on: Option<IsoDay>,
    /// Whether the client was reached.
    pub reached: bool,
    /// How safe the client feels compared with the start; `not_asked` when nobody was reached.
    pub safety_change: Code<SafetyChange>,
    /// Whether there is a new concern.
    #[serde(default)]
    pub new_concern: bool,
    /// What was said, in coded words.
    #[serde(default)]
    pub note: String,
    /// The draft that this entry ends.
    #[serde(default)]
    pub draft: Option<EntryRef>,
}

/// `record_post_closure_check`
pub fn record(session: &mut Session, input: RecordPostClosureCheck) -> Result<Reply<Recorded>, CommandError> {
    let check = PostClosureCheck {
        id: session.entry_id(),
        episode: 0,
        done_on: input.done_on.map_or_else(|| session.today(), |day| day.0),
        reached: input.reached,
        safety_change: input.safety_change.0,
        new_concern: input.new_concern,
        note: input.note.clone(),
    };
    let rule = |desk: &Desk<'_>| {
        Ok(post_closure::record_post_closure_check(&desk.closed()?, &check, &desk.who, &desk.moment)?)
    };
    let change = session.decide(input.case.0, (Object::Casework, Act::Create), false, rule)?;
    let recorded = Recorded { entry: check.id.to_hex() };
    session.settle(input.case.0, &change, &Beside::ending(input.draft), &[], recorded)
}
