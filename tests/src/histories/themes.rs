//! What the people of one history return to, so that two of them do the same thing unseen. Draws names of commands; decides nothing.

use model::codes::CaseState;
use model::workflow::Workflow;

use super::acts::ACTS;
use crate::dice::Dice;

/// Commands by which a case comes from one state to the next, up to a review.
const ONWARD: [&str; 9] = [
    "answer_danger",
    "complete_screening",
    "open_screened_case",
    "complete_assessment",
    "draft_plan",
    "plan_goal",
    "agree_plan",
    "open_review",
    "hold_review",
];
/// Commands that end something, or open it again.
const DECIDING: [&str; 7] = [
    "approve",
    "give_back",
    "request_closure",
    "authorise_closure",
    "return_closure",
    "reopen_case",
    "settle_conflict",
];
/// Commands that are offered to everybody at any time: drawn less often, or histories would hold little else.
const ALWAYS: [&str; 13] = [
    "ask_fund",
    "open_tracing",
    "determine_risk",
    "call_conference",
    "set_safe_contact",
    "set_whereabouts",
    "show_person",
    "set_next_contact",
    "reassign_case",
    "write_handover_note",
    "record_report",
    "explain_decision",
    "ask_bid",
];
/// What a history returns to that is about closing.
const CLOSING: [&str; 12] = [
    "decide_with",
    "record_report",
    "approve",
    "explain_decision",
    "request_closure",
    "authorise_closure",
    "authorise_closure",
    "reopen_case",
    "determine_risk",
    "record_concern",
    "decide_consent",
    "record_post_closure_check",
];
/// What a history returns to that is about other services.
const REFERRING: [&str; 6] = [
    "decide_consent",
    "decide_consent",
    "make_referral",
    "send_referral",
    "record_referral_event",
    "take_acknowledgement",
];
/// What a history returns to that is about another agency.
const TRANSFERRING: [&str; 9] = [
    "decide_consent",
    "propose_transfer",
    "authorise_transfer",
    "send_transfer",
    "record_transfer_answer",
    "hand_over_case",
    "end_transfer",
    "reopen_case",
    "determine_risk",
];
/// What moves a transfer on, beside what says so in its name.
const MOVING: [&str; 3] = ["record_transfer_answer", "hand_over_case", "reopen_case"];
/// What a history returns to that is about another worker.
const HANDING: [&str; 4] = ["write_handover_note", "reassign_case", "reassign_case", "answer_handover"];
/// What a history returns to that weighs on people.
const WEIGHING: [&str; 9] = [
    "record_report",
    "add_report_step",
    "approve",
    "decide_with",
    "explain_decision",
    "decide_consent",
    "continue_care",
    "request_closure",
    "authorise_closure",
];
/// What a history returns to that is about what is best for a child.
const BEST_FOR_A_CHILD: [&str; 5] = ["ask_bid", "prepare_bid", "decide_bid", "decide_bid", "follow_bid"];
/// What a history returns to that is about money and a family that is looked for.
const AID: [&str; 8] = [
    "decide_consent",
    "ask_fund",
    "approve",
    "add_fund_step",
    "open_tracing",
    "add_tracing_step",
    "add_tracing_step",
    "add_tracing_step",
];
/// Commands that a history returns to, so that two people do the same thing unseen.
const THEMES: usize = 4;

/// Which commands somebody has in mind.
type Wanted = Box<dyn Fn(&str) -> bool>;

/// What one history returns to.
pub struct Themes(Vec<&'static str>);

/// Whether everybody may do this at any time: it is not done for want of anything else.
pub fn is_always_possible(name: &str) -> bool {
    ALWAYS.contains(&name)
}

impl Themes {
    /// Of one history.
    pub fn drawn(dice: &mut Dice) -> Themes {
        Themes(match dice.below(11) {
            0 | 1 => CLOSING.to_vec(),
            2 => REFERRING.to_vec(),
            3 | 4 => TRANSFERRING.to_vec(),
            5 => HANDING.to_vec(),
            6 => WEIGHING.to_vec(),
            7 => BEST_FOR_A_CHILD.to_vec(),
            8 => AID.to_vec(),
            _ => (0..THEMES).map(|_| dice.one_of(ACTS).0).collect(),
        })
    }

    /// What is drawn this time: what is under way, else work that goes on, a decision, one of the themes, or anything.
    pub fn wanted(&self, workflow: &Workflow, together: bool, dice: &mut Dice) -> Wanted {
        if workflow.state == CaseState::Closed && dice.heads() {
            Box::new(|name| name == "record_post_closure_check")
        } else if workflow.closure.is_some() && dice.heads() {
            Box::new(|name| CLOSING.contains(&name))
        } else if workflow.transfer.is_some() && dice.below(4) > 0 {
            Box::new(|name| name.ends_with("_transfer") || MOVING.contains(&name))
        } else {
            self.any(together, dice)
        }
    }

    fn any(&self, together: bool, dice: &mut Dice) -> Wanted {
        let themes = self.0.clone();
        match (together, dice.below(20)) {
            (true, 0..=11) => Box::new(|name| ONWARD.contains(&name)),
            (true, 12..=13) => Box::new(|name| name == "approve"),
            (true, 17..=19) => Box::new(move |name| themes.contains(&name)),
            (false, 0..=10) => Box::new(move |name| themes.contains(&name)),
            (false, 11..=12) => Box::new(|name| DECIDING.contains(&name)),
            (false, 13) => Box::new(|name| ONWARD.contains(&name)),
            (_, 14) => Box::new(|name| name.starts_with("record_") || name.starts_with("decide_")),
            (_, 15) => Box::new(|_| true),
            _ => Box::new(|name| !ALWAYS.contains(&name)),
        }
    }
}
