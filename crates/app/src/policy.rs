//! What an agency decided for all its tablets, as its roster carries it. Opaque to the office; without one nothing is held
//! back, so that agencies founded before stay as they were.

mod change;

use model::lease::LeaseRule;
use model::policy::{AgencyPolicy, LOCK_AFTER_S_MAX};
use model::tries::TriesRule;
use serde::Deserialize;
use wire::{Reader, Writer};

use crate::error::{CommandError, ErrorCode};

pub use change::{ChangePolicy, PolicyProposal, PolicyView, change, look, policy, sign};

/// First byte of a policy, then its version.
const LETTER: u8 = 0xF4;
/// The version that says since when, and how long a tablet may stay open.
const SECOND: u8 = 2;

/// An agency's policy as its roster carries it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Policy {
    /// What was decided.
    pub rule: AgencyPolicy,
    /// After how many wrong passphrases a tablet destroys its keys.
    pub tries: TriesRule,
    /// When, milliseconds since 1970 by the clock of whoever proposed it; `None` for one of the founding.
    pub decided_at_ms: Option<u64>,
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
    pub const NONE: Policy = Policy { rule: AgencyPolicy::NONE, tries: TriesRule::NONE, decided_at_ms: None };

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
        let rule = AgencyPolicy { lease, lock_after_s_max: LOCK_AFTER_S_MAX };
        Ok(Policy { rule, tries, decided_at_ms: None })
    }

    /// What the roster carries; nothing is held back by bytes of a form that is not known.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Policy {
        let mut reader = Reader::new(bytes);
        let first = || {
            reader.letter(LETTER).ok()?;
            let days = u16::from_be_bytes(reader.array().ok()?);
            let warn_days = u16::from_be_bytes(reader.array().ok()?);
            reader.finish().ok()?;
            let rule = AgencyPolicy { lease: LeaseRule::new(days, warn_days)?, lock_after_s_max: LOCK_AFTER_S_MAX };
            Some(Policy { rule, tries: TriesRule::NONE, decided_at_ms: None })
        };
        if bytes.starts_with(&[LETTER, SECOND]) { Policy::read_second(&bytes[2..]) } else { first() }
            .unwrap_or(Policy::NONE)
    }

    fn read_second(bytes: &[u8]) -> Option<Policy> {
        let mut reader = Reader::new(bytes);
        let days = u16::from_be_bytes(reader.array().ok()?);
        let warn_days = u16::from_be_bytes(reader.array().ok()?);
        let lock_after_s_max = u16::from_be_bytes(reader.array().ok()?);
        let decided_at_ms = Some(u64::from_be_bytes(reader.array().ok()?)).filter(|at| *at > 0);
        let tries = TriesRule::new(u8::from_be_bytes(reader.array().ok()?))?;
        reader.finish().ok()?;
        let rule = AgencyPolicy::new(days, warn_days, lock_after_s_max).ok()?;
        Some(Policy { rule, tries, decided_at_ms })
    }

    // FROZEN: agencies' rosters hold these bytes. A change is another version.
    /// The bytes for the roster: the first version for a founding that bounds no tries, the second for everything else.
    #[must_use]
    pub fn to_bytes(self) -> Vec<u8> {
        let mut out = Writer::new();
        let AgencyPolicy { lease, lock_after_s_max } = self.rule;
        let is_first = self.decided_at_ms.is_none() && self.tries == TriesRule::NONE;
        if is_first {
            out.letter(LETTER);
        } else {
            out.put(&[LETTER, SECOND]);
        }
        out.put(&lease.days.to_be_bytes());
        out.put(&lease.warn_days.to_be_bytes());
        if !is_first {
            out.put(&lock_after_s_max.to_be_bytes());
            out.put(&self.decided_at_ms.unwrap_or(0).to_be_bytes());
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
        assert_eq!(policy.rule.lease, LeaseRule::default(), "two weeks, where a new agency says nothing");
        assert_eq!(policy.to_bytes(), [0xF4, 1, 0, 14, 0, 7], "rosters in the field hold this form");
        assert_eq!(Policy::read(&policy.to_bytes()), policy, "read back");
        let rule = AgencyPolicy::new(10, 5, 60).unwrap();
        let since = Policy { rule, tries: TriesRule::NONE, decided_at_ms: Some(258) };
        let form = [0xF4, 2, 0, 10, 0, 5, 0, 60, 0, 0, 0, 0, 0, 0, 1, 2, 0];
        assert_eq!(since.to_bytes(), form, "and this one, of what was decided since");
        assert_eq!(Policy::read(&form), since, "read back");
        let bounded = PlannedPolicy { destroy_after_tries: Some(12), ..PlannedPolicy::default() };
        let bounded = Policy::planned(bounded).unwrap();
        assert_eq!(bounded.to_bytes().last(), Some(&12), "and with a bound on tries from the founding on");
        assert_eq!(Policy::read(&bounded.to_bytes()), bounded, "read back");
        let nine = [0xF4, 2, 0, 10, 0, 5, 0, 60, 0, 0, 0, 0, 0, 0, 1, 2, 9];
        let outside = [0xF4, 2, 0, 10, 0, 5, 0, 9, 0, 0, 0, 0, 0, 0, 1, 2, 0];
        let short = [0xF4, 2, 0, 14, 0, 7];
        for other in [&[][..], &short, &outside, &nine, &[0xF4, 3, 0, 31, 0, 7], &[0xF4, 1, 0, 31, 0, 7], b"x"] {
            assert_eq!(Policy::read(other), Policy::NONE, "{other:?}");
        }
    }

    #[test]
    fn a_plan_says_less_or_no_lease_and_never_more_than_a_month() {
        let plan = |days| PlannedPolicy { lease_days: Some(days), ..PlannedPolicy::default() };
        assert_eq!(Policy::planned(plan(0)).unwrap().rule.lease, LeaseRule::NONE, "none");
        assert_eq!(Policy::planned(plan(4)).unwrap().rule.lease.warn_days, 2, "it warns half way");
        assert!(Policy::planned(plan(31)).is_err(), "a month at most");
    }
}
