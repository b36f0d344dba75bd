//! When an assessment is complete, and what the risk found with it asks for.

use std::collections::BTreeMap;

use super::*;
use crate::codes::{CaseState, StrengthKind};
use crate::deadlines::{DeadlineKey, Receipts, Timeframes, open_deadlines};
use crate::ids::PersonCode;
use crate::lifecycle::Guard;
use crate::testkit::{OPENED, World, entry, moment, risk_found, worker, world};

fn assessment() -> Assessment {
    let found = DomainFinding { situation: "as seen".to_owned(), needs: String::new() };
    let domains = required_domains(Some(Programme::Cp), Some(11)).into_iter().map(|domain| (domain, found.clone()));
    Assessment {
        completed_on: Some(OPENED),
        domains: domains.collect(),
        client_view: "I want to sleep".to_owned(),
        analysis: "M1 can protect at night".to_owned(),
        agreed_with_client: Some(true),
        ..Assessment::started(entry(4), 1, AssessmentKind::Comprehensive, OPENED)
    }
}

fn strength() -> Strength {
    Strength { id: entry(3), holder: Some(PersonCode::Client), kind: StrengthKind::School, note: String::new() }
}

fn record(
    world: &World,
    assessment: &Assessment,
    strengths: &[Strength],
    risk: RiskLevel,
) -> Result<CaseChange, AssessmentRefused> {
    let (case, workflow) = (world.case(), world.workflow());
    let active = ActiveCase::of(&case, &workflow).expect("it is active");
    record_assessment(&active, assessment, strengths, &risk_found(risk), &worker(), &moment(OPENED))
}

fn unmet(refused: Result<CaseChange, AssessmentRefused>) -> Vec<(Guard, usize)> {
    match refused {
        Err(AssessmentRefused::Transition(TransitionRefused::Unmet { unmet })) => {
            unmet.iter().map(|unmet| (unmet.guard, unmet.count)).collect()
        }
        other => panic!("unmet guards were expected, not {other:?}"),
    }
}

#[test]
fn a_whole_assessment_is_one_change_with_strengths_and_risk() {
    let change = record(&world(), &assessment(), &[strength()], RiskLevel::Medium).expect("it is complete");
    assert_eq!(change.casework.len(), 2, "a strength and the assessment");
    assert_eq!(change.casework[1], CaseworkEdit::AddAssessment(assessment()), "approval is not needed at medium risk");
    assert_eq!(change.statements.len(), 1, "risk is signed with it");
    let high = record(&world(), &assessment(), &[strength()], RiskLevel::High).expect("it is complete");
    let waits = CaseworkEdit::AddAssessment(Assessment { approval_needed: true, ..assessment() });
    assert_eq!(high.casework[1], waits, "at high risk a supervisor approves it");
}

// Shows: DomainsAssessed, StrengthNamed, ClientViewWritten, AnalysisWritten, AgreementRecorded.
#[test]
fn an_incomplete_assessment_names_all_that_is_missing() {
    let mut bare = assessment();
    bare.domains.pop_first();
    bare.domains.pop_first();
    bare.client_view.clear();
    bare.analysis = " ".to_owned();
    bare.agreed_with_client = Some(false);
    let expected = [
        (Guard::DomainsAssessed, 2),
        (Guard::StrengthNamed, 1),
        (Guard::ClientViewWritten, 1),
        (Guard::AnalysisWritten, 1),
        (Guard::AgreementRecorded, 1),
    ];
    assert_eq!(unmet(record(&world(), &bare, &[], RiskLevel::Low)), expected, "in the order of the row T08");
    let disagreed = Assessment {
        agreed_with_client: Some(false),
        disagreements: "CL does not want M1 told".to_owned(),
        ..assessment()
    };
    assert!(record(&world(), &disagreed, &[strength()], RiskLevel::Low).is_ok(), "a written disagreement is enough");
}

#[test]
fn one_assessment_at_a_time_filled_field_by_field() {
    let mut world = world();
    let open = Assessment { completed_on: None, ..assessment() };
    world.case_mut().assessments.push(open);
    world.case_mut().strengths.push(strength());
    let refused = record(&world, &Assessment { id: entry(8), ..assessment() }, &[], RiskLevel::Low);
    assert_eq!(refused, Err(AssessmentRefused::StillOpen), "finish the first one");
    let (case, workflow) = (world.case(), world.workflow());
    let active = ActiveCase::of(&case, &workflow).expect("it is active");
    let view = AssessmentField::ClientView("another word".to_owned());
    assert!(set_assessment(&active, entry(4), &view).is_ok(), "an open one takes words");
    let day = AssessmentField::CompletedOn(OPENED);
    assert_eq!(
        set_assessment(&active, entry(4), &day),
        Err(AssessmentRefused::AlreadyComplete),
        "completing is its own act"
    );
    let done = complete_assessment(&active, entry(4), OPENED, &risk_found(RiskLevel::High), &worker(), &moment(OPENED));
    let change = done.expect("nothing is missing");
    let approval = CaseworkEdit::SetAssessment(entry(4), AssessmentField::ApprovalNeeded(true));
    assert!(change.casework.contains(&approval), "high risk: a supervisor approves it");
    let gone = complete_assessment(&active, entry(9), OPENED, &risk_found(RiskLevel::Low), &worker(), &moment(OPENED));
    assert_eq!(gone, Err(AssessmentRefused::NoSuchAssessment), "there is no such assessment");
    assert_eq!(
        start_assessment(&active, entry(9), AssessmentKind::Rapid, None, OPENED, &moment(OPENED)),
        Err(AssessmentRefused::StillOpen),
        "nor a second open one"
    );
}

#[test]
fn a_child_in_a_gbv_case_is_assessed_as_a_child_too() {
    let adult = required_domains(Some(Programme::Gbv), Some(30));
    let child = required_domains(Some(Programme::Gbv), Some(15));
    assert_eq!((adult.len(), child.len()), (7, 10), "domain.md 4.6 adds three domains");
    assert!(child.contains(&Domain::Education), "school among them");
}

#[test]
fn a_rapid_assessment_comes_first_and_the_full_one_stays_owed_by_the_same_day() {
    let mut world = world();
    let rapid = Assessment {
        kind: AssessmentKind::Rapid,
        analysis: String::new(),
        agreed_with_client: None,
        domains: assessment().domains.into_iter().filter(|(domain, _)| *domain == Domain::Safety).collect(),
        ..assessment()
    };
    let change =
        record(&world, &rapid, &[], RiskLevel::High).expect("safety, the client's view and the risk are enough");
    let CaseworkEdit::AddAssessment(done) = &change.casework[0] else { panic!("it is kept: {change:?}") };
    assert!(!done.approval_needed, "it decides nothing, so nobody has to look at it first");
    let owed = |world: &World| {
        let all = open_deadlines(&world.case(), &world.workflow(), &Timeframes::default(), &Receipts::default());
        all.iter().find(|one| one.key == DeadlineKey::Assessment).map(|one| (one.started, one.due))
    };
    let before = owed(&world);
    world.case_mut().assessments.push(done.clone());
    assert_eq!(world.workflow().state, CaseState::Assessment, "the case stays in assessment");
    assert_eq!((owed(&world), before.is_some()), (before, true), "and the clock does not begin anew");
    let silent = Assessment { domains: BTreeMap::new(), client_view: String::new(), ..rapid };
    let expected = [(Guard::DomainsAssessed, 1), (Guard::ClientViewWritten, 1)];
    assert_eq!(unmet(record(&world, &silent, &[], RiskLevel::High)), expected, "what cannot wait is said");
}
