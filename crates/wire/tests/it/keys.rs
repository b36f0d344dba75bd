//! Secret keys from small numbers, as `vault` and the server hold them in earnest.

use ed25519_dalek::{Signer as _, SigningKey};
use wire::{DeviceOffer, Signature, SigningPublic};

/// A signing key that follows from `seed` alone.
pub fn key(seed: u8) -> SigningKey {
    SigningKey::from_bytes(&[seed; 32])
}

pub fn public(key: &SigningKey) -> SigningPublic {
    SigningPublic::from_bytes(key.verifying_key().as_bytes()).unwrap()
}

pub fn sign(key: &SigningKey, input: &[u8]) -> Signature {
    Signature::from_bytes(key.sign(input).to_bytes())
}

/// What the device of `seed` offers; `user_key` is a recipient's first byte.
pub fn offer(seed: u8, user_key: Option<u8>) -> DeviceOffer {
    let device = key(seed);
    let mut offer = DeviceOffer {
        signing: public(&device),
        recipient: [seed; 32],
        transport: None,
        user_key: user_key.map(|first| [first; 32]),
        nonce: [seed; 16],
        signature: Signature::NONE,
    };
    offer.signature = sign(&device, &offer.signing_input());
    offer
}
