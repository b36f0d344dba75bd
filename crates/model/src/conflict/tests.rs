//! Both values stay and are named; the safer counts; one edit and a dated word settle it.

use proptest::prelude::*;

use super::*;
use crate::change::CaseChange;
use crate::codes::Tri;
use crate::testkit::{OPENED, SUPERVISOR, WORKER, confirm_as, entry, identity, said, world};

#[test]
fn rival_days_and_safe_contact_answers_are_shown_with_who_said_them() {
    let case = world().with_agreed_plan().with_rival_next_contact(OPENED.plus(9), OPENED.plus(4)).case();
    let mut identity = identity();
    identity.contact_points[0].safe_to_call =
        Register::from_values(vec![said(SafeTo(Tri::Yes), WORKER, 1), said(SafeTo(Tri::No), SUPERVISOR, 2)]);
    let found = conflicts(&case, Some(&identity));
    let fields: Vec<&Field> = found.iter().map(|conflict| &conflict.field).collect();
    assert_eq!(fields, [&Field::NextContactOn, &Field::SafeToCall(entry(70))], "ordered by field");
    assert_eq!(found[0].counting().value, FieldValue::Day(OPENED.plus(4)), "the earlier day counts");
    assert_eq!(found[1].counting().value, FieldValue::Safe(Tri::No), "the safer answer counts");
    assert_eq!(found[1].values.len(), 2, "both are shown");
    let without = conflicts(&case, None);
    assert_eq!(without.len(), 1, "casework without its identity is usable (M8)");
}

#[test]
fn settling_leaves_one_value_and_a_dated_word() {
    let case = world().with_agreed_plan().with_rival_next_contact(OPENED.plus(9), OPENED.plus(4)).case();
    let conflict = conflict_of(&case, None, &Field::NextContactOn).expect("two days stand");
    let chosen = FieldValue::Day(OPENED.plus(4));
    let change = settle(&conflict, &chosen, confirm_as(SUPERVISOR)).expect("it fits");
    let set = CaseworkEdit::SetCase(CaseField::NextContactOn(OPENED.plus(4)));
    let word = Confirmation { settled: true, ..confirm_as(SUPERVISOR).entry(Field::NextContactOn) };
    let expected = CaseChange::new().with(set).with(CaseworkEdit::Confirm(word));
    assert_eq!(change, expected, "the value is written even when it counted already");
    let other = settle(&conflict, &FieldValue::Day(OPENED.plus(6)), confirm_as(SUPERVISOR));
    assert!(other.is_ok(), "a third day may be agreed");
    let wrong = settle(&conflict, &FieldValue::Bool(true), confirm_as(SUPERVISOR));
    assert_eq!(wrong, Err(SettleRefused::WrongValue), "a day is no yes");
    let far = settle(&conflict, &FieldValue::Day(Day(i32::MAX)), confirm_as(SUPERVISOR));
    assert_eq!(far, Err(SettleRefused::WrongValue), "nor is it any number");
    let none = conflict_of(&case, None, &Field::NextReviewOn);
    assert_eq!(none, Err(SettleRefused::NoConflict), "nothing to settle there");
}

#[test]
fn every_kind_of_field_can_be_settled_on_its_own_side() {
    let at = |path: &str| crate::questionnaire::AnswerRef {
        form: crate::codes::AgencyCode::parse("intake").expect("a plain code"),
        version: 1,
        path: crate::questionnaire::AnswerPath::parse(path).expect("a plain path"),
    };
    let option = crate::codes::AgencyCode::parse("food").expect("a plain code");
    let kinds = [
        (Field::NextReviewOn, FieldValue::Day(OPENED)),
        (Field::LegalHold, FieldValue::Bool(true)),
        (Field::ActionDueOn(entry(12)), FieldValue::Day(OPENED)),
        (Field::MemberExcluded(entry(5)), FieldValue::Bool(true)),
        (Field::Answer(at("a")), FieldValue::Answer(AnswerValue::Int(2))),
        (Field::Tick(at("b"), option), FieldValue::Bool(false)),
        (Field::SafeToText(entry(70)), FieldValue::Safe(Tri::No)),
        (Field::SafeToVisit(entry(71)), FieldValue::Safe(Tri::Unknown)),
        (Field::Whereabouts, FieldValue::Text("with M1".to_owned())),
    ];
    for (field, value) in kinds {
        let values = vec![said(value.clone(), WORKER, 1), said(value.clone(), SUPERVISOR, 2)];
        let conflict = Conflict { field: field.clone(), values, counts: 0 };
        let change = settle(&conflict, &value, confirm_as(WORKER)).expect("it fits its field");
        let in_identity = field.side() == Side::Identity;
        assert_eq!(change.identity.len(), if in_identity { 2 } else { 0 }, "{field:?}: identity stays apart");
        assert_eq!(change.casework.len(), if in_identity { 0 } else { 2 }, "{field:?}: casework stays apart");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn of_rival_days_all_are_visible_and_the_earliest_counts(days in prop::collection::vec(0..60_i32, 2..8)) {
        let said_all = |reversed: bool| {
            let mut values: Vec<_> =
                days.iter().zip(1_u8..).map(|(day, change)| said(OPENED.plus(*day), WORKER, change)).collect();
            if reversed {
                values.reverse();
            }
            Register::from_values(values)
        };
        let mut case = world().case();
        case.next_contact_on = said_all(false);
        prop_assert_eq!(&case.next_contact_on, &said_all(true), "any order of arrival gives one register");
        let earliest = days.iter().min().map(|day| OPENED.plus(*day));
        prop_assert_eq!(case.next_contact_on.counts().copied(), earliest);
        let differ = days.iter().any(|day| *day != days[0]);
        let found = conflicts(&case, None);
        prop_assert_eq!(found.len(), usize::from(differ));
        if let Some(conflict) = found.first() {
            prop_assert_eq!(conflict.values.len(), days.len(), "every value is visible");
        }
    }
}
