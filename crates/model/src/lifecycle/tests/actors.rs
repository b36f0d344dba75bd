//! Everything that is not in the table is refused: every state, every step and every role, by rule and by command.

use super::*;
use crate::commands::{CaseCommand, is_allowed};
use crate::permissions::{Permission, Roles};
use crate::review::Review;
use crate::screening::Screening;
use crate::testkit::noticed_world;

/// What sets off the steps of a command; none for one that moves no case by itself.
fn triggers(command: CaseCommand) -> &'static [Trigger] {
    match command {
        CaseCommand::RecordFollowUp => &[Trigger::ContactRecorded],
        CaseCommand::CompleteAssessment => &[Trigger::RapidlyAssessed, Trigger::AssessmentComplete],
        CaseCommand::AgreePlan => &[Trigger::PlanAgreed],
        CaseCommand::OpenReview => &[Trigger::ReviewOpened],
        CaseCommand::HoldReview => &[Trigger::ReviewContinues, Trigger::ReviewRevisesPlan, Trigger::ReviewReassesses],
        CaseCommand::CallReassessment => &[Trigger::FactsMissing, Trigger::NewlyNeeded],
        CaseCommand::RequestClosure => &[Trigger::ClosureRequested],
        CaseCommand::AuthoriseClosure => &[Trigger::ClosureAuthorised],
        CaseCommand::ReturnClosure => &[Trigger::ClosureReturned],
        CaseCommand::ReopenCase => &[Trigger::Reopened, Trigger::CameBack],
        CaseCommand::RecordPostClosureCheck => &[Trigger::PostClosureChecked],
        CaseCommand::AnswerDanger => &[Trigger::DangerAsked, Trigger::Returned],
        CaseCommand::CompleteScreening => &[Trigger::Interviewed, Trigger::ScreenedOut],
        CaseCommand::EndLead => &[Trigger::LeadEnded],
        CaseCommand::OpenScreenedCase => &[Trigger::Opened],
        CaseCommand::ReassignCase => &[Trigger::Reassigned],
        CaseCommand::AuthoriseTransfer => &[Trigger::TransferAuthorised],
        CaseCommand::HandOverCase => &[Trigger::TransferHandedOver],
        CaseCommand::EndTransfer => &[Trigger::TransferEnded],
        _ => &[],
    }
}

/// Cases in which each command finds what it acts on.
fn worlds() -> Vec<World> {
    let mut noticed = noticed_world();
    let danger = Screening { immediate_danger: crate::codes::Tri::Yes, ..Screening::asked(entry(100), OPENED) };
    noticed.case_mut().screenings.push(danger);
    let mut screened = noticed.clone();
    screened.case_mut().screenings[0].outcome = Some(crate::codes::ScreeningOutcome::Open);
    let mut draft = world().with_agreed_plan();
    draft.case_mut().plans[0].agreed_on = None;
    let mut reviewing = world().with_agreed_plan();
    reviewing.case_mut().reviews.push(Review::opened(entry(30), 1, OPENED, Vec::new()));
    let mut closed = world().with_agreed_plan();
    let scope = crate::codes::ConsentScope::PostClosureContact;
    let consent = crate::testkit::consent_given(crate::codes::ConsentAnswer::Given);
    let consent = crate::consent::ConsentDecision { scope, ..consent };
    closed.say(WORKER, crate::statement::StatementBody::ConsentDecided(consent));
    let pending = closed.clone().closure_requested(WORKER);
    let mut worlds = vec![noticed_world(), noticed, screened, world(), draft, reviewing, pending, closed.closed()];
    worlds.extend([crate::transfer::tests::proposed(), crate::transfer::tests::at_the_door()]);
    worlds
}

/// Everybody who holds one role: whose case it is, and who it is not.
fn everybody() -> Vec<(Role, Who)> {
    let staff = [WORKER, SUPERVISOR];
    let with = |role: &Role| staff.map(|staff| (*role, Who { staff, roles: Roles::of(&[*role]) }));
    Role::ALL.iter().flat_map(with).collect()
}

// Shows: every actor.
#[test]
fn a_row_is_taken_from_its_states_by_its_roles_with_its_guards_and_no_other_way() {
    let (case, workflow) = (world().with_agreed_plan().case(), world().workflow());
    let mut allowed = 0;
    for row in TRANSITIONS {
        for state in CaseState::ALL {
            for (role, who) in everybody() {
                let stands = Workflow { state: *state, ..workflow.clone() };
                let facts =
                    Facts { case: Some((&case, &stands)), who: &who, today: OPENED, input: Input::Comment("so") };
                let at = format!("{} from {} by {}", row.id.code(), state.code(), role.code());
                let found = check(row.id, &facts);
                let unmet: Vec<Unmet> = row.guards.iter().filter_map(|guard| evaluate(*guard, &facts).err()).collect();
                if !row.from.contains(state) {
                    assert_eq!(found, Err(TransitionRefused::WrongState { state: *state }), "{at}");
                } else if !row.actors.contains(&role) {
                    assert_eq!(found, Err(TransitionRefused::WrongRole), "{at}");
                } else if unmet.is_empty() {
                    assert_eq!(found.map(|row| row.id), Ok(row.id), "{at}: nothing is missing");
                    allowed += 1;
                } else {
                    assert_eq!(found, Err(TransitionRefused::Unmet { unmet }), "{at}: by the names of its guards");
                }
            }
        }
    }
    assert!(allowed > 20, "some are possible: {allowed}");
}

#[test]
fn a_command_is_offered_only_where_a_row_leads_on_by_that_role() {
    let mut offered = BTreeSet::new();
    for world in worlds() {
        let (case, workflow) = (world.case(), world.workflow());
        for state in CaseState::ALL {
            let stands = Workflow { state: *state, ..workflow.clone() };
            for (role, who) in everybody() {
                for command in CaseCommand::ALL {
                    let triggers = triggers(*command);
                    if triggers.is_empty() || is_allowed(*command, &case, &stands, &who) == Permission::No {
                        continue;
                    }
                    offered.insert(*command);
                    let fits = |row: &Transition| {
                        triggers.contains(&row.trigger) && row.from.contains(state) && row.actors.contains(&role)
                    };
                    let at = format!("{} from {} by {}", command.code(), state.code(), role.code());
                    assert!(TRANSITIONS.iter().any(fits), "{at}: no row of the table allows it");
                }
            }
        }
    }
    let moving = CaseCommand::ALL.iter().filter(|command| !triggers(**command).is_empty());
    let never: Vec<&CaseCommand> = moving.filter(|command| !offered.contains(command)).collect();
    assert!(never.is_empty(), "each is offered to somebody, or the cases above are too few: {never:?}");
}

#[test]
fn a_closure_is_asked_for_only_where_its_row_says_so_whatever_the_reason() {
    let world = world().with_agreed_plan();
    let (case, workflow) = (world.case(), world.workflow());
    for reason in ClosureReason::ALL {
        let request = world.closure_request(*reason);
        for state in CaseState::ALL {
            for (role, who) in everybody() {
                let stands = Workflow { state: *state, ..workflow.clone() };
                let found = check_closure_request(*reason, &facts(&case, &stands, &who, &request));
                let asks = |row: &&Transition| {
                    row.trigger == Trigger::ClosureRequested && row.from.contains(state) && row.actors.contains(&role)
                };
                let listed = TRANSITIONS.iter().filter(asks).count() > 0;
                let refused = matches!(found, Err(TransitionRefused::WrongState { .. } | TransitionRefused::WrongRole));
                assert_eq!(listed, !refused, "{} from {} by {}", reason.code(), state.code(), role.code());
            }
        }
    }
}
