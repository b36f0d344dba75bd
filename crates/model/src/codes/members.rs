//! Lists about members and their devices (`architecture.md` 5.13, keys-and-sync 2.12).

use super::code_list;

code_list!(
    /// Why a device is removed.
    RemovalReason = "removal_reason" {
        Lost = "lost", Stolen = "stolen", Replaced = "replaced", Left = "left", Misused = "misused",
    }
);

code_list!(
    /// Why a team gets new keys although nobody was removed.
    NewKeysReason = "new_keys_reason" {
        CopyMissing = "copy_missing", SomebodyHadIt = "somebody_had_it", PassphraseKnown = "passphrase_known",
        Precaution = "precaution",
    }
);
