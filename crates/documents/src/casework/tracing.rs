//! Families that are looked for and what was done to find them. Append-only. No rule.

use model::codes::{TracingStepKind, Tri};
use model::ids::PersonCode;
use model::irregularity::Irregularity;
use model::tracing::{Tracing, TracingStep};
use model::{EntryId, Millis};

use super::report::written_by;
use crate::document::EditFailed;
use crate::draft::Draft;
use crate::page::{Eye, Page};
use crate::pen::Pen;
use crate::tree::Tree;

pub(super) const TRACING: char = 'P';
/// A step of a tracing: it names what it belongs to.
pub(super) const STEP: char = 'Q';

const OPENED_ON: &str = "d";
const SEPARATED_ON: &str = "s";
const AREA: &str = "a";
const CIRCUMSTANCES: &str = "c";
const WISHES: &str = "w";

pub(super) fn add(draft: &mut Draft<'_>, tracing: &Tracing) {
    let Some(mut pen) = Pen::add(draft, TRACING, tracing.id) else { return };
    pen.set_day(OPENED_ON, tracing.opened_on);
    pen.maybe_day(SEPARATED_ON, tracing.separated_on);
    pen.text(AREA, &tracing.area);
    pen.text(CIRCUMSTANCES, &tracing.circumstances);
    pen.text(WISHES, &tracing.wishes);
}

/// Of a step: what it belongs to.
const PARENT: &str = "p";
const RECORDED_AT: &str = "a";
const ON: &str = "d";
const KIND: &str = "k";
const ADULT: &str = "m";
const SAFE: &str = "s";
const NOTE: &str = "x";
const NEXT_ON: &str = "n";

pub(super) fn add_step(draft: &mut Draft<'_>, tracing: EntryId, step: &TracingStep) -> Result<(), EditFailed> {
    Pen::find(draft, TRACING, tracing)?;
    let Some(mut pen) = Pen::add(draft, STEP, step.id) else { return Ok(()) };
    pen.set_id(PARENT, tracing.as_bytes());
    pen.set(RECORDED_AT, step.recorded_at.0);
    pen.set_day(ON, step.on);
    pen.set(KIND, step.kind.code());
    pen.maybe(ADULT, step.adult.map(|code| code.to_string()));
    pen.set(SAFE, step.safe.code());
    pen.text(NOTE, &step.note);
    pen.text(WISHES, &step.wishes);
    pen.maybe_day(NEXT_ON, step.next_on);
    Ok(())
}

pub(super) fn read(tree: &Tree<'_>, eye: &Eye<'_>) -> Vec<Tracing> {
    let mut steps: Vec<(Option<EntryId>, TracingStep)> = Vec::new();
    for page in &Page::children(tree, eye, STEP, "tracing_step") {
        page.note_rewriting();
        let step = TracingStep {
            id: page.id,
            by: written_by(page, eye),
            recorded_at: Millis(page.number_or(RECORDED_AT, 0)),
            on: page.day_needed(ON),
            // A step that is not understood allows nothing and ends nothing.
            kind: page.code_or(KIND, TracingStepKind::from_code, TracingStepKind::Found),
            adult: page.code(ADULT, PersonCode::parse),
            safe: page.code_or(SAFE, Tri::from_code, Tri::Unknown),
            note: page.text(NOTE),
            wishes: page.text(WISHES),
            next_on: page.day(NEXT_ON),
        };
        steps.push((page.entry(PARENT), step));
    }
    let read = |page: &Page<'_, '_>| {
        page.note_rewriting();
        let (own, others) = std::mem::take(&mut steps).into_iter().partition(|(of, _)| *of == Some(page.id));
        steps = others;
        let own: Vec<(Option<EntryId>, TracingStep)> = own;
        let mut own: Vec<TracingStep> = own.into_iter().map(|(_, step)| step).collect();
        own.sort_by_key(|step| (step.on, step.id));
        Tracing {
            id: page.id,
            opened_on: page.day_needed(OPENED_ON),
            separated_on: page.day(SEPARATED_ON),
            area: page.text(AREA),
            circumstances: page.text(CIRCUMSTANCES),
            wishes: page.text(WISHES),
            steps: own,
        }
    };
    let tracings = Page::children(tree, eye, TRACING, "tracing").iter().map(read).collect();
    for (_, step) in steps {
        eye.report(Irregularity::Orphan { entry: step.id });
    }
    tracings
}
