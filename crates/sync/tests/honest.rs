//! With an office that answers as it should: everything arrives, once, whatever breaks on the way.
#![allow(clippy::unwrap_used, reason = "a test that fails says where")]

mod common;

use common::{MINE, Net, Office, STEPS_MAX, Tablet, item, run};
use proptest::prelude::*;
use sync::{Behind, Trouble};
use wire::{Collection, Hello, StaffId, UpFrame};

#[test]
fn a_full_outbox_goes_up_and_the_feed_comes_down_in_one_exchange() {
    let mut office = Office::default();
    for content in 0..900 {
        office.add(&item(1, content));
    }
    let mut tablet = Tablet::with_outbox((0..2_000).map(|content| item(2, content)));
    let report = run(&mut tablet, &mut office, STEPS_MAX).unwrap();
    assert_eq!(report.trouble, None, "nothing was wrong");
    assert_eq!((report.at_office, report.items), (2_000, 900), "all up, all down");
    assert_eq!(tablet.at_office.len(), 2_000, "each under a receipt");
    assert!(report.requests <= 4, "256 KiB a request, both ways: {} were made", report.requests);
    assert!(!report.more, "nothing is left");
    assert_eq!(tablet.pins.len(), 2, "both logs are pinned");
    assert_eq!(tablet.pins[&common_doc(2)].n, 2_000, "to their heads");
}

fn common_doc(doc: u8) -> wire::DocId {
    wire::DocId::from_bytes([doc; 16])
}

#[test]
fn with_nothing_to_do_one_request_is_made() {
    let mut office = Office::default();
    let mut tablet = Tablet::with_outbox([item(1, 1)]);
    run(&mut tablet, &mut office, STEPS_MAX).unwrap();
    let report = run(&mut tablet, &mut office, STEPS_MAX).unwrap();
    assert_eq!((report.requests, report.trouble), (1, None), "one round trip");
    assert!(report.up_bytes + report.down_bytes < 120, "and few bytes");
}

/// Passes on to an office and forgets the session once.
struct Forgetful {
    office: Office,
    refusals: u32,
}

impl Net for Forgetful {
    fn sync(&mut self, hello: Hello, frames: Vec<UpFrame>) -> (u16, Vec<u8>, bool) {
        if self.refusals > 0 {
            self.refusals -= 1;
            return (401, vec![], true);
        }
        self.office.sync(hello, frames)
    }
}

#[test]
fn an_expired_session_is_renewed_and_nothing_is_lost() {
    let mut net = Forgetful { office: Office::default(), refusals: 1 };
    let mut tablet = Tablet::with_outbox([item(1, 1)]);
    let report = run(&mut tablet, &mut net, STEPS_MAX).unwrap();
    assert_eq!((report.trouble, report.at_office), (None, 1), "a new session, the same outbox");
    let mut net = Forgetful { office: Office::default(), refusals: u32::MAX };
    let report = run(&mut Tablet::with_outbox([item(1, 1)]), &mut net, STEPS_MAX).unwrap();
    assert_eq!(report.trouble, Some(Trouble::NoSession), "but not for ever");
}

#[test]
fn an_emptied_office_is_noticed_and_refilled() {
    let mut office = Office::default();
    for content in 0..50 {
        office.add(&item(1, content));
    }
    let mut tablet = Tablet::with_outbox((0..50).map(|content| item(2, content)));
    run(&mut tablet, &mut office, STEPS_MAX).unwrap();
    let held = tablet.held();
    let mut empty = Office { base: 1 << 30, ..Office::default() };
    let report = run(&mut tablet, &mut empty, STEPS_MAX).unwrap();
    let behind = Behind::Feed { collection: MINE, ours: 100 };
    assert_eq!(tablet.behind, [behind], "said once");
    assert_eq!(report.trouble, None, "and mended at once");
    assert_eq!(empty.log.len(), 100, "everything the tablet held is there again, others' work too");
    assert_eq!(tablet.held(), held, "nothing was deleted here");
    let report = run(&mut tablet, &mut empty, STEPS_MAX).unwrap();
    assert_eq!((report.behind, report.requests), (0, 1), "the next exchange is an ordinary one");
}

#[test]
fn an_office_restored_from_an_old_backup_is_noticed_and_refilled() {
    let mut office = Office::default();
    for content in 0..30 {
        office.add(&item(1, content));
    }
    let backup = office.clone();
    let mut tablet = Tablet::with_outbox((0..30).map(|content| item(1, 1_000 + content)));
    run(&mut tablet, &mut office, STEPS_MAX).unwrap();
    // The restored server's numbers went on from elsewhere: see the server's feed counters.
    let mut restored = Office { base: 1 << 40, ..backup };
    restored.add(&item(1, 9_999));
    let report = run(&mut tablet, &mut restored, STEPS_MAX).unwrap();
    assert_eq!((report.trouble, report.behind), (None, 1), "noticed");
    let there: std::collections::BTreeSet<_> = restored.log.iter().map(|(_, bytes)| bytes.clone()).collect();
    assert!(tablet.held().is_subset(&there), "what was lost is there again");
    assert!(tablet.items.contains(&item(1, 9_999)), "and what was new there is here");
}

#[test]
fn an_office_that_gives_a_pinned_place_to_something_else_is_named() {
    let mut office = Office::default();
    office.add(&item(1, 1));
    let mut tablet = Tablet::with_outbox([item(1, 2)]);
    run(&mut tablet, &mut office, STEPS_MAX).unwrap();
    tablet.outbox.insert(9, item(1, 3));
    let mut other = Office::default();
    other.add(&item(1, 77));
    other.base = 1; // So that our cursor is one of its numbers.
    let report = run(&mut tablet, &mut other, STEPS_MAX).unwrap();
    assert_eq!(report.behind, 1, "the fork is seen at the first place that contradicts the pin");
    let said = matches!(tablet.behind[0], Behind::Document { doc, pinned_n: 2, .. } if doc == common_doc(1));
    assert!(said, "with the document's name: {:?}", tablet.behind);
}

#[test]
fn a_feed_of_another_collection_is_not_taken() {
    struct Wrong(Office);
    impl Net for Wrong {
        fn sync(&mut self, hello: Hello, frames: Vec<UpFrame>) -> (u16, Vec<u8>, bool) {
            let mut answer = self.0.answer(&hello, &frames);
            for frame in &mut answer {
                if let wire::DownFrame::Feed(feed) = frame {
                    feed.collection = Collection::Caseload(StaffId::from_bytes([99; 16]));
                }
            }
            (200, common::bytes_of(&answer), true)
        }
    }
    let mut office = Office::default();
    office.add(&item(1, 1));
    let mut tablet = Tablet::default();
    let report = run(&mut tablet, &mut Wrong(office), STEPS_MAX).unwrap();
    assert_eq!((report.items, report.disordered), (0, 1), "not asked for, not taken, counted");
    assert_eq!(report.trouble, Some(Trouble::Forged), "and nothing behind it is believed, or the item would be lost");
}

/// An honest office behind a link that cuts answers and loses them.
struct Broken {
    office: Office,
    cuts: Vec<Option<u16>>,
}

impl Net for Broken {
    fn sync(&mut self, hello: Hello, frames: Vec<UpFrame>) -> (u16, Vec<u8>, bool) {
        let (status, mut body, proper) = self.office.sync(hello, frames);
        match self.cuts.pop().flatten() {
            None => (status, body, proper),
            Some(at) => {
                body.truncate(usize::from(at) % (body.len() + 1));
                (status, body, false)
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn over_a_link_that_breaks_everything_arrives_once(
        up in 0..300u16,
        down in 0..300u16,
        cuts in proptest::collection::vec(proptest::option::of(any::<u16>()), 0..12),
    ) {
        let mut office = Office::default();
        for content in 0..down {
            office.add(&item((content % 7) as u8 + 1, content));
        }
        let mut net = Broken { office, cuts };
        let mut tablet = Tablet::with_outbox((0..up).map(|content| item((content % 5) as u8 + 1, 5_000 + content)));
        for _ in 0..14 {
            run(&mut tablet, &mut net, STEPS_MAX).unwrap();
        }
        prop_assert_eq!(tablet.at_office.len(), usize::from(up), "all at the office");
        prop_assert_eq!(tablet.items.len(), usize::from(down), "all here");
        prop_assert_eq!(net.office.log.len(), usize::from(up + down), "each once");
        prop_assert_eq!(tablet.behind.len(), 0, "a lost answer is no reason to doubt the office");
        for (doc, log) in &net.office.logs {
            let head = net.office.log_hash(*doc, log.len());
            let pin = tablet.pins[doc];
            prop_assert_eq!((pin.n as usize, pin.log_hash), (log.len(), head), "pinned to its head");
        }
    }

    #[test]
    fn a_crash_at_any_step_repeats_and_loses_nothing(
        up in 1..200u16,
        down in 1..200u16,
        crashes in proptest::collection::vec(0..40usize, 1..10),
    ) {
        let mut office = Office::default();
        for content in 0..down {
            office.add(&item(1, content));
        }
        let mut tablet = Tablet::with_outbox((0..up).map(|content| item(2, content)));
        for steps in crashes {
            run(&mut tablet, &mut office, steps);
        }
        run(&mut tablet, &mut office, STEPS_MAX).unwrap();
        prop_assert_eq!(tablet.at_office.len(), usize::from(up), "all at the office");
        prop_assert_eq!(tablet.items.len(), usize::from(down), "all here");
        prop_assert_eq!(office.log.len(), usize::from(up + down), "each once");
    }
}
