//! Requests for money and the search for a family survive their document and repetition; who proposed is nobody's to say.

#![allow(clippy::unwrap_used)]

use model::codes::*;
use model::fund::{FundRequest, FundStep};
use model::ids::PersonCode;
use model::tracing::{Tracing, TracingStep};
use model::{CaseChange, CaseworkEdit, Day, StaffRef};

use super::versions::golden;
use super::world::*;
use crate::casework::CaseworkDoc;

fn request() -> FundRequest {
    FundRequest {
        id: entry(90),
        by: StaffRef::from_bytes([0; 16]),
        recorded_at: NOW,
        episode: 2,
        asked_on: Day(20_540),
        purpose: FundPurpose::DocumentsFee,
        amount: 240,
        method: FundMethod::DirectToProvider,
        names_client: true,
        why_now: "الموعد غدا".to_owned(),
        bridge_to: "social office".to_owned(),
        criteria: FundCriterion::ALL.to_vec(),
        tried: "asked the school".to_owned(),
        steps: vec![
            FundStep {
                id: entry(91),
                recorded_at: NOW,
                on: Day(20_541),
                kind: FundStepKind::Paid,
                spent: 0,
                returned: 0,
                receipt: Tri::Unknown,
                note: String::new(),
            },
            FundStep {
                id: entry(92),
                recorded_at: NOW,
                on: Day(20_545),
                kind: FundStepKind::Settled,
                spent: 200,
                returned: 40,
                receipt: Tri::No,
                note: "the clerk gives none".to_owned(),
            },
        ],
    }
}

fn tracing() -> Tracing {
    let step = |number: u8, kind: TracingStepKind, adult: Option<PersonCode>| TracingStep {
        id: entry(number),
        by: StaffRef::from_bytes([0; 16]),
        recorded_at: NOW,
        on: Day(20_540 + i32::from(number)),
        kind,
        adult,
        safe: if adult.is_some() { Tri::No } else { Tri::Unknown },
        note: "knew the song".to_owned(),
        wishes: "to go home".to_owned(),
        next_on: Some(Day(20_660)),
    };
    Tracing {
        id: entry(95),
        opened_on: Day(20_540),
        separated_on: Some(Day(20_530)),
        area: "north".to_owned(),
        circumstances: "ضاع في الليل".to_owned(),
        wishes: "home".to_owned(),
        steps: vec![
            step(96, TracingStepKind::Asked, None),
            step(97, TracingStepKind::Verified, Some(PersonCode::Member(1))),
        ],
    }
}

// FROZEN: tablets in the field hold these bytes.
#[test]
fn money_and_what_happened_with_it_keep_their_form_and_read_back() {
    let whole = request();
    let mut new = bare_case();
    new.change = CaseChange::new().with(CaseworkEdit::AddFundRequest(whole.clone()));
    for step in &whole.steps {
        new.change = new.change.with(CaseworkEdit::AddFundStep(whole.id, step.clone()));
    }
    let (doc, raw) = CaseworkDoc::genesis(actor(1), &new).unwrap();
    let kept = golden("casework_v1_fund", &bytes_of(&raw));
    assert_eq!(kept, bytes_of(&raw), "the form is frozen");
    let reading = doc.read();
    assert_eq!(reading.case.fund_requests, [whole], "to the last unit");
    assert_eq!((reading.irregularities, reading.notices), (vec![], vec![]), "nothing is strange about it");
}

// FROZEN: tablets in the field hold these bytes.
#[test]
fn a_search_and_its_steps_keep_their_form_and_read_back() {
    let whole = tracing();
    let mut new = bare_case();
    new.change = CaseChange::new().with(CaseworkEdit::AddTracing(whole.clone()));
    for step in &whole.steps {
        new.change = new.change.with(CaseworkEdit::AddTracingStep(whole.id, step.clone()));
    }
    let (doc, raw) = CaseworkDoc::genesis(actor(1), &new).unwrap();
    let kept = golden("casework_v1_tracing", &bytes_of(&raw));
    assert_eq!(kept, bytes_of(&raw), "the form is frozen");
    let reading = doc.read();
    assert_eq!(reading.case.tracings, [whole], "every step, by its day");
    assert_eq!((reading.irregularities, reading.notices), (vec![], vec![]), "nothing is strange about it");
}

#[test]
fn a_request_stays_its_writers_whoever_adds_to_it() {
    let mut new = bare_case();
    new.change = CaseChange::new().with(CaseworkEdit::AddFundRequest(FundRequest { steps: Vec::new(), ..request() }));
    let mut one = Tablet::making(&new, 1);
    let mut other = one.joined_by(2);
    other.write(&case_edit(CaseworkEdit::AddFundStep(entry(90), request().steps[0].clone())));
    exchange(&mut one, &mut other);
    assert_eq!(one.read(), other.read(), "both devices read the same");
    let named = one.doc.read_naming(&|actor| Some(staff(actor[0])));
    assert_eq!(named.case.fund_requests[0].by, staff(one.actor[0]), "who asked does not decide");
    assert_eq!(named.case.fund_requests[0].steps.len(), 1, "and what the other did is there");
}
