//! The counts that a badge shows, and the transaction that is never kept.

use super::*;
use crate::{EnvelopeRow, EnvelopeState, ItemRef, PersonRow, PlacementRow, Whereabouts};

fn own_envelope(seq: u32) -> EnvelopeRow {
    EnvelopeRow {
        doc: id(1),
        device: [2; 8],
        lane: [3; 8],
        seq,
        hash: [seq as u8; 32],
        kind: 0,
        n: None,
        log_prefix: None,
        own: true,
        state: EnvelopeState::Applied,
        bytes: vec![1; 300],
    }
}

#[test]
fn an_entry_is_counted_where_it_is_from_saved_to_sealed_to_received() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = with_doc(dir.path());
    let whereabouts = |store: &Store| store.read(|r| r.whereabouts()).unwrap();
    save(&mut store, |tx| {
        tx.put_doc(&DocRow { pair: Some(id(1)), ..doc_row(id(2), DocKind::Identity) })?;
        tx.add_pending(&id(2), PendingKind::Change, 50, b"name")?;
        tx.add_pending(&id(1), PendingKind::Change, 40, b"note")
    })
    .unwrap();
    assert_eq!(whereabouts(&store), Whereabouts { unsealed: 2, unsent: 0, at_office: 0 }, "saved");
    assert_eq!(store.read(|r| r.oldest_unsealed_at()).unwrap(), Some(40), "since when");
    let ord = save(&mut store, |tx| {
        tx.clear_pending(&id(1), 1)?;
        tx.put_envelope(&own_envelope(1))?;
        tx.queue(&ItemRef::Envelope { doc: id(1), device: [2; 8], lane: [3; 8], seq: 1 })?;
        Ok(tx.outbox(0, 1)?[0].ord)
    })
    .unwrap()
    .value;
    assert_eq!(whereabouts(&store), Whereabouts { unsealed: 1, unsent: 1, at_office: 0 }, "one sealed");
    let by_case = store.read(|r| r.only_here_by_case()).unwrap();
    assert_eq!(by_case.into_iter().collect::<Vec<_>>(), [(id(1), 2)], "the identity's entry counts with its case");
    save(&mut store, |tx| tx.acknowledge(ord, 1, &[9; 8])).unwrap();
    assert_eq!(whereabouts(&store), Whereabouts { unsealed: 1, unsent: 0, at_office: 1 }, "and received");
}

#[test]
fn the_placement_in_force_is_the_one_with_the_highest_counter() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = with_doc(dir.path());
    let placement = |counter: u32, byte: u8| PlacementRow { doc: id(1), counter, bytes: vec![byte] };
    save(&mut store, |tx| {
        [(1, 1), (3, 2), (3, 9), (2, 3)].into_iter().try_for_each(|(n, b)| tx.put_placement(&placement(n, b)))
    })
    .unwrap();
    assert_eq!(
        store.read(|r| r.placement(&id(1))).unwrap(),
        Some(placement(3, 9)),
        "the server's record took its place"
    );
    assert_eq!(store.read(|r| r.placements()).unwrap(), [placement(3, 9)], "one for each document");
}

#[test]
fn what_is_only_tried_out_is_never_kept() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = with_doc(dir.path());
    let person = PersonRow {
        identity: id(2),
        casework: None,
        name: "Amina".into(),
        other_names: String::new(),
        sex: None,
        born: None,
        built_from: [0; 32],
        version: 1,
    };
    let (n, before) = (store.count(), store.read(|r| r.projection_digest()).unwrap());
    let tried: Result<[u8; 32], StoreError> = store.try_out(|tx| {
        tx.clear_projections()?;
        tx.put_person(&person)?;
        tx.put_search(&id(1), &["words"])?;
        tx.projection_digest()
    });
    assert_ne!(tried.unwrap(), before, "inside, it is as if it were done");
    let failed: Result<(), StoreError> = store.try_out(|_| Err(StoreError::Damaged));
    assert!(matches!(failed, Err(StoreError::Damaged)), "an error comes back as it is");
    assert_eq!(
        (store.count(), store.read(|r| r.projection_digest()).unwrap()),
        (n, before),
        "outside, nothing happened"
    );
    assert!(store.read(|r| r.search_cases("words", 5)).unwrap().is_empty(), "not even in the index");
}
