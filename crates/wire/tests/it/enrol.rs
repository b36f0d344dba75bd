//! The answer to a new tablet is for that tablet, for a while, from somebody the chain knows.

use wire::{EnrolRefused, Op, SigningPublic, Unverified};

use crate::keys::{key, offer, public, sign};
use crate::samples;

const NOW_MS: u64 = 1_799_999_999_000;

#[test]
fn an_answer_is_for_the_tablet_that_asked() {
    let (request, answer) = (samples::request(), samples::answer());
    assert_eq!(request.offer.verify(), Ok(()), "the tablet holds the key it shows");
    assert_eq!(answer.check(&request.offer, NOW_MS), Ok(()), "this is the answer");
    let stranger = offer(8, Some(0x11));
    assert_eq!(answer.check(&stranger, NOW_MS), Err(EnrolRefused::OtherRequest), "another tablet's nonce");
    let mut guessed = offer(8, Some(0x11));
    guessed.nonce = answer.nonce;
    assert_eq!(answer.check(&guessed, NOW_MS), Err(EnrolRefused::OtherDevice), "the nonce alone is not enough");
}

#[test]
fn an_answer_ends_after_its_time() {
    let (request, answer) = (samples::request(), samples::answer());
    let end = answer.valid_until_ms;
    assert_eq!(answer.check(&request.offer, end), Ok(()), "to the last millisecond");
    assert_eq!(answer.check(&request.offer, end + 1), Err(EnrolRefused::Expired), "and no longer");
}

#[test]
fn an_answer_adds_this_device_for_this_person_in_this_agency() {
    let (request, good) = (samples::request(), samples::answer());
    let mut nobody = good.clone();
    nobody.grant.ops.retain(|op| !matches!(op, Op::AddDevice { .. }));
    let mut somebody_else = good.clone();
    somebody_else.staff = wire::StaffId::from_bytes([1; 16]);
    let mut elsewhere = good.clone();
    elsewhere.root = public(&key(9));
    for answer in [nobody, somebody_else, elsewhere] {
        assert_eq!(answer.check(&request.offer, NOW_MS), Err(EnrolRefused::OtherDevice), "not what was asked for");
    }
}

#[test]
fn an_answer_is_its_signers() {
    let answer = samples::answer();
    assert_eq!(answer.verify(&public(&key(1))), Ok(()), "the root signed it");
    assert_eq!(answer.verify(&public(&key(2))), Err(Unverified::OtherSigner), "nobody else is the root");
    let mut altered = answer.clone();
    altered.roster_head = wire::Hash::of(b"an older head");
    assert_eq!(altered.verify(&public(&key(1))), Err(Unverified::BadSignature), "every field is signed");
    let mut by_device = answer;
    by_device.signer = wire::Signer::Device(samples::author());
    by_device.signature = sign(&key(7), &by_device.signing_input());
    assert_eq!(by_device.verify(&public(&key(7))), Ok(()), "a supervisor's device may sign too");
    assert_eq!(by_device.verify(&public(&key(8))), Err(Unverified::OtherSigner), "under its own name");
}

#[test]
fn weak_points_are_no_signing_keys() {
    let mut identity = [0; 32];
    identity[0] = 1;
    assert!(SigningPublic::from_bytes(&identity).is_err(), "under the point of order one everything verifies");
    assert!(SigningPublic::from_bytes(&[0xff; 32]).is_err(), "a second spelling of a point is no key");
    assert!(SigningPublic::from_bytes(&[2; 32]).is_err(), "and what is no point at all is none");
}
