//! Age keys of devices, people and teams, and wrapping small secrets to them. Knows no document.

use std::collections::BTreeMap;
use std::fmt;

use age::secrecy::ExposeSecret;
use age::x25519;
use bech32::{Bech32, Hrp};
use wire::limits::{EPOCH_RECIPIENTS_MAX, EPOCH_WRAPS_BYTES_MAX};
use wire::recipient::{Recipient, is_recipient};
use wire::{StaffId, TeamId};
use zeroize::Zeroizing;

use crate::aead::{open_age, seal_age};
use crate::entropy::{Entropy, random};

/// Most bytes of a wrap with X25519 stanzas: eight of them and age's random filler. `age` itself has no limit on
/// stanzas, and each costs a reader one X25519 operation, so the size is what bounds the work of a hostile wrap.
pub const X25519_WRAP_BYTES_MAX: usize = 1400;
const _: () = assert!(X25519_WRAP_BYTES_MAX <= EPOCH_WRAPS_BYTES_MAX);

const SECRET_PREFIX: Hrp = Hrp::parse_unchecked("age-secret-key-");
const RECIPIENT_PREFIX: Hrp = Hrp::parse_unchecked("age");

/// Why a secret could not be wrapped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "each message says what its variant means")]
pub enum WrapError {
    #[error("{recipients} recipients, not one to eight")]
    Recipients { recipients: usize },
    #[error("a recipient key is not usable")]
    BadRecipient,
}

/// Why a wrap does not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "each message says what its variant means")]
pub enum UnwrapError {
    #[error("the wrap is not for any key at hand")]
    NotForUs,
    #[error("the wrap is too large")]
    TooLarge,
    #[error("the wrap holds another kind of secret")]
    OtherSecret,
}

/// An age X25519 secret key.
pub(crate) struct AgeSecret(x25519::Identity);

impl AgeSecret {
    pub(crate) fn generate(entropy: &mut dyn Entropy) -> AgeSecret {
        AgeSecret::from_bytes(&Zeroizing::new(random(entropy)))
    }

    pub(crate) fn from_bytes(bytes: &[u8; 32]) -> AgeSecret {
        let spelled =
            Zeroizing::new(bech32::encode_upper::<Bech32>(SECRET_PREFIX, bytes).expect("32 bytes fit a bech32 word"));
        AgeSecret(spelled.parse().expect("a prefix and 32 bytes are what age spells a secret key with"))
    }

    pub(crate) fn to_bytes(&self) -> Zeroizing<[u8; 32]> {
        let spelled = self.0.to_string();
        let (_, bytes) = bech32::decode(spelled.expose_secret()).expect("age spells its keys in bech32");
        let bytes = Zeroizing::new(bytes);
        Zeroizing::new(bytes.as_slice().try_into().expect("an age secret key has 32 bytes"))
    }

    pub(crate) fn recipient(&self) -> [u8; 32] {
        let (_, bytes) = bech32::decode(&self.0.to_public().to_string()).expect("age spells its keys in bech32");
        bytes.try_into().expect("an age recipient has 32 bytes")
    }
}

impl fmt::Debug for AgeSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AgeSecret(hidden)")
    }
}

/// One person's key, held by each of their devices: opens what is wrapped to the person.
#[derive(Debug)]
pub struct UserKey(AgeSecret);

/// One team's key, held by its supervisors: opens all documents of the team.
#[derive(Debug)]
pub struct TeamKey(AgeSecret);

macro_rules! wrapped_key {
    ($name:ident, $context:literal) => {
        impl $name {
            /// A new key.
            pub fn generate(entropy: &mut dyn Entropy) -> Self {
                $name(AgeSecret::generate(entropy))
            }

            /// What others wrap to.
            pub fn recipient(&self) -> [u8; 32] {
                self.0.recipient()
            }

            /// This key, for the holder of `recipient`'s secret half. Errors: [`WrapError::BadRecipient`].
            pub fn wrap_to(&self, recipient: &Recipient) -> Result<Vec<u8>, WrapError> {
                wrap(&self.0.to_bytes(), $context, &[*recipient])
            }

            /// This key's secret before the last rotation, as the roster holds it. Errors: [`UnwrapError`].
            pub fn open_previous(&self, blob: &[u8]) -> Result<Self, UnwrapError> {
                $name::unwrap_with(blob, &self.0)
            }

            pub(crate) fn unwrap_with(blob: &[u8], holder: &AgeSecret) -> Result<Self, UnwrapError> {
                let bytes = unwrap(blob, $context, &[holder])?;
                Ok($name(AgeSecret::from_bytes(&bytes)))
            }
        }
    };
}

wrapped_key!(UserKey, b'U');
wrapped_key!(TeamKey, b'T');

impl UserKey {
    pub(crate) fn age(&self) -> &AgeSecret {
        &self.0
    }

    /// The team key that a roster act wrapped to this person. Errors: [`UnwrapError`].
    pub fn open_team_key(&self, blob: &[u8]) -> Result<TeamKey, UnwrapError> {
        TeamKey::unwrap_with(blob, &self.0)
    }
}

/// The keys that open documents on this device. Several generations of one key may be present.
#[derive(Debug, Default)]
pub struct Keyring {
    users: Vec<(StaffId, UserKey)>,
    teams: BTreeMap<TeamId, Vec<TeamKey>>,
}

impl Keyring {
    /// Opens nothing yet.
    pub fn new() -> Keyring {
        Keyring::default()
    }

    /// Adds a person's key, newest first.
    pub fn add_user(&mut self, staff: StaffId, key: UserKey) {
        self.users.push((staff, key));
    }

    /// Adds a team's key, newest first.
    pub fn add_team(&mut self, team: TeamId, key: TeamKey) {
        self.teams.entry(team).or_default().push(key);
    }

    /// A person's newest key here.
    pub fn user(&self, staff: StaffId) -> Option<&UserKey> {
        self.users.iter().find(|(owner, _)| *owner == staff).map(|(_, key)| key)
    }

    /// A team's newest key here.
    pub fn team(&self, team: TeamId) -> Option<&TeamKey> {
        self.teams.get(&team)?.first()
    }

    pub(crate) fn secrets(&self) -> Vec<&AgeSecret> {
        let users = self.users.iter().map(|(_, key)| &key.0);
        users.chain(self.teams.values().flatten().map(|key| &key.0)).collect()
    }
}

/// Wraps 32 secret bytes to each recipient. `purpose` is inside, so that a key of one kind never opens as another.
pub(crate) fn wrap(secret: &[u8; 32], purpose: u8, recipients: &[Recipient]) -> Result<Vec<u8>, WrapError> {
    wrap_badged(secret, None, purpose, recipients)
}

/// Bytes of a badge that stands beside a key, for those alone who can open it.
pub const BADGE_BYTES: usize = 16;

/// As [`wrap`], with a badge that only the recipients see.
pub(crate) fn wrap_badged(
    secret: &[u8; 32],
    badge: Option<&[u8; BADGE_BYTES]>,
    purpose: u8,
    recipients: &[Recipient],
) -> Result<Vec<u8>, WrapError> {
    if recipients.is_empty() || recipients.len() > EPOCH_RECIPIENTS_MAX {
        return Err(WrapError::Recipients { recipients: recipients.len() });
    }
    let parsed: Vec<x25519::Recipient> = recipients.iter().map(read_recipient).collect::<Result<_, _>>()?;
    let badge = badge.map_or(&[][..], |badge| &badge[..]);
    let plain = Zeroizing::new([&[purpose], &secret[..], badge].concat());
    Ok(seal_age(parsed.iter().map(|recipient| recipient as _), &plain))
}

/// The 32 bytes that [`wrap`] wrapped for `purpose` to one of `holders`.
pub(crate) fn unwrap(blob: &[u8], purpose: u8, holders: &[&AgeSecret]) -> Result<Zeroizing<[u8; 32]>, UnwrapError> {
    match unwrap_badged(blob, purpose, holders)? {
        (secret, None) => Ok(secret),
        _ => Err(UnwrapError::OtherSecret),
    }
}

/// A secret and the badge beside it.
type Badged = (Zeroizing<[u8; 32]>, Option<[u8; BADGE_BYTES]>);

/// As [`unwrap`], with the badge that stands beside the secret.
pub(crate) fn unwrap_badged(blob: &[u8], purpose: u8, holders: &[&AgeSecret]) -> Result<Badged, UnwrapError> {
    if blob.len() > X25519_WRAP_BYTES_MAX {
        return Err(UnwrapError::TooLarge);
    }
    let identities = holders.iter().map(|holder| &holder.0 as _);
    let plain = open_age(blob, identities).ok_or(UnwrapError::NotForUs)?;
    let rest = plain.split_first().filter(|(found, _)| **found == purpose).map(|(_, rest)| rest);
    let (secret, badge) = rest.and_then(|rest| rest.split_first_chunk::<32>()).ok_or(UnwrapError::OtherSecret)?;
    let badge = match badge {
        [] => None,
        badge => Some(badge.try_into().map_err(|_| UnwrapError::OtherSecret)?),
    };
    Ok((Zeroizing::new(*secret), badge))
}

fn read_recipient(bytes: &Recipient) -> Result<x25519::Recipient, WrapError> {
    if !is_recipient(bytes) {
        return Err(WrapError::BadRecipient); // age would panic.
    }
    let spelled = bech32::encode_lower::<Bech32>(RECIPIENT_PREFIX, bytes).map_err(|_| WrapError::BadRecipient)?;
    spelled.parse().map_err(|_| WrapError::BadRecipient)
}

#[cfg(test)]
mod tests;
