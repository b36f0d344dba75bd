//! A family is looked for with consent, the adult is verified, and a supervisor approves before a child goes back.

use super::*;
use crate::approval;
use crate::bid::{Bid, BidDecision, BidFile, BidOption, Panellist};
use crate::codes::{BidFramework, ConsentAnswer};
use crate::consent::ConsentDecision;
use crate::statement::StatementBody;
use crate::testkit::{OPENED, SUPERVISOR, WORKER, World, consent_given, entry, moment, supervisor, worker, world};
use crate::unit::UnitMember;
use crate::worklist::{Situation, WorkRule, tasks};

fn tracing() -> Tracing {
    Tracing {
        id: entry(90),
        opened_on: OPENED,
        separated_on: Some(OPENED.plus(-20)),
        area: "northern district".to_owned(),
        circumstances: "lost on the road at night".to_owned(),
        wishes: "home to M1".to_owned(),
        steps: Vec::new(),
    }
}

fn step(number: u8, kind: TracingStepKind) -> TracingStep {
    TracingStep {
        id: entry(number),
        by: WORKER,
        recorded_at: moment(OPENED).now.plus(i64::from(number)),
        on: OPENED,
        kind,
        adult: Some(PersonCode::Member(1)),
        safe: Tri::Yes,
        note: "knew the birthmark and the song".to_owned(),
        wishes: "wants to go".to_owned(),
        next_on: Some(OPENED.plus(7)),
    }
}

fn say(world: &mut World, answer: ConsentAnswer) {
    let said = ConsentDecision { scope: ConsentScope::Tracing, ..consent_given(answer) };
    world.say(WORKER, StatementBody::ConsentDecided(said));
}

/// A child with an aunt in the unit, consent to tracing, and these steps.
fn with(kinds: &[TracingStepKind]) -> World {
    let mut world = world();
    say(&mut world, ConsentAnswer::Given);
    world.case_mut().unit_members.push(UnitMember::unknown(entry(70), PersonCode::Member(1)));
    let number = |at: usize| 91 + u8::try_from(at).expect("a few");
    let steps = kinds.iter().enumerate().map(|(at, kind)| step(number(at), *kind)).collect();
    world.case_mut().tracings.push(Tracing { steps, ..tracing() });
    world
}

fn take(world: &World, one: &TracingStep) -> Result<CaseChange, TracingRefused> {
    let (case, workflow) = (world.case(), world.workflow());
    add_step(&ActiveCase::of(&case, &workflow).expect("it is active"), entry(90), one, &moment(OPENED))
}

fn opened(world: &World) -> Result<CaseChange, TracingRefused> {
    let (case, workflow) = (world.case(), world.workflow());
    open_tracing(&ActiveCase::of(&case, &workflow).expect("it is active"), &tracing(), &moment(OPENED))
}

fn state_in(world: &World) -> TracingState {
    state(&world.case().tracings[0], &world.workflow())
}

#[test]
fn what_is_known_is_written_at_once_and_others_are_asked_only_with_consent() {
    let mut child = world();
    assert!(opened(&child).is_ok(), "nobody is asked by writing it down");
    child.case_mut().tracings.push(tracing());
    assert_eq!(opened(&child), Err(TracingRefused::OpenAlready), "one search at a time");
    assert_eq!(take(&child, &step(91, TracingStepKind::Asked)), Err(TracingRefused::ConsentNeeded), "scope tracing");
    say(&mut child, ConsentAnswer::Given);
    assert!(take(&child, &step(91, TracingStepKind::Asked)).is_ok(), "now others may be asked");
    let mut grown = world();
    grown.case_mut().client.age_at_intake = Some(40);
    assert_eq!(opened(&grown), Err(TracingRefused::NotAChild), "domain.md 4.14: child protection");
}

#[test]
fn an_adult_is_verified_by_code_and_never_somebody_who_must_learn_nothing() {
    let mut world = with(&[TracingStepKind::Asked]);
    let unnamed = TracingStep { adult: None, ..step(95, TracingStepKind::Verified) };
    assert_eq!(take(&world, &unnamed), Err(TracingRefused::AdultNeeded), "who was it");
    let stranger = TracingStep { adult: Some(PersonCode::Member(9)), ..step(95, TracingStepKind::Verified) };
    assert_eq!(take(&world, &stranger), Err(TracingRefused::AdultNeeded), "nobody of this case");
    assert!(take(&world, &step(95, TracingStepKind::Verified)).is_ok(), "the aunt");
    let away = unit::Excluded(true);
    let said = crate::register::Said {
        value: away,
        by: crate::register::Writer::Staff(WORKER),
        at: moment(OPENED).now,
        change: crate::ids::ChangeHash::from_bytes([1; 32]),
    };
    world.case_mut().unit_members[0].excluded = crate::register::Register::from_values(vec![said]);
    let refused = take(&world, &step(95, TracingStepKind::Verified));
    assert_eq!(refused, Err(TracingRefused::KeptAway { code: PersonCode::Member(1) }), "is kept away");
}

#[test]
fn a_child_goes_back_to_a_verified_adult_once_a_supervisor_approved_it() {
    let early = with(&[TracingStepKind::Found]);
    assert_eq!(take(&early, &step(95, TracingStepKind::Proposed)), Err(TracingRefused::NotVerified), "who is it");
    let mut world = with(&[TracingStepKind::Verified, TracingStepKind::Proposed]);
    assert_eq!(state_in(&world), TracingState::Proposed, "it waits");
    let back = step(95, TracingStepKind::Reunified);
    assert_eq!(take(&world, &back), Err(TracingRefused::NotApproved), "nobody decided");
    let subject = Subject::Reunification(entry(92));
    let (case, workflow) = (world.case(), world.workflow());
    assert_eq!(approval::waiting(&case, &workflow), [subject], "it stands on the supervisor's list");
    let active = ActiveCase::of(&case, &workflow).expect("it is active");
    assert!(approval::approve(&active, subject, "", &worker()).is_err(), "not the worker's own");
    assert!(approval::approve(&active, subject, "", &supervisor()).is_ok(), "the supervisor decides");
    world.say(SUPERVISOR, StatementBody::Approved { subject, comment: String::new() });
    let undated = TracingStep { next_on: None, ..back.clone() };
    assert_eq!(take(&world, &undated), Err(TracingRefused::DayNeeded), "somebody looks how the child fares");
    assert!(take(&world, &back).is_ok(), "approved and with a day");
    world.case_mut().tracings[0].steps.push(back);
    assert_eq!(state_in(&world), TracingState::Reunified, "the child is back");
    assert!(take(&world, &step(96, TracingStepKind::Followed)).is_ok(), "and is looked after");
}

#[test]
fn where_safety_is_in_doubt_it_is_determined_first_what_is_best() {
    let mut world = with(&[TracingStepKind::Verified]);
    world.case_mut().tracings[0].steps[0].safe = Tri::Unknown;
    let proposed = step(95, TracingStepKind::Proposed);
    assert_eq!(take(&world, &proposed), Err(TracingRefused::BestInterestsFirst), "domain.md 4.12");
    let option = BidOption { what: "back".to_owned(), benefits: "kin".to_owned(), risks: "far".to_owned() };
    let file = BidFile {
        id: entry(81),
        by: WORKER,
        recorded_at: moment(OPENED).now,
        options: vec![option.clone(), option],
        weighed: Vec::new(),
        views_how: String::new(),
        views: String::new(),
        views_weight: 3,
    };
    world.case_mut().bids.push(Bid {
        id: entry(80),
        asked_on: OPENED,
        triggers: vec![BidTrigger::Reunification],
        framework: BidFramework::National,
        question: "back to M1".to_owned(),
        guardian: String::new(),
        guardian_on: None,
        files: vec![file],
        steps: Vec::new(),
    });
    let one = Panellist { role: "chair".to_owned(), organisation: "welfare".to_owned(), declared: true };
    let said = BidDecision {
        bid: entry(80),
        file: entry(81),
        option: 1,
        panel: vec![one.clone(), one.clone(), one],
        dissent: String::new(),
        decided_on: OPENED,
        review_due: OPENED.plus(90),
    };
    world.say(SUPERVISOR, StatementBody::BidDecided(said));
    assert!(take(&world, &proposed).is_ok(), "several weighed it");
}

#[test]
fn consent_taken_back_asks_to_call_back_what_others_were_told() {
    let mut world = with(&[TracingStepKind::Asked]);
    let owed = |world: &World| {
        let (case, workflow, now) = (world.case(), world.workflow(), moment(OPENED).now);
        let situation =
            Situation { case: &case, workflow: &workflow, deadlines: &[], conflicts: &[], today: OPENED, now };
        tasks(&situation).iter().any(|task| task.rule == WorkRule::D5)
    };
    assert!(!owed(&world), "nothing is due before its day");
    say(&mut world, ConsentAnswer::Withdrawn);
    assert!(owed(&world), "domain.md 8: tracing shares are recalled");
    world.case_mut().tracings[0].steps.push(TracingStep { next_on: None, ..step(95, TracingStepKind::Recalled) });
    assert!(!owed(&world), "called back");
}

#[test]
fn a_search_that_ended_is_not_written_on() {
    let world = with(&[TracingStepKind::Closed]);
    assert_eq!(state_in(&world), TracingState::Closed, "it ended");
    assert_eq!(take(&world, &step(95, TracingStepKind::Found)), Err(TracingRefused::NoSuchTracing), "begin anew");
}
