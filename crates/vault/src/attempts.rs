//! How long to wait after wrong passphrases. Arithmetic only: the caller has the clock and the file.

use wire::{Hash, Reader, Writer};

/// First byte of the file, then its version: 2 where tries are bounded.
const LETTER: u8 = 0xEA;
/// The longest wait, in milliseconds.
pub const DELAY_MS_MAX: u64 = 15 * 60 * 1000;
/// What a damaged file counts as.
const FAILURES_IF_DAMAGED: u32 = 5;

/// How long to wait after so many wrong passphrases in a row, in milliseconds: nothing for the first two,
/// then 1, 2, 5, 10, 30 s, 1, 2, 5 and at most 15 minutes.
pub const fn delay_ms(failures: u32) -> u64 {
    const STEPS_S: [u64; 11] = [0, 0, 0, 1, 2, 5, 10, 30, 60, 120, 300];
    if (failures as usize) < STEPS_S.len() { STEPS_S[failures as usize] * 1000 } else { DELAY_MS_MAX }
}

/// Wrong passphrases in a row. Written before an answer is shown, so that a restart does not forget them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Attempts {
    /// How many.
    pub failures: u32,
    /// When the last one was, milliseconds since 1970 by the tablet's clock.
    pub last_failure_ms: u64,
    /// After how many in a row the slot is destroyed; 0 for never. The agency decides; kept here because nothing else is
    /// read before a passphrase.
    pub destroyed_after: u8,
}

impl Attempts {
    /// What the file says; no file is no failure, and a damaged one counts as five just now.
    pub fn read(file: Option<&[u8]>, now_ms: u64) -> Attempts {
        // How many tries there are is not known then: a fault of the disk destroys nothing.
        let damaged = Attempts { failures: FAILURES_IF_DAMAGED, last_failure_ms: now_ms, destroyed_after: 0 };
        file.map_or(Attempts::default(), |bytes| Attempts::parse(bytes).unwrap_or(damaged))
    }

    /// The file.
    pub fn to_bytes(self) -> Vec<u8> {
        let mut out = Writer::new();
        match self.destroyed_after {
            0 => out.letter(LETTER),
            bound => out.put(&[LETTER, 2, bound]),
        }
        out.put(&self.failures.to_be_bytes());
        out.put(&self.last_failure_ms.to_be_bytes());
        let bytes = out.into_bytes();
        [&bytes[..], &Hash::of(&bytes).prefix8()].concat()
    }

    /// One more wrong passphrase.
    #[must_use]
    pub fn failed(self, now_ms: u64) -> Attempts {
        Attempts { failures: self.failures.saturating_add(1), last_failure_ms: now_ms, ..self }
    }

    /// After the right passphrase: no failures, under the same bound.
    #[must_use]
    pub fn passed(self) -> Attempts {
        Attempts { failures: 0, last_failure_ms: 0, ..self }
    }

    /// How many wrong ones are left before the slot is destroyed; `None` where it never is.
    pub fn left(self) -> Option<u32> {
        (self.destroyed_after > 0).then(|| u32::from(self.destroyed_after).saturating_sub(self.failures))
    }

    /// How much longer to wait, in milliseconds. A clock that was set back does not shorten the wait: it starts again,
    /// so write `self` afterwards.
    pub fn wait_ms(&mut self, now_ms: u64) -> u64 {
        if now_ms < self.last_failure_ms {
            self.last_failure_ms = now_ms;
        }
        delay_ms(self.failures).saturating_sub(now_ms - self.last_failure_ms)
    }

    fn parse(bytes: &[u8]) -> Option<Attempts> {
        let (body, checksum) = bytes.split_last_chunk()?;
        let mut reader = Reader::new(body);
        let destroyed_after = match body {
            [LETTER, 2, ..] => {
                let [_, _, bound] = reader.array().ok()?;
                bound
            }
            _ => reader.letter(LETTER).map(|()| 0).ok()?,
        };
        // One form of each: no bound is version 1.
        let plain = body.get(1) == Some(&1);
        let failures = u32::from_be_bytes(reader.array().ok()?);
        let last_failure_ms = u64::from_be_bytes(reader.array().ok()?);
        let whole = reader.finish().is_ok() && Hash::of(body).prefix8() == *checksum;
        (whole && plain == (destroyed_after == 0)).then_some(Attempts { failures, last_failure_ms, destroyed_after })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_grows_and_ends_at_fifteen_minutes() {
        let waits: Vec<u64> = (0..40).map(delay_ms).collect();
        assert!(waits.is_sorted(), "a further failure never shortens the wait");
        assert_eq!(waits[2], 0, "two slips of the finger cost nothing");
        assert_eq!(waits[3], 1000, "the third costs a second");
        assert_eq!(*waits.last().unwrap(), DELAY_MS_MAX, "nobody is locked out for longer");
        assert_eq!(delay_ms(u32::MAX), DELAY_MS_MAX, "the last step has no end");
    }

    #[test]
    fn the_wait_survives_a_restart() {
        let attempts = Attempts { failures: 4, last_failure_ms: 10_000, destroyed_after: 0 }.failed(20_000);
        let mut after = Attempts::read(Some(&attempts.to_bytes()), 21_000);
        assert_eq!(after, attempts, "the file holds both numbers");
        assert_eq!(after.wait_ms(21_000), 4000, "one of five seconds has passed");
        assert_eq!(after.wait_ms(25_000), 0, "then the next try is free");
    }

    #[test]
    fn setting_the_clock_back_starts_the_wait_again_but_not_for_years() {
        let mut attempts = Attempts { failures: 20, last_failure_ms: 4_000_000_000, destroyed_after: 0 };
        assert_eq!(attempts.wait_ms(1000), DELAY_MS_MAX, "a clock set back gains nothing");
        assert_eq!(attempts.wait_ms(1000 + DELAY_MS_MAX), 0, "and a clock that was wrong before locks nobody out");
    }

    #[test]
    fn a_bound_counts_down_over_restarts_and_set_clocks_and_starts_anew_after_the_right_one() {
        let mut attempts = Attempts { destroyed_after: 10, ..Attempts::default() };
        for nth in 1..=10 {
            // The clock jumps about: the count does not.
            let now_ms = if nth % 2 == 0 { 5 } else { 4_000_000_000 };
            attempts = Attempts::read(Some(&attempts.failed(now_ms).to_bytes()), 0);
            assert_eq!(attempts.left(), Some(10 - nth), "after {nth} wrong ones");
        }
        assert_eq!(attempts.failed(6).left(), Some(0), "and not below none");
        assert_eq!(attempts.passed().left(), Some(10), "the right one begins anew under the same bound");
        assert_eq!(Attempts::default().left(), None, "without a bound nothing is counted down");
        let bytes = Attempts { failures: 3, last_failure_ms: 7, destroyed_after: 10 }.to_bytes();
        assert_eq!(
            bytes[..15],
            [0xEA, 2, 10, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 7],
            "tablets in the field hold this form"
        );
        let mut other = bytes[..15].to_vec();
        other[2] = 0;
        let other = [&other[..], &Hash::of(&other).prefix8()].concat();
        assert_eq!(Attempts::read(Some(&other), 1).failures, 5, "a bound of none is written as version 1");
    }

    #[test]
    fn a_damaged_file_counts_as_five_failures() {
        let good = Attempts { failures: 0, last_failure_ms: 7, destroyed_after: 0 }.to_bytes();
        for at in 0..good.len() {
            let mut bad = good.clone();
            bad[at] ^= 1;
            let read = Attempts::read(Some(&bad), 50);
            assert_eq!((read.failures, read.last_failure_ms), (5, 50), "byte {at} is covered by the checksum");
        }
        assert_eq!(Attempts::read(None, 50), Attempts::default(), "no file yet is no failure");
        assert_eq!(Attempts::read(Some(&[]), 50).failures, 5, "an emptied file is a damaged one");
    }
}
