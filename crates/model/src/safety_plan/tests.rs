//! A safety plan protects only if it is whole, names nobody who harms, and is looked at when danger grows.

use super::*;
use crate::codes::{AssessmentKind, RiskLevel, Tri};
use crate::lifecycle::{Guard, TransitionRefused};
use crate::testkit::{OPENED, WORKER, World, entry, moment, risk_found, said, worker, world, written};
use crate::unit::{Excluded, UnitMember};

fn plan(world: &World) -> SafetyPlan {
    let parts = [
        (SafetyPart::ConcernInOwnWords, "he drinks and shouts"),
        (SafetyPart::ThingsClientCanDo, "go to X1 before night"),
        (SafetyPart::WhatToTake, "  "),
    ];
    SafetyPlan {
        id: entry(30),
        episode: 0,
        version: 0,
        made_on: world.today(),
        recorded_at: Millis(0),
        with_client: true,
        copy: Some(SafetyCopy::Memorised),
        parts: parts.map(|(part, words)| (part, words.to_owned())).into(),
        safe_people: vec![PersonCode::Other(1), PersonCode::Member(1)],
        services: AgencyCode::parse("safe_shelter").into_iter().collect(),
        confidence: Some(4),
        review_on: Some(world.today().plus(7)),
    }
}

fn make(world: &World, plan: &SafetyPlan) -> Result<CaseChange, SafetyPlanRefused> {
    let (case, workflow) = (world.case(), world.workflow());
    let active = ActiveCase::of(&case, &workflow).expect("it is active");
    make_safety_plan(&active, plan, "", None, &moment(world.today()))
}

/// The world with the plan in its document.
fn with_plan(mut world: World) -> World {
    let change = make(&world, &plan(&world)).expect("it fits");
    for edit in change.casework {
        if let CaseworkEdit::AddSafetyPlan(plan) = edit {
            world.case_mut().safety_plans.push(plan);
        }
    }
    world
}

fn refused(change: impl Fn(&mut SafetyPlan)) -> SafetyPlanRefused {
    let world = world();
    let mut plan = plan(&world);
    change(&mut plan);
    make(&world, &plan).expect_err("this plan does not fit")
}

#[test]
fn a_plan_is_a_version_without_empty_parts_and_the_next_one_follows_it() {
    let world = with_plan(world());
    let first = in_force(&world.case()).cloned().expect("it was made");
    assert_eq!((first.version, first.episode), (1, 1), "numbered by the rule, not by who asks");
    assert_eq!(first.parts.len(), 2, "what says nothing is not kept");
    let change = make(&world, &SafetyPlan { id: entry(31), ..plan(&world) }).expect("a change is the next version");
    let CaseworkEdit::AddSafetyPlan(second) = &change.casework[0] else { panic!("{change:?}") };
    assert_eq!(second.version, 2, "the old one is kept");
}

#[test]
fn the_signal_goes_to_identity_and_unchanged_is_not_written_again() {
    let world = world();
    let (case, workflow) = (world.case(), world.workflow());
    let active = ActiveCase::of(&case, &workflow).expect("it is active");
    let with = |words: &str| {
        let known = written(Signal("red cloth".to_owned()));
        make_safety_plan(&active, &plan(&world), words, Some(&known), &moment(OPENED)).expect("it fits").identity
    };
    assert_eq!(with(" two knocks "), [IdentityEdit::SetSignal("two knocks".to_owned())], "never in casework");
    assert!(with("red cloth").is_empty() && with("").is_empty(), "nothing new is said");
}

#[test]
fn a_plan_without_its_core_off_its_scale_or_in_the_past_is_refused() {
    let part = SafetyPart::ThingsClientCanDo;
    let without = refused(|plan| drop(plan.parts.insert(part, "\n ".to_owned())));
    assert_eq!(without, SafetyPlanRefused::PartNeeded { part }, "a plan says what the client can do");
    for sure in [0, 6, 255] {
        assert_eq!(refused(|plan| plan.confidence = Some(sure)), SafetyPlanRefused::OffScale, "{sure} is not 1 to 5");
    }
    let many = refused(|plan| plan.safe_people = (1..=21).map(PersonCode::Other).collect());
    assert_eq!(many, SafetyPlanRefused::TooMany, "a plan is short");
    let past = refused(|plan| plan.review_on = Some(OPENED.plus(-1)));
    assert!(matches!(past, SafetyPlanRefused::Day(_)), "nobody looks yesterday: {past:?}");
    let ahead = refused(|plan| plan.made_on = OPENED.plus(3));
    assert!(matches!(ahead, SafetyPlanRefused::Day(_)), "nor was it made tomorrow: {ahead:?}");
    let long = refused(|plan| drop(plan.parts.insert(part, "x".repeat(10_001))));
    assert!(matches!(long, SafetyPlanRefused::Text(_)), "a note has a bound: {long:?}");
}

#[test]
fn whoever_harms_or_is_kept_away_is_never_called_safe() {
    let harmed_by = refused(|plan| plan.safe_people.push(PersonCode::Perpetrator(1)));
    assert_eq!(harmed_by, SafetyPlanRefused::NotSafe { code: PersonCode::Perpetrator(1) }, "P codes did harm");
    let mut world = world();
    let code = PersonCode::Member(1);
    let rivals = vec![said(Excluded(false), WORKER, 1), said(Excluded(true), WORKER, 2)];
    let excluded = crate::register::Register::from_values(rivals);
    world.case_mut().unit_members.push(UnitMember { excluded, ..UnitMember::unknown(entry(5), code) });
    let refused = make(&world, &plan(&world)).expect_err("M1 is named as safe");
    assert_eq!(refused, SafetyPlanRefused::NotSafe { code }, "of two answers the one that protects counts");
}

#[test]
fn a_plan_is_overtaken_when_risk_rises_and_holds_again_once_looked_at() {
    let world = with_plan(world().at_risk(WORKER, RiskLevel::Low));
    let today = world.today();
    assert_eq!(standing(&world.case(), &world.workflow(), today), SafetyStanding::Holds, "it was just made");
    assert_eq!(standing(&world.case(), &world.workflow(), today.plus(8)), SafetyStanding::Due, "after its day");
    let mut risen = world.after_days(2).at_risk(WORKER, RiskLevel::High);
    assert_eq!(
        standing(&risen.case(), &risen.workflow(), risen.today()),
        SafetyStanding::Overtaken,
        "it was made for less danger"
    );
    let look = SafetyLook {
        id: entry(33),
        plan: entry(30),
        looked_on: risen.today(),
        recorded_at: Millis(0),
        note: "still holds".to_owned(),
        review_on: Some(risen.today().plus(7)),
    };
    let later = Moment { now: Millis(moment(risen.today()).now.0 + 1), ..moment(risen.today()) };
    let (case, workflow) = (risen.case(), risen.workflow());
    let active = ActiveCase::of(&case, &workflow).expect("it is active");
    let change = look_at_safety_plan(&active, &look, &later).expect("it is the version that holds");
    let CaseworkEdit::AddSafetyLook(look) = &change.casework[0] else { panic!("{change:?}") };
    risen.case_mut().safety_looks.push(look.clone());
    assert_eq!(standing(&risen.case(), &risen.workflow(), risen.today()), SafetyStanding::Holds, "looked at since");
    let lowered = risen.after_days(1).at_risk(WORKER, RiskLevel::Low);
    assert!(!is_overtaken(&lowered.case(), &lowered.workflow()), "less danger overtakes nothing");
}

#[test]
fn two_plans_written_apart_are_both_shown_and_need_one_that_knows_both() {
    let mut world = with_plan(world());
    let other = SafetyPlan { id: entry(29), ..world.case().safety_plans[0].clone() };
    world.case_mut().safety_plans.push(other);
    assert_eq!(standing(&world.case(), &world.workflow(), world.today()), SafetyStanding::Rivals, "no silent winner");
    let look = SafetyLook {
        id: entry(33),
        plan: entry(29),
        looked_on: world.today(),
        recorded_at: Millis(0),
        note: String::new(),
        review_on: None,
    };
    let (case, workflow) = (world.case(), world.workflow());
    let active = ActiveCase::of(&case, &workflow).expect("it is active");
    let refused = look_at_safety_plan(&active, &look, &moment(world.today()));
    assert_eq!(refused, Err(SafetyPlanRefused::NotInForce), "a look at one would hide the other");
}

// Shows: SafetyPlanMade.
#[test]
fn an_assessment_that_asks_for_a_safety_plan_is_complete_once_there_is_one() {
    let assess = |world: &World, needed: Tri| {
        let (case, workflow, who) = (world.case(), world.workflow(), worker());
        let kind = AssessmentKind::Comprehensive;
        let assessment = crate::assessment::Assessment {
            safety_plan_needed: Some(needed),
            ..crate::assessment::Assessment::started(entry(50), 1, kind, OPENED)
        };
        let found = risk_found(RiskLevel::Medium);
        let active = ActiveCase::of(&case, &workflow).expect("it is active");
        let assessment = crate::assessment::Assessment { completed_on: Some(OPENED), ..assessment };
        match crate::assessment::record_assessment(&active, &assessment, &[], &found, &who, &moment(OPENED)) {
            Err(crate::assessment::AssessmentRefused::Transition(TransitionRefused::Unmet { unmet })) => {
                unmet.iter().any(|unmet| unmet.guard == Guard::SafetyPlanMade)
            }
            other => panic!("nothing else is written in it: {other:?}"),
        }
    };
    assert!(assess(&world(), Tri::Yes), "T08: made if needed");
    assert!(!assess(&world(), Tri::No), "not needed");
    assert!(!assess(&with_plan(world()), Tri::Yes), "it is there");
}
