//! What an agency decided for all its tablets, as its roster carries it. Opaque to the office; without one nothing is held
//! back, so that agencies founded before stay as they were.

use model::lease::LeaseRule;
use model::tries::TriesRule;
use serde::Deserialize;
use wire::{Reader, Writer};

use crate::error::{CommandError, ErrorCode};

/// First byte of a policy, then its version: 2 where wrong passphrases are bounded.
const LETTER: u8 = 0xF4;

/// An agency's policy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Policy {
    /// How long a tablet shows cases without news of the office.
    pub lease: LeaseRule,
    /// After how many wrong passphrases a tablet destroys its keys.
    pub tries: TriesRule,
}

/// A policy as a plan of founding says it. What it leaves out is as in a new agency.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlannedPolicy {
    /// Days without news after which cases are not shown; 0 for never, 30 at most.
    pub lease_days: Option<u16>,
    /// Days without news after which the tablet warns.
    pub lease_warn_days: Option<u16>,
    /// Wrong passphrases in a row after which a tablet destroys its keys; 0 for never, else 10 to 50.
    pub destroy_after_tries: Option<u8>,
}

impl Policy {
    /// What an agency has that decided nothing.
    pub const NONE: Policy = Policy { lease: LeaseRule::NONE, tries: TriesRule::NONE };

    /// The policy that a plan asks for.
    ///
    /// # Errors
    /// [`ErrorCode::InputUnreadable`] outside the bounds of [`LeaseRule::new`] and [`TriesRule::new`].
    pub fn planned(plan: PlannedPolicy) -> Result<Policy, CommandError> {
        let usual = LeaseRule::default();
        let days = plan.lease_days.unwrap_or(usual.days);
        let warn_days = plan.lease_warn_days.unwrap_or_else(|| usual.warn_days.min(days / 2));
        let lease = LeaseRule::new(days, warn_days);
        let tries = TriesRule::new(plan.destroy_after_tries.unwrap_or(0));
        let outside = || CommandError::with(ErrorCode::InputUnreadable, "field", "policy");
        let (lease, tries) = lease.zip(tries).ok_or_else(outside)?;
        Ok(Policy { lease, tries })
    }

    /// What the roster carries; nothing is held back by bytes of a form that is not known.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Policy {
        let mut reader = Reader::new(bytes);
        let parse = || {
            let bounded = bytes.starts_with(&[LETTER, 2]);
            match bounded {
                true => reader.array::<2>().map(|_| ()).ok()?,
                false => reader.letter(LETTER).ok()?,
            }
            let days = u16::from_be_bytes(reader.array().ok()?);
            let warn_days = u16::from_be_bytes(reader.array().ok()?);
            let tries = if bounded { reader.array::<1>().ok()?[0] } else { 0 };
            reader.finish().ok()?;
            let tries = TriesRule::new(tries).filter(|rule| bounded == (*rule != TriesRule::NONE))?;
            Some(Policy { lease: LeaseRule::new(days, warn_days)?, tries })
        };
        parse().unwrap_or(Policy::NONE)
    }

    // FROZEN: agencies' rosters hold these bytes. A change is another version.
    /// The bytes for the roster.
    #[must_use]
    pub fn to_bytes(self) -> Vec<u8> {
        let mut out = Writer::new();
        let bounded = self.tries != TriesRule::NONE;
        if bounded {
            out.put(&[LETTER, 2])
        } else {
            out.letter(LETTER)
        }
        out.put(&self.lease.days.to_be_bytes());
        out.put(&self.lease.warn_days.to_be_bytes());
        if bounded {
            out.put(&[self.tries.tries()]);
        }
        out.into_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_policy_is_read_as_it_was_written_and_anything_else_holds_nothing_back() {
        let policy = Policy::planned(PlannedPolicy::default()).unwrap();
        assert_eq!(policy.lease, LeaseRule::default(), "two weeks, where a new agency says nothing");
        assert_eq!(policy.to_bytes(), [0xF4, 1, 0, 14, 0, 7], "rosters in the field hold this form");
        assert_eq!(Policy::read(&policy.to_bytes()), policy, "read back");
        let bounded = PlannedPolicy { destroy_after_tries: Some(12), ..PlannedPolicy::default() };
        let bounded = Policy::planned(bounded).unwrap();
        assert_eq!(bounded.to_bytes(), [0xF4, 2, 0, 14, 0, 7, 12], "with a bound on tries, this one");
        assert_eq!(Policy::read(&bounded.to_bytes()), bounded, "read back");
        assert_eq!(Policy::read(&[0xF4, 2, 0, 14, 0, 7, 9]), Policy::NONE, "fewer than ten are no bound");
        for other in [
            &[][..],
            &[0xF4, 2, 0, 14, 0, 7, 0],
            &[0xF4, 3, 0, 14, 0, 7, 12],
            &[0xF4, 2, 0, 14, 0, 7],
            &[0xF4, 1, 0, 31, 0, 7],
            &[0xF4, 1, 0, 14, 0],
            b"x",
        ] {
            assert_eq!(Policy::read(other), Policy::NONE, "{other:?}");
        }
    }

    #[test]
    fn a_plan_says_less_or_no_lease_and_never_more_than_a_month() {
        let plan = |days| PlannedPolicy { lease_days: Some(days), ..PlannedPolicy::default() };
        assert_eq!(Policy::planned(plan(0)).unwrap().lease, LeaseRule::NONE, "none");
        assert_eq!(Policy::planned(plan(4)).unwrap().lease.warn_days, 2, "it warns half way");
        assert!(Policy::planned(plan(31)).is_err(), "a month at most");
    }
}
