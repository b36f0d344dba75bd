//! Intake: what is needed, and what both documents then first say.

use super::*;
use crate::caseload::Points;
use crate::codes::{ConcernKind, ConsentAnswer, RiskLevel, Sex};
use crate::lifecycle::Guard;
use crate::testkit::{OPENED, WORKER, consent_given, entry, moment, risk_found, worker};

fn intake() -> Intake {
    let client = Person {
        first_name: "Amina".to_owned(),
        sex: Some(Sex::Female),
        birth: DateAbout::parse("2014-06"),
        ..Person::unnamed(entry(60), PersonCode::Other(3))
    };
    let concern =
        Concern { id: entry(2), kind: ConcernKind::Neglect, main: true, noticed_on: OPENED, note: String::new() };
    Intake {
        case: CaseId::from_bytes([7; 16]),
        identity: PersonDocId::from_bytes([9; 16]),
        code: CaseCode::new([1, 2, 3, 4, 5, 6, 7]),
        episode: entry(1),
        client,
        programme: Programme::Cp,
        unit_type: UnitType::Individual,
        opened_on: OPENED,
        caregiver: None,
        consent: consent_given(ConsentAnswer::Given),
        risk: risk_found(RiskLevel::Medium),
        concerns: vec![concern],
        next_contact_on: OPENED.plus(5),
        room: Room { carried: Points(0), cap: Points(2_500), adds: Points(100), overridden: false },
        danger: None,
    }
}

fn open(change: impl Fn(&mut Intake)) -> Result<NewCase, OpenRefused> {
    let mut intake = intake();
    change(&mut intake);
    open_case(&intake, &worker(), &moment(OPENED))
}

fn unmet(refused: Result<NewCase, OpenRefused>) -> Vec<Guard> {
    match refused {
        Err(OpenRefused::Transition(TransitionRefused::Unmet { unmet })) => unmet.iter().map(|u| u.guard).collect(),
        other => panic!("unmet guards were expected, not {other:?}"),
    }
}

#[test]
fn intake_makes_both_documents_and_signs_consent_and_risk() {
    let new = open(|_| {}).expect("it is complete");
    assert_eq!(new.created_by, WORKER, "the assigned worker is who opens");
    assert_eq!(new.change.statements.len(), 2, "consent and risk are signed");
    let IdentityEdit::AddPerson(client) = &new.change.identity[0] else { panic!("the client: {new:?}") };
    assert_eq!(client.code, PersonCode::Client, "whatever code was given, the client is CL");
    let age = CaseworkEdit::SetCase(CaseField::AgeAtIntake(11));
    assert!(new.change.casework.contains(&age), "casework knows the age, not the birth date");
    let estimated = CaseworkEdit::SetCase(CaseField::AgeEstimated(true));
    assert!(new.change.casework.contains(&estimated), "known to the month only");
    let named = new.change.casework.iter().any(|edit| format!("{edit:?}").contains("Amina"));
    assert!(!named, "no name enters casework (SR-1)");
}

// Shows: CaseManagementConsented, EverythingTold, WorkerHasRoom.
#[test]
fn intake_without_what_it_needs_is_refused() {
    assert_eq!(unmet(open(|i| i.consent.answer = ConsentAnswer::Partial)), [Guard::CaseManagementConsented], "T06");
    let hushed = |i: &mut Intake| {
        i.consent.explained.pop();
    };
    assert_eq!(unmet(open(hushed)), [Guard::EverythingTold], "everything of 8.4 was told");
    assert_eq!(unmet(open(|i| i.room.carried = Points(2_450))), [Guard::WorkerHasRoom], "the worker is at the cap");
    assert_eq!(open(|i| i.client.first_name.clear()), Err(OpenRefused::NameNeeded), "a chosen name will do");
    assert_eq!(open(|i| i.concerns.clear()), Err(OpenRefused::Concerns { given: 0 }), "why is it opened?");
    let no_reason = open(|i| i.risk.note.clear());
    let reason = RiskRefused::ReasonNeeded { from: None };
    assert_eq!(no_reason, Err(OpenRefused::Risk(reason)), "the first risk has a reason");
    let past = open(|i| i.next_contact_on = OPENED.plus(-1));
    assert_eq!(past, Err(OpenRefused::Day(DayRefused::InPast)), "the next contact lies ahead");
}

#[test]
fn whoever_consents_with_the_client_is_a_code_in_casework_and_a_name_in_identity() {
    let by_caregiver = |i: &mut Intake| i.consent.given_by = PersonCode::Member(1);
    let refused = OpenRefused::GiverUnknown { code: PersonCode::Member(1) };
    assert_eq!(open(by_caregiver), Err(refused), "nobody is M1 yet");
    let new = open(|i| {
        by_caregiver(i);
        let aunt = Person { first_name: "Rahma".to_owned(), ..Person::unnamed(entry(61), PersonCode::Client) };
        i.caregiver = Some((member(), aunt));
    });
    let change = new.expect("it is complete").change;
    let added = CaseworkEdit::AddUnitMember(UnitMember { code: CAREGIVER, ..member() });
    assert!(change.casework.contains(&added), "casework has the code and the relation");
    assert!(!change.casework.iter().any(|edit| format!("{edit:?}").contains("Rahma")), "and no name (SR-1)");
    let IdentityEdit::AddPerson(aunt) = &change.identity[1] else { panic!("the aunt: {change:?}") };
    assert_eq!((aunt.code, aunt.first_name.as_str()), (CAREGIVER, "Rahma"), "identity has both");
}

fn member() -> UnitMember {
    UnitMember {
        relation: Some(crate::codes::Relation::AuntUncle),
        caregiver: true,
        ..UnitMember::unknown(entry(62), PersonCode::Other(9))
    }
}

// Shows: EmergencyAnswered.
#[test]
fn danger_that_was_answered_with_yes_is_kept_with_what_was_done() {
    use crate::codes::{EmergencyKind, Tri};
    use crate::lifecycle::guards::OpeningDanger;
    use crate::screening::EmergencyAction;
    let danger =
        |actions| Some(OpeningDanger { id: entry(70), immediate_danger: Tri::Yes, self_harm: Tri::No, actions });
    let alone = unmet(open(|i| i.danger = danger(Vec::new())));
    assert_eq!(alone, [Guard::EmergencyAnswered], "somebody in danger is helped first, and the supervisor knows");
    let kind = EmergencyKind::PlaceOfSafety;
    let done = EmergencyAction { id: entry(71), on: OPENED, kind, result: String::new(), supervisor_told: true };
    let new = open(|i| i.danger = danger(vec![done.clone()])).expect("it is complete");
    let kept =
        new.change.casework.iter().any(|edit| matches!(edit, CaseworkEdit::AddScreening(one) if one.is_emergency()));
    assert!(kept, "the answers are in the record, not in a draft alone");
    assert!(new.change.casework.contains(&CaseworkEdit::AddEmergencyAction(done)), "and so is what was done");
}
