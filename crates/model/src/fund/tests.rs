//! Money is asked for within limits, decided by somebody else, and accounted for.

use super::*;
use crate::approval::{ApprovalRefused, approve, waiting};
use crate::codes::ConsentAnswer;
use crate::statement::StatementBody;
use crate::testkit::{
    MANAGER, OPENED, SUPERVISOR, WORKER, World, consent_given, entry, moment, supervisor, worker, world,
};
use crate::worklist::{Situation, WorkRule, tasks};

fn request(number: u8, amount: u32) -> FundRequest {
    FundRequest {
        id: entry(number),
        by: WORKER,
        recorded_at: moment(OPENED).now,
        episode: 1,
        asked_on: OPENED,
        purpose: FundPurpose::TransportToService,
        amount,
        method: FundMethod::Cash,
        names_client: false,
        why_now: "the clinic closes at noon".to_owned(),
        bridge_to: "social protection".to_owned(),
        criteria: vec![FundCriterion::NoOtherSource, FundCriterion::NoOtherSource],
        tried: "the health post has no car".to_owned(),
        steps: Vec::new(),
    }
}

fn step(number: u8, kind: FundStepKind) -> FundStep {
    let (spent, returned, receipt) = (90, 10, Tri::Yes);
    FundStep {
        id: entry(number),
        recorded_at: moment(OPENED).now,
        on: OPENED,
        kind,
        spent,
        returned,
        receipt,
        note: String::new(),
    }
}

fn with(request: FundRequest) -> World {
    let mut world = world();
    world.case_mut().fund_requests.push(request);
    world
}

fn asked(world: &World, request: &FundRequest) -> Result<CaseChange, FundRefused> {
    let (case, workflow) = (world.case(), world.workflow());
    ask_fund(&ActiveCase::of(&case, &workflow).expect("it is active"), request, &moment(OPENED))
}

fn stepped(world: &World, step: &FundStep) -> Result<CaseChange, FundRefused> {
    let (case, workflow) = (world.case(), world.workflow());
    add_step(&ActiveCase::of(&case, &workflow).expect("it is active"), entry(90), step, &moment(OPENED))
}

fn state_in(world: &World, today: Day) -> FundState {
    state(&world.case().fund_requests[0], &world.workflow(), today)
}

fn approved_by(world: &mut World, staff: StaffRef) {
    world.say(staff, StatementBody::Approved { subject: Subject::Fund(entry(90)), comment: String::new() });
}

#[test]
fn money_is_asked_for_within_limits_with_a_reason_and_what_was_looked_at() {
    let world = world();
    let change = asked(&world, &request(90, 100)).expect("it is whole");
    let CaseworkEdit::AddFundRequest(kept) = &change.casework[0] else { panic!("a request") };
    assert_eq!(kept.criteria, [FundCriterion::NoOtherSource], "each once");
    for wrong in [0, REQUEST_MAX + 1] {
        assert_eq!(asked(&world, &request(90, wrong)), Err(FundRefused::Amount), "{wrong} is no amount");
    }
    let unlooked = FundRequest { criteria: Vec::new(), ..request(90, 100) };
    assert_eq!(asked(&world, &unlooked), Err(FundRefused::CriterionNeeded), "domain.md 11.3: criteria are met");
    let unsaid = FundRequest { why_now: " ".to_owned(), ..request(90, 100) };
    assert_eq!(asked(&world, &unsaid), Err(FundRefused::Text(TextRefused::Empty)), "why it cannot wait");
}

#[test]
fn a_case_has_a_ceiling_and_what_came_back_may_be_asked_for_again() {
    let mut world = with(request(90, REQUEST_MAX));
    world.case_mut().fund_requests.push(request(91, REQUEST_MAX));
    assert_eq!(asked(&world, &request(92, 1)), Err(FundRefused::OverCeiling { left: 0 }), "two of the largest");
    let steps = vec![step(93, FundStepKind::Paid), step(94, FundStepKind::Settled)];
    world.case_mut().fund_requests[0].steps = steps;
    assert_eq!(left(&world.case(), &world.workflow()), CASE_MAX - REQUEST_MAX - 90, "only what was spent counts");
    world.say(SUPERVISOR, StatementBody::Refused { subject: Subject::Fund(entry(91)), comment: "not now".to_owned() });
    assert_eq!(left(&world.case(), &world.workflow()), CASE_MAX - 90, "what was refused does not");
}

#[test]
fn nobody_outside_is_told_a_name_without_consent() {
    let mut world = world();
    let named = FundRequest { names_client: true, ..request(90, 50) };
    assert_eq!(asked(&world, &named), Err(FundRefused::ConsentNeeded), "the shop would know who comes");
    let share =
        crate::consent::ConsentDecision { scope: ConsentScope::ShareReferral, ..consent_given(ConsentAnswer::Given) };
    world.say(WORKER, StatementBody::ConsentDecided(share));
    assert!(asked(&world, &named).is_ok(), "with the client's word it may");
}

#[test]
fn somebody_else_decides_and_above_the_first_limit_two_do() {
    let mut small = with(request(90, 100));
    let (case, workflow) = (small.case(), small.workflow());
    assert_eq!(waiting(&case, &workflow), [Subject::Fund(entry(90))], "it waits (W05)");
    let active = ActiveCase::of(&case, &workflow).expect("it is active");
    let own = approve(&active, Subject::Fund(entry(90)), "", &worker());
    assert_eq!(own, Err(ApprovalRefused::NotAllowed), "four eyes, always");
    assert!(approve(&active, Subject::Fund(entry(90)), "", &supervisor()).is_ok(), "the supervisor's decision");
    approved_by(&mut small, SUPERVISOR);
    assert_eq!(state_in(&small, OPENED), FundState::Approved, "within the limit one is enough");
    let mut large = with(request(90, ALONE_MAX + 1));
    approved_by(&mut large, SUPERVISOR);
    assert_eq!(state_in(&large, OPENED), FundState::WaitsForSecond, "above it a second decides");
    approved_by(&mut large, MANAGER);
    assert_eq!(state_in(&large, OPENED), FundState::Approved, "who answers for the programme");
    let mut forged = with(FundRequest { by: SUPERVISOR, ..request(90, 100) });
    approved_by(&mut forged, SUPERVISOR);
    assert_eq!(state_in(&forged, OPENED), FundState::Submitted, "a signature under one's own request counts nothing");
}

#[test]
fn what_was_paid_is_accounted_for_in_two_weeks_to_the_last_unit() {
    let mut world = with(request(90, 100));
    let early = stepped(&world, &step(93, FundStepKind::Paid));
    assert_eq!(early, Err(FundRefused::NoSuchRequest), "nothing is paid that nobody decided");
    approved_by(&mut world, SUPERVISOR);
    assert!(stepped(&world, &step(93, FundStepKind::Paid)).is_ok(), "now it is");
    world.case_mut().fund_requests[0].steps.push(step(93, FundStepKind::Paid));
    assert_eq!(state_in(&world, OPENED.plus(SETTLE_DAYS)), FundState::Paid, "on the last day");
    assert_eq!(state_in(&world, OPENED.plus(SETTLE_DAYS + 1)), FundState::Overdue, "a day later");
    let uneven = FundStep { spent: 80, ..step(94, FundStepKind::Settled) };
    assert_eq!(stepped(&world, &uneven), Err(FundRefused::NotEven { paid: 100 }), "ten are missing");
    let bare = FundStep { receipt: Tri::No, ..step(94, FundStepKind::Settled) };
    assert_eq!(stepped(&world, &bare), Err(FundRefused::Text(TextRefused::Empty)), "why there is no receipt");
    assert!(stepped(&world, &step(94, FundStepKind::Settled)).is_ok(), "spent and returned are what was paid");
    let dropped = stepped(&world, &step(95, FundStepKind::Cancelled));
    assert_eq!(dropped, Err(FundRefused::NoSuchRequest), "money that was paid is not given up");
}

#[test]
fn whoever_asked_is_reminded_to_pay_and_to_account_for_it() {
    let mut world = with(request(90, 100));
    let owed = |world: &World| {
        let (case, workflow, now) = (world.case(), world.workflow(), moment(OPENED).now);
        let situation =
            Situation { case: &case, workflow: &workflow, deadlines: &[], conflicts: &[], today: OPENED, now };
        let found = tasks(&situation).into_iter().find(|task| task.rule == WorkRule::D4);
        found.map(|task| task.why)
    };
    assert_eq!(owed(&world), None, "it waits for somebody else");
    approved_by(&mut world, SUPERVISOR);
    assert_eq!(owed(&world), Some(crate::worklist::Why::FundToPay(entry(90))), "then it is to be paid out");
    let early = FundStep { on: OPENED.plus(-7), ..step(93, FundStepKind::Paid) };
    world.case_mut().fund_requests[0].steps.push(early);
    assert_eq!(owed(&world), Some(crate::worklist::Why::FundToSettle(entry(90))), "then accounted for");
    world.case_mut().fund_requests[0].steps[0].on = OPENED;
    assert_eq!(owed(&world), None, "from a week before its day");
    world.case_mut().fund_requests[0].steps.push(step(94, FundStepKind::Settled));
    assert_eq!(owed(&world), None, "then nothing is left");
}

#[test]
fn whoever_pays_is_told_a_number_that_is_neither_name_nor_case() {
    assert_eq!(number(entry(0xAB)).len(), 8, "short enough to be read out");
    assert!(number(entry(0xAB)).starts_with("F-"), "and no case code");
}

// Shows: MoneyAccounted.
#[test]
fn a_case_does_not_end_while_money_is_out() {
    use crate::lifecycle::{Facts, Guard, Input, evaluate};
    let missing = |world: &World| {
        let (case, workflow, who) = (world.case(), world.workflow(), supervisor());
        let facts = Facts { case: Some((&case, &workflow)), who: &who, today: OPENED, input: Input::Nothing };
        evaluate(Guard::MoneyAccounted, &facts).err().map_or(0, |unmet| unmet.count)
    };
    assert_eq!(missing(&world()), 0, "nothing was asked for");
    let mut asked = with(request(90, 100));
    assert_eq!(missing(&asked), 1, "somebody has to decide first");
    let subject = Subject::Fund(entry(90));
    asked.say(SUPERVISOR, StatementBody::Approved { subject, comment: String::new() });
    assert_eq!(missing(&asked), 1, "it may still be paid out");
    asked.case_mut().fund_requests[0].steps.push(step(1, FundStepKind::Paid));
    assert_eq!(missing(&asked), 1, "it is not accounted for");
    asked.case_mut().fund_requests[0].steps.push(step(2, FundStepKind::Settled));
    assert_eq!(missing(&asked), 0, "now nothing is out");
    let mut refused = with(request(90, 100));
    refused.say(SUPERVISOR, StatementBody::Refused { subject, comment: "the post has some".to_owned() });
    assert_eq!(missing(&refused), 0, "what was refused is not out");
    let mut given_up = with(request(90, 100));
    given_up.case_mut().fund_requests[0].steps.push(step(1, FundStepKind::Cancelled));
    assert_eq!(missing(&given_up), 0, "nor what nobody needs any more");
}

#[test]
fn a_month_grants_so_much_and_what_came_back_is_free_again() {
    let mut asked = with(request(90, 100));
    let taken = |world: &World| granted(&world.case().fund_requests[0], &world.workflow());
    assert_eq!(taken(&asked), 0, "what waits takes nothing yet");
    asked.say(SUPERVISOR, StatementBody::Approved { subject: Subject::Fund(entry(90)), comment: String::new() });
    assert_eq!(taken(&asked), 100, "what is granted counts before it is paid");
    asked.case_mut().fund_requests[0].steps.extend([step(1, FundStepKind::Paid), step(2, FundStepKind::Settled)]);
    assert_eq!(taken(&asked), 90, "ten came back");
    assert_eq!(within_month(100, MONTH_MAX - 100), Ok(()), "the last of the month");
    assert_eq!(within_month(101, MONTH_MAX - 100), Err(FundRefused::OverMonth { left: 100 }), "and no more");
    assert_eq!(within_month(1, MONTH_MAX + 5), Err(FundRefused::OverMonth { left: 0 }), "granted apart by two");
    let day = |text| Day::parse(text).expect("a day");
    assert!(is_one_month(day("2026-02-01"), day("2026-02-28")), "by the calendar");
    assert!(!is_one_month(day("2026-02-28"), day("2025-02-28")), "and the year");
}
