//! Whose an envelope is: any alteration is refused before anything is opened.

use wire::{AgencyId, Envelope, EnvelopeKind, Hash, HeaderV1, LaneId, Malformed, Signature, Unverified, actor_id};

use crate::keys::{key, public};
use crate::samples::{self, DOC, HEAD, LANE, agency, author, header};

fn verify(envelope: &Envelope) -> Result<(), Unverified> {
    envelope.verify(&public(&key(7)), agency(), &HEAD).map(|_| ())
}

#[test]
fn a_small_edit_is_496_bytes_on_the_wire() {
    let envelope = samples::envelope();
    assert_eq!(envelope.as_bytes().len(), 496, "240 bytes besides 256 of padded ciphertext");
    assert_eq!(verify(&envelope), Ok(()), "and it is its author's");
}

#[test]
fn every_flipped_bit_is_refused() {
    let bytes = samples::envelope().into_bytes();
    for at in 0..bytes.len() * 8 {
        let mut altered = bytes.clone();
        altered[at / 8] ^= 1 << (at % 8);
        let refused = Envelope::parse(&altered).map_or(true, |envelope| verify(&envelope).is_err());
        assert!(refused, "bit {at} is covered");
    }
}

#[test]
fn every_altered_header_field_is_refused() {
    let alterations: [fn(&mut HeaderV1); 14] = [
        |header| header.kind = EnvelopeKind::Statement,
        |header| header.compressed = false,
        |header| header.dictionary = 1,
        |header| header.doc = wire::DocId::from_bytes([1; 16]),
        |header| header.device = public(&key(8)).device_key_id(),
        |header| header.lane = LaneId::from_bytes([1; 8]),
        |header| header.seq = 3,
        |header| header.prev_hash = Hash::of(b"another envelope"),
        |header| header.epoch = 0,
        |header| header.key_commit[5] ^= 1,
        |header| header.roster_head[0] ^= 1,
        |header| header.witness_n = 18,
        |header| header.witness_hash[7] ^= 1,
        |header| header.change_commitment = Hash::ZERO,
    ];
    let envelope = samples::envelope();
    let signature = Signature::from_bytes(*envelope.as_bytes().last_chunk().unwrap());
    for (at, alter) in alterations.iter().enumerate() {
        let mut altered = header();
        alter(&mut altered);
        let envelope = Envelope::assemble(&altered, envelope.sealed(), &signature).unwrap();
        assert!(verify(&envelope).is_err(), "field {at} is signed");
    }
}

#[test]
fn an_envelope_is_of_one_agency_one_device_and_one_roster_head() {
    let envelope = samples::envelope();
    let (ours, other) = (public(&key(7)), public(&key(8)));
    let elsewhere = AgencyId::of(&other);
    let refused = envelope.verify(&ours, elsewhere, &HEAD).unwrap_err();
    assert_eq!(refused, Unverified::BadSignature, "the agency is signed though it is not sent");
    assert_eq!(envelope.verify(&other, agency(), &HEAD).unwrap_err(), Unverified::OtherSigner, "the key is named");
    let mut twin = *HEAD.as_bytes();
    twin[31] ^= 1;
    let refused = envelope.verify(&ours, agency(), &Hash::from_bytes(twin)).unwrap_err();
    assert_eq!(refused, Unverified::BadSignature, "all 32 bytes of the head are signed, not only the 8 sent");
}

#[test]
fn a_lane_begins_with_nothing_before_it() {
    let mut first = header();
    first.seq = 1;
    let refused = Envelope::assemble(&first, samples::envelope().sealed(), &Signature::NONE).unwrap_err();
    assert_eq!(refused, Malformed::NotCanonical { field: "header" }, "the first has no previous hash");
    first.prev_hash = Hash::ZERO;
    assert!(Envelope::assemble(&first, samples::envelope().sealed(), &Signature::NONE).is_ok(), "zeros are none");
    first.seq = 0;
    assert!(Envelope::assemble(&first, samples::envelope().sealed(), &Signature::NONE).is_err(), "counts from one");
}

#[test]
fn an_unpadded_ciphertext_is_refused() {
    for len in [0, 1, 255, 257, 1000, 65_537] {
        let sealed = vec![0; 24 + len + 16];
        assert!(Envelope::assemble(&header(), &sealed, &Signature::NONE).is_err(), "{len} bytes would tell too much");
    }
    for len in [256, 272, 1024, 65_536] {
        let sealed = vec![0; 24 + len + 16];
        assert!(Envelope::assemble(&header(), &sealed, &Signature::NONE).is_ok(), "{len} is a padded length");
    }
}

#[test]
fn no_two_lanes_or_documents_share_an_actor() {
    let actor = actor_id(agency(), DOC, author(), LANE);
    let other_doc = actor_id(agency(), wire::DocId::from_bytes([1; 16]), author(), LANE);
    let other_lane = actor_id(agency(), DOC, author(), LaneId::from_bytes([1; 8]));
    let other_device = actor_id(agency(), DOC, public(&key(8)).device_key_id(), LANE);
    assert!(![other_doc, other_lane, other_device].contains(&actor), "each part counts");
    assert_eq!(actor, actor_id(agency(), DOC, author(), LANE), "and the same lane is the same actor");
}
