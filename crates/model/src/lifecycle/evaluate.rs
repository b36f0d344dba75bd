//! Whether each guard holds, as arms of total matches. Reads facts; decides nothing else.

mod carrying;
mod early;
mod transfer;

pub use early::REACH_TRIES;

use super::guards::{Facts, Guard, Input, Unmet};
use crate::assessment::{Assessment, RAPID_DOMAINS, required_domains};
use crate::case_file::Case;
use crate::closure::ClosureRequest;
use crate::codes::{
    AssessmentKind, ChecklistAnswer, ClosureItem, ClosureReason, ConsentAnswer, ConsentScope, DecisionStage,
    GoalStatus, Participation, ReferralState, ReviewOutcome, RiskLevel, Role, Tri,
};
use crate::consent::ConsentDecision;
use crate::ids::PersonCode;
use crate::plan::{CasePlan, Goal, Participant};
use crate::retention::{is_held, time_is_over};
use crate::review::Review;
use crate::unit::Strength;

/// Failed tries that make a lost contact, and over how many days. Source: `domain.md` 6.2 T32.
pub const LOST_CONTACT_TRIES: usize = 3;
/// Days between the first and the last failed try. Source: `domain.md` 6.2 T32.
pub const LOST_CONTACT_DAYS: i32 = 30;

/// Whether a guard holds; if not, how much is missing.
pub fn evaluate(guard: Guard, facts: &Facts<'_>) -> Result<(), Unmet> {
    match missing(guard, facts) {
        0 => Ok(()),
        count => Err(Unmet { guard, count }),
    }
}

fn missing(guard: Guard, facts: &Facts<'_>) -> usize {
    match guard {
        Guard::CaseManagementConsented => unless(is_case_management_consented(facts)),
        Guard::EverythingTold => unless(facts.consent().is_some_and(ConsentDecision::explained_everything)),
        Guard::RiskSet => unless(is_risk_set(facts)),
        Guard::WorkerHasRoom => unless(carrying::has_room(facts)),
        Guard::TransitionGoalPlanned
        | Guard::TurnedAdult
        | Guard::TransitionGoalOffered
        | Guard::AdultServicesInformed => unless(carrying::is_ready_for_18(guard, facts)),
        Guard::HandoverNoteWritten | Guard::ClientInformedSaid | Guard::PreferenceLookedAt => {
            unless(carrying::is_handed_over_well(guard, facts))
        }
        Guard::DomainsAssessed
        | Guard::StrengthNamed
        | Guard::ClientViewWritten
        | Guard::AnalysisWritten
        | Guard::AgreementRecorded => match facts.input {
            Input::Assessment(assessment, added) => missing_in_assessment(guard, assessment, added, facts),
            _ => 1,
        },
        Guard::PostClosureConsented => unless(is_post_closure_consented(facts)),
        Guard::SafetyPlanMade => unless(is_safety_plan_made(facts)),
        Guard::GoalNamed
        | Guard::EveryGoalHasAction
        | Guard::EveryActionHasWhoAndWhen
        | Guard::ClosureConditionWritten
        | Guard::ClientTookPart => facts.plan().map_or(1, |plan| missing_in_plan(guard, plan)),
        Guard::NextReviewSet => unless(is_next_review_set(facts)),
        Guard::NoReviewUnderWay | Guard::ReviewParticipantsNamed | Guard::ReviewComplete => {
            missing_for_review(guard, facts)
        }
        Guard::NobodyKeptAwayTakesPart => kept_away_taking_part(facts),
        Guard::CommentWritten => unless(is_comment_written(facts)),
        Guard::InterviewConsented
        | Guard::PreferenceAsked
        | Guard::LeadReasonGiven
        | Guard::ReachTried
        | Guard::EmergencyAnswered
        | Guard::NoActionReasoned
        | Guard::HelpWritten
        | Guard::ClientTold
        | Guard::ScreeningComplete
        | Guard::Eligible => unless(early::holds(guard, facts)),
        Guard::TransferConsented
        | Guard::TransferSummaryComplete
        | Guard::TransferAccepted
        | Guard::IdentityReceived
        | Guard::NotOwnTransfer => unless(transfer::holds(guard, facts)),
        Guard::HistoryReviewed => unless(matches!(facts.input, Input::Reopening { history_reviewed: true, .. })),
        _ => missing_for_closure(guard, facts),
    }
}

fn is_case_management_consented(facts: &Facts<'_>) -> bool {
    facts.consent().is_some_and(|consent| {
        consent.scope == ConsentScope::CaseManagement
            && consent.answer_on(facts.today) == ConsentAnswer::Given
            && consent.valid_from <= facts.today
    })
}

fn is_comment_written(facts: &Facts<'_>) -> bool {
    match facts.input {
        Input::Comment(text) | Input::Reopening { note: text, .. } | Input::Reassessing { why: text, .. } => {
            !text.trim().is_empty()
        }
        _ => false,
    }
}

fn is_post_closure_consented(facts: &Facts<'_>) -> bool {
    let key = (PersonCode::Client, ConsentScope::PostClosureContact);
    facts.case.is_some_and(|(_, workflow)| workflow.consents.get(&key).is_some_and(|view| view.is_given(facts.today)))
}

/// Whether there is a safety plan, or the assessment asks for none.
fn is_safety_plan_made(facts: &Facts<'_>) -> bool {
    match facts.input {
        Input::Assessment(assessment, _) if assessment.safety_plan_needed == Some(Tri::Yes) => {
            facts.case_file().is_some_and(|case| crate::safety_plan::in_force(case).is_some())
        }
        _ => true,
    }
}

/// The guards of opening and holding a review (T13-T16).
fn missing_for_review(guard: Guard, facts: &Facts<'_>) -> usize {
    let review = if let Input::Review { review, .. } = facts.input { Some(review) } else { None };
    match guard {
        Guard::NoReviewUnderWay => usize::from(facts.case.is_some_and(|(case, workflow)| {
            facts.state() == crate::codes::CaseState::Reviewing && crate::review::returned(case, workflow).is_none()
        })),
        Guard::ReviewParticipantsNamed => unless(
            review.is_some_and(|review| takes_part(&review.participants) || !review.absence_reason.trim().is_empty()),
        ),
        _ => review.map_or(1, missing_in_review),
    }
}

/// The guards of asking for a closure and of granting it (`domain.md` 6.3, T20).
fn missing_for_closure(guard: Guard, facts: &Facts<'_>) -> usize {
    match guard {
        Guard::SummaryWritten => unless(facts.closure().is_some_and(|request| !request.summary.trim().is_empty())),
        Guard::ChecklistComplete => facts.closure().map_or(1, missing_in_checklist),
        Guard::ClientConsulted => unless(facts.closure().is_some_and(|request| {
            NOBODY_TO_ASK.contains(&request.reason)
                || request.consulted.as_ref().is_some_and(|c| c.client || !c.members.is_empty())
        })),
        Guard::GoalsMet => goals_not_met(facts.goals()),
        Guard::FinalRiskLow => unless(is_final_risk_low(facts)),
        Guard::GoalReasonsWritten => facts.goals().iter().filter(|goal| lacks_reason(goal)).count(),
        Guard::ReferralAccepted => unless(facts.case_file().is_some_and(has_accepted_referral)),
        Guard::ContactTried => unless(facts.case_file().is_some_and(contact_was_tried)),
        Guard::TransferNotPossible => unless(facts.closure().is_some_and(|request| request.transfer_not_possible)),
        Guard::NoPlanAgreed => usize::from(facts.plan().is_some()),
        Guard::SupervisorActs => unless(facts.who.roles.has(Role::Supervisor)),
        Guard::NotOwnWork => usize::from(facts.case.is_some_and(|(_, workflow)| {
            let asked = workflow.closure.as_ref().map(|closure| closure.requested_by);
            workflow.assigned_to == facts.who.staff || asked == Some(facts.who.staff)
        })),
        Guard::ConferencesExplained => unexplained_conferences(facts),
        Guard::ReportsDecided => undecided_reports(facts),
        Guard::DecisionsExplained => unexplained_decisions(facts),
        Guard::NoGroundAgainst => usize::from(facts.case.is_some_and(|(_, workflow)| workflow.continued.is_some())),
        Guard::NoOpenBid => open_bid(facts),
        Guard::MoneyAccounted => {
            facts.case.map_or(0, |(case, workflow)| crate::fund::out(case, workflow, facts.today).count())
        }
        Guard::RetentionOver => {
            unless(facts.case.is_some_and(|(case, workflow)| time_is_over(case, workflow, facts.today)))
        }
        Guard::NoLegalHold => unless(facts.case.is_some_and(|(case, workflow)| !is_held(case, workflow))),
        Guard::ConferenceHeldIfHigh => unless(is_loss_talked_over(facts)),
        Guard::ReferralsSettled => hanging_referrals(facts),
        // A guard that nobody looks at does not hold.
        _ => 1,
    }
}

const fn unless(holds: bool) -> usize {
    if holds { 0 } else { 1 }
}

fn is_next_review_set(facts: &Facts<'_>) -> bool {
    match facts.input {
        Input::Plan { next_review_on, .. } => next_review_on >= facts.today,
        Input::Review { review, next_review_on } => {
            // A review that ends the work needs no next one.
            review.outcome == Some(ReviewOutcome::Close) || next_review_on.is_some_and(|day| day >= facts.today)
        }
        _ => false,
    }
}

fn is_risk_set(facts: &Facts<'_>) -> bool {
    if let Input::Reassessing { risk, .. } = facts.input {
        // What is new for the client is judged at once, whatever was found before.
        return risk.is_some();
    }
    matches!(facts.input, Input::Opening { risk: Some(_), .. } | Input::Assessment(..))
        || facts.case.is_some_and(|(_, workflow)| workflow.risk.current.is_some())
}

fn missing_in_assessment(guard: Guard, assessment: &Assessment, added: &[Strength], facts: &Facts<'_>) -> usize {
    match guard {
        Guard::DomainsAssessed => {
            let client_age = facts.case_file().and_then(|case| case.client.age_at_intake);
            let programme = facts.case_file().and_then(|case| case.programme);
            let required = match assessment.kind {
                AssessmentKind::Rapid => RAPID_DOMAINS.to_vec(),
                _ => required_domains(programme, client_age),
            };
            let assessed =
                |domain| assessment.domains.get(domain).is_some_and(|finding| !finding.situation.trim().is_empty());
            required.iter().filter(|domain| !assessed(domain)).count()
        }
        Guard::StrengthNamed => {
            unless(!added.is_empty() || facts.case_file().is_some_and(|case| !case.strengths.is_empty()))
        }
        Guard::ClientViewWritten => unless(!assessment.client_view.trim().is_empty()),
        Guard::AnalysisWritten => unless(!assessment.analysis.trim().is_empty()),
        _ => unless(assessment.agreed_with_client == Some(true) || !assessment.disagreements.trim().is_empty()),
    }
}

fn missing_in_plan(guard: Guard, plan: &CasePlan) -> usize {
    match guard {
        Guard::GoalNamed => unless(!plan.goals.is_empty()),
        Guard::EveryGoalHasAction => plan.goals.iter().filter(|goal| goal.actions.is_empty()).count(),
        Guard::EveryActionHasWhoAndWhen => {
            let actions = plan.goals.iter().flat_map(|goal| &goal.actions);
            actions.filter(|action| action.responsible.is_none() || action.due_on.is_empty()).count()
        }
        Guard::ClosureConditionWritten => unless(!plan.closure_condition.trim().is_empty()),
        _ => unless(takes_part(&plan.participants)),
    }
}

fn takes_part(participants: &[Participant]) -> bool {
    let involved = |p: &Participant| p.how != Participation::NotInvolved;
    participants.iter().any(|p| p.code == PersonCode::Client && involved(p))
}

/// How many who take part are kept away (`domain.md` 4.3).
fn kept_away_taking_part(facts: &Facts<'_>) -> usize {
    let Some(case) = facts.case_file() else { return 0 };
    let participants = match facts.input {
        Input::Plan { plan, .. } => &plan.participants,
        Input::Review { review, .. } => &review.participants,
        _ => return 0,
    };
    let involved = participants.iter().filter(|one| one.how != Participation::NotInvolved);
    involved.filter(|one| crate::unit::first_kept_away(case, &[one.code]).is_some()).count()
}

fn missing_in_review(review: &Review) -> usize {
    [
        review.held_on.is_some(),
        review.plan_still_relevant.is_some(),
        !review.client_feedback.trim().is_empty(),
        review.consent_reconfirmed.is_some(),
        review.outcome.is_some(),
    ]
    .iter()
    .filter(|answered| !**answered)
    .count()
}

/// The last item is the supervisor's own.
fn missing_in_checklist(request: &ClosureRequest) -> usize {
    let asked = ClosureItem::ALL.iter().filter(|item| **item != ClosureItem::SupervisorRead);
    asked.filter(|item| !request.checklist.contains_key(item)).count()
}

fn goals_not_met(goals: &[Goal]) -> usize {
    let open = |goal: &&Goal| !matches!(goal.status, GoalStatus::Met | GoalStatus::NoLongerRelevant);
    let met = goals.iter().any(|goal| goal.status == GoalStatus::Met);
    goals.iter().filter(open).count().max(unless(met))
}

fn is_final_risk_low(facts: &Facts<'_>) -> bool {
    let low = |risk: RiskLevel| risk <= RiskLevel::Low;
    let in_file = facts.case.and_then(|(_, workflow)| workflow.risk.current);
    facts.closure().is_some_and(|request| low(request.final_risk)) && in_file.is_some_and(low)
}

fn lacks_reason(goal: &Goal) -> bool {
    match goal.status {
        GoalStatus::Met => false,
        GoalStatus::NoLongerRelevant | GoalStatus::NotFeasible => goal.status_reason.trim().is_empty(),
        GoalStatus::NotStarted | GoalStatus::InProgress | GoalStatus::PartlyMet | GoalStatus::NotMet => true,
    }
}

fn has_accepted_referral(case: &Case) -> bool {
    case.referrals.iter().any(|referral| has_taken(referral.state()))
}

const fn has_taken(state: ReferralState) -> bool {
    matches!(
        state,
        ReferralState::Accepted | ReferralState::InService | ReferralState::Completed | ReferralState::ClosedLoop
    )
}

fn contact_was_tried(case: &Case) -> bool {
    let days = crate::follow_up::failed_tries(case);
    let span = days.last().zip(days.first()).map_or(0, |(last, first)| last.days_since(*first));
    days.len() >= LOST_CONTACT_TRIES && span >= LOST_CONTACT_DAYS
}

/// The end cannot be talked over with a client who died or cannot be reached (T31, T32).
const NOBODY_TO_ASK: [ClosureReason; 2] = [ClosureReason::Death, ClosureReason::LostContact];

/// Nobody can be told any more, or there was never anything to tell.
const NOBODY_TO_TELL: [ClosureReason; 3] =
    [ClosureReason::Death, ClosureReason::LostContact, ClosureReason::DuplicateError];

fn unexplained_conferences(facts: &Facts<'_>) -> usize {
    if facts.closure().is_some_and(|request| NOBODY_TO_TELL.contains(&request.reason)) {
        return 0;
    }
    facts.case_file().map_or(0, |case| crate::conference::unexplained(case).count())
}

/// What asks for a report and was not answered, and answers that nobody decided on.
fn undecided_reports(facts: &Facts<'_>) -> usize {
    let Some((case, workflow)) = facts.case else { return 0 };
    let open = |one: &&crate::report::MandatoryReport| {
        matches!(crate::report::stage(one, workflow), DecisionStage::Waits | DecisionStage::WaitsForSecond)
    };
    crate::report::unanswered(case, workflow).len() + case.reports.iter().filter(open).count()
}

fn open_bid(facts: &Facts<'_>) -> usize {
    let over = [ClosureReason::Death, ClosureReason::DuplicateError];
    if facts.closure().is_some_and(|request| over.contains(&request.reason)) {
        return 0;
    }
    usize::from(facts.case.is_some_and(|(case, workflow)| crate::bid::open(case, workflow).is_some()))
}

fn unexplained_decisions(facts: &Facts<'_>) -> usize {
    if facts.closure().is_some_and(|request| NOBODY_TO_TELL.contains(&request.reason)) {
        return 0;
    }
    facts.case.map_or(0, |(case, workflow)| crate::explained::owed(case, workflow).len())
}

/// A client at high risk is not given up before several people looked at it (T32).
fn is_loss_talked_over(facts: &Facts<'_>) -> bool {
    let Some((case, workflow)) = facts.case else { return false };
    if workflow.risk.current != Some(RiskLevel::High) {
        return true;
    }
    let seen = case.last_contact_seen().map(|note| note.held_on);
    crate::conference::last_held(case).is_some_and(|held| seen.is_none_or(|seen| held >= seen))
}

fn hanging_referrals(facts: &Facts<'_>) -> usize {
    let said = facts.closure().and_then(|request| request.checklist.get(&ClosureItem::ReferralsSettled));
    if said.is_some_and(|answer| *answer != ChecklistAnswer::No) {
        return 0;
    }
    let Some(case) = facts.case_file() else { return 0 };
    case.referrals.iter().filter(|referral| referral.is_open()).count()
}
