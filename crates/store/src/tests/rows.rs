//! What is put into each table comes out again, once, in its order.

use super::*;
use crate::{
    AuditEntry, CursorRow, DraftRow, EnvelopeRow, EnvelopeState, EpochRow, Hash32, Id8, InboxReason, InboxRow, ItemRef,
    PinRow, PlacementRow, Put, QuarantineRow, RosterRow, SnapshotRow, StatementRow, Verdict,
};

const DEVICE: Id8 = [2; 8];
const LANE: Id8 = [3; 8];

fn envelope(seq: u32, fill: u8) -> EnvelopeRow {
    let bytes = vec![fill; 300 + seq as usize];
    EnvelopeRow {
        doc: id(1),
        device: DEVICE,
        lane: LANE,
        seq,
        hash: *blake3::hash(&bytes).as_bytes(),
        kind: 0,
        n: None,
        log_prefix: None,
        own: true,
        state: EnvelopeState::Applied,
        bytes,
    }
}

fn item(seq: u32) -> ItemRef {
    ItemRef::Envelope { doc: id(1), device: DEVICE, lane: LANE, seq }
}

fn fresh() -> (tempfile::TempDir, Store) {
    let dir = tempfile::tempdir().unwrap();
    let store = with_doc(dir.path());
    (dir, store)
}

#[test]
fn a_document_is_its_snapshot_and_the_changes_after_it() {
    let (_dir, mut store) = fresh();
    let long = "a note of a visit, ".repeat(200).into_bytes();
    save(&mut store, |tx| {
        for n in 1..=3u8 {
            assert_eq!(tx.append_tail(&id(1), &[n; 32], &long[..usize::from(n) * 190])?, u64::from(n), "in order");
        }
        let snapshot = SnapshotRow { heads: vec![[2; 32], [5; 32]], bytes: long.clone() };
        tx.put_snapshot(&id(1), &snapshot, 2)?;
        assert_eq!(tx.snapshot(&id(1))?, Some(snapshot), "a save sees its own rows");
        tx.set_epoch(&id(1), 4)?;
        let identity = DocRow { pair: Some(id(1)), ..doc_row(id(2), DocKind::Identity) };
        tx.put_doc(&identity)
    })
    .unwrap();
    store.read(|r| {
        let tail = r.tail(&id(1)).unwrap();
        assert_eq!(tail.iter().map(|row| row.ord).collect::<Vec<_>>(), [3], "the snapshot holds the first two");
        assert_eq!(tail[0].bytes, long[..570], "compressed or not, the bytes are the same");
        assert_eq!(r.doc(&id(1)).unwrap().unwrap().epoch, 4, "the epoch moved");
        assert_eq!(r.identity_of(&id(1)).unwrap(), Some(id(2)), "the link is found from identity");
        assert_eq!(r.docs(DocKind::Casework).unwrap().len(), 1, "kinds are apart");
        assert_eq!(r.snapshot(&id(2)).unwrap(), None, "none yet");
    });
    let lost = save(&mut store, |tx| tx.set_heads(&id(77), &[]));
    assert!(matches!(lost, Err(StoreError::NoSuchRow { table: "doc" })), "an update of nothing is an error");
    let linked = save(&mut store, |tx| tx.put_doc(&DocRow { pair: Some(id(2)), ..doc_row(id(8), DocKind::Casework) }));
    assert!(linked.is_err(), "casework never points at an identity (SR-2)");
}

#[test]
fn what_is_unsealed_is_marked_until_its_envelope_is_stored() {
    let (_dir, mut store) = fresh();
    save(&mut store, |tx| {
        assert_eq!(tx.add_pending(&id(1), PendingKind::Change, 10, b"change")?, 1, "first");
        assert_eq!(tx.add_pending(&id(1), PendingKind::Statement, 11, b"statement")?, 2, "one order for both kinds");
        tx.add_pending(&id(1), PendingKind::Change, 12, b"later")
    })
    .unwrap();
    let kinds = store.read(|r| r.pending(&id(1))).unwrap().into_iter().map(|row| row.kind).collect::<Vec<_>>();
    assert_eq!(kinds, [PendingKind::Change, PendingKind::Statement, PendingKind::Change], "in the order saved");
    assert_eq!(store.read(|r| r.pending_docs()).unwrap(), [id(1)], "the document is to be sealed");
    save(&mut store, |tx| {
        tx.put_envelope(&envelope(1, 1))?;
        tx.clear_pending(&id(1), 2)?;
        tx.queue(&item(1))
    })
    .unwrap();
    let left = store.read(|r| r.pending(&id(1))).unwrap();
    assert_eq!((left.len(), left[0].bytes.as_slice()), (1, &b"later"[..]), "only what was sealed is cleared");
}

#[test]
fn an_envelope_is_kept_once_and_a_second_one_in_its_place_is_named() {
    let (_dir, mut store) = fresh();
    let first = envelope(1, 1);
    save(&mut store, |tx| {
        assert_eq!(tx.put_envelope(&first)?, Put::New, "not here before");
        assert_eq!(tx.put_envelope(&first)?, Put::Same, "twice is once");
        assert_eq!(tx.put_envelope(&envelope(1, 9))?, Put::Other { held: first.hash }, "its author signed two");
        tx.put_envelope(&envelope(2, 2))?;
        let other_lane = EnvelopeRow { lane: [9; 8], own: false, n: Some(7), ..envelope(1, 3) };
        tx.put_envelope(&other_lane)?;
        tx.set_envelope_state(&id(1), &DEVICE, &LANE, 2, EnvelopeState::SetAside)
    })
    .unwrap();
    store.read(|r| {
        let heads = r.lane_heads(&id(1)).unwrap();
        assert_eq!(
            heads.iter().map(|head| (head.lane, head.seq)).collect::<Vec<_>>(),
            [(LANE, 2), ([9; 8], 1)],
            "both lanes"
        );
        assert_eq!(heads[0].hash, envelope(2, 2).hash, "the hash is that of the last one");
        assert_eq!(r.lane_head(&id(1), &DEVICE, &LANE).unwrap(), Some(heads[0]), "one lane alone");
        assert_eq!(r.lane_head(&id(1), &DEVICE, &[8; 8]).unwrap(), None, "a new lane has no head");
        assert_eq!(r.envelope(&id(1), &DEVICE, &LANE, 1).unwrap(), Some(first.clone()), "as it was put");
        let order: Vec<_> = r.envelopes(&id(1)).unwrap().iter().map(|row| (row.n, row.seq)).collect();
        assert_eq!(order, [(Some(7), 1), (None, 1), (None, 2)], "in log order, then the unconfirmed");
    });
}

#[test]
fn the_outbox_keeps_its_order_and_loses_an_item_only_to_a_receipt() {
    let (_dir, mut store) = fresh();
    let epoch = EpochRow { doc: id(1), epoch: 0, hash: [6; 32], sealed_key: None, bytes: vec![6; 100] };
    let placement = PlacementRow { doc: id(1), counter: 1, bytes: vec![5; 50] };
    let items = [
        ItemRef::Grant { hash: [4; 32] },
        ItemRef::Epoch { doc: id(1), epoch: 0, hash: [6; 32] },
        ItemRef::Placement { doc: id(1), counter: 1 },
        item(1),
        item(2),
    ];
    save(&mut store, |tx| {
        assert!(tx.put_grant(&[4; 32], b"grant")?, "new");
        assert!(!tx.put_grant(&[4; 32], b"grant")?, "twice is once");
        assert!(tx.put_epoch(&epoch)?, "new");
        tx.put_placement(&placement)?;
        tx.put_envelope(&envelope(1, 1))?;
        tx.put_envelope(&envelope(2, 2))?;
        items.iter().chain(&items).try_for_each(|item| tx.queue(item))
    })
    .unwrap();
    let rows = store.read(|r| r.outbox(0, 1_000_000)).unwrap();
    assert_eq!(rows.iter().map(|row| row.item).collect::<Vec<_>>(), items, "once each, in order");
    assert_eq!(rows[3].bytes, envelope(1, 1).bytes, "with their bytes");
    let size = store.read(|r| r.outbox_size()).unwrap();
    assert_eq!((size.items, size.bytes), (5, rows.iter().map(|row| row.bytes.len() as u64).sum()), "counted");
    assert_eq!(store.read(|r| r.outbox(0, 160)).unwrap().len(), 3, "up to the budget");
    assert_eq!(store.read(|r| r.outbox(rows[3].ord, 1)).unwrap().len(), 1, "one at least, however small the budget");
    save(&mut store, |tx| {
        assert!(tx.acknowledge(rows[3].ord, 3, &[7; 8])?, "a receipt");
        assert!(!tx.acknowledge(rows[3].ord, 3, &[7; 8])?, "the same again changes nothing");
        assert!(tx.withdraw(rows[0].ord)?, "the server will never take it");
        tx.queue(&ItemRef::Roster { seq: 9 })
    })
    .unwrap_err();
    assert_eq!(
        store.read(|r| r.outbox_size()).unwrap().items,
        5,
        "an item that is not held cannot be queued, nor half a save kept"
    );
    save(&mut store, |tx| tx.acknowledge(rows[3].ord, 3, &[7; 8])).unwrap();
    let acked = store.read(|r| r.envelope(&id(1), &DEVICE, &LANE, 1)).unwrap().unwrap();
    assert_eq!((acked.n, acked.log_prefix), (Some(3), Some([7; 8])), "its place in the log is noted");
    assert_eq!(store.read(|r| r.outbox_of(&id(1))).unwrap(), 3, "the others wait on");
}

#[test]
fn a_server_that_lost_a_document_is_refilled_in_the_order_of_its_log() {
    let (_dir, mut store) = fresh();
    save(&mut store, |tx| {
        tx.put_epoch(&EpochRow { doc: id(1), epoch: 0, hash: [6; 32], sealed_key: Some([1; 72]), bytes: vec![6; 10] })?;
        tx.put_placement(&PlacementRow { doc: id(1), counter: 1, bytes: vec![5; 10] })?;
        for (seq, n) in [(1, Some(5)), (2, None), (3, Some(4))] {
            tx.put_envelope(&EnvelopeRow { n, log_prefix: n.map(|_| [1; 8]), ..envelope(seq, seq as u8) })?;
        }
        tx.queue(&item(2))?;
        assert!(tx.set_pin(&PinRow { doc: id(1), n: 5, log_hash: [8; 32] })?, "pinned");
        assert!(!tx.set_pin(&PinRow { doc: id(1), n: 4, log_hash: [9; 32] })?, "a pin never goes back");
        assert_eq!(tx.refill(&id(1))?, 5, "everything that is held");
        assert_eq!(tx.refill(&id(1))?, 5, "asking twice queues once");
        Ok(())
    })
    .unwrap();
    store.read(|r| {
        let order: Vec<_> = r.outbox(0, 10_000).unwrap().into_iter().map(|row| row.item).collect();
        let epoch = ItemRef::Epoch { doc: id(1), epoch: 0, hash: [6; 32] };
        let keys_first = [epoch, ItemRef::Placement { doc: id(1), counter: 1 }];
        assert_eq!(order[..2], keys_first, "the keys go first");
        assert!(order[2..].contains(&item(1)) && order.len() == 5, "then every envelope");
        assert!(r.envelopes(&id(1)).unwrap().iter().all(|row| row.n.is_none()), "no acknowledgement stands");
        assert_eq!(r.pin(&id(1)).unwrap(), None, "the old log is no measure any more");
    });
}

#[test]
fn inbox_and_quarantine_keep_every_byte_until_it_is_used() {
    let (_dir, mut store) = fresh();
    let waiting = |n: u8, place| InboxRow {
        hash: [n; 32],
        doc: id(5),
        n: place,
        kind: 1,
        reason: InboxReason::Key,
        since: 7,
        bytes: vec![n; 400],
    };
    let refused = QuarantineRow {
        hash: [9; 32],
        doc: Some(id(5)),
        device: Some(DEVICE),
        reason: "actor".into(),
        at: 3,
        bytes: vec![1; 999],
    };
    save(&mut store, |tx| {
        for row in [waiting(1, None), waiting(2, Some(8)), waiting(3, Some(2))] {
            tx.put_inbox(&row)?;
        }
        tx.put_inbox(&InboxRow { reason: InboxReason::Dependencies, ..waiting(3, Some(2)) })?;
        tx.put_quarantine(&refused)?;
        tx.put_quarantine(&QuarantineRow { at: 99, ..refused.clone() })
    })
    .unwrap();
    store.read(|r| {
        let order: Vec<_> = r.inbox(&id(5)).unwrap().iter().map(|row| row.hash[0]).collect();
        assert_eq!(order, [3, 2, 1], "in log order, then by arrival");
        assert_eq!(r.inbox(&id(5)).unwrap()[0].reason, InboxReason::Dependencies, "the reason is the latest");
        assert_eq!(r.inbox_docs().unwrap(), [id(5)], "one document waits");
        assert_eq!(r.quarantine().unwrap(), [refused], "once, as it came first");
        assert!(r.in_quarantine(&[9; 32]).unwrap() && !r.in_quarantine(&[8; 32]).unwrap(), "by hash");
    });
    save(&mut store, |tx| {
        assert!(tx.take_inbox(&[2; 32])? && !tx.take_inbox(&[2; 32])?, "taken once");
        assert!(tx.take_quarantine(&[9; 32])?, "used after all");
        Ok(())
    })
    .unwrap();
    let counts = store.read(|r| r.counts()).unwrap();
    assert_eq!((counts.inbox, counts.quarantine, counts.docs), (2, 0, 1), "and counted");
}

#[test]
fn statements_roster_epochs_cursors_come_back_as_put() {
    let (_dir, mut store) = fresh();
    let statement = |n: u8| StatementRow {
        doc: id(1),
        hash: [n; 32],
        kind: 3,
        device: DEVICE,
        lane: LANE,
        seq: None,
        verdict: Verdict::NotJudged,
        bytes: vec![n; 500],
    };
    let record = |seq: u32, n: u8| RosterRow { seq, hash: [n; 32], bytes: vec![n; 20] };
    let rival = |hash: Hash32| EpochRow { doc: id(1), epoch: 1, hash, sealed_key: None, bytes: vec![1] };
    save(&mut store, |tx| {
        assert!(tx.put_statement(&statement(2))? && tx.put_statement(&statement(1))?, "new");
        assert!(!tx.put_statement(&StatementRow { verdict: Verdict::Counts, ..statement(1) })?, "twice is once");
        tx.set_statement_seq(&id(1), &[1; 32], 8)?;
        tx.set_verdict(&id(1), &[1; 32], Verdict::DoesNotCount)?;
        assert!(tx.put_roster(&record(0, 1))? && !tx.put_roster(&record(0, 1))?, "twice is once");
        tx.put_roster(&record(1, 2))?;
        tx.put_grant(&[4; 32], b"grant")?;
        tx.put_grant(&[5; 32], b"other")?;
        assert!(tx.set_grant_sequenced(&[4; 32], 1)? && !tx.set_grant_sequenced(&[6; 32], 1)?, "only a held one");
        tx.put_epoch(&rival([9; 32]))?;
        tx.put_epoch(&rival([8; 32]))?;
        tx.set_epoch_key(&id(1), &[8; 32], &[3; 72])?;
        assert!(!tx.put_epoch(&rival([8; 32]))?, "twice is once");
        for fseq in [5, 6] {
            tx.set_cursor(&CursorRow { kind: 0, id: id(3), fseq })?;
        }
        assert!(
            tx.put_external("kobo", "42", &id(1))? && !tx.put_external("kobo", "42", &id(2))?,
            "the first binding stays"
        );
        Ok(())
    })
    .unwrap();
    store.read(|r| {
        let rows = r.statements(&id(1)).unwrap();
        assert_eq!((rows[0].seq, rows[0].verdict), (Some(8), Verdict::DoesNotCount), "sealed and judged");
        assert_eq!(rows[1], statement(2), "as put");
        assert_eq!(r.roster(1).unwrap(), [record(1, 2)], "from a number on");
        assert_eq!(
            r.open_grants().unwrap().iter().map(|grant| grant.hash[0]).collect::<Vec<_>>(),
            [5],
            "the other is in the roster"
        );
        let epochs = r.epochs(&id(1)).unwrap();
        assert_eq!(epochs.iter().map(|row| row.hash[0]).collect::<Vec<_>>(), [8, 9], "rivals are both kept");
        assert_eq!(epochs[0].sealed_key, Some([3; 72]), "a key once opened stays");
        assert_eq!(r.epoch(&id(1), 1).unwrap(), epochs, "by number");
        assert_eq!(r.cursors().unwrap(), [CursorRow { kind: 0, id: id(3), fseq: 6 }], "moved");
        assert_eq!(r.external("kobo", "42").unwrap(), Some(id(1)), "mapped");
    });
    let forked = save(&mut store, |tx| tx.put_roster(&record(1, 7)));
    assert!(matches!(forked, Err(StoreError::BadRow { table: "roster" })), "the roster never goes two ways");
}

#[test]
fn a_draft_stays_with_its_case_and_form() {
    let (_dir, mut store) = fresh();
    let draft =
        DraftRow { id: id(1), casework: Some(id(5)), kind: "visit".into(), at: 1, bytes: b"typed so far".to_vec() };
    let intake = DraftRow { id: id(2), casework: None, kind: "intake".into(), ..draft.clone() };
    save(&mut store, |tx| {
        tx.put_draft(&draft)?;
        tx.put_draft(&intake)?;
        tx.put_draft(&DraftRow { at: 2, bytes: b"typed further".to_vec(), ..draft.clone() })
    })
    .unwrap();
    let held = store.read(|r| r.drafts(Some(&id(5)))).unwrap();
    assert_eq!((held.len(), held[0].bytes.as_slice()), (1, &b"typed further"[..]), "autosaved in place");
    assert_eq!(store.read(|r| r.drafts(None)).unwrap(), [intake], "a case to come has its own");
    assert_eq!(store.read(|r| r.all_drafts()).unwrap().len(), 2, "and whoever goes on finds both");
    for moved in
        [DraftRow { casework: Some(id(6)), ..draft.clone() }, DraftRow { kind: "risk".into(), ..draft.clone() }]
    {
        assert!(save(&mut store, |tx| tx.put_draft(&moved)).is_err(), "a draft never turns up elsewhere");
    }
    assert!(save(&mut store, |tx| tx.drop_draft(&id(1))).unwrap().value, "ended");
    assert_eq!(store.read(|r| r.draft(&id(1))).unwrap(), None, "and gone");
}

#[test]
fn a_changed_missing_or_cut_audit_event_is_found() {
    let entry = |at: i64| AuditEntry {
        at,
        who: id(3),
        device: DEVICE,
        what: "identity_opened".into(),
        casework: Some(id(1)),
        reason: Some("caregiver called".into()),
    };
    let tampers = [
        ("UPDATE audit SET reason = 'other' WHERE n = 3", 2),
        ("UPDATE audit SET at = at + 1 WHERE n = 1", 0),
        ("DELETE FROM audit WHERE n = 2", 1),
        ("DELETE FROM audit WHERE n = 5", 4),
        ("DELETE FROM audit", 0),
    ];
    for (sql, chained) in tampers {
        let (_dir, mut store) = fresh();
        for at in 0..5 {
            assert_eq!(
                save(&mut store, |tx| tx.append_audit(&entry(at))).unwrap().value,
                at as u64 + 1,
                "without gaps"
            );
        }
        let whole = store.integrity().unwrap();
        assert!(whole.is_whole() && whole.audit_chained == 5, "untouched: {whole:?}");
        assert_eq!(store.read(|r| r.audit_of(&id(1))).unwrap().len(), 5, "found by case");
        store.conn.execute_batch("DROP TRIGGER audit_is_never_changed; DROP TRIGGER audit_is_never_deleted;").unwrap();
        store.conn.execute_batch(sql).unwrap();
        let report = store.integrity().unwrap();
        assert!(!report.audit_whole && !report.is_whole(), "{sql}: found");
        assert_eq!(report.audit_chained, chained, "{sql}: up to where it still follows");
    }
    let (_dir, mut store) = fresh();
    let long = AuditEntry { reason: Some("x".repeat(1_201)), ..entry(0) };
    assert!(save(&mut store, |tx| tx.append_audit(&long)).is_err(), "a reason has a bound");
}
