//! The guards before intake: leads, screening, and what opening takes from the screening. Reads facts; decides nothing else.

use crate::case_file::Case;
use crate::codes::{ConsentAnswer, ConsentScope, NoActionReason, Tri};
use crate::ids::PersonCode;
use crate::lifecycle::guards::{Facts, Guard, Input};
use crate::screening::{self, Screened, Screening, is_eligible};
use crate::workflow::Workflow;

/// Safe tries after which somebody counts as unreachable. Source: `domain.md` 6.2 T03.
pub const REACH_TRIES: usize = 3;

pub(super) fn holds(guard: Guard, facts: &Facts<'_>) -> bool {
    match guard {
        Guard::InterviewConsented => facts.case.is_some_and(|(case, workflow)| {
            case.screenings.iter().any(Screening::is_emergency) || interview_consented(facts, workflow)
        }),
        Guard::PreferenceAsked => screened(facts).is_some_and(|said| said.preference.is_some()),
        Guard::LeadReasonGiven => matches!(
            facts.input,
            Input::LeadEnd(
                NoActionReason::Unreachable
                    | NoActionReason::Duplicate
                    | NoActionReason::AlreadyManaged
                    | NoActionReason::Died
            )
        ),
        Guard::ReachTried => match facts.input {
            Input::LeadEnd(NoActionReason::Unreachable) => facts.case_file().is_some_and(was_tried),
            _ => true,
        },
        Guard::EmergencyAnswered => emergency_answered(facts),
        Guard::NoActionReasoned => screened(facts).is_some_and(|said| said.reason.is_some()),
        Guard::HelpWritten => {
            screened(facts).is_some_and(|said| !said.help_given.trim().is_empty() || is_declined(said))
        }
        Guard::ClientTold => screened(facts).is_some_and(|said| !said.told.is_empty() || is_declined(said)),
        Guard::ScreeningComplete => facts.case.is_none_or(|(case, now)| screening::to_open(case, now).is_some()),
        Guard::Eligible => facts.case.is_none_or(|(case, now)| may_be_opened(case, now)),
        _ => false,
    }
}

fn screened<'a>(facts: &Facts<'a>) -> Option<&'a Screened> {
    if let Input::Screening(said) = facts.input { Some(said) } else { None }
}

fn is_declined(said: &Screened) -> bool {
    said.reason == Some(NoActionReason::ConsentDeclined)
}

fn interview_consented(facts: &Facts<'_>, workflow: &Workflow) -> bool {
    let said = screened(facts).and_then(|said| said.consent.as_ref());
    let key = (PersonCode::Client, ConsentScope::InterviewAndRecord);
    match said {
        Some(consent) => consent.answer == ConsentAnswer::Given,
        None => workflow.consents.get(&key).is_some_and(|view| view.counts.answer == ConsentAnswer::Given),
    }
}

fn was_tried(case: &Case) -> bool {
    case.contacts.iter().filter(|note| note.attempt_failed.is_some()).count() >= REACH_TRIES
}

fn emergency_answered(facts: &Facts<'_>) -> bool {
    let recorded = facts.case_file().is_none_or(|case| !screening::emergency_unanswered(case));
    let said = match facts.input {
        Input::Opening { danger: Some(danger), .. } => {
            let in_danger = danger.immediate_danger == Tri::Yes || danger.self_harm == Tri::Yes;
            !in_danger || screening::is_answered(&danger.actions)
        }
        _ => true,
    };
    recorded && said
}

/// A criterion is met, or a supervisor approved the exception.
fn may_be_opened(case: &Case, workflow: &Workflow) -> bool {
    let Some(screening) = screening::to_open(case, workflow) else { return true };
    is_eligible(&screening.criteria) || screening::is_approved(workflow, screening)
}
