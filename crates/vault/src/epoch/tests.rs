//! Who can open a document's key, and who cannot any more.
#![allow(clippy::unwrap_used)]

use wire::{StaffId, TeamId};

use super::*;
use crate::keys::{TeamKey, UserKey};
use crate::unlock::testkit::seeded;

const AGENCY: AgencyId = AgencyId::from_bytes([0xa6; 16]);
const DOC: DocId = DocId::from_bytes([0xd0; 16]);
const STAFF: StaffId = StaffId::from_bytes([0x57; 16]);
const TEAM: TeamId = TeamId::from_bytes([0x7e; 16]);
const HEAD: Hash = Hash::from_bytes([0x4d; 32]);

fn user(seed: u64) -> UserKey {
    UserKey::generate(&mut seeded(seed))
}

fn ring(key: UserKey) -> Keyring {
    let mut ring = Keyring::new();
    ring.add_user(STAFF, key);
    ring
}

fn epoch(
    previous: Option<(&EpochRecord, &DocKey)>,
    recipients: &[[u8; 32]],
    seed: u64,
) -> Result<(EpochRecord, DocKey), WrapError> {
    let (reason, cut) = (EpochReason::Created, Cut::default());
    let roster_head = HEAD;
    let facts = NewEpoch { agency: AGENCY, doc: DOC, previous, recipients, reason, cut, roster_head, badge: None };
    new_epoch(facts, &Unlocked::for_tests(1), &mut seeded(seed))
}

#[test]
fn the_assigned_worker_and_the_team_open_a_document_and_nobody_else() {
    let team = TeamKey::generate(&mut seeded(20));
    let (record, key) = epoch(None, &[user(10).recipient(), team.recipient()], 5).unwrap();
    assert_eq!(record.verify(Unlocked::for_tests(1).signing_public(), AGENCY), Ok(()), "its author signed it");
    let by_user = open_epoch(&record, &ring(user(10))).unwrap();
    assert_eq!(by_user.key, key.key, "the worker has the key");
    let mut team_ring = Keyring::new();
    team_ring.add_team(TEAM, team);
    assert_eq!(open_epoch(&record, &team_ring).unwrap().key, key.key, "so has the team");
    let refused = open_epoch(&record, &ring(user(11))).unwrap_err();
    assert_eq!(refused, EpochRefused::NotForUs(UnwrapError::NotForUs), "a colleague has not");
    assert!(open_epoch(&record, &Keyring::new()).is_err(), "nor has who holds no key");
}

#[test]
fn a_badge_beside_the_key_is_seen_by_its_readers_alone() {
    let (reason, cut, badge) = (EpochReason::Revoked, Cut::default(), Some([9; BADGE_BYTES]));
    let recipients = &[user(10).recipient()];
    let facts =
        NewEpoch { agency: AGENCY, doc: DOC, previous: None, recipients, reason, cut, roster_head: HEAD, badge };
    let (record, key) = new_epoch(facts, &Unlocked::for_tests(1), &mut seeded(5)).unwrap();
    assert_eq!(epoch_badge(&record, &ring(user(10))), badge, "a reader knows why the key is theirs");
    assert_eq!(epoch_badge(&record, &ring(user(11))), None, "nobody else does");
    assert_eq!(open_epoch(&record, &ring(user(10))).unwrap().key, key.key, "the key is the same");
    let (plain, _) = epoch(None, recipients, 6).unwrap();
    assert_eq!(epoch_badge(&plain, &ring(user(10))), None, "most keys have none");
}

#[test]
fn a_revoked_member_cannot_unseal_the_next_epoch_but_the_rest_read_on_and_back() {
    let (first, first_key) = epoch(None, &[user(10).recipient(), user(11).recipient()], 5).unwrap();
    let (second, _) = epoch(Some((&first, &first_key)), &[user(11).recipient()], 6).unwrap();
    assert_eq!((second.epoch, second.parent), (1, first.hash()), "the next epoch follows the first");
    assert!(open_epoch(&second, &ring(user(10))).is_err(), "who left is shut out");
    let second_key = open_epoch(&second, &ring(user(11))).unwrap();
    let back = second_key.open_previous(&second, &first).unwrap();
    assert_eq!(back.key, first_key.key, "who stays, or joins now, reads all history");
}

#[test]
fn only_the_epoch_before_opens_from_an_epoch() {
    let (first, first_key) = epoch(None, &[user(10).recipient()], 5).unwrap();
    let (second, second_key) = epoch(Some((&first, &first_key)), &[user(10).recipient()], 6).unwrap();
    let (rival, rival_key) = epoch(None, &[user(10).recipient()], 7).unwrap();
    assert_eq!(second_key.open_previous(&second, &rival).unwrap_err(), EpochRefused::OtherEpoch, "not a rival");
    assert_eq!(rival_key.open_previous(&second, &first).unwrap_err(), EpochRefused::OtherEpoch, "nor by its key");
    assert_eq!(
        first_key.open_previous(&first, &first).unwrap_err(),
        EpochRefused::OtherEpoch,
        "nothing before the first"
    );
    let mut altered = second.clone();
    altered.previous_key.as_mut().unwrap()[30] ^= 1;
    assert_eq!(second_key.open_previous(&altered, &first).unwrap_err(), EpochRefused::OtherKey, "nor altered");
}

#[test]
fn a_key_that_the_epoch_does_not_commit_to_is_refused() {
    let (record, _) = epoch(None, &[user(10).recipient()], 5).unwrap();
    let lies: [fn(&mut EpochRecord); 4] = [
        |record| record.key_commit = Hash::of(b"another key"),
        |record| record.doc = DocId::from_bytes([1; 16]),
        |record| record.agency = AgencyId::from_bytes([1; 16]),
        |record| record.epoch = 1,
    ];
    for lie in lies {
        let mut record = record.clone();
        lie(&mut record);
        assert_eq!(open_epoch(&record, &ring(user(10))).unwrap_err(), EpochRefused::OtherKey, "one key, one place");
    }
}

#[test]
fn a_wrap_takes_one_to_eight_recipients_and_stays_within_its_size() {
    let recipients: Vec<[u8; 32]> = (0..9).map(|seed| user(seed).recipient()).collect();
    assert_eq!(epoch(None, &[], 5).unwrap_err(), WrapError::Recipients { recipients: 0 }, "for nobody is a mistake");
    assert_eq!(epoch(None, &recipients, 5).unwrap_err(), WrapError::Recipients { recipients: 9 }, "nine are too many");
    for round in 0..60 {
        let (record, _) = epoch(None, &recipients[..8], round).unwrap();
        let bytes = record.wraps.len();
        assert!(bytes <= crate::keys::X25519_WRAP_BYTES_MAX, "{bytes} bytes: age's filler is of random length");
        assert!(open_epoch(&record, &ring(user(7))).is_ok(), "the eighth opens it too");
    }
}

#[test]
fn a_wrap_that_is_too_large_is_not_even_tried() {
    let (mut record, _) = epoch(None, &[user(10).recipient()], 5).unwrap();
    record.wraps.resize(crate::keys::X25519_WRAP_BYTES_MAX + 1, 0);
    let refused = open_epoch(&record, &ring(user(10))).unwrap_err();
    assert_eq!(refused, EpochRefused::NotForUs(UnwrapError::TooLarge), "its stanzas would cost us time");
}

#[test]
fn every_altered_wrap_is_refused() {
    let (record, _) = epoch(None, &[user(10).recipient()], 5).unwrap();
    let ring = ring(user(10));
    for at in 0..record.wraps.len() {
        let mut altered = record.clone();
        altered.wraps[at] ^= 1;
        assert!(open_epoch(&altered, &ring).is_err(), "byte {at} of the wrap is authenticated");
        altered.wraps.truncate(at);
        assert!(open_epoch(&altered, &ring).is_err(), "{at} bytes are not the wrap");
    }
}

#[test]
fn the_store_keeps_a_key_for_this_device_and_this_epoch_alone() {
    let (record, key) = epoch(None, &[user(10).recipient()], 5).unwrap();
    let (other, _) = epoch(None, &[user(10).recipient()], 6).unwrap();
    let device = Unlocked::for_tests(1);
    let stored = key.seal_for_store(&device, &mut seeded(3));
    assert_eq!(DocKey::from_store(&device, &record, &stored).unwrap().key, key.key, "it comes back without age");
    let refused = |device: &Unlocked, record, stored| DocKey::from_store(device, record, &stored).unwrap_err();
    assert_eq!(refused(&Unlocked::for_tests(2), &record, stored), EpochRefused::OtherKey, "not on another device");
    assert_eq!(refused(&device, &other, stored), EpochRefused::OtherKey, "not for another epoch");
    for at in 0..stored.len() {
        let mut altered = stored;
        altered[at] ^= 1;
        assert_eq!(refused(&device, &record, altered), EpochRefused::OtherKey, "byte {at} is authenticated");
    }
}

#[test]
fn secrets_do_not_show_themselves() {
    let (_, key) = epoch(None, &[user(10).recipient()], 5).unwrap();
    let shown = format!("{key:?} {:?} {:?} {:?}", ring(user(10)), user(10), Unlocked::for_tests(1));
    let hex: String = key.key.iter().take(4).map(|byte| format!("{byte:02x}")).collect();
    assert!(!shown.contains(&hex), "no part of the key");
    assert!(!shown.to_uppercase().contains("AGE-SECRET-KEY"), "no age key");
}
