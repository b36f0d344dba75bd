//! What a worker reads in half a minute before a visit: where caution is needed, what is open, when to come again.
//! Counts and codes alone; no address, number or name leaves this module.

use crate::case_file::Case;
use crate::client::Identity;
use crate::codes::{RiskLevel, Tri, code_list};
use crate::deadlines::{DeadlineKey, Timeframes};
use crate::ids::PersonCode;
use crate::plan::Action;
use crate::register::Register;
use crate::safe_contact::SafeTo;
use crate::time::Day;
use crate::unit::first_kept_away;
use crate::workflow::Workflow;

code_list!(
    /// Where caution is needed. Only `yes` makes contact safe (`domain.md` 3 ContactPoint).
    Caution = "safety_note" {
        VisitUnsafe = "visit_unsafe", VisitUnknown = "visit_unknown", CallUnsafe = "call_unsafe",
        CallUnknown = "call_unknown", TextUnsafe = "text_unsafe", TextUnknown = "text_unknown",
        KeptAway = "kept_away", NotHere = "identity_not_here", NotAgreed = "contact_not_agreed",
    }
);

/// Where caution is needed, and at how many places or with how many ways to reach somebody; only what occurs.
///
/// Without the identity document nothing can be said about places and numbers: `identity_not_here` says so.
pub fn cautions(case: &Case, identity: Option<&Identity>) -> Vec<(Caution, usize)> {
    let mut found: Vec<Caution> = Vec::new();
    match identity {
        None => found.push(Caution::NotHere),
        Some(identity) => {
            let (unsafe_, unknown) = (Caution::VisitUnsafe, Caution::VisitUnknown);
            found.extend(identity.places.iter().filter_map(|p| caution(&p.safe_to_visit, unsafe_, unknown)));
            for point in &identity.contact_points {
                if first_kept_away(case, &[point.whose]).is_some() {
                    // Whoever answers there must learn nothing, whatever was said of the number before.
                    found.extend([Caution::CallUnsafe, Caution::TextUnsafe]);
                    continue;
                }
                found.extend(caution(&point.safe_to_call, Caution::CallUnsafe, Caution::CallUnknown));
                found.extend(caution(&point.safe_to_text, Caution::TextUnsafe, Caution::TextUnknown));
            }
        }
    }
    let away = case.unit_members.iter().filter(|member| member.is_kept_away());
    found.extend(away.map(|_| Caution::KeptAway));
    let count = |caution: &Caution| (*caution, found.iter().filter(|other| *other == caution).count());
    Caution::ALL.iter().map(count).filter(|(_, times)| *times > 0).collect()
}

fn caution(answers: &Register<SafeTo>, unsafe_: Caution, unknown: Caution) -> Option<Caution> {
    match answers.counts() {
        Some(SafeTo(Tri::Yes)) => None,
        Some(SafeTo(Tri::No)) => Some(unsafe_),
        Some(SafeTo(Tri::Unknown)) | None => Some(unknown),
    }
}

/// The last day of the standard contact interval at this risk after a contact on `held_on` (`domain.md` 7.2 `followup`).
pub fn next_contact(times: &Timeframes, level: RiskLevel, held_on: Day) -> Day {
    held_on.plus(times.span(DeadlineKey::FollowUp, level).days())
}

/// The last day of the standard review interval at this risk from `from` on (`domain.md` 7.2 `review`).
pub fn next_review(times: &Timeframes, level: RiskLevel, from: Day) -> Day {
    from.plus(times.span(DeadlineKey::Review, level).days())
}

/// Actions of the plan in force that are still owed, those due first first.
pub fn open_actions<'a>(case: &'a Case, workflow: &Workflow) -> Vec<&'a Action> {
    let plan = case.plan_in_force(workflow);
    let actions = plan.into_iter().flat_map(|plan| plan.goals.iter().flat_map(|goal| &goal.actions));
    let mut open: Vec<&Action> = actions.filter(|action| action.is_open()).collect();
    open.sort_by_key(|action| (action.due_on.counts().copied().unwrap_or(Day(i32::MAX)), action.id));
    open
}

/// Who may be there: the client and the unit, by code. Somebody who must learn nothing is listed too, to be recorded.
pub fn people(case: &Case) -> Vec<PersonCode> {
    let mut members: Vec<PersonCode> = case.unit_members.iter().map(|member| member.code).collect();
    members.sort();
    members.dedup();
    std::iter::once(PersonCode::Client).chain(members).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testkit::{OPENED, WORKER, entry, identity, said, world, written};
    use crate::unit::{Excluded, UnitMember};

    fn member(code: PersonCode, excluded: bool) -> UnitMember {
        UnitMember { excluded: written(Excluded(excluded)), ..UnitMember::unknown(entry(5), code) }
    }

    #[test]
    fn only_yes_is_safe_and_two_answers_count_as_the_one_that_protects() {
        let (case, mut identity) = (world().case(), identity());
        assert_eq!(
            cautions(&case, Some(&identity)),
            [(Caution::TextUnknown, 1)],
            "the phone may be called, the home seen"
        );
        let rivals = vec![said(SafeTo(Tri::Yes), WORKER, 1), said(SafeTo(Tri::No), WORKER, 2)];
        identity.places[0].safe_to_visit = Register::from_values(rivals);
        identity.contact_points[0].safe_to_call = Register::default();
        let expected = [(Caution::VisitUnsafe, 1), (Caution::CallUnknown, 1), (Caution::TextUnknown, 1)];
        assert_eq!(cautions(&case, Some(&identity)), expected, "a no counts, and silence is no yes");
    }

    #[test]
    fn without_identity_nothing_is_called_safe_and_who_is_kept_away_is_known() {
        let mut world = world();
        world.case_mut().unit_members = vec![member(PersonCode::Member(2), true), member(PersonCode::Member(1), false)];
        let case = world.case();
        assert_eq!(
            cautions(&case, None),
            [(Caution::KeptAway, 1), (Caution::NotHere, 1)],
            "it says that it cannot say"
        );
        let people = people(&case);
        assert_eq!(people, [PersonCode::Client, PersonCode::Member(1), PersonCode::Member(2)], "the client first");
    }

    #[test]
    fn the_next_contact_follows_from_the_risk() {
        let times = Timeframes::default();
        let days = |level| next_contact(&times, level, OPENED).days_since(OPENED);
        assert_eq!((days(RiskLevel::High), days(RiskLevel::Medium)), (7, 14), "domain.md 7.2");
        assert_eq!((days(RiskLevel::Low), days(RiskLevel::None)), (30, 30), "domain.md 7.2");
    }

    #[test]
    fn open_actions_are_those_of_the_plan_in_force() {
        let world = world().with_agreed_plan();
        let (case, workflow) = (world.case(), world.workflow());
        assert_eq!(open_actions(&case, &workflow).len(), 1, "one is owed");
        let draft = crate::testkit::world();
        assert!(open_actions(&draft.case(), &draft.workflow()).is_empty(), "without a plan nothing is");
    }
}
