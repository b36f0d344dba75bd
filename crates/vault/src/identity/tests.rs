//! What a device signs, others can check with its public key alone.
#![allow(clippy::unwrap_used)]

use wire::{DocId, Form, Hash, StaffId, TeamId};

use super::*;
use crate::unlock::testkit::seeded;

const AGENCY: AgencyId = AgencyId::from_bytes([0xa6; 16]);

#[test]
fn a_persons_first_device_brings_a_key_that_only_it_can_open() {
    let device = Unlocked::for_tests(1);
    let user = UserKey::generate(&mut seeded(2));
    let request = device.offer_device(Some(&user), &mut seeded(3)).unwrap();
    assert_eq!(request.offer.verify(), Ok(()), "the offer is the device's own");
    let sent = EnrolRequest::parse(&request.to_bytes()).unwrap();
    let opened = device.open_user_key(&sent.user_key_wrap).unwrap();
    assert_eq!(Some(opened.recipient()), sent.offer.user_key, "the wrap holds the key that is offered");
    assert!(Unlocked::for_tests(2).open_user_key(&sent.user_key_wrap).is_err(), "and nobody else has it");
}

#[test]
fn a_second_device_brings_no_key() {
    let request = Unlocked::for_tests(1).offer_device(None, &mut seeded(3)).unwrap();
    assert_eq!(request.offer.user_key, None, "the person has one already");
    assert!(EnrolRequest::parse(&request.to_bytes()).is_ok(), "and the request is whole without a wrap");
}

#[test]
fn a_session_answer_proves_who_answers_to_whom() {
    let (device, server) = (Unlocked::for_tests(1), Unlocked::for_tests(2));
    let receipt_key = server.signing_public();
    let answer = device.answer_session(AGENCY, receipt_key, &[7; 40], &[]);
    assert_eq!(answer.verify(device.signing_public(), receipt_key), Ok(()), "this device to this server");
    assert!(answer.verify(server.signing_public(), receipt_key).is_err(), "and no other device");
}

#[test]
fn a_placement_names_the_device_that_signs_it() {
    let device = Unlocked::for_tests(1);
    let mut placement = Placement {
        agency: AGENCY,
        doc: DocId::from_bytes([1; 16]),
        counter: 1,
        caseload: StaffId::from_bytes([2; 16]),
        team: TeamId::from_bytes([3; 16]),
        roster_head: Hash::ZERO,
        author: Unlocked::for_tests(9).device_key_id(),
        signature: Signature::NONE,
    };
    device.sign_placement(&mut placement);
    assert_eq!(placement.author, device.device_key_id(), "whatever stood there before");
    assert_eq!(placement.verify(device.signing_public(), AGENCY), Ok(()), "and the signature fits");
}

#[test]
fn secrets_follow_from_their_bytes_and_nothing_else() {
    let device = Unlocked::for_tests(1);
    let again = Unlocked::from_secrets(&device.to_secrets());
    assert_eq!(again.to_secrets(), device.to_secrets(), "what a slot keeps is everything");
    assert_eq!(again.device_key_id(), device.device_key_id(), "the same device");
    assert_eq!(again.recipient(), device.recipient(), "that receives under the same key");
    assert_ne!(device.store_key()[..32], device.mark_key()[..], "store and mark have keys of their own");
}
