//! The two messages of enrolment, each a QR code or a file: a tablet's keys, then whom it may trust. No secret in clear.

use crate::bytes::Malformed;
use crate::form::{canonical, field, form};
use crate::ids::{AgencyId, Hash, StaffId};
use crate::limits::{ENROL_GRANT_BYTES_MAX, WRAP_BYTES_MAX};
use crate::recipient::Recipient;
use crate::roster::{Grant, Op, ServerFacts, Signer};
use crate::signing::{Signature, SigningPublic, Unverified};

/// First byte of an enrolment request.
pub const ENROL_REQUEST_LETTER: u8 = 0xE6;
/// First byte of an enrolment answer.
pub const ENROL_ANSWER_LETTER: u8 = 0xE7;

form! {
    /// A device's public keys and the proof that it holds the secret half of the signing one.
    #[derive(Debug)]
    DeviceOffer, max 256, signed "satchel device v1";
    signing: SigningPublic = "What the device signs with.",
    recipient: Recipient = "Its age X25519 recipient.",
    transport: Option<Recipient> = "A key for syncing while locked; none yet, the place is kept.",
    user_key: Option<Recipient> = "On a person's first device: the user key that it made, so that nobody else ever held it.",
    nonce: [u8; 16] = "Random; the answer repeats it.",
    signature: Signature = "By `signing`, over all of the above.",
}

impl DeviceOffer {
    /// Errors: [`Unverified::BadSignature`] unless the device holds the signing key it offers.
    pub fn verify(&self) -> Result<(), Unverified> {
        self.signing.verify(&self.signing_input(), &self.signature)
    }
}

form! {
    /// The first message: a new tablet asks to belong.
    #[derive(Debug)]
    EnrolRequest, max 512 + WRAP_BYTES_MAX, letter ENROL_REQUEST_LETTER, check key_comes_with_wrap;
    offer: DeviceOffer = "Its keys.",
    user_key_wrap: Vec<u8> [WRAP_BYTES_MAX] = "The secret user key, wrapped to `offer.recipient`; empty unless `offer.user_key` is there.",
}

fn key_comes_with_wrap(request: &EnrolRequest) -> Result<(), Malformed> {
    canonical(request.offer.user_key.is_none() == request.user_key_wrap.is_empty(), "user_key")
}

form! {
    /// The second message: whom the tablet may trust, and the grant that makes it a member.
    #[derive(Debug)]
    EnrolAnswer, max 1024 + ENROL_GRANT_BYTES_MAX + WRAP_BYTES_MAX, letter ENROL_ANSWER_LETTER,
        signed "satchel enrol answer v1";
    root: SigningPublic = "The agency's root key, pinned from here on.",
    roster_head: Hash = "The newest roster head: an older chain from the server is a lie.",
    server: Option<ServerFacts> = "Where the server is and which keys it has; none until the agency has one.",
    staff: StaffId = "Who the tablet's holder is.",
    grant: Grant = "Adds the device; travels with the tablet until the server has sequenced it.",
    names_key: Vec<u8> [WRAP_BYTES_MAX] = "The key of staff names, wrapped to the device; empty if the agency seals none.",
    nonce: [u8; 16] = "From the request.",
    valid_until_ms: u64 = "Until when the answer may be used, milliseconds since 1970 by the signer's clock.",
    signer: Signer = "Who answers.",
    signature: Signature = "By the signer, over all of the above.",
}

/// Why an answer is not for this tablet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "each message says what its variant means")]
pub enum EnrolRefused {
    #[error("the answer is to another request")]
    OtherRequest,
    #[error("the answer is no longer valid")]
    Expired,
    #[error("the answer's grant does not add this device for this person in this agency")]
    OtherDevice,
}

impl EnrolAnswer {
    /// The agency, known by its root key.
    pub fn agency(&self) -> AgencyId {
        AgencyId::of(&self.root)
    }

    /// Checks that the answer is to `offer` and adds its device: what the tablet can know alone. Scanned in person,
    /// it is believed for now; [`EnrolAnswer::verify`] follows once the roster is there. Errors: [`EnrolRefused`].
    pub fn check(&self, offer: &DeviceOffer, now_ms: u64) -> Result<(), EnrolRefused> {
        let adds_us = self.grant.ops.iter().any(|op| match op {
            Op::AddDevice { staff, offer: added, .. } => *staff == self.staff && added == offer,
            _ => false,
        });
        match () {
            () if self.nonce != offer.nonce => Err(EnrolRefused::OtherRequest),
            () if now_ms > self.valid_until_ms => Err(EnrolRefused::Expired),
            () if !adds_us || self.grant.agency != self.agency() => Err(EnrolRefused::OtherDevice),
            () => Ok(()),
        }
    }

    /// Checks the signature with the key that the root chain gives for [`EnrolAnswer::signer`]. Errors: [`Unverified`].
    pub fn verify(&self, key: &SigningPublic) -> Result<(), Unverified> {
        let named = match self.signer {
            Signer::Root => self.root == *key,
            Signer::Device(device) => key.device_key_id() == device,
        };
        if named { key.verify(&self.signing_input(), &self.signature) } else { Err(Unverified::OtherSigner) }
    }
}
