//! Keys of one kind do not open as another, and no recipient makes age panic.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::identity::Unlocked;
use crate::names::NamesKey;
use crate::unlock::testkit::seeded;

#[test]
fn a_device_opens_its_persons_key_and_the_person_opens_the_teams() {
    let device = Unlocked::for_tests(1);
    let user = UserKey::generate(&mut seeded(2));
    let team = TeamKey::generate(&mut seeded(3));
    let opened = device.open_user_key(&user.wrap_to(&device.recipient()).unwrap()).unwrap();
    assert_eq!(opened.recipient(), user.recipient(), "device to person");
    let opened = opened.open_team_key(&team.wrap_to(&user.recipient()).unwrap()).unwrap();
    assert_eq!(opened.recipient(), team.recipient(), "person to team");
}

#[test]
fn a_secret_of_one_kind_does_not_open_as_another() {
    let device = Unlocked::for_tests(1);
    let names = NamesKey::generate(&mut seeded(2)).wrap_to(&device.recipient()).unwrap();
    assert_eq!(device.open_user_key(&names).unwrap_err(), UnwrapError::OtherSecret, "the names' key is no user key");
    let user = UserKey::generate(&mut seeded(2));
    let blob = user.wrap_to(&device.recipient()).unwrap();
    assert_eq!(device.open_names_key(&blob).unwrap_err(), UnwrapError::OtherSecret, "nor the other way round");
    assert_eq!(Unlocked::for_tests(2).open_user_key(&blob).unwrap_err(), UnwrapError::NotForUs, "nor elsewhere");
    assert_eq!(device.open_user_key(&[]).unwrap_err(), UnwrapError::NotForUs, "nor from nothing");
}

#[test]
fn age_spells_our_bytes_and_we_spell_ages() {
    let fixed = AgeSecret::from_bytes(&[7; 32]);
    assert_eq!(*fixed.to_bytes(), [7; 32], "bytes to key to bytes");
    let spelled = fixed.0.to_public().to_string();
    let read = read_recipient(&fixed.recipient()).unwrap();
    assert_eq!(read.to_string(), spelled, "recipient to bytes to recipient");
}

#[test]
fn the_keys_that_make_age_panic_are_exactly_those_refused() {
    let mut useless: Vec<[u8; 32]> = vec![[0; 32], [0; 32]];
    useless[1][31] = 0x80;
    for last in [0xec, 0xed, 0xee] {
        let mut near = [0xff; 32];
        (near[0], near[31]) = (last, 0x7f);
        useless.push(near);
    }
    for bytes in useless {
        assert_eq!(wrap(&[1; 32], b'U', &[bytes]), Err(WrapError::BadRecipient), "{bytes:02x?} receives nothing");
        let spelled = bech32::encode_lower::<Bech32>(RECIPIENT_PREFIX, &bytes).unwrap();
        let recipient: x25519::Recipient = spelled.parse().unwrap();
        let caught = std::panic::catch_unwind(|| age::encrypt(&recipient, b"x").is_ok());
        assert!(caught.is_err(), "if age stops panicking, the check in front of it can be reconsidered");
    }
}
