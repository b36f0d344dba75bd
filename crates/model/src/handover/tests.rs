//! Who may give a case to whom, what belongs to it, and what a yes or a no means.

use super::*;
use crate::caseload::Points;
use crate::deadlines::{DeadlineKey, Receipts, Timeframes, open_deadlines};
use crate::lifecycle::Guard;
use crate::testkit::{
    MANAGER, OPENED, SUPERVISOR, WORKER, World, entry, moment, noticed_world, supervisor, worker, world,
};

const NEXT: StaffRef = StaffRef::from_bytes([0x77; 16]);
const TEAM: TeamRef = TeamRef::from_bytes([1; 16]);

fn handing(to: StaffRef) -> Handing {
    let room = Room { carried: Points(400), cap: Points(2_500), adds: Points(100), overridden: false };
    Handing {
        to: Candidate { staff: to, team: TEAM, carries_cases: true, room },
        reason: HandoverReason::WorkerLeaves,
        why: String::new(),
        note: "Visits on Tuesdays, the aunt opens".to_owned(),
        informed: Some(ClientInformed::Told),
        preference: Some(PreferenceCheck::NoWish),
        preference_note: String::new(),
        over_cap: String::new(),
    }
}

fn decide(world: &World, handing: &Handing) -> Result<CaseChange, HandoverRefused> {
    reassign(&world.case(), &world.workflow(), handing, &supervisor(), &moment(OPENED))
}

fn unmet(refused: Result<CaseChange, HandoverRefused>) -> Vec<Guard> {
    match refused {
        Err(HandoverRefused::Transition(TransitionRefused::Unmet { unmet })) => {
            unmet.iter().map(|one| one.guard).collect()
        }
        other => panic!("unmet guards were expected, not {other:?}"),
    }
}

/// The world after the supervisor gave the case to NEXT.
fn handed(mut world: World) -> (World, StatementHash) {
    let change = decide(&world, &handing(NEXT)).unwrap();
    let hash = world.say(SUPERVISOR, change.statements[0].clone());
    (world, hash)
}

fn say(world: &mut World, asked: StatementHash, accepted: bool) -> StatementHash {
    let answer = HandoverAnswer { asked, accepted, reason: "no time".to_owned() };
    world.say(NEXT, StatementBody::HandoverAnswered(answer))
}

// Shows: HandoverNoteWritten, ClientInformedSaid, PreferenceLookedAt, WorkerHasRoom.
#[test]
fn a_handover_needs_a_note_and_the_clients_word_and_room() {
    let world = world().with_agreed_plan();
    let without = |change: fn(&mut Handing)| {
        let mut handing = handing(NEXT);
        change(&mut handing);
        unmet(decide(&world, &handing))
    };
    assert_eq!(without(|h| h.note = " ".to_owned()), [Guard::HandoverNoteWritten], "the next worker reads it");
    assert_eq!(without(|h| h.informed = None), [Guard::ClientInformedSaid], "the client is not surprised");
    assert_eq!(without(|h| h.preference = None), [Guard::PreferenceLookedAt], "S15 sentence 41");
    assert_eq!(without(|h| h.to.room.carried = Points(2_450)), [Guard::WorkerHasRoom], "over the cap");
    let mut over = handing(NEXT);
    over.to.room.carried = Points(2_450);
    over.over_cap = "two of hers close this week".to_owned();
    assert!(decide(&world, &over).is_ok(), "unless the supervisor says why");
}

#[test]
fn a_lead_is_given_without_a_note_because_there_is_nothing_to_hand_over() {
    let lead = Handing {
        note: String::new(),
        informed: None,
        preference: None,
        reason: HandoverReason::LeadAssigned,
        ..handing(NEXT)
    };
    assert!(decide(&noticed_world(), &lead).is_ok(), "T02 asks only that a worker is assigned");
}

#[test]
fn only_a_supervisor_who_does_not_carry_the_case_gives_it_away() {
    let own = world().created_by(SUPERVISOR).with_agreed_plan();
    assert_eq!(decide(&own, &handing(NEXT)), Err(HandoverRefused::NotAllowed), "nobody decides on own work");
    let asked = world().with_agreed_plan();
    let by_worker = reassign(&asked.case(), &asked.workflow(), &handing(NEXT), &worker(), &moment(OPENED));
    assert_eq!(by_worker, Err(HandoverRefused::NotAllowed), "a worker may ask");
    assert_eq!(decide(&asked, &handing(WORKER)), Err(HandoverRefused::SameWorker), "it is there already");
    let mut volunteer = handing(NEXT);
    volunteer.to.carries_cases = false;
    assert_eq!(decide(&asked, &volunteer), Err(HandoverRefused::NoCaseworker), "a role that carries cases");
}

// Shows: T28 starts handover.
#[test]
fn the_case_is_the_new_workers_at_once_and_a_yes_ends_the_handover() {
    let (mut world, asked) = handed(world().with_agreed_plan());
    let owes = |world: &World| {
        let open = open_deadlines(&world.case(), &world.workflow(), &Timeframes::default(), &Receipts::default());
        open.iter().any(|deadline| deadline.key == DeadlineKey::Handover)
    };
    assert_eq!(world.workflow().assigned_to, NEXT, "the supervisor's word decides");
    assert!(owes(&world), "the handover is timed until it is answered");
    say(&mut world, asked, true);
    assert_eq!(current(&world.workflow()).unwrap().standing(), Some(HandoverStanding::Accepted), "taken");
    assert!(!owes(&world), "nothing is owed any more");
    assert!(answer(&world.workflow(), false, "no", &worker()).is_err(), "nobody else answers, and not twice");
}

#[test]
fn a_no_needs_a_reason_and_leaves_the_case_to_the_supervisor() {
    let (mut world, asked) = handed(world().with_agreed_plan());
    let next = Who { staff: NEXT, roles: worker().roles };
    let refused = answer(&world.workflow(), false, "", &next);
    assert_eq!(refused, Err(HandoverRefused::Missing { field: "reason" }), "a no is explained");
    say(&mut world, asked, false);
    assert!(is_declined(&world.workflow()), "it waits for another decision");
    assert_eq!(decide(&world, &handing(NEXT)), Err(HandoverRefused::SameWorker), "not the same one again");
    let back = Handing { reason: HandoverReason::Returned, ..handing(WORKER) };
    world.say(SUPERVISOR, decide(&world, &back).unwrap().statements[0].clone());
    assert_eq!(world.workflow().assigned_to, WORKER, "it may go back");
    assert_eq!(world.workflow().assignments.len(), 2, "and the history keeps both");
}

#[test]
fn somebody_elses_answer_and_an_answer_to_an_older_decision_do_not_count() {
    let (mut world, asked) = handed(world().with_agreed_plan());
    let answer = HandoverAnswer { asked, accepted: true, reason: String::new() };
    world.say(WORKER, StatementBody::HandoverAnswered(answer.clone()));
    assert_eq!(current(&world.workflow()).unwrap().standing(), Some(HandoverStanding::Asked), "not the former worker");
    let other = StaffRef::from_bytes([0x78; 16]);
    let again = decide(&world, &handing(other)).unwrap();
    world.say(MANAGER, again.statements[0].clone());
    world.say(NEXT, StatementBody::HandoverAnswered(answer));
    assert_eq!(current(&world.workflow()).unwrap().standing(), Some(HandoverStanding::Asked), "it went on since");
}

#[test]
fn a_note_of_the_leaving_worker_counts_once() {
    let mut world = world().with_agreed_plan();
    let note = HandoverNote {
        id: entry(90),
        written_on: OPENED,
        asks: Some(HandoverReason::Overload),
        note: "all is in the plan".to_owned(),
    };
    let change = write_note(&world.case(), &world.workflow(), &note, &worker()).unwrap();
    assert_eq!(change.casework, [CaseworkEdit::AddHandoverNote(note.clone())], "the worker may ask");
    world.case_mut().handover_notes.push(note);
    assert_eq!(wish(&world.case(), &world.workflow()), Some((OPENED, HandoverReason::Overload)), "it waits");
    let change = decide(&world, &Handing { note: String::new(), ..handing(NEXT) }).unwrap();
    world.say(SUPERVISOR, change.statements[0].clone());
    assert_eq!(wish(&world.case(), &world.workflow()), None, "it was decided on");
    let other = StaffRef::from_bytes([0x78; 16]);
    let again = Handing { note: String::new(), ..handing(other) };
    assert_eq!(unmet(decide(&world, &again)), [Guard::HandoverNoteWritten], "the next handover needs its own");
}
