//! Bytes from people who wish us ill: shortened, lengthened, altered, made up. Nothing panics, nothing is read twice.

use proptest::prelude::*;
use wire::{Item, Malformed, Reader, is_recipient};

use crate::samples;

#[test]
fn every_truncation_of_every_form_is_refused() {
    for (name, bytes, again) in samples::all() {
        let between_frames = name.starts_with("exchange");
        for len in 0..bytes.len() {
            let read = again(&bytes[..len]);
            let whole = between_frames && read.as_deref() == Ok(&bytes[..len]);
            assert!(read.is_err() || whole, "{name}: {len} of {} bytes are not the form", bytes.len());
        }
    }
}

#[test]
fn a_byte_too_many_is_refused() {
    for (name, bytes, again) in samples::all().into_iter().filter(|(name, ..)| !name.starts_with("exchange")) {
        for extra in [0, 1, 0xff] {
            let longer = [&bytes[..], &[extra]].concat();
            assert!(again(&longer).is_err(), "{name}: nothing may hide behind a form");
        }
    }
}

#[test]
fn an_altered_form_is_refused_or_reads_as_exactly_the_altered_bytes() {
    for (name, bytes, again) in samples::all() {
        for at in 0..bytes.len() {
            for flip in [1, 0x80, 0xff] {
                let mut altered = bytes.clone();
                altered[at] ^= flip;
                if let Ok(read) = again(&altered) {
                    assert_eq!(read, altered, "{name}: byte {at} has a second spelling");
                }
            }
        }
    }
}

#[test]
fn a_newer_version_is_told_apart_from_damage() {
    for (name, mut bytes, again) in samples::all() {
        if bytes[0] < 0xE0 {
            continue;
        }
        bytes[1] = 2;
        assert_eq!(again(&bytes), Err(Malformed::Newer { version: 2 }), "{name}: keep it and ask for an update");
        let stays = bytes[0] > 0xE3 || Item::peek_doc(&bytes) == Some(samples::DOC);
        assert!(stays, "{name}: the document of an item can be read in every version");
    }
}

#[test]
fn a_number_has_one_spelling() {
    let read = |bytes: &[u8]| Reader::new(bytes).varint(u64::MAX, "number");
    assert_eq!(read(&[0x80, 0x01]), Ok(128), "the short spelling is read");
    assert_eq!(read(&[0x80, 0x00]), Err(Malformed::NotCanonical { field: "number" }), "zero in two bytes is not");
    assert_eq!(read(&[0x81, 0x80, 0x00]), Err(Malformed::NotCanonical { field: "number" }), "nor one in three");
    let largest = [&[0xff; 9][..], &[0x01]].concat();
    assert_eq!(read(&largest), Ok(u64::MAX), "the largest number fits ten bytes");
    let over = [&[0xff; 9][..], &[0x02]].concat();
    assert_eq!(read(&over), Err(Malformed::OverLimit { field: "number" }), "and no larger one");
    assert_eq!(read(&[0x80; 20]), Err(Malformed::OverLimit { field: "number" }), "nor an endless one");
}

#[test]
fn a_claimed_length_reserves_nothing() {
    // A list that claims four thousand million entries in five bytes.
    let claim = [0xff, 0xff, 0xff, 0xff, 0x0f];
    let read = <Vec<u64> as wire::Form>::parse(&claim);
    assert_eq!(read, Err(Malformed::Truncated), "what is not there cannot be read");
    let read = <Vec<u8> as wire::Form>::parse(&claim);
    assert_eq!(read, Err(Malformed::Truncated), "nor as bytes");
}

#[test]
fn a_list_over_its_limit_is_refused_before_it_is_read() {
    let mut grant = samples::grant();
    let op = grant.ops[10].clone();
    grant.ops = vec![op; wire::limits::OPS_PER_GRANT_MAX + 1];
    let refused = <wire::Grant as wire::Form>::parse(&wire::Form::to_bytes(&grant));
    assert_eq!(refused, Err(Malformed::OverLimit { field: "ops" }), "its count alone says too much");
}

#[test]
fn keys_that_can_receive_nothing_are_no_recipients() {
    assert!(!is_recipient(&[0; 32]), "zero gives everyone the same secret");
    let mut one = [0; 32];
    one[0] = 1;
    one[31] = 0x80;
    assert!(!is_recipient(&one), "the highest bit does not hide it");
    assert!(is_recipient(&[9; 32]), "an ordinary key receives");
}

proptest! {
    #[test]
    fn random_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..700)) {
        for (name, _, again) in samples::all() {
            if let Ok(read) = again(&bytes) {
                prop_assert_eq!(&read, &bytes, "{} reads what it writes", name);
            }
        }
        let _ = Item::parse(&bytes);
        let _ = Item::peek_doc(&bytes);
    }

    #[test]
    fn random_bytes_behind_a_true_beginning_never_panic(
        which in 0..15usize,
        kept in 0.0..1.0f64,
        tail in proptest::collection::vec(any::<u8>(), 0..200),
    ) {
        let (name, bytes, again) = samples::all().swap_remove(which);
        let kept = (bytes.len() as f64 * kept) as usize;
        let mixed = [&bytes[..kept], &tail].concat();
        if let Ok(read) = again(&mixed) {
            prop_assert_eq!(read, mixed, "{} reads what it writes", name);
        }
    }

    #[test]
    fn numbers_come_back_as_written(value: u64) {
        let bytes = wire::Form::to_bytes(&value);
        prop_assert_eq!(<u64 as wire::Form>::parse(&bytes), Ok(value), "what was written is read");
    }
}
