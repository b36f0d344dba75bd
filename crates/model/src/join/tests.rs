//! Two files of one person: who proposes, who decides, what follows in each, and that nothing written apart is lost.

use super::*;
use crate::active::ClosedCase;
use crate::case_file::Case;
use crate::codes::{ConcernKind, ConsentScope};
use crate::ids::PersonCode;
use crate::testkit::{
    OPENED, SUPERVISOR, WORKER, World, consent_given, entry, moment, risk, supervisor, worker, world,
};
use crate::time::DateAbout;
use crate::unit::Incident;
use crate::worklist::{Situation, WorkRule, tasks};

const HERE: CaseId = CaseId::from_bytes([1; 16]);
const THERE: CaseId = CaseId::from_bytes([2; 16]);

fn code(number: u8) -> CaseCode {
    CaseCode::new([number; 7])
}

/// A file with this code, planned and worked on.
fn worked_on(number: u8) -> World {
    let mut world = world().with_agreed_plan();
    world.case_mut().code = Some(code(number));
    world
}

struct Read {
    id: CaseId,
    case: Case,
    workflow: Workflow,
}

impl Read {
    fn of(id: CaseId, world: &World) -> Read {
        Read { id, case: world.case(), workflow: world.workflow() }
    }

    fn file(&self) -> File<'_> {
        File { id: self.id, case: &self.case, workflow: &self.workflow }
    }
}

fn proposal() -> JoinProposal {
    JoinProposal { id: entry(40), code: code(2), note: "same aunt, same house".to_owned() }
}

fn proposed() -> World {
    let mut here = worked_on(1);
    here.say(WORKER, StatementBody::JoinProposed(proposal()));
    here
}

fn joined_by(who: &Who, here: &World, there: &World) -> Result<Joined, JoinRefused> {
    join(&Read::of(HERE, here).file(), &Read::of(THERE, there).file(), "both read", who, OPENED)
}

/// Says in both worlds what was decided.
fn say(here: &mut World, there: &mut World, joined: &Joined) {
    for body in &joined.goes_on.statements {
        there.say(SUPERVISOR, body.clone());
    }
    for body in &joined.in_error.statements {
        here.say(SUPERVISOR, body.clone());
    }
}

fn joined() -> (World, World) {
    let (mut here, mut there) = (proposed(), worked_on(2));
    let decided = joined_by(&supervisor(), &here, &there).expect("a supervisor decides");
    say(&mut here, &mut there, &decided);
    (here, there)
}

fn rules(world: &World) -> Vec<WorkRule> {
    let (case, workflow) = (world.case(), world.workflow());
    let (deadlines, conflicts) = (Vec::new(), Vec::new());
    let now = moment(OPENED).now;
    let situation = Situation {
        case: &case,
        workflow: &workflow,
        deadlines: &deadlines,
        conflicts: &conflicts,
        today: OPENED,
        now,
    };
    tasks(&situation).into_iter().map(|task| task.rule).collect()
}

#[test]
fn who_carries_the_file_proposes_and_somebody_else_decides() {
    let here = worked_on(1);
    let read = Read::of(HERE, &here);
    assert!(propose(&read.file(), &proposal(), &worker()).is_ok(), "the worker noticed it");
    let silent = JoinProposal { note: " ".to_owned(), ..proposal() };
    assert!(matches!(propose(&read.file(), &silent, &worker()), Err(JoinRefused::Text(_))), "how is it known?");
    let same = JoinProposal { code: code(1), ..proposal() };
    assert_eq!(propose(&read.file(), &same, &worker()), Err(JoinRefused::SameFile), "not to itself");
    let asked = proposed();
    assert!(rules(&asked).contains(&WorkRule::W05), "it waits for the supervisor");
    let there = worked_on(2);
    assert_eq!(joined_by(&worker(), &asked, &there), Err(JoinRefused::OwnWork), "not for who proposed");
    assert_eq!(joined_by(&supervisor(), &here, &there), Err(JoinRefused::NotWaiting), "and not without a proposal");
    let mut own = worked_on(1);
    own.say(SUPERVISOR, StatementBody::JoinProposed(proposal()));
    assert_eq!(joined_by(&supervisor(), &own, &there), Err(JoinRefused::OwnWork), "a supervisor's needs another one");
    let back = give_back(&Read::of(HERE, &asked).file(), "two cousins", &supervisor()).expect("with a reason");
    let mut refused = asked;
    refused.say(SUPERVISOR, back.statements[0].clone());
    assert_eq!(refused.workflow().join_asked, None, "both go on");
    assert_eq!(refused.workflow().state, CaseState::Implementing, "as they were");
}

// Shows: T34 stops all.
#[test]
fn the_file_that_was_opened_in_error_ends_and_points_at_the_other() {
    let (here, there) = joined();
    let workflow = here.workflow();
    assert_eq!(workflow.state, CaseState::Closed, "T34");
    assert_eq!(workflow.joined.as_ref().map(|view| view.join.other), Some(THERE), "it says where the person's file is");
    assert!(
        crate::deadlines::open_deadlines(
            &here.case(),
            &workflow,
            &crate::deadlines::Timeframes::default(),
            &crate::deadlines::Receipts::default()
        )
        .is_empty(),
        "nothing is owed here any more"
    );
    assert_eq!(rules(&here), [], "and nobody is asked for anything");
    assert!(ClosedCase::of(&here.case(), &workflow).is_none(), "it is taken apart, never opened again");
    let other = there.workflow();
    assert_eq!(other.state, CaseState::Implementing, "the other goes on");
    assert_eq!(other.joins.iter().map(|view| view.join.other).collect::<Vec<_>>(), [HERE], "and says what joined it");
}

#[test]
fn the_safer_of_two_files_counts_in_the_one_that_goes_on_and_says_where_it_is_from() {
    let (mut here, mut there) = (proposed(), worked_on(2));
    here.say(SUPERVISOR, risk(RiskLevel::High));
    let sharing = |answer| ConsentDecision { scope: ConsentScope::ShareReferral, ..consent_given(answer) };
    here.say(WORKER, StatementBody::ConsentDecided(sharing(ConsentAnswer::Refused)));
    there.say(WORKER, StatementBody::ConsentDecided(sharing(ConsentAnswer::Given)));
    let decided = joined_by(&supervisor(), &here, &there).expect("a supervisor decides");
    say(&mut here, &mut there, &decided);
    let workflow = there.workflow();
    assert_eq!(workflow.risk.current, Some(RiskLevel::High), "more danger beats less");
    let said = workflow.risk.determinations.last().expect("it was determined");
    assert_eq!(said.note, code(1).to_string(), "with the code of the file it is from");
    let key = (PersonCode::Client, ConsentScope::ShareReferral);
    assert_eq!(workflow.consents[&key].counts.answer, ConsentAnswer::Refused, "a no beats a yes");
    let again = joined_by(&supervisor(), &proposed(), &there);
    assert_eq!(again.map(|both| both.goes_on.is_empty()), Ok(true), "said once, however often it is decided");
    let other_way = joined_by(&supervisor(), &proposed(), &worked_on(2).at_risk(SUPERVISOR, RiskLevel::High));
    let only = other_way.expect("a supervisor decides").goes_on;
    assert_eq!(only.statements.len(), 1, "less danger changes nothing");
}

#[test]
fn what_another_tablet_wrote_meanwhile_stays_and_asks_for_a_second_look() {
    let (mut here, there) = joined();
    let seen: Vec<StatementHash> = Vec::new();
    here.say_having_seen(WORKER, risk(RiskLevel::High), &seen);
    let workflow = here.workflow();
    assert_eq!(workflow.risk.current, Some(RiskLevel::High), "nothing is lost");
    assert!(workflow.joined.as_ref().is_some_and(JoinView::is_contested), "the decision had not seen it");
    assert!(rules(&here).contains(&WorkRule::T34), "so both are asked to look");
    let again = joined_by(&supervisor(), &here, &there).expect("a supervisor looks again");
    let raised = again.goes_on.statements.iter().any(|body| body.risk().is_some());
    assert!(raised, "and the danger goes to the file that goes on");
    let mut there = there;
    say(&mut here, &mut there, &again);
    assert!(here.workflow().joined.is_some_and(|view| !view.is_contested()), "seen and decided");
    assert_eq!(rules(&here), [], "nothing is left to do");
    let (mut late, _) = joined();
    late.case_mut().incidents.push(incident());
    assert!(late.workflow().joined.is_some_and(|view| view.is_contested()), "an incident asks for it too");
}

fn incident() -> Incident {
    Incident {
        id: entry(77),
        happened: DateAbout::Day(OPENED),
        reported_on: OPENED,
        kind: ConcernKind::ALL[0],
        account: String::new(),
    }
}

#[test]
fn two_files_are_taken_apart_again_with_a_reason() {
    let (mut here, mut there) = joined();
    let (a, b) = (Read::of(HERE, &here), Read::of(THERE, &there));
    let refused = take_apart(&a.file(), Some(&b.file()), " ", &supervisor());
    assert!(matches!(refused, Err(JoinRefused::Text(_))), "why?");
    assert_eq!(
        take_apart(&a.file(), Some(&b.file()), "two cousins", &worker()),
        Err(JoinRefused::OwnWork),
        "by a supervisor"
    );
    let apart = take_apart(&a.file(), Some(&b.file()), "two cousins", &supervisor()).expect("with a reason");
    say(&mut here, &mut there, &apart);
    assert_eq!(here.workflow().state, CaseState::Implementing, "T38: where the work was");
    assert_eq!(here.workflow().joined, None, "it stands for itself");
    assert!(there.workflow().joins.is_empty(), "and the other names it no more");
}

#[test]
fn files_are_joined_only_where_one_worker_carries_both_and_the_other_goes_on() {
    let here = proposed();
    let elsewhere = worked_on(2).created_by(SUPERVISOR);
    assert_eq!(joined_by(&supervisor(), &here, &elsewhere), Err(JoinRefused::TwoWorkers), "a handover comes first");
    let mut closed = world().with_agreed_plan().closed();
    closed.case_mut().code = Some(code(2));
    assert_eq!(joined_by(&supervisor(), &here, &closed), Err(JoinRefused::NotOpen), "work does not end by joining");
    let (joined, there) = joined();
    assert_eq!(joined_by(&supervisor(), &here, &joined), Err(JoinRefused::JoinedAlready), "no chains");
    let same = join(&Read::of(HERE, &here).file(), &Read::of(HERE, &there).file(), "", &supervisor(), OPENED);
    assert_eq!(same, Err(JoinRefused::SameFile), "one file is not two");
}
