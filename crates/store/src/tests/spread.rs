//! How far own envelopes have spread, counted without reading them.

use super::*;
use crate::{EnvelopeRow, EnvelopeState, InboxReason, InboxRow, ItemRef, OtherHead};

const OURS: [u8; 8] = [2; 8];
const THEIRS: [u8; 8] = [4; 8];

fn envelope(device: [u8; 8], seq: u32) -> EnvelopeRow {
    EnvelopeRow {
        doc: id(1),
        device,
        lane: [3; 8],
        seq,
        hash: *blake3::hash(&[device[0], seq as u8]).as_bytes(),
        kind: 1,
        n: None,
        log_prefix: None,
        own: device == OURS,
        state: EnvelopeState::Applied,
        bytes: vec![1],
    }
}

#[test]
fn own_envelopes_are_counted_by_what_the_office_and_others_have_of_them() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = with_doc(dir.path());
    save(&mut store, |tx| {
        for seq in 1..=3 {
            tx.put_envelope(&envelope(OURS, seq))?;
            tx.queue(&ItemRef::Envelope { doc: id(1), device: OURS, lane: [3; 8], seq })?;
        }
        tx.add_pending(&id(1), PendingKind::Change, 70, b"note")?;
        tx.acknowledge(1, 5, &[5; 8])?;
        tx.acknowledge(2, 6, &[6; 8])?;
        tx.put_envelope(&EnvelopeRow { n: Some(7), log_prefix: Some([7; 8]), ..envelope(THEIRS, 1) }).map(|_| ())
    })
    .unwrap();
    let own = store.read(|r| r.own_by_doc(&OURS)).unwrap();
    assert_eq!((own[&id(1)].sealed, own[&id(1)].unsent), (3, 1), "two of three are receipted");
    assert_eq!(own[&id(1)].first_unsent, Some(([3; 8], 3)), "the third is not");
    assert_eq!(own[&id(1)].oldest_unsealed_at, Some(70), "and one entry is not sealed");
    let heads = store.read(|r| r.other_heads(&OURS)).unwrap();
    assert_eq!(heads, [OtherHead { doc: id(1), device: THEIRS, lane: [3; 8], seq: 1 }], "whom to ask what they had");
    let up_to = |n, prefix: u8| store.read(|r| r.own_up_to(&id(1), &OURS, n, &[prefix; 8])).unwrap();
    assert_eq!((up_to(5, 5), up_to(6, 6), up_to(7, 7)), (1, 2, 2), "those at or below the place that is named");
    assert_eq!(up_to(6, 9), 0, "a place in another log proves nothing");
    assert!(store.free_bytes().is_none_or(|free| free > 0), "there is room here");
}

#[test]
fn what_waits_is_counted_by_what_it_waits_for() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = with_doc(dir.path());
    let item = |byte: u8, reason| InboxRow {
        hash: [byte; 32],
        doc: id(1),
        n: None,
        kind: 1,
        reason,
        since: 1,
        bytes: vec![byte],
    };
    save(&mut store, |tx| {
        tx.put_inbox(&item(1, InboxReason::Key))?;
        tx.put_inbox(&item(2, InboxReason::Key))?;
        tx.put_inbox(&item(3, InboxReason::Update))
    })
    .unwrap();
    let reasons = store.read(|r| r.inbox_reasons()).unwrap();
    assert_eq!(
        reasons.into_iter().collect::<Vec<_>>(),
        [(InboxReason::Key, 2), (InboxReason::Update, 1)],
        "two and one"
    );
}
