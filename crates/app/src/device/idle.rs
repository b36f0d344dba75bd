//! When nobody is there any more, and when an exchange is due. Reads no clock: a place says how much time passed.

use std::sync::Arc;

use super::{Device, Front};
use crate::registry::Kind;
use crate::settings::VISIT_LOCK_AFTER_S;
use crate::views::device::Watch;

/// Screens read again what an event said has changed; what they ask within this time is no sign of a person.
const ECHO_MS: u64 = 3_000;

/// One moment on two clocks: one stands still while the machine sleeps, the other may be set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Moment {
    pub uptime_ms: u64,
    pub wall_ms: u64,
}

impl Moment {
    /// Milliseconds since `earlier`, by the clock on which more has passed: a tablet that slept for an hour was alone
    /// for an hour.
    pub fn since(self, earlier: Moment) -> u64 {
        let uptime_ms = self.uptime_ms.saturating_sub(earlier.uptime_ms);
        uptime_ms.max(self.wall_ms.saturating_sub(earlier.wall_ms))
    }
}

/// When somebody was last there, and when screens were last told something.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Idle {
    used: Option<Moment>,
    told: Option<Moment>,
}

impl Idle {
    pub fn touch(&mut self, now: Moment) {
        self.used = Some(now);
    }

    pub fn told(&mut self, now: Moment) {
        self.told = Some(now);
    }

    /// Whether a query now may be a screen's answer to an event.
    fn may_be_echo(&self, now: Moment) -> bool {
        self.told.is_some_and(|told| now.uptime_ms.saturating_sub(told.uptime_ms) < ECHO_MS)
    }

    fn is_over(&self, now: Moment, after_s: u16) -> bool {
        self.used.is_none_or(|used| now.since(used) >= u64::from(after_s) * 1000)
    }
}

impl Front {
    /// Seconds without a sign of a person after which the device locks itself.
    fn lock_after_s(&self) -> u16 {
        let set = self.settings.lock_after_s.min(self.lock_after_s_max);
        if self.visiting { set.min(VISIT_LOCK_AFTER_S) } else { set }
    }
}

impl Device {
    /// Notes that somebody is there, and whether a visit is open.
    pub(super) fn here(&self, visiting: bool) -> Watch {
        let now = self.moment();
        let mut front = self.front();
        front.idle.touch(now);
        // A locked device shows no visit.
        front.visiting = visiting && front.me.is_some();
        Watch { lock_after_s: front.lock_after_s() }
    }

    /// Tells the device that time passes: it locks itself when nobody is there, and exchanges when that is due.
    pub fn tick(self: &Arc<Self>) {
        let now = self.moment();
        let alone = {
            let front = self.front();
            front.me.is_some() && front.idle.is_over(now, front.lock_after_s())
        };
        if alone {
            self.lock();
        } else {
            self.sync_if_due();
        }
    }

    pub(super) fn moment(&self) -> Moment {
        let wall_ms = u64::try_from(self.place.host().now().0).unwrap_or(0);
        Moment { uptime_ms: self.place.uptime_ms(), wall_ms }
    }

    /// Notes that somebody is there. A command always says so; a query does unless an event just asked for it.
    pub(super) fn touch(&self, kind: Kind) {
        let now = self.moment();
        let idle = &mut self.front().idle;
        if kind == Kind::Command || !idle.may_be_echo(now) {
            idle.touch(now);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(uptime_ms: u64, wall_ms: u64) -> Moment {
        Moment { uptime_ms, wall_ms }
    }

    #[test]
    fn a_machine_that_slept_was_alone_all_the_while() {
        let mut idle = Idle::default();
        idle.touch(at(0, 1_000_000));
        assert!(!idle.is_over(at(119_000, 1_119_000), 120), "not yet");
        assert!(idle.is_over(at(120_000, 1_120_000), 120), "two minutes without a command");
        assert!(idle.is_over(at(500, 4_600_000), 120), "one clock stood still while it slept");
        assert!(!idle.is_over(at(1_000, 0), 120), "a clock that was set back says nothing");
        assert!(idle.is_over(at(120_000, 0), 120), "and does not keep it open either");
    }

    #[test]
    fn only_what_follows_an_event_at_once_is_taken_for_an_echo() {
        let mut idle = Idle::default();
        assert!(!idle.may_be_echo(at(0, 0)), "nothing was told");
        idle.told(at(10_000, 0));
        assert!(idle.may_be_echo(at(10_500, 0)), "a screen reads again");
        assert!(!idle.may_be_echo(at(13_000, 0)), "a person reads on");
    }
}
