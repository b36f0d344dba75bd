//! Something that may have to be reported is never passed over in silence, and never left to one person.

use super::*;
use crate::approval::{self, ApprovalRefused};
use crate::follow_up::ContactNote;
use crate::lifecycle::{self, Facts, Guard, Input, TransitionId, TransitionRefused};
use crate::statement::StatementBody;
use crate::testkit::{MANAGER, OPENED, SUPERVISOR, WORKER, World, entry, moment, supervisor, world};
use crate::worklist::{Situation, Why, tasks};

fn report(decision: ReportDecision) -> MandatoryReport {
    MandatoryReport {
        id: entry(50),
        by: WORKER,
        recorded_at: moment(OPENED).now,
        found_on: OPENED,
        trigger: ReportTrigger::ChildAbuseLaw,
        law: "Child act, article 12".to_owned(),
        client_told: Tri::Yes,
        told_why: String::new(),
        client_wishes: "no police".to_owned(),
        client_agrees: Tri::No,
        decision,
        reasons: "M1 would hurt CL".to_owned(),
        to_whom: "social welfare office".to_owned(),
        reported_on: None,
        look_again_on: Some(OPENED.plus(3)),
        follow_up: String::new(),
        steps: Vec::new(),
    }
}

fn recorded(report: &MandatoryReport) -> Result<CaseChange, ReportRefused> {
    let (case, workflow) = (world().case(), world().workflow());
    record_report(&ActiveCase::of(&case, &workflow).expect("it is active"), report, &moment(OPENED))
}

fn with(report: MandatoryReport) -> World {
    let mut world = world();
    world.case_mut().reports.push(report);
    world
}

fn approved(mut world: World, by: StaffRef) -> World {
    world.say(by, StatementBody::Approved { subject: Subject::Report(entry(50)), comment: String::new() });
    world
}

fn stage_in(world: &World) -> DecisionStage {
    stage(&world.case().reports[0], &world.workflow())
}

fn whys(world: &World, today: Day) -> Vec<Why> {
    let (case, workflow) = (world.case(), world.workflow());
    let situation =
        Situation { case: &case, workflow: &workflow, deadlines: &[], conflicts: &[], today, now: moment(today).now };
    tasks(&situation).into_iter().map(|task| task.why).collect()
}

#[test]
fn a_report_says_why_to_whom_and_why_the_client_was_not_told() {
    assert!(recorded(&report(ReportDecision::Reported)).is_ok(), "this one is whole");
    let refused = |change: fn(&mut MandatoryReport)| {
        let mut one = report(ReportDecision::Reported);
        change(&mut one);
        recorded(&one).expect_err("something is missing")
    };
    assert_eq!(refused(|one| one.to_whom = " ".to_owned()), ReportRefused::WhomNeeded, "to whom");
    assert_eq!(refused(|one| one.client_told = Tri::No), ReportRefused::ToldWhyNeeded, "domain.md 8.5: told before");
    assert_eq!(refused(|one| one.reasons.clear()), ReportRefused::Text(TextRefused::Empty), "why");
    assert_eq!(refused(|one| one.law.clear()), ReportRefused::Text(TextRefused::Empty), "by which law");
    let deferred = MandatoryReport { look_again_on: None, ..report(ReportDecision::Deferred) };
    assert_eq!(recorded(&deferred).err(), Some(ReportRefused::DayNeeded), "put off until when");
}

#[test]
fn a_supervisor_decides_that_something_is_reported_and_the_worker_makes_the_report() {
    let world = approved(with(report(ReportDecision::Reported)), SUPERVISOR);
    assert_eq!(stage_in(&world), DecisionStage::Decided, "one supervisor is enough");
    assert!(whys(&world, OPENED).contains(&Why::ReportToMake(entry(50))), "and now it has to be done");
    let (case, workflow) = (world.case(), world.workflow());
    let active = ActiveCase::of(&case, &workflow).expect("it is active");
    let step =
        ReportStep { id: entry(51), on: OPENED, made: true, to_whom: "welfare office".to_owned(), note: String::new() };
    assert!(add_step(&active, entry(50), &step, &moment(OPENED)).is_ok(), "the report is made");
    let nobody = ReportStep { to_whom: String::new(), ..step.clone() };
    assert_eq!(add_step(&active, entry(50), &nobody, &moment(OPENED)), Err(ReportRefused::WhomNeeded), "to whom");
    let elsewhere = add_step(&active, entry(9), &step, &moment(OPENED));
    assert_eq!(elsewhere, Err(ReportRefused::NoSuchReport), "there is no such report");
    let mut done = world;
    done.case_mut().reports[0].steps.push(step);
    assert_eq!(made_on(&done.case().reports[0]), Some(OPENED), "that day");
    assert!(!whys(&done, OPENED).contains(&Why::ReportToMake(entry(50))), "nothing is left to do");
}

#[test]
fn not_to_report_takes_two_people_of_whom_one_is_a_manager() {
    let world = approved(with(report(ReportDecision::NotReported)), SUPERVISOR);
    assert_eq!(stage_in(&world), DecisionStage::WaitsForSecond, "a supervisor alone does not keep silent");
    let (case, workflow) = (world.case(), world.workflow());
    let active = ActiveCase::of(&case, &workflow).expect("it is active");
    assert_eq!(approval::waiting(&case, &workflow), [Subject::Report(entry(50))], "it still waits");
    let again = approval::approve(&active, Subject::Report(entry(50)), "", &supervisor());
    assert_eq!(again, Err(ApprovalRefused::SecondNeeded), "twice the same person is one person");
    let twice = approved(world.clone(), SUPERVISOR);
    assert_eq!(stage_in(&twice), DecisionStage::WaitsForSecond, "on another device too");
    assert_eq!(stage_in(&approved(world, MANAGER)), DecisionStage::Decided, "a manager signed as well");
}

#[test]
fn a_manager_without_a_key_to_the_case_is_named_by_the_supervisor_who_decided() {
    let subject = Subject::Report(entry(50));
    let said = ("MG01", OPENED, "agrees, by phone");
    let waiting = with(report(ReportDecision::NotReported));
    let (case, workflow) = (waiting.case(), waiting.workflow());
    let active = ActiveCase::of(&case, &workflow).expect("it is active");
    let early = approval::decide_with(&active, subject, said, &supervisor(), &moment(OPENED));
    assert_eq!(early, Err(ApprovalRefused::NotDecidedYet), "first the own decision");
    let mut world = approved(waiting, SUPERVISOR);
    let (case, workflow) = (world.case(), world.workflow());
    let active = ActiveCase::of(&case, &workflow).expect("it is active");
    let nobody = approval::decide_with(&active, subject, (" ", OPENED, "agrees"), &supervisor(), &moment(OPENED));
    assert!(matches!(nobody, Err(ApprovalRefused::Text(_))), "somebody is named");
    let change = approval::decide_with(&active, subject, said, &supervisor(), &moment(OPENED)).expect("it fits");
    world.say(SUPERVISOR, change.statements[0].clone());
    assert_eq!(stage_in(&world), DecisionStage::Decided, "two people decided");
    assert_eq!(world.workflow().seconds[&subject][0].by, SUPERVISOR, "and it is said who says so");
}

#[test]
fn nobody_decides_on_what_they_proposed_even_after_the_case_went_on() {
    let mut world = with(MandatoryReport { by: SUPERVISOR, ..report(ReportDecision::Reported) });
    let (case, workflow) = (world.case(), world.workflow());
    let active = ActiveCase::of(&case, &workflow).expect("it is active");
    let own = approval::approve(&active, Subject::Report(entry(50)), "", &supervisor());
    assert_eq!(own, Err(ApprovalRefused::NotAllowed), "they wrote it");
    world = approved(world, SUPERVISOR);
    assert_eq!(stage_in(&world), DecisionStage::Waits, "a signature from elsewhere counts no more");
}

#[test]
fn an_injury_of_a_child_asks_until_somebody_answers_and_asks_again_when_that_is_given_back() {
    let mut world = world();
    let mut note = ContactNote::unwritten(entry(40), WORKER, OPENED, moment(OPENED).now);
    note.marks.push(VisitMark::InjurySeen);
    world.case_mut().contacts.push(note);
    let asks = Why::ReportAsked(ReportTrigger::ChildAbuseLaw);
    assert!(whys(&world, OPENED).contains(&asks), "never silent");
    world.case_mut().client.age_at_intake = Some(30);
    assert!(!whys(&world, OPENED).contains(&asks), "an adult decides alone whom to tell");
    world.case_mut().client.age_at_intake = Some(11);
    world.case_mut().reports.push(report(ReportDecision::Deferred));
    assert!(!whys(&world, OPENED).contains(&asks), "it was answered");
    assert!(whys(&world, OPENED.plus(3)).contains(&Why::ReportAgain(entry(50))), "until its day");
    let refused = StatementBody::Refused { subject: Subject::Report(entry(50)), comment: "decide now".to_owned() };
    world.say(SUPERVISOR, refused);
    assert!(whys(&world, OPENED).contains(&asks), "an answer that was given back is none");
}

// Shows: ReportsDecided.
#[test]
fn a_case_is_not_closed_while_somebody_has_to_decide_whether_to_report() {
    let missing = |world: &World| {
        let (case, workflow, who) = (world.case(), world.workflow(), supervisor());
        let facts = Facts { case: Some((&case, &workflow)), who: &who, today: OPENED, input: Input::Nothing };
        match lifecycle::check(TransitionId::T20, &facts) {
            Err(TransitionRefused::Unmet { unmet }) => unmet.iter().map(|one| (one.guard, one.count)).collect(),
            other => other.map(|_| Vec::new()).expect("only guards are in the way"),
        }
    };
    let agreed = MandatoryReport { client_agrees: Tri::Yes, ..report(ReportDecision::Reported) };
    let asked = |report| with(report).closure_requested(WORKER);
    let waits = asked(agreed.clone());
    assert_eq!(missing(&waits), [(Guard::ReportsDecided, 1)], "nobody decided on it");
    assert_eq!(missing(&approved(waits, SUPERVISOR)), [], "somebody did");
    let silent = MandatoryReport { decision: ReportDecision::NotReported, ..agreed };
    let alone = approved(asked(silent), SUPERVISOR);
    assert_eq!(missing(&alone), [(Guard::ReportsDecided, 1)], "one person alone does not keep silent");
    assert_eq!(missing(&approved(alone, MANAGER)), [], "two may");
    let mut injured = world();
    let mut note = ContactNote::unwritten(entry(40), WORKER, OPENED, moment(OPENED).now);
    note.marks.push(VisitMark::InjurySeen);
    injured.case_mut().contacts.push(note);
    let injured = injured.closure_requested(WORKER);
    assert_eq!(missing(&injured), [(Guard::ReportsDecided, 1)], "nor is a question left without an answer");
}
