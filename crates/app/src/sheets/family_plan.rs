//! The plan as a family keeps it: large print and symbols, no name and no case code. Given no more than the plan itself.

use model::codes::ActionStatus;
use model::plan::{Action, CasePlan};
use model::sheet::SheetKind;
use print::{Block, Mark, Sheet};

use super::{Press, written};
use crate::words::Value;

/// The copy for the family. What was given up is left out: it is not theirs to do.
pub(crate) fn family_plan(press: &Press, plan: &CasePlan, next_review: Option<model::Day>) -> Sheet {
    let mut blocks: Vec<Block> = Vec::new();
    let said = |id: &str, day: model::Day| {
        let day = press.words.day(day);
        Block::Text(press.words.say_with(id, &[("date", Value::Text(&day))]))
    };
    blocks.extend(plan.agreed_on.map(|day| said("sheet-family-agreed", day)));
    for goal in &plan.goals {
        let mut card = vec![Block::Marked { mark: Mark::Goal, text: written(&goal.statement) }];
        let actions = goal.actions.iter().filter(|action| is_theirs(action));
        card.extend(actions.flat_map(|action| action_blocks(press, action)));
        blocks.push(Block::Card(card));
    }
    if !plan.closure_condition.is_empty() {
        blocks.push(press.field("sheet-family-done-when", written(&plan.closure_condition)));
    }
    blocks.extend(next_review.map(|day| said("sheet-family-next", day)));
    if speaks_in_codes(plan) {
        blocks.push(Block::Text(press.words.say("sheet-family-codes")));
    }
    press.sheet(SheetKind::FamilyPlan, String::new(), blocks)
}

const fn is_theirs(action: &Action) -> bool {
    !matches!(action.status, ActionStatus::Cancelled | ActionStatus::NotDone)
}

fn action_blocks(press: &Press, action: &Action) -> Vec<Block> {
    let mark = if action.status == ActionStatus::Done { Mark::Done } else { Mark::ToTick };
    let mut blocks = vec![Block::Marked { mark, text: written(&action.what) }];
    let who = action.responsible.map(|who| press.words.word("sheet-who", who.code()));
    blocks.extend(who.map(|text| Block::Marked { mark: Mark::Person, text }));
    let due = action.due_on.counts().map(|day| press.words.day(*day));
    blocks.extend(due.map(|text| Block::Marked { mark: Mark::Day, text }));
    blocks
}

/// Whether some words of the plan name people by their codes, which nobody at home knows.
fn speaks_in_codes(plan: &CasePlan) -> bool {
    let goals = plan.goals.iter().map(|goal| goal.statement.as_str());
    let actions = plan.goals.iter().flat_map(|goal| &goal.actions).map(|action| action.what.as_str());
    let mut words = goals
        .chain(actions)
        .chain([plan.closure_condition.as_str()])
        .flat_map(|text| text.split(|letter: char| !letter.is_alphanumeric()));
    words.any(|word| model::ids::PersonCode::parse(word).is_some())
}
