//! Leads and what was done at once for somebody in danger, as fields of a casework document. Only ever added. No rule.

use model::codes::{ConcernKind, EmergencyKind, LeadSource, Tri, UrgentReason};
use model::lead::Lead;
use model::screening::EmergencyAction;

use crate::draft::Draft;
use crate::page::{Eye, Page};
use crate::pen::{Pen, codes};
use crate::tree::Tree;

pub(super) const LEAD: char = 'l';
pub(super) const EMERGENCY: char = 'j';

const ON: &str = "d";
const SOURCE: &str = "s";
const AREA: &str = "a";
const URGENT: &str = "u";
const HINTS: &str = "h";
const KNOWS: &str = "k";

pub(super) fn add(draft: &mut Draft<'_>, lead: &Lead) {
    let Some(mut pen) = Pen::add(draft, LEAD, lead.id) else { return };
    pen.set_day(ON, lead.identified_on);
    pen.set(SOURCE, lead.source.code());
    pen.text(AREA, &lead.area);
    pen.maybe(URGENT, lead.urgent.map(UrgentReason::code));
    pen.text(HINTS, &codes(lead.hints.iter().map(|hint| hint.code())));
    pen.set(KNOWS, lead.knows.code());
}

pub(super) fn read(tree: &Tree<'_>, eye: &Eye<'_>) -> Vec<Lead> {
    let read = |page: &Page<'_, '_>| {
        page.note_rewriting();
        // A reason that this version does not know must not make an urgent lead wait.
        let urgent = page.map.slot(URGENT).map(|_| page.code_or(URGENT, UrgentReason::from_code, UrgentReason::Other));
        Lead {
            id: page.id,
            identified_on: page.day_needed(ON),
            source: page.code_or(SOURCE, LeadSource::from_code, LeadSource::CaseContact),
            area: page.text(AREA),
            urgent,
            hints: page.codes(HINTS, ConcernKind::from_code),
            knows: page.code_or(KNOWS, Tri::from_code, Tri::Unknown),
        }
    };
    Page::children(tree, eye, LEAD, "lead").iter().map(read).collect()
}

const KIND: &str = "k";
const RESULT: &str = "t";
const SUPERVISOR_TOLD: &str = "s";

pub(super) fn add_emergency_action(draft: &mut Draft<'_>, action: &EmergencyAction) {
    let Some(mut pen) = Pen::add(draft, EMERGENCY, action.id) else { return };
    pen.set_day(ON, action.on);
    pen.set(KIND, action.kind.code());
    pen.text(RESULT, &action.result);
    pen.yes(SUPERVISOR_TOLD, action.supervisor_told);
}

pub(super) fn read_emergency_actions(tree: &Tree<'_>, eye: &Eye<'_>) -> Vec<EmergencyAction> {
    let read = |page: &Page<'_, '_>| {
        page.note_rewriting();
        EmergencyAction {
            id: page.id,
            on: page.day_needed(ON),
            kind: page.code_or(KIND, EmergencyKind::from_code, EmergencyKind::Other),
            result: page.text(RESULT),
            supervisor_told: page.flag(SUPERVISOR_TOLD).unwrap_or(false),
        }
    };
    Page::children(tree, eye, EMERGENCY, "emergency_action").iter().map(read).collect()
}
