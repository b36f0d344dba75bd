//! The agency's root key: made once, kept on removable media under a passphrase, used to begin and to repair.

use std::fmt;

use age::scrypt;
use age::secrecy::SecretString;
use ed25519_dalek::{Signer as _, SigningKey};
use wire::{AgencyId, EnrolAnswer, Grant, Hash, Op, Record, Sequencer, Signature, Signer, SigningPublic};
use zeroize::Zeroizing;

use crate::aead::{open_age, seal_age};
use crate::entropy::{Entropy, random};
use crate::identity::public_of;
use crate::passphrase::{NewPassphrase, normalised};

/// scrypt work of a root file as a power of two: 128 MiB and about half a second.
const WORK_LOG2: u8 = 17;
/// The most work that a root file may ask for: 1 GiB.
const WORK_LOG2_MAX: u8 = 20;
/// First bytes of what a root file holds.
const LABEL: &[u8] = b"satchel root 1\n";
/// How every age file starts.
const AGE_FIRST_LINE: &[u8] = b"age-encryption.org/v1\n";
/// Most bytes of a root file.
pub const ROOT_FILE_BYTES_MAX: usize = 1024;

/// Why a root file does not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "each message says what its variant means")]
pub enum RootRefused {
    #[error("the passphrase does not open the root file")]
    WrongPassphrase,
    #[error("this is no root file")]
    OtherFile,
}

/// The agency's root key. Wiped when dropped.
pub struct RootKey {
    signing: SigningKey,
    public: SigningPublic,
}

impl RootKey {
    /// A new agency's key.
    pub fn generate(entropy: &mut dyn Entropy) -> RootKey {
        RootKey::from_bytes(&Zeroizing::new(random(entropy)))
    }

    /// The key as an age file under a passphrase; the reference `age` program opens it too.
    pub fn seal(&self, passphrase: &NewPassphrase) -> Vec<u8> {
        let mut recipient = scrypt::Recipient::new(SecretString::from(passphrase.as_str()));
        recipient.set_work_factor(WORK_LOG2);
        let plain = Zeroizing::new([LABEL, self.signing.as_bytes()].concat());
        seal_age(std::iter::once(&recipient as _), &plain)
    }

    /// Opens an age file that [`RootKey::seal`] made. Errors: [`RootRefused`].
    pub fn open(file: &[u8], passphrase: &str) -> Result<RootKey, RootRefused> {
        if file.len() > ROOT_FILE_BYTES_MAX || !file.starts_with(AGE_FIRST_LINE) {
            return Err(RootRefused::OtherFile);
        }
        let mut identity = scrypt::Identity::new(SecretString::from(normalised(passphrase).as_str()));
        identity.set_max_work_factor(WORK_LOG2_MAX);
        let plain = open_age(file, std::iter::once(&identity as _)).ok_or(RootRefused::WrongPassphrase)?;
        let key = plain.strip_prefix(LABEL).and_then(|key| <&[u8; 32]>::try_from(key).ok());
        key.map(RootKey::from_bytes).ok_or(RootRefused::OtherFile)
    }

    /// What every member pins.
    pub fn public(&self) -> &SigningPublic {
        &self.public
    }

    /// The agency that this key founds.
    pub fn agency(&self) -> AgencyId {
        AgencyId::of(&self.public)
    }

    /// The chain's first record: the agency begins, then `ops` of set-up.
    pub fn genesis(&self, ops: Vec<Op>, entropy: &mut dyn Entropy) -> Record {
        let mut all = vec![Op::Genesis { root: self.public }];
        all.extend(ops);
        let mut grant = Grant {
            agency: self.agency(),
            basis: Hash::ZERO,
            ops: all,
            author: Signer::Root,
            nonce: random(entropy),
            signatures: Vec::new(),
        };
        self.sign_grant(&mut grant);
        let mut record = Record {
            agency: self.agency(),
            seq: 0,
            prev_hash: Hash::ZERO,
            grant,
            sequencer: Sequencer::Root,
            signature: Signature::NONE,
        };
        self.sign_record(&mut record);
        record
    }

    /// Adds the root's signature to a grant: as its author when it is the first, else as a second.
    pub fn sign_grant(&self, grant: &mut Grant) {
        grant.signatures.push((Signer::Root, self.sign(&grant.signing_input())));
    }

    /// Gives a record its place in the chain, during set-up.
    pub fn sign_record(&self, record: &mut Record) {
        record.sequencer = Sequencer::Root;
        record.signature = self.sign(&record.signing_input());
    }

    /// Signs the second message of enrolment.
    pub fn sign_answer(&self, answer: &mut EnrolAnswer) {
        answer.signer = Signer::Root;
        answer.signature = self.sign(&answer.signing_input());
    }

    fn from_bytes(bytes: &[u8; 32]) -> RootKey {
        let signing = SigningKey::from_bytes(bytes);
        RootKey { public: public_of(&signing), signing }
    }

    fn sign(&self, input: &[u8]) -> Signature {
        Signature::from_bytes(self.signing.sign(input).to_bytes())
    }
}

impl fmt::Debug for RootKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RootKey({:?})", self.agency())
    }
}

#[cfg(test)]
mod tests;
