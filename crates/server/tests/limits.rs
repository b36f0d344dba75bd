//! Bounds of size, number, time and allowance, and what half-sent or damaged requests leave behind.
#![allow(clippy::unwrap_used, reason = "a test that fails says where")]

mod common;

use std::time::Duration;

use common::{Device, Link, Office, Reply, STORED, body, items, refused};
use server::pace::Pace;
use wire::{AckStatus, Cursor, LaneId, RefusalCode, UpFrame};

fn team_feed(office: &Office) -> Vec<Vec<u8>> {
    let cursor = Cursor { collection: office.agency.team(), fseq: 0 };
    office.sync(&office.agency.s, &[cursor], &[]).items()
}

#[test]
fn the_days_allowance_is_kept_before_any_work_is_done() {
    let office = Office::with(|limits| limits.quota.items_max = 3);
    let a = &office.agency.a;
    let mut doc = office.agency.doc(1, a, a);
    doc.write(a, 1);
    doc.write(a, 2);
    let reply = office.sync(a, &[], &items(&doc.items));
    assert_eq!(reply.statuses(), [STORED, STORED, STORED, AckStatus::OverQuota], "three a day here");
    assert!(reply.receipt.is_some(), "what was taken is receipted");
    let noise = office.sync(a, &[], &items([&vec![1]]));
    assert_eq!(noise.statuses(), [AckStatus::OverQuota], "not even parsed any more");
    let b = &office.agency.b;
    let other = office.agency.doc(2, b, b);
    assert_eq!(office.sync(b, &[], &items(&other.items)).statuses(), [STORED; 2], "others are not affected");
}

#[test]
fn an_oversize_request_is_cut_off() {
    let office = Office::open();
    let a = &office.agency.a;
    let hello = office.hello(a, &[]);
    let huge = UpFrame::Item(vec![0xE1; 200_000]);
    let reply = office.exchange(&hello, &vec![huge; 30]);
    assert_eq!((reply.status, reply.refused), (413, Some(RefusalCode::TooLarge)), "six megabytes");
    let mut link = office.link();
    let mut bytes = body(&hello, &[]);
    bytes.extend([4, 0xff, 0xff, 0xff, 0xff, 0x0f]);
    bytes.extend(vec![0; 400_000]);
    let reply = Reply::read(&link.post("/v1/sync", &bytes));
    assert_eq!(
        (reply.status, reply.refused),
        (413, Some(RefusalCode::TooLarge)),
        "a frame that claims 4 GB is not waited for"
    );
    let tiny = vec![UpFrame::Item(vec![]); 40_000];
    let reply = office.exchange(&hello, &tiny);
    assert_eq!(reply.refused, Some(RefusalCode::TooLarge), "nor are a hundred thousand frames of nothing");
}

#[test]
fn slow_clients_are_let_go_and_others_are_served() {
    let office = Office::with(|limits| {
        limits.head = Duration::from_millis(300);
        limits.body_idle = Duration::from_millis(300);
    });
    let a = &office.agency.a;
    let hello = office.hello(a, &[]);
    let whole = body(&hello, &[]);
    let mut half_head: Link = office.link();
    half_head.send(b"POST /v1/sync HTTP/1.1\r\nhost: x\r\n");
    let mut half_body = office.link();
    let head = half_body.head("POST", "/v1/sync", whole.len());
    half_body.send(&[head.as_bytes(), &whole[..20]].concat());
    let mut half_session = office.link();
    let head = half_session.head("POST", "/v1/session", 40);
    half_session.send(head.as_bytes());
    assert_eq!(office.sync(a, &[], &[]).status, 200, "others are served meanwhile");
    assert!(half_head.answer().is_none_or(|answer| answer.status == 408), "half a head is not waited for");
    let answer = half_body.answer();
    assert!(answer.is_none_or(|answer| answer.status == 503), "nor half a body");
    assert!(half_session.answer().is_none_or(|answer| answer.status == 408), "nor half a session");
}

#[test]
fn too_many_exchanges_at_once_are_told_to_come_again() {
    let office = Office::with(|limits| limits.exchanges_max = 1);
    let a = &office.agency.a;
    let hello = office.hello(a, &[]);
    let whole = body(&hello, &[]);
    // A slow one that comes while a quick one is served is itself told to come again: then another slow one tries.
    let (mut slow, busy) = wait_for(|| {
        let mut slow = office.link();
        let head = slow.head("POST", "/v1/sync", whole.len());
        slow.send(&[head.as_bytes(), &whole[..whole.len() - 1]].concat());
        let busy = (0..50).map(|_| office.exchange(&hello, &[])).find(|reply| reply.status == 503)?;
        Some((slow, busy))
    });
    assert_eq!(busy.refused, Some(RefusalCode::Busy), "said in words that the device knows");
    slow.send(&whole[whole.len() - 1..]);
    assert_eq!(slow.answer().unwrap().status, 200, "who was first is served");
}

#[test]
fn two_hundred_hostile_sockets_leave_room_for_an_honest_one() {
    let office = Office::open();
    let a = &office.agency.a;
    let hello = office.hello(a, &[]);
    let before = memory_kb();
    let bait = body(&hello, &[UpFrame::Item(vec![0xE1; 60_000])]);
    let mut hostile = Vec::new();
    for n in 0..200usize {
        let mut link = office.link();
        let head = link.head("POST", "/v1/sync", 4_000_000);
        let sent = 30_000 + n * 100;
        link.send(&[head.as_bytes(), &bait[..sent]].concat());
        hostile.push(link);
    }
    let doc = office.agency.doc(1, a, a);
    assert_eq!(office.sync(a, &[], &items(&doc.items)).statuses(), [STORED; 2], "served among them");
    let grown = memory_kb().saturating_sub(before);
    assert!(grown < 128 * 1024, "200 half-sent requests took {grown} KB");
}

#[test]
fn too_many_lanes_of_one_device_are_turned_down() {
    let office = Office::open();
    let a = office.agency.a.clone();
    let mut doc = office.agency.doc(1, &a, &a);
    for n in 0..17 {
        let installation = Device { lane: LaneId::from_bytes([n; 8]), ..a.clone() };
        doc.write(&installation, n);
    }
    let reply = office.sync(&a, &[], &items(&doc.items));
    assert_eq!(reply.statuses().last(), Some(&refused(RefusalCode::TooManyLanes)), "the seventeenth");
    assert_eq!(reply.statuses()[..18], [STORED; 18], "sixteen are plenty");
}

#[test]
fn an_upload_cut_in_the_middle_keeps_what_came_and_goes_on_later() {
    let office = Office::open();
    let a = &office.agency.a;
    let mut doc = office.agency.doc(1, a, a);
    for filling in 0..60 {
        doc.write(a, filling);
    }
    let hello = office.hello(a, &[]);
    let whole = body(&hello, &items(&doc.items));
    let mut link = office.link();
    let head = link.head("POST", "/v1/sync", whole.len());
    link.send(&[head.as_bytes(), &whole[..whole.len() / 2]].concat());
    link.socket.shutdown(std::net::Shutdown::Write).unwrap();
    assert!(link.answer().is_none_or(|answer| answer.status != 200), "half a request has no success");
    let feed = wait_for(|| Some(team_feed(&office)).filter(|feed| feed.len() >= 25));
    assert_eq!(feed, doc.items[..feed.len()], "what came whole was kept, in order");
    let reply = office.exchange(&hello, &items(&doc.items));
    let again = reply.statuses().iter().filter(|status| **status == AckStatus::Again).count();
    assert_eq!(again, feed.len(), "and is not stored twice");
    assert!(reply.receipt.is_some(), "and all is receipted now");
    assert_eq!(team_feed(&office), doc.items, "once, in order");
}

/// Asks until there is an answer: the server stores on its own time after a connection broke.
fn wait_for<T>(mut ask: impl FnMut() -> Option<T>) -> T {
    (0..1_000).find_map(|_| ask()).unwrap()
}

#[test]
fn broken_frames_end_the_exchange_but_what_came_whole_is_kept() {
    let office = Office::open();
    let a = &office.agency.a;
    let doc = office.agency.doc(1, a, a);
    let hello = office.hello(a, &[]);
    let mut bytes = body(&hello, &items(&doc.items));
    bytes.extend([99, 1, 0]);
    let reply = Reply::read(&office.link().post("/v1/sync", &bytes));
    assert_eq!((reply.status, reply.refused), (400, Some(RefusalCode::Malformed)), "no such frame");
    assert_eq!(reply.statuses(), [STORED; 2], "what came before it is stored, and said");
    let cut = &body(&hello, &items(&doc.items))[..400];
    let reply = Reply::read(&office.link().post("/v1/sync", cut));
    assert_eq!((reply.status, reply.refused), (400, Some(RefusalCode::Malformed)), "half a frame");
    let no_hello = &body(&hello, &[])[1..];
    assert_eq!(office.link().post("/v1/sync", no_hello).status, 400, "no hello");
    assert_eq!(office.link().post("/v1/sync", b"").status, 400, "no word at all");
    let twice = body(&hello, &[UpFrame::Hello(hello.clone())]);
    assert_eq!(office.link().post("/v1/sync", &twice).status, 400, "two hellos");
}

/// Resident memory of this process, server included.
fn memory_kb() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
    line.trim().trim_end_matches(" kB").parse().unwrap()
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(4))]

    /// Each case starts one server and sends it a few hundred damaged requests.
    #[test]
    fn damaged_requests_are_answered_and_never_by_a_failure(
        flips in proptest::collection::vec((0..2_000usize, 0..8u32, proptest::bool::ANY), 200),
    ) {
        let office = Office::open();
        let a = &office.agency.a;
        let mut doc = office.agency.doc(1, a, a);
        doc.write(a, 1);
        let hello = office.hello(a, &[Cursor { collection: a.caseload(), fseq: 0 }]);
        let whole = body(&hello, &items(&doc.items));
        let mut link = office.link();
        for (at, bit, cut) in flips {
            let mut bytes = whole.clone();
            let at = at % bytes.len();
            bytes[at] ^= 1 << bit;
            if cut {
                bytes.truncate(at);
            }
            let answer = link.post("/v1/sync", &bytes);
            proptest::prop_assert!(answer.status < 500, "byte {}, bit {}: {}", at, bit, answer.status);
        }
        proptest::prop_assert_eq!(office.link().get("/healthz").status, 200, "well as before");
        let reply = office.exchange(&hello, &items(&doc.items));
        let held = |status: &AckStatus| matches!(status, AckStatus::Stored | AckStatus::Again);
        proptest::prop_assert!(reply.statuses().iter().all(held), "an honest request is served");
    }
}

#[test]
fn a_device_that_asks_without_end_is_told_to_come_again_and_others_are_served() {
    let office = Office::with(|limits| limits.device = Pace { burst: 3, per_second: 1 });
    let a = &office.agency.a;
    let replies: Vec<Reply> = (0..20).map(|_| office.sync(a, &[], &[])).collect();
    assert!(replies[..3].iter().all(|reply| reply.status == 200), "the burst is served");
    let refused = replies.iter().find(|reply| reply.status != 200).unwrap();
    assert_eq!((refused.status, refused.refused), (503, Some(RefusalCode::Busy)), "come again");
    assert_eq!(office.sync(&office.agency.b, &[], &[]).status, 200, "another device is not affected");
}

#[test]
fn a_network_that_asks_without_end_is_turned_away_before_anything_is_read() {
    let office = Office::with(|limits| limits.network = Pace { burst: 5, per_second: 1 });
    let statuses: Vec<u16> = (0..30).map(|_| office.link().get("/nothing").status).collect();
    assert!(statuses.contains(&404), "answered as ever first: {statuses:?}");
    assert!(statuses.contains(&429), "then turned away: {statuses:?}");
    assert!(statuses.iter().all(|status| [404, 429].contains(status)), "and nothing else: {statuses:?}");
}
