//! When two files of one person may be joined and taken apart again, and when the staff who may open a case can be
//! named. Checks state, not the input.

use super::CaseCommand;
use crate::codes::CaseState;
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
        CaseCommand::RestrictCase => is_open_to(workflow, who) && workflow.state != CaseState::Anonymised,
        CaseCommand::LiftRestriction => is_open_to(workflow, who) && workflow.restriction.is_some(),
        _ => return None,
    })
}

fn is_open_to(workflow: &Workflow, who: &Who) -> bool {
    workflow.restriction.as_ref().is_none_or(|view| view.names(who.staff))
}
