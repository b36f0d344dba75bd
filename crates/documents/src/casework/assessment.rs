//! Assessments as fields of a casework document. No rule.

use std::collections::BTreeMap;

use model::EntryId;
use model::assessment::{Assessment, DomainFinding};
use model::change::AssessmentField;
use model::codes::{AssessmentKind, Domain, Tri};

use crate::document::EditFailed;
use crate::draft::Draft;
use crate::page::{Eye, Page};
use crate::pen::Pen;
use crate::tree::Tree;

pub(super) const ASSESSMENT: char = 'a';

const EPISODE: &str = "e";
const KIND: &str = "k";
const STARTED_ON: &str = "d";
pub(super) const COMPLETED_ON: &str = "f";
const CLIENT_VIEW: &str = "c";
const ANALYSIS: &str = "t";
const AGREED: &str = "g";
const DISAGREEMENTS: &str = "x";
const SAFETY_PLAN: &str = "p";
const APPROVAL_NEEDED: &str = "n";
const ANSWERS_REVIEW: &str = "w";
/// `+health` and the like: how things are in that domain.
const SITUATION: char = '+';
/// `-health` and the like: what is needed in that domain.
const NEEDS: char = '-';

pub(super) fn add(draft: &mut Draft<'_>, assessment: &Assessment) {
    let Some(mut pen) = Pen::add(draft, ASSESSMENT, assessment.id) else { return };
    pen.set(EPISODE, i64::from(assessment.episode));
    pen.set(KIND, assessment.kind.code());
    pen.set_day(STARTED_ON, assessment.started_on);
    pen.maybe_day(COMPLETED_ON, assessment.completed_on);
    for (domain, finding) in &assessment.domains {
        set_finding(&mut pen, *domain, finding);
    }
    pen.text(CLIENT_VIEW, &assessment.client_view);
    pen.text(ANALYSIS, &assessment.analysis);
    pen.maybe(AGREED, assessment.agreed_with_client);
    pen.text(DISAGREEMENTS, &assessment.disagreements);
    pen.maybe(SAFETY_PLAN, assessment.safety_plan_needed.map(Tri::code));
    pen.yes(APPROVAL_NEEDED, assessment.approval_needed);
    pen.maybe_id(ANSWERS_REVIEW, assessment.answers_review);
}

pub(super) fn set(draft: &mut Draft<'_>, id: EntryId, field: &AssessmentField) -> Result<(), EditFailed> {
    let mut pen = Pen::find(draft, ASSESSMENT, id)?;
    match field {
        AssessmentField::CompletedOn(day) => pen.set_day(COMPLETED_ON, *day),
        AssessmentField::Finding(domain, finding) => set_finding(&mut pen, *domain, finding),
        AssessmentField::ClientView(text) => pen.set(CLIENT_VIEW, text.as_str()),
        AssessmentField::Analysis(text) => pen.set(ANALYSIS, text.as_str()),
        AssessmentField::AgreedWithClient(agreed) => pen.set(AGREED, *agreed),
        AssessmentField::Disagreements(text) => pen.set(DISAGREEMENTS, text.as_str()),
        AssessmentField::SafetyPlanNeeded(needed) => pen.set(SAFETY_PLAN, needed.code()),
        AssessmentField::ApprovalNeeded(needed) => pen.set(APPROVAL_NEEDED, *needed),
    }
    Ok(())
}

/// Both texts are written even when empty: that a domain was looked at is itself a finding.
fn set_finding(pen: &mut Pen<'_, '_>, domain: Domain, finding: &DomainFinding) {
    pen.set(&format!("{SITUATION}{}", domain.code()), finding.situation.as_str());
    pen.set(&format!("{NEEDS}{}", domain.code()), finding.needs.as_str());
}

pub(super) fn read(tree: &Tree<'_>, eye: &Eye<'_>) -> Vec<Assessment> {
    let read = |page: &Page<'_, '_>| {
        page.note_other_values(&[]);
        Assessment {
            id: page.id,
            episode: page.number_or(EPISODE, 1),
            // An unknown kind completes nothing that a comprehensive one must complete.
            kind: page.code_or(KIND, AssessmentKind::from_code, AssessmentKind::Comprehensive),
            started_on: page.day_needed(STARTED_ON),
            completed_on: page.day(COMPLETED_ON),
            domains: read_findings(page),
            client_view: page.text(CLIENT_VIEW),
            analysis: page.text(ANALYSIS),
            agreed_with_client: page.flag(AGREED),
            disagreements: page.text(DISAGREEMENTS),
            safety_plan_needed: page.code(SAFETY_PLAN, Tri::from_code),
            approval_needed: page.flag(APPROVAL_NEEDED).unwrap_or(false),
            answers_review: page.entry(ANSWERS_REVIEW),
        }
    };
    Page::children(tree, eye, ASSESSMENT, "assessment").iter().map(read).collect()
}

fn read_findings(page: &Page<'_, '_>) -> BTreeMap<Domain, DomainFinding> {
    let mut domains = BTreeMap::<Domain, DomainFinding>::new();
    for slot in page.map.slots_from(SITUATION).chain(page.map.slots_from(NEEDS)) {
        let Some(domain) = slot.key.get(1..).and_then(Domain::from_code) else {
            page.unknown_key(&slot.key);
            continue;
        };
        let finding = domains.entry(domain).or_default();
        let text = if slot.key.starts_with(SITUATION) { &mut finding.situation } else { &mut finding.needs };
        *text = page.text(&slot.key);
    }
    domains
}
