//! The state of the work as the document shows it, beneath any closure. Knows no statement but approvals.

use std::collections::BTreeMap;

use crate::codes::{CaseState, ReviewOutcome};
use crate::facts::{DocFacts, ReviewFact, Submitted};
use crate::review::is_refused;
use crate::statement::Subject;
use crate::workflow::{ApprovalView, stands};

/// Assessment, planning, implementing or reviewing (`domain.md` 6.1); screening before intake.
///
/// `reopenings` that count more than the document's episodes mean that the new episode's entry has not arrived: the
/// work begins with an assessment (T22).
pub fn working_state(doc: &DocFacts, approvals: &BTreeMap<Subject, ApprovalView>, reopenings: usize) -> CaseState {
    if doc.episode == 0 {
        return CaseState::Screening;
    }
    if reopenings >= doc.episode as usize {
        return CaseState::Assessment;
    }
    let stands = |subject: Subject, needed: bool| stands(approvals, subject, needed);
    let assessment_stands = |a: &Submitted| stands(Subject::Assessment(a.id), a.approval_needed);
    let plan_stands = |p: &Submitted| stands(Subject::Plan(p.id), p.approval_needed);
    let signed_off = |id| stands(Subject::Review(id), true);

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
    if let Some(last) = reviews.last() {
        let answers = |work: &&Submitted| work.answers_review == Some(last.id);
        let assessed = doc.assessments.iter().filter(answers).any(assessment_stands);
        let planned = doc.plans.iter().filter(answers).any(plan_stands);
        match last.outcome {
            Some(ReviewOutcome::RevisePlan) if !planned => return CaseState::Planning,
            Some(ReviewOutcome::Reassess) if !assessed && !planned => return CaseState::Assessment,
            Some(ReviewOutcome::Reassess) if !planned => return CaseState::Planning,
            // The request to close is a statement; until it is made, the review has not come to its end.
            Some(ReviewOutcome::Close) => return CaseState::Reviewing,
            _ => {}
        }
    }
    if doc.plans.iter().any(plan_stands) {
        CaseState::Implementing
    } else if doc.assessments.iter().any(assessment_stands) {
        CaseState::Planning
    } else {
        CaseState::Assessment
    }
}
