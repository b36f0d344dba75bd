//! Decisions that weigh on people survive their document, merging and repetition; who proposed one is nobody's to say.

#![allow(clippy::unwrap_used)]

use model::bid::{Bid, BidFile, BidOption, BidStep, Weighed};
use model::codes::*;
use model::explained::{DecisionExplained, DecisionRef};
use model::ids::PersonCode;
use model::report::{MandatoryReport, ReportStep};
use model::{CaseChange, CaseworkEdit, Day, StatementHash};

use super::versions::golden;
use super::world::*;
use crate::casework::CaseworkDoc;

fn report() -> MandatoryReport {
    MandatoryReport {
        id: entry(80),
        by: model::StaffRef::from_bytes([0; 16]),
        recorded_at: NOW,
        found_on: Day(20_540),
        trigger: ReportTrigger::SeaByAidWorker,
        law: "قانون الطفل 12".to_owned(),
        client_told: Tri::No,
        told_why: "not alone with CL".to_owned(),
        client_wishes: "tell nobody".to_owned(),
        client_agrees: Tri::No,
        decision: ReportDecision::Reported,
        reasons: "more children are in danger".to_owned(),
        to_whom: "focal point".to_owned(),
        reported_on: Some(Day(20_541)),
        look_again_on: Some(Day(20_545)),
        follow_up: "ask on Monday".to_owned(),
        steps: Vec::new(),
    }
}

fn step(number: u8, on: i32) -> ReportStep {
    ReportStep {
        id: entry(number),
        on: Day(on),
        made: true,
        to_whom: "police".to_owned(),
        note: "they come tomorrow".to_owned(),
    }
}

fn explained(number: u8, of: DecisionRef) -> DecisionExplained {
    DecisionExplained {
        id: entry(number),
        episode: 1,
        of,
        to: vec![PersonCode::Client, PersonCode::Member(1)],
        on: Day(20_542),
        against_wishes: true,
        reasons: "it is the law".to_owned(),
        reaction: "cried, then asked who comes".to_owned(),
    }
}

fn edits() -> CaseChange {
    let hash = StatementHash::from_bytes([0x5e; 32]);
    CaseChange::new()
        .with(CaseworkEdit::AddReport(report()))
        .with(CaseworkEdit::AddReportStep(entry(80), step(81, 20_542)))
        .with(CaseworkEdit::AddExplained(explained(82, DecisionRef::Report(entry(80)))))
        .with(CaseworkEdit::AddExplained(explained(83, DecisionRef::Closure(hash))))
        .with(CaseworkEdit::AddExplained(explained(84, DecisionRef::ConsentOverridden(hash))))
        .with(CaseworkEdit::AddExplained(explained(85, DecisionRef::Other)))
}

// FROZEN: tablets in the field hold these bytes.
#[test]
fn reports_and_explanations_keep_their_form_and_read_back() {
    let mut new = bare_case();
    new.change = edits();
    let (_, raw) = CaseworkDoc::genesis(actor(1), &new).unwrap();
    let kept = golden("casework_v1_reports", &bytes_of(&raw));
    assert_eq!(kept, bytes_of(&raw), "the form is frozen");
    let mut tablet = Tablet::making(&new, 1);
    tablet.write(&edits());
    let reading = tablet.read();
    let whole = MandatoryReport { steps: vec![step(81, 20_542)], ..report() };
    assert_eq!(reading.case.reports, [whole], "every field, once");
    let hash = StatementHash::from_bytes([0x5e; 32]);
    let said = [
        DecisionRef::Report(entry(80)),
        DecisionRef::Closure(hash),
        DecisionRef::ConsentOverridden(hash),
        DecisionRef::Other,
    ];
    let read: Vec<DecisionRef> = reading.case.explained.iter().map(|one| one.of).collect();
    assert_eq!(read, said, "each decision is told from the others");
    assert_eq!(reading.case.explained[0], explained(82, said[0]), "with all that was said");
    assert_eq!((reading.irregularities, reading.notices), (vec![], vec![]), "nothing is strange about it");
}

#[test]
fn steps_written_apart_are_both_there_and_the_proposal_stays_its_writers() {
    let mut new = bare_case();
    new.change = CaseChange::new().with(CaseworkEdit::AddReport(report()));
    let mut one = Tablet::making(&new, 1);
    let mut other = one.joined_by(2);
    one.write(&case_edit(CaseworkEdit::AddReportStep(entry(80), step(81, 20_543))));
    other.write(&case_edit(CaseworkEdit::AddReportStep(entry(80), step(86, 20_542))));
    exchange(&mut one, &mut other);
    assert_eq!(one.read(), other.read(), "both devices read the same");
    let read = one.read().case.reports[0].clone();
    assert_eq!(read.steps, [step(86, 20_542), step(81, 20_543)], "both steps, by their days");
    let named = one.doc.read_naming(&|actor| Some(staff(actor[0])));
    assert_eq!(named.case.reports[0].by, staff(one.actor[0]), "whoever adds to it");
}

fn bid() -> Bid {
    let option = |what: &str| BidOption {
        what: what.to_owned(),
        benefits: "close to school".to_owned(),
        risks: "small room".to_owned(),
    };
    let weighed = |element: &BidElement| Weighed {
        element: *element,
        facts: format!("1 2 {}", element.code()),
        weight: 5,
        favours: 2,
    };
    let file = BidFile {
        id: entry(88),
        by: model::StaffRef::from_bytes([0; 16]),
        recorded_at: NOW,
        options: vec![option("مع العمة"), option("with M2")],
        weighed: BidElement::ALL.iter().map(weighed).collect(),
        views_how: "alone".to_owned(),
        views: "with the aunt".to_owned(),
        views_weight: 4,
    };
    let step = BidStep {
        id: entry(89),
        recorded_at: NOW,
        on: Day(20_545),
        kind: BidStepKind::Explained,
        note: "why the aunt".to_owned(),
        reaction: "smiled".to_owned(),
    };
    Bid {
        id: entry(87),
        asked_on: Day(20_540),
        triggers: vec![BidTrigger::Custody, BidTrigger::Other],
        framework: BidFramework::UnhcrBip,
        question: "where to live".to_owned(),
        guardian: "court guardian".to_owned(),
        guardian_on: Some(Day(20_530)),
        files: vec![file],
        steps: vec![step],
    }
}

// FROZEN: tablets in the field hold these bytes.
#[test]
fn a_determination_with_all_that_was_gathered_keeps_its_form_and_reads_back() {
    let whole = bid();
    let mut new = bare_case();
    new.change = CaseChange::new()
        .with(CaseworkEdit::AddBid(whole.clone()))
        .with(CaseworkEdit::AddBidFile(whole.id, whole.files[0].clone()))
        .with(CaseworkEdit::AddBidStep(whole.id, whole.steps[0].clone()));
    let (doc, raw) = CaseworkDoc::genesis(actor(1), &new).unwrap();
    let kept = golden("casework_v1_bid", &bytes_of(&raw));
    assert_eq!(kept, bytes_of(&raw), "the form is frozen");
    let reading = doc.read();
    assert_eq!(reading.case.bids, [whole], "every option and everything weighed");
    assert_eq!((reading.irregularities, reading.notices), (vec![], vec![]), "nothing is strange about it");
}
