//! Files of other agencies that became this case, and what they were answered. Kept once; only a recall empties them. No rule.

use std::collections::BTreeMap;

use model::EntryId;
use model::codes::{
    ConsentScope, DeclineReason, ReceivedAnswer, ReceivedKind, ReferralPriority, ShareGroup, SharedField,
    TransferReason,
};
use model::irregularity::Irregularity;
use model::received::{Received, ReceivedStep};
use model::sharing::Agreed;

use crate::document::EditFailed;
use crate::draft::Draft;
use crate::page::{Eye, Page};
use crate::pen::Pen;
use crate::tree::Tree;

pub(super) const RECEIVED: char = 'U';
/// An answer: it names what it belongs to.
pub(super) const STEP: char = 'V';

const REFERENCE: &str = "r";
const KIND: &str = "k";
const FROM: &str = "o";
const ANSWER_TO: &str = "c";
const MADE_ON: &str = "m";
const RECEIVED_ON: &str = "d";
const PRIORITY: &str = "u";
const ANSWER_BY: &str = "b";
const REASON: &str = "w";
/// What the client agreed to: what for, which groups, which not, until when, and whether with the name.
const AGREED_FOR: &str = "q";
const AGREED: &str = "g";
const KEPT_BACK: &str = "h";
const UNTIL: &str = "l";
const WITH_NAME: &str = "z";
/// Before the code of a field: what the file said of it.
const SAID: &str = "f_";

fn said_key(field: SharedField) -> String {
    format!("{SAID}{}", field.code())
}

pub(super) fn add(draft: &mut Draft<'_>, received: &Received) {
    let Some(mut pen) = Pen::add(draft, RECEIVED, received.id) else { return };
    pen.set_id(REFERENCE, received.reference.as_bytes());
    pen.set(KIND, received.kind.code());
    pen.text(FROM, &received.from);
    pen.text(ANSWER_TO, &received.answer_to);
    pen.set_day(MADE_ON, received.made_on);
    pen.set_day(RECEIVED_ON, received.received_on);
    pen.set(PRIORITY, received.priority.code());
    pen.maybe_day(ANSWER_BY, received.answer_by);
    pen.maybe(REASON, received.reason.map(TransferReason::code));
    if let Some(agreed) = &received.agreed {
        pen.text(AGREED_FOR, agreed.purpose.code());
        pen.text(AGREED, &codes(&agreed.groups));
        pen.text(KEPT_BACK, &codes(&agreed.kept_back));
        pen.maybe_day(UNTIL, agreed.until);
        pen.set(WITH_NAME, agreed.name);
    }
    for (field, said) in &received.fields {
        pen.text(&said_key(*field), said);
    }
}

fn codes(groups: &[ShareGroup]) -> String {
    groups.iter().map(|group| group.code()).collect::<Vec<_>>().join(" ")
}

fn agreed(page: &Page<'_, '_>) -> Option<Agreed> {
    let purpose = page.codes(AGREED_FOR, ConsentScope::from_code).into_iter().next()?;
    Some(Agreed {
        purpose,
        groups: page.codes(AGREED, ShareGroup::from_code),
        kept_back: page.codes(KEPT_BACK, ShareGroup::from_code),
        name: page.flag(WITH_NAME).unwrap_or(false),
        until: page.day(UNTIL),
    })
}

/// Empties what the file said. What came when, from whom, and the answers stay.
pub(super) fn erase(draft: &mut Draft<'_>, received: EntryId) -> Result<(), EditFailed> {
    let mut pen = Pen::find(draft, RECEIVED, received)?;
    for field in SharedField::ALL {
        pen.set(&said_key(*field), "");
    }
    [AGREED_FOR, AGREED, KEPT_BACK].into_iter().for_each(|key| pen.set(key, ""));
    Ok(())
}

/// Of an answer: what it belongs to.
const PARENT: &str = "p";
const ANSWER: &str = "a";
const ON: &str = "d";
const DECLINED: &str = "x";
const NOTE: &str = "n";

pub(super) fn add_step(draft: &mut Draft<'_>, received: EntryId, step: &ReceivedStep) -> Result<(), EditFailed> {
    Pen::find(draft, RECEIVED, received)?;
    let Some(mut pen) = Pen::add(draft, STEP, step.id) else { return Ok(()) };
    pen.set_id(PARENT, received.as_bytes());
    pen.set(ANSWER, step.answer.code());
    pen.set_day(ON, step.on);
    pen.maybe(DECLINED, step.declined.map(DeclineReason::code));
    pen.text(NOTE, &step.note);
    Ok(())
}

pub(super) fn read(tree: &Tree<'_>, eye: &Eye<'_>) -> Vec<Received> {
    let mut steps = BTreeMap::<Option<EntryId>, Vec<ReceivedStep>>::new();
    for page in &Page::children(tree, eye, STEP, "received_step") {
        page.note_rewriting();
        let step = ReceivedStep {
            id: page.id,
            // An answer in words unknown here promises nothing.
            answer: page.code_or(ANSWER, ReceivedAnswer::from_code, ReceivedAnswer::Waiting),
            on: page.day_needed(ON),
            declined: page.code(DECLINED, DeclineReason::from_code),
            note: page.text(NOTE),
        };
        steps.entry(page.entry(PARENT)).or_default().push(step);
    }
    let read = |page: &Page<'_, '_>| {
        let mut own = steps.remove(&Some(page.id)).unwrap_or_default();
        own.sort_by_key(|step| (step.on, step.id));
        let said =
            |field: &SharedField| Some((*field, page.text(&said_key(*field)))).filter(|(_, said)| !said.is_empty());
        Some(Received {
            id: page.id,
            reference: page.entry(REFERENCE)?,
            kind: page.code_or(KIND, ReceivedKind::from_code, ReceivedKind::Referral),
            from: page.text(FROM),
            answer_to: page.text(ANSWER_TO),
            made_on: page.day_needed(MADE_ON),
            received_on: page.day_needed(RECEIVED_ON),
            // An unknown priority is answered soonest.
            priority: page.code_or(PRIORITY, ReferralPriority::from_code, ReferralPriority::Emergency),
            answer_by: page.day(ANSWER_BY),
            reason: page.code(REASON, TransferReason::from_code),
            agreed: agreed(page),
            fields: SharedField::ALL.iter().filter_map(said).collect(),
            steps: own,
        })
    };
    let received = Page::children(tree, eye, RECEIVED, "received").iter().filter_map(read).collect();
    for orphan in steps.into_values().flatten() {
        eye.report(Irregularity::Orphan { entry: orphan.id });
    }
    received
}
