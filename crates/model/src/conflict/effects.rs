//! What settling a conflict would move: the day by which something is due, or what the app may launch.

use super::{Conflict, value_of};
use crate::case_file::Case;
use crate::codes::code_list;
use crate::deadlines::{DeadlineKey, Receipts, Timeframes, open_deadlines};
use crate::field::{Field, FieldValue};
use crate::register::Register;
use crate::time::Day;
use crate::workflow::Workflow;

code_list!(
    /// What a settled value moves.
    EffectOn = "conflict_effect" {
        NextContact = "next_contact", NextReview = "next_review", ActionDue = "action_due", Call = "call",
        Text = "text", Visit = "visit",
    }
);

/// One thing that would be otherwise if another value than the one that counts were settled on.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Effect {
    /// What.
    pub on: EffectOn,
    /// As it is while both values stand.
    pub from: FieldValue,
    /// As it would be.
    pub to: FieldValue,
}

/// What each other value would move, each once. Empty when a choice changes nothing beyond the field itself: a later
/// day does not help when the standard interval ends before it.
pub fn effects(conflict: &Conflict, case: &Case, workflow: &Workflow, times: &Timeframes) -> Vec<Effect> {
    let counts = &conflict.counting().value;
    let others = conflict.values.iter().map(|said| &said.value).filter(|value| *value != counts);
    let mut found: Vec<Effect> =
        others.filter_map(|other| effect(&conflict.field, counts, other, case, workflow, times)).collect();
    found.sort();
    found.dedup();
    found
}

fn effect(
    field: &Field,
    counts: &FieldValue,
    other: &FieldValue,
    case: &Case,
    workflow: &Workflow,
    times: &Timeframes,
) -> Option<Effect> {
    let itself = |on| Some(Effect { on, from: counts.clone(), to: other.clone() });
    let due = |case: &Case, key| {
        let open = open_deadlines(case, workflow, times, &Receipts::default());
        open.into_iter().find(|deadline| deadline.key == key).map(|deadline| deadline.due)
    };
    let moved = |on, key, settled: Case| {
        let (from, to): (Day, Day) = (due(case, key)?, due(&settled, key)?);
        (from != to).then_some(Effect { on, from: FieldValue::Day(from), to: FieldValue::Day(to) })
    };
    match (field, other) {
        (Field::NextContactOn, FieldValue::Day(day)) => {
            let settled = Case { next_contact_on: Register::unwritten(*day), ..case.clone() };
            moved(EffectOn::NextContact, DeadlineKey::FollowUp, settled)
        }
        (Field::NextReviewOn, FieldValue::Day(day)) => {
            let settled = Case { next_review_on: Register::unwritten(*day), ..case.clone() };
            moved(EffectOn::NextReview, DeadlineKey::Review, settled)
        }
        (Field::ActionDueOn(_), _) if value_of(field, case, None).is_some() => itself(EffectOn::ActionDue),
        (Field::SafeToCall(_), _) => itself(EffectOn::Call),
        (Field::SafeToText(_), _) => itself(EffectOn::Text),
        (Field::SafeToVisit(_), _) => itself(EffectOn::Visit),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codes::RiskLevel;
    use crate::conflict::conflicts;
    use crate::testkit::{OPENED, SUPERVISOR, WORKER, said, world};

    fn found(world: &crate::testkit::World) -> Vec<Effect> {
        let (case, workflow) = (world.case(), world.workflow());
        let conflict = conflicts(&case, None).remove(0);
        effects(&conflict, &case, &workflow, &Timeframes::default())
    }

    fn effect(on: EffectOn, from: i32, to: i32) -> Effect {
        Effect { on, from: FieldValue::Day(OPENED.plus(from)), to: FieldValue::Day(OPENED.plus(to)) }
    }

    #[test]
    fn settling_on_the_later_day_moves_the_visit_and_never_beyond_the_interval() {
        let case = world().at_risk(WORKER, RiskLevel::Medium).with_agreed_plan();
        let near = case.clone().with_rival_next_contact(OPENED.plus(3), OPENED.plus(9));
        assert_eq!(found(&near), [effect(EffectOn::NextContact, 3, 9)], "from the third day to the ninth");
        let far = case.clone().with_rival_next_contact(OPENED.plus(3), OPENED.plus(40));
        assert_eq!(found(&far), [effect(EffectOn::NextContact, 3, 14)], "medium risk leaves fourteen days");
        let both_far = case.with_rival_next_contact(OPENED.plus(20), OPENED.plus(40));
        assert_eq!(found(&both_far), [], "either way the interval decides");
    }

    #[test]
    fn settling_a_review_day_moves_the_review() {
        let mut case = world().at_risk(WORKER, RiskLevel::Medium).with_agreed_plan();
        let rivals = vec![said(OPENED.plus(12), WORKER, 1), said(OPENED.plus(26), SUPERVISOR, 2)];
        case.case_mut().next_review_on = Register::from_values(rivals);
        assert_eq!(found(&case), [effect(EffectOn::NextReview, 12, 26)], "ui.md 3.14");
    }
}
