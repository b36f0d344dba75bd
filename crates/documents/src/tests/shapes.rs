//! Well-formed changes that say what no version of ours says, and attempts to take things from view.

#![allow(clippy::unwrap_used)]

use automerge::transaction::Transactable;
use automerge::{Change, ObjType, ROOT, ReadDoc, ScalarValue};
use model::case_code::CaseCode;

use super::vetting::*;
use super::world::*;
use crate::limits::OPS_PER_CHANGE_MAX;
use crate::{CaseworkDoc, Poison, apply_vetted, vet};

#[test]
fn what_we_never_write_is_refused() {
    let doc = tablet().doc;
    let shapes: [(&str, Change); 7] = [
        ("deletion", foreign(&doc, |t| t.delete(ROOT, "nc").unwrap())),
        ("list", foreign(&doc, |t| drop(t.put_object(ROOT, "x", ObjType::List).unwrap()))),
        ("text", foreign(&doc, |t| drop(t.put_object(ROOT, "x", ObjType::Text).unwrap()))),
        (
            "list with elements",
            foreign(&doc, |t| {
                let list = t.put_object(ROOT, "x", ObjType::List).unwrap();
                t.insert(&list, 0, 1_i64).unwrap();
            }),
        ),
        (
            "counter step",
            foreign(&doc, |t| {
                t.put(ROOT, "x", ScalarValue::counter(1)).unwrap();
                t.increment(ROOT, "x", 1).unwrap();
            }),
        ),
        (
            "deleted goal",
            foreign(&doc, |t| {
                let key = crate::key::of_child('g', entry(8));
                t.delete(ROOT, key.as_str()).unwrap();
            }),
        ),
        (
            "text with marks",
            foreign(&doc, |t| {
                let text = t.put_object(ROOT, "x", ObjType::Text).unwrap();
                t.splice_text(&text, 0, 0, "hello").unwrap();
            }),
        ),
    ];
    for (name, change) in shapes {
        assert_eq!(verdict(&doc, change.raw_bytes().to_vec()), Err(Poison::UnknownShape), "{name}");
    }
    let message = altered(&plain(&doc), |change| change.message = Some("see me".to_owned()));
    assert_eq!(verdict(&doc, message), Err(Poison::UnknownShape), "a message");
    let extra = altered(&plain(&doc), |change| change.extra_bytes = vec![1, 2, 3]);
    assert_eq!(verdict(&doc, extra), Err(Poison::UnknownShape), "extra bytes");
}

#[test]
fn a_second_beginning_is_refused() {
    let doc = tablet().doc;
    let mut rival = bare_case();
    rival.created_by = staff(9);
    rival.code = CaseCode::new([9; 7]);
    let (_, raw) = CaseworkDoc::genesis(actor(2), &rival).unwrap();
    let refused = vet(doc.document(), &bytes_of(&raw), actor(2), OPS_PER_CHANGE_MAX).map(|vetted| vetted.len());
    assert_eq!(refused, Err(Poison::SecondGenesis), "who made a case is said once");
}

#[test]
fn who_made_the_case_is_not_for_others_to_change() {
    let doc = tablet().doc;
    let change = foreign(&doc, |t| t.put(ROOT, "by", ScalarValue::Bytes(vec![9; 16])).unwrap());
    let vetted = vet(doc.document(), &[change.raw_bytes().to_vec()], actor(2), OPS_PER_CHANGE_MAX).unwrap();
    let doc = CaseworkDoc::of(apply_vetted(doc.document(), vetted).unwrap()).unwrap();
    let reading = doc.read();
    assert_eq!(reading.case.created_by, staff(1), "the genesis stands");
    assert_eq!(doc.created_by(), staff(1), "also when nothing else is read");
    assert!(!reading.irregularities.is_empty(), "and the attempt is named");
}

#[test]
fn nobody_makes_a_case_unopenable_by_calling_it_something_else() {
    let doc = tablet().doc;
    let change = foreign(&doc, |t| {
        t.put(ROOT, "k", "i").unwrap();
        t.put(ROOT, "id", ScalarValue::Bytes(vec![9; 16])).unwrap();
    });
    let vetted = vet(doc.document(), &[change.raw_bytes().to_vec()], actor(2), OPS_PER_CHANGE_MAX).unwrap();
    let doc = CaseworkDoc::of(apply_vetted(doc.document(), vetted).unwrap()).unwrap();
    assert_eq!(doc.read().case.id, bare_case().case, "what it is was said by its genesis");
}

#[test]
fn an_entry_is_not_replaced_by_another() {
    let doc = tablet().doc;
    let incident = crate::key::of_child('i', entry(4));
    for put in [true, false] {
        let change = foreign(&doc, |t| {
            if put {
                t.put(ROOT, incident.as_str(), "nothing happened").unwrap();
            } else {
                t.put_object(ROOT, incident.as_str(), ObjType::Map).unwrap();
            }
        });
        let refused = verdict(&doc, change.raw_bytes().to_vec());
        assert_eq!(refused, Err(Poison::ReplacesEntry), "it would vanish as if it had been deleted");
    }
    let own = foreign(&doc, |t| {
        t.put_object(ROOT, "x", ObjType::Map).unwrap();
        t.put(ROOT, "x", 1_i64).unwrap();
    });
    assert_eq!(verdict(&doc, own.raw_bytes().to_vec()), Err(Poison::ReplacesEntry), "nor one made just before");
}

#[test]
fn a_note_that_was_written_in_afterwards_is_noticed() {
    let doc = tablet().doc;
    let change = foreign(&doc, |t| {
        let note = t.get(ROOT, crate::key::of_child('n', entry(12)).as_str()).unwrap().unwrap().1;
        t.put(&note, "t", "CL is well").unwrap();
    });
    let vetted = vet(doc.document(), &[change.raw_bytes().to_vec()], actor(2), OPS_PER_CHANGE_MAX).unwrap();
    let reading = CaseworkDoc::of(apply_vetted(doc.document(), vetted).unwrap()).unwrap().read();
    let notice = crate::Notice::Rewritten { entry: entry(12) };
    assert_eq!(reading.notices, [notice], "notes are append-only; history keeps the first words");
}

#[test]
fn maps_inside_maps_beyond_ours_are_refused() {
    let doc = tablet().doc;
    let deep = foreign(&doc, |t| {
        let mut map = t.put_object(ROOT, "x", ObjType::Map).unwrap();
        for _ in 0..20 {
            map = t.put_object(&map, "x", ObjType::Map).unwrap();
        }
    });
    let vetted = vet(doc.document(), &[deep.raw_bytes().to_vec()], actor(2), OPS_PER_CHANGE_MAX).unwrap();
    assert_eq!(apply_vetted(doc.document(), vetted).unwrap_err(), Poison::TooDeep, "reading must stay bounded");
}
