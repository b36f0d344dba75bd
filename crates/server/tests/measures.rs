//! Figures that are promised: bytes of an idle exchange, time of a first sync. Printed, and held to a bound.
#![allow(clippy::disallowed_methods, reason = "a measurement reads the clock")]
#![allow(clippy::unwrap_used, reason = "a test that fails says where")]

mod common;

use std::time::Instant;

use common::{Link, Office, Reply, STORED, body, items};
use wire::{Cursor, UpFrame};

#[test]
fn an_idle_exchange_costs_less_than_350_bytes_on_the_socket() {
    let office = Office::open();
    let (a, s) = (&office.agency.a, &office.agency.s);
    let mut doc = office.agency.doc(1, a, a);
    doc.write(a, 1);
    office.sync(a, &[], &items(&doc.items));
    for (who, device, collections) in
        [("caseworker", a, vec![a.caseload()]), ("supervisor", s, vec![s.caseload(), office.agency.team()])]
    {
        let start: Vec<Cursor> = collections.iter().map(|one| Cursor { collection: *one, fseq: 0 }).collect();
        let mut hello = office.hello(device, &start);
        let first = office.exchange(&hello, &[]);
        for cursor in &mut hello.cursors {
            *cursor = first.cursor(cursor.collection).unwrap_or(*cursor);
        }
        let mut link = office.link();
        let reply = Reply::read(&link.post("/v1/sync", &body(&hello, &[])));
        assert_eq!((reply.feed.len(), reply.more), (0, Some(false)), "nothing new for the {who}");
        let all = link.sent + link.received;
        println!("idle exchange, {who}: {} up + {} down = {all} bytes", link.sent, link.received);
        assert!(all < 350, "{all} bytes for nothing is too much");
    }
}

/// 1,000 cases of two documents, each an epoch, a placement and three envelopes of 512 bytes.
#[test]
fn a_thousand_cases_go_up_and_come_down_in_seconds() {
    let office = Office::open();
    let (a, s) = (&office.agency.a, &office.agency.s);
    let mut all = Vec::new();
    for number in 0..2_000 {
        let mut doc = office.agency.doc(number, a, a);
        for filling in 0..3 {
            doc.write(a, filling);
        }
        all.extend(doc.items);
    }
    let bytes: usize = all.iter().map(Vec::len).sum();
    let mut hello = office.hello(a, &[]);
    let mut link = office.link();
    let started = Instant::now();
    for part in all.chunks(6_000) {
        let reply = Reply::read(&link.post("/v1/sync", &body(&hello, &items(part))));
        assert!(reply.statuses().iter().all(|status| *status == STORED), "all good");
        assert!(reply.receipt.is_some(), "each answer is receipted");
    }
    let up = started.elapsed();

    let mut cursor = Cursor { collection: office.agency.team(), fseq: 0 };
    hello = office.hello(s, &[cursor]);
    let started = Instant::now();
    let (mut got, mut requests) = (0, 0);
    loop {
        hello.cursors = vec![cursor];
        let reply = Reply::read(&link.post("/v1/sync", &body(&hello, &[])));
        got += reply.feed.len();
        requests += 1;
        cursor = reply.cursor(cursor.collection).unwrap_or(cursor);
        if reply.more == Some(false) {
            break;
        }
    }
    let down = started.elapsed();
    assert_eq!(got, all.len(), "every item came down");
    let rate = |time: std::time::Duration| all.len() as f64 / time.as_secs_f64();
    println!(
        "{} items, {bytes} bytes: up {up:.2?} ({:.0}/s), down {down:.2?} ({:.0}/s, {requests} requests)",
        all.len(),
        rate(up),
        rate(down)
    );
    assert!(up.as_secs() < 30 && down.as_secs() < 30, "even unoptimised: up {up:?}, down {down:?}");
}

#[test]
fn a_streamed_answer_arrives_whole_over_a_kept_connection() {
    let office = Office::open();
    let (a, s) = (&office.agency.a, &office.agency.s);
    let mut doc = office.agency.doc(1, a, a);
    let mut previous = doc.lane(a);
    let mut all = doc.items.clone();
    for filling in 0..40 {
        let envelope = doc.envelope(a, previous.0 + 1, previous.1, filling, 16 * 1024);
        previous = (previous.0 + 1, wire::Hash::of(&envelope));
        all.push(envelope);
    }
    office.sync(a, &[], &items(&all));
    let hello = office.hello(s, &[Cursor { collection: office.agency.team(), fseq: 0 }]);
    let mut link: Link = office.link();
    for _ in 0..3 {
        let answer = link.post("/v1/sync", &body(&hello, &[] as &[UpFrame]));
        assert!(answer.head.contains("chunked"), "too large to be held whole");
        assert_eq!(Reply::read(&answer).items(), all, "and whole all the same");
    }
    doc.items.clear();
}
