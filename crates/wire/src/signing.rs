//! Public signing keys and the check of a signature. The secret half lives in `vault` and in the server.

use std::fmt;

use ed25519_dalek::VerifyingKey;

use crate::bytes::{Malformed, Reader, Writer};
use crate::form::Form;
use crate::ids::{AgencyId, DeviceKeyId, Short};

/// Why a well-formed record may not be believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "each message says what its variant means")]
pub enum Unverified {
    #[error("made for another agency")]
    OtherAgency,
    #[error("signed by another key than the one named")]
    OtherSigner,
    #[error("another roster head than the one cited")]
    OtherRosterHead,
    #[error("the signature does not fit")]
    BadSignature,
}

/// An Ed25519 public key, known to be a point of full order when it exists.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct SigningPublic(VerifyingKey);

impl SigningPublic {
    /// Errors: [`Malformed::UnknownValue`] for bytes that are no point, a weak one or a second spelling of one.
    pub fn from_bytes(bytes: &[u8; 32]) -> Result<Self, Malformed> {
        let key = VerifyingKey::from_bytes(bytes).ok();
        let key = key.filter(|key| !key.is_weak() && key.to_edwards().compress().as_bytes() == bytes);
        key.map(SigningPublic).ok_or(Malformed::UnknownValue { field: "signing key" })
    }

    /// The 32 bytes.
    pub fn as_bytes(&self) -> &[u8; 32] {
        self.0.as_bytes()
    }

    /// The id of the device that holds the secret half.
    pub fn device_key_id(&self) -> DeviceKeyId {
        DeviceKeyId::of(self)
    }

    /// Checks a signature by the strict rules, under which no second signature can be made from a first.
    /// Errors: [`Unverified::BadSignature`].
    pub fn verify(&self, input: &[u8], signature: &Signature) -> Result<(), Unverified> {
        let signature = ed25519_dalek::Signature::from_bytes(&signature.0);
        self.0.verify_strict(input, &signature).map_err(|_| Unverified::BadSignature)
    }

    /// Checks what a device signed for an agency and names both. Errors: [`Unverified`].
    pub(crate) fn verify_named(
        &self,
        (named, agency): (DeviceKeyId, AgencyId),
        expected: AgencyId,
        (input, signature): (&[u8], &Signature),
    ) -> Result<(), Unverified> {
        match () {
            () if agency != expected => Err(Unverified::OtherAgency),
            () if self.device_key_id() != named => Err(Unverified::OtherSigner),
            () => self.verify(input, signature),
        }
    }
}

impl fmt::Debug for SigningPublic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SigningPublic({})", Short(self.as_bytes()))
    }
}

impl Form for SigningPublic {
    fn write(&self, out: &mut Writer) {
        out.put(self.as_bytes());
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        SigningPublic::from_bytes(&reader.array()?)
    }
}

/// An Ed25519 signature, not checked by existing.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Signature([u8; 64]);

impl Signature {
    /// Stands in a record until it is signed. Fits nothing.
    pub const NONE: Signature = Signature([0; 64]);

    /// Takes the bytes as they are.
    pub const fn from_bytes(bytes: [u8; 64]) -> Self {
        Signature(bytes)
    }

    /// The bytes.
    pub const fn as_bytes(&self) -> &[u8; 64] {
        &self.0
    }
}

impl fmt::Debug for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Signature({})", Short(&self.0))
    }
}

impl Form for Signature {
    fn write(&self, out: &mut Writer) {
        out.put(&self.0);
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        reader.array().map(Signature)
    }
}

/// The bytes to sign: a context that no other record uses, after its length, then the parts.
pub(crate) fn signing_input(context: &str, parts: &[&[u8]]) -> Vec<u8> {
    let mut out = Writer::new();
    out.bytes(context.as_bytes());
    parts.iter().for_each(|part| out.put(part));
    out.into_bytes()
}
