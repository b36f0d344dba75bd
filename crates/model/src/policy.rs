//! What an agency decided for all its tablets, within the bounds of `domain.md` 15. Holds numbers, no person.

use crate::lease::{LEASE_DAYS_MAX, LeaseRule};

/// The shortest and the longest time without a sign of a person before a tablet locks itself, in seconds.
pub const LOCK_AFTER_S_MIN: u16 = 30;
/// See [`LOCK_AFTER_S_MIN`]. Source: `domain.md` 15, security: may be stricter.
pub const LOCK_AFTER_S_MAX: u16 = 600;

/// An agency's policy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AgencyPolicy {
    /// How long a tablet shows cases without news of the office.
    pub lease: LeaseRule,
    /// The longest time that anybody may set before their tablet locks itself, in seconds.
    pub lock_after_s_max: u16,
}

/// Which figure is outside its bounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PolicyRefused {
    /// A lease longer than a month.
    #[error("a lease of {days} days is over {max}")]
    LeaseTooLong {
        /// What was said.
        days: u16,
        /// At most.
        max: u16,
    },
    /// A warning that does not come before the end.
    #[error("the warning does not come before day {days}")]
    WarnTooLate {
        /// Days of the lease.
        days: u16,
    },
    /// A tablet that locks itself at once, or stays open too long.
    #[error("{seconds} seconds are outside {min} to {max}")]
    LockOutside {
        /// What was said.
        seconds: u16,
        /// At least.
        min: u16,
        /// At most.
        max: u16,
    },
    /// Everything would stay as it is.
    #[error("nothing changes")]
    Unchanged,
}

impl AgencyPolicy {
    /// What an agency has that decided nothing: nothing is held back.
    pub const NONE: AgencyPolicy = AgencyPolicy { lease: LeaseRule::NONE, lock_after_s_max: LOCK_AFTER_S_MAX };

    /// A policy of these figures: days of the lease, 0 for none; days until it warns; seconds until a tablet locks.
    ///
    /// # Errors
    /// [`PolicyRefused`], the first figure that is outside its bounds.
    pub fn new(days: u16, warn_days: u16, lock_after_s_max: u16) -> Result<AgencyPolicy, PolicyRefused> {
        let (seconds, min, max) = (lock_after_s_max, LOCK_AFTER_S_MIN, LOCK_AFTER_S_MAX);
        if days > LEASE_DAYS_MAX {
            return Err(PolicyRefused::LeaseTooLong { days, max: LEASE_DAYS_MAX });
        }
        let lease = if days == 0 { Some(LeaseRule::NONE) } else { LeaseRule::new(days, warn_days) };
        let lease = lease.ok_or(PolicyRefused::WarnTooLate { days })?;
        if !(min..=max).contains(&seconds) {
            return Err(PolicyRefused::LockOutside { seconds, min, max });
        }
        Ok(AgencyPolicy { lease, lock_after_s_max })
    }

    /// This policy in place of another.
    ///
    /// # Errors
    /// [`PolicyRefused::Unchanged`].
    pub fn after(self, before: AgencyPolicy) -> Result<AgencyPolicy, PolicyRefused> {
        if self == before { Err(PolicyRefused::Unchanged) } else { Ok(self) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_policy_keeps_its_bounds_and_says_which_it_left() {
        assert_eq!(AgencyPolicy::new(31, 7, 120), Err(PolicyRefused::LeaseTooLong { days: 31, max: 30 }), "a month");
        assert_eq!(
            AgencyPolicy::new(7, 7, 120),
            Err(PolicyRefused::WarnTooLate { days: 7 }),
            "it warns before the end"
        );
        for seconds in [0, 29, 601] {
            let refused = PolicyRefused::LockOutside { seconds, min: 30, max: 600 };
            assert_eq!(AgencyPolicy::new(14, 7, seconds), Err(refused), "neither at once nor never");
        }
        let none = AgencyPolicy::new(0, 9, 600).unwrap();
        assert_eq!(none, AgencyPolicy::NONE, "without a lease there is no warning");
        assert_eq!(none.after(AgencyPolicy::NONE), Err(PolicyRefused::Unchanged), "a change changes something");
        let stricter = AgencyPolicy::new(14, 7, 60).unwrap();
        assert_eq!(stricter.after(none), Ok(stricter), "stricter");
    }
}
