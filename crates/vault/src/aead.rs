//! Two small boxes for secrets, not for envelopes: XChaCha20-Poly1305 under a key at hand, age for others' keys.

use std::io::{Read, Write};

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use crate::entropy::{Entropy, random};

/// Bytes that a box adds: nonce and tag.
pub(crate) const BOX_BYTES: usize = 24 + 16;

/// Nonce, ciphertext, tag.
pub(crate) fn seal_box(key: &[u8; 32], secret: &[u8], aad: &[u8], entropy: &mut dyn Entropy) -> Vec<u8> {
    let nonce: [u8; 24] = random(entropy);
    let cipher = XChaCha20Poly1305::new(key.into());
    let sealed = cipher.encrypt(XNonce::from_slice(&nonce), Payload { msg: secret, aad });
    let mut out = nonce.to_vec();
    out.extend(sealed.expect("a few hundred bytes are far below the cipher's limit"));
    out
}

/// What [`seal_box`] sealed under the same key and `aad`, or nothing.
pub(crate) fn open_box(key: &[u8; 32], sealed: &[u8], aad: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (nonce, msg) = sealed.split_at_checked(24)?;
    let cipher = XChaCha20Poly1305::new(key.into());
    cipher.decrypt(XNonce::from_slice(nonce), Payload { msg, aad }).ok().map(Zeroizing::new)
}

/// An age file for `recipients`, who are one passphrase or at least one key.
pub(crate) fn seal_age<'a>(recipients: impl Iterator<Item = &'a dyn age::Recipient>, secret: &[u8]) -> Vec<u8> {
    let encryptor =
        age::Encryptor::with_recipients(recipients).expect("recipients of one kind are a set that age takes");
    let mut file = Vec::new();
    let mut writer = encryptor.wrap_output(&mut file).expect("writing to memory does not fail");
    writer.write_all(secret).expect("writing to memory does not fail");
    writer.finish().expect("writing to memory does not fail");
    file
}

/// What an age file holds for one of `identities`, if it is at most 64 bytes.
pub(crate) fn open_age<'a>(
    file: &[u8],
    identities: impl Iterator<Item = &'a dyn age::Identity>,
) -> Option<Zeroizing<Vec<u8>>> {
    let reader = age::Decryptor::new_buffered(file).ok()?.decrypt(identities).ok()?;
    let mut secret = Zeroizing::new(Vec::with_capacity(64 + 1));
    reader.take(64 + 1).read_to_end(&mut secret).ok()?;
    (secret.len() <= 64).then_some(secret)
}
