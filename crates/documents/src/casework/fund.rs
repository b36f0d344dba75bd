//! Requests to the emergency fund and what happened with them. Append-only. No rule.

use model::codes::{FundCriterion, FundMethod, FundPurpose, FundStepKind, Tri};
use model::fund::{FundRequest, FundStep};
use model::irregularity::Irregularity;
use model::{EntryId, Millis};

use super::report::written_by;
use crate::document::EditFailed;
use crate::draft::Draft;
use crate::page::{Eye, Page};
use crate::pen::{Pen, codes};
use crate::tree::Tree;

pub(super) const REQUEST: char = 'N';
/// A step of a request: it names what it belongs to.
pub(super) const STEP: char = 'O';

const RECORDED_AT: &str = "a";
const EPISODE: &str = "e";
const ON: &str = "d";
const PURPOSE: &str = "k";
const AMOUNT: &str = "m";
const METHOD: &str = "h";
const NAMES_CLIENT: &str = "i";
const WHY_NOW: &str = "w";
const BRIDGE_TO: &str = "b";
const CRITERIA: &str = "c";
const TRIED: &str = "t";

pub(super) fn add(draft: &mut Draft<'_>, request: &FundRequest) {
    let Some(mut pen) = Pen::add(draft, REQUEST, request.id) else { return };
    pen.set(RECORDED_AT, request.recorded_at.0);
    pen.set(EPISODE, i64::from(request.episode));
    pen.set_day(ON, request.asked_on);
    pen.set(PURPOSE, request.purpose.code());
    pen.set(AMOUNT, i64::from(request.amount));
    pen.set(METHOD, request.method.code());
    pen.yes(NAMES_CLIENT, request.names_client);
    pen.text(WHY_NOW, &request.why_now);
    pen.text(BRIDGE_TO, &request.bridge_to);
    pen.text(CRITERIA, &codes(request.criteria.iter().map(|one| one.code())));
    pen.text(TRIED, &request.tried);
}

/// Of a step: what it belongs to.
const PARENT: &str = "p";
const KIND: &str = "k";
const SPENT: &str = "s";
const RETURNED: &str = "r";
const RECEIPT: &str = "c";
const NOTE: &str = "x";

pub(super) fn add_step(draft: &mut Draft<'_>, request: EntryId, step: &FundStep) -> Result<(), EditFailed> {
    Pen::find(draft, REQUEST, request)?;
    let Some(mut pen) = Pen::add(draft, STEP, step.id) else { return Ok(()) };
    pen.set_id(PARENT, request.as_bytes());
    pen.set(RECORDED_AT, step.recorded_at.0);
    pen.set_day(ON, step.on);
    pen.set(KIND, step.kind.code());
    pen.set(SPENT, i64::from(step.spent));
    pen.set(RETURNED, i64::from(step.returned));
    pen.set(RECEIPT, step.receipt.code());
    pen.text(NOTE, &step.note);
    Ok(())
}

pub(super) fn read(tree: &Tree<'_>, eye: &Eye<'_>) -> Vec<FundRequest> {
    let mut steps: Vec<(Option<EntryId>, FundStep)> = Vec::new();
    for page in &Page::children(tree, eye, STEP, "fund_step") {
        page.note_rewriting();
        let step = FundStep {
            id: page.id,
            recorded_at: Millis(page.number_or(RECORDED_AT, 0)),
            on: page.day_needed(ON),
            // A step that is not understood leaves the money unaccounted for.
            kind: page.code_or(KIND, FundStepKind::from_code, FundStepKind::Paid),
            spent: page.number_or(SPENT, 0),
            returned: page.number_or(RETURNED, 0),
            receipt: page.code_or(RECEIPT, Tri::from_code, Tri::Unknown),
            note: page.text(NOTE),
        };
        steps.push((page.entry(PARENT), step));
    }
    let read = |page: &Page<'_, '_>| {
        page.note_rewriting();
        let (own, others) = std::mem::take(&mut steps).into_iter().partition(|(of, _)| *of == Some(page.id));
        steps = others;
        let own: Vec<(Option<EntryId>, FundStep)> = own;
        let mut request = read_request(page, eye);
        request.steps = own.into_iter().map(|(_, step)| step).collect();
        request.steps.sort_by_key(|step| (step.on, step.id));
        request
    };
    let requests = Page::children(tree, eye, REQUEST, "fund_request").iter().map(read).collect();
    for (_, step) in steps {
        eye.report(Irregularity::Orphan { entry: step.id });
    }
    requests
}

fn read_request(page: &Page<'_, '_>, eye: &Eye<'_>) -> FundRequest {
    FundRequest {
        id: page.id,
        by: written_by(page, eye),
        recorded_at: Millis(page.number_or(RECORDED_AT, 0)),
        episode: page.number_or(EPISODE, 1),
        asked_on: page.day_needed(ON),
        purpose: page.code_or(PURPOSE, FundPurpose::from_code, FundPurpose::Other),
        amount: page.number_or(AMOUNT, 0),
        method: page.code_or(METHOD, FundMethod::from_code, FundMethod::Cash),
        names_client: page.flag(NAMES_CLIENT).unwrap_or(false),
        why_now: page.text(WHY_NOW),
        bridge_to: page.text(BRIDGE_TO),
        criteria: page.codes(CRITERIA, FundCriterion::from_code),
        tried: page.text(TRIED),
        steps: Vec::new(),
    }
}
