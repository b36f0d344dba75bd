//! Reports that may have to be made, what happened with them, and decisions explained. Append-only. No rule.

use model::codes::{ReportDecision, ReportTrigger, Tri};
use model::explained::{DecisionExplained, DecisionRef};
use model::ids::PersonCode;
use model::irregularity::Irregularity;
use model::register::Writer;
use model::report::{MandatoryReport, ReportStep};
use model::{EntryId, Millis, StaffRef, StatementHash};

use crate::document::EditFailed;
use crate::draft::Draft;
use crate::page::{Eye, Page};
use crate::pen::{Pen, words};
use crate::tree::Tree;

pub(super) const REPORT: char = 'E';
pub(super) const EXPLAINED: char = 'F';
/// A step of a report: of other decisions too, each names what it belongs to.
pub(super) const STEP: char = 'H';

const RECORDED_AT: &str = "a";
const FOUND_ON: &str = "d";
const TRIGGER: &str = "k";
const LAW: &str = "l";
const TOLD: &str = "c";
const TOLD_WHY: &str = "y";
const WISHES: &str = "w";
const AGREES: &str = "g";
const DECISION: &str = "s";
const REASONS: &str = "r";
const TO_WHOM: &str = "t";
const REPORTED_ON: &str = "o";
const LOOK_AGAIN_ON: &str = "n";
const FOLLOW_UP: &str = "f";

pub(super) fn add(draft: &mut Draft<'_>, report: &MandatoryReport) {
    let Some(mut pen) = Pen::add(draft, REPORT, report.id) else { return };
    pen.set(RECORDED_AT, report.recorded_at.0);
    pen.set_day(FOUND_ON, report.found_on);
    pen.set(TRIGGER, report.trigger.code());
    pen.text(LAW, &report.law);
    pen.set(TOLD, report.client_told.code());
    pen.text(TOLD_WHY, &report.told_why);
    pen.text(WISHES, &report.client_wishes);
    pen.set(AGREES, report.client_agrees.code());
    pen.set(DECISION, report.decision.code());
    pen.text(REASONS, &report.reasons);
    pen.text(TO_WHOM, &report.to_whom);
    pen.maybe_day(REPORTED_ON, report.reported_on);
    pen.maybe_day(LOOK_AGAIN_ON, report.look_again_on);
    pen.text(FOLLOW_UP, &report.follow_up);
}

/// Of a step: what it belongs to.
const PARENT: &str = "p";
const ON: &str = "d";
const MADE: &str = "m";
const NOTE: &str = "x";

pub(super) fn add_step(draft: &mut Draft<'_>, report: EntryId, step: &ReportStep) -> Result<(), EditFailed> {
    Pen::find(draft, REPORT, report)?;
    let Some(mut pen) = Pen::add(draft, STEP, step.id) else { return Ok(()) };
    pen.set_id(PARENT, report.as_bytes());
    pen.set_day(ON, step.on);
    pen.yes(MADE, step.made);
    pen.text(TO_WHOM, &step.to_whom);
    pen.text(NOTE, &step.note);
    Ok(())
}

pub(super) fn read(tree: &Tree<'_>, eye: &Eye<'_>) -> Vec<MandatoryReport> {
    let mut steps: Vec<(Option<EntryId>, ReportStep)> = Vec::new();
    for page in &Page::children(tree, eye, STEP, "report_step") {
        page.note_rewriting();
        let step = ReportStep {
            id: page.id,
            on: page.day_needed(ON),
            made: page.flag(MADE).unwrap_or(false),
            to_whom: page.text(TO_WHOM),
            note: page.text(NOTE),
        };
        steps.push((page.entry(PARENT), step));
    }
    let read = |page: &Page<'_, '_>| {
        page.note_rewriting();
        let mut report = read_report(page, eye);
        let (own, others) = std::mem::take(&mut steps).into_iter().partition(|(of, _)| *of == Some(page.id));
        steps = others;
        let own: Vec<(Option<EntryId>, ReportStep)> = own;
        report.steps = own.into_iter().map(|(_, step)| step).collect();
        report.steps.sort_by_key(|step| (step.on, step.id));
        report
    };
    let reports = Page::children(tree, eye, REPORT, "report").iter().map(read).collect();
    for (_, step) in steps {
        eye.report(Irregularity::Orphan { entry: step.id });
    }
    reports
}

fn read_report(page: &Page<'_, '_>, eye: &Eye<'_>) -> MandatoryReport {
    MandatoryReport {
        id: page.id,
        by: written_by(page, eye),
        recorded_at: Millis(page.number_or(RECORDED_AT, 0)),
        found_on: page.day_needed(FOUND_ON),
        trigger: page.code_or(TRIGGER, ReportTrigger::from_code, ReportTrigger::OtherLaw),
        law: page.text(LAW),
        client_told: page.code_or(TOLD, Tri::from_code, Tri::Unknown),
        told_why: page.text(TOLD_WHY),
        client_wishes: page.text(WISHES),
        client_agrees: page.code_or(AGREES, Tri::from_code, Tri::No),
        // A decision that is not understood is one that two people take.
        decision: page.code_or(DECISION, ReportDecision::from_code, ReportDecision::NotReported),
        reasons: page.text(REASONS),
        to_whom: page.text(TO_WHOM),
        reported_on: page.day(REPORTED_ON),
        look_again_on: page.day(LOOK_AGAIN_ON),
        follow_up: page.text(FOLLOW_UP),
        steps: Vec::new(),
    }
}

/// Who wrote an entry, by the change that made it: nobody can put another's name there.
pub(super) fn written_by(page: &Page<'_, '_>, eye: &Eye<'_>) -> StaffRef {
    let nobody = StaffRef::from_bytes([0; 16]);
    page.map.made().map_or(nobody, |origin| match eye.said((), &origin).by {
        Writer::Staff(staff) => staff,
        _ => nobody,
    })
}

const EPISODE: &str = "e";
const KIND: &str = "k";
const OF_ENTRY: &str = "p";
const OF_STATEMENT: &str = "h";
const AGAINST: &str = "g";
const REACTION: &str = "x";

pub(super) fn add_explained(draft: &mut Draft<'_>, said: &DecisionExplained) {
    let Some(mut pen) = Pen::add(draft, EXPLAINED, said.id) else { return };
    pen.set(EPISODE, i64::from(said.episode));
    pen.set(KIND, said.of.kind().code());
    match said.of {
        DecisionRef::Report(id) => pen.set_id(OF_ENTRY, id.as_bytes()),
        DecisionRef::Closure(hash) | DecisionRef::ConsentOverridden(hash) => {
            pen.set_blob(OF_STATEMENT, hash.as_bytes().to_vec());
        }
        DecisionRef::Other => {}
    }
    pen.text(TO_WHOM, &words(said.to.iter().map(PersonCode::to_string)));
    pen.set_day(ON, said.on);
    pen.yes(AGAINST, said.against_wishes);
    pen.text(REASONS, &said.reasons);
    pen.text(REACTION, &said.reaction);
}

pub(super) fn read_explained(tree: &Tree<'_>, eye: &Eye<'_>) -> Vec<DecisionExplained> {
    let read = |page: &Page<'_, '_>| {
        page.note_rewriting();
        DecisionExplained {
            id: page.id,
            episode: page.number_or(EPISODE, 1),
            of: decision_ref(page),
            to: page.codes(TO_WHOM, PersonCode::parse),
            on: page.day_needed(ON),
            against_wishes: page.flag(AGAINST).unwrap_or(false),
            reasons: page.text(REASONS),
            reaction: page.text(REACTION),
        }
    };
    Page::children(tree, eye, EXPLAINED, "explained").iter().map(read).collect()
}

/// Which decision; one that names none that can be read explains none, so that what is owed stays owed.
fn decision_ref(page: &Page<'_, '_>) -> DecisionRef {
    use model::codes::ExplainedKind;
    let statement = || page.hash(OF_STATEMENT).map(StatementHash::from_bytes);
    let of = match page.code_or(KIND, ExplainedKind::from_code, ExplainedKind::Other) {
        ExplainedKind::Report => page.entry(OF_ENTRY).map(DecisionRef::Report),
        ExplainedKind::Closure => statement().map(DecisionRef::Closure),
        ExplainedKind::ConsentOverridden => statement().map(DecisionRef::ConsentOverridden),
        ExplainedKind::Other => None,
    };
    of.unwrap_or(DecisionRef::Other)
}
