//! Exchanges over real sockets: who gets what, and what is kept.
#![allow(clippy::unwrap_used, reason = "a test that fails says where")]

mod common;

use common::{AGAIN, Device, Office, STORED, items, login, refused};
use wire::{AckStatus, Collection, Cursor, Form, Hash, ReceiptLine, RefusalCode, UpFrame, log_hash};

fn from_start(collection: Collection) -> Cursor {
    Cursor { collection, fseq: 0 }
}

#[test]
fn what_one_device_stores_the_supervisor_and_the_owner_receive() {
    let office = Office::open();
    let (a, b, s) = (&office.agency.a, &office.agency.b, &office.agency.s);
    let mut doc = office.agency.doc(1, a, a);
    doc.write(a, 1);
    doc.write(a, 2);
    let reply = office.sync(a, &[from_start(a.caseload())], &items(&doc.items));
    assert_eq!(reply.statuses(), [STORED; 4], "each is well signed and in order");
    assert_eq!(reply.feed.len(), 0, "a device does not get its own items back");

    let team = office.agency.team();
    let reply = office.sync(s, &[from_start(s.caseload()), from_start(team)], &[]);
    assert_eq!(reply.items(), doc.items, "the supervisor reads the team, in order");
    let mut expected = Hash::ZERO;
    for (feed, n) in reply.feed.iter().zip(1..) {
        expected = log_hash(&expected, &Hash::of(&feed.item));
        assert_eq!((feed.n, feed.log_prefix), (n, expected.prefix8()), "the log's running hash");
    }
    let reply = office.sync(b, &[from_start(b.caseload()), from_start(team)], &[]);
    assert_eq!(reply.feed.len(), 0, "another caseworker reads neither caseload nor team");
}

#[test]
fn two_devices_in_two_collections_get_exactly_what_they_may_read() {
    let office = Office::open();
    let (a, b, s) = (&office.agency.a, &office.agency.b, &office.agency.s);
    let mut of_a = office.agency.doc(1, a, a);
    of_a.write(a, 1);
    let mut of_b = office.agency.doc(2, b, b);
    of_b.write(b, 2);
    office.sync(a, &[], &items(&of_a.items));
    office.sync(b, &[], &items(&of_b.items));
    let note_for_a = of_a.write(s, 3);
    let note_for_b = of_b.write(s, 4);
    let reply = office.sync(s, &[], &items([&note_for_a, &note_for_b]));
    assert_eq!(reply.statuses(), [STORED; 2], "a supervisor writes in the team's documents");

    let read = |device: &Device, of: Collection| office.sync(device, &[from_start(of)], &[]).items();
    assert_eq!(read(a, a.caseload()), [note_for_a], "a gets what is new in a's document");
    assert_eq!(read(b, b.caseload()), [note_for_b], "b gets what is new in b's document");
    assert_eq!(read(a, b.caseload()).len(), 0, "a's cursor on b's caseload brings nothing");
    assert_eq!(read(s, a.caseload()).len(), 0, "a supervisor reads by team, not by caseload");
    let both = read(s, office.agency.team()).len();
    assert_eq!(both, of_a.items.len() + of_b.items.len() - 2, "the team's items, less the supervisor's own");
}

#[test]
fn a_receipt_covers_what_is_held_and_nothing_else() {
    let office = Office::open();
    let a = &office.agency.a;
    let mut doc = office.agency.doc(1, a, a);
    doc.write(a, 1);
    let mut up = items(&doc.items);
    up.insert(1, UpFrame::Item(vec![1, 2, 3]));
    let reply = office.sync(a, &[], &up);
    let bad = refused(RefusalCode::Malformed);
    assert_eq!(reply.statuses(), [STORED, bad, STORED, STORED], "one bad item stops nothing");
    let held = [0, 2, 3].map(|at| (&up[at], &reply.acks[at]));
    let lines = held.map(|(frame, ack)| {
        let UpFrame::Item(bytes) = frame else { panic!("only items were sent") };
        ReceiptLine { item: Hash::of(bytes), n: ack.n, log_prefix: ack.log_prefix }
    });
    let receipt = reply.receipt.unwrap();
    let key = &office.agency.receipt_key;
    assert!(receipt.verify(key, office.agency.id, a.id, &lines).is_ok(), "signed over exactly these");
    assert!(receipt.verify(key, office.agency.id, a.id, &lines[..2]).is_err(), "not over fewer");
    let b = office.agency.b.id;
    assert!(receipt.verify(key, office.agency.id, b, &lines).is_err(), "and for this device");
}

#[test]
fn an_item_sent_again_is_acknowledged_again_and_stored_once() {
    let office = Office::open();
    let a = &office.agency.a;
    let mut doc = office.agency.doc(1, a, a);
    doc.write(a, 1);
    let first = office.sync(a, &[], &items(&doc.items));
    let second = office.sync(a, &[], &items(&doc.items));
    assert_eq!(second.statuses(), [AGAIN; 3], "the answer to the first may have been lost");
    let positions = |acks: &[wire::Ack]| acks.iter().map(|ack| (ack.n, ack.log_prefix)).collect::<Vec<_>>();
    assert_eq!(positions(&first.acks), positions(&second.acks), "at the same places");
    assert!(second.receipt.is_some(), "and again under a receipt");
    let s = &office.agency.s;
    let reply = office.sync(s, &[from_start(office.agency.team())], &[]);
    assert_eq!(reply.feed.len(), 3, "the feed has each once");
}

#[test]
fn eight_connections_with_one_upload_make_one_row_each() {
    let office = Office::open();
    let a = &office.agency.a;
    let mut doc = office.agency.doc(1, a, a);
    for filling in 0..20 {
        doc.write(a, filling);
    }
    let hello = office.hello(a, &[]);
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                for _ in 0..3 {
                    let reply = office.exchange(&hello, &items(&doc.items));
                    let held = |status: &AckStatus| matches!(status, AckStatus::Stored | AckStatus::Again);
                    assert!(reply.statuses().iter().all(held), "whoever was first, it is held");
                }
            });
        }
    });
    let reply = office.sync(&office.agency.s, &[from_start(office.agency.team())], &[]);
    assert_eq!(reply.items(), doc.items, "one row each, in order");
}

#[test]
fn a_download_stops_at_its_budget_and_goes_on_from_the_cursor() {
    let office = Office::open();
    let (a, s) = (&office.agency.a, &office.agency.s);
    let mut doc = office.agency.doc(1, a, a);
    for filling in 0..40 {
        doc.write(a, filling);
    }
    office.sync(a, &[], &items(&doc.items));
    let mut hello = office.hello(s, &[from_start(office.agency.team())]);
    hello.budget_bytes = 2_000;
    let mut got = Vec::new();
    for _ in 0..40 {
        let reply = office.exchange(&hello, &[]);
        got.extend(reply.items());
        assert!(reply.feed.iter().map(|feed| feed.item.len()).sum::<usize>() < 3_000, "the budget");
        hello.cursors = vec![reply.cursor(office.agency.team()).unwrap()];
        if reply.more == Some(false) {
            break;
        }
    }
    assert_eq!(got, doc.items, "all of it, once, in order");
    let reply = office.exchange(&hello, &[]);
    assert_eq!((reply.cursors.len(), reply.more), (0, Some(false)), "nothing new says nothing");
}

#[test]
fn a_document_that_moves_takes_its_history_along_and_leaves_only_word_behind() {
    let office = Office::open();
    let (a, b, s) = (&office.agency.a, &office.agency.b, &office.agency.s);
    let mut doc = office.agency.doc(1, a, a);
    doc.write(a, 1);
    office.sync(a, &[], &items(&doc.items));
    let moved = doc.place(s, b.staff);
    let after = doc.write(b, 2);
    assert_eq!(office.sync(s, &[], &items([&moved])).statuses(), [STORED], "reassigned");
    assert_eq!(office.sync(b, &[], &items([&after])).statuses(), [STORED], "b writes now");
    let got = office.sync(b, &[from_start(b.caseload())], &[]).items();
    assert_eq!(got, doc.items[..4], "b gets all that went before, and the move");
    let mut hello = office.hello(a, &[from_start(a.caseload())]);
    hello.include_own = true;
    let told = [doc.items[1].clone(), moved];
    assert_eq!(office.exchange(&hello, &[]).items(), told, "a learns of the moves and reads no more");
    let late = doc.write(a, 3);
    let reply = office.sync(a, &[], &items([&late]));
    assert_eq!(reply.statuses(), [STORED], "work done before a knew of the move still arrives");
    let cursor = from_start(b.caseload());
    assert!(office.sync(b, &[cursor], &[]).items().contains(&late), "and reaches who has the case now");
}

#[test]
fn the_same_item_comes_once_to_who_reads_it_by_two_feeds() {
    let office = Office::open();
    let (a, s) = (&office.agency.a, &office.agency.s);
    let mut doc = office.agency.doc(1, a, s);
    doc.write(a, 1);
    assert_eq!(office.sync(a, &[], &items(&doc.items)).statuses(), [STORED; 3], "opened by a, for s");
    let cursors = [from_start(s.caseload()), from_start(office.agency.team())];
    let reply = office.sync(s, &cursors, &[]);
    assert_eq!(reply.items(), doc.items, "the caseload brings it, the team need not");
    let next = reply.cursors.clone();
    assert_eq!(next.len(), 2, "both feeds are read to their ends");
    let more = doc.write(a, 2);
    office.sync(a, &[], &items([&more]));
    assert_eq!(office.sync(s, &next, &[]).items(), [more], "the next one too comes once");
}

#[test]
fn a_new_device_comes_with_its_grant_and_the_server_gives_it_a_place() {
    let office = Office::open();
    let new = Device::new(0xe1, office.agency.a.staff);
    let none = login(&mut office.link(), &office.agency, &new, vec![]);
    assert!(none.is_none(), "unknown without its grant");
    let grant = office.agency.grant_by_supervisor(&new).to_bytes();
    let token = login(&mut office.link(), &office.agency, &new, grant.clone());
    assert!(token.is_some(), "the supervisor's grant is enough");
    let mut hello = office.hello(&office.agency.a, &[]);
    hello.roster_known = 1;
    let reply = office.exchange(&hello, &[UpFrame::Grant(grant)]);
    assert_eq!(reply.statuses(), [AGAIN], "it has its place already");
    let mut roster = office.agency.roster.clone();
    assert_eq!(reply.records.len(), 1, "others learn of it");
    roster.apply(&reply.records[0]).unwrap();
    assert!(roster.device(new.id).is_some(), "from a record that verifies to the root");
    assert_eq!((reply.acks[0].n, reply.acks[0].log_prefix), (1, roster.head().prefix8()), "its place");
}

#[test]
fn a_restart_keeps_what_was_acknowledged_and_the_cursors_good() {
    let mut office = Office::open();
    let (a, s) = (office.agency.a.clone(), office.agency.s.clone());
    let mut doc = office.agency.doc(1, &a, &a);
    doc.write(&a, 1);
    let team = office.agency.team();
    office.sync(&a, &[], &items(&doc.items));
    let read = office.sync(&s, &[from_start(team)], &[]).cursor(team).unwrap();
    let hello = office.hello(&s, &[read]);
    office.restart();
    let more = doc.write(&a, 2);
    assert_eq!(office.sync(&a, &[], &items([&more])).statuses(), [STORED], "the lane goes on");
    let reply = office.exchange(&hello, &[]);
    assert_eq!(reply.items(), [more], "an old token and cursor bring just what is new");
}

#[test]
fn a_cursor_of_a_lost_database_is_answered_from_the_start() {
    let mut office = Office::open();
    let (a, s) = (office.agency.a.clone(), office.agency.s.clone());
    let team = office.agency.team();
    let mut doc = office.agency.doc(1, &a, &a);
    doc.write(&a, 1);
    office.sync(&a, &[], &items(&doc.items));
    let read = office.sync(&s, &[from_start(team)], &[]).cursor(team).unwrap();
    office.lose_database();
    let reply = office.sync(&s, &[read], &[]);
    assert_eq!(reply.cursors.first(), Some(&from_start(team)), "the tablet is told to look again");
    assert_eq!(reply.feed.len(), 0, "there is nothing yet");

    let refill = office.sync(&s, &[read], &items(&doc.items));
    assert_eq!(refill.statuses(), [STORED; 3], "another's tablet refills it, signatures and all");
    assert_eq!(refill.cursors.first(), Some(&from_start(team)), "the old cursor stays foreign");
    let now = refill.cursor(team).unwrap();
    assert!(now.fseq > 0 && now != read, "numbers of the lost history are not given out again");
    let reply = office.sync(&a, &[from_start(a.caseload())], &items(&doc.items));
    assert_eq!(reply.statuses(), [AGAIN; 3], "the author's own copy was not needed and does no harm");
}

#[test]
fn an_agency_is_admitted_while_the_server_runs() {
    let office = Office::open();
    let running = office.running.as_ref().unwrap();
    let other = common::material::Agency::found_by(5, running.pin(), running.receipt_key());
    assert!(login(&mut office.link(), &other, &other.a, vec![]).is_none(), "not yet");
    assert_eq!(running.admit(other.records.clone()).unwrap(), 1, "one agency");
    assert!(login(&mut office.link(), &other, &other.a, vec![]).is_some(), "now");
    assert!(running.admit(vec![vec![1, 2, 3]]).is_err(), "rubbish admits nobody");
    let of_other = other.doc(1, &other.a, &other.a);
    let hello = wire::Hello {
        agency: other.id,
        token: login(&mut office.link(), &other, &other.a, vec![]).unwrap().token,
        ..office.hello(&office.agency.a, &[])
    };
    assert_eq!(office.exchange(&hello, &items(&of_other.items)).statuses(), [STORED; 2], "served");
    let feed = office.sync(&office.agency.s, &[from_start(office.agency.team())], &[]);
    assert_eq!(feed.feed.len(), 0, "and apart from the first");
}

#[test]
fn a_device_whose_record_the_server_lost_is_asked_for_a_new_session_and_not_called_revoked() {
    let mut office = Office::open();
    let new = Device::new(0xe1, office.agency.a.staff);
    let grant = office.agency.grant_by_supervisor(&new).to_bytes();
    let token = login(&mut office.link(), &office.agency, &new, grant).unwrap().token;
    let mut hello = office.hello(&office.agency.a, &[]);
    hello.token = token;
    hello.roster_known = 1;
    let record = office.exchange(&hello, &[]).records[0].clone();
    office.lose_database();
    let reply = office.exchange(&hello, &[]);
    assert_eq!((reply.status, reply.refused), (401, Some(RefusalCode::Session)), "a token for nobody");
    assert!(login(&mut office.link(), &office.agency, &new, vec![]).is_none(), "which it cannot renew");
    hello.token = vec![];
    let reply = office.exchange(&hello, &[UpFrame::Record(record)]);
    assert_eq!(reply.statuses(), [STORED], "but it may bring its record back");
    assert!(login(&mut office.link(), &office.agency, &new, vec![]).is_some(), "and is a member again");
}
