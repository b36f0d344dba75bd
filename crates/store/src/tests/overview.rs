//! The one-pass questions of lists, answered from the read tables.

use super::*;
use crate::{CaseRow, ContactRow, DueRow};

fn line(casework: u8, rule: &str, shows_on: i32, due_on: Option<i32>) -> DueRow {
    DueRow {
        casework: id(casework),
        rule: rule.to_owned(),
        subject: None,
        roles: 2,
        shows_on,
        due_on,
        interval_days: 7,
        band: 3,
        reason: String::new(),
        amount: 0,
        until: None,
    }
}

fn case(casework: u8, staff: u8) -> CaseRow {
    CaseRow {
        casework: id(casework),
        code: format!("AAAA-{casework:04}"),
        programme: "gp".into(),
        state: "implementing".into(),
        risk: None,
        flags: 0,
        assigned_to: Some(id(staff)),
        team: None,
        opened_on: None,
        closed_on: None,
        last_contact_on: None,
        next_contact_on: None,
        next_review_on: None,
        conflicts: 0,
        contested: false,
        points: 0,
        built_from: [0; 32],
        version: 1,
    }
}

#[test]
fn the_next_task_of_a_case_is_the_dated_one_due_first_as_the_day_sees_it() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = with_doc(dir.path());
    save(&mut store, |tx| {
        tx.put_case(&case(1, 7))?;
        tx.put_case(&case(2, 8))?;
        let late = line(1, "W01/CW", 11, Some(10));
        tx.put_due(&id(1), &[late, line(1, "W06/CW", 10, Some(10)), line(1, "W07/CW", 5, Some(12))])?;
        tx.put_due(&id(2), &[line(2, "W20/CW", 0, None), line(2, "W06/CW", 30, Some(30))])?;
        tx.put_due(&id(3), &[line(3, "W20/CW", 0, None)])
    })
    .unwrap();
    let rule = |day| store.read(|r| r.next_due(day)).unwrap()[&id(1)].clone();
    assert_eq!((rule(10).rule.as_str(), rule(10).due_on), ("W06/CW", 10), "before its day is past");
    assert_eq!((rule(11).rule.as_str(), rule(11).due_on), ("W01/CW", 10), "what shows only when late says more then");
    assert_eq!(store.read(|r| r.next_due_of(&id(1), 11)).unwrap(), Some(rule(11)), "one case alone says the same");
    let all = store.read(|r| r.next_due(11)).unwrap();
    assert!(!all.contains_key(&id(3)), "what has no day is not due first");
    let visit = |staff: u8, day| store.read(|r| r.next_due_by("W06/CW", &id(staff), day)).unwrap();
    assert_eq!((visit(7, 9), visit(7, 10), visit(8, 10)), (Some(10), None, Some(30)), "of own cases, after the day");
}

#[test]
fn contacts_of_a_day_are_counted_by_who_held_them() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = with_doc(dir.path());
    let held = |entry: u8, held_on, staff| ContactRow {
        casework: id(1),
        entry: id(entry),
        held_on,
        kind: "home_visit".into(),
        by_staff: id(staff),
    };
    save(&mut store, |tx| tx.put_contacts(&id(1), &[held(1, 5, 7), held(2, 5, 7), held(3, 5, 8), held(4, 6, 7)]))
        .unwrap();
    assert_eq!(store.read(|r| r.contacts_held(5, &id(7))).unwrap(), 2, "theirs, on that day");
}
