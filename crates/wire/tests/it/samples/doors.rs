//! Samples of what is said of devices, keys and documents: a lease renewed, a device emptied, keys made anew, documents
//! erased. Nobody would judge them; they are bytes.

use wire::{DeviceKeyId, DocId, Grant, Op, Signature, Signer, StaffId};

use super::{AUTHOR_SEED, HEAD, agency, author, key, sign};

pub fn lease_renewal() -> wire::LeaseRenewal {
    let (device, digits) = (DeviceKeyId::from_bytes([0x6d; 8]), 12_345_678);
    let mut renewal =
        wire::LeaseRenewal { agency: agency(), device, digits, author: author(), signature: Signature::NONE };
    renewal.signature = sign(&key(AUTHOR_SEED), &renewal.signing_input());
    renewal
}

/// An order to empty a device and that device's last word, in one grant: as bytes only, nobody would judge them so.
pub fn emptying() -> Grant {
    let order = Op::OrderEmptying { device: author(), late_first: true, at_ms: 1_800_000_000_002 };
    let said = Op::Emptied { device: author(), left: 3, at_ms: 1_800_000_000_003 };
    granted(vec![order, said])
}

/// A word that a team's keys are to be made anew.
pub fn key_renewal() -> Grant {
    granted(vec![Op::RenewKeys { team: wire::TeamId::from_bytes([0x74; 16]), at_ms: 1_800_000_000_004 }])
}

fn granted(ops: Vec<Op>) -> Grant {
    let (author, nonce, signatures) = (Signer::Device(author()), [0x0f; 16], Vec::new());
    let mut grant = Grant { agency: agency(), basis: HEAD, ops, author, nonce, signatures };
    grant.signatures.push((grant.author, sign(&key(AUTHOR_SEED), &grant.signing_input())));
    grant
}

/// A word for erasing two documents, and the same word taken back.
pub fn erasing() -> Grant {
    let by = StaffId::from_bytes([0x21; 16]);
    let docs = vec![DocId::from_bytes([0x31; 16]), DocId::from_bytes([0x32; 16])];
    let word = |approves| Op::Erase { by, docs: docs.clone(), cases: 1, approves, at_ms: 1_800_000_000_004 };
    let (author, nonce, signatures) = (Signer::Device(author()), [0x10; 16], Vec::new());
    let ops = vec![word(true), word(false)];
    let mut grant = Grant { agency: agency(), basis: HEAD, ops, author, nonce, signatures };
    grant.signatures.push((grant.author, sign(&key(AUTHOR_SEED), &grant.signing_input())));
    grant
}
