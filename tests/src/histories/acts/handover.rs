//! Who carries the case in the agency: the note, the supervisor's decision, the new worker's answer.

use model::TeamRef;
use model::caseload::{Points, Room};
use model::codes::{ClientInformed, HandoverReason, PreferenceCheck};
use model::handover::{self, Candidate, Handing, HandoverNote};

use super::{Desk, Made};
use crate::histories::world::{COLLEAGUE, WORKER};

/// Rarely, likewise.
pub fn write_handover_note(desk: &mut Desk<'_>) -> Made {
    if desk.dice.below(6) > 0 {
        return None;
    }
    let note = HandoverNote {
        id: desk.id(),
        written_on: desk.today(),
        asks: desk.dice.heads().then_some(HandoverReason::Overload),
        note: desk.words(),
    };
    handover::write_note(desk.case, desk.workflow, &note, desk.who).ok()
}

/// The statement; which keys follow it is not of this world. Rarely away from who has a device in every history.
pub fn reassign_case(desk: &mut Desk<'_>) -> Made {
    if desk.workflow.assigned_to == WORKER && desk.dice.below(12) > 0 {
        return None;
    }
    let staff = if desk.workflow.assigned_to == WORKER { COLLEAGUE } else { WORKER };
    let room = Room { carried: Points(400), cap: Points(2_500), adds: Points(100), overridden: false };
    let handing = Handing {
        to: Candidate { staff, team: TeamRef::from_bytes([7; 16]), carries_cases: true, room },
        reason: *desk.dice.one_of(HandoverReason::ALL),
        why: desk.words(),
        note: if desk.dice.heads() { desk.words() } else { String::new() },
        informed: Some(*desk.dice.one_of(ClientInformed::ALL)),
        preference: Some(*desk.dice.one_of(PreferenceCheck::ALL)),
        preference_note: desk.words(),
        over_cap: String::new(),
    };
    handover::reassign(desk.case, desk.workflow, &handing, desk.who, desk.moment).ok()
}

pub fn answer_handover(desk: &mut Desk<'_>) -> Made {
    let (accepted, reason) = (desk.dice.heads(), desk.words());
    handover::answer(desk.workflow, accepted, &reason, desk.who).ok()
}
