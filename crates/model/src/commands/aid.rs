//! What money of the emergency fund, the search for a family and restricted cases ask of the matrix, and when they are possible. Checks state,
//! not the input.

use super::CaseCommand;
use crate::case_file::Case;
use crate::codes::TracingState;
use crate::permissions::{Act, Object};
use crate::workflow::Workflow;
use crate::{report, tracing};

pub(super) const fn asks_for(command: CaseCommand) -> (Object, Act) {
    match command {
        CaseCommand::AskFund => (Object::Fund, Act::Create),
        CaseCommand::AddFundStep => (Object::Fund, Act::Update),
        CaseCommand::OpenTracing => (Object::Tracing, Act::Create),
        CaseCommand::AddTracingStep => (Object::Tracing, Act::Update),
        CaseCommand::RestrictCase | CaseCommand::LiftRestriction => (Object::Restriction, Act::Approve),
        CaseCommand::ProposeJoin => (Object::Join, Act::Create),
        _ => (Object::Join, Act::Approve),
    }
}

/// `None` for a command of another kind.
pub(super) fn fits(command: CaseCommand, case: &Case, workflow: &Workflow) -> Option<bool> {
    let fits = match command {
        CaseCommand::AskFund => true,
        CaseCommand::AddFundStep => case.fund_requests.iter().any(|one| one.steps.len() < crate::fund::STEPS_MAX),
        CaseCommand::OpenTracing => report::is_child(case) && tracing::open(case, workflow).is_none(),
        CaseCommand::AddTracingStep => {
            case.tracings.iter().any(|one| tracing::state(one, workflow) != TracingState::Closed)
        }
        _ => return None,
    };
    Some(fits && workflow.is_active())
}
