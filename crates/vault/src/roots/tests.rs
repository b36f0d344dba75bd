//! The root file opens with its passphrase alone, and what the root begins, others can check.
#![allow(clippy::unwrap_used)]

use wire::{Form, Roster, RosterError};

use super::*;
use crate::unlock::testkit::seeded;

const GOOD: &str = "mallard moped bonus atlas pathway";

fn sealed() -> (RootKey, Vec<u8>) {
    let root = RootKey::generate(&mut seeded(1));
    let file = root.seal(&NewPassphrase::chosen(GOOD).unwrap());
    (root, file)
}

#[test]
fn a_root_file_opens_with_its_passphrase_alone() {
    let (root, file) = sealed();
    assert!(file.starts_with(b"age-encryption.org/v1\n-> scrypt "), "the reference age program opens it");
    assert!(file.len() <= ROOT_FILE_BYTES_MAX, "it is small");
    assert_eq!(RootKey::open(&file, GOOD).unwrap().public(), root.public(), "the same key");
    assert_eq!(RootKey::open(&file, "other words").unwrap_err(), RootRefused::WrongPassphrase, "and no other words");
    let mut altered = file.clone();
    *altered.last_mut().unwrap() ^= 1;
    assert_eq!(RootKey::open(&altered, GOOD).unwrap_err(), RootRefused::WrongPassphrase, "an altered file is refused");
}

#[test]
fn other_files_are_refused_without_work() {
    let (_, file) = sealed();
    assert_eq!(RootKey::open(b"", GOOD).unwrap_err(), RootRefused::OtherFile, "nothing");
    assert_eq!(RootKey::open(&[7; 200], GOOD).unwrap_err(), RootRefused::OtherFile, "noise");
    assert_eq!(RootKey::open(&vec![b'a'; 2000], GOOD).unwrap_err(), RootRefused::OtherFile, "too much of it");
    let text = String::from_utf8_lossy(&file[..80]).into_owned();
    let at = text.find(" 17\n").unwrap() + 1;
    let mut greedy = file;
    greedy[at..at + 2].copy_from_slice(b"30");
    assert_eq!(RootKey::open(&greedy, GOOD).unwrap_err(), RootRefused::WrongPassphrase, "1 TiB of work is not begun");
}

#[test]
fn the_root_founds_an_agency_that_others_can_check() {
    let root = RootKey::generate(&mut seeded(1));
    let record = root.genesis(Vec::new(), &mut seeded(2));
    let roster = Roster::found(&record.to_bytes(), root.public()).unwrap();
    assert_eq!(roster.agency(), root.agency(), "the agency is its root");
    let other = RootKey::generate(&mut seeded(3));
    let refused = Roster::found(&record.to_bytes(), other.public()).unwrap_err();
    assert_eq!(refused, RosterError::OtherAgency, "and nobody else's");
}

#[test]
fn what_the_root_signs_later_is_accepted() {
    let root = RootKey::generate(&mut seeded(1));
    let genesis = root.genesis(Vec::new(), &mut seeded(2)).to_bytes();
    let mut roster = Roster::found(&genesis, root.public()).unwrap();
    let mut grant = Grant {
        agency: root.agency(),
        basis: roster.head(),
        ops: vec![Op::SetPolicy { bytes: vec![1] }],
        author: Signer::Root,
        nonce: [1; 16],
        signatures: Vec::new(),
    };
    root.sign_grant(&mut grant);
    let mut record = roster.next_record(grant, Sequencer::Server);
    root.sign_record(&mut record);
    assert_eq!(roster.apply(&record.to_bytes()), Ok(()), "a grant by the root, placed by the root");
    assert_eq!(roster.policy(), [1], "and it counts");
}
