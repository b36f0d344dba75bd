//! Tasks about who carries a case, a handover to answer, one that was declined, a wish to hand over (T28, W15), and
//! about a client who turns 18 (W11).

use super::rules::{Situation, task};
use super::{Audience, Task, Why, WorkRule};
use crate::codes::HandoverStanding;
use crate::deadlines::DeadlineKey;
use crate::handover;
use crate::majority;

/// Days within which a supervisor decides on a wish to hand over. An agency default.
pub const WISH_DAYS: i32 = 7;

/// What the carrying of this case asks of the new worker and of the supervisor.
pub(super) fn tasks(situation: &Situation<'_>) -> Vec<Task> {
    let workflow = situation.workflow;
    let owed = situation.deadlines.iter().find(|deadline| deadline.key == DeadlineKey::Handover);
    let open = handover::current(workflow).zip(owed);
    let of_handover = open.map(|(asked, deadline)| {
        let late = situation.today > deadline.due;
        let interval = deadline.due.days_since(deadline.started);
        match asked.standing() {
            // Nobody has the case on their hands: the day after the decision is late.
            Some(HandoverStanding::Declined) => {
                let due = asked.answer.as_ref().map_or(deadline.due, |(_, at)| at.day().plus(1));
                task(situation, WorkRule::W15, Audience::Supervisor, Some(due), 1, Why::HandoverDeclined)
            }
            _ => {
                let audience = if late { Audience::Both } else { Audience::Worker };
                task(situation, WorkRule::T28, audience, Some(deadline.due), interval, Why::HandoverToAnswer)
            }
        }
    });
    let goes_on = workflow.is_active() || workflow.is_before_intake();
    let wish = handover::wish(situation.case, workflow).filter(|_| goes_on).map(|(since, reason)| {
        let why = Why::HandoverWished { reason };
        task(situation, WorkRule::T28, Audience::Supervisor, Some(since.plus(WISH_DAYS)), WISH_DAYS, why)
    });
    of_handover.into_iter().chain(wish).chain(majority(situation)).collect()
}

/// The client turns 18 and the plan in force does not prepare for it (W11).
fn majority(situation: &Situation<'_>) -> Option<Task> {
    let (case, workflow) = (situation.case, situation.workflow);
    let near = majority::stands(case, situation.today).filter(|_| workflow.is_active())?;
    let why = Why::MajorityUnprepared { reached: near.reached };
    (!majority::has_goal(case, workflow))
        .then(|| task(situation, WorkRule::W11, Audience::Both, Some(near.month), 180, why))
}
