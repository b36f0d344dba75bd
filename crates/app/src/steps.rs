//! Where a test ends the program between two steps of a change of keys. Does nothing outside of tests.

/// A place at which the old or the new has to open, whatever comes after.
#[cfg(not(feature = "testkit"))]
pub(crate) fn step() {}

#[cfg(feature = "testkit")]
pub(crate) use testkit::step;
#[cfg(feature = "testkit")]
pub use testkit::{DIED, die_at};

#[cfg(feature = "testkit")]
mod testkit {
    use std::sync::atomic::{AtomicU32, Ordering};

    /// How a program ends that was told to die.
    pub const DIED: i32 = 86;

    /// Steps that are left before the program dies; 0 when it lives.
    static LEFT: AtomicU32 = AtomicU32::new(0);

    /// From here on the program dies at the `nth` step, counted from 1, without cleaning up: as by a kill.
    pub fn die_at(nth: u32) {
        LEFT.store(nth, Ordering::SeqCst);
    }

    pub(crate) fn step() {
        let left = LEFT.load(Ordering::SeqCst);
        if left == 1 {
            std::process::exit(DIED);
        }
        LEFT.store(left.saturating_sub(1), Ordering::SeqCst);
    }
}
