//! How long a tablet shows its cases without news of the office. A policy's brake: it holds back a screen, no key.

use crate::time::Millis;

/// Days after which a tablet asks for the office, where an agency's policy does not say otherwise. Source: agency default.
pub const LEASE_DAYS_DEFAULT: u16 = 14;
/// Days after which it warns. Source: agency default.
pub const WARN_DAYS_DEFAULT: u16 = 7;
/// Most days that a policy may allow. Source: `docs/security.md`, the tablet.
pub const LEASE_DAYS_MAX: u16 = 30;

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// What an agency decided. No lease is [`LeaseRule::NONE`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LeaseRule {
    /// Days without news after which cases are not shown; 0 for no lease.
    pub days: u16,
    /// Days without news after which the tablet warns; fewer than `days`.
    pub warn_days: u16,
}

impl LeaseRule {
    /// Nothing is ever held back.
    pub const NONE: LeaseRule = LeaseRule { days: 0, warn_days: 0 };

    /// A rule within its bounds: at most 30 days, the warning before the end.
    ///
    /// `None` outside of them.
    #[must_use]
    pub fn new(days: u16, warn_days: u16) -> Option<LeaseRule> {
        let fits = days == 0 || (days <= LEASE_DAYS_MAX && warn_days < days);
        fits.then_some(LeaseRule { days, warn_days })
    }
}

impl Default for LeaseRule {
    fn default() -> LeaseRule {
        LeaseRule { days: LEASE_DAYS_DEFAULT, warn_days: WARN_DAYS_DEFAULT }
    }
}

/// How a lease stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LeaseStanding {
    /// Nothing to say.
    Open,
    /// It ends in so many days, at least 1.
    Ends {
        /// Days that are left, begun ones counted.
        days_left: u16,
    },
    /// No case is shown until there is news.
    Over,
}

/// What a tablet remembers of the office and of its own clock, in milliseconds since 1970 by that clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LeaseMarks {
    /// When the last news came.
    pub heard: Millis,
    /// The latest time that the clock showed since then: setting it back wins nothing.
    pub highest: Millis,
}

impl LeaseMarks {
    /// News came. A clock that had run ahead wrongly is forgotten with the marks before.
    #[must_use]
    pub fn news(now: Millis) -> LeaseMarks {
        LeaseMarks { heard: now, highest: now }
    }

    /// The marks at a later look. Only forwards: a clock that was set back changes nothing.
    #[must_use]
    pub fn seen(self, now: Millis) -> LeaseMarks {
        LeaseMarks { highest: Millis(self.highest.0.max(now.0)), ..self }
    }

    /// How the lease stands now. A clock that runs ahead ends it early, and news of the office opens it again.
    #[must_use]
    pub fn standing(self, rule: LeaseRule, now: Millis) -> LeaseStanding {
        let passed_ms = self.seen(now).highest.0.saturating_sub(self.heard.0);
        let end_ms = i64::from(rule.days) * DAY_MS;
        match () {
            () if rule.days == 0 || passed_ms < i64::from(rule.warn_days) * DAY_MS => LeaseStanding::Open,
            () if passed_ms >= end_ms => LeaseStanding::Over,
            () => {
                let left = (end_ms - passed_ms + DAY_MS - 1) / DAY_MS;
                LeaseStanding::Ends { days_left: u16::try_from(left).unwrap_or(LEASE_DAYS_MAX) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const NEWS: Millis = Millis(1_800_000_000_000);

    fn after(days: i64) -> Millis {
        Millis(NEWS.0 + days * DAY_MS)
    }

    #[test]
    fn a_tablet_warns_for_a_week_and_then_asks_for_the_office() {
        let (marks, rule) = (LeaseMarks::news(NEWS), LeaseRule::default());
        assert_eq!(marks.standing(rule, after(6)), LeaseStanding::Open, "nothing to say for a week");
        assert_eq!(marks.standing(rule, after(7)), LeaseStanding::Ends { days_left: 7 }, "then it warns early");
        let last_hour = Millis(after(14).0 - 3_600_000);
        assert_eq!(marks.standing(rule, last_hour), LeaseStanding::Ends { days_left: 1 }, "a begun day is a day");
        assert_eq!(marks.standing(rule, after(14)), LeaseStanding::Over, "the last day is over");
        assert_eq!(LeaseMarks::news(after(20)).standing(rule, after(20)), LeaseStanding::Open, "news opens it");
    }

    #[test]
    fn setting_the_clock_back_opens_nothing_and_news_forgets_a_clock_that_ran_ahead() {
        let rule = LeaseRule::default();
        let seen = LeaseMarks::news(NEWS).seen(after(15));
        for back in [after(0), after(1), Millis(0), Millis(-1)] {
            assert_eq!(seen.seen(back).standing(rule, back), LeaseStanding::Over, "the latest time counts: {back:?}");
        }
        let ahead = LeaseMarks::news(NEWS).seen(after(40_000));
        assert_eq!(ahead.standing(rule, after(1)), LeaseStanding::Over, "a clock a century ahead ends it early");
        assert_eq!(LeaseMarks::news(after(1)).standing(rule, after(2)), LeaseStanding::Open, "until there is news");
    }

    #[test]
    fn an_agency_may_say_otherwise_within_thirty_days() {
        assert_eq!(LeaseRule::new(31, 7), None, "a month at most");
        assert_eq!(LeaseRule::new(7, 7), None, "a warning comes before the end");
        let none = LeaseRule::new(0, 0).unwrap();
        assert_eq!(LeaseMarks::news(NEWS).standing(none, after(400)), LeaseStanding::Open, "no lease at all");
        let day = LeaseRule::new(1, 0).unwrap();
        assert_eq!(LeaseMarks::news(NEWS).standing(day, NEWS), LeaseStanding::Ends { days_left: 1 }, "or a single day");
    }

    proptest! {
        #[test]
        fn no_way_of_setting_the_clock_lengthens_a_lease(looks in prop::collection::vec(0..60i64, 1..20)) {
            let rule = LeaseRule::default();
            let mut marks = LeaseMarks::news(NEWS);
            let mut over = false;
            for day in looks {
                let now = after(day);
                marks = marks.seen(now);
                let closed = marks.standing(rule, now) == LeaseStanding::Over;
                prop_assert!(closed || !over, "what was closed stays closed without news");
                over = closed;
            }
        }
    }
}
