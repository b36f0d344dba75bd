//! The state of the work as the document shows it, beneath any closure. Knows no statement but approvals.

use std::collections::BTreeMap;

use crate::codes::{CaseState, ReviewOutcome, ScreeningOutcome};
use crate::facts::{DocFacts, ReviewFact, ScreeningFact, Submitted};
use crate::reassess;
use crate::review::is_refused;
use crate::statement::Subject;
use crate::workflow::{ApprovalDecision, ApprovalView, stands, was_refused};

/// Assessment, planning, implementing or reviewing (`domain.md` 6.1); before intake see [`before_intake`].
///
/// `reopenings` that count more than the document's episodes mean that the new episode's entry has not arrived: the
/// work begins with an assessment (T22).
pub fn working_state(doc: &DocFacts, approvals: &BTreeMap<Subject, ApprovalView>, reopenings: usize) -> CaseState {
    if doc.episode == 0 {
        return before_intake(doc, approvals);
    }
    if reopenings >= doc.episode as usize {
        return CaseState::Assessment;
    }
    let stands = |subject: Subject, needed: bool| stands(approvals, subject, needed);
    let assessment_stands = |a: &Submitted| stands(Subject::Assessment(a.id), a.approval_needed);
    let plan_stands = |p: &Submitted| stands(Subject::Plan(p.id), p.approval_needed);
    let signed_off = |id| stands(Subject::Review(id), true);

    let standing = |works: &[Submitted], stands: &dyn Fn(&Submitted) -> bool| -> Vec<Submitted> {
        works.iter().filter(|work| stands(work)).copied().collect()
    };
    let (assessed, planned) = (standing(&doc.assessments, &assessment_stands), standing(&doc.plans, &plan_stands));
    if let Some(state) = reassess::asked_state(&doc.calls, &assessed, &planned) {
        return state;
    }
    let (returned, reviews): (Vec<&ReviewFact>, Vec<&ReviewFact>) =
        doc.reviews.iter().partition(|review| is_refused(approvals, review.id));
    if reviews.iter().any(|review| review.outcome.is_none() || !signed_off(review.id)) {
        return CaseState::Reviewing;
    }
    // A review that was given back is held anew; until then the case stays with it.
    let replaced = |gone: &&ReviewFact| reviews.iter().any(|review| review.opened_on >= gone.opened_on);
    if !returned.iter().all(replaced) {
        return CaseState::Reviewing;
    }
    if let Some(state) = asked_by_reviews(doc, &reviews, assessment_stands, plan_stands) {
        return state;
    }
    if doc.plans.iter().any(plan_stands) {
        CaseState::Implementing
    } else if doc.assessments.iter().any(assessment_stands) {
        CaseState::Planning
    } else {
        CaseState::Assessment
    }
}

/// Where the reviews of the last day leave the case; `None` when what they asked for is done.
///
/// Of several on one day whichever is not answered yet decides, whatever their order: a second one is opened only after the
/// first was answered.
fn asked_by_reviews(
    doc: &DocFacts,
    reviews: &[&ReviewFact],
    assessment_stands: impl Fn(&Submitted) -> bool,
    plan_stands: impl Fn(&Submitted) -> bool,
) -> Option<CaseState> {
    let day = reviews.last()?.opened_on;
    let asked = |review: &&&ReviewFact| {
        let answers = |work: &&Submitted| work.answers_review == Some(review.id);
        let assessed = doc.assessments.iter().filter(answers).any(&assessment_stands);
        let planned = doc.plans.iter().filter(answers).any(&plan_stands);
        match review.outcome {
            Some(ReviewOutcome::RevisePlan) if !planned => Some(CaseState::Planning),
            Some(ReviewOutcome::Reassess) if !assessed && !planned => Some(CaseState::Assessment),
            Some(ReviewOutcome::Reassess) if !planned => Some(CaseState::Planning),
            // The request to close is a statement; until it is made, the review has not come to its end.
            Some(ReviewOutcome::Close) => Some(CaseState::Reviewing),
            _ => None,
        }
    };
    let states: Vec<CaseState> =
        reviews.iter().filter(|review| review.opened_on == day).filter_map(|one| asked(&one)).collect();
    states.iter().copied().find(|state| *state != CaseState::Reviewing).or_else(|| states.first().copied())
}

/// Identified, screening, or ended without action, while no episode was opened.
///
/// It ends only when every screening that begun came to no action and stands: of two that did not see each other the one
/// that goes on keeps it open. One that was given back does not count; one that was approved to be opened is replaced by
/// a later one. Danger that somebody found meanwhile keeps it open until something was done.
fn before_intake(doc: &DocFacts, approvals: &BTreeMap<Subject, ApprovalView>) -> CaseState {
    let begun: Vec<&ScreeningFact> = doc.screenings.iter().filter(|screening| screening.begun).collect();
    if begun.is_empty() {
        return if doc.noticed { CaseState::Identified } else { CaseState::Screening };
    }
    let subject = |screening: &ScreeningFact| Subject::Screening(screening.id);
    let approved = |screening: &ScreeningFact| {
        approvals.get(&subject(screening)).is_some_and(|view| view.decision == ApprovalDecision::Approved)
    };
    let replaced = |screening: &ScreeningFact| {
        let later = |other: &&ScreeningFact| other.id != screening.id && other.asked_on >= screening.asked_on;
        screening.outcome == Some(ScreeningOutcome::Open) && approved(screening) && begun.iter().any(later)
    };
    let ended = |screening: &ScreeningFact| {
        let closes = matches!(screening.outcome, Some(ScreeningOutcome::NoAction | ScreeningOutcome::Redirect));
        closes && stands(approvals, subject(screening), screening.approval_needed)
    };
    let counted: Vec<&&ScreeningFact> =
        begun.iter().filter(|one| !was_refused(approvals, subject(one)) && !replaced(one)).collect();
    let all_ended = !doc.emergency_open && !counted.is_empty() && counted.iter().all(|one| ended(one));
    if all_ended { CaseState::NoAction } else { CaseState::Screening }
}
