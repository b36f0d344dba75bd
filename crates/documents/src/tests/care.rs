//! Safety plans, looks at them and what is known of unit members survive their document, merging and repetition.

#![allow(clippy::unwrap_used)]

use model::change::UnitMemberField;
use model::codes::*;
use model::conference::{Conference, ConferenceDecision, ConferenceRecord, Invitation};
use model::ids::PersonCode;
use model::safety_plan::{SafetyLook, SafetyPlan};
use model::{CaseChange, CaseworkEdit, Day, IdentityEdit};

use super::world::*;

fn safety_plan(number: u8) -> SafetyPlan {
    SafetyPlan {
        id: entry(number),
        episode: 1,
        version: 1,
        made_on: Day(20_540),
        recorded_at: NOW,
        with_client: true,
        copy: Some(SafetyCopy::CodedCopy),
        parts: SafetyPart::ALL.iter().map(|part| (*part, format!("ماذا نفعل {}", part.code()))).collect(),
        safe_people: vec![PersonCode::Other(1), PersonCode::Member(1)],
        services: vec![AgencyCode::parse("safe_shelter").unwrap()],
        confidence: Some(3),
        review_on: Some(Day(20_550)),
    }
}

#[test]
fn a_safety_plan_and_a_look_at_it_read_back_whole() {
    let mut tablet = Tablet::making(&full_case(), 1);
    let look = SafetyLook {
        id: entry(41),
        plan: entry(40),
        looked_on: Day(20_545),
        recorded_at: NOW,
        note: "holds".to_owned(),
        review_on: Some(Day(20_560)),
    };
    let change =
        case_edit(CaseworkEdit::AddSafetyPlan(safety_plan(40))).with(CaseworkEdit::AddSafetyLook(look.clone()));
    tablet.write(&change);
    tablet.write(&change);
    let reading = tablet.read();
    assert_eq!(reading.case.safety_plans, [safety_plan(40)], "every part, once");
    assert_eq!(reading.case.safety_looks, [look], "and the look");
    assert_eq!((reading.irregularities, reading.notices), (vec![], vec![]), "a full plan is not taken for rewritten");
}

#[test]
fn two_safety_plans_written_apart_are_both_there() {
    let mut one = Tablet::making(&full_case(), 1);
    let mut other = one.joined_by(2);
    one.write(&case_edit(CaseworkEdit::AddSafetyPlan(safety_plan(40))));
    other.write(&case_edit(CaseworkEdit::AddSafetyPlan(safety_plan(42))));
    exchange(&mut one, &mut other);
    assert_eq!(one.read(), other.read(), "both devices read the same");
    assert_eq!(model::safety_plan::newest(&one.read().case).len(), 2, "and neither plan is lost");
}

#[test]
fn a_unit_member_keeps_what_two_people_say_of_different_fields() {
    let mut one = Tablet::making(&full_case(), 1);
    let mut other = one.joined_by(2);
    let set = |field| case_edit(CaseworkEdit::SetUnitMember(entry(1), field));
    one.write(&set(UnitMemberField::Capacity(Tri::No)));
    one.write(&set(UnitMemberField::Involved(Tri::Yes)));
    other.write(&set(UnitMemberField::OwnInterests("wants the land".to_owned())));
    exchange(&mut one, &mut other);
    let read = one.read().case.unit_members[0].clone();
    assert_eq!((read.capacity, read.involved), (Some(Tri::No), Some(Tri::Yes)), "what one said");
    assert_eq!(read.own_interests, "wants the land", "and what the other said");
}

#[test]
fn the_signal_stands_in_identity_with_every_rival() {
    let new = full_case();
    let mut identity = identity_of(&new);
    let signal = |words: &str| CaseChange::new().with_identity(IdentityEdit::SetSignal(words.to_owned()));
    let mut other = identity.clone();
    identity.edit(actor(1), &signal("red cloth"), NOW).unwrap();
    other.edit(actor(2), &signal("two knocks"), NOW).unwrap();
    let admitted = take(identity.document(), other.document());
    let merged = crate::IdentityDoc::of(admitted.document).unwrap().read().identity;
    assert_eq!(merged.signal.values().len(), 2, "a signal that only one side knows saves nobody");
}

fn conference() -> Conference {
    let invitation = |number: u8, kind, person| Invitation {
        id: entry(number),
        kind,
        person,
        role: "counsellor".to_owned(),
        organisation: "مدرسة".to_owned(),
        need_to_know: "sees CL each day".to_owned(),
        basis: LegalBasis::AssentPlusConsent,
    };
    Conference {
        id: entry(60),
        episode: 1,
        kind: ConferenceKind::FamilyMeeting,
        reason: ConferenceReason::Reunification,
        agenda: "where CL lives".to_owned(),
        called_on: Day(20_540),
        planned_on: Day(20_550),
        client_invited: true,
        shared: vec![ShareGroup::RiskLevel, ShareGroup::AccessNeeds],
        invited: vec![
            invitation(61, InviteeKind::External, None),
            invitation(62, InviteeKind::Person, Some(PersonCode::Member(1))),
        ],
        records: Vec::new(),
        explained_on: None,
    }
}

fn conference_record(number: u8) -> ConferenceRecord {
    ConferenceRecord {
        id: entry(number),
        held_on: Day(20_550),
        venue_private: true,
        client_there: true,
        client_views: "wants to stay with M1".to_owned(),
        attended: vec![entry(61), entry(62)],
        signed: vec![entry(61)],
        minutes: "اتفقنا".to_owned(),
        dissent: "M1 would rather wait".to_owned(),
        outcome: ConferenceOutcome::RemainsOpen,
        decisions: vec![ConferenceDecision {
            id: entry(number + 1),
            what: "visit the school".to_owned(),
            responsible: Responsible::Caseworker,
            responsible_who: "CW07".to_owned(),
            due_on: Day(20_560),
            action: Some(entry(9)),
        }],
    }
}

#[test]
fn a_conference_reads_back_whole_and_two_records_made_apart_are_both_there() {
    let mut one = Tablet::making(&full_case(), 1);
    one.write(&case_edit(CaseworkEdit::AddConference(conference())));
    let mut other = one.joined_by(2);
    let record = |number| case_edit(CaseworkEdit::AddConferenceRecord(entry(60), conference_record(number)));
    one.write(&record(70));
    one.write(&record(70));
    other.write(&record(80));
    other.write(&case_edit(CaseworkEdit::ExplainConference(entry(60), Day(20_551))));
    exchange(&mut one, &mut other);
    let reading = one.read();
    let records = vec![conference_record(70), conference_record(80)];
    let expected = Conference { records, explained_on: Some(Day(20_551)), ..conference() };
    assert_eq!(reading.case.conferences, [expected], "nothing that was said is lost or doubled");
    assert_eq!((reading.irregularities, reading.notices), (vec![], vec![]), "and nothing looks odd");
}

#[test]
fn a_check_after_closure_reads_back_whole() {
    let check = model::post_closure::PostClosureCheck {
        id: entry(90),
        episode: 1,
        done_on: Day(20_600),
        reached: true,
        safety_change: SafetyChange::MuchMore,
        new_concern: true,
        note: "بخير".to_owned(),
    };
    let mut tablet = Tablet::making(&full_case(), 1);
    tablet.write(&case_edit(CaseworkEdit::AddPostClosureCheck(check.clone())));
    assert_eq!(tablet.read().case.post_closure_checks, [check], "every field");
}
