//! What two devices wrote apart is all there afterwards, on both, and nothing wins in silence.

#![allow(clippy::unwrap_used)]

use model::change::{ActionField, CaseField, CaseworkChild, ContactPointField, GoalField, PlaceField, UnitMemberField};
use model::codes::{AgencyCode, Programme, Tri};
use model::facts::DocFacts;
use model::field::Field;
use model::opening::NewCase;
use model::questionnaire::AnswerValue;
use model::reducer::reduce;
use model::{CaseChange, CaseworkEdit, Day, IdentityEdit, Millis, Register, Writer};
use proptest::prelude::*;

use super::world::*;
use crate::{CaseReading, CaseworkDoc, IdentityDoc, Notice, render_digest, render_identity_digest};

fn digest(reading: &CaseReading) -> [u8; 32] {
    render_digest(reading, &reduce(&[], &DocFacts::of(&reading.case)))
}

fn set_case(field: CaseField) -> CaseChange {
    case_edit(CaseworkEdit::SetCase(field))
}

/// Rival edits of every safety field of casework: two values for one field.
fn rivals() -> Vec<(&'static str, CaseChange, CaseChange)> {
    let due = |day| case_edit(CaseworkEdit::SetAction(entry(9), ActionField::DueOn(Day(day))));
    let excluded = |yes| case_edit(CaseworkEdit::SetUnitMember(entry(1), UnitMemberField::Excluded(yes)));
    let tick = |yes| case_edit(CaseworkEdit::Tick(question("new"), AgencyCode::parse("a").unwrap(), yes));
    vec![
        ("next contact", next_contact(1), next_contact(2)),
        ("next review", set_case(CaseField::NextReviewOn(Day(1))), set_case(CaseField::NextReviewOn(Day(2)))),
        ("legal hold", set_case(CaseField::LegalHold(false)), set_case(CaseField::LegalHold(true))),
        ("action due", due(1), due(2)),
        ("excluded", excluded(false), excluded(true)),
        ("answer", case_edit(answer("school/name", "a")), case_edit(answer("school/name", "b"))),
        ("tick", tick(true), tick(false)),
    ]
}

fn shown(name: &str, reading: &CaseReading) -> (usize, Vec<Writer>) {
    fn of<T>(register: &Register<T>) -> (usize, Vec<Writer>) {
        (register.values().len(), register.values().iter().map(|said| said.by).collect())
    }
    let case = &reading.case;
    match name {
        "next contact" => of(&case.next_contact_on),
        "next review" => of(&case.next_review_on),
        "legal hold" => of(&case.legal_hold),
        "action due" => of(&case.action(entry(9)).unwrap().1.due_on),
        "excluded" => of(&case.unit_members[0].excluded),
        "answer" => of(&case.answers.slots[&question("school/name")].one),
        "tick" => of(case.answers.slots[&question("new")].options.values().next().unwrap()),
        other => unreachable!("{other}"),
    }
}

/// The full case without the two yes-or-no fields, so that either answer to them is an edit.
fn undecided_case() -> NewCase {
    let mut new = full_case();
    for edit in &mut new.change.casework {
        if let CaseworkEdit::AddUnitMember(member) = edit {
            member.excluded = Register::default();
        }
    }
    new.change.casework.retain(|edit| *edit != CaseworkEdit::SetCase(CaseField::LegalHold(true)));
    new
}

#[test]
fn rivals_on_a_safety_field_are_shown_on_both_devices() {
    for (name, mine, yours) in rivals() {
        let mut one = Tablet::making(&undecided_case(), 1);
        let mut two = one.joined_by(2);
        one.write(&mine);
        two.write(&yours);
        exchange(&mut one, &mut two);
        assert_eq!(one.read(), two.read(), "{name}: both devices show the same");
        let (count, writers) = shown(name, &one.read());
        assert_eq!(count, 2, "{name}: both values are there");
        for number in [1, 2] {
            assert!(writers.contains(&Writer::Actor(actor(number))), "{name}: with who said which");
        }
    }
}

#[test]
fn rivals_on_safe_contact_are_shown_on_both_devices() {
    let edits = |safe: Tri, place: &str| {
        CaseChange::new()
            .with_identity(IdentityEdit::SetContactPoint(entry(21), ContactPointField::SafeToCall(safe)))
            .with_identity(IdentityEdit::SetPlace(entry(22), PlaceField::SafeToVisit(safe)))
            .with_identity(IdentityEdit::SetWhereabouts(place.to_owned()))
    };
    let mut one = identity_of(&full_case());
    let mut two = one.clone();
    one.edit(actor(1), &edits(Tri::No, "camp 3"), NOW).unwrap();
    two.edit(actor(2), &edits(Tri::Unknown, "camp 4"), NOW).unwrap();
    let one_after = IdentityDoc::of(take(one.document(), two.document()).document).unwrap().read();
    let two_after = IdentityDoc::of(take(two.document(), one.document()).document).unwrap().read();
    assert_eq!(render_identity_digest(&one_after), render_identity_digest(&two_after), "one reading on both");
    let identity = one_after.identity;
    assert!(!identity.contact_points[0].safe_to_call.counts().unwrap().allows(), "the safer answer counts");
    assert_eq!(identity.contact_points[0].safe_to_call.values().len(), 2, "both answers are there");
    // The place was "unknown" before: writing it again was no edit.
    assert_eq!(identity.places[0].safe_to_visit.counts().unwrap().0, Tri::No, "the one that was an edit stands");
    assert_eq!(identity.whereabouts.values().len(), 2, "both places to look");
}

#[test]
fn a_settled_conflict_is_settled_everywhere() {
    let mut one = Tablet::making(&full_case(), 1);
    let mut two = one.joined_by(2);
    one.write(&next_contact(1));
    two.write(&next_contact(2));
    exchange(&mut one, &mut two);
    assert!(one.read().case.next_contact_on.in_conflict(), "two values");
    let settle = next_contact(2).with(CaseworkEdit::Confirm(confirmation(40, Field::NextContactOn)));
    assert_eq!(two.write(&settle).len(), 1, "choosing one of the two is an edit, although it stood already");
    exchange(&mut one, &mut two);
    for tablet in [&one, &two] {
        assert_eq!(tablet.read().case.next_contact_on.values().len(), 1, "one value on every device");
    }
}

#[test]
fn rivals_of_a_plain_field_are_noticed() {
    let statement = |text: &str| case_edit(CaseworkEdit::SetGoal(entry(8), GoalField::Statement(text.into())));
    let mut one = Tablet::making(&full_case(), 1);
    let mut two = one.joined_by(2);
    one.write(&statement("sleeps at home").and(set_case(CaseField::Programme(Programme::Gbv))));
    two.write(&statement("sleeps at M1's").and(set_case(CaseField::Programme(Programme::Gp))));
    exchange(&mut one, &mut two);
    let reading = one.read();
    assert_eq!(reading, two.read(), "the same one is shown on both");
    let field = format!("goal:{}.t", entry(8).to_hex());
    let expected = [Notice::OtherValues { field }, Notice::OtherValues { field: "pr".to_owned() }];
    assert_eq!(reading.notices, expected, "and that there is another does not pass in silence");
}

#[test]
fn a_value_said_again_leaves_a_confirmation() {
    let mut one = Tablet::making(&full_case(), 1);
    let mut two = one.joined_by(2);
    let again = next_contact(20_550).with(CaseworkEdit::Confirm(confirmation(41, Field::NextContactOn)));
    assert_eq!(one.write(&again).len(), 1, "the edit itself is nothing, the confirmation is an entry");
    two.write(&next_contact(20_590));
    exchange(&mut one, &mut two);
    let confirmed = |tablet: &Tablet| tablet.read().case.confirmations.iter().any(|c| c.id == entry(41));
    assert!(confirmed(&one) && confirmed(&two), "what was confirmed that day is not lost to the concurrent edit");
}

#[test]
fn the_first_answers_of_two_devices_both_stand() {
    let mut one = Tablet::making(&bare_case(), 1);
    let mut two = one.joined_by(2);
    one.write(&case_edit(answer("a", "mine")));
    two.write(&case_edit(answer("b", "yours")));
    exchange(&mut one, &mut two);
    for tablet in [&one, &two] {
        let answers = tablet.read().case.answers;
        let text = |path: &str| answers.value(&question(path)).cloned();
        assert_eq!(text("a"), Some(AnswerValue::Text("mine".to_owned())), "no map of answers is made twice");
        assert_eq!(text("b"), Some(AnswerValue::Text("yours".to_owned())), "so none is hidden");
    }
}

#[test]
fn a_removal_hides_no_edit_it_had_not_seen() {
    let mut one = Tablet::making(&full_case(), 1);
    let mut two = one.joined_by(2);
    one.write(&case_edit(CaseworkEdit::Remove(CaseworkChild::Goal, entry(8))));
    two.write(&case_edit(CaseworkEdit::SetAction(entry(9), ActionField::What("call the police".into()))));
    one.write(&case_edit(CaseworkEdit::Remove(CaseworkChild::UnitMember, entry(1))));
    exchange(&mut one, &mut two);
    for tablet in [&one, &two] {
        let reading = tablet.read();
        let (_, action) = reading.case.action(entry(9)).expect("the edited action is still in view");
        assert_eq!(action.what, "call the police", "with what was written");
        assert!(reading.notices.contains(&Notice::RemovedWhileEdited { entry: entry(8) }), "and somebody is asked");
        assert!(reading.case.unit_members.is_empty(), "what nobody else touched is gone from view");
    }
    two.write(&case_edit(CaseworkEdit::Remove(CaseworkChild::Goal, entry(8))));
    exchange(&mut one, &mut two);
    for tablet in [&one, &two] {
        let reading = tablet.read();
        assert!(reading.case.goal(entry(8)).is_none(), "removed again by somebody who had seen the edit, it is gone");
        assert_eq!(reading.notices, [], "and nothing is left to ask");
    }
}

#[test]
fn a_child_added_twice_is_shown_once_and_noticed() {
    let mut one = Tablet::making(&bare_case(), 1);
    let mut two = one.joined_by(2);
    one.write(&case_edit(CaseworkEdit::AddConcern(concern())));
    two.write(&case_edit(CaseworkEdit::AddConcern(concern())));
    exchange(&mut one, &mut two);
    let reading = one.read();
    assert_eq!(reading.case.concerns, [concern()], "one concern");
    assert_eq!(reading.notices, [Notice::EntryTwice { entry: entry(3) }], "that a twin stands behind it is said");
    assert_eq!(reading, two.read(), "on both devices");
}

#[test]
fn a_stated_time_decides_nothing() {
    let counting = |mine: Millis, yours: Millis| {
        let mut one = Tablet::making(&bare_case(), 1);
        let mut two = one.joined_by(2);
        one.write_at(&next_contact(5), mine);
        two.write_at(&next_contact(6), yours);
        exchange(&mut one, &mut two);
        let case = one.read().case;
        (*case.next_contact_on.counts().unwrap(), case.next_contact_on.values().len())
    };
    assert_eq!(counting(Millis(1), Millis(i64::MAX)), (Day(5), 2), "a clock far ahead wins nothing");
    assert_eq!(counting(Millis(i64::MAX), Millis(i64::MIN)), (Day(5), 2), "nor does one far behind");
}

#[test]
fn a_clock_beyond_all_years_writes_a_time_that_others_accept() {
    let mut one = Tablet::making(&bare_case(), 1);
    let mut two = one.joined_by(2);
    for at in [i64::MIN, -1, i64::MAX] {
        two.write_at(&case_edit(answer("a", &at.to_string())), Millis(at));
        one.hear(&two);
        let at = one.read().case.answers.slots[&question("a")].one.values()[0].at.0;
        assert!((0..=crate::limits::STATED_TIME_MAX).contains(&at), "moved into the years there are");
    }
}

#[test]
fn merging_after_a_value_was_put_back_stops_nothing() {
    // automerge/automerge#1390: panics were seen when the first value was put again on one side.
    let mut one = Tablet::making(&full_case(), 1);
    let mut two = one.joined_by(2);
    for day in [20_551, 20_550, 20_552, 20_550] {
        one.write(&next_contact(day));
        two.write(&next_contact(day + 3));
        two.write(&next_contact(20_550));
        exchange(&mut one, &mut two);
        assert_eq!(one.read(), two.read(), "both go on");
    }
}

/// One step of a random history: which device, what it does.
fn step() -> impl Strategy<Value = (usize, CaseChange)> {
    let edit = prop_oneof![
        (0..9i32).prop_map(next_contact),
        (0..4u8, "[a-c]{1,3}").prop_map(|(path, text)| case_edit(answer(&format!("q{path}"), &text))),
        (0..6u8).prop_map(|id| {
            let mut note = contact();
            note.id = entry(100 + id);
            case_edit(CaseworkEdit::AddContact(note))
        }),
        (0..5i32).prop_map(|day| case_edit(CaseworkEdit::SetAction(entry(9), ActionField::DueOn(Day(day))))),
        any::<bool>()
            .prop_map(|yes| { case_edit(CaseworkEdit::SetUnitMember(entry(1), UnitMemberField::Excluded(yes))) }),
        Just(case_edit(CaseworkEdit::Remove(CaseworkChild::Goal, entry(8)))),
        "[a-c]{1,3}".prop_map(|text| case_edit(CaseworkEdit::SetGoal(entry(8), GoalField::Statement(text)))),
    ];
    (0..3usize, edit)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Three devices write apart, hear some of each other on the way, and everybody hears everything in the end, in an
    /// order of their own.
    #[test]
    fn any_order_of_arrival_gives_one_case(
        steps in proptest::collection::vec((step(), proptest::option::of((0..3usize, 0..3usize))), 1..14),
        orders in proptest::collection::vec(Just([0usize, 1, 2]).prop_shuffle(), 3),
    ) {
        let first = Tablet::making(&full_case(), 1);
        let mut tablets = vec![first.clone(), first.joined_by(2), first.joined_by(3)];
        for ((who, change), meeting) in steps {
            tablets[who].write(&change);
            if let Some((one, other)) = meeting {
                let speaker = tablets[other].clone();
                tablets[one].hear(&speaker);
            }
        }
        let ends = tablets.clone();
        for (tablet, order) in tablets.iter_mut().zip(&orders) {
            for other in order {
                tablet.hear(&ends[*other]);
            }
        }
        let digests: Vec<_> = tablets.iter().map(|tablet| digest(&tablet.read())).collect();
        prop_assert!(digests.windows(2).all(|pair| pair[0] == pair[1]), "every device renders the same case");
        for tablet in &tablets {
            let saved = tablet.doc.document().save();
            let loaded = CaseworkDoc::load(Some(&saved), &[]).unwrap();
            prop_assert_eq!(digest(&loaded.read()), digests[0], "and still does tomorrow");
        }
    }

    /// Whatever two devices do to a safety field without seeing each other, both values are shown, on both.
    #[test]
    fn rival_days_are_always_both_shown(mine in 0..50i32, yours in 50..99i32, before in 0..4usize, after in 0..4usize) {
        let mut one = Tablet::making(&full_case(), 1);
        let mut two = one.joined_by(2);
        for day in 0..before {
            one.write(&next_contact(1_000 + i32::try_from(day).unwrap()));
        }
        for day in 0..after {
            two.write(&next_contact(2_000 + i32::try_from(day).unwrap()));
        }
        one.write(&next_contact(mine));
        two.write(&next_contact(yours));
        exchange(&mut one, &mut two);
        for tablet in [&one, &two] {
            let case = tablet.read().case;
            let days: Vec<_> = case.next_contact_on.values().iter().map(|said| said.value).collect();
            prop_assert!(days.contains(&Day(mine)) && days.contains(&Day(yours)) && days.len() == 2, "both, and no other");
            prop_assert_eq!(case.next_contact_on.counts(), Some(&Day(mine)), "the earlier deadline counts");
        }
    }
}

#[test]
fn the_digest_changes_with_anything_that_is_seen() {
    let mut tablet = Tablet::making(&full_case(), 1);
    let before = digest(&tablet.read());
    tablet.write(&case_edit(answer("school/name", "another")));
    assert_ne!(digest(&tablet.read()), before, "one answer is enough");
}
