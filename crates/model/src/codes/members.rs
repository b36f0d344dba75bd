//! Lists about members and their devices (`architecture.md` 5.13, keys-and-sync 2.12).

use super::code_list;

code_list!(
    /// Why a device is removed.
    RemovalReason = "removal_reason" {
        Lost = "lost", Stolen = "stolen", Replaced = "replaced", Left = "left", Misused = "misused",
    }
);
