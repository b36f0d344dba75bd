//! The task that a restricted case asks for: somebody who may open it has to be able to decide on it.

use super::rules::{Situation, task};
use super::{Audience, Task, Why, WorkRule};

/// Somebody who decides is named within this many days. An agency default.
const NAME_DAYS: i32 = 1;

/// The one task of this kind, where there is one.
pub(super) fn tasks(situation: &Situation<'_>) -> Option<Task> {
    let view = situation.workflow.restriction.as_ref().filter(|view| view.nobody_decides())?;
    let due = view.at.day().plus(NAME_DAYS);
    Some(task(situation, WorkRule::R1, Audience::Both, Some(due), NAME_DAYS, Why::NobodyDecides))
}
