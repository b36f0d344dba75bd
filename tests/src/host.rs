//! A clock that a story sets and randomness from a seed, so that a run can be repeated. Never part of a release.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU32, Ordering};

use app::host::{Host, Place};
use model::Millis;

/// The clock of a world, shared by its devices.
#[derive(Debug, Clone)]
pub struct Clock(Arc<AtomicI64>);

impl Clock {
    /// A clock at noon of a day, `2026-03-31`.
    ///
    /// # Panics
    /// When the day is not one.
    #[must_use]
    pub fn at_noon(day: &str) -> Clock {
        let day = model::Day::parse(day).expect("a story names real days");
        Clock(Arc::new(AtomicI64::new(i64::from(day.0) * 86_400_000 + 12 * 3_600_000)))
    }

    /// A clock at a moment, in milliseconds since 1970.
    #[must_use]
    pub fn at(ms: i64) -> Clock {
        Clock(Arc::new(AtomicI64::new(ms)))
    }

    /// Puts it to a moment, in milliseconds since 1970.
    pub fn set(&self, ms: i64) {
        self.0.store(ms, Ordering::Relaxed);
    }

    /// Moves on by this many days.
    pub fn pass_days(&self, days: i64) {
        self.0.fetch_add(days * 86_400_000, Ordering::Relaxed);
    }

    /// Moves on by this many minutes.
    pub fn pass_minutes(&self, minutes: i64) {
        self.0.fetch_add(minutes * 60_000, Ordering::Relaxed);
    }

    /// Moves on by this many milliseconds.
    pub fn pass_ms(&self, ms: i64) {
        self.0.fetch_add(ms, Ordering::Relaxed);
    }

    /// Milliseconds since 1970.
    #[must_use]
    pub fn now(&self) -> i64 {
        self.0.load(Ordering::Relaxed)
    }

    /// The day so many days from now, as `2026-03-31`.
    #[must_use]
    pub fn day(&self, from_now: i32) -> String {
        Millis(self.now()).day().plus(from_now).to_string()
    }
}

/// One device's clock and randomness.
pub struct StoryHost {
    clock: Clock,
    stream: blake3::OutputReader,
}

impl StoryHost {
    /// The host of the device called `name`, on its `opening`th run.
    #[must_use]
    pub fn new(clock: &Clock, name: &str, opening: u32) -> StoryHost {
        let mut hasher = blake3::Hasher::new_derive_key("satchel story host");
        hasher.update(name.as_bytes()).update(&opening.to_be_bytes());
        StoryHost { clock: clock.clone(), stream: hasher.finalize_xof() }
    }
}

impl Host for StoryHost {
    fn now(&self) -> Millis {
        Millis(self.clock.now())
    }

    fn utc_offset_minutes(&self) -> i32 {
        0
    }

    fn fill(&mut self, out: &mut [u8]) {
        self.stream.fill(out);
    }
}

/// A place on a story's clock: uptime and wall clock move together, and each opening has randomness of its own.
pub struct StoryPlace {
    clock: Clock,
    name: String,
    openings: AtomicU32,
}

impl StoryPlace {
    /// The place of the device called `name`, whose openings are counted from `first`.
    #[must_use]
    pub fn new(clock: &Clock, name: &str, first: u32) -> StoryPlace {
        StoryPlace { clock: clock.clone(), name: name.to_owned(), openings: AtomicU32::new(first) }
    }
}

impl Place for StoryPlace {
    fn host(&self) -> Box<dyn Host> {
        let opening = self.openings.fetch_add(1, Ordering::Relaxed);
        Box::new(StoryHost::new(&self.clock, &self.name, opening))
    }

    fn uptime_ms(&self) -> u64 {
        u64::try_from(self.clock.now()).unwrap_or(0)
    }
}
