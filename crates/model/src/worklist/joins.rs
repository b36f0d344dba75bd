//! Tasks about two files of one person: a proposal that waits (W05), and what was written after they were joined (T34).

use super::rules::{Situation, task};
use super::{Audience, Task, Why, WorkRule};

/// A join is looked at again within this many days. An agency default.
const LOOK_DAYS: i32 = 1;

/// The one task of this kind, where there is one.
pub(super) fn tasks(situation: &Situation<'_>) -> Option<Task> {
    let workflow = situation.workflow;
    if workflow.joined.as_ref().is_some_and(|joined| joined.is_contested()) {
        return Some(task(situation, WorkRule::T34, Audience::Both, None, LOOK_DAYS, Why::JoinContested));
    }
    let asked = workflow.join_asked.as_ref()?;
    let why = Why::JoinWaits(asked.asked.id);
    Some(task(situation, WorkRule::W05, Audience::Supervisor, None, LOOK_DAYS, why))
}
