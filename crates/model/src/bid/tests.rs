//! What is best for a child is decided by several, on what was gathered, and heard by the child before the case closes.

use super::*;
use crate::lifecycle::{self, Facts, Guard, Input, TransitionId, TransitionRefused};
use crate::testkit::{MANAGER, OPENED, SUPERVISOR, WORKER, World, entry, moment, supervisor, worker, world};

fn bid() -> Bid {
    Bid {
        id: entry(90),
        asked_on: OPENED,
        triggers: vec![BidTrigger::Custody, BidTrigger::Custody],
        framework: BidFramework::National,
        question: "Where shall CL live".to_owned(),
        guardian: "court guardian".to_owned(),
        guardian_on: Some(OPENED),
        files: Vec::new(),
        steps: Vec::new(),
    }
}

fn file(by: StaffRef) -> BidFile {
    let option =
        |what: &str| BidOption { what: what.to_owned(), benefits: "close".to_owned(), risks: "far".to_owned() };
    let weighed = Weighed { element: BidElement::Safety, facts: "M1 is away".to_owned(), weight: 5, favours: 1 };
    BidFile {
        id: entry(91),
        by,
        recorded_at: moment(OPENED).now,
        options: vec![option("with the aunt"), option("with M2")],
        weighed: vec![weighed],
        views_how: "alone, drawing".to_owned(),
        views: "with the aunt".to_owned(),
        views_weight: 4,
    }
}

fn decision() -> BidDecision {
    let one = |role: &str| Panellist { role: role.to_owned(), organisation: "welfare".to_owned(), declared: true };
    BidDecision {
        bid: entry(90),
        file: entry(91),
        option: 1,
        panel: vec![one("chair"), one("doctor"), one("teacher")],
        dissent: String::new(),
        decided_on: OPENED,
        review_due: OPENED.plus(180),
    }
}

fn step(kind: BidStepKind) -> BidStep {
    BidStep {
        id: entry(92),
        recorded_at: moment(OPENED.plus(1)).now,
        on: OPENED,
        kind,
        note: "the aunt comes on Monday".to_owned(),
        reaction: "smiled".to_owned(),
    }
}

fn with(bid: Bid) -> World {
    let mut world = world();
    world.case_mut().bids.push(bid);
    world
}

fn prepared() -> World {
    with(Bid { files: vec![file(WORKER)], ..bid() })
}

fn decided(world: &World, said: &BidDecision, who: &Who) -> Result<CaseChange, BidRefused> {
    let (case, workflow) = (world.case(), world.workflow());
    decide_bid(&ActiveCase::of(&case, &workflow).expect("it is active"), said, who, &moment(OPENED))
}

fn status_in(world: &World) -> BidStatus {
    status(&world.case().bids[0], &world.workflow())
}

#[test]
fn it_is_asked_for_once_and_prepared_with_a_choice() {
    let (case, workflow) = (world().case(), world().workflow());
    let active = ActiveCase::of(&case, &workflow).expect("it is active");
    assert!(ask_bid(&active, &bid(), &moment(OPENED)).is_ok(), "with a reason and a question");
    let unasked = Bid { triggers: Vec::new(), ..bid() };
    assert_eq!(ask_bid(&active, &unasked, &moment(OPENED)), Err(BidRefused::TriggerNeeded), "why");
    let mut grown = world();
    grown.case_mut().client.age_at_intake = Some(34);
    let (case, workflow) = (grown.case(), grown.workflow());
    let active = ActiveCase::of(&case, &workflow).expect("it is active");
    assert_eq!(ask_bid(&active, &bid(), &moment(OPENED)), Err(BidRefused::NotAChild), "domain.md 4.12: of a child");
    let asked = with(bid());
    let (case, workflow) = (asked.case(), asked.workflow());
    let active = ActiveCase::of(&case, &workflow).expect("it is active");
    assert_eq!(ask_bid(&active, &bid(), &moment(OPENED)), Err(BidRefused::OpenAlready), "one after the other");
    let refused = |change: fn(&mut BidFile)| {
        let mut file = file(WORKER);
        change(&mut file);
        prepare_bid(&active, entry(90), &file, &moment(OPENED)).expect_err("it is not whole")
    };
    assert!(prepare_bid(&active, entry(90), &file(WORKER), &moment(OPENED)).is_ok(), "this one is whole");
    assert_eq!(refused(|file| drop(file.options.pop())), BidRefused::Options, "one option is no choice");
    assert_eq!(refused(|file| file.weighed.clear()), BidRefused::Weighed, "nothing was weighed");
    assert_eq!(refused(|file| file.weighed[0].favours = 3), BidRefused::OffScale, "there are two options");
    assert_eq!(refused(|file| file.views_weight = 0), BidRefused::OffScale, "the child's views have a weight");
    assert_eq!(refused(|file| file.views.clear()), BidRefused::Text(TextRefused::Empty), "and are written");
}

#[test]
fn a_panel_of_three_without_own_interests_decides_and_nobody_on_their_own_work() {
    let world = prepared();
    assert!(decided(&world, &decision(), &supervisor()).is_ok(), "a supervisor records it");
    assert_eq!(decided(&world, &decision(), &worker()), Err(BidRefused::NotAllowed), "not who carries the case");
    let small = BidDecision { panel: decision().panel[..2].to_vec(), ..decision() };
    assert_eq!(decided(&world, &small, &supervisor()), Err(BidRefused::Panel), "domain.md 4.12: three at least");
    let mut silent = decision();
    silent.panel[2].declared = false;
    assert_eq!(decided(&world, &silent, &supervisor()), Err(BidRefused::Undeclared { at: 2 }), "and says who");
    let late = BidDecision { review_due: OPENED.plus(366), ..decision() };
    assert_eq!(decided(&world, &late, &supervisor()), Err(BidRefused::ReviewTooLate), "within twelve months");
    let none = BidDecision { option: 3, ..decision() };
    assert_eq!(decided(&world, &none, &supervisor()), Err(BidRefused::OffScale), "there are two options");
    let own = with(Bid { files: vec![file(SUPERVISOR)], ..bid() });
    assert_eq!(decided(&own, &decision(), &supervisor()), Err(BidRefused::NotAllowed), "they prepared it");
    let mut forged = own;
    forged.say(SUPERVISOR, StatementBody::BidDecided(decision()));
    assert_eq!(status_in(&forged), BidStatus::Panel, "nor by a signature from elsewhere");
    forged.say(MANAGER, StatementBody::BidDecided(decision()));
    assert_eq!(status_in(&forged), BidStatus::Decided, "somebody else may");
}

#[test]
fn it_stays_open_until_the_child_heard_it_and_it_was_carried_out() {
    let mut world = prepared();
    world.say(SUPERVISOR, StatementBody::BidDecided(decision()));
    assert_eq!(status_in(&world), BidStatus::Decided, "the panel decided");
    let (case, workflow) = (world.case(), world.workflow());
    let active = ActiveCase::of(&case, &workflow).expect("it is active");
    let dropped = follow_bid(&active, entry(90), &step(BidStepKind::Cancelled), &moment(OPENED));
    assert_eq!(dropped, Err(BidRefused::NoSuchBid), "what was decided is not dropped");
    let unheard = BidStep { reaction: " ".to_owned(), ..step(BidStepKind::Explained) };
    let refused = follow_bid(&active, entry(90), &unheard, &moment(OPENED));
    assert_eq!(refused, Err(BidRefused::Text(TextRefused::Empty)), "what the child said counts");
    assert_eq!(review_due(&case.bids[0], &workflow), Some(OPENED.plus(180)), "and it is looked at again");
    world.case_mut().bids[0].steps.push(step(BidStepKind::Implemented));
    assert!(open(&world.case(), &world.workflow()).is_some(), "carried out, but the child heard nothing");
    world.case_mut().bids[0].steps.push(step(BidStepKind::Explained));
    assert!(open(&world.case(), &world.workflow()).is_none(), "now it is done");
    let later = BidFile { id: entry(93), recorded_at: moment(OPENED.plus(30)).now, ..file(WORKER) };
    world.case_mut().bids[0].files.push(later);
    assert_eq!(status_in(&world), BidStatus::Reopened, "new facts open it again");
    assert!(open(&world.case(), &world.workflow()).is_some(), "for the panel");
}

#[test]
fn one_that_was_asked_for_in_error_is_given_up_before_it_is_decided() {
    let mut world = prepared();
    world.case_mut().bids[0].steps.push(step(BidStepKind::Cancelled));
    assert_eq!(status_in(&world), BidStatus::Cancelled, "with its reason");
    assert!(open(&world.case(), &world.workflow()).is_none(), "it holds nothing open");
    assert_eq!(decided(&world, &decision(), &supervisor()), Err(BidRefused::NoSuchBid), "and is not decided any more");
}

// Shows: NoOpenBid.
#[test]
fn a_case_is_not_closed_while_it_is_open_what_is_best_for_the_child() {
    let missing = |world: &World| -> Vec<Guard> {
        let (case, workflow, who) = (world.case(), world.workflow(), supervisor());
        let facts = Facts { case: Some((&case, &workflow)), who: &who, today: OPENED, input: Input::Nothing };
        match lifecycle::check(TransitionId::T20, &facts) {
            Err(TransitionRefused::Unmet { unmet }) => unmet.iter().map(|one| one.guard).collect(),
            other => other.map(|_| Vec::new()).expect("only guards are in the way"),
        }
    };
    let mut world = prepared().closure_requested(WORKER);
    assert_eq!(missing(&world), [Guard::NoOpenBid], "the panel has it");
    world.say(SUPERVISOR, StatementBody::BidDecided(decision()));
    assert_eq!(missing(&world), [Guard::NoOpenBid], "the child heard nothing yet");
    world.case_mut().bids[0].steps.extend([step(BidStepKind::Explained), step(BidStepKind::Implemented)]);
    assert_eq!(missing(&world), [], "now the work may end");
    let mut died = prepared();
    let request = died.closure_request(crate::codes::ClosureReason::Death);
    died.say(WORKER, StatementBody::ClosureRequested(request));
    assert!(!missing(&died).contains(&Guard::NoOpenBid), "there is nobody left to decide about");
}
