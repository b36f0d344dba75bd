//! Properties over random histories: several people act, some see each other, nothing is in order.

use proptest::prelude::*;

use super::*;
use crate::testkit::consent_given;

const PEOPLE: [StaffRef; 3] = [WORKER, SUPERVISOR, MANAGER];
/// Kinds of act: see `act_of`.
const ACTS: u8 = 18;

/// One step of a random history.
#[derive(Debug, Clone, Copy)]
enum Step {
    /// Somebody acts on what they have seen.
    Act(usize, u8),
    /// Two people sync: each sees what the other has seen.
    Sync(usize, usize),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        2 => (0..PEOPLE.len(), 0..ACTS).prop_map(|(who, act)| Step::Act(who, act)),
        1 => (0..PEOPLE.len(), 0..PEOPLE.len()).prop_map(|(a, b)| Step::Sync(a, b)),
    ]
}

fn level(act: u8) -> RiskLevel {
    [RiskLevel::None, RiskLevel::Low, RiskLevel::Medium, RiskLevel::High][usize::from(act % 4)]
}

/// Plays steps; each act is signed on what its author had seen.
fn play(steps: &[Step]) -> World {
    let mut world = world().with_agreed_plan();
    let common: Vec<StatementHash> = world.facts().iter().map(|fact| fact.hash).collect();
    let mut seen = [common.clone(), common.clone(), common];
    for step in steps {
        match *step {
            Step::Sync(a, b) => {
                let both: Vec<_> = seen[a].iter().chain(&seen[b]).copied().collect();
                seen[a] = both.clone();
                seen[b] = both;
            }
            Step::Act(who, act) => {
                let body = act_of(&world, act, &seen[who]);
                let hash = world.say_having_seen(PEOPLE[who], body, &seen[who]);
                seen[who].push(hash);
            }
        }
    }
    world
}

fn act_of(world: &World, act: u8, seen: &[StatementHash]) -> StatementBody {
    let mut asked = world.facts().iter().rev().filter(|fact| fact.statement.body.closure_request().is_some());
    let request = asked.find(|fact| seen.contains(&fact.hash)).map(|fact| fact.hash);
    let reopened = StatementBody::Reopened { reason: OpenReason::ReopenedRequest, note: "asked again".to_owned() };
    match (act, request) {
        (0..3, _) => risk(level(act)),
        (3, _) => StatementBody::ConsentDecided(consent_given(ConsentAnswer::Partial)),
        (4, Some(request)) => StatementBody::ClosureReturned { request, comment: "look again".to_owned() },
        (5..8, Some(_)) => reopened,
        (8, _) => {
            let subject = Subject::Plan(entry(10));
            StatementBody::Approved { subject, comment: String::new() }
        }
        (9..16, Some(request)) => StatementBody::ClosureAuthorised { request },
        _ => StatementBody::ClosureRequested(world.closure_request(ClosureReason::LeftArea)),
    }
}

/// Every order that a few fixed shuffles give.
fn shuffled(facts: &[StatementFact], seed: u64) -> Vec<StatementFact> {
    let mut facts = facts.to_vec();
    let mut state = seed | 1;
    for at in (1..facts.len()).rev() {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let other = usize::try_from(state >> 33).unwrap() % (at + 1);
        facts.swap(at, other);
    }
    facts
}

#[test]
fn random_histories_reach_every_standing_of_a_closure() {
    let mut state = 7_u64;
    let mut next = |below: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    let [mut closed, mut contested, mut returned, mut reopened] = [0; 4];
    for _ in 0..300 {
        let steps: Vec<Step> = (0..24)
            .map(|_| match next(3) {
                0 => Step::Sync(next(3) as usize, next(3) as usize),
                _ => Step::Act(next(3) as usize, next(u64::from(ACTS)) as u8),
            })
            .collect();
        let world = play(&steps);
        let workflow = world.workflow();
        closed += usize::from(workflow.state == CaseState::Closed);
        contested += usize::from(workflow.closure_contested());
        reopened += usize::from(!workflow.reopenings.is_empty());
        let hashes = world.facts().iter().filter(|fact| {
            matches!(fact.statement.body, StatementBody::ClosureReturned { .. })
                && verdict(&world, fact.hash) == Verdict::Counts
        });
        returned += usize::from(hashes.count() > 0);
    }
    let reached = [closed, contested, returned, reopened];
    assert!(reached.iter().all(|times| *times >= 5), "the properties below look at real closures: {reached:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_order_of_arrival_gives_the_same_workflow(steps in prop::collection::vec(step(), 0..30), seed in any::<u64>()) {
        let world = play(&steps);
        let doc = DocFacts::of(&world.case());
        let mut twice = shuffled(world.facts(), seed);
        twice.extend(shuffled(world.facts(), seed ^ 0x55)); // everything arrives twice
        prop_assert_eq!(reduce(&twice, &doc), world.workflow());
    }

    #[test]
    fn a_case_is_closed_only_by_somebody_who_saw_all_risk_and_neither_asked_nor_carries_it(
        steps in prop::collection::vec(step(), 0..40),
    ) {
        let world = play(&steps);
        let workflow = world.workflow();
        if workflow.state == CaseState::Closed {
            let closure = workflow.closure.unwrap();
            let given = &closure.authorisations[0];
            prop_assert!(given.misses.is_empty());
            prop_assert!(given.by != closure.requested_by && given.by != workflow.assigned_to);
            let fact = world.facts().iter().find(|fact| fact.hash == given.hash).unwrap();
            for said in &workflow.risk.determinations {
                let risk = &world.facts().iter().find(|fact| fact.hash == said.hash).unwrap().statement;
                let own = risk.lane_key() == fact.statement.lane_key() && risk.order < fact.statement.order;
                let seen = fact.statement.basis.lanes.get(&risk.lane_key()).is_some_and(|seen| seen.order >= risk.order);
                prop_assert!(own || seen, "an authorisation that stands has seen every determination");
            }
        }
    }

    #[test]
    fn cut_statements_change_nothing_whoever_cuts_them(
        steps in prop::collection::vec(step(), 1..25),
        cut in any::<prop::sample::Index>(),
    ) {
        // The last statement of somebody is cut: nobody's basis names it.
        let mut world = play(&steps);
        let named = |hash: StatementHash, world: &World| world.facts().iter().any(|fact| {
            let own = &world.facts().iter().find(|f| f.hash == hash).unwrap().statement;
            fact.statement.basis.lanes.get(&own.lane_key()).is_some_and(|seen| seen.order >= own.order)
                || (fact.statement.lane_key() == own.lane_key() && fact.statement.order > own.order)
        });
        let free: Vec<_> = world.facts().iter().map(|f| f.hash).filter(|hash| !named(*hash, &world)).collect();
        let hash = free[cut.index(free.len())];
        let without: Vec<_> = world.facts().iter().filter(|fact| fact.hash != hash).cloned().collect();
        let expected = reduce(&without, &DocFacts::of(&world.case()));
        world.fact_mut(hash).unwrap().valid = false;
        let workflow = world.workflow();
        prop_assert_eq!(workflow.state, expected.state);
        prop_assert_eq!(workflow.risk, expected.risk);
        prop_assert_eq!(workflow.closure, expected.closure);
        prop_assert_eq!(workflow.consents, expected.consents);
        prop_assert_eq!(workflow.statements.len(), expected.statements.len() + 1, "it stays listed");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn of_rival_risks_all_are_visible_and_the_highest_counts_until_somebody_saw_all(
        rivals in prop::collection::vec((0..PEOPLE.len(), 0..4_u8), 1..12),
        settled in 0..4_u8,
    ) {
        let mut world = world().with_agreed_plan();
        let common: Vec<StatementHash> = world.facts().iter().map(|fact| fact.hash).collect();
        let mut last = [None; PEOPLE.len()];
        for (who, act) in rivals.iter().filter(|(who, _)| PEOPLE[*who] != MANAGER) {
            world.say_having_seen(PEOPLE[*who], risk(level(*act)), &common);
            last[*who] = Some(level(*act)); // each sees their own earlier word
        }
        let workflow = world.workflow();
        let standing: Vec<RiskLevel> = last.iter().flatten().copied().collect();
        let visible: Vec<RiskLevel> = workflow.risk.latest().map(|said| said.level).collect();
        prop_assert_eq!(visible.len(), standing.len(), "every rival is visible");
        prop_assert_eq!(workflow.risk.current, standing.iter().max().copied(), "the highest counts");
        prop_assert_eq!(workflow.risk.conflict, standing.len() > 1, "and it is a conflict");

        world.say(SUPERVISOR, risk(level(settled)));
        let workflow = world.workflow();
        prop_assert_eq!(workflow.risk.current, Some(level(settled)), "made by somebody who saw all, it settles");
        prop_assert!(!workflow.risk.conflict, "nothing stands against it");
        let said = standing_count(&rivals) + 1;
        prop_assert_eq!(workflow.risk.determinations.len(), said, "no word is lost");
    }

    #[test]
    fn of_rival_consents_the_narrowest_counts(answers in prop::collection::vec(0..5_usize, 2)) {
        let mut world = world();
        let common: Vec<StatementHash> = world.facts().iter().map(|fact| fact.hash).collect();
        let said: Vec<ConsentAnswer> = answers.iter().map(|at| ConsentAnswer::ALL[*at]).collect();
        for (who, answer) in [WORKER, SUPERVISOR].into_iter().zip(&said) {
            let body = StatementBody::ConsentDecided(consent_given(*answer));
            world.say_having_seen(who, body, &common);
        }
        let key = (PersonCode::Client, ConsentScope::CaseManagement);
        let view = world.workflow().consents[&key].clone();
        prop_assert_eq!(Some(view.counts.answer), said.iter().max().copied(), "the narrowest");
        prop_assert!(view.conflict, "and it is a conflict");
    }
}

fn standing_count(rivals: &[(usize, u8)]) -> usize {
    rivals.iter().filter(|(who, _)| PEOPLE[*who] != MANAGER).count()
}
