//! Turning 18: when to prepare for it, and whether a goal does (`domain.md` 6.2 T30). Who consents from then on is in
//! `consent`.

use crate::case_file::Case;
use crate::codes::GoalStatus;
use crate::plan::{CasePlan, Goal};
use crate::time::Day;
use crate::workflow::Workflow;

/// Months before the month in which the client is 18 from which a plan prepares for it. Source: `domain.md` 6.2 T30.
pub const PREPARE_MONTHS: i32 = 6;

/// How near the client is to 18.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Majority {
    /// The first day of the month in which the client is 18.
    pub month: Day,
    /// Whether it is here: flag `majority_reached`, else `majority_transition`.
    pub reached: bool,
}

/// The day from which the case prepares for the client's 18th birthday; `None` where the month is not known, and for a
/// client who was 18 when the case was opened.
pub fn prepares_from(case: &Case) -> Option<Day> {
    let month = case.client.majority_month?;
    let grown = case.episodes.iter().map(|episode| episode.opened_on).min().is_some_and(|opened| opened >= month);
    (!grown).then(|| months_before(month, PREPARE_MONTHS))
}

/// Whether the client is about to be 18 or has become so while the case was open.
pub fn stands(case: &Case, today: Day) -> Option<Majority> {
    let month = case.client.majority_month?;
    (prepares_from(case)? <= today).then_some(Majority { month, reached: today >= month })
}

/// Whether a plan has a goal that prepares for being 18 and that nobody dropped as not feasible.
pub fn is_prepared(plan: &CasePlan) -> bool {
    plan.goals.iter().any(|goal| goal.transition && goal.status != GoalStatus::NotFeasible)
}

/// Whether the plan in force prepares for being 18.
pub fn has_goal(case: &Case, workflow: &Workflow) -> bool {
    case.plan_in_force(workflow).is_some_and(is_prepared)
}

/// Whether the goal was reached, or worked on with the client: offered (`domain.md` 6.3 `turned_18`).
pub fn was_offered(goal: &Goal) -> bool {
    goal.transition && goal.status != GoalStatus::NotStarted
}

/// The same day, so many months earlier; only for first days of months.
fn months_before(month: Day, months: i32) -> Day {
    let (year, number, _) = month.ymd();
    let count = year * 12 + i32::try_from(number).unwrap_or(1) - 1 - months;
    let (year, number) = (count.div_euclid(12), count.rem_euclid(12) + 1);
    Day::parse(&format!("{year:04}-{number:02}-01")).unwrap_or(month)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::closure::ClosureRequest;
    use crate::codes::{AgencyCode, ClosureReason, ReferralState};
    use crate::import::{ImportReferral, imported_referral};
    use crate::lifecycle::{Facts, Guard, Input, TransitionId, TransitionRefused, check, check_closure_request};
    use crate::testkit::{OPENED, World, entry, moment, worker, world};
    use crate::worklist::{Situation, WorkRule, tasks};

    fn unmet(refused: TransitionRefused) -> Vec<Guard> {
        match refused {
            TransitionRefused::Unmet { unmet } => unmet.iter().map(|one| one.guard).collect(),
            other => panic!("unmet guards were expected, not {other:?}"),
        }
    }

    /// A case with an agreed plan whose client is 18 in this many months.
    fn adult_in(months: i32) -> World {
        let mut world = world().with_agreed_plan();
        let (year, month, _) = OPENED.ymd();
        let first = Day::parse(&format!("{year:04}-{month:02}-01")).unwrap();
        world.case_mut().client.majority_month = Some(months_before(first, -months));
        world
    }

    fn shows(world: &World, today: Day) -> bool {
        let (case, workflow, now) = (world.case(), world.workflow(), moment(today).now);
        let situation = Situation { case: &case, workflow: &workflow, deadlines: &[], conflicts: &[], today, now };
        tasks(&situation).iter().any(|task| task.rule == WorkRule::W11)
    }

    #[test]
    fn six_months_before_is_counted_in_months() {
        let day = |text: &str| Day::parse(text).unwrap();
        assert_eq!(months_before(day("2026-03-01"), 6), day("2025-09-01"), "over the new year");
        assert_eq!(months_before(day("2026-12-01"), 6), day("2026-06-01"), "within a year");
    }

    // Shows: TransitionGoalPlanned.
    #[test]
    fn a_plan_of_the_last_six_months_needs_a_goal_for_being_18() {
        let agreeing = |world: &World| {
            let (case, workflow, who) = (world.case(), world.workflow(), worker());
            let input = Input::Plan { plan: &case.plans[0], next_review_on: OPENED.plus(30) };
            let facts = Facts { case: Some((&case, &workflow)), who: &who, today: OPENED, input };
            check(TransitionId::T10, &facts).err()
        };
        let lacks = |refused: Option<TransitionRefused>| match refused {
            Some(TransitionRefused::Unmet { unmet }) => {
                unmet.iter().any(|one| one.guard == Guard::TransitionGoalPlanned)
            }
            _ => false,
        };
        let mut near = adult_in(5);
        near.case_mut().plans[0].agreed_on = None;
        near.case_mut().plans[0].episode = 1;
        let state = near.workflow().state;
        assert_eq!(state, crate::codes::CaseState::Planning, "the plan is being made");
        assert!(lacks(agreeing(&near)), "nobody turns 18 unprepared");
        near.case_mut().plans[0].goals[0].transition = true;
        assert!(!lacks(agreeing(&near)), "one goal is enough");
        let mut far = adult_in(9);
        far.case_mut().plans[0].agreed_on = None;
        assert!(!lacks(agreeing(&far)), "earlier is early enough");
    }

    #[test]
    fn a_child_who_turns_18_without_a_goal_shows_to_worker_and_supervisor() {
        let mut world = adult_in(5);
        assert!(shows(&world, OPENED), "W11");
        assert!(!shows(&adult_in(7), OPENED), "not before six months");
        world.case_mut().plans[0].goals[0].transition = true;
        assert!(!shows(&world, OPENED), "the plan prepares for it");
    }

    // Shows: TurnedAdult, TransitionGoalOffered, AdultServicesInformed.
    #[test]
    fn closing_because_somebody_turned_18_needs_the_birthday_the_goal_and_adult_services() {
        let asked = |world: &World| {
            let (case, workflow, who) = (world.case(), world.workflow(), worker());
            let request: ClosureRequest = world.closure_request(ClosureReason::Turned18);
            let input = Input::Closure(&request);
            let facts = Facts { case: Some((&case, &workflow)), who: &who, today: OPENED, input };
            check_closure_request(ClosureReason::Turned18, &facts).err().map(unmet).unwrap_or_default()
        };
        assert_eq!(
            asked(&adult_in(2)),
            [Guard::TurnedAdult, Guard::TransitionGoalOffered, Guard::AdultServicesInformed],
            "none of it yet"
        );
        let mut ready = adult_in(0);
        ready.case_mut().episodes[0].opened_on = OPENED.plus(-400);
        ready.case_mut().plans[0].goals[0].transition = true;
        ready.case_mut().plans[0].goals[0].status = GoalStatus::InProgress;
        assert_eq!(asked(&ready), [Guard::AdultServicesInformed], "they are told with the client's consent");
        let sent = ImportReferral {
            id: "r1".to_owned(),
            service: AgencyCode::parse("livelihood").unwrap(),
            to: "Youth centre".to_owned(),
            on: OPENED,
            reason: String::new(),
            state: ReferralState::Sent,
        };
        ready.case_mut().referrals.push(imported_referral(&sent, entry(90), entry(91)).unwrap());
        assert_eq!(asked(&ready), [], "a referral went out, which asks for consent");
    }
}
