//! A slot opens with its passphrase, says what is wrong otherwise, and never asks for too little or too much work.
#![allow(clippy::unwrap_used)]

use super::testkit::{raw_slot, seeded};
use super::*;

const GOOD: &str = "crowd lodger soft develop hint";

fn slot() -> (Vec<u8>, Unlocked) {
    let passphrase = NewPassphrase::chosen(GOOD).unwrap();
    Slot::create(&passphrase, SlotParams::FLOOR, &mut seeded(1)).unwrap()
}

/// The slot with the fields from byte 2 replaced and its checksum made good again, as a thief would.
fn forged(bytes: &[u8], at: usize, with: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    bytes[at..at + with.len()].copy_from_slice(with);
    let end = bytes.len() - CHECKSUM_BYTES;
    let checksum = Hash::of(&bytes[..end]).prefix8();
    bytes[end..].copy_from_slice(&checksum);
    bytes
}

#[test]
fn a_slot_opens_with_its_passphrase_and_gives_the_same_secrets() {
    let (bytes, made) = slot();
    assert_eq!(bytes.len(), SLOT_BYTES, "the size is fixed");
    let opened = Slot::open(&bytes, GOOD).unwrap();
    assert_eq!(opened.to_secrets(), made.to_secrets(), "store, mark, signing, age and local key");
    let typed = Slot::open(&bytes, "  crowd lodger  soft\tdevelop hint ").unwrap();
    assert_eq!(typed.store_key(), made.store_key(), "a tablet keyboard's extra spaces do not matter");
    assert_eq!(
        Slot::open(&bytes, "Crowd lodger soft develop hint").unwrap_err(),
        UnlockError::WrongPassphrase,
        "letters do"
    );
}

#[test]
fn an_accident_is_told_apart_from_a_wrong_passphrase_at_once() {
    let (bytes, _) = slot();
    for at in 2..bytes.len() {
        let mut damaged = bytes.clone();
        damaged[at] ^= 0x10;
        assert_eq!(Slot::open(&damaged, GOOD).unwrap_err(), UnlockError::Damaged, "byte {at} is covered");
    }
    for len in 0..bytes.len() {
        assert_eq!(Slot::open(&bytes[..len], GOOD).unwrap_err(), UnlockError::Damaged, "{len} bytes are no slot");
    }
    let longer = [&bytes[..], &[0]].concat();
    assert_eq!(Slot::params(&longer).unwrap_err(), UnlockError::Damaged, "nor is one byte more");
    let mut newer = bytes;
    newer[1] = 2;
    assert_eq!(Slot::open(&newer, GOOD).unwrap_err(), UnlockError::Newer, "a newer slot asks for an update");
}

#[test]
fn a_forged_slot_is_refused() {
    let (bytes, _) = slot();
    let kib = |value: u32| forged(&bytes, 2, &value.to_be_bytes());
    assert_eq!(Slot::open(&kib(64), GOOD).unwrap_err(), UnlockError::TooWeakParams, "no cheap guessing");
    assert_eq!(Slot::open(&kib(u32::MAX), GOOD).unwrap_err(), UnlockError::TooDearParams, "no asking for 4 TiB");
    let passes = |value: u32| forged(&bytes, 6, &value.to_be_bytes());
    assert_eq!(Slot::open(&passes(2), GOOD).unwrap_err(), UnlockError::TooWeakParams, "nor fewer passes");
    assert_eq!(Slot::open(&passes(17), GOOD).unwrap_err(), UnlockError::TooDearParams, "nor a day of them");
    let lanes = |value: u32| forged(&bytes, 10, &value.to_be_bytes());
    assert_eq!(Slot::open(&lanes(0), GOOD).unwrap_err(), UnlockError::TooWeakParams, "nor no lanes");
    assert_eq!(Slot::open(&lanes(5), GOOD).unwrap_err(), UnlockError::TooDearParams, "nor many");
    let salt = forged(&bytes, 14, &[0; 16]);
    assert_eq!(Slot::open(&salt, GOOD).unwrap_err(), UnlockError::WrongPassphrase, "another salt is another key");
    let sealed = forged(&bytes, 60, &[0; 4]);
    assert_eq!(Slot::open(&sealed, GOOD).unwrap_err(), UnlockError::WrongPassphrase, "the secrets are authenticated");
}

#[test]
fn a_new_passphrase_replaces_the_old_and_keeps_the_secrets() {
    let (bytes, made) = slot();
    let new = NewPassphrase::generate(&mut seeded(5));
    let opened = Slot::open(&bytes, GOOD).unwrap();
    let weak = SlotParams { passes: 1, ..SlotParams::FLOOR };
    let refused = Slot::seal(&opened, &new, weak, &mut seeded(6));
    assert_eq!(refused.unwrap_err(), UnlockError::TooWeakParams, "the floor holds for us too");
    let changed = Slot::seal(&opened, &new, SlotParams::FLOOR, &mut seeded(6)).unwrap();
    assert_eq!(Slot::open(&changed, new.as_str()).unwrap().to_secrets(), made.to_secrets(), "same secrets");
    assert_eq!(Slot::open(&changed, GOOD).unwrap_err(), UnlockError::WrongPassphrase, "old words no longer open it");
}

#[test]
fn work_is_calibrated_toward_a_second_between_floor_and_256_mib() {
    let floor = SlotParams::FLOOR;
    assert_eq!(SlotParams::toward(1000, 5000), floor, "a slow tablet stays at the floor");
    assert_eq!(SlotParams::toward(1000, 1000), floor, "one that takes a second is there");
    let faster = SlotParams::toward(1000, 500);
    assert_eq!((faster.memory_kib, faster.passes), (128 * 1024, 3), "twice as fast, twice the memory");
    let fast = SlotParams::toward(1000, 100);
    assert_eq!((fast.memory_kib, fast.passes), (256 * 1024, 7), "memory first, then passes");
    for floor_ms in [0, 1, 3, 50, 10_000] {
        assert!(SlotParams::toward(1000, floor_ms).check().is_ok(), "{floor_ms} ms gives something that opens again");
    }
}

#[test]
fn a_raw_slot_is_for_tests_and_still_asks_for_its_passphrase() {
    let bytes = raw_slot(7, "test words");
    let opened = Slot::open(&bytes, "test  words").unwrap();
    assert_eq!(opened.device_key_id(), Unlocked::for_tests(7).device_key_id(), "the seed decides the secrets");
    assert_eq!(
        Slot::open(&bytes, "others").unwrap_err(),
        UnlockError::WrongPassphrase,
        "a wrong one is wrong here too"
    );
}
