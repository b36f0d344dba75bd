//! Increments and a rebuild give the same projections.

use super::*;
use crate::{CaseRow, ConflictRow, ContactRow, DueRow, PersonRow};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// What a test knows of one case, from which all its rows follow.
#[derive(Debug, Clone)]
struct Truth {
    risk: Option<u8>,
    next: Option<i32>,
    contacts: Vec<u8>,
    conflicts: Vec<u8>,
    due: Vec<(u8, u8)>,
    notes: Vec<String>,
    name: String,
}

fn truth() -> impl Strategy<Value = Truth> {
    let lists = (
        prop::collection::btree_set(0u8..6, 0..5),
        prop::collection::btree_set(0u8..4, 0..3),
        prop::collection::btree_map(0u8..5, 0u8..3, 0..4),
        prop::collection::vec("[a-cأإ é]{0,12}", 0..4),
    );
    (prop::option::of(0u8..3), prop::option::of(0i32..50), lists, "[A-Cé]{1,6}").prop_map(
        |(risk, next, lists, name)| Truth {
            risk,
            next,
            contacts: lists.0.into_iter().collect(),
            conflicts: lists.1.into_iter().collect(),
            due: lists.2.into_iter().collect(),
            notes: lists.3,
            name,
        },
    )
}

fn case_row(casework: Id16, truth: &Truth) -> CaseRow {
    CaseRow {
        casework,
        code: format!("AAAA-{:04}", casework[0]),
        programme: "gp".into(),
        state: "implementing".into(),
        risk: truth.risk.map(|risk| ["low", "medium", "high"][usize::from(risk)].into()),
        flags: u32::from(truth.risk == Some(2)),
        assigned_to: Some(id(3)),
        team: None,
        opened_on: Some(1),
        closed_on: None,
        last_contact_on: truth.contacts.last().map(|n| i32::from(*n)),
        next_contact_on: truth.next,
        next_review_on: None,
        conflicts: truth.conflicts.len() as u32,
        contested: false,
        points: 1,
        built_from: *blake3::hash(format!("{truth:?}").as_bytes()).as_bytes(),
        version: 1,
    }
}

fn project(tx: &Tx<'_>, n: u8, truth: &Truth) -> Result<(), StoreError> {
    let (casework, identity) = (id(n), id(100 + n));
    tx.put_case(&case_row(casework, truth))?;
    let contact = |entry: u8| ContactRow {
        casework,
        entry: id(entry),
        held_on: i32::from(entry),
        kind: "visit".into(),
        by_staff: id(3),
    };
    tx.put_contacts(&casework, &truth.contacts.iter().map(|entry| contact(*entry)).collect::<Vec<_>>())?;
    let conflict = |field: u8| ConflictRow { casework, field: format!("field {field}"), since: 5, said: 2 };
    tx.put_conflicts(&casework, &truth.conflicts.iter().map(|field| conflict(*field)).collect::<Vec<_>>())?;
    let due = |(subject, band): (u8, u8)| DueRow {
        casework,
        rule: format!("W{subject:02}"),
        subject: (subject > 0).then(|| id(subject)),
        roles: 2,
        shows_on: i32::from(subject) * 10,
        due_on: (band > 0).then_some(i32::from(subject) * 10 + 5),
        interval_days: 30,
        band: u32::from(band),
        reason: "follow_up".into(),
        amount: 0,
        until: None,
    };
    tx.put_due(&casework, &truth.due.iter().map(|line| due(*line)).collect::<Vec<_>>())?;
    tx.put_search(&casework, &truth.notes.iter().map(String::as_str).collect::<Vec<_>>())?;
    let person = PersonRow {
        identity,
        casework: Some(casework),
        name: truth.name.clone(),
        other_names: String::new(),
        sex: None,
        born: None,
        built_from: [0; 32],
        version: 1,
    };
    tx.put_person(&person)?;
    tx.put_search(&identity, &[&truth.name])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn projections_after_any_increments_equal_a_rebuild(steps in prop::collection::vec((1u8..5, truth()), 1..14)) {
        let dir = tempfile::tempdir().unwrap();
        let mut store = create(dir.path());
        save(&mut store, |tx| {
            for n in 1..5 {
                tx.put_doc(&doc_row(id(n), DocKind::Casework))?;
                tx.put_doc(&DocRow { pair: Some(id(n)), ..doc_row(id(100 + n), DocKind::Identity) })?;
            }
            Ok(())
        }).unwrap();
        let mut last = BTreeMap::new();
        for (n, truth) in &steps {
            save(&mut store, |tx| project(tx, *n, truth)).unwrap();
            last.insert(*n, truth.clone());
        }
        let grown = store.read(|r| r.projection_digest()).unwrap();
        let words = |store: &Store| ["a", "ab", "b", "احمد", "ا", "e", "bb"].map(|word| {
            let mut docs = store.read(|r| r.search_cases(word, 50)).unwrap();
            docs.sort_unstable();
            docs
        });
        let found = words(&store);
        save(&mut store, |tx| {
            tx.clear_projections()?;
            last.iter().rev().try_for_each(|(n, truth)| project(tx, *n, truth))
        }).unwrap();
        prop_assert_eq!(store.read(|r| r.projection_digest()).unwrap(), grown, "rows follow from the documents alone");
        prop_assert_eq!(words(&store), found, "and search finds the same");
        prop_assert!(store.integrity().unwrap().is_whole(), "with both indexes whole");
    }
}

#[test]
fn an_equal_row_is_not_written_again_and_a_changed_one_changes_the_digest() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = with_doc(dir.path());
    save(&mut store, |tx| tx.put_doc(&DocRow { pair: Some(id(1)), ..doc_row(id(101), DocKind::Identity) })).unwrap();
    let mut truth = Truth {
        risk: Some(1),
        next: Some(4),
        contacts: vec![1, 2],
        conflicts: vec![0],
        due: vec![(0, 1), (3, 2)],
        notes: vec!["one".into()],
        name: "Amina".into(),
    };
    let n = save(&mut store, |tx| project(tx, 1, &truth)).unwrap().n;
    assert_eq!(save(&mut store, |tx| project(tx, 1, &truth)).unwrap().n, n, "nothing to write");
    let before = store.read(|r| r.projection_digest()).unwrap();
    truth.next = Some(5);
    save(&mut store, |tx| project(tx, 1, &truth)).unwrap();
    assert_ne!(store.read(|r| r.projection_digest()).unwrap(), before, "one column is enough");
}

#[test]
fn the_worklist_shows_what_is_due_by_band_then_day() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = with_doc(dir.path());
    let line = |rule: &str, band, shows_on, due_on| DueRow {
        casework: id(1),
        rule: rule.into(),
        subject: None,
        roles: 2,
        shows_on,
        due_on,
        interval_days: 7,
        band,
        reason: "late".into(),
        amount: 3,
        until: None,
    };
    let lines = [
        line("W06", 1, 10, Some(12)),
        line("W08", 1, 10, None),
        line("W01", 3, 11, Some(20)),
        line("W07", 1, 5, Some(11)),
        line("W05", 9, 30, None),
    ];
    save(&mut store, |tx| tx.put_due(&id(1), &lines)).unwrap();
    let rules = |day, limit| -> Vec<String> {
        store.read(|r| r.due(day, limit)).unwrap().into_iter().map(|row| row.rule).collect()
    };
    assert_eq!(rules(11, 10), ["W01", "W07", "W06", "W08"], "the highest band, then the earliest day, undated last");
    assert_eq!(rules(11, 2), ["W01", "W07"], "no more than asked");
    assert_eq!(rules(9, 10), ["W07"], "nothing before its day");
    let mut held = store.read(|r| r.due_of(&id(1))).unwrap();
    held.sort_by_key(|row| std::cmp::Reverse(row.band));
    assert_eq!(held[0], lines[4], "as put, due or not");
}

#[test]
fn what_shows_until_a_day_is_gone_on_the_next() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = with_doc(dir.path());
    let ends = DueRow {
        casework: id(1),
        rule: "W10".into(),
        subject: None,
        roles: 2,
        shows_on: 5,
        due_on: Some(19),
        interval_days: 14,
        band: 1,
        reason: "consent_ends".into(),
        amount: 0,
        until: Some(19),
    };
    save(&mut store, |tx| tx.put_due(&id(1), std::slice::from_ref(&ends))).unwrap();
    let shown = |day| store.read(|r| Ok::<_, StoreError>((r.due(day, 10)?.len(), r.next_due(day)?.len()))).unwrap();
    assert_eq!((shown(19), shown(20)), ((1, 1), (0, 0)), "not on the list of the day, nor as the next of its case");
    assert_eq!(store.read(|r| r.due_of(&id(1))).unwrap(), [ends], "and it reads as it was put");
}

#[test]
fn cases_are_found_by_id_code_and_worker() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = with_doc(dir.path());
    let truth = Truth {
        risk: None,
        next: None,
        contacts: vec![],
        conflicts: vec![],
        due: vec![],
        notes: vec![],
        name: "A".into(),
    };
    let rows: Vec<CaseRow> = [3u8, 1, 2].map(|n| case_row(id(n), &truth)).into();
    save(&mut store, |tx| rows.iter().try_for_each(|row| tx.put_case(row))).unwrap();
    store.read(|r| {
        let codes: Vec<_> = r.cases().unwrap().into_iter().map(|row| row.code).collect();
        assert_eq!(codes, ["AAAA-0001", "AAAA-0002", "AAAA-0003"], "by code");
        assert_eq!(r.case(&id(2)).unwrap().as_ref(), Some(&rows[2]), "as put");
        assert_eq!(r.cases_by_code("AAAA-0003").unwrap(), [rows[0].clone()], "by code");
        assert_eq!(r.cases_of(&id(3)).unwrap().len(), 3, "by worker");
        assert_eq!(r.cases_of(&id(4)).unwrap(), [], "nobody else's");
    });
}
