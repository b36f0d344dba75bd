//! The secrets of one unlocked tablet and everything it signs. Nothing here outlives the session.

use std::fmt;

use ed25519_dalek::{Signer as _, SigningKey};
use wire::{
    AgencyId, DeviceKeyId, DeviceOffer, EnrolAnswer, EnrolRequest, Grant, OfficeFile, Placement, Presence,
    SessionRequest, Signature, Signer, SigningPublic,
};
use zeroize::Zeroizing;

use crate::entropy::{Entropy, random};
use crate::keys::{AgeSecret, UnwrapError, UserKey, WrapError};
use crate::names::NamesKey;

/// Bytes of all secrets of a slot.
pub(crate) const SECRETS_BYTES: usize = 48 + 32 * 4;

/// A tablet's secrets, out of their slot.
pub struct Unlocked {
    store_key: Zeroizing<[u8; 48]>,
    mark_key: Zeroizing<[u8; 32]>,
    local_key: Zeroizing<[u8; 32]>,
    signing: SigningKey,
    public: SigningPublic,
    age: AgeSecret,
}

impl Unlocked {
    /// New secrets for a new tablet.
    pub(crate) fn generate(entropy: &mut dyn Entropy) -> Unlocked {
        Unlocked::from_secrets(&Zeroizing::new(random(entropy)))
    }

    pub(crate) fn from_secrets(secrets: &[u8; SECRETS_BYTES]) -> Unlocked {
        let part = |from: usize| -> Zeroizing<[u8; 32]> {
            Zeroizing::new(*secrets[from..].first_chunk().expect("four keys of 32 bytes follow the store key"))
        };
        let signing = SigningKey::from_bytes(&part(80));
        Unlocked {
            store_key: Zeroizing::new(*secrets.first_chunk().expect("the store key comes first")),
            mark_key: part(48),
            local_key: part(144),
            public: public_of(&signing),
            signing,
            age: AgeSecret::from_bytes(&part(112)),
        }
    }

    pub(crate) fn to_secrets(&self) -> Zeroizing<[u8; SECRETS_BYTES]> {
        let mut secrets = Zeroizing::new([0; SECRETS_BYTES]);
        secrets[..48].copy_from_slice(&self.store_key[..]);
        secrets[48..80].copy_from_slice(&self.mark_key[..]);
        secrets[80..112].copy_from_slice(self.signing.as_bytes());
        secrets[112..144].copy_from_slice(&self.age.to_bytes()[..]);
        secrets[144..].copy_from_slice(&self.local_key[..]);
        secrets
    }

    /// SQLCipher's raw key (32 bytes) and salt (16), for `store` alone.
    pub fn store_key(&self) -> &[u8; 48] {
        &self.store_key
    }

    /// The key of the mark beside the store, for `store` alone.
    pub fn mark_key(&self) -> &[u8; 32] {
        &self.mark_key
    }

    /// What others check this device's signatures with.
    pub fn signing_public(&self) -> &SigningPublic {
        &self.public
    }

    /// This device's id.
    pub fn device_key_id(&self) -> DeviceKeyId {
        self.public.device_key_id()
    }

    /// What others wrap to this device.
    pub fn recipient(&self) -> [u8; 32] {
        self.age.recipient()
    }

    /// The first message of enrolment. With `user_key`, the device brings its person's key, wrapped to itself:
    /// on a person's first device, so that nobody else ever held it. Errors: [`WrapError`].
    pub fn offer_device(
        &self,
        user_key: Option<&UserKey>,
        entropy: &mut dyn Entropy,
    ) -> Result<EnrolRequest, WrapError> {
        let mut offer = DeviceOffer {
            signing: self.public,
            recipient: self.recipient(),
            transport: None,
            user_key: user_key.map(UserKey::recipient),
            nonce: random(entropy),
            signature: Signature::NONE,
        };
        offer.signature = self.sign(&offer.signing_input());
        let user_key_wrap = user_key.map(|key| key.wrap_to(&offer.recipient)).transpose()?;
        Ok(EnrolRequest { offer, user_key_wrap: user_key_wrap.unwrap_or_default() })
    }

    /// Signs the second message of enrolment.
    pub fn sign_answer(&self, answer: &mut EnrolAnswer) {
        answer.signer = Signer::Device(self.device_key_id());
        answer.signature = self.sign(&answer.signing_input());
    }

    /// Adds this device's signature to a grant: as its author when it is the first, else as a second.
    pub fn sign_grant(&self, grant: &mut Grant) {
        grant.signatures.push((Signer::Device(self.device_key_id()), self.sign(&grant.signing_input())));
    }

    /// Makes this device the author of an office file and signs it.
    pub fn sign_office_file(&self, file: &mut OfficeFile) {
        file.author = self.device_key_id();
        file.signature = self.sign(&file.signing_input());
    }

    /// Makes this device the author of a presence and signs it.
    pub fn sign_presence(&self, presence: &mut Presence) {
        presence.author = self.device_key_id();
        presence.signature = self.sign(&presence.signing_input());
    }

    /// Makes this device the author of a placement and signs it.
    pub fn sign_placement(&self, placement: &mut Placement) {
        placement.author = self.device_key_id();
        placement.signature = self.sign(&placement.signing_input());
    }

    /// Answers a server's nonce. `grant` is the one that adds this device while the server may not have it yet; else empty.
    pub fn answer_session(
        &self,
        agency: AgencyId,
        receipt_key: &SigningPublic,
        nonce: &[u8],
        grant: &[u8],
    ) -> SessionRequest {
        let device = self.device_key_id();
        let signature = self.sign(&SessionRequest::signing_input(agency, receipt_key, device, nonce));
        SessionRequest::Answer { agency, device, nonce: nonce.to_vec(), signature, grant: grant.to_vec() }
    }

    /// The person's key that the roster holds for this device. Errors: [`UnwrapError`].
    pub fn open_user_key(&self, blob: &[u8]) -> Result<UserKey, UnwrapError> {
        UserKey::unwrap_with(blob, &self.age)
    }

    /// The key of staff names that an enrolment answer holds for this device. Errors: [`UnwrapError`].
    pub fn open_names_key(&self, blob: &[u8]) -> Result<NamesKey, UnwrapError> {
        NamesKey::unwrap_with(blob, &self.age)
    }

    pub(crate) fn local_key(&self) -> &[u8; 32] {
        &self.local_key
    }

    pub(crate) fn sign(&self, input: &[u8]) -> Signature {
        Signature::from_bytes(self.signing.sign(input).to_bytes())
    }

    /// Secrets that follow from `seed` alone.
    #[cfg(any(test, feature = "testkit"))]
    pub fn for_tests(seed: u64) -> Unlocked {
        Unlocked::generate(&mut crate::unlock::testkit::seeded(seed))
    }
}

impl fmt::Debug for Unlocked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Unlocked({:?})", self.device_key_id())
    }
}

/// The public half, in the form that the wire knows.
pub(crate) fn public_of(signing: &SigningKey) -> SigningPublic {
    SigningPublic::from_bytes(signing.verifying_key().as_bytes()).expect("a secret key's own point is of full order")
}

#[cfg(test)]
mod tests;
