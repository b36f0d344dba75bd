//! Reviews, and calls for another assessment, as fields of a casework document. No rule.

use model::EntryId;
use model::change::ReviewField;
use model::codes::{ReassessReason, ReviewOutcome, Tri};
use model::reassess::ReassessCall;
use model::review::Review;

use super::plan::{participant, participants};
use crate::document::EditFailed;
use crate::draft::Draft;
use crate::page::{Eye, Page};
use crate::pen::Pen;
use crate::tree::Tree;

pub(super) const REVIEW: char = 'w';
pub(super) const CALL: char = 'W';

const EPISODE: &str = "e";
const OPENED_ON: &str = "d";
const HELD_ON: &str = "h";
const PARTICIPANTS: &str = "w";
const ABSENCE: &str = "a";
const SUPERVISOR: &str = "s";
const STILL_RELEVANT: &str = "r";
const FEEDBACK: &str = "t";
const CONSENT: &str = "c";
pub(super) const OUTCOME: &str = "o";

pub(super) fn add(draft: &mut Draft<'_>, review: &Review) {
    let Some(mut pen) = Pen::add(draft, REVIEW, review.id) else { return };
    pen.set(EPISODE, i64::from(review.episode));
    pen.set_day(OPENED_ON, review.opened_on);
    pen.maybe_day(HELD_ON, review.held_on);
    pen.text(PARTICIPANTS, &participants(&review.participants));
    pen.text(ABSENCE, &review.absence_reason);
    pen.yes(SUPERVISOR, review.supervisor_took_part);
    pen.maybe(STILL_RELEVANT, review.plan_still_relevant.map(Tri::code));
    pen.text(FEEDBACK, &review.client_feedback);
    pen.maybe(CONSENT, review.consent_reconfirmed);
    pen.maybe(OUTCOME, review.outcome.map(ReviewOutcome::code));
}

pub(super) fn set(draft: &mut Draft<'_>, id: EntryId, field: &ReviewField) -> Result<(), EditFailed> {
    let mut pen = Pen::find(draft, REVIEW, id)?;
    match field {
        ReviewField::HeldOn(day) => pen.set_day(HELD_ON, *day),
        ReviewField::Participants(list) => pen.set(PARTICIPANTS, participants(list)),
        ReviewField::AbsenceReason(text) => pen.set(ABSENCE, text.as_str()),
        ReviewField::SupervisorTookPart(took_part) => pen.set(SUPERVISOR, *took_part),
        ReviewField::PlanStillRelevant(relevant) => pen.set(STILL_RELEVANT, relevant.code()),
        ReviewField::ClientFeedback(text) => pen.set(FEEDBACK, text.as_str()),
        ReviewField::ConsentReconfirmed(given) => pen.set(CONSENT, *given),
        ReviewField::Outcome(outcome) => pen.set(OUTCOME, outcome.code()),
    }
    Ok(())
}

pub(super) fn read(tree: &Tree<'_>, eye: &Eye<'_>) -> Vec<Review> {
    let read = |page: &Page<'_, '_>| {
        page.note_other_values(&[]);
        Review {
            id: page.id,
            episode: page.number_or(EPISODE, 1),
            opened_on: page.day_needed(OPENED_ON),
            held_on: page.day(HELD_ON),
            participants: page.codes(PARTICIPANTS, participant),
            absence_reason: page.text(ABSENCE),
            supervisor_took_part: page.flag(SUPERVISOR).unwrap_or(false),
            plan_still_relevant: page.code(STILL_RELEVANT, Tri::from_code),
            client_feedback: page.text(FEEDBACK),
            consent_reconfirmed: page.flag(CONSENT),
            outcome: page.code(OUTCOME, ReviewOutcome::from_code),
        }
    };
    Page::children(tree, eye, REVIEW, "review").iter().map(read).collect()
}

const REASON: &str = "r";
const WHY: &str = "t";
const ENDS: &str = "n";

pub(super) fn add_call(draft: &mut Draft<'_>, call: &ReassessCall) {
    let Some(mut pen) = Pen::add(draft, CALL, call.id) else { return };
    pen.set(EPISODE, i64::from(call.episode));
    pen.set_day(OPENED_ON, call.on);
    pen.set(REASON, call.reason.code());
    pen.text(WHY, &call.why);
    pen.text(ENDS, &call.ends.iter().map(|id| id.to_hex()).collect::<Vec<_>>().join(" "));
}

pub(super) fn read_calls(tree: &Tree<'_>, eye: &Eye<'_>) -> Vec<ReassessCall> {
    let read = |page: &Page<'_, '_>| {
        page.note_rewriting();
        ReassessCall {
            id: page.id,
            episode: page.number_or(EPISODE, 1),
            on: page.day_needed(OPENED_ON),
            // A reason that this version does not know still asks for another look.
            reason: page.code_or(REASON, ReassessReason::from_code, ReassessReason::SignificantChange),
            why: page.text(WHY),
            ends: page.codes(ENDS, EntryId::from_hex),
        }
    };
    Page::children(tree, eye, CALL, "reassess_call").iter().map(read).collect()
}
