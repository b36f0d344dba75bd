//! A lead holds the least that is needed, and names nobody in casework.

use super::*;
use crate::change::IdentityEdit;
use crate::codes::Role;
use crate::permissions::Roles;
use crate::testkit::{OPENED, entry, moment, worker};

fn noticed() -> Noticed {
    let client = Person { first_name: "Amina".to_owned(), ..Person::unnamed(entry(60), PersonCode::Other(3)) };
    Noticed {
        case: CaseId::from_bytes([7; 16]),
        identity: PersonDocId::from_bytes([9; 16]),
        code: CaseCode::new([1, 2, 3, 4, 5, 6, 7]),
        lead: Lead {
            id: entry(1),
            identified_on: OPENED,
            source: LeadSource::School,
            area: " north camp ".to_owned(),
            urgent: Some(UrgentReason::Medical),
            hints: vec![ConcernKind::Neglect],
            knows: Tri::Yes,
        },
        client: Some(client),
        reach_note: "through her teacher, in the morning".to_owned(),
    }
}

fn record(change: impl Fn(&mut Noticed), who: &Who) -> Result<NewCase, LeadRefused> {
    let mut noticed = noticed();
    change(&mut noticed);
    record_lead(&noticed, who, &moment(OPENED))
}

#[test]
fn a_lead_makes_both_documents_and_says_how_to_reach_somebody_in_identity_alone() {
    let new = record(|_| {}, &worker()).expect("it is complete");
    let [CaseworkEdit::AddLead(lead)] = &new.change.casework[..] else { panic!("one lead: {new:?}") };
    assert_eq!(lead.area, "north camp", "spaces around it are dropped");
    assert!(new.change.statements.is_empty(), "nothing is decided by noticing somebody");
    let note = IdentityEdit::SetReachNote("through her teacher, in the morning".to_owned());
    assert_eq!(new.change.identity[0], note, "how to reach them is on the side of the name");
    let IdentityEdit::AddPerson(client) = &new.change.identity[1] else { panic!("the client: {new:?}") };
    assert_eq!(client.code, PersonCode::Client, "whatever code was given");
}

#[test]
fn a_volunteer_may_note_a_lead_and_somebody_without_a_role_may_not() {
    let volunteer = Who { roles: Roles::of(&[Role::Volunteer]), ..worker() };
    assert!(record(|_| {}, &volunteer).is_ok(), "T01: VOL, CW, SUP");
    let nobody = Who { roles: Roles::of(&[Role::Administrator]), ..worker() };
    let refused = Err(LeadRefused::Transition(TransitionRefused::WrongRole));
    assert_eq!(record(|_| {}, &nobody), refused, "who holds no content notes none");
}

#[test]
fn a_lead_without_an_area_or_from_tomorrow_is_refused() {
    assert_eq!(record(|n| n.lead.area = "  ".to_owned(), &worker()), Err(LeadRefused::AreaNeeded), "where?");
    let ahead = record(|n| n.lead.identified_on = OPENED.plus(2), &worker());
    assert_eq!(ahead, Err(LeadRefused::Day(DayRefused::InFuture)), "nobody noticed it yet");
    let long = record(|n| n.reach_note = "a".repeat(10_001), &worker());
    assert!(matches!(long, Err(LeadRefused::Text(TextRefused::TooLong { .. }))), "a note has an end");
    let nameless = record(|n| n.client = None, &worker()).expect("a name is optional");
    assert_eq!(nameless.change.identity.len(), 1, "only how to reach them");
}
