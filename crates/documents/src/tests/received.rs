//! What another agency sent survives its document, and goes out of it when it is called back.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;

use model::codes::*;
use model::received::{Received, ReceivedStep};
use model::{CaseChange, CaseworkEdit, Day, Millis};

use super::versions::golden;
use super::world::*;
use crate::casework::CaseworkDoc;

// FROZEN: tablets in the field hold these bytes.
#[test]
fn what_another_agency_sent_keeps_its_form_and_is_emptied_when_it_is_called_back() {
    let step = |number: u8, answer, declined| ReceivedStep {
        id: entry(number),
        answer,
        on: Day(20_541 + i32::from(number)),
        declined,
        note: "next week".to_owned(),
    };
    let whole = Received {
        id: entry(80),
        reference: entry(81),
        kind: ReceivedKind::Transfer,
        from: "Harbour office".to_owned(),
        answer_to: "555 0107".to_owned(),
        made_on: Day(20_540),
        received_on: Day(20_541),
        priority: ReferralPriority::Urgent,
        answer_by: Some(Day(20_544)),
        reason: Some(TransferReason::Moved),
        agreed: None,
        fields: BTreeMap::from([(SharedField::Reason, "alone after school".to_owned())]),
        steps: vec![
            step(82, ReceivedAnswer::Waiting, None),
            step(83, ReceivedAnswer::Declined, Some(DeclineReason::NoCapacity)),
        ],
    };
    let mut new = bare_case();
    new.change = CaseChange::new().with(CaseworkEdit::AddReceived(whole.clone()));
    for step in &whole.steps {
        new.change = new.change.with(CaseworkEdit::AddReceivedStep(whole.id, step.clone()));
    }
    let (mut doc, raw) = CaseworkDoc::genesis(actor(1), &new).unwrap();
    let kept = golden("casework_v1_received", &bytes_of(&raw));
    assert_eq!(kept, bytes_of(&raw), "the form is frozen");
    let reading = doc.read();
    assert_eq!(reading.case.received, std::slice::from_ref(&whole), "every field and answer");
    assert_eq!((reading.irregularities, reading.notices), (vec![], vec![]), "nothing is strange about it");
    doc.edit(actor(1), &case_edit(CaseworkEdit::EraseReceived(whole.id)), Millis(1)).unwrap();
    let emptied = doc.read();
    assert_eq!(emptied.case.received, [Received { fields: BTreeMap::new(), ..whole }], "the answers stay");
    assert_eq!((emptied.irregularities, emptied.notices), (vec![], vec![]), "and nothing is strange about that");
}

// FROZEN: tablets in the field hold these bytes.
#[test]
fn what_the_client_agreed_to_is_kept_beside_it_and_goes_with_it() {
    let agreed = model::sharing::Agreed {
        purpose: ConsentScope::ShareReferral,
        groups: vec![ShareGroup::Demographics, ShareGroup::ServiceNeeded],
        kept_back: vec![ShareGroup::ReasonShort],
        name: false,
        until: Some(Day(20_600)),
    };
    let whole = Received {
        id: entry(80),
        reference: entry(81),
        kind: ReceivedKind::Referral,
        from: "Harbour office".to_owned(),
        answer_to: String::new(),
        made_on: Day(20_540),
        received_on: Day(20_541),
        priority: ReferralPriority::Routine,
        answer_by: None,
        reason: None,
        agreed: Some(agreed),
        fields: BTreeMap::new(),
        steps: Vec::new(),
    };
    let mut new = bare_case();
    new.change = CaseChange::new().with(CaseworkEdit::AddReceived(whole.clone()));
    let (mut doc, raw) = CaseworkDoc::genesis(actor(1), &new).unwrap();
    assert_eq!(golden("casework_v1_received_agreed", &bytes_of(&raw)), bytes_of(&raw), "the form is frozen");
    assert_eq!(doc.read().case.received, std::slice::from_ref(&whole), "and reads back");
    doc.edit(actor(1), &case_edit(CaseworkEdit::EraseReceived(whole.id)), Millis(1)).unwrap();
    let emptied = doc.read();
    assert_eq!(emptied.case.received[0].agreed, None, "a recall takes it with the rest");
    assert_eq!((emptied.irregularities, emptied.notices), (vec![], vec![]), "and nothing is strange about that");
}
