//! Keeps a panic inside Automerge from ending the program. Never goes on with what panicked: callers drop it.

use std::panic::{AssertUnwindSafe, catch_unwind};

/// A call ended in a panic. What it was working on must be dropped and rebuilt. Source: `keys-and-sync.md` 7.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Panicked;

/// Runs `work` and catches a panic.
///
/// `work` must own what it changes: a value that was half changed when the panic came is lost with it.
pub(crate) fn contained<T>(work: impl FnOnce() -> T) -> Result<T, Panicked> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|_| Panicked)
}
