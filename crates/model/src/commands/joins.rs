//! When two files of one person may be joined, and taken apart again. Checks state, not the input.

use super::CaseCommand;
use crate::join;
use crate::permissions::Who;
use crate::workflow::Workflow;

/// What is possible in a file that is joined to another: it is read, looked at again, or taken apart.
pub(super) const AFTER_JOINING: [CaseCommand; 3] =
    [CaseCommand::ShowPerson, CaseCommand::JoinFiles, CaseCommand::UndoJoin];

/// `None` for a command of another kind.
pub(super) fn fits(command: CaseCommand, workflow: &Workflow, who: &Who) -> Option<bool> {
    let asked = workflow.join_asked.as_ref();
    let mine = asked.is_some_and(|view| view.by == who.staff);
    Some(match command {
        CaseCommand::ProposeJoin => asked.is_none() && workflow.joins.is_empty() && join::may_be_joined(workflow),
        CaseCommand::JoinFiles => {
            let contested = workflow.joined.as_ref().is_some_and(|view| view.is_contested());
            contested || (asked.is_some() && !mine)
        }
        CaseCommand::ReturnJoin => asked.is_some() && !mine,
        CaseCommand::UndoJoin => workflow.joined.is_some(),
        _ => return None,
    })
}
