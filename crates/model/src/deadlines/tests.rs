//! The table of `domain.md` 7.2, and that no change of risk or clock ever moves a deadline later.

use proptest::prelude::*;

use super::*;
use crate::codes::{CaseState, ReviewOutcome};
use crate::follow_up::ContactNote;
use crate::testkit::{OPENED, SUPERVISOR, WORKER, World, entry, moment, risk, world};

fn due(world: &World, key: DeadlineKey) -> Option<Day> {
    due_with(world, key, &Receipts::default())
}

fn due_with(world: &World, key: DeadlineKey, receipts: &Receipts) -> Option<Day> {
    let open = open_deadlines(&world.case(), &world.workflow(), &Timeframes::default(), receipts);
    open.iter().find(|deadline| deadline.key == key).map(|deadline| deadline.due)
}

fn seen_on(world: &mut World, number: u8, day: Day) {
    let note = ContactNote { client_seen: true, ..ContactNote::unwritten(entry(number), WORKER, day, moment(day).now) };
    world.case_mut().contacts.push(note);
}

#[test]
fn the_table_has_every_step_once_within_its_cap_and_shorter_at_higher_risk() {
    for key in DeadlineKey::ALL {
        assert_eq!(TIMED_STEPS.iter().filter(|step| step.key == *key).count(), 1, "{} is one row", key.code());
        let step = default_of(*key);
        assert!(step.high.ms() <= step.medium.ms() && step.medium.ms() <= step.low.ms(), "{key:?} by risk");
        assert!(step.low.ms() <= step.cap.ms(), "{key:?} stays below its cap");
    }
    let counted = TIMED_STEPS.iter().filter(|step| step.in_15_6).count();
    assert_eq!(counted, 8, "indicator 15.6 counts eight of them");
}

#[test]
fn an_agency_may_shorten_freely_and_lengthen_up_to_the_cap() {
    let mut times = Timeframes::default();
    let (key, risk) = (DeadlineKey::ClosureAuthorisation, RiskLevel::High);
    assert_eq!(times.set(key, risk, Span::Hours(4)), Ok(()), "shorter is always fine");
    assert_eq!(times.span(key, risk), Span::Hours(4), "and counts");
    assert_eq!(times.set(key, risk, Span::Days(14)), Ok(()), "the cap itself fits");
    let over = Err(TimeframeRefused::OverCap { cap: Span::Days(14) });
    assert_eq!(times.set(key, risk, Span::Days(15)), over, "beyond it does not");
    assert_eq!(times.set(key, risk, Span::Hours(0)), Err(TimeframeRefused::Nothing), "nor does no time");
    assert_eq!(times.span(DeadlineKey::Plan, RiskLevel::High), Span::Days(3), "the rest keeps its default");
}

#[test]
fn hours_are_counted_from_the_moment_and_days_from_the_day() {
    let times = Timeframes::default();
    let at = moment(OPENED).now;
    let answer_by = due_at(&times, DeadlineKey::FirstResponse, at, &[RiskLevel::High]);
    assert_eq!(answer_by, at.plus(DAY_MS), "24 hours");
    assert_eq!(Span::Hours(25).days(), 2, "a begun day is a day");
}

#[test]
fn a_raise_shortens_from_the_original_start_and_a_lowering_gives_nothing_back() {
    let mut world = world().with_agreed_plan().at_risk(WORKER, RiskLevel::Medium);
    seen_on(&mut world, 20, OPENED);
    assert_eq!(due(&world, DeadlineKey::FollowUp), Some(OPENED.plus(14)), "two weeks at medium risk");
    let world = world.after_days(5).at_risk(WORKER, RiskLevel::High);
    assert_eq!(due(&world, DeadlineKey::FollowUp), Some(OPENED.plus(7)), "one week from the last contact");
    let world = world.after_days(1).at_risk(WORKER, RiskLevel::Low);
    assert_eq!(due(&world, DeadlineKey::FollowUp), Some(OPENED.plus(7)), "a change never moves it later");
}

#[test]
fn of_rival_risks_the_higher_times_the_case_whichever_hash_comes_first() {
    for (by_worker, by_supervisor) in [(RiskLevel::High, RiskLevel::Low), (RiskLevel::Low, RiskLevel::High)] {
        let mut world = world().with_agreed_plan().with_rival_risks(by_worker, by_supervisor);
        seen_on(&mut world, 20, OPENED.plus(5));
        assert_eq!(due(&world, DeadlineKey::FollowUp), Some(OPENED.plus(12)), "seven days from the last contact");
    }
}

#[test]
fn a_case_without_a_risk_is_timed_as_medium() {
    assert_eq!(due(&world(), DeadlineKey::Assessment), Some(OPENED.plus(7)), "7 days");
    assert_eq!(due(&world(), DeadlineKey::FollowUp), None, "no follow-up before a plan");
}

#[test]
fn the_earlier_of_a_set_day_and_the_interval_counts() {
    let mut world = world().with_agreed_plan().at_risk(WORKER, RiskLevel::Low);
    seen_on(&mut world, 20, OPENED);
    let world = world.with_rival_next_contact(OPENED.plus(20), OPENED.plus(9));
    assert_eq!(due(&world, DeadlineKey::FollowUp), Some(OPENED.plus(9)), "of two rival days the earlier");
    let world = world.with_rival_next_contact(OPENED.plus(80), OPENED.plus(90));
    assert_eq!(due(&world, DeadlineKey::FollowUp), Some(OPENED.plus(30)), "a far day does not stretch the interval");
    let mut world = world.with_rival_next_contact(OPENED.plus(9), OPENED.plus(9));
    seen_on(&mut world, 21, OPENED.plus(10));
    assert_eq!(due(&world, DeadlineKey::FollowUp), Some(OPENED.plus(40)), "a day that a contact overtook is spent");
}

#[test]
fn reviews_run_from_the_plan_and_then_from_the_last_review() {
    let mut world = world().with_agreed_plan().at_risk(WORKER, RiskLevel::High);
    assert_eq!(due(&world, DeadlineKey::Review), Some(OPENED.plus(30)), "from the agreed plan");
    let mut review = crate::review::Review::opened(entry(30), 1, OPENED.plus(12), Vec::new());
    review.held_on = Some(OPENED.plus(12));
    review.outcome = Some(ReviewOutcome::Continue);
    world.case_mut().reviews.push(review);
    assert_eq!(due(&world, DeadlineKey::Review), Some(OPENED.plus(42)), "from the last review");
}

// Shows: T19 starts closure_authorisation, T36 starts closure_authorisation.
#[test]
fn a_pending_closure_pauses_the_work_and_a_contested_one_does_not() {
    let mut world = world().with_agreed_plan().at_risk(WORKER, RiskLevel::Low).closure_requested(WORKER);
    assert_eq!(due(&world, DeadlineKey::ClosureAuthorisation), Some(OPENED.plus(7)), "a week to decide");
    assert_eq!(due(&world, DeadlineKey::FollowUp), None, "clocks rest while it waits");

    let request = world.workflow().closure.map(|closure| closure.request).expect("it was asked for");
    let seen: Vec<_> = world.facts().iter().map(|fact| fact.hash).collect();
    world = world.after_days(3);
    world.say_having_seen(WORKER, risk(RiskLevel::High), &seen);
    let given = crate::statement::StatementBody::ClosureAuthorised { request };
    world.say_having_seen(SUPERVISOR, given, &seen);
    assert_eq!(world.workflow().state, CaseState::ClosurePending, "contested");
    assert_eq!(due(&world, DeadlineKey::ClosureAuthorisation), Some(OPENED.plus(10)), "T36: the time starts anew");
    assert_eq!(due(&world, DeadlineKey::FollowUp), Some(OPENED.plus(7)), "and the work is owed again");
}

// Shows: T20 starts post_closure, T20 stops all.
#[test]
fn a_closed_case_has_only_its_check_after_closure() {
    let world = world().with_agreed_plan().at_risk(WORKER, RiskLevel::Low).closed();
    let open = open_deadlines(&world.case(), &world.workflow(), &Timeframes::default(), &Receipts::default());
    let keys: Vec<_> = open.iter().map(|deadline| deadline.key).collect();
    assert_eq!(keys, [DeadlineKey::PostClosure], "T20 stops all clocks and starts this one");
    assert_eq!(open[0].due, OPENED.plus(90), "90 days at low risk");
}

#[test]
fn a_receipt_makes_a_deadline_earlier_and_never_later() {
    let mut world = world().with_agreed_plan().at_risk(WORKER, RiskLevel::Low);
    seen_on(&mut world, 20, OPENED.plus(10)); // the tablet's clock ran ahead
    let received = |day: Day| Receipts { entries: BTreeMap::from([(entry(20), day)]), ..Receipts::default() };
    let stated = due(&world, DeadlineKey::FollowUp);
    assert_eq!(stated, Some(OPENED.plus(40)), "30 days from the day as stated");
    let early = due_with(&world, DeadlineKey::FollowUp, &received(OPENED.plus(4)));
    assert_eq!(early, Some(OPENED.plus(34)), "the office had it before that day");
    let late = due_with(&world, DeadlineKey::FollowUp, &received(OPENED.plus(25)));
    assert_eq!(late, stated, "a late sync gives no more time");
}

proptest! {
    #[test]
    fn no_further_determination_ever_moves_a_deadline_later(
        levels in prop::collection::vec((0..4_usize, 0..20_i32), 1..12),
        contact in 0..30_i32,
    ) {
        let mut world = world().with_agreed_plan().at_risk(WORKER, RiskLevel::Medium);
        seen_on(&mut world, 20, OPENED.plus(contact));
        let mut last = due(&world, DeadlineKey::FollowUp);
        world = world.after_days(contact);
        for (at, days) in levels {
            world = world.after_days(days);
            world.say(WORKER, risk(RiskLevel::ALL[at]));
            // A determination on the very day of the contact may still be the one that starts the interval.
            let now = due(&world, DeadlineKey::FollowUp);
            if world.today() > OPENED.plus(contact) {
                prop_assert!(now <= last, "{now:?} is later than {last:?}");
            }
            last = now;
        }
    }

    #[test]
    fn no_receipt_ever_moves_a_deadline_later(contact in 0..60_i32, received in -30..90_i32) {
        let mut world = world().with_agreed_plan().at_risk(WORKER, RiskLevel::Low);
        seen_on(&mut world, 20, OPENED.plus(contact));
        let receipts =
            Receipts { entries: BTreeMap::from([(entry(20), OPENED.plus(received))]), ..Receipts::default() };
        for key in [DeadlineKey::FollowUp, DeadlineKey::Review] {
            prop_assert!(due_with(&world, key, &receipts) <= due(&world, key));
        }
    }
}
