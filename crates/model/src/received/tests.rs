//! What came in becomes a lead without a name in casework, is answered in order, and goes out again when it is recalled.

use super::*;
use crate::case_code::CaseCode;
use crate::change::CaseworkEdit;
use crate::ids::{CaseId, PersonDocId};
use crate::lead::Lead;
use crate::testkit::{OPENED, entry, moment, supervisor, worker, world};

fn received(kind: ReceivedKind) -> Received {
    Received {
        id: entry(80),
        reference: entry(81),
        kind,
        from: "Harbour office".to_owned(),
        answer_to: "555 0107".to_owned(),
        made_on: OPENED,
        received_on: OPENED,
        priority: ReferralPriority::Emergency,
        answer_by: Some(OPENED.plus(1)),
        reason: None,
        agreed: None,
        fields: BTreeMap::from([
            (SharedField::Reason, " A check that was missed. ".to_owned()),
            (SharedField::Name, "Amina".to_owned()),
            (SharedField::SafeContact, "555 0199".to_owned()),
        ]),
        steps: Vec::new(),
    }
}

fn noticed() -> Noticed {
    Noticed {
        case: CaseId::from_bytes([7; 16]),
        identity: PersonDocId::from_bytes([9; 16]),
        code: CaseCode::new([1, 2, 3, 4, 5, 6, 7]),
        lead: Lead {
            id: entry(1),
            identified_on: OPENED,
            source: LeadSource::Person,
            area: "north camp".to_owned(),
            urgent: None,
            hints: Vec::new(),
            knows: Tri::Unknown,
        },
        client: Some(Person { first_name: "Amina".to_owned(), ..Person::unnamed(entry(60), PersonCode::Client) }),
        reach_note: "555 0199".to_owned(),
    }
}

fn step(id: u8, answer: ReceivedAnswer) -> ReceivedStep {
    ReceivedStep { id: entry(id), answer, on: OPENED, declined: None, note: String::new() }
}

fn case_with(one: Received) -> Case {
    let mut world = world();
    world.case_mut().received.push(one);
    world.case()
}

#[test]
fn what_came_becomes_a_lead_and_names_nobody_in_casework() {
    let new = keep(&noticed(), &received(ReceivedKind::Referral), &supervisor(), &moment(OPENED)).expect("it fits");
    let [CaseworkEdit::AddLead(lead), CaseworkEdit::AddReceived(kept)] = &new.change.casework[..] else {
        panic!("a lead and what came: {new:?}")
    };
    assert_eq!((lead.source, lead.knows), (LeadSource::Ngo, Tri::Yes), "an agency sends nobody who did not agree");
    assert_eq!(lead.urgent, Some(UrgentReason::Other), "an emergency cannot wait");
    let said = BTreeMap::from([(SharedField::Reason, "A check that was missed.".to_owned())]);
    assert_eq!(kept.fields, said, "who it is stands in identity alone");
    assert_eq!(new.change.identity.len(), 2, "there the name and the way stand");
    let moved = keep(&noticed(), &received(ReceivedKind::Transfer), &worker(), &moment(OPENED)).expect("it fits");
    let CaseworkEdit::AddLead(lead) = &moved.change.casework[0] else { panic!("a lead") };
    assert_eq!(lead.source, LeadSource::TransferIn, "domain.md 9.2");
}

#[test]
fn answers_go_in_order_and_declining_says_why() {
    let mut case = case_with(received(ReceivedKind::Referral));
    let say = |case: &Case, one: &ReceivedStep| answer(case, entry(80), one, &moment(OPENED));
    let early = say(&case, &step(90, ReceivedAnswer::Completed));
    assert_eq!(early, Err(ReceivedRefused::WrongOrder { answer: ReceivedAnswer::Completed }), "nothing was promised");
    assert_eq!(say(&case, &step(90, ReceivedAnswer::Declined)), Err(ReceivedRefused::WhyNeeded), "why not?");
    let elsewhere = answer(&case, entry(5), &step(90, ReceivedAnswer::Accepted), &moment(OPENED));
    assert_eq!(elsewhere, Err(ReceivedRefused::NothingReceived), "nothing of the kind came");
    for next in [ReceivedAnswer::Waiting, ReceivedAnswer::Accepted, ReceivedAnswer::Completed] {
        assert!(say(&case, &step(91, next)).is_ok(), "{next:?}");
        case.received[0].steps.push(step(91, next));
    }
    assert_eq!(case.received[0].next(), [], "the loop is closed");
    let name = case_with(received(ReceivedKind::Referral)).received[0].may_follow(ReceivedAnswer::IdentityReceived);
    assert!(!name, "a referral sends no second file");
}

#[test]
fn a_declined_answer_counts_before_one_that_promised_it_elsewhere() {
    let mut one = received(ReceivedKind::Referral);
    one.steps = vec![step(90, ReceivedAnswer::Declined), step(91, ReceivedAnswer::Accepted)];
    assert_eq!(one.state(), Some(ReceivedAnswer::Declined), "nobody helps unless somebody looks again");
}

#[test]
fn who_the_client_is_comes_only_after_the_transfer_was_accepted() {
    let mut case = case_with(received(ReceivedKind::Transfer));
    let client = Person { first_name: "Amina".to_owned(), ..Person::unnamed(entry(60), PersonCode::Client) };
    let receipt = step(92, ReceivedAnswer::IdentityReceived);
    let name = |case: &Case, who: &Person| name_client(case, entry(80), (who, "555 0199"), &receipt, &moment(OPENED));
    let early = Err(ReceivedRefused::WrongOrder { answer: ReceivedAnswer::IdentityReceived });
    assert_eq!(name(&case, &client), early, "the case under its code comes first");
    case.received[0].steps.push(step(91, ReceivedAnswer::Accepted));
    let nobody = Person::unnamed(entry(60), PersonCode::Client);
    assert_eq!(name(&case, &nobody), Err(ReceivedRefused::NobodyNamed), "a file of names that names nobody");
    assert_eq!(name(&case, &client).expect("it follows").identity.len(), 2, "their name and a safe way");
}

#[test]
fn a_recall_empties_the_file_once() {
    let mut case = case_with(received(ReceivedKind::Referral));
    let back = |case: &Case| recall(case, entry(80), (entry(93), OPENED), &moment(OPENED));
    let change = back(&case).expect("the client took it back");
    assert_eq!(change.casework[0], CaseworkEdit::EraseReceived(entry(80)), "what it said goes");
    case.received[0].steps.push(step(93, ReceivedAnswer::Recalled));
    assert!(case.received[0].is_recalled(), "and that is known");
    assert!(back(&case).is_err(), "once");
    assert_eq!(case.received[0].next(), [], "nothing is promised any more");
}
