//! Determinations of best interests, what was gathered and what followed. Append-only: lists stand as numbered fields. No rule.

use model::bid::{Bid, BidFile, BidOption, BidStep, OPTIONS_MAX, Weighed};
use model::codes::{BidElement, BidFramework, BidStepKind, BidTrigger};
use model::irregularity::Irregularity;
use model::{EntryId, Millis};

use super::report::written_by;
use crate::document::EditFailed;
use crate::draft::Draft;
use crate::page::{Eye, Page};
use crate::pen::{Pen, codes};
use crate::tree::Tree;

pub(super) const BID: char = 'G';
pub(super) const FILE: char = 'J';
pub(super) const STEP: char = 'K';
/// Of files and steps: what they belong to.
const PARENT: &str = "p";

const ASKED_ON: &str = "d";
const TRIGGERS: &str = "t";
const FRAMEWORK: &str = "f";
const QUESTION: &str = "q";
const GUARDIAN: &str = "g";
const GUARDIAN_ON: &str = "o";

pub(super) fn add(draft: &mut Draft<'_>, bid: &Bid) {
    let Some(mut pen) = Pen::add(draft, BID, bid.id) else { return };
    pen.set_day(ASKED_ON, bid.asked_on);
    pen.text(TRIGGERS, &codes(bid.triggers.iter().map(|one| one.code())));
    pen.set(FRAMEWORK, bid.framework.code());
    pen.text(QUESTION, &bid.question);
    pen.text(GUARDIAN, &bid.guardian);
    pen.maybe_day(GUARDIAN_ON, bid.guardian_on);
}

const RECORDED_AT: &str = "a";
const VIEWS_HOW: &str = "h";
const VIEWS: &str = "v";
const VIEWS_WEIGHT: &str = "w";
/// `1w`, `1b`, `1r`: what, benefits and risks of the first option.
const OPTION_PARTS: [char; 3] = ['w', 'b', 'r'];
/// `+safety`: weight, the option it speaks for, then the facts, with spaces between.
const WEIGHED: char = '+';

pub(super) fn add_file(draft: &mut Draft<'_>, bid: EntryId, file: &BidFile) -> Result<(), EditFailed> {
    Pen::find(draft, BID, bid)?;
    let Some(mut pen) = Pen::add(draft, FILE, file.id) else { return Ok(()) };
    pen.set_id(PARENT, bid.as_bytes());
    pen.set(RECORDED_AT, file.recorded_at.0);
    pen.text(VIEWS_HOW, &file.views_how);
    pen.text(VIEWS, &file.views);
    pen.set(VIEWS_WEIGHT, i64::from(file.views_weight));
    for (at, one) in file.options.iter().enumerate() {
        for (part, text) in OPTION_PARTS.iter().zip([&one.what, &one.benefits, &one.risks]) {
            pen.text(&format!("{}{part}", at + 1), text);
        }
    }
    for one in &file.weighed {
        let said = format!("{} {} {}", one.weight, one.favours, one.facts);
        pen.text(&format!("{WEIGHED}{}", one.element.code()), &said);
    }
    Ok(())
}

const ON: &str = "d";
const KIND: &str = "k";
const NOTE: &str = "t";
const REACTION: &str = "x";

pub(super) fn add_step(draft: &mut Draft<'_>, bid: EntryId, step: &BidStep) -> Result<(), EditFailed> {
    Pen::find(draft, BID, bid)?;
    let Some(mut pen) = Pen::add(draft, STEP, step.id) else { return Ok(()) };
    pen.set_id(PARENT, bid.as_bytes());
    pen.set(RECORDED_AT, step.recorded_at.0);
    pen.set_day(ON, step.on);
    pen.set(KIND, step.kind.code());
    pen.text(NOTE, &step.note);
    pen.text(REACTION, &step.reaction);
    Ok(())
}

pub(super) fn read(tree: &Tree<'_>, eye: &Eye<'_>) -> Vec<Bid> {
    let mut bids: Vec<Bid> = Page::children(tree, eye, BID, "bid").iter().map(read_bid).collect();
    for page in &Page::children(tree, eye, FILE, "bid_file") {
        page.note_rewriting_of(FIELDS_MAX);
        match bids.iter_mut().find(|bid| page.entry(PARENT) == Some(bid.id)) {
            Some(bid) => bid.files.push(read_file(page, eye)),
            None => eye.report(Irregularity::Orphan { entry: page.id }),
        }
    }
    for page in &Page::children(tree, eye, STEP, "bid_step") {
        page.note_rewriting();
        match bids.iter_mut().find(|bid| page.entry(PARENT) == Some(bid.id)) {
            Some(bid) => bid.steps.push(read_step(page)),
            None => eye.report(Irregularity::Orphan { entry: page.id }),
        }
    }
    for bid in &mut bids {
        bid.files.sort_by_key(|file| (file.recorded_at, file.id));
        bid.steps.sort_by_key(|step| (step.recorded_at, step.id));
    }
    bids
}

/// The fields above, every option and everything weighed.
const FIELDS_MAX: u64 = 5 + 3 * OPTIONS_MAX as u64 + BidElement::ALL.len() as u64;

fn read_bid(page: &Page<'_, '_>) -> Bid {
    page.note_rewriting();
    Bid {
        id: page.id,
        asked_on: page.day_needed(ASKED_ON),
        triggers: page.codes(TRIGGERS, BidTrigger::from_code),
        framework: page.code_or(FRAMEWORK, BidFramework::from_code, BidFramework::Other),
        question: page.text(QUESTION),
        guardian: page.text(GUARDIAN),
        guardian_on: page.day(GUARDIAN_ON),
        files: Vec::new(),
        steps: Vec::new(),
    }
}

fn read_file(page: &Page<'_, '_>, eye: &Eye<'_>) -> BidFile {
    let part = |at: usize, part: char| page.text(&format!("{at}{part}"));
    let options = (1..=OPTIONS_MAX).take_while(|at| page.map.slot(&format!("{at}w")).is_some()).map(|at| BidOption {
        what: part(at, 'w'),
        benefits: part(at, 'b'),
        risks: part(at, 'r'),
    });
    let mut weighed = Vec::new();
    for slot in page.map.slots_from(WEIGHED) {
        let said = page.text(&slot.key);
        match slot.key.get(1..).and_then(BidElement::from_code) {
            Some(element) => weighed.push(read_weighed(element, &said)),
            None => page.unknown_key(&slot.key),
        }
    }
    weighed.sort_by_key(|one| one.element);
    BidFile {
        id: page.id,
        by: written_by(page, eye),
        recorded_at: Millis(page.number_or(RECORDED_AT, 0)),
        options: options.collect(),
        weighed,
        views_how: page.text(VIEWS_HOW),
        views: page.text(VIEWS),
        views_weight: page.number_or(VIEWS_WEIGHT, 1),
    }
}

fn read_weighed(element: BidElement, said: &str) -> Weighed {
    let mut parts = said.splitn(3, ' ');
    let mut number = || parts.next().and_then(|text| text.parse().ok());
    let (weight, favours) = (number().unwrap_or(1), number().unwrap_or(0));
    Weighed { element, weight, favours, facts: parts.next().unwrap_or_default().to_owned() }
}

fn read_step(page: &Page<'_, '_>) -> BidStep {
    BidStep {
        id: page.id,
        recorded_at: Millis(page.number_or(RECORDED_AT, 0)),
        on: page.day_needed(ON),
        // What is not understood ends nothing.
        kind: page.code_or(KIND, BidStepKind::from_code, BidStepKind::Explained),
        note: page.text(NOTE),
        reaction: page.text(REACTION),
    }
}
