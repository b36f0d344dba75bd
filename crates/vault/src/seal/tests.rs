//! What goes into an envelope comes out for members, and nothing else comes out for anybody.
#![allow(clippy::unwrap_used)]

use proptest::prelude::*;
use wire::{AgencyId, Cut, DeviceKeyId, DocId, EpochReason, Malformed};

use super::*;
use crate::epoch::{NewEpoch, new_epoch};
use crate::keys::UserKey;
use crate::unlock::testkit::seeded;

const DOC: DocId = DocId::from_bytes([0xd0; 16]);
const LANE: LaneId = LaneId::from_bytes([0x1a; 8]);
const HEAD: Hash = Hash::from_bytes([0x4d; 32]);

/// A document's key and two members who hold it.
struct World {
    key: DocKey,
    author: Unlocked,
    other: Unlocked,
}

fn world() -> World {
    let author = Unlocked::for_tests(1);
    let user = UserKey::generate(&mut seeded(9));
    let facts = NewEpoch {
        agency: AgencyId::from_bytes([0xa6; 16]),
        doc: DOC,
        previous: None,
        recipients: &[user.recipient()],
        reason: EpochReason::Created,
        cut: Cut::default(),
        roster_head: HEAD,
        badge: None,
    };
    let (_, key) = new_epoch(facts, &author, &mut seeded(2)).unwrap();
    World { key, author, other: Unlocked::for_tests(3) }
}

impl World {
    fn seal<'a>(&'a self, payload: &'a Payload) -> Seal<'a> {
        Seal {
            signer: &self.author,
            key: &self.key,
            lane: LANE,
            seq: 1,
            prev_hash: Hash::ZERO,
            roster_head: HEAD,
            witness: Some((7, [3; 8])),
            time_ms: 1_800_000_000_000,
            payload,
        }
    }

    fn sealed(&self, payload: &Payload) -> Envelope {
        Sealer::new(LEVEL_DEFAULT).seal(&self.seal(payload), &mut seeded(4)).unwrap()
    }

    /// Verified by its author's key, as ingest does first.
    fn unseal(&self, envelope: &Envelope) -> Result<Opened, UnsealError> {
        let signer = [&self.author, &self.other].into_iter();
        let signer = signer.map(Unlocked::signing_public).find(|key| key.device_key_id() == envelope.header().device);
        let verified = envelope.verify(signer.unwrap(), self.key.agency(), &HEAD).unwrap();
        Opener::new().unseal(&verified, &self.key)
    }

    /// What a member with the key and ill intent can make: any header, any plaintext, well signed.
    fn crafted(&self, signer: &Unlocked, header: &HeaderV1, plaintext: &[u8]) -> Envelope {
        let nonce = [6; 24];
        let aad = aad(self.key.agency(), header);
        let opened = AeadPayload { msg: plaintext, aad: &aad };
        let ciphertext = self.key.cipher().encrypt(XNonce::from_slice(&nonce), opened).unwrap();
        self.signed(signer, header, &[&nonce[..], &ciphertext].concat())
    }

    fn signed(&self, signer: &Unlocked, header: &HeaderV1, sealed: &[u8]) -> Envelope {
        let input = envelope_signing_input(self.key.agency(), header, &HEAD, sealed);
        Envelope::assemble(header, sealed, &signer.sign(&input)).unwrap()
    }

    /// Header and inner part of an envelope that says `body`, which `crafted` can then bend.
    fn plain(&self, payload: &Payload, compressed: bool) -> (HeaderV1, Inner) {
        let header = header_of(&self.seal(payload), compressed);
        let inner = Inner { device: header.device, lane: LANE, seq: 1, time_ms: 5 };
        (header, inner)
    }
}

fn edit() -> Payload {
    Payload::Changes(vec![(0..160).map(|at: u32| (at * 37 % 251) as u8).collect()])
}

#[test]
fn a_small_coded_edit_is_496_bytes() {
    let envelope = world().sealed(&edit());
    assert_eq!(envelope.as_bytes().len(), 496, "a change of 160 bytes stays in the smallest size");
}

#[test]
fn members_read_what_was_sealed() {
    let world = world();
    for payload in
        [edit(), Payload::Statement(b"closure requested".to_vec()), Payload::Changes(vec![vec![7; 4000]; 60])]
    {
        let opened = world.unseal(&world.sealed(&payload)).unwrap();
        assert_eq!(opened, Opened { time_ms: 1_800_000_000_000, payload }, "time and content come back");
    }
}

#[test]
fn nothing_of_the_text_is_in_the_envelope() {
    let canary = b"a name nobody may read";
    let envelope = world().sealed(&Payload::Changes(vec![canary.to_vec()]));
    let leaked = envelope.as_bytes().windows(4).any(|four| canary.windows(4).any(|part| part == four));
    assert!(!leaked, "not even four letters of it");
    let again = world().sealed(&Payload::Changes(vec![canary.to_vec()]));
    assert_eq!(envelope, again, "the same entropy gives the same envelope: the nonce is the caller's alone");
    let payload = Payload::Changes(vec![canary.to_vec()]);
    let world = world();
    let fresh = Sealer::new(LEVEL_DEFAULT).seal(&world.seal(&payload), &mut seeded(5)).unwrap();
    assert_ne!(fresh.sealed(), envelope.sealed(), "other entropy gives another ciphertext of the same text");
}

#[test]
fn every_flipped_byte_is_refused_before_the_aead() {
    let world = world();
    let bytes = world.sealed(&edit()).into_bytes();
    for at in 0..bytes.len() {
        let mut altered = bytes.clone();
        altered[at] ^= 1;
        let verified = Envelope::parse(&altered)
            .ok()
            .map(|envelope| envelope.verify(world.author.signing_public(), world.key.agency(), &HEAD).is_ok());
        assert_ne!(verified, Some(true), "byte {at} is signed");
    }
}

#[test]
fn every_header_field_is_bound_to_the_ciphertext_even_for_its_own_author() {
    let world = world();
    let envelope = world.sealed(&edit());
    let alterations: [fn(&mut HeaderV1); 8] = [
        |header| header.kind = wire::EnvelopeKind::Statement,
        |header| header.compressed = !header.compressed,
        |header| header.lane = LaneId::from_bytes([1; 8]),
        |header| (header.seq, header.prev_hash) = (2, Hash::of(b"one before")),
        |header| header.roster_head[7] ^= 1,
        |header| header.witness_n += 1,
        |header| header.witness_hash[0] ^= 1,
        |header| header.change_commitment = Hash::of(b"other content"),
    ];
    for (at, alter) in alterations.iter().enumerate() {
        let mut header = envelope.header().clone();
        alter(&mut header);
        let altered = world.signed(&world.author, &header, envelope.sealed());
        let mut head = *HEAD.as_bytes();
        head[7] ^= u8::from(at == 4);
        let input = envelope_signing_input(world.key.agency(), &header, &Hash::from_bytes(head), envelope.sealed());
        let altered = Envelope::assemble(&header, altered.sealed(), &world.author.sign(&input)).unwrap();
        let key = world.author.signing_public();
        let verified = altered.verify(key, world.key.agency(), &Hash::from_bytes(head)).unwrap();
        let refused = Opener::new().unseal(&verified, &world.key).unwrap_err();
        assert_eq!(refused, UnsealError::NotAuthentic, "field {at} is what the AEAD authenticates");
    }
}

#[test]
fn a_member_cannot_sign_anothers_ciphertext_as_their_own() {
    let world = world();
    let envelope = world.sealed(&edit());
    let mut header = envelope.header().clone();
    header.device = world.other.device_key_id();
    let stolen = world.signed(&world.other, &header, envelope.sealed());
    assert_eq!(world.unseal(&stolen), Err(UnsealError::NotAuthentic), "the author is part of what is authenticated");
}

#[test]
fn a_member_cannot_seal_under_anothers_name() {
    let world = world();
    let payload = edit();
    let (header, inner) = world.plain(&payload, false);
    let body = payload.body();
    let good = world.crafted(&world.author, &header, &inner.plaintext(&body));
    assert!(world.unseal(&good).is_ok(), "the helper makes good envelopes");
    let bends: [fn(&mut Inner); 3] = [
        |inner| inner.device = DeviceKeyId::from_bytes([9; 8]),
        |inner| inner.lane = LaneId::from_bytes([9; 8]),
        |inner| inner.seq = 2,
    ];
    for bend in bends {
        let mut bent = inner;
        bend(&mut bent);
        let envelope = world.crafted(&world.author, &header, &bent.plaintext(&body));
        assert_eq!(world.unseal(&envelope), Err(UnsealError::OtherAuthor), "inside and outside must agree: {bent:?}");
    }
}

#[test]
fn content_that_the_header_did_not_commit_to_is_refused() {
    let world = world();
    let (header, inner) = world.plain(&edit(), false);
    let other = Payload::Changes(vec![b"another change".to_vec()]);
    let envelope = world.crafted(&world.author, &header, &inner.plaintext(&other.body()));
    assert_eq!(world.unseal(&envelope), Err(UnsealError::OtherContent), "the commitment outlives compaction");
}

#[test]
fn a_small_envelope_never_opens_to_more_than_its_limit() {
    let world = world();
    let (header, inner) = world.plain(&edit(), true);
    for (len, claims) in [(OPENED_BYTES_MAX + 1, true), (OPENED_BYTES_MAX + 1, false), (64 * 1024 * 1024, true)] {
        let mut compressor = Compressor::new(19).unwrap();
        compressor.set_parameter(CParameter::ContentSizeFlag(claims)).unwrap();
        let bomb = compressor.compress(&vec![0; len]).unwrap();
        let envelope = world.crafted(&world.author, &header, &inner.plaintext(&bomb));
        assert_eq!(world.unseal(&envelope), Err(UnsealError::NotCompressed), "{len} bytes, size claimed: {claims}");
    }
    let two_frames = zstd::bulk::compress(&vec![0; 200_000], 3).unwrap().repeat(2);
    let envelope = world.crafted(&world.author, &header, &inner.plaintext(&two_frames));
    assert_eq!(world.unseal(&envelope), Err(UnsealError::NotCompressed), "nor in two frames");
    let envelope = world.crafted(&world.author, &header, &inner.plaintext(b"no frame at all"));
    assert_eq!(world.unseal(&envelope), Err(UnsealError::NotCompressed), "nor without one");
}

#[test]
fn a_dictionary_from_the_future_asks_for_an_update() {
    let world = world();
    let (mut header, inner) = world.plain(&edit(), true);
    header.dictionary = 200;
    let envelope = world.crafted(&world.author, &header, &inner.plaintext(b"anything"));
    assert_eq!(world.unseal(&envelope), Err(UnsealError::UnknownDictionary { id: 200 }), "it is named");
}

#[test]
fn padding_has_one_spelling() {
    let world = world();
    let payload = edit();
    let (header, inner) = world.plain(&payload, false);
    let good = inner.plaintext(&payload.body());
    let mut longer = good.clone();
    longer.resize(1024, 0);
    let unmarked = vec![0; 256];
    let mut other_mark = good.clone();
    let mark = other_mark.iter().rposition(|byte| *byte != 0).unwrap();
    other_mark[mark] = 0x81;
    for bad in [longer, unmarked, other_mark] {
        let refused = world.unseal(&world.crafted(&world.author, &header, &bad));
        assert_eq!(refused, Err(Malformed::NotCanonical { field: "padding" }.into()), "no room for a hidden word");
    }
    let mut newer = good;
    newer[0] = 2;
    let refused = world.unseal(&world.crafted(&world.author, &header, &newer));
    assert_eq!(refused, Err(Malformed::Newer { version: 2 }.into()), "a newer plaintext form is named");
}

#[test]
fn the_wrong_key_is_named_before_anything_is_tried() {
    let world = world();
    let envelope = world.sealed(&edit());
    let verified = envelope.verify(world.author.signing_public(), world.key.agency(), &HEAD).unwrap();
    let user = UserKey::generate(&mut seeded(9));
    let other = |agency, doc, seed| {
        let (recipients, reason) = (&[user.recipient()], EpochReason::Created);
        let facts = NewEpoch {
            agency,
            doc,
            previous: None,
            recipients,
            reason,
            cut: Cut::default(),
            roster_head: HEAD,
            badge: None,
        };
        let (_, key) = new_epoch(facts, &world.author, &mut seeded(seed)).unwrap();
        Opener::new().unseal(&verified, &key)
    };
    let agency = world.key.agency();
    assert_eq!(other(agency, DOC, 77), Err(UnsealError::OtherKey), "another key of the same document");
    assert_eq!(other(agency, DocId::from_bytes([1; 16]), 2), Err(UnsealError::OtherKey), "another document");
    assert_eq!(other(AgencyId::from_bytes([1; 16]), DOC, 2), Err(UnsealError::OtherKey), "another agency");
}

#[test]
fn what_does_not_fit_is_refused_and_uses_nothing_up() {
    let world = world();
    let mut sealer = Sealer::new(LEVEL_DEFAULT);
    let mut noise = vec![0; CIPHERTEXT_BYTES_MAX];
    seeded(8).fill(&mut noise);
    let rows = [
        (Payload::Changes(Vec::new()), SealError::Empty),
        (Payload::Statement(Vec::new()), SealError::Empty),
        (Payload::Changes(vec![vec![1]; 201]), SealError::TooManyChanges { changes: 201 }),
        (Payload::Statement(vec![0; OPENED_BYTES_MAX + 1]), SealError::TooLarge),
        (Payload::Changes(vec![noise]), SealError::TooLarge),
    ];
    for (payload, refused) in rows {
        let sealed = sealer.seal(&world.seal(&payload), &mut seeded(4));
        assert_eq!(sealed, Err(refused), "split it and try again");
    }
    let payload = edit();
    let misplaced = Seal { seq: 2, ..world.seal(&payload) };
    assert_eq!(sealer.seal(&misplaced, &mut seeded(4)), Err(SealError::Misplaced), "a second without a first");
    assert!(sealer.seal(&world.seal(&payload), &mut seeded(4)).is_ok(), "the sealer goes on after refusals");
}

#[test]
fn text_is_compressed_and_noise_is_kept_as_it_is() {
    let world = world();
    let text = Payload::Statement("the same words again ".repeat(100).into_bytes());
    let envelope = world.sealed(&text);
    assert!(envelope.header().compressed, "repetition shrinks");
    assert_eq!(envelope.as_bytes().len(), 496, "to the smallest size");
    let mut noise = vec![0; 3000];
    seeded(8).fill(&mut noise);
    let envelope = world.sealed(&Payload::Statement(noise));
    assert!(!envelope.header().compressed, "what does not shrink is not made longer");
}

proptest! {
    #[test]
    fn sealing_then_unsealing_returns_the_payload(
        changes in proptest::collection::vec(proptest::collection::vec(any::<u8>(), 1..400), 1..30),
        level in 1..20i32,
        seed: u64,
    ) {
        let world = world();
        let payload = Payload::Changes(changes);
        let envelope = Sealer::new(level).seal(&world.seal(&payload), &mut seeded(seed)).unwrap();
        prop_assert_eq!(world.unseal(&envelope).unwrap().payload, payload, "at every level");
    }

    #[test]
    fn a_member_with_ill_intent_makes_nothing_panic(
        kind in 1..5u8,
        compressed: bool,
        body in proptest::collection::vec(any::<u8>(), 0..2000),
        framed: bool,
    ) {
        let world = world();
        let (mut header, inner) = world.plain(&edit(), compressed);
        header.kind = [wire::EnvelopeKind::Change, wire::EnvelopeKind::Statement, wire::EnvelopeKind::Snapshot,
            wire::EnvelopeKind::Receipt][usize::from(kind) - 1];
        let body = if framed { zstd::bulk::compress(&body, 1).unwrap() } else { body };
        let refused = world.unseal(&world.crafted(&world.author, &header, &inner.plaintext(&body)));
        prop_assert!(refused.is_err(), "the commitment is of something else");
        let mut raw = body;
        raw.resize(wire::padding::padded_len(raw.len()), 0);
        prop_assert!(world.unseal(&world.crafted(&world.author, &header, &raw)).is_err(), "nor as a whole plaintext");
    }
}
