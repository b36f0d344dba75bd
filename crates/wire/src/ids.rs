//! Names for things that are bytes: who, which document, which lane. Random or a hash, never anything about a person.

use std::fmt;

use crate::signing::SigningPublic;

macro_rules! id {
    ($($name:ident $len:literal $doc:literal)+) => {$(
        #[doc = $doc]
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name([u8; $len]);

        impl $name {
            /// Takes the bytes as they are.
            pub const fn from_bytes(bytes: [u8; $len]) -> Self {
                Self(bytes)
            }

            /// The bytes.
            pub const fn as_bytes(&self) -> &[u8; $len] {
                &self.0
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({})", stringify!($name), Short(&self.0))
            }
        }

        impl crate::Form for $name {
            const BYTES_MAX: usize = $len;

            fn write(&self, out: &mut crate::Writer) {
                out.put(&self.0);
            }

            fn read(reader: &mut crate::Reader<'_>) -> Result<Self, crate::Malformed> {
                reader.array().map(Self)
            }
        }
    )+};
}

id! {
    AgencyId 16 "An agency: the first 16 bytes of BLAKE3 of its root public key."
    DocId 16 "One document (identity or casework of one case): 16 random bytes."
    StaffId 16 "One member of staff: 16 random bytes."
    TeamId 16 "One team: 16 random bytes."
    DeviceKeyId 8 "A device: the first 8 bytes of BLAKE3 of its signing public key."
    LaneId 8 "One installation: 8 random bytes, fresh after install, restore or a store behind its mark."
    Hash 32 "A BLAKE3 hash."
}

impl Hash {
    /// The previous hash of whatever comes first.
    pub const ZERO: Hash = Hash([0; 32]);

    /// BLAKE3 of `bytes`.
    pub fn of(bytes: &[u8]) -> Hash {
        Hash(*blake3::hash(bytes).as_bytes())
    }

    /// The first 8 bytes, as sent where the whole is already known.
    pub fn prefix8(&self) -> [u8; 8] {
        first(&self.0)
    }

    /// The first 6 bytes.
    pub fn prefix6(&self) -> [u8; 6] {
        first(&self.0)
    }
}

impl AgencyId {
    /// The agency whose chain starts at this root key.
    pub fn of(root: &SigningPublic) -> AgencyId {
        AgencyId(first(&Hash::of(root.as_bytes()).0))
    }
}

impl DeviceKeyId {
    /// The device that signs with this key.
    pub fn of(key: &SigningPublic) -> DeviceKeyId {
        DeviceKeyId(first(&Hash::of(key.as_bytes()).0))
    }
}

/// The Automerge actor of one lane in one document: a hash over all four, so that no two share one.
pub fn actor_id(agency: AgencyId, doc: DocId, device: DeviceKeyId, lane: LaneId) -> [u8; 16] {
    let mut hasher = blake3::Hasher::new_derive_key("satchel 2026-11 automerge actor v1");
    hasher.update(&agency.0).update(&doc.0).update(&device.0).update(&lane.0);
    first(hasher.finalize().as_bytes())
}

/// The first `N` of 32 bytes.
fn first<const N: usize>(bytes: &[u8; 32]) -> [u8; N] {
    *bytes.first_chunk().expect("N is at most 32: a compile-time choice of this module")
}

/// The first four bytes in hex: enough to tell ids apart in a log, too few to look one up.
pub(crate) struct Short<'a>(pub(crate) &'a [u8]);

impl fmt::Display for Short<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().take(4).try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}
