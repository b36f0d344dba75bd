//! Sealed parts of attachments at the office: kept once, given back whole, bounded, and destroyed when asked.
#![allow(clippy::unwrap_used, reason = "a test that fails says where")]

mod common;

use common::material::Doc;
use common::{Office, items};
use server::Limits;
use server::storage::Quota;
use wire::limits::BLOB_BYTES_MAX;
use wire::{AckStatus, BlobAsk, BlobHeld, BlobPut, Form, Hash};

/// An office that holds one document of the first worker.
fn office(change: impl FnOnce(&mut Limits)) -> (Office, Doc) {
    let desk = Office::with(change);
    let (a, b) = (desk.agency.a.clone(), desk.agency.a.clone());
    let doc = desk.agency.doc(1, &a, &b);
    let reply = desk.sync(&desk.agency.a, &[], &items(&doc.items));
    assert!(reply.statuses().iter().all(|status| *status == AckStatus::Stored), "it is there");
    (desk, doc)
}

fn put(desk: &Office, doc: &Doc, name: Hash, bytes: &[u8]) -> u16 {
    let (agency, token) = (desk.agency.id, desk.token(&desk.agency.a));
    let part = BlobPut { agency, token, doc: doc.id, name, bytes: bytes.to_vec() };
    desk.link().post("/v1/blob/put", &part.to_bytes()).status
}

fn ask(desk: &Office, path: &str, doc: &Doc, names: Vec<Hash>) -> (u16, Vec<u8>) {
    let (agency, token) = (desk.agency.id, desk.token(&desk.agency.a));
    let answer = desk.link().post(path, &BlobAsk { agency, token, doc: doc.id, names }.to_bytes());
    (answer.status, answer.body)
}

/// The one file somewhere under a folder.
fn only_file(folder: &std::path::Path) -> std::path::PathBuf {
    let entry = std::fs::read_dir(folder).unwrap().next().unwrap().unwrap().path();
    if entry.is_dir() { only_file(&entry) } else { entry }
}

#[test]
fn a_part_is_kept_once_given_back_and_destroyed() {
    let (desk, doc) = office(|_| {});
    let bytes = vec![3; BLOB_BYTES_MAX];
    let (name, other) = (Hash::of(&bytes), Hash::of(b"nothing"));
    let held = |held: &[bool]| (200, BlobHeld { held: held.to_vec() }.to_bytes());
    assert_eq!(ask(&desk, "/v1/blob/have", &doc, vec![name, other]), held(&[false, false]), "nothing yet");
    assert_eq!((put(&desk, &doc, name, &bytes), put(&desk, &doc, name, &bytes)), (200, 200), "twice is once");
    assert_eq!(ask(&desk, "/v1/blob/have", &doc, vec![other, name]), held(&[false, true]), "in the order asked");
    assert_eq!(ask(&desk, "/v1/blob/get", &doc, vec![name]), (200, bytes), "whole");
    assert_eq!(ask(&desk, "/v1/blob/drop", &doc, vec![name]).0, 200, "destroyed");
    assert_eq!(ask(&desk, "/v1/blob/drop", &doc, vec![name]).0, 200, "what is gone is gone");
    assert_eq!(ask(&desk, "/v1/blob/get", &doc, vec![name]), (404, vec![]), "for everybody");
}

#[test]
fn a_part_under_another_name_or_of_another_form_is_not_kept() {
    let (desk, doc) = office(|_| {});
    assert_eq!(put(&desk, &doc, Hash::of(b"one"), b"other"), 400, "its name is its hash");
    assert_eq!(put(&desk, &doc, Hash::of(b""), b""), 400, "nothing is no part");
    let large = vec![0; BLOB_BYTES_MAX + 1];
    assert!([400, 413].contains(&put(&desk, &doc, Hash::of(&large), &large)), "more than one part at a time");
    assert_eq!(desk.link().post("/v1/blob/put", &vec![0; 4 * BLOB_BYTES_MAX]).status, 413, "whatever it is");
    let two = vec![Hash::of(b"one"), Hash::of(b"two")];
    assert_eq!(ask(&desk, "/v1/blob/get", &doc, two.clone()).0, 400, "one at a time comes down");
    assert_eq!(ask(&desk, "/v1/blob/drop", &doc, two).0, 400, "one at a time goes");
}

#[test]
fn parts_are_charged_to_the_day_as_entries_are() {
    let quota = Quota { bytes_max: 10_000, items_max: 1_000 };
    let (desk, doc) = office(|limits| limits.quota = quota);
    let (one, two) = (vec![1; 6_000], vec![2; 6_000]);
    assert_eq!(put(&desk, &doc, Hash::of(&one), &one), 200, "within the allowance");
    assert_eq!(put(&desk, &doc, Hash::of(&one), &one), 200, "what is there costs nothing");
    assert_eq!(put(&desk, &doc, Hash::of(&two), &two), 429, "beyond it");
}

#[test]
fn a_part_that_decayed_on_the_disk_is_asked_for_again() {
    let (desk, doc) = office(|_| {});
    let bytes = vec![9; 5_000];
    let name = Hash::of(&bytes);
    assert_eq!(put(&desk, &doc, name, &bytes), 200, "it was whole");
    let file = only_file(&desk.folder.path().join("blobs"));
    let mut decayed = std::fs::read(&file).unwrap();
    decayed[17] ^= 1;
    std::fs::write(&file, decayed).unwrap();
    assert_eq!(ask(&desk, "/v1/blob/get", &doc, vec![name]), (404, vec![]), "no altered byte is given out");
    assert_eq!(put(&desk, &doc, name, &bytes), 200, "whoever has it brings it again");
    assert_eq!(ask(&desk, "/v1/blob/get", &doc, vec![name]), (200, bytes), "whole again");
}
