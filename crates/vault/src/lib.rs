//! Secret keys and what they do: unlock, seal, open, sign. Knows keys and epochs, never casework.
//!
//! A secret is its own type without `Clone`, `Serialize` or a telling `Debug`, is wiped when dropped, and leaves
//! this crate only through the one function that needs it. Randomness is an argument ([`Entropy`]); only `age`
//! draws its file keys and ephemeral keys from the operating system itself.

#![forbid(unsafe_code)]

pub mod attempts;
pub mod backup;
pub mod carriage;
pub mod dictionary;
pub mod entropy;
pub mod epoch;
pub mod file;
pub mod identity;
pub mod keys;
pub mod names;
pub mod package;
pub mod passphrase;
pub mod payload;
pub mod recovery;
pub mod roots;
pub mod seal;
pub mod unlock;

mod aead;

pub use attempts::{Attempts, delay_ms};
pub use backup::{BackupKey, BackupRefused};
pub use carriage::{open_bundle, seal_bundle};
pub use entropy::Entropy;
pub use epoch::{DocKey, EpochRefused, NewEpoch, epoch_badge, new_epoch, open_epoch};
pub use file::{FileHead, FileRefused, SealedFile, SealedPart, open_file, open_head, seal_file};
pub use identity::Unlocked;
pub use keys::{BADGE_BYTES, Keyring, TeamKey, UnwrapError, UserKey, WrapError};
pub use names::NamesKey;
pub use package::{PackageRefused, open_package, seal_package};
pub use passphrase::{NewPassphrase, WeakPassphrase, compared_words};
pub use payload::Payload;
pub use recovery::{AskKey, RecoveryRefused, RecoverySlot};
pub use roots::{RootKey, RootRefused};
pub use seal::{Opened, Opener, Seal, SealError, Sealer, UnsealError};
pub use unlock::{Slot, SlotParams, UnlockError};

#[cfg(any(test, feature = "testkit"))]
pub use unlock::testkit;
