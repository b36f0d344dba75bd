//! A visit is one change; what does not fit is refused before anything is written.

use super::*;
use crate::change::ActionField;
use crate::codes::{
    ActionStatus, AgencyCode, PssMethod, ReferralDirection, ReferralPriority, ReferralState, RiskLevel, TransportMeans,
};
use crate::referral::{Referral, ReferralEvent};
use crate::testkit::{OPENED, WORKER, World, entry, moment, risk_found, supervisor, worker, world};
use crate::workflow::Workflow;

fn visited() -> World {
    world().with_agreed_plan().at_risk(WORKER, RiskLevel::Medium).after_days(7)
}

fn visit(world: &World) -> FollowUp {
    let today = world.today();
    let note = ContactNote {
        kind: Some(ContactMode::HomeVisit),
        private_setting: Some(true),
        present: vec![PersonCode::Client],
        client_seen: true,
        observations: "CL slept at M1's, door still broken".to_owned(),
        ..ContactNote::unwritten(entry(20), WORKER, today, moment(today).now)
    };
    let done = ActionDone { action: entry(12), done_on: today, outcome: "key kept by M1".to_owned() };
    FollowUp {
        note,
        risk: Some(risk_found(RiskLevel::High)),
        actions_done: vec![done],
        next_contact_on: Some(today.plus(3)),
        steps: (30..34).map(entry).collect(),
    }
}

fn record(world: &World, visit: &FollowUp) -> Result<CaseChange, FollowUpRefused> {
    let (case, workflow) = (world.case(), world.workflow());
    let active = ActiveCase::of(&case, &workflow).expect("it is active");
    record_follow_up(&active, visit, &worker(), &moment(world.today()))
}

fn refused(change: impl Fn(&mut FollowUp)) -> FollowUpRefused {
    let world = visited();
    let mut visit = visit(&world);
    change(&mut visit);
    record(&world, &visit).expect_err("this visit does not fit")
}

#[test]
fn a_home_visit_is_one_change_with_note_action_next_contact_and_risk() {
    let world = visited();
    let change = record(&world, &visit(&world)).expect("it fits");
    let edits = &change.casework;
    let CaseworkEdit::AddContact(note) = &edits[0] else { panic!("the note comes first: {edits:?}") };
    assert_eq!(note.by, WORKER, "written by who records it");
    let status = CaseworkEdit::SetAction(entry(12), ActionField::Status(ActionStatus::Done));
    assert!(edits.contains(&status), "the action is done");
    let next = CaseworkEdit::SetCase(CaseField::NextContactOn(world.today().plus(3)));
    assert!(edits.contains(&next), "the next visit has a day");
    let statement = StatementBody::RiskDetermined(risk_found(RiskLevel::High));
    assert_eq!(change.statements, [statement], "risk is signed, not typed into a field");
    assert!(change.identity.is_empty(), "and nothing of it touches identity");
}

#[test]
fn a_visit_is_recorded_while_a_closure_is_pending_and_needs_no_next_contact() {
    let world = visited().closure_requested(WORKER);
    let without = FollowUp { next_contact_on: None, ..visit(&world) };
    assert!(record(&world, &without).is_ok(), "T36: news are recorded while a closure is pending");
}

#[test]
fn what_is_missing_is_named() {
    assert_eq!(refused(|v| v.note.kind = None), FollowUpRefused::KindNeeded, "how did it take place?");
    assert_eq!(refused(|v| v.note.private_setting = None), FollowUpRefused::PrivacyNeeded, "who could hear?");
    assert_eq!(refused(|v| v.next_contact_on = None), FollowUpRefused::NextContactNeeded, "when again?");
    let empty = FollowUpRefused::Text(TextRefused::Empty);
    assert_eq!(refused(|v| v.note.observations = " \n".to_owned()), empty, "what was seen?");
    let failed = |v: &mut FollowUp| v.note.attempt_failed = Some(NoContactReason::NotHome);
    assert_eq!(refused(failed), FollowUpRefused::SeenOrFailed, "seen, or not at home?");
    let world = visited();
    let mut tried = visit(&world);
    tried.note = ContactNote {
        client_seen: false,
        private_setting: None,
        attempt_failed: Some(NoContactReason::NotHome),
        observations: String::new(),
        ..tried.note
    };
    assert!(record(&world, &tried).is_ok(), "nobody at home: there is nothing to describe");
}

#[test]
fn an_over_long_or_crowded_note_is_refused() {
    let long = |v: &mut FollowUp| v.note.observations = "x".repeat(text::NOTE_CHARS_MAX + 1);
    assert!(matches!(refused(long), FollowUpRefused::Text(TextRefused::TooLong { .. })), "10,000 characters");
    let bell = |v: &mut FollowUp| v.note.observations = "seen\u{7}".to_owned();
    let at = TextRefused::ControlCharacter { at: 4 };
    assert_eq!(refused(bell), FollowUpRefused::Text(at), "no control characters");
    let minutes = DURATION_MIN_MAX + 1;
    let too_long = |v: &mut FollowUp| v.note.duration_min = Some(minutes);
    assert_eq!(refused(too_long), FollowUpRefused::TooLong { minutes }, "longer than a day");
    let crowd = |v: &mut FollowUp| v.note.present = vec![PersonCode::Client; PRESENT_MAX + 1];
    assert_eq!(refused(crowd), FollowUpRefused::TooManyPresent, "a note is no census");
}

#[test]
fn days_lie_where_they_can() {
    let tomorrow = |v: &mut FollowUp| v.note.held_on = v.note.held_on.plus(1);
    assert_eq!(refused(tomorrow), FollowUpRefused::Day(DayRefused::InFuture), "it has not happened yet");
    let yesterday = |v: &mut FollowUp| v.next_contact_on = v.next_contact_on.map(|day| day.plus(-4));
    assert_eq!(refused(yesterday), FollowUpRefused::Day(DayRefused::InPast), "a plan lies ahead");
    let world = visited();
    let (case, workflow): (Case, Workflow) = (world.case(), world.workflow());
    let active = ActiveCase::of(&case, &workflow).expect("it is active");
    let mut late = visit(&world);
    late.note.held_on = late.note.held_on.plus(1);
    let tolerant = Moment { tolerance_days: 1, ..moment(world.today()) };
    assert!(record_follow_up(&active, &late, &worker(), &tolerant).is_ok(), "a day's tolerance is an argument");
}

#[test]
fn only_open_actions_can_be_done() {
    let missing = |v: &mut FollowUp| v.actions_done[0].action = entry(99);
    assert_eq!(refused(missing), FollowUpRefused::NoSuchOpenAction { action: entry(99) }, "there is no such action");
    let mut world = visited();
    world.case_mut().plans[0].goals[0].actions[0].status = ActionStatus::Cancelled;
    let visit = visit(&world);
    let refused = record(&world, &visit);
    assert_eq!(refused, Err(FollowUpRefused::NoSuchOpenAction { action: entry(12) }), "it was cancelled");
}

#[test]
fn a_risk_without_a_reason_refuses_the_whole_visit() {
    let silent = |v: &mut FollowUp| v.risk.as_mut().expect("it has a risk").note.clear();
    let reason = RiskRefused::ReasonNeeded { from: Some(RiskLevel::Medium) };
    assert_eq!(refused(silent), FollowUpRefused::Risk(reason), "all of it is saved, or nothing");
}

#[test]
fn the_same_day_said_again_is_a_dated_confirmation() {
    let world = visited().with_rival_next_contact(OPENED.plus(20), OPENED.plus(20));
    let (mut case, workflow) = (world.case(), world.workflow());
    let set = |case: &Case, day: Day| {
        let active = ActiveCase::of(case, &workflow).expect("it is active");
        set_next_contact(&active, day, &supervisor(), &moment(OPENED)).map(|change| change.casework)
    };
    let joined = CaseworkEdit::SetCase(CaseField::NextContactOn(OPENED.plus(20)));
    assert_eq!(set(&case, OPENED.plus(20)), Ok(vec![joined]), "two equal values are joined by a write");
    case.next_contact_on = crate::testkit::written(OPENED.plus(20));
    let confirmed = moment(OPENED).confirm(supervisor().staff).entry(Field::NextContactOn);
    assert_eq!(set(&case, OPENED.plus(20)), Ok(vec![CaseworkEdit::Confirm(confirmed)]), "one equal value is confirmed");
}

#[test]
fn a_note_taken_over_keeps_who_said_it() {
    let world = visited();
    let (case, workflow) = (world.case(), world.workflow());
    let active = ActiveCase::of(&case, &workflow).expect("it is active");
    let note = ContactNote {
        by_said: "worker12".to_owned(),
        observations: "taken over".to_owned(),
        ..ContactNote::unwritten(entry(21), worker().staff, OPENED, moment(OPENED).now)
    };
    let change = add_note(&active, &note, &worker(), &moment(world.today())).expect("it fits");
    let CaseworkEdit::AddContact(written) = &change.casework[0] else { panic!("one note: {change:?}") };
    assert_eq!(written.by_said, "worker12", "the name of the other system's worker stays");
    assert_eq!(written.recorded_at, moment(world.today()).now, "recorded now");
}

#[test]
fn somebody_who_is_kept_away_is_at_no_visit_and_where_they_came_the_moment_was_unsafe() {
    use crate::unit::{Excluded, UnitMember};
    let mut world = visited();
    let code = PersonCode::Member(2);
    let excluded = crate::testkit::written(Excluded(true));
    world.case_mut().unit_members.push(UnitMember { excluded, ..UnitMember::unknown(entry(55), code) });
    let mut visit = visit(&world);
    visit.note.present.push(code);
    assert_eq!(record(&world, &visit), Err(FollowUpRefused::KeptAway { code }), "domain.md 4.3");
    visit.note.marks.push(VisitMark::UnsafeMoment);
    assert!(record(&world, &visit).is_ok(), "what happened is never lost");
}

fn referred(states: &[ReferralState]) -> World {
    let mut world = visited();
    let step = |(at, state): (usize, &ReferralState)| {
        ReferralEvent::plain(entry(50 + u8::try_from(at).unwrap()), *state, OPENED)
    };
    world.case_mut().referrals.push(Referral {
        id: entry(49),
        direction: ReferralDirection::Out,
        action: None,
        service: AgencyCode::parse("health"),
        provider: "Riverside clinic".to_owned(),
        priority: ReferralPriority::Urgent,
        reason_short: "a check".to_owned(),
        client_told_steps: true,
        made_on: OPENED,
        sent: None,
        events: states.iter().enumerate().map(step).collect(),
    });
    world
}

fn check(received: Tri, problem: Option<Barrier>) -> ServiceCheck {
    let (how, next) = ("walked with M1".to_owned(), "again on Monday".to_owned());
    ServiceCheck { id: entry(60), referral: entry(49), received, how, problem, next }
}

fn steps_after(states: &[ReferralState], said: ServiceCheck) -> Vec<(ReferralState, Option<Barrier>)> {
    let world = referred(states);
    let mut visit = visit(&world);
    visit.note.further.service_checks = vec![said];
    let change = record(&world, &visit).expect("it fits");
    let step = |edit: &CaseworkEdit| match edit {
        CaseworkEdit::AddReferralEvent(of, event) if *of == entry(49) => Some((event.state, event.barrier)),
        _ => None,
    };
    change.casework.iter().filter_map(step).collect()
}

#[test]
fn what_the_client_says_of_a_service_moves_its_referral_where_it_is_evidence() {
    use ReferralState::{Accepted, Completed, InService, NotAttended, Sent};
    let far = Some(Barrier::Distance);
    let served = check(Tri::Yes, None);
    assert_eq!(steps_after(&[Sent], served.clone()), [(Accepted, None), (InService, None)], "served is accepted");
    assert_eq!(steps_after(&[Sent, Accepted], served.clone()), [(InService, None)], "the client is there now");
    assert_eq!(steps_after(&[Sent, Accepted, NotAttended], served.clone()), [(InService, None)], "and after a miss");
    assert_eq!(steps_after(&[Sent, Accepted], check(Tri::No, far)), [(NotAttended, far)], "with what stood in the way");
    let nothing: [(ReferralState, Option<Barrier>); 0] = [];
    assert_eq!(steps_after(&[Sent, Accepted], check(Tri::No, None)), nothing, "not yet is no miss");
    assert_eq!(steps_after(&[Sent], check(Tri::No, far)), nothing, "the service has not answered");
    assert_eq!(steps_after(&[Sent, Accepted, InService, Completed], served), nothing, "what is done stays done");
    assert_eq!(steps_after(&[Sent, Accepted], check(Tri::Unknown, far)), nothing, "nobody knows");
}

#[test]
fn further_things_that_do_not_fit_are_refused_by_name() {
    let unknown = FollowUpRefused::NoSuchReferral { referral: entry(49) };
    assert_eq!(refused(|v| v.note.further.service_checks = vec![check(Tri::Yes, None)]), unknown, "no such referral");
    let world = referred(&[ReferralState::Sent]);
    let mut twice = visit(&world);
    twice.note.further.service_checks = vec![check(Tri::Yes, None), check(Tri::No, None)];
    assert_eq!(record(&world, &twice), Err(unknown), "one answer for each service");
    let asked = |towards: &str, asked: &str| {
        let (towards, asked) = (towards.to_owned(), asked.to_owned());
        vec![Advocacy { id: entry(61), towards, asked, result: String::new() }]
    };
    assert_eq!(
        refused(|v| v.note.further.advocacy = asked("", "a place")),
        FollowUpRefused::AdvocacyUnsaid,
        "of whom?"
    );
    assert_eq!(refused(|v| v.note.further.advocacy = asked("school", "")), FollowUpRefused::AdvocacyUnsaid, "what?");
    let session = |number| Some(SupportSession { method: PssMethod::ProblemSolving, number });
    assert_eq!(refused(|v| v.note.further.session = session(0)), FollowUpRefused::NoSuchSession, "counted from one");
    let far = Travel { means: TransportMeans::Walk, minutes: Some(1441), cost: None };
    assert_eq!(refused(|v| v.note.further.travel = Some(far)), FollowUpRefused::NoSuchTravel, "longer than a day");
}

#[test]
fn support_sessions_are_counted_for_the_client() {
    let mut world = visited();
    assert_eq!(next_session(&world.case()), 1, "the first");
    let mut note = visit(&world).note;
    note.further.session = Some(SupportSession { method: PssMethod::ListeningSupport, number: 3 });
    world.case_mut().contacts.push(note);
    assert_eq!(next_session(&world.case()), 4, "one more than the highest");
}
