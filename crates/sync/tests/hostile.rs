//! Whatever an office answers: nothing counts as delivered without its receipt, nothing is lost here, and it ends.
#![allow(clippy::unwrap_used, reason = "a test that fails says where")]

mod common;

use common::{MINE, Net, Office, STEPS_MAX, Tablet, bytes_of, item, run};
use proptest::prelude::*;
use sync::{ATTEMPTS_MAX, Event, Exchange, REQUESTS_MAX, Trouble};
use wire::{
    Ack, AckStatus, Collection, Cursor, DownFrame, Feed, Hello, Receipt, RefusalCode, Signature, TeamId, UpFrame,
};

/// Says what it is told to, in turn, and then nothing but refusals to connect.
struct Scripted {
    answers: Vec<Spoken>,
    asked: u32,
}

#[derive(Debug, Clone)]
enum Spoken {
    Frames { status: u16, frames: Vec<DownFrame>, proper: bool },
    Bytes { status: u16, bytes: Vec<u8>, proper: bool },
}

impl Net for Scripted {
    fn sync(&mut self, _: Hello, _: Vec<UpFrame>) -> (u16, Vec<u8>, bool) {
        self.asked += 1;
        match self.answers.pop() {
            Some(Spoken::Frames { status, frames, proper }) => (status, bytes_of(&frames), proper),
            Some(Spoken::Bytes { status, bytes, proper }) => (status, bytes, proper),
            None => (0, vec![], false),
        }
    }
}

fn any_status() -> impl Strategy<Value = u16> {
    prop_oneof![6 => Just(200u16), 1 => Just(401u16), 1 => Just(403u16), 1 => Just(503u16), 1 => 100..600u16]
}

fn any_ack() -> impl Strategy<Value = Ack> {
    let status = prop_oneof![
        4 => Just(AckStatus::Stored),
        4 => Just(AckStatus::Again),
        1 => Just(AckStatus::Conflict),
        1 => Just(AckStatus::OverQuota),
        1 => Just(AckStatus::Refused(RefusalCode::Gap)),
    ];
    (status, 0..50u32, any::<[u8; 8]>()).prop_map(|(status, n, log_prefix)| Ack { status, n, log_prefix })
}

fn any_frame() -> impl Strategy<Value = DownFrame> {
    let collection = prop_oneof![9 => Just(MINE), 1 => Just(Collection::Team(TeamId::from_bytes([1; 16])))];
    let receipt = (any::<u64>(), any::<u8>())
        .prop_map(|(time_ms, byte)| Receipt { time_ms, signature: Signature::from_bytes([byte; 64]) });
    prop_oneof![
        3 => proptest::collection::vec(any_ack(), 0..12).prop_map(DownFrame::Acks),
        2 => receipt.prop_map(DownFrame::Receipt),
        1 => proptest::collection::vec(any::<u8>(), 0..200).prop_map(DownFrame::Record),
        6 => (collection.clone(), 0..100u64, 0..20u32, any::<[u8; 8]>(), 0..4u8, 0..50u16).prop_map(
            |(collection, fseq, n, log_prefix, doc, content)| DownFrame::Feed(Feed {
                collection, fseq, n, log_prefix, item: item(doc, content),
            })
        ),
        3 => (collection, 0..120u64).prop_map(|(collection, fseq)| DownFrame::Cursor(Cursor { collection, fseq })),
        1 => any::<u64>().prop_map(|number| DownFrame::Presence(wire::Heard { number, presence: vec![0xEB, 1] })),
        3 => any::<bool>().prop_map(|more| DownFrame::End { more }),
        1 => Just(DownFrame::Refused(RefusalCode::Session)),
        1 => Just(DownFrame::Refused(RefusalCode::Busy)),
        1 => Just(DownFrame::Refused(RefusalCode::Revoked)),
    ]
}

fn any_answer() -> impl Strategy<Value = Spoken> {
    prop_oneof![
        5 => (any_status(), proptest::collection::vec(any_frame(), 0..12), any::<bool>())
            .prop_map(|(status, frames, proper)| Spoken::Frames { status, frames, proper }),
        1 => (any_status(), proptest::collection::vec(any::<u8>(), 0..400), any::<bool>())
            .prop_map(|(status, bytes, proper)| Spoken::Bytes { status, bytes, proper }),
        1 => Just(Spoken::Bytes { status: 200, bytes: b"<!doctype html><title>Hotel Wi-Fi</title>".to_vec(), proper: true }),
    ]
}

fn any_event() -> impl Strategy<Value = Event> {
    prop_oneof![
        Just(Event::Start),
        Just(Event::Woke),
        Just(Event::Stored),
        Just(Event::NotStored),
        Just(Event::Failed),
        any_status().prop_map(|status| Event::Closed { status }),
        proptest::collection::vec(any::<u8>(), 0..60).prop_map(Event::Received),
        proptest::collection::vec(any_frame(), 0..5).prop_map(|frames| Event::Received(bytes_of(&frames))),
        any::<bool>().prop_map(|more| Event::Outbox { frames: vec![], more }),
        (0..6u64, any::<bool>()).prop_map(|(key, more)| Event::Outbox {
            frames: vec![sync::Outgoing { key, frame: UpFrame::Item(item(1, 1)) }],
            more,
        }),
        Just(Event::RosterHeld(vec![])),
        Just(Event::RosterHeld(vec![vec![1; 30]])),
        Just(Event::Received(vec![3, 1, 2, 3])),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn whatever_is_answered_nothing_is_delivered_without_a_receipt_and_it_ends(
        answers in proptest::collection::vec(any_answer(), 0..20),
        up in 0..20u16,
    ) {
        let mut tablet = Tablet::with_outbox((0..up).map(|content| item(9, content)));
        tablet.items.insert(item(8, 1));
        let before = tablet.held();
        let mut net = Scripted { answers, asked: 0 };
        let report = run(&mut tablet, &mut net, STEPS_MAX);
        prop_assert!(report.is_some(), "every exchange ends");
        prop_assert_eq!(tablet.at_office.len(), 0, "no receipt here was ever signed by the office");
        prop_assert_eq!(report.unwrap().at_office, 0, "and none is reported");
        prop_assert!(before.is_subset(&tablet.held()), "an answer deletes nothing");
        prop_assert!(net.asked <= REQUESTS_MAX, "requests are bounded");
    }

    #[test]
    fn events_in_any_order_neither_panic_nor_outlive_the_end(
        events in proptest::collection::vec(any_event(), 0..60),
    ) {
        let mut exchange = Exchange::new(Tablet::with_outbox([item(1, 1)]).facts());
        for event in events {
            let over = exchange.is_over();
            let effects = exchange.on_event(event, 5, 5);
            prop_assert!(!over || effects.is_empty(), "after the end there is silence");
        }
    }
}

/// An honest office whose frames are tampered with on the way.
struct Tampered<F> {
    office: Office,
    tamper: F,
}

impl<F: FnMut(&mut Vec<DownFrame>)> Net for Tampered<F> {
    fn sync(&mut self, hello: Hello, frames: Vec<UpFrame>) -> (u16, Vec<u8>, bool) {
        let mut answer = self.office.answer(&hello, &frames);
        (self.tamper)(&mut answer);
        (200, bytes_of(&answer), true)
    }
}

fn tampered(tamper: impl FnMut(&mut Vec<DownFrame>)) -> (Tablet, sync::Report) {
    let mut office = Office::default();
    for content in 0..5 {
        office.add(&item(1, content));
    }
    let mut tablet = Tablet::with_outbox((0..5).map(|content| item(2, content)));
    let report = run(&mut tablet, &mut Tampered { office, tamper }, STEPS_MAX).unwrap();
    (tablet, report)
}

#[test]
fn success_without_a_receipt_is_no_delivery() {
    let (tablet, report) = tampered(|frames| frames.retain(|frame| !matches!(frame, DownFrame::Receipt(_))));
    assert_eq!(tablet.at_office.len(), 0, "an office may answer success without storing");
    assert!(report.unproven > 0 && report.trouble == Some(Trouble::Stalled), "said, and not repeated for ever");
    assert_eq!(tablet.items.len(), 5, "what came down is kept all the same");
}

#[test]
fn a_receipt_over_other_positions_is_a_forgery() {
    let (tablet, report) = tampered(|frames| {
        for frame in frames {
            if let DownFrame::Acks(acks) = frame {
                acks[0].n += 1;
            }
        }
    });
    assert_eq!(report.trouble, Some(Trouble::Forged), "the signature covers each position");
    assert_eq!(tablet.at_office.len(), 0, "so nothing of it counts");
}

#[test]
fn a_receipt_for_fewer_items_is_a_forgery() {
    let (tablet, report) = tampered(|frames| {
        for frame in frames {
            if let DownFrame::Acks(acks) = frame {
                acks.pop();
            }
        }
    });
    assert_eq!(report.trouble, Some(Trouble::Forged), "the signature covers each item");
    assert_eq!(tablet.at_office.len(), 0, "so nothing of it counts");
}

#[test]
fn a_replayed_receipt_proves_nothing_new() {
    let mut first: Option<Receipt> = None;
    let mut office = Office::default();
    let mut tablet = Tablet::with_outbox([item(2, 1)]);
    for round in 0..2 {
        let tamper = |frames: &mut Vec<DownFrame>| {
            for frame in frames {
                if let DownFrame::Receipt(receipt) = frame {
                    let kept = *first.get_or_insert(*receipt);
                    *receipt = kept;
                }
            }
        };
        let mut net = Tampered { office: office.clone(), tamper };
        run(&mut tablet, &mut net, STEPS_MAX).unwrap();
        office = net.office;
        if round == 0 {
            tablet.outbox.insert(2, item(2, 2));
        }
    }
    assert_eq!(tablet.at_office.len(), 1, "the second item was never receipted");
}

#[test]
fn an_answer_with_doubled_or_reordered_items_is_not_believed() {
    let (tablet, report) = tampered(|frames| {
        let at = frames.iter().position(|frame| matches!(frame, DownFrame::Feed(_))).unwrap();
        frames.insert(at, frames[at].clone());
        frames.swap(at + 2, at + 3);
    });
    assert_eq!(report.disordered, 1, "the first that is out of order is counted");
    assert_eq!(report.trouble, Some(Trouble::Forged), "passing over it would lose it once the cursor moved on");
    assert!(tablet.items.len() <= 1, "nothing is taken behind what is out of order");
}

#[test]
fn an_item_left_out_leaves_a_gap_under_the_pin() {
    let (tablet, _) = tampered(|frames| {
        let at = frames.iter().position(|frame| matches!(frame, DownFrame::Feed(_))).unwrap();
        frames.remove(at + 2);
    });
    let pin = tablet.pins[&wire::DocId::from_bytes([1; 16])];
    assert_eq!(pin.n, 2, "nothing beyond the gap is vouched for");
}

#[test]
fn a_changed_item_contradicts_the_running_hash() {
    let (tablet, report) = tampered(|frames| {
        for frame in frames {
            if let DownFrame::Feed(feed) = frame
                && feed.n == 3
            {
                feed.item = item(1, 999);
            }
        }
    });
    assert!(report.behind > 0, "named at once, before anything is opened");
    assert_eq!(tablet.pins[&wire::DocId::from_bytes([1; 16])].n, 2, "and not vouched for");
}

#[test]
fn a_refusal_for_want_of_what_the_office_had_shown_names_the_loss() {
    let (tablet, report) = tampered(|frames| {
        for frame in frames.iter_mut() {
            if let DownFrame::Acks(acks) = frame {
                for ack in acks {
                    *ack = Ack { status: AckStatus::Refused(RefusalCode::Gap), n: 0, log_prefix: [0; 8] };
                }
            }
        }
        frames.retain(|frame| !matches!(frame, DownFrame::Receipt(_)));
    });
    assert_eq!(tablet.at_office.len(), 0, "nothing of it is there");
    assert_eq!(report.behind, 0, "of a log that was never shown nothing was lost");
}

#[test]
fn a_flood_of_words_is_left() {
    let word = DownFrame::Presence(wire::Heard { number: 1, presence: vec![0xEB, 1] });
    let frames = [vec![word; 5_000], vec![DownFrame::End { more: false }]].concat();
    let answers = vec![Spoken::Frames { status: 200, frames, proper: true }; 50];
    let mut net = Scripted { answers, asked: 0 };
    let report = run(&mut Tablet::default(), &mut net, STEPS_MAX).unwrap();
    assert_eq!(report.trouble, Some(Trouble::Forged), "no team has so many devices");
}

#[test]
fn a_hotel_page_is_not_the_office() {
    let page = b"<!doctype html><title>Welcome</title>".to_vec();
    let answers = vec![Spoken::Bytes { status: 200, bytes: page, proper: true }; 50];
    let mut net = Scripted { answers, asked: 0 };
    let mut tablet = Tablet::with_outbox([item(1, 1)]);
    let report = run(&mut tablet, &mut net, STEPS_MAX).unwrap();
    assert!(report.trouble.is_some(), "it is trouble");
    assert_eq!(net.asked, ATTEMPTS_MAX + 1, "tried a few times with growing waits");
    assert!(report.retry_at_ms.is_some() && report.failures > ATTEMPTS_MAX, "and again later, not sooner");
    assert_eq!((tablet.at_office.len(), tablet.outbox.len()), (0, 1), "nothing left the outbox");
}

#[test]
fn an_endless_feed_that_begins_anew_is_left() {
    let again = DownFrame::Cursor(Cursor { collection: MINE, fseq: 0 });
    let one = |fseq| DownFrame::Feed(Feed { collection: MINE, fseq, n: 1, log_prefix: [0; 8], item: item(1, 1) });
    let frames = vec![again.clone(), one(5), again, one(5), DownFrame::End { more: true }];
    let answers = vec![Spoken::Frames { status: 200, frames, proper: true }; 50];
    let mut tablet = Tablet { cursor: 10, ..Tablet::default() };
    let mut net = Scripted { answers, asked: 0 };
    let report = run(&mut tablet, &mut net, STEPS_MAX).unwrap();
    assert_eq!(report.trouble, Some(Trouble::Forged), "once is a loss, twice is a game");
    assert_eq!(report.behind, 1, "said once");
}

#[test]
fn more_without_anything_more_ends_the_exchange() {
    let frames = vec![DownFrame::End { more: true }];
    let answers = vec![Spoken::Frames { status: 200, frames, proper: true }; 50];
    let mut net = Scripted { answers, asked: 0 };
    let report = run(&mut Tablet::default(), &mut net, STEPS_MAX).unwrap();
    assert_eq!(report.trouble, Some(Trouble::Stalled), "promises are not progress");
    assert!(net.asked <= 3, "{} requests for nothing", net.asked);
}

#[test]
fn a_device_with_a_full_disk_stops_and_moves_no_cursor() {
    let mut office = Office::default();
    office.add(&item(1, 1));
    let mut exchange = Exchange::new(Tablet::default().facts());
    exchange.on_event(Event::Start, 0, 0);
    for (status, body) in [office.nonce(), office.token()] {
        exchange.on_event(Event::Received(body), 0, 0);
        exchange.on_event(Event::Closed { status }, 0, 0);
    }
    let effects = exchange.on_event(Event::Outbox { frames: vec![], more: false }, 0, 0);
    let Some(sync::Effect::SendSync { body }) = effects.first() else { panic!("asks: {effects:?}") };
    let (hello, frames) = common::read_up(body);
    let (status, body, _) = office.sync(hello, frames);
    exchange.on_event(Event::Received(body), 0, 0);
    let effects = exchange.on_event(Event::Closed { status }, 0, 0);
    assert!(matches!(effects[..], [sync::Effect::Store(_)]), "stores first: {effects:?}");
    let effects = exchange.on_event(Event::NotStored, 0, 0);
    let Some(sync::Effect::Done(report)) = effects.last() else { panic!("ends: {effects:?}") };
    assert_eq!((report.trouble, report.items), (Some(Trouble::NotStored), 0), "nothing came");
}
