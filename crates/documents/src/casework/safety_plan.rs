//! Safety plans and looks at them as fields of a casework document. Append-only: a change is the next version. No rule.

use model::Millis;
use model::codes::{AgencyCode, SafetyCopy, SafetyPart};
use model::ids::{EntryId, PersonCode};
use model::safety_plan::{SafetyLook, SafetyPlan};

use crate::draft::Draft;
use crate::page::{Eye, Page};
use crate::pen::{Pen, codes, words};
use crate::tree::Tree;

pub(super) const SAFETY_PLAN: char = 'f';
pub(super) const LOOK: char = 'u';

const EPISODE: &str = "e";
const VERSION: &str = "n";
const MADE_ON: &str = "d";
const RECORDED_AT: &str = "a";
const WITH_CLIENT: &str = "w";
const COPY: &str = "c";
const SAFE_PEOPLE: &str = "s";
const SERVICES: &str = "v";
const CONFIDENCE: &str = "f";
const REVIEW_ON: &str = "r";
/// `+warning_signs` and the like.
const PART: char = '+';

pub(super) fn add(draft: &mut Draft<'_>, plan: &SafetyPlan) {
    let Some(mut pen) = Pen::add(draft, SAFETY_PLAN, plan.id) else { return };
    pen.set(EPISODE, i64::from(plan.episode));
    pen.set(VERSION, i64::from(plan.version));
    pen.set_day(MADE_ON, plan.made_on);
    pen.set(RECORDED_AT, plan.recorded_at.0);
    pen.yes(WITH_CLIENT, plan.with_client);
    pen.maybe(COPY, plan.copy.map(SafetyCopy::code));
    pen.text(SAFE_PEOPLE, &words(plan.safe_people.iter().map(PersonCode::to_string)));
    pen.text(SERVICES, &codes(plan.services.iter().map(AgencyCode::as_str)));
    pen.maybe(CONFIDENCE, plan.confidence.map(i64::from));
    pen.maybe_day(REVIEW_ON, plan.review_on);
    for (part, text) in &plan.parts {
        pen.text(&format!("{PART}{}", part.code()), text);
    }
}

pub(super) fn read(tree: &Tree<'_>, eye: &Eye<'_>) -> Vec<SafetyPlan> {
    Page::children(tree, eye, SAFETY_PLAN, "safety_plan").iter().map(read_plan).collect()
}

fn read_plan(page: &Page<'_, '_>) -> SafetyPlan {
    page.note_rewriting_of(FIELDS_MAX);
    let mut plan = SafetyPlan {
        id: page.id,
        episode: page.number_or(EPISODE, 1),
        version: page.number_or(VERSION, 1),
        made_on: page.day_needed(MADE_ON),
        recorded_at: Millis(page.number_or(RECORDED_AT, 0)),
        with_client: page.flag(WITH_CLIENT).unwrap_or(false),
        copy: page.code(COPY, SafetyCopy::from_code),
        parts: std::collections::BTreeMap::new(),
        safe_people: page.codes(SAFE_PEOPLE, PersonCode::parse),
        services: page.codes(SERVICES, AgencyCode::parse),
        confidence: page.number(CONFIDENCE),
        review_on: page.day(REVIEW_ON),
    };
    for slot in page.map.slots_from(PART) {
        match slot.key.get(1..).and_then(SafetyPart::from_code) {
            Some(part) => drop(plan.parts.insert(part, page.text(&slot.key))),
            None => page.unknown_key(&slot.key),
        }
    }
    plan
}

/// The fields above and every part.
const FIELDS_MAX: u64 = 10 + SafetyPart::ALL.len() as u64;

const OF_PLAN: &str = "p";
const LOOKED_ON: &str = "d";
const NOTE: &str = "t";

pub(super) fn add_look(draft: &mut Draft<'_>, look: &SafetyLook) {
    let Some(mut pen) = Pen::add(draft, LOOK, look.id) else { return };
    pen.set_id(OF_PLAN, look.plan.as_bytes());
    pen.set_day(LOOKED_ON, look.looked_on);
    pen.set(RECORDED_AT, look.recorded_at.0);
    pen.text(NOTE, &look.note);
    pen.maybe_day(REVIEW_ON, look.review_on);
}

pub(super) fn read_looks(tree: &Tree<'_>, eye: &Eye<'_>) -> Vec<SafetyLook> {
    let read = |page: &Page<'_, '_>| {
        page.note_rewriting();
        SafetyLook {
            id: page.id,
            plan: page.entry(OF_PLAN).unwrap_or(EntryId::from_bytes([0; 16])),
            looked_on: page.day_needed(LOOKED_ON),
            recorded_at: Millis(page.number_or(RECORDED_AT, 0)),
            note: page.text(NOTE),
            review_on: page.day(REVIEW_ON),
        }
    };
    Page::children(tree, eye, LOOK, "safety_look").iter().map(read).collect()
}
