//! What every backend of the log must do, generic over the trait: each check runs on SQLite and on PostgreSQL.
#![allow(clippy::unwrap_used, reason = "a test that fails says where")]

mod common;

use std::future::Future;

use common::postgres::Cluster;
use server::storage::postgres::PostgresLog;
use server::storage::sqlite::SqliteLog;
use server::storage::{
    Batch, FeedAsk, Log, LogError, NewItem, Outcome, Place, Position, Quota, Refusal, RosterHead, RosterOutcome,
    RosterRow, Used,
};
use wire::{AgencyId, Collection, DeviceKeyId, DocId, Hash, LaneId, StaffId, TeamId, log_hash};

const AGENCY: AgencyId = AgencyId::from_bytes([1; 16]);
const OTHER_AGENCY: AgencyId = AgencyId::from_bytes([2; 16]);
const DOC: DocId = DocId::from_bytes([3; 16]);
const DEVICE: DeviceKeyId = DeviceKeyId::from_bytes([4; 8]);
const STRANGER: DeviceKeyId = DeviceKeyId::from_bytes([5; 8]);
const LANE: LaneId = LaneId::from_bytes([6; 8]);
const MINE: Collection = Collection::Caseload(StaffId::from_bytes([7; 16]));
const THEIRS: Collection = Collection::Caseload(StaffId::from_bytes([8; 16]));
const TEAM: Collection = Collection::Team(TeamId::from_bytes([9; 16]));
const PLENTY: Quota = Quota { bytes_max: 1 << 40, items_max: 1 << 40 };

fn item(place: Place, content: u8) -> NewItem {
    let bytes = vec![content; 100];
    NewItem { doc: DOC, place, author: DEVICE, hash: Hash::of(&bytes), bytes }
}

fn epoch(number: u32, parent: Hash, content: u8) -> NewItem {
    item(Place::Epoch { number, parent }, content)
}

fn placement(counter: u32, caseload: Collection, content: u8) -> NewItem {
    item(Place::Placement { counter, collections: [caseload, TEAM] }, content)
}

fn envelope(seq: u32, previous: Hash, content: u8) -> NewItem {
    item(Place::Lane { device: DEVICE, lane: LANE, seq, previous, cited: 0 }, content)
}

fn batch(items: Vec<NewItem>) -> Batch {
    Batch { agency: AGENCY, device: DEVICE, through: vec![MINE], day: 1, quota: PLENTY, wasted: Used::default(), items }
}

/// An epoch, a placement in `MINE`, and `envelopes` envelopes.
fn beginning(envelopes: u8) -> Vec<NewItem> {
    let mut items = vec![epoch(0, Hash::ZERO, 200), placement(1, MINE, 201)];
    let mut previous = Hash::ZERO;
    for content in 1..=envelopes {
        let next = envelope(u32::from(content), previous, content);
        previous = next.hash;
        items.push(next);
    }
    items
}

async fn put<L: Log>(log: &L, items: Vec<NewItem>) -> Vec<Outcome> {
    log.append(batch(items)).await.unwrap().outcomes
}

fn ask(collection: Collection, after: u64) -> FeedAsk {
    FeedAsk { agency: AGENCY, collection, after, without: None, covered: vec![], bytes_max: 1 << 20 }
}

async fn fed<L: Log>(log: &L, ask: FeedAsk) -> Vec<u8> {
    log.feed(ask).await.unwrap().rows.iter().map(|row| row.bytes[0]).collect()
}

const NO: fn(Refusal) -> Outcome = Outcome::Refused;

async fn positions_are_dense_and_chained<L: Log>(log: L) {
    let items = beginning(3);
    let mut expected = Position { n: 0, log_hash: Hash::ZERO };
    for (outcome, item) in put(&log, items.clone()).await.into_iter().zip(&items) {
        let log_hash = log_hash(&expected.log_hash, &item.hash);
        expected = Position { n: expected.n + 1, log_hash };
        assert_eq!(outcome, Outcome::Stored(expected), "n and H_n follow the one before");
    }
    let again = put(&log, items).await;
    assert_eq!(again.last(), Some(&Outcome::Again(expected)), "the same bytes keep their place");
}

async fn a_slot_holds_one_history_and_the_other_is_evidence<L: Log>(log: L) {
    let items = beginning(2);
    put(&log, items.clone()).await;
    let rival = envelope(2, items[2].hash, 99);
    assert_eq!(put(&log, vec![rival.clone()]).await, [Outcome::Conflict], "other bytes at its place");
    assert_eq!(put(&log, vec![rival]).await, [Outcome::Conflict], "and again");
    assert_eq!(log.evidence(AGENCY).await.unwrap(), 1, "kept once");
    for content in 100..120 {
        put(&log, vec![envelope(2, items[2].hash, content)]).await;
    }
    assert_eq!(log.evidence(AGENCY).await.unwrap(), 4, "two histories prove the act; a flood does not fill the disk");
    let rival_epoch = put(&log, vec![epoch(0, Hash::ZERO, 98), placement(1, THEIRS, 97)]).await;
    assert_eq!(rival_epoch, [Outcome::Conflict; 2], "a lost race for an epoch or placement");
    assert_eq!(log.evidence(AGENCY).await.unwrap(), 4, "is no evidence against anyone");
    assert_eq!(log.evidence(OTHER_AGENCY).await.unwrap(), 0, "and agencies are apart");
}

async fn an_erased_document_is_gone_and_its_feed_goes_on<L: Log>(log: L) {
    put(&log, beginning(2)).await;
    let read = log.feed(ask(MINE, 0)).await.unwrap().next;
    log.erase(OTHER_AGENCY, vec![DOC]).await.unwrap();
    assert_eq!(fed(&log, ask(MINE, 0)).await.len(), 4, "another agency's word is nothing here");
    log.erase(AGENCY, vec![DOC]).await.unwrap();
    assert!(fed(&log, ask(MINE, 0)).await.is_empty(), "no byte of it is given out");
    put(&log, beginning(0)).await;
    assert_eq!(fed(&log, ask(MINE, read)).await, [200, 201], "and the feed goes on behind it");
}

async fn chains_have_no_gap_and_no_break<L: Log>(log: L) {
    let items = beginning(1);
    put(&log, items.clone()).await;
    let (first, hash) = (&items[2], items[2].hash);
    assert_eq!(put(&log, vec![envelope(3, hash, 3)]).await, [NO(Refusal::Gap)], "2 is missing");
    let broken = envelope(2, Hash::of(b"else"), 2);
    assert_eq!(put(&log, vec![broken]).await, [NO(Refusal::BrokenChain)], "not what came before");
    assert_eq!(put(&log, vec![epoch(2, first.hash, 4)]).await, [NO(Refusal::Gap)], "epoch 1 first");
    let orphan = epoch(1, Hash::of(b"else"), 5);
    assert_eq!(put(&log, vec![orphan]).await, [NO(Refusal::BrokenChain)], "another parent");
    assert_eq!(put(&log, vec![placement(3, MINE, 6)]).await, [NO(Refusal::Gap)], "placement 2 first");
    let good = put(&log, vec![envelope(2, hash, 2), epoch(1, items[0].hash, 7), placement(2, MINE, 8)]);
    assert!(good.await.iter().all(|outcome| matches!(outcome, Outcome::Stored(_))), "the next of each");
}

async fn a_lane_does_not_cite_an_older_roster<L: Log>(log: L) {
    put(&log, beginning(0)).await;
    let cite =
        |seq, previous, cited, content| item(Place::Lane { device: DEVICE, lane: LANE, seq, previous, cited }, content);
    let first = cite(1, Hash::ZERO, 5, 1);
    let outcomes = put(&log, vec![first.clone(), cite(2, first.hash, 4, 2)]).await;
    assert_eq!(outcomes[1], NO(Refusal::RosterBackwards), "what is known is not unknown again");
}

async fn a_device_opens_only_so_many_lanes<L: Log>(log: L) {
    put(&log, beginning(0)).await;
    let open = |n: u8| {
        let lane = LaneId::from_bytes([n; 8]);
        item(Place::Lane { device: DEVICE, lane, seq: 1, previous: Hash::ZERO, cited: 0 }, n)
    };
    let outcomes = put(&log, (1..=17).map(open).collect()).await;
    assert!(outcomes[..16].iter().all(|outcome| matches!(outcome, Outcome::Stored(_))), "sixteen");
    assert_eq!(outcomes[16], NO(Refusal::TooManyLanes), "a seventeenth is one too many");
}

async fn a_stranger_learns_nothing_of_a_document<L: Log>(log: L) {
    put(&log, beginning(1)).await;
    let by_stranger = |items| Batch { device: STRANGER, through: vec![THEIRS], ..batch(items) };
    let absent = DocId::from_bytes([99; 16]);
    for mut probe in [envelope(2, Hash::ZERO, 2), envelope(1, Hash::ZERO, 1), placement(2, MINE, 3)] {
        let there = log.append(by_stranger(vec![probe.clone()])).await.unwrap().outcomes;
        probe.doc = absent;
        let not_there = log.append(by_stranger(vec![probe])).await.unwrap().outcomes;
        assert_eq!(there, not_there, "another's document answers as none");
        assert_eq!(there, [NO(Refusal::NoDocument)], "with a refusal");
    }
}

async fn a_document_begins_with_its_epoch<L: Log>(log: L) {
    let items = beginning(1);
    let late = vec![items[1].clone(), items[2].clone(), items[0].clone()];
    let outcomes = put(&log, late).await;
    assert_eq!(outcomes[..2], [NO(Refusal::NoDocument); 2], "nothing hangs in the air");
    assert!(matches!(outcomes[2], Outcome::Stored(_)), "the epoch opens it");
}

async fn feeds_grow_and_skip_and_never_lose<L: Log>(log: L) {
    put(&log, beginning(3)).await;
    let page = log.feed(ask(MINE, 0)).await.unwrap();
    let numbers: Vec<u64> = page.rows.iter().map(|row| row.fseq).collect();
    assert!(numbers.is_sorted_by(|a, b| a < b), "feed numbers grow");
    assert_eq!((page.more, page.restarted), (false, false), "all in one page");
    assert_eq!(fed(&log, ask(MINE, 0)).await, [200, 201, 1, 2, 3], "from the document's beginning");
    assert_eq!(fed(&log, ask(TEAM, 0)).await, [200, 201, 1, 2, 3], "in both collections");
    assert_eq!(fed(&log, ask(THEIRS, 0)).await, [0u8; 0], "and in no other");
    assert_eq!(fed(&log, ask(MINE, numbers[2])).await, [2, 3], "behind a cursor");

    let mut small = ask(MINE, 0);
    small.bytes_max = 150;
    let part = log.feed(small).await.unwrap();
    assert_eq!((part.rows.len(), part.next, part.more), (2, numbers[1], true), "a budget cuts a page");

    let mut own = ask(MINE, 0);
    own.without = Some(DEVICE);
    let page = log.feed(own).await.unwrap();
    assert_eq!((page.rows.len(), page.next), (0, numbers[4]), "own items are skipped, the cursor moves");

    let mut covered = ask(TEAM, 0);
    covered.covered = vec![(MINE, numbers[2])];
    assert_eq!(fed(&log, covered).await, [2, 3], "what another feed brought is left out, no more");
}

async fn a_document_that_comes_back_is_fed_anew<L: Log>(log: L) {
    put(&log, beginning(1)).await;
    let first = log.feed(ask(MINE, 0)).await.unwrap().next;
    put(&log, vec![placement(2, THEIRS, 202)]).await;
    assert_eq!(fed(&log, ask(MINE, first)).await, [202], "word of the move");
    let away = log.feed(ask(MINE, first)).await.unwrap().next;
    let hash = beginning(1)[2].hash;
    put(&log, vec![envelope(2, hash, 2)]).await;
    assert_eq!(fed(&log, ask(MINE, away)).await, [0u8; 0], "nothing while it is away");
    assert_eq!(fed(&log, ask(MINE, 0)).await, [201, 202], "and its past is closed, but for its moves");
    assert_eq!(fed(&log, ask(THEIRS, 0)).await, [200, 201, 1, 202, 2], "the new owner has it all");
    put(&log, vec![placement(3, MINE, 203)]).await;
    assert_eq!(
        fed(&log, ask(MINE, away)).await,
        [200, 201, 1, 202, 2, 203],
        "on its return everything comes, also what was missed"
    );
}

async fn a_foreign_cursor_is_noticed<L: Log>(log: L) {
    put(&log, beginning(1)).await;
    let head = log.feed(ask(MINE, 0)).await.unwrap().next;
    for foreign in [1, head - 100, head + 1, u64::MAX] {
        let page = log.feed(ask(MINE, foreign)).await.unwrap();
        assert!(page.restarted, "{foreign} was never given out");
        assert_eq!(page.rows.len(), 3, "so everything is sent");
    }
    assert!(!log.feed(ask(MINE, head)).await.unwrap().restarted, "its own head is known");
    assert!(!log.feed(ask(THEIRS, 0)).await.unwrap().restarted, "zero is everybody's");
    assert!(log.feed(ask(THEIRS, 5)).await.unwrap().restarted, "an empty feed gave nothing out");
}

async fn the_allowance_of_a_day_holds<L: Log>(log: L) {
    let quota = Quota { bytes_max: 350, items_max: 100 };
    let limited = |day, items| Batch { quota, day, ..batch(items) };
    let items = beginning(2);
    let first = log.append(limited(1, items.clone())).await.unwrap();
    assert_eq!(first.outcomes[3], Outcome::OverQuota, "the fourth hundred bytes do not fit 350");
    assert_eq!(first.used, Used { bytes: 300, items: 3 }, "only what was stored is charged");
    assert_eq!(log.used(AGENCY, DEVICE, 1).await.unwrap(), first.used, "and is known");
    let again = log.append(limited(1, items[..3].to_vec())).await.unwrap();
    assert_eq!(again.used, first.used, "sending again costs nothing");
    let wasted = Used { bytes: 100, items: 1 };
    let refused = log.append(Batch { wasted, ..limited(1, vec![]) }).await.unwrap();
    assert_eq!(refused.used, Used { bytes: 400, items: 4 }, "rubbish is charged");
    let next_day = log.append(limited(2, items[3..].to_vec())).await.unwrap();
    assert!(matches!(next_day.outcomes[0], Outcome::Stored(_)), "a new day, a new allowance");
}

async fn a_roster_grows_by_compare_and_swap<L: Log>(log: L) {
    let row = |seq: u32, content: u8| {
        let bytes = vec![content; 10];
        RosterRow { seq, hash: Hash::of(&bytes), bytes }
    };
    let head = |row: &RosterRow| RosterHead { seq: row.seq, hash: row.hash };
    let (genesis, first, rival) = (row(0, 0), row(1, 1), row(1, 2));
    log.admit(AGENCY, [1; 32], vec![genesis.clone()]).await.unwrap();
    log.admit(AGENCY, [1; 32], vec![genesis.clone()]).await.unwrap();
    let other_root = log.admit(AGENCY, [2; 32], vec![genesis.clone()]).await;
    assert!(matches!(other_root, Err(LogError::AdmittedOtherwise)), "the root key is pinned");
    let append = |after: &RosterRow, row: &RosterRow| log.append_roster(AGENCY, head(after), row.clone());
    assert_eq!(append(&genesis, &first).await.unwrap(), RosterOutcome::Stored, "the next record");
    assert_eq!(append(&genesis, &first).await.unwrap(), RosterOutcome::Again, "twice is once");
    let overtaken = append(&genesis, &rival).await.unwrap();
    assert_eq!(overtaken, RosterOutcome::Overtaken(head(&first)), "the place is taken");
    let rows = log.roster(AGENCY, 0, 1 << 20).await.unwrap();
    assert_eq!(rows, [genesis.clone(), first.clone()], "one chain");
    assert_eq!(log.roster(AGENCY, 0, 1).await.unwrap(), rows[..1], "at least one a page");
    let forked = log.admit(AGENCY, [1; 32], vec![genesis.clone(), rival]).await;
    assert!(matches!(forked, Err(LogError::AdmittedOtherwise)), "a file may not rewrite it");
    log.admit(AGENCY, [1; 32], vec![genesis, first.clone(), row(2, 3)]).await.unwrap();
    let agencies = log.agencies().await.unwrap();
    assert_eq!(agencies.len(), 1, "one agency");
    assert_eq!(agencies[0].head.seq, 2, "a file may continue it");
}

async fn another_servers_record_is_seen<L: Log>(log: L) {
    assert_eq!(log.roster_head(AGENCY).await.unwrap(), None, "nobody was admitted");
    let bytes = vec![0; 10];
    let genesis = RosterRow { seq: 0, hash: Hash::of(&bytes), bytes };
    log.admit(AGENCY, [1; 32], vec![genesis.clone()]).await.unwrap();
    let head = RosterHead { seq: 0, hash: genesis.hash };
    assert_eq!(log.roster_head(AGENCY).await.unwrap(), Some(head), "where the roster stands");
    assert_eq!(log.roster_head(OTHER_AGENCY).await.unwrap(), None, "and nobody else's");
}

async fn the_newest_word_of_each_device_is_kept_under_growing_numbers<L: Log>(log: L) {
    let said = async |after| -> Vec<(u64, DeviceKeyId, Vec<u8>)> {
        let words = log.said(AGENCY, after).await.unwrap();
        words.into_iter().map(|word| (word.number, word.device, word.presence)).collect()
    };
    for (device, presence) in [(DEVICE, vec![1]), (STRANGER, vec![2]), (DEVICE, vec![3])] {
        log.say(AGENCY, device, presence).await.unwrap();
    }
    assert_eq!(said(0).await, [(2, STRANGER, vec![2]), (3, DEVICE, vec![3])], "the newest of each, in their order");
    assert_eq!(said(2).await, [(3, DEVICE, vec![3])], "what was heard is not told again");
    assert_eq!(said(3).await, [], "nothing new");
    assert_eq!(said(900).await.len(), 2, "a number of a lost database: everything is told");
    assert_eq!(log.said(OTHER_AGENCY, 0).await.unwrap(), [], "agencies are apart");
}

async fn a_closed_log_says_so<L: Log>(log: L) {
    put(&log, beginning(1)).await;
    log.ping().await.unwrap();
    log.close().await;
    assert!(log.ping().await.is_err(), "closed");
    assert!(log.append(batch(vec![])).await.is_err(), "and writes nothing");
}

/// Runs one check on a fresh SQLite log.
fn on_sqlite<F: Future<Output = ()>>(check: impl FnOnce(SqliteLog) -> F) {
    let folder = tempfile::tempdir().unwrap();
    let log = SqliteLog::open(folder.path(), 1_000).unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(check(log));
}

/// Runs one check on a PostgreSQL log in a database of its own.
fn on_postgres<F: Future<Output = ()>>(cluster: &Cluster, name: &str, check: impl FnOnce(PostgresLog) -> F) {
    let address = cluster.database(name);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async { check(PostgresLog::open(&address, 1_000).await.unwrap()).await });
}

/// Every check is a test of its own on SQLite; on PostgreSQL they share one program, which takes seconds to set up.
macro_rules! suite {
    ($($check:ident)*) => {
        $(
            mod $check {
                #[test]
                fn holds_for_a_log_in_sqlite() {
                    super::on_sqlite(super::$check);
                }
            }
        )*

        #[test]
        fn every_check_holds_for_postgresql() {
            let cluster = Cluster::start();
            $(on_postgres(&cluster, stringify!($check), $check);)*
        }
    };
}

suite!(
    positions_are_dense_and_chained
    a_slot_holds_one_history_and_the_other_is_evidence
    chains_have_no_gap_and_no_break
    a_lane_does_not_cite_an_older_roster
    a_device_opens_only_so_many_lanes
    a_stranger_learns_nothing_of_a_document
    a_document_begins_with_its_epoch
    feeds_grow_and_skip_and_never_lose
    a_document_that_comes_back_is_fed_anew
    an_erased_document_is_gone_and_its_feed_goes_on
    a_foreign_cursor_is_noticed
    the_allowance_of_a_day_holds
    a_roster_grows_by_compare_and_swap
    the_newest_word_of_each_device_is_kept_under_growing_numbers
    a_closed_log_says_so
    another_servers_record_is_seen
);

#[test]
fn a_second_server_does_not_open_the_folder() {
    let folder = tempfile::tempdir().unwrap();
    let _first = SqliteLog::open(folder.path(), 1).unwrap();
    let second = SqliteLog::open(folder.path(), 2);
    assert!(matches!(second, Err(LogError::InUse)), "two writers would break the counters");
}

#[test]
fn a_newer_or_foreign_file_is_refused_and_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    drop(SqliteLog::open(folder.path(), 1).unwrap());
    let path = folder.path().join("office.db");
    let db = rusqlite::Connection::open(&path).unwrap();
    db.pragma_update(None, "user_version", 99).unwrap();
    drop(db);
    let newer = SqliteLog::open(folder.path(), 1);
    assert!(matches!(newer, Err(LogError::Newer { found: 99, .. })), "made by a later program");
    std::fs::write(&path, b"not a database, and somebody's only copy").unwrap();
    assert!(SqliteLog::open(folder.path(), 1).is_err(), "not ours");
    let left = std::fs::read(&path).unwrap();
    assert_eq!(left, b"not a database, and somebody's only copy", "nothing is made anew over it");
}

#[test]
fn numbers_jump_once_a_run() {
    let folder = tempfile::tempdir().unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let mut heads = Vec::new();
    for run in [50_000, 60_000] {
        let log = SqliteLog::open(folder.path(), run).unwrap();
        runtime.block_on(async {
            put(&log, beginning(run as u8 % 8)).await;
            put(&log, vec![placement(2, MINE, 203)]).await;
            heads.push(log.feed(ask(MINE, 0)).await.unwrap().next);
            log.close().await;
        });
    }
    assert!(heads[0] > 50_000 && heads[0] < 50_100, "the first run starts with a jump, then counts");
    assert_eq!(heads[1], heads[0], "a run that adds nothing jumps nowhere");
}
