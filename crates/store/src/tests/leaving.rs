//! A case that left: no key, no word and no byte of it is in the file, and what stays says only that it was here.

use super::*;
use crate::{
    CaseRow, DraftRow, EnvelopeRow, EnvelopeState, EpochRow, FileKind, InboxReason, InboxRow, ItemRef, LeftRow,
    PersonRow, SnapshotRow, StatementRow, Verdict, Wanted,
};
use std::process::Command;

type Puts = fn(&Tx<'_>) -> Result<(), StoreError>;

/// Words that are found as they are in whatever bytes hold them.
const PLANTED: [&str; 6] =
    ["zqcanaryname", "zqcanarynote", "zqcanarystatement", "zqcanarykey", "zqcanarysealed", "zqcanarypart"];

fn envelope(doc: Id16, seq: u32, n: Option<u64>, bytes: &str) -> EnvelopeRow {
    let hash = *blake3::hash(format!("{doc:?}{seq}").as_bytes()).as_bytes();
    let log_prefix = n.map(|_| [1; 8]);
    let (device, lane, kind, own, state) = ([4; 8], [5; 8], 1, true, EnvelopeState::Applied);
    EnvelopeRow { doc, device, lane, seq, hash, kind, n, log_prefix, own, state, bytes: bytes.into() }
}

fn case_row(casework: Id16, code: &str) -> CaseRow {
    CaseRow {
        casework,
        code: code.into(),
        programme: "cp".into(),
        state: "closed".into(),
        risk: None,
        flags: 0,
        assigned_to: None,
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

/// A case with its two documents, all over the tables; `mark` keeps the words of two cases apart.
fn fill(tx: &Tx<'_>, casework: Id16, identity: Id16, mark: &str) -> Result<(), StoreError> {
    let word = |at: usize| format!("{}{mark}", PLANTED[at]);
    tx.put_doc(&doc_row(casework, DocKind::Casework))?;
    tx.put_doc(&DocRow { pair: Some(casework), ..doc_row(identity, DocKind::Identity) })?;
    for doc in [casework, identity] {
        let bytes = word(3).into_bytes();
        tx.put_epoch(&EpochRow { doc, epoch: 0, hash: [6; 32], sealed_key: Some([7; 72]), bytes })?;
        tx.put_snapshot(&doc, &SnapshotRow { heads: vec![[9; 32]], bytes: word(1).into_bytes() }, 0)?;
        tx.append_tail(&doc, &[8; 32], word(1).as_bytes())?;
        tx.put_envelope(&envelope(doc, 1, Some(1), &word(4)))?;
        tx.put_envelope(&envelope(doc, 2, Some(2), &word(4)))?;
    }
    tx.put_statement(&StatementRow {
        doc: casework,
        hash: [2; 32],
        kind: 1,
        device: [4; 8],
        lane: [5; 8],
        seq: Some(1),
        verdict: Verdict::Counts,
        bytes: word(2).into_bytes(),
    })?;
    tx.put_case(&case_row(casework, &word(1)))?;
    let (name, other_names) = (word(0), word(0));
    let (sex, born, built_from) = (None, None, [0; 32]);
    tx.put_person(&PersonRow {
        identity,
        casework: Some(casework),
        name,
        other_names,
        sex,
        born,
        built_from,
        version: 1,
    })?;
    tx.put_search(&casework, &[&word(1)])?;
    tx.put_search(&identity, &[&word(0)])?;
    let part = blake3::hash(word(5).as_bytes());
    tx.put_file(&identity, &identity, FileKind::Photo, &[*part.as_bytes()])?;
    tx.keep_part(&identity, part.as_bytes(), word(5).as_bytes())?;
    tx.set_there(&identity, part.as_bytes(), true)
}

fn left(casework: Id16, identity: Id16) -> LeftRow {
    let (code, why) = ("AB12CD34".to_owned(), "closed".to_owned());
    let (since, left_on, gone, wanted) = (20_000, 20_030, false, Wanted::No);
    LeftRow { casework, identity: Some(identity), code, why, since, left_on, gone, wanted }
}

/// Every page of the file as somebody reads it who has the key, free ones and all.
fn pages(dir: &Path) -> Vec<u8> {
    let script = "import sys; sys.path.insert(0, sys.argv[1]); import read_store
pages = open(sys.argv[2], 'rb').read()
sys.stdout.buffer.write(read_store.open_pages(pages, b'A' * 32, b'A' * 16))";
    let reader = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/reader");
    let mut command = Command::new("python3");
    let ran = command.args(["-c", script]).arg(reader).arg(dir.join("store.db")).output().unwrap();
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    ran.stdout
}

#[test]
fn nothing_of_a_case_that_left_is_in_any_page_of_the_file_and_its_neighbour_is_whole() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = create(dir.path());
    save(&mut store, |tx| fill(tx, id(1), id(2), "xqj")).unwrap();
    save(&mut store, |tx| fill(tx, id(3), id(4), "kept")).unwrap();
    store.empty_log().unwrap();
    let before = pages(dir.path());
    for word in [0, 2, 3, 4, 5] {
        assert!(contains(&before, format!("{}xqj", PLANTED[word]).as_bytes()), "{} was planted", PLANTED[word]);
    }
    save(&mut store, |tx| tx.leave(&left(id(1), id(2)))).unwrap();
    save(&mut store, |tx| {
        [id(1), id(2)].iter().try_for_each(|doc| tx.destroy_doc(doc))?;
        tx.scrub_search()?;
        tx.is_gone(&id(1))
    })
    .unwrap();
    store.settle_destroyed().unwrap();
    let after = pages(dir.path());
    for word in PLANTED {
        assert!(!contains(&after, format!("{word}xqj").as_bytes()), "{word} is in no page");
        // Folded for the search, and cut where the index shares a beginning.
        assert!(!contains(&after, b"xqj"), "nor is its end");
    }
    assert_eq!(std::fs::metadata(dir.path().join("store.db-wal")).map_or(0, |log| log.len()), 0, "nor in the log");
    let found = |word: &str| store.read(|reader| reader.search_cases(word, 9)).unwrap();
    assert_eq!(found("zqcanarynotekept"), vec![id(3)], "the other case is found");
    assert_eq!(found("zqcanarynotexqj"), Vec::<Id16>::new(), "the one that left is not");
    let whole = store.integrity().unwrap();
    assert!(whole.bad_pages.is_empty() && whole.structure.is_empty(), "the file holds together: {whole:?}");
}

#[test]
fn the_keys_of_a_case_that_leaves_go_with_its_first_step() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = create(dir.path());
    save(&mut store, |tx| fill(tx, id(1), id(2), "xqj")).unwrap();
    save(&mut store, |tx| tx.leave(&left(id(1), id(2)))).unwrap();
    // The program is killed here.
    let cut = tempfile::tempdir().unwrap();
    copy_store(dir.path(), cut.path());
    let store = open(cut.path()).unwrap().store;
    for doc in [id(1), id(2)] {
        assert!(store.read(|reader| reader.epochs(&doc)).unwrap().is_empty(), "no key and no record that leads to one");
        assert!(store.read(|reader| reader.doc(&doc)).unwrap().is_some(), "the rest is still to be destroyed");
    }
    let rows = store.read(|reader| reader.left_cases()).unwrap();
    assert_eq!(rows, vec![left(id(1), id(2))], "and the store says so");
    store.close().unwrap();
    assert!(!contains(&pages(cut.path()), b"zqcanarykey"), "nor in a free page");
}

#[test]
fn what_is_only_here_is_named_so_that_its_case_stays() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = create(dir.path());
    save(&mut store, |tx| fill(tx, id(1), id(2), "xqj")).unwrap();
    let only_here = |store: &Store, doc| store.read(|reader| reader.holds_only_copy(&doc)).unwrap();
    assert!(!only_here(&store, id(1)) && !only_here(&store, id(2)), "the office has it all");
    let cases: [(&str, Puts); 5] = [
        ("unsealed", |tx| tx.add_pending(&id(1), PendingKind::Change, 1, b"x").map(|_| ())),
        ("without a receipt", |tx| tx.put_envelope(&envelope(id(1), 3, None, "x")).map(|_| ())),
        ("to be sent", |tx| {
            let (doc, epoch, hash) = (id(1), 0, [6; 32]);
            tx.queue(&ItemRef::Epoch { doc, epoch, hash })
        }),
        ("not read yet", |tx| {
            let (hash, doc, n, kind, reason) = ([3; 32], id(1), None, 1, InboxReason::Key);
            tx.put_inbox(&InboxRow { hash, doc, n, kind, reason, since: 1, bytes: vec![1] })
        }),
        ("a photo the office lacks", |tx| tx.set_there(&id(2), blake3::hash(b"zqcanarypartxqj").as_bytes(), false)),
    ];
    for (what, put) in cases {
        let doc = if what.starts_with("a photo") { id(2) } else { id(1) };
        let held = store.try_out(|tx| -> Result<bool, StoreError> {
            put(tx)?;
            tx.holds_only_copy(&doc)
        });
        assert!(held.unwrap(), "{what}");
    }
    let draft = DraftRow { id: id(9), casework: Some(id(1)), kind: "visit".into(), at: 1, bytes: b"half".to_vec() };
    save(&mut store, |tx| tx.put_draft(&draft)).unwrap();
    save(&mut store, |tx| tx.destroy_doc(&id(1))).unwrap();
    let kept = store.read(|reader| reader.drafts(Some(&id(1)))).unwrap();
    assert_eq!(kept, vec![draft], "a draft is never dropped in silence");
}

#[test]
fn a_lane_that_left_is_counted_as_if_it_were_here_until_its_case_is_back() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = create(dir.path());
    save(&mut store, |tx| fill(tx, id(1), id(2), "xqj")).unwrap();
    let count = |store: &Store| -> u64 {
        store.read(|reader| reader.own_spans(&[4; 8], 0)).unwrap().iter().map(|span| span.count).sum()
    };
    let before = count(&store);
    let row = left(id(1), id(2));
    save(&mut store, |tx| tx.leave(&row)).unwrap();
    save(&mut store, |tx| [id(1), id(2)].iter().try_for_each(|doc| tx.destroy_doc(doc))).unwrap();
    assert_eq!(count(&store), before, "what this device says of itself does not change");
    let heads = store.read(|reader| reader.left_heads(&id(1), &[4; 8])).unwrap();
    assert_eq!(heads.iter().map(|head| head.seq).collect::<Vec<_>>(), vec![2], "it knows where it goes on");
    save(&mut store, |tx| tx.want_left(&id(1), Wanted::Asked)).unwrap();
    let of_identity = store.read(|reader| reader.left_case_of(&id(2))).unwrap().unwrap();
    assert_eq!(of_identity.wanted, Wanted::Asked, "both documents belong to it");
    save(&mut store, |tx| tx.forget_left(&row)).unwrap();
    assert_eq!(count(&store), 0, "nothing of it is left behind");
}
